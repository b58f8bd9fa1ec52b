"""Auction halls and hobby markets: bids, offers, tables of specifics, traits and ratings."""
# ruff: noqa: E501 - markup reads best as it is sent
# fmt: off

from __future__ import annotations

from collections.abc import Callable

from benchmarks.blind.base import account_of, made_ads
from benchmarks.blind2.base import ALL, PLAIN, Leaf, Pages, by_query, cost, figures, made, numbers
from benchmarks.blind3.base import canonical
from benchmarks.fourth.base import beside, day, days_since, of_late, others, shared, state
from tests.spiders.shops.base import Answer, Item, Made, chunk


def ebay_de() -> Made:
    """Germany's part of a world market: "oder Preisvorschlag", a range of sums in a list, about as much in dollars, ended ones with their sum in green, a table of specifics, "Neues Angebot" in the name."""
    ads = made_ads(25, "Antike Schildpatt Dose|Elfenbein Netsuke alt|Ausgestopfter Bussard|Krokotasche Vintage|Korallenkette rot", "um 1900|Sammlerstück|signiert|Nachlass|sehr selten",
        prices="149.00 89.90 1250.00 320.50 64.99", texts="Aus Nachlass, Zustand siehe Fotos, Privatverkauf ohne Garantie.|Mit Bescheinigung, Versand nur innerhalb der EU.", people="antik_franken|sammler-uwe|omas-truhe", places="Nürnberg, Deutschland|Graz, Österreich|Aachen, Deutschland")

    def path(ad: Item) -> str:
        return f"/itm/2857{ad.n}"

    def price(ad: Item) -> str:
        return f"EUR {figures(cost(ad))}"

    def card(ad: Item) -> str:
        how = ('<span class="s-item__dynamic s-item__purchaseOptions">oder Preisvorschlag</span>', '<span class="s-item__bids">3 Gebote</span> <span class="s-item__time-left">2T 4Std</span>', '<span>Sofort-Kaufen</span>')[ad.n % 3]
        return f'<li class="s-item s-item__pl-on-bottom" id="item3{ad.n}"><div class="s-item__image"><a href="{{base}}{path(ad)[1:]}?_skw=natur&amp;hash=item{ad.n}:g:abc&amp;itmmeta=01"><img src="/images/g/{ad.n}/s-l140.webp" alt="{ad.title}"></a></div><a class="s-item__link" href="{{base}}{path(ad)[1:]}?_skw=natur&amp;hash=item{ad.n}:g:abc&amp;itmmeta=01"><div class="s-item__title"><span role="heading" aria-level="3"><span class="LIGHT_HIGHLIGHT">Neues Angebot</span>{ad.title}</span></div></a><div class="s-item__subtitle"><span class="SECONDARY_INFO">Gebraucht</span></div><span class="s-item__price">{price(ad)}</span>{how}<span class="s-item__shipping">+EUR 6,19 Versand</span><span class="s-item__location">aus {ad.place.split(", ")[1]}</span><span class="s-item__seller-info-text">{ad.seller} (1.204) 99,8%</span></li>'

    def detail(ad: Item) -> tuple[str, str]:
        near = "".join(f'<div class="ZAfy"><a href="{path(near)}?_trkparms=pageci"><h3>{near.title}</h3></a><div><span>{price(near)}</span> <s>{figures(cost(near) * 1.2)}</s></div></div>' for near in others(ads, ad, 4))
        facts = "".join(f'<dl class="ux-labels-values"><dt class="ux-labels-values__labels"><span>{label}</span></dt><dd class="ux-labels-values__values"><span>{value}</span></dd></dl>' for label, value in (("Artikelzustand", "Gebraucht"), ("Marke", "Ohne"), ("Epoche", "1890-1919"), ("Gewicht", "120 g")))
        body = f'<nav class="breadcrumbs"><a href="/sch/natur">Antiquitäten</a></nav><div class="main-container"><div class="ux-image-carousel-item"><img data-zoom-src="/images/g/{ad.n}/s-l1600.webp" src="/images/g/{ad.n}/s-l1600.webp" alt=""></div><h1 class="x-item-title__mainTitle"><span class="ux-textspans ux-textspans--BOLD">{ad.title}</span></h1><div class="x-sellercard-atf__info"><a href="/str/{ad.seller}?_trksid=p404"><span>{ad.seller}</span></a><span>(1204)</span></div><div class="x-price-primary"><span>{price(ad)}</span></div><div class="x-price-approx">Ca. <span>US ${cost(ad) * 1.16:,.2f}</span></div>{"<div>oder Preisvorschlag</div>" if ad.n % 3 == 0 else ""}<div class="ux-labels-values--shipping">Versand: <span class="ux-textspans--BOLD">EUR 6,19</span> DHL Paket</div><div class="ux-labels-values--location">Standort: <span class="ux-textspans--SECONDARY">{ad.place}</span></div><div class="x-prp-main-container"><h2>Artikelmerkmale</h2>{facts}</div><iframe src="/desc/{ad.n}" title="Artikelbeschreibung des Verkäufers"></iframe><div>eBay-Artikelnummer: 2857{ad.n}</div></div><h2>Ähnliche Artikel</h2>{near}'
        return body, canonical(path(ad)) + shared(f"{ad.title} | Weltmarkt", f"/images/g/{ad.n}/s-l1600.webp")

    def listing(leaf: Leaf) -> str:
        ghost = '<li class="s-item"><a class="s-item__link" href="/itm/123456?hash=item28caef0a3a"><div class="s-item__title"><span>Shop on Weltmarkt</span></div></a><span class="s-item__price">EUR 20,00 bis EUR 45,00</span></li>'
        ended = '<h2>Beendet</h2><li class="s-item s-item--ended"><div class="s-item__title">Alte Dose</div><span class="POSITIVE">EUR 12,00</span></li>' if leaf.number == leaf.last else ""
        row = numbers(leaf, lambda n: f"{leaf.at}?_pgn={n}", "pagination__item--current")
        return f'<h1>{len(ads)} Ergebnisse</h1><ul class="srp-results srp-list">{ghost}{"".join(map(card, leaf.ads))}{ended}</ul><nav class="pagination">{row}</nav>'

    cat = "/sch/natur"
    pages = Pages(ads, path, {cat: ads}, listing, detail, lambda body: f'<header><a href="/">Weltmarkt</a><a href="{cat}">Naturalien</a><a href="/signin">Einloggen</a><a href="/help/home">Hilfe</a></header>{body}<footer><a href="/impressum">Impressum</a></footer>', f'<a href="{cat}">Naturalien</a><a href="/deals">WOW!</a>', "de", "Weltmarkt", size=9, turn=by_query("_pgn"),
                  others={"/signin": "<h1>Einloggen</h1>", "/help/home": "<h1>Hilfe</h1>", "/impressum": "<h1>Impressum</h1>", "/deals": "<h1>WOW! Angebote</h1><p>bis zu 50%</p>", **{f"/desc/{ad.n}": f"<p>{ad.text}</p>" for ad in ads}})
    return made("ebay-de", "EUR", pages, ALL[:6], image=lambda ad: f"/images/g/{ad.n}/s-l1600.webp")


