"""Classified sites of different makes."""

from __future__ import annotations

from dataclasses import replace

from tests.spiders.shops.base import Item, Made, chunk, items, list_page, page


def table_classifieds() -> Made:
    """Tables and fonts, categories by query, ads by query, pages by offset, no data, no class names."""
    ads = items(47, "Green iguana|Boa constrictor|Leopard gecko", "ann", "Lyon|Paris|Lille", prices=(40, 5))

    def menu() -> str:
        cats = "".join(
            f'<tr><td><a href="list.php?cat={n}">{name}</a></td></tr>'
            for n, name in enumerate(("Lizards", "Snakes", "Other"))
        )
        return f'<table><tr><td valign=top><table>{cats}<tr><td><a href="login.php">Login</a></td></tr><tr><td><a href="rules.php">Rules</a></td></tr></table></td><td>'

    def pages(path: str, query: dict[str, str]) -> str | None:
        if path == "/":
            return page(menu() + "<font size=6>Animal ads</font></td></tr></table>", title="Animal ads")
        if path == "/rules.php":
            return page(
                menu()
                + "<font size=5>Rules</font><p>Be nice to each other and do not post twice.</p></td></tr></table>",
                title="Rules",
            )
        if path == "/list.php":
            cat, start = int(query["cat"]), int(query.get("start", "0"))
            found = [ad for ad in ads if ad.n % 3 == cat]
            rows = "".join(
                f'<tr bgcolor=#eeeeee><td><a href="show.php?id={ad.n}">{ad.title}</a></td><td>{ad.price} EUR</td><td>{ad.place}</td></tr>'
                for ad in found[start : start + 6]
            )
            numbers = " ".join(
                f'<a href="list.php?cat={cat}&start={s}">{s // 6 + 1}</a>' if s != start else f"<b>{s // 6 + 1}</b>"
                for s in range(0, len(found), 6)
            )
            return page(f"{menu()}<table>{rows}</table>Page: {numbers}</td></tr></table>", title="Animal ads")
        ad = next((ad for ad in ads if path == "/show.php" and query.get("id") == str(ad.n)), None)
        if ad is None:
            return None
        assert ad.posted
        rows = "".join(
            f"<tr><td><b>{k}</b></td><td>{v}</td></tr>"
            for k, v in (
                ("Price:", f"{ad.price} EUR"),
                ("Seller:", ad.seller),
                ("City:", ad.place),
                ("Date:", f"{ad.posted:%d.%m.%Y}"),
            )
        )
        return page(
            f"{menu()}<font size=5><b>{ad.title}</b></font><table>{rows}</table><img src='/img/{ad.n}.jpg'><p>{ad.text}</p></td></tr></table>",
            title=f"{ad.title} - Animal ads",
        )

    return Made(
        "table-classifieds",
        ads,
        "EUR",
        pages,
        lambda ad: f"/show.php?id={ad.n}",
        ("title", "price", "currency", "images", "seller", "place", "posted"),
    )


def arabic_rtl() -> Made:
    """Right to left, Arabic digits in prices and dates, "next" in Arabic, whole cards as links."""
    ads = items(29, "ببغاء رمادي|سلحفاة برية|صقر حر", "بائع", "الرياض|جدة", prices=(1500, 75))
    digits = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")

    def pages(path: str, query: dict[str, str]) -> str | None:
        if path in ("/", "/ads"):
            number = list_page(query, "p")
            cards = "".join(
                f'<a class="box" href="/ad/{ad.n}"><img data-src="/thumb/{ad.n}.jpg"><h3>{ad.title}</h3><span>{str(ad.price).translate(digits)} ر.س</span><small>{ad.place}</small></a>'
                for ad in chunk(ads, number, 7)
            )
            more = f'<div class="pager"><a href="/ads?p={number + 1}">التالي</a></div>' if number * 7 < len(ads) else ""
            return page(f'<h1>إعلانات</h1><div class="boxes">{cards}</div>{more}', lang="ar", title="سوق")
        ad = made.at(path)
        if ad is None:
            return None
        assert ad.posted
        day = f"{ad.posted.day}/{ad.posted.month}/{ad.posted.year}".translate(digits)
        return page(f'<h1>{ad.title}</h1><div class="gallery"><img data-src="/img/{ad.n}.jpg"></div><ul><li><b>السعر:</b> {str(ad.price).translate(digits)} ر.س</li><li><b>البائع:</b> {ad.seller}</li>'
                    f'<li><b>المدينة:</b> {ad.place}</li><li><b>تاريخ النشر:</b> {day}</li></ul><p class="desc">{ad.text}</p>', lang="ar", title=f"{ad.title} - سوق")  # fmt: skip

    made = Made(
        "arabic-rtl",
        ads,
        "SAR",
        pages,
        lambda ad: f"/ad/{ad.n}",
        ("title", "price", "currency", "images", "seller", "place", "posted"),
    )
    return made


