from __future__ import annotations

import numpy as np
import pytest

from assessment.many import adjusted
from assessment.routes import UNKNOWN, RoutedAd, cross_border_share, flows, route_change
from assessment.shares import share_of_ads

PLACES = (("ID", "AE"), ("TH", "WW"), ("FR", "FR"))


def ads(rng: np.random.Generator, shares: tuple[float, ...], sellers: range) -> list[RoutedAd]:
    found = []
    for seller in sellers:
        one, other = PLACES[rng.choice(3, p=shares)]
        n_ads = 1 + int(min(rng.pareto(1.5), 30))
        found += [RoutedAd(seller=seller, ship_from=(one,), ship_to=(other,))] * n_ads
    return found


def test_several_destinations_share_one_ad_and_silence_is_a_class() -> None:
    told = flows([
        RoutedAd(seller=1, ship_from=("ID",), ship_to=("AE", "SA")),
        RoutedAd(seller=2, ship_from=("ID",), ship_to=("AE",)),
        RoutedAd(seller=3, ship_from=(), ship_to=()),
    ])  # fmt: skip
    assert {(flow.ship_from, flow.ship_to): flow.n_ads for flow in told} == {
        ("ID", "AE"): 1.5, ("ID", "SA"): 0.5, (UNKNOWN, UNKNOWN): 1.0
    }  # fmt: skip
    assert sum(flow.share.value or 0 for flow in told) == pytest.approx(1.0)
    assert told[0].share.notes == ("told by 2 sellers only: the interval is too narrow",)


def test_a_share_of_a_route_has_the_interval_of_any_share_of_ads() -> None:
    told = ads(np.random.default_rng(3), (0.6, 0.2, 0.2), range(80))
    sellers = np.array([one.seller for one in told])
    for flow in flows(told):
        is_so = np.array([(one.ship_from, one.ship_to) == ((flow.ship_from,), (flow.ship_to,)) for one in told])
        alone = share_of_ads(is_so, sellers)
        found = (flow.share.value, flow.share.low, flow.share.high)
        assert found == pytest.approx((alone.value, alone.low, alone.high))


def test_a_route_that_all_tell_in_part_scatters_no_more_than_its_sellers() -> None:
    halves = [RoutedAd(seller=number, ship_from=("ID",), ship_to=("AE", "SA")) for number in range(40)]
    for flow in flows(halves):
        assert flow.share.value == pytest.approx(0.5)
        assert flow.share.low is not None
        assert flow.share.high is not None
        assert 0.3 < flow.share.low < 0.5 < flow.share.high < 0.7


def test_a_change_of_routes_is_found_and_none_is_not() -> None:
    rng = np.random.default_rng(1)
    before = ads(rng, (0.6, 0.2, 0.2), range(150))
    same = ads(rng, (0.6, 0.2, 0.2), range(100, 250))
    other = ads(rng, (0.1, 0.85, 0.05), range(100, 250))
    assert route_change(before, same, n_permutations=300).p_value > 0.05
    changed = route_change(before, other, n_permutations=300)
    assert changed.p_value < 0.02
    assert changed.gained[0][:2] == ("TH", "WW")


def test_a_small_period_is_not_taken_for_another_one() -> None:
    rng = np.random.default_rng(9)
    p_values = []
    for _ in range(60):
        before, after = ads(rng, (0.4, 0.3, 0.3), range(90)), ads(rng, (0.4, 0.3, 0.3), range(90, 98))
        p_values.append(route_change(before, after, n_permutations=200).p_value)
    assert np.mean(np.array(p_values) < 0.05) <= 0.12
    assert 0.3 < np.mean(p_values) < 0.7


def test_one_seller_of_many_ads_is_no_change() -> None:
    rng = np.random.default_rng(2)
    before = ads(rng, (0.4, 0.3, 0.3), range(40))
    flood = [RoutedAd(seller=999, ship_from=("VN",), ship_to=("CN",))] * 60
    after = [*ads(rng, (0.4, 0.3, 0.3), range(40, 80)), *flood]
    found = route_change(before, after, n_permutations=300)
    assert found.p_value > 0.05
    assert found.new == (("VN", "CN", 60.0),)


def test_cross_border_leaves_out_ads_that_tell_one_end_only() -> None:
    found = cross_border_share([
        RoutedAd(seller=1, ship_from=("ID",), ship_to=("WW",)),
        RoutedAd(seller=2, ship_from=("FR",), ship_to=("FR",)),
        RoutedAd(seller=3, ship_from=(), ship_to=("FR",)),
    ])  # fmt: skip
    assert found.value == pytest.approx(0.5)


def test_many_tests_are_judged_together() -> None:
    q_values = adjusted({"a": 0.001, "b": 0.04, "c": 0.5})
    assert q_values == pytest.approx({"a": 0.003, "b": 0.06, "c": 0.5})
    assert adjusted({}) == {}
