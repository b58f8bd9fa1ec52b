"""Learns the weights of the score: ``python -m matching.train FILE... --out matching/data/weights.json``.

The model is a logistic regression with an L2 penalty, fitted by Newton's method; nothing in it is random, so the same
ads give the same file. Labelled ads (``matching.labelled``) of one folder are one hand. What the log-odds are worth is
fitted to every hand under weights learned from the others.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, replace
from datetime import UTC, date, datetime
from pathlib import Path

from matching.calibration import AS_LEARNED, Calibration
from matching.labelled import LabelledAd, read_labelled, read_ordinary
from matching.lessons import Lesson, Lessons, calibration_of, lessons_of
from matching.matcher import Matcher
from matching.regression import PENALTY

ORDINARY_WEIGHT = 0.25
FLAG_AT = 0.5
"""Probability from which an ad is flagged: it offers what it names more likely than not."""


def learned(
    bias: float, by_feature: Mapping[str, float], n_ads: int, on: date, calibration: Calibration = AS_LEARNED
) -> str:
    """The weights as a readable file: every feature that weighs anything with its weight, rounded."""
    known = {name: round(float(weight), 3) for name, weight in by_feature.items()}
    content = {
        "version": f"{on.isoformat()}-{n_ads}",
        "learned_from": f"{n_ads} labelled ads",
        "flag_at": FLAG_AT,
        "calibration": asdict(calibration),
        "bias": round(bias, 3),
        "weights": {name: weight for name, weight in sorted(known.items()) if weight},
    }
    return json.dumps(content, indent=1, ensure_ascii=False) + "\n"


def hand_of(path: Path) -> str:
    """The hand of a labelled file: the name of its folder."""
    return path.resolve().parent.name


def _undeclared(ad: LabelledAd) -> LabelledAd:
    """The same ad from a page that does not say its language; half of what a matcher reads is such."""
    return replace(ad, listing=replace(ad.listing, language=""))


def read_lessons(
    labelled: Iterable[tuple[Path, Sequence[LabelledAd]]], ordinary: Iterable[Path], matcher: Matcher, on: date
) -> Lessons:
    """What the ads of labelled files and the titles of ordinary shops teach."""
    found: list[Lesson] = []
    for path, ads in labelled:
        hand = hand_of(path)
        found += lessons_of(ads, matcher, on, hand, 0.5)
        found += lessons_of([_undeclared(ad) for ad in ads], matcher, on, hand, 0.5)
    for path in ordinary:
        found += lessons_of(read_ordinary(path), matcher, on, weight=ORDINARY_WEIGHT)
    return Lessons(found)


def learning_parser(description: str) -> argparse.ArgumentParser:
    """The arguments that say what to learn from and how."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("files", nargs="+", type=Path)
    told = "unlabelled ads of ordinary shops, taken as offering nothing"
    parser.add_argument("--ordinary", nargs="*", type=Path, default=[], help=told)
    parser.add_argument("--penalty", type=float, default=PENALTY)
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Reads labelled files, fits, writes the weights, tells how many ads they rest on."""
    parser = learning_parser("Learn the weights of the matching score from labelled ads.")
    parser.add_argument("--out", type=Path, required=True)
    given = parser.parse_args(arguments)
    on = datetime.now(UTC).date()
    labelled = [(path, read_labelled(path)) for path in given.files]
    lessons = read_lessons(labelled, given.ordinary, Matcher.load(), on)
    whole = lessons.learn(given.penalty)
    # A hand alone has no others to be learned from.
    calibration = calibration_of(lessons.left_out(given.penalty)) if len(lessons.hands) > 1 else AS_LEARNED
    by_feature = dict(zip(lessons.features, whole.coefficients.tolist(), strict=True))
    n_ads = sum(len(ads) for _, ads in labelled)
    given.out.write_text(learned(whole.bias, by_feature, n_ads, on, calibration), encoding="utf-8")
    n_names, n_offered = lessons.n_taught
    sys.stdout.write(f"{n_ads} ads, {n_names} mentions of listed taxa, {n_offered} of them offered\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
