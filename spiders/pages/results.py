"""A page of search results: its cards, and whether an empty one is truly empty."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import dataclass, replace
from itertools import chain
from typing import NamedTuple
from urllib.parse import urlsplit

from lxml.html import HtmlElement  # type: ignore[import-untyped]
from parsel import Selector
from scrapy.http import TextResponse

from crawler.blocks import Search
from crawler.description import Platform
from spiders.pages.addresses import is_boring, on_site, shape_of, without_page, without_ways
from spiders.pages.card_view import NOTHING, CardView, most_priced, view_of
from spiders.pages.cards import card_digest
from spiders.pages.groups import card_groups, cards_of
from spiders.pages.headings import heading_of
from spiders.pages.jsonld import each_of, json_ld, text_of, types_of, walk
from spiders.pages.links import links_of
from spiders.pages.reading import canonical_url, clean, external_id
from spiders.pages.shown import marked_in, selected, text_in
from spiders.pages.stated import stated_cards

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
_MOST_CARDS = 1000
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class Card:
    """One result: the ad's id, its page, the title the list shows, a digest of what else the card shows, and a view of
    that.
    """

    external_id: str
    url: str
    title: str
    sha256: str = ""
    view: CardView = NOTHING


class _Shown(NamedTuple):
    """A link to an ad as a list shows it."""

    link: str
    title: str
    sha256: str = ""
    view: CardView = NOTHING


def read_cards(
    response: TextResponse, platform: Platform, shapes: Set[str] = frozenset(), *, lone: bool = False
) -> list[Card]:
    """The results on a page in their order, each ad once (at most 1,000).

    By the description's selectors; else by a JSON-LD ItemList and the links that stand in cards of one make, with those
    of a shape that was met before (``shapes``, see ``shape_of``). ``lone``: the page is known to list results, so that
    one or two alike are enough.
    """
    search = platform.search
    if search is not None and (search.cards or search.link):
        links = _described(response, search)
    else:
        listed = _item_list(response)
        known = shapes | {shape for link, _ in listed if (shape := _shape(response, link))}
        links = [_Shown(*each) for each in listed] + _found(response, platform, known, lone=lone)
    return _beside(list(_cards(response, platform, links).values()))


def _cards(response: TextResponse, platform: Platform, links: Sequence[_Shown]) -> dict[str, Card]:
    cards: dict[str, Card] = {}
    for href, title, shows, view in links:
        try:
            url = without_page(response.urljoin(href.strip()))
            parts = urlsplit(url)
        except ValueError:  # "http://[" and the like
            continue
        if parts.scheme not in ("http", "https") or not on_site(parts.hostname or "", platform):
            continue
        ad_id = external_id(platform, url)
        if ad_id not in cards and len(cards) < _MOST_CARDS:
            cards[ad_id] = Card(ad_id, canonical_url(url), " ".join(clean(title).split())[:500], shows, view)
        elif ad_id in cards:
            met = cards[ad_id]
            # The first link of a card is often its picture's, which has no words.
            named = met.title or " ".join(clean(title).split())[:500]
            new = bool(shows) and not met.sha256
            cards[ad_id] = replace(met, title=named, sha256=met.sha256 or shows, view=view if new else met.view)
    return cards


def _beside(cards: list[Card]) -> list[Card]:
    """The cards, each told what the others show: whether they tell prices; a picture of several is none of an ad's."""
    pictures = Counter(card.view.picture for card in cards)
    priced = most_priced([card.view for card in cards])
    told = []
    for card in cards:
        picture = card.view.picture if pictures[card.view.picture] == 1 else ""
        if card.view is not NOTHING and (priced or picture != card.view.picture):
            told.append(replace(card, view=replace(card.view, picture=picture, priced_beside=priced)))
        else:
            told.append(card)
    return told


def _shape(response: TextResponse, link: str) -> str:
    try:
        return shape_of(response.urljoin(link))
    except ValueError:
        return ""


def _described(response: TextResponse, search: Search) -> list[_Shown]:
    cards = selected(response, search.cards) if search.cards else [response.selector]
    found = []
    for card in cards:
        links = marked_in(card, search.link or "./descendant-or-self::a[@href]")
        for link in links if search.cards is None else links[:1]:
            href = link if isinstance(link, str) else link.get("href", "")
            if href:
                title = _title(card.root if search.cards else link, card.type, search)
                whole = bool(search.cards)
                found.append(
                    _Shown(href, title, *((card_digest(card, title), view_of(card, response)) if whole else ()))
                )
    return found


def _title(place: HtmlElement | str, kind: str, search: Search) -> str:
    if isinstance(place, str):
        return ""
    wanted = marked_in(Selector(root=place, type=kind), search.title or "h1, h2, h3, h4, a")
    return next((text for each in wanted[:5] if (text := text_in(each)).strip()), "")


def _item_list(response: TextResponse) -> list[tuple[str, str]]:
    found = []
    for top in json_ld(response):
        for node in walk(top):
            if "itemlist" in types_of(node):
                for element in each_of(node.get("itemListElement")):
                    item = element.get("item", element) if isinstance(element, dict) else element
                    link = text_of(item, "url", "@id") if isinstance(item, dict) else text_of(item)
                    if link:
                        found.append((link, text_of(item, "name") if isinstance(item, dict) else ""))
    return found


def _found(response: TextResponse, platform: Platform, shapes: Set[str], *, lone: bool) -> list[_Shown]:
    links = links_of(response, platform)
    groups = card_groups(links) or (card_groups(links, lone=True) if lone else [])
    framing = _framing(response)
    groups = [group for group in groups if len(group.urls) >= _FEWEST or framing.isdisjoint(group.blocks)]
    found = []
    views: dict[HtmlElement, CardView] = {}
    bare = {url: plain for group in groups for url, plain in without_ways([link.url for link in group.links]).items()}
    for url, title, card in cards_of(groups):
        each = Selector(root=card)
        view = views[card] if card in views else views.setdefault(card, view_of(each, response))
        found.append(_Shown(bare.get(url, url), title, card_digest(each, title), view))
    known = {*shapes, *(shape_of(each.link) for each in found if any(group.priced for group in groups))}
    found += [_Shown(*each) for each in stated_cards(response, [each.link for each in found])]
    told = {*bare, *(each.link for each in found)}
    outside = [link for link in links if not link.furniture and link.url not in told and shape_of(link.url) in known]
    return found + [_Shown(link.url, link.text) for link in outside if not is_boring(link.url, link.text)]


def _framing(response: TextResponse) -> frozenset[HtmlElement]:
    """What holds the page's own heading, where that leads nowhere: with a lone link beside it, it is no card."""
    heading = heading_of(response)
    if heading is None or next(chain(heading.iter("a"), heading.iterancestors("a")), None) is not None:
        return frozenset()
    return frozenset(heading.iterancestors())


def says_empty(response: TextResponse, search: Search | None) -> bool:
    """Whether the page itself says that there are no results (its ``empty`` mark, or the words for it)."""
    if search is not None and search.empty is not None:
        return bool(selected(response, search.empty))
    shown = response.xpath(
        "//body//text()[not(ancestor::script or ancestor::style or ancestor::noscript or ancestor::template)]"
    )
    return bool(_EMPTY.search(" ".join(" ".join(shown.getall()).split())[:20_000]))
