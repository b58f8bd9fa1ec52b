"""Classified sites of Iceland, New Caledonia and Estonia; collectors' forums of Italy and Australia."""
# ruff: noqa: E501 - markup reads best as it is sent
# fmt: off

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal
from html import escape
from zoneinfo import ZoneInfo

from benchmarks.eighth.western_shops import Leaf, Shown, answers, cost, date_of, in_query, money, picture, stock
from benchmarks.fifth.base import by_pattern, crumbs, ld, one_of
from benchmarks.fourth.base import Pages, day, others, shared
from benchmarks.seventh.base import theirs
from tests.spiders.shops.base import Answer, Item, Made


def routed(pages: Pages, script: str, key: str, to: str) -> Pages:
    """The same pages where one script answers: what its query's key names is asked for by the path with it at the end."""
    return lambda at, query: pages(f"{to}{query[key]}" if at == script and key in query else at, query)


def torg_is() -> Made:  # noqa: C901 - a site is one piece
    """An Icelandic board on ASP.NET Web Forms: ads in rows of a table under one script's query, months in words, thousands with points, "Tilboð" where offers are asked for, offers in comments below, years of membership, the poster's other ads with sums, ads paid for twice in a list, a state of the view in a field."""
    ads = stock("Páfagaukur með búri=45000|Skjaldbaka=60000|Landnámshænur=4500|Stoppaður lundi=38000|Hvalbein, útskorið=125000|Monstera planta=7900|Gamalt sófasett=-|Rostungstönn=210000|Fiskabúr 240 l=32000", "til sölu|ódýrt|, lítið notað|, erfðagripur", "Er í mjög góðu standi og selst vegna flutninga. Þarf að sækja, en get sent með Póstinum gegn greiðslu.|Fallegt eintak sem hefur verið í fjölskyldunni í mörg ár. Hringið eða sendið skilaboð á kvöldin.", count=34, first=770100, step="100", sellers="birta77|Gummi Jóns|solla_b|hreidar|Safnarinn", places="Reykjavík|Akureyri|Selfoss|Egilsstaðir|Keflavík|Ísafjörður", hours=20)
    heads = {"21": ("Gæludýr", ads[0::3] + ads[1::3]), "34": ("Safnarar og antík", ads[2::3])}
    months = "janúar|febrúar|mars|apríl|maí|júní|júlí|ágúst|september|október|nóvember|desember"
    def path(ad: Item) -> str:
        return f"/solutorg/auglysing.aspx?id={ad.n}"
    def photo(ad: Item, at: int = 0) -> str:
        return f"/myndir/stor/{ad.n}/{ad.n * 7 + at}.jpg"
    def sums(ad: Item) -> str:
        return f"{money(cost(ad), places=0)} kr." if ad.price else "Tilboð"
    def when(ad: Item) -> str:
        return f"{day(ad).day}. {one_of(ad, months)} {date_of(ad, '%Y')} kl. {date_of(ad, '%H:%M')}"
    def account(ad: Item) -> str:
        return f"/notandi.aspx?notandi={len(ad.seller) * 1307 + ord(ad.seller[0])}"
    def row(ad: Item, at: int, kind: str = "") -> str:
        return f'<tr class="{"odd" if at % 2 else "even"}{kind}"><td><a href="{path(ad)}"><img src="/myndir/litil/{ad.n}/{ad.n * 7}.jpg" width="80" alt=""></a></td><td><a id="ctl00_cph_rptAds_ctl{at:02d}_lnkTitle" href="{path(ad)}">{escape(ad.title)}</a><br><span class="small">{ad.place} | {ad.seller}</span></td><td align="right" nowrap>{sums(ad)}</td><td nowrap>{date_of(ad, "%d.%m.%y")}</td></tr>'
    def listing(leaf: Leaf) -> Shown:
        key = leaf.section.rpartition("/")[2]
        turn = " ".join(f"<b>{n}</b>" if n == leaf.number else f'<a href="/solutorg/listi.aspx?flokkur={key}&amp;sida={n}">{n}</a>' for n in range(1, leaf.last + 1))
        paid = "".join(row(ad, at, " topp") for at, ad in enumerate(heads[key][1][5:7]))
        return heads[key][0], "", f'<h1>{heads[key][0]}</h1><div class="ritill"><a href="/solutorg/skra.aspx">Skrá auglýsingu</a> - 990 kr. fyrir toppsæti</div><table class="ads" cellspacing="0" id="ctl00_cph_tbl"><tr><th></th><th><a href="/solutorg/listi.aspx?flokkur={key}&amp;rada=titill">Titill</a></th><th><a href="/solutorg/listi.aspx?flokkur={key}&amp;rada=verd">Verð</a></th><th>Dags.</th></tr>{paid}{"".join(row(ad, at + 3) for at, ad in enumerate(leaf.ads))}</table><div class="sidur">Síða: {turn}</div>'
    def detail(ad: Item) -> Shown:
        more = "".join(f'<a href="{photo(ad, at)}" rel="lightbox"><img src="{photo(ad, at)}" width="120" alt=""></a>' for at in range(1, ad.n % 3 + 1))
        rest_ = "".join(f'<li><a href="{path(o)}">{escape(o.title)}</a> ({sums(o)})</li>' for o in theirs(ads, ad))
        bid = f"{money(cost(ad) * Decimal('0.7'), places=0)} kr." if ad.price else "15.000 kr."
        state = "Selt - " if ad.n % 11 == 0 else ""
        return ad.title, shared(ad.title, photo(ad), "website"), f'<div class="slod"><a href="/">Forsíða</a> &raquo; <a href="/solutorg/listi.aspx?flokkur=21">Sölutorg</a> &raquo; {escape(ad.title)}</div><h1 id="ctl00_cph_lblTitle">{escape(ad.title)}</h1><div id="ctl00_cph_pnlImages"><a href="{photo(ad)}" rel="lightbox"><img id="ctl00_cph_imgMain" src="{photo(ad)}" alt=""></a>{more}</div><table class="uppl"><tr><td><b>Verð:</b></td><td><span id="ctl00_cph_lblPrice">{state}{sums(ad)}</span></td></tr><tr><td><b>Staðsetning:</b></td><td>{ad.place}</td></tr><tr><td><b>Skráð:</b></td><td>{when(ad)}</td></tr><tr><td><b>Sími:</b></td><td>555 0{ad.n % 900 + 100}</td></tr><tr><td><b>Skoðað:</b></td><td>{ad.n % 800} sinnum</td></tr></table><div class="lysing">{ad.text}</div><div class="seljandi"><h3>Seljandi</h3><a href="{account(ad)}">{ad.seller}</a><br>Skráður síðan 14. maí 2009<br><a href="/skilabod.aspx?til={ad.n}" rel="nofollow">Senda skilaboð</a></div><div class="umraeda"><h3>Athugasemdir</h3><div class="svar"><b>kalli9</b> býður {bid}<br>Er þetta enn til?</div></div><div class="fleiri"><h3>Aðrar auglýsingar frá seljanda</h3><ul>{rest_}</ul></div>'
    def frame(title: str, head: str, body: str) -> str:
        menu = "".join(f'<li><a href="/solutorg/listi.aspx?flokkur={key}">{name}</a></li>' for key, (name, _) in heads.items())
        return f'<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd"><html xmlns="http://www.w3.org/1999/xhtml" lang="is"><head id="ctl00_Head1"><meta charset="utf-8" /><title>{escape(title)} - Torgið</title>{head}</head><body><form name="aspnetForm" method="post" id="aspnetForm"><input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="/wEPDwUKMTY1NDU2MTA1Mg9kFgJmD2QWAgIDD2QWAgIBD2QWAmYPDxYC" /><div id="haus"><a href="/">Torgið</a> <a href="/innskra.aspx">Innskráning</a></div><ul id="valmynd">{menu}<li><a href="/solutorg/reglur.aspx">Reglur</a></li></ul><div id="efni">{body}</div><div id="fotur">Torgið ehf., Borgartún 20, sími 555 0100</div></form></body></html>'
    rest: dict[str, str | Answer] = {"/": "<h1>Torgið</h1><p>Veldu flokk hér til hliðar. 1.204 auglýsingar.</p>", "/solutorg/reglur.aspx": "<h1>Reglur</h1><p>Brot á reglum varðar lokun. Gjald 2.500 kr.</p>", "/innskra.aspx": "<h1>Innskráning</h1>", "/skilabod.aspx": "<h1>Skilaboð</h1><p>Þú verður að skrá þig inn.</p>", "/solutorg/skra.aspx": "<h1>Skrá auglýsingu</h1>"}
    for ad in ads:
        rest[account(ad)] = f'<h1>{ad.seller}</h1><p>Skráður síðan 14. maí 2009</p><ul>{"".join(f"<li>{escape(o.title)}</li>" for o in ads if o.seller == ad.seller)}</ul>'
    inner = answers(ads, path, {f"/flokkur/{key}": of for key, (_, of) in heads.items()}, listing, detail, frame, rest, size=10, turn=in_query("sida"))
    pages = routed(routed(routed(inner, "/solutorg/auglysing.aspx", "id", "/solutorg/auglysing.aspx?id="), "/solutorg/listi.aspx", "flokkur", "/flokkur/"), "/notandi.aspx", "notandi", "/notandi.aspx?notandi=")
    return Made("torg-is", ads, "ISK", pages, path, ("title", "price", "currency", "images", "seller", "place", "posted"), image=photo)


