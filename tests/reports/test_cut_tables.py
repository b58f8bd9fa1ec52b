"""A printed table says how many rows it leaves to the annex, apart from those that nobody may see."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime
from functools import cache

import pytest

from assessment.assemble import assemble
from reports.assessment.files import Leaving, leaving
from reports.assessment.page import as_page
from reports.submission.as_html import as_html
from reports.submission.content import Table, tables_of, text_of
from reports.submission.cut import cut
from reports.submission.files import annex_files
from reports.submission.telling import Telling
from tests.assessment.rows import ad, finding, rows, visit
from tests.reports.test_appendices_told import a_source_of

N_TAXA, N_SMALL = 24, 3
NOTES = {
    "en": ("3 rows are left out: fewer than five sellers", "4 further rows are in annex/by_taxon.csv."),
    "fr": ("3 lignes sont omises : moins de cinq vendeurs", "4 autres lignes figurent dans annex/by_taxon.csv."),
    "es": ("Se omiten 3 filas: detrás de cada una", "4 filas más figuran en annex/by_taxon.csv."),
}


@cache
def report() -> Leaving:
    names = [f"Taxon {n:02}" for n in range(N_TAXA) for _ in range(6)] + [f"Rare {n}" for n in range(N_SMALL)] * 2
    ads = [ad(n, finding(name, appendix="II")) for n, name in enumerate(names)]
    return leaving(assemble(rows(ads, [visit(0)])), datetime(2026, 7, 2, tzinfo=UTC), "adwarden 1")


@pytest.mark.parametrize("language", list(NOTES))
def test_all_rows_are_in_the_annex_and_the_note_tells_cut_and_suppressed_apart(language: str) -> None:
    source, document = a_source_of(report(), language)
    [table] = [each for each in tables_of(document) if each.key == "by_taxon"]
    assert len(table.rows) == 20
    for told in NOTES[language]:
        assert told in table.note.replace("\u00a0", " ")
    files = annex_files(source, document)
    [heads, *lines] = csv.reader(io.StringIO(files["annex/by_taxon.csv"].decode("utf-8-sig")))
    assert [line[0] for line in lines] == [f"Taxon {n:02}" for n in range(N_TAXA)]
    figures = {row["figure"] for row in csv.DictReader(io.StringIO(files["annex/figures.csv"].decode("utf-8-sig")))}
    assert {line[-1] for line in lines} <= figures, heads
    page = as_html(document).decode()
    assert "Taxon 19" in page
    assert "Taxon 21" not in page
    [printed] = [each for each in tables_of(document) if each.key == "figure_rows"]
    ids = {text_of(row[0]) for row in printed.rows}
    assert ids < figures
    assert not ids & {line[-1] for line in lines[20:]}
    assert str(len(figures - ids)) in printed.note


def test_a_short_table_stays_as_it_is() -> None:
    table = Table(key="k", title="t", heads=("h",), rows=(((),),) * 3, note="n")
    assert cut(table, Telling("en"), 3) is table
    assert cut(table, Telling("en"), 2).note == "n 1 further row is in annex/k.csv."
    assert cut(table, Telling("es"), 1).note == "n 2 filas más figuran en annex/k.csv."


def test_the_page_of_an_assessment_says_how_many_rows_its_tables_have_of_all() -> None:
    page = as_page(report()).decode()
    assert "The 15 largest of 24 rows; all are in scale.csv." in page
    assert "of 1 rows" not in page
