"""Hand-made, generated and script-drawn shops of the second blind set."""
# ruff: noqa: E501 - markup reads best as it is sent
# fmt: off

from __future__ import annotations

import json
from collections.abc import Callable
from html import escape

from benchmarks.blind.base import made_ads
from benchmarks.blind2.base import ALL, PLAIN, Leaf, Pages, by_path, cost, figures, made, numbers
from tests.spiders.shops.base import Answer, Item, Made


def handmade_hu() -> Made:
    """A collector's pages of 2003: a frame of tables, kat1.htm … kat4.htm, goods in rows with a picture page each, "12.500,-" in a column of forints."""
    ads = made_ads(24, "Óriás csiga ház|Preparált hód|Pillangó gyűjtemény|Agancs kés", "kicsi|nagy|régi|ritka|hibás|dobozban",
        prices="12500 850 145000 3900", texts="Személyes átvétel vagy postai utánvét.|Hagyatékból, garancia nincs, megtekinthető.", places="Pécs|Győr|Eger")

    def path(ad: Item) -> str:
        return f"/kepek/t{ad.n}.htm"

    def frame(body: str) -> str:
        return f'<table width=780 border=0 cellpadding=4><tr><td colspan=2 bgcolor=#336633><font color=white size=5>Laci bácsi gyűjteménye</font></td></tr><tr><td width=150 valign=top><a href="/index.htm">Nyitólap</a><br><a href="/kat1.htm">Csigák, csontok</a><br><a href="/kat2.htm">Egyéb</a><br><a href="/rendeles.htm">Rendelés</a><br>Tel: 72/555-010</td><td valign=top>{body}</td></tr></table><p align=center>Látogatók: 0048213</p>'

    def row(ad: Item) -> str:
        return f'<tr><td><a href="{path(ad)[1:]}"><img src="kepek/k{ad.n}.jpg" width=60 border=0></a></td><td>{ad.n}</td><td><a href="{path(ad)[1:]}">{ad.title}</a></td><td>{ad.place}</td><td align=right>{figures(cost(ad), places=0)},-</td></tr>'

    def detail(ad: Item) -> str:
        return f'<center><font size=4><b>{ad.title}</b></font><br><img src="{ad.n}.jpg" width=400></center><table border=1><tr><td>Cikkszám</td><td>{ad.n}</td></tr><tr><td>Hol van</td><td>{ad.place}</td></tr><tr><td>Ár</td><td>{figures(cost(ad), places=0)},- Ft</td></tr><tr><td>Postaköltség</td><td>1.490,- Ft</td></tr></table><p>{ad.text}</p><a href="../kat1.htm">Vissza</a>'

    def turn(at: str, _query: dict[str, str]) -> tuple[str, int]:
        stem, _, number = at.removesuffix(".htm").partition("_")
        return f"{stem}.htm", int(number or "1")

    def listing(leaf: Leaf) -> str:
        stem = leaf.at[1:].removesuffix(".htm")
        on = f'<a href="{stem}_{leaf.number + 1}.htm">Következő lap &gt;&gt;</a>' if leaf.number < leaf.last else ""
        return f'<h3>Kínálat (árak forintban)</h3><table border=1 cellspacing=0><tr><th>Kép</th><th>Szám</th><th>Megnevezés</th><th>Hol</th><th>Ár</th></tr>{"".join(map(row, leaf.ads))}</table>{on}'

    pages = Pages(ads, path, {"/kat1.htm": ads[:14], "/kat2.htm": ads[14:]}, listing, detail, frame, "<p>Üdvözlöm honlapomon! Frissítve: 2026. február 20.</p>", "hu", "Laci bácsi", turn=turn, size=7,
                  others={"/index.htm": "<p>Üdvözlöm honlapomon!</p>", "/rendeles.htm": "<p>Rendelés levélben, 5.000,- Ft fölött.</p>"}, titled=lambda ad: f"Kép {ad.n}")
    return made("handmade-hu", "HUF", pages, (*PLAIN, "place"), image=lambda ad: f"/kepek/{ad.n}.jpg")