def catawiki_fr() -> Made:
    """An auction hall in French: lots with "Offre actuelle" and an expert's estimate, no reserve, closed lots, the sale's own day, sellers from abroad, "load more" as a fragment."""
    ads = made_ads(24, "Boîte en écaille|Netsuké sculpté|Défense de narval fossile|Sac en crocodile|Papillons naturalisés", "XIXe siècle|signé|sous globe|France|avec certificat",
        prices="210 75 1850 340 45", texts="Bel état de conservation, quelques manques visibles sur les photos.|Vendu avec son certificat intracommunautaire.", people="galerie-du-pont|naturalia|user-4c1f", places="Lyon, France|Anvers, Belgique|Turin, Italie")

    def path(ad: Item) -> str:
        return f"/fr/l/88{ad.n}-{ad.slug}"

    def card(ad: Item) -> str:
        told = ("Offre actuelle", "Offre de départ", "Offre finale")[ad.n % 3]
        return f'<article class="c-lot-card__container"><a class="c-lot-card" href="{path(ad)}" data-testid="lot-card-88{ad.n}"><figure><picture><source type="image/webp" data-srcset="/assets/lot/{ad.n}.jpg?w=320 1x, /assets/lot/{ad.n}.jpg?w=640 2x"><img alt="" data-src="/assets/lot/{ad.n}.jpg?w=320"></picture></figure><p class="c-lot-card__title">{ad.title}</p><p class="c-lot-card__status-text">{told}</p><p class="c-lot-card__price">{sum_(cost(ad))}</p><p>{ad.n % 9 + 1} j restants</p></a><button aria-label="Favori">❤ 14</button></article>'

    def sum_(amount: float) -> str:
        return figures(amount, "\u202f", places=0) + " €"

    def detail(ad: Item) -> tuple[str, str]:
        near = "".join(map(card, others(ads, ad)))
        closed = ad.n % 3 == 2
        bid = f'<div class="lot-bid-status"><span>{("Offre actuelle", "Offre de départ", "Offre finale")[ad.n % 3]}</span><div data-testid="lot-bid-amount">{sum_(cost(ad))}</div></div>'
        body = f'<nav><a href="/fr/c/333-naturalia">Histoire naturelle</a></nav><h1 class="lot-title">{ad.title}</h1><h2 class="lot-subtitle">Sans prix de réserve</h2><div class="lot-gallery"><img src="/assets/lot/{ad.n}.jpg?w=1600" alt="{ad.title} #1.0"></div>{bid}<p>Prix de réserve non applicable</p><p>Estimation de l’expert <span>{sum_(cost(ad) * 1.4)} - {sum_(cost(ad) * 1.8)}</span></p><p>Protection acheteur : 9 % + 3 €</p>{"<p>Lot clôturé</p>" if closed else "<form><input placeholder=Enchérir></form>"}<ul class="bids"><li>Enchérisseur 4521 <b>{sum_(cost(ad) * 0.9)}</b></li><li>Enchérisseur 0912 <b>{sum_(cost(ad) * 0.7)}</b></li></ul><div class="lot-description"><h2>Description du vendeur</h2><p>{ad.text}</p></div><dl><dt>Époque</dt><dd>1850-1900</dd><dt>Frais de livraison</dt><dd>18 € depuis {ad.place}</dd></dl><div class="seller-info"><h2>Vendeur</h2><a href="/fr/u/{account_of(ad.seller)}-{ad.seller}">{ad.seller}</a><p>{ad.place}</p><p>4411 évaluations 100 %</p></div><h2>Objets similaires</h2>{near}'
        return body, canonical(path(ad)) + shared(f"{ad.title} - Les enchères", f"/assets/lot/{ad.n}.jpg")

    def listing(leaf: Leaf) -> str:
        return f'<h1>Histoire naturelle</h1><p>Vente du 12 au 19 décembre</p><div class="lots" id="lots">{"".join(map(card, leaf.ads))}</div><button class="js-more" data-url="/fr/c/333-naturalia/lots?page=2" data-target="#lots">Afficher plus de lots</button>'

    def further(at: str, query: dict[str, str]) -> Answer | None:
        if at != "/fr/c/333-naturalia/lots":
            return None
        number = int(query.get("page", "1"))
        after = f'<button class="js-more" data-url="/fr/c/333-naturalia/lots?page={number + 1}" data-target="#lots">Afficher plus de lots</button>' if number * 8 < len(ads) else ""
        return 200, "text/html; charset=utf-8", "".join(map(card, chunk(ads, number, 8))) + after

    cat = "/fr/c/333-naturalia"
    pages = Pages(ads, path, {cat: ads}, listing, detail, lambda body: f'<header><a href="/">Enchères</a><a href="{cat}">Histoire naturelle</a><a href="/fr/accounts/sign_in">Se connecter</a><a href="/fr/stories/1-ivoire">Magazine</a></header>{body}<footer><a href="/fr/help">Aide</a></footer>', f'<a href="{cat}">Histoire naturelle</a>', "fr", "Enchères", size=8,
                  others={"/fr/accounts/sign_in": "<h1>Se connecter</h1>", "/fr/help": "<h1>Aide</h1>", "/fr/stories/1-ivoire": "<h1>Combien vaut l’ivoire ?</h1><p>Adjugé 12 000 € en 2019.</p><img src='/img/story.jpg'>"})
    site = made("catawiki-fr", "EUR", pages, ALL[:6], image=lambda ad: f"/assets/lot/{ad.n}.jpg", account=lambda ad: f"{account_of(ad.seller)}-{ad.seller}")
    site.pages = beside(pages, further)
    return site


