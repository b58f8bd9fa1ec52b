from __future__ import annotations

import math
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessment.clusters import cluster_ads
from assessment.components import Bounds, components
from assessment.pair_score import scores
from assessment.signatures import figures, folded, shingles, signatures_of
from model.ad_row import AdRow

_DAY = datetime(2026, 3, 1, tzinfo=UTC)
_TEXT = (
    "Selling my hand reared African grey parrot, ring E9953, weighs 501 g at the last check. "
    "Eats well, talks a little, comes with the large cage. Only to a good home, pick-up in Lyon."
)


def an_ad(external_id: str, **changes: object) -> AdRow:
    fields: dict[str, object] = {
        "platform": "shop",
        "first_seen_at": _DAY,
        "seller_key": "ann",
        "title": "African grey parrot",
        "text": _TEXT,
        "price_amount": Decimal(900),
        "price_currency": "EUR",
        "place": "Lyon",
        "language": "en",
    }
    return AdRow(external_id=external_id, **(fields | changes))  # type: ignore[arg-type]


def groups(rows: list[AdRow], bounds: Bounds | None = None) -> list[set[str]]:
    return [{ad for _, ad in each.members} for each in cluster_ads(rows, bounds) if len(each.members) > 1]


def test_reposts_and_cross_posts_are_one_cluster() -> None:
    rows = [
        an_ad("1"),
        an_ad("2", first_seen_at=_DAY + timedelta(days=9), text=_TEXT.replace("Eats well, talks", "Talks")),
        an_ad("3", platform="other", seller_key="ann-elsewhere", title="Afrićan gray pаrrot",
              price_amount=Decimal(850)),
        an_ad("4", title="violin", text="A student violin with case and bow, new strings.", place="Nice"),
        an_ad("5", seller_key="bob", title="grey parrot", place="Lille", price_amount=Decimal(300),
              text="Young parrot from our aviary, ring K1187, 433 g, born this spring, papers, sent by courier."),
    ]  # fmt: skip
    assert groups(rows) == [{"1", "2", "3"}]


def test_figures_that_clash_tell_two_offers_apart() -> None:
    other = _TEXT.replace("E9953", "K2071").replace("501 g", "433 g")
    assert groups([an_ad("1"), an_ad("2", text=other, price_amount=Decimal(650))]) == []


def test_a_fetched_picture_speaks_for_a_pair_that_words_do_not() -> None:
    bare = {"text": "Parrot, please call.", "title": "parrot"}
    rows = [an_ad("1", phashes=("ff00ff00ff00ff00",)), an_ad("2", platform="other", seller_key="x", **bare)]
    assert groups(rows) == []
    assert groups([rows[0], replace(rows[1], phashes=("ff00ff00ff00ff01",))]) == [{"1", "2"}]


# What a title's words make of a pair as words among others.
_BEYOND_WORDS = 3.5
_PATTER = (
    "Hello all, it is with a heavy heart that we part with this, as we move house. From a tidy home without smoke. "
    "Post within France only. Cash or bank transfer. More pictures gladly, just ask, best in the evening. Ann"
)


@pytest.mark.parametrize("titles", [("Corn snake", "Crested gecko"), ("Laptop, 14 inch", "Leather jacket")])
def test_what_a_title_names_weighs_more_than_patter(titles: tuple[str, str]) -> None:
    """The odds that two ads are one offer, the second under the first's title and under another."""
    odds = []
    for title in titles:
        later = an_ad("2", title=title, text=_PATTER, first_seen_at=_DAY + timedelta(days=21))
        seen = signatures_of([an_ad("1", title=titles[0], text=_PATTER), later])
        [chance] = scores(seen, np.array([0]), np.array([1]))
        odds.append(math.log(chance / (1 - chance)))
    assert odds[0] > odds[1] + _BEYOND_WORDS


def test_what_a_seller_says_in_every_ad_tells_none_of_them_apart() -> None:
    goods = ("violin", "kettle", "atlas", "saddle", "lantern", "tripod", "anvil", "quilt", "globe", "ladle")
    rows = [
        an_ad(str(number), title=f"Old {name}", text=f"Old {name}. {_PATTER}", price_amount=Decimal(20 + 3 * number))
        for number, name in enumerate(goods)
    ]
    again = replace(rows[3], external_id="again", first_seen_at=_DAY + timedelta(days=15))
    assert groups([*rows, again]) == [{"3", "again"}]
    own = signatures_of([*rows, again]).own_rarity
    assert own[:, 0].min() > own[:, -1].max(), "the name of the thing first, the patter last"


