"""National boards of Canada, New Zealand, Ireland and Spain."""
# ruff: noqa: E501 - markup reads best as it is sent
# fmt: off

from __future__ import annotations

import json
from collections.abc import Callable

from benchmarks.blind.base import account_of, made_ads, slug_of
from benchmarks.blind2.base import ALL, Leaf, Pages, by_query, cost, figures, made, numbers
from benchmarks.blind3.base import canonical
from benchmarks.fifth.base import by_pattern, ld, noon, profiled, since, spread, whole
from benchmarks.fourth.base import day, days_since, others, shared, state
from benchmarks.sixth.base import bare, branches, gallery, hreflang, mapped, menu, shots
from tests.spiders.shops.base import Item, Made


def kijiji_ca() -> Made:
    """Canada's board: sums in cents in the page's state, "< 3 hours ago" in lists, "Please contact" for no price, top ads repeated with a tail, the French page as hreflang, a menu of 200 sections."""
    ads = spread(made_ads(32, "Crested gecko|African grey parrot|Winter tires 205/55|Corn snake|Maple dresser|Red-eared slider|Snow blower|Orchid collection", "with setup|must go|young adult|rehoming",
        prices="250 1800 320 - 95.50 40 610 75", texts="Selling because we are moving at the end of the month. Pick up only, cash or e-transfer.|Great condition, well cared for. Price is firm, serious inquiries only.|Comes from a smoke free home. First come first served, no holds without a deposit.", people="Danielle|ReptiMart Mississauga|Sukhdeep|Marc-André", places="Toronto, ON M5V 2T6|Mississauga, ON L5B 3Y4|Oshawa, ON L1H 4K2|Barrie, ON L4N 0B1"), 9)
    sections = branches("/b-{0}/{1}/k0c1700l9004", "Accessories|Birds|Cats and Kittens|Dogs and Puppies|Fish|Horses|Livestock|Lost and Found|Other Pets|Small Animals", "Ajax|Barrie|Belleville|Brampton|Brantford|Cambridge|Chatham|Guelph|Hamilton|Kingston|Kitchener|London|Milton|Oakville|Oshawa|Ottawa|Sarnia|Sudbury|Toronto|Windsor")
    top = "/b-for-sale/ontario/c10l9004"

    def path(ad: Item) -> str:
        return f"/v-view-details/{slug_of(town(ad))}/{ad.slug}/169{ad.n}"

    def town(ad: Item) -> str:
        return ad.place.split(",")[0]

    def price(ad: Item) -> str:
        return "Please contact" if ad.price is None else f"${figures(cost(ad), ',', '.')}"

    def when(ad: Item) -> str:
        return since(ad, "&lt; {} hours ago", "{} days ago").replace("&lt; 1 hours", "&lt; 1 hour") if days_since(ad) != 1 else "yesterday"

    def card(ad: Item, tail: str = "", badge: str = "") -> str:
        return f'<li data-testid="listing-card-list-item-{ad.n % 40}"><section data-testid="listing-card" data-listingid="169{ad.n}" class="sc-4795d659-0 cMFLjF"><div class="sc-b84c4ee0-0"><div data-testid="listing-card-image"><img data-testid="listing-card-image" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="/api/v1/ca-prod-fsbo-ads/images/{ad.n}-0?rule=kijijica-200-jpg" alt="{ad.title}"></div>{badge}</div><div class="sc-f12fe"><p data-testid="listing-price" class="sc-991ea11d-0">{price(ad)}</p><h3 data-testid="listing-title"><a data-testid="listing-link" class="sc-5b1eef1a-0" href="{path(ad)}{tail}">{ad.title}</a></h3><div><p data-testid="listing-location">{town(ad)}</p><p data-testid="listing-date">{when(ad)}</p></div><p data-testid="listing-description">{ad.text[:48]}...</p></div><button aria-label="Save listing to favourites"></button></section></li>'

    def told(ad: Item) -> dict[str, object]:
        asked: dict[str, object] = {"__typename": "StandardAmountPrice", "type": "CONTACT", "amount": None} if ad.price is None else {"__typename": "StandardAmountPrice", "type": "FIXED", "amount": round(cost(ad) * 100), "originalAmount": None}
        return {"__typename": "StandardListing", "id": f"169{ad.n}", "title": ad.title, "description": ad.text, "imageUrls": [f"{{base}}api/v1/ca-prod-fsbo-ads/images/{ad.n}-{at}?rule=kijijica-640-webp" for at in range(shots(ad))], "url": f"{{base}}{path(ad)[1:]}", "price": asked, "activationDate": f"{day(ad):%Y-%m-%dT%H:%M:%S}.000Z", "sortingDate": f"{day(ad):%Y-%m-%dT%H:%M:%S}.000Z", "location": {"__typename": "ListingLocation", "id": 1700273, "name": town(ad), "address": ad.place}, "posterInfo": {"__typename": "PosterInfo", "posterId": str(account_of(ad.seller)), "rating": None}}

    def kept(of: list[Item]) -> str:
        return state({"props": {"pageProps": {"statusCode": 200, "__APOLLO_STATE__": {"ROOT_QUERY": {"__typename": "Query"}, **{f"StandardListing:169{ad.n}": told(ad) for ad in of}}}}, "page": "/srp", "query": {}, "buildId": "k8s"})

    def listing(leaf: Leaf) -> str:
        badge = '<div data-testid="badge"><p>Top Ad</p></div>'
        paid = "".join(card(ad, "?undefined=undefined&adPosition=top", badge) for ad in ads[3:5])
        turn = numbers(leaf, lambda n: top if n == 1 else f"/b-for-sale/ontario/page-{n}/c10l9004", "sc-aria-current")
        return f'<h1>Buy &amp; Sell in Ontario</h1><h2 data-testid="srp-results">Showing {leaf.number * 8 - 7} - {leaf.number * 8} of {len(ads)} results</h2><ul data-testid="srp-search-list-top">{paid}</ul><ul data-testid="srp-search-list">{"".join(map(card, leaf.ads))}</ul><nav aria-label="Search Pagination" data-testid="pagination"><ul>{turn}</ul></nav>{kept([*leaf.ads, *ads[3:5]])}'

    def detail(ad: Item) -> tuple[str, str]:
        near = "".join(f'<li><a href="{path(o)}?siteLocale=en_CA&source=similar"><img loading="lazy" src="/api/v1/ca-prod-fsbo-ads/images/{o.n}-0?rule=kijijica-200-jpg" alt=""><p>{price(o)}</p><p>{o.title}</p></a></li>' for o in others(ads, ad, 4))
        shown = gallery(ad, lambda at: f'<div class="image-{at}"><picture><source srcset="/api/v1/ca-prod-fsbo-ads/images/{ad.n}-{at}?rule=kijijica-640-webp" type="image/webp"><img itemprop="image" src="/api/v1/ca-prod-fsbo-ads/images/{ad.n}-{at}?rule=kijijica-640-jpg" alt="{ad.title}"></picture></div>')
        money = f'<span class="currentPrice-2842943473"><span itemprop="price" content="{cost(ad):.2f}">{price(ad)}</span></span>' if ad.price else f'<span class="currentPrice-2842943473">{price(ad)}</span>'
        body = f'<nav class="breadcrumbs" aria-label="breadcrumb"><a href="/">Home</a> &gt; <a href="{top}">Buy &amp; Sell</a> &gt; <span>Ad ID 169{ad.n}</span></nav><div id="vip-body"><div class="mainColumn">{shown}<h1 class="title-4206718449" itemprop="name">{ad.title}</h1><div class="priceContainer-1877772231">{money}</div><div class="locationContainer-3876"><span itemprop="address" class="address-2094065249">{ad.place}</span></div><div class="datePosted-1776470403" itemprop="datePosted" content="{day(ad):%Y-%m-%dT%H:%M:%S}.000Z"><time datetime="{day(ad):%Y-%m-%dT%H:%M:%S}.000Z">{when(ad)}</time></div><h3>Description</h3><div class="descriptionContainer-2067035870" itemprop="description"><p>{ad.text}</p></div></div><div class="sidebar"><div class="profile"><a class="link-2686609741" href="/o-profile/{account_of(ad.seller)}/listings/1">{ad.seller}</a><div>Individual seller</div><div>On Kijiji since 2017</div><div>Replies in: &lt; 2 hours</div></div></div></div><section><h2>You may also like</h2><ul>{near}</ul></section><section><h2>Popular near you</h2>{menu(dict(list(sections.items())[:40]))}</section>'
        offer: dict[str, object] = {"offers": {"@type": "Offer", "priceCurrency": "CAD", "price": f"{cost(ad):.2f}"}} if ad.price else {}
        return body + kept([ad]), canonical(path(ad)) + hreflang(en_CA=path(ad), fr_CA=f"{path(ad)}?siteLocale=fr_CA") + shared(ad.title, f"/api/v1/ca-prod-fsbo-ads/images/{ad.n}-0?rule=kijijica-640-jpg") + ld({"@type": "Product", "name": ad.title, **offer})

    bar = '<div id="onetrust-banner-sdk" role="dialog"><p>We use cookies to personalise your experience. Plans from $4.99.</p><button>Accept</button></div>'
    pages = Pages(ads, path, {top: ads}, listing, detail, lambda body: f'<header><a href="/">Kijiji</a><a href="/t-login.html">Sign in</a><a href="/p-post-ad.html">Post ad</a></header><nav>{menu(sections)}</nav>{body}<footer><a href="/help/safety">Safety tips</a><a href="/kijijicentral/selling-a-pet">Kijiji Central</a></footer>{bar}', f'<h1>Kijiji</h1><a href="{top}">Buy &amp; Sell</a>', "en", "Kijiji Ontario", turn=by_pattern(r"/page-(\d+)"),
                  others={**bare(sections, "0 results in this category."), "/t-login.html": "<h1>Sign in</h1>", "/p-post-ad.html": "<h1>Post your ad</h1>", "/help/safety": "<h1>Safety tips</h1><p>Never wire money.</p>", "/kijijicentral/selling-a-pet": "<article><h1>Selling a pet the right way</h1><p>By the editors, November 12, 2026. A gecko costs about $150 a year to keep.</p></article>"}, titled=lambda ad: f"{ad.title} | {town(ad)} | Kijiji")
    return profiled(made("kijiji-ca", "CAD", pages, ALL, image=lambda ad: f"/api/v1/ca-prod-fsbo-ads/images/{ad.n}-0", account=lambda ad: str(account_of(ad.seller))), "/o-profile/", "en", "Listings")


