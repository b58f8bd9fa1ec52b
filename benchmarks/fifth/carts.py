"""Shops on engines sold or given away: WooCommerce, Shopify, Magento, CS-Cart, Jumpseller."""
# ruff: noqa: E501 - markup reads best as it is sent
# fmt: off

from __future__ import annotations

import json
from collections.abc import Callable
from html import escape

from benchmarks.blind.base import made_ads
from benchmarks.blind2.base import PLAIN, Leaf, Pages, cost, figures, made, numbers
from benchmarks.blind3.base import canonical
from benchmarks.fifth.base import by_pattern, crumbs, ld, whole
from benchmarks.fourth.base import beside, document, others, shared
from tests.spiders.shops.base import Answer, Item, Made


def woo_es() -> Made:  # noqa: C901 - a site is one piece
    """WooCommerce in Spanish: plants in several sizes as "Desde: 12,00 €" with the sizes' sums in an attribute, reduced ones struck, "Agotado", linked data with a low and a high sum, a graph, a cart's widget."""
    ads = made_ads(26, "Ariocarpus fissuratus|Euphorbia obesa|Lophophora diffusa|Aloe polyphylla|Encephalartos lehmannii|Astrophytum asterias", "maceta 5|maceta 8|injertado|ejemplar|semillas x10",
        prices="12.00 18.50 24.90 65.00 240.00 7.95", texts="Planta de vivero, cultivada desde semilla en Almería.|Se envía a raíz desnuda con pasaporte fitosanitario.")

    def path(ad: Item) -> str:
        return f"/producto/{ad.slug}/"

    def amount(of: float) -> str:
        return f'<span class="woocommerce-Price-amount amount"><bdi>{figures(of)}&nbsp;<span class="woocommerce-Price-currencySymbol">&euro;</span></bdi></span>'

    def turn_of(ad: Item) -> int:
        return ad.n // 3 % 4

    def price(ad: Item) -> str:
        if turn_of(ad) == 0:
            return f'<span class="from">Desde: </span>{amount(cost(ad))}'
        if turn_of(ad) == 1:
            return f'<del aria-hidden="true">{amount(round(cost(ad) * 1.3, 2))}</del> <span class="screen-reader-text">El precio original era: {figures(round(cost(ad) * 1.3, 2))}&nbsp;&euro;.</span><ins aria-hidden="true">{amount(cost(ad))}</ins><span class="screen-reader-text">El precio actual es: {figures(cost(ad))}&nbsp;&euro;.</span>'
        return amount(cost(ad))

    def card(ad: Item) -> str:
        kind = "variable" if turn_of(ad) == 0 else "simple"
        stock = "outofstock" if ad.n % 7 == 0 else "instock"
        return f'<li class="product type-product post-{ad.n} status-publish {stock} product_cat-cactus has-post-thumbnail taxable shipping-taxable purchasable product-type-{kind}"><a href="{path(ad)}" class="woocommerce-LoopProduct-link woocommerce-loop-product__link"><img width="324" height="324" src="/wp-content/uploads/2026/01/{ad.n}-324x324.jpg" class="attachment-woocommerce_thumbnail size-woocommerce_thumbnail" alt=""><h2 class="woocommerce-loop-product__title">{ad.title}</h2><span class="price">{price(ad)}</span></a><a href="?add-to-cart={ad.n}" data-quantity="1" class="button product_type_{kind} add_to_cart_button ajax_add_to_cart" data-product_id="{ad.n}" rel="nofollow">{"Seleccionar opciones" if kind == "variable" else "Añadir al carrito"}</a></li>'

    def listing(leaf: Leaf) -> str:
        turn = "".join(f'<li><span aria-current="page" class="page-numbers current">{n}</span></li>' if n == leaf.number else f'<li><a class="page-numbers" href="{leaf.at}page/{n}/">{n}</a></li>' for n in range(1, leaf.last + 1))
        return f'<nav class="woocommerce-breadcrumb"><a href="/">Inicio</a> / Tienda</nav><h1 class="woocommerce-products-header__title page-title">Tienda</h1><p class="woocommerce-result-count">Mostrando 1–9 de {len(ads)} resultados</p><ul class="products columns-3">{"".join(map(card, leaf.ads))}</ul><nav class="woocommerce-pagination"><ul class="page-numbers">{turn}</ul></nav>'

    def buy(ad: Item) -> str:
        if ad.n % 7 == 0:
            return '<p class="stock out-of-stock">Agotado</p>'
        if turn_of(ad):
            return f'<p class="stock in-stock">3 disponibles</p><form class="cart" method="post"><button name="add-to-cart" value="{ad.n}" class="single_add_to_cart_button button alt">Añadir al carrito</button></form>'
        kept = [{"attributes": {"attribute_tamano": size}, "display_price": round(cost(ad) * part, 2), "display_regular_price": round(cost(ad) * part, 2), "is_in_stock": True, "sku": f"{ad.n}-{size}", "variation_id": ad.n * 10 + part} for part, size in enumerate(("S", "M", "L"), 1)]
        return f'<form class="variations_form cart" data-product_id="{ad.n}" data-product_variations="{escape(json.dumps(kept))}"><table class="variations"><tr><th class="label"><label for="tamano">Tamaño</label></th><td class="value"><select id="tamano" name="attribute_tamano"><option value="">Elige una opción</option><option>S</option><option>M</option><option>L</option></select></td></tr></table></form>'

    def detail(ad: Item) -> tuple[str, str]:
        offer: dict[str, object] = {"@type": "AggregateOffer", "lowPrice": f"{cost(ad):.2f}", "highPrice": f"{cost(ad) * 3:.2f}", "offerCount": 3, "priceCurrency": "EUR"} if turn_of(ad) == 0 else {"@type": "Offer", "priceSpecification": [{"@type": "UnitPriceSpecification", "price": f"{cost(ad):.2f}", "priceCurrency": "EUR", "valueAddedTaxIncluded": True}], "availability": "https://schema.org/InStock"}
        graph = ld({"@graph": [{"@type": "BreadcrumbList", "itemListElement": []}, {"@type": "Product", "name": ad.title, "sku": ad.n, "image": f"{{base}}wp-content/uploads/2026/01/{ad.n}.jpg", "description": ad.text, "offers": [offer]}]})
        body = f'<nav class="woocommerce-breadcrumb"><a href="/">Inicio</a> / <a href="/tienda/">Tienda</a> / {ad.title}</nav><div id="product-{ad.n}" class="product type-product"><div class="woocommerce-product-gallery images"><div data-thumb="/wp-content/uploads/2026/01/{ad.n}-100x100.jpg" class="woocommerce-product-gallery__image"><a href="/wp-content/uploads/2026/01/{ad.n}.jpg"><img src="/wp-content/uploads/2026/01/{ad.n}-416x416.jpg" class="wp-post-image" data-large_image="/wp-content/uploads/2026/01/{ad.n}.jpg"></a></div></div><div class="summary entry-summary"><h1 class="product_title entry-title">{ad.title}</h1><p class="price">{price(ad)}</p><div class="woocommerce-product-details__short-description"><p>{ad.text}</p></div>{buy(ad)}<div class="product_meta"><span class="sku_wrapper">SKU: <span class="sku">{ad.n}</span></span></div></div><section class="related products"><h2>Productos relacionados</h2><ul class="products columns-3">{"".join(map(card, others(ads, ad)))}</ul></section></div>'
        return body, canonical(path(ad)) + graph

    pages = Pages(ads, path, {"/tienda/": ads, "/categoria-producto/suculentas/": ads[3:14]}, listing, detail, lambda body: f'<header id="masthead"><a href="/">Vivero El Cactus</a><ul id="site-header-cart"><li><a class="cart-contents" href="/carrito/"><span class="woocommerce-Price-amount amount">0,00&nbsp;<span>&euro;</span></span></a></li></ul><nav><a href="/tienda/">Tienda</a><a href="/categoria-producto/suculentas/">Suculentas</a><a href="/envios/">Envíos</a></nav></header><p class="woocommerce-store-notice demo_store">Envío gratis a partir de 60 €</p><main>{body}</main>', '<h1>Vivero El Cactus</h1><a href="/tienda/">Tienda</a>', "es", "Vivero El Cactus", size=9, turn=by_pattern(r"(?<=/)page/(\d+)/$"),
                  others={"/carrito/": "<h1>Carrito</h1><p>Tu carrito está vacío</p>", "/envios/": "<h1>Envíos</h1><p>Península 6,90 €</p>"}, titled=lambda ad: f"{ad.title} – Vivero El Cactus")
    return made("woo-es", "EUR", pages, PLAIN, image=lambda ad: f"/wp-content/uploads/2026/01/{ad.n}.jpg")


