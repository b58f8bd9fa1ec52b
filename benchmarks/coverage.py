"""How often intervals hold the truth, and how far estimates are off, over many made data sets."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np

from model.estimate import Interval


@dataclass(frozen=True, slots=True)
class Outcome:
    """One estimate of one run beside its truth. ``naive``: what a plain count would have said."""

    what: str
    interval: Interval
    truth: float
    naive: float | None = None
    is_chance: bool = False


def chance(what: str, happened: bool) -> Outcome:
    """Something that should happen in one of twenty runs at most."""
    return Outcome(what, Interval(value=float(happened), low=None, high=None, method=""), 0.05, is_chance=True)


@dataclass(frozen=True, slots=True)
class Case:
    """A setting, and how one run of it is made and estimated; ``seed``: which draws, those of 0 where none is told."""

    setting: str
    run: Callable[[np.random.Generator], Iterator[Outcome]]
    seed: int = 0

    @property
    def key(self) -> str:
        """What tells it from every other case: two estimators may be tried in one setting."""
        seeded = f" (seed {self.seed})" if self.seed else ""
        return f"{getattr(self.run, 'func', self.run).__name__} {self.setting}{seeded}"


@dataclass(slots=True)
class Score:
    """What came of the runs of one estimator in one setting."""

    what: str
    setting: str
    is_chance: bool = False
    is_relative: bool = True
    n_unknown: int = 0
    held: list[bool] = field(default_factory=list)
    above: list[bool] = field(default_factory=list)
    off: list[float] = field(default_factory=list)
    naive: list[float] = field(default_factory=list)

    def take(self, outcome: Outcome) -> None:
        """Count one run."""
        told = outcome.interval
        if told.value is None:
            self.n_unknown += 1
            return
        self.is_chance = outcome.is_chance
        self.is_relative = abs(outcome.truth) >= 0.5
        size = abs(outcome.truth) if self.is_relative else 1.0
        self.off.append((told.value - outcome.truth) / size)
        low, high = -np.inf if told.low is None else told.low, np.inf if told.high is None else told.high
        self.held.append(bool(low <= outcome.truth <= high))
        self.above.append(bool(told.is_lower_bound and low <= outcome.truth))
        if outcome.naive is not None:
            self.naive.append((outcome.naive - outcome.truth) / size)

    def add(self, other: Score) -> None:
        """Take in further runs of the same."""
        self.is_chance, self.is_relative = other.is_chance, other.is_relative
        self.n_unknown += other.n_unknown
        for name in ("held", "above", "off", "naive"):
            getattr(self, name).extend(getattr(other, name))

    def line(self) -> str:
        """A row of the table: estimator, setting, runs, share that holds, bias and how well so many runs tell it, the
        naive count's bias.
        """
        n = len(self.off)
        if not n:
            return f"| {self.what} | {self.setting} | 0 | too little to tell, as said | – | – |"
        held = float(np.mean(np.array(self.off) + 0.05 if self.is_chance else self.held))
        kept = f"{held:.3f}"
        if any(self.above):
            kept += f" (or above: {np.mean(np.array(self.held) | np.array(self.above)):.3f})"
        bias = "–" if self.is_chance else self._shown(self.off)
        untold = f" ({self.n_unknown} untold)" if self.n_unknown else ""
        return f"| {self.what} | {self.setting} | {n:,}{untold} | {kept} | {bias} | {self._shown(self.naive)} |"

    def _shown(self, off: Sequence[float]) -> str:
        if not off:
            return "–"
        told = 196 * float(np.std(off)) / len(off) ** 0.5
        mean = 100 * float(np.mean(off))
        return f"{mean:+.1f} ± {told:.1f}%" if self.is_relative else f"{mean:+.2f} ± {told:.2f} points"


def scores(case: Case, n_runs: int, part: int = 0) -> list[Score]:
    """All estimators of a case over so many runs; each part of each case has a seed of its own."""
    rng = np.random.default_rng([crc32(case.setting.encode()), part, *([case.seed] if case.seed else [])])
    found: dict[str, Score] = {}
    for _ in range(n_runs):
        for outcome in case.run(rng):
            found.setdefault(outcome.what, Score(outcome.what, case.setting)).take(outcome)
    return list(found.values())


def by_estimator(found: Sequence[Score]) -> list[Score]:
    """The rows of one estimator together, in the order they first come."""
    groups: dict[str, list[Score]] = defaultdict(list)
    for each in found:
        groups[each.what].append(each)
    return [each for group in groups.values() for each in group]


class Kept:
    """Parts of a long measurement in a file, a line each, so that it can be stopped and taken up again.

    A line tells a digest of the estimators' source: what was measured of other code than today's is not counted.
    """

    def __init__(self, file: Path, package: Path) -> None:
        self._file = file
        self._code = sha256(b"".join(path.read_bytes() for path in sorted(package.glob("*.py")))).hexdigest()[:16]
        self._parts: dict[tuple[str, int, int], list[dict[str, Any]]] = {}
        for line in file.read_text(encoding="utf-8").splitlines() if file.exists() else ():
            told = json.loads(line)
            if told["code"] == self._code:
                self._parts[told["case"], told["part"], told["runs"]] = told["scores"]

    def scores(self, case: Case, n_runs: int, part: int) -> list[Score]:
        """The runs of a part: from the file, or made now and written to it."""
        key = (case.key, part, n_runs)
        if key not in self._parts:
            self._parts[key] = [asdict(each) for each in scores(case, n_runs, part)]
            told = {"code": self._code, "case": case.key, "part": part, "runs": n_runs, "scores": self._parts[key]}
            with self._file.open("a", encoding="utf-8") as out:
                out.write(json.dumps(told) + "\n")
        return [Score(**told) for told in self._parts[key]]
