"""The later sets: what they call true stands on their pages, and each ad is linked. Nothing is read."""

from __future__ import annotations

import re
from html import unescape
from urllib.error import HTTPError
from urllib.parse import quote, unquote, urljoin, urlsplit
from urllib.request import urlopen

import pytest

from benchmarks.fifth import SITES
from benchmarks.ninth import SITES as NINTH
from benchmarks.seventh import SITES as SEVENTH
from benchmarks.sixth import SITES as SIXTH
from benchmarks.unseen_shops import BLIND, SETS, TOTALS_ONLY
from tests.spiders.shops.base import Item, Made, serve

_LINK = re.compile(r'<a\b[^>]*?href="?([^" >]*)', re.IGNORECASE)
_MOST_PAGES = 90


def _document(url: str) -> str:
    try:
        with urlopen("".join(mark if mark.isascii() else quote(mark) for mark in url), timeout=10) as answer:
            body = bytes(answer.read())
            meta = re.search(rb'charset="?([\w-]+)', body[:2000])
            charset = answer.headers.get_content_charset() or (meta[1].decode() if meta else "utf-8")
            return body.decode(charset)
    except HTTPError:
        return ""


def _shown(document: str) -> str:
    bare = re.sub(r"(?s)<(script|head)\b.*?</\1>", " ", document)
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", bare)))


def _linked(made: Made) -> set[str]:
    """Paths of ads that are linked from the first page or from what it leads to."""
    paths, found, seen = {made.path(ad) for ad in made.items}, set[str](), set[str]()
    waiting = [made.url, made.url + made.entry]
    while waiting and len(seen) < _MOST_PAGES:
        url = waiting.pop(0)
        if url in seen:
            continue
        seen.add(url)
        for link in _LINK.findall(_document(url)):
            to = urljoin(url, unescape(link)).split("#")[0]
            at = unquote(to.removeprefix(made.url[:-1]))
            ads = {path for path in paths if at == path or at.startswith((f"{path}?", f"{path}&"))}
            found |= ads
            if not ads and to.startswith(made.url):
                waiting.append(to)
    return found


def _price_shown(ad: Item, text: str) -> bool:
    if ad.price is None:
        return True
    figures = re.sub(r"(?<=\d)[ .,\u00a0](?=\d)", "", text)
    told = f"{ad.price:.2f}".replace(".", "")
    return any(form in figures for form in (told, told.removesuffix("00"), told.removesuffix("0")))


@pytest.mark.parametrize("name", SITES)
def test_what_is_called_true_stands_on_the_page(name: str) -> None:
    with serve(SITES[name]()) as made:
        for ad in made.items:
            document = _document(made.url + made.path(ad)[1:])
            text = _shown(document)
            told = {"title": ad.title, "seller": ad.seller, "place": ad.place}
            assert [field for field, value in told.items() if field in made.fields and value not in text] == []
            assert _price_shown(ad, text)
            images = (urlsplit(urljoin(made.url, unescape(at))).path for at in re.findall(r'src="([^"]+)"', document))
            assert made.image(ad) in images or made.image(ad) in unescape(document)


@pytest.mark.parametrize("name", SITES)
def test_each_ad_is_linked_and_no_two_are_alike(name: str) -> None:
    with serve(SITES[name]()) as made:
        assert _linked(made) == {made.path(ad) for ad in made.items}
    assert len({ad.title for ad in made.items}) == len(made.items)
    accounts = {(ad.seller, made.account(ad)) for ad in made.items} if made.account else set()
    assert len({account for _, account in accounts}) == len(accounts)


@pytest.mark.parametrize("name", [*SIXTH, *SEVENTH, *NINTH])
def test_each_ad_of_a_later_set_answers_with_its_title(name: str) -> None:
    with serve({**SIXTH, **SEVENTH, **NINTH}[name]()) as made:
        lacking = [ad.title for ad in made.items if ad.title not in unescape(_document(made.url + made.path(ad)[1:]))]
        assert lacking == []
        assert len({made.path(ad) for ad in made.items}) == len(made.items)


def test_the_halves_make_the_set_and_the_kept_one_is_told_in_totals_alone() -> None:
    assert {**SETS["fifth-mended"], **SETS["fifth-kept"]} == SITES
    assert {**SETS["sixth-mended"], **SETS["sixth-kept"]} == SIXTH
    assert {**SETS["seventh-mended"], **SETS["seventh-kept"]} == SEVENTH
    assert {**SETS["ninth-mended"], **SETS["ninth-kept"]} == NINTH
    assert not {"third-kept", "sixth-kept", "seventh-kept", "eighth-kept", "ninth-kept"} & set(TOTALS_ONLY), "opened"
    assert set(BLIND) == set(SETS)
