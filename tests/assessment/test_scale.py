from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import numpy as np
import pytest

from assessment.prices import ExchangeRates, Rate
from assessment.scale import scale
from assessment.shares import share_of_ads
from assessment.stamp import Stamp
from assessment.units import AdsOfUnit, Unit, units_that_offer
from model.assessed import AssessedAd, AssessedRows, Terms
from model.estimate import Estimate, Scope
from model.estimate import Unit as Counted
from tests.assessment.rows import FIRST, RIGHT, WRONG, ad, finding, rows, visit

NONE = AdsOfUnit(0, 0, 0)


def scaled(found: AssessedRows) -> dict[tuple[str, Scope], Estimate]:
    return {(each.measure, each.scope): each for each in scale(found, Stamp(found))}


def reviewed(n_right: int, n_wrong: int, n_left: int) -> list[AssessedAd]:
    verdicts = [RIGHT] * n_right + [WRONG] * n_wrong + [None] * n_left
    return [ad(number, finding(judgement=verdict)) for number, verdict in enumerate(verdicts)]


def test_four_units_are_counted_apart() -> None:
    several = [
        ad(1, seller=1, cluster=1, terms=Terms(n_specimens=12)),
        ad(2, seller=1, cluster=1),
        ad(3, seller=2, cluster=3),
        ad(4, finding(flagged=False, score=0.2), seller=9, cluster=9),
    ]
    found = scaled(rows(several))
    told = {name: found[f"{name}_flagged", Scope()] for name in ("ads", "clusters", "sellers", "specimens")}
    assert {name: each.interval.value for name, each in told.items()} == {
        "ads": 3,
        "clusters": 2,
        "sellers": 2,
        "specimens": 14,
    }
    assert [each.unit for each in told.values()] == [Counted.AD, Counted.CLUSTER, Counted.SELLER, Counted.SPECIMEN]
    assert all(each.interval.low is None and "no interval" in each.interval.notes[0] for each in told.values())


def test_without_reviews_nothing_is_corrected_and_it_says_so() -> None:
    found = scaled(rows([ad(number) for number in range(30)]))
    for name in ("ads", "clusters", "sellers", "specimens"):
        told = found[f"{name}_corrected", Scope()].interval
        assert (told.value, told.low, told.high) == (None, None, None)
        assert "0 of 30 flagged ads were reviewed" in told.notes[0]


def test_where_nothing_was_flagged_no_review_is_asked_for() -> None:
    found = scaled(rows([replace(ad(number), findings=(finding(flagged=False),)) for number in range(3)]))
    assert found["ads_corrected", Scope()].interval.notes == ("nothing was flagged",)


def test_reviews_correct_what_the_matcher_gets_wrong() -> None:
    """80 of 100 reviewed of 1,000 are right: 800, whatever is counted, when each ad is its own."""
    found = scaled(rows(reviewed(80, 20, 900)))
    for name in ("ads", "clusters", "sellers", "specimens"):
        told = found[f"{name}_corrected", Scope()]
        assert told.interval.value == pytest.approx(800, abs=8), name
        assert told.interval.low is not None
        assert told.interval.high is not None
        assert 690 < told.interval.low < 740, name
        assert 855 < told.interval.high < 900, name
        assert told.n_reviewed == 100


def test_missed_ads_raise_the_total_and_bare_ones_make_it_a_lower_bound() -> None:
    missed = [
        ad(1000 + n, finding(flagged=False, score=0.2, judgement=(RIGHT if n < 10 else WRONG) if n < 100 else None))
        for n in range(200)
    ]
    told = scaled(rows([*reviewed(100, 0, 0), *missed], n_bare={"shop": 500}))
    ads = told["ads_corrected", Scope()].interval
    assert ads.value == pytest.approx(120)
    assert ads.is_lower_bound
    assert "500 ads left out" in " ".join(ads.notes)
    assert not told["ads_corrected", Scope(taxon="Panthera tigris")].interval.is_lower_bound