def trademe_nz() -> Made:
    """New Zealand's market: Angular's elements and its state with &q; for quotes, "Listed: Tue, 24 Nov" beside "Closes:", Afterpay's parts and postage with sums, a count of feedback behind the seller, tails of a search on links."""
    ads = made_ads(28, "Pounamu hei tiki|Kauri gum specimen|Bearded dragon enclosure|Paua shell box|Alexandrine parakeet|Merino throw|Sperm whale scrimshaw book", "vintage|as new|large|estate find",
        prices="145.00 62.00 380.00 28.50 220.00 90.00 15.00", texts="Pick up from my place or I can post at your cost. Happy to answer questions.|Has been in the family for years, a lovely piece. See photos for condition.", people="kiwifinds|puketiro|reptile_shed", places="Dunedin City, Otago|Whangarei, Northland|Napier, Hawke's Bay", newest=noon())
    top = "/a/marketplace/antiques-collectables/search"

    def path(ad: Item) -> str:
        return f"/a/marketplace/antiques-collectables/other/listing/50{ad.n}"

    def label(ad: Item) -> str:
        return ("Buy Now", "Start price", "Asking price")[ad.n % 3]

    def price(ad: Item) -> str:
        return f"${figures(cost(ad), ',', '.')}"

    def card(leaf: Leaf) -> Callable[[Item], str]:
        return lambda ad: f'<tg-col class="l-col l-col--has-flex-contents"><tm-marketplace-search-card><div class="tm-marketplace-search-card__wrapper"><a class="tm-marketplace-search-card__detail-section tm-marketplace-search-card__detail-section--link" href="{path(ad)}?rsqid=8f2c{leaf.number}-00{ad.n % 7}" title="{ad.title}"><div class="tm-marketplace-search-card__image-container" style="background-image: url(/photoserver/tq/{ad.n}-0.jpg)"></div><div class="tm-marketplace-search-card__location-and-time-details"><span>{ad.place.split(",")[0]}</span><span>Closes: {"Tomorrow" if ad.n % 2 else "Sun, 6 Dec"}</span></div><div class="tm-marketplace-search-card__title" id="-title"> {ad.title} </div><div class="tm-marketplace-search-card__footer"><div class="tm-marketplace-search-card__footer-pricing-row"><div class="tm-marketplace-search-card__price">{price(ad)}</div><p class="tm-marketplace-search-card__price-label">{label(ad)}</p></div></div></a></div></tm-marketplace-search-card></tg-col>'

    def kept(of: list[Item]) -> str:
        rows = [{"listingId": int(f"50{ad.n}"), "title": ad.title, "startPrice": cost(ad), "priceDisplay": price(ad), "pictureHref": f"{{base}}photoserver/tq/{ad.n}-0.jpg", "region": ad.place.split(", ")[1], "suburb": ad.place.split(", ")[0], "startDate": f"/Date({int(day(ad).timestamp() * 1000)})/"} for ad in of]
        told = json.dumps({"NGRX_STATE": {"listing": {"cache": rows}, "currency": "NZD"}}).replace("&", "&a;").replace('"', "&q;").replace("'", "&s;").replace("<", "&l;").replace(">", "&g;")
        return f'<script id="frend-state" type="application/json">{told}</script>'

    def listing(leaf: Leaf) -> str:
        turn = "".join(f'<li class="o-pagination__item"><a class="o-pagination__link" href="{top}?page={n}" aria-label="Page {n} of {leaf.last}">{n}</a></li>' for n in (1, leaf.number + 1, leaf.last) if n <= leaf.last)
        return f'<h1 class="tm-search-header-result-count__heading">Showing {len(ads)} results for Antiques &amp; collectables</h1><tg-row class="l-row">{"".join(map(card(leaf), leaf.ads))}</tg-row><nav aria-label="Pagination"><ul class="o-pagination">{turn}</ul></nav>{kept(list(leaf.ads))}'

    def detail(ad: Item) -> tuple[str, str]:
        near = "".join(f'<a href="{path(o)}"><div>{o.title}</div><div>{price(o)}</div></a>' for o in others(ads, ad))
        shown = gallery(ad, lambda at: f'<tg-carousel-item><img class="tm-progressive-image-loader__full" src="/photoserver/plus/{ad.n}-{at}.jpg" alt="{ad.title}, Image {at}"></tg-carousel-item>')
        body = f'<nav><a href="/a/">Home</a> / <a href="{top}">Antiques &amp; collectables</a></nav><tg-media-gallery>{shown}</tg-media-gallery><tm-marketplace-buyer-options><h1 class="tm-marketplace-buyer-options__listing_title"> {ad.title} </h1><div class="tm-marketplace-buyer-options__listing-date">Listed: {day(ad):%a}, {day(ad).day} {day(ad):%b}</div><div class="tm-marketplace-buyer-options__closing">Closes: Sun, 6 Dec, 8:30 pm</div><div class="tm-buy-now-box"><p class="p-h4">{label(ad)}</p><p class="tm-buy-now-box__price p-h1"><strong>{price(ad)}</strong></p><p class="tm-afterpay">or 4 payments of ${figures(cost(ad) / 4, ",", ".")} with <span>Afterpay</span></p></div><button>Add to Watchlist</button><p>{ad.n % 13} others watchlisted</p></tm-marketplace-buyer-options><section><h2>Description</h2><div class="tm-marketplace-listing-body__container">{ad.text}</div></section><section><h2>Shipping &amp; pick-up options</h2><table><tr><th>Destination &amp; description</th><th>Price</th></tr><tr><td>North Island courier</td><td>$8.50</td></tr><tr><td>South Island courier</td><td>$12.90</td></tr><tr><td>Pick-up available from {ad.place}</td><td>Free</td></tr></table></section><section class="tm-seller-summary"><h2>About the seller</h2><a href="/a/marketplace/profile/{account_of(ad.seller)}"><span class="pt-member-name">{ad.seller}</span> <span>({ad.n % 900})</span></a><p>100% positive feedback</p><p><span>Seller located in</span> <span class="tm-seller-location">{ad.place}</span></p></section><section><h2>Questions &amp; answers (1)</h2><p>Would you take $20? wannabe (3) 1:15 pm, Wed 25 Nov</p><p>Sorry, no.</p></section><h2>Other listings you might like</h2>{near}<p>Listing #50{ad.n}</p>'
        return body + kept([ad, *others(ads, ad)]), canonical(path(ad)) + shared(ad.title, f"/photoserver/plus/{ad.n}-0.jpg", "website")

    pages = Pages(ads, path, {top: ads}, listing, detail, lambda body: f'<tm-root><header><a href="/a/">Trade Me</a><a href="/a/property">Property</a><a href="/a/jobs">Jobs</a><a href="/a/login">Log in</a></header>{body}<footer><a href="/a/help">Help</a> &copy; Trade Me Limited. Success fee 7.9%, $149 at most.</footer></tm-root>', f'<h1>Kia ora</h1><a href="{top}">Antiques &amp; collectables</a>', "en-NZ", "Trade Me", size=7,
                  others={"/a/": f'<a href="{top}">Antiques &amp; collectables</a>', "/a/property": "<h1>Property</h1>", "/a/jobs": "<h1>Jobs</h1>", "/a/login": "<h1>Log in</h1>", "/a/help": "<h1>Help</h1><p>Fees from $0.50</p>"}, titled=lambda ad: f"{ad.title} | Trade Me")
    return profiled(made("trademe-nz", "NZD", pages, ALL, image=lambda ad: f"/photoserver/plus/{ad.n}-0.jpg", account=lambda ad: str(account_of(ad.seller))), "/a/marketplace/profile/", "en-NZ", "Current listings")


