"""How many taxa are offered, as reviews let them count: names that hold another and false finds are none."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import log

import numpy as np
from numpy.typing import NDArray
from scipy.special import ndtri

from assessment.richness import assemblage, chao1, coverage, rarefied, rarefied_misses, rarefied_variance
from assessment.stamp import Stamp, counted, unknown
from model.assessed import AssessedAd, AssessedRows
from model.detection import Judgement
from model.estimate import Estimate, Interval, Scope, Unit

_FEWEST_COMPARED = 30
_FEWEST_REVIEWED = 10
_DRAWS = 200
_SAMPLED = 300
# Names are told apart by how often they were flagged, since what is wrong is often rare: once, twice, up to five times,
# oftener. Of the last each offer is right or wrong by itself, others are as a whole.
_CLASSES = (1, 2, 5)
_RARE = 2
# How many reviews the share right of all names weighs in that of names flagged as rarely.
_SHARED = 0.5

Above = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class FlaggedTaxon:
    """Clusters of ads flagged for one taxon: found right, found wrong, and read by nobody."""

    n_right: int
    n_wrong: int
    n_unread: int

    @property
    def n(self) -> int:
        """All of them."""
        return self.n_right + self.n_wrong + self.n_unread


def taxa_offered(taxa: Sequence[FlaggedTaxon], level: float = 0.95) -> tuple[Interval, Interval]:
    """All taxa offered, seen or not (a lower bound), and the share of offers that belong to those seen.

    Chao's lower bound rests on names met once and twice, and a matcher's errors are mostly such: each makes the bound
    larger by more than itself. How often names met so rarely are right is told by the reviews of these (beta, drawn a
    little to the share of all); which of the others are right is drawn. The bound is that of the numbers expected,
    since the draws would raise it (Chao's is convex in them), and the interval holds their scatter. A name met up to
    five times is right or wrong as a whole.
    """
    method = "Chao1 (bias-corrected) over draws of which names are right, by reviews"
    rare = [each for each in taxa if each.n <= _RARE]
    n_read, n_rare = sum(each.n_right + each.n_wrong for each in rare), sum(each.n for each in rare)
    wanted = min(_FEWEST_REVIEWED, n_rare)
    if n_read < wanted:
        told = (
            f"{n_read:,} of {n_rare:,} offers of taxa flagged once or twice were reviewed: {wanted} are wanted, since"
            " false finds are mostly such"
        )
        return unknown(method, told), unknown("sample coverage (Chao and Jost 2012)", told)
    rng = np.random.default_rng(7)
    draws = [counts for counts in _drawn(taxa, rng) if counts.size]
    if not draws:
        nothing = Interval(value=0.0, low=0.0, high=None, level=level, method=method, is_lower_bound=True)
        return nothing, unknown("sample coverage (Chao and Jost 2012)", "no ad was found right")
    bounds, covered = [chao1(counts, level) for counts in draws], [sample_coverage(counts, level) for counts in draws]
    return _mixed(bounds, draws, rng, method), _averaged(covered)


def _drawn(taxa: Sequence[FlaggedTaxon], rng: np.random.Generator) -> Iterator[NDArray[np.int64]]:
    """Right clusters by taxon, each as likely as the next; one draw where everything was read."""
    right, wrong = (sum(getattr(each, name) for each in taxa) for name in ("n_right", "n_wrong"))
    share = (right + 0.5) / (right + wrong + 1)
    classes: dict[int, list[FlaggedTaxon]] = defaultdict(list)
    for each in taxa:
        classes[bisect_left(_CLASSES, each.n)].append(each)
    for _ in range(_SAMPLED if any(each.n_unread for each in taxa) else 1):
        counts: list[int] = []
        for rarity, members in classes.items():
            n_right, n_wrong = (sum(getattr(each, name) for each in members) for name in ("n_right", "n_wrong"))
            chance = rng.beta(n_right + _SHARED * share, n_wrong + _SHARED * (1 - share))
            found, unread = (np.array([getattr(each, name) for each in members]) for name in ("n_right", "n_unread"))
            if rarity < len(_CLASSES):
                read_wrong = np.array([each.n_wrong for each in members]) > 0
                whole = rng.random(len(members)) < np.where(found > 0, 1.0, np.where(read_wrong, 0.0, chance))
                found = found + unread * whole
            else:
                found = found + rng.binomial(unread, chance)
            counts += found.tolist()
        drawn = np.array(counts, dtype=np.int64)
        yield drawn[drawn > 0]


def _mixed(
    bounds: Sequence[Interval], draws: Sequence[NDArray[np.int64]], rng: np.random.Generator, method: str
) -> Interval:
    """One bound of many: each with the log-normal scatter that its own interval tells of the taxa not seen."""
    if len(bounds) == 1:
        return bounds[0]
    level = bounds[0].level
    seen, once, twice, n = (
        float(np.mean(each))
        for each in zip(*((len(one), (one == 1).sum(), (one == 2).sum(), one.sum()) for one in draws), strict=True)
    )
    missed = max(0.0, (n - 1) / n * once * (once - 1) / (2 * (twice + 1)))
    told = np.array([(each.value or 0.0) - len(one) for each, one in zip(bounds, draws, strict=True)])
    sampled = np.empty(len(bounds))
    for place, (bound, counts) in enumerate(zip(bounds, draws, strict=True)):
        most = (bound.high or 0.0) - len(counts)
        spread = log(most / told[place]) / float(ndtri((1 + level) / 2)) if 0 < told[place] < most else 0.0
        sampled[place] = told[place] * np.exp(spread * rng.standard_normal()) * missed / max(float(told.mean()), 1e-9)
        sampled[place] += len(counts)
    value = seen + missed
    low, high = (float(np.rint(np.quantile(sampled, (1 + sign * level) / 2))) for sign in (-1, 1))
    return Interval(
        value=value, low=min(low, value), high=max(high, value), level=level, method=method, is_lower_bound=True
    )


def _averaged(covered: Sequence[Interval]) -> Interval:
    """One share of many, with the scatter of each and of them all."""
    if len(covered) == 1:
        return covered[0]
    values = np.array([each.value or 0.0 for each in covered])
    reach = float(ndtri((1 + covered[0].level) / 2))
    # The lower end is the one that no share cuts off.
    within = np.mean([((each.value or 0.0) - (each.low or 0.0)) ** 2 for each in covered]) / reach**2
    value, width = float(values.mean()), reach * float(within + values.var()) ** 0.5
    return replace(covered[0], value=value, low=max(0.0, value - width), high=min(1.0, value + width))


def richness(rows: AssessedRows, stamp: Stamp, above: Above) -> Iterator[Estimate]:
    """Taxa traded by clusters of flagged ads, seen and (as a lower bound) in all, and how completely they are known.

    ``above`` tells the higher taxa that each taxon is of. A name that holds another flagged one (*Dalbergia* beside
    *Dalbergia nigra*) is no taxon more, and so is none whose every ad was found wrong.
    """
    judged: dict[str, dict[int, list[Judgement | None]]] = defaultdict(lambda: defaultdict(list))
    sellers: set[int] = set()
    for ad in rows.ads:
        for finding in ad.findings:
            if finding.flagged:
                judged[finding.taxon][ad.cluster].append(finding.judgement)
                sellers.add(ad.seller)
    whole = {name: _flagged(clusters.values()) for name, clusters in judged.items()}
    right = {name for name, each in whole.items() if each.n > each.n_wrong}
    seen = lowest(right, above)
    kept = [each for name, each in whole.items() if name in seen or name not in right]
    left = len(whole) - len(seen)
    note = f"{left:,} flagged names are left out: they hold another one, or every ad of theirs was found wrong"
    yield stamp.estimate(
        "taxa_flagged",
        Unit.TAXON,
        counted(len(seen), "by clusters", *((note,) if left else ())),
        n_sellers=len(sellers),
    )
    everything, covered = taxa_offered(kept)
    if (
        everything.value is not None
        and everything.high is not None
        and round(everything.low or 0) >= round(everything.high)
    ):
        many = f"{len(seen):,} seen, nearly all of them time and again: nothing can be told of any that no visit met"
        everything = unknown(everything.method, many, *everything.notes)
    yield stamp.estimate("taxa_with_unseen", Unit.TAXON, everything, n_sellers=len(sellers))
    yield stamp.estimate("taxa_coverage", Unit.SHARE, covered, n_sellers=len(sellers))
    yield from _compared(rows, stamp, above)


def _flagged(clusters: Iterable[list[Judgement | None]]) -> FlaggedTaxon:
    right = wrong = unread = 0
    for verdicts in clusters:
        if Judgement.CONFIRMED in verdicts:
            right += 1
        elif all(each is Judgement.REJECTED for each in verdicts):
            wrong += 1
        else:
            unread += 1
    return FlaggedTaxon(right, wrong, unread)


def lowest(names: set[str], above: Above) -> set[str]:
    """Those that hold no other."""
    return names - {higher for name in names for higher in above.get(name, ())}


def _compared(rows: AssessedRows, stamp: Stamp, above: Above) -> Iterator[Estimate]:
    """Taxa that as many offers of each platform show, so that a large platform is not richer for being large."""
    clusters: dict[str, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    sellers: dict[str, set[int]] = defaultdict(set)
    for ad in rows.ads:
        for name in _not_rejected(ad):
            clusters[ad.platform][name].add(ad.cluster)
            sellers[ad.platform].add(ad.seller)
    counts = {}
    for platform, taxa in clusters.items():
        kept = lowest(set(taxa), above)
        counts[platform] = np.array([len(found) for name, found in taxa.items() if name in kept], dtype=np.int64)
    large = {name: each for name, each in counts.items() if each.sum() >= _FEWEST_COMPARED}
    if len(large) < 2:
        return
    size = min(int(each.sum()) for each in large.values())
    for name in sorted(large):
        scope, n_sellers = Scope(platform=name), len(sellers[name])
        made = rarefied_richness(large[name], size)
        yield stamp.estimate("taxa_rarefied", Unit.TAXON, made, scope, n_sellers=n_sellers)


def _not_rejected(ad: AssessedAd) -> set[str]:
    return {each.taxon for each in ad.findings if each.flagged and each.judgement is not Judgement.REJECTED}


def rarefied_richness(counts: NDArray[np.int64], size: int) -> Interval:
    """Taxa among so many offers drawn at random, as of an assemblage that holds more taxa than were seen."""
    value, n = rarefied(counts, size), int(counts.sum())
    rng = np.random.default_rng(7)
    # How the value scatters over samples as large from such an assemblage. Colwell's formula (2012) lets their size
    # scatter too, and takes all taxa for alike.
    drawn = rng.multinomial(n, assemblage(counts), size=_DRAWS)
    kept = np.array([1.0 - rarefied_misses(count, n, size) for count in range(int(drawn.max()) + 1)])
    variance = float(kept[drawn].sum(axis=1).var())
    # That is too much where taxa are as frequent as each other and too little where few have most; what two halves
    # tell is right in the mean, but scatters: two parts of it and one of the other. Of fewer than a quarter it scatters
    # too much.
    if n <= 4 * size <= 2 * n:
        variance = (variance + 2 * max(0.0, rarefied_variance(counts, size, rng))) / 3
    width = 1.96 * variance**0.5
    method = "rarefaction (Hurlbert 1971), samples drawn from the assemblage (Chao et al. 2014)"
    notes = (f"taxa among {size:,} offers of each platform, drawn at random",)
    return Interval(value=value, low=max(1.0, value - width), high=value + width, method=method, notes=notes)


def sample_coverage(counts: NDArray[np.int64], level: float = 0.95) -> Interval:
    """Share of the offers that belong to taxa already seen, from offers by taxon; Esty's interval (1983).

    What is to be covered depends on the sample too: resampling would tell how the estimate scatters, not how far it is
    from the share that this sample covers.
    """
    method = "sample coverage (Chao and Jost 2012), Esty's interval (1983)"
    n = int(counts.sum())
    if n == 0:
        return unknown(method, "nothing was flagged")
    value = coverage(counts)
    once, twice = int((counts == 1).sum()), int((counts == 2).sum())
    variance = (once * (1 - once / n) + 2 * twice) / n**2
    width = float(ndtri((1 + level) / 2)) * variance**0.5
    # Nothing seen once or twice: the rule of three.
    low = value - (width or 3 / n)
    return Interval(value=value, low=max(0.0, low), high=min(1.0, value + width), level=level, method=method)
