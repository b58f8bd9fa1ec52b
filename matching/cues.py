"""Words of an ad that tell what a name in it means: products, sale, imitation, depiction, games, streets, wanted, lost.

The table is ``data/cues.csv`` (cue, language, kind, value), written by hand. ``word*`` stands for every word that
begins so, ``*word`` for every word that ends so. An ad is read once: words by a dictionary that remembers what each
word is, scripts without blanks by one automaton. Which language an ad is in decides between words that two languages
share.
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation

from matching.normalise import without_marks
from model.errors import SpeciesDataError

_COLUMNS = ["cue", "language", "kind", "value"]
TABLE = Path(__file__).parent / "data" / "cues.csv"
_SIGNS = r"\u0900-\u0903\u093a-\u094f\u0951-\u0957\u064b-\u065f"
"""Vowel signs of Devanagari and Arabic: parts of a word that ``\\w`` leaves out."""
_LETTERS = rf"[^\W_]++(?:[{_SIGNS}]++[^\W_]*+)*+"
_WORD = re.compile(rf"({_LETTERS}(?:[-'’.&/%+]{_LETTERS})*+[+%]?)")
_SURROGATE = re.compile("[\ud800-\udfff]")
_DENSE = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_LATIN_WITH_MARKS = re.compile(r"[\u00c0-\u024f\u1e00-\u1eff]")
_BREAKS = re.compile(r"[-'’.&/+]")
_MAX_WORDS = 4
_WEAK_DENSE = 1
_SHORTEST_STEM, _LONGEST_STEM = 3, 16
_MOST_REMEMBERED = 200_000
_SHORTEST_VOTER = 3


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
class Cue:
    """A word or phrase of the table: the (kind, value) pairs it has in each language.

    ``plain``: read from a spelling without its accents, which says little of the ad's language.
    """

    kinds: dict[str, list[tuple[str, str]]] = field(default_factory=lambda: defaultdict(list))
    weak: bool = False
    plain: bool = False


_NOTHING: tuple[tuple[Cue, ...], bool] = ((), False)
"""What a word is that is no cue and opens none."""
Span = tuple[int, int, Cue]
"""Start, end (exclusive) and cue."""


class CueTable:
    """All cues, ready to be looked up. Not to be shared by threads: it remembers the words it has met."""

    def __init__(self, path: Path = TABLE) -> None:
        self._whole: dict[str, Cue] = {}
        self._stems: dict[str, Cue] = {}
        self._tails: dict[str, Cue] = {}
        with path.open(encoding="utf-8", newline="") as stream:
            rows = csv.reader(stream)
            if next(rows, []) != _COLUMNS:
                raise SpeciesDataError(f"{path}: the columns are not {', '.join(_COLUMNS)}")
            for text, language, kind, value in rows:
                self._entry(text).kinds[language].append((kind, value))
        self._dense = [cue for cue in self._whole if _DENSE.search(cue)]
        self._automaton = AhoCorasick(self._dense, implementation=Implementation.ContiguousNFA)
        for text, cue in self._whole.items():
            n = len(text)
            cue.weak = n <= _WEAK_DENSE or (n == 2 and not text.isascii() and not _DENSE.search(text))
        self._add_plain()
        phrases = (cue.split() for cue in self._whole if " " in cue and not _DENSE.search(cue))
        self._starts = {words[0] for words in phrases}
        self._openings = {stem[:_SHORTEST_STEM] for stem in self._stems}
        self._endings = {tail[-_SHORTEST_STEM:] for tail in self._tails}
        self._known: dict[str, tuple[tuple[Cue, ...], bool]] = {}

    def _entry(self, text: str) -> Cue:
        if text.endswith("*"):
            return self._stems.setdefault(text[:-1], Cue())
        if text.startswith("*"):
            return self._tails.setdefault(text[1:], Cue())
        return self._whole.setdefault(text, Cue())

    def _add_plain(self) -> None:
        """Cues of Latin script are also read without their accents, where that is no other cue."""
        for table in (self._whole, self._stems, self._tails):
            for text in [text for text in table if _LATIN_WITH_MARKS.search(text)]:
                plain = without_marks(text)
                if len(plain) > _SHORTEST_VOTER and plain not in table:
                    table[plain] = Cue(table[text].kinds, table[text].weak, plain=True)

    def found(self, text: str) -> list[Span]:
        """(start, end, cue) of every cue in ``text``, whatever its language; ``end`` exclusive."""
        text = _SURROGATE.sub("\ufffd", text)
        folded = text.lower() if "İ" not in text else text.replace("İ", "i").lower()
        if len(folded) != len(text):
            folded = "".join(char.lower()[0] for char in text)
        spans = self._words(folded)
        if not text.isascii() and _DENSE.search(folded):
            whole, dense = self._whole, self._dense
            hits = self._automaton.find_matches_as_indexes(folded, overlapping=True)
            spans += [(hit[1], hit[2], whole[dense[hit[0]]]) for hit in hits if _is_free(hit, folded)]
        return spans

    def _words(self, folded: str) -> list[Span]:
        spans: list[Span] = []
        # What is between words and the words in turn, so that lengths give places and all loops but one are C's.
        parts = _WORD.split(folded)
        words, ends = parts[1::2], list(accumulate(map(len, parts)))[1::2]
        whole = self._whole
        read = [self._known.get(word) or self._learn(word) for word in words]
        for i, (cues, opens) in [(i, entry) for i, entry in enumerate(read) if entry is not _NOTHING]:
            word = words[i]
            if cues:
                start = ends[i] - len(word)
                spans.extend((start, ends[i], cue) for cue in cues)
            if opens:
                phrase = word
                for k in range(i + 1, min(i + _MAX_WORDS, len(words))):
                    phrase = f"{phrase} {words[k]}"
                    if phrase in whole:
                        spans.append((ends[i] - len(word), ends[k], whole[phrase]))
        return spans

    def _learn(self, word: str) -> tuple[tuple[Cue, ...], bool]:
        """What a word is (a cue, and the longest stem and tail of the table that it has), and if phrases begin so."""
        if len(self._known) >= _MOST_REMEMBERED:
            self._known.clear()
        found = [self._whole[word]] if word in self._whole else self._parts(word)
        lengths = range(min(len(word), _LONGEST_STEM), _SHORTEST_STEM - 1, -1)
        if word[:_SHORTEST_STEM] in self._openings:
            found += [self._stems[stem] for stem in (word[:n] for n in lengths) if stem in self._stems][:1]
        if word[-_SHORTEST_STEM:] in self._endings:
            found += [self._tails[tail] for tail in (word[-n:] for n in lengths) if tail in self._tails][:1]
        entry = (tuple(found), word in self._starts)
        self._known[word] = entry if entry != _NOTHING else _NOTHING
        return self._known[word]

    def _parts(self, word: str) -> list[Cue]:
        """Cues among the parts of a word that hyphens or the like join (``shark-shaped``)."""
        if word.isalnum() or len(word) > 3 * _LONGEST_STEM:
            return []
        parts = _BREAKS.split(word)
        return [self._whole[part] for part in parts if len(parts) > 1 and len(part) > 2 and part in self._whole]

    def votes(self, spans: list[Span]) -> dict[str, float]:
        """How strongly the cues found speak for each language: a word of one language is one vote."""
        votes: dict[str, float] = defaultdict(float)
        for start, end, cue in spans:
            if cue.plain:
                continue
            weight = min(end - start, 6) / 6 / len(cue.kinds)
            for language in cue.kinds:
                votes[language] += weight
        return votes

    def hits(self, spans: list[Span], languages: frozenset[str]) -> list[Hit]:
        """The cues found that are words of ``languages``, in order of place; a longer phrase stands for its words."""
        hits = set()
        for start, end, cue in spans:
            for language in languages:
                for kind, value in cue.kinds.get(language, ()):
                    hits.add(Hit(start, end, kind, value, cue.weak))
        ordered = sorted(hits, key=lambda hit: (hit.start, -hit.end, hit.kind, hit.value))
        kept: list[Hit] = []
        reach, owner = -1, (0, 0)
        for hit in ordered:
            if hit.end <= reach and (hit.start, hit.end) != owner:
                continue
            kept.append(hit)
            if hit.end > reach:
                reach, owner = hit.end, (hit.start, hit.end)
        return kept


def _is_free(hit: tuple[int, int, int], folded: str) -> bool:
    """Latin letters inside a dense cue (``pu``, ``t恤``) must not continue a Latin word."""
    _, start, end = hit
    before, after = folded[start - 1 : start], folded[end : end + 1]
    return not (folded[start].isascii() and before.isascii() and before.isalnum()) and not (
        folded[end - 1].isascii() and after.isascii() and after.isalnum()
    )


@lru_cache(maxsize=1)
def cue_table() -> CueTable:
    """The shipped table, read once."""
    return CueTable()
