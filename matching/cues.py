"""Words of an ad that tell what a name in it means: products, sale, imitation, depiction, games, streets, wanted, lost.

The table is ``data/cues.csv`` (cue, language, kind, value), written by hand. ``word*`` stands for every word that
begins so, ``*word`` for every word that ends so. It is compiled into arrays that ``kernel.read_ads`` reads; which
language an ad is in decides between words that two languages share. English cues are read in ads of all languages, but
for those that are everyday words there of another meaning (``data/false_friends.csv``): *van* in Dutch, *no* in
Portuguese.
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from matching.kernel.cue_layout import (
    BREAK,
    CUE_TYPES,
    DENSE,
    JOINER,
    KIND_NAMES,
    LETTER,
    LONGEST_CUE,
    LONGEST_PART,
    MAX_VALUES,
    OPENS,
    PLAIN,
    SCRIPT_LANGUAGES,
    SHORTEST_PART,
    SIGN,
    TAIL,
    WEAK,
    CueTables,
)
from matching.languages import ENGLISH, ENGLISH_ITSELF, ends_in_its_head, languages_read
from matching.normalise import N_CODES, without_marks
from matching.packing import fill_table, hash_words, make_filter, ragged
from model.errors import SpeciesDataError

Array = npt.NDArray[Any]
TABLE = Path(__file__).parent / "data" / "cues.csv"
FALSE_FRIENDS = TABLE.with_name("false_friends.csv")
_COLUMNS = ["cue", "language", "kind", "value"]
_SIGNS = ((0x0900, 0x0903), (0x093A, 0x094F), (0x0951, 0x0957), (0x064B, 0x065F))
"""Vowel signs of Devanagari and Arabic: parts of a word that are neither letters nor digits."""
_DENSE = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_LATIN_WITH_MARKS = re.compile(r"[\u00c0-\u024f\u1e00-\u1eff]")
_JOINERS, _BREAKS, _TAILS = "-'’.&/%+", "-'’.&/+", "+%"
_WEAK_DENSE = 1
_SHORTEST_PLAIN = 4
_PHRASE_BITS = 18


@dataclass(slots=True)
class Cue:
    """A word or phrase of the table: the (kind, value) pairs it has in each language.

    ``plain``: a word of other languages too, or a spelling without accents, which says little of the ad's language.
    ``other_word_in``: the languages in which what English means by it is not meant.
    """

    kinds: dict[str, list[tuple[str, str]]] = field(default_factory=lambda: defaultdict(list))
    other_word_in: frozenset[str] = frozenset()
    weak: bool = False
    plain: bool = False
    dense: bool = False

    def readers(self, language: str, languages: Sequence[str]) -> Sequence[str]:
        """Of all languages those in whose ads its meanings in one language are read."""
        if language != ENGLISH or not self.other_word_in:
            return [language]
        others = (one for one in languages if one != ENGLISH)
        return [one for one in others if self.other_word_in.isdisjoint(languages_read(one))]


@dataclass(frozen=True, slots=True)
class Cues:
    """The table of cues compiled, and what its numbers stand for: languages, and values (term and source codes)."""

    tables: CueTables
    languages: tuple[str, ...]
    values: tuple[str, ...]


@dataclass(slots=True)
class CueWords:
    """The table as it is written: whole words and phrases, stems, tails."""

    whole: dict[str, Cue] = field(default_factory=dict)
    stems: dict[str, Cue] = field(default_factory=dict)
    tails: dict[str, Cue] = field(default_factory=dict)

    def entry(self, text: str) -> Cue:
        """The cue of a row, new or known."""
        if text.endswith("*"):
            return self.stems.setdefault(text[:-1], Cue())
        if text.startswith("*"):
            return self.tails.setdefault(text[1:], Cue())
        return self.whole.setdefault(text, Cue())

    @property
    def all(self) -> list[Cue]:
        """Every cue, in the order of its number."""
        return [*self.whole.values(), *self.stems.values(), *self.tails.values()]


def read_cue_rows(path: Path = TABLE) -> Iterator[tuple[str, str, str, str]]:
    """(cue, language, kind, value) of each line of the table. Raises SpeciesDataError where it is no such table."""
    with path.open(encoding="utf-8", newline="") as stream:
        rows = csv.reader(stream)
        if next(rows, []) != _COLUMNS:
            raise SpeciesDataError(f"{path}: the columns are not {', '.join(_COLUMNS)}")
        for text, language, kind, value in rows:
            if len(text) > LONGEST_CUE or kind not in KIND_NAMES:
                raise SpeciesDataError(f"{path}: {text!r} is too long, or {kind!r} no kind of cue")
            yield text, language, kind, value


def read_cues(path: Path = TABLE) -> CueWords:
    """The table, with what follows from a cue's writing. Raises SpeciesDataError where the columns are others."""
    words = CueWords()
    for text, language, kind, value in read_cue_rows(path):
        words.entry(text).kinds[language].append((kind, value))
    for text, cue in words.whole.items():
        cue.dense = _DENSE.search(text) is not None
        cue.weak = len(text) <= _WEAK_DENSE or (len(text) == 2 and not text.isascii() and not cue.dense)
    with FALSE_FRIENDS.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            if friend := words.whole.get(row["cue"]):
                friend.other_word_in |= {row["language"]}
                friend.plain = True
    for table in (words.whole, words.stems, words.tails):
        _add_plain(table)
    return words


