from __future__ import annotations

import csv
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

from model.codes import Appendix
from species_data.load import load_namespace
from species_data.namespace import NameSpace

HAND = Path(__file__).parents[2] / "species_data" / "hand"
_TAGS = "en fr es de it pt nl pl ru uk tr ar fa hi th vi id ms sw zh-Hans zh-Hant ja ko"
TRADE_LANGUAGES = set(_TAGS.split(" "))


def rows(name: str) -> list[dict[str, str]]:
    with (HAND / name).open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


@pytest.fixture(scope="module")
def names() -> NameSpace:
    return load_namespace()


def test_every_trade_name_is_of_a_taxon_that_the_name_space_has(names: NameSpace) -> None:
    unknown = {row["taxon"] for row in rows("names_trade.csv") if names.taxon_named(row["taxon"]) is None}
    assert not unknown


def test_trade_names_cover_the_groups_and_languages_of_the_trade() -> None:
    trade = rows("names_trade.csv")
    assert len({row["taxon"] for row in trade}) >= 1_400
    per_language = Counter(row["language"] for row in trade)
    assert set(per_language) >= TRADE_LANGUAGES
    assert min(per_language[language] for language in TRADE_LANGUAGES) >= 100


def test_no_trade_name_holds_a_sign_that_reading_leaves_out() -> None:
    """A crocodile's sign and ``skull`` would be read as the bare word, and every skull as a crocodile's."""
    signs = {"So", "Sk", "Sm"}
    odd = [row["name"] for row in rows("names_trade.csv") if any(unicodedata.category(c) in signs for c in row["name"])]
    assert not odd


def test_an_epithet_alone_is_never_certain() -> None:
    """``pachypus`` names a bat as well as a succulent."""
    alone = [
        row["name"]
        for row in rows("names_trade.csv")
        if row["class"] == "certain" and row["name"].casefold() == row["taxon"].partition(" ")[2]
    ]
    assert not alone


def test_classes_kinds_and_terms_are_known() -> None:
    for row in rows("names_trade.csv"):
        assert row["class"] in {"certain", "ambiguous"}, row
        assert row["kind"] in {"trade", "code", "vernacular", "product"}, row
        assert row["term"] == "" or (len(row["term"]) == 3 and row["term"].isupper()), row
        assert row["why"], row


def test_there_are_decoys_in_every_language_of_the_trade() -> None:
    decoys = rows("names_never.csv")
    assert len(decoys) >= 600
    languages = {row["language"] for row in decoys}
    assert languages >= TRADE_LANGUAGES


def test_no_decoy_is_a_trade_name() -> None:
    trade = {(row["name"].casefold(), row["language"]) for row in rows("names_trade.csv")}
    clash = {(row["phrase"], row["language"]) for row in rows("names_never.csv")} & trade
    assert not clash


def test_names_are_composed_and_have_no_stray_blanks() -> None:
    for file, column in (("names_trade.csv", "name"), ("names_never.csv", "phrase"), ("names_ambiguous.csv", "name")):
        for row in rows(file):
            assert row[column] == " ".join(row[column].split()), (file, row)
            assert row[column] == unicodedata.normalize("NFC", row[column]), (file, row)


@pytest.mark.parametrize("taxon", ["Rhinocerotidae", "Manis", "Panthera tigris", "Dalbergia", "Aquilaria"])
def test_traded_groups_are_listed(names: NameSpace, taxon: str) -> None:
    found = names.taxon_named(taxon)
    assert found is not None
    assert names.appendix_on(found.taxon_id, names.list_date) not in {"", Appendix.NC.value}
