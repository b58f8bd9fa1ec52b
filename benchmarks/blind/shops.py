"""Shops of to-day's engines and site builders."""
# ruff: noqa: E501, C901, PLR0911 - a site answers for all its addresses in one function, and markup reads best as sent
# fmt: off

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from html import escape

from benchmarks.blind.base import account_of, made_ads
from tests.spiders.shops.base import Answer, Item, Made, chunk

_XML = "application/xml"


def _html(body: str, *, lang: str, title: str, head: str = "") -> str:
    return f'<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{title}</title>{head}</head><body>{body}</body></html>'


def bitrix_kazakhstan() -> Made:
    """1C-Bitrix: PAGEN_1, sections within sections, a button that fetches more, tenge, old prices, viewed-before blocks."""
    ads = made_ads(33, "Рога сайгака|Чучело беркута|Шкура барса|Панцирь черепахи", "малые|средние|антиквариат|на медальоне|с сертификатом|сувенирные|авторская работа|реставрация|подарочные",
        prices="12500 89000 450000 3200 27990", texts="Отправка по Казахстану Казпочтой и по Алматы курьером.|Ручная работа мастера, подойдёт для интерьера охотничьего дома.")

    def price(cost: float) -> str:
        return f"{int(cost):,} ₸".replace(",", "&nbsp;")

    def path(ad: Item) -> str:
        return f"/catalog/{('roga', 'chuchela')[ad.n % 2]}/item_{ad.n}/"

    def shell(body: str, title: str) -> str:
        menu = '<ul id="horizontal-multilevel-menu"><li><a href="/catalog/" class="root-item">Каталог</a><ul><li><a href="/catalog/roga/">Рога</a></li><li><a href="/catalog/chuchela/">Чучела</a></li></ul></li><li><a href="/about/delivery/">Доставка</a></li></ul>'
        return _html(f'<div class="bx-header"><a href="tel:+77275550101">+7 (727) 555-01-01</a> <a href="/personal/cart/">Корзина 0 позиций на сумму 0 ₸</a></div>{menu}<div class="workarea">{body}</div><footer><a href="/about/">О магазине</a></footer>', lang="ru", title=title)

    def card(ad: Item, block: str = "product-item") -> str:
        cost = float(ad.price or 0)
        return f'<div class="product-item-container" id="bx_{ad.n}" data-entity="item"><div class="{block}"><a class="product-item-image-wrapper" href="{path(ad)}" title="{ad.title}"><span class="product-item-image-original" style="background-image: url(\'/upload/iblock/{ad.n}s.jpg\');"></span></a><div class="product-item-title"><a href="{path(ad)}">{ad.title}</a></div><div class="product-item-price-container"><span class="product-item-price-old">{price(cost * 1.3)}</span>&nbsp;<span class="product-item-price-current">{price(cost)}</span></div></div></div>'

    def pages(at: str, query: dict[str, str]) -> str | None:
        if at == "/":
            return shell('<h1>Охотничий дом</h1><div class="banner">Скидки до 5 000 ₸!</div>' + "".join(map(card, ads[:3])), "Охотничий дом")
        kinds = {"/catalog/": ads, "/catalog/roga/": [ad for ad in ads if ad.n % 2 == 0], "/catalog/chuchela/": [ad for ad in ads if ad.n % 2]}
        if at in kinds:
            number, found = int(query.get("PAGEN_1", "1")), kinds[at]
            last = (len(found) + 7) // 8
            numbers = "".join(f'<li class="bx-pag-{"active" if n == number else "page"}"><a href="{at}?PAGEN_1={n}"><span>{n}</span></a></li>' for n in range(1, last + 1))
            more = f'<div class="btn btn-default" data-use="show-more-1">Показать ещё</div><li class="bx-pag-next"><a href="{at}?PAGEN_1={number + 1}"><span>Вперед</span></a></li>' if number < last else ""
            return shell(f'<h1>Каталог</h1><a href="{at}?sort=price&amp;order=asc">по цене</a><div class="catalog-section">{"".join(map(card, chunk(found, number, 8)))}</div><div class="bx-pagination"><ul>{numbers}{more}</ul></div>', "Каталог")
        if at in ("/about/", "/about/delivery/"):
            return shell("<h1>Доставка</h1><p>Курьер 1 500 ₸, при заказе от 20 000 ₸ бесплатно.</p>", "Доставка")
        ad = made.at(at)
        if ad is None:
            return None
        cost = float(ad.price or 0)
        return shell(f'''<div class="bx-breadcrumb"><a href="/catalog/">Каталог</a></div><div class="bx-catalog-element"><h1 class="bx-title">{ad.title}</h1><div class="product-item-detail-slider-image active"><img src="/upload/iblock/{ad.n}.jpg" alt="{ad.title}" itemprop="image"></div><div class="product-item-detail-info-container"><div class="product-item-detail-price-old">{price(cost * 1.3)}</div><div class="product-item-detail-price-current" id="bx_{ad.n}_price">{price(cost)}</div><div class="item_economy_price">Экономия {price(cost * 0.3)}</div></div><div class="product-item-detail-info-container">Количество <input value="1"> шт <span>Итого: <strong>{price(cost)}</strong></span></div><div class="product-item-detail-tab-content active">{ad.text}</div></div>
<div class="catalog-block-header">Вы смотрели</div>{"".join(card(other, "viewed") for other in ads[:2])}''', f"{ad.title} купить в Алматы")

    made = Made("bitrix-kazakhstan", ads, "KZT", pages, path, image=lambda ad: f"/upload/iblock/{ad.n}.jpg")
    return made


