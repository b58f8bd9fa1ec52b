"""Makes of single saved pages, each with a trap for who seeks its price."""
# ruff: noqa: E501 - markup reads best as it is sent
# fmt: off

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal
from html import escape

from babel.numbers import format_decimal, get_currency_precision, get_currency_symbol

from benchmarks.blind3.page_ads import HOMES
from benchmarks.saved.ads import Ad

Make = Callable[[Ad], str]


def _doc(inner: str, *, ad: Ad, head: str = "", title: str = "", lang: bool = True) -> str:
    told = f' lang="{ad.locale.replace("_", "-")}"' if lang else ""
    side = ' dir="rtl"' if ad.lang in ("ar", "he", "ur") else ""
    return f'<!DOCTYPE html><html{told}{side}><head><meta charset="utf-8"><title>{escape(title or ad.title)}</title>{head}</head><body>{inner}</body></html>'


def _foot(ad: Ad) -> str:
    phone, _, land = HOMES[ad.country].partition("|")
    return f'<footer><p>© 2026 Bazar · {land}</p><a href="tel:{phone.replace(" ", "")}">{phone}</a></footer>'


def _data(kept: dict[str, object]) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@context": "https://schema.org"} | kept, ensure_ascii=False)}</script>'


def _figure(ad: Ad, amount: Decimal | None = None) -> str:
    """The sum as its locale writes it, with no sign."""
    return str(format_decimal(amount or ad.amount, locale=ad.locale))


def _part(ad: Ad, share: str) -> str:
    """A share of the price, as the price itself is written."""
    return Ad(**{name: getattr(ad, name) for name in Ad.__dataclass_fields__} | {"amount": (ad.amount * Decimal(share)).quantize(Decimal(1))}).shown


def _pieces(ad: Ad) -> tuple[str, str]:
    """The price before and after its point, with as many figures after it as its money has."""
    whole, _, rest = f"{ad.amount:.{get_currency_precision(ad.currency)}f}".partition(".")
    return whole, rest


def used_and_new(ad: Ad) -> str:
    """A great shop's page: the price for screen readers and in pieces, the list price, used and new ones from less, a subscription's price, a bundle's sum."""
    sign = get_currency_symbol(ad.currency, locale=ad.locale)
    whole, rest = _pieces(ad)
    point = f'<span class="a-price-decimal">.</span></span><span class="a-price-fraction">{rest}' if rest else ""
    near = "".join(f'<li class="a-carousel-card"><a href="/dp/B0{n}"><div class="p13n-sc-truncated">Nr. {n}</div><span class="a-price"><span class="a-offscreen">{_part(ad, f"0.{n}")}</span></span></a></li>' for n in (3, 7))
    return _doc(f'<div id="dp"><div id="nav-belt"><span id="glow-ingress-line2">10001</span></div><div id="imgTagWrapperId"><img id="landingImage" data-old-hires="/images/I/{ad.key}-1._SL1500_.jpg" src="/images/I/{ad.key}-1._SX300_.jpg" alt="{escape(ad.title)}"></div><div id="centerCol"><h1 id="title"><span id="productTitle">        {ad.title}       </span></h1><span id="acrCustomerReviewText">1,204</span><div id="olp_feature_div"><a href="/gp/offer-listing/B0{ad.key}">(3) <span class="a-price"><span class="a-offscreen">{_part(ad, "0.6")}</span></span></a></div><div id="corePriceDisplay_desktop_feature_div"><span class="savingsPercentage">-28%</span> <span class="a-price priceToPay"><span class="a-offscreen">{ad.shown}</span><span aria-hidden="true"><span class="a-price-symbol">{sign}</span><span class="a-price-whole">{_figure(ad, Decimal(whole))}{point}</span></span></span><div><span class="basisPrice">RRP: <span class="a-price a-text-price" data-a-strike="true"><span class="a-offscreen">{ad.old}</span><span aria-hidden="true">{ad.old}</span></span></span></div></div><div id="snsAccordionRowMiddle"><span class="a-price"><span class="a-offscreen">{_part(ad, "0.95")}</span></span></div><div id="feature-bullets"><ul><li>{ad.text}</li></ul></div></div><div id="sims-fbt"><span class="p13n-fbt-total">{_part(ad, "1.7")}</span></div><ol>{near}</ol></div>{_foot(ad)}', ad=ad)


