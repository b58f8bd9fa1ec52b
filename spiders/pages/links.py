"""The links of a page: which lead to content, what their addresses have in common, the cards they stand in."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice
from urllib.parse import parse_qsl, urlencode, urlsplit

from lxml.html import HtmlElement  # type: ignore[import-untyped]
from scrapy.http import TextResponse

from crawler.description import Platform
from spiders.pages.prices import priced
from spiders.pages.reading import canonical_url
from spiders.pages.tree import Path
from spiders.pages.words import words_of

_BORING_STEP = re.compile(
    r"^(?:log-?in|log-?out|sign-?(?:in|up|out|on)|register|registration|anmelden|registrieren|connexion|"
    r"inscription|entrar|cadastro|"
    r"cart|basket|warenkorb|panier|carrito|carrello|koszyk|checkout|kasse|wish-?list|merkliste|favou?rites?|"
    r"compare|my-?account|account|"
    r"konto|contact(?:-us)?|kontakt|contacto|contatti|about(?:-us)?|ueber-uns|impressum|imprint|agb|"
    r"privacy(?:-policy)?|datenschutz|"
    r"terms(?:-(?:of|and)-[a-z-]+)?|conditions|cgv|cookies?(?:-policy)?|legal|help|hilfe|aide|faq|support|rss|"
    r"feed|atom|newsletter|"
    r"subscribe|print|share|report|reply|post-?(?:ad|your-ad)|sell|submit|upload|password|lost-password|recover|"
    r"sitemap|jobs|careers|"
    r"press|shipping(?:-policy)?|returns?|refund(?:-policy)?|delivery|payment|wp-admin|wp-login|wp-json|xmlrpc|"
    r"cdn-cgi|api|admin|ucp|memberlist|"
    r"members|inbox|messages?|notifications?|language|currency|advanced-search|blog|news|careers)(?:\.(?:php|"
    r"html?|aspx?))?$",
    re.IGNORECASE,
)
_BORING_QUERY = re.compile(
    r"(?:^|[&;])(?:(?:sort|order|orderby|sort_?by|sortby|dir|limit|per_?page|pagesize|lang|language|locale|currency|"
    r"add-to-cart|"
    r"add_to_wishlist|replytocom|share|print|filter[^=]*|min_?price|max_?price|price_?(?:from|to|min|max)|colou?r|size|"
    r"return_?(?:to|url)?|redirect|theme|highlight|watch|bookmark)=|(?:view|display|mode|layout|style)=(?:grid|"
    r"gallery|table|map|compact|tiles?|"
    r"print)|next=(?:/|%2f|http)|(?:action|do|act|mode|view|page|p|a)=(?:add|add_product|buy_?now|new|post|login|log_?in|logout|"
    r"register|sign_?up|reply|report|edit|"
    r"delete|print|share|vote|watch|compare|cart|checkout|account|profile|viewprofile|contact|about|help|faq|"
    r"terms|rules|privacy)(?:[&;]|$))",
    re.IGNORECASE,
)
# "page", "iPage", "currentPage", "PAGEN_1", "page[2]", and what other languages count pages by.
PAGE_KEY = re.compile(
    r"^(?:p|pn|pg|pagen_\d{1,3}|pagina|seite|sida|sivu|strona|stranica|sayfa|trang|halaman|oldal|"
    r"(?!.*(?:size|per_?page|limit|count|id$))[a-z_]{0,12}page[a-z_]{0,8}\d{0,3}(?:\[\w{0,16}\])?)$",
    re.IGNORECASE,
)
_CURSOR_KEY = re.compile(r"^(?:start|offset|o|from|skip|st|cursor|after)$", re.IGNORECASE)
_SHORTEST_TOKEN = 16
_PAGE_STEP = re.compile(r"/(?:page|p|seite|pagina|strona|sayfa)[/:=_-]?[0-9]+(?=/|$)|/[0-9]+/?$")
# In an ad's address these may name the ad.
_AMBIGUOUS = frozenset(["p", "pn", "pg"])
_NUMBERED_AD = re.compile(r"\d{5,}[^/]*$")
_MARKED = re.compile(r"[-_]([a-z]{1,3})\.?\d+(?:\.\d+)*$")  # "boa-i.845.22", "boas-cat.11"
_LETTERED = re.compile(r"([a-z])\d+")
_SCRIPT = re.compile(r"\.[A-Za-z]{2,5}\d?$")
_NAMED_FILE = re.compile(r"[-\d].*\.html?$")  # "boa-x41.html?from=list", not "index.html?id=41"
_NAMESPACED = re.compile(r"([^\W\d][\w%]{1,30}:)(?=[^/])")
_FILE = re.compile(
    r"\.(?:jpe?g|png|gif|webp|avif|svg|ico|pdf|zip|rar|gz|mp[34]|avi|mov|css|js|json|xml|rss|txt|docx?|xlsx?|exe|"
    r"apk|woff2?)$",
    re.IGNORECASE,
)
_BORING_TEXT = re.compile(
    r"^\W*(?:log ?in|sign (?:in|up|out)|register|add to (?:cart|basket|wishlist)|buy now|contact(?: seller)?|"
    r"message|reply|quote|report|"
    r"share|print|in den warenkorb|ajouter au panier|anmelden|einloggen|connexion|войти|ログイン|登录|登入)\W*$",
    re.IGNORECASE,
)
_LINKS = (
    "//a[@href] | //area[@href] | //*[@data-href][not(self::a)]"
    " | //*[contains(@onclick,'location') or contains(@onclick,'open(')]"
)
_CLICKED = re.compile(
    r"(?:location(?:\.href)?\s*=|location\.(?:assign|replace)\(|window\.open\()\s*[\"']([^\"']{1,500})[\"']"
)
_PROFILE = re.compile(
    r"/(?:users?|u|sellers?|profiles?|members?|vendors?|authors?|accounts?|compan(?:y|ies)|suppliers?|merchants?)/|"
    r"action=profile|memberlist|viewprofile|pub_profile|userid=|[?&](?:user|"
    r"seller|uid)=",
    re.IGNORECASE,
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
    r"(?:版规|规则|版規|規則|規約|ルール|규칙|قوانين|قوانین|กฎ)",
    re.IGNORECASE,
)
_PINNED = re.compile(r"sticky|pinned|announce|sticked|fixed-?topic|important", re.IGNORECASE)
_LONGEST_NOTICE = 80
_ROW_DEPTH = 8
_INNER = frozenset(["main", "article", "section", "li"])
_MOST_LINKS = 3000
_FEWEST = 3
_LONGEST_CARD = 600


@dataclass(frozen=True, slots=True)
class Link:
    """One link to a page of the platform; ``furniture``: it stands in a menu, header, footer or the like."""

    url: str
    text: str
    element: HtmlElement
    furniture: bool


@dataclass(slots=True)
class Group:
    """Links whose cards are built alike."""

    links: list[Link] = field(default_factory=list)
    blocks: list[HtmlElement] = field(default_factory=list)
    known: set[int] = field(default_factory=set)
    block_of: dict[str, HtmlElement] = field(default_factory=dict)
    n_priced: int = 0
    n_pictured: int = 0

    def add_block(self, block: HtmlElement) -> None:
        """Take in a card, and whether it shows a price and a picture."""
        self.known.add(id(block))
        self.blocks.append(block)
        text = " ".join("".join(block.itertext()).split())[:600]
        self.n_priced += bool(priced(text)) or _says_price(block)
        pictured = next(block.iter("img", "picture"), None) is not None or "url(" in (block.get("style") or "")
        self.n_pictured += pictured

    @property
    def urls(self) -> set[str]:
        """The distinct addresses."""
        return {link.url for link in self.links}

    @property
    def priced(self) -> bool:
        """Whether most of the cards tell a price."""
        return self.n_priced * 2 >= len(self.blocks) > 0


def shape_of(url: str) -> str:
    """What the addresses of one kind of page have in common: no numbers, no slugs, no last name."""
    parts = urlsplit(url)
    path = parts.path
    if parts.fragment.startswith(("/", "!/")):
        path += "#" + parts.fragment
    steps = path.split("/")
    told = [_kind_of(step, first=index <= 1) for index, step in enumerate(steps[:-1])]
    last = steps[-1]
    keys = sorted(key for key, _ in parse_qsl(parts.query, keep_blank_values=True))
    if not keys or not _SCRIPT.search(last) or _NAMED_FILE.search(last):
        # A name tells one page from another, whatever its query; a script with a query tells the kind.
        suffix = re.search(r"\.[a-z]{2,5}$", last)
        last = _kind_in(last) + "*" + (suffix.group() if suffix else "") if last else ""
    return f"{parts.netloc}{'/'.join([*told, last])}?{'&'.join(keys)}"


def _kind_in(step: str) -> str:
    """What the last step says of its kind: "p" of "p4113", since "c7001" is no product; "Ad:" of a wiki's "Ad:Boa"."""
    told = _LETTERED.fullmatch(step) or _NAMESPACED.match(step) or _MARKED.search(step)
    return told.group(1) if told else ""


