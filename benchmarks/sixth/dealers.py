"""Lots of auctions in America and Denmark, dealers' antiques in Britain, keepers' ads in Germany."""
# ruff: noqa: E501 - markup reads best as it is sent
# fmt: off

from __future__ import annotations

import json
from collections.abc import Callable

from benchmarks.blind.base import account_of, made_ads, slug_of
from benchmarks.blind2.base import ALL, PLAIN, Leaf, Pages, by_query, cost, figures, made, numbers
from benchmarks.blind3.base import canonical
from benchmarks.fifth.base import by_pattern, crumbs, noon, profiled, whole
from benchmarks.fourth.base import day, in_charset, others, shared
from benchmarks.sixth.base import bare, branches, gallery, mapped, menu, shots
from tests.spiders.shops.base import Item, Made


def hibid_us() -> Made:
    """America's estate auctions: Apollo's state by references, high bid beside the next bid, a premium and a count of bids, numbers of lots before names in lists, the auctioneer and the place of the sale in another block, closing dates only, lots of another sale beside."""
    ads = made_ads(38, "Whitetail Shoulder Mount|Carved Ivory-Look Figurine|Cast Iron Skillet|Alligator Handbag|Box of Vinyl Records|Sea Turtle Shell Lamp|Winchester Calendar|Costume Jewelry Lot", "vintage|w/ case|as found|c. 1950|10 in.",
        prices="145.00 62.50 27.50 310.00 5.00 85.00 12.00 41.00", texts="Sold as is where is. Please inspect during preview. Shipping is available at buyer's cost.|From the estate of a longtime collector. See all photos for condition.", people="Buckeye Estate Sales|Harmon Auction Co.", places="Columbus, OH|Lancaster, PA")
    top = "/catalog/598211/fall-estate-auction"

    def path(ad: Item) -> str:
        return f"/lot/20{ad.n}/{ad.slug}"

    def lot(ad: Item) -> int:
        return ad.n - 4000

    def tile(ad: Item) -> str:
        return f'<app-lot-tile><div class="lot-tile-container" id="lot-20{ad.n}"><h2 class="lot-title"><a class="lot-preview-link" href="{path(ad)}?ref=catalog"><strong>Lot # : {lot(ad)}</strong> - {ad.title}</a></h2><a class="lot-thumbnail" href="{path(ad)}?ref=catalog"><img loading="lazy" src="/img.axd?id=20{ad.n}0&wid=&rwl=false&p=&ext=&w=212&h=&t=" alt="Lot # : {lot(ad)} - {ad.title}"></a><div class="lot-bid-history"><span class="lot-high-bid">High Bid: {figures(cost(ad), ",", ".")} USD</span> <a class="lot-bid-count" href="{path(ad)}?ref=catalog#bids">{ad.n % 12 + 1} Bids</a></div><button class="btn">Bid {figures(cost(ad) + 5, ",", ".")} USD</button><div class="lot-time-left">Time Remaining: {ad.n % 5}d {ad.n % 23}h 12m</div></div></app-lot-tile>'

    def kept(of: list[Item]) -> str:
        cache: dict[str, object] = {"ROOT_QUERY": {"__typename": "Query", "lotSearch": {"pagedResults": {"totalCount": len(ads), "results": [{"__ref": f"Lot:20{ad.n}"} for ad in of]}}}}
        for ad in of:
            cache[f"Lot:20{ad.n}"] = {"__typename": "Lot", "id": int(f"20{ad.n}"), "lotNumber": str(lot(ad)), "lead": ad.title, "description": ad.text, "bidAmount": 0, "estimate": "", "pictureCount": shots(ad), "featuredPicture": {"fullSizeLocation": f"{{base}}cdn/lots/20{ad.n}-0.jpg", "thumbnailLocation": f"{{base}}img.axd?id=20{ad.n}0"}, "lotState": {"highBid": cost(ad), "minBid": cost(ad) + 5, "bidCount": ad.n % 12 + 1, "isClosed": False}, "auction": {"__ref": f"Auction:{account_of(ad.seller)}"}}
            cache[f"Auction:{account_of(ad.seller)}"] = {"__typename": "Auction", "id": account_of(ad.seller), "currencyAbbreviation": "USD", "buyerPremiumRate": 15, "bidCloseDateTime": "2026-12-06T19:00:00", "auctioneer": {"name": ad.seller}, "eventCity": ad.place.split(", ")[0], "eventState": ad.place.split(", ")[1]}
        told = json.dumps({"apollo.state": cache, "featureFlags": {}}).replace("</", "<\\/")
        return f'<script id="hibid-state" type="application/json">{told}</script>'

    def listing(leaf: Leaf) -> str:
        turn = "".join(f'<li class="page-item"><a class="page-link" href="{top}?apage={n}">{n}</a></li>' for n in range(1, leaf.last + 1))
        return f'<h1 class="auction-title">Fall Estate Auction</h1><p>Date(s) 11/20/2026 - 12/6/2026, bidding closes 12/6/2026 7:00 PM EST. Buyer Premium 15%</p><div class="lot-list">{"".join(map(tile, leaf.ads))}</div><ul class="pagination">{turn}</ul>{kept(list(leaf.ads))}'

    def detail(ad: Item) -> tuple[str, str]:
        shown = gallery(ad, lambda at: f'<ngx-image-item><img src="/cdn/lots/20{ad.n}-{at}.jpg" alt="Lot # : {lot(ad)} - Image {at + 1}"></ngx-image-item>')
        near = "".join(tile(o) for o in others(ads, ad))
        body = f'<nav class="breadcrumb"><a href="/">HiBid</a> <a href="{top}">Fall Estate Auction</a> <span>Lot # : {lot(ad)}</span></nav><div class="lot-gallery">{shown}</div><div class="lot-details"><div class="lot-number">Lot # : {lot(ad)}</div><h1 class="lot-lead">{ad.title}</h1><div class="bid-box"><span class="lot-high-bid">High Bid: {figures(cost(ad), ",", ".")} USD</span><span>{ad.n % 12 + 1} Bids</span><button>Bid {figures(cost(ad) + 5, ",", ".")} USD</button><p>Your max bid <input placeholder="{cost(ad) + 5:.2f}"></p></div><p class="text-muted">Premium: 15%, Sales tax: 7.5%</p></div><div class="lot-description"><h3>Lot Description</h3><p>{ad.text}</p></div><div class="auction-details"><h3>Auction Details</h3><table><tr><th>Auctioneer</th><td><a href="/company/{account_of(ad.seller)}/{slug_of(ad.seller)}">{ad.seller}</a></td></tr><tr><th>Type</th><td>Online-Only Auction</td></tr><tr><th>Location</th><td>{ad.place}</td></tr><tr><th>Bidding Opens</th><td>11/20/2026 9:00 AM EST</td></tr><tr><th>Bidding Closes</th><td>12/6/2026 7:00 PM EST</td></tr><tr><th>Increments</th><td>$0.00 - $49.99: $5.00; $50.00 and up: $10.00</td></tr></table></div><h3>Similar lots</h3>{near}'
        return body + kept([ad, *others(ads, ad)]), canonical(path(ad)) + shared(f"Lot # : {lot(ad)} - {ad.title}", f"/cdn/lots/20{ad.n}-0.jpg", "website")

    pages = Pages(ads, path, {top: ads}, listing, detail, lambda body: f'<app-root><header><a href="/">HiBid</a><a href="/auctions/current">Current auctions</a><a href="/login">Login</a></header>{body}<footer><a href="/faq">FAQ</a></footer></app-root>', f'<h1>HiBid</h1><div class="auction"><h2>Fall Estate Auction</h2><a href="{top}">View catalog</a></div>', "en", "HiBid", size=10, turn=by_query("apage"),
                  others={"/auctions/current": f'<h1>Current auctions</h1><a href="{top}">Fall Estate Auction</a>', "/login": "<h1>Login</h1>", "/faq": "<h1>FAQ</h1><p>A $1.00 authorization is placed on your card.</p>"}, titled=lambda ad: f"Lot # : {lot(ad)} - {ad.title} | HiBid")
    return profiled(made("hibid-us", "USD", pages, (*PLAIN, "seller", "place"), image=lambda ad: f"/cdn/lots/20{ad.n}-0.jpg", account=lambda ad: str(account_of(ad.seller))), "/company/", "en", "Auctions")


