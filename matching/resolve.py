"""Which taxon a name in an ad means: the narrowest that the words support."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

import msgspec

from matching.closer import closer_rows
from matching.languages import languages_known
from model.detection import MatchMethod
from model.taxon import SCIENTIFIC_KINDS, NameClass, NameKind, Rank

if TYPE_CHECKING:
    from matching.candidates import WrittenName
    from matching.groups import TaxonFacts
    from model.taxon import TaxonName
    from species_data.namespace import NameSpace

_TRADE = frozenset({NameKind.TRADE, NameKind.CODE})
_TOO_WIDE = frozenset({Rank.KINGDOM, Rank.PHYLUM, Rank.CLASS})
_ACCEPTED, _CODE, _CERTAIN = NameKind.ACCEPTED, NameKind.CODE, NameClass.CERTAIN
_ABBREVIATED = MatchMethod.ABBREVIATED
"""Members of an enumeration are slow to ask for."""


class Reading(msgspec.Struct, frozen=True, eq=False, gc=False):
    """The taxon a span is read as, the term its name implies, and the other taxa it could be."""

    taxon_id: int
    term: str
    others: tuple[str, ...]
    is_foreign: bool


_MOST_KEPT = 100_000
_MEMORIES: WeakKeyDictionary[NameSpace, dict[tuple[tuple[int, ...], str, bool], Reading | None]] = WeakKeyDictionary()


def read_written(written: WrittenName, names: NameSpace, language: str) -> Reading | None:
    """The taxon of a name in an ad of ``language``; None where it may be several that have nothing in common."""
    memory = _MEMORIES.get(names)
    if memory is None:
        memory = _MEMORIES[names] = {}
    is_short = written.method is _ABBREVIATED
    key = (written.rows, language, is_short)
    if key in memory:
        return memory[key]
    if len(memory) > _MOST_KEPT:
        memory.clear()
    read = list(zip(written.rows, written.names, strict=True))
    reading = memory[key] = _read(read, names, language, is_short=is_short)
    return reading


def _read(read: list[tuple[int, TaxonName]], names: NameSpace, language: str, *, is_short: bool) -> Reading | None:
    """The reading of names; an abbreviation that fits taxa with no group in common below a class is none."""
    known = {name.language.partition("-")[0] for _, name in read}
    is_foreign = "" not in known and known.isdisjoint(languages_known(language)) and not _is_everywhere(read, names)
    # Most names are one row, and there is nothing to choose.
    chosen = read if len(read) == 1 else _preferred(read)
    if len(chosen) > 1:
        chosen = [pair for pair in chosen if pair[1].language.partition("-")[0] == language] or chosen
    taxa = list(dict.fromkeys([name.taxon_id for _, name in chosen]))
    if chosen[0][1].kind in _TRADE:
        taxa = _genera(taxa, chosen, read, names) or _below(taxa, read, names) or taxa
    term = next(filter(None, map(names.trade_term, [row for row, _ in chosen])), "")
    if len(taxa) == 1:
        return None if names.rank(taxa[0]) in _TOO_WIDE else Reading(taxa[0], term, (), is_foreign)
    common = common_taxon(taxa, names)
    if common is None or (is_short and common in taxa):
        return None
    others = tuple(names.taxon_name(taxon_id) for taxon_id in taxa if taxon_id != common)
    return Reading(common, term, others, is_foreign)


def _is_everywhere(read: Sequence[tuple[int, TaxonName]], names: NameSpace) -> bool:
    """Whether names are used in ads of every language: a code, or a word of the scientific name."""
    if any(name.kind is _CODE for _, name in read):
        return True
    return any(_is_latin(name.name, names.taxon_name(name.taxon_id)) for _, name in read)


def _is_latin(name: str, scientific: str) -> bool:
    """Whether a name is a word of the scientific one, which traders of every language use (``horsfieldi``)."""
    return name.casefold().rstrip("i") in {word.casefold().rstrip("i") for word in scientific.split()}


def _genera(
    taxa: Sequence[int],
    chosen: Sequence[tuple[int, TaxonName]],
    read: Sequence[tuple[int, TaxonName]],
    names: NameSpace,
) -> list[int]:
    """The genus that a trade name is by science: *Encephalartos* is that genus, though filed under the cycads.

    Not where the word also means something else: *boa* and *iguana* are said of whole families.
    """
    if not all(name.name_class is _CERTAIN for _, name in chosen):
        return []
    own = dict.fromkeys([name.taxon_id for _, name in read if name.kind in SCIENTIFIC_KINDS])
    return [one for one in own if all(top in names.line(one) for top in taxa)]


def _below(taxa: Sequence[int], read: Sequence[tuple[int, TaxonName]], names: NameSpace) -> list[int]:
    """Taxa that the names in a span tell more closely than its trade name: *fishing cat* is one of the Felidae."""
    told = closer_rows(names)
    lines = {name.taxon_id: names.line(name.taxon_id) for row, name in read if row in told}
    top = min(taxa, key=lambda one: (len(names.line(one)), one))
    if not all(top in names.line(one) for one in taxa):
        return []
    closer = [one for one, line in lines.items() if top in line]
    return [one for one in closer if not any(one in lines[other][1:] for other in closer)]


def _preferred(read: list[tuple[int, TaxonName]]) -> list[tuple[int, TaxonName]]:
    """Of the names that a span may be: a trade name of one word before the genus of that name (``python`` is the
    leather before it is *Python*), else scientific names, accepted ones first, else trade names, else all.
    """
    trade = [pair for pair in read if pair[1].kind in _TRADE]
    if trade and " " not in trade[0][1].name:
        return trade
    scientific = [pair for pair in read if pair[1].kind in SCIENTIFIC_KINDS]
    accepted = [pair for pair in scientific if pair[1].kind is _ACCEPTED]
    return accepted or scientific or trade or read


def common_taxon(taxa: Sequence[int], names: NameSpace) -> int | None:
    """The narrowest group that holds all of ``taxa``; the first of them where they are only kingdom-mates."""
    lines = [names.line(taxon_id) for taxon_id in taxa]
    shared = set.intersection(*map(set, lines))
    for taxon_id in lines[0]:
        if taxon_id in shared:
            return taxon_id if names.rank(taxon_id) not in _TOO_WIDE else taxa[0]
    return taxa[0] if taxa else None


def is_related(one: TaxonFacts, other: TaxonFacts) -> bool:
    """Whether two taxa are the same or one holds the other."""
    return (
        one.taxon.taxon_id == other.taxon.taxon_id
        or one.taxon.taxon_id in other.ancestors
        or other.taxon.taxon_id in one.ancestors
    )