def shopify_ca() -> Made:
    """Shopify's own theme in French Canada: regular and reduced sums both in the markup always, "45,00 $ CAD", "Épuisé", sums in cents in a script, files of products, a map of the site, a gift card that is no animal."""
    ads = made_ads(24, "Gecko à crête|Python royal pastel|Gecko léopard|Blatte Dubia x100|Terrarium vitré", "mâle|femelle|juvénile|couple|format pro",
        prices="125.00 249.99 89.00 18.50 1399.00", texts="Né ici en 2025, se nourrit bien, photo de l'animal exact.|Livraison au Canada seulement, par temps doux.")

    def path(ad: Item) -> str:
        return f"/products/{ad.slug}"

    def told(of: float) -> str:
        return f"{figures(of, chr(160))} $"

    def price(ad: Item, code: str = "") -> str:
        old = round(cost(ad) * 1.25, 2) if ad.n % 4 == 0 else cost(ad)
        return f'<div class="price{" price--on-sale" if old > cost(ad) else ""}"><div class="price__container"><div class="price__regular"><span class="visually-hidden visually-hidden--inline">Prix habituel</span><span class="price-item price-item--regular">{told(cost(ad))}{code}</span></div><div class="price__sale"><span class="visually-hidden visually-hidden--inline">Prix habituel</span><span><s class="price-item price-item--regular">{told(old) + code if old > cost(ad) else ""}</s></span><span class="visually-hidden visually-hidden--inline">Prix promotionnel</span><span class="price-item price-item--sale price-item--last">{told(cost(ad))}{code}</span></div><small class="unit-price caption hidden"><span class="visually-hidden">Prix unitaire</span></small></div></div>'

    def card(ad: Item, tail: str = "") -> str:
        badge = '<span class="badge badge--bottom-left color-scheme-3">Épuisé</span>' if ad.n % 7 == 0 else ""
        return f'<li class="grid__item scroll-trigger"><div class="card-wrapper product-card-wrapper underline-links-hover"><div class="card card--standard card--media"><div class="card__inner"><div class="card__media"><div class="media media--transparent"><img srcset="/cdn/shop/files/{ad.n}.jpg?v=17&amp;width=165 165w" src="/cdn/shop/files/{ad.n}.jpg?v=17&amp;width=533" alt="{ad.title}"></div></div><div class="card__badge">{badge}</div></div><div class="card__content"><h3 class="card__heading h5" id="title-template--{ad.n}"><a href="{path(ad)}{tail}" class="full-unstyled-link">{ad.title}</a></h3><div class="card-information">{price(ad)}</div></div></div></div></li>'

    def listing(leaf: Leaf) -> str:
        turn = "".join(f'<li><a class="pagination__item link" href="{leaf.at}?page={n}" aria-label="Page {n}">{n}</a></li>' for n in range(1, leaf.last + 1) if n != leaf.number)
        return f'<h1 class="main-page-title">Animaux</h1><p id="ProductCount">{len(ads)} produits</p><facet-filters-form><input name="filter.v.price.gte" placeholder="0"><span>Le prix le plus élevé est de 1 399,00 $</span></facet-filters-form><ul id="product-grid" class="grid product-grid">{"".join(map(card, leaf.ads))}</ul><nav class="pagination"><ul>{turn}</ul></nav>'

    def detail(ad: Item) -> tuple[str, str]:
        kept = {"id": ad.n, "title": ad.title, "handle": ad.slug, "price": round(cost(ad) * 100), "available": ad.n % 7 != 0, "variants": [{"id": ad.n * 10, "price": round(cost(ad) * 100), "title": "Default Title"}], "images": [f"/cdn/shop/files/{ad.n}.jpg?v=17"]}
        near = "".join(card(o, f"?pr_prod_strat=e5_desc&amp;pr_rec_id=2b&amp;pr_rec_pid={o.n}") for o in others(ads, ad))
        body = f'<section class="product-section"><media-gallery><ul class="product__media-list"><li class="product__media-item"><img src="/cdn/shop/files/{ad.n}.jpg?v=17&amp;width=1445" alt="{ad.title}"></li></ul></media-gallery><product-info><p class="product__text inline-richtext caption-with-letter-spacing">Reptiles du Fjord</p><div class="product__title"><h1>{ad.title}</h1><a href="{path(ad)}" class="product__title"><h2 class="h1">{ad.title}</h2></a></div><div id="price-template" role="status">{price(ad, " CAD")}</div><div class="product__tax caption rte">Taxes incluses. <a href="/policies/shipping-policy">Frais d\'expédition</a> calculés à l\'étape de paiement.</div><div>ou 4 versements de {told(round(cost(ad) / 4, 2))} avec Shop Pay</div><button type="submit" name="add">{"Épuisé" if ad.n % 7 == 0 else "Ajouter au panier"}</button><div class="product__description rte"><p>{ad.text}</p></div></product-info></section><script type="application/json">{json.dumps(kept, ensure_ascii=False)}</script><product-recommendations><h2>Vous aimerez aussi</h2><ul>{near}</ul></product-recommendations>'
        return body, canonical(path(ad)) + shared(ad.title, f"/cdn/shop/files/{ad.n}.jpg?v=17") + ld({"@type": "Product", "name": ad.title, "url": path(ad), "image": [f"/cdn/shop/files/{ad.n}.jpg?v=17&width=1920"], "brand": {"@type": "Brand", "name": "Reptiles du Fjord"}, "offers": [{"@type": "Offer", "price": cost(ad), "priceCurrency": "CAD", "availability": "http://schema.org/OutOfStock" if ad.n % 7 == 0 else "http://schema.org/InStock", "url": path(ad)}]})

    def further(at: str, query: dict[str, str]) -> Answer | None:
        if at in ("/products.json", "/collections/animaux/products.json"):
            told_ = [{"id": ad.n, "title": ad.title, "handle": ad.slug, "body_html": f"<p>{ad.text}</p>", "vendor": "Reptiles du Fjord", "variants": [{"id": ad.n * 10, "title": "Default Title", "price": f"{cost(ad):.2f}", "available": ad.n % 7 != 0}], "images": [{"src": f"https://cdn.shop.example/cdn/shop/files/{ad.n}.jpg?v=17"}]} for ad in ads]
            return document({"products": told_ if query.get("page", "1") == "1" else []})
        if at == "/sitemap.xml":
            return 200, "application/xml", '<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">' + "".join(f"<url><loc>{{base}}{path(ad)[1:]}</loc></url>" for ad in ads) + "</urlset>"
        return None

    pages = Pages(ads, path, {"/collections/animaux": ads, "/collections/nouveautes": ads[:10]}, listing, detail, lambda body: f'<div class="announcement-bar"><p>Livraison gratuite à partir de 150 $</p></div><header class="header"><a href="/" class="header__heading-link">Reptiles du Fjord</a><a href="/collections/animaux">Animaux</a><a href="/collections/nouveautes">Nouveautés</a><a href="/pages/contact">Contact</a><a href="/cart">Panier</a></header><main id="MainContent">{body}</main><footer><a href="/policies/shipping-policy">Expédition</a></footer>', '<a href="/collections/animaux">Animaux</a>', "fr-CA", "Reptiles du Fjord", size=8,
                  others={"/pages/contact": "<h1>Contact</h1>", "/cart": "<h1>Votre panier est vide</h1>", "/policies/shipping-policy": "<h1>Expédition</h1><p>45,00 $ forfaitaire</p>"}, titled=lambda ad: f"{ad.title} – Reptiles du Fjord")
    site = made("shopify-ca", "CAD", pages, PLAIN, image=lambda ad: f"/cdn/shop/files/{ad.n}.jpg")
    site.pages = beside(pages, further)
    return site


