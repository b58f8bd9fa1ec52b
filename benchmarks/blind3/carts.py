"""Small shops on carts of the West."""
# ruff: noqa: E501 - markup reads best as it is sent
# fmt: off

from __future__ import annotations

import json
from collections.abc import Callable
from html import escape

from benchmarks.blind.base import made_ads
from benchmarks.blind2.base import Leaf, Pages, by_query, cost, figures, made, numbers
from tests.spiders.shops.base import Item, Made


def zencart_us() -> Made:
    """Zen Cart: index.php with its page in the query, tables, reviews and "add to cart" links beside, specials in a side box, sorting by heads of columns."""
    ads = made_ads(27, "Blue Poison Dart Frog|Emerald Tree Boa|Leachianus Gecko|Mexican Redknee Tarantula|Jackson's Chameleon", "juvenile|adult male|adult female|pair|hatchling|unsexed",
        prices="69.99 449.00 1250.00 89.95 74.50", texts="Live arrival guaranteed when shipped overnight. Captive bred in our facility.|Eating well on fruit flies and pinhead crickets. Photo is representative.")

    def path(ad: Item) -> str:
        return f"/index.php?main_page=product_info&cPath=2_7&products_id={ad.n}"

    def link(ad: Item, page: str = "product_info") -> str:
        return f"index.php?main_page={page}&amp;cPath=2_7&amp;products_id={ad.n}"

    def money(amount: float) -> str:
        return f"${amount:,.2f}"

    def row(ad: Item) -> str:
        shown = f'<span class="normalprice">{money(cost(ad) * 1.2)} </span>&nbsp;<span class="productSpecialPrice">{money(cost(ad))}</span><span class="productPriceDiscount"><br>Save:&nbsp;17% off</span>' if ad.n % 4 == 0 else f'<span class="productBasePrice">{money(cost(ad))}</span>'
        return f'<tr class="productListing-odd"><td class="productListing-data"><a href="{link(ad)}"><img src="images/{ad.n}_small.jpg" alt="{escape(ad.title)}" width="100"></a></td><td class="productListing-data"><h3 class="itemTitle"><a href="{link(ad)}">{ad.title}</a></h3><div class="listingDescription">{ad.text[:30]}...</div></td><td class="productListing-data" align="right">{shown}<br><br><a href="index.php?main_page=index&amp;cPath=2_7&amp;products_id={ad.n}&amp;action=buy_now"><img src="includes/button_buy_now.gif" alt="Buy Now"></a></td></tr>'

    def frame(body: str) -> str:
        box = f'<div class="rightBoxContainer" id="specials"><h3><a href="index.php?main_page=specials">Specials</a></h3><div class="sideBoxContent centeredContent"><a href="{link(ads[3])}"><img src="images/{ads[3].n}_small.jpg" alt=""><br>{ads[3].title}</a><div><span class="normalprice">{money(cost(ads[3]) * 1.3)}</span> <span class="productSpecialPrice">{money(cost(ads[3]))}</span></div></div></div>'
        return f'<div id="mainWrapper"><div id="navMainWrapper"><ul><li><a href="/">Home</a></li><li><a href="index.php?main_page=login">Log In</a></li></ul></div><table id="contentMainWrapper"><tr><td id="navColumnOne"><a class="category-top" href="index.php?main_page=index&amp;cPath=2_7">Live Animals</a><br><a href="index.php?main_page=contact_us">Contact Us</a><br><a href="index.php?main_page=shippinginfo">Shipping &amp; Returns</a></td><td>{body}</td><td id="navColumnTwo">{box}</td></tr></table><div id="siteinfoLegal">Copyright 2026 Frog Hollow, Ocala, Florida. Powered by Zen Cart. All prices in US Dollar</div></div>'

    def detail(ad: Item) -> tuple[str, str]:
        old = f'<span class="normalprice">{money(cost(ad) * 1.2)} </span>&nbsp;<span class="productSpecialPrice">{money(cost(ad))}</span><span class="productPriceDiscount"><br>Save:&nbsp;17% off</span>' if ad.n % 4 == 0 else f'<span class="productBasePrice">{money(cost(ad))}</span>'
        body = f'<div class="centerColumn" id="productGeneral"><div id="navBreadCrumb"><a href="/">Home</a>&nbsp;::&nbsp;<a href="index.php?main_page=index&amp;cPath=2_7">Live Animals</a>&nbsp;::&nbsp;{ad.title}</div><div id="productMainImage" class="centeredContent back"><a href="images/{ad.n}.jpg"><img src="images/{ad.n}_med.jpg" alt="{escape(ad.title)}"><br><span class="imgLink">larger image</span></a></div><h1 id="productName" class="productGeneral">{ad.title}</h1><h2 id="productPrices" class="productGeneral">{old}</h2><div id="cartAdd">Add to Cart: <input type="text" name="cart_quantity" value="1"></div><table id="discounts"><tr><th>Qty Discounts Off Price</th></tr><tr><td>1-2<br>{money(cost(ad))}</td><td>3+<br>{money(cost(ad) * 0.9)}</td></tr></table><div id="productDescription">{ad.text}</div><ul id="productDetailsList"><li>Model: ZC{ad.n}</li><li>1 Units in Stock</li></ul><p id="productReviewLink"><a href="{link(ad, "product_reviews")}">Reviews</a></p><p>This product was added to our catalog on Tuesday 17 February, 2026.</p></div><div class="centerBoxWrapper" id="alsoPurchased"><h2>Customers who bought this product also purchased...</h2><div><a href="{link(ads[0])}"><img src="images/{ads[0].n}_small.jpg" alt=""></a><br><a href="{link(ads[0])}">{ads[0].title}</a></div></div>'
        return body, f'<meta name="generator" content="Zen Cart"><link rel="canonical" href="{{base}}{link(ad)}">'

    def turn(at: str, query: dict[str, str]) -> tuple[str, int]:
        return f"{at}?main_page={query.get('main_page', '')}&cPath={query.get('cPath', '')}", int(query.get("page", "1"))

    def listing(leaf: Leaf) -> str:
        row_of = f'Displaying <strong>1</strong> to <strong>10</strong> (of <strong>{len(ads)}</strong> products) {numbers(leaf, lambda n: f"index.php?main_page=index&amp;cPath=2_7&amp;sort=20a&amp;page={n}")}'
        return f'<h1 id="productListHeading">Live Animals</h1><div class="navSplitPagesResult">{row_of}</div><table class="tabTable"><tr class="productListing-rowheading"><th><a href="index.php?main_page=index&amp;cPath=2_7&amp;page=1&amp;sort=2a">Item Name</a></th><th><a href="index.php?main_page=index&amp;cPath=2_7&amp;page=1&amp;sort=3a">Price</a></th></tr>{"".join(map(row, leaf.ads))}</table>'

    pages = Pages(ads, path, {"/index.php?main_page=index&cPath=2_7": ads}, listing, detail, frame, "<h1>Congratulations! You have found Frog Hollow.</h1>", "en", "Frog Hollow", turn=turn, size=10,
                  others={"/index.php": "<h1>Frog Hollow</h1><p>Please choose from the menu.</p>"})
    return made("zencart-us", "USD", pages, image=lambda ad: f"/images/{ad.n}.jpg")


