"""What the extent part of Decision 15.57(c) asks beside the scale: crossed tables, reviews, papers, recall."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from assessment.crossings import Crossing, crossings_of, n_sellers_of
from assessment.joined import STRICTEST
from assessment.matcher_error import ReviewedStratum, true_count
from assessment.scale import Member, member_of, of_members, scopes_of
from assessment.shares import share_of_ads
from assessment.stamp import Stamp, counted, unknown
from model.assessed import AssessedRows
from model.estimate import Estimate, Interval, Scope, Unit
from model.offer import Paper


@dataclass(frozen=True, slots=True, kw_only=True)
class Extent:
    """Shares reviewed and estimates of the cells that are told, and the tables of two dimensions that these are in."""

    estimates: tuple[Estimate, ...]
    crossings: tuple[Crossing, ...]


def extent(rows: AssessedRows, stamp: Stamp, hidden: Collection[Scope] = ()) -> Extent:
    """Estimates of the cells with five sellers or more, and of each scope the share of its ads reviewed.

    An ad of several taxa or countries stands in several cells, so that cells do not add up to the whole. Of a dimension
    whose total is ``hidden`` no cell is told, since all of them would tell it.
    """
    found = list(_reviewed(scopes_of(rows.ads), stamp))
    found.append(_strictest(rows, stamp))
    found.append(recall(rows, stamp))
    found += _papers(rows, stamp)
    crossings = []
    for crossing, cells in crossings_of(rows.ads, hidden):
        crossings.append(crossing)
        for scope, members in cells.items():
            found += (each for each in of_members(scope, members, stamp) if each.unit is not Unit.VALUE)
        found += _reviewed(cells, stamp)
    return Extent(estimates=tuple(found), crossings=tuple(crossings))


def _reviewed(scopes: Mapping[Scope, Sequence[Member]], stamp: Stamp) -> Iterator[Estimate]:
    for scope, members in scopes.items():
        flagged = [member for member in members if member.flagged]
        if flagged:
            n_reviewed = sum(member.is_right is not None for member in flagged)
            share = counted(n_reviewed / len(flagged), f"{n_reviewed:,} of {len(flagged):,} flagged ads were reviewed")
            n_sellers = n_sellers_of(members)
            yield stamp.estimate("share_reviewed", Unit.SHARE, share, scope, n_reviewed=n_reviewed, n_sellers=n_sellers)


def _strictest(rows: AssessedRows, stamp: Stamp) -> Estimate:
    """Share of the flagged ads that offer a taxon of Appendix I and of no other, as that Appendix is counted.

    Counted otherwise, share and count together would tell of the few ads by which the two differ.
    """
    flagged = [ad for ad in rows.ads if ad.flagged]
    is_so = np.array(
        [any(each.flagged and each.told_under == STRICTEST for each in ad.findings) for ad in flagged], dtype=bool
    )
    sellers = np.array([ad.seller for ad in flagged], dtype=np.int64)
    made = share_of_ads(is_so, sellers, what="flagged ads")
    return stamp.estimate("appendix_i_share", Unit.SHARE, made, n_sellers=len(set(sellers[is_so].tolist())))


def _papers(rows: AssessedRows, stamp: Stamp) -> Iterator[Estimate]:
    """Share of the flagged ads that claim a document, of any kind and of each; that they are genuine nobody has seen.

    An ad that says it has no papers claims none.
    """
    flagged = [ad for ad in rows.ads if ad.flagged]
    sellers = np.array([ad.seller for ad in flagged], dtype=np.int64)
    claims = [set(ad.terms.papers) - {Paper.NONE.value} for ad in flagged]
    kinds = Counter(paper for claimed in claims for paper in claimed)
    for detail in ("", *(paper for paper, _ in kinds.most_common())):
        is_so = np.array([bool(claimed) if not detail else detail in claimed for claimed in claims], dtype=bool)
        made = share_of_ads(is_so, sellers, what="flagged ads")
        # Who claims is what a small cell would tell, except of the whole, where nought is told too.
        n_sellers = len(set(sellers[is_so].tolist()))
        yield stamp.estimate("papers_claimed_share", Unit.SHARE, made, Scope(detail=detail), n_sellers=n_sellers)


def recall(rows: AssessedRows, stamp: Stamp) -> Estimate:
    """Share of the ads that offer a listed specimen, among ads in which anything was found, that was flagged.

    From the reviewed flagged and the reviewed unflagged ads: the ends of both intervals put together, so that the
    interval is wider than 95% asks. Ads in which nothing was found cannot be reviewed: the value is an upper bound.
    """
    method = "reviewed flagged and unflagged ads, ends of both intervals"
    members = [member_of(ad, ad.findings) for ad in rows.ads]
    strata = [_stratum([member for member in members if member.flagged is wanted]) for wanted in (True, False)]
    n_reviewed = sum(stratum.n_reviewed for stratum in strata)
    if not strata[0].n_reviewed or (strata[1].n_ads and not strata[1].n_reviewed):
        made = unknown(method, "flagged and unflagged ads must both be reviewed for it")
        return stamp.estimate("recall", Unit.SHARE, made, n_reviewed=n_reviewed)
    hit, missed = true_count(strata[:1]), true_count(strata[1:])
    missed_ends = (missed.low or 0.0, missed.value or 0.0, missed.high or 0.0) if strata[1].n_ads else (0.0, 0.0, 0.0)
    made = Interval(
        value=_part(hit.value, missed_ends[1]),
        low=_part(hit.low, missed_ends[2]),
        high=_part(hit.high, missed_ends[0]),
        method=method,
        notes=(f"{n_reviewed:,} ads reviewed", "of the ads in which anything was found: an upper bound of all"),
    )
    n_sellers = len({member.ad.seller for member in members if member.is_right is not None})
    return stamp.estimate("recall", Unit.SHARE, made, n_reviewed=n_reviewed, n_sellers=n_sellers)


def _stratum(members: Sequence[Member]) -> ReviewedStratum:
    verdicts = [member.is_right for member in members if member.is_right is not None]
    return ReviewedStratum(name="ads", n_ads=len(members), n_reviewed=len(verdicts), n_positive=sum(verdicts))


def _part(hit: float | None, missed: float) -> float:
    return (hit or 0.0) / ((hit or 0.0) + missed) if hit else 0.0