def lauritz_dk() -> Made:
    """Denmark's auction house: estimate, present and next bid in kroner and the same in euros, hammer days near, sums without a unit in lists, goods at houses by town, a language choice, pages in the path, menus of houses and of artists."""
    ads = made_ads(30, "Royal Copenhagen figur, bjørn|Poul Henningsen bordlampe|Hvalrostand, grønlandsk arbejde|Mahognikommode|Sølvarmbånd, Georg Jensen|Udstoppet ugle", "1920'erne|signeret|fejlfri|to stk.|brugsspor",
        prices="800 4200 1500 600 2900 350", texts="Fremstår med alders- og brugsspor. Oprindelse ukendt.|Højde 24 cm. Mærket i bunden. CITES-certifikat medfølger hvor påkrævet.", places="Roskilde|Herlev|Aarhus|Odense")
    top = "/da/auktioner/antikviteter/c12"

    def path(ad: Item) -> str:
        return f"/da/auktion/{ad.slug}/i61{ad.n}"

    def item(ad: Item) -> str:
        return f'<div class="lotList-item"><a class="lotList-link" href="{path(ad)}?utm_source=list&pos={ad.n % 9}"><div class="lotList-img"><img class="b-lazy" data-src="/Cached/61{ad.n}/300.jpg" src="data:," alt=""></div><div class="lotList-title">{ad.title}</div><div class="lotList-valuation">Vurdering: {whole(cost(ad) * 3)}</div><div class="lotList-bid">Aktuelt bud: <b>{whole(cost(ad))}</b></div><div class="lotList-time">{ad.n % 4 + 1} dage {ad.n % 20} t.</div></a></div>'

    def listing(leaf: Leaf) -> str:
        turn = numbers(leaf, lambda n: f"{top}/side-{n}", "is-current")
        return f'<h1>Antikviteter på auktion</h1><p>Alle beløb i DKK</p><div class="lotList">{"".join(map(item, leaf.ads))}</div><div class="paging">{turn}</div>'

    def detail(ad: Item) -> tuple[str, str]:
        shown = gallery(ad, lambda at: f'<div class="lotImage"><img src="/Cached/61{ad.n}/{at}_1500.jpg" alt="Billede {at + 1} af {shots(ad)}"></div>')
        near = "".join(item(o) for o in others(ads, ad, 4))
        body = f'<div class="crumbs"><a href="/da">Forside</a> › <a href="{top}">Antikviteter</a></div><div class="lotImages">{shown}</div><div class="lotInfo"><h1>{ad.title}</h1><div class="lotBid"><div><label>Vurdering</label> <span>DKK {whole(cost(ad) * 3)} / EUR {whole(cost(ad) * 3 / 7.46)}</span></div><div><label>Aktuelt bud</label> <span class="currentBid">DKK {whole(cost(ad))}</span> <span class="alt">≈ EUR {whole(cost(ad) / 7.46)}</span></div><div><label>Næste bud</label> <span>DKK {whole(cost(ad) + 100)}</span></div><button>Byd</button></div><p>Salær 23 % + hammerslagsgebyr DKK 150</p><dl><dt>Varenummer</dt><dd>61{ad.n}</dd><dt>Auktionen slutter</dt><dd>søndag 6. december 2026 kl. 20.15</dd><dt>Lokation</dt><dd>{ad.place}</dd></dl><div class="lotDesc"><h2>Beskrivelse</h2><p>{ad.text}</p></div><div class="results"><h2>Tidligere solgt</h2><p>Lignende vare, 14-03-2024: DKK 1.100</p></div></div><h2>Se også</h2>{near}'
        return body, canonical(path(ad)) + shared(ad.title, f"/Cached/61{ad.n}/0_1500.jpg", "website") + '<meta property="og:locale" content="da_DK">' + crumbs("Forside", "Antikviteter", ad.title)

    houses = branches("/da/auktionshus/{0}/{1}", "Roskilde|Herlev|Aarhus|Odense|Helsingborg|Hamborg", "møbler|kunst|smykker|ure|tæpper|vin")
    pages = Pages(ads, path, {top: ads}, listing, detail, lambda body: f'<header><a href="/da">Lauritz</a><a href="/da/login">Log ind</a><a href="/da/saelg">Sælg</a><a hreflang="en" href="/en">English</a></header>{menu(houses)}{body}<footer><a href="/da/betingelser">Betingelser</a></footer><div class="CookieConsent">Vi bruger cookies</div>', f'<a href="{top}">Antikviteter</a>', "da", "Lauritz", size=8, turn=by_pattern(r"/side-(\d+)$"),
                  others={**bare(houses, "Ingen auktioner lige nu."), "/da": f'<h1>Auktioner</h1><a href="{top}">Antikviteter</a>', "/en": "<h1>Auctions</h1>", "/da/login": "<h1>Log ind</h1>", "/da/saelg": "<h1>Sælg</h1><p>Gratis vurdering. Minimum DKK 800.</p>", "/da/betingelser": "<h1>Betingelser</h1>"}, titled=lambda ad: f"{ad.title} - Lauritz.com")
    return mapped(made("lauritz-dk", "DKK", pages, (*PLAIN, "place"), image=lambda ad: f"/Cached/61{ad.n}/0_1500.jpg"), "/sitemap-lots.xml", ads[5:20], list(houses)[:12])


