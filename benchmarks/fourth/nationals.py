"""National boards of Europe: what they draw from states, and what they write around an ad."""
# ruff: noqa: E501 - markup reads best as it is sent
# fmt: off

from __future__ import annotations

from collections.abc import Callable

from benchmarks.blind.base import account_of, made_ads
from benchmarks.blind2.base import ALL, Leaf, Pages, by_path, by_query, cost, figures, made, numbers
from benchmarks.blind3.base import canonical
from benchmarks.fourth.base import beside, day, days_since, document, minutes_since, of_late, others, shared, state
from tests.spiders.shops.base import Answer, Item, Made, chunk

_NBSP = "\u00a0"
_RU = ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"]
_NL = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]
_IT = ["gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott", "nov", "dic"]


def avito_ru() -> Made:
    """Russia: hashed classes and markers, links with a tail, pictures as backgrounds and srcset, "3 часа назад", views, an advertiser's card among the ads."""
    ads = of_late(made_ads(26, "Попугай жако|Черепаха среднеазиатская|Эублефар|Клетка кованая|Рог сайгака", "ручной|взрослая особь|с документами|в добрые руки|из питомника|срочно",
        prices="45000 1500 3200 - 12500", texts="Птица здорова, привита, отдаём из-за переезда. Торг у клетки.|Кормим зеленью и кальцием, зимует в террариуме.", people="Марина|Zoo Мир|Алексей", places="Москва, Сокол|Химки|Казань, Советский р-н"))

    def path(ad: Item) -> str:
        return f"/moskva/{'ptitsy' if ad.n % 2 else 'drugie_zhivotnye'}/{ad.slug.replace('-', '_')}_30{ad.n}"

    def price(ad: Item) -> str:
        return f"{figures(cost(ad), _NBSP, places=0)}{_NBSP}₽" if ad.price else "Цена не указана"

    def when(ad: Item) -> str:
        hours = minutes_since(ad) // 60
        if hours < 1:
            return f"{minutes_since(ad)} минут назад"
        return f"{hours} часов назад" if hours < 10 else f"{day(ad).day} {_RU[day(ad).month - 1]} {day(ad):%H:%M}"

    def card(ad: Item) -> str:
        return f'<div class="iva-item-root-Se7z4 photo-slider-slider-ZccM0" id="i30{ad.n}" data-item-id="30{ad.n}" data-marker="item"><a href="{path(ad)}?context=H4sIAAAAA{ad.n}" class="iva-item-sliderLink-Fvfau" title="Объявление «{ad.title}» 3 фотографии"><ul class="photo-slider-list-R0jle"><li class="photo-slider-list-item-r2YDC" data-marker="slider-image/image-{{base}}image/1/1.{ad.n}"><img class="photo-slider-image-cD891" srcset="/image/1/1.{ad.n}.208.jpg 208w,/image/1/1.{ad.n}.jpg 636w" sizes="208px" src="/image/1/1.{ad.n}.208.jpg" alt=""></li></ul></a><div class="iva-item-body-GQomw"><h2><a data-marker="item-title" href="{path(ad)}?context=H4sIAAAAA{ad.n}">{ad.title}</a></h2><p data-marker="item-price"><span class="styles-module-size_l-kvbOr">{price(ad)}</span></p><p class="styles-module-ellipsis-A5qkK">{ad.text}</p><div class="geo-root-BBVai"><span>{ad.place}</span></div><p data-marker="item-date">{when(ad)}</p></div></div>'

    def detail(ad: Item) -> tuple[str, str]:
        near = "".join(f'<div class="items-item" data-marker="bx-recommendations/item"><a href="{path(near)}?slocation=1"><div style="background-image:url(/image/1/1.{near.n}.208.jpg)"></div><span>{near.title}</span><span>{price(near)}</span></a></div>' for near in others(ads, ad, 4))
        body = f'<nav data-marker="breadcrumbs"><a href="/moskva">Москва</a> <a href="/moskva/{path(ad).split("/")[2]}">Животные</a></nav><div class="style-item-view-PCYlM"><h1 data-marker="item-view/title-info">{ad.title}</h1><div data-marker="image-frame/image-wrapper" style="background-image:url(/image/1/1.{ad.n}.jpg)"><img src="/image/1/1.{ad.n}.jpg" alt=""></div><span data-marker="item-view/item-price">{price(ad)}</span><button>Предложить свою цену</button><div data-marker="item-view/item-address"><h2>Расположение</h2><span class="style-item-address__string-wt61A">{ad.place}</span></div><div data-marker="item-view/item-description"><h2>Описание</h2><p>{ad.text}</p></div><p><span data-marker="item-view/item-id">№ 30{ad.n}</span> · <span data-marker="item-view/item-date">{when(ad)}</span> · <span data-marker="item-view/total-views">1204 просмотра</span> <span>(+3 сегодня)</span></p><div data-marker="seller-info"><a data-marker="seller-link/link" href="/user/{account_of(ad.seller)}/profile">{ad.seller}</a><div>4,9 ★ 12 отзывов</div><div>На сайте с мая 2014</div></div></div><h3>Похожие объявления</h3>{near}'
        return body, canonical(path(ad)) + shared(f"{ad.title} купить в Москве", f"/image/1/1.{ad.n}.jpg")

    def listing(leaf: Leaf) -> str:
        promo = '<div data-marker="witcher/block"><a href="/brands/zoomag"><b>Реклама. Зоомагазин</b><span>Корма от 290 ₽</span></a></div>'
        row = numbers(leaf, lambda n: f"{leaf.at}?p={n}")
        return f'<h1>Купить животных</h1><span data-marker="page-title/count">{len(ads)}</span><div data-marker="catalog-serp">{"".join(map(card, leaf.ads[:4]))}{promo}{"".join(map(card, leaf.ads[4:]))}</div><nav aria-label="Пагинация">{row}</nav>'

    birds, rest = "/moskva/ptitsy", "/moskva/drugie_zhivotnye"
    help_ = '<h1>Как безопасно купить питомца</h1><p>Не переводите предоплату. Средняя цена клетки 3 000 ₽.</p>'
    pages = Pages(ads, path, {birds: [ad for ad in ads if ad.n % 2], rest: [ad for ad in ads if not ad.n % 2]}, listing, detail, lambda body: f'<header><a href="/">Доска</a> <a href="{birds}">Птицы</a> <a href="{rest}">Другие животные</a> <a href="/help">Помощь</a> <a href="/brands/zoomag">Магазины</a> <a href="/login">Вход и регистрация</a></header>{body}<footer><a href="/legal/offer">Оферта</a></footer>',
                  f'<h2>Рекомендации для вас</h2>{"".join(map(card, ads[:6]))}', "ru", "Доска объявлений", size=7, turn=by_query("p"),
                  others={"/help": help_, "/brands/zoomag": "<h1>Зоомагазин</h1><p>Доставка 350 ₽</p>", "/login": "<h1>Вход</h1>", "/legal/offer": "<h1>Оферта</h1>"})
    return made("avito-ru", "RUB", pages, ALL, image=lambda ad: f"/image/1/1.{ad.n}.jpg", account=lambda ad: str(account_of(ad.seller)))


