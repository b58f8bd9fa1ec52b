"""Australia: a shop on Neto's cart (Maropost), classifieds after Gumtree's."""
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

# --- Neto's cart -----------------------------------------------------------------------------------------------------

NE_CATS = [("reptiles/enclosures", "Enclosures", 0, 7), ("reptiles/live-reptiles", "Live Reptiles", 7, 15), ("aquarium", "Aquarium", 15, 24), ("books-gifts", "Books & Gifts", 24, 30)]
NE_LINES = """
Timber Vivarium 4ft Black with Sliding Glass|389|Reptile Haus
Exo Terra Glass Terrarium 45x45x60cm|264.95|Exo Terra
URS Outback Cabin Hide Medium|24.95|URS
Arcadia T5 ProT5 UVB Kit 24W 12%|139.95|Arcadia
Reptile One Heat Cord 25W 3.5m|34.50|Reptile One
Microclimate Ministat 300 Thermostat|99.95|Microclimate
Coco Peat Brick 9L|8.95|Aussie Bushland
Central Bearded Dragon Hatchling (Licence Required)|120|Bred Here
Spotted Python Yearling Antaresia maculosa|180|Bred Here
Blue Tongue Skink Eastern - Juvenile|160|Bred Here
Carpet Python Jungle Morelia spilota cheynei 2024|350|Bred Here
Eastern Long-Neck Turtle Hatchling|140|Bred Here
Pygmy Bearded Dragon Pair|300|Bred Here
Green Tree Frog Litoria caerulea|85|Bred Here
Children's Python Het Marble|420|Bred Here
Acan Frag Rainbow 2-3 Polyp|59.95|Coral Farm QLD
Frogspawn Coral Euphyllia Single Head|79.95|Coral Farm QLD
Zoanthid Frag Assorted|29.95|Coral Farm QLD
Fluval 307 Canister Filter|299|Fluval
Seachem Prime 500ml|27.95|Seachem
Anubias Nana on Driftwood|36.95|Plant Room
Cherry Shrimp Red 10 Pack|40|Plant Room
Live Rock Cultured per kg|24.99|Coral Farm QLD
API Freshwater Master Test Kit|54.95|API
Keeping Bearded Dragons Darren Green|32.95|Reptile Publications
A Complete Guide to Australian Pythons - Hardcover|129.95|Reptile Publications
Plush Green Tree Python 1.2m|29.95|Wild Republic
Shed Skin Display Frame A4|18.95|Reptile Haus
Crocodile Leather Keyring (Farmed, NT)|45|Top End Leather
Emu Egg Carved by Local Artist|165|Top End Leather
"""
NE_TEXTS = ["Available for pickup in Bundaberg or delivered Australia wide. Livestock is sent by airfreight to your nearest capital, freight quoted at checkout from $75.", "In stock and ready to send within one business day. We also price match, just give us a call.", "Please check the licensing rules in your own state before you buy; a copy of your current licence is needed with each order."]