def antiquesatlas_uk() -> Made:
    """Britain's antique dealers: hand-made tables in Latin 1, "SOLD" in the place of a sum, three currencies in a row, item references, the dealer's town and terms in the footer of each, a list of 26 letters, links with capitals and underscores, pages from nought."""
    ads = made_ads(29, "Georgian Tortoiseshell Tea Caddy|Victorian Taxidermy Stoat|Regency Rosewood Table|Edwardian Silver Brush|Whalebone Corset Busk|Staffordshire Spaniel", "c1820|with provenance|restored|pair|signed",
        prices="1250 380 - 95 145 2400", texts="In very good order with minor losses commensurate with age. Viewing by appointment.|A fine example, see images. Article 10 certificate supplied where needed.", people="Melford Antiques|The Old Brewery|J. Pickering & Son", places="Suffolk, England|Powys, Wales|Fife, Scotland")
    top = "/antique_search/collectables/"

    def path(ad: Item) -> str:
        return f"/antique/{ad.slug.replace('-', '_').title()}/as{account_of(ad.seller)}a{ad.n}"

    def price(ad: Item) -> str:
        return "SOLD" if ad.price is None else f"£{figures(cost(ad), ',', '.', 0)}"

    def seller(ad: Item) -> str:
        return ad.seller.replace("&", "&amp;")

    def row(ad: Item) -> str:
        return f'<tr valign="top"><td width="120"><a href="{path(ad)}"><img src="/photos/as{ad.n}_t.jpg" width="100" border="0" alt="{ad.title}"></a></td><td><a href="{path(ad)}"><b>{ad.title}</b></a><br>{ad.text}<br><font color="#990000">{price(ad)}</font><br><i>{seller(ad)}</i></td></tr>'

    def listing(leaf: Leaf) -> str:
        turn = " ".join(f'<a href="{top}?pg={n - 1}">{n}</a>' for n in range(1, leaf.last + 1) if n != leaf.number)
        return f'<h2>Antique Collectables</h2><p>Showing page {leaf.number} of {leaf.last}</p><table cellpadding="4">{"".join(map(row, leaf.ads))}</table><p align="center">Page: {turn}</p>'

    def detail(ad: Item) -> tuple[str, str]:
        shown = gallery(ad, lambda at: f'<p align="center"><img src="/photos/as{ad.n}_{at}.jpg" border="1" alt="{ad.title} photo {at + 1}"></p>')
        near = "".join(f'<td align="center"><a href="{path(o)}"><img src="/photos/as{o.n}_t.jpg" border="0"><br>{o.title}</a><br>{price(o)}</td>' for o in others(ads, ad))
        money = '<font color="red" size="4"><b>SOLD</b></font>' if ad.price is None else f'<b>Price</b> {price(ad)} <font size="1">(approx ${figures(cost(ad) * 1.27, ",", ".", 0)}, &euro;{figures(cost(ad) * 1.15, ",", ".", 0)})</font>'
        body = f'<table width="900"><tr><td colspan="2"><a href="/">Antiques Atlas</a> &gt; <a href="{top}">Collectables</a></td></tr><tr><td colspan="2"><h1>{ad.title}</h1></td></tr><tr valign="top"><td width="600">{shown}</td><td><p>{money}</p><p><b>Item Ref</b> as{account_of(ad.seller)}a{ad.n}</p><p><b>Period</b> 1820-1910</p><p><b>Dealer</b><br><a href="/dealer/{account_of(ad.seller)}/">{seller(ad)}</a></p><p><b>Location</b><br>{ad.place}</p><p><b>Tel.</b> 01787 {ad.n}00</p><p>Delivery within the UK from £35</p></td></tr><tr><td colspan="2"><p>{ad.text}</p></td></tr></table><table><tr><th colspan="3">More from our dealers</th></tr><tr>{near}</tr></table>'
        return body, f'<meta name="keywords" content="antiques, {ad.title}"><meta name="description" content="{ad.title} for sale">'

    letters = {f"/dealers_index/{letter}.html": letter for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}
    pages = Pages(ads, path, {top: ads}, listing, detail, lambda body: f'<center><table width="900"><tr><td><a href="/"><img src="/logo.gif" alt="Antiques Atlas"></a></td><td>Dealers: {menu(letters)}</td></tr></table>{body}<hr><p><a href="/fairs.html">Antique fairs</a> | <a href="/join.html">Join from £29 a month</a></p></center>', f'<h1>Antiques Atlas</h1><a href="{top}">Collectables</a>', "en", "Antiques Atlas", size=7, turn=lambda at, query: (at, int(query.get("pg", "0")) + 1),
                  others={**bare(letters, "Dealers are listed by name."), "/fairs.html": "<h1>Fairs</h1><p>Newark, 3 December 2026, entry £20.</p>", "/join.html": "<h1>Join</h1>"}, titled=lambda ad: f"Antiques Atlas - {ad.title}")
    site = profiled(made("antiquesatlas-uk", "GBP", pages, (*PLAIN, "seller", "place"), image=lambda ad: f"/photos/as{ad.n}_0.jpg", account=lambda ad: str(account_of(ad.seller))), "/dealer/", "en", "Stock")
    site.pages = in_charset(site.pages, "iso-8859-1")
    return site


