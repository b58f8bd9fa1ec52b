"""Trade routes told in ads: where specimens are sent from and to, and whether that changed (Decision 15.57 d)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from scipy.spatial.distance import jensenshannon

from assessment.shares import share_of_ads, share_of_sellers
from model.estimate import Interval

WORLDWIDE = "WW"
UNKNOWN = "?"
_PART = 100
_PERMUTATIONS = 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class RoutedAd:
    """What one ad says of its route; several origins or destinations share the ad's weight, none is ``UNKNOWN``."""

    seller: int
    ship_from: tuple[str, ...]
    ship_to: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """One route: its share of all ads and its weight in ads."""

    ship_from: str
    ship_to: str
    n_ads: float
    share: Interval


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteChange:
    """Whether two periods' routes differ: Jensen-Shannon distance (0 same, 1 disjoint), p-value, and each share's
    change.
    """

    distance: float
    p_value: float
    gained: tuple[tuple[str, str, float], ...]
    new: tuple[tuple[str, str, float], ...]


def _weights(ads: Sequence[RoutedAd]) -> tuple[list[tuple[str, str]], csr_matrix]:
    """Routes in order, and the weight of each (columns) by seller (rows); an ad's weight is 1 over all its routes."""
    routes: dict[tuple[str, str], int] = {}
    rows, columns, shares = [], [], []
    sellers = {seller: place for place, seller in enumerate(sorted({ad.seller for ad in ads}))}
    for ad in ads:
        pairs = [(one, other) for one in ad.ship_from or (UNKNOWN,) for other in ad.ship_to or (UNKNOWN,)]
        for pair in pairs:
            rows.append(sellers[ad.seller])
            columns.append(routes.setdefault(pair, len(routes)))
            shares.append(1.0 / len(pairs))
    return list(routes), csr_matrix((shares, (rows, columns)), shape=(len(sellers), len(routes)))


def flows(ads: Sequence[RoutedAd], level: float = 0.95) -> list[Flow]:
    """Every route told, the largest first; shares with the interval of any share of ads (``share_of_sellers``).

    "Worldwide" and unknown are classes of their own. A share of fewer than five sellers has an interval that is too
    narrow and says so.
    """
    if not ads:
        return []
    routes, table = _weights(ads)
    sizes = np.asarray(table.sum(axis=1)).ravel()
    by_route = table.tocsc()
    found = []
    for place, (ship_from, ship_to) in enumerate(routes):
        column = by_route[:, [place]]
        so = column.toarray().ravel()
        share = share_of_sellers(so, sizes, level, "share of ads, Wilson, ads of one seller counted together")
        few = column.nnz
        notes = (f"told by {few} sellers only: the interval is too narrow",) if few < 5 else ()
        told = replace(share, notes=notes)
        found.append(Flow(ship_from=ship_from, ship_to=ship_to, n_ads=float(so.sum()), share=told))
    return sorted(found, key=lambda flow: (-flow.n_ads, flow.ship_from, flow.ship_to))


def cross_border_share(ads: Sequence[RoutedAd], level: float = 0.95) -> Interval:
    """Share of ads with a known origin that offer to send abroad (another country, or worldwide)."""
    told = [ad for ad in ads if ad.ship_from and ad.ship_to]
    abroad = np.array([any(to not in ad.ship_from for to in ad.ship_to) for ad in told], dtype=bool)
    sellers = np.array([ad.seller for ad in told], dtype=np.int64)
    found = share_of_ads(abroad, sellers, level, what="ads that tell both ends")
    return found if told else replace(found, notes=("no ad tells both ends",))


def route_change(
    before: Sequence[RoutedAd], after: Sequence[RoutedAd], seed: int = 7, *, n_permutations: int = _PERMUTATIONS
) -> RouteChange:
    """Compare two periods; the p-value deals the sellers anew between them, as many to each as there were.

    A seller's ads stay together, so that one large seller cannot make a change significant; a seller of both periods
    has its two parts swapped or not. ``gained`` are the five largest rises in share, ``new`` the routes that the first
    period did not tell.
    """
    everything = [*before, *after]
    routes, _ = _weights(everything)
    columns = {route: place for place, route in enumerate(routes)}
    sellers = {seller: place for place, seller in enumerate(sorted({ad.seller for ad in everything}))}
    parts = [_by_seller(ads, columns, sellers) for ads in (before, after)]
    totals = [np.asarray(part.sum(axis=0)).ravel() for part in parts]
    shares = [_share(total) for total in totals]
    distance = _distance(shares[0], shares[1])
    # What the first period's totals gain, and the second's lose, when a seller's ads are swapped.
    moved = (parts[1] - parts[0]).tocsr()
    rng = np.random.default_rng(seed)
    beyond = done = 0
    while done < n_permutations:
        size = min(_PART, n_permutations - done)
        gains = _swapped(parts, size, rng).astype(float) @ moved
        for gain in gains:
            swapped = _distance(_share(totals[0] + gain), _share(totals[1] - gain))
            beyond += swapped >= distance - 1e-12
        done += size
    change = shares[1] - shares[0]
    order = np.argsort(-change)
    gained = tuple((*routes[place], float(change[place])) for place in order[:5] if change[place] > 0)
    fresh = [place for place in order if totals[0][place] == 0 and totals[1][place] > 0]
    return RouteChange(
        distance=distance,
        p_value=(beyond + 1) / (n_permutations + 1),
        gained=gained,
        new=tuple((*routes[place], float(totals[1][place])) for place in fresh),
    )


def _swapped(parts: Sequence[csr_matrix], size: int, rng: np.random.Generator) -> NDArray[np.bool_]:
    """Which sellers (columns) change sides in each permutation (rows).

    The number of sellers on either side is kept: a small period's shares scatter more, and its permutations must too.
    """
    told = [np.asarray(part.sum(axis=1)).ravel() > 0 for part in parts]
    one_sided = np.flatnonzero(told[0] ^ told[1])
    later = told[1][one_sided]
    swapped = rng.random((size, len(told[0]))) < 0.5
    swapped[:, one_sided] = rng.permuted(np.tile(later, (size, 1)), axis=1) != later
    return swapped


def _by_seller(ads: Sequence[RoutedAd], columns: dict[tuple[str, str], int], sellers: dict[int, int]) -> csr_matrix:
    """Weight of each route (columns) by seller (rows)."""
    rows, places, shares = [], [], []
    for ad in ads:
        pairs = [(one, other) for one in ad.ship_from or (UNKNOWN,) for other in ad.ship_to or (UNKNOWN,)]
        for pair in pairs:
            rows.append(sellers[ad.seller])
            places.append(columns[pair])
            shares.append(1.0 / len(pairs))
    return csr_matrix((shares, (rows, places)), shape=(len(sellers), len(columns)))


def _share(weights: NDArray[np.float64]) -> NDArray[np.float64]:
    total = weights.sum()
    return weights / total if total else weights


def _distance(one: NDArray[np.float64], other: NDArray[np.float64]) -> float:
    # Sums of thirds may miss nought by a hair.
    one, other = np.maximum(one, 0.0), np.maximum(other, 0.0)
    if not one.sum() or not other.sum():
        return 0.0
    found = float(jensenshannon(one, other, base=2))
    return 0.0 if np.isnan(found) else found
