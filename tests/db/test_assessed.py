from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from db.assessed import assessed_rows, known_platforms
from db.clusters import save_clusters
from db.reviews import add_review, undo_review
from db.store import Store
from model.cluster import ClusterMember
from model.detection import Judgement, Review
from model.effort import FieldFill, Purpose, VisitOutcome
from model.listing import Listing, ListingState
from tests.db.test_search_plans import a_plan
from tests.factories import DAY, a_detection, a_listing, a_visit, an_observation, an_offer

FIRST, LAST = DAY.date(), DAY.date() + timedelta(days=27)


def keep(store: Store, listing: Listing, *found: object, visit_key: str = "v1", day: int = 0) -> None:
    store.save(
        an_observation(listing, visit_key, day),
        found,  # type: ignore[arg-type]
        matcher_version="m1",
        list_version="l1",
        offer=an_offer() if found else None,
    )


def close(
    store: Store, visit_key: str, outcome: VisitOutcome = VisitOutcome.COMPLETED, day: int = 0, **more: object
) -> None:
    at = DAY + timedelta(days=day)
    visit = a_visit(visit_key, started_at=at, outcome=outcome, n_pages=7, n_read=4, **more)
    store.open_visit(visit)
    store.close_visit(visit)


def test_ads_of_the_period_carry_findings_terms_and_codes(store: Store) -> None:
    priced = a_listing("1", seller_key="s1", price_amount=Decimal("65.50"), price_currency="EUR")
    keep(store, priced, a_detection(), a_detection("Panthera leo", flagged=False, score=0.2))
    keep(store, a_listing("2", seller_key="s1"), a_detection(flagged=False, score=0.3))
    keep(store, a_listing("3"))
    keep(store, a_listing("4"), a_detection(), day=60)
    told = assessed_rows(store.engine, FIRST, LAST)
    assert (told.platforms, told.n_bare) == (("shop",), {"shop": 1})
    first, second = told.ads
    assert [(each.taxon, each.flagged) for each in first.findings] == [
        ("Panthera tigris", True),
        ("Panthera leo", False),
    ]
    assert first.seller == second.seller
    assert first.cluster != second.cluster
    assert (first.price_amount, first.price_currency, first.has_seller) == (Decimal("65.50"), "EUR", True)
    assert (first.terms.n_specimens, first.terms.ship_from, first.terms.ship_to) == (3, ("FR",), ("BE", "EU"))
    assert (first.terms.unit_price, first.terms.unit_price_currency) == (Decimal("65.50"), "EUR")
    assert (told.matcher_versions, told.list_versions) == (("m1",), ("l1",))


def test_an_ad_seen_gone_stood_where_it_was_seen_up(store: Store) -> None:
    keep(store, a_listing("1"), a_detection(), day=-20)
    keep(store, a_listing("2"), a_detection(), day=-20)
    keep(store, a_listing("2"), a_detection(), visit_key="v2", day=1)
    for number in ("1", "2"):
        gone = a_listing(number, state=ListingState.DISAPPEARED)
        keep(store, gone, a_detection(), visit_key="v3", day=5)
    close(store, "v2", day=1)
    told = assessed_rows(store.engine, FIRST, LAST)
    assert [ad.first_seen.isoformat() for ad in told.ads] == ["2026-02-09"]
    assert told.n_bare == {"shop": 0}
    assert (list(told.seen_ad), [told.visits[place].n_pages for place in told.seen_in]) == ([0, 0], [0, 7])


def test_ads_without_a_seller_are_not_taken_for_one(store: Store) -> None:
    for number in ("1", "2"):
        keep(store, a_listing(number), a_detection())
    first, second = assessed_rows(store.engine, FIRST, LAST).ads
    assert first.seller != second.seller
    assert not first.has_seller


def test_clusters_give_one_code(store: Store) -> None:
    for number in ("1", "2", "3"):
        keep(store, a_listing(number), a_detection())
    placed = [("1", "k1"), ("2", "k1"), ("3", "k3")]
    save_clusters(
        store.engine,
        [
            ClusterMember(platform="shop", external_id=one, cluster_key=key, method="m", clustered_at=DAY)
            for one, key in placed
        ],
    )
    told = assessed_rows(store.engine, FIRST, LAST)
    assert told.n_clustered == 3
    assert told.ads[0].cluster == told.ads[1].cluster != told.ads[2].cluster


