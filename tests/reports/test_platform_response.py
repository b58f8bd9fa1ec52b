from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest

from assessment.lives import lives
from assessment.stamp import Stamp
from model.assessed import AdLife, AssessedRows
from model.effort import VisitOutcome
from model.estimate import Scope
from model.lifetime import Lifetime
from reports.platform_response import response_of
from reports.registers.book import load_registers
from tests.assessment.rows import FIRST, RIGHT, WRONG, ad, finding, rows, visit


def day(number: float) -> datetime:
    return datetime.combine(FIRST, time(), UTC) + timedelta(days=number)


def a_life(number: int, last_up: float, missed_from: float | None = None, **changes: object) -> Lifetime:
    """An ad met on its seventh day, searched for each week until the fifty-sixth."""
    fields: dict[str, object] = {
        "platform": "shop",
        "external_id": str(number),
        "posted_at": day(0),
        "born_after": None,
        "first_seen_at": day(7),
        "last_up_at": day(last_up),
        "last_read_at": None,
        "sold_by": None,
        "gone_by": None,
        "n_sightings": 1,
        "n_missed": 2 if missed_from is not None else 0,
        "missed_from": None if missed_from is None else day(missed_from),
        "last_for_sale_at": day(last_up),
        "settled_at": day(49),
    }
    return Lifetime(**(fields | changes))  # type: ignore[arg-type]


def of_concern(*told: Lifetime) -> AssessedRows:
    """Each ad by a seller of its own, all confirmed, and one that a reviewer rejected, which is gone."""
    ads = [ad(number, finding(judgement=RIGHT)) for number in range(len(told))]
    rejected = ad(999, finding(judgement=WRONG))
    kept = [AdLife(number, life) for number, life in enumerate((*told, a_life(999, 7, 14)))]
    visits = [visit(week) for week in range(8)] + [visit(8, outcome=VisitOutcome.BLOCKED)]
    return rows([*ads, rejected], visits, lives=tuple(kept))


def test_what_two_searches_missed_has_disappeared_though_nobody_opened_it_again() -> None:
    found = response_of(of_concern(*[a_life(n, 7, 14) for n in range(25)], *[a_life(25 + n, 56) for n in range(15)]), 0)
    assert (found.n_of_concern, found.n_followed, found.n_gone) == (40, 40, 25)
    assert (found.n_searches, found.n_revisits) == (8, 0)
    assert found.gone.value == pytest.approx(25 / 40, abs=0.03)
    assert found.gone.low is not None
    fields = found.as_fields(date(2026, 4, 1))
    assert (fields["response_gone"], fields["response_searches"], fields["response_revisits"]) == ("25", "8", "0")
    kept = load_registers()["platforms"].validate_fields({"platform": "S", "country": "fr", **fields})
    assert {name: kept[name] for name in fields if fields[name]} == {k: v for k, v in fields.items() if v}


def test_the_register_and_the_table_of_lives_say_the_same() -> None:
    told = of_concern(*[a_life(n, 7, 14) for n in range(25)], *[a_life(25 + n, 56) for n in range(15)])
    confirmed = AssessedRows(**{name: getattr(told, name) for name in told.__slots__} | {"lives": told.lives[:-1]})
    table = {each.measure: each.interval for each in lives(confirmed, None, Stamp(confirmed)) if each.scope == Scope()}
    found = response_of(told, 0)
    assert found.gone.value == table["gone_within_month"].value
    assert found.median.value == table["lifetime_median"].value


def test_what_no_later_search_could_have_missed_was_not_followed() -> None:
    # Searches ended before it was met, or with the one that met it.
    never = (a_life(0, 7, settled_at=day(0)), a_life(1, 7, settled_at=day(7)))
    found = response_of(of_concern(*never), 0)
    assert (found.n_of_concern, found.n_followed, found.n_gone) == (2, 0, 0)
    assert found.gone.value is None


def test_too_few_give_counts_and_no_share() -> None:
    sold = a_life(1, 14, sold_by=day(14), last_for_sale_at=day(7))
    found = response_of(of_concern(a_life(0, 7, 14), sold, a_life(2, 56)), 3)
    assert (found.n_followed, found.n_gone, found.n_sold, found.n_revisits) == (3, 1, 1, 3)
    assert (found.gone.value, found.median.value) == (None, None)
    assert found.gone.notes == ("2 ends of ads of 3 sellers seen: 20 of 5 are wanted",)
    assert found.as_fields(date(2026, 4, 1))["response_gone_30"] == ""
