"""Spans of a listing that are a name, or close to one: what the kernel found, in the words of the domain."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

import msgspec

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
    from matching.kernel.layout import Index
    from species_data.namespace import NameSpace

_SHORT_NAME = 5
_CERTAIN, _AMBIGUOUS, _NEVER = NameClass.CERTAIN, NameClass.AMBIGUOUS, NameClass.NEVER
_EXACT, _FUZZY, _SHORTENED, _HIDDEN = (
    MatchMethod.EXACT, MatchMethod.FUZZY, MatchMethod.ABBREVIATED, MatchMethod.OBFUSCATED,
)  # fmt: skip
"""Members of an enumeration are slow to ask for."""
_ARABIC = 0x0590
_EXTENDED, _MOST_EXTENDED = 0.99, 50_000
_RANKING = {NameKind.ACCEPTED: 0, NameKind.SYNONYM: 1, NameKind.TRADE: 2, NameKind.CODE: 3, NameKind.VERNACULAR: 4}
_SIMILARITIES = (
    (LONELY, 0.8),
    (SPLIT, 0.9),
    (OBFUSCATED, 0.93),
    (ABBREVIATED, 0.95),
    (JOINED, 0.97),
    (INFLECTED, 0.98),
)


Extend = Callable[[str, int, Callable[[str], bool]], int]
Rows = tuple[tuple[int, TaxonName], ...]
"""Rows of the NameSpace with the name in each."""


class WrittenName(msgspec.Struct, frozen=True, eq=False, gc=False):
    """What letters are as a name, wherever they stand: the same object each time, quick to look up by.

    ``rows`` are those of the NameSpace it may be (of several taxa: ambiguous), ``names`` the names in them; a decoy has
    class NEVER and no rows. ``name`` to ``language`` tell the best of them. ``is_everyday``: what is written is one
    word that people use every day for something else or for the animal itself (``ship``, ``lion``). ``extend`` finds
    the end of what follows a scientific name and belongs to it; None for other names.
    """

    rows: tuple[int, ...]
    names: tuple[TaxonName, ...]
    name_class: NameClass
    is_everyday: bool
    name: str
    kind: NameKind
    language: str
    method: MatchMethod
    similarity: float
    extend: Extend | None = None


class Candidate(NamedTuple):
    """A name found at [start, end) of a field. A decoy keeps the names inside it from being read."""

    written: WrittenName
    field: str
    start: int
    end: int

    @property
    def rows(self) -> tuple[int, ...]:
        """Rows of the NameSpace that it may be; none for a decoy."""
        return self.written.rows

    @property
    def name_class(self) -> NameClass:
        """Whether the name alone is enough."""
        return self.written.name_class

    @property
    def match(self) -> NameMatch:
        """The span and the name in the words of the domain."""
        written = self.written
        return NameMatch(
            name=written.name,
            name_kind=written.kind,
            name_lang=written.language,
            method=written.method,
            similarity=written.similarity,
            field=self.field,
            start=self.start,
            end=self.end,
        )


DENYING = frozenset(
    (
        *("no", "non", "not", "nor", "sin", "sem", "não", "nem", "ni", "ne", "nie", "ani", "bez", "gak", "tdk"),
        *("под", "під", "без", "не", "нет", "giả", "vân", "شكل", "لون", "نقش", "بلا", "دون", "غير", "لا"),
        *("فیک", "طرح", "مدل"),
    )
)
"""Short words of imitation and denial, as ``data/cues.csv`` has them."""


class CandidateMaker:
    """Turns spans into Candidates, with the names of one NameSpace."""

    def __init__(self, names: NameSpace, index: Index) -> None:
        self._names = names
        # Views of memory, since single numbers are read from them.
        self._group_at, self._group_row = index.group_at.data, index.group_row.data
        self._tables = index.tables
        self._kinds = index.tables.group_kind.data
        self._lengths = index.tables.group_length.data
        self._n_words = index.tables.group_words.data
        self._rows_of = lru_cache(maxsize=50_000)(self._read_rows)
        self._extended: dict[WrittenName, WrittenName] = {}
        self.read = lru_cache(maxsize=50_000)(self._read_name)
        """The WrittenName of letters that fit groups of names at a cost and with flags (see the kernel); None where
        their accents or case forbid that reading."""

    def _read_rows(self, group: int) -> Rows:
        at, to = self._group_at[group], self._group_at[group + 1]
        return tuple([(row, self._names.name_at(row)) for row in self._group_row[at:to]])

    def place(self, written: WrittenName, field: str, start: int, end: int, text: str) -> Candidate:
        """The Candidate of a name at [start, end) of the ``text`` of a field, with what follows and belongs to it."""
        if written.extend is not None and (longer := written.extend(text, end, self._is_in_use)) > end:
            return Candidate(self._longer(written), field, start, longer)
        return Candidate(written, field, start, end)

    def _longer(self, written: WrittenName) -> WrittenName:
        """The name that a scientific one is where it goes on: certain, and not quite what is in the tables."""
        known = self._extended.get(written)
        if known is None:
            if len(self._extended) > _MOST_EXTENDED:
                self._extended.clear()
            similarity = min(written.similarity, _EXTENDED)
            known = msgspec.structs.replace(written, name_class=_CERTAIN, similarity=similarity)
            self._extended[written] = known
        return known

    def _read_name(self, written: str, groups: tuple[int, ...], cost: int, flags: int) -> WrittenName | None:
        kind = 0
        for group in groups:
            kind |= self._kinds[group]
        if kind & DECOY:
            method = _method(cost, flags)
            return WrittenName((), (), _NEVER, False, written.casefold(), NameKind.VERNACULAR, "", method, 1.0)
        if _is_overlaid(written):
            flags |= OBFUSCATED
        rows = self._rows_written(groups, written, disguised=bool(flags & OBFUSCATED))
        if not rows or (cost and _is_denied(written, rows)):
            return None
        scientific = bool(kind & SCIENTIFIC)
        one_word = max(map(self._n_words.__getitem__, groups)) == 1
        extend: Extend | None = None
        # Only an exact scientific name that is written as one may go on.
        if scientific and not cost and not flags and written[:1].isupper():
            extend = extend_genus if one_word else extend_species
        best = rows[0][1] if len(rows) == 1 else min(rows, key=_rank)[1]
        # An abbreviation out of the blue, or a slip that need be none, cannot carry alone.
        strained = bool(flags & STRAINED) and not scientific
        doubtful = bool(flags & LONELY) or strained or (cost > 0 and one_word)
        certain = not doubtful and any(name.name_class is _CERTAIN for _, name in rows)
        return WrittenName(
            rows=tuple([row for row, _ in rows]),
            names=tuple([name for _, name in rows]),
            name_class=_CERTAIN if certain else _AMBIGUOUS,
            is_everyday=self._read_is_everyday(written),
            name=best.name,
            kind=best.kind,
            language=best.language,
            method=_method(cost, flags),
            similarity=self._similarity(groups[0], cost, flags),
            extend=extend,
        )

    def _rows_written(self, groups: tuple[int, ...], written: str, *, disguised: bool) -> Rows:
        rows = self._rows_of(groups[0]) if len(groups) == 1 else tuple(chain.from_iterable(map(self._rows_of, groups)))
        if max([self._lengths[group] for group in groups]) > _SHORT_NAME:
            return rows
        return _written_rows(written, rows, disguised=disguised)

    def _read_is_everyday(self, written: str) -> bool:
        if not written.isalpha():
            return False
        plain = written.casefold()
        value = word_value(self._tables, plain if plain.isascii() else without_marks(plain))
        return value >= 0 and bool(value & COMMON)

    def _is_in_use(self, word: str) -> bool:
        value = word_value(self._tables, word.replace("-", ""))
        return value >= 0 and bool(value & (COMMON | KNOWN))

    def _similarity(self, group: int, cost: int, flags: int) -> float:
        base = min([share for flag, share in _SIMILARITIES if flags & flag], default=1.0) if flags else 1.0
        length = max(self._lengths[group], cost + 1)
        return round(base * (1.0 - cost / length), 4)


def _rank(pair: tuple[int, TaxonName]) -> tuple[int, int]:
    """What puts the most telling name first."""
    row, name = pair
    return _RANKING[name.kind], row


def _method(cost: int, flags: int) -> MatchMethod:
    if flags & OBFUSCATED:
        return _HIDDEN
    if flags & ABBREVIATED:
        return _SHORTENED
    return _FUZZY if cost else _EXACT


def _is_denied(written: str, rows: Rows) -> bool:
    """Whether a short word that makes the thing another stands where a misspelt name has a particle.

    Any word of up to three letters passes for a particle (``Boa dee sable``), but not the one in *сумка под крокодила*,
    a bag in the look of crocodile.
    """
    denying = DENYING.intersection(written.casefold().split())
    return any(denying.difference(name.name.casefold().split()) for _, name in rows)


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
