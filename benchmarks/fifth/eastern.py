"""National boards from Chișinău to Baku: Moldova, Armenia, Georgia, Azerbaijan."""
# ruff: noqa: E501 - markup reads best as it is sent
# fmt: off

from __future__ import annotations

from collections.abc import Callable

from benchmarks.blind.base import account_of, made_ads
from benchmarks.blind2.base import ALL, PLAIN, Leaf, Pages, by_query, cost, made, numbers
from benchmarks.blind3.base import canonical
from benchmarks.fifth.base import by_pattern, crumbs, noon, one_of, profiled, whole
from benchmarks.fourth.base import day, others, shared, state
from tests.spiders.shops.base import Item, Made

_RO = "ian.|feb.|mar.|apr.|mai|iun.|iul.|aug.|sept.|oct.|nov.|dec."
_KA = "იან|თებ|მარ|აპრ|მაი|ივნ|ივლ|აგვ|სექ|ოქტ|ნოე|დეკ"


def md999() -> Made:
    """Moldova's board: the sum in lei with euros and dollars below it, "Preț negociabil" for none, only a day of renewal, views, a region as a definition, pages of a section in the query."""
    ads = made_ads(25, "Broască țestoasă de stepă|Papagal jaco|Piton regal|Terariu din sticlă|Agamă bărboasă", "mascul|femelă|pereche|pui|cu acte",
        prices="1200 18500 - 2400 1650", texts="Vând urgent, sănătos și crescut în casă.|Se vinde cu tot cu terariu. Nu fac schimb.", people="ion_zoo|exotica.md|natalia88", places="Chișinău mun.|Bălți mun.|Orhei")

    def path(ad: Item) -> str:
        return f"/ro/98{ad.n}"

    def price(ad: Item) -> str:
        return "Preț negociabil" if ad.price is None else f"{whole(cost(ad), ' ')} lei"

    def row(ad: Item) -> str:
        return f'<li class="ads-list-photo-item"><div class="ads-list-photo-item-thumb"><a href="{path(ad)}" class="js-item-ad" data-event="ad_click"><span class="ads-list-photo-item-animated-wrapper"><img src="/BoardImages/320x240/98{ad.n}.jpg" alt="{ad.title}"></span></a></div><div class="ads-list-photo-item-title"><a href="{path(ad)}" class="js-item-ad">{ad.title}</a></div><div class="ads-list-photo-item-price"><span class="ads-list-photo-item-price-wrapper">{price(ad)}</span></div></li>'

    def listing(leaf: Leaf) -> str:
        booster = '<li class="ads-list-photo-item is-booster"><div class="ads-list-photo-item-title"><a href="/ro/reclama">Publicitate</a></div></li>'
        turn = "".join(f'<li><a href="{leaf.at}?page={n}">{n}</a></li>' for n in range(1, leaf.last + 1))
        return f'<h1>Animale exotice</h1><ul class="ads-list-photo large-photo">{booster}{"".join(map(row, leaf.ads))}</ul><nav class="paginator"><ul>{turn}</ul></nav>'

    def detail(ad: Item) -> tuple[str, str]:
        main = '<li class="adPage__content__price-feature__prices__price is-main negotiable">Preț negociabil</li>' if ad.price is None else f'<li class="adPage__content__price-feature__prices__price is-main"><span class="adPage__content__price-feature__prices__price__value" itemprop="price" content="{cost(ad):.0f}">{whole(cost(ad), " ")}</span> <span class="adPage__content__price-feature__prices__price__currency" itemprop="priceCurrency" content="MDL">lei</span></li><li class="adPage__content__price-feature__prices__price">≈ {cost(ad) / 19.6:.0f} €</li><li class="adPage__content__price-feature__prices__price">≈ {cost(ad) / 17.1:.0f} $</li>'
        near = "".join(f'<li><a href="{path(o)}"><img src="/BoardImages/160x120/98{o.n}.jpg" alt="">{o.title} <b>{price(o)}</b></a></li>' for o in others(ads, ad))
        body = f'<div id="m__breadcrumbs"><a href="/ro">Toate anunțurile</a> <a href="/ro/list/animals-and-plants/exotic">Animale exotice</a></div><header class="adPage__header"><h1 itemprop="name">{ad.title}</h1></header><section class="adPage__content"><div class="adPage__content__photos"><img class="adPage__content__photos__item" src="/BoardImages/900x900/98{ad.n}.jpg" alt=""></div><div class="adPage__content__description" itemprop="description">{ad.text}</div><div class="adPage__content__features"><h2>Caracteristici</h2><ul><li><span>Vârsta</span><span>2 ani</span></li></ul></div><div class="adPage__content__price-feature"><span class="adPage__content__price-feature__title">Preț:</span><ul class="adPage__content__price-feature__prices">{main}</ul></div><dl class="adPage__content__region"><dt>Regiunea:</dt><dd itemprop="address">{ad.place}</dd></dl><dl class="adPage__content__phone"><dt>Contacte:</dt><dd><a href="tel:+37300000000">+373 *** ** ***</a></dd></dl></section><aside class="adPage__aside"><dl class="adPage__aside__stats__owner"><dt>Autor</dt><dd><a class="adPage__aside__stats__owner__login" href="/ro/profile/{ad.seller}">{ad.seller}</a></dd></dl><div class="adPage__aside__stats__date">Data actualizării: {ad.n % 20 + 7} {_RO.split("|")[10]} 2026, 12:05</div><div class="adPage__aside__stats__type">Tipul: Vând</div><div class="adPage__aside__stats__views">Vizualizări: {ad.n % 700} (azi {ad.n % 8})</div></aside><h3>Anunțuri similare</h3><ul>{near}</ul>'
        return body, canonical(path(ad)) + shared(ad.title, f"/BoardImages/900x900/98{ad.n}.jpg")

    pages = Pages(ads, path, {"/ro/list/animals-and-plants/exotic": ads}, listing, detail, lambda body: f'<div id="topbar-panel"><a href="/">999.md</a><a href="/ro/add">Adaugă anunț</a><a href="/ro/info">Info</a></div>{body}<footer>Simpals © <a href="/ro/rules">Reguli</a></footer>', '<ul class="main-CatalogNavigation"><li><a href="/ro/list/animals-and-plants/exotic">Animale exotice</a></li></ul>', "ro", "999.md", size=9,
                  others=dict.fromkeys(("/ro", "/ro/add", "/ro/info", "/ro/rules", "/ro/reclama"), "<h1>999.md</h1>"), titled=lambda ad: f"{ad.title} | 999.md")
    return profiled(made("md999", "MDL", pages, (*PLAIN, "seller", "place"), image=lambda ad: f"/BoardImages/900x900/98{ad.n}.jpg", account=lambda ad: ad.seller), "/ro/profile/", "ro", "Anunțuri")


