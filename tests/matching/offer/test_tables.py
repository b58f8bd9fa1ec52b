"""The word tables hold only what the readers understand, in all languages of the trade."""

from __future__ import annotations

import csv
from decimal import Decimal

import pytest
from babel import Locale

from matching.offer import passage
from matching.offer.lexicon import DATA, TABLES, lexicon
from model.codes import SourceCode
from model.offer import UNITS, LifeStage, Paper, Payment, Sex, ShippingMethod
from tests.matching.offer.test_places import LANGUAGES as SPOKEN

LANGUAGES = frozenset(SPOKEN)
CLOSED: dict[str, set[str]] = {
    "stage": {one.value for one in LifeStage},
    "sex": {one.value for one in Sex},
    "paper": {one.value for one in Paper},
    "method": {one.value for one in ShippingMethod},
    "payment": {one.value for one in Payment},
    "source": {one.value for one in SourceCode},
    "morph": {"strong", "weak", "colour"},
    "not": {"before", "after"},
}
ROWS = [
    (table, row)
    for table in TABLES
    for row in csv.DictReader((DATA / f"{table}.csv").read_text(encoding="utf-8").splitlines())
]


def test_every_value_is_one_that_is_understood() -> None:
    wrong = [row for _, row in ROWS if row["kind"] in CLOSED and row["value"] not in CLOSED[row["kind"]]]
    assert wrong == []
    for _, row in ROWS:
        if row["kind"] in {"unit", "perunit"}:
            name, factor, *_ = row["value"].split(":")
            assert name in UNITS
            assert Decimal(factor) > 0
        if row["kind"] == "carrier":
            name, _, way = row["value"].partition(":")
            assert name
            assert way in set(ShippingMethod)


def test_no_row_stands_twice() -> None:
    keys = [tuple(row.values()) for _, row in ROWS]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize(
    "kind", ["unit", "each", "number", "stage", "sex", "method", "payment", "from", "home", "world"]
)
def test_every_language_has_words_of_every_kind(kind: str) -> None:
    assert {row["language"] for _, row in ROWS if row["kind"] == kind} >= LANGUAGES


def test_every_language_is_ours() -> None:
    assert {row["language"] for _, row in ROWS} <= LANGUAGES | {"*"}


def test_every_place_is_in_a_country() -> None:
    rows = csv.DictReader((DATA / "offer_places.csv").read_text(encoding="utf-8").splitlines())
    assert {row["country"] for row in rows} <= set(Locale("en").territories)


def test_the_longest_word_shadows_those_within_it() -> None:
    text = "no shipping"
    table = lexicon()
    from matching.offer.folding import tokens_of  # noqa: PLC0415

    (hit,) = table.hits(table.find(text, tokens_of(text)), "en")
    assert (hit.start, hit.end, hit.value("nomethod"), hit.value("method")) == (0, 11, "", None)


def test_no_sign_of_ascii_is_passed_over() -> None:
    assert {sign[-1] for sign in lexicon().symbols if sign[-1].isascii()} <= set(passage._ASCII_SIGNS)
    assert [hit.start for hit in passage._symbols("10 % for us$ 5")] == [3, 9]
    assert passage._symbols("10 kg, for 5: it's (new)") == []
