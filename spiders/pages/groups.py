"""The cards that a page's links stand in: those that are built alike, and what each calls its ad."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from urllib.parse import urlsplit

from lxml.html import HtmlElement  # type: ignore[import-untyped]

from spiders.pages.addresses import is_boring, shape_of
from spiders.pages.links import Link
from spiders.pages.prices import priced

_PROFILE = re.compile(
    r"/(?:users?|u|sellers?|profiles?|members?|vendors?|authors?|accounts?|compan(?:y|ies)|suppliers?|merchants?)/|"
    r"/(?:profile|member|user(?:info)?|author)\.(?:php|aspx?|jsp)|"
    r"action=profile|memberlist|viewprofile|pub_profile|userid=|[?&](?:user|"
    r"seller|uid)=",
    re.IGNORECASE,
)
_FEWEST = 3
_HEADINGS = ("h1", "h2", "h3", "h4", "h5")
_NUMBERED = re.compile(r"\d{4}")
_LONGEST_CARD = 600
_BULLET = 24
_SAID = frozenset(["alt", "title", "class", "style", "sizes"])
_STEP_ON = re.compile(r"^\s*(?:[>›»→/\\]|::|-+>)")
_STEP_OFF = re.compile(r"(?:[>›»→/\\]|::)\s*$")
_ITEM_DEPTH = 8
# What rows of one make are called in turn.
_TURNS = frozenset(["even", "odd", "alt", "alternate", "altrow", "first", "last", "zebra"])
_MOST_KINDS = 4  # of links in one card: the ad, its seller, its section, its town


@dataclass(slots=True)
class Group:
    """Links whose cards are built alike."""

    links: list[Link] = field(default_factory=list)
    blocks: list[HtmlElement] = field(default_factory=list)
    known: set[int] = field(default_factory=set)
    block_of: dict[str, HtmlElement] = field(default_factory=dict)
    n_priced: int = 0
    pictures: list[str] = field(default_factory=list)

    def add_block(self, block: HtmlElement) -> None:
        """Take in a card, and whether it shows a price and a picture."""
        self.known.add(id(block))
        self.blocks.append(block)
        text = " ".join("".join(block.itertext()).split())[:600]
        self.n_priced += bool(priced(text)) or _says_price(block)
        picture = _picture_of(block)
        if picture:
            self.pictures.append(picture)

    @property
    def urls(self) -> set[str]:
        """The distinct addresses."""
        return {link.url for link in self.links}

    @property
    def n_pictured(self) -> int:
        """How many of the cards show a picture; one that all of them show is an ornament, as a menu's arrow is."""
        alone = len(self.pictures) > 1 and len(self.blocks) == len(self.pictures) and len(set(self.pictures)) == 1
        return 0 if alone else len(self.pictures)

    @property
    def is_led(self) -> bool:
        """Whether a picture or a heading is a link to what the cards are of."""
        elements = [link.element for link in self.links]
        inner = any(next(each.iter("img", *_HEADINGS), None) is not None for each in elements)
        return inner or any(next(each.iterancestors(*_HEADINGS), None) is not None for each in elements)

    @property
    def priced(self) -> bool:
        """Whether most of the cards tell a price."""
        return self.n_priced * 2 >= len(self.blocks) > 0


def _picture_of(block: HtmlElement) -> str:
    """What tells the picture of a card from others: its attributes; empty where there is none but a bullet."""
    if "url(" in (block.get("style") or ""):
        return str(block.get("style"))
    for each in block.iter("img", "picture"):
        sizes = [each.get(name) or "" for name in ("width", "height")]
        if any(size.isdecimal() and int(size) <= _BULLET for size in sizes):
            continue
        told = "".join(value for name, value in each.items() if name not in _SAID and ("/" in value or "." in value))
        return told or f"{each.tag} {id(each)}"
    return ""


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
    shapes |= _wherever(kept, shapes)
    shapes |= _in_list(kept, shapes)
    single = _holders(kept, shapes)
    groups: dict[tuple[str, str, str], Group] = defaultdict(Group)
    for link in kept:
        block = _block(link, shapes[link.url], single)
        group = groups[(shapes[link.url], *_make(block))]
        if id(block) not in group.known:
            group.add_block(block)
        group.links.append(link)
        group.block_of.setdefault(link.url, block)
    held = Counter(id(block) for group in groups.values() for block in group.blocks)
    menus = {shape for (shape, *_), group in groups.items() if len(group.urls) >= _FEWEST and not group.priced}
    telling = [
        group
        for (shape, *_), group in groups.items()
        if len(group.urls) >= _FEWEST
        or (
            _is_card(group, lone=lone)
            and all(held[id(block)] <= _MOST_KINDS for block in group.blocks)
            and not _is_way_up(group, in_menu=shape in menus)
        )
    ]
    return sorted(
        telling, key=lambda group: (not group.priced, -len(group.urls) * (1 + group.n_pictured / len(group.blocks)))
    )


