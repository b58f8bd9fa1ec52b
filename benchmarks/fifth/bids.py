"""What is bid for, and dealers' own sites: Czech and Swedish auctions, an Austrian house, a gallery, a nursery."""
# ruff: noqa: E501 - markup reads best as it is sent
# fmt: off

from __future__ import annotations

from collections.abc import Callable

from benchmarks.blind.base import account_of, made_ads
from benchmarks.blind2.base import PLAIN, Leaf, Pages, cost, figures, html, made, numbers
from benchmarks.blind3.base import canonical
from benchmarks.fifth.base import by_pattern, ld, noon, one_of, profiled, whole
from benchmarks.fourth.base import beside, day, others, shared
from tests.spiders.shops.base import Item, Made


def aukro_cz() -> Made:
    """A Czech auction site: elements of its own names, the present price beside the count of bids and what is left, ended ones, postage "od", a seller's score in brackets, retail prices beside, pages as ?strana=2."""
    ads = made_ads(25, "Želva stepní preparát|Sloní figurka ze slonoviny 19. stol.|Herbář orchidejí 1902|Kůže krokodýl kabelka|Motýli ve vitríně", "stav A|vzácné|od 1 Kč|sbírka|starožitnost",
        prices="1250 8900 420 2350 180", texts="Prodávám z pozůstalosti, viz foto. Doklady k dispozici.|Stav odpovídá stáří, osobní odběr možný.", people="antik_brno|sberatel55|pavla.k", places="Brno|Praha|Ostrava")

    def path(ad: Item) -> str:
        return f"/{ad.slug}-70{ad.n}"

    def price(ad: Item) -> str:
        return f"{whole(cost(ad), chr(160))} Kč"

    def left(ad: Item) -> str:
        return "Ukončeno" if ad.n % 5 == 0 else f"končí za {ad.n % 6 + 2} dny"

    def card(ad: Item) -> str:
        return f'<auk-basic-item-card class="ng-star-inserted"><div class="item-card"><a class="tw-block" href="{path(ad)}"><auk-item-card-image><img class="image" src="/images/sk/200x200/70{ad.n}.jpg" alt="{ad.title}"></auk-item-card-image></a><div class="item-card-body"><h2 class="product-title"><a href="{path(ad)}">{ad.title}</a></h2><auk-item-card-price><span class="price">{price(ad)}</span><span class="bids">{ad.n % 9 + 1} příhozů</span></auk-item-card-price><auk-time-to-end><span>{left(ad)}</span></auk-time-to-end><span class="shipping">Doprava od 79 Kč</span></div></div></auk-basic-item-card>'

    def listing(leaf: Leaf) -> str:
        return f'<auk-breadcrumbs><a href="/">Aukro</a> <a href="/starozitnosti">Starožitnosti</a></auk-breadcrumbs><h1>Starožitnosti</h1><p>{len(ads)} nabídek</p><auk-list-view>{"".join(map(card, leaf.ads))}</auk-list-view><auk-paginator>{numbers(leaf, lambda n: f"{leaf.at}?strana={n}", "current-page")}</auk-paginator>'

    def detail(ad: Item) -> tuple[str, str]:
        bids = "".join(f"<tr><td>{who}***{n}</td><td>{whole(cost(ad) * part, chr(160))} Kč</td></tr>" for n, (who, part) in enumerate((("k", 1.0), ("m", 0.9), ("a", 0.5)), 3))
        body = f'<auk-breadcrumbs><a href="/">Aukro</a> <a href="/starozitnosti">Starožitnosti</a></auk-breadcrumbs><auk-gallery><img class="gallery-image" src="/images/sk/730x548/70{ad.n}.jpg" alt="{ad.title}"></auk-gallery><h1 class="tw-break-words">{ad.title}</h1><auk-item-detail-main-item-panel><div class="label">{"Konečná cena" if ad.n % 5 == 0 else "Aktuální cena"}</div><div class="price-value"><auk-price>{price(ad)}</auk-price></div><div>{ad.n % 9 + 1} příhozů · {left(ad)}</div><div class="delivery">Doprava Zásilkovna od 79 Kč, Česká pošta 139 Kč</div><div>Ochrana kupujícího do 50 000 Kč</div></auk-item-detail-main-item-panel><auk-bid-history><table>{bids}</table></auk-bid-history><auk-user-box><a href="/uzivatel/{ad.seller}"><strong>{ad.seller}</strong></a> <span>({ad.n % 900})</span> <span>99,8 % pozitivních</span></auk-user-box><div class="item-location">Místo: {ad.place}</div><auk-item-detail-description>{ad.text}</auk-item-detail-description><div>Číslo nabídky: 70{ad.n}</div><h2>Podobné nabídky</h2>{"".join(map(card, others(ads, ad)))}'
        return body, canonical(path(ad)) + ld({"@type": "Product", "name": ad.title, "image": [f"https://cdn.aukro.example/images/sk/730x548/70{ad.n}.jpg"], "offers": {"@type": "Offer", "price": cost(ad), "priceCurrency": "CZK", "availability": f"https://schema.org/{'SoldOut' if ad.n % 5 == 0 else 'InStock'}"}})

    pages = Pages(ads, path, {"/starozitnosti": ads}, listing, detail, lambda body: f'<auk-app><auk-header><a href="/">Aukro</a><a href="/prihlaseni">Přihlásit</a><a href="/vystaveni">Prodat</a></auk-header>{body}<auk-footer><a href="/napoveda">Nápověda</a></auk-footer></auk-app>', '<a href="/starozitnosti">Starožitnosti</a>', "cs", "Aukro", size=8, turn=lambda at, query: (at, int(query.get("strana", "1"))),
                  others=dict.fromkeys(("/prihlaseni", "/vystaveni", "/napoveda"), "<h1>Aukro</h1>"), titled=lambda ad: f"{ad.title} | Aukro")
    return profiled(made("aukro-cz", "CZK", pages, (*PLAIN, "seller", "place"), image=lambda ad: f"/images/sk/730x548/70{ad.n}.jpg", account=lambda ad: ad.seller), "/uzivatel/", "cs", "Nabídky")


