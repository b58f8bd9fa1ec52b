"""Makes of single pages, written before the reader met them."""
# ruff: noqa: E501 - markup reads best as it is sent
# fmt: off

from __future__ import annotations

import json
from collections.abc import Callable
from html import escape

from benchmarks.blind.saved_ads import HOMES
from benchmarks.saved.ads import Ad

Make = Callable[[Ad], str]


def _tag(ad: Ad) -> str:
    return ad.locale.replace("_", "-")


def _doc(inner: str, *, lang: str = "", title: str = "", head: str = "", side: str = "") -> str:
    told = (f' lang="{lang}"' if lang else "") + (f' dir="{side}"' if side else "")
    return f"<!doctype html><html{told}><head><meta charset=utf-8><title>{title}</title>{head}</head><body>{inner}</body></html>"


def _home(ad: Ad) -> tuple[str, str]:
    phone, _, name = HOMES[ad.country].partition("|")
    return phone, name


def opencart(ad: Ad) -> str:
    """OpenCart 3's default theme: price in an h2, old price struck by a style, tax line, options with surcharges."""
    phone, _ = _home(ad)
    return _doc(f'''<nav id="top"><div class="pull-left"><button>$</button><ul><li>€</li><li>£</li></ul></div><i class="fa fa-phone"></i> <span>{phone}</span></nav><header><h1><a href="/">Bazar</a></h1><div id="cart"><button>0 item(s) - {ad.other}</button></div></header>
<ul class="breadcrumb"><li><a href="/">Home</a></li></ul><div id="content"><div class="col-sm-8"><ul class="thumbnails"><li><a class="thumbnail" href="/image/{ad.key}-1.jpg"><img src="/image/{ad.key}-1-228x228.jpg" title="{escape(ad.title)}"></a></li></ul><div class="tab-content"><div class="tab-pane active" id="tab-description"><p>{ad.text}</p></div><div id="tab-review">0</div></div></div>
<div class="col-sm-4"><h1>{ad.title}</h1><ul class="list-unstyled"><li>Product Code: K{ad.key}</li></ul><ul class="list-unstyled"><li><span style="text-decoration: line-through;">{ad.old}</span></li><li><h2>{ad.shown}</h2></li><li>Ex Tax: {ad.other}</li></ul><div class="radio"><label><input type="radio" name="option[1]">XL (+{ad.other})</label></div></div></div>''', lang=_tag(ad), title=escape(ad.title))


def ld_offer_list(ad: Ad) -> str:
    """JSON-LD alone: offers as a list with one sold out, price as a number, seller and place in the offer; page drawn by script."""
    data = {"@context": "https://schema.org", "@type": "Product", "@id": "#product", "name": ad.title, "description": ad.text, "image": {"@type": "ImageObject", "url": f"https://cdn.example/{ad.key}-1.jpg"},
            "releaseDate": "2019-01-01", "offers": [{"@type": "Offer", "price": float(ad.amount), "priceCurrency": ad.currency, "availability": "https://schema.org/InStock", "validFrom": ad.day.date().isoformat(), "seller": {"@type": "Organization", "name": ad.seller}, "availableAtOrFrom": {"@type": "Place", "address": {"@type": "PostalAddress", "addressLocality": ad.place, "addressCountry": ad.country}}}]}
    site = {"@context": "https://schema.org", "@type": "Store", "name": "Bazar", "priceRange": "$$", "telephone": _home(ad)[0]}
    return _doc('<div id="app"></div>', title=escape(ad.title), head=f'<script type="application/ld+json">{json.dumps(site)}</script><script type="application/ld+json">{json.dumps(data)}</script>')


