"""Rules that a third blind set of pages taught: side prices, tax, least units, rails of neighbours, dinars, words."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from scrapy.http import HtmlResponse, Request

from crawler.description import Platform
from model.listing import Listing
from spiders.pages.labels import field_of
from spiders.pages.listing import read_listing
from spiders.pages.prices import read_price
from spiders.pages.several import current_of
from spiders.pages.taxes import GROSS, NET, kinds_between, named_by, told_in

_URL = "https://shop.example/item/77"
_PLATFORM = Platform.model_validate({"name": "shop", "kind": "structured", "base_url": "https://shop.example/"})


def _read(inner: str, lang: str = "en-IE") -> Listing:
    page = f'<html lang="{lang}"><head><title>Horn cup</title></head><body>{inner}</body></html>'
    response = HtmlResponse(_URL, body=page.encode(), encoding="utf-8", request=Request(_URL))
    return read_listing(response, _PLATFORM, _URL, datetime(2026, 11, 27, tzinfo=UTC))


def _price(inner: str, lang: str = "en-IE") -> Decimal | None:
    return _read(f"<h1>Horn cup</h1>{inner}", lang).price_amount


@pytest.mark.parametrize(
    "others",
    [
        '<div><a href="/offers/77">(3) <span class="price">€60.00</span></a></div>',
        '<div>(3) <span class="price">€60.00</span></div>',
        '<div>Used from <span class="price">€60.00</span></div>',
        '<div class="price">Gebraucht ab 60,00 €</div>',
        '<div class="price">3 occasions dès 60,00 €</div>',
        '<div class="price">中古品 €60.00</div>',
        '<div>Other sellers <span class="price">€60.00</span></div>',
    ],
)
def test_what_other_copies_cost_is_a_side_price(others: str) -> None:
    assert _price(f'{others}<div class="price">€100.00</div>') == Decimal(100)


def test_the_only_price_stands_though_it_is_of_used_copies() -> None:
    assert _price('<div>Used from <span class="price">€60.00</span></div>') == Decimal(60)


def test_what_is_added_to_a_price_is_not_the_price() -> None:
    assert _price('<div class="price"><b class="amount">€100.00</b> + <b class="amount">€1.00</b></div>') == 100
    assert current_of("€100.00 + €1.00") == "€100.00"


def test_marks_of_direction_hide_no_sign() -> None:
    mark = "\N{RIGHT-TO-LEFT MARK}"
    sums = f'<b class="amount">{mark}275.500 د.أ.{mark}</b> + <b class="amount">{mark}3.000 د.أ.{mark}</b>'
    assert _price(f'<div class="price">{sums}</div>', "ar-JO") == Decimal("275.5")


def test_a_measure_behind_an_amount_makes_it_a_unit_price() -> None:
    assert _price('<p><b class="price">€25.00</b>/100 g</p><p><b class="price">€100.00</b></p>') == 100


@pytest.mark.parametrize(
    "hired",
    [
        "<tr><th>1 day</th><td>€5.00</td></tr><tr><th>7 days</th><td>€15.00</td></tr>",
        "<tr><th>Miete</th><td>€5.00</td></tr>",
        "<tr><th>—</th><td>€5.00 / jour</td></tr>",
        "<tr><th>—</th><td>€5.00 por día</td></tr>",
        "<tr><th>Прокат</th><td>€5.00</td></tr>",
        "<tr><th>レンタル</th><td>€5.00</td></tr>",
        "<tr><th>إيجار</th><td>€5.00</td></tr>",
        "<tr><th>—</th><td>€5.00 / ngày</td></tr>",
        "<tr><th>Surety</th><td>€50.00</td></tr>",
        "<tr><th>Kaution</th><td>€50.00</td></tr>",
    ],
)
def test_what_hiring_costs_is_a_side_price(hired: str) -> None:
    assert _price(f"<table>{hired}<tr><th>To keep</th><td>€100.00</td></tr></table>") == Decimal(100)


def test_a_day_in_a_sale_is_no_hire() -> None:
    assert _price('<p><b class="price">€100.00</b> sent in 3 days</p><p class="price">€140.00</p>') == Decimal(100)


def test_a_page_that_only_lets_tells_what_it_lets_for() -> None:
    assert _price('<p class="price">€5.00 / day</p>') == Decimal(5)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("100,00 € HT 120,00 € TTC", "120,00 €"),
        ("HT 100,00 € TTC 120,00 €", "120,00 €"),
        ("€120.00 (€100.00 ex. VAT)", "€120.00"),
        ("¥3,300 (税抜 ¥3,000)", "¥3,300"),
        ("3,000円(税抜) 3,300円(税込)", "3,300円"),
        ("100,00 € zzgl. MwSt. / 119,00 € inkl. MwSt.", "119,00 €"),
        ("1 000 Kč bez DPH 1 210 Kč s DPH", "1 210 Kč"),
        ("1000 zł netto | 1230 zł brutto", "1230 zł"),
        ("excl. VAT €100.00 incl. VAT €120.00", "€120.00"),
        ("€100.00 + VAT (€120.00 inc. VAT)", "€120.00"),
        ("$120.00 Tax: $20.00", "$120.00"),
    ],
)
def test_of_a_price_told_twice_the_one_with_tax_is_asked(text: str, asked: str) -> None:
    assert current_of(text) == asked


def test_labels_of_tax_belong_to_the_amount_they_stand_by() -> None:
    assert kinds_between(["", " ex VAT, ", " inc VAT"]) == [NET, GROSS]
    assert kinds_between(["TTC ", " (HT ", ")"]) == [GROSS, NET]
    assert kinds_between(["", " ", ""]) == ["", ""]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("IVA no incluido", NET), ("IVA incluido", GROSS), ("غير شامل الضريبة", NET), ("شامل الضريبة", GROSS),
        ("לא כולל מע״מ", NET), ("כולל מע״מ", GROSS), ("ไม่รวม VAT", NET), ("รวม VAT", GROSS), ("chưa gồm thuế", NET),
        ("KDV hariç", NET), ("KDV dahil", GROSS), ("без НДС", NET), ("с НДС", GROSS), ("htc vive", ""), ("white", ""),
    ],
)  # fmt: skip
def test_tax_is_told_in_many_languages(text: str, kind: str) -> None:
    assert told_in(text) == kind


def test_a_class_tells_tax_too() -> None:
    assert named_by(frozenset(["price", "excluding", "tax"])) == NET
    assert named_by(frozenset(["prix", "ttc"])) == GROSS
    assert named_by(frozenset(["price", "tax"])) == ""
    net, gross = '<b class="price-excluding-tax">€80.00</b>', '<b class="price-including-tax">€100.00</b>'
    assert _price(f'<div class="price-box">{net} {gross}</div>') == Decimal(100)


def test_a_label_beside_an_amount_tells_its_tax() -> None:
    net, gross = "<p>Excl. VAT <b class='price'>€80.00</b></p>", "<p>Incl. VAT <b class='price'>€100.00</b></p>"
    assert _price(net + gross) == _price(gross + net) == Decimal(100)
    assert _price(net) == Decimal(80)


def test_raised_hundredths_follow_marks_of_thousands() -> None:
    assert _price('<p class="price">€12.750<sup>00</sup></p>') == Decimal(12750)
    assert _price('<p class="price">د.أ 275<sup>500</sup></p>', "ar-JO") == Decimal("275.5")


def _stated(product: str) -> tuple[Decimal | None, str]:
    listing = _read(
        f'<h1>Horn cup</h1><script id="__NEXT_DATA__" type="application/json">{{"p":{product}}}</script>', "en"
    )
    return listing.price_amount, listing.price_currency


@pytest.mark.parametrize(
    ("money", "amount", "currency"),
    [
        ('{"centAmount":27550,"fractionDigits":2,"currencyCode":"EUR"}', "275.50", "EUR"),
        ('{"centAmount":275500,"fractionDigits":3,"currencyCode":"JOD"}', "275.5", "JOD"),
        ('{"centAmount":68500,"fractionDigits":0,"currencyCode":"JPY"}', "68500", "JPY"),
        ('{"amountMinor":27550,"currency":"EUR"}', "275.50", "EUR"),
        ('{"amountMinor":68500,"currency":"JPY"}', "68500", "JPY"),
        ('{"amount":27550,"scale":2,"currency":{"code":"EUR"}}', "275.50", "EUR"),
        ('{"amountMicros":"275500000","currencyCode":"EUR"}', "275.5", "EUR"),
        ('{"units":"275","nanos":500000000,"currencyCode":"EUR"}', "275.5", "EUR"),
        ('{"amount":27550,"currency":"EUR"}', "27550", "EUR"),
        (
            '{"value":{"centAmount":900,"currencyCode":"EUR"},"discounted":{"centAmount":800,"currencyCode":"EUR"}}',
            "8",
            "EUR",
        ),
    ],
)  # fmt: skip
def test_a_state_counts_in_the_least_unit(money: str, amount: str, currency: str) -> None:
    assert _stated(f'{{"name":"Horn cup","price":{money}}}') == (Decimal(amount), currency)


def test_a_key_in_cents_takes_its_currency_from_around() -> None:
    assert _stated('{"name":"Horn cup","priceInCents":27550,"currency":"EUR"}') == (Decimal("275.50"), "EUR")
    assert _stated('{"name":"Horn cup","priceInCents":68500,"currency":"JPY"}') == (Decimal(68500), "JPY")


def test_a_product_has_the_price_and_pictures_of_its_variant() -> None:
    variant = '{"sku":"7","prices":[{"value":{"centAmount":100,"currencyCode":"EUR"}}]}'
    assert _stated(f'{{"name":"Horn cup","masterVariant":{variant}}}') == (Decimal(1), "EUR")


def _rail(*links: str) -> str:
    cards = (
        f'<div class="good"><h2><a href="{link}">N</a></h2><img src="/i/r{n}.jpg"></div>'
        for n, link in enumerate(links)
    )
    return f"<div>{''.join(cards)}</div>"


def test_pictures_of_a_rail_of_neighbours_are_not_the_ads() -> None:
    own = '<div class="good"><h1>Horn cup</h1><img src="/i/77.jpg"></div>'
    assert _read(_rail("/item/2", "/item/4") + own).images == ("https://shop.example/i/77.jpg",)


def test_slides_that_lead_where_all_others_do_are_the_ads() -> None:
    assert len(_read(f"<h1>Horn cup</h1>{_rail('/login', '/login')}").images) == 2
    assert len(_read(f"<h1>Horn cup</h1>{_rail('#', '#')}").images) == 2
    assert len(_read(f"<h1>Horn cup</h1>{_rail('/item/2')}").images) == 1


@pytest.mark.parametrize(
    ("text", "country", "amount", "currency"),
    [
        ("8 triệu 5", "VN", 8_500_000, "VND"), ("8 triệu 5 đồng", "VN", 8_500_000, "VND"),
        ("1 tỷ 2", "VN", 1_200_000_000, "VND"),
        ("500k", "VN", 500_000, ""), ("2tr5", "VN", 2_500_000, ""), ("1tr250", "VN", 1_250_000, ""),
        ("1 tỷ 200 triệu đồng", "VN", 1_200_000_000, "VND"), ("1 triệu 50 nghìn", "VN", 1_050_000, "VND"),
        ("2 لاکھ 15 ہزار", "PK", 215_000, ""), ("Rs 2 lakh 15 thousand", "IN", 215_000, "INR"),
        ("1 crore 20 lakh", "IN", 12_000_000, "INR"), ("₹1.85 લાખ", "IN", 185_000, "INR"),
        ("3 juta 500 ribu", "ID", 3_500_000, ""), ("2 млн 500 тыс руб", "RU", 2_500_000, "RUB"),
        ("2億5000万円", "JP", 250_000_000, "JPY"), ("45 тыс. руб. 2 шт", "RU", 45_000, "RUB"),
    ],
)  # fmt: skip
def test_amounts_are_told_with_words(text: str, country: str, amount: int, currency: str) -> None:
    assert read_price(text, country=country) == (Decimal(amount), currency)


@pytest.mark.parametrize(
    ("text", "country", "amount", "currency"),
    [
        ("275.500 د.أ", "JO", "275.5", "JOD"), ("275·500 KWD", "KW", "275.5", "KWD"),
        ("٢٧٥٫٥٠٠ د.ك", "KW", "275.5", "KWD"),
        ("1,250.500 BHD", "BH", "1250.5", "BHD"), ("1,250 KWD", "KW", "1250", "KWD"), ("1,250 DT", "TN", "1.25", "TND"),
        ("750.000 د.ع", "IQ", "750000", "IQD"), ("275.500 €", "DE", "275500", "EUR"),
    ],
)  # fmt: skip
def test_a_dinar_has_three_decimals(text: str, country: str, amount: str, currency: str) -> None:
    assert read_price(text, country=country) == (Decimal(amount), currency)


@pytest.mark.parametrize(
    ("text", "country", "currency"),
    [
        ("$12.750,00", "SR", "SRD"), ("$5", "LC", "XCD"), ("$5", "TV", "AUD"),
        ("MOP$28,500", "", "MOP"), ("$5", "MO", "MOP"),
        ("£5", "GI", "GIP"), ("£5", "EG", "EGP"), ("£5", "", "GBP"), ("£5", "US", "GBP"), ("$5", "", ""),
        ("Ar 850,000", "MG", "MGA"), ("10 ar", "DK", ""), ("1850 د.ل", "", "LYD"), ("50 دينار كويتي", "", "KWD"),
        ("6 850 сомонӣ", "", "TJS"), ("L 8,900", "HN", "HNL"), ("L 8,900", "MD", "MDL"), ("500 جنيه", "SD", "SDG"),
    ],
)  # fmt: skip
def test_shared_signs_are_settled_by_the_country(text: str, country: str, currency: str) -> None:
    assert read_price(text, country=country)[1] == currency


@pytest.mark.parametrize(
    ("label", "field"),
    [
        ("તારીખ", "posted"), ("දිනය", "posted"), ("তারিখ", "posted"), ("ನಗರ", "place"), ("સ્થળ:", "place"),
        ("الولاية", "place"), ("المحافظة", "place"), ("ҷой", "place"), ("Toerana", "place"), ("huyện", "place"),
        ("Сана", "posted"), ("Daty", "posted"), ("ಮಾರಾಟಗಾರ", "seller"), ("Mpivarotra", "seller"), ("Нарх", "price"),
        ("Prix TTC", "price"), ("Estado", ""), ("Belt", ""), ("العنوان", "title"),
    ],
)  # fmt: skip
def test_labels_are_known_in_many_languages(label: str, field: str) -> None:
    assert field_of(label) == field


def test_of_two_specifications_the_one_with_tax_is_the_price() -> None:
    told = '{{"@type":"UnitPriceSpecification","price":"{}","priceCurrency":"EUR","valueAddedTaxIncluded":"{}"}}'
    both = f"[{told.format(80, 'false')},{told.format(100, 'true')}]"
    data = f'{{"@type":"Product","name":"Horn cup","offers":{{"@type":"Offer","priceSpecification":{both}}}}}'
    page = f'<h1>Horn cup</h1><script type="application/ld+json">{data}</script>'
    assert _read(page).price_amount == Decimal(100)
