"""The links of a page: where they lead, and which stand in its menus."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from urllib.parse import urlsplit

from lxml.html import HtmlElement  # type: ignore[import-untyped]
from scrapy.http import TextResponse

from crawler.description import Platform
from spiders.pages.addresses import on_site
from spiders.pages.reading import canonical_url
from spiders.pages.tree import Path
from spiders.pages.words import words_of

_LINKS = (
    "//a[@href] | //area[@href] | //frame[@src] | //*[@data-href][not(self::a)]"
    " | //*[contains(@onclick,'location') or contains(@onclick,'open(')]"
)
_CLICKED = re.compile(
    r"(?:location(?:\.href)?\s*=|location\.(?:assign|replace)\(|window\.open\()\s*[\"']([^\"']{1,500})[\"']"
)
_PLACES = Path("//@id | //@name")
_FURNITURE_TAGS = frozenset(["nav", "footer", "aside"])
_FURNITURE_WORDS = words_of(
    "nav navbar menu footer sidebar breadcrumb breadcrumbs crumbs pankuzu pagination pager paging topbar toolbar cookie"
    " tags"
)
# A board's rules, which it pins above its threads, are no ad.
_RULES = re.compile(
    r"\b(?:rules|guidelines|regeln|richtlinien|règles|règlement|charte|reglas|normas|regras|regole|regolamento|regels|"
    r"zasady|regulamin|pravidla|szabályzat|reguli|regulament|правила|kurallar[ıi]?|κανόνες|regler|säännöt|peraturan|"
    r"nội quy)\b|"
    r"(?:版规|规则|版規|規則|規約|ルール|규칙|수칙|공지|قوانين|قوانین|กฎ|ระเบียบ|กติกา)",
    re.IGNORECASE,
)
_PINNED = re.compile(r"sticky|pinned|announce|sticked|fixed-?topic|important|(?:\b|_)notice\b", re.IGNORECASE)
# "[公告] …": what a board's keepers put before a title of their own.
_CALLED_NOTICE = re.compile(
    r"\s*[\[【(（〔](?:公告|置頂|置顶|板規|版規|版规|공지(?:사항)?|お知らせ|announcements?|notice|rules|ประกาศ|"
    r"thông báo|pengumuman|duyuru|anuncio oficial|aviso oficial)[\]】)）〕]",
    re.IGNORECASE,
)
_LONGEST_NOTICE = 80
_ROW_DEPTH = 8
_INNER = frozenset(["main", "article", "section", "li"])
_MOST_LINKS = 3000


@dataclass(frozen=True, slots=True)
class Link:
    """One link to a page of the platform; ``furniture``: it stands in a menu, header, footer or the like."""

    url: str
    text: str
    element: HtmlElement
    furniture: bool


def links_of(response: TextResponse, platform: Platform) -> list[Link]:
    """The page's links to other pages of the platform, in page order."""
    here = canonical_url(response.url)
    found: list[Link] = []
    for each in response.xpath(_LINKS)[:_MOST_LINKS]:
        element = each.root
        try:
            target = response.urljoin(_target(element))
            url = canonical_url(target)
            parts = urlsplit(url)
        except ValueError:  # "http://[" and the like
            continue
        if parts.scheme not in ("http", "https") or not on_site(parts.hostname or "", platform) or url == here:
            continue
        if _is_within(response, target, parts.path):
            continue
        text = " ".join("".join(element.itertext()).split())[:300]
        if is_notice(text, element):
            continue
        found.append(Link(url, text, element, is_furniture(element)))
    return found


def _is_within(response: TextResponse, target: str, path: str) -> bool:
    """Whether a link leads to a place on this very page: "?topic=7.msg9#msg9" of a post that is shown here."""
    name = target.partition("#")[2]
    if not name or name.startswith(("/", "!")) or path != urlsplit(response.url).path:
        return False
    return name in _named_places(response)


@lru_cache(maxsize=2)
def _named_places(response: TextResponse) -> frozenset[str]:
    """What a fragment may name on the page: gathered once, since a thread links to each of its posts."""
    return frozenset(_PLACES(response))


def _target(element: HtmlElement) -> str:
    """Where a link leads, also one that a script follows when it is clicked."""
    told = (
        element.get("href") or element.get("data-href") or (element.get("src") if element.tag == "frame" else "") or ""
    ).strip()
    if not told or told.startswith(("#", "javascript")):
        script = f"{element.get('onclick') or ''} {told if told.startswith('javascript') else ''}"
        clicked = _CLICKED.search(script)
        return clicked.group(1) if clicked else told
    return told


def is_notice(text: str, element: HtmlElement) -> bool:
    """Whether a link leads to a board's rules, which it keeps above its threads."""
    return bool(_CALLED_NOTICE.match(text) or (_RULES.search(text[:_LONGEST_NOTICE]) and _is_pinned(element)))


def _is_pinned(element: HtmlElement) -> bool:
    """Whether a link stands in a row that a board keeps above the others."""
    marks = (f"{each.get('class') or ''} {each.get('id') or ''}" for each in (element, *element.iterancestors()))
    return any(_PINNED.search(each) for each in islice(marks, _ROW_DEPTH))


def is_furniture(element: HtmlElement) -> bool:
    """Whether an element stands in a menu, a header, a footer or the like."""
    header = False
    for each in element.iterancestors():
        if each.tag in ("body", "html"):
            break
        if each.tag in _INNER:
            header = False
            if each.tag == "main":
                return False
        words = set(
            re.split(r"[\s_-]+", f"{each.get('class') or ''} {each.get('id') or ''} {each.get('role') or ''}".lower())
        )
        if each.tag in _FURNITURE_TAGS or words & _FURNITURE_WORDS or "navigation" in words:
            return True
        header = header or each.tag == "header"
    return header
