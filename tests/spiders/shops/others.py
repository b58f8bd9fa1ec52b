"""More shops, in other styles: written after the walk that is to read them."""

from __future__ import annotations

import json
from collections.abc import Callable

from tests.spiders.shops.base import Answer, Item, Made, chunk, items, page

_JSON = "application/json"


def _unpriced(ad: Item) -> Item:
    return Item(**{**{name: getattr(ad, name) for name in ad.__dataclass_fields__}, "price": None})


def chinese_forum() -> Made:
    """A board with rewritten addresses: forum-2-1.html, thread-101-1-1.html; the page number stands in the name."""
    ads = items(37, "出售 绿鬣蜥|转让 陆龟|出 球蟒", "会员", "广州|上海", prices=(300, 20))

    def pages(path: str, query: dict[str, str]) -> str | None:
        head = '<div id="hd"><a href="index.html">首页</a> <a href="member.php?mod=logging">登录</a></div>'
        if path in ("/", "/index.html"):
            return page(
                head
                + '<table class="fl_tb"><tr><td><h2><a href="forum-2-1.html">交易区</a></h2></td></tr><tr><td><h2><a href="forum-3-1.html">灌水区</a></h2></td></tr></table>',
                lang="zh-CN",
                title="爬友论坛",
            )
        if path.startswith("/forum-"):
            board, number = (int(each) for each in path[7:-5].split("-"))
            if board == 3:
                return page(head + "<p>本版块暂无主题</p>", lang="zh-CN", title="灌水区")
            rows = "".join(
                f'<tbody id="normalthread_{ad.n}"><tr><td class="icn"><a href="thread-{ad.n}-1-{number}.html"><img src="/folder.gif"></a></td><th class="common"><a href="thread-{ad.n}-1-{number}.html" class="s xst">{ad.title}</a></th><td class="by"><cite><a href="space-uid-{ad.n}.html">{ad.seller}</a></cite></td><td class="num"><a class="xi2">3</a></td></tr></tbody>'
                for ad in chunk(ads, number, 10)
            )
            last = (len(ads) + 9) // 10
            more = f'<a href="forum-2-{number + 1}.html" class="nxt">下一页</a>' if number < last else ""
            return page(
                f'{head}<table id="threadlisttableid">{rows}</table><div class="pg"><strong>{number}</strong>{more}</div>',
                lang="zh-CN",
                title="交易区",
            )
        ad = next((ad for ad in ads if path.startswith(f"/thread-{ad.n}-1-")), None)
        if ad is None:
            return None
        assert ad.posted
        return page(f'{head}<h1 class="ts"><span id="thread_subject">{ad.title}</span></h1><div id="postlist"><div id="post_1"><div class="authi"><a href="space-uid-{ad.n}.html" class="xw1">{ad.seller}</a></div><em id="authorposton1">发表于 {ad.posted:%Y-%m-%d} 10:20</em>'
                    f'<div class="t_f">{ad.text}<br>价格：{ad.price}元<br>所在地：{ad.place}<br><img src="/img/{ad.n}.jpg"></div></div><div id="post_2"><div class="authi"><a href="space-uid-9.html" class="xw1">other</a></div><em>发表于 2026-2-27 08:00</em><div class="t_f">50元卖吗</div></div></div>',
                    lang="zh-CN", title=f"{ad.title} - 爬友论坛", head=f'<link rel="canonical" href="{{base}}thread-{ad.n}-1-1.html">')  # fmt: skip

    return Made(
        "chinese-forum",
        ads,
        "CNY",
        pages,
        lambda ad: f"/thread-{ad.n}-1-1.html",
        ("title", "price", "currency", "images", "place", "posted"),
    )


