"""What is asked in short is answered as the long way answers it."""

import re
from urllib.parse import urljoin

import pytest
from html_text import extract_text
from hypothesis import given
from hypothesis import strategies as st
from lxml.html import fromstring  # type: ignore[import-untyped]
from scrapy.http import HtmlResponse, XmlResponse

from spiders.pages.ago import ago_in
from spiders.pages.labels import pairs
from spiders.pages.packed_states import in_attributes
from spiders.pages.picture_sizes import in_full
from spiders.pages.prices import is_told, read_price
from spiders.pages.reading import PageFields, _images, canonical_url
from spiders.pages.shown import read_shown, text_in
from spiders.pages.states import states
from spiders.pages.tree import is_flat, language_tag, text_of, titled

_TEXT = st.text(alphabet=" \n\t\u00a0\x1fab(:,.é中<", max_size=25)
_URL = "https://shop.example/ads/7"
_LONG = "x" * 40


def page(html: str) -> HtmlResponse:
    return HtmlResponse(_URL, body=html, encoding="utf-8")


@given(_TEXT, st.sampled_from(["a", "h1", "p", "div", "span", "td", "li"]))
def test_a_lone_elements_text_is_what_the_library_makes_of_it(text: str, tag: str) -> None:
    element = fromstring(f"<html><body><table><tr><{tag}></{tag}></table>").find(f".//{tag}")
    if element is not None:
        element.text = text.replace("\x1f", " ")
        assert text_in(element) == extract_text(element, guess_layout=True)


@given(st.lists(st.sampled_from(["<b>", "</b>", "<i>x</i>", "<!-- n -->", "&amp;", " y\n", "<br>"]), max_size=12))
def test_an_elements_text_is_its_texts(parts: list[str]) -> None:
    element = fromstring(f"<div>{''.join(parts)}</div>")
    assert text_of(element) == "".join(element.itertext())
    assert is_flat(element) == (len(element) <= 8 and not any(len(child) for child in element))


def test_title_and_language_are_those_of_the_page() -> None:
    shown = page("<html lang='de-AT'><head><title> Old\n vase </title></head><body><svg><title>x</title></svg>")
    assert (titled(shown), language_tag(shown)) == ("Old vase", "de-AT")
    assert (titled(page("<p>x")), language_tag(page("<p lang=fr>x"))) == ("", "")
    assert language_tag(XmlResponse(_URL, body=b"<rss lang='fr'/>")) == ""


@pytest.mark.parametrize(
    ("html", "language"),
    [
        ("<html lang=en><body><h1>Boa</h1>", "en"),
        ("<html lang=en><body><div lang=fr><h1>Boa</h1></div>", "fr"),
        ("<html><body lang=nl><h1 lang=pt>Boa</h1>", "pt"),
        ("<html lang=en><body><h1>Boa</h1><p lang=fr>x</p>", "en"),
    ],
)
def test_the_language_of_the_ads_own_part(html: str, language: str) -> None:
    reading = PageFields()
    read_shown(page(html), reading)
    assert reading.get("language") == language


@pytest.mark.parametrize(
    "html",
    [
        f"""<p data-x='{{"a": "{_LONG}"}}'>""",
        f"""<p data-x = ' {{"a": "{_LONG}"}}'><b>{{</b>""",
        f"""<p data-x="&#123;&quot;a&quot;: &quot;{_LONG}&quot;}}"><b>{{</b>""",
        f"""<p data-x='[{{"a": "{_LONG}"}}]'>""",
        f"""<p data-x="%7B%22a%22: %22{_LONG}%22%7D">""",
        f"""<p ng-init='x = {{"a": "{_LONG}"}}'>""",
        f"""<textarea>{{"a": "{_LONG}"}}</textarea>""",
        f"""<!-- {{"a": "{_LONG}"}} -->""",
    ],
)
def test_data_are_found_wherever_they_may_stand(html: str) -> None:
    assert [_LONG in str(each) for each in in_attributes(page(html))] == [True]


def test_a_scripts_data_are_no_attributes() -> None:
    shown = page(f'<script type="application/json">{{"a": "{_LONG}"}}</script><p class="plain">x</p>')
    assert list(in_attributes(shown)) == []
    assert len(states(shown)) == 1


def test_a_pictures_address_begins_behind_the_mark_before_it() -> None:
    large = "https://cdn.example/img/walnut-table-1200x900.jpg"
    shown = page(f'<script>var a = ["{large}"];</script><img src="/img/walnut-table-300x200.jpg">')
    assert in_full(shown, ["https://cdn.example/img/walnut-table-300x200.jpg"]) == [large]


@given(st.text(alphabet="/abc.-é?#;: ", max_size=20))
def test_a_path_is_joined_as_the_library_joins_it(link: str) -> None:
    reading = PageFields()
    reading.add("images", [link], "page")
    kept = reading.fields["images"].values[0] if reading.fields else ""
    joined = urljoin(_URL, kept) if kept else ""
    assert _images(reading, _URL) == ((joined,) if joined.startswith("http") else ())


@pytest.mark.parametrize(
    "url", ["HTTPS://Shop.example/a", "https://shop.example", "https://shop.example/a?utm_source=x"]
)
def test_an_address_without_a_query_is_written_as_one_with_it(url: str) -> None:
    assert canonical_url(url) == canonical_url(f"{url}{'&' if '?' in url else '?'}utm_campaign=y")


def test_what_is_remembered_is_told_by_all_that_it_hangs_on() -> None:
    assert read_price("1.250", machine=True) != read_price("1.250", default="EUR")
    assert [read_price("$ 5", country=each)[1] for each in ("CA", "AU", "CA")] == ["CAD", "AUD", "CAD"]
    assert [is_told("5", hint) for hint in ("EUR", "$", "EUR")] == [True, False, True]
    assert ago_in("3 gg", ["it"]) is not None
    assert ago_in("3 gg", ["en"]) is None


def test_labels_in_lone_elements_and_above_their_values() -> None:
    shown = page("<p>Location: Lyon</p><p>Seller<br>ann</p><p>Ships from <b>Bogor</b></p><i title=Seller></i><p>x</p>")
    told = [(name, value) for name, value, _ in pairs(shown)]
    assert ("place", "Lyon") in told
    assert ("seller", "ann") in told
    assert re.search("Bogor", str(told))
