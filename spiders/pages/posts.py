"""A page of a JSON feed: its posts, and the cursor of the next page."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urljoin

import jmespath
from scrapy.http import Response

from crawler.description import Feed, ListingFields, Platform
from model.errors import PageChangedError
from model.listing import Listing, ListingState
from spiders.pages.prices import price_in_text
from spiders.pages.reading import PageFields, build_listing


@dataclass(frozen=True, slots=True)
class FeedPage:
    """The posts of one page as parsed, and the cursor of the next (empty at the end)."""

    posts: list[Any]
    next: str


def read_feed(response: Response, feed: Feed) -> FeedPage:
    """Raises PageChangedError where the answer is not JSON or has no list where the description says."""
    try:
        content = json.loads(response.body)
    except (ValueError, RecursionError) as error:
        raise PageChangedError(f"{response.url}: the answer is not JSON ({type(error).__name__})") from error
    posts = _search(feed.items, content)
    if not isinstance(posts, list):
        raise PageChangedError(f"{response.url}: no list at feed.items '{feed.items}'")
    cursor = _search(feed.next, content) if feed.next else None
    return FeedPage(posts, str(cursor) if isinstance(cursor, str | int) and not isinstance(cursor, bool) else "")


def _search(path: str, content: object) -> object:
    try:
        return jmespath.search(path, content)
    except jmespath.exceptions.JMESPathError:  # a function met a value of another type
        return None


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str | int | float) and not isinstance(value, bool):
        yield str(value)
    elif isinstance(value, list):
        for each in value:
            yield from _texts(each)


def read_post(post: object, platform: Platform, page_url: str, seen_at: datetime) -> Listing | None:
    """The listing of one post; None where it has no id, or neither title nor text."""
    reading = PageFields()
    fields: ListingFields = platform.listing.fields
    for name, path in fields:
        if path is None or name == "sold":
            continue
        found = list(_texts(_search(path, post)))
        reading.add(name, found if name == "images" else "\n".join(found), "feed")
    if fields.sold and _search(fields.sold, post):
        reading.add("state", ListingState.SOLD.value, "feed")
    if "price" not in reading.fields:
        words = f"{reading.get('title')}\n{reading.get('text')}"
        languages = (reading.get("language"),) if reading.get("language") else platform.languages
        found_price = price_in_text(words, country=platform.country, default=platform.currency, languages=languages)
        reading.add("price", found_price, "text")
    ad_id = reading.get("id")
    if not ad_id or not (reading.get("title") or reading.get("text")):
        return None
    link = "".join(list(_texts(_search(fields.url, post)))[:1]) if fields.url else ""
    return build_listing(platform, ad_id, _absolute(link, page_url), reading, seen_at)


def _absolute(link: str, page_url: str) -> str:
    try:
        return urljoin(page_url, link) if link else page_url
    except ValueError:
        return page_url