def deposit_first(ad: Ad) -> str:
    """A breeder's page: the deposit on a button, what is left on delivery, the whole price in a line of facts, and the same facts of a sold animal."""
    return _doc(f'<article class="animal"><header><h1>{ad.title}</h1></header><a class="btn btn-lg" href="/reserve/{ad.key}">Deposit {_part(ad, "0.2")}</a><img class="hero" src="/animals/{ad.key}-1.jpg" alt=""><ul class="facts"><li><strong>ID</strong> AN-{ad.key}</li><li><strong>{ad.labels[0]}</strong> {ad.shown}</li><li><strong>Balance</strong> {_part(ad, "0.8")}</li></ul><p>{ad.text}</p></article><section class="gone"><h3>SOLD</h3><ul class="facts"><li><strong>ID</strong> AN-7</li><li><strong>{ad.labels[0]}</strong> {_part(ad, "1.5")}</li></ul></section>{_foot(ad)}', ad=ad)


def unit_price_first(ad: Ad) -> str:
    """A grocer's template: the price for a hundred grams stands in front of that of the piece, both under one class of amounts; a refund on the bottle last."""
    return _doc(f'<main><div class="pdp__media"><img src="/p/{ad.key}-1.jpg" alt="{escape(ad.title)}"></div><h1 class="pdp__title">{ad.title}</h1><div class="pdp__prices"><div class="unit"><span class="amount">{_part(ad, "0.25")}</span>/100 g</div><div class="piece"><span class="amount">{ad.shown}</span></div><div class="pfand">+ <span class="amount">{_part(ad, "0.01")}</span></div></div><div class="pdp__text">{ad.text}</div></main>{_foot(ad)}', ad=ad)


def postage_beside(ad: Ad) -> str:
    """An auction giant's fixed-price page: postage with a class of prices, about as much in dollars, watchers, the seller's score, place of the item in a line."""
    return _doc(f'<div id="CenterPanel"><div class="ux-image-carousel"><img data-zoom-src="/images/g/{ad.key}-1.jpg" src="/images/g/{ad.key}-1.jpg" alt=""></div><div data-testid="x-item-title"><h1 class="x-item-title__mainTitle"><span class="ux-textspans ux-textspans--BOLD">{ad.title}</span></h1></div><div data-testid="x-sellercard-atf"><a href="/usr/{ad.seller}"><span class="ux-textspans">{ad.seller}</span></a><span>(4411)</span><span>99.8%</span></div><div data-testid="ux-labels-values--shipping"><span class="ux-textspans--BOLD">{_part(ad, "0.1")}</span></div><div data-testid="x-price-section"><div class="x-price-primary" data-testid="x-price-primary"><span class="ux-textspans">{ad.shown}</span></div><div class="x-price-approx"><span class="x-price-approx__price">US $ {ad.amount / 5:,.2f}</span></div></div><div class="x-watch-heart">37</div><div class="ux-layout-section"><span>{ad.labels[2]}:</span> <span class="ux-textspans--SECONDARY">{ad.place}</span></div><div class="d-item-description">{ad.text}</div></div>{_foot(ad)}', ad=ad)


def neighbours_above(ad: Ad) -> str:
    """A rail of other goods stands above the page's own, in the same markup, with names in h2 and prices of one class; the own name is an h1 further down."""
    near = "".join(f'<div class="good"><h2 class="good__name"><a href="/item/r{n}">Nr. {n}</a></h2><img src="/i/r{n}.jpg" alt=""><span class="good__price">{_part(ad, f"0.{n}")}</span></div>' for n in (2, 4, 9))
    return _doc(f'<div class="recent"><b>★</b>{near}</div><div class="good good--main"><h1 class="good__name">{ad.title}</h1><img src="/i/{ad.key}-1.jpg" alt=""><span class="good__price">{ad.shown}</span><p>{ad.text}</p></div>{_foot(ad)}', ad=ad)


def struck_by_style(ad: Ad) -> str:
    """The old price comes first and no tag says that it is old: a style strikes it through; the new one is red."""
    return _doc(f'<div class="wrap"><h1>{ad.title}</h1><a href="/big/{ad.key}-1.jpg"><img src="/small/{ad.key}-1.jpg" alt=""></a><p class="c-x1"><span style="text-decoration: line-through; color:#999">{ad.old}</span> <span style="color:red;font-size:24px">{ad.shown}</span></p><p class="c-x2">{ad.text}</p></div>{_foot(ad)}', ad=ad)


