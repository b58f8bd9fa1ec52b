from __future__ import annotations

from datetime import date
from decimal import Decimal

import numpy as np
import pytest

from assessment.association import CountryYear, associations
from assessment.prices import AskingPrice, ExchangeRates, Rate, is_placeholder, price_level
from benchmarks.simulated_markets import seller_codes


def test_the_last_rate_within_a_month_before_the_day_counts() -> None:
    rates = ExchangeRates(
        "EUR",
        [Rate(currency="USD", day=date(2026, 1, 1), worth=Decimal("0.9")),
         Rate(currency="USD", day=date(2026, 1, 20), worth=Decimal("0.8"))],
    )  # fmt: skip
    assert rates.convert(Decimal(10), "EUR", date(2020, 1, 1)) == 10
    assert rates.convert(Decimal(10), "USD", date(2026, 1, 19)) == 9
    assert rates.convert(Decimal(10), "USD", date(2026, 2, 10)) == 8
    assert rates.convert(Decimal(10), "USD", date(2026, 3, 1)) is None
    assert rates.convert(Decimal(10), "USD", date(2025, 12, 31)) is None
    assert rates.convert(Decimal(10), "VND", date(2026, 1, 1)) is None


@pytest.mark.parametrize(
    ("text", "told"), [("1", True), ("999999", True), ("12345", True), ("350", False), ("111", False), ("1100", False)]
)
def test_placeholders(text: str, told: bool) -> None:
    assert is_placeholder(Decimal(text)) is told


def test_the_median_holds_the_truth_where_few_sellers_ask_alike() -> None:
    rng = np.random.default_rng(8)
    held = []
    for _ in range(600):
        codes = seller_codes(rng, 25, 2.5)
        amounts = np.exp(5 + (rng.standard_normal(25) * 0.6)[codes] + rng.standard_normal(len(codes)) * 0.4)
        told = price_level(
            [AskingPrice(seller=int(one), amount=float(two)) for one, two in zip(codes, amounts, strict=True)]
        )
        low, high = told.median.low or 0.0, told.median.high or 0.0
        assert low <= (told.median.value or 0.0) <= high
        held.append(low <= np.exp(5) <= high)
    assert 0.925 < np.mean(held) < 0.98


def test_one_price_asked_by_all_is_the_median_and_its_ends() -> None:
    told = price_level([AskingPrice(seller=number, amount=40.0) for number in range(9)]).median
    assert (told.low, told.value, told.high) == (40.0, 40.0, 40.0)


def test_the_median_covers_though_one_seller_floods() -> None:
    rng = np.random.default_rng(2)
    prices = [AskingPrice(seller=seller, amount=float(np.exp(rng.normal(5, 0.5)))) for seller in range(60)]
    level = price_level(prices)
    assert level.median.low is not None
    assert level.median.high is not None
    assert level.median.low <= np.exp(5) <= level.median.high
    assert (level.n_ads, level.n_sellers) == (60, 60)
    assert price_level([]).median.value is None
    assert "4 sellers only" in price_level(prices[:4]).median.notes[0]


def panel(rng: np.random.Generator, effect: float, n_countries: int = 30) -> list[CountryYear]:
    rows = []
    for country in range(n_countries):
        level, use = rng.normal(3, 1), np.cumsum(rng.uniform(0.01, 0.08, 8))
        rows += [
            CountryYear(
                country=f"C{country}",
                year=2015 + year,
                internet_use=float(use[year]),
                crime_records=float(np.expm1(level + effect * use[year] + 0.05 * year + rng.normal(0, 0.2))),
            )
            for year in range(8)
        ]
    return rows


def test_the_common_change_of_all_countries_is_no_association() -> None:
    rng = np.random.default_rng(4)
    covered = 0
    for _ in range(30):
        found = associations(panel(rng, 0.0), lags=(0,))[0].change
        assert found.low is not None
        assert found.high is not None
        covered += found.low <= 0.0 <= found.high
    assert covered >= 25


def test_an_association_is_told_per_ten_points() -> None:
    found = associations(panel(np.random.default_rng(5), 3.0), lags=(0, 1))
    assert [each.lag for each in found] == [0, 1]
    assert found[0].change.value == pytest.approx(np.expm1(0.3), abs=0.15)


def test_few_countries_give_no_number() -> None:
    found = associations(panel(np.random.default_rng(6), 1.0, n_countries=4), lags=(0,))[0]
    assert found.change.value is None
    assert found.change.notes[0].startswith("4 countries")
