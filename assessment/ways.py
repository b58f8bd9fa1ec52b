"""How specimens travel, as ads tell it: routes, crossing of borders, methods, carriers, payment (Decision 15.57 d)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

import numpy as np

from assessment.routes import UNKNOWN, WORLDWIDE, Flow, RoutedAd, cross_border_share, flows, route_change
from assessment.shares import share_of_ads
from assessment.stamp import Stamp, counted, unknown
from model.assessed import AssessedAd, AssessedRows, Terms
from model.estimate import Estimate, Interval, Scope, Unit
from model.offer import DOMESTIC
from model.offer import WORLDWIDE as ANYWHERE

_MOST_ROUTES = 60
_MOST_WORDS = 25


@dataclass(frozen=True, slots=True)
class Window:
    """Days in which an ad was first seen, both included."""

    first: date
    last: date


def halves(first: date, last: date) -> tuple[Window, Window]:
    """The two halves of a period, the first one day longer where the days are odd."""
    middle = first + timedelta(days=(last - first).days // 2)
    return Window(first, middle), Window(middle + timedelta(days=1), last)


def routed(ad: AssessedAd) -> RoutedAd:
    """The ad's route: "within the country" becomes the country where the ad tells it."""
    terms = ad.terms
    there: list[str] = []
    for word in terms.ship_to:
        if word == DOMESTIC and terms.ship_from:
            there += terms.ship_from
        else:
            there.append(WORLDWIDE if word == ANYWHERE else word)
    return RoutedAd(seller=ad.seller, ship_from=terms.ship_from, ship_to=tuple(dict.fromkeys(there)))


def ways(
    rows: AssessedRows, compared: Sequence[AssessedAd], windows: tuple[Window, Window], stamp: Stamp
) -> Iterator[Estimate]:
    """Estimates over flagged ads. The two windows of ``compared`` are held against each other."""
    flagged = [ad for ad in rows.ads if ad.flagged]
    told = [ad for ad in flagged if ad.terms.ship_from or ad.terms.ship_to]
    is_told = np.array([bool(ad.terms.ship_from or ad.terms.ship_to) for ad in flagged], dtype=bool)
    sellers = np.array([ad.seller for ad in flagged], dtype=np.int64)
    n_sellers = len(set(sellers.tolist()))
    made = share_of_ads(is_told, sellers, what="flagged ads")
    yield stamp.estimate("share_telling_route", Unit.SHARE, made, n_sellers=n_sellers)
    yield from _routes(told, stamp)
    ads = [routed(ad) for ad in told]
    n_routed = len({ad.seller for ad in ads if ad.ship_from and ad.ship_to})
    yield stamp.estimate("cross_border_share", Unit.SHARE, cross_border_share(ads), n_sellers=n_routed)
    yield from _words(flagged, stamp)
    yield from _change(compared, windows, stamp)


def _routes(told: Sequence[AssessedAd], stamp: Stamp) -> Iterator[Estimate]:
    """Shares of the ads that tell an end, and of those that tell both."""
    ads = [routed(ad) for ad in told]
    behind = _sellers_behind(ads)
    for flow in flows(ads)[:_MOST_ROUTES]:
        n_sellers = len(behind[flow.ship_from, flow.ship_to])
        share = replace(flow.share, notes=(*flow.share.notes, "of the flagged ads that tell an end"))
        yield stamp.estimate("route_share", Unit.SHARE, share, _scope(flow), n_sellers=n_sellers)
        weight = counted(flow.n_ads, "an ad with several ends is shared among its routes")
        yield stamp.estimate("route_ads", Unit.AD, weight, _scope(flow), n_sellers=n_sellers)
    for flow in flows([ad for ad in ads if ad.ship_from and ad.ship_to])[:_MOST_ROUTES]:
        n_sellers = len(behind[flow.ship_from, flow.ship_to])
        share = replace(flow.share, notes=(*flow.share.notes, "of the flagged ads that tell both ends"))
        yield stamp.estimate("route_share_of_told", Unit.SHARE, share, _scope(flow), n_sellers=n_sellers)


