"""Carts of makes not written before, most with nothing for machines in their heads."""
# ruff: noqa: E501 - markup reads best as it is sent
# fmt: off

from __future__ import annotations

from collections.abc import Callable

from benchmarks.blind.base import made_ads
from benchmarks.blind2.base import PLAIN, Leaf, Pages, by_path, by_query, cost, figures, made, numbers
from benchmarks.blind3.base import canonical
from benchmarks.fourth.base import beside, others, shared
from tests.spiders.shops.base import Answer, Item, Made


def bigcommerce_au() -> Made:
    """BigCommerce: goods at the root of the site, "RRP" and "Was" before "Now", hidden empty prices, a quick view, tax out beneath, a sitemap in pieces behind a query."""
    ads = made_ads(25, "Red-tailed Black Cockatoo Feather Fan|Macropod Leather Hide|Eucalypt Bonsai|Coral Frag Duncan|Saltwater Croc Belt", "Small|Large|Premium|Twin Pack|Seconds",
        prices="89.95 149.00 65.50 32.00 1120.00", texts="Sourced under licence, certificate number supplied with your invoice.|Ships within two business days from our Cairns store.")

    def path(ad: Item) -> str:
        return f"/{ad.slug}/"

    def sums(ad: Item) -> str:
        rrp = f'<div class="price-section price-section--withoutTax rrp-price--withoutTax"{"" if ad.n % 4 == 0 else " style=display:none;"}><span>RRP:</span> <span data-product-rrp-price-without-tax class="price price--rrp">{f"${cost(ad) * 1.5:,.2f}" if ad.n % 4 == 0 else ""}</span></div>'
        was = f'<div class="price-section non-sale-price--withoutTax"{"" if ad.n % 4 == 1 else " style=display:none;"}><span>Was:</span> <span data-product-non-sale-price-without-tax class="price price--non-sale">{f"${cost(ad) * 1.2:,.2f}" if ad.n % 4 == 1 else ""}</span></div>'
        return f'{rrp}{was}<div class="price-section price-section--withoutTax"><span class="price-label"></span><span class="price-now-label" style="display:none;">Now:</span> <span data-product-price-without-tax class="price price--withoutTax">${cost(ad):,.2f}</span></div>'

    def card(ad: Item) -> str:
        return f'<li class="product"><article class="card" data-entity-id="{ad.n}" data-name="{ad.title}"><figure class="card-figure"><a href="{{base}}{path(ad)[1:]}" class="card-figure__link" aria-label="{ad.title}, ${cost(ad):,.2f}"><div class="card-img-container"><img src="/s/stencil/img/loading.svg" data-src="/s-x1/images/stencil/500x659/products/{ad.n}/{ad.n}__1.jpg?c=1" alt="{ad.title}" class="card-image lazyload"></div></a><figcaption class="card-figcaption"><button class="button quickview" data-product-id="{ad.n}">Quick view</button><a href="{{base}}cart.php?action=add&amp;product_id={ad.n}" class="button">Add to Cart</a></figcaption></figure><div class="card-body"><p class="card-text">Tropic Supplies</p><h3 class="card-title"><a href="{{base}}{path(ad)[1:]}">{ad.title}</a></h3><div class="card-text" data-test-info-type="price">{sums(ad)}</div></div></article></li>'

    def detail(ad: Item) -> tuple[str, str]:
        near = "".join(map(card, others(ads, ad)))
        body = f'<ul class="breadcrumbs"><li><a href="/">Home</a></li><li><a href="/shop-all/">Shop All</a></li></ul><div class="productView"><section class="productView-images"><figure class="productView-image" data-zoom-image="/s-x1/images/stencil/1280x1280/products/{ad.n}/{ad.n}__1.jpg?c=1"><a href="/s-x1/images/stencil/1280x1280/products/{ad.n}/{ad.n}__1.jpg?c=1"><img src="/s-x1/images/stencil/500x659/products/{ad.n}/{ad.n}__1.jpg?c=1" alt=""></a></figure></section><section class="productView-details"><h1 class="productView-title">{ad.title}</h1><h2 class="productView-brand"><a href="/brands/tropic/">Tropic Supplies</a></h2><div class="productView-price">{sums(ad)}</div><p class="afterpay">or 4 payments of ${cost(ad) / 4:,.2f}</p><dl class="productView-info"><dt>SKU:</dt><dd>TS-{ad.n}</dd><dt>Shipping:</dt><dd>$12.95 (Fixed Shipping Cost)</dd></dl></section><article class="productView-description"><div id="tab-description">{ad.text}</div></article></div><section><h2>Related Products</h2><ul class="productGrid">{near}</ul></section>'
        return body, canonical(path(ad))

    def listing(leaf: Leaf) -> str:
        row = numbers(leaf, lambda n: f"{leaf.at}?page={n}", "pagination-item--current")
        return f'<h1 class="page-heading">Shop All</h1><form><select name="sort"><option value="priceasc">Price</option></select></form><ul class="productGrid">{"".join(map(card, leaf.ads))}</ul><nav class="pagination">{row}</nav>'

    def further(at: str, query: dict[str, str]) -> Answer | None:
        if at != "/xmlsitemap.php":
            return None
        if query.get("type") == "products":
            return 200, "application/xml", f'<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{"".join(f"<url><loc>{{base}}{path(ad)[1:]}</loc></url>" for ad in ads)}</urlset>'
        if query.get("type") == "pages":
            return 200, "application/xml", '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>{base}shipping-returns/</loc></url><url><loc>{base}blog/</loc></url></urlset>'
        return 200, "application/xml", '<?xml version="1.0"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>{base}xmlsitemap.php?type=products&amp;page=1</loc></sitemap><sitemap><loc>{base}xmlsitemap.php?type=pages&amp;page=1</loc></sitemap></sitemapindex>'

    pages = Pages(ads, path, {"/shop-all/": ads}, listing, detail, lambda body: f'<header><a href="/">Tropic Supplies</a><nav><a href="/shop-all/">Shop All</a><a href="/blog/">Blog</a><a href="/shipping-returns/">Shipping &amp; Returns</a><a href="/login.php">Sign in</a><a href="/giftcertificates.php">Gift Certificates</a></nav></header>{body}', f'<h2>Featured Products</h2><ul class="productGrid">{"".join(map(card, ads[:4]))}</ul>', "en-AU", "Tropic Supplies", size=8,
                  others={"/blog/": "<h1>Blog</h1><article><h2><a href='/blog/duncan/'>Keeping Duncans</a></h2></article>", "/blog/duncan/": "<h1>Keeping Duncans</h1><p>A frag costs about $30.</p><img src='/img/d.jpg'>", "/shipping-returns/": "<h1>Shipping &amp; Returns</h1><p>$12.95 flat</p>", "/login.php": "<h1>Sign in</h1>", "/giftcertificates.php": "<h1>Gift Certificates</h1><p>$1 - $1,000</p>", "/cart.php": "<h1>Your Cart</h1>", "/brands/tropic/": "<h1>Tropic Supplies</h1>"}, titled=lambda ad: f"{ad.title} - Tropic Supplies")
    site = made("bigcommerce-au", "AUD", pages, image=lambda ad: f"/s-x1/images/stencil/1280x1280/products/{ad.n}/{ad.n}__1.jpg")
    site.pages, site.robots = beside(pages, further), "User-agent: *\nDisallow: /cart.php\nDisallow: /login.php\nSitemap: {base}xmlsitemap.php\n"
    return site


