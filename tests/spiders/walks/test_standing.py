"""A site whose sitemap says what changed: later visits read that and nothing else."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from spiders.runs.replay import replay_files
from spiders.walks.frontier import Frontier, Rank
from spiders.walks.standing import TOLD, changed_before
from tests.spiders.site import Answer, Shop, html
from tests.spiders.stored import Ground, ground  # noqa: F401  (a fixture)

_SIGHTED = "sightings JOIN listings ON listings.id = sightings.listing_id"
_READ = datetime(2026, 3, 1, 9, tzinfo=UTC)
_LISTS = {"search": None, "catalogue": {}, "listing": {"id_pattern": "/item/([^/?#]+)"}}


def mapped(shop: Shop, changes: dict[int, str]) -> None:
    """Let the shop list these ads on its front page, and tell in a sitemap when each last changed."""

    def front(_: dict[str, list[str]]) -> Answer:
        cards = "".join(
            f'<article class="card"><a href="/item/{n}"><h3>Item {n}</h3></a><p>{n},50 €</p></article>' for n in changes
        )
        return html(f"<html><body>{cards}</body></html>")

    def sitemap(_: dict[str, list[str]]) -> Answer:
        urls = "".join(f"<url><loc>{shop.url}item/{n}</loc><lastmod>{at}</lastmod></url>" for n, at in changes.items())
        body = f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{urls}</urlset>'
        return 200, {"Content-Type": "application/xml"}, body.encode()

    shop.routes |= {"/": front, "/sitemap.xml": sitemap}


def asked_on(shop: Shop, ground: Ground, day: float, **parts: Any) -> list[str]:  # noqa: F811
    before = len(shop.asked)
    summary = ground.crawl(shop.url, day=day, **(_LISTS | parts))
    assert summary.error == ""
    return sorted(path for path in shop.asked[before:] if path != "/robots.txt")


def bases(ground: Ground) -> list[tuple[str, int]]:  # noqa: F811
    last = "(SELECT visit_key FROM visits ORDER BY started_at DESC LIMIT 1)"
    return ground.rows(f"SELECT basis, count(*) FROM sightings WHERE visit_key = {last} GROUP BY 1 ORDER BY 1")


_OLD = {1: "2026-01-03", 2: "2026-01-09", 3: "2026-02-01", 4: "2026-02-20", 5: "2026-02-21"}


def test_only_what_changed_or_is_new_is_read(shop: Shop, ground: Ground) -> None:  # noqa: F811
    mapped(shop, _OLD)
    assert len([path for path in asked_on(shop, ground, 0) if path.startswith("/item/")]) == 5
    mapped(shop, {n: at for n, at in _OLD.items() if n != 5} | {2: "2026-03-01T18:00:00+00:00", 6: "2026-03-01"})
    assert asked_on(shop, ground, 1) == ["/item/2", "/item/6", "/sitemap.xml"], "no list was walked"
    assert bases(ground) == [("page", 2), ("sitemap", 3)]
    assert ground.rows("SELECT reason FROM visits ORDER BY started_at DESC LIMIT 1") == [(TOLD,)]
    stood = ground.rows("SELECT text, price_amount FROM listings WHERE external_id = '1'")
    assert stood == [("A fine thing numbered 1.", "1.50")], "what it stood with is taken over"
    assert ground.rows(f"SELECT count(*) FROM {_SIGHTED} WHERE external_id = '5'") == [(1,)], "it is claimed no more"


def test_lists_are_walked_again_in_time_and_where_the_sitemap_lacks_ads(shop: Shop, ground: Ground) -> None:  # noqa: F811
    mapped(shop, _OLD)
    asked_on(shop, ground, 0)
    assert "/" not in asked_on(shop, ground, 1)
    assert "/" in asked_on(shop, ground, 8), "a week after the last walk"
    mapped(shop, dict(list(_OLD.items())[:3]))
    assert "/" in asked_on(shop, ground, 9), "it names fewer ads than the lists did"


@pytest.mark.parametrize(
    "changes",
    [dict.fromkeys(_OLD, "2026-02-20"), dict.fromkeys(_OLD, ""), dict.fromkeys(_OLD, "2026-03-02")],
)
def test_a_sitemap_that_tells_nothing_of_each_ad_sights_none(
    shop: Shop, ground: Ground, changes: dict[int, str]  # noqa: F811
) -> None:  # fmt: skip
    mapped(shop, changes)
    asked_on(shop, ground, 0)
    assert "/" in asked_on(shop, ground, 1)
    assert ("sitemap", 5) not in bases(ground)
    assert bases(ground) == [("card", 5)], "unchanged cards do, though the sitemap named the ads first"


def test_a_description_may_want_every_page_read(shop: Shop, ground: Ground) -> None:  # noqa: F811
    mapped(shop, _OLD)
    for day in (0, 1):
        paths = asked_on(shop, ground, day, limits={"refetch_after_days": 0})
        assert len([path for path in paths if path.startswith("/item/")]) == 5


def test_a_replay_sights_the_same(shop: Shop, ground: Ground) -> None:  # noqa: F811
    mapped(shop, _OLD)
    asked_on(shop, ground, 0)
    asked_on(shop, ground, 1)
    query = f"SELECT external_id, seen_at, basis, snapshot_sha256 FROM {_SIGHTED} ORDER BY 1, 2"
    stored = ground.rows(query)
    ground.db_url = ground.db_url.replace("adwarden.db", "again.db")
    list(replay_files(sorted(ground.warc_dir.rglob("*.warc.gz")), db_url=ground.db_url))
    assert ground.rows(query) == stored


@pytest.mark.parametrize(
    ("changed", "before"),
    [
        ("2026-02-28", True), ("2026-03-01", False), ("2026-03-01T08:59:00Z", True), ("2026-03-01T09:30:00Z", False),
        ("2026-03-01T10:30:00+02:00", True), ("2026-03-01T08:00:00", True), ("", False), ("yesterday", False),
        ("2026-02", False), ("99999-01-01", False), ("9999-12-31", False),
    ],
)  # fmt: skip
def test_a_day_alone_counts_to_its_end(changed: str, before: bool) -> None:
    assert changed_before(changed, _READ) is before


def test_what_was_put_off_is_taken_up_when_a_list_leads_to_it() -> None:
    frontier = Frontier()
    frontier.add("https://a.example/item/1", Rank.LAST)
    assert frontier.add("https://a.example/item/1", Rank.AD, title="One", as_card=True)
    assert not frontier.add("https://a.example/item/1", Rank.AD), "once"
    [lead] = frontier.take(9)
    assert (lead.rank, lead.title) == (Rank.AD, "One")
    assert frontier.take(9) == [], "not twice"
    frontier.add("https://a.example/item/2", Rank.LAST)
    frontier.settle("https://a.example/item/2")
    assert frontier.take(9) == []