def spec_price(ad: Ad) -> str:
    """JSON-LD whose offer has a price specification of list and sale price, and a Product nested in a WebPage."""
    data = {"@context": "https://schema.org", "@type": "WebPage", "breadcrumb": {"@type": "BreadcrumbList", "itemListElement": []}, "mainEntity": {"@type": "Product", "name": ad.title, "image": [f"/media/{ad.key}-1.jpg"], "description": ad.text,
            "offers": {"@type": "Offer", "priceSpecification": [{"@type": "UnitPriceSpecification", "priceType": "https://schema.org/StrikethroughPrice", "price": str(ad.amount * 2), "priceCurrency": ad.currency}, {"@type": "UnitPriceSpecification", "price": ad.plain, "priceCurrency": ad.currency, "valueAddedTaxIncluded": True}], "availability": "InStock", "areaServed": ad.country}}}
    return _doc(f'<main><h1>{ad.title}</h1><div class="was">{ad.old}</div><div class="now">{ad.shown}</div><p>{ad.text}</p></main>', lang=ad.lang, title=escape(ad.title), head=f'<script type="application/ld+json">{json.dumps(data)}</script>')


def definition_list(ad: Ad) -> str:
    """A plain classified page: a dl of the locale's words, an informal price, the telephone with its country, nothing named."""
    phone, country = _home(ad)
    rows = "".join(f"<dt>{word}</dt><dd>{value}</dd>" for word, value in zip(ad.labels, (ad.informal, ad.seller, ad.place, ad.dated), strict=True))
    return _doc(f'<header><a href="/">Bazar</a> <a href="/post">+</a></header><h2>{ad.title}</h2><p><img src="/u/{ad.key}-1.jpg"></p><dl>{rows}</dl><p>{ad.text}</p><address>{phone}, {country}</address>', lang=ad.lang, title=f"{escape(ad.title)} | Bazar")


def utility_shop(ad: Ad) -> str:
    """Tailwind names only: price in a bold paragraph, old price struck with a class, delivery free above a sum, reviews."""
    phone, country = _home(ad)
    return _doc(f'''<div class="bg-black text-white text-center text-sm py-2">🚚 {ad.old} → 0</div><div class="grid grid-cols-2 gap-8"><div class="aspect-square"><img class="object-cover" src="/cdn/{ad.key}-1.jpg" alt=""></div><div class="flex flex-col"><h1 class="text-3xl font-semibold">{ad.title}</h1><div class="flex items-baseline gap-2"><p class="text-2xl font-bold">{ad.shown}</p><p class="text-sm line-through text-gray-400">{ad.old}</p><span class="rounded bg-red-100 text-red-700">-28%</span></div><p class="mt-4">{ad.text}</p><button class="btn">🛒</button></div></div>
<div class="mt-12 grid grid-cols-4">{"".join(f'<a class="block" href="/p/{n}"><img src="/cdn/{n}.jpg"><p>X{n}</p><p class="font-bold">{ad.other}</p></a>' for n in range(1, 5))}</div><footer class="text-xs">Bazar, {country} · {phone}</footer>''', lang=_tag(ad), title=escape(ad.title), side="rtl" if ad.lang in ("ar", "he", "ur") else "ltr")


def microdata_low_high(ad: Ad) -> str:
    """Microdata with an aggregate offer and its low price, a rating with figures, content attributes and link elements."""
    return _doc(f'''<div itemscope itemtype="https://schema.org/Product"><meta itemprop="sku" content="{ad.key}99"><link itemprop="image" href="/i/{ad.key}-1.jpg"><h1><span itemprop="name">{ad.title}</span></h1><div itemprop="aggregateRating" itemscope itemtype="https://schema.org/AggregateRating"><span itemprop="ratingValue">4.7</span> (<span itemprop="reviewCount">1250</span>)</div>
<div itemprop="offers" itemscope itemtype="https://schema.org/AggregateOffer"><meta itemprop="lowPrice" content="{ad.plain}"><meta itemprop="highPrice" content="{ad.amount * 3}"><meta itemprop="offerCount" content="3"><meta itemprop="priceCurrency" content="{ad.currency}"><span>{ad.shown} – {ad.old}</span></div><div itemprop="description"><p>{ad.text}</p></div></div>''', lang=ad.lang, title=escape(ad.title))


