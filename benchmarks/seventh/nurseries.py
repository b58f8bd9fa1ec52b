"""Shops of plants, fish and instruments in Vietnam, Israel and Peru: Sapo, Konimbo, VTEX."""
# ruff: noqa: E501 - markup reads best as it is sent
# fmt: off

from __future__ import annotations

import json
from collections.abc import Callable

from benchmarks.blind.base import made_ads
from benchmarks.blind2.base import PLAIN, Leaf, Pages, by_query, cost, figures, made, numbers
from benchmarks.blind3.base import canonical
from benchmarks.fifth.base import crumbs, ld, whole
from benchmarks.fourth.base import others, shared
from benchmarks.sixth.base import bare, branches, gallery, mapped, menu, shots
from tests.spiders.shops.base import Item, Made


def sapo_vn() -> Made:
    """A luthier's shop on Sapo in Vietnam: dong with ₫ after the sum, "Liên hệ" for no sum, sums crossed out with how much is saved, parts by month, microdata with sums in figures, addresses at the root, options of woods in a select, related by a slider, articles with sums."""
    ads = made_ads(30, "Đàn guitar classic gỗ cẩm lai|Đàn nguyệt gỗ trắc|Đàn tranh 17 dây|Sáo trúc Đô trầm|Đàn ukulele concert|Trống cái da trâu", "loại A|cao cấp|cho người mới|đặt riêng|khảm trai",
        prices="6500000 3200000 2450000 350000 890000 -", texts="Đàn được làm thủ công tại xưởng, bảo hành 12 tháng, tặng bao và capo.|Âm thanh vang, cần thẳng, có chứng từ nguồn gốc gỗ. Giao hàng toàn quốc.")
    top = "/collections/all"

    def path(ad: Item) -> str:
        return f"/{ad.slug}"

    def dong(amount: float) -> str:
        return f"{whole(amount)}₫"

    def cut(ad: Item) -> bool:
        return ad.n // 3 % 3 == 0 and ad.price is not None

    def sums(ad: Item) -> str:
        if ad.price is None:
            return '<div class="price-box"><span class="price">Liên hệ</span></div>'
        old = f'<span class="price product-price-old">{dong(cost(ad) * 1.25)}</span>' if cut(ad) else ""
        return f'<div class="price-box"><span class="price product-price">{dong(cost(ad))}</span>{old}</div>'

    def card(ad: Item) -> str:
        sale = '<span class="sale-box">-20%</span>' if cut(ad) else ""
        return f'<div class="col-6 col-md-4"><form class="product-box variants" data-id="product-actions-{ad.n}"><div class="product-thumbnail"><a class="image_thumb" href="{path(ad)}" title="{ad.title}"><img class="lazyload" src="/themes/lazy.png" data-src="/thumb/large/products/{ad.n}-0.jpg" alt="{ad.title}"></a>{sale}</div><div class="product-info"><h3 class="product-name"><a href="{path(ad)}" title="{ad.title}">{ad.title}</a></h3>{sums(ad)}<button type="button">{"Xem chi tiết" if ad.price is None else "Thêm vào giỏ"}</button></div></form></div>'

    def listing(leaf: Leaf) -> str:
        turn = "".join(f'<li class="page-item {"active disabled" if n == leaf.number else ""}"><a class="page-link" href="{"javascript:;" if n == leaf.number else f"{top}?page={n}"}">{n}</a></li>' for n in range(1, leaf.last + 1))
        ranges = "".join(f"<li><label><input type=checkbox value='(<{high})'> {label}</label></li>" for high, label in ((1000000, "Giá dưới 1.000.000đ"), (3000000, "1.000.000đ - 3.000.000đ"), (9000000, "Giá trên 3.000.000đ")))
        return f'<h1 class="title-page">Tất cả sản phẩm</h1><aside class="filter"><h4>Mức giá</h4><ul>{ranges}</ul></aside><div class="products-view row">{"".join(map(card, leaf.ads))}</div><ul class="pagination">{turn}</ul>'

    def detail(ad: Item) -> tuple[str, str]:
        shown = gallery(ad, lambda at: f'<div class="swiper-slide" data-hash="{at}"><img itemprop="image" class="img-responsive" src="/products/{ad.n}-{at}.jpg" data-image="/products/{ad.n}-{at}.jpg" alt="{ad.title}"></div>')
        near = "".join(card(o) for o in others(ads, ad, 4))
        if ad.price is None:
            money = '<div class="price-box"><span class="special-price"><span class="price product-price">Liên hệ</span></span></div>'
        else:
            old = f'<span class="old-price">Giá thị trường: <del class="price product-price-old">{dong(cost(ad) * 1.25)}</del></span><span class="save-price">Tiết kiệm: {dong(cost(ad) * 0.25)}</span>' if cut(ad) else ""
            money = f'<div class="price-box" itemscope itemtype="http://schema.org/Offer" itemprop="offers"><span class="special-price"><span class="price product-price">{dong(cost(ad))}</span><meta itemprop="price" content="{cost(ad):.0f}"><meta itemprop="priceCurrency" content="VND"></span>{old}</div><p class="tra-gop">Trả góp 0%: chỉ từ {dong(cost(ad) // 6000 * 1000)}/tháng</p>'
        body = f'<section class="bread-crumb"><a href="/"><span>Trang chủ</span></a> / <a href="{top}">Tất cả sản phẩm</a> / <strong>{ad.title}</strong></section><div class="details-product" itemscope itemtype="http://schema.org/Product"><div class="product-detail-left">{shown}</div><div class="details-pro"><h1 class="title-product" itemprop="name">{ad.title}</h1><div class="inventory_quantity">Tình trạng: <span>{"Còn hàng" if ad.n % 7 else "Hết hàng"}</span> | SKU: <span>DH{ad.n}</span></div>{money}<div class="swatch"><div class="header">Mặt đàn:</div><select><option>Gỗ thông</option><option>Gỗ tuyết tùng</option></select></div><button class="btn_buy">MUA NGAY</button><p>Gọi đặt mua 1900 6750 (7:30 - 22:00)</p><p>Miễn phí giao hàng cho đơn từ 500.000₫</p></div><div class="product-content" itemprop="description"><p>{ad.text}</p></div></div><section class="related"><h2>Sản phẩm liên quan</h2>{near}</section>'
        told = {"id": ad.n, "name": ad.title, "alias": ad.slug, "price": cost(ad), "available": bool(ad.n % 7), "images": [f"{{base}}products/{ad.n}-{at}.jpg" for at in range(shots(ad))]}
        return body + f"<script>window.Bizweb = {{store: 'dan-huong.mysapo.net'}}; var productJson = {json.dumps(told, ensure_ascii=False)};</script>", canonical(path(ad)) + shared(ad.title, f"/products/{ad.n}-0.jpg")

    pages = Pages(ads, path, {top: ads}, listing, detail, lambda body: f'<header><a href="/">Đàn Hương</a><a href="{top}">Sản phẩm</a><a href="/tin-tuc">Tin tức</a><a href="/lien-he">Liên hệ</a><a href="/account/login">Đăng nhập</a><a href="/cart">Giỏ hàng (0)</a></header>{body}<footer>Hộ kinh doanh Đàn Hương, Bình Dương. <a href="/chinh-sach">Chính sách</a> Cung cấp bởi Sapo</footer>', f'<h1>Đàn Hương</h1>{"".join(map(card, ads[:3]))}<a href="{top}">Xem tất cả</a>', "vi", "Đàn Hương", size=9,
                  others={"/tin-tuc": '<h1>Tin tức</h1><a href="/cach-chon-dan-cho-nguoi-moi">Cách chọn đàn cho người mới</a>', "/cach-chon-dan-cho-nguoi-moi": "<article><h1>Cách chọn đàn cho người mới</h1><p>Đăng bởi Hương, 02/11/2026. Một cây đàn tốt có giá khoảng 1.500.000₫.</p></article>", "/lien-he": "<h1>Liên hệ</h1>", "/account/login": "<h1>Đăng nhập</h1>", "/cart": "<h1>Giỏ hàng</h1><p>0₫</p>", "/chinh-sach": "<h1>Chính sách</h1><p>Đổi trả trong 7 ngày.</p>"}, titled=lambda ad: f"{ad.title} – Đàn Hương")
    return mapped(made("sapo-vn", "VND", pages, PLAIN, image=lambda ad: f"/products/{ad.n}-0.jpg"), "/sitemap.xml", ads[4:], [top, "/tin-tuc"])


