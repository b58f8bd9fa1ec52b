"""Sites written after the first mending, of other makes than the halves: run once at first sight, then mended on."""
# ruff: noqa: E501, ARG001 - a site answers for all its addresses in one function, and markup reads best as sent
# fmt: off

from __future__ import annotations

import json
from collections.abc import Callable

from benchmarks.blind.base import account_of, made_ads
from tests.spiders.shops.base import Answer, Item, Made, chunk

_ALL = ("title", "price", "currency", "images", "seller", "place", "posted")


def _html(body: str, *, lang: str, title: str, head: str = "") -> str:
    return f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title>{head}</head><body>{body}</body></html>'


def _cost(ad: Item) -> float:
    return float(ad.price or 0)


def smf_board() -> Made:
    """SMF: boards and topics with a dot and an offset, the price in a line of the post, pictures as attachments; pounds."""
    ads = made_ads(34, "Royal python|Horsfield tortoise|Bearded dragon|Leopard gecko|Corn snake", "adult|hatchling|pair|with viv|male|female|proven",
        prices="80 145 60 350 25", texts="Feeding every week, no regurges. Collection preferred.|Selling the lot because of work. Cash on collection.", people="ste_herps|Karen|bluetongue", places="Leeds|Hull|Stoke")

    def post(who: str, when: str, text: str, n: int, place: str = "") -> str:
        return f'<div class="windowbg"><div class="post_wrapper"><div class="poster"><h4><a href="index.php?action=profile;u={account_of(who)}" title="View the profile of {who}">{who}</a></h4><ul><li class="postgroup">Newbie</li><li class="postcount">Posts: 12</li><li>Location: {place}</li></ul></div><div class="postarea"><div class="keyinfo"><h5 id="subject_{n}"><a href="index.php?topic={n}.msg{n}#msg{n}">Re</a></h5><div class="smalltext">« <strong>on:</strong> {when} »</div></div><div class="post"><a id="msg{n}"></a><div class="inner" id="msg_{n}">{text}</div></div></div></div></div>'

    def pages(at: str, query: dict[str, str]) -> str | None:
        top = '<div id="main_menu"><a href="index.php">Home</a><a href="index.php?action=help">Help</a><a href="index.php?action=search">Search</a><a href="index.php?action=login">Login</a><a href="index.php?action=register">Register</a></div>'
        if at not in ("/", "/index.php"):
            return None
        if "topic" in query:
            ad = next((ad for ad in ads if query["topic"].split(".")[0] == str(ad.n)), None)
            if ad is None:
                return None
            assert ad.posted
            first = post(ad.seller, f"{ad.posted:%B %d, %Y, %I:%M:%S %p}", f'{ad.text}<br />Price: £{ad.price}<br /><img src="/att/{ad.n}.jpg" class="bbc_img" alt="">', ad.n, ad.place)
            return _html(f'{top}<div class="navigate_section"><ul><li><a href="index.php">Forum</a></li><li><a href="index.php?board=5.0">Classifieds</a></li></ul></div><div id="forumposts"><h3 class="catbg">Topic: {ad.title} (Read 120 times)</h3><h2 class="display_title"><span id="top_subject">{ad.title}</span></h2>{first}{post("joe", "February 25, 2026, 09:00:00 AM", "Offered you £40 by PM", ad.n + 50000, "Wales")}</div>', lang="en", title=ad.title, head=f'<link rel="canonical" href="{{base}}index.php?topic={ad.n}.0">')
        if "board" in query:
            start = int(query["board"].split(";")[0].split(".")[1])
            rows = "".join(f'<tr><td class="subject"><span id="msg_{ad.n}"><a href="index.php?topic={ad.n}.0">{ad.title}</a></span><p>Started by <a href="index.php?action=profile;u={account_of(ad.seller)}">{ad.seller}</a></p></td><td class="stats">3 Replies<br>120 Views</td><td class="lastpost"><a href="index.php?topic={ad.n}.msg{ad.n + 9}#new">Last post</a></td></tr>' for ad in ads[start : start + 10])
            numbers = "".join(f'<a class="navPages" href="index.php?board=5.{s}">{s // 10 + 1}</a> ' if s != start else f"[<strong>{s // 10 + 1}</strong>] " for s in range(0, len(ads), 10))
            return _html(f'{top}<div class="pagesection">Pages: {numbers}</div><table class="table_grid"><tr><th><a href="index.php?board=5.0;sort=subject">Subject</a></th></tr>{rows}</table>', lang="en", title="Classifieds")
        if "action" in query:
            return _html(f"{top}<p>Please log in.</p>", lang="en", title="Forum")
        return _html(f'{top}<table><tr><td class="info"><a class="subject" href="index.php?board=5.0">Classifieds</a><p>Buy and sell. No dealers.</p></td></tr></table>', lang="en", title="Forum")

    return Made("smf-board", ads, "GBP", pages, lambda ad: f"/index.php?topic={ad.n}.0", _ALL, account=lambda ad: str(account_of(ad.seller)), image=lambda ad: f"/att/{ad.n}.jpg")


