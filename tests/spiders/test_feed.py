from __future__ import annotations

from decimal import Decimal

from model.effort import VisitOutcome
from model.listing import ListingState
from tests.spiders.conftest import Crawl
from tests.spiders.recorder import Recorder
from tests.spiders.site import Answer, Shop, always, as_json, html

FEED = {
    "kind": "feed",
    "search": None,
    "feed": {"url": "{base}api?q={query}&cursor={cursor}", "items": "posts", "next": "next"},
    "listing": {
        "fields": {
            "id": "id", "url": "url", "text": "text", "seller": "author.handle", "posted": "created_at",
            "language": "lang", "images": "images", "price": "price.amount", "currency": "price.currency",
            "sold": "sold",
        }
    },
}  # fmt: skip


def serve_posts(shop: Shop, n_posts: int = 7) -> None:
    posts = [
        {
            "id": n,
            "url": f"/p/{n}",
            "text": f"Post {n}, 12 €",
            "author": {"handle": f"user{n % 2}"},
            "created_at": "2026-01-02T03:04:05Z",
            "lang": "en",
            "images": [f"/i/{n}.jpg"],
            "price": {"amount": n, "currency": "USD"} if n else None,
            "sold": n == 3,
        }
        for n in range(n_posts)
    ]

    def answer(query: dict[str, list[str]]) -> Answer:
        start = int(query.get("cursor", ["0"])[0])
        following = start + 3
        return as_json({"posts": posts[start:following], "next": str(following) if following < n_posts else None})

    shop.routes["/api"] = answer


def test_every_post_of_every_page(crawl: Crawl, shop: Shop, books: Recorder) -> None:
    serve_posts(shop)
    summary = crawl(**FEED)
    assert summary.visits[0].outcome is VisitOutcome.COMPLETED
    assert [observation.listing.external_id for observation in books.observations] == [str(n) for n in range(7)]
    first, fourth = books.observations[0].listing, books.observations[3].listing
    assert (first.price_amount, first.price_currency) == (Decimal(12), "EUR"), "read from the text"
    assert (fourth.price_amount, fourth.price_currency, fourth.state) == (Decimal(3), "USD", ListingState.SOLD)
    assert (first.url, first.title) == (f"{shop.url}p/0", "")
    assert first.seller_key == books.observations[2].listing.seller_key != fourth.seller_key
    assert first.images == (f"{shop.url}i/0.jpg",)


def test_the_budget_and_a_cursor_that_leads_back(crawl: Crawl, shop: Shop) -> None:
    serve_posts(shop, 1000)
    assert crawl(max_pages=2, **FEED).visits[0].outcome is VisitOutcome.BUDGET
    shop.routes["/api"] = lambda _: as_json({"posts": [{"id": 1, "text": "x"}], "next": "same"})
    summary = crawl(**FEED)
    assert summary.visits[0].outcome is VisitOutcome.COMPLETED
    assert summary.n_listings == 1


def test_what_is_no_feed_is_a_changed_page_and_an_empty_list_is_empty(crawl: Crawl, shop: Shop) -> None:
    for answer in (html("<p>login</p>"), as_json({"items": []}), as_json({"posts": {"a": 1}}), as_json("x")):
        shop.routes["/api"] = always(answer)
        assert crawl(**FEED).visits[0].outcome is VisitOutcome.PAGE_CHANGED
    shop.routes["/api"] = lambda _: as_json({"posts": []})
    assert crawl(**FEED).visits[0].outcome is VisitOutcome.COMPLETED


def test_malformed_posts_are_counted_and_the_others_read(crawl: Crawl, shop: Shop) -> None:
    posts = [None, 3, "x", {}, {"id": 1}, {"text": "no id"}, {"id": {"a": 1}, "text": "x"}, {"id": 2, "text": "good"}]
    shop.routes["/api"] = lambda _: as_json({"posts": posts})
    summary = crawl(**FEED)
    assert (summary.n_listings, summary.n_errors) == (1, 7)


def test_counted_pages_link_headers_and_markup(crawl: Crawl, shop: Shop, books: Recorder) -> None:
    posts = [{"id": n, "title": {"r": f"No. {n} &#8211; x"}, "text": f"<p>Shell<br>a < b {n}</p>"} for n in range(7)]

    def counted(query: dict[str, list[str]]) -> Answer:
        page = int(query.get("page", ["1"])[0])
        shown = posts[(page - 1) * 3 : page * 3]
        status, headers, body = as_json(shown) if shown else as_json({"code": "rest_invalid_page"}, 400)
        more = {"Link": f'<{shop.url}api?page={page - 1}>; rel="prev", <{shop.url}api?page={page + 1}>; rel="next"'}
        return status, headers | (more if page * 3 < len(posts) else {}), body

    shop.routes["/api"] = counted
    fields = {"id": "id", "title": "title.r", "text": "text"}
    by_number = {"url": "{base}api?page={page}", "items": "@"}
    for feed in (by_number, {"url": "{base}api", "items": "@"}, by_number | {"next": "length(@) > `2`"}):
        summary = crawl(**FEED | {"feed": feed, "listing": {"fields": fields}})
        assert summary.visits[0].outcome is VisitOutcome.COMPLETED, summary.error
        assert summary.n_listings == 7, feed
    assert (books.observations[0].listing.title, books.observations[0].listing.text) == ("No. 0 – x", "Shell\na < b 0")
