"""Made data for the estimators of how much there is: reviews, the unseen, richness, shares, routes, prices."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

import numpy as np

from assessment.arrivals import random_totals, recurring_share
from assessment.matcher_error import ReviewedStratum, agreement, true_count
from assessment.occupancy import occupancy
from assessment.prices import AskingPrice, price_level
from assessment.richness import chao1
from assessment.routes import cross_border_share, flows, route_change
from assessment.shares import Weighed, share_of_ads, weighted_precision
from assessment.taxa import FlaggedTaxon, rarefied_richness, sample_coverage, taxa_offered
from assessment.turnover import open_total
from assessment.units import AdsOfUnit, Unit, units_that_offer
from assessment.unseen import chao2, chapman, closure_test
from benchmarks.coverage import Case, Outcome, chance
from benchmarks.simulated_markets import routed_ads, seller_codes
from model.estimate import Interval

Rng = np.random.Generator


def _reviews(right: float, near: float, n_flagged: int, n_reviewed: int, rng: Rng) -> Iterator[Outcome]:
    """Flagged ads right at one rate, unflagged ones at another."""
    strata, truth = [], 0
    for name, rate, size, drawn in (("f", right, n_flagged, n_reviewed), ("n", near, n_flagged, n_reviewed // 2)):
        true = rng.binomial(size, rate)
        truth += true
        found = int(rng.hypergeometric(true, size - true, drawn))
        strata.append(ReviewedStratum(name=name, n_ads=size, n_reviewed=drawn, n_positive=found))
    yield Outcome("true ads from reviews", true_count(strata), truth)


def _sellers(tail: float, right: float, rng: Rng) -> Iterator[Outcome]:
    """Sellers of unlike size, each with a chance of its own to mean what its ads are flagged for."""
    codes = seller_codes(rng, 250, tail)
    chances = rng.beta(6 * right, 6 * (1 - right), 250)
    is_right = rng.random(len(codes)) < chances[codes]
    reviewed = np.zeros(len(codes), dtype=bool)
    reviewed[rng.choice(len(codes), min(200, len(codes)), replace=False)] = True
    units = []
    for seller in range(250):
        own = codes == seller
        read = own & reviewed
        flagged = AdsOfUnit(int(read.sum()), int((read & is_right).sum()), int(own.sum()))
        units.append(Unit(flagged, AdsOfUnit(0, 0, 0)))
    yield Outcome("sellers that offer", units_that_offer(units), len(set(codes[is_right].tolist())))
    weight = np.where(rng.random(len(codes)) < 0.8, 1.0, rng.integers(2, 12, len(codes)))
    rest = ~reviewed
    read, left = (Weighed(weight[which], codes[which]) for which in (reviewed, rest))
    point, low, high = weighted_precision(is_right[reviewed], read, left)
    truth = float((weight * is_right)[rest].sum() / weight[rest].sum())
    yield Outcome("share of specimens that is right", Interval(value=point, low=low, high=high, method=""), truth)


def _share(tail: float, share: float, alike: float, rng: Rng) -> Iterator[Outcome]:
    """A share of ads where a seller's ads are alike."""
    codes = seller_codes(rng, 150, tail)
    own = rng.random(150) < share
    is_so = np.where(rng.random(len(codes)) < alike, own[codes], rng.random(len(codes)) < share)
    yield Outcome("share of ads (methods, payment, precision)", share_of_ads(is_so, codes), share)


def _kappa(agree: float, rng: Rng) -> Iterator[Outcome]:
    n, share = 300, 0.7
    first = rng.random(n) < share
    second = np.where(rng.random(n) < agree, first, rng.random(n) < share)
    yield Outcome("agreement of reviewers (kappa)", agreement(first.tolist(), second.tolist()), agree)


def _two_weeks(n: int, first: float, second: float, rng: Rng) -> Iterator[Outcome]:
    one, two = rng.random(n) < first, rng.random(n) < second
    made = chapman(int(one.sum()), int(two.sum()), int((one & two).sum()))
    yield Outcome("all ads, two weeks (Chapman)", made, n)


def _several_weeks(n: int, seen: float, unlike: float, n_weeks: int, rng: Rng) -> Iterator[Outcome]:
    chances = np.full(n, seen) if unlike == 0 else rng.beta(seen / unlike, (1 - seen) / unlike, n)
    histories = rng.random((n, n_weeks)) < chances[:, None]
    kept = histories[histories.any(axis=1)]
    yield Outcome("all sellers (Chao2, a lower bound)", chao2(kept), n)
    p_value, _ = closure_test(kept)
    yield chance("closure rejected though closed", p_value < 0.05)


