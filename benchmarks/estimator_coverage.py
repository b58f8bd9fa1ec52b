"""Do intervals labelled 95% hold the truth in 93 to 97 of 100? Every estimator, over what may go wrong with it.

Run: ``python -m benchmarks.estimator_coverage [--runs 1000] [--only trend,event] [--setting NAME] [--keep FILE]
[--seed N]``.
Prints a Markdown table: estimator, setting, runs, share of intervals that hold the truth (for what should happen by
chance only: how often it did), bias (of the value, or in points where the truth is a share or rate near nought) with
how well so many runs tell it, and the naive count's bias beside it. With ``--keep`` every hundred runs are written to
the file, and a measurement that was stopped goes on where it was; ``--seconds`` ends one that takes longer, with the
runs made by then. ``--seed`` draws other data: a change is tried on some and told by others.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import assessment
from benchmarks import coverage_of_changes, coverage_of_counts
from benchmarks.coverage import Case, Kept, Score, by_estimator, scores

_A_PART = 100


def measured(cases: Sequence[Case], n_runs: int, kept: Kept | None, seconds: float) -> list[Score]:
    """All cases, a part of each in turn, so that wherever time ends all have as many runs."""
    found: dict[tuple[str, str], Score] = {}
    began = time.monotonic()
    for part in range(-(-n_runs // _A_PART)):
        n_here = min(_A_PART, n_runs - part * _A_PART)
        for case in cases:
            if time.monotonic() - began > seconds:
                return list(found.values())
            made = kept.scores(case, n_here, part) if kept else scores(case, n_here, part)
            for each in made:
                found.setdefault((case.key, each.what), Score(each.what, each.setting)).add(each)
            print(f"{time.monotonic() - began:6.0f} s  part {part + 1}: {case.key}", file=sys.stderr, flush=True)
    return list(found.values())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=1000)
    parser.add_argument("--only", default="", help="words, one of which the name of an estimator holds")
    parser.add_argument("--setting", default="", help="words that a setting's name begins with: only such settings")
    parser.add_argument("--keep", type=Path, metavar="FILE", help="where parts are written to and taken up from")
    parser.add_argument("--seconds", type=float, default=float("inf"), help="begin no further part after so long")
    parser.add_argument("--seed", type=int, default=0, help="which draws")
    chosen = parser.parse_args()
    words = [word for word in chosen.only.split(",") if word]
    every = (*coverage_of_counts.cases(), *coverage_of_changes.cases())
    cases = [
        replace(case, seed=chosen.seed)
        for case in every
        if case.setting.startswith(chosen.setting)
        and (not words or any(word in each.what for each in scores(case, 1) for word in words))
    ]
    kept = Kept(chosen.keep, Path(assessment.__file__).parent) if chosen.keep else None
    found = measured(cases, chosen.runs, kept, chosen.seconds)
    print("| estimator | setting | runs | holds | bias | naive count's bias |\n|---|---|---|---|---|---|")
    for each in by_estimator(found):
        print(each.line())


if __name__ == "__main__":
    main()
