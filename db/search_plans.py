"""Search plans and panels as they were made, and what visits gave that the next plan learns from."""

from __future__ import annotations

from sqlalchemy import Engine, Select, case, func, select

from db.engine import lock_writers, reading, writing
from db.inserts import insert_ignoring
from db.queries import standing_review
from db.rows import record_of, row_of
from db.tables import (
    crawls,
    detections,
    listing_versions,
    listings,
    planned_queries,
    reviews,
    search_panels,
    search_plans,
    sightings,
    visits,
)
from model.detection import Judgement
from model.effort import Visit, VisitOutcome
from model.search_plan import PastVisit, PlannedVisit, PlanPart, SearchPanel, SearchPlan

_EFFORT = (VisitOutcome.COMPLETED.value, VisitOutcome.BUDGET.value)


def save_plan(engine: Engine, plan: SearchPlan, crawl_key: str) -> None:
    """Keep the plan that a crawl carries out; one kept already stays as it is."""
    row = {name: value for name, value in row_of(plan).items() if name != "queries"}
    with writing(engine) as connection:
        lock_writers(connection, plan.platform)
        known = select(search_plans.c.plan_key).where(search_plans.c.plan_key == plan.plan_key)
        if connection.execute(known).first() is not None:
            return
        connection.execute(search_plans.insert().values(**row, crawl_key=crawl_key))
        queries = [row_of(query) | {"plan_key": plan.plan_key} for query in plan.queries]
        insert_ignoring(connection, planned_queries, queries)


def plan_of_crawl(engine: Engine, crawl_key: str) -> SearchPlan | None:
    """The plan that a crawl carries out; None where it had none."""
    with reading(engine) as connection:
        row = connection.execute(select(search_plans).where(search_plans.c.crawl_key == crawl_key)).mappings().first()
        if row is None:
            return None
        query = (
            select(planned_queries)
            .where(planned_queries.c.plan_key == row["plan_key"])
            .order_by(planned_queries.c.position)
        )
        queries = list(connection.execute(query).mappings())
    return record_of(SearchPlan, {**row, "queries": queries})


def latest_panel(engine: Engine, platform: str) -> SearchPanel | None:
    """The panel of a platform in use, the one of the highest version."""
    query = (
        select(search_panels)
        .where(search_panels.c.platform == platform)
        .order_by(search_panels.c.version.desc())
        .limit(1)
    )
    with reading(engine) as connection:
        row = connection.execute(query).mappings().first()
    return None if row is None else record_of(SearchPanel, row)


def panel_of(engine: Engine, platform: str, version: int) -> SearchPanel | None:
    """One panel of a platform; None where it has none of that version."""
    kept = (search_panels.c.platform == platform) & (search_panels.c.version == version)
    with reading(engine) as connection:
        row = connection.execute(select(search_panels).where(kept)).mappings().first()
    return None if row is None else record_of(SearchPanel, row)


def save_panel(engine: Engine, panel: SearchPanel) -> SearchPanel:
    """Keep a panel; returns the one kept, which is another process's if that was quicker with this version."""
    with writing(engine) as connection:
        lock_writers(connection, panel.platform)
        insert_ignoring(connection, search_panels, [row_of(panel)])
        kept = (search_panels.c.platform == panel.platform) & (search_panels.c.version == panel.version)
        row = connection.execute(select(search_panels).where(kept)).mappings().one()
    return record_of(SearchPanel, row)


def past_visits(engine: Engine, platform: str) -> list[PastVisit]:
    """What every visit of a platform's crawls that is effort cost and gave, oldest first."""
    found = _new_flagged(platform).subquery()
    query = (
        select(
            visits.c.query,
            visits.c.started_at,
            visits.c.n_pages.label("n_requests"),
            visits.c.n_listings,
            func.coalesce(found.c.n, 0).label("n_new_flagged"),
            case((visits.c.outcome == VisitOutcome.BUDGET.value, 1), else_=0).label("cut"),
        )
        # Imports belong to no crawl and are no search.
        .join(crawls, crawls.c.crawl_key == visits.c.crawl_key)
        .outerjoin(found, found.c.visit_key == visits.c.visit_key)
        .where(visits.c.platform == platform, visits.c.outcome.in_(_EFFORT))
        .order_by(visits.c.started_at, visits.c.visit_key)
    )
    with reading(engine) as connection:
        return [record_of(PastVisit, {**row, "cut": bool(row["cut"])}) for row in connection.execute(query).mappings()]


def _new_flagged(platform: str) -> Select[tuple[str, int]]:
    """Visit to the number of ads it saw before any other, flagged now and not rejected by a reviewer."""
    first = (
        select(
            sightings.c.listing_id,
            sightings.c.visit_key,
            func.row_number()
            .over(partition_by=sightings.c.listing_id, order_by=(sightings.c.seen_at, sightings.c.id))
            .label("place"),
        )
        .join(listings, listings.c.id == sightings.c.listing_id)
        .where(listings.c.platform == platform)
        .subquery()
    )
    verdict = select(reviews.c.judgement).where(reviews.c.id == standing_review()).scalar_subquery()
    flagged = (
        select(listing_versions.c.listing_id)
        .join(detections, detections.c.version_id == listing_versions.c.id)
        .join(listings, listings.c.id == listing_versions.c.listing_id)
        .where(listings.c.platform == platform, listing_versions.c.version_no == listings.c.version_no)
        .where(detections.c.matcher_version == listing_versions.c.matcher_version)
        .where(detections.c.list_version == listing_versions.c.list_version)
        .where(detections.c.flagged, func.coalesce(verdict, "") != Judgement.REJECTED.value)
    )
    return (
        select(first.c.visit_key, func.count().label("n"))
        .where(first.c.place == 1, first.c.listing_id.in_(flagged))
        .group_by(first.c.visit_key)
    )


def planned_visits(engine: Engine, platform: str, part: PlanPart | None = None) -> list[PlannedVisit]:
    """The visits of a platform's plans with their place in them, oldest first; of one part only, if given.

    So that panel visits can be compared over time, apart from those of discovery.
    """
    query = (
        select(
            visits,
            planned_queries.c.part,
            planned_queries.c.position,
            planned_queries.c.expected_ads,
            planned_queries.c.expected_requests,
            search_plans.c.plan_key,
            search_plans.c.planner_version,
            search_plans.c.list_version.label("plan_list_version"),
            search_plans.c.panel_version,
            search_plans.c.panel_on_time,
        )
        .join(search_plans, search_plans.c.crawl_key == visits.c.crawl_key)
        .join(
            planned_queries,
            (planned_queries.c.plan_key == search_plans.c.plan_key) & (planned_queries.c.query == visits.c.query),
        )
        .where(visits.c.platform == platform)
        .order_by(visits.c.started_at, visits.c.visit_key)
    )
    if part is not None:
        query = query.where(planned_queries.c.part == part.value)
    with reading(engine) as connection:
        return [
            PlannedVisit(
                visit=record_of(Visit, row),
                part=PlanPart(row["part"]),
                position=row["position"],
                expected_ads=row["expected_ads"],
                expected_requests=row["expected_requests"],
                plan_key=row["plan_key"],
                planner_version=row["planner_version"],
                list_version=row["plan_list_version"],
                panel_version=row["panel_version"],
                panel_on_time=bool(row["panel_on_time"]),
            )
            for row in connection.execute(query).mappings()
        ]
