"""Classified sites that a whole nation uses, from Minsk to Riga."""
# ruff: noqa: E501 - markup reads best as it is sent
# fmt: off

from __future__ import annotations

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error
from collections.abc import Callable
from datetime import UTC, datetime

from benchmarks.blind.base import account_of, ago, made_ads
from benchmarks.blind2.base import ALL, PLAIN, Leaf, Pages, cost, figures, made, numbers
from benchmarks.blind3.base import canonical
from tests.spiders.shops.base import Item, Made

_DAY = 1440
_RU = ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"]
_PL = ["stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września", "października", "listopada", "grudnia"]


def _day(ad: Item) -> datetime:
    assert ad.posted
    return ad.posted


def _next_data(kept: dict[str, object]) -> str:
    return f'<script id="__NEXT_DATA__" type="application/json">{json.dumps({"props": kept, "page": "/listings", "query": {}, "buildId": "x1"}, ensure_ascii=False)}</script>'


def kufar_by() -> Made:  # noqa: C901 - a site is one piece
    """Belarus: pages by a cursor in base64, kopecks as strings and an outdated currency code in the state, dollars beside roubles, "by agreement", today and yesterday."""
    ads = ago(made_ads(28, "Среднеазиатская черепаха|Попугай жако|Чучело рыси|Рога лося|Кактус лофофора", "взрослая особь|срочно|с документами|недорого|из коллекции|обмен возможен",
        prices="350 1200.50 - 45 80", texts="Продаю в связи с переездом, самовывоз, торг уместен.|Состояние хорошее, отвечаю на звонки после шести вечера.", people="Наталья|Зоомир Гомель|Виктор К.", places="Минск, Фрунзенский|Гомель, Советский|Брест, Ленинский"), [_DAY * (index // 3) for index in range(28)])

    def path(ad: Item) -> str:
        return f"/item/{230000000 + ad.n}"

    def money(ad: Item) -> str:
        return f"{figures(cost(ad), ' ', places=2 if cost(ad) % 1 else 0)} р." if ad.price else "Договорная"

    def when(ad: Item) -> str:
        days = (datetime.now(UTC).date() - _day(ad).date()).days
        return ("Сегодня", "Вчера")[days] + f", {_day(ad):%H:%M}" if days < 2 else f"{_day(ad).day} {_RU[_day(ad).month - 1]}, {_day(ad):%H:%M}"

    def record(ad: Item) -> dict[str, object]:
        return {"ad_id": 230000000 + ad.n, "ad_link": f"{{base}}item/{230000000 + ad.n}", "subject": ad.title, "price_byn": str(int(cost(ad) * 100)), "price_usd": str(int(cost(ad) * 31)), "currency": "BYR", "list_time": f"{_day(ad):%Y-%m-%dT%H:%M:%SZ}", "account_id": str(account_of(ad.seller)), "company_ad": False, "type": "sell", "images": [{"id": str(ad.n), "path": f"adim1/{ad.n}.jpg", "media_storage": "rms"}], "ad_parameters": [{"pl": "Область", "v": "7"}, {"pl": "Категория", "v": "11110"}]}

    def card(ad: Item) -> str:
        return f'<section><a class="styles_wrapper__5FoK7" href="{path(ad)}?r_block=results&amp;rank={ad.n % 9}&amp;searchId=a77" target="_blank" data-testid="kufar-ad"><div class="styles_image__ZPJzx"><img data-src="/gallery/adim1/{ad.n}.jpg?rule=list" class="lazyload" alt="{ad.title}"></div><div class="styles_content__aaWJy"><p class="styles_price__aVxZc"><span>{money(ad)}</span></p><h3 class="styles_title__F3uIe">{ad.title}</h3><div class="styles_secondary__MzdEb"><p class="styles_region__qCRbf">{ad.place}</p><span>{when(ad)}</span></div></div></a></section>'

    def frame(body: str) -> str:
        return f'<header data-name="header"><a href="/">Барахолка</a><a href="/l/zhivotnye">Животные</a><a href="/l/kollekcii">Коллекции</a><a href="/login">Войти</a><a href="/ad/insert">Подать объявление</a></header>{body}<footer><a href="/rules">Правила</a><p>Доставка от 4,50 р.</p></footer>'

    def detail(ad: Item) -> tuple[str, str]:
        near = "".join(map(card, [each for each in ads if each is not ad][:4]))
        usd = f'<div class="styles_brief_wrapper__price--usd">{figures(cost(ad) * 0.31, " ")} $*</div>' if ad.price else ""
        body = f'<div data-name="view-block"><div class="styles_breadcrumbs"><a href="/l/zhivotnye">Животные</a></div><div class="swiper"><img src="/gallery/adim1/{ad.n}.jpg" alt="Фото"></div><div class="styles_brief_wrapper__LSIQg"><span>{when(ad)}</span><span>Просмотров: 214</span></div><h1 data-name="adview_title">{ad.title}</h1><div class="styles_brief_wrapper__price"><span class="styles_main__eFbJH">{money(ad)}</span>{usd}<small>* по курсу НБ РБ</small></div><div data-name="av_description"><h2>Описание</h2><div itemprop="description">{ad.text}</div></div><div data-name="ad_address"><span>{ad.place}</span></div><div data-name="seller"><a href="/user/{account_of(ad.seller)}"><h3>{ad.seller}</h3></a><span>На сайте с мая 2018</span></div></div><section data-name="similar"><h2>Похожие объявления</h2>{near}</section>{_next_data({"initialState": {"adView": {"data": {"initial": record(ad), "title": ad.title, "body": ad.text}}}})}'
        return body, canonical(path(ad))

    def cursor(number: int) -> str:
        return urlsafe_b64encode(json.dumps({"t": "abs", "f": True, "p": number}, separators=(",", ":")).encode()).decode()

    def turn(at: str, query: dict[str, str]) -> tuple[str, int]:
        try:
            return at, int(json.loads(urlsafe_b64decode(query.get("cursor", "") or "eyJwIjoxfQ=="))["p"])
        except (Error, ValueError, KeyError):
            return at, 1

    def listing(leaf: Leaf) -> str:
        return f'<h1>Объявления</h1><div><a href="{leaf.at}?sort=prc.a">Сначала дешевле</a> <a href="{leaf.at}?sort=prc.d">Сначала дороже</a></div><div data-name="listings">{"".join(map(card, leaf.ads))}</div><div data-name="pagination">{numbers(leaf, lambda n: f"{leaf.at}?cursor={cursor(n)}", "styles_link__active")}</div>{_next_data({"initialState": {"listing": {"ads": [record(ad) for ad in leaf.ads], "total": len(ads)}}})}'

    pages = Pages(ads, path, {"/l/zhivotnye": ads[:16], "/l/kollekcii": ads[16:]}, listing, detail, frame, '<h1>Барахолка: объявления Беларуси</h1>', "ru-BY", "Барахолка", turn=turn, size=7,
                  others={"/login": "<h1>Вход</h1><form><input name=login></form>", "/ad/insert": "<h1>Войдите</h1>", "/rules": "<h1>Правила</h1><p>Платное размещение 5,00 р.</p>"}, titled=lambda ad: f"{ad.title}: {money(ad)} - купить на Барахолке")
    return made("kufar-by", "BYN", pages, ALL, image=lambda ad: f"/gallery/adim1/{ad.n}.jpg", account=lambda ad: str(account_of(ad.seller)))


def bazos_cz() -> Made:
    """Bohemia: offsets in the path, tags without quotes, "v textu" and "dohodou" for no price, a date in brackets, the seller behind a script and a query."""
    ads = made_ads(30, "Želva zelenavá|Ara ararauna|Krajta královská|Lampa z jelena|Kaktus Ariocarpus", "samec|samice|pár|odchov 2025|prodám levně|vyměním",
        prices="4500 38000 2900 - 350", texts="Prodám z důvodu stěhování, registrační list k dispozici. Cena k jednání.|Odběr jen osobně, volejte večer, na SMS neodpovídám.", people="Pavel|Chovatelka Jana|terra99", places="602 00 Brno|370 01 České Budějovice|500 02 Hradec Králové")

    def path(ad: Item) -> str:
        return f"/inzerat/{190000000 + ad.n}/{ad.slug}.php"

    def money(ad: Item) -> str:
        return f"{figures(cost(ad), ' ', places=0)} Kč" if ad.price else ("Dohodou", "V textu")[ad.n % 2]

    def when(ad: Item) -> str:
        return f"[{_day(ad).day}.{_day(ad).month}. {_day(ad).year}]"

    def card(ad: Item) -> str:
        top = '<span title="TOP 3x" class="ztop">TOP</span> ' if ad.n % 7 == 0 else ""
        code, _, town = ad.place[:6], ad.place[6:7], ad.place[7:]
        return f'<div class="inzeraty inzeratyflex"><div class="inzeratynadpis"><a href="{path(ad)}"><img src="/img/1t/{ad.n % 1000}/{ad.n}.jpg?t=17" class="obrazek" alt="{ad.title} - {town}" width="170"></a><h2 class=nadpis><a href="{path(ad)}">{ad.title}</a></h2><span class="velikost10"> - {top}{when(ad)}</span><br><div class=popis>{ad.text}</div><br></div><div class="inzeratycena"><b><span translate="no">  {money(ad)}</span></b></div><div class="inzeratylok">{town}<br>{code}</div><div class="inzeratyview">{ad.n % 300} x</div><div class="inzeratyakce"><span onclick="odeslatakci(\'spam\',\'{ad.n}\');return false;" class="akce">Označit špatný inzerát</span></div></div>'

    def frame(body: str) -> str:
        return f'<div class="sirka"><div class="hlavicka"><a href="/">Inzerce zdarma</a> <a href="/pridat-inzerat.php">Přidat inzerát</a> <a href="/moje-inzeraty.php">Moje inzeráty</a></div><form action="/search.php"><input name="hledat"><input name="cenaod">-<input name="cenado"> Kč</form><div class="barvalmenu"><a href="/zvirata/">Zvířata</a><br><a href="/starozitnosti/">Starožitnosti</a></div><div class="maincontent">{body}</div><div class="paticka"><a href="/napoveda.php">Nápověda</a>, <a href="/kontakt.php">Kontakt</a>, topování 50 Kč</div></div>'

    def detail(ad: Item) -> str:
        near = "".join(map(card, [each for each in ads if each is not ad][5:8]))
        return f'<div class="drobky"><a href="/">Hlavní stránka</a> &gt; <a href="/zvirata/">Zvířata</a></div><div class="inzeratydetnadpis"><h1 class=nadpisdetail>{ad.title}</h1><span class="velikost10"> - {when(ad)}</span></div><div class="carousel"><img src="/img/1/{ad.n % 1000}/{ad.n}.jpg" class="carousel-cell-image" alt="{ad.title}"></div><div class="popisdetail">{ad.text}</div><br><table><tr><td class=listadvlevo><table><tr><td>Jméno:</td><td colspan=2><b><span class=paction onclick="odeslatakci(\'hodnoceni\',\'{ad.n}\')"><a href="/hodnoceni.php?idmail={account_of(ad.seller)}&amp;jmeno={ad.seller.replace(" ", "+")}">{ad.seller}</a></span></b></td></tr><tr><td>Telefon:</td><td colspan=2><span class="teldetail">605... zobrazit číslo</span></td></tr><tr><td>Lokalita:</td><td></td><td><a href="/mapa.php?psc={ad.n}" rel="nofollow">{ad.place}</a></td></tr><tr><td>Vidělo:</td><td colspan=2>{ad.n % 300} lidí</td></tr><tr><td>Cena:</td><td colspan=2><b><span translate="no">{money(ad)}</span></b></td></tr></table></td></tr></table><div class="podobne"><b>Podobné inzeráty:</b>{near}</div>'

    def turn(at: str, _query: dict[str, str]) -> tuple[str, int]:
        head, _, tail = at.strip("/").partition("/")
        return f"/{head}/", int(tail) // 10 + 1 if tail.isdigit() else 1

    def listing(leaf: Leaf) -> str:
        row = numbers(leaf, lambda n: leaf.at if n == 1 else f"{leaf.at}{(n - 1) * 10}/", "cisla")
        more = f' <b><a href="{leaf.at}{leaf.number * 10}/">Další</a></b>' if leaf.number < leaf.last else ""
        return f'<h1 class=nadpiskategorie>Inzeráty</h1><div class="listainzerat"><div class="inzeratynadpis">Zobrazeno {leaf.number * 10 - 9}-{leaf.number * 10} inzerátů z {len(ads)}</div><div class="inzeratycena"><a href="{leaf.at}?order=1">Cena</a></div></div>{"".join(map(card, leaf.ads))}<div class="strankovani">Stránka: {row}{more}</div>'

    pages = Pages(ads, path, {"/zvirata/": ads[::2], "/starozitnosti/": ads[1::2]}, listing, detail, frame, "<h1>Inzerce</h1><p>Nové inzeráty každou minutu</p>", "cs", "Inzerce", turn=turn, size=10,
                  others={"/pridat-inzerat.php": "<h1>Ověření telefonu</h1>", "/moje-inzeraty.php": "<h1>Moje inzeráty</h1>", "/napoveda.php": "<h1>Nápověda</h1><p>TOP za 50 Kč</p>", "/kontakt.php": "<h1>Kontakt</h1>"}, titled=lambda ad: f"{ad.title} - {ad.place[7:]} | Inzerce")
    return made("bazos-cz", "CZK", pages, ALL, image=lambda ad: f"/img/1/{ad.n % 1000}/{ad.n}.jpg", account=lambda ad: f"idmail={account_of(ad.seller)}&jmeno={ad.seller.replace(' ', '+')}")


def ricardo_ch() -> Made:
    """Swiss auctions: the bid now beside the price to buy at once, apostrophes in thousands, no sign in lists, postage, hashed class names, ended ones below."""
    ads = made_ads(26, "Elfenbeinfigur Bergmann|Steinbock Präparat|Orchidee Paphiopedilum|Schlangenledertasche|Koralle Halskette", "antik|um 1920|top Zustand|ab 1 Franken|Sammlerstück|mit Zertifikat",
        prices="1250.50 420 38.50 89.90 3400", texts="Aus Nachlass, siehe Bilder, keine Garantie und keine Rücknahme.|Abholung möglich oder Versand mit der Post.", people="bergkristall|antik_thun|Ueli58", places="3600 Thun|8400 Winterthur|1700 Fribourg")

    def path(ad: Item) -> str:
        return f"/de/a/{ad.slug}-{1270000000 + ad.n}/"

    def money(amount: float) -> str:
        return figures(amount, "'", ".")

    def card(ad: Item) -> str:
        bids = f'<span class="css-1k">({ad.n % 9 + 1} Gebote)</span>' if ad.n % 2 else ""
        return f'<div class="MuiGrid-root css-v33"><a class="style_link__ewbXY" href="{path(ad)}"><div class="css-im"><img loading="lazy" srcset="/plain/{ad.n}.jpg?w=265 1x, /plain/{ad.n}.jpg?w=530 2x" alt="{ad.title}"></div><div class="css-tt"><span>{ad.title}</span></div><div class="css-r9"><span class="css-pr">{money(cost(ad))}</span>{bids}<span class="css-kp">{money(cost(ad) * 1.5)}</span><span>Sofort kaufen</span></div><div class="css-e1">Fr., 4. Dez., 20:0{ad.n % 6}</div></a></div>'

    def frame(body: str) -> str:
        return f'<header class="MuiBox-root"><a href="/de/">trouvaille</a><a href="/de/c/antiquitaeten-38399/">Antiquitäten</a><a href="/de/c/pflanzen-39602/">Pflanzen</a><a href="/de/login/">Einloggen</a><a href="/de/sell/">Verkaufen</a></header><main>{body}</main><footer><a href="/de/hilfe/">Hilfe</a><a href="/fr/">Français</a><p>MoneyGuard ab CHF 2.50</p></footer>'

    def detail(ad: Item) -> str:
        bid = f'<div class="css-b1"><p>Aktuelles Gebot</p><p class="css-big">CHF {money(cost(ad))}</p><p>{ad.n % 9 + 1} Gebote</p></div><div class="css-b2"><p>Sofort-Kaufpreis</p><p class="css-mid">CHF {money(cost(ad) * 1.5)}</p></div>' if ad.n % 2 else f'<div class="css-b1"><p>Sofort-Kaufpreis</p><p class="css-big">CHF {money(cost(ad))}</p><p>Preisvorschlag möglich</p></div>'
        near = "".join(map(card, [each for each in ads if each is not ad][:4]))
        return f'<nav aria-label="breadcrumbs"><a href="/de/c/antiquitaeten-38399/">Antiquitäten</a></nav><div class="css-gal"><img src="/plain/{ad.n}.jpg?w=900" alt="{ad.title}"></div><h1 class="MuiTypography-root css-h1">{ad.title}</h1><div class="css-end">Endet am 4. Dezember 2026, 20:0{ad.n % 6}</div>{bid}<button>Bieten</button><div class="css-ship"><p>Versand</p><p>Paket A-Post, CHF 9.00</p></div><div id="description"><h2>Beschreibung</h2><article>{ad.text}</article></div><div class="css-sel"><h2>Verkäufer</h2><a href="/de/shop/{ad.seller}/offers/">{ad.seller}</a><p>99.3% positiv (512)</p><p>{ad.place}</p></div><p>Artikelnr.: {1270000000 + ad.n}</p><section><h2>Ähnliche Artikel</h2>{near}</section>'

    def listing(leaf: Leaf) -> str:
        row = numbers(leaf, lambda n: f"{leaf.at}?page={n}", "Mui-selected")
        return f'<h1>{len(leaf.ads)} Artikel</h1><ul class="chips"><li><a href="{leaf.at}?offer_type=auction">Auktion</a></li><li><a href="{leaf.at}?sort=price_asc">Tiefster Preis</a></li></ul><div class="MuiGrid-container">{"".join(map(card, leaf.ads))}</div><nav aria-label="pagination">{row}</nav>'

    pages = Pages(ads, path, {"/de/c/antiquitaeten-38399/": ads[:14], "/de/c/pflanzen-39602/": ads[14:]}, listing, detail, frame, "<h1>Schätze finden</h1>", "de-CH", "trouvaille", size=6,
                  others={"/de/": "<h1>Schätze finden</h1>", "/fr/": "<h1>Trouver des trésors</h1>", "/de/login/": "<h1>Einloggen</h1>", "/de/sell/": "<h1>Einloggen</h1>", "/de/hilfe/": "<h1>Hilfe</h1><p>Gebühr 12%, höchstens CHF 190.00</p>"}, titled=lambda ad: f"{ad.title} | Kaufen auf trouvaille")
    return made("ricardo-ch", "CHF", pages, (*PLAIN, "seller", "place"), image=lambda ad: f"/plain/{ad.n}.jpg")


def olx_pl() -> Made:
    """Poland: promoted ads atop every page, the state a string of escaped JSON, "do negocjacji" in the price, the title an h4, the seller's other ads beside."""
    ads = ago(made_ads(32, "Żółw stepowy|Papuga żako|Kameleon jemeński|Poroże jelenia|Szabla z rękojeścią z kości", "samiec|samica|para|z terrarium|pilnie|okazja|z papierami",
        prices="1200 5400 350.50 280 8900", texts="Sprzedam z powodu przeprowadzki, możliwy dowóz w okolicy.|Zwierzę zdrowe, dokumenty do wglądu, cena do uzgodnienia.", people="Krzysztof|Hodowla Mazury|Aneta", places="Kraków, Podgórze|Olsztyn|Łódź, Bałuty"), [_DAY * index + 60 for index in range(32)])

    def path(ad: Item) -> str:
        return f"/d/oferta/{ad.slug}-CID103-ID1{ad.n:x}.html"

    def money(ad: Item) -> str:
        return f"{figures(cost(ad), ' ', places=2 if cost(ad) % 1 else 0)} zł"

    def when(ad: Item) -> str:
        days = (datetime.now(UTC).date() - _day(ad).date()).days
        return f"dzisiaj o {_day(ad):%H:%M}" if days == 0 else f"{_day(ad).day} {_PL[_day(ad).month - 1]} {_day(ad).year}"

    def card(ad: Item, lead: str = "") -> str:
        return f'<div data-cy="l-card" data-testid="l-card" id="{ad.n}" class="css-1sw7q4x"><div class="css-qfzx1y"><a class="css-1tqlkj0" href="{path(ad)}{lead}"><img src="/static/no_thumbnail.svg" data-src="/v1/files/{ad.n}-PL/image;s=216x152" alt="{ad.title}"></a><div data-cy="ad-card-title"><a href="{path(ad)}{lead}"><h4 class="css-1g61gc2">{ad.title}</h4></a><p data-testid="ad-price" class="css-uj7mm0">{money(ad)}<span class="css-e2218f">do negocjacji</span></p></div>{"<div>Wyróżnione</div>" if lead else ""}<span title="Używane">Używane</span><p data-testid="location-date">{ad.place} - {"Odświeżono " if ad.n % 2 else ""}{when(ad)}</p></div></div>'

    def frame(body: str) -> str:
        return f'<header data-cy="navbar"><a href="/">wykaz</a><a href="/zwierzeta/">Zwierzęta</a><a href="/antyki/">Antyki</a><a href="/konto/">Twoje konto</a><a href="/adding/">Dodaj ogłoszenie</a></header>{body}<footer><a href="/pomoc/">Pomoc</a><a href="/reklama/">Reklama od 9,99 zł</a></footer>'

    def state(kept: dict[str, object]) -> str:
        return f'<script id="olx-init-config">window.__INIT_CONFIG__ = "{{}}"; window.__PRERENDERED_STATE__= {json.dumps(json.dumps(kept, ensure_ascii=False))};</script>'

    def record(ad: Item) -> dict[str, object]:
        return {"id": ad.n, "title": ad.title, "description": ad.text, "url": f"{{base}}{path(ad)[1:]}", "createdTime": f"{_day(ad):%Y-%m-%dT%H:%M:%S+00:00}", "lastRefreshTime": f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%S+00:00}", "price": {"budget": False, "free": False, "exchange": False, "displayValue": money(ad), "regularPrice": {"value": cost(ad), "currencyCode": "PLN", "currencySymbol": "zł", "negotiable": True}}, "photos": [f"{{base}}v1/files/{ad.n}-PL/image;s=1000x700"], "location": {"cityName": ad.place.partition(",")[0], "pathName": ad.place}, "user": {"id": account_of(ad.seller), "name": ad.seller}}

    def detail(ad: Item) -> tuple[str, str]:
        other = "".join(map(card, [each for each in ads if each.seller == ad.seller and each is not ad][:3]))
        body = f'<ol data-testid="breadcrumbs"><li><a href="/zwierzeta/">Zwierzęta</a></li></ol><div data-testid="ad-photo"><img data-testid="swiper-image" src="/v1/files/{ad.n}-PL/image;s=1000x700" alt="{ad.title}"></div><div data-testid="main"><span data-cy="ad-posted-at">Dodane <span>{when(ad)}</span></span><div data-cy="offer_title"><h4 class="css-10ofhqw">{ad.title}</h4></div><div data-testid="ad-price-container"><h3 class="css-fqcbii">{money(ad)}</h3><p>do negocjacji</p></div><button>Zapytaj o Przesyłkę OLX od 9,99 zł</button><div data-cy="ad_description"><h3>Opis</h3><div class="css-19duwlz">{ad.text}</div></div><span>ID: {ad.n}</span><span data-testid="page-view-counter">Wyświetlenia: 97</span></div><div data-testid="seller_card"><a data-testid="user-profile-link" href="/oferty/uzytkownik/{account_of(ad.seller)}/"><h4>{ad.seller}</h4></a><p>Na portalu od grudnia 2014</p></div><section><h2>Lokalizacja</h2><div><p class="css-7wnksb">{ad.place}</p><p>Polska</p></div></section><section data-testid="user-ads"><h3>Inne ogłoszenia użytkownika</h3>{other}</section>{state({"ad": {"ad": record(ad)}})}'
        return body, canonical(path(ad))

    def listing(leaf: Leaf) -> str:
        promoted = "".join(card(ad, "?reason=extended_search_no_results") for ad in ads[:2]) if leaf.number > 1 else ""
        row = "".join(f'<li data-testid="pagination-list-item"><a data-testid="pagination-link-{n}" href="{leaf.at}?page={n}">{n}</a></li>' for n in range(1, leaf.last + 1))
        more = f'<a data-cy="pagination-forward" href="{leaf.at}?page={leaf.number + 1}"></a>' if leaf.number < leaf.last else ""
        return f'<h1>Ogłoszenia</h1><div data-testid="total-count">Znaleźliśmy ponad 1000 ogłoszeń</div><a href="{leaf.at}?search%5Border%5D=filter_float_price:asc">Najtańsze</a><div data-testid="listing-grid">{promoted}{"".join(map(card, leaf.ads))}</div><ul class="pagination-list">{row}</ul>{more}{state({"listing": {"listing": {"ads": [record(ad) for ad in leaf.ads], "totalPages": leaf.last}}})}'

    pages = Pages(ads, path, {"/zwierzeta/": ads[:18], "/antyki/": ads[18:]}, listing, detail, frame, "<h1>Kategorie główne</h1>", "pl", "wykaz", size=7,
                  others={"/konto/": "<h1>Zaloguj się</h1>", "/adding/": "<h1>Zaloguj się</h1>", "/pomoc/": "<h1>Pomoc</h1>", "/reklama/": "<h1>Reklama</h1><p>Pakiet od 9,99 zł</p>"}, titled=lambda ad: f"{ad.title} {ad.place.partition(',')[0]} • wykaz")
    return made("olx-pl", "PLN", pages, ALL, image=lambda ad: f"/v1/files/{ad.n}-PL/image;s=1000x700", account=lambda ad: str(account_of(ad.seller)))


def willhaben_at() -> Made:
    """Austria: five ads of a page are drawn, the others stand in the state alone, every field a name with a list of values."""
    ads = made_ads(30, "Griechische Landschildkröte|Kornnatter|Nerzmantel|Bernsteinkette|Hirschgeweih", "männlich|weiblich|Paar|wie neu|aus Erbschaft|günstig",
        prices="120 45 1850 69.50 230", texts="Nur Selbstabholung, Privatverkauf ohne Gewährleistung.|Papiere vorhanden, Anfragen bitte mit Telefonnummer.", people="Gerti|Hans-Peter|Reptilienhof Graz", places="1020 Wien, 02. Bezirk, Leopoldstadt|8010 Graz, Graz|6020 Innsbruck, Innsbruck")

    def path(ad: Item) -> str:
        return f"/iad/kaufen-und-verkaufen/d/{ad.slug}-{880000000 + ad.n}/"

    def money(ad: Item) -> str:
        return f"€ {figures(cost(ad), places=2 if cost(ad) % 1 else 0)}"

    def record(ad: Item) -> dict[str, object]:
        told = {"HEADING": ad.title, "BODY_DYN": ad.text, "PRICE": str(ad.price), "PRICE_FOR_DISPLAY": money(ad), "LOCATION": ad.place, "POSTCODE": ad.place[:4], "SEO_URL": path(ad)[5:], "MMO": f"8/{ad.n}.jpg", "ORGNAME": ad.seller, "PUBLISHED": str(int(_day(ad).timestamp() * 1000)), "PUBLISHED_String": f"{_day(ad):%Y-%m-%dT%H:%M:%SZ}", "ISPRIVATE": "1"}
        return {"id": str(880000000 + ad.n), "verticalId": 5, "advertStatus": {"id": "active"}, "description": ad.title, "attributes": {"attribute": [{"name": name, "values": [value]} for name, value in told.items()]}, "advertImageList": {"advertImage": [{"id": ad.n, "mainImageUrl": f"{{base}}mmo/8/{ad.n}.jpg", "thumbnailImageUrl": f"{{base}}mmo/8/{ad.n}_thumb.jpg"}]}, "contextLinkList": {"contextLink": [{"id": "adDetail", "uri": f"{{base}}webapi/iad/atverz/{880000000 + ad.n}"}]}}

    def card(ad: Item) -> str:
        return f'<div id="{880000000 + ad.n}" class="Box-sc-wfmb7k-0 kRnPHa"><a href="{path(ad)}" data-testid="search-result-entry-header-{880000000 + ad.n}"><img src="{{base}}mmo/8/{ad.n}_thumb.jpg" alt="{ad.title}"><h3 class="Text-sc-10o2fdq-0">{ad.title}</h3></a><span data-testid="search-result-entry-price-{880000000 + ad.n}">{money(ad)}</span><span>{ad.place}</span><p>{_day(ad):%d.%m.} - {_day(ad):%H:%M} Uhr</p></div>'

    def frame(body: str) -> str:
        return f'<div id="skip-to-content"><a href="/iad">hierhaben</a><a href="/iad/kaufen-und-verkaufen/marktplatz/tiere-4915">Tiere</a><a href="/iad/kaufen-und-verkaufen/marktplatz/antiquitaeten-6941">Antiquitäten</a><a href="/iad/object/register">Einloggen</a></div>{body}<footer><a href="/iad/impressum">Impressum</a><p>PayLivery Versand ab € 3,99</p></footer>'

    def detail(ad: Item) -> str:
        return f'<div data-testid="ad-detail-header"><h1>{ad.title}</h1></div><div class="Gallery"><img data-testid="image-0" src="{{base}}mmo/8/{ad.n}.jpg" alt="Bild 1 von 1"></div><div data-testid="contact-box-price-box"><span data-testid="contact-box-price-box-price-value-0">{money(ad)}</span><span>Verkaufspreis</span></div><div data-testid="paylivery">+ € 4,49 Versand</div><div data-testid="ad-description-Beschreibung">{ad.text}</div><div data-testid="top-contact-box"><a href="/iad/kaufen-und-verkaufen/verkaeuferprofil/{account_of(ad.seller)}/" data-testid="top-contact-box-seller-name">{ad.seller}</a><span>Privatperson</span><span>User:in seit 03/2015</span><div data-testid="top-contact-box-address-box"><span>{ad.place}</span></div></div><span data-testid="ad-detail-ad-edit-date-top">Zuletzt geändert: <span>{_day(ad):%d.%m.%Y}, {_day(ad):%H:%M} Uhr</span></span><span>hierhaben-Code: {880000000 + ad.n}</span>{_next_data({"pageProps": {"advertDetails": record(ad)}})}'

    def listing(leaf: Leaf) -> str:
        more = f'<a data-testid="pagination-top-next-button" href="{leaf.at}?page={leaf.number + 1}&amp;rows=9">›</a>' if leaf.number < leaf.last else ""
        idle = '<div class="skeleton" aria-hidden="true"></div>' * max(len(leaf.ads) - 5, 0)
        return f'<h1>{len(ads)} Anzeigen</h1><div id="skip-to-resultlist">{"".join(map(card, leaf.ads[:5]))}{idle}</div>{more}{_next_data({"pageProps": {"searchResult": {"rowsFound": len(ads), "advertSummaryList": {"advertSummary": [record(ad) for ad in leaf.ads]}}}})}'

    pages = Pages(ads, path, {"/iad/kaufen-und-verkaufen/marktplatz/tiere-4915": ads[::2], "/iad/kaufen-und-verkaufen/marktplatz/antiquitaeten-6941": ads[1::2]}, listing, detail, frame, "<h1>hierhaben</h1>", "de-AT", "hierhaben", size=9,
                  others={"/iad": "<h1>hierhaben</h1>", "/iad/object/register": "<h1>Registrieren</h1>", "/iad/impressum": "<h1>Impressum</h1>"}, titled=lambda ad: f"{ad.title}, {money(ad)}, ({ad.place}) - hierhaben")
    return made("willhaben-at", "EUR", pages, ALL, image=lambda ad: f"/mmo/8/{ad.n}.jpg", account=lambda ad: str(account_of(ad.seller)))


def ss_lv() -> Made:
    """Latvia: rows of a table whose link is the ad's title; the ad's own page names it in its head alone; page2.html, three languages, "maina" for no price."""
    ads = made_ads(27, "Pārdodu sauszemes bruņurupuci ar terāriju|Pelēkais papagailis, runā|Vilka galvaskauss no kolekcijas|Dzintara krelles, vecas|Orhideju kolekcija, 12 podi", "gads|trīs gadi|Rīgā|lēti|steidzami|ar dokumentiem",
        prices="120 850 - 65 210", texts="Iespējama piegāde Rīgā, zvaniet pēc sešiem vakarā.|Dokumenti kārtībā, apskate pēc vienošanās.", places="Rīga|Jūrmala|Liepāja un raj.")

    def path(ad: Item) -> str:
        return f"/msg/lv/animals/exotic/{ad.n:x}fk.html"

    def money(ad: Item) -> str:
        return f"{figures(cost(ad), ',', '.', 0)} €" if ad.price else "maina"

    def row(ad: Item) -> str:
        return f'<tr id="tr_{ad.n}"><td class="msga2 pp0"><input type=checkbox id="c{ad.n}" name="mid[]"></td><td class="msga2"><a href="{path(ad)}" id="im{ad.n}"><img src="/gallery/{ad.n}.th2.jpg" alt="" class="isfoto foto_list"></a></td><td class="msg2"><div class="d1"><a id="dm_{ad.n}" class="am" href="{path(ad)}">{ad.title}</a></div></td><td class="msga2-o pp6" nowrap>{ad.place.replace(" un ", "<br>un ")}</td><td class="msga2-o pp6" nowrap>{money(ad)}</td></tr>'

    def frame(body: str) -> str:
        return f'<div id="page_main"><table><tr><td><a href="/lv/">SLUDINĀJUMI</a></td><td><a class=a1 href="/lv/login/">Ieiet</a> <a class=a1 href="/lv/new/">Iesniegt sludinājumu</a> <a class=a1 href="/lv/search/">Meklēšana</a> <a class=a1 href="/lv/favorites/">Memo</a> <a class=a4 href="/ru/animals/exotic/">RU</a></td></tr></table>{body}<div class="page_footer"><a href="/lv/rules/">Noteikumi</a> Izcelšana 2,85 €</div></div>'

    def detail(ad: Item) -> str:
        shown = f'<tr><td class="ads_contacts_name">Cena:</td><td class="ads_price" id="tdo_8">{money(ad)}</td></tr>'
        return f'<h2 class="headtitle"><a href="/lv/animals/">Dzīvnieki</a> / <a href="/lv/animals/exotic/">Eksotiski dzīvnieki</a> / Pārdod</h2><div id="content_main_div"><div id="msg_div_msg">{ad.text}<table class="options_list">{shown}</table></div><div class="ads_photo_label"><div class="pic_dv_thumbnail"><a href="/gallery/{ad.n}.800.jpg"><img src="/gallery/{ad.n}.t.jpg" class="pic_thumbnail isfoto"></a></div></div><table class="contacts_table"><tr><td class="ads_contacts_name">Tālrunis:</td><td class="ads_contacts">(+371)29-***-*** <a href="#">Parādīt tālruni</a></td></tr><tr><td class="ads_contacts_name">Vieta:</td><td class="ads_contacts">{ad.place}</td></tr></table></div><table id="page_main_footer"><tr><td class="msg_footer">Izdrukāt</td><td class="msg_footer">Unikālo apmeklējumu skaits: 73</td><td class="msg_footer">Datums: {_day(ad):%d.%m.%Y %H:%M}</td></tr></table>'

    def turn(at: str, _query: dict[str, str]) -> tuple[str, int]:
        head, mark, tail = at.partition("page")
        return (head, int(tail[:-5])) if mark and tail.endswith(".html") and tail[:-5].isdigit() else (at, 1)

    def listing(leaf: Leaf) -> str:
        pager = "".join(f'<button name="nav_id" class="navia">{n}</button>' if n == leaf.number else f'<a name="nav_id" rel="next" class="navi" href="{leaf.at}{f"page{n}.html" if n > 1 else ""}">{n}</a>' for n in range(1, leaf.last + 1))
        return f'<h2 class="headtitle">Eksotiski dzīvnieki</h2><form id="filter_frm"><select name="sid"><option>Visi darījumu veidi</option></select></form><table align=center cellpadding=2><tr id="head_line"><td colspan=3><span>Sludinājumi</span></td><td><a class=a18 href="{leaf.at}?sort=place">Vieta</a></td><td><a class=a18 href="{leaf.at}fDgSeF4S.html">Cena</a></td></tr>{"".join(map(row, leaf.ads))}</table><div class="td2">{pager}</div>'

    pages = Pages(ads, path, {"/lv/animals/exotic/": ads}, listing, detail, frame, '<div class="main_category"><h2><a href="/lv/animals/">Dzīvnieki</a></h2><a href="/lv/animals/exotic/">Eksotiski dzīvnieki</a></div>', "lv", "Sludinājumi", turn=turn, size=10,
                  others={"/lv/": '<a href="/lv/animals/">Dzīvnieki</a>', "/lv/animals/": '<h2 class="headtitle">Dzīvnieki</h2><h4 class=category><a class=a_category href="/lv/animals/exotic/">Eksotiski dzīvnieki</a> (27)</h4>', "/lv/login/": "<h2>Ieiet</h2>", "/lv/new/": "<h2>Jauns sludinājums</h2>", "/lv/search/": "<h2>Meklēšana</h2>", "/lv/favorites/": "<h2>Memo</h2>", "/lv/rules/": "<h2>Noteikumi</h2><p>2,85 €</p>", "/ru/animals/exotic/": "<h2>Экзотические животные</h2>"}, titled=lambda ad: ad.title)
    return made("ss-lv", "EUR", pages, (*PLAIN, "place", "posted"), image=lambda ad: f"/gallery/{ad.n}.800.jpg")


MAKES: dict[str, Callable[[], Made]] = {make.__name__: make for make in (kufar_by, bazos_cz, ricardo_ch, olx_pl, willhaben_at, ss_lv)}
