"""The first half of the makes: those the reader was built on."""

from __future__ import annotations

import json
from collections.abc import Callable

from benchmarks.saved.ads import Ad

Make = Callable[[Ad], str]


def _page(ad: Ad, head: str, body: str) -> str:
    side = "rtl" if ad.lang in ("ar", "fa") else "ltr"
    return (
        f'<!doctype html><html lang="{ad.locale.replace("_", "-")}" dir="{side}"><head><meta charset="utf-8">'
        f"<title>{ad.title} | Bazar</title>{head}</head><body>"
        f'<header><a href="/"><img src="/static/logo.png" alt="Bazar"></a><nav><a href="/a">A</a> <a href="/b">B</a></nav></header>'
        f"{body}<footer><p>Bazar 2026</p></footer></body></html>"
    )


def _related(ad: Ad) -> str:
    cards = "".join(
        f'<div class="card"><a href="/item/{n}"><img src="/thumb/{n}.jpg"><h3>Other {n}</h3></a>'
        f'<span class="price">{ad.other}</span></div>'
        for n in range(4)
    )
    return f'<section class="related-products"><h2>More</h2>{cards}</section>'


def ld_graph(ad: Ad) -> str:
    """A plugin's @graph with references, and a breadcrumb."""
    graph = {"@context": "https://schema.org", "@graph": [
        {"@type": "WebPage", "@id": "#page", "name": ad.title, "datePublished": ad.day.isoformat()},
        {"@type": "Product", "@id": "#product", "name": ad.title, "description": ad.text, "image": [f"/img/{ad.key}-1.jpg", f"/img/{ad.key}-2.jpg"],
         "offers": {"@id": "#offer"}, "datePublished": ad.day.date().isoformat()},
        {"@type": "Offer", "@id": "#offer", "priceCurrency": ad.currency, "price": ad.plain, "seller": {"@type": "Person", "name": ad.seller},
         "areaServed": {"@type": "Place", "name": ad.place}, "availability": "https://schema.org/InStock"}]}  # fmt: skip
    return _page(ad, f'<script type="application/ld+json">{json.dumps(graph)}</script>',
                 f"<main><h1>{ad.title}</h1><p>{ad.text}</p></main>{_related(ad)}")  # fmt: skip


def ld_broken(ad: Ad) -> str:
    """JSON-LD with a comment, a trailing comma and raw newlines."""
    block = (
        '{ // product\n"@context": "http://schema.org/", "@type": "Product", "name": ' + json.dumps(ad.title, ensure_ascii=False)
        + ', "description": "' + ad.text + '\n\nsecond line", "image": "/img/' + ad.key + '-1.jpg", "datePosted": "'
        + ad.day.date().isoformat() + '",\n"offers": {"@type": "Offer", "price": ' + ad.plain + ', "priceCurrency": "' + ad.currency
        + '", "seller": {"name": "' + ad.seller + '"}, "availableAtOrFrom": {"address": {"addressLocality": "' + ad.place + '"}}, }, }'
    )  # fmt: skip
    return _page(ad, f'<script type="application/ld+json">{block}</script>', f"<h1>{ad.title}</h1>{_related(ad)}")


def ld_variants(ad: Ad) -> str:
    """A product group, its variants, and related products beside it."""

    def product(name: str, price: str) -> dict[str, object]:
        return {
            "@type": "Product",
            "name": name,
            "offers": {"@type": "Offer", "price": price, "priceCurrency": ad.currency},
        }

    group = {"@context": "https://schema.org", "@type": "ProductGroup", "name": ad.title, "description": ad.text,
             "image": f"/img/{ad.key}-1.jpg", "datePosted": ad.day.date().isoformat(), "hasVariant": [product(f"{ad.title} S", ad.plain), product(f"{ad.title} L", str(ad.amount * 2))]}  # fmt: skip
    others = [product(f"Other thing {n}", "3.00") for n in range(5)]
    scripts = "".join(f'<script type="application/ld+json">{json.dumps(each)}</script>' for each in (others, group))
    return _page(ad, scripts, f"<h1>{ad.title}</h1><div class='seller-box'>{ad.labels[1]}: <a href='/u/{ad.seller}'>{ad.seller}</a></div>"
                 f"<p>{ad.labels[2]}: {ad.place}</p>{_related(ad)}")  # fmt: skip


