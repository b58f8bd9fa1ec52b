"""What a query can be expected to find: trade records first, then, more and more, what past visits found.

A query meets a stock of flagged ads nobody has seen. A visit takes them, and new ones come as fast as old ones go, so
that after t days a share 1 - exp(-t / lifetime) of the stock is there to be found again. Stocks are Gamma distributed
around a prior mean, finds are Poisson. Mean, spread and the power by which trade records count come from all visits of
the platform (empirical Bayes), and so do the factors by which a language, a kind of ware, or a taxon under its other
names gives more or less than its trade records say.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from random import Random
from typing import TypeVar

from assessment.query_candidates import Candidate
from assessment.query_words import folded
from model.search_plan import PastVisit

LIFETIME_DAYS = 30.0
_FIRST_STOCK = 0.1
_FIRST_REQUESTS = 4.0
_SHAPES = (0.05, 0.1, 0.2, 0.5, 1.0, 2.0)
_FIRST_SHAPE = 0.2
# Records of taxon count by this power: 0 not at all, 1 as they are. Learned once this many ads are found.
_POWERS = (0.0, 0.15, 0.3, 0.5, 0.75, 1.0)
_FIRST_POWER = 0.5
_ENOUGH_FOUND = 10
# How many expected ads a factor must have missed or gained before it is believed by half.
_SHRINK = 1.0
_DAY = 86_400.0
Trait = TypeVar("Trait", str, int)


@dataclass(frozen=True, slots=True, kw_only=True)
class Belief:
    """What is believed of one query: its stock (Gamma ``shape``, ``rate``), what of it is there now, its cost."""

    shape: float
    rate: float
    freshness: float
    requests: float
    n_visits: int
    n_found: int
    n_requests: int
    last_at: datetime | None
    n_cut: int

    @property
    def expected_ads(self) -> float:
        """Flagged ads not seen before that the next visit is expected to find."""
        return self.shape / self.rate * self.freshness

    def drawn_ads(self, rng: Random) -> float:
        """One draw of the same, for Thompson sampling."""
        return rng.gammavariate(self.shape, 1.0 / self.rate) * self.freshness


def _language_of(candidate: Candidate) -> str:
    return candidate.language.partition("-")[0].lower()


def _stratum_of(candidate: Candidate) -> str:
    return candidate.stratum


def _lead_taxon(candidate: Candidate) -> int:
    return candidate.taxa[0]


@dataclass(slots=True)
class _Past:
    n_visits: int = 0
    n_found: int = 0
    n_requests: int = 0
    n_cut: int = 0
    exposure: float = 0.0
    last_at: datetime | None = None


class YieldModel:
    """Beliefs about the candidates of one platform as of an instant."""

    def __init__(
        self,
        candidates: Sequence[Candidate],
        visits: Iterable[PastVisit],
        *,
        now: datetime,
        folds_accents: bool = True,
    ) -> None:
        self._now = now
        visits = sorted((visit for visit in visits if visit.query), key=lambda visit: visit.started_at)
        self._past: dict[str, _Past] = {}
        for visit in visits:
            self._add(folded(visit.query, accents=folds_accents), visit)
        self._languages: dict[str, float] = {}
        self._strata: dict[str, float] = {}
        self._taxa: dict[int, float] = {}
        known = [each for each in candidates if each.key in self._past]
        self._learn(candidates, known)
        n_visits = sum(past.n_visits for past in self._past.values())
        n_requests = sum(past.n_requests for past in self._past.values())
        self.mean_requests = (2 * _FIRST_REQUESTS + n_requests) / (2 + n_visits)

    def searched_since(self, since: datetime) -> set[str]:
        """Keys of the queries typed in since an instant."""
        return {key for key, past in self._past.items() if past.last_at is not None and past.last_at >= since}

    def belief(self, candidate: Candidate) -> Belief:
        """What is believed of a candidate."""
        past = self._past.get(candidate.key, _Past())
        mean = self._prior(candidate)
        return Belief(
            shape=self._shape + past.n_found,
            rate=self._shape / mean + past.exposure,
            freshness=self._freshness(past.last_at, self._now),
            requests=(self.mean_requests + past.n_requests) / (1 + past.n_visits),
            n_visits=past.n_visits,
            n_found=past.n_found,
            n_requests=past.n_requests,
            last_at=past.last_at,
            n_cut=past.n_cut,
        )

    def _learn(self, candidates: Sequence[Candidate], known: Sequence[Candidate]) -> None:
        """The prior of every candidate: first how far trade records tell at all, then the factors, then the spread."""
        found = sum(self._past[each.key].n_found for each in known)
        powers = _POWERS if found >= _ENOUGH_FOUND else (_FIRST_POWER,)
        best = max(powers, key=lambda power: self._fitted(candidates, known, power))
        self._fitted(candidates, known, best)
        self._languages = self._factors(known, _language_of)
        self._strata = self._factors(known, _stratum_of)
        self._taxa = self._factors(known, _lead_taxon)
        self._shape, _likelihood = self._best_shape(known)

    def _fitted(self, candidates: Sequence[Candidate], known: Sequence[Candidate], power: float) -> float:
        """Set mean and spread for records raised to a power; how likely that makes what was found."""
        self._power, self._scale, self._mean = power, 1.0, 1.0
        self._languages, self._strata, self._taxa = {}, {}, {}
        self._scale = len(candidates) / (sum(self._prior(each) for each in candidates) or 1.0)
        exposure = sum(self._prior(each) * self._past[each.key].exposure for each in known)
        found = sum(self._past[each.key].n_found for each in known)
        self._mean = (1.0 + found) / (1.0 / _FIRST_STOCK + exposure)
        self._shape, likelihood = self._best_shape(known)
        return likelihood

    def _add(self, key: str, visit: PastVisit) -> None:
        past = self._past.setdefault(key, _Past())
        past.exposure += self._freshness(past.last_at, visit.started_at)
        past.n_visits += 1
        past.n_found += visit.n_new_flagged
        past.n_requests += visit.n_requests
        past.n_cut += visit.cut
        past.last_at = visit.started_at

    @staticmethod
    def _freshness(last_at: datetime | None, at: datetime) -> float:
        if last_at is None:
            return 1.0
        days = max(0.0, (at - last_at).total_seconds() / _DAY)
        return 1.0 - math.exp(-days / LIFETIME_DAYS)

    def _prior(self, candidate: Candidate) -> float:
        language = self._languages.get(_language_of(candidate), 1.0)
        stratum = self._strata.get(_stratum_of(candidate), 1.0)
        taxon = self._taxa.get(_lead_taxon(candidate), 1.0)
        weight: float = candidate.fit * (1 + candidate.records) ** self._power
        return self._mean * self._scale * weight * language * stratum * taxon

    def _factors(self, known: Sequence[Candidate], trait_of: Callable[[Candidate], Trait]) -> dict[Trait, float]:
        """By how much queries that share a trait found more or less than expected, shrunk towards not at all."""
        found: defaultdict[Trait, float] = defaultdict(float)
        expected: defaultdict[Trait, float] = defaultdict(float)
        for each in known:
            past, trait = self._past[each.key], trait_of(each)
            found[trait] += past.n_found
            expected[trait] += self._prior(each) * past.exposure
        return {trait: (_SHRINK + found[trait]) / (_SHRINK + expected[trait]) for trait in found}

    def _best_shape(self, known: Sequence[Candidate]) -> tuple[float, float]:
        """The spread under which what was found is likeliest (negative binomial), and how likely that is."""
        pasts = [(self._past[each.key], self._prior(each)) for each in known]
        if not any(past.n_found for past, _mean in pasts):
            return _FIRST_SHAPE, 0.0

        def log_likelihood(shape: float) -> float:
            return sum(_log_chance(past.n_found, shape, mean * past.exposure) for past, mean in pasts)

        likelihood, shape = max((log_likelihood(shape), shape) for shape in _SHAPES)
        return shape, likelihood


def _log_chance(found: int, shape: float, mean: float) -> float:
    """Log chance of ``found`` under a Poisson whose mean is Gamma distributed around ``mean``."""
    return (
        math.lgamma(shape + found)
        - math.lgamma(shape)
        - math.lgamma(found + 1)
        + shape * math.log(shape / (shape + mean))
        + (found * math.log(mean / (shape + mean)) if found else 0.0)
    )