def morphmarket_us() -> Made:
    """Reptile keepers' market: traits in chips, "Was $", "Inquire" for no price, sex as signs, ids by the breeder, shipping sums, sold ones kept, drawn from a state without paths beside plain links."""
    ads = of_late(made_ads(26, "Banana Pastel Ball Python|Lilly White Crested Gecko|Green Tree Python|Axanthic Leopard Gecko|Sulcata Tortoise", "2024 male|2025 female|proven breeder|het clown|holdback|pair",
        prices="350 1200 899.99 - 125", texts="Eating frozen thawed weekly, great temperament, live arrival guaranteed.|Produced here from our own breeders, lineage on request.", people="Coastal Exotics|Dana's Dragons|Highland Herps", places="Tampa, FL, US|Reno, NV, US|Ontario, CA"), 40)

    def path(ad: Item) -> str:
        return f"/us/c/reptiles/pythons/{ad.n + 1900000}"

    def store(ad: Item) -> str:
        return ad.seller.lower().replace(" ", "_").replace("'", "")

    def renewed(ad: Item) -> str:
        return "today" if days_since(ad) < 2 else f"{days_since(ad) // 2} days ago"

    def price(ad: Item) -> str:
        was = f'<span class="was">Was ${cost(ad) * 1.4:,.0f}</span> ' if ad.n % 4 == 0 else ""
        return f"{was}US${cost(ad):,.2f}".replace(".00", "") if ad.price else "Inquire"

    def card(ad: Item) -> str:
        gone = '<span class="chip">SOLD</span>' if ad.n % 7 == 0 else '<span class="chip">For Sale</span>'
        return f'<div class="animalCard_card__Ab1x"><a href="{path(ad)}?store=x"><div class="thumb" data-bg="/media/{ad.n}/thumb.jpg"></div><div class="ttl">{ad.title}</div></a>{gone}<span class="sex">{"♂" if ad.n % 2 else "♀"}</span><div class="chips"><i>Banana</i><i>66% Het Clown</i></div><div class="prc">{price(ad)}</div><div class="store">{ad.seller} ★ 4.9 (212)</div></div>'

    def detail(ad: Item) -> tuple[str, str]:
        near = "".join(map(card, others(ads, ad)))
        body = f'<ol class="crumbs"><li><a href="/us/c/reptiles/pythons">Pythons</a></li></ol><div class="snapshot"><div class="gallery" data-images=\'["/media/{ad.n}/full.jpg"]\'><img src="/media/{ad.n}/full.jpg"></div><h1>{ad.title}</h1><div class="prc">{price(ad)}</div><p>Shipping $55 - $75 · Payment plan from $50/mo · min. offer ${cost(ad) * 0.8:,.0f}</p><table class="facts"><tr><td>Animal ID</td><td>CE-{ad.n}</td></tr><tr><td>Sex</td><td>{"Male" if ad.n % 2 else "Female"}</td></tr><tr><td>Birth</td><td>20th June 2024</td></tr><tr><td>Weight</td><td>420 g</td></tr><tr><td>First Posted</td><td>{day(ad):%m/%d/%y}</td></tr><tr><td>Last Renewed</td><td>{renewed(ad)}</td></tr></table></div><div class="description">{ad.text}</div><div class="sellerBox"><a href="/stores/{store(ad)}"><h3>{ad.seller}</h3></a><p>{ad.place}</p><p>Member since 2016</p></div><h2>More from this store</h2>{near}'
        return body + state({"animal": {"key": ad.n, "title": ad.title, "price": str(ad.price or ""), "currency": "USD"}}, "__DATA__"), canonical(path(ad))

    def listing(leaf: Leaf) -> str:
        row = "".join(f'<a href="{leaf.at}?page={n}" {"aria-current=true" if n == leaf.number else ""}>{n}</a>' for n in range(1, leaf.last + 1))
        return f'<h1>Pythons For Sale</h1><p>{len(ads)} results · $125 – $1,200</p><div class="grid">{"".join(map(card, leaf.ads))}</div><div class="pg">{row}</div>'

    cat = "/us/c/reptiles/pythons"
    stores = {f"/stores/{name}": f"<h1>{name}</h1><p>★ 4.9</p>" for name in ("coastal_exotics", "danas_dragons", "highland_herps")}
    pages = Pages(ads, path, {cat: ads}, listing, detail, lambda body: f'<header><a href="/">Morphs</a><a href="{cat}">Pythons</a><a href="/accounts/login/">Sign in</a><a href="/morphpedia/banana/">Encyclopedia</a><a href="/membership">Memberships</a></header>{body}', f'<h2>Featured</h2>{"".join(map(card, ads[4:8]))}<a href="{cat}">All pythons</a>', "en-US", "Morphs", size=9,
                  others={**stores, "/accounts/login/": "<h1>Sign in</h1>", "/membership": "<h1>Memberships</h1><div><h3>Standard</h3><p>$9.99 / month</p></div><div><h3>Premium</h3><p>$29.99 / month</p></div>", "/morphpedia/banana/": "<h1>Banana</h1><p>First produced in 2003; average price $300.</p><img src='/media/banana.jpg'>"})
    return made("morphmarket-us", "USD", pages, ALL, image=lambda ad: f"/media/{ad.n}/full.jpg", account=store)


