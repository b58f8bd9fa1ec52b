"""How the second blind set's sites answer: sections of ads in pages, the ads' own pages, and what is no ad."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import parse_qsl

from tests.spiders.shops.base import Answer, Item, Made, chunk

PLAIN = ("title", "price", "currency", "images")
ALL = (*PLAIN, "seller", "place", "posted")


@dataclass(frozen=True)
class Leaf:
    """One page of a section: its address without a page number, its ads, its number and how many there are."""

    at: str
    ads: Sequence[Item]
    number: int
    last: int


def html(body: str, *, lang: str, title: str, head: str = "") -> str:
    """A whole document."""
    return f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{title}</title>{head}</head><body>{body}</body></html>'  # noqa: E501


def cost(ad: Item) -> float:
    """The price, nought where none is asked."""
    return float(ad.price or 0)


def figures(amount: float, mark: str = ".", point: str = ",", places: int = 2) -> str:
    """The amount with a mark between thousands and a point before what is less than one."""
    return f"{amount:,.{places}f}".replace(",", "\0").replace(".", point).replace("\0", mark)


def by_query(key: str) -> Callable[[str, dict[str, str]], tuple[str, int]]:
    """The section is the path, the page a number in the query."""
    return lambda at, query: (at, int(query[key]) if query.get(key, "").isdigit() else 1)


def by_path(mark: str) -> Callable[[str, dict[str, str]], tuple[str, int]]:
    """The page's number stands in the path, after ``mark``; the section is what comes before it."""

    def turn(at: str, _query: dict[str, str]) -> tuple[str, int]:
        where, _, number = at.partition(mark)
        number = number.strip("/")
        return where, int(number) if number.isdigit() else 1

    return turn


@dataclass
class Pages:
    """What a site of sections and ads answers."""

    ads: Sequence[Item]
    path: Callable[[Item], str]
    sections: Mapping[str, Sequence[Item]]
    listing: Callable[[Leaf], str]
    detail: Callable[[Item], str | tuple[str, str]]
    frame: Callable[[str], str]
    home: str
    lang: str
    name: str
    size: int = 8
    turn: Callable[[str, dict[str, str]], tuple[str, int]] = field(default_factory=lambda: by_query("page"))
    others: Mapping[str, str | Answer] = field(default_factory=dict)
    titled: Callable[[Item], str] = lambda ad: ad.title

    def leaf(self, at: str, number: int) -> Leaf:
        """The page of the section, empty past the last."""
        found = list(self.sections[at])
        return Leaf(at, chunk(found, number, self.size), number, -(-len(found) // self.size))

    def wanted(self, at: str, query: dict[str, str]) -> Item | None:
        """The ad at the address; what its own address does not name in the query is left aside."""
        for ad in self.ads:
            where, _, asked = self.path(ad).partition("?")
            if where == at and all(query.get(key) == value for key, value in parse_qsl(asked)):
                return ad
        return None

    def __call__(self, at: str, query: dict[str, str]) -> str | Answer | None:
        """The document, or None for what is not there."""
        ad = self.wanted(at, query)
        if ad is not None:
            told = self.detail(ad)
            body, head = told if isinstance(told, tuple) else (told, "")
            return html(self.frame(body), lang=self.lang, title=self.titled(ad), head=head)
        where, number = self.turn(at, query)
        if where in self.sections:
            return html(self.frame(self.listing(self.leaf(where, number))), lang=self.lang, title=self.name)
        if at in self.others:
            other = self.others[at]
            return html(self.frame(other), lang=self.lang, title=self.name) if isinstance(other, str) else other
        return html(self.frame(self.home), lang=self.lang, title=self.name) if at == "/" else None


def numbers(leaf: Leaf, address: Callable[[int], str], now: str = "current") -> str:
    """A row of page numbers, the present one without a link."""
    return "".join(
        f'<span class="{now}">{n}</span>' if n == leaf.number else f'<a href="{address(n)}">{n}</a>'
        for n in range(1, leaf.last + 1)
    )


def made(
    name: str,
    currency: str,
    pages: Pages,
    fields: tuple[str, ...] = PLAIN,
    *,
    image: Callable[[Item], str] = lambda ad: f"/img/{ad.n}.jpg",
    account: Callable[[Item], str] | None = None,
    entry: str = "",
) -> Made:
    """The site with its truth."""
    return Made(name, list(pages.ads), currency, pages, pages.path, fields, image=image, account=account, entry=entry)