def microdata(ad: Ad) -> str:
    """Visible microdata as a Bootstrap shop writes it, price text in the locale's form."""
    return _page(ad, "", f"""<div class="container" itemscope itemtype="http://schema.org/Product"><div class="row"><h1 itemprop="name">{ad.title}</h1>
      <img itemprop="image" src="/img/{ad.key}-1.jpg"><div itemprop="offers" itemscope itemtype="http://schema.org/Offer">
      <del class="old-price">{ad.old}</del> <span class="price" itemprop="price" content="{ad.plain}">{ad.shown}</span>
      <meta itemprop="priceCurrency" content="{ad.currency}"><span itemprop="seller" itemscope itemtype="http://schema.org/Person">
      <span itemprop="name">{ad.seller}</span></span></div><div itemprop="description">{ad.text}</div>
      <dl><dt>{ad.labels[2]}</dt><dd>{ad.place}</dd><dt>{ad.labels[3]}</dt><dd>{ad.dated}</dd></dl></div></div>{_related(ad)}""")  # fmt: skip


def opengraph(ad: Ad) -> str:
    """Product tags in the head, a bare body."""
    head = "".join(f'<meta property="{name}" content="{value}">' for name, value in (
        ("og:type", "product"), ("og:title", ad.title), ("og:image", f"/img/{ad.key}-1.jpg"), ("og:site_name", "Bazar"),
        ("product:price:amount", ad.plain), ("product:price:currency", ad.currency)))  # fmt: skip
    return _page(ad, head, f"<h2 class='t'>{ad.title}</h2><div class='desc'>{ad.text}</div><ul><li><b>{ad.labels[1]}:</b> {ad.seller}</li>"
                 f"<li><b>{ad.labels[2]}:</b> {ad.place}</li><li><b>{ad.labels[3]}:</b> {ad.dated}</li></ul>")  # fmt: skip


def shown_shop(ad: Ad) -> str:
    """No data at all: a price box with an old price, an instalment and postage."""
    return _page(ad, "", f"""<main><div class="product-gallery"><img data-src="/img/{ad.key}-1.jpg" src="data:image/gif;base64,R0"></div>
      <h1 class="product-title">{ad.title}</h1><div class="price-box"><span class="price-old">{ad.old}</span>
      <span class="price-current">{ad.shown}</span><span class="installments">12x {ad.other}</span></div>
      <div class="shipping-cost">{ad.other}</div><div class="product-description"><p>{ad.text}</p></div>
      <div class="seller-info"><span class="seller-name">{ad.seller}</span></div><span class="location">{ad.place}</span>
      <span class="posted-date">{ad.dated}</span></main>{_related(ad)}""")  # fmt: skip


def table_ad(ad: Ad) -> str:
    """A plain classified site of tables."""
    rows = "".join(f"<tr><td><b>{label}:</b></td><td>{value}</td></tr>" for label, value in zip(
        ad.labels, (ad.informal, ad.seller, ad.place, ad.dated), strict=True))  # fmt: skip
    return _page(ad, "", f"<table width=100%><tr><td><font size=5><b>{ad.title}</b></font></td></tr><tr><td><table>{rows}</table></td>"
                 f"<td><img src='/photos/{ad.key}.jpg'></td></tr><tr><td>{ad.text}</td></tr></table>")  # fmt: skip


