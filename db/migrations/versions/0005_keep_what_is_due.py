"""Keep what is due

Revision ID: 0005
Revises: 0004
"""
# Take no long lock on a table in use: add columns as nullable, fill them, then tighten them in a later revision.

import sqlalchemy as sa
from alembic import op

import db.column_types  # noqa: F401

revision = '0005'
down_revision = '0004'
branch_labels = None
depends_on = None


def upgrade():
    op.create_table('scheduled_runs',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('platform', sa.Text(), nullable=False),
    sa.Column('due_at', db.column_types.Instant(), nullable=False),
    sa.Column('start_at', db.column_types.Instant(), nullable=False),
    sa.Column('state', sa.String(length=16), nullable=False),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('attempts', sa.Integer(), nullable=False),
    sa.Column('started_at', db.column_types.Instant(), nullable=True),
    sa.Column('ended_at', db.column_types.Instant(), nullable=True),
    sa.Column('holder', sa.Text(), nullable=False),
    sa.Column('lease_until', db.column_types.Instant(), nullable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_scheduled_runs')),
    sa.UniqueConstraint('platform', 'due_at', name=op.f('uq_scheduled_runs_platform_due_at'))
    )
    op.create_index(op.f('ix_scheduled_runs_state'), 'scheduled_runs', ['state'], unique=False)
    op.create_table('leases',
    sa.Column('name', sa.String(length=64), nullable=False),
    sa.Column('holder', sa.Text(), nullable=False),
    sa.Column('until', db.column_types.Instant(), nullable=False),
    sa.PrimaryKeyConstraint('name', name=op.f('pk_leases'))
    )


def downgrade():
    op.drop_table('leases')
    op.drop_index(op.f('ix_scheduled_runs_state'), table_name='scheduled_runs')
    op.drop_table('scheduled_runs')