def cubecart_uk() -> Made:
    """CubeCart: .html beneath categories, Foundation's grid, old and sale price in spans, a switch of currencies, reviews with stars, free delivery from a sum."""
    ads = made_ads(25, "Ammonite Pair, Polished|Mammoth Tooth Slab|Whitby Jet Brooch|Megalodon Tooth|Amber with Inclusion", "small|medium|large|museum grade|budget",
        prices="24.99 185.00 62.50 340.00 18.75", texts="Each piece is unique and is the one in the picture.|Supplied with an information card in a gift box.")

    def path(ad: Item) -> str:
        return f"/fossils/{ad.slug}.html"

    def sum_of(ad: Item) -> str:
        return f'<span class="old_price">£{cost(ad) * 1.25:,.2f}</span> <span class="sale_price">£{cost(ad):,.2f}</span>' if ad.n % 3 == 0 else f"£{cost(ad):,.2f}"

    def card(ad: Item) -> str:
        return f'<li data-equalizer-watch><div class="panel"><div class="text-center"><a href="{path(ad)}" class="url" title="{escape(ad.title)}"><img class="th" src="/images/cache/{ad.n}.190.jpg" alt="{escape(ad.title)}"></a></div><h3><a href="{path(ad)}" title="{escape(ad.title)}">{ad.title[:22]}{"…" if len(ad.title) > 22 else ""}</a></h3><div class="rating"><img src="/skins/star.png" alt="5/5">(3)</div><h3>{sum_of(ad)}</h3><form action="/fossils.html" method="post" class="add_to_basket"><input type="hidden" name="add" value="{ad.n}"><button>Add to Basket</button></form></div></li>'

    def frame(body: str) -> str:
        return f'<div class="off-canvas-wrap"><div class="row"><a href="/"><img src="/images/logos/logo.png" alt="Old Shore"></a><div id="currency"><a href="?set_currency=EUR">€ EUR</a> <a href="?set_currency=USD">$ USD</a> <strong>£ GBP</strong></div><a href="/login.html">Login</a> <a href="/register.html">Register</a> <div id="mini-basket"><span>£0.00</span> Basket is empty.</div></div><nav><a href="/fossils.html">Fossils</a><a href="/contact-us.html">Contact Us</a></nav><div id="main_content">{body}</div><footer>Free UK delivery over £50.00. Old Shore Ltd, Lyme Regis. Powered by CubeCart</footer></div>'

    def detail(ad: Item) -> str:
        old = f'<span id="fbp" class="old_price" data-price="{cost(ad) * 1.25:.2f}">£{cost(ad) * 1.25:,.2f}</span> <span id="ptp" class="sale_price" data-price="{ad.price}">£{cost(ad):,.2f}</span>' if ad.n % 3 == 0 else f'<span id="ptp" data-price="{ad.price}">£{cost(ad):,.2f}</span>'
        return f'<div id="element-breadcrumbs"><a href="/fossils.html">Fossils</a> / {ad.title}</div><div itemscope itemtype="http://schema.org/Product"><form action="/fossils.html" method="post" class="add_to_basket"><h1 itemprop="name">{ad.title}</h1><a href="#" class="open-clearing"><img src="/images/cache/{ad.n}.600.jpg" alt="{escape(ad.title)}" id="img-preview" itemprop="image"></a><h3>{old}</h3><div><select name="productOptions[1]"><option value="">Please Select</option><option value="2">Gift wrap (+£3.50)</option></select></div><dl><dt>Product Code:</dt><dd>FOS{ad.n}</dd><dt>Stock Level:</dt><dd>1</dd></dl></form><div id="product_info" itemprop="description">{ad.text}</div><div id="product_reviews"><h2>Reviews</h2><p itemprop="reviewBody">Worth twice the £10 I expected to pay.</p><span itemprop="author">Beryl</span></div></div>'

    def listing(leaf: Leaf) -> str:
        row = numbers(leaf, lambda n: f"/fossils.html?page={n}")
        return f'<h2>Fossils</h2><form id="product_sort"><select name="sort"><option value="price|ASC">Price (Low-High)</option></select></form><ul class="small-block-grid-3 product_list">{"".join(map(card, leaf.ads))}</ul><ul class="pagination"><li>{row}</li><li><a href="/fossils.html?page=all">View All</a></li></ul>'

    def turn(at: str, query: dict[str, str]) -> tuple[str, int]:
        asked = query.get("page", "1")
        return at, int(asked) if asked.isdigit() else 1

    pages = Pages(ads, path, {"/fossils.html": ads}, listing, detail, frame, f'<h2>Latest Products</h2><ul>{"".join(map(card, ads[:4]))}</ul>', "en-GB", "Old Shore", turn=turn, size=9,
                  others={"/login.html": "<h2>Login</h2>", "/register.html": "<h2>Register</h2>", "/contact-us.html": "<h2>Contact Us</h2>"})
    return made("cubecart-uk", "GBP", pages, image=lambda ad: f"/images/cache/{ad.n}.600.jpg")


