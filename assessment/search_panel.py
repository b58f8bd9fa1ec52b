"""The fixed panel: which few queries are typed in every time, so that what they find can be compared over years.

Species are chosen as field surveys of online trade choose them: together they stand for the groups of taxa and the
classes of product; each is common, but not so numerous that a visit cannot read all; its name means little else.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import datetime, timedelta

from assessment.query_candidates import Candidate
from assessment.query_yields import YieldModel
from model.search_plan import PanelQuery, SearchPanel
from model.taxon import NameClass

_HOURS_APART = 3
_MOST_IN_PANEL = 200


def draw_up_panel(  # noqa: PLR0913  (a panel is all of this)
    platform: str,
    candidates: Sequence[Candidate],
    beliefs: YieldModel,
    *,
    budget: float,
    depth: int,
    now: datetime,
    list_version: str,
    version: int,
) -> SearchPanel:
    """A panel whose queries are expected to cost ``budget`` requests a time; the same books give the same panel."""
    chosen: list[Candidate] = []
    left = budget
    for candidate in _in_turn(_by_stratum(candidates, beliefs)):
        cost = beliefs.belief(candidate).requests
        if cost > left or len(chosen) == _MOST_IN_PANEL:
            break
        chosen.append(candidate)
        left -= cost
    queries = tuple(PanelQuery(query=one.query, language=one.language, stratum=one.stratum) for one in chosen)
    return SearchPanel(
        platform=platform,
        version=version,
        made_at=now,
        list_version=list_version,
        depth=depth,
        weekday=now.weekday(),
        hour=now.hour,
        queries=queries,
    )


def is_on_time(panel: SearchPanel, at: datetime) -> bool:
    """Whether an instant is on the panel's weekday, within three hours of its hour."""
    days_off = (panel.weekday - at.weekday()) % 7
    due = at.replace(hour=panel.hour, minute=0, second=0, microsecond=0) + timedelta(days=days_off)
    apart = min(abs(due - at), abs(due - timedelta(days=7) - at))
    return apart <= timedelta(hours=_HOURS_APART)


def _by_stratum(candidates: Sequence[Candidate], beliefs: YieldModel) -> list[list[Candidate]]:
    """Fit candidates by stratum, the one with most trade records first; within each, best first."""
    strata: defaultdict[str, list[tuple[float, Candidate]]] = defaultdict(list)
    for candidate in candidates:
        belief = beliefs.belief(candidate)
        # A visit that was cut off reads more of the site's order than of its ads.
        if candidate.name_class is NameClass.CERTAIN and not belief.n_cut:
            strata[candidate.stratum].append((belief.shape / belief.rate, candidate))
    records = {stratum: max(one.records for _stock, one in found) for stratum, found in strata.items()}
    return [
        [candidate for _stock, candidate in sorted(strata[stratum], key=lambda pair: (-pair[0], pair[1].key))]
        for stratum in sorted(strata, key=lambda each: (-records[each], each))
    ]


def _in_turn(strata: list[list[Candidate]]) -> list[Candidate]:
    """One of each stratum, then a second, and so on: each time of the taxon and language the panel has least of."""
    waiting = [list(found[:_MOST_IN_PANEL]) for found in strata]
    taxa: Counter[int] = Counter()
    languages: Counter[str] = Counter()
    order: list[Candidate] = []
    while any(waiting) and len(order) < _MOST_IN_PANEL:
        for found in waiting:
            if found:
                best = min(
                    range(len(found)),
                    key=lambda at: (taxa[found[at].taxa[0]], languages[found[at].language], at),
                )
                candidate = found.pop(best)
                taxa[candidate.taxa[0]] += 1
                languages[candidate.language] += 1
                order.append(candidate)
    return order