def hugo_fi() -> Made:
    """Hugo: /myynnissa/page/2/, front matter shown as a line of small text, price as "Hinta: 45 euroa" in the words, links that lie over the cards."""
    ads = made_ads(25, "Hirven sarvet|Täytetty metso|Viherkasvi Monstera|Meripihka|Karhuntalja", "iso|pieni|vanha|siisti|edullinen",
        prices="45 320 12 89 1450", texts="Nouto sovitusti tai postitus ostajan kustannuksella.|Peritty mökiltä, kunto kuvien mukainen.", people="Aino|Mökkiläinen|Pekka R", places="Oulu|Kuopio|Salo")

    def path(ad: Item) -> str:
        return f"/myynnissa/{ad.slug}/"

    def frame(body: str) -> str:
        return f'<header class="site-header"><a class="site-title" href="/">Kylän tori</a><nav><a href="/myynnissa/">Myynnissä</a><a href="/tags/">Tunnisteet</a><a href="/tietoa/">Tietoa</a></nav></header><main>{body}</main><footer>© 2026 Kylän tori · <a href="https://gohugo.io">Hugo</a></footer>'

    def meta(ad: Item) -> str:
        assert ad.posted
        return f'<time datetime="{ad.posted:%Y-%m-%dT%H:%M:%S}+02:00">{ad.posted.day}.{ad.posted.month}.{ad.posted.year}</time> · {ad.seller} · {ad.place} · 1 min'

    def card(ad: Item) -> str:
        return f'<article class="post-entry"><figure class="entry-cover"><img loading="lazy" src="{{base}}myynnissa/{ad.slug}/kansi_pieni.jpg" alt=""></figure><header class="entry-header"><h2>{ad.title}</h2></header><div class="entry-content"><p>{ad.text[:30]}...</p></div><footer class="entry-footer">{meta(ad)}</footer><a class="entry-link" aria-label="post link to {ad.title}" href="{{base}}myynnissa/{ad.slug}/"></a></article>'

    def detail(ad: Item) -> str:
        near = ads[(ads.index(ad) + 1) % len(ads)]
        return f'<article class="post-single"><header class="post-header"><div class="breadcrumbs"><a href="/">Koti</a> » <a href="/myynnissa/">Myynnissä</a></div><h1 class="post-title">{ad.title}</h1><div class="post-meta">{meta(ad)}</div></header><figure class="entry-cover"><img src="{{base}}myynnissa/{ad.slug}/kansi.jpg" alt=""></figure><div class="post-content"><p>{ad.text}</p><p><strong>Hinta:</strong> {figures(cost(ad), " ", places=0)} euroa</p><p>Postikulut 9,90 euroa.</p></div><footer class="post-footer"><ul class="post-tags"><li><a href="/tags/">luonto</a></li></ul><nav class="paginav"><a class="next" href="{{base}}myynnissa/{near.slug}/"><span class="title">Seuraava »</span><br><span>{near.title}</span></a></nav></footer></article>'

    def listing(leaf: Leaf) -> str:
        more = f'<a class="next" href="{{base}}myynnissa/page/{leaf.number + 1}/">Seuraava sivu »</a>' if leaf.number < leaf.last else ""
        return f'<header class="page-header"><h1>Myynnissä</h1></header>{"".join(map(card, leaf.ads))}<footer class="page-footer"><nav class="pagination">{more}</nav></footer>'

    pages = Pages(ads, path, {"/myynnissa/": ads}, listing, detail, frame, "<h1>Kylän tori</h1><p>Myy ja osta naapurilta.</p>", "fi", "Kylän tori", turn=by_path("page/"), size=7,
                  others={"/tags/": "<h1>Tunnisteet</h1>", "/tietoa/": "<h1>Tietoa</h1>"}, titled=lambda ad: f"{ad.title} | Kylän tori")
    return made("hugo-fi", "EUR", pages, ALL, image=lambda ad: f"/myynnissa/{ad.slug}/kansi.jpg")