def sorted_thread(ad: Ad) -> str:
    """A board's sorted thread: facts of the sale in a table of options as people type them, credits and coins of the author beside, a reply that bids."""
    return _doc(f'<div id="wp" class="wp"><div id="pt"><a href="forum.php">Forum</a> › <a href="forum-12-1.html">Sale</a></div><div id="postlist"><table class="plhin" id="pid{ad.key}"><tr><td class="pls"><div class="authi"><a href="space-uid-4411.html" class="xw1">{ad.seller}</a></div><dl class="pil"><dt>Credits</dt><dd>1820</dd><dt>Coins</dt><dd>95 $</dd></dl></td><td class="plc"><h1 class="ts"><a id="thread_subject">{ad.title}</a></h1><em id="authorposton{ad.key}">{ad.labels[3]} {ad.day.date().isoformat()} 21:03:11</em><div class="typeoption"><table class="cgtl mbm"><tbody><tr><th>{ad.labels[0]}:</th><td>{ad.informal}</td></tr><tr><th>{ad.labels[2]}:</th><td>{ad.place}</td></tr></tbody></table></div><td class="t_f" id="postmessage_{ad.key}">{ad.text}<br><img src="/data/attachment/forum/{ad.key}-1.jpg" zoomfile="/data/attachment/forum/{ad.key}-1.jpg"></td></tr></table><table id="pid9"><tr><td><a href="space-uid-7.html">bob</a></td><td class="t_f">500 ok?</td></tr></table></div></div>', ad=ad, title=f"{ad.title} - Sale - Powered by Discuz!")


def tax_out_first(ad: Ad) -> str:
    """A trade shop: net first and large, then gross with its label, both in wrappers that tell which in an attribute; data tell the gross."""
    return _doc(f'<div class="product-info-main"><h1 class="page-title"><span class="base" data-ui-id="page-title-wrapper">{ad.title}</span></h1><div class="price-box price-final_price" data-role="priceBox" data-product-id="{ad.key}"><span class="price-container price-final_price"><span id="price-excluding-tax-product-price-{ad.key}" data-label="Excl. Tax" data-price-amount="{(ad.amount * Decimal("0.8")).quantize(Decimal("0.01"))}" data-price-type="basePrice" class="price-wrapper price-excluding-tax"><span class="price">{_part(ad, "0.8")}</span></span> <span id="price-including-tax-product-price-{ad.key}" data-label="Incl. Tax" data-price-amount="{ad.plain}" data-price-type="finalPrice" class="price-wrapper price-including-tax"><span class="price">{ad.shown}</span></span></span></div><div class="product attribute sku"><div class="value">TT-{ad.key}</div></div></div><div class="product media"><div class="fotorama"><img class="gallery-placeholder__image" src="/media/catalog/product/{ad.key}-1.jpg" alt="main product photo"></div></div><div class="product attribute description"><div class="value">{ad.text}</div></div>{_foot(ad)}', ad=ad)


def code_after(ad: Ad) -> str:
    """A machine's figure with three letters after it, in a shop whose header offers other moneys; delivery in yet another."""
    return _doc(f'<div class="header-selectors"><select id="customerCurrency" name="customerCurrency"><option value="/changecurrency/1">US Dollar</option><option value="/changecurrency/6">Euro</option><option>{ad.currency}</option></select></div><div class="product-essential"><div class="gallery"><div class="picture"><img src="/images/thumbs/{ad.key}-1.jpeg" alt="Picture" id="main-product-img-{ad.key}"></div></div><div class="overview"><div class="product-name"><h1>{ad.title}</h1></div><div class="short-description">{ad.text}</div><div class="prices"><div class="old-product-price"><span>Old price:</span> <span>{ad.amount * 2:,.2f} {ad.currency}</span></div><div class="product-price"><span class="price-value-{ad.key}">{ad.amount:,.2f} {ad.currency}</span></div></div><div class="estimate-shipping">DHL 15.00 USD</div></div></div>', ad=ad, lang=False)


def country_alone(ad: Ad) -> str:
    """Bare figures; the data give a price and no currency, and the land stands in the seller's address alone."""
    data = _data({"@type": "Product", "name": ad.title, "image": f"https://bazar.example/p/{ad.key}-1.jpg", "offers": {"@type": "Offer", "price": ad.plain, "availability": "https://schema.org/InStock", "seller": {"@type": "Organization", "name": "Bazar", "address": {"@type": "PostalAddress", "addressCountry": ad.country, "streetAddress": "1"}}}})
    return _doc(f'<main><h1>{ad.title}</h1><img src="/p/{ad.key}-1.jpg" alt=""><p class="figure">{_figure(ad)}</p><p>{ad.text}</p></main>', ad=ad, head=data, lang=False)


