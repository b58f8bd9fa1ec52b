"""The second half of the makes: written after the reader, in other styles, before it was run on them."""

from __future__ import annotations

import html
import json
from collections.abc import Callable

from benchmarks.saved.ads import Ad

Make = Callable[[Ad], str]


def _bare(ad: Ad, inner: str, head: str = "", *, title: str = "", lang: str = "") -> str:
    told = f' lang="{lang}"' if lang else ""
    return f"<!DOCTYPE html>\n<html{told}>\n<head><title>{title or ad.title}</title>{head}</head>\n<body>{inner}</body></html>"


def woo(ad: Ad) -> str:
    """A WordPress shop without its data plugin: bdi, screen-reader texts, summary column, upsells."""

    def money(text: str) -> str:
        return f'<span class="woocommerce-Price-amount amount"><bdi>{text}</bdi></span>'

    upsell = "".join(
        f'<li class="product"><a href="/product/x{n}/"><img src="/u/x{n}.jpg"><h2 class="woocommerce-loop-product__title">X {n}</h2><span class="price">{money(ad.other)}</span></a></li>'
        for n in range(3)
    )
    return _bare(ad, f"""<div id="page" class="site"><div class="site-header-cart"><span class="woocommerce-Price-amount amount">{ad.other[:0]}0</span></div>
      <div class="product type-product"><div class="woocommerce-product-gallery"><figure><div data-thumb="/u/{ad.key}-s.jpg" class="woocommerce-product-gallery__image"><a href="/u/{ad.key}-1.jpg"><img src="/u/{ad.key}-600.jpg" data-large_image="/u/{ad.key}-1.jpg"></a></div></figure></div>
      <div class="summary entry-summary"><h1 class="product_title entry-title">{ad.title}</h1><p class="price"><del aria-hidden="true">{money(ad.old)}</del> <span class="screen-reader-text">Original price was: {ad.old}.</span><ins aria-hidden="true">{money(ad.shown)}</ins><span class="screen-reader-text">Current price is: {ad.shown}.</span></p>
      <div class="woocommerce-product-details__short-description"><p>{ad.text}</p></div><span class="sku_wrapper">SKU: <span class="sku">A-{ad.key}</span></span></div>
      <section class="up-sells upsells products"><ul class="products">{upsell}</ul></section></div></div>""", title=f"{ad.title} &#8211; Bazar", lang=ad.locale.replace("_", "-"))  # fmt: skip


def shopify(ad: Ad) -> str:
    """A theme with og tags, cents in a script and a sticky bar; nothing else."""
    cents = int(ad.amount * 100)
    script = f'var meta = {{"product":{{"id":{ad.key}881,"type":"","variants":[{{"id":1,"price":{cents},"name":{json.dumps(ad.title)},"public_title":null}}]}},"page":{{"pageType":"product"}}}};Shopify = Shopify || {{}};Shopify.currency = {{"active":"{ad.currency}","rate":"1.0"}};'
    head = f'<meta property="og:site_name" content="Bazar Goods"><meta property="og:type" content="product"><meta property="og:title" content="{ad.title}"><meta property="og:price:amount" content="{ad.amount:,.2f}"><meta property="og:price:currency" content="{ad.currency}"><meta property="og:image" content="http://cdn.example/files/{ad.key}-1.jpg?v=16"><script>{script}</script>'
    return _bare(ad, f"""<div class="announcement-bar">Free shipping over {ad.other}</div><main><div class="product__info-wrapper"><h1 class="product__title">{ad.title}</h1>
      <div class="price price--large"><span class="price-item price-item--regular">{ad.shown}</span></div><div class="product__description rte"><p>{ad.text}</p></div></div></main>
      <sticky-atc class="sticky"><span>{ad.title}</span><span class="price">{ad.shown}</span></sticky-atc>""", head, title=f"{ad.title} – Bazar Goods", lang=ad.lang)  # fmt: skip


def magento(ad: Ad) -> str:
    """price-wrapper with data-price-amount, regular and special price, microdata offers without a Product scope."""
    return _bare(ad, f"""<div class="page-wrapper"><main id="maincontent"><div class="columns"><div class="product-info-main"><div class="page-title-wrapper product"><h1 class="page-title"><span class="base" data-ui-id="page-title-wrapper">{ad.title}</span></h1></div>
      <div class="product-info-price"><div class="price-box price-final_price"><span class="special-price"><span class="price-container"><span class="price-label">Special Price</span><span data-price-amount="{ad.plain}" data-price-type="finalPrice" class="price-wrapper"><span class="price">{ad.shown}</span></span></span></span>
      <span class="old-price"><span class="price-label">Regular Price</span><span data-price-amount="{ad.amount * 2}" data-price-type="oldPrice" class="price-wrapper"><span class="price">{ad.old}</span></span></span></div></div></div>
      <div class="product media"><img class="gallery-placeholder__image" src="/media/{ad.key}-1.jpg"></div><div class="data item content" id="description"><div class="value">{ad.text}</div></div></div></main></div>""", '<meta name="title" content="x">', lang=ad.lang)  # fmt: skip