def xcart_ca() -> Made:
    """X-Cart: ?pageId=2, a market price struck, labels with percents, widget settings in comments, the currency in the head alone, French and English."""
    ads = made_ads(26, "Carnivorous Nepenthes|Jade Plant Bonsai|Ghost Orchid Seedling|Venus Flytrap Red Dragon", "4 inch pot|6 inch pot|bare root|mature|starter|duo|trio",
        prices="19.95 145.00 64.00 12.49", texts="Shipped Mondays only. Not available outside of Canada.|Grown in our Fraser Valley greenhouse, phytosanitary papers on demand.")

    def path(ad: Item) -> str:
        return f"/{ad.slug}.html"

    def card(ad: Item) -> str:
        return f'<li class="product-cell box-product"><div class="product productid-{ad.n}"><ul class="labels"><li class="label-orange sale-price"><div class="content">20% off</div></li></ul><div class="product-photo"><a href="{path(ad)}" class="product-thumbnail"><img src="/var/images/product/240.300/{ad.n}.jpg" width="160" alt="{escape(ad.title)}" class="photo"></a></div><h5 class="product-name"><a class="fn url" href="{path(ad)}">{ad.title}</a></h5><div class="product-price widget-fingerprint-product-price"><ul class="product-price"><li class="product-price-base"><span class="price product-price">${cost(ad):,.2f}</span></li><li class="product-price-market"><span class="value">${cost(ad) * 1.25:,.2f}</span></li></ul></div><button class="add2cart productid-{ad.n}"><span>Add to cart</span></button></div></li>'

    def frame(body: str) -> str:
        return f'<div id="page-wrapper"><div id="header-area"><a href="/" rel="home"><img src="/logo.png" alt="Bogland"></a><a class="log-in" href="/?target=login">Sign in</a><a href="/fr/">Français</a><div title="Your cart - 0 items"><span>$0.00</span></div></div><ul class="menu"><li><a href="/carnivores/">Carnivores</a></li><li><a href="/contact-us">Contact us</a></li><li><a href="/news-blog/">Blog</a></li></ul>{body}<div id="footer-area">Bogland Nursery, Abbotsford BC V2S 1A1, Canada. +1 604 555 0101. Orders over $99 ship free</div></div>'

    def detail(ad: Item) -> tuple[str, str]:
        near = "".join(map(card, [each for each in ads if each is not ad][:3]))
        body = f'<div class="product-details product-info-{ad.n}"><script type="text/x-cart-data">{{"widgetClass":"XLite","product_id":{ad.n},"list_price":{cost(ad) * 1.25:.2f}}}</script><div class="image"><div class="product-photo"><img src="/var/images/product/{ad.n}.jpg" class="photo product-thumbnail" alt="{escape(ad.title)}"></div></div><div class="product-details-info"><h1 class="fn title">{ad.title}</h1><div class="sku">SKU: <span class="value">{ad.n}</span></div><div class="product-price"><div class="product-details-market-price">List price: <span class="value">${cost(ad) * 1.25:,.2f}</span> <span class="save">Save 20%</span></div><span class="price product-price">${cost(ad):,.2f}</span></div><div class="estimator">Shipping from $14.95</div><div class="description product-description">{ad.text}</div></div></div><div class="block-upselling"><h4>Related products</h4><ul>{near}</ul></div>'
        return body, f'<meta property="og:title" content="{escape(ad.title)}"><meta property="og:type" content="og:product"><meta property="og:image" content="{{base}}var/images/product/{ad.n}.jpg"><meta property="product:price:amount" content="{ad.price}"><meta property="product:price:currency" content="CAD">'

    def listing(leaf: Leaf) -> str:
        row = numbers(leaf, lambda n: f"{leaf.at}?pageId={n}", "selected")
        return f'<h1>Carnivores</h1><div class="category-description">Since 1998, from $5.</div><div class="sort-box"><a data-sort-by="p.price" href="{leaf.at}?sortBy=p.price&amp;sortOrder=asc">Price: Low - High</a></div><ul class="products-grid grid-list">{"".join(map(card, leaf.ads))}</ul><ul class="pager"><li class="item">{row}</li></ul>'

    pages = Pages(ads, path, {"/carnivores/": ads}, listing, detail, frame, f"<h2>Bestsellers</h2><ul>{''.join(map(card, ads[2:5]))}</ul>", "en-CA", "Bogland", turn=by_query("pageId"), size=9,
                  others={"/fr/": "<h1>Bienvenue</h1>", "/contact-us": "<h1>Contact us</h1>", "/news-blog/": "<h1>Blog</h1><article><h2>Feeding a flytrap</h2><p>A $3 pack of bloodworms lasts a year.</p></article>"})
    return made("xcart-ca", "CAD", pages, image=lambda ad: f"/var/images/product/{ad.n}.jpg")


