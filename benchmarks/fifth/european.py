"""National boards of Europe: Denmark, Lithuania, Germany, Serbia, Hungary."""
# ruff: noqa: E501 - markup reads best as it is sent
# fmt: off

from __future__ import annotations

from collections.abc import Callable

from benchmarks.blind.base import account_of, made_ads
from benchmarks.blind2.base import ALL, PLAIN, Leaf, Pages, by_query, cost, html, made, numbers
from benchmarks.blind3.base import canonical
from benchmarks.fifth.base import by_pattern, crumbs, ld, noon, one_of, profiled, spread, whole
from benchmarks.fourth.base import beside, day, days_since, others, shared, state
from tests.spiders.shops.base import Item, Made


def dba_dk() -> Made:
    """Denmark's board: cards with a link laid over them, "Byttes" for no price, a day of the last change alone, sellers behind a login, paid ads of other firms between the cards."""
    ads = made_ads(25, "Græsk landskildpadde|Grå jaco papegøje|Kongepyton|Terrarium 120x60|Skægagame", "han|hun|par|ung|med udstyr",
        prices="1250 8500 900 - 1495", texts="Sælges grundet tidsmangel, EU-papirer medfølger.|Opdrættet her i hjemmet, spiser godt. Afhentes på adressen.|Sund og frisk, kan ses efter aftale.", places="8000 Aarhus C|2100 København Ø|5000 Odense C|9400 Nørresundby")

    def path(ad: Item) -> str:
        return f"/recommerce/forsale/item/14{ad.n}"

    def price(ad: Item) -> str:
        return "Byttes" if ad.price is None else f"{whole(cost(ad))} kr."

    def card(ad: Item) -> str:
        return f'<article class="relative isolate sf-search-ad cursor-pointer"><div class="group block relative"><div class="relative aspect-1/1"><img class="w-full h-full object-center object-cover" src="/dynamic/480w/item/14{ad.n}/f0.jpg" alt="" loading="lazy"></div></div><div class="m-8 mb-0 sm:mb-8"><h2 class="h4 mb-0 mt-4 break-words"><a class="sf-search-ad-link s-text! hover:no-underline" href="{path(ad)}" id="14{ad.n}"><span class="absolute inset-0" aria-hidden="true"></span>{ad.title}</a></h2><div class="mt-4 flex justify-between font-bold whitespace-nowrap"><span>{price(ad)}</span></div><div class="text-xs s-text-subtle flex justify-between mt-8"><span class="whitespace-nowrap truncate mr-8">{ad.place.split(" ", 1)[1]}</span><span class="whitespace-nowrap">{ad.n % 6 + 1} d.</span></div></div></article>'

    def listing(leaf: Leaf) -> str:
        paid = '<div class="sf-search-result-native"><p>Annonce</p><a href="https://foder.example/?utm_source=dba"><h2>Foder til krybdyr</h2><span>fra 99 kr.</span></a></div>'
        more = "".join(f'<a class="button button--pill" href="{leaf.at}?page={n}" aria-label="Side {n}">{n}</a>' for n in range(1, leaf.last + 1))
        return f'<h1 class="sr-only">Dyr og tilbehør</h1><p>{len(ads)} annoncer</p><div class="grid grid-cols-2 sf-result-list">{"".join(map(card, leaf.ads[:4]))}{paid}{"".join(map(card, leaf.ads[4:]))}</div><nav aria-label="Sidenavigation">{more}</nav>'

    def detail(ad: Item) -> tuple[str, str]:
        near = "".join(f'<li><a href="{path(o)}"><img src="/dynamic/240w/item/14{o.n}/f0.jpg" alt=""><span>{o.title}</span><strong>{price(o)}</strong></a></li>' for o in others(ads, ad))
        body = f'<nav aria-label="Du er her"><a href="/recommerce/forsale/search">Torvet</a> / <a href="/recommerce/forsale/dyr">Dyr og tilbehør</a></nav><section aria-label="Billedgalleri"><img id="image-0" class="block object-contain" src="/dynamic/1280w/item/14{ad.n}/f0.jpg" alt="Billede 1"><img src="/dynamic/1280w/item/14{ad.n}/f1.jpg" alt="Billede 2"></section><h1 class="t1 mb-0" data-testid="object-title">{ad.title}</h1><div class="mt-16"><p class="s-text-subtle mb-0">{"Byttes" if ad.price is None else "Til salg"}</p><p class="m-0 h1">{"" if ad.price is None else price(ad)}</p></div><button>Kontakt sælger</button><section><h2 class="h4">Beskrivelse</h2><div class="whitespace-pre-wrap">{ad.text}</div></section><section aria-label="Mere information"><p><span>Log ind for at se sælgeren</span></p></section><div data-testid="object-address"><a href="https://kort.example/?q=14{ad.n}">{ad.place}</a></div><ul class="s-text-subtle"><li>Annonce-ID: 14{ad.n}</li><li>Sidst redigeret: {27 - ad.n % 9}. nov. 2026 kl. 14.05</li></ul><h2>Lignende annoncer</h2><ul>{near}</ul>'
        offer: dict[str, object] = {} if ad.price is None else {"offers": {"@type": "Offer", "price": str(ad.price), "priceCurrency": "DKK", "availability": "https://schema.org/InStock"}}
        return body, canonical(path(ad)) + ld({"@type": "Product", "name": ad.title, "image": f"https://img.dba.example/dynamic/1280w/item/14{ad.n}/f0.jpg", "description": ad.text, **offer})

    pages = Pages(ads, path, {"/recommerce/forsale/dyr": ads}, listing, detail, lambda body: f'<header><a href="/">DBA</a><a href="/recommerce/forsale/dyr">Dyr</a><a href="/opret">Opret annonce</a><a href="/login">Log ind</a></header><main>{body}</main><footer><a href="/om">Om DBA</a><a href="/cookies">Cookies</a></footer>', '<h1>Den Blå Avis</h1><a href="/recommerce/forsale/dyr">Dyr og tilbehør</a>', "da", "DBA", size=9,
                  others={"/login": "<h1>Log ind</h1>", "/opret": "<h1>Opret annonce</h1>", "/om": "<h1>Om DBA</h1>", "/cookies": "<h1>Cookies</h1>", "/recommerce/forsale/search": '<h1>Torvet</h1><a href="/recommerce/forsale/dyr">Dyr og tilbehør</a>'})
    return made("dba-dk", "DKK", pages, (*PLAIN, "place"), image=lambda ad: f"/dynamic/1280w/item/14{ad.n}/f0.jpg")


