"""Auctions of Iran and Israel, plant shops of Ukraine and Japan, and a marketplace of Tanzania drawn by its script."""
# ruff: noqa: C901, E501 - a site is one piece, and markup reads best as it is sent
# fmt: off

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from html import escape
from zlib import crc32

from benchmarks.eighth.eastern_markets import Other, asked, doc, grouped, mapped, served, stock, taken
from benchmarks.fifth.base import by_pattern, crumbs, ld, since, spread
from benchmarks.fourth.base import day, others, shared
from benchmarks.seventh.base import in_digits, theirs, twinned
from tests.spiders.shops.base import Item, Made


def esam_ir() -> Made:
    """An Iranian house of auctions and fixed sums: tomans in Persian figures in the page and rials in its linked data, the bid that stands between the first sum and the sum to buy at once, bids before, ends as a clock, what has been sold, parcels' cost, sellers' scores, "توافقی" for none."""
    ads = [replace(ad, price=ad.price and ad.price * 10) for ad in stock(40118200, "تسبیح شاه مقصود|تسبیح عاج|خنجر دسته شاخ|سکه نقره قاجار|مجسمه فیل|انگشتر عقیق یمنی|ساعت جیبی زنجیردار|قالیچه دستباف تبریز|گلدان میناکاری", "قدیمی|دست ساز|کم نظیر|کلکسیونی", "1850000 4200000 3600000 950000 2700000 680000 1450000 - 520000", "کالا کاملا سالم و اصل است و با جعبه ارسال می‌شود.|مناسب مجموعه داران، تخفیف ندارد. لطفا قبل از خرید سوال بپرسید.", "کلکسیون پارس|آنتیک سرای نقش جهان|حاج رضا|گالری فیروزه", "تهران|اصفهان|شیراز|مشهد", 35, grain=10000)]
    top, rugs = "/category/214", "/category/219"
    lists = {top: ads, rugs: [ad for ad in ads if "تسبیح" in ad.title or "انگشتر" in ad.title]}

    def path(ad: Item) -> str:
        return f"/item/{ad.n}"

    def photo(ad: Item, at: int = 1, size: str = "l") -> str:
        return f"/files/{ad.n % 100:02}/{ad.n}_{at}_{size}.jpg"

    def toman(amount: Decimal | float) -> str:
        return f'{in_digits(grouped(float(amount) / 10 // 10000 * 10000, ","), "۰")} <span class="unit">تومان</span>'

    def bid(ad: Item) -> bool:
        return ad.price is not None and ad.n % 2 == 0

    def gone(ad: Item) -> bool:
        return ad.price is not None and ad.n % 7 == 0

    def shop(ad: Item) -> str:
        return f"shop{crc32(ad.seller.encode()) % 10000}"

    def card(ad: Item) -> str:
        told = "توافقی" if ad.price is None else toman(ad.price)
        kind = '<i class="icon-hammer" title="حراج"></i>' if bid(ad) else ""
        return f'<div class="item-box col-6 col-md-3" data-item="{ad.n}"><a class="item-img" href="{path(ad)}" title="{ad.title}"><img class="lazy" src="/Content/img/loading.svg" data-original="{photo(ad, 1, "m")}" alt="{ad.title}"></a><h3 class="item-title"><a href="{path(ad)}">{ad.title}</a></h3><div class="item-price">{kind}{told}</div>{"<span class=label-sold>به فروش رفت</span>" if gone(ad) else ""}<div class="item-foot"><span>{ad.place}</span></div></div>'

    def frame(title: str, body: str, head: str = "") -> str:
        return doc("fa", f"{title} | ایسام", head + '<link href="/Content/css/rtl.css" rel="stylesheet">', f'<form action="/search"><div class="top-bar"><a href="/">ایسام</a><input name="q"><a href="/account/login">ورود / ثبت نام</a><a href="/basket">سبد خرید ({in_digits("0", "۰")})</a></div></form><ul class="megamenu"><li><a href="{top}">آنتیک و کلکسیون</a></li><li><a href="{rugs}">تسبیح و انگشتر</a></li></ul>{body}<footer><a href="/help/rules">قوانین</a><p>تلفن: {in_digits("021-91003100", "۰")}</p></footer>', ' dir="rtl"')

    def listing(at: str, of: list[Item], number: int, last: int) -> str:
        turn = "".join(f'<li class="page-item {"active" if n == number else ""}"><a class="page-link" href="{at}?p={n}">{in_digits(str(n), "۰")}</a></li>' for n in range(1, last + 1))
        special = f'<div class="vitrine"><h4>ویترین</h4>{card(ads[4])}{card(ads[15])}</div>' if number == 1 else ""
        return frame("آنتیک", f'<h1>آنتیک و کلکسیون</h1><div class="sort"><a href="{at}?sort=price">ارزان‌ترین</a><a href="{at}?sort=end">رو به پایان</a></div><div class="price-range">از {in_digits("50,000", "۰")} تا {in_digits("90,000,000", "۰")} تومان</div>{special}<div class="row items">{"".join(map(card, of))}</div><ul class="pagination">{turn}</ul>')

    def detail(ad: Item) -> str:
        slides = "".join(f'<a data-fancybox="g" href="{photo(ad, at)}"><img src="{photo(ad, at, "m")}" alt="{ad.title}"></a>' for at in range(1, taken(ad) + 1))
        ends = datetime.now(UTC) + timedelta(days=ad.n % 5 - 9 if gone(ad) else ad.n % 5 + 1)
        if ad.price is None:
            box = '<div class="price-box">قیمت: <b>توافقی</b> <button>پرسش از فروشنده</button></div>'
        elif bid(ad):
            rows = "".join(f"<tr><td>a***{n}</td><td>{toman(float(ad.price) * n / 10)}</td></tr>" for n in (10, 9, 7))
            box = f'<div class="auction-box"><dl><dt>قیمت شروع</dt><dd>{toman(float(ad.price) * 0.4)}</dd><dt>{"قیمت نهایی" if gone(ad) else "بالاترین پیشنهاد"}</dt><dd class="current-bid">{toman(ad.price)}</dd>{"" if gone(ad) else f"<dt>خرید فوری</dt><dd>{toman(float(ad.price) * 1.8)}</dd>"}</dl><div class="timer" data-end="{ends:%Y-%m-%dT%H:%M:%S}+03:30"></div><table class="bids">{rows}</table></div>'
        else:
            was = f'<del>{toman(float(ad.price) * 1.25)}</del> ' if ad.n % 3 == 0 else ""
            box = f'<div class="price-box"><span>قیمت:</span> {was}<b class="final-price">{toman(ad.price)}</b></div>'
        return frame(ad.title, f'<ol class="breadcrumb"><li><a href="/">خانه</a></li><li><a href="{top}">آنتیک و کلکسیون</a></li></ol><div class="row"><div class="col-md-5 gallery">{slides}</div><div class="col-md-7"><h1 class="item-name">{ad.title}</h1>{"<div class=alert-sold>این کالا به فروش رفته است</div>" if gone(ad) else ""}{box}<ul class="props"><li>شماره کالا: {in_digits(str(ad.n), "۰")}</li><li>محل کالا: {ad.place}</li><li>هزینه ارسال: {in_digits("85,000", "۰")} تومان (پست پیشتاز)</li><li>بازدید: {in_digits(str(ad.n % 800), "۰")}</li></ul><div class="seller-box"><span>فروشنده:</span> <a href="/{shop(ad)}">{ad.seller}</a><span>امتیاز {in_digits("98", "۰")}٪ از {in_digits("412", "۰")} رای</span><span>عضویت از {in_digits("1396/04/12", "۰")}</span></div></div></div><div class="desc"><h2>توضیحات</h2><p>{ad.text}</p></div><h4>کالاهای دیگر این فروشنده</h4><div class="row">{"".join(map(card, theirs(ads, ad)))}</div><h4>کالاهای مشابه</h4><div class="row">{"".join(map(card, others(ads, ad, 4)))}</div>', (ld({"@type": "Product", "name": ad.title, "image": f"{{base}}{photo(ad)[1:]}", "offers": {"@type": "Offer", "price": f"{ad.price}", "priceCurrency": "IRR", "availability": f"https://schema.org/{'SoldOut' if gone(ad) else 'InStock'}"}}) if ad.price and not bid(ad) else "") + shared(ad.title, photo(ad)))

    shops = {f"/{shop(ad)}": frame(ad.seller, f'<h1>{ad.seller}</h1><div class="row">{"".join(card(o) for o in ads if o.seller == ad.seller)}</div>') for ad in ads}
    further: dict[str, Other] = {**shops, "/": frame("حراج و خرید", f'<h1>ایسام</h1><a href="{top}">همه حراج ها</a>{"".join(map(card, ads[2:6]))}'), "/account/login": frame("ورود", "<h1>ورود</h1>"), "/basket": frame("سبد", "<h1>سبد خرید خالی است</h1>"), "/help/rules": frame("قوانین", f"<h1>قوانین</h1><p>کارمزد فروش {in_digits('5', '۰')}٪ و حداقل {in_digits('10,000', '۰')} تومان است.</p>")}
    return served("esam-ir", "IRR", ads, path, lists, listing, detail, further, image=photo, size=10, turn=asked("p"), fields=("seller", "place"), account=shop)