def test_scopes_are_corrected_by_their_own_reviews_only() -> None:
    tigers = reviewed(20, 0, 0)
    parrots = [ad(500 + n, finding("Psittacus erithacus", appendix="I")) for n in range(40)]
    found = scaled(rows([*tigers, *parrots]))
    assert found["ads_corrected", Scope(taxon="Panthera tigris")].interval.value == 20
    assert found["ads_corrected", Scope(taxon="Psittacus erithacus")].interval.value is None
    assert found["ads_flagged", Scope(appendix="I")].interval.value == 60


def test_a_taxon_listed_in_part_counts_under_the_appendix_of_its_listed_populations() -> None:
    whole = [ad(n, finding("Psittacus erithacus", appendix="I")) for n in range(20)]
    in_part = [ad(500 + n, finding("Antilocapra americana", appendix="I/NC")) for n in range(2)]
    found = scaled(rows([*whole, *in_part]))
    assert found["ads_flagged", Scope(appendix="I")].interval.value == 22
    assert ("ads_flagged", Scope(appendix="I/NC")) not in found


def test_effort_is_in_every_estimate() -> None:
    visits = [visit(0), visit(1), visit(2, outcome="blocked"), visit(3, from_crawl=False)]
    for each in scaled(rows([ad(1)], visits)).values():
        assert (each.n_visits, each.n_pages) == (2, 20)
        assert (each.matcher_version, each.list_version, each.platforms) == ("m1", "l1", ("shop",))


def test_values_are_by_currency_with_their_own_sellers_or_by_rates_in_one() -> None:
    euros = [ad(n, seller=1, price_amount=Decimal(10), price_currency="EUR") for n in range(4)]
    dollars = [ad(50 + n, price_amount=Decimal(20), price_currency="USD") for n in range(6)]
    found = rows([*euros, *dollars, ad(99, price_amount=Decimal(1), price_currency="USD")])
    told = scaled(found)
    assert told["value_flagged", Scope(detail="EUR")].interval.value == 40
    assert told["value_flagged", Scope(detail="EUR")].n_sellers == 1
    assert told["value_flagged", Scope(detail="USD")].interval.value == 120
    rates = ExchangeRates("EUR", [Rate(currency="USD", day=FIRST, worth=Decimal("0.5"))])
    one = {(each.measure, each.scope): each for each in scale(found, Stamp(found), rates)}
    assert one["value_flagged", Scope(detail="EUR")].interval.value == 100
    assert ("value_flagged", Scope(detail="USD")) not in one


def simulated(rng: np.random.Generator) -> tuple[list[Unit], int]:
    """400 sellers: of one ad seven in ten are right, of several nine in ten sellers deal and the rest never do."""
    units, n_true = [], 0
    for _ in range(400):
        n_ads = 1 + int(rng.pareto(1.5))
        deals = rng.random() < (0.7 if n_ads == 1 else 0.9)
        right = rng.random(n_ads) < (0.95 if deals else 0.0)
        read = rng.random(n_ads) < 0.3
        n_true += bool(right.any())
        units.append(Unit(AdsOfUnit(int(read.sum()), int((read & right).sum()), n_ads), NONE))
    return units, n_true


def test_sellers_that_offer_are_covered() -> None:
    rng = np.random.default_rng(3)
    held, errors = 0, []
    for _ in range(60):
        units, n_true = simulated(rng)
        told = units_that_offer(units)
        assert told.value is not None
        assert told.low is not None
        assert told.high is not None
        held += told.low <= n_true <= told.high
        errors.append(told.value / n_true - 1)
    assert held >= 53
    assert abs(float(np.mean(errors))) < 0.02


def test_what_reviews_decided_is_decided() -> None:
    all_read = [Unit(AdsOfUnit(2, 1, 2), NONE)] * 7 + [Unit(AdsOfUnit(1, 0, 1), NONE)] * 3
    told = units_that_offer(all_read)
    assert (told.value, told.low, told.high) == (7, 7, 7)


def test_shares_count_sellers_not_ads() -> None:
    so = np.array([True] * 100 + [False] * 100)
    apart = share_of_ads(so, np.arange(200))
    together = share_of_ads(so, np.repeat(np.arange(10), 20))
    assert apart.value == together.value == 0.5
    assert apart.low == pytest.approx(0.431, abs=0.002)
    assert together.low is not None
    assert together.low < 0.25
