"""The population: size, languages, determinism, lives, reposts, and the weekly counts of the truth."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

from sandbox.ads import FIRST_DAY, LAST_DAY, SHOP, SITES
from sandbox.catalogue import load_catalogue
from sandbox.population import populate
from sandbox.process import mean_arrivals, parameters
from sandbox.truth import truth_of, write_truth

SEED = 7


def test_a_year_holds_thousands_of_ads_in_many_languages_of_which_a_quarter_or_so_offer_listed_specimens() -> None:
    ads = populate(SEED).ads
    assert len(ads) >= 2000
    assert len({ad.seller.language for ad in ads}) >= 12
    assert all(count >= 40 for count in Counter(ad.seller.language for ad in ads).values())
    assert 0.24 < sum(ad.listed for ad in ads) / len(ads) < 0.32
    assert len({offer.taxon for ad in ads for offer in ad.offers}) >= 120
    assert len({ad.trap for ad in ads if ad.trap}) >= 10


def test_the_same_seed_gives_the_same_bytes_and_another_seed_others(tmp_path: Path) -> None:
    write_truth(populate(SEED), tmp_path / "a.json")
    first = populate(SEED).ads
    populate.cache_clear()
    write_truth(populate(SEED), tmp_path / "b.json")
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()
    assert populate(SEED).ads == first
    assert {ad.ad_id for ad in populate(SEED + 1).ads if not ad.hostile}.isdisjoint(ad.ad_id for ad in first[:200])


def test_no_two_ads_have_the_same_words_unless_hostile() -> None:
    words = Counter(f"{ad.title}\n{ad.text}" for ad in populate(SEED).ads if not ad.hostile)
    assert [text for text, count in words.items() if count > 1] == []


def test_few_ads_share_their_body_even_without_the_title() -> None:
    bodies = Counter(ad.text for ad in populate(SEED).ads if not ad.hostile)
    assert sum(count for count in bodies.values() if count > 1) <= 0.001 * len(populate(SEED).ads)


def test_an_ad_stands_from_its_posted_day_until_the_day_before_it_is_gone() -> None:
    for ad in populate(SEED).ads[::37]:
        assert not ad.is_up(ad.posted_on - timedelta(days=1))
        assert ad.is_up(ad.posted_on)
        assert ad.is_up(ad.life.gone - timedelta(days=1))
        assert not ad.is_up(ad.life.gone)
        if ad.life.sold:
            assert ad.life.cause == "sold"
            assert not ad.is_sold(ad.life.sold - timedelta(days=1))
            assert ad.is_sold(ad.life.sold)
            assert ad.life.sold < ad.life.gone


def test_prices_change_on_their_days_only() -> None:
    changing = [ad for ad in populate(SEED).ads if len(ad.prices) > 1]
    assert len(changing) > 100
    for ad in changing:
        (_, first), (since, second) = ad.prices[:2]
        assert ad.price_on(since - timedelta(days=1)) == first
        assert ad.price_on(since) == second
        assert [day for day, _ in ad.prices] == sorted(day for day, _ in ad.prices)


def test_reposts_keep_seller_site_and_cluster_and_come_after_what_they_repeat() -> None:
    ads = {f"{ad.site}/{ad.ad_id}": ad for ad in populate(SEED).ads}
    reposts = [ad for ad in ads.values() if ad.kind == "repost" and ad.repeats]
    assert len(reposts) > 200
    for ad in reposts:
        before = ads[ad.repeats]
        assert (before.seller, before.site, before.cluster_id) == (ad.seller, ad.site, ad.cluster_id)
        assert before.posted_on < ad.posted_on
        assert (before.title, before.text) != (ad.title, ad.text)
    crossed = [ad for ad in ads.values() if ad.kind == "cross_post" and ad.repeats]
    assert all(ads[ad.repeats].site != ad.site and ads[ad.repeats].cluster_id == ad.cluster_id for ad in crossed)


def test_sellers_are_many_of_one_ad_and_few_of_many() -> None:
    sizes = sorted(Counter(ad.seller.seller_id for ad in populate(SEED).ads if ad.kind == "original").values())
    assert sum(size == 1 for size in sizes) > 0.5 * len(sizes)
    assert sizes[-1] >= 15


def test_weekly_counts_agree_with_a_count_by_hand(truth: dict[str, Any]) -> None:
    week = next(week for week in truth["weeks"] if week["start"] == "2026-04-06")
    first, last = date(2026, 4, 6), date(2026, 4, 12)
    days = [first + timedelta(days=n) for n in range(7)]
    up = [
        ad
        for ad in truth["ads"]
        if not ad["private"] and any(ad["posted"] <= day.isoformat() < ad["gone"] for day in days)
    ]
    listed = [ad for ad in up if ad["offers"]]
    assert week["end"] == last.isoformat()
    assert week["all"]["ads"] == len(up)
    assert week["listed"]["ads"] == len(listed)
    assert week["listed"]["sellers"] == len({ad["seller"] for ad in listed})
    assert week["listed"]["clusters"] == len({ad["cluster"] for ad in listed})
    assert week["all"]["new"] == sum(ad["posted"] >= first.isoformat() for ad in up)
    assert week["listed"]["specimens"] == sum(offer["quantity"] for ad in listed for offer in ad["offers"])
    regius = [ad for ad in listed if any(offer["taxon"] == "Python regius" for offer in ad["offers"])]
    assert week["by_taxon"]["Python regius"]["ads"] == len(regius)
    assert sum(week["by_site"][site]["all"]["ads"] for site in SITES) == len(up)


def test_weeks_cover_the_year_without_gap(truth: dict[str, Any]) -> None:
    starts = [date.fromisoformat(week["start"]) for week in truth["weeks"]]
    assert starts[0] == FIRST_DAY
    assert all(after - before == timedelta(days=7) for before, after in pairwise(starts))
    assert truth["weeks"][-1]["end"] == LAST_DAY.isoformat()


def test_arrivals_follow_their_stated_means_and_trend() -> None:
    weeks = [FIRST_DAY + timedelta(weeks=n) for n in range(52)]
    expected = sum(mean_arrivals(stream, week) for stream in parameters()["streams"] for week in weeks)
    ads = [ad for ad in populate(SEED).ads if ad.kind == "original" and not ad.private and not ad.hostile]
    seen = sum(FIRST_DAY <= ad.posted_on < weeks[-1] + timedelta(days=7) for ad in ads)
    assert abs(seen - expected) < 4 * expected**0.5 + 0.02 * expected
    assert mean_arrivals("mammal", weeks[-1]) / mean_arrivals("mammal", weeks[0]) > 1.5
    assert mean_arrivals("ivory", weeks[-1]) < mean_arrivals("ivory", weeks[0])


def test_enforcement_ends_ivory_ads_sooner_on_the_shop_only() -> None:
    event = parameters()["events"]["enforcement"]["day"]
    ivory = [ad for ad in populate(SEED).ads if ad.articles[0].stream == "ivory" and ad.kind == "original"]

    def taken_share(site_is_shop: bool, after: bool) -> float:
        of = [ad for ad in ivory if (ad.site == SHOP) == site_is_shop and (ad.posted_on >= event) == after]
        return sum(ad.life.cause == "taken_down" for ad in of) / len(of)

    assert taken_share(True, True) > 2 * taken_share(True, False)
    assert taken_share(False, True) < 0.3


def test_every_language_has_every_phrase_it_may_need() -> None:
    phrases = load_catalogue().phrases

    def leaves(tree: Any, path: str = "") -> set[str]:
        if not isinstance(tree, dict):
            return {path}
        return {leaf for name, branch in tree.items() for leaf in leaves(branch, f"{path}/{name}")}

    assert len(phrases) >= 12
    for language, tree in phrases.items():
        assert leaves(tree) == leaves(phrases["en"]), language


def test_truth_tells_hostile_private_and_trap_ads_apart(truth: dict[str, Any]) -> None:
    assert truth_of(populate(SEED))["n_ads"] == len(truth["ads"])
    assert {ad["hostile"] for ad in truth["ads"]} >= {"", "script", "formula", "rtl", "emoji", "broken_jsonld"}
    assert sum(ad["private"] for ad in truth["ads"]) >= 20
    assert all(not ad["offers"] for ad in truth["ads"] if ad["is_trap"])
