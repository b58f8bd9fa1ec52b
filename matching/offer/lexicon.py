"""The words of offers, in every language of the trade, and the finding of them in a text.

The tables are ``data/offer_*.csv`` (language, word, kind, value), written by hand; ``*`` is any language, a word that
ends in ``?`` is weak: it counts only beside another word of its subject. Words are compared folded.
"""

from __future__ import annotations

import csv
import unicodedata
from functools import cached_property, lru_cache, partial
from itertools import compress
from operator import itemgetter
from pathlib import Path
from sys import intern
from typing import TYPE_CHECKING, NamedTuple

import msgspec
from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from matching.kept import kept
from matching.languages import languages_read
from matching.offer.folding import Word, folded, is_dense, tokens_of

if TYPE_CHECKING:
    from collections.abc import Iterable

DATA = Path(__file__).parent.parent / "data"
TABLES = ("offer_words", "offer_shipping", "offer_payment", "offer_units", "offer_money")
_CUES = "cues"
_MOST_TOKENS = 7
_GAPS = frozenset({"", " ", "  ", "\u00a0", "-", "'", "’", ".", ". ", "&", " & ", "/", "_", "\u200c", "+", "! ", "!"})
_TELLING = 8
_NO_NOUNS = frozenset({"OIL", "MED", "LPS", "GAR", "WPR"})
"""Values of product cues that name a material or a kind of goods, not a thing that is counted."""
_BOUND_TO_LANGUAGE = frozenset({"language", "number", "size", "noun", "not", "for", "per"})


class Entry(NamedTuple):
    """One row of the tables; ``free``: a word so telling that it is read in an ad of any language."""

    language: str
    kind: str
    value: str
    weak: bool
    free: bool


class Meaning:
    """What a phrase means in an ad of one language: kind to value, and the kinds it means only beside their subject.

    Two values of ``not`` (it denies what is before, what is after) are joined by a blank.
    """

    __slots__ = ("dense", "language", "values", "weak")

    def __init__(self, phrase: str, entries: Iterable[Entry]) -> None:
        self.values: dict[str, str] = {}
        self.language: dict[str, str] = {}
        self.dense = not phrase.isascii() and is_dense(phrase)
        weak = set()
        for entry in entries:
            kind = entry.kind
            if kind not in self.values:
                self.values[kind] = entry.value
                self.language[kind] = entry.language
                if entry.weak:
                    weak.add(kind)
            elif kind == "not":
                self.values[kind] += f" {entry.value}"
        self.weak = frozenset(weak)


class Hit(NamedTuple):
    """Words found at [start, end) of a field, with what they mean in its language."""

    start: int
    end: int
    meaning: Meaning

    def value(self, kind: str) -> str | None:
        """Value of a kind, None where it does not mean that."""
        return self.meaning.values.get(kind)

    def means(self, kinds: frozenset[str]) -> bool:
        """Whether it means any of these kinds."""
        return not kinds.isdisjoint(self.meaning.values)


Found = Word
"""A phrase of the tables, whatever its language: it begins and ends with tokens, and may be one."""
_START, _END = itemgetter(0), itemgetter(1)
_new_hit = partial(tuple.__new__, Hit)
"""What Hit() does, without a call of Python's own for each word."""


class Tables(msgspec.Struct):
    """The tables as they are looked up: phrases with their entries, the words that beginnings of phrases go on with,
    and signs.
    """

    entries: dict[str, list[Entry]] = {}
    following: dict[str, set[str]] = {}
    signs: dict[str, Entry] = {}

    def add(self, entry: Entry, written: str) -> None:
        """Add one row; an entry that is known already is not added again."""
        word = folded(written)
        plain = word.isascii() and word.isalpha()
        words = [word] if plain else [part for _, _, part in tokens_of(word)]
        if not words or (not plain and any(unicodedata.category(char) == "Sc" for char in word)) or word == "s/":
            self.signs[word] = entry._replace(free=True)
            return
        phrase = word if is_dense(word) else " ".join(words)
        told = len(phrase) >= _TELLING and entry.kind not in _BOUND_TO_LANGUAGE
        entry = entry._replace(free=entry.language == "*" or told)
        known = self.entries.setdefault(phrase, [])
        if entry not in known:
            known.append(entry)
        if phrase is not word:
            for i in range(1, len(words)):
                self.following.setdefault(" ".join(words[:i]), set()).add(words[i])


class Packed(msgspec.Struct):
    """The tables as they are kept: what phrases mean, each told once (fourteen thousand mean four thousand things)."""

    meanings: list[list[Entry]]
    phrases: dict[str, int]
    following: dict[str, set[str]]
    signs: dict[str, Entry]

    @classmethod
    def of(cls, tables: Tables) -> Packed:
        """The same tables, to be kept."""
        numbers: dict[tuple[Entry, ...], int] = {}
        phrases = {phrase: numbers.setdefault(tuple(told), len(numbers)) for phrase, told in tables.entries.items()}
        return cls(list(map(list, numbers)), phrases, tables.following, tables.signs)

    def entries(self) -> dict[str, list[Entry]]:
        """Phrases with their entries; those that mean the same share them."""
        entries = {entry for told in self.meanings for entry in told}
        same = {entry: _shared(entry) for entry in entries}
        shared = [[same[entry] for entry in told] for told in self.meanings]
        return {phrase: shared[number] for phrase, number in self.phrases.items()}


def _shared(entry: Entry) -> Entry:
    language, kind, value, weak, free = entry
    return Entry(intern(language), intern(kind), intern(value), weak, free)