def konimbo_il() -> Made:
    """A nursery of cacti and palms on Konimbo in Israel, right to left: shekels before and after the sum, a price of before, pots in sizes as added sums, "אזל מהמלאי", parts without interest, items with numbers before Hebrew addresses, a lower sum for members, an accessibility bar."""
    ads = made_ads(29, "קקטוס כדורי מורכב|דקל ציקס|אלוורה אריסטטה|סחלב פלנופסיס|פרחי אוויר טילנדסיה|עץ זית בונסאי", "עציץ 12|עציץ 20|גדול במיוחד|זן נדיר|מבצע",
        prices="39.90 249 29.90 89 25 450", texts="מתאים למקום מואר, השקיה פעם בשבועיים. הצמחים גדלים במשתלה שלנו.|משלוח עד הבית תוך 4 ימי עסקים, הצמח נארז בקפידה.")
    top = "/69311-צמחים"

    def path(ad: Item) -> str:
        return f"/items/51{ad.n}-{ad.title.replace(' ', '-')}"

    def money(amount: float) -> str:
        return figures(amount, ",", ".", 0 if amount == int(amount) else 2)

    def sold(ad: Item) -> bool:
        return ad.n % 8 == 0

    def before(ad: Item) -> str:
        return f'<span class="origin_price"><span>במקום</span> <del>{money(round(cost(ad) * 1.3))} ₪</del></span>' if ad.n % 4 == 1 else ""

    def card(ad: Item) -> str:
        return f'<div class="layout_list_item layout_item_{ad.n % 4}" data-id="51{ad.n}"><div class="list_item_image"><a href="{path(ad)}"><img class="img-responsive lazy" src="/system/blank.gif" data-src="/system/photos/51{ad.n}/medium_0.jpg" alt="{ad.title}"></a></div><h4 class="list_item_title"><a href="{path(ad)}">{ad.title}</a></h4><div class="list_item_show_price">{before(ad)}<span class="price">{money(cost(ad))} <span class="currency">₪</span></span></div><div class="list_item_buttons">{"אזל מהמלאי" if sold(ad) else "<button>הוסף לסל</button>"}</div></div>'

    def listing(leaf: Leaf) -> str:
        turn = numbers(leaf, lambda n: f"{top}?page={n}", "current")
        return f'<h1>צמחים</h1><div class="filters"><h5>מחיר</h5><span>0 ₪ - 500 ₪</span></div><div class="layout_list">{"".join(map(card, leaf.ads))}</div><div class="pagination">{turn}</div>'

    def detail(ad: Item) -> tuple[str, str]:
        shown = gallery(ad, lambda at: f'<a class="fancybox" rel="gallery" title="{ad.title}"><img src="/system/photos/51{ad.n}/large_{at}.jpg" alt="{ad.title}"></a>')
        near = "".join(card(o) for o in others(ads, ad, 4))
        pots = f'<div class="upgrades"><h5>בחירת כד</h5><label><input type="radio" checked> ללא כד</label><label><input type="radio"> כד חרס (+{money(35)} ₪)</label></div>'
        buy = '<div class="not_in_stock">אזל מהמלאי</div>' if sold(ad) else '<button class="commit_to_real">הוסף לסל</button>'
        body = f'<div id="bread_crumbs"><a href="/">דף הבית</a> » <a href="{top}">צמחים</a></div><div id="item_current_title"><h1><span>{ad.title}</span></h1></div><div id="item_show_carousel">{shown}</div><div id="item_info"><div class="item_show_price">{before(ad)}<span class="price_wrap"><span>מחיר:</span> <span class="price">₪ {money(cost(ad))}</span></span></div><div class="club_price">לחברי מועדון: {money(round(cost(ad) * 0.95, 2))} ₪</div><div class="payments">עד 3 תשלומים ללא ריבית של {money(round(cost(ad) / 3, 2))} ₪</div>{pots}{buy}<div class="code_item">מק"ט: {ad.n}-PL</div><div class="shipping">משלוח: 39 ₪ | איסוף עצמי מהמשתלה: חינם</div></div><div id="item_content"><p>{ad.text}</p></div><h3>מוצרים דומים</h3>{near}'
        return body, canonical(path(ad)) + shared(ad.title, f"/system/photos/51{ad.n}/large_0.jpg") + crumbs("דף הבית", "צמחים", ad.title) + ld({"@type": "Product", "name": ad.title, "image": f"{{base}}system/photos/51{ad.n}/large_0.jpg", "sku": f"{ad.n}-PL", "offers": {"@type": "Offer", "price": f"{cost(ad):.2f}", "priceCurrency": "ILS", "availability": "OutOfStock" if sold(ad) else "InStock"}})

    sections = branches("/69{0}-{1}", "כלי גינה|אדמה ודשנים|כדים|השקיה|זרעים", "לבית|לגינה|למרפסת")
    pages = Pages(ads, path, {top: ads}, listing, detail, lambda body: f'<div dir="rtl"><div class="accessibility">נגישות</div><header><a href="/">משתלת הערבה</a><a href="/login">התחברות</a><a href="/cart">סל קניות 0.00 ₪</a></header><nav><a href="{top}">צמחים</a>{menu(sections)}</nav>{body}<footer><a href="/pages/תקנון">תקנון</a><span>משלוח חינם בקנייה מעל 350 ₪</span><span>קונימבו - הקמת חנות וירטואלית</span></footer></div>', f'<h1>משתלת הערבה</h1><a href="{top}">צמחים</a>', "he", "משתלת הערבה", size=8,
                  others={**bare(sections, "אין מוצרים להצגה."), "/login": "<h1>התחברות</h1>", "/cart": "<h1>סל קניות</h1><p>0.00 ₪</p>", "/pages/תקנון": "<h1>תקנון</h1><p>דמי ביטול 5% או 100 ₪, לפי הנמוך.</p>"}, titled=lambda ad: f"{ad.title} | משתלת הערבה")
    return made("konimbo-il", "ILS", pages, PLAIN, image=lambda ad: f"/system/photos/51{ad.n}/large_0.jpg")


