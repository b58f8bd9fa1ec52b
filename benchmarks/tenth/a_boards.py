"""Local offers after Allegro Lokalnie (Poland), WordPress with HivePress (South Africa), a table of ads after Sahibinden (Turkey)."""
# ruff: noqa: E501, C901, PLR0913, PLR0911, PLR0915, PLR0917, ARG001, SIM905, SIM108, PLC0207, I001, RUF100
# fmt: off
# mypy: disable-error-code="arg-type,operator,union-attr"

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from html import escape as e

from benchmarks.tenth.base import png, slug, things
from tests.spiders.shops.base import Answer, Item, Made, chunk, list_page

ALL = ("title", "price", "currency", "images", "seller", "place", "posted")

# --- Poland, after Allegro Lokalnie ------------------------------------------------------------------------------------

PL_LINES = """
Akordeon Weltmeister 96 basów|1850.00|Stroi, pokrowiec w zestawie.
Rower Romet Wagant lata 80|349.99|Po przeglądzie, nowe opony.
Gekon orzęsiony samiec|220.00|Masa 38 g, bez problemów z wylinką.
Zegar wiszący Gustav Becker|780.00|Chodzi i bije, skrzynia po renowacji.
Monstera adansonii sadzonka|24.50|Ukorzeniona w mchu.
Akwarium 112 l z pokrywą|160.00|Szczelne, świetlówki sprawne.
Klocki Lego Castle 6080|899.00|Kompletny, bez pudełka.
Obiektyw Helios 44-2|189.00|Szkła czyste, lekki luz.
Straszyk australijski 10 sztuk|30.00|Stadium L3.
Maszyna do szycia Łucznik 451|270.00|Walizkowa, szyje pięknie.
Serwis kawowy Ćmielów Rococo|410.00|Sześć osób, bez wyszczerbień.
Gitara Defil Kosmos|650.00|Oryginalne przetworniki.
Ptasznik Grammostola rosea|95.00|Podrostek po wylince.
Wózek Bebetto 3w1|520.00|Fotelik bez stłuczek.
Kaktusy mix 8 doniczek|45.00|Własne wysiewy.
Amplituner Radmor 5102|1399.00|Po serwisie, skala podświetlona.
Klatka dla świnki morskiej 120 cm|79.00|Z domkiem i poidłem.
Komoda patyczak PRL|690.00|Odnowiona, fornir orzech.
Oleander różowy duży|110.00|Zimowany w chłodnym.
Lornetka ZRT BPC 8x30|140.00|Kolimacja w porządku.
Agama brodata z terrarium|350.00|Roczna, oswojona.
Porcelanowa figurka Rosenthal sarna|265.00|Sygnowana.
Kosiarka spalinowa NAC|430.00|Sezon używana.
Płyty winylowe Niemen zestaw 5|125.00|Stan VG+.
"""
PL_TEXTS = ["Odbiór osobisty lub wysyłka paczkomatem.", "Sprzedaję, bo nie używam. Zapraszam do kontaktu.", "Zwierząt nie wysyłam, tylko odbiór."]
PL_CATS = [("dom-i-ogrod", "Dom i ogród", {3, 4, 9, 10, 14, 17, 18, 21, 22}), ("zwierzeta", "Zwierzęta", {2, 5, 8, 12, 16, 20}), ("kultura-i-hobby", "Kultura i hobby", {0, 1, 6, 7, 11, 13, 15, 19, 23})]
PL_MONTHS = "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia".split()


