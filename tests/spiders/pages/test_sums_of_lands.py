"""Prices as lands write them on pages of few words, and as people tell them in running text."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from scrapy import Request
from scrapy.http import HtmlResponse

from crawler.description import Platform
from spiders.pages.listing import read_listing

_NOW = datetime(2026, 3, 10, 12, tzinfo=UTC)
_URL = "https://bazar.example/ad/4101"
_PLATFORM = Platform.model_validate({"name": "bazar", "kind": "structured", "base_url": "https://bazar.example/"})


def _price(body: str, lang: str, title: str = "Carved box | Bazar") -> tuple[Decimal | None, str]:
    document = f'<html lang="{lang}"><head><title>{title}</title></head><body>{body}</body></html>'
    page = HtmlResponse(_URL, body=document, encoding="utf-8", request=Request(_URL))
    listing = read_listing(page, _PLATFORM, _URL, _NOW)
    return listing.price_amount, listing.price_currency


@pytest.mark.parametrize(
    ("lang", "shown", "amount", "currency"),
    [
        ("be", "120 р.", 120, "BYN"), ("mn", "250,000 төг", 250_000, "MNT"), ("ht", "4,500 Goud", 4500, "HTG"),
        ("so", "$45", 45, "USD"), ("es-VE", "Bs. 1.450,00", 1450, "VES"), ("zh-HK", "450蚊", 450, "HKD"),
        ("vi", "4,5 triệu", 4_500_000, "VND"), ("fo", "450 kr.", 450, "DKK"), ("en-IN", "1.45 Lakh", 145_000, "INR"),
        ("en-LK", "Rs. 45,000", 45_000, "LKR"), ("ja", "1万5,000円", 15_000, "JPY"), ("et", "140.-", 140, "EUR"),
        ("bg", "178.95 € <span>/ 350.00 лв.</span>", Decimal("178.95"), "EUR"), ("fi", "200e", 200, "EUR"),
        ("it", "<b>€</b><b>1</b><b>.</b><b>250</b><sup>00</sup>", 1250, "EUR"), ("hr", "150 eura", 150, "EUR"),
        ("en-US", '<span class="strike">$450</span> $360 <span>20% off</span>', 360, "USD"),
    ],
)  # fmt: skip
def test_a_sum_is_in_the_money_of_its_land(lang: str, shown: str, amount: Decimal, currency: str) -> None:
    assert _price(f"<h1>Carved box</h1><div class=css-1x>{shown}</div>", lang) == (Decimal(amount), currency)


@pytest.mark.parametrize(
    ("lang", "words", "amount", "currency"),
    [
        ("fi", "Myydään boa-naaras, 200e. Terra 80e lisähintaan.", 200, "EUR"),
        ("fi", "Hinta 120 €/kpl, postit 12 €.", 120, "EUR"),
        ("ru", "Цена 8 т.р., торг. Террариум отдам за 3 т.р.", 8000, "RUB"),
        ("ru", "Отдам за 5к, срочно", 5000, "RUB"),
        ("uk", "Продам удава, ціна 4500грн. Тераріум 2000 грн.", 4500, "UAH"),
        ("es-AR", "La dejo en $85.000, no escucho ofertas. Terrario $40.000", 85_000, "ARS"),
        ("nl", "Te koop boa vrouw, vraagprijs 175 euro. Terrarium 90 euro.", 175, "EUR"),
        ("en-GB", "Looking for £150ono for the pair, viv is another £60.", 150, "GBP"),
        ("en-AU", "$400 firm, licence required. Tank $150.", 400, "AUD"),
        ("el", "Πωλείται boa, τιμή 150 ευρώ. Μεταφορικά 20 ευρώ", 150, "EUR"),
        ("ko", "보아뱀 분양합니다. 35만원, 택배비 별도 1만원", 350_000, "KRW"),
        ("zh-TW", "售 紅尾蚺 NT$4500，可面交，運費$150", 4500, "TWD"),
        ("vi", "Bán trăn boa cái, giá 3tr5, ship 50k", 3_500_000, "VND"),
        ("ar", "للبيع بوا انثى السعر 1500 ريال والتوصيل 50 ريال", 1500, "SAR"),
        ("he", 'למכירה בואה נקבה ב-1200 ש"ח, משלוח 60 ש"ח', 1200, "ILS"),
        ("fil", "For sale boa female, 8k lang. Terrarium 2k", 8000, "PHP"),
        ("lt", "Parduodu smauglį, kaina 120eur, siuntimas 5eur", 120, "EUR"),
        ("sr", "Prodajem bou, cena 120e ili 14000 din", 120, "EUR"),
        ("en-US", "Rooted, 3 leaves, yours for $40. Heat pack $2 extra.", 40, "USD"),
    ],
)
def test_of_two_sums_in_a_post_the_first_sentence_s_is_asked(lang: str, words: str, amount: int, currency: str) -> None:
    post = f"<h1>Boa</h1><article class=message><div class=message-body>{words}</div></article>"
    assert _price(post, lang, "Boa | Board") == (Decimal(amount), currency)


@pytest.mark.parametrize(
    ("lang", "place_of_price", "words"),
    [
        ("en-GB", "<p>Price: Free</p>", "The cage cost me £80."),
        ("de", "<p class=price>Zu verschenken / Tausch</p>", "Neupreis 120 €"),
        ("pl", "<p>Cena: Za darmo</p>", "Klatka kosztowała 200 zł"),
        ("sv", "<p>Pris: Bortskänkes</p>", "Ny kostade den 900 kr"),
        ("ja", "<p>価格：無料</p>", "ケージは5,000円でした"),
    ],
)
def test_what_is_given_away_asks_no_other_sum(lang: str, place_of_price: str, words: str) -> None:
    assert _price(f"<h1>Two budgies</h1>{place_of_price}<p>{words}</p>", lang)[0] is None


_IN_WORDS = (
    "<script type=application/ld+json>{'@type':'Product','name':'Carved box','description':'Caja'}</script>"
    f"<div class=entry-content>{'Caja tallada a mano por mi abuelo, sin faltas. ' * 3}Pido $ 145.000.</div>"
)


@pytest.mark.parametrize(
    "body",
    [
        "<div class=item-header><span class=price>145.000,00 $</span></div><p>Incluye lámpara (costó $ 38.000)</p>",
        '<p>Precio: <img src="/p.php?id=4" alt="$ 145.000"></p>',
        _IN_WORDS,
        "<article><p>Caja tallada</p><footer><b>$ 145.000</b></footer></article>",
    ],
)
def test_a_price_above_an_ad_in_a_drawing_and_in_words(body: str) -> None:
    assert _price(f"<h1>Carved box</h1>{body}", "es-AR") == (Decimal(145_000), "ARS")


def test_the_site_s_own_name_and_its_towns_say_where_it_is() -> None:
    assert _price("<h1>Carved box</h1><p class=price>180</p>", "de", "Carved box | bazar.ch") == (Decimal(180), "CHF")
    towns = "<p>Peradeniya, Kandy</p><p>Kandy</p><p>Galle</p><p>Colombo</p>"
    assert _price(f"<h1>Carved box</h1><p>Rs 38,500</p>{towns}", "en") == (Decimal(38_500), "LKR")
    assert _price("<h1>Carved box</h1><p>45 000 F CFA</p><p>Almadies, Dakar</p>", "fr") == (Decimal(45_000), "XOF")


def test_a_year_of_a_month_is_no_sum() -> None:
    assert _price("<h1>Carved box</h1><div>На сайті з листопада 2015 р.</div>", "uk")[0] is None