def test_how_many_ads_a_seller_has_is_counted_where_it_is_known() -> None:
    rows = [
        an_ad("1"),
        an_ad("2"),
        an_ad("3", seller_key="bob"),
        an_ad("4", platform="other"),
        an_ad("5", seller_key=""),
    ]
    seen = signatures_of(rows)
    assert seen.n_of_seller.tolist() == [2, 2, 1, 1, 0]
    assert not seen.own_rarity[4].any()


def test_the_key_stays_as_others_join() -> None:
    [alone] = cluster_ads([an_ad("1")])
    [both] = cluster_ads([an_ad("2", first_seen_at=_DAY + timedelta(days=3)), an_ad("1")])
    assert (alone.key, both.members) == (both.key, (("shop", "1"), ("shop", "2")))


def test_nothing_makes_no_clusters() -> None:
    assert cluster_ads([]) == []
    blank = {"title": "", "text": "", "seller_key": "", "price_amount": None, "price_currency": "", "place": ""}
    assert groups([an_ad("1", **blank), an_ad("2", **blank)]) == []


def test_folding_sees_through_disguise() -> None:
    assert folded("Тigеr  ＢＯＮＥ t\u200bıger é") == folded("tiger bone tıger e")
    assert figures(folded("Ring E9953, 45 cm, 900 €")) == [("ring|,##", "e9953"), ("e####,|cm,", "45")]


@given(st.text(max_size=60))
def test_any_text_can_be_digested(text: str) -> None:
    codes = shingles(folded(text))
    assert len(set(codes.tolist())) == len(codes)
    assert figures(folded(text)) is not None


_VARIED = st.builds(
    lambda number, seller, price, words: an_ad(
        str(number),
        seller_key=f"s{seller}",
        price_amount=Decimal(price),
        text=" ".join(_TEXT.split()[words:]),
        first_seen_at=_DAY + timedelta(days=number % 7),
    ),
    st.integers(0, 10_000),
    st.integers(0, 2),
    st.sampled_from([100, 900, 950]),
    st.integers(0, 25),
)


@settings(max_examples=25, deadline=None)
@given(st.lists(_VARIED, max_size=12, unique_by=lambda row: row.key), st.integers(0, 99))
def test_the_order_of_rows_does_not_matter(rows: list[AdRow], seed: int) -> None:
    shuffled = list(rows)
    Random(seed).shuffle(shuffled)
    clusters = cluster_ads(rows)
    assert cluster_ads(shuffled) == clusters
    assert sorted(key for each in clusters for key in each.members) == sorted(row.key for row in rows)


@settings(max_examples=50, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40), st.floats(0.5, 1)), max_size=120),
    st.integers(0, 99),
)
def test_components_are_bounded_disjoint_and_order_free(pairs: list[tuple[int, int, float]], seed: int) -> None:
    pairs = [pair for pair in pairs if pair[0] != pair[1]]
    pairs = list({(min(a, b), max(a, b)): (min(a, b), max(a, b), score) for a, b, score in pairs}.values())
    bounds = Bounds(max_size=8)
    found = components(pairs, bounds)
    shuffled = list(pairs)
    Random(seed).shuffle(shuffled)
    assert components(shuffled, bounds) == found
    assert all(1 < len(members) <= 8 for members in found)
    assert len({member for members in found for member in members}) == sum(map(len, found))


def test_a_chain_whose_ends_are_strangers_is_split_at_its_weak_link() -> None:
    first = [(a, b, 0.99) for a in range(3) for b in range(a + 1, 3)]
    second = [(a, b, 0.99) for a in range(3, 6) for b in range(a + 1, 6)]
    bridge = [(2, 3, 0.75)]
    assert components(first + second + bridge, Bounds(density=0.5)) == [[0, 1, 2], [3, 4, 5]]
    assert components(first + second + bridge, Bounds(density=0.1)) == [[0, 1, 2, 3, 4, 5]]


def test_what_nothing_tells_apart_is_cut_at_the_bound() -> None:
    pairs = [(a, b, 1.0) for a in range(10) for b in range(a + 1, 10)]
    assert [len(members) for members in components(pairs, Bounds(max_size=4))] == [4, 4, 2]


@pytest.mark.parametrize("text", ["象牙雕刻品 高度 25 cm 重量 501 克", "ขายกบฮอร์นฟร็อก ขายด่วน 19 สัปดาห์"])
def test_scripts_without_spaces_are_compared_too(text: str) -> None:
    rows = [an_ad("1", title="", text=text * 3), an_ad("2", title="", text=text * 3, first_seen_at=_DAY + timedelta(1))]
    assert groups(rows) == [{"1", "2"}]
