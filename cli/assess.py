"""``adwarden assess``: scale and trends of a period with honest intervals, as JSON, tables and a page to read."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal, InvalidOperation
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cli.csv_tables import Row, read_table
from cli.options import day_given, db_option, json_option
from cli.period_checks import check_compared, check_rates, check_visited, earlier_period
from cli.stored_platforms import refuse_unknown
from model.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assessment.assemble import Assessment, Options
    from assessment.changes import Event
    from assessment.prices import ExchangeRates, Rate
    from model.assessed import AssessedRows, WeeklyRows
    from model.taxon import Taxon
    from reports.assessment.files import Leaving

_RATES_HEAD = ("currency", "day", "rate")
_NOTICES_HEAD = ("platform", "ad", "day")
_LONGEST_LABEL = 80
_LONGEST = timedelta(days=3660)


@click.command(epilog="Example: adwarden assess --from 2026-01-01 --to 2026-03-31 --out report")
@click.option("--from", "first", metavar="DAY", help="First day, as 2026-01-01.")
@click.option("--to", "last", metavar="DAY", help="Last day, included.")
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), metavar="DIR", help="Where files are written.")
@click.option("--platform", "platforms", multiple=True, metavar="NAME", help="Only this platform; give several times.")
@click.option("--rates", type=click.Path(path_type=Path), metavar="FILE", help="CSV of currency,day,rate.")
@click.option("--currency", default="EUR", show_default=True, metavar="CODE", help="What the rates are into.")
@click.option("--event", "events", multiple=True, metavar="DAY=LABEL", help="What may have changed it; several times.")
@click.option("--notices", type=click.Path(path_type=Path), metavar="FILE", help="CSV of platform,ad,day of notices.")
@click.option("--against", nargs=2, metavar="DAY DAY", help="Compare routes with this earlier period.")
@click.option("--pdf", is_flag=True, help="Print the report as report.pdf too (needs Chromium).")
@click.option("--schema", is_flag=True, help="Print the JSON Schema of assessment.json and do nothing else.")
@db_option
@json_option
def command(  # noqa: PLR0913, PLR0917  (one parameter an option)
    first: str | None,
    last: str | None,
    out: Path | None,
    platforms: tuple[str, ...],
    rates: Path | None,
    currency: str,
    events: tuple[str, ...],
    notices: Path | None,
    against: tuple[str, str] | None,
    pdf: bool,
    schema: bool,
    db_url: str,
    as_json: bool,
) -> None:
    """Estimate how much was offered, of what, where, and whether it grows: assessment.json, CSV tables, report.html.

    Every figure has its unit, effort, method and 95% interval. Cells of fewer than five sellers are left empty.
    """
    from assessment.assemble import Options  # noqa: PLC0415  (heavy: only for this)
    from crawler.browser import require_chromium  # noqa: PLC0415
    from reports.assessment.files import SCHEMA, as_document, leaving  # noqa: PLC0415

    if schema:
        click.echo(SCHEMA.read_text(encoding="utf-8"), nl=False)
        return
    if first is None or last is None or out is None:
        raise click.UsageError("give --from, --to and --out")
    days = days_of("--from", first, "--to", last)
    if pdf:
        require_chromium()
    before = days_of("--against", against[0], "--against", against[1]) if against else None
    before = earlier_period("--against", before, days) if before is not None else None
    options = Options(
        rates=read_rates(rates, currency) if rates is not None else None,
        notices=read_notices(notices) if notices is not None else None,
        events=events_of(events),
    )
    assessment = assess_period(db_url, days, platforms, before, options)
    report = leaving(assessment, datetime.now(UTC), f"adwarden {version('adwarden')}")
    names = _write(out, report)
    if pdf:
        names.append(_print(out, days))
    if as_json:
        click.echo(json.dumps(as_document(report), ensure_ascii=False))
        return
    from reports.assessment.findings import findings  # noqa: PLC0415

    for finding in findings(report):
        click.echo(f"{finding.question:<22} {finding.short}")
    click.echo(f"written to {out}: {', '.join(names)}")


def days_of(first_option: str, first: str, last_option: str, last: str) -> tuple[date, date]:
    """The days of a period, given as two options. Raises InputError naming the option that cannot be read."""
    days = day_given(first_option, first), day_given(last_option, last)
    if days[0] > days[1]:
        raise InputError(f"{last_option} {last} is before {first_option} {first}: give the earlier day first")
    if days[1] - days[0] > _LONGEST:
        raise InputError(f"{first_option} {first} to {last}: give ten years at most")
    return days


def read_rates(file: Path, base: str) -> ExchangeRates:
    """The table of exchange rates. Raises InputError with the line of what cannot be read."""
    from assessment.prices import ExchangeRates  # noqa: PLC0415

    if not re.fullmatch("[A-Z]{3}", base):
        raise InputError(f"--currency {base!r}: write three capital letters, such as EUR")
    found = [_rate(row) for row in read_table("--rates", file, _RATES_HEAD)]
    if not found:
        raise InputError(f"--rates {file}: holds no rate: write lines such as 'USD,2026-01-05,0.92'")
    return ExchangeRates(base, found)


def _rate(row: Row) -> Rate:
    from assessment.prices import Rate  # noqa: PLC0415

    currency = row.text("currency").upper()
    try:
        worth = Decimal(row.cells["rate"])
    except InvalidOperation:
        worth = Decimal(0)
    if len(currency) != 3 or not worth.is_finite() or worth <= 0:
        raise InputError(f"{row.place}: write a line as 'USD,2026-01-05,0.92'")
    return Rate(currency=currency, day=row.day("day"), worth=worth)


def read_notices(file: Path) -> dict[tuple[str, str], date]:
    """The first notice on each ad, by platform and the ad's id there."""
    found: dict[tuple[str, str], date] = {}
    for row in read_table("--notices", file, _NOTICES_HEAD):
        key, day = (row.text("platform"), row.text("ad")), row.day("day")
        found[key] = min(day, found.get(key, day))
    return found