def marktplaats_nl() -> Made:
    """Netherlands: "Bieden" and "Zie omschrijving" for no price, bids beneath, a minimum bid, "sinds 12 nov. '26", pages in the path, a firm's card that leads elsewhere."""
    ads = of_late(made_ads(25, "Grijze roodstaart|Griekse landschildpad|Koningspython|Volière|Antieke schildpadden doos", "met papieren|jong van dit jaar|handtam|wegens verhuizing|te koop",
        prices="1250.00 175.00 - 89.50 60.00", texts="Uit eigen kweek, geringd en met overdrachtsverklaring.|Alleen ophalen, geen postduiven.", people="Jan de Boer|vogelhuis_xl|Marieke", places="Utrecht|Den Haag|Assen"), 20)

    def path(ad: Item) -> str:
        return f"/v/dieren-en-toebehoren/vogels/m21{ad.n}-{ad.slug}"

    def price(ad: Item) -> str:
        return f"€{_NBSP}{figures(cost(ad))}" if ad.price else ("Bieden" if ad.n % 2 else "Zie omschrijving")

    def when(ad: Item) -> str:
        back = days_since(ad)
        return ("Vandaag", "Gisteren", "Eergisteren")[back] if back < 3 else f"{day(ad).day} {_NL[day(ad).month - 1]} {day(ad):%y}"

    def card(ad: Item) -> str:
        return f'<li class="hz-Listing hz-Listing--list-item"><a class="hz-Link hz-Link--block hz-Listing-coverLink" href="{path(ad)}"><figure class="hz-Listing-image-container"><img loading="lazy" src="data:image/gif;base64,R0lGODlh" data-src="/api/v1/images/{ad.n}?rule=ecg_mp_eps$_82" alt=""></figure><div class="hz-Listing-listview-content"><h3 class="hz-Listing-title">{ad.title}</h3><p class="hz-Listing-description">{ad.text}</p><span class="hz-Listing-date">{when(ad)}</span></div><p class="hz-Listing-price">{price(ad)}</p></a><div class="hz-Listing-seller"><a href="/u/{ad.seller.lower().replace(" ", "-")}/{account_of(ad.seller)}/">{ad.seller}</a><span class="hz-Listing-location">{ad.place}</span></div></li>'

    def detail(ad: Item) -> tuple[str, str]:
        bids = f'<ul class="BiddingList-list"><li>Kees <b>€ {figures(cost(ad) / 2 + 5)}</b> {when(ad)}</li><li>Ans <b>€ {figures(cost(ad) / 4 + 2)}</b> {when(ad)}</li></ul>' if ad.n % 2 else ""
        near = "".join(f'<li><a href="{path(near)}"><span>{near.title}</span> <b>{price(near)}</b></a></li>' for near in others(ads, ad))
        since = f"{day(ad).day} {_NL[day(ad).month - 1]}. '{day(ad):%y}, {day(ad):%H:%M}"
        body = f'<div class="block-wrapper-l"><header class="Listing-header"><h1 class="ListingHeader-title">{ad.title}</h1><div class="ListingHeader-price">{price(ad)}</div><div class="Stats-root"><span>123x bekeken</span><span>4x bewaard</span><span>Sinds <span>{since}</span></span></div></header><div class="Gallery-root"><img class="HeroImage-image" src="/api/v1/images/{ad.n}?rule=ecg_mp_eps$_86"></div><div class="Attributes-root"><div><strong>Levering</strong> Ophalen</div></div><div class="Description-root"><h2>Beschrijving</h2><div data-collapsable="description">{ad.text}</div></div><aside><a class="SellerInfo-link" href="/u/{ad.seller.lower().replace(" ", "-")}/{account_of(ad.seller)}/"><div class="SellerInfo-name">{ad.seller}</div></a><div>6 jaar actief</div><div class="SellerLocation-root"><i></i><span>{ad.place}</span></div><div class="BiddingCard"><h3>Bied op deze advertentie</h3><p>Bieden vanaf € {figures(cost(ad) / 4 + 1)}</p>{bids}</div></aside></div><h2>Meer voor jou</h2><ul>{near}</ul>'
        return body, canonical(path(ad))

    def listing(leaf: Leaf) -> str:
        firm = '<li class="hz-Listing hz-Listing--list-item"><a href="https://www.voliereshop.example/aanbod?utm=mp"><h3>Voliere op maat</h3><p class="hz-Listing-price">€ 399,00</p></a><span>Topadvertentie</span></li>'
        row = numbers(leaf, lambda n: f"{leaf.at}p/{n}/", "hz-Pagination-current")
        return f'<h1>Vogels</h1><ul class="hz-Listings">{firm}{"".join(map(card, leaf.ads))}</ul><nav class="hz-Pagination">{row}</nav>'

    birds = "/l/dieren-en-toebehoren/vogels/"
    pages = Pages(ads, path, {birds: ads}, listing, detail, lambda body: f'<header><a href="/">Markt</a><a href="{birds}">Dieren en Toebehoren</a><a href="/m/veiligheid">Veilig handelen</a><a href="/identity/v2/login">Inloggen</a><a href="/plaats">Plaats advertentie</a></header>{body}<footer><a href="/m/voorwaarden">Gebruiksvoorwaarden</a></footer>',
                  f'<h2>Voor jou</h2><ul>{"".join(map(card, ads[:4]))}</ul><h2>Categorieën</h2><a href="{birds}">Vogels</a>', "nl", "Markt", size=9,
                  turn=by_path("p/"),
                  others={"/m/veiligheid": "<h1>Veilig handelen</h1><p>Betaal nooit € 0,01 om je identiteit te bewijzen.</p>", "/identity/v2/login": "<h1>Inloggen</h1>", "/m/voorwaarden": "<h1>Voorwaarden</h1>", "/plaats": "<h1>Plaats</h1>"})
    return made("marktplaats-nl", "EUR", pages, ALL, image=lambda ad: f"/api/v1/images/{ad.n}", account=lambda ad: str(account_of(ad.seller)))


