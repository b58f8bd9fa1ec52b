"""The annex of figures: what stands behind each number of a submission, and how to make it again."""

from __future__ import annotations

import json
import shlex
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from hashlib import sha256
from typing import TypeAlias

from model.estimate import Estimate, Scope
from reports.submission.content import Line

_Key: TypeAlias = tuple[str, Scope, date, date]


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureEntry:
    """One row of the annex: estimates that share a scope, a period and a place in the text."""

    id: str
    what: Line
    estimates: tuple[Estimate, ...]


class FigureBook:
    """Gives every estimate that is shown the id of a row; one shown twice keeps its id."""

    def __init__(self) -> None:
        self.entries: list[FigureEntry] = []
        self._known: dict[_Key, str] = {}

    def cite(self, what: Line, estimates: Sequence[Estimate]) -> str:
        """The id of the row that holds these estimates, made where there is none that holds them all."""
        keys = [_key(each) for each in estimates]
        ids = {self._known.get(key) for key in keys}
        if len(ids) == 1 and (known := ids.pop()) is not None:
            return known
        number = f"F{len(self.entries) + 1}"
        self.entries.append(FigureEntry(id=number, what=what, estimates=tuple(estimates)))
        for key in keys:
            self._known.setdefault(key, number)
        return number


def _key(estimate: Estimate) -> _Key:
    return (estimate.measure, estimate.scope, estimate.first_day, estimate.last_day)


def query_id(estimate: Estimate) -> str:
    """Twelve hexadecimal digits that stand for measure, scope, period, platforms and versions.

    The same question asked of the same names and matcher has the same id, in whichever report it stands.
    """
    asked = {
        "measure": estimate.measure,
        "scope": {name: value for name, value in asdict(estimate.scope).items() if value},
        "first_day": estimate.first_day.isoformat(),
        "last_day": estimate.last_day.isoformat(),
        "platforms": list(estimate.platforms),
        "matcher_version": estimate.matcher_version,
        "list_version": estimate.list_version,
    }
    return sha256(json.dumps(asked, sort_keys=True, ensure_ascii=False).encode()).hexdigest()[:12]


def command_of(verb: str, first: date, last: date, platforms: Sequence[str], more: Sequence[str] = ()) -> str:
    """The command line that makes the estimates of a period again."""
    words = ["adwarden", verb, "--from", first.isoformat(), "--to", last.isoformat()]
    for name in platforms:
        words += ["--platform", name]
    return shlex.join([*words, *more])
