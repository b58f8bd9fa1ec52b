"""Classified lists as they stand: Divar (Iran, Persian digits), Haraj (Saudi Arabia), SS.lv (Latvia, tables)."""
# ruff: noqa: E501, C901, PLR0913, PLR0911, PLR0915, PLR0917, ARG001, SIM905, SIM108, PLC0207, I001, RUF100
# fmt: off
# mypy: disable-error-code="arg-type,operator,union-attr"

from __future__ import annotations

import re
from dataclasses import replace
import struct
import zlib
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from html import escape
from urllib.parse import quote

from tests.spiders.shops.base import Answer, Item, Made, chunk, list_page


def _image(path: str) -> Answer | None:
    if not path.endswith((".jpg", ".png", ".gif", ".webp")):
        return None
    n = int((re.findall(r"\d+", path.rsplit("/", 1)[-1]) or ["1"])[0])
    side = 16 if path.endswith(".gif") else 200

    def part(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = (b"\0" + bytes((n * 37 % 256, n * 91 % 256, n * 53 % 256)) * side) * side
    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    data = part(b"IHDR", head) + part(b"IDAT", zlib.compress(rows)) + part(b"IEND", b"")
    return 200, "image/png", b"\x89PNG\r\n\x1a\n" + data


def _rows(rows: str) -> list[tuple[str, Decimal | None]]:
    pairs = [row.rsplit("=", 1) for row in " ".join(rows.split()).split(" ; ")]
    return [(title.strip(), Decimal(price) if price.strip() else None) for title, price in pairs]


def _days_ago(days: int) -> datetime:
    """Noon of a day before today: these two engines tell the day only by its distance from now."""
    return datetime.now(UTC).replace(hour=12, minute=0, second=0, microsecond=0) - timedelta(days=days)


def _age(item: Item) -> int:
    return (datetime.now(UTC).date() - item.posted.date()).days if item.posted else 0


# ---- Divar: birds, Persian digits, the day only as "n days ago in TOWN" ------------------------------------------

_BIRDS = """طوطی برزیلی جوان دستی=4500000 ; عروس هلندی لوتینو جفت مولد=2800000 ; مرغ عشق آلبینو نر=650000 ; کاسکو سخنگو با قفس=85000000 ; فنچ زبرا پنج عدد=750000 ; قناری گلاستر جفت=3200000 ; کبوتر طوقی دم سفید= ; بلبل خرما خوش‌خوان=1900000 ; طوطی ملنگو رام=7300000 ; قفس پرنده بزرگ دو طبقه=1450000 ; مینا سخنگو بالغ=18500000 ; کبوتر پلاکی نر دو ساله=1200000 ; مرغ و خروس گلین چهار ماهه=980000 ; جوجه بوقلمون برنز ده روزه=210000 ;
خروس لاری اصیل= ; قرقاول معمولی جفت=2650000 ; طاووس آبی جوان=9400000 ; بلدرچین تخمگذار بیست عدد=1600000 ; اردک روسی جفت=1150000 ; غاز سفید محلی=1350000 ; کاکادو کاکل زرد=120000000 ; لوری رنگین‌کمان دستی=34000000 ; سهره طلایی نر=540000 ; شاه طوطی جوان=5600000 ; دان مخلوط طوطی‌سانان ده کیلو=890000 ; دستگاه جوجه‌کشی ۴۲ تایی=3750000 ; کوتوله برزیلی فیشر جفت=2150000 ; یاکریم خانگی جفت= ; کبک چوکار مولد=1750000 ; مرغ مینای هندی با بیمه سلامت=16200000"""
_BIRD_TEXTS = [
    "سلام. {} کاملا سالم و سرحال است. دلیل فروش نداشتن وقت. لطفا فقط خریدار واقعی پیام بدهد.",
    "{} پرورش شخصی، بدون هیچ عیب و بیماری. تحویل حضوری، امکان ارسال با ماشین هم هست. تخفیف پای معامله.",
    "فروش {} به دلیل جابه‌جایی منزل. آب و دانه مرتب خورده و به محیط خانه عادت دارد.",
]
_PERSIAN = str.maketrans("0123456789,", "۰۱۲۳۴۵۶۷۸۹٬")


def divar() -> Made:
    """Divar as the server sends it: kt- classes, no seller, no data island for the offer, a subtitle with age and town."""
    towns = "تهران|کرج|اصفهان|قم|مشهد|شیراز|تبریز|رشت|قزوین".split("|")
    goods = [Item(n + 101, title, f"{'QAZwsxEDCr'[n % 10]}Zk{n * 7919 % 9973:04d}x", price, _BIRD_TEXTS[n % 3].format(title), "", towns[n % 9], _days_ago(1 + n // 5)) for n, (title, price) in enumerate(_rows(_BIRDS))]

    def toman(item: Item) -> str:
        return "توافقی" if item.price is None else f"{item.price:,} تومان".translate(_PERSIAN)

    def since(item: Item) -> str:
        return f"{'دیروز' if _age(item) == 1 else f'{_age(item)} روز پیش'.translate(_PERSIAN)} در {item.place}"

    def layout(body: str, title: str, head: str = "") -> str:
        return f"""<!doctype html><html lang="fa" dir="rtl"><head><meta charset="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/><title>{title}</title>{head}<meta property="og:site_name" content="دیوار"/></head><body><div id="app"><div class="kt-new-navbar"><a class="kt-nav-logo" href="/"><img src="/static/logo.png" alt="دیوار"/></a><a class="kt-nav-button" href="/s/iran">همهٔ ایران</a><form action="/s/iran"><input class="kt-nav-text-field__input" placeholder="جستجو در همهٔ آگهی‌ها" name="q"/></form><nav><a href="/my-divar">دیوار من</a><a href="/chat">چت و تماس</a><a href="/support">پشتیبانی</a><a class="kt-button--primary" href="/new">ثبت آگهی</a></nav></div>
{body}<footer class="kt-footer"><a href="/about">دربارهٔ دیوار</a><a href="/privacy">حریم خصوصی</a><a href="/terms">قوانین و مقررات</a><a href="/support">تماس با ما</a></footer></div></body></html>"""

    def card(item: Item) -> str:
        name, extra = escape(item.title), '<span class="kt-post-card__red-text">فوری </span>' if item.n % 9 == 0 else ""
        return f"""<div class="post-list__widget-col-c1444"><article class="kt-post-card kt-post-card--outlined kt-post-card--has-chat" style="--post-card-img-width:144px"><a class="" href="/v/-/{item.slug}"><div class="kt-post-card__body"><div class="kt-post-card__info"><h2 class="kt-post-card__title">{name}</h2><div class="kt-post-card__description">{toman(item)}</div><div class="kt-post-card__bottom">{extra}<span class="kt-post-card__bottom-description kt-text-truncate" title="{since(item)}">{since(item)}</span></div></div><div class="kt-post-card-thumbnail"><div class="kt-image-block"><picture><source srcset="/static/photo/post/{item.n}.webp" type="image/webp"/><img class="kt-image-block__image" src="/static/photo/post/{item.n}.jpg" alt="{name}"/></picture></div></div></div></a></article></div>"""

    def listing(number: int) -> str | None:
        shown = chunk(goods, number, 10)
        more = f'<a class="kt-button kt-button--outlined" rel="next" href="/s/iran/birds?page={number + 1}">آگهی‌های بیشتر</a>' if number * 10 < len(goods) else ""
        return layout(f'<div class="kt-row"><aside class="browse-sidebar"><ul><li><a href="/s/iran">همهٔ آگهی‌ها</a></li><li><a href="/s/iran/animals">حیوانات</a></li><li><a aria-current="page" href="/s/iran/birds">پرنده</a></li></ul><p>قیمت</p><p>وضعیت آگهی</p></aside><main class="browse-page"><nav class="kt-breadcrumbs"><a href="/s/iran">آگهی‌های ایران</a><a href="/s/iran/animals">حیوانات</a></nav><h1 class="kt-page-title__title">خرید و فروش پرنده در ایران</h1><div class="post-list__items-container">{"".join(map(card, shown))}</div><div class="post-list__bottom-container">{more}</div></main></div>', "خرید و فروش انواع پرنده - دیوار") if shown else None

    def row(name: str, value: str) -> str:
        return f'<div class="kt-base-row kt-base-row--large kt-unexpandable-row"><div class="kt-base-row__start kt-unexpandable-row__title-box"><p class="kt-base-row__title kt-unexpandable-row__title">{name}</p></div><div class="kt-base-row__end kt-unexpandable-row__value-box"><p class="kt-unexpandable-row__value">{value}</p></div></div>'

    def detail(item: Item) -> str:
        name = escape(item.title)
        near = [other for other in goods if other is not item][item.n % 23 :][:4]
        pictures = "".join(f'<div class="keen-slider__slide"><picture><img class="kt-image-block__image" src="/static/photo/post/{item.n}{end}.jpg" alt="{name}"/></picture></div>' for end in ("", "_2")[: 1 + item.n % 2])
        head = f"""<link rel="canonical" href="{{base}}v/-/{item.slug}"/><meta name="description" content="{escape(item.text)}"/><meta property="og:title" content="{name} - دیوار"/><meta property="og:image" content="{{base}}static/photo/post/{item.n}.jpg"/>"""
        return layout(f"""<div class="kt-container"><nav class="kt-breadcrumbs"><ol><li><a href="/s/iran">ایران</a></li><li><a href="/s/iran/animals">حیوانات</a></li><li><a href="/s/iran/birds">پرنده</a></li></ol></nav><div class="kt-row"><div class="kt-col-5"><div class="kt-page-title"><div class="kt-page-title__texts"><h1 class="kt-page-title__title kt-page-title__title--responsive-sized">{name}</h1><div class="kt-page-title__subtitle kt-page-title__subtitle--responsive-sized">{since(item)}</div></div></div>
<div class="post-actions"><button class="kt-button kt-button--primary post-actions__get-contact">اطلاعات تماس</button><button class="kt-button post-actions__chat">چت</button><button aria-label="نشان کردن"></button></div><div class="post-page__section--padded">{row("قیمت", toman(item))}{row("مایل به معاوضه", "نیستم")}</div>
<div class="post-page__section--padded"><div class="kt-section-title"><span class="kt-section-title__title">توضیحات</span></div><div class="kt-base-row kt-description-row"><p class="kt-description-row__text kt-description-row__text--primary">{escape(item.text)}</p></div></div><div><a class="kt-wrapper-row__child" href="/s/iran/birds">پرنده</a></div><div class="kt-selector-row"><p class="kt-selector-row__title">زنگ خطرهای قبل از معامله</p></div><div class="kt-selector-row"><p class="kt-selector-row__title">گزارش مشکل آگهی</p></div></div><div class="kt-col-6"><div class="kt-carousel">{pictures}</div><div class="kt-base-row"><p>یادداشت تنها برای شما قابل دیدن است و پس از حذف آگهی، پاک خواهد شد.</p></div></div></div><section class="post-suggestions"><h2>آگهی‌های مشابه</h2>{"".join(map(card, near))}</section></div>""", f"{name} - دیوار", head)

    def pages(where: str, query: dict[str, str]) -> str | bytes | Answer | None:
        plain = {"/about": "دربارهٔ دیوار", "/privacy": "حریم خصوصی", "/terms": "قوانین و مقررات", "/support": "پشتیبانی", "/my-divar": "ورود به حساب کاربری", "/chat": "چت", "/new": "ثبت آگهی"}
        if where == "/":
            return layout('<main><h1>دیوار، پایگاه خرید و فروش بی‌واسطه</h1><p>شهر خود را انتخاب کنید</p><ul><li><a href="/s/iran">همهٔ ایران</a></li></ul></main>', "دیوار")
        if where in ("/s/iran", "/s/iran/animals"):
            return layout('<main><h1>دسته‌ها</h1><ul><li><a href="/s/iran/animals">حیوانات</a></li><li><a href="/s/iran/birds">پرنده</a></li></ul></main>', "نیازمندی‌های ایران - دیوار")
        if where == "/s/iran/birds":
            return listing(list_page(query))
        if where in plain:
            return layout(f"<main><h1>{plain[where]}</h1><p>دیوار بستر خرید و فروش کالا و خدمات است.</p></main>", plain[where])
        found = next((item for item in goods if where == f"/v/-/{item.slug}"), None)
        return detail(found) if found else _image(where)

    # What is shown are tomans, of ten rials each.
    in_rials = [replace(each, price=each.price * 10 if each.price else None) for each in goods]
    return Made("divar", in_rials, "IRR", pages, lambda item: f"/v/-/{item.slug}", fields=("title", "price", "currency", "images", "place", "posted"), image=lambda item: f"/static/photo/post/{item.n}.jpg", entry="s/iran/birds")


# ---- Haraj: a bare list, prices only in what the seller writes ---------------------------------------------------

_HARAJ = """كامري 2019 فل كامل ماشي 90 الف=72000 ; آيفون 14 برو ماكس 256 جيجا=2900 ; غرفة نوم نفرين مستعملة نظيفة=1800 ; مكيف سبليت جري 18 الف=950 ; نعيمي بلدي عمر سنة=1650 ; لوحة مميزة ثلاثي= ; بلايستيشن 5 مع يدين=1500 ; خيمة بر 4 في 4 جديدة=700 ; هايلكس غمارتين 2021 ديزل=98000 ; ساعة ابل الاصدار الثامن=850 ; كنب مغربي 12 متر=2200 ; ثلاجة سامسونج بابين=1300 ; دراجة هوائية مقاس 26=350 ; ماكينة قهوة ديلونجي=620 ; ايباد الجيل التاسع مع قلم=1050 ; جهاز رياضي سير كهربائي=900 ;
تيس عارضي فحل= ; مولد كهرباء ماجنوم 6 كيلو=2400 ; شاشة تلفزيون 65 بوصة سوني=1750 ; جنوط لاندكروزر 18 اصلية=2000 ; سرير اطفال مع مرتبة=280 ; لاب توب ديل كور اي 7=1900 ; رافعة شوكية 3 طن= ; غسالة ال جي 10 كيلو=800 ; طقم صحون نحاس قديم=450 ; باترول 2016 بلاتينيوم=115000 ; طاولة طعام 8 كراسي خشب زان=1400 ; كاميرا كانون 80D مع عدستين=2600"""
_HARAJ_WAYS = ["السلام عليكم ورحمة الله\n{0}\nالحالة ممتازة جدا ولا يوجد فيها اي عيب\nالسعر {1} ريال\nللتواصل واتساب او اتصال", "للبيع {0}\nاستخدام شخصي وسبب البيع السفر\nالمطلوب {1} ريال قابل للتفاوض البسيط", "{0} بحالة جيدة\nالسعر : {1} ريال\nالموقع يرسل لمشتري جاد فقط"]


def haraj() -> Made:
    """Haraj: the list shows title, town and seller, no price; the seller's text states it, or leaves it to bidding."""
    towns = "الرياض|جدة|الدمام|مكة|القصيم|حائل|أبها|تبوك".split("|")
    people = "abo_fahad77|ابو سعود 1|khalid505|سلطان_الحربي|turki-8|mh99999|نايف العتيبي".split("|")
    goods = []
    for n, (title, price) in enumerate(_rows(_HARAJ)):
        text = _HARAJ_WAYS[n % 3].format(title, price) if price else f"{title}\nاصل ونظافة\nالسعر على السوم\nالمعاينة بعد المغرب"
        goods.append(Item(n + 101, title, "", price, text, people[n % 7], towns[n % 8], _days_ago(1 + n // 5)))

    def path(item: Item) -> str:
        return f"/11157{item.n * 373 % 100000:05d}/"

    def since(item: Item) -> str:
        return "قبل " + {1: "يوم", 2: "يومين"}.get(_age(item), f"{_age(item)} ايام")

    def layout(body: str, title: str, head: str = "") -> str:
        tags = "".join(f'<a href="/tags/{quote(tag)}/">{tag.replace("_", " ")}</a>' for tag in ("حراج_السيارات", "حراج_الأجهزة", "مواشي_و_حيوانات_و_طيور", "اثاث"))
        return f"""<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>{title}</title><meta name="viewport" content="width=device-width, initial-scale=1">{head}</head><body><div id="root"><header class="nav-bar"><a href="/"><img src="/static/logo.png" alt="حراج"></a><a href="/">الرئيسية</a>{tags}<a href="/login">دخول</a><a href="/add">+ إضافة عرض</a></header>{body}
<footer><a href="/commission">حساب عمولة الموقع</a> <a href="/membership">المعارض والسلع الممنوعة</a> <a href="/blacklist">القائمة السوداء</a> <a href="/contact">اتصل بنا</a> <a href="/privacy">سياسة الخصوصية</a><p>مؤسسة موقع حراج للتسويق الإلكتروني</p></footer></div></body></html>"""

    def user(name: str) -> str:
        return f"/users/{quote(name)}/"

    def box(item: Item) -> str:
        return f"""<div class="post" data-testid="post-item"><div class="postInfo"><div class="postTitle"><a data-testid="post-title-link" href="{path(item)}"><h2>{item.title}</h2></a></div><div class="postExtraInfo"><div class="postExtraInfoPart"><a href="/city/{quote(item.place)}/">{item.place}</a></div><div class="postExtraInfoPart"><span>{since(item)}</span></div><div class="postExtraInfoPart"><a href="{user(item.seller)}" class="username">{item.seller}</a></div></div></div><div class="postImg"><a href="{path(item)}"><img src="/cdn/{item.n}-300x300.jpg" alt="{item.title}"></a></div></div>"""

    def listing(number: int, held: list[Item], at: str) -> str | None:
        shown = chunk(held, number, 10)
        more = f'<a id="more" data-testid="posts-load-more" href="{at}?page={number + 1}">مشاهدة المزيد ...</a>' if number * 10 < len(held) else ""
        return layout(f'<main id="postsList"><h1>حراج</h1><div class="postlist">{"".join(map(box, shown))}</div>{more}</main>', "موقع حراج") if shown else None

    def detail(item: Item) -> str:
        near = [other for other in goods if other is not item][item.n % 20 :][:3]
        replies = "".join(f'<div class="comment" id="c{item.n}{k}"><div class="comment_header"><a href="{user(who)}">{who}</a><span>{since(item)}</span></div><div class="comment_body">{words}</div></div>' for k, (who, words) in enumerate([(people[(item.n + 3) % 7], "ماشاء الله تبارك الله، بالتوفيق"), (people[(item.n + 5) % 7], "كم الحد؟")][: item.n % 3]))
        lines = "<br>".join(escape(item.text).split("\n"))
        return layout(f"""<main><div class="post_wrapper"><div class="post_header" data-testid="post-author"><h1>{item.title}</h1><div class="adv_info"><a href="/city/{quote(item.place)}/" class="city-head">{item.place}</a> <span class="posted">{since(item)}</span> <a href="{user(item.seller)}" class="username" data-testid="post-author-link">{item.seller}</a> <span>#{path(item).strip("/")}</span></div></div>
<article class="post_body" data-testid="post-article">{lines}</article><div class="contact"><button data-testid="post-contact">تواصل</button></div><div class="images"><img src="/cdn/{item.n}.jpg" alt="{item.title}"></div><div class="post_actions"><a href="/messages/new/{path(item).strip("/")}">مراسلة</a> <button>تفضيل</button> <button>بلاغ</button></div><p class="warning">لا تدفع مبلغا قبل المعاينة. عمولة الموقع 1% من قيمة السلعة.</p></div>
<section class="comments"><h3>الردود</h3>{replies}</section><section class="similar"><h3>عروض مشابهة</h3>{"".join(map(box, near))}</section></main>""", f"{item.title} | {item.place} | حراج", f'<link rel="canonical" href="{{base}}{path(item)[1:]}"><meta property="og:title" content="{item.title}"><meta property="og:image" content="{{base}}cdn/{item.n}.jpg"><meta name="description" content="{escape(item.text)}">')

    def pages(where: str, query: dict[str, str]) -> str | bytes | Answer | None:
        plain = {"/login": "تسجيل الدخول", "/add": "إضافة عرض", "/commission": "حساب عمولة الموقع", "/membership": "المعارض والسلع الممنوعة", "/blacklist": "القائمة السوداء", "/contact": "اتصل بنا", "/privacy": "سياسة الخصوصية"}
        if where == "/":
            return listing(list_page(query), goods, "/")
        for town in towns:
            if where == f"/city/{town}/":
                return listing(list_page(query), [item for item in goods if item.place == town], f"/city/{quote(town)}/")
        for who in people:
            if where == f"/users/{who}/":
                return listing(list_page(query), [item for item in goods if item.seller == who], user(who))
        if where.startswith("/tags/"):
            return listing(list_page(query), goods[len(where) % 3 :: 3], quote(where))
        if where.startswith("/messages/new/"):
            where = "/login"
        if where in plain:
            return layout(f"<main><h1>{plain[where]}</h1><p>حراج موقع يخدم البائع والمشتري.</p></main>", plain[where])
        found = next((item for item in goods if where == path(item)), None)
        return detail(found) if found else _image(where)

    return Made("haraj", goods, "SAR", pages, path, fields=("title", "price", "currency", "images", "seller", "place", "posted"), image=lambda item: f"/cdn/{item.n}.jpg", account=lambda item: item.seller)


# ---- SS.lv: tables, no heading, the ad's name is how its text begins ---------------------------------------------

_BICYCLES = """Pārdodu kalnu velosipēdu Trek Marlin 5, L rāmis=320 ; Scott Aspect 950 labā stāvoklī=410 ; Cube Attention ar hidrauliskajām bremzēm=560 ; Merida Big Nine 29 collas=480 ; Giant Talon 2, pilna apkope=390 ; Specialized Rockhopper Comp=650 ; GT Avalanche, nedaudz lietots=350 ; Focus Whistler 3.6=430 ; Kellys Spider 30 melns=300 ; Ghost Kato 4 sieviešu modelis=290 ; Orbea MX 40 gandrīz jauns=520 ; Univega Alpina, tērauda rāmis=90 ;
Šosejas velosipēds Bianchi Via Nirone=780 ; Giant Defy karbona šosejnieks=1450 ; Cannondale CAAD 12 ar Shimano 105=1250 ; Rīgas rūpnīcas Sport Šosseja retro=150 ; Trek Domane AL 3=990 ; Pinarello Razha, 54 izmērs=1890 ; Wilier GTR Team, jauns apģērbs dāvanā=1320 ; Fuji Absolute fitnesam=370 ;
Bērnu velosipēds Puky 16 collas=110 ; Woom 3 zaļš, 4-6 gadiem=260 ; Velosipēds meitenei ar groziņu 20 collas=75 ; Līdzsvara ritenis Strider=55 ; Author Energy 24 pusaudzim=140 ; Bērnu BMX ar palīgriteņiem=40 ; Cube Kid 200 sarkans=195 ; Trīsritenis ar rokturi, lietots=25"""
_BICYCLE_TEXTS = ["Glabāts telpās, braukts tikai vasarā. Visi pārslēdzēji strādā, ķēde nomainīta pagājušajā gadā. Var apskatīt darba dienu vakaros.", "Nav defektu, riepas labas. Iespējama neliela cenas nolaide uz vietas. Sūtu ar Omniva.", "Pārdod, jo nopirkts cits. Komplektā slēdzene un pudeles turētājs. Zvaniet jebkurā laikā."]


def sslv() -> Made:
    """SS.lv: nested tables, sections by make, ``pageN.html``; no seller unless a firm, the price also in the title tag."""
    towns = "Rīga, Centrs|Jelgava un raj.|Rīga, Imanta|Ogre un raj.|Liepāja un raj.|Valmiera un raj.|Daugavpils un raj.".split("|")
    sections = {"mountain-bicycles": "Kalnu velosipēdi", "road-bicycles": "Šosejas velosipēdi", "kids-bicycles": "Bērnu velosipēdi"}
    names = list(sections)
    goods = [Item(n + 101, title, names[0 if n < 12 else 1 if n < 20 else 2], price, f"{title}. {_BICYCLE_TEXTS[n % 3]}", "", towns[n % 7], datetime(2026, 1 + n % 3, 1 + n * 5 % 27, 12, n % 60, tzinfo=UTC)) for n, (title, price) in enumerate(_rows(_BICYCLES))]

    def path(item: Item) -> str:
        code = "".join("bcdefghijklmnopx"[item.n * step % 16] for step in (1, 3, 5, 7, 9)) + "bdfhk"[item.n // 16 % 5]
        return f"/msg/lv/transport/bicycles/{item.slug}/{code}.html"

    def make(item: Item) -> str:
        return next((name for name in ("Trek", "Scott", "Cube", "Merida", "Giant", "Specialized", "Author", "Ghost") if name in item.title), "Cita")

    def euro(item: Item) -> str:
        return f"{item.price:,} €".replace(",", " ")

    def layout(body: str, title: str, head: str = "") -> str:
        return f"""<!DOCTYPE html>
<HTML><HEAD><title>{title}</title><meta http-equiv="Content-Type" CONTENT="text/html; charset=UTF-8">{head}<link href="/css/style.css" rel="stylesheet" type="text/css" /></HEAD>
<BODY><div align=center><div id="main_img_div" class="page_header"><span class="page_header_logo"><a href="/lv/"><img class="page_header_logo" src="/img/p.gif" border="0" alt="Sludinājumi"></a></span><span class="page_header_menu"><b class="menu_main"><a href="/lv/login/new/" class="a_menu">Iesniegt Sludinājumu</a></b> <b class="menu_main"><a href="/lv/login/" class="a_menu">Mani Sludinājumi</a></b> <b class="menu_main"><a href="/lv/search/" class="a_menu">Meklēt</a></b> <b class="menu_main"><a href="/lv/favorites/" class="a_menu">Memo</a></b></span><span class="menu_lang"><a href="/ru/" class="a_menu">RU</a></span></div>
<table border=0 cellpadding=0 cellspacing=0 width=1000 id="page_main"><tr><td>{body}</td></tr></table>
<div id="main_footer" class="copyright" align=center><a href="/lv/rules/">Noteikumi</a> | <a href="/lv/feedback/">Saite ar redakciju</a> | <a href="/lv/reklama/">Reklāma</a> | <a href="/lv/privacy/">Sīkdatnes</a> | © Sludinājumi SS.LV 2000</div></div></BODY></HTML>"""

    def crumbs(section: str, extra: str = "") -> str:
        return f'<h2 class="headtitle"><a href="/lv/">Sludinājumi</a> / <a href="/lv/transport/">Transports</a> / <a href="/lv/transport/bicycles/">Velosipēdi</a> / <a href="/lv/transport/bicycles/{section}/">{sections[section]}</a>{extra}</h2>'

    def row(item: Item) -> str:
        no = 57010000 + item.n
        return f"""<tr id="tr_{no}"><td class="msga2 pp0"><input type=checkbox id="c{no}" name="mid[]" value="{no}_3"></td><td class="msga2"><a href="{path(item)}" id="im{no}"><img src="/gallery/7/{item.n}.th2.jpg" alt="" class="isfoto foto_list"></a></td><td class="msg2"><div class="d1"><a id="dm_{no}" class="am" href="{path(item)}">{item.title}</a></div><div class="ads_region">{item.place}</div></td><td class="msga2-o pp6" nowrap c=1>{make(item)}</td><td class="msga2-o pp6" nowrap c=1>lietota</td><td class="msga2-o pp6" nowrap c=1>{euro(item)}</td></tr>"""

    def listing(section: str, number: int) -> str | None:
        held = [item for item in goods if item.slug == section]
        shown, last, at = chunk(held, number, 6), -(-len(held) // 6), f"/lv/transport/bicycles/{section}/"

        def link(p: int) -> str:
            return at if p == 1 else f"{at}page{p}.html"

        nodes = "".join(f'<button name="nav_id" type="button" class="navia">{p}</button>' if p == number else f'<a name="nav_id" class="navi" href="{link(p)}">{p}</a>' for p in range(1, last + 1))
        ends = f'<a name="nav_id" rel="prev" class="navi" href="{link((number - 2) % last + 1)}">Iepriekšējie</a> {nodes} <a name="nav_id" rel="next" class="navi" href="{link(number % last + 1)}">Nākamie</a>'
        return layout(f"""{crumbs(section, " / Pārdod")}<form id="filter_frm" method="post"><table id="page_filter" width="100%" class="filter_main"><tr><td class="filter_second_line_dv">Cena: <input name="topt[8][min]" size=5> - <input name="topt[8][max]" size=5> Marka: <select><option>Visi</option><option>Trek</option></select></td></tr></table><table align=center cellpadding=2 cellspacing=0 border=0 width="100%"><tr id="head_line"><td class="msg_column" colspan=3><noindex> Sludinājumi <span class="a19">Datums</span></noindex></td><td class="msg_column_td"><a class="a18" href="{at}" rel="nofollow">Marka</a></td><td class="msg_column_td">Stāv.</td><td class="msg_column_td"><a class="a18" href="{at}" rel="nofollow">Cena</a></td></tr>{"".join(map(row, shown))}</table><table border=0 width="100%"><tr><td><div class="td2" align=center>{ends}</div></td></tr></table></form>""", f"SS.LV {sections[section]}, Cenas, Pārdod - Sludinājumi") if shown else None

    def detail(item: Item) -> str:
        when, no = (item.posted or datetime.now(UTC)) + timedelta(hours=2), 57010000 + item.n
        pictures = "".join(f'<div class="pic_dv_thumbnail" id="dtbl_{no}_{k}"><a href="/gallery/7/{item.n}{end}.800.jpg" target="_blank"><img class="pic_thumbnail isfoto" src="/gallery/7/{item.n}{end}.t.jpg" alt="" title="Apskatīt"></a></div>' for k, end in enumerate(("", "_1", "_2")[: 1 + item.n % 3]))
        head = f'<meta name="description" content="Sludinājumi. {item.text} Cena {euro(item)}. Velosipēdi, {item.place}">'
        return layout(f"""<table border=0 cellpadding=0 cellspacing=0 width=100%><tr><td class="top_head">{crumbs(item.slug, " / Pārdod")}</td><td class="msg_menu" align=right nowrap><a href="/lv/favorites/" class="a9a">Pievienot Memo</a> <a href="javascript:print();" class="a9a">Izdrukāt</a></td></tr></table>
<div id="content_sys_div_msg"></div><div id="msg_div_msg"><br>{escape(item.text)}<br><br><table border=0 cellpadding=0 cellspacing=1 width="100%" class="options_list"><tr><td class="ads_opt_name" width="30" nowrap>Marka:</td><td class="ads_opt" id="tdo_411" nowrap><b>{make(item)}</b></td></tr><tr><td class="ads_opt_name" nowrap>Stāvoklis:</td><td class="ads_opt" id="tdo_352" nowrap><b>lietota</b></td></tr></table>
<table border=0 cellpadding=0 cellspacing=0 width="100%"><tr><td class="ads_opt_name_big" nowrap>Cena:</td><td class="ads_price" colspan="2" id="tdo_8">{euro(item)}</td></tr></table></div>
<div class="contacts_table"><table border=0 cellpadding=1 cellspacing=0 width="100%"><tr><td class="ads_contacts_name" nowrap>Tālrunis:</td><td class="ads_contacts"><span id="phone_td_1"><b>(+371)2{item.n % 10}-***-***</b></span> <a href="javascript:;" onclick="show_phone({no})">Parādīt tālruni</a></td></tr><tr><td class="ads_contacts_name" nowrap>Vieta:</td><td class="ads_contacts">{item.place}</td></tr></table></div>
<table border=0 cellpadding=0 cellspacing=0 width="100%"><tr><td valign=top>{pictures}</td></tr></table><table border=0 cellpadding=0 cellspacing=0 width="100%"><tr><td width="33%" class="msg_footer" id="content_main_div_td"><a href="/lv/feedback/" rel="nofollow">Paziņot redakcijai</a></td><td class="msg_footer" align="right">Datums: {when:%d.%m.%Y %H:%M}</td><td class="msg_footer" nowrap>Unikālo apmeklējumu skaits: <span id="show_cnt_stat">{item.n * 3}</span></td></tr></table>""", f"SS.LV {sections[item.slug]} - {make(item)}, Cena {euro(item)}. {item.title} - Sludinājumi", head)

    def pages(where: str, query: dict[str, str]) -> str | bytes | Answer | None:
        plain = {"/lv/login/": "Mani Sludinājumi", "/lv/login/new/": "Iesniegt sludinājumu", "/lv/search/": "Meklēt", "/lv/favorites/": "Memo", "/lv/rules/": "Noteikumi", "/lv/feedback/": "Saite ar redakciju", "/lv/reklama/": "Reklāma", "/lv/privacy/": "Sīkdatnes", "/ru/": "Объявления"}
        up = {"/": '<a class="a1" href="/lv/transport/">Transports</a>', "/lv/": '<a class="a1" href="/lv/transport/">Transports</a>', "/lv/transport/": '<a class="a_category" href="/lv/transport/bicycles/">Velosipēdi</a>', "/lv/transport/bicycles/": "".join(f'<h4 class="category"><a class="a_category" href="/lv/transport/bicycles/{key}/">{name}</a></h4>' for key, name in sections.items())}
        if where in up:
            return layout(f'<table width="100%"><tr><td class="td15" valign=top>{up[where]}</td></tr></table>', "SS.LV Sludinājumi")
        if where in plain:
            return layout(f'<h2 class="headtitle">{plain[where]}</h2><p>Sludinājumu portāls SS.LV</p>', f"SS.LV {plain[where]}")
        listed = re.fullmatch(r"/lv/transport/bicycles/([a-z-]+)/(?:page(\d+)\.html)?", where)
        if listed and listed[1] in sections:
            return listing(listed[1], int(listed[2] or 1))
        found = next((item for item in goods if where == path(item)), None)
        return detail(found) if found else _image(where)

    return Made("sslv", goods, "EUR", pages, path, fields=("title", "price", "currency", "images", "place", "posted"), image=lambda item: f"/gallery/7/{item.n}.800.jpg")


MAKES = {"divar": divar, "haraj": haraj, "sslv": sslv}