def annonces_nc() -> Made:
    """A board of New Caledonia rendered by Angular: Pacific francs with a bare F and about as many euros below, the state of the transfer with similar ads, custom tags, ads paid for above the list, "Prix sur demande", months of membership, loans by the month."""
    ads = stock("Perruche à collier=18000|Tortue de Floride avec bassin=25000|Hache ostensoir kanak=480000|Coquillage nautile poli=6500|Fougère arborescente=9800|Flèche faîtière sculptée=-|Gecko géant Leachianus=150000|Cagou en bois de rose=32000|Orchidées du Caillou=4500", "TBE|à saisir|cause départ|lot|ancienne collection", "À venir chercher sur place, pas d'envoi en brousse sauf par Dang. Visible le week-end, échanges possibles.|Vends cause départ du territoire, très bon état, papiers et factures disponibles. Pas sérieux s'abstenir.", count=36, first=90210, step="100", sellers="Hnaisse|Marie-Jo|Teva988|Jean-Luc P.|Broussard", places="Nouméa|Dumbéa|Païta|Mont-Dore|Koné|Bourail", hours=22)
    lists = {"/annonces/animaux": ads[0::2], "/annonces/collection-artisanat": ads[1::2]}
    def path(ad: Item) -> str:
        return f"/annonce/{ad.n * 37:X}/{ad.slug}"
    def photo(ad: Item, at: int = 0) -> str:
        return f"/media/annonces/{ad.n}/{ad.n * 13 + at:x}.webp"
    def sums(ad: Item) -> str:
        return f'<span _ngcontent-ng-c31="" class="price">{money(cost(ad), "&nbsp;", places=0)}&nbsp;F</span>' if ad.price else '<span _ngcontent-ng-c31="" class="price price--ask">Prix sur demande</span>'
    def card(ad: Item, kind: str = "") -> str:
        return f'<app-ad-card _ngcontent-ng-c22="" _nghost-ng-c31="" class="{kind}"><a _ngcontent-ng-c31="" class="ad-card" href="{path(ad)}"><img _ngcontent-ng-c31="" ngsrc="{photo(ad)}" src="{photo(ad)}?w=320" alt="{escape(ad.title)}" loading="lazy"><div _ngcontent-ng-c31="" class="ad-card__body"><h3 _ngcontent-ng-c31="">{escape(ad.title)}</h3><!----><p _ngcontent-ng-c31="">{sums(ad)}</p><small _ngcontent-ng-c31="">{ad.place} · {date_of(ad, "%d/%m/%Y")}</small></div></a></app-ad-card><!---->'
    def told(ad: Item) -> dict[str, object]:
        return {"id": ad.n, "ref": f"{ad.n * 37:X}", "titre": ad.title, "prix": int(ad.price) if ad.price else None, "commune": ad.place, "vendeur": {"pseudo": ad.seller, "membreDepuis": "2017-03-11"}, "publieeLe": date_of(ad, "%Y-%m-%dT%H:%M:%SZ"), "photos": [photo(ad, at) for at in range(ad.n % 3 + 1)]}
    def state(kept: object) -> str:
        whole = json.dumps(kept, ensure_ascii=False).replace("</", "<\\/")
        return f'<script id="ng-state" type="application/json">{whole}</script>'
    def listing(leaf: Leaf) -> Shown:
        name = leaf.section.rpartition("/")[2].replace("-", " et ").capitalize()
        turn = "".join(f'<li _ngcontent-ng-c22="" class="page-item{" active" if n == leaf.number else ""}"><a _ngcontent-ng-c22="" class="page-link" href="{leaf.section}?page={n}">{n}</a></li>' for n in range(1, leaf.last + 1))
        top = "".join(card(ad, "is-boosted") for ad in lists[leaf.section][8:10])
        kept = {"G.https://api/annonces": {"b": {"total": len(lists[leaf.section]), "items": [told(ad) for ad in leaf.ads]}, "s": 200}, "__nghData__": []}
        return name, "", f'<app-list _nghost-ng-c22=""><h1 _ngcontent-ng-c22="">{name} <small>({len(lists[leaf.section])} annonces)</small></h1><section _ngcontent-ng-c22="" class="boost"><h2>À la une</h2>{top}</section><app-ad-slot _ngcontent-ng-c22=""><a href="/partenaire/credit" rel="sponsored">Crédit auto dès 19 900 F / mois</a></app-ad-slot><div _ngcontent-ng-c22="" class="grid">{"".join(map(card, leaf.ads))}</div><ul _ngcontent-ng-c22="" class="pagination">{turn}</ul></app-list>{state(kept)}'
    def detail(ad: Item) -> Shown:
        more = "".join(f'<img _ngcontent-ng-c40="" class="thumb" src="{photo(ad, at)}" alt="Photo {at + 1}">' for at in range(1, ad.n % 3 + 1))
        euros = f'<p _ngcontent-ng-c40="" class="approx">soit environ {money(cost(ad) / Decimal("119.332"), " ")} €</p>' if ad.price else ""
        nego = '<span _ngcontent-ng-c40="" class="badge">Négociable</span>' if ad.n % 4 == 0 else ""
        kept = {"G.https://api/annonce": {"b": {**told(ad), "texte": ad.text, "similaires": [told(o) for o in others(ads, ad, 3)]}, "s": 200}}
        return ad.title, shared(ad.title, photo(ad), "article"), f'<app-detail _nghost-ng-c40=""><nav _ngcontent-ng-c40=""><a href="/">Accueil</a> / <a href="/annonces/animaux">Animaux</a></nav><div _ngcontent-ng-c40="" class="gallery"><img _ngcontent-ng-c40="" class="hero" src="{photo(ad)}" alt="{escape(ad.title)}">{more}</div><h1 _ngcontent-ng-c40="">{escape(ad.title)}</h1><div _ngcontent-ng-c40="" class="price-box">{sums(ad)}{nego}{euros}</div><ul _ngcontent-ng-c40="" class="meta"><li>Commune : {ad.place}</li><li>Publiée le {date_of(ad, "%d/%m/%Y")}</li><li>Réf. {ad.n * 37:X}</li><li>{ad.n % 700} vues</li></ul><p _ngcontent-ng-c40="" class="text">{ad.text}</p><aside _ngcontent-ng-c40="" class="seller"><strong>{ad.seller}</strong><span>Membre depuis mars 2017</span><button>Voir le numéro 55.01.XX</button></aside><section _ngcontent-ng-c40="" class="similar"><h2>Annonces similaires</h2>{"".join(map(card, others(ads, ad, 3)))}</section></app-detail>{state(kept)}'
    def frame(title: str, head: str, body: str) -> str:
        page_, mark, data = body.partition('<script id="ng-state"')
        return f'<!DOCTYPE html><html lang="fr" data-beasties-container=""><head><meta charset="utf-8"><title>{escape(title)} | Caillou Annonces</title><base href="/">{head}</head><body><!--nghm--><app-root ng-version="17.3.11" _nghost-ng-c10="" ng-server-context="ssr"><app-header _ngcontent-ng-c10=""><a href="/">Caillou Annonces</a><a href="/deposer">Déposer une annonce</a><a href="/connexion">Connexion</a><nav><a href="/annonces/animaux">Animaux</a><a href="/annonces/collection-artisanat">Collection</a></nav></app-header><router-outlet _ngcontent-ng-c10=""></router-outlet>{page_}<app-footer _ngcontent-ng-c10=""><a href="/cgu">CGU</a> © 2026</app-footer></app-root>{mark}{data}</body></html>'
    rest: dict[str, str | Answer] = {"/": f'<h1>Les annonces du Caillou</h1><a href="/annonces/animaux">Animaux</a> <a href="/annonces/collection-artisanat">Collection et artisanat</a><h2>Dernières annonces</h2>{"".join(map(card, ads[:4]))}', "/deposer": "<h1>Déposer une annonce</h1><p>Option À la une : 1 500 F.</p>", "/connexion": "<h1>Connexion</h1>", "/cgu": "<h1>Conditions générales</h1>", "/partenaire/credit": "<h1>Crédit auto</h1><p>Exemple : 1 200 000 F sur 60 mois.</p>"}
    return Made("annonces-nc", ads, "XPF", answers(ads, path, lists, listing, detail, frame, rest, size=9, turn=in_query("page")), path, ("title", "price", "currency", "images", "seller", "place", "posted"), image=photo)


