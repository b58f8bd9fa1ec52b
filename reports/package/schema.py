"""The tables of the package and their fields, as ``tables.csv``, ``fields.csv`` and ``codes.csv`` beside this describe.

Descriptor, codebook, Parquet and CSV are all made of these, so that none can say something else.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

import pyarrow as pa

from reports.terms import term_words

_HERE = Path(__file__).parent
LANGUAGES = ("en", "fr", "es")
_ARROW = {
    "string": pa.string(),
    "integer": pa.int64(),
    "number": pa.float64(),
    "boolean": pa.bool_(),
    "date": pa.date32(),
}
# Several codes of a list in one cell, as ``FR;BE``.
JOINED = frozenset(
    {"offers.life_stages", "offers.sexes", "offers.papers", "offers.ship_from", "offers.ship_to", "offers.methods"}
    | {"offers.carriers", "offers.payments"}
)
# Made here, of hexadecimal digits; any other text may come from a stranger.
PSEUDONYMS = frozenset({"listing", "seller", "cluster", "visit", "crawl", "detection"})


class Access(StrEnum):
    """Who a table is for: everybody, researchers under terms, or these when asked for texts or addresses."""

    PUBLIC = "public"
    RESEARCH = "research"
    TEXTS = "texts"
    URLS = "urls"


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A column. ``says`` is its description by language; ``codes`` names the list its values are of, or is empty."""

    table: str
    name: str
    kind: str
    is_key: bool
    references: str
    unit: str
    codes: str
    says: dict[str, str]

    @property
    def path(self) -> str:
        """Table and name."""
        return f"{self.table}.{self.name}"

    @property
    def is_joined(self) -> bool:
        """Whether a cell may hold several codes, a semicolon between."""
        return self.path in JOINED

    @property
    def may_be_foreign(self) -> bool:
        """Whether its words may be a stranger's."""
        return self.kind == "string" and self.name not in PSEUDONYMS and (not self.codes or self.codes == "route")


@dataclass(frozen=True, slots=True, kw_only=True)
class TableSpec:
    """A table: its fields in order, who it is for, and its description by language."""

    name: str
    access: Access
    says: dict[str, str]
    fields: tuple[Field, ...]

    @property
    def key(self) -> list[str]:
        """Fields that name a row."""
        return [field.name for field in self.fields if field.is_key]

    @property
    def arrow(self) -> pa.Schema:
        """The schema of its Parquet file."""
        return pa.schema([pa.field(field.name, _ARROW[field.kind], nullable=not field.is_key) for field in self.fields])


def read_table(path: Path) -> list[dict[str, str]]:
    """The rows of a CSV table of ours."""
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


@cache
def tables() -> dict[str, TableSpec]:
    """Every table by name, in the order they stand in a package."""
    fields: dict[str, list[Field]] = {}
    for row in read_table(_HERE / "fields.csv"):
        fields.setdefault(row["table"], []).append(
            Field(
                table=row["table"],
                name=row["field"],
                kind=row["type"],
                is_key=row["key"] == "key",
                references=row["references"],
                unit=row["unit"],
                codes=row["codes"],
                says={language: row[language] for language in LANGUAGES},
            )
        )
    return {
        row["table"]: TableSpec(
            name=row["table"],
            access=Access(row["access"]),
            says={language: row[language] for language in LANGUAGES},
            fields=tuple(fields[row["table"]]),
        )
        for row in read_table(_HERE / "tables.csv")
    }


@cache
def code_lists() -> dict[str, dict[str, dict[str, str]]]:
    """List, code, language: what a code means."""
    found: dict[str, dict[str, dict[str, str]]] = {}
    for row in read_table(_HERE / "codes.csv"):
        found.setdefault(row["list"], {})[row["code"]] = {language: row[language] for language in LANGUAGES}
    found["term"] = {
        code: {language: said[:1].upper() + said[1:] for language, said in words.items()}
        for code, words in term_words().items()
    }
    return found


def table_schema(spec: TableSpec, present: frozenset[str]) -> dict[str, Any]:
    """The Frictionless Table Schema of a table; foreign keys only to tables that are ``present``."""
    schema: dict[str, Any] = {
        "fields": [_described(field) for field in spec.fields],
        "primaryKey": spec.key,
        "missingValues": [""],
    }
    references = [
        {"fields": [field.name], "reference": {"resource": field.references, "fields": tables()[field.references].key}}
        for field in spec.fields
        if field.references in present
    ]
    return schema | ({"foreignKeys": references} if references else {})


def _described(field: Field) -> dict[str, Any]:
    told: dict[str, Any] = {"name": field.name, "type": field.kind, "description": field.says["en"]}
    if field.unit:
        told["unit"] = field.unit
    constraints: dict[str, Any] = {"required": True} if field.is_key else {}
    # Countries come beside the words of this list, and any code of theirs may.
    if field.codes and field.codes != "route":
        told["codeList"] = field.codes
        codes = list(code_lists()[field.codes])
        if not field.is_joined:
            constraints["enum"] = codes
    if field.is_joined:
        told["separator"] = ";"
    return told | ({"constraints": constraints} if constraints else {})
