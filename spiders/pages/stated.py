"""Ads of a list that stand in the page's state alone, to be drawn as one scrolls: known by those that are drawn."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from scrapy.http import TextResponse

from spiders.pages.addresses import shape_of
from spiders.pages.jsonld import READING_ERRORS
from spiders.pages.reading import canonical_url
from spiders.pages.states import states

_FEWEST = 3
_DEEPEST = 10
_MOST_LISTS = 200
_MOST_ROWS = 500
_MOST_TEXTS = 120
_LONGEST = 500
_NAMES = ("title", "heading", "subject", "headline", "name", "description")


def stated_cards(response: TextResponse, drawn: Sequence[str]) -> list[tuple[str, str]]:
    """Address and title of the rows of a state's lists whose address is of the kind that the drawn cards have.

    A row may tell its address without the part that is the same for all: what comes before it is learnt from a drawn
    card's. Rows of another kind (sellers, sections) have other addresses and are left out.
    """
    if not drawn or "<script" not in response.text:
        return []
    kind = Counter(map(shape_of, drawn)).most_common(1)[0][0]
    paths = [urlsplit(url).path for url in drawn if shape_of(url) == kind]
    found: dict[str, str] = {}
    try:
        for rows in lists_in(list(states(response))):
            told = [(list(_texts(row, 0))[:_MOST_TEXTS], row) for row in rows[:_MOST_ROWS]]
            before = _before(paths, [links for links, _ in told])
            for links, row in told:
                url = _address(response, links, before, kind)
                if url and url not in drawn:
                    found.setdefault(url, _title(row))
    except READING_ERRORS:
        return []
    return list(found.items())


def lists_in(value: object) -> Iterator[list[dict[str, object]]]:
    """The lists of several objects within data, however deep; bounded."""
    stack: list[tuple[object, int]] = [(value, 0)]
    n_lists = 0
    while stack and n_lists < _MOST_LISTS:
        current, depth = stack.pop()
        if isinstance(current, list):
            rows = [each for each in current if isinstance(each, dict)]
            if len(rows) >= _FEWEST:
                n_lists += 1
                yield rows
        inner = list(current.values()) if isinstance(current, dict) else current if isinstance(current, list) else []
        if depth < _DEEPEST:
            stack += [(each, depth + 1) for each in inner[:_MOST_ROWS] if isinstance(each, dict | list)]


def _texts(value: object, depth: int) -> Iterator[str]:
    """The texts of a row that may be addresses."""
    if isinstance(value, str):
        if "/" in value and len(value) < _LONGEST and not any(char.isspace() for char in value):
            yield value
    elif depth < 5:
        for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
            yield from _texts(each, depth + 1)


def _before(paths: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """What the drawn cards' addresses have before the text that a row tells of the same ad."""
    ends = {path.strip("/"): path for path in paths}
    found: dict[str, None] = {"": None}
    for links in rows:
        for link in links:
            bare = link.strip("/")
            for end in ends:
                if end.endswith("/" + bare):
                    found["/" + end[: -len(bare)]] = None
    return list(found)


def _address(response: TextResponse, links: Sequence[str], before: Sequence[str], kind: str) -> str:
    for link in links:
        for part in before:
            try:
                url = canonical_url(response.urljoin(part + link.lstrip("/") if part else link))
            except ValueError:
                continue
            if shape_of(url) == kind:
                return url
    return ""


def _title(row: dict[str, object]) -> str:
    lowered = {key.lower(): value for key, value in row.items()}
    return next((told for name in _NAMES if isinstance(told := lowered.get(name), str) and told.strip()), "")
