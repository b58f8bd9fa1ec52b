"""Makes of single saved pages with a trap each, written before the reader met them."""
# ruff: noqa: E501 - markup reads best as it is sent
# fmt: off

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal
from html import escape

from babel.numbers import format_decimal

from benchmarks.blind2.page_ads import HOMES
from benchmarks.saved.ads import Ad

Make = Callable[[Ad], str]
# Digits other than 0-9, for the languages that write them; others get the digits of full width that East Asian input leaves.
_DIGITS = {"ar": "٠١٢٣٤٥٦٧٨٩", "fa": "۰۱۲۳۴۵۶۷۸۹", "hi": "०१२३४५६७८९", "mr": "०१२३४५६७८९", "ne": "०१२३४५६७८९", "my": "၀၁၂၃၄၅၆၇၈၉", "km": "០១២៣៤៥៦៧៨៩", "lo": "໐໑໒໓໔໕໖໗໘໙", "th": "๐๑๒๓๔๕๖๗๘๙"}


def _doc(inner: str, *, ad: Ad, head: str = "", title: str = "", lang: bool = True) -> str:
    told = f' lang="{ad.locale.replace("_", "-")}"' if lang else ""
    side = ' dir="rtl"' if ad.lang in ("ar", "fa") else ""
    return f'<!DOCTYPE html><html{told}{side}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{escape(title or ad.title)}</title>{head}</head><body>{inner}</body></html>'


def _foot(ad: Ad) -> str:
    phone, _, land = HOMES[ad.country].partition("|")
    return f'<footer><p>© 2026 Bazar · {land}</p><a href="tel:{phone.replace(" ", "")}">{phone}</a></footer>'


def _figure(ad: Ad, amount: Decimal | None = None) -> str:
    """The sum as its locale writes it, with no sign."""
    return str(format_decimal(amount or ad.amount, locale=ad.locale))


def _part(ad: Ad, share: str) -> str:
    """A share of the price, as the price itself is written."""
    return Ad(**{name: getattr(ad, name) for name in Ad.__dataclass_fields__} | {"amount": (ad.amount * Decimal(share)).quantize(Decimal(1))}).shown


def instalments_first(ad: Ad) -> str:
    """The monthly rate in the largest figures and first, the whole price small beneath, rate and sum of the credit beside."""
    return _doc(f'<header><a href="/">Bazar</a></header><main><div class="media"><img src="/m/{ad.key}-1.jpg" alt="{escape(ad.title)}"></div><h1>{ad.title}</h1><div class="offer"><div class="offer__monthly"><span class="offer__times">12 ×</span> <strong>{_part(ad, "0.09")}</strong></div><div class="offer__full"><span>{ad.labels[0]}</span> <span>{ad.shown}</span></div><small>0 % · 12 × {_part(ad, "0.09")} = {_part(ad, "1.08")}</small></div><p>{ad.text}</p></main>{_foot(ad)}', ad=ad)


def price_from(ad: Ad) -> str:
    """Choices with surcharges: the least price shown as "from", a table of the dearer choices, the aggregate in the data."""
    data = {"@context": "https://schema.org", "@type": "Product", "name": ad.title, "image": [f"https://bazar.example/m/{ad.key}-1.jpg"], "offers": {"@type": "AggregateOffer", "lowPrice": ad.plain, "highPrice": str(ad.amount * 3), "offerCount": 3, "priceCurrency": ad.currency}}
    return _doc(f'<main><h1 class="name">{ad.title}</h1><img src="/m/{ad.key}-1.jpg"><p class="amount"><span class="from">≥</span> {ad.shown}</p><table class="choices"><tr><td>S</td><td>{ad.shown}</td></tr><tr><td>M</td><td>{_part(ad, "2")}</td></tr><tr><td>L</td><td>{_part(ad, "3")}</td></tr></table><p>{ad.text}</p></main>{_foot(ad)}', ad=ad, head=f'<script type="application/ld+json">{json.dumps(data, ensure_ascii=False)}</script>')


