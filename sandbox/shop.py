"""The classic shop: server-made HTML with search, pages of 24, item, category and seller pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from html import escape
from urllib.parse import urlencode

from sandbox.ads import SHOP, Ad
from sandbox.catalogue import load_catalogue
from sandbox.clock import Clock
from sandbox.images import image_reply
from sandbox.markup import head_markup, microdata
from sandbox.population import Population
from sandbox.serving import Reply, Request, text_reply
from sandbox.showing import category_label, page_of, phrases_of, posted_label, price_label, search
from sandbox.statics import static_reply

PAGE_SIZE = 24
_NAME = "Bazaria"
_ROBOTS = """User-agent: *
Allow: /
Disallow: /private/
Disallow: /basket/

Sitemap: {base}sitemap.xml
"""


class Shop:
    """Answers for the shop; what it shows is a function of seed and day."""

    def __init__(self, population: Population, clock: Clock) -> None:
        self._population = population
        self._clock = clock
        self._by_id = {ad.ad_id: ad for ad in population.ads if ad.site == SHOP}

    def __call__(self, request: Request) -> Reply:
        """Answer one request."""
        day, parts = self._clock.day, request.path.strip("/").split("/")
        if request.path == "/":
            return self._home(day)
        pages: dict[str, Callable[[Request, date, str], Reply]] = {
            "search": self._search,
            "item": self._item,
            "category": self._category,
            "seller": self._seller,
            "private": self._private,
            "calendar": self._calendar,
        }
        if parts[0] in pages:
            return pages[parts[0]](request, day, "/".join(parts[1:]))
        if request.path == "/robots.txt":
            return text_reply(_ROBOTS.format(base=request.base), "text/plain; charset=utf-8")
        if request.path == "/sitemap.xml":
            return self._sitemap(request, day)
        if parts[0] == "img":
            return image_reply(parts[-1])
        return static_reply(request.path) or _missing()

    def _home(self, day: date) -> Reply:
        ads = self._population.standing(SHOP, day)
        labels = load_catalogue().phrases["en"]["categories"]
        categories = "".join(f'<li><a href="/category/{key}">{escape(label)}</a></li>' for key, label in labels.items())
        return _page(
            f"{_NAME} - buy and sell",
            f'<ul class="cats">{categories}</ul><h1>New today and lately</h1>{_grid(ads[:12], day)}'
            f'<p class="pager"><a href="/search?q=">All {len(ads)} ads</a></p>'
            f'<p class="count"><a rel="nofollow" href="/calendar/{day:%Y-%m}">Market days</a></p>',
        )

    def _search(self, request: Request, day: date, _rest: str) -> Reply:
        query = request.query.get("q", "")
        found = search(self._population.standing(SHOP, day), query, day)
        return _result_page(f"Search: {query}" if query else "All ads", found, request, day, {"q": query}, query)

    def _category(self, request: Request, day: date, key: str) -> Reply:
        labels = load_catalogue().phrases["en"]["categories"]
        if key not in labels:
            return _missing()
        found = [ad for ad in self._population.standing(SHOP, day) if ad.category == key]
        return _result_page(labels[key], found, request, day, {})

    def _seller(self, request: Request, day: date, handle: str) -> Reply:
        found = [ad for ad in self._population.standing(SHOP, day) if ad.handle == handle]
        known = next((ad for ad in self._by_id.values() if ad.handle == handle and ad.posted_on <= day), None)
        if known is None:
            return _missing()
        return _result_page(handle, found, request, day, {})

    def _item(self, request: Request, day: date, ad_id: str) -> Reply:
        ad = self._by_id.get(ad_id)
        if ad is None or ad.private or day < ad.posted_on:
            return _missing()
        return self._shown(request, ad, day)

    def _shown(self, request: Request, ad: Ad, day: date) -> Reply:
        if not ad.is_up(day):
            if ad.life.cause == "taken_down":
                gone = "<h1>Ad removed</h1><p class='removed-notice'>Our team removed this ad: it broke our rules.</p>"
                return _page("Ad removed", gone, status=410)
            if ad.life.cause == "sold":
                return _page("Sold", "<h1>This ad has ended</h1><p>The article was sold.</p>", status=410)
            return _missing()
        body = item_html(ad, day)
        return _page(ad.title, body, head=head_markup(ad, day, request.base), changed=ad.changed_on(day))

    def _private(self, request: Request, day: date, rest: str) -> Reply:
        hidden = [ad for ad in self._by_id.values() if ad.private and ad.is_up(day)]
        if not rest:
            return _page("Members", f"<h1>Members only</h1>{_grid(hidden, day)}")
        ad = self._by_id.get(rest.removeprefix("item/"))
        if ad is None or not ad.private or day < ad.posted_on:
            return _missing()
        return self._shown(request, ad, day)

    def _calendar(self, _request: Request, _day: date, rest: str) -> Reply:
        try:
            month = date.fromisoformat(f"{rest[:7]}-01")
            before, after = month - timedelta(days=1), month + timedelta(days=32)
        except (ValueError, OverflowError):
            return _missing()
        links = f'<a href="/calendar/{before:%Y-%m}">back</a> <a rel="next" href="/calendar/{after:%Y-%m}">on</a>'
        return _page(
            f"Market days {month:%Y-%m}",
            f"<h1>{month:%B %Y}</h1><p>Market every Saturday.</p><p class='pager'>{links}</p>",
        )

    def _sitemap(self, request: Request, day: date) -> Reply:
        urls = "".join(
            f"<url><loc>{request.base.rstrip('/')}{ad.path}</loc><lastmod>{ad.changed_on(day)}</lastmod></url>"
            for ad in self._population.standing(SHOP, day)
        )
        opening = '<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
        xml = f"{opening}{urls}</urlset>"
        return text_reply(xml, "application/xml; charset=utf-8")


def _page(
    title: str, body: str, head: str = "", status: int = 200, changed: date | None = None, query: str = ""
) -> Reply:
    html = (
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width">'
        f'<title>{escape(title)} | {_NAME}</title><link rel="stylesheet" href="/static/shop.css">{head}</head>'
        f'<body><header class="top"><div class="bar"><a class="logo" href="/">Baz<span>aria</span></a>'
        f'<form class="search" action="/search" role="search"><input type="search" name="q" value="{escape(query)}" '
        f'aria-label="Search ads" placeholder="Search all ads"><button>Search</button></form></div></header>'
        f'<main>{body}</main><footer><div class="bar">{_NAME} is a sandbox marketplace: every ad and person on it is '
        f"invented.</div></footer></body></html>"
    )
    if changed is None:
        return text_reply(html, status=status)
    return text_reply(html, status=status, last_modified=f"{changed:%a, %d %b %Y} 06:59:59 GMT")


def _missing() -> Reply:
    return _page("Not found", "<h1>Nothing here</h1><p>This page or ad does not exist (any more).</p>", status=404)


def _result_page(
    heading: str, found: Sequence[Ad], request: Request, day: date, fields: dict[str, str], query: str = ""
) -> Reply:
    number = request.number("page", 1, 1, 10_000)
    ads = page_of(found, number, PAGE_SIZE)
    links = []
    for rel, other in (("prev", number - 1), ("next", number + 1)):
        if other >= 1 and page_of(found, other, PAGE_SIZE):
            target = f"{request.path}?{urlencode({**fields, 'page': other})}"
            links.append(f'<a rel="{rel}" href="{escape(target)}">{rel.capitalize()}</a>')
    pager = f'<nav class="pager">{" ".join(links)}</nav>' if links else ""
    count = f'<p class="count">{len(found)} ads, page {number}</p>'
    empty = "" if ads else '<p class="no-results">No ads found.</p>'
    return _page(heading, f"<h1>{escape(heading)}</h1>{count}{empty}{_grid(ads, day)}{pager}", query=query)


def _grid(ads: Sequence[Ad], day: date) -> str:
    return f'<div class="grid">{"".join(_card(ad, day) for ad in ads)}</div>'


def _card(ad: Ad, day: date) -> str:
    labels = phrases_of(ad)["labels"]
    sold = f'<span class="badge sold">{escape(labels["sold"])}</span>' if ad.is_sold(day) else ""
    image = f'<img src="/img/{ad.images[0]}" alt="" loading="lazy">' if ad.images else ""
    return (
        f'<article class="card" data-id="{ad.ad_id}"><a class="card-link" href="{ad.path}">{image}{sold}'
        f'<div class="card-body" lang="{ad.seller.language}"><h3 class="card-title" dir="auto">{escape(ad.title)}</h3>'
        f'<div class="card-price">{escape(price_label(ad, day))}</div>'
        f'<div class="card-meta"><span class="card-place">{escape(ad.seller.city)}</span> · '
        f'<span class="card-date">{escape(posted_label(ad, day))}</span></div></div></a></article>'
    )


def item_html(ad: Ad, day: date) -> str:
    """The item's visible part, with microdata attributes where the ad is marked up so."""
    labels, language = phrases_of(ad)["labels"], ad.seller.language
    prop = microdata(ad)
    pictures = "".join(f'<li><img src="/img/{name}" alt=""{prop["image"]}></li>' for name in ad.images)
    price = price_label(ad, day)
    shown_price = (
        f'<p class="price"{prop["offer"]}>{prop["offer_fields"](day)}<span class="amount">{escape(price)}</span></p>'
        if price
        else ""
    )
    sold = f'<p class="sold-banner">{escape(labels["sold"])}</p>' if ad.is_sold(day) else ""
    ships = (
        f'<dt>{escape(labels["ships"])}</dt><dd class="ships-to">{escape(ad.ship_words)}</dd>' if ad.ship_words else ""
    )
    direction = ' dir="rtl"' if language == "ar" else ""
    return (
        f'<nav class="crumbs"><a href="/">Home</a> / <a class="category" href="/category/{ad.category}">'
        f"{escape(category_label(ad))}</a></nav>"
        f'<article class="item" lang="{language}"{direction}{prop["scope"]}><ul class="gallery">{pictures}</ul><div>'
        f'<h1 class="item-title" dir="auto"{prop["name"]}>{escape(ad.title)}</h1>{sold}{shown_price}'
        f'<div class="description" dir="auto"{prop["description"]}>{escape(ad.text_on(day))}</div><dl class="facts">'
        f'<dt>{escape(labels["seller"])}</dt><dd class="seller"><a href="/seller/{escape(ad.handle)}">'
        f"{escape(ad.handle)}</a></dd>"
        f'<dt>{escape(labels["place"])}</dt><dd class="place">{escape(ad.seller.city)}</dd>{ships}'
        f'<dt>{escape(labels["posted"])}</dt><dd class="posted">{escape(posted_label(ad, day))}</dd>'
        f'<dt>{escape(labels["article"])}</dt><dd class="ad-id">{ad.ad_id}</dd></dl></div></article>'
    )
