"""A classified after Tayara (Tunisia, Next data, days told as "il y a") and a Lemmy community (Germany, isoData, RSS, API)."""
# ruff: noqa: E501, C901, PLR0913, PLR0911, PLR0915, PLR0917, ARG001, SIM905, SIM108, PLC0207, I001, RUF100
# fmt: off
# mypy: disable-error-code="arg-type,operator,union-attr"

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from html import escape as e

from benchmarks.eleventh.base import png, slug, things
from tests.spiders.shops.base import Answer, Item, Made, chunk, list_page

# --- Tunisia, Tayara -------------------------------------------------------------------------------------------------

TN_LINES = """
Perroquet gris du Gabon parleur|3500|Âgé de quatre ans, bague, dit bonjour et siffle.
Salon marocain 7 places|1200|Tissu neuf, table offerte.
Tortue terrestre lil bi3|40|Fi 7ala behya, 20 cm.
Golf 6 TDI 2011|31000|Visite jusqu'en juin, deux clés.
Chardonneret mâle chanteur|150|Bien apprivoisé, chante toute la journée.
Vélo VTT Rockrider 27 pouces|480|Freins à disque.
Canari Malinois couple|120|Bagués 2025.
PC portable HP EliteBook|890|i5, 8 Go, SSD 256.
كلب مالينوا عمره 4 أشهر|450|ملقح ومعاه الدفتر.
Machine à coudre Juki|1350|Industrielle, moteur silencieux.
Cage volière 2 mètres|260|Fer peint, deux compartiments.
Fennec apprivoisé|600|Élevé au biberon, à voir sur place.
iPhone 13 128|1650|Batterie 88 %, sans accessoires.
Tapis de Kairouan 2x3|700|Laine, noué main, certifié ONAT.
Chèvre laitière avec petit|550|Deux litres par jour.
Réfrigérateur Condor 400 L|780|Sous garantie un an.
Paire d'inséparables|70|Avec nichoir.
Peau de mouton tannée|60|Blanche, grande taille.
Cheval barbe 6 ans|7500|Papiers, doux, monté régulièrement.
Chambre à coucher complète|2300|Hêtre massif, démontée.
Caméléon vivant|25|Petit, mange tout seul.
Plante monstera grande|90|Pot en terre cuite.
Bracelet corail rouge de Tabarka|380|Fermoir argent, 31 grammes.
Moto Vespa 125 ancienne|4200|Carte grise, à restaurer.
Poissons rouges lot de 10|30|Avec petit bocal.
Cornes de gazelle anciennes montées|220|Socle en olivier, pièce de famille.
"""
TN_TEXTS = ["Prix négociable devant le produit.", "Pas d'échange svp. Appelez, je ne réponds pas aux messages.", "Livraison possible partout en Tunisie."]
TN_CATS = [("Animaux", "Animaux", {0, 2, 4, 6, 8, 11, 14, 16, 18, 20, 24}), ("Maison-et-Jardin", "Maison et Jardin", {1, 9, 10, 13, 15, 17, 19, 21, 22, 25}), ("Divers", "Divers", {3, 5, 7, 12, 23})]


