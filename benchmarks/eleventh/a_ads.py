"""National classifieds: one after Publi24 (Romania, server pages), one after Revolico (Cuba, an Apollo cache)."""
# ruff: noqa: E501, C901, PLR0913, PLR0911, PLR0915, PLR0917, ARG001, SIM905, SIM108, PLC0207, I001, RUF100
# fmt: off
# mypy: disable-error-code="arg-type,operator,union-attr"

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from html import escape as e

from benchmarks.eleventh.base import png, slug, things
from tests.spiders.shops.base import Answer, Item, Made, chunk, list_page

ALL = ("title", "price", "currency", "images", "seller", "place", "posted")

# --- Romania, Publi24 ------------------------------------------------------------------------------------------------

RO_LINES = """
Vând papagal Alexander mascul vorbitor|900|Are doi ani, spune câteva cuvinte. Vine cu colivie.
Canapea extensibilă cu ladă|650|Stofă gri, folosită un an.
Broaște țestoase de uscat, 3 bucăți|-|Hermann, crescute în curte. Prețul se discută la telefon.
Bicicletă Pegas Camping|700|Restaurată, culoare turcoaz.
Pui de Ciobănesc Carpatin|400|Deparazitați, primul vaccin făcut.
Laptop Lenovo T480 i5|950|16 GB RAM, SSD 512.
Acvariu 200 litri complet echipat|800|Filtru extern, lampă, suport din lemn.
Goblen Cina cea de Taină|1200|Cusut manual, înrămat.
Mașină de cusut Singer veche|350|Cu picior din fontă.
Python regal pereche|1100|Mascul de 900 g și femelă de 1600 g, hrăniți cu șoareci.
Butoi stejar 225 l|480|Folosit la vin roșu.
Iepuri Uriaș Belgian|120|Trei luni, preț pe bucată.
Sobă teracotă demontată|1500|Cahle maro, completă.
Trofeu cerb carpatin pe panoplie|2500|Punctaj 198, cu fișă de evaluare.
Covor persan lână 2x3|850|Curățat profesional.
Stupi cu familii de albine|550|Roiuri pe șase rame.
Telefon Samsung A54|680|Cutie, încărcător, folie.
Cacatua Goffin femelă|6500|Inel închis și acte CITES.
Piese Dacia 1300 diverse|90|Bare, stopuri, carburator.
Orhidee Phalaenopsis colecție 12 ghivece|300|Diverse culori, unele înflorite.
Chitară electrică Ibanez GRG|720|Cu husă și cablu.
Monede argint Regele Mihai|140|Cinci bucăți din 1944.
Nutrii de prăsilă|200|Familie de cinci.
Blană de vulpe argintie|450|Guler și manșete anii 80.
Drujbă Husqvarna 445|1050|Lanț nou.
Terariu Exo Terra 90x45x45|600|Lampă și termostat incluse.
"""
RO_TEXTS = ["Prefer predare personală. Rog seriozitate.", "Trimit și prin curier cu verificare la livrare.", "Nu răspund la mesaje, doar telefonic între 9 și 20."]
RO_CATS = [("animale", "Animale", {0, 2, 4, 9, 11, 15, 17, 22}), ("casa-gradina", "Casă și grădină", {1, 6, 7, 8, 10, 12, 13, 14, 19, 23, 24, 25}), ("electronice-sport", "Electronice și sport", {3, 5, 16, 18, 20, 21})]
RO_MONTHS = "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie".split()


