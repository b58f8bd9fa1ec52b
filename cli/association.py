"""``adwarden association``: Internet use beside wildlife-crime records over countries and years (Decision 15.57 b)."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cli.csv_tables import Row, read_table
from cli.options import json_option
from model.errors import InputError

if TYPE_CHECKING:
    from assessment.association import CountryYear

_COUNTRY = re.compile(r"[A-Z]{2,3}")
_FILE = click.Path(path_type=Path)
_Key = tuple[str, int]


@click.command(epilog="Example: adwarden association --indicators itu.csv --crimes seizures.csv --out association")
@click.option("--indicators", required=True, type=_FILE, metavar="FILE", help="CSV of country,year,internet_percent.")
@click.option("--crimes", required=True, type=_FILE, metavar="FILE", help="CSV of country,year,records[,enforcement].")
@click.option("--lag", "lags", type=click.IntRange(-5, 10), multiple=True, default=(0, 1, 2, -1), show_default=True,
              metavar="YEARS", help="Years that crime comes after; -1 is the wrong order, to compare.")  # fmt: skip
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), metavar="DIR", help="Where files are written.")
@json_option
def command(indicators: Path, crimes: Path, lags: tuple[int, ...], out: Path | None, as_json: bool) -> None:
    """Tell how crime records change with Internet use within countries: association.json, .csv, .html, study.jsonl.

    It needs no database. What is found is an association, not a cause, and is printed with its caveats.
    """
    from assessment.association import associations  # noqa: PLC0415  (heavy: only for this)
    from reports.association_files import (  # noqa: PLC0415
        AssociationReport,
        as_csv,
        as_document,
        as_page,
        as_study,
        sentences,
    )

    rows, n_unmatched = read_panel(indicators, crimes)
    report = AssociationReport(
        results=tuple(associations(rows, tuple(dict.fromkeys(lags)))),
        n_countries=len({row.country for row in rows}),
        first_year=min(row.year for row in rows),
        last_year=max(row.year for row in rows),
        n_unmatched=n_unmatched,
        made_at=datetime.now(UTC),
        software=f"adwarden {version('adwarden')}",
    )
    document = json.dumps(as_document(report), ensure_ascii=False, indent=1)
    if out is not None:
        files = {"json": document.encode() + b"\n", "csv": as_csv(report), "html": as_page(report)}
        named = {f"association.{suffix}": content for suffix, content in files.items()}
        _write(out, {**named, "study.jsonl": as_study(report)})
    click.echo(document if as_json else "\n".join(sentences(report)))


def read_panel(indicators: Path, crimes: Path) -> tuple[list[CountryYear], int]:
    """The country-years that stand in both files, and how many stand in one only. Raises InputError with the line."""
    from assessment.association import CountryYear  # noqa: PLC0415

    online: dict[_Key, float] = {}
    for row in read_table("--indicators", indicators, ("country", "year", "internet_percent")):
        percent = row.number("internet_percent")
        if not 0 <= percent <= 100:
            raise InputError(f"{row.place}: internet_percent {percent:g} is not between 0 and 100")
        online[_new_key(row, online)] = percent / 100
    found: dict[_Key, CountryYear] = {}
    for row in read_table("--crimes", crimes, ("country", "year", "records"), ("enforcement",)):
        key, records = _new_key(row, found), row.number("records")
        effort = row.number("enforcement") if row.cells.get("enforcement") else None
        if records < 0 or (effort is not None and effort <= 0):
            raise InputError(f"{row.place}: records must not be under 0, and enforcement must be over 0 or empty")
        found[key] = CountryYear(
            country=key[0], year=key[1], internet_use=online.get(key, -1.0), crime_records=records, enforcement=effort
        )
    _require_one_scale(indicators, crimes, online, found)
    both = [each for key, each in found.items() if key in online]
    if not both:
        raise InputError(f"--indicators {indicators}, --crimes {crimes}: no country and year stands in both")
    return both, len(found) + len(online) - 2 * len(both)


def _require_one_scale(
    indicators: Path, crimes: Path, online: dict[_Key, float], found: dict[_Key, CountryYear]
) -> None:
    """Raise InputError for what would be read without an error and told wrong: shares as percent, FR beside FRA."""
    if online and max(online.values()) <= 0.01:
        raise InputError(f"--indicators {indicators}: internet_percent is nowhere over 1: write percent (85), not 0.85")
    if len({len(country) for country, _ in (*online, *found)}) > 1:
        raise InputError(
            f"--indicators {indicators}, --crimes {crimes}: write all countries with two letters (FR) or all with three"
            " (FRA): a country written both ways would count as two"
        )


def _new_key(row: Row, known: dict[_Key, float] | dict[_Key, CountryYear]) -> _Key:
    country, year = row.text("country").upper(), row.cells["year"]
    if not _COUNTRY.fullmatch(country):
        raise InputError(f"{row.place}: country {country!r} is not an ISO 3166 code such as FR or FRA")
    if not re.fullmatch(r"(19|20)\d\d", year):
        raise InputError(f"{row.place}: year {year!r} is not a year such as 2024")
    if (country, int(year)) in known:
        raise InputError(f"{row.place}: {country} {year} stands twice")
    return country, int(year)


def _write(out: Path, files: dict[str, bytes]) -> None:
    try:
        out.mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            draft = out / f"{name}.part"
            draft.write_bytes(content)
            draft.replace(out / name)
    except OSError as error:
        raise InputError(f"--out {out}: cannot be written ({error.strerror}): give another folder") from error
