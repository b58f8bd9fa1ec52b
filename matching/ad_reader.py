"""Reads ads by the cue words in them: what stands in an ad, and around each name in it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from matching.amounts import amounts_in
from matching.binomials import has_other_species
from matching.categories import shelves_of
from matching.context import CUES_AROUND, Ad, Around, Counts, Numbers, kinds_in
from matching.issues import issue_of
from matching.kernel.cue_layout import (
    AD_COLUMNS,
    ASKS,
    BEGINNING_KINDS,
    CATEGORY_KINDS,
    CLOSING_KINDS,
    FIELDS,
    FIRST_COUNT,
    KIND_NAMES,
    LANGUAGE,
    MAX_VALUES,
    N_AROUND,
    N_KINDS,
    OPENING_KINDS,
    TITLE_KINDS,
    AdsIn,
    AdsOut,
)
from matching.languages import declared_language, ends_in_its_head, languages_read
from model.taxon import NameClass

if TYPE_CHECKING:
    from matching.candidates import Candidate
    from matching.cues import Cues
    from matching.native import Kernel
    from model.listing import Listing

_INGREDIENTS = (
    "ingredient", "ingrédients", "inhaltsstoffe", "состав", "成分", "aqua ", "aqua,", "glycerin",
)  # fmt: skip
_READ = 3000
_FAR = 120
_MOST_FAR = 50
_GAP = 12
_MOST_MENTIONS = 60
_MOST_LISTS = 100_000
_MOTLEY = 3
_FIRST_DENSE = "\u0e00"
_AMBIGUOUS = NameClass.AMBIGUOUS
_FIELD_NUMBER = {name: number for number, name in enumerate(FIELDS)}


class AdReader:
    """Reads ads by the cue words in them, many in one call of the kernel. Not to be shared by threads."""

    def __init__(self, cues: Cues, kernel: Kernel) -> None:
        self._cues = cues
        self._declared = lru_cache(maxsize=1000)(self._read_declared)
        self._listed = lru_cache(maxsize=_MOST_LISTS)(self._read_listed)
        self._kernel = kernel

    def read(self, listings: Sequence[Listing], candidates: Sequence[Sequence[Candidate]]) -> list[Ad]:
        """Each listing as its cues show it, with those of its candidates that no longer one holds."""
        named = [_outermost(found)[:_MOST_MENTIONS] for found in candidates]
        pieces, piece_at, text = _pieces(listings, candidates)
        covers, cover_at = _covers(candidates)
        names = _names(named)
        declared = np.array([self._declared(one.language) for one in listings], np.int64).reshape(-1, 2)
        out = AdsOut(
            ads=np.zeros((len(listings), AD_COLUMNS), np.int64),
            around=np.zeros((len(names), N_AROUND), np.int64),
            nearest=np.zeros((len(names), N_KINDS), np.int64),
            products=np.zeros((len(names), MAX_VALUES), np.uint8),
            wide=np.zeros((len(names), MAX_VALUES), np.uint8),
        )
        self._kernel(AdsIn(text, pieces, piece_at, declared, covers, cover_at, names), out)
        cues = map(CUES_AROUND.__getitem__, map(tuple, out.around.tolist()))
        arounds = map(Around, cues, out.nearest, self._values(out.products), self._values(out.wide))
        rows, counts = out.ads[:, :FIRST_COUNT].tolist(), _counts(out.ads[:, FIRST_COUNT:])
        return [
            self._ad(listing, found, row, count, [(one, next(arounds)) for one in outer])
            for listing, found, row, count, outer in zip(listings, candidates, rows, counts, named, strict=True)
        ]

    def _read_declared(self, language: str) -> tuple[int, int]:
        """The languages to read, as bits, and whether phrases end in their head; zeros where none is declared."""
        one = declared_language(language)
        if not one:
            return 0, 0
        read = languages_read(one)
        bits = sum(1 << number for number, known in enumerate(self._cues.languages) if known in read)
        return bits, int(ends_in_its_head(one))

    def _values(self, lists: Numbers) -> Iterator[tuple[str, ...]]:
        # Most are empty or alike: bytes are quicker to tell apart than an array's rows.
        width, whole = lists.shape[1], lists.tobytes()
        return map(self._listed, [whole[at : at + width] for at in range(0, len(whole), width)])

    def _read_listed(self, row: bytes) -> tuple[str, ...]:
        """The values of a list of their numbers, which ends in 0."""
        return tuple(self._cues.values[number - 1] for number in row.rstrip(b"\0"))

    def _ad(
        self,
        listing: Listing,
        candidates: Sequence[Candidate],
        row: list[int],
        counts: Counts,
        named: list[tuple[Candidate, Around]],
    ) -> Ad:
        language = declared_language(listing.language) if row[LANGUAGE] < 0 else self._cues.languages[row[LANGUAGE]]
        whole = f"{listing.title[:_READ]} {_body(listing.text, candidates)}"
        has_money, has_measure, is_sexed = amounts_in(whole)
        opening = listing.text[:200].lower()
        n_names = len([one for one in candidates if one.written.rows])
        n_decoys = len(candidates) - n_names
        return Ad(
            listing=listing,
            language=language,
            counts=counts,
            title_kinds=kinds_in(row[TITLE_KINDS]),
            opening_kinds=kinds_in(row[OPENING_KINDS]),
            closing_kinds=kinds_in(row[CLOSING_KINDS]),
            category_kinds=kinds_in(row[CATEGORY_KINDS]),
            beginning_kinds=kinds_in(row[BEGINNING_KINDS]),
            shelves=shelves_of(listing.category),
            has_other_species=has_other_species(listing.title, candidates),
            has_price=has_money or listing.price_amount is not None,
            has_measure=has_measure,
            has_ingredients=any(map(opening.__contains__, _INGREDIENTS)),
            is_sexed=is_sexed,
            is_question=bool(row[ASKS]),
            n_names=n_names,
            n_chars=len(listing.title) + len(listing.text),
            n_decoys=n_decoys,
            is_motley=_is_motley(named),
            issue=issue_of(listing.title),
            has_titled_decoy=n_decoys > 0 and any(one.field == "title" and not one.rows for one in candidates),
            named=named,
        )


def _is_motley(named: Sequence[tuple[Candidate, Around]]) -> bool:
    """Whether an ad names several things that each also mean something else, as lists of brands and models do."""
    if len(named) < _MOTLEY:
        return False
    names = {one.written.name.lower() for one, _ in named}
    return len(names) >= _MOTLEY and all(one.written.name_class is _AMBIGUOUS for one, _ in named)


def _counts(found: Numbers) -> list[Counts]:
    """The counts of a row for each ad, a column for each kind of cue."""
    counts = [Counts() for _ in found]
    ads, kinds = np.nonzero(found)
    for ad, kind, count in zip(ads.tolist(), kinds.tolist(), found[ads, kinds].tolist(), strict=True):
        counts[ad][KIND_NAMES[kind]] = count
    return counts


def _outermost(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Names inside longer names or decoys left out, in order of field and place."""
    if len(candidates) == 1:
        return list(candidates) if candidates[0].rows else []
    kept: list[Candidate] = []
    longest = sorted(candidates, key=lambda one: (one.start - one.end, one.start))
    taken: dict[str, list[tuple[int, int]]] = {}
    for one in longest:
        spans = taken.setdefault(one.field, [])
        # Those taken stand apart and in order, so only the two neighbours can overlap.
        place = bisect_left(spans, (one.start, 0))
        if place > 0 and spans[place - 1][1] > one.start:
            continue
        if place < len(spans) and spans[place][0] < one.end:
            continue
        spans.insert(place, (one.start, one.end))
        if one.rows:
            kept.append(one)
    return sorted(kept, key=lambda one: (_FIELD_NUMBER[one.field], one.start))


