"""A third set of shops, again written before the reader met them."""

from __future__ import annotations

import json
from collections.abc import Callable

from tests.spiders.shops.base import Answer, Item, Made, chunk, items, page


def _price(ad: Item) -> float:
    return float(ad.price or 0)


def magento_shop() -> Made:
    """Toolbar with page numbers and sorters, product grid, price boxes with special prices, breadcrumbs; Dutch."""
    ads = items(35, "Schildpad|Baardagame|Koningspython", "", "", prices=(25, 8), cents=".95")

    def box(ad: Item) -> str:
        return f'<div class="price-box"><span class="old-price"><span class="price">€ {_price(ad) * 2:.2f}</span></span><span class="special-price"><span class="price">€ {_price(ad):.2f}</span></span></div>'.replace(
            ".95", ",95"
        )

    def pages(path: str, query: dict[str, str]) -> str | None:
        nav = '<div class="nav-sections"><ul class="navigation"><li><a href="/reptielen.html">Reptielen</a></li></ul></div>'
        if path == "/":
            return page(f'{nav}<div class="cms"><p>Welkom bij onze winkel</p></div>', lang="nl", title="Reptielwinkel")
        if path == "/reptielen.html":
            number = int(query.get("p", "1"))
            cards = "".join(
                f'<li class="item product product-item"><div class="product-item-info"><a href="/{ad.slug}.html" class="product photo"><img class="product-image-photo" src="/thumb/{ad.n}.jpg" alt="{ad.title}"></a><div class="product details"><strong class="product name"><a class="product-item-link" href="/{ad.slug}.html">{ad.title}</a></strong>{box(ad)}<a class="action tocompare" href="#">Vergelijk</a></div></div></li>'
                for ad in chunk(ads, number, 9)
            )
            last = (len(ads) + 8) // 9
            numbers = "".join(
                f'<li class="item"><a href="/reptielen.html?p={n}" class="page"><span class="label">Pagina</span><span>{n}</span></a></li>'
                if n != number
                else f'<li class="item current"><strong class="page"><span>{n}</span></strong></li>'
                for n in range(1, last + 1)
            )
            more = (
                f'<li class="item pages-item-next"><a class="action next" href="/reptielen.html?p={number + 1}" title="Volgende"></a></li>'
                if number < last
                else ""
            )
            sorters = "".join(
                f'<a href="/reptielen.html?product_list_order={key}">{key}</a>' for key in ("price", "name")
            )
            return page(
                f'{nav}<h1 class="page-title"><span>Reptielen</span></h1><div class="toolbar">{sorters}<div class="pages"><ul>{numbers}{more}</ul></div></div><ol class="products list">{cards}</ol>',
                lang="nl",
                title="Reptielen",
            )
        ad = made.at(path)
        if ad is None:
            return None
        also = "".join(
            f'<li class="product-item"><a href="/{other.slug}.html"><img src="/thumb/{other.n}.jpg">{other.title}</a>{box(other)}</li>'
            for other in ads[:3]
        )
        return page(
            f'{nav}<div class="breadcrumbs"><a href="/">Home</a> <a href="/reptielen.html">Reptielen</a></div><main><h1 class="page-title"><span class="base">{ad.title}</span></h1>{box(ad)}<div class="product media"><img src="/img/{ad.n}.jpg"></div><div class="product attribute description"><div class="value">{ad.text}</div></div></main><div class="block related"><ol>{also}</ol></div>',
            lang="nl",
            title=ad.title,
        )

    made = Made("magento", ads, "EUR", pages, lambda ad: f"/{ad.slug}.html")
    return made


