"""Ads that have no pages of their own: a page that holds several of them, each a section, a row or a block of it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from urllib.parse import quote, urldefrag, urlsplit

from lxml.etree import tostring  # type: ignore[import-untyped]
from lxml.html import HtmlElement  # type: ignore[import-untyped]
from scrapy.http import HtmlResponse, TextResponse

from crawler.description import Platform
from model.listing import ListingState
from spiders.pages.addresses import is_boring, on_site
from spiders.pages.links import is_furniture
from spiders.pages.listing import read_page
from spiders.pages.locality import locality_of
from spiders.pages.nodes import PRODUCTS, types_on
from spiders.pages.price_words import OTHERS_AHEAD, SIDE_TEXT
from spiders.pages.prices import priced
from spiders.pages.reading import PageFields, external_id
from spiders.pages.sold import says_sold
from spiders.pages.tables import Row, rows_of
from spiders.pages.tree import Path, contents, language_tag, line_of, root_of
from spiders.pages.words import words_of

_NAMED = Path(
    "//body//*[@id][not(self::input or self::form or self::script or self::style or self::svg)]|//body//a[@name]"
)
_HEADINGS = Path("//body//*[self::h2 or self::h3 or self::h4 or self::h5]")
_TITLES = Path(".//*[self::h1 or self::h2 or self::h3 or self::h4 or self::h5 or self::h6]")
_LOUD = Path(".//*[self::b or self::strong or self::i or self::em or self::a]")
# What a blog's software calls a post's page and its frame; a page that is kept up to date is none.
_POSTS = Path("boolean(//body[contains(@class,'single-post')] | //h1/ancestor::*[contains(@class,'type-post')])")
_ARTICLES = words_of("article newsarticle blogposting techarticle report liveblogposting")
_LEAVES = Path("//article//*[not(*)]")
_MAIN_HEADING = Path("//h1")
# What is named for another reason than that it is an ad: answers to one, ways to buy it, parts of a frame.
_NO_AD = re.compile(
    r"comment|repl(?:y|ies)|answer|review|message|msg|post(?:-?\d|$)|bid|quote|variant|option|faq|step|slide|tab(?:-|s|\d|$)|"
    r"zone|shipping|modal|menu|nav|widget|footer|header",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")
_LETTERS = re.compile(r"[^\W\d_]")
_FILE = re.compile(r"\.(?:jpe?g|png|gif|webp|avif|pdf|mp4)$", re.IGNORECASE)
_FEWEST, _FEWEST_UNNAMED = 3, 4
_MOST = 500
_MOST_NAMED = 4000
_MOST_SIBLINGS = 40
_MOST_TEXT = 4000
_LONGEST_ID = 500
_LONGEST_TITLE = 150
_SHORTEST_TITLE = 3
_SHARE_PRICED = 0.6
_SHARE_DISTINCT = 0.6


@dataclass(frozen=True, slots=True)
class Within:
    """An ad that is a part of a page: its address there, its title, and its part as a page by itself."""

    url: str
    title: str
    page: HtmlResponse


@dataclass(frozen=True, slots=True)
class _Block:
    name: str
    title: str
    elements: tuple[HtmlElement, ...]
    heading: HtmlElement | None = None


def ads_within(page: TextResponse, platform: Platform) -> list[Within]:
    """The ads that stand on a page in parts of one make with a price each; none where they lead to pages of their own.

    The address of an ad is its part's own anchor, or its words as a text fragment ("#:~:text=").
    """
    if page.selector.type != "html" or _is_of_another_kind(page):
        return []
    rows = rows_of(page)
    if rows and not any(_leads_on([row.element], page, platform) for row in rows[:_FEWEST]):
        return _of_rows(page, rows)
    named = next((blocks for blocks in _named_blocks(page) if _are_ads(blocks, page, platform)), None)
    if named is not None:
        return _of_blocks(page, named)
    headed = (blocks for blocks in _headed_blocks(page) if len(blocks) >= _FEWEST_UNNAMED)
    return _of_blocks(page, next((blocks for blocks in headed if _are_ads(blocks, page, platform)), []))


def is_part(url: str) -> bool:
    """Whether an address is that of a part of a page; a fragment like a path is a page of its own."""
    fragment = urldefrag(url).fragment
    return bool(fragment) and not fragment.startswith(("/", "!"))


def part_id(platform: Platform, url: str) -> str:
    """The id of an ad that is a part of a page: the page's, and where on it."""
    page, fragment = urldefrag(url)
    # The front page has no id of its own.
    told = external_id(platform, page) if urlsplit(page).path.strip("/") or urlsplit(page).query else ""
    return f"{told}#{fragment}"[:_LONGEST_ID]


