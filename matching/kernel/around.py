"""What stands around a name: the kinds of cues before, after and right beside it, and the products spoken of."""

from __future__ import annotations

from matching.kernel.cue_hits import end_of, is_weak, kind_of, start_of, value_of
from matching.kernel.cue_layout import (
    AFTER,
    BEFORE,
    ENCLOSED,
    FIELDS,
    HEAD,
    LENGTH_BITS,
    LIVE,
    MARKS,
    MAX_VALUES,
    MODIFIER,
    N_FIELDS,
    N_KINDS,
    PLANT,
    PRODUCT,
    PURPOSE,
    QUOTED,
    RIGHT_AFTER,
    RIGHT_BEFORE,
    TAGGED,
    TOUCHING,
    CueWork,
)
from matching.kernel.jit import Array, kernel

_TITLE, _TEXT = FIELDS.index("title"), FIELDS.index("text")
_NEAR, _NEAR_DENSE = 34, 9
_HEAD_REACH, _HEAD_REACH_DENSE = 20, 5
_TOUCHING_GAP = 2
_LINE_END = 10
_HASH = ord("#")
_QUOTES = tuple(ord(sign) for sign in "\"'“”„«»‘’「」『』《》")
_PAIRS = "«»„““”「」『』《》"
_OPENING, _CLOSING = (tuple(ord(sign) for sign in _PAIRS[side::2]) for side in range(2))
_ENCLOSED_REACH = 60
_STOPS = tuple(ord(sign) for sign in ".;:|!?()。；：！？\n\u2022")
NO_HIT = -1


@kernel
def is_offer(kind: int) -> bool:
    """Whether a kind of cue says what is offered."""
    return kind in (PRODUCT, PLANT, LIVE)


@kernel
def _letter_at(text: Array, pieces: Array, first: int, last: int, at: int) -> int:
    """The character at a place of a field; a line's end where that part of the field was not read."""
    for piece in range(first, last):
        shift = int(pieces[piece, 2])
        if pieces[piece, 0] + shift <= at < pieces[piece, 1] + shift:
            return int(text[at - shift])
    return _LINE_END


@kernel
def _note(values: Array, value: int) -> None:
    """Add a value to a list of distinct ones that ends in 0."""
    for k in range(MAX_VALUES):
        if values[k] == value + 1:
            return
        if values[k] == 0:
            values[k] = value + 1
            return


@kernel
def _note_wide(work: CueWork, field: int, start: int, end: int, wide: Array) -> None:
    """What is offered anywhere in a field; of what stands inside the name, only products."""
    for k in range(work.hit_at[field], work.hit_at[field + 1]):
        hit = work.hits[k]
        inside = start <= start_of(hit) and end_of(hit) <= end
        if is_offer(kind_of(hit)) and not is_weak(hit) and not (inside and kind_of(hit) != PRODUCT):
            _note(wide, value_of(hit))


@kernel
def _take(around: Array, products: Array, hit: int, start: int, close: bool, inside: bool) -> None:
    bit = 1 << kind_of(hit)
    is_before = end_of(hit) <= start
    around[BEFORE if is_before else AFTER] |= bit
    if kind_of(hit) in (PRODUCT, PLANT):
        _note(products, value_of(hit))
    if not close:
        return
    around[TOUCHING] |= bit
    if is_before:
        around[RIGHT_BEFORE] |= bit
    elif not is_weak(hit) and not inside:
        around[RIGHT_AFTER] |= bit


@kernel
def read_near(work: CueWork, field: int, start: int, end: int, dense: int, around: Array, products: Array) -> None:
    """The kinds of cues near the name at [start, end); the nearest on either side are left in ``work.beside``."""
    window = _NEAR_DENSE if dense else _NEAR
    work.beside[:] = NO_HIT
    for k in range(work.hit_at[field], work.hit_at[field + 1]):
        hit = work.hits[k]
        inside = start <= start_of(hit) and end_of(hit) <= end
        gap = max(start - end_of(hit), start_of(hit) - end)
        close = inside or gap <= _TOUCHING_GAP
        if gap > window or (inside and kind_of(hit) != PRODUCT) or (is_weak(hit) and not close):
            continue
        _take(around, products, hit, start, close, inside)
        # *For* between a thing and a name hides neither from the other.
        if not inside and gap >= 0 and kind_of(hit) != PURPOSE:
            if end_of(hit) <= start:
                work.beside[0] = hit
            elif work.beside[1] == NO_HIT:
                work.beside[1] = hit


