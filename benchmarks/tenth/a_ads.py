"""National classifieds: one with Next data (Netherlands), one after Kleinanzeigen (Germany), one after Subito (Italy)."""
# ruff: noqa: E501, C901, PLR0913, PLR0911, PLR0915, PLR0917, ARG001, SIM905, SIM108, PLC0207, I001, RUF100
# fmt: off
# mypy: disable-error-code="arg-type,operator,union-attr"

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from html import escape as e

from benchmarks.tenth.base import png, things
from tests.spiders.shops.base import Answer, Item, Made, chunk, list_page

ALL = ("title", "price", "currency", "images", "seller", "place", "posted")

# --- Netherlands, Next data ------------------------------------------------------------------------------------------

NL_LINES = """
Juwel Rio 180 aquarium met kast|175|Compleet met pomp, verwarming en ledbalk. Lekvrij, kan draaiend bekeken worden.
Gazelle Orange C7 damesfiets 53 cm|425|Onlangs beurt gehad, nieuwe ketting en remblokken.
Griekse landschildpad 4 jaar|150|Met EG-certificaat en chip.
Eiken eettafel 220 cm|290|Massief, paar kringen in het blad.
Koppel agaporniden met kooi|60|Blauwgemaskerd, samen opgegroeid.
Monstera deliciosa groot|45|Ongeveer 1,60 m hoog met sierpot.
Piano Rippen Maestro zwart|350|Gestemd in oktober. Begane grond.
Lego Technic 42083 Bugatti Chiron|210|Compleet met boekjes en doos.
Baardagaam met terrarium|-|Mannetje van twee jaar, tam. Bieden vanaf honderd.
Vintage Pastoe kast jaren 60|895|Cees Braakman, teak, originele sleutel.
Bugaboo Fox 2 kinderwagen|320|Inclusief regenhoes en adapters.
Konijnenhok buiten 2 verdiepingen|40|Dakleer moet een keer vernieuwd worden.
Sony A6400 body|550|Circa 9.000 kliks.
Hydrangea stekken per stuk|3|Witte en blauwe, gepot.
Antieke Friese staartklok|475|Loopt op tijd, slagwerk in orde.
Guppy's, gemengde kleuren 10 stuks|8|Eigen kweek.
Stihl MS 180 kettingzaag|140|Weinig gebruikt.
Philips Lumea Prestige|135|Nog garantie tot volgend jaar.
Shetlander merrie 7 jaar|1250|Braaf onder kinderen, bekapt en ontwormd.
Elektrische gitaar Epiphone SG|265|Met gigbag, kleine dingen aan de lak.
Koningspython man 2022|90|Eet ontdooide ratten.
Perzisch tapijt 200x300|380|Handgeknoopt, Tabriz.
Kamerplanten stekjespakket|12|Vijf soorten, met naamkaartje.
Bosch wasmachine serie 6|185|8 kilo, draait prima.
Duivenkweek: 3 koppels postduiven|75|Ringen 2023, mooie stam.
Delfts blauw bord De Porceleyne Fles|55|Gemerkt, zonder haarlijn.
"""
NL_TEXTS = ["Alleen ophalen, contant of Tikkie.", "Rookvrij huis. Reageren graag via bericht, niet bellen na 21 uur.", "Verzenden kan voor rekening koper."]
NL_CATS = [("dieren-en-toebehoren", "Dieren en Toebehoren", {0, 2, 4, 8, 11, 15, 18, 20, 24}), ("huis-en-inrichting", "Huis en Inrichting", {3, 5, 9, 13, 14, 21, 22, 23, 25}), ("diversen", "Diversen", {1, 6, 7, 10, 12, 16, 17, 19})]
NL_MONTHS = "jan feb mrt apr mei jun jul aug sep okt nov dec".split()


