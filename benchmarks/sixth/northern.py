"""Markets of Estonia, Poland, Finland and Kyrgyzstan."""
# ruff: noqa: E501 - markup reads best as it is sent
# fmt: off

from __future__ import annotations

from collections.abc import Callable

from benchmarks.blind.base import account_of, made_ads
from benchmarks.blind2.base import ALL, Leaf, Pages, by_query, cost, figures, made, numbers
from benchmarks.blind3.base import canonical
from benchmarks.fifth.base import by_pattern, crumbs, ld, noon, one_of, profiled, since, spread, whole
from benchmarks.fourth.base import day, days_since, others, shared, state
from benchmarks.sixth.base import bare, branches, gallery, hreflang, mapped, menu, shots
from tests.spiders.shops.base import Item, Made


def okidoki_ee() -> Made:
    """Estonia's board: list items with offer cards, "täna 10:20" and "eile" in lists, days in words on pages, the same page in Russian, a price for promotion on every card, a price "Kokkuleppel", two kinds of address for a section."""
    ads = spread(made_ads(27, "Kreeka kilpkonn|Hallpapagoi jaako|Kuningpüüton|Suusad Fischer|Terraarium 90 cm|Merevaigust kaelakee", "isane|emane|paar|kasutatud|soodsalt",
        prices="150 1100 90 65 80 -", texts="Müüa ruumipuudusel, terve ja sööb hästi.|Kodus kasvanud, dokumendid olemas. Saadan ka pakiautomaati.", people="Kaidi|Lemmikupood OÜ|tarmo_r", places="Tallinn|Tartu|Pärnu|Narva"), 15)
    top = "/buy/lemmikloomad/20/"

    def path(ad: Item) -> str:
        return f"/item/{ad.slug}/12{ad.n}/"

    def price(ad: Item) -> str:
        return "Kokkuleppel" if ad.price is None else f"{whole(cost(ad), ' ')} €"

    def when(ad: Item) -> str:
        return (f"täna {day(ad):%H:%M}", f"eile {day(ad):%H:%M}")[days_since(ad)] if days_since(ad) < 2 else f"{day(ad):%d.%m.%Y}"

    def card(ad: Item) -> str:
        return f'<li class="classifieds__item"><div class="horiz-offer-card"><div class="horiz-offer-card__image"><a class="horiz-offer-card__image-link" href="{path(ad)}"><img class="horiz-offer-card__image-i js-lazy" src="/static/empty.png" data-src="/uploads/t/12{ad.n}_0_140.jpg" alt="{ad.title}"></a></div><div class="horiz-offer-card__content"><h3 class="horiz-offer-card__title"><a class="horiz-offer-card__title-link" href="{path(ad)}">{ad.title}</a></h3><ul class="horiz-offer-card__desc-list"><li class="horiz-offer-card__desc-list-i">{ad.place}</li><li class="horiz-offer-card__desc-list-i">{when(ad)}</li></ul></div><div class="horiz-offer-card__price"><span class="horiz-offer-card__price-value">{price(ad)}</span></div><a class="horiz-offer-card__promote" href="/promote/">Tõsta esile 1,50 €</a></div></li>'

    def listing(leaf: Leaf) -> str:
        turn = "".join(f'<li class="pager__i"><a class="pager__link" href="{leaf.at}?p={n}">{n}</a></li>' for n in range(1, leaf.last + 1))
        return f'<h1 class="page-title">Lemmikloomad <small>{len(ads)} kuulutust</small></h1><ul class="classifieds">{"".join(map(card, leaf.ads))}</ul><ul class="pager">{turn}</ul>'

    def detail(ad: Item) -> tuple[str, str]:
        shown = gallery(ad, lambda at: f'<a class="item-gallery__link" data-index="{at}"><img src="/uploads/f/12{ad.n}_{at}_800.jpg" alt="{ad.title}"></a>')
        near = "".join(f'<li><a href="{path(o)}">{o.title}</a> <b>{price(o)}</b></li>' for o in others(ads, ad))
        body = f'<ol class="breadcrumb"><li><a href="/">Okidoki</a></li><li><a href="{top}">Lemmikloomad</a></li></ol><div class="offer" itemscope itemtype="http://schema.org/Product"><h1 class="offer-title" itemprop="name">{ad.title}</h1><div class="item-gallery">{shown}</div><div class="stats-views"><span>Vaatamisi: {ad.n % 600}</span></div><p class="price" itemprop="offers" itemscope itemtype="http://schema.org/Offer">{price(ad)}</p><ul class="offer-details"><li>Lisatud: {day(ad).day}. {one_of(ad, "jaanuar|veebruar|märts|aprill|mai|juuni|juuli|august|september|oktoober|november|detsember")} {day(ad):%Y}</li><li>Asukoht: <a href="{top}?loc={account_of(ad.place)}">{ad.place}</a></li><li>Kuulutuse number: 12{ad.n}</li></ul><div class="offer-descr" itemprop="description">{ad.text}</div><div class="user-block"><a class="user-block__name" href="/user/{account_of(ad.seller)}/">{ad.seller}</a><span>Kasutaja alates 2012</span><span class="phone">+372 5*** ****</span></div></div><h2>Sarnased kuulutused</h2><ul>{near}</ul>'
        return body, hreflang(et=path(ad), ru=f"{path(ad)}?lang=ru") + canonical(path(ad)) + shared(ad.title, f"/uploads/f/12{ad.n}_0_800.jpg")

    sections = branches("/buy/{0}/{1}/", "Kodu|Riided|Lastekaubad|Elektroonika|Kollektsioonid|Aed|Teenused", "Tallinn|Tartu|Pärnu|Narva|Viljandi|Rakvere|Haapsalu|Valga")
    pages = Pages(ads, path, {top: ads}, listing, detail, lambda body: f'<div class="header"><a href="/">okidoki</a><a href="/login/">Logi sisse</a><a href="/sell/">Lisa kuulutus</a></div><div class="catalog">{menu(sections)}</div>{body}<div class="footer"><a href="/help/">Abi</a><a href="/rules/">Reeglid</a></div>', f'<a href="{top}">Lemmikloomad</a>', "et", "okidoki", size=8, turn=by_query("p"),
                  others={**bare(sections, "Kuulutusi ei leitud."), **dict.fromkeys(("/login/", "/sell/", "/help/", "/promote/", "/rules/"), "<h1>okidoki</h1><p>Lisakuulutus 0,99 €</p>")}, titled=lambda ad: f"{ad.title} - {ad.place} - Okidoki")
    return profiled(made("okidoki-ee", "EUR", pages, ALL, image=lambda ad: f"/uploads/f/12{ad.n}_0_800.jpg", account=lambda ad: str(account_of(ad.seller))), "/user/", "et", "Kõik kuulutused")


