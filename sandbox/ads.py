"""What the marketplaces hold: articles, sellers and ads as frozen records, with every change of an ad dated."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

SHOP = "sandbox-shop"
SPA = "sandbox-spa"
SOCIAL = "sandbox-social"
SITES = (SHOP, SPA, SOCIAL)
PATHS = {SHOP: "/item/{}", SPA: "/ad/{}", SOCIAL: "/p/{}"}
PRIVATE_PATH = "/private/item/{}"

FIRST_DAY = date(2025, 12, 1)
LAST_DAY = date(2026, 11, 30)


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """Something that can be sold: a species, a product of one, a trap or an ordinary thing.

    ``stream`` names the arrival process it belongs to, ``body`` the sentences that fit it. ``eur`` is the usual price
    range in euro. ``term`` is a CITES trade term code, ``also`` the taxa that would be an equally right answer.
    """

    key: str
    stream: str
    body: str
    category: str
    taxon: str
    listed: bool
    term: str
    also: tuple[str, ...]
    names: Mapping[str, tuple[str, ...]]
    synonyms: tuple[str, ...]
    trade: tuple[str, ...]
    eur: tuple[float, float]
    weight: float
    trap: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Seller:
    """A person or shop; ``handles`` maps each site to the name used there. ``voice`` is the hand they write in."""

    seller_id: str
    handles: Mapping[str, str]
    home: str
    language: str
    country: str
    city: str
    voice: str
    ship_to: tuple[str, ...]
    carrier: str
    payment: str
    joined: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A listed specimen that an ad offers: accepted taxon, CITES term code, number of specimens."""

    taxon: str
    term: str
    quantity: int
    also: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lifespan:
    """When an ad stands: from ``posted``, marked sold from ``sold`` on, no longer there from ``gone`` on, and why."""

    posted: datetime
    sold: date | None
    gone: date
    cause: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ad:
    """One advertisement on one site with its whole history; what a visitor sees is a function of the day."""

    site: str
    ad_id: str
    cluster_id: str
    kind: str
    repeats: str
    seller: Seller
    articles: tuple[Article, ...]
    offers: tuple[Offer, ...]
    name_form: str
    written_name: str
    title: str
    text: str
    edits: tuple[tuple[date, str], ...]
    life: Lifespan
    prices: tuple[tuple[date, float | None], ...]
    currency: str
    ship_to: tuple[str, ...]
    ship_words: str
    carrier: str
    payment: str
    images: tuple[str, ...]
    markup: str
    date_style: str
    private: bool
    hostile: str

    @property
    def path(self) -> str:
        """The page's path on its site."""
        return (PRIVATE_PATH if self.private else PATHS[self.site]).format(self.ad_id)

    @property
    def posted_on(self) -> date:
        """First day the ad stands."""
        return self.life.posted.date()

    @property
    def listed(self) -> bool:
        """Whether the ad offers a CITES-listed specimen."""
        return bool(self.offers)

    @property
    def trap(self) -> str:
        """Which trap the ad is (empty: none)."""
        return next((article.trap for article in self.articles if article.trap), "")

    @property
    def category(self) -> str:
        """Key of the category the ad stands in."""
        return self.articles[0].category

    @property
    def handle(self) -> str:
        """The seller's name on this site."""
        return self.seller.handles[self.site]

    def is_up(self, day: date) -> bool:
        """Whether a visitor finds the ad on that day (sold ads still stand for some days)."""
        return self.posted_on <= day < self.life.gone

    def is_up_between(self, first: date, last: date) -> bool:
        """Whether the ad stands on at least one day of the span, both ends counted."""
        return self.posted_on <= last and self.life.gone > first

    def is_sold(self, day: date) -> bool:
        """Whether the page says sold on that day."""
        return self.life.sold is not None and day >= self.life.sold

    def price_on(self, day: date) -> float | None:
        """Asking price on that day; None: on request."""
        amount = self.prices[0][1]
        for since, value in self.prices:
            if since <= day:
                amount = value
        return amount

    def text_on(self, day: date) -> str:
        """The description as it stands on that day, with the lines the seller added since."""
        lines = [line for since, line in self.edits if since <= day]
        return "\n".join([*lines, self.text]) if lines else self.text

    def changed_on(self, day: date) -> date:
        """Last day, up to ``day``, on which something of the page changed."""
        days = [self.posted_on, *(since for since, _ in self.edits), *(since for since, _ in self.prices)]
        if self.life.sold:
            days.append(self.life.sold)
        return max(since for since in days if since <= max(day, self.posted_on))


def days_of(first: date, last: date) -> list[date]:
    """Every day from ``first`` to ``last``, both counted."""
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]