def korean_market() -> Made:
    """Rows of a board with numbers, "다음" pages, articles by query, prices in 만원, writer and date in a line."""
    ads = items(31, "볼파이톤 분양|크레스티드 게코|호스필드 육지거북", "회원", "서울|부산", prices=(100000, 30000))

    def pages(path: str, query: dict[str, str]) -> str | None:
        if path in ("/", "/board.php"):
            number = int(query.get("page", "1"))
            rows = (
                "".join(
                    f'<tr><td class="td_num">{ad.n}</td><td class="td_subject"><a href="/board.php?bo_table=sell&wr_id={ad.n}&page={number}">{ad.title}</a></td><td class="td_name">{ad.seller}</td><td class="td_datetime">01-05</td></tr>'
                    for ad in chunk(ads, number, 10)
                )
                if "wr_id" not in query
                else ""
            )
            ad = next((ad for ad in ads if query.get("wr_id") == str(ad.n)), None)
            if ad is not None:
                assert ad.posted
                return page(
                    f'<article id="bo_v"><header><h1 id="bo_v_title">{ad.title}</h1></header><section id="bo_v_info"><span>작성자</span> <strong>{ad.seller}</strong> <span>작성일</span> <strong>{ad.posted:%Y.%m.%d}</strong></section><section id="bo_v_atc"><img src="/img/{ad.n}.jpg"><div id="bo_v_con">{ad.text}<br>가격: {_price(ad) / 10000:g}만원<br>지역: {ad.place}</div></section></article>',
                    lang="ko",
                    title=f"{ad.title} > 분양게시판",
                )
            more = (
                f'<a href="/board.php?bo_table=sell&page={number + 1}" class="pg_page pg_next">다음</a>'
                if number * 10 < len(ads)
                else ""
            )
            return page(
                f'<h2 id="container_title">분양게시판</h2><table class="board"><tbody>{rows}</tbody></table><nav class="pg_wrap">{more}</nav>',
                lang="ko",
                title="분양게시판",
            )
        return None

    return Made(
        "korean-market",
        ads,
        "KRW",
        pages,
        lambda ad: f"/board.php?bo_table=sell&wr_id={ad.n}",
        ("title", "price", "currency", "images", "place", "posted"),
    )


def react_flight() -> Made:
    """State streamed in pushed lines, cards without prices, an address with a uuid, "Load more" as a link with a cursor."""
    ads = items(29, "Blue poison frog|Axolotl|Fire salamander", "keeper", "Boston|Salem", prices=(45, 5))

    def uid(ad: Item) -> str:
        return f"{ad.n:08x}-5c1f-4c1e-9d0a-{ad.n * 7919:012x}"

    def pages(path: str, query: dict[str, str]) -> str | None:
        if path == "/":
            start = int(query.get("after", "0"))
            cards = "".join(
                f'<a class="css-1x" href="/listings/{uid(ad)}"><div class="css-2y"><img src="/thumb/{ad.n}.jpg" loading="lazy"></div><span class="css-3z">{ad.title}</span></a>'
                for ad in ads[start : start + 8]
            )
            more = f'<div><a href="/?after={start + 8}">Load more</a></div>' if start + 8 < len(ads) else ""
            return page(f'<main><section class="css-9q">{cards}</section>{more}</main>', lang="en-US", title="Amphibia")
        ad = made.at(path)
        if ad is None:
            return None
        line = '7:' + json.dumps(["$", "div", None, {"listing": {"id": uid(ad), "title": ad.title, "description": ad.text, "priceCents": int(_price(ad) * 100), "currency": "USD", "images": [{"src": f"/img/{ad.n}.jpg"}], "user": {"username": ad.seller}, "city": ad.place}}])  # fmt: skip
        return page(
            f"<div>loading</div><script>self.__next_f.push([1,{json.dumps(line)}])</script>",
            lang="en-US",
            title=ad.title,
        )

    made = Made(
        "react-flight",
        ads,
        "USD",
        pages,
        lambda ad: f"/listings/{uid(ad)}",
        ("title", "price", "currency", "images", "seller", "place"),
    )
    return made