def _wherever(links: list[Link], shapes: dict[str, str]) -> dict[str, str]:
    """Shapes without the one step in which the addresses of like links differ: "/fr/rabat/pets/", "/fr/fes/pets/".

    Boards put the town or the section of each ad into its address. The last step has to have the ad's number.
    """
    families: dict[tuple[str, ...], dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for link in links:
        host, *steps = shapes[link.url].split("/")
        if len(steps) < _FEWEST or not _NUMBERED.search(urlsplit(link.url).path.rpartition("/")[2]):
            continue
        make = f"{link.element.tag}.{link.element.get('class') or ''}"
        for at, step in enumerate(steps[:-1]):
            if step != "#":
                families[(make, host, *steps[:at], "#", *steps[at + 1 :])][step].add(link.url)
    found: dict[str, str] = {}
    for (_, *shape), towns in sorted(families.items(), key=lambda family: len(family[1])):
        urls = set().union(*towns.values())
        if len(towns) > 1 and len(urls) >= _FEWEST:
            found |= dict.fromkeys(urls, "/".join(shape))
    return found


def _in_list(links: list[Link], shapes: dict[str, str]) -> dict[str, str]:
    """One shape for all ads of a list whose addresses have no like: they stand in equal items, each with its price.

    An item holds one address, whatever other lists there are on the page.
    """
    of_shape = Counter(shapes[url] for url in {link.url for link in links})
    if not any(count < _FEWEST for count in of_shape.values()):
        return {}
    held: dict[HtmlElement, str] = {}
    for link in links:
        for each in islice((link.element, *link.element.iterancestors()), _ITEM_DEPTH):
            known = held.get(each)
            held[each] = link.url if known is None or known == link.url else ""
    lists: dict[tuple[HtmlElement, str, str], dict[str, HtmlElement]] = defaultdict(dict)
    for element, url in held.items():
        parent = element.getparent()
        if url and parent is not None and held.get(parent) == "":
            lists[parent, element.tag, re.sub(r"\d+", "#", element.get("class") or "")].setdefault(url, element)
    found: dict[str, str] = {}
    for number, items in enumerate(lists.values()):
        odd = any(of_shape[shapes[url]] < _FEWEST for url in items)
        told = [" ".join("".join(item.itertext()).split())[:600] for item in items.values()] if odd else []
        if len(told) >= _FEWEST and sum(bool(priced(text)) for text in told) * 2 > len(told):
            found |= dict.fromkeys(items, f"list {number}")
    return found


def _is_card(group: Group, *, lone: bool) -> bool:
    """Whether one or two blocks are cards by themselves: a price with a picture or a heading, less than a page."""
    return (group.priced or lone) and all(
        _names_itself(block)
        and next(block.iter("h1"), None) is None
        and len(" ".join("".join(block.itertext()).split())) < _LONGEST_CARD
        for block in group.blocks
    )


def _is_way_up(group: Group, *, in_menu: bool) -> bool:
    """Whether links only tell which section the page around them belongs to.

    They are steps with arrows between them, or plain words that lead where a menu of the page does.
    """
    return not group.is_led and (in_menu or all(map(_is_step, group.links)))


def _is_step(link: Link) -> bool:
    """Whether an arrow stands right before or behind a link: "Home > Clocks > no. 7"."""
    element = link.element
    previous, parent = element.getprevious(), element.getparent()
    before = previous.tail if previous is not None else parent.text if parent is not None else ""
    after = element.tail or ""
    return bool(_STEP_ON.search(after) or _STEP_OFF.search(before or ""))


def _names_itself(block: HtmlElement) -> bool:
    """Whether a block has a picture or a heading; a price for a heading is the page's own, with a link beside it."""
    first = next(block.iterdescendants("h2", "h3", "h4", "h5"), None)
    if first is None:
        return next(block.iterdescendants("img"), None) is not None
    return not priced(" ".join("".join(first.itertext()).split())[:200])


def _is_page_number(link: Link) -> bool:
    """Whether a link leads to a page of a list, by its number or by the letter it is about."""
    return (
        bool(re.fullmatch(r"[\s\W]*\d{1,4}[\s\W]*|[\W_]{1,3}|\s*[^\W\d_]\s*", link.text))
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
    named = sorted(each for each in (block.get("class") or "").split() if each.lower() not in _TURNS)
    own = f"{block.tag}.{' '.join(named[:3])}"
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