def solidus_mx() -> Made:
    """Solidus: /t/ for taxons, titles of cards cut short and whole in an attribute, microdata with the price as shown, "precios en pesos" at the foot."""
    ads = made_ads(24, "Alebrije de copal tallado a mano|Collar de coral negro de Cozumel|Cinturón piteado de piel de víbora|Biznaga de semilla certificada", "mediano|grande|chico|de colección|edición única|pareja",
        prices="1250.00 8990.50 3400.00 185.00", texts="Pieza hecha en taller familiar de Oaxaca, con certificado.|Enviamos a toda la República en cinco días hábiles.")

    def path(ad: Item) -> str:
        return f"/products/{ad.slug}"

    def money(amount: float) -> str:
        return f"${amount:,.2f}"

    def card(ad: Item) -> str:
        return f'<li id="product_{ad.n}" class="columns three" data-hook="products_list_item" itemscope itemtype="http://schema.org/Product"><div class="product-image"><a href="{path(ad)}" itemprop="url"><img itemprop="image" src="/spree/products/{ad.n}/small/foto.jpg" alt="{ad.title}"></a></div><a href="{path(ad)}" class="info" itemprop="name" title="{ad.title}">{ad.title[:26]}...</a><span itemprop="offers" itemscope itemtype="http://schema.org/Offer"><span class="price selling" itemprop="price">{money(cost(ad))}</span></span></li>'

    def frame(body: str) -> str:
        return f'<div class="container"><header id="header"><a href="/">Taller Sur</a><ul id="nav-bar"><li><a href="/login">Iniciar sesión</a></li><li><a href="/cart" class="cart-info empty">Carrito: (Vacío)</a></li></ul></header><aside id="sidebar"><h4 class="filter-title">Rango de precio</h4><ul><li><a href="/t/categorias/artesania?search%5Bprice_range_any%5D%5B%5D=Menos+de+%24500">Menos de $500.00</a></li></ul><a href="/t/categorias/artesania">Artesanía</a></aside><div id="content">{body}</div><footer id="footer">Precios en pesos mexicanos, IVA incluido. Tel. +52 951 555 0101 <a href="/aviso">Aviso de privacidad</a></footer></div>'

    def detail(ad: Item) -> str:
        return f'<nav id="breadcrumbs"><ul><li><a href="/t/categorias/artesania">Artesanía</a></li></ul></nav><div data-hook="product_show" itemscope itemtype="http://schema.org/Product"><div id="product-images"><div id="main-image"><img itemprop="image" src="/spree/products/{ad.n}/product/foto.jpg" alt="{ad.title}"></div></div><h1 class="product-title" itemprop="name">{ad.title}</h1><div itemprop="description" data-hook="description"><p>{ad.text}</p></div><div id="cart-form"><div id="product-variants"><h6>Variantes</h6><label><input type="radio" checked data-price="{money(cost(ad))}"> Sin marco</label><label><input type="radio" data-price="{money(cost(ad) * 1.4)}"> Con marco <span class="price diff">{money(cost(ad) * 1.4)}</span></label></div><div id="product-price"><h6 class="product-section-title">Precio</h6><div itemprop="offers" itemscope itemtype="http://schema.org/Offer"><span class="price selling" itemprop="price">{money(cost(ad))}</span><link itemprop="availability" href="http://schema.org/InStock"></div></div><p>o 3 meses sin intereses de {money(cost(ad) / 3)}</p></div><div id="similar_items_by_taxon"><h3>Busque artículos similares</h3><ul><li><a href="/t/categorias/artesania">Artesanía</a></li></ul></div></div>'

    def listing(leaf: Leaf) -> str:
        row = numbers(leaf, lambda n: f"{leaf.at}?page={n}")
        return f'<h1 class="taxon-title">Artesanía</h1><ul id="products" class="inline product-listing" data-hook>{"".join(map(card, leaf.ads))}</ul><nav class="pagination">{row} <span class="next"><a href="{leaf.at}?page={min(leaf.number + 1, leaf.last)}">Siguiente &rsaquo;</a></span></nav>'

    pages = Pages(ads, path, {"/t/categorias/artesania": ads, "/products": ads[:8]}, listing, detail, frame, "<h1>Taller Sur</h1>", "es-MX", "Taller Sur", size=8,
                  others={"/login": "<h1>Iniciar sesión</h1>", "/cart": "<h1>Carrito</h1><p>Vacío</p>", "/aviso": "<h1>Aviso de privacidad</h1>"})
    return made("solidus-mx", "MXN", pages, image=lambda ad: f"/spree/products/{ad.n}/product/foto.jpg")