def member_price(ad: Ad) -> str:
    """What anyone pays beside what a member of the club pays, the club's in red and bold, points and a voucher beneath."""
    return _doc(f'<header><a href="/club">Club</a></header><div class="pdp"><div class="pdp-left"><img class="pdp-img" src="/m/{ad.key}-1.jpg" alt=""></div><div class="pdp-right"><h1 class="pdp-title">{ad.title}</h1><div class="prices-box"><div class="regular-line"><span class="label">{ad.labels[0]}</span><span class="price-regular">{ad.shown}</span></div><div class="club-line"><span class="badge">VIP Club</span><span class="price-club">{_part(ad, "0.9")}</span></div></div><div class="points">+120 P</div><div class="voucher">CODE10: −{_part(ad, "0.1")}</div><div class="pdp-text">{ad.text}</div></div></div>{_foot(ad)}', ad=ad)


def on_request(ad: Ad) -> str:
    """No price: a button to ask for one, and four neighbours that have theirs."""
    near = "".join(f'<li><a href="/item/{n}"><img src="/m/r{n}.jpg" alt=""><b>Nr. {n}</b></a><span class="price">{_part(ad, f"0.{n}")}</span></li>' for n in (3, 5, 7, 8))
    return _doc(f'<div class="object"><h1>{ad.title}</h1><figure><img src="/m/{ad.key}-1.jpg" alt="{escape(ad.title)}"></figure><div class="object-price"><a class="button" href="/ask?object={ad.key}">{ad.labels[0]}?</a></div><div class="object-text"><p>{ad.text}</p></div></div><aside><ul class="near">{near}</ul></aside>{_foot(ad)}', ad=ad)


def several_currencies(ad: Ad) -> str:
    """The price in the land's money, then about as much in dollars, euro and pounds, from a list that is drawn with the page."""
    rough = [f"≈ US$ {ad.amount / 7:,.2f}", f"≈ € {ad.amount / 8:,.2f}", f"≈ £ {ad.amount / 9:,.2f}"]
    return _doc(f'<div class="topbar"><ul class="currencies"><li>USD</li><li>EUR</li><li>GBP</li><li class="on">{ad.currency}</li></ul></div><div class="good"><h2 class="good-name">{ad.title}</h2><div class="good-photo"><img src="/m/{ad.key}-1.jpg"></div><div class="good-price"><div class="main-sum">{ad.shown}</div><div class="rough">{"<br>".join(rough)}</div></div><div class="good-about">{ad.text}</div></div>{_foot(ad)}', ad=ad)


def native_digits(ad: Ad) -> str:
    """A classified page whose figures are the language's own, or of full width; labels beside values."""
    table = str.maketrans("0123456789", _DIGITS.get(ad.lang, "０１２３４５６７８９"))
    return _doc(f'<div id="ad"><h1>{ad.title}</h1><img src="/m/{ad.key}-1.jpg"><table><tr><th>{ad.labels[0]}</th><td>{ad.shown.translate(table)}</td></tr><tr><th>{ad.labels[1]}</th><td><a href="/user/4411">{ad.seller}</a></td></tr><tr><th>{ad.labels[2]}</th><td>{ad.place}</td></tr></table><div class="body">{ad.text}</div></div>{_foot(ad)}', ad=ad)


def data_attributes(ad: Ad) -> str:
    """The price in the button's data attributes alone, the text left to a script; other goods have theirs in the same way."""
    near = "".join(f'<button class="add" data-id="r{n}" data-name="Nr. {n}" data-price="{(ad.amount * n / 10).quantize(Decimal("0.01"))}" data-currency="{ad.currency}">+</button>' for n in (4, 6))
    return _doc(f'<div class="product-page"><h1>{ad.title}</h1><img data-zoom="/m/{ad.key}-1.jpg" src="/m/{ad.key}-1.jpg" alt=""><span class="js-cost" aria-live="polite"></span><button class="add add--main" data-id="{ad.key}" data-name="{escape(ad.title)}" data-price="{ad.plain}" data-currency="{ad.currency}" data-quantity="1">+</button><section class="text">{ad.text}</section></div><aside class="similar">{near}</aside>{_foot(ad)}', ad=ad)


def stale_data(ad: Ad) -> str:
    """JSON-LD left from before the price was changed, its date of validity long past; the page shows the old sum struck and the new one."""
    data = {"@context": "https://schema.org", "@type": "Product", "name": ad.title, "image": f"https://bazar.example/m/{ad.key}-1.jpg", "offers": {"@type": "Offer", "price": str((ad.amount * Decimal("1.4")).quantize(Decimal("0.01"))), "priceCurrency": ad.currency, "priceValidUntil": "2024-06-30", "availability": "https://schema.org/InStock"}}
    return _doc(f'<main class="single"><h1 class="single__title">{ad.title}</h1><img src="/m/{ad.key}-1.jpg" alt=""><p class="single__price"><s>{ad.old}</s> <ins>{ad.shown}</ins></p><p>{ad.text}</p></main>{_foot(ad)}', ad=ad, head=f'<script type="application/ld+json">{json.dumps(data)}</script>')