def bidspirit_il() -> Made:
    """Israeli auction houses in one application of Angular with its state sent along: the opening sum where none has bid, else the bid that stands or what it was sold for, estimates, steps of bids, premiums in per cent and VAT, two catalogues, lots' numbers before names, signs before figures."""
    ads = stock(882010, "פסלון שנהב מגולף|חנוכיית כסף|מגילת אסתר מאוירת|פוחלץ ינשוף|שרשרת אלמוגים|קופסת שריון צב|ציור שמן על בד|בקבוקון הרחה סיני", "המאה ה-19|תחילת המאה ה-20|חתום|אירופה", "1200 3400 5200 750 900 1600 4800 650", "מצב טוב מאוד, סימני שימוש קלים. גובה 14 ס״מ.|פגמים קלים בשוליים. מצורף אישור מומחה.", "קדם|הבית הירושלמי", "ירושלים|תל אביב", 32, grain=50, apart=", ")
    halls = {"/ui/catalog/auction/4411": ads[:18], "/ui/catalog/auction/4427": ads[18:]}

    def hall(ad: Item) -> str:
        return next(at for at, of in halls.items() if ad in of)

    def path(ad: Item) -> str:
        return f"/ui/lotPage/source/catalog/auction/{hall(ad)[-4:]}/lot/{ad.n}"

    def photo(ad: Item, at: int = 0, size: str = "") -> str:
        return f"/cdn/kedem/{hall(ad)[-4:]}/a_ignore_q_80{size}/{ad.n}_{at + 1}.jpg"

    def shekels(amount: Decimal | float) -> str:
        return f"₪{grouped(float(amount) // 10 * 10, ',')}"

    def sums(ad: Item) -> list[tuple[str, str, str]]:
        price = ad.price or Decimal(0)
        if hall(ad).endswith("4411"):
            return [("start", "מחיר פתיחה", shekels(float(price) * 0.6)), ("sold", "נמכר ב", shekels(price))]
        return [("start", "מחיר פתיחה", shekels(price))] if ad.n % 2 else [("start", "מחיר פתיחה", shekels(float(price) * 0.6)), ("current", "הצעה נוכחית", shekels(price)), ("next", "ההצעה הבאה", shekels(float(price) + 100))]

    def number(ad: Item) -> int:
        return halls[hall(ad)].index(ad) + 1

    def told(ad: Item) -> dict[str, object]:
        return {"idInApp": ad.n, "itemIndex": number(ad), "name": {"he": ad.title}, "imagesNum": taken(ad), "currency": "ILS", "state": "SOLD" if hall(ad).endswith("4411") else "ACTIVE", "prices": {kind: float(amount[1:].replace(",", "")) for kind, _, amount in sums(ad)}, "estimate": {"from": float(ad.price or 0) * 1.2, "to": float(ad.price or 0) * 1.6}}

    def card(ad: Item) -> str:
        rows = "".join(f'<div class="lot-{kind}-price"><span class="label">{label}:</span> <span class="value" dir="ltr">{amount}</span></div>' for kind, label, amount in sums(ad)[:2])
        return f'<app-lot-in-catalog _ngcontent-ng-c31><div class="lot-wrap"><a class="lot-image" href="{path(ad)}" style="background-image: url({photo(ad, 0, "_w300")})"></a><div class="lot-index">פריט {number(ad)}</div><a class="lot-name" href="{path(ad)}">{ad.title}</a>{rows}</div></app-lot-in-catalog>'

    def frame(title: str, body: str, kept: object, head: str = "") -> str:
        state = json.dumps({"bs-portal": {"lang": "he", "data": kept}, "__nghData__": []}, ensure_ascii=False).replace("</", "<\\/")
        return doc("he", f"{title} | Bidspirit", head + '<base href="/">', f'<app-root _nghost-ng-c21 ng-version="17.3.9" ng-server-context="ssr"><app-header><a href="/">מכירות</a><a href="/ui/login">כניסה</a><a href="/ui/lang/en">English</a><a href="/ui/lang/ru">Русский</a></app-header>{body}<app-footer><a href="/ui/terms">תנאי שימוש</a><span dir="ltr">+972-2-555-0101</span></app-footer></app-root><script id="ng-state" type="application/json">{state}</script>', ' dir="rtl"')

    def listing(at: str, of: list[Item], page: int, last: int) -> str:
        turn = "".join(f'<a class="page-num {"current" if n == page else ""}" href="{at}?page={n}">{n}</a>' for n in range(1, last + 1))
        return frame("קטלוג", f'<app-catalog><h1>מכירה {at[-4:]}: {of[0].seller}</h1><p>14 בדצמבר 2026, 19:00</p><p>עמלת קונה: 20% + מע״מ</p><div class="steps">מדרגות: ₪0-₪1,000: ₪50</div><div class="lots">{"".join(map(card, of))}</div><nav>{turn}</nav></app-catalog>', {"lots": [told(ad) for ad in of]})

    def detail(ad: Item) -> str:
        shown = "".join(f'<img class="lot-photo" loading="lazy" src="{photo(ad, at)}" alt="">' for at in range(taken(ad)))
        rows = "".join(f'<div class="price-row {kind}"><label>{label}:</label><b dir="ltr">{amount}</b></div>' for kind, label, amount in sums(ad))
        at, of = number(ad) - 1, halls[hall(ad)]
        turn = f'<a class="prev" href="{path(of[at - 1])}">הקודם</a><a class="next" href="{path(of[(at + 1) % len(of)])}">הבא</a>'
        return frame(ad.title, f'<app-lot-page><nav class="path"><a href="/">מכירות</a> / <a href="{hall(ad)}">מכירה {hall(ad)[-4:]}</a></nav>{turn}<div class="lot-main"><div class="photos">{shown}</div><div class="lot-index">פריט {number(ad)}:</div><h1 class="lot-title">{ad.title}</h1><div class="prices"><div class="price-row estimate"><label>הערכה:</label><span dir="ltr">{shekels(float(ad.price or 0) * 1.2)} - {shekels(float(ad.price or 0) * 1.6)}</span></div>{rows}<p>עמלת בית המכירות: 20%</p><p>מע״מ: 18% על העמלה בלבד</p></div><div class="description">{ad.text}</div></div><section class="similar"><h3>פריטים דומים</h3>{"".join(map(card, others(ads, ad, 3)))}</section></app-lot-page>', {"lot": told(ad)}, shared(f"פריט {number(ad)}: {ad.title}", photo(ad), "website"))

    home = frame("מכירות פומביות", f'<h1>מכירות קרובות</h1>{"".join(f"<div class=auction><a href={at}>מכירה {at[-4:]}</a> <time>14.12.2026</time></div>" for at in halls)}', {})
    further: dict[str, Other] = {"/": home, "/ui/login": frame("כניסה", "<h1>כניסה</h1>", {}), "/ui/terms": frame("תנאי שימוש", "<h1>תנאי שימוש</h1><p>קנס איחור ₪250.</p>", {}), **{f"/ui/lang/{lang}": home for lang in ("en", "ru")}}
    return served("bidspirit-il", "ILS", ads, path, halls, listing, detail, further, image=photo, size=8, turn=asked("page"))


