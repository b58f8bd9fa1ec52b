"""Spans of a listing that are a name, or close to one: what the kernel found, in the words of the domain."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from matching.extension import extend_genus, extend_species
from matching.kernel.layout import (
    ABBREVIATED,
    COMMON,
    DECOY,
    INFLECTED,
    JOINED,
    KNOWN,
    LONELY,
    OBFUSCATED,
    SCIENTIFIC,
    SPLIT,
    STRAINED,
)
from matching.lookup import word_value
from matching.normalise import is_mark, without_marks
from model.detection import MatchMethod, NameMatch
from model.taxon import NameClass, NameKind, TaxonName

if TYPE_CHECKING:
    from matching.index import Index
    from species_data.namespace import NameSpace

_SHORT_NAME = 5
_ARABIC = 0x0590
_EXTENDED = 0.99
_RANKING = {NameKind.ACCEPTED: 0, NameKind.SYNONYM: 1, NameKind.TRADE: 2, NameKind.CODE: 3, NameKind.VERNACULAR: 4}
_SIMILARITIES = (
    (LONELY, 0.8),
    (SPLIT, 0.9),
    (OBFUSCATED, 0.93),
    (ABBREVIATED, 0.95),
    (JOINED, 0.97),
    (INFLECTED, 0.98),
)


Rows = tuple[tuple[int, TaxonName], ...]
"""Rows of the NameSpace with the name in each."""


@dataclass(frozen=True, slots=True)
class Span:
    """One place in a field, and the groups of names that fit it equally well."""

    field: str
    start: int
    end: int
    groups: tuple[int, ...]
    cost: int
    flags: int


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name found: the match, the rows of the NameSpace it may be (of several taxa: ambiguous), and its class.

    A decoy has class NEVER and no rows; it keeps the names inside it from being read. ``is_everyday``: what is written
    is one word that people use every day for something else or for the animal itself (``ship``, ``lion``).
    """

    match: NameMatch
    rows: tuple[int, ...]
    name_class: NameClass
    is_everyday: bool = False


