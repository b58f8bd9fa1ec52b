"""Shops on makes of Germany, America, Hungary and the Netherlands."""
# ruff: noqa: E501 - markup reads best as it is sent
# fmt: off

from __future__ import annotations

import json
from collections.abc import Callable

from benchmarks.blind.base import made_ads
from benchmarks.blind2.base import PLAIN, Leaf, Pages, cost, figures, made
from benchmarks.blind3.base import canonical
from benchmarks.fifth.base import by_pattern, crumbs, ld, whole
from benchmarks.fourth.base import in_charset, others, shared
from benchmarks.sixth.base import bare, branches, gallery, hreflang, mapped, menu, shots
from tests.spiders.shops.base import Item, Made


def jtl_de() -> Made:
    """A German orchid nursery on JTL: flat addresses without a mark of what is a product, stars behind sums, sums by the kilogram, a scale of sums by count, struck sums of the maker, pages as _s2, sets of sources for pictures, reviews."""
    ads = made_ads(34, "Phalaenopsis Hybride|Paphiopedilum Maudiae|Cattleya Walkeriana|Orchideensubstrat Seramis|Tillandsia Xerographica|Vanda Blau|Übertopf Keramik", "weiß|rosa|Topf 9 cm|blühstark|Rarität",
        prices="14.90 24.50 39.00 9.95 17.80 54.90 12.00", texts="Kräftige Pflanze aus eigener Gärtnerei, Versand nur bei frostfreiem Wetter.|Aus Nachzucht mit Vermarktungsbescheinigung. Lieferung im Topf.")
    top = "/Orchideen"

    def path(ad: Item) -> str:
        return f"/{ad.slug.title()}"

    def old(ad: Item) -> bool:
        return ad.n % 4 == 0

    def price(ad: Item) -> str:
        return f"{figures(cost(ad))} €"

    def box(ad: Item) -> str:
        before = f'<div class="instead-of old-price"><small class="text-muted-util">Alter Preis: <del class="value">{figures(cost(ad) * 1.3)} €</del></small></div>' if old(ad) else ""
        return f'<div class="product-wrapper col-sm-6 col-xl-4"><div class="productbox productbox-column productbox-hover"><div class="productbox-inner"><div class="productbox-image"><a href="{{base}}{path(ad)[1:]}"><img class="img-fluid lazyload" src="/gfx/trans.png" data-srcset="/media/image/product/{ad.n}/xs/0.webp 120w, /media/image/product/{ad.n}/md/0.webp 440w" alt="{ad.title}"></a></div><div class="productbox-title"><a class="text-clamp-2" href="{{base}}{path(ad)[1:]}">{ad.title}</a></div><div class="price_wrapper"><div class="price productbox-price{" special-price" if old(ad) else ""}">{price(ad)} <span class="footnote-reference">*</span></div>{before}<div class="base-price">{figures(cost(ad) * 4)} € pro 1 kg</div></div><div class="delivery-status">sofort verfügbar</div></div></div></div>'

    def listing(leaf: Leaf) -> str:
        turn = "".join(f'<li class="page-item"><a class="page-link" href="{{base}}{leaf.at[1:]}{"" if n == 1 else f"_s{n}"}">{n}</a></li>' for n in range(1, leaf.last + 1))
        return f'<div class="title h1">Orchideen</div><div class="filter"><a rel="nofollow" href="{leaf.at}?pf=5_10">5,00 € - 10,00 €</a></div><div class="row product-list">{"".join(map(box, leaf.ads))}</div><ul class="pagination">{turn}</ul>'

    def detail(ad: Item) -> tuple[str, str]:
        shown = gallery(ad, lambda at: f'<div class="square square-image"><img class="product-image" src="/media/image/product/{ad.n}/lg/{at}.jpg" srcset="/media/image/product/{ad.n}/xs/{at}.jpg 120w, /media/image/product/{ad.n}/lg/{at}.jpg 1200w" alt="{ad.title}"></div>')
        near = "".join(f'<div class="productbox-mini"><a href="{{base}}{path(o)[1:]}">{o.title}</a> <span class="price">{price(o)} *</span></div>' for o in others(ads, ad, 4))
        before = f'<div class="text-danger">UVP <del>{figures(cost(ad) * 1.3)} €</del> (Sie sparen 23.08%)</div>' if old(ad) else ""
        scale = f'<table class="bulk-prices"><tr><th>Stückzahl</th><th>Stückpreis</th></tr><tr><td>ab 5</td><td>{figures(cost(ad) * 0.95)} €*</td></tr><tr><td>ab 10</td><td>{figures(cost(ad) * 0.9)} €*</td></tr></table>'
        body = f'<nav class="breadcrumb"><a href="/">Startseite</a><a href="{top}">Orchideen</a><span>{ad.title}</span></nav><div id="product-offer"><div class="gallery">{shown}</div><h1 class="product-title h2">{ad.title}</h1><ul><li>Artikelnummer: <span>{ad.n}-OR</span></li><li>GTIN: 40{ad.n}55{ad.n}</li></ul><div class="price_wrapper"><strong class="price text-nowrap-util"><span>{price(ad)}</span></strong>{before}<div class="base-price">{figures(cost(ad) * 4)} € pro 1 kg</div><div class="vat_info">inkl. 7% USt., zzgl. <a href="/Versand">Versand</a> (Pflanzenpaket 6,90 €)</div></div>{scale}<div class="delivery-status">sofort verfügbar, Lieferzeit: 2 - 4 Werktage</div><form><input name="anzahl" value="1"><button>In den Warenkorb</button></form><div class="desc"><p>{ad.text}</p></div><div class="reviews"><h3>Bewertungen (2)</h3><p>Gut angekommen. Von Erika, 03.11.2026</p></div></div><div class="h2">Kunden kauften dazu</div>{near}'
        product: dict[str, object] = {"@type": "Product", "name": ad.title, "sku": f"{ad.n}-OR", "image": [f"{{base}}media/image/product/{ad.n}/lg/{at}.jpg" for at in range(shots(ad))], "offers": {"@type": "Offer", "price": f"{cost(ad):.2f}", "priceCurrency": "EUR", "availability": "https://schema.org/InStock"}}
        return body, canonical(path(ad)) + ld(product)

    groups = branches("/{0}-{1}", "Substrat|Töpfe|Dünger|Licht|Bücher|Werkzeug|Tillandsien|Samen", "klein|mittel|gross|Sale|Neu")
    pages = Pages(ads, path, {top: ads, "/Neuheiten": ads[:6]}, listing, detail, lambda body: f'<header><a href="/">Orchideengärtnerei</a><a href="/Warenkorb">Warenkorb 0,00 €</a><a href="/Mein-Konto">Konto</a></header><nav><a href="{top}">Orchideen</a><a href="/Neuheiten">Neuheiten</a>{menu(groups)}</nav>{body}<footer>* Alle Preise inkl. gesetzlicher USt. <a href="/Impressum">Impressum</a><a href="/Pflegetipps">Blog</a></footer><div id="consent-banner">Wir nutzen Cookies. Versandkostenfrei ab 80,00 €</div>', f'<h1>Orchideen aus eigener Zucht</h1><a href="{top}">Orchideen</a><a href="/Neuheiten">Neuheiten</a>', "de", "Orchideengärtnerei", size=9, turn=by_pattern(r"_s(\d+)$"),
                  others={**bare(groups, "Leider keine Artikel gefunden."), "/Warenkorb": "<h1>Warenkorb</h1>", "/Mein-Konto": "<h1>Konto</h1>", "/Versand": "<h1>Versand</h1><p>Paket 6,90 €</p>", "/Impressum": "<h1>Impressum</h1>", "/Pflegetipps": '<h1>Pflegetipps</h1><a href="/Orchideen-richtig-giessen">Orchideen richtig gießen</a>', "/Orchideen-richtig-giessen": "<article><h1>Orchideen richtig gießen</h1><p>12.11.2026 von Tina. Eine Kanne kostet etwa 8,00 €.</p></article>"}, titled=lambda ad: f"{ad.title}, {price(ad)}")
    return mapped(made("jtl-de", "EUR", pages, PLAIN, image=lambda ad: f"/media/image/product/{ad.n}/lg/0.jpg"), "/sitemaps/sitemap_0.xml", ads[:20], ["/Versand", "/Impressum", *list(groups)[:5]])


