"""Prices as people of a place write them."""

from __future__ import annotations

from random import Random

from babel.localedata import locale_identifiers
from babel.numbers import format_currency

_LOCALES = frozenset(locale_identifiers())
_PLACEHOLDERS = (1.0, 1234.0, 999999.0, 123456.0)


def round_price(amount: float) -> float:
    """Round as sellers do: to two leading figures, from 1,000 on to three."""
    if amount <= 0:
        return 0.0
    step = 10 ** max(len(str(int(amount))) - (3 if amount >= 1000 else 2), 0)
    return float(max(round(amount / step) * step, 1))


def asking_price(rng: Random, eur: tuple[float, float], per_eur: float) -> float | None:
    """First asking price in local money; now and then none (on request) or a placeholder."""
    roll = rng.random()
    if roll < 0.05:
        return None
    if roll < 0.065:
        return rng.choice(_PLACEHOLDERS)
    low, high = eur
    middle = (low * high) ** 0.5
    spread = (high / low) ** 0.25
    amount = round_price(middle * spread ** rng.gauss(0, 1) * per_eur)
    return amount - 0.5 if rng.random() < 0.1 and per_eur < 10 and amount > 2 else amount


def price_words(amount: float | None, currency: str, locale: str) -> str:
    """The amount with its currency in the manner of ``locale``; empty where there is none."""
    if amount is None:
        return ""
    if amount == int(amount):
        return format_currency(int(amount), currency, locale=locale, currency_digits=False, format=_whole(locale))
    return format_currency(amount, currency, locale=locale)


def locale_of(language: str, country: str, usual: str) -> str:
    """The locale a writer of ``language`` in ``country`` uses; the country's usual one where there is no such."""
    return next((name for name in (f"{language}_{country}",) if name in _LOCALES), usual)


def _whole(locale: str) -> str:
    before = locale.partition("_")[0] in {"en", "id", "ja", "zh", "th", "pt", "tr", "nl"}
    return "¤\u00a0#,##0" if before and locale not in {"pt_PT"} else "#,##0\u00a0¤"