def tradera_se() -> Made:
    """A Swedish auction site: cards with a bid's sum and an end, "Köp nu" ads without bids, "Frakt 59 kr", a day of putting up beside an end and visits, linked data of the same sum, pages as ?paging=2."""
    ads = made_ads(24, "Uppstoppad uggla|Elfenbensask|Krokodilväska|Kaktusfrön blandade|Sköldpaddsskal kam", "vintage|retro|antik|fint skick|defekt",
        prices="450 1200 2500 35 99", texts="Från dödsbo, se bilder. Samfraktar gärna.|Intyg finns. Djur- och rökfritt hem.", people="loppis_anna|antikhuset|bosse1957", newest=noon())

    def path(ad: Item) -> str:
        return f"/item/301/66{ad.n}/{ad.slug}"

    def end(ad: Item) -> str:
        return "Köp nu" if ad.n % 4 == 0 else f"{ad.n % 8 + 1} bud"

    def card(ad: Item) -> str:
        return f'<div id="item-card-66{ad.n}" class="item-card-new bg-white h-100 d-flex"><div class="position-relative item-card-image"><a href="{path(ad)}" tabindex="-1"><img class="h-100" src="/medium-square/66{ad.n}.jpg" alt="{ad.title}"></a><button aria-label="Spara i minneslistan"></button></div><div class="item-card-body"><a class="text-inter-light item-card-title" href="{path(ad)}">{ad.title}</a><div class="item-card-details"><span class="item-card-details-price" data-testid="price">{whole(cost(ad), " ")} kr</span><span class="item-card-details-bids" data-testid="bids">{end(ad)}</span></div><span>Slutar {ad.n % 20 + 5} dec 19:0{ad.n % 6}</span></div></div>'

    def listing(leaf: Leaf) -> str:
        paid = '<div class="item-card-new ad-slot"><span>Annons</span><a href="/kampanj">Fraktfritt i helgen</a></div>'
        turn = "".join(f'<li class="page-item"><a class="page-link" href="{leaf.at}?paging={n}">{n}</a></li>' for n in range(1, leaf.last + 1))
        return f'<h1>Antikt &amp; Design</h1><section class="row">{"".join(map(card, leaf.ads[:5]))}{paid}{"".join(map(card, leaf.ads[5:]))}</section><ul class="pagination">{turn}</ul>'

    def detail(ad: Item) -> tuple[str, str]:
        label = "Pris" if ad.n % 4 == 0 else "Ledande bud"
        body = f'<nav aria-label="breadcrumb"><ol class="breadcrumb"><li><a href="/category/antikt">Antikt &amp; Design</a></li></ol></nav><div class="image-gallery"><img class="image-gallery-item" src="/images/66{ad.n}.jpg" alt="{ad.title}"></div><h1 class="heading-london" id="view-item-main">{ad.title}</h1><div class="bid-details"><span>{label}</span><p class="heading-berlin" data-testid="item-price">{whole(cost(ad), " ")} kr</p><p>{end(ad)}</p><p>Slutar {ad.n % 20 + 5} dec 19:0{ad.n % 6}</p><p>Frakt: 59 kr DHL, 105 kr Schenker</p><p>Köparskydd ingår</p></div><section><h2>Beskrivning</h2><p>{ad.text}</p></section><dl><dt>Skick</dt><dd>Använd</dd><dt>Objektnr</dt><dd>66{ad.n}</dd><dt>Publicerad</dt><dd>{day(ad).day} {one_of(ad, "jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec")} 13:00</dd><dt>Visningar</dt><dd>{ad.n % 400}</dd></dl><section class="seller"><h2>Säljare</h2><a href="/profile/items/{account_of(ad.seller)}/{ad.seller}">{ad.seller}</a><span>Omdöme 4,9 (212)</span><span>Medlem sedan 2009</span></section><h2>Liknande annonser</h2>{"".join(map(card, others(ads, ad)))}'
        return body, canonical(path(ad)) + ld({"@type": "Product", "name": ad.title, "image": f"/images/66{ad.n}.jpg", "sku": f"66{ad.n}", "offers": {"@type": "Offer", "price": cost(ad), "priceCurrency": "SEK", "url": path(ad)}})

    pages = Pages(ads, path, {"/category/antikt": ads}, listing, detail, lambda body: f'<header><a href="/">Tradera</a><a href="/login">Logga in</a><a href="/sell">Sälj</a></header><main>{body}</main><footer><a href="/villkor">Villkor</a></footer>', '<a href="/category/antikt">Antikt &amp; Design</a>', "sv", "Tradera", size=9, turn=lambda at, query: (at, int(query.get("paging", "1"))),
                  others=dict.fromkeys(("/login", "/sell", "/villkor", "/kampanj"), "<h1>Tradera</h1>"), titled=lambda ad: f"{ad.title} | Tradera")
    return profiled(made("tradera-se", "SEK", pages, (*PLAIN, "seller", "posted"), image=lambda ad: f"/images/66{ad.n}.jpg", account=lambda ad: ad.seller), "/profile/items/", "sv", "Annonser")