def list_am() -> Made:
    """Armenia's board in English: bare classes of one letter, drams with the sign after, posted and renewed days in numbers, an agency's label, a price lowered, pages as the path's last number."""
    ads = made_ads(27, "Steppe tortoise|African grey parrot|Royal python|Glass terrarium|Budgerigar|Orchid collection", "male|female|pair|young|urgent",
        prices="25000 480000 65000 40000 7000 15000", texts="Healthy, eats well, bred at home. Call in the evening.|Selling together with the cage. Delivery in the city is possible.", people="Armen|Zoo House|Lilit", places="Yerevan|Gyumri|Vanadzor")

    def path(ad: Item) -> str:
        return f"/en/item/21{ad.n}"

    def price(ad: Item) -> str:
        return f"{cost(ad):,.0f} ֏"

    def card(ad: Item) -> str:
        return f'<a href="{path(ad)}?ld_src=2"><img src="/g/f/21{ad.n}.webp" alt="{ad.title}"><div class="p">{price(ad)}</div><div class="l">{ad.title}</div><div class="at">{ad.place}</div>{"<span class=clabel>Agency</span>" if ad.seller == "Zoo House" else ""}</a>'

    def listing(leaf: Leaf) -> str:
        turn = "".join(f'<a href="{leaf.at}{f"/{n}" if n > 1 else ""}">{n}</a>' if n != leaf.number else f"<span class=s>{n}</span>" for n in range(1, leaf.last + 1))
        top = "".join(f'<a href="{path(ad)}?ld_src=1"><img src="/g/f/21{ad.n}.webp" alt=""><div class="p">{price(ad)}</div><div class="l">{ad.title}</div></a>' for ad in ads[2:4])
        return f'<div id="crumb"><h1>Animals</h1></div><div id="star"><div class="dltitle">Top Ads</div><div class="gl">{top}</div></div><div id="contentr"><div class="dltitle">Regular Ads</div><div class="dl"><div class="gl">{"".join(map(card, leaf.ads))}</div></div><div class="dlf"><span class="pp">{turn}</span></div></div>'

    def detail(ad: Item) -> tuple[str, str]:
        old = f'<span class="xprice">{cost(ad) * 1.2:,.0f} ֏</span>' if ad.n % 4 == 0 else ""
        body = f'<div id="crumb"><a href="/en/category/168">Animals</a></div><div id="pcontent"><div class="vi"><div class="p"><img src="/f/21{ad.n}.webp" alt="{ad.title}"></div></div><div class="vih"><h1 itemprop="name">{ad.title}</h1></div><span class="price x"><span>{price(ad)}</span></span>{old}<div class="loc"><a href="#map">{ad.place}</a></div><div id="abar"><h2>Description</h2></div><div itemprop="description" class="body">{ad.text}</div><div class="footer"><span>Ad ID {21}{ad.n}</span> <span>Posted {day(ad):%d.%m.%Y}</span> <span>Renewed {ad.n % 20 + 7:02d}.11.2026, 0{ad.n % 9}:41</span></div></div><div id="uinfo"><a href="/en/user/{account_of(ad.seller)}"><div class="av"></div><div class="n">{ad.seller}</div></a><div class="since">On List.am since 12.2014</div><div class="phone">Phone number</div></div><div id="sponsor"><a href="/away?u=1">Advertisement: Vet clinic, from 5,000 ֏</a></div>'
        return body, canonical(path(ad))

    pages = Pages(ads, path, {"/en/category/168": ads}, listing, detail, lambda body: f'<div id="hdr"><a href="/en/">List.am</a><a href="/en/login">Sign in</a><a href="/en/add">Post an ad</a><select><option>USD</option><option>֏</option></select></div>{body}<div id="ftr"><a href="/en/help">Help</a></div>', '<div id="ml"><a href="/en/category/168">Animals</a></div>', "en", "List.am", size=8, turn=by_pattern(r"(?<=/168)/(\d+)$"),
                  others=dict.fromkeys(("/en/", "/en/login", "/en/add", "/en/help", "/away"), "<h1>List.am</h1>"), titled=lambda ad: f"{ad.title} - List.am")
    return profiled(made("list-am", "AMD", pages, ALL, image=lambda ad: f"/f/21{ad.n}.webp", account=lambda ad: str(account_of(ad.seller))), "/en/user/", "en", "Ads")