def volusion_us() -> Made:
    """An American shell shop on Volusion: tables and capital tags in an old charset, no top heading, list, our and sale sums with "You Save", codes in addresses, pages by a query of six parts, out of stock, related items under each."""
    ads = made_ads(31, "Queen Conch Shell|Nautilus Pearl Half|Sea Fan Coral|Sand Dollar Bag|Café Wall Mirror|Tiger Cowrie|Driftwood Lamp", "Small|Large – Polished|Natural|Grade A|Pair",
        prices="18.95 42.50 27.00 6.99 119.95 3.25 84.00", texts="Perfect for the home aquarium, beach d\xe9cor or crafts. Sizes are approximate.|Naturally sourced, each one is unique. Ships from Florida in 2 days.")
    top = "/Sea-Shells-s/102.htm"

    def code(ad: Item) -> str:
        return f"sh{ad.n}"

    def path(ad: Item) -> str:
        return f"/{ad.slug}-p/{code(ad)}.htm"

    def sums(ad: Item) -> str:
        before = f'<FONT CLASS="pricecolor colors_listprice">List Price: ${figures(cost(ad) * 1.2, ",", ".")}</FONT><BR>' if ad.n % 3 == 0 else ""
        saved = f'<SPAN CLASS="colors_yousave">You save ${figures(cost(ad) * 0.2, ",", ".")}!</SPAN>' if ad.n % 3 == 0 else ""
        return f'{before}<B><FONT CLASS="pricecolor colors_productprice"><SPAN CLASS="PageText_L483n">Our Price:</SPAN> ${figures(cost(ad), ",", ".")}</FONT></B><BR>{saved}'

    def cell(ad: Item) -> str:
        return f'<TD WIDTH="33%" VALIGN="top"><DIV CLASS="v-product"><A CLASS="v-product__img" HREF="{path(ad)}"><IMG SRC="/v/vspfiles/photos/{code(ad)}-1.jpg" BORDER="0" ALT="{ad.title}"></A><A HREF="{path(ad)}" CLASS="v-product__title productnamecolor colors_productname" TITLE="{ad.title}, {code(ad)}">{ad.title}</A><DIV CLASS="product_productprice">{sums(ad)}</DIV></DIV></TD>'

    def listing(leaf: Leaf) -> str:
        rows = "".join(f'<TR>{"".join(map(cell, leaf.ads[at:at + 3]))}</TR>' for at in range(0, len(leaf.ads), 3))
        turn = "".join(f'<A HREF="{top}?searching=Y&amp;sort=13&amp;cat=102&amp;show=9&amp;page={n}">{n}</A> ' for n in range(1, leaf.last + 1))
        return f'<TABLE WIDTH="100%"><TR><TD><H1>Sea Shells</H1> Page {leaf.number} of {leaf.last}</TD><TD>{turn}</TD></TR></TABLE><TABLE CLASS="v65-productDisplay">{rows}</TABLE>'

    def detail(ad: Item) -> tuple[str, str]:
        shown = gallery(ad, lambda at: f'<A ID="product_photo_zoom_url{at}" HREF="#" DATA-ZOOM="/v/vspfiles/photos/{code(ad)}-{at + 2}.jpg"><IMG SRC="/v/vspfiles/photos/{code(ad)}-{at + 2}.jpg" BORDER="0" ALT="{ad.title}"></A>')
        near = "".join(f'<TD><A HREF="{path(o)}">{o.title}</A><BR>Our Price: ${figures(cost(o), ",", ".")}</TD>' for o in others(ads, ad))
        stock = '<DIV CLASS="bold">Stock Status: Out of Stock</DIV>' if ad.n % 10 == 0 else '<DIV CLASS="bold">Stock Status: In Stock</DIV>'
        body = f'<TABLE WIDTH="100%" ITEMSCOPE ITEMTYPE="http://schema.org/Product"><TR><TD COLSPAN="2" CLASS="vCSS_breadcrumb_td"><B><A HREF="/">Home</A> &gt; <A HREF="{top}">Sea Shells</A></B></TD></TR><TR><TD VALIGN="top">{shown}</TD><TD VALIGN="top"><FONT CLASS="productnamecolorLARGE colors_productname"><SPAN ITEMPROP="name">{ad.title}</SPAN></FONT><BR><BR><DIV CLASS="product_productprice" ITEMPROP="offers" ITEMSCOPE ITEMTYPE="http://schema.org/Offer">{sums(ad)}<META ITEMPROP="priceCurrency" CONTENT="USD"><META ITEMPROP="price" CONTENT="{cost(ad):.2f}"></DIV>Availability:: Usually Ships in 24 to 48 Hours<BR>{stock}Product Code: <SPAN CLASS="product_code">{code(ad).upper()}</SPAN><BR>Qty: <INPUT NAME="QTY.{code(ad)}" VALUE="1"></TD></TR><TR><TD COLSPAN="2"><DIV ID="ProductDetail_ProductDetails_div" ITEMPROP="description">{ad.text}</DIV></TD></TR></TABLE><TABLE><TR><TD COLSPAN="3"><B>Related Items</B></TD></TR><TR>{near}</TR></TABLE>'
        return body, f'<LINK REL="canonical" HREF="{path(ad)}"><META NAME="description" CONTENT="{ad.title} for $5.00 shipping">'

    groups = branches("/{0}-s/{1}.htm", "Coral|Starfish|Jewelry|Lamps|Baskets|Books|Sale", "201|202|203")
    pages = Pages(ads, path, {top: ads}, listing, detail, lambda body: f'<TABLE WIDTH="960" ALIGN="center"><TR><TD><A HREF="/">Gulf Shell Company</A> | <A HREF="/ShoppingCart.asp">View Cart</A> | <A HREF="/login.asp">My Account</A> | Free shipping over $75.00</TD></TR><TR><TD>{menu(groups)}</TD></TR><TR><TD>{body}</TD></TR><TR><TD><A HREF="/aboutus.asp">About Us</A> <A HREF="/articles.asp?ID=255">Caring for shells</A></TD></TR></TABLE>', f'<H1>Welcome to Gulf Shell</H1><A HREF="{top}">Sea Shells</A>', "en", "Gulf Shell Company", size=9,
                  others={**bare(groups, "There are no products in this category."), **dict.fromkeys(("/ShoppingCart.asp", "/login.asp", "/aboutus.asp"), "<H1>Gulf Shell Company</H1>"), "/articles.asp": "<H1>Caring for shells</H1><P>Clean with mineral oil, about $4.00 a bottle.</P>"}, titled=lambda ad: f"{ad.title} - Gulf Shell Company")
    site = made("volusion-us", "USD", pages, PLAIN, image=lambda ad: f"/v/vspfiles/photos/{code(ad)}-2.jpg")
    site.pages = in_charset(pages, "windows-1252")
    return site


