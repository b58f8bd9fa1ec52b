"""What to type into a platform: a plan of queries, the fixed panel inside it, and what past visits gave."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from model.effort import Visit


class PlanPart(StrEnum):
    """Why a query is in a plan: ``PANEL`` is typed in every time (trends), ``DISCOVERY`` changes (coverage)."""

    PANEL = "panel"
    DISCOVERY = "discovery"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedQuery:
    """One query of a plan. ``position`` counts from 1 in the order in which the plan is carried out.

    ``taxa`` are the most traded of the ``n_taxa`` taxa that the query finds. ``expected_ads`` are flagged ads not seen
    before, ``expected_requests`` what looking for them costs. ``language`` is a BCP 47 tag, empty for scientific names.
    """

    position: int
    query: str
    part: PlanPart
    language: str
    taxa: tuple[str, ...]
    n_taxa: int
    expected_ads: float
    expected_requests: float
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchPlan:
    """What one crawl of one platform types in, under a budget of requests.

    ``depth`` is the result pages read of each query. ``panel_version`` counts the panels of the platform;
    ``panel_on_time`` says whether the plan falls on the panel's weekday and hour, so that its visits can be compared.
    """

    plan_key: str
    platform: str
    made_at: datetime
    planner_version: str
    list_version: str
    panel_version: int
    panel_on_time: bool
    budget: int
    panel_share: float
    depth: int
    seed: int
    queries: tuple[PlannedQuery, ...]

    @property
    def fitting(self) -> tuple[PlannedQuery, ...]:
        """The queries expected to fit into the budget; those after them are typed if others cost less."""
        left, chosen = float(self.budget), []
        for query in self.queries:
            left -= query.expected_requests
            if left < 0 and query.part is PlanPart.DISCOVERY:
                break
            chosen.append(query)
        return tuple(chosen)


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelQuery:
    """A query of a panel and the stratum (trade group and product class) it stands for."""

    query: str
    language: str
    stratum: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchPanel:
    """The queries typed into a platform every time: never changed, only followed by a panel of the next version.

    ``weekday`` (0 Monday) and ``hour`` are in UTC: when its visits are made, so that they can be compared.
    """

    platform: str
    version: int
    made_at: datetime
    list_version: str
    depth: int
    weekday: int
    hour: int
    queries: tuple[PanelQuery, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PastVisit:
    """What one visit that counts as effort cost and gave.

    ``n_new_flagged`` are ads that no earlier visit of the platform saw, with a flagged detection that no reviewer
    rejected. ``cut`` says that there was more than the visit read.
    """

    query: str
    started_at: datetime
    n_requests: int
    n_listings: int
    n_new_flagged: int
    cut: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedVisit:
    """A visit and its place in the plan that its crawl carried out."""

    visit: Visit
    part: PlanPart
    position: int
    expected_ads: float
    expected_requests: float
    plan_key: str
    planner_version: str
    list_version: str
    panel_version: int
    panel_on_time: bool