def blog_classifieds() -> Made:
    """A weblog: dated addresses, older posts, the price in running text, archives and tags in a side column."""
    ads = items(
        26, "For sale: corn snake|Rehoming: tegu|Available: chameleon", "editor", "Denver|Boise", prices=(55, 10)
    )

    def shell(body: str, title: str) -> str:
        side = '<div id="sidebar"><ul><li><a href="/2026/01/">January 2026</a></li><li><a href="/tag/snakes/">snakes</a></li><li><a href="/feed/">RSS</a></li></ul></div>'
        return page(
            f'<div id="header"><a href="/">Herp board</a></div><div id="content">{body}</div>{side}<div id="footer">Proudly powered</div>',
            title=title,
            lang="en-US",
        )

    def address(ad: Item) -> str:
        return f"/2026/01/{ad.n % 28 + 1:02d}/{ad.slug}/"

    def pages(path: str, query: dict[str, str]) -> str | None:
        if path == "/" or path.startswith("/page/") or path in ("/2026/01/", "/tag/snakes/"):
            number = int(path.split("/")[2]) if path.startswith("/page/") else 1
            found = ads[:5] if path.startswith(("/tag", "/2026")) else chunk(ads, number, 5)
            posts = "".join(
                f'<article id="post-{ad.n}" class="post"><header class="entry-header"><h2 class="entry-title"><a href="{address(ad)}" rel="bookmark">{ad.title}</a></h2></header><div class="entry-summary"><p>{ad.text[:60]}… <a class="more-link" href="{address(ad)}#more">Continue reading</a></p></div></article>'
                for ad in found
            )
            older = (
                f'<div class="nav-previous"><a href="/page/{number + 1}/">&larr; Older posts</a></div>'
                if number * 5 < len(ads) and not path.startswith(("/tag", "/2026"))
                else ""
            )
            return shell(posts + older, "Herp board")
        ad = made.at(path)
        if ad is None:
            return None
        assert ad.posted
        return shell(f'<article class="post"><header class="entry-header"><h1 class="entry-title">{ad.title}</h1><span class="posted-on">Posted on <time class="entry-date published" datetime="{ad.posted.isoformat()}">{ad.posted:%B %d, %Y}</time></span><span class="byline"> by <span class="author vcard"><a class="url fn n" href="/author/{ad.seller}/">{ad.seller}</a></span></span></header>'
                     f'<div class="entry-content"><p><img src="/img/{ad.n}.jpg"></p><p>{ad.text} Asking ${ad.price} for it.</p></div></article>', f"{ad.title} – Herp board")  # fmt: skip

    made = Made(
        "blog-classifieds", ads, "USD", pages, address, ("title", "price", "currency", "images", "seller", "posted")
    )
    return made


def one_script() -> Made:
    """Everything through one address: ?view=list&page=2, ?view=ad&id=7; Polish, upper-case tags, unclosed cells."""
    ads = items(33, "Wąż zbożowy|Żółw stepowy|Papuga", "uzytkownik", "Kraków|Łódź", prices=(120, 30))

    def pages(path: str, query: dict[str, str]) -> str | None:
        if path != "/":
            return None
        view = query.get("view", "list")
        top = "<TABLE WIDTH=100% BGCOLOR=#ccffcc><TR><TD><A HREF='?'>Start</A> | <A HREF='?view=add'>Dodaj ogłoszenie</A> | <A HREF='?view=help'>Pomoc</A></TABLE>"
        if view == "list":
            number = _number(query)
            rows = "".join(
                f"<TR><TD><A HREF='?view=ad&id={ad.n}'><B>{ad.title}</B></A><TD>{ad.price} zł<TD>{ad.place}"
                for ad in chunk(ads, number, 8)
            )
            more = f"<A HREF='?view=list&page={number + 1}'>Dalej &gt;&gt;</A>" if number * 8 < len(ads) else ""
            return page(f"{top}<TABLE BORDER=1>{rows}</TABLE>{more}", lang="pl", title="Ogłoszenia")
        ad = next((ad for ad in ads if view == "ad" and query.get("id") == str(ad.n)), None)
        if ad is None:
            return page(top + "<P>Pomoc i regulamin serwisu ogłoszeń.", lang="pl", title="Ogłoszenia")
        assert ad.posted
        return page(
            f"{top}<H1>{ad.title}</H1><IMG SRC='/img/{ad.n}.jpg' WIDTH=300><BR>Cena: {ad.price} zł<BR>Sprzedawca: {ad.seller}<BR>Miasto: {ad.place}<BR>Dodano: {ad.posted:%d.%m.%Y}<P>{ad.text}",
            lang="pl",
            title=f"{ad.title} - Ogłoszenia",
        )

    return Made(
        "one-script",
        ads,
        "PLN",
        pages,
        lambda ad: f"/?view=ad&id={ad.n}",
        ("title", "price", "currency", "images", "seller", "place", "posted"),
    )


def _number(query: dict[str, str]) -> int:
    return int(query.get("page", "1"))


