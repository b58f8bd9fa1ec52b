"""Two shop engines: OpenCart 3 (Romania) and Shopware 6 (Germany)."""
# ruff: noqa: E501, C901, PLR0913, PLR0911, PLR0915, PLR0917, ARG001, SIM905, SIM108, PLC0207, I001, RUF100
# fmt: off
# mypy: disable-error-code="arg-type,operator,union-attr"

from __future__ import annotations

import struct
import zlib
from decimal import Decimal
from html import escape as e

from tests.spiders.shops.base import Answer, Item, Made, chunk, list_page


def _png(n: int) -> Answer:
    """A real picture, of a colour that is the number's."""
    row = b"\0" + bytes((n * 7 % 256, n * 13 % 256, n * 29 % 256)) * 60
    parts = ((b"IHDR", struct.pack(">IIBBBBB", 60, 45, 8, 2, 0, 0, 0)), (b"IDAT", zlib.compress(row * 45)), (b"IEND", b""))
    body = b"".join(struct.pack(">I", len(d)) + k + d + struct.pack(">I", zlib.crc32(k + d)) for k, d in parts)
    return 200, "image/png", b"\x89PNG\r\n\x1a\n" + body


def _slug(text: str) -> str:
    table = str.maketrans("ăâîșțäöüßçğıöşüéİÇŞÜÖ", "aaistaouscgiosueicsuo")
    kept = "".join(c if c.isascii() and c.isalnum() else "-" for c in text.lower().translate(table).replace("\u0307", ""))
    return "-".join(part for part in kept.split("-") if part)


def _items(lines: str, texts: list[str]) -> list[Item]:
    made = []
    for i, line in enumerate(lines.strip().replace(";\n", "; ").split("; ")):
        title, price = line.split("|")
        made.append(Item(101 + i, title, _slug(title), Decimal(price), texts[i % len(texts)].format(title), "", "", None))
    return made


# --- OpenCart 3, Romania: an aquarium shop ----------------------------------------------------------------------------

OC_CATS = [("pesti-acvariu", "Pești de acvariu", 0, 17), ("creveti-melci", "Creveți și melci", 17, 26), ("plante-acvariu", "Plante de acvariu", 26, 38)]  # fmt: skip
OC_LINES = """
Neon cardinal (Paracheirodon axelrodi) M|6.50; Guppy Blue Grass pereche|35.00; Scalar Altum Peru 5 cm|89.00; Ramirezi Electric Blue|42.00;
Ancistrus albino L144|28.00; Betta splendens Halfmoon mascul|65.00; Discus Pigeon Blood 8 cm|210.00; Corydoras sterbai|24.00;
Botia macracanthus 6 cm|38.50; Molly negru lyra|12.00; Apistogramma cacatuoides Double Red pereche|120.00; Rasbora galaxy (Danio margaritatus)|14.00;
Killifish Aphyosemion gardneri pereche|75.00; Xifo Koi Kohaku|15.50; Tetra împărat (Nematobrycon palmeri)|13.00; Pangio kuhlii 5 cm|19.00;
Otocinclus affinis|11.50; Crevete Red Cherry grad A|7.00; Crevete Crystal Red S|22.00; Crevete Blue Velvet|9.50; Crevete Amano XL|18.00;
Melc Neritina Zebra|10.00; Melc Anentome helena|8.00; Crevete Bamboo filtrator|39.00; Rac pitic portocaliu CPO|49.00; Crevete Taiwan Bee Panda|45.00;
Anubias nana petite la ghiveci|32.00; Microsorum Trident pe rădăcină|58.00; Bucephalandra Wavy Green|46.00; Cryptocoryne wendtii Brown|21.00;
Rotala rotundifolia H'ra in vitro|29.00; Hemianthus callitrichoides Cuba in vitro|31.00; Echinodorus Ozelot Red|26.50;
Vallisneria spiralis mănunchi|12.50; Mușchi Christmas Moss porție|25.00; Limnobium laevigatum 10 plante|15.00; Eleocharis acicularis Mini|27.00;
Nymphaea lotus Red bulb|23.00
"""
OC_TEXTS = [
    "{} din crescătorie proprie, aclimatizat minimum două săptămâni. Recomandăm apă cu pH 6,5-7,5 și temperatura de 24-26 grade.",
    "{}, exemplare sănătoase, hrănite zilnic cu granule și artemia congelată. Livrarea se face în pungă cu oxigen și cutie izolatoare.",
    "Oferim {} la prețul afișat pe bucată. Se potrivește unui acvariu comunitar de cel puțin 60 de litri, cu plante și ascunzători.",
]  # fmt: skip


