"""How well flags and scores agree with labels: counts, ratios with intervals, reliability; ads in, figures out."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from matching.labelled import LabelledAd, named_taxa, own_taxa

if TYPE_CHECKING:
    from model.detection import Detection
    from species_data.namespace import NameSpace

N_BINS = 10
_Z95 = 1.959963984540054


@dataclass(frozen=True, slots=True)
class Judged:
    """One labelled ad after matching: its label, whether it was flagged, whether with a right taxon, its best score.

    ``score`` is the highest of its detections, None where it has none.
    """

    positive: bool
    flagged: bool
    taxon_right: bool
    score: float | None


@dataclass(frozen=True, slots=True)
class Ratio:
    """``k`` of ``n`` with the ends of its Wilson 95% interval; ``value`` is None where ``n`` is 0."""

    k: int
    n: int
    value: float | None
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Bin:
    """Ads with a best score from ``low`` (to ``high``, exclusive save for 1.0): how many, positive, mean score."""

    low: float
    high: float
    n: int
    positive: int
    mean_score: float | None


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Figures of a set of ads. ``f1`` is None where nothing is positive or flagged; ``ece`` is the expected calibration
    error of the ads with a score, None where there are none."""

    n: int
    right: int
    wrong: int
    missed: int
    clean: int
    precision: Ratio
    recall: Ratio
    f1: float | None
    taxon_right: Ratio
    bins: tuple[Bin, ...] = field(repr=False)
    ece: float | None = None


def wilson(k: int, n: int) -> tuple[float, float]:
    """Ends of the Wilson 95% interval of a share; (0, 1) where ``n`` is 0. Raises ValueError unless 0 <= k <= n."""
    if not 0 <= k <= n:
        raise ValueError(f"{k} of {n} is no share")
    if n == 0:
        return 0.0, 1.0
    share, z2 = k / n, _Z95 * _Z95
    centre = (share + z2 / (2 * n)) / (1 + z2 / n)
    half = _Z95 / (1 + z2 / n) * math.sqrt(share * (1 - share) / n + z2 / (4 * n * n))
    return (0.0 if k == 0 else max(0.0, centre - half)), (1.0 if k == n else min(1.0, centre + half))


def ratio(k: int, n: int) -> Ratio:
    """A share with its interval."""
    return Ratio(k, n, k / n if n else None, *wilson(k, n))


def reliability(scored: Iterable[tuple[float, bool]]) -> tuple[Bin, ...]:
    """(score 0 to 1, label) in ten equal bins, empty ones too."""
    held: list[list[tuple[float, bool]]] = [[] for _ in range(N_BINS)]
    for score, positive in scored:
        held[min(int(score * N_BINS), N_BINS - 1)].append((score, positive))
    return tuple(
        Bin(
            low=i / N_BINS,
            high=(i + 1) / N_BINS,
            n=len(one),
            positive=sum(positive for _, positive in one),
            mean_score=math.fsum(score for score, _ in one) / len(one) if one else None,
        )
        for i, one in enumerate(held)
    )


def calibration_error(bins: Iterable[Bin]) -> float | None:
    """Mean gap between mean score and share positive of the bins, each weighing as its ads; None without ads."""
    gaps = [(one.n, abs(one.mean_score - one.positive / one.n)) for one in bins if one.mean_score is not None]
    total = sum(n for n, _ in gaps)
    return math.fsum(n * gap for n, gap in gaps) / total if total else None


def evaluate(judged: Iterable[Judged]) -> Evaluation:
    """All figures of the ads."""
    ads = list(judged)
    right = sum(one.flagged and one.positive for one in ads)
    wrong = sum(one.flagged and not one.positive for one in ads)
    missed = sum(one.positive and not one.flagged for one in ads)
    taxon_right = sum(one.flagged and one.positive and one.taxon_right for one in ads)
    bins = reliability((one.score, one.positive) for one in ads if one.score is not None)
    decided = 2 * right + wrong + missed
    return Evaluation(
        n=len(ads),
        right=right,
        wrong=wrong,
        missed=missed,
        clean=len(ads) - right - wrong - missed,
        precision=ratio(right, right + wrong),
        recall=ratio(right, right + missed),
        f1=2 * right / decided if decided else None,
        taxon_right=ratio(taxon_right, right),
        bins=bins,
        ece=calibration_error(bins),
    )


def judged_ad(ad: LabelledAd, found: Sequence[Detection], names: NameSpace) -> Judged:
    """A labelled ad beside its detections. A taxon is right where it is a label's, or above or below one."""
    flagged = [one for one in found if one.flagged]
    return Judged(
        positive=ad.positive,
        flagged=bool(flagged),
        taxon_right=any(of_label(ad, flagged, names)),
        score=max((one.score for one in found), default=None),
    )


def of_label(ad: LabelledAd, found: Sequence[Detection], names: NameSpace) -> list[bool]:
    """Whether each detection's taxon is one the ad's label names, or above or below one."""
    named, own = named_taxa(ad, names), own_taxa(ad, names)
    return [_is_right(one, names, named, own) for one in found]


def _is_right(found: Detection, names: NameSpace, named: set[int], own: set[int]) -> bool:
    taxon = names.taxon_named(found.taxon)
    if taxon is None:
        return False
    return taxon.taxon_id in named or any(one.taxon_id in own for one in names.lineage(taxon.taxon_id))
