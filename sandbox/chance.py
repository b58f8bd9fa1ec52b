"""Chance that depends on a key alone, so that the same ad is worded the same way wherever it is asked for."""

from __future__ import annotations

import math
from collections.abc import Sequence
from hashlib import blake2b
from random import Random
from typing import TypeVar

_T = TypeVar("_T")


def number(key: str, below: int) -> int:
    """A whole number from 0 to ``below`` - 1 that ``key`` alone decides."""
    return int.from_bytes(blake2b(key.encode("utf-8"), digest_size=8).digest(), "big") % below


def share(key: str) -> float:
    """A number in [0, 1) that ``key`` alone decides."""
    return number(key, 1 << 40) / (1 << 40)


def pick(key: str, options: Sequence[_T]) -> _T:
    """The option that ``key`` alone decides."""
    return options[number(key, len(options))]


def poisson(rng: Random, mean: float) -> int:
    """A Poisson count (Knuth's product method; fine for the small weekly means of the sandbox)."""
    limit, product, count = math.exp(-mean), rng.random(), 0
    while product > limit:
        product *= rng.random()
        count += 1
    return count


def negative_binomial(rng: Random, mean: float, dispersion: float) -> int:
    """A count of the given mean and variance mean + dispersion * mean squared."""
    return poisson(rng, rng.gammavariate(1 / dispersion, dispersion * mean))