def lokalnie_pl() -> Made:
    """mlc- cards, a price in two spans, the state in data attributes."""
    of = things(PL_LINES, PL_TEXTS, "Grażyna_K|stolarz_zbych|hodowlaMAJA|p.nowak|Antyki u Ewy", "Rzeszów|Białystok|Łódź|Gliwice|Słupsk", first=70811, step=29, start=datetime(2026, 1, 16, 9, 10, tzinfo=UTC))

    def cat(i: Item) -> tuple[str, str, set[int]]:
        return next(c for c in PL_CATS if of.index(i) in c[2])

    def href(i: Item) -> str:
        return f"/oferta/{i.slug}-{i.n}"

    def pic(i: Item) -> str:
        return f"{{base}}s720/11{i.n}/a7c0f2{i.n}de.jpg"

    def parts(i: Item) -> tuple[str, str]:
        return f"{int(i.price):,}".replace(",", " "), f"{i.price:.2f}"[-2:]

    def price(i: Item) -> str:
        whole, rest = parts(i)
        return f'<span class="ml-offer-price__dollars">{whole}</span><span class="ml-offer-price__cents">,{rest}</span>&nbsp;<span class="ml-offer-price__currency">zł</span>'

    def user(i: Item) -> str:
        return slug(i.seller.replace("_", "-"))

    def card(i: Item) -> str:
        return f"""<article class="mlc-card mlc-itembox" data-testid="offer-card"><a href="{href(i)}" class="mlc-card__link mlc-itembox__link"><div class="mlc-itembox__image-wrapper"><img src="{pic(i)}" class="mlc-itembox__image" alt="{e(i.title)}" loading="lazy"></div><div class="mlc-itembox__body"><h3 class="mlc-itembox__title">{e(i.title)}</h3><p class="mlc-itembox__offer-type mlc-itembox__offer-type--buy_now">Kup teraz</p><div class="ml-offer-price mlc-itembox__price" aria-label="cena {parts(i)[0]},{parts(i)[1]} zł">{price(i)}</div><address class="mlc-itembox__localization"><svg></svg>{i.place}</address></div></a></article>"""

    def frame(title: str, body: str, head: str = "") -> str:
        nav = "".join(f'<li><a class="mlc-categories__link" href="/oferty/{s}">{n}</a></li>' for s, n, _ in PL_CATS)
        return f"""<!DOCTYPE html><html lang="pl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1.0"><meta content="FkQ0" name="csrf-token"><title>{e(title)}</title>{head}<link rel="stylesheet" href="/css/app-2b1.css?vsn=d"></head><body><header class="ml-header"><a class="ml-header__logo" href="/"><img src="/images/logo.svg" alt="Podwórko"></a><form action="/oferty/q" class="ml-search"><input name="phrase" placeholder="czego szukasz?"></form><a class="ml-btn" href="/wystaw-oferte">Wystaw za darmo</a></header><nav class="mlc-categories"><ul>{nav}</ul></nav><main id="main-content">{body}</main><footer class="ml-footer"><a href="/regulamin">Regulamin</a><a href="/pomoc">Pomoc</a><a href="/o-nas">O nas</a><p>Korzystanie z serwisu oznacza akceptację regulaminu</p></footer></body></html>"""

    def listing(c: tuple[str, str, set[int]], page: int) -> str:
        some = [i for k, i in reversed(list(enumerate(of))) if k in c[2]]
        last = -(-len(some) // 4)
        nxt = f'<a class="ml-pagination__link" rel="next" href="/oferty/{c[0]}?page={page + 1}">następna</a>' if page < last else ""
        return frame(c[1], f'<ol class="ml-breadcrumbs"><li><a href="/">Podwórko</a></li><li>{c[1]}</li></ol><h1 class="mlc-listing__heading">{c[1]}</h1><div class="mlc-listing" data-mlc-listing-bar="{e(json.dumps({"pagination": {"current_page": page, "total_pages": last}}))}"><div class="mlc-listing__list">{"".join(map(card, chunk(some, page, 4)))}</div></div><nav class="ml-pagination"><input class="ml-pagination__input" value="{page}"> z {last} {nxt}</nav>')

    def detail(i: Item) -> str:
        k, c = of.index(i), cat(i)
        day = f"{i.posted.day} {PL_MONTHS[i.posted.month - 1]} {i.posted.year}"
        head = f'<meta name="description" content="{e(i.text)}"><meta property="og:title" content="{e(i.title)}"><meta property="og:image" content="{pic(i)}"><meta property="og:url" content="{{base}}{href(i)[1:]}"><link rel="canonical" href="{{base}}{href(i)[1:]}">'
        near = "".join(card(of[(k + d) % len(of)]) for d in (2, 7, 12))
        data = e(json.dumps({"offerId": f"{i.n}", "photos": [pic(i)], "title": i.title}, ensure_ascii=False))
        return frame(f"{i.title} • Cena, Opinie", f"""<ol class="ml-breadcrumbs"><li><a href="/">Podwórko</a></li><li><a href="/oferty/{c[0]}">{c[1]}</a></li></ol><div class="mlc-offer__main-content"><section class="mlc-offer-gallery" data-mlc-gallery="{data}"><img class="photo-carousel-photo-preview__image" src="{pic(i)}" alt="{e(i.title)}"></section><section class="mlc-offer__header"><p class="mlc-offer__publication-date">Dodano {day}</p><h1 class="ml-heading ml-heading--large mlc-offer__title">{e(i.title)}</h1><div class="mlc-offer__price"><div class="ml-offer-price">{price(i)}</div></div><button class="ml-btn ml-btn--primary">Kup teraz</button><p>Dostawa od 9,99 zł</p></section><section class="mlc-offer__parameters"><dl><dt>Stan</dt><dd>Używany</dd></dl></section><section class="mlc-offer__description"><h2>Opis</h2><p>{e(i.text)}</p></section><section class="mlc-offer__location"><h2>Lokalizacja</h2><address>{i.place}</address></section><section class="mlc-offer__seller"><h2>Sprzedający</h2><a class="mlc-seller__link" href="/uzytkownik/{user(i)}">{i.seller}</a><p>Na Podwórku od 2019</p></section></div><section class="mlc-recommendations"><h2>Podobne oferty</h2>{near}</section>""", head)

    def pages(path: str, query: dict[str, str]) -> str | Answer | None:
        at = path.strip("/")
        if at.startswith("s720/"):
            return png(int(at.split("/")[1][2:]))
        if at == "images/logo.svg":
            return png(2)
        if not at:
            return frame("Podwórko - kup i sprzedaj w okolicy", f'<h1>Perełki z okolicy</h1><div class="mlc-listing__list">{"".join(map(card, of[3:23:5]))}</div>')
        if at in {"regulamin", "pomoc", "o-nas", "wystaw-oferte"}:
            return frame(at, f"<h1>{at.replace('-', ' ').capitalize()}</h1><p>Serwis ogłoszeń sąsiedzkich. Bez prowizji.</p>")
        if at.startswith("uzytkownik/"):
            mine = [i for i in of if user(i) == at[11:]]
            return frame(mine[0].seller, f"<h1>{mine[0].seller}</h1>{''.join(map(card, mine))}") if mine else None
        c = next((c for c in PL_CATS if at == f"oferty/{c[0]}"), None)
        return listing(c, list_page(query)) if c else next((detail(i) for i in of if href(i) == path), None)

    return Made("lokalnie_pl", of, "PLN", pages, href, fields=ALL, image=lambda i: pic(i).replace("{base}", "/"), account=user)


# --- South Africa, WordPress with HivePress -----------------------------------------------------------------------------

ZA_LINES = """
Yellowwood kist, Cape made|8500|Dovetailed, brass handles replaced in the 70s.
Koi, mixed colours 25cm|350|Price per fish, quarantined for three weeks.
Weber Master Touch braai|2400|Grid is new, small rust spot on the leg.
Encephalartos altensteinii with permit|4200|Stem about 20cm. TOPS permit transferred to buyer.
Ibanez Artcore semi-hollow|6950|Lovely player, comes with hard case.
Ball python, pastel female|1800|Feeding on weaner rats.
Riempie bench|3100|Riempies redone last year.
Giant trevally rod and reel combo|2750|Shimano Spheros 14000.
Defy chest freezer 210L|1950|Works on solar inverter no problem.
Cockatiel pair with cage|900|Hand reared hen.
Spekboom trees 50 litre bags|220|Twelve available.
Singer treadle machine|1600|Cast iron base, all drawers there.
Boerboel puppies|3500|KUSA registered parents, two males left.
Trek Marlin 6 MTB large|7800|Serviced at our local shop.
Haworthia cooperi clumps|85|Seed grown.
Old Cape Dutch wagon wheel|1250|Nice for the garden.
Marimba, tuned C major|5400|Kiaat bars, resonators included.
Bearded dragon with tank|1450|UVB bulb is a month old.
Camping trailer Venter Bush Baby|28500|Licensed and roadworthy.
Clivia miniata yellow|180|Flowering size.
Ndebele beaded apron framed|2200|Collected in the 80s.
Nguni cow hide|2950|Brown and white, well tanned.
Bees: top bar hive with colony|1700|Calm bees, bring your own suit.
Railway sleeper table|6600|Seats ten.
"""
ZA_TEXTS = ["Whatsapp me rather than calling during work hours.", "Collect only, cash or instant EFT.", "Can courier with PUDO at your cost."]
ZA_CATS = [("pets-animals", "Pets &amp; Animals", {1, 5, 9, 12, 17, 22}), ("home-garden", "Home &amp; Garden", {0, 2, 3, 6, 8, 10, 11, 14, 15, 19, 21, 23}), ("leisure", "Leisure", {4, 7, 13, 16, 18, 20})]


def hivepress_za() -> Made:
    """ListingHive with HivePress: hp- blocks, vendors, dates in words."""
    of = things(ZA_LINES, ZA_TEXTS, "Koos van Wyk|Thandi M|Karoo Klein Plaas|Pieter|Ayesha", "Graaff-Reinet|Bloemfontein|Paarl|Durban North|Polokwane", first=1207, step=9, start=datetime(2026, 1, 20, 7, 30, tzinfo=UTC))

    def cat(i: Item) -> tuple[str, str, set[int]]:
        return next(c for c in ZA_CATS if of.index(i) in c[2])

    def href(i: Item) -> str:
        return f"/listing/{i.slug}/"

    def pic(i: Item, size: str = "") -> str:
        return f"{{base}}wp-content/uploads/{i.posted:%Y/%m}/{i.slug}-{i.n}{size}.jpg"

    def price(i: Item) -> str:
        return f"R{i.price:,.0f}".replace(",", " ")

    def day(i: Item) -> str:
        return f"{i.posted:%B} {i.posted.day}, {i.posted.year}"

    def card(i: Item, k: str = "hp-col-sm-6") -> str:
        c = cat(i)
        return f"""<div class="hp-grid__item {k} hp-col-xs-12"><article class="hp-listing hp-listing--view-block{" hp-listing--featured" if of.index(i) % 9 == 4 else ""}"><header class="hp-listing__header"><div class="hp-listing__image" data-component="carousel-slider"><a href="{{base}}{href(i)[1:]}"><img src="{pic(i, "-400x300")}" alt="{e(i.title)}" loading="lazy"></a></div></header><div class="hp-listing__content"><h4 class="hp-listing__title"><a href="{{base}}{href(i)[1:]}">{e(i.title)}</a></h4><div class="hp-listing__details hp-listing__details--primary"><div class="hp-listing__categories hp-listing__category"><a href="{{base}}listing-category/{c[0]}/">{c[1]}</a></div><time class="hp-listing__created-date hp-listing__date hp-meta" datetime="{i.posted:%Y-%m-%d}">Added on {day(i)}</time></div><div class="hp-listing__attributes hp-listing__attributes--secondary"><div class="hp-listing__attribute hp-listing__attribute--location"><i class="hp-icon fas fa-map-marker-alt"></i> {i.place}</div></div></div><footer class="hp-listing__footer"><div class="hp-listing__attributes hp-listing__attributes--primary"><div class="hp-listing__attribute hp-listing__attribute--price">{price(i)}</div></div><div class="hp-listing__actions hp-listing__actions--primary"><a title="Reply to Listing" href="#message_send_modal_{i.n}" class="hp-listing__action hp-listing__action--message"><i class="hp-icon fas fa-comment"></i></a></div></footer></article></div>"""

    def frame(title: str, body: str, kind: str = "hp-template--listings-view-page", head: str = "") -> str:
        return f"""<!DOCTYPE html><html lang="en-ZA"><head><meta charset="UTF-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{e(title)} &#8211; Platteland Plek</title><meta name='robots' content='max-image-preview:large' /><link rel="alternate" type="application/rss+xml" title="Platteland Plek &raquo; Feed" href="{{base}}feed/" />{head}<link rel='stylesheet' id='hivepress-core-frontend-css' href='{{base}}wp-content/plugins/hivepress/assets/css/frontend.min.css?ver=1.7.9' media='all' /><meta name="generator" content="WordPress 6.5.2" /></head><body class="wp-custom-logo hp-theme--listinghive {kind} hp-template"><div class="site-loader"></div><div class="site-container"><header class="site-header"><div class="header-navbar"><div class="header-logo"><div class="header-logo__name"><a href="{{base}}">Platteland Plek</a></div></div><nav class="header-navbar__menu"><ul class="menu"><li class="menu-item"><a href="{{base}}listings/">Listings</a></li><li class="menu-item"><a href="{{base}}about/">About</a></li><li class="menu-item"><a href="{{base}}blog/">Blog</a></li></ul></nav><div class="header-navbar__actions"><a href="#user_login_modal" class="hp-menu__item hp-menu__item--user-login"><span>Sign In</span></a><button type="button" class="hp-menu__item--listing-submit button"><span>List a Thing</span></button></div></div></header><div class="site-content"><div class="container">{body}</div></div><footer class="site-footer"><div class="footer-navbar"><p>Platteland Plek, proudly South African. All prices in rand.</p><a href="{{base}}privacy-policy/">Privacy Policy</a> <a href="{{base}}safety/">Safety tips</a></div></footer></div><div id="user_login_modal" class="hp-modal" data-component="modal"><h3 class="hp-modal__title">Sign In</h3></div></body></html>"""

    def listing(some: list[Item], at: str, name: str, page: int) -> str:
        last = -(-len(some) // 6)
        nums = "".join(f'<span aria-current="page" class="page-numbers current">{p}</span>' if p == page else f'<a class="page-numbers" href="{{base}}{at}/{f"page/{p}/" if p > 1 else ""}">{p}</a>' for p in range(1, last + 1)) if last > 1 else ""
        nxt = f'<a class="next page-numbers" href="{{base}}{at}/page/{page + 1}/"><i class="fas fa-chevron-right"></i></a>' if page < last else ""
        tree = "".join(f'<li class="hp-filter__item"><a href="{{base}}listing-category/{s}/">{n}</a></li>' for s, n, _ in ZA_CATS)
        return frame(name, f"""<div class="hp-page hp-row"><aside class="hp-page__sidebar hp-col-sm-4"><form class="hp-form hp-form--listing-filter"><h5>Categories</h5><ul class="hp-filter">{tree}</ul><label>Price</label><input type="number" placeholder="Min"><input type="number" placeholder="Max"></form></aside><main class="hp-page__content hp-col-sm-8"><header class="hp-page__header"><h1 class="hp-page__title">{name}</h1></header><div class="hp-page__topbar hp-topbar"><div class="hp-result-count">Showing {(page - 1) * 6 + 1}&ndash;{min(page * 6, len(some))} of {len(some)} results</div></div><div class="hp-listings hp-block hp-grid"><div class="hp-row">{"".join(map(card, chunk(some, page, 6)))}</div></div><footer class="hp-page__footer"><nav class="navigation pagination" aria-label="Posts pagination"><h2 class="screen-reader-text">Posts pagination</h2><div class="nav-links">{nums}{nxt}</div></nav></footer></main></div>""")

    def detail(i: Item) -> str:
        k, c = of.index(i), cat(i)
        near = "".join(card(of[(k + d) % len(of)], "hp-col-sm-4") for d in (4, 9, 13))
        return frame(i.title, f"""<div class="hp-listing hp-listing--view-page"><div class="hp-page hp-row"><main class="hp-page__content hp-col-sm-8"><h1 class="hp-listing__title"><span>{e(i.title)}</span></h1><div class="hp-listing__details hp-listing__details--primary"><div class="hp-listing__categories hp-listing__category"><a href="{{base}}listing-category/{c[0]}/">{c[1]}</a></div><time class="hp-listing__created-date hp-listing__date hp-meta" datetime="{i.posted:%Y-%m-%d}">Added on {day(i)}</time></div><div class="hp-listing__images" data-component="carousel-slider" data-width="400"><img src="{pic(i)}" data-src="{pic(i)}" alt="{e(i.title)}" data-zoom="{pic(i)}"></div><div class="hp-listing__attributes hp-listing__attributes--secondary"><div class="hp-listing__attribute hp-listing__attribute--location"><i class="hp-icon fas fa-map-marker-alt"></i> {i.place}</div></div><div class="hp-listing__description"><p>{e(i.text)}</p></div></main><aside class="hp-page__sidebar hp-col-sm-4"><div class="hp-listing__attributes hp-listing__attributes--primary hp-widget widget"><div class="hp-listing__attribute hp-listing__attribute--price">{price(i)}</div></div><div class="hp-listing__actions hp-widget widget"><button type="button" class="button button--large alt">Reply to Listing</button><a href="#">Add to Favorites</a></div><div class="hp-vendor hp-vendor--view-block hp-widget widget"><header class="hp-vendor__header"></header><div class="hp-vendor__content"><h4 class="hp-vendor__name"><a href="{{base}}vendor/{slug(i.seller)}/">{i.seller}</a></h4><time class="hp-vendor__registered-date hp-meta" datetime="2021-05-08">Member since May 8, 2021</time></div></div></aside></div><section class="hp-section"><h2 class="hp-section__title">Related Listings</h2><div class="hp-listings hp-grid"><div class="hp-row">{near}</div></div></section></div>""", "hp-template--listing-view-page single-hp_listing", f'<link rel="canonical" href="{{base}}{href(i)[1:]}" />')

    def pages(path: str, query: dict[str, str]) -> str | Answer | None:
        at = path.strip("/")
        if at.startswith("wp-content/uploads/"):
            return png(int(at.rsplit(".", 1)[0].removesuffix("-400x300").rsplit("-", 1)[1]))
        if not at:
            return frame("Buy and sell on the platteland", f'<div class="header-hero"><h1>Find a plek for everything</h1></div><section class="hp-section"><h2>Recent Listings</h2><div class="hp-row">{"".join(card(i, "hp-col-sm-4") for i in of[-3:])}</div><a href="{{base}}listings/">View All</a></section>', "home")
        base, _, num = at.partition("/page/")
        if base == "listings":
            return listing(of[::-1], base, "Listings", int(num or 1))
        c = next((c for c in ZA_CATS if base == f"listing-category/{c[0]}"), None)
        if c:
            return listing([i for k, i in reversed(list(enumerate(of))) if k in c[2]], base, c[1], int(num or 1))
        if at.startswith("vendor/"):
            mine = [i for i in of if slug(i.seller) == at[7:]]
            return frame(mine[0].seller, f'<h3 class="hp-vendor__name">{mine[0].seller}</h3><div class="hp-row">{"".join(map(card, mine))}</div>', "hp-template--vendor-view-page") if mine else None
        if at in {"about", "blog", "privacy-policy", "safety"}:
            return frame(at, f'<article class="post"><h1 class="post__title">{at.replace("-", " ").capitalize()}</h1><p>Meet in a public place, and never pay a deposit for an animal you have not seen.</p></article>', "page")
        return next((detail(i) for i in of if href(i) == path), None)

    return Made("hivepress_za", of, "ZAR", pages, href, fields=ALL, image=lambda i: pic(i).replace("{base}", "/"), account=lambda i: slug(i.seller))


# --- Turkey, a table of ads ----------------------------------------------------------------------------------------------

TR_LINES = """
Temiz kullanılmış elektro bağlama|6500|Tezene ve kılıf hediye.
Sultan papağanı yavru|1750|Elle beslendi.
Ceviz konsol antika|24500|Kilitleri çalışıyor.
120 litre akvaryum dolaplı|3900|Filtre ve ısıtıcı dahil.
Bianchi dağ bisikleti 27.5|8250|Bakımları yeni yapıldı.
Bonsai ficus 12 yaşında|2800|Saksısı seramik.
Canon 80D gövde|17000|Shutter 22 bin.
Muhabbet kuşu çift|900|Üretime hazır.
Kestane rengi deri koltuk takımı|12750|3+3+1, yırtık yok.
Hamster kafesi büyük boy|650|Tekerlek ve suluk var.
Osmanlı gümüş sigara tabakası|9400|Tuğralı.
Zeytin fidanı Gemlik 50 adet|3250|Üç yaşında tüplü.
Stradivarius kopyası keman|5600|Atölyede bakımı yapıldı.
Salon bitkisi deve tabanı|1100|Boyu 140 cm.
Su kaplumbağası teraryumlu|1450|Lamba dahil.
Singer dikiş makinesi ayaklı|4800|Çalışır durumda.
Arçelik buzdolabı no-frost|10500|Taşınma nedeniyle.
Van kedisi yavruları|7000|Aşıları tam.
Bakır kazan büyük|3600|Kalaylı, iki kulplu.
Çocuk bisikleti 16 jant|1350|Yan tekerlekli.
Kanarya erkek ötücü|2200|Roller ırkı.
Hereke ipek halı 1x1.5|68000|Sertifikalı.
Kamp çadırı 4 kişilik|2950|İki kez kuruldu.
Orkide koleksiyonu 8 saksı|4100|Hepsi tomurcuklu.
"""
TR_TEXTS = ["Pazarlık payı vardır, takas düşünmüyorum.", "Elden teslim, kargo yapılmaz.", "Mesajlara akşam dönüş yapabiliyorum."]
TR_CATS = [("hayvanlar-alemi", "Hayvanlar Alemi", {1, 3, 7, 9, 14, 17, 20}), ("ev-bahce", "Ev & Bahçe", {2, 5, 8, 10, 11, 13, 15, 16, 18, 21, 23}), ("hobi-muzik", "Hobi & Müzik", {0, 4, 6, 12, 19, 22})]
TR_MONTHS = "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık".split()


def tablo_tr() -> Made:
    """A results table, classifiedInfo lists, paging by offset."""
    of = things(TR_LINES, TR_TEXTS, "Mehmet Y.|Ayşegül K.|Çınar Antika|Serkan Ö.|Nurhan T.", "İzmir / Karşıyaka|Ankara / Çankaya|Bursa / Nilüfer|Antalya / Kepez|Eskişehir / Tepebaşı", first=117420933, step=2087, start=datetime(2026, 1, 11, 9, 0, tzinfo=UTC))

    def cat(i: Item) -> tuple[str, str, set[int]]:
        return next(c for c in TR_CATS if of.index(i) in c[2])

    def href(i: Item) -> str:
        return f"/ilan/{cat(i)[0]}-{i.slug}-{i.n}/detay"

    def pic(i: Item, size: str = "x5_") -> str:
        return f"{{base}}photos/{i.n % 100:02d}/{i.n % 91:02d}/{size}{i.n}b7k.jpg"

    def price(i: Item) -> str:
        return f"{i.price:,.0f} TL".replace(",", ".")

    def day(i: Item) -> str:
        return f"{i.posted.day:02d} {TR_MONTHS[i.posted.month - 1]} {i.posted.year}"

    def user(i: Item) -> str:
        return "u" + str(5000 + sum(map(ord, i.seller)))

    def row(i: Item) -> str:
        d = day(i).rsplit(" ", 1)
        town = i.place.split(" / ")
        return f"""<tr data-id="{i.n}" class="searchResultsItem"><td class="searchResultsLargeThumbnail"><a href="{href(i)}"><img class="s-image" src="{pic(i, "lthmb_")}" alt="{e(i.title)} #{i.n}" title="{e(i.title)}"/></a></td><td class="searchResultsTitleValue"><a class="classifiedTitle" href="{href(i)}">
    {e(i.title)}</a><a class="action-wrap add-to-favorites" data-classified-id="{i.n}"><span>Favorilerime Ekle</span></a></td><td class="searchResultsPriceValue"><div class="classified-price-container"><span>{price(i)}</span></div></td><td class="searchResultsDateValue"><span>{d[0]}</span><br/><span>{d[1]}</span></td><td class="searchResultsLocationValue">{town[0]}<br/>{town[1]}</td><td class="ignore-me"></td></tr>"""

    def frame(title: str, body: str, head: str = "") -> str:
        nav = "".join(f'<li><a href="/{s}" title="{e(n)}">{e(n)}</a> <span>({len(k)})</span></li>' for s, n, k in TR_CATS)
        return f"""<!DOCTYPE html><html lang="tr"><head><meta charset="utf-8"/><title>{e(title)}</title>{head}<meta http-equiv="Content-Language" content="tr"/></head><body><div class="header-container"><p class="logo"><a href="/" title="elden">eldenele</a></p><form action="/arama"><input id="searchText" placeholder="Kelime, ilan no veya mağaza adı ile ara"/></form><ul class="login-text"><li><a href="/giris" rel="nofollow">Giriş Yap</a></li><li><a href="/ilan-ver" rel="nofollow">Ücretsiz* İlan Ver</a></li></ul></div><div id="container"><div class="categories-left-menu"><ul>{nav}</ul></div>{body}</div><div class="footer"><ul><li><a href="/hakkimizda">Hakkımızda</a></li><li><a href="/kullanim-kosullari">Kullanım Koşulları</a></li><li><a href="/guvenli-alisveris">Güvenli Alışverişin İpuçları</a></li></ul><p>Copyright © 2004-2026 eldenele</p></div></body></html>"""

    def table(some: list[Item]) -> str:
        return f'<table id="searchResultsTable"><thead><tr><td class="searchResultsFirstColumn"></td><td class="searchResultsAttributeHeader">İlan Başlığı</td><td>Fiyat</td><td>İlan Tarihi</td><td>İl / İlçe</td></tr></thead><tbody class="searchResultsRowClass">{"".join(map(row, some))}</tbody></table>'

    def listing(c: tuple[str, str, set[int]], start: int) -> str:
        some, size = [i for k, i in reversed(list(enumerate(of))) if k in c[2]], 4
        nums = "".join(f'<li><span class="currentPage">{p + 1}</span></li>' if p * size == start else f'<li><a class="prevNextBut" href="/{c[0]}{f"?pagingOffset={p * size}" if p else ""}">{p + 1}</a></li>' for p in range(-(-len(some) // size)))
        nxt = f'<li><a class="prevNextBut" title="Sonraki" href="/{c[0]}?pagingOffset={start + size}">Sonraki</a></li>' if start + size < len(some) else ""
        return frame(f"{c[1]} İlanları", f'<div class="infoSearchResults"><h1>{e(c[1])}</h1><span>aramanızda <strong>{len(some)} ilan</strong> bulundu.</span></div>{table(some[start:start + size])}<div class="pagerContainer"><ul class="pageNaviButtons">{nums}{nxt}</ul></div>')

    def detail(i: Item) -> str:
        k, c = of.index(i), cat(i)
        town = i.place.split(" / ")
        head = f'<meta name="description" content="{e(i.text)}"/><meta property="og:title" content="{e(i.title)}"/><meta property="og:image" content="{pic(i)}"/><link rel="canonical" href="{{base}}{href(i)[1:]}"/>'
        near = "".join(f'<li><a href="{href(j)}"><img src="{pic(j, "thmb_")}" alt=""/><span>{e(j.title)}</span></a><em>{price(j)}</em></li>' for j in (of[k - 1], of[k - 6], of[k - 8]))
        return frame(f"{i.title} - {town[1]} {town[0]}", f"""<div id="classifiedDetail"><div class="classifiedDetail"><div class="search-result-bc"><ul><li class="bc-item"><a href="/">Ana Sayfa</a></li><li class="bc-item"><a href="/{c[0]}">{e(c[1])}</a></li></ul></div><div class="classifiedDetailTitle"><h1>{e(i.title)}</h1></div><div class="classifiedDetailContent"><div class="classifiedDetailPhotos"><div class="classifiedDetailMainPhoto"><label id="label_images_0"><img class="stdImg" src="{pic(i)}" alt="{e(i.title)}"/></label></div></div><div class="classifiedInfo"><h3>{price(i)}<input type="hidden" id="favoriteClassifiedPrice" value="{price(i)}"/></h3><h2>{i.place}</h2><ul class="classifiedInfoList"><li><strong>İlan No</strong>&nbsp;<span class="classifiedId" id="classifiedId">{i.n}</span></li><li><strong>İlan Tarihi</strong>&nbsp;<span>{day(i)}</span></li><li><strong>Durumu</strong>&nbsp;<span>İkinci El</span></li><li><strong>Kimden</strong>&nbsp;<span class="fromOwner">Sahibinden</span></li></ul></div><div class="classifiedOtherBoxes"><div class="username-info-area"><h5>{i.seller}</h5><p class="userRegistrationDate">Hesap açma tarihi Nisan 2014</p><a class="all-classifieds-link" href="/satici/{user(i)}">Tüm İlanları</a></div></div></div><div class="uiBoxTitle classifiedDescTitle"><h3>Açıklama</h3></div><div id="classifiedDescription" class="uiBoxContainer"><p>{e(i.text)}</p></div><div class="similarClassifieds"><h3>Benzer İlanlar</h3><ul>{near}</ul></div></div></div>""", head)

    def pages(path: str, query: dict[str, str]) -> str | Answer | None:
        at = path.strip("/")
        if at.startswith("photos/"):
            return png(int("".join(ch for ch in at.split("_")[1] if ch.isdigit())[:9]))
        if not at:
            return frame("eldenele: ilanlar", f'<div class="uiBox showcase"><h3>Anasayfa Vitrini</h3><ul class="vitrin-list">{"".join(f"<li><a href={chr(34)}{href(i)}{chr(34)}><img src={chr(34)}{pic(i)}{chr(34)} alt={chr(34)}{chr(34)}/><span>{e(i.title)}</span></a></li>" for i in of[2:22:4])}</ul></div>')
        if at.startswith("satici/"):
            mine = [i for i in of if user(i) == at[7:]]
            return frame(mine[0].seller, f"<h1>{mine[0].seller}</h1>{table(mine)}") if mine else None
        if at in {"hakkimizda", "kullanim-kosullari", "guvenli-alisveris", "giris", "ilan-ver"}:
            return frame(at, f"<h1>{at.replace('-', ' ').capitalize()}</h1><p>Ürünü görmeden kapora göndermeyiniz.</p>")
        c = next((c for c in TR_CATS if at == c[0]), None)
        return listing(c, list_page(query, "pagingOffset") if "pagingOffset" in query else 0) if c else next((detail(i) for i in of if href(i) == path), None)

    return Made("tablo_tr", of, "TRY", pages, href, fields=ALL, image=lambda i: pic(i).replace("{base}", "/"), account=user)


MAKES: dict[str, Callable[[], Made]] = {"lokalnie_pl": lokalnie_pl, "hivepress_za": hivepress_za, "tablo_tr": tablo_tr}
