"""The holder of the account that offers an ad, told by what stands around the name: age, other ads, a portrait."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from lxml.etree import XPath  # type: ignore[import-untyped]
from lxml.html import HtmlElement  # type: ignore[import-untyped]
from scrapy.http import TextResponse

from spiders.pages.headings import framing_of
from spiders.pages.labels import field_of
from spiders.pages.links import is_furniture
from spiders.pages.others import others_on
from spiders.pages.prices import priced
from spiders.pages.seller_words import ABOUT_PORTRAIT, ACCOUNT_AGE, HIS_ADS, KIND_OF_SELLER, PORTRAIT, REPUTE
from spiders.pages.tree import Path, contents, line_of, root_of, titled
from spiders.pages.words import words_of

_TEXTS = XPath(
    "//body//text()[not(ancestor::script or ancestor::style or ancestor::nav or ancestor::option)][normalize-space()]"
)
_PICTURES = Path("//body//img")
_NAME = re.compile(r"[^\W\d_][^\s,;:!?/|<>()]*(?:\s[^\W_][^\s,;:!?/|<>()]*){0,4}\.?")
_HEADS_OF_POSTS = Path("//article//header//a[@href]")
_HANDLE = re.compile(r"@?\w[\w.]{1,39}")
_CARDED = re.compile(r"[^(]{1,80}\(@([\w.-]{2,40})(?:@[\w.-]{3,60})?\)")
_FRAMES = frozenset(["body", "html", "main"])
_MOST_TEXTS = 1500
_MOST_PICTURES = 200
_MOST_PARTS = 14
_LONGEST_LINE = 120
_LONGEST_NAME = 40
_SHORTEST_NAME = 2
_BOXES = 4
_MOST_INSIDE = 40
_SEVERAL = 2
_PARTED = words_of("div p h2 h3 h4 h5 li dt dd section button ul table")


def account_holder(response: TextResponse, title: str) -> str:
    """The name beside what is told of an account, in the smallest box that holds both; empty where none is.

    How long an account has been there and where all its ads are is said of no one else. A portrait, and numbers of
    reviews, are believed only beside a name that is a link.
    """
    texts = [text for text in _TEXTS(root_of(response))[:_MOST_TEXTS] if len(text) <= _LONGEST_LINE]
    # A Turkish capital with a dot is no other case of "i" to a pattern.
    for pattern, linked in ((ACCOUNT_AGE, False), (HIS_ADS, False), (REPUTE, True)):
        for text in texts:
            if pattern.match(" ".join(text.split()).replace("İ", "i")):
                name = _beside(response, text.getparent(), title, linked=linked)
                if name:
                    return name
    return _portrayed(response, title)


def posting_account(response: TextResponse, title: str) -> str:
    """The address of the account that heads a post, as photo sites show it: a link that says but its only step.

    A brand is written otherwise than its address is ("Casio", "/casio/"), and the page's own title names the account.
    """
    described = contents(response, name="description", property="og:description")
    named = " ".join((titled(response), *described))
    for link in _HEADS_OF_POSTS(response)[:_MOST_PARTS]:
        name = line_of(link)
        step = (link.get("href") or "").strip().removeprefix("/").rstrip("/").removeprefix("@")
        if _HANDLE.fullmatch(name) and name.removeprefix("@") == step and step in named and step not in title:
            return str(response.urljoin(link.get("href")))
    return ""


def handle_on_card(response: TextResponse) -> str:
    """The handle in what a network calls the page of a post: "Ann (@ann@pets.example)", "Ann (@ann) on X"."""
    shared = next(iter(contents(response, property="og:title")), "") if "(@" in response.text else ""
    carded = _CARDED.match(shared)
    return carded[1] if carded else ""


def _boxes(response: TextResponse, element: HtmlElement | None) -> Iterator[HtmlElement]:
    framing, others = framing_of(response), others_on(response)
    if element is None or is_furniture(element) or any(each in others for each in (element, *element.iterancestors())):
        return
    for box in islice((element, *element.iterancestors()), _BOXES):
        if box.tag in _FRAMES or box in framing:
            return
        yield box


def _beside(response: TextResponse, element: HtmlElement | None, title: str, *, linked: bool) -> str:
    for box in _boxes(response, element):
        told = [text for text in islice(box.itertext(), _MOST_PARTS) if text.strip()]
        if any(priced(" ".join(text.split())[:80]) for text in told):
            return ""
        for text in told:
            name = " ".join(text.split())
            if tells_account(name):
                break  # the name stands above
            if field_of(name.strip(" :：")) or KIND_OF_SELLER.fullmatch(name):
                continue
            if not _is_name(name, title) or (linked and not _is_linked(box, name)):
                break
            return name
        pictured = next((name for each in box.iter("img") if (name := _portrait_of(each, title))), "")
        if pictured:
            return pictured
    return ""


def tells_account(text: str) -> bool:
    """Whether a text tells an account's age, its repute or where its ads are."""
    return any(pattern.match(text) for pattern in (ACCOUNT_AGE, HIS_ADS, REPUTE))


def is_name(text: str) -> bool:
    """Whether a text may be what an account is called: a few words, not one about an account."""
    return _SHORTEST_NAME <= len(text) <= _LONGEST_NAME and bool(_NAME.fullmatch(text)) and not tells_account(text)


def first_name(element: HtmlElement) -> str:
    """The first of several texts in what is marked as the seller's, on lines of their own or about the account."""
    texts = [" ".join(text.split()) for text in islice(element.itertext(), _MOST_INSIDE) if text.strip()]
    apart = any(each.tag in _PARTED for each in element) or any(map(_tells_kind, texts[1:]))
    if len(texts) < _SEVERAL or not apart:
        return ""
    told = next(
        (text for text in texts if not field_of(text.rstrip(" :：")) and not KIND_OF_SELLER.fullmatch(text)), ""
    )
    return told if is_name(told) else ""


def _tells_kind(text: str) -> bool:
    return tells_account(text) or KIND_OF_SELLER.fullmatch(text) is not None


def _is_name(name: str, title: str) -> bool:
    return is_name(name) and name.casefold() not in title.casefold()


def _is_linked(box: HtmlElement, name: str) -> bool:
    return any(" ".join("".join(link.itertext()).split()).startswith(name) for link in islice(box.iter("a"), 10))


def _portrayed(response: TextResponse, title: str) -> str:
    """The name that a portrait has for its text, or that stands beside one as a link."""
    for picture in _PICTURES(response)[:_MOST_PICTURES]:
        marks = " ".join(picture.get(key) or "" for key in ("class", "id", "src", "alt"))
        if not PORTRAIT.search(marks[:500]):
            continue
        for box in _boxes(response, picture):
            if picture is box:
                name = _portrait_of(picture, title)
                if name:
                    return name
            elif any(text.strip() for text in islice(box.itertext(), _MOST_PARTS)):
                name = _beside(response, box, title, linked=True)
                if name:
                    return name
                break
    return ""


def _portrait_of(picture: HtmlElement, title: str) -> str:
    """Whom a portrait shows, by its text; a picture that is marked as none, or named after the ad, shows nobody."""
    marks = " ".join(picture.get(key) or "" for key in ("class", "id", "src", "alt"))
    name = ABOUT_PORTRAIT.sub("", " ".join((picture.get("alt") or "").split()))
    return name if PORTRAIT.search(marks[:500]) and _is_name(name, title) else ""
