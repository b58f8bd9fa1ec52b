"""From tables and hand-written rows to columns: every row checked, the first bad one ends it with file and line."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np

from model.codes import Appendix
from model.errors import SpeciesDataError
from model.taxon import NameClass, NameKind, Rank
from species_data.classes import default_class
from species_data.columns import (
    CLASSES,
    KINDS,
    LEVELS,
    NO_DATE,
    RANKS,
    Columns,
    EntryColumns,
    NameColumns,
    TaxonColumns,
)
from species_data.folder import TableFolder
from species_data.handwritten import HandRows, read_hand
from species_data.scientific import name_key
from species_data.tables import ENTRY_COLUMNS, NAME_COLUMNS, TAXA_COLUMNS, read_rows

Joiner = Callable[[HandRows], HandRows]
_GROUP_RANKS = frozenset(Rank) - {Rank.SPECIES, Rank.SUBSPECIES, Rank.VARIETY}


def compile_tables(folder: TableFolder, digest: str, tag: str = "", added: Joiner | None = None) -> Columns:
    """Columns of one version of the tables. Raises SpeciesDataError on the first bad row.

    ``added`` joins the words of this machine's analysts to the hand-written rows, and ``tag`` tells them apart in the
    version.
    """
    taxa = _taxa(folder.tables / "taxa.csv.gz")
    entries = _entries(folder.tables / "appendix_entries.csv.gz", set(taxa.ids.tolist()))
    rows = _accepted_rows(taxa)
    for path in sorted(folder.tables.glob("names_*.csv.gz")):
        rows += _name_rows(path, set(taxa.ids.tolist()))
    hand = read_hand(folder.hand)
    if added is not None:
        hand = added(hand)
    trade = _TradeNames(taxa, rows, hand)
    names = _names(taxa, rows + trade.rows, hand, trade)
    meta = {
        "version": f"{folder.list_date()}+{digest[:8]}" + (f"+{tag}" if tag else ""),
        "decoys": [list(decoy) for decoy in hand.decoys],
        "exemptions": [list(exemption) for exemption in hand.exemptions],
        "annotations": hand.annotations,
        "unplaced": trade.unplaced,
    }
    return Columns(taxa=taxa, names=names, entries=entries, meta=meta)


_NameRow = tuple[int, int, str, str, str]  # taxon id, kind, language, text, origin


def _int(text: str, place: str, column: str) -> int:
    if not text.isdecimal() or len(text) > 10:
        raise SpeciesDataError(f"{place}: {column} {text!r} is not a number")
    return int(text)


def _one_of(known: tuple[Any, ...], text: str, place: str, column: str) -> int:
    if text not in known:
        raise SpeciesDataError(f"{place}: {column} {text!r} is none of {', '.join(known)}")
    return known.index(text)


def _taxa(path: Path) -> TaxonColumns:
    rows: list[tuple[int, str, str, int, int, str]] = []
    for place, row in read_rows(path, TAXA_COLUMNS):
        taxon_id = _int(row["taxon_id"], place, "taxon_id")
        parent = _int(row["parent_id"], place, "parent_id") if row["parent_id"] else 0
        if not row["name"]:
            raise SpeciesDataError(f"{place}: name is empty")
        rank = _one_of(RANKS, row["rank"], place, "rank")
        rows.append((taxon_id, row["name"], row["authorship"], rank, parent, row["origin"]))
    rows.sort()
    ids = [row[0] for row in rows]
    known = set(ids)
    if len(known) != len(ids):
        raise SpeciesDataError(f"{path.name}: a taxon_id stands twice; build the tables again")
    orphan = next((row for row in rows if row[4] and row[4] not in known), None)
    if orphan is not None:
        raise SpeciesDataError(f"{path.name}: parent {orphan[4]} of {orphan[1]} is not in the table")
    return TaxonColumns(
        ids=np.array(ids, dtype=np.int64),
        names=[row[1] for row in rows],
        authorships=[row[2] for row in rows],
        ranks=np.array([row[3] for row in rows], dtype=np.uint8),
        parents=np.array([row[4] for row in rows], dtype=np.int64),
        origins=[row[5] for row in rows],
    )


def _day(text: str, place: str, column: str) -> int:
    if not text:
        return NO_DATE
    try:
        return date.fromisoformat(text).toordinal()
    except ValueError:
        raise SpeciesDataError(f"{place}: {column} {text!r} is not a date (YYYY-MM-DD)") from None


def _entries(path: Path, known: set[int]) -> EntryColumns:
    rows: list[tuple[int, int, int, int, str, str, str, int, str]] = []
    for place, row in read_rows(path, ENTRY_COLUMNS):
        taxon_id = _int(row["taxon_id"], place, "taxon_id")
        if taxon_id not in known:
            raise SpeciesDataError(f"{place}: taxon_id {taxon_id} is not in taxa.csv.gz")
        level = _one_of(LEVELS, row["appendix"], place, "appendix")
        start, end = _day(row["valid_from"], place, "valid_from"), _day(row["valid_to"], place, "valid_to")
        if end and start >= end:
            raise SpeciesDataError(f"{place}: valid_to {row['valid_to']} is not after valid_from {row['valid_from']}")
        certain = _one_of(("false", "true"), row["certain"], place, "certain")
        population, symbol, gloss = row["population"], row["annotation"], row["gloss"]
        rows.append((taxon_id, level, start, end, population, symbol, gloss, certain, row["origin"]))
    rows.sort(key=lambda row: (row[0], -Appendix(LEVELS[row[1]]).strictness, row[2:]))
    return EntryColumns(
        taxon_ids=np.array([row[0] for row in rows], dtype=np.int64),
        levels=np.array([row[1] for row in rows], dtype=np.uint8),
        from_days=np.array([row[2] for row in rows], dtype=np.int64),
        to_days=np.array([row[3] for row in rows], dtype=np.int64),
        populations=[row[4] for row in rows],
        annotations=[row[5] for row in rows],
        glosses=[row[6] for row in rows],
        certain=np.array([row[7] for row in rows], dtype=np.uint8),
        origins=[row[8] for row in rows],
    )


def _accepted_rows(taxa: TaxonColumns) -> list[_NameRow]:
    accepted = KINDS.index(NameKind.ACCEPTED)
    return [
        (taxon_id, accepted, "", name, origin)
        for taxon_id, name, origin in zip(taxa.ids.tolist(), taxa.names, taxa.origins, strict=True)
    ]


def _name_rows(path: Path, known: set[int]) -> list[_NameRow]:
    rows: list[_NameRow] = []
    for place, row in read_rows(path, NAME_COLUMNS):
        taxon_id = _int(row["taxon_id"], place, "taxon_id")
        if taxon_id not in known:
            raise SpeciesDataError(f"{place}: taxon_id {taxon_id} is not in taxa.csv.gz")
        if not row["name"] or "\n" in row["name"]:
            raise SpeciesDataError(f"{place}: name is empty or runs over a line")
        rows.append((taxon_id, _one_of(KINDS, row["kind"], place, "kind"), row["language"], row["name"], row["origin"]))
    return rows


class _TradeNames:
    """Hand-written trade names, placed on their taxa; ``details`` keeps class and term code by name row."""

    def __init__(self, taxa: TaxonColumns, rows: list[_NameRow], hand: HandRows) -> None:
        ids: dict[str, int] = {}
        synonym = KINDS.index(NameKind.SYNONYM)
        for synonym_of, kind, _language, text, _origin in rows:
            if kind == synonym:
                ids.setdefault(name_key(text), synonym_of)
        ids.update({name_key(name): taxon_id for taxon_id, name in zip(taxa.ids.tolist(), taxa.names, strict=True)})
        self.rows: list[_NameRow] = []
        self.unplaced: list[str] = []
        self.details: dict[_NameRow, tuple[NameClass, str]] = {}
        for trade in hand.trade:
            taxon_id = ids.get(name_key(trade.taxon))
            if taxon_id is None:
                # Another version of the list may lack a taxon: the rest of the name space is no worse for it.
                self.unplaced.append(f"{trade.place}: {trade.name} ({trade.taxon})")
                continue
            row = (taxon_id, KINDS.index(trade.kind), trade.language, trade.name, "hand")
            if row not in self.details:
                self.rows.append(row)
            self.details[row] = (trade.name_class, trade.term)


def _names(taxa: TaxonColumns, rows: list[_NameRow], hand: HandRows, trade: _TradeNames) -> NameColumns:
    # One name from two origins is one row: the first origin in alphabetical order stands for both.
    rows = sorted({row[:4]: row for row in sorted(rows, reverse=True)}.values())
    groups = {
        taxon_id
        for taxon_id, rank in zip(taxa.ids.tolist(), taxa.ranks.tolist(), strict=True)
        if RANKS[rank] in _GROUP_RANKS
    }
    classes: list[int] = []
    terms: list[str] = []
    for row in rows:
        detail = trade.details.get(row)
        terms.append("" if detail is None else detail[1])
        if detail is not None:
            name_class = detail[0]
        elif row[3].casefold() in hand.ambiguous:
            name_class = NameClass.AMBIGUOUS
        else:
            name_class = default_class(row[3], KINDS[row[1]], is_group=row[0] in groups)
        classes.append(CLASSES.index(name_class))
    return NameColumns(
        texts=[row[3] for row in rows],
        taxon_ids=np.array([row[0] for row in rows], dtype=np.int64),
        kinds=np.array([row[1] for row in rows], dtype=np.uint8),
        langs=[row[2] for row in rows],
        classes=np.array(classes, dtype=np.uint8),
        terms=terms,
        origins=[row[4] for row in rows],
    )
