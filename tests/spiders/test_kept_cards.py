"""A shop whose price, day and picture stand only on the cards of its lists, seen again without them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import delete, text

from db.engine import writing
from db.store import Store
from db.tables import metadata
from spiders.runs.replay import replay_files
from spiders.runs.summaries import CrawlSummary
from spiders.walks.revisit import revisit_errand
from tests.db.conftest import db_url, postgres_url  # noqa: F401  (fixtures)
from tests.spiders.conftest import described
from tests.spiders.site import Shop, always, html
from tests.spiders.stored import Ground, ground  # noqa: F401  (a fixture)

_LISTINGS = (
    "SELECT external_id, version_no, title, price_amount, price_currency, posted_at, images, state, content_sha256"
    " FROM listings ORDER BY external_id"
)
_VERSIONS = "SELECT count(*) FROM listing_versions"
_KEPT = "SELECT seen_at, price_amount, says_no_price FROM kept_cards ORDER BY seen_at, listing_id"
_EVERYTHING = ("kept_cards", "listings", "listing_versions", "sightings", "visits", "snapshots")


@pytest.fixture
def both(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, db_url: str) -> Ground:  # noqa: F811
    return Ground(tmp_path, monkeypatch, db_url)


def shows(shop: Shop, *cards: str) -> None:
    """The list: one card an ad, each of them a link and what is given."""
    told = "".join(
        f'<article class="card"><a class="card-link" href="/item/{n}">Item {n}</a>'
        f'<img src="/i/{n}.jpg">{card}</article>'
        for n, card in enumerate(cards, start=1)
    )
    shop.routes["/search"] = always(html(f"<html lang=en><body>{told}</body></html>"))


def page(shop: Shop, n: int, inner: str = "", title: str = "") -> None:
    words = "<p class=description>A fine thing, from the attic of a house.</p>"
    whole = f"<html lang=en><body><h1>{title or f'Item {n}'}</h1>{words}{inner}</body></html>"
    shop.routes[f"/item/{n}"] = always(html(whole))


def a_shop(shop: Shop, price: str = "9 €") -> None:
    """Three ads, whose pages tell neither price nor day nor picture."""
    shows(shop, *[f"<p>{price}</p><p>20.02.2026</p>"] * 3)
    for n in (1, 2, 3):
        page(shop, n)


def revisit(here: Ground, shop: Shop, day: float) -> CrawlSummary:
    platform = described(shop.url)
    done = here.run(platform, day, revisit_errand(platform, limit=100, older_than_days=0.1))
    assert (done.error, done.n_errors) == ("", 0)
    return done


def prices(here: Ground) -> list[float | None]:
    rows = here.rows("SELECT price_amount FROM listings ORDER BY external_id")
    return [None if amount is None else float(amount) for (amount,) in rows]


def n_versions(here: Ground) -> int:
    return int(here.rows(_VERSIONS)[0][0])


def test_what_only_the_card_tells_stays_until_a_list_tells_otherwise(shop: Shop, both: Ground) -> None:
    a_shop(shop)
    both.crawl(shop.url)
    rows = both.rows(_LISTINGS)
    assert [(row[2], float(row[3]), row[4], str(row[5])[:10]) for row in rows] == [
        (f"Item {n}", 9.0, "EUR", "2026-02-20") for n in (1, 2, 3)
    ]
    assert "/i/1.jpg" in str(rows[0][6])
    for day in (1, 2, 9):
        assert revisit(both, shop, day).n_listings == 3
        assert both.rows(_LISTINGS) == rows, "nothing was changed, so nothing has changed"
    assert n_versions(both) == 3
    a_shop(shop, "8 €")
    both.crawl(shop.url, 10)
    assert (prices(both), n_versions(both)) == ([8.0] * 3, 6), "one new version an ad"
    revisit(both, shop, 11)
    assert (prices(both), n_versions(both)) == ([8.0] * 3, 6)
    assert [(float(amount), bool(denied)) for _, amount, denied in both.rows(_KEPT)] == [(9.0, False)] * 3 + [
        (8.0, False)
    ] * 3


def test_a_list_that_tells_it_no_more_ends_it(shop: Shop, both: Ground) -> None:
    a_shop(shop)
    both.crawl(shop.url)
    a_shop(shop, "Ask me")
    both.crawl(shop.url, 1)
    assert (prices(both), n_versions(both)) == ([None] * 3, 6)
    revisit(both, shop, 2)
    assert (prices(both), n_versions(both)) == ([None] * 3, 6)


def test_what_the_page_tells_itself_goes_before_an_old_card(shop: Shop, ground: Ground) -> None:  # noqa: F811
    a_shop(shop)
    ground.crawl(shop.url)
    page(shop, 1, "<dl><dt>Price</dt><dd>7 €</dd></dl>")
    page(shop, 2, "<p class='badge'>Sold</p>")
    page(shop, 3, title="Item 3, now with its lid")
    revisit(ground, shop, 1)
    assert prices(ground) == [7.0, 9.0, 9.0]
    assert [row[7] for row in ground.rows(_LISTINGS)] == ["available", "sold", "available"]
    assert (ground.rows(_LISTINGS)[2][2], n_versions(ground)) == ("Item 3, now with its lid", 6)
    revisit(ground, shop, 2)
    assert n_versions(ground) == 6


def test_a_price_that_a_card_denied_stays_denied_whatever_the_rail_shows(shop: Shop, ground: Ground) -> None:  # noqa: F811
    shows(shop, "<p>Make an offer</p>", *(f"<p>{price} €</p>" for price in (9, 8, 7, 6, 5)))
    for n in range(1, 7):
        page(shop, n, "" if n == 1 else f"<p class='price'>{11 - n} €</p>")
    page(shop, 1, "<p>33 €</p>")
    ground.crawl(shop.url)
    assert prices(ground) == [None, 9.0, 8.0, 7.0, 6.0, 5.0]
    for day, rail in ((1, "33 €"), (2, "44 €")):
        page(shop, 1, f"<p>{rail}</p>")
        revisit(ground, shop, day)
        assert (prices(ground)[0], n_versions(ground)) == (None, 6)
    page(shop, 1, "<dl><dt>Price</dt><dd>40 €</dd></dl>")
    revisit(ground, shop, 3)
    assert (prices(ground)[0], n_versions(ground)) == (40.0, 7)


def test_an_ad_that_was_gone_comes_back_as_it_was(shop: Shop, ground: Ground) -> None:  # noqa: F811
    a_shop(shop)
    ground.crawl(shop.url)
    before = ground.rows(_LISTINGS)
    shop.routes["/item/1"] = always(html("<h1>Gone</h1>", 410))
    revisit(ground, shop, 1)
    assert (prices(ground)[0], ground.rows(_LISTINGS)[0][7]) == (9.0, "disappeared")
    page(shop, 1)
    revisit(ground, shop, 2)
    assert [row[2:] for row in ground.rows(_LISTINGS)] == [row[2:] for row in before]


def test_bytes_that_have_not_changed_are_read_with_the_card_too(shop: Shop, ground: Ground) -> None:  # noqa: F811
    a_shop(shop)
    answer = html("<html lang=en><body><h1>Item 1</h1><p>A fine thing, from an attic.</p></body></html>", ETag='"a"')

    class Validating(dict[str, Any]):
        """The first ad's page answers 304 to the request that names what it sent."""

        def __contains__(self, path: object) -> bool:
            return path == "/item/1" or super().__contains__(path)

        def __getitem__(self, path: str) -> Any:
            known = path == "/item/1" and shop.headers[-1].get("If-None-Match") == '"a"'
            if known:
                return always((304, {"ETag": '"a"'}, b""))
            return always(answer) if path == "/item/1" else super().__getitem__(path)

    shop.routes = Validating(shop.routes)
    ground.crawl(shop.url)
    revisit(ground, shop, 1)
    assert ground.rows("SELECT count(*) FROM sightings WHERE basis = 'not_modified'") == [(1,)]
    assert (prices(ground), n_versions(ground)) == ([9.0] * 3, 3)


