"""What the Appendices said of a taxon on a date."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container
from datetime import date
from functools import cached_property

from model.taxon import AppendixEntry, AppendixStatus, Taxon
from species_data.columns import LEVELS, NO_DATE, Columns
from species_data.packed import equal_range
from species_data.scientific import name_key
from species_data.status import Exemption, joined_levels, status_notes
from species_data.taxonomy import Taxonomy

_MOST_DAYS = 10_000


class Appendices(Taxonomy):
    """The taxa with the appendix entries that cover them."""

    def __init__(self, columns: Columns) -> None:
        super().__init__(columns)
        self._entry_taxa = columns.entries.taxon_ids.data
        self._periods: dict[date, int] = {}
        self._forces: dict[int, dict[int, list[int]]] = {}
        self._rules: dict[tuple[int, int], tuple[Taxon, tuple[AppendixEntry, ...]]] = {}
        self._statuses: dict[tuple[tuple[int, int], bool, tuple[Exemption, ...]], AppendixStatus] = {}
        self._exemptions_at: dict[int, list[Exemption]] = {}

    def entries(self, taxon_id: int) -> tuple[AppendixEntry, ...]:
        """A taxon's own entries of all dates; what it has from the groups above it is told by ``status``."""
        return tuple(self._entry_at(row) for row in equal_range(self._entry_taxa, taxon_id))

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
        known = self._periods.get(on)
        if known is None:
            if len(self._periods) > _MOST_DAYS:
                self._periods.clear()
            known = self._periods[on] = bisect_right(self._changes, on.toordinal())
        return known

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