def nested_categories() -> Made:
    """Three levels of categories, one to four products in each, slugs alone, data with related products, Spanish."""
    ads = items(44, "Orquídea|Cactus|Bonsái", "", "", prices=(9, 2), cents=".95")
    tops = ("interior", "exterior", "regalos")

    def crumb(ad: Item) -> str:
        return f"/{tops[ad.n % 3]}/grupo-{'abcd'[ad.n % 4]}/serie-{'xyz'[ad.n % 5 % 3]}"

    def shell(body: str, title: str) -> str:
        menu = "".join(f'<li><a href="/{top}">{top.title()}</a></li>' for top in tops)
        return page(
            f'<div class="header"><ul class="main-menu">{menu}</ul></div>{body}<div class="footer"><a href="/aviso-legal">Aviso legal</a><a href="/contacto">Contacto</a></div>',
            title=title,
            lang="es-ES",
        )

    def pages(path: str, query: dict[str, str]) -> str | None:
        steps = path.strip("/").split("/")
        if path == "/":
            return shell("<h1>Vivero</h1><p>Envío gratis desde 60 €</p>", "Vivero")
        if path in ("/aviso-legal", "/contacto"):
            return shell(
                "<h1>Aviso legal</h1><p>Texto legal de la tienda con tasa de 5,00 € por gestión.</p>", "Vivero"
            )
        found = [ad for ad in ads if crumb(ad).strip("/").split("/")[: len(steps)] == steps]
        if found and len(steps) < 3:
            inner = sorted({crumb(ad).strip("/").split("/")[len(steps)] for ad in found})
            return shell(
                f'<h1>{steps[-1]}</h1><ul class="subcats">{"".join(f"<li><a href={path.rstrip(chr(47))}/{each}>{each}</a></li>" for each in inner)}</ul>',
                "Vivero",
            )
        if found:
            cards = "".join(
                f'<div class="product-miniature"><a class="thumbnail" href="/{ad.slug}.html"><img src="/thumb/{ad.n}.jpg"></a><h3><a href="/{ad.slug}.html">{ad.title}</a></h3><span class="price">{str(ad.price).replace(".", ",")} €</span></div>'
                for ad in found
            )
            return shell(f"<h1>{steps[-1]}</h1>{cards}", "Vivero")
        ad = made.at(path)
        if ad is None:
            return None
        data = [{"@context": "https://schema.org", "@type": "Product", "name": ad.title, "image": f"/img/{ad.n}.jpg", "offers": {"@type": "Offer", "priceCurrency": "EUR", "price": float(ad.price or 0)},
                 "isRelatedTo": [{"@type": "Product", "name": other.title, "offers": {"price": "1.00", "priceCurrency": "EUR"}} for other in ads[:3]]}]  # fmt: skip
        return (
            shell(f"<h1>{ad.title}</h1><p>{ad.text}</p>", f"{ad.title} - Vivero")
            + f'<script type="application/ld+json">{json.dumps(data)}</script>'
        )

    made = Made("nested-categories", ads, "EUR", pages, lambda ad: f"/{ad.slug}.html")
    return made


def search_only() -> Made:
    """A front page with a search box and no list; the empty query lists everything, pages by numbers in buttons."""
    ads = items(28, "Elfenbein Figur|Geweih|Krokoleder", "haendler", "Wien|Graz", prices=(75, 12))

    def pages(path: str, query: dict[str, str]) -> str | None:
        form = '<form action="/finden" method="get"><input type="text" name="suchbegriff" placeholder="Suche" role="searchbox"><button>Suchen</button></form>'
        if path == "/":
            return page(f"<h1>Altwaren</h1>{form}", lang="de-AT", title="Altwaren")
        if path == "/finden":
            words, start = query.get("suchbegriff", "").lower(), int(query.get("ab", "0"))
            found = [ad for ad in ads if words in ad.title.lower()]
            if not found:
                return page(f"{form}<p>Keine Treffer</p>", lang="de-AT", title="Suche")
            cards = "".join(
                f'<div class="treffer"><h4><a href="/objekt/{ad.slug}">{ad.title}</a></h4><p>EUR {ad.price},-</p></div>'
                for ad in found[start : start + 9]
            )
            numbers = "".join(
                f'<a class="btn" href="/finden?suchbegriff={words}&ab={s}">{s // 9 + 1}</a>'
                for s in range(0, len(found), 9)
                if s != start
            )
            return page(f"{form}{cards}<div>{numbers}</div>", lang="de-AT", title="Suche")
        ad = made.at(path)
        if ad is None:
            return None
        return page(
            f"{form}<div class=objekt><h1>{ad.title}</h1><img src='/img/{ad.n}.jpg'><p class=betrag>EUR {ad.price},-</p><p>Anbieter: {ad.seller}</p><p>Standort: {ad.place}</p><p>{ad.text}</p></div>",
            lang="de-AT",
            title=f"{ad.title} | Altwaren",
        )

    made = Made(
        "search-only",
        ads,
        "EUR",
        pages,
        lambda ad: f"/objekt/{ad.slug}",
        ("title", "price", "currency", "images", "seller", "place"),
    )
    return made


