"""Fields as the page shows them, where neither structured data nor a selector tells: headings, labels, banners."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, partial

from html_text import extract_text
from lxml.etree import XPath, XPathError  # type: ignore[import-untyped]
from lxml.html import HtmlElement  # type: ignore[import-untyped]
from parsel import Selector, SelectorList
from parsel.csstranslator import GenericTranslator, HTMLTranslator
from scrapy.http import TextResponse

from crawler.blocks import ListingFields
from crawler.written import is_xpath
from model.listing import ListingState
from spiders.gazetteer.pages import country_of, unlabelled_place
from spiders.pages.bbs_heads import bbs_head
from spiders.pages.bylines import ago_of, byline, languages_of, place_and_ago
from spiders.pages.contact_lines import contact_on
from spiders.pages.cues import by_cue
from spiders.pages.handed_over import place_in_words, says_where
from spiders.pages.headings import framing_parts
from spiders.pages.jsonld import READING_ERRORS
from spiders.pages.labels import pairs
from spiders.pages.letters import language_of_letters
from spiders.pages.lone_dates import lone_date
from spiders.pages.moments import day_in, first_put_up, shown_time, stamped
from spiders.pages.named_shops import shop_in_title, shop_on_host
from spiders.pages.others import NOT_ELSEWHERE, others_in
from spiders.pages.permalinks import own_moment
from spiders.pages.picture_sizes import in_full
from spiders.pages.places import linked_place, pinned_place, place_in_heading, spoken_place
from spiders.pages.price_text import is_hidden
from spiders.pages.reading import STATED, Found, PageFields
from spiders.pages.sellers import profile_of, seller_of
from spiders.pages.shown_pictures import gallery_of, pictures
from spiders.pages.shown_price import read_price_in_words, read_shown_price
from spiders.pages.sold import says_sold
from spiders.pages.specified_places import specify_place
from spiders.pages.titles import title_of
from spiders.pages.tree import Path, language_tag, line_of, root_of, short_line_of, tagged, take_notes_out
from spiders.pages.words import words_of

_ASKED_OF_VISITORS = (
    "//form//textarea | //form//select | //form//button | "
    "//form//label[following-sibling::*[1][self::input or self::textarea or self::select] or input]"
)
_TRANSLATORS = {"html": HTMLTranslator(), "xml": GenericTranslator()}
_NAMESPACES = {"re": "http://exslt.org/regular-expressions", "set": "http://exslt.org/sets"}
_PLAIN = words_of("a h1 h2 h3 h4 h5 p div span b strong em li td")
_WHOLE_IN_DATA = frozenset(["json-ld", "microdata", "state", "interface"])
_ENDS_OF_SENTENCES = frozenset(".!?。！？")
_MOST_OF_SUMMARY = 300
_LONGEST_STATE = 200
_LONGEST_BYLINE = 60
_TEXT_AREAS = (
    "[itemprop=description]", "[class*=description]", "[id*=description]", "[class*=beschreibung]",
    "[id*=beschreibung]", "[class*=descripcion]", "[class*=descricao]", "[class*=descrizione]", "[class*=omschrijving]",
    "[class*=opis]", "[id=bo_v_con]",
    "[class*=detail-text]", "[class*=desc]", "[id*=desc]", "[class*=postbody]", "[class*=post-content]",
    "[class*=entry-content]", "[class*=message-body]", "[class*=post_body]", "[class*=postcontent]",
    "[class*=messageText]", "[class*=postText]",
    "[class*=message_text]", "[class*=post_text]", "[class*=post__text]", "[class*=message]",
    "[class*=body]", "article", "main", "[role=main]", "body",
)  # fmt: skip
_FURNITURE = (
    "//script|//style|//noscript|//nav|//header|//footer|//aside|//template|//select|//button"
    "|//*[contains(@class,'related') or contains(@class,'similar') or contains(@class,'breadcrumb')"
    " or contains(@class,'recommend') or contains(@class,'cookie')"
    " or contains(@class,'w-condition-invisible') or contains(@id,'related')][not(self::body)]"
)
_CRUMBS = Path(
    "//*[contains(@class,'breadcrumb') or contains(@id,'breadcrumb') or contains(@aria-label,'readcrumb')"
    " or contains(@class,'pathway')]//a"
)
_FORMS = Path("//form")
_STATE_MARKS = " or ".join(
    f"contains(@class,'{word}')"
    for word in ("sold", "badge", "status", "banner", "stock", "availab", "label", "ribbon", "flag")
)
_STATES = Path(f"//body//*[{_STATE_MARKS}][{NOT_ELSEWHERE}]")
_OWN_LANGUAGE = Path("(//h1/ancestor-or-self::*[@lang])[last()]/@lang | /html/@lang")
_LABELLED = frozenset(["seller", "place", "ships_to", "shipping", "category", "posted"])


def selected(page: Selector | TextResponse, selector: str) -> SelectorList[Selector]:
    """What a description's selector (CSS or XPath) marks on the page."""
    return page.xpath(selector) if is_xpath(selector) else page.css(selector)


