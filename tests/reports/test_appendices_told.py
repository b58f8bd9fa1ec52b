"""Appendix I stands on page one whatever few sellers offer beside it, and its neighbours are explained."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache

import pytest

from assessment.assemble import assemble
from model.assessed import AssessedRows
from reports import words
from reports.assessment.files import Leaving, leaving
from reports.assessment.findings import findings
from reports.registers.book import load_registers
from reports.submission.build import build
from reports.submission.content import Submission, answers_of, tables_of, text_of
from reports.submission.register_part import Registers
from reports.submission.source import Asked, Cover, Source, source_of
from reports.submission.telling import Telling
from tests.assessment.rows import FIRST, ad, finding, rows, visit
from tests.reports.submissions import an_instrument

SIZES = {"I": 9, "II": 14, "I/II": 10, "III": 3}


def of_sizes(sizes: dict[str, int]) -> AssessedRows:
    names = [name for name, size in sizes.items() for _ in range(size)]
    taxa = {name: f"Taxon {place}" for place, name in enumerate(sizes)}
    ads = [ad(n, finding(f"{taxa[name]}{'ab'[n % 2]}", appendix=name)) for n, name in enumerate(names)]
    return rows(ads, [visit(0)])


@cache
def report() -> Leaving:
    return leaving(assemble(of_sizes(SIZES)), datetime(2026, 7, 2, tzinfo=UTC), "adwarden 1")


def a_source_of(made: Leaving, language: str) -> tuple[Source, Submission]:
    found = made.assessment.rows
    asked = Asked(
        cover=Cover(party="KE"), instruments=(an_instrument(),), first_day=FIRST, last_day=found.last_day
    )  # fmt: skip
    registers = Registers(books=load_registers(), entries={}, day=FIRST, with_unshared=False)
    source = source_of(asked, made, language, registers)
    return source, build(source)


TOLD = {
    "en": ("Appendix II and Appendix III (together, 17)", "Appendix I (9)", "split-listing", "Appendices told"),
    "fr": ("Annexe II et Annexe III (ensemble, 17)", "Annexe I (9)", "inscription scindée", "Annexes regroupées"),
    "es": ("Apéndice II y Apéndice III (juntos, 17)", "Apéndice I (9)", "inclusión dividida", "Apéndices agrupados"),
}  # fmt: skip


@pytest.mark.parametrize("language", list(TOLD))
def test_page_one_of_a_submission_lists_and_explains_the_appendices(language: str) -> None:
    _, document = a_source_of(report(), language)
    page_one = " ".join(text_of(line) for answer in answers_of(document) for line in answer.lines)
    for told in TOLD[language]:
        assert told in page_one
    [table] = [each for each in tables_of(document) if each.key == "by_appendix"]
    assert len(table.rows) == 3
    for told in TOLD[language][2:]:
        assert told in table.note


def test_page_one_of_an_assessment_does_too() -> None:
    told = " ".join(findings(report())[1].sentences)
    assert "By Appendix: II and III together (17 ads), I or II (10 ads), I (9 ads)." in told
    assert "split-listing" in told
    assert "Appendices told together" in told
    assert words.appendix("not listed") == "not listed"


def test_an_appendix_that_cannot_be_told_is_named_with_the_reason() -> None:
    made = leaving(assemble(of_sizes({"I": 20, "III": 3})), datetime(2026, 7, 2, tzinfo=UTC), "adwarden 1")
    assert "Appendix I is not told: left empty" in " ".join(findings(made)[1].sentences)
    page_one = [text_of(line) for answer in answers_of(a_source_of(made, "en")[1]) for line in answer.lines]
    assert any(line.startswith("Appendix I is not told: fewer than five sellers") for line in page_one)


def test_appendices_are_named_one_by_one() -> None:
    told = Telling("en")
    assert told.appendix("I/II+III+not listed") == "Appendix I or II, Appendix III, and not listed (together)"