def subito_it() -> Made:
    """Italy: "Oggi alle 10:12", the province in brackets, "Venduto" with its price still there, postage before the price in the card, offsets as ?o=2."""
    ads = of_late(made_ads(24, "Pappagallo cenerino|Testuggine di terra|Geco leopardino|Gabbia grande|Corno di cervo", "allevato a mano|con documenti|adulto|come nuovo|da collezione",
        prices="850 120 60 35 -", texts="Cedo per motivi di lavoro, vaccinato e abituato ai bambini.|Nato in cattività, visibile su appuntamento.", people="Giulia|Allevamento Rossi|Marco", places="Roma (RM)|Castel Maggiore (BO)|Monza (MB)"), 11)

    def path(ad: Item) -> str:
        return f"/animali/{ad.slug}-{ad.place.split()[0].lower()}-55{ad.n}.htm"

    def price(ad: Item) -> str:
        return f"{cost(ad):.0f} €" if ad.price else "Gratis" if ad.n % 2 else "Contatta l'utente"

    def when(ad: Item) -> str:
        back = days_since(ad)
        lead = ("Oggi", "Ieri")[back] if back < 2 else f"{day(ad).day} {_IT[day(ad).month - 1]}"
        return f"{lead} alle {day(ad):%H:%M}"

    def card(ad: Item) -> str:
        sold = '<span class="item-sold-badge">Venduto</span>' if ad.n % 7 == 0 else ""
        ship = '<span class="index-module_shipping__xn0U">Spedizione da 7,90 €</span>' if ad.n % 3 == 0 else ""
        return f'<div class="items__item item-card item-card--small"><a class="SmallCard-module_link__hOkzY" href="{{base}}{path(ad)[1:]}"><div class="SmallCard-module_picture-group__asLo2"><img src="/images/{ad.n}?rule=small" srcset="/images/{ad.n}?rule=small 1x, /images/{ad.n}?rule=medium 2x" alt=""></div>{ship}<h2 class="ItemTitle-module_item-title__VuKDo">{ad.title}</h2><p class="index-module_price__N7M2x SmallCard-module_price__yERv7">{price(ad)}{sold}</p><span class="index-module_town__2H3jy">{ad.place.split(" (")[0]}</span> <span class="city">({ad.place[-3:]}</span> <span class="index-module_date__Fmf-4">{when(ad)}</span></a></div>'

    def detail(ad: Item) -> tuple[str, str]:
        near = "".join(map(card, others(ads, ad)))
        sold = '<div class="sold-banner">Questo oggetto è stato venduto</div>' if ad.n % 7 == 0 else ""
        body = f'<nav aria-label="breadcrumb"><a href="/annunci-italia/vendita/animali/">Animali</a></nav>{sold}<div class="carousel"><button>1/3</button><img src="/images/{ad.n}?rule=gallery-desktop-1x-auto" alt="Foto 1"></div><div class="AdInfo"><span class="index-module_insertion-date__MU4AZ">{when(ad)}</span><h1 class="AdInfo_title">{ad.title}</h1><p class="AdInfo_price">{price(ad)}</p><p class="AdInfo_location"><svg></svg><span>{ad.place}</span></p><div class="ship">Tuttosubito: 7,90 € + protezione 3,50 €</div></div><section><h2>Descrizione</h2><p class="AdDescription">{ad.text}</p></section><div class="UserData"><a href="/utente/{account_of(ad.seller)}"><h6>{ad.seller}</h6></a><p>Su questo sito da maggio 2013</p><p>12 annunci online</p></div><section><h2>Annunci simili</h2>{near}</section>'
        kept = {"props": {"pageProps": {"ad": {"urn": f"id:ad:55{ad.n}", "subject": ad.title, "features": {"/price": {"values": [{"key": f"{cost(ad):.0f}"}]}}}}}}
        return body + state(kept), canonical(path(ad))

    def listing(leaf: Leaf) -> str:
        row = numbers(leaf, lambda n: f"{leaf.at}?o={n}", "active")
        return f'<h1>Animali in vendita in tutta Italia</h1><div class="items">{"".join(map(card, leaf.ads))}</div><div class="pagination-container">{row}</div>'

    all_ = "/annunci-italia/vendita/animali/"
    pages = Pages(ads, path, {all_: ads}, listing, detail, lambda body: f'<header><a href="/">Vendi</a><a href="{all_}">Animali</a><a href="/magazine/consigli">Magazine</a><a href="/login_form">Accedi</a></header>{body}<footer><a href="/privacy.htm">Privacy</a><a href="/aiuto.htm">Aiuto</a></footer>',
                  f'<h2>Sfoglia</h2><a href="{all_}">Animali</a>', "it", "Vendi", size=6, turn=by_query("o"),
                  others={"/magazine/consigli": "<h1>Quanto costa un pappagallo?</h1><p>Da 50 € a 2.000 €.</p><img src='/img/mag.jpg'>", "/login_form": "<h1>Accedi</h1>", "/privacy.htm": "<h1>Privacy</h1>", "/aiuto.htm": "<h1>Aiuto</h1>"})
    return made("subito-it", "EUR", pages, ALL, image=lambda ad: f"/images/{ad.n}", account=lambda ad: str(account_of(ad.seller)))


