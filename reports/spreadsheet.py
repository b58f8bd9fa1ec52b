"""Text from strangers in CSV files: no program that opens them takes it for a formula."""

from __future__ import annotations

import re

# Also in full width, which spreadsheets set to Chinese, Japanese or Korean take for the same.
_SIGNS = "=+\\-@\t\r＝＋－＠"
# At the start, and where a program that reads another separator would begin a cell; apostrophes already there count up.
_START = re.compile(f"(^|[,;|\t\r\n\"])([^\\S\t\r\n]*)('*)(?=[{_SIGNS}])")
_DEFUSED = re.compile(f"(^|[,;|\t\r\n\"])([^\\S\t\r\n]*)'('*)(?=[{_SIGNS}])")
_NUMBER = re.compile(r"-?\d+(?:[.,]\d+)?")
UNDO = _DEFUSED.pattern
"""What ``restored`` looks for: put its groups 1, 2 and 3 in its place."""


def defused(text: str) -> str:
    """The text with an apostrophe before whatever might begin a formula; a negative number stays one."""
    return text if _NUMBER.fullmatch(text) else _START.sub(r"\1\2'\3", text)


def defused_figure(text: str) -> str:
    """A figure of ours with its interval: only a sign at its start could be taken for a formula, none within it."""
    return text if _NUMBER.fullmatch(text) or not re.match(f"[{_SIGNS}]", text) else f"'{text}"


def restored(text: str) -> str:
    """What ``defused`` was given."""
    return _DEFUSED.sub(r"\1\2\3", text)
