"""Denials, weak words and what a carrier tells."""

from __future__ import annotations

import pytest

from matching.offer import claims
from tests.matching.offer.passages import reading_of


def _values(found: claims.Found) -> list[str]:
    return [value for value, _, _, _ in found]


@pytest.mark.parametrize(
    ("text", "methods"),
    [
        ("no courier, pick up only", ["pick_up"]),
        ("courier not possible", []),
        ("not cheap, courier possible", ["courier"]),
        ("kargo yok", []),
        ("택배 안 합니다 직거래", ["hand_delivery"]),
        ("不邮寄，自提", ["pick_up"]),
        ("by DHL", ["courier"]),
        ("shipping by train", ["bus_or_train"]),
        ("toy train", []),
    ],
)
def test_a_method_denied_or_not_meant_is_none(text: str, methods: list[str]) -> None:
    assert _values(claims.methods(reading_of(text=text), [])) == methods


def test_the_field_for_shipping_needs_no_company() -> None:
    assert _values(claims.methods(reading_of(shipping="Mail"), [])) == ["post"]


def test_who_tells_where_he_sends_sends() -> None:
    assert _values(claims.methods(reading_of(text="x"), [("DE", "ships_to", 0, 2)])) == ["sent"]


@pytest.mark.parametrize(
    ("text", "papers"),
    [
        ("all papers", ["unnamed"]),
        ("papers and CITES", ["cites"]),
        ("no papers", ["none"]),
        ("no CITES needed", []),
        ("sans papiers", ["none"]),
    ],
)
def test_papers_named_stand_before_papers_unnamed(text: str, papers: list[str]) -> None:
    assert _values(claims.papers(reading_of(text=text))) == papers


def test_the_title_tells_the_stage_before_the_text() -> None:
    assert _values(claims.life_stages(reading_of("chicks", text="their adult parents"))) == ["juvenile"]


def test_age_alone_is_no_claim_of_pre_convention() -> None:
    assert _values(claims.sources(reading_of("antique ivory, very old"))) == []
    assert _values(claims.sources(reading_of("captive bred; pre-1947 case"))) == ["C", "O"]
