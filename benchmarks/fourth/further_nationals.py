"""Boards of the Balkans and the Levant, and one of the far South."""
# ruff: noqa: E501 - markup reads best as it is sent
# fmt: off

from __future__ import annotations

from collections.abc import Callable

from benchmarks.blind.base import account_of, made_ads
from benchmarks.blind2.base import ALL, Leaf, Pages, by_path, by_query, cost, figures, made, numbers
from benchmarks.blind3.base import canonical
from benchmarks.fourth.base import day, days_since, in_charset, of_late, others, shared, state
from tests.spiders.shops.base import Item, Made

_TR = ["Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım", "Aralık"]
_ES = ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"]
_AR = ["يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"]


def njuskalo_hr() -> Made:
    """Croatia: paid ads repeat above the free ones, "Po dogovoru", a struck price before the new one, stores and banners in the same lists, the day with a full stop after the year."""
    ads = made_ads(26, "Papiga žako|Čančara|Kameleon|Kavez za ptice|Srneći rog", "pitoma|s papirima|mladi|nekorišten|povoljno|hitno",
        prices="950 120 180 45 -", texts="Vlastiti uzgoj, životinja je zdrava i cijepljena.|Osobno preuzimanje, slanje nije moguće.", people="ptice_zg|Uzgajivačnica Lasta|Ivan", places="Zagreb, Maksimir|Split, Bačvice|Osijek, Retfala")

    def path(ad: Item) -> str:
        return f"/male-zivotinje/{ad.slug}-oglas-40{ad.n}"

    def price(ad: Item) -> str:
        if not ad.price:
            return '<strong class="price price--hrk">Po dogovoru</strong>'
        old = f'<strong class="price price--old"><del>{figures(cost(ad) * 1.25, places=0)} €</del></strong>' if ad.n % 4 == 0 else ""
        return f'{old}<strong class="price price--eur">{figures(cost(ad), places=0)} <span class="currency">€</span></strong>'

    def card(ad: Item, kind: str = "Regular") -> str:
        return f'<li class="EntityList-item EntityList-item--{kind} bp-radix__faux-anchor" data-href="{path(ad)}"><article class="entity-body cf"><h3 class="entity-title"><a name="40{ad.n}" class="link" href="{path(ad)}">{ad.title}</a></h3><div class="entity-thumbnail"><a class="link" href="{path(ad)}"><img class="img entity-thumbnail-img" src="data:image/gif;base64,R0lGODlh" data-src="{{base}}image-200x150/{ad.slug}-{ad.n}.jpg" alt="{ad.title}"></a></div><div class="entity-description"><div class="entity-description-main">Lokacija: {ad.place}</div></div><div class="entity-pub-date"><span class="label">Oglas je objavljen</span> <time class="date date--full" datetime="{day(ad).isoformat()}">{day(ad):%d.%m.%Y.}</time></div><div class="entity-prices"><ul class="price-items cf"><li class="price-item">{price(ad)}</li></ul></div></article></li>'

    def detail(ad: Item) -> tuple[str, str]:
        near = "".join(f'<li class="EntityList-item--Related"><a href="{path(near)}">{near.title}</a>{price(near)}</li>' for near in others(ads, ad))
        body = f'<nav class="breadcrumb-list"><a href="/">Njuška</a><a href="/male-zivotinje">Male životinje</a></nav><div class="content-primary ClassifiedDetail"><h1 class="ClassifiedDetailSummary-title">{ad.title}</h1><dl class="ClassifiedDetailSummary-priceRow"><dd class="ClassifiedDetailSummary-priceDomestic">{price(ad)}</dd></dl><p>Ili od 19 € mjesečno</p><ul class="ClassifiedDetailGallery"><li data-large-image-url="{{base}}image-w920x690/{ad.slug}-{ad.n}.jpg"><img src="{{base}}image-w920x690/{ad.slug}-{ad.n}.jpg" alt=""></li></ul><dl class="ClassifiedDetailBasicDetails-list cf"><dt>Lokacija</dt><dd><span class="ClassifiedDetailBasicDetails-textWrapContainer">{ad.place}</span></dd><dt>Šifra</dt><dd>40{ad.n}</dd></dl><div class="ClassifiedDetailDescription-text">{ad.text}</div><div class="ClassifiedDetailOwnerDetails"><h2 class="ClassifiedDetailOwnerDetails-title"><a href="/korisnik/{account_of(ad.seller)}-k">{ad.seller}</a></h2></div><dl class="ClassifiedDetailSystemDetails-list cf"><dt>Oglas objavljen</dt><dd>{day(ad):%d.%m.%Y. u %H:%M}</dd><dt>Do isteka još</dt><dd>još 30 dana</dd><dt>Oglas prikazan</dt><dd>123 puta</dd></dl></div><section><h2>Slični oglasi</h2><ul>{near}</ul></section>'
        return body, canonical(path(ad)) + shared(ad.title, f"/image-w920x690/{ad.slug}-{ad.n}.jpg")

    def listing(leaf: Leaf) -> str:
        paid = f'<div class="EntityList EntityList--VauVau"><ul>{card(ads[3], "VauVau")}{card(ads[9], "VauVau")}</ul></div>'
        store = '<li class="EntityList-item EntityList-item--Store"><a href="/trgovina/zoo-svijet"><b>Zoo svijet</b></a><span>Hrana od 4,99 €</span></li><li class="EntityList-item EntityList-item--BannerFlyingDockable"></li>'
        row = numbers(leaf, lambda n: f"{leaf.at}?page={n}", "Pagination-item--active")
        return f'<h1>Male životinje</h1>{paid}<div class="EntityList EntityList--Standard EntityList--ListItemRegularAd"><ul class="EntityList-items">{"".join(map(card, leaf.ads[:3]))}{store}{"".join(map(card, leaf.ads[3:]))}</ul></div><nav class="Pagination">{row}</nav>'

    all_ = "/male-zivotinje"
    pages = Pages(ads, path, {all_: ads}, listing, detail, lambda body: f'<header><a href="/">Njuška</a><a href="{all_}">Male životinje</a><a href="/prijava">Prijava</a><a href="/trgovina/zoo-svijet">Trgovine</a></header>{body}<footer><a href="/help/uvjeti">Uvjeti</a><a href="/blog/zako">Savjeti</a></footer>', f'<h2>Kategorije</h2><a href="{all_}">Male životinje (26)</a>', "hr", "Njuška", size=9,
                  others={"/prijava": "<h1>Prijava</h1>", "/help/uvjeti": "<h1>Uvjeti</h1>", "/blog/zako": "<h1>Koliko košta žako?</h1><p>Cijena od 600 € do 1.200 €.</p><img src='/img/b.jpg'>", "/trgovina/zoo-svijet": "<h1>Zoo svijet</h1>"})
    return made("njuskalo-hr", "EUR", pages, ALL, image=lambda ad: f"/image-w920x690/{ad.slug}-{ad.n}.jpg", account=lambda ad: f"{account_of(ad.seller)}-k")


