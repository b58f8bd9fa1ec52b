"""What a page tells the counters of its visitors about the one thing it shows: ``view_item``, ``ViewContent``."""

from __future__ import annotations

import re
from collections.abc import Iterator

import chompjs
from scrapy.http import TextResponse

from spiders.pages.currencies import CODES
from spiders.pages.jsonld import READING_ERRORS, Node
from spiders.pages.state_money import currency_in
from spiders.pages.tree import Path, tagged

_VIEWED = re.compile(
    r"[\w$.]{2,30}\s?\(\s?\[?\s?(?:[\"'][\w .-]{1,30}[\"']\s?,\s?)?"
    r"[\"'](?:view_?item|view_?content|view_?product|product_?view|page_?visit|viewed product)[\"']\s?,\s?(?=\{)",
    re.IGNORECASE,
)
_VARIABLE = re.compile(
    r"\b(?:product|item|ad|listing|sale|current|final|selling)_?price\s?[=:]\s?[\"']?(\d[\d.,]{0,14})[\"']?\s?(?=[;,\n}]|$)",
    re.IGNORECASE,
)
_STRING = Path("string()")
_ITEMS = ("items", "contents", "products", "line_items")
_SUMS = ("price", "item_price", "value", "amount")
_MOST_SCRIPTS = 200
_MOST_EVENTS = 10
_MOST_CHARS = 1_000_000
_LONGEST_EVENT = 20_000


def counted_price(response: TextResponse) -> tuple[str, str]:
    """Price and currency that a page's counters are told of the one thing that it shows; else two empty texts."""
    if "script" not in response.text:
        return "", ""
    scripts = list(_scripts(response))
    for script in scripts:
        for match in list(_VIEWED.finditer(script))[:_MOST_EVENTS]:
            try:
                told: object = chompjs.parse_js_object(script[match.end() : match.end() + _LONGEST_EVENT])
            except READING_ERRORS:
                continue
            price, currency = _of_event(told) if isinstance(told, dict) else ("", "")
            if price:
                return price, currency
    # A variable of the page's own script, where all that are so named agree.
    assigned = {each.rstrip(".,") for script in scripts for each in _VARIABLE.findall(script)}
    return (assigned.pop(), "") if len(assigned) == 1 else ("", "")


def _scripts(response: TextResponse) -> Iterator[str]:
    left = _MOST_CHARS
    for each in tagged(response, "script")[:_MOST_SCRIPTS]:
        if "src" not in each.attrib and "json" not in each.get("type", "") and left > 0:
            text = _STRING(each)[:left]
            left -= len(text)
            yield text


def _of_event(told: Node) -> tuple[str, str]:
    inner: list[object] = next((told[key] for key in _ITEMS if isinstance(told.get(key), list)), [])
    if len(inner) > 1:
        return "", ""
    currency = currency_in(told)
    for node in (*[each for each in inner if isinstance(each, dict)], told):
        price = next((str(node[key]) for key in _SUMS if _is_sum(node.get(key))), "")
        if price:
            found = currency_in(node) or currency
            return price, found if found in CODES else ""
    return "", ""


def _is_sum(value: object) -> bool:
    written = str(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else ""
    return bool(re.fullmatch(r"\d{1,12}(?:[.,]\d{1,3})?", written)) and bool(re.search("[1-9]", written))