def test_a_replay_gives_the_same_and_one_over_what_came_later_nothing(shop: Shop, both: Ground) -> None:
    a_shop(shop)
    both.crawl(shop.url)
    revisit(both, shop, 1)
    a_shop(shop, "8 €")
    page(shop, 2, title="Item 2, new")
    both.crawl(shop.url, 2)
    revisit(both, shop, 3)
    page(shop, 1, title="Item 1, restored")
    revisit(both, shop, 4)
    before = {table: both.rows(f"SELECT * FROM {table} ORDER BY 1") for table in _EVERYTHING}
    files = sorted(both.warc_dir.rglob("*.warc.gz"))
    for summary in replay_files(files, db_url=both.db_url):
        assert summary.errors == ()
    assert {table: both.rows(f"SELECT * FROM {table} ORDER BY 1") for table in _EVERYTHING} == before
    listed, kept = both.rows(_LISTINGS), both.rows(_KEPT)
    with Store(both.db_url) as store, writing(store.engine) as connection:
        for table in reversed(metadata.sorted_tables):
            connection.execute(delete(table))
    for summary in replay_files(files, db_url=both.db_url):
        assert summary.errors == ()
    assert (both.rows(_LISTINGS), both.rows(_KEPT)) == (listed, kept)


def test_a_killed_revisit_ends_as_one_that_was_not(shop: Shop, ground: Ground) -> None:  # noqa: F811
    a_shop(shop)
    ground.crawl(shop.url)
    revisit(ground, shop, 1)
    before = ground.rows(_LISTINGS), ground.rows(_KEPT), n_versions(ground)
    with Store(ground.db_url) as store, writing(store.engine) as connection:
        for statement in (
            "UPDATE crawls SET ended_at = NULL WHERE purpose = 'revisit'",
            "UPDATE visits SET ended_at = NULL, outcome = 'open' WHERE purpose = 'revisit'",
            "DELETE FROM sightings WHERE listing_id = 1 AND visit_key LIKE '%20260302%'",
            "UPDATE listings SET last_seen_at = first_seen_at WHERE id = 1",
        ):
            connection.execute(text(statement))
    revisit(ground, shop, 1)
    assert (ground.rows(_LISTINGS), ground.rows(_KEPT), n_versions(ground)) == before


def test_an_ad_that_a_sitemap_leads_to_is_read_with_its_last_card(shop: Shop, ground: Ground) -> None:  # noqa: F811
    a_shop(shop)
    shop.routes["/"] = shop.routes["/search"]
    parts: dict[str, Any] = {"search": None, "listing": {}, "limits": {"refetch_after_days": 0}}
    ground.crawl(shop.url, catalogue={}, **parts)
    assert prices(ground) == [9.0] * 3
    shop.routes["/"] = always(html("<html lang=en><body><h1>Welcome</h1><p>We are moving our lists.</p></body></html>"))
    links = "".join(f"<url><loc>{shop.url}item/{n}</loc></url>" for n in (1, 2, 3))
    shop.routes["/sitemap.xml"] = always(
        (200, {"Content-Type": "application/xml"}, f"<urlset>{links}</urlset>".encode())
    )
    assert ground.crawl(shop.url, 1, catalogue={"listings": "/item/"}, **parts).n_listings == 3
    assert (prices(ground), n_versions(ground)) == ([9.0] * 3, 3)
