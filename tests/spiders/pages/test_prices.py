from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spiders.pages.currencies import read_currency
from spiders.pages.prices import price_in_text, read_price


@pytest.mark.parametrize(
    ("text", "amount", "currency"),
    [
        ("€1.299,50", "1299.50", "EUR"),
        ("1 299,50 €", "1299.50", "EUR"),
        ("3’030 CHF", "3030", "CHF"),
        ("Rp 1.250.000", "1250000", "IDR"),
        ("Rp 500rb", "500000", "IDR"),
        ("1,5 jt rupiah", "1500000", "IDR"),
        ("IDR 2,5 juta", "2500000", "IDR"),
        ("5tr đ", "5000000", "VND"),
        ("1tr2 VND", "1200000", "VND"),
        ("500k VNĐ", "500000", "VND"),
        ("₫500.000", "500000", "VND"),
        ("฿3,500", "3500", "THB"),
        ("3,500 บาท", "3500", "THB"),
        ("R$ 2.500,00", "2500.00", "BRL"),
        ("US $1,200", "1200", "USD"),
        ("US$1,200", "1200", "USD"),
        ("2.910 ₽", "2910", "RUB"),
        ("5 тыс. руб.", "5000", "RUB"),
        ("1200 zł", "1200", "PLN"),
        ("₺1.750", "1750", "TRY"),
        ("3万円", "30000", "JPY"),
        ("15만원", "150000", "KRW"),
        ("RM 45", "45", "MYR"),
        ("R 3 890", "3890", "ZAR"),
        ("99 ر.س.", "99", "SAR"),
        ("١٢٣ ر.س", "123", "SAR"),
        ("HK$ 120", "120", "HKD"),
        ("2 lakh ₹", "200000", "INR"),
        ("₹1,00,000", "100000", "INR"),
        ("EUR 10 - 20", "10", "EUR"),
        ("$15", "15", ""),
        ("¥1,430", "1430", ""),
        ("402 000 FCFA", "402000", ""),
    ],
)
def test_prices_of_many_locales(text: str, amount: str, currency: str) -> None:
    assert read_price(text) == (Decimal(amount), currency)


@pytest.mark.parametrize(
    "text", ["", "free", "on request", "Tel 0812 3456 7890", "WA: 081234567890", "08123456789", "-"]
)
def test_what_is_no_price(text: str) -> None:
    assert read_price(text) == (None, "")


def test_a_shared_symbol_is_settled_by_country_then_currency_then_language() -> None:
    assert read_price("$15", country="AU")[1] == "AUD"
    assert read_price("$15", default="CAD")[1] == "CAD"
    assert read_price("¥15", languages=("zh",))[1] == "CNY"
    assert read_price("¥15", languages=("ja",))[1] == "JPY"
    assert read_price("¥15", languages=("ja", "zh"))[1] == ""
    assert read_price("kr 100", country="SE")[1] == "SEK"
    assert read_price("15", hint="EUR")[1] == "EUR"


@pytest.mark.parametrize(
    ("text", "country", "languages", "currency"),
    [
        ("4 500 DA", "", ("fr",), "DZD"),
        ("4 500 DA", "", ("en",), ""),
        ("4 500 DA", "FR", ("fr",), ""),
        ("120 DT", "", ("fr",), "TND"),
        ("RF 1,234", "RW", ("en",), "RWF"),
        ("Rf 1,234", "MV", ("en",), "MVR"),
        ("Rf 1,234", "", ("en",), ""),
        ("1.500 МКД", "", ("mk",), "MKD"),
        ("12,50 КМ", "", ("sr",), "BAM"),
    ],
)
def test_letters_that_are_money_in_few_countries_are_it_there_alone(
    text: str, country: str, languages: tuple[str, ...], currency: str
) -> None:
    assert read_currency(text, country=country, languages=languages) == currency


def test_structured_data_writes_points_as_decimals() -> None:
    assert read_price("1.250", hint="EUR", machine=True) == (Decimal("1.250"), "EUR")
    assert read_price("1.250", hint="VND", machine=True) == (Decimal(1250), "VND")
    assert read_price("1.250", hint="EUR") == (Decimal(1250), "EUR")
    assert read_price("49.90", hint="USD", machine=True) == (Decimal("49.90"), "USD")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ball python, 2 years, 120 cm, 250 € shipping extra", "250 €"),
        ("Jual cepat Rp 1,5jt nego", "Rp 1,5jt"),
        ("sofa ฿ 390 ส่งไป", "฿ 390"),
        ("急出 3000元 不议价", "3000元"),
        ("a 6 ft python, call 0812 345 678", ""),
        ("born 2023, 7 months", ""),
    ],
)
def test_a_price_in_running_text_stands_beside_its_currency(text: str, found: str) -> None:
    assert price_in_text(text) == found


@given(st.text(max_size=300), st.booleans())
def test_any_text_gives_a_finite_amount_or_none(text: str, machine: bool) -> None:
    amount, currency = read_price(text, machine=machine)
    assert amount is None or (amount.is_finite() and amount >= 0)
    assert currency == "" or (len(currency) == 3 and currency.isupper())
    price_in_text(text)