def redux_escaped(ad: Ad) -> str:
    """A state given as an escaped string to JSON.parse, price under nested money, recommended items before the ad itself."""
    state = {"recommendations": {"items": [{"id": n, "title": f"Other {n}", "price": {"amount": 5, "currencyCode": ad.currency}} for n in range(3)]}, "listingPage": {"listing": {"id": int(ad.key), "title": ad.title, "description": ad.text, "price": {"amount": float(ad.amount), "currencyCode": ad.currency}, "photos": [{"large": f"https://img.example/{ad.key}-1.jpg"}], "seller": {"displayName": ad.seller, "id": 4411}, "location": {"name": ad.place}, "publishedAt": f"{ad.day.isoformat()}"}}}
    return _doc(f'<div id="root"><div class="spinner"></div></div><script>window.__REDUX_STATE__ = JSON.parse({json.dumps(json.dumps(state))})</script>', lang=ad.lang, title=f"{escape(ad.title)} - Bazar")


def bulletin(ad: Ad) -> str:
    """A phpBB topic: price within the sentence of the first post, quotes and answers with other sums, the profile's place."""
    phone, _ = _home(ad)

    def post(who: str, text: str, n: int) -> str:
        return f'<div id="p{n}" class="post has-profile bg2"><div class="inner"><dl class="postprofile" id="profile{n}"><dt><a href="./memberlist.php?mode=viewprofile&amp;u={n}" class="username">{who}</a></dt><dd class="profile-posts"><strong>{ad.labels[2]}:</strong> {ad.place}</dd></dl><div class="postbody"><div id="post_content{n}"><h3><a href="#p{n}">{ad.title}</a></h3><p class="author"><a class="unread" href="./viewtopic.php?p={n}#p{n}"><span>»</span></a> <time datetime="{ad.day.isoformat()}">{ad.dated}</time></p><div class="content">{text}</div></div></div></div></div>'

    return _doc(f'<div id="wrap"><h2 class="topic-title"><a href="./viewtopic.php?t={ad.key}">{ad.title}</a></h2><div class="pagination">3 • 1/1</div>{post(ad.seller, f"{ad.text}<br>{ad.labels[0]}: {ad.informal}<br>☎ {phone}<br><img src=/gallery/{ad.key}-1.jpg class=postimage>", 9001)}{post("visitor", f"<blockquote><div><cite>{ad.seller}:</cite>{ad.informal}</div></blockquote>{ad.other}?", 9002)}</div>', lang=ad.lang, title=f"{escape(ad.title)} - Bazar")


def letgo_cards(ad: Ad) -> str:
    """A phone-first classified page: price first as the largest text, place and date in one line, seller's card, no labels."""
    phone, country = _home(ad)
    return _doc(f'''<div class="screen"><div class="swiper-slide"><img src="/photos/{ad.key}-1.jpg" srcset="/photos/{ad.key}-1.jpg 2x"></div><div class="ad-info"><div class="ad-price">{ad.informal}</div><h1 class="ad-name">{ad.title}</h1><div class="ad-sub"><span class="ad-location">{ad.place}</span> · <time class="ad-date" datetime="{ad.day.date().isoformat()}">{ad.dated}</time></div></div><div class="ad-body">{ad.text}</div><div class="seller-card"><img src="/avatars/1.png"><a class="seller-name" href="/user/4411">{ad.seller}</a><a href="tel:{phone.replace(" ", "")}">☎</a></div><div class="similar">{"".join(f'<a href="/item/{n}"><b>{ad.other}</b> Other {n}</a>' for n in range(4))}</div><footer>Bazar {country}</footer></div>''', lang=ad.lang, title=f"{escape(ad.title)} · Bazar")


