from __future__ import annotations

import csv
from enum import StrEnum
from pathlib import Path

import pytest

from model.codes import Appendix, SourceCode
from model.detection import Judgement, MatchMethod
from model.effort import Purpose, VisitOutcome
from model.estimate import Unit
from model.listing import ListingState
from model.offer import UNITS, LifeStage, Paper, Payment, Sex, ShippingMethod
from model.taxon import NameKind, Rank
from reports.package.schema import LANGUAGES, code_lists, table_schema, tables
from reports.package.weeks import CellStatus

ROOT = Path(__file__).parents[3]
ENUMS: dict[str, type[StrEnum]] = {
    "appendix": Appendix,
    "source_code": SourceCode,
    "judgement": Judgement,
    "method": MatchMethod,
    "purpose": Purpose,
    "outcome": VisitOutcome,
    "estimate_unit": Unit,
    "state": ListingState,
    "life_stage": LifeStage,
    "paper": Paper,
    "payment": Payment,
    "sex": Sex,
    "shipping_method": ShippingMethod,
    "name_kind": NameKind,
    "rank": Rank,
    "cell_status": CellStatus,
}


@pytest.mark.parametrize("name", ENUMS)
def test_code_lists_are_those_of_the_model(name: str) -> None:
    assert set(code_lists()[name]) == {member.value for member in ENUMS[name]}


def test_units_and_terms_are_explained() -> None:
    assert set(code_lists()["quantity_unit"]) == UNITS
    with (ROOT / "matching/data/cues.csv").open(encoding="utf-8", newline="") as stream:
        terms = {row["value"] for row in csv.DictReader(stream) if row["kind"] == "product"}
    assert terms <= set(code_lists()["term"])
    assert "LIV" in terms


def test_every_field_is_described_in_every_language_in_its_own_words() -> None:
    fields = [field for spec in tables().values() for field in spec.fields]
    assert len(fields) > 150
    for field in fields:
        assert all(field.says[language].endswith(".") for language in LANGUAGES), field.path
        assert len(set(field.says.values())) == 3, field.path
        assert not field.codes or field.codes in code_lists(), field.path
        assert not field.references or field.references in tables(), field.path


def test_every_table_has_a_key_and_points_only_to_tables_that_are_there() -> None:
    for spec in tables().values():
        assert spec.key
        assert "foreignKeys" not in table_schema(spec, frozenset())
    schema = table_schema(tables()["detections"], frozenset(tables()))
    assert {each["reference"]["resource"] for each in schema["foreignKeys"]} == {"listings", "taxa"}


def test_the_official_terms_are_used() -> None:
    said = {language: " ".join(spec.says[language] for spec in tables().values()) for language in LANGUAGES}
    assert ("Appendices" in said["en"], "Annexes" in said["fr"], "Apéndices" in said["es"]) == (True, True, True)
    assert code_lists()["appendix"]["I"] == {"en": "Appendix I", "fr": "Annexe I", "es": "Apéndice I"}
