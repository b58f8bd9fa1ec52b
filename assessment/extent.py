"""The extent table of Decision 15.57(c): taxon by Appendix, term, platform and country."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from assessment.joined import STRICTEST
from assessment.matcher_error import ReviewedStratum, true_count
from assessment.scale import UNKNOWN_COUNTRY, Member, largest_first, member_of, of_members, scopes_of
from assessment.shares import share_of_ads
from assessment.stamp import Stamp, counted, unknown
from assessment.telling import told_by_sums
from model.assessed import AssessedAd, AssessedRows, Finding
from model.estimate import Estimate, Interval, Scope, Unit
from model.offer import Paper

_MOST_CELLS = 200
_FEWEST_SELLERS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Extent:
    """Estimates of the table's cells; ``n_left_out`` cells of too few sellers, or beyond the largest, are not there."""

    estimates: tuple[Estimate, ...]
    n_left_out: int


def extent(rows: AssessedRows, stamp: Stamp) -> Extent:
    """Estimates of the cells with five sellers or more, and of each scope the share of its ads reviewed.

    An ad of several taxa or countries stands in several cells, so that cells do not add up to the whole.
    """
    cells = _cells(rows.ads)
    found = list(_reviewed(scopes_of(rows.ads), stamp))
    found.append(_strictest(rows, stamp))
    found.append(recall(rows, stamp))
    found += _papers(rows, stamp)
    order = [scope for scope in largest_first(cells) if scope != Scope()]
    large = _untellable([scope for scope in order if _n_sellers(cells[scope]) >= _FEWEST_SELLERS][:_MOST_CELLS], cells)
    for scope in large:
        found += (each for each in of_members(scope, cells[scope], stamp) if each.unit is not Unit.VALUE)
        found += _reviewed({scope: cells[scope]}, stamp)
    return Extent(estimates=tuple(found), n_left_out=len(order) - len(large))


def _untellable(shown: list[Scope], cells: Mapping[Scope, Sequence[Member]]) -> list[Scope]:
    """The cells that may stand beside the totals of their taxa, Appendices, terms, platforms and countries.

    What is left out of a total must be two cells or more with five sellers or more between them, lest the small ones be
    what the total leaves beside the cells shown; nor may a small one follow from several totals taken together. The
    smallest others go first.
    """
    lines: dict[tuple[str, str], list[Scope]] = defaultdict(list)
    for scope in cells:
        if scope != Scope():
            for total in _totals_of(scope):
                lines[total].append(scope)
    # What the totals tell by themselves, no cell beside them, is theirs to hide (``reports.suppression``).
    anyway = set(_told_together(lines.values(), (), cells))
    kept, changed = dict.fromkeys(shown), True
    while changed:
        changed = False
        for line in lines.values():
            out = [scope for scope in line if scope not in kept]
            sellers = _sellers(cells[scope] for scope in out)
            inside = [scope for scope in line if scope in kept]
            if sellers and inside and (len(out) < 2 or len(sellers) < _FEWEST_SELLERS):
                del kept[_smallest(inside, cells)]
                changed = True
        if changed:
            continue
        for scope in (each for each in _told_together(lines.values(), kept, cells) if each not in anyway):
            beside = {other for total in _totals_of(scope) for other in lines[total] if other in kept}
            if beside:
                del kept[_smallest(beside, cells)]
                changed = True
    return list(kept)


def _totals_of(scope: Scope) -> Iterator[tuple[str, str]]:
    """The totals that a cell is in."""
    yield "", ""
    for name in ("taxon", "appendix", "term", "platform", "country"):
        yield name, getattr(scope, name)


def _smallest(scopes: Iterable[Scope], cells: Mapping[Scope, Sequence[Member]]) -> Scope:
    return min(scopes, key=lambda each: (_n_sellers(cells[each]), str(each)))


def _told_together(
    lines: Iterable[Sequence[Scope]], kept: Collection[Scope], cells: Mapping[Scope, Sequence[Member]]
) -> list[Scope]:
    """The small cells left out that follow from what the totals leave beside the cells shown."""
    out = [scope for scope in cells if scope not in kept and scope != Scope() and _n_sellers(cells[scope])]
    place = {scope: at for at, scope in enumerate(out)}
    # A total of few sellers is left empty itself.
    totals = [line for line in lines if len(_sellers(cells[scope] for scope in line)) >= _FEWEST_SELLERS]
    told = told_by_sums([[place[scope] for scope in line if scope in place] for line in totals])
    return [out[at] for at in sorted(told) if _n_sellers(cells[out[at]]) < _FEWEST_SELLERS]


def _cells(ads: Sequence[AssessedAd]) -> dict[Scope, list[Member]]:
    found: dict[Scope, list[Member]] = defaultdict(list)
    for ad in ads:
        parts: dict[tuple[str, str, str], list[Finding]] = defaultdict(list)
        for finding in ad.findings:
            parts[finding.taxon, finding.told_under, finding.term or "unknown"].append(finding)
        for (taxon, appendix, term), findings in parts.items():
            member = member_of(ad, findings)
            for country in ad.terms.ship_from or (UNKNOWN_COUNTRY,):
                scope = Scope(taxon=taxon, appendix=appendix, term=term, platform=ad.platform, country=country)
                found[scope].append(member)
    return found


def _n_sellers(members: Sequence[Member]) -> int:
    return len(_sellers([members]))


def _sellers(of: Iterable[Sequence[Member]]) -> set[int]:
    """Who posted the flagged ads of some cells."""
    return {member.ad.seller for members in of for member in members if member.flagged}


def _reviewed(scopes: Mapping[Scope, Sequence[Member]], stamp: Stamp) -> Iterator[Estimate]:
    for scope, members in scopes.items():
        flagged = [member for member in members if member.flagged]
        if flagged:
            n_reviewed = sum(member.is_right is not None for member in flagged)
            share = counted(n_reviewed / len(flagged), f"{n_reviewed:,} of {len(flagged):,} flagged ads were reviewed")
            n_sellers = _n_sellers(members)
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
