"""Ads of neighbours: after Kolesa's Market (Kazakhstan), after Daangn (Korea)."""
# ruff: noqa: E501, C901, PLR0913, PLR0911, PLR0915, PLR0917, ARG001, SIM905, SIM108, PLC0207, I001, RUF100
# fmt: off
# mypy: disable-error-code="arg-type,operator,union-attr"

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from html import escape as e
from urllib.parse import quote

from benchmarks.eleventh.base import png, rows, things
from tests.spiders.shops.base import Answer, Item, Made, chunk, list_page

ALL = ("title", "price", "currency", "images", "seller", "place", "posted")

# --- After Kolesa's Market, Kazakhstan -------------------------------------------------------------------------------

MK_CATS = [("zhivotnye", "Животные", 0, 11), ("antikvariat-kollekcii", "Антиквариат, коллекции", 11, 21), ("dom-dacha", "Дом и дача", 21, 32)]
MK_LINES = """
Щенки тазы от рабочих родителей|150000|Отец чемпион РК, выезжает на охоту с беркутом.
Среднеазиатская черепаха, домашняя|8000|Ребёнок наигрался. С террариумом и лампой.
Попугай жако говорящий|420000|Знает около сорока слов на казахском и русском, документы есть.
Мейн-кун котята из питомника|180000
Сокол балобан, птенец|-|Все вопросы по телефону.
Волнистые попугаи чехи|7000
Козы зааненские дойные|95000|Три литра в день.
Хамелеон йеменский с террариумом|65000
Лошадь, кобыла 4 года, кушумская|780000
Эублефары пятнистые разных морф|25000
Аквариум 200 литров с тумбой и рыбами|70000
Беркут, чучело старое|120000|Работа мастера из Семея, восьмидесятые годы.
Рога сайгака, пара, советские|55000|Лежали на даче с 1987 года.
Монеты СССР одним лотом|30000
Самовар тульский Баташев 1898|140000
Кинжал казахский с костяной рукоятью|85000
Ковёр ручной работы, Туркмения|210000|Размер 2 на 3, чистая шерсть.
Шкура волка выделанная|90000
Серебряные серьги Шекіл сырға|65000
Фарфор ЛФЗ, сервиз на 6 персон|48000
Домбра мастерская, орех|75000
Кресло-качалка ротанговое|38000
Фикус Бенджамина 2 метра|22000
Кактусы коллекционные, 12 штук|18000
Теплица поликарбонат 3х6|165000
Юрта детская игровая|45000
Мотоблок с прицепом|310000
Казан чугунный узбекский 20 л|27000
Саженцы яблони Апорт|3500
Швейная машина Зингер ножная|40000
Орхидея фаленопсис цветущая|6500
Печь Буран для бани|115000
"""
MK_TEXTS = ["Торг при осмотре. Возможна отправка в другие города за ваш счёт.", "Самовывоз, показываю вечером после 18:00 и в выходные.", "Пишите на WhatsApp, на сообщения с сайта отвечаю редко. Kaspi перевод."]
MK_MONTHS = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split()


