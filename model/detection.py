"""What a listing's words name, what that says about it, and what a person made of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from model.taxon import NameKind, Rank


class MatchMethod(StrEnum):
    """How a span was recognised as a name."""

    EXACT = "exact"
    FUZZY = "fuzzy"
    ABBREVIATED = "abbreviated"
    OBFUSCATED = "obfuscated"


class Judgement(StrEnum):
    """A person's verdict on a detection."""

    CONFIRMED = "confirmed"
    REJECTED = "rejected"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True, kw_only=True)
class NameMatch:
    """A span of a listing's text equal or close to a name.

    ``start`` and ``end`` index the characters of the original ``field`` (``title``, ``text`` or ``category``).
    ``similarity`` is 1.0 for an exact name, below for a damaged one.
    """

    name: str
    name_kind: NameKind
    name_lang: str
    method: MatchMethod
    similarity: float
    field: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Detection:
    """The claim that a listing offers a taxon as a term: one per listing x taxon x CITES term code.

    ``appendix`` joins the levels in force on the listing's date (``I``, ``II``, ``I/II``, ``II/NC``; empty if none);
    ``listed_as`` is the taxon whose entry gives it. ``score`` is a probability that the ad offers a specimen of the
    taxon. ``matches`` is ordered best first. ``term`` is empty where the words do not tell.
    """

    taxon: str
    rank: Rank
    appendix: str
    listed_as: str
    term: str
    source_code: str
    quantity: float | None
    unit: str
    score: float
    flagged: bool
    reasons: tuple[str, ...]
    matches: tuple[NameMatch, ...]
    matcher_version: str
    list_version: str

    def __post_init__(self) -> None:
        if not 0.0 <= self.score <= 1.0:
            raise ValueError(f"Detection.score outside 0..1: {self.score!r}")
        if not self.matches:
            raise ValueError("Detection.matches is empty")


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """A person's judgement of one detection; never replaces the score, stands beside it."""

    detection_id: int
    reviewer: str
    judgement: Judgement
    note: str
    reviewed_at: datetime
