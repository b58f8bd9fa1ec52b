"""Names, prices and dates as sellers write them."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox.chance import negative_binomial, number, pick, poisson
from sandbox.money import price_words, round_price
from sandbox.spelling import disguise, misspell

NAMES = st.sampled_from(["ball python", "Graupapagei", "tortue d'Hermann", "аксолотль", "Python regius"])


@pytest.mark.parametrize(
    ("amount", "currency", "locale", "words"),
    [
        (1299.5, "EUR", "de_DE", "1.299,50\u00a0€"),
        (1250000.0, "IDR", "id_ID", "Rp\u00a01.250.000"),
        (12000.0, "JPY", "ja_JP", "￥\u00a012,000"),
        (450.0, "USD", "en_US", "$\u00a0450"),
        (None, "EUR", "fr_FR", ""),
    ],
)
def test_prices_are_written_in_the_manner_of_the_place(
    amount: float | None, currency: str, locale: str, words: str
) -> None:
    assert price_words(amount, currency, locale) == words


@given(NAMES, st.integers())
def test_a_misspelling_is_near_its_name(name: str, seed: int) -> None:
    slip = misspell(Random(seed), name)
    assert abs(len(slip) - len(name)) <= 1
    assert slip[0] == name[0]
    assert slip != name


@given(st.sampled_from(["ball python", "ivory", "象牙", "穿山甲鳞片", "iv", "boa"]), st.integers())
def test_a_disguise_always_changes_the_name(name: str, seed: int) -> None:
    assert disguise(Random(seed), name) != name


@given(st.text(), st.integers(min_value=1, max_value=10_000))
def test_chance_by_key_repeats_and_stays_in_range(key: str, below: int) -> None:
    assert 0 <= number(key, below) < below
    assert number(key, below) == number(key, below)
    assert pick(key, "abc") in "abc"


@given(st.floats(min_value=0, max_value=1e9))
def test_rounded_prices_stay_near(amount: float) -> None:
    assert abs(round_price(amount) - amount) <= max(0.06 * amount, 1.0)


def test_counts_have_the_mean_and_spread_they_state() -> None:
    rng = Random(5)
    plain = [poisson(rng, 4.0) for _ in range(4000)]
    wide = [negative_binomial(rng, 4.0, 0.5) for _ in range(4000)]
    for counts, variance in ((plain, 4.0), (wide, 12.0)):
        mean = sum(counts) / len(counts)
        assert abs(mean - 4.0) < 0.25
        assert abs(sum((count - mean) ** 2 for count in counts) / len(counts) - variance) < 0.15 * variance
