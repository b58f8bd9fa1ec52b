"""National boards of Bosnia and Herzegovina, Iceland and North Macedonia."""
# ruff: noqa: E501 - markup reads best as it is sent
# fmt: off

from __future__ import annotations

from collections.abc import Callable

from benchmarks.blind.base import account_of, made_ads
from benchmarks.blind2.base import ALL, PLAIN, Leaf, Pages, by_query, cost, made, numbers
from benchmarks.blind3.base import canonical
from benchmarks.fifth.base import ld, one_of, profiled, spread, whole
from benchmarks.fourth.base import day, others, shared
from benchmarks.seventh.base import counted, flattened, later, passed, theirs, told_day
from benchmarks.sixth.base import bare, branches, gallery, mapped, menu, shots
from tests.spiders.shops.base import Item, Made


def olx_ba() -> Made:
    """Bosnia's board: Nuxt's state as one flat list, "prije 2 sata" bent by number, "Na upit" for no sum, sums crossed out, a rail of sponsored ads above the results, shipping by a sum of its own, users' names as addresses."""
    ads = spread(made_ads(32, "Kornjača grčka|Papagaj žako|Kanarinac harcer|Zimske gume 195/65|Starinski sat zidni|Akvarijum 120 L|Ovčarska pastirica|Violina stara", "mužjak|ženka|povoljno|hitno",
        prices="120 1850 45 220 - 310 650 400", texts="Prodajem zbog selidbe, zdravo i redovno održavano. Lično preuzimanje ili brza pošta.|Sve informacije na poruke ili telefon. Cijena nije fiksna za ozbiljne kupce.|Uredna papirologija, moguća zamjena uz doplatu.", people="zoosvijet-tuzla|adnan.k85|mirela_ptice|stari_sat", places="Sarajevo - Novi Grad|Tuzla|Banja Luka|Mostar|Zenica"), 9)
    top = "/pretraga"

    def path(ad: Item) -> str:
        return f"/artikal/58{ad.n}"

    def price(ad: Item) -> str:
        return "Na upit" if ad.price is None else f"{whole(cost(ad))} KM"

    def when(ad: Item) -> str:
        n, hours = passed(ad)
        return "prije " + (counted(n, "sat", "sata", "sati") if hours else counted(n, "dan", "dana", "dana"))

    def before(ad: Item) -> str:
        return f'<span class="line-through">{whole(cost(ad) * 1.25)} KM</span>' if ad.price and ad.n % 5 == 0 else ""

    def card(ad: Item, mark: str = "") -> str:
        return f'<div class="cardd {mark}" data-v-4f1a><a class="listing-card" href="{path(ad)}"><div class="listing-image-main"><img class="listing-image-main" loading="lazy" src="/slika/58{ad.n}/0-thumb.webp" alt="{ad.title}"><div class="listing-labels"><span>{"Novo" if ad.n // 3 % 3 == 0 else "Korišteno"}</span></div></div><div class="p-sm"><h1 class="main-heading">{ad.title}</h1><p class="location">{ad.place}</p><div class="flex price-wrap">{before(ad)}<span class="smaller">{price(ad)}</span></div><span class="date">{when(ad)}</span></div></a></div>'

    def told(ad: Item) -> dict[str, object]:
        return {"id": int(f"58{ad.n}"), "title": ad.title, "price": None if ad.price is None else int(cost(ad)), "display_price": price(ad), "discounted_price_float": None, "available": True, "date": int(day(ad).timestamp()), "image": f"{{base}}slika/58{ad.n}/0-thumb.webp", "images": [f"{{base}}slika/58{ad.n}/{at}-lg.webp" for at in range(shots(ad))], "city": ad.place, "user": {"id": account_of(ad.seller), "username": ad.seller, "type": "user"}, "special_labels": [{"label": "Stanje", "value": "Korišteno"}]}

    def listing(leaf: Leaf) -> str:
        paid = "".join(card(ad, "sponsored") for ad in ads[5:8])
        turn = numbers(leaf, lambda n: f"{top}?category_id=22&page={n}", "active")
        asked = '<aside class="filters"><h4>Cijena</h4><input placeholder="Od KM"><input placeholder="Do KM"><label><input type="checkbox"> OLX brza pošta 10 KM</label></aside>'
        return f'<div class="search-top"><h2>Životinje i ostalo</h2><span>{len(ads)} rezultata</span></div><section class="sponsored-rail"><h3>Izdvojeni oglasi</h3>{paid}</section>{asked}<div class="articles-grid">{"".join(map(card, leaf.ads))}</div><div class="olx-pagination-wrapper">{turn}</div>{flattened({"search": {"results": [told(ad) for ad in leaf.ads], "sponsored": [told(ad) for ad in ads[5:8]], "meta": {"total": len(ads), "last_page": leaf.last, "current_page": leaf.number}}})}'

    def detail(ad: Item) -> tuple[str, str]:
        near, mine = ("".join(map(card, some)) for some in (others(ads, ad, 4), theirs(ads, ad)))
        shown = gallery(ad, lambda at: f'<div class="gallery-item"><img src="/slika/58{ad.n}/{at}-lg.webp" alt="{ad.title}"></div>')
        body = f'<nav class="breadcrumbs"><a href="/">OLX.ba</a> / <a href="{top}?category_id=22">Životinje i ostalo</a></nav><div class="article-main"><div class="gallery">{shown}</div><h1 class="main-title-listing">{ad.title}</h1><div class="rounded-pills"><div class="btn-pill"><svg></svg><p>{ad.place}</p></div><div class="btn-pill city">Korišteno</div></div><div class="price-block">{before(ad)}<span class="price-heading vat">{price(ad)}</span></div><div class="shipping">Brza pošta: 10 KM</div><table class="article-attributes"><tr><td>OLX ID</td><td>58{ad.n}</td></tr><tr><td>Broj pregleda</td><td>{ad.n % 700}</td></tr><tr><td>Obnovljen</td><td>{when(ad)}</td></tr></table><h3>Detaljni opis</h3><div class="description">{ad.text}</div></div><div class="user-info"><a href="/profil/{ad.seller}"><h4 class="username">{ad.seller}</h4></a><p>Registrovan: 14. mart 2013</p><p>Odgovara za 40 minuta</p></div><h3>Ostali oglasi korisnika</h3><div class="articles-grid">{mine}</div><h3>Slični oglasi</h3><div class="articles-grid">{near}</div>'
        return body + flattened({f"listing-58{ad.n}": told(ad) | {"additional": {"description": ad.text}}, "related": [told(o) for o in others(ads, ad, 4)]}), canonical(path(ad)) + shared(ad.title, f"/slika/58{ad.n}/0-lg.webp")

    pages = Pages(ads, path, {top: ads}, listing, detail, lambda body: f'<div id="__nuxt"><header><a href="/">OLX.ba</a><a href="/prijava">Prijava</a><a href="/objava">Objavi oglas</a></header><main>{body}</main><footer><a href="/pomoc">Pomoć</a><a href="/pravila">Pravila</a><p>Izdvajanje oglasa od 2 KM</p></footer><div class="fc-consent-root"><p>Vaša privatnost nam je važna</p><button>Slažem se</button></div></div>', f'<h1>Dobro došli</h1><ul><li><a href="{top}?category_id=22">Životinje i ostalo</a></li></ul>', "bs", "OLX.ba", size=8,
                  others=dict.fromkeys(("/prijava", "/objava", "/pomoc", "/pravila"), "<h1>OLX.ba</h1><p>OLX krediti: 10 KM za 100 kredita.</p>"), titled=lambda ad: f"{ad.title} - OLX.ba")
    return profiled(made("olx-ba", "BAM", pages, ALL, image=lambda ad: f"/slika/58{ad.n}/0-lg.webp", account=lambda ad: ad.seller), "/profil/", "bs", "Aktivni oglasi")