def currency_switch(ad: Ad) -> str:
    """Bare figures throughout; which money they are is told only by what is chosen in the switch of the header."""
    others = "".join(f'<option value="{each}">{each}</option>' for each in ("USD", "EUR", "GBP") if each != ad.currency)
    return _doc(f'<header><form action="/currency" method="post"><select name="currency">{others}<option value="{ad.currency}" selected="selected">{ad.currency}</option></select></form><a href="/cart">0</a></header><section class="detail"><h1>{ad.title}</h1><img src="/m/{ad.key}-1.jpg" alt=""><div class="detail-price">{_figure(ad)}</div><div class="detail-text">{ad.text}</div></section><section class="also"><div class="also-item"><a href="/item/3">Nr. 3</a><div class="also-price">{_figure(ad, ad.amount / 2)}</div></div></section>', ad=ad, lang=False)


def bigcommerce(ad: Ad) -> str:
    """BigCommerce's Cornerstone: prices with and without tax in boxes of their own, MSRP, "Was", "You save", the data of a script."""
    rail = f'<script>var BCData = {{"product_attributes":{{"sku":"B{ad.key}","instock":true,"price":{{"with_tax":{{"formatted":{json.dumps(ad.shown)},"value":{ad.plain},"currency":"{ad.currency}"}},"tax_label":"VAT"}}}}}};</script>'
    return _doc(f'<div class="body" data-currency-code="{ad.currency}"><div class="productView"><section class="productView-images"><figure class="productView-image" data-zoom-image="/images/stencil/1280x1280/{ad.key}-1.jpg"><img src="/images/stencil/500x659/{ad.key}-1.jpg" alt="{escape(ad.title)}"></figure></section><section class="productView-details"><h1 class="productView-title">{ad.title}</h1><div class="productView-price"><div class="price-section price-section--withTax rrp-price--withTax">MSRP: <span data-product-rrp-with-tax class="price price--rrp">{_part(ad, "1.5")}</span></div><div class="price-section price-section--withTax non-sale-price--withTax">Was: <span data-product-non-sale-price-with-tax class="price price--non-sale">{ad.old}</span></div><div class="price-section price-section--withTax"><span class="price-label">Now:</span> <span data-product-price-with-tax class="price price--withTax">{ad.shown}</span> <abbr title="Including Tax">(Inc. Tax)</abbr></div><div class="price-section price-section--saving price"><span>(You save <span data-product-price-saved class="price price--saving">{_part(ad, "0.4")}</span>)</span></div></div><dl class="productView-info"><dt>SKU:</dt><dd data-product-sku>B{ad.key}</dd></dl></section><article class="productView-description"><div class="tab-content is-active"><p>{ad.text}</p></div></article></div></div>{rail}{_foot(ad)}', ad=ad)


def weebly(ad: Ad) -> str:
    """Weebly's shop of before: tables for layout, the sign and the sum in spans, a sale price and one with its text hidden."""
    sign = ad.shown.strip("0123456789.,' \u00a0\u202f’-") or ad.currency
    return _doc(f'<div id="wsite-content"><div class="wsite-com-product-gen" id="wsite-com-product-gen"><table class="wsite-com-product-layout"><tr><td><div id="wsite-com-product-images"><a href="/uploads/{ad.key}-1.jpg" class="wsite-imageaspectratio-image"><img src="/uploads/{ad.key}-1.jpg?250"></a></div></td><td><h2 id="wsite-com-product-title">{ad.title}</h2><p class="wsite-com-product-sku">SKU: <span>W{ad.key}</span></p><div id="wsite-com-product-price-area"><div id="wsite-com-product-price" class="wsite-com-product-price wsite-com-product-price-sale-hidden"><span class="wsite-hidden">{_figure(ad, ad.amount * 2)}</span></div><div id="wsite-com-product-price-sale"><span>{sign}</span><span class="wsite-com-product-price-amount">{_figure(ad)}</span></div></div><div id="wsite-com-product-short-description"><p>{ad.text}</p></div></td></tr></table></div></div>{_foot(ad)}', ad=ad)