def magento_mx() -> Made:
    """Magento in Mexico: microdata beside labelled boxes of sums, a special sum before the old one, months without interest, stars, pages as ?p=2, addresses at the root, "Agotado"."""
    ads = made_ads(25, "Ajolote|Tortuga de orejas rojas|Iguana verde|Biznaga injertada|Terrario de vidrio", "macho|hembra|juvenil|con permiso|premium",
        prices="450.00 320.00 1250.00 189.90 2899.00", texts="Ejemplar de UMA registrada, se entrega con factura y documentos.|Envío a toda la república, empaque seguro.")

    def path(ad: Item) -> str:
        return f"/{ad.slug}.html"

    def told(of: float) -> str:
        return f"${of:,.2f}"

    def wrapped(ad: Item, of: float, kind: str, label: str) -> str:
        return f'<span class="price-container price-final_price tax weee"><span class="price-label">{label}</span><span id="{kind}-{ad.n}" data-price-amount="{of:g}" data-price-type="{kind}" class="price-wrapper"><span class="price">{told(of)}</span></span></span>'

    def box(ad: Item) -> str:
        inner = f'<span class="special-price">{wrapped(ad, cost(ad), "finalPrice", "Precio especial")}</span><span class="old-price">{wrapped(ad, round(cost(ad) * 1.4, 2), "oldPrice", "Precio normal")}</span>' if ad.n % 4 == 0 else wrapped(ad, cost(ad), "finalPrice", "")
        return f'<div class="price-box price-final_price" data-role="priceBox" data-product-id="{ad.n}" data-price-box="product-id-{ad.n}">{inner}</div>'

    def item(ad: Item) -> str:
        gone = '<div class="stock unavailable"><span>Agotado</span></div>' if ad.n % 7 == 0 else '<button class="action tocart primary"><span>Agregar al carrito</span></button>'
        return f'<li class="item product product-item"><div class="product-item-info" data-container="product-grid"><a href="{path(ad)}" class="product photo product-item-photo" tabindex="-1"><span class="product-image-container"><img class="product-image-photo" src="/media/catalog/product/cache/3c/{ad.n}.jpg" alt="{ad.title}"></span></a><div class="product details product-item-details"><strong class="product name product-item-name"><a class="product-item-link" href="{path(ad)}">{ad.title}</a></strong><div class="rating-summary"><span>80%</span></div>{box(ad)}{gone}</div></div></li>'

    def listing(leaf: Leaf) -> str:
        turn = "".join(f'<li class="item"><a href="{leaf.at}?p={n}" class="page"><span class="label">Página</span><span>{n}</span></a></li>' if n != leaf.number else f'<li class="item current"><strong class="page"><span>{n}</span></strong></li>' for n in range(1, leaf.last + 1))
        return f'<div class="breadcrumbs"><a href="/">Inicio</a> Animales</div><h1 class="page-title"><span class="base">Animales</span></h1><p class="toolbar-amount" id="toolbar-amount">Artículos 1-9 de {len(ads)}</p><div class="products wrapper grid products-grid"><ol class="products list items product-items">{"".join(map(item, leaf.ads))}</ol></div><div class="pages"><ul class="items pages-items">{turn}</ul></div>'

    def detail(ad: Item) -> tuple[str, str]:
        meta = f'<meta itemprop="price" content="{cost(ad):g}"><meta itemprop="priceCurrency" content="MXN">'
        body = f'<div class="column main" itemscope itemtype="http://schema.org/Product"><div class="product media"><div class="gallery-placeholder"><img class="gallery-placeholder__image" itemprop="image" src="/media/catalog/product/{ad.n}.jpg" alt="main product photo"></div></div><div class="product-info-main"><div class="page-title-wrapper product"><h1 class="page-title"><span class="base" data-ui-id="page-title-wrapper" itemprop="name">{ad.title}</span></h1></div><div class="product-info-price" itemprop="offers" itemscope itemtype="http://schema.org/Offer">{box(ad)}{meta}</div><p class="msi">6 meses sin intereses de {told(cost(ad) / 6)}</p><div class="product-info-stock-sku"><div class="stock {"unavailable" if ad.n % 7 == 0 else "available"}"><span>{"Agotado" if ad.n % 7 == 0 else "Disponible"}</span></div><div class="product attribute sku"><strong class="type">SKU</strong><div class="value" itemprop="sku">{ad.n}</div></div></div><div class="product attribute overview"><div class="value" itemprop="description">{ad.text}</div></div></div><div class="block related"><strong>Productos relacionados</strong><ol class="product-items">{"".join(map(item, others(ads, ad)))}</ol></div></div>'
        return body, canonical(path(ad)) + shared(ad.title, f"/media/catalog/product/{ad.n}.jpg") + f'<meta property="product:price:amount" content="{cost(ad):g}"><meta property="product:price:currency" content="MXN">'

    pages = Pages(ads, path, {"/animales.html": ads, "/animales/reptiles.html": ads[1:12]}, listing, detail, lambda body: f'<div class="page-wrapper"><header class="page-header"><a class="logo" href="/">Fauna MX</a><a href="/customer/account/login/">Iniciar sesión</a><div class="minicart-wrapper"><a class="action showcart" href="/checkout/cart/">Mi carrito</a></div></header><nav class="navigation"><a class="level-top" href="/animales.html">Animales</a><a href="/animales/reptiles.html">Reptiles</a><a href="/envios">Envíos</a></nav><main class="page-main">{body}</main><footer class="page-footer"><a href="/privacidad">Privacidad</a></footer></div>', '<h1>Fauna MX</h1><a href="/animales.html">Animales</a>', "es-MX", "Fauna MX", size=9, turn=lambda at, query: (at, int(query.get("p", "1"))),
                  others={"/customer/account/login/": "<h1>Iniciar sesión</h1>", "/checkout/cart/": "<h1>Carrito</h1>", "/envios": "<h1>Envíos</h1><p>Desde $199.00</p>", "/privacidad": "<h1>Privacidad</h1>"})
    return made("magento-mx", "MXN", pages, PLAIN, image=lambda ad: f"/media/catalog/product/{ad.n}.jpg")