def shopware_packed() -> Made:
    """Shopware 6: pages only by radio buttons in a form, a packed sitemap in robots.txt, unit prices, starred prices, Austria."""
    ads = made_ads(35, "Stör-Kaviar Dose|Beluga-Kaviar Dose|Seepferdchen getrocknet|Aalglas Konserve|Haifischflosse", "30 g|50 g|125 g|250 g|500 g|1 kg|Probe",
        prices="39.80 129.00 1299.00 89.90 24.50", texts="Malossol, mild gesalzen, gekühlter Versand per Express innerhalb Österreichs.|Aus Zucht mit CITES-Etikett auf jeder Dose, Lot-Nummer auf dem Deckel.")

    def money(cost: float) -> str:
        return f"{cost:,.2f} €*".translate(str.maketrans(",.", ".,"))

    def card(ad: Item) -> str:
        cost = float(ad.price or 0)
        return f'<div class="cms-listing-col col-sm-6" role="listitem"><div class="card product-box box-standard" data-product-information=\'{escape(json.dumps({"id": f"0b{ad.n:030x}", "name": ad.title}))}\'><div class="card-body"><div class="product-image-wrapper"><a href="/{ad.slug}/SW{ad.n}" title="{ad.title}" class="product-image-link"><img src="/thumbnail/{ad.n}_400x400.jpg" class="product-image"></a></div><div class="product-info"><a href="/{ad.slug}/SW{ad.n}" class="product-name">{ad.title}</a><div class="product-price-info"><p class="product-price-unit"><span class="product-unit-label">Inhalt:</span> 0.05 Kilogramm <span class="price-unit-reference-content">({money(cost * 20)} / 1 Kilogramm)</span></p><div class="product-price-wrapper"><span class="product-price with-list-price">{money(cost)}<span class="list-price"><span class="list-price-price">{money(cost * 1.2)}</span></span></span></div></div></div></div></div></div>'

    def shell(body: str, title: str, head: str = "") -> str:
        return _html(f'<header class="header-main"><a href="/account/login">Anmelden</a><a href="/checkout/cart" class="header-cart"><span class="header-cart-total">0,00 €*</span></a><nav><a href="/Kaviar/" class="main-navigation-link">Kaviar</a><a href="/Getrocknet/">Getrocknet</a></nav></header><main>{body}</main><footer>* Alle Preise inkl. gesetzl. Mehrwertsteuer zzgl. <a href="/Versand">Versandkosten</a>. Mindestbestellwert 25,00 €.</footer><div class="cookie-permission-container"><p>Diese Website verwendet Cookies.</p><button>Nur technisch notwendige</button></div>', lang="de-AT", title=title, head=head)

    def pages(at: str, query: dict[str, str]) -> str | Answer | None:
        if at == "/":
            return shell('<div class="cms-page"><h1>Kaviarhaus</h1><p>Seit 1971.</p></div>', "Kaviarhaus")
        if at == "/sitemap.xml":
            return 200, _XML, '<?xml version="1.0" encoding="UTF-8"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>{base}sitemap/salesChannel-98/98-sitemap-0.xml.gz</loc><lastmod>2026-02-20</lastmod></sitemap></sitemapindex>'
        if at == "/sitemap/salesChannel-98/98-sitemap-0.xml.gz":
            urls = ["", "Kaviar/", "Getrocknet/", "Versand"] + [f"{ad.slug}/SW{ad.n}" for ad in ads]
            body = "".join(f"<url><loc>{made.url}{url}</loc><lastmod>2026-02-11</lastmod><changefreq>hourly</changefreq><priority>0.5</priority></url>" for url in urls)
            return 200, "application/gzip", gzip.compress(f'<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{body}</urlset>'.encode())
        if at in ("/Kaviar/", "/Getrocknet/"):
            found = [ad for ad in ads if ("Kaviar" in ad.title) == (at == "/Kaviar/")]
            number = int(query.get("p", "1"))
            radios = "".join(f'<li class="page-item"><input type="radio" name="p" id="p{n}" value="{n}" class="d-none"><label class="page-link" for="p{n}">{n}</label></li>' for n in range(1, (len(found) + 5) // 6 + 1))
            return shell(f'<div class="cms-element-product-listing"><div class="cms-listing-row">{"".join(map(card, chunk(found, number, 6)))}</div><nav aria-label="pagination"><ul class="pagination">{radios}</ul></nav></div>', at.strip("/"))
        if at == "/Versand":
            return shell("<h1>Versand</h1><p>Express 14,90 €, ab 150,00 € frei.</p>", "Versand")
        ad = made.at(at)
        if ad is None:
            return None
        cost = float(ad.price or 0)
        return shell(f'''<div class="product-detail" itemscope itemtype="https://schema.org/Product"><div class="product-detail-content"><h1 class="product-detail-name" itemprop="name">{ad.title}</h1><div class="gallery-slider-single-image"><img src="/media/{ad.n}.jpg" class="img-fluid gallery-slider-image" itemprop="image"></div><div class="product-detail-buy" itemprop="offers" itemscope itemtype="https://schema.org/Offer"><meta itemprop="url" content="{{base}}{ad.slug}/SW{ad.n}"><meta itemprop="priceCurrency" content="EUR"><meta itemprop="price" content="{ad.price}"><p class="product-detail-price with-list-price">{money(cost)}</p><span class="list-price-price">{money(cost * 1.2)}</span><div class="product-detail-price-unit">Inhalt: 0.05 Kilogramm ({money(cost * 20)} / 1 Kilogramm)</div><p class="delivery-information">Sofort verfügbar, Lieferzeit: 1-3 Tage</p></div><div class="product-detail-description-text" itemprop="description">{ad.text}</div></div></div><div class="product-slider">{"".join(map(card, ads[:4]))}</div>''', f"{ad.title} | Kaviarhaus")

    made = Made("shopware-packed", ads, "EUR", pages, lambda ad: f"/{ad.slug}/SW{ad.n}",
                robots="User-agent: *\nDisallow: /account/\nDisallow: /checkout/\nSitemap: {base}sitemap.xml\n", image=lambda ad: f"/media/{ad.n}.jpg")
    return made


def wix_store() -> Made:
    """A Wix store: data-hook attributes, a "Load more" link with ?page=, JSON-LD with a capital "Offers", shekels, Hebrew."""
    ads = made_ads(26, "צב יבשתי|תוכי אפור|איגואנה ירוקה|לוויתן שן מגולפת|פרוות נמר", "צעיר|זוג|בוגר|נדיר|עם תעודה|לאספנים",
        prices="450 3200 180.50 95 1250", texts="נמסר עם כל המסמכים, איסוף עצמי או משלוח עד הבית.|פריט יחיד במלאי, מצב מצוין.")

    def card(ad: Item) -> str:
        sold = '<span data-hook="product-item-out-of-stock">אזל מהמלאי</span>' if ad.n % 4 == 0 else f'<span data-hook="product-item-price-to-pay" data-wix-price="{ad.price} ₪">{float(ad.price or 0):,.2f} ₪</span>'
        return f'<li data-hook="product-list-grid-item"><div data-hook="product-item-root" data-slug="{ad.slug}"><a href="{{base}}product-page/{ad.slug}" data-hook="product-item-container"><div data-hook="ImageUiTpaWrapperDataHook.Wrapper_0"><wow-image><img src="/media/{ad.n}.jpg/v1/fill/w_100,h_100/{ad.n}.jpg"></wow-image></div></a><a href="{{base}}product-page/{ad.slug}" data-hook="product-item-product-details-link"><p data-hook="product-item-name">{ad.title}</p>{sold}</a><button>הוספה לסל</button></div></li>'

    def pages(at: str, query: dict[str, str]) -> str | None:
        header = '<div id="SITE_CONTAINER"><header><nav><a href="{base}">בית</a><a href="{base}shop">חנות</a><a href="{base}about">אודות</a></nav><a href="{base}cart-page">סל (0)</a></header>'
        if at in ("/", "/about"):
            return _html(f"{header}<h1>בית החיות</h1><p>ברוכים הבאים</p></div>", lang="he", title="בית החיות")
        if at == "/shop":
            number = int(query.get("page", "1"))
            more = f'<a href="{{base}}shop?page={number + 1}" data-hook="load-more-button">טען עוד</a>' if number * 12 < len(ads) else ""
            return _html(f'{header}<section data-hook="product-list"><ul data-hook="product-list-wrapper">{"".join(map(card, ads[(number - 1) * 12 : number * 12]))}</ul>{more}</section></div>', lang="he", title="חנות")
        ad = made.at(at)
        if ad is None:
            return None
        data = {"@context": "https://schema.org/", "@type": "Product", "name": ad.title, "description": ad.text, "sku": f"0{ad.n}",
                "image": [{"@type": "ImageObject", "contentUrl": f"/media/{ad.n}.jpg", "width": 900}],
                "Offers": {"@type": "Offer", "url": f"/product-page/{ad.slug}", "priceCurrency": "ILS", "price": str(ad.price), "Availability": "https://schema.org/InStock"}}
        also = "".join(f'<a href="{{base}}product-page/{other.slug}"><span data-hook="product-item-name">{other.title}</span><span>{other.price} ₪</span></a>' for other in ads[:3])
        return _html(f'{header}<article data-hook="product-page"><h1 data-hook="product-title">{ad.title}</h1><div data-hook="product-price"><span data-hook="formatted-primary-price">{float(ad.price or 0):,.2f} ₪</span></div><pre data-hook="description">{ad.text}</pre></article><section data-hook="related-products-gallery">{also}</section></div>',
                     lang="he", title=f"{ad.title} | בית החיות", head=f'<script type="application/ld+json">{json.dumps(data)}</script>')

    made = Made("wix-store", ads, "ILS", pages, lambda ad: f"/product-page/{ad.slug}", image=lambda ad: f"/media/{ad.n}.jpg")
    return made


def squarespace_cursor() -> Made:
    """Squarespace: items with "from" prices and variants, sold-out marks, older items by a time in ?offset=; Canada."""
    ads = made_ads(24, "Walrus bone carving|Narwhal tusk ring|Polar bear claw pendant", "small|large|signed|unsigned|with stand|vintage|dark|light",
        prices="45.00 1250.00 210.00 88.50 3600.00", texts="Carved by hand in the north. Export permits are the buyer's business.|One of a kind; please write before ordering from abroad.")
    stamps = {ad.n: int(ad.posted.timestamp() * 1000) for ad in ads if ad.posted}

    def shown(ad: Item) -> str:
        return f"{'from ' if ad.n % 2 else ''}CA${ad.price:,.2f}"

    def card(ad: Item) -> str:
        sold = '<div class="product-mark sold-out">sold out</div>' if ad.n % 5 == 0 else ""
        return f'<div class="grid-item" data-item-id="5f{ad.n:022x}"><a class="grid-item-link" href="/store/p/{ad.slug}" aria-label="{ad.title}"></a><div class="grid-image"><img data-src="/content/{ad.n}.jpg" data-image="/content/{ad.n}.jpg"></div><div class="grid-meta-container">{sold}<div class="grid-title">{ad.title}</div><div class="grid-prices"><div class="product-price">{shown(ad)}</div></div></div></div>'

    def pages(at: str, query: dict[str, str]) -> str | None:
        nav = '<header><a href="/">Northern Carvings</a><nav><a href="/store">Store</a><a href="/journal">Journal</a></nav><a href="/cart">Cart 0</a></header>'
        if at == "/":
            return _html(f"{nav}<h1>Northern Carvings</h1><p>Work from the Arctic.</p><a href='/store'>Shop all</a>", lang="en-CA", title="Northern Carvings")
        if at == "/journal":
            return _html(f"{nav}<h1>Journal</h1><p>Nothing yet.</p>", lang="en-CA", title="Journal")
        if at == "/store":
            left = [ad for ad in ads if stamps[ad.n] <= int(query.get("offset", "9999999999999"))]
            more = f'<div class="pagination"><a class="older" href="/store?offset={stamps[left[9].n]}" rel="next">Older</a></div>' if len(left) > 9 else ""
            return _html(f'{nav}<section class="products-grid"><div class="filter"><a href="/store/carvings">Carvings</a></div><div class="list-grid">{"".join(map(card, left[:9]))}</div>{more}</section>', lang="en-CA", title="Store")
        ad = made.at(at)
        if ad is None:
            return None
        variants = [{"attributes": {"Size": size}, "price": int((ad.price or 0) * 100) + extra, "priceMoney": {"currency": "CAD", "value": str(ad.price)}, "qtyInStock": 1} for size, extra in (("S", 0), ("M", 2000), ("L", 4000))]
        head = f'<meta property="og:site_name" content="Northern Carvings"><meta property="og:title" content="{ad.title} &mdash; Northern Carvings"><meta property="og:image" content="/content/{ad.n}.jpg?format=1500w"><meta property="product:price:amount" content="{ad.price}"><meta property="product:price:currency" content="CAD"><meta property="product:availability" content="instock"><script>Static = window.Static || {{}}; Static.SQUARESPACE_CONTEXT = {json.dumps({"website": {"siteTitle": "Northern Carvings", "currency": "CAD"}, "product": {"title": ad.title}})};</script>'
        return _html(f'''{nav}<article class="ProductItem"><div class="ProductItem-gallery"><img data-src="/content/{ad.n}.jpg" src="/content/{ad.n}.jpg?format=100w"></div><section class="ProductItem-details"><h1 class="ProductItem-details-title">{ad.title}</h1><div class="ProductItem-product-price"><div class="product-price">{shown(ad)}</div></div><div class="ProductItem-details-excerpt"><p>{ad.text}</p></div><div class="product-variants" data-variants="{escape(json.dumps(variants))}">Size: <select><option>S</option><option>M</option></select></div></section></article><section class="RelatedProducts"><h2>You might also like</h2>{"".join(map(card, ads[:3]))}</section>''', lang="en-CA", title=f"{ad.title} — Northern Carvings", head=head)

    made = Made("squarespace-cursor", ads, "CAD", pages, lambda ad: f"/store/p/{ad.slug}", image=lambda ad: f"/content/{ad.n}.jpg")
    return made


def ecwid_store() -> Made:
    """Ecwid on a small firm's site: /shop/Name-p123, categories with -c12, ?offset=; koruny with a dash for hellers."""
    ads = made_ads(28, "Kaktus Ariocarpus|Orchidej Vanda|Sukulent Pachypodium|Masožravka Sarracenia", "semenáč|kvetoucí|roubovaný|sbírkový kus|s CITES|velký|trs",
        prices="190 1290 450 2450 89", texts="Zasíláme v prostokořenném stavu, dobře zabalené.|Rostliny z vlastních výsevů, žádné odběry z přírody.")

    def money(cost: int) -> str:
        return f"{cost:,} Kč".replace(",", "\u00a0")

    def path(ad: Item) -> str:
        return f"/shop/{ad.slug}-p{ad.n}"

    def card(ad: Item) -> str:
        return f'<div class="grid-product grid-product--id-{ad.n}"><div class="grid-product__wrap"><a href="{path(ad)}" class="grid-product__image"><img src="/images/{ad.n}_400.jpg" class="grid-product__picture" alt="{ad.title}"></a><div class="grid-product__subtitle"></div><a class="grid-product__title" href="{path(ad)}"><div class="grid-product__title-inner">{ad.title}</div></a><div class="grid-product__price"><div class="grid-product__price-amount"><div class="grid-product__price-value ec-price-item">{money(int(ad.price or 0))}</div></div></div></div></div>'

    def pages(at: str, query: dict[str, str]) -> str | None:
        nav = '<header><a href="/">Kaktusárna</a> <a href="/shop">Obchod</a> <a href="/kontakt">Kontakt</a></header>'
        if at in ("/", "/kontakt"):
            return _html(f"{nav}<h1>Kaktusárna</h1><p>Navštivte nás v sobotu. Tel. 555 010 101</p>", lang="cs", title="Kaktusárna")
        if at == "/shop":
            return _html(f'{nav}<div id="my-store-777" class="ec-storefront-v2"><div class="grid__categories"><a class="grid-category__card" href="/shop/Kaktusy-c11">Kaktusy</a><a class="grid-category__card" href="/shop/Ostatni-c12">Ostatní</a></div><div class="grid__products">{"".join(map(card, ads[:4]))}</div></div>', lang="cs", title="Obchod")
        if at in ("/shop/Kaktusy-c11", "/shop/Ostatni-c12"):
            found = [ad for ad in ads if ad.title.startswith(("Kaktus", "Sukulent")) == (at[-1] == "1")]
            start = int(query.get("offset", "0"))
            pager = "".join(f'<a class="pager__number" href="{at}?offset={s}">{s // 6 + 1}</a>' for s in range(0, len(found), 6) if s != start)
            return _html(f'{nav}<div class="ec-store"><h1 class="page-title__name">{at[6:-4]}</h1><div class="grid__sort"><select><option>Cena</option></select></div><div class="grid__products">{"".join(map(card, found[start : start + 6]))}</div><div class="pager__body">{pager}</div></div>', lang="cs", title="Obchod")
        ad = made.at(at)
        if ad is None:
            return None
        old = f'<div class="details-product-price-compare__value">Bylo <s>{money(int(ad.price or 0) * 2)}</s></div>' if ad.n % 2 else ""
        return _html(f'''{nav}<div class="ec-store ec-store__product-page"><div class="product-details" itemtype="http://schema.org/Product" itemscope><div class="product-details__gallery"><a href="/images/{ad.n}.jpg"><img itemprop="image" class="details-gallery__picture" src="/images/{ad.n}.jpg"></a></div><h1 class="product-details__product-title" itemprop="name">{ad.title}</h1><div class="product-details__product-sku">SKU {ad.n}</div><div class="product-details__product-price" itemprop="offers" itemscope itemtype="http://schema.org/Offer">{old}<span class="details-product-price__value ec-price-item" itemprop="price" content="{ad.price}">{money(int(ad.price or 0))}</span><meta itemprop="priceCurrency" content="CZK"></div><div class="product-details__product-description" itemprop="description"><p>{ad.text}</p></div></div><div class="ec-related-products">{"".join(map(card, ads[:3]))}</div></div>''', lang="cs", title=ad.title)

    made = Made("ecwid-store", ads, "CZK", pages, path, image=lambda ad: f"/images/{ad.n}.jpg")
    return made


def tilda_shop() -> Made:
    """A Tilda page: cards in the page, the rest by a JSON address in a data attribute, /tproduct/ addresses, hryvnia."""
    ads = made_ads(25, "Ведмежа шкура|Роги оленя|Бурштин|Мушля тритона|Опудало фазана", "велика|на стіну|ручна робота|колекційна|стара",
        prices="15000 2400 680 950 3900", texts="Відправка Новою поштою після передоплати.|Фото реальні, стан як на фото, торг доречний.")

    def card(ad: Item) -> str:
        return f'<div class="js-product t-store__card t-col t-item" data-product-lid="{ad.n}" data-product-url="{{base}}tproduct/{ad.n}-{ad.slug}"><a href="{{base}}tproduct/{ad.n}-{ad.slug}"><div class="t-store__card__imgwrapper"><div class="js-product-img t-bgimg" data-original="/tild/{ad.n}.jpg" style="background-image:url(/tild/-/resize/20x/{ad.n}.jpg)"></div></div><div class="t-store__card__textwrapper"><div class="js-store-prod-name js-product-name t-name">{ad.title}</div></div></a><div class="t-store__card__price-wrapper"><div class="t-store__card__price"><div class="js-product-price t-store__card__price-value" data-product-price-def="{ad.price}">{f"{int(ad.price or 0):,}".replace(",", " ")}</div><div class="t-store__card__price-currency">грн.</div></div></div></div>'

    def pages(at: str, query: dict[str, str]) -> str | Answer | None:
        if at == "/":
            body = f'<div id="allrecords"><div class="t-cover"><h1>Мисливська крамниця</h1></div><div class="js-store" data-store-part="300" data-next-url="{{base}}api/products?part=300&amp;slice=2"><div class="js-store-grid-cont t-store__grid-cont">{"".join(map(card, ads[:9]))}</div><a class="js-store-load-more-btn t-store__load-more-btn t-btn" href="{{base}}api/products?part=300&amp;slice=2">Завантажити ще</a></div><div class="t-footer"><a href="tel:+380445550101">+380 44 555 01 01</a></div></div>'
            return _html(body, lang="uk", title="Мисливська крамниця")
        if at == "/api/products":
            number = int(query.get("slice", "1"))
            shown = chunk(ads, number, 9)
            told = {"products": [{"uid": str(ad.n), "title": ad.title, "descr": ad.text, "price": f"{ad.price}.0000", "priceold": "", "url": f"{made.url}tproduct/{ad.n}-{ad.slug}", "gallery": json.dumps([{"img": f"{made.url}tild/{ad.n}.jpg"}])} for ad in shown], "total": len(ads)}
            if number * 9 < len(ads):
                told["nextslice"] = number + 1
                told["next"] = f"{made.url}api/products?part=300&slice={number + 1}"
            return 200, "application/json", json.dumps(told)
        ad = made.at(at)
        if ad is None:
            return None
        data = {"@context": "http://schema.org/", "@type": "Product", "name": ad.title, "image": [f"{made.url}tild/{ad.n}.jpg"], "description": ad.text, "offers": {"@type": "Offer", "url": f"{made.url}tproduct/{ad.n}-{ad.slug}", "priceCurrency": "UAH", "price": float(ad.price or 0), "availability": "http://schema.org/InStock"}}
        return _html(f'<div class="t-store__prod-snippet__container"><div class="js-store-prod-name"><h1 class="js-product-name">{ad.title}</h1></div><div class="js-product-price">{ad.price}</div><div class="js-store-prod-text">{ad.text}</div></div>', lang="uk", title=ad.title, head=f'<script type="application/ld+json">{json.dumps(data)}</script>')

    made = Made("tilda-shop", ads, "UAH", pages, lambda ad: f"/tproduct/{ad.n}-{ad.slug}", image=lambda ad: f"/tild/{ad.n}.jpg")
    return made


def turkish_variants() -> Made:
    """A marketplace with variants and merchants in the query, campaign prices, pages by ?pi=, the state in a script; lira."""
    ads = made_ads(36, "Deri timsah çanta|Kaplumbağa kabuğu tarak|Mercan kolye|Piton desenli kemer", "siyah|kahverengi|vintage|küçük boy|el yapımı|kutulu|hediyelik|orijinal|sertifikalı",
        prices="1249.90 18500 349.99 7250 99.50", texts="Ürün orijinaldir, faturalı gönderilir. İade 15 gün içinde kabul edilir.|El işçiliği ile üretilmiştir, renk tonu değişebilir.", people="Antika Dünyası|moda_ev|Kapalıçarşı Deri")

    def money(cost: float) -> str:
        return f"{cost:,.2f}".translate(str.maketrans(",.", ".,")).removesuffix(",00") + " TL"

    def path(ad: Item) -> str:
        return f"/elisi/{ad.slug}-p-{ad.n}"

    def card(ad: Item) -> str:
        cost = float(ad.price or 0)
        return f'<div class="p-card-wrppr" data-id="{ad.n}"><div class="p-card-chldrn-cntnr"><a href="{path(ad)}?boutiqueId=61&amp;merchantId={account_of(ad.seller)}"><div class="p-card-img-wr"><img class="p-card-img" src="/ty/{ad.n}_org_zoom.jpg" alt="{ad.title}"></div><div class="prdct-desc-cntnr"><span class="prdct-desc-cntnr-ttl">Elişi</span> <span class="prdct-desc-cntnr-name">{ad.title}</span></div><div class="prc-box-orgnl">{money(cost * 1.5)}</div><div class="prc-box-dscntd">{money(cost)}</div></a><span>Sepette %10 indirim</span></div></div>'

    def pages(at: str, query: dict[str, str]) -> str | None:
        top = '<header><a href="/">Pazar</a><a href="/sr?q=aksesuar">Aksesuar</a><a href="/hesabim">Hesabım</a><a href="/sepet">Sepetim</a></header>'
        if at == "/":
            return _html(f'{top}<h1>Pazar</h1><div class="kampanya">250 TL üzeri kargo bedava</div>', lang="tr-TR", title="Pazar")
        if at == "/sr":
            number = int(query.get("pi", "1"))
            more = f'<a class="next-page" href="/sr?q=aksesuar&amp;pi={number + 1}">Sonraki sayfa</a>' if number * 10 < len(ads) else ""
            filters = "".join(f'<a href="/sr?q=aksesuar&amp;prc={low}-{low + 500}">{low} TL - {low + 500} TL</a>' for low in (0, 500, 1000))
            return _html(f'{top}<aside>{filters}</aside><div class="prdct-cntnr-wrppr">{"".join(map(card, chunk(ads, number, 10)))}</div>{more}', lang="tr-TR", title="Aksesuar")
        if at in ("/hesabim", "/sepet"):
            return _html(f"{top}<h1>Giriş yap</h1><form method=post><input type=password></form>", lang="tr-TR", title="Giriş")
        ad = made.at(at)
        if ad is None:
            return None
        cost = float(ad.price or 0)
        state = {"product": {"id": ad.n, "name": ad.title, "images": [f"/ty/{ad.n}_org.jpg"], "price": {"discountedPrice": {"text": money(cost), "value": cost}, "originalPrice": {"value": cost * 1.5}, "sellingPrice": {"value": cost}, "currency": "TRY"}, "merchant": {"id": 5, "name": ad.seller}, "variants": [{"attributeValue": size, "price": cost + 50} for size in "SML"]}}
        sizes = "".join(f'<a href="{path(ad)}?v={size}">{size}</a>' for size in ("s", "m", "l"))
        return _html(f'{top}<h1 class="pr-new-br"><a href="/elisi">Elişi</a> <span>{ad.title}</span></h1><div class="gallery"><img src="/ty/{ad.n}_org.jpg"></div><div class="pr-bx-nm"><span class="prc-org">{money(cost * 1.5)}</span><span class="prc-dsc">{money(cost)}</span></div><div class="taksit">3 x {money(cost / 3)}</div><div class="sizes">{sizes}</div><div class="merchant-box">Satıcı: <a class="merchant-text" href="/magaza/m-{account_of(ad.seller)}">{ad.seller}</a></div><div class="info">{ad.text}</div><div class="benzer"><h3>Benzer ürünler</h3>{"".join(map(card, ads[:4]))}</div><script>window.__PRODUCT_DETAIL_APP_INITIAL_STATE__={json.dumps(state)};window.TYPageName="product_detail";</script>',
                     lang="tr-TR", title=f"Elişi {ad.title} - Fiyatı", head=f'<meta property="og:title" content="{ad.title}"><link rel="canonical" href="{{base}}{path(ad)[1:]}">')

    made = Made("turkish-variants", ads, "TRY", pages, path, ("title", "price", "currency", "images", "seller"), account=lambda ad: f"m-{account_of(ad.seller)}", image=lambda ad: f"/ty/{ad.n}_org.jpg")
    return made


MAKES: dict[str, Callable[[], Made]] = {make.__name__: make for make in (
    bitrix_kazakhstan, shopware_packed, wix_store, squarespace_cursor, ecwid_store, tilda_shop, turkish_variants)}