def read_part(part: Within, page: TextResponse, platform: Platform) -> PageFields:
    """The fields of an ad that is a part of a page; what a price leaves open, the whole page settles."""
    reading = read_page(part.page, platform)
    reading.locality = locality_of(page, platform)
    reading.locality.settle()
    if "state" not in reading.fields and says_sold(line_of(each) for each in _LEAVES(part.page)[:_MOST_SIBLINGS]):
        reading.add("state", ListingState.SOLD.value, "page")
    return reading


def _is_of_another_kind(page: TextResponse) -> bool:
    """Whether a page is one product, an article that tells what things cost, or one of charges by its own heading."""
    if types_on(page) & (PRODUCTS | _ARTICLES) or contents(page, property="article:published_time") or _POSTS(page):
        return True
    return any(SIDE_TEXT.search(line_of(each)[:200]) for each in _MAIN_HEADING(page)[:2])


def _named_blocks(page: TextResponse) -> list[list[_Block]]:
    """The parts that begin at, or are within, elements with names of one make; the most numerous first."""
    groups: dict[tuple[str, str, str], list[HtmlElement]] = defaultdict(list)
    for each in _NAMED(page)[:_MOST_NAMED]:
        name = each.get("id") or each.get("name") or ""
        make = " ".join((each.get("class") or "").split()[:3])
        if name and not _NO_AD.search(f"{name} {make}"):
            groups[(each.tag, _DIGITS.sub("#", make), _DIGITS.sub("#", name) if _DIGITS.search(name) else "")].append(
                each
            )
    numerous = sorted((places for places in groups.values() if len(places) >= _FEWEST), key=len, reverse=True)
    return [_blocks(places, root_of(page)) for places in numerous[:6]]


def _headed_blocks(page: TextResponse) -> Iterator[list[_Block]]:
    """The parts that headings of one level and make begin."""
    groups: dict[tuple[str, str], list[HtmlElement]] = defaultdict(list)
    for each in _HEADINGS(page)[:_MOST]:
        groups[(each.tag, each.get("class") or "")].append(each)
    for places in sorted(groups.values(), key=len, reverse=True)[:3]:
        yield _blocks(places, root_of(page))


def _blocks(places: Sequence[HtmlElement], root: HtmlElement) -> list[_Block]:
    """Each place with all that is its own: the largest element that holds no other, or what follows up to the next."""
    held = Counter(above for place in places for above in (place, *place.iterancestors()))
    tops: list[tuple[HtmlElement, HtmlElement]] = []
    for place in places[:_MOST]:
        top = place
        for above in place.iterancestors():
            if held[above] > 1 or above.tag in ("body", "html", "main", "table") or above is root:
                break
            top = above
        tops.append((place, top))
    found = []
    for place, top in tops:
        if is_furniture(top) or OTHERS_AHEAD.match(line_of(place)[:80]):
            continue
        elements = [top]
        if top.tag != "tr" and not _tells_price([top]):
            for after in top.itersiblings():
                if held[after] or len(elements) > _MOST_SIBLINGS:
                    break
                elements.append(after)
        title, heading = _title_of(elements)
        found.append(_Block(place.get("id") or place.get("name") or "", title, tuple(elements), heading))
    return found


def _title_of(elements: Sequence[HtmlElement]) -> tuple[str, HtmlElement | None]:
    """What a part calls its ad: its heading, else what stands out in it first, else its first words."""
    for path in (_TITLES, _LOUD):
        for top in elements:
            marked = (
                [top, *path(top)[:20]] if path is _TITLES and re.fullmatch(r"h\d", str(top.tag)) else path(top)[:20]
            )
            for each in marked:
                text = line_of(each)
                if _is_title(text):
                    return text, each if path is _TITLES else None
    first = next((line for top in elements for text in top.itertext() if _is_title(line := " ".join(text.split()))), "")
    return first, None


def _is_title(text: str) -> bool:
    return len(_LETTERS.findall(text)) >= _SHORTEST_TITLE and len(text) <= _LONGEST_TITLE and not priced(text)


