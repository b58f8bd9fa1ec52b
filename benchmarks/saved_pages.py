"""How well single saved pages are read: ``python -m benchmarks.saved_pages [--set SET]`` (``--misses`` lists misses).

Every make meets twelve locales, in turn. ``first`` are the makes the reader was built on; ``second`` those it had not
seen when they were written: run on them unchanged it had price 1.000, currency 0.924, title 0.917, images 0.917, seller
0.714, date 0.800 and place 0.711. ``mended`` and ``kept`` are the halves of a blind set (``benchmarks/blind``): the
reader was mended on the first alone, and of the second nothing but totals is printed; so are ``second-mended`` and
``second-kept`` of a second blind set (``benchmarks/blind2``), a trap to each make: at first sight price 0.528 and
0.771, currency 0.694 and 0.952; and so are ``third-mended`` and ``third-kept`` of a third (``benchmarks/blind3``),
at first sight price 0.675 and 0.701, currency 0.857 and 0.870. Both kept halves were opened on 28 November 2026, when
they had price 0.750 and 0.701, currency 0.976 and 0.909. ``fourth-mended`` and ``fourth-kept`` are the halves of a
fourth (``benchmarks/blind4``), ``fifth-mended`` and ``fifth-kept`` those of a fifth, of whole documents
(``benchmarks/blind5``). Of their kept halves nothing but totals was printed until they were opened on 28 November 2026,
to be mended on since; at first sight ``fourth-kept`` had price 0.796, currency 1.000, title 0.889, seller 0.667, date
0.667 and place 0.738, and ``fifth-kept`` price 0.974, currency 0.949, title 0.821, images 0.795, seller 0.739, date
0.778 and place 0.636. ``sixth-mended`` and ``sixth-kept`` are the halves of a sixth, of whole documents too
(``benchmarks/blind6``); its kept half was opened on 29 November 2026, to be mended on since, when it had price 0.950,
currency 0.950, title 0.850, images 0.900, seller 0.727, date 0.750 and place 0.667. ``seventh-mended`` and
``seventh-kept`` are those of a seventh (``benchmarks/blind7``); its kept half was opened the same day, when it had
price 0.833, currency 0.867, title 0.933, images 0.933, seller 0.800, date 0.765 and place 0.700, as at first sight but
for title 0.900 and date 0.706. The baseline, on the same pages, is structured data alone with price-parser for the
amount.
"""

from __future__ import annotations

import argparse
import importlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import NamedTuple

import extruct
from price_parser import Price
from scrapy import Request
from scrapy.http import HtmlResponse

from benchmarks.blind import saved_ads, saved_makes
from benchmarks.blind.halves import halved, is_mended_on
from benchmarks.blind2 import page_ads, page_makes
from benchmarks.blind3 import page_ads as third_ads
from benchmarks.blind3 import page_makes as third_makes
from benchmarks.blind4 import page_ads as fourth_ads
from benchmarks.blind4 import page_makes as fourth_makes
from benchmarks.blind5 import FOLDER as FIFTH
from benchmarks.blind6 import FOLDER as SIXTH
from benchmarks.blind7 import FOLDER as SEVENTH
from benchmarks.saved.ads import ADS, Ad
from benchmarks.whole_pages import Page, read_pages
from crawler.description import Platform
from crawler.pseudonym import seller_key
from model.listing import Listing
from spiders.pages.handles import handle_of
from spiders.pages.listing import read_listing

_NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
# What the makes' links to a profile call the seller.
_ACCOUNTS = ("4411", "9001", "space-uid-4411.html", "space-uid-4411")
_PER_MAKE = 12
_PER_TRAP = 6
_PER_THIRD_TRAP = 7
_STRIDE = 5
SETS = (
    *("first", "second", "mended", "kept", "second-mended", "second-kept", "third-mended", "third-kept"),
    *("fourth-mended", "fourth-kept", "fifth-mended", "fifth-kept", "sixth-mended", "sixth-kept"),
    *("seventh-mended", "seventh-kept"),
)
_WITHOUT_PRICE = (*page_makes.WITHOUT_PRICE, *third_makes.WITHOUT_PRICE, *fourth_makes.WITHOUT_PRICE)
FIELDS = ("price", "currency", "title", "images", "seller", "date", "place")


