"""The help of commands that hold commands."""

from __future__ import annotations

import importlib

import click
import pytest

from cli import COMMANDS

GROUPS = ("platforms", "images", "listings", "schedule", "species", "review", "register", "evidence", "db")


@pytest.mark.parametrize("name", GROUPS)
def test_no_summary_is_cut_short(name: str) -> None:
    group = importlib.import_module(COMMANDS[name][0]).command
    told = " ".join(group.get_help(click.Context(group, info_name=name)).split())
    for verb, each in group.commands.items():
        first = each.get_short_help_str(1_000)
        assert f" {verb} {' '.join(first.split())}" in told


def test_all_groups_are_looked_at() -> None:
    held = {name for name, (module, _) in COMMANDS.items()
            if isinstance(importlib.import_module(module).command, click.Group)}  # fmt: skip
    assert held == set(GROUPS)
