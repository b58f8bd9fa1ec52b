"""An ad's own page to a Listing."""

from __future__ import annotations

import re
from datetime import datetime
from urllib.parse import parse_qsl, urlsplit

from scrapy.http import Response, TextResponse

from crawler.description import Platform
from model.errors import PageChangedError
from model.listing import Listing, SightingBasis
from spiders.pages.addresses import shape_of
from spiders.pages.hydration import read_hydration
from spiders.pages.locality import locality_of
from spiders.pages.own_part import own_part
from spiders.pages.parsing import selector_of
from spiders.pages.reading import MACHINES, Found, PageFields, build_listing, canonical_url, external_id
from spiders.pages.shown import read_selected, read_shown, selected
from spiders.pages.structured import read_structured
from spiders.pages.titles import as_headed
from spiders.pages.tree import Path, bare, contents, tagged
from spiders.pages.veiled import unveiled

_GONE = {404, 410}
_SCRIPT = re.compile(r"\.(?:php\d?|aspx?|jspx?|cgi|pl|do|cfm|dll)$", re.IGNORECASE)
_SHOWN = Path("//body//text()[not(ancestor::script or ancestor::style)]")


def as_text(response: Response) -> TextResponse:
    """The response as text, without comments in its tree. Bytes that are strictly UTF-8 are read so, whatever the page
    declares.
    """
    if not isinstance(response, TextResponse):
        raise PageChangedError(f"{response.url}: not a text page ({response.headers.get('Content-Type', b'')!r})")
    if response.encoding.lower().replace("-", "") != "utf8" and not response.body.isascii():
        try:
            response.body.decode("utf-8")
        except UnicodeDecodeError:
            return bare(unveiled(response))
        return bare(unveiled(response.replace(encoding="utf-8")))
    return bare(unveiled(response))


def as_page(response: Response) -> TextResponse:
    """The response as a page of markup. Raises PageChangedError for JSON and for what is no text."""
    page = as_text(response)
    if selector_of(page).type == "json":
        raise PageChangedError(f"{response.url}: JSON, not a page; describe it as kind feed")
    return page


def is_gone(response: Response, platform: Platform) -> bool:
    """Whether the answer says that the ad is no longer there: by its status, or by the description's marks."""
    if response.status in _GONE:
        return True
    page = platform.listing
    return any(_bears(response, mark) for mark in (page.gone, page.removed, page.expired))


def gone_basis(response: Response, platform: Platform) -> SightingBasis | None:
    """The platform's word why an ad is gone, where its page gives one."""
    if _bears(response, platform.listing.removed):
        return SightingBasis.REMOVAL_NOTICE
    return SightingBasis.EXPIRY_NOTICE if _bears(response, platform.listing.expired) else None


def _bears(response: Response, mark: str | None) -> bool:
    return mark is not None and isinstance(response, TextResponse) and bool(selected(response, mark))


def read_page(response: TextResponse, platform: Platform) -> PageFields:
    """All fields found on the page, each with its origin."""
    response = own_part(response)
    reading = PageFields(locality=locality_of(response, platform))
    read_structured(response, reading)
    read_selected(response, platform.listing.fields, reading)
    read_hydration(response, reading)
    if reading.origin("title") in MACHINES:
        title = reading.fields["title"]
        reading.fields["title"] = Found((as_headed(response, title.values[0]),), title.origin)
    read_shown(response, reading, default=platform.currency)
    reading.as_written = written_for_people(response, reading.get("price"))
    if len(platform.languages) > 1 and reading.origin("language") == "page":
        # The language of a many-language shop's frame says nothing of the ad within.
        del reading.fields["language"]
    return reading


def written_for_people(response: TextResponse, price: str) -> bool:
    """Whether data repeat a price as the page shows it to people: "1.299" beside a euro sign is no machine's 1.3."""
    if not re.fullmatch(r"\d{1,3}\.\d{3}", price):
        return False
    shown = " ".join(_SHOWN(response))
    return bool(re.search(rf"(?<![\d.,]){re.escape(price)}(?![\d])(?!\.\d)", shown[:200_000]))


def read_listing(response: Response, platform: Platform, url: str, seen_at: datetime, ad_id: str = "") -> Listing:
    """The listing on an ad's own page. ``url`` is the address that was asked for. Raises PageChangedError.

    A page with neither a title nor a text is no ad: its structure has changed.
    """
    reading = read_page(as_text(response), platform)
    return listing_of(reading, platform, url, seen_at, ad_id)


def listing_of(reading: PageFields, platform: Platform, url: str, seen_at: datetime, ad_id: str = "") -> Listing:
    """The listing that a reading of an ad's page makes; see ``read_listing``."""
    if not reading.get("title") and not reading.get("text"):
        raise PageChangedError(f"{url}: neither a title nor a text was found on the ad's page")
    return build_listing(platform, ad_id or external_id(platform, url), url, reading, seen_at)


def own_address(response: TextResponse, url: str) -> str:
    """The address that an ad's page calls its own, so that one ad reached by several ways is one listing.

    A canonical link that leads elsewhere (to the front page, to a list) is a mistake of the site: then ``url``.
    """
    told = _canonical(response) or next(iter(contents(response, property="og:url")), "")
    if not told:
        return url
    try:
        own = canonical_url(response.urljoin(told.strip()))
        mine, other = urlsplit(canonical_url(url)), urlsplit(own)
    except ValueError:
        return url
    if mine.hostname != other.hostname or mine.port != other.port or other.path.strip("/") == "":
        return url
    same_page = mine.path.rstrip("/") == other.path.rstrip("/") and (not other.query or other.query == mine.query)
    same_name = mine.path.rstrip("/").rpartition("/")[2] == other.path.rstrip("/").rpartition("/")[2] and not mine.query
    # A script that tells ads apart by its query names none of them without it.
    nameless = same_page and not other.query and bool(_SCRIPT.search(mine.path))
    alike = shape_of(own) == shape_of(canonical_url(url))
    return own if (same_page and not nameless) or same_name or alike or _says_less(own, canonical_url(url)) else url


def _canonical(response: TextResponse) -> str:
    links = (each.get("href") for each in tagged(response, "link") if each.get("rel") == "canonical")
    return next((link for link in links if link is not None), "")


def _says_less(own: str, url: str) -> bool:
    """Whether an address is another without a part of its query (the section one came through), and still has a number.

    "?route=product&product_id=7" is "?route=product&path=20&product_id=7".
    """
    one, two = urlsplit(own), urlsplit(url)
    told, asked = set(parse_qsl(one.query)), set(parse_qsl(two.query))
    numbered = any(char.isdecimal() for _, value in told for char in value)
    return one.path == two.path and bool(told) and told < asked and numbered