def bazar_bg() -> Made:
    """Bulgaria: euros and leva in one line, "днес в 10:22 ч.", "По договаряне", the seller a name beside a phone behind a click, top ads in the same list, ?page=2."""
    ads = of_late(made_ads(25, "Папагал жако|Костенурка|Леопардов гекон|Клетка|Рога от елен", "питомен|с документи|млад|голям|спешно",
        prices="600 90 75 30 -", texts="Отгледан на ръка, свикнал с хора и деца.|Лично предаване, може и по куриер с преглед.", people="Стоян|Зоо Пловдив|Мария Петрова", places="гр. София, Лозенец|гр. Пловдив, Тракия|гр. Русе"), 15)

    def path(ad: Item) -> str:
        return f"/obiava-49{ad.n}/{'papagali' if ad.n % 2 else 'vlechugi'}-{ad.n}"

    def price(ad: Item) -> str:
        return f'{cost(ad):,.0f} <span>€</span><span class="lev">{figures(cost(ad) * 1.95583, " ", ".")} лв</span>' if ad.price else "По договаряне"

    def when(ad: Item) -> str:
        back = days_since(ad)
        return f"{('днес', 'вчера')[back] if back < 2 else f'{day(ad):%d.%m.%Y}'} в {day(ad):%H:%M} ч."

    def card(ad: Item) -> str:
        return f'<div class="listItemContainer{" top" if ad.n % 5 == 0 else ""}"><a href="{{base}}{path(ad)[1:]}" class="listItemLink" data-id="49{ad.n}" title="{ad.title}"><span class="cover"><img class="cover lazy" data-src="/pics/{ad.n}_1_small.jpg" src="/static/blank.png" alt=""></span><span class="title">{ad.title}</span><span class="price">{price(ad)}</span><span class="date">{when(ad)}</span><span class="location">{ad.place}</span></a><a class="favouriteIcon" href="/login?fav={ad.n}">♡</a></div>'

    def detail(ad: Item) -> str:
        near = "".join(map(card, others(ads, ad)))
        return f'<div class="breadcrumb"><a href="/obiavi/papagali">Папагали</a></div><div class="adContainer"><div class="adGallery"><a data-lightbox="g" href="/pics/{ad.n}_1.jpg"><img src="/pics/{ad.n}_1_mid.jpg"></a></div><h1 class="adTitle">{ad.title}</h1><span class="adDate">Публикувана/обновена {when(ad)}</span><span class="adviews">Видяна 42 пъти</span><span class="adPrice">{price(ad)}</span><div class="adDetails">№ 49{ad.n} · Състояние: Ново</div><p class="text">{ad.text}</p><div class="sellerBox"><div class="name">{ad.seller}</div><a class="location" href="/map/{ad.n}">{ad.place}</a><button data-phone="08xx">08•• ••• •••</button><a href="/obiavi/user/{account_of(ad.seller)}">Всички обяви на потребителя</a></div></div><h2>Подобни обяви</h2>{near}'

    def listing(leaf: Leaf) -> str:
        row = numbers(leaf, lambda n: f"{leaf.at}?page={n}", "btn active")
        return f'<h1>Обяви</h1><div class="listContainer">{"".join(map(card, leaf.ads))}</div><div class="paging">{row}</div>'

    parrots, reptiles = "/obiavi/papagali", "/obiavi/vlechugi"
    pages = Pages(ads, path, {parrots: [ad for ad in ads if ad.n % 2], reptiles: [ad for ad in ads if not ad.n % 2]}, listing, detail, lambda body: f'<div class="head"><a href="/">Пазар</a><a href="{parrots}">Папагали</a><a href="{reptiles}">Влечуги</a><a href="/login">Вход</a><a href="/pomosht">Помощ</a></div>{body}<div class="foot"><a href="/uslovia">Условия</a> Курс 1 € = 1.95583 лв</div>', f'<h2>ВИП обяви</h2>{"".join(map(card, ads[:4]))}', "bg", "Пазар", size=6,
                  others={"/login": "<h1>Вход</h1>", "/pomosht": "<h1>Помощ</h1><p>ТОП обява: 2,50 €</p>", "/uslovia": "<h1>Условия</h1>"})
    return made("bazar-bg", "EUR", pages, ALL, image=lambda ad: f"/pics/{ad.n}_1.jpg", account=lambda ad: str(account_of(ad.seller)))