def lightspeed(ad: Ad) -> str:
    """Lightspeed eCom: the page's JSON in a global, price with tax large, without tax small, a unit price and "+ delivery"."""
    record = {"product": {"id": int(ad.key), "title": ad.title, "fulltitle": ad.title, "price": {"price": float(ad.amount), "price_incl": float(ad.amount), "price_excl": round(float(ad.amount) / 1.21, 2), "price_old": 0}, "images": {"0": f"https://cdn.example/{ad.key}-1.jpg"}}, "shop": {"currency": ad.currency.lower(), "domain": "https://bazar.example/"}}
    return _doc(f'<div class="wrap"><div class="product-gallery"><a class="zoom" data-image-id="1"><img src="https://cdn.example/650x750x2/{ad.key}-1.jpg" alt="{escape(ad.title)}"></a></div><div class="page-title"><h1 class="product-page">{ad.title}</h1></div><div class="product-price row"><div class="price-wrap col-xs-5"><span class="price" style="line-height: 45px;">{ad.shown}</span><small class="price-tax">Incl. tax</small><small class="ex">{_part(ad, "0.83")} Excl. tax</small><div class="unit-price">1 × : {ad.shown} / 1</div></div><div class="cart col-xs-7">+ {_part(ad, "0.02")}</div></div><div class="page info active"><p>{ad.text}</p></div></div><script>window.pageData = {json.dumps(record, ensure_ascii=False)};</script>{_foot(ad)}', ad=ad)


def hikashop(ad: Ad) -> str:
    """HikaShop: price by quantity with each price's own span, discount before, "per unit" after, characteristics in rows with other sums."""
    return _doc(f'<div itemscope itemtype="https://schema.org/Product" id="hikashop_product_{ad.key}_page" class="hikashop_product_page"><h1><span id="hikashop_product_name_main" class="hikashop_product_name_main" itemprop="name">{ad.title}</span><span class="hikashop_product_code_main">H{ad.key}</span></h1><div id="hikashop_product_image_main"><a href="/images/com_hikashop/upload/{ad.key}-1.jpg"><img src="/images/com_hikashop/upload/thumbnails/300x300/{ad.key}-1.jpg"></a></div><span id="hikashop_product_price_main" class="hikashop_product_price_main"><span class="hikashop_product_price_full"><span class="hikashop_product_price_before_discount_value">{ad.old}</span> <span class="hikashop_product_price hikashop_product_price_0">{ad.shown}</span> <span class="hikashop_product_price_per_unit">/ 1</span></span><span class="hikashop_product_price_full"><span class="hikashop_product_price hikashop_product_price_1">{_part(ad, "0.8")}</span> <span class="hikashop_product_price_per_unit_x">≥ 5</span></span></span><div id="hikashop_product_description_main" itemprop="description"><p>{ad.text}</p></div></div>{_foot(ad)}', ad=ad)


def drupal_commerce(ad: Ad) -> str:
    """Drupal Commerce: field wrappers with labels hidden or inline, price beside list price by field, a node's author and date above."""
    return _doc(f'<main role="main"><article class="node product--full" data-history-node-id="{ad.key}"><h1 class="page-header"><span class="field field--name-title">{ad.title}</span></h1><footer class="node__meta"><div class="node__submitted">{ad.labels[1]}: <a title="View user profile." href="/user/4411" class="username">{ad.seller}</a>, <time datetime="{ad.day.date().isoformat()}T12:00:00Z">{ad.dated}</time></div></footer><div class="field field--name-field-image field__item"><img src="/sites/default/files/styles/large/public/{ad.key}-1.jpg?itok=xY" alt="{escape(ad.title)}"></div><div class="field field--name-list-price field--label-inline"><div class="field__label">MSRP</div><div class="field__item">{ad.old}</div></div><div class="field field--name-price field--label-hidden field__item">{ad.shown}</div><div class="clearfix text-formatted field field--name-body"><p>{ad.text}</p></div></article></main>{_foot(ad)}', ad=ad, head='<meta name="Generator" content="Drupal 10 (https://www.drupal.org); Commerce 2">')


