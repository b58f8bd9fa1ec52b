"""What a script's address answers of a list: markup, or rows of data; and where the rest is."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit

from scrapy.http import HtmlResponse, TextResponse

from spiders.pages.addresses import OFFSET_KEY, PAGE_KEY
from spiders.pages.jsonld import READING_ERRORS
from spiders.pages.paging import counted_on, resolved
from spiders.pages.unlinked import Unlinked, unlinked_in

_NEXT_KEYS = (
    "next",
    "next_url",
    "nextUrl",
    "next_page_url",
    "nextPageUrl",
    "nextPage",
    "next_page",
    "nextLink",
    "more",
)
_HTML_KEYS = ("html", "content", "markup", "fragment", "data", "body", "items_html", "results_html", "cards")
_LINK_KEYS = ("url", "link", "href", "permalink", "path", "detailUrl", "detail_url", "webUrl", "canonicalUrl")
_NAMING = re.compile(r"^(?!https?:|/)(?=.*[^\W\d_]{2})(?!\d{4}-\d\d-\d\dT)[^<>{}]{3,200}$")
_TITLE_KEYS = ("title", "name", "subject", "headline")


@dataclass(frozen=True, slots=True)
class Fragment:
    """What a script's address answered: markup, links with titles, or rows without a link; and where the rest is."""

    markup: HtmlResponse | None
    links: tuple[tuple[str, str], ...]
    next: str | None
    rows: tuple[Unlinked, ...] = ()


def is_json(page: TextResponse) -> bool:
    """Whether an answer is data, by what it says of itself or how it begins."""
    return b"json" in (page.headers.get("Content-Type") or b"") or page.body[:200].lstrip()[:1] in (b"{", b"[")


def read_fragment(response: TextResponse) -> Fragment | None:
    """A JSON answer as a part of a list; None for what is none."""
    try:
        content = json.loads(response.text)
    except (ValueError, RecursionError):
        return None
    markup = ""
    links: list[tuple[str, str]] = []
    try:
        rows = _rows(content, 0)
        for node in _nodes(content, 0):
            markup += "".join(text for key in _HTML_KEYS if isinstance(text := node.get(key), str) and "<a" in text)
            link = next((told for key in _LINK_KEYS if isinstance(told := node.get(key), str) and told), "")
            title = next((told for key in _TITLE_KEYS if isinstance(told := node.get(key), str)), "")
            title = title or (_row_title(node) if id(node) in rows and link else "")
            if link and title:
                links.append((urljoin(response.url, link), title))
        bare = () if links or markup else unlinked_in(content)
        following = _following(content, response, len(links) or len(bare))
    except READING_ERRORS:
        return None
    page = HtmlResponse(response.url, body=f"<html><body>{markup}</body></html>", encoding="utf-8") if markup else None
    return Fragment(page, tuple(links), following if markup or links or bare else None, tuple(bare))


def _rows(value: object, depth: int) -> set[int]:
    """Which objects are rows of a list: several together, with the same keys."""
    if depth > 8:
        return set()
    if isinstance(value, dict):
        return {each for inner in value.values() for each in _rows(inner, depth + 1)}
    if not isinstance(value, list):
        return set()
    rows = [each for each in value[:1000] if isinstance(each, dict)]
    alike = len(rows) > 1 and all(each.keys() == rows[0].keys() for each in rows)
    return ({id(each) for each in rows} if alike else set()) | {i for each in rows for i in _rows(each, depth + 1)}


def _row_title(node: dict[str, object]) -> str:
    """What a row is called, in a language whose word for "title" we do not know: its first text that is no address."""
    texts = (value for value in node.values() if isinstance(value, str))
    return next((text for text in texts if _NAMING.match(text)), "")


def _nodes(value: object, depth: int) -> list[dict[str, object]]:
    if depth > 8:
        return []
    if isinstance(value, dict):
        return [value] + [each for inner in value.values() for each in _nodes(inner, depth + 1)]
    if isinstance(value, list):
        return [each for inner in value[:1000] for each in _nodes(inner, depth + 1)]
    return []


def _following(content: object, response: TextResponse, n_links: int) -> str | None:
    for node in _nodes(content, 5):
        for key in _NEXT_KEYS:
            told = node.get(key)
            if isinstance(told, str) and told and not told.isdecimal():
                return resolved(response, told)
            if isinstance(told, int | str) and not isinstance(told, bool) and str(told).isdecimal():
                return _with_number(response.url, str(told))
        if any(node.get(key) is False for key in ("has_more", "hasMore", "has_next", "hasNext", "more")):
            return None
    for node in _nodes(content, 5):
        key = next((key for key in node if OFFSET_KEY.match(key)), "")
        offset, step = node.get(key), node.get("limit") or n_links
        if type(offset) is int and type(step) is int and step > 0 and n_links:
            pairs = [pair for pair in parse_qsl(urlsplit(response.url).query) if pair[0] != key]
            query = urlencode([*pairs, (key, str(offset + step))])
            return urlsplit(response.url)._replace(query=query).geturl()
    return counted_on(response.url, max(n_links, 1)) or _with_number(response.url, "2")


def _with_number(url: str, number: str) -> str | None:
    parts = urlsplit(url)
    pairs = [(key, value) for key, value in parse_qsl(parts.query, keep_blank_values=True)]
    if any(PAGE_KEY.match(key) or OFFSET_KEY.match(key) for key, _ in pairs):
        pairs = [(key, number if PAGE_KEY.match(key) or OFFSET_KEY.match(key) else value) for key, value in pairs]
    else:
        pairs.append(("page", number))
    return parts._replace(query=urlencode(pairs)).geturl()
