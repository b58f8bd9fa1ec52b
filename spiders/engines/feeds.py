"""One feed document to posts: RSS 0.9x, 1.0 and 2.0, Atom and RDF through feedparser, JSON Feed 1.0 and 1.1."""

from __future__ import annotations

import json
import re
from calendar import timegm
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import feedparser  # type: ignore[import-untyped]
from scrapy.http import Response, TextResponse

from model.errors import PageChangedError
from model.listing import ListingState
from spiders.engines.posts import Post, guarded, image_links, words
from spiders.engines.values import each, first, mapping, plain
from spiders.pages.jsonld import READING_ERRORS

_ROOT = re.compile(rb"<(?:rss|feed|(?:\w+:)?RDF|channel)[\s>]", re.IGNORECASE)
_JSON_FEED = re.compile(rb'"version"\s*:\s*"https?:\\?/\\?/(?:www\.)?jsonfeed\.org')
# Entities of one's own are how a small document grows without end, or reads what it should not.
_DECLARES = re.compile(r"<!ENTITY|<!DOCTYPE[^>\[]*\[", re.IGNORECASE)
# References to characters that there are not, at which feedparser stops.
_BEYOND = re.compile(rb"&#(?:x0*[1-9a-f][0-9a-f]{5,}|0*[1-9]\d{6,});", re.IGNORECASE)
_GOOGLE = "base.google.com/ns"
_PRICE = re.compile(r"(?:([A-Z]{3})\s*)?(\d[\d.,\s]*\d|\d)\s*([A-Z]{3})?")
_SOLD = re.compile(r"out[ _]of[ _]stock|sold", re.IGNORECASE)
_HEAD = 3000


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """What one document holds. ``next`` is the address of the following one, as it stands there."""

    posts: Sequence[Post]
    next: str = ""
    is_wordpress: bool = False
    problems: Sequence[str] = ()


def is_feed(body: bytes) -> bool:
    """Whether a document is a feed, by its first element or its version."""
    head = body[:_HEAD]
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        head = head.decode("utf-16", "ignore").encode()
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return bool(_JSON_FEED.search(body[:200_000]))
    return bool(_ROOT.search(head)) and b"<html" not in head.lower()


def read_feed(response: Response) -> Feed:
    """The posts of a feed. Raises PageChangedError for what is none, or declares entities of its own."""
    assert isinstance(response, TextResponse)  # noqa: S101  (asked for as text)
    if response.body.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return _json_feed(response)
    if _DECLARES.search(response.text) or _DECLARES.search(response.body.decode("latin-1")):
        raise PageChangedError(f"{response.url}: the feed declares entities of its own: refused")
    told = {
        "content-type": (response.headers.get("Content-Type") or b"application/xml").decode("latin-1"),
        "content-location": response.url,
    }
    try:
        body = _BEYOND.sub(b"", response.body)
        parsed = feedparser.parse(body, response_headers=told, resolve_relative_uris=False)
    except (*READING_ERRORS, AssertionError) as error:  # what a hostile document makes its parsers raise
        raise PageChangedError(f"{response.url}: the feed cannot be read ({type(error).__name__})") from error
    if not parsed.get("version") and not parsed.entries:
        raise PageChangedError(f"{response.url}: no feed could be read ({_trouble(parsed)})")
    prefix = next((name for name, uri in parsed.namespaces.items() if _GOOGLE in str(uri)), "g") or "g"
    links = {first(link, "rel"): first(link, "href") for link in parsed.feed.get("links", ())}
    broken = [f"the feed is not well-formed ({_trouble(parsed)})"] if _is_broken(parsed) else []
    read = [guarded(_post, entry, parsed.feed, prefix, response.url) for entry in parsed.entries]
    return Feed(
        posts=[post for post in read if isinstance(post, Post)],
        next=links.get("next") or links.get("prev-archive") or "",
        is_wordpress="wordpress" in first(parsed.feed, "generator").lower(),
        problems=[*broken, *(problem for problem in read if isinstance(problem, str))],
    )


def _is_broken(parsed: Any) -> bool:  # noqa: ANN401  (feedparser ships no types)
    harmless = (feedparser.CharacterEncodingOverride, feedparser.NonXMLContentType)
    return bool(parsed.bozo) and not isinstance(parsed.get("bozo_exception"), harmless)


def _trouble(parsed: Any) -> str:  # noqa: ANN401  (feedparser ships no types)
    return " ".join(str(parsed.get("bozo_exception", "empty")).split())[:120]


