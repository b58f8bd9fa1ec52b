"""Names that only begin or end inside other words, in scripts that divide none: *ラミン* of *メラミン*.

What stands around such a name is parted into words in the likeliest way, each word as often as people use it, the name
as if it were a seldom one (the unigram model of Chinese and Japanese segmenters). Where that way cuts through the name,
it is a chance row of letters. How often words of Chinese, Japanese and Korean are used the ``wordfreq`` package tells;
the Thai ones are our own (``data/cut_words_th.csv``). They are gathered once on a machine; nothing of the package's
data is kept in this project or its wheel.
"""

from __future__ import annotations

import csv
import gzip
import re
from functools import lru_cache
from math import log10
from pathlib import Path

import msgspec

from matching.installed import version_of
from matching.kept import kept

TABLE = Path(__file__).parent / "data" / "cut_words_th.csv"
_FIRST_DENSE = "\u0e00"
_DENSE_RUN = re.compile(r"[\u0e00-\u0eff\u3005-\u3006\u3041-\u30fa\u30fc\u3400-\u9fff\uac00-\ud7af]+")
_SIMPLER = "_chinese_mapping.msgpack.gz"
_ZIPF_OFFSET = 9
_LEAST = 2.4
"""Zipf frequency of the rarest words that are kept."""
_OF_NAMES, _OF_LETTERS, _OF_THAI = 1.8, 1.0, 4.5
"""Zipf frequencies as which a name, a letter that is no word, and a Thai word are taken."""
_LONGEST_NAME, _LONGEST_WORD = 8, 8


class Words(msgspec.Struct):
    """Everyday words with their Zipf frequencies, by the letter that they begin with; plain forms of old Chinese
    characters. A run of letters has few different ones: the words of the others stay packed.
    """

    zipf: dict[str, msgspec.Raw]
    plain: dict[str, str]


def _read() -> Words:
    from wordfreq import get_frequency_dict  # noqa: PLC0415  (large; only to make the table)
    from wordfreq.util import data_path  # noqa: PLC0415

    found: dict[str, dict[str, float]] = {}
    with TABLE.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            found.setdefault(row["word"][0], {})[row["word"]] = _OF_THAI
    for language in ("ja", "zh", "ko"):
        for word, share in get_frequency_dict(language, "best").items():
            zipf = round(log10(share) + _ZIPF_OFFSET, 2)
            if zipf >= _LEAST and len(word) <= _LONGEST_WORD and min(word) >= _FIRST_DENSE:
                alike = found.setdefault(word[0], {})
                alike[word] = max(zipf, alike.get(word, 0.0))
    # The package's own module for this wants a segmenter that is not installed with it.
    simpler = gzip.decompress(Path(data_path(_SIMPLER)).read_bytes())
    plain = {chr(old): new for old, new in msgspec.msgpack.decode(simpler, type=dict[int, str]).items()}
    return Words({letter: msgspec.Raw(msgspec.msgpack.encode(words)) for letter, words in found.items()}, plain)


@lru_cache(maxsize=1)
def _words() -> Words:
    return kept("cut-words", Words, [Path(__file__), TABLE, version_of("wordfreq")], _read)


@lru_cache(maxsize=20_000)
def _words_from(letter: str) -> dict[str, float]:
    """The words that begin with a letter."""
    packed = _words().zipf.get(letter)
    return {} if packed is None else msgspec.msgpack.decode(packed, type=dict[str, float])


def is_cut_from(text: str, start: int, end: int) -> bool:
    """Whether the name at [start, end) of a field is a chance piece of words of a script that divides none."""
    if text[start] < _FIRST_DENSE or end - start > _LONGEST_NAME:
        return False
    first = max(0, start - _LONGEST_WORD)
    run = next((each for each in _DENSE_RUN.finditer(text, first, end + _LONGEST_WORD) if each.end() > start), None)
    if run is None or run.start() > start:
        return False
    # Of a name of several words what stands before the first blank.
    last = min(end, run.end())
    return last - start < len(run[0]) and _is_cut(run[0], start - run.start(), last - run.start())


@lru_cache(maxsize=20_000)
def _is_cut(run: str, start: int, end: int) -> bool:
    """Whether the likeliest words of a run of letters, the name at [start, end) among them, cut through that name."""
    old = _words().plain
    plain = "".join(old.get(char, char) for char in run)
    words, plain_words = list(map(_words_from, run)), list(map(_words_from, plain))
    # The least cost of what stands before each place, and where its last word begins.
    costs, begins = [0.0], [0]
    for last in range(1, len(run) + 1):
        best, begin = costs[last - 1] + _ZIPF_OFFSET - _OF_LETTERS, last - 1
        for first in range(max(0, last - _LONGEST_WORD), last):
            zipf = max(words[first].get(run[first:last], 0.0), plain_words[first].get(plain[first:last], 0.0))
            if (first, last) == (start, end):
                zipf = max(zipf, _OF_NAMES)
            if zipf and costs[first] + _ZIPF_OFFSET - zipf < best:
                best, begin = costs[first] + _ZIPF_OFFSET - zipf, first
        costs.append(best)
        begins.append(begin)
    edges, at = {len(run)}, len(run)
    while at > 0:
        at = begins[at]
        edges.add(at)
    return not {start, end} <= edges