def terraristik_de() -> Made:
    """Keepers' ads in Germany, an old board: rows of free text with counts as 1.2 and Latin names, "Preis:" in running text with VB, days put up and days it runs till, countries before post codes, wanted ads apart, text cut in rows, Latin 1, addresses by query alone."""
    ads = made_ads(27, "1.1 Python regius Pastel|0.1 Eublepharis macularius|0.0.4 Testudo hermanni boettgeri|1.0 Corallus caninus|2.3 Dendrobates tinctorius|Terrarium 120x60x60", "NZ 2025|NZ 2024, futterfest|adult|wegen Hobbyaufgabe|abzugeben",
        prices="180 60 95 650 40 220", texts="Tiere sind gesund und fressen gut. Abgabe nur mit EU-Bescheinigung an sachkundige Halter.|Übergabe auf der Börse in Hamm möglich oder Abholung. Tierversand per Kurier 45 EUR.", people="Jörg M.|Zuchtgemeinschaft Lippe|S. Brandl", places="D-48143 Münster|A-4020 Linz|CH-8004 Zürich|D-90402 Nürnberg", newest=noon())
    top = "/kleinanzeigen/liste.php?rubrik=12"

    def path(ad: Item) -> str:
        return f"/kleinanzeigen/anzeige.php?id=33{ad.n}"

    def price(ad: Item) -> str:
        return f"{figures(cost(ad), '.', ',', 0)} EUR{' VB' if ad.n % 2 else ''}"

    def row(ad: Item) -> str:
        return f'<TR BGCOLOR="{"#EEEEDD" if ad.n % 2 else "#FFFFFF"}"><TD><FONT SIZE=1>33{ad.n}<BR>{day(ad):%d.%m.%Y}</FONT></TD><TD><A HREF="{path(ad)}"><B>{ad.title}</B></A><BR>{ad.text[:50]}... Preis: {price(ad)}</TD><TD><FONT SIZE=1>{ad.place}</FONT></TD><TD>{"<IMG SRC=/gfx/kamera.gif ALT=Bild>" if shots(ad) > 1 else ""}</TD></TR>'

    def listing(leaf: Leaf) -> str:
        turn = " | ".join(f'<A HREF="{top}&amp;seite={n}">{n * 7 - 6}-{n * 7}</A>' for n in range(1, leaf.last + 1) if n != leaf.number)
        return f'<H2>Biete: Reptilien und Amphibien</H2><P>{len(ads)} Anzeigen</P><TABLE BORDER=0 CELLPADDING=3 WIDTH="100%">{"".join(map(row, leaf.ads))}</TABLE><P>{turn}</P>'

    def detail(ad: Item) -> tuple[str, str]:
        shown = gallery(ad, lambda at: f'<IMG SRC="/kleinanzeigen/bilder/33{ad.n}_{at}.jpg" WIDTH=400><BR>')
        body = f'<P><A HREF="{top}">zur&uuml;ck zur Liste</A></P><H2>{ad.title}</H2><TABLE BORDER=0><TR><TD VALIGN=top><B>Anzeigen-Nr.:</B></TD><TD>33{ad.n}</TD></TR><TR><TD><B>Eingestellt am:</B></TD><TD>{day(ad):%d.%m.%Y}</TD></TR><TR><TD><B>L&auml;uft bis:</B></TD><TD>31.12.2026</TD></TR><TR><TD><B>Preis:</B></TD><TD>{price(ad)}</TD></TR><TR><TD><B>Anbieter:</B></TD><TD>{ad.seller}</TD></TR><TR><TD><B>Ort:</B></TD><TD>{ad.place}</TD></TR><TR><TD><B>Telefon:</B></TD><TD>0171-{ad.n}xxx</TD></TR></TABLE><P>{ad.text}</P>{shown}<P><A HREF="/kleinanzeigen/mail.php?id=33{ad.n}">E-Mail an den Anbieter</A> | <A HREF="/kleinanzeigen/druck.php?id=33{ad.n}">Druckansicht</A></P>'
        return body, ""

    def turn(at: str, query: dict[str, str]) -> tuple[str, int]:
        return (top if at == "/kleinanzeigen/liste.php" and query.get("rubrik") == "12" else at), int(query.get("seite", "1"))

    pages = Pages(ads, path, {top: ads}, listing, detail, lambda body: f'<TABLE WIDTH="100%"><TR><TD BGCOLOR="#CCDDAA" VALIGN=top WIDTH=150><A HREF="/">Startseite</A><BR><A HREF="{top}">Biete Tiere</A><BR><A HREF="/kleinanzeigen/liste.php?rubrik=13">Suche Tiere</A><BR><A HREF="/boersen.php">B&ouml;rsen</A><BR><A HREF="/forum/">Forum</A></TD><TD>{body}</TD></TR></TABLE>', '<H1>Die Seiten der Terrarianer</H1><P>Neu: Eintritt zur B&ouml;rse 10 EUR</P>', "de", "Kleinanzeigen Terraristik", size=7, turn=turn,
                  others={"/kleinanzeigen/liste.php": "<H2>Suche</H2><TABLE><TR><TD>28.11.2026</TD><TD>Suche 0.1 Boa constrictor, bis 100 EUR</TD></TR></TABLE>", "/kleinanzeigen/mail.php": "<H2>E-Mail</H2><FORM><TEXTAREA></TEXTAREA></FORM>", "/boersen.php": "<H2>Termine</H2><P>12.12.2026 Hamm, Eintritt 10 EUR</P>", "/forum/": '<H2>Forum</H2><A HREF="/forum/beitrag.php?nr=5">Welche Lampe?</A>', "/forum/beitrag.php": "<H2>Welche Lampe?</H2><P>Geschrieben am 20.11.2026 von Uli: meine hat 35 EUR gekostet.</P>", "/kleinanzeigen/druck.php": "<P>Druckansicht nur mit JavaScript</P>"}, titled=lambda ad: f"Kleinanzeige 33{ad.n}")
    site = made("terraristik-de", "EUR", pages, ALL, image=lambda ad: f"/kleinanzeigen/bilder/33{ad.n}_0.jpg")
    site.pages = in_charset(pages, "iso-8859-1")
    return site


MAKES: dict[str, Callable[[], Made]] = {make.__name__: make for make in (hibid_us, lauritz_dk, antiquesatlas_uk, terraristik_de)}