def _lei(price: Decimal) -> str:
    return f"{price:.2f}".replace(".", ",") + " lei"


def oc_price(item: Item) -> str:
    """The price as OpenCart writes it in lei."""
    return _lei(item.price)


def _oc_box(item: Item, layout: str) -> str:
    was = f'<span class="price-new">{oc_price(item)}</span> <span class="price-old">{_lei(item.price * 2)}</span>' if item.n % 9 == 0 else oc_price(item)  # fmt: skip
    return f"""<div class="{layout}"><div class="product-thumb{" transition" if "lg-3" in layout else ""}"><div class="image"><a href="{{base}}{item.slug}"><img src="{{base}}image/cache/catalog/produse/{item.n}-228x228.jpg" alt="{e(item.title)}" title="{e(item.title)}" class="img-responsive" /></a></div><div><div class="caption">
<h4><a href="{{base}}{item.slug}">{e(item.title)}</a></h4><p>{e(item.text[:100])}..</p><p class="price"> {was} <span class="price-tax">Fără TVA: {_lei(item.price / Decimal("1.19"))}</span></p></div>
<div class="button-group"><button type="button" onclick="cart.add('{item.n}', '1');"><i class="fa fa-shopping-cart"></i> <span class="hidden-xs hidden-sm hidden-md">Adaugă în coș</span></button><button type="button" data-toggle="tooltip" title="Adaugă la dorințe" onclick="wishlist.add('{item.n}');"><i class="fa fa-heart"></i></button><button type="button" data-toggle="tooltip" title="Compară acest produs" onclick="compare.add('{item.n}');"><i class="fa fa-exchange"></i></button></div></div></div></div>"""


