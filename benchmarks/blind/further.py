"""Eight more sites, written after the reader was mended on ``wider``: run once at first sight, then mended on."""
# ruff: noqa: E501, ARG001 - a site answers for all its addresses in one function, and markup reads best as sent
# fmt: off

from __future__ import annotations

import json
from collections.abc import Callable

from benchmarks.blind.base import account_of, ago, made_ads
from tests.spiders.shops.base import Answer, Item, Made, chunk

_ALL = ("title", "price", "currency", "images", "seller", "place", "posted")


def _html(body: str, *, lang: str, title: str, head: str = "", side: str = "ltr") -> str:
    return f'<!doctype html><html lang="{lang}" dir="{side}"><head><meta charset="utf-8"><title>{title}</title>{head}</head><body>{body}</body></html>'


def _cost(ad: Item) -> float:
    return float(ad.price or 0)


def oscommerce_latin2() -> Made:
    """osCommerce in ISO-8859-2: session ids on every link, cPath, tables in tables, special prices, manufacturers; Polish."""
    ads = made_ads(30, "Pyton królewski|Żółw stepowy|Gekon orzęsiony|Kaktus Lophophora|Ara żółtoskrzydła", "młody|dorosły|para|z klatką|hodowlany|duży",
        prices="350 1290 89.99 45 7500", texts="Wysyłka tylko kurierem dla zwierząt, możliwy odbiór osobisty.|Komplet dokumentów w cenie, hodowla zarejestrowana.")
    sid = "osCsid=7f3a9c1e5b7d2f4a6c8e0b1d3f5a7c9e"

    def money(cost: float) -> str:
        return f"{cost:,.2f}zł".replace(",", " ").replace(".", ",")

    def shell(body: str, title: str) -> Answer:
        html = f'<!doctype html public "-//W3C//DTD HTML 4.01 Transitional//EN"><html dir="LTR" lang="pl"><head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2"><title>{title}</title></head><body><table width="100%"><tr class="headerNavigation"><td class="headerNavigation"><a href="/index.php?{sid}">Start</a> &raquo; <a href="/account.php?{sid}">Moje konto</a> <a href="/shopping_cart.php?{sid}">Koszyk</a> <a href="/checkout_shipping.php?{sid}">Zamówienie</a></td></tr></table><table><tr><td width="125"><table><tr><td class="infoBoxHeading">Kategorie</td></tr><tr><td class="boxText"><a href="/index.php?cPath=3&{sid}">Gady</a><br><a href="/index.php?cPath=4&{sid}">Inne</a></td></tr></table><table><tr><td class="infoBoxHeading">Nowości</td></tr><tr><td align="center"><a href="/product_info.php?products_id={ads[7].n}&{sid}"><img src="/images/{ads[7].n}s.gif"></a><br><a href="/product_info.php?products_id={ads[7].n}&{sid}">{ads[7].title}</a><br>{money(_cost(ads[7]))}</td></tr></table></td><td>{body}</td></tr></table><a href="/privacy.php?{sid}">Prywatność</a></body></html>'
        return 200, "text/html", html.encode("iso-8859-2")

    def pages(at: str, query: dict[str, str]) -> Answer | None:
        if at in ("/", "/index.php") and "cPath" not in query:
            return shell('<td class="pageHeading">Witamy w sklepie</td><p>Zapraszamy!</p>', "Terra")
        if at == "/index.php":
            found = ads[::2] if query["cPath"] == "3" else ads[1::2]
            number = int(query.get("page", "1"))
            rows = "".join(f'<tr class="productListing-{("odd", "even")[ad.n % 2]}"><td class="productListing-data">&nbsp;<a href="/product_info.php?products_id={ad.n}&{sid}"><img src="/images/{ad.n}s.gif" alt="{ad.title}"></a></td><td class="productListing-data"><a href="/product_info.php?products_id={ad.n}&{sid}">{ad.title}</a></td><td align="right" class="productListing-data"><s>{money(_cost(ad) * 1.2)}</s>&nbsp;&nbsp;<span class="productSpecialPrice">{money(_cost(ad))}</span></td><td><a href="/index.php?action=buy_now&products_id={ad.n}&{sid}"><img src="/buy.gif" alt="Kup teraz"></a></td></tr>' for ad in chunk(found, number, 6))
            last = (len(found) + 5) // 6
            numbers = "&nbsp;".join(f"<b>{n}</b>" if n == number else f'<a href="/index.php?cPath={query["cPath"]}&sort=2a&page={n}&{sid}" class="pageResults" title=" Strona {n} "><u>{n}</u></a>' for n in range(1, last + 1))
            more = f'<a href="/index.php?cPath={query["cPath"]}&sort=2a&page={number + 1}&{sid}" class="pageResults" title=" Następna strona "><u>[Następna&nbsp;&gt;&gt;]</u></a>' if number < last else ""
            return shell(f'<table><tr><td class="pageHeading">Gady</td></tr></table><table class="productListing"><tr><td class="productListing-heading"><a href="/index.php?cPath={query["cPath"]}&page=1&sort=2d&{sid}">Nazwa</a></td></tr>{rows}</table><td class="smallText">Strona: {numbers} {more}</td>', "Gady")
        if at == "/product_info.php":
            ad = next((ad for ad in ads if query.get("products_id") == str(ad.n)), None)
            if ad is None:
                return None
            return shell(f'<form name="cart_quantity" action="/product_info.php?products_id={ad.n}&action=add_product&{sid}" method="post"><table><tr><td class="pageHeading" valign="top">{ad.title}<br><span class="smallText">[TR-{ad.n}]</span></td><td class="pageHeading" align="right"><s>{money(_cost(ad) * 1.2)}</s> <span class="productSpecialPrice">{money(_cost(ad))}</span></td></tr></table><table><tr><td class="main"><a href="/images/{ad.n}.jpg" target="_blank"><img src="/images/{ad.n}.jpg" width="200"><br>Powiększ</a><p>{ad.text}</p></td></tr><tr><td class="smallText">Produkt dodano do katalogu: wtorek 12 luty, 2026.</td></tr></table></form><table><tr><td class="infoBoxHeading">Klienci, którzy kupili ten produkt, kupili również</td></tr><tr><td><a href="/product_info.php?products_id={ads[0].n}&{sid}"><img src="/images/{ads[0].n}s.gif"></a><br><a href="/product_info.php?products_id={ads[0].n}&{sid}">{ads[0].title}</a></td></tr></table>', f"Terra, {ad.title}")
        return shell('<td class="pageHeading">Informacja</td><p>Koszt wysyłki 25,00zł.</p>', "Terra")

    return Made("oscommerce-latin2", ads, "PLN", pages, lambda ad: f"/product_info.php?products_id={ad.n}", image=lambda ad: f"/images/{ad.n}.jpg")