def next_nl() -> Made:
    """List cards and ad pages of hz- components, the state in __NEXT_DATA__."""
    of = things(NL_LINES, NL_TEXTS, "Henk de Boer|Marloes|Tuincentrum 't Groen|Fam. Jansen|Wietske|R. van Dijk|Petra82", "Zwolle|Leeuwarden|Eindhoven|Amersfoort|Den Helder|Breda", first=2093481, step=373, start=datetime(2026, 1, 12, 9, 5, tzinfo=UTC))

    def cat(i: Item) -> tuple[str, str, set[int]]:
        return next(c for c in NL_CATS if of.index(i) in c[2])

    def href(i: Item) -> str:
        return f"/v/{cat(i)[0]}/m{i.n}-{i.slug}"

    def pic(i: Item, rule: str = "83") -> str:
        return f"{{base}}api/v1/listing-mp-p/images/{i.n % 97:02x}/{i.n}-ab1f-4d0e?rule=ecg_mp_eps$_{rule}.jpg"

    def price(i: Item) -> str:
        return "Bieden" if i.price is None else "€ " + f"{i.price:,.2f}".replace(",", "#").replace(".", ",").replace("#", ".")

    def day(i: Item) -> str:
        return f"{i.posted.day} {NL_MONTHS[i.posted.month - 1]} {i.posted:%y}"

    def user(i: Item) -> int:
        return 7411000 + len(i.seller) * 917

    def card(i: Item) -> str:
        return f"""<li class="hz-Listing hz-Listing--list-item"><div class="hz-Listing-listview-content"><div class="hz-Listing-item-wrapper"><a class="hz-Link hz-Link--block hz-Listing-coverLink" href="{href(i)}"><figure class="hz-Listing-image-container"><div class="hz-Listing-image-item hz-Listing-image-item--main"><img title="{e(i.title)}" alt="{e(i.title)}" src="{pic(i, "82")}" loading="lazy"></div></figure><div class="hz-Listing-group"><div class="hz-Listing-group--title-description-attributes"><h3 class="hz-Listing-title">{e(i.title)}</h3><p class="hz-Listing-description hz-text-paragraph">{e(i.text[:70])}</p><div class="hz-Listing-attributes"><span class="hz-Attribute hz-Attribute--default">Gebruikt</span><span class="hz-Attribute hz-Attribute--default">Ophalen</span></div></div><div class="hz-Listing-group--price-date-feature"><p class="hz-Listing-price hz-Listing-price--mobile hz-text-price-label">{price(i)}</p><span class="hz-Listing-date">{day(i)}</span></div></div></a><div class="hz-Listing-sellerInfo"><span class="hz-Listing-seller-name-container"><a class="hz-Link hz-TextLink" href="/u/x/{user(i)}/"><span class="hz-Listing-seller-name">{e(i.seller)}</span></a></span><span class="hz-Listing-location"><span class="hz-Listing-distance-label">{i.place}</span></span></div></div></div></li>"""

    def frame(title: str, body: str, props: object, head: str = "") -> str:
        nav = "".join(f'<li class="hz-Navigation-item"><a class="hz-Link" href="/l/{s}/">{n}</a></li>' for s, n, _ in NL_CATS)
        data = json.dumps({"props": {"pageProps": props}, "page": "/lrp", "query": {}, "buildId": "r9Xw0", "isFallback": False, "locale": "nl-NL"}, ensure_ascii=False).replace("</", "<\\/")
        return f"""<!DOCTYPE html><html lang="nl-NL"><head><meta charSet="utf-8"/><meta name="viewport" content="width=device-width"/><title>{e(title)}</title>{head}<link rel="preload" href="/_next/static/css/2f.css" as="style"/></head><body><div id="__next"><header class="u-stickyHeader hz-Header"><div class="hz-Header-logo"><a class="hz-Link" href="/" aria-label="Homepage">Buurtplein</a></div><form class="hz-SearchForm"><input type="search" placeholder="Waar ben je naar op zoek?" name="query"/><button class="hz-Button hz-Button--primary">Zoek</button></form><a class="hz-Link" href="/help/">Help en info</a><a class="hz-Button" href="/plaats/">Plaats advertentie</a></header><nav><ul>{nav}</ul></nav><main>{body}</main><footer class="hz-Footer"><ul><li><a href="/over-ons/">Over Buurtplein</a></li><li><a href="/voorwaarden/">Gebruiksvoorwaarden</a></li><li><a href="/veilig/">Veilig handelen</a></li></ul><p>Buurtplein is niet aansprakelijk voor (gevolg)schade die voortkomt uit het gebruik van deze site.</p></footer></div><script id="__NEXT_DATA__" type="application/json">{data}</script></body></html>"""

    def state(i: Item) -> dict[str, object]:
        return {"itemId": f"m{i.n}", "title": i.title, "description": i.text, "categoryId": 1205, "priceInfo": {"priceCents": int(i.price * 100) if i.price else 0, "priceType": "FIXED" if i.price else "FAST_BID"}, "location": {"cityName": i.place, "countryName": "Nederland"}, "date": day(i), "imageUrls": [pic(i)], "sellerInformation": {"sellerId": user(i), "sellerName": i.seller}, "vipUrl": href(i)}

    def listing(c: tuple[str, str, set[int]], page: int) -> str:
        some = [i for k, i in reversed(list(enumerate(of))) if k in c[2]]
        last = -(-len(some) // 5)
        nums = "".join(f'<span class="hz-PaginationControls-pagination-pageNumber--active">{p}</span>' if p == page else f'<a class="hz-Link" href="/l/{c[0]}/p/{p}/">{p}</a>' for p in range(1, last + 1))
        nxt = f'<a class="hz-Link hz-Button" href="/l/{c[0]}/p/{page + 1}/"><span>Volgende</span></a>' if page < last else ""
        here = chunk(some, page, 5)
        ad = '<li class="bannerContainerLoading"><div id="banner-mr"></div></li>'
        return frame(f"{c[1]} | Buurtplein", f"""<nav class="hz-Breadcrumbs"><a href="/">Home</a> <span>{c[1]}</span></nav><h1 class="hz-Title">{c[1]}</h1><span>{len(some)} resultaten</span><div class="hz-Sidebar"><h4>Prijs</h4><input placeholder="Van"/><input placeholder="t/m"/></div><ul class="hz-Listings hz-Listings--list-view">{"".join(map(card, here[:2]))}{ad}{"".join(map(card, here[2:]))}</ul><nav class="hz-PaginationControls-pagination">{nums}{nxt}<span class="hz-PaginationControls-pagination-amountOfPages">Pagina {page} van {last}</span></nav>""", {"searchRequestAndResponse": {"listings": [state(i) for i in here], "totalResultCount": len(some)}})

    def detail(i: Item) -> str:
        k, c = of.index(i), cat(i)
        head = f'<meta name="description" content="{e(i.text[:120])}"/><link rel="canonical" href="{{base}}{href(i)[1:]}"/><meta property="og:title" content="{e(i.title)}"/><meta property="og:image" content="{pic(i)}"/><meta property="og:url" content="{{base}}{href(i)[1:]}"/><meta property="og:type" content="product"/>'
        near = "".join(f'<a class="hz-Link SimilarItems-item" href="{href(j)}"><img src="{pic(j, "82")}" alt="{e(j.title)}"/><h4>{e(j.title)}</h4><span>{price(j)}</span></a>' for j in (of[k - 2], of[k - 5], of[k - 9]))
        return frame(f"{i.title} - {c[1]} | Buurtplein", f"""<nav class="Breadcrumbs-root"><a href="/">Home</a> &gt; <a href="/l/{c[0]}/">{c[1]}</a></nav><section class="block-wrapper-s listing"><div class="Gallery-root"><div class="HeroImage-root"><img class="HeroImage-image" src="{pic(i)}" alt="{e(i.title)}"/></div></div><header class="ListingHeader-root"><h1 class="ListingHeader-title">{e(i.title)}</h1><div class="ListingHeader-price">{price(i)}</div><div class="ListingHeader-stats Stats-root"><span class="Stats-stat"><i class="hz-SvgIcon"></i><span class="Stats-summary">{40 + k * 13}</span> <span class="Stats-label">bekeken</span></span><span class="Stats-stat"><span class="Stats-summary">{k % 7}</span> <span class="Stats-label">bewaard</span></span><span class="Stats-stat"><span class="Stats-label">Sinds</span> <span class="Stats-summary">{day(i)}</span></span></div></header><div class="Attributes-root"><h2>Kenmerken</h2><div class="Attributes-item"><strong class="Attributes-label">Conditie</strong><span class="Attributes-value">Gebruikt</span></div><div class="Attributes-item"><strong class="Attributes-label">Levering</strong><span class="Attributes-value">Ophalen</span></div></div><div class="Description-root"><h2>Beschrijving</h2><div class="Description-description">{e(i.text)}</div></div><p class="AdNumber">Advertentienummer: m{i.n}</p></section><aside class="SellerInfo-root"><a class="hz-Link" href="/u/x/{user(i)}/"><h3 class="SellerInfo-name">{e(i.seller)}</h3></a><span class="SellerInfo-since">9 jaar actief op Buurtplein</span><div class="SellerLocation-root"><span class="SellerLocation-name">{i.place}</span></div><button class="hz-Button">Bericht</button></aside><section class="SimilarItems-root"><h2>Vergelijkbare advertenties</h2>{near}</section>""", {"listing": state(i)}, head)

    def pages(path: str, query: dict[str, str]) -> str | Answer | None:
        at = path.strip("/").split("/")
        if path.startswith("/api/"):
            return png(int(at[-1].split("-")[0]))
        if path == "/":
            return frame("Buurtplein - koop en verkoop", f'<h1>Voor jou</h1><ul class="hz-Feed">{"".join(map(card, of[-4:]))}</ul>', {"feed": [state(i) for i in of[-4:]]})
        if at[0] == "l" and len(at) > 1:
            c = next((c for c in NL_CATS if c[0] == at[1]), None)
            return listing(c, int(at[3]) if len(at) > 3 else 1) if c else None
        if at[0] == "u":
            mine = [i for i in of if str(user(i)) == at[-1]]
            return frame(mine[0].seller, f'<h1>{e(mine[0].seller)}</h1><ul class="hz-Listings">{"".join(map(card, mine))}</ul>', {}) if mine else None
        if at[0] in {"over-ons", "voorwaarden", "veilig", "help", "plaats"}:
            return frame(at[0], f"<h1>{at[0].replace('-', ' ').capitalize()}</h1><p>Betaal nooit vooraf aan onbekenden en haal het liefst zelf op.</p>", {})
        return next((detail(i) for i in of if href(i) == path), None)

    return Made("next_nl", of, "EUR", pages, href, fields=ALL, image=lambda i: pic(i).replace("{base}", "/"), account=lambda i: str(user(i)))


# --- Germany, after Kleinanzeigen --------------------------------------------------------------------------------------

DE_LINES = """
Bauernschrank Weichholz um 1880|650|Zerlegbar, Schloss mit Schlüssel.
Kornnatter Nachzucht 2025 Tessera|70|Futterfest auf Frostmäuse.
Hollandrad Batavus 28 Zoll|180|Nabendynamo, sieben Gänge.
Vogelspinne Caribena versicolor 4 cm|45|Frisch gehäutet im Dezember.
E-Gitarre Höhner L59|240|Bundstäbchen poliert.
Olivenbaum im Kübel ca. 2 m|220|Winterhart hier im Weinberg gestanden.
Meissen Tasse Weinlaub|35|Erste Wahl, Schwerter ohne Strich.
Axolotl Jungtiere|15|Wildling und Leuzist, 8 cm.
Kinderbett Paidi 70x140|90|Mit Lattenrost und Umbauseiten.
Bienenvolk Carnica auf Zander|140|Mit Gesundheitszeugnis, Abgabe ab Mai.
Leica M3 Gehäuse|1150|Zeiten laufen, Sucher klar.
Zwerghühner Chabo 1,2|40|Aus Hobbyzucht.
Terrarium Holz 120x60x60|65|OSB, Lüftung vorne und oben.
Schallplattensammlung 80er 120 Stück|150|Viel NDW und Pop.
Bonsai Chinesische Ulme 15 Jahre|85|In Tokoname-Schale.
Makita Akkuschrauber DHP484|95|Mit zwei Akkus.
Wellensittiche Jungvögel|18|Verschiedene Farben, beringt.
Kaffeemühle Eureka Mignon|210|Scheiben wie neu.
Spaltphilodendron Ableger|9|Bewurzelt im Wasser.
Akkordeon Weltmeister Stella 80 Bass|280|Register leichtgängig, Koffer dabei.
Meerschweinchen Kastrat|25|Einjährig, sucht Damen.
Thonet Stuhl Nr. 14|120|Geflecht intakt, gemarkt.
Aquarienpflanzen Paket|10|Aus dem Rückschnitt.
Regentonne mit Ständer 300 l|-|Muss diese Woche weg.
Märklin H0 Dampflok 3046|110|Fährt einwandfrei, OVP.
Dirndl Größe 38 grün|55|Zweimal getragen.
"""
DE_TEXTS = ["Privatverkauf, keine Garantie oder Rücknahme.", "Nur Abholung. Anfragen wie „letzter Preis“ werden ignoriert.", "Versand gegen Aufpreis möglich, Tierversand ausgeschlossen."]
DE_CATS = [("haustiere", "Haustiere", "c130", {1, 3, 7, 9, 11, 12, 16, 20, 22}), ("haus-garten", "Haus & Garten", "c80", {0, 5, 6, 8, 14, 15, 17, 18, 21, 23}), ("freizeit-hobby", "Freizeit, Hobby & Nachbarschaft", "c185", {2, 4, 10, 13, 19, 24, 25})]


def klein_de() -> Made:
    """aditem articles, viewad ids, user lists by id, dates in points."""
    of = things(DE_LINES, DE_TEXTS, "Bärbel|Kowalski|Uwe M.|Gärtnerei Blum|Natascha|Hobbyzucht Rhön|T. Brandt", "99084 Erfurt|54290 Trier|24103 Kiel|79098 Freiburg im Breisgau|01099 Dresden|36037 Fulda", first=29017344, step=811, start=datetime(2026, 1, 9, 8, 0, tzinfo=UTC))

    def cat(i: Item) -> tuple[str, str, str, set[int]]:
        return next(c for c in DE_CATS if of.index(i) in c[3])

    def href(i: Item) -> str:
        return f"/s-anzeige/{i.slug}/{i.n}-{cat(i)[2][1:]}-{3000 + len(i.place)}"

    def pic(i: Item, rule: int = 59) -> str:
        return f"{{base}}api/v1/prod-ads/images/{i.n % 251:02x}/{i.n}-4c7d?rule=$_{rule}.AUTO"

    def price(i: Item) -> str:
        return "VB" if i.price is None else f"{i.price:,.0f} €".replace(",", ".") + (" VB" if of.index(i) % 3 != 1 else "")

    def user(i: Item) -> int:
        return 60412000 + sum(map(ord, i.seller))

    def card(i: Item, top: bool = False) -> str:
        return f"""<li class="ad-listitem fully-clickable-card{" is-topad badge-topad" if top else ""}"><article class="aditem" data-adid="{i.n}" data-href="{href(i)}"><div class="aditem-image"><a href="{href(i)}"><div class="imagebox srpimagebox"><img src="{pic(i, 2)}" srcset="{pic(i, 35)} 2x" alt="{e(i.title)} {i.place.split()[0]}" loading="lazy"/><div class="galleryimage--counter">3</div></div></a></div><div class="aditem-main"><div class="aditem-main--top"><div class="aditem-main--top--left"><i class="icon icon-small icon-pin-gray"></i> {i.place}</div><div class="aditem-main--top--right"><i class="icon icon-small icon-calendar-gray-simple"></i>{"" if top else f" {i.posted:%d.%m.%Y}"}</div></div><div class="aditem-main--middle"><h2 class="text-module-begin"><a class="ellipsis" href="{href(i)}">{e(i.title)}</a></h2><p class="aditem-main--middle--description">{e(i.text[:60])}...</p><div class="aditem-main--middle--price-shipping"><p class="aditem-main--middle--price-shipping--price">
                {price(i)}</p></div></div><div class="aditem-main--bottom"><p class="text-module-end"><span class="simpletag">Direkt kaufen</span></p></div></div></article></li>"""

    def frame(title: str, body: str, head: str = "", bid: str = "srchrslt") -> str:
        return f"""<!DOCTYPE html><html lang="de" data-theme="light"><head><meta charset="utf-8"/><title>{e(title)}</title>{head}<meta name="viewport" content="width=device-width, initial-scale=1"/><script>window.BelenConf = {{jsBaseUrl: '/static/js', isBrowse: 'true', language: 'de'}};</script></head><body id="{bid}"><div id="site"><header id="site-header"><a id="site-logo" href="/">Kramkiste</a><form id="site-search-form"><input id="site-search-query" placeholder="Was suchst du?"/><input id="site-search-area" placeholder="PLZ oder Ort"/></form><ul><li><a href="/m-einloggen.html">Einloggen</a></li><li><a href="/p-anzeige-aufgeben.html">Anzeige aufgeben</a></li></ul></header><div id="site-content" class="l-page-wrapper">{body}</div><footer id="site-footer"><ul><li><a href="/impressum.html">Impressum</a></li><li><a href="/datenschutz.html">Datenschutzerklärung</a></li><li><a href="/hilfe.html">Hilfe</a></li></ul><p>Copyright © 2005-2026 Kramkiste GmbH. Alle Rechte vorbehalten.</p></footer></div><div id="gdpr-banner"><h2>Willkommen bei Kramkiste</h2><p>Wir und unsere Partner nutzen Cookies.</p><button id="gdpr-banner-accept">Alle akzeptieren</button></div></body></html>"""

    def listing(c: tuple[str, str, str, set[int]], page: int) -> str:
        some = [i for k, i in reversed(list(enumerate(of))) if k in c[3]]
        last = -(-len(some) // 5)
        nums = "".join(f'<span class="pagination-current">{p}</span>' if p == page else f'<a class="pagination-page" href="/s-{c[0]}/{f"seite:{p}/" if p > 1 else ""}{c[2]}">{p}</a>' for p in range(1, last + 1))
        nxt = f'<a class="pagination-next" href="/s-{c[0]}/seite:{page + 1}/{c[2]}" title="Nächste"></a>' if page < last else ""
        return frame(f"{c[1]} kaufen | Kramkiste", f"""<div class="breadcrump"><a class="breadcrump-link" href="/"><span>Kramkiste</span></a><h1><span class="breadcrump-leaf">{e(c[1])}</span></h1><span class="breadcrump-summary">{(page - 1) * 5 + 1} - {min(page * 5, len(some))} von {len(some)} Anzeigen in Deutschland</span></div><div id="srchrslt-content"><ul id="srchrslt-adtable" class="itemlist ad-list it3">{card(some[6], True)}{"".join(map(card, chunk(some, page, 5)))}</ul><div id="srchrslt-pagination" class="pagination"><div class="pagination-pages">{nums}</div><div class="pagination-nav">{nxt}</div></div></div>""")

    def detail(i: Item) -> str:
        k, c = of.index(i), cat(i)
        head = f'<meta name="description" content="{e(i.text[:100])}"/><link rel="canonical" href="{{base}}{href(i)[1:]}"/><meta property="og:title" content="{e(i.title)}"/><meta property="og:image" content="{pic(i)}"/><meta property="og:type" content="article"/><meta property="og:locality" content="{i.place[6:]}"/>'
        near = "".join(f'<li><article class="aditem-mini"><a href="{href(j)}"><img src="{pic(j, 2)}" alt=""/><h3>{e(j.title)}</h3></a><p class="price">{price(j)}</p></article></li>' for j in (of[k - 3], of[k - 4], of[k - 10]))
        return frame(f"{i.title} in {i.place[6:]} | Kramkiste", f"""<div class="breadcrump" id="vap-brdcrmb"><a class="breadcrump-link" href="/"><span>Kramkiste</span></a><a class="breadcrump-link" href="/s-{c[0]}/{c[2]}"><span>{e(c[1])}</span></a></div><article id="viewad-main" class="l-container-row"><section id="viewad-product"><div class="galleryimage-large"><div class="galleryimage-element current" data-ix="0"><img id="viewad-image" src="{pic(i)}" data-imgsrc="{pic(i)}" title="{e(i.title)}" alt="{e(i.title)}"/></div></div><div id="viewad-main-info" class="boxedarticle"><h1 id="viewad-title" class="boxedarticle--title" itemprop="name">
            <span class="is-hidden">Reserviert &bull; Gelöscht &bull; </span>{e(i.title)}</h1><div class="boxedarticle--flex--container"><h2 class="boxedarticle--price" id="viewad-price">
                                {price(i)}</h2></div><div class="boxedarticle--details"><div class="boxedarticle--details--full"><i class="icon icon-small icon-pin"></i><span id="viewad-locality">{i.place}</span></div><div id="viewad-extra-info"><div><i class="icon icon-small icon-calendar-open"></i><span>{i.posted:%d.%m.%Y}</span></div><div id="viewad-cntr"><i class="icon icon-eye"></i><span id="viewad-cntr-num"></span></div></div></div></div><div id="viewad-details" class="splitlinebox"><ul class="addetailslist"><li class="addetailslist--detail">Art<span class="addetailslist--detail--value">{e(c[1].split(",")[0])}</span></li></ul></div><div id="viewad-description"><h2>Beschreibung</h2><p id="viewad-description-text" itemprop="description">{e(i.text).replace(". ", ".<br/>")}</p></div></section><aside id="viewad-sidebar"><div id="viewad-contact" class="contentbox"><div class="userprofile-vip"><i class="badge user-profile-vip-badge">{i.seller[0]}</i><span class="text-body-regular-strong text-force-linebreak userprofile-vip"><a href="/s-bestandsliste.html?userId={user(i)}">{e(i.seller)}</a></span></div><div class="userprofile-vip-details"><span class="userprofile-vip-details-text">Privater Nutzer</span><span class="userprofile-vip-details-text">Aktiv seit 14.06.2015</span></div><button id="viewad-contact-button">Nachricht schreiben</button></div><ul id="viewad-ad-id-box"><li>Anzeigen-ID</li><li>{i.n}</li></ul></aside></article><section id="vip-similar-ads"><h2>Das könnte dich auch interessieren</h2><ul>{near}</ul></section>""", head, "vap")

    def pages(path: str, query: dict[str, str]) -> str | Answer | None:
        at = path.strip("/")
        if at.startswith("api/"):
            return png(int(at.split("/")[-1].split("-")[0]))
        if not at:
            links = "".join(f'<li><a href="/s-{c[0]}/{c[2]}">{e(c[1])}</a></li>' for c in DE_CATS)
            return frame("Kramkiste - kostenlos. einfach. lokal.", f'<nav id="home-categories"><h2>Kategorien</h2><ul>{links}</ul></nav><section><h2>Galerie</h2><ul class="itemlist">{"".join(map(card, of[4:24:6]))}</ul></section>', bid="home")
        if at == "s-bestandsliste.html":
            mine = [i for i in of if str(user(i)) == query.get("userId")]
            return frame(mine[0].seller, f'<h1 class="userprofile--name">{mine[0].seller}</h1><ul class="itemlist">{"".join(map(card, mine))}</ul>') if mine else None
        if at in {"impressum.html", "datenschutz.html", "hilfe.html", "m-einloggen.html", "p-anzeige-aufgeben.html"}:
            return frame(at[:-5], f"<h1>{at[:-5].split('-')[-1].capitalize()}</h1><p>Kramkiste GmbH, Lindenallee 3, 14532 Kleinmachnow. Amtsgericht Potsdam.</p>")
        c = next((c for c in DE_CATS if at.startswith(f"s-{c[0]}/")), None)
        if c:
            return listing(c, int(at.split("seite:")[1].split("/")[0]) if "seite:" in at else 1)
        return next((detail(i) for i in of if href(i) == path), None)

    return Made("klein_de", of, "EUR", pages, href, fields=ALL, image=lambda i: pic(i).replace("{base}", "/"), account=lambda i: str(user(i)))


# --- Italy, after Subito -----------------------------------------------------------------------------------------------

IT_LINES = """
Fisarmonica Paolo Soprani 120 bassi|980|Revisionata, custodia rigida compresa.
Canarini gialli coppia|40|Anellati 2025, allevamento amatoriale.
Comò lombardo noce Ottocento|1450|Quattro cassetti, ferramenta coeva.
Tartaruga di terra con documenti CITES|120|Nata nel mio giardino.
Bicicletta Bianchi Eco anni 80|260|Celeste, cambio Campagnolo.
Limone in vaso terracotta|75|Alto un metro e mezzo, carico di frutti.
Moka Bialetti da collezione|25|Manico in bachelite.
Geco leopardino femmina|50|Mangia grilli e camole.
Macchina da cucire Necchi BU|110|Mobile originale, motore perfetto.
Lavatrice Candy 7 kg|130|Usata due anni in casa vacanze.
Cuccioli di coniglio ariete nano|35|Già abituati alla lettiera.
Vespa 50 Special da restaurare|2300|Libretto e targa presenti.
Acquario Askoll 100 litri|90|Con mobile e filtro.
Piante grasse lotto misto|20|Dodici vasetti.
Orologio a pendolo Junghans|160|Suoneria ore e mezze.
Divano Chesterfield pelle marrone|-|Tre posti, prezzo da concordare.
Clarinetto Buffet E11|390|Tamponi rifatti.
Pappagallo parrocchetto dal collare|100|Maschio blu, allevato a mano.
Lampada Artemide Tolomeo|115|Piccola, alluminio.
Ulivo secolare in zolla|850|Trasporto a carico vostro.
Passeggino Inglesina Trilogy|140|Con navetta e ovetto.
Galline ovaiole livornesi|12|Cinque mesi, iniziano a deporre.
Servizio piatti Richard Ginori|300|Per dodici, filo oro.
Chitarra classica Ramirez|1900|Modello del 1987.
"""
IT_TEXTS = ["Ritiro a mano, no perditempo.", "Astenersi commercianti. Visibile nel fine settimana.", "Spedisco con corriere a spese dell'acquirente."]
IT_CATS = [("animali", "Animali", {1, 3, 7, 10, 12, 17, 21}), ("arredamento-casalinghi", "Arredamento e Casalinghi", {2, 5, 6, 8, 9, 13, 14, 15, 18, 19, 22}), ("hobby-collezionismo", "Hobby e Strumenti", {0, 4, 11, 16, 20, 23})]
IT_MONTHS = "gen feb mar apr mag giu lug ago set ott nov dic".split()


def subito_it() -> Made:
    """Module-hashed cards, ?o= pages, an ad's details in AdInfo, __NEXT_DATA__ beside."""
    of = things(IT_LINES, IT_TEXTS, "Gianluca|Marisa B.|Antichità Ferri|roby66|Il Pollaio|Federica", "Bergamo (BG)|Lecce (LE)|Torino (TO)|Ancona (AN)|Siena (SI)", first=598102447, step=1361, start=datetime(2026, 1, 14, 8, 40, tzinfo=UTC))

    def cat(i: Item) -> tuple[str, str, set[int]]:
        return next(c for c in IT_CATS if of.index(i) in c[2])

    def href(i: Item) -> str:
        return f"/{cat(i)[0]}/{i.slug}-{i.place.split()[0].lower()}-{i.n}.htm"

    def pic(i: Item, rule: str = "gallery-desktop-2x-auto") -> str:
        return f"{{base}}v1/images/{i.n % 89:02x}/{i.n}-77aa?rule={rule}"

    def price(i: Item) -> str:
        return "" if i.price is None else f"{i.price:,.0f} €".replace(",", ".")

    def user(i: Item) -> int:
        return 11300000 + sum(map(ord, i.seller)) * 7

    def card(i: Item) -> str:
        cost = f'<p class="index-module_price__N7M2x SmallCard-module_price__yERv7 index-module_small__4SyUf">{price(i)}</p>' if i.price else ""
        return f"""<div class="items__item item-card item-card--small"><div class="SmallCard-module_card__3hfzu"><a class="SmallCard-module_link__hOkzY" href="{{base}}{href(i)[1:]}"><div class="SmallCard-module_picture-group__asLo2"><figure class="CardImage-module_container__fLkhd"><img class="CardImage-module_photo__WMsiO" src="{pic(i, "card-desktop-new-auto")}" alt="{e(i.title)}" loading="lazy"/></figure></div><div class="SmallCard-module_item-key-data__fcbjY"><h2 class="ItemTitle-module_item-title__VuKDo SmallCard-module_item-title__1y5U3">{e(i.title)}</h2><div class="SmallCard-module_content__x4xXy">{cost}<div class="PostingTimeAndPlace-module_date-location__1Owcv"><span class="index-module_town__2H3jy">{i.place.split()[0]}</span><span class="city"> {i.place.split()[1]}</span><span class="index-module_date__Fmf-4">{i.posted.day} {IT_MONTHS[i.posted.month - 1]} alle {i.posted:%H:%M}</span></div></div></div></a></div></div>"""

    def frame(title: str, body: str, state: object, head: str = "") -> str:
        nav = "".join(f'<a href="{{base}}annunci-italia/vendita/{s}/">{n}</a>' for s, n, _ in IT_CATS)
        return f"""<!DOCTYPE html><html lang="it"><head><meta charSet="utf-8"/><title>{e(title)}</title><meta name="viewport" content="width=device-width, initial-scale=1"/>{head}</head><body><div id="__next"><div id="layout"><header class="header"><a class="header-logo" href="{{base}}" aria-label="Vai alla Homepage">Trovatutto</a><a href="{{base}}inserisci/" class="index-module_button">Inserisci annuncio</a><nav class="index-module_categories">{nav}</nav></header><main>{body}</main><footer class="footer"><a href="{{base}}chi-siamo/">Chi siamo</a><a href="{{base}}regole/">Regole</a><a href="{{base}}condizioni/">Condizioni e servizi</a><p>P.IVA 00000000000 © 2007-2026 Trovatutto S.r.l.</p></footer></div></div><script id="__NEXT_DATA__" type="application/json">{json.dumps({"props": {"state": state}, "page": "/", "buildId": "v8"}, ensure_ascii=False)}</script></body></html>"""

    def state(i: Item) -> dict[str, object]:
        return {"urn": f"id:ad:{i.n}:list:{i.n}", "type": {"key": "s", "value": "In vendita"}, "subject": i.title, "body": i.text, "date": f"{i.posted:%Y-%m-%d %H:%M:%S}", "images": [{"uri": f"/images/{i.n}", "cdnBaseUrl": pic(i).split("?")[0]}], "features": {"/price": {"uri": "/price", "label": "Prezzo", "values": [{"key": str(i.price), "value": price(i)}]}} if i.price else {}, "advertiser": {"userId": str(user(i)), "name": i.seller, "company": False}, "geo": {"town": {"value": i.place.split()[0]}}}

    def listing(c: tuple[str, str, set[int]], page: int) -> str:
        some = [i for k, i in reversed(list(enumerate(of))) if k in c[2]]
        last = -(-len(some) // 4)
        at = f"{{base}}annunci-italia/vendita/{c[0]}/"
        nums = "".join(f'<a class="index-module_page{" selected" if p == page else ""}" href="{at}{f"?o={p}" if p > 1 else ""}">{p}</a>' for p in range(1, last + 1))
        nxt = f'<a class="pagination__btn" aria-label="Pagina successiva" href="{at}?o={page + 1}">Successiva</a>' if page < last else ""
        return frame(f"{c[1]} in vendita in Italia", f'<div class="breadcrumbs"><a href="{{base}}">Trovatutto</a> / {c[1]}</div><h1>{c[1]} in tutta Italia</h1><p>{len(some)} risultati</p><div class="items visible">{"".join(map(card, chunk(some, page, 4)))}</div><nav class="pagination-container">{nums}{nxt}</nav>', {"items": {"list": [{"item": state(i)} for i in chunk(some, page, 4)]}})

    def detail(i: Item) -> str:
        k, c = of.index(i), cat(i)
        cost = f'<p class="index-module_price__N7M2x AdInfo_price__flXgp index-module_large__SUacX">{price(i)}</p>' if i.price else ""
        head = f'<meta name="description" content="{e(i.text[:120])}"/><link rel="canonical" href="{{base}}{href(i)[1:]}"/><meta property="og:title" content="{e(i.title)} - {c[1]} In vendita a {i.place.split()[0]}"/><meta property="og:image" content="{pic(i)}"/><meta property="og:type" content="website"/>'
        near = "".join(map(card, (of[k - 2], of[k - 6], of[k - 7])))
        return frame(f"{i.title} - {c[1]} In vendita a {i.place.split()[0]}", f"""<div class="detail-component"><nav class="breadcrumbs"><a href="{{base}}">Trovatutto</a><a href="{{base}}annunci-italia/vendita/{c[0]}/">{c[1]}</a></nav><div class="Carousel_carousel__KZ9T4"><figure><img class="Carousel_image__3r5" src="{pic(i)}" alt="{e(i.title)}"/></figure></div><section class="AdInfo_ad-info__g3sz1"><span class="index-module_insertion-date__MU4AZ">{i.posted.day} {IT_MONTHS[i.posted.month - 1]} {i.posted.year} alle {i.posted:%H:%M}</span><h1 class="index-module_title AdInfo_title__7Ksal">{e(i.title)}</h1>{cost}<div class="AdInfo_location__rDhLP"><p class="AdInfo_locationText__rDhKP">{i.place}</p></div></section><section><h2>Descrizione</h2><p class="AdDescription_description__gUbvH">{e(i.text)}</p></section><section><h2>Dati principali</h2><ul class="feature-list_feature-list__jDU2M"><li><span class="feature-list_label">Condizione</span><span class="feature-list_value">Usato</span></li></ul></section><p class="AdId">ID: {i.n}</p><aside class="AdvertiserProfile_wrapper"><a href="{{base}}utente/{user(i)}"><h6 class="PrivateUserProfileBadge_name">{e(i.seller)}</h6></a><p>Utente da marzo 2018</p><button>Contatta</button></aside><section class="recommended"><h2>Annunci simili</h2>{near}</section></div>""", {"detail": {"item": state(i)}}, head)

    def pages(path: str, query: dict[str, str]) -> str | Answer | None:
        at = path.strip("/")
        if at.startswith("v1/images/"):
            return png(int(at.split("/")[-1].split("-")[0]))
        if not at:
            return frame("Trovatutto: annunci gratuiti", f'<h1>Compra e vendi vicino a te</h1><section><h2>Ultimi annunci</h2>{"".join(map(card, of[-4:]))}</section>', {})
        if at.startswith("utente/"):
            mine = [i for i in of if str(user(i)) == at[7:]]
            return frame(mine[0].seller, f"<h1>{mine[0].seller}</h1>{''.join(map(card, mine))}", {}) if mine else None
        if at in {"chi-siamo", "regole", "condizioni", "inserisci"}:
            return frame(at, f"<h1>{at.replace('-', ' ').capitalize()}</h1><p>Dal 2007 mettiamo in contatto chi vende e chi compra.</p>", {})
        c = next((c for c in IT_CATS if at == f"annunci-italia/vendita/{c[0]}"), None)
        return listing(c, list_page(query, "o")) if c else next((detail(i) for i in of if href(i) == path), None)

    return Made("subito_it", of, "EUR", pages, href, fields=ALL, image=lambda i: pic(i).replace("{base}", "/"), account=lambda i: str(user(i)))


MAKES: dict[str, Callable[[], Made]] = {"next_nl": next_nl, "klein_de": klein_de, "subito_it": subito_it}
