"""Home pages made with builders and a hobby's forum: Jimdo, Webflow, Google Sites, Forumactif."""
# ruff: noqa: E501 - markup reads best as it is sent
# fmt: off

from __future__ import annotations

from collections.abc import Callable, Sequence
from urllib.parse import quote

from benchmarks.blind.base import account_of, made_ads
from benchmarks.blind2.base import ALL, PLAIN, Leaf, Pages, by_query, cost, figures, made
from benchmarks.blind3.base import canonical
from benchmarks.fifth.base import by_pattern, one_of, profiled, spread, whole
from benchmarks.fourth.base import day, others, shared
from benchmarks.seventh.base import later, told_day
from benchmarks.sixth.base import gallery, mapped
from tests.spiders.shops.base import Item, Made


def jimdo_de() -> Made:
    """A breeder's home page on Jimdo in Germany: three pages of birds and tortoises under the menu, each animal on a page of its own, sums in running text as "450,- €", "reserviert" and "verkauft", rings' numbers and dates of hatching, fees beside, a guest book, a cookie box, no heads of linked data."""
    ads = made_ads(27, "Graupapagei|Rotbauchara|Mohrenkopfpapagei|Goldsittich|Halsbandsittich|Pflaumenkopfsittich|Griechische Landschildkröte|Maurische Landschildkröte|Breitrandschildkröte", "Hahn 2025|Henne 2025|Zuchtpaar",
        prices="1200 1850 450 680 90 140 120 150 165", texts="Naturbrut, futterfest und an Menschen gewöhnt. Abgabe nur in artgerechte Haltung.|Gesund und mit Papieren, EU-Bescheinigung und Herkunftsnachweis liegen vor.")
    tops = {"/abgabetiere/papageien/": "Papageien", "/abgabetiere/sittiche/": "Sittiche", "/abgabetiere/schildkröten/": "Schildkröten"}

    def group(ad: Item) -> str:
        return list(tops)[(ad.n - 4101) // 3 % 9 // 3]

    def path(ad: Item) -> str:
        return f"{group(ad)}{ad.slug}/"

    def price(ad: Item) -> str:
        return f"{whole(cost(ad))},- €"

    def status(ad: Item) -> str:
        return "verkauft" if ad.n % 11 == 0 else "reserviert" if ad.n % 7 == 0 else ""

    def text(n: int, told: str) -> str:
        return f'<div id="cc-m-{n}" class="j-module n j-text"><p>{told}</p></div>'

    def part(ad: Item) -> str:
        mark = f' <span style="color: #ff0000;"><strong>{status(ad)}</strong></span>' if status(ad) else ""
        return f'<div id="cc-m-5{ad.n}" class="j-module n j-imageSubtitle"><figure class="cc-imagewrapper cc-m-image-align-1"><a href="{path(ad)}"><img data-src="/app/cms/image/transf/dimension=320x10000:format=jpg/path/s8f/image/i{ad.n}_0/version/1/image.jpg" src="/app/cms/image/transf/none/path/s8f/image/i{ad.n}_0/version/1/image.jpg" alt="{ad.title}"></a></figure><div><p><strong>{ad.title}</strong>{mark}<br>{price(ad)}</p><p><a href="{path(ad)}">mehr ...</a></p></div></div>'

    def listing(leaf: Leaf) -> str:
        return f'<div id="cc-m-31" class="j-module n j-header"><h1>{tops[leaf.at]} abzugeben</h1></div>{text(32, "Stand: 25.11.2026. Alle Tiere stammen aus eigener Nachzucht.")}<div class="j-module n j-hr"><hr></div>{"".join(map(part, leaf.ads))}{text(33, "Wir versenden nicht. Anzahlung bei Reservierung: 50,- €")}'

    def detail(ad: Item) -> tuple[str, str]:
        shown = gallery(ad, lambda at: f'<li class="cc-m-gallery-stack-item"><a rel="lightbox[5{ad.n}]" data-href="/app/cms/image/transf/dimension=origxorig:format=jpg/path/s8f/image/i{ad.n}_{at}/version/1/image.jpg"><img src="/app/cms/image/transf/none/path/s8f/image/i{ad.n}_{at}/version/1/image.jpg" alt="{ad.title}"></a></li>')
        mark = text(44, f'<strong>Dieses Tier ist {status(ad)}.</strong>') if status(ad) else ""
        back = f'<a href="{group(ad)}">zurück zur Übersicht</a>'
        ring = "Chip: 276 09 81" if "schild" in ad.title else "Ring: DKB 25"
        body = f'<div id="cc-m-41" class="j-module n j-header"><h1>{ad.title}</h1></div>{mark}<div id="cc-m-42" class="j-module n j-gallery"><ul>{shown}</ul></div>{text(43, f"{ad.text}<br>Geschlüpft: 12.05.2025<br>{ring} {ad.n}<br><br>Abgabepreis: {price(ad)}<br>Transportbox auf Wunsch 15,- €")}<div class="j-module n j-callToAction"><a href="/kontakt/" class="j-calltoaction-link">Anfrage senden</a></div>{text(45, back)}'
        return body, canonical(path(ad)) + shared(ad.title, f"/app/cms/image/transf/none/path/s8f/image/i{ad.n}_0/version/1/image.jpg", "business.business")

    sections: dict[str, Sequence[Item]] = {at: [ad for ad in ads if group(ad) == at] for at in tops}
    nav = '<ul class="jmd-nav__list-0"><li><a href="/">Home</a></li><li><a href="/über-uns/">Über uns</a></li><li><a href="/abgabetiere/">Abgabetiere</a><ul class="jmd-nav__list-1">' + "".join(f'<li><a href="{at}">{label}</a></li>' for at, label in tops.items()) + '</ul></li><li><a href="/gästebuch/">Gästebuch</a></li><li><a href="/kontakt/">Kontakt</a></li></ul>'
    pages = Pages(ads, path, sections, listing, detail, lambda body: f'<div class="jtpl-main cc-page"><header><a href="/">Zucht am Deister</a></header><nav>{nav}</nav><div id="content_area"><div id="content_start"></div><div id="cc-matrix-1">{body}</div></div><footer><a href="/about/">Impressum</a> | <a href="/j/privacy">Datenschutz</a> | <a href="/sitemap/">Sitemap</a><p>Mit Jimdo erstellt</p></footer><div class="cc-individual-cookie-settings"><h2>Cookie-Einstellungen</h2><button>Alle akzeptieren</button></div></div>', f'<div class="j-module n j-header"><h1>Willkommen bei der Zucht am Deister</h1></div>{text(21, "Seit 1994 züchten wir Papageien, Sittiche und Schildkröten.")}', "de-DE", "Zucht am Deister", size=12,
                  others={"/abgabetiere/": text(22, " ".join(f'<a href="{at}">{label}</a>' for at, label in tops.items())), "/über-uns/": text(23, "Mitglied im DKB, Ausstellungen in Hannover, Eintritt 5,- €."), "/gästebuch/": text(24, "Petra, 03.11.2026: Unser Graupapagei für 1.000 € ist sein Geld wert!"), "/kontakt/": text(25, "31832 Springe, Telefon 05041 12345"), "/about/": text(26, "Impressum"), "/j/privacy": text(27, "Datenschutz"), "/sitemap/": nav}, titled=lambda ad: f"{ad.title} - Zucht am Deister")
    return made("jimdo-de", "EUR", pages, PLAIN, image=lambda ad: f"/app/cms/image/transf/none/path/s8f/image/i{ad.n}_0/version/1/image.jpg")


def webflow_ro() -> Made:
    """An antique dealer on Webflow in Romania: lists of a collection with marks that do not show kept in the page, "Vândut" hidden on what is not sold, pages by a query with the list's letters, lei after sums, euros beside, dimensions, a form, sums of restoring on the services page."""
    ads = made_ads(26, "Lampă cu petrol Art Nouveau|Icoană pe sticlă|Ceas de buzunar Doxa|Serviciu de ceai Sevres|Evantai din fildeș|Vioară Reghin 1960|Covor oltenesc", "secol XIX|restaurat|piesă rară|stare bună",
        prices="850 1400 1250 3900 2200 680 4750", texts="Piesă autentică, provine dintr-o colecție particulară din Cluj. Se livrează asigurat.|Cu urme fine de uzură, specifice vechimii. Certificat de autenticitate la cerere.")
    top = "/obiecte"

    def path(ad: Item) -> str:
        return f"/obiecte/{ad.slug}"

    def lei(ad: Item) -> str:
        return f"{whole(cost(ad))} lei"

    def badge(ad: Item) -> str:
        return f'<div class="badge-vandut{"" if ad.n // 3 % 6 == 0 else " w-condition-invisible"}"><div>Vândut</div></div>'

    def card(ad: Item) -> str:
        return f'<div role="listitem" class="collection-item w-dyn-item"><a href="{path(ad)}" class="obiect-card w-inline-block"><div class="image-wrap"><img alt="" loading="lazy" src="/64a/{ad.n}_0.jpeg" sizes="100vw" srcset="/64a/{ad.n}_0-p-500.jpeg 500w, /64a/{ad.n}_0.jpeg 1600w" class="obiect-image">{badge(ad)}</div><h3 class="heading-6">{ad.title}</h3><div class="price-wrap"><div class="text-block-9">{lei(ad)}</div><div class="text-block-10 w-dyn-bind-empty"></div></div></a></div>'

    def listing(leaf: Leaf) -> str:
        back = f'<a href="?b71c0e5d_page={leaf.number - 1}" aria-label="Previous Page" class="w-pagination-previous"><div>Înapoi</div></a>' if leaf.number > 1 else ""
        ahead = f'<a href="?b71c0e5d_page={leaf.number + 1}" aria-label="Next Page" class="w-pagination-next"><div>Înainte</div></a>' if leaf.number < leaf.last else ""
        return f'<section class="section"><h1 class="heading">Obiecte</h1><div class="collection-list-wrapper w-dyn-list"><div role="list" class="collection-list w-dyn-items">{"".join(map(card, leaf.ads))}</div><div role="navigation" aria-label="List" class="w-pagination-wrapper">{back}<div aria-label="Page {leaf.number} of {leaf.last}" role="heading" class="w-page-count">{leaf.number} / {leaf.last}</div>{ahead}</div></div></section>'

    def detail(ad: Item) -> tuple[str, str]:
        near = "".join(card(o) for o in others(ads, ad, 3))
        shown = gallery(ad, lambda at: f'<div role="listitem" class="w-dyn-item w-dyn-repeater-item"><a class="lightbox w-inline-block w-lightbox"><img src="/64a/{ad.n}_{at}.jpeg" alt="" loading="lazy"></a></div>')
        rows = "".join(f'<div class="spec"><div class="spec-label">{label}</div><div class="spec-value">{told}</div></div>' for label, told in (("Preț", f"{lei(ad)}"), ("Aproximativ", f"{whole(cost(ad) / 5)} €"), ("Dimensiuni", f"{ad.n % 40 + 10} x {ad.n % 30 + 8} cm"), ("Cod", f"A-{ad.n}")))
        body = f'<section class="section"><div class="w-layout-grid grid"><div class="w-dyn-list"><div role="list" class="w-dyn-items">{shown}</div></div><div><a href="{top}" class="back-link">← Toate obiectele</a><h1 class="heading-2">{ad.title}</h1>{badge(ad)}<div class="specs">{rows}</div><div class="rich-text-block w-richtext"><p>{ad.text}</p></div><div class="form-block w-form"><form data-name="Interes"><input placeholder="Email"><input type="submit" value="Sunt interesat" class="w-button"></form><div class="w-form-done"><div>Mulțumim! Mesajul a fost trimis.</div></div><div class="w-form-fail"><div>A apărut o eroare.</div></div></div></div></div></section><section><h2>S-ar putea să vă placă</h2><div class="w-dyn-list"><div role="list" class="w-dyn-items">{near}</div></div></section>'
        return body, shared(ad.title, f"/64a/{ad.n}_0.jpeg", "website") + '<meta content="Webflow" name="generator">'

    pages = Pages(ads, path, {top: ads}, listing, detail, lambda body: f'<style>.w-condition-invisible{{display:none!important}}.w-form-done,.w-form-fail{{display:none}}</style><div data-collapse="medium" role="banner" class="navbar w-nav"><a href="/" class="brand w-nav-brand">Anticariat Podul Vechi</a><nav role="navigation" class="w-nav-menu"><a href="{top}" class="w-nav-link">Obiecte</a><a href="/servicii" class="w-nav-link">Servicii</a><a href="/jurnal" class="w-nav-link">Jurnal</a><a href="/contact" class="w-nav-link">Contact</a></nav></div>{body}<footer class="footer"><p>Str. Matei Corvin 4, Cluj-Napoca</p><p>Marți-sâmbătă 11-18</p></footer>', f'<section class="hero"><h1>Anticariat Podul Vechi</h1><a href="{top}" class="button w-button">Vezi obiectele</a></section><div class="w-dyn-list"><div role="list" class="w-dyn-items">{"".join(map(card, ads[:3]))}</div></div>', "ro", "Anticariat Podul Vechi", size=9, turn=by_query("b71c0e5d_page"),
                  others={"/servicii": "<h1>Servicii</h1><h3>Restaurare ceasuri</h3><p>de la 250 lei</p><h3>Evaluare</h3><p>100 lei</p>", "/jurnal": '<h1>Jurnal</h1><div class="w-dyn-item"><a href="/jurnal/cum-curatam-argintul">Cum curățăm argintul</a></div>', "/jurnal/cum-curatam-argintul": "<h1>Cum curățăm argintul</h1><p>12 octombrie 2026</p><p>O pastă bună costă 40 lei.</p>", "/contact": "<h1>Contact</h1>"}, titled=lambda ad: f"{ad.title} | Anticariat Podul Vechi")
    return mapped(made("webflow-ro", "RON", pages, PLAIN, image=lambda ad: f"/64a/{ad.n}_0.jpeg"), "/sitemap.xml", ads, ["/", top, "/servicii", "/jurnal", "/contact"])


def gsites_gr() -> Made:
    """A timber dealer on Google Sites in Greece: nothing but paragraphs with names of no meaning, a menu with all pages of its tree, woods on pages of their own by Greek addresses, sums in running text with VAT told after, links out through a redirect, sums of cutting on the front."""
    ads = made_ads(22, "Παλίσανδρος Ινδίας|Έβενος Γκαμπόν|Κυπαρίσσι Κρήτης|Καρυδιά Ευρώπης|Έλατο Άλπεων|Μουριά", "σετ κιθάρας|σετ μπουζουκιού|ταστιέρα|πλάκα",
        prices="140 48 95.50 60 75 38", texts="Ξύλο ξηραμένο φυσικά πάνω από 8 έτη, κομμένο ακτινωτά. Συνοδεύεται από παραστατικά.|Επιλεγμένη ποιότητα, ίσια νερά. Αποστολή με κούριερ σε όλη την Ελλάδα.")
    tops = {"/view/xyla-gia-organa/σετ-και-πλάκες": "Σετ και πλάκες"}
    top = next(iter(tops))

    def path(ad: Item) -> str:
        return f"{top}/{ad.title.lower().replace(' ', '-')}"

    def price(ad: Item) -> str:
        return f"{figures(cost(ad), '.', ',', 0 if cost(ad) == int(cost(ad)) else 2)} €"

    def line(told: str) -> str:
        return f'<p class="zfr3Q CDt4Ke" dir="ltr"><span class="C9DxTc">{told}</span></p>'

    def block(told: str) -> str:
        return f'<section class="yaqOZd"><div class="mYVXT"><div class="LS81yb VICjCf j5pSsc db35Fc" tabindex="-1"><div class="hJDwNd-AhqUyc-uQSCkd"><div class="JNdkSc SQVYQc"><div class="JNdkSc-SmKAyb LkDMRd"><div jscontroller="sGwD4d"><div class="oKdM2c"><div class="tyJCtd mGzaTb baZpAe">{told}</div></div></div></div></div></div></div></div></section>'

    def picture(ad: Item, at: int) -> str:
        return f'<div class="t3iYD"><img src="/sitesv/APa{ad.n}_{at}=w1280" class="CENy8b" role="img" aria-label="{ad.title}"></div>'

    def listing(leaf: Leaf) -> str:
        rows = "".join(block(f'{picture(ad, 0)}<p class="zfr3Q CDt4Ke" dir="ltr"><a class="XqQF9c" href="{path(ad)}"><span class="C9DxTc">{ad.title}</span></a><span class="C9DxTc"> - {price(ad)}</span></p>') for ad in leaf.ads)
        return block(f'<h1 class="zfr3Q duRjpb CDt4Ke"><span class="C9DxTc">{tops[top]}</span></h1>') + block(line("Οι τιμές περιλαμβάνουν ΦΠΑ 24%.")) + rows

    def detail(ad: Item) -> tuple[str, str]:
        shown = gallery(ad, lambda at: block(picture(ad, at)))
        body = block(f'<h1 class="zfr3Q duRjpb CDt4Ke" id="h.{ad.n:x}"><span class="C9DxTc">{ad.title}</span></h1>') + shown + block(line(ad.text) + line(f"Διαστάσεις: {ad.n % 20 + 40} x {ad.n // 3 % 9 + 12} x 0,4 cm") + line(f"Τιμή: {price(ad)}") + line("με ΦΠΑ. Μεταφορικά 6 €.")) + block(f'<p class="zfr3Q CDt4Ke"><a class="XqQF9c" href="https://www.google.invalid/url?q={quote("https://maps.invalid/?q=Χανιά")}&amp;sa=D">Πού είμαστε</a></p>' + line(f'<a class="XqQF9c" href="{top}">Πίσω στα ξύλα</a>'))
        return body, shared(f"Ξύλα για όργανα - {ad.title}", f"/sitesv/APa{ad.n}_0=w1280", "website")

    tree = {"/view/xyla-gia-organa/αρχική": "Αρχική", top: "Σετ και πλάκες", "/view/xyla-gia-organa/κοπή": "Κοπή κατά παραγγελία", "/view/xyla-gia-organa/επικοινωνία": "Επικοινωνία"}
    nav = "".join(f'<li class="VsJjtf"><div class="PsKE7e"><a class="aJHbb" href="{at}" data-level="1">{label}</a></div></li>' for at, label in tree.items()) + "".join(f'<li class="VsJjtf oGuwee"><div class="PsKE7e"><a class="aJHbb" href="{path(ad)}" data-level="2">{ad.title}</a></div></li>' for ad in ads)
    home = block('<h1 class="zfr3Q duRjpb CDt4Ke"><span class="C9DxTc">Ξύλα για όργανα</span></h1>') + block(line("Ξυλεία για οργανοποιούς από το 1987.") + line("Κοπή κατά παραγγελία από 15 € την ώρα."))
    pages = Pages(ads, path, {top: ads}, listing, detail, lambda body: f'<div class="fktJzd AKpWA" jscontroller="Md9ENb"><div class="dZA9kd ynRLnc"><a class="GAuSPc" href="/view/xyla-gia-organa/αρχική"><span>Ξύλα για όργανα</span></a></div><nav class="JzO0Vc"><ul class="jYxBte">{nav}</ul></nav><div role="main" class="UtePc RCETm">{body}</div><footer><div class="Xpil1b"></div><span>Report abuse</span><span>Page updated</span></footer></div>', home, "el", "Ξύλα για όργανα", size=30,
                  others={"/view/xyla-gia-organa/αρχική": home, "/view/xyla-gia-organa/κοπή": block(line("Κοπή από 15 € την ώρα, ελάχιστη χρέωση 30 €.")), "/view/xyla-gia-organa/επικοινωνία": block(line("Χανιά, τηλ. 28210 00000"))}, titled=lambda ad: f"Ξύλα για όργανα - {ad.title}")
    return made("gsites-gr", "EUR", pages, PLAIN, image=lambda ad: f"/sitesv/APa{ad.n}_0=w1280")


def forumactif_fr() -> Made:
    """A keepers' forum on Forumactif in France: topics whose address says what their name does not, "Aujourd'hui à 14:20", "Hier" and "Jeu 26 Nov 2026", the sum in the first message, a rank and a town in the writer's profile, replies with lower sums, sticky rules, pages as f12p10."""
    ads = spread(made_ads(30, "Boa constrictor imperator|Python regius|Gecko léopard|Tortue d'Hermann|Caméléon panthère|Pogona vitticeps", "mâle 2024|femelle 2024|couple adulte|juvéniles|avec terrarium",
        prices="150 80 45 120 200 60", texts="Bonjour à tous, je me sépare de mes animaux faute de temps. CDC et facture fournis.|Nourri au décongelé, jamais refusé un repas. Remise en main propre uniquement.", people="Serpentine|Kévin59|reptilys|Mamie Tortue", places="Lille|Toulouse|Brest|Dijon"), 11)
    top = "/f12-ventes-et-cessions"

    def path(ad: Item) -> str:
        return f"/t3{ad.n}-vends-{ad.slug}"

    def when(ad: Item) -> str:
        names = ["Lun", "Mar", "Mer", "Jeu", "Ven", "Sam", "Dim"]
        return told_day(ad, f"Aujourd'hui à {day(ad):%H:%M}", f"Hier à {day(ad):%H:%M}", f"{names[day(ad).weekday()]} {day(ad).day} {one_of(ad, 'Jan|Fév|Mar|Avr|Mai|Juin|Juil|Aoû|Sep|Oct|Nov|Déc')} {day(ad):%Y} - {day(ad):%H:%M}")

    def link(ad: Item) -> str:
        return f'<a href="/u{account_of(ad.seller)}"><span style="color:#3366aa"><strong>{ad.seller}</strong></span></a>'

    def row(ad: Item) -> str:
        return f'<li class="row row{ad.n % 2 + 1}"><dl class="icon" style="background-image:url(/i/topic_read.png);"><dt><div class="topic-title-container"><a class="topictitle" href="{path(ad)}" title="{ad.text[:40]}">{ad.title}</a></div><span class="span-tab">par {link(ad)}</span></dt><dd class="posts">1</dd><dd class="views">{ad.n % 400 + 20}</dd><dd class="lastpost"><span>{when(later(ad, 35))}<br><a href="/u77"><strong>Bourriquet</strong></a></span></dd></dl></li>'

    def listing(leaf: Leaf) -> str:
        turn = " ".join(f"<strong>{n}</strong>" if n == leaf.number else f'<a href="{"/f12-ventes-et-cessions" if n == 1 else f"/f12p{n * 10 - 10}-ventes-et-cessions"}">{n}</a>' for n in range(1, leaf.last + 1))
        sticky = '<li class="row sticky"><dl class="icon"><dt><a class="topictitle" href="/t12-regles-des-ventes">Règles des ventes [A LIRE]</a> par <a href="/u1"><strong>Admin</strong></a></dt><dd class="posts">0</dd><dd class="views">9800</dd><dd class="lastpost">Lun 3 Fév 2020 - 9:12</dd></dl></li>'
        return f'<h1 class="page-title">Ventes et cessions</h1><div class="topic-actions"><a href="/post?f=12&mode=newtopic">Nouveau sujet</a><div class="pagination">{len(ads)} sujets • Page <strong>{leaf.number}</strong> sur <strong>{leaf.last}</strong> • {turn}</div></div><div class="forumbg"><ul class="topiclist topics">{sticky}{"".join(map(row, leaf.ads))}</ul></div>'

    def post(who: str, town: str, at: str, said: str, number: int, head: str) -> str:
        return f'<div class="post" id="p{number}"><div class="postbody"><h2 class="topic-title"><a href="#p{number}">{head}</a></h2><p class="author"><img src="/i/icon_minipost.gif" alt=""> par {who} {at}</p><div class="content clearfix"><div>{said}</div></div></div><div class="postprofile"><dl><dt>{who}</dt><dd><span class="label">Messages : </span>{number % 700}</dd><dd><span class="label">Localisation : </span>{town}</dd></dl></div></div>'

    def detail(ad: Item) -> tuple[str, str]:
        shown = gallery(ad, lambda at: f'<img src="/users/12/34/album/{ad.n}_{at}.jpg" alt=""><br>')
        first = post(link(ad), ad.place, when(ad), f"{ad.text}<br><br>Prix : {whole(cost(ad))} €<br>Frais de port : non, pas d'envoi.<br><br>{shown}", ad.n, ad.title)
        reply = post('<a href="/u77"><strong>Bourriquet</strong></a>', "Metz", when(later(ad, 35)), f"Bonsoir, tu le laisserais à {whole(cost(ad) * 0.8)} € ?", ad.n + 1, f"Re: {ad.title}")
        near = "".join(f'<li><a href="{path(o)}">» {o.title}</a></li>' for o in others(ads, ad))
        body = f'<div class="topic-breadcrumb"><a class="nav" href="/">ReptiForum</a> :: <a class="nav" href="/c3-annonces">Annonces</a> :: <a class="nav" href="{top}">Ventes et cessions</a></div><h1 class="page-title">{ad.title}</h1>{first}{reply}<div class="similar"><h3>Sujets similaires</h3><ul>{near}</ul></div><div class="permissions">Permission de ce forum: Vous ne pouvez pas répondre aux sujets dans ce forum</div>'
        return body, canonical(path(ad)) + shared(ad.title, "/i/logo.png", "article")

    def turn(at: str, query: dict[str, str]) -> tuple[str, int]:
        where, number = by_pattern(r"(?<=^/f12)p(\d+)")(at, query)
        return where, number // 10 + 1 if where != at else 1

    pages = Pages(ads, path, {top: ads}, listing, detail, lambda body: f'<div id="page-header"><a href="/"><img src="/i/logo.png" alt="ReptiForum"></a><ul class="linklist"><li><a class="mainmenu" href="/">Accueil</a></li><li><a class="mainmenu" href="/faq">FAQ</a></li><li><a class="mainmenu" href="/memberlist">Membres</a></li><li><a class="mainmenu" href="/login">Connexion</a></li></ul></div>{body}<div id="page-footer"><a href="https://forumactif.invalid/">Créer un forum</a> | © phpBB | <a href="/abuse">Signaler un abus</a></div>', f'<ul class="topiclist forums"><li><a class="forumtitle" href="/f3-presentations">Présentations</a></li><li><a class="forumtitle" href="{top}">Ventes et cessions</a></li></ul>', "fr", "ReptiForum", size=10, turn=turn,
                  others={"/c3-annonces": f'<a class="forumtitle" href="{top}">Ventes et cessions</a>', "/f3-presentations": '<h1>Présentations</h1><ul class="topiclist topics"><li class="row"><a class="topictitle" href="/t88-bonjour-de-nantes">Bonjour de Nantes</a> par <a href="/u9">Lila</a></li></ul>', "/t88-bonjour-de-nantes": "<h1>Bonjour de Nantes</h1><p>par Lila Hier à 20:14</p><p>J'ai payé mon premier gecko 35 €.</p>", "/post": "<h1>Connexion</h1><p>Il faut être connecté pour écrire.</p>", **{f"/u{n}": f"<h1>Profil - {who}</h1><p>Messages : {n * 31}</p>" for n, who in ((1, "Admin"), (9, "Lila"), (77, "Bourriquet"))}, "/t12-regles-des-ventes": "<h1>Règles des ventes [A LIRE]</h1><p>Le prix est obligatoire, même pour 1 €.</p>", **dict.fromkeys(("/faq", "/memberlist", "/login", "/abuse"), "<h1>ReptiForum</h1>")}, titled=lambda ad: f"{ad.title}")
    return profiled(made("forumactif-fr", "EUR", pages, ALL, image=lambda ad: f"/users/12/34/album/{ad.n}_0.jpg", account=lambda ad: f"u{account_of(ad.seller)}"), "/u", "fr", "Messages")


MAKES: dict[str, Callable[[], Made]] = {make.__name__: make for make in (jimdo_de, webflow_ro, gsites_gr, forumactif_fr)}
