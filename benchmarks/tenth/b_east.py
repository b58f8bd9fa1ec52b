"""Classifieds in the manner of Farpost (Russia) and OpenSooq (Jordan), a shop on Prom (Ukraine)."""
# ruff: noqa: E501, C901, PLR0913, PLR0911, PLR0915, PLR0917, ARG001, SIM905, SIM108, PLC0207, I001, RUF100
# fmt: off
# mypy: disable-error-code="arg-type,operator,union-attr"

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from html import escape as e

from benchmarks.tenth.base import png, rows as read_rows
from tests.spiders.shops.base import Answer, Item, Made, chunk, list_page

VLAT = timezone(timedelta(hours=10))


LATIN = dict(zip("абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґ", "a b v g d e e zh z i j k l m n o p r s t u f h ts ch sh sch - y - e yu ya i yi ye g".split(), strict=True))


def _slug(text: str) -> str:
    kept = "".join(LATIN.get(c, c).replace("-", "") if c in LATIN else c if c.isascii() and c.isalnum() else "-" for c in text.lower())
    return "-".join(part for part in kept.split("-") if part)


# --- In the manner of Farpost, Russia ---------------------------------------------------------------------------------

FP_CATS = [("pets/birds", "Птицы", "Животные и растения", 0, 10), ("pets/fish", "Аквариумные рыбки и растения", "Животные и растения", 10, 22), ("hobby/antique", "Антиквариат, коллекции", "Хобби", 22, 34)]
FP_SELLERS = [("Зоомагазин Какаду", "zookakadu25", "Владивосток"), ("Anton_VL", "Anton_VL", "Владивосток"), ("акваДВ", "aquadv", "Уссурийск"), ("Людмила Петровна", "lp1958", "Находка"), ("нумизмат", "numizmat_prim", "Артём"), ("Старьёвщик", "starevschik", "Хабаровск")]
FP_LINES = """
Попугай корелла, ручной мальчик 4 месяца|4500
Волнистые попугайчики, птенцы от домашней пары|1200
Жако краснохвостый, говорящий, с документами|85000
Неразлучники розовощёкие (Agapornis roseicollis)|3500
Канарейка поющая, самец, жёлтый|5000
Клетка для попугая большая 80х60х150 на колёсах|7800
Амадины зебровые, пара с клеткой|2300
Куры брама палевая, молодки|1800
Перепела японские, несутся|250
Отдам в хорошие руки голубя павлина|0
Скалярии альтум разводные, размер 5-6 см|350
Аквариум 240 литров с тумбой и внешним фильтром Eheim|18000
Дискусы красная бирюза 10 см|2500
Креветки вишнёвые, 20 штук|400
Сомики анциструсы вуалевые|100
Анубиас нана, кустик на коряге|450
Золотые рыбки оранда, телескоп|300
Криптокорина Вендта, эхинодорус, валлиснерия набором|600
Аксолотль золотой 15 см|1900
Цихлазома северум красноплечий пара производителей|3200
Улитки ампулярии|50
Светильник LED 90 см для травника|4990
Самовар угольный Тула Баташев 1898 г, медали|32000
Монета рубль 1924 года, серебро|4700
Фарфоровая статуэтка ЛФЗ Медведь на задних лапах|2800
Часы каминные немецкие Junghans с боем|21000
Икона Николай Чудотворец, 19 век, дерево|45000
Значки СССР, коллекция 340 штук|6000
Угольный утюг чугунный|1500
Патефон ПТ-3 Молот рабочий + 10 пластинок|9000
Нэцкэ кость (мамонт), Япония, подпись мастера|14500
Открытки дореволюционный Владивосток, 12 шт.|11000
Подстаканник мельхиор Кольчугино Спутник|700
Бинокль морской Carl Zeiss Jena 7x50|16800
"""
FP_TEXTS = [
    "{t}. Состояние отличное, вопросы по телефону или в личку. Торг при осмотре. Возможна отправка по краю автобусом.",
    "Продам: {t}. Самовывоз, район Второй Речки. Звонить с 10 до 20, на смс не отвечаю.",
    "{t}. Цена окончательная. Обмен не предлагать. Отправлю ТК за счёт покупателя.",
]
MONTHS_RU = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split()


def _fp_rub(price: Decimal) -> str:
    return f"{price:,.0f}".replace(",", "\u00a0") + " ₽"


