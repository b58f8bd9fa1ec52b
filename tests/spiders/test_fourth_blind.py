"""The fourth set: that what it calls true stands on its pages, and that no ad hides another. Nothing is read."""

from __future__ import annotations

import re
from decimal import Decimal
from html import unescape
from urllib.parse import parse_qsl, unquote, urljoin

import pytest

from benchmarks.fourth import SITES
from benchmarks.unseen_shops import SETS
from tests.spiders.shops.base import Item, Made

_LEAD = r"""(?i)(?:href|src|data-next|data-url|next_?page)"?[=:]\s?["']?([^"'>\s]+)"""


def _text(body: str | bytes) -> str:
    if isinstance(body, bytes):
        charset = re.search(rb"charset=([\w-]+)", body)
        assert charset, "an old page that does not tell its charset"
        body = body.decode(charset[1].decode())
    return body.replace("{base}", "/").replace("&amp;", "&").replace("\\/", "/")


def _page(made: Made, ad: Item) -> str:
    path, _, query = made.path(ad).partition("#")[0].partition("?")
    told = made.pages(path, dict(parse_qsl(query)))
    body = told[2] if isinstance(told, tuple) else told
    assert body, f"{made.name} has no page for {ad.title}"
    return _text(body)


def _shows(page: str, price: Decimal) -> bool:
    """Whether the sum stands on the page, with any marks between thousands, in any figures, or in tens of thousands."""
    whole = re.sub(r"(?<=\d)[.,\s](?=\d{3}(?!\d))", "", unescape(page))
    figures = re.sub(r"\d", lambda figure: str(int(figure[0])), whole)
    return f"{int(price)}" in figures or f"{price / 10000:.1f}</b>万" in figures


def _told(made: Made, address: str) -> str:
    path, _, query = address.partition("?")
    told = made.pages(unquote(path), dict(parse_qsl(query)))
    body = told[2] if isinstance(told, tuple) else told
    if body is None:
        return ""
    return body.replace("{base}", "/").replace("&amp;", "&") if isinstance(body, str) else _text(body)


def _come_upon(made: Made) -> str:
    """All that stands on the pages a reader comes to by links, buttons and interfaces, the ads' own left out."""
    own = {made.path(ad) for ad in made.items if "#" not in made.path(ad)}
    waiting, seen, read = ["/", f"/{made.entry}"], set[str](), ""
    while waiting:
        address = waiting.pop().partition("#")[0]
        if address in seen or any(address.startswith(path) for path in own):
            continue
        seen.add(address)
        page = _told(made, address)
        read += page
        leads = re.findall(_LEAD, page)
        if address.startswith("/api/1/") and '"pid"' in page:
            leads.append(re.sub(r"\d+$", lambda number: str(int(number[0]) + 1), address))
        waiting += [lead for found in leads if (lead := urljoin(address, found)).startswith("/")]
    return read


def _is_named(path: str, read: str) -> bool:
    """Whether the ad's address was read, or its last part where that has a number, as states tell it."""
    last = re.split("[/&#]", path)[-1]
    return path in read or (any(map(str.isdigit, last)) and last in read)


@pytest.mark.parametrize("name", SITES)
def test_every_truth_stands_on_the_ads_own_page(name: str) -> None:
    made = SITES[name]()
    assert len({made.path(ad) for ad in made.items}) == len(made.items) >= 20
    for ad in made.items:
        page = _page(made, ad)
        told = {"title": ad.title, "images": made.image(ad).lstrip("/"), "seller": ad.seller, "place": ad.place}
        missing = [field for field in made.fields if field in told and (not told[field] or told[field] not in page)]
        assert not missing, f"{ad.title}: {missing}"
        assert ad.price is None or _shows(page, ad.price), f"{ad.title}: {ad.price}"
        if "posted" in made.fields:
            assert ad.posted, ad.title


@pytest.mark.parametrize("name", SITES)
def test_every_ad_is_come_upon_by_who_follows_the_links(name: str) -> None:
    made = SITES[name]()
    read = _come_upon(made)
    assert not [ad.title for ad in made.items if not _is_named(made.path(ad), read)]


def test_a_sum_that_a_page_does_not_show_is_missed() -> None:
    assert _shows("<b>1.250,00 €</b>", Decimal(1250))
    assert not _shows("<b>1.350,00 €</b>", Decimal(1250))


def test_the_set_is_measured_whole() -> None:
    assert SETS["fourth"] is SITES
