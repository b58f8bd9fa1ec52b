"""How a platform responded, as far as visits can tell: how many ads confirmed as of concern have disappeared since."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from statistics import median

from model.lifetime import Lifetime

_DAY_S = 86_400.0


@dataclass(frozen=True, slots=True, kw_only=True)
class PlatformResponse:
    """``n_followed`` ads of concern, ``n_gone`` of them seen gone; ``median_days`` from first seen to seen gone.

    ``median_days`` is None unless half of the ads followed, or more, are gone. Gone is not removed: sellers take down
    ads too, and only the platform can say which it was.
    """

    n_followed: int
    n_gone: int
    median_days: float | None

    def as_fields(self, day: date) -> dict[str, str]:
        """The response as fields of the register of platforms."""
        median_days = "" if self.median_days is None else f"{self.median_days:.1f}"
        return {
            "response_n": str(self.n_followed),
            "response_gone": str(self.n_gone),
            "response_median_days": median_days,
            "response_measured_on": day.isoformat(),
        }


def response_of(lives: Iterable[Lifetime], confirmed: Collection[str]) -> PlatformResponse:
    """The response to ads whose platform's ids are ``confirmed``; ads never followed after that count as standing."""
    followed = [life for life in lives if life.external_id in confirmed]
    days = [_days(life) for life in followed]
    n_gone = sum(each is not None for each in days)
    middle = median(each if each is not None else float("inf") for each in days) if days else float("inf")
    return PlatformResponse(
        n_followed=len(followed), n_gone=n_gone, median_days=None if middle == float("inf") else middle
    )


def _days(life: Lifetime) -> float | None:
    return None if life.gone_by is None else (life.gone_by - life.first_seen_at).total_seconds() / _DAY_S