def horoshop_ua() -> Made:
    """A Ukrainian plant shop on Horoshop: microdata, old sums before new ones, dearer and cheaper sums by how many one takes, parts by month, a bonus for the next purchase, "Немає в наявності" with its sum kept, pages and filters in the path, a Russian double of each page."""
    ads = stock(3121, "Орхідея Пафіопеділум=orkhideia-pafiopedilum|Кактус Астрофітум=kaktus-astrofitum|Непентес Алата=nepentes-alata|Діонея, венерина мухоловка=dioneia|Цикас революта=tsykas|Ехеверія агавовидна=ekheveriia|Ванда блакитна=vanda|Літопси, мікс=litopsy", "підліток|квітуча|3 роки|у горщику 12 см", "890 145 520 260 1850 95 1240 75", "Рослина здорова, вкорінена, відправляємо з термопакетом узимку.|Вирощено в нашій теплиці під Києвом, фото саме цього екземпляра.", "Зелений дім", "Київ", 32, grain=5, apart=" ")
    cats = {"/katalog/": ads, "/orkhidei/": [ad for ad in ads if ad.slug in ("orkhideia-pafiopedilum", "vanda")], "/sukulenty/": [ad for ad in ads if ad.slug in ("kaktus-astrofitum", "ekheveriia", "litopsy")]}

    def path(ad: Item) -> str:
        return f"/{ad.slug}-{ad.n}/"

    def photo(ad: Item, at: int = 1, size: str = "800x800l85nn0") -> str:
        return f"/content/images/{ad.n % 50}/{size}/{ad.slug}-{ad.n}-{at}.webp"

    def gone(ad: Item) -> bool:
        return ad.n % 6 == 0

    def hrn(amount: Decimal | float) -> str:
        return f"{grouped(amount)} грн"

    def card(ad: Item) -> str:
        was = f'<div class="catalogCard-oldPrice">{hrn(float(ad.price or 0) * 1.3)}</div>' if ad.n % 4 == 0 else ""
        return f'<li class="catalog-grid__item"><div class="catalogCard j-catalog-card"><div class="catalogCard-view"><a class="catalogCard-image" href="{path(ad)}"><img class="catalogCard-img lazyload" data-src="{photo(ad, 1, "300x300l80nn0")}" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="{ad.title}"></a></div><div class="catalogCard-info"><div class="catalogCard-title"><a href="{path(ad)}" title="{ad.title}">{ad.title}</a></div><div class="catalogCard-priceBox">{was}<div class="catalogCard-price">{hrn(ad.price or 0)}</div></div><div class="catalogCard-availability">{"Немає в наявності" if gone(ad) else "В наявності"}</div></div></div></li>'

    def frame(title: str, body: str, head: str = "") -> str:
        menu = "".join(f'<li class="products-menu__item"><a href="{at}">{label}</a></li>' for at, label in zip(cats, ("Каталог", "Орхідеї", "Сукуленти"), strict=True))
        return doc("uk", f"{title} | Зелений дім", head + "<style>.catalogCard-oldPrice,.product-price__old-price{text-decoration:line-through}</style>", f'<div class="page-wrapper"><header class="header"><div class="phones"><a class="phones__item-link" href="tel:+380445550101">+38 (044) 555-01-01</a></div><a href="/"><img src="/logo.svg" alt="Зелений дім"></a><a class="lang-menu__button" href="/ru/">Рус</a><a href="/checkout/">Кошик 0 грн</a></header><ul class="products-menu">{menu}</ul>{body}<footer class="footer"><a href="/oplata-i-dostavka/">Оплата і доставка</a><a href="/blog/">Блог</a></footer></div>')

    def listing(at: str, of: list[Item], number: int, last: int) -> str:
        turn = "".join(f'<a class="pager__item {"is-active" if n == number else ""}" href="{at}filter/page={n}/">{n}</a>' if n > 1 else f'<a class="pager__item" href="{at}">1</a>' for n in range(1, last + 1))
        return frame("Каталог", f'<h1 class="main-h">Рослини</h1><div class="filter"><div class="filter-price">Ціна, грн: 75 - 3 500</div><a href="{at}filter/sort_price=asc/" rel="nofollow">Від дешевих до дорогих</a></div><ul class="catalog-grid">{"".join(map(card, of))}</ul><nav class="pager">{turn}</nav><div class="article-text"><h2>Купити рослини</h2><p>Ціни на орхідеї починаються від 350 грн.</p></div>')

    def detail(ad: Item) -> str:
        price = float(ad.price or 0)
        was = f'<div class="product-price__old-price">{hrn(price * 1.3)}</div>' if ad.n % 4 == 0 else ""
        bulk = f'<div class="product-wholesale"><div>від 5 шт. <b>{hrn(price * 0.9)}</b></div><div>від 20 шт. <b>{hrn(price * 0.8)}</b></div></div>' if ad.n % 3 == 0 else ""
        buy = '<div class="product-header__availability--out">Немає в наявності</div><button>Повідомити про появу</button>' if gone(ad) else f'<div class="product-header__availability">В наявності</div><button class="j-buy-button-add">Купити</button><p class="credit">Оплата частинами від {hrn(price / 3)}/міс</p>'
        slides = "".join(f'<li class="gallery__item"><span class="gallery__link" data-href="{photo(ad, at)}"><img itemprop="image" class="gallery__photo-img" src="{photo(ad, at)}" alt="{ad.title}"></span></li>' for at in range(1, taken(ad) + 1))
        return frame(ad.title, f'<div class="breadcrumbs"><a href="/">Головна</a> <a href="/katalog/">Каталог</a> <span>{ad.title}</span></div><section id="j-product-block" class="product" itemscope itemtype="https://schema.org/Product"><meta itemprop="sku" content="{ad.n}"><div class="gallery"><ul>{slides}</ul></div><div class="product-header"><h1 class="product-title" itemprop="name">{ad.title}</h1><div class="product-header__code">Артикул: {ad.n}-{ad.n % 9}00</div></div><div class="product-card__price-box" itemprop="offers" itemscope itemtype="https://schema.org/Offer"><meta itemprop="price" content="{ad.price}"><meta itemprop="priceCurrency" content="UAH"><link itemprop="availability" href="https://schema.org/{"OutOfStock" if gone(ad) else "InStock"}">{was}<div class="product-price__item">{hrn(price)} <small>за шт.</small></div>{bulk}<div class="bonus">+{max(round(price / 50), 1)} грн на бонусний рахунок</div>{buy}</div><div class="product-description" itemprop="description"><p>{ad.text}</p></div><div class="product-delivery">Нова пошта — від 70 грн, безкоштовно від 2 000 грн</div><div class="reviews"><h3>Відгуки (1)</h3><p>Олена, 12.03.2025: Дуже гарна рослина!</p></div></section><section class="related"><h2>Схожі товари</h2><ul class="catalog-grid">{"".join(map(card, others(ads, ad, 4)))}</ul></section>', shared(ad.title, photo(ad)) + crumbs("Головна", "Каталог", ad.title) + f'<link rel="canonical" href="{{base}}{path(ad)[1:]}"><link rel="alternate" hreflang="ru" href="{{base}}ru{path(ad)}">')

    home = frame("Інтернет-магазин рослин", f'<h1>Рослини поштою</h1><h2>Хіти продажу</h2><ul class="catalog-grid">{"".join(map(card, ads[5:9]))}</ul>')
    further: dict[str, Other] = {"/": home, "/ru/": home, "/checkout/": frame("Кошик", "<h1>Кошик порожній</h1><p>0 грн</p>"), "/oplata-i-dostavka/": frame("Оплата і доставка", "<h1>Оплата і доставка</h1><p>Мінімальне замовлення 200 грн.</p>"), "/blog/": frame("Блог", '<h1>Блог</h1><a href="/blog/yak-polyvaty-kaktus/">Як поливати кактус</a>'), "/blog/yak-polyvaty-kaktus/": frame("Як поливати кактус", "<h1>Як поливати кактус</h1><p>Добрий ґрунт коштує 60 грн.</p>"), **{f"{at}filter/sort_price=asc/": listing(at, sorted(of, key=lambda ad: ad.price or 0)[:9], 1, 1) for at, of in cats.items()}, "/sitemap.xml": mapped([*cats, *map(path, ads)])}
    return twinned(served("horoshop-ua", "UAH", ads, path, cats, listing, detail, further, image=photo, size=9, turn=by_pattern(r"filter/page=(\d+)/$"), robots="User-agent: *\nDisallow: /checkout/\nSitemap: {base}sitemap.xml\n"), "/ru/", "/")


