"""Taxa, their names and the entries of the CITES Appendices that cover them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from model.codes import Appendix


class Rank(StrEnum):
    """Taxonomic rank, from the widest to the narrowest."""

    KINGDOM = "KINGDOM"
    PHYLUM = "PHYLUM"
    CLASS = "CLASS"
    ORDER = "ORDER"
    FAMILY = "FAMILY"
    SUBFAMILY = "SUBFAMILY"
    GENUS = "GENUS"
    SPECIES = "SPECIES"
    SUBSPECIES = "SUBSPECIES"
    VARIETY = "VARIETY"


class NameKind(StrEnum):
    """What sort of name a taxon is called by."""

    ACCEPTED = "accepted"
    SYNONYM = "synonym"
    VERNACULAR = "vernacular"
    TRADE = "trade"
    CODE = "code"


SCIENTIFIC_KINDS = frozenset({NameKind.ACCEPTED, NameKind.SYNONYM})
"""Kinds of scientific names."""


class NameClass(StrEnum):
    """How far a name alone carries: enough, needs a second cue, or never a specimen here."""

    CERTAIN = "certain"
    AMBIGUOUS = "ambiguous"
    NEVER = "never"


@dataclass(frozen=True, slots=True, kw_only=True)
class Taxon:
    """One accepted concept. ``taxon_id`` is the Species+ id where known, else one of ours (9,000,000 and up)."""

    taxon_id: int
    name: str
    authorship: str
    rank: Rank
    kingdom: str
    class_name: str
    order_name: str
    family: str
    genus: str
    parent_id: int | None
    origin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TaxonName:
    """A name of a taxon. ``language`` is a BCP 47 tag, empty for scientific names; ``origin`` a key of sources.yml."""

    taxon_id: int
    name: str
    kind: NameKind
    language: str
    name_class: NameClass
    origin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AppendixEntry:
    """Inclusion of a taxon in an Appendix, from ``valid_from`` (None: before our sources) to ``valid_to`` (exclusive).

    ``population`` is empty where the entry covers the whole taxon. ``annotation`` is the symbol (``#4``, ``A1``),
    ``gloss`` our own words for what it limits. ``certain`` is False where our sources leave the entry open.
    """

    taxon_id: int
    appendix: Appendix
    valid_from: date | None
    valid_to: date | None
    population: str
    annotation: str
    gloss: str
    certain: bool
    origin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AppendixStatus:
    """What the Appendices say of a taxon on a date.

    ``appendix`` joins the levels (``I``, ``I/II``, ``II/NC``; empty: not listed). ``listed_as`` is the taxon whose
    entries apply (itself, or the nearest listed ancestor when ``inherited``). ``notes`` tells populations, annotations
    and doubts in plain words, one a line.
    """

    appendix: str
    listed_as: Taxon | None
    inherited: bool
    entries: tuple[AppendixEntry, ...]
    notes: tuple[str, ...]