def mixed_shapes() -> Made:
    """Items, auctions and promoted ads under three kinds of address in one grid; onclick cards; news pages beside it."""
    ads = items(36, "Feather fan|Tortoiseshell box|Whale bone", "trader", "Cape Town|Durban", prices=(450, 35))

    def address(ad: Item) -> str:
        return (f"/item/{ad.n}", f"/auctions/lot-{ad.n}", f"/promo/{ad.slug}")[ad.n % 3]

    def pages(path: str, query: dict[str, str]) -> str | None:
        if path.startswith("/stories/"):
            return page(
                f"<main><article><h1>Collecting tips {path[-1]}</h1><p>How to tell real from fake in many words, and what people pay.</p></article></main>",
                title="Tips",
                lang="en-ZA",
            )
        if path in ("/", "/market"):
            number = _number(query)
            cards = "".join(
                f"""<div class="tile" onclick="location.href='{address(ad)}'"><img src="/thumb/{ad.n}.jpg"><div class="name">{ad.title}</div><div>R {ad.price}</div></div>"""
                if ad.n % 3 == 0
                else f'<div class="tile"><a href="{address(ad)}"><img src="/thumb/{ad.n}.jpg"></a><div class="name"><a href="{address(ad)}">{ad.title}</a></div><div>R {ad.price}</div></div>'
                for ad in chunk(ads, number, 12)
            )
            stories = "".join(f'<a href="/stories/tip-{n}">Collecting tips {n}</a>' for n in range(3))
            more = (
                f'<a href="/market?page={number + 1}" title="Next page">&raquo;</a>' if number * 12 < len(ads) else ""
            )
            return page(
                f'<main><div class="tiles">{cards}</div>{more}</main><div class="stories">{stories}</div>',
                title="Curios market",
                lang="en-ZA",
            )
        ad = made.at(path)
        if ad is None:
            return None
        label = "Current bid" if "auctions" in path else "Price"
        return page(
            f'<main><h1>{ad.title}</h1><img src="/img/{ad.n}.jpg" alt=""><table><tr><th>{label}</th><td>R {ad.price}.00</td></tr><tr><th>Seller</th><td>{ad.seller}</td></tr><tr><th>Location</th><td>{ad.place}</td></tr></table><div>{ad.text}</div></main>',
            title=f"{ad.title} :: Curios market",
            lang="en-ZA",
        )

    made = Made("mixed-shapes", ads, "ZAR", pages, address, ("title", "price", "currency", "images", "seller", "place"))
    return made