def elementor_pt() -> Made:
    """A page builder over WooCommerce in Portugal: widgets in widgets, the goods' name an h2 and the h1 a slogan, "Preço sob consulta", a loop "/page/2/", old and new sums in del and ins."""
    ads = made_ads(24, "Papagaio cinzento|Tartaruga grega|Orquídea Cattleya|Catatua branca|Gaiola forja", "criado à mão|com certificado|adulto|jovem|casal",
        prices="950.00 120.00 35.50 - 89.90", texts="Nascido no nosso criadouro, anilhado e com documentos CITES.|Entregas em todo o país com transportadora certificada.")

    def path(ad: Item) -> str:
        return f"/produto/{ad.slug}/"

    def price(ad: Item) -> str:
        if not ad.price:
            return '<p class="price"><a href="/contactos/">Preço sob consulta</a></p>'
        now = f'<span class="woocommerce-Price-amount amount"><bdi>{figures(cost(ad), "")}&nbsp;<span class="woocommerce-Price-currencySymbol">&euro;</span></bdi></span>'
        old = f'<del aria-hidden="true">{now.replace(figures(cost(ad), ""), figures(cost(ad) * 1.25, ""))}</del> <ins>{now}</ins>' if ad.n % 4 == 0 else now
        return f'<p class="price">{old}</p>'

    def card(ad: Item) -> str:
        return f'<div data-elementor-type="loop-item" class="elementor e-loop-item e-loop-item-{ad.n} post-{ad.n} product"><div class="elementor-element e-con"><div class="elementor-widget elementor-widget-image"><a href="{{base}}{path(ad)[1:]}"><img width="300" src="/wp-content/uploads/{ad.slug}-{ad.n}-300x300.jpg" srcset="/wp-content/uploads/{ad.slug}-{ad.n}-300x300.jpg 300w, /wp-content/uploads/{ad.slug}-{ad.n}.jpg 1024w"></a></div><div class="elementor-widget elementor-widget-heading"><h4 class="elementor-heading-title"><a href="{{base}}{path(ad)[1:]}">{ad.title}</a></h4></div><div class="elementor-widget elementor-widget-woocommerce-product-price">{price(ad)}</div><div class="elementor-widget-button"><a class="elementor-button" href="{{base}}{path(ad)[1:]}">Ver mais</a></div></div></div>'

    def detail(ad: Item) -> tuple[str, str]:
        near = "".join(map(card, others(ads, ad)))
        body = f'<div class="elementor elementor-location-single product"><div class="e-con"><div class="elementor-widget-heading"><h1 class="elementor-heading-title">Aves &amp; Répteis desde 1988</h1></div></div><div class="e-con"><div class="elementor-widget-image"><a href="/wp-content/uploads/{ad.slug}-{ad.n}.jpg" data-elementor-open-lightbox="yes"><img src="/wp-content/uploads/{ad.slug}-{ad.n}.jpg" alt=""></a></div><div class="e-con"><div class="elementor-widget-heading"><h2 class="elementor-heading-title">{ad.title}</h2></div><div class="elementor-widget-text-editor"><p>Envio 7,50 € · grátis acima de 150 €</p></div><div class="elementor-widget-woocommerce-product-price">{price(ad)}</div><div class="elementor-widget-text-editor"><p>{ad.text}</p></div></div></div><div class="e-con"><h2>Também pode gostar</h2>{near}</div></div>'
        return body, canonical(path(ad)) + shared(f"{ad.title} - Criadouro do Tejo", f"/wp-content/uploads/{ad.slug}-{ad.n}.jpg", "article")

    def listing(leaf: Leaf) -> str:
        row = numbers(leaf, lambda n: f"{leaf.at}{f'page/{n}/' if n > 1 else ''}", "page-numbers current")
        return f'<h1 class="elementor-heading-title">Loja</h1><div class="elementor-loop-container">{"".join(map(card, leaf.ads))}</div><nav class="elementor-pagination">{row}</nav>'

    pages = Pages(ads, path, {"/loja/": ads}, listing, detail, lambda body: f'<header class="elementor-location-header"><a href="/">Criadouro do Tejo</a><a href="/loja/">Loja</a><a href="/noticias/">Notícias</a><a href="/contactos/">Contactos</a><a href="/minha-conta/">Conta</a><span>0,00 €</span></header>{body}<footer><a href="/termos/">Termos</a></footer>', '<h1>Aves &amp; Répteis desde 1988</h1><a class="elementor-button" href="/loja/">Ver loja</a>', "pt-PT", "Criadouro do Tejo", size=8, turn=by_path("page/"),
                  others={"/noticias/": "<h1>Notícias</h1><article><h3><a href='/2026/01/feira/'>Feira de aves</a></h3></article>", "/2026/01/feira/": "<h1>Feira de aves</h1><p>Entrada 5 €</p><img src='/wp-content/uploads/feira.jpg'>", "/contactos/": "<h1>Contactos</h1>", "/minha-conta/": "<h1>Conta</h1>", "/termos/": "<h1>Termos</h1>"}, titled=lambda ad: f"{ad.title} - Criadouro do Tejo")
    return made("elementor-pt", "EUR", pages, PLAIN, image=lambda ad: f"/wp-content/uploads/{ad.slug}-{ad.n}.jpg")


