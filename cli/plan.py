"""``adwarden plan``: which words a crawl would type into which platform, and why."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cli.options import db_option, json_option
from cli.terminal import safe
from model.errors import InputError
from model.search_plan import PlannedQuery, PlanPart

if TYPE_CHECKING:
    from cli.planning import MadePlan

_DAYS = ("Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays", "Sundays")


@click.command(epilog="Example: adwarden plan sandbox-shop --budget 100 --out queries.txt")
@click.argument("names", metavar="PLATFORM...", nargs=-1, required=True)
@click.option("--budget", type=click.IntRange(1, 1_000_000), metavar="REQUESTS", help="Requests of one crawl.")
@click.option("--panel-share", type=click.FloatRange(0, 1), metavar="SHARE", help="Part of a new panel (0 to 1).")
@click.option("--seed", type=click.IntRange(0, 2**31), default=0, help="Another draw for the same day.")
@click.option("--renew-panel", is_flag=True, help="Draw up a new panel; comparable visits begin anew.")
@click.option("--out", type=click.Path(path_type=Path), metavar="FILE", help="Write the queries for crawl --queries.")
@db_option
@json_option
def command(  # noqa: PLR0913, PLR0917  (one parameter per option)
    names: tuple[str, ...],
    budget: int | None,
    panel_share: float | None,
    seed: int,
    renew_panel: bool,
    out: Path | None,
    db_url: str,
    as_json: bool,
) -> None:
    """Plan the searches of a crawl: a fixed panel for trends, and names that change for coverage.

    What past visits found is in the database; the same day, seed and database give the same plan. The first plan of a
    platform draws up its panel, which then stays as it is until --renew-panel.
    """
    from cli.planning import PlanDesk, PlanWish, require_search  # noqa: PLC0415
    from crawler.clock import clock_from, machine_now  # noqa: PLC0415
    from crawler.platform import load_platform  # noqa: PLC0415
    from db.store import Store  # noqa: PLC0415

    if out is not None and len(names) != 1:
        raise click.UsageError("--out needs exactly one PLATFORM")
    platforms = [load_platform(name) for name in names]
    for platform in platforms:
        require_search(platform)
    simulated = os.environ.get("ADWARDEN_NOW")
    now = (clock_from(simulated) if simulated else machine_now)()
    wish = PlanWish(budget=budget, panel_share=panel_share, seed=seed, renew_panel=renew_panel)
    with Store(db_url) as store:
        desk = PlanDesk(store, now)
        made = [desk.make(platform, wish) for platform in platforms]
    if out is not None:
        _write(out, made[0])
    if as_json:
        click.echo(json.dumps([plan_facts(each) for each in made], indent=2, ensure_ascii=False))
    else:
        click.echo("\n\n".join("\n".join(plan_lines(each)) for each in made))


def _write(out: Path, made: MadePlan) -> None:
    plan = made.plan
    lines = [f"# {plan.platform}: search plan {plan.plan_key}, panel {plan.panel_version}, list {plan.list_version}"]
    for part in PlanPart:
        lines.append(f"# {part.value}")
        lines += [each.query for each in plan.fitting if each.part is part]
    try:
        out.write_text("\n".join(lines) + "\n", encoding="utf-8")
    except OSError as error:
        raise InputError(f"{out}: cannot be written: {error.strerror}") from error


def plan_facts(made: MadePlan) -> dict[str, Any]:
    """A plan as JSON tells it."""
    facts = asdict(made.plan)
    facts["made_at"] = made.plan.made_at.isoformat()
    facts["n_fitting"] = len(made.plan.fitting)
    panel = made.panel
    facts["panel"] = {
        "version": panel.version,
        "made_at": panel.made_at.isoformat(),
        "weekday": panel.weekday,
        "hour": panel.hour,
        "depth": panel.depth,
        "list_version": panel.list_version,
        "is_new": made.panel_is_new,
    }
    return facts | {"coverage": asdict(made.coverage), "notes": list(made.notes)}


def plan_lines(made: MadePlan) -> Iterable[str]:
    """A plan for people: one line a query, then the panel and the coverage."""
    plan, panel, covered = made.plan, made.panel, made.coverage
    yield f"{plan.platform}: {_sum(plan.fitting)}, of a budget of {plan.budget:,}"
    for part in PlanPart:
        chosen = [each for each in plan.fitting if each.part is part]
        yield f"{part.value}: {_sum(chosen)}"
        yield from (_line(each) for each in chosen)
    n_spare = len(plan.queries) - len(plan.fitting)
    if n_spare:
        yield f"spare: {n_spare} more queries, typed in this order if others cost less (see --json)"
    drawn = "drawn up now" if made.panel_is_new else f"of {panel.made_at:%Y-%m-%d}"
    yield (
        f"panel {panel.version}, {drawn}: {len(panel.queries)} queries, {panel.depth} result pages each,"
        f" {_DAYS[panel.weekday]} about {panel.hour:02d}:00 UTC"
        + ("" if plan.panel_on_time else "; this is another time, and its visits are marked so")
    )
    yield (
        f"coverage: {covered.n_candidates:,} names reach {covered.reachable:.0%} of the trade records; searched in the"
        f" last {covered.days} days {covered.searched:.1%} ({covered.n_taxa_searched:,} of {covered.n_taxa:,} taxa),"
        f" with this plan {covered.with_plan:.1%}; every name is tried within {covered.n_crawls_round:,} crawls like it"
    )
    yield from (f"note: {note}" for note in made.notes)


def _sum(queries: Iterable[PlannedQuery]) -> str:
    chosen = list(queries)
    ads, cost = sum(each.expected_ads for each in chosen), sum(each.expected_requests for each in chosen)
    return f"{len(chosen)} queries, about {cost:,.0f} requests for {ads:.1f} new flagged ads"


def _line(each: PlannedQuery) -> str:
    taxa = ", ".join(each.taxa[:2]) + (f" and {each.n_taxa - 2} more" if each.n_taxa > 2 else "")
    expected = f"{each.expected_ads:6.2f} ads {each.expected_requests:6.1f} requests"
    return (
        f"  {each.position:>3}  {expected}  {each.language or 'la':<8}{safe(each.query)}  [{safe(taxa)}]  {each.reason}"
    )
