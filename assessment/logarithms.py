"""From an interval of a logarithm to that of what it is the logarithm of."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp

from scipy.special import ndtri

from model.estimate import Interval


@dataclass(frozen=True, slots=True)
class Logarithm:
    """An estimate on the log scale, right in the mean there, with its ends.

    ``error`` is how far the estimate scatters, where that is known apart from the ends: these may be wider for what
    they allow for (shocks that so few ads cannot tell) than estimates ever scatter.
    """

    value: float
    low: float
    high: float
    error: float | None = None

    def ratio(self, level: float) -> float:
        """The ratio that it stands for, right in the mean: less by half the variance than its exponential.

        The exponential of a normal variable is on average that much above the exponential of its mean (Goldberger 1968,
        for a change as a share Kennedy 1981). Never outside the ends.
        """
        error = spread(self.low, self.high, level) if self.error is None else self.error
        return exp(min(max(self.value - error**2 / 2, self.low), self.high))

    def change(self, level: float, method: str, notes: tuple[str, ...] = ()) -> Interval:
        """The same as a change, as a share: nought where the ratio is one."""
        low, high = exp(self.low) - 1, exp(self.high) - 1
        value = min(max(self.ratio(level) - 1, low), high)
        return Interval(value=value, low=low, high=high, level=level, method=method, notes=notes)


def spread(low: float, high: float, level: float) -> float:
    """The standard error that an interval of a logarithm stands for."""
    return (high - low) / (2 * float(ndtri((1 + level) / 2)))