def farpost() -> Made:
    """Farpost's board: in windows-1251, dates without a year, the price beside the subject."""
    things = []
    for i, (title, price) in enumerate(read_rows(FP_LINES)):
        who = FP_SELLERS[(0, 1, 3)[i % 3] if i < 10 else (2, 2, 1, 0)[i % 4] if i < 22 else (4, 5, 3)[i % 3]]
        at = datetime(2026, 11, 26, 14, 32, tzinfo=VLAT) - timedelta(days=i * 11 % 47, minutes=i * 13 % 200)
        things.append(Item(101 + i, title, f"{_slug(title)}-{121400310 + i * 5113}", Decimal(price) or None, FP_TEXTS[i % 3].format(t=title), who[0], who[2], at))
    ids = {name: nick for name, nick, _ in FP_SELLERS}

    def cat_of(item: Item) -> tuple[str, str, str, int, int]:
        return next(c for c in FP_CATS if c[3] <= item.n - 101 < c[4])

    def path(item: Item) -> str:
        return f"/vladivostok/{cat_of(item)[0]}/{item.slug}.html"

    def pic(item: Item, kind: str = "bulletin") -> str:
        return f"/v/1756{item.n}02193_{kind}"

    def day(item: Item) -> str:
        return f"{item.posted.day} {MONTHS_RU[item.posted.month - 1]}"

    def page(title: str, body: str, head: str = "") -> Answer:
        text = f"""<!DOCTYPE html>
<html lang="ru" class="no-touch"><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><title>{e(title)}</title>{head}<link rel="stylesheet" href="/sttc/d1/common.css"><link rel="icon" href="/favicon.ico"><script>var __isSpa=false;window.dataLayer=window.dataLayer||[];</script></head>
<body class="bzr-body"><div id="wrapper"><div class="bzr-header"><div class="bzr-header__inner"><a class="bzr-logo" href="/vladivostok/"><img src="/sttc/img/logo.png" alt="Дальпост"></a><div class="bzr-header__city"><span class="city-title">Владивосток</span></div><form class="bzr-search" action="/vladivostok/dir"><input type="search" name="query" placeholder="Поиск среди 1 204 563 объявлений"><button type="submit">Найти</button></form><div class="bzr-header__links"><a href="/verify" rel="nofollow">Вход и регистрация</a><a class="btn-add" href="/bulletin/create" rel="nofollow">Подать объявление</a></div></div></div>
<div id="content">{body}</div><div class="bzr-footer"><a href="/help/">Помощь</a><a href="/help/rules">Правила</a><a href="/help/about">О компании</a><a href="/help/pay">Платные услуги</a><span class="copyright">© 2002–2026 Дальпост. Владивосток, Некрасовская, 90</span></div></div><script src="/sttc/d1/bundle.js" defer></script></body></html>"""
        return 200, "text/html; charset=windows-1251", text.replace("{base}", made.url).encode("cp1251", "xmlcharrefreplace")

    def row(item: Item, top: bool = False) -> str:
        price = f'<div class="price-block price-block_inline"><div class="price-block__price-container"><div class="price-block__info"><div class="price-block__final-price finalPrice"><span data-role="price">{_fp_rub(item.price)}</span></div></div></div></div>' if item.price is not None else ""
        return f"""<tr class="bull-list-item-js -exact{" bull-item_sticked" if top else ""}" data-doc-id="{item.slug.rsplit("-", 1)[1]}"><td class="bull-item bull-item_inline -exact bull-item_v2"><div class="bull-item-content bull-item-content-with-inner-image"><div class="bull-item__image-cell"><a class="bull-item__image-link bull-item__self-link" href="{path(item)}" target="_blank"><img class="image" src="{pic(item, "block")}" alt="{e(item.title)}" width="140"></a></div><div class="bull-item-content__content-wrapper"><div class="bull-item-content__price-info-container"><div class="bull-item__price-info">{price}</div></div><div class="bull-item-content__description"><div class="bull-item-content__subject-container"><a class="bulletinLink bull-item__self-link auto-shy" href="{path(item)}" target="_blank">{e(item.title)}</a></div><div class="bull-item__annotation-row">{e(item.text[len(item.title):][:70])}</div></div><div class="bull-item-content__footer"><div class="bull-delivery"><span class="bull-delivery__city">{item.place}</span></div><div class="date">{"закреплено" if top else day(item)}</div><span class="views nano-eye-text">{item.n * 3}</span></div></div></div></td></tr>"""

    def listing(slug: str, name: str, parent: str, a: int, z: int, number: int) -> Answer:
        of, size = things[a:z], 6
        last = -(-len(of) // size)
        nums = "".join(f'<span class="page current">{p}</span>' if p == number else f'<a class="page" href="/vladivostok/{slug}/?page={p}">{p}</a>' for p in range(1, last + 1))
        more = f'<a class="nextnumber nextlink" id="nextPage" data-page="{number + 1}" href="/vladivostok/{slug}/?page={number + 1}">Следующая</a>' if number < last else ""
        return page(f"{name} - купить во Владивостоке", f"""<div class="breadcrumbs"><a href="/vladivostok/">Доска объявлений</a> <span>/</span> {parent} <span>/</span> <h1 class="breadcrumbs__item">{name} во Владивостоке</h1></div><div class="bzr-filters"><a href="/vladivostok/{slug}/" class="selected">Все</a> <label><input type="checkbox"> С фото</label> <label>Цена от <input name="price_min"> до <input name="price_max"> ₽</label></div><div id="itemsCount_placeholder" data-count="{len(of)}">{len(of)} предложений</div><table class="pageableContent viewdirBulletinTable"><tbody class="native">{row(things[(a + 5) % 34], True) if number == 1 else ""}{"".join(row(i) for i in chunk(of, number, size))}</tbody></table><div class="pager pagebar" id="bulletinsPager">{nums}{more}</div>""", f'<link rel="canonical" href="{{base}}vladivostok/{slug}/">')

    def view(item: Item) -> Answer:
        slug, name, parent, a, z = cat_of(item)
        at, nick = item.posted, ids[item.seller]
        price = f'<div class="viewbull-summary__price"><div class="viewbull-summary-price viewbull-summary-price_grid viewbull-summary-price__realty"><span class="viewbull-summary-price__value" data-field="price" itemprop="price">{_fp_rub(item.price)}</span></div></div>' if item.price is not None else ""
        near = "".join(f'<div class="similar-bull"><a class="similar-bull__image" href="{path(i)}"><img src="{pic(i, "block")}" alt=""></a><a class="similar-bull__subject" href="{path(i)}">{e(i.title)}</a><div class="similar-bull__price">{_fp_rub(i.price) if i.price else ""}</div></div>' for i in (things[a:z][(item.n - 101 - a + k) % (z - a)] for k in (1, 2, 4)))
        head = f'<meta name="description" content="{e(item.text[:80])}"><meta property="og:title" content="{e(item.title)}"><meta property="og:image" content="{{base}}{pic(item)[1:]}"><meta property="og:url" content="{{base}}{path(item)[1:]}"><link rel="canonical" href="{{base}}{path(item)[1:]}">'
        return page(f"{item.title} во Владивостоке", f"""<div id="breadcrumbs" class="breadcrumbs breadcrumbs_bulletin"><a href="/vladivostok/">Владивосток</a> / <span>{parent}</span> / <a href="/vladivostok/{slug}/">{name}</a></div><div class="viewbull viewbull_bulletin" id="bulletin" data-bulletin-id="{item.slug.rsplit("-", 1)[1]}"><header class="viewbull-header"><h1 class="subject viewbull-field__container"><span data-field="subject" class="inplace auto-shy">{e(item.title)}</span></h1><div class="viewbull-header__info"><span class="viewbull-header__actuality actuality">{at:%H:%M}, {day(item)}</span> <span class="viewbull-bulletin-id__num">№{item.slug.rsplit("-", 1)[1]}</span> <span class="viewbull-header__views">{item.n * 3} просмотров</span></div></header>
<div class="viewbull-body"><div class="viewbull-summary">{price}<div class="ownerInfo"><span class="userNick auto-shy"><a href="/user/{nick}/">{e(item.seller)}</a></span><div class="ownerInfo__rating"><a href="/user/{nick}/">{item.n % 40} отзывов</a></div></div><div class="viewbull-summary__actions"><a class="bzr-btn viewAjaxContacts" rel="nofollow" href="/bulletin/{item.slug.rsplit("-", 1)[1]}/ajax_contacts">Показать контакты</a></div></div>
<div class="bulletinImages bull-images"><div class="image"><a class="bigImage" href="{pic(item, "default")}"><img data-zoom-image="{pic(item, "default")}" src="{pic(item)}" alt="{e(item.title)}"></a></div></div><div class="fieldset" id="fieldsetView"><div class="field viewbull-field__container"><div class="label">Город</div><div class="value"><span class="inplace">{item.place}</span></div></div><div class="field viewbull-field__container"><div class="label">Состояние</div><div class="value"><span data-field="condition" class="inplace">{"Б/у" if a == 22 else "Новый"}</span></div></div><div class="field bulletinText viewbull-field__container"><p class="inplace auto-shy" data-field="text">{e(item.text)}</p></div></div></div></div><div class="similarBulls"><h3>Похожие объявления</h3>{near}</div>""", head)

    def pages(where: str, query: dict[str, str]) -> str | Answer | None:
        if where.startswith("/v/1756"):
            return png(int(where[7:10]), 320, 240)
        if where in {"/", "/vladivostok/"}:
            rub = "".join(f'<div class="rubric"><a href="/vladivostok/{s}/">{n}</a> <small>{z - a}</small></div>' for s, n, _, a, z in FP_CATS)
            hot = "".join(f'<div class="teaser"><a href="{path(i)}"><img src="{pic(i, "block")}" alt=""></a><a href="{path(i)}">{e(i.title)}</a></div>' for i in things[2::10])
            return page("Объявления Владивостока", f'<h1>Объявления Владивостока</h1><div class="rubrics">{rub}</div><div class="popular"><h2>Смотрят сейчас</h2>{hot}</div>')
        cat = next((c for c in FP_CATS if where == f"/vladivostok/{c[0]}/"), None)
        if cat:
            return listing(*cat, list_page(query))
        item = next((i for i in things if path(i) == where), None)
        if item:
            return view(item)
        if where.startswith("/user/"):
            name = next((n for n, nick, _ in FP_SELLERS if where == f"/user/{nick}/"), None)
            return page(f"Пользователь {name}", f'<h1 class="userNick">{name}</h1><p>На Дальпосте с 2013 года. 98% положительных отзывов.</p><table class="viewdirBulletinTable"><tbody>{"".join(row(i) for i in things if i.seller == name)}</tbody></table>') if name else None
        if where.startswith(("/help/", "/verify", "/bulletin/")):
            return page("Правила размещения", "<h1>Правила размещения объявлений</h1><p>Стоимость закрепления объявления — от 150 ₽ в сутки. Первое объявление в рубрике бесплатно. Редакция от 1 сентября 2025 года.</p>")
        return None

    made = Made("farpost_ru", things, "RUB", pages, path, fields=("title", "price", "currency", "images", "seller", "place", "posted"), image=pic, account=lambda i: ids[i.seller])
    return made


# --- A company's site on Prom, Ukraine: a nursery ---------------------------------------------------------------------

PR_CATS = [(31884120, "saditsi-trojand", "Саджанці троянд", 0, 10), (31884127, "plodovi-dereva", "Плодові дерева", 10, 20), (31884133, "kimnatni-roslini", "Кімнатні рослини", 20, 30), (31884140, "dobriva", "Добрива та ґрунти", 30, 38)]
PR_LINES = """
Троянда чайно-гібридна Глорія Дей (саджанець С2)|185
Троянда англійська Абрахам Дербі|240
Троянда плетиста Полька, персикова|199
Троянда флорибунда Леонардо да Вінчі|175
Троянда ґрунтопокривна Фейрі, рожева|145
Троянда спрей Лідія|160
Троянда Остіна Голден Селебрейшн|265
Троянда плетиста Фламентанц закритий корінь|210
Троянда штамбова Аспірин 90 см|780
Троянда паркова Вестерленд|190
Яблуня Голден Делішес дворічна М-9|165
Груша Конференція на підщепі айва|180
Черешня Крупноплідна, саджанець 1,5 м|195
Персик Редхейвен|170
Горіх волоський Ідеал 1-річний|220
Фундук Каталонський ЗКС 3 л|350
Шовковиця чорна плакуча (Morus nigra) штамб|1250
Інжир Брунсвік у горщику|320
Хурма Россіянка морозостійка|410
Лохина Блюкроп трирічна|290
Монстера Деліціоза 70 см у кашпо|1450
Фікус Ластовидна лірата Бамбіно|690
Орхідея Фаленопсис білий 2 гілки|520
Замиокулькас Равен чорний d17|1190
Спатифілум Свит Лаурен|385
Сансев’єрія циліндрична Мікадо|340
Аглаонема Мікс червона|425
Калатея Макояна|560
Маранта триколірна|295
Бонсай Фікус Мікрокарпа Гінсенг 12 см|480
Осмокот Екзакт Стандарт 5-6 міс 1 кг|415
Торф кислий Домофлор 250 л|950
Добриво Плантафол 20.20.20, 25 г|38.5
Агроперліт 10 л|95
Субстрат для орхідей 2,5 л|62
Мікориза для хвойних 100 г|149.9
Біогумус гранульований 5 кг|210
Керамзит дрібний 2,5 л|45
"""
PR_TEXTS = [
    "{t} — здоровий, добре розвинений саджанець з власного розсадника. Відправляємо Новою Поштою та Укрпоштою по всій Україні у вологому субстраті.",
    "{t}. Сорт районований для Полісся та Лісостепу. Гарантуємо відповідність сорту. Мінімальне замовлення на суму 300 грн.",
    "Пропонуємо придбати: {t}. Наявність та терміни відправлення уточнюйте у менеджера.",
]


def _pr_uah(price: Decimal) -> str:
    whole, _, cents = f"{price.normalize():f}".partition(".")
    return f"{int(whole):,}".replace(",", "\u00a0") + (f",{cents:0<2}" if cents else "")


def _pr_page(title: str, body: str, head: str = "", kind: str = "company") -> str:
    nav = "".join(f'<li class="cs-nav__item" data-qaid="group_item"><a class="cs-nav__link" href="{{base}}ua/g{c}-{s}">{n}</a></li>' for c, s, n, _, _ in PR_CATS)
    return f"""<!DOCTYPE html>
<html lang="uk" prefix="og: http://ogp.me/ns#"><head><meta charset="utf-8"><title>{e(title)}</title><meta http-equiv="X-UA-Compatible" content="IE=edge"><meta name="viewport" content="width=device-width, initial-scale=1.0">{head}<link rel="stylesheet" href="/static/css/cs-theme.css"><script>window.ApplicationData={{"language":"uk","companyId":2914077,"pageType":"{kind}","currency":"UAH"}};window.dataLayer=[{{"language":"uk","pageCategory":"{kind}"}}];</script></head>
<body class="cs-page"><div class="cs-header" data-bazooka="Header"><div class="cs-header__lang"><span>Укр</span> | <a href="{{base}}about_us">Рус</a></div><a class="cs-logo" href="{{base}}ua/"><img src="/static/logo_rozsadnik.png" alt="Розсадник «Зелена Садиба»" class="cs-logo__image"></a><div class="cs-header__name">Розсадник «Зелена Садиба»</div><div class="cs-phones" data-qaid="phones"><span class="cs-phones__item">+380 (67) 412-33-90</span><span>Вінниця, вул. Немирівське шосе, 84</span></div><form class="cs-search" action="/ua/site_search"><input name="search_term" placeholder="пошук товарів" value=""><button type="submit">Знайти</button></form><a class="cs-cart" href="{{base}}ua/shopping_cart" rel="nofollow">Кошик</a></div>
<ul class="cs-menu"><li><a href="{{base}}ua/">Головна</a></li><li><a href="{{base}}ua/product_list">Товари та послуги</a></li><li><a href="{{base}}ua/about_us">Про нас</a></li><li><a href="{{base}}ua/delivery_info">Доставка та оплата</a></li><li><a href="{{base}}ua/testimonials">Відгуки</a></li><li><a href="{{base}}ua/contacts">Контакти</a></li></ul>
<div class="cs-layout"><div class="cs-layout__sidebar"><div class="cs-sidebar-block"><div class="cs-sidebar-block__title">Товари та послуги</div><ul class="cs-nav">{nav}</ul></div><div class="cs-sidebar-block"><div class="cs-sidebar-block__title">Новини</div><a href="{{base}}ua/n204417-vesnyani-vidpravlennya.html">Осінні відправлення саджанців</a><div>03.11.26</div></div></div><div class="cs-layout__content">{body}</div></div>
<div class="cs-footer" data-qaid="footer"><div>Розсадник «Зелена Садиба» | <a href="{{base}}ua/contacts">Поскаржитись на вміст</a></div><div>Сайт створено на платформі Prom.ua</div></div></body></html>"""


def prom() -> Made:
    """A company's site on Prom.ua: ``cs-`` classes with test marks, a product in a data block."""
    things = [Item(101 + i, t, f"p{1904510220 + i * 8117}-{_slug(t)}"[:70].strip("-"), Decimal(p), PR_TEXTS[i % 3].format(t=t), "", "", None) for i, (t, p) in enumerate(read_rows(PR_LINES))]

    def path(item: Item) -> str:
        return f"/ua/{item.slug}.html"

    def pic(item: Item, w: int = 640) -> str:
        return f"/images/4418{item.n}27_w{w}_h{w}_{item.slug.split('-', 1)[1][:20].strip('-')}.jpg"

    def unit(item: Item) -> str:
        return "₴/шт." if item.n % 3 == 0 else "₴/уп." if item.n > 131 and item.n % 2 else "₴"

    def box(item: Item, k: int = 0) -> str:
        state = '<span class="cs-goods-data__state cs-goods-data__state_val_avail">В наявності</span>' if item.n % 7 else '<span class="cs-goods-data__state cs-goods-data__state_val_order">Під замовлення, 10 днів</span>'
        return f"""<li class="cs-product-gallery__item js-productad" data-qaid="product-block" data-product-id="{item.slug[1:11]}"><div class="cs-goods-image"><a class="cs-goods-image__link" href="{{base}}{path(item)[1:]}" title="{e(item.title)}" id="link_to_product_{item.slug[1:11]}"><img class="cs-goods-image__picture" src="{pic(item, 200)}" alt="{e(item.title)}" title="{e(item.title)}"></a></div><div class="cs-goods-sku">Код: <span title="ЗС-{item.n}">ЗС-{item.n}</span></div><div class="cs-goods-title-wrap"><a class="cs-goods-title" href="{{base}}{path(item)[1:]}" data-qaid="product_name">{e(item.title)}</a></div><div class="cs-goods-data">{state}</div><div class="cs-goods-price"><span class="cs-goods-price__value cs-goods-price__value_type_current" data-qaid="product_price">{_pr_uah(item.price)}&nbsp;{unit(item)}</span></div><a class="cs-button cs-goods-button" rel="nofollow" href="{{base}}ua/shopping_cart" data-product-id="{item.slug[1:11]}">Купити</a></li>"""

    def listing(name: str, base: str, of: list[Item], number: int) -> str | None:
        size = 6 if "product_list" not in base else 12
        last = -(-len(of) // size)
        if not 1 <= number <= last:
            return None
        nums = "".join(f'<span class="b-pager__link b-pager__link_current">{p}</span>' if p == number else f'<a class="b-pager__link" href="{{base}}{base}{f"/page_{p}" if p > 1 else ""}">{p}</a>' for p in range(1, last + 1))
        more = f'<a class="b-pager__link b-pager__link_pos_last" href="{{base}}{base}/page_{number + 1}">Наступна</a>' if number < last else ""
        return _pr_page(f"{name} - купити у Вінниці", f"""<div class="cs-breadcrumbs"><a href="{{base}}ua/">Розсадник «Зелена Садиба»</a> › <a href="{{base}}ua/product_list">Товари та послуги</a> › <span>{name}</span></div><h1 class="cs-title" data-qaid="page_title">{name}</h1><div class="b-layout-view"><span>Сортування:</span> <a href="{{base}}{base}?sort=price" rel="nofollow">за зростанням ціни</a></div><ul class="cs-product-gallery">{"".join(box(i) for i in chunk(of, number, size))}</ul><div class="b-pager" data-pagination-pages-count="{last}" data-pagination-current-page="{number}">{nums}{more}</div>""", kind="group")

    def detail(item: Item) -> str:
        cid, slug, name, a, z = next(c for c in PR_CATS if c[3] <= item.n - 101 < c[4])
        url = "{base}" + path(item)[1:]
        data = {"@context": "https://schema.org", "@type": "Product", "name": item.title, "image": "{base}" + pic(item)[1:], "description": item.text, "sku": f"ЗС-{item.n}", "url": url, "offers": {"@type": "Offer", "price": f"{item.price.normalize():f}", "priceCurrency": "UAH", "availability": "https://schema.org/InStock", "url": url, "seller": {"@type": "Organization", "name": "Розсадник «Зелена Садиба»"}}}
        bulk = f'<ul class="cs-wholesale"><li>від 10 шт. — <span>{_pr_uah((item.price * 9 / 10).quantize(Decimal(1)))}&nbsp;₴/шт.</span></li></ul>' if item.n % 5 == 0 else ""
        near = "".join(box(things[a:z][(item.n - 101 - a + k) % (z - a)]) for k in (1, 3, 4, 6))
        head = f'<meta name="description" content="{e(item.title)} (id#{item.slug[1:11]}), ціна: {_pr_uah(item.price)} ₴, купити у Вінниці на Prom.ua"><meta property="og:title" content="{e(item.title)}"><meta property="og:type" content="website"><meta property="og:image" content="{{base}}{pic(item)[1:]}"><meta property="og:url" content="{url}"><link rel="canonical" href="{url}"><script type="application/ld+json">{json.dumps(data, ensure_ascii=False)}</script>'
        return _pr_page(f"{item.title}, ціна {_pr_uah(item.price)} ₴ — Prom.ua (ID#{item.slug[1:11]})", f"""<div class="cs-breadcrumbs" data-qaid="breadcrumbs"><a href="{{base}}ua/">Розсадник «Зелена Садиба»</a> › <a href="{{base}}ua/product_list">Товари та послуги</a> › <a href="{{base}}ua/g{cid}-{slug}">{name}</a> › <span>{e(item.title)}</span></div><div class="cs-product js-productad" data-product-id="{item.slug[1:11]}"><div class="cs-product__images"><a class="cs-product-image" href="{pic(item, 1280)}" target="_blank"><img class="cs-product-image__img" data-qaid="image_preview" src="{pic(item)}" alt="{e(item.title)}" title="{e(item.title)}"></a></div><div class="cs-product__info"><h1 class="cs-title cs-title_type_product"><span data-qaid="product_name">{e(item.title)}</span></h1><ul class="cs-product-data"><li class="cs-product-data__item cs-product-data__item_type_presence" data-qaid="presence_data">{"В наявності" if item.n % 7 else "Під замовлення, 10 днів"}</li><li class="cs-product-data__item">Код: <span data-qaid="product_code">ЗС-{item.n}</span></li><li>Оптом і в роздріб</li></ul><div class="cs-product__cost"><p class="cs-product__price" data-qaid="price-field"><span data-qaid="product_price">{_pr_uah(item.price)}</span>&nbsp;<span data-qaid="currency">{unit(item)}</span></p>{bulk}<p class="cs-product__min">Мінімальна сума замовлення на сайті — 300 ₴</p></div><a class="cs-button cs-product-button" data-qaid="buy-button" rel="nofollow" href="{{base}}ua/shopping_cart">Купити</a><div class="cs-product__phone" data-qaid="product_phone">+380 (67) 412-33-90 Менеджер</div></div></div>
<div class="cs-return"><div>повернення товару протягом 14 днів <span>за домовленістю</span></div></div><div class="b-user-content" data-qaid="product_description"><p>{e(item.text)}</p></div><table class="b-product-info"><tbody><tr><th class="b-product-info__header" colspan="2">Основні</th></tr><tr><td class="b-product-info__cell">Країна виробник</td><td class="b-product-info__cell">Україна</td></tr><tr><td class="b-product-info__cell">Термін вегетації</td><td class="b-product-info__cell">Багаторічна</td></tr></tbody></table><div class="b-online-edit__link">Інформація для замовлення</div><ul><li>Ціна: {_pr_uah(item.price)} {unit(item)}</li></ul><div class="cs-related"><div class="cs-title">Схожі товари</div><ul class="cs-product-gallery">{near}</ul></div>""", head, "product")

    def pages(where: str, query: dict[str, str]) -> str | Answer | None:
        parts = where.strip("/").split("/")
        if where.startswith("/images/4418"):
            return png(int(where[12:15]), 320, 320)
        if where in {"/", "/ua/", "/ua"}:
            return _pr_page("Розсадник «Зелена Садиба» - саджанці, кімнатні рослини, Вінниця", f'<h1 class="cs-title">Розсадник «Зелена Садиба»</h1><ul class="cs-group-gallery">{"".join(f"""<li class="cs-group-gallery__item"><a href="{{base}}ua/g{c}-{s}">{n}</a></li>""" for c, s, n, _, _ in PR_CATS)}</ul><div class="cs-title">Популярні товари</div><ul class="cs-product-gallery">{"".join(box(i) for i in things[4::9])}</ul>')
        number = int(parts[2][5:]) if len(parts) == 3 and parts[2].startswith("page_") and parts[2][5:].isdigit() else 1
        if parts[:2] == ["ua", "product_list"]:
            return listing("Товари та послуги", "ua/product_list", things, number)
        cat = next((c for c in PR_CATS if parts[:2] == ["ua", f"g{c[0]}-{c[1]}"]), None)
        if cat:
            return listing(cat[2], f"ua/g{cat[0]}-{cat[1]}", things[cat[3]:cat[4]], number)
        item = next((i for i in things if path(i) == where), None)
        if item:
            return detail(item)
        names = {"about_us": "Про нас", "delivery_info": "Доставка та оплата", "testimonials": "Відгуки", "contacts": "Контакти", "shopping_cart": "Кошик", "n204417-vesnyani-vidpravlennya.html": "Осінні відправлення саджанців"}
        if parts[-1] in names:
            return _pr_page(names[parts[-1]], f'<h1 class="cs-title">{names[parts[-1]]}</h1><div class="b-user-content"><p>Відправляємо замовлення з понеділка по п’ятницю. Вартість пакування 25 грн. При замовленні від 2000 ₴ доставка безкоштовна.</p></div>')
        return None

    return Made("prom_ua", things, "UAH", pages, path, image=pic)


# --- In the manner of OpenSooq, Jordan --------------------------------------------------------------------------------

OS_CATS = [("amman/animals", "حيوانات وطيور", 0, 14), ("amman/antiques", "تحف ومقتنيات", 14, 24), ("amman/home-garden", "المنزل والحديقة", 24, 36)]
OS_SELLERS = [("أبو خالد", "member-64120381", "عمان", "ماركا"), ("محمود الزعبي", "member-50981177", "إربد", "الحي الشرقي"), ("مشتل الياسمين", "member-71300452", "عمان", "الجبيهة"), ("سارة م", "member-66781029", "الزرقاء", "الزرقاء الجديدة"), ("طيور الحمام الزاجل", "member-38812054", "السلط", "وسط البلد"), ("Rami Antiques", "member-42019365", "عمان", "جبل عمان")]
OS_LINES = """
قطة شيرازي أنثى بيضاء عمر 4 شهور|75
كلب جيرمن شيبرد بيور مع دفتر مطاعيم|250
زوج كناري بلجيكي منتج|60
ببغاء كاسكو متكلم أليف جدا|850
حمام زاجل للبيع 6 جوز|120
سلحفاة برية صغيرة|15
حوض سمك 120 سم مع كامل معداته|180
خروف بلدي عمر سنة|225
هامستر سوري ذكر وأنثى مع القفص|20
فيشر وردي منتج مع عشه|35
قطط سكوتش فولد للتبني مقابل مبلغ رمزي|40
حصان عربي أصيل (Equus caballus) أوراق رسمية|0
كوكتيل لوتينو فرخ تربية يد|55
سمك فلاورهورن حجم 15 سم|45
سجادة عجمية صناعة يدوية 2×3|320
راديو قديم فيليبس يعمل|65
دلة قهوة نحاس بغدادية قديمة|90
ساعة جيب عثمانية فضة|210
عملات ورقية أردنية نادرة 1959|130
صندوق خشب مطعم بالصدف شامي|145
جرامافون قديم مع اسطوانات أم كلثوم|275
طوابع فلسطين قبل 1948 مجموعة كاملة|400
سيف دمشقي قديم للزينة|160
خزانة خشب زان أنتيكا من عام 1930|1,150
شتلات زيتون نبالي عمر سنتين|2.5
شجرة ليمون مثمرة في حوض|25
نبتة مونستيرا كبيرة ارتفاع متر|38
صبار جولدن بارل Echinocactus grusonii|18
طقم كنب زاوية مستعمل نظيف|190
أرجوحة حديقة 3 مقاعد|85
عود مزرعة؟ لا، عود شرقي صناعة زرياب|110
مكينة قص عشب بوش كهرباء|70
ياسمين هندي فتنة|12.75
ثلاجة سامسونج 18 قدم|240
مدفأة صوبة حطب مع البواري|95
بذور خضار بلدية تشكيلة 20 نوع|6
"""
OS_TEXTS = [
    "{t} للبيع بسعر مناسب، الحالة ممتازة كما في الصور. التواصل واتساب أو اتصال من الساعة 10 صباحا حتى 10 مساء. السعر قابل للتفاوض البسيط.",
    "السلام عليكم، معروض للبيع {t}. المعاينة في الموقع، لا يوجد بدل. التوصيل على حساب المشتري.",
    "{t} - الجاد فقط يتواصل. سبب البيع ضيق المكان.",
]


def _os_jod(price: Decimal | None) -> str:
    return f"{price.normalize():,f} دينار" if price is not None else "السعر عند التواصل"


def opensooq() -> Made:
    """OpenSooq's Arabic make: right to left, days ago on lists and a date on the ad, a state in a script."""
    things = []
    for i, (title, price) in enumerate(read_rows(OS_LINES)):
        who = OS_SELLERS[(0, 3, 4, 1)[i % 4] if i < 14 else (5, 1)[i % 2] if i < 24 else (2, 3, 0)[i % 3]]
        at = datetime(2026, 11, 24, tzinfo=UTC) - timedelta(days=i * 17 % 61)
        things.append(Item(101 + i, title, str(271300412 + i * 9173), Decimal(price.replace(",", "")) or None, OS_TEXTS[i % 3].format(t=title), who[0], f"{who[2]}، {who[3]}", at))
    ids = {who[0]: who[1] for who in OS_SELLERS}

    def path(item: Item) -> str:
        return f"/ar/search/{item.slug}"

    def pic(item: Item, size: str = "1024x0") -> str:
        return f"/previews/{size}/b{item.n % 9}/4c/{item.n}e77ad1f.jpg"

    def page(title: str, body: str, state: object, head: str = "") -> str:
        nav = "".join(f'<a class="sc-21acf5d5-0 bFNavLink" href="/ar/{s}">{n}</a>' for s, n, _, _ in OS_CATS)
        return f"""<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charSet="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=5"/><title>{e(title)} | سوق الأردن المفتوح</title>{head}<link rel="stylesheet" href="/_next/static/css/41c09.css" data-n-g=""/></head><body><div id="__next"><header class="sc-8a28fd6c-0 header" id="mainHeader"><div class="container flex alignItems"><a href="/ar" class="sc-b8c4a1f3-0" title="سوق الأردن المفتوح"><img src="/images/logo.svg" alt="سوق الأردن المفتوح" width="120"/></a><div class="flex flexOne searchBox"><input type="text" placeholder="إبحث في السوق المفتوح ..." id="keywordSearch"/></div><a href="/en" class="langBtn">English</a><a href="/ar/login" rel="nofollow" data-id="login">تسجيل الدخول</a><a href="/ar/post/create" rel="nofollow" class="addPost">أضف إعلان</a></div><nav class="container megaMenu">{nav}</nav></header><main class="mainContent">{body}</main>
<footer class="sc-f1c2 footer"><div class="container flex"><div><p>السوق المفتوح</p><a href="/ar/about">من نحن</a><a href="/ar/site/terms">شروط الاستخدام</a><a href="/ar/site/privacy">سياسة الخصوصية</a><a href="/ar/contact">اتصل بنا</a></div><div><p>الأردن</p><span>عمّان</span></div></div><p class="copyRight">© 2026 السوق المفتوح</p></footer></div><script id="__NEXT_DATA__" type="application/json">{json.dumps({"props": {"pageProps": state}, "page": "/post", "query": {}, "buildId": "os-5.81"}, ensure_ascii=False)}</script></body></html>"""

    def ago(item: Item) -> str:
        days = (datetime(2026, 11, 28, tzinfo=UTC) - item.posted).days
        return f"قبل {days} أيام" if days < 11 else f"{item.posted:%d-%m-%Y}"

    def box(item: Item, k: int = 0) -> str:
        name = next(n for _, n, a, z in OS_CATS if a <= item.n - 101 < z)
        return f"""<div class="sc-ae2bca9-0 mb-32 relative" id="gtm_post_{item.slug}"><a class="sc-ae2bca9-1 postListItemData flex flexSpaceBetween radius-8 boxShadow2 relative whiteBg" data-id="{item.slug}" href="{path(item)}"><div class="sc-ae2bca9-5 relative mediaWrapper"><picture><img alt="{e(item.title)}" class="width-100 height-100" src="{pic(item, "300x0")}" loading="lazy"/></picture><div class="imageCount"><span>1</span></div></div><div class="sc-ae2bca9-6 flex flexColumn flexOne p-16"><div class="flex flexSpaceBetween alignItems"><h2 class="sc-ae2bca9-7 font-20 bold trimTwoLines breakWord ms-8">{e(item.title)}</h2><button class="favBtn" aria-label="favorite"></button></div><div class="sc-ae2bca9-8 flex flexWrap cps">{name}، {"مستعمل" if item.n % 2 else "جديد"}</div><div class="flex alignItems"><div class="sc-ae2bca9-9 priceColor bold alignSelfCenter font-18 ms-auto">{_os_jod(item.price)}</div></div><div class="flex alignItems darkGrayColor font-13"><span class="locationIcon"></span>{item.place}<span class="dot"></span>{ago(item)}</div></div></a></div>"""

    def listing(slug: str, name: str, a: int, z: int, number: int) -> str:
        of, size = things[a:z], 6
        shown, last = chunk(of, number, size), -(-len(of) // size)
        nums = "".join(f'<a data-id="page_{p}" class="sc-ec2f18d8-1 pageNo{" activePage" if p == number else ""}" href="/ar/{slug}{f"?page={p}" if p > 1 else ""}">{p}</a>' for p in range(1, last + 1))
        more = f'<a data-id="nextPageArrow" class="sc-ec2f18d8-2 arrow" href="/ar/{slug}?page={number + 1}"><span class="nextIcon"></span></a>' if number < last else ""
        return page(f"{name} للبيع في الأردن", f"""<div class="container"><ol class="breadcrumbs flex"><li><a href="/ar">الأردن</a></li><li><a href="/ar/{slug}">{name}</a></li></ol><h1 class="font-24 bold">{name} للبيع في الأردن <span class="darkGrayColor">({len(of)} إعلان)</span></h1><div class="filters flex"><div class="filterItem">السعر</div><div class="filterItem">المدينة</div><div class="filterItem">صورة</div></div><div id="serpMainContent"><section class="spotlight"><p>إعلانات مميزة</p>{box(things[(a + 17) % 36])}</section>{"".join(box(i) for i in shown)}<div class="sc-ec2f18d8-0 flex" id="pagination">{nums}{more}</div></div></div>""", {"serpApiResponse": {"listings": {"items": [{"id": int(i.slug), "title": i.title, "price_amount": str(i.price or ""), "price_currency_iso": "JOD", "posted_at": f"{i.posted:%d-%m-%Y}", "image_uri": f"b{i.n % 9}/4c/{i.n}e77ad1f.jpg", "member_display_name": i.seller} for i in shown]}}}, f'<link rel="canonical" href="{{base}}ar/{slug}"/>')

    def detail(item: Item) -> str:
        slug, name, a, z = next(c for c in OS_CATS if c[2] <= item.n - 101 < c[3])
        city, area = item.place.split("، ")
        who = ids[item.seller]
        rows = "".join(f'<li class="sc-b13cf6c7-1 flex flexSpaceBetween"><p class="darkGrayColor">{k}</p><a class="bold" href="/ar/{slug}">{v}</a></li>' for k, v in (("القسم الفرعي", name), ("الحالة", "مستعمل" if item.n % 2 else "جديد"), ("المدينة", city), ("الحي / المنطقة", area)))
        crumbs = {"@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": [{"@type": "ListItem", "position": 1, "name": "الأردن", "item": "{base}ar"}, {"@type": "ListItem", "position": 2, "name": name, "item": f"{{base}}ar/{slug}"}]}
        state = {"postData": {"listing": {"id": int(item.slug), "title": item.title, "masked_description": item.text, "price": {"amount": str(item.price or ""), "currency": "دينار", "iso": "JOD"}, "city": {"label": city}, "neighborhood": {"label": area}, "publish_date": f"{item.posted:%d-%m-%Y}", "media": [{"uri": f"b{item.n % 9}/4c/{item.n}e77ad1f.jpg"}], "seller": {"full_name": item.seller, "profile_url": f"/ar/mid/{who}", "member_since": "05-2018"}}}}
        near = "".join(f'<a class="sc-similar flex flexColumn" href="{path(i)}"><img src="{pic(i, "300x0")}" alt="{e(i.title)}" width="180"/><p class="trimOneLine">{e(i.title)}</p><p class="priceColor bold">{_os_jod(i.price)}</p><span>{i.place}</span></a>' for i in (things[a:z][(item.n - 101 - a + k) % (z - a)] for k in (1, 2, 4, 5)))
        head = f'<meta name="description" content="{e(item.text[:90])}"/><meta property="og:title" content="{e(item.title)} | {item.slug}"/><meta property="og:image" content="{{base}}{pic(item)[1:]}"/><meta property="og:url" content="{{base}}{path(item)[1:]}"/><link rel="canonical" href="{{base}}{path(item)[1:]}"/><script type="application/ld+json">{json.dumps(crumbs, ensure_ascii=False)}</script>'
        return page(f"{item.title} - {item.slug}", f"""<div class="container postViewPage"><ol class="breadcrumbs flex"><li><a href="/ar">الأردن</a></li><li><a href="/ar/{slug}">{name}</a></li><li><span>{item.slug}</span></li></ol><section id="postViewGallery" class="relative"><div class="image-gallery-slide center"><img class="image-gallery-image" src="{pic(item)}" alt="{e(item.title)} صورة رقم 1"/></div></section><div class="flex flexSpaceBetween"><div class="flexOne"><section id="postViewBasicInfo"><h1 class="sc-da2ac4f1-2 font-24 bold postTitle">{e(item.title)}</h1><div class="flex alignItems"><div class="sc-da2ac4f1-4 priceColor bold font-22" data-id="post_price">{_os_jod(item.price)}</div></div></section><section id="PostViewInformation"><h2>المعلومات</h2><ul class="sc-b13cf6c7-0">{rows}</ul></section><section id="postViewDescription"><h2>الوصف</h2><div class="sc-desc breakWord">{e(item.text)}</div></section><section id="postViewLocation"><h2>الموقع</h2><p class="flex alignItems"><span class="locationIcon"></span>{item.place}</p></section><div class="flex darkGrayColor font-13"><span>رقم الإعلان: {item.slug}</span><span class="dot"></span><span>تاريخ النشر: {item.posted:%d-%m-%Y}</span></div></div>
<aside class="postViewSidebar"><div class="sc-owner radius-8 boxShadow2" id="PostViewOwnerCard"><a data-id="member_link" class="flex alignItems" href="/ar/mid/{who}"><img src="/images/avatar_default.png" alt="" width="56"/><h3 class="font-17 bold">{e(item.seller)}</h3></a><span class="darkGrayColor">عضو منذ 05-2018</span><div class="flex"><span>وقت الاستجابة: خلال ساعة</span></div><button class="callBtn">079{item.n % 9}{item.n}XX <span>اظهر الرقم</span></button><button class="chatBtn">دردشة</button></div><div class="safety"><p>نصائح عامة للسلامة</p><ul><li>قابل البائع فقط في الأماكن العامة مثل مراكز التسوق والمقاهي ومحطات المترو.</li><li>لا تدفع أي مبلغ مقدما</li></ul></div></aside></div><section class="similarAds"><h2>إعلانات مشابهة</h2><div class="flex scroll">{near}</div></section></div>""", state, head)

    def pages(where: str, query: dict[str, str]) -> str | Answer | None:
        if where.startswith("/previews/"):
            return png(int(where.split("/")[-1][:3]), 300, 225)
        if where in {"/", "/ar"}:
            return page("بيع واشتري كل شيء", f'<div class="container"><h1 class="font-24">السوق المفتوح الأردن</h1><div class="cats flex">{"".join(f"""<a href="/ar/{s}"><img src="/images/c_{k}.svg" alt=""/><h2>{n}</h2></a>""" for k, (s, n, _, _) in enumerate(OS_CATS))}</div><section><h2>أحدث الإعلانات</h2>{"".join(box(i) for i in things[1::10])}</section></div>', {})
        cat = next((c for c in OS_CATS if where == f"/ar/{c[0]}"), None)
        if cat:
            return listing(*cat, list_page(query))
        item = next((i for i in things if path(i) == where), None)
        if item:
            return detail(item)
        if where.startswith("/ar/mid/"):
            name = next((n for n, uid in ids.items() if where.endswith(uid)), None)
            return page(f"{name}", f'<div class="container"><h1>{name}</h1><p>عضو منذ 05-2018</p>{"".join(box(i) for i in things if i.seller == name)}</div>', {}) if name else None
        if where in {"/ar/about", "/ar/site/terms", "/ar/site/privacy", "/ar/contact", "/ar/login", "/ar/post/create", "/en"}:
            return page("شروط الاستخدام", '<div class="container"><h1>شروط الاستخدام</h1><p>الإعلان المجاني لمدة 30 يوما. تبدأ باقات الإعلانات المميزة من 5 دنانير أردنية. يمنع نشر الإعلانات المخالفة للقانون.</p></div>', {})
        return None

    return Made("opensooq_jo", things, "JOD", pages, path, fields=("title", "price", "currency", "images", "seller", "place", "posted"), image=pic, account=lambda i: ids[i.seller])


MAKES: dict[str, Callable[[], Made]] = {"farpost_ru": farpost, "prom_ua": prom, "opensooq_jo": opensooq}
