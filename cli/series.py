"""``adwarden series``: flagged ads per visit week by week, of all and by taxon, Appendix, class or platform."""

from __future__ import annotations

import json
from collections import defaultdict
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cli.assess import days_of, groups_of
from cli.counts import count
from cli.options import db_option, json_option
from cli.stored_platforms import refuse_unknown
from model.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from assessment.weekly import By
    from model.assessed import WeeklyRows
    from model.estimate import Estimate

_BY = ("all", "taxon", "appendix", "group", "platform")
_MOST_SHOWN = 20


@click.command(epilog="Example: adwarden series --from 2026-01-01 --to 2026-03-31 --by taxon --out series.csv")
@click.option("--from", "first", metavar="DAY", required=True, help="First day, as 2026-01-01; weeks begin with it.")
@click.option("--to", "last", metavar="DAY", required=True, help="Last day, included.")
@click.option("--by", "by_name", type=click.Choice(_BY), help="What else to give series of [default: taxon].")
@click.option("--taxon", "taxa", multiple=True, metavar="NAME", help="Only this taxon; give several times.")
@click.option("--platform", "platforms", multiple=True, metavar="NAME", help="Only this platform; give several times.")
@click.option(
    "--out", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help="Write a CSV, a row a week."
)
@db_option
@json_option
def command(  # noqa: PLR0913, PLR0917  (one parameter an option)
    first: str,
    last: str,
    by_name: str | None,
    taxa: tuple[str, ...],
    platforms: tuple[str, ...],
    out: Path | None,
    db_url: str,
    as_json: bool,
) -> None:
    """Give flagged ads per visit for each week, with 95% interval, visits and pages; a week not visited is missing.

    Where ten ads of five sellers of a series were reviewed it is given corrected by them too. Cells of fewer than five
    sellers are left empty, and what would tell them. The figures are those of 'adwarden assess', which reads more and
    takes longer.
    """
    from assessment.weekly import By, weekly_series  # noqa: PLC0415  (heavy: only for this)
    from reports.suppression import fit_to_leave  # noqa: PLC0415

    if taxa and by_name not in (None, "taxon"):
        raise click.UsageError(f"--taxon and --by {by_name}: give one of them")
    by = By(by_name or "taxon")
    days = days_of("--from", first, "--to", last)
    rows = _read(db_url, days, platforms, taxa)
    groups = groups_of(rows) if by is By.GROUP else {}
    estimates = fit_to_leave(weekly_series(rows, by, groups, taxa))
    if not estimates:
        raise InputError(f"--from {first} --to {last}: shorter than a week: give seven days or more")
    if out is not None:
        _write(out, estimates)
    if as_json:
        click.echo(json.dumps(_document(rows, by, estimates), ensure_ascii=False))
        return
    for line in _lines(estimates):
        click.echo(line)
    if left := ((days[1] - days[0]).days + 1) % 7:
        click.echo(f"the last {count(left, 'day')} to {last} are under a week, and in no figure")
    if out is not None:
        click.echo(f"written to {out}: {len(estimates):,} rows")


def _read(db_url: str, days: tuple[date, date], platforms: tuple[str, ...], taxa: tuple[str, ...]) -> WeeklyRows:
    from db.opening import open_existing  # noqa: PLC0415
    from db.weekly import known_taxa, weekly_rows  # noqa: PLC0415

    engine = open_existing(db_url)
    try:
        refuse_unknown(engine, platforms)
        unknown = sorted(set(taxa) - known_taxa(engine, taxa)) if taxa else []
        if unknown:
            raise InputError(
                f"--taxon {unknown[0]}: found in no ad; give the accepted name, as 'adwarden species show' tells it"
            )
        return weekly_rows(engine, *days, platforms, taxa)
    finally:
        engine.dispose()


def _document(rows: WeeklyRows, by: By, estimates: Sequence[Estimate]) -> dict[str, object]:
    from reports.assessment.files import FORMAT, estimate_document  # noqa: PLC0415

    return {
        "format": FORMAT,
        "software": f"adwarden {version('adwarden')}",
        "made_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "first_day": rows.first_day.isoformat(),
        "last_day": rows.last_day.isoformat(),
        "platforms": list(rows.platforms),
        "by": by.value,
        "estimates": [estimate_document(each) for each in estimates],
    }


def _write(out: Path, estimates: Sequence[Estimate]) -> None:
    from reports.assessment.files import estimates_csv  # noqa: PLC0415

    draft = out.with_name(f"{out.name}.part")
    try:
        draft.write_bytes(estimates_csv(estimates))
        draft.replace(out)
    except OSError as error:
        raise InputError(f"--out {out}: cannot be written ({error.strerror}): give another file") from error


def _lines(estimates: Sequence[Estimate]) -> list[str]:
    """A line a series: its weeks, how many are missing or left empty, and the last week that has a number."""
    from reports.suppression import is_suppressed  # noqa: PLC0415

    series: dict[tuple[str, str], list[Estimate]] = defaultdict(list)
    for each in estimates:
        scope = each.scope
        name = scope.taxon or scope.appendix or scope.group or scope.platform or "all"
        series[name, " (corrected)" if "right" in each.measure else ""].append(each)
    lines = []
    for (name, kind), weeks in list(series.items())[:_MOST_SHOWN]:
        hidden = sum(map(is_suppressed, weeks))
        known = [each for each in weeks if each.interval.value is not None]
        missing = len(weeks) - hidden - len(known)
        told = f"{name + kind:<40} {len(weeks):>4} weeks, {missing} missing, {hidden} left empty"
        if known:
            week, made = known[-1], known[-1].interval
            told += f"; {week.first_day}: {made.value:.3g} ads per effort ({made.low:.3g} to {made.high:.3g})"
            told += f" in {count(week.n_visits, 'visit')}"
        lines.append(told)
    if len(series) > _MOST_SHOWN:
        lines.append(f"and {len(series) - _MOST_SHOWN:,} more series: --out or --json gives all")
    return lines
