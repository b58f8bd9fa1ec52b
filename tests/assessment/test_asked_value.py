from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal

from assessment.prices import ExchangeRates, Rate
from assessment.scale import scale
from assessment.stamp import Stamp
from assessment.visited import unvisited
from model.assessed import AssessedAd
from model.effort import VisitOutcome
from model.estimate import Estimate, Scope
from tests.assessment.rows import FIRST, RIGHT, ad, finding, rows, visit

LEFT = "ads without an exchange rate from the 31 days before they were first seen: "


def asking(first: int, currency: str, n_ads: int = 5, days: int = 0) -> list[AssessedAd]:
    """Ads of a seller each, asking 100, first seen so many days on."""
    seen = FIRST + timedelta(days=days)
    return [
        ad(n, finding(judgement=RIGHT), price_amount=Decimal(100), price_currency=currency, first_seen=seen)
        for n in range(first, first + n_ads)
    ]


def total(ads: Sequence[AssessedAd], measure: str = "value_flagged") -> Estimate:
    rates = ExchangeRates("EUR", [Rate(currency="USD", day=FIRST, worth=Decimal("0.5"))])
    found = rows(ads)
    wanted = (measure, Scope(detail="EUR"))
    return next(each for each in scale(found, Stamp(found), rates) if (each.measure, each.scope) == wanted)


def test_a_total_whose_ads_all_have_a_rate_is_no_lower_bound() -> None:
    made = total([*asking(0, "USD"), *asking(10, "EUR")]).interval
    assert (made.value, made.is_lower_bound) == (750, False)
    assert not [note for note in made.notes if "exchange rate" in note]


def test_ads_without_a_rate_make_a_lower_bound_that_says_which() -> None:
    ads = [*asking(0, "EUR"), *asking(10, "CNY"), *asking(20, "USD", days=40), *asking(30, "KZT", n_ads=2)]
    for measure in ("value_flagged", "value_corrected"):
        made = total(ads, measure).interval
        assert made.is_lower_bound, measure
        # A currency that two sellers ask in is not named: it would be a cell of two sellers.
        assert made.notes[-1] == f"{LEFT}12 (CNY, USD, …); they are left out of the total", measure
    assert total(ads).interval.value == 500


def test_a_total_of_which_nothing_has_a_rate_is_not_nought() -> None:
    for measure in ("value_flagged", "value_corrected"):
        found = total(asking(0, "CNY"), measure)
        assert (found.interval.value, found.n_sellers) == (None, 5), measure
        assert found.interval.notes == (f"{LEFT}5 (CNY); they are left out of the total",)


def test_days_at_either_end_that_nobody_visited_are_told() -> None:
    last = FIRST + timedelta(weeks=8)
    weekly = [visit(week) for week in range(8)]
    assert unvisited(weekly, FIRST, last) == ""
    assert unvisited(weekly[3:], FIRST, last) == (
        f"nothing was visited from {FIRST} to {FIRST + timedelta(days=20)}: those days are missing, not empty"
    )
    lost = [visit(week, outcome=VisitOutcome.BLOCKED) for week in range(8)]
    assert unvisited([*weekly[:3], *lost], FIRST, last).startswith(
        f"nothing was visited from {FIRST + timedelta(days=15)} to {last}"
    )
    assert unvisited(lost, FIRST, last).startswith(f"nothing was visited from {FIRST} to {last}: what was offered")