def persian_shop() -> Made:
    """Prices in toman, a tenth of what is told in rials, in Persian digits, broken JSON-LD without a price, offers in words, "next" as an arrow."""
    ads = items(27, "طوطی کاسکو|لاک پشت|سنجاب", "", "", prices=(1000000, 125000))
    digits = str.maketrans("0123456789,", "۰۱۲۳۴۵۶۷۸۹٬")

    def pages(path: str, query: dict[str, str]) -> str | None:
        if path in ("/", "/shop/"):
            number = _number(query)
            cards = "".join(
                f'<li><a href="/product/{ad.n}/{ad.slug}/"><img src="/thumb/{ad.n}.jpg"><h2>{ad.title}</h2></a><bdi>{f"{(ad.price or 0) / 10:,.0f}".translate(digits)} تومان</bdi></li>'
                for ad in chunk(ads, number, 6)
            )
            more = (
                f'<a class="page-numbers" href="/shop/?page={number + 1}">←</a><a href="/shop/?page={number + 1}">{number + 1}</a>'
                if number * 6 < len(ads)
                else ""
            )
            return page(
                f'<ul class="products">{cards}</ul><div class="woocommerce-pagination"><span class="current">{number}</span>{more}</div>',
                lang="fa-IR",
                title="فروشگاه",
            )
        ad = made.at(path)
        if ad is None:
            return None
        data = f'{{"@context": "https://schema.org/", "@type": "Product", "name": "{ad.title}", "image": "/img/{ad.n}.jpg", "description": "{ad.text} "quoted" text", }}'
        return page(f'<div class="product"><h1 class="product_title">{ad.title}</h1><img class="wp-post-image" src="/img/{ad.n}.jpg"><p class="price"><span class="amount">{f"{(ad.price or 0) / 10:,.0f}".translate(digits)}&nbsp;<span class="symbol">تومان</span></span></p><div class="woocommerce-tabs">{ad.text}</div></div>',
                    lang="fa-IR", title=f"{ad.title} | فروشگاه", head=f'<script type="application/ld+json">{data}</script>')  # fmt: skip

    made = Made("persian-shop", ads, "IRR", pages, lambda ad: f"/product/{ad.n}/{ad.slug}/")
    return made


def click_to_load() -> Made:
    """A drawn list that grows by a button, hash addresses, a consent banner above it."""
    ads = items(24, "Gecko|Skink|Agama", "keeper", "Brno|Praha", prices=(500, 40))
    script = """<script>
      const app = document.querySelector('#app'); let from = 0;
      async function more() { const got = await (await fetch('/feed.json?skip=' + from)).json();
        got.forEach(a => document.querySelector('#list').insertAdjacentHTML('beforeend', `<div class=row><a href="#/inzerat/${a.n}"><b>${a.title}</b></a> <i>${a.price} Kč</i></div>`));
        from += got.length; if (got.length < 6 || from >= %d) document.querySelector('#nacist').remove(); }
      async function show() { const id = location.hash.split('/').pop();
        if (location.hash.startsWith('#/inzerat/')) { const a = (await (await fetch('/feed.json?id=' + id)).json())[0]; document.title = a.title;
          app.innerHTML = `<h1>${a.title}</h1><div class=cena>Cena: ${a.price} Kč</div><img src="/img/${a.n}.jpg"><p>Prodejce: ${a.seller}</p><p>Lokalita: ${a.place}</p><p class=popis>${a.text}</p>`; }
        else { app.innerHTML = '<div id=list></div><button id=nacist>Načíst další</button>'; document.querySelector('#nacist').onclick = more; from = 0; more(); } }
      addEventListener('hashchange', show); show();
    </script>"""

    def pages(path: str, query: dict[str, str]) -> str | Answer | None:
        if path == "/feed.json":
            start = int(query.get("skip", "0"))
            found = [ad for ad in ads if str(ad.n) == query["id"]] if "id" in query else ads[start : start + 6]
            return (
                200,
                _JSON,
                json.dumps(
                    [
                        {
                            "n": ad.n,
                            "title": ad.title,
                            "price": str(ad.price),
                            "text": ad.text,
                            "seller": ad.seller,
                            "place": ad.place,
                        }
                        for ad in found
                    ]
                ),
            )
        if path == "/":
            return f'<!doctype html><html lang="cs"><head><title>Bazar</title></head><body><div id="cookie">Cookies? <button>OK</button></div><div id="app"></div>{script.replace("%d", str(len(ads)))}</body></html>'
        return None

    return Made(
        "click-to-load",
        ads,
        "CZK",
        pages,
        lambda ad: f"/#/inzerat/{ad.n}",
        ("title", "price", "currency", "images", "seller", "place"),
        rendered=True,
    )