def kuulutused_ee() -> Made:
    """An Estonian board in Bootstrap: a number of the page inside the address, "Kokkuleppel" in place of sums, a double of each ad for slow telephones, a calendar of days in links, archived parts with no ads, sums struck by hand, the poster's years and number half hidden."""
    ads = stock("Kaeluspapagoi puuriga=65|Maokuningpüüton=140|Nõukogude aegne raadio=35|Kaktused=12.5|Hülgenahk=80|Vana kirst=220|Sambliku kollektsioon=-|Akvaariumi kalad=4", "kodust|Tartus|kiiresti|komplekt|aastast 1960", "Müüa seoses kolimisega, kõik töötab ja on terve. Järeletulemisega, pakiautomaati saab saata kokkuleppel.|Hästi hoitud, ilma suitsetajateta kodust. Küsi julgelt lisapilte, vastan õhtuti.", count=31, first=4410200, step="0.5", sellers="Tiit|Maarja K.|andres81|Liis", places="Tallinn|Tartu|Pärnu|Viljandi|Rakvere")
    lists = {"/3-loomad-ja-taimed/listings.html": ads[0::2], "/8-antiik/listings.html": ads[1::2]}
    def path(ad: Item) -> str:
        return f"/{ad.n}-{ad.slug}/details.html"
    def turn(at: str, query: dict[str, str]) -> tuple[str, int]:
        return by_pattern(r"(?<=\w)/(\d+)(?=/listings\.html$)")(at, query)
    def photo(ad: Item, at: int = 0) -> str:
        return f"/storage/files/ee/{ad.n}/{ad.n * 3 + at:x}.jpg"
    def sums(ad: Item) -> str:
        return f"{money(cost(ad), '', '.')}€" if ad.price else "Kokkuleppel"
    def card(ad: Item) -> str:
        return f'<div class="item-list"><div class="row"><div class="col-md-2 no-padding photobox"><div class="add-image"><span class="photo-count"><i class="fa fa-camera"></i> {ad.n % 3 + 1} </span><a href="{path(ad)}"><img class="lazyload img-thumbnail no-margin" src="{photo(ad)}?thumb=320" alt="{escape(ad.title)}"></a></div></div><div class="col-md-7 add-desc-box"><div class="items-details"><h5 class="add-title"><a href="{path(ad)}">{escape(ad.title)}</a></h5><span class="info-row"><span class="date"><i class="icon-clock"></i> {date_of(ad, "%d.%m.%Y")}</span> - <span class="item-location"><i class="fa fa-map-marker"></i> {ad.place}</span></span></div></div><div class="col-md-3 text-right price-box"><h4 class="item-price">{sums(ad)}</h4><a class="btn btn-default btn-sm make-favorite" id="{ad.n}"><i class="fa fa-heart"></i> Lisa lemmikuks</a></div></div></div>'
    def listing(leaf: Leaf) -> Shown:
        base = leaf.section.removesuffix("/listings.html")
        nums = "".join(f'<li class="{"active" if n == leaf.number else ""}"><a href="{base}{f"/{n}" if n > 1 else ""}/listings.html">{n}</a></li>' for n in range(1, leaf.last + 1))
        days = "".join(f'<a href="/kalender/2026-0{at % 3 + 1}-{at + 10}">{at + 10}</a> ' for at in range(6))
        return "Kuulutused", "", f'<h1>{"Loomad ja taimed" if "loomad" in base else "Antiik"}</h1><div class="tab-filter"><select><option>Hind (odavam ees)</option></select></div><div class="adds-wrapper">{"".join(map(card, leaf.ads))}</div><ul class="pagination">{nums}</ul><div class="calendar"><h5>Arhiiv päevade järgi</h5>{days}</div><a href="/arhiiv/antiik">Arhiveeritud kuulutused</a>'
    def detail(ad: Item) -> Shown:
        shots = "".join(f'<li><img class="bxslider-img" src="{photo(ad, at)}" alt="img"></li>' for at in range(ad.n % 3 + 1))
        was = f"<s>{money(cost(ad) + 10, '', '.')}€</s> " if ad.price and ad.n % 6 == 0 else ""
        mine = "".join(f'<li><a href="{path(o)}">{escape(o.title)}</a> <span>{sums(o)}</span></li>' for o in theirs(ads, ad))
        return ad.title, shared(ad.title, photo(ad)) + f'<link rel="canonical" href="{{base}}{path(ad)[1:]}"><link rel="amphtml" href="{{base}}amp{path(ad)}">', f'<ol class="breadcrumb pull-left"><li><a href="/"><i class="icon-home fa"></i></a></li><li><a href="/8-antiik/listings.html">Antiik</a></li><li class="active">{escape(ad.title)}</li></ol><div class="inner-box ads-details-wrapper"><h1 class="auto-heading"><span class="auto-title left">{escape(ad.title)}</span></h1><span class="info-row"><span class="date"><i class="icon-clock"></i> Lisatud {date_of(ad, "%d.%m.%Y")}</span> - <span class="category">Müüa</span></span><div class="ads-image"><h2 class="pricetag">{was}{sums(ad)}</h2><ul class="bxslider">{shots}</ul></div><div class="ads-details-info"><p>{ad.text}</p><ul class="list-circle"><li>Kuulutuse kood: {ad.n}</li><li>Asukoht: {ad.place}</li><li>Vaatamisi: {ad.n % 300}</li><li>Aegub 30 päeva pärast</li></ul></div></div><aside class="panel sidebar-panel"><div class="panel-heading">Võta ühendust</div><div class="seller-info"><h3 class="no-margin">{ad.seller}</h3><p>Kasutaja alates: <strong>17.05.2014</strong></p></div><a class="btn btn-success phoneBlock"><i class="icon-phone-1"></i> +372 555 01XX näita</a><div><h4>Sama kasutaja kuulutused</h4><ul>{mine}</ul></div></aside><div class="promo">Tõsta kuulutus esile alates 1.99€</div>'
    def frame(title: str, head: str, body: str) -> str:
        return f'<!DOCTYPE html><html lang="et" dir="ltr"><head><meta charset="utf-8"><title>{escape(title)} - kuulutused</title><meta name="csrf-token" content="3Z7xQ">{head}</head><body><div id="wrapper"><div class="header"><nav class="navbar navbar-site"><a href="/" class="navbar-brand logo">Kuulutaja</a><ul><li><a href="/login">Logi sisse</a></li><li><a href="/lang/ru">Русский</a></li><li><a href="/posts/create">Lisa kuulutus</a></li></ul></nav></div><div class="main-container">{body}</div><footer><a href="/page/reeglid">Reeglid</a></footer></div></body></html>'
    rest: dict[str, str | Answer] = {"/": '<h1>Kuulutused</h1><a href="/3-loomad-ja-taimed/listings.html">Loomad ja taimed</a> <a href="/8-antiik/listings.html">Antiik</a>', "/kalender/*": "<h1>Sel päeval kuulutusi ei ole</h1>", "/arhiiv/antiik": "<h1>Arhiiv</h1><p>Müüdud: kummut 45.00€, kell 80.00€.</p>", "/login": "<h1>Logi sisse</h1>", "/lang/ru": "<h1>Объявления</h1>", "/posts/create": "<h1>Lisa kuulutus</h1>", "/page/reeglid": "<h1>Reeglid</h1><p>Kuulutuse lisamine on tasuta, esiletõstmine 1.99€.</p>"}
    inner = answers(ads, path, lists, listing, detail, frame, rest, size=6, turn=turn)
    def pages(at: str, query: dict[str, str]) -> str | bytes | Answer | None:
        found = inner(at.removeprefix("/amp"), query)
        return found.replace('<html lang="et"', '<html amp lang="et"') if at.startswith("/amp/") and isinstance(found, str) else found
    return Made("kuulutused-ee", ads, "EUR", pages, path, ("title", "price", "currency", "images", "seller", "place", "posted"), image=photo)