def allegrolokalnie_pl() -> Made:
    """Poland's local market: whole and small parts of a sum and its unit in three elements, "z dostawą" sums besides, bids and buying in one list, a label of the state of wear, days in the genitive, whole cards in links, parcel prices."""
    ads = made_ads(31, "Żółw stepowy|Papuga żako|Pyton królewski|Kolekcja znaczków|Terrarium narożne|Wózek dziecięcy|Bursztyn bryłka", "samiec|samica|stan idealny|z akcesoriami|okazja",
        prices="249.99 2400 180.00 45.50 320 399.90 79", texts="Sprzedaję z powodu braku miejsca, zdrowy, je samodzielnie.|Stan jak na zdjęciach, wysyłka w 24 godziny. Możliwy odbiór osobisty.", people="gadzi_swiat|Iwona1975|terra-max|filatelista_wro", places="Kraków, małopolskie|Gdynia, pomorskie|Wrocław, dolnośląskie", newest=noon())
    top = "/oferty/zwierzeta-90058"

    def path(ad: Item) -> str:
        return f"/oferta/{ad.slug}-{ad.n:x}k"

    def split(amount: float) -> str:
        return f'<div class="ml-offer-price"><span class="ml-offer-price__dollars" aria-hidden="true">{whole(amount // 1, " ")}</span><span class="ml-offer-price__cents" aria-hidden="true">,{round(amount * 100) % 100:02d}</span><span class="ml-offer-price__currency" aria-hidden="true">zł</span></div>'

    def kind(ad: Item) -> str:
        return "Licytacja" if ad.n % 4 == 0 else "Kup teraz"

    def card(ad: Item) -> str:
        return f'<article><a class="mlc-card mlc-itembox" href="{path(ad)}" itemprop="url"><div class="mlc-itembox__image__wrapper"><img class="mlc-itembox__image" src="/original/{ad.n:x}/0_s180" alt="{ad.title}" loading="lazy"></div><div class="mlc-itembox__body"><h3 class="mlc-itembox__title">{ad.title}</h3><div class="mlc-itembox__params"><span>Stan: Używany</span></div><div class="mlc-itembox__price">{split(cost(ad))}<span class="mlc-itembox__offer-type">{kind(ad)}</span></div><div class="mlc-itembox__delivery">{figures(cost(ad) + 10.95, " ")} zł z dostawą</div><address class="mlc-itembox__address">{ad.place.split(",")[0]}</address></div></a></article>'

    def listing(leaf: Leaf) -> str:
        turn = numbers(leaf, lambda n: f"{top}?page={n}", "ml-pagination__current")
        return f'<h1>Zwierzęta</h1><p>{len(ads)} ofert</p><aside><h2>Cena</h2><a href="{top}?price_to=50" rel="nofollow">do 50 zł</a></aside><div class="mlc-listing__offers">{"".join(map(card, leaf.ads))}</div><div class="ml-pagination">{turn}</div>'

    def detail(ad: Item) -> tuple[str, str]:
        shown = gallery(ad, lambda at: f'<div class="photo-carousel__item"><img class="photo-carousel__photo" src="/original/{ad.n:x}/{at}" srcset="/original/{ad.n:x}/{at}_s360 360w, /original/{ad.n:x}/{at} 1200w" alt="{ad.title}"></div>')
        near = "".join(f'<a class="mlc-itembox mlc-itembox--small" href="{path(o)}"><h3>{o.title}</h3>{split(cost(o))}</a>' for o in others(ads, ad, 4))
        ends = '<p class="mlc-offer__bids">3 osoby licytują, do końca 2 dni</p>' if ad.n % 4 == 0 else ""
        body = f'<nav class="breadcrumbs"><a href="/">Allegro Lokalnie</a><a href="{top}">Zwierzęta</a></nav><div class="photo-carousel">{shown}</div><div class="mlc-offer__heading"><h1 class="ml-heading ml-text-large mlc-offer__title">{ad.title}</h1></div><div class="mlc-offer__price"><span class="mlc-offer__type">{kind(ad)}</span>{split(cost(ad))}{ends}</div><div class="mlc-offer__installments">raty od {figures(cost(ad) / 10, " ")} zł x 10 rat</div><div class="mlc-offer__delivery"><ul><li>Paczkomat 10,95 zł</li><li>Kurier 16,49 zł</li><li>Odbiór osobisty 0 zł</li></ul></div><div class="mlc-offer__location"><svg></svg><span>{ad.place}</span></div><div class="mlc-offer__publish-date">Dodano {day(ad).day} {one_of(ad, "stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia")} {day(ad):%Y}</div><section><h2>Opis</h2><div class="mlc-offer__description">{ad.text}</div></section><div class="mlc-seller-details"><h2>Sprzedający</h2><a class="mlc-seller-details__login" href="/uzytkownik/{account_of(ad.seller)}">{ad.seller}</a><p>na Allegro Lokalnie od lutego 2019</p><p>98,7% kupujących poleca</p></div><p>Numer oferty {ad.n}77</p><h2>Może Cię zainteresować</h2>{near}'
        return body, canonical(path(ad)) + shared(ad.title, f"/original/{ad.n:x}/0") + crumbs("Allegro Lokalnie", "Zwierzęta")

    pages = Pages(ads, path, {top: ads}, listing, detail, lambda body: f'<header><a href="/">Allegro Lokalnie</a><a href="/dodaj">Dodaj ogłoszenie</a><a href="/login">Zaloguj się</a></header>{body}<footer><a href="/regulamin">Regulamin</a><a href="/pomoc">Pomoc</a></footer><div data-role="gdpr-consent"><p>Zgoda na pliki cookies</p><button>Ok, zgadzam się</button></div>', f'<h1>Ogłoszenia</h1><a href="{top}">Zwierzęta</a>', "pl", "Allegro Lokalnie", size=10,
                  others=dict.fromkeys(("/dodaj", "/login", "/regulamin", "/pomoc"), "<h1>Allegro Lokalnie</h1><p>Prowizja od 0,49 zł</p>"), titled=lambda ad: f"{ad.title} | Cena, opis | Allegro Lokalnie")
    return mapped(profiled(made("allegrolokalnie-pl", "PLN", pages, ALL, image=lambda ad: f"/original/{ad.n:x}/0", account=lambda ad: str(account_of(ad.seller))), "/uzytkownik/", "pl", "Oferty sprzedającego"), "/sitemap.xml", [], ["/regulamin", "/pomoc", top])


