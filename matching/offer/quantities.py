"""How much is offered: a count, and a mass, volume or area where one is told.

A size (12 cm, 3 ft), an age, a price and a body weight are no quantity. A range tells its low end.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from matching.offer.figures import Amount, Number
from matching.offer.numbers import is_year, numbers_of, plain_value
from matching.offer.units import COUNT, unit_of

if TYPE_CHECKING:
    from matching.offer.folding import Token
    from matching.offer.lexicon import Hit
    from matching.offer.passage import Passage

_DIMENSION = re.compile(r"\s?x\s?\d")
_TIMES = re.compile(r"\s?x(?![a-z\d])")
_MOST_COUNTED, _MOST_DIGITS = 100_000, 6
_MOST_BETWEEN = 2
MOST_PAIRS = 20
"""A bare number above it before a word for a pair is a price, below it a count."""
_COUNTED_THINGS = frozenset({"noun", "stage", "sex", "sexes"})
AMOUNTS = ("number", "dozen", "sexes", "unit")
_NO_COUNT = frozenset({"size", "currency", "multiplier"})
_ADJECTIVES = frozenset({"stage", "sex", "morph", "source"})
_NEAR = 24
_STILL = frozenset({"egg", "seed", "seedling", "cutting"})
_LIVE = ("sex", "sexes", "stage", "morph")


def amounts_of(passage: Passage, prices: list[tuple[int, int]]) -> list[Amount]:
    """Every quantity told in a passage, in order of place; ``prices`` are the spans of prices with their units."""
    found = [_amount(passage, number) for number in numbers_of(passage)]
    found += _in_words(passage)
    taken = sorted(amount for amount in found if amount is not None)
    kept = [one for one in sorted(taken, key=lambda one: one.start) if not _covered(one, prices)]
    return _multiplied(passage, kept)


def _covered(amount: Amount, spans: list[tuple[int, int]]) -> bool:
    return any(start < amount.end and amount.start < end for start, end in spans)


def _amount(passage: Passage, number: Number) -> Amount | None:
    after = passage.starts.get(passage.skip(number.stop, 2))
    unit = unit_of(after)
    if unit is not None and after is not None and not (unit.name != COUNT and is_year(number)):
        if _is_denominator(passage, number) or (unit.name == "l" and _is_of_a_tank(passage, number)):
            return None
        if _is_price_of_a_pair(after, number):
            return None
        value = plain_value(number.digits, passage.language, unit.name)
        return _made(passage, value * unit.factor, unit.name, number.start, after.end)
    return _bare_count(passage, number, after)


def _is_of_a_tank(passage: Passage, number: Number) -> bool:
    """Litres of an aquarium are its size."""
    return any(hit.value("tank") is not None for hit in passage.within(number.start - _NEAR, number.stop + _NEAR))


def _is_price_of_a_pair(hit: Hit, number: Number) -> bool:
    """``150 le couple``: the number is money."""
    return hit.value("perunit") is not None and plain_value(number.digits) > MOST_PAIRS


def _is_no_count(hit: Hit) -> bool:
    return hit.means(_NO_COUNT)


def _is_denominator(passage: Passage, number: Number) -> bool:
    """``per 100 g``, ``/100g``, ``за 1 кг``: what a price is for."""
    at = passage.skip_back(number.start, 2)
    if passage.text[at - 1 : at] == "/":
        return True
    before = passage.ends.get(at)
    return before is not None and before.value("per") is not None and before.value("count") is None


def _bare_count(passage: Passage, number: Number, after: Hit | None) -> Amount | None:
    """``lot of 5``, ``x3``, ``3x``, ``4 tusks``, ``2 Amazona``: a number that a word beside it makes a count."""
    digits, text = number.digits, passage.text
    if not digits.isdigit() or digits[0] == "0" or (number.stop != number.end and after is None):
        return None
    if len(digits) > _MOST_DIGITS or int(digits) > _MOST_COUNTED or is_year(number):
        return None
    value = Decimal(digits)
    before = passage.before(number.start, "count")
    glued = text[number.start - 1 : number.start].isalpha() and before is None
    if glued or _DIMENSION.match(text, number.stop) or (before is not None and _ends_a_size(passage, before)):
        return None
    if before is not None and not (after is not None and _is_no_count(after)):
        return _made(passage, value, COUNT, before.start, number.end)
    if _TIMES.match(text, number.stop):
        return _made(passage, value, COUNT, number.start, number.end + 1)
    end = _thing_after(passage, number.stop)
    return _made(passage, value, COUNT, number.start, end) if end else None


def _ends_a_size(passage: Passage, before: Hit) -> bool:
    """``30 x 50``: the x is no sign of a count but of a dimension."""
    at = passage.skip_back(before.start, 2)
    return passage.text[before.start : before.end] == "x" and (
        passage.text[at - 1 : at].isdigit() or passage.before(before.start, "size") is not None
    )


def _thing_after(passage: Passage, at: int) -> int:
    """End of the thing counted after ``at``, a few adjectives between; 0 where nothing counted stands there."""
    if passage.text[at : at + 1] not in {" ", "\u00a0"}:
        return 0
    for _ in range(_MOST_BETWEEN + 1):
        begin = passage.skip(at, 1)
        if any(start == begin for start, _ in passage.spans):
            return next(end for start, end in passage.spans if start == begin)
        hit = passage.starts.get(begin)
        if hit is None:
            return 0
        if hit.means(_COUNTED_THINGS):
            return hit.end
        if not hit.means(_ADJECTIVES):
            return 0
        at = hit.end
    return 0


def _in_words(passage: Passage) -> list[Amount | None]:
    """``three teeth``, ``пара``, ``sepasang``, ``a dozen``, ``三斤``, ``lot de trois``."""
    found: list[Amount | None] = []
    for hit in passage.of(*AMOUNTS):
        if (number := hit.value("number")) is not None:
            found.append(_worded(passage, hit, Decimal(number)))
        elif (dozen := hit.value("dozen")) is not None:
            found.append(_made(passage, Decimal(dozen), COUNT, hit.start, hit.end))
        elif hit.value("sexes") is not None:
            found.append(_paired(passage, hit, Decimal(2)))
        elif (unit := unit_of(hit)) is not None and unit.alone and not _is_one_sign(hit):
            found.append(_paired(passage, hit, unit.factor))
    return found


def _is_one_sign(hit: Hit) -> bool:
    """``对`` alone is a word of many meanings; with a number before it, it is a pair."""
    return hit.meaning.dense and hit.end - hit.start == 1


def _paired(passage: Passage, hit: Hit, factor: Decimal) -> Amount | None:
    """A pair that no number stands before."""
    at = passage.skip_back(hit.start, 2)
    counted = passage.text[at - 1 : at].isdigit() or passage.before(hit.start, "number") is not None
    return None if counted else _made(passage, factor, COUNT, hit.start, hit.end)


def _worded(passage: Passage, hit: Hit, value: Decimal) -> Amount | None:
    if passage.text[hit.start - 1 : hit.start].isdigit() or passage.before(hit.start, "number", 1) is not None:
        return None
    after = passage.after(hit.end, "unit", 2)
    unit = unit_of(after)
    if after is not None and unit is not None and not (value == 1 and unit.name == COUNT and unit.factor == 1):
        return _made(passage, value * unit.factor, unit.name, hit.start, after.end)
    if after is not None and unit is not None and passage.text[hit.end : hit.end + 1] != " ":
        return _made(passage, value, COUNT, hit.start, after.end)
    before = passage.before(hit.start, "count")
    if before is not None and value > 1:
        return _made(passage, value, COUNT, before.start, hit.end)
    # Without its tones a Vietnamese numeral is many other words: it needs a classifier.
    end = 0 if passage.language == "vi" else _thing_after(passage, hit.end)
    if not end and value > 1 and _right_after_a_name(passage, hit.start):
        end = hit.end
    return _made(passage, value, COUNT, hit.start, end) if end and value > 1 else None


def _right_after_a_name(passage: Passage, at: int) -> bool:
    """``kasuku wawili``: languages that set the number after the noun."""
    begin = passage.skip_back(at, 2)
    return passage.language in {"sw", "ar"} and (
        any(end == begin for _, end in passage.spans) or passage.before(at, "noun") is not None
    )


def _made(passage: Passage, value: Decimal, unit: str, start: int, end: int) -> Amount | None:
    return Amount(value, unit, passage.name, start, end) if 0 < value < 10**9 else None


def _multiplied(passage: Passage, amounts: list[Amount]) -> list[Amount]:
    """``10 x 50 ml`` and ``10 tins of 50 ml`` are 500 ml in 10 packs."""
    made: list[Amount] = []
    for amount in amounts:
        packs = Decimal(0)
        begin = amount.start
        if amount.unit != COUNT:
            filler = passage.before(amount.start, "of_each", 2)
            if (
                filler is not None
                and made
                and made[-1].unit == COUNT
                and made[-1].end == passage.skip_back(filler.start, 2)
            ):
                packs, begin = made[-1].value, made[-1].start
            elif (token := _times_before(passage, amount.start)) is not None:
                packs, begin = Decimal(token.word), token.start
        made.append(amount._replace(value=amount.value * packs, start=begin, packs=packs) if packs else amount)
    return made


def _times_before(passage: Passage, at: int) -> Token | None:
    """The number of ``10 x`` before a mass or volume."""
    sign = passage.skip_back(at, 1)
    if passage.text[sign - 1 : sign] != "x":
        return None
    end = passage.skip_back(sign - 1, 1)
    token = next(iter(passage.tokens_within(max(0, end - 6), end)[-1:]), None)
    counted = token is not None and token.end == end and token.word.isdigit() and 0 < int(token.word) <= _MOST_COUNTED
    return token if counted else None


def is_body_weight(passage: Passage, amount: Amount, *, is_live: bool, is_animal: bool = False) -> bool:
    """Whether a mass is that of an animal: the words call it so, or what is offered is alive.

    ``is_animal``: the species is offered alive, so that a plain word for weight speaks of its body.
    """
    if amount.unit not in {"g", "kg"}:
        return False
    kinds = frozenset({"bodyweight", "weigh"} if is_animal else {"bodyweight"})
    near = passage.within(amount.start - 2 * _NEAR, amount.end + _NEAR)
    return is_live or any(
        0 <= amount.start - hit.end <= _NEAR or hit.start - amount.end >= 0 for hit in near if hit.means(kinds)
    )


def shows_life(passage: Passage) -> bool:
    """Whether a passage tells a sex, a morph or an age class that only living animals have."""
    return any(_is_of_the_living(hit) for hit in passage.of(*_LIVE))


def _is_of_the_living(hit: Hit) -> bool:
    morph = hit.value("morph")
    return hit.value("stage") not in _STILL and morph in {None, "strong"}