def _read_tables() -> Tables:
    tables = Tables()
    for table in TABLES:
        with (DATA / f"{table}.csv").open(encoding="utf-8", newline="") as stream:
            rows = csv.reader(stream)
            next(rows)
            for language, word, kind, value in rows:
                entry = Entry(language, kind, value, weak=word.endswith("?"), free=False)
                tables.add(entry, word.removesuffix("?"))
    # The claims of source that the matcher knows; those of age alone (antique, old) claim no pre-Convention.
    with (DATA / f"{_CUES}.csv").open(encoding="utf-8", newline="") as stream:
        for cue, language, kind, value in csv.reader(stream):
            if kind == "source" and value != "O":
                tables.add(Entry(language, "source", value, weak=False, free=False), cue)
            elif kind == "product" and value not in _NO_NOUNS:
                tables.add(Entry(language, "noun", value, weak=False, free=False), cue)
    return tables


class _Votes(dict[str, tuple[tuple[str, float], ...]]):
    """How strongly phrases speak for languages: one of one language is one vote, a short one less; of several, each has
    its share.
    """

    def __init__(self, entries: dict[str, list[Entry]]) -> None:
        self._entries = entries

    def __missing__(self, phrase: str) -> tuple[tuple[str, float], ...]:
        languages = sorted({entry.language for entry in self._entries[phrase]} - {"*"})
        votes = self[phrase] = tuple((one, min(len(phrase), 6) / 6 / len(languages)) for one in languages)
        return votes


class _Meanings(dict[str, Meaning | None]):
    """What phrases mean in an ad of one language; None where they are no words of it."""

    def __init__(self, entries: dict[str, list[Entry]], language: str) -> None:
        self._entries = entries
        self._language = language

    def __missing__(self, phrase: str) -> Meaning | None:
        own = self._language
        read = languages_read(own)
        allowed = [entry for entry in self._entries[phrase] if entry.free or entry.language in read]
        # Its own language first, so that a word that two of them share means what it means there.
        if len(allowed) > 1:
            allowed.sort(key=lambda entry: entry.language != own)
        meaning = self[phrase] = Meaning(phrase, allowed) if allowed else None
        return meaning


class Lexicon:
    """All words, ready to be looked up; one a process."""

    def __init__(self) -> None:
        here = Path(__file__)
        files = [DATA / f"{table}.csv" for table in (*TABLES, _CUES)]
        made_of = [here, here.with_name("folding.py"), *files]
        tables = kept("offer-words", Packed, made_of, lambda: Packed.of(_read_tables()))
        self._entries = tables.entries()
        self._following = tables.following
        self._read: dict[str, _Meanings] = {}
        self._votes = _Votes(self._entries)
        self.symbols = {word: Meaning(word, [entry]) for word, entry in tables.signs.items()}

    @cached_property
    def _dense(self) -> list[str]:
        return [phrase for phrase in self._entries if is_dense(phrase)]

    @cached_property
    def _automaton(self) -> AhoCorasick:
        return AhoCorasick(
            self._dense, implementation=Implementation.ContiguousNFA, matchkind=MatchKind.LeftmostLongest
        )

    def find(self, text: str, tokens: list[Word]) -> list[Found]:
        """Every phrase of the tables in a folded text, nested ones too; those of dense scripts last."""
        found = self._words(text, tokens)
        if not text.isascii() and is_dense(text):
            for index, start, end in self._automaton.find_matches_as_indexes(text):
                if _is_free(text, start, end):
                    found.append((start, end, self._dense[index]))
        return found

    def _words(self, text: str, tokens: list[Word]) -> list[Found]:
        entries, following = self._entries, self._following
        words = [token[2] for token in tokens]
        found: list[Found] = list(compress(tokens, map(entries.__contains__, words)))
        n_words, n_tokens = len(found), len(tokens)
        for i in compress(range(n_tokens - 1), map(following.__contains__, words)):
            # Few words that begin a phrase go on with one of it.
            if words[i + 1] not in following[words[i]]:
                continue
            start, last, phrase = tokens[i]
            at = i
            while phrase in following and at + 1 < min(n_tokens, i + _MOST_TOKENS):
                at += 1
                begin, end, word = tokens[at]
                if word not in following[phrase] or text[last:begin] not in _GAPS:
                    break
                phrase, last = f"{phrase} {word}", end
                if phrase in entries:
                    found.append((start, last, phrase))
        if len(found) > n_words:
            # In order of place, as the languages are voted for.
            found.sort()
        return found

    def votes(self, found: list[Found]) -> dict[str, float]:
        """How strongly what was found speaks for each language."""
        votes: dict[str, float] = {}
        known = self._votes
        for _, _, phrase in found:
            for language, weight in known[phrase]:
                votes[language] = votes[language] + weight if language in votes else weight
        return votes

    def hits(self, found: list[Found], language: str) -> list[Hit]:
        """What was found and is a word of the language: in order of place, the longest where several begin."""
        read = self._read.get(language)
        if read is None:
            read = self._read[language] = _Meanings(self._entries, language)
        hits: list[Hit] = []
        taken = -1
        found.sort(key=_END, reverse=True)
        found.sort(key=_START)
        for start, end, phrase in found:
            if start < taken:
                continue
            meaning = read[phrase]
            if meaning is not None:
                hits.append(_new_hit((start, end, meaning)))
                taken = end
        return hits


def _is_free(text: str, start: int, end: int) -> bool:
    """ASCII letters and digits at the ends of a dense phrase must not go on outside it."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (text[start].isascii() and before.isascii() and before.isalnum()) and not (
        text[end - 1].isascii() and after.isascii() and after.isalnum()
    )


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The shipped tables, read once."""
    return Lexicon()