def base_jp() -> Made:
    """A Japanese plant shop at a maker of shops: tax within, "SOLD OUT" with the sum kept, per cent off with the former sum after the new one, what one pays by month, postage and free postage from a sum, more items behind a button, full-width figures in texts."""
    ads = stock(86120400, "アガベ チタノタ 白鯨|パキポディウム グラキリス|ユーフォルビア オベサ|コノフィツム ブルゲリ|ビカクシダ リドレイ|アデニア グロボーサ|オペルクリカリア パキプス|ハオルチア オブツーサ", "S株|M株|実生|現地球", "13200 29800 4400 2750 18700 9900 44000 1650", "発根確認済みの良株です。高さ約１２ｃｍ、抜き苗でのお届けとなります。|輸入時のCITES書類に基づき販売しております。写真の現品をお届けします。", "植物屋", "名古屋", 32, grain=10)
    size, cats = 12, {"/": ads, "/categories/5120311": [ad for ad in ads if "アガベ" in ad.title or "ハオルチア" in ad.title], "/categories/5120318": [ad for ad in ads if "パ" in ad.title]}

    def path(ad: Item) -> str:
        return f"/items/{ad.n}"

    def photo(ad: Item, at: int = 0) -> str:
        return f"/images/item/origin/{crc32(f'{ad.n}-{at}'.encode()):08x}{ad.n:x}.jpg"

    def gone(ad: Item) -> bool:
        return ad.n % 4 == 0

    def yen(amount: Decimal | float) -> str:
        return f"¥{grouped(amount, ',')}"

    def sums(ad: Item) -> str:
        off = f'<span class="p-itemPrice__off">20%OFF</span> <span class="p-itemPrice__proper">{yen(float(ad.price or 0) * 1.25)}</span>' if ad.n % 5 == 0 else ""
        return f'<span class="p-itemPrice__current">{yen(ad.price or 0)}</span>{off}'

    def card(ad: Item) -> str:
        return f'<li class="p-itemList__item js-anime"><a href="{{base}}items/{ad.n}" class="p-itemList__link"><div class="p-itemList__img"><img class="lazyload" src="/img/loading.gif" data-src="{photo(ad)}?imformat=generic&amp;q=90&amp;im=Resize,width=640,type=normal" alt="{ad.title}">{"<div class=p-soldOut>SOLD OUT</div>" if gone(ad) else ""}</div><h2 class="p-itemList__title">{ad.title}</h2><p class="p-itemList__price">{sums(ad)}</p></a></li>'

    def frame(title: str, body: str, head: str = "") -> str:
        return doc("ja", f"{title} | 植物屋 みどりの窓", head + '<meta name="shop-id" content="midori-mado-official-ec"><style>.p-itemPrice__proper{text-decoration:line-through}</style>', f'<header id="header"><h1 class="logo"><a href="/">植物屋 みどりの窓</a></h1><nav><a href="/categories/5120311">アガベ・ハオルチア</a><a href="/categories/5120318">塊根植物</a><a href="/about">ABOUT</a><a href="/blog">BLOG</a><a href="/inquiry">CONTACT</a><a href="/cart">カート</a></nav></header>{body}<footer><a href="/law">特定商取引法に基づく表記</a><a href="/privacy">プライバシーポリシー</a><p>¥15,000以上のご注文で国内送料が無料になります。</p></footer>')

    def listing(at: str, of: list[Item], number: int, last: int) -> str:
        more = f'<div class="p-more"><a class="js-loadMore" data-next="{number + 1}" href="{at}?page={number + 1}">もっと見る</a></div>' if number < last else ""
        return frame("ITEMS", f'<div class="p-hero">年末年始の発送について</div><ul class="p-itemList">{"".join(map(card, of))}</ul>{more}')

    def detail(ad: Item) -> str:
        slides = "".join(f'<div class="swiper-slide"><img src="{photo(ad, at)}?imformat=generic&amp;q=90" alt="{ad.title}"></div>' for at in range(taken(ad)))
        buy = '<p class="p-soldOut">SOLD OUT</p><button>再入荷お知らせメールを受け取る</button>' if gone(ad) else '<label>数量 <select><option>1</option></select></label><button id="purchase">カートに入れる</button>'
        pay = f'<p class="p-payId">あと払い（Pay ID）なら 手数料無料で月々 {yen(float(ad.price or 0) // 3)}から</p>' if float(ad.price or 0) > 5000 else ""
        return frame(ad.title, f'<div id="itemDetail" class="p-item"><div class="swiper">{slides}</div><div class="p-item__body"><h2 class="p-item__title">{ad.title}</h2><div class="p-item__price">{sums(ad)} <span class="p-item__tax">税込</span></div>{pay}<p class="p-item__note">※この商品は、最短12月4日（金）にお届けします。</p><p class="p-item__note">※別途送料がかかります。<a href="/law">送料を確認する</a>（全国一律 ¥1,100）</p>{buy}<div class="p-item__detail">{ad.text}<br>※ご購入金額の返金は到着後３日以内。</div></div></div><section class="p-review"><h2>ショップの評価</h2><p>★5 とても丁寧な梱包でした。</p></section><section><h2>RECOMMEND</h2><ul class="p-itemList">{"".join(map(card, others(ads, ad, 4)))}</ul></section>', f'<meta property="og:site_name" content="植物屋 みどりの窓"><meta property="product:price:amount" content="{ad.price}"><meta property="product:price:currency" content="JPY">' + shared(f"{ad.title} | 植物屋 みどりの窓", photo(ad)))

    further: dict[str, Other] = {at: frame(told, f"<h2>{told}</h2>{body}") for at, told, body in (("/about", "ABOUT", "<p>名古屋の小さな植物屋です。</p>"), ("/blog", "BLOG", '<a href="/blog/2026/11/20/1">冬の水やり</a>'), ("/blog/2026/11/20/1", "冬の水やり", "<p>ヒーターは3,000円ほどで買えます。</p>"), ("/inquiry", "CONTACT", "<form></form>"), ("/cart", "カート", "<p>カートに商品は入っていません。</p>"), ("/law", "特定商取引法に基づく表記", "<p>送料 全国一律1,100円、代引手数料330円。</p>"), ("/privacy", "プライバシーポリシー", ""))}
    return served("base-jp", "JPY", ads, path, cats, listing, detail, further, image=photo, size=size, turn=asked("page"))