def _kind_of(step: str, *, first: bool) -> str:
    """A step of a path, or "#" for a number or a slug; the first step ("s-anzeige", "buy-and-sell") is no slug."""
    slug = step.count("-") > 2 if first else "-" in step or "%" in step
    return "#" if slug or any(char.isdecimal() for char in step) else step


def on_site(host: str, platform: Platform) -> bool:
    """Whether a host is the platform's own, one below it, or one that the description names."""
    return any(host == known or host.endswith("." + known) for known in (platform.host, *platform.hosts))


def is_boring(url: str, text: str = "") -> bool:
    """Whether an address leads to no content: accounts, baskets, legal pages, another order of the same results."""
    parts = urlsplit(url)
    steps = [step for step in parts.path.split("/") if step]
    if _FILE.search(parts.path) or _BORING_TEXT.match(text):
        return True
    if _BORING_QUERY.search(parts.query):
        return True
    # "/cart" and "/account/orders" are boring, "/c/cart-horse" is not.
    return any(_BORING_STEP.match(step) for step in (steps[0:1] + steps[-1:]))


def page_key(url: str) -> str:
    """An address without its page number: what all pages of one list share."""
    parts = urlsplit(url)
    kept = [f"{key}={value}" for key, value in parse_qsl(parts.query, keep_blank_values=True) if not _turns(key, value)]
    return f"{parts.netloc}{_PAGE_STEP.sub('', parts.path).rstrip('/')}?{'&'.join(kept)}"


