"""The matcher: listings in, detections out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from copy import copy
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from matching.ad_reader import AdReader
from matching.cache import load_compiled
from matching.candidates import CandidateMaker
from matching.emblems import with_words
from matching.judge import judge, rules_with
from matching.kernel.cue_layout import FIELDS
from matching.kernel.layout import OBFUSCATED, OUT_COLUMNS, PIECE, SELDOM
from matching.mapped import Seldom
from matching.refused import Refused
from matching.score import load_weights
from model.reading import Findings
from species_data.load import load_namespace

if TYPE_CHECKING:
    from matching.cache import Compiled
    from matching.candidates import Candidate
    from matching.context import Ad
    from matching.score import Weights
    from model.detection import Detection
    from model.listing import Listing
    from species_data.namespace import NameSpace

Rows = npt.NDArray[np.int32]
_Span = tuple[int, int, int, tuple[int, ...], int, int]
"""Text, start, end, groups, cost, flags."""
_Numbers = npt.NDArray[np.int64]
_Place = tuple[int, int, int, int]
Fields = tuple[str, str, str]
"""Title, text and category."""
_END = "\x1e"
_PIECE = PIECE // 4
_OVERLAP = 256
_BATCH_CHARS = 1 << 21
_OUT_ROWS = 4 * PIECE
MAX_REPEATS = 12
"""How often one name is told of one listing (of each 16,000 characters, where it is longer)."""


class Matcher:
    """Finds the names of CITES taxa in listings. Not to be shared by threads; each process loads its own."""

    def __init__(self, names: NameSpace, compiled: Compiled, weights: Weights) -> None:
        self.names = names
        self.weights = weights
        self._rules = rules_with(names, weights)
        self._scan = compiled.scan
        self._seldom = Seldom([names.name_taxon_ids, *(getattr(compiled.index.tables, name) for name in SELDOM)])
        self._maker = CandidateMaker(names, compiled.index)
        self._refused = Refused(compiled.index.tables.group_length)
        self._reader = AdReader(compiled.cues, compiled.read_ads)
        self._out = np.zeros(_OUT_ROWS * OUT_COLUMNS, np.int32)
        self._progress = np.zeros(2, np.int64)

    @classmethod
    def load(cls, weights: Weights | None = None) -> Matcher:
        """The matcher for the name space in use, from the cache (under a second) or built once (a minute or two).

        It judges with ``weights``, else with those in use on this machine. Raises SpeciesDataError if they are broken.
        """
        weights = weights or load_weights()
        names = load_namespace()
        return cls(names, load_compiled(names), weights)

    def with_weights(self, weights: Weights) -> Matcher:
        """The same matcher judging by other weights; what it reads from is shared."""
        other = copy(self)
        other.weights, other._rules = weights, rules_with(self.names, weights)
        return other

    @property
    def version(self) -> str:
        """Version of the matching rules; ``+w20261126-1`` more where other weights than the shipped are in use."""
        return self._rules.version

    @property
    def list_version(self) -> str:
        """Version of the name space that is matched against."""
        return self.names.version

    def detect(self, listing: Listing, on: date | None = None) -> tuple[Detection, ...]:
        """Detections of one listing, best first; see ``detect_many``."""
        return self.detect_many([listing], on)[0]

    def detect_many(self, listings: Sequence[Listing], on: date | None = None) -> list[tuple[Detection, ...]]:
        """Detections of each listing, best first; see ``read_many``."""
        return [found.detections for found in self.read_many(listings, on)]

    def read_many(self, listings: Sequence[Listing], on: date | None = None) -> list[Findings]:
        """Findings of each listing, under the list in force on ``on``, else on its posting date, else today."""
        read = self.judge(dict(enumerate(listings)), self.find([_fields(one) for one in listings]), on)
        nothing = Findings()
        return [read.get(number, nothing) for number in range(len(listings))]

    def give_back(self) -> None:
        """Give back what was read of the largest tables: 80 MB after some hundred ads; reading 32 anew takes 2 ms."""
        self._seldom.give_back()

    def find(self, texts: Sequence[Fields]) -> dict[int, list[Candidate]]:
        """Names found in each (title, text, category) that has any, by its number; in order of field and place."""
        found: dict[int, list[Candidate]] = {}
        joined = [f"{title}{_END}{text}{_END}{category}{_END}" for title, text, category in texts]
        worded = with_words(joined)
        read, place = self._maker.read, self._maker.place
        for number, begin, end, groups, cost, liberties in self._spans(worded):
            letters = joined[number][begin:end]
            # An emblem in place of a word is a disguise.
            flags = liberties if letters == worded[number][begin:end] else liberties | OBFUSCATED
            written = read(letters, groups, cost, flags)
            if written is None:
                self._refused.note(letters, groups, cost, flags)
                continue
            title, text, _ = fields = texts[number]
            field, shift = 0, 0
            if begin > len(title):
                shift = len(title) + 1
                field = 1
                if begin > shift + len(text):
                    shift += len(text) + 1
                    field = 2
            one = place(written, FIELDS[field], begin - shift, end - shift, fields[field])
            if number in found:
                found[number].append(one)
            else:
                found[number] = [one]
        return found

    def judge(
        self, listings: Mapping[int, Listing], found: Mapping[int, Sequence[Candidate]], on: date | None
    ) -> dict[int, Findings]:
        """Findings of the listings in which names were ``found``, by the same numbers."""
        today = datetime.now(UTC).date()
        read = self._read(listings, found)
        posted = [ad.listing.posted_at for _, ad in read]
        days = [on or (posted_at.date() if posted_at else today) for posted_at in posted]
        findings = judge([ad for _, ad in read], self._rules, days)
        return {number: one for (number, _), one in zip(read, findings, strict=True)}

    def read_ads(self, listings: Sequence[Listing]) -> list[tuple[int, Ad]]:
        """The listings that name a taxon, by their number, each with what its words say around the names."""
        return self._read(dict(enumerate(listings)), self.find([_fields(one) for one in listings]))

    def _read(self, listings: Mapping[int, Listing], found: Mapping[int, Sequence[Candidate]]) -> list[tuple[int, Ad]]:
        named = [number for number, candidates in found.items() if any(one.rows for one in candidates)]
        ads = self._reader.read([listings[number] for number in named], [found[number] for number in named])
        return list(zip(named, ads, strict=True))

    def candidates(self, listings: Sequence[Listing]) -> list[tuple[Candidate, ...]]:
        """Names found in each listing, in order of field and place."""
        found = self.find([_fields(one) for one in listings])
        return [tuple(found.get(number, ())) for number in range(len(listings))]

    def _spans(self, texts: Sequence[str]) -> Iterator[_Span]:
        """Places of all texts that some groups of names fit, by text and place."""
        for rows in self._found(texts):
            # What fits one place equally well stands together.
            opens = np.ones(len(rows) + 1, dtype=bool)
            opens[1:-1] = (rows[1:, :3] != rows[:-1, :3]).any(axis=1)
            at = np.flatnonzero(opens)
            groups: list[int] = rows[:, 3].tolist()
            for (number, begin, end, group, cost, flags), first, n in zip(
                rows[at[:-1]].tolist(), at.tolist(), np.diff(at).tolist(), strict=False
            ):
                alike = (group,) if n == 1 else tuple(dict.fromkeys(groups[first : first + n]))
                yield number, begin, end, alike, cost, flags

    def _found(self, texts: Sequence[str]) -> Iterator[_Numbers]:
        """Rows (text, start, end, group, cost, flags) of all texts, by text and place, many at a time.

        The rows of one text that is read in several pieces may come in several parts.
        """
        places: list[_Place] = []
        pieces: list[str] = []
        size = 0
        for number, text in enumerate(texts):
            for start, piece in _cut(text) if len(text) > _PIECE else [(0, text)]:
                places.append((number, start, len(piece), len(text)))
                pieces.append(piece)
                size += len(piece)
                if size >= _BATCH_CHARS:
                    yield from self._found_in(pieces, np.array(places))
                    places, pieces, size = [], [], 0
        if pieces:
            yield from self._found_in(pieces, np.array(places))

    def _found_in(self, pieces: list[str], places: _Numbers) -> Iterator[_Numbers]:
        """Rows of pieces that stand at ``places``: number of their text, start in it, length, length of the text."""
        codes = np.frombuffer("".join(pieces).encode("utf-32-le", "surrogatepass"), np.uint32)
        ends = np.cumsum(places[:, 2], dtype=np.int32)
        done = 0
        while done < len(pieces):
            base = int(ends[done - 1]) if done else 0
            n_rows = self._scan(codes[base:], ends[done:] - base, self._out, self._progress)
            rows = _first_of_each(self._out[: n_rows * OUT_COLUMNS].reshape(-1, OUT_COLUMNS))
            rows = self._refused.sift(rows, codes[base:])
            at = done + rows[:, 0]
            number, shift, length, whole = places[at].T
            start = rows[:, 1] + base - (ends[at] - length)
            where = np.stack([number, shift + start, shift + start + rows[:, 2] - rows[:, 1]], axis=1)
            told = np.hstack([where, rows[:, 3:]])[_is_inner(start, shift, length, whole)]
            yield told
            done += int(self._progress[0])


def _first_of_each(rows: Rows) -> Rows:
    """Rows by text and place, with no more than the first ``MAX_REPEATS`` of one name in one text."""
    by_name = rows[np.lexsort((rows[:, 1], rows[:, 3], rows[:, 0]))]
    opens = np.ones(len(by_name), dtype=bool)
    opens[1:] = (by_name[1:, [0, 3]] != by_name[:-1, [0, 3]]).any(axis=1)
    place = np.arange(len(by_name))
    kept = by_name[place - np.maximum.accumulate(np.where(opens, place, 0)) < MAX_REPEATS]
    return kept[np.lexsort((kept[:, 3], kept[:, 1], kept[:, 0]))]


def _cut(text: str) -> Iterator[tuple[int, str]]:
    """Pieces of a text and where they start; each overlaps the next by more than any name is long."""
    start = 0
    while start == 0 or start + _OVERLAP < len(text):
        yield start, text[start : start + _PIECE]
        start += _PIECE - _OVERLAP


def _is_inner(start: _Numbers, shift: _Numbers, length: _Numbers, whole: _Numbers) -> npt.NDArray[np.bool_]:
    """Whether matches at ``start`` of their pieces are theirs to tell: each half of an overlap has one owner."""
    after = (shift == 0) | (start >= _OVERLAP // 2)
    before = (shift + length >= whole) | (start < length - _OVERLAP // 2)
    inner: npt.NDArray[np.bool_] = after & before
    return inner


def _fields(listing: Listing) -> Fields:
    return listing.title, listing.text, listing.category
