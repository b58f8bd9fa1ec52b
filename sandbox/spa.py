"""The single-page shop: an empty shell, a script, and a JSON API that fills the page while one scrolls."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from urllib.parse import quote

from sandbox.ads import SPA, Ad
from sandbox.clock import Clock
from sandbox.images import image_reply
from sandbox.population import Population
from sandbox.serving import Reply, Request, text_reply
from sandbox.showing import category_label, phrases_of, posted_label, price_label, search
from sandbox.statics import static_reply

PAGE_SIZE = 20
_MAX_PAGE = 50
_ROBOTS = "User-agent: *\nAllow: /\nDisallow: /account/\n"
_SHELL = (
    '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
    '<title>swopp</title><link rel="stylesheet" href="/static/app.css"></head><body><div id="app"></div>'
    "<noscript>swopp needs JavaScript.</noscript>"
    '<script src="/static/app.js" defer></script></body></html>'
)


def json_reply(answer: object, status: int = 200, **headers: str) -> Reply:
    """A reply with JSON."""
    return text_reply(json.dumps(answer, ensure_ascii=False), "application/json; charset=utf-8", status, **headers)


class SinglePageShop:
    """Answers for the single-page shop; what it shows is a function of seed and day."""

    def __init__(self, population: Population, clock: Clock) -> None:
        self._population = population
        self._clock = clock
        self._by_id = {ad.ad_id: ad for ad in population.ads if ad.site == SPA}

    def __call__(self, request: Request) -> Reply:
        """Answer one request."""
        day, parts = self._clock.day, request.path.strip("/").split("/")
        if request.path == "/" or parts[0] in {"ad", "user"}:
            return text_reply(_SHELL)
        if request.path == "/robots.txt":
            return text_reply(_ROBOTS, "text/plain; charset=utf-8")
        if parts[0] == "img":
            return image_reply(parts[-1])
        if parts[:2] == ["api", "ads"]:
            return self._ad(parts[2], day) if len(parts) > 2 else self._list(request, day)
        if parts[:2] == ["api", "sellers"]:
            return self._seller(parts[-1], day)
        return static_reply(request.path) or json_reply({"message": "Not found."}, 404)

    def _list(self, request: Request, day: date) -> Reply:
        found = search(self._population.standing(SPA, day), request.query.get("q", ""), day)
        offset = request.number("offset", 0, 0, 1_000_000)
        limit = request.number("limit", PAGE_SIZE, 1, _MAX_PAGE)
        ads = found[offset : offset + limit]
        following = offset + limit if offset + limit < len(found) else None
        return json_reply({"total": len(found), "next": following, "ads": [_brief(ad, day) for ad in ads]})

    def _ad(self, ad_id: str, day: date) -> Reply:
        ad = self._by_id.get(ad_id)
        if ad is None or day < ad.posted_on:
            return json_reply({"message": "There is no such ad."}, 404)
        if not ad.is_up(day):
            removed = ad.life.cause == "taken_down"
            message = "This ad was removed by swopp." if removed else "This ad is no longer here."
            return json_reply({"message": message, "removedByModerator": removed}, 410)
        return json_reply(_full(ad, day))

    def _seller(self, handle: str, day: date) -> Reply:
        ads = [_brief(ad, day) for ad in self._population.standing(SPA, day) if ad.handle == handle]
        return json_reply({"name": handle, "ads": ads})


def _brief(ad: Ad, day: date) -> Mapping[str, object]:
    return {
        "id": ad.ad_id,
        "url": ad.path,
        "title": ad.title,
        "priceText": price_label(ad, day),
        "place": ad.seller.city,
        "postedText": posted_label(ad, day),
        "sold": ad.is_sold(day),
        "lang": ad.seller.language,
        "images": [f"/img/{name}" for name in ad.images],
        "labels": phrases_of(ad)["labels"],
    }


def _full(ad: Ad, day: date) -> Mapping[str, object]:
    return {
        **_brief(ad, day),
        "description": ad.text_on(day),
        "price": ad.price_on(day),
        "currency": ad.currency,
        "seller": {"name": ad.handle, "url": f"/user/{quote(ad.handle)}"},
        "shipsTo": ad.ship_words,
        "category": category_label(ad),
        "createdAt": ad.life.posted.isoformat(),
    }