def next_state(ad: Ad) -> str:
    """Nothing but the state for a script."""
    state = {"props": {"pageProps": {"listing": {
        "id": ad.key, "title": ad.title, "description": ad.text, "price": {"amount": float(ad.amount), "currencyCode": ad.currency},
        "images": [{"url": f"https://img.example/{ad.key}-1.jpg"}], "seller": {"id": 5, "username": ad.seller},
        "location": {"city": ad.place}, "createdAt": ad.day.isoformat()},
        "related": [{"id": n, "title": f"Other {n}", "price": {"amount": 3.0, "currencyCode": ad.currency}} for n in range(4)]}}}  # fmt: skip
    return _page(
        ad,
        "",
        f'<div id="__next"></div><script id="__NEXT_DATA__" type="application/json">{json.dumps(state)}</script>',
    )


def window_state(ad: Ad) -> str:
    """A script that assigns its state, with a price in cents beside what is shown."""
    state = {"ad": {"subject": ad.title, "body": ad.text, "priceInfo": {"value": int(ad.amount * 100)}, "user": {"name": ad.seller},
                    "city": ad.place, "publishedAt": int(ad.day.timestamp())}}  # fmt: skip
    return _page(ad, "", f"""<h1>{ad.title}</h1><span data-testid="ad-price">{ad.shown}</span><div class=gallery style="background-image:url('/img/{ad.key}-1.jpg')"></div>
      <script>window.__INITIAL_STATE__ = {json.dumps(state)}; window.x = undefined;</script>""")  # fmt: skip


def split_price(ad: Ad) -> str:
    """Whole and cents in elements of their own, text price for readers, buy box in the side column."""
    whole, _, cents = ad.plain.partition(".")
    money = f"<span class=symbol>{ad.currency}</span> <span class=whole>{whole}</span><sup class=fraction>{(cents + '00')[:2]}</sup>"
    return _page(ad, "", f"""<div id=left><h1>{ad.title}</h1><div id=description>{ad.text}</div></div><div id=buy><div class=price>{money}</div>
      <div>{ad.labels[1]} <a href="/user/{ad.seller}">{ad.seller}</a></div><div>{ad.labels[2]}: <span>{ad.place}</span></div>
      <div>{ad.labels[3]}: <time datetime="{ad.day.isoformat()}">{ad.dated}</time></div><picture><source srcset="/img/{ad.key}-1.webp 800w, /img/{ad.key}-s.webp 200w">
      <img src="/img/{ad.key}-1.jpg" srcset="/img/{ad.key}-1.jpg 800w, /img/{ad.key}-s.jpg 200w"></picture></div>{_related(ad)}""")  # fmt: skip


def forum_thread(ad: Ad) -> str:
    """A sale forum's thread: the first post is the ad, answers follow with prices of their own."""

    def post(who: str, words: str, when: str) -> str:
        return (f'<div class="post"><p class="author">by <a href="./memberlist.php?u={who}" class="username">{who}</a> » <time datetime="{when}">{when}</time></p>'
                f'<div class="content postbody">{words}</div></div>')  # fmt: skip

    first = (
        f"{ad.text}<br>{ad.labels[0]}: {ad.informal}<br>{ad.labels[2]}: {ad.place}<br><img src='/files/{ad.key}.jpg'>"
    )
    return _page(ad, "", f'<h2 class="topic-title"><a href="./viewtopic.php?t={ad.key}">{ad.title}</a></h2>{post(ad.seller, first, ad.day.isoformat())}'
                 f'{post("other", f"I would give {ad.other}, is it still there?", "2026-02-20T10:00:00+00:00")}')  # fmt: skip


MAKES: dict[str, Make] = {
    "ld-graph": ld_graph, "ld-broken": ld_broken, "ld-variants": ld_variants, "microdata": microdata, "opengraph": opengraph,
    "shown-shop": shown_shop, "table-ad": table_ad, "next-state": next_state, "window-state": window_state,
    "split-price": split_price, "forum-thread": forum_thread,
}  # fmt: skip
NO_SELLER = frozenset(["shown-none"])