def jtl_shop(ad: Ad) -> str:
    """JTL-Shop's Nova: the sum in a strong with meta elements, a base price for the kilogram, VAT and delivery notes, graduated prices."""
    return _doc(f'<div id="content" class="container" itemprop="mainEntity" itemscope itemtype="https://schema.org/Product"><form id="buy_form"><div class="col product-gallery"><img itemprop="image" src="/media/image/product/{ad.key}/lg/{ad.key}-1.jpg" alt="{escape(ad.title)}"></div><div class="product-headline"><h1 class="product-title" itemprop="name">{ad.title}</h1></div><ul class="info-essential"><li>Nr: <span itemprop="sku">J{ad.key}</span></li></ul><div class="product-offer" itemprop="offers" itemscope itemtype="https://schema.org/Offer"><div class="price_wrapper"><div class="price h1"><span>{ad.shown}</span> <span class="footnote-reference">*</span></div><meta itemprop="price" content="{ad.plain}"><meta itemprop="priceCurrency" content="{ad.currency}"><div class="price-note"><div class="base-price text-nowrap-util" itemprop="priceSpecification" itemscope itemtype="https://schema.org/UnitPriceSpecification"><meta itemprop="price" content="{ad.amount * 4}"><meta itemprop="priceCurrency" content="{ad.currency}"><span class="value">{_part(ad, "4")} / 1 kg</span></div><div class="vat_info">19% *</div><div class="bulk-prices"><table><tr><td>5</td><td>{_part(ad, "0.9")}</td></tr></table></div></div></div></div><div class="desc" itemprop="description"><p>{ad.text}</p></div></form></div>{_foot(ad)}', ad=ad)


def store_state(ad: Ad) -> str:
    """A rented shop's script hands the product to its store, sale price beside the price and a tax share; neighbours follow in the same call."""
    kept = {"id": f"p-{ad.key}", "name": {ad.lang: ad.title, "xx": "—"}, "price": float(ad.amount * Decimal("1.4")), "sale_price": float(ad.amount), "formatted_price": ad.old, "formatted_sale_price": ad.shown, "currency": ad.currency, "images": [{"image": {"full_size": f"https://media.example/{ad.key}-1.jpg"}}], "quantity": 1, "is_taxable": True, "description": {ad.lang: f"<p>{ad.text}</p>"}}
    near = [{"id": "p-9", "name": {ad.lang: "Nr. 9"}, "price": 9.5, "sale_price": None, "currency": ad.currency}]
    return _doc(f'<div id="app"><div class="skeleton"></div></div><script>window.productObj = {json.dumps(kept, ensure_ascii=False)}; productDetail.init(window.productObj, {json.dumps(near, ensure_ascii=False)});</script>{_foot(ad)}', ad=ad, head=f'<meta property="og:title" content="{escape(ad.title)}"><meta property="og:image" content="https://media.example/{ad.key}-1.jpg">')


def channel_post(ad: Ad) -> str:
    """A messenger channel's post as the web shows it: first line is the title, the price a line of the text, views and a time at the foot, the picture a background."""
    return _doc(f'<div class="tgme_widget_message_wrap"><div class="tgme_widget_message" data-post="{ad.seller}/{ad.key}"><div class="tgme_widget_message_author"><a class="tgme_widget_message_owner_name" href="https://t.example/{ad.seller}"><span dir="auto">{ad.seller}</span></a></div><a class="tgme_widget_message_photo_wrap" href="https://t.example/{ad.seller}/{ad.key}" style="width:600px;background-image:url(\'https://cdn.example/file/{ad.key}-1.jpg\')"></a><div class="tgme_widget_message_text" dir="auto"><b>{ad.title}</b><br><br>{ad.text}<br><br>💰 {ad.labels[0]}: {ad.informal}<br>📍 {ad.labels[2]}: {ad.place}</div><div class="tgme_widget_message_footer"><span class="tgme_widget_message_views">1.2K</span><a class="tgme_widget_message_date" href="https://t.example/{ad.seller}/{ad.key}"><time datetime="{ad.day.date().isoformat()}T15:30:00+00:00" class="time">15:30</time></a></div></div></div>', ad=ad, title="Channel", lang=False, head=f'<meta property="og:title" content="{escape(ad.title)}"><meta property="og:image" content="https://cdn.example/file/{ad.key}-1.jpg">')


