"""Shops, forums, galleries and auctions of different makes."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable

from tests.spiders.shops.base import Answer, Item, Made, chunk, items, list_page, page
from tests.spiders.shops.classifieds import (
    arabic_rtl,
    german_classifieds,
    table_classifieds,
    vietnamese_classifieds,
)

_JSON = "application/json"


def bootstrap_microdata() -> Made:
    """Slugs without numbers at the root, microdata, categories in a menu, rel=next, tracking parameters on links."""
    ads = items(38, "Orchid|Cactus|Cycad", "nursery", "Leeds", prices=(12, 3), cents=".50")
    kinds = ("orchids", "cacti", "cycads")

    def shell(body: str, title: str) -> str:
        menu = "".join(
            f'<li class="nav-item"><a class="nav-link" href="/{kind}">{kind.title()}</a></li>' for kind in kinds
        )
        return page(f'<nav class="navbar"><a href="/">Home</a><ul>{menu}</ul><a href="/cart">Cart (0)</a></nav><div class="container">{body}</div>'
                    '<footer><a href="/about-us">About us</a> <a href="/privacy">Privacy</a></footer>', title=title, lang="en-GB")  # fmt: skip

    def card(ad: Item) -> str:
        return (f'<div class="col-md-3"><div class="card" itemscope itemtype="https://schema.org/Product"><a href="/{ad.slug}?utm_source=grid"><img src="/thumb/{ad.n}.jpg" class="card-img-top"></a>'
                f'<div class="card-body"><h5 itemprop="name"><a itemprop="url" href="/{ad.slug}">{ad.title}</a></h5><span class="price">£{ad.price}</span></div></div></div>')  # fmt: skip

    def pages(path: str, query: dict[str, str]) -> str | None:
        if path == "/":
            return shell("<h1>Plant shop</h1><p>Choose a category.</p>", "Plant shop")
        if path in ("/about-us", "/privacy"):
            return shell(f"<h1>{path}</h1><p>We are a small nursery. Free delivery over £50.00.</p>", "Plant shop")
        if path.strip("/") in kinds:
            number = list_page(query)
            found = [ad for ad in ads if kinds[ad.n % 3] == path.strip("/")]
            more = (
                f'<ul class="pagination"><li><a rel="next" href="{path}?page={number + 1}">›</a></li></ul>'
                if number * 5 < len(found)
                else ""
            )
            return shell(
                f'<h1>{path.strip("/").title()}</h1><div class="row">{"".join(map(card, chunk(found, number, 5)))}</div>{more}',
                "Plant shop",
            )
        ad = next((ad for ad in ads if path == f"/{ad.slug}"), None)
        if ad is None:
            return None
        related = "".join(card(other) for other in ads[:4] if other != ad)
        return shell(f'<div itemscope itemtype="https://schema.org/Product"><h1 itemprop="name">{ad.title}</h1><img itemprop="image" src="/img/{ad.n}.jpg"><p itemprop="description">{ad.text}</p>'
                     f'<div itemprop="offers" itemscope itemtype="https://schema.org/Offer"><span itemprop="price" content="{ad.price}">£{ad.price}</span><meta itemprop="priceCurrency" content="GBP"></div></div>'
                     f'<h3>Related products</h3><div class="related row">{related}</div>', f"{ad.title} | Plant shop")  # fmt: skip

    return Made("bootstrap-microdata", ads, "GBP", pages, lambda ad: f"/{ad.slug}")


def next_hydration() -> Made:
    """A JavaScript shop whose pages carry only their state; the lists have plain links, pages are numbered in the path."""
    ads = items(33, "Parrot|Macaw|Conure", "user", "Austin|Dallas", prices=(300, 11))

    def shell(body: str, props: object, title: str) -> str:
        return page(
            f'<div id="__next">{body}</div><script id="__NEXT_DATA__" type="application/json">{json.dumps({"props": {"pageProps": props}})}</script>',
            title=title,
            lang="en-US",
        )

    def pages(path: str, query: dict[str, str]) -> str | None:
        steps = path.strip("/").split("/")
        if path == "/" or steps[0] == "browse":
            number = int(steps[2]) if len(steps) > 2 else 1
            shown = chunk(ads, number, 8)
            links = "".join(
                f'<a class="tile" href="/listing/{ad.n}-{ad.slug}"><div><img src="/thumb/{ad.n}.jpg"></div><p>{ad.title}</p></a>'
                for ad in shown
            )
            more = (
                f'<a href="/browse/page/{number + 1}" aria-label="Next page"><svg></svg></a>'
                if number * 8 < len(ads)
                else ""
            )
            return shell(f"<main>{links}</main><div>{more}</div>", {"n": len(shown)}, "Swap birds")
        ad = next((ad for ad in ads if path == f"/listing/{ad.n}-{ad.slug}"), None)
        if ad is None:
            return None
        assert ad.price
        assert ad.posted
        return shell("", {"listing": {"id": ad.n, "slug": f"{ad.n}-{ad.slug}", "title": ad.title, "description": ad.text, "price": {"amount": int(ad.price), "currency": "USD"},
                     "photos": [{"url": f"/img/{ad.n}.jpg"}], "seller": {"username": ad.seller}, "location": {"city": ad.place}, "createdAt": ad.posted.isoformat()}}, ad.title)  # fmt: skip

    return Made(
        "next-hydration",
        ads,
        "USD",
        pages,
        lambda ad: f"/listing/{ad.n}-{ad.slug}",
        ("title", "price", "currency", "images", "seller", "place", "posted"),
    )


def sitemap_only() -> Made:
    """A home page that links nothing, a packed sitemap behind an index in robots.txt, JSON-LD in each product."""
    ads = items(41, "Coral|Shell|Starfish", "", "", prices=(900, 250))
    blog = "".join(f"<url><loc>{{base}}stories/{n}</loc></url>" for n in range(6))

    def pages(path: str, query: dict[str, str]) -> str | bytes | Answer | None:
        if path == "/":
            return page("<h1>Sea things</h1><p>Our catalogue is by appointment.</p>", lang="ja")
        if path == "/maps/index.xml":
            inner = "".join(
                f"<sitemap><loc>{{base}}maps/{name}</loc></sitemap>" for name in ("pages.xml", "products.xml.gz")
            )
            return (
                200,
                "application/xml",
                f'<?xml version="1.0"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{inner}</sitemapindex>',
            )
        if path == "/maps/pages.xml":
            return (
                200,
                "application/xml",
                f'<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>{{base}}</loc></url>{blog}</urlset>',
            )
        if path == "/maps/products.xml.gz":
            urls = "".join(f"<url><loc>{made.url}p/{ad.slug}</loc><lastmod>2026-02-01</lastmod></url>" for ad in ads)
            return (
                200,
                "application/octet-stream",
                gzip.compress(
                    f'<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{urls}</urlset>'.encode()
                ),
            )
        if path.startswith("/stories/"):
            return page(
                f"<h1>A story {path[-1]}</h1><p>Long ago, the sea was full of shells and someone paid ¥300 for one of them.</p>",
                lang="ja",
            )
        ad = made.at(path)
        if ad is None:
            return None
        data = {"@context": "https://schema.org", "@type": "Product", "name": ad.title, "description": ad.text, "image": [f"/img/{ad.n}.jpg"],
                "offers": {"@type": "Offer", "price": str(ad.price), "priceCurrency": "JPY"}}  # fmt: skip
        return page(
            f"<h1>{ad.title}</h1>",
            head=f'<script type="application/ld+json">{json.dumps(data)}</script>',
            title=ad.title,
            lang="ja",
        )

    made = Made("sitemap-only", ads, "JPY", pages, lambda ad: f"/p/{ad.slug}")
    made.robots = "User-agent: *\nAllow: /\nSitemap: {base}maps/index.xml\n"
    return made


def japanese_auction() -> Made:
    """Lots with a current bid, a buy-now price and a time left; list rows with several links each."""
    ads = items(36, "象牙 根付|鼈甲 櫛|珊瑚 帯留", "seller", "東京都|大阪府", prices=(3000, 500))

    def pages(path: str, query: dict[str, str]) -> str | None:
        if path == "/":
            return page(
                '<h1>オークション</h1><ul><li><a href="/category/antiques">骨董品 一覧</a></li><li><a href="/guide">ご利用ガイド</a></li></ul>',
                lang="ja",
                title="オークション",
            )
        if path == "/guide":
            return page(
                "<h1>ご利用ガイド</h1><p>入札の方法について説明します。落札手数料は ¥500 です。</p>",
                lang="ja",
                title="ご利用ガイド",
            )
        if path == "/category/antiques":
            start = int(query.get("b", "1"))
            rows = "".join(
                f'<li class="Product"><div class="Product__image"><a href="/auction/{ad.n}"><img src="/t/{ad.n}.jpg" alt="{ad.title}"></a></div><h3 class="Product__title"><a href="/auction/{ad.n}">{ad.title}</a></h3>'
                f'<span>現在 {ad.price:,}円</span> <a href="/seller/{ad.seller}">出品者</a> <a href="/watch?add={ad.n}">ウォッチ</a></li>'
                for ad in ads[start - 1 : start + 9]
            )
            more = f'<a href="/category/antiques?b={start + 10}">次へ</a>' if start + 10 <= len(ads) else ""
            return page(f'<ul class="Products">{rows}</ul><p>{more}</p>', lang="ja", title="骨董品")
        ad = made.at(path)
        if ad is None or ad.price is None:
            return None
        assert ad.posted
        return page(f'<h1 class="ProductTitle">{ad.title}</h1><div class="ProductImage"><img src="/img/{ad.n}.jpg"></div><dl><dt>現在価格</dt><dd>{ad.price:,}円（税込）</dd><dt>即決価格</dt><dd>{(ad.price or 0) * 3:,}円</dd><dt>入札件数</dt><dd>4</dd>'
                    f'<dt>出品者</dt><dd><a href="/seller/{ad.seller}">{ad.seller}</a></dd><dt>発送元の地域</dt><dd>{ad.place}</dd><dt>開始日時</dt><dd>{ad.posted:%Y年%m月%d日}</dd><dt>終了日時</dt><dd>2026年5月1日</dd></dl>'
                    f'<div class="ProductExplanation">{ad.text}</div>', lang="ja", title=f"{ad.title} - オークション")  # fmt: skip

    made = Made(
        "japanese-auction",
        ads,
        "JPY",
        pages,
        lambda ad: f"/auction/{ad.n}",
        ("title", "price", "currency", "images", "seller", "place", "posted"),
    )
    return made


def phpbb_forum() -> Made:
    """A sale forum: index of boards, thread lists by offset, the first post is the ad, answers follow."""
    ads = items(
        34, "WTS emerald tree boa|FS radiated tortoise|Selling day geckos", "member", "Oslo|Bergen", prices=(90, 10)
    )

    def shell(body: str, title: str) -> str:
        return page(
            f'<div id="page-header"><a href="./index.php">Board</a> <a href="./ucp.php?mode=login">Login</a> <a href="./search.php">Search</a></div>{body}<div class="copyright">Powered by a forum</div>',
            title=title,
            lang="en-gb",
        )

    def pages(path: str, query: dict[str, str]) -> str | None:
        if path in ("/", "/index.php"):
            rows = "".join(
                f'<li class="row"><dl><dt><a href="./viewforum.php?f={n}" class="forumtitle">{name}</a></dt></dl></li>'
                for n, name in ((1, "For sale: reptiles"), (2, "For sale: other"))
            )
            return shell(f'<ul class="topiclist forums">{rows}</ul>', "Board - Index page")
        if path == "/viewforum.php":
            start, board = int(query.get("start", "0")), int(query["f"])
            found = [ad for ad in ads if ad.n % 2 == board % 2]
            rows = "".join(
                f'<li class="row bg1"><dl><dt><a href="./viewtopic.php?f={board}&amp;t={ad.n}&amp;sid=abc{start}" class="topictitle">{ad.title}</a><br>by <a href="./memberlist.php?mode=viewprofile&amp;u={ad.n}" class="username">{ad.seller}</a></dt><dd class="posts">3</dd></dl></li>'
                for ad in found[start : start + 6]
            )
            numbers = "".join(
                f'<li><a class="button" href="./viewforum.php?f={board}&amp;start={s}">{s // 6 + 1}</a></li>'
                for s in range(0, len(found), 6)
                if s != start
            )
            return shell(
                f'<h2 class="forum-title">For sale</h2><div class="pagination"><ul>{numbers}</ul></div><ul class="topiclist topics">{rows}</ul>',
                "Board - For sale",
            )
        ad = next((ad for ad in ads if path == "/viewtopic.php" and query.get("t") == str(ad.n)), None)
        if ad is None:
            return None
        assert ad.posted

        def post(who: str, words: str, when: str) -> str:
            return f'<div class="post has-profile"><div class="postprofile"><a href="./memberlist.php?mode=viewprofile&amp;u={who}" class="username">{who}</a></div><div class="postbody"><p class="author"><time datetime="{when}">{when}</time></p><div class="content">{words}</div></div></div>'

        first = (
            f'{ad.text}<br>Price: ${ad.price} USD<br>Location: {ad.place}<br><img src="/img/{ad.n}.jpg" alt="photo">'
        )
        return shell(
            f'<h2 class="topic-title"><a href="./viewtopic.php?f=1&amp;t={ad.n}">{ad.title}</a></h2>{post(ad.seller, first, ad.posted.isoformat())}{post("other", "Would you take $5 for it?", "2026-02-27T10:00:00+00:00")}',
            f"{ad.title} - Board",
        )

    return Made(
        "phpbb-forum",
        ads,
        "USD",
        pages,
        lambda ad: f"/viewtopic.php?f={1 if ad.n % 2 else 2}&t={ad.n}",
        ("title", "price", "currency", "images", "place", "posted"),
    )


def gallery() -> Made:
    """Pictures without prices: albums of thumbnails, each picture on a page of its own with its photographer."""
    ads = items(40, "Snow leopard pelt|Carved tusk|Turtle shell", "artist", "", prices=(0, 0))
    ads = [Item(**{**{k: getattr(ad, k) for k in ad.__dataclass_fields__}, "price": None}) for ad in ads]

    def pages(path: str, query: dict[str, str]) -> str | None:
        if path == "/":
            albums = "".join(
                f'<div class="album"><a href="/albums/{name}"><img src="/covers/{name}.jpg"></a><p>{name}</p></div>'
                for name in ("pelts", "ivory", "shells", "mixed")
            )
            return page(f"<main><h1>Collectors' gallery</h1>{albums}</main>", title="Collectors' gallery")
        if path.startswith("/albums/"):
            number = ("pelts", "ivory", "shells", "mixed").index(path.split("/")[2])
            found = [ad for ad in ads if ad.n % 4 == number]
            first = int(query.get("offset", "0"))
            thumbs = "".join(
                f'<figure><a href="/photo/{ad.n}"><img src="/thumb/{ad.n}.jpg" alt="{ad.title}"></a></figure>'
                for ad in found[first : first + 6]
            )
            more = (
                f'<a class="load-more" href="{path}?offset={first + 6}">Show more</a>' if first + 6 < len(found) else ""
            )
            return page(
                f"<main><h1>{path.split('/')[2]}</h1><div class=grid>{thumbs}</div>{more}</main>",
                title="Collectors' gallery",
            )
        ad = made.at(path)
        if ad is None:
            return None
        assert ad.posted
        return page(
            f'<main><h1>{ad.title}</h1><figure><img src="/img/{ad.n}.jpg"></figure><p class="caption">{ad.text}</p><p>Uploaded by <a href="/users/{ad.seller}" rel="author">{ad.seller}</a> on <time datetime="{ad.posted.date()}">{ad.posted:%d %b %Y}</time></p></main>',
            title=f"{ad.title} - Collectors' gallery",
        )

    made = Made("gallery", ads, "", pages, lambda ad: f"/photo/{ad.n}", ("title", "images", "seller", "posted"))
    return made


def load_more_json() -> Made:
    """The front page shows the first dozen; a data attribute names the address that answers the rest as markup in JSON."""
    ads = items(39, "Pangolin scale ring|Shark tooth|Ammonite", "", "", prices=(15, 4), cents=".99")

    def card(ad: Item) -> str:
        return f'<div class="item"><div class="pic"><a href="/i?ref={ad.n}"><img src="/thumb/{ad.n}.jpg"></a></div><div class="cap"><a href="/i?ref={ad.n}">{ad.title}</a></div><div class="amount">A${ad.price}</div></div>'

    def pages(path: str, query: dict[str, str]) -> str | Answer | None:
        if path == "/":
            return page(
                f'<h1>Curios</h1><div class="items" data-load-more-url="/more?offset=12">{"".join(map(card, ads[:12]))}</div><button class="more">Load more</button>',
                title="Curios",
                lang="en-AU",
            )
        if path == "/more":
            start = int(query.get("offset", "0"))
            shown = ads[start : start + 12]
            return (
                200,
                _JSON,
                json.dumps(
                    {
                        "html": "".join(map(card, shown)),
                        "next": f"/more?offset={start + 12}" if start + 12 < len(ads) else None,
                    }
                ),
            )
        ad = next((ad for ad in ads if path == "/i" and query.get("ref") == str(ad.n)), None)
        if ad is None:
            return None
        return page(
            f'<h1>{ad.title}</h1><div class="amount">A${ad.price}</div><img src="/img/{ad.n}.jpg"><div id="desc">{ad.text}</div>',
            title=f"{ad.title} - Curios",
            lang="en-AU",
        )

    return Made("load-more-json", ads, "AUD", pages, lambda ad: f"/i?ref={ad.n}")


def variants() -> Made:
    """A shop with variants by query, one canonical address, collections that repeat products, an old price beside the new."""
    ads = items(30, "Cabochon|Pendant|Bracelet", "", "", prices=(30, 6), cents=".00")

    def card(ad: Item, where: str) -> str:
        return f'<li class="grid__item"><a class="full" href="/collections/{where}/products/{ad.slug}"><span class="visually-hidden">{ad.title}</span></a><img srcset="/thumb/{ad.n}.jpg 200w"><div class="price"><s>${(ad.price or 0) * 2}</s> <span class="price-item--sale">${ad.price}</span></div></li>'

    def pages(path: str, query: dict[str, str]) -> str | None:
        if path == "/":
            return page(
                '<header><a href="/collections/all">Shop all</a><a href="/collections/new">New in</a><a href="/account/login">Log in</a></header><main><h1>Beads</h1></main>',
                title="Beads",
                lang="en-CA",
            )
        steps = path.strip("/").split("/")
        if steps[0] == "collections" and len(steps) == 2:
            number = list_page(query)
            found = ads if steps[1] == "all" else ads[:9]
            more = (
                f'<nav class="pagination"><a href="{path}?page={number + 1}" class="pagination__item--next">Next</a></nav>'
                if number * 8 < len(found)
                else ""
            )
            facets = "".join(
                f'<a href="{path}?sort_by={key}">{key}</a><a href="{path}?filter.color={key}">{key}</a>'
                for key in ("price", "title")
            )
            return page(
                f'<main><h1>{steps[1]}</h1><div class="facets">{facets}</div><ul>{"".join(card(ad, steps[1]) for ad in chunk(found, number, 8))}</ul>{more}</main>',
                title="Beads",
                lang="en-CA",
            )
        ad = next((ad for ad in ads if path.endswith(f"/products/{ad.slug}")), None)
        if ad is None:
            return None
        group = {"@context": "https://schema.org", "@type": "ProductGroup", "name": ad.title, "description": ad.text, "image": f"/img/{ad.n}.jpg",
                 "hasVariant": [{"@type": "Product", "name": f"{ad.title} / {size}", "offers": {"@type": "Offer", "url": f"/products/{ad.slug}?variant={v}", "price": str(ad.price), "priceCurrency": "CAD"}} for v, size in ((1, "S"), (2, "L"))]}  # fmt: skip
        options = "".join(f'<a href="/products/{ad.slug}?variant={v}">{v}</a>' for v in (1, 2))
        also = "".join(card(other, "all") for other in ads[:4])
        return page(f'<main><h1>{ad.title}</h1>{options}<section class="recommendations"><h2>You may also like</h2><ul>{also}</ul></section></main>', title=f"{ad.title} – Beads", lang="en-CA",
                    head=f'<link rel="canonical" href="{{base}}products/{ad.slug}"><script type="application/ld+json">{json.dumps(group)}</script>')  # fmt: skip

    return Made("variants", ads, "CAD", pages, lambda ad: f"/products/{ad.slug}")


def scrolling_spa() -> Made:
    """Nothing without JavaScript: the list grows on scrolling, each ad is drawn from an interface."""
    ads = items(32, "Falcon|Owl|Hawk", "falconer", "Doha|Muscat", prices=(4000, 300))
    script = """<script>
      const app = document.querySelector('#app'); let from = 0, busy = false;
      async function more() { if (busy) return; busy = true;
        const got = await (await fetch('/data/list?from=' + from)).json();
        got.forEach(a => app.insertAdjacentHTML('beforeend', `<div class=row><a href="/view/${a.n}"><h3>${a.title}</h3></a><div style="height:200px">QAR ${a.price}</div></div>`));
        from += got.length; busy = false; }
      async function one(n) { const a = await (await fetch('/data/one?n=' + n)).json(); document.title = a.title;
        app.innerHTML = `<h1>${a.title}</h1><p class=price>QAR ${a.price}</p><img src="/img/${a.n}.jpg"><p class=description>${a.text}</p><p>Seller: <span>${a.seller}</span></p><p>Location: <span>${a.place}</span></p>`; }
      if (location.pathname === '/') { more(); addEventListener('scroll', () => { if (innerHeight + scrollY > document.body.scrollHeight - 300) more(); }); }
      else one(location.pathname.split('/').pop());
    </script>"""

    def told(ad: Item) -> dict[str, object]:
        return {
            "n": ad.n,
            "title": ad.title,
            "price": str(ad.price),
            "text": ad.text,
            "seller": ad.seller,
            "place": ad.place,
        }

    def pages(path: str, query: dict[str, str]) -> str | Answer | None:
        if path == "/data/list":
            start = int(query.get("from", "0"))
            return 200, _JSON, json.dumps([told(ad) for ad in ads[start : start + 8]])
        if path == "/data/one":
            return 200, _JSON, json.dumps(next(told(ad) for ad in ads if str(ad.n) == query["n"]))
        if path == "/" or path.startswith("/view/"):
            return f'<!doctype html><html lang="en"><head><title>App</title></head><body><div id="app"></div>{script}</body></html>'
        return None

    return Made(
        "scrolling-spa",
        ads,
        "QAR",
        pages,
        lambda ad: f"/view/{ad.n}",
        ("title", "price", "currency", "images", "seller", "place"),
        rendered=True,
    )


MAKES: dict[str, Callable[[], Made]] = {
    make.__name__: make
    for make in (
        table_classifieds, bootstrap_microdata, next_hydration, sitemap_only, arabic_rtl, japanese_auction,
        vietnamese_classifieds, german_classifieds, phpbb_forum, gallery, load_more_json, variants, scrolling_spa,
    )
}  # fmt: skip