def nuxt_function() -> Made:
    """Nuxt 2: the state is what a function of short names returns, the page itself drawn beforehand; a Greek shop with "1.250,00 €" and the old price in a tooltip."""
    ads = made_ads(25, "Χελώνα κεραμική|Σφουγγάρι Καλύμνου|Κοράλλι κόσμημα|Ορχιδέα Οφρύς|Δέρμα φιδιού ζώνη", "μικρό|μεγάλο|σπάνιο|παλιό|σετ",
        prices="1250 18.50 340 75 129.90", texts="Αποστολή σε όλη την Ελλάδα με αντικαταβολή.|Μοναδικό κομμάτι, όπως στη φωτογραφία.")

    def path(ad: Item) -> str:
        return f"/proion/{ad.n}/{ad.slug}"

    def money(amount: float) -> str:
        return f"{figures(amount)} €"

    def card(ad: Item) -> str:
        return f'<li data-v-7a1c class="tile"><a href="{path(ad)}" class="tile__link nuxt-link"><img data-v-7a1c src="/_ipx/w_300/{ad.n}.jpg" alt=""><div class="tile__name">{ad.title}</div><div class="tile__cost"><span>{money(cost(ad))}</span></div></a></li>'

    def state(ad: Item) -> str:
        return f'<script>window.__NUXT__=(function(a,b,c,d,e){{return {{layout:"default",data:[{{product:{{id:{ad.n},name:a,price:b,oldPrice:c,currency:"EUR",image:"\\u002Fmedia\\u002F{ad.n}.jpg",stock:d,related:[{{id:1,name:"x",price:c}}]}}}}],fetch:{{}},error:e,serverRendered:d}}}}({json.dumps(ad.title)},{cost(ad)},{cost(ad) * 1.3:.2f},true,null));</script>'

    def frame(body: str) -> str:
        return f'<div id="__nuxt"><div id="__layout"><header><a href="/" class="nuxt-link-active">Θησαυρός</a><a href="/eidi">Είδη</a><a href="/kalathi">Καλάθι (0)</a><a href="/syndesi">Σύνδεση</a></header>{body}<footer>Τηλ. 2241 055501 · Δωρεάν μεταφορικά άνω των 59,00 €</footer></div></div>'

    def detail(ad: Item) -> str:
        return f'<main data-v-2b><nav aria-label="breadcrumb"><a href="/eidi">Είδη</a></nav><img data-v-2b class="hero" src="/media/{ad.n}.jpg" alt="{ad.title}"><h1 data-v-2b>{ad.title}</h1><div data-v-2b class="cost" title="Αρχική τιμή {money(cost(ad) * 1.3)}"><span>{money(cost(ad))}</span></div><p class="hint">ή 3 άτοκες δόσεις των {money(cost(ad) / 3)}</p><button>Προσθήκη στο καλάθι</button><p data-v-2b>{ad.text}</p><h2>Δείτε επίσης</h2><ul>{"".join(map(card, [each for each in ads if each is not ad][:3]))}</ul></main>{state(ad)}'

    def listing(leaf: Leaf) -> str:
        return f'<main><h1>Είδη</h1><ul class="tiles">{"".join(map(card, leaf.ads))}</ul><div class="pager">{numbers(leaf, lambda n: f"/eidi?page={n}", "is-active")}</div></main><script>window.__NUXT__=(function(a){{return {{layout:"default",data:[{{}}],serverRendered:a}}}}(true));</script>'

    pages = Pages(ads, path, {"/eidi": ads}, listing, detail, frame, f'<main><h1>Θησαυρός</h1><ul>{"".join(map(card, ads[:4]))}</ul></main>', "el", "Θησαυρός", others={"/kalathi": "<h1>Καλάθι</h1>", "/syndesi": "<h1>Σύνδεση</h1>"})
    return made("nuxt-function", "EUR", pages, image=lambda ad: f"/media/{ad.n}.jpg")


