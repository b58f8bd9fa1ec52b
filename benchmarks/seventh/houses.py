"""An auction house of Sweden and a dealer in fossils of the United States."""
# ruff: noqa: E501 - markup reads best as it is sent
# fmt: off

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from benchmarks.blind.base import made_ads
from benchmarks.blind2.base import PLAIN, Leaf, Pages, by_query, cost, figures, made, numbers
from benchmarks.blind3.base import canonical
from benchmarks.fifth.base import by_pattern, crumbs, ld, whole
from benchmarks.fourth.base import others, shared
from benchmarks.seventh.base import twinned
from benchmarks.sixth.base import bare, branches, gallery, hreflang, mapped, menu, shots
from tests.spiders.shops.base import Item, Made


def bukowskis_se() -> Made:  # noqa: C901 - a site is one piece
    """A Swedish auction house on Remix: the loader's data in a script of the page, what is asked and what is bid, "Klubbat pris" for what is over, hours left, premiums in per cent, artists with years before names, the same in English, euros only in the data, sums of the like sold before."""
    ads = made_ads(28, "Isbjörnsskinn med monterat huvud|Skrin, sköldpadd|Taffelur, sengustavianskt|Ljusstakar, ett par, silver|Matta, Täbriz|Spegel, rokoko|Figurin, elfenben", "omkring 1900|1800-tal|signerad|Stockholm",
        prices="8200 2600 14000 5400 11500 3800 1900", texts="Slitage, mindre skador. Proveniens: svensk privat samling.|Höjd 32 cm. Intyg från Jordbruksverket medföljer.", places="Stockholm|Göteborg|Malmö")
    top = "/sv/auctions/h171/lots"

    def path(ad: Item) -> str:
        return f"/sv/lots/16{ad.n}-{ad.slug}"

    def over(ad: Item) -> bool:
        return ad.n // 3 % 6 == 0

    def sek(amount: float) -> str:
        return f"{whole(amount, chr(0xA0))} SEK"

    def guess(ad: Item) -> str:
        return f"{whole(cost(ad) * 1.25 // 100 * 100, chr(0xA0))} - {sek(cost(ad) * 1.5 // 100 * 100)}"

    def left(ad: Item) -> str:
        return "Avslutad" if over(ad) else f"{ad.n // 3 % 6 + 1} dag{'ar' if ad.n // 3 % 6 else ''} kvar"

    def ends(ad: Item) -> datetime:
        return datetime.now(UTC) + timedelta(days=-1 if over(ad) else ad.n // 3 % 6 + 1, hours=2)

    def card(ad: Item) -> str:
        return f'<div class="c-lot-index-lot" data-lot-id="16{ad.n}"><a class="c-lot-index-lot__link" href="{path(ad)}"><div class="c-lot-index-lot__image"><img loading="lazy" alt="" data-src="/bukowskis/image/upload/c_limit,w_600/16{ad.n}_0.jpg" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="></div><div class="c-lot-index-lot__meta"><span class="c-lot-index-lot__number">{ad.n - 4000}.</span><h2 class="c-lot-index-lot__title">{ad.title}</h2></div><div class="c-lot-index-lot__bidding"><div class="c-lot-index-lot__estimate">Utrop {guess(ad)}</div><div class="c-lot-index-lot__bid"><span>{"Klubbat pris" if over(ad) else "Högsta bud"}</span> <strong>{sek(cost(ad))}</strong></div><div class="c-lot-index-lot__time">{left(ad)}</div></div></a></div>'

    def told(ad: Item) -> dict[str, object]:
        return {"id": f"16{ad.n}", "catalogNumber": ad.n - 4000, "title": ad.title, "currency": "SEK", "estimate": {"from": int(cost(ad) * 1.25 // 100 * 100), "to": int(cost(ad) * 1.5 // 100 * 100)}, "leadingBid": None if over(ad) else {"amount": int(cost(ad)), "amountEur": round(cost(ad) / 11.2)}, "hammerPrice": int(cost(ad)) if over(ad) else None, "state": "closed" if over(ad) else "bidding", "images": [f"{{base}}bukowskis/image/upload/16{ad.n}_{at}.jpg" for at in range(shots(ad))], "location": ad.place, "endsAt": f"{ends(ad):%Y-%m-%dT%H:%M:00Z}"}

    def context(route: str, kept: dict[str, object]) -> str:
        told_ = json.dumps({"state": {"loaderData": {"root": {"locale": "sv", "user": None}, route: kept}}, "future": {"v3_fetcherPersist": True}}, ensure_ascii=False).replace("</", "<\\/")
        return f"<script>window.__remixContext = {told_};</script>"

    def listing(leaf: Leaf) -> str:
        turn = numbers(leaf, lambda n: f"{top}/page/{n}", "current")
        return f'<h1>Höstens klassiska online</h1><p>{len(ads)} nummer, avslutas löpande</p><div class="c-lot-index">{"".join(map(card, leaf.ads))}</div><nav class="c-pagination">{turn}</nav>{context("routes/$lang.auctions.$id.lots", {"lots": [told(ad) for ad in leaf.ads], "page": leaf.number, "pages": leaf.last})}'

    def detail(ad: Item) -> tuple[str, str]:
        shown = gallery(ad, lambda at: f'<figure class="c-lot-gallery__item"><img src="/bukowskis/image/upload/16{ad.n}_{at}.jpg" srcset="/bukowskis/image/upload/c_limit,w_600/16{ad.n}_{at}.jpg 600w, /bukowskis/image/upload/16{ad.n}_{at}.jpg 1600w" alt="{ad.title}"></figure>')
        near = "".join(card(o) for o in others(ads, ad, 4))
        bids = f'<dl class="c-bidding"><dt>Klubbat pris</dt><dd class="c-bidding__hammer">{sek(cost(ad))}</dd></dl>' if over(ad) else f'<dl class="c-bidding"><dt>Högsta bud</dt><dd class="c-bidding__leading">{sek(cost(ad))}</dd><dt>Nästa bud</dt><dd>{sek(cost(ad) + 200)}</dd></dl><button>Lägg bud</button><p>{ad.n % 14 + 1} bud</p>'
        body = f'<nav class="c-breadcrumb"><a href="/sv">Start</a> / <a href="{top}">Höstens klassiska online</a></nav><div class="c-lot"><div class="c-lot-gallery">{shown}</div><aside class="c-lot__aside"><p class="c-lot__number">{ad.n - 4000}</p><h1 class="c-lot__title">{ad.title}</h1><p class="c-lot__time">{left(ad)}</p>{bids}<dl><dt>Utropspris</dt><dd>{guess(ad)}</dd><dt>Slagavgift</dt><dd>25 % inkl. moms, dock minst 200 SEK</dd><dt>Visas i</dt><dd>{ad.place}</dd><dt>Objektsnummer</dt><dd>16{ad.n}</dd></dl></aside><section><h2>Beskrivning</h2><p>{ad.text}</p></section><section><h2>Frakt</h2><p>Från 450 SEK inom Sverige</p></section><section class="c-results"><h2>Tidigare resultat</h2><p>Liknande föremål, klubbat 12 maj 2023: 6&nbsp;000 SEK</p></section></div><h2>Du kanske också gillar</h2>{near}'
        return body + context("routes/$lang.lots.$slug", {"lot": told(ad) | {"description": ad.text}, "related": [told(o) for o in others(ads, ad, 4)]}), canonical(path(ad)) + hreflang(sv=path(ad), en=path(ad).replace("/sv/", "/en/")) + shared(ad.title, f"/bukowskis/image/upload/16{ad.n}_0.jpg", "website") + crumbs("Start", "Höstens klassiska online")

    halls = branches("/sv/{0}/{1}", "Möbler|Silver|Mattor|Konst|Smycken|Design|Böcker", "kommande|avslutade|sålda")
    pages = Pages(ads, path, {top: ads}, listing, detail, lambda body: f'<header class="c-header"><a href="/sv">Bukowskis</a><a href="/sv/sell">Sälj</a><a href="/sv/sign_in">Logga in</a><a hreflang="en" href="/en">English</a></header>{menu(halls)}<main>{body}</main><footer><a href="/sv/terms">Köpvillkor</a></footer><div class="c-cookie">Vi använder kakor <button>Godkänn alla</button></div>', f'<h1>Auktioner</h1><a href="{top}">Höstens klassiska online</a>', "sv", "Bukowskis", size=8, turn=by_pattern(r"/page/(\d+)$"),
                  others={**bare(halls, "Inga nummer just nu."), "/sv": f'<h1>Auktioner</h1><a href="{top}">Höstens klassiska online</a>', "/en": "<h1>Auctions</h1>", "/sv/sell": "<h1>Sälj</h1><p>Vi tar emot föremål från 3 000 SEK.</p>", "/sv/sign_in": "<h1>Logga in</h1>", "/sv/terms": "<h1>Köpvillkor</h1>"}, titled=lambda ad: f"{ad.title} - Bukowskis")
    site = made("bukowskis-se", "SEK", pages, (*PLAIN, "place"), image=lambda ad: f"/bukowskis/image/upload/16{ad.n}_0.jpg")
    return mapped(twinned(site, "/en/lots/", "/sv/lots/"), "/sitemaps/lots.xml", ads[:14], list(halls)[:8])


def fossils_us() -> Made:
    """A dealer in fossils and minerals in the United States: names with measures in inches, "SOLD" where a sum stood, sale sums beside crossed-out ones, item codes like sums, a table of what the piece is, "About" articles below, freight free over a sum, filters of sums, parts by month, pages by query."""
    ads = made_ads(34, 'Fossil Megalodon Tooth|Dinosaur Bone In Sandstone|Polished Ammonite Pair|Petrified Wood Slab|Mammoth Hair In Case|Amethyst Geode|Fossil Nautilus|Trilobite With Cases', "4.2 Inch|6.1 Inch|Large|Museum Quality|Beginner",
        prices="1295 245 79 380 49 - 165 92.50", texts="A very nice specimen with excellent preservation. Some minor repair to one corner, as noted. Comes with a display stand.|Collected legally from private land. It has been prepared under a microscope, with no restoration whatsoever.")
    top = "/fossils-for-sale/all"

    def path(ad: Item) -> str:
        return f"/fossils/{ad.slug}--{ad.n}"

    def money(amount: float) -> str:
        return f"${figures(amount, ',', '.', 0 if amount == int(amount) else 2)}"

    def sums(ad: Item) -> str:
        if ad.price is None:
            return '<span class="sold">SOLD</span>'
        was = f'<span class="original-price">Was {money(round(cost(ad) * 1.25))}</span> ' if ad.n % 5 == 0 else ""
        return f'{was}<span class="price">{money(cost(ad))}</span>'

    def card(ad: Item) -> str:
        return f'<div class="specimen-thumb" id="specimen_{ad.n}"><a href="{path(ad)}"><img class="lozad" data-src="/thumbnails/{ad.n}_0_300x300.jpg" width="240" height="240" alt="{ad.title} For Sale"></a><div class="caption"><a href="{path(ad)}">{ad.title}</a><div class="price-line">{sums(ad)}</div></div></div>'

    def listing(leaf: Leaf) -> str:
        turn = numbers(leaf, lambda n: f"{top}?page={n}", "current")
        ranges = "".join(f'<option value="{low}">{label}</option>' for low, label in ((0, "Under $50"), (50, "$50 to $250"), (250, "Over $250")))
        return f'<h1>Fossils For Sale</h1><p>We have {len(ads)} items. All are photographed individually: what you see is what you get.</p><form><select name="price">{ranges}</select></form><div class="specimens">{"".join(map(card, leaf.ads))}</div><div class="pagination">{turn}</div><div class="article"><h2>About Fossil Prices</h2><p>A good megalodon tooth may cost from $50 to $2,000.</p></div>'

    def detail(ad: Item) -> tuple[str, str]:
        shown = gallery(ad, lambda at: f'<a class="fancybox" data-fancybox="g" data-src="/images/{ad.n}_{at}.jpg"><img src="/images/{ad.n}_{at}.jpg" alt="{ad.title}"></a>')
        near = "".join(card(o) for o in others(ads, ad, 4))
        rows = "".join(f"<tr><td class=\"label\">{label}</td><td>{told}</td></tr>" for label, told in (("SPECIES", "Unspecified"), ("LOCATION", ("Morocco", "Madagascar", "Utah, USA")[ad.n // 3 % 3]), ("AGE", "Unspecified"), ("FORMATION", "Unspecified"), ("CATEGORY", f'<a href="{top}">Fossils</a>'), ("ITEM", f"#{ad.n * 3}")))
        buy = '<div class="status">This Specimen has been sold.</div>' if ad.price is None else f'<div class="buy"><div class="price-line">{sums(ad)}</div><button>Add To Cart</button><p>As low as {money(round(cost(ad) / 4, 2))}/mo with Affirm</p><p>Free US shipping over $75</p></div>'
        body = f'<div class="breadcrumbs"><a href="/">Home</a> &gt; <a href="{top}">Fossils</a></div><h1>{ad.title}</h1><div class="specimen"><div class="images">{shown}</div>{buy}<div class="description"><p>{ad.text}</p></div><table class="facts">{rows}</table></div><div class="guarantee"><h3>Guaranteed Authentic</h3><p>Returns within 15 days, less $9.95 for shipping.</p></div><h3>Similar items</h3>{near}'
        offer: dict[str, object] = {"offers": {"@type": "Offer", "price": f"{cost(ad):.2f}", "priceCurrency": "USD", "availability": "http://schema.org/InStock"}} if ad.price else {}
        return body, canonical(path(ad)) + shared(f"{ad.title} For Sale", f"/images/{ad.n}_0.jpg") + ld({"@type": "Product", "name": ad.title, "image": f"{{base}}images/{ad.n}_0.jpg", "sku": f"{ad.n * 3}", **offer})

    kinds = branches("/fossils-for-sale/{0}-{1}", "Shark Teeth|Ammonites|Trilobites|Amber|Plants|Fish", "Utah|Morocco|Germany|Madagascar")
    pages = Pages(ads, path, {top: ads}, listing, detail, lambda body: f'<header><a href="/"><img src="/logo.png" alt="Fossils"></a><a href="/cart">Cart (0) $0.00</a><a href="/login">Login</a></header><nav>{menu(kinds)}</nav>{body}<footer><a href="/articles">Articles</a><a href="/pages/about">About</a><p>Gift certificates from $25</p></footer>', f'<h1>Fossils &amp; minerals</h1><a href="{top}">See all fossils</a><h2>New arrivals</h2>{"".join(map(card, ads[:4]))}', "en", "Fossils For Sale", size=9, turn=by_query("page"),
                  others={**bare(kinds, "There are currently no specimens in this category."), "/cart": "<h1>Cart</h1><p>$0.00</p>", "/login": "<h1>Login</h1>", "/articles": '<h1>Articles</h1><a href="/pages/fossils/what-is-amber">What is amber?</a>', "/pages/fossils/what-is-amber": "<article><h1>What is amber?</h1><p>Fossil resin. Small pieces sell for about $20.</p></article>", "/pages/about": "<h1>About</h1>"}, titled=lambda ad: f"{ad.title} For Sale (#{ad.n * 3})")
    return mapped(made("fossils-us", "USD", pages, PLAIN, image=lambda ad: f"/images/{ad.n}_0.jpg"), "/sitemap.xml", ads, [top, "/articles", "/pages/about"])


MAKES: dict[str, Callable[[], Made]] = {make.__name__: make for make in (bukowskis_se, fossils_us)}