@dataclass(frozen=True, slots=True)
class Saved:
    """One made page."""

    half: str
    make: str
    ad: Ad
    html: str
    asked: bool = True  # False where the page asks no price

    @property
    def url(self) -> str:
        """Where it would have been saved from: an address that tells nothing of the country."""
        return f"https://bazar.example/item/{self.ad.key}"


def saved_pages() -> Iterator[Saved]:
    """All pages of both halves; the locales go round, so that each make meets others."""
    turn = 0
    for half in ("first", "second"):
        makes = importlib.import_module(f"benchmarks.saved.{half}").MAKES
        for name, make in makes.items():
            for _ in range(_PER_MAKE):
                ad = ADS[turn * _STRIDE % len(ADS)]
                turn += 1
                yield Saved(half, name, ad, make(ad))


def blind_pages() -> Iterator[Saved]:
    """All pages of the blind sets, each set's own locales going round."""
    for lead, made, ads, per_make in (
        ("", saved_makes.MAKES, saved_ads.ADS, _PER_MAKE),
        ("second-", page_makes.MAKES, page_ads.ADS, _PER_TRAP),
        ("third-", third_makes.MAKES, third_ads.ADS, _PER_THIRD_TRAP),
        ("fourth-", fourth_makes.MAKES, fourth_ads.ADS, _PER_TRAP),
    ):
        turn = 0
        for half, makes in zip(("mended", "kept"), halved(made), strict=True):
            for name, make in makes.items():
                for _ in range(per_make):
                    ad = ads[turn * _STRIDE % len(ads)]
                    turn += 1
                    yield Saved(lead + half, name, ad, make(ad), name not in _WITHOUT_PRICE)


def _response(page: Saved) -> HtmlResponse:
    return HtmlResponse(page.url, body=page.html, encoding="utf-8", request=Request(page.url))


def read(page: Saved) -> Listing:
    """The page as the product reads it, with no description but its address."""
    platform = Platform.model_validate({"name": "bazar", "kind": "structured", "base_url": "https://bazar.example/"})
    # The fourth set's ads are of April: no page was saved before its ad was there.
    return read_listing(_response(page), platform, page.url, max(_NOW, page.ad.day + timedelta(days=2)))


def judge(page: Saved, listing: Listing) -> dict[str, bool]:
    """Which fields are right; a field that the page does not tell is left out."""
    ad = page.ad
    right = {
        "price": listing.price_amount == (ad.amount if page.asked else None),
        "currency": listing.price_currency == ad.currency,
        "title": listing.title == ad.title,
        "images": bool(listing.images) and all(ad.key in link for link in listing.images),
        "seller": listing.seller_key
        in {seller_key("bazar", handle_of(f"{lead}{ad.seller}")) for lead in ("", "u=", "userId=")}
        | {seller_key("bazar", handle) for handle in _ACCOUNTS},
        "date": listing.posted_at is not None and listing.posted_at.date() == ad.day.date(),
        "place": listing.place == ad.place,
    }
    told = {
        "currency": page.asked,
        "images": f"{ad.key}-1." in page.html or f"/{ad.key}.jpg" in page.html,
        "seller": ad.seller in page.html,
        "place": ad.place in page.html or ad.place.encode("unicode_escape").decode() in page.html,
        "date": ad.dated in page.html
        or ad.day.date().isoformat() in page.html
        or str(int(ad.day.timestamp())) in page.html,
    }
    return {name: value for name, value in right.items() if told.get(name, True)}


def read_whole(page: Page) -> Listing:
    """A whole page as the product reads it, with no description but its address."""
    home = "/".join(page.url.split("/")[:3]) + "/"
    platform = Platform.model_validate({"name": "bazar", "kind": "structured", "base_url": home})
    headers = {"Content-Type": "text/html"}
    response = HtmlResponse(page.url, body=page.html, headers=headers, request=Request(page.url))
    return read_listing(response, platform, page.url, page.saved)


def judge_whole(page: Page, listing: Listing) -> dict[str, bool]:
    """Which fields are right; a field that the page does not tell is left out, but for the price."""
    right = {"price": listing.price_amount == page.price, "title": listing.title == page.title}
    if page.price is not None:
        right["currency"] = listing.price_currency == page.currency
    if page.images:
        names = {_picture(image) for image in page.images}
        right["images"] = bool(listing.images) and all(_picture(image) in names for image in listing.images)
    if page.sellers:
        right["seller"] = listing.seller_key in {seller_key("bazar", handle_of(handle)) for handle in page.sellers}
    if page.posted is not None:
        right["date"] = listing.posted_at is not None and listing.posted_at.date() == page.posted
    if page.place is not None:
        right["place"] = listing.place == page.place
    return right