def prestashop_site() -> Made:
    """PrestaShop: /12-category and /category/45-name.html, discounts in per cent, "Siguiente", a currency selector; Spain."""
    ads = made_ads(32, "Orquídea Phalaenopsis|Cactus Astrophytum|Aloe polyphylla|Bonsái de olivo", "blanca|mini|grande|injertado|en maceta|oferta|rara|variegada",
        prices="29.90 145.00 8.50 1250.00 17.25", texts="Enviamos en caja reforzada a península en 24/48 horas.|Planta de vivero propio con pasaporte fitosanitario.")

    def money(cost: float) -> str:
        return f"{cost:,.2f} €".translate(str.maketrans(",.", ".,")).replace(" ", "\u00a0")

    def path(ad: Item) -> str:
        return f"/plantas/{ad.n}-{ad.slug}.html"

    def card(ad: Item) -> str:
        return f'<article class="product-miniature js-product-miniature" data-id-product="{ad.n}"><div class="thumbnail-container"><a href="{path(ad)}" class="thumbnail product-thumbnail"><img src="/{ad.n}-home_default/{ad.slug}.jpg" alt="{ad.title}"></a><div class="product-description"><h2 class="h3 product-title"><a href="{path(ad)}">{ad.title[:18]}...</a></h2><div class="product-price-and-shipping"><span class="regular-price">{money(_cost(ad) * 1.25)}</span><span class="discount-percentage">-20%</span><span class="price">{money(_cost(ad))}</span></div></div></div></article>'

    def pages(at: str, query: dict[str, str]) -> str | None:
        top = '<header id="header"><div class="currency-selector"><span>EUR €</span><ul><li><a href="/?SubmitCurrency=1&amp;id_currency=2">USD $</a></li></ul></div><a href="/mi-cuenta">Iniciar sesión</a><div class="blockcart">Carrito <span>(0)</span></div><ul id="top-menu"><li><a href="/12-plantas">Plantas</a></li><li><a href="/content/4-sobre-nosotros">Sobre nosotros</a></li></ul></header>'
        if at == "/":
            return _html(f'{top}<section class="featured-products"><h2>Destacados</h2><div class="products">{"".join(map(card, ads[:4]))}</div></section>', lang="es", title="Vivero")
        if at == "/12-plantas":
            number = int(query.get("page", "1"))
            more = f'<a rel="next" href="/12-plantas?page={number + 1}" class="next js-search-link">Siguiente</a>' if number * 9 < len(ads) else ""
            facets = "".join(f'<a href="/12-plantas?q=Tama%C3%B1o-{size}" class="js-search-link" rel="nofollow">{size} (4)</a>' for size in "SML")
            return _html(f'{top}<aside id="left-column">{facets}</aside><section id="products"><a href="/12-plantas?order=product.price.asc">Precio</a><div class="products">{"".join(map(card, chunk(ads, number, 9)))}</div><nav class="pagination">{more}</nav></section>', lang="es", title="Plantas")
        if at in ("/mi-cuenta", "/content/4-sobre-nosotros"):
            return _html(f"{top}<h1>Sobre nosotros</h1><p>Envío gratis desde 60,00 €.</p>", lang="es", title="Vivero")
        ad = made.at(at)
        if ad is None:
            return None
        return _html(f'{top}<section id="main"><div class="images-container"><div class="product-cover"><img class="js-qv-product-cover" src="/{ad.n}-large_default/{ad.slug}.jpg"></div></div><h1 class="h1">{ad.title}</h1><div class="product-prices"><div class="product-discount"><span class="regular-price">{money(_cost(ad) * 1.25)}</span></div><div class="product-price h5 has-discount"><div class="current-price"><span content="{ad.price}">{money(_cost(ad))}</span> <span class="discount discount-percentage">Ahorre 20%</span></div></div><div class="tax-shipping-delivery-label">Impuestos incluidos</div></div><div id="product-description-short-{ad.n}"><p>{ad.text}</p></div></section><section class="featured-products"><h2>También podría interesarle</h2>{"".join(map(card, ads[3:6]))}</section>', lang="es", title=ad.title, head='<meta name="generator" content="PrestaShop">')

    made = Made("prestashop-site", ads, "EUR", pages, path, image=lambda ad: f"/{ad.n}-large_default/{ad.slug}.jpg")
    return made


