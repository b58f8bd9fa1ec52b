from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import text

from db.engine import writing
from db.store import Store
from model.effort import VisitOutcome
from model.errors import ConfigError
from spiders.runs.summaries import CrawlSummary
from spiders.walks.revisit import revisit_errand
from tests.spiders.conftest import described
from tests.spiders.site import Shop, as_json, html
from tests.spiders.stored import Ground, ground  # noqa: F401  (a fixture)


def revisit(
    ground: Ground,  # noqa: F811
    url: str,
    day: float,
    limit: int = 100,
    older_than: float | None = None,
    **parts: Any,
) -> CrawlSummary:
    platform = described(url, **parts)
    return ground.run(platform, day, revisit_errand(platform, limit=limit, older_than_days=older_than))


def states(ground: Ground) -> dict[str, str]:  # noqa: F811
    return dict(ground.rows("SELECT external_id, state FROM listings"))


def test_each_answer_becomes_its_state(shop: Shop, ground: Ground) -> None:  # noqa: F811
    ground.crawl(shop.url)
    shop.routes["/item/1"] = lambda _: html("<h1>Not found</h1>", 404)
    shop.routes["/item/2"] = lambda _: html("<h1>Gone</h1>", 410)
    shop.routes["/item/3"] = lambda _: html("<h1>Item 3</h1><p class='removed'>Removed by our team</p>")
    shop.routes["/item/4"] = lambda _: html("<h1>Item 4</h1><p class='badge'>Sold</p><p>A fine thing numbered 4.</p>")
    shop.routes["/item/5"] = lambda _: html("<h1>Item 5</h1><p class='description'>Now cheaper, a tiger.</p>")
    done = revisit(ground, shop.url, 2, listing={"id_pattern": "/item/([^/?#]+)", "gone": "p.removed"})
    assert (done.error, done.n_listings, done.n_errors) == ("", 10, 0)
    found = states(ground)
    assert [ad for ad, state in found.items() if state == "disappeared"] == ["1", "2", "3"]
    assert found["4"] == "sold"
    assert ground.rows("SELECT external_id FROM listings WHERE version_no > 1 AND state = 'available'") == [("5",)]
    assert ground.rows("SELECT text FROM listings WHERE external_id = '1'") == [("A fine thing numbered 1.",)]
    assert ground.rows("SELECT purpose, query, n_listings FROM visits ORDER BY started_at")[1] == (
        "revisit",
        "revisit:",
        10,
    )


def test_what_cannot_be_told_is_an_issue_and_no_state(shop: Shop, ground: Ground) -> None:  # noqa: F811
    ground.crawl(shop.url)
    shop.routes["/item/1"] = lambda _: (302, {"Location": "/search?q="}, b"")
    shop.routes["/item/2"] = lambda _: (302, {"Location": "/item/9"}, b"")
    shop.routes["/item/3"] = lambda _: html("<html><body></body></html>")
    shop.routes["/item/4"] = lambda _: html("broken", 500)
    done = revisit(ground, shop.url, 2)
    assert (done.n_listings, done.n_errors, done.visits[0].outcome) == (6, 4, VisitOutcome.COMPLETED)
    assert set(states(ground).values()) == {"available"}
    assert ground.rows("SELECT kind, place FROM issues ORDER BY kind, place") == [
        ("unclear", "1"),
        ("unclear", "2"),
        ("unread", f"{shop.url}item/3"),
        ("unread", f"{shop.url}item/4"),
    ]
    assert ground.rows("SELECT count(*) FROM sightings WHERE listing_id IN (1, 2, 3, 4)") == [(4,)]


def test_a_description_may_tell_what_a_redirect_means(shop: Shop, ground: Ground) -> None:  # noqa: F811
    ground.crawl(shop.url)
    shop.routes["/item/1"] = lambda _: (302, {"Location": "/search?q=&expired=1"}, b"")
    done = revisit(ground, shop.url, 2, listing={"id_pattern": "/item/([^/?#]+)", "gone_url": "expired=1"})
    assert (done.n_errors, states(ground)["1"]) == (0, "disappeared")


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (html("<title>Just a moment</title>", 403), "refuses us"),
        ((302, {"Location": "/login"}, b""), "login"),
        (html("<form><input type=password></form>"), "login"),
    ],
)
def test_a_wall_ends_the_visit_and_leaves_every_ad_as_it_was(
    shop: Shop,
    ground: Ground,  # noqa: F811
    answer: Any,
    told: str,
) -> None:
    ground.crawl(shop.url)
    for n in range(1, 11):
        shop.routes[f"/item/{n}"] = lambda _: answer
    shop.routes["/login"] = lambda _: html("<form><input type=password></form>")
    done = revisit(ground, shop.url, 2)
    assert done.visits[0].outcome is VisitOutcome.BLOCKED
    assert told in done.error
    assert set(states(ground).values()) == {"available"}
    assert ground.rows("SELECT count(*) FROM sightings") == [(10,)]


def test_a_visit_in_which_nothing_can_be_told_is_missing_data(shop: Shop, ground: Ground) -> None:  # noqa: F811
    ground.crawl(shop.url)
    for n in range(1, 11):
        shop.routes[f"/item/{n}"] = lambda _: (302, {"Location": "/search?q="}, b"")
    done = revisit(ground, shop.url, 2)
    assert done.visits[0].outcome is VisitOutcome.PAGE_CHANGED


