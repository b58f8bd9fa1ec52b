"""What leaves the building tells nobody by himself: a cell that few sellers stand behind is left empty, and says so."""

from __future__ import annotations

from dataclasses import replace

from model.estimate import Estimate, Interval, Unit

FEWEST_SELLERS = 5
SUPPRESSED = f"left empty: fewer than {FEWEST_SELLERS} sellers"
_CELL = frozenset({Unit.AD, Unit.CLUSTER, Unit.SELLER, Unit.SPECIMEN, Unit.VALUE, Unit.SHARE, Unit.RATE, Unit.INDEX})


def is_few(n_sellers: int) -> bool:
    """Whether so many sellers are too few to be told of, and more than none."""
    return 0 < n_sellers < FEWEST_SELLERS


def is_suppressed(estimate: Estimate) -> bool:
    """Whether an estimate was left empty here."""
    return estimate.interval.notes == (SUPPRESSED,)


def fit_to_leave(estimate: Estimate) -> Estimate:
    """The estimate, or an empty one where one to four sellers stand behind it; its notes and counts go too.

    Nought is told: that nobody was seen identifies nobody.
    """
    if estimate.n_sellers is None or not is_few(estimate.n_sellers) or estimate.unit not in _CELL:
        return estimate
    empty = Interval(
        value=None,
        low=None,
        high=None,
        method=estimate.interval.method,
        level=estimate.interval.level,
        notes=(SUPPRESSED,),
    )
    return replace(estimate, interval=empty, n_sellers=None, n_reviewed=0)