def hub_with_regions() -> Made:
    """Regions, then categories, then ads with several pages each; the same ad under two categories; Portuguese."""
    ads = items(48, "Papagaio|Jabuti|Iguana", "vendedor", "Recife|Natal", prices=(250, 45))

    def shown(ad: Item) -> str:
        return f"R$ {_price(ad):,.2f}".translate(str.maketrans(",.", ".,"))

    def pages(path: str, query: dict[str, str]) -> str | None:
        steps = path.strip("/").split("/")
        if path == "/":
            return page(
                '<ul class="regions">'
                + "".join(f'<li><a href="/{region}">{region.title()}</a></li>' for region in ("recife", "natal"))
                + '</ul><a href="/anunciar">Anunciar</a><a href="/ajuda">Ajuda</a>',
                lang="pt-BR",
                title="Classificados",
            )
        if path in ("/anunciar", "/ajuda"):
            return page(
                f"<h1>{path}</h1><p>Anúncios grátis. Destaque por R$ 9,90 ao mês.</p>",
                lang="pt-BR",
                title="Classificados",
            )
        if steps[0] in ("recife", "natal") and len(steps) == 1:
            return page(
                f'<h1>{steps[0]}</h1><div class="cats">'
                + "".join(f'<a href="/{steps[0]}/{cat}">{cat}</a>' for cat in ("aves", "repteis", "todos"))
                + "</div>",
                lang="pt-BR",
                title="Classificados",
            )
        if steps[0] in ("recife", "natal") and len(steps) == 2 and steps[1] in ("aves", "repteis", "todos"):
            number = int(query.get("o", "1"))
            found = [
                ad
                for ad in ads
                if ad.place.lower() == steps[0] and (steps[1] == "todos" or (ad.n % 3 == 2) == (steps[1] == "aves"))
            ]
            cards = "".join(
                f'<section class="olx-ad-card"><a href="/{steps[0]}/{steps[1]}/{ad.slug}-{ad.n}"><h2>{ad.title}</h2></a><h3>{shown(ad)}</h3><p>{ad.place}</p></section>'
                for ad in chunk(found, number, 7)
            )
            more = f'<a href="{path}?o={number + 1}">Próxima página</a>' if number * 7 < len(found) else ""
            return page(f"<h1>{steps[1]}</h1>{cards}{more}", lang="pt-BR", title="Classificados")
        ad = next((ad for ad in ads if steps[-1] == f"{ad.slug}-{ad.n}"), None)
        if ad is None:
            return None
        assert ad.posted
        return page(f'<h1>{ad.title}</h1><img src="/img/{ad.n}.jpg"><h2>{shown(ad)}</h2><span>Publicado em {ad.posted:%d/%m} às 10:20</span><div class="ad__sc"><dt>Município</dt><dd>{ad.place}</dd></div><div data-section="description">{ad.text}</div><span class="seller-name">{ad.seller}</span>',
                    lang="pt-BR", title=f"{ad.title} - {ad.place}", head=f'<link rel="canonical" href="{{base}}{ad.place.lower()}/todos/{ad.slug}-{ad.n}">')  # fmt: skip

    return Made(
        "hub-with-regions",
        ads,
        "BRL",
        pages,
        lambda ad: f"/{ad.place.lower()}/todos/{ad.slug}-{ad.n}",
        ("title", "price", "currency", "images", "seller", "place"),
    )


def image_board() -> Made:
    """A photo site with tags and users, thumbnails in a masonry of bare anchors, descriptions, JSON-LD ImageObject."""
    ads = [
        Item(**{**{name: getattr(ad, name) for name in ad.__dataclass_fields__}, "price": None})
        for ad in items(33, "Leopard skin rug|Rhino horn cup|Shell comb", "user", "")
    ]

    def pages(path: str, query: dict[str, str]) -> str | None:
        if path in ("/", "/explore"):
            number = int(query.get("page", "1"))
            thumbs = "".join(
                f'<a href="/p/{ad.slug}"><img src="/thumb/{ad.n}.jpg" alt="{ad.title}"></a>'
                for ad in chunk(ads, number, 10)
            )
            tags = "".join(f'<a href="/tags/{tag}">#{tag}</a>' for tag in ("ivory", "fur", "shell", "horn"))
            more = (
                f'<a class="pagination-next" href="/explore?page={number + 1}">Next</a>'
                if number * 10 < len(ads)
                else ""
            )
            return page(f'<div class="tags">{tags}</div><div class="masonry">{thumbs}</div>{more}', title="Photos")
        if path.startswith("/tags/"):
            found = [ad for ad in ads if ad.n % 4 == ("ivory", "fur", "shell", "horn").index(path[6:])]
            return page(
                '<div class="masonry">'
                + "".join(f'<a href="/p/{ad.slug}"><img src="/thumb/{ad.n}.jpg" alt="{ad.title}"></a>' for ad in found)
                + "</div>",
                title="Photos",
            )
        ad = made.at(path)
        if ad is None:
            return None
        assert ad.posted
        data = {
            "@context": "https://schema.org",
            "@type": "ImageObject",
            "name": ad.title,
            "description": ad.text,
            "contentUrl": f"/img/{ad.n}.jpg",
            "author": {"@type": "Person", "name": ad.seller},
            "datePublished": str(ad.posted.date()),
        }
        more = "".join(f'<a href="/p/{other.slug}"><img src="/thumb/{other.n}.jpg"></a>' for other in ads[:6])
        return page(
            f'<figure><img src="/img/{ad.n}.jpg"></figure><h1>{ad.title}</h1><div class="more">{more}</div><script type="application/ld+json">{json.dumps(data)}</script>',
            title=ad.title,
        )

    made = Made("image-board", ads, "", pages, lambda ad: f"/p/{ad.slug}", ("title", "images", "seller", "posted"))
    return made


