"""Tells a name that someone hides from one that a hyphen, a slash or a line's end happens to cut."""

from __future__ import annotations

import re

_FOR_A_LETTER = re.compile(r"[^\W\d_][0-9@$€£!*|+]+[^\W\d_]|(?<!\w)[0-9@$€£!|][^\W\d_]{2}")
_ONE_BY_ONE = re.compile(r"(?<!\w)(?:\w[\W_]{1,3}){2,20}\w(?!\w)")
_LATIN, _CYRILLIC = re.compile("[A-Za-z]"), re.compile("[\u0400-\u04ff]")
_LONGEST = 80


def is_hidden(written: str) -> bool:
    """Whether signs or digits stand for letters, letters stand one by one, or letters are of another script.

    ``1v0ry``, ``t**th``, ``i v o r y``, Cyrillic letters in a Latin word; not ``grey-parrot``.
    """
    text = written[:_LONGEST]
    if _FOR_A_LETTER.search(text) or _ONE_BY_ONE.search(text):
        return True
    return any(_LATIN.search(word) and _CYRILLIC.search(word) for word in text.split())