_DRAW = """(function(){var root=document.getElementById('app'),P=JSON.parse(root.dataset.page),p=P.props;function el(t,c,x){var e=document.createElement(t);if(c)e.className=c;if(x!=null)e.textContent=x;return e} function card(a){var l=el('a','ad-card');l.href=a.url;var i=el('img');i.loading='lazy';i.src=a.picha_ndogo;l.append(i,el('h3','',a.jina),el('b','bei',a.bei_maandishi),el('small','',a.mahali+' · '+a.muda));return l}
var top=el('header');[['/','Kupatana'],['/matangazo','Matangazo'],['/ingia','Ingia'],['/sheria','Sheria']].forEach(function(x){var l=el('a','',x[1]);l.href=x[0];top.append(l)});root.append(top);
if(p.ads){root.append(el('h1','',p.kichwa));var g=el('div','grid');p.ads.data.forEach(function(a){g.append(card(a))});root.append(g);p.ads.links.forEach(function(k){if(k.url){var l=el('a',k.active?'on':'',k.label);l.href=k.url;root.append(l,' ')}})}
if(p.ad){var a=p.ad;a.picha.forEach(function(s){var i=el('img');i.src=s;root.append(i)});root.append(el('h1','',a.jina),el('div','bei',a.bei_maandishi));if(a.bei_ya_zamani)root.append(el('s','',a.bei_ya_zamani));root.append(el('p','',a.maelezo),el('p','',a.mahali),el('p','','Imewekwa '+a.muda),el('p','','Muuzaji: '+a.muuzaji.jina));if(a.imeuzwa)root.append(el('mark','','IMEUZWA'));root.append(el('h2','','Matangazo yanayofanana'));p.yanayofanana.forEach(function(o){root.append(card(o))})}
if(p.maneno)root.append(el('h1','',p.maneno))})();"""


