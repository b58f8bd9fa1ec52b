"""Labelled ads as lessons: their features are read once, weights learned from all of them or from all hands but one.

A hand is what one writer or source labelled. An ad of a hand that was learned from looks surer than ads of strangers
will, so what scores are worth is asked of each hand under weights learned from the others.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from matching.calibration import AS_LEARNED, Calibration
from matching.features import features_of, features_of_ad
from matching.judge import mentions_of
from matching.labelled import LabelledAd, named_taxa, own_taxa
from matching.limits import limits_of
from matching.regression import Matrix, design, fit

if TYPE_CHECKING:
    from matching.context import Ad
    from matching.feature_parts import Values
    from matching.matcher import Matcher
    from species_data.namespace import NameSpace

_LEAST_SLOPE = 0.1


@dataclass(frozen=True, slots=True)
class Lesson:
    """An ad as the features of its names that no limit settles, and of each whether the label speaks of it.

    ``hand`` is empty where the ad is no hand's, and is learned from always. The names of one ad weigh as ``weight``.
    """

    hand: str
    positive: bool
    names: tuple[Values, ...]
    is_taught: tuple[bool, ...]
    weight: float


class Learned(NamedTuple):
    """Bias and coefficients of the features of ``Lessons``."""

    bias: float
    coefficients: Matrix


class LeftOut(NamedTuple):
    """A hand under weights learned from the others: of each ad the best log-odds, and whether it is positive."""

    hand: str
    learned: Learned
    log_odds: Matrix
    right: Matrix


def lessons_of(
    ads: Sequence[LabelledAd], matcher: Matcher, on: date, hand: str = "", weight: float = 1.0
) -> Iterator[Lesson]:
    """The ads that a score can teach: those with a name that no limit settles."""
    for number, reading in matcher.read_ads([ad.listing for ad in ads]):
        lesson = _lesson(ads[number], reading, matcher.names, on, (hand, weight))
        if lesson is not None:
            yield lesson


def _lesson(ad: LabelledAd, reading: Ad, names: NameSpace, on: date, of: tuple[str, float]) -> Lesson | None:
    of_ad = features_of_ad(reading)
    mentions = [one for one in mentions_of(reading, names, on) if limits_of(one, reading)[0] == 1.0]
    if not mentions:
        return None
    named, own = named_taxa(ad, names), own_taxa(ad, names)
    # Of what else a positive ad names, its label says nothing.
    is_taught = tuple(
        not ad.positive or one.facts.taxon.taxon_id in named or bool(one.facts.ancestors & own) for one in mentions
    )
    hand, weight = of
    return Lesson(hand, ad.positive, tuple(features_of(one, reading, of_ad) for one in mentions), is_taught, weight)


class Lessons:
    """All lessons as one table of names by features, so that to leave a hand out takes no more than another fit."""

    def __init__(self, lessons: Sequence[Lesson]) -> None:
        self.features, self._matrix = design([values for one in lessons for values in one.names])
        n_names = [len(one.names) for one in lessons]
        self._first = np.cumsum([0, *n_names])
        self._right = np.array([float(one.positive) for one in lessons])
        self._labels = np.repeat(self._right, n_names)
        self._weights = np.array([weight for one in lessons for weight in _weights(one)])
        self._hands = np.array([one.hand for one in lessons])
        self._hand_of_name = np.repeat(self._hands, n_names)

    @property
    def hands(self) -> list[str]:
        """The hands, in order."""
        return sorted({str(hand) for hand in self._hands} - {""})

    @property
    def n_taught(self) -> tuple[int, int]:
        """How many names teach something, and how many of these are offered."""
        is_taught = self._weights > 0
        return int(is_taught.sum()), int(self._labels[is_taught].sum())

    def learn(self, penalty: float, without: str = "", start: Learned | None = None) -> Learned:
        """What all lessons teach, or all but those of the hand ``without``; ``start`` only saves time."""
        weights = np.where(self._hand_of_name == without, 0.0, self._weights) if without else self._weights
        return Learned(*fit(self._matrix, self._labels, weights, penalty, start=start))

    def left_out(self, penalty: float) -> Iterator[LeftOut]:
        """Each hand under weights learned from all others."""
        whole = self.learn(penalty)
        for hand in self.hands:
            learned = self.learn(penalty, hand, whole)
            best = np.maximum.reduceat(learned.bias + self._matrix @ learned.coefficients, self._first[:-1])
            is_of_hand = self._hands == hand
            yield LeftOut(hand, learned, best[is_of_hand], self._right[is_of_hand])


def _weights(lesson: Lesson) -> list[float]:
    n_taught = sum(lesson.is_taught)
    return [lesson.weight / n_taught if is_taught else 0.0 for is_taught in lesson.is_taught]


def calibration_of(hands: Iterable[LeftOut]) -> Calibration:
    """What log-odds are worth on hands that were not learned from; as learned where there are none."""
    found = list(hands)
    if not found:
        return AS_LEARNED
    return fit_calibration(
        np.concatenate([one.log_odds for one in found]), np.concatenate([one.right for one in found])
    )


def fit_calibration(log_odds: Matrix, right: Matrix) -> Calibration:
    """The line under which log-odds of ads that were not learned from are likeliest, given which were right (1 or 0).

    A weak pull towards ``AS_LEARNED`` keeps it sound where ads are few or all alike (Platt 1999).
    """
    shift, (slope,) = fit(log_odds[:, None], right, np.ones(len(right)), 1.0, prior=(0.0, np.ones(1)))
    return Calibration(max(round(float(slope), 3), _LEAST_SLOPE), round(shift, 3))
