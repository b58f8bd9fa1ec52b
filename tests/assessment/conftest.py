"""The shipped names and trade records, read once, and the names of two small platforms."""

from __future__ import annotations

from datetime import date

import pytest

from assessment.query_candidates import Candidate, TradeCounts, find_candidates
from species_data.load import load_namespace
from species_data.namespace import NameSpace
from species_data.trade import load_trade

ON = date(2026, 3, 2)


@pytest.fixture(scope="session")
def names() -> NameSpace:
    return load_namespace()


@pytest.fixture(scope="session")
def counts(names: NameSpace) -> TradeCounts:
    return TradeCounts(names, load_trade(names))


@pytest.fixture(scope="session")
def all_english(names: NameSpace, counts: TradeCounts) -> list[Candidate]:
    return find_candidates(names, counts, ["en"], on=ON, most=10**6)


@pytest.fixture(scope="session")
def english(all_english: list[Candidate]) -> list[Candidate]:
    return all_english[:300]