def neto() -> Made:
    """Microdata on every thumbnail and on the product, ``?pgnum=`` pages, savings and four payments beside the price."""
    of = things(NE_LINES, [""], first=3104, step=7)
    brands = {i.n: i.text for i in of}
    of = [Item(i.n, i.title, i.slug, i.price, NE_TEXTS[k % 3], "", "", None) for k, i in enumerate(of)]

    def path(i: Item) -> str:
        return f"/{i.slug}"

    def sku(i: Item) -> str:
        return f"{brands[i.n][:2].upper()}-{i.n}"

    def pic(i: Item, size: str = "full") -> str:
        return f"/assets/{size}/{sku(i)}.jpg?20250{i.n % 9 + 1}14103052"

    def cat(i: Item) -> tuple[str, str, int, int]:
        return next(c for c in NE_CATS if c[2] <= of.index(i) < c[3])

    def save(i: Item) -> str:
        if i.n % 4:
            return ""
        return f'<div class="savings-container"><span class="badge badge-danger">15% OFF</span> <span class="badge badge-secondary">RRP ${i.price * 115 / 100:,.2f}</span></div>'

    def thumb(i: Item) -> str:
        tag = f"Xk{i.n}"
        return f"""<article class="wrapper-thumbnail col-8 col-sm-6 col-lg-4 col-xl-3" role="article" aria-label="Product Thumbnail" itemscope itemtype="http://schema.org/Product"><div class="card thumbnail card-body"><meta itemprop="brand" content="{e(brands[i.n])}"/><meta itemprop="mpn" content="{sku(i)}"/><a href="{{base}}{i.slug}" class="thumbnail-image"><img src="{pic(i, "thumb")}" itemprop="image" class="product-image img-fluid" alt="{e(i.title)}" rel="itmimg{sku(i)}"></a>
<div class="card-body"><p class="card-title h4" itemprop="name"><a href="{{base}}{i.slug}">{e(i.title)}</a></p><p class="price" itemprop="offers" itemscope itemtype="http://schema.org/Offer" aria-label="{e(i.title)} price"><span itemprop="price" content="{i.price}">${i.price:,.2f}</span><meta itemprop="priceCurrency" content="AUD"></p>{save(i)}<form class="form-inline buying-options"><input type="hidden" id="sku{tag}" name="sku{tag}" value="{sku(i)}"><input type="hidden" id="model{tag}" name="model{tag}" value="{e(i.title)}"><input type="hidden" id="thumb{tag}" value="{pic(i, "thumb")}"><input type="hidden" id="qty{tag}" name="qty{tag}" value="1" class="input-tiny"><button type="button" class="addtocart btn-primary btn btn-block" rel="{tag}"><i class="fa fa-shopping-cart"></i> Add to Cart</button></form></div></div></article>"""

    def page(title: str, kind: str, body: str, head: str = "") -> str:
        nav = "".join(f'<li class="nav-item"><a class="nav-link" href="{{base}}{c}/">{e(n)}</a></li>' for c, n, _, _ in NE_CATS)
        return f"""<!DOCTYPE html>
<html lang="en">
<head itemscope itemtype="http://schema.org/WebSite">
<meta http-equiv="Content-Type" content="text/html; charset=utf-8"/><meta http-equiv="x-ua-compatible" content="ie=edge"><title itemprop="name">{e(title)}</title><meta name="viewport" content="width=device-width, initial-scale=1, shrink-to-fit=no"><meta property="og:site_name" content="Scales &amp; Tides Australia"/>{head}<link rel="shortcut icon" href="/assets/favicon_logo.png"/><link class="theme-selector" rel="stylesheet" type="text/css" href="/assets/themes/2021-skeletal/css/app.css?1699"/><meta name="generator" content="Neto Commerce E-Commerce Platform">
</head><body id="n_{kind}" class="n_2021-skeletal"><a href="#main-content" class="sr-only sr-only-focusable">Skip to main content</a>
<header class="container wrapper-header" aria-label="Header container"><div class="row align-items-center"><div class="col-12 col-sm-4 wrapper-logo"><a href="{{base}}" title="Scales &amp; Tides"><img class="logo" src="/assets/website_logo.png" alt="Scales &amp; Tides logo"/></a></div><div class="col-sm-8 text-right"><ul class="nav list-inline"><li><a href="{{base}}_myacct">My Account</a></li><li><a href="{{base}}_myacct/wishlist">Wishlists</a></li><li><a href="{{base}}_mycart?tkn=cart&amp;ts=1768">View Cart <span rel="a2c_item_count">0</span> <span class="header-cart-total" rel="a2c_sub_total">$0.00</span></a></li><li><a href="tel:0741500000">(07) 4150 0000</a></li></ul><form name="productsearch" method="get" action="/"><input type="hidden" name="rf" value="kw"/><input class="form-control ajax_search" value="" id="name_search" autocomplete="off" name="kw" type="search" aria-label="Input search"/></form></div></div><nav class="navbar navbar-expand-lg"><ul class="navbar-nav">{nav}<li class="nav-item"><a class="nav-link" href="{{base}}on-sale/">Sale</a></li><li class="nav-item"><a class="nav-link" href="{{base}}blog/">Blog</a></li></ul></nav></header>
<div id="main-content" class="container" role="main">{body}</div>
<footer class="wrapper-footer"><div class="container"><div class="row"><div class="col-6"><h3>Service</h3><ul class="nav flex-column"><li><a href="{{base}}_myacct">My Account</a></li><li><a href="{{base}}shipping-policy/">Livestock Freight</a></li><li><a href="{{base}}returns_policy/">Returns Policy</a></li></ul></div><div class="col-6"><h3>About Us</h3><ul><li><a href="{{base}}about-us/">About Us</a></li><li><a href="{{base}}form/contact-us/">Contact Us</a></li><li><a href="{{base}}website_map/">Site Map</a></li></ul></div></div><address><strong>Copyright &copy; 2026 Scales &amp; Tides</strong><br>ABN: 00 000 000 000</address><p class="small">E-commerce software by <a href="https://www.maropost.com">Maropost</a></p></div></footer>
<script type="text/javascript" src="//assets.netostatic.com/ecommerce/6.394.0/assets/js/common/webstore/main.js"></script><script>(function( NETO, $, undefined ) {{ NETO.systemConfigs = {{"isLegacyCartActive":"1","currencySymbol":"$","siteEnvironment":"production","defaultCart":"legacy","asyncAddToCartInit":"1","dateFormat":"dd/mm/yy","isCartRequestQueueActive":0,"measurePerformance":0,"isMccCartActive":"0","siteId":"N000000","isMccCheckoutFeatureActive":0}}; }}( window.NETO = window.NETO || {{}}, jQuery ));</script></body></html>"""

    def crumbs(*steps: tuple[str, str]) -> str:
        return '<nav aria-label="breadcrumb"><ol class="breadcrumb" itemscope itemtype="http://schema.org/BreadcrumbList">' + "".join(f'<li class="breadcrumb-item" itemprop="itemListElement" itemscope itemtype="http://schema.org/ListItem"><a href="{{base}}{at}" itemprop="item"><span itemprop="name">{e(n)}</span></a><meta itemprop="position" content="{k}" /></li>' for k, (at, n) in enumerate((("", "Home"), *steps))) + "</ol></nav>"

    def listing(c: tuple[str, str, int, int], number: int) -> str:
        some, last = of[c[2]:c[3]], -(-(c[3] - c[2]) // 4)
        nums = "".join(f'<li class="page-item{" active" if p == number else ""}"><a class="page-link" href="{{base}}{c[0]}/?pgnum={p}">{p}</a></li>' for p in range(1, last + 1))
        more = f'<li class="page-item"><a class="page-link" href="{{base}}{c[0]}/?pgnum={number + 1}" aria-label="Next page"><i class="fa fa-chevron-right"></i></a></li>' if number < last else ""
        price = f'<div class="card"><div class="card-header"><h3 class="card-title">Price</h3></div><ul class="list-group"><li class="list-group-item"><a href="{{base}}{c[0]}/?pr=0-50">$0 - $50 <span class="text-muted">(3)</span></a></li><li class="list-group-item"><a href="{{base}}{c[0]}/?pr=50-250">$50 - $250</a></li></ul></div>'
        return page(f"{c[1]} | Scales & Tides", "category", f"""<div class="row"><div class="col-12 col-md-3" id="left-sidebar">{price}</div><div class="col-12 col-md-9">{crumbs((c[0] + "/", c[1]))}<h1 class="page-header">{e(c[1])}</h1><div class="sort-container"><form method="get" action="/{c[0]}/"><select name="sortby" onchange="return this.form.submit();" class="form-control"><option value="popularity" selected>Most Popular</option><option value="lowest_price">Lowest Price</option></select></form><span class="small">{len(some)} results</span></div><div class="thumb"><div class="row products-row">{"".join(map(thumb, chunk(some, number, 4)))}</div></div><nav aria-label="Page navigation"><ul class="pagination">{nums}{more}</ul></nav></div></div>""")

    def detail(i: Item) -> str:
        c, k = cat(i), of.index(i)
        rrp = f'<div class="productrrp text-muted">RRP: ${i.price * 115 / 100:,.2f}</div><div class="productsave">Save: ${i.price * 15 / 100:,.2f}</div>' if not i.n % 4 else ""
        head = f'<link rel="canonical" href="{{base}}{i.slug}"/><meta name="description" content="{e(i.text[:140])}"/><meta property="og:image" content="{{base}}{pic(i)[1:]}"/><meta property="og:title" content="{e(i.title)}"/><meta property="og:type" content="product"/><meta property="og:url" content="{{base}}{i.slug}"/>'
        near = "".join(map(thumb, (of[(k + d) % len(of)] for d in (3, 6, 13))))
        ga = json.dumps([{"event": "view_item", "ecommerce": {"currency": "AUD", "items": [{"item_name": i.title, "item_id": sku(i), "price": str(i.price), "item_brand": brands[i.n]}]}}])
        return page(f"{i.title} | Scales & Tides", "product", f"""{crumbs((c[0] + "/", c[1]), (i.slug, i.title))}<div class="row" itemscope itemtype="http://schema.org/Product"><meta itemprop="brand" content="{e(brands[i.n])}"/><section class="col-12 col-lg-8" role="contentinfo" aria-label="Product images"><div id="_jstl__images"><input type="hidden" id="_jstl__images_k0" value="template"/><input type="hidden" id="_jstl__images_v0" value="aW1hZ2Vz"/><div id="_jstl__images_r"><div class="main-image text-center"><a href="{pic(i)}" data-lightbox="product-lightbox" rel="product_images"><div class="zoom"><img src="{pic(i)}" class="hidden-print" alt="{e(i.title)}" border="0" id="main-image" itemprop="image"></div></a></div></div></div></section>
<section class="col-12 col-lg-4" role="contentinfo" aria-label="Products information"><div id="_jstl__header"><div id="_jstl__header_r"><h1 itemprop="name" aria-label="Product Name">{e(i.title)}</h1><p><a href="{{base}}brand/{slug(brands[i.n])}/">{e(brands[i.n])}</a> | SKU: <span itemprop="productID">{sku(i)}</span></p><div itemprop="offers" itemscope itemtype="http://schema.org/Offer"><link itemprop="availability" href="http://schema.org/InStock"/><meta itemprop="priceCurrency" content="AUD"><div class="h1 productprice productpricetext" itemprop="price" content="{i.price}" aria-label="Store Price">${i.price:,.2f}</div>{rrp}</div><p class="afterpay-paragraph">or 4 interest-free payments of <strong>${i.price / 4:,.2f}</strong> with Afterpay</p></div></div><form autocomplete="off" class="variation-wrapper"></form><form id="_jstl__buying_options"><span class="badge badge-success">In Stock</span><input type="number" min="0" class="form-control qty" id="qty" name="qty" value="1"><button type="button" class="addtocart btn btn-success btn-block btn-lg">Add to Cart</button></form></section></div>
<div class="tabbable product-tabs" role="tabpanel"><ul class="nav nav-tabs" id="productTabList"><li><a class="nav-link active" href="#description" data-toggle="tab">Description</a></li><li><a class="nav-link" href="#specifications">Specifications</a></li><li><a class="nav-link" href="#reviews">Reviews</a></li></ul><div class="tab-content"><section class="tab-pane active" id="description"><div class="productdetails n-responsive-content" itemprop="description"><p>{e(i.text)}</p></div></section><section class="tab-pane" id="specifications"><table class="table"><tbody><tr><td><strong>SKU</strong></td><td>{sku(i)}</td></tr><tr><td><strong>Brand</strong></td><td>{e(brands[i.n])}</td></tr><tr><td><strong>Unit Of Measure</strong></td><td>ea</td></tr></tbody></table></section><section class="tab-pane" id="reviews"><h2>Be The First To Review This Product!</h2></section></div></div><h2>More From This Category</h2><div class="row products-row">{near}</div><script>window.dataLayer = (window.dataLayer || []).concat({ga});</script>""", head)

    def pages(where: str, query: dict[str, str]) -> str | Answer | None:
        at = where.strip("/")
        if at.startswith("assets/"):
            return png(next((i.n for i in of if f"/{sku(i)}.jpg" in where), 4))
        if not at:
            return page("Scales & Tides | Reptiles, Corals and Gear", "home", f'<div id="homepageCarousel" class="carousel slide"><img src="/assets/marketing/6.png?1" alt="Afterpay now available"/></div><h2>Featured Products</h2><div class="row products-row">{"".join(map(thumb, of[4::8]))}</div>')
        c = next((c for c in NE_CATS if c[0] == at), None)
        if c:
            return listing(c, list_page(query, "pgnum"))
        if at == "reptiles":
            return page("Reptiles | Scales & Tides", "category", '<h1 class="page-header">Reptiles</h1><ul>' + "".join(f'<li><a href="{{base}}{c[0]}/">{c[1]}</a></li>' for c in NE_CATS[:2]) + "</ul>")
        if at.startswith("brand/"):
            mine = [i for i in of if slug(brands[i.n]) == at[6:]]
            return page(f"{brands[mine[0].n]} | Scales & Tides", "category", f'<h1 class="page-header">{e(brands[mine[0].n])}</h1><div class="row products-row">{"".join(map(thumb, mine))}</div>') if mine else None
        if at == "on-sale":
            return page("Sale | Scales & Tides", "category", f'<h1 class="page-header">On Sale</h1><div class="row products-row">{"".join(thumb(i) for i in of if not i.n % 4)}</div>')
        if at.split("/")[0] in {"_myacct", "_mycart", "blog", "shipping-policy", "returns_policy", "about-us", "form", "website_map"}:
            return page("Livestock Freight | Scales & Tides", "content", "<h1>Livestock Freight</h1><p>Airport to airport from $75.00, dry goods $12.95 flat rate, free over $199.</p>")
        return next((detail(i) for i in of if path(i) == where.rstrip("/")), None)

    return Made("neto_au", of, "AUD", pages, path, image=pic)


# --- Classifieds after Gumtree's -------------------------------------------------------------------------------------

GU_CATS = [("reptiles-amphibians", "Reptiles & Amphibians", "c18546", 0, 6), ("birds", "Birds", "c18436", 6, 12), ("antiques", "Antiques", "c18297", 12, 20), ("garden", "Garden", "c18401", 20, 27), ("musical-instruments", "Musical Instruments", "c18610", 27, 34)]
GU_LINES = """
Coastal carpet python male 3yo with enclosure|450|Eats thawed rats every 10 days. Licence needed.
Two front opening terrariums no animals|80
Shingleback lizard pair|600|Bred here, licence number given to buyer.
Green tree frogs x3 plus tank|200
Murray river turtle, 12cm|120|Outgrown our tank. Basic licence.
Bearded dragon needs new home|-|Free to someone with experience.
Galah hand raised 14 weeks|350|Weaned and very cuddly.
Eclectus parrot female with aviary|900|Solomon Island, four years.
Budgies from breeder, all colours|25
Sulphur crested cockatoo, talks|500
Indian ringneck blue male|150
Bird aviary 3m x 2m flat pack|320
1920s silky oak sideboard|680
Whale tooth scrimshaw, family piece|1200|Dated 1891 on the base. Pre-war, sold with a statutory declaration.
Singer treadle sewing machine|90
Royal Doulton Bunnykins set of 8|140
Taxidermy barn owl under glass dome|750|English, about 1900.
Set of 4 bentwood chairs|220
Cedar chest of drawers colonial|1850
Old kerosene lanterns, box of 6|60
Cycads large 1.5m, dig out yourself|400|Cycas revoluta, two of them.
Grass trees Xanthorrhoea in 40cm pots|180|Tagged, from a licensed grower.
Staghorn fern huge|95
Sandstone pavers 14 square metres|350
Victa mower 18 inch|120
Bougainvillea advanced 300mm pots|35
Raised garden beds corten 2 left|260
Maton EBG808 acoustic guitar|2400|Brazilian free, with hard case.
Yamaha U1 upright piano|3900
Didgeridoo red box, key of D|190
Roland TD-07 electronic drums|750
Gibson Les Paul Studio 2004|1650|Rosewood board.
Ukulele concert Kala|65
Violin 3/4 outfit|150
"""
GU_TEXTS = ["Pick up only. No holds without deposit. If the ad is up it is still available.", "Smoke free home. Cash or PayID on pick up, text is best.", "Moving interstate so needs to go by end of month. Will not reply to is this available."]


def gumtree() -> Made:
    """Rows of ``user-ad-row-new-design``, ``/page-2/`` in the path, the date listed as day/month/year on the ad."""
    of = things(GU_LINES, GU_TEXTS, "Mark|Jenny S|Birdman Dave|Tuan|The Old Wares Barn|Kirra|Sandra P", "Frankston, VIC|Caboolture, QLD|Gawler, SA|Penrith, NSW|Mandurah, WA|Launceston, TAS|Palmerston, NT", first=1331204471, step=6113, start=datetime(2025, 11, 26, 0, 20, tzinfo=UTC))
    made = dict(zip((i.n for i in of), range(len(of)), strict=True))

    def cat(i: Item) -> tuple[str, str, str, int, int]:
        return next(c for c in GU_CATS if c[3] <= made[i.n] < c[4])

    def path(i: Item) -> str:
        return f"/s-ad/{slug(i.place.split(',')[0])}/{cat(i)[0]}/{i.slug}/{i.n}"

    def pic(i: Item, size: str = "20") -> str:
        return f"/image/move/{i.n}/$_{size}.JPG"

    def price(i: Item) -> str:
        return "Free" if i.price is None else f"${i.price:,.0f}"

    def age(i: Item) -> str:
        return f"{i.posted:%d/%m/%Y}"

    def who(i: Item) -> str:
        return str(1000417000000 + sum(map(ord, i.seller)) * 331)

    def row(i: Item) -> str:
        nego = '<span class="user-ad-price-new-design__negotiable">Negotiable</span>' if i.price and i.n % 3 == 0 else ""
        return f"""<a id="user-ad-{i.n}" class="user-ad-row-new-design link link--base-color-inherit link--hover-color-none link--no-underline" href="{path(i)}" aria-describedby="user-ad-desc-MAIN-{i.n}"><div class="user-ad-row-new-design__left-content"><div class="user-ad-row-new-design__image-wrapper"><img class="user-ad-image__thumbnail image image--is-visible" src="{pic(i, "35")}" alt="{e(i.title)}" loading="lazy"/></div></div><div class="user-ad-row-new-design__main-content"><p class="user-ad-row-new-design__title"><span class="user-ad-row-new-design__title-span">{e(i.title)}</span></p><div class="user-ad-price-new-design user-ad-price-new-design--row"><span class="user-ad-price-new-design__price">{price(i)}</span>{nego}</div><div class="user-ad-row-new-design__location">{e(i.place)}</div><p class="user-ad-row-new-design__description-text" id="user-ad-desc-MAIN-{i.n}">{e(i.text[:90])}</p></div><div class="user-ad-row-new-design__right-content"><p class="user-ad-row-new-design__age">{age(i)}</p><button type="button" class="watchlist-heart" aria-label="Add to watchlist"><span class="icon-heart"></span></button></div></a>"""

    def state(i: Item) -> dict[str, object]:
        return {"id": str(i.n), "title": i.title, "description": i.text, "priceText": price(i), "price": {"amount": float(i.price) if i.price else None, "currencyCode": "AUD", "priceType": "FIXED" if i.price else "FREE"}, "location": {"suburb": i.place.split(", ")[0], "state": i.place.split(", ")[1]}, "age": age(i), "mainImageUrl": f"{{base}}{pic(i)[1:]}", "href": path(i)}

    def page(title: str, body: str, data: object, head: str = "") -> str:
        nav = "".join(f'<li class="header__category-item"><a class="link header__primary-link" href="/s-{c[0]}/{c[2]}">{e(c[1])}</a></li>' for c in GU_CATS)
        return f"""<!DOCTYPE html><html lang="en-AU"><head><meta charset="UTF-8"/><title>{e(title)}</title><meta name="viewport" content="width=device-width, initial-scale=1"/><meta name="theme-color" content="#f1f1f1"/>{head}<link rel="stylesheet" href="/static/css/main.3f0a1.css"/><script>window.googletag = window.googletag || {{cmd: []}};</script></head><body><div id="react-root"><div class="page"><header class="header"><div class="header__inner"><a class="header__logo link" href="/" title="Gumleaf Australia Free Local Classifieds">Gumleaf</a><form class="search-bar" action="/s-search"><input class="search-bar__input" name="keyword" placeholder="I'm looking for..."/><input name="location" placeholder="Australia"/><button class="button button--search">Search</button></form><ul class="header__user"><li><a class="link" href="/t-login.html" rel="nofollow">Sign in</a></li><li><a class="link" href="/t-register.html" rel="nofollow">Register</a></li><li><a class="button" href="/p-post-ad.html" rel="nofollow">Post ad</a></li></ul></div><ul class="header__categories">{nav}</ul></header><div class="leaderboard-banner"><div id="div-gpt-ad-top"></div></div><main class="page__content">{body}</main><footer class="footer"><ul><li><a class="link" href="/help">Help</a></li><li><a class="link" href="/safety">Safety tips</a></li><li><a class="link" href="/terms">Terms of use</a></li><li><a class="link" href="/policy/pets">Pets policy</a></li></ul><p>Copyright © 2026 Gumleaf AU Pty Ltd</p></footer></div></div><script>window.APP_STATE = {json.dumps(data, ensure_ascii=False)};</script><script src="/static/js/main.b44f.js" defer></script></body></html>"""

    def crumbs(*steps: tuple[str, str]) -> str:
        return '<nav class="breadcrumbs">' + " ".join(f'<a class="link breadcrumbs__link" href="{at}">{e(n)}</a>' for at, n in (("/", "Home"), *steps)) + "</nav>"

    def listing(c: tuple[str, str, str, int, int], number: int) -> str:
        some = of[c[3]:c[4]][::-1]
        last = -(-len(some) // 4)
        shown = chunk(some, number, 4)

        def at(p: int) -> str:
            return f"/s-{c[0]}/{c[2]}" if p == 1 else f"/s-{c[0]}/page-{p}/{c[2]}"

        nums = "".join(f'<span class="page-number-navigation__link page-number-navigation__link-current">{p}</span>' if p == number else f'<a class="page-number-navigation__link page-number-navigation__link-number link" href="{at(p)}">{p}</a>' for p in range(1, last + 1))
        more = f'<a class="page-number-navigation__link page-number-navigation__link-next link" href="{at(number + 1)}"><span class="icon-arrow-right"></span></a>' if number < last else ""
        top = of[(c[3] + 17) % len(of)]
        promoted = f'<section class="search-results-page__user-ad-collection"><h2 class="user-ad-collection__heading">Top Ads elsewhere</h2>{row(top)}</section>'
        return page(f"{c[1]} in Australia | Gumleaf Australia Free Local Classifieds", f"""{crumbs((at(1), c[1]))}<h1 class="breadcrumbs__summary breadcrumbs__summary--enhanced">{len(some)} results in {e(c[1])}</h1><aside class="srp-filter"><h3>Price</h3><input placeholder="Min"/><input placeholder="Max"/><h3>Offer type</h3><label>Offering</label><label>Wanted</label></aside>{promoted}<section class="search-results-page__user-ad-collection"><div class="panel-body--flat-panel-shadow user-ad-collection-new-design__wrapper--row">{"".join(map(row, shown))}</div></section><div class="page-number-navigation">{nums}{more}</div>""", {"results": {"resultList": [state(i) for i in shown], "totalCount": len(some), "pageNumber": number}})

    def detail(i: Item) -> str:
        c, k = cat(i), made[i.n]
        near = "".join(f'<a class="user-ad-square-new-design link" id="user-ad-{j.n}" href="{path(j)}"><img class="user-ad-image__thumbnail image" src="{pic(j, "35")}" alt="{e(j.title)}"/><p class="user-ad-square-new-design__title">{e(j.title)}</p><div class="user-ad-price-new-design"><span class="user-ad-price-new-design__price">{price(j)}</span></div><div class="user-ad-square-new-design__location">{e(j.place)}</div></a>' for j in (of[k - 1], of[k - 4], of[k - 8]))
        nego = '<span class="user-ad-price__price-type vip-ad-price__price-type">Negotiable</span>' if i.price and i.n % 3 == 0 else ""
        bread = {"@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": [{"@type": "ListItem", "position": 1, "item": {"@id": "{base}", "name": "Home"}}, {"@type": "ListItem", "position": 2, "item": {"@id": f"{{base}}s-{c[0]}/{c[2]}", "name": c[1]}}]}
        head = f'<meta name="description" content="{e(i.text[:120])}"/><link rel="canonical" href="{{base}}{path(i)[1:]}"/><meta property="og:title" content="{e(i.title)} | {e(c[1])} | Gumleaf Australia"/><meta property="og:image" content="{{base}}{pic(i)[1:]}"/><meta property="og:type" content="article"/><script type="application/ld+json">{json.dumps(bread)}</script>'
        return page(f"{i.title} | {c[1]} | Gumleaf Australia {i.place} | {i.n}", f"""{crumbs((f"/s-{c[0]}/{c[2]}", c[1]))}<div class="vip"><div class="vip-ad__main-content"><div class="vip-ad-gallery"><div class="vip-ad-gallery__carousel"><img class="vip-ad-gallery__img image" src="{pic(i)}" alt="{e(i.title)}"/></div><span class="vip-ad-gallery__counter">1 of 1 image</span></div><div class="vip-ad-title"><h1 class="vip-ad-title__header">{e(i.title)}</h1><div class="vip-ad-title__price-and-location"><div class="user-ad-price vip-ad-price"><span class="user-ad-price__price vip-ad-price__price">{price(i)}</span>{nego}</div><a class="link vip-ad-title__location-link" href="#map"><span class="icon-pin"></span><span class="vip-ad-title__location-address">{e(i.place)}</span></a></div></div><section class="vip-ad-description"><h2 class="vip-ad-description__title">Description</h2><div class="vip-ad-description__content vip-ad-description__content--wrapped">{e(i.text)}</div></section><section class="vip-ad-attributes"><div class="vip-ad-attributes__item"><span class="vip-ad-attributes__name">Date Listed:</span><span class="vip-ad-attributes__value">{i.posted:%d/%m/%Y}</span></div><div class="vip-ad-attributes__item"><span class="vip-ad-attributes__name">Last Edited:</span><span class="vip-ad-attributes__value">14/01/2026</span></div><div class="vip-ad-attributes__item"><span class="vip-ad-attributes__name">Condition:</span><span class="vip-ad-attributes__value">Used</span></div></section><div class="vip-ad__ad-id">Ad ID {i.n}</div><a class="link" href="/t-report.html?ad={i.n}" rel="nofollow">Report ad</a></div>
<aside class="vip__sidebar"><div class="seller-profile"><a class="link seller-profile__link" href="/s-seller/{slug(i.seller)}/{who(i)}"><span class="seller-profile__avatar">{i.seller[0]}</span><span class="seller-profile__name">{e(i.seller)}</span></a><span class="seller-profile__member-since">Gumleaf user since {2009 + k % 14}</span><span class="seller-profile__response">Usually replies within hours</span></div><div class="reply-form"><textarea class="reply-form__message">Hi, is this still available?</textarea><button class="button reply-form__button">Send message</button></div><div class="safety"><h3>Stay safe</h3><p>Never send money before you have seen the item.</p></div></aside></div><section class="similar-ads"><h2>Similar ads</h2>{near}</section>""", {"vip": {"item": state(i) | {"seller": {"name": i.seller, "id": who(i)}, "dateListed": f"{i.posted:%d/%m/%Y}"}}}, head)

    def pages(where: str, query: dict[str, str]) -> str | Answer | None:
        at = where.strip("/").split("/")
        if at[0] == "image":
            return png(int(at[2]))
        if where == "/":
            return page("Gumleaf Australia Free Local Classifieds", f'<h1 class="home__heading">Find great local deals</h1><section class="home__gallery"><h2>Recent ads near you</h2>{"".join(map(row, of[::-1][:3]))}</section>', {})
        if at[0] == "s-ad":
            return next((detail(i) for i in of if str(i.n) == at[-1] and path(i) == where), None)
        if at[0] == "s-seller":
            mine = [i for i in of if who(i) == at[-1]]
            return page(f"{mine[0].seller} | Gumleaf", f'<h1>{e(mine[0].seller)}</h1><p>{len(mine)} ads</p>{"".join(map(row, mine))}', {}) if mine else None
        c = next((c for c in GU_CATS if at[0] == f"s-{c[0]}" and at[-1] == c[2]), None)
        if c:
            return listing(c, int(at[1][5:]) if len(at) == 3 and at[1].startswith("page-") else 1)
        if at[0] in {"t-login.html", "t-register.html", "p-post-ad.html", "help", "safety", "terms", "policy", "t-report.html"}:
            return page("Safety tips", "<h1>Safety tips</h1><p>Listing is free in most categories; pets cost $8.90 per ad.</p>", {})
        return None

    return Made("gumtree_au", of, "AUD", pages, path, fields=("title", "price", "currency", "images", "seller", "place", "posted"), image=pic, account=who)


MAKES: dict[str, Callable[[], Made]] = {"neto_au": neto, "gumtree_au": gumtree}