def _parts_read(text: str, candidates: Sequence[Candidate]) -> list[tuple[int, int]]:
    """Start and end of what is read of a long text: its opening, and what stands around the names further on."""
    far = [one for one in candidates[:_MOST_FAR] if one.field == "text" and one.end > _READ]
    keep = [(0, _READ), *((max(one.start - _FAR, 0), one.end + _FAR) for one in far)]
    last = 0
    parts: list[tuple[int, int]] = []
    for start, end in sorted(keep):
        stop = min(end, len(text))
        if stop <= last:
            continue
        if parts and start <= last:
            parts[-1] = (parts[-1][0], stop)
        else:
            parts.append((start, stop))
        last = stop
    return parts


def _body(text: str, candidates: Sequence[Candidate]) -> str:
    if len(text) <= _READ:
        return text
    parts = []
    last = 0
    for start, end in _parts_read(text, candidates):
        parts.append("\n" * min(start - last, _GAP) + text[start:end])
        last = end
    return "".join(parts)


def _pieces(listings: Sequence[Listing], candidates: Sequence[Sequence[Candidate]]) -> tuple[Numbers, Numbers, Numbers]:
    """What is read of each field: pieces (start, end, and how much further on it stands), their offsets, the text."""
    parts: list[str] = []
    begins: list[int] = []
    n_pieces: list[int] = []
    for listing, found in zip(listings, candidates, strict=True):
        title, text, category = listing.title, listing.text, listing.category
        if len(title) > _READ or len(text) > _READ or len(category) > _READ:
            for field, read in ((title, [(0, _READ)]), (text, _parts_read(text, found)), (category, [(0, _READ)])):
                parts += [field[start:end] for start, end in read]
                begins += [start for start, _ in read]
                n_pieces.append(len(read))
        else:
            parts += (title, text, category)
            begins += (0, 0, 0)
            n_pieces += (1, 1, 1)
    lengths = np.fromiter(map(len, parts), np.int32, len(parts))
    ends = np.cumsum(lengths, dtype=np.int32)
    starts = ends - lengths
    piece_at = np.zeros(len(n_pieces) + 1, np.int32)
    np.cumsum(n_pieces, out=piece_at[1:])
    codes = np.frombuffer("".join(parts).encode("utf-32-le", "surrogatepass"), np.uint32)
    pieces = np.stack([starts, ends, np.array(begins, np.int32) - starts], axis=1)
    return np.ascontiguousarray(pieces, np.int32), piece_at, codes


def _covers(candidates: Sequence[Sequence[Candidate]]) -> tuple[Numbers, Numbers]:
    """Field, start and end of all names and decoys, and where those of each listing begin."""
    covers = [(_FIELD_NUMBER[one.field], one.start, one.end) for found in candidates for one in found]
    offsets = np.zeros(len(candidates) + 1, np.int32)
    np.cumsum([len(found) for found in candidates], out=offsets[1:])
    return np.array(covers, np.int32).reshape(-1, 3), offsets


def _names(named: Sequence[Sequence[Candidate]]) -> Numbers:
    """Ad, field, start, end of each name, and whether it is of a script without blanks."""
    rows = [
        (ad, _FIELD_NUMBER[one.field], one.start, one.end, one.written.name[:1] >= _FIRST_DENSE)
        for ad, found in enumerate(named)
        for one in found
    ]
    return np.array(rows, np.int32).reshape(-1, 5)
