"""Made markets with a known truth: sellers of very unlike activity, ads that stand for weeks, weeks that are lost."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assessment.association import CountryYear
from assessment.lifetimes import End, Watched
from assessment.routes import RoutedAd
from assessment.series import Series

Floats = NDArray[np.float64]
WEEKS_A_MONTH = 30.4375 / 7
_MOST_ADS = 50
_N_PLATFORMS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Market:
    """A weekly series to be made. Growth and ``turn`` are a month, as shares; ``level`` is a jump at ``event`` months.

    ``likeness`` and ``shock``: how alike a week's shock to all is to the last one's, and its size on the log scale.
    ``staying``: the chance of an ad to stand for another week. ``tail``: shape of the Pareto law of sellers' activity,
    the smaller the heavier. ``missing``: share of platform-weeks without a good visit.
    """

    n_weeks: int = 52
    growth: float = 0.01
    effort_growth: float = 0.03
    likeness: float = 0.5
    shock: float = 0.15
    staying: float = 0.8
    tail: float = 1.6
    n_sellers: int = 200
    ads_a_seller: float = 0.1
    missing: float = 0.1
    event: float | None = None
    level: float = 0.0
    turn: float = 0.0


def series_of(market: Market, rng: np.random.Generator) -> Series:
    """What weekly visits, ever more of them, show of such a market."""
    activity = np.minimum(rng.pareto(market.tail, market.n_sellers) + 1, _MOST_ADS)
    home = rng.integers(0, _N_PLATFORMS, market.n_sellers)
    shocks = _shocks(market, rng)
    cells: list[tuple[int, float, float]] = []
    posted: list[tuple[int, int, int]] = []
    standing, before = np.zeros(market.n_sellers, dtype=np.int64), np.zeros(market.n_sellers)
    for week in range(market.n_weeks):
        now = week / WEEKS_A_MONTH
        wanted = market.ads_a_seller * activity * np.exp(_log_level(market, now) + shocks[week])
        keep = np.minimum(market.staying, np.divide(wanted, before, out=np.ones_like(wanted), where=before > 0))
        # Thinning and arrivals together leave Poisson counts with the wanted mean.
        standing = rng.binomial(standing, keep) + rng.poisson(np.maximum(wanted - keep * before, 0.0))
        before = wanted
        for place in range(_N_PLATFORMS):
            n_visits = max(1, round(2 * (1 + market.effort_growth) ** now * rng.uniform(0.7, 1.3)))
            if rng.random() < market.missing:
                continue
            seen = rng.binomial(standing * (home == place) * n_visits, 0.95)
            posted += [(len(cells), int(seller), int(seen[seller])) for seller in np.flatnonzero(seen)]
            cells.append((place, now, float(n_visits)))
    where = np.array(posted, dtype=np.int64).reshape(-1, 3)
    return Series(
        platform=np.array([place for place, _, _ in cells]),
        month=np.array([month for _, month, _ in cells]),
        effort=np.array([effort for _, _, effort in cells]),
        posted_in=where[:, 0],
        seller=where[:, 1],
        n_ads=where[:, 2].astype(float),
    )


def _log_level(market: Market, now: float) -> float:
    level = float(np.log1p(market.growth)) * now
    if market.event is None or now < market.event:
        return level
    return level + float(np.log1p(market.level) + np.log1p(market.turn) * (now - market.event))


def _shocks(market: Market, rng: np.random.Generator) -> Floats:
    found = np.empty(market.n_weeks)
    now = rng.standard_normal()
    for week in range(market.n_weeks):
        found[week] = now
        now = market.likeness * now + rng.standard_normal() * (1 - market.likeness**2) ** 0.5
    return market.shock * found


@dataclass(frozen=True, slots=True, kw_only=True)
class Lives:
    """Ads that end at ``hazard`` a day, by ``CAUSES``; sellers differ (gamma, ``frailty`` its variance).

    ``told``: share of ads whose page tells the day of posting. Visits come every ``every`` days, some are ``missing``.
    """

    hazard: float = 0.03
    frailty: float = 0.5
    told: float = 0.7
    every: float = 7.0
    missing: float = 0.1
    n_days: int = 280
    n_sellers: int = 120
    tail: float = 1.5

    def gone_by(self, days: float) -> float:
        """The true share of ads ended by an age."""
        return float(1 - (1 + self.frailty * self.hazard * days) ** (-1 / self.frailty))

    @property
    def median(self) -> float:
        """The age by which half have ended."""
        return float((2**self.frailty - 1) / (self.frailty * self.hazard))


CAUSES = {End.SOLD: 0.4, End.REMOVED: 0.2, End.DISAPPEARED: 0.4}


def watched_lives(lives: Lives, rng: np.random.Generator) -> list[Watched]:
    """The lives that such visits would have watched."""
    n_visits = int(lives.n_days / lives.every)
    visits = np.array([number * lives.every for number in range(n_visits) if rng.random() >= lives.missing])
    found = []
    for seller in range(lives.n_sellers):
        hazard = lives.hazard * rng.gamma(1 / lives.frailty, lives.frailty)
        for _ in range(int(min(rng.pareto(lives.tail) * 2 + 1, 60))):
            born = rng.uniform(-100.0, visits[-1])
            watched = _watched(born, born + rng.exponential(1 / hazard), visits, seller, rng, told=lives.told)
            found += [watched] if watched else []
    return found


def _watched(
    born: float, gone: float, visits: Floats, seller: int, rng: np.random.Generator, *, told: float
) -> Watched | None:
    seen, after, before = visits[(visits >= born) & (visits < gone)], visits[visits >= gone], visits[visits < born]
    if not len(seen):
        return None
    says = rng.random() < told
    if not says and not len(before):
        return None
    end = tuple(CAUSES)[rng.choice(len(CAUSES), p=tuple(CAUSES.values()))]
    return Watched(
        born_after=born if says else float(before[-1]),
        born_by=born if says else float(seen[0]),
        entered=float(seen[0]),
        up_until=float(seen[-1]),
        gone_by=float(after[0]) if len(after) else None,
        end=end if len(after) else None,
        seller=seller,
    )


def seller_codes(rng: np.random.Generator, n_sellers: int, tail: float) -> NDArray[np.int64]:
    """The seller of each ad: many with one, few with very many."""
    return np.repeat(np.arange(n_sellers), np.minimum(rng.pareto(tail, n_sellers) + 1, 60).astype(np.int64))


def routed_ads(rng: np.random.Generator, shares: Sequence[float], n_sellers: int, tail: float) -> list[RoutedAd]:
    """Ads of sellers who keep mostly to one route each; the routes' true shares are as given."""
    found = []
    own = rng.choice(len(shares), size=n_sellers, p=shares)
    for seller in seller_codes(rng, n_sellers, tail):
        route = own[seller] if rng.random() < 0.8 else rng.choice(len(shares), p=shares)
        found.append(RoutedAd(seller=int(seller), ship_from=("ID",), ship_to=(f"R{route}",)))
    return found


def country_years(
    rng: np.random.Generator, n_countries: int, likeness: float, effect: float = 0.8, n_years: int = 12
) -> list[CountryYear]:
    """A panel with gaps whose countries differ in size and noise, errors like the last year's."""
    rows = []
    for country in range(n_countries):
        spread = 0.3 * rng.lognormal(0, 0.5)
        size, use, pace = rng.normal(4, 1), rng.uniform(0.2, 0.5), rng.uniform(0.005, 0.04)
        error = rng.standard_normal() * spread
        for year in range(n_years):
            use = min(0.99, use + pace + rng.normal() * 0.02)
            error = likeness * error + rng.standard_normal() * spread * (1 - likeness**2) ** 0.5
            mean = np.exp(size + effect * use + error + 0.05 * year)
            if rng.random() >= 0.1:
                records = float(rng.poisson(mean))
                row = CountryYear(country=f"C{country}", year=2010 + year, internet_use=use, crime_records=records)
                rows.append(row)
    return rows