def wallapop_es() -> Made:
    """Spain: a section's ads stand in the state alone, more come as JSON by a cursor that the button and each answer tell; reserved and sold ones flagged."""
    ads = of_late(made_ads(27, "Loro gris|Tortuga mora|Camaleón pantera|Jaula de forja|Bolso de cocodrilo", "papillero|con certificado|pareja|vintage|impecable|urge vender",
        prices="690.00 85.50 210.00 40.00 320.00", texts="Se entrega con toda la documentación y su transportín.|Muy poco uso, sin defectos. Acepto ofertas razonables.", people="Lucía M.|Reptilario Sur|Paco", places="28013, Madrid|41004, Sevilla|03001, Alicante"), 13)

    def path(ad: Item) -> str:
        return f"/item/{ad.slug}-10{ad.n}"

    def kept(ad: Item) -> dict[str, object]:
        return {"id": f"x{ad.n}z", "user_id": f"u{account_of(ad.seller)}", "title": ad.title, "description": ad.text, "category_id": 100, "price": {"amount": cost(ad), "currency": "EUR"}, "images": [{"average_color": "#aaa", "urls": {"small": f"/api/img/{ad.n}.jpg?pictureSize=W320", "big": f"/api/img/{ad.n}.jpg?pictureSize=W800"}}],
                "reserved": {"flag": ad.n % 5 == 0}, "sold": {"flag": ad.n % 11 == 0}, "location": {"city": ad.place.split(", ")[1], "postal_code": ad.place[:5], "country_code": "ES"}, "shipping": {"item_is_shippable": True}, "web_slug": path(ad).split("/")[2], "created_at": int(day(ad).timestamp() * 1000)}

    def more(number: int) -> str | None:
        return f"/api/v3/search/section?category_id=100&order_by=newest&next_page=eyJ{number}" if number * 6 < len(ads) + 6 else None

    def listing(leaf: Leaf) -> str:
        told = {"props": {"pageProps": {"searchResults": {"items": [kept(ad) for ad in leaf.ads], "nextPage": more(2)}}}, "page": "/[category]", "buildId": "b7f"}
        return f'<div id="__next"><main><h1>Animales de segunda mano</h1><div class="ItemCardList_grid"></div><button id="btn-load-more" class="walla-button" data-next="{(more(2) or "").replace("&", "&amp;")}">Cargar más</button></main></div>{state(told)}'

    def detail(ad: Item) -> tuple[str, str]:
        near = "".join(f'<a class="ItemCard_ItemCard__qt1A7" href="{path(near)}" title="{near.title}"><img src="/api/img/{near.n}.jpg?pictureSize=W320"><strong class="ItemCard__price">{figures(cost(near), "")} €</strong></a>' for near in others(ads, ad))
        ago_ = f"{minutes_since(ad) // 60} horas" if days_since(ad) < 1 else f"{days_since(ad)} días"
        body = f'<div class="item-detail_ItemDetail__x4rPj"><walla-slider><img slot="carousel-content" src="/api/img/{ad.n}.jpg?pictureSize=W640"></walla-slider><div class="item-detail-header_UserHeader"><a href="/user/lu-{account_of(ad.seller)}"><h3>{ad.seller}</h3></a><span>33 ventas</span></div><span class="item-detail-price_ItemDetailPriceStandard--standardFinanced__14D3z">{figures(cost(ad), "")} €</span><span>Más 3,49 € de envío</span><h1 class="item-detail_ItemDetail__title__wcPRl">{ad.title}</h1><section class="item-detail_ItemDetail__description__7rXXT">{ad.text}</section><div class="item-detail-location_ItemDetailLocation"><a href="/mapa">{ad.place}</a></div><div class="item-detail-stats"><span>Editado hace {ago_}</span><span>154</span><span>12</span></div></div><h2>Te puede interesar</h2>{near}'
        return body, shared(ad.title, f"/api/img/{ad.n}.jpg") + canonical(path(ad))

    def further(at: str, query: dict[str, str]) -> Answer | None:
        if at != "/api/v3/search/section":
            return None
        number = int(query.get("next_page", "eyJ1")[3:] or 1)
        return document({"data": {"section": {"id": "main", "payload": {"items": [kept(ad) for ad in chunk(ads, number, 6)]}}}, "meta": {"next_page": more(number + 1)}})

    pages = Pages(ads, path, {"/animales": ads}, listing, detail, lambda body: f'<header><a href="/">Trapicheo</a><a href="/animales">Animales</a><a href="/auth/signin">Inicia sesión</a><a href="https://ayuda.trapicheo.example/hc/es">Ayuda</a></header>{body}<footer><a href="/about/legal-notice">Aviso legal</a></footer>',
                  '<h1>Compra y vende</h1><a href="/animales">Animales</a>', "es", "Trapicheo", size=6, others={"/auth/signin": "<h1>Entrar</h1>", "/about/legal-notice": "<h1>Aviso</h1>", "/mapa": "<h1>Mapa</h1>"})
    site = made("wallapop-es", "EUR", pages, ALL[:6], image=lambda ad: f"/api/img/{ad.n}.jpg", account=lambda ad: f"lu-{account_of(ad.seller)}")
    site.pages = beside(pages, further)
    return site