def scroll_api() -> Made:
    """A list that a script fills as one scrolls: its address, offset and limit in data attributes, envelopes with "hasMore", bani as whole numbers; Romanian leu, ads' pages drawn on the server."""
    ads = made_ads(28, "Broască țestoasă|Blană de vulpe|Papagal ondulat|Trofeu cerb|Orhidee sălbatică", "pereche|veche|tânără|de colecție|cu acte|ieftină",
        prices="450 1200 65 3800 89.50", texts="Predare personală, nu trimit prin curier.|Provine din colecție privată, acte la vedere.", people="Ionuț|Maria P|vanator_bv", places="Brașov|Iași|Deva")

    def path(ad: Item) -> str:
        return f"/oferta/{ad.n}"

    def frame(body: str) -> str:
        return f'<header><a href="/">Târgul</a><a href="/oferte">Oferte</a><a href="/cont">Cont</a></header>{body}<footer>Suport 0268 555 010</footer>'

    def record(ad: Item) -> dict[str, object]:
        assert ad.posted
        return {"id": ad.n, "titlu": ad.title, "pret": {"valoare": int(cost(ad) * 100), "exponent": 2, "moneda": "RON"}, "poza": f"/f/{ad.n}.jpg", "oras": ad.place, "vanzator": {"id": account_of(ad.seller), "nume": ad.seller}, "publicat": ad.posted.isoformat(), "link": path(ad)}

    def account_of(seller: str) -> int:
        return 300 + sum(map(ord, seller)) % 89

    def detail(ad: Item) -> str:
        assert ad.posted
        return f'<section class="oferta"><h1>{ad.title}</h1><div class="galerie"><img src="/f/{ad.n}.jpg"></div><div class="suma"><b>{figures(cost(ad), places=2 if cost(ad) % 1 else 0)}</b> lei</div><ul class="date"><li><i>Oraș</i> {ad.place}</li><li><i>Publicat</i> {ad.posted:%d.%m.%Y}</li><li><i>Vânzător</i> <a href="/u/{account_of(ad.seller)}">{ad.seller}</a></li></ul><p>{ad.text}</p></section>'

    drawn = Pages(ads, path, {}, lambda _: "", detail, frame, '<h1>Târgul</h1><a href="/oferte">Vezi ofertele</a>', "ro", "Târgul", others={"/cont": "<h1>Cont</h1>",
        "/oferte": '<h1>Oferte</h1><div id="lista" data-endpoint="/api/v2/oferte" data-offset="0" data-limit="10" data-sort="recent"></div><div class="spinner"></div><script src="/js/lista.js"></script>'})

    def pages(at: str, query: dict[str, str]) -> str | Answer | None:
        if at == "/api/v2/oferte":
            start, limit = int(query.get("offset", "0")), min(int(query.get("limit", "10")), 10)
            told = {"ok": True, "data": {"items": [record(ad) for ad in ads[start : start + limit]], "paging": {"offset": start, "limit": limit, "hasMore": start + limit < len(ads)}}}
            return 200, "application/json; charset=utf-8", json.dumps(told, ensure_ascii=False)
        if at == "/js/lista.js":
            return 200, "text/javascript", "const el=document.getElementById('lista');let o=+el.dataset.offset;async function mai(){const r=await fetch(`${el.dataset.endpoint}?offset=${o}&limit=${el.dataset.limit}&sort=${el.dataset.sort}`);const j=await r.json();o+=j.data.items.length;}mai();"
        return drawn(at, query)

    return Made("scroll-api", ads, "RON", pages, path, ALL, image=lambda ad: f"/f/{ad.n}.jpg", account=lambda ad: str(account_of(ad.seller)))