def sahibinden_tr() -> Made:
    """Turkey: a table of results with its day in two spans and its place broken by a tag, offsets in the query, promotion rows, an info list with the day in words, "Kredi teklifi"."""
    ads = of_late(made_ads(24, "Jako papağanı|Tosbağa|Kral pitonu|Gümüş kafes|Geyik boynuzu", "evcil|belgeli|yavru|el yapımı|antika",
        prices="28500 1250 6400 900 3200", texts="Kendi üretimimizdir, sağlık karnesi ile teslim edilir.|Elden teslim, takas düşünülmez.", people="Kuş Evi|Mehmet A.|Ayşe T.", places="İstanbul / Kadıköy|Ankara / Çankaya|İzmir / Bornova"), 30)

    def path(ad: Item) -> str:
        return f"/ilan/hayvanlar-alemi-kuslar-{ad.slug}-11{ad.n}/detay"

    def card(ad: Item) -> str:
        return f'<tr data-id="11{ad.n}" class="searchResultsItem{" searchResultsPromoSuper" if ad.n % 6 == 0 else ""}"><td class="searchResultsLargeThumbnail"><a href="{path(ad)}"><img class=" s-image" src="/photos/thmb_{ad.n}x.jpg" alt="{ad.title} #11{ad.n}"></a></td><td class="searchResultsTitleValue"><a class=" classifiedTitle" href="{path(ad)}" title="{ad.title}">\n    {ad.title}</a><span class="icon-camera">3</span></td><td class="searchResultsPriceValue"><div class="classified-price-container"><span>{figures(cost(ad), places=0)} TL</span></div></td><td class="searchResultsDateValue"><span>{day(ad):%d} {_TR[day(ad).month - 1]}</span><br/><span>{day(ad).year}</span></td><td class="searchResultsLocationValue">{ad.place.replace(" / ", "<br/>")}</td></tr>'

    def detail(ad: Item) -> str:
        near = "".join(f'<li><a href="{path(near)}"><img data-src="/photos/thmb_{near.n}x.jpg"><span>{near.title}</span><strong>{figures(cost(near), places=0)} TL</strong></a></li>' for near in others(ads, ad))
        return f'<div class="search-result-bc"><ul><li><a href="/kategori/hayvanlar-alemi">Hayvanlar Alemi</a></li><li><a href="/papaganlar">Kuşlar</a></li></ul></div><div class="classifiedDetail"><div class="classifiedDetailTitle"><h1>{ad.title}</h1></div><div class="classifiedDetailContent"><div class="classifiedDetailPhotos"><label><img src="/photos/big_{ad.n}x.jpg" data-src="/photos/x5_{ad.n}x.jpg" alt="{ad.title}"></label></div><div class="classifiedInfo"><h3>\n   {figures(cost(ad), places=0)} TL <span><a href="/kredi">Kredi Teklifleri</a></span></h3><p>Ödeme kuru: 1 $ = 42,10 TL</p><ul class="classifiedInfoList"><li><strong>İlan No</strong>&nbsp;<span class="classifiedId">11{ad.n}</span></li><li><strong>İlan Tarihi</strong>&nbsp;<span>{day(ad):%d} {_TR[day(ad).month - 1]} {day(ad).year}</span></li><li><strong>İl / İlçe</strong>&nbsp;<span>{ad.place}</span></li><li><strong>Kimden</strong>&nbsp;<span>Sahibinden</span></li><li><strong>Yaş</strong>&nbsp;<span>2</span></li></ul></div><div class="classifiedUserBox"><h5>{ad.seller}</h5><p>Hesap açma tarihi: Mart 2015</p></div></div><div id="classifiedDescription">{ad.text}</div></div><h3>Benzer ilanlar</h3><ul>{near}</ul>'

    def listing(leaf: Leaf) -> str:
        row = "".join(f'<li><a href="{leaf.at}?pagingOffset={n * 8}">{n + 1}</a></li>' for n in range(leaf.last))
        return f'<h1>Kuşlar</h1><table id="searchResultsTable"><thead><tr><th>İlan Başlığı</th><th><a href="{leaf.at}?sorting=price_asc">Fiyat</a></th><th>İlan Tarihi</th><th>İl / İlçe</th></tr></thead><tbody>{"".join(map(card, leaf.ads))}<tr class="searchResultsItem nativeAd"><td colspan="5"><a href="/kampanya/mama">Mama kampanyası 199 TL</a></td></tr></tbody></table><ul class="pageNaviButtons">{row}</ul>'

    pages = Pages(ads, path, {"/papaganlar": ads}, listing, detail, lambda body: f'<div class="header-container"><a href="/">sahibi</a><a href="/papaganlar">Kuşlar</a><a href="/giris">Giriş Yap</a><a href="/yardim">Yardım</a></div>{body}', '<ul class="categories-left-menu"><li><a href="/kategori/hayvanlar-alemi">Hayvanlar Alemi</a><ul><li><a href="/papaganlar">Kuşlar</a> (24)</li></ul></li></ul>', "tr", "sahibi", size=8,
                  turn=lambda at, query: (at, int(query.get("pagingOffset", "0")) // 8 + 1),
                  others={"/giris": "<h1>Giriş</h1>", "/yardim": "<h1>Yardım</h1>", "/kredi": "<h1>Kredi</h1>", "/kampanya/mama": "<h1>Mama kampanyası</h1><p>199 TL</p>", "/kategori/hayvanlar-alemi": '<h1>Hayvanlar Alemi</h1><a href="/papaganlar">Kuşlar</a>'})
    return made("sahibinden-tr", "TRY", pages, ALL, image=lambda ad: f"/photos/x5_{ad.n}x.jpg")


def opensooq_ar() -> Made:
    """Jordan in windows-1256: an old board of tables with Eastern figures, "دينار", the day in Arabic, prices of nothing, a prayer clock and a rate beside."""
    ads = made_ads(24, "ببغاء كاسكو|سلحفاة برية|صقر حر|قفص حديد|خنجر قديم", "متكلم|زوج|مع الأوراق|كبير|للبيع العاجل",
        prices="650 45 1800 30 -", texts="الطائر بصحة جيدة وأليف جدا مع الأطفال.|المعاينة في البيت بعد الاتصال فقط.", people="أبو محمد|محل الطيور|سامر", places="عمان، الدوار السابع|إربد|الزرقاء الجديدة")
    eastern = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")

    def path(ad: Item) -> str:
        return f"/showad.php?id={ad.n}"

    def price(ad: Item) -> str:
        return f"{cost(ad):.0f}".translate(eastern) + " دينار" if ad.price and ad.n % 2 else f"{cost(ad):.0f} د.أ" if ad.price else "السعر عند الاتصال"

    def card(ad: Item) -> str:
        return f'<tr bgcolor="#{"ffffff" if ad.n % 2 else "eef4ff"}"><td><a href="{path(ad)}"><img src="pics/s_{ad.n}.jpg" width="80" border="0"></a></td><td><a href="{path(ad)}"><b>{ad.title}</b></a><br><font size="1">{ad.place}</font></td><td nowrap>{price(ad)}</td><td>{day(ad):%d/%m/%Y}</td></tr>'

    def detail(ad: Item) -> str:
        return f'<table width="100%" dir="rtl"><tr><td colspan="2" class="t1"><a href="/">الرئيسية</a> » <a href="/cat.php?c=1">طيور وحيوانات</a></td></tr><tr><td colspan="2"><h2>{ad.title}</h2></td></tr><tr><td><img src="pics/{ad.n}.jpg" alt=""></td><td><table border="1"><tr><td>السعر</td><td>{price(ad)}</td></tr><tr><td>المعلن</td><td>{ad.seller}</td></tr><tr><td>المنطقة</td><td>{ad.place}</td></tr><tr><td>تاريخ الإعلان</td><td>{day(ad).day} {_AR[day(ad).month - 1]} {day(ad).year}</td></tr><tr><td>المشاهدات</td><td>317</td></tr></table></td></tr><tr><td colspan="2">{ad.text}</td></tr></table><p><a href="/print.php?id={ad.n}">طباعة</a> <a href="/report.php?id={ad.n}">تبليغ</a></p>'

    def listing(leaf: Leaf) -> str:
        row = " ".join(f'<a href="/cat.php?c=1&amp;start={n * 8}">[{n + 1}]</a>' for n in range(leaf.last))
        return f'<h3>طيور وحيوانات</h3><table width="100%" dir="rtl"><tr class="head"><td>صورة</td><td>الإعلان</td><td>السعر</td><td>التاريخ</td></tr>{"".join(map(card, leaf.ads))}</table><p>الصفحات: {row}</p>'

    pages = Pages(ads, path, {"/cat.php": ads}, listing, detail, lambda body: f'<center><img src="/logo.gif"><table><tr><td width="160" valign="top"><a href="/">الرئيسية</a><br><a href="/cat.php?c=1">طيور وحيوانات</a><br><a href="/login.php">دخول</a><br><a href="/rules.php">شروط النشر</a><br>الدولار = ٠٫٧٠٩ دينار<br>الظهر ١١:٢٢</td><td>{body}</td></tr></table></center>', '<h3>أقسام الموقع</h3><a href="/cat.php?c=1">طيور وحيوانات</a> (24)', "ar", "سوق الأردن", size=8,
                  turn=lambda at, query: (at, int(query.get("start", "0")) // 8 + 1), others={"/login.php": "<h2>دخول</h2>", "/rules.php": "<h2>شروط النشر</h2><p>رسوم التثبيت 5 دنانير</p>"}, titled=lambda ad: f"{ad.title} - سوق الأردن")
    site = made("opensooq-ar", "JOD", pages, ALL, image=lambda ad: f"/pics/{ad.n}.jpg")
    site.pages = in_charset(site.pages, "windows-1256")
    return site


def mercadolibre_ar() -> Made:
    """Argentina: the price in pieces of which screen readers hear a sentence, instalments and percents beside, links with a tail after "#", pages as _Desde_9, hires by "Consultar precio"."""
    ads = made_ads(27, "Loro hablador|Tortuga terrestre|Gecko leopardo|Jaula colonial|Cuerno de ciervo", "criadero habilitado|con papeles|envío gratis|usado|oferta única|nuevo",
        prices="185000 42500.50 61999 380000 27499.99", texts="Entregamos con guía y certificado de sanidad.|Stock limitado, consulte antes de ofertar.", people="CRIADERO DEL LITORAL|MASCOTASOK|RICARDO.GZ", places="Rosario, Santa Fe|Palermo, Capital Federal|La Plata, Buenos Aires")

    def path(ad: Item) -> str:
        return f"/MLA-16{ad.n}-{ad.slug}-_JM"

    def money(amount: float, size: str) -> str:
        whole, cents = int(amount), round(amount % 1 * 100)
        tail = f'<span aria-hidden="true">,</span><span class="andes-money-amount__cents andes-money-amount__cents--superscript-{size}" aria-hidden="true">{cents:02d}</span>' if cents else ""
        heard = f"{whole} pesos" + (f" con {cents} centavos" if cents else "")
        return f'<span class="andes-money-amount" role="img" aria-label="{heard}"><span class="andes-money-amount__currency-symbol" aria-hidden="true">$</span><span class="andes-money-amount__fraction" aria-hidden="true">{figures(whole, places=0)}</span>{tail}</span>'

    def sums(ad: Item, size: str) -> str:
        old = f'<s class="andes-money-amount andes-money-amount--previous" aria-label="Antes: {cost(ad) * 1.3:.0f} pesos"><span>$</span><span class="andes-money-amount__fraction">{figures(cost(ad) * 1.3, places=0)}</span></s>' if ad.n % 2 else ""
        return f'{old}<div class="poly-price__current">{money(cost(ad), size)}<span class="andes-money-amount__discount">23% OFF</span></div><span class="poly-price__installments">en 12 cuotas de {money(round(cost(ad) / 7, 2), "14")}</span>'

    def card(ad: Item) -> str:
        return f'<li class="ui-search-layout__item"><div class="poly-card"><div class="poly-card__portada"><img class="poly-component__picture" src="data:image/gif;base64,R0lGODlh" data-src="/D_NQ_NP_{ad.n}-MLA-O.webp" alt="{ad.title}"></div><div class="poly-card__content"><h3 class="poly-component__title-wrapper"><a href="{{base}}{path(ad)[1:]}#polycard_client=search-nordic&amp;position={ad.n % 9}&amp;tracking_id=ab{ad.n}" class="poly-component__title">{ad.title}</a></h3><span class="poly-component__seller">Por {ad.seller}</span><span class="poly-reviews__rating">4.8</span><span class="poly-reviews__total">(31)</span>{sums(ad, "24")}<div class="poly-component__shipping">Llega gratis mañana</div></div></div></li>'

    def detail(ad: Item) -> tuple[str, str]:
        near = "".join(f'<a href="{path(near)}"><img src="/D_NQ_NP_{near.n}-MLA-O.webp"><p>{near.title}</p>{money(cost(near), "24")}</a>' for near in others(ads, ad))
        body = f'<div class="ui-pdp-container"><ol class="andes-breadcrumb"><li><a href="/animales">Animales</a></li></ol><div class="ui-pdp-gallery"><figure><img class="ui-pdp-gallery__figure__image" data-zoom="/D_NQ_NP_2X_{ad.n}-MLA-F.webp" src="/D_NQ_NP_{ad.n}-MLA-O.webp" alt="{ad.title}"></figure></div><div class="ui-pdp-header"><span class="ui-pdp-subtitle">Nuevo  |  +50 vendidos</span><h1 class="ui-pdp-title">{ad.title}</h1></div><div class="ui-pdp-price">{sums(ad, "36")}</div><p>Precio sin impuestos nacionales: $ {figures(cost(ad) / 1.21, places=0)}</p><p>Disponible 3 unidades</p><div class="ui-seller-data"><a href="/perfil/{ad.seller.replace(" ", "+")}"><h2 class="ui-seller-data-header__title">Vendido por <span>{ad.seller}</span></h2></a><p>Ubicación</p><p class="ui-seller-info__status-info__subtitle">{ad.place}</p></div><div class="ui-pdp-description"><h2>Descripción</h2><p class="ui-pdp-description__content">{ad.text}</p></div><p>Publicación #16{ad.n}</p></div><h2>Productos relacionados</h2>{near}'
        return body, canonical(path(ad)) + shared(f"{ad.title} - $ {figures(cost(ad), places=0)}", f"/D_NQ_NP_{ad.n}-MLA-O.webp")

    def listing(leaf: Leaf) -> str:
        row = "".join(f'<li><a href="{leaf.at}{f"_Desde_{n * 9 + 1}" if n else ""}">{n + 1}</a></li>' for n in range(leaf.last))
        return f'<h1>Animales</h1><span>{len(ads)} resultados</span><ol class="ui-search-layout">{"".join(map(card, leaf.ads))}</ol><ul class="andes-pagination">{row}</ul>'

    def turn(at: str, query: dict[str, str]) -> tuple[str, int]:
        where, first = by_path("_Desde_")(at, query)
        return where, first // 9 + 1

    pages = Pages(ads, path, {"/animales/": ads}, listing, detail, lambda body: f'<header><a href="/">Mercado</a><a href="/animales/">Animales</a><a href="/ayuda">Ayuda</a><a href="/jms/mla/lgz/login">Ingresá</a></header>{body}<footer><a href="/ayuda/terminos">Términos</a></footer>', '<h2>Ofertas</h2><a href="/animales/">Animales</a><p>Envío gratis desde $ 33.000</p>', "es-AR", "Mercado", size=9, turn=turn,
                  others={"/ayuda": "<h1>Ayuda</h1>", "/jms/mla/lgz/login": "<h1>Ingresá</h1>", "/ayuda/terminos": "<h1>Términos</h1>", "/animales": '<h1>Animales</h1><a href="/animales/">Ver todo</a>'}, titled=lambda ad: f"{ad.title} | Mercado")
    return made("mercadolibre-ar", "ARS", pages, ALL[:6], image=lambda ad: f"/D_NQ_NP_2X_{ad.n}-MLA-F.webp", account=lambda ad: ad.seller)


def yad2_he() -> Made:
    """Israel: the feed stands in the state with the page drawn beside it, right to left, "לא צוין מחיר", days as 12/11/26 or "עודכן היום", private and trade ads apart."""
    ads = of_late(made_ads(24, "תוכי ג'אקו|צב יבשה|שממית נמר|כלוב גדול|קרן אייל", "מאולף|עם תעודות|צעיר|כחדש|למסירה מהירה",
        prices="4500 350 280 - 1200", texts="גדל בבית, רגיל לילדים ולכלבים, נמסר עם הציוד.|איסוף עצמי בלבד, לא שולחים.", people="דנה|פינת החי|יוסי כהן", places="רמת גן, מרום נווה|חיפה, הכרמל|באר שבע"), 16)

    def path(ad: Item) -> str:
        return f"/pets/item/{ad.n:06x}k"

    def price(ad: Item) -> str:
        return f"\u200f{cost(ad):,.0f} \u200f₪" if ad.price else "לא צוין מחיר"

    def when(ad: Item) -> str:
        return "עודכן היום" if days_since(ad) < 1 else f"{day(ad):%d/%m/%y}"

    def kept(ad: Item) -> dict[str, object]:
        return {"token": f"{ad.n:06x}k", "title": ad.title, "price": cost(ad) or None, "images": [f"/Pic/{ad.n}_1.jpeg"], "address": {"text": ad.place}, "dates": {"createdAt": day(ad).isoformat()}, "adType": "private" if ad.n % 3 else "commercial"}

    def card(ad: Item) -> str:
        return f'<li data-nagish="feed-item-list-box"><a class="item-layout_itemLink__CZZ7w" href="{path(ad)}?opened-from=feed&amp;component-type=main_feed"><img class="item-image_itemImage__FpBRU" src="/Pic/{ad.n}_1.jpeg?w=400" alt="{ad.title}"><span class="price_price__xQt90">{price(ad)}</span><h2><span class="item-data-content_heading__tphH4">{ad.title}</span><span class="item-data-content_itemInfoLine__AeoPP">{ad.place}</span></h2></a></li>'

    def detail(ad: Item) -> tuple[str, str]:
        near = "".join(map(card, others(ads, ad)))
        body = f'<nav><a href="/pets">חיות מחמד</a></nav><main><div class="gallery_box"><img src="/Pic/{ad.n}_1.jpeg?w=1200" alt=""></div><h1 data-testid="heading">{ad.title}</h1><span data-testid="price">{price(ad)}</span><span class="address_address">{ad.place}</span><p class="description_description">{ad.text}</p><div class="ad-owner"><span>איש קשר: </span><span>{ad.seller}</span><button>הצגת מספר טלפון</button></div><p>תאריך פרסום <time>{day(ad):%d/%m/%Y}</time> · {when(ad)}</p><p>מספר מודעה 8{ad.n}</p></main><h2>מודעות דומות</h2><ul>{near}</ul>'
        return body + state({"props": {"pageProps": {"dehydratedState": {"queries": [{"queryKey": ["item"], "state": {"data": kept(ad)}}]}}}}), canonical(path(ad))

    def listing(leaf: Leaf) -> str:
        row = numbers(leaf, lambda n: f"{leaf.at}?page={n}")
        data = {"props": {"pageProps": {"dehydratedState": {"queries": [{"queryKey": ["feed"], "state": {"data": {"private": [kept(ad) for ad in leaf.ads if ad.n % 3], "commercial": [kept(ad) for ad in leaf.ads if ad.n % 3 == 0], "pagination": {"totalPages": leaf.last}}}}]}}}}
        return f'<h1>חיות מחמד למכירה</h1><ul>{"".join(map(card, leaf.ads))}</ul><nav>{row}</nav>{state(data)}'

    pages = Pages(ads, path, {"/pets": ads}, listing, detail, lambda body: f'<header dir="rtl"><a href="/">לוח</a><a href="/pets">חיות מחמד</a><a href="/auth/login">התחברות</a><a href="/magazine/jako">מגזין</a></header><div dir="rtl">{body}</div><footer><a href="/terms">תקנון</a></footer>', '<a href="/pets">חיות מחמד</a>', "he", "לוח", size=8,
                  turn=by_query("page"), others={"/auth/login": "<h1>התחברות</h1>", "/terms": "<h1>תקנון</h1>", "/magazine/jako": "<h1>כמה עולה ג'אקו?</h1><p>בין 3,000 ₪ ל-6,000 ₪</p>"})
    return made("yad2-he", "ILS", pages, ALL, image=lambda ad: f"/Pic/{ad.n}_1.jpeg")


MAKES: dict[str, Callable[[], Made]] = {make.__name__: make for make in (njuskalo_hr, bazar_bg, sahibinden_tr, opensooq_ar, mercadolibre_ar, yad2_he)}