def skelbiu_lt() -> Made:
    """Lithuania's board: whole cards in links, the day it was put up beside how long since it was renewed, a phone with a hidden end, hearts counted, numbers of pages in the path."""
    ads = made_ads(24, "Stepinis vėžlys|Pilkoji žako papūga|Karališkasis pitonas|Eublefaras|Kaktusų kolekcija", "patinas|patelė|pora|jaunikliai|su terariumu",
        prices="85 950 60 45 120", texts="Parduodu dėl laiko stokos, sveikas ir gerai ėda.|Išveista namuose, su dokumentais.", people="Jonas|Terarium LT|Rasa", places="Vilnius|Kaunas|Klaipėda|Šiauliai", newest=noon())

    def path(ad: Item) -> str:
        return f"/skelbimai/{ad.slug}-7{ad.n}.html"

    def card(ad: Item) -> str:
        return f'<a class="standard-list-item js-standard-list-item js-cfuser-link" href="{path(ad)}" data-item-id="7{ad.n}"><div class="image-container"><div class="image"><img class="js-gallery-image" src="/static/classifieds/67/small-7{ad.n}.jpg" alt="{ad.title}"></div><div class="photos-count">{ad.n % 5 + 1}</div></div><div class="content-block"><div class="title">{ad.title}</div><div class="info-line">Gyvūnai</div><div class="price-line"><div class="price">{whole(cost(ad), " ")} €</div></div><div class="second-dataline">{ad.place}<span class="date"> atnaujinta prieš {ad.n % 7 + 2} val.</span></div></div><div class="add-to-memory" data-id="7{ad.n}"></div></a>'

    def listing(leaf: Leaf) -> str:
        turn = "".join(f'<a class="pagination_link" href="{leaf.at if n == 1 else f"{leaf.at}{n}"}">{n}</a>' for n in range(1, leaf.last + 1) if n != leaf.number)
        return f'<h1>Gyvūnai <span>({len(ads)})</span></h1><form action="/paieska/"><input name="keywords"><input name="cost_min" placeholder="Kaina nuo"></form><div id="items-list-container">{"".join(map(card, leaf.ads))}</div><div id="pagination">{turn}</div>'

    def detail(ad: Item) -> tuple[str, str]:
        near = "".join(f'<a class="similar-ad" href="{path(o)}"><img src="/static/classifieds/67/small-7{o.n}.jpg" alt=""><div>{o.title}</div><div class="price">{whole(cost(o), " ")} €</div></a>' for o in others(ads, ad))
        body = f'<div class="breadcrumbs"><a href="/">Skelbiu.lt</a> › <a href="/skelbimai/gyvunai/">Gyvūnai</a></div><div class="main-ad-container"><div id="main-photo"><img src="/static/classifieds/67/7{ad.n}.jpg" alt="{ad.title}"></div><div class="item-title"><h1 itemprop="name">{ad.title}</h1></div><p class="price">{whole(cost(ad), " ")} €</p><div class="details-row"><label>Miestas</label><span>{ad.place}</span></div><div class="details-row"><label>Būklė</label><span>Nauja</span></div><div itemprop="description">{ad.text}</div><div class="actions-container"><div class="block">ID: 7{ad.n}</div><div class="block">Įdėtas: {day(ad):%Y-%m-%d}</div><div class="block">Atnaujintas: prieš {ad.n % 7 + 2} val.</div><div class="block showed">Peržiūrėjo: {ad.n % 800} (šiandien {ad.n % 9})</div><div class="block">Įsiminė: {ad.n % 12}</div></div></div><div class="contacts"><div class="user-block"><a class="profile-name" href="/vartotojas/{account_of(ad.seller)}/">{ad.seller}</a><div>Skelbiu.lt nuo 2015 m.</div></div><div class="phone-button" data-phone="">+370 6** *****</div></div><h3>Panašūs skelbimai</h3>{near}'
        return body, shared(ad.title, f"/static/classifieds/67/7{ad.n}.jpg") + canonical(path(ad))

    pages = Pages(ads, path, {"/skelbimai/gyvunai/": ads}, listing, detail, lambda body: f'<div id="header"><a href="/">Skelbiu</a><a href="/prisijungti/">Prisijungti</a><a href="/prideti/">Įdėti skelbimą</a></div>{body}<div id="footer"><a href="/taisykles/">Taisyklės</a> Diginet LTU, UAB</div>', '<a href="/skelbimai/gyvunai/">Gyvūnai</a>', "lt", "Skelbiu.lt", size=8, turn=by_pattern(r"(?<=gyvunai/)(\d+)$"),
                  others={"/prisijungti/": "<h1>Prisijungti</h1>", "/prideti/": "<h1>Įdėti</h1>", "/taisykles/": "<h1>Taisyklės</h1>", "/paieska/": "<h1>Paieška</h1>"}, titled=lambda ad: f"{ad.title} - Skelbiu.lt")
    return profiled(made("skelbiu-lt", "EUR", pages, ALL, image=lambda ad: f"/static/classifieds/67/7{ad.n}.jpg", account=lambda ad: str(account_of(ad.seller))), "/vartotojas/", "lt", "Visi skelbimai")


