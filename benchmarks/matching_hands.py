"""How right flags and scores are on each hand of labelled ads, under weights learned from all other hands.

Run: ``python -m benchmarks.matching_hands FILE... [--ordinary FILE...] [--penalty 2]``, with the files that
``matching.train`` learns from; those of one folder are one hand. Before: log-odds as learned, flagged from even odds.
After: the calibration fitted to the other hands, which moves scores, and flags only where the hand moved it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, date, datetime

from matching.calibration import AS_LEARNED, Calibration
from matching.evaluation import Evaluation, Judged, evaluate, judged_ad
from matching.labelled import LabelledAd, read_labelled
from matching.lessons import Learned, Lessons, calibration_of
from matching.matcher import Matcher
from matching.score import Weights
from matching.train import FLAG_AT, hand_of, learning_parser, read_lessons

HEAD = f"{'hand':12} {'ads':>6}  before: P      R      taxon  ECE    after: P      R      taxon  ECE"


def weights_of(lessons: Lessons, learned: Learned, calibration: Calibration) -> Weights:
    by_feature = dict(zip(lessons.features, learned.coefficients.tolist(), strict=True))
    return Weights("left out", learned.bias, FLAG_AT, by_feature, calibration)


def judged_with(weights: Weights, matcher: Matcher, ads: Sequence[LabelledAd], on: date) -> list[Judged]:
    found = matcher.with_weights(weights).detect_many([ad.listing for ad in ads], on)
    return [judged_ad(ad, one, matcher.names) for ad, one in zip(ads, found, strict=True)]


def _figures(found: Evaluation) -> str:
    shares = (found.precision.value, found.recall.value, found.taxon_right.value, found.ece)
    return "  ".join("    -" if one is None else f"{one:.3f}" for one in shares)


def _line(hand: str, before: Sequence[Judged], after: Sequence[Judged]) -> str:
    return f"{hand:12} {len(before):6}       {_figures(evaluate(before))}       {_figures(evaluate(after))}"


def _tenths(judged: Sequence[Judged]) -> list[str]:
    return [
        f"{one.low:.1f}-{one.high:.1f} {one.n:6}  {one.mean_score:10.3f}  {one.positive / one.n:8.3f}"
        for one in evaluate(judged).bins
        if one.mean_score is not None
    ]


def main() -> None:
    given = learning_parser(__doc__.partition("\n")[0]).parse_args()
    on = datetime.now(UTC).date()
    matcher = Matcher.load()
    labelled = [(path, read_labelled(path)) for path in given.files]
    lessons = read_lessons(labelled, given.ordinary, matcher, on)
    ads_of: dict[str, dict[str, LabelledAd]] = defaultdict(dict)
    for path, ads in labelled:
        # A file given twice counts twice in learning, once here.
        ads_of[hand_of(path)] |= {f"{path}:{ad.listing.external_id}": ad for ad in ads}
    hands = list(lessons.left_out(given.penalty))
    print(HEAD)
    before: list[Judged] = []
    after: list[Judged] = []
    for one in hands:
        calibration = calibration_of([other for other in hands if other is not one])
        ads = list(ads_of[one.hand].values())
        raw = judged_with(weights_of(lessons, one.learned, AS_LEARNED), matcher, ads, on)
        told = judged_with(weights_of(lessons, one.learned, calibration), matcher, ads, on)
        print(_line(one.hand, raw, told), flush=True)
        before += raw
        after += told
    print(_line("together", before, after))
    print("score      ads  mean score  positive", *_tenths(after), sep="\n")


if __name__ == "__main__":
    main()
