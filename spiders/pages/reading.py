"""A page's fields as found, each with its origin, and the listing they make."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit

import ftfy

from crawler.description import Platform
from crawler.pseudonym import seller_key
from model.listing import Listing, ListingState
from spiders.pages.dates import may_be_month_first, read_date
from spiders.pages.handles import handle_of
from spiders.pages.locality import NOWHERE, Locality
from spiders.pages.prices import is_told, read_price
from spiders.pages.remembered import remembered
from spiders.pages.unseen import UNSEEN

FIELDS = (
    *("title", "text", "category", "price", "currency", "seller", "place", "ships_to", "shipping", "posted"),
    *("images", "language", "state", "id"),
)
_MAX_CHARS = {"title": 1000, "text": 100_000}
_MAX_OTHER = 500
_MAX_IMAGES = 50
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_TRACKING = re.compile(
    r"^(utm_\w+|fbclid|gclid|dclid|msclkid|yclid|mc_[ce]id|ref|ref_|referrer|source|src|campaign|sessionid|session|sid|"
    r"phpsessid|jsessionid|spm|scm|pvid|trk|tracking|_ga|_gl|igshid|_pos|_sid|_ss|srsltid|osclass|__\w{1,20}__(?:\[\d+\])?)$",
    re.IGNORECASE,
)
_SESSION_KEY = re.compile(r"s(?:ess(?:ion)?)?_?id$|^zenid$|^s$", re.IGNORECASE)
_SESSION_VALUE = re.compile(r"(?=.*\d)[0-9a-zA-Z,-]{20,64}")
MACHINES = frozenset(["json-ld", "microdata", "rdfa", "opengraph", "interface", "state"])
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}")
_ORIGIN = re.compile(r"https?://[^/?#]+(?=/)")
_PLAIN_PATH = re.compile(r"(?:/[\w-][\w.-]*)+")
_SPACES = re.compile(r"[ \t\u00a0]+")
_BLANK_LINES = re.compile(r"\n\s*\n\s*\n+")


# Where a page states a field for programs.
STATED = frozenset(["json-ld", "microdata", "rdfa", "opengraph"])


@dataclass(frozen=True, slots=True)
class Found:
    """A field's text (several for images) and where it was read: ``json-ld``, ``microdata``, ``selector``, …"""

    values: tuple[str, ...]
    origin: str


@dataclass(slots=True)
class PageFields:
    """Fields by name; the first reader that finds one wins.

    ``locality`` is where the page is at home; ``as_written``: the price stands on the page as the data has it, so its
    point is what people mean by it.
    """

    fields: dict[str, Found] = field(default_factory=dict)
    broken: list[str] = field(default_factory=list)
    locality: Locality = NOWHERE
    as_written: bool = False

    def add(self, name: str, value: str | Iterable[str] | None, origin: str) -> None:
        """Keep a field unless it is empty or already found."""
        if not value or name in self.fields:
            return
        kept = tuple(text for each in ((value,) if isinstance(value, str) else value) if (text := clean(each)))
        if kept:
            self.fields[name] = Found(kept, origin)

    def get(self, name: str) -> str:
        """A field's text, empty if not found."""
        found = self.fields.get(name)
        return found.values[0] if found else ""

    def origin(self, name: str) -> str:
        """Where a field was read, empty if not found."""
        return self.fields[name].origin if name in self.fields else ""


def clean(text: str) -> str:
    """Text as people see it: no control characters, mended mojibake, single spaces, at most one blank line."""
    ascii_only = text.isascii()
    if ascii_only and text.isprintable() and "  " not in text:
        return text.strip()
    # Most pages are plain ASCII where there is nothing to mend.
    text = text if ascii_only else ftfy.fix_encoding(text).translate(UNSEEN)
    text = _CONTROL.sub("", text).replace("\r\n", "\n").replace("\r", "\n")
    lines = (_SPACES.sub(" ", line).strip() for line in text.split("\n"))
    return _BLANK_LINES.sub("\n\n", "\n".join(lines)).strip()


@remembered
def canonical_url(url: str) -> str:
    """The URL without fragment and tracking parameters, so that one ad has one address."""
    parts = urlsplit(url)
    if "?" not in url and "#" not in url:
        return parts.geturl()
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    kept = [(key, value) for key, value in pairs if not _TRACKING.match(key) and not _is_session(key, value)]
    if not kept and len(pairs) == 1 and pairs[0][0].lower() in ("ref", "source", "src") and pairs[0][1].isdecimal():
        kept = pairs  # /item?ref=77: the only thing that tells one ad from another
    # A fragment that starts like a path is how single-page shops address an ad.
    fragment = parts.fragment if parts.fragment.startswith(("/", "!/")) else ""
    return parts._replace(query=urlencode(kept), fragment=fragment).geturl()


