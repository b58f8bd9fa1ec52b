"""The files beside a submission: a CSV a table, the figures with their notes, registers, a codebook, checksums."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import asdict
from hashlib import sha256

from model.estimate import Estimate
from reports.spreadsheet import defused, defused_figure
from reports.submission.content import Line, Submission, tables_of, text_of
from reports.submission.figure_book import query_id
from reports.submission.register_part import public_fields
from reports.submission.source import Source
from reports.suppression import is_suppressed

FOLDER = "annex"
SUMS = f"{FOLDER}/SHA256SUMS"
# A line of our own checksums; no other name is taken from there, whoever wrote it.
_OURS = re.compile(rb"^[0-9a-f]{64}  ([a-z0-9_]{1,100}\.csv)$", re.MULTILINE)
_CODEBOOK = (
    ("figures.csv", "figure", "id of the row of the annex of figures"),
    ("figures.csv", "query_id", "twelve digits that stand for measure, scope, period, channels and versions"),
    ("figures.csv", "measure, unit", "what is estimated and in what; see the handbook's page on assessment"),
    ("figures.csv", "taxon ... detail", "what the estimate speaks of; empty: all"),
    ("figures.csv", "value, low, high, level", "the estimate and its interval; no low and high: a count"),
    ("figures.csv", "is_lower_bound", "yes: the truth is known to lie above the value"),
    ("figures.csv", "suppressed", "yes: left empty, since fewer than five sellers stand behind it"),
    ("figures.csv", "method, notes", "how it was made, and what to know before using it"),
    ("figures.csv", "n_visits, n_pages", "good search visits and pages read on the channels named"),
    ("figures.csv", "n_reviewed", "ads that people read for it"),
    ("figures.csv", "matcher_version, list_version", "what read the ads, and the list of names and Appendices it knew"),
    ("register_*.csv", "entry_id, revision, recorded_on, language", "which entry, as it stood when this was made"),
    ("other files", "", "the tables of the report as shown, column by column, in the language of the report"),
)  # fmt: skip


def annex_files(source: Source, document: Submission) -> dict[str, bytes]:
    """Path beneath the report's folder to content, the checksums last."""
    found = {
        f"{FOLDER}/{table.key}.csv": _csv(
            table.heads, ([_shown(cell) for cell in row] for row in (*table.rows, *table.further))
        )
        for table in tables_of(document)
        if table.key not in ("figure_rows", "files")
    }
    found |= {f"{FOLDER}/register_{name}.csv": _register(source, name) for name in _filled(source)}
    found[f"{FOLDER}/figures.csv"] = _figures(source)
    found[f"{FOLDER}/codebook.csv"] = _csv(("file", "column", "meaning"), _CODEBOOK)
    sums = "".join(f"{sha256(content).hexdigest()}  {name.split('/')[1]}\n" for name, content in found.items())
    return found | {SUMS: sums.encode()}


def of_earlier_report(sums: bytes, files: Collection[str]) -> list[str]:
    """Tables of the annex that an earlier report's checksums name and this report, of ``files``, has not."""
    named = {f"{FOLDER}/{name.decode()}" for name in _OURS.findall(sums)}
    return sorted(named - set(files))


def _filled(source: Source) -> list[str]:
    return [name for name in source.registers.books if source.registers.shown(name)]


def _figures(source: Source) -> bytes:
    rows = [_figure(entry.id, each) for entry in source.book.entries for each in entry.estimates]
    heads = list(rows[0]) if rows else ["figure", "query_id", "measure"]
    return _csv(heads, ([_cell(row[head]) for head in heads] for row in rows))


def _figure(figure: str, estimate: Estimate) -> dict[str, object]:
    interval = estimate.interval
    return {
        "figure": figure,
        "query_id": query_id(estimate),
        "measure": estimate.measure,
        "unit": estimate.unit.value,
        **asdict(estimate.scope),
        # Counts with a decimal point too: readers that go by the first rows meet no decimals below whole numbers.
        **{name: _decimal(getattr(interval, name)) for name in ("value", "low", "high", "level")},
        "is_lower_bound": "yes" if interval.is_lower_bound else "no",
        "suppressed": "yes" if is_suppressed(estimate) else "no",
        "method": interval.method,
        "notes": "; ".join(interval.notes),
        "first_day": estimate.first_day.isoformat(),
        "last_day": estimate.last_day.isoformat(),
        "platforms": "; ".join(estimate.platforms),
        "n_visits": estimate.n_visits,
        "n_pages": estimate.n_pages,
        "n_reviewed": estimate.n_reviewed,
        "n_sellers": estimate.n_sellers,
        "matcher_version": estimate.matcher_version,
        "list_version": estimate.list_version,
    }


def _decimal(value: float | None) -> float | None:
    return None if value is None else float(value)


def _register(source: Source, name: str) -> bytes:
    book = source.registers.books[name]
    columns = [each for each in book.fields if not each.private]
    rows = []
    for entry in source.registers.shown(name):
        texts = {key: text for key, _, text in public_fields(book, entry, source.tell)}
        told = [entry.entry_id, entry.revision, entry.recorded_at.date().isoformat(), entry.language]
        rows.append([*told, *(defused(texts.get(column.name, "")) for column in columns)])
    heads = ("entry_id", "revision", "recorded_on", "language", *(column.name for column in columns))
    return _csv(heads, rows)


def _shown(line: Line) -> str:
    """A cell of a table: figures are ours, all else may be a stranger's."""
    return defused_figure(text_of(line)) if all(piece.figure for piece in line) else defused(text_of(line))


def _csv(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(heads)
    writer.writerows(rows)
    # The mark at the beginning tells spreadsheets that this is UTF-8.
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def _cell(value: object) -> object:
    return defused(value) if isinstance(value, str) else value