def bigcartel_us() -> Made:
    """An artist's shop on Big Cartel: a sign beside the sum, ranges where options differ, sold out and on sale words over cards, the product in a script of the page, cards without a heading, pages of further products only by "Next"."""
    ads = made_ads(22, "Framed Luna Moth|Bat Skull Necklace|Mushroom Enamel Pin|Snake Vertebrae Earrings|Crow Linocut Print", "No. 1|No. 2|Black|Gold|Limited",
        prices="85.00 32.00 11.00 24.00 45.00", texts="Ethically sourced and handmade in my Portland studio. Colors may vary a bit.|Hand pulled, signed and numbered. Ships flat in a rigid mailer.")
    top = "/products"

    def path(ad: Item) -> str:
        return f"/product/{ad.slug}"

    def money(amount: float) -> str:
        return f'<span data-currency-code="USD"><span class="currency_sign">$</span>{figures(amount, ",", ".")}</span>'

    def status(ad: Item) -> str:
        return "Sold out" if ad.n % 7 == 0 else "On sale" if ad.n % 5 == 0 else ""

    def card(ad: Item) -> str:
        return f'<div class="prod-thumb {"sold" if status(ad) == "Sold out" else ""}"><a class="prod-thumb-link" href="{path(ad)}" title="View {ad.title}"><div class="prod-thumb-container"><img class="lazyload" alt="Image of {ad.title}" src="data:image/gif;base64,R0lGOD" data-src="/product_images/{ad.n}/0.jpg?auto=format&fit=max&h=500&w=500" data-sizes="auto"></div><div class="prod-thumb-overlay"><div class="prod-thumb-name">{ad.title}</div><div class="prod-thumb-price">{money(cost(ad))}</div><div class="prod-thumb-status">{status(ad)}</div></div></a></div>'

    def listing(leaf: Leaf) -> str:
        ahead = f'<a class="next" href="{top}?page={leaf.number + 1}">Next &rarr;</a>' if leaf.number < leaf.last else ""
        return f'<h1>All Products</h1><div class="product-list">{"".join(map(card, leaf.ads))}</div><div class="pagination">{ahead}</div>'

    def detail(ad: Item) -> tuple[str, str]:
        shown = gallery(ad, lambda at: f'<li class="product-image-slide"><img class="product-image" alt="Image of {ad.title}" src="/product_images/{ad.n}/{at}.jpg?auto=format&fit=max&h=1000&w=1000" srcset="/product_images/{ad.n}/{at}.jpg?w=200 200w, /product_images/{ad.n}/{at}.jpg?w=1000 1000w"></li>')
        near = "".join(card(o) for o in others(ads, ad, 2))
        kept = {"id": ad.n, "name": ad.title, "permalink": ad.slug, "position": 1, "price": cost(ad), "default_price": cost(ad), "tax": 0.0, "url": path(ad), "status": "sold-out" if status(ad) == "Sold out" else "active", "on_sale": status(ad) == "On sale", "created_at": "2026-01-11T18:22:31.000Z", "has_default_option": True, "options": [{"id": ad.n * 2, "name": ad.title, "price": cost(ad), "sold_out": status(ad) == "Sold out"}], "images": [{"url": f"{{base}}product_images/{ad.n}/{at}.jpg?auto=format", "width": 1200, "height": 1200} for at in range(shots(ad))]}
        buy = "<button disabled>Sold out</button>" if status(ad) == "Sold out" else '<select name="cart[add][id]"><option>Pick one</option><option>Gift wrapped + $4.00</option></select><button>Add to cart</button>'
        body = f'<div class="product-page"><ul class="product-images">{shown}</ul><div class="product-form"><h1 class="product-title">{ad.title}</h1><div class="product-price">{money(cost(ad))} <em>{status(ad)}</em></div><div class="shoppay">4 payments of ${figures(cost(ad) / 4, ",", ".")} with PayPal</div>{buy}<div class="product-description">{ad.text}</div></div></div><h2>You might also like</h2>{near}<script>var Product = {json.dumps(kept)};</script>'
        return body, canonical(path(ad)) + shared(ad.title, f"/product_images/{ad.n}/0.jpg?auto=format")

    pages = Pages(ads, path, {top: ads}, listing, detail, lambda body: f'<header><a href="/">Moth &amp; Bone</a><a href="{top}">Shop</a><a href="/category/pins">Pins</a><a href="/cart">Cart $0.00</a><a href="/contact">Contact</a><a href="/shipping-faq">FAQ</a></header><main>{body}</main><footer>Powered by Big Cartel</footer>', f'<h1>Moth &amp; Bone</h1>{"".join(map(card, ads[:4]))}<a href="{top}">View all</a>', "en", "Moth & Bone", size=8,
                  others={"/category/pins": f'<h1>Pins</h1>{"".join(card(ad) for ad in ads if "Pin" in ad.title)}', "/cart": "<h1>Cart</h1><p>$0.00</p>", "/contact": "<h1>Contact</h1>", "/shipping-faq": "<h1>FAQ</h1><p>US shipping is $6.00 and international $18.00.</p>"}, titled=lambda ad: f"{ad.title} / Moth &amp; Bone")
    return mapped(made("bigcartel-us", "USD", pages, PLAIN, image=lambda ad: f"/product_images/{ad.n}/0.jpg"), "/sitemap.xml", ads, [top, "/contact", "/shipping-faq"])