def nought_in_data(ad: Ad) -> str:
    """No price is asked in public: the data say 0.00, the page offers a form, and the showroom's fee and neighbours have figures."""
    data = _data({"@type": "Product", "name": ad.title, "image": [f"https://bazar.example/p/{ad.key}-1.jpg"], "offers": {"@type": "Offer", "price": "0.00", "priceCurrency": ad.currency}})
    near = "".join(f'<li><a href="/item/{n}">Nr. {n}</a> <em>{_part(ad, f"0.{n}")}</em></li>' for n in (4, 6))
    return _doc(f'<section class="piece"><h1>{ad.title}</h1><img src="/p/{ad.key}-1.jpg" alt=""><p class="poa">P.O.A.</p><form action="/enquire"><input name="email"><button>✉</button></form><p>{ad.text}</p></section><ul class="more">{near}</ul>{_foot(ad)}', ad=ad, head=data)


def bidding(ad: Ad) -> str:
    """An auction: the opening sum, the bid that stands, the least next bid, a table of bids before and the price to buy at once; seller, place and the day of its start."""
    rows = "".join(f"<tr><td>b***{n}</td><td>{_part(ad, f'0.{n}')}</td></tr>" for n in (9, 7, 5))
    return _doc(f'<div class="auction"><h1 class="auction-title">{ad.title}</h1><img src="/lots/{ad.key}-1.jpg" alt=""><dl class="auction-sums"><dt>Opening bid</dt><dd>{_part(ad, "0.4")}</dd><dt>Current bid</dt><dd class="current"><b>{ad.shown}</b></dd><dt>Next minimum bid</dt><dd>{_part(ad, "1.05")}</dd><dt>Buy now</dt><dd>{_part(ad, "2")}</dd></dl><table class="bids">{rows}</table><dl><dt>{ad.labels[1]}</dt><dd><a href="/user/4411">{ad.seller}</a></dd><dt>{ad.labels[2]}</dt><dd>{ad.place}</dd><dt>{ad.labels[3]}</dt><dd>{ad.dated}</dd></dl><p>{ad.text}</p></div>{_foot(ad)}', ad=ad)


def variants_in_cents(ad: Ad) -> str:
    """A theme's product JSON in hundredths, compare-at price of one variant alone, the dearer last variant marked as out of stock, and the page's own price in the first."""
    kept = {"id": int(ad.key), "title": ad.title, "handle": f"h-{ad.key}", "price": int(ad.amount * 100), "price_min": int(ad.amount * 100), "price_max": int(ad.amount * 250), "compare_at_price": None, "featured_image": f"//cdn.example/s/files/{ad.key}-1.jpg?v=16", "images": [f"//cdn.example/s/files/{ad.key}-1.jpg?v=16"],
            "variants": [{"id": 1, "title": "S", "available": True, "price": int(ad.amount * 100), "compare_at_price": None}, {"id": 2, "title": "M", "available": True, "price": int(ad.amount * 180), "compare_at_price": int(ad.amount * 300)}, {"id": 3, "title": "L", "available": False, "price": int(ad.amount * 250), "compare_at_price": None}]}
    return _doc(f'<div id="shopify-section-main"><product-info><h1 class="product__title">{ad.title}</h1><div class="media"><img src="//cdn.example/s/files/{ad.key}-1.jpg?v=16&amp;width=600" alt=""></div><variant-selects><input type="radio" checked value="S"><input type="radio" value="M"><script type="application/json" data-product>{json.dumps(kept, ensure_ascii=False)}</script></variant-selects><div class="product__description">{ad.text}</div></product-info></div><script>window.Shopify = window.Shopify || {{}}; Shopify.currency = {{"active":"{ad.currency}","rate":"1.0"}}; Shopify.country = "{ad.country}";</script>{_foot(ad)}', ad=ad)


