"""Shops of two national engines: Shoper (Poland, microdata) and UNAS (Hungary, own markup with JSON-LD)."""
# ruff: noqa: E501, C901, PLR0913, PLR0911, PLR0915, PLR0917, ARG001, SIM905, SIM108, PLC0207, I001, RUF100
# fmt: off
# mypy: disable-error-code="arg-type,operator,union-attr"

from __future__ import annotations

import json
from collections.abc import Callable
from html import escape as e

from benchmarks.eleventh.base import png, things
from tests.spiders.shops.base import Answer, Item, Made, chunk, list_page

# --- Poland, Shoper --------------------------------------------------------------------------------------------------

PL_LINES = """
Pyton królewski Pastel 0.1|450|Klutka 2024, zaświadczenie urodzenia w niewoli w cenie.
Terrarium szklane 60x45x60 z wentylacją|389.9|Drzwi przesuwne, siatka ze stali nierdzewnej.
Lampa UVB T5 24W 6.0|119|Długość 55 cm, oprawa osobno.
Gekon orzęsiony Harlequin CB25|320|Samiec lub samica, płeć jeszcze nieustalona.
Mata grzewcza 14W|54.99|Regulacja termostatem zalecana.
Podłoże kokosowe brykiet 650 g|9.5|Po namoczeniu około ośmiu litrów.
Żółw stepowy młody, dokumenty CITES|690|Numer rejestracyjny i kopia faktury.
Świerszcz bananowy średni, pudełko|7.9|Około 40 sztuk.
Termometr cyfrowy z sondą|29.9|Zakres od minus 20 do 70 stopni.
Miska ceramiczna Skała L|44|Ręcznie szkliwiona.
Storczyk Phalaenopsis mini biały|39|Doniczka 9 cm, dwa pędy.
Kameleon jemeński samiec|380|Pięć miesięcy, je z pęsety.
Wapno pastewne z witaminą D3 200 g|24.5|Bez fosforu.
Korzeń red moor 40 cm|62|Naturalny, każdy inny.
Żarówka grzewcza ceramiczna 100W|36.9|Gwint E27.
Agama brodata Citrus|260|Samica, 12 miesięcy.
Termostat do terrarium 600W|149|Dzień i noc osobno.
Echeveria lilacina 8 cm|18.5|Rośnie w gruboziarnistej mieszance.
Drzewołaz złocisty F2|210|Para na życzenie.
Karma dla żółwi lądowych 500 ml|31|Siano, zioła, bez zbóż.
Kryjówka półka magnetyczna|79|Udźwig do 1,2 kg.
Transport żywych zwierząt, pudełko termiczne|25|Zimą ogrzewacz w komplecie.
Boa dusiciel Hypo młode|520|Urodzone w sierpniu.
Tillandsia xerographica M|88|Średnica około 15 cm.
Zraszacz automatyczny z programatorem|429|Dziesięć dysz, zbiornik 10 l.
Książka Hodowla gekonów|59.9|Oprawa twarda, 212 stron.
"""
PL_TEXTS = ["Wysyłka kurierem w 24 godziny od zaksięgowania wpłaty.", "Odbiór osobisty możliwy po umówieniu. Na żądanie wystawiamy fakturę VAT.", "Zwierzęta wysyłamy wyłącznie od poniedziałku do środy."]
PL_CATS = [("Zwierzeta", "Zwierzęta", 12, {0, 3, 6, 7, 11, 15, 18, 22}), ("Wyposazenie", "Wyposażenie", 15, {1, 2, 4, 8, 9, 13, 14, 16, 20, 24}), ("Rosliny-i-reszta", "Rośliny i reszta", 21, {5, 10, 12, 17, 19, 21, 23, 25})]


