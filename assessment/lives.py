"""How long flagged ads stood, what ended them, and whether a notice made a difference."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time

from assessment.lifetimes import End, LifeCurve, Watched
from assessment.stamp import Stamp
from model.assessed import AssessedRows
from model.estimate import Estimate, Interval, Scope, Unit
from model.lifetime import Lifetime
from model.listing import SightingBasis

AFTER_NOTICE, WITHOUT_NOTICE = "after notice", "without notice"
_HORIZONS = (("gone_within_week", 7.0), ("gone_within_month", 30.0))
_WORD_OF = {SightingBasis.REMOVAL_NOTICE: End.REMOVED, SightingBasis.EXPIRY_NOTICE: End.EXPIRED}
Notices = Mapping[tuple[str, str], date]


@dataclass(frozen=True, slots=True)
class _Ending:
    """When an ad ended, between two instants, and how; ``by`` None: it was not seen to end."""

    after: datetime
    by: datetime | None
    end: End | None


def lives(rows: AssessedRows, notices: Notices | None, stamp: Stamp) -> Iterator[Estimate]:
    """Median life and shares gone within 7 and 30 days, by end: of all, of each platform, and by notice given.

    ``notices`` tells by platform and the ad's id on it when a notice was sent.
    """
    start = datetime.combine(rows.first_day, time(), UTC)
    found: dict[str, list[Watched]] = {name: [] for name in rows.platforms}
    n_left = 0
    before: list[Watched] = []
    after: list[Watched] = []
    for each in rows.lives:
        ad, life = rows.ads[each.ad], each.life
        watched = watched_of(life, ad.seller, start)
        if watched is None:
            n_left += 1
            continue
        found[ad.platform].append(watched)
        if notices:
            sent = notices.get((life.platform, life.external_id))
            first, second = split_by_notice(
                watched, None if sent is None else _days(datetime.combine(sent, time(), UTC))
            )
            before += [first] if first else []
            after += [second] if second else []
    told = _told(len(rows.lives), n_left)
    yield from _of([each for group in found.values() for each in group], Scope(), told, stamp)
    for name, group in found.items():
        yield from _of(group, Scope(platform=name), (), stamp)
    if notices:
        sentence = "an ad counts as without notice until its notice is sent, then from that day on as after notice"
        for detail, group in ((WITHOUT_NOTICE, before), (AFTER_NOTICE, after)):
            yield from _of(group, Scope(detail=detail), (sentence, "those noticed were not chosen at random"), stamp)


def _told(n_lives: int, n_left: int) -> tuple[str, ...]:
    notes = (
        "from posting to the end; an ad that two finished searches in a row missed counts as disappeared",
        f"{n_lives - n_left:,} flagged ads were watched",
    )
    left = f"{n_left:,} are left out: they stood when watching began and tell no day of posting, or had ended already"
    return (*notes, left) if n_left else notes


def _of(group: Sequence[Watched], scope: Scope, told: tuple[str, ...], stamp: Stamp) -> Iterator[Estimate]:
    curve = LifeCurve(group)
    median = _with(curve.median(), told)
    yield stamp.estimate("lifetime_median", Unit.DAY, median, scope, n_sellers=curve.n_sellers)
    for measure, days in _HORIZONS:
        share = _with(curve.gone_by(days), told)
        yield stamp.estimate(measure, Unit.SHARE, share, scope, n_sellers=curve.n_sellers)
        if scope.detail or not curve.is_known:
            continue
        for end in curve.ends:
            n_sellers = len({life.seller for life in group if life.end is end})
            part = _with(curve.gone_by(days, end), (_MEANING[end],))
            yield stamp.estimate(measure, Unit.SHARE, part, replace(scope, detail=end.value), n_sellers=n_sellers)


_MEANING = {
    End.SOLD: "marked as sold",
    End.EXPIRED: "the platform says that its time ran out",
    End.REMOVED: "the platform says that it removed it",
    End.DISAPPEARED: "gone, and the platform does not say why: no takedown",
}


def _with(interval: Interval, notes: tuple[str, ...]) -> Interval:
    return replace(interval, notes=(*interval.notes, *notes))


def _days(at: datetime) -> float:
    return at.timestamp() / 86_400


def watched_of(life: Lifetime, seller: int, start: datetime) -> Watched | None:
    """The life as far as it can be told; None where its age or its end cannot.

    Ads of one query are followed to the same instant, its last but one finished search: past it, one that went is
    noticed sooner than one that stays.
    """
    ending = _ending(life)
    posted = life.posted_at if life.posted_at is not None and life.posted_at <= life.first_seen_at else None
    born_after = posted or life.born_after
    entered = max(life.first_seen_at, start)
    if ending is None or born_after is None or ending.after < entered:
        return None
    return Watched(
        born_after=_days(born_after),
        born_by=_days(posted or life.first_seen_at),
        entered=_days(entered),
        up_until=_days(ending.after),
        gone_by=None if ending.by is None else _days(ending.by),
        end=ending.end,
        seller=seller,
    )


def _ending(life: Lifetime) -> _Ending | None:
    if life.sold_by is not None:
        # Seen as sold only: it had ended before it came under watch.
        told = None if life.last_for_sale_at is None else _Ending(life.last_for_sale_at, life.sold_by, End.SOLD)
    elif life.gone_by is not None:
        end = _WORD_OF.get(life.gone_as, End.DISAPPEARED) if life.gone_as else End.DISAPPEARED
        # Searches that missed it before it was seen gone tell sooner that it was.
        told = _Ending(life.last_up_at, min(life.gone_by, life.missed_from or life.gone_by), end)
    elif life.n_missed >= 2:
        told = _Ending(life.last_up_at, life.missed_from, End.DISAPPEARED)
    else:
        told = _Ending(life.last_up_at, None, None)
    if told is None or life.settled_at is None or told.after < life.settled_at:
        return told
    return _Ending(max(life.settled_at, life.first_seen_at), None, None)


def split_by_notice(life: Watched, sent: float | None) -> tuple[Watched | None, Watched | None]:
    """The life before its notice, as far as it was watched, and that after, whose clock starts with the notice."""
    if sent is None or (life.gone_by is not None and life.gone_by <= sent):
        return life, None
    after = replace(
        life, born_after=sent, born_by=sent, entered=max(sent, life.entered), up_until=max(sent, life.up_until)
    )
    if sent <= life.entered:
        return None, after
    return replace(life, up_until=min(life.up_until, sent), gone_by=None, end=None), after
