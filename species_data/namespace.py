"""The CITES name space as the rest of AdWarden reads it: columns inside, objects made on demand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from model.taxon import TaxonName
from species_data.appendices import Appendices
from species_data.columns import CLASSES, KINDS, LEVELS, Columns, Ints
from species_data.packed import Bytes, equal_range


class NameSpace(Appendices):
    """All taxa, their names and the appendix entries that cover them, of one version of the list."""

    def __init__(self, columns: Columns) -> None:
        super().__init__(columns)
        self._name_taxa = columns.names.taxon_ids.data
        self._name_kinds = columns.names.kinds.data
        self._name_classes = columns.names.classes.data

    @property
    def n_names(self) -> int:
        """Names of all kinds, accepted ones too."""
        return len(self._name_taxa)

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

    def _name_rows(self, taxon_id: int) -> range:
        return equal_range(self._name_taxa, taxon_id)

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
