"""nopCommerce (Turkey), an antiques dealer's ASP site in tables (Italy), a hand-written breeder's site (Czechia)."""
# ruff: noqa: E501, C901, PLR0913, PLR0911, PLR0915, PLR0917, ARG001, SIM905, SIM108, PLC0207, I001, RUF100
# fmt: off
# mypy: disable-error-code="arg-type,operator,union-attr"

from __future__ import annotations

import json
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
    table = str.maketrans("çğıöşüâéěščřžýáíúůňťďàèìòù", "cgiosuaeescrzyaiuuntdaeiou")
    kept = "".join(c if c.isascii() and c.isalnum() else "-" for c in text.lower().replace("\u0307", "").translate(table))
    return "-".join(part for part in kept.split("-") if part)


def _dots(price: Decimal, thousands: str = ".") -> str:
    return f"{price:,.0f}".replace(",", thousands)


# --- nopCommerce 4.60, Turkey: musical instruments --------------------------------------------------------------------

NOP_CATS = [("gitarlar", "Gitarlar", 0, 13), ("turk-muzigi-calgilari", "Türk Müziği Çalgıları", 13, 25), ("davul-perkusyon", "Davul ve Perküsyon", 25, 34)]  # fmt: skip
NOP_LINES = """
Yamaha C40 Klasik Gitar|7450; Cort AD810 Akustik Gitar|8990; Fender Squier Affinity Stratocaster|17250; Ibanez GRX70QA Elektro Gitar|14800;
Epiphone Les Paul Standard 50s|38900; Gretsch G2622 Streamliner|32500; Valencia VC204 Klasik Gitar|4650; Cort Action Bass Plus|12350;
Fender CD-60S Akustik Gitar|13990; Takamine GD11M Natural|15600; Jackson JS22 Dinky Arch Top|16400; LTD EC-256 Black Satin|29750;
Ibanez SR300E Bas Gitar|21900; Kısa Sap Bağlama Dut Gövde|11500; Uzun Sap Bağlama Kestane Yaprak|13200; Cümbüş Usta Yapımı Çelik|6800;
Ud Maun Tekne 11 Dilim|18500; Kanun 26 Perde Çınar Göğüs|46000; Tambur Yaylı Ceviz|24500; Klasik Kemençe Ladin Göğüs|19750;
Karadeniz Kemençesi Erik Ağacı|7900; Sol Klarnet Abanoz|27500; Kaval Şimşir Re Dilsiz|2150; Kız Ney Hatay Kamışı|3600; Zurna Kayısı Ağacı La|2900;
Darbuka Döküm Alüminyum 23 cm|5400; Bendir Keçi Derisi 45 cm|1850; Erbane Zilli Daf 53 cm|2300; Asma Davul Köçek 50 cm|4750;
Istanbul Agop Traditional Ride 20|14300; Bosphorus Gold Crash 16|11800; Pearl Roadshow Akustik Davul Seti|28900; Cajon Huş Ağacı Telli|3950;
Meinl Ahşap Bongo Seti|6200
"""
NOP_TEXTS = [
    "{} özenle paketlenerek aynı gün kargoya verilir. Ürün iki yıl mağaza garantilidir, ayarı teslimattan önce ustamız tarafından yapılır.",
    "{}, hem yeni başlayanlar hem de sahne müzisyenleri için uygundur. Kadıköy mağazamızda deneyebilirsiniz.",
    "Dengeli tınısı ve rahat çalımıyla {} uzun yıllar kullanılacak bir çalgıdır. Yanında kılıf hediye edilir.",
]  # fmt: skip


def nop_price(item: Item) -> str:
    """The price as nopCommerce writes it in Turkish."""
    return f"₺{_dots(item.price)},00"