def _turns(key: str, value: str) -> bool:
    """Whether a part of a query tells which page of a list this is; "page=item" names a kind of page."""
    counted = value.isdecimal() or len(value) >= _SHORTEST_TOKEN
    return bool(_CURSOR_KEY.match(key)) or (counted and bool(PAGE_KEY.match(key)))


def without_page(url: str) -> str:
    """An ad's address without what the list that led to it put there: ``?id=7&page=3`` is ``?id=7``.

    Where the path ends in an ad's number, a query of mere words only says how one came ("/vase-17004?from=search").
    """
    parts = urlsplit(url)
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    if pairs and _NUMBERED_AD.search(parts.path) and not any(char.isdecimal() for _, value in pairs for char in value):
        return parts._replace(query="").geturl()
    kept = [(key, value) for key, value in pairs if key.lower() in _AMBIGUOUS or not value.isdecimal()
            or not PAGE_KEY.match(key)]  # fmt: skip
    told = any(any(char.isdecimal() for char in value) for _, value in kept)
    return parts._replace(query=urlencode(kept)).geturl() if told and len(kept) < len(pairs) else url


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
        if _RULES.search(text[:_LONGEST_NOTICE]) and _is_pinned(element):
            continue
        found.append(Link(url, text, element, _is_furniture(element)))
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
    told = (element.get("href") or element.get("data-href") or "").strip()
    if not told or told.startswith(("#", "javascript")):
        script = f"{element.get('onclick') or ''} {told if told.startswith('javascript') else ''}"
        clicked = _CLICKED.search(script)
        return clicked.group(1) if clicked else told
    return told


def _is_pinned(element: HtmlElement) -> bool:
    """Whether a link stands in a row that a board keeps above the others."""
    marks = (f"{each.get('class') or ''} {each.get('id') or ''}" for each in (element, *element.iterancestors()))
    return any(_PINNED.search(each) for each in islice(marks, _ROW_DEPTH))


def _is_furniture(element: HtmlElement) -> bool:
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


