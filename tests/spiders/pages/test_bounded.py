"""Pages made to take for ever: each is read within a bounded time, whatever stands within whatever."""

from __future__ import annotations

import time
import tracemalloc

import pytest
from scrapy.http import HtmlResponse

from crawler.description import Platform
from spiders.pages.currencies import country_of_language
from spiders.pages.homes import home_country
from spiders.pages.links import links_of
from spiders.pages.listing import read_page

_PLATFORM = Platform.model_validate({"name": "bazar", "kind": "structured", "base_url": "https://bazar.example/"})
# Far more than they take, far less than they took (20 s and up).
_MOST_S = 6.0


def page(body: str) -> HtmlResponse:
    whole = f"<html lang=en><head><title>Vase of glass</title></head><body><h1>Vase of glass</h1>{body}</body></html>"
    return HtmlResponse("https://bazar.example/item/1", body=whole.encode(), encoding="utf-8")


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("<script>var currency:" + " " * 100_000 + "x</script>", id="blanks after a currency"),
        pytest.param("<div class=sold>" * 60 + "!" * 600_000, id="a banner of nothing but signs"),
        pytest.param("<div class=sold>" * 60 + "status" + ":" * 600_000, id="a banner with a label"),
        pytest.param(("<p>" + "a: b\n" * 390 + "</p>") * 3000, id="lines that may be labels"),
        pytest.param("<main>" + "<a href=/photo/1><img src=/a.jpg></a>" * 35_000 + "</main>", id="pictures"),
        pytest.param("<div itemscope>" * 2000 + "<b itemprop=name>x</b>", id="scopes within scopes"),
        pytest.param("<div typeof=x property=name>" * 2000 + "x" * 100_000, id="types within types"),
    ],
)
def test_a_page_is_read_in_time(body: str) -> None:
    shown = page(body)
    began = time.process_time()
    assert read_page(shown, _PLATFORM).get("title") == "Vase of glass"
    assert time.process_time() - began < _MOST_S


def test_links_to_places_on_the_page_are_told_in_time() -> None:
    links = "".join(f'<a href="/item/1?x={n}#p{n}">{n}</a>' for n in range(3000))
    shown = page(links + "<p id=p7>x</p>" + "<p>x</p>" * 50_000)
    began = time.process_time()
    assert len(links_of(shown, _PLATFORM)) == 2999
    assert time.process_time() - began < _MOST_S


def test_footers_within_footers_fill_no_memory() -> None:
    shown = page("<div class=footer>" * 200 + "word " * 40_000 + "Bazar Canada")
    assert shown.selector is not None
    tracemalloc.start()
    assert home_country(shown, "en") == "CA"
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 10_000_000


def test_a_tag_too_long_for_a_language_is_none_and_is_not_kept() -> None:
    assert country_of_language("de-AT") == "AT"
    assert country_of_language("de-AT-" + "x" * 100_000) == ""
