"""One field of a listing made ready for reading: folded text, tokens, and the words of the tables in it."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from matching.languages import declared_language, language_of
from matching.offer.folding import Token, Word, folded, tokens_of
from matching.offer.lexicon import Found, Hit, lexicon

if TYPE_CHECKING:
    from matching.offer.figures import Number, Quoted
    from model.listing import Listing

LIMITS = {"title": 2_000, "text": 12_000, "category": 500, "place": 500, "ships_to": 500, "shipping": 1_000}
"""Characters read of each field; what an ad offers stands near its beginning."""
_TELLING = frozenset({"title", "text", "shipping"})
STOPS = frozenset(".!?;\n。！？；|•·।")
_SKIP = " \u00a0\u200c-:=(~*\u00ab\u00bb\"'"
_MOST_SKIPPED = 3
_SYMBOL_LETTERS = 4
_ASCII_SIGNS = "$%/"
_SYMBOL = re.compile(r"[^\w\s!-#&-.:-@\[-`{-~]")


class Passage(msgspec.Struct, gc=False):
    """A field with its hits in order of place. ``spans`` are the names of taxa found in it."""

    name: str
    written: str
    text: str
    tokens: list[Word]
    hits: list[Hit]
    language: str
    spans: list[tuple[int, int]] = []
    starts: dict[int, Hit] = {}
    ends: dict[int, Hit] = {}
    kinds: dict[str, list[Hit]] = {}
    numbers: list[Number] | None = None
    quoted: Quoted | None = None

    def __post_init__(self) -> None:
        if not self.hits:
            return
        starts, ends, kinds = self.starts, self.ends, self.kinds
        for hit in self.hits:
            start, end, meaning = hit
            starts[start] = ends[end] = hit
            for kind in meaning.values:
                if kind in kinds:
                    kinds[kind].append(hit)
                else:
                    kinds[kind] = [hit]

    def skip(self, at: int, most: int = _MOST_SKIPPED) -> int:
        """The first place from ``at`` on that holds no blank or slight sign, at most ``most`` further."""
        stop = min(len(self.text), at + most)
        while at < stop and self.text[at] in _SKIP:
            at += 1
        return at

    def skip_back(self, at: int, most: int = _MOST_SKIPPED) -> int:
        """The same to the left: the end of what stands before ``at``."""
        stop = max(0, at - most)
        while at > stop and self.text[at - 1] in _SKIP:
            at -= 1
        return at

    def after(self, at: int, kind: str, most: int = _MOST_SKIPPED) -> Hit | None:
        """The hit of a kind that begins right after ``at``."""
        hit = self.starts.get(self.skip(at, most))
        return hit if hit is not None and hit.value(kind) is not None else None

    def before(self, at: int, kind: str, most: int = _MOST_SKIPPED) -> Hit | None:
        """The hit of a kind that ends right before ``at``."""
        hit = self.ends.get(self.skip_back(at, most))
        return hit if hit is not None and hit.value(kind) is not None else None

    def of(self, *kinds: str) -> list[Hit]:
        """The hits of these kinds, in order of place."""
        if len(kinds) == 1:
            return self.kinds.get(kinds[0], [])
        found = [self.kinds[kind] for kind in kinds if kind in self.kinds]
        return found[0] if len(found) == 1 else sorted({hit for hits in found for hit in hits})

    def within(self, start: int, end: int) -> list[Hit]:
        """The hits that begin at or after ``start`` and before ``end``."""
        return self.hits[bisect_left(self.hits, (start,)) : bisect_left(self.hits, (end,))]

    def is_one_clause(self, start: int, end: int) -> bool:
        """Whether no sentence ends between two places."""
        return not any(char in STOPS for char in self.text[start:end])

    def tokens_within(self, start: int, end: int) -> list[Token]:
        """Tokens that begin at or after ``start`` and before ``end``."""
        first = bisect_left(self.tokens, (start,))
        last = bisect_left(self.tokens, (end,))
        return list(map(Token._make, self.tokens[first:last]))


class Reading(msgspec.Struct, gc=False):
    """The fields of one listing, the language they are in, and all kinds of words in them."""

    language: str
    kinds: frozenset[str]
    title: Passage
    text: Passage
    category: Passage
    place: Passage
    ships_to: Passage
    shipping: Passage

    @property
    def words(self) -> tuple[Passage, Passage]:
        """Title and text."""
        return self.title, self.text

    @property
    def travels(self) -> tuple[Passage, Passage, Passage]:
        """The fields that tell how it travels, most telling first."""
        return self.shipping, self.title, self.text


def read_passages(listing: Listing, spans: dict[str, list[tuple[int, int]]]) -> Reading:
    """All fields read with the words of the ad's language. ``spans`` gives the names of taxa by field."""
    table = lexicon()
    read: list[tuple[str, str, str, list[Word], list[Found]]] = []
    telling: list[Found] = []
    for name, most in LIMITS.items():
        if written := getattr(listing, name)[:most]:
            text = folded(written)
            tokens = tokens_of(text)
            found = table.find(text, tokens)
            read.append((name, written, text, tokens, found))
            if name in _TELLING:
                telling += found
    votes = {} if declared_language(listing.language) else table.votes(telling)
    shown = f"{listing.title[: LIMITS['title']]} {listing.text[: LIMITS['text']]}"
    language = language_of(shown, listing.language, votes)
    made = _nothing(language).copy()
    for name, written, text, tokens, found in read:
        hits = _hits(text, found, language)
        made[name] = Passage(name, written, text, tokens, hits, language, spans.get(name, []))
    kinds = frozenset[str]().union(*[made[name].kinds for name, *_ in read])
    return Reading(language, kinds, **made)


@lru_cache(maxsize=1_000)
def _nothing(language: str) -> dict[str, Passage]:
    """Empty fields."""
    return {name: Passage(name, "", "", [], [], language) for name in LIMITS}


def _hits(text: str, found: list[Found], language: str) -> list[Hit]:
    if not text:
        return []
    hits = lexicon().hits(found, language)
    symbols = _symbols(text)
    if not symbols:
        return hits
    covered = {at for start, end, _ in symbols for at in range(start, end)}
    kept = [hit for hit in hits if hit.start not in covered]
    return sorted([*kept, *symbols])


def _symbols(text: str) -> list[Hit]:
    """Signs (of currencies, sexes, degrees), the letters before a dollar taken along: ``us$``."""
    # The other signs of ASCII are none of the table's.
    if text.isascii() and not any(map(text.__contains__, _ASCII_SIGNS)):
        return []
    table = lexicon().symbols
    found = []
    for match in _SYMBOL.finditer(text):
        at = match.start()
        if match.group() not in table:
            continue
        start = at
        for back in range(min(_SYMBOL_LETTERS, at), 0, -1):
            if text[at - back : at + 1] in table and not text[at - back - 1 : at - back].isalpha():
                start = at - back
                break
        found.append(Hit(start, at + 1, table[text[start : at + 1]]))
    return found