def bland_is() -> Made:
    """Iceland's board on ASP.NET Web Forms: a hidden view state around all, sorting by __doPostBack, "Í dag 14:20" and "3. nóv. 2026", a label above each value, wanted ads without a sum, a banner of a shop with a price, ads sold but still up."""
    ads = spread(made_ads(28, "Ísskápur Bosch|Páfagaukur með búri|Lopapeysa handprjónuð|Hvaltönn útskorin|Nagladekk 17 tommu|Skjaldbaka í búri|Selskinnskór", "lítið notað|til sölu|vel með farið|einstakt",
        prices="45000 18500 12000 95000 - 30000 22500", texts="Selst vegna flutninga, sækja þarf í hverfið. Fyrstur kemur fyrstur fær.|Mjög gott eintak, reyklaust heimili. Sendi út á land gegn gjaldi.", people="Sigga82|hestamadur|Jón Þór|fuglabúrið", places="Reykjavík|Akureyri|Hafnarfjörður|Selfoss"), 17)
    top = "/til-solu/dyr-og-annad/flokkur.aspx"
    view = "/wEPDwUKMTY1NDU2MTA1Mg9kFgJmD2QWAgIDD2QWAgIBD2QWBgIBDxYCHgRUZXh0BQ5Bw7BhbHPDrcOwYWQCAw8="

    def path(ad: Item) -> str:
        return f"/til-solu/entry.aspx?classifiedId=31{ad.n}"

    def price(ad: Item) -> str:
        return "Tilboð" if ad.price is None else f"{whole(cost(ad))} kr."

    def when(ad: Item) -> str:
        month = one_of(ad, "jan.|feb.|mars|apríl|maí|júní|júlí|ágúst|sept.|okt.|nóv.|des.")
        return told_day(ad, f"Í dag {day(ad):%H:%M}", f"Í gær {day(ad):%H:%M}", f"{day(ad).day}. {month} {day(ad):%Y}")

    def row(ad: Item) -> str:
        sold = '<span class="sold">SELT</span> ' if ad.n // 3 % 9 == 0 else ""
        return f'<tr class="{"GridAltRow" if ad.n % 2 else "GridRow"}"><td><a href="{path(ad)}"><img id="ctl00_cph_gv_ctl{ad.n % 90:02d}_img" src="/classifiedImages/31{ad.n}_0_s.jpg" style="border-width:0px;"></a></td><td>{sold}<a id="ctl00_cph_gv_ctl{ad.n % 90:02d}_lnk" href="{path(ad)}">{ad.title}</a><br><span class="small">{ad.text[:40]}...</span></td><td>{ad.place}</td><td align="right">{price(ad)}</td><td nowrap>{when(ad)}</td></tr>'

    def listing(leaf: Leaf) -> str:
        turn = numbers(leaf, lambda n: f"{top}?sida={n}", "pagerCurrent")
        heads = "".join(f'<th scope="col"><a href="javascript:__doPostBack(&#39;ctl00$cph$gv&#39;,&#39;Sort${by}&#39;)">{label}</a></th>' for by, label in (("Img", "Mynd"), ("Title", "Auglýsing"), ("Place", "Staður"), ("Price", "Verð"), ("Date", "Dags.")))
        return f'<h1><span id="ctl00_cph_lblTitle">Dýr og annað til sölu</span></h1><p><span id="ctl00_cph_lblCount">{len(ads)} auglýsingar</span></p><table cellspacing="0" rules="all" border="1" id="ctl00_cph_gv"><tr class="GridHeader">{heads}</tr>{"".join(map(row, leaf.ads))}</table><div class="pager">Síða: {turn}</div>'

    def detail(ad: Item) -> tuple[str, str]:
        shown = gallery(ad, lambda at: f'<div class="image"><img id="ctl00_cph_rpt_ctl{at:02d}_img" src="/classifiedImages/31{ad.n}_{at}_l.jpg" alt=""></div>')
        near = "".join(f'<li><a href="{path(o)}">{o.title}</a> <span>{price(o)}</span></li>' for o in others(ads, ad))
        sold = '<div class="soldBanner">SELT</div>' if ad.n // 3 % 9 == 0 else ""
        rows = "".join(f'<div class="field"><span id="ctl00_cph_lbl{key}Label" class="lbl">{label}</span><br><span id="ctl00_cph_lbl{key}">{told}</span></div>' for key, label, told in (("Price", "Verð", price(ad)), ("Place", "Staðsetning", ad.place), ("Date", "Skráð", when(ad)), ("User", "Notandi", f'<a href="/notandi/{account_of(ad.seller)}/">{ad.seller}</a>'), ("Phone", "Sími", "Skráðu þig inn til að sjá síma"), ("Id", "Númer auglýsingar", f"31{ad.n}")))
        body = f'<div class="crumbs"><a href="/">Forsíða</a> &raquo; <a href="{top}">Dýr og annað</a></div>{sold}<h1><span id="ctl00_cph_lblTitle">{ad.title}</span></h1><div class="leftCol">{shown}<p><span id="ctl00_cph_lblText">{ad.text}</span></p></div><div class="rightCol">{rows}</div><div class="comments"><h3>Athugasemdir</h3><p><b>mammaogamma</b> {when(later(ad, 20))}: Er þetta enn til? Býð 5.000 kr.</p></div><h3>Svipaðar auglýsingar</h3><ul>{near}</ul>'
        return body, '<meta name="GENERATOR" content="Microsoft Visual Studio 8.0">'

    def frame(body: str) -> str:
        form = top.rsplit("/", 1)[1]
        return f'<form name="aspnetForm" method="post" action="{form}" id="aspnetForm"><div><input type="hidden" name="__EVENTTARGET" id="__EVENTTARGET" value=""><input type="hidden" name="__EVENTARGUMENT" id="__EVENTARGUMENT" value=""><input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="{view * 6}"></div><script type="text/javascript">function __doPostBack(t, a) {{ var f = document.forms["aspnetForm"]; f.__EVENTTARGET.value = t; f.__EVENTARGUMENT.value = a; f.submit(); }}</script><div id="header"><a href="/"><img src="/logo.gif" alt="Bland"></a> <a href="/innskraning.aspx">Innskráning</a> <a href="/umraeda.aspx">Umræða</a></div><div id="ad"><a href="/tilbod.aspx">Sófar nú 89.990 kr.</a></div>{menu(sections)}{body}<div id="footer"><a href="/skilmalar.aspx">Skilmálar</a></div></form>'

    sections = branches("/til-solu/{0}/{1}/", "Barnavörur|Heimilið|Fatnaður|Ökutæki|Tómstundir", "Reykjavík|Akureyri|Selfoss|Keflavík|Egilsstaðir|Ísafjörður")
    pages = Pages(ads, path, {top: ads}, listing, detail, frame, f'<h1>Bland</h1><p><a href="{top}">Dýr og annað</a></p>', "is", "Bland.is", size=7, turn=by_query("sida"),
                  others={**bare(sections, "Engar auglýsingar fundust."), "/innskraning.aspx": "<h1>Innskráning</h1>", "/umraeda.aspx": '<h1>Umræða</h1><a href="/umraeda/svar.aspx?id=5">Hvað kostar að geyma dekk?</a>', "/umraeda/svar.aspx": "<h1>Hvað kostar að geyma dekk?</h1><p>Sigga82, í gær 21:10: Um 15.000 kr. hjá okkur.</p>", "/tilbod.aspx": "<h1>Tilboð</h1><p>Sófar nú 89.990 kr.</p>", "/skilmalar.aspx": "<h1>Skilmálar</h1>"}, titled=lambda ad: f"{ad.title} | Bland")
    return profiled(made("bland-is", "ISK", pages, ALL, image=lambda ad: f"/classifiedImages/31{ad.n}_0_l.jpg", account=lambda ad: str(account_of(ad.seller))), "/notandi/", "is", "Auglýsingar notanda")