def adverts_ie() -> Made:
    """Ireland's board: no linked data, a list of terms and what they say, questions of others with sums of theirs, "Make an Offer" for no price, withdrawn and sold badges, lazy images, pages as page-2, a map of half the ads."""
    ads = spread(made_ads(26, "Leopard gecko|Budgie cage|Mahogany sideboard|Ball python|Road bike 54cm|Cockatiel|Silver snuff box", "Dublin pickup|boxed|with extras|barely used",
        prices="60 25 340 120 275 - 190", texts="Collection only, cash on the day please. No time wasters.|Selling as no longer needed, in good nick. Can post by An Post for €9.|Grand condition, any questions just ask below.", people="murphy_k|petworldgalway|aoife22", places="Dublin 15, Dublin|Galway City, Galway|Cork City South, Cork|Tullamore, Offaly"), 20)
    top = "/for-sale/home-garden-pets/14/"

    def path(ad: Item) -> str:
        return f"/home-garden-pets/{ad.slug}/35{ad.n}"

    def price(ad: Item) -> str:
        return "Make an Offer" if ad.price is None else f"€{figures(cost(ad), ',', '.', 0)}"

    def when(ad: Item) -> str:
        told = since(ad, "{} hours ago", "{} days ago")
        return {"1 hours ago": "an hour ago", "1 days ago": "a day ago"}.get(told, told)

    def cell(ad: Item) -> str:
        badge = '<span class="sold-badge">Sold</span>' if ad.n % 9 == 0 else ""
        return f'<div class="sr-grid-cell quick-peek-container"><div class="box" id="qpc_35{ad.n}">{badge}<div class="image"><a class="main-image" href="{path(ad)}"><img class="lazy" src="/img/blank.gif" data-original="/i/cdn/35{ad.n}_0_s.jpg" alt="{ad.title}"></a><span class="photo-count">{shots(ad)}</span></div><div class="info-box"><div class="price"><a href="{path(ad)}">{price(ad)}</a></div><div class="title"><a href="{path(ad)}" title="{ad.title}">{ad.title}</a></div><div class="location"><a href="/for-sale/county_{slug_of(ad.place.split(", ")[1])}/">{ad.place.split(", ")[1]}</a></div></div></div></div>'

    def listing(leaf: Leaf) -> str:
        turn = "".join(f'<li><a href="{top}{"" if n == 1 else f"page-{n}/"}">{n}</a></li>' for n in range(1, leaf.last + 1))
        return f'<h1 class="search_heading">Home, Garden &amp; Pets for sale in Ireland</h1><div class="sr-grid">{"".join(map(cell, leaf.ads))}</div><ul class="paging">{turn}</ul>'

    def detail(ad: Item) -> str:
        shown = gallery(ad, lambda at: f'<li><a class="gallery-item" href="/i/cdn/35{ad.n}_{at}_xl.jpg"><img src="/i/cdn/35{ad.n}_{at}_m.jpg" alt="Photo {at + 1}"></a></li>')
        near = "".join(f'<div class="related"><a href="{path(o)}">{o.title}</a> <span class="price">{price(o)}</span></div>' for o in others(ads, ad))
        asked = '<div class="qa"><h3>Questions &amp; Answers</h3><div class="comment"><a href="/member/99/">bargainhunter</a> <span class="date">3 hours ago</span><p>Would you take €15 for it?</p></div><div class="comment seller"><p>Sorry, price is as listed.</p></div></div>'
        return f'<div class="breadcrumbs"><a href="/">Home</a> &raquo; <a href="{top}">Home, Garden &amp; Pets</a></div><h1 class="page_heading"><span>{ad.title}</span></h1><ul class="gallery">{shown}</ul><div class="ad_view_info_cell"><dl><dt>Price</dt><dd class="asking-price">{price(ad)}</dd><dt>For sale by</dt><dd><a href="/member/{account_of(ad.seller)}/">{ad.seller}</a> <small>(12 positive)</small></dd><dt>Location</dt><dd>{ad.place}</dd><dt>Entered / Renewed</dt><dd>{when(ad)}</dd><dt>Ad Views</dt><dd>{ad.n % 700}</dd><dt>Condition</dt><dd>Used</dd></dl><form action="/offer"><label>Your offer €<input name="offer"></label></form></div><div class="main-description">{ad.text}</div>{asked}<div class="more-like-this"><h3>More like this</h3>{near}</div>'

    counties = branches("/for-sale/county_{0}/", "Dublin|Galway|Cork|Offaly|Kerry|Mayo|Sligo|Clare|Louth|Meath")
    pages = Pages(ads, path, {top: ads}, listing, detail, lambda body: f'<div id="cookie-note">By using adverts you accept cookies <a href="/cookies.php">More</a></div><div id="header"><a href="/">Adverts</a><a href="/login.php">Login</a><a href="/sell/">Place an ad from €0</a></div>{body}<div id="footer">{menu(counties)}<a href="/help/">Help</a></div>', f'<a href="{top}">Home, Garden &amp; Pets</a>', "en-IE", "Adverts", size=7, turn=by_pattern(r"page-(\d+)/"),
                  others={**bare(counties, "Nothing for sale in this county today."), **dict.fromkeys(("/cookies.php", "/login.php", "/sell/", "/help/", "/member/99/"), "<h1>Adverts</h1>")}, titled=lambda ad: f"{ad.title} For Sale in {ad.place} from {ad.seller}")
    site = made("adverts-ie", "EUR", pages, ALL, image=lambda ad: f"/i/cdn/35{ad.n}_0_xl.jpg", account=lambda ad: str(account_of(ad.seller)))
    return mapped(profiled(site, "/member/", "en-IE", "Ads"), "/sitemap_ads.xml", ads[:13], ["/help/"])


