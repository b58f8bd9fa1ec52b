"""What leaves the building tells nobody by himself: a cell that few sellers stand behind is left empty, and says so."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
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


def protecting(
    n_sellers: Sequence[int],
    gone: Collection[int] = (),
    together: Callable[[Collection[int]], int] | None = None,
) -> tuple[set[int], bool]:
    """Which further parts of a told total must go, so that nobody computes the small ones from it; and whether it must.

    ``n_sellers`` stand behind each part; those in ``gone`` are left out already, besides all with one to four. What is
    gone must be two parts or more with five sellers or more between them, since the total tells their sum; the smallest
    others go first. Nought cannot hide anything. Where no part is left that could, the total itself must go.
    ``together`` counts the sellers of some parts where one may stand behind several; without it they are added up.
    """
    count = together or (lambda places: sum(n_sellers[place] for place in places))
    hidden = {place for place, n in enumerate(n_sellers) if is_few(n)} | set(gone)
    if not hidden:
        return set(), False
    further: set[int] = set()
    others = iter(sorted((n, place) for place, n in enumerate(n_sellers) if n and place not in hidden))
    while len(hidden) + len(further) < 2 or count(hidden | further) < FEWEST_SELLERS:
        following = next(others, None)
        if following is None:
            return further, True
        further.add(following[1])
    return further, False