def marked_in(place: Selector, selector: str) -> list[HtmlElement | str]:
    """What ``selected`` marks within a part of the page, bare: it is asked of each of many parts."""
    if place.type not in _TRANSLATORS or isinstance(place.root, str):
        return [each.root for each in selected(place, selector)]
    try:
        found = _compiled(selector, place.type)(place.root)
    except XPathError as error:
        raise ValueError(f"XPath error: {error} in {selector}") from error
    return found if isinstance(found, list) else [found]


@lru_cache(maxsize=64)
def _compiled(selector: str, kind: str) -> XPath:
    query = selector if is_xpath(selector) else _TRANSLATORS[kind].css_to_xpath(selector)
    return XPath(query, namespaces=_NAMESPACES, smart_strings=False)


def texts(found: SelectorList[Selector]) -> list[str]:
    """The plain text of each marked element or attribute."""
    return [text_in(each.root) for each in found]


def text_in(marked: HtmlElement | str) -> str:
    """The plain text of an element, or of an attribute."""
    if isinstance(marked, str):
        return marked
    if marked.tag in _PLAIN and not len(marked) and isinstance(marked, HtmlElement):
        # Nothing is within to be cleaned away or set on a line of its own.
        return " ".join((marked.text or "").split())
    return str(extract_text(marked, guess_layout=True))


def read_selected(response: TextResponse, fields: ListingFields, reading: PageFields) -> None:
    """Add what the description's selectors mark."""
    for name, selector in vars(fields).items():
        if selector is None or name == "url":
            continue
        found = texts(selected(response, selector))
        if name == "sold":
            if found:
                reading.add("state", ListingState.SOLD.value, "selector")
        elif name == "images":
            reading.add("images", found, "selector")
        elif name == "text":
            reading.add("text", "\n".join(found), "selector")
        else:
            reading.add(name, next((text for text in found if text.strip()), ""), "selector")


def _shown_state(response: TextResponse) -> str:
    marked = (short_line_of(each, _LONGEST_STATE) for each in _STATES(response)[:60] if not is_hidden(each))
    return ListingState.SOLD.value if says_sold(marked) else ""


def _text(response: TextResponse) -> str:
    try:
        tree = Selector(text=response.text, type="html")
        take_notes_out(tree.root)
        framing = framing_parts(response)
        # The copy was parsed as the page was: its forms are the page's in the same order.
        for form, own in zip(tree.xpath("//form"), _FORMS(response), strict=False):
            if own not in framing:
                form.drop()
        _drop(tree.xpath(_FURNITURE))
        for element in others_in(tree.root):
            if element.getparent() is not None:
                element.drop_tree()
        _drop(tree.xpath(_ASKED_OF_VISITORS))
        for area in _TEXT_AREAS:
            blocks = [text for text in texts(_worded(tree.css(area)[:5])) if len(text) >= 20]
            if blocks:
                # A thread's first post is the ad; elsewhere the longest block is the description.
                return blocks[0] if _is_thread(area) else max(blocks, key=len)
    except READING_ERRORS:
        return ""
    return ""


def _worded(areas: SelectorList[Selector]) -> SelectorList[Selector]:
    """Areas without those that say only who wrote when: a board calls a topic's line of these its description."""
    return SelectorList(
        each
        for each in areas
        if next(each.root.iter("time"), None) is None or len(short_line_of(each.root, _LONGEST_BYLINE)) == 0
    )


def _drop(marked: SelectorList[Selector]) -> None:
    """Take elements out of a tree; a page that ends before it is over has some that stand in nothing."""
    for each in marked:
        if each.root.getparent() is not None:
            each.root.drop_tree()


def _is_thread(area: str) -> bool:
    return any(word in area for word in ("post", "message", "entry"))


def _category(response: TextResponse) -> str:
    steps = [text for each in _CRUMBS(response)[:12] if (text := line_of(each))]
    return steps[-1] if steps else ""


