"""Common names beside the scientific ones, on the first page of what leaves."""

from __future__ import annotations

import csv

import pytest

from reports.submission.content import answers_of, text_of
from reports.submission.telling import Telling
from reports.taxa import FILE, LANGUAGES, taxon_words
from reports.words import taxon
from tests.reports.submissions import a_document


def test_every_taxon_has_a_name_in_each_language_once() -> None:
    rows = list(csv.DictReader(FILE.read_text(encoding="utf-8").splitlines()))
    assert len(rows) == len(taxon_words())
    assert [row["taxon"] for row in rows if not all(row[language] for language in LANGUAGES)] == []


def test_the_scientific_name_stays_in_italics_behind_the_common_one() -> None:
    line = Telling("fr").known_taxon("Panthera tigris")
    assert text_of(line) == "tigre (Panthera tigris)"
    assert [piece.text for piece in line if piece.italic] == ["Panthera tigris"]
    assert text_of(Telling("fr").known_taxon("Rara avis")) == "Rara avis"
    assert (taxon("Elephantidae"), taxon("Rara avis")) == ("elephants (Elephantidae)", "Rara avis")


@pytest.mark.parametrize(
    ("language", "tiger", "countries"),
    [("en", "tiger", "sent above all from"), ("fr", "tigre", "pays d’expédition"), ("es", "tigre", "países de envío")],
)
def test_page_one_names_taxa_in_words_and_the_countries_of_dispatch(language: str, tiger: str, countries: str) -> None:
    _, of_what, where, *_ = answers_of(a_document(language))
    assert f"{tiger} (Panthera tigris)" in text_of(of_what.short)
    assert f"{tiger} (Panthera tigris, 40)" in text_of(of_what.lines[0])
    assert any("(LIV, 43)" in text_of(line) for line in of_what.lines)
    assert countries in text_of(where.short)
    assert text_of(where.short).endswith({"en": "Indonesia", "fr": "Indonésie", "es": "Indonesia"}[language])
