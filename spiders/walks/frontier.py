"""Addresses that a walk has still to visit, the most promising first, and what those it visited have taught."""

from __future__ import annotations

import heapq
import re
from collections import Counter
from dataclasses import dataclass, field
from enum import IntEnum
from urllib.parse import urlsplit

from spiders.pages.addresses import page_key, shape_of
from spiders.pages.nature import Nature
from spiders.pages.paging import number_of
from spiders.pages.reading import canonical_url

_BARREN_AFTER = 6
_CARDS = 3
_NUMBERED = re.compile(r"\d[^/]*$")
_FRUITLESS_AFTER = 10
_MOST_WAITING = 100_000
_DEEPEST = 12


class Rank(IntEnum):
    """How soon an address is visited."""

    AD = 0
    NEXT = 1
    LIST = 2
    LINK = 3
    LAST = 4


@dataclass(frozen=True, slots=True, order=True)
class Lead:
    """An address to visit; ``as_card``: a card of a list led to it."""

    rank: Rank
    order: int
    url: str = field(compare=False)
    title: str = field(compare=False, default="")
    as_card: bool = field(compare=False, default=False)
    depth: int = field(compare=False, default=0)


@dataclass(slots=True)
class Frontier:
    """What is waiting, what was ever put in, and how the shapes of addresses have borne."""

    waiting: list[Lead] = field(default_factory=list)
    known: set[str] = field(default_factory=set)
    ads: Counter[str] = field(default_factory=Counter)
    others: Counter[str] = field(default_factory=Counter)
    fruitless: Counter[str] = field(default_factory=Counter)
    cards: Counter[str] = field(default_factory=Counter)
    unnumbered: Counter[str] = field(default_factory=Counter)
    lists: set[str] = field(default_factory=set)
    settled: set[str] = field(default_factory=set)
    put_off: set[str] = field(default_factory=set)
    linked: set[str] = field(default_factory=set)
    n_ads: int = 0

    def add(self, url: str, rank: Rank, *, title: str = "", as_card: bool = False, depth: int = 0) -> bool:
        """Put an address in, unless it was before; whether it is new."""
        key = key_of(url)
        # What was put off is as good as new when a list leads to it; so is what but a link led to, when a card does.
        again = (key in self.put_off and rank < Rank.LAST) or (as_card and rank is Rank.AD and key in self.linked)
        if (key in self.known and not again) or depth > _DEEPEST or len(self.known) > _MOST_WAITING:
            return False
        self.known.add(key)
        (self.put_off.add if rank is Rank.LAST else self.put_off.discard)(key)
        (self.linked.add if rank is Rank.LINK and not as_card else self.linked.discard)(key)
        if (
            self.ads[shape_of(canonical_url(url))]
            and rank > Rank.NEXT
            and not self.others[shape_of(canonical_url(url))]
        ):
            rank = Rank.AD
        heapq.heappush(self.waiting, Lead(rank, len(self.known), url, title, as_card, depth))
        return True

    def settle(self, url: str) -> None:
        """Let an address wait no more: it was visited, or need not be."""
        key = key_of(url)
        self.known.add(key)
        self.settled.add(key)
        self.put_off.discard(key)
        self.linked.discard(key)

    def is_settled(self, url: str) -> bool:
        """Whether an address was visited or need not be."""
        return key_of(url) in self.settled

    def put_back(self, lead: Lead) -> None:
        """Let an address that was taken wait again."""
        self.settled.discard(key_of(lead.url))
        heapq.heappush(self.waiting, lead)

    def take(self, most: int) -> list[Lead]:
        """The next addresses of one rank, those left out that have turned out to lead nowhere."""
        found: list[Lead] = []
        while self.waiting and len(found) < most and (not found or self.waiting[0].rank == found[0].rank):
            lead = heapq.heappop(self.waiting)
            if not self.is_settled(lead.url) and not self._barren(lead):
                self.settle(lead.url)
                found.append(lead)
        return found

    def _barren(self, lead: Lead) -> bool:
        shape = shape_of(canonical_url(lead.url))
        if self.fruitless[list_shape(lead.url)] >= _FRUITLESS_AFTER and lead.rank is not Rank.AD:
            return True
        return not lead.as_card and self.n_ads > 0 and not self.ads[shape] and self.others[shape] >= _BARREN_AFTER * 4

    def learn(self, lead: Lead, nature: Nature, n_new: int) -> None:
        """Remember what a page was and how many unseen ads it led to."""
        shape = shape_of(canonical_url(lead.url))
        if nature is Nature.AD:
            self.ads[shape] += 1
            self.unnumbered[shape] += not _NUMBERED.search(lead.url)
            self.n_ads += 1
            return
        if nature is Nature.OTHER:
            self.others[shape] += 1
        if n_new:
            self.lists.add(page_key(lead.url))
        listing = list_shape(lead.url)
        self.fruitless[listing] = 0 if n_new else self.fruitless[listing] + 1

    def is_list(self, lead: Lead) -> bool:
        """Whether an address is a further page of a list that was met."""
        return lead.rank is Rank.NEXT or (number_of(lead.url) is not None and page_key(lead.url) in self.lists)

    def is_card_shape(self, url: str) -> bool:
        """Whether cards have led to such addresses; a bare name below the host may be a list's as well as an ad's."""
        shape = shape_of(canonical_url(url))
        return self.cards[shape] >= _CARDS and not _is_bare(shape)

    def is_ad_shape(self, url: str) -> bool:
        """Whether pages with such an address have been ads, as far as they were read."""
        shape = shape_of(canonical_url(url))
        return self.ads[shape] > 0 and self.others[shape] * 4 <= self.ads[shape]

    def is_like_ads(self, lead: Lead) -> bool:
        """Whether an unsure page has an ad's address; "/help" is like "/vase" only where a card led to it."""
        shape = shape_of(canonical_url(lead.url))
        if self.ads[shape] >= _CARDS and not self.unnumbered[shape] and not _NUMBERED.search(lead.url):
            return False  # beside "/ads/90412", "/ads/rules" is none
        bare = _is_bare(shape)
        return self.is_ad_shape(lead.url) and (lead.as_card or not bare)


def _is_bare(shape: str) -> bool:
    """Whether a shape is a name right below the host, which any page of a site may have."""
    return shape.partition("/")[2] in ("*?", "*.html?", "*.htm?", "*.php?")


def key_of(url: str) -> str:
    """One key for addresses that differ in what never tells two pages apart: scheme, a last slash."""
    parts = urlsplit(canonical_url(url))
    fragment = f"#{parts.fragment}" if parts.fragment else ""
    return f"{parts.netloc.lower()}{parts.path.rstrip('/')}?{parts.query}{fragment}"


def list_shape(url: str) -> str:
    """What the pages of lists of one kind have in common: no numbers, and the names of the query's keys."""
    key, _, query = page_key(url).partition("?")
    return re.sub(r"\d+", "#", key) + "?" + "&".join(sorted(pair.partition("=")[0] for pair in query.split("&")))