def kleinanzeigen_de() -> Made:
    """Germany's board: articles with a hidden "Reserviert" in every heading, "VB" after sums, "Heute"/"Gestern" in lists and days on pages, "Aktiv seit", "TOP" ads first, pages as seite:2."""
    ads = spread(made_ads(27, "Griechische Landschildkröte|Graupapagei|Königspython|Terrarium 150er|Leopardgecko|Orchideensammlung", "männlich|weiblich|Paar|Nachzucht 2025|mit Papieren",
        prices="120 1450 85 200 - 60", texts="Verkaufe aus Zeitgründen, EU-Bescheinigung liegt vor.|Nachzucht aus eigener Haltung, kein Versand, nur Abholung.|Privatverkauf, keine Garantie oder Rücknahme.", people="Schildi77|Familie Vogt|ReptilienNord|M. Krause", places="20095 Hamburg|01067 Dresden|50667 Köln|80331 München"), 11)

    def path(ad: Item) -> str:
        return f"/s-anzeige/{ad.slug}/28{ad.n}-139-9409"

    def price(ad: Item) -> str:
        return "VB" if ad.price is None else f"{whole(cost(ad))} €{' VB' if ad.n % 2 else ''}"

    def when(ad: Item) -> str:
        return (f"Heute, {day(ad):%H:%M}", f"Gestern, {day(ad):%H:%M}")[days_since(ad)] if days_since(ad) < 2 else f"{day(ad):%d.%m.%Y}"

    def item(ad: Item) -> str:
        return f'<li class="ad-listitem fully-clickable-card{" badge-topad is-topad" if ad.n % 8 == 0 else ""}"><article class="aditem" data-adid="28{ad.n}" data-href="{path(ad)}"><div class="aditem-image"><a href="{path(ad)}"><div class="imagebox srpimagebox"><img src="/api/v1/prod-ads/images/{ad.n}?rule=$_2.JPG" alt="{ad.title} {ad.place}"><div class="galleryimage--counter">{ad.n % 7 + 1}</div></div></a></div><div class="aditem-main"><div class="aditem-main--top"><div class="aditem-main--top--left"><i class="icon icon-small icon-pin-gray"></i> {ad.place}</div><div class="aditem-main--top--right"><i class="icon icon-small icon-calendar-gray-simple"></i> {when(ad)}</div></div><div class="aditem-main--middle"><h2 class="text-module-begin"><a class="ellipsis" href="{path(ad)}">{ad.title}</a></h2><p class="aditem-main--middle--description">{ad.text[:60]}...</p><div class="aditem-main--middle--price-shipping"><p class="aditem-main--middle--price-shipping--price">{price(ad)}</p></div></div><div class="aditem-main--bottom"><p class="text-module-end"><span class="simpletag">Nur Abholung</span></p></div></div></article></li>'

    def listing(leaf: Leaf) -> str:
        turn = numbers(leaf, lambda n: f"/s-haustiere/seite:{n}/c130" if n > 1 else "/s-haustiere/c130", "pagination-current")
        return f'<div class="breadcrump"><h1><span class="breadcrump-summary">1 - 8 von {len(ads)} Haustiere in Deutschland</span></h1></div><section id="browsebox"><h2>Preis</h2><a href="/s-haustiere/preis:0:50/c130" rel="nofollow">bis 50 €</a></section><ul id="srchrslt-adtable" class="itemlist">{"".join(map(item, leaf.ads))}</ul><div class="pagination-pages">{turn}</div>'

    def detail(ad: Item) -> tuple[str, str]:
        near = "".join(f'<li class="itemtile"><a href="{path(o)}"><img src="/api/v1/prod-ads/images/{o.n}?rule=$_35.JPG" alt=""><span>{o.title}</span> <span class="itemtile-price">{price(o)}</span></a></li>' for o in others(ads, ad))
        body = f'<div id="vap-brdcrmb" class="breadcrump"><a class="breadcrump-link" href="/">Kleinanzeigen</a> <a class="breadcrump-link" href="/s-haustiere/c130">Haustiere</a></div><article id="viewad-product"><div class="galleryimage-element current"><img id="viewad-image" src="/api/v1/prod-ads/images/{ad.n}?rule=$_59.JPG" alt="{ad.title}"></div><div class="boxedarticle--flex--container"><h1 id="viewad-title" class="boxedarticle--title"><span class="pvap-reserved-title is-hidden">Reserviert &bull; </span><span class="pvap-reserved-title is-hidden">Gelöscht &bull; </span>{ad.title}</h1><h2 class="boxedarticle--price" id="viewad-price">{price(ad)}</h2><div class="boxedarticle--details--full"><span id="viewad-locality">{ad.place}</span></div></div><div id="viewad-extra-info" class="boxedarticle--details--full"><div><i class="icon icon-small icon-calendar-gray-simple"></i><span>{day(ad):%d.%m.%Y}</span></div><div id="viewad-views"><i class="icon icon-small icon-eye"></i><span id="viewad-cntr-num"></span></div></div><h3>Beschreibung</h3><p id="viewad-description-text" class="text-force-linebreak" itemprop="description">{ad.text}</p></article><div id="viewad-contact"><span class="text-body-regular-strong text-force-linebreak userprofile-vip"><a href="/s-bestandsliste.html?userId={account_of(ad.seller)}">{ad.seller}</a></span><span class="userprofile-vip-details-text">Privater Nutzer</span><span class="userprofile-vip-details-text">Aktiv seit 0{ad.n % 9 + 1}.02.2014</span></div><div id="viewad-ad-id-box"><ul><li>Anzeigen-ID</li><li>28{ad.n}</li></ul></div><h2>Das könnte dich auch interessieren</h2><ul>{near}</ul>'
        return body, canonical(path(ad)) + shared(ad.title, f"/api/v1/prod-ads/images/{ad.n}?rule=$_59.JPG")

    pages = Pages(ads, path, {"/s-haustiere/c130": ads}, listing, detail, lambda body: f'<div id="site-header"><a href="/">Kleinanzeigen</a><a href="/m-einloggen.html">Einloggen</a><a href="/p-anzeige-aufgeben.html">Anzeige aufgeben</a></div><div id="site-content">{body}</div><footer><a href="/impressum.html">Impressum</a><a href="/datenschutz.html">Datenschutz</a></footer><div id="gdpr-banner">Wir verwenden Cookies</div>', '<h1>Kostenlos. Einfach. Lokal.</h1><ul class="treelist"><li><a href="/s-haustiere/c130">Haustiere</a></li></ul>', "de", "Kleinanzeigen", size=8, turn=by_pattern(r"/seite:(\d+)"),
                  others=dict.fromkeys(("/m-einloggen.html", "/p-anzeige-aufgeben.html", "/impressum.html", "/datenschutz.html", "/s-haustiere/preis:0:50/c130"), "<h1>Kleinanzeigen</h1>"), titled=lambda ad: f"{ad.title} in {ad.place} | kleinanzeigen.de")
    site = made("kleinanzeigen-de", "EUR", pages, ALL, image=lambda ad: f"/api/v1/prod-ads/images/{ad.n}", account=lambda ad: str(account_of(ad.seller)))
    site.pages = beside(pages, lambda at, _: html("<h1>Alle Anzeigen des Nutzers</h1>", lang="de", title="Anzeigen") if at == "/s-bestandsliste.html" else None)
    return site


