"""Create the first tables

Revision ID: 0001
Revises: nothing
"""
# Take no long lock on a table in use: add columns as nullable, fill them, then tighten them in a later revision.

import sqlalchemy as sa
from alembic import op
from sqlalchemy import Text  # noqa: F401  (what autogenerate writes for the JSONB variant)
from sqlalchemy.dialects import postgresql  # noqa: F401

import db.column_types  # noqa: F401

revision = '0001'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_table('crawls',
    sa.Column('crawl_key', sa.String(length=64), nullable=False),
    sa.Column('platform', sa.Text(), nullable=False),
    sa.Column('queries', sa.JSON().with_variant(postgresql.JSONB(astext_type=Text()), 'postgresql'), nullable=False),
    sa.Column('max_pages', sa.Integer(), nullable=False),
    sa.Column('started_at', db.column_types.Instant(), nullable=False),
    sa.Column('ended_at', db.column_types.Instant(), nullable=True),
    sa.PrimaryKeyConstraint('crawl_key', name=op.f('pk_crawls'))
    )
    with op.batch_alter_table('crawls', schema=None) as batch_op:
        batch_op.create_index('ix_crawls_platform_ended_at', ['platform', 'ended_at'], unique=False)

    op.create_table('issues',
    sa.Column('issue_key', sa.String(length=64), nullable=False),
    sa.Column('platform', sa.Text(), nullable=False),
    sa.Column('visit_key', sa.Text(), nullable=False),
    sa.Column('kind', sa.Text(), nullable=False),
    sa.Column('place', sa.Text(), nullable=False),
    sa.Column('message', sa.Text(), nullable=False),
    sa.Column('recorded_at', db.column_types.Instant(), nullable=False),
    sa.PrimaryKeyConstraint('issue_key', name=op.f('pk_issues'))
    )
    with op.batch_alter_table('issues', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_issues_platform'), ['platform'], unique=False)
        batch_op.create_index(batch_op.f('ix_issues_visit_key'), ['visit_key'], unique=False)

    op.create_table('listings',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('platform', sa.Text(), nullable=False),
    sa.Column('external_id', sa.Text(), nullable=False),
    sa.Column('url', sa.Text(), nullable=False),
    sa.Column('title', sa.Text(), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('language', sa.Text(), nullable=False),
    sa.Column('category', sa.Text(), nullable=False),
    sa.Column('price_amount', db.column_types.Amount(), nullable=True),
    sa.Column('price_currency', sa.Text(), nullable=False),
    sa.Column('seller_key', sa.Text(), nullable=False),
    sa.Column('place', sa.Text(), nullable=False),
    sa.Column('ships_to', sa.Text(), nullable=False),
    sa.Column('shipping', sa.Text(), nullable=False),
    sa.Column('posted_at', db.column_types.Instant(), nullable=True),
    sa.Column('images', sa.JSON().with_variant(postgresql.JSONB(astext_type=Text()), 'postgresql'), nullable=False),
    sa.Column('state', sa.String(length=16), nullable=False),
    sa.Column('version_no', sa.Integer(), nullable=False),
    sa.Column('content_sha256', sa.String(length=64), nullable=False),
    sa.Column('first_seen_at', db.column_types.Instant(), nullable=False),
    sa.Column('last_seen_at', db.column_types.Instant(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_listings')),
    sa.UniqueConstraint('platform', 'external_id', name=op.f('uq_listings_platform_external_id'))
    )
    with op.batch_alter_table('listings', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_listings_content_sha256'), ['content_sha256'], unique=False)
        batch_op.create_index(batch_op.f('ix_listings_first_seen_at'), ['first_seen_at'], unique=False)
        batch_op.create_index(batch_op.f('ix_listings_seller_key'), ['seller_key'], unique=False)

    op.create_table('visits',
    sa.Column('visit_key', sa.String(length=64), nullable=False),
    sa.Column('crawl_key', sa.Text(), nullable=False),
    sa.Column('platform', sa.Text(), nullable=False),
    sa.Column('query', sa.Text(), nullable=False),
    sa.Column('started_at', db.column_types.Instant(), nullable=False),
    sa.Column('ended_at', db.column_types.Instant(), nullable=True),
    sa.Column('n_pages', sa.Integer(), nullable=False),
    sa.Column('n_listings', sa.Integer(), nullable=False),
    sa.Column('n_errors', sa.Integer(), nullable=False),
    sa.Column('outcome', sa.String(length=16), nullable=False),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('matcher_version', sa.Text(), nullable=False),
    sa.Column('list_version', sa.Text(), nullable=False),
    sa.PrimaryKeyConstraint('visit_key', name=op.f('pk_visits'))
    )
    with op.batch_alter_table('visits', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_visits_crawl_key'), ['crawl_key'], unique=False)
        batch_op.create_index('ix_visits_platform_started_at', ['platform', 'started_at'], unique=False)

    op.create_table('listing_versions',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('listing_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('version_no', sa.Integer(), nullable=False),
    sa.Column('content_sha256', sa.String(length=64), nullable=False),
    sa.Column('title', sa.Text(), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('language', sa.Text(), nullable=False),
    sa.Column('category', sa.Text(), nullable=False),
    sa.Column('price_amount', db.column_types.Amount(), nullable=True),
    sa.Column('price_currency', sa.Text(), nullable=False),
    sa.Column('state', sa.String(length=16), nullable=False),
    sa.Column('first_seen_at', db.column_types.Instant(), nullable=False),
    sa.Column('visit_key', sa.String(length=64), nullable=False),
    sa.Column('matcher_version', sa.Text(), nullable=False),
    sa.Column('list_version', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['listing_id'], ['listings.id'], name=op.f('fk_listing_versions_listing_id_listings')),
    sa.ForeignKeyConstraint(['visit_key'], ['visits.visit_key'], name=op.f('fk_listing_versions_visit_key_visits')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_listing_versions')),
    sa.UniqueConstraint('listing_id', 'version_no', name=op.f('uq_listing_versions_listing_id_version_no'))
    )
    with op.batch_alter_table('listing_versions', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_listing_versions_visit_key'), ['visit_key'], unique=False)

    op.create_table('sightings',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('listing_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('visit_key', sa.String(length=64), nullable=False),
    sa.Column('seen_at', db.column_types.Instant(), nullable=False),
    sa.Column('state', sa.String(length=16), nullable=False),
    sa.Column('content_sha256', sa.String(length=64), nullable=False),
    sa.Column('snapshot_sha256', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['listing_id'], ['listings.id'], name=op.f('fk_sightings_listing_id_listings')),
    sa.ForeignKeyConstraint(['visit_key'], ['visits.visit_key'], name=op.f('fk_sightings_visit_key_visits')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_sightings')),
    sa.UniqueConstraint('listing_id', 'visit_key', name=op.f('uq_sightings_listing_id_visit_key'))
    )
    with op.batch_alter_table('sightings', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_sightings_visit_key'), ['visit_key'], unique=False)

    op.create_table('snapshots',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('sha256', sa.String(length=64), nullable=False),
    sa.Column('url', sa.Text(), nullable=False),
    sa.Column('fetched_at', db.column_types.Instant(), nullable=False),
    sa.Column('media_type', sa.Text(), nullable=False),
    sa.Column('status', sa.Integer(), nullable=False),
    sa.Column('warc_file', sa.Text(), nullable=False),
    sa.Column('warc_offset', sa.BigInteger(), nullable=False),
    sa.Column('warc_length', sa.BigInteger(), nullable=False),
    sa.Column('visit_key', sa.String(length=64), nullable=False),
    sa.ForeignKeyConstraint(['visit_key'], ['visits.visit_key'], name=op.f('fk_snapshots_visit_key_visits')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_snapshots')),
    sa.UniqueConstraint('visit_key', 'warc_file', 'warc_offset', name=op.f('uq_snapshots_visit_key_warc_file_warc_offset'))
    )
    with op.batch_alter_table('snapshots', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_snapshots_sha256'), ['sha256'], unique=False)

    op.create_table('detections',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('version_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('taxon', sa.Text(), nullable=False),
    sa.Column('rank', sa.String(length=16), nullable=False),
    sa.Column('appendix', sa.Text(), nullable=False),
    sa.Column('listed_as', sa.Text(), nullable=False),
    sa.Column('term', sa.Text(), nullable=False),
    sa.Column('source_code', sa.Text(), nullable=False),
    sa.Column('quantity', sa.Float(), nullable=True),
    sa.Column('unit', sa.Text(), nullable=False),
    sa.Column('score', sa.Float(), nullable=False),
    sa.Column('flagged', sa.Boolean(), nullable=False),
    sa.Column('reasons', sa.JSON().with_variant(postgresql.JSONB(astext_type=Text()), 'postgresql'), nullable=False),
    sa.Column('matches', sa.JSON().with_variant(postgresql.JSONB(astext_type=Text()), 'postgresql'), nullable=False),
    sa.Column('matcher_version', sa.Text(), nullable=False),
    sa.Column('list_version', sa.Text(), nullable=False),
    sa.Column('strictness', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['version_id'], ['listing_versions.id'], name=op.f('fk_detections_version_id_listing_versions')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_detections')),
    sa.UniqueConstraint('version_id', 'taxon', 'term', 'matcher_version', 'list_version', name='uq_detections_version_id_taxon_term')
    )
    with op.batch_alter_table('detections', schema=None) as batch_op:
        batch_op.create_index('ix_detections_queue', ['strictness', 'score'], unique=False)
        batch_op.create_index(batch_op.f('ix_detections_taxon'), ['taxon'], unique=False)

    op.create_table('reviews',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('detection_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('reviewer', sa.Text(), nullable=False),
    sa.Column('judgement', sa.String(length=16), nullable=False),
    sa.Column('note', sa.Text(), nullable=False),
    sa.Column('reviewed_at', db.column_types.Instant(), nullable=False),
    sa.Column('undone_at', db.column_types.Instant(), nullable=True),
    sa.ForeignKeyConstraint(['detection_id'], ['detections.id'], name=op.f('fk_reviews_detection_id_detections')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_reviews'))
    )
    with op.batch_alter_table('reviews', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_reviews_detection_id'), ['detection_id'], unique=False)



def downgrade():
    with op.batch_alter_table('reviews', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_reviews_detection_id'))

    op.drop_table('reviews')
    with op.batch_alter_table('detections', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_detections_taxon'))
        batch_op.drop_index('ix_detections_queue')

    op.drop_table('detections')
    with op.batch_alter_table('snapshots', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_snapshots_sha256'))

    op.drop_table('snapshots')
    with op.batch_alter_table('sightings', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_sightings_visit_key'))

    op.drop_table('sightings')
    with op.batch_alter_table('listing_versions', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_listing_versions_visit_key'))

    op.drop_table('listing_versions')
    with op.batch_alter_table('visits', schema=None) as batch_op:
        batch_op.drop_index('ix_visits_platform_started_at')
        batch_op.drop_index(batch_op.f('ix_visits_crawl_key'))

    op.drop_table('visits')
    with op.batch_alter_table('listings', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_listings_seller_key'))
        batch_op.drop_index(batch_op.f('ix_listings_first_seen_at'))
        batch_op.drop_index(batch_op.f('ix_listings_content_sha256'))

    op.drop_table('listings')
    with op.batch_alter_table('issues', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_issues_visit_key'))
        batch_op.drop_index(batch_op.f('ix_issues_platform'))

    op.drop_table('issues')
    with op.batch_alter_table('crawls', schema=None) as batch_op:
        batch_op.drop_index('ix_crawls_platform_ended_at')

    op.drop_table('crawls')
