"""Learns the weights of the score: ``python -m matching.train FILE... --out matching/data/weights.json``.

A labelled ad is a JSON line with ``id``, ``title``, ``text``, ``lang``, ``is_specimen`` (``true``, ``false``,
``unclear``), ``taxon`` and ``cites`` or ``cites_labeller``; rows unclear in either are left out. The model is a
logistic regression with an L2 penalty, fitted by Newton's method; nothing in it is random, so the same ads give the
same file.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from matching.features import features_of, features_of_ad
from matching.judge import mentions_of
from matching.limits import limits_of
from matching.matcher import Matcher
from model.errors import InputError
from model.listing import Listing

if TYPE_CHECKING:
    from matching.feature_parts import Values
    from species_data.namespace import NameSpace

Matrix = np.ndarray[Any, np.dtype[np.float64]]
LISTED = frozenset({"I", "II", "III", "I/II", "listed", "II/NC", "I/NC"})
PENALTY = 1.0
ORDINARY_WEIGHT = 0.25
FLAG_AT = 0.5
RAREST = 8


@dataclass(frozen=True, slots=True)
class LabelledAd:
    """An ad and its label: whether it offers a specimen of a listed taxon, and the taxa it is said to offer."""

    listing: Listing
    positive: bool
    taxa: tuple[str, ...]


def read_labelled(path: Path) -> list[LabelledAd]:
    """The ads of a labelled file that have a clear label. Raises InputError, with file:line, on the first bad line."""
    ads = []
    try:
        with path.open(encoding="utf-8") as stream:
            for number, line in enumerate(stream, start=1):
                ad = _labelled(path, number, line)
                if ad is not None:
                    ads.append(ad)
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: cannot be read ({error}); give labelled ads as UTF-8 JSONL") from None
    return ads


def _labelled(path: Path, number: int, line: str) -> LabelledAd | None:
    """The ad of a line; None where it is empty or its label unclear."""
    if not line.strip():
        return None
    try:
        row = json.loads(line)
        listed = str(row.get("cites") or row.get("cites_labeller") or "none")
        specimen = str(row.get("is_specimen", "true")).lower()
        if "unclear" in {listed, specimen}:
            return None
        parts = str(row.get("taxon") or "").replace(";", "/").split("/")
        listing = Listing(
            platform=path.stem,
            external_id=str(row["id"]),
            title=str(row.get("title") or ""),
            text=str(row.get("text") or ""),
            category=str(row.get("category") or ""),
            language=str(row.get("lang") or ""),
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        told = f"{type(error).__name__}: {str(error)[:80]}"
        hint = "a line holds id, title, text, lang, is_specimen, taxon and cites"
        raise InputError(f"{path}:{number}: no labelled ad ({told}); {hint}") from None
    taxa = tuple(part.strip() for part in parts if part.strip())
    return LabelledAd(listing, specimen == "true" and listed in LISTED, taxa)


def read_ordinary(path: Path) -> list[LabelledAd]:
    """Ads of an unlabelled file of an ordinary shop (``.jsonl`` or ``.jsonl.gz``), each taken as offering nothing."""
    whole = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    ads = []
    for line in whole.decode("utf-8").split("\n"):
        if not line.strip():
            continue
        row = json.loads(line)
        listing = Listing(
            platform=path.name.partition(".")[0],
            external_id=str(row["id"]),
            title=row.get("title") or "",
            text=row.get("text") or "",
            language=row.get("lang") or "",
        )
        ads.append(LabelledAd(listing, False, ()))
    return ads


def named_taxa(ad: LabelledAd, names: NameSpace) -> set[int]:
    """Ids of the taxa a label names and of all groups above them; empty where the name space knows none."""
    found: set[int] = set()
    for name in ad.taxa:
        for one in names.find(name.removesuffix(" spp.")):
            found |= {taxon.taxon_id for taxon in names.lineage(one.taxon_id)}
    return found


def examples(
    ads: Sequence[LabelledAd], matcher: Matcher, on: date, weight: float = 1.0
) -> Iterable[tuple[Values, float, float]]:
    """(features, label, weight) of the mentions that no limit settles; the mentions of one ad weigh as ``weight``."""
    names = matcher.names
    for number, reading in matcher.read_ads([ad.listing for ad in ads]):
        ad = ads[number]
        of_ad = features_of_ad(reading)
        mentions = [one for one in mentions_of(reading, names, on) if limits_of(one, reading)[0] == 1.0]
        named = named_taxa(ad, names)
        chosen = []
        for mention in mentions:
            taxon_id = mention.facts.taxon.taxon_id
            related = taxon_id in named or bool(mention.facts.ancestors & _own(ad, names))
            if ad.positive and not related:
                continue
            chosen.append((features_of(mention, reading, of_ad), float(ad.positive)))
        for values, label in chosen:
            yield values, label, weight / len(chosen)


def _own(ad: LabelledAd, names: NameSpace) -> set[int]:
    return {one.taxon_id for name in ad.taxa for one in names.find(name.removesuffix(" spp."))}


def _undeclared(ad: LabelledAd) -> LabelledAd:
    """The same ad from a page that does not say its language; half of what a matcher reads is such."""
    return replace(ad, listing=replace(ad.listing, language=""))


def fit(
    features: Matrix,
    labels: Matrix,
    weights: Matrix,
    penalty: float = PENALTY,
    prior: tuple[float, Matrix] | None = None,
) -> tuple[float, Matrix]:
    """Bias and coefficients that maximise the penalised likelihood (Newton's method).

    The penalty draws the coefficients towards 0 and leaves the bias alone; with a ``prior`` (bias, coefficients) it
    draws both towards that, so that few rows move little and many move much.
    """
    columns = np.hstack([np.ones((len(features), 1)), features])
    penalties = np.full(columns.shape[1], penalty)
    centre = np.zeros(columns.shape[1])
    if prior is None:
        penalties[0] = 1e-6
    else:
        centre[0], centre[1:] = prior
    at = centre.copy()
    for _ in range(50):
        chance = 1.0 / (1.0 + np.exp(-np.clip(columns @ at, -30, 30)))
        slope = columns.T @ (weights * (labels - chance)) - penalties * (at - centre)
        curve = (columns * (weights * chance * (1 - chance))[:, None]).T @ columns + np.diag(penalties)
        step = np.linalg.solve(curve, slope)
        at = at + step
        if float(np.abs(step).max()) < 1e-8:
            break
    return float(at[0]), at[1:]


def design(
    rows: Sequence[Values], rarest: int = RAREST, known: Container[str] = frozenset()
) -> tuple[list[str], Matrix]:
    """Names, sorted, of the features that ``rarest`` rows have or are ``known``, and the values: rows x names."""
    counts = Counter(name for values in rows for name in values)
    names = sorted(name for name, count in counts.items() if count >= rarest or name in known)
    column = {name: i for i, name in enumerate(names)}
    matrix = np.zeros((len(rows), len(names)))
    for i, values in enumerate(rows):
        for name, value in values.items():
            if name in column:
                matrix[i, column[name]] = value
    return names, matrix


def learned(bias: float, by_feature: Mapping[str, float], n_ads: int, on: date) -> str:
    """The weights as a readable file: every feature that weighs anything with its weight, rounded."""
    known = {name: round(float(weight), 3) for name, weight in by_feature.items()}
    content = {
        "version": f"{on.isoformat()}-{n_ads}",
        "learned_from": f"{n_ads} labelled ads",
        "flag_at": FLAG_AT,
        "bias": round(bias, 3),
        "weights": {name: weight for name, weight in sorted(known.items()) if weight},
    }
    return json.dumps(content, indent=1, ensure_ascii=False) + "\n"


def main(arguments: Sequence[str] | None = None) -> int:
    """Reads labelled files, fits, writes the weights, tells how many ads they rest on."""
    parser = argparse.ArgumentParser(description="Learn the weights of the matching score from labelled ads.")
    parser.add_argument("files", nargs="+", type=Path)
    ordinary = "unlabelled ads of ordinary shops, taken as offering nothing"
    parser.add_argument("--ordinary", nargs="*", type=Path, default=[], help=ordinary)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--penalty", type=float, default=PENALTY)
    given = parser.parse_args(arguments)
    matcher = Matcher.load()
    on = datetime.now(UTC).date()
    ads = [ad for path in given.files for ad in read_labelled(path)]
    rows = list(examples(ads, matcher, on, 0.5))
    rows += examples([_undeclared(ad) for ad in ads], matcher, on, 0.5)
    for path in given.ordinary:
        rows += examples(read_ordinary(path), matcher, on, ORDINARY_WEIGHT)
    names, matrix = design([values for values, _, _ in rows])
    labels, weights = np.array([row[1] for row in rows]), np.array([row[2] for row in rows])
    bias, coefficients = fit(matrix, labels, weights, given.penalty)
    by_feature = dict(zip(names, coefficients.tolist(), strict=True))
    given.out.write_text(learned(bias, by_feature, len(ads), on), encoding="utf-8")
    sys.stdout.write(f"{len(ads)} ads, {len(rows)} mentions of listed taxa, {int(labels.sum())} of them offered\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
