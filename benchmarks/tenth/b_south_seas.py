"""Classifieds of South-East Asia: in the manner of OLX (Indonesia) and of Mudah (Malaysia)."""
# ruff: noqa: E501, C901, PLR0913, PLR0911, PLR0915, PLR0917, ARG001, SIM905, SIM108, PLC0207, I001, RUF100
# fmt: off
# mypy: disable-error-code="arg-type,operator,union-attr"

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from html import escape as e
from typing import Any

from benchmarks.tenth.base import png, rows as read_rows, slug
from tests.spiders.shops.base import Answer, Item, Made, chunk, list_page

WIB, MYT = timezone(timedelta(hours=7)), timezone(timedelta(hours=8))


# --- In the manner of OLX, Indonesia ----------------------------------------------------------------------------------

OX_CATS = [("burung", 4731, "Burung", 0, 12), ("ikan-hias-aquarium", 4733, "Ikan Hias & Aquarium", 12, 22), ("alat-musik", 4758, "Alat-Alat Musik", 22, 30), ("tanaman", 4762, "Tanaman", 30, 40)]
OX_SELLERS = [("Pak Slamet Riyadi", "10482211", "Kasihan, Bantul Kab., Yogyakarta D.I."), ("DEWI AQUATIC", "88120034", "Tebet, Jakarta Selatan, Jakarta D.K.I."), ("Bang Jek", "73350912", "Cimanggis, Depok Kota, Jawa Barat"), ("Wayan S", "55098127", "Denpasar Selatan, Denpasar Kota, Bali"), ("rina_kebunku", "91237765", "Batu, Batu Kota, Jawa Timur"), ("Koh Aseng Musik", "30201188", "Medan Kota, Medan Kota, Sumatera Utara")]
OX_LINES = """
Murai batu Medan ekor panjang 24cm gacor siap lomba|3500000
Lovebird biola euwing green anakan 2 bulan|450000
Kenari F1 yorkshire jantan rajin bunyi|1200000
Dijual cucak ijo Banyuwangi mabung tuntas|2750000
Jalak Bali bersertifikat penangkaran (Leucopsar rothschildi)|6500000
kacer poci dada hitam ngobra|850000
Perkutut Bangkok sepasang plus sangkar|300000
Anis merah teler jinak|1650000
Burung hantu celepuk? TIDAK, ini merpati kipas putih|175000
Cockatiel lutino jinak makan di tangan|525000
Sangkar Ebod jati ukir no 1|950000
BU! Pleci montana isian full|120000
Ikan Channa Maru Yellow Sentarum 25cm|780000
Arwana Super Red sertifikat chip 30 cm|4250000
Louhan Cencu jenong bahan kontes|350000
Cupang plakat Nemo Galaxy sepasang|75000
Koi import Showa Sakai 40cm|2800000
Guppy Albino Full Red isi 6|60000
Aquarium nisso 90x45x45 fullset kabinet|2150000
Discus Pigeon Blood 4 inch|185000
Filter canister Atman 3338|550000
Udang hias red cherry 100 ekor|100000
Gitar akustik Yamaha F310 original mulus|1350000
Keyboard Korg PA600 second siap pakai|8750000
Fender Telecaster MIM 2012 butterscotch|9400000
Drum elektrik Roland TD-1K lengkap|5250000
Biola 4/4 Cremona SV-130|1800000
Angklung satu set Udjo 8 nada|475000
Saxophone alto Yamaha YAS-280|11500000
Suling bambu Sunda isi 3|65000
Monstera variegata borsigiana 4 daun|1500000
Aglaonema Suksom Jaipong rimbun|85000
Bonsai santigi laut on the rock|3250000
Anthurium gelombang cinta induk|400000
Anggrek bulan Phalaenopsis amabilis dewasa|95000
Philodendron melanochrysum 6 daun|275000
Kaktus sansevieria grosir 20 pot|220000
Bibit durian musang king kaki 3 tinggi 1 m|150000
Keladi wayang tengkorak merah|45000
Alocasia black velvet|55000
"""
OX_TEXTS = [
    "Dijual {t}\nKondisi sehat / normal, bisa cek langsung di lokasi.\nNego tipis sampai jadi, yg serius saja.\nMinat WA / chat OLX. Barter tidak melayani.",
    "{t}.\nAlasan dijual karena tempat sudah penuh.\nCOD sekitar lokasi, luar kota bisa dikirim (ongkir ditanggung pembeli).\nHarga bisa dibicarakan, no afgan ya gan.",
    "READY!! {t}\nBarang sesuai foto.\nFast respon jam 08.00 - 21.00\nTerima kasih sudah melihat iklan kami.",
]
OX_MONTHS = "Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des".split()


