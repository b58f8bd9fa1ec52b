"""One data model: the tables have the columns of the dataclasses, and the migrations make those tables."""

from __future__ import annotations

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, Table, inspect

from db import schema, tables
from db.engine import open_engine, reading, writing
from db.rows import field_names
from db.schema import head, migrate, revisions, upgrade
from model.card import KeptCard
from model.cluster import ClusterMember
from model.detection import Detection, Review
from model.effort import Crawl, Visit
from model.evidence import ChainHead, Screenshot
from model.image import ImageCopy
from model.issue import Issue
from model.listing import Listing, Sighting, Snapshot
from model.offer import Offer
from model.register import RegisterEntry
from model.schedule import Lease, ScheduledRun
from model.search_plan import PlannedQuery, SearchPanel, SearchPlan

PRESENT = {"id", "version_no", "content_sha256", "first_seen_at", "last_seen_at", "card_sha256", "read_at"}
READ_FIELDS = {"title", "text", "language", "category", "price_amount", "price_currency", "state"}
VERSION = {"id", "listing_id", "version_no", "content_sha256", "first_seen_at", "visit_key"}
READ_WITH = {"matcher_version", "list_version"}


@pytest.mark.parametrize(
    ("table", "record_type", "extra", "replaced"),
    [
        (tables.crawls, Crawl, set(), set()),
        (tables.visits, Visit, set(), set()),
        (tables.listings, Listing, PRESENT, set()),
        (tables.listing_versions, Listing, VERSION | READ_WITH, set(field_names(Listing)) - READ_FIELDS),
        (tables.sightings, Sighting, {"id", "listing_id"}, {"platform", "external_id"}),
        (tables.kept_cards, KeptCard, {"id", "listing_id", "visit_key", "seen_at"}, set()),
        (tables.chain_heads, ChainHead, {"id"}, set()),
        (tables.screenshots, Screenshot, {"id", "listing_id"}, {"platform", "external_id"}),
        (tables.snapshots, Snapshot, {"id", "purged_at"}, set()),
        (tables.image_copies, ImageCopy, {"id", "listing_id", "url_sha256", "purged_at"}, {"platform", "external_id"}),
        (tables.cluster_members, ClusterMember, {"listing_id"}, {"platform", "external_id"}),
        (tables.detections, Detection, {"id", "version_id", "strictness"}, set()),
        (tables.offers, Offer, {"id", "version_id"} | READ_WITH, set()),
        (tables.reviews, Review, {"id", "undone_at"}, set()),
        (tables.issues, Issue, {"issue_key"}, set()),
        (tables.scheduled_runs, ScheduledRun, {"id"}, set()),
        (tables.leases, Lease, set(), set()),
        (tables.search_plans, SearchPlan, {"crawl_key"}, {"queries"}),
        (tables.planned_queries, PlannedQuery, {"id", "plan_key"}, set()),
        (tables.search_panels, SearchPanel, {"id"}, set()),
        (tables.register_entries, RegisterEntry, {"id"}, set()),
    ],
    ids=lambda value: value.name if isinstance(value, Table) else "",
)
def test_a_table_has_the_columns_of_its_dataclass(
    table: Table, record_type: type, extra: set[str], replaced: set[str]
) -> None:
    assert set(table.c.keys()) - extra == set(field_names(record_type)) - replaced
    assert extra <= set(table.c.keys())


def test_every_table_is_tested() -> None:
    assert len(tables.metadata.tables) == 21


def _upgraded(db_url: str) -> Engine:
    engine = open_engine(db_url)
    upgrade(engine)
    return engine


def _shape(engine: Engine) -> dict[str, list[str]]:
    """What each table consists of: columns, keys and indices, in no order."""
    found = inspect(engine)
    parts = (found.get_unique_constraints, found.get_foreign_keys, found.get_indexes)
    shape = {}
    for table in found.get_table_names():
        columns = [(str(one["name"]), repr(one["type"]), one["nullable"]) for one in found.get_columns(table)]
        told = [found.get_pk_constraint(table), *columns, *(one for part in parts for one in part(table))]
        shape[table] = sorted(map(str, told))
    return shape


def test_the_migrations_make_exactly_the_tables_that_a_new_database_gets(db_url: str) -> None:
    engine = open_engine(db_url)
    with writing(engine) as connection:
        migrate(connection, "head")
    migrated = _shape(engine)
    with reading(engine) as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "render_as_batch": True})
        assert compare_metadata(context, tables.metadata) == []
    with writing(engine) as connection:
        tables.metadata.drop_all(connection)
        schema._STAMP.drop(connection)
    upgrade(engine)
    assert _shape(engine) == migrated
    assert set(migrated) == {*tables.metadata.tables, "alembic_version"}
    engine.dispose()


def test_the_revisions_are_those_that_alembic_knows() -> None:
    scripts = ScriptDirectory.from_config(schema._config())
    assert [script.revision for script in scripts.walk_revisions()] == list(reversed(revisions()))
    assert scripts.get_current_head() == head()


def test_an_upgrade_twice_changes_nothing(db_url: str) -> None:
    engine = _upgraded(db_url)
    before = sorted(inspect(engine).get_table_names())
    assert upgrade(engine) == (head(), head())
    assert sorted(inspect(engine).get_table_names()) == before
    engine.dispose()