def test_only_search_visits_are_told_and_what_they_saw_standing(store: Store) -> None:
    keep(store, a_listing("1"), a_detection())
    keep(store, a_listing("2"), a_detection(flagged=False))
    keep(store, a_listing("1"), a_detection(), visit_key="v2", day=7)
    keep(store, a_listing("1", state=ListingState.DISAPPEARED), a_detection(), visit_key="v3", day=14)
    keep(store, a_listing("1"), a_detection(), visit_key="v4", day=15)
    filled = (FieldFill(name="price_amount", n_ads=3),)
    close(store, "v1", filled=filled)
    close(store, "v2", VisitOutcome.BLOCKED, day=7)
    close(store, "v3", day=14, crawl_key="")
    close(store, "v4", day=15, purpose=Purpose.REVISIT)
    close(store, "v9", day=90)
    told = assessed_rows(store.engine, FIRST, LAST)
    assert [(each.outcome, each.is_effort) for each in told.visits] == [
        (VisitOutcome.COMPLETED, True),
        (VisitOutcome.BLOCKED, False),
        (VisitOutcome.COMPLETED, False),
    ]
    assert (told.visits[0].n_pages, told.visits[0].n_read, told.visits[0].filled) == (7, 4, filled)
    assert list(zip(told.seen_ad, told.seen_in, strict=True)) == [(0, 0), (0, 1)]


def test_verdicts_stand_latest_first_and_not_undone(store: Store) -> None:
    keep(store, a_listing("1"), a_detection())

    def judge(judgement: Judgement, reviewer: str) -> None:
        add_review(
            store.engine,
            Review(detection_id=1, reviewer=reviewer, judgement=judgement, note="", reviewed_at=DAY),
        )

    judge(Judgement.REJECTED, "ana")
    judge(Judgement.CONFIRMED, "bo")
    told = assessed_rows(store.engine, FIRST, LAST)
    assert told.ads[0].findings[0].judgement is Judgement.CONFIRMED
    assert [(pair.first, pair.second) for pair in told.pairs] == [(False, True)]
    undo_review(store.engine, 1, DAY)
    again = assessed_rows(store.engine, FIRST, LAST)
    assert again.ads[0].findings[0].judgement is Judgement.REJECTED
    assert again.pairs == ()


def test_a_verdict_outlives_a_price_but_not_other_words(store: Store) -> None:
    keep(store, a_listing("1"), a_detection())
    review = Review(detection_id=1, reviewer="ana", judgement=Judgement.CONFIRMED, note="", reviewed_at=DAY)
    add_review(store.engine, review)
    dearer = a_listing("1", price_amount=Decimal(5), price_currency="EUR")
    keep(store, dearer, a_detection(), visit_key="v2", day=1)
    assert assessed_rows(store.engine, FIRST, LAST).ads[0].findings[0].judgement is Judgement.CONFIRMED
    keep(store, a_listing("1", title="another pendant"), a_detection(), visit_key="v3", day=2)
    assert assessed_rows(store.engine, FIRST, LAST).ads[0].findings[0].judgement is None


def test_platforms_can_be_chosen(store: Store) -> None:
    keep(store, a_listing("1"), a_detection())
    keep(store, a_listing("1", platform="feed"), a_detection())
    close(store, "v5", platform="feed")
    told = assessed_rows(store.engine, FIRST, LAST, ("feed",))
    assert told.platforms == ("feed",)
    assert {ad.platform for ad in told.ads} == {"feed"} == {visit.platform for visit in told.visits}
    assert known_platforms(store.engine) == ["feed", "shop"]


def test_panel_visits_are_those_a_plan_names_on_time(store: Store) -> None:
    plan = a_plan()
    panel = next(each.query for each in plan.queries if each.part.value == "panel")
    store.save_plan(plan, "c7")
    close(store, "v7", crawl_key="c7", platform=plan.platform, query=panel)
    close(store, "v8", crawl_key="c7", platform=plan.platform, query="no such query")
    told = assessed_rows(store.engine, FIRST, LAST, (plan.platform,))
    assert {visit.query: visit.is_panel for visit in told.visits if visit.query in (panel, "no such query")} == {
        panel: plan.panel_on_time,
        "no such query": False,
    }


def test_nothing_is_nothing(store: Store) -> None:
    told = assessed_rows(store.engine, date(2020, 1, 1), date(2020, 1, 31))
    assert (told.ads, told.visits, told.n_bare, told.platforms) == ((), (), {}, ())


def test_lives_are_of_flagged_ads_at_their_place(store: Store) -> None:
    close(store, "v1")
    keep(store, a_listing("0"))
    keep(store, a_listing("1"), a_detection(flagged=False))
    keep(store, a_listing("2"), a_detection())
    found = assessed_rows(store.engine, FIRST, LAST)
    assert [(each.ad, each.life.external_id) for each in found.lives] == [(1, "2")]
    assert found.ads[1].flagged