def _add_plain(table: dict[str, Cue]) -> None:
    """Cues of Latin script are also read without their accents, where that is no other cue."""
    for text in [text for text in table if _LATIN_WITH_MARKS.search(text)]:
        plain = without_marks(text)
        if len(plain) >= _SHORTEST_PLAIN and plain not in table:
            table[plain] = Cue(table[text].kinds, weak=table[text].weak, plain=True)


def compile_cues(words: CueWords) -> Cues:
    """The arrays of a table (a second or two)."""
    cues = words.all
    told = {language for cue in cues for language in cue.kinds}
    languages = tuple(sorted(told | set(SCRIPT_LANGUAGES) | {ENGLISH_ITSELF}))
    values = tuple(sorted({value for cue in cues for pairs in cue.kinds.values() for _, value in pairs} | {""}))
    if len(values) > MAX_VALUES:
        raise SpeciesDataError(f"more than {MAX_VALUES} values of cues")
    stem_number = len(words.whole)
    arrays = _word_arrays(words) | _meaning_arrays(cues, languages, values)
    arrays |= {"fold": fold_characters()}
    arrays["stems"], arrays["stem_lengths"] = _part_arrays(words.stems, stem_number, ends=False)
    arrays["tails"], arrays["tail_lengths"] = _part_arrays(words.tails, stem_number + len(words.stems), ends=True)
    arrays["read_with"] = np.array([_bits(languages_read(one), languages) for one in languages])
    arrays["head_last"] = np.array([ends_in_its_head(one) for one in languages])
    arrays["script_language"] = np.array([languages.index(one) for one in SCRIPT_LANGUAGES])
    typed = {name: np.ascontiguousarray(arrays[name], CUE_TYPES.get(name, np.int32)) for name in CueTables._fields}
    return Cues(CueTables(**typed), languages, values)


def _bits(chosen: frozenset[str], languages: tuple[str, ...]) -> int:
    return sum(1 << number for number, language in enumerate(languages) if language in chosen)


@cache
def fold_characters() -> Array:
    """Lower case of every character, and what it is in a word; halves of characters are no letters."""
    fold = np.arange(N_CODES, dtype=np.uint32)
    for code in range(N_CODES):
        char = chr(code)
        lower = "i" if char == "İ" else char.lower()
        # Nothing else grows in lower case.
        fold[code] = ord(lower) | (LETTER if char.isalnum() else 0)
    for low, high in _SIGNS:
        fold[low : high + 1] |= SIGN
    for signs, bit in ((_JOINERS, JOINER), (_BREAKS, BREAK), (_TAILS, TAIL)):
        fold[[ord(sign) for sign in signs]] |= bit
    return fold


def _word_arrays(words: CueWords) -> dict[str, Array]:
    phrases = (text.split() for text in words.whole if " " in text and not _DENSE.search(text))
    openers = {phrase[0] for phrase in phrases}
    value = {text: (number + 1) << 1 for number, text in enumerate(words.whole)}
    for opener in sorted(openers):
        value[opener] = value.get(opener, 0) | OPENS
    lengths: dict[str, int] = defaultdict(int)
    for text, cue in words.whole.items():
        if cue.dense:
            lengths[text[0]] |= 1 << len(text)
    begins = sorted({" ".join(text.split(" ")[:2]) for text in words.whole if " " in text})
    return {
        "phrase_bits": make_filter(hash_words(begins), _PHRASE_BITS),
        "words": fill_table(hash_words(list(value)), np.array(list(value.values()))),
        "dense_lengths": fill_table(hash_words(list(lengths)), np.array(list(lengths.values()), np.int64)),
    }


def _part_arrays(parts: dict[str, Cue], first: int, *, ends: bool) -> tuple[Array, Array]:
    """Hash tables of stems or tails: text to cue, and the three letters at its outer end to the lengths there are."""
    numbers = {text: first + k for k, text in enumerate(parts) if SHORTEST_PART <= len(text) <= LONGEST_PART}
    lengths: dict[str, int] = defaultdict(int)
    for text in numbers:
        lengths[text[-SHORTEST_PART:] if ends else text[:SHORTEST_PART]] |= 1 << len(text)
    return (
        fill_table(hash_words(list(numbers)), np.array(list(numbers.values()), np.int64)),
        fill_table(hash_words(list(lengths)), np.array(list(lengths.values()), np.int64)),
    )


def _meaning_arrays(cues: list[Cue], languages: tuple[str, ...], values: tuple[str, ...]) -> dict[str, Array]:
    number = {language: k for k, language in enumerate(languages)}
    value_number = {value: k for k, value in enumerate(values)}
    language_at, language = ragged([[number[one] for one in cue.kinds] for cue in cues])
    entries = [
        [
            (number[reader], *pair)
            for one, pairs in cue.kinds.items()
            for reader in cue.readers(one, languages)
            for pair in pairs
        ]
        for cue in cues
    ]
    entry_at, entry_language = ragged([[one[0] for one in each] for each in entries])
    return {
        "cue_flags": np.array([WEAK * cue.weak | PLAIN * cue.plain | DENSE * cue.dense for cue in cues], np.uint8),
        "language_at": language_at,
        "language": language,
        "entry_at": entry_at,
        "entry_language": entry_language,
        "entry_kind": np.array([KIND_NAMES.index(kind) for each in entries for _, kind, _ in each], np.uint8),
        "entry_value": np.array([value_number[value] for each in entries for _, _, value in each], np.uint8),
    }
