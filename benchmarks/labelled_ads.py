"""Flag-level precision, recall and F1, and taxa right, on labelled ads; the reliability of the scores; the mistakes.

``python benchmarks/labelled_ads.py FILE... [--by-language] [--mistakes N]``. Rows with ``unclear`` are left out. A
detection's taxon is right where it is the label's, or a listed ancestor or descendant of it.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from matching.matcher import Matcher
from matching.train import LabelledAd, named_taxa, read_labelled
from model.detection import Detection


@dataclass
class Tally:
    right: int = 0
    wrong: int = 0
    missed: int = 0
    clean: int = 0
    taxon_right: int = 0
    bins: dict[int, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0]))

    def add(self, ad: LabelledAd, found: Sequence[Detection], *, taxon_right: bool) -> None:
        flagged = any(one.flagged for one in found)
        if flagged and ad.positive:
            self.right += 1
            self.taxon_right += taxon_right
        elif flagged:
            self.wrong += 1
        elif ad.positive:
            self.missed += 1
        else:
            self.clean += 1
        if found:
            score = max(one.score for one in found)
            entry = self.bins[min(int(score * 10), 9)]
            entry[0] += 1
            entry[1] += ad.positive

    def line(self, name: str) -> str:
        precision = self.right / max(self.right + self.wrong, 1)
        recall = self.right / max(self.right + self.missed, 1)
        f1 = 2 * precision * recall / max(precision + recall, 1e-9)
        taxon = self.taxon_right / max(self.right, 1)
        n = self.right + self.wrong + self.missed + self.clean
        return f"{name:28} n={n:5} P={precision:.3f} R={recall:.3f} F1={f1:.3f} taxon={taxon:.3f}"


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--by-language", action="store_true")
    parser.add_argument("--mistakes", type=int, default=0)
    given = parser.parse_args(arguments)
    matcher = Matcher.load()
    tallies: dict[str, Tally] = defaultdict(Tally)
    mistakes: list[str] = []
    for path in given.files:
        ads = read_labelled(path)
        listings = [ad.listing for ad in ads]
        for ad, found in zip(ads, matcher.detect_many(listings), strict=True):
            taxa = named_taxa(ad, matcher.names)
            right = any(one.flagged and _is_right(matcher, one, taxa, ad) for one in found)
            rows = [path.stem, "ALL", *([f"lang {ad.listing.language}"] if given.by_language else [])]
            for name in rows:
                tallies[name].add(ad, found, taxon_right=right)
            if any(one.flagged for one in found) != ad.positive:
                shown = "; ".join(f"{one.taxon} {one.score:.2f} {one.reasons[:3]}" for one in found[:2])
                kind = "MISSED" if ad.positive else "WRONG"
                mistakes.append(f"{kind} {ad.listing.language} {ad.taxa} | {ad.listing.title[:90]} | {shown[:260]}")
    for name, tally in tallies.items():
        sys.stdout.write(tally.line(name) + "\n")
    for low, (n, positive) in sorted(tallies["ALL"].bins.items()):
        sys.stdout.write(f"score {low / 10:.1f}-{(low + 1) / 10:.1f}: {n:5} ads, {positive / n:.2f} positive\n")
    sys.stdout.write("".join(f"{line}\n" for line in mistakes[: given.mistakes]))
    return 0


def _is_right(matcher: Matcher, found: Detection, taxa: set[int], ad: LabelledAd) -> bool:
    taxon = matcher.names.taxon_named(found.taxon)
    if taxon is None:
        return False
    own = {one.taxon_id for name in ad.taxa for one in matcher.names.find(name)}
    above = {one.taxon_id for one in matcher.names.lineage(taxon.taxon_id)}
    return taxon.taxon_id in taxa or bool(above & own)


if __name__ == "__main__":
    raise SystemExit(main())
