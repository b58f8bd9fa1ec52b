"""A Latin American hosted shop and an African market as they stand: Tiendanube (Argentina), Jiji (Nigeria)."""
# ruff: noqa: E501, C901, PLR0913, PLR0911, PLR0915, PLR0917, ARG001, SIM905, SIM108, PLC0207, I001, RUF100
# fmt: off
# mypy: disable-error-code="arg-type,operator,union-attr"

from __future__ import annotations

import json
import re
import struct
import unicodedata
import zlib
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from html import escape

from tests.spiders.shops.base import Answer, Item, Made, chunk, list_page


def _image(path: str) -> Answer | None:
    if not path.endswith((".jpg", ".png", ".webp")):
        return None
    n, side = int((re.findall(r"\d+", path.rsplit("/", 1)[-1]) or ["1"])[0]), 200

    def part(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = (b"\0" + bytes((n * 37 % 256, n * 91 % 256, n * 53 % 256)) * side) * side
    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    data = part(b"IHDR", head) + part(b"IDAT", zlib.compress(rows)) + part(b"IEND", b"")
    return 200, "image/png", b"\x89PNG\r\n\x1a\n" + data


def _slug(title: str) -> str:
    flat = unicodedata.normalize("NFD", title.lower()).encode("ascii", "ignore").decode()
    return "-".join("".join(c if c.isalnum() else " " for c in flat).split())


def _rows(rows: str) -> list[tuple[str, Decimal]]:
    pairs = [row.rsplit("=", 1) for row in " ".join(rows.split()).split(" ; ")]
    return [(title.strip(), Decimal(price.strip())) for title, price in pairs]


def _island(data: object) -> str:
    return json.dumps(data, ensure_ascii=False).replace("</", "<\\/")


# ---- Tiendanube: hides and leather ------------------------------------------------------------------------------

_HIDES = """Cuero de carpincho curtido entero=185000 ; Cuero de yacaré overo panza clase I=420000 ; Cuero vacuno con pelo overo negro=240000 ; Cuero de cabra natural=38500 ; Cuero de oveja lanudo blanco=64000 ; Descarne de vaqueta por kilo=14900.50 ; Cuero de nutria criolla curtido=29900 ; Cuero de ciervo colorado gamuzado=98000 ; Cuero de lagarto overo tira 30 cm=57500 ; Cuero de ñandú con folículo=133000 ; Piel de conejo rex gris=12500 ; Vaqueta suela 4 mm media hoja=156000 ; Cuero de surubí curtido=22300 ; Cuero de llama con pelo=71000 ;
Billetera de carpincho clásica=48900 ; Cinto de carpincho 4 cm hebilla bronce=52000 ; Rastra criolla de plata alpaca=310000 ; Mate de calabaza forrado en cuero=27800 ; Guantes de carpincho forrados=61250.90 ; Botas de potro artesanales=198000 ; Alpargatas reforzadas en cuero=24500 ; Cartera de cuero vacuno con pelo=89900 ; Monedero de yacaré legítimo=75400 ; Lazo trenzado de 8 tientos 12 metros=165000 ; Cabezada trenzada fina=142000 ; Rebenque con argolla y lonja=33600 ; Cuchillo verijero con vaina de yacaré=117000 ; Alfombra de cuero de vaca 2x2=268000 ; Porta termo de cuero repujado=19750 ; Funda de almohadón de oveja=31200"""
_HIDE_TEXTS = [
    "{}. Pieza seleccionada a mano en nuestra curtiembre de Goya, Corrientes. Cada cuero es único y puede presentar marcas naturales.",
    "{} de origen legal, con guía de tránsito y factura. Ideal para talabartería y marroquinería fina.",
    "Hecho por artesanos correntinos: {}. Se entrega con bolsa de tela. Cambios dentro de los 30 días.",
]


def tiendanube() -> Made:
    """Tiendanube: ``js-`` hooks, cents in data attributes, ``LS`` island, JSON-LD; transfer price, instalments and price before tax beside the price."""
    goods = [Item(n + 101, title, _slug(title), price, _HIDE_TEXTS[n % 3].format(title), "", "", None) for n, (title, price) in enumerate(_rows(_HIDES))]
    shop = "Cueros del Iberá"

    def path(item: Item) -> str:
        return f"/productos/{item.slug}/"

    def pesos(price: Decimal) -> str:
        return "$" + f"{price:,.2f}".translate(str.maketrans(",.", ".,"))

    def was(item: Item) -> Decimal | None:
        return (item.price or Decimal(0)) * Decimal("1.25") if item.n % 4 == 0 else None

    def variants(item: Item) -> str:
        price, old = item.price or Decimal(0), was(item)
        return escape(json.dumps([{"product_id": 90000000 + item.n, "price_short": pesos(price), "price_long": f"{pesos(price)} ARS", "price_number": float(price), "price_number_raw": int(price * 100), "compare_at_price_short": pesos(old) if old else None, "stock": 3, "sku": f"CI-{item.n}", "available": True, "id": 700000 + item.n, "option0": None}]), quote=True)

    def layout(body: str, title: str, head: str = "", template: str = "home") -> str:
        return f"""<!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" xmlns:og="http://opengraphprotocol.org/schema/" lang="es"><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8" /><meta name="viewport" content="width=device-width, initial-scale=1"><title>{title}</title><meta property="og:site_name" content="{shop}" />{head}
<script>window.LS = {{store: {{id: 1234567, url: "cuerosdelibera.mitiendanube.com"}}, cart: {{id: null, items: [], subtotal: 0}}, lang: "es_AR", langCode: "es", currency: {{"code":"ARS","cents_separator":",","thousands_separator":"."}}, country: "AR"}};</script></head>
<body class="js-head-offset template-{template}"><section class="section-topbar">10% OFF con transferencia · Envío gratis superando los $150.000</section><header class="js-head-main head-main"><a href="/" title="{shop}" class="logo-img-container"><img src="/stores/001/234/567/themes/logo.png" alt="{shop}" class="logo-img" /></a><ul class="js-nav-desktop-list nav-desktop-list"><li><a class="nav-list-link" href="/">Inicio</a></li><li><a class="nav-list-link" href="/productos/">Productos</a></li><li><a class="nav-list-link" href="/quienes-somos/">Quiénes somos</a></li><li><a class="nav-list-link" href="/contacto/">Contacto</a></li></ul><a href="/account/login/">Iniciar sesión</a><a href="/comprar/" class="js-modal-open" data-component="cart-button"><span class="js-cart-widget-amount badge">0</span></a></header>
{body}<footer class="js-footer"><ul><li><a href="/politica-de-cambios/">Política de cambios</a></li><li><a href="/politica-de-privacidad/">Política de privacidad</a></li></ul><p>+54 3777 55-0123 · Goya, Corrientes</p><p>Copyright {shop} - 30712345678 - 2026. Todos los derechos reservados.</p><p>Defensa de las y los consumidores. Para reclamos <a href="https://www.argentina.gob.ar/produccion/defensadelconsumidor/formulario" target="_blank">ingresá acá.</a> / <a href="/contacto/?order_cancellation=true">Botón de arrepentimiento</a></p></footer></body></html>"""

    def box(item: Item) -> str:
        price, old, name = item.price or Decimal(0), was(item), escape(item.title)
        return f"""<div class="js-item-product col-6 col-md-3 item item-product" data-product-type="list" data-product-id="{90000000 + item.n}" data-store="product-item-{90000000 + item.n}" data-component="product-list-item"><div class="item-product-container js-product-container" data-variants="{variants(item)}"><div class="js-item-image-container item-image"><a href="{path(item)}" title="{name}" aria-label="{name}"><img alt="{name}" src="/stores/001/234/567/products/{item.n}-480-0.webp" class="js-item-image img-absolute" /></a><div class="labels">{'<div class="js-offer-label label">20% OFF</div>' if old else ""}</div></div><div class="item-description" data-store="product-item-info"><a href="{path(item)}" title="{name}" class="item-link"><div class="js-item-name item-name" data-store="product-item-name">{name}</div><div class="item-price-container" data-store="product-item-price">{f'<span class="js-compare-price-display price-compare">{pesos(old)}</span>' if old else ""}<span class="js-price-display item-price" data-product-price="{int(price * 100)}">{pesos(price)}</span></div></a><div class="item-installments">3 cuotas sin interés de <span class="js-installment-price">{pesos(price / 3)}</span></div></div></div></div>"""

    def listing(number: int) -> str | None:
        shown, last = chunk(goods, number, 12), 3
        nodes = "".join(f'<span class="pagination-page active">{p}</span>' if p == number else f'<a class="pagination-page" href="/productos/{f"page/{p}/" if p > 1 else ""}">{p}</a>' for p in range(1, last + 1))
        after = f'<a class="pagination-arrow" href="/productos/page/{number + 1}/" aria-label="Página siguiente">&raquo;</a>' if number < last else ""
        head = f'<link rel="next" href="/productos/page/{number + 1}/">' if number < last else ""
        return layout(f'<div class="breadcrumbs"><a class="crumb" href="/" title="{shop}">Inicio</a><span class="separator">.</span><span class="crumb active">Productos</span></div><section class="page-header"><h1>Productos</h1></section><section class="js-category-controls"><select class="js-sort-by"><option value="price-ascending">Precio: Menor a Mayor</option></select></section><div class="js-product-table row row-grid">{"".join(map(box, shown))}</div><div class="pagination">{nodes}{after}</div>', f"Productos | {shop}", head, "category") if shown else None

    def detail(item: Item) -> str:
        price, old, name = item.price or Decimal(0), was(item), escape(item.title)
        near = [other for other in goods if other is not item][item.n % 25 :][:4]
        data = {"@context": "https://schema.org/", "@type": "Product", "mainEntityOfPage": {"@type": "WebPage", "@id": "{base}" + path(item)[1:]}, "name": item.title, "image": f"{{base}}stores/001/234/567/products/{item.n}-1024-1024.webp", "description": item.text, "sku": f"CI-{item.n}", "weight": {"@type": "QuantitativeValue", "unitCode": "KGM", "value": "1.00"}, "offers": {"@type": "Offer", "url": "{base}" + path(item)[1:], "priceCurrency": "ARS", "price": f"{price:.2f}".removesuffix(".00"), "availability": "http://schema.org/InStock", "inventoryLevel": {"@type": "QuantitativeValue", "value": "3"}, "seller": {"@type": "Organization", "name": shop}}}
        crumbs = {"@context": "https://schema.org/", "@type": "BreadcrumbList", "itemListElement": [{"@type": "ListItem", "position": 1, "name": "Inicio", "item": "{base}"}, {"@type": "ListItem", "position": 2, "name": "Productos", "item": "{base}productos/"}, {"@type": "ListItem", "position": 3, "name": item.title, "item": "{base}" + path(item)[1:]}]}
        head = f"""<link rel="canonical" href="{{base}}{path(item)[1:]}" /><meta name="description" content="{escape(item.text)}" /><meta property="og:type" content="tiendanube:product" /><meta property="og:title" content="{name}" /><meta property="og:url" content="{{base}}{path(item)[1:]}" /><meta property="og:image" content="{{base}}stores/001/234/567/products/{item.n}-1024-1024.webp" /><meta property="tiendanube:price" content="{price}" /><meta property="tiendanube:stock" content="3" /><script type="application/ld+json" data-component='structured-data.page'>{_island(crumbs)}</script><script type="application/ld+json" data-component='structured-data.product'>{_island(data)}</script>"""
        return layout(f"""<div id="single-product" class="js-has-new-shipping js-product-detail js-product-container js-shipping-calculator-container" data-variants="{variants(item)}" data-store="product-detail"><div class="breadcrumbs"><a class="crumb" href="/">Inicio</a><span class="separator">.</span><a class="crumb" href="/productos/">Productos</a><span class="separator">.</span><span class="crumb active">{name}</span></div>
<div class="row section-single-product"><div class="col-md-7" data-store="product-image-{90000000 + item.n}"><div class="js-swiper-product"><div class="swiper-wrapper"><div class="swiper-slide js-product-slide"><a href="/stores/001/234/567/products/{item.n}-1024-1024.webp" data-fancybox="product-gallery" class="js-product-slide-link"><img src="/stores/001/234/567/products/{item.n}-1024-1024.webp" class="js-product-slide-img product-slider-image" alt="{name}" /></a></div></div></div></div>
<div class="col" data-store="product-info-{90000000 + item.n}"><h1 class="js-product-name mb-3" data-store="product-name-{90000000 + item.n}" data-component="product.name" data-component-value="{name}">{name}</h1><div class="price-container" data-store="product-price-{90000000 + item.n}"><span class="d-inline-block"><div class="js-price-display h2" id="price_display" data-product-price="{int(price * 100)}">{pesos(price)}</div></span><span class="d-inline-block title-font-family"><div id="compare_price_display" class="js-compare-price-display price-compare" {'style="display:block;"' if old else 'style="display:none;"'}>{pesos(old) if old else "$0,00"}</div></span><div class="js-price-without-taxes-container">Precio sin impuestos <span class="js-price-without-taxes">{pesos(price / Decimal("1.21"))}</span></div>
<div class="js-product-discount-container"><span class="text-accent">10% de descuento</span> pagando con Transferencia o depósito bancario · <span>{pesos(price * 9 / 10)}</span></div><div class="js-max-installments-container">3 cuotas sin interés de <span class="js-installment-price">{pesos(price / 3)}</span> <a href="#installments-modal">Ver medios de pago</a></div></div>
<form id="product_form" class="js-product-form" method="post" action="/comprar/" data-store="product-form-{90000000 + item.n}"><input type="hidden" name="add_to_cart" value="{90000000 + item.n}" /><input type="number" class="js-quantity-input" name="quantity" value="1" /><input type="submit" class="js-addtocart btn-primary" value="Agregar al carrito" /></form><div>¡Solo quedan 3 en stock!</div><div class="js-free-shipping-minimum">Envío gratis superando los $150.000</div><div class="user-content" data-store="product-description-{90000000 + item.n}"><h5>Descripción</h5><p>{escape(item.text)}</p></div></div></div></div>
<section id="related-products" class="section-products-related" data-store="related-products"><h3>Productos similares</h3><div class="js-swiper-related">{"".join(map(box, near))}</div></section>""", f"{name} - {shop}", head, "product")

    def pages(where: str, query: dict[str, str]) -> str | bytes | Answer | None:
        plain = {"/contacto/": "Contacto", "/quienes-somos/": "Quiénes somos", "/politica-de-cambios/": "Política de cambios", "/politica-de-privacidad/": "Política de privacidad", "/account/login/": "Iniciar sesión", "/comprar/": "Carrito de compras"}
        if where == "/":
            return layout(f'<section class="section-home" data-store="home-products-featured"><h2>Destacados</h2><div class="row">{"".join(map(box, goods[::5]))}</div></section>', shop)
        if listed := re.fullmatch(r"/productos/(?:page/(\d+)/)?", where):
            return listing(int(listed[1] or 1))
        if where == "/sitemap.xml":
            urls = "".join(f"<url><loc>{{base}}{at[1:]}</loc></url>" for at in ["/", "/productos/", *plain, *map(path, goods)])
            return 200, "application/xml", f'<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{urls}</urlset>'
        if where in plain:
            return layout(f"<section class='page-header'><h1>{plain[where]}</h1></section><p>Somos una curtiembre familiar de Goya, provincia de Corrientes, desde 1978.</p>", f"{plain[where]} - {shop}", template="page")
        found = next((item for item in goods if where == path(item)), None)
        return detail(found) if found else _image(where)

    return Made("tiendanube", goods, "ARS", pages, path, robots="User-agent: *\nDisallow: /account/\nDisallow: /checkout/\nDisallow: /comprar/\nSitemap: {base}sitemap.xml\n", image=lambda item: f"/stores/001/234/567/products/{item.n}-1024-1024.webp")


# ---- Jiji: Nigerian classifieds, tracking queries on list links, the day relative to now -------------------------

_JIJI = """Apple iPhone 12 Pro 128 GB Blue=385000 ; Samsung Galaxy S21 Ultra 256 GB=330000 ; Tecno Camon 20 Pro 8GB RAM=165000 ; Infinix Hot 40i Sealed Pack=128000 ; Google Pixel 6a UK Used=240000 ; Xiaomi Redmi Note 13 256 GB=195000 ; Nokia 3310 Dual Sim New=21500 ; Itel Power 550 Torchlight Phone=14000 ; Apple iPhone XR 64 GB Red=172000 ; Oppo A78 Neat Body=143000 ;
Elepaq 3.5kva Generator Key Starter=245000 ; Sumec Firman 2.9kva Manual=210000 ; Tiger TG950 Small Generator=85000 ; Perkins 20kva Soundproof Generator=4200000 ; Honda EU22i Inverter Generator=980000 ; Thermocool 6.5kva Hustler=560000 ; Mikano 30kva Diesel Generator=6750000 ; Lutian 7.5kva Remote Start=640000 ; Elemax SH2900 Japan Original=395000 ;
L Shaped Executive Sofa Set=480000 ; 6 by 6 Upholstered Bed Frame=220000 ; Marble Dining Table With Six Chairs=540000 ; Mouka Mattress 6 by 6 by 12=158000 ; Office Swivel Chair Mesh Back=62000 ; Wooden Wardrobe Three Doors=175000 ; Centre Table Glass Top=48000 ; Shoe Rack Five Steps=19500 ; Plasma TV Stand Modern=73000"""
_JIJI_TEXTS = [
    "{} available for sale. Very neat and clean, nothing to fix. Call or chat me for quick response. Serious buyers only please.",
    "Clean {}. Tested and trusted, pick up at my shop or waybill at your own cost. Price is slightly negotiable.",
    "Selling my {} because I am relocating soon. Comes with receipt and accessories. No swap.",
]


def jiji() -> Made:
    """Jiji: Nuxt's output, JSON-LD, ₦ prices, market price beside, list links with ``?page=&pos=…`` and a canonical without."""
    towns = "Lagos, Ikeja|Abuja (FCT), Wuse|Rivers, Port-Harcourt|Oyo, Ibadan|Lagos, Surulere|Edo, Benin City|Kano, Fagge".split("|")
    people = "Chinedu Gadgets|Mama Tee Stores|Bello Ibrahim|Prime Power NG|Adaeze O.|Sunny Furniture World|Femi Ade|Kelvin|Blessing Ventures".split("|")
    kinds = {"mobile-phones": "Mobile Phones", "generators": "Generators", "furniture": "Furniture"}
    now = datetime.now(UTC).replace(hour=12, minute=0, second=0, microsecond=0)
    goods = []
    for n, (title, price) in enumerate(_rows(_JIJI)):
        kind = list(kinds)[0 if n < 10 else 1 if n < 19 else 2]
        code = "".join("abcdefghjkmnpqrstuvwxyzABCDEFGHJKMN"[(n + 7) * k % 35] for k in (1, 3, 4, 6, 9, 11, 13, 16))
        goods.append(Item(n + 101, title, f"{kind}/{_slug(title)}-{code}", price, _JIJI_TEXTS[n % 3].format(title), people[n * 4 % 9], towns[n % 7], now - timedelta(days=1 + n // 5)))

    def path(item: Item) -> str:
        return f"/{_slug(item.place.split(', ')[1])}/{item.slug}.html"

    def since(item: Item) -> str:
        days = (datetime.now(UTC).date() - item.posted.date()).days if item.posted else 0
        return "Yesterday" if days == 1 else f"{days} days ago"

    def naira(price: Decimal | int) -> str:
        return f"₦ {int(price):,}"

    def layout(body: str, title: str, head: str = "") -> str:
        return f"""<!doctype html><html lang="en" data-n-head-ssr><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{title}</title>{head}</head><body><div id="__nuxt"><div id="__layout"><div class="b-app"><div class="b-header"><a href="/" class="b-header-logo"><img src="/static/img/logo.png" alt="Jiji"></a><a href="/registration.html">Registration</a><a href="/login.html" rel="nofollow">Sign in</a><a href="/add-free-ad.html" class="b-button--sell">SELL</a></div>
{body}<div class="b-footer"><h4>About us</h4><a href="/about-us">About Jiji</a><a href="/rules.html">Terms &amp; Conditions</a><a href="/privacy-policy.html">Privacy Policy</a><h4>Support</h4><a href="mailto:support@jiji.test">support@jiji.test</a><a href="/safety-tips.html">Safety tips</a><a href="/contacts.html">Contact Us</a><p>© 2026 Jiji.ng</p></div></div></div></div><script>window.__NUXT__=(function(a,b){{return {{layout:"default",serverRendered:a,currency:"NGN",routePath:b}}}}(true,"\\u002F"));</script></body></html>"""

    def card(item: Item, number: int, pos: int, many: int) -> str:
        name, track = escape(item.title), f"?page={number}&amp;pos={pos}&amp;cur_pos={pos}&amp;ads_per_page=7&amp;ads_count={many}&amp;lid=aX_{item.n}QmB&amp;indexPosition={pos - 1}"
        return f"""<div class="b-list-advert__gallery__item js-advert-list-item"><div><a href="{path(item)}{track}" class="b-list-advert-base b-list-advert-base--gallery b-list-advert-base--vip qa-advert-list-item"><div class="b-list-advert-base__img"><picture><img src="/img/{item.n}_300x300.webp" alt="Photo - {name}"></picture><div class="b-list-advert-base__img__counter">3</div></div><div class="b-list-advert-base__data"><div class="b-list-advert-base__data__inner"><div class="b-list-advert-base__data__header"><div class="b-list-advert__price-base"><div class="qa-advert-price">{naira(item.price or 0)}</div></div><div class="b-advert-title-inner qa-advert-title b-advert-title-inner--div">{name}</div></div><div class="b-list-advert-base__description"><div class="b-list-advert-base__description-text">{escape(item.text[:60])}</div></div><div class="b-list-advert-base__item-attr-container"><div class="b-list-advert-base__item-attr">{"Brand New" if item.n % 3 == 0 else "Nigerian Used"}</div></div><div class="b-list-advert-base__region"><span class="b-list-advert__region__text">{item.place}</span></div></div></div></a></div></div>"""

    def listing(kind: str, number: int) -> str | None:
        held = [item for item in goods if item.slug.startswith(kind + "/")]
        shown, last = chunk(held, number, 7), -(-len(held) // 7)
        cards = "".join(card(item, number, k + 1, len(held)) for k, item in enumerate(shown))
        after = f'<div class="b-adverts-listing__pagination"><a href="/{kind}?page={number + 1}" rel="next">Next page</a></div>' if number < last else ""
        side = "".join(f'<a href="/{key}" class="qa-category-parent-item">{name} <span>{sum(item.slug.startswith(key) for item in goods)} ads</span></a>' for key, name in kinds.items())
        return layout(f'<div class="b-adverts-listing-wrapper"><div class="b-filters"><h3>Categories</h3>{side}<h3>Price, ₦</h3><input placeholder="min"><input placeholder="max"><label>Under 50 K • 3 ads</label></div><h1 class="b-category-top-header">{kinds[kind]} in Nigeria</h1><div class="b-advert-listing js-advert-listing">{cards}</div>{after}</div>', f"{kinds[kind]} in Nigeria for sale ▷ Prices on Jiji.ng", f'<link rel="canonical" href="{{base}}{kind}">') if shown else None

    def detail(item: Item) -> str:
        price, name, at, kind = item.price or Decimal(0), escape(item.title), "{base}" + path(item)[1:], item.slug.split("/")[0]
        near = [other for other in goods if other is not item and other.slug.startswith(kind)][item.n % 4 :][:4]
        market = f'<div class="b-price-predictor"><span>Market price:</span><span>{naira(price * 9 // 10)} ~ {int(price * 23 // 20):,}</span></div>' if item.n % 3 == 1 else ""
        data = {"@context": "https://schema.org", "@type": "Product", "name": item.title, "description": item.text, "image": [f"{{base}}img/{item.n}_620x465.webp"], "url": at, "offers": {"@type": "Offer", "price": int(price), "priceCurrency": "NGN", "url": at, "availability": "https://schema.org/InStock", "itemCondition": "https://schema.org/UsedCondition"}}
        head = f'<meta name="description" content="{escape(item.text)}"><meta property="og:title" content="{name} in {item.place.split(", ")[1]} - {kinds[kind]}, {item.seller} | Jiji.ng"><meta property="og:image" content="{{base}}img/{item.n}_620x465.webp"><meta property="og:url" content="{at}"><link rel="canonical" href="{at}"><script type="application/ld+json">{_island(data)}</script>'
        cards = "".join(card(other, 1, k + 1, len(near)) for k, other in enumerate(near))
        return layout(f"""<div class="b-advert-card qa-advert-card"><ul class="b-breadcrumb"><li><a href="/"><span>All ads</span></a></li><li><a href="/{kind}"><span>{kinds[kind]}</span></a></li><li><span>{name}</span></li></ul><div class="b-advert-card__main"><div class="b-advert-carousel"><div class="b-slider-slide"><picture><img src="/img/{item.n}_620x465.webp" alt="{name} - {item.seller} photo 1" class="b-slider-image qa-carousel-slide"></picture></div></div>
<div class="b-advert-info"><h1><div class="b-advert-title-inner qa-advert-title b-advert-title-inner--h1">{name}</div></h1><div class="b-advert-info-statistics-wrapper"><div class="b-advert-info-statistics b-advert-info-statistics--region">{item.place}, {since(item)}</div><div class="b-advert-info-statistics">{item.n * 7 % 400} views</div></div><div class="b-render-attr"><div class="b-advert-attribute"><div class="b-advert-attribute__value">{"Brand New" if item.n % 3 == 0 else "Nigerian Used"}</div><div class="b-advert-attribute__key">Condition</div></div></div><div class="b-advert__description-wrapper"><div class="b-advert__description-text qa-advert-description"><span class="qa-description-text">{escape(item.text)}</span></div></div></div></div>
<div class="b-advert-card__right"><div class="b-advert-price qa-advert-price"><div class="qa-advert-price-view b-alt-advert-price__container"><span itemprop="price" content="{price}" class="qa-advert-price-view-value">{naira(price)}</span>{'<span class="b-alt-advert-price__text">, Negotiable</span>' if item.n % 2 else ""}</div></div>{market}<button class="b-button">Request call back</button><div class="b-seller-block b-seller-block--new"><a href="/shop/{_slug(item.seller)}" class="b-seller-block__info"><img src="/static/img/seller.png" alt=""><div class="b-seller-block__name">{item.seller}</div></a><div class="b-seller-block__labels"><span>5 years 2 months on Jiji</span><span>Typically replies within a few hours</span></div></div><button class="b-show-contact qa-show-contact">Show contact</button><button>Start chat</button><div class="b-safety-tips"><h4>Safety tips</h4><ul><li>Avoid sending any prepayments</li><li>Meet with the seller at a safe public place</li></ul></div></div></div><div class="b-similar-adverts"><h4>Similar adverts</h4>{cards}</div>""", f"{name} in {item.place.split(', ')[1]} - {kinds[kind]}, {item.seller} | Jiji.ng", head)

    def pages(where: str, query: dict[str, str]) -> str | bytes | Answer | None:
        plain = {"/registration.html": "Registration", "/login.html": "Sign in", "/add-free-ad.html": "Post ad", "/about-us": "About Jiji", "/rules.html": "Terms & Conditions", "/privacy-policy.html": "Privacy Policy", "/safety-tips.html": "Safety tips", "/contacts.html": "Contact Us"}
        if where == "/":
            side = "".join(f'<a class="b-category-item" href="/{key}">{name}</a>' for key, name in kinds.items())
            return layout(f'<div class="b-categories">{side}</div><h2>Trending ads</h2><div class="b-trending">{"".join(card(item, 1, k + 1, 6) for k, item in enumerate(goods[::5]))}</div>', "Jiji.ng™ ▷ Buy and sell anything in Nigeria")
        if where.strip("/") in kinds:
            return listing(where.strip("/"), list_page(query))
        if where in plain:
            return layout(f"<h1>{escape(plain[where])}</h1><p>Jiji is the place to buy and sell in Nigeria.</p>", escape(plain[where]))
        if name := next((name for name in people if where == f"/shop/{_slug(name)}"), None):
            held = [item for item in goods if item.seller == name]
            return layout(f'<h1 class="b-seller-page__name">{name}</h1><p>{len(held)} adverts</p>{"".join(card(item, 1, k + 1, len(held)) for k, item in enumerate(held))}', f"{name} | Jiji.ng")
        found = next((item for item in goods if where == path(item)), None)
        return detail(found) if found else _image(where)

    return Made("jiji", goods, "NGN", pages, path, fields=("title", "price", "currency", "images", "seller", "place", "posted"), image=lambda item: f"/img/{item.n}_620x465.webp", account=lambda item: _slug(item.seller))


MAKES = {"tiendanube": tiendanube, "jiji": jiji}