def publi24_ro() -> Made:
    """article-item lists with background pictures and ?pag=, microdata on the ad, "Valabil din" with a full date."""
    of = things(RO_LINES, RO_TEXTS, "Cristi|Zoo Crișana|Mihaela P.|nea Vasile|Dan Oltean|ANCA|Ferma Lunca", "Cluj, Cluj-Napoca|Iași, Pașcani|Timiș, Timișoara|București, Sector 3|Bihor, Oradea|Sibiu, Mediaș", first=70112, step=129, start=datetime(2026, 1, 9, 7, 12, tzinfo=UTC))

    def cat(i: Item) -> tuple[str, str, set[int]]:
        return next(c for c in RO_CATS if of.index(i) in c[2])

    def key(i: Item) -> str:
        return f"{i.n * 2654435761 % 2**32:08x}{i.n * 40503:08x}"

    def href(i: Item) -> str:
        return f"/anunturi/{cat(i)[0]}/anunt/{i.slug}/{key(i)}.html"

    def pic(i: Item, size: str = "large") -> str:
        return f"{{base}}vertical-ro-f646bd5a/{size}/{i.posted:%Y%m%d}_{key(i)}_{i.n}.webp"

    def price(i: Item) -> str:
        return "" if i.price is None else f"{i.price:,.0f} RON".replace(",", " ")

    def card(i: Item) -> str:
        cost = f'<span class="article-price">{price(i)}</span>' if i.price else ""
        shop = '<span class="article-lbl article-lbl-promo">PROMOVAT</span>' if of.index(i) % 11 == 4 else ""
        return f"""<div class="article-item" data-articleid="{key(i).upper()}"><div class="art-img"><a href="{{base}}{href(i)[1:]}" style="background-image: url('{pic(i, "medium")}')" title="{e(i.title)}"></a><span class="imgs-count">{1 + i.n % 4}</span></div><div class="article-txt-wrap"><div class="article-txt">{shop}<h2 class="article-title"><a href="{{base}}{href(i)[1:]}">{e(i.title)}</a></h2><p class="article-description">{e(i.text[:90])}...</p><p class="article-location"><span>{i.place}</span></p></div><div class="article-info">{cost}<p class="article-date"><span>{i.posted.day} {RO_MONTHS[i.posted.month - 1]}</span></p><a class="article-fav" href="#" data-articleid="{key(i)}"></a></div></div></div>"""

    def frame(title: str, body: str, head: str = "") -> str:
        nav = "".join(f'<li><a href="{{base}}anunturi/{s}/">{t}</a></li>' for s, t, _ in RO_CATS)
        return f"""<!DOCTYPE html><html lang="ro-RO"><head><meta charset="utf-8"/><title>{e(title)}</title><meta name="viewport" content="width=device-width, initial-scale=1.0"/>{head}<script>var dataLayer = dataLayer || []; dataLayer.push({{'site': 'anuntul', 'loggedIn': 'false'}});</script></head><body class="ro"><header class="site-header"><div class="row"><a href="{{base}}" class="logo">Anunțul Zilei</a><form action="{{base}}anunturi/" method="get"><input type="text" name="q" placeholder="Caută în anunțuri"/></form><a class="button add-article" href="{{base}}adaugare-anunt/">Adaugă anunț gratuit</a><a href="{{base}}contul-meu/">Contul meu</a></div></header><nav class="main-menu"><ul>{nav}</ul></nav><div class="content">{body}</div><footer><div class="row"><ul><li><a href="{{base}}termeni-si-conditii/">Termeni și condiții</a></li><li><a href="{{base}}contact/">Contact</a></li><li><a href="{{base}}ajutor/">Ajutor</a></li></ul><p>Promovează-ți anunțul de la 5 RON. © 2002-2026</p></div></footer><div id="cookie-policy"><p>Folosim cookie-uri pentru o experiență mai bună.</p><a class="button small">Accept</a></div></body></html>"""

    def listing(c: tuple[str, str, set[int]], page: int) -> str:
        some = [i for k, i in reversed(list(enumerate(of))) if k in c[2]]
        last = -(-len(some) // 4)
        nums = "".join(f'<li class="active"><a>{p}</a></li>' if p == page else f'<li><a href="{{base}}anunturi/{c[0]}/?pag={p}">{p}</a></li>' for p in range(1, last + 1))
        nxt = f'<li class="arrow"><a href="{{base}}anunturi/{c[0]}/?pag={page + 1}" rel="next">&raquo;</a></li>' if page < last else ""
        return frame(f"{c[1]} - anunțuri gratuite", f"""<ul class="breadcrumbs"><li><a href="{{base}}">Anunțuri</a></li><li class="current">{c[1]}</li></ul><h1>Anunțuri {c[1]}</h1><div class="filters"><label>Preț de la</label><input name="minprice"/><label>până la</label><input name="maxprice"/></div><div class="article-list">{"".join(map(card, chunk(some, page, 4)))}</div><ul class="pagination radius">{nums}{nxt}</ul>""")

    def detail(i: Item) -> str:
        k, c = of.index(i), cat(i)
        county, town = i.place.split(", ")
        cost = f'<div class="show-for-large" itemprop="offers" itemscope itemtype="http://schema.org/Offer"><span class="detail-price"><span itemprop="price" content="{i.price}">{f"{i.price:,.0f}".replace(",", " ")}</span> <span itemprop="priceCurrency" content="RON">RON</span></span></div>' if i.price else ""
        head = f'<meta name="description" content="{e(i.text[:150])}"/><link rel="canonical" href="{{base}}{href(i)[1:]}"/><meta property="og:title" content="{e(i.title)} - {town}"/><meta property="og:image" content="{pic(i)}"/><meta property="og:url" content="{{base}}{href(i)[1:]}"/>'
        near = "".join(map(card, (of[k - 1], of[k - 3], of[k - 8])))
        return frame(f"{i.title} - {town} - Anunțul Zilei", f"""<ul class="breadcrumbs"><li><a href="{{base}}">Anunțuri</a></li><li><a href="{{base}}anunturi/{c[0]}/">{c[1]}</a></li><li class="current">{e(i.title)}</li></ul><div itemscope itemtype="http://schema.org/Product" class="detail-wrap"><div class="detail-title"><h1 itemprop="name">{e(i.title)}</h1></div><p class="detail-info"><a href="{{base}}anunturi/{c[0]}/?judet={slug(county)}">{county}</a>, <a href="{{base}}anunturi/{c[0]}/?oras={slug(town)}">{town}</a></p><p class="detail-date"><i class="svg-icon svg-calendar"></i> Valabil din {i.posted:%d.%m.%Y %H:%M:%S}</p>{cost}<div id="detail-gallery"><a class="imgZone" href="{pic(i, "extralarge")}"><img itemprop="image" src="{pic(i)}" alt="{e(i.title)}"/></a></div><div class="article-attributes"><div class="attribute-item"><div class="attribute-label"><strong>Tip ofertă</strong></div><div class="attribute-value">De vânzare</div></div></div><div class="article-description" itemprop="description">{e(i.text)}</div><div class="article-foot"><span>ID anunț: {key(i).upper()[:8]}</span> <span>Vizualizări: {70 + k * 29}</span> <a href="#" class="report">Raportează</a></div></div><aside class="detail-right"><div class="user-profile"><div class="user-profile-picture"></div><p class="user-profile-name"><a href="{{base}}utilizator/{slug(i.seller)}/">{e(i.seller)}</a></p><p class="user-profile-since">Pe site din 2019</p><a class="button show-phone-number" data-reveal-id="phone">07xx xxx xxx Arată telefonul</a></div></aside><section class="similar"><h3>Anunțuri similare</h3><div class="article-list">{near}</div></section>""", head)

    def pages(path: str, query: dict[str, str]) -> str | Answer | None:
        at = path.strip("/").split("/")
        if at[0] == "vertical-ro-f646bd5a":
            return png(int(at[-1].split("_")[-1].split(".")[0]))
        if path == "/":
            return frame("Anunțul Zilei - anunțuri gratuite", f'<h1>Anunțuri gratuite din toată țara</h1><div class="article-list">{"".join(map(card, of[-3:]))}</div>')
        if at[0] == "utilizator":
            mine = [i for i in of if slug(i.seller) == at[1]]
            return frame(mine[0].seller, f'<h1>Anunțurile lui {mine[0].seller}</h1><div class="article-list">{"".join(map(card, mine))}</div>') if mine else None
        if at[0] in {"adaugare-anunt", "contul-meu", "termeni-si-conditii", "contact", "ajutor"}:
            return frame("Anunțul Zilei", "<h1>Informații</h1><p>Un anunț gratuit este valabil 30 de zile.</p>")
        c = next((c for c in RO_CATS if at == ["anunturi", c[0]]), None)
        if c and ("judet" in query or "oras" in query):
            some = [i for k, i in enumerate(of) if k in c[2] and (query.get("judet") in {None, slug(i.place.split(", ")[0])}) and (query.get("oras") in {None, slug(i.place.split(", ")[1])})]
            return frame(c[1], f'<h1>Anunțuri {c[1]}</h1><div class="article-list">{"".join(map(card, some))}</div>')
        return listing(c, list_page(query, "pag")) if c else next((detail(i) for i in of if href(i) == path), None)

    return Made("publi24_ro", of, "RON", pages, href, fields=ALL, image=lambda i: pic(i).replace("{base}", "/"), account=lambda i: slug(i.seller))


# --- Cuba, Revolico --------------------------------------------------------------------------------------------------

CU_LINES = """
Vendo cotorra mansa, habla|80|Tiene tres años y come de todo.
Aire acondicionado Royal 1 tonelada|310|Nuevo en caja, con garantía.
Jaula grande para pájaros|35|De cabilla, dos puertas.
Moto eléctrica Unizuki 72V|1150|Batería de litio, 90 km.
Cachorros Husky con pedigrí|200|Ojos azules, dos meses.
iPhone 12 128GB|260|Batería al 86 por ciento.
Pecera de 40 galones con todo|90|Filtro, bomba y piedras.
Juego de sala en caoba|420|Tallado a mano, cinco piezas.
Collar de coral negro|45|Hecho por artesano, con cierre de plata.
Split inverter Midea|380|Instalación incluida en La Habana.
Jicoteas pequeñas|5|Cada una, con pecera pequeña aparte.
Panel solar 450W|140|Monocristalino, hay diez.
Sinsonte cantador|30|Canta todo el día.
Refrigerador Haier|650|Once pies, nuevo.
Peces betta machos|3|Varios colores.
Guitarra acústica Yamaha|160|Con forro.
Caja de carey antigua|120|Era de mi abuela, está íntegra.
Neumáticos 175/70 R13|55|Cada uno, con factura.
Caballo de monta manso|700|Siete años, marcha fina.
Televisor Samsung 43 pulgadas|270|Smart, control y base.
Canario amarillo hembra|15|Joven, anillada.
Zapatos Clarks número 42|40|Sin estrenar.
Orquídea Broughtonia cubensis|10|En tronco, florece en enero.
Lavadora semiautomática|190|Nueve kilos.
Gallo fino de pelea|50|Hijo de ganador.
Bicicleta 26 china|75|Le puse frenos nuevos.
"""
CU_TEXTS = ["Mensajería a toda La Habana con costo adicional.", "Llamar al anunciante, no escribir por el chat.", "Se acepta pago en efectivo o transferencia."]
CU_CATS = [("mascotas", "Mascotas", {0, 2, 4, 6, 10, 12, 14, 18, 20, 24}), ("hogar", "Muebles y hogar", {1, 7, 8, 9, 11, 13, 16, 19, 22, 23}), ("otros", "Otros", {3, 5, 15, 17, 21, 25})]
CU_MONTHS = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()


def revolico_cu() -> Made:
    """Rows and ads marked with data-cy, an Apollo cache of AdType and ImageType references in __NEXT_DATA__."""
    of = things(CU_LINES, CU_TEXTS, "Yunior|Mayelín|Taller El Vedado|Osmani R|La Casa del Frío|Dayana", "La Habana, Playa|La Habana, Diez de Octubre|Matanzas, Cárdenas|Villa Clara, Santa Clara|Holguín, Holguín", first=53041532, step=2017, start=datetime(2026, 1, 10, 13, 20, tzinfo=UTC))

    def cat(i: Item) -> tuple[str, str, set[int]]:
        return next(c for c in CU_CATS if of.index(i) in c[2])

    def href(i: Item) -> str:
        return f"/item/{i.slug}-{i.n}"

    def pic(i: Item, size: str = "high") -> str:
        return f"{{base}}upload/{size}/{i.n % 251:02x}/{i.n}.jpg"

    def when(i: Item) -> str:
        at = i.posted - timedelta(hours=5)  # Havana in winter
        return f"{at.day} de {CU_MONTHS[at.month - 1]}, {at.year} {at.hour % 12 or 12}:{at:%M} {'a.m.' if at.hour < 12 else 'p.m.'}"

    def money(i: Item) -> str:
        return f"{i.price:,.0f} USD"

    def card(i: Item) -> str:
        return f"""<li data-cy="adRow" class="List__Item-sc-1ip8xwj-1 kJdPze"><a href="{href(i)}" class="List__AdLink-sc-1ip8xwj-2"><div class="List__ImgWrap-sc-1ip8xwj-3"><img data-cy="adImg" src="{pic(i, "thumb")}" alt="{e(i.title)}" loading="lazy"/></div><div class="List__Info-sc-1ip8xwj-4"><span data-cy="adPrice" class="List__Price-sc-1ip8xwj-5">{money(i)}</span><h3 data-cy="adTitle" class="List__Title-sc-1ip8xwj-6">{e(i.title)}</h3><p class="List__Description-sc-1ip8xwj-7">{e(i.text[:80])}</p><div class="List__Footer-sc-1ip8xwj-8"><time datetime="{i.posted:%Y-%m-%dT%H:%M:%S}.000Z">{(i.posted - timedelta(hours=5)).day} de {CU_MONTHS[i.posted.month - 1]}</time><span data-cy="adLocation">{i.place}</span></div></div></a></li>"""

    def cache(some: list[Item]) -> dict[str, object]:
        out: dict[str, object] = {}
        for i in some:
            province, town = i.place.split(", ")
            out[f"AdType:{i.n}"] = {"__typename": "AdType", "id": str(i.n), "title": i.title, "price": float(i.price), "currency": "USD", "shortDescription": i.text[:80], "description": i.text, "permalink": href(i), "name": i.seller, "email": None, "updatedOnToOrder": f"{i.posted:%Y-%m-%dT%H:%M:%S}.000Z", "updatedOnByUser": f"{i.posted:%Y-%m-%dT%H:%M:%S}.000Z", "isAuto": False, "imagesCount": 1, "mainImage": {"__ref": f"ImageType:{i.n + 7}"}, "images": {"__typename": "ImageTypeConnection", "edges": [{"__typename": "ImageTypeEdge", "node": {"__ref": f"ImageType:{i.n + 7}"}}]}, "province": {"__ref": f"ProvinceType:{slug(province)}"}, "municipality": {"__ref": f"MunicipalityType:{slug(town)}"}, "viewCount": i.n % 900, "subcategory": {"__typename": "CategoryType", "id": "122", "title": cat(i)[1], "slug": cat(i)[0]}}
            out[f"ImageType:{i.n + 7}"] = {"__typename": "ImageType", "id": str(i.n + 7), "gcsKey": f"{i.n}.jpg", "urls": {"__typename": "ImageUrls", "high": pic(i), "thumb": pic(i, "thumb")}}
            out[f"ProvinceType:{slug(province)}"] = {"__typename": "ProvinceType", "id": slug(province), "name": province, "slug": slug(province)}
            out[f"MunicipalityType:{slug(town)}"] = {"__typename": "MunicipalityType", "id": slug(town), "name": town}
        return out

    def frame(title: str, body: str, state: dict[str, object], head: str = "", page: str = "/[category]") -> str:
        nav = "".join(f'<a href="/compra-venta/{s}" class="Nav__Link-sc-8a-0">{t}</a>' for s, t, _ in CU_CATS)
        data = json.dumps({"props": {"pageProps": {"__APOLLO_STATE__": state, "isMobile": False}}, "page": page, "query": {}, "buildId": "Zc0qT", "gssp": True}, ensure_ascii=False).replace("</", "<\\/")
        return f"""<!DOCTYPE html><html lang="es"><head><meta charSet="utf-8"/><meta name="viewport" content="width=device-width"/><title>{e(title)}</title>{head}<style data-styled="" data-styled-version="5.3.6">.kJdPze{{display:flex}}</style></head><body><div id="__next"><header class="Header__Container-sc-x1"><a href="/" aria-label="inicio">Rebúscalo</a><input placeholder="¿Qué buscas?" type="search"/><a href="/insertar-anuncio">Publicar anuncio</a><a href="/login">Entrar</a></header><nav>{nav}</nav><main>{body}</main><footer class="Footer__Container-sc-f2"><a href="/contacto">Contáctanos</a><a href="/acerca">Acerca de</a><a href="/terminos">Términos y condiciones</a><p>Rebúscalo no se responsabiliza por el contenido de los anuncios.</p></footer></div><script id="__NEXT_DATA__" type="application/json">{data}</script></body></html>"""

    def listing(c: tuple[str, str, set[int]], page: int) -> str:
        some = [i for k, i in reversed(list(enumerate(of))) if k in c[2]]
        last = -(-len(some) // 5)
        here = chunk(some, page, 5)
        state: dict[str, object] = {"ROOT_QUERY": {"__typename": "Query", f'adsPerPage({{"categorySlug":"{c[0]}","page":{page},"pageLength":5}})': {"__typename": "AdPaginationConnection", "pageInfo": {"startCursor": str(page), "hasNextPage": page < last, "pageCount": last}, "edges": [{"__typename": "AdTypeEdge", "node": {"__ref": f"AdType:{i.n}"}} for i in here]}}, **cache(here)}
        nums = "".join(f'<a class="Pagination__Page-sc-p{" active" if p == page else ""}" href="/compra-venta/{c[0]}{f"?page={p}" if p > 1 else ""}">{p}</a>' for p in range(1, last + 1))
        nxt = f'<a id="paginator-next" href="/compra-venta/{c[0]}?page={page + 1}">Siguiente</a>' if page < last else ""
        return frame(f"{c[1]} en Cuba | Rebúscalo", f'<h1>{c[1]}</h1><p>{len(some)} anuncios</p><aside><label>Precio mínimo<input/></label><label>Precio máximo<input/></label><select><option>USD</option><option>CUP</option></select></aside><ul class="List__Items-sc-1ip8xwj-0">{"".join(map(card, here))}</ul><div class="Pagination__Wrap-sc-p">{nums}{nxt}</div>', state)

    def detail(i: Item) -> str:
        k, c = of.index(i), cat(i)
        near = [of[k - 1], of[k - 2], of[k - 7]]
        head = f'<meta name="description" content="{e(i.text[:150])}"/><link rel="canonical" href="{{base}}{href(i)[1:]}"/><meta property="og:title" content="{e(i.title)}"/><meta property="og:image" content="{pic(i)}"/>'
        state: dict[str, object] = {"ROOT_QUERY": {"__typename": "Query", f'ad({{"id":{i.n}}})': {"__ref": f"AdType:{i.n}"}}, **cache([i, *near])}
        return frame(f"{i.title} | {c[1]} | Rebúscalo", f"""<nav class="Breadcrumb__B-sc"><a href="/">Inicio</a> › <a href="/compra-venta/{c[0]}">{c[1]}</a></nav><div class="Detail__Container-sc-1irt889-0"><div class="Detail__Gallery-sc-1irt889-2"><img src="{pic(i)}" alt="{e(i.title)}"/></div><h4 data-cy="adPrice" class="Detail__Price-sc-1irt889-4">{money(i)}</h4><h1 data-cy="adTitle" class="Detail__Title-sc-1irt889-5">{e(i.title)}</h1><div class="Detail__Meta-sc-1irt889-6"><span data-cy="adId">ID: {i.n}</span> <span>Vistas: {i.n % 900}</span> <span data-cy="adUpdated">Publicado: <time datetime="{i.posted:%Y-%m-%dT%H:%M:%S}.000Z">{when(i)}</time></span></div><div data-cy="adDescription" class="Detail__Description-sc-1irt889-7">{e(i.text)}</div><div class="Detail__Contact-sc-1irt889-9"><h5>Datos de contacto</h5><div data-cy="adName">{e(i.seller)}</div><div data-cy="adLocation">{i.place}</div><a data-cy="adPhone" href="tel:+5350000000">+53 5000 0000</a><button>WhatsApp</button></div></div><section><h5>Anuncios relacionados</h5><ul class="List__Items-sc-1ip8xwj-0">{"".join(map(card, near))}</ul></section>""", state, head, "/item/[slug]")

    def pages(path: str, query: dict[str, str]) -> str | Answer | None:
        at = path.strip("/").split("/")
        if at[0] == "upload":
            return png(int(at[-1].split(".")[0]))
        if path == "/":
            return frame("Rebúscalo: compra y vende en Cuba", f'<h1>Anuncios clasificados</h1><ul>{"".join(map(card, of[-3:]))}</ul>', {"ROOT_QUERY": {"__typename": "Query"}}, page="/")
        if at[0] in {"contacto", "acerca", "terminos", "login", "insertar-anuncio"}:
            return frame("Rebúscalo", "<h1>Rebúscalo</h1><p>Publicar es gratis.</p>", {}, page="/static")
        c = next((c for c in CU_CATS if at == ["compra-venta", c[0]]), None)
        return listing(c, list_page(query)) if c else next((detail(i) for i in of if href(i) == path), None)

    return Made("revolico_cu", of, "USD", pages, href, fields=ALL, image=lambda i: pic(i).replace("{base}", "/"))


MAKES: dict[str, Callable[[], Made]] = {"publi24_ro": publi24_ro, "revolico_cu": revolico_cu}
