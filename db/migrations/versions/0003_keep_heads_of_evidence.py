"""Keep the heads of the evidence's chain, and screenshots

Revision ID: 0003
Revises: 0002
"""
# Take no long lock on a table in use: add columns as nullable, fill them, then tighten them in a later revision.

import sqlalchemy as sa
from alembic import op

import db.column_types

revision = '0003'
down_revision = '0002'
branch_labels = None
depends_on = None


def upgrade():
    op.create_table('chain_heads',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('platform', sa.Text(), nullable=False),
    sa.Column('warc_file', sa.Text(), nullable=False),
    sa.Column('visit_key', sa.Text(), nullable=False),
    sa.Column('n_records', sa.BigInteger(), nullable=False),
    sa.Column('n_bytes', sa.BigInteger(), nullable=False),
    sa.Column('file_sha256', sa.String(length=64), nullable=False),
    sa.Column('head', sa.String(length=64), nullable=False),
    sa.Column('closed_at', db.column_types.Instant(), nullable=False),
    sa.Column('line_no', sa.Integer(), nullable=False),
    sa.Column('line_sha256', sa.String(length=64), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_chain_heads')),
    sa.UniqueConstraint('warc_file', 'line_sha256', name=op.f('uq_chain_heads_warc_file_line_sha256'))
    )
    with op.batch_alter_table('chain_heads', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_chain_heads_visit_key'), ['visit_key'], unique=False)

    op.create_table('screenshots',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('listing_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('url', sa.Text(), nullable=False),
    sa.Column('page_sha256', sa.String(length=64), nullable=False),
    sa.Column('sha256', sa.String(length=64), nullable=False),
    sa.Column('taken_at', db.column_types.Instant(), nullable=False),
    sa.Column('width', sa.Integer(), nullable=False),
    sa.Column('height', sa.Integer(), nullable=False),
    sa.Column('warc_file', sa.Text(), nullable=False),
    sa.Column('warc_offset', sa.BigInteger(), nullable=False),
    sa.Column('warc_length', sa.BigInteger(), nullable=False),
    sa.ForeignKeyConstraint(['listing_id'], ['listings.id'], name=op.f('fk_screenshots_listing_id_listings')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_screenshots')),
    sa.UniqueConstraint('listing_id', 'page_sha256', 'sha256', name=op.f('uq_screenshots_listing_id_page_sha256_sha256'))
    )
    with op.batch_alter_table('screenshots', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_screenshots_sha256'), ['sha256'], unique=False)


def downgrade():
    with op.batch_alter_table('screenshots', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_screenshots_sha256'))

    op.drop_table('screenshots')
    with op.batch_alter_table('chain_heads', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_chain_heads_visit_key'))

    op.drop_table('chain_heads')
