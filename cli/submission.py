"""``adwarden submission``: the report to the CITES Secretariat by instrument and paragraph, as HTML, PDF and DOCX."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cli.assess import assess_period, days_of, events_of, read_notices, read_rates
from cli.options import day_given, db_option, json_option
from cli.submission_facts import COVER, cover_file, inputs, sites, upright
from cli.terminal import safe
from crawler.browser import require_chromium
from model.errors import InputError

if TYPE_CHECKING:
    from assessment.assemble import Options
    from reports.registers.book import Register
    from reports.submission.content import Submission
    from reports.submission.instruments import Instrument
    from reports.submission.register_part import Registers
    from reports.submission.source import Before, Cover, Source

_FORMATS = ("html", "pdf", "docx")
_NAME = "submission"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Options:
    """What was typed; a field an option."""

    party: str
    language: str
    first: str
    last: str
    out: Path
    instrument: str | None
    own: Path | None
    formats: str
    authority: str | None
    contact: str | None
    confidentiality: str | None
    cover_file: Path | None
    compare_from: str | None
    compare_to: str | None
    platforms: tuple[str, ...]
    rates: Path | None
    currency: str
    events: tuple[str, ...]
    notices: Path | None
    with_unshared: bool
    db_url: str
    as_json: bool


@click.command(
    epilog="Example: adwarden submission --party FR --lang fr --from 2026-01-01 --to 2026-06-30 --out submission"
)
@click.option("--party", required=True, metavar="XX", help="The Party, as an ISO 3166 code.")
@click.option("--lang", "language", default="en", show_default=True, metavar="en|fr|es", help="Language of the report.")
@click.option("--from", "first", required=True, metavar="DAY", help="First day, as 2026-01-01.")
@click.option("--to", "last", required=True, metavar="DAY", help="Last day, included.")
@click.option("--out", required=True, type=click.Path(path_type=Path, file_okay=False), metavar="DIR")
@click.option("--instrument", metavar="ID,...", help="Which instruments, in this order (default: all known).")
@click.option("--instruments", "own", type=click.Path(path_type=Path), metavar="DIR", help="More instruments (.yml).")
@click.option("--formats", default="html,pdf,docx", show_default=True, metavar="LIST", help="Which files to write.")
@click.option("--authority", metavar="TEXT", help="Management Authority, for the cover.")
@click.option("--contact", metavar="TEXT", help="Contact point, for the cover.")
@click.option("--confidentiality", metavar="CLASS", help="public, restricted, confidential, or your own words.")
@click.option("--cover", "cover_file", type=click.Path(path_type=Path), metavar="FILE", help="The same three as YAML.")
@click.option("--compare-from", metavar="DAY", help="First day of an earlier period to compare with.")
@click.option("--compare-to", metavar="DAY", help="Last day of it.")
@click.option("--platform", "platforms", multiple=True, metavar="NAME", help="Only this platform; give several times.")
@click.option("--rates", type=click.Path(path_type=Path), metavar="FILE", help="CSV of currency,day,rate.")
@click.option("--currency", default="EUR", show_default=True, metavar="CODE", help="What the rates are into.")
@click.option("--event", "events", multiple=True, metavar="DAY=LABEL", help="What may have changed it; several times.")
@click.option("--notices", type=click.Path(path_type=Path), metavar="FILE", help="CSV of platform,ad,day of notices.")
@click.option("--with-unshared", is_flag=True, help="Show register entries that are not marked to be shared, too.")
@db_option
@json_option
def command(**options: Any) -> None:  # noqa: ANN401  (one keyword an option; _Options knows them)
    """Write the report to the CITES Secretariat, paragraph by paragraph, with a data annex.

    Scale, trends and routes come from the database; legislation, practices, platforms, contacts and outcome from the
    registers (adwarden register). What is missing is said; what fills it is printed here, not in the report.
    """
    asked = _Options(**options)
    formats = _chosen("--formats", asked.formats, _FORMATS)
    if "pdf" in formats:
        require_chromium()
    source = _source(asked)
    from reports.submission.build import build  # noqa: PLC0415  (heavy: only for this)
    from reports.submission.content import gaps_of  # noqa: PLC0415
    from reports.submission.register_part import mending  # noqa: PLC0415

    document = build(source)
    names = _write(asked.out, formats, source, document)
    gaps = gaps_of(document)
    held = [
        (name, entry.entry_id, why)
        for name in source.registers.books
        for entry, why in source.registers.held_back(name)
    ]
    if asked.as_json:
        told = {
            "party": source.asked.cover.party,
            "language": asked.language,
            "first_day": source.asked.first_day.isoformat(),
            "last_day": source.asked.last_day.isoformat(),
            "instruments": [each.id for each in source.asked.instruments],
            "n_figures": len(source.book.entries),
            "missing": [{"told": text, "command": fills} for text, fills in gaps],
            "held_back": [
                {"register": name, "entry_id": entry_id, "why": why, "command": mending(name, entry_id)}
                for name, entry_id, why in held
            ],
            "out": str(asked.out),
            "files": names,
        }
        click.echo(json.dumps(told, ensure_ascii=False))
        return
    click.echo(f"{document.title}. {document.subtitle}")
    for text, fills in gaps:
        click.echo(f"{document.labels['label.missing']}{document.colon}{text}" + (f" ({fills})" if fills else ""))
    if source.asked.cover.confidentiality == "public":
        click.echo(
            "marked public: a total less its other parts may tell a cell of fewer than five sellers; look through the"
            " tables first, or publish the package of 'adwarden export --public', which leaves such cells empty too"
        )
    for name, entry_id, why in held:
        click.echo(f"held back: {name} {safe(entry_id)}: {why} ({mending(name, safe(entry_id))})")
    click.echo(f"written to {asked.out}: {', '.join(names)}")
    older = [name for name in (f"{_NAME}.{each}" for each in _FORMATS) if name not in names]
    if left := [name for name in older if (asked.out / name).exists()]:
        click.echo(f"left as it was, of an earlier report: {', '.join(left)}: take it out before this report leaves")


def _chosen(option: str, text: str, known: tuple[str, ...]) -> tuple[str, ...]:
    """The parts of a list in their order, each once. Raises InputError for one that is not known."""
    parts = tuple(dict.fromkeys(part.strip() for part in text.split(",") if part.strip()))
    wrong = next((part for part in parts if part not in known), "" if parts else text)
    if wrong or not parts:
        raise InputError(f"{option} {text!r}: {wrong!r} is none of {', '.join(known)}")
    return parts


def _source(asked: _Options) -> Source:
    """Everything that the report is made from. Raises InputError and ConfigError."""
    from babel import Locale  # noqa: PLC0415

    from assessment.assemble import Options  # noqa: PLC0415
    from reports.assessment.files import leaving  # noqa: PLC0415
    from reports.registers.book import load_registers  # noqa: PLC0415
    from reports.submission.catalogue import LANGUAGES  # noqa: PLC0415
    from reports.submission.source import Asked, checked_party, source_of  # noqa: PLC0415

    if asked.language not in LANGUAGES:
        raise InputError(f"--lang {asked.language!r}: the languages of the Convention are {', '.join(LANGUAGES)}")
    party = checked_party(asked.party, Locale("en").territories)
    days = days_of("--from", asked.first, "--to", asked.last)
    compared = _compared(asked)
    books = load_registers()
    instruments = _instruments(asked, books)
    cover = _cover(asked, party)
    options = Options(
        rates=read_rates(asked.rates, asked.currency) if asked.rates is not None else None,
        notices=read_notices(asked.notices) if asked.notices is not None else None,
        events=events_of(asked.events),
    )
    assessment = assess_period(asked.db_url, days, asked.platforms, compared, options, "--compare-from --compare-to")
    report = leaving(assessment, datetime.now(UTC), f"adwarden {version('adwarden')}")
    question = Asked(
        cover=cover,
        instruments=instruments,
        first_day=days[0],
        last_day=days[1],
        platforms=asked.platforms,
        sites=sites(assessment.rows.platforms),
        upright=upright(assessment.rows),
        more_options=_more_options(asked),
        inputs=inputs(asked.rates, asked.notices, with_unshared=asked.with_unshared),
    )
    before = _before(asked, compared, options) if compared else None
    registers = _registers(asked, books, days[1])
    return source_of(question, report, asked.language, registers, before)


def _compared(asked: _Options) -> tuple[date, date] | None:
    if asked.compare_from is None and asked.compare_to is None:
        return None
    if asked.compare_from is None or asked.compare_to is None:
        raise InputError("give --compare-from and --compare-to together")
    days = days_of("--compare-from", asked.compare_from, "--compare-to", asked.compare_to)
    if days[1] >= day_given("--from", asked.first):
        raise InputError(f"--compare-to {asked.compare_to}: the earlier period ends before --from {asked.first}")
    return days


def _before(asked: _Options, days: tuple[date, date], options: Options) -> Before:
    from reports.submission.source import Before  # noqa: PLC0415
    from reports.suppression import fit_to_leave  # noqa: PLC0415

    earlier = assess_period(asked.db_url, days, asked.platforms, None, options)
    return Before(first_day=days[0], last_day=days[1], estimates=fit_to_leave(earlier.estimates))


def _instruments(asked: _Options, books: dict[str, Register]) -> tuple[Instrument, ...]:
    from reports.submission.instruments import load_instruments  # noqa: PLC0415

    known = load_instruments(list(books), asked.own)
    ids = _chosen("--instrument", asked.instrument, tuple(known)) if asked.instrument is not None else tuple(known)
    return tuple(known[each] for each in ids)


def _registers(asked: _Options, books: dict[str, Register], last: date) -> Registers:
    """Entries as they stand today: what was written down after the period may be of the period."""
    from db.opening import open_existing  # noqa: PLC0415
    from db.registers import entries  # noqa: PLC0415
    from reports.submission.register_part import Registers  # noqa: PLC0415

    engine = open_existing(asked.db_url)
    try:
        kept = {name: entries(engine, name) for name in books}
    finally:
        engine.dispose()
    today = max(last, datetime.now(UTC).date())
    return Registers(books=books, entries=kept, day=today, with_unshared=asked.with_unshared)


def _cover(asked: _Options, party: str) -> Cover:
    """From the file, each of the three replaced by its option where that is given."""
    from reports.submission.source import Cover  # noqa: PLC0415

    written = cover_file(asked.cover_file) if asked.cover_file is not None else {}
    told = {name: value for name in COVER if (value := getattr(asked, name)) is not None}
    return Cover(party=party, **(written | told))


def _more_options(asked: _Options) -> tuple[str, ...]:
    """Options beside period and platforms that the numbers hang on, to be repeated."""
    told: list[str] = []
    if asked.instrument is not None:
        told += ["--instrument", asked.instrument]
    if asked.rates is not None:
        told += ["--rates", asked.rates.name, "--currency", asked.currency]
    for event in asked.events:
        told += ["--event", event]
    if asked.notices is not None:
        told += ["--notices", asked.notices.name]
    if asked.compare_from and asked.compare_to:
        told += ["--compare-from", asked.compare_from, "--compare-to", asked.compare_to]
    return tuple(told)


def _write(out: Path, formats: tuple[str, ...], source: Source, document: Submission) -> list[str]:
    """The files written, by their paths in the folder. Raises InputError where they cannot be."""
    from reports.submission.as_docx import as_docx  # noqa: PLC0415
    from reports.submission.as_html import as_html  # noqa: PLC0415
    from reports.submission.files import SUMS, annex_files, of_earlier_report  # noqa: PLC0415

    files = annex_files(source, document)
    if "docx" in formats:
        files[f"{_NAME}.docx"] = as_docx(document)
    if "html" in formats or "pdf" in formats:
        files[f"{_NAME}.html"] = as_html(document)
    try:
        if (out / SUMS).is_file():
            for name in of_earlier_report((out / SUMS).read_bytes(), files):
                (out / name).unlink(missing_ok=True)
        for name, content in files.items():
            target = out / name
            target.parent.mkdir(parents=True, exist_ok=True)
            draft = target.with_name(f"{target.name}.part")
            draft.write_bytes(content)
            draft.replace(target)
    except OSError as error:
        raise InputError(f"--out {out}: cannot be written ({error.strerror}): give another folder") from error
    if "pdf" in formats:
        _print(out, document)
        files[f"{_NAME}.pdf"] = b""
    if "html" not in formats and "pdf" in formats:
        (out / f"{_NAME}.html").unlink()
        del files[f"{_NAME}.html"]
    return sorted(files, key=lambda name: ("/" in name, name))


def _print(out: Path, document: Submission) -> None:
    from reports.print_pdf import print_pdf  # noqa: PLC0415

    title = f"{document.title}. {document.subtitle}"
    print_pdf(out / f"{_NAME}.html", out / f"{_NAME}.pdf", title=title, language=document.language)
