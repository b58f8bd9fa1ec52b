"""Logistic regression over named features: the table of their values, and the fit of their weights."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from matching.feature_parts import Values

Matrix = np.ndarray[Any, np.dtype[np.float64]]
PENALTY = 1.0
RAREST = 8
_LEAST_STEP = 1e-8


def fit(
    features: Matrix,
    labels: Matrix,
    weights: Matrix,
    penalty: float = PENALTY,
    prior: tuple[float, Matrix] | None = None,
    start: tuple[float, Matrix] | None = None,
) -> tuple[float, Matrix]:
    """Bias and coefficients that maximise the penalised likelihood (Newton's method).

    The penalty draws the coefficients towards 0 and leaves the bias alone; with a ``prior`` (bias, coefficients) it
    draws both towards that, so that few rows move little and many move much. A ``start`` near the end saves steps.
    """
    columns = np.hstack([np.ones((len(features), 1)), features])
    penalties = np.full(columns.shape[1], penalty)
    centre = np.zeros(columns.shape[1])
    if prior is None:
        penalties[0] = 1e-6
    else:
        centre[0], centre[1:] = prior
    at = centre.copy()
    if start is not None:
        at[0], at[1:] = start

    def likelihood(point: Matrix) -> float:
        totals = columns @ point
        away = point - centre
        return float(weights @ (labels * totals - np.logaddexp(0.0, totals)) - away @ (penalties * away) / 2)

    reached = likelihood(at)
    for _ in range(50):
        chance = 1.0 / (1.0 + np.exp(-np.clip(columns @ at, -30, 30)))
        slope = columns.T @ (weights * (labels - chance)) - penalties * (at - centre)
        curve = (columns * (weights * chance * (1 - chance))[:, None]).T @ columns + np.diag(penalties)
        step = np.linalg.solve(curve, slope)
        # A whole step overshoots where all is settled already: shorter ones never do for long, since one peak is all.
        while (found := likelihood(at + step)) < reached and float(np.abs(step).max()) >= _LEAST_STEP:
            step /= 2
        at, reached = at + step, found
        if float(np.abs(step).max()) < _LEAST_STEP:
            break
    return float(at[0]), at[1:]


def design(
    rows: Sequence[Values], rarest: int = RAREST, known: Container[str] = frozenset()
) -> tuple[list[str], Matrix]:
    """Names, sorted, of the features that ``rarest`` rows have or are ``known``, and the values: rows x names."""
    counts = Counter(name for values in rows for name in values)
    names = sorted(name for name, count in counts.items() if count >= rarest or name in known)
    column = {name: i for i, name in enumerate(names)}
    matrix = np.zeros((len(rows), len(names)))
    for i, values in enumerate(rows):
        for name, value in values.items():
            if name in column:
                matrix[i, column[name]] = value
    return names, matrix
