from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from parsel import Selector

from model.listing import KnownAd, ListingState
from spiders.pages.cards import card_digest, is_as_read
from spiders.runs.replay import replay_files
from spiders.walks.revisit import revisit_errand
from tests.spiders.conftest import described
from tests.spiders.site import Answer, Shop, always, html
from tests.spiders.stored import Ground, ground  # noqa: F401  (a fixture)

_NOW = datetime(2026, 3, 8, tzinfo=UTC)


def digest(inner: str, title: str = "Vase") -> str:
    [card] = Selector(text=f"<article class=card>{inner}</article>").css("article")
    return card_digest(card, title)


_CARD = "<h3>Vase</h3><img src='/a.jpg?v={v}'><p>{price}</p><p>{age}</p><p>Lyon</p>"


def test_what_changes_by_itself_is_no_change() -> None:
    first = digest(_CARD.format(v=1, price="120 €", age="3 days ago"))
    for age in ("12 days ago", "12.03.2026", "14:05", "2026年3月1日", "31 views"):
        assert digest(_CARD.format(v=2, price="120 €", age=age)) == first


@pytest.mark.parametrize("price", ["110 €", "1.200 €", "120 kr", "R$ 120", "5 triệu"])
def test_a_price_is_a_change(price: str) -> None:
    card = "<h3>Vase</h3><img src='/a.jpg'><p>{}</p>"
    assert digest(card.format(price)) != digest(card.format("120 €"))


def test_title_picture_and_mark_are_changes() -> None:
    first = digest(_CARD.format(v=1, price="120 €", age="today"))
    assert digest(_CARD.format(v=1, price="120 €", age="today"), "Vase, cracked") != first
    assert digest(_CARD.format(v=1, price="120 €", age="today").replace("a.jpg", "b.jpg")) != first
    assert digest(_CARD.format(v=1, price="120 €", age="today") + "<b>sold</b>") != first


def test_a_card_that_shows_only_a_title_is_not_enough() -> None:
    assert digest("<h3>Vase</h3><p>Lyon</p>") == ""
    assert digest("<p>120 €</p>", title="") == ""


def known(**changes: object) -> KnownAd:
    fields: dict[str, object] = {
        "external_id": "1",
        "url": "u",
        "title": "t",
        "state": ListingState.AVAILABLE,
        "first_seen_at": _NOW - timedelta(days=30),
        "last_seen_at": _NOW - timedelta(days=1),
        "card_sha256": "ab",
        "read_at": _NOW - timedelta(days=5),
    }
    return KnownAd(**(fields | changes))  # type: ignore[arg-type]


def test_a_card_vouches_for_a_bounded_time_and_never_for_an_ad_that_was_gone() -> None:
    week = timedelta(days=7)
    assert is_as_read("ab", known(), _NOW, week)
    assert not is_as_read("ab", known(read_at=_NOW - timedelta(days=7)), _NOW, week)
    assert not is_as_read("ab", known(read_at=None), _NOW, week)
    assert not is_as_read("ab", known(read_at=_NOW), _NOW, week), "read in this very visit"
    assert not is_as_read("ab", known(read_at=_NOW + timedelta(days=1)), _NOW, week)
    assert not is_as_read("ab", known(state=ListingState.DISAPPEARED), _NOW, week)
    assert not is_as_read("cd", known(), _NOW, week)
    assert not is_as_read("", known(card_sha256=""), _NOW, week)


def priced(shop: Shop, price: str = "12 €") -> None:
    def results(_: dict[str, list[str]]) -> Answer:
        cards = "".join(
            f'<article class="card"><a class="card-link" href="/item/{n}">Item {n}</a><p>{price}</p></article>'
            for n in (1, 2, 3)
        )
        return html(f"<html><body>{cards}</body></html>")

    shop.routes["/search"] = results


def test_ads_are_sighted_from_cards_until_the_page_is_due(shop: Shop, ground: Ground) -> None:  # noqa: F811
    priced(shop)
    ground.crawl(shop.url)
    n_pages = len(shop.paths())
    ground.crawl(shop.url, day=3)
    assert [path for path in shop.paths()[n_pages:] if path.startswith("/item/")] == []
    ground.crawl(shop.url, day=6)
    ground.crawl(shop.url, day=8)
    assert len([path for path in shop.paths()[n_pages:] if path.startswith("/item/")]) == 3, "read again after a week"
    by_day = ground.rows(
        "SELECT visits.started_at, basis, count(*), min(sightings.state)"
        " FROM sightings JOIN visits USING (visit_key) GROUP BY 1, 2 ORDER BY 1"
    )
    assert [row[1:] for row in by_day] == [
        ("page", 3, "available"),
        ("card", 3, "available"),
        ("card", 3, "available"),
        ("page", 3, "available"),
    ]
    assert ground.rows("SELECT count(*) FROM listing_versions") == [(3,)]
    assert ground.rows("SELECT text FROM listings WHERE external_id = '1'") == [("A fine thing numbered 1.",)]


def test_a_changed_card_makes_the_page_be_read(shop: Shop, ground: Ground) -> None:  # noqa: F811
    priced(shop)
    ground.crawl(shop.url)
    priced(shop, "10 €")
    n_pages = len(shop.paths())
    ground.crawl(shop.url, day=1)
    assert len([path for path in shop.paths()[n_pages:] if path.startswith("/item/")]) == 3


def test_a_description_may_want_every_page_read(shop: Shop, ground: Ground) -> None:  # noqa: F811
    priced(shop)
    for day in (0, 1):
        ground.crawl(shop.url, day=day, limits={"refetch_after_days": 0})
    assert ground.rows("SELECT DISTINCT basis FROM sightings") == [("page",)]


def _bare_pages(shop: Shop) -> None:
    """Ads whose pages tell neither price nor day, as where a script draws them."""
    for n in (1, 2, 3):
        page = f"<html lang=en><h1>Item {n}</h1><p>A fine thing numbered {n}, from the attic of a house.</p></html>"
        shop.routes[f"/item/{n}"] = always(html(page))


def test_what_only_the_card_shows_is_kept_replayed_and_missed_by_none(shop: Shop, ground: Ground) -> None:  # noqa: F811
    priced(shop, "9 €</p><p>20.02.2026")
    _bare_pages(shop)
    ground.crawl(shop.url)
    query = "SELECT external_id, price_amount, price_currency, posted_at FROM listings ORDER BY 1"
    rows = ground.rows(query)
    assert [(row[0], float(row[1]), row[2], str(row[3])[:10]) for row in rows] == [
        (str(n), 9.0, "EUR", "2026-02-20") for n in (1, 2, 3)
    ]
    first, ground.db_url = ground.db_url, ground.db_url.replace("adwarden.db", "again.db")
    [summary] = replay_files(sorted(ground.warc_dir.rglob("*.warc.gz")), db_url=ground.db_url)
    assert (summary.n_listings, summary.errors) == (3, ())
    assert ground.rows(query) == rows
    ground.db_url = first
    platform = described(shop.url)
    assert ground.run(platform, 20, revisit_errand(platform, limit=10, older_than_days=1)).n_listings == 3


def test_where_lists_are_walked_a_card_goes_with_its_ad(shop: Shop, ground: Ground) -> None:  # noqa: F811
    priced(shop, "9 €")
    shop.routes["/"] = shop.routes["/search"]
    _bare_pages(shop)
    ground.crawl(shop.url, search=None, catalogue={}, listing={})
    assert {float(row[0]) for row in ground.rows("SELECT price_amount FROM listings")} == {9.0}