def huuto_fi() -> Made:
    """Finland's auctions: four sums on a page (present, opening, step, buy at once only as a word), when it opened beside when it closes, hours left in lists, counts behind names, pages in the path."""
    ads = made_ads(29, "Karhuntalja|Kuningaspyton|Hopealusikka|Postimerkkierä Suomi|Hylkeennahkakäsineet|Puukko Kauhava", "vanha|hyväkuntoinen|perikunnasta|harvinainen|koriste",
        prices="420.00 85.00 31.50 12.00 60.00 145.00", texts="Kuolinpesästä löytynyt, kunto kuvien mukaan. Ei palautusoikeutta.|Hyvin säilynyt, savuton koti. Postitus ostajan kustannuksella 8,90 €.", people="keräilijä-58|Antiikkiliike Aarre|Pia_T", places="Tampere|Oulu|Turku", newest=noon())
    top = "/osastot/antiikki-ja-taide/114"

    def path(ad: Item) -> str:
        return f"/kohteet/{ad.slug}/61{ad.n}"

    def price(ad: Item) -> str:
        return f"{figures(cost(ad), ' ')} €"

    def card(ad: Item) -> str:
        return f'<div class="grid-element-container"><a class="item-card-link" href="{path(ad)}"><div class="item-card"><div class="item-card__header"><div class="item-card__header-left">{"Huutokauppa" if ad.n % 3 else "Osta heti"}</div><div class="item-card__header-right"><span class="item-card__time">{ad.n % 6 + 1} pv {ad.n % 20} h</span></div></div><div class="item-card__image" style="background-image:url(/kuvat/s/61{ad.n}-0.jpg)"></div><div class="item-card__footer"><div class="item-card__title">{ad.title}</div><div class="item-card__price">{price(ad)}</div></div></div></a></div>'

    def listing(leaf: Leaf) -> str:
        turn = "".join(f'<li><a href="{top}/page/{n}">{n}</a></li>' for n in range(1, leaf.last + 1) if n in {1, leaf.number - 1, leaf.number + 1, leaf.last})
        return f'<h1>Antiikki ja taide</h1><div class="results-count">Kohteita {len(ads)} kpl</div><div class="list-grid">{"".join(map(card, leaf.ads))}</div><ul class="pagination">{turn}</ul>'

    def detail(ad: Item) -> tuple[str, str]:
        shown = gallery(ad, lambda at: f'<li class="gallery-thumb"><a href="#kuva{at}" data-full="/kuvat/o/61{ad.n}-{at}.jpg"><img src="/kuvat/o/61{ad.n}-{at}.jpg" alt="{ad.title}"></a></li>')
        near = "".join(f'<li><a href="{path(o)}"><span>{o.title}</span><span class="item-card__price">{price(o)}</span></a></li>' for o in others(ads, ad))
        now = '<div class="price-label">Osta heti</div>' if ad.n % 3 == 0 else '<div class="price-label">Hinta nyt</div>'
        bids = "" if ad.n % 3 == 0 else f'<tr><th>Lähtöhinta</th><td>{figures(cost(ad) / 4, " ")} €</td></tr><tr><th>Minimikorotus</th><td>1,00 €</td></tr><tr><th>Huutoja</th><td>{ad.n % 11 + 1}</td></tr>'
        body = f'<ol class="breadcrumb"><li><a href="/">Etusivu</a></li><li><a href="{top}">Antiikki ja taide</a></li></ol><h1 class="item-page__title">{ad.title}</h1><ul class="gallery">{shown}</ul><div class="item-page__price">{now}<span class="price-value">{price(ad)}</span></div><table class="info-table"><tr><th>Kohdenumero</th><td>61{ad.n}</td></tr>{bids}<tr><th>Avautumisaika</th><td>{day(ad).day}.{day(ad).month}.{day(ad).year} {day(ad):%H.%M}</td></tr><tr><th>Sulkeutumisaika</th><td>8.12.2026 20.00</td></tr><tr><th>Sijainti</th><td>{ad.place}</td></tr><tr><th>Maksutavat</th><td>Käteinen, tilisiirto</td></tr></table><div class="item-page__description">{ad.text}</div><div class="seller-box"><span>Myyjä</span> <a href="/profiili/{account_of(ad.seller)}">{ad.seller}</a> <span class="feedback">(+{ad.n % 800})</span></div><h2>Myyjän muut kohteet</h2><ul>{near}</ul>'
        return body, canonical(path(ad)) + shared(ad.title, f"/kuvat/o/61{ad.n}-0.jpg")

    pages = Pages(ads, path, {top: ads}, listing, detail, lambda body: f'<nav class="top"><a href="/">Huuto.net</a><a href="/kirjaudu">Kirjaudu</a><a href="/ilmoita">Ilmoita kohde</a></nav>{body}<footer><a href="/ohjeet">Ohjeet</a> Välityspalkkio 3,90 %</footer>', f'<a href="{top}">Antiikki ja taide</a>', "fi", "Huuto.net", size=7, turn=by_pattern(r"/page/(\d+)$"),
                  others=dict.fromkeys(("/kirjaudu", "/ilmoita", "/ohjeet"), "<h1>Huuto.net</h1>"), titled=lambda ad: f"{ad.title} - Huuto.net")
    return profiled(made("huuto-fi", "EUR", pages, ALL, image=lambda ad: f"/kuvat/o/61{ad.n}-0.jpg", account=lambda ad: str(account_of(ad.seller))), "/profiili/", "fi", "Kohteet")