def reverb_uk() -> Made:
    """Instruments: "Brazilian rosewood" by condition, local sum beside the seller's own, price drop, offers, only the state tells pictures in lists, shop and place in one line."""
    ads = made_ads(24, "1964 Classical Guitar Brazilian Rosewood|Ivory Fret Tenor Banjo|Tortoiseshell Plectrum Set|Pernambuco Violin Bow|Snakeskin Sanshin", "Natural|with case|Very Good|restored|player's grade",
        prices="4250.00 895.00 120.50 1799.99 340.00", texts="Set up in our workshop, original case included, export papers where needed.|Some lacquer checking, no cracks, plays beautifully.", people="Denmark Hill Strings|Old Town Frets|The Bow Room", places="London, United Kingdom|Leeds, United Kingdom|Bath, United Kingdom")

    def path(ad: Item) -> str:
        return f"/item/79{ad.n}-{ad.slug}"

    def card(ad: Item) -> str:
        drop = f'<span class="visually-hidden">Originally</span><span class="price-display--strikethrough">£{cost(ad) * 1.1:,.2f}</span><span>10% price drop</span>' if ad.n % 4 == 1 else ""
        return f'<li class="rc-listing-grid__item"><div class="rc-listing-card"><a class="rc-listing-card__title-link" href="{path(ad)}?show_sold=false"><h2 class="rc-listing-card__title">{ad.title}</h2></a><div class="condition">Used – Very Good</div><div class="rc-price-block"><span class="visually-hidden">Price</span><span class="rc-price-block__price">£{cost(ad):,.2f}</span>{drop}</div><p>+ £25 delivery</p><p>or £{cost(ad) / 12:,.2f}/mo</p></div></li>'

    def detail(ad: Item) -> tuple[str, str]:
        near = "".join(map(card, others(ads, ad)))
        body = f'<ol class="breadcrumbs"><li><a href="/p/acoustic">Folk</a></li></ol><div class="item2"><div class="lightbox"><button><img src="/img/s/--xyz{ad.n}/f_auto,t_large/p79{ad.n}.jpg" alt="{ad.title}"></button></div><div class="item2-title"><h1>{ad.title}</h1></div><div class="item2-price"><span class="price-display">£{cost(ad):,.2f}</span><span>+ £25 Delivery</span></div><p>Approximately ${cost(ad) * 1.33:,.2f} · VAT included</p><button>Add to Basket</button><button>Make an Offer</button><section class="item2-description"><h2>About This Listing</h2><p>{ad.text}</p></section><table class="specs"><tr><th>Condition</th><td>Very Good (Used)</td></tr><tr><th>Brand</th><td>Unbranded</td></tr><tr><th>Listed</th><td>{ad.n % 8 + 2} months ago</td></tr><tr><th>Views</th><td>417</td></tr><tr><th>Offers</th><td>3</td></tr></table><div class="shop-card"><a href="/shop/{ad.seller.lower().replace(" ", "-")}">{ad.seller}</a><div class="shop-card__place">{ad.place}</div><div>Sales: 1,204</div></div></div><h2>Similar Listings</h2><ul>{near}</ul>'
        return body, canonical(path(ad)) + shared(f"{ad.title} | Frets", f"/img/s/--xyz{ad.n}/f_auto,t_large/p79{ad.n}.jpg")

    def listing(leaf: Leaf) -> str:
        kept = {"listings": [{"id": f"79{ad.n}", "title": ad.title, "price": {"amountCents": int(cost(ad) * 100), "currency": "GBP", "display": f"£{cost(ad):,.2f}"}, "images": [{"source": f"/img/s/--xyz{ad.n}/f_auto,t_large/p79{ad.n}.jpg"}], "slug": f"79{ad.n}-{ad.slug}"} for ad in leaf.ads], "total": len(ads)}
        after = f'<a class="pagination__next" href="{leaf.at}?page={leaf.number + 1}"><span>Next</span></a>' if leaf.number < leaf.last else ""
        return f'<h1>Folk Instruments</h1><ul class="rc-listing-grid">{"".join(map(card, leaf.ads))}</ul>{after}{state(kept, "__APOLLO__")}'

    cat = "/p/acoustic"
    shops_ = {f"/shop/{name}": f"<h1>{name}</h1>" for name in ("denmark-hill-strings", "old-town-frets", "the-bow-room")}
    pages = Pages(ads, path, {cat: ads}, listing, detail, lambda body: f'<header><a href="/">Frets</a><a href="{cat}">Folk Instruments</a><a href="/signin">Log In</a><a href="/news/rosewood">News</a><a href="/price-guide/tenor-banjo">Price Guide</a></header>{body}<footer><a href="/page/terms">Terms</a></footer>', f'<a href="{cat}">Folk Instruments</a>', "en-GB", "Frets", size=8,
                  others={**shops_, "/signin": "<h1>Log In</h1>", "/page/terms": "<h1>Terms</h1>", "/news/rosewood": "<h1>What the rosewood rules mean</h1><p>A 1964 guitar sold for £9,000.</p><img src='/img/news.jpg'>", "/price-guide/tenor-banjo": "<h1>Tenor Banjo</h1><p>Estimated value £500 - £900</p>"})
    return made("reverb-uk", "GBP", pages, (*PLAIN, "seller", "place"), image=lambda ad: f"/img/s/--xyz{ad.n}/f_auto,t_large/p79{ad.n}.jpg")


MAKES: dict[str, Callable[[], Made]] = {make.__name__: make for make in (ebay_de, catawiki_fr, morphmarket_us, reverb_uk)}