def invision_russian() -> Made:
    """Invision Community: /topic/12-name/, pinned rules, author panels, "Цена" within the words, page 2 as /page/2/; roubles."""
    ads = made_ads(31, "Продам хамелеона|Отдам в добрые руки игуану|Шкура рыси|Бивень мамонта|Питон сетчатый", "самец|пара|срочно|Москва|с документами|недорого|крупный",
        prices="15000 2500 48000 320000 9900", texts="Животное здорово, ест сверчков, отправка возможна поездом.|Вопросы в личные сообщения, торг при осмотре.", people="Ящер|olga_k|Таёжник", places="Москва|Томск|Пермь")

    def path(ad: Item) -> str:
        return f"/topic/{ad.n}-{ad.slug}/"

    def shell(body: str, title: str) -> str:
        return _html(f'<div id="ipsLayout_header"><ul><li><a href="/">Форумы</a></li><li><a href="/register/">Регистрация</a></li><li><a href="/login/">Войти</a></li><li><a href="/discover/">Активность</a></li></ul></div><main id="ipsLayout_body">{body}</main><footer><a href="/privacy/">Политика</a></footer>', lang="ru", title=title)

    def comment(who: str, when: str, text: str, n: int, place: str = "") -> str:
        return f'<article id="elComment_{n}" class="cPost ipsBox ipsComment"><aside class="ipsComment_author"><h3 class="cAuthorPane_author"><a href="/profile/{account_of(who)}-{who.lower()}/">{who}</a></h3><ul class="cAuthorPane_info"><li>Пользователи</li><li>34 публикации</li><li class="ipsType_break"><span class="ft">Город:</span><span class="fc">{place}</span></li></ul></aside><div class="ipsComment_content"><div class="ipsComment_meta"><a href="?do=findComment&comment={n}">Опубликовано <time datetime="{when}" title="">12 февраля</time></a></div><div data-role="commentContent" class="ipsType_normal ipsContained">{text}</div></div></article>'

    def pages(at: str, query: dict[str, str]) -> str | None:
        if at == "/":
            return shell('<ol><li class="cForumRow"><h4 class="ipsDataItem_title"><a href="/forum/8-obyavleniya/">Объявления</a></h4><ul><li>31 сообщение</li></ul></li></ol>', "Форум")
        if at.startswith("/forum/8-obyavleniya/"):
            number = int(at.split("/page/")[1].strip("/")) if "/page/" in at else 1
            last = (len(ads) + 8) // 9
            pinned = '<li class="ipsDataItem"><div class="ipsDataItem_main"><h4 class="ipsDataItem_title"><span class="ipsBadge">Закреплено</span><a href="/topic/3-pravila/" title="Правила раздела"><span>Правила раздела</span></a></h4></div></li>'
            rows = "".join(f'<li class="ipsDataItem" data-rowID="{ad.n}"><div class="ipsDataItem_main"><h4 class="ipsDataItem_title"><span class="ipsType_break"><a href="{path(ad)}" title="{ad.title}"><span>{ad.title}</span></a></span></h4><div class="ipsDataItem_meta"><span>Автор: <a href="/profile/{account_of(ad.seller)}-{ad.seller.lower()}/">{ad.seller}</a></span></div></div><ul class="ipsDataItem_stats"><li>2 ответа</li></ul><ul class="ipsDataItem_lastPoster"><li><a href="{path(ad)}?do=getLastComment">15 февраля</a></li></ul></li>' for ad in chunk(ads, number, 9))
            numbers = "".join(f'<li class="ipsPagination_page"><a href="/forum/8-obyavleniya/page/{n}/" data-page="{n}">{n}</a></li>' for n in range(1, last + 1))
            more = f'<li class="ipsPagination_next"><a href="/forum/8-obyavleniya/page/{number + 1}/" rel="next">Далее</a></li>' if number < last else ""
            return shell(f'<h1 class="ipsType_pageTitle">Объявления</h1><ul class="ipsPagination">{numbers}{more}</ul><ol class="cTopicList">{pinned}{rows}</ol>', "Объявления")
        if at == "/topic/3-pravila/":
            return shell('<h1 class="ipsType_pageTitle">Правила раздела</h1>' + comment("admin", "2015-01-01T10:00:00Z", "Одна тема на продавца, без рекламы магазинов.", 3), "Правила раздела")
        if at in ("/register/", "/login/", "/discover/", "/privacy/"):
            return shell("<h1>Войти</h1>", "Войти")
        ad = made.at(at)
        if ad is None:
            return None
        assert ad.posted
        first = comment(ad.seller, f"{ad.posted:%Y-%m-%dT%H:%M:%SZ}", f'<p>{ad.text}</p><p>Цена {f"{int(_cost(ad)):,}".replace(",", " ")} руб., самовывоз.</p><p><a href="/uploads/{ad.n}.jpg" class="ipsAttachLink ipsAttachLink_image"><img data-fileid="{ad.n}" src="/uploads/{ad.n}.thumb.jpg" class="ipsImage"></a></p>', ad.n, ad.place)
        return shell(f'<h1 class="ipsType_pageTitle"><span>{ad.title}</span></h1><div class="cTopicPostArea">{first}{comment("петя", "2026-02-25T10:00:00Z", "За 1 000 руб. отдадите?", ad.n + 60000, "Омск")}</div>', f"{ad.title} - Объявления - Форум")

    made = Made("invision-russian", ads, "RUB", pages, path, _ALL, account=lambda ad: f"{account_of(ad.seller)}-{ad.seller.lower()}", image=lambda ad: f"/uploads/{ad.n}.jpg")
    return made


