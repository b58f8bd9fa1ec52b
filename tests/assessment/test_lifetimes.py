from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessment.lifetimes import End, LifeCurve, Watched, _edges_for, _ended_by
from assessment.lives import AFTER_NOTICE, WITHOUT_NOTICE, lives, split_by_notice, watched_of
from assessment.stamp import Stamp
from benchmarks.simulated_markets import Lives, watched_lives
from model.assessed import AdLife, AssessedRows
from model.estimate import Estimate, Scope, Unit
from model.lifetime import Lifetime
from model.listing import SightingBasis
from tests.assessment.rows import FIRST, ad, rows
from tests.factories import DAY


def day(number: float) -> datetime:
    return DAY + timedelta(days=number)


def a_life(**changes: object) -> Lifetime:
    fields: dict[str, object] = {
        "platform": "shop",
        "external_id": "1",
        "posted_at": day(0),
        "born_after": None,
        "first_seen_at": day(2),
        "last_up_at": day(20),
        "last_read_at": None,
        "sold_by": None,
        "gone_by": day(27),
        "n_sightings": 3,
        "n_missed": 0,
        "last_for_sale_at": day(20),
        "settled_at": day(60),
    }
    return Lifetime(**(fields | changes))  # type: ignore[arg-type]


def told(life: Lifetime, start: datetime = DAY) -> Watched:
    found = watched_of(life, 1, start)
    assert found is not None
    return found


def age(found: Watched) -> tuple[float, float | None]:
    return found.up_until - found.born_by, None if found.gone_by is None else found.gone_by - found.born_by


@pytest.mark.parametrize(
    ("changes", "end", "bounds"),
    [
        ({}, End.DISAPPEARED, (20, 27)),
        ({"gone_as": SightingBasis.REMOVAL_NOTICE}, End.REMOVED, (20, 27)),
        ({"gone_as": SightingBasis.EXPIRY_NOTICE}, End.EXPIRED, (20, 27)),
        ({"sold_by": day(13), "last_for_sale_at": day(6)}, End.SOLD, (6, 13)),
        ({"gone_by": None}, None, (20, None)),
        ({"gone_by": None, "n_missed": 1, "missed_from": day(27)}, None, (20, None)),
        ({"gone_by": None, "n_missed": 2, "missed_from": day(27)}, End.DISAPPEARED, (20, 27)),
        # Missed before it was seen gone: it went before it was missed.
        ({"n_missed": 1, "missed_from": day(23)}, End.DISAPPEARED, (20, 23)),
        # Past the last but one search, those that went would be noticed sooner than those that stay.
        ({"settled_at": day(13)}, None, (13, None)),
    ],
)
def test_an_end_is_what_was_seen_of_it(
    changes: dict[str, object], end: End | None, bounds: tuple[float, float | None]
) -> None:
    found = told(a_life(**changes))
    assert found.end is end
    assert age(found)[0] == pytest.approx(bounds[0])
    assert (found.gone_by is None) is (bounds[1] is None)
    assert (age(found)[1] or 0.0) == pytest.approx(bounds[1] or 0.0)


def test_what_was_sold_or_of_no_age_when_first_seen_is_left_out() -> None:
    assert watched_of(a_life(sold_by=day(2), last_for_sale_at=None), 1, DAY) is None
    assert watched_of(a_life(posted_at=None), 1, DAY) is None
    window = told(a_life(posted_at=None, born_after=day(-5)))
    assert window.born_by - window.born_after == pytest.approx(7)
    assert told(a_life(), day(9)).entered - told(a_life()).born_by == pytest.approx(9)


def test_a_notice_parts_a_life_in_two() -> None:
    life = told(a_life())
    before, after = split_by_notice(life, life.born_by + 10)
    assert before is not None
    assert after is not None
    assert before.up_until - before.born_by == pytest.approx(10)
    assert before.end is None
    assert age(after)[0] == pytest.approx(10)
    assert (age(after)[1] or 0.0) == pytest.approx(17)
    assert after.entered == after.born_by
    assert split_by_notice(life, life.born_by + 30) == (life, None)
    assert split_by_notice(life, None) == (life, None)
    assert split_by_notice(life, life.born_by)[0] is None


def test_intervals_hold_the_true_shares_ended_and_the_median() -> None:
    rng, made, held, off = np.random.default_rng(3), Lives(), [], []
    for _ in range(40):
        curve = LifeCurve(watched_lives(made, rng))
        truths = (
            (curve.gone_by(7), made.gone_by(7)),
            (curve.gone_by(30), made.gone_by(30)),
            (curve.gone_by(30, End.REMOVED), 0.2 * made.gone_by(30)),
            (curve.median(), made.median),
        )
        for interval, truth in truths:
            assert interval.value is not None
            assert interval.low is not None
            held.append(interval.low <= truth and (interval.high is None or truth <= interval.high))
            off.append(interval.value / truth - 1)
    assert np.mean(held) >= 0.9
    assert abs(np.mean(off)) < 0.05


