"""Words of an ad that tell what a name in it means: products, sale, imitation, depiction, wanted, lost.

The table is ``data/cues.csv`` (cue, language, kind, value), written by hand. An ad is read once: words by a dictionary,
scripts without blanks by one automaton. Which language an ad is in decides between words that two languages share.
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation

TABLE = Path(__file__).parent / "data" / "cues.csv"
_WORD = re.compile(r"[^\W_]+(?:[-'’.&/%+][^\W_]+)*[+%]?")
_SURROGATE = re.compile("[\ud800-\udfff]")
_DENSE = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_SCRIPTS = (
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("zh", re.compile(r"[\u3400-\u9fff]")),
    ("ko", re.compile(r"[\uac00-\ud7af]")),
    ("th", re.compile(r"[\u0e00-\u0e7f]")),
    ("hi", re.compile(r"[\u0900-\u097f]")),
    ("ar", re.compile(r"[\u0600-\u06ff]")),
    ("ru", re.compile(r"[\u0400-\u04ff]")),
)
_PERSIAN = re.compile(r"[پچژگکی]")
_UKRAINIAN = re.compile(r"[іїєґІЇЄҐ]")
_SISTERS = {"id": {"ms"}, "ms": {"id"}, "uk": {"ru"}, "fa": {"ar"}, "ja": {"zh"}}
_MAX_WORDS = 4
_WEAK_DENSE = 1


class Hit(NamedTuple):
    """A cue found: where in the field, what kind, its value (a term or source code), and whether it is too short
    to mean anything unless it touches a name.
    """

    start: int
    end: int
    kind: str
    value: str
    weak: bool


@dataclass(slots=True)
class _Entry:
    kinds: dict[str, list[tuple[str, str]]] = field(default_factory=lambda: defaultdict(list))


class CueTable:
    """All cues, ready to be looked up."""

    def __init__(self, path: Path = TABLE) -> None:
        self._entries: dict[str, _Entry] = {}
        self._starts: set[str] = set()
        with path.open(encoding="utf-8", newline="") as stream:
            for row in csv.DictReader(stream):
                entry = self._entries.setdefault(row["cue"], _Entry())
                entry.kinds[row["language"]].append((row["kind"], row["value"]))
        dense = [cue for cue in self._entries if _DENSE.search(cue)]
        self._dense = dense
        self._automaton = AhoCorasick(dense, implementation=Implementation.ContiguousNFA)
        for cue in self._entries:
            words = cue.split()
            if len(words) > 1 and cue not in dense:
                self._starts.add(words[0])

    def found(self, text: str) -> list[tuple[int, int, str]]:
        """(start, end, cue) of every cue in ``text``, whatever its language; ``end`` exclusive."""
        text = _SURROGATE.sub("\ufffd", text)
        folded = text.lower() if "İ" not in text else text.replace("İ", "i").lower()
        if len(folded) != len(text):
            folded = "".join(char.lower()[0] for char in text)
        spans = self._words(folded)
        if not text.isascii() and _DENSE.search(folded):
            spans += [(at, to, self._dense[i]) for i, at, to in self._longest(folded)]
        return spans

    def _longest(self, folded: str) -> list[tuple[int, int, int]]:
        found = self._automaton.find_matches_as_indexes(folded, overlapping=True)
        return [hit for hit in found if _is_free(hit, folded)]

    def _words(self, folded: str) -> list[tuple[int, int, str]]:
        spans = []
        words = [(match.start(), match.end(), match.group()) for match in _WORD.finditer(folded)]
        entries, starts = self._entries, self._starts
        for i, (start, end, word) in enumerate(words):
            if word in entries:
                spans.append((start, end, word))
            if word in starts:
                phrase = word
                for _, to, following in words[i + 1 : i + _MAX_WORDS]:
                    phrase = f"{phrase} {following}"
                    if phrase in entries:
                        spans.append((start, to, phrase))
        return spans

    def votes(self, spans: list[tuple[int, int, str]]) -> dict[str, float]:
        """How strongly the cues found speak for each language: a word of one language is one vote."""
        votes: dict[str, float] = defaultdict(float)
        for start, end, cue in spans:
            languages = self._entries[cue].kinds
            weight = min(end - start, 6) / 6 / len(languages)
            for language in languages:
                votes[language] += weight
        return votes

    def hits(self, spans: list[tuple[int, int, str]], languages: frozenset[str]) -> list[Hit]:
        """The cues found that are words of ``languages``, in order of place."""
        hits = []
        for start, end, cue in spans:
            kinds = self._entries[cue].kinds
            weak = end - start <= _WEAK_DENSE or (end - start == 2 and not cue.isascii() and not _DENSE.search(cue))
            seen = set()
            for language in languages:
                for kind, value in kinds.get(language, ()):
                    if (kind, value) not in seen:
                        seen.add((kind, value))
                        hits.append(Hit(start, end, kind, value, weak))
        hits.sort()
        return hits


def _is_free(hit: tuple[int, int, int], folded: str) -> bool:
    """Latin letters inside a dense cue (``pu``, ``t恤``) must not continue a Latin word."""
    _, start, end = hit
    before, after = folded[start - 1 : start], folded[end : end + 1]
    return not (folded[start].isascii() and before.isascii() and before.isalnum()) and not (
        folded[end - 1].isascii() and after.isascii() and after.isalnum()
    )


def language_of(text: str, declared: str, votes: dict[str, float]) -> str:
    """Language of an ad: as its page declares, else by its script, else by the votes of its cues."""
    if declared:
        return declared.partition("-")[0].lower()
    if not text.isascii():
        for language, pattern in _SCRIPTS:
            if pattern.search(text):
                if language == "ar" and _PERSIAN.search(text):
                    return "fa"
                return "uk" if language == "ru" and _UKRAINIAN.search(text) else language
    best = max(votes, key=lambda language: (votes[language], language == "en"), default="en")
    return best if votes.get(best, 0.0) > votes.get("en", 0.0) * 1.15 else "en"


@lru_cache(maxsize=64)
def languages_read(language: str) -> frozenset[str]:
    """The languages whose cues are read in an ad: its own, those it is easily mistaken for, and English."""
    return frozenset({language, "en"} | _SISTERS.get(language, set()))


@lru_cache(maxsize=1)
def cue_table() -> CueTable:
    """The shipped table, read once."""
    return CueTable()