def endless_list() -> Made:
    """The first page is sent complete, the rest comes from a script on scrolling, told nowhere in the markup."""
    ads = items(30, "Shell lamp|Coral branch|Sponge", "", "", prices=(18, 2))

    def card(ad: Item) -> str:
        return f'<div class="cell"><a href="/w/{ad.slug}"><img src="/thumb/{ad.n}.jpg"><div>{ad.title}</div></a><div style="height:160px">${ad.price}</div></div>'

    def pages(path: str, query: dict[str, str]) -> str | Answer | None:
        if path == "/":
            script = "<script>let n = 1, busy = false; addEventListener('scroll', async () => { if (busy || innerHeight + scrollY < document.body.scrollHeight - 200) return; busy = true; const t = await (await fetch('/part', {headers: {'X-Page': ++n}, method: 'GET', cache: 'no-store', body: undefined}).catch(() => null) || new Response('')).text(); const u = await (await fetch('/part?n=' + n)).text(); document.querySelector('#cells').insertAdjacentHTML('beforeend', u); busy = false; });</script>"
            return page(
                f'<h1>Sea gifts</h1><div id="cells">{"".join(map(card, ads[:9]))}</div>{script}',
                title="Sea gifts",
                lang="en-US",
            )
        if path == "/part":
            return "".join(map(card, chunk(ads, int(query.get("n", "9999")), 9)))
        ad = made.at(path)
        if ad is None:
            return None
        return page(
            f'<h1>{ad.title}</h1><div id="price">${ad.price}</div><img src="/img/{ad.n}.jpg"><p>{ad.text}</p>',
            title=f"{ad.title} - Sea gifts",
            lang="en-US",
        )

    made = Made("endless-list", ads, "USD", pages, lambda ad: f"/w/{ad.slug}", rendered=True)
    return made


def vehicle_lists() -> Made:
    """ItemList data on the lists, Vehicle data with a price specification on the ads, absolute addresses, Russian."""
    ads = items(32, "Чучело медведя|Рога лося|Шкура волка", "продавец", "Казань|Омск", prices=(15000, 700))

    def pages(path: str, query: dict[str, str]) -> str | None:
        if path in ("/", "/all/"):
            number = _number(query)
            shown = chunk(ads, number, 10)
            data = {
                "@context": "https://schema.org",
                "@type": "ItemList",
                "itemListElement": [
                    {"@type": "ListItem", "position": n, "url": f"{{base}}lot/{ad.slug}_{ad.n}"}
                    for n, ad in enumerate(shown[:6], 1)
                ],
            }
            cards = "".join(
                f'<div data-marker="item"><a href="{{base}}lot/{ad.slug}_{ad.n}" title="{ad.title}"><h3>{ad.title}</h3></a><meta itemprop="price" content="{ad.price}"><span>{ad.price} ₽</span></div>'
                for ad in shown
            )
            last = (len(ads) + 9) // 10
            numbers = "".join(f'<li><a href="{{base}}all/?p={n}">{n}</a></li>' for n in range(1, last + 1))
            return page(
                f"{cards}<ul>{numbers}</ul>",
                lang="ru",
                title="Барахолка",
                head=f'<script type="application/ld+json">{json.dumps(data)}</script>',
            )
        ad = made.at(path)
        if ad is None:
            return None
        told: dict[str, object] = {"@context": "https://schema.org", "@type": ["Product", "Vehicle"], "name": ad.title, "description": ad.text, "image": [{"@type": "ImageObject", "url": f"/img/{ad.n}.jpg"}],
                "offers": {"@type": "Offer", "priceSpecification": [{"@type": "UnitPriceSpecification", "priceType": "https://schema.org/ListPrice", "price": 99999, "priceCurrency": "RUB"}, {"@type": "UnitPriceSpecification", "price": int(ad.price or 0), "priceCurrency": "RUB"}],
                           "seller": {"@type": "Person", "name": ad.seller}, "availableAtOrFrom": {"@type": "Place", "address": {"@type": "PostalAddress", "addressLocality": ad.place}}}, "datePosted": ad.posted.isoformat() if ad.posted else None}  # fmt: skip
        return page(
            f"<h1>{ad.title}</h1>",
            lang="ru",
            title=ad.title,
            head=f'<script type="application/ld+json">{json.dumps(told)}</script>',
        )

    def all_pages(path: str, query: dict[str, str]) -> str | None:
        return pages(path, {"page": query["p"]} if "p" in query else query)

    made = Made(
        "vehicle-lists",
        ads,
        "RUB",
        all_pages,
        lambda ad: f"/lot/{ad.slug}_{ad.n}",
        ("title", "price", "currency", "images", "seller", "place", "posted"),
    )
    return made


MAKES: dict[str, Callable[[], Made]] = {
    make.__name__: make
    for make in (
        chinese_forum, blog_classifieds, one_script, nested_categories, search_only, mixed_shapes, persian_shop, click_to_load,
        endless_list, vehicle_lists,
    )
}  # fmt: skip