def test_ads_too_short_lived_to_be_met_are_allowed_for() -> None:
    """Met ads alone look longer-lived: the plain share of those that ended within a week is far too small."""
    made = Lives(hazard=0.08, told=1.0, n_sellers=600, frailty=0.2)
    found = watched_lives(made, np.random.default_rng(5))
    plain = np.mean([life.gone_by is not None and life.gone_by - life.born_by <= 7 for life in found])
    value = LifeCurve(found).gone_by(7).value
    assert value is not None
    assert plain < 0.6 * made.gone_by(7)
    assert value == pytest.approx(made.gone_by(7), rel=0.12)


@settings(deadline=None)
@given(st.lists(st.tuples(st.floats(0, 50), st.floats(0.1, 60), st.floats(0, 30)), min_size=25, max_size=60))
def test_shares_of_ends_add_up_and_grow_with_age(drawn: list[tuple[float, float, float]]) -> None:
    found = [
        Watched(
            born_after=0.0,
            born_by=0.0,
            entered=entered,
            up_until=entered + stood,
            gone_by=entered + stood + gap if number % 3 else None,
            end=(End.SOLD, End.DISAPPEARED)[number % 2] if number % 3 else None,
            seller=number // 2,
        )
        for number, (entered, stood, gap) in enumerate(drawn)
    ]
    curve = LifeCurve([replace(life, gone_by=life.gone_by and life.gone_by + 0.1) for life in found])
    if curve.is_known:
        shares = [curve.gone_by(days) for days in (1, 5, 20)]
        known = [share for share in shares if share.value is not None]
        assert all(share.low <= share.value <= share.high for share in known)  # type: ignore[operator]
        assert [share.value for share in known] == sorted(share.value or 0 for share in known)
        for days in (5, 20):
            whole = curve.gone_by(days).value
            parts = [curve.gone_by(days, end).value for end in curve.ends]
            assert whole is None or sum(part or 0 for part in parts) == pytest.approx(whole)


def assessed(n_ads: int = 60) -> AssessedRows:
    """Half of the ads gone at about 13 days, the others at about 34, each of its own seller."""
    made = []
    for number in range(n_ads):
        last = 10 if number % 2 else 31
        life = a_life(
            external_id=str(number),
            first_seen_at=day(1),
            last_up_at=day(last),
            gone_by=day(last + 6),
            gone_as=SightingBasis.REMOVAL_NOTICE if number % 2 else SightingBasis.PAGE,
        )
        made.append(AdLife(number, life))
    return rows([ad(number) for number in range(n_ads)], lives=tuple(made), first_day=DAY.date())


def by_scope(
    found: AssessedRows, notices: dict[tuple[str, str], object] | None = None
) -> dict[tuple[str, Scope], Estimate]:
    told = lives(found, notices, Stamp(found))  # type: ignore[arg-type]
    return {(each.measure, each.scope): each for each in told}


def test_ends_compete_and_are_told_apart() -> None:
    found = by_scope(assessed())
    month = found["gone_within_month", Scope()]
    assert month.unit is Unit.SHARE
    assert month.interval.value == pytest.approx(0.5, abs=0.02)
    assert found["gone_within_month", Scope(detail="removed")].interval.value == pytest.approx(0.5, abs=0.02)
    assert found["gone_within_month", Scope(detail="disappeared")].interval.value == pytest.approx(0.0, abs=0.02)
    median = found["lifetime_median", Scope(platform="shop")]
    assert median.unit is Unit.DAY
    assert median.interval.value is not None
    assert 10 <= median.interval.value <= 37


def test_notices_part_ads_by_day_not_by_fate() -> None:
    sent = {("shop", str(number)): (DAY + timedelta(days=8)).date() for number in range(1, 60, 2)}
    found = by_scope(assessed(), sent)  # type: ignore[arg-type]
    after = found["gone_within_week", Scope(detail=AFTER_NOTICE)].interval
    before = found["gone_within_week", Scope(detail=WITHOUT_NOTICE)].interval
    assert after.value is not None
    assert after.value > 0.5
    assert before.value == pytest.approx(0.0, abs=0.05)
    assert any("not chosen at random" in note for note in after.notes)


def test_few_ends_tell_nothing_and_say_so() -> None:
    found = by_scope(assessed(10))["lifetime_median", Scope()].interval
    assert found.value is None
    assert "10 ends of ads of 10 sellers seen" in found.notes[0]
    assert by_scope(rows(first_day=FIRST))["gone_within_week", Scope()].interval.value is None


def test_within_a_cell_the_hazard_is_constant() -> None:
    edges, hazards = np.array([0.0, 10.0, 40.0]), np.array([0.0, 0.05])
    ended = _ended_by(np.array([5.0, 20.0, 50.0]), edges, hazards)
    assert ended[:, 0] == pytest.approx([0.5, 1.0, 1.0])
    assert ended[1, 1] == pytest.approx((1 - np.exp(-0.5)) / (1 - np.exp(-1.5)))
    assert (ended[0, 1], ended[2, 1]) == (0.0, pytest.approx(1.0))


def test_cells_are_as_fine_as_most_visits_though_most_ends_fall_into_longer_gaps() -> None:
    """With the median gap of ends, a fortnight here, the share gone within a week rested on one hazard over two."""
    ends = [
        Watched(born_after=0, born_by=0, entered=1, up_until=20, gone_by=20 + gap, end=End.SOLD, seller=n)
        for n, gap in enumerate([7.0] * 10 + [14.0] * 20)
    ]
    assert _edges_for(ends)[1] == 7
