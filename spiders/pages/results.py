"""A page of search results: its cards, the way to the next page, and whether an empty one is truly empty."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Set
from dataclasses import dataclass
from urllib.parse import urlsplit

from parsel import Selector
from scrapy.http import TextResponse

from crawler.description import Platform, Search
from spiders.pages.reading import canonical_url, clean, external_id
from spiders.pages.shown import selected, texts
from spiders.pages.jsonld import json_ld, text_of, types_of, walk

_NEXT = 'a[rel~="next"]::attr(href), link[rel~="next"]::attr(href)'
_EMPTY = re.compile(
    r"\b(?:no|0|zero) (?:results?|ads?|items?|products?|listings?|matches|posts)\b|nothing (?:was )?found|"
    r"did(?:n.t| not) (?:find|match)|aucun(?:e)? (?:résultat|annonce)|keine (?:ergebnisse|treffer|anzeigen)|"
    r"(?:sin|no hay|ningún) resultados?|nenhum (?:resultado|anúncio)|nessun (?:risultato|annuncio)|geen resultaten|"
    r"brak wyników|ничего не найдено|нет результатов|sonuç bulunamadı|"
    r"لا توجد نتائج|没有(?:找到|结果)|沒有(?:找到|結果)|"
    r"見つかりません|검색 결과가 없|không (?:tìm thấy|có kết quả)|"
    r"tidak ada (?:hasil|iklan)|tidak ditemukan|ไม่พบ|hakuna matokeo",
    re.IGNORECASE,
)
_FURNITURE = "ancestor::nav|ancestor::header|ancestor::footer|ancestor::aside"
_MOST_CARDS = 1000
_FEWEST_ALIKE = 3


@dataclass(frozen=True, slots=True)
class Card:
    """One result: the ad's id, its page, and the title the list shows."""

    external_id: str
    url: str
    title: str


def read_cards(response: TextResponse, platform: Platform, shapes: Set[str] = frozenset()) -> list[Card]:
    """The results on a page in their order, each ad once (at most 1,000).

    By the description's selectors; else by a JSON-LD ItemList; else the links of a shape that was met before
    (``shapes``, see ``shape_of``), else the largest group of links of one shape.
    """
    search = platform.search
    if search is not None and (search.cards or search.link):
        links = _described(response, search)
    else:
        links = _item_list(response) or _alike(response, shapes)
    cards: dict[str, Card] = {}
    for href, title in links:
        try:
            url = response.urljoin(href.strip())
            parts = urlsplit(url)
        except ValueError:  # "http://[" and the like
            continue
        if parts.scheme not in ("http", "https") or not _on_site(parts.hostname or "", platform):
            continue
        ad_id = external_id(platform, url)
        if ad_id not in cards and len(cards) < _MOST_CARDS:
            cards[ad_id] = Card(ad_id, canonical_url(url), " ".join(clean(title).split())[:500])
    return list(cards.values())


def _on_site(host: str, platform: Platform) -> bool:
    return any(host == known or host.endswith("." + known) for known in (platform.host, *platform.hosts))


def _described(response: TextResponse, search: Search) -> list[tuple[str, str]]:
    cards = selected(response, search.cards) if search.cards else [response.selector]
    found = []
    for card in cards:
        links = selected(card, search.link) if search.link else card.xpath("descendant-or-self::a[@href]")
        for link in links if search.cards is None else links[:1]:
            href = link.root if isinstance(link.root, str) else link.attrib.get("href", "")
            if href:
                found.append((href, _title(card if search.cards else link, search)))
    return found


def _title(card: Selector, search: Search) -> str:
    if isinstance(card.root, str):
        return ""
    wanted = selected(card, search.title) if search.title else card.css("h1, h2, h3, h4, a")
    return next((text for text in texts(wanted[:5]) if text.strip()), "")


def _item_list(response: TextResponse) -> list[tuple[str, str]]:
    found = []
    for top in json_ld(response):
        for node in walk(top):
            if "itemlist" in types_of(node):
                for element in node.get("itemListElement") or ():
                    item = element.get("item", element) if isinstance(element, dict) else element
                    link = text_of(item, "url", "@id") if isinstance(item, dict) else text_of(item)
                    if link:
                        found.append((link, text_of(item, "name") if isinstance(item, dict) else ""))
    return found


def shape_of(href: str) -> str:
    """What the addresses of one kind of page have in common: the path with numbers and slugs left out."""
    parts = urlsplit(href)
    steps = [re.sub(r"[^/]*(?:\d|-)[^/]*", "#", step) for step in parts.path.split("/")]
    return "/".join(steps) + "?" + "&".join(sorted(key.partition("=")[0] for key in parts.query.split("&") if key))


def _alike(response: TextResponse, shapes: Set[str]) -> list[tuple[str, str]]:
    links = []
    for link in response.xpath("//a[@href]"):
        if link.xpath(_FURNITURE) or link.attrib.get("rel") in ("next", "prev"):
            continue
        try:
            shape = shape_of(canonical_url(response.urljoin(link.attrib["href"])))
        except ValueError:
            continue
        links.append((shape, link.attrib["href"], " ".join(texts(link.xpath("."))[:1])))
    # Results differ in a number or a slug; links of one fixed address are the page's own.
    groups = Counter(shape for shape, _, _ in dict.fromkeys(links) if "#" in shape)
    known = [shape for shape in groups if shape in shapes]
    if not known and (not groups or groups.most_common(1)[0][1] < _FEWEST_ALIKE):
        return []
    best = known[0] if known else groups.most_common(1)[0][0]
    return [(href, title) for shape, href, title in links if shape == best]


def next_link(response: TextResponse, search: Search) -> str | None:
    """The address of the following page: the description's ``next``, else the page's rel=next; None at the end."""
    found = selected(response, search.next or _NEXT)[:1]
    for each in found:
        href = each.root if isinstance(each.root, str) else each.attrib.get("href", "")
        try:
            return response.urljoin(href.strip()) if href.strip() else None
        except ValueError:
            return None
    return None


def says_empty(response: TextResponse, search: Search) -> bool:
    """Whether the page itself says that there are no results (its ``empty`` mark, or the words for it)."""
    if search.empty is not None:
        return bool(selected(response, search.empty))
    shown = response.xpath(
        "//body//text()[not(ancestor::script or ancestor::style or ancestor::noscript or ancestor::template)]"
    )
    return bool(_EMPTY.search(" ".join(" ".join(shown.getall()).split())[:20_000]))