def reklama5_mk() -> Made:
    """North Macedonia's board: Cyrillic rows of Bootstrap, "денес 10:20" and "вчера", days with months cut short and no year, "По договор", a count of views beside the sum, promoted rows twice, the sum again in euros, a name without an address."""
    ads = spread(made_ads(30, "Грчка желка|Папагал нимфа|Казанче бакарно|Ловечко куче|Зимски гуми|Икона на дрво", "машко|женка|зачувано|итно|по повод селидба",
        prices="1500 2800 4600 12000 - 18500", texts="Се продава поради селидба, во одлична состојба. Само сериозни купувачи.|Здраво и приучено, можна размена со доплата. Јавете се по 17 часот.", people="Гоце|Зоо Центар Вардар|Билјана", places="Скопје, Аеродром|Битола|Охрид|Тетово"), 12)
    top = "/Search"

    def path(ad: Item) -> str:
        return f"/AdDetails?ad=47{ad.n}"

    def price(ad: Item) -> str:
        return "По договор" if ad.price is None else f"{whole(cost(ad))} МКД"

    def when(ad: Item) -> str:
        return told_day(ad, f"денес {day(ad):%H:%M}", f"вчера {day(ad):%H:%M}", f"{day(ad).day} {one_of(ad, 'јан|фев|мар|апр|мај|јун|јул|авг|сеп|окт|ное|дек')} {day(ad):%H:%M}")

    def row(ad: Item, mark: str = "") -> str:
        return f'<div class="row ad-desc-div {mark}"><div class="col-lg-3 ad-image-div"><div class="ad-image" style="background-image: url(\'/Images/47{ad.n}_0_t.jpg\')"><a href="{path(ad)}"></a></div></div><div class="col-lg-6 ad-desc-text"><h3><a class="SearchAdTitle" href="{path(ad)}">{ad.title}</a></h3><p class="ad-text-short">{ad.text[:60]}...</p><span class="ad-region">{ad.place}</span></div><div class="col-lg-3 text-right"><span class="search-ad-price">{price(ad)}</span><div class="ad-date-div-1"><span>{when(ad)}</span></div><div class="ad-views"><i class="fa fa-eye"></i> {ad.n % 900}</div></div></div>'

    def listing(leaf: Leaf) -> str:
        turn = "".join(f'<li class="page-item {"active" if n == leaf.number else ""}"><a class="page-link" href="{top}?cat=158&city=&page={n}">{n}</a></li>' for n in range(1, leaf.last + 1))
        paid = "".join(row(ad, "premium-ad") for ad in ads[9:11])
        return f'<h1>Миленици и останато</h1><p class="total">Вкупно огласи: {len(ads)}</p><form action="{top}"><select name="city"><option value="">Сите градови</option><option value="1">Скопје</option></select><input name="priceFrom" placeholder="Цена од"></form><div class="OglasiHeader">Премиум огласи</div>{paid}<div class="OglasiHeader">Најнови огласи</div>{"".join(map(row, leaf.ads))}<ul class="pagination">{turn}</ul>'

    def detail(ad: Item) -> tuple[str, str]:
        shown = gallery(ad, lambda at: f'<div class="carousel-item {"active" if not at else ""}"><img src="/Images/47{ad.n}_{at}.jpg" class="d-block w-100" alt="{ad.title}"></div>')
        near = "".join(f'<div class="col-3"><a href="{path(o)}"><img data-src="/Images/47{o.n}_0_t.jpg" class="lazy" alt=""><p>{o.title}</p></a><small>{price(o)}</small></div>' for o in others(ads, ad, 4))
        euros = f'<small class="text-muted">(≈ {whole(cost(ad) / 61.5)} €)</small>' if ad.price else ""
        body = f'<ol class="breadcrumb"><li class="breadcrumb-item"><a href="/">Почетна</a></li><li class="breadcrumb-item"><a href="{top}?cat=158">Миленици и останато</a></li></ol><div class="card"><h5 class="card-title">{ad.title}</h5><div class="carousel slide">{shown}</div><div class="row"><div class="col-8"><p class="mt-3">{ad.text}</p></div><div class="col-4"><h5 class="mb-0 defaultBlue">{price(ad)}</h5>{euros}<div class="info"><p><small>Град/Општина:</small> <span>{ad.place}</span></p><p><small>Објавен:</small> <span>{when(ad)}</span></p><p><small>Прегледи:</small> <span>{ad.n % 900}</span></p><p><small>Огласувач:</small> <span>{ad.seller}</span></p><p><small>Телефон:</small> 070 *** ***</p><p><small>Шифра:</small> 47{ad.n}</p></div></div></div></div><h5>Слични огласи</h5><div class="row">{near}</div><div class="card"><h6>Совет за безбедно купување</h6><p>Не плаќајте капар однапред.</p></div>'
        return body, canonical(path(ad)) + shared(ad.title, f"/Images/47{ad.n}_0.jpg", "website") + ld({"@type": "WebSite", "name": "Reklama5", "url": "{base}"})

    pages = Pages(ads, path, {top: ads}, listing, detail, lambda body: f'<nav class="navbar"><a class="navbar-brand" href="/">reklama5</a><a class="nav-link" href="/Account/Login">Најави се</a><a class="nav-link" href="/AddAd">Внеси оглас</a></nav><div class="container">{body}</div><footer><a href="/Info/Pravila">Правила</a><a href="/Info/Ceni">Цени: премиум оглас 120 МКД</a></footer><div class="cookie-consent">Користиме колачиња <button>Се согласувам</button></div>', f'<h1>Огласи во Македонија</h1><a href="{top}?cat=158">Миленици и останато</a>', "mk", "Reklama5", size=10,
                  others=dict.fromkeys(("/Account/Login", "/AddAd", "/Info/Pravila", "/Info/Ceni"), "<h1>reklama5</h1><p>Премиум оглас 120 МКД за 7 дена.</p>"), titled=lambda ad: f"{ad.title} | reklama5.mk")
    return mapped(made("reklama5-mk", "MKD", pages, (*PLAIN, "seller", "place", "posted"), image=lambda ad: f"/Images/47{ad.n}_0.jpg"), "/sitemap.xml", [], ["/", "/Info/Pravila", "/Info/Ceni"])


MAKES: dict[str, Callable[[], Made]] = {make.__name__: make for make in (olx_ba, bland_is, reklama5_mk)}
