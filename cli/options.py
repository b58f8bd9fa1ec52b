"""Options that several commands share."""

from __future__ import annotations

import getpass
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from model.errors import InputError

DEFAULT_DB = "sqlite:///adwarden.db"
_F = TypeVar("_F", bound=Callable[..., Any])


def _database(ctx: click.Context, _param: click.Parameter, value: str | None) -> str:
    return value or ctx.find_root().obj or DEFAULT_DB


def db_option(function: _F) -> _F:
    """Add ``--db URL``; the command gets ``db_url``. Its own option wins over the group's, that over ADWARDEN_DB."""
    return click.option(
        "--db",
        "db_url",
        metavar="URL",
        callback=_database,
        help="Database (default: $ADWARDEN_DB or sqlite:///adwarden.db).",
    )(function)


def json_option(function: _F) -> _F:
    """Add ``--json``; the command gets ``as_json``."""
    return click.option("--json", "as_json", is_flag=True, help="Write the answer as JSON.")(function)


def run_options(function: _F) -> _F:
    """Add what every run over platforms takes: PLATFORM..., ``--base-url``, ``--warc``, ``--log``."""
    for added in (
        click.option(
            "--log", "log_file", type=click.Path(path_type=Path), metavar="FILE", help="Write Scrapy's log there."
        ),
        click.option(
            "--warc", "warc_dir", type=click.Path(path_type=Path), metavar="DIR", help="Where responses are kept."
        ),
        click.option("--base-url", metavar="URL", help="Another address of the one platform named."),
        click.argument("names", metavar="PLATFORM...", nargs=-1, required=True),
    ):
        function = added(function)
    return function


def user_name(option: str) -> str:
    """The user's name on this machine. Raises InputError, naming the option to give instead, where there is none."""
    try:
        return getpass.getuser()
    except (KeyError, OSError) as error:  # a user id without a name, as in containers
        raise InputError(f"your name on this machine is unknown: give it with {option}") from error


def day_given(option: str, text: str) -> date:
    """A day. Raises InputError that names the option."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise InputError(f"{option} {text!r}: not a day such as 2026-03-31") from error