def auktionshaus_at() -> Made:
    """An Austrian auction house's results: lots of one sale, what was paid before the estimate's two sums, "EUR 1.250,-", a starting price, unsold lots left out, artists' lives with years, conditions as a page."""
    ads = made_ads(26, "Elfenbeinhumpen|Nautiluspokal|Schildpattdose|Rhinozeroshornbecher|Narwalzahn", "Augsburg um 1680|Deutsch 18. Jh.|Wien um 1900|Italien 17. Jh.|Japan Meiji-Periode|China Qing-Dynastie",
        prices="12500 4800 950 32000 7680", texts="Silbermontierung, Höhe 28 cm, Provenienz: Wiener Privatbesitz.|Altersbedingte Risse, CITES-Bescheinigung liegt vor, Höhe 12 cm.")

    def path(ad: Item) -> str:
        return f"/de/l/{ad.n}/"

    def paid(ad: Item) -> str:
        return f"EUR {whole(cost(ad))},-"

    def guess(ad: Item) -> str:
        return f"EUR {whole(cost(ad) * 0.5)},- bis EUR {whole(cost(ad) * 0.8)},-"

    def lot(ad: Item) -> str:
        return f'<div class="item lot-item"><a class="img" href="{path(ad)}"><img src="/fileadmin/lot-images/38K26/normal/{ad.n}.jpg" alt=""></a><div class="meta"><h3 class="lot-no">Lot Nr. {ad.n - 4100}</h3><h2><a href="{path(ad)}">{ad.title}</a></h2><div class="price"><strong>erzielter Preis**</strong> <span>{paid(ad)}</span></div><div class="estimate"><strong>Schätzwert</strong> <span>{guess(ad)}</span></div></div></div>'

    def listing(leaf: Leaf) -> str:
        turn = "".join(f'<li><a href="{leaf.at}seite-{n}/">{n}</a></li>' if n > 1 else f'<li><a href="{leaf.at}">1</a></li>' for n in range(1, leaf.last + 1))
        return f'<h1>Skulpturen und Kunsthandwerk</h1><p class="auction-date">Auktion am 12. November 2026, 14:00 Uhr, Palais</p><p>Besichtigung ab 5. November</p><div class="lots">{"".join(map(lot, leaf.ads))}</div><ul class="f3-widget-paginator">{turn}</ul>'

    def detail(ad: Item) -> tuple[str, str]:
        body = f'<p class="back"><a href="/de/a/98201/">Skulpturen und Kunsthandwerk</a></p><div class="lot-detail"><p class="lot-no">Lot Nr. {ad.n - 4100}</p><div class="carousel"><a class="fancybox" href="/fileadmin/lot-images/38K26/hires/{ad.n}.jpg"><img src="/fileadmin/lot-images/38K26/normal/{ad.n}.jpg" alt="{ad.title}"></a></div><h1>{ad.title}</h1><p class="description">{ad.text}</p><p class="specialist">Expertin: Mag. Christine Leitner, Tel. +43-1-515 60-000</p><p class="date">12.11.2026 - 14:00</p><dl class="prices"><dt>Erzielter Preis: **</dt><dd>{paid(ad)}</dd><dt>Schätzwert:</dt><dd>{guess(ad)}</dd><dt>Rufpreis:</dt><dd>EUR {whole(cost(ad) * 0.4)},-</dd></dl><p class="small">** Kaufpreis inkl. Käufergebühr und Mehrwertsteuer. Es können keine Kaufaufträge über Internet mehr abgegeben werden.</p></div><ul class="pager"><li><a href="/de/l/{ads[0].n}/">Erstes Lot</a></li></ul>'
        return body, canonical(path(ad)) + shared(ad.title, f"/fileadmin/lot-images/38K26/normal/{ad.n}.jpg", "article")

    pages = Pages(ads, path, {"/de/a/98201/": ads}, listing, detail, lambda body: f'<div id="header"><a href="/">Auktionshaus</a><ul><li><a href="/de/auktionen/">Auktionen</a></li><li><a href="/de/agb/">Geschäftsbedingungen</a></li><li><a href="/de/kontakt/">Kontakt</a></li></ul></div><div id="content">{body}</div><div id="footer">Dorotheergasse 1, Wien. <a href="/de/impressum/">Impressum</a></div>', '<h2>Ergebnisse</h2><a href="/de/a/98201/">Skulpturen und Kunsthandwerk</a>', "de-AT", "Auktionshaus", size=9, turn=by_pattern(r"(?<=/)seite-(\d+)/$"),
                  others={"/de/auktionen/": '<a href="/de/a/98201/">Skulpturen und Kunsthandwerk</a>', "/de/agb/": "<h1>Geschäftsbedingungen</h1><p>Käufergebühr 28 % bis EUR 100.000,-</p>", "/de/kontakt/": "<h1>Kontakt</h1>", "/de/impressum/": "<h1>Impressum</h1>"}, titled=lambda ad: f"{ad.title} - Lot - Auktionshaus")
    return made("auktionshaus-at", "EUR", pages, PLAIN, image=lambda ad: f"/fileadmin/lot-images/38K26/normal/{ad.n}.jpg")


