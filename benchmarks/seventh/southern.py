"""Boards and feeds of Algeria, Ethiopia, Mexico and Pakistan."""
# ruff: noqa: E501 - markup reads best as it is sent
# fmt: off

from __future__ import annotations

import json
from collections.abc import Callable
from html import escape

from benchmarks.blind.base import account_of, made_ads
from benchmarks.blind2.base import ALL, PLAIN, Leaf, Pages, by_query, cost, html, made
from benchmarks.blind3.base import canonical
from benchmarks.fifth.base import by_pattern, crumbs, noon, one_of, profiled, spread, whole
from benchmarks.fourth.base import beside, day, others, shared, state
from benchmarks.seventh.base import passed, theirs
from benchmarks.sixth.base import gallery, mapped, shots
from tests.spiders.shops.base import Answer, Item, Made


def ouedkniss_dz() -> Made:  # noqa: C901 - a site is one piece
    """Algeria's board: Vue's cards and a store of GraphQL with references, French round Arabic names, dinars "4 500 DA" with narrow spaces, "Sur demande", "il y a 3 heures", shops with logos, pages as a number in the path, towns after their province."""
    ads = spread(made_ads(30, "Chardonneret élégant|سلحفاة برية|Montre ancienne Omega|Perroquet youyou|Oud oriental|خروف العيد", "bon état|propre|للبيع|urgent|avec cage",
        prices="4500 3000 65000 28000 42000 -", texts="À vendre pour cause de départ, prix ferme. Livraison possible 58 wilayas à 800 DA.|السعر قابل للتفاوض قليلا، الاتصال بالهاتف فقط.", people="Animalerie El Bahdja|karim16|أمين", places="Alger, Bab Ezzouar|Oran, Es Senia|Constantine, El Khroub|Blida, Boufarik"), 9)
    top = "/animaux"

    def path(ad: Item) -> str:
        return f"/{ad.slug}-algerie-d42{ad.n}"

    def price(ad: Item) -> str:
        return "Sur demande" if ad.price is None else f"{whole(cost(ad), chr(0x202F))} DA"

    def when(ad: Item) -> str:
        n, hours = passed(ad)
        return f"il y a {n} {'heure' if hours else 'jour'}{'s' if n > 1 else ''}"

    def shop(ad: Item) -> bool:
        return ad.seller.startswith("Animalerie")

    def card(ad: Item, mark: str = "") -> str:
        badge = '<div class="o-announ-card-logo"><img src="/logo/s.webp" alt=""> Store</div>' if shop(ad) else ""
        return f'<div class="o-announ-card-column col-sm-6"><div class="v-card o-announ-card {mark}"><a class="o-announ-card-link" href="{path(ad)}"><div class="v-responsive v-image"><div class="v-image__image" style="background-image:url(&quot;/media/400x400/42{ad.n}-0.webp&quot;)"></div></div><div class="o-announ-card-content"><h3 class="o-announ-card-title">{ad.title}</h3><div class="o-announ-card-price"><span class="price"><bdi>{price(ad)}</bdi></span></div><div class="o-announ-card-city"><span>{ad.place.split(", ")[0]}</span></div><div class="o-announ-card-date"><span>{when(ad)}</span></div></div>{badge}</a></div></div>'

    def cached(ad: Item) -> dict[str, object]:
        return {"__typename": "Announcement", "id": f"42{ad.n}", "title": ad.title, "slug": path(ad)[1:].rsplit("-d", 1)[0], "price": None if ad.price is None else int(cost(ad)), "pricePreview": None if ad.price is None else int(cost(ad)), "priceUnit": None if ad.price is None else "UNIT", "priceType": "FIXED", "exchangeType": None, "refreshedAt": f"{day(ad):%Y-%m-%dT%H:%M:%S}.000Z", "noAdsense": False, "cities": [{"__ref": f"City:{account_of(ad.place)}"}], "medias": [{"__typename": "AnnouncementMedia", "mediaUrl": f"{{base}}media/800x800/42{ad.n}-{at}.webp"} for at in range(shots(ad))], "user": {"__ref": f"User:{account_of(ad.seller)}"}, "store": {"__ref": f"Store:{account_of(ad.seller)}"} if shop(ad) else None}

    def store(of: list[Item]) -> str:
        kept: dict[str, object] = {"ROOT_QUERY": {"__typename": "Query", "search": {"announcements": {"data": [{"__ref": f"Announcement:42{ad.n}"} for ad in of], "paginatorInfo": {"lastPage": 4, "hasMorePages": True}}}}}
        for ad in of:
            kept[f"Announcement:42{ad.n}"] = cached(ad)
            kept[f"City:{account_of(ad.place)}"] = {"__typename": "City", "name": ad.place.split(", ")[1], "region": {"name": ad.place.split(", ")[0]}}
            kept[f"User:{account_of(ad.seller)}"] = {"__typename": "User", "id": str(account_of(ad.seller)), "username": ad.seller}
        return state(kept, "__APOLLO_STATE__")

    def listing(leaf: Leaf) -> str:
        paid = "".join(card(ad, "o-boosted") for ad in ads[3:5]) if leaf.number > 1 else ""
        turn = "".join(f'<li><a class="v-pagination__item {"v-pagination__item--active" if n == leaf.number else ""}" href="{top}{f"/{n}" if n > 1 else ""}">{n}</a></li>' for n in range(1, leaf.last + 1))
        return f'<h1>Animaux et divers</h1><div class="v-chip-group"><span class="v-chip">Avec photo</span><span class="v-chip">Livraison</span></div><div class="row">{paid}{"".join(map(card, leaf.ads))}</div><ul class="v-pagination">{turn}</ul>{store(list(leaf.ads))}'

    def detail(ad: Item) -> tuple[str, str]:
        shown = gallery(ad, lambda at: f'<div class="v-carousel__item"><img class="o-media" src="/media/800x800/42{ad.n}-{at}.webp" alt="{ad.title}"></div>')
        near = "".join(card(o) for o in others(ads, ad, 4))
        name = f'<a href="/store/{account_of(ad.seller)}/accueil"><h2>{ad.seller}</h2></a>' if shop(ad) else f'<a href="/membre/{account_of(ad.seller)}"><h2>{ad.seller}</h2></a>'
        body = f'<ul class="v-breadcrumbs"><li><a href="/">Accueil</a></li><li><a href="{top}">Animaux</a></li></ul><div class="row"><div class="col"><div class="v-carousel">{shown}</div><h1 class="o-announ-title">{ad.title}</h1><div class="o-announ-price"><span>Prix</span> <bdi>{price(ad)}</bdi></div><table><tr><th>Numéro</th><td>42{ad.n}</td></tr><tr><th>Publiée</th><td>{when(ad)}</td></tr><tr><th>Vues</th><td>{ad.n % 900}</td></tr></table><h3>Description</h3><div class="o-announ-description">{ad.text}</div></div><div class="col o-announ-owner">{name}<p>{ad.place}</p><button>Appeler</button></div></div><h3>Annonces similaires</h3><div class="row">{near}</div>'
        return body + store([ad, *others(ads, ad, 4)]), canonical(path(ad)) + shared(ad.title, f"/media/800x800/42{ad.n}-0.webp", "website")

    pages = Pages(ads, path, {top: ads}, listing, detail, lambda body: f'<div id="app" class="v-application"><header class="v-app-bar"><a href="/">ouedkniss</a><a href="/connexion">Connexion</a><a href="/deposer-annonce">Déposer une annonce</a></header><main>{body}</main><footer><a href="/aide">Aide</a><a href="/tarifs">Boost dès 300 DA</a></footer></div>', f'<h1>Petites annonces en Algérie</h1><a href="{top}">Animaux</a>', "fr", "Ouedkniss", size=8, turn=by_pattern(r"(?<=animaux)/(\d+)$"),
                  others=dict.fromkeys(("/connexion", "/deposer-annonce", "/aide", "/tarifs"), "<h1>Ouedkniss</h1><p>Boost 300 DA par jour.</p>"), titled=lambda ad: f"{ad.title} {ad.place} Algérie | Ouedkniss")
    site = made("ouedkniss-dz", "DZD", pages, ALL, image=lambda ad: f"/media/800x800/42{ad.n}-0.webp", account=lambda ad: str(account_of(ad.seller)))
    return profiled(profiled(site, "/store/", "fr", "Annonces du store"), "/membre/", "fr", "Annonces du membre")