def card_groups(links: list[Link], *, lone: bool = False) -> list[Group]:
    """The links that stand in cards, by the make of the card, the most telling group first.

    A card is the largest element around a link that holds no other link of its kind. Fewer than three alike are cards
    only where they tell a price; ``lone``: a heading or a picture is enough.
    """
    kept = [
        link
        for link in links
        if not link.furniture and not is_boring(link.url, link.text) and not _PROFILE.search(link.url)
    ]
    kept = [link for link in kept if not _is_page_number(link)]
    shapes = {link.url: shape_of(link.url) for link in kept}
    single = _holders(kept, shapes)
    groups: dict[tuple[str, str, str], Group] = defaultdict(Group)
    for link in kept:
        block = _block(link, shapes[link.url], single)
        group = groups[(shapes[link.url], *_make(block))]
        if id(block) not in group.known:
            group.add_block(block)
        group.links.append(link)
        group.block_of.setdefault(link.url, block)
    telling = [group for group in groups.values() if len(group.urls) >= _FEWEST or _is_card(group, lone=lone)]
    return sorted(
        telling, key=lambda group: (not group.priced, -len(group.urls) * (1 + group.n_pictured / len(group.blocks)))
    )


def _is_card(group: Group, *, lone: bool) -> bool:
    """Whether one or two blocks are cards by themselves: a price with a picture or a heading, less than a page."""
    return (group.priced or lone) and all(
        _names_itself(block)
        and next(block.iter("h1"), None) is None
        and len(" ".join("".join(block.itertext()).split())) < _LONGEST_CARD
        for block in group.blocks
    )


def _names_itself(block: HtmlElement) -> bool:
    """Whether a block has a picture or a heading; a price for a heading is the page's own, with a link beside it."""
    first = next(block.iterdescendants("h2", "h3", "h4", "h5"), None)
    if first is None:
        return next(block.iterdescendants("img"), None) is not None
    return not priced(" ".join("".join(first.itertext()).split())[:200])


def _is_page_number(link: Link) -> bool:
    return (
        bool(re.fullmatch(r"[\s\W]*\d{1,4}[\s\W]*|[\W_]{1,3}", link.text))
        and next(link.element.iter("img"), None) is None
    )


def _says_price(block: HtmlElement) -> bool:
    return any(
        re.search(r"price|preis|prix|precio|prezzo|cena|harga|gia\b", each.get("class") or "")
        and re.search(r"\d", "".join(each.itertext())[:60])
        for each in list(block.iter())[:60]
        if isinstance(each.tag, str)
    )


def _holders(links: list[Link], shapes: dict[str, str]) -> dict[tuple[HtmlElement, str], str]:
    """For each element and shape the one address it holds, or "" where it holds several."""
    held: dict[tuple[HtmlElement, str], str] = {}
    for link in links:
        shape = shapes[link.url]
        for each in (link.element, *link.element.iterancestors()):
            known = held.get((each, shape))
            held[(each, shape)] = link.url if known is None or known == link.url else ""
    return held


def _block(link: Link, shape: str, held: dict[tuple[HtmlElement, str], str]) -> HtmlElement:
    block = link.element
    for each in link.element.iterancestors():
        if each.tag in ("body", "html", "main") or held.get((each, shape)) != link.url:
            break
        block = each
    return block


def _make(block: HtmlElement) -> tuple[str, str]:
    parent = block.getparent()
    own = f"{block.tag}.{' '.join(sorted((block.get('class') or '').split())[:3])}"
    return re.sub(r"\d+", "#", own), parent.tag if parent is not None else ""


def title_in(link: Link, block: HtmlElement) -> str:
    """What a card calls its ad: its heading, else the link's own text, its picture's name."""
    for tag in ("h1", "h2", "h3", "h4", "h5"):
        heading = next(block.iter(tag), None)
        text = " ".join("".join(heading.itertext()).split()) if heading is not None else ""
        if text:
            return text[:500]
    alt = next((each.get("alt") or "" for each in link.element.iter("img")), "")
    return (link.text or link.element.get("title") or alt)[:500]


def cards_of(groups: list[Group]) -> Iterator[tuple[str, str, HtmlElement]]:
    """Address, title and element of every card: of all groups that tell prices, else of the most telling group."""
    chosen = [group for group in groups if group.priced] or groups[:1]
    for group in chosen:
        for link in group.links:
            yield link.url, title_in(link, _around(link, group)), group.block_of[link.url]


def _around(link: Link, group: Group) -> HtmlElement:
    ancestors = set(map(id, (link.element, *link.element.iterancestors())))
    return next((block for block in group.blocks if id(block) in ancestors), link.element)