def mymarket_ge() -> Made:
    """Georgia's board: utility classes, the lari's sign in a box of its own, "ფასი შეთანხმებით" for no price, a switch of currencies, days without a year, a state of the page, VIP labels."""
    ads = made_ads(24, "ხმელთაშუა ზღვის კუ|ჟაკო თუთიყუში|სამეფო პითონი|ტერარიუმი|კაქტუსების კოლექცია", "მამრი|მდედრი|წყვილი|ახალგაზრდა|სასწრაფოდ",
        prices="120 1850 - 340 75.50", texts="იყიდება ჯანმრთელი, სახლში გამოზრდილი.|გადაცემა ადგილზე, მიტანა თბილისში შესაძლებელია.", people="გიორგი|ზოო სახლი|ნინო", places="თბილისი|ბათუმი|ქუთაისი", newest=noon())

    def path(ad: Item) -> str:
        return f"/ka/pr/36{ad.n}/{ad.slug}"

    def price(ad: Item) -> str:
        if ad.price is None:
            return '<span class="text-black-60 text-14">ფასი შეთანხმებით</span>'
        told = whole(cost(ad), " ") if cost(ad) == int(cost(ad)) else f"{cost(ad):.2f}"
        return f'<div class="flex items-center"><span class="text-16 font-bold font-tbcx-bold">{told}</span><span class="ml-[2px] text-[12px] w-4 h-4">₾</span></div>'

    def when(ad: Item) -> str:
        return f"{day(ad).day} {one_of(ad, _KA)}. {day(ad):%H:%M}"

    def card(ad: Item) -> str:
        vip = '<span class="absolute bg-orange text-10 uppercase">VIP+</span>' if ad.n % 5 == 0 else ""
        return f'<div class="group relative rounded-xl bg-white shadow-card">{vip}<a class="block" href="{path(ad)}" target="_blank"><div class="aspect-4/3"><img class="object-cover" src="/photos/thumbs/36{ad.n}.jpg" alt="{ad.title}"></div><div class="px-4 pt-3"><h3 class="text-14 truncate">{ad.title}</h3>{price(ad)}<div class="flex justify-between text-12 text-gray-80"><span>{ad.place}</span><span>{when(ad)}</span></div></div></a><button class="absolute right-3" aria-label="ფავორიტი"></button></div>'

    def listing(leaf: Leaf) -> str:
        return f'<h1 class="text-20">ცხოველები</h1><p>{len(ads)} განცხადება</p><div class="grid grid-cols-4 gap-4">{"".join(map(card, leaf.ads))}</div><div class="flex justify-center">{numbers(leaf, lambda n: f"{leaf.at}?Page={n}", "bg-yellow")}</div>'

    def detail(ad: Item) -> tuple[str, str]:
        near = "".join(map(card, others(ads, ad)))
        body = f'<ul class="flex text-12"><li><a href="/ka">მთავარი</a></li><li><a href="/ka/search/cats/animals">ცხოველები</a></li></ul><div class="swiper-slide"><img class="object-contain" src="/photos/large/36{ad.n}.jpg" alt="{ad.title}"></div><div class="flex text-12"><span>{ad.place}</span><span>{when(ad)}</span><span>ნახვა: {ad.n % 600}</span><span>ID: 36{ad.n}</span></div><h1 class="text-24 font-medium">{ad.title}</h1><div class="text-14">მდგომარეობა: მეორადი</div><p class="whitespace-pre-line">{ad.text}</p><aside class="sticky">{price(ad)}<div class="flex"><button class="active">₾</button><button>$</button></div><div class="rounded"><a href="/ka/user/{account_of(ad.seller)}"><span class="font-bold">{ad.seller}</span></a><span>{ad.n % 40 + 1} განცხადება</span></div><button>598 ** ** **</button><div>უფასო მიწოდება 100 ₾-დან</div></aside><h2>მსგავსი განცხადებები</h2><div class="grid">{near}</div>'
        kept = {"props": {"pageProps": {"product": {"product_id": f"36{ad.n}", "title": ad.title, "price": None if ad.price is None else cost(ad), "currency_id": 3, "location": ad.place, "photos": [{"large": f"/photos/large/36{ad.n}.jpg"}]}}}}
        return body + state(kept), canonical(path(ad)) + crumbs("მთავარი", "ცხოველები")

    pages = Pages(ads, path, {"/ka/search/cats/animals": ads}, listing, detail, lambda body: f'<div id="__next"><header><a href="/ka">MyMarket</a><a href="/ka/login">შესვლა</a><a href="/ka/add">დამატება</a></header><main>{body}</main><footer><a href="/ka/rules">წესები</a><p>© TNET</p></footer></div>', '<a href="/ka/search/cats/animals">ცხოველები</a>', "ka", "MyMarket.ge", size=8, turn=by_query("Page"),
                  others={"/ka": '<a href="/ka/search/cats/animals">ცხოველები</a>', "/ka/login": "<h1>შესვლა</h1>", "/ka/add": "<h1>დამატება</h1>", "/ka/rules": "<h1>წესები</h1>"}, titled=lambda ad: f"{ad.title} - MyMarket.ge")
    return profiled(made("mymarket-ge", "GEL", pages, ALL, image=lambda ad: f"/photos/large/36{ad.n}.jpg", account=lambda ad: str(account_of(ad.seller))), "/ka/user/", "ka", "განცხადებები")