def cscart_gr() -> Made:
    """CS-Cart in Greek: sums cut in spans with their sign apart, a list price struck in the same block, "Εξοικονομείτε", vendors named, no linked data, forms around every card, pages as page-2."""
    ads = made_ads(24, "Χελώνα ξηράς|Παπαγάλος Ζακό|Βασιλικός πύθωνας|Γυάλινο τεράριουμ|Κάκτος μπολιασμένος", "αρσενικό|θηλυκό|ζευγάρι|μικρό|μεγάλο",
        prices="85.00 1150.00 130.00 219.90 6.50", texts="Εκτροφής, με όλα τα έγγραφα και το πιστοποιητικό CITES.|Παραλαβή από το κατάστημα ή αποστολή με κούριερ.")

    def path(ad: Item) -> str:
        return f"/zoa/product-{ad.n}/"

    def price(ad: Item) -> str:
        old = round(cost(ad) * 1.2, 2)
        listed = f'<span class="cm-reload-{ad.n}" id="old_price_update_{ad.n}"><span class="ty-list-price ty-nowrap">Τιμή καταλόγου: <span class="ty-strike"><bdi><span class="ty-list-price ty-nowrap">{figures(old)}</span>&nbsp;<span class="ty-list-price ty-nowrap">€</span></bdi></span></span></span>' if ad.n % 4 == 1 else ""
        return f'{listed}<span class="cm-reload-{ad.n} ty-price-update"><span class="ty-price" id="line_discounted_price_{ad.n}"><bdi><span id="sec_discounted_price_{ad.n}" class="ty-price-num">{figures(cost(ad))}</span>&nbsp;<span class="ty-price-num">€</span></bdi></span></span>'

    def card(ad: Item) -> str:
        return f'<div class="ty-column3"><div class="ty-grid-list__item ty-quick-view-button__wrapper"><form action="/" method="post" name="product_form_{ad.n}" class="cm-disable-empty-files cm-ajax"><input type="hidden" name="product_data[{ad.n}][product_id]" value="{ad.n}"><div class="ty-grid-list__image"><a href="{path(ad)}"><img class="ty-pict cm-image" src="/images/thumbnails/250/250/detailed/7/{ad.n}.jpg" alt="{ad.title}"></a></div><div class="ty-grid-list__item-name"><bdi><a href="{path(ad)}" class="product-title" title="{ad.title}">{ad.title}</a></bdi></div><div class="ty-grid-list__price">{price(ad)}</div></form></div></div>'

    def listing(leaf: Leaf) -> str:
        turn = numbers(leaf, lambda n: f"{leaf.at}page-{n}/" if n > 1 else leaf.at, "ty-pagination__selected")
        return f'<div class="ty-breadcrumbs"><a href="/" class="ty-breadcrumbs__a">Αρχική</a> <span>Ζώα</span></div><h1 class="ty-mainbox-title">Ζώα</h1><div class="grid-list">{"".join(map(card, leaf.ads))}</div><div class="ty-pagination__bottom"><div class="ty-pagination">{turn}</div></div>'

    def detail(ad: Item) -> tuple[str, str]:
        save = f'<span class="ty-list-price ty-save-price ty-nowrap">Εξοικονομείτε: {figures(cost(ad) * 0.2)} € (17%)</span>' if ad.n % 4 == 1 else ""
        body = f'<div class="ty-breadcrumbs"><a href="/" class="ty-breadcrumbs__a">Αρχική</a><a href="/zoa/" class="ty-breadcrumbs__a">Ζώα</a></div><div class="ty-product-block"><div class="ty-product-block__img-wrapper"><a id="det_img_link_{ad.n}" class="cm-image-previewer" href="/images/detailed/7/{ad.n}.jpg"><img class="ty-pict" src="/images/thumbnails/550/450/detailed/7/{ad.n}.jpg" alt="{ad.title}"></a></div><div class="ty-product-block__left"><h1 class="ty-product-block-title"><bdi>{ad.title}</bdi></h1><div class="ty-product-block__price-actual">{price(ad)}{save}</div><div class="ty-control-group"><label>ΚΩΔΙΚΟΣ:</label><span class="ty-control-group__item">Z{ad.n}</span></div><span class="ty-qty-in-stock ty-control-group__item">{"Εξαντλημένο" if ad.n % 7 == 0 else "Σε απόθεμα"}</span><p class="ty-product-block__note">Μεταφορικά 4,50 € με αντικαταβολή 2,00 €</p><button class="ty-btn__primary ty-btn__add-to-cart">Προσθήκη στο καλάθι</button></div><div id="content_description"><div>{ad.text}</div></div></div>'
        return body, canonical(path(ad)) + shared(ad.title, f"/images/detailed/7/{ad.n}.jpg")

    pages = Pages(ads, path, {"/zoa/": ads, "/prosfores/": ads[::4]}, listing, detail, lambda body: f'<div class="tygh-header"><a href="/">Herpeto</a><form action="/search"><input name="q"></form><div class="ty-dropdown-box"><a href="/cart/">Το καλάθι είναι άδειο</a></div><ul class="ty-menu__items"><li><a class="ty-menu__item-link" href="/zoa/">Ζώα</a></li><li><a class="ty-menu__item-link" href="/prosfores/">Προσφορές</a></li></ul></div><div class="tygh-content">{body}</div><div class="tygh-footer"><a href="/oroi/">Όροι χρήσης</a> Powered by CS-Cart</div>', '<a href="/zoa/">Ζώα</a>', "el", "Herpeto", size=9, turn=by_pattern(r"(?<=/)page-(\d+)/$"), others={"/cart/": "<h1>Καλάθι</h1>", "/search": "<h1>Αναζήτηση</h1>", "/oroi/": "<h1>Όροι χρήσης</h1>"}, titled=lambda ad: f"{ad.title} - Herpeto")
    return made("cscart-gr", "EUR", pages, PLAIN, image=lambda ad: f"/images/detailed/7/{ad.n}.jpg")