def shoprenter_hu() -> Made:
    """A Hungarian terrarium shop on Shoprenter: gross and net sums, struck sums before sales, sums by the unit, points, words for "not to be had", addresses with a number behind, six sections that overlap, the same good linked from each."""
    ads = made_ads(36, "Üvegterrárium|Fűtőkábel|Szakállas agáma csemege|UVB izzó|Vízipipa fa dísz|Kókuszrost alom", "30x30x45|60 W|100 ml|Exo Terra|nagy|akciós",
        prices="24990 8490 1290 13500 5990 2150", texts="Azonnal szállítható raktárról. A csomag 1-2 munkanapon belül érkezik.|Hüllők és kétéltűek tartásához ajánlott, EU-s forgalmazásból.")
    top = "/terrarisztika-12"

    def path(ad: Item) -> str:
        return f"/{ad.slug}-{ad.n}"

    def sums(ad: Item) -> str:
        before = f'<span class="product-price product-price-original">{whole(cost(ad) * 1.25, " ")} Ft</span>' if ad.n % 3 == 0 else ""
        return f'<div class="product-card-item product-card-price d-flex flex-column">{before}<span class="product-price {"product-price-special" if before else ""}">{whole(cost(ad), " ")} Ft</span><span class="product-card-net">Nettó: {whole(cost(ad) / 1.27, " ")} Ft</span></div>'

    def card(ad: Item) -> str:
        return f'<div class="product-snapshot-vertical product_snapshot card product-card h-100" data-productid="{ad.n}"><div class="card-top-position"><div class="product_badges">{"<span>Akció</span>" if ad.n % 3 == 0 else ""}</div></div><div class="product-card-image"><a class="img-thumbnail-link" href="{{base}}{path(ad)[1:]}"><img class="card-img-top img-thumbnail lazyload" src="data:image/gif;base64,R0" data-src="/custom/terra/image/cache/w300h300/product/{ad.n}.jpg.webp?lastmod=0" alt="{ad.title}"></a></div><div class="card-body"><h2 class="product-card-item product-card-title h4"><a href="{{base}}{path(ad)[1:]}">{ad.title}</a></h2>{sums(ad)}</div></div>'

    def listing(leaf: Leaf) -> str:
        turn = "".join(f'<li class="page-item"><a class="page-link" href="{{base}}{leaf.at[1:]}?page={n}#content">{n}</a></li>' for n in range(1, leaf.last + 1))
        return f'<h1 class="page-head-title">Termékek</h1><div class="category-description">Ingyenes szállítás 25 000 Ft felett.</div><div class="list">{"".join(map(card, leaf.ads))}</div><ul class="pagination">{turn}</ul>'

    def detail(ad: Item) -> tuple[str, str]:
        shown = gallery(ad, lambda at: f'<a class="product-image-link" data-href="/custom/terra/image/cache/w1000h1000wt1/product/{ad.n}_{at}.jpg"><img src="/custom/terra/image/cache/w1000h1000wt1/product/{ad.n}_{at}.jpg" alt="{ad.title}"></a>')
        near = "".join(card(o) for o in others(ads, ad, 4))
        before = f'<span class="product-price-original">{whole(cost(ad) * 1.25, " ")} Ft</span> <span class="decrease">-20%</span> ' if ad.n % 3 == 0 else ""
        stock = "Nem rendelhető" if ad.n % 11 == 0 else "Raktáron"
        body = f'<nav aria-label="breadcrumb"><ol class="breadcrumb"><li><a href="/">Főoldal</a></li><li><a href="{top}">Terrarisztika</a></li></ol></nav><section class="product-page-top"><div class="product-image-box">{shown}</div><h1 class="page-head-title product-page-head-title">{ad.title}</h1><div class="product-page-price">{before}<span class="product-price product-page-price-value">{whole(cost(ad), " ")} Ft</span><span class="net">({whole(cost(ad) / 1.27, " ")} Ft + ÁFA)</span></div><div class="loyalty">Vásárlás után járó hűségpontok: {round(cost(ad) / 100)} Ft</div><table class="parameter-table"><tr><td>Elérhetőség:</td><td>{stock}</td></tr><tr><td>Szállítási díj:</td><td>1 490 Ft</td></tr><tr><td>Egységár:</td><td>{whole(cost(ad) / 2, " ")} Ft/db</td></tr><tr><td>Cikkszám:</td><td>TR-{ad.n}</td></tr></table><button>Kosárba rakom</button></section><section class="product-description"><span>{ad.text}</span></section><section><h2>Hasonló termékek</h2>{near}</section>'
        offer = {"@type": "Offer", "price": int(cost(ad)), "priceCurrency": "HUF", "url": f"{{base}}{path(ad)[1:]}", "availability": "http://schema.org/OutOfStock" if ad.n % 11 == 0 else "http://schema.org/InStock"}
        return body, canonical(path(ad)) + ld({"@type": "Product", "name": ad.title, "sku": f"TR-{ad.n}", "image": f"{{base}}custom/terra/image/cache/w1000h1000wt1/product/{ad.n}_0.jpg", "offers": offer}) + crumbs("Terrarisztika", ad.title)

    sections = {top: ads, "/terrarium-13": ads[::6], "/futes-14": ads[1::6], "/vilagitas-15": ads[3::6], "/akcio-16": [ad for ad in ads if ad.n % 3 == 0], "/ujdonsag-17": ads[-5:]}
    nav = "".join(f'<li><a href="{at}">{at[1:-3].title()}</a></li>' for at in sections)
    pages = Pages(ads, path, sections, listing, detail, lambda body: f'<header><a href="/">TerraBolt</a><a href="/cart">Kosár 0 Ft</a><a href="/customer/login">Belépés</a><ul class="nav">{nav}</ul></header>{body}<footer><a href="/aszf">ÁSZF</a><a href="/blog/news/tel-a-terrariumban">Tél a terráriumban</a></footer><div class="nanobar">Az oldal sütiket használ.</div>', f"<h1>TerraBolt</h1><ul>{nav}</ul>", "hu", "TerraBolt", size=9,
                  others={"/cart": "<h1>Kosár</h1>", "/customer/login": "<h1>Belépés</h1>", "/aszf": "<h1>ÁSZF</h1><p>Utánvét 490 Ft</p>", "/blog/news/tel-a-terrariumban": "<article><h1>Tél a terráriumban</h1><p>2026.11.10. Egy fűtőkő kb. 6 990 Ft.</p></article>"}, titled=lambda ad: f"{ad.title} - TerraBolt")
    return made("shoprenter-hu", "HUF", pages, PLAIN, image=lambda ad: f"/custom/terra/image/cache/w1000h1000wt1/product/{ad.n}_0.jpg")


