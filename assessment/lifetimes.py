"""How long ads stand and how they end, when both ends of a life fall between visits and short lives are missed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from math import asin, pi, sin

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.special import softmax, stdtrit

from assessment.clustered import spread_over_sellers
from model.estimate import Interval

Floats = NDArray[np.float64]
# Ends of the finest cells, in days. Within a cell the hazard is constant.
_EDGES = np.array([0.0, 1, 3, 5, 7, 10, 14, 21, 30, 45, 60, 90, 120, 180, 365, 730])
_BIRTHS = 5
_PARTS_A_DAY = 4
_NEVER = 1e5
_FEWEST_ENDS, _FEWEST_SELLERS = 20, 5
_NO_MASS = 1e-6
_CLASSES = 12
# How often cells are fitted, each time with the hazards of the fit before; and the most that a hazard takes off a cell.
_FITS, _STEEPEST = 3, 4.0


class End(StrEnum):
    """How an ad ended, as far as the platform tells; ``DISAPPEARED`` where it does not tell."""

    SOLD = "sold"
    EXPIRED = "expired"
    REMOVED = "removed"
    DISAPPEARED = "disappeared"


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """One ad's life as visits saw it, in days on one clock.

    It began after ``born_after`` and by ``born_by`` (the same where its page tells), came under watch at ``entered``
    while it stood (a life that was over before then is not among the data), stood at ``up_until`` and had ended by
    ``gone_by``; None: it was not seen to end.
    """

    born_after: float
    born_by: float
    entered: float
    up_until: float
    gone_by: float | None
    end: End | None
    seller: int


class LifeCurve:
    """Shares of ads ended by age and by end: Turnbull's estimate (1976) for censored and truncated data, on cells.

    Each life is an interval (interval-censored), conditional on having lasted until it came under watch (left
    truncation); one not seen to end counts for as long as it was seen. Ends compete: the share of one end is its
    cumulative incidence, not what would be were there no other. Where the day of birth is not told it may be any in its
    window. Variances are from the curvature of the likelihood with sellers as clusters (sandwich), made good for what
    large sellers take off them.
    """

    def __init__(self, lives: Sequence[Watched]) -> None:
        self.ends = sorted({life.end for life in lives if life.end is not None})
        self.n_sellers = len({life.seller for life in lives})
        self.n_ended = sum(life.end is not None for life in lives)
        self.longest = max(((life.gone_by or life.up_until) - life.born_by for life in lives), default=0.0)
        self.is_known = self.n_ended >= _FEWEST_ENDS and self.n_sellers >= _FEWEST_SELLERS
        if not self.is_known:
            return
        self._edges = _edges_for(lives)
        bounds, cause = _bounds(lives), np.array([_cause(life, self.ends) for life in lives])
        # Most lives are like others to the quarter of a day: the likelihood is taken once for each kind.
        kinds, self._kind, self._times = np.unique(
            np.column_stack([cause, _in_parts(bounds)]), axis=0, return_inverse=True, return_counts=True
        )
        of_cause = (kinds[:, :1] == np.arange(len(self.ends))) | (kinds[:, :1] < 0)
        self._hazards = np.zeros(len(self._edges) - 1)
        for _ in range(_FITS):
            ended, entered = _weights(kinds[:, 1:] / _PARTS_A_DAY, self._edges, self._hazards)
            self._ended = (of_cause[:, :, None] * ended[:, None, :]).reshape(len(kinds), -1)
            self._entered = np.tile(entered, (1, len(self.ends)))
            self._mass = self._fit()
            shaped, self._hazards = self._hazards, self._hazards_of(self._mass)
        self._hazards = shaped
        self._sellers = np.unique([life.seller for life in lives], return_inverse=True)[1]
        self._kind = self._kind.ravel()
        self._moves = self._influence()
        # How old an ad may have been when it came under watch.
        self._class = _classes(kinds[:, 1] + kinds[:, 2], self._times)
        of_class = np.zeros((self.n_sellers, int(self._class.max()) + 1))
        np.add.at(of_class, (self._sellers, self._class[self._kind]), 1.0)
        self._of_class = of_class

    def _fit(self) -> Floats:
        times = self._times / self._times.sum()

        def loss(free: Floats) -> tuple[float, Floats]:
            mass = softmax(free)
            ended, entered = self._ended @ mass + 1e-300, self._entered @ mass + 1e-300
            slope = self._ended.T @ (times / ended) - self._entered.T @ (times / entered)
            value = times @ (np.log(ended) - np.log(entered))
            return -float(value), -mass * (slope - mass @ slope)

        n_free = self._ended.shape[1]
        found = minimize(
            loss,
            np.zeros(n_free),
            jac=True,
            method="L-BFGS-B",
            bounds=[(-18.0, 18.0)] * n_free,
            options={"maxiter": 2000, "ftol": 1e-11, "gtol": 1e-8},
        )
        mass: Floats = softmax(found.x)
        return mass

    def _hazards_of(self, mass: Floats) -> Floats:
        """The hazard a day in each cell, as its mass and what outlasts it tell."""
        of_cell = mass.reshape(len(self.ends), -1).sum(axis=0)
        outlasts = of_cell[::-1].cumsum()[::-1]
        taken = np.log(np.maximum(outlasts[:-1], 1e-12) / np.maximum(outlasts[1:], 1e-12))
        found: Floats = np.clip(taken, 0.0, _STEEPEST) / np.diff(self._edges)
        return found

    def _influence(self) -> Floats:
        """What a life of each kind (rows) moves each mass (columns) by."""
        kept = np.flatnonzero(self._mass > _NO_MASS)
        ended = self._ended[:, kept] / (self._ended @ self._mass)[:, None]
        entered = self._entered[:, kept] / (self._entered @ self._mass)[:, None]
        # Masses sum to one: only directions that keep the sum can be told.
        basis = np.linalg.svd(np.ones((1, len(kept))))[2][1:].T
        ended_twice, entered_twice = ((each * self._times[:, None]).T @ each for each in (ended, entered))
        curvature = basis.T @ (ended_twice - entered_twice) @ basis
        values, vectors = np.linalg.eigh(curvature)
        steep = values > max(values.max(initial=0.0), 0.0) * 1e-9
        inverse = (vectors[:, steep] / values[steep]) @ vectors[:, steep].T
        moved = np.zeros((len(ended), len(self._mass)))
        moved[:, kept] = (ended - entered) @ basis @ inverse @ basis.T
        return moved

    def _part(self, days: float, end: End | None) -> Floats:
        """The share of each mass that lies under that age, of one end or all."""
        under = np.append(_ended_by(np.array([days]), self._edges, self._hazards)[0], 0.0)
        wanted = [end is None or each is end for each in self.ends]
        return np.concatenate([under * chosen for chosen in wanted])

    def gone_by(self, days: float, end: End | None = None, level: float = 0.95) -> Interval:
        """Share of ads that ended within so many days of their posting, by one end or any."""
        method = "Turnbull's estimate on cells, competing ends, clustered by seller"
        if not self.is_known or self.longest < days:
            return Interval(value=None, low=None, high=None, level=level, method=method, notes=(self._lack(days),))
        value, low, high = self._share(self._part(days, end), level)
        return Interval(value=value, low=low, high=high, level=level, method=method)

    def _share(self, part: Floats, level: float) -> tuple[float, float, float]:
        """A share and its interval on the arc sine, by which shares of lives scatter more evenly than on the log odds
        (Borgan and Liestol 1990).
        """
        value = float(np.clip(part @ self._mass, 0.0, 1.0))
        variance, freedom = self._variance(part)
        if variance <= 0 or not 1e-9 < value < 1 - 1e-9:
            # Nothing seen of it: the rule of three for as many sellers.
            return value, value if value < 0.5 else 1 - 3 / self.n_sellers, max(value, 3 / self.n_sellers)
        width = float(stdtrit(freedom, (1 + level) / 2)) * (variance / (value * (1 - value))) ** 0.5 / 2
        angle = asin(value**0.5)
        low, high = (sin(min(max(angle + sign * width, 0.0), pi / 2)) ** 2 for sign in (-1, 1))
        # There and back on the arc sine is off by a last digit.
        return value, min(low, value), max(high, value)

    def _variance(self, part: Floats) -> tuple[float, float]:
        """Of a share: with sellers as clusters, and its degrees of freedom.

        A life alone is expected to move it by as much as others that came under watch as old.
        """
        moves = self._moves @ part
        pulls = np.bincount(self._sellers, weights=moves[self._kind], minlength=self.n_sellers).astype(float)
        squares, times = (
            np.bincount(self._class, weights=each, minlength=self._of_class.shape[1])
            for each in (self._times * moves**2, self._times)
        )
        alone = self._of_class @ (squares / np.maximum(times, 1))
        return spread_over_sellers(pulls, alone, self._of_class.sum(axis=1))

    def median(self, level: float = 0.95) -> Interval:
        """Days until half the ads have ended; the interval holds the ages at which half may have (Brookmeyer 1982)."""
        method = "median of Turnbull's estimate on cells, clustered by seller"
        if not self.is_known:
            return Interval(value=None, low=None, high=None, level=level, method=method, notes=(self._lack(0.0),))
        ages = np.unique(np.concatenate([np.linspace(one, other, 9) for one, other in pairwise(self._edges)]))
        ages = ages[ages <= self.longest]
        shares = np.array([self._share(self._part(float(age), None), level) for age in ages])
        reached, may, must = (np.flatnonzero(shares[:, column] >= 0.5) for column in (0, 2, 1))
        if not len(reached):
            told = f"fewer than half had ended at {self.longest:.0f} days, the longest that any was watched"
            return Interval(value=None, low=None, high=None, level=level, method=method, notes=(told,))
        middle = float(np.interp(0.5, shares[: reached[0] + 1, 0], ages[: reached[0] + 1]))
        low = float(np.interp(0.5, shares[: may[0] + 1, 2], ages[: may[0] + 1])) if may[0] else 0.0
        high = float(np.interp(0.5, shares[: must[0] + 1, 1], ages[: must[0] + 1])) if len(must) else None
        low, high = min(low, middle), None if high is None else max(high, middle)
        return Interval(
            value=middle,
            low=low,
            high=high,
            level=level,
            method=method,
            notes=() if high is not None else ("no upper end: too few were watched for so long",),
        )

    def _lack(self, days: float) -> str:
        if not self.is_known:
            return (
                f"{self.n_ended} ends of ads of {self.n_sellers} sellers seen:"
                f" {_FEWEST_ENDS} of {_FEWEST_SELLERS} are wanted"
            )
        return f"no ad was watched for {days:.0f} days"


def _classes(ages: Floats, times: NDArray[np.int64]) -> NDArray[np.int64]:
    """The class of each kind of life, by its age, of about as many lives each."""
    cuts = np.unique(np.quantile(np.repeat(ages, times), np.linspace(0, 1, _CLASSES + 1)[1:-1]))
    return np.unique(np.searchsorted(cuts, ages), return_inverse=True)[1].astype(np.int64)


def _edges_for(lives: Sequence[Watched]) -> Floats:
    """Cells no narrower than most gaps between visits: what happens within one cannot be told.

    Longer gaps hold more ends. With their median the cells would double where as few as a quarter of the visits are
    missing, and shares at ages within the first would rest on its hazard being constant, which no variance knows.
    """
    gaps = [life.gone_by - life.up_until for life in lives if life.gone_by is not None]
    gap = 0.95 * float(np.quantile(gaps, 0.25))
    edges = [0.0]
    for edge in _EDGES[1:]:
        if edge - edges[-1] >= gap:
            edges.append(float(edge))
    return np.array(edges)


def _cause(life: Watched, ends: Sequence[End]) -> int:
    return -1 if life.end is None else ends.index(life.end)


def _bounds(lives: Sequence[Watched]) -> Floats:
    """For each life: width of its window of birth, and ages at entry, when last up and by the end, from its close."""
    told = np.array([(life.born_after, life.entered, life.up_until, life.gone_by or np.inf) for life in lives])
    born_by = np.array([life.born_by for life in lives])[:, None]
    found: Floats = np.column_stack([born_by - told[:, :1], told[:, 1:] - born_by])
    return np.minimum(found, _NEVER)


def _in_parts(bounds: Floats) -> Floats:
    """The bounds in quarters of a day; those of the end rounded outwards, so that a life keeps some width."""
    window, entry, up, gone = (bounds * _PARTS_A_DAY).T
    up = np.floor(up)
    return np.column_stack([np.ceil(window), np.minimum(np.rint(entry), up), up, np.maximum(np.ceil(gone), up + 1)])


def _weights(bounds: Floats, edges: Floats, hazards: Floats) -> tuple[Floats, Floats]:
    """For each kind of life (rows) and cell: the chance to be seen to end as it was, and to have come under watch."""
    window, entry, up, gone = bounds.T
    ended, entered = np.zeros((len(bounds), len(edges))), np.zeros((len(bounds), len(edges)))
    for place in range(_BIRTHS):
        # Any moment of the window is as likely as another: as many ads are posted early in it as late.
        older = window * (1 - (place + 0.5) / _BIRTHS)
        before = [np.maximum(age + older, 0.0) for age in (up, gone, entry)]
        at_up, at_end, at_entry = (_ended_by(age, edges, hazards) for age in before)
        # Beyond the last edge nothing can be told apart.
        beyond = (before[1] > edges[-1]).astype(float)
        ended += np.column_stack([at_end - at_up, beyond]) / _BIRTHS
        entered += np.column_stack([1.0 - at_entry, np.ones(len(bounds))]) / _BIRTHS
    return ended, entered


def _ended_by(age: Floats, edges: Floats, hazards: Floats) -> Floats:
    """Share of each cell (columns) that has ended by an age (rows), the hazard within a cell being constant."""
    inside = np.clip(age[:, None] - edges[:-1], 0.0, np.diff(edges))
    steep = hazards > 1e-9
    rate = np.where(steep, hazards, 1.0)
    curved = np.expm1(-rate * inside) / np.expm1(-rate * np.diff(edges))
    found: Floats = np.where(steep, curved, inside / np.diff(edges))
    return found
