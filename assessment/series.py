"""Counts of ads over time and platforms, with the effort behind them and who posted them."""

from __future__ import annotations

from dataclasses import dataclass
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """Counts in cells of platform and period, and who posted them.

    One entry a cell that was visited: ``platform`` (code), ``month`` (time since the start in months, a fraction for
    weeks), ``effort`` (pages read or the like, over 0). A cell that was not visited, or only in vain (blocked, broken),
    is left out: it is missing, not zero. ``posted_in`` (cell), ``seller`` (code) and ``n_ads`` say who posted how many
    of a cell's ads; a cell that nobody posted in counts zero.
    """

    platform: Ints
    month: Floats
    effort: Floats
    posted_in: Ints
    seller: Ints
    n_ads: Floats

    @property
    def counts(self) -> Floats:
        """Ads in each cell."""
        return np.bincount(self.posted_in, weights=self.n_ads, minlength=len(self.month)).astype(float)

    @property
    def seed(self) -> int:
        """For draws about this series: always the same of the same counts, others of others.

        With one seed for all, whatever that seed happens to draw makes the p-values and intervals of all series wrong
        in the same direction.
        """
        return crc32(self.counts.astype("<i8").tobytes())
