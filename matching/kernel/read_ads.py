"""The entry that reads what the words of ads say around the names in them."""

from __future__ import annotations

from matching.kernel.around import is_offer, note_nearest, note_products, read_near, read_phrase
from matching.kernel.cue_hits import end_of, is_weak, kind_of, language_of, read_hits, scripts_of, start_of
from matching.kernel.cue_layout import (
    ASKS,
    FIELDS,
    FIRST_COUNT,
    LANGUAGE,
    N_FIELDS,
    TITLE_KINDS,
    CueTables,
    CueWork,
)
from matching.kernel.cue_words import SPANS, find_cues
from matching.kernel.jit import Array, kernel

_TITLE, _CATEGORY = FIELDS.index("title"), FIELDS.index("category")
_QUESTION_MARKS = tuple(ord(sign) for sign in "?？؟")


@kernel
def _find(cues: CueTables, work: CueWork, text: Array, pieces: Array, piece_at: Array, ad: int) -> int:
    """The cues of all fields of an ad; the scripts that title and text are written in."""
    scripts = 0
    work.counts[SPANS] = 0
    for field in range(N_FIELDS):
        work.span_at[field] = work.counts[SPANS]
        for piece in range(int(piece_at[ad * N_FIELDS + field]), int(piece_at[ad * N_FIELDS + field + 1])):
            start, end = int(pieces[piece, 0]), int(pieces[piece, 1])
            if field != _CATEGORY:
                scripts |= scripts_of(text, start, end)
            find_cues(cues, work, text, start, end, int(pieces[piece, 2]))
    work.span_at[N_FIELDS] = work.counts[SPANS]
    return scripts


@kernel
def _count(work: CueWork, names: Array, first: int, last: int, out: Array) -> None:
    """How often each kind of cue is said, weak ones and those inside names left out; names are in order of place.

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
            kind = kind_of(hit)
            if is_weak(hit) or (end_of(hit) <= reach and not is_offer(kind)):
                continue
            out[FIRST_COUNT + kind] += 1
            if field == _TITLE:
                out[TITLE_KINDS] |= 1 << kind


@kernel
def _asks(text: Array, pieces: Array, first: int, last: int) -> int:
    for piece in range(first, last):
        for at in range(pieces[piece, 0], pieces[piece, 1]):
            if text[at] in _QUESTION_MARKS:
                return 1
    return 0


@kernel
def read_ads(
    cues: CueTables,
    work: CueWork,
    text: Array,
    pieces: Array,
    piece_at: Array,
    declared: Array,
    covers: Array,
    cover_at: Array,
    names: Array,
    ads_out: Array,
    around_out: Array,
    nearest_out: Array,
    products_out: Array,
    wide_out: Array,
) -> int:
    """Read ads and the names in them; returns how many names were read.

    ``pieces``: start and end of each piece of ``text``, and how much further on it stands in its field; those of field
    f of ad a are from ``piece_at[3 a + f]`` on. ``declared``: of each ad the languages to read, as bits, and whether
    phrases end in their head; 0 where the page does not declare its language. ``covers``: field, start and end of all
    that is a name or a decoy. ``names``: ad, field, start, end, whether it is of a script without blanks.
    """
    name = 0
    for ad in range(declared.shape[0]):
        out = ads_out[ad]
        scripts = _find(cues, work, text, pieces, piece_at, ad)
        languages, head_last = int(declared[ad, 0]), int(declared[ad, 1])
        out[LANGUAGE] = -1
        if languages == 0:
            language = language_of(cues, work, scripts)
            out[LANGUAGE] = language
            languages, head_last = int(cues.read_with[language]), int(cues.head_last[language])
        read_hits(cues, work, languages)
        _count(work, covers, int(cover_at[ad]), int(cover_at[ad + 1]), out)
        out[ASKS] = _asks(text, pieces, int(piece_at[ad * N_FIELDS]), int(piece_at[ad * N_FIELDS + 1]))
        while name < names.shape[0] and names[name, 0] == ad:
            field, start, end = int(names[name, 1]), int(names[name, 2]), int(names[name, 3])
            place = ad * N_FIELDS + field
            places = (int(piece_at[place]), int(piece_at[place + 1]))
            read_near(work, field, start, end, int(names[name, 4]), around_out[name], products_out[name])
            read_phrase(work, text, pieces, places, names[name], head_last, around_out[name])
            note_products(work, field, start, end, wide_out[name])
            note_nearest(work, field, start, end, nearest_out[name])
            name += 1
    return name
