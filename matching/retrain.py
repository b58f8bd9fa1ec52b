"""Learns from the verdicts of reviewers, from the shipped weights on: few verdicts move little, many move much."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from matching.features import features_of, features_of_ad
from matching.judge import mentions_of
from matching.limits import limits_of
from matching.regression import design, fit
from matching.score import Weights, probability

if TYPE_CHECKING:
    from matching.context import Ad
    from matching.feature_parts import Values
    from matching.matcher import Matcher
    from model.listing import Listing

N_FOLDS = 5
PRIOR_PENALTY = 20.0
"""How many verdicts on one feature weigh about as much as the shipped weight of it."""
_LEAST_CHANCE = 1e-6


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a reviewer said: whether ``listing`` offers ``taxon``, under the list in force on ``on``."""

    listing: Listing
    taxon: str
    offered: bool
    on: date


@dataclass(frozen=True, slots=True)
class Example:
    """A verdict as the features of the names it is about; ``listing_key`` keeps verdicts on one listing together."""

    listing_key: tuple[str, str]
    offered: bool
    names: tuple[Values, ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """How well weights tell verdicts: precision and recall at the flag threshold (None of nothing), mean log-loss."""

    precision: float | None
    recall: float | None
    log_loss: float


def examples_of(verdicts: Sequence[Verdict], matcher: Matcher) -> list[Example]:
    """The verdicts whose taxon is still read from the words by no rule alone; the others teach no weight."""
    found = []
    for number, ad in matcher.read_ads([one.listing for one in verdicts]):
        verdict = verdicts[number]
        values = _values(verdict, ad, matcher)
        if values:
            key = (verdict.listing.platform, verdict.listing.external_id)
            found.append(Example(key, verdict.offered, tuple(values)))
    return found


def _values(verdict: Verdict, ad: Ad, matcher: Matcher) -> list[Values]:
    """Features of the names of the verdict's taxon and, as a detection joins them, of the groups it is in."""
    taxon = matcher.names.taxon_named(verdict.taxon)
    if taxon is None:
        return []
    of_ad = features_of_ad(ad)
    above = {one.taxon_id for one in matcher.names.lineage(taxon.taxon_id)}
    free = [one for one in mentions_of(ad, matcher.names, verdict.on) if limits_of(one, ad)[0] == 1.0]
    own = [one for one in free if one.facts.taxon.taxon_id == taxon.taxon_id]
    related = own or [one for one in free if one.facts.taxon.taxon_id in above]
    return [features_of(one, ad, of_ad) for one in related]


def relearn(examples: Sequence[Example], prior: Weights, version: str, penalty: float = PRIOR_PENALTY) -> Weights:
    """Weights fitted to the examples and drawn towards ``prior``; each verdict weighs as 1.

    What is fitted are the log-odds that are told, those after the prior's calibration, which the weights keep.
    """
    rows = [(values, one.offered, 1.0 / len(one.names)) for one in examples for values in one.names]
    names, matrix = design([values for values, _, _ in rows], known=prior.by_feature)
    labels = np.array([float(offered) for _, offered, _ in rows])
    weights = np.array([weight for _, _, weight in rows])
    told = prior.calibration
    start = told.slope * np.array([prior.by_feature.get(name, 0.0) for name in names])
    bias, fitted = fit(matrix, labels, weights, penalty, (told.log_odds(prior.bias), start))
    learned = {name: round(float(one), 4) for name, one in zip(names, fitted / told.slope, strict=True)}
    raw_bias = (bias - told.shift) / told.slope
    return Weights(version, round(raw_bias, 4), prior.flag_at, prior.by_feature | learned, told)


def score_of(example: Example, weights: Weights) -> float:
    """The probability of the detection: that of its best name."""
    return max(probability(values, weights) for values in example.names)


def cross_validate(examples: Sequence[Example], prior: Weights) -> tuple[Figures, Figures]:
    """Figures of ``prior``, and of weights learned without the listing they are asked about (five folds)."""
    keys = {key: i % N_FOLDS for i, key in enumerate(sorted({one.listing_key for one in examples}))}
    after: list[tuple[float, bool]] = []
    for fold in range(N_FOLDS):
        held_out = [one for one in examples if keys[one.listing_key] == fold]
        rest = [one for one in examples if keys[one.listing_key] != fold]
        weights = relearn(rest, prior, "") if rest else prior
        after += [(score_of(one, weights), one.offered) for one in held_out]
    before = [(score_of(one, prior), one.offered) for one in examples]
    return figures_of(before, prior.flag_at), figures_of(after, prior.flag_at)


def figures_of(scored: Sequence[tuple[float, bool]], flag_at: float) -> Figures:
    """Figures of (score, offered) pairs, at least one."""
    right = sum(offered for score, offered in scored if score >= flag_at)
    n_flagged = sum(score >= flag_at for score, _ in scored)
    n_offered = sum(offered for _, offered in scored)
    losses = [-math.log(max(score if offered else 1.0 - score, _LEAST_CHANCE)) for score, offered in scored]
    return Figures(
        precision=right / n_flagged if n_flagged else None,
        recall=right / n_offered if n_offered else None,
        log_loss=math.fsum(losses) / len(losses),
    )


def moved_most(before: Weights, after: Weights, most: int = 10) -> list[tuple[str, float, float]]:
    """(feature, weight before, weight after), those that moved most first."""
    names = before.by_feature.keys() | after.by_feature.keys()
    moved = [(name, before.by_feature.get(name, 0.0), after.by_feature.get(name, 0.0)) for name in names]
    moved.sort(key=lambda one: (-abs(one[2] - one[1]), one[0]))
    return [one for one in moved[:most] if one[1] != one[2]]