def _nop_box(item: Item) -> str:
    return f"""<div class="item-box"><div class="product-item" data-productid="{item.n}"><div class="picture"><a href="/{item.slug}" title="{e(item.title)} için ayrıntıları göster"><img alt="{e(item.title)} resmi" src="{{base}}images/thumbs/0000{item.n}_{item.slug}_415.jpeg" title="{e(item.title)} için ayrıntıları göster" /></a></div><div class="details"><h2 class="product-title"><a href="/{item.slug}">{e(item.title)}</a></h2><div class="product-rating-box" title="{item.n % 4} değerlendirme"><div class="rating"><div style="width: {item.n % 4 * 30}%"></div></div></div><div class="description" data-short-description="none">{e(item.text[:80])}</div><div class="add-info"><div class="prices"><span class="price actual-price">{nop_price(item)}</span></div><div class="buttons"><button type="button" class="button-2 product-box-add-to-cart-button" onclick="return AjaxCart.addproducttocart_catalog('/addproducttocart/catalog/{item.n}/1/1'),!1">Sepete ekle</button></div></div></div></div></div>"""  # fmt: skip


def _nop_page(title: str, body: str, head: str = "", kind: str = "home-page") -> str:
    menu = "".join(f'<li><a href="/{s}">{n} </a></li>' for s, n, _, _ in NOP_CATS)
    return f"""<!DOCTYPE html><html lang="tr" dir="ltr" class="html-{kind}"><head><title>Nağme Müzik. {e(title)}</title><meta http-equiv="Content-type" content="text/html;charset=UTF-8" /><meta name="description" content="" /><meta name="generator" content="nopCommerce" /><meta name="viewport" content="width=device-width, initial-scale=1" />{head}<link rel="stylesheet" type="text/css" href="/css/shfmmwmcnoqfodlqxcotcg.styles.css" /><link rel="shortcut icon" href="/icons/icons_0/favicon.ico"></head><body>
<div class="ajax-loading-block-window" style="display:none"></div><div id="dialog-notifications-success" title="Bildirim" style="display:none"></div>
<div class="master-wrapper-page"><div class="header"><div class="header-upper"><div class="header-links-wrapper"><div class="header-links"><ul><li><a href="/register?returnUrl=%2F" class="ico-register">Kayıt ol</a></li><li><a href="/login?returnUrl=%2F" class="ico-login">Giriş</a></li><li><a href="/wishlist" class="ico-wishlist"><span class="wishlist-label">İstek listesi</span> <span class="wishlist-qty">(0)</span></a></li><li id="topcartlink"><a href="/cart" class="ico-cart"><span class="cart-label">Alışveriş sepeti</span> <span class="cart-qty">(0)</span></a></li></ul></div></div></div><div class="header-lower"><div class="header-logo"><a href="/"><img alt="Nağme Müzik" src="/images/thumbs/0000000_logo.png" /></a></div><div class="search-box store-search-box"><form method="get" id="small-search-box-form" action="/search"><input type="text" class="search-box-text" name="q" placeholder="Mağazada ara" /></form></div></div></div>
<div class="header-menu"><ul class="top-menu notmobile">{menu}<li><a href="/contactus">İletişim</a></li></ul></div><div class="master-wrapper-content">{body}</div>
<div class="footer"><div class="footer-upper"><div class="footer-block information"><div class="title"><strong>Bilgi</strong></div><ul class="list"><li><a href="/sitemap">Site haritası</a></li><li><a href="/shipping-returns">Kargo ve iade</a></li><li><a href="/privacy-notice">Gizlilik bildirimi</a></li><li><a href="/about-us">Hakkımızda</a></li><li><a href="/contactus">İletişim</a></li></ul></div></div><div class="footer-lower"><div class="footer-info"><span class="footer-disclaimer">Telif hakkı &copy; 2026 Nağme Müzik. Tüm hakları saklıdır.</span></div><div class="footer-powered-by">Powered by <a href="https://www.nopcommerce.com/" target="_blank" rel="nofollow">nopCommerce</a></div></div></div></div></body></html>"""


