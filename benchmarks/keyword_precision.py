"""How often each name was right on the labelled development ads: makes ``reports/keywords/labelled_precision.csv``.

Run: ``python -m benchmarks.keyword_precision tests/data/ads*.jsonl tests/data/ads/*.jsonl tests/data/ads/*/*.jsonl``.
A name counts once an ad and taxon, by the match that stands first. Alone: every ad in which it was found; in context:
the ads flagged by it. Right: the ad offers a specimen of a listed taxon, and the taxon is the label's, or above or
below it. Names met in fewer than three ads are left out.
"""

from __future__ import annotations

import argparse
import csv
from collections import Counter
from pathlib import Path

from matching.evaluation import of_label
from matching.labelled import read_labelled
from matching.matcher import Matcher
from reports.keywords.figures import LABELLED, LABELLED_HEAD

_FEWEST = 3
_Key = tuple[str, str, str]


def count(files: list[Path]) -> tuple[int, list[tuple[str, ...]]]:
    """Ads read, and a row a name."""
    matcher = Matcher.load()
    counts: dict[str, Counter[_Key]] = {name: Counter() for name in ("n", "k", "flagged", "right")}
    n_ads = 0
    for path in files:
        ads = read_labelled(path)
        n_ads += len(ads)
        for ad, found in zip(ads, matcher.detect_many([one.listing for one in ads]), strict=True):
            seen: set[_Key] = set()
            for one, fits in zip(found, of_label(ad, found, matcher.names), strict=True):
                key = (one.matches[0].name, one.matches[0].name_lang, one.taxon)
                if key in seen:
                    continue
                seen.add(key)
                right = ad.positive and fits
                for name, holds in (
                    ("n", True),
                    ("k", right),
                    ("flagged", one.flagged),
                    ("right", one.flagged and right),
                ):
                    counts[name][key] += holds
    kept = sorted(key for key, n in counts["n"].items() if n >= _FEWEST)
    return n_ads, [(*key, *(str(counts[name][key]) for name in ("n", "k", "flagged", "right"))) for key in kept]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="+", type=Path)
    n_ads, rows = count(parser.parse_args().files)
    with LABELLED.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(LABELLED_HEAD)
        writer.writerows(rows)
    print(f"{n_ads:,} ads, {len(rows):,} names written to {LABELLED}")


if __name__ == "__main__":
    main()
