"""Which taxon a name in an ad means: the narrowest that the words support."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from model.taxon import NameKind, Rank

if TYPE_CHECKING:
    from matching.candidates import Candidate
    from matching.groups import TaxonFacts
    from species_data.namespace import NameSpace

_SCIENTIFIC = frozenset({NameKind.ACCEPTED, NameKind.SYNONYM})
_TRADE = frozenset({NameKind.TRADE, NameKind.CODE})
_TOO_WIDE = frozenset({Rank.KINGDOM, Rank.PHYLUM, Rank.CLASS})


@dataclass(frozen=True, slots=True)
class Reading:
    """The taxon a span is read as, the term its name implies, and the other taxa it could be."""

    taxon_id: int
    term: str
    others: tuple[str, ...]


_MEMORIES: WeakKeyDictionary[NameSpace, dict[tuple[tuple[int, ...], str], Reading | None]] = WeakKeyDictionary()


def read_candidate(candidate: Candidate, names: NameSpace, language: str) -> Reading | None:
    """The taxon of a candidate in an ad of ``language``; None where its names have nothing in common."""
    memory = _MEMORIES.setdefault(names, {})
    key = (candidate.rows, language)
    if key not in memory:
        if len(memory) > 100_000:
            memory.clear()
        memory[key] = _read(candidate.rows, names, language)
    return memory[key]


def _read(rows: tuple[int, ...], names: NameSpace, language: str) -> Reading | None:
    read = [(row, names.name_at(row)) for row in rows]
    for kinds in (_SCIENTIFIC, _TRADE):
        chosen = [pair for pair in read if pair[1].kind in kinds]
        if chosen:
            break
    else:
        chosen = read
    if any(name.kind is NameKind.ACCEPTED for _, name in chosen):
        chosen = [pair for pair in chosen if pair[1].kind is NameKind.ACCEPTED]
    spoken = [pair for pair in chosen if pair[1].language.partition("-")[0] == language]
    chosen = spoken or chosen
    taxa = list(dict.fromkeys(name.taxon_id for _, name in chosen))
    # A narrower taxon under the same name in the same breath is the better reading of a group.
    narrower = {name.taxon_id for _, name in read if name.taxon_id not in taxa and _is_below(name.taxon_id, taxa, names)}
    if len(narrower) == 1 and not any(name.kind in _SCIENTIFIC for _, name in chosen):
        taxa = list(narrower)
    term = next((term for term in (names.trade_term(row) for row, _ in chosen) if term), "")
    if len(taxa) == 1:
        return Reading(taxa[0], term, ())
    common = common_taxon(taxa, names)
    if common is None:
        return None
    others = tuple(names.taxon(taxon_id).name for taxon_id in taxa if taxon_id != common)
    return Reading(common, term, others)


def _is_below(taxon_id: int, taxa: Sequence[int], names: NameSpace) -> bool:
    above = {taxon.taxon_id for taxon in names.lineage(taxon_id)[1:]}
    return any(one in above for one in taxa)


def common_taxon(taxa: Sequence[int], names: NameSpace) -> int | None:
    """The narrowest group that holds all of ``taxa``; the first of them where they are only kingdom-mates."""
    lines = [names.lineage(taxon_id) for taxon_id in taxa]
    shared = set.intersection(*({taxon.taxon_id for taxon in line} for line in lines))
    for taxon in lines[0]:
        if taxon.taxon_id in shared:
            return taxon.taxon_id if taxon.rank not in _TOO_WIDE else taxa[0]
    return taxa[0] if taxa else None


def is_related(one: TaxonFacts, other: TaxonFacts) -> bool:
    """Whether two taxa are the same or one holds the other."""
    return (
        one.taxon.taxon_id == other.taxon.taxon_id
        or one.taxon.taxon_id in other.ancestors
        or other.taxon.taxon_id in one.ancestors
    )
