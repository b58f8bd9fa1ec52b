"""``adwarden review retrain``: weights of the score learned from the verdicts of this database's reviewers."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from cli.options import db_option
from model.errors import MonitorError

if TYPE_CHECKING:
    from matching.retrain import Figures, Verdict
    from matching.score import Weights

LEAST = 20


def _verdicts(db_url: str) -> list[Verdict]:
    """One a listing's words and taxon: offered where any of its terms was confirmed; unsure ones left out."""
    from db.opening import open_existing  # noqa: PLC0415  (heavy: only when asked)
    from db.reviews import standing_verdicts  # noqa: PLC0415
    from matching.retrain import Verdict  # noqa: PLC0415
    from model.detection import Judgement  # noqa: PLC0415

    engine = open_existing(db_url)
    try:
        standing = standing_verdicts(engine)
    finally:
        engine.dispose()
    found: dict[tuple[str, ...], Verdict] = {}
    for one in standing:
        if one.judgement is Judgement.UNSURE:
            continue
        ad = one.listing
        key = (ad.platform, ad.external_id, ad.title, ad.text, one.taxon)
        offered = one.judgement is Judgement.CONFIRMED or (key in found and found[key].offered)
        found[key] = Verdict(ad, one.taxon, offered, (ad.posted_at or one.reviewed_at).date())
    return list(found.values())


def _require_enough(n: int, n_offered: int, what: str) -> None:
    if n < LEAST:
        raise MonitorError(f"{n} {what}: at least {LEAST} are needed to learn from")
    if n_offered in {0, n}:
        one = "confirmed" if n_offered else "rejected"
        raise MonitorError(f"all {n} {what} are {one}: both confirmed and rejected ones are needed to learn from")


def _share(value: float | None) -> str:
    return "    -" if value is None else f"{value:.3f}"


def _report(before: Figures, after: Figures, shipped: Weights, learned: Weights) -> str:
    from matching.retrain import moved_most  # noqa: PLC0415

    lines = ["5-fold, by listing   precision  recall  log-loss"]
    for name, one in (("shipped weights", before), ("learned weights", after)):
        lines.append(f"{name:20} {_share(one.precision):>9}  {_share(one.recall):>6}  {one.log_loss:8.4f}")
    lines.append("weights that moved most")
    lines += [f"  {name:32} {old:+.3f} -> {new:+.3f}" for name, old, new in moved_most(shipped, learned)]
    return "\n".join(lines)


def _undo() -> None:
    from matching.kept_weights import go_back  # noqa: PLC0415

    version = go_back()
    click.echo(f"in use again: {version or 'the shipped weights'}")


@click.command("retrain", epilog="Example: adwarden review retrain --dry-run")
@click.option("--dry-run", is_flag=True, help="Show what would change, write nothing.")
@click.option("--force", is_flag=True, help="Take the new weights though they are worse.")
@click.option("--undo", is_flag=True, help="Go back to the weights before.")
@db_option
def retrain(dry_run: bool, force: bool, undo: bool, db_url: str) -> None:
    """Learn the weights of the score from the verdicts given so far, starting from the shipped weights."""
    if undo:
        _undo()
        return
    from matching.kept_weights import keep, next_version  # noqa: PLC0415
    from matching.matcher import Matcher  # noqa: PLC0415
    from matching.retrain import cross_validate, examples_of, relearn  # noqa: PLC0415
    from matching.score import shipped_weights  # noqa: PLC0415

    verdicts = _verdicts(db_url)
    _require_enough(len(verdicts), sum(one.offered for one in verdicts), "verdicts")
    shipped = shipped_weights()
    examples = examples_of(verdicts, Matcher.load(shipped))
    _require_enough(len(examples), sum(one.offered for one in examples), "verdicts that the weights can learn from")
    before, after = cross_validate(examples, shipped)
    learned = relearn(examples, shipped, next_version(datetime.now(UTC).date()))
    click.echo(f"{len(verdicts)} verdicts, {len(examples)} of them teach a weight")
    click.echo(_report(before, after, shipped, learned))
    if after.log_loss > before.log_loss and not force:
        raise MonitorError("the learned weights are worse than the shipped ones: not taken (--force takes them)")
    if not dry_run:
        kept = keep(learned, f"{len(examples)} verdicts")
        click.echo(f"in use: {learned.version} ({kept}); 'adwarden review retrain --undo' goes back")