def _posted(response: TextResponse, labelled: dict[str, list[str]], told: dict[str, str]) -> str:
    stamp = bbs_head(response)[1] or stamped(response)
    if stamp:
        return stamp
    if told.get("posted"):
        return ago_of(told["posted"], languages_of(response)) or day_in(told["posted"])
    dated = [text for text in labelled.get("posted", ()) if any(char.isdecimal() for char in text) or len(text) < 30]
    return (
        next(iter(dated), "")
        or shown_time(response)
        or byline(response)[0]
        or own_moment(response)
        or lone_date(response)
    )


def read_shown(response: TextResponse, reading: PageFields, *, default: str = "") -> None:
    """Add what people would read off the page. What is known already is not looked for.

    ``default`` is the currency of a bare number, before the one that the page names.
    """

    def add(name: str, *ways: Callable[[], str | list[str]]) -> None:
        if name not in reading.fields:
            reading.add(name, next(filter(None, (way() for way in ways)), ""), "page")

    add("title", lambda: title_of(response))
    labelled, told = ({}, {}) if reading.fields.keys() >= _LABELLED else (by_cue(response), _told(response))
    read_shown_price(response, reading, default)
    add(
        "seller",
        lambda: bbs_head(response)[0],
        lambda: shop_on_host(response, reading.get("title")),
        lambda: seller_of(response, labelled, told, reading.get("title")),
        lambda: shop_in_title(response, reading.get("title")),
        lambda: contact_on(response).name,
    )
    add("place", lambda: place_and_ago(_said("place", labelled, told), languages_of(response))[0])
    specify_place(response, reading, _said("place", labelled, told))
    for name in ("ships_to", "shipping"):
        add(name, partial(_said, name, labelled, told))
    add(
        "place",
        lambda: place_in_heading(response, reading.get("title")),
        lambda: linked_place(response),
        lambda: byline(response)[1],
        lambda: pinned_place(response),
        lambda: spoken_place(response),
        lambda: contact_on(response).place,
        lambda: unlabelled_place(
            response, reading.locality, frozenset(map(reading.get, ("title", "seller"))), reading.get("currency")
        ),
    )
    add("category", lambda: _category(response), partial(_said, "category", labelled, told))
    add("posted", lambda: _posted(response, labelled, told))
    add("images", lambda: pictures(response))
    _in_full(response, reading)
    add("state", lambda: _shown_state(response))
    add("text", lambda: _text(response))
    add("place", lambda: _place_in_words(response, reading))
    read_price_in_words(response, reading, default, lambda: _text(response))
    # The ad's own language, where its part of the page names one, else the page's.
    add("language", lambda: _own_language(response), lambda: language_of_letters(response))


def _own_language(response: TextResponse) -> str:
    marked = {each for heading in tagged(response, "h1") for each in (heading, *heading.iterancestors("*"))
              if each.get("lang") is not None}  # fmt: skip
    # Most pages name their language at their root and nowhere else.
    return "".join(_OWN_LANGUAGE(response)[-1:]) if marked - {root_of(response)} else language_tag(response)


def _place_in_words(response: TextResponse, reading: PageFields) -> str:
    """The place in the ad's words; in those that the page shows where its data told but the beginning of them."""

    def country() -> str:
        return country_of(reading.locality, reading.get("currency"))

    told = place_in_words(reading.get("text"), country)
    shown = not told and not _is_whole(reading) and says_where(response.text)
    return place_in_words(_text(response), country) if shown else told


def _is_whole(reading: PageFields) -> bool:
    """Whether an ad's words are all that the page shows: its own, or data's, long and not cut within a sentence."""
    origin, text = reading.origin("text"), reading.get("text").rstrip()
    long = origin in _WHOLE_IN_DATA and len(text) > _MOST_OF_SUMMARY
    return origin == "page" or (long and text[-1:] in _ENDS_OF_SENTENCES)


def _in_full(response: TextResponse, reading: PageFields) -> None:
    """Let the page's own gallery stand for the pictures that its data or a card for sharing have small."""
    found = reading.fields.get("images")
    if found is not None and found.origin in STATED:
        full = gallery_of(response, found.values) or in_full(response, found.values)
        reading.fields["images"] = Found(tuple(full), found.origin)


def _said(name: str, labelled: dict[str, list[str]], told: dict[str, str]) -> str:
    return told.get(name) or next(iter(labelled.get(name, ())), "")


def _told(response: TextResponse) -> dict[str, str]:
    """What stands beside a label, by field; of a seller the profile that its name leads to."""
    told: dict[str, str] = {}
    for name, value, element in pairs(response):
        if name not in told:
            told[name] = profile_of(response, element, value) if name == "seller" else value
    if "posted" in told:
        told["posted"] = first_put_up((value, element) for name, value, element in pairs(response) if name == "posted")
    return told