def forum_smf_it() -> Made:  # noqa: C901 - a site is one piece
    """An Italian forum of fossils and insects on SMF with addresses for engines: the board's rules pinned above, sums in running words, what a thing cost before its fall in del, offers in answers, counts of messages and years of joining, towns beside names, avatars and signatures among pictures, "[VENDUTO]" in subjects."""
    ads = stock("Dynastes hercules, coppia=85|Ammonite Perisphinctes=45|Teca entomologica Morpho=60|Trilobite Phacops=38|Dente di Carcharodon=150|Ambra baltica con insetto=-|Minerali della Val Malenco=25|Phyllium philippinicum, uova=12", "spedita|lotto|con cartellino|come nuova|ex collezione", "Vendo per riordino della collezione, esemplare in ottime condizioni come da foto.|Cedo per rinnovo, preso a una borsa scambio a Modena e tenuto sempre in vetrina.", count=30, first=20410, sellers="coleottero71|Paolo_Fossili|lasilvia|MorphoMan|ambra_nera", places="Torino|Bergamo|Perugia|Lecce|Cagliari", hours=26)
    ads[:] = [Item(**{**ad.__dict__, "title": f"{('[VENDO]', '[VENDUTO]', '[VENDO]', 'Vendo:')[ad.n % 4]} {ad.title}"}) for ad in ads]
    months = "Gennaio|Febbraio|Marzo|Aprile|Maggio|Giugno|Luglio|Agosto|Settembre|Ottobre|Novembre|Dicembre"
    def path(ad: Item) -> str:
        return f"/forum/index.php/topic,{ad.n}.0.html"
    def turn(at: str, _query: dict[str, str]) -> tuple[str, int]:
        section, _, rest_ = at.rpartition(".html")[0].rpartition(".")
        return (f"{section}.0.html", int(rest_) // 10 + 1) if rest_.isdigit() else (at, 1)
    def photo(ad: Item, at: int = 0) -> str:
        return f"/forum/index.php?action=dlattach;topic={ad.n}.0;attach={ad.n * 3 + at};image"
    def when(ad: Item, later: int = 0) -> str:
        here = day(ad).astimezone(ZoneInfo("Europe/Rome"))
        return f"{here.day:02d} {one_of(ad, months)} {here.year}, {here.hour:02d}:{here.minute + later:02d}:07"
    def profile(name: str) -> str:
        return f"/forum/index.php?action=profile;u={len(name) * 31 + ord(name[0])}"
    def asks(ad: Item) -> str:
        if ad.price is None:
            return "Prezzo: fate la vostra offerta in MP, grazie."
        was = f"<del>{money(cost(ad) + 15, places=0)} €</del> " if ad.n % 5 == 0 else ""
        return (f"Prezzo: {was}<strong>{money(cost(ad), places=0)} €</strong> più spedizione (9,90 €)", f"Chiedo {money(cost(ad), places=0)} euro, spedizione 7 euro a parte.", f"Richiesta: € {money(cost(ad))} spedita")[ad.n % 3]
    def row(ad: Item) -> str:
        return f'<div class="windowbg"><div class="board_icon"><img src="/forum/Themes/default/images/post/xx.png" alt=""></div><div class="info info_block"><div><div class="message_index_title"><span class="preview" title=""><span id="msg_{ad.n * 9}"><a href="{path(ad)}">{escape(ad.title)}</a></span></span></div><p class="floatleft">Iniciato da <a href="{profile(ad.seller)}" title="Visualizza profilo di {ad.seller}">{ad.seller}</a></p></div></div><div class="board_stats centertext"><p>Risposte: 2<br>Visite: {ad.n % 900}</p></div><div class="lastpost"><p><a href="{path(ad).replace(".0.html", ".msg" + str(ad.n * 9 + 2) + ".html")}#new">Ultimo messaggio</a>: {when(ad, 20)}<br>da lapis</p></div></div>'
    def listing(leaf: Leaf) -> Shown:
        nums = " ".join(f'<span class="current_page">{n}</span>' if n == leaf.number else f'<a class="nav_page" href="/forum/index.php/board,14.{n * 10 - 10}.html">{n}</a>' for n in range(1, leaf.last + 1))
        pin = '<div class="windowbg sticky locked"><div class="info"><span id="msg_12"><a href="/forum/index.php/topic,12.0.html">REGOLAMENTO DEL MERCATINO - LEGGERE</a></span><p>Iniciato da Admin</p></div></div>'
        return "Mercatino", "", f'<h1 class="forumtitle">Mercatino</h1><div class="pagesection"><div class="pagelinks">Pagine: {nums}</div></div><div id="messageindex"><div class="title_bar" id="topic_header"><div class="info"><a href="/forum/index.php/board,14.0/sort,subject.html" rel="nofollow">Oggetto</a></div></div><div id="topic_container">{pin}{"".join(map(row, leaf.ads))}</div></div>'
    def post(name: str, number: int, time: str, said: str, extra: str, place: str) -> str:
        return f'<div class="windowbg" id="msg{number}"><div class="post_wrapper"><div class="poster"><h4><a href="{profile(name)}">{name}</a></h4><ul class="user_info"><li class="avatar"><img class="avatar" src="/forum/avatars/{name}.png" alt=""></li><li class="postcount">Post: {number % 4000}</li><li>Iscritto: Maggio 2011</li><li class="custom">Località: {place}</li></ul></div><div class="postarea"><div class="keyinfo"><a href="#msg{number}" rel="nofollow" class="smalltext">{time}</a></div><div class="post"><div class="inner" data-msgid="{number}" id="msg_{number}">{said}</div></div>{extra}</div><div class="moderatorbar"><div class="signature">Il mio sito: insetti e altro. <img src="/forum/firme/banner88.png" alt=""></div></div></div></div>'
    def detail(ad: Item) -> Shown:
        shots = "".join(f'<div class="attached"><a href="{photo(ad, at)}" id="link_{at}"><img src="{photo(ad, at)}" alt="" class="atc_img"></a><br>IMG_{ad.n + at}.jpg (212.4 kB - scaricato 31 volte.)</div>' for at in range(ad.n % 3 + 1))
        offer = f"Ti offro {money(cost(ad) * Decimal('0.8'), places=0)} € spedito, va bene?" if ad.price else "Ti ho scritto in MP, 40 € vanno bene?"
        return ad.title, f'<link rel="canonical" href="{{base}}{path(ad)[1:]}">', f'<div class="navigate_section"><ul><li><a href="/forum/index.php">Entomo Forum</a></li><li>&#187; <a href="/forum/index.php/board,14.0.html">Mercatino</a></li></ul></div><div id="display_head"><h2 class="display_title"><span id="top_subject">{escape(ad.title)}</span></h2><p>Iniziato da {ad.seller}, {when(ad)}</p></div><div id="forumposts">{post(ad.seller, ad.n * 9, when(ad), f"Ciao a tutti.<br>{ad.text}<br>{asks(ad)}<br>Zona {ad.place}, scambio a mano possibile.", f"<div class=attachments>{shots}</div>", ad.place)}{post("lapis", ad.n * 9 + 1, when(ad, 9), offer, "", "Roma")}{post("gino.v", ad.n * 9 + 2, when(ad, 20), "Bellissimo pezzo, io ne pagai 300 € anni fa!", "", "Napoli")}</div>'
    def frame(title: str, head: str, body: str) -> str:
        return f'<!DOCTYPE html><html lang="it-IT"><head><meta charset="UTF-8"><title>{escape(title)}</title><link rel="stylesheet" href="/forum/Themes/default/css/minified_1.css">{head}</head><body id="chrome" class="action_messageindex"><div id="footerfix"><div id="header"><h1 class="forumtitle"><a href="/forum/index.php">Entomo Forum</a></h1></div><div id="main_menu"><ul class="dropmenu"><li><a href="/forum/index.php">Home</a></li><li><a href="/forum/index.php?action=login">Accedi</a></li><li><a href="/forum/index.php/board,3.0.html">Coleotteri</a></li></ul></div><div id="content_section">{body}</div></div><div id="footer">SMF 2.1.4 © 2023, Simple Machines</div></body></html>'
    board = '<h1>Entomo Forum</h1><div class="boardindex_table"><a class="subject" href="/forum/index.php/board,3.0.html">Coleotteri</a><a class="subject" href="/forum/index.php/board,14.0.html">Mercatino</a> <p>2041 post, 310 discussioni</p></div>'
    rest: dict[str, str | Answer] = {"/": board, "/forum/index.php": board, "/forum/index.php/board,3.0.html": "<h1>Coleotteri</h1><p>Nessuna discussione.</p>", "/forum/index.php/topic,12.0.html": "<h1>REGOLAMENTO DEL MERCATINO - LEGGERE</h1><p>Obbligatorio indicare il prezzo, ad esempio: 50 €. Multa simbolica 5 € al forum.</p>", "/forum/index.php/board,14.0/*": "<h1>Mercatino</h1>"}
    inner = answers(ads, path, {"/forum/index.php/board,14.0.html": ads}, listing, detail, frame, rest, size=10, turn=turn)
    def pages(at: str, query: dict[str, str]) -> str | bytes | Answer | None:
        action = query.get("action", "")
        if action.startswith("dlattach"):
            return picture()
        if action:
            return frame("Attenzione", "", "<div class='errorbox'>Spiacente, solo gli utenti registrati possono vedere questa pagina.</div>")
        head, mark, _ = at.partition(".msg")
        return inner(f"{head}.0.html" if mark else at, query)
    return Made("forum-smf-it", ads, "EUR", pages, path, ("title", "price", "currency", "images", "seller", "place", "posted"), image=photo, entry="forum/index.php/board,14.0.html", robots="User-agent: *\nDisallow: /forum/index.php?action=login\n")


def forum_ips_au() -> Made:  # noqa: C901 - a site is one piece
    """An Australian forum of aquarists and collectors on Invision: pages in addresses, days only in the elements of time, answers that quote the price and offer less, tags of sale, swaps with no sum, linked data of a discussion, a fee in the rules pinned above, reputations and hot topics beside."""
    ads = stock("Green tree python=950|Inland bearded dragon=120|Eclectus parrot, hand raised=1400|Staghorn fern, huge=85|Trochus shell collection=60|Blue-tongue lizard=180|Cone shells, 40 pieces=-|Antique insect cabinet=620|Platycerium superbum=140", "with enclosure|Vic only|licence required|final price|moving interstate", "Selling to make room, comes with everything shown in the photos. Licence holders only where required.|Had this for years and it has been well looked after. Pickup preferred, can meet halfway on a weekend.", count=33, first=51200, step="5", sellers="Reefwalker|dazza_herps|MrsFern|Galah86|TassieShells", places="Geelong, VIC|Cairns, QLD|Dubbo, NSW|Hobart, TAS|Bunbury, WA", hours=25)
    def path(ad: Item) -> str:
        return f"/topic/{ad.n}-{ad.slug}/"
    def turn(at: str, query: dict[str, str]) -> tuple[str, int]:
        return by_pattern(r"page/(\d+)/$")(at, query)
    def photo(ad: Item, at: int = 0) -> str:
        return f"/uploads/monthly_2026_01/IMG_{ad.n + at}.jpg.{ad.n * 7919:x}.jpg"
    def time(ad: Item) -> str:
        return f"<time datetime='{date_of(ad, '%Y-%m-%dT%H:%M:%SZ')}' title='{date_of(ad, '%d/%m/%y %H:%M')}' data-short='{date_of(ad, '%d %b')}'>{date_of(ad, '%B')} {day(ad).day}, {day(ad).year}</time>"
    def user(name: str) -> str:
        return f"/profile/{sum(map(ord, name))}-{name.lower()}/"
    def asks(ad: Item) -> str:
        if ad.price is None:
            return "Not after money, swap only for cowries."
        return (f"Price: <strong>${money(cost(ad), ',', '.', 0)} AUD</strong> plus $25 post", f"Asking ${money(cost(ad), ',', '.', 0)} AUD ono", f"<s>${money(cost(ad) + 50, ',', '.', 0)}</s> now ${money(cost(ad), ',', '.', 0)} AUD firm")[ad.n % 3]
    def row(ad: Item) -> str:
        tag = "<a href='/tags/sold/' class='ipsTag_prefix' rel='tag'><span>Sold</span></a>" if ad.n % 10 == 4 else "<a href='/tags/fs/' class='ipsTag_prefix' rel='tag'><span>For Sale</span></a>"
        return f"<li class='ipsDataItem ipsDataItem_responsivePhoto' data-rowid='{ad.n}'><div class='ipsDataItem_main'><h4 class='ipsDataItem_title ipsContained_container'>{tag} <span class='ipsType_break ipsContained'><a href='{{base}}{path(ad)[1:]}' data-ipsHover><span>{escape(ad.title)}</span></a></span></h4><div class='ipsDataItem_meta'><span>By <a href='{user(ad.seller)}'>{ad.seller}</a>, {time(ad)}</span></div></div><ul class='ipsDataItem_stats'><li><span>2</span> replies</li><li><span>{ad.n % 700}</span> views</li></ul><ul class='ipsDataItem_lastPoster'><li><a href='/topic/{ad.n}-{ad.slug}/?do=getLastComment' rel='nofollow'>{time(ad)}</a></li></ul></li>"
    def listing(leaf: Leaf) -> Shown:
        nums = "".join(f"<li class='ipsPagination_page{' ipsPagination_active' if n == leaf.number else ''}'><a href='/forum/14-for-sale/{f'page/{n}/' if n > 1 else ''}' data-page='{n}'>{n}</a></li>" for n in range(1, leaf.last + 1))
        pin = "<li class='ipsDataItem ipsDataItem_pinned'><h4 class='ipsDataItem_title'><a href='/topic/9-market-rules/'><span>Market rules - read before posting ($5 donation)</span></a></h4></li>"
        return "For Sale", "", f"<h1 class='ipsType_pageTitle'>For Sale</h1><div class='ipsButtonBar'><ul class='ipsPagination'>{nums}</ul><a href='/forum/14-for-sale/?sortby=views' rel='nofollow'>Most viewed</a></div><ol class='ipsDataList ipsDataList_zebra'>{pin}{''.join(map(row, leaf.ads))}</ol>"
    def post(name: str, number: int, stamp: str, said: str, place: str) -> str:
        return f"<article id='elComment_{number}' class='cPost ipsBox ipsComment'><aside class='ipsComment_author cAuthorPane'><h3 class='cAuthorPane_author'><strong><a href='{user(name)}'>{name}</a></strong></h3><ul class='cAuthorPane_info'><li class='cAuthorPane_photo'><img src='/uploads/profile/photo-thumb-{sum(map(ord, name))}.jpg' alt='{name}'></li><li>Members</li><li>Joined 4 May 2012</li><li>{number % 3000} posts</li><li>Location: {place}</li></ul></aside><div class='ipsColumn'><div class='ipsComment_meta'><p>Posted {stamp}</p></div><div data-role='commentContent' class='ipsType_normal ipsType_richText'>{said}</div><ul class='ipsReact'><li>Like 3</li></ul></div></article>"
    def detail(ad: Item) -> Shown:
        shots = "".join(f"<p><a class='ipsAttachLink ipsAttachLink_image' href='{photo(ad, at)}'><img class='ipsImage ipsImage_thumbnailed' src='{photo(ad, at)}' alt='IMG_{ad.n + at}.jpg'></a></p>" for at in range(ad.n % 2 + 1))
        low = f"Would you take ${money(cost(ad) * Decimal('0.8'), ',', '.', 0)} cash today?" if ad.price else "I have cowries, or $40?"
        hot = "".join(f"<li><a href='{path(o)}'>{escape(o.title)}</a></li>" for o in others(ads, ad, 3))
        data = ld({"@type": "DiscussionForumPosting", "headline": ad.title, "text": ad.text, "dateCreated": date_of(ad, "%Y-%m-%dT%H:%M:%S+0000"), "author": {"@type": "Person", "name": ad.seller}, "interactionStatistic": [{"@type": "InteractionCounter", "interactionType": "http://schema.org/CommentAction", "userInteractionCount": 2}]})
        return ad.title, shared(ad.title, photo(ad), "website") + data + crumbs("Home", "For Sale", ad.title), f"<nav class='ipsBreadcrumb'><ul><li><a href='/'>Home</a></li><li><a href='/forum/14-for-sale/'>For Sale</a></li><li>{escape(ad.title)}</li></ul></nav><div class='ipsPageHeader'><h1 class='ipsType_pageTitle ipsContained_container'><span class='ipsType_break ipsContained'><span>{escape(ad.title)}</span></span></h1><p>By <a href='{user(ad.seller)}'>{ad.seller}</a>, {time(ad)} in <a href='/forum/14-for-sale/'>For Sale</a></p></div><div id='elPostFeed'>{post(ad.seller, ad.n * 4, time(ad), f'<p>{ad.text}</p><p>{asks(ad)}</p>{shots}', ad.place)}{post('bargain_bob', ad.n * 4 + 1, time(ad), f'<blockquote class=ipsQuote data-ipsquote-username={ad.seller}><p>{asks(ad)}</p></blockquote><p>{low}</p>', 'Perth, WA')}</div><div class='ipsWidget'><h3>Popular now</h3><ol>{hot}</ol></div>"
    def frame(title: str, head: str, body: str) -> str:
        return f"<!DOCTYPE html><html lang='en-AU' dir='ltr'><head><meta charset='utf-8'><title>{escape(title)} - For Sale - Southern Keepers</title>{head}</head><body class='ipsApp ipsApp_front' data-controller='core.front.core.app'><div id='ipsLayout_header'><a href='/' id='elLogo'>Southern Keepers</a><ul id='elUserNav'><li><a href='/login/'>Sign In</a></li><li><a href='/register/'>Sign Up</a></li></ul><a href='/forum/14-for-sale/'>For Sale</a><a href='/calendar/'>Calendar</a></div><main id='ipsLayout_body'>{body}</main><footer>All prices in Australian dollars. Powered by Invision Community</footer></body></html>"
    front = "<h1>Southern Keepers</h1><ol class='ipsDataList'><li><h4><a href='/forum/14-for-sale/'>For Sale</a></h4> 1,204 posts</li></ol>"
    rest: dict[str, str | Answer] = {"/": front, "/login/": "<h1>Sign In</h1>", "/register/": "<h1>Sign Up</h1>", "/calendar/": "<h1>Calendar</h1><p>Expo, entry $12.</p>", "/topic/9-market-rules/": "<h1>Market rules</h1><p>Always state a price. A $5 AUD donation is asked per sale.</p>", "/profile/*": "<h1>You do not have permission to view profiles</h1>", "/tags/*": "<h1>No results</h1>"}
    return Made("forum-ips-au", ads, "AUD", answers(ads, path, {"/forum/14-for-sale/": ads}, listing, detail, frame, rest, size=11, turn=turn), path, ("title", "price", "currency", "images", "seller", "place", "posted"), image=photo)


MAKES: dict[str, Callable[[], Made]] = {make.__name__: make for make in (torg_is, annonces_nc, kuulutused_ee, forum_smf_it, forum_ips_au)}