def milanuncios_es() -> Made:
    """Spain's board: three cards drawn and the rest in the page's state, which is text within text, a price before and a part each month beside the price, "hace 3 días", places twice over, the phone behind a button."""
    ads = spread(made_ads(30, "Tortuga mora|Loro yaco|Acuario 200 litros|Pitón real|Bicicleta infantil|Agaporni papillero", "hembra|macho|pareja|en Sevilla|urge venta",
        prices="180 1200 95 130.50 40 -", texts="Vendo por falta de espacio, con papeles en regla. Se puede ver sin compromiso.|Criado en casa, muy manso. Envío a toda la península por 15 € de portes.", people="Terrario Sur|Lucía|Antonio G.", places="Sevilla (Sevilla)|Getafe (Madrid)|Elche (Alicante)|Vigo (Pontevedra)"), 14)
    top = "/mascotas/"

    def path(ad: Item) -> str:
        return f"/mascotas/{ad.slug}-51{ad.n}.htm"

    def price(ad: Item) -> str:
        return "A convenir" if ad.price is None else f"{whole(cost(ad)) if cost(ad) == int(cost(ad)) else figures(cost(ad))} €"

    def when(ad: Item) -> str:
        return since(ad, "hace {} horas", "hace {} días").replace("hace 1 horas", "hace 1 hora") if days_since(ad) != 1 else "ayer"

    def told(ad: Item) -> dict[str, object]:
        return {"id": f"51{ad.n}", "title": ad.title, "description": ad.text, "url": path(ad), "price": {"cashPrice": {"value": cost(ad) if ad.price else None, "includeTaxes": True}, "financedPrice": {"value": None}}, "images": [f"{{base}}images-re/51{ad.n}-{at}.jpg" for at in range(shots(ad))], "location": {"city": {"name": ad.place.split(" (")[0]}, "province": {"name": ad.place.split("(")[1][:-1]}}, "publicationDate": f"{day(ad):%Y-%m-%dT%H:%M:%SZ}", "sortDate": f"{day(ad):%Y-%m-%dT%H:%M:%SZ}", "sellerType": "private", "authorId": account_of(ad.seller)}

    def kept(of: object) -> str:
        text = json.dumps(json.dumps(of, ensure_ascii=False), ensure_ascii=False).replace("</", "<\\/")
        return f"<script>window.__INITIAL_PROPS__ = JSON.parse({text});</script>"

    def card(ad: Item) -> str:
        before = f'<span class="ma-AdPrice-value ma-AdPrice-value--dropped"><s>{whole(cost(ad) * 1.25)} €</s></span>' if ad.n % 4 == 0 and ad.price else ""
        return f'<article class="ma-AdCardV2" data-testid="AD_CARD"><div class="ma-AdCardV2-row"><div class="ma-AdCardV2-photoContainer"><a href="{path(ad)}"><img class="ma-SharedPhoto" src="/images-re/51{ad.n}-0.jpg?rule=hw396_70" alt="{ad.title}"></a></div><div class="ma-AdCardV2-upperContentContainer"><a class="ma-AdCardListingV2-TitleLink" href="{path(ad)}"><h2 class="ma-SharedText ma-AdCardV2-title">{ad.title}</h2></a><div class="ma-AdMultiplePrice">{before}<span class="ma-AdPrice-value ma-AdPrice-value--default">{price(ad)}</span></div><address class="ma-AdLocation ma-AdCardV2-location">{ad.place}</address><p class="ma-SharedText">{when(ad)}</p></div></div></article>'

    def listing(leaf: Leaf) -> str:
        rest = '<div class="ma-AdCardV2-skeleton"></div>' * (len(leaf.ads) - 3)
        turn = "".join(f'<li class="sui-MoleculePagination-item"><a class="sui-AtomButton" href="{top}?pagina={n}">{n}</a></li>' for n in range(1, leaf.last + 1))
        return f'<h1>{len(ads)} anuncios de Mascotas en España</h1><div class="ma-AdList">{"".join(map(card, leaf.ads[:3]))}{rest}</div><ul class="sui-MoleculePagination">{turn}</ul>{kept({"adListPagination": {"adList": {"ads": [told(ad) for ad in leaf.ads]}, "pagination": {"page": leaf.number, "totalPages": leaf.last, "totalAds": len(ads)}}})}'

    def detail(ad: Item) -> tuple[str, str]:
        shown = gallery(ad, lambda at: f'<picture class="ma-SharedSlider-slide"><source srcset="/images-re/51{ad.n}-{at}.jpg?rule=hw545 545w, /images-re/51{ad.n}-{at}.jpg?rule=detail_1200 1200w"><img src="/images-re/51{ad.n}-{at}.jpg?rule=hw545" alt="{ad.title}"></picture>')
        near = "".join(f'<li class="ma-RecommendedAd"><a href="{path(o)}"><span>{o.title}</span><b>{price(o)}</b></a></li>' for o in others(ads, ad, 4))
        month = f'<div class="ma-FinanceBanner">Págalo desde {figures(cost(ad) / 12)} €/mes con Cetelem</div>' if ad.price else ""
        body = f'<nav class="ma-Breadcrumb"><a href="/">Milanuncios</a> / <a href="{top}">Mascotas</a> / <span>{ad.place.split("(")[1][:-1]}</span></nav><div class="ma-SharedSlider">{shown}</div><div class="ma-AdDetail"><h1 class="ma-AdDetail-title ma-AdDetail-title-size-heading-m">{ad.title}</h1><div class="ma-AdPrice"><span class="ma-AdPrice-value ma-AdPrice-value--heading--l">{price(ad)}</span></div>{month}<p class="ma-AdLocation">{ad.place}</p><p class="ma-AdDetail-ref">Ref: 51{ad.n}</p><p class="ma-AdDetail-publication">Publicado {when(ad)}</p><p class="ma-AdDetail-description">{ad.text}</p><button data-testid="AD_DETAIL_CONTACT_PHONE">Ver teléfono</button></div><div class="ma-UserOverviewProfile"><a class="ma-UserOverviewProfile-link" href="/usuario/{account_of(ad.seller)}"><span class="ma-UserOverviewProfileName">{ad.seller}</span></a><span>Particular</span><span>En Milanuncios desde 2015</span></div><h2>Anuncios parecidos</h2><ul>{near}</ul>'
        return body + kept({"ad": told(ad) | {"currency": "EUR"}, "user": {"userId": account_of(ad.seller), "name": ad.seller}}), canonical(path(ad)) + shared(ad.title, f"/images-re/51{ad.n}-0.jpg?rule=detail_1200", "website")

    cookies = '<div id="didomi-host"><div class="didomi-popup"><h2>Nos importa tu privacidad</h2><p>Acepta las cookies o suscríbete por 1,99 € al mes.</p></div></div>'
    pages = Pages(ads, path, {top: ads}, listing, detail, lambda body: f'{cookies}<header><a href="/">Milanuncios</a><a href="/publicar">Publicar</a><a href="/mis-anuncios/">Acceder</a></header><main>{body}</main><footer><a href="/ayuda">Ayuda</a><a href="/blog/como-cuidar-una-tortuga">Blog</a></footer>', f'<a href="{top}">Mascotas</a>', "es", "Milanuncios", size=8, turn=by_query("pagina"),
                  others={"/publicar": "<h1>Publica tu anuncio</h1>", "/mis-anuncios/": "<h1>Acceder</h1>", "/ayuda": "<h1>Ayuda</h1>", "/blog/como-cuidar-una-tortuga": "<article><h1>Cómo cuidar una tortuga</h1><time>3 nov 2026</time><p>Un terrario cuesta unos 80 €.</p></article>"}, titled=lambda ad: f"MILANUNCIOS | {ad.title}")
    return profiled(made("milanuncios-es", "EUR", pages, ALL, image=lambda ad: f"/images-re/51{ad.n}-0.jpg", account=lambda ad: str(account_of(ad.seller))), "/usuario/", "es", "Anuncios de este usuario")


MAKES: dict[str, Callable[[], Made]] = {make.__name__: make for make in (kijiji_ca, trademe_nz, adverts_ie, milanuncios_es)}
