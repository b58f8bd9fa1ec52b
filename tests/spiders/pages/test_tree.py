"""What is looked for by compiled paths, and what is remembered, against the slow way."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml.html import fromstring  # type: ignore[import-untyped]
from scrapy.http import HtmlResponse, JsonResponse

from spiders.pages import locality, reading
from spiders.pages.currencies import read_currency
from spiders.pages.remembered import remembered
from spiders.pages.tree import Path, contents, in_the_open, line_of, lowered, short_line_of, tagged

_SPACED = st.text(alphabet=" \n\t\u00a0ab:é中", max_size=30)


def page(text: str, url: str = "http://shop.example/a") -> HtmlResponse:
    return HtmlResponse(url, body=text.encode(), encoding="utf-8")


def test_paths_answer_as_selectors_do() -> None:
    shown = page("<title>a  b</title><h1>One <b>two</b></h1><a href=/x>x</a><a href=/y>y</a>")
    assert Path("//a/@href")(shown) == shown.xpath("//a/@href").getall() == ["/x", "/y"]
    assert (Path("//a/@href").first(shown), Path("//i/@id").first(shown)) == ("/x", "")
    assert [line_of(each) for each in Path("//h1")(shown)] == ["One two"]
    with pytest.raises(ValueError, match="JSON"):
        Path("//a")(JsonResponse("http://shop.example/a", body=b"{}"))


def test_elements_are_found_by_their_tags_in_page_order() -> None:
    shown = page("<h2>b</h2><div><h1>a</h1><!-- h1 --></div><h2>c</h2>")
    assert [line_of(each) for each in tagged(shown, "h1", "h2")] == ["b", "a", "c"]
    assert [line_of(each) for each in tagged(Path("//div")(shown)[0], "h1", "h2")] == ["a"]
    behind = page("<html><body><h1>a</h1></body></html><script>1</script><!-- end --><script>2</script>")
    assert len(tagged(behind, "script")) == len(Path("//script")(behind)) == 2
    with pytest.raises(ValueError, match="JSON"):
        tagged(JsonResponse("http://shop.example/a", body=b"{}"), "h1")


def test_metas_are_known_by_property_or_name() -> None:
    shown = page('<meta property="og:title" content="A"><meta name="og:title" content="B"><meta name="t" content="C">')
    assert contents(shown, property="og:title", name="t") == ["A", "C"]


def test_a_name_the_parser_reads_is_in_the_lowered_text() -> None:
    shown = page('<p ItemProp="x">a</p><p item\x00scope>b</p>')
    assert shown.xpath("//@itemprop | //@itemscope")
    assert "itemprop" in lowered(shown)
    assert "itemscope" in lowered(shown)


_TAGS = st.lists(
    st.sampled_from(["div", "nav", "p", "form", "b", "script", "ul", "style", "br", "/div", "/nav", "/p", "!-- x --"])
)


@given(_TAGS)
def test_what_is_in_the_open_is_what_has_no_closed_element_above_it(tags: list[str]) -> None:
    shown = page("<body>" + "".join(f"<{tag}>t" for tag in tags))
    outside = "not(ancestor::nav or ancestor::form or ancestor::script)"
    assert in_the_open(shown, frozenset(["nav", "form", "script"])) == Path(f"//body/descendant-or-self::*[{outside}]")(
        shown
    )


@given(st.lists(_SPACED, max_size=6), st.integers(0, 40))
def test_a_short_text_is_the_whole_one_or_nothing(parts: list[str], most: int) -> None:
    element = fromstring("<div><i>" + "</i><i>".join(parts) + "</i></div>")
    for each in (element, element[-1]):
        whole = " ".join("".join(each.itertext()).split())
        assert short_line_of(each, most) == (whole if len(whole) <= most else "")


@given(_SPACED)
def test_tidy_text_is_left_as_the_slow_way_leaves_it(text: str) -> None:
    slow = "\n".join(re.sub(r"[ \t\u00a0]+", " ", line).strip() for line in text.split("\n"))
    assert reading.clean(text) == re.sub(r"\n\s*\n\s*\n+", "\n\n", slow).strip()


_OLD = re.compile(
    r"""["']?(?:price_?currency|currency_?code|currency_?iso|currency|active_?currency|store_?currency|"""
    r"""shop_?currency)["']?\s*[:=]\s*\{?\s*(?:["']?(?:active|code|iso)["']?\s*:\s*)?["']([A-Z]{3})["']""",
    re.IGNORECASE,
)
_PIECES = ["price", "Currency", "_", "code", "iso", "active", '"', "'", ":", "=", " ", "{", "EUR", "usd", "store", "İ"]


@settings(max_examples=300)
@given(st.lists(st.sampled_from(_PIECES), max_size=24).map("".join))
def test_a_currency_is_found_wherever_scripts_name_one(text: str) -> None:
    assert list(locality._assigned(text)) == _OLD.findall(text)


@given(st.text(alphabet="0123456789., \u00a0\u0663", max_size=12))
def test_a_bare_number_names_no_currency(text: str) -> None:
    assert read_currency(text, country="DE", default="EUR", languages=("de",)) == ""


def test_only_short_texts_are_remembered() -> None:
    asked: list[str] = []

    @remembered
    def length(text: str) -> int:
        asked.append(text)
        return len(text)

    for text in ("a", "a", "b" * 501, "b" * 501):
        assert length(text) == len(text)
    assert [len(text) for text in asked] == [1, 501, 501]


def test_elements_in_the_open_up_to_a_number() -> None:
    shown = page("<main><p>a<b>b</b></p><nav><a>menu</a></nav><p>c</p></main>")
    everything = in_the_open(shown, frozenset(["nav"]))
    assert [element.tag for element in everything] == ["body", "main", "p", "b", "nav", "p"]
    for most in range(1, 8):
        assert in_the_open(shown, frozenset(["nav"]), most=most) == everything[:most]