def astro_islands() -> Made:
    """Astro: islands whose props are pairs of kind and value, the price drawn in the island alone, the rest static; Danish kroner."""
    ads = made_ads(24, "Rav med insekt|Udstoppet ugle|Kaktus samling|Narhvaltand kopi", "lille|stor|ældre|sjælden|lot|pæn stand",
        prices="450 1895 129.50 12500", texts="Sendes med GLS eller hentes efter aftale.|Fra dødsbo, sælges som beset.")

    def path(ad: Item) -> str:
        return f"/vare/{ad.slug}"

    def island(ad: Item, kind: str) -> str:
        props = escape(json.dumps({"id": [0, ad.n], "name": [0, ad.title], "price": [0, cost(ad)], "currency": [0, "DKK"], "images": [1, [[0, f"/_astro/{ad.n}.jpg"]]], "inStock": [0, True]}, ensure_ascii=False))
        return f'<astro-island uid="Z{ad.n}" prefix="r0" component-url="/_astro/{kind}.hash.js" component-export="default" renderer-url="/_astro/client.js" props="{props}" ssr client="only" opts="{{&quot;name&quot;:&quot;{kind}&quot;,&quot;value&quot;:&quot;react&quot;}}"></astro-island>'

    def card(ad: Item) -> str:
        return f'<li class="astro-j7pv"><a class="astro-j7pv" href="{path(ad)}"><img class="astro-j7pv" src="/_astro/{ad.n}_300.webp" alt="{ad.title}" loading="lazy"><h3 class="astro-j7pv">{ad.title}</h3></a>{island(ad, "Pris")}</li>'

    def frame(body: str) -> str:
        return f'<header class="astro-h1"><a href="/">Raritetskabinettet</a><nav><a href="/varer/1">Varer</a><a href="/om">Om os</a></nav></header>{body}<footer>CVR 55501010 · Tlf. 55 50 10 10 · Fragt fra 49 kr.</footer>'

    def detail(ad: Item) -> str:
        return f'<main class="astro-k2"><a href="/varer/1">← Varer</a><img class="astro-k2" src="/_astro/{ad.n}.jpg" alt="{ad.title}"><h1 class="astro-k2">{ad.title}</h1>{island(ad, "Koeb")}<div class="prose"><p>{ad.text}</p></div><section><h2>Mere af samme slags</h2><ul>{"".join(map(card, [each for each in ads if each is not ad][:3]))}</ul></section></main>'

    def turn(at: str, _query: dict[str, str]) -> tuple[str, int]:
        where, _, number = at.rpartition("/")
        return where, int(number) if number.isdigit() else 1

    def listing(leaf: Leaf) -> str:
        return f'<main><h1>Varer</h1><ul class="grid">{"".join(map(card, leaf.ads))}</ul><nav aria-label="Sider">{numbers(leaf, lambda n: f"/varer/{n}", "nu")}</nav></main>'

    pages = Pages(ads, path, {"/varer": ads}, listing, detail, frame, "<main><h1>Raritetskabinettet</h1></main>", "da", "Raritetskabinettet", turn=turn, others={"/om": "<h1>Om os</h1>"}, titled=lambda ad: f"{ad.title} – Raritetskabinettet")
    return made("astro-islands", "DKK", pages, image=lambda ad: f"/_astro/{ad.n}.jpg")


