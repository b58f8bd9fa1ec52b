"""Strangers' text on our terminal: nothing they wrote may move the cursor, colour the screen or turn a line around."""

from __future__ import annotations

import unicodedata

# Cc: controls (ESC begins every terminal sequence). Cf: direction marks, zero-width. Cs, Co, Cn: halves, private,
# unassigned. Zl, Zp: other line ends. Joiners that scripts need in order to be read stay.
_SHOWN_AS_DOT = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
_JOINERS = {"\u200c", "\u200d"}
_SPACES = {"\t", "\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"}
_MOST_MARKS = 4


def safe(text: str) -> str:
    """The text with every character that could act on a terminal shown as ``·``, and line ends as spaces.

    As long as the text was, so that spans into it still fit.
    """
    if text.isascii() and text.isprintable():
        return text
    shown = []
    n_marks = 0
    for char in text:
        category = unicodedata.category(char)
        n_marks = n_marks + 1 if category in ("Mn", "Me") else 0
        if char in _SPACES:
            shown.append(" ")
        elif (category in _SHOWN_AS_DOT and char not in _JOINERS) or n_marks > _MOST_MARKS:
            # A letter under a hundred accents would cover the lines around it.
            shown.append("·")
        else:
            shown.append(char)
    return "".join(shown)
