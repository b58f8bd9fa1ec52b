"""How a platform responded, as far as visits can tell: what became of the ads confirmed as of concern."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from assessment.lifetimes import End, LifeCurve, Watched
from assessment.lives import watched_of
from model.assessed import AssessedRows
from model.detection import Judgement
from model.effort import VisitOutcome
from model.estimate import Interval

_HORIZON_DAYS = 30.0


@dataclass(frozen=True, slots=True, kw_only=True)
class PlatformResponse:
    """Of ``n_of_concern`` ads ``n_followed`` were followed until later searches told whether they still stood.

    ``n_gone`` of those were seen to end and were not marked as sold. ``gone`` is the share that had ended within thirty
    days of posting, ``median`` the days until half had, both as lifetimes estimate them. ``n_searches`` and
    ``n_revisits`` are the effort: finished searches of the platform, and visits that opened known ads again. Gone is
    not removed: sellers take down ads too, and only the platform can say which it was.
    """

    n_of_concern: int
    n_followed: int
    n_gone: int
    n_sold: int
    gone: Interval
    median: Interval
    n_searches: int
    n_revisits: int

    @property
    def effort(self) -> str:
        """What the count rests on, in words."""
        return f"finished searches: {self.n_searches:,}, revisits: {self.n_revisits:,}"

    def as_fields(self, day: date) -> dict[str, str]:
        """The response as fields of the register of platforms."""
        return {
            "response_of_concern": str(self.n_of_concern),
            "response_n": str(self.n_followed),
            "response_gone": str(self.n_gone),
            "response_sold": str(self.n_sold),
            "response_gone_30": _percent(self.gone.value),
            "response_gone_30_low": _percent(self.gone.low),
            "response_gone_30_high": _percent(self.gone.high),
            "response_median_days": "" if self.median.value is None else f"{self.median.value:.1f}",
            "response_searches": str(self.n_searches),
            "response_revisits": str(self.n_revisits),
            "response_measured_on": day.isoformat(),
        }


def _percent(share: float | None) -> str:
    return "" if share is None else f"{100 * share:.1f}"


def response_of(rows: AssessedRows, n_revisits: int) -> PlatformResponse:
    """The response of the platform that the rows are of.

    An ad that no later search could have missed was not followed: it counts neither as standing nor as gone.
    """
    start = datetime.combine(rows.first_day, time(), UTC)
    concern = [each for each in rows.lives if _is_of_concern(rows, each.ad)]
    lives = [watched_of(each.life, rows.ads[each.ad].seller, start) for each in concern]
    followed = [life for life in lives if life is not None and _is_followed(life)]
    curve = LifeCurve(followed)
    return PlatformResponse(
        n_of_concern=len(concern),
        n_followed=len(followed),
        n_gone=sum(life.end is not None and life.end is not End.SOLD for life in followed),
        n_sold=sum(life.end is End.SOLD for life in followed),
        gone=curve.gone_by(_HORIZON_DAYS),
        median=curve.median(),
        n_searches=sum(visit.outcome is VisitOutcome.COMPLETED for visit in rows.visits),
        n_revisits=n_revisits,
    )


def _is_of_concern(rows: AssessedRows, ad: int) -> bool:
    return any(found.flagged and found.judgement is Judgement.CONFIRMED for found in rows.ads[ad].findings)


def _is_followed(life: Watched) -> bool:
    return life.end is not None or life.up_until > life.entered
