"""The entry that reads what the words of ads say around the names in them."""

from __future__ import annotations

from matching.kernel.around import is_offer, note_nearest, note_products, read_near, read_phrase
from matching.kernel.cue_hits import (
    end_of,
    is_weak,
    kind_of,
    language_of,
    languages_of,
    read_hits,
    scripts_of,
    start_of,
)
from matching.kernel.cue_layout import (
    ASKS,
    BEGINNING_KINDS,
    CATEGORY_KINDS,
    CLOSING_KINDS,
    FIELDS,
    FIRST_COUNT,
    LANGUAGE,
    N_FIELDS,
    OPENING_KINDS,
    TITLE_KINDS,
    AdsIn,
    AdsOut,
    CueTables,
    CueWork,
)
from matching.kernel.cue_words import SPANS, find_cues
from matching.kernel.jit import Array, kernel

_TITLE, _TEXT, _CATEGORY = (FIELDS.index(name) for name in ("title", "text", "category"))
_QUESTION_MARKS = tuple(ord(sign) for sign in "?？؟")
_EDGE = 2
"""Signs that may stand between an edge of the title and the cue that begins or ends it."""
_BEGINNING = 60
"""Letters of the text in which it says what it is about."""
_QUESTION_ENDS = 3
"""A title that asks has its question mark among so many last letters."""


@kernel
def _find(cues: CueTables, work: CueWork, given: AdsIn, ad: int) -> int:
    """The cues of all fields of an ad; the scripts that title and text are written in."""
    scripts = 0
    work.counts[SPANS] = 0
    for field in range(N_FIELDS):
        work.span_at[field] = work.counts[SPANS]
        place = ad * N_FIELDS + field
        for piece in range(int(given.piece_at[place]), int(given.piece_at[place + 1])):
            start, end = int(given.pieces[piece, 0]), int(given.pieces[piece, 1])
            if field != _CATEGORY:
                scripts |= scripts_of(given.text, start, end)
            find_cues(cues, work, given.text, start, end, int(given.pieces[piece, 2]))
    work.span_at[N_FIELDS] = work.counts[SPANS]
    return scripts


@kernel
def _note_title(hit: int, title_end: int, out: Array) -> None:
    """A cue of the title, and whether it stands at one of its ends; one of one letter tells something only as the first
    (求, 徵).
    """
    bit = 1 << kind_of(hit)
    if start_of(hit) <= _EDGE:
        out[OPENING_KINDS] |= bit
    if not is_weak(hit):
        out[TITLE_KINDS] |= bit
        if end_of(hit) >= title_end - _EDGE:
            out[CLOSING_KINDS] |= bit


@kernel
def _count(work: CueWork, names: Array, first: int, last: int, title_end: int, out: Array) -> None:
    """How often each kind of cue is said, and where; weak ones and those inside names left out. Names are in order.

    A word inside a name is no second witness for it, unless it is what the name sells.
    """
    name = first
    for field in range(N_FIELDS):
        while name < last and names[name, 0] < field:
            name += 1
        reach = -1
        for k in range(work.hit_at[field], work.hit_at[field + 1]):
            hit = work.hits[k]
            while name < last and names[name, 0] == field and names[name, 1] <= start_of(hit):
                reach = max(reach, int(names[name, 2]))
                name += 1
            if end_of(hit) <= reach and not is_offer(kind_of(hit)):
                continue
            if field == _TITLE:
                _note_title(hit, title_end, out)
            if not is_weak(hit):
                out[FIRST_COUNT + kind_of(hit)] += 1
                out[CATEGORY_KINDS] |= int(field == _CATEGORY) << kind_of(hit)
                out[BEGINNING_KINDS] |= int(field == _TEXT and start_of(hit) < _BEGINNING) << kind_of(hit)


@kernel
def _asks(text: Array, pieces: Array, first: int, last: int) -> int:
    """Whether a title ends in a question mark: sellers who doubt set one midway (``croco porosus? 60er``)."""
    for piece in range(first, last):
        start, end = int(pieces[piece, 0]), int(pieces[piece, 1])
        for at in range(max(start, end - _QUESTION_ENDS), end):
            if text[at] in _QUESTION_MARKS:
                return 1
    return 0


@kernel
def _read_name(work: CueWork, given: AdsIn, name: int, head_last: int, out: AdsOut) -> None:
    row = given.names[name]
    field, start, end = int(row[1]), int(row[2]), int(row[3])
    place = int(row[0]) * N_FIELDS + field
    places = (int(given.piece_at[place]), int(given.piece_at[place + 1]))
    read_near(work, field, start, end, int(row[4]), out.around[name], out.products[name])
    read_phrase(work, given.text, given.pieces, places, row, head_last, out.around[name])
    note_products(work, field, start, end, out.wide[name])
    note_nearest(work, field, start, end, out.nearest[name])


@kernel
def read_ads(cues: CueTables, work: CueWork, given: AdsIn, out: AdsOut) -> int:
    """Read ads and the names in them; returns how many names were read."""
    name = 0
    for ad in range(given.declared.shape[0]):
        row = out.ads[ad]
        scripts = _find(cues, work, given, ad)
        languages, head_last = int(given.declared[ad, 0]), int(given.declared[ad, 1])
        row[LANGUAGE] = -1
        if languages == 0:
            language = language_of(cues, work, scripts)
            row[LANGUAGE] = language
            languages, head_last = int(cues.read_with[language]), int(cues.head_last[language])
        else:
            languages = languages_of(cues, work, scripts, languages)
        read_hits(cues, work, languages)
        title, text = int(given.piece_at[ad * N_FIELDS]), int(given.piece_at[ad * N_FIELDS + 1])
        title_end = int(given.pieces[text - 1, 1] + given.pieces[text - 1, 2]) if text > title else 0
        _count(work, given.covers, int(given.cover_at[ad]), int(given.cover_at[ad + 1]), title_end, row)
        row[ASKS] = _asks(given.text, given.pieces, title, text)
        while name < given.names.shape[0] and given.names[name, 0] == ad:
            _read_name(work, given, name, head_last, out)
            name += 1
    return name
