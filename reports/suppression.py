"""What leaves the building tells nobody by himself: a cell that few sellers stand behind is left empty, and says so."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, replace

from model.estimate import Estimate, Interval, Scope, Unit

FEWEST_SELLERS = 5
SUPPRESSED = f"left empty: fewer than {FEWEST_SELLERS} sellers"
FOR_OTHERS = f"left empty: with its total it would tell a cell of fewer than {FEWEST_SELLERS} sellers"
UNNAMED = "a route not named"
# What parts add up to. Shares, prices and indices of parts do not add up to that of the whole.
COUNTED = frozenset({Unit.AD, Unit.CLUSTER, Unit.SELLER, Unit.SPECIMEN, Unit.VALUE})
# What is another measure times a share that does not change from week to week: one tells the other.
_TOLD_BY = {"weekly_right_ads_per_effort": "weekly_ads_per_effort"}
_MONTHLY, _WEEKLY = "monthly_ads_per_effort", "weekly_ads_per_effort"
# What is told of the ads that ``ads_flagged`` counts, each with their number in it.
_OF_A_CELL = ("ads_", "clusters_", "sellers_", "specimens_", "value_", "share_reviewed", "appendix_i_share")
_SHARE_OF_FIRST = "appendix_i_share"
# The Appendix that is asked for first, and is the last to be left empty for another's sake.
_FIRST = "I"
# Parts that add up to one, or to all ads, whether or not a row says so.
_SUMMED = ("route_share", "route_ads")
CELLS = frozenset({Unit.AD, Unit.CLUSTER, Unit.SELLER, Unit.SPECIMEN, Unit.VALUE, Unit.SHARE, Unit.RATE, Unit.INDEX})


def is_few(n_sellers: int) -> bool:
    """Whether so many sellers are too few to be told of, and more than none."""
    return 0 < n_sellers < FEWEST_SELLERS


def is_suppressed(estimate: Estimate) -> bool:
    """Whether an estimate was left empty here."""
    return estimate.interval.notes in ((SUPPRESSED,), (FOR_OTHERS,))


def is_for_others(estimate: Estimate) -> bool:
    """Whether an estimate was left empty though sellers enough stand behind it, lest it tell another."""
    return estimate.interval.notes == (FOR_OTHERS,)


def fit_to_leave(estimates: Iterable[Estimate]) -> tuple[Estimate, ...]:
    """The estimates, those left empty behind which one to four sellers stand, and those that would tell them.

    Their notes and counts go too. Nought is told: that nobody was seen identifies nobody.
    """
    whole = tuple(estimates)
    fit = [_emptied(each, SUPPRESSED) if _is_small(each) else each for each in whole]

    def hide(places: Iterable[int]) -> None:
        for place in places:
            if not is_suppressed(fit[place]):
                fit[place] = _emptied(fit[place], FOR_OTHERS)

    # Months after weeks: a month that goes for its weeks may take others of that month with it.
    weeks = [place for place, each in enumerate(fit) if each.measure == _WEEKLY]
    hide(weeks[at] for at in others_to_hide([_cell(fit[place]) for place in weeks]))
    hide(_telling_weeks(whole, fit, weeks))
    others = [place for place, each in enumerate(fit) if each.measure != _WEEKLY and each.measure not in _TOLD_BY]
    hide(others[at] for at in others_to_hide([_cell(fit[place]) for place in others]))
    hidden = {_key(each.measure, each) for each in fit if is_suppressed(each)}
    hide(
        place
        for place, each in enumerate(fit)
        if each.measure in _TOLD_BY and _key(_TOLD_BY[each.measure], each) in hidden
    )
    hide(_beside(fit))
    return tuple(_unnamed(fit))


def _beside(fit: Sequence[Estimate]) -> Iterator[int]:
    """Places of what tells a count of ads that was left empty: notes ("6 of 20 were reviewed"), units, shares of it."""
    hidden = {(each.scope, each.first_day) for each in fit if each.measure == "ads_flagged" and is_suppressed(each)}
    for place, each in enumerate(fit):
        of_first = each.measure == _SHARE_OF_FIRST
        scope = Scope(appendix=_FIRST) if of_first else replace(each.scope, detail="")
        if each.measure.startswith(_OF_A_CELL) and (scope, each.first_day) in hidden:
            yield place


def _unnamed(fit: Sequence[Estimate]) -> Iterator[Estimate]:
    """The same, routes of one to four sellers without their names: that somebody tells a route is what is hidden."""
    numbers: Counter[str] = Counter()
    for each in fit:
        if each.measure.startswith("route_") and each.scope.detail and each.interval.notes == (SUPPRESSED,):
            numbers[each.measure] += 1
            yield replace(each, scope=replace(each.scope, detail=f"{UNNAMED} {numbers[each.measure]}"))
        else:
            yield each


def _key(measure: str, estimate: Estimate) -> Hashable:
    return measure, estimate.scope, estimate.first_day


def _telling_weeks(whole: Sequence[Estimate], fit: Sequence[Estimate], weeks: Sequence[int]) -> set[int]:
    """Places of months that would tell a week left empty.

    With a visit a week a month's rate times its visits is the sum of its weeks. What is left empty among them must be
    two weeks or more with five sellers or more between them, as of any other total.
    """
    gone: dict[Scope, list[int]] = defaultdict(list)
    for place in weeks:
        if is_suppressed(fit[place]):
            gone[whole[place].scope].append(place)
    found: set[int] = set()
    for at, month in enumerate(fit):
        if month.measure != _MONTHLY or month.interval.value is None:
            continue
        behind = [
            whole[place].n_sellers or 0
            for place in gone[month.scope]
            if whole[place].first_day <= month.last_day and whole[place].last_day >= month.first_day
        ]
        if behind and (len(behind) < 2 or sum(behind) < FEWEST_SELLERS):
            found.add(at)
    return found


def _is_small(estimate: Estimate) -> bool:
    return estimate.n_sellers is not None and is_few(estimate.n_sellers) and estimate.unit in CELLS


def _emptied(estimate: Estimate, reason: str) -> Estimate:
    empty = Interval(
        value=None,
        low=None,
        high=None,
        method=estimate.interval.method,
        level=estimate.interval.level,
        notes=(reason,),
    )
    return replace(estimate, interval=empty, n_sellers=None, n_reviewed=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """As much of an estimate as tells what adds up to what.

    ``days`` are its first and last; ``hidden``: left empty for its few sellers; ``known``: it has a value.
    """

    measure: str
    unit: Unit
    scope: Scope
    days: Hashable
    n_sellers: int | None
    known: bool
    hidden: bool


def _cell(estimate: Estimate) -> Cell:
    return Cell(
        measure=estimate.measure,
        unit=estimate.unit,
        scope=estimate.scope,
        days=(estimate.first_day, estimate.last_day),
        n_sellers=estimate.n_sellers,
        known=estimate.interval.value is not None,
        hidden=is_suppressed(estimate),
    )


_DIMENSIONS = tuple(field.name for field in fields(Scope) if field.name != "detail")


def others_to_hide(cells: Sequence[Cell]) -> set[int]:
    """Places of further cells to leave empty, so that no small one is what a total leaves beside the parts told.

    Within each measure and each dimension of its scope whose total is told. An estimate that was left empty says no
    number of sellers: it may be one.
    """
    totals: dict[tuple[Hashable, ...], int] = {}
    lines: dict[tuple[tuple[Hashable, ...], str], list[int]] = defaultdict(list)
    for place, cell in enumerate(cells):
        narrowed = [name for name in _DIMENSIONS if getattr(cell.scope, name)]
        family: tuple[Hashable, ...] = (cell.measure, cell.unit, cell.days, cell.scope.detail)
        if cell.unit in COUNTED and not narrowed:
            totals[family] = place
        elif cell.unit in COUNTED and len(narrowed) == 1:
            lines[family, narrowed[0]].append(place)
        if cell.measure.startswith(_SUMMED) and cell.scope.detail:
            lines[family[:-1], ""].append(place)
    further: set[int] = set()
    without_total: list[Hashable] = []
    for (family, dimension), line in lines.items():
        total = totals.get(family) if dimension else None
        if dimension and (total is None or not cells[total].known):
            continue
        others, total_too = _others_of_line(cells, line, total)
        further |= others
        if total_too and total is not None:
            further.add(total)
            without_total.append(family)
    for (family, _), line in lines.items():
        # A total left empty is what the parts of another dimension add up to, where all of these are told.
        told = [place for place in line if cells[place].known and place not in further]
        if family in without_total and len(told) == len(line):
            further.add(min(told, key=lambda place: (_is_last(cells[place]), cells[place].n_sellers or 0, place)))
    return further


def _others_of_line(cells: Sequence[Cell], line: Sequence[int], total: int | None) -> tuple[set[int], bool]:
    sellers = [1 if cells[place].hidden else cells[place].n_sellers or 0 for place in line]
    n_all = cells[total].n_sellers or 0 if total is not None else 0

    def together(places: Collection[int]) -> int:
        # Whoever is in the total and in no part told must be in one that is not.
        told = sum(n for place, n in enumerate(sellers) if place not in places)
        return max(sum(sellers[place] for place in places), n_all - told)

    gone = [at for at, place in enumerate(line) if not cells[place].known and not _is_missing(cells[place])]
    last = [at for at, place in enumerate(line) if _is_last(cells[place])]
    others, total_too = protecting(sellers, gone, together, last)
    return {line[at] for at in others}, total_too


def _is_last(cell: Cell) -> bool:
    return cell.scope.appendix == _FIRST


def _is_missing(cell: Cell) -> bool:
    """Whether nothing was measured: that tells of nobody, and no total has it in it."""
    return not cell.known and not cell.hidden and not cell.n_sellers


def protecting(
    n_sellers: Sequence[int],
    gone: Collection[int] = (),
    together: Callable[[Collection[int]], int] | None = None,
    last: Collection[int] = (),
) -> tuple[set[int], bool]:
    """Which further parts of a told total must go, so that nobody computes the small ones from it; and whether it must.

    ``n_sellers`` stand behind each part; those in ``gone`` are left out already, besides all with one to four. What is
    gone must be two parts or more with five sellers or more between them, since the total tells their sum; the smallest
    others go first. Nought cannot hide anything. Where no part is left that could, the total itself must go.
    ``together`` counts the sellers of some parts where one may stand behind several; without it they are added up.
    Parts in ``last`` go after all others.
    """
    count = together or (lambda places: sum(n_sellers[place] for place in places))
    hidden = {place for place, n in enumerate(n_sellers) if is_few(n)} | set(gone)
    if not hidden:
        return set(), False
    further: set[int] = set()
    others = iter(sorted((place in last, n, place) for place, n in enumerate(n_sellers) if n and place not in hidden))
    while len(hidden) + len(further) < 2 or count(hidden | further) < FEWEST_SELLERS:
        following = next(others, None)
        if following is None:
            return further, True
        further.add(following[2])
    return further, False
