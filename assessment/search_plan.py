"""The search plan of one crawl: the panel, then names whose turn it is, then names that past visits speak for."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from random import Random

from assessment.query_candidates import Candidate, TradeCounts
from assessment.query_words import folded
from assessment.query_yields import Belief, YieldModel
from assessment.search_panel import draw_up_panel, is_on_time
from model.search_plan import PanelQuery, PastVisit, PlannedQuery, PlanPart, SearchPanel, SearchPlan
from species_data.namespace import NameSpace

PLANNER_VERSION = "1"
COVERAGE_DAYS = 90
# Of what the panel leaves: the share for names in turn. The rest goes to those that promise most.
_ROTATION_SHARE = 1 / 3
_SHOWN_TAXA = 5
# No query costs less than one request, so no more than the budget can be typed.
_MOST_SPARE = 500
_NEVER = datetime.min.replace(tzinfo=UTC)
_IN_TURN = "in turn"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanBudget:
    """What a plan may spend. ``budget`` counts requests of one crawl, ``depth`` result pages of one query."""

    budget: int = 200
    panel_share: float = 0.5
    depth: int = 2
    seed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """How far the traded taxa have been searched for.

    ``n_candidates`` names can be planned; at the present pace each is tried within ``n_crawls_round`` crawls.
    Shares are of the trade records of all taxa with records: ``reachable`` by some candidate, ``searched`` in the last
    ``days`` days, and ``with_plan`` once the plan is carried out too.
    """

    n_candidates: int
    n_crawls_round: int
    n_taxa: int
    n_taxa_searched: int
    days: int
    reachable: float
    searched: float
    with_plan: float


class Planner:
    """Plans for one platform as of an instant, from its candidates and its past visits."""

    def __init__(
        self,
        platform: str,
        candidates: Sequence[Candidate],
        visits: Iterable[PastVisit],
        *,
        names: NameSpace,
        counts: TradeCounts,
        now: datetime,
        folds_accents: bool = True,
    ) -> None:
        self._platform = platform
        self._candidates = list(candidates)
        self._by_key = {each.key: each for each in candidates}
        self._names = names
        self._counts = counts
        self._now = now
        self._folds_accents = folds_accents
        self._beliefs = YieldModel(candidates, visits, now=now, folds_accents=folds_accents)

    def panel(self, budget: PlanBudget, version: int) -> SearchPanel:
        """A panel of that version for the panel's share of the budget."""
        return draw_up_panel(
            self._platform,
            self._candidates,
            self._beliefs,
            budget=budget.budget * budget.panel_share,
            depth=budget.depth,
            now=self._now,
            list_version=self._names.version,
            version=version,
        )

    def plan(self, panel: SearchPanel, budget: PlanBudget) -> SearchPlan:
        """The plan: every query of the panel, then discovery for what is left of the budget.

        The same platform, date, seed and books give the same plan.
        """
        planned = [self._of_panel(panel, each) for each in panel.queries]
        left = budget.budget - sum(each.expected_requests for each in planned)
        taken = {folded(each.query, accents=self._folds_accents) for each in panel.queries}
        for candidate, reason in self._discovery(left, taken, budget.seed):
            planned.append(self._planned(candidate, PlanPart.DISCOVERY, reason))
        queries = tuple(replace(each, position=position) for position, each in enumerate(planned, 1))
        return SearchPlan(
            plan_key=self._plan_key(queries, budget),
            platform=self._platform,
            made_at=self._now,
            planner_version=PLANNER_VERSION,
            list_version=self._names.version,
            panel_version=panel.version,
            panel_on_time=is_on_time(panel, self._now),
            budget=budget.budget,
            panel_share=budget.panel_share,
            depth=panel.depth,
            seed=budget.seed,
            queries=queries,
        )

    def coverage(self, plan: SearchPlan, days: int = COVERAGE_DAYS) -> Coverage:
        """How far the names are searched, and how far with the plan."""
        searched = self._beliefs.searched_since(self._now - timedelta(days=days))
        planned = {folded(each.query, accents=self._folds_accents) for each in plan.fitting}
        done, then, ever = self._taxa_of(searched), self._taxa_of(searched | planned), self._taxa_of(self._by_key)
        total = sum(self._counts.own.values()) or 1
        n_in_turn = sum(each.reason.startswith(_IN_TURN) for each in plan.queries)
        return Coverage(
            n_candidates=len(self._candidates),
            n_crawls_round=math.ceil(len(self._candidates) / n_in_turn) if n_in_turn else 0,
            n_taxa=len(self._counts.own),
            n_taxa_searched=sum(taxon_id in self._counts.own for taxon_id in done),
            days=days,
            reachable=sum(self._counts.own.get(taxon_id, 0) for taxon_id in ever) / total,
            searched=sum(self._counts.own.get(taxon_id, 0) for taxon_id in done) / total,
            with_plan=sum(self._counts.own.get(taxon_id, 0) for taxon_id in then) / total,
        )

    def panel_finds(self, panel: SearchPanel) -> tuple[int, int]:
        """Visits of the panel's queries so far, and the new flagged ads they found."""
        keys = {folded(each.query, accents=self._folds_accents) for each in panel.queries}
        beliefs = [self._beliefs.belief(self._by_key[key]) for key in keys if key in self._by_key]
        return sum(each.n_visits for each in beliefs), sum(each.n_found for each in beliefs)

    def _taxa_of(self, keys: Iterable[str]) -> set[int]:
        return {taxon_id for key in keys if key in self._by_key for taxon_id in self._by_key[key].taxa}

    def _discovery(self, left: float, taken: set[str], seed: int) -> list[tuple[Candidate, str]]:
        beliefs = {each.key: self._beliefs.belief(each) for each in self._candidates if each.key not in taken}
        rotation = self._in_turn(beliefs, left * _ROTATION_SHARE)
        left -= sum(beliefs[candidate.key].requests for candidate, _reason in rotation)
        for candidate, _reason in rotation:
            del beliefs[candidate.key]
        return rotation + self._promising(beliefs, left, seed)

    def _in_turn(self, beliefs: dict[str, Belief], budget: float) -> list[tuple[Candidate, str]]:
        """Names never searched, then those searched longest ago: at least one a plan.

        Of the first, taxa with fewest names searched come first, so that many taxa are reached early.
        """
        by_worth = sorted(
            (self._by_key[key] for key in beliefs),
            key=lambda each: (-beliefs[each.key].expected_ads / beliefs[each.key].requests, each.key),
        )
        n_names = Counter(each.taxa[0] for each in by_worth if beliefs[each.key].n_visits)
        turns: dict[str, tuple[datetime, int]] = {}
        for each in by_worth:
            last_at = beliefs[each.key].last_at
            turns[each.key] = (_NEVER, n_names[each.taxa[0]]) if last_at is None else (last_at, 0)
            n_names[each.taxa[0]] += last_at is None
        waiting = sorted(by_worth, key=lambda each: turns[each.key])
        chosen: list[tuple[Candidate, str]] = []
        for candidate in waiting:
            belief = beliefs[candidate.key]
            if chosen and belief.requests > budget:
                break
            budget -= belief.requests
            last = f"last searched on {belief.last_at:%Y-%m-%d}" if belief.last_at else "never searched yet"
            chosen.append((candidate, f"{_IN_TURN}: {last}"))
        return chosen

    def _promising(self, beliefs: dict[str, Belief], left: float, seed: int) -> list[tuple[Candidate, str]]:
        """Thompson sampling: each query at a stock drawn from what is believed of it, most ads per request first.

        More than are expected to fit, since queries may cost less: the crawler stops when the budget is spent.
        """
        rng = Random(_digest(f"{self._platform}:{self._now.date().isoformat()}:{seed}"))  # noqa: S311  (no secret)
        drawn = {key: beliefs[key].drawn_ads(rng) / beliefs[key].requests for key in sorted(beliefs)}
        chosen = sorted(drawn, key=lambda each: (-drawn[each], each))[: min(max(0, int(left)), _MOST_SPARE)]
        return [(self._by_key[key], self._why(self._by_key[key], beliefs[key])) for key in chosen]

    def _why(self, candidate: Candidate, belief: Belief) -> str:
        if belief.n_visits:
            return f"promising: {_found(belief)}"
        lead = self._names.taxon(candidate.taxa[0]).name
        return f"promising: {candidate.records:,} trade records of {lead}; not searched yet"

    def _of_panel(self, panel: SearchPanel, query: PanelQuery) -> PlannedQuery:
        reason = f"panel {panel.version}: stands for {query.stratum}"
        candidate = self._by_key.get(folded(query.query, accents=self._folds_accents))
        if candidate is not None:
            belief = self._beliefs.belief(candidate)
            planned = self._planned(candidate, PlanPart.PANEL, f"{reason}; {_found(belief)}")
            # Word for word as the panel has it, whatever spelling the candidates prefer today.
            return replace(planned, query=query.query, language=query.language)
        return PlannedQuery(
            position=0,
            query=query.query,
            part=PlanPart.PANEL,
            language=query.language,
            taxa=(),
            n_taxa=0,
            expected_ads=0.0,
            expected_requests=self._beliefs.mean_requests,
            reason=f"{reason}; no longer among the names of the list",
        )

    def _planned(self, candidate: Candidate, part: PlanPart, reason: str) -> PlannedQuery:
        belief = self._beliefs.belief(candidate)
        return PlannedQuery(
            position=0,
            query=candidate.query,
            part=part,
            language=candidate.language,
            taxa=tuple(self._names.taxon(taxon_id).name for taxon_id in candidate.taxa[:_SHOWN_TAXA]),
            n_taxa=len(candidate.taxa),
            expected_ads=round(belief.expected_ads, 3),
            expected_requests=round(belief.requests, 2),
            reason=reason,
        )

    def _plan_key(self, queries: tuple[PlannedQuery, ...], budget: PlanBudget) -> str:
        told = "\x1f".join([repr(budget), *(each.query for each in queries)])
        return f"{self._platform}-{self._now:%Y%m%dT%H%M%S}-{sha256(told.encode()).hexdigest()[:8]}"


def _found(belief: Belief) -> str:
    if not belief.n_visits:
        return "not searched yet"
    visits = "1 visit" if belief.n_visits == 1 else f"{belief.n_visits} visits"
    return f"{belief.n_found} new flagged ads in {belief.n_requests:,} requests of {visits}"


def _digest(text: str) -> int:
    return int.from_bytes(sha256(text.encode()).digest()[:8], "big")