def _ox_rp(price: Decimal) -> str:
    return "Rp " + f"{price:,.0f}".replace(",", ".")


def _ox_page(title: str, body: str, state: object, head: str = "") -> str:
    cats = "".join(f'<div class="_2EPsD"><a class="_1PJyT" href="/{s}_c{c}"><span>{e(n)}</span></a></div>' for s, c, n, _, _ in OX_CATS)
    return f"""<!doctype html><html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1,maximum-scale=1,user-scalable=0"><title data-rh="true">{e(title)}</title>{head}<link rel="manifest" href="/manifest.json"><link rel="preconnect" href="https://statics.olx.co.id"><link href="/external/base/css/main.b31e.css" rel="stylesheet"><script>window.__RUI = "desktop"; window.dataLayer = window.dataLayer || [];</script></head>
<body><div id="container"><div class="main-container"><header class="_2wCvb" data-aut-id="header"><div class="_19o9H"><a class="_2JDjv" href="/" data-aut-id="btnHome"><svg width="48px" height="48px" viewBox="0 0 1024 1024" data-aut-id="icon" class=""><path class="rui-77aaa" d="M661.333 256v512h-128V256z"></path></svg></a><div data-aut-id="locationBox" class="_3uF4Z"><input type="text" placeholder="Cari kota, area, atau lokalitas" value="Indonesia"></div><div data-aut-id="searchBox"><input type="search" placeholder="Temukan Mobil, Handphone, dan lainnya..." data-aut-id="searchBoxInput"></div><a href="/login" rel="nofollow" data-aut-id="btnLogin" class="_3V9PS"><span>Login/Daftar</span></a><a href="/posting" rel="nofollow" class="_2sTVK" data-aut-id="btnSell"><span>Jual</span></a></div><div class="_3s7yC" data-aut-id="categoriesBar"><span class="_3Ud0s">SEMUA KATEGORI</span>{cats}</div></header>
<main class="_1rnWx">{body}</main><footer class="_3FB4_" data-aut-id="footer"><div class="_23Ac7"><div><h5>KATEGORI POPULER</h5>{cats}</div><div><h5>TENTANG KAMI</h5><a href="/tentang">Tentang Grup Pasar</a><a href="/karir">Karir</a><a href="/kontak">Hubungi kami</a></div><div><h5>BANTUAN</h5><a href="/tips-aman">Tips transaksi aman</a><a href="/sitemap">Peta situs</a></div></div><div class="_1WaIp"><span>Iklan Gratis di Indonesia .</span> © 2006-2026 Pasar Loka</div></footer></div></div>
<script type="text/javascript">window.__APP = {{ props: {{"environment":"production","location":{{"pathname":"/"}},"sitecode":"olxid"}}, states: {json.dumps(state, ensure_ascii=False)}, config: {{"sitecode":"olxid","country":{{"currency":"IDR","iso":"ID"}}}} }};</script><script src="/external/base/js/app.1f9a.js" async></script></body></html>"""


