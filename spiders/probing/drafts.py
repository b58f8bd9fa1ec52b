"""Drafts of descriptions: what a site's pages or a JSON answer let one guess, for a person to complete."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

import yaml
from parsel import Selector
from scrapy.http import Response, TextResponse

from crawler.description import Platform
from spiders.pages.addresses import OFFSET_KEY, PAGE_KEY

_SEARCH_NAMES = (
    "q",
    "query",
    "search",
    "s",
    "keyword",
    "keywords",
    "k",
    "text",
    "wd",
    "term",
    "kw",
    "search_query",
    "sq",
    "ss",
)
_FEED_FIELDS = {
    "id": (
        "id", "uri", "uuid", "key", "guid", "pid", "itemId", "item_id", "itemid", "productId", "product_id", "goodsNo",
        "goods_id", "adId", "ad_id", "listingId", "listing_id", "postId", "post_id", "code", "sku", "no",
    ),
    "url": ("url", "link", "permalink", "href", "product_url", "productUrl", "item_url", "share_url", "webUrl"),
    "title": ("title", "name", "subject", "headline", "productName", "product_name", "item_name", "goodsName"),
    "text": ("text", "content", "body", "description", "message", "selftext", "body_html", "caption"),
    "price": ("price", "amount", "salePrice", "sale_price"),
    "currency": ("currency", "price_currency"),
    "seller": ("author", "seller", "user", "account", "vendor", "username"),
    "place": ("place", "location", "city"),
    "posted": ("created_at", "created", "date", "published_at", "published", "posted_at", "created_utc", "timestamp",
               "update_time", "updateTime", "updated_at", "createdAt", "publishedAt", "listedAt"),
    "language": ("lang", "language"),
    "images": ("images", "image", "photos", "media", "product_image", "productImage", "thumbnail", "imageUrl"),
}  # fmt: skip
_HANDLES = ("handle", "username", "acct", "name", "id")
_CURSORS = ("next", "next_cursor", "cursor", "next_page", "nextPage", "after")
_LAWFUL = {"terms_url": "unread", "terms_read_on": "unread", "legal_basis": "unread", "contact": "unread"}
_MOST_PAGES = 500
_LONGEST_COUNT = 7
_SAMPLE = 20


def name_of(base_url: str) -> str:
    """A platform's name from its host, and its port where that is not the usual one: two of a host must not be one."""
    parts = urlsplit(base_url)
    host = (parts.hostname or "").removeprefix("www.").lower().replace("_", "-").replace(":", "-")
    labels = [part for part in host.split(".") if part] + ([str(parts.port)] if parts.port else [])
    return "-".join(labels)[-32:].strip("-")


def written(content: dict[str, Any]) -> str:
    """A description as YAML."""
    return str(yaml.safe_dump(content, sort_keys=False, allow_unicode=True, width=110))


def draft_of_site(platform: Platform, *, starts: list[str], rendering: dict[str, Any]) -> dict[str, Any]:
    """A description of a site that is walked from its lists; its lawful block to be filled in."""
    content: dict[str, Any] = {
        "name": name_of(platform.base_url),
        "kind": "rendered" if rendering else platform.kind.value,
    }
    content["base_url"] = platform.base_url
    content["catalogue"] = {"start": starts or ["{base}"]}
    if rendering:
        content["rendering"] = rendering
    content["limits"] = {"max_pages": _MOST_PAGES} | ({"delay_s": 0, "concurrency": 4} if platform.is_loopback else {})
    content["lawful"] = _LAWFUL
    return content


def search_address(page: TextResponse) -> str:
    """The address of the page's own search form, with its hidden fields; empty where there is no form."""
    for form in page.xpath("//form[not(@method) or translate(@method, 'GET', 'get') = 'get']"):
        inputs = form.xpath(".//input[@name]")
        words = [each.attrib["name"] for each in inputs if _takes_words(each)]
        if not words:
            continue
        hidden = [each.attrib for each in inputs if each.attrib.get("type") == "hidden"]
        fixed = urlencode([(each["name"], each.get("value", "")) for each in hidden]).replace("{", "").replace("}", "")
        try:
            path = urlsplit(page.urljoin(form.attrib.get("action", ""))).path.lstrip("/")
        except ValueError:  # "http://[" and the like
            continue
        path = path.replace("{", "%7B").replace("}", "%7D")
        return f"{{base}}{path}?{fixed}{'&' if fixed else ''}{words[0]}={{query}}"
    return ""


