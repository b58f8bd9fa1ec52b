"""Specimens counted by sex: the notation of breeders (``1.2.0`` is a male, two females, none unsexed) and words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from matching.offer.claims import sexes
from model.offer import Sex

if TYPE_CHECKING:
    from matching.offer.passage import Passage, Reading

_NOTATION = re.compile(r"(?<![\d.,/:$€£#-])(\d{1,3})([.,])(\d{1,3})(?:\2(\d{1,3}))?(?![\d%/:€$£]|[.,]\d)")
_DOTTED = re.compile(r"\d[.,]\d")
_MOST = 200
_MOST_OF_A_PAIR = 20
_BESIDE = frozenset({"stage", "sex", "sexes", "morph", "source"})
_MEASURES = frozenset({"size", "unit", "currency", "multiplier"})


class SexCounts(NamedTuple):
    """Males, females and unsexed, each None where not told, and where it was read; ``total`` of all told."""

    males: int | None
    females: int | None
    unsexed: int | None
    field: str
    start: int
    end: int

    @property
    def total(self) -> int:
        """All specimens counted."""
        return (self.males or 0) + (self.females or 0) + (self.unsexed or 0)


def counted_sexes(reading: Reading) -> SexCounts | None:
    """The first count by sex in title or text."""
    for passage in reading.words:
        found = _notation(passage) or _in_words(passage)
        if found is not None:
            return found
    return None


def sexes_told(reading: Reading, counts: SexCounts | None) -> list[tuple[str, str, int, int]]:
    """Sexes of the words, else those that a count by sex has."""
    found = sexes(reading)
    if counts is None:
        return found
    told = [(Sex.MALE, counts.males), (Sex.FEMALE, counts.females)]
    counted = [(sex.value, counts.field, counts.start, counts.end) for sex, many in told if many]
    return counted or found


def _notation(passage: Passage) -> SexCounts | None:
    if _DOTTED.search(passage.text) is None:
        return None
    for match in _NOTATION.finditer(passage.text):
        parts = [match.group(1), match.group(3), *([match.group(4)] if match.group(4) else [])]
        if any(len(part) > 1 and part[0] == "0" for part in parts):
            continue
        numbers = [int(part) for part in parts]
        if not 0 < sum(numbers) <= _MOST or not _is_notation(passage, match, numbers):
            continue
        unsexed = numbers[2] if len(numbers) > 2 else None
        return SexCounts(numbers[0], numbers[1], unsexed, passage.name, match.start(), match.end())
    return None


def _is_notation(passage: Passage, match: re.Match[str], numbers: list[int]) -> bool:
    """Whether dotted digits count animals: three parts that are no date, or two beside a word or name of an animal."""
    before = passage.text[max(0, match.start() - 1) : match.start()]
    if before.isalpha() and before.isascii():
        return False
    after = passage.starts.get(passage.skip(match.end(), 2))
    if after is not None and after.means(_MEASURES):
        return False
    if passage.before(match.start(), "currency", 2) is not None:
        return False
    if len(numbers) == 3:
        return match.group(2) == "." and not (numbers[2] >= 20 and numbers[1] <= 12)
    if sum(numbers) > _MOST_OF_A_PAIR:
        return False
    named = any(start == passage.skip(match.end(), 2) for start, _ in passage.spans)
    beside = after is not None and after.means(_BESIDE)
    first = passage.name == "title" and not passage.text[: match.start()].strip()
    letter = passage.text[match.end() : match.end() + 2].strip()[:1].isalpha()
    return named or beside or (first and letter and match.group(2) == ".")


def _in_words(passage: Passage) -> SexCounts | None:
    """``1 male 2 females``: a number right before a word for a sex."""
    counts: dict[str, int] = {}
    start = end = -1
    for hit in passage.of("sex"):
        token = next(iter(passage.tokens_within(passage.skip_back(hit.start, 1) - 3, hit.start)[-1:]), None)
        number = passage.before(hit.start, "number", 1)
        if token is not None and token.word.isdigit() and token.end == passage.skip_back(hit.start, 1):
            many, begin = int(token.word), token.start
        elif number is not None:
            many, begin = int(number.value("number") or 0), number.start
        else:
            continue
        sex = hit.value("sex") or ""
        if 0 < many <= _MOST and sex not in counts:
            counts[sex] = many
            start, end = (begin if start < 0 else start), hit.end
    if not counts:
        return None
    return SexCounts(counts.get(Sex.MALE), counts.get(Sex.FEMALE), None, passage.name, start, end)
