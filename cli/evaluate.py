"""``adwarden evaluate``: precision, recall, taxa and calibration on ads whose answer is known."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cli.options import json_option
from model.errors import InputError

if TYPE_CHECKING:
    from matching.evaluation import Evaluation, Judged, Ratio
    from matching.labelled import LabelledAd
    from matching.matcher import Matcher
    from model.detection import Detection


def _mistake(ad: LabelledAd, found: tuple[Detection, ...]) -> dict[str, object]:
    return {
        "kind": "missed" if ad.positive else "wrong",
        "id": ad.listing.external_id,
        "file": ad.listing.platform,
        "language": ad.listing.language,
        "taxa": list(ad.taxa),
        "title": ad.listing.title[:120],
        "detections": [{"taxon": one.taxon, "score": one.score, "reasons": list(one.reasons[:3])} for one in found[:2]],
    }


def _judge(
    matcher: Matcher, files: tuple[Path, ...], *, by_language: bool
) -> tuple[dict[str, list[Judged]], list[dict[str, object]]]:
    from matching.evaluation import judged_ad  # noqa: PLC0415  (heavy: only when asked)
    from matching.labelled import read_labelled  # noqa: PLC0415

    groups: dict[str, list[Judged]] = {"all": []}
    mistakes: list[dict[str, object]] = []
    for path, ads in [(path, read_labelled(path)) for path in files]:
        for ad, found in zip(ads, matcher.detect_many([one.listing for one in ads]), strict=True):
            judged = judged_ad(ad, found, matcher.names)
            keys = ["all", str(path), *([f"lang {ad.listing.language or '?'}"] if by_language else [])]
            for key in keys:
                groups.setdefault(key, []).append(judged)
            if judged.flagged != judged.positive:
                mistakes.append(_mistake(ad, found))
    return groups, mistakes


def _share(one: Ratio) -> str:
    return "    -              " if one.value is None else f"{one.value:.3f} ({one.low:.3f}-{one.high:.3f})"


def _line(name: str, found: Evaluation) -> str:
    f1 = "    -" if found.f1 is None else f"{found.f1:.3f}"
    ratios = f"{_share(found.precision)}  {_share(found.recall)}  {f1}  {_share(found.taxon_right)}"
    return f"{name[-28:]:28} {found.n:6}  {ratios}"


def _table(figures: dict[str, Evaluation], mistakes: list[dict[str, object]]) -> str:
    lines = [f"{'set':28} {'ads':>6}  {'precision (95%)':19}  {'recall (95%)':19}  {'F1':5}  taxon right (95%)"]
    lines += [_line(name, found) for name, found in figures.items() if name != "all"]
    whole = figures["all"]
    lines += [_line("all", whole), "", "score      ads  mean score  positive"]
    lines += [
        f"{one.low:.1f}-{one.high:.1f} {one.n:6}  {one.mean_score:10.3f}  {one.positive / one.n:8.3f}"
        for one in whole.bins
        if one.mean_score is not None
    ]
    lines.append("expected calibration error " + ("-" if whole.ece is None else f"{whole.ece:.3f}"))
    for one in mistakes:
        lines.append(f"{str(one['kind']).upper()} {one['language']} {one['file']}:{one['id']} | {one['title']}")
        lines.append(f"    {json.dumps(one['detections'], ensure_ascii=False)[:300]}")
    return "\n".join(lines)


@click.command(epilog="Example: adwarden evaluate labelled.jsonl --by-language --mistakes 10")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
@click.option("--by-language", is_flag=True, help="Also a line for each language.")
@click.option("--mistakes", type=click.IntRange(0, 100_000), default=0, metavar="N", help="Show the first N mistakes.")
@click.option("--weights", type=click.Path(path_type=Path), help="Judge with the weights of this file.")
@json_option
def command(files: tuple[Path, ...], by_language: bool, mistakes: int, weights: Path | None, as_json: bool) -> None:
    """Say how right flags and scores are on labelled ads (JSONL), with 95% intervals; unclear rows are left out."""
    from matching.evaluation import evaluate  # noqa: PLC0415
    from matching.matcher import Matcher  # noqa: PLC0415
    from matching.score import read_weights  # noqa: PLC0415

    chosen = read_weights(weights) if weights else None
    matcher = Matcher.load(chosen)
    groups, wrong = _judge(matcher, files, by_language=by_language)
    if not groups["all"]:
        raise InputError("no ad with a clear label in these files")
    figures = {name: evaluate(judged) for name, judged in groups.items()}
    if as_json:
        sets = {name: asdict(found) for name, found in figures.items()}
        head = {"matcher_version": matcher.version, "list_version": matcher.list_version}
        click.echo(json.dumps(head | {"sets": sets, "mistakes": wrong[:mistakes]}, indent=2, ensure_ascii=False))
    else:
        click.echo(_table(figures, wrong[:mistakes]))