def kupujemprodajem_rs() -> Made:
    """Serbia's board: hashed class names and the state of the page, dinars and "Kontakt" for no price, "pre 3 dana" in lists, thumbs up and down beside a seller, "KP izlog" ads on top."""
    ads = spread(made_ads(23, "Šumska kornjača|Žako papagaj|Kraljevski piton|Terarijum 100x50|Kalemljeni kaktus", "mužjak|ženka|par|mladunče|hitno",
        prices="4500 98000 12500 - 900", texts="Prodajem zbog selidbe, zdravo i pitomo.|Domaći uzgoj, mogućnost slanja kurirom o trošku kupca.", people="zoran.pet|egzote021|jelena91", places="Beograd|Novi Sad|Niš"), 20)

    def path(ad: Item) -> str:
        return f"/kucni-ljubimci/egzote/{ad.slug}/oglas/17{ad.n}"

    def price(ad: Item) -> str:
        return "Kontakt" if ad.price is None else f"{whole(cost(ad))} din"

    def when(ad: Item) -> str:
        return ("danas", "juče")[days_since(ad)] if days_since(ad) < 2 else f"pre {days_since(ad)} dana"

    def item(ad: Item) -> str:
        return f'<article class="AdItem_adHolder__RPuL0" id="17{ad.n}"><section class="AdItem_adImageHolder__LZaKr"><a class="Link_link__2iGTE" href="{path(ad)}?filterId=77"><img class="AdItem_image__x" src="/photos/tmb-300x300/17{ad.n}.jpg" alt=""></a></section><section class="AdItem_adInfoHolder__Vljfb"><a class="Link_link__2iGTE" href="{path(ad)}?filterId=77"><div class="AdItem_name__80tI5">{ad.title}</div></a><div class="AdItem_price__k0rQn"><div><div>{price(ad)}</div></div></div><p class="AdItem_adTextHolder__">{ad.text}</p></section><footer class="AdItem_adItemFooter__"><div class="AdItem_originAndPromoLocation__HgtYj"><p>{ad.place}</p></div><div class="AdItem_postedStatus__4y6Ca"><p>{when(ad)}</p></div><span class="AdItem_favoriteHolder__">{ad.n % 30}</span></footer></article>'

    def listing(leaf: Leaf) -> str:
        top = '<aside class="KpIzlog_holder__x"><a href="/izlog/zoo-hrana"><img src="/izlog/zoo.png" alt=""><span>Hrana za reptile</span><b>od 350 din</b></a></aside>'
        return f'<h1>Egzote</h1>{top}<div>{"".join(map(item, leaf.ads))}</div><ul class="Pagination_pagination__81Zkn">{numbers(leaf, lambda n: f"{leaf.at}?page={n}", "Pagination_current__x")}</ul>'

    def detail(ad: Item) -> tuple[str, str]:
        body = f'<div class="BreadcrumbHolder_x"><a href="/kucni-ljubimci/egzote">Egzote</a></div><div class="AdViewGallery_holder__"><img src="/photos/oglasi/17{ad.n}.jpg" alt="{ad.title}"></div><section class="AdViewInfo_info__"><h1 class="AdViewInfo_name__ShcRk">{ad.title}</h1><h2 class="AdViewInfo_priceSmall__FzPJL">{price(ad)}</h2><div>Zamena: Ne</div><div>Šifra oglasa: 17{ad.n}</div><div><span>Postavljen: {day(ad):%d.%m.%Y}.</span> <span>Pregleda: {ad.n % 900}</span></div></section><section class="AdViewDescription_descriptionHolder__kVJpB"><p>{ad.text}</p></section><div class="UserSummary_userDetails__"><a class="Link_link__2iGTE" href="/{ad.seller.replace(".", "-")}/svi-oglasi/{account_of(ad.seller)}/1"><div class="UserSummary_userName__">{ad.seller}</div></a><div class="UserSummary_reviews__"><span>142</span><span>1</span></div><div class="UserSummary_userLocation__">{ad.place}</div><div>Član od 12.03.2013.</div></div>'
        kept = {"props": {"pageProps": {}, "initialReduxState": {"ad": {"byId": {f"17{ad.n}": {"ad_id": f"17{ad.n}", "name": ad.title, "price_number": cost(ad), "currency": "rsd", "price_text": price(ad), "locationName": ad.place, "posted": f"{day(ad):%Y-%m-%d 12:00:00}"}}}}}, "page": "/ad"}
        return body + state(kept), canonical(path(ad)) + crumbs("Kućni ljubimci", "Egzote", ad.title)

    pages = Pages(ads, path, {"/kucni-ljubimci/egzote": ads}, listing, detail, lambda body: f'<header><a href="/">KupujemProdajem</a><a href="/login">Uloguj se</a><a href="/pomoc">Pomoć</a></header>{body}<footer>Cene na sajtu iskazane su u dinarima.</footer>', '<a href="/kucni-ljubimci/egzote">Egzote</a>', "sr", "KupujemProdajem", size=8, others={"/login": "<h1>Uloguj se</h1>", "/pomoc": "<h1>Pomoć</h1>", "/izlog/zoo-hrana": "<h1>Zoo hrana</h1>"}, titled=lambda ad: f"{ad.title} | KupujemProdajem")
    return profiled(made("kupujemprodajem-rs", "RSD", pages, ALL, image=lambda ad: f"/photos/oglasi/17{ad.n}.jpg", account=lambda ad: str(account_of(ad.seller))), "/", "sr", "Svi oglasi")