def nopcommerce() -> Made:
    """nopCommerce's default theme with a JSON-LD product."""
    rows = [line.split("|") for line in NOP_LINES.strip().replace(";\n", "; ").split("; ")]
    things = [Item(101 + i, t, _slug(t), Decimal(p), NOP_TEXTS[i % 3].format(t), "", "", None) for i, (t, p) in enumerate(rows)]  # fmt: skip
    info = {"sitemap": "Site haritası", "shipping-returns": "Kargo ve iade", "privacy-notice": "Gizlilik bildirimi", "about-us": "Hakkımızda", "contactus": "İletişim", "login": "Hoş geldiniz, lütfen giriş yapın", "register": "Kayıt ol", "wishlist": "İstek listesi", "cart": "Alışveriş sepeti"}  # fmt: skip

    def crumbs(*of: tuple[str, str]) -> str:
        links = "".join(f'<li itemprop="itemListElement" itemscope itemtype="http://schema.org/ListItem"><a href="/{s}" itemprop="item"><span itemprop="name">{e(n)}</span></a><span class="delimiter">/</span><meta itemprop="position" content="{k}" /></li>' for k, (s, n) in enumerate(of[:-1], 2))  # fmt: skip
        return f'<div class="breadcrumb"><ul itemscope itemtype="http://schema.org/BreadcrumbList"><li><span><a href="/"><span>Ana sayfa</span></a></span><span class="delimiter">/</span></li>{links}<li><strong class="current-item">{e(of[-1][1])}</strong></li></ul></div>'  # fmt: skip

    def category(slug: str, name: str, a: int, b: int, page: int) -> str:
        of, size = things[a:b], 6
        last = -(-len(of) // size)
        nums = "".join(f'<li class="current-page"><span>{p}</span></li>' if p == page else f'<li class="individual-page"><a data-page="{p}" href="/{slug}?pagenumber={p}">{p}</a></li>' for p in range(1, last + 1))  # fmt: skip
        more = f'<li class="next-page"><a data-page="{page + 1}" href="/{slug}?pagenumber={page + 1}">Sonraki</a></li>' if page < last else ""
        side = "".join(f'<li class="{"active" if s == slug else "inactive"}"><a href="/{s}">{n}</a></li>' for s, n, _, _ in NOP_CATS)
        seen = "".join(f'<li><a class="product-picture" href="/{i.slug}"><img alt="" src="{{base}}images/thumbs/0000{i.n}_{i.slug}_64.jpeg" /></a><a class="product-name" href="/{i.slug}">{e(i.title)}</a></li>' for i in (things[0], things[20]))  # fmt: skip
        return _nop_page(name, f"""{crumbs((slug, name))}<div class="master-column-wrapper"><div class="side-2"><div class="block block-category-navigation"><div class="title"><strong>Kategoriler</strong></div><div class="listbox"><ul class="list">{side}</ul></div></div><div class="block block-recently-viewed-products"><div class="title"><strong>Son görüntülenen ürünler</strong></div><div class="listbox"><ul class="list">{seen}</ul></div></div></div>
<div class="center-2"><div class="page category-page"><div class="page-title"><h1>{name}</h1></div><div class="page-body"><div class="product-selectors"><div class="product-sorting"><span>Sırala</span><select id="products-orderby" name="products-orderby"><option selected="selected" value="0">Konum</option><option value="10">Fiyat: Düşükten yükseğe</option></select></div></div><div class="products-container"><div class="ajax-products-busy"></div><div class="products-wrapper"><div class="product-grid"><div class="item-grid">{"".join(_nop_box(i) for i in chunk(of, page, size))}</div></div><div class="pager"><ul>{nums}{more}</ul></div></div></div></div></div></div></div>""", kind="category-page")  # fmt: skip

    def detail(item: Item) -> str:
        slug, name, a, b = next(c for c in NOP_CATS if c[2] <= item.n - 101 < c[3])
        pic = f"{{base}}images/thumbs/0000{item.n}_{item.slug}_550.jpeg"
        data = {"@context": "https://schema.org", "@type": "Product", "name": item.title, "sku": f"NM-{item.n}", "description": item.text[:120], "image": pic, "brand": [{"@type": "Brand", "name": item.title.split()[0]}], "offers": {"@type": "Offer", "url": "{base}" + item.slug, "availability": "https://schema.org/InStock", "price": f"{item.price}.00", "priceCurrency": "TRY"}, "review": [], "hasVariant": []}  # fmt: skip
        head = f'<meta property="og:type" content="product" /><meta property="og:title" content="{e(item.title)}" /><meta property="og:description" content="{e(item.text[:80])}" /><meta property="og:image" content="{pic}" /><meta property="og:image:url" content="{pic}" /><meta property="og:url" content="{{base}}{item.slug}" /><meta property="og:site_name" content="Nağme Müzik" /><script type="application/ld+json">{json.dumps(data, ensure_ascii=False)}</script><link rel="canonical" href="{{base}}{item.slug}" />'  # fmt: skip
        near = "".join(_nop_box(things[a:b][(item.n - 101 - a + k) % (b - a)]) for k in (2, 3, 5))
        return _nop_page(item.title, f"""{crumbs((slug, name), ("", item.title))}<div class="master-column-wrapper"><div class="center-1"><div class="page product-details-page"><div class="page-body"><form method="post" id="product-details-form" action="/{item.slug}"><div data-productid="{item.n}"><div class="product-essential"><div class="gallery"><div class="picture-gallery"><div class="picture"><img alt="{e(item.title)} resmi" src="{pic}" title="{e(item.title)} resmi" id="main-product-img-{item.n}" /></div></div></div>
<div class="overview"><div class="product-name"><h1>{e(item.title)}</h1></div><div class="short-description">{e(item.text[:80])}</div><div class="product-reviews-overview"><div class="product-no-reviews"><a href="#addreview">Bu ürünü ilk değerlendiren siz olun</a></div></div><div class="availability"><div class="stock"><span class="label">Stok durumu:</span> <span class="value" id="stock-availability-value-{item.n}">Stokta var</span></div></div><div class="additional-details"><div class="sku"><span class="label">SKU:</span> <span class="value" id="sku-{item.n}">NM-{item.n}</span></div></div><div class="prices"><div class="product-price"><span id="price-value-{item.n}" class="price-value-{item.n}">{nop_price(item)}</span></div></div><div class="add-to-cart"><div class="add-to-cart-panel"><label class="qty-label" for="q{item.n}">Miktar:</label><input id="q{item.n}" class="qty-input" type="text" value="1" /><button type="button" class="button-1 add-to-cart-button">Sepete ekle</button></div></div><div class="overview-buttons"><div class="compare-products"><button type="button" class="button-2 add-to-compare-list-button">Karşılaştır</button></div></div></div><div class="full-description"><p>{e(item.text)}</p></div></div><div class="product-collateral"></div>
<div class="related-products-grid product-grid"><div class="title"><strong>İlgili ürünler</strong></div><div class="item-grid">{near}</div></div></div></form></div></div></div></div>""", head, "product-details-page")  # fmt: skip

    def pages(path: str, query: dict[str, str]) -> str | Answer | None:
        slug = path.strip("/")
        if path.startswith("/images/thumbs/"):
            return _png(int(path.split("/")[3].split("_")[0]))
        if not slug:
            return _nop_page("Ana sayfa", f'<div class="master-column-wrapper"><div class="center-1"><div class="page home-page"><div class="page-body"><div class="topic-block"><h2>Nağme Müzik’e hoş geldiniz</h2></div><div class="product-grid home-page-product-grid"><div class="title"><strong>Öne çıkan ürünler</strong></div><div class="item-grid">{"".join(_nop_box(i) for i in things[4:34:9])}</div></div></div></div></div></div>')  # fmt: skip
        if slug in info:
            return _nop_page(info[slug], f'<div class="page topic-page"><div class="page-title"><h1>{info[slug]}</h1></div><div class="page-body"><p>Nağme Müzik, Moda Caddesi 18, Kadıköy, İstanbul. Hafta içi 10:00 - 19:00.</p></div></div>')  # fmt: skip
        cat = next((c for c in NOP_CATS if c[0] == slug), None)
        item = next((i for i in things if i.slug == slug), None)
        return category(*cat, list_page(query, "pagenumber")) if cat else detail(item) if item else None

    return Made("nopcommerce", things, "TRY", pages, lambda i: f"/{i.slug}", image=lambda i: f"/images/thumbs/0000{i.n}_{i.slug}_550.jpeg")  # fmt: skip


# --- Classic ASP in tables, Italy: an antiques dealer -----------------------------------------------------------------

ASP_CATS = [("1", "Mobili", 0, 12), ("2", "Dipinti", 12, 20), ("3", "Orologi e oggetti", 20, 30)]
ASP_LINES = """
Cassettone lombardo in noce, fine '700|6800; Ribalta veneta lastronata in radica|9500; Tavolo fratino umbro in noce massello|3200;
Credenza emiliana a due ante, XVII secolo|5400; Coppia di comodini Luigi Filippo|1150; Angoliera piemontese laccata verde|2300;
Secrétaire Impero in mogano|4100; Cassapanca nuziale toscana scolpita|; Sei sedie Direttorio in ciliegio|2700;
Specchiera dorata a foglia, Napoli 1850|1900; Libreria Carlo X con vetri originali|7600; Scrittoio da centro Napoleone III|2950;
Veduta di Venezia, olio su tela, scuola veneta|4800; Natura morta con frutta, Lombardia '600|; Ritratto di gentiluomo con lettera|2400;
Paesaggio con rovine, cerchia di Locatelli|6200; Madonna col Bambino su rame|3500; Marina con velieri, firmato G. Carelli|1750;
Coppia di battaglie, olio su tavola|5900; Acquerello della campagna romana|420; Pendola da tavolo francese in bronzo dorato|1350;
Orologio notturno romano in ebano|; Cartel parigino epoca Luigi XVI|2800; Zuppiera in maiolica di Nove, 1780|690;
Coppia di candelieri in argento, Torino|1480; Calamaio in bronzo con putto|560; Globo terrestre Cassini in legno|3900;
Vaso Ginori Doccia con paesaggi|850; Crocifisso in avorio vegetale e palissandro|730; Lume Liberty in vetro soffiato di Murano|940
"""


def asp_price(item: Item) -> str:
    """The price as the dealer writes it."""
    return f"€ {_dots(item.price)},00" if item.price is not None else "Trattativa riservata"


def antiques_tables() -> Made:
    """A dealer's classic-ASP catalogue of the 2000s: tables, fonts, Latin-1."""
    rows = [line.split("|") for line in ASP_LINES.strip().replace(";\n", "; ").split("; ")]
    sizes = ["Altezza cm 92, larghezza cm 118, profondità cm 56.", "Misure: cm 64 x 81 con cornice coeva.", "In ottimo stato di conservazione, piccole mancanze dovute all'età."]  # fmt: skip
    things = [Item(101 + i, t, _slug(t), Decimal(p) if p else None, f"{t}. {sizes[i % 3]} Provenienza da collezione privata, si rilascia certificato di autenticità.", "", "", None) for i, (t, p) in enumerate(rows)]  # fmt: skip

    def page(title: str, body: str) -> Answer:
        menu = "".join(f'<tr><td bgcolor="#F3E8D0" height="24"><font face="Times New Roman" size="2">&nbsp;<img src="img/freccia.gif" width="6" height="8"> <a href="catalogo.asp?cat={k}">{n}</a></font></td></tr>' for k, n, _, _ in ASP_CATS)  # fmt: skip
        text = f"""<html>
<head>
<title>Antichità Bellandi - {e(title, quote=False)}</title>
<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">
<meta name="keywords" content="antiquariato, mobili antichi, dipinti, antiquario Lucca">
<meta name="GENERATOR" content="Microsoft FrontPage 4.0">
<link rel="stylesheet" href="stile.css" type="text/css">
</head>
<body bgcolor="#FFFBF0" text="#4A2C12" link="#7A1F1F" vlink="#7A1F1F" topmargin="0" leftmargin="0">
<table width="760" border="0" cellspacing="0" cellpadding="0" align="center">
<tr><td colspan="2"><a href="default.asp"><img src="img/testata.gif" width="760" height="90" border="0" alt="Antichità Bellandi"></a></td></tr>
<tr><td colspan="2" bgcolor="#7A1F1F" align="center"><font face="Times New Roman" size="2" color="#FFFFFF"><a href="default.asp"><font color="#FFFFFF">Home</font></a> | <a href="chisiamo.asp"><font color="#FFFFFF">Chi siamo</font></a> | <a href="catalogo.asp?cat=1"><font color="#FFFFFF">Catalogo</font></a> | <a href="dove.asp"><font color="#FFFFFF">Dove siamo</font></a> | <a href="contatti.asp"><font color="#FFFFFF">Contatti</font></a> | <a href="privacy.asp"><font color="#FFFFFF">Privacy</font></a></font></td></tr>
<tr><td width="150" valign="top" bgcolor="#F3E8D0"><table width="150" border="0" cellspacing="0" cellpadding="2"><tr><td><b><font face="Times New Roman" size="3">Catalogo</font></b></td></tr>{menu}</table></td>
<td width="610" valign="top">
{body}
</td></tr>
<tr><td colspan="2" align="center"><hr color="#7A1F1F" size="1"><font size="1" face="Verdana">Antichità Bellandi di M. Bellandi &amp; C. s.n.c. - Via Fillungo 112, 55100 Lucca - Tel. 0583 550144 - P.IVA 01234560462<br>Ultimo aggiornamento: 12/03/2026</font></td></tr>
</table>
</body>
</html>"""
        return 200, "text/html", text.replace("€", "&euro;").encode("iso-8859-1", "xmlcharrefreplace")

    def catalogue(key: str, name: str, a: int, b: int, number: int) -> Answer:
        of = chunk(things[a:b], number, 6)
        cells = [f'<td width="190" align="center" valign="top"><a href="scheda.asp?id={i.n}"><img src="foto/p{i.n}.jpg" width="140" border="1" alt=""></a><br><font face="Times New Roman" size="2"><a href="scheda.asp?id={i.n}">{e(i.title, quote=False)}</a><br><b>{asp_price(i)}</b></font></td>' for i in of]  # fmt: skip
        table = "".join(f"<tr>{''.join(cells[k : k + 3])}</tr><tr><td colspan=\"3\">&nbsp;</td></tr>" for k in range(0, len(cells), 3))
        last = -(-(b - a) // 6)
        nums = " ".join(f"<b>{p}</b>" if p == number else f'<a href="catalogo.asp?cat={key}&pag={p}">{p}</a>' for p in range(1, last + 1))
        return page(name, f'<p align="center"><font face="Times New Roman" size="5" color="#7A1F1F"><b>{name}</b></font></p><table width="600" border="0" cellpadding="4">{table}</table><p align="center"><font size="2">Pagina: {nums}</font></p>')  # fmt: skip

    def sheet(item: Item) -> Answer:
        key, name = next(c[:2] for c in ASP_CATS if c[2] <= item.n - 101 < c[3])
        return page(name, f"""<table width="600" border="0" cellpadding="6"><tr><td colspan="2"><font size="1" face="Verdana"><a href="catalogo.asp?cat={key}">{name}</a> &gt; rif. {item.n}</font></td></tr>
<tr><td colspan="2" align="center"><font face="Times New Roman" size="4" color="#7A1F1F"><b>{e(item.title, quote=False)}</b></font></td></tr>
<tr><td width="320" align="center"><img src="foto/g{item.n}.jpg" width="300" border="1" alt="{e(item.title)}"></td><td valign="top"><table border="0" cellpadding="3"><tr><td bgcolor="#F3E8D0"><font size="2">Riferimento</font></td><td><font size="2">{item.n}</font></td></tr><tr><td bgcolor="#F3E8D0"><font size="2">Categoria</font></td><td><font size="2">{name}</font></td></tr><tr><td bgcolor="#F3E8D0"><font size="2">Prezzo</font></td><td><font size="2"><b>{asp_price(item)}</b></font></td></tr></table></td></tr>
<tr><td colspan="2"><p align="justify"><font face="Times New Roman" size="3">{e(item.text, quote=False)}</font></p><p align="center"><font size="2"><a href="contatti.asp?rif={item.n}">Richiedi informazioni su questo oggetto</a> - <a href="javascript:history.back()">Torna indietro</a></font></p></td></tr></table>""")  # fmt: skip

    plain = {"chisiamo": "Chi siamo", "dove": "Dove siamo", "contatti": "Contatti", "privacy": "Privacy"}

    def pages(path: str, query: dict[str, str]) -> str | Answer | None:
        name = path.strip("/").removesuffix(".asp")
        if path.startswith("/foto/") and path[7:10].isdigit():
            return _png(int(path[7:10]))
        if name in ("", "default"):
            news = "".join(f'<tr><td><img src="foto/p{i.n}.jpg" width="80"></td><td><font size="2"><a href="scheda.asp?id={i.n}">{e(i.title, quote=False)}</a> - {asp_price(i)}</font></td></tr>' for i in things[2:30:11])  # fmt: skip
            return page("Home", f'<p align="center"><font size="5"><b>Benvenuti</b></font></p><p><font size="3">Dal 1968 trattiamo mobili, dipinti e oggetti d\'arte dal XVI al XIX secolo.</font></p><table border="0"><tr><td colspan="2"><b>Ultimi arrivi</b></td></tr>{news}</table>')  # fmt: skip
        if name in plain:
            return page(plain[name], f'<h2>{plain[name]}</h2><p>La galleria è aperta dal martedì al sabato, 9.30-13 e 15.30-19.30. Chiuso in agosto.</p>')  # fmt: skip
        cat = next((c for c in ASP_CATS if c[0] == query.get("cat")), None) if name == "catalogo" else None
        item = next((i for i in things if str(i.n) == query.get("id")), None) if name == "scheda" else None
        return catalogue(*cat, list_page(query, "pag")) if cat else sheet(item) if item else None

    return Made("antiques_tables", things, "EUR", pages, lambda i: f"/scheda.asp?id={i.n}", image=lambda i: f"/foto/g{i.n}.jpg")  # fmt: skip


# --- Hand-written HTML, Czechia: a gecko and tortoise breeder ---------------------------------------------------------

BR_CATS = [("gekoncici", "Gekončíci noční", 0, 10), ("pagekoni", "Pagekoni řasnatí", 10, 18), ("zelvy", "Želvy", 18, 26)]
BR_LINES = """
Gekončík Mack Snow, samec 2025|1800; Gekončík Tremper Albino, samice 2024|2200; Gekončík Blizzard, pár|4500; Gekončík Super Giant, chovný samec|3900;
Gekončík Tangerine Tornado, mládě|1200; Gekončík Black Night, samice|8500; Gekončík Bell Albino het. Radar|1600; Gekončík Radar, mládě 2026|2800;
Gekončík Eclipse White & Yellow|3200; Gekončík divoká forma, skupina 1,2|3000; Pagekon Harlequin, samec po odstavu|1900;
Pagekon Dalmatin Super, samice|3400; Pagekon Lilly White, neurčené mládě|5200; Pagekon Tiger, samec s ocáskem|1500;
Pagekon Extreme Harlequin, chovný pár|7800; Pagekon Axanthic het., samice|9900; Pagekon Flame, mládě 2026|1100; Pagekon Tricolor pinstripe|;
Želva zelenavá, odchov 2025|1700; Želva vroubená, mládě s papíry CITES|3600; Želva uhlířská, odchov 9 cm|5900; Želva čtyřprstá, samice 14 cm|2900;
Želva žlutohnědá, dvouletá|2400; Želva hvězdnatá, pár|24000; Želva paprsčitá, odchov 2024|; Želva egyptská, samec|12500
"""


def br_price(item: Item) -> str:
    """The price as the breeder writes it."""
    return f"{_dots(item.price, ' ')} Kč" if item.price is not None else "dohodou"


def breeder() -> Made:
    """A breeder's own HTML: one page of animals for each kind, a small page for each animal."""
    rows = [line.split("|") for line in BR_LINES.strip().replace(";\n", "; ").split("; ")]
    texts = ["{} z vlastního chovu. Přijímá cvrčky i šváby, svléká se bez problémů. Rodiče k vidění u nás.", "{}. Zdravé a klidné zvíře, zvyklé na manipulaci. Předání osobně nebo na burze v Praze.", "Nabízím: {}. Chováno na papíru, krmeno obden, pravidelně vyšetřeno u veterináře."]  # fmt: skip
    things = [Item(101 + i, t, _slug(t), Decimal(p) if p else None, texts[i % 3].format(t), "", "", None) for i, (t, p) in enumerate(rows)]  # fmt: skip

    def page(title: str, body: str, up: str = "") -> str:
        menu = "".join(f'  <li><a href="{up}{s}.html">{n}</a></li>\n' for s, n, _, _ in BR_CATS)
        return f"""<!DOCTYPE html>
<html lang="cs">
<head>
<meta charset="utf-8">
<title>{e(title)} - Chov Dvořák Olomouc</title>
<link rel="stylesheet" href="{up}styl.css">
</head>
<body>
<div id="obal">
<div id="hlavicka"><h1><a href="{up}index.html">Chov gekonů a želv - Petr Dvořák</a></h1></div>
<ul id="menu">
  <li><a href="{up}index.html">Úvod</a></li>
{menu}  <li><a href="{up}o-nas.html">O chovu</a></li>
  <li><a href="{up}clanky.html">Jak chovat</a></li>
  <li><a href="{up}kontakt.html">Kontakt</a></li>
</ul>
<div id="obsah">
{body}
</div>
<div id="pata">Petr Dvořák, Olomouc, tel. 603 555 218, <a href="mailto:chov@example.cz">chov@example.cz</a><br>Naposledy upraveno 4. 4. 2026</div>
</div>
</body>
</html>"""

    def kind(slug: str, name: str, a: int, b: int) -> str:
        rows = "\n".join(f'<div class="zvire"><a href="zvirata/{i.slug}.html"><img src="foto/{i.n}m.jpg" alt=""></a><h3><a href="zvirata/{i.slug}.html">{e(i.title)}</a></h3><p>{"<b>REZERVACE</b> " if i.n % 8 == 0 else ""}Cena: {br_price(i)}</p></div>' for i in things[a:b])  # fmt: skip
        return page(name, f"<h2>{name}</h2>\n<p>Aktuální nabídka, vše z vlastního odchovu. Kliknutím na fotku se dostanete na podrobnosti.</p>\n{rows}")

    def animal(item: Item) -> str:
        slug, name = next(c[:2] for c in BR_CATS if c[2] <= item.n - 101 < c[3])
        note = "<p><b>REZERVACE</b></p>" if item.n % 8 == 0 else ""
        return page(item.title, f"""<p><a href="../{slug}.html">&laquo; zpět na {name.lower()}</a></p>
<h2>{e(item.title)}</h2>
<a href="../foto/{item.n}.jpg"><img src="../foto/{item.n}.jpg" alt="{e(item.title)}" width="480"></a>
{note}<p>{e(item.text)}</p>
<p>Datum líhnutí: {item.n % 27 + 1}. {item.n % 9 + 1}. 202{item.n % 2 + 4}<br>
<strong>Cena: {br_price(item)}</strong></p>
<p>V případě zájmu volejte nebo pište, viz <a href="../kontakt.html">kontakt</a>.</p>""", "../")  # fmt: skip

    plain = {"o-nas": "O chovu", "clanky": "Jak chovat", "kontakt": "Kontakt"}

    def pages(path: str, query: dict[str, str]) -> str | Answer | None:
        name = path.strip("/").removesuffix(".html")
        if path.startswith("/foto/") and path[6:9].isdigit():
            return _png(int(path[6:9]))
        if name in ("", "index"):
            return page("Úvod", '<h2>Vítejte</h2>\n<p>Chovám gekony a želvy od roku 1998. Zvířata k odběru najdete podle druhů v menu.</p>\n<h3>Novinky</h3>\n<ul><li>4. 4. 2026 - nová mláďata <a href="pagekoni.html">pagekonů</a></li><li>20. 3. 2026 - budeme na burze v Praze, vstup 100 Kč</li></ul>')  # fmt: skip
        if name in plain:
            return page(plain[name], f"<h2>{plain[name]}</h2>\n<p>Terária vytápíme topnými kabely, v noci teplota klesá na 22 stupňů. Návštěvy po domluvě o víkendu.</p>")  # fmt: skip
        cat = next((c for c in BR_CATS if c[0] == name), None)
        item = next((i for i in things if f"zvirata/{i.slug}" == name), None)
        return kind(*cat) if cat else animal(item) if item else None

    return Made("breeder", things, "CZK", pages, lambda i: f"/zvirata/{i.slug}.html", image=lambda i: f"/foto/{i.n}.jpg")


MAKES = {"nopcommerce": nopcommerce, "antiques_tables": antiques_tables, "breeder": breeder}