def _picture(address: str) -> str:
    """What a picture's address calls it, whatever its size."""
    return address.replace(";", "?").partition("?")[0].rstrip("/").rpartition("/")[2]


def baseline(html: str, asked: Decimal | None, asked_in: str) -> dict[str, bool]:
    """Price and currency by the first offer in JSON-LD, microdata or OpenGraph, and nothing else."""
    amount, currency = None, ""
    try:
        data = extruct.extract(html, syntaxes=["json-ld", "microdata", "opengraph"], uniform=True, errors="ignore")
    except (ValueError, TypeError, AttributeError):
        data = {}
    for node in [each for found in data.values() for each in found]:
        offers = node.get("offers") or {}
        offer = offers[0] if isinstance(offers, list) else offers
        told = (
            (offer.get("price") if isinstance(offer, dict) else None)
            or node.get("product:price:amount")
            or node.get("og:price:amount")
        )
        if told:
            price = Price.fromstring(str(told))
            amount = Decimal(price.amount) if price.amount is not None else None
            named = offer.get("priceCurrency") if isinstance(offer, dict) else None
            currency = str(named or node.get("product:price:currency") or node.get("og:price:currency") or "")
            break
    if asked is None:
        return {"price": amount is None}
    return {"price": amount == asked, "currency": currency == asked_in}


class Told(NamedTuple):
    """What was read of a page, and what of it is right."""

    half: str
    make: str
    locale: str
    shown: str
    listing: Listing
    right: dict[str, bool]
    base: dict[str, bool]


def _made(sets: Sequence[str]) -> Iterator[Told]:
    for page in (*saved_pages(), *blind_pages()):
        if page.half in sets:
            listing, ad = read(page), page.ad
            base = baseline(page.html, ad.amount if page.asked else None, ad.currency)
            yield Told(page.half, page.make, ad.locale, repr(ad.shown), listing, judge(page, listing), base)


def _whole(sets: Sequence[str]) -> Iterator[Told]:
    folders = (("fifth", FIFTH), ("sixth", SIXTH), ("seventh", SEVENTH))
    pages = ((name, page) for name, folder in folders for page in read_pages(folder))
    for name, page in pages:
        half = f"{name}-mended" if is_mended_on(page.name) else f"{name}-kept"
        if half in sets:
            listing = read_whole(page)
            base = baseline(page.html.decode("utf-8", "replace"), page.price, page.currency or "")
            yield Told(half, page.name, page.locale, str(page.price), listing, judge_whole(page, listing), base)


def _share(rows: list[dict[str, bool]], name: str) -> str:
    told = [row[name] for row in rows if name in row]
    return f"{sum(told) / len(told):6.3f}" if told else "     –"


def _table(heading: str, groups: dict[str, list[dict[str, bool]]]) -> None:
    print(f"\n{heading:<14}{'pages':>6}  " + "  ".join(f"{name:>8}" for name in (*FIELDS, "both")))
    for name, rows in groups.items():
        both = [{"both": row["price"] and row.get("currency", True)} for row in rows]
        shares = [_share(rows, each) for each in FIELDS] + [_share(both, "both")]
        print(f"{name:<14}{len(rows):>6}  " + "  ".join(f"{share:>8}" for share in shares))


def main() -> None:
    """Print shares of fields right by half, by make and by locale."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--set", choices=SETS, action="append", dest="sets")
    asked = parser.parse_args()
    sets = asked.sets or SETS
    groups: dict[str, dict[str, list[dict[str, bool]]]] = {
        name: defaultdict(list) for name in ("half", "make", "locale")
    }
    for told in (*_made(sets), *_whole(sets)):
        groups["half"][told.half].append(told.right)
        groups["half"][f"{told.half}-base"].append(told.base)
        groups["make"][told.make].append(told.right)
        groups["locale"][told.locale].append(told.right)
        if asked.misses and not all(told.right.values()):
            wrong = [name for name, value in told.right.items() if not value]
            print(f"{told.half} {told.make} {told.locale} {told.shown}: {wrong}; {told.listing}")
    for heading, group in groups.items():
        _table(heading, group)


if __name__ == "__main__":
    main()
