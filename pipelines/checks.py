"""Bounds on what strangers write: what is cut, cleared or refused in an observation, and the problem told for each."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from hashlib import sha256
from typing import Any

from model.card import KeptCard
from model.listing import Listing, Observation

MAX_CHARS = {"title": 2_000, "text": 200_000, "category": 1_000, "place": 500, "ships_to": 500, "shipping": 1_000}
MAX_ID_CHARS = 400
MAX_URL_CHARS = 4_000
MAX_IMAGES = 50
MAX_PRICE = Decimal(10) ** 12
_FIRST_DAY = datetime(1990, 1, 1, tzinfo=UTC)
_PLATFORM = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
_LANGUAGE = re.compile(r"([A-Za-z]{2,3})([-_][A-Za-z0-9]{1,8})*")
_CURRENCY = re.compile(r"[A-Z]{3}")
_WEB = re.compile(r"https?://[^\s/]", re.IGNORECASE)
# What no shop shows: C0 but tab and line ends, DEL, C1, halves of characters. Zero-width ones stay: they disguise.
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_HALF = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """What was wrong with an observation: ``kind`` as in model.issue.Issue, ``message`` in one line."""

    kind: str
    message: str


def is_platform_name(name: str) -> bool:
    """Whether a name may stand for a platform: lower-case letters, digits and hyphens, at most 64."""
    return _PLATFORM.fullmatch(name) is not None


def checked(observation: Observation) -> tuple[Observation | None, list[Problem]]:
    """The observation within bounds and what had to be changed; None where nothing usable is left.

    Cuts and cleared fields are told with the value they had (its beginning), so that nothing goes unseen.
    """
    problems: list[Problem] = []
    listing = observation.listing
    if not is_platform_name(listing.platform):
        return None, [Problem(kind="malformed", message=f"platform {_short(listing.platform)} is not a name")]
    values = _clean_words(listing, problems)
    values["external_id"] = _external_id(values["external_id"], problems)
    if not values["external_id"]:
        return None, [*problems, Problem(kind="malformed", message="the ad's id is empty")]
    if not (values["title"] or values["text"] or values["category"]):
        problems.append(Problem(kind="no_words", message="the ad has no title, text or category"))
    values["url"] = _web_address("url", values["url"], problems)
    values["images"] = _images(listing.images, problems)
    values["language"] = _language(values["language"], problems)
    values |= _price(listing.price_amount, values["price_currency"], problems)
    values["posted_at"] = _posted(listing.posted_at, observation.seen_at, problems)
    card = None if observation.card is None else _card(observation.card, values)
    if all(values[name] == getattr(listing, name) for name in values) and card == observation.card:
        return observation, problems
    return replace(observation, listing=replace(listing, **values), card=card), problems


def _short(value: object) -> str:
    text = _HALF.sub("\ufffd", repr(value))
    return text if len(text) <= 80 else text[:77] + "..."


def _clean_words(listing: Listing, problems: list[Problem]) -> dict[str, Any]:
    names = ("external_id", "url", "language", "price_currency", "seller_key", *MAX_CHARS)
    values: dict[str, Any] = {}
    for name in names:
        given: str = getattr(listing, name)
        clean = _HALF.sub("\ufffd", _UNSEEN.sub("", given))
        if clean != given:
            n_unseen = len(_UNSEEN.findall(given)) + len(_HALF.findall(given))
            message = f"{name}: {n_unseen} control or half characters taken out"
            problems.append(Problem(kind="control_characters", message=message))
        if len(clean) > MAX_CHARS.get(name, len(clean)):
            message = f"{name}: cut from {len(clean)} to {MAX_CHARS[name]} characters"
            problems.append(Problem(kind="too_long", message=message))
            clean = clean[: MAX_CHARS[name]]
        values[name] = clean
    return values


def _external_id(given: str, problems: list[Problem]) -> str:
    given = given.strip()
    if len(given) <= MAX_ID_CHARS:
        return given
    problems.append(Problem(kind="too_long", message=f"id of {len(given)} characters replaced by its digest"))
    return f"sha256:{sha256(given.encode()).hexdigest()}"


def _web_address(name: str, given: str, problems: list[Problem]) -> str:
    if not given or (_WEB.match(given) and len(given) <= MAX_URL_CHARS):
        return given
    problems.append(Problem(kind="bad_url", message=f"{name}: not a web address, left out: {_short(given)}"))
    return ""


def _images(given: tuple[str, ...], problems: list[Problem]) -> tuple[str, ...]:
    if len(given) > MAX_IMAGES:
        message = f"images: {len(given)} addresses, the first {MAX_IMAGES} kept"
        problems.append(Problem(kind="too_long", message=message))
    addresses = (_UNSEEN.sub("", _HALF.sub("\ufffd", image)) for image in given[:MAX_IMAGES])
    kept = (_web_address("images", address, problems) for address in addresses)
    return tuple(address for address in kept if address)


def _language(given: str, problems: list[Problem]) -> str:
    tag = _LANGUAGE.fullmatch(given)
    if tag is not None:
        return tag[1].lower()
    if given:
        problems.append(Problem(kind="bad_language", message=f"language: not a language tag: {_short(given)}"))
    return ""


def _price(amount: Decimal | None, currency: str, problems: list[Problem]) -> dict[str, Any]:
    if currency and not _CURRENCY.fullmatch(currency):
        problems.append(Problem(kind="bad_currency", message=f"price_currency: not an ISO code: {_short(currency)}"))
        currency = ""
    if amount is not None and not _is_sensible(amount):
        problems.append(Problem(kind="absurd_price", message=f"price_amount left out: {_short(str(amount))}"))
        amount = None
    return {"price_amount": amount, "price_currency": currency}


def _is_sensible(amount: Decimal) -> bool:
    exponent = amount.as_tuple().exponent
    return isinstance(exponent, int) and exponent >= -9 and amount >= 0 and amount.adjusted() <= MAX_PRICE.adjusted()


def _card(card: KeptCard, values: dict[str, Any]) -> KeptCard:
    """What a card told, as the listing has it within bounds; every field of a card is one of the listing's."""
    page_price = _price(card.page_price_amount, card.page_price_currency, [])
    return replace(
        card,
        title=values["title"] if card.title else "",
        price_amount=None if card.price_amount is None else values["price_amount"],
        price_currency=values["price_currency"] if card.price_currency else "",
        page_price_amount=page_price["price_amount"],
        page_price_currency=page_price["price_currency"],
        posted_at=None if card.posted_at is None else values["posted_at"],
        image=next(iter(values["images"]), "") if card.image else "",
    )


def _posted(posted: datetime | None, seen_at: datetime, problems: list[Problem]) -> datetime | None:
    # Two days of grace: a page's "today" may lie in a zone ahead of ours.
    if posted is None or _FIRST_DAY <= posted <= seen_at + timedelta(days=2):
        return posted
    problems.append(Problem(kind="absurd_date", message=f"posted_at left out: {posted.isoformat()}"))
    return None
