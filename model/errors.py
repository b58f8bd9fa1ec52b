"""The errors AdWarden raises on purpose; each carries the exit code the command line ends with."""

from __future__ import annotations


class MonitorError(Exception):
    """Base of every expected failure; its text is ONE line that says what, where and how to mend it."""

    exit_code = 1


class InputError(MonitorError):
    """What the user gave (a file, a field, an argument) cannot be used."""

    exit_code = 2


class ConfigError(InputError):
    """A platform description, setting or environment variable is wrong; names file, line and field."""


class SpeciesDataError(InputError):
    """A species table or an official checklist file has a row that cannot be read; names file and line."""


class StoreError(MonitorError):
    """The database cannot be opened, is of another version, is read-only or full."""

    exit_code = 2


class PageChangedError(MonitorError):
    """A page no longer has the structure its description promises; ends the visit, is never a zero."""


class BlockedError(MonitorError):
    """A login wall, a challenge or a refusal; ends the visit and is never evaded."""
