"""Feeds as the only list of what is offered."""
# ruff: noqa: E501 - markup reads best as it is sent
# fmt: off

from __future__ import annotations

import json
from collections.abc import Callable
from html import escape

from benchmarks.blind.base import made_ads
from tests.spiders.shops.base import Answer, Item, Made, chunk, page


def atom_with_markup() -> Made:
    """An Atom feed in pages, the ad's words and price in escaped markup; the posts' own pages are plain. Sweden."""
    ads = made_ads(25, "Grön leguan|Kungspyton|Grekisk landsköldpadda|Jakopapegoja|Axolotl", "hane|hona|unge|par|vuxen",
        prices="1500 850 4200 12000 300", texts="Säljes på grund av flytt, äter bra och är van vid hantering.|Bur och tillbehör ingår, hämtas på plats.", people="Anna Berg|ormkalle|Per L", places="Umeå|Lund|Visby")

    def entry(ad: Item) -> str:
        assert ad.posted
        price = f"{int(ad.price or 0):,}".replace(",", " ")
        content = f'<p><img src="{made.url}bilder/{ad.n}.jpg" alt=""></p><p>{ad.text}</p><p>Pris: {price} kr</p><p>Ort: {ad.place}</p>'
        return f'<entry><title type="html">{escape(ad.title)}</title><link rel="alternate" type="text/html" href="{made.url}annons/{ad.slug}"/><id>tag:djurtorget.example,2026:{ad.n}</id><published>{ad.posted:%Y-%m-%dT%H:%M:%SZ}</published><updated>2026-02-26T08:00:00Z</updated><author><name>{ad.seller}</name></author><category term="reptil"/><content type="html">{escape(content)}</content></entry>'

    def pages(at: str, query: dict[str, str]) -> str | Answer | None:
        if at == "/flode.atom":
            number = int(query.get("sida", "1"))
            more = f'<link rel="next" href="{made.url}flode.atom?sida={number + 1}"/>' if number * 10 < len(ads) else ""
            return 200, "application/atom+xml; charset=utf-8", f'<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="sv-SE"><title>Djurtorget</title><link rel="self" href="{made.url}flode.atom"/><link href="{made.url}"/>{more}<id>tag:djurtorget.example,2026:flode</id><updated>2026-02-26T08:00:00Z</updated>{"".join(map(entry, chunk(ads, number, 10)))}</feed>'
        if at == "/":
            return page("<h1>Djurtorget</h1><p>Följ oss genom flödet.</p>", lang="sv-SE", title="Djurtorget", head='<link rel="alternate" type="application/atom+xml" title="Annonser" href="/flode.atom">')
        ad = made.at(at)
        if ad is None:
            return None
        return page(f'<h1>{ad.title}</h1><p class="meta">av {ad.seller}</p><img src="/bilder/{ad.n}.jpg"><p>{ad.text}</p><p>Pris: {int(ad.price or 0)} kr</p><p>Ort: {ad.place}</p>', lang="sv-SE", title=ad.title)

    made = Made("atom-with-markup", ads, "SEK", pages, lambda ad: f"/annons/{ad.slug}", ("title", "price", "currency", "images", "seller", "posted"),
                image=lambda ad: f"/bilder/{ad.n}.jpg", entry="flode.atom")
    return made


def json_feed() -> Made:
    """JSON Feed 1.1 with next_url, authors, attachments and markup in content_html; prices in Brazilian reais in the text."""
    ads = made_ads(22, "Jabuti-piranga|Canário-da-terra|Coruja suindara|Teiú", "filhote|adulto|casal|com anilha|manso|legalizado",
        prices="890 150.50 2300 75 1190.90", texts="Criadouro autorizado, acompanha nota fiscal.|Retirar no local, não enviamos.", people="Sítio Verde|Carla|joao_aves")

    def feed_item(ad: Item) -> dict[str, object]:
        assert ad.posted
        price = f"{ad.price:,.2f}".translate(str.maketrans(",.", ".,"))
        return {"id": f"{made.url}a/{ad.n}", "url": f"{made.url}a/{ad.n}", "title": ad.title, "content_html": f"<p>{ad.text}</p><p><strong>R$ {price}</strong></p>",
                "image": f"{made.url}f/{ad.n}.jpg", "date_published": ad.posted.isoformat(), "authors": [{"name": ad.seller}], "tags": ["aves", "répteis"], "language": "pt-BR"}

    def pages(at: str, query: dict[str, str]) -> str | Answer | None:
        if at == "/feed.json":
            number = int(query.get("p", "1"))
            told: dict[str, object] = {"version": "https://jsonfeed.org/version/1.1", "title": "Bichos à venda", "home_page_url": made.url, "feed_url": f"{made.url}feed.json", "language": "pt-BR", "items": [feed_item(ad) for ad in chunk(ads, number, 8)]}
            if number * 8 < len(ads):
                told["next_url"] = f"{made.url}feed.json?p={number + 1}"
            return 200, "application/feed+json", json.dumps(told, ensure_ascii=False)
        if at == "/":
            return page("<h1>Bichos à venda</h1>", lang="pt-BR", title="Bichos", head='<link rel="alternate" type="application/feed+json" href="/feed.json">')
        ad = made.at(at)
        if ad is None:
            return None
        return page(f'<article><h1>{ad.title}</h1><img src="/f/{ad.n}.jpg"><p>{ad.text}</p><p><b>R$ {str(ad.price).replace(".", ",")}</b></p></article>', lang="pt-BR", title=ad.title)

    made = Made("json-feed", ads, "BRL", pages, lambda ad: f"/a/{ad.n}", ("title", "price", "currency", "images", "seller", "posted"),
                image=lambda ad: f"/f/{ad.n}.jpg", entry="feed.json")
    return made


MAKES: dict[str, Callable[[], Made]] = {make.__name__: make for make in (atom_with_markup, json_feed)}