def prestashop(ad: Ad) -> str:
    """PrestaShop 1.7 without microdata: data-product in an attribute, discount in per cent, regular price, delivery text."""
    product = {"id_product": ad.key, "name": ad.title, "description_short": ad.text, "price": ad.shown, "price_amount": float(ad.amount), "regular_price_amount": float(ad.amount * 2), "cover": {"large": {"url": f"/{ad.key}-1.jpg"}}}
    return _doc(f'''<main><section id="main"><div class="images-container"><div class="product-cover"><img class="js-qv-product-cover" src="/{ad.key}-1.jpg"></div></div><h1 class="h1">{ad.title}</h1><div class="product-prices"><div class="product-discount"><span class="regular-price">{ad.old}</span></div><div class="product-price h5 has-discount"><div class="current-price"><span>{ad.shown}</span><span class="discount discount-percentage">-30%</span></div></div><div class="tax-shipping-delivery-label">24h</div></div><div id="product-description-short">{ad.text}</div><div class="tab-pane" id="product-details" data-product="{escape(json.dumps(product))}"></div></section></main><script>var prestashop = {{"currency":{{"name":"x","iso_code":"{ad.currency}","sign":"x"}},"page":{{"page_name":"product"}}}};</script>''', lang=_tag(ad), title=escape(ad.title))


def split_digits(ad: Ad) -> str:
    """The sum in an element, its sign in another after or before it; instalments, points and a price for members beside it."""
    number = "".join(mark for mark in ad.shown if mark.isdigit() or mark in ".,' \u00a0\u202f’٬٫").strip()
    sign = ad.shown.replace(number, "").replace("\u200f", "").strip()
    before = not ad.shown.lstrip("\u200f").startswith(number[0])
    parts = (f"<i>{sign}</i>", f"<b>{number}</b>") if before else (f"<b>{number}</b>", f"<i>{sign}</i>")
    _, country = _home(ad)
    return _doc(f'<div class="goods"><div class="goods-pic"><img src="/g/{ad.key}-1.jpg"></div><h1 class="goods-name">{ad.title}</h1><div class="goods-cost">{parts[0]}{parts[1]}</div><div class="goods-points">+120 pts</div><div class="goods-credit">12 × {ad.other}</div><div class="goods-text">{ad.text}</div></div><footer>© Bazar {country}</footer>', lang=_tag(ad), title=escape(ad.title))


def auction_lot(ad: Ad) -> str:
    """A lot with an estimate of two sums, a current bid, a premium in per cent and the bids' history."""
    _, country = _home(ad)
    return _doc(f'''<article class="lot-page"><p class="lot-number">Lot 217</p><h1>{ad.title}</h1><img src="/lots/{ad.key}-1.jpg"><div class="lot-estimate">Estimate: {ad.other} - {ad.old}</div><div class="lot-current-bid"><span>Current bid</span> <strong>{ad.shown}</strong></div><div>Buyer's premium: 24%</div><table class="bid-history"><tr><td>bidder 12</td><td>{ad.shown}</td></tr><tr><td>bidder 7</td><td>{ad.other}</td></tr></table><section><h2>Description</h2><p>{ad.text}</p></section></article><footer>{country}</footer>''', lang=_tag(ad), title=escape(ad.title))


def per_weight(ad: Ad) -> str:
    """The price of the pack beside the price of a kilogram and of a hundred grams, and a quantity discount table."""
    return _doc(f'''<section class="artikel"><h1 class="titel">{ad.title}</h1><figure><img src="/a/{ad.key}-1.jpg"></figure><div class="pricing"><div class="grundpreis">{ad.old} / kg</div><div class="main-price">{ad.shown}</div><div class="unit">({ad.other} / 100 g)</div></div><table class="tiers"><tr><th>5+</th><td>{ad.other}</td></tr></table><div class="beschreibung">{ad.text}</div></section>''', lang=_tag(ad), title=escape(ad.title))


MAKES: dict[str, Make] = {make.__name__: make for make in (
    opencart, ld_offer_list, spec_price, definition_list, utility_shop, microdata_low_high, redux_escaped, bulletin, letgo_cards, prestashop,
    split_digits, auction_lot, per_weight)}
