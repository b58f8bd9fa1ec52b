"""A long measurement of the estimators that was stopped goes on where it was, and forgets what other code made."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from benchmarks.coverage import Case, Kept, Outcome
from benchmarks.estimator_coverage import measured
from model.estimate import Interval


def test_parts_are_made_once_with_seeds_of_their_own(tmp_path: Path) -> None:
    drawn: list[float] = []

    def run(rng: np.random.Generator) -> Iterator[Outcome]:
        drawn.append(float(rng.normal()))
        yield Outcome("x", Interval(value=drawn[-1], low=-1.0, high=1.0, method=""), 0.0)

    code, file = tmp_path / "code", tmp_path / "kept.jsonl"
    code.mkdir()
    (code / "a.py").write_text("1")
    [first] = measured([Case("s", run)], 150, Kept(file, code), 1e9)
    assert (len(first.off), len(set(drawn))) == (150, 150)
    [again] = measured([Case("s", run)], 150, Kept(file, code), 1e9)
    assert (again.off, again.held, len(drawn)) == (first.off, first.held, 150)
    [more] = measured([Case("s", run)], 250, Kept(file, code), 1e9)
    assert (more.off[:100], len(more.off), len(drawn)) == (first.off[:100], 250, 300)
    (code / "a.py").write_text("2")
    measured([Case("s", run)], 100, Kept(file, code), 1e9)
    assert len(drawn) == 400
    assert measured([Case("s", run)], 100, None, -1.0) == []
    [other] = measured([Case("s", run, seed=1)], 100, Kept(file, code), 1e9)
    assert not set(other.off) & set(first.off)