def sylius_fr() -> Made:
    """Sylius: /fr_FR/, semantic cards, the least price of thirty days after the price, variants with theirs in hidden data, sorting in brackets."""
    ads = made_ads(24, "Sac vintage en lézard|Peigne en écaille ancienne|Bois flotté sculpté|Coquillage tridacne", "petit modèle|grand modèle|occasion|neuf|rare|lot de deux",
        prices="245.00 89.90 35.00 1290.00", texts="Expédié sous 48 h, emballage soigné et suivi.|Vendu avec son certificat intracommunautaire.")

    def path(ad: Item) -> str:
        return f"/fr_FR/products/{ad.slug}"

    def money(amount: float) -> str:
        return f"{figures(amount, chr(0x202f))}\u00a0€"

    def card(ad: Item) -> str:
        return f'<div class="column"><div class="ui fluid card"><a href="{path(ad)}" class="blurring dimmable image"><div class="ui dimmer"><div class="content"><div class="center"><div class="ui inverted button">Voir plus</div></div></div></div><img src="/media/cache/resolve/sylius_shop_product_thumbnail/{ad.n}.jpg" alt="{ad.title}" class="ui bordered image"></a><div class="content"><a href="{path(ad)}" class="header sylius-product-name">{ad.title}</a><div class="sylius-product-original-price"><del>{money(cost(ad) * 1.2)}</del></div><div class="sylius-product-price">{money(cost(ad))}</div></div></div></div>'

    def frame(body: str) -> str:
        return f'<div class="ui container"><div id="menu"><div class="ui right menu"><a href="/fr_FR/login" class="item">Se connecter</a><a href="/fr_FR/register" class="item">S\'enregistrer</a></div></div><div id="sylius-cart-button" class="ui circular cart button"><span id="sylius-cart-total">{money(0)}</span>, 0 article</div><div class="ui menu"><a href="/fr_FR/taxons/curiosites" class="item">Curiosités</a></div>{body}<div id="footer"><a href="/fr_FR/contact/">Nous contacter</a> Livraison offerte dès {money(99)}</div></div>'

    def detail(ad: Item) -> str:
        near = "".join(map(card, [each for each in ads if each is not ad][1:5]))
        return f'<div class="ui breadcrumb"><a href="/fr_FR/" class="section">Accueil</a><a href="/fr_FR/taxons/curiosites" class="section">Curiosités</a><div class="active section">{ad.title}</div></div><div class="ui two column grid"><div class="column"><a href="/media/cache/resolve/sylius_shop_product_original/{ad.n}.jpg" class="ui fluid image" data-lightbox="p"><img src="/media/cache/resolve/sylius_shop_product_large_thumbnail/{ad.n}.jpg" id="main-image" alt="{ad.title}"></a></div><div class="column"><h1 id="sylius-product-name" class="ui monster dividing header">{ad.title}</h1><div id="sylius-product-rating"><a href="/fr_FR/products/{ad.slug}/reviews/">2 avis</a></div><div class="ui segment"><del id="product-original-price" class="ui small">{money(cost(ad) * 1.2)}</del> <span class="ui huge header" id="product-price">{money(cost(ad))}</span><div id="lowest-price-before-discount">Le prix le plus bas des 30 derniers jours avant la réduction était de {money(cost(ad) * 0.9)}</div></div><div id="sylius-variants-pricing" data-unavailable-text="Indisponible"><div data-taille="s" data-value="{money(cost(ad))}"></div><div data-taille="m" data-value="{money(cost(ad) * 1.6)}"></div></div><div>{ad.text}</div></div></div><h2>Produits associés</h2><div class="ui four column grid">{near}</div>'

    def listing(leaf: Leaf) -> str:
        row = numbers(leaf, lambda n: f"{leaf.at}?page={n}", "active item")
        return f'<h1 class="ui monster section dividing header">Curiosités</h1><div class="ui menu"><a class="item" href="{leaf.at}?sorting%5Bprice%5D=asc">Le moins cher d\'abord</a><a class="item" href="{leaf.at}?limit=18">18</a></div><div class="ui three cards" id="products">{"".join(map(card, leaf.ads))}</div><div class="ui pagination menu">{row}</div>'

    pages = Pages(ads, path, {"/fr_FR/taxons/curiosites": ads}, listing, detail, frame, f'<h2>Derniers produits</h2>{"".join(map(card, ads[:4]))}', "fr", "Curiosités", size=9,
                  others={"/fr_FR/": "<h2>Derniers produits</h2>", "/fr_FR/login": "<h1>Se connecter</h1>", "/fr_FR/register": "<h1>Créer un compte</h1>", "/fr_FR/contact/": "<h1>Nous contacter</h1>"})
    return made("sylius-fr", "EUR", pages, image=lambda ad: f"/media/cache/resolve/sylius_shop_product_original/{ad.n}.jpg")


