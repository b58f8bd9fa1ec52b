"""Do intervals labelled 95% hold the truth in 93 to 97 of 100? Every estimator, over what may go wrong with it.

Run: ``python -m benchmarks.estimator_coverage [--runs 1000] [--only trend,event]``. Prints a Markdown table: estimator,
setting, runs, share of intervals that hold the truth (for what should happen by chance only: how often it did), bias
(of the value, or in points where the truth is a share or rate near nought) and the naive count's bias beside it.
"""

from __future__ import annotations

import argparse
import sys
import time

from benchmarks import coverage_of_changes, coverage_of_counts
from benchmarks.coverage import by_estimator, scores


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=1000)
    parser.add_argument("--only", default="", help="words, one of which the name of an estimator holds")
    chosen = parser.parse_args()
    words = [word for word in chosen.only.split(",") if word]
    found = []
    for case in (*coverage_of_counts.cases(), *coverage_of_changes.cases()):
        if words and not any(word in each.what for each in scores(case, 1) for word in words):
            continue
        began = time.process_time()
        of_case = scores(case, chosen.runs)
        found += of_case
        print(f"{time.process_time() - began:6.1f} s  {case.setting}", file=sys.stderr, flush=True)
        for each in of_case:
            print(each.line(), file=sys.stderr, flush=True)
    print("| estimator | setting | runs | holds | bias | naive count's bias |\n|---|---|---|---|---|---|")
    for each in by_estimator(found):
        print(each.line())


if __name__ == "__main__":
    main()
