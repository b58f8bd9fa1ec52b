"""Reader of ``hand/*.csv``: facts written and reviewed by people, each row with its reason or source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from model.errors import SpeciesDataError
from model.taxon import NameClass, NameKind
from species_data.tables import read_rows

HAND_DIR = Path(__file__).parent / "hand"


@dataclass(frozen=True, slots=True, kw_only=True)
class TradeName:
    """A name sellers use. ``term`` is the CITES term code it implies, or empty; ``place`` is file:line."""

    place: str
    name: str
    language: str
    taxon: str
    kind: NameKind
    name_class: NameClass
    term: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HandRows:
    """What the hand-written files hold for the reader of the name space.

    ``decoys`` are (phrase, language, why); ``ambiguous`` casefolded names; ``exemptions`` (taxon, scope, gloss, form);
    ``annotations`` glosses by symbol.
    """

    trade: tuple[TradeName, ...]
    decoys: tuple[tuple[str, str, str], ...]
    ambiguous: frozenset[str]
    exemptions: tuple[tuple[str, str, str, str], ...]
    annotations: dict[str, str]


def rows_of(folder: Path, name: str, columns: tuple[str, ...]) -> Iterator[tuple[str, dict[str, str]]]:
    """Rows of a hand-written file, nothing where there is no such file."""
    path = folder / name
    if path.exists():
        yield from read_rows(path, columns)


def _filled(row: dict[str, str], column: str, place: str) -> str:
    if not row[column].strip():
        raise SpeciesDataError(f"{place}: {column} is empty")
    return row[column].strip()


def _trade_name(place: str, row: dict[str, str]) -> TradeName:
    try:
        name_class = NameClass(row["class"])
    except ValueError:
        known = ", ".join(NameClass)
        raise SpeciesDataError(f"{place}: class {row['class']!r} is none of {known}") from None
    return TradeName(
        place=place,
        name=_filled(row, "name", place),
        language=row["language"],
        taxon=_filled(row, "taxon", place),
        kind=NameKind.CODE if row["kind"] == "code" else NameKind.TRADE,
        name_class=name_class,
        term=row["term"].strip(),
    )


def read_hand(folder: Path = HAND_DIR) -> HandRows:
    """All hand-written rows the reader needs. Raises SpeciesDataError on the first bad one."""
    never = rows_of(folder, "names_never.csv", ("phrase", "language", "why"))
    ambiguous = rows_of(folder, "names_ambiguous.csv", ("name", "language", "why"))
    trade = rows_of(folder, "names_trade.csv", ("name", "language", "taxon", "kind", "class", "term"))
    exempt = rows_of(folder, "exemptions.csv", ("taxon", "scope", "gloss", "form"))
    annotations = rows_of(folder, "annotations.csv", ("symbol", "gloss"))
    return HandRows(
        trade=tuple(_trade_name(place, row) for place, row in trade),
        decoys=tuple((_filled(row, "phrase", place), row["language"], row["why"]) for place, row in never),
        ambiguous=frozenset(_filled(row, "name", place).casefold() for place, row in ambiguous),
        exemptions=tuple(
            (_filled(row, "taxon", place), row["scope"], _filled(row, "gloss", place), row["form"])
            for place, row in exempt
        ),
        annotations={_filled(row, "symbol", place): _filled(row, "gloss", place) for place, row in annotations},
    )
