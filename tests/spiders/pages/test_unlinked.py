from __future__ import annotations

import asyncio
import json

from scrapy.http import HtmlResponse, Response, TextResponse

from spiders.pages.fragments import read_fragment
from spiders.pages.unlinked import Unlinked, unlinked_in, unlinked_on
from spiders.walks.patterns import AddressPattern

_BASE = "https://shop.example/"
_ROWS = [
    {"id": f"x{n}z", "title": f"Boa {n}", "web_slug": f"boa-{n}", "price": {"amount": n}, "images": []}
    for n in range(101, 106)
]


def test_rows_without_addresses_are_ads_by_title_price_and_name() -> None:
    state = json.dumps({"props": {"items": _ROWS, "menu": [{"id": n, "title": f"Part {n}"} for n in range(9)]}})
    page = HtmlResponse(_BASE, body=f"<script type='application/json'>{state}</script>".encode(), encoding="utf-8")
    found = unlinked_on(page)
    assert [ad.title for ad in found] == [f"Boa {n}" for n in range(101, 106)]
    assert list(found[0].names.items()) == [("web_slug", "boa-101"), ("id", "x101z")]
    assert unlinked_in([{"id": 1, "name": "Cages", "count": 3}] * 5) == []
    assert unlinked_in([_ROWS[0]] * 5) == [], "the same name for all addresses none"


def test_an_answer_of_such_rows_leads_on_to_the_next() -> None:
    body = json.dumps({"data": {"items": _ROWS}, "meta": {"next_page": "/api/list?next_page=eyJ2"}})
    answer = TextResponse(f"{_BASE}api/list?next_page=eyJ1", body=body.encode(), encoding="utf-8")
    fragment = read_fragment(answer)
    assert fragment is not None
    assert (len(fragment.rows), fragment.links, fragment.next) == (5, (), f"{_BASE}api/list?next_page=eyJ2")


class Site:
    """Answers at one place, and remembers what it was asked."""

    def __init__(self, at: str, title: str) -> None:
        self.at = at
        self.title = title
        self.asked: list[str] = []

    async def ask(self, url: str) -> Response:
        self.asked.append(url)
        body = f"<h1>{self.title}</h1>".encode()
        return HtmlResponse(url, status=200 if url.startswith(self.at) else 404, body=body, encoding="utf-8")


def _addresses(pattern: AddressPattern, rows: list[Unlinked], known: list[str]) -> list[str]:
    return [url for url, _ in asyncio.run(pattern.addresses(rows, known))]


def test_an_address_is_learnt_from_one_that_is_known() -> None:
    site, rows = Site("none", ""), unlinked_in(_ROWS)
    pattern = AddressPattern(_BASE, site.ask)
    known = [f"{_BASE}about", f"{_BASE}de/buy/boa-103.html?x=1"]
    assert _addresses(pattern, rows, known)[:2] == [f"{_BASE}de/buy/boa-{n}.html?x=1" for n in (101, 102)]
    assert site.asked == []
    numbered = [Unlinked(f"Boa {n}", {"id": f"{n}"}) for n in (4101, 4102, 4103)]
    sellers = AddressPattern(_BASE, site.ask)
    assert _addresses(sellers, numbered, [f"{_BASE}user/4102"]) == [], "one number may be a seller's"
    two = AddressPattern(_BASE, site.ask)
    assert _addresses(two, numbered, [f"{_BASE}v?id=4102", f"{_BASE}v?id=4103"])[0] == f"{_BASE}v?id=4101"


def test_the_usual_places_are_tried_once_and_the_page_must_be_the_ads() -> None:
    rows = unlinked_in(_ROWS)
    site = Site(f"{_BASE}product/", "Boa 101 | Shop")
    pattern = AddressPattern(_BASE, site.ask)
    assert _addresses(pattern, rows, []) == [f"{_BASE}product/boa-{n}" for n in range(101, 106)]
    assert site.asked == [f"{_BASE}item/boa-101", f"{_BASE}product/boa-101"]
    other = Site(_BASE, "Welcome")
    nothing = AddressPattern(_BASE, other.ask)
    assert _addresses(nothing, rows, []) == []
    assert 0 < len(other.asked) <= 12
    asked = list(other.asked)
    assert _addresses(nothing, rows, []) == []
    assert other.asked == asked