def gumtree_like() -> Made:
    """A South African classified site: ids of seventeen digits, "Contact for price", page-2 in the middle of the path, rand."""
    ads = made_ads(31, "African grey|Leopard tortoise|Carved elephant|Ball python|Parrot cage", "tame|pair|antique|young|bargain|with stand|urgent",
        prices="4500 - 850 12500 350", texts="Serious buyers only please, WhatsApp during the day.|Needs a good home, moving overseas in March.", people="Thandi|Pieter vd M|Sipho K", places="Durban North|Sea Point|Sandton")

    def path(ad: Item) -> str:
        return f"/a-birds/{ad.place.lower().replace(' ', '-')}/{ad.slug}/1001{ad.n}0910{ad.n % 97:02}09"

    def shown(ad: Item) -> str:
        return f"R {int(ad.price):,}" if ad.price else "Contact for price"

    def card(ad: Item) -> str:
        return f'<div class="related-item"><div class="photo"><a class="related-ad-image" href="{path(ad)}"><img class="lazyload" data-src="/t/{ad.n}.jpg"></a></div><div class="title"><a class="related-ad-title" href="{path(ad)}"><span>{ad.title}</span></a></div><div class="price"><span class="ad-price">{shown(ad)}</span></div><div class="creation-date"><span>3 days ago</span></div><div class="location-date">{ad.place}</div></div>'

    def pages(at: str, query: dict[str, str]) -> str | None:
        top = '<header><a href="/">Gum</a><a href="/post.html">Post ad</a><a href="/login.html">Sign in</a></header>'
        if at == "/":
            return _html(f'{top}<div class="cats"><a href="/s-pets/v1c9124p1">Pets</a><a href="/s-antiques/v1c9125p1">Antiques</a></div><p>Top ads from R 49</p>', lang="en-ZA", title="Gum")
        if at.startswith(("/s-pets/", "/s-antiques/")):
            found = ads[::2] if "pets" in at else ads[1::2]
            number, kind, code = int(at.rsplit("p", 1)[1]), at.split("/")[1], at.split("v1c")[1][:4]
            more = f'<a class="icon-pagination-right" href="/{kind}/page-{number + 1}/v1c{code}p{number + 1}"></a>' if number * 6 < len(found) else ""
            numbers = "".join(f'<a href="/{kind}/page-{n}/v1c{code}p{n}">{n}</a>' for n in range(1, (len(found) + 5) // 6 + 1) if n != number)
            return _html(f'{top}<h1>Ads</h1>{"".join(map(card, chunk(found, number, 6)))}<div class="pagination">{numbers}{more}</div>', lang="en-ZA", title="Ads")
        if at in ("/post.html", "/login.html"):
            return _html(f"{top}<h1>Sign in</h1>", lang="en-ZA", title="Sign in")
        ad = made.at(at)
        if ad is None:
            return None
        assert ad.posted
        return _html(f'{top}<div class="breadcrumbs"><a href="/">Home</a><a href="/s-pets/v1c9124p1">Pets</a></div><div class="vip-header"><div class="title"><h1>{ad.title}</h1></div><h3><span class="ad-price">{shown(ad)}</span></h3></div><div class="vip-gallery"><img src="/p/{ad.n}.jpg"></div><div class="attribute"><span class="name">Location:</span> <span class="value">{ad.place}</span></div><div class="attribute"><span class="name">Posted:</span> <span class="value">{ad.posted:%d %b %Y}</span></div><div class="attribute"><span class="name">For Sale By:</span> <span class="value">Owner</span></div><div class="description"><span class="pre">{ad.text}</span></div><div class="seller-info"><div class="seller-name"><a href="/u-seller/{ad.seller.lower().replace(" ", "-")}/v1u{account_of(ad.seller)}p1">{ad.seller}</a></div><span>5+ years on Gum</span></div><h2>Similar ads</h2>{"".join(map(card, ads[4:7]))}', lang="en-ZA", title=f"{ad.title} | Durban | Gum | {ad.n}")

    made = Made("gumtree-like", ads, "ZAR", pages, path, _ALL, account=lambda ad: f"v1u{account_of(ad.seller)}p1", image=lambda ad: f"/p/{ad.n}.jpg")
    return made


def craft_market() -> Made:
    """A craft marketplace: tracking in links, original and sale price, data as an aggregate of variants, favourites' shops; US."""
    ads = made_ads(33, "Tortoiseshell hair comb|Mother of pearl earrings|Bone handle knife|Feather headdress|Coral bead necklace", "vintage|handmade|set of 3|1920s|custom|gift|estate",
        prices="45.00 128.50 310.00 19.99 76.00", texts="Ships from a smoke-free home within 3 days.|Each piece differs slightly from the photo.", people="OldPineAttic|MarenBeads|SaltHollow")

    def path(ad: Item) -> str:
        return f"/listing/{ad.n}7788/{ad.slug}"

    def card(ad: Item, n: int = 1) -> str:
        return f'<li class="wt-list-unstyled"><div class="v2-listing-card" data-listing-id="{ad.n}7788"><a class="listing-link" href="{path(ad)}?click_key=a{ad.n}f%3Ae&amp;click_sum=9{n}&amp;ga_search_query=comb&amp;ref=sc_gallery-1-{n}&amp;frs=1"><img src="/il_340/{ad.n}.jpg" alt=""><h3 class="v2-listing-card__title">{ad.title}</h3><div class="n-listing-card__price"><span class="currency-symbol">$</span><span class="currency-value">{ad.price}</span> <span class="promotion-price"><span class="wt-text-strikethrough">$<span>{_cost(ad) * 1.3:.2f}</span></span> (30% off)</span></div><p class="shop">{ad.seller}</p><p>FREE shipping</p></a></div></li>'

    def pages(at: str, query: dict[str, str]) -> str | None:
        top = '<header><a href="/">Crafty</a><a href="/cart">Cart</a><a href="/signin">Sign in</a><a href="/c/jewelry">Jewelry</a></header>'
        if at == "/":
            return _html(f'{top}<h1>Find things you love</h1><ul>{"".join(card(ad, n) for n, ad in enumerate(ads[:4]))}</ul>', lang="en-US", title="Crafty")
        if at == "/c/jewelry":
            number = int(query.get("page", "1"))
            numbers = "".join(f'<li><a href="/c/jewelry?ref=pagination&amp;page={n}" data-page="{n}"><span class="screen-reader-only">Page</span> <span>{n}</span></a></li>' for n in range(1, (len(ads) + 7) // 8 + 1))
            more = f'<li><a href="/c/jewelry?ref=pagination&amp;page={number + 1}"><span class="wt-screen-reader-only">Next page</span><svg></svg></a></li>' if number * 8 < len(ads) else ""
            return _html(f'{top}<ol class="results">{"".join(card(ad, n) for n, ad in enumerate(chunk(ads, number, 8)))}</ol><nav><ul>{numbers}{more}</ul></nav>', lang="en-US", title="Jewelry")
        if at in ("/cart", "/signin") or at.startswith("/shop/"):
            return _html(f"{top}<h1>Sign in</h1>", lang="en-US", title="Crafty")
        ad = made.at(at)
        if ad is None:
            return None
        data = {"@context": "https://schema.org", "@type": "Product", "name": ad.title, "sku": f"{ad.n}7788", "description": ad.text, "image": [{"@type": "ImageObject", "contentURL": f"/il_fullxfull/{ad.n}.jpg"}], "brand": {"@type": "Brand", "name": ad.seller}, "offers": {"@type": "AggregateOffer", "offerCount": "3", "lowPrice": str(ad.price), "highPrice": f"{_cost(ad) * 2:.2f}", "priceCurrency": "USD", "availability": "https://schema.org/InStock"}}
        return _html(f'{top}<div class="listing-page"><img src="/il_fullxfull/{ad.n}.jpg"><div data-buy-box-region="price"><p>Now ${ad.price}+</p><p class="wt-text-strikethrough">${_cost(ad) * 1.3:.2f}+</p></div><h1 data-buy-box-listing-title="true">{ad.title}</h1><a href="/shop/{ad.seller}?ref=shop-header-name&amp;listing_id={ad.n}7788&amp;from_page=listing">{ad.seller}</a><div data-product-details-description-text-content>{ad.text}</div></div><h2>You may also like</h2><ul>{"".join(map(card, ads[2:6]))}</ul>', lang="en-US", title=f"{ad.title} - Crafty", head=f'<script type="application/ld+json">{json.dumps(data)}</script><link rel="canonical" href="{{base}}{path(ad)[1:]}">')

    made = Made("craft-market", ads, "USD", pages, path, ("title", "price", "currency", "images", "seller"), image=lambda ad: f"/il_fullxfull/{ad.n}.jpg")
    return made


def lots_in_state() -> Made:
    """Auctions under __NEXT_DATA__ with bids in several currencies, an expert's estimate shown, no reserve; lists in state too; Dutch."""
    ads = made_ads(30, "Opgezette uil|Schildpadden doos|Narwaltand|Ivoren netsuke|Luipaardvel", "19e eeuw|met CITES|klein|gesigneerd|groot|op standaard",
        prices="120 850 3400 60 275", texts="Met certificaat, verzending binnen de EU mogelijk.|In goede staat, lichte gebruikssporen.", people="antiek_jan|Maison Duval|kunstzaal")

    def path(ad: Item) -> str:
        return f"/nl/l/{ad.n}5521-{ad.slug}"

    def shell(body: str, props: object, title: str) -> str:
        return _html(f'<div id="__next"><header><a href="/nl">Veilingen</a><a href="/nl/hulp">Hulp</a></header>{body}</div><script id="__NEXT_DATA__" type="application/json">{json.dumps({"props": {"pageProps": props}, "page": "/x", "buildId": "b1"})}</script>', lang="nl", title=title)

    def pages(at: str, query: dict[str, str]) -> str | None:
        if at in ("/", "/nl"):
            return shell('<h1>Bijzondere objecten</h1><a class="c-cat" href="/nl/c/333-natuurhistorie">Natuurhistorie</a>', {"home": True}, "Veilingen")
        if at == "/nl/hulp":
            return shell("<h1>Hulp</h1><p>Verzekering vanaf € 4.</p>", {}, "Hulp")
        if at == "/nl/c/333-natuurhistorie":
            number = int(query.get("page", "1"))
            shown = chunk(ads, number, 8)
            cards = "".join(f'<article class="c-lot-card__container"><a class="c-lot-card" href="{path(ad)}"><div class="c-lot-card__image"><img src="/t/{ad.n}.jpg"></div><p class="c-lot-card__title">{ad.title}</p><p class="c-lot-card__status">Huidig bod</p><p class="c-lot-card__price">€ {int(_cost(ad)):,}</p><p>Nog 2 d 4 u</p></a></article>'.replace(",", ".") for ad in shown)
            more = f'<a aria-label="Volgende" href="/nl/c/333-natuurhistorie?page={number + 1}"><i></i></a>' if number * 8 < len(ads) else ""
            return shell(f"<h1>Natuurhistorie</h1>{cards}<nav>{more}</nav>", {"lots": [{"id": ad.n, "title": ad.title} for ad in shown]}, "Natuurhistorie")
        ad = made.at(at)
        if ad is None:
            return None
        bid = int(_cost(ad))
        props = {"lotDetailsData": {"lotId": ad.n, "lotTitle": ad.title, "images": [{"large": f"/l/{ad.n}.jpg"}], "sellerInfo": {"id": account_of(ad.seller), "sellerName": ad.seller}, "expertsEstimate": {"min": {"EUR": bid * 2}, "max": {"EUR": bid * 3}}}, "biddingBlockData": {"currentBidAmount": {"EUR": bid, "USD": int(bid * 1.1), "GBP": int(bid * 0.85)}}}
        body = f'<h1>{ad.title}</h1><img src="/l/{ad.n}.jpg"><div class="be-lot__estimate">Geschatte waarde van onze expert <span>€ {bid * 2:,} - € {bid * 3:,}</span></div><div data-testid="lot-bidding-status">Huidig bod</div><div data-testid="lot-bid-amount" class="amount">€ {bid:,}</div><p>Geen minimumprijs</p><p>Plaats een bod van € {bid + 10:,} of meer</p>'.replace(",", ".") + f'<div class="be-lot-description">{ad.text}</div><div class="seller">Verkocht door <a href="/nl/u/{account_of(ad.seller)}-{ad.seller.lower().replace(" ", "-")}">{ad.seller}</a></div>'
        return shell(body, props, f"{ad.title} - Veilingen")

    made = Made("lots-in-state", ads, "EUR", pages, path, ("title", "price", "currency", "images", "seller"), account=lambda ad: f"{account_of(ad.seller)}-{ad.seller.lower().replace(' ', '-')}", image=lambda ad: f"/l/{ad.n}.jpg")
    return made


def euc_shop() -> Made:
    """A shop in EUC-JP of tables: price with "税込 送料別", points, a ranking beside every page, items by code, pages ?p=."""
    ads = made_ads(29, "本べっ甲 かんざし|赤珊瑚 ペンダント|象牙調 印鑑|クロコダイル 財布|孔雀石 数珠", "特価|限定|職人仕上げ|桐箱入り|女性用|訳あり",
        prices="14800 3980 128000 25300 680", texts="職人が一点ずつ仕上げた品です。ギフト包装を承ります。|天然素材のため、色柄は一点ごとに異なります。")

    def shell(body: str, title: str) -> Answer:
        rank = "".join(f'<li><span>{n}位</span><a href="/shop/mt-{ad.n}a/"><img src="/r/{ad.n}.jpg">{ad.title}</a><b>{int(_cost(ad)):,}円</b></li>' for n, ad in enumerate(ads[:5], 1))
        html = f'<html><head><meta http-equiv="Content-Type" content="text/html; charset=euc-jp"><title>{title}</title></head><body><table><tr><td id="left"><h3>週間ランキング</h3><ol class="ranking">{rank}</ol><a href="/shop/c/all/">全商品</a><a href="/shop/info.html">会社概要</a></td><td>{body}</td></tr></table></body></html>'
        return 200, "text/html; charset=EUC-JP", html.encode("euc-jp")

    def pages(at: str, query: dict[str, str]) -> Answer | None:
        if at == "/":
            return shell('<h1>和装小物の丸屋</h1><a href="/shop/c/all/">商品一覧はこちら</a>', "丸屋")
        if at == "/shop/info.html":
            return shell("<h1>会社概要</h1><p>送料は全国一律770円です。</p>", "会社概要")
        if at == "/shop/c/all/":
            number = int(query.get("p", "1"))
            cells = "".join(f'<td><a href="/shop/mt-{ad.n}a/"><img src="/s/{ad.n}.jpg"></a><br><a href="/shop/mt-{ad.n}a/">{ad.title}</a><br><span class="price">{int(_cost(ad)):,}円</span> 税込、送料別</td>' for ad in chunk(ads, number, 8))
            more = f'<a href="/shop/c/all/?p={number + 1}">次の8件</a>' if number * 8 < len(ads) else ""
            return shell(f"<h1>全商品</h1><p>{len(ads)}件中</p><table><tr>{cells}</tr></table>{more}", "全商品")
        ad = made.at(at)
        if ad is None:
            return None
        return shell(f'<span class="item_name"><b>{ad.title}</b></span><table><tr><td><a href="/img/{ad.n}.jpg"><img src="/img/{ad.n}.jpg" width="400"></a></td></tr></table><span class="item_number_title">商品番号</span><span class="item_number">mt-{ad.n}a</span><table><tr><td>当店通常価格 <s>{int(_cost(ad) * 1.5):,}円</s></td></tr><tr><td>価格</td><td><span class="price2">{int(_cost(ad)):,}円</span> (税込) 送料別</td></tr><tr><td>ポイント</td><td>{int(_cost(ad)) // 100}ポイント(1倍)</td></tr></table><span class="item_desc">{ad.text}</span>', f"【楽々】{ad.title}：丸屋")

    made = Made("euc-shop", ads, "JPY", pages, lambda ad: f"/shop/mt-{ad.n}a/", image=lambda ad: f"/img/{ad.n}.jpg")
    return made


def micro_units() -> Made:
    """A mobile marketplace whose data count in hundred-thousandths of a peso; ranges on variants; -i.shop.item addresses; Philippines."""
    ads = made_ads(31, "Shell chandelier|Bamboo bird cage|Coral decor|Crocodile leather belt|Feather duster", "large|mini|2pcs|white|COD|wholesale|local",
        prices="1250 350 89 4999 120", texts="On hand, ships from local warehouse within 24 hours.|Please check the size chart before ordering.", people="islandcrafts.ph|pinoyhome|cebu_shells", places="Cebu City, Cebu|Quezon City, Metro Manila|Davao City")

    def path(ad: Item) -> str:
        return f"/{ad.title.replace(' ', '-')}-i.{account_of(ad.seller)}.{ad.n}0077"

    def pages(at: str, query: dict[str, str]) -> str | None:
        top = '<header><a href="/">Tindahan</a><a href="/Home-cat.11021036">Home</a><a href="/buyer/login">Log In</a><a href="/cart">Cart</a></header>'
        if at == "/":
            return _html(f'{top}<section class="banner">₱50 off your first order</section>', lang="en", title="Tindahan Philippines")
        if at == "/Home-cat.11021036":
            number = int(query.get("page", "0"))
            cards = "".join(f'<li class="shopee-search-item-result__item"><a data-sqe="link" href="{path(ad)}?sp_atk=1b-{ad.n}&amp;xptdk=1b-{ad.n}"><img src="/file/{ad.n}_tn"><div class="line-clamp-2">{ad.title}</div><div><span>₱</span><span>{int(_cost(ad)):,}</span></div><div>1.2k sold</div><div>{ad.place.split(",")[0]}</div></a></li>' for ad in ads[number * 10 : number * 10 + 10])
            more = f'<a class="shopee-icon-button--right" href="/Home-cat.11021036?page={number + 1}"></a>' if (number + 1) * 10 < len(ads) else ""
            numbers = "".join(f'<a href="/Home-cat.11021036?page={n}">{n + 1}</a>' for n in range((len(ads) + 9) // 10))
            return _html(f'{top}<ul>{cards}</ul><nav class="shopee-page-controller">{numbers}{more}</nav>', lang="en", title="Home")
        if at in ("/buyer/login", "/cart"):
            return _html(f"{top}<h1>Log In</h1>", lang="en", title="Log In")
        ad = made.at(at)
        if ad is None:
            return None
        state = {"initialState": {"DOMAIN_PDP": {"data": {"item": {"item_id": ad.n, "title": ad.title, "currency": "PHP", "price": int(_cost(ad) * 100000), "price_min": int(_cost(ad) * 100000), "price_max": int(_cost(ad) * 200000), "description": ad.text, "image": f"{ad.n}", "shop_location": ad.place}}}}}
        return _html(f'{top}<div class="product-briefing"><picture><img src="/file/{ad.n}"></picture><section><h1 class="vR6K3w">{ad.title}</h1><div class="flex"><div class="IZPeQz">₱{int(_cost(ad)):,} - ₱{int(_cost(ad) * 2):,}</div><div class="ZA5sW5">₱{int(_cost(ad) * 3):,}</div></div><div>Shipping: ₱38</div></section></div><div class="page-product__shop"><a href="/{ad.seller}?entryPoint=ShopByPDP"><img class="avatar" src="/file/av"></a><div class="fV3TIn">{ad.seller}</div></div><section><h2>Product Specifications</h2><div class="ybxj32"><h3>Ships From</h3><div>{ad.place}</div></div></section><section><h2>Product Description</h2><p>{ad.text}</p></section><script type="text/mfe-initial-data" data-module="x">{json.dumps(state)}</script>', lang="en", title=f"{ad.title} | Tindahan Philippines", head=f'<link rel="canonical" href="{{base}}{path(ad)[1:]}">')

    made = Made("micro-units", ads, "PHP", pages, path, ("title", "price", "currency", "images", "place"), image=lambda ad: f"/file/{ad.n}")
    return made


def dutch_ads() -> Made:
    """A Dutch classified site: bids instead of prices, reserved, /p/2/ in the path, "Vandaag" and "12 feb 26", data in a script."""
    ads = made_ads(32, "Koningspython|Kooi met papegaai|Griekse landschildpad|Opgezette fazant|Terrarium", "jong|man|met papieren|gratis bezorgd|paar|weg is weg|groot",
        prices="65 450 120.50 - 1250", texts="Gezond en goede eter, ophalen in overleg.|Wegens omstandigheden te koop, geen ruil.", people="Slangenhuis|Ria|jaap1962", places="Utrecht|Breda|Zwolle")
    months = ["jan", "feb", "mrt"]

    def path(ad: Item) -> str:
        return f"/v/dieren-en-toebehoren/reptielen/m{ad.n}33210-{ad.slug}"

    def shown(ad: Item) -> str:
        return f"€ {ad.price:.2f}".replace(".", ",") if ad.price else "Bieden"

    def when(ad: Item) -> str:
        assert ad.posted
        return f"{ad.posted.day} {months[ad.posted.month - 1]} {ad.posted.year % 100}"

    def card(ad: Item) -> str:
        return f'<li class="hz-Listing hz-Listing--list-item"><a class="hz-Listing-coverLink" href="{path(ad)}"><figure><img src="//images.example/{ad.n}?rule=ecg_mp_eps$_82" alt="{ad.title}"></figure><div class="hz-Listing-group"><h3 class="hz-Listing-title">{ad.title}</h3><p class="hz-Listing-description">{ad.text[:20]}...</p><p class="hz-Listing-price">{shown(ad)}</p></div><div class="hz-Listing--sellerInfo"><span class="hz-Listing-seller-name">{ad.seller}</span><span class="hz-Listing-location">{ad.place}</span><span class="hz-Listing-date">{when(ad)}</span></div></a></li>'

    def pages(at: str, query: dict[str, str]) -> str | None:
        top = '<header><a href="/">Plaats</a><a href="/account/login.html">Inloggen</a><a href="/plaats">Plaats advertentie</a></header>'
        if at == "/":
            return _html(f'{top}<a href="/l/dieren-en-toebehoren/">Dieren</a><p>Vanaf € 1,95 bovenaan</p>', lang="nl", title="Plaats")
        if at.startswith("/l/dieren-en-toebehoren/"):
            number = int(at.rstrip("/").rsplit("/", 1)[1]) if "/p/" in at else 1
            more = f'<a class="hz-Link hz-Pagination-next" href="/l/dieren-en-toebehoren/p/{number + 1}/"><span>Volgende</span></a>' if number * 9 < len(ads) else ""
            return _html(f'{top}<ul class="hz-Listings">{"".join(map(card, chunk(ads, number, 9)))}</ul><nav class="hz-Pagination"><span>Pagina {number} van 4</span>{more}</nav>', lang="nl", title="Dieren")
        if at in ("/account/login.html", "/plaats"):
            return _html(f"{top}<h1>Inloggen</h1>", lang="nl", title="Inloggen")
        ad = made.at(at)
        if ad is None:
            return None
        assert ad.posted
        config = {"listing": {"itemId": f"m{ad.n}", "title": ad.title, "priceInfo": {"priceCents": int((ad.price or 0) * 100), "priceType": "FIXED" if ad.price else "FAST_BID"}, "seller": {"id": account_of(ad.seller), "name": ad.seller, "location": {"cityName": ad.place}}, "stats": {"viewCount": 41, "since": f"{ad.posted.isoformat()}"}, "gallery": {"imageUrls": [f"//images.example/{ad.n}"]}}}
        return _html(f'{top}<div id="listing-root"><div class="Gallery-root"><img src="/foto/{ad.n}.jpg"></div><header class="Listing-header"><h1 class="Listing-title">{ad.title}</h1></header><div class="Listing-price">{shown(ad)}</div><div class="Stats-root"><span class="Stats-stat"><i></i><span>41</span></span><span class="Stats-stat"><span>sinds</span> <span>{when(ad)}</span></span></div><div class="Description-description">{ad.text}</div><div class="SellerInfo-root"><a class="SellerInfo-name" href="/u/{ad.seller.lower()}/{account_of(ad.seller)}/"><span>{ad.seller}</span></a><span>8 jaar actief</span></div><div class="SellerLocationSection-root"><span class="SellerLocationSection-locationName">{ad.place}</span></div><section class="Similar"><ul>{"".join(map(card, ads[2:5]))}</ul></section></div><script>window.__CONFIG__ = {json.dumps(config)}</script>', lang="nl", title=f"≥ {ad.title} — Reptielen — Plaats")

    made = Made("dutch-ads", ads, "EUR", pages, path, _ALL, account=lambda ad: str(account_of(ad.seller)), image=lambda ad: f"/foto/{ad.n}.jpg")
    return made


def wholesale_ranges() -> Made:
    """A trade site: price ranges per piece, least orders, quotes on request, /product-detail/Name_123.html, suppliers beside."""
    ads = made_ads(28, "Crocodile leather wallet|Python skin belt|Mink fur scarf|Abalone shell inlay|Ostrich feather", "OEM|natural|grade A|custom logo|bulk|sample",
        prices="12.50 - 3.20 48.00 0.85", texts="Factory direct, MOQ applies, samples available.|Lead time 15 days after deposit.", people="Guangzhou Fine Leather Co., Ltd.|Manila Shell Export|Rift Feathers PLC")

    def path(ad: Item) -> str:
        return f"/product-detail/{ad.title.replace(' ', '-')}_16008{ad.n}.html"

    def shown(ad: Item) -> str:
        return f"US${ad.price:.2f}-{_cost(ad) * 1.4:.2f}" if ad.price else "Get latest price"

    def card(ad: Item) -> str:
        return f'<div class="fy23-search-card m-gallery-product-item-v2"><a class="search-card-e-slider__link" href="{path(ad)}?s=p&amp;spm=a2700.galleryofferlist.{ad.n}"><img src="/kf/{ad.n}_300x300.jpg"></a><h2 class="search-card-e-title"><a href="{path(ad)}">{ad.title}</a></h2><div class="search-card-e-price-main">{shown(ad)}</div><div class="search-card-m-sale-features__item">Min. order: 10 pieces</div><a class="search-card-e-company" href="/company/{account_of(ad.seller)}.html">{ad.seller}</a></div>'

    def pages(at: str, query: dict[str, str]) -> str | None:
        top = '<header><a href="/">Trade</a><a href="/trade/search?SearchText=leather">Leather</a><a href="/help">Help</a></header>'
        if at == "/":
            return _html(f"{top}<h1>The leading trade platform</h1>", lang="en", title="Trade")
        if at == "/trade/search":
            number = int(query.get("page", "1"))
            more = f'<a class="pages-next" href="/trade/search?SearchText=leather&amp;page={number + 1}">Next</a>' if number * 8 < len(ads) else ""
            return _html(f'{top}<div class="organic-list">{"".join(map(card, chunk(ads, number, 8)))}</div>{more}', lang="en", title="Leather")
        if at == "/help" or at.startswith("/company/"):
            return _html(f"{top}<h1>Company profile</h1><p>Founded 2009.</p>", lang="en", title="Company")
        ad = made.at(at)
        if ad is None:
            return None
        price = f'<div class="price-list"><div class="price-range"><span class="price">US${ad.price:.2f} - US${_cost(ad) * 1.4:.2f}</span> / piece</div></div>' if ad.price else '<div class="ask-price"><button>Get latest price</button></div>'
        return _html(f'{top}<div class="layout"><div class="main-image"><img src="/kf/{ad.n}.jpg"></div><div class="module_title"><h1 title="{ad.title}">{ad.title}</h1></div>{price}<div class="shipping">Shipping fee and delivery date to be negotiated</div><div class="description">{ad.text}</div><div class="company-head"><a href="/company/{account_of(ad.seller)}.html">{ad.seller}</a></div></div>', lang="en", title=f"{ad.title} - Buy {ad.title} Product on Trade")

    made = Made("wholesale-ranges", ads, "USD", pages, path, image=lambda ad: f"/kf/{ad.n}.jpg")
    return made


def drupal_listings() -> Made:
    """Drupal: pages counted from nought, inline field labels, node addresses by alias, teasers with "Read more"; Britain."""
    ads = made_ads(26, "Antique ivory fan|Stuffed pheasant|Walrus tusk cribbage board|Turtle shell tray", "Georgian|boxed|framed|worn|restored|inscribed|plain",
        prices="145.00 60.00 2200.00 85.50", texts="Offered for a charity, all proceeds to the hospice.|Sold with exemption registration where needed.", places="Bath|Ludlow|York")

    def path(ad: Item) -> str:
        return f"/classifieds/{ad.slug}"

    def pages(at: str, query: dict[str, str]) -> str | None:
        top = '<header><nav role="navigation"><ul class="menu"><li><a href="/">Home</a></li><li><a href="/classifieds">Classifieds</a></li><li><a href="/user/login">Log in</a></li></ul></nav></header>'
        if at == "/":
            return _html(f'{top}<main><article class="node node--type-page"><h1>Collectors\' circle</h1><p>A club since 1958.</p></article></main>', lang="en-GB", title="Home | Collectors")
        if at == "/classifieds":
            number = int(query.get("page", "0"))
            rows = "".join(f'<div class="views-row"><article class="node node--type-listing node--view-mode-teaser"><h2><a href="{path(ad)}" rel="bookmark"><span class="field field--name-title">{ad.title}</span></a></h2><div class="field field--name-field-image"><a href="{path(ad)}"><img src="/styles/thumb/{ad.n}.jpg"></a></div><ul class="links inline"><li class="node-readmore"><a href="{path(ad)}" title="{ad.title}">Read more<span class="visually-hidden"> about {ad.title}</span></a></li></ul></article></div>' for ad in ads[number * 6 : number * 6 + 6])
            last = (len(ads) - 1) // 6
            more = f'<li class="pager__item pager__item--next"><a href="?page={number + 1}" title="Go to next page" rel="next"><span class="visually-hidden">Next page</span><span aria-hidden="true">›</span></a></li>' if number < last else ""
            numbers = "".join(f'<li class="pager__item"><a href="?page={n}" title="Go to page {n + 1}"><span class="visually-hidden">Page</span>{n + 1}</a></li>' for n in range(last + 1) if n != number)
            return _html(f'{top}<main><h1>Classifieds</h1>{rows}<nav class="pager"><ul>{numbers}{more}</ul></nav></main>', lang="en-GB", title="Classifieds | Collectors")
        if at == "/user/login":
            return _html(f"{top}<main><h1>Log in</h1></main>", lang="en-GB", title="Log in")
        ad = made.at(at)
        if ad is None:
            return None
        assert ad.posted
        return _html(f'{top}<main><h1 class="page-title"><span class="field field--name-title">{ad.title}</span></h1><article class="node node--type-listing"><footer class="node__meta"><span>Submitted by <span class="username">member12</span> on <time datetime="{ad.posted.isoformat()}">{ad.posted:%a, %d/%m/%Y - %H:%M}</time></span></footer><div class="node__content"><div class="field field--name-field-image"><img src="/files/{ad.n}.jpg"></div><div class="field field--name-field-price field--label-inline"><div class="field__label">Price</div><div class="field__item">£{ad.price}</div></div><div class="field field--name-field-town field--label-inline"><div class="field__label">Town</div><div class="field__item">{ad.place}</div></div><div class="field field--name-body"><p>{ad.text}</p></div></div></article></main>', lang="en-GB", title=f"{ad.title} | Collectors")

    made = Made("drupal-listings", ads, "GBP", pages, path, ("title", "price", "currency", "images", "place", "posted"), image=lambda ad: f"/files/{ad.n}.jpg")
    return made


MAKES: dict[str, Callable[[], Made]] = {make.__name__: make for make in (
    smf_board, prestashop_site, gumtree_like, craft_market, lots_in_state, euc_shop, micro_units, dutch_ads, wholesale_ranges, drupal_listings)}
