from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.query_candidates import Candidate, TradeCounts, find_candidates
from assessment.query_words import PRODUCT_CLASSES, fits_search_box, folded, offer_word
from cli.crawl import read_queries
from model.taxon import NameClass
from species_data.namespace import NameSpace
from tests.assessment.conftest import ON


def test_every_candidate_can_be_typed_and_read_back(all_english: list[Candidate], tmp_path: Path) -> None:
    assert len(all_english) > 5_000
    file = tmp_path / "queries.txt"
    for start in range(0, len(all_english), 9_000):
        chosen = tuple(each.query for each in all_english[start : start + 9_000])
        file.write_text("\n".join(chosen), encoding="utf-8")
        assert read_queries(file) == chosen, "none is empty, refused, or taken for a comment"


def test_no_decoy_and_no_everyday_word_alone(names: NameSpace, all_english: list[Candidate]) -> None:
    decoys = {folded(phrase, accents=True) for phrase, _language, _why in names.decoys}
    assert not decoys & {each.key for each in all_english}
    everyday = [each for each in all_english if each.name_class is NameClass.AMBIGUOUS]
    words = {offer_word("en", product) for product in PRODUCT_CLASSES}
    assert everyday
    assert all(any(each.query.endswith(f" {word}") for word in words) for each in everyday)
    keys = {each.key for each in all_english}
    assert {"ivory", "leopard", "python"} & keys == set()


def test_no_query_finds_only_what_another_finds(all_english: list[Candidate]) -> None:
    keys = {each.key for each in all_english}
    assert len(keys) == len(all_english)
    for key in keys:
        words = key.split()
        if len(words) == 2:
            assert not keys & set(words)
    by_key = {each.key: each for each in all_english}
    assert len(by_key["dalbergia"].taxa) >= 15, "one genus name stands for the binomials under it"
    assert "dalbergia nigra" not in keys


def test_only_the_platforms_languages_and_latin(names: NameSpace, counts: TradeCounts) -> None:
    vietnamese = find_candidates(names, counts, ["vi"], on=ON, most=500)
    assert {each.language.partition("-")[0] for each in vietnamese} == {"vi", ""}
    assert len(vietnamese) == 500
    weights = [each.weight for each in vietnamese]
    assert weights == sorted(weights, reverse=True)


def test_accents_count_only_where_the_engine_tells_them_apart(names: NameSpace, counts: TradeCounts) -> None:
    folding = {each.key for each in find_candidates(names, counts, ["pl"], on=ON, most=10**6)}
    strict = {each.key for each in find_candidates(names, counts, ["pl"], on=ON, most=10**6, folds_accents=False)}
    assert not any("ż" in key for key in folding)
    assert any("ż" in key for key in strict)
    assert len(strict) > len(folding)


def test_trade_records_count_for_the_groups_above(names: NameSpace, counts: TradeCounts) -> None:
    python = names.taxon_named("Python regius")
    assert python is not None
    above = [taxon.taxon_id for taxon in names.lineage(python.taxon_id)]
    totals = [counts.of(taxon_id) for taxon_id in above]
    assert totals[0] >= 1_000
    assert totals == sorted(totals)
    assert counts.main_product(python.taxon_id) == "LIV"
    crocodiles = names.taxon_named("Crocodylia")
    assert crocodiles is not None
    assert counts.main_product(crocodiles.taxon_id) == "LPS"


@pytest.mark.parametrize(
    "text", ["", "a", "-ivory", '"tiger"', "tiger*", "a:b", "#ivory", "x" * 60, "a b c d e f", "tig\ner"]
)
def test_what_a_search_box_would_misread_is_left_out(text: str) -> None:
    assert not fits_search_box(text)


@given(st.text(max_size=30))
def test_folding_twice_changes_nothing(text: str) -> None:
    once = folded(text, accents=True)
    assert folded(once, accents=True) == once
    assert once == once.strip()