def bidding_japan() -> Made:
    """A Japanese auction: 現在 and 即決 prices with taxes, remaining time, seller's rating, item addresses of letters, ?b= offsets."""
    ads = made_ads(33, "べっ甲 帯留|象牙 根付|鼈甲眼鏡|ワシントン条約 登録票付 剥製|虎皮 敷物", "明治期|時代物|在銘|共箱|美品|ジャンク|逸品",
        prices="12500 3800 98000 1000 45000", texts="写真でご判断ください。ノークレームノーリターンでお願いします。|蔵出し品です。登録票をお付けします。", people="kura_dashi|骨董まる|mimi_8080", places="京都府|愛知県|福岡県")

    def path(ad: Item) -> str:
        return f"/jp/auction/x{ad.n}77{ad.n % 10}"

    def card(ad: Item) -> str:
        return f'<li class="Product"><div class="Product__image"><a class="Product__imageLink" href="{path(ad)}"><img class="Product__imageData" src="/t/{ad.n}.jpg" alt="{ad.title}"></a></div><h3 class="Product__title"><a class="Product__titleLink" href="{path(ad)}">{ad.title}</a></h3><div class="Product__priceInfo"><span class="Product__price"><span class="Product__label">現在</span><span class="Product__priceValue u-textRed">{int(_cost(ad)):,}円</span></span><span class="Product__price"><span class="Product__label">即決</span><span class="Product__priceValue">{int(_cost(ad) * 3):,}円</span></span></div><dl class="Product__bid"><dt>入札</dt><dd>4</dd></dl><dl class="Product__time"><dt>残り</dt><dd>2日</dd></dl></li>'

    def pages(at: str, query: dict[str, str]) -> str | None:
        top = '<header><a href="/">ヤフク</a><a href="/login">ログイン</a><a href="/watchlist">ウォッチリスト</a></header>'
        if at == "/":
            return _html(f'{top}<ul class="cats"><li><a href="/category/list/2084/">アンティーク、コレクション</a></li></ul>', lang="ja", title="ヤフク")
        if at == "/category/list/2084/":
            start = int(query.get("b", "1")) - 1
            more = f'<li class="Pager__list Pager__list--next"><a class="Pager__link" href="/category/list/2084/?p=antique&amp;b={start + 11}&amp;n=10">次へ</a></li>' if start + 10 < len(ads) else ""
            numbers = "".join(f'<li class="Pager__list"><a class="Pager__link" href="/category/list/2084/?p=antique&amp;b={s + 1}&amp;n=10">{s // 10 + 1}</a></li>' for s in range(0, len(ads), 10) if s != start)
            return _html(f'{top}<div class="Sort"><a href="/category/list/2084/?s1=cbids&amp;o1=d">現在価格の安い順</a></div><ul class="Products__items">{"".join(map(card, ads[start : start + 10]))}</ul><ul class="Pager__lists">{numbers}{more}</ul>', lang="ja", title="アンティーク")
        if at in ("/login", "/watchlist"):
            return _html(f"{top}<h1>ログイン</h1>", lang="ja", title="ログイン")
        ad = made.at(at)
        if ad is None:
            return None
        assert ad.posted
        return _html(f'{top}<div class="ProductTitle__title"><h1 class="ProductTitle__text">{ad.title}</h1></div><div class="ProductImage"><ul><li class="ProductImage__image"><img src="/i/{ad.n}.jpg"></li></ul></div><div class="ProductInformation"><div class="Price Price--current"><dl><dt class="Price__title">現在価格</dt><dd class="Price__value">{int(_cost(ad)):,}円<span class="Price__tax">（税 0 円）</span></dd></dl></div><div class="Price Price--buynow"><dl><dt class="Price__title">即決価格</dt><dd class="Price__value">{int(_cost(ad) * 3):,}円<span class="Price__tax">（税 0 円）</span></dd></dl></div><div class="Count"><dl><dt>残り時間</dt><dd>2日</dd></dl></div></div><div class="Seller"><p class="Seller__name"><a href="/user/{ad.seller}">{ad.seller}</a></p><p>評価 1204</p></div><table class="Section__table"><tr><th>発送元の地域</th><td>{ad.place}</td></tr><tr><th>開始日時</th><td>{ad.posted:%Y.%m.%d}（金）21:10</td></tr><tr><th>開始時の価格</th><td>1円（税 0 円）</td></tr><tr><th>送料</th><td>落札者負担</td></tr></table><div class="ProductExplanation__commentBody">{ad.text}</div><section><h2>この商品も注目されています</h2><ul>{"".join(map(card, ads[2:6]))}</ul></section>', lang="ja", title=f"ヤフク - {ad.title}")

    made = Made("bidding-japan", ads, "JPY", pages, path, _ALL, image=lambda ad: f"/i/{ad.n}.jpg")
    return made


