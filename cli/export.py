"""``adwarden export``: the research data package, as Parquet and CSV with codebook, checksums and citation."""

from __future__ import annotations

import json
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cli.options import day_given, db_option, json_option
from cli.progress import progress
from model.errors import InputError

if TYPE_CHECKING:
    from reports.data_package import Package
    from reports.package.asked import PackageOptions

_NAME_LIMIT = 200


@click.command(epilog="Example: adwarden export --out package --from 2026-01-01 --to 2026-06-30 --recipient 'Univ. X'")
@click.option("--out", type=click.Path(path_type=Path), metavar="DIR", required=True, help="Where the package is put.")
@click.option("--from", "first", metavar="DAY", help="First day, as 2026-01-01 (default: all that is stored).")
@click.option("--to", "last", metavar="DAY", help="Last day, included.")
@click.option("--platform", "platforms", multiple=True, metavar="NAME", help="Only this platform; give several times.")
@click.option("--public", is_flag=True, help="Only what may be published: counts, effort, estimates; no row an ad.")
@click.option("--recipient", default="", metavar="NAME", help="For whom: packages of one recipient can be joined.")
@click.option(
    "--previous", type=click.Path(path_type=Path), metavar="DIR", help="An earlier package: tell what changed since."
)
@click.option(
    "--assessment", type=click.Path(path_type=Path), metavar="FILE", help="assessment.json to tell estimates of."
)
@click.option("--every-ad", is_flag=True, help="Also ads in which nothing was found.")
@click.option("--exact-taxa", is_flag=True, help="Rare taxa as found, not as the group that five sellers share.")
@click.option("--include-text", is_flag=True, help="Titles and texts too, contact details replaced. Personal data.")
@click.option("--include-urls", is_flag=True, help="Addresses of the ads too. Personal data.")
@click.option("--force", is_flag=True, help="Replace another package that the folder holds.")
@click.option("--licence", default="", metavar="NAME", help="Licence of the data, as CC-BY-4.0.")
@click.option("--publisher", default="publisher not stated", metavar="NAME", help="Whom to cite.")
@db_option
@json_option
def command(  # noqa: PLR0913, PLR0917  (one parameter an option)
    out: Path,
    first: str | None,
    last: str | None,
    platforms: tuple[str, ...],
    public: bool,
    recipient: str,
    previous: Path | None,
    assessment: Path | None,
    every_ad: bool,
    exact_taxa: bool,
    include_text: bool,
    include_urls: bool,
    force: bool,
    licence: str,
    publisher: str,
    db_url: str,
    as_json: bool,
) -> None:
    """Write the research data package: tables as Parquet and CSV, codebook in English, French and Spanish, checksums.

    Sellers have pseudonyms made for the recipient; cells of fewer than five sellers are left empty. The same database
    and the same arguments give the same bytes.
    """
    from reports.package.asked import PackageOptions  # noqa: PLC0415  (heavy: only for this)
    from reports.package.estimates import read_assessment  # noqa: PLC0415

    if public and (include_text or include_urls or every_ad or exact_taxa):
        told = "--include-text, --include-urls, --every-ad and --exact-taxa"
        raise click.UsageError(f"--public tells no single ad: leave out {told}")
    for option, name in (("--recipient", recipient), ("--licence", licence), ("--publisher", publisher)):
        if len(name) > _NAME_LIMIT or not name.isprintable():
            raise InputError(f"{option}: give one line of at most {_NAME_LIMIT} characters")
    options = PackageOptions(
        first_day=day_given("--from", first) if first is not None else None,
        last_day=day_given("--to", last) if last is not None else None,
        platforms=platforms,
        rows=not public,
        every_ad=every_ad,
        exact_taxa=exact_taxa,
        texts=include_text,
        addresses=include_urls,
        recipient=recipient,
        previous=previous,
        assessment=read_assessment(assessment) if assessment is not None else None,
        replace=force,
        licence=licence,
        publisher=publisher,
        software=f"adwarden {version('adwarden')}",
    )
    _tell(_write(db_url, out, options), out, as_json=as_json)


def _write(db_url: str, out: Path, options: PackageOptions) -> Package:
    from db.opening import open_existing  # noqa: PLC0415
    from reports.data_package import write_package  # noqa: PLC0415
    from species_data.load import load_namespace  # noqa: PLC0415

    engine = open_existing(db_url)
    try:
        with progress("rows") as report:
            return write_package(engine, load_namespace(), out, options, report)
    finally:
        engine.dispose()


def _tell(package: Package, out: Path, *, as_json: bool) -> None:
    if as_json:
        told = {"version": package.version, "rows": package.n_rows, "withheld_ads": package.n_withheld_ads}
        click.echo(json.dumps(told | {"changes": package.changes}))
        return
    for name, n_rows in package.n_rows.items():
        changes = package.changes.get(name, {})
        since = ", ".join(f"{n:,} {kind}" for kind, n in changes.items() if n)
        click.echo(f"{name:<17} {n_rows:>10,} rows" + (f"  ({since})" if since else ""))
    if package.n_withheld_ads:
        click.echo(f"left out: {package.n_withheld_ads:,} ads of fewer than five sellers")
    click.echo(f"version {package.version} written to {out}; check it with: cd {out} && sha256sum -c SHA256SUMS")