def graph_of_many(ad: Ad) -> str:
    """A graph with the site, its trail, two other products and last the page's own, which its address and name alone tell apart; the page draws the price later."""
    others = [{"@type": "Product", "@id": f"https://bazar.example/item/r{n}#product", "name": f"Nr. {n}", "url": f"https://bazar.example/item/r{n}", "offers": {"@type": "Offer", "price": str((ad.amount * n / 10).quantize(Decimal("0.01"))), "priceCurrency": ad.currency}} for n in (3, 8)]
    own = {"@type": "Product", "@id": f"https://bazar.example/item/{ad.key}#product", "name": ad.title, "url": f"https://bazar.example/item/{ad.key}", "image": {"@type": "ImageObject", "url": f"https://bazar.example/p/{ad.key}-1.jpg"}, "description": ad.text, "offers": [{"@type": "Offer", "priceSpecification": [{"@type": "UnitPriceSpecification", "priceType": "https://schema.org/ListPrice", "price": str(ad.amount * 2), "priceCurrency": ad.currency}, {"@type": "UnitPriceSpecification", "price": ad.plain, "priceCurrency": ad.currency, "valueAddedTaxIncluded": True}]}]}
    data = _data({"@graph": [{"@type": "WebSite", "name": "Bazar", "url": "https://bazar.example/"}, {"@type": "BreadcrumbList", "itemListElement": [{"@type": "ListItem", "position": 1, "name": "Bazar"}]}, *others, own]})
    return _doc(f'<main><h1>{ad.title}</h1><img src="/p/{ad.key}-1.jpg" alt=""><div class="price-placeholder"></div><p>{ad.text}</p></main>{_foot(ad)}', ad=ad, head=data)


def rent_or_buy(ad: Ad) -> str:
    """A prop house: a day's hire, a week's hire and the price to keep it, with a surety for those who hire."""
    return _doc(f'<article class="prop"><h1>{ad.title}</h1><img src="/props/{ad.key}-1.jpg" alt=""><table class="terms"><tr><th>1 day</th><td>{_part(ad, "0.05")}</td></tr><tr><th>7 days</th><td>{_part(ad, "0.15")}</td></tr><tr><th>Surety</th><td>{_part(ad, "0.5")}</td></tr><tr><th>{ad.labels[0]}</th><td>{ad.shown}</td></tr></table><p>{ad.text}</p></article>{_foot(ad)}', ad=ad)


def tiers(ad: Ad) -> str:
    """A wholesaler's ladder: fewest pieces first and dearest, larger lots cheaper, the sample dearer than all; the price of one is the first."""
    return _doc(f'<div class="module_title"><h1 title="{escape(ad.title)}">{ad.title}</h1></div><div class="image-viewer"><img src="/kf/{ad.key}-1.jpg" alt=""></div><div class="module_price"><div class="price-list"><div class="price-item"><div class="quality">1 - 9</div><div class="price"><span>{ad.shown}</span></div></div><div class="price-item"><div class="quality">10 - 99</div><div class="price"><span>{_part(ad, "0.9")}</span></div></div><div class="price-item"><div class="quality">&gt;= 100</div><div class="price"><span>{_part(ad, "0.7")}</span></div></div></div></div><div class="module_sample">Sample: {_part(ad, "1.5")}</div><div class="module_text">{ad.text}</div>{_foot(ad)}', ad=ad)


def split_figure(ad: Ad) -> str:
    """Sign, whole part and hundredths in elements of their own, with nothing between them but a style; the neighbours' likewise."""
    sign = get_currency_symbol(ad.currency, locale=ad.locale)
    whole, rest = _pieces(ad)
    cents = f'<sup class="sum-cents">{rest}</sup>' if rest else ""
    return _doc(f'<section class="one"><h1>{ad.title}</h1><img src="/p/{ad.key}-1.jpg" alt=""><div class="sum"><span class="sum-sign">{sign}</span><span class="sum-whole">{_figure(ad, Decimal(whole))}</span>{cents}</div><p>{ad.text}</p></section><section class="two"><div class="sum"><span class="sum-sign">{sign}</span><span class="sum-whole">{_figure(ad, Decimal(int(whole) // 2))}</span></div></section>{_foot(ad)}', ad=ad)


def local_content(ad: Ad) -> str:
    """Microdata whose content attribute holds the figure as the land writes it, marks of thousands and all, beside the price as shown."""
    return _doc(f'<div itemscope itemtype="https://schema.org/Product"><h1 itemprop="name">{ad.title}</h1><img itemprop="image" src="/p/{ad.key}-1.jpg" alt=""><div itemprop="offers" itemscope itemtype="https://schema.org/Offer"><meta itemprop="priceCurrency" content="{ad.currency}"><span itemprop="price" content="{_figure(ad)}">{ad.shown}</span></div><p itemprop="description">{ad.text}</p></div>{_foot(ad)}', ad=ad)


