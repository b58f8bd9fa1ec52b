"""An auction house of Uruguay, collectors' auctions of Croatia and a breeder of tortoises in Switzerland."""
# ruff: noqa: E501 - markup reads best as it is sent
# fmt: off

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from html import escape

from benchmarks.eighth.western_shops import Leaf, Shown, answers, cost, date_of, in_query, money, stock
from benchmarks.fifth.base import by_pattern, crumbs, ld, one_of
from benchmarks.fourth.base import day, others, shared
from benchmarks.seventh.base import theirs
from tests.spiders.shops.base import Answer, Item, Made


def remates_uy() -> Made:  # noqa: C901 - a site is one piece
    """An auction house of Montevideo on Livewire: bases and offers in dollars written U$S while deposits and seats are in pesos, hammer sums, lots withdrawn with no sum, guesses as ranges, premiums in per cent, the component's state in an attribute, bids under nicknames, past sales with results that link to nothing."""
    ads = stock("Cómoda Luis XV=450|Mate de plata y oro=280|Facón criollo con vaina=360|Óleo escuela uruguaya=1200|Colmillo tallado=900|Alfombra persa Kashan=750|Reloj de pie inglés=520|Araña de cristal=-|Sillón colonial en jacarandá=240", "S. XIX|circa 1900|firmado|de estancia", "En buen estado de conservación, con desgastes propios del uso. Se exhibe desde el lunes en nuestra sala de la calle Sarandí.|Procedencia: familia tradicional de la ciudad. Medidas: 95 cm de alto por 110 cm de ancho. Faltantes menores.", count=35, first=11400, step="10", places="Montevideo|Punta del Este|Colonia")
    halls = {"/remates/284-gran-remate-de-primavera": ads[:20], "/remates/285-platería-y-objetos-criollos": ads[20:]}
    names = {"/remates/284-gran-remate-de-primavera": "Gran remate de primavera", "/remates/285-platería-y-objetos-criollos": "Platería y objetos criollos"}
    def hall(ad: Item) -> str:
        return next(at for at, of in halls.items() if any(ad.n == o.n for o in of))
    def lot(ad: Item) -> int:
        return 1 + [o.n for o in ads].index(ad.n)
    def path(ad: Item) -> str:
        return f"/lote/{hall(ad)[9:12]}/{lot(ad)}-{ad.slug}"
    def photo(ad: Item, at: int = 0) -> str:
        return f"/storage/lotes/{ad.n}/conversions/{ad.n * 11 + at}-full.jpg"
    def usd(amount: Decimal) -> str:
        return f"U$S {money(amount, places=0)}"
    def kind(ad: Item) -> int:
        return lot(ad) % 4
    def sums(ad: Item) -> str:
        if ad.price is None:
            return '<span class="badge bg-secondary">Retirado</span>'
        word = ("Vendido en", "Oferta actual", "Base", "Oferta actual")[kind(ad)]
        return f'<span class="text-muted small">{word}</span> <span class="fw-bold lot-amount">{usd(cost(ad))}</span>'
    def card(ad: Item) -> str:
        return f'<div class="col-md-4 mb-4" wire:key="lot-{ad.n}"><div class="card lot-card h-100"><a href="{path(ad)}"><img src="/storage/lotes/{ad.n}/conversions/{ad.n * 11}-thumb.jpg" class="card-img-top" alt="Lote {lot(ad)}"></a><div class="card-body"><div class="lot-number">Lote {lot(ad)}</div><h5 class="card-title"><a href="{path(ad)}" class="stretched-link">{escape(ad.title)}</a></h5><div>{sums(ad)}</div></div></div></div>'
    def snapshot(ad: Item) -> str:
        kept = {"data": {"lotId": ad.n, "amount": None, "currentOffer": int(ad.price) if ad.price else 0, "increment": 20, "bids": [[], {"class": "Illuminate\\Database\\Eloquent\\Collection", "s": "elcln"}]}, "memo": {"id": f"x{ad.n:x}", "name": "lot-bidder", "path": path(ad)[1:], "locale": "es"}, "checksum": f"{ad.n * 104729:x}"}
        return escape(json.dumps(kept, separators=(",", ":")), quote=True)
    def listing(leaf: Leaf) -> Shown:
        at = leaf.section
        nums = "".join(f'<li class="page-item active" aria-current="page"><span class="page-link">{n}</span></li>' if n == leaf.number else f'<li class="page-item" wire:key="paginator-page-page{n}"><a class="page-link" href="{at}?page={n}" wire:click.prevent="gotoPage({n})">{n}</a></li>' for n in range(1, leaf.last + 1))
        return names[at], "", f'<div class="container"><h1>{names[at]}</h1><p>Jueves 18:30 hs. Seña para ofertar: $ 10.000. Comisión comprador 18% + IVA.</p><form wire:submit="search"><input wire:model.live="q" placeholder="Buscar lotes"></form><div class="row">{"".join(map(card, leaf.ads))}</div><nav><ul class="pagination">{nums}</ul></nav></div>'
    def detail(ad: Item) -> Shown:
        more = "".join(f'<div class="carousel-item"><img src="{photo(ad, at)}" class="d-block w-100" alt=""></div>' for at in range(1, ad.n % 3 + 1))
        guess = f"<dt>Estimación</dt><dd>{usd(cost(ad) * Decimal('1.4'))} / {money(cost(ad) * Decimal('1.9'), places=0)}</dd>" if ad.price else ""
        first = f"<dt>Base</dt><dd>{usd(cost(ad) * Decimal('0.6'))}</dd>" if ad.price and kind(ad) % 2 else ""
        bids = f'<table class="table table-sm"><thead><tr><th>Usuario</th><th>Oferta</th></tr></thead><tr><td>paleta 118</td><td>{usd(cost(ad))}</td></tr><tr><td>r***o</td><td>{usd(cost(ad) - 20)}</td></tr></table><div>Próxima oferta mínima: {usd(cost(ad) + 20)}</div><button wire:click="bid" class="btn btn-primary">Ofertar</button>' if ad.price and kind(ad) % 2 else ""
        return f"Lote {lot(ad)} - {ad.title}", shared(f"Lote {lot(ad)} - {ad.title}", photo(ad), "website"), f'<div class="container"><nav aria-label="breadcrumb"><ol class="breadcrumb"><li class="breadcrumb-item"><a href="/">Inicio</a></li><li class="breadcrumb-item"><a href="{hall(ad)}">{names[hall(ad)]}</a></li><li class="breadcrumb-item active">Lote {lot(ad)}</li></ol></nav><div class="row"><div class="col-md-7"><div id="lotCarousel" class="carousel slide"><div class="carousel-item active"><img src="{photo(ad)}" class="d-block w-100" alt="{escape(ad.title)}"></div>{more}</div></div><div class="col-md-5" wire:snapshot="{snapshot(ad)}" wire:effects="[]" wire:id="x{ad.n:x}"><p class="lot-number">Lote {lot(ad)}</p><h1 class="h3">{escape(ad.title)}</h1><div class="lot-price">{sums(ad)}</div><dl>{first}{guess}<dt>Ubicación</dt><dd>{ad.place}</dd><dt>Comisión</dt><dd>18% + IVA</dd></dl>{bids}</div></div><h2>Descripción</h2><p>{ad.text}</p><p>Traslado en Montevideo desde $ 1.800. Cotización del día: 1 U$S = $ 40,15</p><h2>Otros lotes</h2><div class="row">{"".join(map(card, others(ads, ad, 3)))}</div></div>'
    def frame(title: str, head: str, body: str) -> str:
        return f'<!DOCTYPE html><html lang="es"><head><meta charset="utf-8"><meta name="csrf-token" content="kD8sQw"><title>{escape(title)} | Zabala Remates</title>{head}<style>[wire\\:loading]{{display:none}}</style></head><body><nav class="navbar navbar-expand-lg"><a class="navbar-brand" href="/">Zabala Remates</a><a href="/remates">Próximos remates</a><a href="/resultados">Resultados</a><a href="/vender">Vender</a><a href="/login">Ingresar</a></nav>{body}<footer>Sarandí 555, Ciudad Vieja · Tel. 2915 0142 · WhatsApp 099 555 014</footer><script src="/livewire/livewire.min.js" data-csrf="kD8sQw" data-update-uri="/livewire/update"></script></body></html>'
    links = "".join(f'<div class="card"><a href="{at}">{names[at]}</a> {len(of)} lotes</div>' for at, of in halls.items())
    rest: dict[str, str | Answer] = {"/": f"<h1>Zabala Remates</h1>{links}<p>Rematadores desde 1931</p>", "/remates": f"<h1>Próximos remates</h1>{links}", "/resultados": "<h1>Resultados</h1><table><tr><td>Remate 283, lote 14: óleo de Figari</td><td>U$S 48.000</td></tr><tr><td>Remate 283, lote 15: mate</td><td>U$S 350</td></tr></table>", "/vender": "<h1>Vender</h1><p>Tasamos sin cargo. Piezas desde U$S 200.</p>", "/login": "<h1>Ingresar</h1>", "/livewire/livewire.min.js": (200, "text/javascript", "window.Livewire={};")}
    return Made("remates-uy", ads, "USD", answers(ads, path, halls, listing, detail, frame, rest, size=8, turn=in_query("page")), path, ("title", "price", "currency", "images", "place"), image=photo)


