"""What a submission says, whatever file it is written to: sections of paragraphs, tables, charts and gaps.

A :class:`Piece` is a run of text. ``figure`` is the id of the row of the annex of figures that stands behind a number;
every format makes it a link. Nothing here is marked up: each format escapes for itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from reports.paper import Drawing


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text; italic for names of taxa; with ``figure``, a number that the annex of figures accounts for."""

    text: str
    italic: bool = False
    figure: str = ""


Line: TypeAlias = tuple[Piece, ...]


def plain(text: str) -> Line:
    """Text as a line of one piece."""
    return (Piece(text),) if text else ()


def text_of(line: Line) -> str:
    """A line without its links and italics."""
    return "".join(piece.text for piece in line)


class Manner(StrEnum):
    """What a paragraph is there for."""

    BODY = "body"
    ASKED = "asked"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph."""

    line: Line
    manner: Manner = Manner.BODY


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table with a caption. The first ``n_worded`` columns hold words, the others figures; ``key`` names its CSV.

    ``further`` are the rows that stand in the CSV only.
    """

    key: str
    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Line, ...], ...]
    n_worded: int = 1
    note: str = ""
    is_long: bool = False
    further: tuple[tuple[Line, ...], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A drawing with its caption, and what it shows in words for who cannot see it."""

    key: str
    title: str
    told: str
    drawing: Drawing


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """What should stand here and does not.

    ``command``, which fills it (may be empty), is told at the terminal: the document goes to people who cannot run it.
    """

    line: Line
    command: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A question of the first reader, its answer in a few words, and in sentences."""

    question: str
    short: Line
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """An entry that a person wrote: a title and pairs of label and text, in the ``language`` it was written in."""

    title: str
    pairs: tuple[tuple[str, str], ...]
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading and what stands under it; ``anchor`` is unique in the document."""

    anchor: str
    title: str
    blocks: tuple[Block, ...] = ()


Block: TypeAlias = "Paragraph | Table | Chart | Missing | Answer | Record | Section"


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission:
    """The whole document. ``cover`` are pairs of label and value; ``labels`` are the words that formats add.

    ``unfilled`` are the gaps of the cover with the options that fill them, for who makes the document.
    """

    language: str
    title: str
    subtitle: str
    cover: tuple[tuple[str, Line], ...]
    sections: tuple[Section, ...]
    made_on: date
    software: str
    labels: dict[str, str] = field(default_factory=dict)
    unfilled: tuple[Missing, ...] = ()

    @property
    def colon(self) -> str:
        """A colon and a space as the language writes them."""
        return self.labels["colon"]


def blocks_of(document: Submission) -> Iterator[Block]:
    """Every block in reading order, sections before what they hold."""
    yield from blocks_in(document.sections)


def blocks_in(sections: Sequence[Section]) -> Iterator[Block]:
    """Every block of some sections in reading order."""
    pending: list[Block] = list(reversed(sections))
    while pending:
        block = pending.pop()
        yield block
        if isinstance(block, Section):
            pending.extend(reversed(block.blocks))


def tables_of(document: Submission) -> list[Table]:
    """The tables in their order."""
    return [block for block in blocks_of(document) if isinstance(block, Table)]


def figures_of(document: Submission) -> list[Piece]:
    """Every number that the annex of figures accounts for, in reading order, those of the cover first."""
    found = [piece for _, line in document.cover for piece in line if piece.figure]
    return [*found, *figures_in(document.sections)]


def figures_in(sections: Sequence[Section]) -> list[Piece]:
    """Every number of some sections that the annex of figures accounts for."""
    return [piece for block in blocks_in(sections) for piece in _pieces(block) if piece.figure]


def _pieces(block: Block) -> list[Piece]:
    if isinstance(block, Paragraph | Missing):
        return list(block.line)
    if isinstance(block, Table):
        return [piece for row in block.rows for cell in row for piece in cell]
    if isinstance(block, Answer):
        return [*block.short, *(piece for line in block.lines for piece in line)]
    return []


def gaps_of(document: Submission) -> list[tuple[str, str]]:
    """What is missing, in words, each once, and the command that fills it."""
    found = [*document.unfilled, *(block for block in blocks_of(document) if isinstance(block, Missing))]
    return list(dict.fromkeys((text_of(each.line), each.command) for each in found))


def answers_of(document: Submission) -> list[Answer]:
    """The questions of the first reader and their answers."""
    return [block for block in blocks_of(document) if isinstance(block, Answer)]