def abantecart_ro() -> Made:
    """AbanteCart in Romania: everything in the query behind rt=, "Lei" after sums with a comma, the same goods as "latest", "bestsellers" and "specials" beside each list, stock as a badge."""
    ads = made_ads(24, "Iguană verde|Broască țestoasă|Papagal gri|Colivie mare|Cactus Astrophytum", "tânăr|adult|pereche|import|ofertă",
        prices="450.00 280.00 3200.00 199.90 45.50", texts="Animal sănătos cu acte, livrare prin transport specializat.|Se ridică din magazin, Cluj-Napoca.")

    def path(ad: Item) -> str:
        return f"/index.php?rt=product/product&product_id={ad.n}"

    def link(ad: Item) -> str:
        return path(ad).replace("&", "&amp;")

    def price(ad: Item) -> str:
        told = f"{figures(cost(ad))}Lei"
        return f'<div class="price"><div class="pricenew">{told}</div><div class="priceold">{figures(cost(ad) * 1.15)}Lei</div></div>' if ad.n % 5 == 0 else f'<div class="price"><div class="oneprice">{told}</div></div>'

    def card(ad: Item) -> str:
        return f'<div class="col-md-3 col-sm-6"><div class="fixed_wrapper"><div class="fixed"><a class="prdocutname" href="{link(ad)}&amp;path=36" title="{ad.title}">{ad.title}</a></div></div><div class="thumbnail"><a href="{link(ad)}&amp;path=36"><img src="/image/thumbnails/18/{ad.n}-250x250.png" alt="{ad.title}"></a><div class="shortlinks"><a class="details" href="{link(ad)}&amp;path=36">Detalii</a></div><div class="pricetag jumbotron"><a data-id="{ad.n}" href="/index.php?rt=checkout/cart&amp;product_id={ad.n}" class="productcart">Adaugă</a>{price(ad)}</div></div></div>'

    def side(ad: Item) -> str:
        return f'<li class="product"><a href="{link(ad)}"><img src="/image/thumbnails/18/{ad.n}-50x50.png"></a><a class="productname" href="{link(ad)}">{ad.title}</a><div class="price"><div class="oneprice">{figures(cost(ad))}Lei</div></div></li>'

    def frame(body: str) -> str:
        return f'<div class="header"><a class="logo" href="/">Exotic Cluj</a><ul class="nav"><li><a href="/index.php?rt=product/category&amp;path=36">Animale</a></li><li><a href="/index.php?rt=account/login">Autentificare</a></li><li><a href="/index.php?rt=content/content&amp;content_id=1">Despre noi</a></li></ul><span>0 articole - 0,00Lei</span></div><div class="container">{body}<aside><h2>Ultimele</h2><ul>{side(ads[1])}{side(ads[7])}</ul><h2>Cele mai vândute</h2><ul>{side(ads[3])}{side(ads[12])}</ul></aside></div>'

    def detail(ad: Item) -> tuple[str, str]:
        body = f'<ul class="breadcrumb"><li><a href="/">Acasă</a></li></ul><div id="product_details"><div class="mainimage"><a href="/image/thumbnails/18/{ad.n}-1000x1000.png" data-fancybox><img src="/image/thumbnails/18/{ad.n}-380x380.png" alt=""></a></div><h1 class="heading1"><span class="maintext"><i class="fa"></i> {ad.title}</span></h1><div class="productprice"><div class="productpageprice jumbotron"><div class="productfilneprice">{figures(cost(ad))}Lei</div>{f"<span class=productpageoldprice>{figures(cost(ad) * 1.15)}Lei</span>" if ad.n % 5 == 0 else ""}</div></div><ul class="productinfo"><li><span>Disponibilitate:</span> În stoc</li><li><span>Model:</span> EC{ad.n}</li></ul><p>Total: <b class="total-price">{figures(cost(ad))}Lei</b></p><div class="tab-content" id="description">{ad.text}</div></div>'
        return body, f'<link rel="canonical" href="{{base}}{link(ad)[1:]}">'

    def listing(leaf: Leaf) -> str:
        row = numbers(leaf, lambda n: f"/index.php?rt=product/category&amp;path=36&amp;sort=default&amp;page={n}&amp;limit=8", "disabled")
        return f'<h1 class="heading1"><span class="maintext">Animale</span></h1><div class="thumbnails grid row">{"".join(map(card, leaf.ads))}</div><div class="pagination">{row}</div>'

    pages = Pages(ads, path, {"/category": ads}, listing, detail, frame, f'<h1>Bine ați venit</h1><div class="row">{"".join(map(card, ads[:3]))}</div>', "ro", "Exotic Cluj", size=8, turn=by_query("page"), others={"/login": "<h1>Autentificare</h1>", "/about": "<h1>Despre noi</h1><p>Din 2009.</p>", "/cart": "<h1>Coș</h1>"})
    routes = {"product/category": "/category", "account/login": "/login", "content/content": "/about", "checkout/cart": "/cart"}

    def routed(at: str, query: dict[str, str]) -> str | Answer | None:
        found = pages(routes[query["rt"]], query) if at == "/index.php" and query.get("rt") in routes else None
        return found if isinstance(found, (str, tuple)) else None

    site = made("abantecart-ro", "RON", pages, image=lambda ad: f"/image/thumbnails/18/{ad.n}-1000x1000.png")
    site.pages = beside(pages, routed)
    return site