def engocha_et() -> Made:
    """Ethiopia's board on htmx: parts fetched as the reader scrolls, each also a page of its own by a link, Amharic, birr before the sum, "ከ3 ሰዓት በፊት", "በድርድር" for no sum, phones behind a fetched part, dots and full stops of Ethiopic."""
    ads = spread(made_ads(28, "በቀቀን|የዝሆን ጥርስ ቅርጽ|የቡና ረከቦት|ጀርመን ሸፐርድ ቡችላ|ክራር|አሮጌ ሰዓት|የቆዳ ምንጣፍ", "አዲስ|ያገለገለ|በቅናሽ|አስቸኳይ",
        prices="12500 85000 3200 18000 4500 - 7800", texts="በጥሩ ሁኔታ ላይ ያለ፣ ቤት ስለምንቀይር የሚሸጥ።|በስልክ ይደውሉ፤ ዋጋው ትንሽ ይቀንሳል።", people="አበበ|ሰላም ሱቅ|Hana", places="አዲስ አበባ|አዳማ|ባሕር ዳር|ሐዋሳ"), 12)
    top = "/am/listings/animals-and-antiques/"

    def path(ad: Item) -> str:
        return f"/am/listing/{ad.n}7/"

    def price(ad: Item) -> str:
        return "በድርድር" if ad.price is None else f"ብር {whole(cost(ad), ',')}"

    def when(ad: Item) -> str:
        n, hours = passed(ad)
        return f"ከ{n} {'ሰዓት' if hours else 'ቀን'} በፊት"

    def card(ad: Item) -> str:
        return f'<article class="card" id="listing-{ad.n}7" hx-boost="true"><a href="{path(ad)}" class="card__link"><img class="card__img" loading="lazy" src="/media/listings/{ad.n}7_0_thumb.webp" alt="{ad.title}"><div class="card__body"><h5 class="card__title">{ad.title}</h5><p class="card__price">{price(ad)}</p><p class="card__meta"><span>{ad.place}</span> · <span>{when(ad)}</span></p></div></a><button hx-post="/am/listing/{ad.n}7/favorite/" hx-swap="outerHTML">♡</button></article>'

    def listing(leaf: Leaf) -> str:
        ahead = f'<div id="more" hx-get="{top}?page={leaf.number + 1}" hx-trigger="revealed" hx-select="#results > *" hx-target="#more" hx-swap="outerHTML"><a href="{top}?page={leaf.number + 1}">ተጨማሪ አሳይ</a></div>' if leaf.number < leaf.last else ""
        return f'<h1>እንስሳትና ጥንታዊ ዕቃዎች</h1><form hx-get="{top}" hx-target="#results" hx-trigger="change"><select name="city"><option value="">ሁሉም ከተሞች</option><option>አዳማ</option></select><input name="max" placeholder="ከፍተኛ ዋጋ"></form><div id="results" class="grid">{"".join(map(card, leaf.ads))}{ahead}</div>'

    def detail(ad: Item) -> tuple[str, str]:
        shown = gallery(ad, lambda at: f'<a class="glightbox" data-full="/media/listings/{ad.n}7_{at}.webp"><img src="/media/listings/{ad.n}7_{at}.webp" alt="{ad.title}"></a>')
        near = "".join(card(o) for o in others(ads, ad))
        body = f'<nav class="breadcrumb"><a href="/am/">መነሻ</a> / <a href="{top}">እንስሳትና ጥንታዊ ዕቃዎች</a></nav><div class="listing"><div class="listing__gallery">{shown}</div><h1 class="listing__title">{ad.title}</h1><p class="listing__price">{price(ad)}</p><ul class="listing__facts"><li><strong>ቦታ፦</strong> <span>{ad.place}</span></li><li><strong>የተለጠፈው፦</strong> <span>{when(ad)}</span></li><li><strong>ሁኔታ፦</strong> <span>ያገለገለ</span></li><li><strong>መለያ ቁጥር፦</strong> <span>{ad.n}7</span></li></ul><div class="listing__description"><p>{ad.text}</p></div><div class="listing__seller"><strong>ሻጭ፦</strong> <a href="/am/seller/{account_of(ad.seller)}/">{ad.seller}</a> <small>ከ2019 ጀምሮ አባል</small><div hx-get="/am/listing/{ad.n}7/phone/" hx-trigger="click">ስልክ አሳይ</div></div></div><section hx-get="/am/listing/{ad.n}7/reviews/" hx-trigger="load"></section><h2>ተመሳሳይ</h2><div class="grid">{near}</div>'
        return body, canonical(path(ad)) + shared(ad.title, f"/media/listings/{ad.n}7_0.webp", "website")

    bar = '<div class="toast" id="cookies"><p>ይህ ድረ ገጽ ኩኪዎችን ይጠቀማል።</p><button hx-post="/am/cookies/">እሺ</button></div><script src="/static/htmx.min.js" defer></script>'
    pages = Pages(ads, path, {top: ads}, listing, detail, lambda body: f'<body hx-headers=\'{{"X-CSRFToken": "k3"}}\'><header><a href="/am/">እንጎቻ</a><a href="/am/login/">ግባ</a><a href="/am/post/">ማስታወቂያ ለጥፍ</a></header><main>{body}</main><footer><a href="/am/help/">እርዳታ</a><p>ማስታወቂያን ማስቀደም ብር 150</p></footer>{bar}', f'<h1>እንጎቻ</h1><a href="{top}">እንስሳትና ጥንታዊ ዕቃዎች</a>', "am", "እንጎቻ", size=7,
                  others={"/am/": f'<h1>እንጎቻ</h1><a href="{top}">እንስሳትና ጥንታዊ ዕቃዎች</a>', **dict.fromkeys(("/am/login/", "/am/post/", "/am/help/"), "<h1>እንጎቻ</h1><p>ማስታወቂያን ማስቀደም ብር 150።</p>")}, titled=lambda ad: f"{ad.title} | እንጎቻ")
    return profiled(made("engocha-et", "ETB", pages, ALL, image=lambda ad: f"/media/listings/{ad.n}7_0.webp", account=lambda ad: str(account_of(ad.seller))), "/am/seller/", "am", "የሻጩ ማስታወቂያዎች")