def _post(entry: Mapping[str, Any], channel: Mapping[str, Any], prefix: str, base: str) -> Post:
    link = first(entry, "feedburner_origlink", "link", f"{prefix}_link")
    contents = [mapping(one) for one in each(entry.get("content"))]
    longest = max(contents, key=lambda one: len(first(one, "value")), default=mapping(entry.get("summary_detail")))
    summary = mapping(entry.get("summary_detail"))
    # What is relative counts from the entry's own page, unless the document says otherwise (xml:base).
    told_base = first(longest, "base")
    near = told_base if told_base not in ("", base) else link or base
    told = first(longest, "value") or first(summary, "value") or first(entry, f"{prefix}_description")
    text = _shown(told, first(longest, "type"))
    title = _shown(first(entry, "title", f"{prefix}_title"), first(entry, "title_detail.type"))
    name = first(entry, "id", "link", f"{prefix}_id") or title
    price, currency = _price(first(entry, f"{prefix}_sale_price", f"{prefix}_price", "price"))
    tags = [first(tag, "label", "term") for tag in each(entry.get("tags"))]
    kinds = [*tags, first(entry, f"{prefix}_product_type", f"{prefix}_google_product_category")]
    sold = _SOLD.search(first(entry, f"{prefix}_availability")) is not None
    return Post(
        ad_id=name[:500], url=link or (name if name.startswith("http") else base), title=title, text=text,
        seller=_author(entry) or _author(channel), posted=_date(entry),
        language=first(longest, "language") or first(channel, "language"),
        category=" / ".join(dict.fromkeys(kind for kind in kinds if kind)), place=_place(entry, prefix),
        price=price, currency=currency, images=[*_pictures(entry, prefix), *image_links(told, near)],
        state=ListingState.SOLD if sold else None,
    )  # fmt: skip


def _shown(text: str, media_type: str) -> str:
    return text if media_type == "text/plain" and "<" not in text and "&" not in text else plain(text)


def _author(thing: Mapping[str, Any]) -> str:
    return first(thing, "author_detail.name", "author")


def _date(entry: Mapping[str, Any]) -> str:
    # feedparser warns where "updated" is asked for and only "published" stands: look before asking.
    for name in ("published", "created", "updated"):
        if name in entry:
            parsed = entry.get(f"{name}_parsed") if f"{name}_parsed" in entry else None
            if parsed:
                return datetime.fromtimestamp(timegm(parsed), UTC).isoformat()
            return first(entry, name)
    return ""


def _place(entry: Mapping[str, Any], prefix: str) -> str:
    named = first(entry, "georss_featurename", f"{prefix}_location", "geo_name")
    point = mapping(entry.get("where")).get("coordinates")
    if (
        not named
        and isinstance(point, tuple | list)
        and len(point) == 2
        and mapping(entry.get("where")).get("type") == "Point"
    ):
        return f"{point[1]},{point[0]}"
    both = (first(entry, "geo_lat"), first(entry, "geo_long"))
    return named or (",".join(both) if all(both) else "")


def _pictures(entry: Mapping[str, Any], prefix: str) -> Iterator[str]:
    yield first(entry, f"{prefix}_image_link")
    yield first(entry, f"{prefix}_additional_image_link")
    for one in each(entry.get("media_content")):
        if (
            first(one, "medium") == "image"
            or first(one, "type").startswith("image/")
            or not first(one, "medium", "type")
        ):
            yield first(one, "url")
    for one in each(entry.get("links")):
        if first(one, "rel") == "enclosure" and first(one, "type").startswith("image/"):
            yield first(one, "href")
    for one in each(entry.get("media_thumbnail")):
        yield first(one, "url")


def _price(text: str) -> tuple[str, str]:
    found = _PRICE.search(text)
    if found is None:
        return "", ""
    before, amount, after = found.groups()
    return amount, before or after or ""


def _json_feed(response: TextResponse) -> Feed:
    try:
        content = mapping(json.loads(response.body))
    except (ValueError, RecursionError) as error:
        raise PageChangedError(f"{response.url}: the feed is not JSON ({type(error).__name__})") from error
    items = content.get("items")
    if not isinstance(items, list):
        raise PageChangedError(f"{response.url}: a JSON Feed without the list 'items'")
    read = [guarded(_json_post, mapping(item), content, response.url) for item in items]
    return Feed(
        posts=[post for post in read if isinstance(post, Post)],
        next=first(content, "next_url"),
        problems=[problem for problem in read if isinstance(problem, str)],
    )


def _json_post(item: Mapping[str, Any], feed: Mapping[str, Any], base: str) -> Post:
    link = first(item, "url", "external_url") or base
    markup = first(item, "content_html")
    attached = [mapping(one) for one in each(item.get("attachments"))]
    pictures = [first(one, "url") for one in attached if first(one, "mime_type").startswith("image/")]
    authors = [mapping(one) for one in (*each(item.get("authors")), item.get("author"), *each(feed.get("authors")),
                                        feed.get("author"))]  # fmt: skip
    return Post(
        ad_id=first(item, "id", "url")[:500], url=link, title=first(item, "title"),
        text=words(plain(markup) or first(item, "content_text", "summary")),
        seller=next((name for name in (first(one, "name", "url") for one in authors) if name), ""),
        posted=first(item, "date_published", "date_modified"),
        language=first(item, "language") or first(feed, "language"),
        category=" / ".join(tag for tag in each(item.get("tags")) if isinstance(tag, str)),
        images=[first(item, "image", "banner_image"), *pictures, *image_links(markup, link)],
    )  # fmt: skip