def tayara_tn() -> Made:
    """data elements for prices, "Ariana, il y a 3 mois" on the page, the day itself only in __NEXT_DATA__."""
    of = things(TN_LINES, TN_TEXTS, "Hedi Ben Salah|amel|Animalerie El Manar|Sofiène|Boutique Jasmin|khaled_95", "Ariana, La Soukra|Tunis, Le Bardo|Sousse, Hammam Sousse|Sfax, Sakiet Eddaïer|Nabeul, Hammamet", first=6412, step=31, start=datetime(2026, 1, 8, 8, 10, tzinfo=UTC))

    def cat(i: Item) -> tuple[str, str, set[int]]:
        return next(c for c in TN_CATS if of.index(i) in c[2])

    def key(i: Item) -> str:
        return f"69{i.n * 15485863:010x}{i.n:012x}"

    def town(i: Item) -> list[str]:
        return i.place.split(", ")

    def href(i: Item) -> str:
        name = i.slug or "annonce"
        return f"/item/{cat(i)[0].lower()}/autres/{slug(town(i)[0])}/{slug(town(i)[1])}/{name}/{key(i)}/"

    def image(i: Item) -> str:
        return f"/mediaGateway/{i.n % 16:x}/{i.n % 251:02x}/{key(i)}.jpg"

    def ago(i: Item) -> str:
        days = (datetime.now(UTC) - i.posted).days
        if days < 1:
            return "aujourd'hui"
        return f"il y a {days} jours" if days < 30 else f"il y a {days // 30} mois" if days < 365 else f"il y a {days // 365} ans"

    def money(i: Item) -> str:
        return f"{i.price:,.0f}".replace(",", " ")

    def card(i: Item) -> str:
        return f"""<article class="mx-0"><a target="_self" href="{href(i)}"><div class="flex flex-col bg-white border rounded-md overflow-hidden relative"><div class="relative w-full h-40"><img alt="{e(i.title)}" loading="lazy" decoding="async" src="{image(i)}"/><button aria-label="like"></button></div><div class="flex flex-col px-1.5 space-y-0.5"><data value="{i.price}" class="font-bold font-arabic text-red-600 undefined text-lg">{money(i)}<span class="text-sm">DT</span></data><h2 class="card-title font-arabic text-sm font-medium leading-5 text-gray-800 max-w-min min-w-full line-clamp-2 my-2">{e(i.title)}</h2></div><div class="flex flex-col px-1.5 py-1"><div class="flex items-center space-x-1 mb-1"><svg class="w-3"></svg><span class="truncate text-3xs md:text-xs font-medium text-neutral-500">{cat(i)[1]}</span></div><div class="flex items-center space-x-1"><svg class="w-3"></svg><span class="line-clamp-1 truncate text-3xs md:text-xs lg:text-xs w-3/5 font-medium text-neutral-500">{town(i)[0]}, {ago(i)}</span></div></div></div></a></article>"""

    def state(i: Item) -> dict[str, object]:
        at = f"{i.posted:%Y-%m-%dT%H:%M:%S}Z"
        return {"id": key(i), "title": i.title, "description": i.text, "price": int(i.price), "currency": "TND", "images": ["{base}" + image(i)[1:]], "location": {"governorate": town(i)[0], "delegation": town(i)[1]}, "metadata": {"publishedOn": at, "isModified": False, "subCategory": "65a0", "producttype": 0, "state": 2, "publisher": {"name": i.seller, "avatar": "", "isShop": i.seller.startswith(("Animalerie", "Boutique"))}}}

    def frame(title: str, body: str, props: dict[str, object], head: str = "", page: str = "/ads/c/[category]") -> str:
        nav = "".join(f'<a class="text-xs" href="/ads/c/{s}/">{t}</a>' for s, t, _ in TN_CATS)
        data = json.dumps({"props": {"pageProps": props, "__N_SSP": True}, "page": page, "query": {}, "buildId": "tn5d", "isFallback": False, "gssp": True, "scriptLoader": []}, ensure_ascii=False).replace("</", "<\\/")
        return f"""<!DOCTYPE html><html lang="fr"><head><meta charSet="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/><title>{e(title)}</title>{head}</head><body><div id="__next"><header class="navbar sticky top-0 bg-white"><a href="/" title="Souk Jdid"><img alt="logo" src="/static/logo.svg"/></a><input type="search" placeholder="Que cherchez-vous ?"/><a class="btn btn-sm" href="/post-listing/">Publier une annonce</a><a href="/login/">Se connecter</a></header><nav class="flex">{nav}</nav><main>{body}</main><footer class="bg-gray-100"><a href="/terms/">Conditions générales</a><a href="/about/">À propos</a><a href="/contact/">Contact</a><p>Souk Jdid © 2026</p></footer></div><script id="__NEXT_DATA__" type="application/json">{data}</script></body></html>"""

    def listing(c: tuple[str, str, set[int]], page: int) -> str:
        some = [i for k, i in reversed(list(enumerate(of))) if k in c[2]]
        last = -(-len(some) // 5)
        here = chunk(some, page, 5)
        nums = "".join(f'<a class="btn btn-xs{" btn-active" if p == page else ""}" href="/ads/c/{c[0]}/?page={p}">{p}</a>' for p in range(1, last + 1))
        nxt = f'<a class="btn btn-xs" aria-label="next" href="/ads/c/{c[0]}/?page={page + 1}">»</a>' if page < last else ""
        ad = '<article class="mx-0 ads-slot"><div id="div-gpt-ad-2"></div></article>'
        return frame(f"{c[1]} à vendre en Tunisie", f'<h1 class="text-lg">{c[1]} en Tunisie</h1><span>{len(some)} annonces</span><div class="filters"><label>Prix min<input/></label><label>Prix max<input/></label></div><div class="relative -z-40 grid grid-cols-2 gap-2">{"".join(map(card, here[:3]))}{ad}{"".join(map(card, here[3:]))}</div><div class="btn-group">{nums}{nxt}</div>', {"searchedListingsAction": {"newHits": [state(i) for i in here], "premiumHits": [], "totalListings": len(some)}})

    def detail(i: Item) -> str:
        k, c = of.index(i), cat(i)
        at = f"{i.posted:%Y-%m-%dT%H:%M:%S}Z"
        near = [of[k - 1], of[k - 3], of[k - 6]]
        props: dict[str, object] = {"adDetails": {"id": key(i), "title": i.title, "description": i.text, "price": int(i.price), "phone": "", "state": 2, "publishedOn": at, "images": ["{base}" + image(i)[1:]], "location": {"governorate": town(i)[0], "delegation": town(i)[1]}, "adParams": [{"label": "Type de transaction", "value": "À Vendre"}], "category": {"name": c[1]}}, "publisher": {"id": f"u{len(i.seller)}", "fullname": i.seller, "avatar": "", "joined": "2019-04-02T00:00:00Z"}, "similarAds": [state(j) for j in near]}
        head = f'<meta name="description" content="{e(i.text[:150])}"/><link rel="canonical" href="{{base}}{href(i)[1:]}"/><meta property="og:title" content="{e(i.title)}"/><meta property="og:image" content="{{base}}{image(i)[1:]}"/><meta property="og:type" content="website"/>'
        return frame(f"{i.title} à {town(i)[0]}", f"""<div class="breadcrumbs text-sm"><ul><li><a href="/">Accueil</a></li><li><a href="/ads/c/{c[0]}/">{c[1]}</a></li></ul></div><div class="carousel w-full"><div class="carousel-item"><img src="{image(i)}" alt="{e(i.title)}"/></div></div><h1 class="text-gray-700 font-bold text-2xl font-arabic">{e(i.title)}</h1><data value="{i.price}" class="text-red-600 font-bold font-arabic text-2xl lg:text-3xl">{money(i)}<span class="mr-1 ml-1 text-2xl font-bold">DT</span></data><div class="flex items-center space-x-2 mb-1"><svg class="w-4"></svg><span>{i.place}</span> <span>{ago(i)}</span></div><h2 class="text-lg font-bold">Description</h2><p dir="auto" class="text-sm text-start text-gray-700 font-arabic whitespace-pre-line line-clamp-3">{e(i.text)}</p><h2 class="text-lg font-bold">Critères</h2><ul class="grid gap-3 grid-cols-12"><li class="col-span-6"><span class="text-gray-600/80 text-2xs">Type de transaction</span> <span class="text-gray-700/80 text-xs font-semibold">À Vendre</span></li></ul><aside class="card"><div class="avatar placeholder"><span>{e(i.seller[0].upper())}</span></div><a href="/profile/u{len(i.seller)}/"><span class="text-sm font-semibold text-gray-700 capitalize">{e(i.seller)}</span></a><button class="btn btn-sm">Afficher numéro</button><button class="btn btn-sm">Discuter</button></aside><section><h2>Annonces similaires</h2>{"".join(map(card, near))}</section>""", props, head, "/item/[...slugs]")

    def pages(path: str, query: dict[str, str]) -> str | Answer | None:
        at = path.strip("/").split("/")
        if at[0] == "mediaGateway":
            return png(int(at[-1].split(".")[0][12:], 16))
        if path == "/":
            return frame("Souk Jdid: petites annonces en Tunisie", f'<h1>Petites annonces</h1>{"".join(map(card, of[-4:]))}', {}, page="/")
        if at[0] == "profile":
            mine = [i for i in of if f"u{len(i.seller)}" == at[1]]
            return frame(mine[0].seller, f"<h1>{mine[0].seller}</h1>{''.join(map(card, mine))}", {}, page="/profile/[id]") if mine else None
        if at[0] in {"terms", "about", "contact", "login", "post-listing"}:
            return frame("Souk Jdid", "<h1>Souk Jdid</h1><p>Publier une annonce est gratuit.</p>", {}, page="/about")
        c = next((c for c in TN_CATS if at == ["ads", "c", c[0]]), None)
        return listing(c, list_page(query)) if c else next((detail(i) for i in of if href(i) == path), None)

    return Made("tayara_tn", of, "TND", pages, href, fields=("title", "price", "currency", "images", "seller", "place", "posted"), image=image)


# --- Germany, Lemmy --------------------------------------------------------------------------------------------------

DE_LINES = """
[Biete] Fahrradanhänger Thule Coaster, 180 €|180|Guter Zustand, Regenverdeck dabei. Raum Kassel.
Kornnatter Amel Weibchen abzugeben|60|Schlupf 2023, frisst Frost gut. Schutzgebühr 60 Euro.
[Biete] Raspberry Pi 4 mit Gehäuse und Netzteil|45|4 GB Version, kaum gelaufen. 45 € inkl. Versand.
[Verschenke] Ableger Grünlilie und Efeutute|-|Wer was mag, einfach melden. Topf bitte mitbringen.
Terrarium 120x60x60 OSB|90|Selbst gebaut, Scheiben ohne Kratzer. Ich hätte gern noch 90 € dafür.
[Biete] Nintendo Switch OLED weiß|210|Mit Hülle und zwei Spielen. Preisvorstellung: 210€
Testudo hermanni boettgeri NZ 2024|75|Mit EU-Bescheinigung, je Tier 75 Euro. Nur Abholung.
[Biete] Strickwolle Merino, 12 Knäuel|30|Farbe Petrol, Rest von einem Projekt. 30 € plus Porto.
[Biete] ThinkPad X230, 110 €|110|Mit SSD und neuem Akku, Linux Mint drauf.
Präparat Mäusebussard aus Nachlass, 150 €|150|Nachweis von 1978 liegt bei.
[Tausche] Saatgut alte Tomatensorten|-|Gegen Chili oder Bohnen. Liste gern per Nachricht.
[Biete] Schallplatten Krautrock, Konvolut|140|Can, Neu!, Harmonia. Alles zusammen 140 EUR.
Axolotl, vier Jungtiere|20|Wildling und leuzistisch. 20 € pro Tier.
[Biete] Kinderfahrrad Puky 16 Zoll|55|Kleine Roststellen am Lenker. 55 €.
[Biete] 3D-Drucker Ender 3 V2, VB 95 €|95|Umgebaut auf Direct Drive.
Blauzungenskink Männchen|250|Acht Jahre bei mir, nur in gute Hände. VB 250 €
[Biete] Campingkocher Trangia 27|38|Aluminium, mit Windschutz. 38 € inkl. Versand.
[Biete] Mechanische Tastatur ISO-DE|65|Gateron Brown, PBT-Kappen. 65 Euro.
Graupapagei-Paar sucht neues Zuhause|800|Umzug ins Ausland. Mit CITES-Papieren und Voliere, 800 € zusammen.
[Biete] Bücherkiste Science-Fiction|25|Lem, Le Guin, Strugazki. 25 € für alles.
[Biete] Kamera Olympus OM-D E-M10 II|190|Mit 14-42 Kitobjektiv. 190 €.
Orchideen-Sammlung, 9 Pflanzen|70|Paphiopedilum und Phragmipedium gemischt. Ich gebe sie nur zusammen für 70 € ab.
[Biete] Holzwerkbank mit Vorderzange|160|Buche, massiv, schwer. 160 € an Selbstabholer.
[Biete] Bernsteinkette der Oma|85|Knoten zwischen den Perlen. 85 €
[Biete] Akkuschrauber Makita DDF453|50|Zwei Akkus, Lader. 50 Euro.
Gottesanbeterinnen L4, Hierodula|6|Aus eigener Zucht, 6 € das Stück, Versand im Heatpack.
"""
DE_TEXTS = ["Bei Fragen einfach hier kommentieren oder PN.", "Bezahlung per Überweisung oder bar.", "Nichtraucherhaushalt, Katze vorhanden."]
DE_WEEK = "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag".split()
DE_MONTHS = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()
DE_SAYS = ["Ist das noch zu haben?", "Hab sowas letztes Jahr für 40 € gesehen, fairer Preis.", "PN ist raus!", "Schöne Sache, leider zu weit weg."]


def lemmy_de() -> Made:
    """Post cards twice (small and wide screens), window.isoData, ?page=, /feeds RSS and /api/v3 beside."""
    of = things(DE_LINES, DE_TEXTS, "schraubenzieher|mondkalb|Reptilienhaus_N|jule|der_alte_fritz|xyloph0n|kraut77", "", first=48213, step=57, start=datetime(2026, 1, 11, 8, 5, tzinfo=UTC))

    def href(i: Item) -> str:
        return f"/post/{i.n}"

    def image(i: Item) -> str:
        return f"/pictrs/image/{i.n * 7907:08x}-0b7e-4c55-a1d0-{i.n * 65537:012x}.jpeg"

    def when(i: Item) -> str:
        return f"{DE_WEEK[i.posted.weekday()]}, {i.posted.day}. {DE_MONTHS[i.posted.month - 1]} {i.posted.year} um {(i.posted.hour + 1) % 24:02d}:{i.posted:%M}"

    def ago(i: Item) -> str:
        days = (datetime.now(UTC) - i.posted).days
        return f"vor {days} Tagen" if days < 30 else f"vor {days // 30} Monaten"

    def view(i: Item) -> dict[str, object]:
        at = f"{i.posted:%Y-%m-%dT%H:%M:%S}.481920Z"
        return {"post": {"id": i.n, "name": i.title, "url": "{base}" + image(i)[1:], "body": i.text, "creator_id": sum(map(ord, i.seller)) * 3, "community_id": 17, "removed": False, "locked": False, "published": at, "deleted": False, "nsfw": False, "thumbnail_url": "{base}" + image(i)[1:], "ap_id": "{base}" + href(i)[1:], "local": True, "language_id": 38, "featured_community": False, "featured_local": False}, "creator": {"id": sum(map(ord, i.seller)) * 3, "name": i.seller, "banned": False, "published": "2023-06-12T10:00:00Z", "actor_id": "{base}u/" + i.seller, "local": True, "bot_account": False, "instance_id": 1}, "community": {"id": 17, "name": "flohmarkt", "title": "Flohmarkt", "actor_id": "{base}c/flohmarkt", "local": True}, "counts": {"post_id": i.n, "comments": 2, "score": i.n % 23, "upvotes": i.n % 23, "downvotes": 0, "published": at}, "subscribed": "NotSubscribed", "saved": False, "read": False}

    def author(i: Item) -> str:
        return f'<a class="person-listing d-inline-flex align-items-baseline text-info" title="" href="/u/{i.seller}"><span>{i.seller}</span></a>'

    def card(i: Item, full: bool = False) -> str:
        name = f"<span>{e(i.title)}</span>" if full else f'<a class="d-inline link-dark" href="{href(i)}" title="Kommentare"><span>{e(i.title)}</span></a>'
        thumb = f'<a class="text-body" href="{image(i)}" rel="noopener nofollow" title="{{base}}{image(i)[1:]}"><div class="thumbnail rounded overflow-hidden d-inline-block position-relative p-0 border-0 bg-transparent"><picture><source srcset="{{base}}{image(i)[1:]}?format=webp&amp;thumbnail=256" type="image/webp"><img class="thumbnail-image img-expanded" src="{{base}}{image(i)[1:]}?format=jpg&amp;thumbnail=256" alt="" loading="lazy"></picture></div></a>'
        line = f'<div class="small mb-1 mb-md-0">{author(i)} <span class="mx-1">nach</span> <a class="community-link" title="!flohmarkt@dorfplatz.example" href="/c/flohmarkt"><span class="overflow-wrap-anywhere">Flohmarkt</span></a> <span class="mx-1 badge text-bg-light">Deutsch</span> • <span class="moment-time pointer unselectable" data-tippy-content="{when(i)}">{ago(i)}</span></div>'
        tag = "h1" if full else "h2"
        tools = f'<div class="d-flex align-items-center justify-content-start flex-wrap text-muted"><a class="btn btn-link btn-sm text-muted ps-0" title="2 Kommentare" href="{href(i)}?scrollToComments=true"><svg class="icon me-1"></svg>2</a><a class="btn btn-sm btn-link btn-animate text-muted py-0" title="Link" href="{{base}}{href(i)[1:]}"></a></div>'
        body = f'<article id="postContent" class="col-12 card my-2 p-2"><div class="md-div"><p>{e(i.text)}</p></div></article>' if full else ""
        pict = f'<div class="my-2"><a href="{{base}}{image(i)[1:]}"><picture><img class="img-expanded slight-radius" src="{{base}}{image(i)[1:]}" alt=""></picture></a></div>' if full else ""
        return f"""<div class="post-listing mt-2"><div class="d-block d-sm-none"><article class="row post-container"><div class="col-12">{line}<div class="row"><div class="col-9"><div class="post-title"><{tag} class="h5 d-inline text-break">{name}</{tag}></div></div><div class="col-3 mobile-thumbnail-container">{thumb}</div></div>{tools}</div></article></div><div class="d-none d-sm-block"><article class="row post-container"><div class="col flex-grow-0"><div class="vote-bar small text-center"><button class="btn-animate btn btn-link p-0 text-muted" aria-label="Hochwählen"></button><div class="unselectable pointer text-muted px-1 post-score" aria-label="{i.n % 23} Punkte">{i.n % 23}</div><button class="btn-animate btn btn-link p-0 text-muted" aria-label="Runterwählen"></button></div></div><div class="col flex-grow-1"><div class="row"><div class="col flex-grow-0 px-0">{thumb}</div><div class="col"><div class="post-title"><{tag} class="h5 d-inline text-break">{name}</{tag}></div>{line}{tools}</div></div></div></article></div>{pict}{body}</div>"""

    pinned = '<div class="post-listing mt-2"><article class="row post-container"><div class="col"><div class="post-title"><h2 class="h5 d-inline text-break"><a class="d-inline link-dark" href="/post/901"><span>Regeln für den Flohmarkt, bitte lesen</span></a></h2><span class="unselectable pointer ms-1" data-tippy-content="In Community angeheftet"></span></div><div class="small mb-1 mb-md-0"><a class="person-listing d-inline-flex" href="/u/dorfschulze"><span>dorfschulze</span></a> • <span class="moment-time pointer unselectable" data-tippy-content="Freitag, 7. Juli 2023 um 20:11">vor 3 Jahren</span></div></div></article></div>'
    side = '<aside id="sidebarContainer"><section id="sidebarMain" class="card border-secondary mb-3"><h5 class="card-title">Flohmarkt</h5><p>Biete, suche, tausche, verschenke. Keine gewerblichen Angebote.</p><ul class="badges my-1 list-inline"><li class="list-inline-item badge">41 Nutzer / Tag</li><li class="list-inline-item badge">2,13K Abonnenten</li></ul><ul>Mods: <li><a class="person-listing" href="/u/dorfschulze"><span>dorfschulze</span></a></li></ul></section></aside>'

    def frame(title: str, body: str, route: str, data: dict[str, object], head: str = "") -> str:
        iso = json.dumps({"path": route, "site_res": {"site_view": {"site": {"id": 1, "name": "Dorfplatz", "sidebar": "Serverkosten: 38 € im Monat, [spenden](https://liberapay.example)", "published": "2023-06-11T07:50:00Z", "actor_id": "{base}"}}, "version": "0.19.12"}, "routeData": data, "errorPageData": None}, ensure_ascii=False).replace("<", "\\u003c")
        return f"""<!DOCTYPE html><html lang="de"><head><script nonce="b3">window.isoData = {iso}</script><script nonce="b3">window.lemmyConfig = {{"wsHost":"","https":true}}</script><title>{e(title)}</title><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1, shrink-to-fit=no"><link id="favicon" rel="shortcut icon" href="data:,">{head}<link rel="stylesheet" href="/css/themes/litely.css"></head><body><div id="root"><div id="app" class="lemmy-site"><button type="button" class="btn skip-link bg-light position-absolute start-0 z-3">Zum Inhalt springen</button><div class="shadow-sm"><nav class="navbar navbar-expand-md navbar-light p-0 px-3 container-lg" id="navbar"><a id="navTitle" class="d-flex align-items-center navbar-brand me-md-3" href="/">Dorfplatz</a><ul class="navbar-nav"><li><a class="nav-link" href="/communities">Communities</a></li><li><a class="nav-link" href="/create_post">Beitrag erstellen</a></li><li><a class="nav-link" href="/login">Anmelden</a></li></ul></nav></div><main id="content" class="mt-4 p-0 fl-1"><div class="container-lg"><div class="row"><div class="col-12 col-md-8">{body}</div><div class="col-md-4">{side}</div></div></div></main><footer class="app-footer container-lg navbar navbar-expand-md"><ul class="navbar-nav"><li class="nav-item"><span class="nav-link">UI: 0.19.12</span></li><li class="nav-item"><a class="nav-link" href="/modlog">Modlog</a></li><li class="nav-item"><a class="nav-link" href="/instances">Instanzen</a></li><li class="nav-item"><a class="nav-link" href="https://join-lemmy.org">join-lemmy.org</a></li></ul></footer></div></div></body></html>"""

    def listing(page: int, at: str) -> str:
        some = of[::-1]
        here = chunk(some, page, 10)
        go = '<a class="btn btn-secondary me-2" href="{0}?sort=New&amp;page={1}">{2}</a>'
        nav = (go.format(at, page - 1, "Zurück") if page > 1 else "") + (go.format(at, page + 1, "Weiter") if page * 10 < len(some) else "")
        feed = '<link rel="alternate" type="application/atom+xml" href="/feeds/c/flohmarkt.xml?sort=New">'
        cards = '<hr class="my-3">'.join(([pinned] if page == 1 else []) + [card(i) for i in here])
        return frame("Flohmarkt - Dorfplatz", f'<div class="mb-2"><h1 class="h4 mb-0 overflow-wrap-anywhere d-inline">Flohmarkt</h1> <a class="community-link" href="/c/flohmarkt">!flohmarkt@dorfplatz.example</a></div><div class="row"><div class="col-auto"><select><option>Neu</option><option>Aktiv</option></select><a title="RSS" rel="noopener" href="/feeds/c/flohmarkt.xml?sort=New"><svg class="icon"></svg></a></div></div><div class="post-listings">{cards}</div><div class="paginator my-2">{nav}</div>', at, {"postsRes": {"state": "success", "data": {"posts": [view(i) for i in here]}}}, feed)

    def comments(i: Item) -> list[tuple[str, str]]:
        k = of.index(i)
        return [(of[k - 3].seller, DE_SAYS[k % 4]), (i.seller, "Ja, noch da." if k % 2 else "Schreib mir gern.")]

    def detail(i: Item) -> str:
        talk = "".join(f'<li class="comment list-unstyled"><article id="comment-{i.n * 3 + c}" class="details comment-node py-2"><div class="d-flex flex-wrap align-items-center text-muted small"><a class="person-listing d-inline-flex align-items-baseline text-info" href="/u/{who}"><span>{who}</span></a><span class="moment-time pointer unselectable">{ago(i)}</span></div><div class="comment-content"><div class="md-div"><p>{e(says)}</p></div></div></article></li>' for c, (who, says) in enumerate(comments(i)))
        head = f'<meta property="title" content="{e(i.title)}"><meta property="og:title" content="{e(i.title)}"><meta property="og:type" content="website"><meta property="og:url" content="{{base}}{href(i)[1:]}"><meta property="og:image" content="{{base}}{image(i)[1:]}"><meta property="og:description" content="{e(i.text)}"><meta name="description" content="{e(i.text)}">'
        data: dict[str, object] = {"postRes": {"state": "success", "data": {"post_view": view(i), "moderators": [], "cross_posts": []}}, "commentsRes": {"state": "success", "data": {"comments": [{"comment": {"id": i.n * 3 + c, "content": says, "post_id": i.n}, "creator": {"name": who}} for c, (who, says) in enumerate(comments(i))]}}}
        return frame(f"{i.title} - Dorfplatz", f'<main class="col-12 mb-3">{card(i, True)}<div class="mt-3"><span class="text-muted">Zum Kommentieren bitte anmelden</span></div><ul class="comments">{talk}</ul></main>', href(i), data, head)

    def pages(path: str, query: dict[str, str]) -> str | Answer | None:
        at = path.strip("/").split("/")
        if at[:2] == ["pictrs", "image"]:
            return png(int(at[2].split("-")[0], 16) // 7907)
        if path in {"/", "/c/flohmarkt"}:
            return listing(list_page(query), path)
        if path == "/feeds/c/flohmarkt.xml":
            entries = "".join(f"<item><title>{e(i.title)}</title><link>{{base}}{image(i)[1:]}</link><description><![CDATA[submitted by <a href=\"{{base}}u/{i.seller}\">{i.seller}</a> to <a href=\"{{base}}c/flohmarkt\">flohmarkt</a><br>{i.n % 23} points | <a href=\"{{base}}{href(i)[1:]}\">2 comments</a><br><a href=\"{{base}}{image(i)[1:]}\">{{base}}{image(i)[1:]}</a><p>{e(i.text)}</p>]]></description><comments>{{base}}{href(i)[1:]}</comments><guid>{{base}}{href(i)[1:]}</guid><pubDate>{i.posted:%a, %d %b %Y %H:%M:%S} +0000</pubDate><dc:creator>{{base}}u/{i.seller}</dc:creator></item>" for i in of[:-21:-1])
            return 200, "application/rss+xml", f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Dorfplatz - flohmarkt</title><link>{{base}}c/flohmarkt</link><description></description>{entries}</channel></rss>'
        if path == "/api/v3/post/list":
            size = int(query.get("limit", "10"))
            return 200, "application/json", json.dumps({"posts": [view(i) for i in chunk(of[::-1], list_page(query), size)]}, ensure_ascii=False)
        if path == "/api/v3/post":
            return next(((200, "application/json", json.dumps({"post_view": view(i)}, ensure_ascii=False)) for i in of if str(i.n) == query.get("id")), None)
        if path == "/post/901":
            return frame("Regeln für den Flohmarkt, bitte lesen - Dorfplatz", '<div class="post-listing mt-2"><h1 class="h5 d-inline text-break"><span>Regeln für den Flohmarkt, bitte lesen</span></h1><a class="person-listing" href="/u/dorfschulze"><span>dorfschulze</span></a><article id="postContent"><div class="md-div"><p>Preis dazuschreiben, Ort dazuschreiben, freundlich bleiben.</p></div></article></div>', path, {})
        if at[0] == "u" and len(at) > 1:
            mine = [i for i in of if i.seller == at[1]]
            return frame(f"@{at[1]} - Dorfplatz", f'<h1 class="h5">{e(at[1])}</h1>{"".join(map(card, mine))}', path, {}) if mine or at[1] == "dorfschulze" else None
        if at[0] in {"communities", "create_post", "login", "modlog", "instances"}:
            return frame("Dorfplatz", '<h1 class="h4">Communities</h1><a class="community-link" href="/c/flohmarkt">Flohmarkt</a>', path, {})
        return next((detail(i) for i in of if href(i) == path), None)

    return Made("lemmy_de", of, "EUR", pages, href, fields=("title", "price", "currency", "images", "seller", "posted"), image=image, account=lambda i: i.seller, entry="c/flohmarkt")


MAKES: dict[str, Callable[[], Made]] = {"tayara_tn": tayara_tn, "lemmy_de": lemmy_de}