def marketplace_mx() -> Made:  # noqa: C901 - a site is one piece
    """A marketplace inside a social network in Mexico: classes that mean nothing, spans within spans, Relay's store in scripts of JSON with typenames, "MX$1,500" and an older sum beside, "Publicado hace 3 días en Puebla, PUE", links with a tail of tracking, cursors for pages, pending and sold."""
    ads = spread(made_ads(30, "Guacamaya juvenil|Tortuga japonesa con pecera|Ropero antiguo|Iguana verde|Guitarra de Paracho|Abrigo de zorro", "buen estado|remato|negociable|con accesorios|por mudanza",
        prices="6500 450 3200 900 2750 1800", texts="Se entrega en punto medio, sin cambios. Precio a tratar.|Excelentes condiciones, más información por inbox. No aparto sin anticipo.", people="Lupita Ramírez|Mascotas del Valle|Chuy Hdz", places="Puebla, PUE|Guadalajara, JAL|Mérida, YUC|Monterrey, NL"), 11)
    top = "/marketplace/mexico/for-sale"

    def path(ad: Item) -> str:
        return f"/marketplace/item/98{ad.n}4417{ad.n % 89:02d}/"

    def price(ad: Item) -> str:
        return f"MX${whole(cost(ad), ',')}"

    def when(ad: Item) -> str:
        n, hours = passed(ad)
        if not hours and n >= 7:
            return f"hace {n // 7} semana{'s' if n >= 14 else ''}" if n % 7 == 0 else f"hace {n} días"
        return f"hace {n} {'hora' if hours else 'día'}{'s' if n > 1 else ''}"

    def lower(ad: Item) -> str:
        return f'<span class="x193iq5w x1s688f" style="text-decoration:line-through">MX${whole(cost(ad) * 1.3, ",")}</span>' if ad.n % 4 == 0 else ""

    def status(ad: Item) -> str:
        return "Pendiente · " if ad.n % 11 == 0 else ""

    def card(ad: Item) -> str:
        return f'<div class="x9f619 x78zum5 x1r8uery"><div><span class="html-span"><div class="x1n2onr6"><a class="x1i10hfl xjbqb8w x1ejq31n" role="link" tabindex="0" href="{path(ad)}?ref=category_feed&amp;referral_code=undefined&amp;referral_story_type=listing&amp;tracking=%7B%22qid%22%3A%22-{ad.n}%22%7D"><div class="x78zum5 xdt5ytf"><div class="x6ikm8r"><img alt="{ad.title} en {ad.place}" class="xt7dq6l xl1xv1r" referrerpolicy="origin-when-cross-origin" src="/v/t45.5328-4/98{ad.n}_0_n.jpg?stp=c0.87.526.526a_dst-jpg&amp;_nc_ht=scontent"></div><div class="x9f619 x1xfsgkm"><div class="x1gslohp"><span class="x193iq5w xeuugli x1s688f" dir="auto">{status(ad)}{price(ad)}</span>{lower(ad)}</div><div class="x1gslohp"><span class="x1lliihq x6ikm8r" style="-webkit-line-clamp:2" dir="auto">{ad.title}</span></div><div class="x1gslohp"><span class="x1lliihq x1j85h84" dir="auto"><span class="x1lliihq xuxw1ft">{ad.place}</span></span></div></div></div></a></div></span></div></div>'

    def node(ad: Item) -> dict[str, object]:
        city, region = ad.place.split(", ")
        return {"__typename": "GroupCommerceProductItem", "id": path(ad).split("/")[3], "marketplace_listing_title": ad.title, "listing_price": {"formatted_amount": price(ad), "amount_with_offset_in_currency": str(int(cost(ad)) * 100), "amount": f"{cost(ad):.2f}", "currency": "MXN"}, "strikethrough_price": {"formatted_amount": f"MX${whole(cost(ad) * 1.3, ',')}", "amount": f"{cost(ad) * 1.3:.2f}"} if ad.n % 4 == 0 else None, "is_live": True, "is_pending": bool(status(ad)), "is_sold": False, "is_hidden": False, "location": {"reverse_geocode": {"city": city, "state": region, "city_page": {"display_name": ad.place}}}, "primary_listing_photo": {"__typename": "ProductImage", "image": {"uri": f"{{base}}v/t45.5328-4/98{ad.n}_0_n.jpg"}}, "marketplace_listing_seller": {"__typename": "User", "name": ad.seller, "id": f"1000{account_of(ad.seller)}"}}

    def relay(query: str, result: dict[str, object]) -> str:
        told = {"require": [["ScheduledServerJS", "handle", None, [{"__bbox": {"require": [["RelayPrefetchedStreamCache", "next", [], [f"adp_{query}Query_1a", {"__bbox": {"complete": True, "result": {"data": result, "extensions": {"is_final": True}}, "sequence_number": 0}}]]]}}]]]}
        kept = json.dumps(told, ensure_ascii=False).replace("</", "<\\/")
        return f'<script type="application/json" data-content-len="{len(kept)}" data-sjs>{kept}</script>'

    def listing(leaf: Leaf) -> str:
        ahead = f'<a class="x1i10hfl" role="link" href="{top}?after={leaf.number + 1}">Ver más</a>' if leaf.number < leaf.last else ""
        edges = [{"node": {"__typename": "MarketplaceFeedListingStoryObject", "listing": node(ad)}, "cursor": None} for ad in leaf.ads]
        return f'<h1 class="x1heor9g">Artículos en venta</h1><div role="list" aria-label="Colección de artículos de Marketplace">{"".join(map(card, leaf.ads))}</div>{ahead}{relay("MarketplaceCategoryContent", {"viewer": {"marketplace_feed_stories": {"edges": edges, "page_info": {"end_cursor": str(leaf.number + 1), "has_next_page": leaf.number < leaf.last}}}})}'

    def detail(ad: Item) -> tuple[str, str]:
        shown = gallery(ad, lambda at: f'<div aria-label="Miniatura {at}" role="button"><img alt="Foto del producto {ad.title}" class="xz74otr" src="/v/t45.5328-4/98{ad.n}_{at}_n.jpg?_nc_cat=1&amp;ccb=1-7"></div>')
        near, mine = ("".join(map(card, some)) for some in (others(ads, ad, 4), theirs(ads, ad)))
        target = node(ad) | {"creation_time": int(day(ad).timestamp()), "redacted_description": {"text": ad.text}, "location_text": {"text": ad.place}, "listing_photos": [{"image": {"uri": f"{{base}}v/t45.5328-4/98{ad.n}_{at}_n.jpg"}} for at in range(shots(ad))], "attribute_data": [{"attribute_name": "Condition", "value": "used_good", "label": "Usado - Buen estado"}]}
        body = f'<div role="main"><div class="x6s0dn4">{shown}</div><div class="xyamay9 x1pi30zi"><h1 class="x1heor9g x1qlqyl8" dir="auto"><span class="x193iq5w">{ad.title}</span></h1><div class="x1xmf6yo"><span class="x193iq5w x1s688f" dir="auto">{status(ad)}{price(ad)}</span>{lower(ad)}</div><div><span class="x193iq5w" dir="auto">Publicado <abbr aria-label="{when(ad)}">{when(ad)}</abbr> en <a href="{top}?ref=item"><span>{ad.place}</span></a></span></div><div role="button">Enviar mensaje</div><h2><span>Detalles</span></h2><ul><li><span>Estado</span> <span>Usado - Buen estado</span></li></ul><div><span dir="auto">{ad.text}</span></div><div><span>La ubicación es aproximada</span></div><h2><span>Información del vendedor</span></h2><a class="x1i10hfl" href="/marketplace/profile/1000{account_of(ad.seller)}/?product_id=98{ad.n}"><span class="x193iq5w">{ad.seller}</span></a><span>Se unió a la red en 2011</span></div></div><div><h2>Más publicaciones del vendedor</h2>{mine}</div><div aria-label="Selecciones de hoy"><h2>Selecciones de hoy</h2>{near}</div>'
        return body + relay("MarketplacePDPContainer", {"viewer": {"marketplace_product_details_page": {"target": target}}}), canonical(path(ad)) + shared(f"{ad.title} - {ad.place}", f"/v/t45.5328-4/98{ad.n}_0_n.jpg", "product.item")

    pages = Pages(ads, path, {top: ads}, listing, detail, lambda body: f'<div id="mount_0_0"><div role="banner"><a href="/marketplace/">Marketplace</a><a href="/login/">Iniciar sesión</a></div><div role="navigation" aria-label="Barra lateral de Marketplace"><a href="/marketplace/create/">Crear publicación</a><span>Filtros</span><span>Precio</span><span>a</span></div>{body}<div role="contentinfo"><a href="/privacy/policy/">Privacidad</a><a href="/help/">Ayuda</a></div><div role="dialog"><span>Ver más en la red</span><a href="/login/">Entrar</a></div></div>', f'<h1>Marketplace</h1><a href="{top}">Artículos en venta</a>', "es", "Marketplace", size=8, turn=by_query("after"),
                  others={"/marketplace/": f'<h1>Marketplace</h1><a href="{top}">Artículos en venta</a>', **dict.fromkeys(("/login/", "/marketplace/create/", "/privacy/policy/", "/help/"), "<h1>Inicia sesión para continuar</h1>")}, titled=lambda ad: f"{ad.title} - {ad.place} | Marketplace")
    return profiled(made("marketplace-mx", "MXN", pages, ALL, image=lambda ad: f"/v/t45.5328-4/98{ad.n}_0_n.jpg", account=lambda ad: f"1000{account_of(ad.seller)}"), "/marketplace/profile/", "es", "Publicaciones")


