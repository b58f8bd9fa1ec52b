"""Ads that a page brings for its scripts alone, in the wrappings of many makes; and what must not stall on them."""

from __future__ import annotations

import html
import json
import time
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from scrapy.http import HtmlResponse, Request

from crawler.description import Platform
from model.listing import Listing
from spiders.pages.listing import read_listing
from spiders.pages.packed_states import in_attributes, in_script, unpacked
from tests.spiders.pages.packed_pages import PACKED, TITLE

_URL = "https://a.example/item/77"
_PLATFORM = Platform.model_validate({"name": "shop", "kind": "structured", "base_url": "https://a.example/"})


def _page(inner: str, title: str = TITLE) -> HtmlResponse:
    body = (
        f'<!doctype html><html lang="pl"><head><title>{title} | Bazar</title></head>'
        f'<body><div id="root"></div>{inner}</body></html>'
    )
    return HtmlResponse(_URL, body=body.encode(), encoding="utf-8", request=Request(_URL))


def _read(inner: str) -> Listing:
    return read_listing(_page(inner), _PLATFORM, _URL, datetime(2026, 3, 1, tzinfo=UTC))


@pytest.mark.parametrize("name", PACKED)
def test_an_ad_is_read_from_what_its_page_brings_for_scripts(name: str) -> None:
    listing = _read(PACKED[name])
    assert (listing.title, listing.price_amount, listing.price_currency) == (TITLE, Decimal("1250.5"), "PLN")
    assert name == "apollo" or listing.images == ("https://a.example/p/77.jpg",)


def test_markup_that_waits_for_a_script_is_left_where_the_page_says_something_itself() -> None:
    words = "<h1>Carved box, old</h1>" + "<p>It is sold with its papers and a stand made for it.</p>" * 9
    listing = _read(words + '<template><h2>Other</h2><span class="price">5,00 zł</span></template>')
    assert listing.price_amount is None


@given(st.dictionaries(st.text(min_size=1, max_size=20), st.text(max_size=40) | st.integers(), min_size=3, max_size=9))
def test_what_a_script_gives_to_a_call_and_an_attribute_holds_comes_back(told: dict[str, str | int]) -> None:
    written = json.dumps(told)
    assume(len(written) > 60)
    assert list(in_script(f"App.show('#a', {written});")) == [told]
    page = _page(f'<div data-x="{html.escape(written)}"></div>')
    assert [each for each in in_attributes(page) if each != told] == []


@given(st.text(max_size=400))
def test_a_page_with_anything_in_its_scripts_is_read(text: str) -> None:
    told = text.replace("<", "")
    assert _read(f"<h1>{TITLE}</h1><p>1 250,50 zł</p><script>x({{{told}</script>").title == TITLE


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=8),
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    )
)
def test_what_is_not_packed_is_left_as_it_is(value: object) -> None:
    assert type(unpacked(value)) is type(value)
    assert unpacked([value]) == [value]


def test_references_that_go_round_end() -> None:
    store = {"A:1": {"__typename": "A", "next": {"__ref": "A:1"}}}
    assert unpacked(store)["A:1"]["__typename"] == "A"


@pytest.mark.parametrize(
    "inner",
    [
        "<script>" + 'f({"' * 60_000 + "</script>",
        "<script>" + "function(a){" * 30_000 + "</script>",
        "<!-- <div" * 60_000,
        "<script>" + 'document.write("<h1>' * 20_000 + "</script>",
        "<div " + " ".join(f"a{n}='{{\"b\":'" for n in range(3_000)) + "></div>",
        "<script>atob('" + "A" * 300_000 + "</script>",
    ],
    ids=["calls", "functions", "comments", "written", "attributes", "coded"],
)
def test_pages_made_to_stall_are_read_in_time(inner: str) -> None:
    began = time.process_time()
    _read(inner)
    assert time.process_time() - began < 10
