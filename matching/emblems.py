"""Emblems that stand for a word: *🐯骨* is read as *虎骨*, *印⭐* as *印星*.

Only in Chinese, where one emblem is one character and words are not divided, so that offsets stay and a word is whole
again. Elsewhere an emblem inside a name is noise, which the kernel passes over, and one beside it is decoration.
"""

from __future__ import annotations

import csv
import re
from functools import cache
from pathlib import Path

TABLE = Path(__file__).parent / "data" / "emblems.csv"
_HAN = "\u3400-\u9fff"
_SHOWN = "\ufe0f"
"""What may follow an emblem and asks for its colours."""


@cache
def _letters() -> dict[str, str]:
    with TABLE.open(encoding="utf-8", newline="") as stream:
        return {row["emblem"]: row["letter"] for row in csv.DictReader(stream)}


@cache
def _pattern() -> re.Pattern[str]:
    """One emblem, no row of them, that touches a Chinese character."""
    emblems = "".join(_letters())
    alone = f"(?<![{emblems}])(?<![{emblems}]{_SHOWN})([{emblems}])(?!{_SHOWN}?[{emblems}])"
    return re.compile(f"(?<=[{_HAN}]){alone}|{alone}(?={_SHOWN}?[{_HAN}])")


def with_words(texts: list[str]) -> list[str]:
    """The texts, each as long as it was, with the words that its emblems stand for.

    A text that is kept in narrow letters has no place for most emblems, and says so at once.
    """
    emblems = tuple(_letters())
    return [
        text if text.isascii() or not any(map(text.__contains__, emblems)) else _pattern().sub(_word, text)
        for text in texts
    ]


def _word(match: re.Match[str]) -> str:
    """The word of an emblem; the emblem where it only adorns that word (*象🐘*)."""
    emblem, text = match[0], match.string
    letter = _letters()[emblem]
    beside = text[max(0, match.start() - 1) : match.end() + 2]
    return emblem if letter in beside else letter