def shoper_pl() -> Made:
    """The stock template: boxes of class product, price in em, microdata in box_productfull, /pl/c/Name/13/2 pages."""
    of = things(PL_LINES, PL_TEXTS, first=212, step=3)
    last_cut = {1: "429,90", 13: "70,00", 20: "95,00"}

    def cat(i: Item) -> tuple[str, str, int, set[int]]:
        return next(c for c in PL_CATS if of.index(i) in c[3])

    def href(i: Item) -> str:
        return f"/pl/p/{'-'.join(w.capitalize() for w in i.slug.split('-'))}/{i.n}"

    def pic(i: Item, size: str = "") -> str:
        return f"/environment/cache/images/{size}_{size}_productGfx_{i.n}/{i.slug}.webp" if size else f"/userdata/public/gfx/{i.n}/{i.slug}.jpg"

    def price(i: Item) -> str:
        return f"{i.price:,.2f}".replace(",", "\xa0").replace(".", ",") + " zł"

    def card(i: Item) -> str:
        k = of.index(i)
        cost = f'<em>{price(i)}</em>' if k not in last_cut else f'<del class="price__inactive">{last_cut[k]} zł</del> <em>{price(i)}</em>'
        tag = '<ul class="tags"><li class="promo"><span>Promocja</span></li></ul>' if k in last_cut else ""
        return f"""<div data-product-id="{i.n}" data-category="{cat(i)[1]}" data-producer="" class="product s-grid-3 product-main-wrap product-with-image"><div class="product-inner-wrap">{tag}<a class="prodimage f-row" href="{href(i)}" title="{e(i.title)}"><span class="f-grid-12 img-wrap"><img class="b-lazy" src="/public/images/1px.gif" data-src="{pic(i, "300")}" alt="{e(i.title)}"></span></a><a class="prodname f-row" href="{href(i)}" title="{e(i.title)}"><span class="productname">{e(i.title)}</span></a><div class="price f-row">{cost}</div><div class="buttons f-row"><form class="basket" action="/pl/basket/add/post" method="post"><fieldset><input name="stock_id" type="hidden" value="{i.n + 4000}"><button class="addtobasket btn btn-red" type="submit"><span>Do koszyka</span></button></fieldset></form><a href="#" class="quickview" data-id="{i.n}"><span>zobacz więcej</span></a></div></div></div>"""

    def frame(title: str, body: str, head: str = "", kind: str = "shop_product_list") -> str:
        nav = "".join(f'<li id="hcategory_{n}"><h3><a href="/pl/c/{s}/{n}" title="{t}" id="headercategory{n}"><span>{t}</span></a></h3></li>' for s, t, n, _ in PL_CATS)
        foot = "".join(f'<li class="overall"><a href="/pl/i/{s}/{n}" title="{t}">{t}</a></li>' for s, t, n in (("Formy-platnosci", "Formy płatności", 4), ("Czas-i-koszty-dostawy", "Czas i koszty dostawy", 5), ("Regulamin", "Regulamin", 6), ("O-nas", "O nas", 8)))
        new = "".join(f'<li class="product"><a href="{href(j)}" title="{e(j.title)}" class="prodimage"><img src="{pic(j, "75")}" alt="{e(j.title)}"></a><a href="{href(j)}" class="prodname"><span>{e(j.title)}</span></a><div class="price"><em>{price(j)}</em></div></li>' for j in (of[2], of[19], of[25]))
        return f"""<!DOCTYPE html><html lang="pl" class=" lang-pl"><head><meta charset="utf-8"><title>{e(title)}</title><meta name="viewport" content="width=device-width, initial-scale=1.0"><link rel="stylesheet" href="/skins/user/rwd_shoper_57/cache/app.css?1731"><link rel="home" href="{{base}}">{head}<script>var Shop = Shop || {{}}; Shop.values = Shop.values || {{}}; Shop.values.OrderAllowed = "1"; Shop.values.currency = "PLN"; Shop.lang = {{"common": {{"close": "Zamknij"}}}}; dataLayer = [];</script></head><body class="{kind} rwd"><div class="rwd wrap"><header><div class="row container"><a href="{{base}}" title="Strona główna" class="link-logo link-logo-img"><img src="/skins/user/rwd_shoper_57/images/logo.png" alt="Gadzi Kąt"></a><form class="search-form" action="/pl/s" method="post"><input type="text" name="search" placeholder="wpisz czego szukasz"></form><div class="basket right empty-basket"><a href="/pl/basket" class="count" title="Koszyk"><span class="countlabel"><span>Koszyk:</span> <b class="count">0 szt.</b> <span class="basket-price">0,00 zł</span></span></a></div><ul class="links"><li><a href="/pl/login" class="login"><span>Zaloguj się</span></a></li><li><a href="/pl/reg" class="register"><span>Zarejestruj się</span></a></li></ul></div></header><div class="menu row"><nav class="innermenu row container"><ul class="menu-list large standard">{nav}</ul></nav></div><div class="main row"><div class="innermain container"><div class="leftcol large s-grid-3"><div class="box" id="box_newproducts"><div class="boxhead"><h3>Nowości</h3></div><div class="innerbox"><ul>{new}</ul></div></div></div><div class="centercol s-grid-9">{body}</div></div></div><footer class="footer"><div class="row container"><ul>{foot}</ul><p>Sklep internetowy Shoper.pl</p></div></footer></div><div id="cookie-consent" class="cookie-bar"><p>Korzystanie z tej witryny oznacza wyrażenie zgody na wykorzystanie plików cookies.</p><a href="/pl/i/Regulamin/6">Więcej</a></div></body></html>"""

    def crumbs(*steps: tuple[str, str]) -> str:
        path = "".join(f'<span class="raq">&raquo;</span><li class="bred-{k}" itemprop="itemListElement" itemscope itemtype="http://schema.org/ListItem"><a href="{at}" itemprop="item"><span itemprop="name">{e(t)}</span></a><meta itemprop="position" content="{k}"></li>' for k, (at, t) in enumerate(steps, 2))
        return f'<div class="breadcrumbs large"><ul itemscope itemtype="http://schema.org/BreadcrumbList"><li class="bred-1" itemprop="itemListElement" itemscope itemtype="http://schema.org/ListItem"><a href="{{base}}" itemprop="item"><span itemprop="name">Strona główna</span></a><meta itemprop="position" content="1"></li>{path}</ul></div>'

    def listing(c: tuple[str, str, int, set[int]], page: int) -> str:
        some = [i for k, i in enumerate(of) if k in c[3]]
        last = -(-len(some) // 4)
        nums = "".join(f'<li class="selected"><span>{p}</span></li>' if p == page else f'<li><a href="/pl/c/{c[0]}/{c[2]}/{p}">{p}</a></li>' for p in range(1, last + 1))
        nxt = f'<li class="last"><a href="/pl/c/{c[0]}/{c[2]}/{page + 1}" rel="next">&raquo;</a></li>' if page < last else ""
        return frame(c[1], f"""{crumbs((f"/pl/c/{c[0]}/{c[2]}", c[1]))}<div class="box" id="box_mainproducts"><div class="boxhead"><h1>{c[1]}</h1></div><div class="innerbox"><div class="sortpager"><span>Sortuj:</span><select><option>Nazwa A-Z</option><option>Cena rosnąco</option></select></div><div class="products viewphot s-row">{"".join(map(card, chunk(some, page, 4)))}</div><div class="floatcenterwrap row"><ul class="paginator">{nums}{nxt}</ul></div></div></div>""")

    def detail(i: Item) -> str:
        k, c = of.index(i), cat(i)
        head = f'<meta name="description" content="{e(i.text[:150])}"><link rel="canonical" href="{{base}}{href(i)[1:]}"><meta property="og:title" content="{e(i.title)}"><meta property="og:image" content="{{base}}{pic(i)[1:]}"><meta property="og:type" content="product">'
        was = f'<del class="price__inactive">{last_cut[k]} zł</del><div class="omnibus"><span>Najniższa cena produktu w okresie 30 dni przed wprowadzeniem obniżki:</span> <b>{last_cut[k]} zł</b></div>' if k in last_cut else ""
        near = "".join(map(card, (of[k - 1], of[k - 4], of[k - 8])))
        return frame(f"{i.title} - Gadzi Kąt", f"""{crumbs((f"/pl/c/{c[0]}/{c[2]}", c[1]), (href(i), i.title))}<div class="box row" id="box_productfull"><div itemscope itemtype="http://schema.org/Product" class="maininfo row"><div class="productimg f-grid-6"><div class="mainimg productdetailsimgsize row"><a id="prodimg{i.n}" href="{pic(i)}" class="js__gallery-anchor-image"><img class="photo innerzoom productimg gallery_{i.n}" src="{pic(i, "500")}" alt="{e(i.title)}" itemprop="image"></a></div></div><div class="f-grid-6"><h1 class="name" itemprop="name">{e(i.title)}</h1><div class="row evaluation"><span class="votestars">Ocena: <em class="color">0</em></span></div><div class="availability row"><div class="row"><span class="first">Dostępność:</span> <span class="second">{"duża ilość" if k % 3 else "na wyczerpaniu"}</span></div><div class="delivery row"><span class="first">Wysyłka w:</span> <span class="second">24 godziny</span></div><div class="row"><span class="first">Dostawa:</span> <span class="second">od 12,90 zł</span></div></div><form id="projector_form" class="form-basket" method="post" action="/pl/basket/add/post"><div class="basket"><div class="price" itemprop="offers" itemscope itemtype="http://schema.org/Offer"><span class="price-name">Cena:</span> <em class="main-price color">{price(i)}</em>{was}<meta itemprop="price" content="{i.price:.2f}"><meta itemprop="priceCurrency" content="PLN"><link itemprop="availability" href="http://schema.org/InStock"></div><fieldset class="quantity_wrap"><label>Ilość</label><input name="quantity" value="1" type="text" class="short inline"><span class="unit">szt.</span></fieldset><button class="addtobasket btn btn-red" type="submit"><span>Do koszyka</span></button></div></form><div class="manufacturer">Kod produktu: <span itemprop="sku">GK-{i.n}</span></div></div></div></div><div class="box tab" id="box_description"><div class="boxhead"><h3>Opis</h3></div><div class="innerbox"><div class="resetcss" itemprop="description"><p>{e(i.text)}</p></div></div></div><div class="box" id="box_productrelated"><div class="boxhead"><h3>Produkty powiązane</h3></div><div class="products viewphot s-row">{near}</div></div>""", head, "shop_product")

    def pages(path: str, query: dict[str, str]) -> str | Answer | None:
        at = path.strip("/").split("/")
        if at[0] in {"environment", "userdata"}:
            n = next((p.rsplit("_", 1)[-1] for p in at if p.startswith(tuple("0123456789")) and p.rsplit("_", 1)[-1].isdigit()), "0")
            return png(int(n))
        if path == "/":
            return frame("Gadzi Kąt - sklep terrarystyczny", f'<div class="box" id="box_mainproducts"><div class="boxhead"><h3>Polecane</h3></div><div class="products viewphot s-row">{"".join(map(card, of[3:9]))}</div></div>', kind="shop_index")
        if at[:2] == ["pl", "c"]:
            c = next((c for c in PL_CATS if len(at) > 3 and str(c[2]) == at[3]), None)
            return listing(c, int(at[4]) if len(at) > 4 else 1) if c else None
        if at[:2] == ["pl", "i"] or path in {"/pl/basket", "/pl/login", "/pl/reg"}:
            return frame("Informacje", '<div class="box"><div class="boxhead"><h1>Informacje</h1></div><div class="innerbox"><p>Darmowa dostawa od 300,00 zł. Zwrot do 14 dni.</p></div></div>')
        return next((detail(i) for i in of if href(i) == path), None)

    return Made("shoper_pl", of, "PLN", pages, href, fields=("title", "price", "currency", "images"), image=pic)


# --- Hungary, UNAS ---------------------------------------------------------------------------------------------------

HU_LINES = """
Afrikai szürkepapagáj, kézzel nevelt|185000|Zárt gyűrűs, származási igazolással.
Papagáj kalitka Gigant 80x60x150 cm|69990|Kihúzható tálca, kerekes állvány.
Magkeverék nagypapagájnak 2,5 kg|4290|Napraforgó nélkül.
Szépia csont 2 db|590|Természetes kalcium.
Nimfapapagáj, vadas színű|12000|Idei fióka.
Ülőfa eukaliptuszból M|2190|Kérges, megmunkálatlan.
Csincsilla homok 1 kg|1290|Finom szemcséjű.
Kaktusz mix 6 cm, 5 db|3950|Vegyes fajok, névvel.
Görög teknős 2 éves, CITES igazolással|45000|Mikrochippel.
Akvárium szett 54 liter LED|28990|Szűrővel, fűtővel.
Itatókút 2,5 literes|11900|Csendes szivattyú.
Rózsás törpepapagáj pár|18500|Egy éves pár.
Jutalomfalat méz és tojás|890|Két rúd.
Vitamin csepp madaraknak 30 ml|2450|A, D3, E vitamin.
Zebrapinty|3500|Tojó és hím külön is.
Fészekodú törpepapagájnak|3290|Fenyőből, belső létrával.
Leopárdgekkó Tangerine|22000|Hat hónapos.
Fürdető kalitkára akasztható|1790|Átlátszó műanyag.
Szállítóbox légi szabvány S|9990|Fém ajtó.
Aloe polyphylla palánta|7900|Spirálban nő majd.
Hal eleség pelyhes 250 ml|1650|Minden díszhalnak.
Kék-sárga ara fióka előjegyzés|690000|Tavasszal vihető, kézzel nevelt.
Madárfürdő kerámia|5490|Fagyálló.
Játék kötél harang|1490|Pamut.
Ivóvíz-szűrő patron 3 db|3690|Itatókúthoz.
Énekes kanári, sárga|9500|Egy éves hím.
"""
HU_TEXTS = ["Raktárról azonnal szállítható.", "Élőállat kizárólag személyes átvétellel.", "GLS futárral 1-2 munkanap."]
HU_CATS = [(281410, "Elo-madarak-es-hullok", "Élő madarak és hüllők", {0, 4, 8, 11, 14, 16, 21, 25}), (281425, "Eleseg", "Eleség", {2, 3, 6, 12, 13, 20}), (281433, "Felszereles", "Felszerelés", {1, 5, 7, 9, 10, 15, 17, 18, 19, 22, 23, 24})]


def unas_hu() -> Made:
    """artlist and artdet blocks, the price split between span and the letters Ft, /sct/ID/Name?page=2, JSON-LD."""
    of = things(HU_LINES, HU_TEXTS, first=1041, step=7)
    promo = {9: 33990, 22: 6490}

    def cat(i: Item) -> tuple[int, str, str, set[int]]:
        return next(c for c in HU_CATS if of.index(i) in c[3])

    def sku(i: Item) -> str:
        return f"TP{i.n}"

    def href(i: Item) -> str:
        return f"/{i.slug}" + (f"-{i.n}" if of.index(i) % 4 == 1 else "")

    def pic(i: Item, size: str = "") -> str:
        return f"/img/70219/{sku(i)}/{size}{sku(i)}.jpg?time=17340{i.n}"

    def num(n: object) -> str:
        return f"{n:,.0f}".replace(",", " ")

    def cost(i: Item, block: str) -> str:
        old = promo.get(of.index(i))
        if old:
            return f"""<div class="{block}__price-base product-price--base"><span class="product-price-base-value text-line-through"><span id='price_net_brutto_{sku(i)}' class='price_net_brutto_{sku(i)}'>{num(old)}</span> Ft</span></div><div class="{block}__price-discount product-price--sale"><span class="{block}__price-sale-value">Akciós ár: <span id='price_akcio_brutto_{sku(i)}' class='price_akcio_brutto_{sku(i)}'>{num(i.price)}</span> Ft</span></div>"""
        return f"""<div class="{block}__price-base product-price--base"><span class="{block}__price-base-value"><span id='price_net_brutto_{sku(i)}' class='price_net_brutto_{sku(i)}'>{num(i.price)}</span> Ft</span></div>"""

    def card(i: Item) -> str:
        return f"""<div class="col product-list-wrapper"><article class="artlist__item product-list-1 js-product page_artlist_sku_{sku(i)}" id="page_artlist_artlist_{sku(i)}"><div class="artlist__img-outer product-img-outer"><div class="product__statuses">{'<div class="product__status product__status--sale">Akció</div>' if of.index(i) in promo else ""}</div><a class="product_link_normal" data-sku="{sku(i)}" href="{{base}}{href(i)[1:]}" title="{e(i.title)}"><picture><img class="artlist__img product-img js-main-img" src="{{base}}{pic(i, "262x262,r/")[1:]}" width="262" height="262" alt="{e(i.title)}" id="main_image_artlist_{sku(i)}" loading="lazy"></picture></a></div><div class="artlist__data-wrap"><div class="artlist__name-wrap"><h2 class="artlist__name line-clamp--3-12"><a class="artlist__name-link product_link_normal" data-sku="{sku(i)}" href="{{base}}{href(i)[1:]}">{e(i.title)}</a></h2></div><div class="artlist__prices">{cost(i, "artlist")}</div><div class="artlist__cart-box"><button type="button" class="artlist__cart-btn btn btn-primary" onclick="cart_add('{sku(i)}','artlist_');">Kosárba</button></div></div></article></div>"""

    def frame(title: str, body: str, head: str = "", cls: str = "artlist") -> str:
        nav = "".join(f'<li class="nav-item" data-id="{n}"><a class="nav-link" href="{{base}}sct/{n}/{s}">{t}</a></li>' for n, s, t, _ in HU_CATS)
        return f"""<!DOCTYPE html>
<html lang="hu"><head><meta charset="utf-8"><meta name="description" content="{e(title)}"><meta name="robots" content="index, follow"><title>{e(title)}</title><meta name="viewport" content="width=device-width, initial-scale=1, shrink-to-fit=no"><meta property="fb:app_id" content="0">{head}
<script>var UNAS = UNAS || {{}}; UNAS.shop={{"base_url":'{{base}}',"domain":'tollasparadicsom.hu',"username":'tollas.unas.hu',"id":70219,"lang":'hu',"currency_type":'Ft',"currency_code":'HUF',"currency_rate":'1',"currency_length":0,"base_currency_length":0,"canonical_url":''}};</script></head>
<body class='page_{cls}' id="ud_shop_{cls}"><div id="fb-root"></div><div id="overlay_cookie_alert" class="cookie-alert">Weboldalunk az alapvető működéshez szükséges cookie-kat használ. <a href="{{base}}shop_help_det.php?type=data">Adatvédelmi beállítások</a></div><div id="container" class="page_shop_{cls}"><header class="header"><div class="header-top"><a class="header-contact__phone" href="tel:+3610000000">+36 1 000 0000</a></div><div id="header_logo_img"><a href="{{base}}"><img src="{{base}}!common_design/custom/tollas/element/logo.png" alt="Tollas Paradicsom"></a></div><form name="form_include_search" method="get" action="{{base}}shop_search.php"><input class="search-box__input" name="search" placeholder="Keresés"></form><a class="profile-btn" href="{{base}}shop_order_track.php">Profil</a><a class="cart-box__btn" href="{{base}}shop_cart.php">Kosár <span class="cart-box__price">0 Ft</span></a></header><nav class="navbar"><ul class="nav-list">{nav}<li class="nav-item"><a class="nav-link" href="{{base}}shop_contact.php">Kapcsolat</a></li></ul></nav><main class="main">{body}</main><footer><ul><li><a href="{{base}}shop_help.php?tab=terms">Vásárlási feltételek</a></li><li><a href="{{base}}shop_help.php?tab=shipping">Fizetés</a></li></ul><p>Ingyenes szállítás 25 000 Ft felett</p><a href="https://unas.hu" title="Webáruház készítés">Webáruház készítés</a></footer></div></body></html>"""

    def listing(c: tuple[int, str, str, set[int]], page: int) -> str:
        some = [i for k, i in enumerate(of) if k in c[3]]
        last = -(-len(some) // 5)
        at = f"{{base}}sct/{c[0]}/{c[1]}"
        nums = "".join(f'<li class="page-item{" active" if p == page else ""}"><a class="page-link" href="{at}?page={p}">{p}</a></li>' for p in range(1, last + 1))
        nxt = f'<li class="page-item"><a class="page-link page-link--next" rel="next" href="{at}?page={page + 1}">következő</a></li>' if page < last else ""
        return frame(f"{c[2]} - Tollas Paradicsom webáruház", f"""<nav id="breadcrumb"><ol class="breadcrumb level-1"><li><a class="breadcrumb-item" href="{{base}}">Főkategória</a></li><li><span class="breadcrumb-item active">{c[2]}</span></li></ol></nav><h1 class="main-title">{c[2]}</h1><div class="filter-box"><h5>Ár</h5><span class="product_filter__price">590 Ft - 690 000 Ft</span></div><section class="artlist__wrap"><div class="row">{"".join(map(card, chunk(some, page, 5)))}</div></section><nav class="pagination__wrap"><ul class="pagination">{nums}{nxt}</ul></nav>""")

    def detail(i: Item) -> str:
        k, c = of.index(i), cat(i)
        ld = {"@context": "https://schema.org/", "@type": "Product", "url": "{base}" + href(i)[1:], "offers": {"@type": "Offer", "category": c[2], "url": "{base}" + href(i)[1:], "itemCondition": "https://schema.org/NewCondition", "priceCurrency": "HUF", "price": str(i.price), "priceValidUntil": "2027-01-01"}, "image": ["{base}" + pic(i)[1:]], "sku": sku(i), "productId": sku(i), "description": i.text, "name": i.title}
        head = f'<link rel="canonical" href="{{base}}{href(i)[1:]}"><meta property="og:title" content="{e(i.title)}"><meta property="og:image" content="{{base}}{pic(i, "1000x1000,r/")[1:]}"><meta property="product:price:amount" content="{i.price}"><meta property="product:price:currency" content="HUF"><script type="application/ld+json">{json.dumps(ld, ensure_ascii=False)}</script>'
        near = "".join(map(card, (of[k - 2], of[k - 6], of[k - 7])))
        return frame(f"{i.title} - Tollas Paradicsom webáruház", f"""<nav id="breadcrumb"><ol class="breadcrumb level-2"><li><a class="breadcrumb-item" href="{{base}}">Főkategória</a></li><li><a class="breadcrumb-item" href="{{base}}sct/{c[0]}/{c[1]}">{c[2]}</a></li></ol></nav><div id="page_artdet_content" class="artdet artdet--type-1"><div class="artdet__name-outer"><h1 class="artdet__name line-clamp--3-14">{e(i.title)}</h1></div><section class="artdet__inner-block"><div class="artdet__img-outer"><figure class="artdet__img-inner"><a href="{{base}}{pic(i, "1000x1000,r/")[1:]}"><img class="artdet__img-main" id="main_image" src="{{base}}{pic(i, "640x640,r/")[1:]}" alt="{e(i.title)}"></a></figure></div><div class="artdet__data-left"><div class="artdet__price-and-countdown"><div class="artdet__prices">{cost(i, "artdet")}</div></div><div id="artdet__cart" class="artdet__cart"><input name="db" id="db_{sku(i)}" type="number" value="1"><span>db</span><button class="artdet__cart-btn btn" type="button" onclick="cart_add('{sku(i)}')">Kosárba</button></div><div id="artdet__stock"><span class="artdet__stock-title">Raktárkészlet:</span> <span class="artdet__stock-text">{"Raktáron" if k % 5 else "Utolsó darab"}</span></div><div class="artdet__sku"><span class="artdet__sku-title">Cikkszám:</span> <span class="artdet__sku-value">{sku(i)}</span></div><div class="artdet__short-descripton">{e(i.text.split(".")[0])}.</div></div></section><section id="artdet__long-description"><h4 class="artdet__block-title">Részletek</h4><div class="artdet__long-description">{e(i.text)}</div></section><section class="artdet__data"><h4>Adatok</h4><div class="data__item"><span>Szállítási költség</span> <span>1 690 Ft</span></div></section><section class="additional-products additional-products--similar"><h4>Hasonló termékek</h4><div class="row">{near}</div></section></div>""", head, "artdet")

    def pages(path: str, query: dict[str, str]) -> str | Answer | None:
        at = path.strip("/").split("/")
        if at[0] == "img" and len(at) > 2:
            return png(int(at[2][2:]))
        if path == "/":
            return frame("Tollas Paradicsom webáruház", f'<section class="home-products"><h2>Ajánlatunk</h2><div class="row">{"".join(map(card, of[:4]))}</div></section>', cls="main")
        if at[0] == "sct":
            c = next((c for c in HU_CATS if str(c[0]) == at[1]), None)
            return listing(c, list_page(query)) if c else None
        if at[0] in {"shop_help.php", "shop_help_det.php", "shop_contact.php", "shop_cart.php", "shop_order_track.php", "shop_search.php"}:
            return frame("Tudnivalók", "<h1>Tudnivalók</h1><p>Szállítás 1 690 Ft, 25 000 Ft felett ingyenes.</p>", cls="help")
        return next((detail(i) for i in of if href(i) == path), None)

    return Made("unas_hu", of, "HUF", pages, href, fields=("title", "price", "currency", "images"), image=lambda i: pic(i).split("?")[0])


MAKES: dict[str, Callable[[], Made]] = {"shoper_pl": shoper_pl, "unas_hu": unas_hu}
