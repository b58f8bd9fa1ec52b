"""What whole documents taught: names as headings write them, whose an address is."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from scrapy import Request
from scrapy.http import HtmlResponse

from crawler.description import Platform
from model.listing import Listing
from spiders.pages.listing import as_text, read_listing, read_page
from spiders.pages.reading import PageFields, handle_of

_URL = "https://bazar.example/ad/4101"
_PLATFORM = Platform.model_validate({"name": "bazar", "kind": "structured", "base_url": "https://bazar.example/"})
_NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)


def _page(body: str, *, head: str = "", lang: str = "en", url: str = _URL) -> HtmlResponse:
    document = f'<html lang="{lang}"><head>{head}</head><body>{body}</body></html>'
    return HtmlResponse(url, body=document, encoding="utf-8", request=Request(url))


def _fields(body: str, *, head: str = "", lang: str = "en", url: str = _URL) -> PageFields:
    return read_page(as_text(_page(body, head=head, lang=lang, url=url)), _PLATFORM)


def _read(body: str, *, head: str = "", lang: str = "en") -> Listing:
    return read_listing(_page(body, head=head, lang=lang), _PLATFORM, _URL, _NOW)


_HEADED = [
    # Data are made of a name without its dashes; a board's seller has a name too; a lot has a number.
    (
        '<script type="application/ld+json">{"@type": "Product", "name": "Grey parrot - hen"}</script>',
        "<h1>Grey parrot – hen</h1>",
        "Grey parrot – hen",
    ),
    (
        "<title>Grey parrot hen | Bazar</title>",
        '<div itemscope itemtype="http://schema.org/Product"><h1 itemprop="name"><b>Details about </b>Grey parrot hen</h1>',
        "Grey parrot hen",
    ),
    (
        "<title>Grey parrot hen - Brno - Bazar</title>",
        '<h1>Grey parrot hen</h1><table><tr><td>Name:</td><td><b itemprop="name">Josef Novotny</b></td></tr></table>',
        "Grey parrot hen",
    ),
    (
        '<meta property="og:type" content="product"><meta property="og:title" content="1622841. Grey parrot, stuffed">',
        "<h1>Grey parrot, stuffed</h1>",
        "Grey parrot, stuffed",
    ),
    ("<title>灰鹦鹉 手养 自用_闲鱼</title>", "<p>手养灰鹦鹉</p>", "灰鹦鹉 手养 自用"),
]


@pytest.mark.parametrize(("head", "body", "title"), _HEADED)
def test_a_title_is_what_the_heading_says(head: str, body: str, title: str) -> None:
    assert _fields(body, head=head).get("title") == title


def test_an_account_is_found_in_an_address_with_what_else_it_says() -> None:
    assert handle_of("https://bazar.example/user/5c1f7a/profile?id=4101&src=item&page_from=card") == "5c1f7a"
    assert handle_of("https://bazar.example/personal?userId=2208871134") == "2208871134"
    assert handle_of("/user/profile?id=77") == "77"