def vietnamese_classifieds() -> Made:
    """Slug-and-number addresses with .htm, prices in words of thousands and millions, relative dates, canonical links."""
    ads = items(31, "Rùa cạn|Vẹt xám|Trăn bóng", "ban", "Hà Nội|Đà Nẵng", prices=(1500000, 250000))

    def written(ad: Item) -> str:
        assert ad.price is not None
        return (
            f"{ad.price / 1000000:.2f} triệu".replace(".", ",")
            if ad.n % 2
            else f"{ad.price:,}".replace(",", ".") + " đ"
        )

    def pages(path: str, query: dict[str, str]) -> str | None:
        if path in ("/", "/mua-ban"):
            number = list_page(query)
            cards = "".join(
                f'<li class="AdItem"><a href="/mua-ban/{ad.slug}-{ad.n}.htm#px=SR-{number}"><span class="AdTitle">{ad.title}</span></a><p class="AdPrice">{written(ad)}</p></li>'
                for ad in chunk(ads, number, 9)
            )
            last = (len(ads) + 8) // 9
            numbers = "".join(
                f'<li><a href="/mua-ban?page={n}">{n}</a></li>'
                if n != number
                else f'<li class="active"><span>{n}</span></li>'
                for n in range(1, last + 1)
            )
            return page(
                f"<h1>Mua bán thú cưng</h1><ul>{cards}</ul><ul class=pagination>{numbers}</ul>", lang="vi", title="Chợ"
            )
        ad = made.at(path)
        if ad is None:
            return None
        return page(f'<h1>{ad.title}</h1><div class="slider"><img src="/img/{ad.n}.jpg"></div><div class="gia">Giá: <b>{written(ad)}</b></div><div class="nguoi-ban">Người bán: <a href="/nguoi-ban/{ad.seller}">{ad.seller}</a></div>'
                    f"<div>Khu vực: {ad.place}</div><div>Đăng 3 ngày trước</div><div class='mota description'>{ad.text}</div>", lang="vi", title=f"{ad.title} | Chợ",
                    head=f'<link rel="canonical" href="{{base}}mua-ban/{ad.slug}-{ad.n}.htm">')  # fmt: skip

    made = Made(
        "vietnamese-classifieds",
        ads,
        "VND",
        pages,
        lambda ad: f"/mua-ban/{ad.slug}-{ad.n}.htm",
        ("title", "price", "currency", "images", "seller", "place"),
    )
    return made


def _asked(ad: Item) -> str:
    return "Preis auf Anfrage" if ad.price is None else f"{ad.price} € VB"


def german_classifieds() -> Made:
    """A Kleinanzeigen-like site: search form, categories, "VB" prices, one ad without a price, promoted ads on every page."""
    ads = items(43, "Griechische Schildkröte|Königspython|Graupapagei", "nutzer", "Leipzig|Bonn", prices=(80, 15))
    ads = [replace(ad, price=None) if ad.n % 10 == 0 else ad for ad in ads]

    def card(ad: Item) -> str:
        return (f'<li class="ad-listitem"><article class="aditem" data-href="/s-anzeige/{ad.slug}/{ad.n}-139"><div class="aditem-image"><a href="/s-anzeige/{ad.slug}/{ad.n}-139"><img src="/thumb/{ad.n}.jpg"></a></div>'
                f'<h2><a class="ellipsis" href="/s-anzeige/{ad.slug}/{ad.n}-139">{ad.title}</a></h2><p class="aditem-main--middle--price">{_asked(ad)}</p><div>{ad.place}</div></article></li>')  # fmt: skip

    def listed(path: str, query: dict[str, str], form: str) -> str:
        words = query.get("keywords", "").lower()
        number = (
            int(path.split("seite:")[1].split("/", maxsplit=1)[0]) if "seite:" in path else list_page(query, "seite")
        )
        found = [ad for ad in ads if words in ad.title.lower()]
        if not found:
            return page(f"{form}<p>Es wurden keine Ergebnisse gefunden: keine Ergebnisse</p>", lang="de", title="Suche")
        link = (
            f"/s-tiere/seite:{number + 1}/c130"
            if path != "/s-suche"
            else f"/s-suche?keywords={words}&seite={number + 1}"
        )
        more = (
            f'<div class="pagination"><a class="pagination-next" title="Nächste" href="{link}"></a></div>'
            if number * 10 < len(found)
            else ""
        )
        return page(
            f'{form}<ul id="srchrslt-adtable">{card(found[0])}{"".join(map(card, chunk(found, number, 10)))}</ul>{more}',
            lang="de",
            title="Tiere",
        )

    def pages(path: str, query: dict[str, str]) -> str | None:
        form = '<form action="/s-suche"><input name="keywords" type="search"><input type=hidden name=r value=0></form>'
        if path == "/":
            return page(
                f'<header>{form}<a href="/m-einloggen.html">Einloggen</a></header><section><a href="/s-tiere/c130">Tiere</a> <a href="/s-hilfe.html">Hilfe</a></section>',
                lang="de",
                title="Kleinanzeigen",
            )
        if path.startswith("/s-tiere/") or path == "/s-suche":
            return listed(path, query, form)
        ad = made.at(path)
        if ad is None:
            return None
        assert ad.posted
        return page(f'{form}<article id="viewad-product"><h1 id="viewad-title">{ad.title}</h1><div><img id="viewad-image" src="/img/{ad.n}.jpg"></div><h2 id="viewad-price">{_asked(ad)}</h2><span id="viewad-locality">{ad.place}</span>'
                    f'<div id="viewad-extra-info"><span>{ad.posted:%d.%m.%Y}</span></div><p id="viewad-description-text">{ad.text}</p></article><div id="viewad-contact"><a href="/s-bestandsliste.html?userId={ad.seller}">{ad.seller}</a></div>',
                    lang="de", title=f"{ad.title} in {ad.place} | Kleinanzeigen")  # fmt: skip

    made = Made(
        "german-classifieds",
        ads,
        "EUR",
        pages,
        lambda ad: f"/s-anzeige/{ad.slug}/{ad.n}-139",
        ("title", "price", "currency", "images", "place"),
    )
    return made