def olx(ad: Ad) -> str:
    """A big classified site: hashed class names, data-testid, state beside it, place and date in words."""
    return _bare(ad, f"""<div id="root"><div class="css-1wws9er"><div data-testid="image-galery-container"><img class="css-1bmvjcs" src="https://img.example/{ad.key}-1.jpg;s=1000x700" srcset="https://img.example/{ad.key}-1.jpg;s=200x300 200w, https://img.example/{ad.key}-1.jpg;s=1000x700 1000w"></div>
      <div data-cy="ad-posted-at"><span>{ad.labels[3]} {ad.dated}</span></div><div data-testid="ad_title"><h4 class="css-10ofhqw">{ad.title}</h4></div><div data-testid="ad-price-container"><h3 class="css-fqcbii">{ad.informal}</h3></div>
      <div data-cy="ad_description" data-testid="ad_description"><h3>Info</h3><div class="css-19duwlz">{ad.text}</div></div><div data-testid="seller_card"><a href="/list/user/{ad.seller}/"><h4 class="css-1fp4ipz">{ad.seller}</h4></a></div>
      <p class="css-7wnksb">{ad.labels[2]}</p><p class="css-b5m1rv">{ad.place}</p></div></div>""", title=f"{ad.title} {ad.place} - Bazar", lang=ad.lang)  # fmt: skip


def kleinanzeigen(ad: Ad) -> str:
    """Ids of a viewad page, the price a heading, the description with line breaks."""
    return _bare(ad, f"""<article id="viewad-product"><div class="galleryimage-element"><img id="viewad-image" src="https://img.example/{ad.key}-1.jpg" alt=""></div><h1 id="viewad-title" class="boxedarticle--title">
        {ad.title}</h1><h2 class="boxedarticle--price" id="viewad-price">
        {ad.informal}</h2><div class="boxedarticle--details"><span id="viewad-locality">{ad.place}</span><div id="viewad-extra-info"><div><i class="icon icon-small icon-calendar-gray-simple"></i><span>{ad.day:%d.%m.%Y}</span></div><div id="viewad-cntr">1234</div></div></div>
      <p id="viewad-description-text" class="text-force-linebreak">{ad.text}<br/><br/>0171 5550123</p></article><aside id="viewad-profile-box"><span class="userprofile-vip"><a href="/s-bestandsliste.html?userId={ad.seller}">{ad.seller}</a></span></aside>""", '<meta property="og:type" content="article">', title=f"{ad.title} in {ad.place} | Bazar", lang=ad.lang)  # fmt: skip


def auction(ad: Ad) -> str:
    """Bid list, buy-now price beside the current bid, time left."""
    return _bare(ad, f"""<div class="lot"><h1>{ad.title}</h1><div class="lot-figure"><img src="/lots/{ad.key}-1.jpg"></div><table class="bid-info"><tr><td>{ad.labels[0]}</td><td class="bid"><b>{ad.shown}</b></td></tr><tr><td>Bids</td><td>7</td></tr>
      <tr><td>{ad.labels[1]}</td><td><a href="/profile?id=4411">{ad.seller}</a> (231)</td></tr><tr><td>{ad.labels[2]}</td><td>{ad.place}</td></tr><tr><td>{ad.labels[3]}</td><td>{ad.dated}</td></tr></table>
      <div class="shipping">Shipping: {ad.other}</div><h3>History</h3><table class="history"><tr><td>bidder1</td><td>{ad.other}</td></tr><tr><td>bidder2</td><td>{ad.other}</td></tr></table><div class="text">{ad.text}</div></div>""", lang=ad.lang)  # fmt: skip


def marketplace_ld(ad: Ad) -> str:
    """JSON-LD as an array with entities in it, AggregateOffer with offers within, price a localised string."""
    data = [{"@context": "http://schema.org", "@type": "BreadcrumbList", "itemListElement": [{"@type": "ListItem", "position": 1, "item": {"@id": "/", "name": "Home"}}]},
            {"@context": "http://schema.org", "@type": "Product", "name": html.escape(ad.title), "description": ad.text, "image": {"@type": "ImageObject", "contentUrl": f"https://img.example/{ad.key}-1.jpg"},
             "offers": {"@type": "AggregateOffer", "offerCount": 1, "offers": [{"@type": "Offer", "price": ad.shown, "priceCurrency": ad.currency, "seller": {"@type": "Organization", "name": ad.seller}}]}}]  # fmt: skip
    return _bare(ad, f"<h1>{ad.title}</h1><div>{ad.labels[2]}<br>{ad.place}</div>", f'<script type="application/ld+json">\n//<![CDATA[\n{json.dumps(data)}\n//]]>\n</script>', lang=ad.lang)  # fmt: skip


