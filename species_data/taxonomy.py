"""The taxa of a list, with the groups above and below each."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date
from functools import cached_property

import numpy as np

from model.taxon import Rank, Taxon
from species_data.columns import RANKS, Columns
from species_data.packed import Bytes
from species_data.scientific import name_key

_GROUP_OF_RANK = {
    Rank.KINGDOM: "kingdom",
    Rank.CLASS: "class_name",
    Rank.ORDER: "order_name",
    Rank.FAMILY: "family",
    Rank.GENUS: "genus",
}

_GROUPS = tuple(_GROUP_OF_RANK.get(rank, "") for rank in RANKS)
"""The same by the number of the rank."""
_MOST_LINES = 50_000


class Taxonomy:
    """All taxa of one version of the list: columns inside, objects made on demand."""

    def __init__(self, columns: Columns) -> None:
        self._columns = columns
        # One element of an array costs several of a list or of a view of memory; a view costs no memory of its own.
        self._taxon_ids = columns.taxa.ids.data
        self._ranks = columns.taxa.ranks.data
        self._parents = columns.taxa.parents.data
        self._parent_rows = np.searchsorted(columns.taxa.ids, columns.taxa.parents).astype(np.int32).data
        self._lines: dict[int, tuple[int, ...]] = {}
        self._group_names: dict[int, str] = {}

    @property
    def version(self) -> str:
        """List date and digest of the tables, as in ``2026-03-05+1a2b3c4d`` (``+3f2a1c`` more: words added)."""
        return str(self._columns.meta["version"])

    @cached_property
    def list_date(self) -> date:
        """The date from which the list stands."""
        return date.fromisoformat(self.version.partition("+")[0])

    @property
    def n_taxa(self) -> int:
        """Taxa of all ranks."""
        return len(self._taxon_ids)

    @property
    def taxon_ids(self) -> list[int]:
        """Ids of all taxa, ascending."""
        return self._taxon_ids.tolist()

    @property
    def taxon_ranks(self) -> Bytes:
        """Rank of every taxon in the order of ``taxon_ids``, as an index into ``columns.RANKS``."""
        return self._columns.taxa.ranks

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
        return RANKS[self._ranks[self._rows_up(taxon_id)[0]]]

    def taxon_name(self, taxon_id: int) -> str:
        """Accepted name of a taxon."""
        return self._columns.taxa.names[self._rows_up(taxon_id)[0]]

    def taxon(self, taxon_id: int) -> Taxon:
        """The taxon with an id. Raises KeyError where there is none."""
        taxa = self._columns.taxa
        rows = self._rows_up(taxon_id)
        groups: dict[str, str] = {}
        for row in rows:
            if group := _GROUPS[self._ranks[row]]:
                groups[group] = self._group_name(row)
        row = rows[0]
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

    @cached_property
    def _children(self) -> dict[int, list[int]]:
        found: dict[int, list[int]] = {}
        for taxon_id, parent in zip(self._taxon_ids, self._parents, strict=True):
            found.setdefault(parent, []).append(taxon_id)
        return found

    def children(self, taxon_id: int) -> tuple[int, ...]:
        """Ids of the taxa right below one."""
        return tuple(self._children.get(taxon_id, ()))