def olx() -> Made:
    """OLX's single-page shop as the server renders it: hashed classes, test ids, a state in a script."""
    things = []
    for i, (title, price) in enumerate(read_rows(OX_LINES)):
        who = OX_SELLERS[(0, 2, 3, 0)[i % 4] if i < 12 else (1, 1, 2)[i % 3] if i < 22 else (5, 2)[i % 2] if i < 30 else (4, 4, 3)[i % 3]]
        at = datetime(2026, 11, 26, 16, 40, tzinfo=WIB) - timedelta(days=i * 13 % 33, minutes=i * 11)
        things.append(Item(101 + i, title, f"{slug(title)}-iid-{912040101 + i * 4217}", Decimal(price), OX_TEXTS[i % 3].format(t=title), who[0], who[2], at))
    ids = {name: uid for name, uid, _ in OX_SELLERS}

    def iid(item: Item) -> str:
        return item.slug.rsplit("-", 1)[1]

    def day(item: Item) -> str:
        return f"{item.posted.day} {OX_MONTHS[item.posted.month - 1]}"

    def pic(item: Item, size: str = "1080x1080") -> str:
        return f"/v1/files/k{item.n}x8q2-ID/image;s={size}"

    def near_place(item: Item) -> str:
        return ", ".join(item.place.split(", ")[:2])

    def box(item: Item, tag: bool = False) -> str:
        return f"""<li class="EIR5N {'_37BmO' if tag else ''}" data-aut-id="itemBox"><a class="fhlkh" href="/item/{item.slug}">{'<div class="_2u2Mu" data-aut-id="featuredTag"><span>Highlight</span></div>' if tag else ""}<figure class="_2grx4" data-aut-id="itemImage"><img class="_3vnjf" srcset="{pic(item, "200x400")} 200w, {pic(item, "400x800")} 400w" sizes="(max-width: 1023px) 200px, 300px" src="{pic(item, "300x600")}" alt="{e(item.title)}"/></figure><div class="IKo3_"><span class="_89yzn" data-aut-id="itemPrice">{_ox_rp(item.price)}</span><span class="_2tW1I" data-aut-id="itemTitle" title="{e(item.title)}">{e(item.title)}</span><div class="_1KOFM"><span class="tjgMj" data-aut-id="item-location">{near_place(item)}</span><span class="zLvFQ" data-aut-id="itemDate"><span>{day(item)}</span></span></div></div></a><span class="_4aNdc"><button type="button" data-aut-id="btnFav" class="rui-3a8k1 _2Sh_9" title="Favorite"><svg width="24px" height="24px" viewBox="0 0 1024 1024"><path class="rui-w4DG7" d="M830.798 448.659l-318.798 389.915z"></path></svg></button></span></li>"""

    def element(item: Item) -> dict[str, object]:
        cid = next(c for _, c, _, a, z in OX_CATS if a <= item.n - 101 < z)
        return {"id": iid(item), "score": None, "status": {"status": "active", "allow_edit": True}, "category_id": str(cid), "favorites": {"count": item.n % 9, "count_label": str(item.n % 9)}, "description": item.text, "title": item.title, "created_at": item.posted.isoformat(), "display_date": item.posted.isoformat(), "user_id": ids[item.seller], "user_type": "Regular", "price": {"key_name": "Harga", "value": {"display": _ox_rp(item.price), "raw": int(item.price), "currency": {"iso_4217": "IDR", "pre": "Rp"}}, "key": "price"}, "locations_resolved": {"COUNTRY_name": "Indonesia", "ADMIN_LEVEL_3_name": item.place.split(", ")[1], "SUBLOCALITY_LEVEL_1_name": item.place.split(", ")[0], "ADMIN_LEVEL_1_name": item.place.split(", ")[2]}, "images": [{"id": f"k{item.n}x8q2", "url": "{base}" + pic(item)[1:], "width": 1080, "height": 1080}]}

    def listing(slug: str, cid: int, name: str, a: int, z: int, page: int) -> str:
        of, size = things[a:z], 8
        shown, last = chunk(of, page, size), -(-len(of) // size)
        more = f'<div class="_2DGqt" data-aut-id="loadMore"><a class="rui-3mpqt rui-12fbD" data-aut-id="btnLoadMore" href="/{slug}_c{cid}?page={page + 1}"><span>muat lainnya</span></a></div>' if page < last else ""
        head = f'<meta name="description" content="Jual beli {e(name)} terbaru"><link rel="canonical" href="{{base}}{slug}_c{cid}">' + (f'<link rel="next" href="{{base}}{slug}_c{cid}?page={page + 1}">' if page < last else "")
        ad = things[(a + 14) % 40]
        return _ox_page(f"Jual {name} Murah & Terlengkap di Indonesia", f"""<ol class="rui-breadcrumbs" data-aut-id="breadcrumb"><li><a href="/">Beranda</a></li><li><a href="/{slug}_c{cid}">{e(name)} di Indonesia</a></li></ol><div class="_2CyHG"><div class="_3Iubu" data-aut-id="filters"><div class="_1TKVn">KATEGORI</div><ul>{"".join(f'<li><a href="/{s}_c{c}">{e(n)}</a> ({y - x})</li>' for s, c, n, x, y in OX_CATS)}</ul><div>ANGGARAN</div><input placeholder="min"><input placeholder="maks"></div><div><h1 class="_1lnUz">{e(name)} dijual di Indonesia</h1><div class="_2xjI6"><span data-aut-id="adsCount">{len(of)} iklan</span> Urutkan berdasarkan : <span>Terbaru ditambahkan</span></div>
<ul class="rl3f9 _3mXOU" data-aut-id="itemsList">{box(ad, True) if page == 1 else ""}{"".join(box(i) for i in shown)}<li class="_1Te6b"><div class="_1cXjf">Mau menjual sesuatu? <a href="/posting" rel="nofollow">Pasang iklan</a></div></li></ul>{more}</div></div>""", {"items": {"isFetching": False, "elements": {iid(i): element(i) for i in shown}}}, head)

    def detail(item: Item) -> str:
        slug, cid, name, a, z = next(c for c in OX_CATS if c[3] <= item.n - 101 < c[4])
        near = "".join(box(things[a:z][(item.n - 101 - a + k) % (z - a)]) for k in (1, 3, 5, 6))
        head = f'<meta name="description" content="{e(item.text[:90])}"><meta property="og:title" content="{e(item.title)} - {e(name)} - {iid(item)}"><meta property="og:image" content="{{base}}{pic(item)[1:]}"><meta property="og:type" content="website"><meta property="og:url" content="{{base}}item/{item.slug}"><link rel="canonical" href="{{base}}item/{item.slug}">'
        text = "".join(f"<p>{e(t)}</p>" for t in item.text.split("\n"))
        uid = ids[item.seller]
        crumbs = f'<ol class="rui-breadcrumbs" data-aut-id="breadcrumb"><li><a href="/">Beranda</a></li><li><a href="/{slug}_c{cid}">{e(name)}</a></li><li><a href="/{slug}_c{cid}">{e(name)} di {item.place.split(", ")[1]}</a></li><li>{e(item.title)}</li></ol>'
        return _ox_page(f"{item.title} - {name} - {iid(item)}", f"""{crumbs}<div class="_3ZzqR"><div class="_3WF4h"><div class="_2hBzJ" data-aut-id="gallery"><div class="slick-slider"><figure class="_2t9UO" data-aut-id="galleryImage"><img class="_39P4_" data-aut-id="defaultImg" sizes="(max-width: 1023px) 100vw, 768px" srcset="{pic(item, "780x0")} 780w, {pic(item)} 1080w" src="{pic(item, "780x0")}" alt="{e(item.title)}"></figure></div><span>1 / 1</span></div><section class="_1pQ5n"><div data-aut-id="itemParams"><h3 class="_2wUcf"><span>Detail</span></h3><div><span data-aut-id="key_tipe">Kondisi</span><span data-aut-id="value_tipe">{"Bekas" if item.n % 2 else "Baru"}</span></div></div><h3><span>Deskripsi</span></h3><div data-aut-id="itemDescriptionContent">{text}</div></section></div>
<div class="_3pYvF"><section class="_1z60p"><span class="_18gRm" data-aut-id="itemPrice">{_ox_rp(item.price)}</span><h1 class="_3rJ6e" data-aut-id="itemTitle">{e(item.title)}</h1><div class="_3AoT9"><span class="_2FRXm" data-aut-id="itemLocation">{item.place}</span><div data-aut-id="itemCreationDate" class="_3LGyd"><span>{day(item)}</span></div></div></section><div class="_1fRR7" data-aut-id="profileCard"><div>Deskripsi Penjual</div><a href="/profile/{uid}" class="_9IIhd"><figure style="background-image:url(/external/base/img/avatar_{int(uid) % 4 + 1}.png)"></figure><div class="_1oSdP">{e(item.seller)}</div></a><div><span>Anggota sejak Mei 201{int(uid) % 9}</span></div><button class="rui-3mpqt" data-aut-id="btnChat"><span>Chat dengan penjual</span></button><div data-aut-id="phoneNumber">** *** **** <a href="/login" rel="nofollow">Tampilkan nomor</a></div></div><div class="_1pgs8" data-aut-id="mapBox"><h3>Diiklankan di</h3><span>{item.place}</span></div><div class="_2yEl5"><strong>ID IKLAN {iid(item)}</strong> <button><span>LAPORKAN IKLAN INI</span></button></div></div></div><div class="_2oA4w" data-aut-id="relatedAds"><h3>Iklan serupa</h3><ul class="rl3f9">{near}</ul></div>""", {"items": {"elements": {iid(item): element(item)}}, "users": {"elements": {uid: {"id": uid, "name": item.seller, "created_at": "2015-05-04"}}}}, head)

    def pages(path: str, query: dict[str, str]) -> str | Answer | None:
        if path.startswith("/v1/files/"):
            return png(int(path.split("/")[3][1:4]), 300, 300)
        if path == "/":
            return _ox_page("Pasar Loka - Pasang Iklan Gratis, Jual Beli Bekas & Baru", f'<div class="_3ctjL"><h2>Rekomendasi baru</h2><ul class="rl3f9 _3mXOU" data-aut-id="itemsList">{"".join(box(i) for i in things[1::9])}</ul></div>', {"items": {"elements": {}}})
        cat = next((c for c in OX_CATS if path == f"/{c[0]}_c{c[1]}"), None)
        if cat:
            return listing(*cat, list_page(query))
        if path.startswith("/item/"):
            item = next((i for i in things if path == f"/item/{i.slug}"), None)
            return detail(item) if item else None
        if path.startswith("/profile/"):
            name = next((n for n, uid, _ in OX_SELLERS if path.endswith(uid)), None)
            return _ox_page(f"Profil {name}", f'<div class="_1n4O-"><h4 data-aut-id="profileName">{name}</h4></div><ul class="rl3f9" data-aut-id="itemsList">{"".join(box(i) for i in things if i.seller == name)}</ul>', {}) if name else None
        if path in {"/tentang", "/karir", "/kontak", "/tips-aman", "/sitemap", "/login", "/posting"}:
            return _ox_page("Tips transaksi aman", '<div class="_2n0Hk"><h1>Tips transaksi aman</h1><p>Bertemu langsung dengan penjual di tempat umum. Jangan transfer uang muka, berapa pun, walau hanya Rp 50.000. Periksa barang sebelum membayar.</p></div>', {})
        return None

    return Made("olx_id", things, "IDR", pages, lambda i: f"/item/{i.slug}", fields=("title", "price", "currency", "images", "seller", "place", "posted"), image=pic, account=lambda i: ids[i.seller])


# --- In the manner of Mudah, Malaysia ---------------------------------------------------------------------------------

MU_CATS = [("pets", "Pets", 0, 14), ("music-instruments", "Music Instruments", 14, 25), ("garden-items", "Garden Items", 25, 35)]
MU_SELLERS = [("Farid Exotic Pets", "Selangor", "Shah Alam"), ("Lim KH", "Penang", "Bayan Lepas"), ("Siti Aminah", "Kelantan", "Kota Bharu"), ("Raj Guitars", "Kuala Lumpur", "Brickfields"), ("Kedai Pokok Pak Mat", "Johor", "Batu Pahat"), ("cheong88", "Perak", "Ipoh")]
MU_LINES = """
British Shorthair kitten blue male 3 months|1800
Kucing Maine Coon jantan dewasa utk adopt|950
Sugar glider sepasang + sangkar besar|420
Hamster winter white anak (RM15 seekor)|15
Leopard gecko tangerine female proven|280
Sulcata tortoise 6 inch captive bred|1200
Burung Cockatiel jinak baby 45 hari|260
African grey parrot ring CITES cert|4800
Ikan kelah merah 8 inci Tor tambroides|150
Arowana Golden Crossback 14" chip|3900
Anak ayam serama A grade cari tuan baru|80
Holland Lop rabbit pure breed tricolor|350
Tarantula Brachypelma hamorii juvenile|130
Akuarium 4 kaki full set + stand kayu|650
Yamaha U1 upright piano used Japan|9800
Fender Player Strat HSS Tidepool|2950
Gibson Les Paul Studio 2015 wine red|4600
Cajon Meinl Headliner dgn beg|320
Roland FP-30X digital piano w/ stand|2700
Kompang 10 inci kulit kambing asli|90
Boss GT-1 multi effects mint|640
Erhu professional rosewood from Suzhou|780
Gambus Johor buatan tangan kayu cengal|1150
Harmonium 3.5 octave 9 stopper|1380
Tabla set Benares copper 3.5kg|850
Pokok Monstera deliciosa besar pasu 12"|120
Anak pokok durian Musang King D197 cantuman|35
Bougainvillea bonsai 20 tahun bunga putih|2200
Orchid Vanda Dr Anek 1 bunch|45
Nepenthes rafflesiana (periuk kera) medium|38
Mesin rumput Tanika TK33 4 lejang|430
Adenium obesum Thai grafted 5 colours|68
Staghorn fern Platycerium coronarium mounted|160
Baja tahi kambing 25kg x 4 bag|60
Pasu tembikar Sayong antik labu|0
"""
MU_TEXTS = [
    "{t}.<br />Condition as per photo. Self collect or COD nearby.<br />Price slightly nego for serious buyer. WhatsApp only, no SMS.",
    "Nak let go {t} sebab pindah rumah.<br />Boleh datang tengok dulu. Harga boleh runding sikit.<br />Pos seluruh Semenanjung, Sabah Sarawak tambah.",
    "{t} for sale. Bought for double the price. First come first serve.<br />Please view before you buy. TQ.",
]


def _mu_rm(price: Decimal | None) -> str:
    return "RM " + f"{price:,.0f}".replace(",", " ") if price is not None else "Contact seller for price"


def _mu_page(title: str, body: str, state: object, head: str = "") -> str:
    return f"""<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/><title>{e(title)}</title>{head}<link rel="preload" href="/_next/static/css/0c4a.css" as="style"/><link rel="stylesheet" href="/_next/static/css/0c4a.css" data-n-g=""/><noscript data-n-css=""></noscript><style data-styled="" data-styled-version="5.3.5">.bVYmKT{{display:flex;}}</style></head><body><div id="__next"><div class="sc-gsDKAQ header-container"><nav class="navbar"><a href="/" title="Mudah2U - Malaysia largest marketplace" class="sc-dkPtRN"><img src="/static/images/logo.svg" alt="Mudah2U"/></a><a href="/login" rel="nofollow" class="sc-hKwDye">Log In</a><a href="/post-ad" rel="nofollow" class="sc-eCImPb">Sell Now</a></nav><form class="search" action="/malaysia/all"><input name="q" placeholder="Find anything"/><select name="region"><option>Entire Malaysia</option><option>Selangor</option><option>Johor</option></select></form></div>
<div class="sc-bdnxRM page-body">{body}</div><div class="sc-iBPRYJ cookie" role="dialog"><p>We use cookies to improve your experience. <a href="/privacy">Learn more</a></p><button>Got it</button></div><footer class="sc-fubCfw"><div><a href="/about">About Us</a><a href="/safety">Safe Trading Tips</a><a href="/rules">Posting Rules</a><a href="/terms">Terms of Use</a><a href="/privacy">Privacy Policy</a></div><p>Copyright © 2007 - 2026 Mudah2U Sdn. Bhd. (Co. No. 201301003113) All rights reserved.</p></footer></div><script id="__NEXT_DATA__" type="application/json">{json.dumps({"props": {"initialState": state, "pageProps": {}}, "page": "/ads", "query": {}, "buildId": "aH2s-9dT", "isFallback": False}, ensure_ascii=False)}</script></body></html>"""


def mudah() -> Made:
    """Mudah's own make: styled boxes, the ad's data in the next app's state and in a product block."""
    things = []
    for i, (title, price) in enumerate(read_rows(MU_LINES)):
        who = MU_SELLERS[(0, 2, 1, 5)[i % 4] if i < 14 else (3, 1, 5)[i % 3] if i < 25 else (4, 4, 2)[i % 3]]
        at = datetime(2026, 11, 27, 20, 51, tzinfo=MYT) - timedelta(days=i * 7 % 40, minutes=i * 9)
        things.append(Item(101 + i, title, str(109200345 + i * 1931), Decimal(price) or None, MU_TEXTS[i % 3].format(t=e(title)), who[0], f"{who[2]}, {who[1]}", at))

    def path(item: Item) -> str:
        return f"/{'+'.join(slug(item.title).split('-'))}-{item.slug}.htm"

    def pic(item: Item, kind: str = "images") -> str:
        return f"/rnc1/{kind}/{item.n % 90 + 10}/48{item.n}7710.jpg"

    def when(item: Item) -> str:
        return f"{item.posted.day} {item.posted:%b %Y, %H:%M}"

    def attributes(item: Item) -> dict[str, object]:
        _, name, _, _ = next(c for c in MU_CATS if c[2] <= item.n - 101 < c[3])
        return {"subject": item.title, "body": item.text, "price": _mu_rm(item.price) if item.price else "", "date": f"{item.posted:%Y-%m-%d %H:%M:%S}", "name": item.seller, "region_name": item.place.split(", ")[1], "subarea_name": item.place.split(", ")[0], "category_name": name, "parent_category_name": "Hobby & Pets", "image": "{base}" + pic(item)[1:], "image_count": 1, "adview_url": "{base}" + path(item)[1:], "company_ad": "0", "type": "sell"}

    def box(item: Item, k: int) -> str:
        return f"""<div data-testid="listing-ad-item-{item.slug}" class="sc-jTzLTM kPcnMt" order="{k}"><div class="sc-gZMcBi bVYmKT"><a href="{path(item)}" title="{e(item.title)}" target="_blank" class="sc-cSHVUG"><img src="{pic(item, "thumbs")}" alt="{e(item.title)}" width="220" height="165" loading="lazy"/><span class="img-count">1</span></a><div class="sc-VigVT"><a href="{path(item)}" title="{e(item.title)}" target="_blank" class="sc-kAzzGY">{e(item.title)}</a><div class="sc-chPdSV mMvbb">{_mu_rm(item.price) if item.price is not None else ""}</div><div class="sc-kgoBCf"><span title="Category">{next(c[1] for c in MU_CATS if c[2] <= item.n - 101 < c[3])}</span></div><div class="sc-kGXeez"><span>{when(item)}</span><i></i><span title="Region">{item.place.split(", ")[1]}</span></div></div><button class="sc-dxgOiQ" aria-label="favourite"></button></div></div>"""

    def listing(slug: str, name: str, a: int, z: int, page: int) -> str:
        of, size = things[a:z], 7
        shown, last = chunk(of, page, size), -(-len(of) // size)
        nums = "".join(f'<span class="sc-eHgmQL active">{p}</span>' if p == page else f'<a href="/malaysia/{slug}{f"?o={p}" if p > 1 else ""}" class="sc-cvbbAY">{p}</a>' for p in range(1, last + 1))
        more = f'<a href="/malaysia/{slug}?o={page + 1}" class="sc-cvbbAY next" aria-label="Next page"><svg width="8" height="12"><path d="M1 1l5 5-5 5"></path></svg></a>' if page < last else ""
        return _mu_page(f"{name} for sale in Malaysia", f"""<ul class="breadcrumb"><li><a href="/">Home</a></li><li><a href="/malaysia/{slug}">{name}</a></li></ul><h1 class="sc-jWBwVP">{name} for sale in Malaysia</h1><p>Results {(page - 1) * size + 1} - {min(page * size, len(of))} of {len(of)}</p><div class="sc-brqgnP filters">{"".join(f'<a href="/malaysia/{s}">{n} ({y - x})</a>' for s, n, x, y in MU_CATS)}<label>Price (RM)</label><input placeholder="Min"/><input placeholder="Max"/></div><div class="sc-cMljjf list">{"".join(box(i, k) for k, i in enumerate(shown))}</div><div class="sc-jAaTju pagination">{nums}{more}</div>""", {"ads": {"list": [{"id": i.slug, "type": "ad", "attributes": attributes(i)} for i in shown]}}, f'<meta name="description" content="{name} for sale in Malaysia"/><link rel="canonical" href="{{base}}malaysia/{slug}"/>')

    def detail(item: Item) -> str:
        slug, name, a, z = next(c for c in MU_CATS if c[2] <= item.n - 101 < c[3])
        data: dict[str, Any] = {"@context": "http://schema.org/", "@type": "Product", "name": item.title, "image": ["{base}" + pic(item)[1:]], "description": item.text.replace("<br />", " "), "category": name, "url": "{base}" + path(item)[1:]}
        if item.price is not None:
            data["offers"] = {"@type": "Offer", "priceCurrency": "MYR", "price": str(item.price), "itemCondition": "http://schema.org/UsedCondition", "availability": "http://schema.org/InStock", "seller": {"@type": "Person", "name": item.seller}}
        head = f'<meta name="description" content="{e(item.title)} in {item.place}"/><meta property="og:title" content="{e(item.title)} - {name} for sale in {item.place}"/><meta property="og:image" content="{{base}}{pic(item)[1:]}"/><meta property="og:url" content="{{base}}{path(item)[1:]}"/><meta property="og:type" content="product"/><link rel="canonical" href="{{base}}{path(item)[1:]}"/><script type="application/ld+json">{json.dumps(data, ensure_ascii=False)}</script>'
        near = "".join(f'<a href="{path(i)}" class="sc-kvZOFW" title="{e(i.title)}"><img src="{pic(i, "thumbs")}" alt="{e(i.title)}" width="160"/><div class="sc-hqyNC">{e(i.title)}</div><div class="sc-jbKcbu">{_mu_rm(i.price)}</div></a>' for i in (things[a:z][(item.n - 101 - a + k) % (z - a)] for k in (1, 2, 4, 6)))
        rows = (("Category", name), ("Condition", "Used" if item.n % 3 else "New"), ("Location", item.place), ("Ad ID", item.slug))
        return _mu_page(f"{item.title} - {name} for sale in {item.place}", f"""<ul class="breadcrumb"><li><a href="/">Home</a></li><li><a href="/malaysia/{slug}">{name}</a></li><li>{e(item.title)}</li></ul><div class="sc-hMqMXs bVYmKT"><div class="sc-kEYyzF"><div class="sc-kkGfuU carousel"><div class="slide selected"><img src="{pic(item)}" alt="{e(item.title)} - 1" class="sc-iAyFgw"/></div></div><div class="sc-hSdWYo"><h1 itemprop="name" class="sc-fBuWsC">{e(item.title)}</h1><div class="sc-gPEVay" data-testid="price">{_mu_rm(item.price)}</div><div class="sc-eqIVtm"><span>{when(item)}</span><span>{item.place}</span></div></div><div class="sc-fAjcbJ"><h2>Details</h2>{"".join(f'<div class="sc-caSCKo"><div class="sc-gisBJw">{k}</div><div class="sc-kjoXOD">{v}</div></div>' for k, v in rows)}</div><div class="sc-cHGsZl"><h2>Description</h2><p>{item.text}</p></div></div>
<div class="sc-TOsTZ side"><div class="sc-kgAjT seller"><img src="/static/images/avatar.svg" alt=""/><div class="sc-cJSrbW" data-testid="seller-name">{e(item.seller)}</div><div>Private advertiser</div><div>Member since {2010 + item.n % 12}</div><button class="sc-ksYbfQ">Call 01{item.n % 9}-38xxxxx</button><button class="sc-hmzhuo">WhatsApp</button></div><div class="sc-frDJqD tips"><b>Safety tips</b><ul><li>Meet in a public place</li><li>Don't pay any deposit before viewing</li></ul></div></div></div><div class="sc-kvZOFW-wrap"><h2>Similar ads</h2>{near}</div>""", {"adDetails": {"byID": {item.slug: {"id": item.slug, "attributes": attributes(item)}}}}, head)

    def pages(where: str, query: dict[str, str]) -> str | Answer | None:
        if where.startswith("/rnc1/"):
            return png(int(where.split("/")[-1][2:5]), 320, 240)
        if where == "/":
            return _mu_page("Mudah2U - Malaysia's largest marketplace", f'<h1>Buy and sell in Malaysia</h1><div class="categories">{"".join(f"""<a href="/malaysia/{s}"><img src="/static/images/{s}.svg" alt=""/><span>{n}</span></a>""" for s, n, _, _ in MU_CATS)}</div><h2>Recommended for you</h2><div class="sc-cMljjf">{"".join(box(i, k) for k, i in enumerate(things[6::10]))}</div>', {})
        cat = next((c for c in MU_CATS if where == f"/malaysia/{c[0]}"), None)
        if cat:
            return listing(*cat, list_page(query, "o"))
        if where.endswith(".htm"):
            item = next((i for i in things if path(i) == where), None)
            return detail(item) if item else None
        if where in {"/about", "/safety", "/rules", "/terms", "/privacy", "/login", "/post-ad"}:
            return _mu_page("Safe Trading Tips", '<h1>Safe Trading Tips</h1><p>Never bank in a deposit. Fees for ads start at RM 9.90 for 60 days. Report suspicious ads to us.</p>', {})
        return None

    return Made("mudah_my", things, "MYR", pages, path, fields=("title", "price", "currency", "images", "seller", "place", "posted"), image=pic)


MAKES: dict[str, Callable[[], Made]] = {"olx_id": olx, "mudah_my": mudah}