def lightspeed_nl() -> Made:
    """A Dutch natural history shop on Lightspeed: goods as /nl/name.html beside pages as page2.html with gaps between numbers, sums with a dash for no cents, struck sums, sums without tax, the same in German by hreflang, a map of sections alone."""
    ads = made_ads(33, "Opgezette fazant|Vlinder Morpho in lijst|Mammoettand fragment|Struisvogelei|Zebra schedel|Gewei damhert|Houten stolp", "groot|klein|antiek|replica|op voet",
        prices="149.00 39.95 225.00 17.50 480.00 65.00 29.95", texts="Alle dieren zijn een natuurlijke dood gestorven, met CITES waar nodig.|Elk stuk is uniek, u ontvangt een vergelijkbaar exemplaar.")
    top = "/nl/natuurhistorie/"

    def path(ad: Item) -> str:
        return f"/nl/{ad.slug}.html"

    def price(ad: Item, more: float = 1.0) -> str:
        amount = cost(ad) * more
        return f"€{whole(amount)},-" if amount == int(amount) else f"€{figures(amount)}"

    def block(ad: Item) -> str:
        before = f'<span class="price-old">{price(ad, 1.2)}</span>' if ad.n % 5 == 0 else ""
        return f'<div class="product-block" data-pid="{ad.n}"><div class="product-block-image"><a href="{{base}}{path(ad)[1:]}" title="{ad.title}"><img data-src="/shops/3/files/{ad.n}0/325x375x2/image.jpg" alt="{ad.title}"></a></div><h3><a class="product-block-title" href="{{base}}{path(ad)[1:]}">{ad.title}</a></h3><div class="product-block-price">{before}<strong>{price(ad)}</strong> <small>Incl. btw</small></div></div>'

    def listing(leaf: Leaf) -> str:
        kept = sorted({1, 2, leaf.number, min(leaf.number + 1, leaf.last), leaf.last})
        turn = " … ".join(f'<a href="{{base}}{leaf.at[1:]}{"" if n == 1 else f"page{n}.html"}">{n}</a>' for n in kept)
        return f'<h1>Natuurhistorie</h1><form><label>Prijs tot €500 <input name="max"></label></form><div class="products-area">{"".join(map(block, leaf.ads))}</div><div class="pager">{turn}</div>'

    def detail(ad: Item) -> tuple[str, str]:
        shown = gallery(ad, lambda at: f'<div class="slide"><img src="/shops/3/files/{ad.n}{at}/650x750x2/image.jpg" alt="{ad.title}"></div>')
        near = "".join(block(o) for o in others(ads, ad, 4))
        before = f'<span class="price-old">{price(ad, 1.2)}</span> ' if ad.n % 5 == 0 else ""
        body = f'<div class="breadcrumbs"><a href="/nl/">Home</a> / <a href="{top}">Natuurhistorie</a></div><div class="productpage-left">{shown}</div><div class="productpage-right"><h1 class="product-page-title">{ad.title}</h1><div class="rating">4,8 / 5 (31)</div><div class="product-price">{before}<span class="price">{price(ad)}</span> <span class="tax">Incl. btw</span> <span class="excl">({figures(cost(ad) / 1.21)} excl. btw)</span></div><div class="stock">Op voorraad</div><p>Vandaag voor 16:00 besteld, morgen in huis. Gratis vanaf €75,-</p><form><select><option>Zonder cadeaupapier</option><option>Met cadeaupapier +€3,50</option></select><button>Toevoegen aan winkelwagen</button></form><div class="product-page-text">{ad.text}</div></div><h2>Gerelateerde producten</h2>{near}'
        offer = {"@type": "Offer", "price": f"{cost(ad):.2f}", "priceCurrency": "EUR", "availability": "https://schema.org/InStock", "priceValidUntil": "2027-02-28"}
        return body, canonical(path(ad)) + hreflang(nl=path(ad), de=path(ad).replace("/nl/", "/de/")) + shared(ad.title, f"/shops/3/files/{ad.n}0/650x750x2/image.jpg") + ld({"@type": "Product", "name": ad.title, "image": f"{{base}}shops/3/files/{ad.n}0/650x750x2/image.jpg", "offers": offer})

    german = {path(ad).replace("/nl/", "/de/"): "<h1>Deutsch</h1><p>Diese Seite wird übersetzt.</p>" for ad in ads}
    pages = Pages(ads, path, {top: ads}, listing, detail, lambda body: f'<header><a href="/nl/">De Rariteit</a><a href="/nl/cart/">Winkelwagen €0,00</a><a href="/nl/account/">Inloggen</a></header>{body}<footer><a href="/nl/service/">Klantenservice</a><a href="/nl/blogs/nieuws/">Blog</a></footer><div class="cookie-bar">Wij slaan cookies op. <a href="/nl/service/cookies/">Meer</a></div>', '<a href="/nl/">Nederlands</a>', "nl", "De Rariteit", size=6, turn=by_pattern(r"page(\d+)\.html$"),
                  others={**german, "/nl/": f'<h1>De Rariteit</h1><a href="{top}">Natuurhistorie</a>', **dict.fromkeys(("/nl/cart/", "/nl/account/", "/nl/service/", "/nl/service/cookies/"), "<h1>De Rariteit</h1><p>Verzending €6,95</p>"), "/nl/blogs/nieuws/": '<h1>Blog</h1><a href="/nl/blogs/nieuws/prepareren/">Prepareren</a>', "/nl/blogs/nieuws/prepareren/": "<article><h1>Hoe prepareren werkt</h1><p>14-11-2026. Een cursus kost €95,-</p></article>"}, titled=lambda ad: f"{ad.title} - De Rariteit")
    return mapped(made("lightspeed-nl", "EUR", pages, PLAIN, image=lambda ad: f"/shops/3/files/{ad.n}0/650x750x2/image.jpg"), "/sitemap.xml", [], [top, "/nl/service/"])


MAKES: dict[str, Callable[[], Made]] = {make.__name__: make for make in (jtl_de, volusion_us, bigcartel_us, shoprenter_hu, lightspeed_nl)}