def aukcije_hr() -> Made:  # noqa: C901 - a site is one piece
    """Collectors' auctions of Croatia on Symfony with frames of Turbo: sums that stand and sums to buy at once, the same in kunas of old in brackets, next bids, days on which they end, scores of sellers, ads by shop sellers at a fixed sum, highlighted ones twice in the list, the seller's other things, closed ones listed without links."""
    ads = stock("Austrougarska sablja=320|Licitarsko srce, staro=15|Kovanica 5 dinara 1938=8.5|Grčka kornjača s papirima=95|Morski puž, veliki=22|Stara peka od lijeva=60|Slavonski vez, stolnjak=45|Fosil amonita=30|Bjelokosna figura=140", "vrlo očuvano|RIJETKO|komad po izboru|bez rezerve", "Predmet je iz obiteljske ostavštine, stanje vidljivo na slikama. Osobno preuzimanje ili slanje poštom na trošak kupca.|Prodajem zbog manjka prostora, moguće preuzimanje i navečer. Pogledajte i moje ostale aukcije.", count=36, first=3302100, step="0.5", sellers="starinar_zg|Ivana82|numiz|kapetan.ante", places="Zagreb|Split|Osijek|Rijeka", hours=21)
    lists = {"/aukcije/starine": ads[0::2], "/aukcije/priroda-i-zbirke": ads[1::2]}
    months = "siječnja|veljače|ožujka|travnja|svibnja|lipnja|srpnja|kolovoza|rujna|listopada|studenoga|prosinca"
    def path(ad: Item) -> str:
        return f"/predmet/{ad.slug}-{ad.n}"
    def account(ad: Item) -> str:
        return f"/korisnik/{ad.seller}"
    def fixed(ad: Item) -> bool:
        return ad.n % 5 == 2
    def photo(ad: Item, at: int = 0) -> str:
        return f"/media/cache/resolve/auction_large/uploads/{ad.n % 97:02x}/{ad.n * 5 + at}.jpeg"
    def eur(amount: Decimal) -> str:
        return f"{money(amount)} €"
    def sums(ad: Item) -> str:
        return f'<span class="price price--{"fixed" if fixed(ad) else "current"}">{eur(cost(ad))}</span> <small class="price-hrk">({money(cost(ad) * Decimal("7.5345"))} kn)</small>'
    def card(ad: Item, kind: str = "") -> str:
        low = "Kupi odmah" if fixed(ad) else f"{ad.n % 9 + 1} ponuda"
        return f'<article class="auction-tile {kind}" data-controller="countdown" data-countdown-end-value="{(day(ad) + timedelta(days=50)).isoformat()}"><a data-turbo-frame="_top" href="{path(ad)}"><img src="/media/cache/resolve/auction_small/uploads/{ad.n % 97:02x}/{ad.n * 5}.jpeg" alt="{escape(ad.title)}"><h3 class="auction-tile__title">{escape(ad.title)}</h3></a><div class="auction-tile__price">{sums(ad)}</div><div class="auction-tile__bids">{low}</div><div data-countdown-target="out">Još {ad.n % 12 + 2} d 4 h</div></article>'
    def listing(leaf: Leaf) -> Shown:
        name = "Starine" if leaf.section.endswith("starine") else "Priroda i zbirke"
        nums = "".join(f'<span class="current">{n}</span>' if n == leaf.number else f'<span class="page"><a href="{leaf.section}?stranica={n}">{n}</a></span>' for n in range(1, leaf.last + 1))
        bold = "".join(card(ad, "auction-tile--istaknuto") for ad in lists[leaf.section][4:6])
        return name, "", f'<h1>{name}</h1><aside class="filters"><form><label>Cijena od <input name="od"> do <input name="do"> €</label></form><a href="{leaf.section}?sort=zavrsava">Završava uskoro</a></aside><turbo-frame id="results"><section class="featured"><h2>Istaknuto</h2>{bold}</section><div class="auction-grid">{"".join(map(card, leaf.ads))}</div><div class="pagination">{nums}</div></turbo-frame><a href="/aukcije/zavrsene">Završene aukcije</a>'
    def detail(ad: Item) -> Shown:
        more = "".join(f'<img data-gallery-target="thumb" src="{photo(ad, at)}" alt="">' for at in range(1, ad.n % 3 + 1))
        end = day(ad) + timedelta(days=50)
        buy = '<button class="btn">Kupi odmah</button>' if fixed(ad) else f'<p>Minimalna sljedeća ponuda: {eur(cost(ad) + Decimal("0.50"))}</p><form><input name="ponuda"> <button class="btn">Ponudi</button></form><p>Kupi odmah za <b>{eur(cost(ad) * 2)}</b></p><ol class="bids"><li>m***k {eur(cost(ad))}</li><li>z***1 {eur(cost(ad) - 1)}</li></ol>'
        mine = "".join(f'<li><a href="{path(o)}">{escape(o.title)}</a> {sums(o)}</li>' for o in theirs(ads, ad))
        return ad.title, shared(ad.title, photo(ad)) + crumbs("Aukcije", ad.title), f'<nav class="crumbs"><a href="/">Naslovnica</a> › <a href="/aukcije/starine">Starine</a></nav><div class="auction" data-controller="auction gallery" data-auction-id-value="{ad.n}"><div class="auction__gallery"><img data-gallery-target="main" src="{photo(ad)}" alt="{escape(ad.title)}">{more}</div><div class="auction__panel"><h1>{escape(ad.title)}</h1><turbo-frame id="bid_{ad.n}"><p class="label">{"Cijena" if fixed(ad) else "Trenutna cijena"}</p><p class="auction__price">{sums(ad)}</p>{buy}</turbo-frame><table><tr><th>Objavljeno</th><td>{day(ad).day}. {one_of(ad, months)} {day(ad).year}.</td></tr><tr><th>Završava</th><td>{end:%d.%m.%Y.} u 20:00</td></tr><tr><th>Mjesto</th><td>{ad.place}</td></tr><tr><th>Šifra</th><td>{ad.n}</td></tr><tr><th>Dostava</th><td>Hrvatska pošta 4,20 €</td></tr></table></div><section class="opis"><h2>Opis predmeta</h2><p>{ad.text}</p></section><aside class="prodavatelj"><h3>Prodavatelj</h3><a href="{account(ad)}">{ad.seller}</a> <span>(1.204 ★ 99,2 %)</span><p>Član od 2. lipnja 2010.</p><h4>Ostali predmeti prodavatelja</h4><ul>{mine}</ul></aside></div>'
    def frame(title: str, head: str, body: str) -> str:
        return f'<!DOCTYPE html><html lang="hr"><head><meta charset="UTF-8"><title>{escape(title)} — Dražba.club</title><meta name="turbo-cache-control" content="no-preview"><script type="importmap">{{"imports": {{"app": "/assets/app-4f1c.js"}}}}</script>{head}</head><body data-turbo="true"><header><a href="/">Dražba.club</a><form action="/trazi"><input name="q"></form><a href="/prijava">Prijava</a><a href="/registracija">Registracija</a></header><nav><a href="/aukcije/starine">Starine</a><a href="/aukcije/priroda-i-zbirke">Priroda i zbirke</a><a href="/pravila">Pravila</a></nav>{body}<footer>Fiksni tečaj konverzije: 1 € = 7,53450 kn</footer></body></html>'
    rest: dict[str, str | Answer] = {"/": f'<h1>Dražba.club</h1><h2>Upravo objavljeno</h2>{"".join(map(card, ads[:6]))}', "/aukcije/zavrsene": "<h1>Završene aukcije</h1><ul><li>Stari sat, prodano za 120,00 €</li><li>Razglednica Opatije, prodano za 6,00 €</li></ul>", "/pravila": "<h1>Pravila</h1><p>Provizija 5 %, najmanje 0,50 €.</p>", "/prijava": "<h1>Prijava</h1>", "/registracija": "<h1>Registracija</h1>", "/trazi": "<h1>Traži</h1>"}
    for ad in ads:
        rest[account(ad)] = f'<h1>{ad.seller}</h1><p>Član od 2. lipnja 2010. Ocjena 99,2 %</p><ul>{"".join(f"<li><a href={path(o)}>{escape(o.title)}</a></li>" for o in ads if o.seller == ad.seller)}</ul>'
    return Made("aukcije-hr", ads, "EUR", answers(ads, path, lists, listing, detail, frame, rest, size=7, turn=in_query("stranica")), path, ("title", "price", "currency", "images", "seller", "place", "posted"), image=photo, account=lambda ad: ad.seller)