def _plural(n: int, one: str, few: str, many: str) -> str:
    if n % 10 == 1 and n % 100 != 11:
        return one
    return few if n % 10 in {2, 3, 4} and n % 100 not in {12, 13, 14} else many


def _ago(ad: Item) -> str:
    n = int(since(ad, "{}", "{}"))
    if since(ad, "h", "d") == "h":
        return f'{n} {_plural(n, "час", "часа", "часов")} назад'
    return "вчера" if n == 1 else f'{n} {_plural(n, "день", "дня", "дней")} назад'


def lalafo_kg() -> Made:
    """Kyrgyzstan's board: the page's state with times in seconds, "Договорная" for no price, VIP ads repeated, "2 часа назад" with Russian plurals, masked phones, prices in soms beside the same in dollars, a menu by town."""
    ads = spread(made_ads(33, "Беркут ловчий|Попугай жако|Черепаха среднеазиатская|Диван угловой|Чучело архара|Телефон Redmi 12|Шкура волка", "взрослый|срочно|с документами|новый|торг уместен",
        prices="45000 60000 1500 18500 - 7900 12000", texts="Продаю в связи с переездом, состояние отличное. Звоните в любое время.|Ручной, ухоженный. Доставка по городу 200 сом.", people="Азамат|Зоомир Бишкек|Гүлнара", places="Бишкек|Ош|Каракол|Джалал-Абад"), 10)
    top = "/kyrgyzstan/zhivotnye"

    def path(ad: Item) -> str:
        return f"/bishkek/ads/{ad.slug}-id-10{ad.n}"

    def price(ad: Item) -> str:
        return "Договорная" if ad.price is None else f"{whole(cost(ad), ' ')} KGS"

    def card(ad: Item, tail: str = "", badge: str = "") -> str:
        return f'<article class="adTile-wrap css-1f5k"><a class="adTile-mainInfo-link" href="{path(ad)}{tail}">{badge}<div class="adTile-image"><img src="/i/posters/api/10{ad.n}_0.jpeg" alt="{ad.title}" loading="lazy"><span class="images-count">{shots(ad)}</span></div><p class="adTile-title">{ad.title}</p><p class="adTile-price">{price(ad)}</p></a><div class="meta-info-wrap"><span class="adTile-meta-city">{ad.place}</span><span class="adTile-meta-time">{_ago(ad)}</span></div></article>'

    def told(ad: Item) -> dict[str, object]:
        return {"id": int(f"10{ad.n}"), "title": ad.title, "description": ad.text, "price": None if ad.price is None else int(cost(ad)), "currency": "KGS", "symbol": "KGS", "city": ad.place, "mobile": "+996555XXXXXX", "created_time": int(day(ad).timestamp()), "updated_time": int(day(ad).timestamp()), "url": path(ad), "images": [{"original_url": f"{{base}}i/posters/original/10{ad.n}_{at}.jpeg", "thumbnail_url": f"{{base}}i/posters/api/10{ad.n}_{at}.jpeg"} for at in range(shots(ad))], "user": {"id": account_of(ad.seller), "username": ad.seller}, "views": ad.n % 300}

    def kept(of: list[Item]) -> str:
        return state({"props": {"initialState": {"listing": {"listingFeed": {"items": [told(ad) for ad in of], "_meta": {"totalCount": len(ads)}}}, "feed": {"adDetails": {str(ad.n): {"item": told(ad)} for ad in of[:1]}}}}, "page": "/", "query": {}})

    def listing(leaf: Leaf) -> str:
        vip = "".join(card(ad, "?vip=1", '<span class="vip-label">VIP</span>') for ad in ads[6:8])
        turn = "".join(f'<a class="LFPagination__link" href="{top}?page={n}">{n}</a>' for n in range(1, leaf.last + 1))
        return f'<h1 class="LFHeading">Животные в Кыргызстане</h1><span>{len(ads)} объявления</span><section class="vip">{vip}</section><section class="feed">{"".join(map(card, leaf.ads))}</section><div class="LFPagination">{turn}</div>{kept(list(leaf.ads))}'

    def detail(ad: Item) -> tuple[str, str]:
        shown = gallery(ad, lambda at: f'<div class="slide"><picture><source srcset="/i/posters/original/10{ad.n}_{at}.webp" type="image/webp"><img src="/i/posters/original/10{ad.n}_{at}.jpeg" alt="{ad.title} - {at + 1}"></picture></div>')
        near = "".join(card(o) for o in others(ads, ad))
        dollars = f'<span class="price-usd">≈ {whole(cost(ad) / 87.4, " ")} USD</span>' if ad.price else ""
        body = f'<ul class="breadcrumbs"><li><a href="{top}">Животные</a></li><li>{ad.title}</li></ul><div class="carousel">{shown}</div><div class="details-page__head"><h1 class="LFHeading AdViewName">{ad.title}</h1><p class="LFPrice"><span class="heading">{price(ad)}</span> {dollars}</p></div><ul class="details-page__params"><li><p>Город:</p> <a href="/{account_of(ad.place)}/city">{ad.place}</a></li><li><p>Тип сделки:</p> <span>Продажа</span></li></ul><div class="description__wrap"><p>{ad.text}</p></div><div class="about-ad-info"><p>Создано: {_ago(ad)}</p><p>Обновлено: сегодня</p><p>ID: 10{ad.n}</p><p>Просмотры: {ad.n % 300}</p></div><div class="userName"><a href="/user/{account_of(ad.seller)}"><span class="userName-text">{ad.seller}</span></a><span>На lalafo с 2019</span></div><button class="phone">+996 555 XX XX XX</button><h2>Похожие объявления</h2>{near}'
        return body + kept([ad]), canonical(path(ad)) + ld({"@type": "Product", "name": ad.title, "image": f"{{base}}i/posters/original/10{ad.n}_0.jpeg"})

    towns = branches("/{0}/{1}", "bishkek|osh|karakol|naryn|talas|batken", "Недвижимость|Транспорт|Электроника|Услуги|Работа|Личные вещи|Дом и сад")
    places = {f"/{account_of(town)}/city": "<h1>Город</h1>" for town in ("Бишкек", "Ош", "Каракол", "Джалал-Абад")}
    pages = Pages(ads, path, {top: ads}, listing, detail, lambda body: f'<header><a href="/">lalafo</a><a href="/login">Войти</a><a href="/new">Подать объявление</a></header><nav>{menu(towns)}</nav>{body}<footer><a href="/safety">Безопасность</a> Объявление VIP от 99 сом</footer>', f'<a href="{top}">Животные</a>', "ru", "lalafo.kg", size=9,
                  others={**bare(towns, "Объявлений не найдено."), **places, **dict.fromkeys(("/login", "/new", "/safety"), "<h1>lalafo</h1>")}, titled=lambda ad: f"{ad.title}: {price(ad)} ➤ {ad.place} | lalafo.kg")
    return profiled(made("lalafo-kg", "KGS", pages, ALL, image=lambda ad: f"/i/posters/original/10{ad.n}_0.jpeg", account=lambda ad: str(account_of(ad.seller))), "/user/", "ru", "Объявления")


MAKES: dict[str, Callable[[], Made]] = {make.__name__: make for make in (okidoki_ee, allegrolokalnie_pl, huuto_fi, lalafo_kg)}