def jordan_market() -> Made:
    """An Arabic market in Jordan: dinars with three decimals by country, "منذ 3 أيام", a gallery, data of the ad in Next's state."""
    ads = made_ads(29, "ببغاء كوكتيل|سلحفاة مائية|أفعى كورن|طقم عاج قديم|صقر جير", "أليف|صغير|مع القفص|للبيع|نادر|بسعر مغري",
        prices="250 35 120.500 1800 75", texts="الحيوان بصحة ممتازة والسعر قابل للتفاوض البسيط.|للجادين فقط، التواصل عبر الهاتف مساء.", people="أبو سيف|محل الطيور|ليلى", places="عمان|إربد|الزرقاء")
    minutes = [30, 300, *(1440 * day for day in range(1, 28))]
    ads = ago(ads, minutes)
    told = {ad.n: "منذ 30 دقيقة" if back == 30 else "منذ 5 ساعات" if back == 300 else "منذ يوم" if back == 1440 else "منذ يومين" if back == 2880 else f"منذ {back // 1440} {'أيام' if back <= 14400 else 'يوم'}" for ad, back in zip(ads, minutes, strict=True)}

    def path(ad: Item) -> str:
        return f"/ar/search/2{ad.n}5521"

    def shown(ad: Item) -> str:
        return f"{_cost(ad):g} دينار"

    def card(ad: Item) -> str:
        return f'<a class="sc-21acf5d5 postListItemData" href="{path(ad)}" data-id="2{ad.n}5521"><img src="/previews/{ad.n}.webp" alt="{ad.title}"><h2 class="breakWord">{ad.title}</h2><div class="flex"><span class="darkGrayColor">{ad.place}</span> <span>{told[ad.n]}</span></div><div class="priceColor bold">{shown(ad)}</div></a>'

    def pages(at: str, query: dict[str, str]) -> str | None:
        top = '<header><a href="/ar">السوق</a><a href="/ar/login">تسجيل الدخول</a><a href="/ar/post/create">أضف إعلان</a></header>'
        if at in ("/", "/ar"):
            return _html(f'{top}<a href="/ar/animals">حيوانات للبيع</a><footer>الأردن - عمان، هاتف +962 6 555 0101</footer>', lang="ar", title="السوق", side="rtl")
        if at == "/ar/animals":
            number = int(query.get("page", "1"))
            more = f'<a data-id="nextPageArrow" href="/ar/animals?page={number + 1}" aria-label="التالي"><svg></svg></a>' if number * 8 < len(ads) else ""
            numbers = "".join(f'<a data-id="pagination_{n}" href="/ar/animals?page={n}">{n}</a>' for n in range(1, (len(ads) + 7) // 8 + 1))
            return _html(f'{top}<main>{"".join(map(card, chunk(ads, number, 8)))}<div id="pagination">{numbers}{more}</div></main>', lang="ar", title="حيوانات", side="rtl")
        if at in ("/ar/login", "/ar/post/create"):
            return _html(f"{top}<h1>تسجيل الدخول</h1>", lang="ar", title="دخول", side="rtl")
        ad = made.at(at)
        if ad is None:
            return None
        return _html(f'{top}<main><h1 class="postTitle">{ad.title}</h1><div class="image-gallery"><img src="/images/{ad.n}.webp"></div><div data-id="post_price" class="font-30 priceColor">{shown(ad)}</div><ul id="PostViewInformation"><li><p>المدينة</p><a href="/ar/amman">{ad.place}</a></li><li><p>تاريخ النشر</p><span>{told[ad.n]}</span></li></ul><section id="postViewDescription">{ad.text}</section><section id="PostViewOwnerCard"><a href="/ar/shops/{account_of(ad.seller)}"><h3>{ad.seller}</h3></a><span>عضو منذ 12-03-2019</span></section><h2>إعلانات مشابهة</h2>{"".join(map(card, ads[3:6]))}</main><footer>الأردن - عمان، هاتف +962 6 555 0101</footer>', lang="ar", title=f"{ad.title} : {ad.place}", side="rtl")

    made = Made("jordan-market", ads, "JOD", pages, path, ("title", "price", "currency", "images", "place", "posted"), image=lambda ad: f"/images/{ad.n}.webp")
    return made


def french_auction() -> Made:
    """A French sale room: "Estimation 800 / 1 200 €", "Adjugé 950 €" after the sale, starting price before, lots by a long slug."""
    ads = made_ads(32, "Netsuke en ivoire|Écaille de tortue|Défense de narval|Éventail à plumes|Buste de grand koudou", "Japon, époque Meiji|XIXe siècle|montée|dans son coffret|signé|fin XIXe|provenance Gabon",
        prices="950 320 4200 - 1600", texts="Petits accidents et manques. Certificat CITES fourni à l'acquéreur.|Spécimen antérieur à 1947, conforme au règlement CE 338/97.")
    numbers = {ad.n: index + 1 for index, ad in enumerate(ads)}

    def money(cost: float) -> str:
        return f"{int(cost):,} €".replace(",", " ")

    def path(ad: Item) -> str:
        return f"/lot/158{ad.n % 2}/2{ad.n}913-{ad.slug}-lot"

    def told(ad: Item) -> str:
        cost = _cost(ad) or 500
        estimate = f'<div class="estimAff4">Estimation : {int(cost * 0.8):,} - {int(cost * 1.3):,} EUR</div>'.replace(",", " ")
        return estimate + (f'<div class="resultatAff">Adjugé {money(cost)}</div>' if ad.price else '<div class="resultatAff">Invendu</div>')

    def pages(at: str, query: dict[str, str]) -> str | None:
        top = '<header><a href="/">Hôtel des ventes</a><a href="/ventes">Ventes</a><a href="/vendre">Vendre</a><a href="/connexion">Connexion</a></header>'
        if at == "/":
            return _html(f"{top}<h1>Hôtel des ventes</h1>", lang="fr", title="Hôtel des ventes")
        if at == "/ventes":
            return _html(f'{top}<h1>Calendrier</h1><div class="vente"><a href="/vente/1580-cabinet-de-curiosites">Cabinet de curiosités</a><p>12 mars 2026</p></div><div class="vente"><a href="/vente/1581-arts-asiatiques">Arts asiatiques</a></div>', lang="fr", title="Ventes")
        if at in ("/vendre", "/connexion"):
            return _html(f"{top}<h1>Vendre</h1><p>Frais acheteur : 28 % TTC. Caution 150 €.</p>", lang="fr", title="Vendre")
        if at.startswith("/vente/"):
            found = [ad for ad in ads if path(ad).startswith(f"/lot/{at[7:11]}/")]
            start = int(query.get("offset", "0"))
            cards = "".join(f'<div class="product"><div class="lotnum">Lot {numbers[ad.n]}</div><a href="{path(ad)}"><img src="/mini/{ad.n}.jpg"></a><a class="titre" href="{path(ad)}">{ad.title}</a>{told(ad)}</div>' for ad in found[start : start + 7])
            more = f'<a href="{at}?offset={start + 7}">&gt;</a>' if start + 7 < len(found) else ""
            numbers_ = "".join(f'<a href="{at}?offset={s}">{s // 7 + 1}</a>' for s in range(0, len(found), 7) if s != start)
            return _html(f'{top}<h1>Vente</h1>{cards}<div class="pages">{numbers_}{more}</div>', lang="fr", title="Catalogue")
        ad = made.at(at)
        if ad is None:
            return None
        return _html(f'{top}<div class="fiche"><div class="lotnum">Lot n° {numbers[ad.n]}</div><h1>{ad.title}</h1>{told(ad)}<div class="photo"><img src="/grand/{ad.n}.jpg"></div><p class="desc">{ad.text}</p><p>Frais de vente : 28 % TTC, minimum 15 €</p></div>', lang="fr", title=f"Lot {numbers[ad.n]} - {ad.title}")

    made = Made("french-auction", ads, "EUR", pages, path, image=lambda ad: f"/grand/{ad.n}.jpg")
    return made


def apollo_refs() -> Made:
    """A page that is drawn from Apollo's cache: records that refer to each other, amounts in cents, others' ads in the same cache; Canada."""
    ads = made_ads(28, "Sulcata tortoise|Emerald tree boa|Antique scrimshaw|Macaw with cage|Seal fur boots", "pickup only|young|adult|pair|vintage|free cage",
        prices="450 1200 85 2600 140", texts="Moving to a smaller place, must find a good home.|Comes with paperwork and the original receipt.", people="maple_herps|Jocelyn R|northern_attic", places="Guelph, ON|Laval, QC|Regina, SK")

    def path(ad: Item) -> str:
        return f"/v-pets/{ad.slug}/17{ad.n}4410"

    def pages(at: str, query: dict[str, str]) -> str | None:
        top = '<header><a href="/">Swapsy</a><a href="/t-login.html">Sign In</a><a href="/p-post-ad.html">Post ad</a></header>'
        if at in ("/", "/b-pets/c112") or at.startswith("/b-pets/page-"):
            number = int(at.split("page-")[1].split("/", maxsplit=1)[0]) if "page-" in at else 1
            cards = "".join(f'<li data-testid="listing-card-list-item-{n}"><section data-testid="listing-card" data-listingid="17{ad.n}4410"><div><img data-testid="listing-card-image" src="/mt/{ad.n}.jpg"></div><p data-testid="listing-price">${_cost(ad):,.2f}</p><h3 data-testid="listing-title"><a data-testid="listing-link" href="{path(ad)}">{ad.title}</a></h3><p data-testid="listing-location">{ad.place}</p></section></li>' for n, ad in enumerate(chunk(ads, number, 9)))
            more = f'<li data-testid="pagination-next-link"><a href="/b-pets/page-{number + 1}/c112">Next</a></li>' if number * 9 < len(ads) else ""
            return _html(f'{top}<ul data-testid="srp-search-list">{cards}</ul><nav aria-label="Search Pagination"><ul>{more}</ul></nav>', lang="en", title="Pets for sale in Canada")
        if at in ("/t-login.html", "/p-post-ad.html"):
            return _html(f"{top}<h1>Sign In</h1>", lang="en", title="Sign In")
        ad = made.at(at)
        if ad is None:
            return None
        assert ad.posted
        other = ads[(ads.index(ad) + 3) % len(ads)]

        def record(each: Item) -> dict[str, object]:
            assert each.posted
            return {"__typename": "StandardListing", "id": f"17{each.n}4410", "title": each.title, "description": each.text, "url": path(each), "activationDate": each.posted.isoformat(), "imageUrls": [f"/rule/{each.n}.jpg"], "price": {"__typename": "AmountPrice", "type": "FIXED", "amount": int(_cost(each) * 100)}, "posterInfo": {"__ref": f"Poster:{account_of(each.seller)}"}, "location": {"__typename": "Location", "name": each.place}}

        cache = {"ROOT_QUERY": {"__typename": "Query", f'listing({{"id":"17{ad.n}4410"}})': {"__ref": f"StandardListing:17{ad.n}4410"}}, f"StandardListing:17{other.n}4410": record(other), f"StandardListing:17{ad.n}4410": record(ad), f"Poster:{account_of(ad.seller)}": {"posterId": account_of(ad.seller), "name": ad.seller}}
        return _html(f'{top}<div id="ViewItemPage"><h1 class="title-4206718449">{ad.title}</h1><div class="priceWrapper-3915768379"><span>${_cost(ad):,.2f}</span></div><div class="skeleton"></div></div><script id="__NEXT_DATA__" type="application/json">{json.dumps({"props": {"pageProps": {"__APOLLO_STATE__": cache}}})}</script>', lang="en", title=f"{ad.title} | Swapsy", head=f'<link rel="canonical" href="{{base}}{path(ad)[1:]}">')

    made = Made("apollo-refs", ads, "CAD", pages, path, ("title", "price", "currency", "images", "place", "posted"), image=lambda ad: f"/rule/{ad.n}.jpg")
    return made


def vietnam_board() -> Made:
    """A Vietnamese board: "Giá: 2,5 triệu", today with a time, -id at the end of the address, ?p= pages, VIP ads on top of each page."""
    ads = made_ads(30, "Bán rùa sulcata|Vẹt ngực hồng|Chó poodle|Vòng tay mã não|Sừng trâu mỹ nghệ", "con|trưởng thành|giá tốt|thanh lý|mới về|hàng tuyển",
        prices="2500000 850000 6000000 120000 15500000", texts="Liên hệ xem trực tiếp, có giao hàng toàn quốc.|Bảo hành sức khoẻ 7 ngày, tặng kèm lồng.", people="Anh Tuấn|Shop Thú Xinh|Ngọc Mai", places="Quận 3, TP.HCM|Đống Đa, Hà Nội|Ninh Kiều, Cần Thơ")

    def path(ad: Item) -> str:
        return f"/thu-cung/{ad.slug}-id6{ad.n}1"

    def shown(ad: Item) -> str:
        cost = int(_cost(ad))
        return f"{cost / 1000000:g} triệu".replace(".", ",") if cost >= 1000000 else f"{cost // 1000} nghìn"

    def card(ad: Item, kind: str = "") -> str:
        return f'<div class="item {kind}"><a class="pic" href="{path(ad)}"><img data-src="/thumb/{ad.n}.jpg"></a><a class="title" href="{path(ad)}">{ad.title}</a><span class="price">{shown(ad)}</span><span class="loc">{ad.place}</span></div>'

    def pages(at: str, query: dict[str, str]) -> str | None:
        top = '<header><a href="/">Rao Vặt</a><a href="/dang-nhap">Đăng nhập</a><a href="/dang-tin">Đăng tin</a></header>'
        if at in ("/", "/thu-cung"):
            number = int(query.get("p", "1"))
            vip = "".join(card(ad, "vip") for ad in ads[25:27])
            numbers = "".join(f'<a href="/thu-cung?p={n}">{n}</a>' if n != number else f"<b>{n}</b>" for n in range(1, (len(ads) + 7) // 8 + 1))
            return _html(f'{top}<h1>Thú cưng</h1><div class="vips">{vip}</div><div class="list">{"".join(map(card, chunk(ads, number, 8)))}</div><div class="paging">{numbers}</div>', lang="vi", title="Thú cưng")
        if at in ("/dang-nhap", "/dang-tin"):
            return _html(f"{top}<h1>Đăng nhập</h1><p>Phí tin VIP 20 nghìn mỗi ngày.</p>", lang="vi", title="Đăng nhập")
        ad = made.at(at)
        if ad is None:
            return None
        assert ad.posted
        return _html(f'{top}<div class="detail"><h1>{ad.title}</h1><div class="price-box">Giá: <strong>{shown(ad)}</strong></div><div class="slide"><img src="/anh/{ad.n}.jpg"></div><div class="body">{ad.text}</div><table><tr><td>Ngày đăng</td><td>{ad.posted:%d/%m/%Y}</td></tr><tr><td>Khu vực</td><td>{ad.place}</td></tr><tr><td>Người đăng</td><td>{ad.seller}</td></tr><tr><td>Điện thoại</td><td>0912 555 010</td></tr></table></div><h3>Tin liên quan</h3>{"".join(map(card, ads[4:8]))}', lang="vi", title=f"{ad.title} - Rao Vặt")

    made = Made("vietnam-board", ads, "VND", pages, path, _ALL, image=lambda ad: f"/anh/{ad.n}.jpg")
    return made


def turkish_rows() -> Made:
    """Search results in a table with dates in two lines, adverts between the rows, pagingOffset, /ilan/…/detay, TL without decimals."""
    ads = made_ads(31, "Sultan papağanı|Kara kaplumbağası|Antika fildişi biblo|Leopar gecko|Akvaryum takımı", "yavru|evcil|temiz|acil|sertifikalı|takaslı|toplu",
        prices="1250 18500 45000 850 6750", texts="Sağlıklı ve bakımlıdır, elden teslim edilir.|Pazarlık payı azdır, mesaj atmadan arayınız.", people="Hakan Y.|Doğa Pet|antikaci34", places="İstanbul|Bursa|Antalya")
    months = ["Ocak", "Şubat", "Mart"]

    def path(ad: Item) -> str:
        return f"/ilan/{ad.slug}-10{ad.n}55/detay"

    def shown(ad: Item) -> str:
        return f"{int(_cost(ad)):,} TL".replace(",", ".")

    def when(ad: Item) -> tuple[str, int]:
        assert ad.posted
        return f"{ad.posted.day} {months[ad.posted.month - 1]}", ad.posted.year

    def pages(at: str, query: dict[str, str]) -> str | None:
        top = '<div class="header-container"><a href="/">Sahip</a><a href="/giris">Giriş Yap</a><a href="/ilan-ver">İlan Ver</a></div>'
        if at == "/":
            return _html(f'{top}<ul class="categories-left-menu"><li><a href="/hayvanlar">Hayvanlar Alemi</a></li></ul>', lang="tr", title="Sahip")
        if at == "/hayvanlar":
            start = int(query.get("pagingOffset", "0"))
            rows = "".join(f'<tr data-id="10{ad.n}55" class="searchResultsItem"><td class="searchResultsLargeThumbnail"><a href="{path(ad)}"><img src="/t/{ad.n}.jpg" alt="{ad.title}"></a></td><td class="searchResultsTitleValue"><a class="classifiedTitle" href="{path(ad)}">{ad.title}</a></td><td class="searchResultsPriceValue"><div><span>{shown(ad)}</span></div></td><td class="searchResultsDateValue"><span>{when(ad)[0]}</span><br><span>{when(ad)[1]}</span></td><td class="searchResultsLocationValue">{ad.place}</td></tr>' for ad in ads[start : start + 9])
            advert = '<tr class="nativeAd"><td colspan="5"><a href="https://ads.example/x"><b>Kredi fırsatı 50.000 TL</b></a></td></tr>'
            more = f'<li><a class="prevNextBut" title="Sonraki" href="/hayvanlar?pagingOffset={start + 9}">Sonraki</a></li>' if start + 9 < len(ads) else ""
            return _html(f'{top}<table id="searchResultsTable"><tr><td><a href="/hayvanlar?sorting=price_asc">Fiyat</a></td></tr>{rows}{advert}</table><ul class="pageNaviButtons">{more}</ul>', lang="tr", title="Hayvanlar")
        if at in ("/giris", "/ilan-ver"):
            return _html(f"{top}<h1>Giriş Yap</h1>", lang="tr", title="Giriş")
        ad = made.at(at)
        if ad is None:
            return None
        day, year = when(ad)
        return _html(f'{top}<div class="classifiedDetailTitle"><h1>{ad.title}</h1></div><div class="classifiedDetailPhotos"><img src="/b/{ad.n}.jpg"></div><div class="classifiedInfo"><h3>{shown(ad)} <a href="/kredi-teklifleri">Kredi Teklifleri</a></h3><h2><a href="/hayvanlar/{ad.place.lower()}">{ad.place}</a></h2><ul class="classifiedInfoList"><li><strong>İlan No</strong>&nbsp;<span>10{ad.n}55</span></li><li><strong>İlan Tarihi</strong>&nbsp;<span>{day} {year}</span></li><li><strong>Kimden</strong>&nbsp;<span>Sahibinden</span></li></ul></div><div class="username-info-area"><h5>{ad.seller}</h5></div><div id="classifiedDescription">{ad.text}</div>', lang="tr", title=f"{ad.title} sahip'te - 10{ad.n}55")

    made = Made("turkish-rows", ads, "TRY", pages, path, ("title", "price", "currency", "images", "posted"), image=lambda ad: f"/b/{ad.n}.jpg")
    return made


MAKES: dict[str, Callable[[], Made]] = {make.__name__: make for make in (
    oscommerce_latin2, invision_russian, bidding_japan, jordan_market, french_auction, apollo_refs, vietnam_board, turkish_rows)}