def test_the_schedule_and_its_bounds(shop: Shop, ground: Ground) -> None:  # noqa: F811
    ground.crawl(shop.url)
    early = revisit(ground, shop.url, 0.5)
    assert (early.n_listings, early.visits[0].reason) == (0, "no ad is due"), "seen half a day ago"
    first = revisit(ground, shop.url, 1, limit=4)
    assert (first.n_listings, first.visits[0].outcome) == (4, VisitOutcome.BUDGET)
    assert revisit(ground, shop.url, 1.2).n_listings == 6
    assert revisit(ground, shop.url, 1.3, older_than=0.05).n_listings == 10
    assert revisit(ground, shop.url, 12).n_listings == 10
    assert revisit(ground, shop.url, 14).n_listings == 0, "older ads every three days"


def test_an_ad_that_came_back_is_available_again(shop: Shop, ground: Ground) -> None:  # noqa: F811
    ground.crawl(shop.url)
    shop.routes["/item/1"] = lambda _: html("", 404)
    revisit(ground, shop.url, 2)
    del shop.routes["/item/1"]
    revisit(ground, shop.url, 3)
    assert states(ground)["1"] == "disappeared", "ads that are gone are asked for every two weeks only"
    revisit(ground, shop.url, 16.5)
    assert states(ground)["1"] == "available"
    assert ground.rows("SELECT version_no FROM listings WHERE external_id = '1'") == [(3,)]


def test_posts_of_a_feed_are_asked_for_one_by_one(shop: Shop, ground: Ground) -> None:  # noqa: F811
    parts: dict[str, Any] = {
        "kind": "feed",
        "search": None,
        "feed": {"url": "{base}posts", "items": "posts", "post": "{base}posts/{id}"},
        "listing": {"fields": {"id": "id", "text": "text", "url": "url"}},
    }
    posts = [{"id": str(n), "text": f"Text {n}", "url": f"/p/{n}"} for n in (1, 2, 3)]
    shop.routes["/posts"] = lambda _: as_json({"posts": posts})
    shop.routes["/posts/1"] = lambda _: as_json(posts[0])
    shop.routes["/posts/2"] = lambda _: as_json(posts[0])
    ground.crawl(shop.url, **parts)
    done = revisit(ground, shop.url, 2, **parts)
    assert (done.n_listings, done.n_errors) == (2, 1)
    assert states(ground) == {"1": "available", "2": "available", "3": "disappeared"}
    silent = described(shop.url, **(parts | {"feed": {"url": "{base}posts", "items": "posts"}}))
    with pytest.raises(ConfigError, match=r"feed\.post"):
        revisit_errand(silent, limit=5, older_than_days=None)


def test_a_killed_revisit_is_gone_on_with_from_its_log(shop: Shop, ground: Ground) -> None:  # noqa: F811
    ground.crawl(shop.url)
    shop.routes["/item/1"] = lambda _: html("", 404)
    whole = revisit(ground, shop.url, 2, limit=8)
    n_asked, sighted = len(shop.paths()), "SELECT listing_id, state FROM sightings ORDER BY visit_key, listing_id"
    before = ground.rows(sighted)
    # What a kill leaves: the crawl and its visit open, some of the sightings not yet written.
    with Store(ground.db_url) as store, writing(store.engine) as connection:
        for statement in (
            "UPDATE crawls SET ended_at = NULL WHERE purpose = 'revisit'",
            "UPDATE visits SET ended_at = NULL, outcome = 'open' WHERE purpose = 'revisit'",
            "DELETE FROM sightings WHERE listing_id IN (3, 4) AND visit_key LIKE '%20260303%'",
            "UPDATE listings SET last_seen_at = first_seen_at WHERE id IN (3, 4)",
        ):
            connection.execute(text(statement))
    again = revisit(ground, shop.url, 2, limit=8)
    assert len(shop.paths()) == n_asked, "every answer was in the log"
    assert (again.n_listings, again.visits[0].outcome) == (whole.n_listings, whole.visits[0].outcome)
    assert ground.rows(sighted) == before
    assert len(ground.rows("SELECT 1 FROM visits")) == 2


def test_the_sites_word_why_an_ad_went_is_kept(shop: Shop, ground: Ground) -> None:  # noqa: F811
    ground.crawl(shop.url)
    shop.routes["/item/1"] = lambda _: html("<h1>Item 1</h1><p class='removed'>Removed by our team</p>", 410)
    shop.routes["/item/2"] = lambda _: html("<h1>Item 2</h1><p class='ended'>This ad has run out</p>")
    shop.routes["/item/3"] = lambda _: html("<h1>Not found</h1>", 404)
    marks = {"id_pattern": "/item/([^/?#]+)", "removed": "p.removed", "expired": "p.ended"}
    assert revisit(ground, shop.url, 2, listing=marks).error == ""
    gone = "SELECT l.external_id, s.basis FROM sightings s JOIN listings l ON l.id = s.listing_id"
    assert ground.rows(f"{gone} WHERE s.state = 'disappeared' ORDER BY 1") == [
        ("1", "removal_notice"),
        ("2", "expiry_notice"),
        ("3", "page"),
    ]