def odoo_ke() -> Made:
    """Odoo: /shop/page/2, name-12 addresses, the sum in an element within the sign's, microdata hidden, struck list price after it; Kenya shillings."""
    ads = made_ads(24, "Soapstone rhino|Ebony mask|Aloe cutting|Leather shield", "small|large|pair|antique|export grade|polished",
        prices="2500 14500.50 350 89000", texts="Delivered within Nairobi the same day.|Made by the workshop, export papers on request.")

    def path(ad: Item) -> str:
        return f"/shop/{ad.slug}-{ad.n}"

    def money(amount: float, *, hidden: str = "") -> str:
        return f'<span data-oe-type="monetary" data-oe-expression="{hidden}">KSh <span class="oe_currency_value">{amount:,.2f}</span></span>'

    def card(ad: Item) -> str:
        return f'<td class="oe_product"><div class="o_wsale_product_grid_wrapper"><form action="/shop/cart/update" class="oe_product_cart" itemscope itemtype="http://schema.org/Product"><div class="oe_product_image"><a itemprop="url" href="{path(ad)}?category=4"><img src="/web/image/product.template/{ad.n}/image_512/x" itemprop="image" alt="{ad.title}"></a></div><div class="o_wsale_product_information"><h6 class="o_wsale_products_item_title"><a itemprop="name" href="{path(ad)}?category=4" content="{ad.title}">{ad.title}</a></h6><div class="product_price" itemprop="offers" itemscope itemtype="http://schema.org/Offer">{money(cost(ad))}<span itemprop="price" style="display:none;">{cost(ad)}</span><span itemprop="priceCurrency" style="display:none;">KES</span></div></div></form></div></td>'

    def frame(body: str) -> str:
        return f'<div id="wrapwrap"><header id="top"><nav><a href="/">Home</a><a href="/shop">Shop</a><a href="/contactus">Contact us</a><a href="/web/login">Sign in</a></nav></header><main><div id="wrap" class="js_sale">{body}</div></main><footer id="bottom">+254 20 555 0101 · Free delivery above KSh 10,000 · Powered by <a href="http://www.odoo.com">Odoo</a></footer></div>'

    def detail(ad: Item) -> tuple[str, str]:
        return f'<section itemscope itemtype="http://schema.org/Product" id="product_detail"><ol class="breadcrumb"><li><a href="/shop">All Products</a></li><li><span>{ad.title}</span></li></ol><div id="o-carousel-product"><img class="product_detail_img" itemprop="image" src="/web/image/product.product/{ad.n}/image_1024/x" alt="{ad.title}"></div><div id="product_details"><h1 itemprop="name">{ad.title}</h1><div class="product_price"><h3 class="css_editable_mode_hidden"><span class="oe_price">{money(cost(ad))}</span><span itemprop="price" style="display:none;">{cost(ad)}</span><span itemprop="priceCurrency" style="display:none;">KES</span><span class="text-danger oe_default_price ms-1 h5" style="text-decoration: line-through;">{money(cost(ad) * 1.2)}</span></h3></div><p class="text-muted">{ad.text}</p><div id="product_option_block">Terms: 30-day money-back guarantee</div></div></section><div class="s_dynamic"><h3>Alternative products</h3><table><tr>{"".join(map(card, [each for each in ads if each is not ad][:3]))}</tr></table></div>', f'<meta name="generator" content="Odoo"><link rel="canonical" href="{{base}}shop/{ad.slug}-{ad.n}"><meta property="og:title" content="{ad.title}"><meta property="og:image" content="{{base}}web/image/product.template/{ad.n}/image_1024">'

    def listing(leaf: Leaf) -> str:
        return f'<div id="products_grid"><a href="/shop?order=list_price+asc">Price - Low to High</a><table class="table table-borderless"><tr>{"".join(map(card, leaf.ads))}</tr></table><div class="products_pager"><ul class="pagination">{numbers(leaf, lambda n: "/shop" if n == 1 else f"/shop/page/{n}", "page-link active")}</ul></div></div>'

    pages = Pages(ads, path, {"/shop": ads}, listing, detail, frame, "<h1>Karen Craft House</h1>", "en", "Karen Craft House", turn=by_path("/page/"), others={"/contactus": "<h1>Contact us</h1>", "/web/login": "<h1>Log in</h1>"}, titled=lambda ad: f"{ad.title} | Karen Craft House")
    return made("odoo-ke", "KES", pages, image=lambda ad: f"/web/image/product.product/{ad.n}/image_1024/x")


MAKES: dict[str, Callable[[], Made]] = {make.__name__: make for make in (handmade_hu, hugo_fi, nuxt_function, scroll_api, astro_islands, odoo_ke)}