def jofogas_hu() -> Made:
    """Hungary's board: sums and their unit in two elements, days as "nov 18., 10:12", a company's badge, home delivery at a price of its own, pages as ?o=2."""
    ads = made_ads(25, "Mocsári teknős|Jákó|Szakállas agáma|Üvegterrárium|Pachypodium", "hím|tojó|pár|fiatal|sürgősen",
        prices="18000 240000 25000 32000 5500", texts="Eladó helyhiány miatt, egészséges, jól eszik.|Saját tenyésztésű, CITES papírral.", people="Kovács Péter|Hüllőház|Nagy Ági", places="Budapest|Pécs|Győr", newest=noon())

    def path(ad: Item) -> str:
        return f"/budapest/{ad.slug.replace('-', '_')}_15{ad.n}.htm"

    def when(ad: Item) -> str:
        return f'{one_of(ad, "jan|feb|márc|ápr|máj|jún|júl|aug|szept|okt|nov|dec")} {day(ad).day}., {day(ad):%H:%M}'

    def item(ad: Item) -> str:
        return f'<div class="col-xs-12 box list-item general-item contentArea reListItem" data-list-id="15{ad.n}"><div class="item-wrapper"><section class="imageBox"><a class="img" href="{path(ad)}"><picture><img itemprop="image" src="/bigthumbs/15{ad.n}.jpg" alt="{ad.title}"></picture></a></section><section class="contentArea"><h3 class="item-title"><a class="subject" href="{path(ad)}">{ad.title}</a></h3><section class="price"><div class="priceBox"><h3 class="item-price"><span class="price-value" content="{cost(ad):.0f}">{whole(cost(ad), " ")}</span><span class="price-unit"> Ft</span></h3></div></section><section class="category">Állat</section><section class="cityname">{ad.place}</section><section class="time">{when(ad)}</section><span class="badge-company">Háztól házig: 1 990 Ft</span></section></div></div>'

    def listing(leaf: Leaf) -> str:
        turn = "".join(f'<li><a class="ad-list-pager-item ad-list-pager-item-{n}" href="{leaf.at}?o={n}">{n}</a></li>' for n in range(1, leaf.last + 1))
        return f'<h1>Állat hirdetések</h1><div class="resultcontent">{"".join(map(item, leaf.ads))}</div><ul class="ad-list-pager">{turn}</ul>'

    def detail(ad: Item) -> tuple[str, str]:
        body = f'<ol class="breadcrumb"><li><a href="/magyarorszag">Magyarország</a></li><li><a href="/magyarorszag/allat">Állat</a></li></ol><div class="vi-gallery"><img class="vi-image" src="/images/15{ad.n}.jpg" alt="{ad.title}"></div><h1 class="MuiTypography-root MuiTypography-h1">{ad.title}</h1><div class="MuiStack-root"><h2 class="MuiTypography-root MuiTypography-h2">{whole(cost(ad), " ")} Ft</h2></div><p class="MuiTypography-root">Feladás dátuma: {day(ad):%Y}. {when(ad)}</p><p>Település: {ad.place}</p><div class="description">{ad.text}</div><div class="delivery"><b>Szállítás</b> MPL automatába 1 290 Ft, háztól házig 1 990 Ft</div><div class="seller"><a href="/uzlet/{account_of(ad.seller)}">{ad.seller}</a><span>Regisztrált: 2017. máj</span><button>+36 30 *** ****</button></div>'
        return body, canonical(path(ad)) + ld({"@type": "Product", "name": ad.title, "image": f"/images/15{ad.n}.jpg", "offers": {"@type": "Offer", "price": int(cost(ad)), "priceCurrency": "HUF"}})

    pages = Pages(ads, path, {"/magyarorszag/allat": ads}, listing, detail, lambda body: f'<header><a href="/">Jófogás</a><a href="/fiok/belepes">Belépés</a><a href="/hirdetesfeladas">Hirdetésfeladás</a></header>{body}<footer><a href="/aszf">ÁSZF</a></footer>', '<a href="/magyarorszag/allat">Állat</a>', "hu", "Jófogás", size=9, turn=by_query("o"), others={"/magyarorszag": '<a href="/magyarorszag/allat">Állat</a>', "/fiok/belepes": "<h1>Belépés</h1>", "/hirdetesfeladas": "<h1>Feladás</h1>", "/aszf": "<h1>ÁSZF</h1><p>Díj: 990 Ft</p>"})
    return profiled(made("jofogas-hu", "HUF", pages, ALL, image=lambda ad: f"/images/15{ad.n}.jpg", account=lambda ad: str(account_of(ad.seller))), "/uzlet/", "hu", "Hirdetései")


MAKES: dict[str, Callable[[], Made]] = {make.__name__: make for make in (dba_dk, skelbiu_lt, kleinanzeigen_de, kupujemprodajem_rs, jofogas_hu)}
