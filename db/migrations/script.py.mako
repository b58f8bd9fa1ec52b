"""${message}

Revision ID: ${up_revision}
Revises: ${down_revision | comma,n}
"""
# Take no long lock on a table in use: add columns as nullable, fill them, then tighten them in a later revision.

import sqlalchemy as sa
from alembic import op
from sqlalchemy import Text  # noqa: F401  (what autogenerate writes for the JSONB variant)
from sqlalchemy.dialects import postgresql  # noqa: F401

import db.column_types  # noqa: F401

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = ${repr(branch_labels)}
depends_on = ${repr(depends_on)}


def upgrade():
    ${upgrades if upgrades else "pass"}


def downgrade():
    ${downgrades if downgrades else "pass"}