def kupatana_tz() -> Made:
    """A Tanzanian marketplace for telephones on Laravel and Inertia: the page is an empty box whose attribute keeps all there is, and a script draws it; keys in Swahili, sums as figures and as people say them, "Maelewano" for none, sold ads, sums struck through, the like on each page."""
    ads = spread(stock(7710, "Kasuku wa Kiafrika|Kobe mkubwa|Kinyago cha mpingo|Mbuzi wa maziwa|Njiwa wa mapambo|Kinyonga mwenye pembe|Aquarium na samaki|Ngozi ya ng'ombe", "nzuri sana|bei poa|ya haraka|mpya|safi", "850000 120000 95000 280000 25000 - 340000 60000", "Mnyama ana afya njema, anauzwa pamoja na vifaa vyake. Piga simu 0754 112 233.|Nauza haraka kwa sababu nahama mji. Usafiri TSh 15,000 ndani ya jiji.", "Juma Hamisi|Neema|Mzee Baraka|Zawadi Pets", "Kinondoni, Dar es Salaam|Arusha|Mwanza|Dodoma", 33, grain=5000), 11)

    def path(ad: Item) -> str:
        return f"/tangazo/{ad.slug}-{ad.n}"

    def photo(ad: Item, at: int = 1, size: str = "kubwa") -> str:
        return f"/storage/ads/{ad.n}/{size}/{at}.jpg"

    def told(ad: Item) -> dict[str, object]:
        return {"id": ad.n, "jina": ad.title, "bei": int(ad.price) if ad.price else None, "sarafu": "TZS", "bei_maandishi": f"TSh {grouped(ad.price, ',')}/=" if ad.price else "Maelewano", "picha_ndogo": f"{{base}}{photo(ad, 1, 'ndogo')[1:]}", "mahali": ad.place, "muda": since(ad, "saa {} zilizopita", "siku {} zilizopita"), "url": path(ad), "imeuzwa": ad.n % 7 == 0}

    def frame(title: str, part: str, kept: dict[str, object], at: str, head: str = "") -> str:
        props = {"errors": {}, "auth": {"user": None}, "locale": "sw", "ziggy": {"url": "{base}"}, **kept}
        told_ = escape(json.dumps({"component": part, "props": props, "url": at, "version": "6b1f0c"}, ensure_ascii=False))
        return doc("sw", f"{title} - Kupatana", head + '<link rel="manifest" href="/manifest.webmanifest">', f'<div id="app" data-page="{told_}"></div><noscript>Washa JavaScript ili kutumia Kupatana.</noscript><script src="/build/assets/app-4f2c1a.js"></script>')

    def listing(at: str, of: list[Item], number: int, last: int) -> str:
        return frame("Matangazo", "Matangazo/Orodha", {"kichwa": "Matangazo yote", "ads": {"data": [told(ad) for ad in of], "current_page": number, "last_page": last, "total": len(ads), "next_page_url": f"{at}?ukurasa={number + 1}" if number < last else None, "links": [{"url": f"{at}?ukurasa={n}", "label": str(n), "active": n == number} for n in range(1, last + 1)]}}, at)

    def detail(ad: Item) -> str:
        kept = told(ad) | {"maelezo": ad.text, "picha": [f"{{base}}{photo(ad, at)[1:]}" for at in range(1, taken(ad) + 1)], "bei_ya_zamani": f"TSh {grouped(float(ad.price) * 1.3, ',')}" if ad.price and ad.n % 4 == 0 else None, "imewekwa_at": f"{day(ad):%Y-%m-%dT%H:%M:%S.000000Z}", "muuzaji": {"id": len(ad.seller) * 31, "jina": ad.seller, "mwanachama_tangu": 2021, "simu": "+255 754 112 233"}}
        return frame(ad.title, "Matangazo/Onyesha", {"ad": kept, "yanayofanana": [told(o) for o in others(ads, ad, 4)]}, path(ad), shared(ad.title, photo(ad), "article"))

    home = frame("Nunua na uza", "Nyumbani", {"kichwa": "Mapya leo", "ads": {"data": [told(ad) for ad in ads[:4]], "links": [{"url": "/matangazo", "label": "Matangazo yote", "active": False}]}}, "/")
    further: dict[str, Other] = {"/": home, "/ingia": frame("Ingia", "Ingia", {"maneno": "Ingia kwa namba ya simu"}, "/ingia"), "/sheria": frame("Sheria", "Sheria", {"maneno": "Sheria za Kupatana"}, "/sheria"), "/build/assets/app-4f2c1a.js": (200, "text/javascript", _DRAW), "/manifest.webmanifest": (200, "application/manifest+json", '{"name":"Kupatana","start_url":"/"}'), "/sitemap.xml": mapped(["/matangazo", "/sheria"])}
    return served("kupatana-tz", "TZS", ads, path, {"/matangazo": ads}, listing, detail, further, image=photo, size=10, turn=asked("ukurasa"), fields=("seller", "place", "posted"), robots="User-agent: *\nDisallow: /private/\nSitemap: {base}sitemap.xml\n")


MAKES: dict[str, Callable[[], Made]] = {make.__name__: make for make in (esam_ir, bidspirit_il, horoshop_ua, base_jp, kupatana_tz)}