def talash_pk() -> Made:
    """A Pakistani board whose front has nothing but a form for searching, right to left: the ads are in a feed that the head names and in the form's results, Urdu with Western figures, days in Urdu's months, "قیمت فون پر", a rate of postage, related ads by name alone."""
    ads = made_ads(26, "بولنے والا طوطا|پرانا گراموفون|باز کا جوڑا|کچھوا اور ایکویریم|رباب|ہرن کی کھال|چینی برتن", "برائے فروخت|اچھی حالت|فوری|رعایتی",
        prices="45000 38000 150000 6500 22000 - 12500", texts="جگہ کی کمی کی وجہ سے فروخت کرنا ہے، صحت مند اور صاف۔|دیکھ کر تسلی کریں، ڈیلیوری چارجز 300 روپے الگ ہیں۔", people="عمران|کراچی برڈز|بی بی زینب", places="کراچی|لاہور|پشاور|راولپنڈی", newest=noon())
    found = "/talash"

    def path(ad: Item) -> str:
        return f"/ishtihar/{ad.n}-{ad.title.replace(' ', '-')}"

    def price(ad: Item) -> str:
        return "قیمت فون پر" if ad.price is None else f"{whole(cost(ad), ',')} روپے"

    def when(ad: Item) -> str:
        return f"{day(ad).day} {one_of(ad, 'جنوری|فروری|مارچ|اپریل|مئی|جون|جولائی|اگست|ستمبر|اکتوبر|نومبر|دسمبر')} {day(ad):%Y}"

    def listing(leaf: Leaf) -> str:
        rows = "".join(f'<li class="natija"><a href="{path(ad)}">{ad.title}</a><span class="qeemat">{price(ad)}</span><span class="shehr">{ad.place}</span><time>{when(ad)}</time></li>' for ad in leaf.ads)
        turn = " ".join(f'<a href="{found}?q=&amp;s={n}">{n}</a>' for n in range(1, leaf.last + 1) if n != leaf.number)
        return f'{form}<h2>تلاش کے نتائج</h2><p>{len(ads)} اشتہار ملے</p><ul class="nataij">{rows}</ul><p>صفحہ: {turn}</p>'

    def detail(ad: Item) -> tuple[str, str]:
        shown = gallery(ad, lambda at: f'<figure><img src="/tasveer/{ad.n}/{at}.jpg" alt="{ad.title}" loading="lazy"></figure>')
        near = "".join(f'<li><a href="{path(o)}">{o.title}</a></li>' for o in others(ads, ad, 4))
        body = f'<article><h1>{ad.title}</h1><div class="tasaveer">{shown}</div><table><tr><th>قیمت</th><td>{price(ad)}</td></tr><tr><th>شہر</th><td>{ad.place}</td></tr><tr><th>تاریخ</th><td>{when(ad)}</td></tr><tr><th>فروخت کنندہ</th><td>{ad.seller}</td></tr><tr><th>فون</th><td>0300-{ad.n}xxx</td></tr></table><p>{ad.text}</p></article><aside><h3>ملتے جلتے اشتہار</h3><ul>{near}</ul></aside>'
        return body, canonical(path(ad)) + crumbs("تلاش", ad.title)

    form = f'<form action="{found}" method="get" role="search"><label for="q">کیا تلاش کرنا ہے؟</label><input id="q" name="q" type="search"><select name="shehr"><option value="">تمام شہر</option><option>کراچی</option><option>لاہور</option></select><button>تلاش</button></form>'
    pages = Pages(ads, path, {found: ads}, listing, detail, lambda body: f'<div dir="rtl">{body}<footer><a href="/baray">ہمارے بارے میں</a> <a href="/ishtihar-dein">اشتہار دیں (500 روپے)</a></footer></div>', form, "ur", "تلاش", size=9, turn=by_query("s"),
                  others={"/baray": "<h1>ہمارے بارے میں</h1>", "/ishtihar-dein": "<h1>اشتہار دیں</h1><p>500 روپے فی ہفتہ</p>"}, titled=lambda ad: f"{ad.title} - تلاش")

    def further(at: str, _query: dict[str, str]) -> str | Answer | None:
        if at == "/":
            return html(f'<div dir="rtl"><h1>تلاش</h1>{form}</div>', lang="ur", title="تلاش", head='<link rel="alternate" type="application/rss+xml" title="تازہ اشتہار" href="/feed.xml">')
        if at != "/feed.xml":
            return None
        each = "".join(f"<item><title>{escape(ad.title)}</title><link>{{base}}{path(ad)[1:]}</link><guid isPermaLink=\"false\">{ad.n}</guid><pubDate>{day(ad):%a, %d %b %Y %H:%M:%S} +0000</pubDate><description>{escape(ad.text)}</description></item>" for ad in ads)
        return 200, "application/rss+xml; charset=utf-8", f'<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>تلاش</title><link>{{base}}</link><description>تازہ اشتہار</description>{each}</channel></rss>'

    site = made("talash-pk", "PKR", pages, (*PLAIN, "seller", "place", "posted"), image=lambda ad: f"/tasveer/{ad.n}/0.jpg")
    site.pages = beside(site.pages, further)
    return mapped(site, "/sitemap.xml", ads[8:], ["/baray"])


MAKES: dict[str, Callable[[], Made]] = {make.__name__: make for make in (ouedkniss_dz, engocha_et, marketplace_mx, talash_pk)}
