"""Made data for the estimators of change: series, trends, events, breaks, lifetimes, and the association."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from math import expm1

import numpy as np

from assessment.association import associations
from assessment.breaks import find_breaks
from assessment.index import chained_index
from assessment.interrupted import interruptions
from assessment.lifetimes import End, LifeCurve
from assessment.trend import monthly_trend
from benchmarks.coverage import Case, Outcome, chance
from benchmarks.simulated_markets import (
    WEEKS_A_MONTH,
    Lives,
    Market,
    country_years,
    series_of,
    watched_lives,
)

Rng = np.random.Generator
_MIDDLE = 0.5 / WEEKS_A_MONTH


def _trend(market: Market, rng: Rng) -> Iterator[Outcome]:
    found = monthly_trend(series_of(market, rng))
    yield Outcome("trend a month", found.monthly, market.growth, naive=found.naive)


def _index(market: Market, rng: Rng) -> Iterator[Outcome]:
    """Weeks without a shock to all, which the index's interval leaves out, as it says."""
    series = series_of(market, rng)
    points = chained_index(series)
    months = points[-1].month - points[0].month
    yield Outcome("chained index, last against first", points[-1].interval, 100 * (1 + market.growth) ** months)


def _event(market: Market, rng: Rng) -> Iterator[Outcome]:
    assert market.event is not None
    [found] = interruptions(series_of(market, rng), [market.event])
    yield Outcome("jump of the level at an event", found.level_change, market.level)
    yield Outcome("change of growth at an event", found.slope_change, market.turn)


def _break(market: Market, rng: Rng) -> Iterator[Outcome]:
    found = find_breaks(series_of(market, rng))
    if not isinstance(found, str):
        yield chance("break claimed though none", found[0].p_value < 0.05)


def _lives(lives: Lives, rng: Rng) -> Iterator[Outcome]:
    curve = LifeCurve(watched_lives(lives, rng))
    yield Outcome("share gone within 7 days", curve.gone_by(7), lives.gone_by(7))
    yield Outcome("share gone within 30 days", curve.gone_by(30), lives.gone_by(30))
    yield Outcome("removed within 30 days", curve.gone_by(30, End.REMOVED), 0.2 * lives.gone_by(30))
    yield Outcome("median life", curve.median(), lives.median)


def _association(n_countries: int, likeness: float, rng: Rng) -> Iterator[Outcome]:
    [found] = associations(country_years(rng, n_countries, likeness), (0,))
    yield Outcome("association (15.57 b)", found.change, expm1(0.08))


_PLAIN = Market()
_MARKETS = {
    "a year, effort +3% a month": _PLAIN,
    "half a year": replace(_PLAIN, n_weeks=26),
    "two years, effort +3%": replace(_PLAIN, n_weeks=104),
    "30% of weeks missing, Pareto 1.2": replace(_PLAIN, missing=0.3, tail=1.2),
    "weeks very alike (0.8), ads stay 90%": replace(_PLAIN, likeness=0.8, staying=0.9),
    "no shock alike, ads stay 90%": replace(_PLAIN, likeness=0.0, staying=0.9),
    "weeks independent, nothing stays": replace(_PLAIN, likeness=0.0, staying=0.0),
    "few ads (2 a week)": replace(_PLAIN, ads_a_seller=0.004),
    "steady effort": replace(_PLAIN, effort_growth=0.0),
    "effort +10% a month": replace(_PLAIN, effort_growth=0.1),
}
_EVENTS = ("a year, effort +3% a month", "two years, effort +3%", "30% of weeks missing, Pareto 1.2",
           "weeks very alike (0.8), ads stay 90%", "no shock alike, ads stay 90%", "weeks independent, nothing stays",
           "half a year")  # fmt: skip
_LIVES = {
    "weekly, 70% tell their day": Lives(),
    "weekly, none tells its day": Lives(told=0.0),
    "every second day": Lives(every=2.0),
    "30% of visits missing, Pareto 1.2": Lives(missing=0.3, tail=1.2),
    "40 sellers": Lives(n_sellers=40),
    "short lives (a week)": Lives(hazard=0.08, told=1.0),
}


def _with_event(market: Market) -> Market:
    return replace(market, event=market.n_weeks * _MIDDLE, level=-0.3, turn=-0.02)


def cases() -> Sequence[Case]:
    """Each estimator over what may go wrong with it."""
    # As many ads as a month's, since the index is a month's.
    quiet = replace(_PLAIN, shock=0.0, ads_a_seller=0.5)
    return (
        *(Case(name, partial(_trend, market)) for name, market in _MARKETS.items()),
        Case("a year, no shock to all", partial(_index, quiet)),
        Case("no shock to all, 30% missing", partial(_index, replace(quiet, missing=0.3))),
        *(Case(name, partial(_event, _with_event(_MARKETS[name]))) for name in _EVENTS),
        *(Case(name, partial(_break, _MARKETS[name])) for name in _EVENTS[:-1]),
        *(Case(name, partial(_lives, lives)) for name, lives in _LIVES.items()),
        *(
            Case(f"{n} countries, years alike {likeness}", partial(_association, n, likeness))
            for n, likeness in ((7, 0.5), (20, 0.6), (50, 0.8), (10, 0.9))
        ),
    )