def _coming_and_going(staying: float, seen: float, rng: Rng) -> Iterator[Outcome]:
    n_weeks, n = 10, 400
    enters = rng.integers(0, n_weeks, n)
    lasts = rng.geometric(1 - staying, n)
    weeks = np.arange(n_weeks)
    there = (weeks >= enters[:, None]) & (weeks < (enters + lasts)[:, None])
    found = there & (rng.random((n, n_weeks)) < seen)
    yield Outcome("all ads that come and go (POPAN)", open_total(found[found.any(axis=1)]).total, n)


def _taxa(evenness: float, n_ads: int, rng: Rng) -> Iterator[Outcome]:
    n_taxa = 60
    share = 1 / np.arange(1, n_taxa + 1) ** evenness
    share /= share.sum()
    counts = rng.multinomial(n_ads, share)
    yield Outcome("all taxa (Chao1, a lower bound)", chao1(counts), n_taxa)
    yield Outcome("share of offers of taxa seen", sample_coverage(counts[counts > 0]), float(share[counts > 0].sum()))
    size = n_ads // 2
    made = rarefied_richness(counts[counts > 0], size)
    yield Outcome("taxa among as many offers", made, float((1 - (1 - share) ** size).sum()))


def _found_wrongly(evenness: float, share_read: float, rng: Rng) -> Iterator[Outcome]:
    """300 offers of 60 taxa beside names found wrongly, most of them once; some of all are read."""
    share = 1 / np.arange(1, 61) ** evenness
    counts = rng.multinomial(300, share / share.sum())
    wrong = rng.geometric(0.7, 30)
    taxa = []
    for size, is_right in [*((int(n), True) for n in counts if n), *((int(n), False) for n in wrong)]:
        n_read = int(rng.binomial(size, share_read))
        taxa.append(FlaggedTaxon(n_read * is_right, n_read * (not is_right), size - n_read))
    everything, covered = taxa_offered(taxa)
    naive = chao1(np.array([each.n for each in taxa])).value
    yield Outcome("all taxa, some names found wrongly (a lower bound)", everything, 60, naive=naive)
    held = float((share / share.sum())[counts > 0].sum())
    yield Outcome("share of offers of taxa seen, some names found wrongly", covered, held)


def _platforms(share: float, seen: float, n: int, rng: Rng) -> Iterator[Outcome]:
    visits = rng.integers(4, 16, n)
    there = rng.random(n) < share
    found = rng.binomial(visits, seen) * there
    yield Outcome("share of platforms with a taxon", occupancy(found, visits).share, share)


