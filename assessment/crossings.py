"""Tables of two dimensions whose small cells nobody works out from their totals, nor from one another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product
from typing import TypeAlias

from assessment.joined import FEWEST_SELLERS, joined_appendices
from assessment.scale import UNKNOWN_COUNTRY, Member, largest_first, member_of
from assessment.telling import told_by_sums
from model.assessed import AssessedAd, Finding
from model.estimate import Scope

_MOST_CELLS = 200
# Two dimensions at a time: all five at once leave hardly a cell of five sellers. Appendices come before the taxa that
# are in them.
CROSSED = (("appendix", "term"), ("appendix", "country"), ("taxon", "term"), ("taxon", "country"), ("term", "country"))
_DIMENSIONS = ("taxon", "appendix", "term", "country")
_Total: TypeAlias = tuple[str, str]
_Cells: TypeAlias = Mapping[Scope, list[Member]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Crossing:
    """A table of two dimensions, and what of it is not told.

    ``n_few`` cells have one to four sellers; ``n_for_others`` have more and would tell one of those with the totals;
    ``n_beyond`` come after the largest.
    """

    by: tuple[str, str]
    n_few: int
    n_for_others: int
    n_beyond: int


def crossings_of(ads: Sequence[AssessedAd], hidden: Collection[Scope]) -> Iterator[tuple[Crossing, _Cells]]:
    """Each table with its cells that may be told. Of a dimension whose total is ``hidden`` none is.

    What two tables tell together of a third is the totals of the dimension that they share, and these are taken for
    told. Only taxa are more than that: those of an Appendix add up to its cells.
    """
    joined = joined_appendices(ads)
    above = _appendices_of(ads, joined)
    untold = {_named(scope) for scope in hidden}
    told: set[Scope] = set()
    tables = {by: _cells(ads, by, joined) for by in CROSSED}
    for by, cells in tables.items():
        order = [scope for scope in largest_first(cells) if scope != Scope()]
        large = [scope for scope in order if n_sellers_of(cells[scope]) >= FEWEST_SELLERS]
        fit = [scope for scope in large if untold.isdisjoint(_totals_of(scope))]
        kept = _untellable(fit[:_MOST_CELLS], cells, _lines(cells, above, told))
        if by[0] == "appendix":
            kept = _beside_taxa(kept, cells, tables["taxon", by[1]], above)
        told.update(kept)
        n_beyond = len(fit[_MOST_CELLS:])
        n_for_others = len(large) - len(kept) - n_beyond
        crossing = Crossing(by=by, n_few=len(order) - len(large), n_for_others=n_for_others, n_beyond=n_beyond)
        yield crossing, {scope: cells[scope] for scope in kept}


def _beside_taxa(kept: list[Scope], cells: _Cells, of_taxa: _Cells, above: Mapping[str, set[str]]) -> list[Scope]:
    """The cells of Appendices that tell no small cell of a taxon beside the totals of taxa."""
    anyway = _told_together(_lines(of_taxa, above, ()).values(), (), of_taxa)
    kept = [*kept]
    while kept:
        lines = _lines(of_taxa, above, kept)
        small = {scope for scope in _told_together(lines.values(), (), of_taxa) if scope not in anyway}
        if not small:
            break
        beside = [scope for scope in kept if not small.isdisjoint(lines["appendix", str(scope)])]
        kept.remove(_smallest(beside or kept, cells))
    return kept


def _appendices_of(ads: Iterable[AssessedAd], joined: Mapping[str, str]) -> dict[str, set[str]]:
    """The Appendices that the ads of each taxon are counted under."""
    found: dict[str, set[str]] = defaultdict(set)
    for ad in ads:
        for finding in ad.findings:
            found[finding.taxon].add(joined.get(finding.told_under, finding.told_under))
    return found


def _lines(cells: _Cells, above: Mapping[str, set[str]], told: Collection[Scope]) -> dict[_Total, list[Scope]]:
    """The cells that each total told adds up."""
    lines: dict[_Total, list[Scope]] = defaultdict(list)
    for scope in cells:
        for total in _totals_of(scope):
            lines[total].append(scope)
        for appendix in above.get(scope.taxon, ()):
            lines["appendix", appendix].append(scope)
            wider = replace(scope, taxon="", appendix=appendix)
            if wider in told:
                lines["appendix", str(wider)].append(scope)
    return lines


def _untellable(shown: list[Scope], cells: _Cells, lines: Mapping[_Total, Sequence[Scope]]) -> list[Scope]:
    """The cells that may stand beside the totals, each a line of cells.

    What is left out of a total must be two cells or more with five sellers or more between them, lest the small ones be
    what the total leaves beside the cells shown; nor may a small one follow from several totals taken together. The
    smallest others go first. Each table is looked at by itself: what two tables tell together of a third is the totals
    of the dimension that they share, and these are taken for told.
    """
    # What the totals tell by themselves, no cell beside them, is theirs to hide (``reports.suppression``).
    anyway = set(_told_together(lines.values(), (), cells))
    kept, changed = dict.fromkeys(shown), True
    while changed:
        changed = False
        for line in lines.values():
            out = [scope for scope in line if scope not in kept]
            sellers = _sellers(cells[scope] for scope in out)
            inside = [scope for scope in line if scope in kept]
            if sellers and inside and (len(out) < 2 or len(sellers) < FEWEST_SELLERS):
                del kept[_smallest(inside, cells)]
                changed = True
        if changed:
            continue
        for scope in (each for each in _told_together(lines.values(), kept, cells) if each not in anyway):
            beside = {other for line in lines.values() if scope in line for other in line if other in kept}
            if beside:
                del kept[_smallest(beside, cells)]
                changed = True
    return list(kept)


def _totals_of(scope: Scope) -> Iterator[_Total]:
    """The totals that a cell is in."""
    yield "", ""
    for name in _DIMENSIONS:
        if value := getattr(scope, name):
            yield name, value


def _named(total: Scope) -> _Total:
    """A total of one dimension as that and its value."""
    return next((pair for pair in _totals_of(total) if pair[0]), ("", "everything"))


def _smallest(scopes: Iterable[Scope], cells: _Cells) -> Scope:
    return min(scopes, key=lambda each: (n_sellers_of(cells[each]), str(each)))


def _told_together(lines: Iterable[Sequence[Scope]], kept: Collection[Scope], cells: _Cells) -> list[Scope]:
    """The small cells left out that follow from what the totals leave beside the cells shown."""
    out = [scope for scope in cells if scope not in kept and scope != Scope() and n_sellers_of(cells[scope])]
    place = {scope: at for at, scope in enumerate(out)}
    # A total of few sellers is left empty itself.
    totals = [line for line in lines if len(_sellers(cells[scope] for scope in line)) >= FEWEST_SELLERS]
    told = told_by_sums([[place[scope] for scope in line if scope in place] for line in totals])
    return [out[at] for at in sorted(told) if n_sellers_of(cells[out[at]]) < FEWEST_SELLERS]


def _cells(ads: Sequence[AssessedAd], by: tuple[str, str], joined: Mapping[str, str]) -> dict[Scope, list[Member]]:
    found: dict[Scope, list[Member]] = defaultdict(list)
    for ad in ads:
        parts: dict[Scope, list[Finding]] = defaultdict(list)
        for finding in ad.findings:
            values = {
                "taxon": (finding.taxon,),
                "appendix": (joined.get(finding.told_under, finding.told_under),),
                "term": (finding.term or "unknown",),
                "country": ad.terms.ship_from or (UNKNOWN_COUNTRY,),
            }
            for pair in product(*(values[name] for name in by)):
                parts[Scope(**dict(zip(by, pair, strict=True)))].append(finding)
        for scope, findings in parts.items():
            found[scope].append(member_of(ad, findings))
    return found


def n_sellers_of(members: Sequence[Member]) -> int:
    """How many sellers posted the flagged ads of a cell."""
    return len(_sellers([members]))


def _sellers(of: Iterable[Sequence[Member]]) -> set[int]:
    """Who posted the flagged ads of some cells."""
    return {member.ad.seller for members in of for member in members if member.flagged}
