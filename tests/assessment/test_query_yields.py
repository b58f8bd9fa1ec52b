from __future__ import annotations

from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

import pytest

from assessment.query_candidates import Candidate
from assessment.query_yields import YieldModel
from model.search_plan import PastVisit
from model.taxon import NameClass

NOW = datetime(2026, 6, 1, 6, tzinfo=UTC)


def a_candidate(query: str, **changes: Any) -> Candidate:
    fields: dict[str, Any] = {
        "key": query.casefold(),
        "language": "en",
        "taxa": (sum(map(ord, query)),),
        "records": 100,
        "group": "reptile",
        "product": "LIV",
        "name_class": NameClass.CERTAIN,
        "fit": 1.0,
    }
    return Candidate(query=query, **(fields | changes))


def a_past_visit(query: str, found: int = 0, days_ago: float = 7, requests: int = 5, **changes: Any) -> PastVisit:
    fields: dict[str, Any] = {"n_listings": found, "cut": False}
    started = NOW - timedelta(days=days_ago)
    return PastVisit(query=query, started_at=started, n_requests=requests, n_new_flagged=found, **(fields | changes))


def expected(candidates: list[Candidate], visits: list[PastVisit], query: str) -> float:
    model = YieldModel(candidates, visits, now=NOW)
    return model.belief(next(each for each in candidates if each.query == query)).expected_ads


MANY = [a_candidate(f"name {letter}") for letter in "abcdefghijklmnopqrst"]


def test_what_found_more_is_expected_to_find_more() -> None:
    visits = [a_past_visit("name a", 4), a_past_visit("name b", 0), a_past_visit("name c", 1)]
    found = [expected(MANY, visits, f"name {letter}") for letter in "acb"]
    assert found == sorted(found, reverse=True)
    assert found[0] > 3 * found[2]


def test_a_query_just_searched_has_nothing_new_and_slowly_gains() -> None:
    gains = [expected(MANY, [a_past_visit("name a", 5, days_ago=days)], "name a") for days in (0, 1, 7, 60)]
    assert gains[0] == 0
    assert gains == sorted(gains)
    assert gains[3] > 3 * gains[2]


def test_trade_records_lead_until_visits_speak() -> None:
    rich, poor = a_candidate("rich", records=10_000), a_candidate("poor", records=1)
    pair = [rich, poor, *MANY]
    assert expected(pair, [], "rich") > 10 * expected(pair, [], "poor")
    visits = [a_past_visit("rich", 0, days_ago=90 - week) for week in range(0, 84, 7)]
    visits += [a_past_visit("poor", 2, days_ago=90 - week) for week in range(0, 84, 7)]
    assert expected(pair, visits, "poor") > 3 * expected(pair, visits, "rich")


def test_other_names_of_a_taxon_and_of_a_language_share_what_was_learned() -> None:
    tiger, tigre, other = (
        a_candidate("tiger", taxa=(1,)),
        a_candidate("tigre", taxa=(1,), language="fr"),
        a_candidate("ours", taxa=(2,), language="fr", group="mammal"),
    )
    pool = [tiger, tigre, other, *MANY]
    nothing = [a_past_visit("name a")]
    assert expected(pool, [a_past_visit("tiger", 6), *nothing], "tigre") > 2 * expected(pool, nothing, "tigre")
    assert expected(pool, [a_past_visit("tigre", 6), *nothing], "ours") > expected(pool, nothing, "ours")


def test_cost_is_learned_and_shrunk_to_the_platforms_mean() -> None:
    model = YieldModel(MANY, [a_past_visit("name a", requests=50), a_past_visit("name b", requests=1)], now=NOW)
    dear, cheap, unknown = (model.belief(MANY[at]).requests for at in (0, 1, 2))
    assert cheap < unknown < dear < 50
    assert unknown == pytest.approx(model.mean_requests)


def test_draws_are_around_the_mean_and_the_same_for_a_seed() -> None:
    model = YieldModel(MANY, [a_past_visit("name a", 5)], now=NOW)
    belief = model.belief(MANY[0])
    draws = [belief.drawn_ads(Random(seed)) for seed in range(2000)]
    assert sum(draws) / len(draws) == pytest.approx(belief.expected_ads, rel=0.1)
    assert belief.drawn_ads(Random(7)) == belief.drawn_ads(Random(7))


def test_how_far_trade_records_tell_is_learned() -> None:
    pool = [a_candidate(f"q{number}", records=10**number, taxa=(number,)) for number in range(6)] + MANY
    told = [a_past_visit(f"q{number}", number * 4) for number in range(6)]
    untold = [a_past_visit(f"q{number}", 8) for number in range(6)]
    fresh = a_candidate("fresh", records=10**6, taxa=(99,))
    low = a_candidate("low", records=1, taxa=(98,))

    def ratio(visits: list[PastVisit]) -> float:
        return expected([*pool, fresh, low], visits, "fresh") / expected([*pool, fresh, low], visits, "low")

    assert ratio(told) > 2 * ratio(untold)