def _tells_price(elements: Sequence[HtmlElement]) -> bool:
    text = " ".join(" ".join(each.itertext()) for each in elements)[:_MOST_TEXT]
    return any(priced(line) for line in _lines(text))


def _lines(text: str) -> Iterator[str]:
    """A long text in pieces that a price reader takes, cut where a number cannot be."""
    words = text.split()
    for start in range(0, len(words), 20):
        yield " ".join(words[start : start + 24])


def _are_ads(blocks: Sequence[_Block], page: TextResponse, platform: Platform) -> bool:
    """Whether most parts have a price and a title of their own, and few lead to a page of their own."""
    titled = [block for block in blocks if block.title]
    if len(titled) < _FEWEST or len({_DIGITS.sub("", block.title) for block in titled}) < _SHARE_DISTINCT * len(blocks):
        return False
    n_priced = sum(_tells_price(block.elements) for block in titled)
    if n_priced < max(_SHARE_PRICED * len(blocks), _FEWEST):
        return False
    leads = [_leads_on(block.elements, page, platform) for block in titled]
    shared = Counter(url for urls in leads for url in urls)
    return sum(any(shared[url] == 1 for url in urls) for urls in leads) * 3 <= len(titled)


def _leads_on(elements: Sequence[HtmlElement], page: TextResponse, platform: Platform) -> set[str]:
    """The other pages of the site that a part links to, its pictures apart."""
    found = set()
    here = urldefrag(page.url).url
    for top in elements:
        for each in list(top.iter("a"))[:40]:
            try:
                url = urldefrag(page.urljoin((each.get("href") or "").strip())).url
                parts = urlsplit(url)
            except ValueError:
                continue
            own = parts.scheme in ("http", "https") and on_site(parts.hostname or "", platform)
            if own and url != here and not _FILE.search(parts.path) and not is_boring(url):
                found.add(url)
    return found


def _of_blocks(page: TextResponse, blocks: Sequence[_Block]) -> list[Within]:
    found: dict[str, Within] = {}
    for block in blocks[:_MOST]:
        if not block.title or not _tells_price(block.elements):
            continue
        inner = "".join(_markup(each, block.heading) for each in block.elements)
        url = _address(page, block.name, block.title, "")
        found.setdefault(url, Within(url, block.title, _as_page(page, url, block.title, inner)))
    return list(found.values())


def _of_rows(page: TextResponse, rows: Sequence[Row]) -> list[Within]:
    found: dict[str, Within] = {}
    titles = Counter(row.title for row in rows)
    for row in rows[:_MOST]:
        name = next((told for each in row.element.iter() if (told := each.get("id") or each.get("name"))), "")
        url = _address(page, name, row.title, row.price if titles[row.title] > 1 else "")
        told = "".join(f"<dt>{escape(head)}</dt><dd>{escape(value)}</dd>" for head, value in row.others if head)
        bare = "".join(f"<p>{escape(value)}</p>" for head, value in row.others if not head)
        pictures = "".join(_markup(each, None) for each in row.element.iter("img"))
        inner = f'<p class="price">{escape(row.price)}</p>{pictures}<dl>{told}</dl>{bare}'
        found.setdefault(url, Within(url, row.title, _as_page(page, url, row.title, inner)))
    return list(found.values())


def _address(page: TextResponse, name: str, title: str, end: str) -> str:
    """Where a part is on its page: its anchor, else its title as a text fragment, with its price where two share it."""
    fragment = quote(name, safe="-._~!$&'()*+,;=:@/?") if name else f":~:text={quote(title, safe='')}"
    fragment += f",{quote(end, safe='')}" if end and not name else ""
    return f"{urldefrag(page.url).url}#{fragment}"


def _markup(element: HtmlElement, heading: HtmlElement | None) -> str:
    return "" if element is heading else str(tostring(element, encoding="unicode", with_tail=True, method="html"))


def _as_page(page: TextResponse, url: str, title: str, inner: str) -> HtmlResponse:
    """A part as a page by itself, in the language of the page that holds it."""
    name, language = escape(title), escape(language_tag(page), quote=True)
    body = (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{name}</title></head>'
        f"<body><article><h1>{name}</h1>{inner}</article></body></html>"
    )
    return HtmlResponse(url, body=body.encode("utf-8", "replace"), encoding="utf-8")