@kernel
def _kinds_at(work: CueWork, field: int, hit: int) -> int:
    """All kinds of the cue that stands where ``hit`` does."""
    kinds = 0
    for k in range(work.hit_at[field], work.hit_at[field + 1]):
        other = work.hits[k]
        if start_of(other) == start_of(hit) and end_of(other) == end_of(hit):
            kinds |= 1 << kind_of(other)
    return kinds


@kernel
def _is_enclosed(text: Array, pieces: Array, first: int, last: int, start: int, end: int) -> bool:
    """Whether a pair of quotation marks that tell their ends apart stands around a place, in its line."""
    opened = False
    for at in range(start - 1, start - 1 - _ENCLOSED_REACH, -1):
        letter = _letter_at(text, pieces, first, last, at)
        opened = letter in _OPENING
        if opened or letter in _CLOSING or letter == _LINE_END:
            break
    if not opened:
        return False
    for at in range(end, end + _ENCLOSED_REACH):
        letter = _letter_at(text, pieces, first, last, at)
        if letter in _CLOSING:
            return True
        if letter in _OPENING or letter == _LINE_END:
            return False
    return False


@kernel
def read_phrase(
    work: CueWork, text: Array, pieces: Array, places: tuple[int, int], name: Array, head_last: int, around: Array
) -> None:
    """What the name's own phrase says: its head, the cue that qualifies it, a hash sign or quotation marks.

    ``places``: first and last piece of the field. ``name``: ad, field, start, end, whether of a dense script.
    """
    first, last = places
    field, start, end = int(name[1]), int(name[2]), int(name[3])
    before = _letter_at(text, pieces, first, last, start - 1)
    after = _letter_at(text, pieces, first, last, end)
    around[MARKS] = TAGGED if before == _HASH else 0
    for at in range(start, end):
        if _letter_at(text, pieces, first, last, at) == _HASH:
            around[MARKS] |= TAGGED
    if before in _QUOTES and after in _QUOTES:
        around[MARKS] |= QUOTED
    if _is_enclosed(text, pieces, first, last, start, end):
        around[MARKS] |= ENCLOSED
    reach = _HEAD_REACH_DENSE if name[4] else _HEAD_REACH
    for side in range(2):
        hit = work.beside[side]
        if hit == NO_HIT:
            continue
        low, high = (end_of(hit), start) if side == 0 else (end, start_of(hit))
        stopped = high - low > reach
        for at in range(low, high if not stopped else low):
            stopped = stopped or _letter_at(text, pieces, first, last, at) in _STOPS
        if not stopped:
            # Before the name, the cue is the head in languages that begin with it; after it, in the others.
            is_head = (side == 0) != (head_last != 0)
            around[HEAD if is_head else MODIFIER] |= _kinds_at(work, field, hit)


@kernel
def note_nearest(work: CueWork, field: int, start: int, end: int, nearest: Array) -> None:
    """For each kind the cue nearest to the name: in its field, else the title, else the text; as field and place."""
    for kind in range(N_KINDS):
        nearest[kind] = NO_HIT
    for turn in range(N_FIELDS):
        one = field if turn == 0 else (_TITLE if turn == 1 else _TEXT)
        if turn > 0 and one == field:
            continue
        seen = 0
        for kind in range(N_KINDS):
            if nearest[kind] != NO_HIT:
                seen |= 1 << kind
        for k in range(work.hit_at[one], work.hit_at[one + 1]):
            hit = work.hits[k]
            kind = kind_of(hit)
            if seen >> kind & 1:
                continue
            gap = max(start - end_of(hit), start_of(hit) - end)
            known = nearest[kind]
            if known != NO_HIT:
                begun = (known >> LENGTH_BITS) & ((1 << 32) - 1)
                stop = begun + (known & ((1 << LENGTH_BITS) - 1))
                if gap >= max(start - stop, begun - end):
                    continue
            nearest[kind] = (((one << 32) | start_of(hit)) << LENGTH_BITS) | (end_of(hit) - start_of(hit))


@kernel
def note_products(work: CueWork, field: int, start: int, end: int, wide: Array) -> None:
    """The products and lives spoken of in the name's field, then in the title."""
    _note_wide(work, field, start, end, wide)
    if field != _TITLE:
        _note_wide(work, _TITLE, -1, -1, wide)
