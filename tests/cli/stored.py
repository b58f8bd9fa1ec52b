"""Commands run in this process, with a small species reader in the matcher's place."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import pytest

import cli
from cli import imports
from tests.factories import WordReader


class Outcome(NamedTuple):
    """What a command ended with."""

    code: int
    out: str
    err: str


Run = Callable[..., Outcome]


@pytest.fixture
def run(workdir: object, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run ``adwarden WORDS`` in an empty folder."""
    reader = WordReader()
    monkeypatch.setattr(imports, "load_matcher", lambda: reader)

    def running(*words: object) -> Outcome:
        monkeypatch.setattr("sys.argv", ["adwarden", *map(str, words)])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        told = capsys.readouterr()
        return Outcome(int(ended.value.code or 0), told.out, told.err)

    return running
