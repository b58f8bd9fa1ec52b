"""Fields as the page shows them, where neither structured data nor a selector tells: headings, labels, banners."""

from __future__ import annotations

import re

from html_text import extract_text
from parsel import Selector, SelectorList
from scrapy.http import TextResponse

from crawler.description import ListingFields, is_xpath
from model.listing import ListingState
from spiders.pages.prices import read_price
from spiders.pages.reading import PageFields
from spiders.pages.structured import READING_ERRORS

_SOLD_WORDS = (
    r"sold(?: out)?|vendue?|verkauft|vendid[oa]s?|venduto|verkocht|sprzedan[eoy]|продано|продан|satıldı|مباع|تم البيع|"
    r"已售(?:出|罄)?|已賣出|売り切れ|売約済み|판매\s?완료|đã bán|terjual|laku|ขายแล้ว|imeuzwa|बिक गया"
)
_SOLD = re.compile(rf"^\W*(?:this (?:item|ad|listing) (?:has been|is|was) )?(?:{_SOLD_WORDS})\W*$", re.IGNORECASE)
_CUES: dict[str, frozenset[str]] = {
    "price": frozenset(["price", "preis", "prix", "precio", "preco", "prezzo", "prijs", "harga", "amount"]),
    "seller": frozenset(
        ["seller", "vendor", "vendeur", "verkaeufer", "verkäufer", "vendedor", "owner", "author", "username"]
    ),
    "place": frozenset(["location", "place", "city", "region", "address", "ort", "lieu", "ubicacion", "lokasi"]),
    "ships_to": frozenset(["ships", "destination"]),
    "shipping": frozenset(["shipping", "delivery", "versand", "livraison", "envio", "pengiriman"]),
    "posted": frozenset(["posted", "date", "published", "datum", "listed"]),
    "category": frozenset(["category", "kategorie", "categorie", "categoria"]),
}
_WORDS = re.compile(r"[^\W_]+")
_MOST_LABELS = 1500
_TEXT_AREAS = (
    "[itemprop=description]", "[class*=description]", "[id*=description]", "[class*=beschreibung]", "[class*=body]",
    "article", "main", "body",
)  # fmt: skip
_FURNITURE = "//script|//style|//noscript|//nav|//header|//footer|//aside|//form|//template"
_LONG_LABEL = 200


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


def _labelled(response: TextResponse) -> dict[str, list[str]]:
    """Short texts by cue, in page order: elements whose class or id has the cue as one of its words."""
    found: dict[str, list[str]] = {}
    for each in response.xpath("(//main|//body)[1]//*[@class or @id][not(self::script or self::style)]")[:_MOST_LABELS]:
        words = set(_WORDS.findall(f"{each.attrib.get('class', '')} {each.attrib.get('id', '')}".lower()))
        for cue, wanted in _CUES.items():
            if words & wanted:
                text = " ".join(each.xpath("string()").get("").split())
                if cue == "seller":
                    text = each.xpath("descendant-or-self::a/@href").get() or text
                if 0 < len(text) <= _LONG_LABEL:
                    found.setdefault(cue, []).append(text)
    return found


def _shown_state(response: TextResponse) -> str:
    marks = (
        "contains(@class,'sold') or contains(@class,'badge') or contains(@class,'status') or contains(@class,'banner')"
    )
    for each in response.xpath(f"//*[{marks}]")[:30]:
        if _SOLD.match(" ".join(each.xpath("string()").get("").split())):
            return ListingState.SOLD.value
    return ""


def _text(response: TextResponse) -> str:
    try:
        tree = Selector(text=response.text, type="html")
        tree.xpath(_FURNITURE).drop()
        for area in _TEXT_AREAS:
            blocks = [text for text in texts(tree.css(area)[:5]) if len(text) >= 20]
            if blocks:
                return max(blocks, key=len)
    except READING_ERRORS:
        return ""
    return ""


def read_shown(response: TextResponse, reading: PageFields, *, country: str = "", default: str = "") -> None:
    """Add what people would read off the page."""
    heading = next((text for text in texts(response.css("h1")[:3]) if text.strip()), "")
    reading.add("title", heading or response.xpath("string(//title)").get(""), "page")
    labelled = _labelled(response)
    if "price" not in reading.fields:
        for text in labelled.get("price", ()):
            if read_price(text, country=country, default=default)[0] is not None:
                reading.add("price", text, "page")
                break
    for name in ("seller", "place", "ships_to", "shipping", "category"):
        reading.add(name, next(iter(labelled.get(name, ())), ""), "page")
    posted = response.css("time::attr(datetime)").get() or next(iter(labelled.get("posted", ())), "")
    reading.add("posted", posted, "page")
    reading.add("images", response.css("main img::attr(src), article img::attr(src)").getall(), "page")
    reading.add("state", _shown_state(response), "page")
    if "text" not in reading.fields:
        reading.add("text", _text(response), "page")
    reading.add("language", response.xpath("/html/@lang").get(), "page")