def _oc_page(title: str, body: str, canonical: str = "") -> str:
    menu = "".join(f'<li><a href="{{base}}{s}">{n}</a></li>' for s, n, _, _ in OC_CATS)
    return f"""<!DOCTYPE html>
<!--[if IE]><![endif]-->
<!--[if (gt IE 9)|!(IE)]><!--><html dir="ltr" lang="ro"><!--<![endif]-->
<head><meta charset="UTF-8" /><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="X-UA-Compatible" content="IE=edge"><title>{e(title)}</title><base href="{{base}}" /><meta name="description" content="{e(title)}" />
<script src="catalog/view/javascript/jquery/jquery-2.1.1.min.js" type="text/javascript"></script><link href="catalog/view/javascript/bootstrap/css/bootstrap.min.css" rel="stylesheet" media="screen" /><link href="catalog/view/theme/default/stylesheet/stylesheet.css" rel="stylesheet">{f'<link href="{{base}}{canonical}" rel="canonical" />' if canonical else ""}</head><body>
<nav id="top"><div class="container"><div class="pull-left"><form action="{{base}}index.php?route=common/currency/currency" method="post" enctype="multipart/form-data" id="form-currency"><div class="btn-group"><button class="btn btn-link dropdown-toggle" data-toggle="dropdown"><strong>lei</strong> <span class="hidden-xs hidden-sm hidden-md">Moneda</span></button><ul class="dropdown-menu"><li><button class="currency-select btn btn-link btn-block" type="button" name="EUR">€ Euro</button></li><li><button class="currency-select btn btn-link btn-block" type="button" name="RON">lei Leu</button></li></ul></div></form></div>
<div id="top-links" class="nav pull-right"><ul class="list-inline"><li><a href="{{base}}index.php?route=information/contact"><i class="fa fa-phone"></i></a> <span class="hidden-xs hidden-sm hidden-md">0264 555 310</span></li><li class="dropdown"><a href="{{base}}index.php?route=account/account" title="Contul meu" class="dropdown-toggle"><i class="fa fa-user"></i> Contul meu</a><ul class="dropdown-menu dropdown-menu-right"><li><a href="{{base}}index.php?route=account/register">Înregistrare</a></li><li><a href="{{base}}index.php?route=account/login">Autentificare</a></li></ul></li><li><a href="{{base}}index.php?route=checkout/cart" title="Coș cumpărături"><i class="fa fa-shopping-cart"></i></a></li></ul></div></div></nav>
<header><div class="container"><div class="row"><div class="col-sm-4"><div id="logo"><h1><a href="{{base}}index.php?route=common/home">Acvaria Cluj</a></h1></div></div><div class="col-sm-5"><div id="search" class="input-group"><input type="text" name="search" value="" placeholder="Caută" class="form-control input-lg" /></div></div><div class="col-sm-3"><div id="cart" class="btn-group btn-block"><button type="button" data-toggle="dropdown" class="btn btn-inverse btn-block btn-lg dropdown-toggle"><i class="fa fa-shopping-cart"></i> <span id="cart-total">0 produse - 0,00 lei</span></button><ul class="dropdown-menu pull-right"><li><p class="text-center">Coșul este gol!</p></li></ul></div></div></div></div></header>
<div class="container"><nav id="menu" class="navbar"><div class="navbar-header"><span id="category" class="visible-xs">Categorii</span></div><div class="collapse navbar-collapse navbar-ex1-collapse"><ul class="nav navbar-nav">{menu}</ul></div></nav></div>
{body}
<footer><div class="container"><div class="row"><div class="col-sm-3"><h5>Informații</h5><ul class="list-unstyled"><li><a href="{{base}}despre-noi">Despre noi</a></li><li><a href="{{base}}livrare">Livrare</a></li><li><a href="{{base}}confidentialitate">Confidențialitate</a></li><li><a href="{{base}}termeni-si-conditii">Termeni și condiții</a></li></ul></div><div class="col-sm-3"><h5>Servicii clienți</h5><ul class="list-unstyled"><li><a href="{{base}}index.php?route=information/contact">Contact</a></li><li><a href="{{base}}index.php?route=information/sitemap">Harta site</a></li></ul></div></div><hr><p>Realizat cu <a href="http://www.opencart.com">OpenCart</a><br /> Acvaria Cluj &copy; 2026</p></div></footer></body></html>"""