class CandidateMaker:
    """Turns spans into Candidates, with the names of one NameSpace."""

    def __init__(self, names: NameSpace, index: Index) -> None:
        self._names = names
        self._group_at: list[int] | Any = index.group_at
        self._group_row = index.group_row
        self._tables = index.tables
        self._kinds = index.tables.group_kind
        self._lengths = index.tables.group_length
        self._n_words = index.tables.group_words
        self._rows_of = lru_cache(maxsize=50_000)(self._read_rows)
        self._rows_written = lru_cache(maxsize=20_000)(self._read_rows_written)
        self._is_everyday = lru_cache(maxsize=50_000)(self._read_is_everyday)

    def _read_rows(self, group: int) -> Rows:
        at, to = int(self._group_at[group]), int(self._group_at[group + 1])
        return tuple((row, self._names.name_at(row)) for row in self._group_row[at:to].tolist())

    def _read_rows_written(self, groups: tuple[int, ...], written: str, disguised: bool) -> Rows:
        rows = tuple(pair for group in groups for pair in self._rows_of(group))
        if max(int(self._lengths[group]) for group in groups) > _SHORT_NAME:
            return rows
        return _written_rows(written, rows, disguised=disguised)

    def make(self, span: Span, text: str) -> Candidate | None:
        """The Candidate of a span of ``text``; None where the name's accents or case forbid that reading."""
        written = text[span.start : span.end]
        decoy = any(int(self._kinds[group]) & DECOY for group in span.groups)
        if decoy:
            match = _match(span, written.casefold(), NameKind.VERNACULAR, "", 1.0)
            return Candidate(match, (), NameClass.NEVER)
        if _is_overlaid(written):
            span = replace(span, flags=span.flags | OBFUSCATED)
        rows = self._rows_written(span.groups, written, bool(span.flags & OBFUSCATED))
        if not rows:
            return None
        longer = self._extended_end(span, text, written)
        best = min(rows, key=lambda pair: (_RANKING[pair[1].kind], pair[0]))[1]
        certain = not self._is_doubtful(span) and any(name.name_class is NameClass.CERTAIN for _, name in rows)
        similarity = self._similarity(span)
        if longer > span.end:
            span, certain, similarity = replace(span, end=longer), True, min(similarity, _EXTENDED)
        match = _match(span, best.name, best.kind, best.language, similarity)
        name_class = NameClass.CERTAIN if certain else NameClass.AMBIGUOUS
        return Candidate(match, tuple(row for row, _ in rows), name_class, is_everyday=self._is_everyday(written))

    def _extended_end(self, span: Span, text: str, written: str) -> int:
        """End of the span with the epithet or ``sp.`` that follows an exact scientific name written as one."""
        if span.cost or span.flags or not written[:1].isupper() or not self.is_scientific(span):
            return span.end
        extend = extend_genus if all(int(self._n_words[group]) == 1 for group in span.groups) else extend_species
        return extend(text, span.end, self._is_in_use)

    def _read_is_everyday(self, written: str) -> bool:
        value = word_value(self._tables, without_marks(written.casefold())) if written.isalpha() else -1
        return value >= 0 and bool(value & COMMON)

    def _is_in_use(self, word: str) -> bool:
        value = word_value(self._tables, word.replace("-", ""))
        return value >= 0 and bool(value & (COMMON | KNOWN))

    def _is_doubtful(self, span: Span) -> bool:
        """Whether the reading alone cannot carry: an abbreviation out of the blue, or a slip that need be none."""
        one_word = all(int(self._n_words[group]) == 1 for group in span.groups)
        strained = bool(span.flags & STRAINED) and not self.is_scientific(span)
        return bool(span.flags & LONELY) or strained or (span.cost > 0 and one_word)

    def _similarity(self, span: Span) -> float:
        base = min((share for flag, share in _SIMILARITIES if span.flags & flag), default=1.0)
        length = max(int(self._lengths[span.groups[0]]), span.cost + 1)
        return round(base * (1.0 - span.cost / length), 4)

    def is_scientific(self, span: Span) -> bool:
        """Whether the span may be a scientific name."""
        return any(int(self._kinds[group]) & SCIENTIFIC for group in span.groups)


def _match(span: Span, name: str, kind: NameKind, language: str, similarity: float) -> NameMatch:
    if span.flags & OBFUSCATED:
        method = MatchMethod.OBFUSCATED
    elif span.flags & ABBREVIATED:
        method = MatchMethod.ABBREVIATED
    else:
        method = MatchMethod.FUZZY if span.cost else MatchMethod.EXACT
    return NameMatch(
        name=name,
        name_kind=kind,
        name_lang=language,
        method=method,
        similarity=similarity,
        field=span.field,
        start=span.start,
        end=span.end,
    )


def _is_overlaid(written: str) -> bool:
    """Whether marks are laid over letters that no orthography puts there (struck through, heaped up)."""
    if written.isascii() or not any(map(_is_mark, written)):
        return False
    return any(_is_mark(char) and ord(char) < _ARABIC for char in unicodedata.normalize("NFC", written))


@lru_cache(maxsize=4096)
def _is_mark(char: str) -> bool:
    return is_mark(ord(char))


def _plain(text: str) -> str:
    shown = "".join(char for char in " ".join(text.split()) if unicodedata.category(char) != "Cf")
    return unicodedata.normalize("NFC", shown).casefold()


def _written_rows(written: str, rows: Rows, *, disguised: bool) -> Rows:
    """Of a short name's rows, those whose accents are written.

    Folding makes one word of ``ho`` and Vietnamese ``hổ``; in a name of up to five letters the accents decide. A
    writing without any accent still stands for a name with them, except in Vietnamese, where they are other words.
    """
    plain = _plain(written)
    same = [pair for pair in rows if _plain(pair[1].name) == plain]
    same = [pair for pair in same if pair[1].kind is not NameKind.CODE or pair[1].name == written.strip()]
    if same or disguised or not plain.isascii():
        return tuple(same) or (rows if disguised else ())
    return tuple(pair for pair in rows if pair[1].language != "vi" and pair[1].kind is not NameKind.CODE)
