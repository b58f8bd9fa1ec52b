"""Keep what revisits need

Revision ID: 0004
Revises: 0003
"""
# Take no long lock on a table in use: add columns as nullable, fill them, then tighten them in a later revision.
# A column with a constant default is added without rewriting the table, on PostgreSQL 11+ and SQLite alike.

import sqlalchemy as sa
from alembic import op
from sqlalchemy import Text  # noqa: F401  (what autogenerate writes for the JSONB variant)
from sqlalchemy.dialects import postgresql  # noqa: F401

import db.column_types  # noqa: F401

revision = '0004'
down_revision = '0003'
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer(), 'sqlite')
_LIST = sa.JSON().with_variant(postgresql.JSONB(astext_type=Text()), 'postgresql')


def upgrade():
    op.add_column('crawls', sa.Column('purpose', sa.String(length=16), nullable=False, server_default='search'))
    op.add_column('visits', sa.Column('purpose', sa.String(length=16), nullable=False, server_default='search'))
    op.add_column('visits', sa.Column('n_read', sa.Integer(), nullable=False, server_default='0'))
    op.add_column('visits', sa.Column('filled', _LIST, nullable=False, server_default=sa.text("'[]'")))
    op.add_column('listings', sa.Column('card_sha256', sa.Text(), nullable=False, server_default=''))
    op.add_column('listings', sa.Column('read_at', db.column_types.Instant(), nullable=True))
    op.create_index('ix_listings_platform_last_seen_at', 'listings', ['platform', 'last_seen_at'])
    op.add_column('sightings', sa.Column('basis', sa.String(length=16), nullable=False, server_default='page'))
    op.add_column('snapshots', sa.Column('request_key', sa.String(length=64), nullable=False, server_default=''))
    op.add_column('snapshots', sa.Column('etag', sa.Text(), nullable=False, server_default=''))
    op.add_column('snapshots', sa.Column('last_modified', sa.Text(), nullable=False, server_default=''))
    op.add_column('snapshots', sa.Column('purged_at', db.column_types.Instant(), nullable=True))
    op.create_index('ix_snapshots_request_key', 'snapshots', ['request_key'])
    op.create_table('image_copies',
    sa.Column('id', _ID, autoincrement=True, nullable=False),
    sa.Column('listing_id', _ID, nullable=False),
    sa.Column('url_sha256', sa.String(length=64), nullable=False),
    sa.Column('url', sa.Text(), nullable=False),
    sa.Column('fetched_at', db.column_types.Instant(), nullable=False),
    sa.Column('visit_key', sa.String(length=64), nullable=False),
    sa.Column('sha256', sa.String(length=64), nullable=False),
    sa.Column('media_type', sa.Text(), nullable=False),
    sa.Column('n_bytes', sa.BigInteger(), nullable=False),
    sa.Column('width', sa.Integer(), nullable=False),
    sa.Column('height', sa.Integer(), nullable=False),
    sa.Column('phash', sa.Text(), nullable=False),
    sa.Column('dhash', sa.Text(), nullable=False),
    sa.Column('problem', sa.Text(), nullable=False),
    sa.Column('purged_at', db.column_types.Instant(), nullable=True),
    sa.ForeignKeyConstraint(['listing_id'], ['listings.id'], name=op.f('fk_image_copies_listing_id_listings')),
    sa.ForeignKeyConstraint(['visit_key'], ['visits.visit_key'], name=op.f('fk_image_copies_visit_key_visits')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_image_copies')),
    sa.UniqueConstraint('listing_id', 'url_sha256', name=op.f('uq_image_copies_listing_id_url_sha256'))
    )
    op.create_index(op.f('ix_image_copies_sha256'), 'image_copies', ['sha256'])
    op.create_table('cluster_members',
    sa.Column('listing_id', _ID, autoincrement=False, nullable=False),
    sa.Column('cluster_key', sa.String(length=64), nullable=False),
    sa.Column('method', sa.Text(), nullable=False),
    sa.Column('clustered_at', db.column_types.Instant(), nullable=False),
    sa.ForeignKeyConstraint(['listing_id'], ['listings.id'], name=op.f('fk_cluster_members_listing_id_listings')),
    sa.PrimaryKeyConstraint('listing_id', name=op.f('pk_cluster_members'))
    )
    op.create_index(op.f('ix_cluster_members_cluster_key'), 'cluster_members', ['cluster_key'])


def downgrade():
    op.drop_table('cluster_members')
    op.drop_table('image_copies')
    op.drop_index('ix_snapshots_request_key', table_name='snapshots')
    for table, columns in (
        ('snapshots', ('purged_at', 'last_modified', 'etag', 'request_key')),
        ('sightings', ('basis',)),
        ('visits', ('filled', 'n_read', 'purpose')),
        ('crawls', ('purpose',)),
    ):
        for column in columns:
            op.drop_column(table, column)
    op.drop_index('ix_listings_platform_last_seen_at', table_name='listings')
    op.drop_column('listings', 'read_at')
    op.drop_column('listings', 'card_sha256')