def figures_around(ad: Ad) -> str:
    """A classified page with more figures than one: number, year, weight, views, a phone half hidden, a fee for promotion; price by its label, neither sign nor class."""
    return _doc(f'<div class="a1"><h1>{ad.title}</h1><div class="a2"># 120{ad.key}77 · 1350 ✓</div><img src="/photo/{ad.key}-1.jpg" alt=""><dl class="a3"><dt>Year</dt><dd>2019</dd><dt>kg</dt><dd>4.5</dd><dt>{ad.labels[0]}</dt><dd>{ad.informal}</dd><dt>{ad.labels[2]}</dt><dd>{ad.place}</dd><dt>{ad.labels[1]}</dt><dd><a href="/user/4411">{ad.seller}</a></dd><dt>{ad.labels[3]}</dt><dd>{ad.dated}</dd></dl><p>{ad.text}</p><p>☎ 555 01 ** **</p><a href="/vip">VIP 7 / 30</a></div>{_foot(ad)}', ad=ad)


def spoken_alone(ad: Ad) -> str:
    """The figures are drawn as a picture; what a screen reader says of it is all that tells the price."""
    return _doc(f'<div class="card-big"><h1>{ad.title}</h1><img class="photo" src="/p/{ad.key}-1.jpg" alt="{escape(ad.title)}"><div class="price-pic" role="img" aria-label="{ad.labels[0]}: {ad.shown}"><svg viewBox="0 0 80 20"><path d="M0 0h80v20z"></path></svg></div><p>{ad.text}</p></div>{_foot(ad)}', ad=ad)


def isolated_marks(ad: Ad) -> str:
    """The price wrapped in marks of direction, its figures joined by word joiners and zero-width spaces, "now" and "was" as classes in a list."""
    shown = "\u2066" + ad.shown.replace("0", "0\u2060") + "\u2069\u200f"
    return _doc(f'<div class="item-page"><h1>\u2068{ad.title}\u2069</h1><img src="/p/{ad.key}-1.jpg" alt=""><ul class="sums"><li class="was">\u2066{ad.old}\u2069</li><li class="now"><bdi>{shown}</bdi></li></ul><p>{ad.text}</p></div>{_foot(ad)}', ad=ad)


def cent_amount(ad: Ad) -> str:
    """A headless shop's state: money as a count of the least unit with its number of digits, the price before in the same shape, other goods in the cache."""
    digits = get_currency_precision(ad.currency)

    def money(amount: Decimal) -> dict[str, object]:
        return {"type": "centPrecision", "currencyCode": ad.currency, "centAmount": int(amount * 10**digits), "fractionDigits": digits}

    def product(key: str, name: str, amount: Decimal) -> dict[str, object]:
        return {"id": key, "key": key, "name": name, "slug": key, "masterVariant": {"id": 1, "sku": key, "prices": [{"id": f"p{key}", "country": ad.country, "value": money(amount * 2), "discounted": {"value": money(amount)}}], "price": {"value": money(amount)}, "images": [{"url": f"https://img.example/{key}-1.jpg", "dimensions": {"w": 800, "h": 800}}]}}

    kept = {"queries": [{"queryKey": ["product", ad.key], "state": {"data": product(ad.key, ad.title, ad.amount)}}, {"queryKey": ["related"], "state": {"data": [product("r4", "Nr. 4", ad.amount / 2)]}}]}
    return _doc(f'<div id="__next"><h1>{ad.title}</h1><img src="https://img.example/{ad.key}-1.jpg" alt=""><div class="animate-pulse"></div><p>{ad.text}</p></div><script id="__NEXT_DATA__" type="application/json">{json.dumps({"props": {"pageProps": {"dehydratedState": kept}}, "page": "/item/[key]"}, ensure_ascii=False)}</script>', ad=ad)


MAKES: dict[str, Make] = {
    make.__name__: make
    for make in (
        used_and_new, deposit_first, unit_price_first, postage_beside, neighbours_above, struck_by_style, sorted_thread, tax_out_first, code_after, country_alone, nought_in_data,
        bidding, variants_in_cents, graph_of_many, rent_or_buy, tiers, split_figure, local_content, figures_around, spoken_alone, isolated_marks, cent_amount,
    )
}
# Makes that ask no price: the truth is that there is none.
WITHOUT_PRICE = ("nought_in_data",)