def rdfa_shop(ad: Ad) -> str:
    """RDFa Lite, as some PrestaShop and Drupal themes write it."""
    return _bare(ad, f"""<div vocab="http://schema.org/" typeof="Product"><h1 property="name">{ad.title}</h1><img property="image" src="/p/{ad.key}-1.jpg"><div property="description">{ad.text}</div>
      <div property="offers" typeof="Offer"><span class="regular-price">{ad.old}</span><span property="price" content="{ad.plain}">{ad.shown}</span><meta property="priceCurrency" content="{ad.currency}"><span property="seller" typeof="Person"><span property="name">{ad.seller}</span></span></div></div>""", lang=ad.lang)  # fmt: skip


def data_layer(ad: Ad) -> str:
    """Only an analytics push and a plain page whose price is drawn by a script."""
    push = {
        "event": "view_item",
        "ecommerce": {
            "currency": ad.currency,
            "value": float(ad.amount),
            "items": [{"item_id": ad.key, "item_name": ad.title, "price": float(ad.amount), "quantity": 1}],
        },
    }
    return _bare(ad, f"""<script>window.dataLayer = window.dataLayer || []; dataLayer.push({{ ecommerce: null }}); dataLayer.push({json.dumps(push, ensure_ascii=False)});</script>
      <h1>{ad.title}</h1><div id="price-root"></div><div class="rich-text">{ad.text}</div><img src="/i/{ad.key}-1.jpg">""", lang=ad.lang)  # fmt: skip


def nuxt(ad: Ad) -> str:
    """Nuxt 3's flat list of values."""
    flat = [["Reactive", 1], {"data": 2}, {"ad": 3}, {"id": 4, "title": 5, "description": 6, "price": 7, "currency": 8, "pictures": 9, "owner": 11, "town": 13, "createdAt": 14},
            int(ad.key), ad.title, ad.text, float(ad.amount), ad.currency, [10], f"https://img.example/{ad.key}-1.jpg", {"username": 12}, ad.seller, ad.place, ad.day.isoformat()]  # fmt: skip
    return _bare(
        ad,
        f'<div id="__nuxt"></div><script type="application/json" id="__NUXT_DATA__" data-ssr="true">{json.dumps(flat)}</script>',
        lang=ad.lang,
    )


def craigs(ad: Ad) -> str:
    """Title, price and place in one heading line; date in a time element; no classes to speak of for the rest."""
    return _bare(ad, f"""<section class="body"><h1 class="postingtitle"><span class="postingtitletext"><span id="titletextonly">{ad.title}</span> - <span class="price">{ad.informal}</span><span> ({ad.place})</span></span></h1>
      <div id="thumbs"><a href="https://images.example/{ad.key}-1.jpg"><img src="https://images.example/{ad.key}-1.jpg"></a></div><section id="postingbody">{ad.text}</section><p>posted: <time class="date timeago" datetime="{ad.day:%Y-%m-%dT%H:%M:%S+0000}">x</time></p></section>""", title=f"{ad.title} - pets", lang=ad.lang)  # fmt: skip


def dl_modern(ad: Ad) -> str:
    """Utility classes only, label above value in plain divs, price with tax words and a unit price."""

    def row(label: str, value: str) -> str:
        return f'<div class="flex flex-col"><span class="text-xs text-gray-500">{label}</span><span class="font-medium">{value}</span></div>'

    rows = row(ad.labels[1], ad.seller) + row(ad.labels[2], ad.place) + row(ad.labels[3], ad.dated)
    return _bare(ad, f"""<div class="mx-auto"><div class="grid"><img class="w-full" src="/m/{ad.key}-1.webp"><div><h1 class="text-2xl">{ad.title}</h1><p class="text-3xl font-bold">{ad.shown}</p><p class="text-sm line-through">{ad.old}</p>
      <p class="text-xs">({ad.other} / kg)</p>{rows}<p class="prose">{ad.text}</p></div></div><div class="grid"><a href="/x/1"><p>Other</p><p class="text-lg font-bold">{ad.other}</p></a><a href="/x/2"><p>Other 2</p><p class="text-lg font-bold">{ad.other}</p></a></div></div>""", lang=ad.lang)  # fmt: skip


MAKES: dict[str, Make] = {
    "woo": woo, "shopify": shopify, "magento": magento, "olx": olx, "kleinanzeigen": kleinanzeigen, "auction": auction,
    "marketplace-ld": marketplace_ld, "rdfa-shop": rdfa_shop, "data-layer": data_layer, "nuxt": nuxt, "craigs": craigs,
    "dl-modern": dl_modern,
}  # fmt: skip
