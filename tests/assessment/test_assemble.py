from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from assessment.asking import asking
from assessment.assemble import Options, assemble
from assessment.prices import ExchangeRates, Rate
from assessment.quality import effort_months, quality
from assessment.stamp import Stamp
from assessment.ways import Window, halves, routed, ways
from model.assessed import AssessedRows, Terms, VerdictPair
from model.effort import FieldFill, VisitOutcome
from model.estimate import Estimate, Scope, Unit
from model.offer import DOMESTIC, WORLDWIDE
from tests.assessment.rows import FIRST, RIGHT, WRONG, ad, finding, rows, visit

LATER = FIRST + timedelta(weeks=6)


def by_key(estimates: object) -> dict[tuple[str, Scope], Estimate]:
    return {(each.measure, each.scope): each for each in estimates}  # type: ignore[attr-defined]


def sent(number: int, start: tuple[str, ...], end: tuple[str, ...], day: date = FIRST, **more: object) -> object:
    return ad(number, first_seen=day, last_seen=day, terms=Terms(ship_from=start, ship_to=end, **more))  # type: ignore[arg-type]


def wayward(*ads: object) -> dict[tuple[str, Scope], Estimate]:
    found = rows(ads)  # type: ignore[arg-type]
    return by_key(ways(found, found.ads, halves(found.first_day, found.last_day), Stamp(found)))


def test_routes_share_an_ad_and_know_home_and_anywhere() -> None:
    home = ad(1, terms=Terms(ship_from=("FR",), ship_to=(DOMESTIC, WORLDWIDE)))
    assert routed(home).ship_to == ("FR", "WW")
    told = wayward(*(sent(n, ("FR",), ("DE", "BE")) for n in range(6)), *(sent(9 + n, ("ID",), ()) for n in range(6)))
    assert told["route_share", Scope(detail="FR>DE")].interval.value == pytest.approx(0.25)
    assert told["route_share", Scope(detail="ID>?")].interval.value == pytest.approx(0.5)
    assert told["route_share_of_told", Scope(detail="FR>DE")].interval.value == pytest.approx(0.5)
    assert told["route_ads", Scope(detail="FR>BE")].interval.value == 3
    assert told["route_ads", Scope(detail="FR>BE")].unit is Unit.AD
    assert told["cross_border_share", Scope()].interval.value == 1.0


def test_a_change_of_routes_is_found_and_the_new_one_named() -> None:
    early = [sent(n, ("ID",), ("ID",)) for n in range(15)]
    told = wayward(*early, *(sent(50 + n, ("ID",), ("AE",), LATER) for n in range(15)))
    change = told["route_change_p", Scope()].interval
    assert change.value is not None
    assert change.value < 0.01
    assert told["route_new", Scope(detail="ID>AE")].interval.value == 15
    assert told["route_new", Scope(detail="ID>AE")].n_sellers == 15


def test_routes_can_be_held_against_another_period() -> None:
    now = rows([sent(n, ("ID",), ("AE",)) for n in range(8)])  # type: ignore[misc]
    before = Window(FIRST - timedelta(days=60), FIRST - timedelta(days=30))
    then = [sent(90 + n, ("ID",), ("ID",), before.first) for n in range(8)]
    found = by_key(assemble(now, Options(against=before, route_ads=[*then, *now.ads])).estimates)  # type: ignore[list-item]
    told = found["route_change_p", Scope()]
    assert told.first_day == before.first
    assert "(8 ads) and" in told.interval.notes[0]


def test_methods_and_payments_are_shares_of_those_that_tell() -> None:
    told = wayward(*(sent(n, (), (), methods=("post",) if n < 6 else ("courier",)) for n in range(8)), ad(99))
    assert told["shipping_method_share", Scope(detail="post")].interval.value == 0.75
    assert told["payment_share", Scope()].interval.value is None