def vtex_pe() -> Made:
    """An aquarium shop on VTEX in Peru: sums in spans for each part of a number, soles, the store's state as a template with keys of queries, "Antes" and "Online", a slash and p after each name, parts by month, similar goods in a shelf, sums by card of a bank."""
    ads = made_ads(31, "Corydora panda|Disco azul|Acuario plantado 60 L|Filtro canister|Caracol neritina|Arowana plateada|Tronco de mopani", "talla M|importado|oferta|premium|nacional",
        prices="18.90 145.00 689.00 329.90 6.50 1250.00 75.00", texts="Ejemplar en cuarentena de 15 días, envío solo en Lima Metropolitana.|Garantía de 6 meses. No incluye decoración.")
    top = "/acuario"

    def path(ad: Item) -> str:
        return f"/{ad.slug}/p"

    def listed(ad: Item) -> float:
        return cost(ad) * (1.2 if ad.n % 4 == 0 else 1)

    def split(amount: float) -> str:
        whole_, part = f"{amount:,.2f}".split(".")
        groups = '<span class="vtex-product-price-1-x-currencyGroup">,</span>'.join(f'<span class="vtex-product-price-1-x-currencyInteger">{each}</span>' for each in whole_.split(","))
        return f'<span class="vtex-product-price-1-x-currencyContainer"><span class="vtex-product-price-1-x-currencyCode">S/</span><span class="vtex-product-price-1-x-currencyLiteral">&nbsp;</span>{groups}<span class="vtex-product-price-1-x-currencyDecimal">.</span><span class="vtex-product-price-1-x-currencyFraction">{part}</span></span>'

    def sums(ad: Item) -> str:
        old = f'<div class="vtex-product-price-1-x-listPrice">Antes <span class="vtex-product-price-1-x-listPriceValue">{split(listed(ad))}</span></div>' if ad.n % 4 == 0 else ""
        return f'{old}<div class="vtex-product-price-1-x-sellingPrice">Online <span class="vtex-product-price-1-x-sellingPriceValue">{split(cost(ad))}</span></div>'

    def card(ad: Item) -> str:
        return f'<div class="vtex-search-result-3-x-galleryItem"><section class="vtex-product-summary-2-x-container" aria-label="Producto {ad.title}"><a class="vtex-product-summary-2-x-clearLink" href="{path(ad)}"><article class="vtex-product-summary-2-x-element"><div class="vtex-product-summary-2-x-imageContainer"><img class="vtex-product-summary-2-x-imageNormal" src="/arquivos/ids/17{ad.n}-500-auto/0.jpg?v=6384&amp;width=500" alt="{ad.title}" loading="lazy"></div><h3 class="vtex-product-summary-2-x-productNameContainer"><span class="vtex-product-summary-2-x-productBrand">{ad.title}</span></h3>{sums(ad)}<button><div>Agregar</div></button></article></a></section></div>'

    def kept(of: list[Item]) -> str:
        told: dict[str, object] = {}
        for ad in of:
            key, offer = f"Product:{ad.slug}", f"$Product:{ad.slug}.items.0.sellers.0.commertialOffer"
            told[key] = {"productId": f"17{ad.n}", "productName": ad.title, "linkText": ad.slug, "link": f"{path(ad)}", "brand": "Acuamundo", "items": [{"type": "id", "id": f"{key}.items.0", "typename": "SKU"}], "priceRange": {"type": "id", "id": f"${key}.priceRange", "typename": "ProductPriceRange"}, "__typename": "Product"}
            told[f"{key}.items.0"] = {"itemId": f"17{ad.n}", "name": ad.title, "images": [{"imageUrl": f"{{base}}arquivos/ids/17{ad.n}-{at}/{at}.jpg"} for at in range(shots(ad))], "__typename": "SKU"}
            told[offer] = {"Price": cost(ad), "ListPrice": round(listed(ad), 2), "AvailableQuantity": ad.n // 3 % 9 + 1, "Installments": [{"Value": round(cost(ad) / 3, 2), "NumberOfInstallments": 3}], "__typename": "Offer"}
        text = json.dumps(told, ensure_ascii=False).replace("</", "<\\/")
        return f'<template data-type="json" data-varname="__STATE__"><script>{text}</script></template><script>window.__RUNTIME__ = {{"culture": {{"currency": "PEN", "language": "es", "locale": "es-PE"}}}};</script>'

    def listing(leaf: Leaf) -> str:
        ahead = f'<a class="vtex-button" rel="next" href="{top}?page={leaf.number + 1}">Mostrar más</a>' if leaf.number < leaf.last else ""
        back = f'<a class="vtex-button" rel="prev" href="{top}?page={leaf.number - 1}">Mostrar anteriores</a>' if leaf.number > 1 else ""
        return f'<h1 class="vtex-search-result-3-x-galleryTitle">Acuario</h1><div class="vtex-search-result-3-x-totalProducts">{len(ads)} Productos</div><div class="vtex-search-result-3-x-filters"><span>Precio</span><span>S/ 6.50 – S/ 1,250.00</span></div>{back}<div class="vtex-search-result-3-x-gallery">{"".join(map(card, leaf.ads))}</div>{ahead}{kept(list(leaf.ads))}'

    def detail(ad: Item) -> tuple[str, str]:
        shown = gallery(ad, lambda at: f'<div class="vtex-store-components-3-x-productImage"><img class="vtex-store-components-3-x-productImageTag" src="/arquivos/ids/17{ad.n}-{at}/{at}.jpg?v=6384" alt="{ad.title}"></div>')
        near = "".join(card(o) for o in others(ads, ad, 4))
        body = f'<div class="vtex-breadcrumb-1-x-container"><a href="/">Inicio</a> &gt; <a href="{top}">Acuario</a></div><div class="vtex-flex-layout-0-x-flexRow">{shown}<h1 class="vtex-store-components-3-x-productNameContainer"><span class="vtex-store-components-3-x-productBrand">{ad.title}</span></h1><span class="vtex-product-identifier-0-x-product-identifier">SKU: 17{ad.n}</span>{sums(ad)}<div class="vtex-product-price-1-x-installments">3 cuotas de {split(round(cost(ad) / 3, 2))} sin interés</div><div class="card-price">Con tarjeta del banco: {split(round(cost(ad) * 0.9, 2))}</div><button>Agregar al carrito</button><div class="vtex-store-components-3-x-shipping">Envío desde S/ 12.90</div><div class="vtex-store-components-3-x-productDescriptionText"><p>{ad.text}</p></div></div><div class="vtex-shelf-1-x-container"><h2>Productos similares</h2>{near}</div>'
        return body + kept([ad, *others(ads, ad, 4)]), canonical(path(ad)) + shared(ad.title, f"/arquivos/ids/17{ad.n}-0/0.jpg", "og:product") + f'<meta property="product:price:amount" content="{cost(ad):g}"><meta property="product:price:currency" content="PEN">' + ld({"@type": "Product", "name": ad.title, "image": f"{{base}}arquivos/ids/17{ad.n}-0/0.jpg", "offers": {"@type": "AggregateOffer", "lowPrice": cost(ad), "highPrice": cost(ad), "priceCurrency": "PEN", "offers": [{"@type": "Offer", "price": cost(ad), "priceCurrency": "PEN", "availability": "http://schema.org/InStock"}]}})

    pages = Pages(ads, path, {top: ads}, listing, detail, lambda body: f'<div class="render-container"><header class="vtex-store-header-2-x-headerRow"><a href="/">Acuamundo</a><a href="/login">Mi cuenta</a><a href="/checkout/">Carrito 0</a><a href="{top}">Acuario</a><a href="/blog">Blog</a></header>{body}<footer><a href="/libro-de-reclamaciones">Libro de reclamaciones</a><p>Envío gratis desde S/ 199</p></footer></div>', f'<h1>Acuamundo</h1><a href="{top}">Acuario</a>', "es-PE", "Acuamundo", size=8, turn=by_query("page"),
                  others={"/login": "<h1>Mi cuenta</h1>", "/checkout/": "<h1>Carrito</h1><p>S/ 0.00</p>", "/blog": '<h1>Blog</h1><a href="/blog/ciclar-un-acuario">Cómo ciclar un acuario</a>', "/blog/ciclar-un-acuario": "<article><h1>Cómo ciclar un acuario</h1><p>10 de noviembre de 2026. Un test cuesta S/ 35.00.</p></article>", "/libro-de-reclamaciones": "<h1>Libro de reclamaciones</h1>"}, titled=lambda ad: f"{ad.title} | Acuamundo Perú")
    return mapped(made("vtex-pe", "PEN", pages, PLAIN, image=lambda ad: f"/arquivos/ids/17{ad.n}-0/0.jpg"), "/sitemap/product-0.xml", ads)


MAKES: dict[str, Callable[[], Made]] = {make.__name__: make for make in (sapo_vn, konimbo_il, vtex_pe)}
