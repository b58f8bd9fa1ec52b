"""The CITES name space as the rest of AdWarden reads it: columns inside, objects made on demand."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterator, Sequence
from datetime import date
from functools import cached_property

import numpy as np

from model.taxon import AppendixEntry, AppendixStatus, Rank, Taxon, TaxonName
from species_data.columns import CLASSES, KINDS, LEVELS, NO_DATE, RANKS, Columns, Ints
from species_data.packed import Bytes
from species_data.scientific import name_key
from species_data.status import Exemption, joined_levels, status_notes

_GROUP_OF_RANK = {
    Rank.KINGDOM: "kingdom",
    Rank.CLASS: "class_name",
    Rank.ORDER: "order_name",
    Rank.FAMILY: "family",
    Rank.GENUS: "genus",
}

_MOST_LINES = 50_000


class NameSpace:
    """All taxa, their names and the appendix entries that cover them, of one version of the list."""

    def __init__(self, columns: Columns) -> None:
        self._columns = columns
        self._taxon_ids: list[int] = columns.taxa.ids.tolist()
        # One element of an array costs several of a list or of a view of memory; a view costs no memory of its own.
        self._name_taxa = columns.names.taxon_ids.data
        self._name_kinds = columns.names.kinds.data
        self._name_classes = columns.names.classes.data
        self._entry_taxa = columns.entries.taxon_ids.data
        self._ranks = columns.taxa.ranks.data
        self._parents = columns.taxa.parents.data
        self._parent_rows = np.searchsorted(columns.taxa.ids, columns.taxa.parents).astype(np.int32).data
        self._lines: dict[int, tuple[int, ...]] = {}
        self._group_names: dict[int, str] = {}
        self._forces: dict[int, dict[int, list[int]]] = {}
        self._rules: dict[tuple[int, int], tuple[Taxon, tuple[AppendixEntry, ...]]] = {}
        self._statuses: dict[tuple[tuple[int, int], bool, tuple[Exemption, ...]], AppendixStatus] = {}
        self._exemptions_at: dict[int, list[Exemption]] = {}

    @property
    def version(self) -> str:
        """List date and digest of the tables, as in ``2026-03-05+1a2b3c4d`` (``+3f2a1c`` more: words added)."""
        return str(self._columns.meta["version"])

    @property
    def n_taxa(self) -> int:
        """Taxa of all ranks."""
        return len(self._taxon_ids)

    @property
    def n_names(self) -> int:
        """Names of all kinds, accepted ones too."""
        return len(self._name_taxa)

    @property
    def taxon_ids(self) -> list[int]:
        """Ids of all taxa, ascending."""
        return self._taxon_ids

    @property
    def name_texts(self) -> Sequence[str]:
        """Text of every name; row i of all name columns is one name."""
        return self._columns.names.texts

    @property
    def name_taxon_ids(self) -> Ints:
        """Taxon id of every name, ascending."""
        return self._columns.names.taxon_ids

    @property
    def name_kinds(self) -> Bytes:
        """Kind of every name, as an index into ``columns.KINDS``."""
        return self._columns.names.kinds

    @property
    def name_langs(self) -> Sequence[str]:
        """BCP 47 tag of every name, empty for scientific ones."""
        return self._columns.names.langs

    @property
    def name_classes(self) -> Bytes:
        """Class of every name, as an index into ``columns.CLASSES``."""
        return self._columns.names.classes

    @property
    def name_origins(self) -> Sequence[str]:
        """Origin of every name, a key of sources.yml."""
        return self._columns.names.origins

    @property
    def taxon_ranks(self) -> Bytes:
        """Rank of every taxon in the order of ``taxon_ids``, as an index into ``columns.RANKS``."""
        return self._columns.taxa.ranks

    @property
    def decoys(self) -> list[tuple[str, str, str]]:
        """(phrase, language, why) of what looks like a name and never is one."""
        return [(str(phrase), str(language), str(why)) for phrase, language, why in self._columns.meta["decoys"]]

    @property
    def unplaced(self) -> list[str]:
        """Hand-written names whose taxon these tables have not, as ``file:line: name (taxon)``."""
        return [str(line) for line in self._columns.meta["unplaced"]]

    def trade_term(self, row: int) -> str:
        """CITES term code that the trade name in a row implies, or empty."""
        return self._columns.names.terms[row]

    def name_at(self, row: int) -> TaxonName:
        """The name in a row of the name columns."""
        names = self._columns.names
        return TaxonName(
            taxon_id=self._name_taxa[row],
            name=names.texts[row],
            kind=KINDS[self._name_kinds[row]],
            language=names.langs[row],
            name_class=CLASSES[self._name_classes[row]],
            origin=names.origins[row],
        )

    def _taxon_row(self, taxon_id: int) -> int:
        row = bisect_left(self._taxon_ids, taxon_id)
        if row == len(self._taxon_ids) or self._taxon_ids[row] != taxon_id:
            raise KeyError(taxon_id)
        return row

    def _rows_up(self, taxon_id: int) -> tuple[int, ...]:
        """Rows of a taxon and of every group above it; kept, since each is asked for several times."""
        rows = self._lines.get(taxon_id)
        if rows is None:
            if len(self._lines) > _MOST_LINES:
                self._lines.clear()
            found = [self._taxon_row(taxon_id)]
            # A lineage is shorter than the ranks are many, unless the tables hold a loop.
            while self._parents[found[-1]] and len(found) < 2 * len(RANKS):
                found.append(self._parent_rows[found[-1]])
            rows = self._lines[taxon_id] = tuple(found)
        return rows

    def line(self, taxon_id: int) -> tuple[int, ...]:
        """Ids of a taxon itself and of every group above it; quicker than ``lineage``."""
        return tuple([self._taxon_ids[row] for row in self._rows_up(taxon_id)])

    def rank(self, taxon_id: int) -> Rank:
        """Rank of a taxon."""
        return RANKS[self._ranks[self._taxon_row(taxon_id)]]

    def taxon_name(self, taxon_id: int) -> str:
        """Accepted name of a taxon."""
        return self._columns.taxa.names[self._taxon_row(taxon_id)]

    def taxon(self, taxon_id: int) -> Taxon:
        """The taxon with an id. Raises KeyError where there is none."""
        taxa = self._columns.taxa
        groups: dict[str, str] = {}
        for row in self._rows_up(taxon_id):
            group = _GROUP_OF_RANK.get(RANKS[self._ranks[row]])
            if group:
                groups[group] = self._group_name(row)
        row = self._taxon_row(taxon_id)
        return Taxon(
            taxon_id=taxon_id,
            name=taxa.names[row],
            authorship=taxa.authorships[row],
            rank=RANKS[self._ranks[row]],
            kingdom=groups.get("kingdom", ""),
            class_name=groups.get("class_name", ""),
            order_name=groups.get("order_name", ""),
            family=groups.get("family", ""),
            genus=groups.get("genus", ""),
            parent_id=self._parents[row] or None,
            origin=taxa.origins[row],
        )

    def _group_name(self, row: int) -> str:
        """Name of a group in a row; kept, since the taxa of a group ask for it again and again."""
        name = self._group_names.get(row)
        if name is None:
            name = self._group_names[row] = self._columns.taxa.names[row]
        return name

    @cached_property
    def _by_name(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for taxon_id, name in zip(self._taxon_ids, self._columns.taxa.names, strict=True):
            found.setdefault(name_key(name), []).append(taxon_id)
        return found

    def taxon_named(self, accepted: str) -> Taxon | None:
        """The taxon accepted under a name, whatever its letter case; the narrowest where two ranks share it."""
        found = self._by_name.get(name_key(accepted))
        if not found:
            return None
        ranks = self._columns.taxa.ranks
        return self.taxon(max(found, key=lambda taxon_id: int(ranks[self._taxon_row(taxon_id)])))

    def genus(self, name: str) -> Taxon | None:
        """The genus of that name, so that an unknown species of it can be resolved to its rule."""
        ranks = self._columns.taxa.ranks
        for taxon_id in self._by_name.get(name_key(name), ()):
            if RANKS[int(ranks[self._taxon_row(taxon_id)])] is Rank.GENUS:
                return self.taxon(taxon_id)
        return None

    def lineage(self, taxon_id: int) -> tuple[Taxon, ...]:
        """The taxon itself first, then every group above it up to the kingdom."""
        return tuple(self.taxon(self._taxon_ids[row]) for row in self._rows_up(taxon_id))

    def _name_rows(self, taxon_id: int) -> range:
        return _equal_range(self._name_taxa, taxon_id)

    def names(self, taxon_id: int) -> tuple[TaxonName, ...]:
        """All names of a taxon: accepted, synonyms, then vernaculars by language."""
        return tuple(self.name_at(row) for row in self._name_rows(taxon_id))

    def rows_of(self, taxon_id: int) -> Iterator[tuple[int, TaxonName]]:
        """Each name of a taxon with its row of the name columns."""
        for row in self._name_rows(taxon_id):
            yield row, self.name_at(row)

    @cached_property
    def folded_texts(self) -> list[str]:
        """Every name in lower case, row by row, for searching."""
        return [text.casefold() for text in self._columns.names.texts]

    @cached_property
    def _rows_by_text(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for row, text in enumerate(self.folded_texts):
            found.setdefault(text, []).append(row)
        return found

    def find(self, text: str) -> tuple[TaxonName, ...]:
        """Names equal to a text, letter case apart.

        Where several taxa share it: the accepted name first, then the strictest listed taxon of today's list.
        """
        rows = self._rows_by_text.get(" ".join(text.split()).casefold(), [])
        if len(rows) > 1:
            rows = sorted(rows, key=lambda row: (int(self.name_kinds[row]) > 0, -self._strictness(row), row))
        return tuple(self.name_at(row) for row in rows)

    def _strictness(self, row: int) -> int:
        levels = self._columns.entries.levels
        _at, rows = self._governing(self._name_taxa[row], self.list_date)
        return max((LEVELS[int(levels[each])].strictness for each in rows), default=-1)

    @cached_property
    def list_date(self) -> date:
        """The date from which the list stands."""
        return date.fromisoformat(self.version.partition("+")[0])

    def entries(self, taxon_id: int) -> tuple[AppendixEntry, ...]:
        """A taxon's own entries of all dates; what it has from the groups above it is told by ``status``."""
        return tuple(self._entry_at(row) for row in _equal_range(self._entry_taxa, taxon_id))

    def _entry_at(self, row: int) -> AppendixEntry:
        entries = self._columns.entries
        start, end = int(entries.from_days[row]), int(entries.to_days[row])
        return AppendixEntry(
            taxon_id=self._entry_taxa[row],
            appendix=LEVELS[int(entries.levels[row])],
            valid_from=None if start == NO_DATE else date.fromordinal(start),
            valid_to=None if end == NO_DATE else date.fromordinal(end),
            population=entries.populations[row],
            annotation=entries.annotations[row],
            gloss=entries.glosses[row],
            certain=bool(entries.certain[row]),
            origin=entries.origins[row],
        )

    @cached_property
    def _changes(self) -> list[int]:
        """The days on which an entry begins or ends, ascending."""
        columns = self._columns.entries
        return sorted({*columns.from_days.tolist(), *columns.to_days.tolist()} - {NO_DATE})

    def period(self, on: date) -> int:
        """Number of the span of days without a change of the Appendices that a date is in."""
        return bisect_right(self._changes, on.toordinal())

    def _in_force(self, on: date) -> dict[int, list[int]]:
        """Rows of the entries in force on a date, by taxon; kept for each period."""
        period = self.period(on)
        known = self._forces.get(period)
        if known is None:
            columns, day = self._columns.entries, on.toordinal()
            valid = (columns.from_days <= day) & ((columns.to_days == NO_DATE) | (day < columns.to_days))
            known = self._forces[period] = {}
            for row in valid.nonzero()[0].tolist():
                known.setdefault(self._entry_taxa[row], []).append(row)
        return known

    def _governing(self, taxon_id: int, on: date) -> tuple[int, list[int]]:
        """Id of the nearest of a taxon and its groups with entries on a date, and their rows."""
        in_force = self._in_force(on)
        for taxon_row in self._rows_up(taxon_id):
            rows = in_force.get(self._taxon_ids[taxon_row])
            if rows:
                return self._taxon_ids[taxon_row], rows
        return taxon_id, []

    def taxa_with_entries(self, on: date) -> Container[int]:
        """Ids of the taxa that have entries of their own in force on a date."""
        return self._in_force(on)

    def own_levels(self, taxon_id: int, on: date) -> str:
        """The joined levels of a taxon's own entries on a date; empty where it has none but what groups give it."""
        rows = self._in_force(on).get(taxon_id)
        if not rows:
            return ""
        levels = self._columns.entries.levels
        return joined_levels([LEVELS[int(levels[row])] for row in rows])

    def status(self, taxon_id: int, on: date) -> AppendixStatus:
        """What the Appendices said of a taxon on a date: its own entries, else the nearest listed group's above it.

        The notes tell which rule applies, what populations and parts the entries are limited to, what is exempt and
        what our sources leave open.
        """
        at, rows = self._governing(taxon_id, on)
        if not rows:
            return AppendixStatus(appendix="", listed_as=None, inherited=False, entries=(), notes=())
        # Many taxa stand under one rule.
        rule = (at, self.period(on))
        if rule not in self._rules:
            self._rules[rule] = self.taxon(at), tuple(self._entry_at(row) for row in rows)
        listed_as, entries = self._rules[rule]
        inherited = at != taxon_id
        said = (rule, inherited, self.exemptions(taxon_id))
        if said not in self._statuses:
            self._statuses[said] = AppendixStatus(
                appendix=joined_levels([entry.appendix for entry in entries]),
                listed_as=listed_as,
                inherited=inherited,
                entries=entries,
                notes=status_notes(listed_as, inherited, entries, self.annotations, said[2]),
            )
        return self._statuses[said]

    def appendix_on(self, taxon_id: int, on: date) -> str:
        """The joined levels of ``status`` alone; quick enough to ask of every taxon."""
        levels = self._columns.entries.levels
        return joined_levels([LEVELS[int(levels[row])] for row in self._governing(taxon_id, on)[1]])

    @cached_property
    def annotations(self) -> dict[str, str]:
        """Gloss, in our own words, of each annotation symbol."""
        return dict(self._columns.meta["annotations"])

    @cached_property
    def _exemptions(self) -> dict[str, list[Exemption]]:
        found: dict[str, list[Exemption]] = {}
        for taxon, scope, gloss, form in self._columns.meta["exemptions"]:
            found.setdefault(name_key(taxon), []).append(Exemption(taxon=taxon, scope=scope, gloss=gloss, form=form))
        return found

    def exemptions(self, taxon_id: int) -> tuple[Exemption, ...]:
        """What of a taxon, or of a group above it, the Convention leaves alone."""
        found: list[Exemption] = []
        for row in self._rows_up(taxon_id):
            known = self._exemptions_at.get(row)
            if known is None:
                known = self._exemptions.get(name_key(self._columns.taxa.names[row]), [])
                self._exemptions_at[row] = known
            found += known
        return tuple(found)

    @cached_property
    def _children(self) -> dict[int, list[int]]:
        found: dict[int, list[int]] = {}
        for taxon_id, parent in zip(self._taxon_ids, self._parents, strict=True):
            found.setdefault(parent, []).append(taxon_id)
        return found

    def children(self, taxon_id: int) -> tuple[int, ...]:
        """Ids of the taxa right below one."""
        return tuple(self._children.get(taxon_id, ()))


def _equal_range(ascending: Sequence[int] | memoryview[int], value: int) -> range:
    return range(bisect_left(ascending, value), bisect_left(ascending, value + 1))
