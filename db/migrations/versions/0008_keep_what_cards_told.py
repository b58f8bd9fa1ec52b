"""Keep what cards told

Revision ID: 0008
Revises: 0007
"""
# Take no long lock on a table in use: add columns as nullable, fill them, then tighten them in a later revision.

import sqlalchemy as sa
from alembic import op

import db.column_types

revision = '0008'
down_revision = '0007'
branch_labels = None
depends_on = None


def upgrade():
    op.create_table('kept_cards',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('listing_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('visit_key', sa.String(length=64), nullable=False),
    sa.Column('seen_at', db.column_types.Instant(), nullable=False),
    sa.Column('title', sa.Text(), nullable=False),
    sa.Column('price_amount', db.column_types.Amount(), nullable=True),
    sa.Column('price_currency', sa.Text(), nullable=False),
    sa.Column('says_no_price', sa.Boolean(), nullable=False),
    sa.Column('page_price_amount', db.column_types.Amount(), nullable=True),
    sa.Column('page_price_currency', sa.Text(), nullable=False),
    sa.Column('posted_at', db.column_types.Instant(), nullable=True),
    sa.Column('image', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['listing_id'], ['listings.id'], name=op.f('fk_kept_cards_listing_id_listings')),
    sa.ForeignKeyConstraint(['visit_key'], ['visits.visit_key'], name=op.f('fk_kept_cards_visit_key_visits')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_kept_cards')),
    sa.UniqueConstraint('listing_id', 'visit_key', name=op.f('uq_kept_cards_listing_id_visit_key'))
    )


def downgrade():
    op.drop_table('kept_cards')