def sold_and_gone() -> Made:
    """WooCommerce with /shop/page/2/, ads in two currencies of one sign, a calendar and endless filters beside the list."""
    ads = items(26, "Ammonite|Trilobite|Amber", "", "", prices=(15, 9))

    def pages(path: str, query: dict[str, str]) -> str | Answer | None:
        if path.startswith("/calendar/"):
            year, month = int(path.split("/")[2]), int(path.split("/")[3])
            return page(
                f'<h1>{year}-{month}</h1><a href="/calendar/{year + month // 12}/{month % 12 + 1}/">Next</a>',
                title="Calendar",
            )
        if path == "/" or path.startswith("/shop/"):
            number = int(path.split("/")[3]) if path.startswith("/shop/page/") else 1
            cards = "".join(
                f'<li class="product type-product"><a href="/product/{ad.slug}/" class="woocommerce-LoopProduct-link"><img data-lazy-src="/thumb/{ad.n}.jpg"><h2>{ad.title}</h2><span class="price"><bdi><span class="woocommerce-Price-currencySymbol">NZ$</span>{ad.price}.00</bdi></span></a><a href="?add-to-cart={ad.n}" class="button">Add to cart</a></li>'
                for ad in chunk(ads, number, 8)
            )
            more = (
                f'<nav class="woocommerce-pagination"><ul class="page-numbers"><li><a class="next page-numbers" href="/shop/page/{number + 1}/">→</a></li></ul></nav>'
                if number * 8 < len(ads)
                else ""
            )
            filters = "".join(
                f'<a href="/shop/?filter_size={n}&min_price={n}">Size {n}</a><a href="/shop/?rating_filter={n}">{n}</a>'
                for n in range(int(query.get("rating_filter", "0")), int(query.get("rating_filter", "0")) + 5)
            )
            return page(
                f'<div class="sidebar-widgets">{filters}<a href="/calendar/2026/1/">Events</a></div><ul class="products">{cards}</ul>{more}',
                title="Fossils",
                lang="en-NZ",
            )
        ad = made.at(path)
        if ad is None:
            return None
        return page(
            f'<div class="product"><h1 class="product_title">{ad.title}</h1><p class="price"><bdi><span class="woocommerce-Price-currencySymbol">NZ$</span>{ad.price}.00</bdi></p><div class="woocommerce-product-gallery"><a href="/img/{ad.n}.jpg"><img src="/img/{ad.n}-300.jpg"></a></div><div id="tab-description"><p>{ad.text}</p></div></div>',
            title=f"{ad.title} – Fossils",
            lang="en-NZ",
        )

    made = Made("sold-and-gone", ads, "NZD", pages, lambda ad: f"/product/{ad.slug}/")
    return made


MAKES: dict[str, Callable[[], Made]] = {
    make.__name__: make
    for make in (magento_shop, korean_market, react_flight, hub_with_regions, image_board, sold_and_gone)
}