def priced(n_sellers: int, amount: str = "100", currency: str = "EUR") -> AssessedRows:
    return rows([ad(n, price_amount=Decimal(amount) + n, price_currency=currency) for n in range(n_sellers)])


def asked(found: AssessedRows, rates: ExchangeRates | None = None) -> dict[tuple[str, Scope], Estimate]:
    return by_key(asking(found, rates, Stamp(found)))


def test_prices_need_five_sellers() -> None:
    scope = Scope(taxon="Panthera tigris", term="CLA", detail="EUR")
    assert ("asking_price", scope) not in asked(priced(4))
    assert asked(priced(5))["asking_price", scope].interval.value == 102


def test_currencies_are_never_mixed_without_rates() -> None:
    mixed = rows([*priced(5).ads, *(ad(50 + n, price_amount=Decimal(9000), price_currency="JPY") for n in range(5))])
    told = asked(mixed)
    assert told["asking_price", Scope(taxon="Panthera tigris", term="CLA", detail="JPY")].interval.value == 9000
    assert told["asking_price", Scope(taxon="Panthera tigris", term="CLA", detail="EUR")].interval.value == 102
    rates = ExchangeRates("EUR", [Rate(currency="JPY", day=FIRST, worth=Decimal("0.01"))])
    both = asked(mixed, rates)["asking_price", Scope(taxon="Panthera tigris", term="CLA", detail="EUR")]
    assert both.interval.value == pytest.approx(95)


def test_placeholders_are_left_out_and_told() -> None:
    found = rows([*priced(5).ads, *(ad(50 + n, price_amount=Decimal(1), price_currency="EUR") for n in range(5))])
    assert asked(found)["placeholder_price_share", Scope()].interval.value == 0.5
    assert asked(found)["asking_price", Scope(taxon="Panthera tigris", term="CLA", detail="EUR")].interval.value == 102


def test_effort_by_month_tells_lost_visits_and_fields() -> None:
    filled = (FieldFill(name="price_amount", n_ads=5),)
    visits = [visit(0, n_read=10, filled=filled), visit(1, outcome=VisitOutcome.BLOCKED, n_pages=3)]
    [month] = effort_months(rows([ad(1)], visits, [(0, 0)]))
    assert (month.n_visits, month.n_good, month.n_pages) == (2, 1, 10)
    assert month.outcomes == {"blocked": 1, "completed": 1}
    assert month.filled == {"price_amount": 0.5}
    assert month.flagged_per_page == 0.1


def test_quality_tells_missing_weeks_precision_and_kappa() -> None:
    ads = [ad(n, finding(judgement=RIGHT if n < 9 else WRONG)) for n in range(10)]
    pairs = tuple(VerdictPair(first=n < 5, second=n < 5) for n in range(10))
    found = rows(ads, [visit(0), visit(3), visit(5, outcome=VisitOutcome.FAILED)], pairs=pairs)
    told = by_key(quality(found, Stamp(found)))
    assert told["share_weeks_missing", Scope(platform="shop")].interval.value == 0.75
    assert told["share_visits_lost", Scope(platform="shop")].interval.value == pytest.approx(1 / 3)
    assert told["precision", Scope()].interval.value == 0.9
    assert told["reviewer_kappa", Scope()].interval.value == pytest.approx(1.0)


def test_an_empty_period_is_told_not_failed() -> None:
    found = assemble(rows(platforms=()))
    assert found.estimates
    values = {each.measure: each.interval.value for each in found.estimates}
    assert values["ads_flagged"] == 0
    assert values["trend"] is None


def test_what_stands_apart_is_said() -> None:
    visits = [visit(0), visit(0, from_crawl=False)]
    found = assemble(rows([ad(1), ad(2)], visits, n_clustered=0, matcher_versions=("m1", "m2")))
    told = " ".join(found.notes)
    assert "2 of 2 ads are in no cluster" in told
    assert "2 versions of the matcher" in told
    assert "1 imports are in the counts but are no effort" in told