def _takes_words(box: Selector) -> bool:
    kind = box.attrib.get("type", "text").lower()
    named = box.attrib["name"].lower() in _SEARCH_NAMES and kind in ("text", "search", "")
    return named or kind == "search" or box.attrib.get("role") == "searchbox"


def draft_of_feed(response: Response, platform: Platform) -> str | None:
    """A description of a JSON feed: its longest list, its fields by their usual names; None for what is no feed."""
    try:
        content = json.loads(response.body)
    except (ValueError, RecursionError):
        return None
    lists = {"@": content} if isinstance(content, list) else {}
    if isinstance(content, dict):
        lists = {key: value for key, value in content.items() if isinstance(value, list) and key.isidentifier()}
    lists = {key: value for key, value in lists.items() if value and isinstance(value[0], dict)}
    if not lists:
        return None
    items = max(lists, key=lambda key: len(lists[key]))
    found = _feed_fields([each for each in lists[items][:_SAMPLE] if isinstance(each, dict)])
    if "id" not in found and "url" in found:
        found = {"id": found["url"], **found}
    if "id" not in found or not found.keys() & {"title", "text"}:
        return None
    cursor = next((key for key in _CURSORS if isinstance(content, dict) and key in content), None)
    parts = urlsplit(response.url)
    draft: dict[str, Any] = {"name": name_of(platform.base_url), "kind": "feed", "base_url": platform.base_url}
    counted = _counted(parts.query, len(lists[items])) if cursor is None else _Counted()
    address = f"{{base}}{parts.path.lstrip('/')}" + _feed_query(parts.query, counted, paged=cursor is not None)
    draft["feed"] = {"url": address, "items": items, **({"next": cursor} if cursor else counted.told)}
    return written(draft | {"listing": {"fields": found}, "lawful": _LAWFUL})


@dataclass(frozen=True, slots=True)
class _Counted:
    """Which part of an address counts pages or offsets, and what a feed's block says of where it begins."""

    key: str = ""
    place: str = ""
    told: dict[str, int] = field(default_factory=dict)


def _counted(query: str, n_rows: int) -> _Counted:
    """What an address counts: "page=0" begins at nought, whatever page it was given with otherwise at one."""
    for key, value in parse_qsl(query):
        if not value.isdecimal() or len(value) > _LONGEST_COUNT:
            continue
        if PAGE_KEY.match(key):
            return _Counted(key, "{page}", {"first_page": min(int(value), 1)})
        if OFFSET_KEY.match(key):
            return _Counted(key, "{offset}", {"per_page": n_rows})
    return _Counted()


def _feed_query(query: str, counted: _Counted, *, paged: bool) -> str:
    pairs = [(key, value.replace("{", "").replace("}", "")) for key, value in parse_qsl(query, keep_blank_values=True)]
    told = [(key, "{query}" if key.lower() in _SEARCH_NAMES else value) for key, value in pairs]
    told = [(key, counted.place if key == counted.key else value) for key, value in told]
    told = [(key, "{cursor}" if key.lower() in _CURSORS else value) for key, value in told]
    if paged and "{cursor}" not in dict(told).values():
        told.append(("cursor", "{cursor}"))
    return "?" + urlencode(told, safe="{}") if told else ""


def _feed_fields(sample: list[dict[str, Any]]) -> dict[str, str]:
    """Where each field stands: the usual key that most rows fill."""
    found: dict[str, str] = {}
    for name, keys in _FEED_FIELDS.items():
        filled = Counter(key for row in sample for key in keys if row.get(key) not in (None, ""))
        if filled:
            key = max(keys, key=filled.__getitem__)
            inner = next(row[key] for row in sample if row.get(key) not in (None, ""))
            handle = next((each for each in _HANDLES if isinstance(inner, dict) and each in inner), None)
            found[name] = f"{key}.{handle}" if handle else key
    return found