def _week(tail: float, n_sellers: int, there: float, rng: Rng) -> Iterator[Outcome]:
    """One week of a half-year. What sellers have is heavy-tailed; they come from among many, or are the same ones, each
    there in that share of the weeks.
    """
    n_known = rng.poisson(n_sellers, _WEEKS).sum() if not there else round(n_sellers / there)
    sizes = np.minimum(rng.pareto(tail, n_known) + 1, _MOST_ADS)
    seller, week = np.arange(n_known), rng.integers(0, _WEEKS, n_known)
    if there:
        week, seller = np.nonzero(rng.random((_WEEKS, n_known)) < there)
    recurring = recurring_share(sizes[seller], week, seller, np.arange(_WEEKS))
    totals = random_totals(sizes[seller], week, np.ones(_WEEKS), recurring=recurring)
    value, low, high = (float(each[_WEEKS // 2]) for each in totals)
    truth = there * float(sizes.sum()) if there else n_sellers * _mean_size(tail)
    yield Outcome("ads per visit of a week", Interval(value=value, low=low, high=high, method=""), truth)


_WEEKS = 26
_MOST_ADS = 50


def _mean_size(tail: float) -> float:
    """The mean of a Pareto law from one up, cut at the most ads that a seller has."""
    return (tail - float(_MOST_ADS ** (1 - tail))) / (tail - 1)


_SHOWN = 3
_ROUTES = (0.4, 0.25, 0.15, 0.12, 0.08)


def _ways(tail: float, n_sellers: int, rng: Rng) -> Iterator[Outcome]:
    ads = routed_ads(rng, _ROUTES, n_sellers, tail)
    for flow in flows(ads):
        place = int(flow.ship_to.removeprefix("R"))
        if place < _SHOWN:
            yield Outcome("share of a route", flow.share, _ROUTES[place])
    abroad = [replace(ad, ship_to=("ID",) if ad.ship_to == ("R0",) else ad.ship_to) for ad in ads]
    yield Outcome("share sent across a border", cross_border_share(abroad), 0.6)


def _same_routes(tail: float, rng: Rng) -> Iterator[Outcome]:
    before, after = (routed_ads(rng, _ROUTES, n, tail) for n in (120, 80))
    after = [replace(ad, seller=ad.seller + 1000) for ad in after]
    p_value = route_change(before, after, n_permutations=199).p_value
    yield chance("change of routes claimed though none", p_value < 0.05)


def _prices(tail: float, n_sellers: int, rng: Rng) -> Iterator[Outcome]:
    codes = seller_codes(rng, n_sellers, tail)
    own = rng.standard_normal(n_sellers) * 0.6
    amounts = np.exp(5 + own[codes] + rng.standard_normal(len(codes)) * 0.4)
    prices = [AskingPrice(seller=int(one), amount=float(two)) for one, two in zip(codes, amounts, strict=True)]
    yield Outcome("median asking price", price_level(prices).median, float(np.exp(5)))


def cases() -> Sequence[Case]:
    """Each estimator over what may go wrong with it."""
    return (
        *(
            Case(f"{right:.0%} of flagged, {near:.1%} of others right; {n:,} ads, {drawn} reviewed",
                 partial(_reviews, right, near, n, drawn))
            for right, near, n, drawn in ((0.9, 0.05, 2000, 200), (0.5, 0.01, 2000, 200), (0.97, 0.0, 400, 100),
                                          (0.1, 0.002, 20_000, 400))
        ),
        *(
            Case(f"Pareto {tail}, {right:.0%} right", partial(_sellers, tail, right))
            for tail, right in ((1.2, 0.85), (1.6, 0.6), (2.5, 0.95))
        ),
        *(
            Case(f"Pareto {tail}, {share:.0%}, ads of a seller alike {alike:.0%}", partial(_share, tail, share, alike))
            for tail, share, alike in ((1.2, 0.3, 0.8), (1.6, 0.1, 0.5), (2.5, 0.6, 1.0))
        ),
        Case("kappa 0.8", partial(_kappa, 0.8)),
        Case("kappa 0.4", partial(_kappa, 0.4)),
        *(
            Case(f"{n} ads, seen {one:.0%} and {two:.0%}", partial(_two_weeks, n, one, two))
            for n, one, two in ((500, 0.5, 0.4), (200, 0.3, 0.5), (2000, 0.2, 0.2))
        ),
        *(
            Case(f"{n} sellers, seen {seen:.0%}, spread {unlike}, {weeks} weeks",
                 partial(_several_weeks, n, seen, unlike, weeks))
            for n, seen, unlike, weeks in ((300, 0.3, 0.0, 8), (150, 0.2, 0.0, 12), (300, 0.3, 0.5, 8))
        ),
        Case("400 ads, staying 70%, seen 60%", partial(_coming_and_going, 0.7, 0.6)),
        Case("400 ads, staying 85%, seen 40%", partial(_coming_and_going, 0.85, 0.4)),
        Case("60 taxa, Zipf 1, 300 offers", partial(_taxa, 1.0, 300)),
        Case("60 taxa, even, 200 offers", partial(_taxa, 0.0, 200)),
        *(
            Case(f"60 taxa, Zipf {evenness}, 30 wrong names, {read:.0%} read", partial(_found_wrongly, evenness, read))
            for evenness, read in ((1.0, 0.3), (0.5, 0.3), (0.0, 1.0))
        ),
        *(
            Case(f"{share:.0%} of {n} platforms, seen {seen:.0%}", partial(_platforms, share, seen, n))
            for share, seen, n in ((0.5, 0.3, 30), (0.3, 0.15, 60), (0.7, 0.5, 12))
        ),
        *(
            Case(f"Pareto {tail}, {n} sellers{f', the same ones, there in {there:.0%} of weeks' * bool(there)}",
                 partial(_week, tail, n, there))
            for tail, n, there in ((1.2, 120, 0), (1.6, 30, 0), (2.5, 120, 0), (1.2, 30, 0), (2.5, 120, 0.3),
                                   (1.6, 80, 0.7), (1.2, 60, 0.95))
        ),
        *(
            Case(f"Pareto {tail}, {n} sellers", partial(_ways, tail, n))
            for tail, n in ((1.2, 150), (1.6, 60), (2.5, 300))
        ),
        Case("Pareto 1.2", partial(_same_routes, 1.2)),
        Case("Pareto 1.2, 60 sellers", partial(_prices, 1.2, 60)),
        Case("Pareto 2.5, 25 sellers", partial(_prices, 2.5, 25)),
    )  # fmt: skip
