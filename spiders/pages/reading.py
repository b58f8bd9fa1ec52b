"""A page's fields as found, each with its origin, and the listing they make."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from urllib.parse import parse_qsl, unquote, urlencode, urljoin, urlsplit

import ftfy

from crawler.description import Platform
from crawler.pseudonym import seller_key
from model.listing import Listing, ListingState
from spiders.pages.dates import may_be_month_first, read_date
from spiders.pages.locality import NOWHERE, Locality
from spiders.pages.prices import is_told, read_price
from spiders.pages.remembered import remembered
from spiders.pages.unseen import UNSEEN
from spiders.pages.words import words_of

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
_NAMELESS = words_of("user users profile profiles seller sellers member members account shop store view show ads")
_DOING = frozenset(["action", "do", "act", "mode", "view", "page"])
# What an account has below its name: "/user/807/profile" is 807's.
_BELOW_ACCOUNT = words_of(
    "profile profil perfil ads items listings offers anuncios annonces oferty angebote anzeigen inserate annunci "
    "advertenties ilanlar reviews feedback about shop store"
)
_ACCOUNT_KEY = re.compile(
    r"(?:user|seller|member|vendor|shop|store|account|owner|author|profile|u)_?(?:id|name|no)|u?uid", re.IGNORECASE
)
_NUMBERED_ACCOUNT = re.compile(r"(?:[a-z]+-)*u?id-(\d+)(?:\.html?)?", re.IGNORECASE)
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
        values = (value,) if isinstance(value, str) else tuple(value or ())
        kept = tuple(text for text in (clean(each) for each in values) if text)
        if kept and name not in self.fields:
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


def handle_of(seller: str) -> str:
    """The handle in what a page says of a seller: the last step of a link to the profile, else the text.

    One seller must get one key whether a page gives "@ann", "/user/ann" or "https://shop/user/ann?tab=ads".
    """
    text = seller.strip()
    if text.startswith(("http://", "https://", "/")):
        parts = urlsplit(text)
        steps = [step for step in parts.path.split("/") if step]
        # "/user/5c1f/profile?from=ad" is 5c1f's, and "/user/profile?id=77" is 77's.
        while len(steps) > 1 and steps[-1].lower() in _BELOW_ACCOUNT and not (parts.query and _is_nameless(steps[-2])):
            steps.pop()
        if len(steps) > 2 and steps[-1].isdecimal() and steps[-2].lower() in _BELOW_ACCOUNT and steps[-3].isdecimal():
            steps = steps[:-2]  # "/profile/822/listings/1" is the first page of what 822 sells
        # A profile addressed by its query has its id there: /user.php?id=77.
        nameless = bool(parts.query) and (not steps or _is_nameless(steps[-1]))
        # "/company/872/harmon-auctions" is number 872, whatever it calls itself next year; "/items/875/bosse" is bosse.
        if len(steps) > 2 and steps[-2].isdecimal() and "-" in steps[-1] and not nameless:
            steps.pop()
        if steps and (numbered := _NUMBERED_ACCOUNT.fullmatch(steps[-1])):
            return numbered[1]
        named = "" if nameless else _account_in(parts.query)
        told = named or (_only_value(parts.query) if nameless or not steps else steps[-1].replace("+", " "))
        text = unquote(told or text)
    return text.lstrip("@")


def _is_nameless(step: str) -> bool:
    """Whether a step of an address says only that an account is shown there, by a script or a word, and not whose."""
    return "." in step or step.lower() in _NAMELESS


def _account_in(query: str) -> str:
    """Whom a query names as an account: "userId=77" is 77, whatever the page is called; empty where it names none."""
    return next((value for key, value in parse_qsl(query) if _ACCOUNT_KEY.fullmatch(key)), "")


def _only_value(query: str) -> str:
    """A query's one value ("s=ann" is ann, "action=profile;u=7" is 7), the whole query where it has several."""
    pairs = [pair for pair in parse_qsl(query.replace(";", "&")) if pair[0].lower() not in _DOING]
    return pairs[0][1] if len(pairs) == 1 else query


def _images(reading: PageFields, url: str) -> tuple[str, ...]:
    found = reading.fields.get("images")
    links: list[str] = []
    for text in found.values if found else ():
        try:
            link = urljoin(url, text)
        except ValueError:
            continue
        if link.startswith(("http://", "https://")) and len(link) <= 2000:
            links.append(link)
    return tuple(dict.fromkeys(links))[:_MAX_IMAGES]


def _language(reading: PageFields, platform: Platform) -> str:
    told = re.match(r"[A-Za-z]{2,3}", reading.get("language"))
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
    """A place without the pins and flags that sites draw around it."""
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