def schildkroeten_ch() -> Made:
    """A Swiss breeder of tortoises on TYPO3 with its news as animals: francs with a dash and apostrophes, a lower sum for each of three, days of hatching beside the day of the entry, "auf Anfrage" and "reserviert", pages in addresses, French words of the twin in the menu, a fee of the canton in the text, what was given away last year with no links."""
    ads = stock("Griechische Landschildkröte=180|Maurische Landschildkröte=240|Breitrandschildkröte=320|Spaltenschildkröte=890|Strahlenschildkröte=-|Pantherschildkröte=650|Ägyptische Landschildkröte=1450", "weiblich|männlich|NZ 2024|Paar adult|Jungtier", "Aus eigener Zucht im Emmental, im Frühbeet gross geworden und gut überwintert. Abgabe nur mit CITES-Papieren.|Frisst Wildkräuter und Heu, ist aktiv und fällt durch eine schöne Zeichnung auf. Abholung nach Absprache.", count=29, first=240, step="10", hours=26)
    lists = {"/tiere": ads, "/tiere/griechische": ads[0::7], "/tiere/seltene-arten": ads[3::7] + ads[6::7] + ads[4::7]}
    def path(ad: Item) -> str:
        return f"/tiere/detail/{ad.slug}"
    def photo(ad: Item, at: int = 0) -> str:
        return f"/fileadmin/user_upload/tiere/IMG_{ad.n * 3 + at}.JPG"
    def small(ad: Item) -> str:
        return f"/fileadmin/_processed_/{ad.n % 10}/a/csm_IMG_{ad.n * 3}_{ad.n * 8191:x}.jpg"
    def chf(amount: Decimal) -> str:
        return f"CHF {money(amount, chr(0x2019), places=0)}.–"
    def sums(ad: Item) -> str:
        return chf(cost(ad)) if ad.price else "auf Anfrage"
    def card(ad: Item) -> str:
        held = ' <span class="label label-warning">reserviert</span>' if ad.n % 6 == 1 else ""
        return f'<div class="article articletype-0" itemscope="itemscope" itemtype="http://schema.org/Article"><div class="header"><h3><a title="{escape(ad.title)}" href="{path(ad)}"><span itemprop="headline">{escape(ad.title)}</span></a>{held}</h3></div><div class="news-img-wrap"><a href="{path(ad)}"><img src="{small(ad)}" width="222" height="148" alt=""></a></div><div class="teaser-text"><div itemprop="description"><p>Preis: {sums(ad)}</p></div><a class="more" href="{path(ad)}">Weiterlesen</a></div><div class="footer"><p><span class="news-list-date"><time itemprop="datePublished" datetime="{date_of(ad, "%Y-%m-%d")}">{date_of(ad, "%d.%m.%Y")}</time></span></p></div></div>'
    def listing(leaf: Leaf) -> Shown:
        name = {"/tiere": "Abzugebende Tiere", "/tiere/griechische": "Griechische Landschildkröten"}.get(leaf.section, "Seltene Arten")
        nums = "".join(f'<li class="current">{n}</li>' if n == leaf.number else f'<li><a href="{leaf.section}{f"/seite-{n}" if n > 1 else ""}">{n}</a></li>' for n in range(1, leaf.last + 1))
        return name, "", f'<div id="c118" class="frame frame-default frame-type-news_pi1 frame-layout-0"><header><h1>{name}</h1></header><div class="news"><div class="news-list-view">{"".join(map(card, leaf.ads))}<div class="page-navigation"><p>Seite {leaf.number} von {leaf.last}.</p><ul class="f3-widget-paginator">{nums}</ul></div></div></div></div>'
    def detail(ad: Item) -> Shown:
        more = "".join(f'<div class="mediaelement mediaelement-image"><a href="{photo(ad, at)}" class="lightbox" rel="lightbox[myImageSet]"><img src="{photo(ad, at)}" alt=""></a></div>' for at in range(ad.n % 3 + 1))
        each = f"<tr><td>Ab 3 Tieren</td><td>{chf(cost(ad) - 30)} pro Tier</td></tr>" if ad.price and ad.n % 2 else ""
        held = '<span class="label label-warning">reserviert</span>' if ad.n % 6 == 1 else ""
        near = "".join(f'<li><span class="news-related-item-date">{date_of(o, "%d.%m.%Y")}</span> <a href="{path(o)}">{escape(o.title)}</a> – {sums(o)}</li>' for o in others(ads, ad, 3))
        data = ld({"@type": "WebPage", "name": ad.title, "inLanguage": "de-CH", "publisher": {"@type": "Organization", "name": "Schildkrötenhof Emmental"}})
        return ad.title, shared(ad.title, photo(ad), "article") + data, f'<div id="c121" class="frame frame-default frame-type-news_newsdetail"><div class="news news-single"><div class="article" itemscope="itemscope" itemtype="http://schema.org/Article"><div class="header"><h1 itemprop="headline">{escape(ad.title)}</h1>{held}</div><div class="footer"><p><span class="news-list-date"><time itemprop="datePublished" datetime="{date_of(ad, "%Y-%m-%d")}">Eingetragen am {date_of(ad, "%d.%m.%Y")}</time></span></p></div><div class="news-img-wrap"><div class="outer">{more}</div></div><div class="news-text-wrap" itemprop="articleBody"><p>{ad.text}</p><table class="contenttable"><tbody><tr><td>Schlupf</td><td>{ad.n % 27 + 1:02d}.08.2023</td></tr><tr><td>Gewicht</td><td>{ad.n % 500 + 60} g</td></tr><tr><td>Chip-Nr.</td><td>756 0981 0{ad.n} 55</td></tr><tr><td>Preis</td><td><strong>{sums(ad)}</strong></td></tr>{each}</tbody></table><p>Die Bewilligung des Kantons kostet rund Fr. 100.– und ist Sache des Käufers.</p></div><div class="news-backlink-wrap"><a href="/tiere">Zurück</a></div><div class="news-related-wrap"><h4>Weitere Tiere</h4><ul>{near}</ul></div></div></div></div>'
    def frame(title: str, head: str, body: str) -> str:
        return f'<!DOCTYPE html><html lang="de-CH"><head><meta charset="utf-8"><!-- This website is powered by TYPO3 - inspiring people to share! --><title>{escape(title)} - Schildkrötenhof Emmental</title><meta name="generator" content="TYPO3 CMS">{head}</head><body id="p12"><div class="body-bg"><header id="page-header"><a class="navbar-brand" href="/">Schildkrötenhof</a><nav><ul><li><a href="/tiere">Abzugebende Tiere</a></li><li><a href="/tiere/griechische">Griechische</a></li><li><a href="/tiere/seltene-arten">Seltene Arten</a></li><li><a href="/abgegeben">Abgegeben</a></li><li><a href="/ferienplatz">Ferienplatz</a></li><li><a href="/fr/" hreflang="fr-CH">Français</a></li></ul></nav></header><div id="content">{body}</div><footer id="page-footer"><p>Schildkrötenhof, 3550 Langnau i. E. · Tel. 034 555 01 42</p><a href="/impressum">Impressum</a></footer></div></body></html>'
    rest: dict[str, str | Answer] = {"/": '<h1>Willkommen auf dem Schildkrötenhof</h1><p>Seit 1994 züchten wir Landschildkröten.</p><a href="/tiere">Zu den Tieren</a>', "/abgegeben": "<h1>Abgegeben</h1><ul><li>Griechische Landschildkröte, CHF 180.– (2024)</li><li>Breitrandschildkröte, CHF 300.– (2024)</li></ul>", "/ferienplatz": "<h1>Ferienplatz</h1><p>Pro Tag und Tier CHF 5.–, Winterschlaf CHF 120.–</p>", "/fr/": "<h1>Bienvenue</h1><p>Nous parlons aussi français.</p>", "/impressum": "<h1>Impressum</h1>"}
    return Made("schildkroeten-ch", ads, "CHF", answers(ads, path, lists, listing, detail, frame, rest, size=8, turn=by_pattern(r"/seite-(\d+)$")), path, ("title", "price", "currency", "images", "posted"), image=photo)


MAKES: dict[str, Callable[[], Made]] = {make.__name__: make for make in (remates_uy, aukcije_hr, schildkroeten_ch)}