def lojaintegrada_br() -> Made:
    """Loja Integrada: ?pagina=2, the price by Pix before the whole one, three parts without interest, a machine's figure in a data attribute, sold-out goods with "avise-me"."""
    ads = made_ads(26, "Muda de pau-brasil|Vaso de osso entalhado|Berrante de chifre|Bromélia imperial|Colar de sementes e penas", "pequeno|médio|grande|selecionado|kit|ornamental",
        prices="39.90 450 289.90 120 1750.50", texts="Produto artesanal, pequenas variações podem ocorrer.|Enviamos para todo o Brasil com nota fiscal.")

    def path(ad: Item) -> str:
        return f"/{ad.slug}"

    def money(amount: float) -> str:
        return f"R$ {figures(amount)}"

    def sums(ad: Item) -> str:
        return f'<div class="preco-produto destaque-preco"><div><s class="preco-venda titulo">{money(cost(ad) * 1.2)}</s> <strong class="preco-promocional cor-principal titulo" data-sell-price="{ad.price}">{money(cost(ad))}</strong></div><div><span class="preco-parcela">até <strong>3x</strong> de <strong class="cor-secundaria">{money(cost(ad) / 3)}</strong> sem juros</span></div><span class="desconto-a-vista">ou <strong class="cor-secundaria">{money(cost(ad) * 0.95)}</strong> via Pix</span></div>'

    def card(ad: Item) -> str:
        state = '<div class="acoes-produto indisponivel"><a class="botao" href="/conta/avise-me">Avise-me</a></div><span class="bandeira-indisponivel">Produto indisponível</span>' if ad.n % 9 == 0 else '<a class="botao-comprar" href="/carrinho/adicionar">Comprar</a>'
        return f'<li class="span4"><div class="listagem-item prod-id-{ad.n}"><a href="{path(ad)}" class="produto-sobrepor" title="{ad.title}"></a><div class="imagem-produto"><img data-imagem-caminho="/producao/{ad.n}-2.jpg" src="/400x400/producao/{ad.n}.jpg" alt="{ad.title}"></div><div class="info-produto"><a href="{path(ad)}" class="nome-produto cor-secundaria">{ad.title}</a><div class="produto-sku hide">LI{ad.n}</div>{sums(ad)}</div>{state}<span class="bandeira-promocao">17% Desconto</span></div></li>'

    def frame(body: str) -> str:
        return f'<div class="barra-inicial"><a href="/conta/index">Minha Conta</a><a href="/carrinho/index">Carrinho <b class="qtd-carrinho">0</b></a></div><div id="cabecalho"><a href="/">Mata Viva</a><ul class="nivel-um"><li><a href="/artesanato">Artesanato</a></li><li><a href="/plantas">Plantas</a></li></ul></div>{body}<div id="rodape"><a href="/pagina/quem-somos.html">Quem somos</a><p>Frete grátis acima de R$ 299,00 · CNPJ 00.555.010/0001-01</p></div>'

    def detail(ad: Item) -> str:
        near = "".join(map(card, [each for each in ads if each is not ad][6:9]))
        state = f'<script>var produto_id = {ad.n}; var produto = {json.dumps({"id": ad.n, "preco_cheio": cost(ad) * 1.2})};</script>'
        return f'<div class="breadcrumbs"><a href="/">Início</a><a href="/artesanato">Artesanato</a><strong>{ad.title}</strong></div><div class="row-fluid produto"><div class="conteiner-imagem"><a href="/1800x1800/producao/{ad.n}.jpg" id="imagemProduto-a"><img src="/600x700/producao/{ad.n}.jpg" id="imagemProduto" alt="{ad.title}"></a></div><div class="principal"><h1 class="nome-produto titulo cor-secundaria">{ad.title}</h1><span class="cor-secundaria">Código: LI{ad.n}</span><div class="acoes-produto disponivel">{sums(ad)}<div class="parcelas-produto"><ul><li>1x de {money(cost(ad))} sem juros</li><li>2x de {money(cost(ad) / 2)} sem juros</li></ul></div></div><input id="calcularFrete" placeholder="CEP"></div></div><div id="descricao"><p>{ad.text}</p></div>{state}<div class="aproveite-tambem"><h4>Aproveite e compre junto</h4><ul>{near}</ul></div>'

    def listing(leaf: Leaf) -> str:
        row = numbers(leaf, lambda n: f"{leaf.at}?pagina={n}", "active")
        return f'<h1 class="titulo">Produtos</h1><div class="ordenar-listagem"><a href="{leaf.at}?sort=preco">Menor preço</a><a href="{leaf.at}?fq=P__1%3A50">Até R$ 50,00</a></div><div id="listagemProdutos" class="listagem"><ul>{"".join(map(card, leaf.ads))}</ul></div><div class="pagination">{row}</div>'

    pages = Pages(ads, path, {"/artesanato": ads[:16], "/plantas": ads[16:]}, listing, detail, frame, f'<ul>{"".join(map(card, ads[:4]))}</ul>', "pt-br", "Mata Viva", turn=by_query("pagina"), size=8,
                  others={"/conta/index": "<h1>Identificação</h1>", "/carrinho/index": "<h1>Carrinho vazio</h1>", "/conta/avise-me": "<h1>Avise-me</h1>", "/pagina/quem-somos.html": "<h1>Quem somos</h1>"})
    return made("lojaintegrada-br", "BRL", pages, image=lambda ad: f"/1800x1800/producao/{ad.n}.jpg")


MAKES: dict[str, Callable[[], Made]] = {make.__name__: make for make in (zencart_us, cubecart_uk, xcart_ca, solidus_mx, sylius_fr, lojaintegrada_br)}
