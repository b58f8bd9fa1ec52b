"""Alembic's folder: every change of the tables since the first, applied by ``adwarden db upgrade``."""