def jumpseller_cl() -> Made:
    """Jumpseller in Chile: "$45.000" for pesos, a discount's badge and the former sum behind the new one, three parts without interest, linked data with the sum as 45000.0, "No disponible", addresses at the root."""
    ads = made_ads(23, "Tortuga sulcata|Erizo de tierra|Gecko leopardo|Agapornis|Copiapoa cinerea", "macho|hembra|pareja|juvenil|criadero",
        prices="185000 65000 89990 45000 12500", texts="Criadero autorizado por el SAG, se entrega con certificado.|Despacho a regiones por pagar.")

    def path(ad: Item) -> str:
        return f"/{ad.slug}"

    def price(ad: Item, place: str) -> str:
        if ad.n % 4 == 0:
            return f'<div class="{place}__price--has-discount"><span class="{place}__price--new">${whole(cost(ad))}</span> <del class="{place}__price--old">${whole(cost(ad) * 1.1)}</del></div>'
        return f'<div class="{place}__price">${whole(cost(ad))}</div>'

    def block(ad: Item) -> str:
        mark = '<span class="product-block__label product-block__label--status">No disponible</span>' if ad.n % 5 == 0 else '<span class="product-block__label">-10%</span>' if ad.n % 4 == 0 else ""
        return f'<article class="product-block" data-product-id="{ad.n}"><a href="{path(ad)}" class="product-block__anchor" title="{ad.title}"><picture><img class="product-block__image" src="/images/fauna/{ad.n}/resize/480/480" alt="{ad.title}"></picture></a>{mark}<div class="product-block__info"><a href="{path(ad)}" class="product-block__name">{ad.title}</a>{price(ad, "product-block")}</div></article>'

    def listing(leaf: Leaf) -> str:
        return f'<h1 class="section__title">Animales</h1><form><select name="sorting"><option value="price-asc">Precio: menor a mayor</option></select></form><div class="row category__products">{"".join(map(block, leaf.ads))}</div><div class="category-pager">{numbers(leaf, lambda n: f"{leaf.at}?page={n}")}</div>'

    def detail(ad: Item) -> tuple[str, str]:
        body = f'<nav class="breadcrumbs"><a href="/">Inicio</a><a href="/animales">Animales</a></nav><section class="product-page"><div class="product-gallery"><img class="product-gallery__image" src="/images/fauna/{ad.n}/resize/900/900" alt="{ad.title}"></div><div class="product-heading"><span class="product-heading__brand">Fauna Sur</span><h1 class="product-heading__title">{ad.title}</h1><div class="product-heading__detail">SKU: {ad.n}</div>{price(ad, "product-heading")}<p class="product-installments">3 cuotas sin interés de ${whole(cost(ad) / 3)}</p></div><div class="product-stock">{"No disponible" if ad.n % 5 == 0 else "Quedan 2 unidades"}</div><div class="product-page__description">{ad.text}</div><p>Despacho desde $3.990</p></section><section><h3>También te puede interesar</h3>{"".join(map(block, others(ads, ad)))}</section>'
        return body, canonical(path(ad)) + shared(ad.title, f"/images/fauna/{ad.n}/resize/900/900") + crumbs("Inicio", "Animales") + ld({"@type": "Product", "name": ad.title, "image": f"/images/fauna/{ad.n}/resize/900/900", "sku": str(ad.n), "offers": {"@type": "Offer", "price": f"{cost(ad):.1f}", "priceCurrency": "CLP", "availability": f"http://schema.org/{'OutOfStock' if ad.n % 5 == 0 else 'InStock'}"}})

    pages = Pages(ads, path, {"/animales": ads, "/aves": ads[3::5]}, listing, detail, lambda body: f'<header class="header"><a href="/">Fauna Sur</a><a href="/animales">Animales</a><a href="/aves">Aves</a><a href="/contact">Contacto</a><a href="/cart">Carro <span class="cart-total">$0</span></a></header><main>{body}</main><footer><a href="/terminos">Términos</a> Powered by Jumpseller</footer>', '<h1>Fauna Sur</h1><a href="/animales">Animales</a>', "es", "Fauna Sur", size=8, others={"/contact": "<h1>Contacto</h1>", "/cart": "<h1>Carro vacío</h1>", "/terminos": "<h1>Términos</h1>"})
    return made("jumpseller-cl", "CLP", pages, PLAIN, image=lambda ad: f"/images/fauna/{ad.n}/resize/900/900")


MAKES: dict[str, Callable[[], Made]] = {make.__name__: make for make in (woo_es, shopify_ca, magento_mx, cscart_gr, jumpseller_cl)}
