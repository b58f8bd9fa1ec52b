"""Keep search plans

Revision ID: 0006
Revises: 0005
"""
# Take no long lock on a table in use: add columns as nullable, fill them, then tighten them in a later revision.

import sqlalchemy as sa
from alembic import op
from sqlalchemy import Text  # noqa: F401  (what autogenerate writes for the JSONB variant)
from sqlalchemy.dialects import postgresql  # noqa: F401

import db.column_types  # noqa: F401

revision = '0006'
down_revision = '0005'
branch_labels = None
depends_on = None


def upgrade():
    op.create_table('search_plans',
    sa.Column('plan_key', sa.String(length=128), nullable=False),
    sa.Column('crawl_key', sa.Text(), nullable=False),
    sa.Column('platform', sa.Text(), nullable=False),
    sa.Column('made_at', db.column_types.Instant(), nullable=False),
    sa.Column('planner_version', sa.Text(), nullable=False),
    sa.Column('list_version', sa.Text(), nullable=False),
    sa.Column('panel_version', sa.Integer(), nullable=False),
    sa.Column('panel_on_time', sa.Boolean(), nullable=False),
    sa.Column('budget', sa.Integer(), nullable=False),
    sa.Column('panel_share', sa.Float(), nullable=False),
    sa.Column('depth', sa.Integer(), nullable=False),
    sa.Column('seed', sa.BigInteger(), nullable=False),
    sa.PrimaryKeyConstraint('plan_key', name=op.f('pk_search_plans'))
    )
    op.create_index(op.f('ix_search_plans_crawl_key'), 'search_plans', ['crawl_key'], unique=False)
    op.create_index(op.f('ix_search_plans_platform'), 'search_plans', ['platform'], unique=False)
    op.create_table('search_panels',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('platform', sa.Text(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('made_at', db.column_types.Instant(), nullable=False),
    sa.Column('list_version', sa.Text(), nullable=False),
    sa.Column('depth', sa.Integer(), nullable=False),
    sa.Column('weekday', sa.Integer(), nullable=False),
    sa.Column('hour', sa.Integer(), nullable=False),
    sa.Column('queries', sa.JSON().with_variant(postgresql.JSONB(astext_type=Text()), 'postgresql'), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_search_panels')),
    sa.UniqueConstraint('platform', 'version', name=op.f('uq_search_panels_platform_version'))
    )
    op.create_table('planned_queries',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('plan_key', sa.String(length=128), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('query', sa.Text(), nullable=False),
    sa.Column('part', sa.String(length=16), nullable=False),
    sa.Column('language', sa.Text(), nullable=False),
    sa.Column('taxa', sa.JSON().with_variant(postgresql.JSONB(astext_type=Text()), 'postgresql'), nullable=False),
    sa.Column('n_taxa', sa.Integer(), nullable=False),
    sa.Column('expected_ads', sa.Float(), nullable=False),
    sa.Column('expected_requests', sa.Float(), nullable=False),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['plan_key'], ['search_plans.plan_key'], name=op.f('fk_planned_queries_plan_key_search_plans')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_planned_queries')),
    sa.UniqueConstraint('plan_key', 'position', name=op.f('uq_planned_queries_plan_key_position'))
    )


def downgrade():
    op.drop_table('planned_queries')
    op.drop_table('search_panels')
    op.drop_index(op.f('ix_search_plans_platform'), table_name='search_plans')
    op.drop_index(op.f('ix_search_plans_crawl_key'), table_name='search_plans')
    op.drop_table('search_plans')
