"""The head that bulletin boards of the telnet age set above an article, and their websites keep: author, board, day."""

from __future__ import annotations

import re
from datetime import datetime
from functools import lru_cache

from scrapy.http import TextResponse

from spiders.pages.tree import Path

_BOARD_MARKS = ("看板", "信区", "信區")
_BODY = Path("string(//body)")
_MOMENT = r"(\w{3} \w{3} {1,2}\d{1,2} [\d:]{8} \d{4})"
_NAME = r"[:：]?\s*(\w[\w.-]{1,24})\s*(?:[(（][^\n]{0,60}?[)）])?,?\s*"
_HEADS = tuple(
    re.compile(pattern, re.DOTALL)
    for pattern in (
        rf"作者\s*{_NAME}(?:看板|站內|信區)\s*[:：]?\s*[\w.-]+\s*標\s?題.{{1,200}}?時\s?間\s*[:：]?\s*{_MOMENT}",
        rf"发信人\s*{_NAME}信区\s*[:：]?\s*\w+\s*标\s*题.{{1,200}}?发信站\s*[:：][^\n]{{1,60}}?[(（]{_MOMENT}",
    )
)
_FIRST_CHARS = 8000


@lru_cache(maxsize=4)
def bbs_head(response: TextResponse) -> tuple[str, str]:
    """The author and the moment of an article; ("", "") for what has no such head."""
    if not any(mark in response.text for mark in _BOARD_MARKS):
        return "", ""
    text = _BODY(response)[:_FIRST_CHARS]
    found = next(filter(None, (head.search(text) for head in _HEADS)), None)
    if found is None:
        return "", ""
    try:
        moment = datetime.strptime(" ".join(found[2].split()), "%a %b %d %H:%M:%S %Y")  # noqa: DTZ007  (the site's own)
    except ValueError:
        return found[1], ""
    return found[1], moment.isoformat()