def antiek_nl() -> Made:
    """A dealer's gallery in Dutch: "Prijs op aanvraag" for most, "Verkocht" over pictures, "€ 1.250,-", periods and measures as rows, what was sold kept in a section of its own, no linked data."""
    ads = made_ads(24, "Ivoren waaier|Schildpad theebusje|Opgezette pauw|Koraal op sokkel|Narwaltand wandelstok", "18e eeuw|ca. 1880|Frans|Chinees export|Hollands",
        prices="- 1250 850 - 4800 375", texts="Fraai exemplaar in goede conditie, afkomstig uit particuliere verzameling.|Kleine ouderdomssporen, met certificaat.")

    def path(ad: Item) -> str:
        return f"/collectie/object/{ad.slug}/"

    def price(ad: Item) -> str:
        return "Prijs op aanvraag" if ad.price is None else f"€ {whole(cost(ad))},-"

    def tile(ad: Item) -> str:
        sold = '<span class="verkocht">Verkocht</span>' if ad.n % 7 == 0 else ""
        return f'<div class="grid-item isotope"><a href="{path(ad)}"><figure><img src="/wp-content/uploads/collectie/{ad.n}-400x400.jpg" alt="">{sold}</figure><h3>{ad.title}</h3><p class="prijs">{price(ad)}</p></a></div>'

    def listing(leaf: Leaf) -> str:
        turn = numbers(leaf, lambda n: f"{leaf.at}pagina/{n}/" if n > 1 else leaf.at)
        return f'<h1>Collectie</h1><ul class="filters"><li><a href="#" data-filter=".ivoor">Ivoor</a></li></ul><div class="grid">{"".join(map(tile, leaf.ads))}</div><div class="paginering">{turn}</div>'

    def detail(ad: Item) -> tuple[str, str]:
        body = f'<article class="object"><div class="flexslider"><ul class="slides"><li><img src="/wp-content/uploads/collectie/{ad.n}.jpg" alt="{ad.title}"></li></ul></div><h1>{ad.title}</h1>{"<p class=verkocht>Verkocht</p>" if ad.n % 7 == 0 else ""}<table class="kenmerken"><tr><th>Objectnummer</th><td>{ad.n}</td></tr><tr><th>Afmetingen</th><td>h. {ad.n % 40 + 10} cm</td></tr><tr><th>Prijs</th><td>{price(ad)}</td></tr></table><p>{ad.text}</p><p>Vragen over dit object? Bel 020 - 555 01 01 of <a href="/contact/">mail ons</a>.</p></article><h2>Bekijk ook</h2>{"".join(map(tile, others(ads, ad)))}'
        return body, canonical(path(ad))

    pages = Pages(ads, path, {"/collectie/": ads}, listing, detail, lambda body: f'<header><a class="logo" href="/">Kunsthandel Spiegelgracht</a><nav><a href="/collectie/">Collectie</a><a href="/beurzen/">Beurzen</a><a href="/taxaties/">Taxaties</a><a href="/contact/">Contact</a></nav></header>{body}<footer>Geopend do t/m za. KvK 00000000</footer>', '<div class="slider"><img src="/winkel.jpg" alt=""></div><p>Sinds 1968 aan de gracht.</p><a href="/collectie/">Bekijk de collectie</a>', "nl", "Kunsthandel Spiegelgracht", size=8, turn=by_pattern(r"(?<=/)pagina/(\d+)/$"),
                  others={"/beurzen/": "<h1>Beurzen</h1><p>PAN 22-29 november, entree € 25,-</p>", "/taxaties/": "<h1>Taxaties</h1><p>Vanaf € 95,- per uur</p>", "/contact/": "<h1>Contact</h1><form></form>"}, titled=lambda ad: f"{ad.title} - Kunsthandel Spiegelgracht")
    return made("antiek-nl", "EUR", pages, PLAIN, image=lambda ad: f"/wp-content/uploads/collectie/{ad.n}.jpg")