def tap_az() -> Made:
    """Azerbaijan's board: VIP ads in a box above the rest, a card's place and day of renewal in one line, the sum and its code apart, a seller by name alone, no day of posting, a cursor for more."""
    ads = made_ads(25, "Aralıq dənizi tısbağası|Jako tutuquşusu|Kral pitonu|Şüşə terrarium|Kaktus kolleksiyası", "erkək|dişi|cüt|bala|təcili",
        prices="150 1250 320 95 48", texts="Sağlamdır, evdə saxlanılıb, qəfəsi ilə birlikdə satılır.|Çatdırılma yoxdur, yerində baxmaq olar.", people="Elnur|Zoomağaza Nur|Aysel", places="Bakı|Gəncə|Sumqayıt")

    def path(ad: Item) -> str:
        return f"/elanlar/heyvanlar/akvariumlar-ve-baliqlar/40{ad.n}"

    def card(ad: Item) -> str:
        return f'<div class="products-i rounded bookmarked" data-id="40{ad.n}"><a target="_blank" class="products-link" href="{path(ad)}"><div class="products-top"><img class="" alt="{ad.title}, {ad.place}" src="/uploads/f200x150/40{ad.n}.jpg"></div><div class="products-price-container"><div class="products-price"><span class="price-val">{whole(cost(ad), " ")}</span><span class="price-cur">AZN</span></div></div><div class="products-name">{ad.title}</div><div class="products-created">{ad.place}, bugün, 0{ad.n % 9}:1{ad.n % 6}</div></a><div class="products-bookmarking"></div></div>'

    def listing(leaf: Leaf) -> str:
        vip = "".join(map(card, ads[:2])) if leaf.number == 1 else ""
        more = f'<div class="pagination"><div class="next"><a href="{leaf.at}?page={leaf.number + 1}">Növbəti</a></div></div>' if leaf.number < leaf.last else ""
        return f'<h1 class="page-title">Heyvanlar</h1><div class="js-vip-products"><h3>VIP elanlar</h3><div class="products">{vip}</div></div><div class="endless-products"><h3>Elanlar</h3><div class="products">{"".join(map(card, leaf.ads))}</div></div>{more}'

    def detail(ad: Item) -> tuple[str, str]:
        body = f'<ol class="breadcrumbs"><li><a href="/elanlar/heyvanlar">Heyvanlar</a></li></ol><div class="product-photos"><div class="product-photos__slider-top-i"><img src="/uploads/full/40{ad.n}.jpg" alt="{ad.title}"></div></div><h1 class="product-title">{ad.title}</h1><div class="product-price"><div class="product-price__i product-price__i--bold">{whole(cost(ad), " ")}<span class="product-price__currency">AZN</span></div><div class="product-credit">Kredit: ayda {cost(ad) / 12:.0f} AZN-dən</div></div><div class="product-properties"><div class="product-properties__i"><label class="product-properties__i-name">Şəhər</label><span class="product-properties__i-value">{ad.place}</span></div><div class="product-properties__i"><label class="product-properties__i-name">Elanın nömrəsi</label><span class="product-properties__i-value">40{ad.n}</span></div></div><div class="product-description__content"><p>{ad.text}</p></div><div class="product-owner__info"><div class="product-owner__info-name">{ad.seller}</div><div class="product-owner__info-region">{ad.place}</div></div><a class="product-phones__btn">(050) ***-**-**</a><ul class="product-statistics"><li><span class="product-statistics__i-text">Baxışların sayı: {ad.n % 900}</span></li><li><span class="product-statistics__i-text">Yeniləndi: Bugün, 0{ad.n % 9}:1{ad.n % 6}</span></li></ul><h3>Bənzər elanlar</h3><div class="products">{"".join(map(card, others(ads, ad)))}</div>'
        return body, canonical(path(ad)) + shared(f"{ad.title}, {ad.place}", f"/uploads/full/40{ad.n}.jpg")

    pages = Pages(ads, path, {"/elanlar/heyvanlar": ads}, listing, detail, lambda body: f'<div class="header"><a class="header-logo" href="/">tap.az</a><a href="/elanlar/new">Yeni elan</a><a href="/login">Giriş</a></div><div class="main">{body}</div><div class="footer"><a href="/pages/rules">Qaydalar</a> Məsuliyyəti elan sahibi daşıyır</div>', '<a href="/elanlar/heyvanlar">Heyvanlar</a>', "az", "tap.az", size=8,
                  others=dict.fromkeys(("/elanlar/new", "/login", "/pages/rules"), "<h1>Tap.az</h1>"), titled=lambda ad: f"{ad.title}, {ad.place} — tap.az")
    return made("tap-az", "AZN", pages, (*PLAIN, "seller", "place"), image=lambda ad: f"/uploads/full/40{ad.n}.jpg")


MAKES: dict[str, Callable[[], Made]] = {make.__name__: make for make in (md999, list_am, mymarket_ge, tap_az)}
