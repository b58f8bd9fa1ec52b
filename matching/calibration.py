"""From the log-odds of a linear model to odds that hold: what learning makes too sure is drawn back."""

from __future__ import annotations

import math
from dataclasses import dataclass

_MOST = 30.0


@dataclass(frozen=True, slots=True)
class Calibration:
    """A straight line that log-odds are read by. Raises ValueError unless it is finite and rises."""

    slope: float = 1.0
    shift: float = 0.0

    def __post_init__(self) -> None:
        if not (math.isfinite(self.slope) and math.isfinite(self.shift) and self.slope > 0.0):
            raise ValueError(f"a calibration does not rise: {self.slope!r}, {self.shift!r}")

    def log_odds(self, raw: float) -> float:
        """The log-odds that hold where a model gives ``raw``."""
        return self.slope * raw + self.shift

    def probability(self, raw: float) -> float:
        """The probability that holds where a model gives the log-odds ``raw``."""
        return 1.0 / (1.0 + math.exp(-max(min(self.slope * raw + self.shift, _MOST), -_MOST)))


AS_LEARNED = Calibration()
"""Log-odds as a model gives them."""
