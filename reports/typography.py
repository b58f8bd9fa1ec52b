"""Spaces that French puts before high signs, which must not be left alone at a line's end."""

from __future__ import annotations

import re

NARROW, WIDE = "\u202f", "\u00a0"


def french_spaces(text: str) -> str:
    """A narrow unbreakable space before ; ! ?, a wide one before : and %, and inside guillemets."""
    text = re.sub(r" ([;!?])", rf"{NARROW}\1", text)
    return re.sub(r"« ", f"«{WIDE}", re.sub(r" ([:%»])", rf"{WIDE}\1", text))
