"""Nobody computes a small cell from what leaves: neither from a total, nor from the parts of another dimension."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from assessment.assemble import assemble
from assessment.extent import extent
from assessment.joined import parts_of
from assessment.stamp import Stamp
from model.assessed import Terms
from model.estimate import Estimate, Interval, Scope, Unit
from reports.assessment.files import as_document, leaving
from reports.suppression import FEWEST_SELLERS, UNNAMED, fit_to_leave, is_for_others, is_suppressed
from tests.assessment.rows import FIRST, ad, finding, rows, visit


def an_estimate(scope: Scope, value: int | None, n_sellers: int) -> Estimate:
    interval = Interval(value=value, low=None, high=None, method="count", notes=("told",))
    return Estimate(
        measure="ads_flagged", unit=Unit.AD, interval=interval, scope=scope, first_day=FIRST, last_day=FIRST,
        platforms=("shop",), n_visits=1, n_pages=1, n_reviewed=3, matcher_version="m", list_version="l",
        n_sellers=n_sellers,
    )  # fmt: skip


def test_a_lone_small_cell_takes_the_smallest_other_with_it() -> None:
    sizes = {"": 29, "a": 20, "b": 6, "c": 3}
    told = fit_to_leave([an_estimate(Scope(taxon=name), n, n) for name, n in sizes.items()])
    assert [each.interval.value for each in told] == [29, 20, None, None]
    assert [is_suppressed(each) for each in told] == [False, False, True, True]
    assert (told[2].n_sellers, told[2].n_reviewed) == (None, 0)


def test_nothing_goes_without_a_total_or_without_a_small_cell() -> None:
    parts = [an_estimate(Scope(taxon=name), n, n) for name, n in (("a", 20), ("b", 6), ("c", 3))]
    assert [each.interval.value for each in fit_to_leave(parts)] == [20, 6, None]
    large = [an_estimate(Scope(), 26, 26), *parts[:2], an_estimate(Scope(taxon="d"), 0, 0)]
    assert [each.interval.value for each in fit_to_leave(large)] == [26, 20, 6, 0]


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(["t1", "t2", "t3"]), st.sampled_from(["p1", "p2", "p3"]), st.integers(0, 14)),
        min_size=1,
        max_size=60,
    )
)
def test_what_an_assessment_leaves_empty_hides_five_sellers(posted: list[tuple[str, str, int]]) -> None:
    ads = [
        ad(n, finding(taxon), platform=platform, seller=100 * int(platform[1]) + seller)
        for n, (taxon, platform, seller) in enumerate(posted)
    ]
    found = rows(ads, [visit(0)], platforms=("p1", "p2", "p3"))
    report = leaving(assemble(found), datetime(2026, 3, 2, tzinfo=UTC), "x")
    told = {each.scope: each for each in report.estimates if each.measure == "ads_flagged"}
    for dimension in ("taxon", "platform"):
        parts = {scope: each for scope, each in told.items() if getattr(scope, dimension)}
        hidden = {getattr(scope, dimension) for scope, each in parts.items() if is_suppressed(each)}
        if hidden and told[Scope()].interval.value is not None:
            sellers = {
                one.seller for one in ads if (one.findings[0].taxon if dimension == "taxon" else one.platform) in hidden
            }
            assert len(hidden) > 1
            assert len(sellers) >= FEWEST_SELLERS


APPENDICES = ("I", "II", "I/II", "III", "II/NC", "NC")


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(APPENDICES), st.integers(0, 40)), min_size=1, max_size=90))
def test_no_appendix_of_few_sellers_follows_from_what_is_told_and_the_first_stays(
    posted: list[tuple[str, int]],
) -> None:
    ads = [ad(n, finding(appendix=name), seller=seller) for n, (name, seller) in enumerate(posted)]
    found = rows(ads, [visit(0)])
    cells = extent(found, Stamp(found)).estimates
    told = {(each.measure, each.scope): each for each in fit_to_leave((*assemble(found).estimates, *cells))}
    shown = {
        scope.appendix
        for (measure, scope), each in told.items()
        if measure == "ads_flagged" and scope.appendix and each.interval.value is not None
    }
    behind: dict[str, set[int]] = defaultdict(set)
    for one in ads:
        behind[one.findings[0].told_under].add(one.seller)
    assert all(name not in shown for name, sellers in behind.items() if len(sellers) < FEWEST_SELLERS)
    out = set(behind) - {part for name in shown for part in parts_of(name)}
    if out and told["ads_flagged", Scope()].interval.value is not None:
        assert len(out) > 1
        assert len(set().union(*(behind[name] for name in out))) >= FEWEST_SELLERS
    large = {name for name, sellers in behind.items() if len(sellers) >= FEWEST_SELLERS}
    if "I" in large and len(large) > 1:
        assert "I" in shown
    assert is_suppressed(told["appendix_i_share", Scope()]) == ("I" in behind and "I" not in shown)


def test_a_hidden_count_is_not_told_by_notes_shares_or_other_units() -> None:
    sizes = {"": 29, "a": 20, "b": 6, "c": 3}
    ads = [an_estimate(Scope(taxon=name), n, n) for name, n in sizes.items()]
    # Nobody read any: nothing adds up, and the note says of how many.
    unread = Interval(value=None, low=None, high=None, method="m", notes=("0 of 6 flagged ads were reviewed",))
    right = [replace(each, measure="ads_corrected", interval=unread) for each in ads]
    value = replace(ads[2], measure="value_flagged", unit=Unit.VALUE, scope=Scope(taxon="b", detail="EUR"))
    read = replace(ads[2], measure="share_reviewed", unit=Unit.SHARE)
    told = fit_to_leave([*ads, *right, value, read])
    assert [is_for_others(each) for each in told if each.scope.taxon == "b"] == [True] * 4
    assert not any(is_suppressed(each) for each in told if each.scope.taxon in ("", "a"))


def test_the_first_appendix_goes_last_and_its_share_with_it() -> None:
    def left(**sizes: int) -> dict[str, float | None]:
        counts = [an_estimate(Scope(appendix=name), n, n) for name, n in sizes.items()]
        whole = an_estimate(Scope(), sum(sizes.values()), sum(sizes.values()))
        share = replace(an_estimate(Scope(), 1, 9), measure="appendix_i_share", unit=Unit.SHARE)
        told = fit_to_leave([whole, *counts, share])
        named = ((each.scope.appendix or each.measure, each.interval.value) for each in told[1:])
        return dict(named)

    assert left(I=10, II=20, III=3) == {"I": 10, "II": None, "III": None, "appendix_i_share": 1}
    assert left(I=10, III=3) == {"I": None, "III": None, "appendix_i_share": None}


def test_a_route_of_few_sellers_has_no_name_since_the_name_tells_it() -> None:
    def routes(measure: str) -> list[Estimate]:
        sizes = {"ID>AE": 2, "DE>FR": 9, "ID>MY": 6, "US>MX": 1}
        return [replace(an_estimate(Scope(detail=route), n, n), measure=measure) for route, n in sizes.items()]

    told = fit_to_leave([*routes("route_new"), *routes("route_share")])
    few, others = f"{UNNAMED} 1", f"{UNNAMED} 2"
    assert [each.scope.detail for each in told] == [few, "DE>FR", "ID>MY", others] * 2
    assert [each.scope.detail for each in fit_to_leave(told)] == [each.scope.detail for each in told]


def test_a_month_of_few_sellers_is_not_what_the_rate_of_all_leaves() -> None:
    sizes = {"p1": 20, "p2": 7, "p3": 2}
    ads = [ad(n, platform=name, seller=n + 100 * int(name[1])) for name, size in sizes.items() for n in range(size)]
    visits = [visit(0, platform=name) for name in sizes]
    seen = [(place, list(sizes).index(one.platform)) for place, one in enumerate(ads)]
    report = leaving(assemble(rows(ads, visits, seen, platforms=tuple(sizes))), datetime(2026, 3, 2, tzinfo=UTC), "x")
    told = {each["platform"]: each["n_flagged_seen"] for each in as_document(report)["effort"]}
    assert told == {"p1": 20, "p2": None, "p3": None}


def test_cells_of_the_extent_leave_no_small_one_beside_a_total() -> None:
    posted = {("t1", "DE"): 30, ("t1", "US"): 9, ("t1", "ID"): 2, ("t2", "DE"): 8, ("t2", "US"): 12, ("t2", "ID"): 4}
    posted[("t2", "FR")] = 3
    ads, number = [], 0
    for (taxon, country), size in posted.items():
        for _ in range(size):
            number += 1
            ads.append(ad(number, finding(taxon), terms=Terms(ship_from=(country,))))
    found = rows(ads, [visit(0)])
    cells = extent(found, Stamp(found))
    shown = {
        (each.scope.taxon, each.scope.country)
        for each in cells.estimates
        if each.measure == "ads_flagged" and each.scope.taxon and each.scope.country
    }
    out: dict[str, list[int]] = defaultdict(list)
    for (taxon, country), size in posted.items():
        if (taxon, country) not in shown:
            out[taxon].append(size)
            out[country].append(size)
    assert shown == {("t1", "DE"), ("t2", "DE")}, "US of t1 hides ID of t1, and US of t2 that of t1"
    for name, sizes in out.items():
        whole = sum(size for key, size in posted.items() if name in key)
        assert sum(sizes) == whole or (len(sizes) > 1 and sum(sizes) >= FEWEST_SELLERS), name


def a_rate(measure: str, scope: Scope, n: int, week: int = 0, days: int = 7) -> Estimate:
    first = FIRST + timedelta(weeks=week)
    made = replace(an_estimate(scope, n, n), measure=measure, first_day=first)
    return replace(made, last_day=first + timedelta(days=days - 1))


def test_a_corrected_week_goes_with_the_flagged_one_since_their_ratio_is_that_of_other_weeks() -> None:
    sizes = {"": 29, "a": 20, "b": 6, "c": 3}
    flagged = [a_rate("weekly_ads_per_effort", Scope(taxon=name), n) for name, n in sizes.items()]
    # Too few of c were reviewed: beside the corrected total it is not there to be protected.
    right = [a_rate("weekly_right_ads_per_effort", Scope(taxon=name), n) for name, n in sizes.items() if name != "c"]
    told = fit_to_leave([*flagged, *right])
    assert [each.interval.value for each in told] == [29, 20, None, None, 29, 20, None]


def test_a_month_goes_that_would_tell_its_only_empty_week() -> None:
    def left(*sizes: int) -> list[float | None]:
        weeks = [a_rate("weekly_ads_per_effort", Scope(), n, week) for week, n in enumerate(sizes)]
        month = a_rate("monthly_ads_per_effort", Scope(), 20, days=28)
        return [each.interval.value for each in fit_to_leave([*weeks, month])]

    assert left(9, 8, 7, 3) == [9, 8, 7, None, None]
    assert left(9, 8, 2, 2) == [9, 8, None, None, None]
    assert left(9, 8, 4, 3) == [9, 8, None, None, 20]
    assert left(9, 8, 7, 6) == [9, 8, 7, 6, 20]