def finn_no() -> Made:
    """Norway: frames of "Betalt plassering", "Gis bort", "Til salgs" or "Solgt" before each, a postcode before the town, ends of lists with "Neste", a map's link."""
    ads = of_late(made_ads(23, "Jakoparakitt|Gresk landskilpadde|Kongepyton|Terrarium|Elggevir", "til salgs|m/papirer|selges samlet|stor|brukt",
        prices="4500 1200 - 850 22500", texts="Friskt og fint dyr, selges grunnet allergi.|Hentes på Majorstua, kan ikke sendes.", people="Kari Nordmann|Ola|Fuglehuset AS", places="0150 Oslo|5003 Bergen|7010 Trondheim"), 14)

    def path(ad: Item) -> str:
        return f"/recommerce/forsale/item/41{ad.n}"

    def price(ad: Item) -> str:
        return f"{figures(cost(ad), _NBSP, places=0)} kr" if ad.price else "Gis bort"

    def when(ad: Item) -> str:
        hours = minutes_since(ad) // 60
        return f"{hours} t." if 0 < hours < 24 else f"{minutes_since(ad)} min." if hours < 1 else f"{days_since(ad)} dg."

    def card(ad: Item) -> str:
        sold = '<span class="badge">Solgt</span>' if ad.n % 6 == 0 else ""
        return f'<article class="relative overflow-hidden sf-search-ad"><div class="aspect-4/3"><img sizes="(min-width:480px) 50vw" srcset="/dynamic/240w/item/{ad.n}/1.jpg 240w, /dynamic/960w/item/{ad.n}/1.jpg 960w" src="/dynamic/480w/item/{ad.n}/1.jpg" alt=""></div>{sold}<h2 class="h4"><a class="sf-search-ad-link" href="{path(ad)}" id="41{ad.n}">{ad.title}</a></h2><div class="font-bold"><span>{price(ad)}</span></div><div class="text-xs s-text-subtle"><span>{ad.place[5:]}</span><span>{when(ad)}</span></div><span>{"Privat" if ad.n % 3 else "Forhandler"}</span></article>'

    def detail(ad: Item) -> tuple[str, str]:
        near = "".join(f'<li><a href="{path(near)}"><p>{near.title}</p><p>{price(near)}</p></a></li>' for near in others(ads, ad))
        body = f'<nav><a href="/recommerce/forsale/search">Torget</a> / <a href="/recommerce/forsale/search?category=77">Dyr</a></nav><section aria-label="Bildegalleri"><a href="/dynamic/default/item/{ad.n}/1.jpg"><img src="/dynamic/960w/item/{ad.n}/1.jpg" alt="Bilde 1 av 1"></a></section><p class="s-text-subtle">{"Solgt" if ad.n % 6 == 0 else "Til salgs" if ad.price else "Gis bort"}</p><h1 data-testid="object-title">{ad.title}</h1><div data-testid="pricing-common-wrapper"><p class="h2">{price(ad)}</p></div><p>Fiks ferdig frakt 99 kr</p><section><h2>Beskrivelse av varen</h2><p data-testid="description">{ad.text}</p></section><section data-testid="object-address"><a href="/map?adId=41{ad.n}"><span>{ad.place}</span></a></section><section aria-label="Annonseinformasjon"><p>FINN-kode <b>41{ad.n}</b></p><p>Sist endret <b>{day(ad).day}.{day(ad).month}.{day(ad).year}, {day(ad):%H:%M}</b></p></section><aside><a href="/profile/ads?userId={account_of(ad.seller)}"><p>{ad.seller}</p></a><p>På torget siden 2009</p><p>9,8 av 10</p></aside><h2>Mer som dette</h2><ul>{near}</ul>'
        return body, canonical(path(ad))

    def listing(leaf: Leaf) -> str:
        paid = '<article class="sf-search-ad"><span>Betalt plassering</span><h2><a href="/recommerce/landing/hundefor">Hundefôr på salg</a></h2><span>299 kr</span></article>'
        after = f'<a rel="next" href="{leaf.at}?page={leaf.number + 1}">Neste</a>' if leaf.number < leaf.last else ""
        return f'<h1>Dyr til salgs</h1><div class="grid">{paid}{"".join(map(card, leaf.ads))}</div>{after}'

    all_ = "/recommerce/forsale/search"
    pages = Pages(ads, path, {all_: ads}, listing, detail, lambda body: f'<header><a href="/">TORG</a><a href="{all_}">Torget</a><a href="/auth/login">Logg inn</a><a href="/hjelp">Kundeservice</a></header><main>{body}</main>', f'<a href="{all_}">Torget</a><a href="/recommerce/landing/hundefor">Kampanje</a>', "nb", "TORG", size=8,
                  others={"/auth/login": "<h1>Logg inn</h1>", "/hjelp": "<h1>Hjelp</h1><p>Gebyr 45 kr</p>", "/map": "<h1>Kart</h1>", "/recommerce/landing/hundefor": "<h1>Hundefôr på salg</h1><p>Fra 299 kr</p><img src='/img/for.jpg'>"})
    return made("finn-no", "NOK", pages, ALL, image=lambda ad: f"/dynamic/default/item/{ad.n}/1.jpg", account=lambda ad: str(account_of(ad.seller)))


MAKES: dict[str, Callable[[], Made]] = {make.__name__: make for make in (avito_ru, marktplaats_nl, subito_it, wallapop_es, finn_no)}
