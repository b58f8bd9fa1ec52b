"""The house kept by hand: sizes, names, layers, and documentation that mentions every command."""

from __future__ import annotations

import ast
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import click
import pytest

from cli import COMMANDS, adwarden

ROOT = Path(__file__).parent.parent
PACKAGES = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["hatch"]["build"]["targets"]["wheel"][
    "packages"
]
DRAWERS = {"utils", "util", "helpers", "misc", "common"}


def _modules() -> list[Path]:
    found = [path for package in PACKAGES for path in (ROOT / package).rglob("*.py")]
    return [path for path in found if "migrations/versions" not in path.as_posix()]


def _functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def test_no_file_is_over_500_lines() -> None:
    sizes = {str(path.relative_to(ROOT)): len(path.read_text().splitlines()) for path in _modules()}
    assert {name: size for name, size in sizes.items() if size > 500} == {}
    assert median(size for size in sizes.values() if size > 5) <= 160


def test_no_function_is_over_60_lines() -> None:
    long = [
        f"{path.relative_to(ROOT)}:{node.name} {(node.end_lineno or 0) - node.lineno + 1}"
        for path in _modules()
        for node in _functions(path)
        if (node.end_lineno or 0) - node.lineno + 1 > 60
    ]
    assert long == []


def test_there_is_no_drawer() -> None:
    assert [path for path in _modules() if path.stem in DRAWERS] == []


def test_every_function_is_annotated() -> None:
    bare = [
        f"{path.relative_to(ROOT)}:{node.name}" for path in _modules() for node in _functions(path) if not node.returns
    ]
    assert bare == []


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_an_example_and_stands_in_the_readme(name: str) -> None:
    command = adwarden.get_command(click.Context(adwarden), name)
    assert command is not None
    leaves = command.commands.values() if isinstance(command, click.Group) else [command]
    assert [leaf.name for leaf in leaves if "Example" not in (leaf.epilog or "")] == []
    assert f"adwarden {name}" in (ROOT / "README.md").read_text()


def test_no_registry_or_local_path_is_committed() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False).stdout.split(
        "\n"
    )
    texts = [ROOT / name for name in listed if name.endswith((".py", ".md", ".toml", ".lock", ".yml", ".sh"))]
    forbidden = ("/work/" + "main", "/work/" + "shared", "pypi." + "org", "files." + "pythonhosted")
    assert [path for path in texts if path.exists() and any(word in path.read_text() for word in forbidden)] == []
