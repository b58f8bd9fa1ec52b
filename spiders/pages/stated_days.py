"""The day on which a script's data say that an ad was put up."""

from __future__ import annotations

import re

from spiders.pages.jsonld import Node

_DAY_KEY = re.compile(
    r"(?:date_?|time_?)?(?:first_?|original_?|initial_?|last_?)?"
    r"(?:publish|publicat|post|creat|list|insert|add|upload|activat|refresh|bump|boost|renew|index)[a-z]{0,4}_?"
    r"(?:at|on|date|day|time|date_?time|timestamp|ts)?(?:_?(?:utc|ms|iso|unix))?",
    re.IGNORECASE,
)
_CHANGE_KEY = re.compile(r"last|refresh|bump|boost|renew|index", re.IGNORECASE)
_DAY = re.compile(r"(?:19|20)\d\d-\d\d-\d\d.{0,20}|1\d{9}(?:\d{3})?")
_MOST = 400


def day_in(node: Node, depth: int = 0) -> str:
    """A whole day under a key that says that something was put up, here or one object further in.

    When it was put up again is told where nothing else is.
    """
    days = {
        key: str(value)
        for key, value in list(node.items())[:_MOST]
        if isinstance(key, str) and _DAY_KEY.fullmatch(key) and _DAY.fullmatch(str(value))
    }
    if days:
        return next((day for key, day in days.items() if not _CHANGE_KEY.search(key)), next(iter(days.values())))
    inner = (value for value in list(node.values())[:_MOST] if isinstance(value, dict)) if not depth else ()
    return next((found for each in inner if (found := day_in(each, depth + 1))), "")
