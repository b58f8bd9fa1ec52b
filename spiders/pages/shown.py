"""Fields as the page shows them, where neither structured data nor a selector tells: headings, labels, banners."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from html_text import extract_text
from parsel import Selector, SelectorList
from scrapy.http import TextResponse

from crawler.blocks import ListingFields
from crawler.written import is_xpath
from model.listing import ListingState
from spiders.gazetteer.pages import unlabelled_place
from spiders.pages.bbs_heads import bbs_head
from spiders.pages.bylines import ago_of, byline, languages_of, place_and_ago
from spiders.pages.contact_lines import contact_on
from spiders.pages.cues import by_cue
from spiders.pages.headings import framing_parts
from spiders.pages.homes import countries_in
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
from spiders.pages.titles import title_of
from spiders.pages.tree import Path, line_of, short_line_of, take_notes_out

_ASKED_OF_VISITORS = (
    "//form//textarea | //form//select | //form//button | "
    "//form//label[following-sibling::*[1][self::input or self::textarea or self::select] or input]"
)
_LONGEST_STATE = 200
_LONGEST_PLACE = 60
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
_LANGUAGE = Path("/html/@lang")
_OWN_LANGUAGE = Path("(//h1/ancestor-or-self::*[@lang])[last()]/@lang | /html/@lang")
_LABELLED = frozenset(["seller", "place", "ships_to", "shipping", "category", "posted"])


def selected(page: Selector | TextResponse, selector: str) -> SelectorList[Selector]:
    """What a description's selector (CSS or XPath) marks on the page."""
    return page.xpath(selector) if is_xpath(selector) else page.css(selector)


def texts(found: SelectorList[Selector]) -> list[str]:
    """The plain text of each marked element or attribute."""
    out = []
    for each in found:
        if isinstance(each.root, str):
            out.append(each.root)
        else:
            out.append(str(extract_text(each.root, guess_layout=True)))
    return out


def read_selected(response: TextResponse, fields: ListingFields, reading: PageFields) -> None:
    """Add what the description's selectors mark."""
    for name, selector in fields:
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
            blocks = [text for text in texts(tree.css(area)[:5]) if len(text) >= 20]
            if blocks:
                # A thread's first post is the ad; elsewhere the longest block is the description.
                return blocks[0] if _is_thread(area) else max(blocks, key=len)
    except READING_ERRORS:
        return ""
    return ""


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
    _specify_place(response, reading, _said("place", labelled, told))
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
    read_price_in_words(response, reading, default)
    # The ad's own language, where its part of the page names one, else the page's.
    add("language", lambda: "".join(_OWN_LANGUAGE(response)[-1:]), lambda: language_of_letters(response))


def _in_full(response: TextResponse, reading: PageFields) -> None:
    """Let the page's own gallery stand for the pictures that its data or a card for sharing have small."""
    found = reading.fields.get("images")
    if found is not None and found.origin in STATED:
        full = gallery_of(response, found.values) or in_full(response, found.values)
        reading.fields["images"] = Found(tuple(full), found.origin)


def _said(name: str, labelled: dict[str, list[str]], told: dict[str, str]) -> str:
    return told.get(name) or next(iter(labelled.get(name, ())), "")


def _specify_place(response: TextResponse, reading: PageFields, shown: str) -> None:
    """Let a place that is shown with its postcode, quarter or region stand for the bare town that data tell."""
    town, origin = reading.get("place"), reading.origin("place")
    if not town or origin not in ("state", "opengraph"):
        return
    language = _LANGUAGE.first(response)[:2].lower()
    for told in (shown, byline(response)[1] if origin == "state" else ""):
        if told != town and _is_more_of(told, town, language):
            del reading.fields["place"]
            reading.add("place", told, "page")
            return


def _is_more_of(told: str, town: str, language: str) -> bool:
    """Whether a text is a town and what is about it: not the country, which says no more of where it is."""
    if town not in told or len(told) > _LONGEST_PLACE:
        return False
    before, _, after = told.partition(town)
    if before[-1:].isalnum() or after[:1].isalnum():
        return False
    return not any(part.strip(" ,-–()").casefold() in countries_in(language) for part in (before, after))


def _told(response: TextResponse) -> dict[str, str]:
    """What stands beside a label, by field; of a seller the profile that its name leads to."""
    told: dict[str, str] = {}
    for name, value, element in pairs(response):
        if name not in told:
            told[name] = profile_of(response, element, value) if name == "seller" else value
    if "posted" in told:
        told["posted"] = first_put_up((value, element) for name, value, element in pairs(response) if name == "posted")
    return told