def _sellers_behind(ads: Sequence[RoutedAd]) -> dict[tuple[str, str], set[int]]:
    behind: dict[tuple[str, str], set[int]] = defaultdict(set)
    for ad in ads:
        for one in ad.ship_from or (UNKNOWN,):
            for other in ad.ship_to or (UNKNOWN,):
                behind[one, other].add(ad.seller)
    return behind


def _scope(flow: Flow) -> Scope:
    return Scope(detail=f"{flow.ship_from}>{flow.ship_to}")


_LISTS: tuple[tuple[str, Callable[[Terms], tuple[str, ...]]], ...] = (
    ("shipping_method_share", lambda terms: terms.methods),
    ("carrier_share", lambda terms: terms.carriers),
    ("payment_share", lambda terms: terms.payments),
)


def _words(flagged: Sequence[AssessedAd], stamp: Stamp) -> Iterator[Estimate]:
    for measure, words_of in _LISTS:
        telling = [ad for ad in flagged if words_of(ad.terms)]
        sellers = np.array([ad.seller for ad in telling], dtype=np.int64)
        common = Counter(word for ad in telling for word in words_of(ad.terms))
        if not telling:
            yield stamp.estimate(measure, Unit.SHARE, unknown("share of ads", "no flagged ad tells it"), n_sellers=0)
        for word, _ in common.most_common(_MOST_WORDS):
            is_so = np.array([word in words_of(ad.terms) for ad in telling], dtype=bool)
            share = share_of_ads(is_so, sellers, what="flagged ads that tell it")
            n_sellers = len(set(sellers[is_so].tolist()))
            yield stamp.estimate(measure, Unit.SHARE, share, Scope(detail=word), n_sellers=n_sellers)


def _change(compared: Sequence[AssessedAd], windows: tuple[Window, Window], stamp: Stamp) -> Iterator[Estimate]:
    """Routes of ads first seen in either window, so that no ad counts in both."""
    told = [
        [
            routed(ad)
            for ad in compared
            if ad.flagged and _is_in(ad, window) and (ad.terms.ship_from or ad.terms.ship_to)
        ]
        for window in windows
    ]
    days = (windows[0].first, windows[1].last)
    named = " and ".join(
        f"{window.first} to {window.last} ({len(ads)} ads)" for window, ads in zip(windows, told, strict=True)
    )
    n_sellers = len({ad.seller for ads in told for ad in ads})
    method = "Jensen-Shannon distance of routes, sellers permuted"
    if not told[0] or not told[1]:
        none = unknown(method, f"no route was told in one of {named}")
        yield stamp.estimate("route_change_p", Unit.SHARE, none, days=days, n_sellers=n_sellers)
        return
    change = route_change(told[0], told[1])
    notes = (f"ads first seen {named}", f"distance {change.distance:.3f} (0: same routes, 1: none shared)")
    p_value = Interval(value=change.p_value, low=None, high=None, method=method, notes=notes)
    yield stamp.estimate("route_change_p", Unit.SHARE, p_value, days=days, n_sellers=n_sellers)
    behind = _sellers_behind(told[1])
    told_twice = (
        f"share in {windows[1].first} to {windows[1].last} less that in the window before; no interval of its own"
    )
    for one, other, gain in change.gained:
        scope, of_route = Scope(detail=f"{one}>{other}"), len(behind[one, other])
        interval = counted(gain, told_twice)
        yield stamp.estimate("route_gain", Unit.SHARE, interval, scope, days=days, n_sellers=of_route)
    for one, other, weight in change.new:
        scope, of_route = Scope(detail=f"{one}>{other}"), len(behind[one, other])
        interval = counted(weight, "a route that no ad of the window before told")
        yield stamp.estimate("route_new", Unit.AD, interval, scope, days=days, n_sellers=of_route)


def _is_in(ad: AssessedAd, window: Window) -> bool:
    return window.first <= ad.first_seen <= window.last
