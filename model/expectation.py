"""What a good visit brings, learned from past ones or declared, and what falls so short of it that it is no zero."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import sqrt
from statistics import median

from model.effort import Visit

# So many good visits of the same query and depth must lie behind us before anything is expected.
ENOUGH_VISITS = 5
_ENOUGH_ADS = 10
# Half of what is usual is far under it, unless visits vary so much that chance alone comes there.
_FAR_UNDER = 0.5
_SPREADS = 4.0
_MAD_TO_SD = 1.4826
# Below this share a field is filled too seldom for its absence to mean anything.
_LEAST_SHARE = 0.2


@dataclass(frozen=True, slots=True, kw_only=True)
class Expectation:
    """``listings``: usual number and least number of one visit, None where unknown; ``filled``: the same of shares."""

    listings: tuple[float, float] | None = None
    filled: Mapping[str, tuple[float, float]] = field(default_factory=dict)


def learned(past: Sequence[Visit]) -> Expectation:
    """What past good visits of one query and depth lead to expect."""
    if len(past) < ENOUGH_VISITS:
        return Expectation()
    counts = [float(visit.n_listings) for visit in past]
    usual = median(counts)
    least = min(_FAR_UNDER * usual, usual - _SPREADS * max(_spread(counts, usual), sqrt(usual)))
    if least <= 0 and usual >= _SPREADS**2 * 4:
        least = 1.0  # however much visits vary, none of so many is no chance
    shares: dict[str, list[float]] = {}
    for visit in past:
        for each in visit.filled if visit.n_read >= _ENOUGH_ADS else ():
            shares.setdefault(each.name, []).append(each.n_ads / visit.n_read)
    filled = {name: _of_shares(told) for name, told in shares.items() if len(told) >= ENOUGH_VISITS}
    return Expectation(
        listings=(usual, max(0.0, least)),
        filled={name: pair for name, pair in filled.items() if pair[0] >= _LEAST_SHARE},
    )


def _spread(values: Sequence[float], middle: float) -> float:
    return _MAD_TO_SD * median(abs(value - middle) for value in values)


def _of_shares(shares: Sequence[float]) -> tuple[float, float]:
    usual = median(shares)
    return usual, max(0.0, min(_FAR_UNDER * usual, usual - _SPREADS * _spread(shares, usual)))


def declared(expected: Expectation, listings: tuple[int, int] | None, filled: Mapping[str, float]) -> Expectation:
    """What is expected where a description says so; it wins over what was learned."""
    told = (float(listings[1]), float(listings[0])) if listings is not None else expected.listings
    return Expectation(
        listings=told, filled={**expected.filled, **{name: (share, share) for name, share in filled.items()}}
    )


def shortfall(visit: Visit, expected: Expectation) -> str:
    """Why a visit that ended well cannot be taken for what the platform holds, in one line; empty if it can."""
    if expected.listings is not None and visit.n_listings < expected.listings[1]:
        usual, least = expected.listings
        return f"{visit.n_listings} listings where {usual:.0f} are usual and at least {least:.0f} expected"
    if visit.n_read < _ENOUGH_ADS:
        return ""
    counts = {each.name: each.n_ads for each in visit.filled}
    for name, (usual, least) in sorted(expected.filled.items()):
        share = counts.get(name, 0) / visit.n_read
        if share < least - _SPREADS * sqrt(least * (1 - least) / visit.n_read) or (share == 0 < least):
            return f"{name} is filled in {share:.0%} of {visit.n_read} ads where {usual:.0%} is usual"
    return ""
