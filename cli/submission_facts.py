"""What a submission is told beside the database: who submits, how the platforms are looked at, how taxa are written."""

from __future__ import annotations

from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from cli.csv_tables import unread
from model.errors import InputError

if TYPE_CHECKING:
    from model.assessed import AssessedRows
    from reports.submission.source import SiteFacts

COVER = ("authority", "contact", "confidentiality")
"""Fields of the cover that only people know."""
_MOST_COVER = 20_000


def cover_file(file: Path) -> dict[str, str]:
    """The fields that a YAML file tells. Raises InputError for what is not a mapping of these to text."""
    import yaml  # noqa: PLC0415

    try:
        text = file.read_text(encoding="utf-8")
        content = yaml.safe_load(text) if len(text) <= _MOST_COVER else None
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise InputError(f"--cover {file}: cannot be read ({unread(error)})") from error
    plain = isinstance(content, dict) and all(isinstance(each, str | int | None) for each in content.values())
    if not isinstance(content, dict) or not plain or set(content) - set(COVER):
        raise InputError(f"--cover {file}: write a line each of {', '.join(f'{name}: text' for name in COVER)}")
    return {name: str(value) for name, value in content.items() if value is not None}


def sites(names: tuple[str, ...]) -> tuple[SiteFacts, ...]:
    """What the descriptions that come with AdWarden say of the platforms."""
    from crawler.platform import read_description, shipped_files  # noqa: PLC0415
    from reports.submission.source import SiteFacts  # noqa: PLC0415

    files, found = shipped_files(), []
    for name in names:
        if name in files:
            site = read_description(files[name])
            read_on = site.lawful.terms_read_on
            found.append(
                SiteFacts(
                    name=name,
                    url=site.base_url,
                    country=site.country,
                    languages=site.languages,
                    legal_basis="" if site.lawful.legal_basis == "unread" else site.lawful.legal_basis,
                    terms_read_on=read_on if isinstance(read_on, date) else None,
                )
            )
    return tuple(found)


def upright(rows: AssessedRows) -> frozenset[str]:
    """The taxa found that are above the genus."""
    from model.taxon import Rank  # noqa: PLC0415
    from species_data.load import load_namespace  # noqa: PLC0415

    names = {finding.taxon for ad in rows.ads for finding in ad.findings}
    if not names:
        return frozenset()
    space = load_namespace()
    ranks = list(Rank)
    found = {name: space.taxon_named(name) for name in names}
    return frozenset(
        name for name, taxon in found.items() if taxon and ranks.index(taxon.rank) < ranks.index(Rank.GENUS)
    )


def inputs(rates: Path | None, notices: Path | None, *, with_unshared: bool) -> tuple[str, ...]:
    """What else the content hangs on: the files of numbers by what they hold, and which entries are shown."""
    files = (("rates", rates), ("notices", notices))
    held = [f"{name} {sha256(file.read_bytes()).hexdigest()}" for name, file in files if file is not None]
    return (*held, *(["with entries not shared"] if with_unshared else []))