def photo_post(ad: Ad) -> str:
    """A picture network's post: the words and the asked sum in the description of the head, likes and comments with figures before them."""
    return _doc(f'<main><article><header><a href="/{ad.seller}/">{ad.seller}</a></header><img src="https://scontent.example/v/{ad.key}-1.jpg" alt="Photo by {ad.seller}"><section><span>1,204 likes</span></section><div><h1 dir="auto">{ad.title}<br>{ad.text}<br>{ad.informal}<br>#forsale #2026</h1></div><ul><li><a href="/someone/">someone</a> <span>500?</span></li></ul><time datetime="{ad.day.date().isoformat()}T10:00:00.000Z" title="{ad.dated}">{ad.dated}</time></article></main>', ad=ad, title=f"{ad.seller} on Photos", lang=False,
                head=f'<meta property="og:type" content="article"><meta property="og:title" content="{escape(ad.title)}"><meta property="og:image" content="https://scontent.example/v/{ad.key}-1.jpg"><meta name="description" content="1,204 likes, 33 comments - {ad.seller}: &quot;{escape(ad.title)} {escape(ad.informal)}&quot;">')


def marked_board(ad: Ad) -> str:
    """A great classified site with data-marker names: the price's own content attribute, seller's card, number and date in one line, neighbours first."""
    near = "".join(f'<div data-marker="similar/item"><a href="/item/{n}">Nr. {n}</a><span data-marker="item-price">{_part(ad, f"0.{n}")}</span><div>{ad.labels[2]}</div></div>' for n in (2, 6))
    return _doc(f'<div class="index-root">{near}<div class="item-view" itemscope itemtype="http://schema.org/Product"><h1 data-marker="item-view/title-info" itemprop="name">{ad.title}</h1><div data-marker="image-frame/image-wrapper" data-url="https://img.example/{ad.key}-1.jpg"><img src="https://img.example/{ad.key}-1.jpg"></div><div class="style-price" itemprop="offers" itemscope itemtype="http://schema.org/Offer"><span data-marker="item-view/item-price" content="{ad.plain}" itemprop="price"><meta itemprop="priceCurrency" content="{ad.currency}">{ad.shown}</span></div><div data-marker="item-view/seller-info"><a data-marker="seller-link/link" href="/user/4411/profile?id=4411"><h3 data-marker="seller-info/name">{ad.seller}</h3></a><div>4,9 ★ (12)</div></div><div itemprop="address"><span data-marker="item-view/item-address">{ad.place}</span></div><div data-marker="item-view/item-description" itemprop="description"><p>{ad.text}</p></div><div><span data-marker="item-view/item-id">№ 40{ad.key}55</span> · <span data-marker="item-view/item-date">{ad.dated}</span> · <span data-marker="item-view/total-views">231</span></div></div></div>', ad=ad)


def amp_page(ad: Ad) -> str:
    """An AMP copy: amp-img and amp-state, price bound to the state with its text given, a carousel of neighbours with theirs."""
    state = {"product": {"selected": {"name": ad.title, "price": ad.plain, "currency": ad.currency}}}
    return _doc(f'<amp-state id="pdp"><script type="application/json">{json.dumps(state, ensure_ascii=False)}</script></amp-state><header><a href="/?amp=1">Bazar</a></header><main><amp-carousel type="slides" width="600" height="400"><amp-img src="https://bazar.example/m/{ad.key}-1.jpg" width="600" height="400" layout="responsive"></amp-img></amp-carousel><h1>{ad.title}</h1><div class="cost" [text]="pdp.product.selected.price">{ad.shown}</div><div class="desc">{ad.text}</div><amp-list src="/near.json"><div placeholder><span>Nr. 4</span><span>{_part(ad, "0.4")}</span></div></amp-list></main>{_foot(ad)}', ad=ad, head=f'<script async src="https://cdn.ampproject.example/v0.js"></script><link rel="canonical" href="https://bazar.example/item/{ad.key}">')


MAKES: dict[str, Make] = {
    make.__name__: make
    for make in (
        instalments_first, price_from, member_price, on_request, several_currencies, native_digits, data_attributes, stale_data, currency_switch, bigcommerce,
        weebly, lightspeed, hikashop, drupal_commerce, jtl_shop, store_state, channel_post, photo_post, marked_board, amp_page,
    )
}
# Makes that ask no price: the truth is that there is none.
WITHOUT_PRICE = ("on_request",)
