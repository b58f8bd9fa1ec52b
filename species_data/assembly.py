"""The tables while they are being built: taxa by name, names without doubles, entries by taxon."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256

from model.codes import Appendix
from model.errors import SpeciesDataError
from model.taxon import AppendixEntry, NameKind, Rank, Taxon
from species_data.origins import ORIGINS
from species_data.scientific import name_key

FIRST_OWN_ID = 9_000_000
_LAST_ID = 2_147_483_647
# The ranks between a species and its kingdom that our sources give.
HIGHER_RANKS = (Rank.KINGDOM, Rank.PHYLUM, Rank.CLASS, Rank.ORDER, Rank.FAMILY, Rank.SUBFAMILY, Rank.GENUS)
_LOW_RANKS = frozenset({Rank.SPECIES, Rank.SUBSPECIES, Rank.VARIETY})
# The one subfamily the Appendices list has no column in the Checklist.
_SUBFAMILY_GENERA = dict.fromkeys(
    ("Aonyx", "Enhydra", "Hydrictis", "Lontra", "Lutra", "Lutrogale", "Pteronura"), "Lutrinae"
)


@dataclass(frozen=True, slots=True)
class NameRow:
    """One row of a names table."""

    taxon_id: int
    name: str
    kind: NameKind
    language: str
    origin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Classification:
    """Names of the groups above a taxon, empty where a source does not give one."""

    kingdom: str
    phylum: str = ""
    class_name: str = ""
    order_name: str = ""
    family: str = ""
    genus: str = ""

    def above(self, rank: Rank) -> list[tuple[Rank, str]]:
        """(rank, name) of the groups wider than ``rank``, widest first."""
        named = {
            Rank.KINGDOM: self.kingdom,
            Rank.PHYLUM: self.phylum,
            Rank.CLASS: self.class_name,
            Rank.ORDER: self.order_name,
            Rank.FAMILY: self.family,
            Rank.SUBFAMILY: _SUBFAMILY_GENERA.get(self.genus, ""),
            Rank.GENUS: self.genus,
        }
        ranks = list(Rank)
        return [(each, named[each]) for each in HIGHER_RANKS if named[each] and ranks.index(each) < ranks.index(rank)]


class Assembly:
    """Taxa, names and entries gathered from one origin after the other."""

    def __init__(self) -> None:
        self.taxa: dict[int, Taxon] = {}
        self.entries: dict[int, list[AppendixEntry]] = {}
        self.children: dict[int, list[int]] = {}
        self.counts: dict[str, int] = {}
        self._ids: dict[tuple[bool, str], int] = {}
        self._names: dict[tuple[int, str, NameKind, str, str], NameRow] = {}
        self._taxa_of_synonym: dict[str, list[int]] = {}
        self._texts: dict[int, set[str]] = {}

    def count(self, what: str, n: int = 1) -> None:
        """Add to a tally that the build reports."""
        self.counts[what] = self.counts.get(what, 0) + n

    def taxon_named(self, name: str, rank: Rank | None = None) -> Taxon | None:
        """The taxon accepted under ``name`` (of that rank, if given); letter case and rank words do not matter."""
        key = name_key(name)
        for is_low in (True, False):
            found = self._ids.get((is_low, key))
            if found is not None and (rank is None or self.taxa[found].rank is rank):
                return self.taxa[found]
        return None

    def taxon_called(self, name: str) -> Taxon | None:
        """The taxon accepted under ``name``, or the only one that has it as a synonym."""
        accepted = self.taxon_named(name)
        if accepted is not None:
            return accepted
        holders = self._taxa_of_synonym.get(name_key(name), [])
        return self.taxa[holders[0]] if len(holders) == 1 else None

    def is_synonym(self, name: str) -> bool:
        """Whether some taxon has ``name`` as a synonym."""
        return name_key(name) in self._taxa_of_synonym

    def own_id(self, rank: Rank, name: str) -> int:
        """An id of ours for a taxon without a Species+ id: the same in every build, whatever else is in it."""
        digest = sha256(f"{rank}:{name_key(name)}".encode()).digest()
        candidate = FIRST_OWN_ID + int.from_bytes(digest[:6], "big") % (_LAST_ID - FIRST_OWN_ID)
        while candidate in self.taxa:
            candidate += 1
        return candidate

    def add_taxon(
        self,
        name: str,
        rank: Rank,
        groups: Classification,
        origin: str,
        *,
        taxon_id: int | None = None,
        authorship: str = "",
    ) -> Taxon:
        """Add an accepted taxon under its groups, adding those that are new; returns the one there is, if any."""
        existing = self.taxon_named(name, rank)
        if existing is not None:
            return existing
        if taxon_id is not None and taxon_id in self.taxa:
            raise SpeciesDataError(f"id {taxon_id} of {name} is already that of {self.taxa[taxon_id].name}")
        parent_id = self._parent(name, rank, groups, origin)
        parent = self.taxa[parent_id] if parent_id is not None else None
        taxon = Taxon(
            taxon_id=self.own_id(rank, name) if taxon_id is None else taxon_id,
            name=name,
            authorship=authorship,
            rank=rank,
            kingdom=_group(Rank.KINGDOM, rank, name, parent.kingdom if parent else ""),
            class_name=_group(Rank.CLASS, rank, name, parent.class_name if parent else ""),
            order_name=_group(Rank.ORDER, rank, name, parent.order_name if parent else ""),
            family=_group(Rank.FAMILY, rank, name, parent.family if parent else ""),
            genus=_group(Rank.GENUS, rank, name, parent.genus if parent else ""),
            parent_id=parent_id,
            origin=origin,
        )
        self.put_taxon(taxon)
        return taxon

    def put_taxon(self, taxon: Taxon) -> None:
        """Take in a taxon whose parent is there already."""
        self.taxa[taxon.taxon_id] = taxon
        self._ids[taxon.rank in _LOW_RANKS, name_key(taxon.name)] = taxon.taxon_id
        if taxon.parent_id is not None:
            self.children.setdefault(taxon.parent_id, []).append(taxon.taxon_id)

    def rename(self, taxon_id: int, name: str, authorship: str, groups: Classification, origin: str) -> None:
        """Give a taxon the name it is accepted under now, in its present place; the old name becomes a synonym."""
        old = self.taxa.pop(taxon_id)
        del self._ids[True, name_key(old.name)]
        if old.parent_id is not None:
            self.children[old.parent_id].remove(taxon_id)
        self.add_taxon(name, old.rank, groups, old.origin, taxon_id=taxon_id, authorship=authorship)
        self.add_name(taxon_id, old.name, NameKind.SYNONYM, "", origin)
        self.count("taxa renamed")

    def _parent(self, name: str, rank: Rank, groups: Classification, origin: str) -> int | None:
        if rank in {Rank.SUBSPECIES, Rank.VARIETY}:
            species = self.taxon_named(" ".join(name.split()[:2]), Rank.SPECIES)
            if species is not None:
                return species.taxon_id
        above = groups.above(rank)
        if not above:
            return None
        parent_rank, parent_name = above[-1]
        found = self.taxon_named(parent_name, parent_rank)
        return (found or self.add_taxon(parent_name, parent_rank, groups, origin)).taxon_id

    def add_name(self, taxon_id: int, name: str, kind: NameKind, language: str, origin: str) -> bool:
        """Add a name unless its table has it already for the taxon; says whether it was new.

        Two tables may hold one name, so that either can be taken out without loss. Spellings are kept as written;
        synonyms that differ in rank words alone are one.
        """
        spelling = name_key(name) if kind is NameKind.SYNONYM else name
        key = (taxon_id, spelling, kind, language, ORIGINS[origin].table)
        if key in self._names or (kind is NameKind.SYNONYM and spelling == name_key(self.taxa[taxon_id].name)):
            return False
        self._names[key] = NameRow(taxon_id, name, kind, language, origin)
        self._texts.setdefault(taxon_id, set()).add(name)
        if kind is NameKind.SYNONYM:
            holders = self._taxa_of_synonym.setdefault(spelling, [])
            if taxon_id not in holders:
                holders.append(taxon_id)
        self.count(f"names from {origin}")
        return True

    def texts_of(self, taxon_id: int) -> set[str]:
        """Spellings a taxon has so far, its accepted name apart."""
        return self._texts.get(taxon_id, set())

    def names(self) -> list[NameRow]:
        """All synonyms and vernaculars so far."""
        return list(self._names.values())

    def add_entry(self, entry: AppendixEntry) -> None:
        """Add an entry unless an equal one is there."""
        entries = self.entries.setdefault(entry.taxon_id, [])
        if entry not in entries:
            entries.append(entry)

    def close_entries(self, taxon_id: int, on: date, levels: frozenset[Appendix] | None = None) -> list[AppendixEntry]:
        """End the entries of a taxon in force on ``on`` (of those levels only, if given); returns what was closed."""
        kept: list[AppendixEntry] = []
        closed: list[AppendixEntry] = []
        for entry in self.entries.get(taxon_id, []):
            applies = in_force(entry, on) and (levels is None or entry.appendix in levels)
            (closed if applies else kept).append(entry)
        if closed:
            # An entry that would begin and end on one day never applied to anything.
            ended = [replace(entry, valid_to=on) for entry in closed if entry.valid_from != on]
            self.entries[taxon_id] = kept + ended
        return closed

    def drop_undated(self, taxon_id: int, levels: frozenset[Appendix]) -> None:
        """Take out a taxon's entries of those levels that have no first day."""
        entries = self.entries.get(taxon_id, [])
        self.entries[taxon_id] = [each for each in entries if each.valid_from or each.appendix not in levels]

    def in_force(self, taxon_id: int, on: date) -> list[AppendixEntry]:
        """Entries of the taxon itself that apply on a date."""
        return [entry for entry in self.entries.get(taxon_id, []) if in_force(entry, on)]

    def applying(self, taxon_id: int, on: date) -> tuple[Taxon, list[AppendixEntry]] | None:
        """The nearest of the taxon and its ancestors that has entries on a date, with those."""
        at: int | None = taxon_id
        while at is not None:
            entries = self.in_force(at, on)
            if entries:
                return self.taxa[at], entries
            at = self.taxa[at].parent_id
        return None

    def descendants(self, taxon_id: int) -> list[int]:
        """Ids of everything below a taxon."""
        found: list[int] = []
        waiting = list(self.children.get(taxon_id, ()))
        while waiting:
            child = waiting.pop()
            found.append(child)
            waiting.extend(self.children.get(child, ()))
        return found


def in_force(entry: AppendixEntry, on: date) -> bool:
    """Whether an entry applies on a date; ``valid_to`` is the first day it no longer does."""
    return (entry.valid_from is None or entry.valid_from <= on) and (entry.valid_to is None or on < entry.valid_to)


def _group(of: Rank, rank: Rank, name: str, inherited: str) -> str:
    return name if rank is of else inherited