def market() -> Made:
    """``a-card`` lists and ``offer__`` ads, a day without its year, the state in ``jsdata``."""
    of = things(MK_LINES, MK_TEXTS, "Айгуль|Ерлан Т.|Магазин «Алтын Дала»|Виктор|Бауыржан|Наталья Ким|Сауле", "Алматы, Бостандыкский р-н|Караганда, Казыбек би р-н|Астана, Сарыарка р-н|Талдыкорган|Усть-Каменогорск|Шымкент, Енбекшинский р-н|Тараз", first=48210377, step=1193, start=datetime(2025, 12, 1, 5, 10, tzinfo=UTC))
    nth = {i.n: k for k, i in enumerate(of)}

    def cat(i: Item) -> tuple[str, str, int, int]:
        return next(c for c in MK_CATS if c[2] <= nth[i.n] < c[3])

    def path(i: Item) -> str:
        return f"/a/show/{i.n}"

    def pic(i: Item, size: str = "full") -> str:
        return f"/webp/{i.n % 83:02x}/{i.n}e5-19c4-47/1-{size}.webp"

    def price(i: Item) -> str:
        return "Договорная" if i.price is None else f"{i.price:,.0f}".replace(",", "\u00a0") + "\u00a0₸"

    def day(i: Item) -> str:
        name = MK_MONTHS[i.posted.month - 1]
        return f"{i.posted.day} {name if len(name) < 4 else name[:3] + '.'}"

    def uid(i: Item) -> int:
        return 3300100 + sum(map(ord, i.seller)) * 3

    def card(i: Item) -> str:
        return f"""
<div class="a-card a-storage-live ddl_product ddl_product_link is-visible" data-id="{i.n}" data-product-id="{i.n}">
<div class="a-card__inc"><a class="a-card__image" href="{path(i)}" target="_blank"><picture><img src="{pic(i, "280x175")}" alt="{e(i.title)}" width="280" height="175" loading="lazy"></picture><span class="a-card__photo-count">1</span></a>
<div class="a-card__body"><div class="a-card__header"><div class="a-card__header-left"><a class="a-card__title " href="{path(i)}" target="_blank">{e(i.title)}</a><div class="a-card__price">{price(i)}</div></div><div class="a-card__header-controls"><a class="a-action__button a-card__action-button" href="/my/login/" rel="nofollow" title="В избранное"></a></div></div>
<div class="a-card__subtitle ">{e(i.place)}</div><div class="a-card__text-preview">{e(i.text[:80])}</div>
<div class="a-card__footer"><div class="a-card__owner"><div class="label label-transparent">{"Компания" if "«" in i.seller else "Частное лицо"}</div></div><div class="card-stats"><div class="card-stats__item">{i.place.split(",")[0]}</div><div class="card-stats__item">{day(i)}</div><div class="card-stats__item a-view-count"><i class="fi-eye"></i>{i.n % 741}</div></div></div></div></div></div>"""

    def page(title: str, body: str, data: object, head: str = "") -> str:
        nav = "".join(f'<li class="main-nav__item"><a class="main-nav__link" href="/{c[0]}/">{c[1]}</a></li>' for c in MK_CATS)
        return f"""<!DOCTYPE html>
<html lang="ru" class="">
<head>
<meta charset="utf-8">
<title>{e(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
{head}<link rel="stylesheet" href="/static/frontend/css/app.b1e7.css">
<script id="jsdata">
    window.data = {json.dumps(data, ensure_ascii=False)};
</script>
<script>(function(w,d,s,l,i){{w[l]=w[l]||[];}})(window,document,'script','dataLayer','GTM-KZ00');</script>
</head>
<body class="kz">
<header class="main-header"><div class="container"><div class="logo"><a href="/" title="Базар — объявления Казахстана">Базар.kz</a></div><div class="region-dropdown">Регион: <a href="/regions/" class="region-dropdown__toggle">Весь Казахстан</a></div><ul class="header-menu"><li><a href="/help/">Помощь</a></li><li><a href="/kk/" hreflang="kk">Қазақша</a></li><li><a href="/my/login/" class="cabinet-link" rel="nofollow">Личный кабинет</a></li><li><a class="btn btn--success" href="/a/new/" rel="nofollow">Подать объявление</a></li></ul></div><nav class="main-nav"><ul>{nav}</ul></nav></header>
<main class="layout"><div class="container">{body}</div></main>
<footer class="main-footer"><div class="container"><ul><li><a href="/content/about/">О проекте</a></li><li><a href="/content/rules/">Правила размещения</a></li><li><a href="/content/reklama/">Реклама на сайте</a></li></ul><p>© 2026 ТОО «Базар». Первое объявление бесплатно, подъём в топ от 390 ₸.</p></div></footer>
</body>
</html>"""

    def crumbs(*steps: tuple[str, str]) -> str:
        return '<div class="breadcrumbs"><ul>' + "".join(f'<li><a href="{at}">{n}</a></li>' for at, n in (("/", "Объявления"), *steps)) + "</ul></div>"

    def short(i: Item) -> dict[str, object]:
        return {"id": i.n, "storage": "live", "title": i.title, "price": int(i.price) if i.price else None, "priceText": price(i), "addedAt": f"{i.posted:%Y-%m-%d}", "city": i.place.split(",")[0], "url": path(i)}

    def listing(c: tuple[str, str, int, int], number: int) -> str:
        some, size = of[c[2]:c[3]][::-1], 5
        last, shown = -(-len(some) // size), chunk(some, number, size)
        nums = "".join(f'<a class="paginator__btn{" paginator__btn--active" if p == number else ""}" href="/{c[0]}/{f"?page={p}" if p > 1 else ""}" data-page="{p}">{p}</a>' for p in range(1, last + 1))
        more = f'<a class="paginator__btn paginator__btn--next" href="/{c[0]}/?page={number + 1}" data-page="{number + 1}">Дальше</a>' if number < last else ""
        hot = of[(c[3] + 9) % len(of)]
        return page(f"{c[1]} в Казахстане — Базар.kz", f"""{crumbs((f"/{c[0]}/", c[1]))}<h1 class="a-search-title">{c[1]} в Казахстане</h1><div class="a-search-subtitle">Найдено {len(some)} объявлений</div><form class="a-search-filter"><label>Цена, ₸</label><input name="das[price][from]" placeholder="от"><input name="das[price][to]" placeholder="до"><label><input type="checkbox" name="das[_sys.hasphoto]"> есть фото</label></form><section class="hot-adverts"><h3>Горячие объявления</h3><div class="hot-adverts__item"><a href="{path(hot)}"><img src="{pic(hot, "160x120")}" alt="{e(hot.title)}"><div class="hot-adverts__title">{e(hot.title)}</div><div class="hot-adverts__price">{price(hot)}</div></a></div></section><section class="a-list a-search-list a-list-with-favs">{"".join(map(card, shown[:3]))}<div class="a-list__banner" id="adfox_1"></div>{"".join(map(card, shown[3:]))}</section><nav class="paginator">{nums}{more}</nav>""", {"search": {"nbTotal": len(some), "page": number}, "adverts": [short(i) for i in shown]})

    def detail(i: Item) -> str:
        k, c = nth[i.n], cat(i)
        near = "".join(f'<div class="similar-adverts__item"><a href="{path(j)}"><img src="{pic(j, "160x120")}" alt=""><div class="similar-adverts__title">{e(j.title)}</div><div class="similar-adverts__price">{price(j)}</div><div class="similar-adverts__city">{j.place.split(",")[0]}</div></a></div>' for j in (of[k - 1], of[k - 3], of[k - 7]))
        data = {"advert": {**short(i), "description": i.text, "userType": "owner", "ownerName": i.seller, "userId": uid(i), "photos": [{"src": f"{{base}}{pic(i)[1:]}", "w": 1024, "h": 768}], "categoryAlias": c[0], "addressTitle": i.place, "publishedUntil": f"{i.posted + timedelta(days=30):%Y-%m-%d}"}}
        head = f'<meta name="description" content="{e(i.text[:110])}">\n<link rel="canonical" href="{{base}}a/show/{i.n}">\n<meta property="og:title" content="{e(i.title)} — {price(i)}">\n<meta property="og:image" content="{{base}}{pic(i)[1:]}">\n<meta property="og:type" content="website">\n'
        return page(f"{i.title} — {i.place.split(',')[0]}: № {i.n} — Базар.kz", f"""{crumbs((f"/{c[0]}/", c[1]))}<div class="offer"><header class="offer__header"><div class="offer__advert-title"><h1>{e(i.title)}</h1></div></header>
<div class="offer__container"><div class="offer__sidebar"><div class="offer__sidebar-header"><div class="offer__price">{price(i)}</div><p class="offer__price-note">{"возможен торг" if k % 3 == 0 else ""}</p></div><div class="offer__short-description"><div class="offer__info-item"><div class="offer__info-title">Город</div><div class="offer__location offer__advert-short-info"><span>{e(i.place)}</span><a class="show-on-map" href="#map">показать на карте</a></div></div><div class="offer__info-item" data-name="state"><div class="offer__info-title">Состояние</div><div class="offer__advert-short-info">{"новое" if k % 5 == 0 else "б/у"}</div></div></div>
<div class="offer__contacts"><div class="owners"><a class="owners__link" href="/user/{uid(i)}/"><div class="owners__name">{e(i.seller)}</div></a><div class="owners__label">{"Компания" if "«" in i.seller else "Частное лицо"}</div><div class="owners__since">на сайте с {2012 + k % 9} года</div></div><button class="a-phones__button show-phones">Показать телефон</button></div></div>
<div class="offer__content"><div class="gallery"><div class="gallery__main"><picture><img src="{pic(i)}" alt="{e(i.title)}, фото 1"></picture></div></div><div class="offer__parameters"><dl><dt>Рубрика</dt><dd>{c[1]}</dd></dl><dl><dt>Номер объявления</dt><dd>{i.n}</dd></dl></div><div class="offer__description"><div class="text"><div class="js-description a-text a-text-white-spaces">{e(i.text)}</div></div></div>
<div class="offer__views"><span>Опубликовано {i.posted.day} {MK_MONTHS[i.posted.month - 1]}</span> <span class="nb-views">Просмотров: {i.n % 741}</span></div><ul class="offer__actions"><li><a href="/my/login/" rel="nofollow">Пожаловаться</a></li><li><a href="/help/">Как не попасться мошенникам</a></li></ul></div></div></div><section class="similar-adverts"><h2>Похожие объявления</h2>{near}</section>""", data, head)

    def pages(where: str, query: dict[str, str]) -> str | Answer | None:
        at = where.strip("/").split("/")
        if at[0] == "webp":
            return png(int(at[2].split("e5")[0]), 320, 240)
        if where == "/":
            tiles = "".join(f'<a class="category-tile" href="/{c[0]}/"><span>{c[1]}</span><sup>{c[3] - c[2]}</sup></a>' for c in MK_CATS)
            return page("Базар.kz — бесплатные объявления Казахстана", f'<h1>Объявления Казахстана</h1><div class="category-tiles">{tiles}</div><section class="a-list"><h2>Новые объявления</h2>{"".join(map(card, of[::-11]))}</section>', {"user": None})
        if at[:2] == ["a", "show"]:
            return next((detail(i) for i in of if path(i) == where.rstrip("/")), None)
        if at[0] == "user":
            mine = [i for i in of if str(uid(i)) == at[1]]
            return page(f"Объявления: {mine[0].seller}", f'<h1>{e(mine[0].seller)}</h1><section class="a-list">{"".join(map(card, mine))}</section>', {}) if mine else None
        c = next((c for c in MK_CATS if at == [c[0]]), None)
        if c:
            return listing(c, list_page(query))
        if at[0] in {"content", "help", "my", "regions", "kk"} or where == "/a/new/":
            return page("Правила размещения", "<h1>Правила размещения</h1><p>Платное размещение второго объявления — 590 ₸ на 30 дней. Запрещена продажа животных из Красной книги.</p>", {})
        return None

    return Made("market_kz", of, "KZT", pages, path, fields=ALL, image=pic, account=lambda i: str(uid(i)))


# --- After Daangn, Korea ---------------------------------------------------------------------------------------------

DN_TOWNS = [("역삼동", 6035), ("망원동", 382), ("해운대구 우동", 1542), ("노형동", 4411), ("정자1동", 3708)]
DN_PEOPLE = [("초록이집사", "k2vxq", 0), ("밤톨맘", "u71rm", 1), ("강이네", "p9zda", 2), ("제주사는곰", "m4tce", 3), ("분당고릴라", "z0hwl", 4), ("레게맨", "b8njs", 0), ("당근초보", "q3yfo", 1), ("빈티지서랍", "x5gki", 2)]
DN_LINES = """
레오파드게코 암컷 탱제린 분양해요|80000|도마뱀
이케아 말름 서랍장 4단 화이트|45000|가구/인테리어
우파루파 골드 15cm 입양 보내요|25000|기타 반려동물용품
아이패드 에어 5세대 64GB 와이파이|480000|디지털기기
몬스테라 알보 무늬 잎꽂이 삽수|60000|식물
LG 통돌이 세탁기 12kg 나눔합니다|-|생활가전
볼파이톤 릴리화이트? 아니고 노멀 수컷|120000|파충류
원목 강화마루 자투리 나눔|-|가구/인테리어
코뉴어 앵무새 이동장 + 새장 세트|70000|반려동물용품
자개장 문갑 한쌍 할머니댁 물건|150000|가구/인테리어
다이슨 에어랩 컴플리트 롱|320000|뷰티/미용
금화조 한쌍 새장 포함|35000|반려동물용품
침향 염주 108주 베트남산|280000|취미/게임/음반
자전거 삼천리 아팔란치아 26인치|90000|스포츠/레저
산세베리아 스투키 큰 화분|15000|식물
육지거북 헤르만 2살, 사육장 일괄|550000|파충류
닌텐도 스위치 동숲 에디션|210000|취미/게임/음반
산호 장식 브로치 14k 도금|40000|여성잡화
풍란 소엽 무늬 3촉|30000|식물
아기 카시트 조이 스테이지스|60000|유아동
전기밥솥 쿠쿠 6인용 IH|55000|생활가전
가죽자켓 소가죽 블랙 L|65000|남성패션/잡화
악어백 빈티지 토트 (서류X)|190000|여성잡화
캠핑 의자 헬리녹스 체어원 2개|110000|스포츠/레저
크레스티드게코 베이비 2마리|100000|파충류
피아노 영창 U-121 운반비 별도|350000|취미/게임/음반
소나무 분재 30년생|400000|식물
로봇청소기 로보락 S7|230000|생활가전
구피 막구피 20마리|5000|기타 반려동물용품
옛날 나전칠기 보석함|28000|기타 중고물품
"""
DN_TEXTS = ["직거래만 가능하고 네고는 안 받아요. 편하게 채팅 주세요~", "이사 때문에 급하게 내놓아요.\n사진 참고해 주세요. 반품은 어려워요!", "상태 아주 좋아요. 역 앞에서 저녁 7시 이후 거래 가능합니다."]


def daangn() -> Made:
    """Neighbourhood lists without pages, JSON-LD lists, the state of Remix, a sitemap; titles in the addresses."""
    kst, of, kinds = timezone(timedelta(hours=9)), [], {}
    for k, (title, price, kind) in enumerate(rows(DN_LINES)):
        who = DN_PEOPLE[k % 8]
        mark = hashlib.md5(title.encode(), usedforsecurity=False).hexdigest()[:12]
        words = "-".join("".join(c if c.isalnum() else " " for c in title).lower().split())
        of.append(Item(101 + k, title, f"{words}-{mark}", None if price == "-" else Decimal(price), f"{title}\n{DN_TEXTS[k % 3]}", who[0], DN_TOWNS[who[2]][0], datetime(2026, 1, 3, 9, 20, 11, tzinfo=kst) + timedelta(days=k * 7 % 26, hours=k * 5 % 11, minutes=k * 13 % 60)))
        kinds[101 + k] = kind
    tags = {n: t for n, t, _ in DN_PEOPLE}

    def path(i: Item) -> str:
        return f"/kr/buy-sell/{i.slug}/"

    def full(i: Item) -> str:
        return "{base}" + quote(path(i)[1:])

    def pic(i: Item, size: str = "1440x1440") -> str:
        return f"/origin/article/202601/{i.n}a7c53e9d_0_{size}.webp"

    def cost(i: Item) -> str:
        return "나눔" if i.price is None else f"{i.price:,}원"

    def spot(town: str) -> str:
        return f"{town.split()[-1]}-{dict(DN_TOWNS)[town]}"

    def profile(name: str) -> str:
        return f"/kr/users/{quote(name)}-{tags[name]}/"

    def product(i: Item) -> dict[str, object]:
        return {"@type": "Product", "name": i.title, "description": i.text, "image": f"{{base}}{pic(i)[1:]}", "url": full(i), "offers": {"@type": "Offer", "price": f"{i.price or 0}.0", "priceCurrency": "KRW", "itemCondition": "https://schema.org/UsedCondition", "availability": "https://schema.org/InStock", "seller": {"@type": "Person", "name": i.seller}}}

    def state(i: Item) -> dict[str, object]:
        return {"id": full(i), "href": full(i), "price": f"{i.price or 0}.0", "thumbnail": f"{{base}}{pic(i, '300x300')[1:]}", "status": "Ongoing", "title": i.title, "content": i.text, "createdAt": i.posted.isoformat(timespec="milliseconds"), "boostedAt": i.posted.isoformat(timespec="milliseconds"), "region": {"id": str(dict(DN_TOWNS)[i.place]), "name": i.place}, "user": {"nickname": i.seller, "href": profile(i.seller), "score": 36.5 + i.n % 40 / 10}, "category": {"id": str(i.n % 19 + 1), "name": kinds[i.n]}}

    def card(i: Item) -> str:
        return f"""<a data-gtm="search_article" class="_1b153uwe _1b153uwf _588sy4n8 _588sy4nl _588sy4o4 _588sy4on _588sy4ou _588sy4p7 _588sy4k2" href="{quote(path(i))}"><div class="_1b153uwg _588sy41z _588sy421"><div class="_1b153uwh"><span class="image__container"><img class="_1b153uwi" src="{pic(i, "300x300")}" alt="{e(i.title)}" loading="lazy"/></span></div></div><div class="_1b153uwj _588sy41z _588sy4qo"><span class="lm809sh">{e(i.title)}</span><span class="lm809si">{cost(i)}</span><div class="_1b153uwk"><span class="lm809sj">{i.place}</span><span class="lm809sj"> · </span><time class="lm809sj" datetime="{i.posted.isoformat()}">{(datetime(2026, 11, 29, tzinfo=kst) - i.posted).days // 30}달 전</time></div></div></a>"""

    def page(title: str, body: str, data: object, route: str, head: str = "") -> str:
        nav = "".join(f'<a class="_588sy4nav" href="/kr/{s}/">{n}</a>' for s, n in (("buy-sell", "중고거래"), ("realty", "부동산"), ("cars", "중고차"), ("jobs", "알바"), ("local-profile", "동네업체"), ("community", "동네생활")))
        context = json.dumps({"basename": "/", "future": {"v3_fetcherPersist": True}, "isSpaMode": False, "state": {"loaderData": {"root": {"countryCode": "kr", "cdnUrl": "/assets"}, route: data}, "actionData": None, "errors": None}}, ensure_ascii=False).replace("</", "<\\/")
        return f"""<!DOCTYPE html><html lang="ko"><head><meta charSet="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/><title>{e(title)}</title>{head}<meta property="og:site_name" content="오이마켓"/><meta property="og:locale" content="ko_KR"/><link rel="modulepreload" href="/assets/entry.client-BvK3.js"/><link rel="stylesheet" href="/assets/seed-design-Dk2.css"/></head><body><div id="app"><header class="_588sy4hd"><a aria-label="오이마켓" href="/kr/"><svg width="65" height="35"></svg></a><nav>{nav}</nav><form action="/kr/buy-sell/"><select name="in">{"".join(f'<option value="{spot(t)}">{t}</option>' for t, _ in DN_TOWNS)}</select><input name="search" placeholder="검색어를 입력해주세요"/></form><a class="_download" href="https://link.example/app">앱 다운로드</a></header><main>{body}</main><footer class="_588sy4ft"><ul><li><a href="/kr/realty/">부동산</a></li><li><a href="/kr/about/">회사 소개</a></li><li><a href="/kr/terms/">이용약관</a></li><li><a href="/kr/privacy/">개인정보처리방침</a></li></ul><p>대표 김오이 | 사업자번호 000-00-00000 | 직업정보제공사업 신고번호 J0000000000000</p><address>서울특별시 구로구 디지털로 30길 28</address><p>고객문의 cs@oi.example</p></footer></div><script>window.__remixContext = {context};</script><script type="module" async="">import "/assets/manifest-9a1.js";</script></body></html>"""

    def listing(town: str | None) -> str:
        some = sorted((i for i in of if town in {None, i.place}), key=lambda i: str(i.posted), reverse=True)[:None if town else 8]
        ld = {"@context": "https://schema.org", "@type": "ItemList", "numberOfItems": len(some), "itemListElement": [{"@type": "ListItem", "position": k, "item": product(i)} for k, i in enumerate(some, 1)]}
        near = "".join(f'<a class="_588sy4rg" data-gtm="search_region_filter" href="/kr/buy-sell/?in={quote(spot(t))}">{t}</a>' for t, _ in DN_TOWNS)
        name = f"{town} 중고거래" if town else "중고거래 인기매물"
        return page(f"{name} | 오이마켓", f"""<div class="_588sy4bc"><a href="/kr/">홈</a> <span>중고거래</span></div><h1 class="_588sy4h1">{name}</h1><div class="_588sy4main"><aside class="_588sy4sd"><h2>필터</h2><label><input type="checkbox" name="only_on_sale"/>거래 가능만 보기</label><h3>위치</h3>{near}<h3>가격</h3><button>나눔</button><button>5,000원 이하</button><button>10,000원 이하</button></aside><article class="_588sy4ls"><section class="_1b153uw0">{"".join(map(card, some))}</section><div data-gtm="search_show_more_articles"><button class="_588sy4bt">더보기</button></div></article></div>""", {"allPage": {"fleamarketArticles": [state(i) for i in some]}, "region": {"name": town or "전체"}}, "routes/kr.buy-sell._index", f'<meta name="description" content="{name}, 동네 이웃과 직거래해요."/><script type="application/ld+json">{json.dumps(ld, ensure_ascii=False)}</script>')

    def detail(i: Item) -> str:
        k = i.n - 101
        hot = "".join(map(card, (of[(k + d) % 30] for d in (3, 8, 14, 21))))
        mine = "".join(map(card, [j for j in of if j.seller == i.seller and j.n != i.n][:2]))
        head = f'<meta name="description" content="{e(i.text[:90])}"/><link rel="canonical" href="{full(i)}"/><meta property="og:title" content="{e(i.title)} | 오이마켓 중고거래"/><meta property="og:image" content="{{base}}{pic(i)[1:]}"/><meta property="og:url" content="{full(i)}"/><meta name="product:price:amount" content="{i.price or 0}.0"/><meta name="product:price:currency" content="KRW"/><script type="application/ld+json">{json.dumps({"@context": "https://schema.org", **product(i)}, ensure_ascii=False)}</script>'
        return page(f"{i.title} | {i.place} 중고거래 | 오이마켓", f"""<div class="_588sy4bc"><a href="/kr/">홈</a> <a href="/kr/buy-sell/">중고거래</a> <span>{e(i.title)}</span></div><article class="_588sy4at"><div class="_1vl2fx40"><div class="carousel" role="region"><img class="_1vl2fx42" src="{pic(i)}" alt="{e(i.title)} 1번째 이미지"/></div><a class="_1vl2fx4u" data-gtm="buy_sell_user_profile" href="{profile(i.seller)}"><img src="/assets/profile_default.png" alt="" width="40"/><div><span class="_588sy4nk">{e(i.seller)}</span><span class="_588sy4rn">{i.place}</span></div><div class="_588sy4tm"><span>{36.5 + i.n % 40 / 10}°C</span><span>매너온도</span></div></a></div><div class="_1vl2fx4i"><h1 class="_1vl2fx4t">{e(i.title)}</h1><h2 class="_1vl2fx4c"><a href="/kr/buy-sell/?category_id={i.n % 19 + 1}">{kinds[i.n]}</a> · <time datetime="{i.posted.isoformat()}">{(datetime(2026, 11, 29, tzinfo=kst) - i.posted).days // 30}달 전</time></h2><h3 class="_1vl2fx4p">{cost(i)}</h3><p class="_1vl2fx4d">{e(i.text).replace(chr(10), "<br/>")}</p><div class="_1vl2fx4e">채팅 {k % 6} · 관심 {k % 9} · 조회 {k * 31 % 400}</div><a class="_588sy4bt" href="https://link.example/chat">앱에서 채팅하기</a></div></article><section><h2>{e(i.seller)}님의 판매 물품</h2>{mine}</section><section><h2>인기매물</h2>{hot}</section>""", {"product": state(i)}, "routes/kr.buy-sell.$buy_sell_id", head)

    def pages(where: str, query: dict[str, str]) -> str | Answer | None:
        if where == "/assets/profile_default.png":
            return png(1, 40, 40)
        if where.startswith("/origin/"):
            return png(int(where.split("/")[-1][:3]), 300, 300)
        if where in {"/", "/kr/"}:
            near = "".join(f'<li><a href="/kr/buy-sell/?in={quote(spot(t))}">{t}</a></li>' for t, _ in DN_TOWNS)
            return page("오이마켓 - 우리 동네 중고 직거래", f'<section><h1>동네라서 가능한 모든 것</h1><p>오이에서 가까운 이웃과 함께해요.</p></section><section><h2>동네별 중고거래</h2><ul>{near}</ul></section><a href="/kr/buy-sell/">중고거래 인기매물 더보기</a>', {}, "routes/kr._index")
        if where == "/kr/buy-sell/":
            return listing(next((t for t, _ in DN_TOWNS if spot(t) == query.get("in")), None))
        if where.startswith("/kr/buy-sell/"):
            return next((detail(i) for i in of if path(i) == where), None)
        name = next((n for n in tags if where == f"/kr/users/{n}-{tags[n]}/"), None)
        if name:
            mine = [i for i in of if i.seller == name]
            return page(f"{name} | 오이마켓", f'<h1>{name}</h1><p>매너온도 37.2°C · 재거래희망률 98%</p><section><h2>판매 물품 {len(mine)}</h2>{"".join(map(card, mine))}</section>', {"user": {"nickname": name}}, "routes/kr.users.$user_id")
        if where in {f"/kr/{s}/" for s in ("realty", "cars", "jobs", "local-profile", "community", "about", "terms", "privacy")}:
            return page("오이마켓", "<h1>동네생활</h1><p>우리 동네 이야기를 나눠요. 중고차 시세 조회 수수료 5,900원.</p>", {}, "routes/kr.$")
        if where == "/sitemap.xml":
            return 200, "application/xml; charset=utf-8", '<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">' + "".join(f"<url><loc>{u}</loc></url>" for u in ["{base}kr/", "{base}kr/buy-sell/", *(full(i) for i in of)]) + "</urlset>"
        return None

    return Made("daangn_kr", of, "KRW", pages, path, fields=ALL, image=pic, account=lambda i: f"{i.seller}-{tags[i.seller]}", robots="User-agent: *\nAllow: /\nSitemap: {base}sitemap.xml\n")


MAKES: dict[str, Callable[[], Made]] = {"market_kz": market, "daangn_kr": daangn}