def pepiniere_fr() -> Made:
    """A nursery's old shop in French: addresses of a script, one pot and one price a plant, a price from ten pieces on, "Épuisé" for what is out, a least order, postage by weight, families as sections."""
    ads = made_ads(27, "Sarracenia purpurea|Cypripedium reginae|Galanthus elwesii|Cyathea dealbata|Nepenthes alata|Dicksonia antarctica", "godet 9|C2|C5|pot 12|jeune plant",
        prices="7.50 32.00 4.20 68.00 15.90 120.00", texts="Plante rustique, culture en terre de bruyère, mi-ombre.|Multipliée à la pépinière, passeport phytosanitaire.")

    def path(ad: Item) -> str:
        return f"/fiche.php?id_plante={ad.n}"

    def price(amount: float) -> str:
        return f"{figures(amount, ' ')} €"

    def row(ad: Item) -> str:
        gone = '<span class="rouge">Épuisé</span>' if ad.n % 7 == 0 else f'<a href="panier.php?ajout={ad.n}">Commander</a>'
        return f'<tr class="ligne{ad.n % 2}"><td><a href="fiche.php?id_plante={ad.n}"><img src="photos/mini/{ad.n}.jpg" width="60" border="0"></a></td><td><a href="fiche.php?id_plante={ad.n}"><em>{ad.title}</em></a></td><td align="right">{price(cost(ad))}</td><td>{gone}</td></tr>'

    def listing(leaf: Leaf) -> str:
        turn = " | ".join(f'<a href="{leaf.at[1:]}?page={n}">{n}</a>' if n != leaf.number else f"<b>{n}</b>" for n in range(1, leaf.last + 1))
        return f'<h2>Plantes de collection</h2><table class="catalogue"><tr><th></th><th>Nom</th><th>Prix TTC</th><th></th></tr>{"".join(map(row, leaf.ads))}</table><p>Pages : {turn}</p>'

    def detail(ad: Item) -> str:
        return f'<p><a href="catalogue.php">Retour au catalogue</a></p><h2>{ad.title}</h2><a href="photos/{ad.n}.jpg" rel="lightbox"><img src="photos/{ad.n}.jpg" alt="{ad.title}" width="300"></a><p>{ad.text}</p><ul><li>Référence : P{ad.n}</li><li>Exposition : mi-ombre</li><li>Rusticité : -{ad.n % 15 + 3}°C</li></ul><table class="prix"><tr><td>Prix unitaire :</td><td><strong>{price(cost(ad))}</strong> TTC</td></tr><tr><td>à partir de 10 :</td><td>{price(round(cost(ad) * 0.9, 2))} TTC pièce</td></tr></table>{"<p class=rouge>Épuisé - disponible au printemps</p>" if ad.n % 7 == 0 else "<form action=panier.php><input name=qte value=1><input type=submit value=Commander></form>"}<p class="petit">Commande minimum 30,00 €. Port 12,50 € jusqu’à 5 kg.</p>'

    pages = Pages(ads, path, {"/catalogue.php": ads}, listing, detail, lambda body: f'<div id="haut"><h1><a href="index.php">Pépinière du Val Noir</a></h1></div><div id="menu"><a href="index.php">Accueil</a><br><a href="catalogue.php">Catalogue</a><br><a href="port.php">Frais de port</a><br><a href="panier.php">Panier (0,00 €)</a></div><div id="centre">{body}</div><div id="bas">SIRET 000 000 000 - visites sur rendez-vous</div>', '<p>Bienvenue, <a href="catalogue.php">notre catalogue</a> compte 27 plantes.</p>', "fr", "Pépinière du Val Noir", size=10,
                  others={"/port.php": "<h2>Frais de port</h2><p>12,50 € jusqu’à 5 kg, 19,00 € au-delà</p>", "/panier.php": "<h2>Votre panier est vide</h2><p>Total 0,00 €</p>"}, titled=lambda ad: f"Pépinière du Val Noir : {ad.title}")
    site = made("pepiniere-fr", "EUR", pages, PLAIN, image=lambda ad: f"/photos/{ad.n}.jpg")
    site.pages = beside(pages, lambda at, _: html(pages.frame(pages.home), lang="fr", title=pages.name) if at == "/index.php" else None)
    return site


MAKES: dict[str, Callable[[], Made]] = {make.__name__: make for make in (aukro_cz, tradera_se, auktionshaus_at, antiek_nl, pepiniere_fr)}