def weebly_nz() -> Made:
    """Weebly in New Zealand: a builder's shop of nested tables, goods at /store/p12/name.html, sums in spans for the part before and after the point, hidden sale prices of nought, a blog."""
    ads = made_ads(23, "Kauri Gum Specimen|Huia Feather Print|Whalebone Pendant Replica|Greenstone Adze|Tuatara Bronze", "Polished|Framed|Small|Large|Numbered",
        prices="45.00 120.50 68.00 890.00 1450.00", texts="Made in our Nelson workshop and posted in a gift box.|No two alike, please allow a week before we post.")

    def path(ad: Item) -> str:
        return f"/store/p{ad.n}/{ad.slug}.html"

    def pieces(ad: Item) -> str:
        whole, _, cents = f"{cost(ad):,.2f}".partition(".")
        return f'<span class="wsite-com-product-price-currency">$</span><span class="wsite-com-product-price-amount">{whole}.{cents}</span>'

    def card(ad: Item) -> str:
        return f'<div id="wsite-com-product-{ad.n}" class="wsite-com-category-product-wrap"><a class="wsite-com-category-product-link" href="{path(ad)}"><div class="wsite-com-category-product-image-wrap"><img class="wsite-com-category-product-image" src="/uploads/1/2/3/s{ad.n}_p1_i1_w640.jpeg?width=640" alt=""></div><div class="wsite-com-category-product-name wsite-com-link-text">\n{ad.title}\n</div></a><div class="wsite-com-category-product-price"><div class="wsite-com-price">${cost(ad):,.2f}</div></div></div>'

    def detail(ad: Item) -> tuple[str, str]:
        body = f'<div id="wsite-com-breadcrumbs"><a href="/store/c1/all.html">All</a></div><table class="wsite-multicol-table"><tr><td><div id="wsite-com-product-images"><a href="/uploads/1/2/3/s{ad.n}_p1_i1_w2048.jpeg" rel="lightbox[gallery]"><img src="/uploads/1/2/3/s{ad.n}_p1_i1_w640.jpeg?width=640"></a></div></td><td><h2 id="wsite-com-product-title" class="wsite-content-title">{ad.title}</h2><p>SKU: <span id="wsite-com-product-sku">{ad.n}</span></p><div id="wsite-com-product-price-area"><div id="wsite-com-product-price" class="wsite-com-product-price">{pieces(ad)}</div><div id="wsite-com-product-price-sale" style="display:none">$0.00</div><div>per item</div></div><div id="wsite-com-product-quantity"><input value="1"></div><div id="wsite-com-product-short-description">{ad.text}</div></td></tr></table><div class="wsite-com-related">Rural delivery add $5.50</div>'
        return body, f'<meta property="og:site_name" content="Nelson Curios"><meta property="og:title" content="{ad.title}"><meta property="og:image" content="{{base}}uploads/1/2/3/s{ad.n}_p1_i1_w2048.jpeg">'

    def listing(leaf: Leaf) -> str:
        after = f'<a class="wsite-button" href="{leaf.at}?page={leaf.number + 1}">Next &raquo;</a>' if leaf.number < leaf.last else ""
        return f'<h2 class="wsite-content-title">All</h2><div id="wsite-com-category-product-group">{"".join(map(card, leaf.ads))}</div><div class="paging">{after}</div>'

    pages = Pages(ads, path, {"/store/c1/all.html": ads}, listing, detail, lambda body: f'<div id="header"><a href="/">Nelson Curios</a></div><ul class="wsite-menu-default"><li><a href="/">Home</a></li><li><a href="/store/c1/all.html">Store</a></li><li><a href="/blog.html">Blog</a></li><li><a href="/contact.html">Contact</a></li></ul><div id="wsite-content">{body}</div>', '<h2>Welcome</h2><a href="/store/c1/all.html">Shop now</a>', "en-NZ", "Nelson Curios", size=8,
                  others={"/blog.html": "<h2 class='blog-title'><a href='/blog/fair.html'>Market day</a></h2><p>12/1/2026</p>", "/blog/fair.html": "<h2>Market day</h2><p>We sold out of $20 pendants.</p><img src='/uploads/fair.jpg'>", "/contact.html": "<h2>Contact</h2>"}, titled=lambda ad: f"{ad.title} - Nelson Curios")
    return made("weebly-nz", "NZD", pages, image=lambda ad: f"/uploads/1/2/3/s{ad.n}_p1_i1_w2048.jpeg")


MAKES: dict[str, Callable[[], Made]] = {make.__name__: make for make in (bigcommerce_au, elementor_pt, abantecart_ro, weebly_nz)}
