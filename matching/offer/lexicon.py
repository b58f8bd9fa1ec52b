"""The words of offers, in every language of the trade, and the finding of them in a text.

The tables are ``data/offer_*.csv`` (language, word, kind, value), written by hand; ``*`` is any language, a word that
ends in ``?`` is weak: it counts only beside another word of its subject. Words are compared folded.
"""

from __future__ import annotations

import csv
import unicodedata
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from matching.cues import languages_read
from matching.offer.folding import Token, folded, is_dense, tokens_of

DATA = Path(__file__).parent.parent / "data"
TABLES = ("offer_words", "offer_shipping", "offer_payment", "offer_units", "offer_money")
_CUES = "cues"
_MOST_TOKENS = 7
_GAPS = frozenset({"", " ", "  ", "\u00a0", "-", "'", "’", ".", ". ", "&", " & ", "/", "_", "\u200c", "+", "! ", "!"})
_TELLING = 8
_BOUND_TO_LANGUAGE = frozenset({"language", "number", "size", "noun", "not", "for", "per"})


class Entry(NamedTuple):
    """One row of the tables; ``free``: a word so telling that it is read in an ad of any language."""

    language: str
    kind: str
    value: str
    weak: bool
    free: bool


class Hit(NamedTuple):
    """Words found at [start, end) of a field, with the entries that its language allows."""

    start: int
    end: int
    entries: tuple[Entry, ...]

    def value(self, kind: str) -> str | None:
        """Value of the first entry of a kind, None where there is none."""
        return next((entry.value for entry in self.entries if entry.kind == kind), None)

    def entry(self, kind: str) -> Entry | None:
        """The first entry of a kind."""
        return next((entry for entry in self.entries if entry.kind == kind), None)


class Found(NamedTuple):
    """A phrase of the tables at [start, end), whatever its language."""

    start: int
    end: int
    phrase: str


class Lexicon:
    """All words, ready to be looked up; one a process."""

    def __init__(self) -> None:
        self._entries: dict[str, tuple[Entry, ...]] = {}
        self._prefixes: set[str] = set()
        self._read: dict[tuple[str, str], tuple[Entry, ...]] = {}
        self.symbols: dict[str, Entry] = {}
        for table in TABLES:
            self._load(table)
        self._load_sources()
        self._dense = [phrase for phrase in self._entries if is_dense(phrase)]
        self._automaton = AhoCorasick(
            self._dense, implementation=Implementation.ContiguousNFA, matchkind=MatchKind.LeftmostLongest
        )

    def _load(self, table: str) -> None:
        with (DATA / f"{table}.csv").open(encoding="utf-8", newline="") as stream:
            for row in csv.DictReader(stream):
                self._add(row["language"], row["word"], row["kind"], row["value"])

    def _load_sources(self) -> None:
        """The claims of source that the matcher knows; those of age alone (antique, old) claim no pre-Convention."""
        with (DATA / f"{_CUES}.csv").open(encoding="utf-8", newline="") as stream:
            for row in csv.DictReader(stream):
                if row["kind"] == "source" and row["value"] != "O":
                    self._add(row["language"], row["cue"], "source", row["value"])
                elif row["kind"] == "product" and row["value"] not in {"OIL", "MED", "LPS", "GAR", "WPR"}:
                    self._add(row["language"], row["cue"], "noun", row["value"])

    def _add(self, language: str, written: str, kind: str, value: str) -> None:
        weak = written.endswith("?")
        word = folded(written.removesuffix("?"))
        words = [token.word for token in tokens_of(word)]
        if not words or any(unicodedata.category(char) == "Sc" for char in word) or word == "s/":
            self.symbols[word] = Entry(language, kind, value, weak, free=True)
            return
        phrase = word if is_dense(word) else " ".join(words)
        free = language == "*" or (len(phrase) >= _TELLING and kind not in _BOUND_TO_LANGUAGE)
        entry = Entry(language, kind, value, weak, free)
        if entry not in self._entries.get(phrase, ()):
            self._entries[phrase] = (*self._entries.get(phrase, ()), entry)
        if phrase is not word:
            for i in range(1, len(words)):
                self._prefixes.add(" ".join(words[:i]))

    def find(self, text: str, tokens: list[Token]) -> list[Found]:
        """Every phrase of the tables in a folded text, nested ones too."""
        found = self._words(text, tokens)
        if not text.isascii() and is_dense(text):
            for index, start, end in self._automaton.find_matches_as_indexes(text):
                if _is_free(text, start, end):
                    found.append(Found(start, end, self._dense[index]))
        return found

    def _words(self, text: str, tokens: list[Token]) -> list[Found]:
        found = []
        entries, prefixes = self._entries, self._prefixes
        for i, (start, end, word) in enumerate(tokens):
            if word in entries:
                found.append(Found(start, end, word))
            phrase, last = word, end
            for following in tokens[i + 1 : i + _MOST_TOKENS]:
                if phrase not in prefixes or text[last : following.start] not in _GAPS:
                    break
                phrase, last = f"{phrase} {following.word}", following.end
                if phrase in entries:
                    found.append(Found(start, last, phrase))
        return found

    def votes(self, found: list[Found]) -> dict[str, float]:
        """How strongly what was found speaks for each language."""
        votes: dict[str, float] = {}
        for start, end, phrase in found:
            languages = {entry.language for entry in self._entries[phrase]} - {"*"}
            for language in languages:
                votes[language] = votes.get(language, 0.0) + min(end - start, 6) / 6 / len(languages)
        return votes

    def hits(self, found: list[Found], language: str) -> list[Hit]:
        """What was found and is a word of the language: in order of place, the longest where several begin."""
        hits = []
        taken = -1
        for start, end, phrase in sorted(found, key=lambda one: (one.start, -one.end)):
            if start < taken:
                continue
            entries = self._allowed(phrase, language)
            if entries:
                hits.append(Hit(start, end, entries))
                taken = end
        return hits

    def _allowed(self, phrase: str, language: str) -> tuple[Entry, ...]:
        key = (phrase, language)
        if key not in self._read:
            read = languages_read(language)
            allowed = [entry for entry in self._entries[phrase] if entry.free or entry.language in read]
            # Its own language first, so that a word that two of them share means what it means there.
            self._read[key] = tuple(sorted(allowed, key=lambda entry: entry.language != language))
        return self._read[key]


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
