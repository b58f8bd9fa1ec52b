"""Keep what a listing offers

Revision ID: 0002
Revises: 0001
"""
# Take no long lock on a table in use: add columns as nullable, fill them, then tighten them in a later revision.

import sqlalchemy as sa
from alembic import op
from sqlalchemy import Text  # noqa: F401  (what autogenerate writes for the JSONB variant)
from sqlalchemy.dialects import postgresql  # noqa: F401

import db.column_types  # noqa: F401

revision = '0002'
down_revision = '0001'
branch_labels = None
depends_on = None


def upgrade():
    op.create_table('offers',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('version_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('quantity', sa.Float(), nullable=True),
    sa.Column('unit', sa.Text(), nullable=False),
    sa.Column('n_specimens', sa.Integer(), nullable=True),
    sa.Column('unit_price_amount', db.column_types.Amount(), nullable=True),
    sa.Column('unit_price_currency', sa.Text(), nullable=False),
    sa.Column('unit_price_per', sa.Text(), nullable=False),
    sa.Column('life_stages', sa.JSON().with_variant(postgresql.JSONB(astext_type=Text()), 'postgresql'), nullable=False),
    sa.Column('sexes', sa.JSON().with_variant(postgresql.JSONB(astext_type=Text()), 'postgresql'), nullable=False),
    sa.Column('n_males', sa.Integer(), nullable=True),
    sa.Column('n_females', sa.Integer(), nullable=True),
    sa.Column('n_unsexed', sa.Integer(), nullable=True),
    sa.Column('morph', sa.Text(), nullable=False),
    sa.Column('source_code', sa.Text(), nullable=False),
    sa.Column('pre_convention', sa.Boolean(), nullable=False),
    sa.Column('papers', sa.JSON().with_variant(postgresql.JSONB(astext_type=Text()), 'postgresql'), nullable=False),
    sa.Column('ship_from', sa.JSON().with_variant(postgresql.JSONB(astext_type=Text()), 'postgresql'), nullable=False),
    sa.Column('ship_to', sa.JSON().with_variant(postgresql.JSONB(astext_type=Text()), 'postgresql'), nullable=False),
    sa.Column('methods', sa.JSON().with_variant(postgresql.JSONB(astext_type=Text()), 'postgresql'), nullable=False),
    sa.Column('carriers', sa.JSON().with_variant(postgresql.JSONB(astext_type=Text()), 'postgresql'), nullable=False),
    sa.Column('payments', sa.JSON().with_variant(postgresql.JSONB(astext_type=Text()), 'postgresql'), nullable=False),
    sa.Column('spans', sa.JSON().with_variant(postgresql.JSONB(astext_type=Text()), 'postgresql'), nullable=False),
    sa.Column('matcher_version', sa.Text(), nullable=False),
    sa.Column('list_version', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['version_id'], ['listing_versions.id'], name=op.f('fk_offers_version_id_listing_versions')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_offers')),
    sa.UniqueConstraint('version_id', 'matcher_version', 'list_version', name=op.f('uq_offers_version_id_matcher_version_list_version'))
    )


def downgrade():
    op.drop_table('offers')
