"""Values out of a stranger's JSON: texts whatever their type, lists and objects where they should stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from html_text import extract_text, parse_html

from spiders.pages.jsonld import READING_ERRORS
from spiders.pages.reading import PageFields

_MARKUP = re.compile(
    r"</?[A-Za-z][A-Za-z0-9]{0,11}(?:\s[^<>]{0,500})?/?>|&(?:#\d{1,7}|#x[0-9A-Fa-f]{1,6}|[A-Za-z]{2,8});"
)
# "#<span>parrot</span>" is one word.
_INLINE = (
    "a",
    "abbr",
    "b",
    "bdi",
    "code",
    "del",
    "em",
    "font",
    "i",
    "ins",
    "mark",
    "s",
    "small",
    "span",
    "strong",
    "u",
)
_NOTHING: Mapping[str, Any] = {}


def text_in(value: object) -> str:
    """A string or a number as text; empty for all else."""
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""


def first(content: Mapping[str, Any], *keys: str) -> str:
    """The text at the first key that has one; a key may be a path (``author.name``)."""
    for key in keys:
        found: object = content
        for step in key.split("."):
            found = found.get(step) if isinstance(found, Mapping) else None
        text = text_in(found)
        if text:
            return text
    return ""


def mapping(value: object) -> Mapping[str, Any]:
    """The object, or an empty one."""
    return value if isinstance(value, Mapping) else _NOTHING


def each(value: object) -> list[Any]:
    """The list, or an empty one."""
    return value if isinstance(value, list) else []


def words_hold(reading: PageFields, query: str) -> bool:
    """Whether every word of a query occurs in an ad's words, whatever the case; for interfaces that cannot search."""
    held = " ".join(reading.get(name) for name in ("title", "text", "category", "seller")).casefold()
    return all(word in held for word in query.casefold().split())


def plain(markup: str) -> str:
    """The text of a piece of HTML as a browser shows it: lines kept, nothing put between the parts of a word."""
    if not markup.strip():
        return ""
    try:
        tree = parse_html(markup)
        for part in list(tree.iter(*_INLINE)):
            part.drop_tag()
        return str(extract_text(tree, guess_layout=True))
    except READING_ERRORS:
        return ""


def unmarked(text: str) -> str:
    """A text of which one does not know whether it is HTML: read as such where it has tags or entities."""
    return plain(text) if _MARKUP.search(text) else text


def paragraphs(*texts: str) -> str:
    """The texts that say something new, one under the other."""
    kept: list[str] = []
    for text in texts:
        if text and not any(text in each for each in kept):
            kept.append(text)
    return "\n\n".join(kept)


def decimal(text: str) -> Decimal | None:
    """A plain number of a machine; None for all else."""
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    return number if number.is_finite() and abs(number.adjusted()) < 30 else None


def amount(text: str, minor_units: int = 0) -> str:
    """A machine's price as text, of which the last ``minor_units`` digits are cents; empty where it is no number."""
    number = decimal(text)
    if number is None:
        return ""
    return format(number.scaleb(-minor_units) if minor_units else number, "f")


def lowest(prices: Iterable[str]) -> str:
    """The lowest of prices written by a machine; empty where none is a number."""
    numbers = [number for number in (decimal(price) for price in prices) if number is not None]
    return format(min(numbers), "f") if numbers else ""


def joined(values: Iterable[str], mark: str = " / ") -> str:
    """Each text once, in order."""
    return mark.join(dict.fromkeys(value for value in values if value))