def events_of(written: tuple[str, ...]) -> tuple[Event, ...]:
    """Events written as DAY=LABEL. Raises InputError for what is not, and for two of one label."""
    from assessment.changes import Event  # noqa: PLC0415

    found = []
    for each in written:
        day, equals, label = (part.strip() for part in each.partition("="))
        if not equals or not label or len(label) > _LONGEST_LABEL:
            raise InputError(f"--event {each!r}: write it as 2026-07-01=new policy ({_LONGEST_LABEL} letters at most)")
        found.append(Event(day_given("--event", day), label))
    if len({event.label for event in found}) < len(found):
        raise InputError("--event: two events have one label; give each its own")
    return tuple(found)


def assess_period(
    db_url: str,
    days: tuple[date, date],
    platforms: tuple[str, ...],
    before: tuple[date, date] | None,
    options: Options,
    against: str = "--against",
) -> Assessment:
    """The assessment of what is stored of a period; ``against`` names the option that tells ``before``.

    Raises InputError for a platform of which nothing is stored, and for what cannot be compared or converted.
    """
    from assessment.assemble import assemble  # noqa: PLC0415
    from assessment.ways import Window  # noqa: PLC0415
    from db.assessed import assessed_rows  # noqa: PLC0415
    from db.opening import open_existing  # noqa: PLC0415

    engine = open_existing(db_url)
    try:
        refuse_unknown(engine, platforms)
        rows = assessed_rows(engine, *days, platforms)
        check_visited(rows, days)
        check_rates(options.rates, rows)
        options = replace(options, groups=groups_of(rows), above=above_of(rows))
        if before is not None:
            # Read as one, so that a seller has the same code in both.
            whole = assessed_rows(engine, min(before[0], days[0]), max(before[1], days[1]), platforms)
            check_compared(against, whole, before)
            options = replace(options, against=Window(*before), route_ads=whole.ads)
    finally:
        engine.dispose()
    return assemble(rows, options)


def groups_of(rows: AssessedRows | WeeklyRows) -> dict[str, str]:
    """The class of each taxon found, by the name space; the kingdom where it has no class (plants)."""
    return {name: lineage[0].class_name or lineage[0].kingdom for name, lineage in _lineages(rows)}


def above_of(rows: AssessedRows) -> dict[str, tuple[str, ...]]:
    """The higher taxa that each taxon found is of, by the name space: of a subspecies its species too."""
    return {name: tuple(taxon.name for taxon in lineage[1:]) for name, lineage in _lineages(rows)}


def _lineages(rows: AssessedRows | WeeklyRows) -> Iterator[tuple[str, tuple[Taxon, ...]]]:
    """Each taxon found that the name space knows, with all above it."""
    from species_data.load import load_namespace  # noqa: PLC0415

    names = {finding.taxon for ad in rows.ads for finding in ad.findings}
    if not names:
        return
    space = load_namespace()
    for name in sorted(names):
        taxon = space.taxon_named(name)
        if taxon is not None:
            yield name, space.lineage(taxon.taxon_id)


def _print(out: Path, days: tuple[date, date]) -> str:
    from reports.print_pdf import print_pdf  # noqa: PLC0415  (Playwright: only for this)

    title = f"Online ads for CITES-listed species, {days[0]} to {days[1]}"
    print_pdf(out / "report.html", out / "report.pdf", title=title, language="en")
    return "report.pdf"


def _write(out: Path, report: Leaving) -> list[str]:
    from reports.assessment.files import TABLE_FILES, as_json, as_tables  # noqa: PLC0415
    from reports.assessment.page import as_page  # noqa: PLC0415

    files = {"report.html": as_page(report), "assessment.json": as_json(report), **as_tables(report)}
    try:
        out.mkdir(parents=True, exist_ok=True)
        if (out / "assessment.json").is_file():
            # What an earlier assessment had and this one has not would be taken for a part of this one.
            for name in {*TABLE_FILES, "report.pdf"} - set(files):
                (out / name).unlink(missing_ok=True)
        for name, content in files.items():
            draft = out / f"{name}.part"
            draft.write_bytes(content)
            draft.replace(out / name)
    except OSError as error:
        raise InputError(f"--out {out}: cannot be written ({error.strerror}): give another folder") from error
    return list(files)