def opencart() -> Made:
    """OpenCart 3 with the default theme and flat SEO addresses."""
    things = _items(OC_LINES, OC_TEXTS)
    info = {"despre-noi": "Despre noi", "livrare": "Livrare", "confidentialitate": "Confidențialitate", "termeni-si-conditii": "Termeni și condiții"}  # fmt: skip
    routes = {"information/contact": "Contact", "account/login": "Autentificare", "account/register": "Înregistrare", "checkout/cart": "Coș cumpărături", "account/account": "Contul meu", "information/sitemap": "Harta site"}  # fmt: skip

    def crumbs(*of: tuple[str, str]) -> str:
        return '<ul class="breadcrumb"><li><a href="{base}index.php?route=common/home"><i class="fa fa-home"></i></a></li>' + "".join(f'<li><a href="{{base}}{h}">{e(t)}</a></li>' for h, t in of) + "</ul>"  # fmt: skip

    def category(slug: str, name: str, a: int, b: int, page: int) -> str:
        of = things[a:b]
        last = -(-len(of) // 9)
        nums = "".join(f'<li class="active"><span>{p}</span></li>' if p == page else f'<li><a href="{{base}}{slug}{"" if p == 1 else f"?page={p}"}">{p}</a></li>' for p in range(1, last + 1))  # fmt: skip
        more = f'<li><a href="{{base}}{slug}?page={page + 1}">&gt;</a></li><li><a href="{{base}}{slug}?page={last}">&gt;|</a></li>' if page < last else ""  # fmt: skip
        side = "".join(f'<a href="{{base}}{s}" class="list-group-item{" active" if s == slug else ""}">{n} ({y - x})</a>' for s, n, x, y in OC_CATS)  # fmt: skip
        sorts = "".join(f'<option value="{{base}}{slug}?sort={k}">{t}</option>' for k, t in (("p.sort_order&amp;order=ASC", "Implicit"), ("pd.name&amp;order=ASC", "Nume (A - Z)"), ("p.price&amp;order=ASC", "Preț (Mic &gt; Mare)")))  # fmt: skip
        return _oc_page(name, f"""<div id="product-category" class="container">{crumbs((slug, name))}<div class="row"><aside id="column-left" class="col-sm-3 hidden-xs"><div class="list-group">{side}</div></aside><div id="content" class="col-sm-9"><h2>{name}</h2><div class="row"><div class="col-md-4 col-xs-6"><div class="form-group input-group input-group-sm"><label class="input-group-addon" for="input-sort">Sortează:</label><select id="input-sort" class="form-control" onchange="location = this.value;">{sorts}</select></div></div></div>
<div class="row">{"".join(_oc_box(i, "product-layout product-list col-xs-12") for i in chunk(of, page, 9))}</div><div class="row"><div class="col-sm-6 text-left"><ul class="pagination">{nums}{more}</ul></div><div class="col-sm-6 text-right">Afișare {page * 9 - 8} - {min(page * 9, len(of))} din {len(of)} ({last} pagini)</div></div></div></div></div>""")  # fmt: skip

    def detail(item: Item) -> str:
        slug, name, a, b = next(c for c in OC_CATS if c[2] <= item.n - 101 < c[3])
        of = things[a:b]
        near = [of[(item.n - 101 - a + k) % len(of)] for k in (1, 2, 3, 4)]
        pic = f"{{base}}image/cache/catalog/produse/{item.n}"
        was = f'<li><span style="text-decoration: line-through;">{_lei(item.price * 2)}</span></li>' if item.n % 9 == 0 else ""
        return _oc_page(item.title, f"""<div id="product-product" class="container">{crumbs((slug, name), (item.slug, item.title))}<div class="row"><div id="content" class="col-sm-12"><div class="row"><div class="col-sm-8"><ul class="thumbnails"><li><a class="thumbnail" href="{pic}-500x500.jpg" title="{e(item.title)}"><img src="{pic}-500x500.jpg" title="{e(item.title)}" alt="{e(item.title)}" /></a></li></ul>
<ul class="nav nav-tabs"><li class="active"><a href="#tab-description" data-toggle="tab">Descriere</a></li><li><a href="#tab-review" data-toggle="tab">Opinii (0)</a></li></ul><div class="tab-content"><div class="tab-pane active" id="tab-description"><p>{e(item.text)}</p></div><div class="tab-pane" id="tab-review"><form class="form-horizontal" id="form-review"><div id="review"></div><h2>Scrie o opinie</h2><div class="form-group required"><label class="control-label" for="input-name">Numele tău</label><input type="text" name="name" value="" id="input-name" class="form-control" /></div></form></div></div></div>
<div class="col-sm-4"><div class="btn-group"><button type="button" class="btn btn-default" onclick="wishlist.add('{item.n}');"><i class="fa fa-heart"></i></button></div><h1>{e(item.title)}</h1><ul class="list-unstyled"><li>Cod produs: ACV-{item.n}</li><li>Disponibilitate: În stoc</li></ul><ul class="list-unstyled">{was}<li><h2>{oc_price(item)}</h2></li><li>Fără TVA: {_lei(item.price / Decimal("1.19"))}</li></ul>
<div id="product"><div class="form-group"><label class="control-label" for="input-quantity">Cantitate</label><input type="text" name="quantity" value="1" size="2" id="input-quantity" class="form-control" /><input type="hidden" name="product_id" value="{item.n}" /><br /><button type="button" id="button-cart" class="btn btn-primary btn-lg btn-block">Adaugă în coș</button></div></div><div class="rating"><p><a href="" onclick="$('a[href=\\'#tab-review\\']').trigger('click'); return false;">0 opinii</a></p></div></div></div>
<h3>Produse similare</h3><div class="row">{"".join(_oc_box(i, "col-xs-6 col-sm-6 col-md-4 col-lg-3") for i in near)}</div></div></div></div>""", item.slug)  # fmt: skip

    def pages(path: str, query: dict[str, str]) -> str | Answer | None:
        slug = path.strip("/")
        if path.startswith("/image/cache/catalog/produse/"):
            return _png(int(path.rsplit("/", 1)[1].split("-")[0]))
        if path in ("/", "/index.php") and query.get("route", "common/home") == "common/home":
            return _oc_page("Acvaria Cluj", f'<div id="common-home" class="container"><div class="row"><div id="content" class="col-sm-12"><h3>Recomandate</h3><div class="row">{"".join(_oc_box(i, "product-layout col-lg-3 col-md-3 col-sm-6 col-xs-12") for i in things[2:20:5])}</div></div></div></div>')  # fmt: skip
        title = routes.get(query.get("route", "")) if path == "/index.php" else info.get(slug)
        if title:
            return _oc_page(title, f'<div id="information-information" class="container">{crumbs((slug, title))}<div class="row"><div id="content" class="col-sm-12"><h1>{title}</h1><p>Magazinul Acvaria, strada Horea 14, Cluj-Napoca. Program: luni - vineri 9 - 17. Transport gratuit la comenzi peste 300 lei.</p></div></div></div>')  # fmt: skip
        cat = next((c for c in OC_CATS if c[0] == slug), None)
        item = next((i for i in things if i.slug == slug), None)
        return category(*cat, list_page(query)) if cat else detail(item) if item else None

    return Made("opencart", things, "RON", pages, lambda i: f"/{i.slug}", image=lambda i: f"/image/cache/catalog/produse/{i.n}-500x500.jpg")  # fmt: skip


# --- Shopware 6, Germany: coffee gear ---------------------------------------------------------------------------------

SW_CATS = [("Kaffee/Espressomaschinen", "Espressomaschinen", 0, 14), ("Kaffee/Kaffeemuehlen", "Kaffeemühlen", 14, 24), ("Zubehoer/Barista", "Barista-Zubehör", 24, 36)]  # fmt: skip
SW_LINES = """
Lelit Bianca V3 Zweikreiser|2799.00; ECM Synchronika II Edelstahl|3199.00; Rancilio Silvia E V6|749.00; Gaggia Classic Evo Pro Schwarz|449.00;
Profitec GO Blau|949.00; Bezzera BZ10 S PM|1249.00; Rocket Appartamento TCA Kupfer|1799.00; La Pavoni Europiccola EL|819.50;
Quick Mill Orione 3000|699.00; Ascaso Steel Duo PID Weiß|1599.00; Flair 58 Plus 2 Handhebel|649.00; Cafelat Robot Barista Grün|429.00;
Lelit Mara X PL62X|1349.00; Nurri Leva SA Walnuss|4290.00; Eureka Mignon Specialita 16CR Chrom|459.00; Baratza Encore ESP Weiß|189.00;
Niche Zero Midnight Grey|599.00; Comandante C40 MK4 Nitro Blade|289.00; Mahlkönig X54 Allround|549.00; Timemore Sculptor 064S|649.90;
1Zpresso K-Ultra Handmühle|249.00; Fellow Ode Brew Grinder Gen 2|399.00; Macap Leo E Espressomühle|529.00; Kinu M47 Classic|359.00;
Motta Tamper 58 mm Bubinga|39.90; Acaia Lunar Feinwaage 2021|259.00; Hario V60 Kaffeefilter 02 Keramik|24.95; Chemex Karaffe 6 Tassen|52.90;
AeroPress Clear|49.95; Joe Frex Abschlagbehälter Buche|34.50; Rhinowares Milchkännchen 600 ml|22.90; IMS Präzisionssieb 18 g Ridged|27.90;
Pullman BigStep Tamper|99.00; Cafec Abaca Filterpapier 100 Stück|9.90; Urnex Cafiza Reinigungspulver 900 g|16.40; Puly Caff Entkalker Set|18.90
"""
SW_TEXTS = [
    "{} – sorgfältig geprüft und in unserer Werkstatt in Leipzig vor dem Versand kalibriert. Zwei Jahre Gewährleistung.",
    "Mit {} gelingt der perfekte Espresso auch zu Hause. Solide Verarbeitung, einfache Reinigung und lange Ersatzteilversorgung.",
    "{}: ein Klassiker in unserem Sortiment. Fragen beantwortet unser Team werktags von 9 bis 17 Uhr am Telefon.",
]  # fmt: skip


def sw_price(item: Item) -> str:
    """The price as Shopware writes it in German."""
    return f"{item.price:,.2f}".translate(str.maketrans(",.", ".,")) + "\u00a0€"


def _sw_path(item: Item) -> str:
    return f"/{'-'.join(p[:1].upper() + p[1:] for p in item.slug.split('-'))}/KW{item.n + 10000}"


def _sw_box(item: Item) -> str:
    return f"""<div class="card product-box box-standard" data-product-information='{{"id":"{item.n * 99991:032x}","name":"{e(item.title)}"}}'><div class="card-body"><div class="product-badges"></div><div class="product-image-wrapper"><a href="{{base}}{_sw_path(item)[1:]}" title="{e(item.title)}" class="product-image-link is-standard"><img src="{{base}}thumbnail/ab/cd/{item.n}/kw{item.n}_400x400.jpg" class="product-image is-standard" alt="{e(item.title)}" title="{e(item.title)}" loading="eager"></a></div>
<div class="product-info"><div class="product-rating"></div><a href="{{base}}{_sw_path(item)[1:]}" class="product-name stretched-link"> {e(item.title)} </a><div class="product-variant-characteristics"><div class="product-variant-characteristics-text"></div></div><div class="product-description"> {e(item.text)} </div><div class="product-price-info"><p class="product-price-unit"></p><div class="product-price-wrapper"><div class="product-cheapest-price"></div><span class="product-price"> {sw_price(item)}* </span></div></div><div class="product-action"><form action="/checkout/line-item/add" method="post" class="buy-widget" data-add-to-cart="true"><input type="hidden" name="redirectTo" value="frontend.detail.page"><button class="btn btn-buy" title="In den Warenkorb">In den Warenkorb</button></form></div></div></div></div>"""  # fmt: skip


def _sw_page(title: str, body: str, ctl: str, head: str = "") -> str:
    nav = "".join(f'<a class="nav-link main-navigation-link" href="{{base}}{p}/" itemprop="url" title="{n}"><div class="main-navigation-link-text"><span itemprop="name">{n}</span></div></a>' for p, n, _, _ in SW_CATS)  # fmt: skip
    return f"""<!DOCTYPE html>
<html lang="de-DE" itemscope="itemscope" itemtype="https://schema.org/WebPage"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1, shrink-to-fit=no"><meta name="author" content=""><meta name="robots" content="index,follow"><meta name="revisit-after" content="15 days"><meta itemprop="copyrightHolder" content="Kaffeewerk Leipzig"><meta itemprop="copyrightYear" content=""><meta itemprop="isFamilyFriendly" content="true">{head}<title itemprop="name">{e(title)}</title><link rel="stylesheet" href="{{base}}theme/3f0/css/all.css"></head>
<body class="is-ctl-{ctl} is-act-index"><noscript class="noscript-main"><div role="alert" class="alert alert-info"><div class="alert-content">Um unseren Shop in vollem Umfang nutzen zu können, empfehlen wir Ihnen Javascript in Ihrem Browser zu aktivieren.</div></div></noscript>
<header class="header-main"><div class="container"><nav class="top-bar"><div class="top-bar-nav-item"><a class="top-bar-list-item" href="{{base}}Versand/">Versand ab 4,90 €</a></div></nav><div class="row align-items-center header-row"><div class="header-logo-col"><a class="header-logo-main-link" href="{{base}}" title="Zur Startseite gehen">Kaffeewerk Leipzig</a></div><div class="header-search"><form action="/search" method="get" class="header-search-form"><input type="search" name="search" class="form-control header-search-input" placeholder="Suchbegriff eingeben ..."></form></div><div class="header-actions-col"><a href="{{base}}account/login" class="header-actions-btn">Mein Konto</a><a class="btn header-cart header-actions-btn" href="{{base}}checkout/cart"><span class="header-cart-total">0,00&nbsp;€*</span></a></div></div></div></header>
<div class="nav-main"><div class="container"><nav class="nav main-navigation-menu" itemscope itemtype="https://schema.org/SiteNavigationElement"><a class="nav-link main-navigation-link is-active home-link" href="{{base}}" title="Home">Home</a>{nav}</nav></div></div>
<main class="content-main"><div class="flashbags container"></div><div class="container-main">{body}</div></main>
<footer class="footer-main"><div class="container"><div class="footer-columns row"><div class="footer-column"><div class="footer-column-headline">Service-Hotline</div><p>Mo-Fr, 09:00 - 17:00 Uhr: <a href="tel:+493415550120">0341 5550120</a></p></div><div class="footer-column"><a class="footer-link" href="{{base}}Impressum/">Impressum</a><a class="footer-link" href="{{base}}Datenschutz/">Datenschutz</a><a class="footer-link" href="{{base}}AGB/">AGB</a></div></div><div class="footer-vat"><p>* Alle Preise inkl. gesetzl. Mehrwertsteuer zzgl. <a href="{{base}}Versand/">Versandkosten</a></p></div><div class="footer-copyright">Realisiert mit Shopware</div></div></footer></body></html>"""


def shopware() -> Made:
    """Shopware 6.6 storefront: microdata on the product, cards on the listing."""
    things = _items(SW_LINES, SW_TEXTS)
    info = {"Impressum": "Impressum", "Datenschutz": "Datenschutz", "AGB": "AGB", "Versand": "Versand und Zahlung", "account/login": "Anmelden", "checkout/cart": "Warenkorb"}  # fmt: skip

    def listing(base: str, name: str, a: int, b: int, page: int) -> str:
        of = things[a:b]
        last = -(-len(of) // 6)
        link = '<li class="page-item{}"><a href="?p={}" class="page-link" data-page="{}" aria-label="Seite {}">{}</a></li>'
        nums = "".join(link.format(" active" if p == page else "", p, p, p, p) for p in range(1, last + 1))
        near = link.format(" page-next", page + 1, page + 1, page + 1, '<span class="icon icon-arrow-medium-right"></span>') if page < last else ""
        cells = "".join(f'<div class="cms-listing-col col-sm-6 col-lg-6 col-xl-4" role="listitem">{_sw_box(i)}</div>' for i in chunk(of, page, 6))  # fmt: skip
        return _sw_page(name, f"""<div class="breadcrumb cms-breadcrumb container"><nav aria-label="breadcrumb"><ol class="breadcrumb" itemscope itemtype="https://schema.org/BreadcrumbList"><li class="breadcrumb-item" itemprop="itemListElement" itemscope itemtype="https://schema.org/ListItem"><a href="{{base}}{base}/" class="breadcrumb-link" itemprop="item"><link itemprop="url" href="{{base}}{base}/"><span class="breadcrumb-title" itemprop="name">{name}</span></a><meta itemprop="position" content="1"></li></ol></nav></div>
<div class="cms-page"><div class="cms-block cms-block-text"><h1>{name}</h1></div><div class="cms-block cms-block-product-listing"><div class="cms-element-product-listing-wrapper" data-listing="true"><div class="cms-element-product-listing"><div class="cms-element-product-listing-actions row"><div class="sorting"><select class="sorting form-select" aria-label="Sortierung"><option value="name-asc" selected>Name A-Z</option><option value="price-asc">Preis aufsteigend</option></select></div></div><div class="row cms-listing-row js-listing-wrapper" role="list">{cells}</div><nav aria-label="Seiten" class="pagination-nav"><ul class="pagination">{nums}{near}</ul></nav></div></div></div></div>""", "navigation")  # fmt: skip

    def detail(item: Item) -> str:
        a, b = next(c[2:] for c in SW_CATS if c[2] <= item.n - 101 < c[3])
        near = [things[a:b][(item.n - 101 - a + k) % (b - a)] for k in (1, 3, 4)]
        url, pic, title = "{base}" + _sw_path(item)[1:], f"{{base}}media/ab/cd/{item.n}/kw{item.n}.jpg", e(item.title)
        head = f'<meta property="og:type" content="product"><meta property="og:site_name" content="Kaffeewerk Leipzig"><meta property="og:url" content="{url}"><meta property="og:title" content="{title}"><meta property="og:image" content="{pic}"><meta property="product:price:amount" content="{item.price:f}"><meta property="product:price:currency" content="EUR"><meta property="product:product_link" content="{url}"><meta name="twitter:card" content="product"><link rel="canonical" href="{url}">'  # fmt: skip
        return _sw_page(f"{item.title} | KW{item.n + 10000}", f"""<div class="cms-page" itemscope itemtype="https://schema.org/Product"><div class="product-detail-headline"><h1 class="product-detail-name" itemprop="name"> {title} </h1></div><div class="row product-detail-main"><div class="col-lg-7 product-detail-media"><div class="gallery-slider-single-image is-contain js-magnifier-container"><img src="{pic}" srcset="{{base}}thumbnail/ab/cd/{item.n}/kw{item.n}_400x400.jpg 400w" class="img-fluid gallery-slider-image magnifier-image js-magnifier-image" alt="{title}" title="{title}" data-full-image="{pic}" itemprop="image primaryImageOfPage"></div></div>
<div class="col-lg-5 product-detail-buy"><div itemprop="offers" itemscope itemtype="https://schema.org/Offer"><meta itemprop="url" content="{url}"><meta itemprop="priceCurrency" content="EUR"><div class="product-detail-price-container"><meta itemprop="price" content="{item.price:f}"><p class="product-detail-price"> {sw_price(item)}* </p></div><div class="product-detail-tax-container"><p class="product-detail-tax"><a class="product-detail-tax-link" href="{{base}}Versand/">Preise inkl. MwSt. zzgl. Versandkosten</a></p></div><div class="product-detail-delivery-information"><link itemprop="availability" href="https://schema.org/InStock"><p class="delivery-information delivery-available"><span class="delivery-status-indicator bg-success"></span> Sofort verfügbar, Lieferzeit: 1-3 Tage</p></div><div class="product-detail-form-container"><form action="/checkout/line-item/add" method="post" class="buy-widget"><button class="btn btn-primary btn-buy">In den Warenkorb</button></form></div></div><div class="product-detail-ordernumber-container"><span class="product-detail-ordernumber-label">Produktnummer:</span><meta itemprop="productID" content="{item.n * 99991:032x}"><span class="product-detail-ordernumber" itemprop="sku"> KW{item.n + 10000} </span></div></div></div>
<div class="product-detail-tabs"><h2 class="product-detail-description-title">Produktinformationen "{title}"</h2><div class="product-detail-description-text" itemprop="description">{e(item.text)}</div></div></div><div class="product-cross-selling-tabs"><h2>Ähnliche Artikel</h2><div class="product-slider-container">{"".join(f'<div class="product-slider-item">{_sw_box(i)}</div>' for i in near)}</div></div>""", "product", head)  # fmt: skip

    def pages(path: str, query: dict[str, str]) -> str | Answer | None:
        slug = path.strip("/")
        if path.startswith(("/media/", "/thumbnail/")):
            return _png(int(path.split("/")[4]))
        if not slug:
            return _sw_page("Kaffeewerk Leipzig", f'<div class="cms-page"><h2>Willkommen im Kaffeewerk</h2><div class="product-slider">{"".join(_sw_box(i) for i in things[3:30:7])}</div></div>', "navigation")  # fmt: skip
        if slug in info:
            return _sw_page(info[slug], f'<div class="cms-page"><h1>{info[slug]}</h1><p>Kaffeewerk Leipzig GmbH, Karl-Liebknecht-Straße 40, 04107 Leipzig. Versandkosten 4,90 €, ab 80 € versandkostenfrei.</p></div>', "navigation")  # fmt: skip
        cat = next((c for c in SW_CATS if c[0] == slug), None)
        item = next((i for i in things if _sw_path(i) == path), None)
        return listing(*cat, list_page(query, "p")) if cat else detail(item) if item else None

    return Made("shopware", things, "EUR", pages, _sw_path, image=lambda i: f"/media/ab/cd/{i.n}/kw{i.n}.jpg")


MAKES = {"opencart": opencart, "shopware": shopware}