def _is_session(key: str, value: str) -> bool:
    """Whether a part of a query is a visitor's own: "osCsid=7f3a…", told by its name and its many digits."""
    return bool(_SESSION_KEY.search(key)) and bool(_SESSION_VALUE.fullmatch(value))


def external_id(platform: Platform, url: str) -> str:
    """The platform's own id of an ad: the description's pattern on its URL, else the URL's path and query."""
    canonical = canonical_url(url)
    if platform.listing.id_pattern:
        match = re.search(platform.listing.id_pattern, canonical)
        if match and match.group(1):
            return match.group(1)[:_MAX_OTHER]
    parts = urlsplit(canonical)
    path = (
        parts.path.strip("/")
        + (f"?{parts.query}" if parts.query else "")
        + (f"#{parts.fragment}" if parts.fragment else "")
    )
    return (path or canonical)[:_MAX_OTHER]


def _images(reading: PageFields, url: str) -> tuple[str, ...]:
    found = reading.fields.get("images")
    links: list[str] = []
    # What joining makes of an address and a path without dots, which a library takes its time over.
    origin = told[0] if (told := _ORIGIN.match(url)) else ""
    for text in found.values if found else ():
        try:
            link = origin + text if origin and _PLAIN_PATH.fullmatch(text) else urljoin(url, text)
        except ValueError:
            continue
        if link.startswith(("http://", "https://")) and len(link) <= 2000:
            links.append(link)
    return tuple(dict.fromkeys(links))[:_MAX_IMAGES]


def _language(reading: PageFields, platform: Platform) -> str:
    told = _LANGUAGE.match(reading.get("language"))
    if told:
        return told.group().lower()
    return platform.languages[0] if len(platform.languages) == 1 else ""


def price_of(reading: PageFields, platform: Platform, shown: str = "") -> tuple[Decimal | None, str]:
    """Amount and currency of the page's price text, or of one ``shown`` elsewhere, as this page would have it read."""
    language = _language(reading, platform)
    text, hint, home = shown or reading.get("price"), "" if shown else reading.get("currency"), reading.locality
    machine = not shown and reading.origin("price") in MACHINES and not reading.as_written
    named = is_told(text, hint)
    amount, currency = read_price(
        text,
        hint=hint,
        country="" if named else platform.country or home.country,
        default="" if named else platform.currency or home.currency or home.tender,
        languages=(language,) if language else platform.languages,
        machine=machine,
    )
    # Data say nought where bids or questions are awaited; what is given away is shown as free, not as a price.
    nought = amount == 0 and not shown and reading.origin("price") in MACHINES
    return (None, "") if nought else (amount, currency)


def tongues_of(reading: PageFields, platform: Platform) -> tuple[str, ...]:
    """The languages a page may be in, its own first."""
    language = _language(reading, platform)
    return tuple(dict.fromkeys((language, *platform.languages) if language else platform.languages))


def _without_signs(place: str) -> str:
    """A place without the pins and flags that sites draw around it, and without the comma before what follows it."""
    place = place.strip(" ,;|·、،")
    place = place[1:-1].strip() if place[:1] == "(" and place.find(")") == len(place) - 1 else place
    if place.isascii():
        return place
    kept = [at for at, char in enumerate(place) if unicodedata.category(char) not in ("So", "Co", "Zs", "Cc")]
    return place[kept[0] : kept[-1] + 1] if kept else ""


def build_listing(platform: Platform, ad_id: str, url: str, reading: PageFields, seen_at: datetime) -> Listing:
    """The listing that a reading makes; relative dates count from ``seen_at``, the handle becomes a seller key."""
    tongues = tongues_of(reading, platform)
    amount, currency = price_of(reading, platform)
    texts = {name: reading.get(name)[: _MAX_CHARS.get(name, _MAX_OTHER)] for name in FIELDS}
    twofold = may_be_month_first(texts["posted"], tongues)
    country = platform.country or reading.locality.country if twofold else ""
    return Listing(
        platform=platform.name,
        external_id=ad_id,
        url=canonical_url(url),
        title=" ".join(texts["title"].split()),
        text=texts["text"],
        language=_language(reading, platform),
        category=texts["category"],
        price_amount=amount,
        price_currency=currency,
        seller_key=seller_key(platform.name, handle_of(reading.get("seller"))),
        place=_without_signs(texts["place"]),
        ships_to=texts["ships_to"],
        shipping=texts["shipping"],
        posted_at=read_date(texts["posted"], tongues, seen_at, country),
        images=_images(reading, url),
        state=ListingState(texts["state"]) if texts["state"] else ListingState.AVAILABLE,
    )
