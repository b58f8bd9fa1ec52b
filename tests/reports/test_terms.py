"""One list of CITES terms for every file that leaves, and it knows every term that an ad can be given."""

from __future__ import annotations

import csv

import pytest

from reports import words
from reports.package.schema import code_lists
from reports.submission.telling import Telling
from reports.terms import FILE, LANGUAGES, term_words
from species_data.load import load_namespace
from species_data.trade import _CODES


def test_every_code_stands_once_in_three_languages() -> None:
    with FILE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    codes = [row["code"] for row in rows]
    assert codes == sorted(set(codes))
    assert all(row[language].strip() for row in rows for language in LANGUAGES)


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("BAL", ("baleen", "fanons", "barbas de ballena")),
        ("COS", ("cosmetics", "cosmétiques", "cosméticos")),
        ("SPE", ("scientific specimens", "spécimens scientifiques", "especímenes científicos")),
        ("GIL", ("gill plates", "plaques branchiales", "placas branquiales")),
    ],
)
def test_page_submission_and_package_say_the_same(code: str, told: tuple[str, ...]) -> None:
    assert words.term(code) == f"{told[0]} ({code})"
    assert [Telling(language).term(code) for language in LANGUAGES] == [f"{said} ({code})" for said in told]
    assert [code_lists()["term"][code][language].lower() for language in LANGUAGES] == list(told)


def test_terms_of_names_and_of_trade_records_are_known() -> None:
    names = load_namespace()
    given = {names.trade_term(row) for row in range(len(names.name_langs))} - {""}
    assert len(given) > 50
    assert given | set(_CODES.values()) <= set(term_words())
