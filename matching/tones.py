"""Vietnamese words that differ in their marks alone: *điều hòa*, an air conditioner, is no *diều hoa*, an eagle.

Names are found whatever marks they bear, since people often write none. Who writes marks means them.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

TONAL = "vi"
_WORDS = re.compile(r"[^\W\d_]+")
_MARK = "Mn"
# Hỏi and ngã sound alike to half of the country, and are written for each other.
_ALIKE = {"\u0303": "\u0309"}


@lru_cache(maxsize=4096)
def is_other_word(name: str, shown: str) -> bool:
    """Whether what is shown bears marks that are not the name's; False where it or the name bears none."""
    if shown.isascii() or name.isascii():
        return False
    words, named = _words(shown), _words(name)
    return len(words) == len(named) and any(
        not word.isascii() and _spelt(word) != _spelt(own) for word, own in zip(words, named, strict=True)
    )


def _words(text: str) -> list[str]:
    return _WORDS.findall(unicodedata.normalize("NFC", text).casefold())


def _spelt(word: str) -> tuple[str, list[str]]:
    """Letters and marks apart: *hòa* and *hoà* are the same word."""
    parts = unicodedata.normalize("NFD", word)
    marks = [_ALIKE.get(part, part) for part in parts if unicodedata.category(part) == _MARK]
    return "".join(part for part in parts if unicodedata.category(part) != _MARK), sorted(marks)
