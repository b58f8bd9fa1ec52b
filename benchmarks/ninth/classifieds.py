"""An osclass classifieds site (Brazil), a Leboncoin-like Next.js site (France), an auction house's catalogue (Britain)."""
# ruff: noqa: E501, C901, PLR0913, PLR0911, PLR0915, PLR0917, ARG001, SIM905, SIM108, PLC0207, I001, RUF100
# fmt: off
# mypy: disable-error-code="arg-type,operator,union-attr"

from __future__ import annotations

import json
import struct
import zlib
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from html import escape as e

from tests.spiders.shops.base import Answer, Item, Made, chunk, list_page

ALL = ("title", "price", "currency", "images", "seller", "place", "posted")


def _png(n: int) -> Answer:
    """A real picture, of a colour that is the number's."""
    row = b"\0" + bytes((n * 7 % 256, n * 13 % 256, n * 29 % 256)) * 60
    parts = ((b"IHDR", struct.pack(">IIBBBBB", 60, 45, 8, 2, 0, 0, 0)), (b"IDAT", zlib.compress(row * 45)), (b"IEND", b""))
    body = b"".join(struct.pack(">I", len(d)) + k + d + struct.pack(">I", zlib.crc32(k + d)) for k, d in parts)
    return 200, "image/png", b"\x89PNG\r\n\x1a\n" + body


def _slug(text: str) -> str:
    table = str.maketrans("áàâãçéèêëíîïóôõöúùûüœ", "aaaaceeeeiiioooouuuuo")
    kept = "".join(c if c.isascii() and c.isalnum() else "-" for c in text.lower().translate(table))
    return "-".join(part for part in kept.split("-") if part)


def _ads(lines: str, texts: list[str], people: list[str], places: list[str], posted: list[datetime]) -> list[Item]:
    made = []
    for i, line in enumerate(lines.strip().replace(";\n", "; ").split("; ")):
        title, price = line.split("|")
        made.append(Item(101 + i, title, _slug(title), Decimal(price) if price else None, texts[i % len(texts)].format(title), people[i * 3 % len(people)] if people else "", places[i * 5 % len(places)] if places else "", posted[i] if posted else None))  # fmt: skip
    return made


# --- osclass 3.9 with the Bender theme, Brazil ------------------------------------------------------------------------

OSC_CATS = [("bicicletas", "Bicicletas", 0, 14), ("instrumentos-musicais", "Instrumentos musicais", 14, 25), ("celulares", "Celulares", 25, 36)]  # fmt: skip
OSC_PEOPLE = ["João Batista", "Fernanda Lima", "Carlos Eduardo", "Patrícia Souza", "Bike Center Sul", "Rogério M.", "Aline Castro"]
OSC_PLACES = ["Curitiba, Paraná", "Campinas, São Paulo", "Joinville, Santa Catarina", "Belo Horizonte, Minas Gerais", "Recife, Pernambuco", "Niterói, Rio de Janeiro", "Goiânia, Goiás", "Pelotas, Rio Grande do Sul"]  # fmt: skip
OSC_LINES = """
Bicicleta Caloi Elite Carbon aro 29|4800; Sense Rock Evo 2021 tamanho M|3200; Speed Specialized Allez aro 700|5900; Bike infantil Houston aro 16|280;
Monark Barra Circular original 1982|950; Oggi Big Wheel 7.2 seminova|3650; BMX Cross Pro-X alumínio|890; Elétrica Caloi E-Vibe Urbam|6400;
Dobrável Durban Rio XL|1150; Quadro Soul SL 529 com suspensão|1300; Tandem Caloi Dupla restaurada|; Gravel Swift Enduravox Pro|7200;
Trek Marlin 7 tamanho 17,5|4350; Rolo de treino Tacx Flow Smart|1700; Violão Giannini GN-15 náilon|420; Guitarra Tagima TG-530 sunburst|890;
Baixo Yamaha TRBX174 quatro cordas|1450; Teclado Casio CTK-3500|980; Cavaquinho Rozini Estudante|360; Bateria Odery Fluence completa|4100;
Saxofone alto Eagle SA501|2750; Acordeon Todeschini 120 baixos|; Flauta transversal Yamaha YFL-212|2600; Cajon FSA Standard|310; Viola caipira Rozini Ponteio|1180;
iPhone 12 128 GB preto|1850; Samsung Galaxy S21 FE 5G|1290; Motorola Edge 30 Neo|1050; Xiaomi Redmi Note 12 Pro|990; iPhone SE 2020 vermelho|890;
Moto G84 na caixa|1120; Galaxy A54 com nota fiscal|1240; Poco X5 Pro amarelo|1390; iPhone 11 bateria 87%|1400; Asus Zenfone 8 compacto|1500; Nokia 3310 antigo para colecionador|150
"""  # fmt: skip
OSC_TEXTS = ["Vendo {} em ótimo estado, pouco uso. Motivo da venda: mudança. Retirar em mãos, não faço trocas.", "{} funcionando perfeitamente, revisado há pouco tempo. Aceito cartão com acréscimo da máquina.", "Oportunidade: {}. Acompanha acessórios que aparecem nas fotos. Chame no telefone ou pelo formulário."]  # fmt: skip


def osc_price(item: Item) -> str:
    """The price as the site's settings have it."""
    return "Consulte o anunciante" if item.price is None else "R$ " + f"{item.price:,.0f}".replace(",", ".") + ",00"


def osclass() -> Made:
    """osclass 3.9: friendly addresses, the Bender theme, profiles by number."""
    things = _ads(OSC_LINES, OSC_TEXTS, OSC_PEOPLE, OSC_PLACES, [datetime(2026, 4, 28, 12, tzinfo=UTC) - timedelta(days=i * 7 // 5) for i in range(36)])  # fmt: skip
    ids = {name: 14 + 9 * k for k, name in enumerate(OSC_PEOPLE)}
    plain = {"user/login": "Entrar", "user/register": "Criar conta", "contact": "Contato", "item/new": "Publicar anúncio", "politica-de-privacidade-p24": "Política de privacidade", "sobre-nos-p25": "Sobre nós"}  # fmt: skip

    def link(item: Item) -> str:
        cat = next(c[0] for c in OSC_CATS if c[2] <= item.n - 101 < c[3])
        return f"/{cat}/{item.slug}_i{item.n}"

    def page(title: str, crumbs: str, body: str, kind: str) -> str:
        opts = "".join(f'<option value="{k}">{c[1]}</option>' for k, c in enumerate(OSC_CATS, 1))
        return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" dir="ltr" lang="pt-BR"><head><meta http-equiv="Content-type" content="text/html; charset=utf-8" /><title>{e(title)} - Classificados Tropeiro</title><meta name="title" content="{e(title)}" /><meta http-equiv="Cache-Control" content="no-cache" /><link rel="shortcut icon" href="{{base}}oc-content/themes/bender/favicon/favicon-48.png" /><link href="{{base}}oc-content/themes/bender/css/main.css" rel="stylesheet" type="text/css" /></head><body class="{kind}">
<div id="header"><div class="clear"></div><div class="wrapper"><div id="logo"><a href="{{base}}">Classificados Tropeiro</a><span id="description"></span></div><ul class="nav"><li class="search"><a class="ico-search icons" data-bclass-toggle="display-search"></a></li><li><a id="login_open" href="{{base}}user/login">Entrar</a></li><li><a href="{{base}}user/register">Criar uma conta grátis</a></li><li class="publish"><a href="{{base}}item/new">Publique seu anúncio grátis</a></li></ul></div><form action="{{base}}index.php" method="get" class="search nocsrf"><input type="hidden" name="page" value="search" /><div class="main-search"><div class="cell"><input type="text" name="sPattern" id="query" class="input-text" value="" placeholder="ex.: bicicleta" /></div><div class="cell selector"><select name="sCategory" id="sCategory"><option value="">Selecione uma categoria</option>{opts}</select></div><div class="cell reset-padding"><button class="ui-button ui-button-big js-submit">Buscar</button></div></div></form></div>
<div class="wrapper wrapper-flash"><div class="breadcrumb"><ul class="breadcrumb"><li class="first-child" itemscope itemtype="http://data-vocabulary.org/Breadcrumb"><a href="{{base}}" itemprop="url"><span itemprop="title">Classificados Tropeiro</span></a></li>{crumbs}</ul><div class="clear"></div></div></div><div class="wrapper" id="content">{body}<div class="clear"></div></div>
<div id="footer"><div class="wrapper"><ul class="resp-toggle"><li><a href="{{base}}contact">Contato</a></li><li><a href="{{base}}politica-de-privacidade-p24">Política de privacidade</a></li><li><a href="{{base}}sobre-nos-p25">Sobre nós</a></li></ul><div>Este site orgulhosamente usa o software de <a title="Osclass web" href="https://osclass.org/">classificados</a> <strong>Osclass</strong>.</div></div></div></body></html>"""

    def card(item: Item) -> str:
        cat = next(c[1] for c in OSC_CATS if c[2] <= item.n - 101 < c[3])
        city, state = item.place.split(", ")
        return f"""<li class="listing-card"><a class="listing-thumb" href="{{base}}{link(item)[1:]}" title="{e(item.title)}"><img src="{{base}}oc-content/uploads/0/{item.n + 300}_thumbnail.jpg" title="" alt="{e(item.title)}" width="240" height="200"></a><div class="listing-detail"><div class="listing-cell"><div class="listing-data"><div class="listing-basicinfo"><a href="{{base}}{link(item)[1:]}" class="title" title="{e(item.title)}">{e(item.title)}</a><div class="listing-attributes"><span class="category">{cat}</span> - <span class="location">{city} ({state})</span> <span class="g-hide">-</span> {item.posted:%d/%m/%Y} <span class="currency-value">{osc_price(item)}</span></div><p>{e(item.text[:250])}</p></div></div></div></div></li>"""  # fmt: skip

    def crumb(slug: str, name: str) -> str:
        return f'<li itemscope itemtype="http://data-vocabulary.org/Breadcrumb"> &raquo; <a href="{{base}}{slug}" itemprop="url"><span itemprop="title">{name}</span></a></li>'  # fmt: skip

    def listing(slug: str, name: str, a: int, b: int, number: int) -> str:
        last = -(-(b - a) // 6)
        nums = "".join(f'<li><span class="searchPaginationSelected">{p}</span></li>' if p == number else f'<li><a class="searchPaginationNonSelected" href="{{base}}{slug}{"" if p == 1 else f"/{p}"}">{p}</a></li>' for p in range(1, last + 1))  # fmt: skip
        more = f'<li><a class="searchPaginationNext list-last" href="{{base}}{slug}/{number + 1}">&gt;</a></li>' if number < last else ""
        return page(name, crumb(slug, name), f'<div id="sidebar"><div class="filters"><form action="{{base}}index.php" method="get" class="nocsrf"><fieldset><h3>Sua busca</h3><div class="row"><input class="input-text" type="text" name="sPattern" value="" /></div></fieldset><fieldset class="row price-slice"><h3>Preço</h3><span>Mín.</span><input type="text" name="sPriceMin" value="" size="6" /><span>Máx.</span><input type="text" name="sPriceMax" value="" size="6" /></fieldset></form></div></div><div id="main"><div class="list-header"><h1>{name}</h1><div class="actions"><span class="counter-search">{number * 6 - 5} - {min(number * 6, b - a)} de {b - a} anúncios</span></div></div><ul class="listing-card-list" id="listing-card-list">{"".join(card(i) for i in chunk(things[a:b], number, 6))}</ul><div class="paginate"><ul>{nums}{more}</ul></div></div>', "has-searchbox search")  # fmt: skip

    def detail(item: Item) -> str:
        slug, name, a, b = next(c for c in OSC_CATS if c[2] <= item.n - 101 < c[3])
        near = "".join(card(things[a:b][(item.n - 101 - a + k) % (b - a)]) for k in (1, 4))
        pic = f"{{base}}oc-content/uploads/0/{item.n + 300}"
        return page(item.title, crumb(slug, name) + f'<li class="last-child" itemscope itemtype="http://data-vocabulary.org/Breadcrumb"> &raquo; <span itemprop="title">{e(item.title)}</span></li>', f"""<div id="main"><div id="item-content"><h1><strong>{e(item.title)}</strong></h1><div class="item-header"><div><strong><span class="price">{osc_price(item)}</span></strong></div><div><em class="publish">Data de publicação: {item.posted:%d/%m/%Y}</em></div></div>
<div class="item-photos"><a href="{pic}.jpg" class="main-photo" title="Imagem 1 / 1"><img src="{pic}_preview.jpg" alt="{e(item.title)}" title="{e(item.title)}" /></a><div class="thumbs"><a href="{pic}.jpg" class="fancybox" data-fancybox-group="group" title="Imagem 1 / 1"><img src="{pic}_thumbnail.jpg" width="75" alt="" title="" /></a></div></div><ul id="item_location"><li>Localização: <strong>{item.place}</strong></li></ul>
<div id="description"><p>{e(item.text)}</p><div id="custom_fields"></div><p class="contact_button"><a href="#contact" class="ui-button ui-button-middle ui-button-main resp-toggle">Contatar vendedor</a></p></div></div><div id="useful_info" class="bordered-box"><h2>Informações úteis</h2><ul><li>Evite golpes negociando localmente ou pagando com PayPal</li><li>Nunca pague com Western Union, Moneygram ou outros serviços anônimos</li></ul></div><div class="similar_ads"><h2>Anúncios relacionados</h2><ul class="listing-card-list">{near}</ul></div></div>
<div id="sidebar"><form action="{{base}}index.php" method="post" name="mask_as_form" id="mask_as_form"><select name="as" id="as" class="mark_as"><option>Marcar como...</option><option value="spam">Marcar como spam</option><option value="expired">Marcar como expirado</option></select></form><div id="contact" class="widget-box form-container form-vertical"><h2>Contatar anunciante</h2><p class="name">Nome: <a href="{{base}}user/profile/{ids[item.seller]}">{item.seller}</a></p><form action="{{base}}index.php" method="post" name="contact_form" id="contact_form"><div class="control-group"><label class="control-label" for="yourName">Seu nome:</label><input id="yourName" type="text" name="yourName" value="" /></div></form></div></div>""", "has-searchbox item")  # fmt: skip

    def pages(path: str, query: dict[str, str]) -> str | Answer | None:
        slug, _, tail = path.strip("/").partition("/")
        if path.startswith("/oc-content/uploads/0/"):
            return _png(int(path[22:25]))
        if not slug:
            cats = "".join(f'<li class="category-list"><h1><a class="category {s}" href="{{base}}{s}">{n}</a> <span>({b - a})</span></h1></li>' for s, n, a, b in OSC_CATS)  # fmt: skip
            return page("Início", "", f'<div id="main"><div class="resp-wrapper"><ul class="toggle r-list">{cats}</ul></div><div class="latest_ads"><h1><strong>Últimos anúncios</strong></h1><ul class="listing-card-list">{"".join(card(i) for i in things[:6])}</ul><p class="see_more_link"><a href="{{base}}bicicletas"><strong>Ver mais &raquo;</strong></a></p></div></div>', "has-searchbox home")  # fmt: skip
        if path.strip("/") in plain:
            name = plain[path.strip("/")]
            return page(name, "", f'<div id="main"><h1>{name}</h1><p>O Classificados Tropeiro é um portal gratuito de compra e venda entre pessoas.</p></div>', "page")  # fmt: skip
        who = next((w for w, k in ids.items() if path == f"/user/profile/{k}"), None)
        if who:
            return page(who, "", f'<div id="main"><div class="user-card"><ul id="user_data"><li class="name">{who}</li></ul></div><h3>Anúncios do vendedor</h3><ul class="listing-card-list">{"".join(card(i) for i in things if i.seller == who)}</ul></div>', "user-public-profile")  # fmt: skip
        cat = next((c for c in OSC_CATS if c[0] == slug), None)
        if cat and (not tail or tail.isdigit()):
            return listing(*cat, int(tail or 1))
        item = next((i for i in things if link(i) == path), None)
        return detail(item) if item else None

    return Made("osclass", things, "BRL", pages, link, ALL, image=lambda i: f"/oc-content/uploads/0/{i.n + 300}.jpg", account=lambda i: str(ids[i.seller]))  # fmt: skip


# --- Next.js in the manner of the great French site: everything also in __NEXT_DATA__ ---------------------------------

LBC_PEOPLE = ["Julie", "Marc D.", "Sébastien", "nath59", "Chineur du Berry", "Amandine", "Rémi T", "Odile"]
LBC_PLACES = ["Nantes 44000", "Lille 59800", "Bourges 18000", "Grenoble 38100", "Toulouse 31500", "Dijon 21000", "Brest 29200", "Annecy 74000", "Pau 64000"]  # fmt: skip
LBC_LINES = """
Buffet Henri II chêne massif|180; Vélo Peugeot demi-course années 80|140; Poussette Yoyo avec nacelle|220; Tondeuse thermique Honda Izy|250; Canapé convertible gris clair|300;
Lot de vinyles rock français|60; Machine à coudre Singer 1920|75; Perceuse Makita 18V deux batteries|115; Lit enfant évolutif en pin|90; Console Super Nintendo complète|130;
Table de ferme merisier 2 m|450; Appareil raclette 8 personnes|20; Remorque Erdé 143 bâchée|480; Guitare Lâg Tramontane|190; Lampe Jieldé deux bras|260; Porte vitrée ancienne à petits carreaux|70;
Cave à vin Liebherr 66 bouteilles|350; Kayak gonflable Itiwit 3 places|230; Radiateur fonte à fleurs|85; Fauteuil Voltaire à retapisser|40; Robot Kenwood Chef|160; Cartons de déménagement|;
Barbecue Weber Compact 57|95; Collection de fèves Arguydal|25; Nichoirs et mangeoires en bois|15; Échelle coulissante alu 6 m|110; Service Gien motif oiseaux|145; Bureau d'écolier double|65;
Tapis berbère 2 x 3 m|210; VTT Rockrider 540 taille L|270; Poêle Godin petit modèle|320; Malle de voyage estampillée|55; Veste Barbour taille 42|80; Établi de menuisier avec presse|290
"""  # fmt: skip
LBC_TEXTS = ["{}, bon état général, quelques traces d'usage visibles sur les photos. À venir chercher sur place.", "Vends {}. Acheté il y a quelques années et peu servi, maison non fumeur. Pas d'envoi.", "Suite à un déménagement je me sépare de ceci : {}. Prix ferme, paiement en espèces à l'enlèvement."]  # fmt: skip


def lbc_price(item: Item) -> str:
    """The price as the site writes it."""
    return "" if item.price is None else f"{item.price}\u00a0€"


def leboncoin_like() -> Made:
    """Next.js pages router: lists and ads rendered on the server, the data again in the island."""
    noon = datetime.now(UTC).replace(hour=12, minute=0, second=0, microsecond=0)
    things = _ads(LBC_LINES, LBC_TEXTS, LBC_PEOPLE, LBC_PLACES, [noon - timedelta(days=1 + i * 2 // 3) for i in range(34)])
    ids = {name: f"{(k + 3) * 0x1F3A5C77 % 2**32:08x}-5b1e-4c0{k}-9d2f-{(k + 11) * 0x9E3779B1:012x}" for k, name in enumerate(LBC_PEOPLE)}
    plain = {"compte/part/mes-annonces": "Bonjour !", "dc/cgu": "Conditions générales", "dc/vos_droits_et_obligations": "Vos droits et obligations", "dc/cookies": "Cookies", "contact": "Contact", "deposer-une-annonce": "Déposer une annonce"}  # fmt: skip

    def link(item: Item) -> str:
        return f"/ad/brocante/{2890000000 + item.n * 7919}"

    def data(item: Item) -> dict[str, object]:
        city, code = item.place.rsplit(" ", 1)
        pic = f"{{base}}api/v1/lbcpb1/images/{item.n}/a7c{item.n}.jpg"
        at = f"{item.posted:%Y-%m-%d} 13:00:00"
        return {"list_id": 2890000000 + item.n * 7919, "first_publication_date": at, "index_date": at, "status": "active", "category_id": "39", "category_name": "Brocante", "subject": item.title, "body": item.text, "brand": "brocante", "ad_type": "offer", "url": "{base}" + link(item)[1:], "price": [int(item.price)] if item.price else [], "price_cents": int(item.price * 100) if item.price else None, "images": {"thumb_url": f"{pic}?rule=ad-thumb", "small_url": f"{pic}?rule=ad-small", "nb_images": 1, "urls": [f"{pic}?rule=ad-image"], "urls_thumb": [f"{pic}?rule=ad-thumb"], "urls_large": [f"{pic}?rule=ad-large"]}, "attributes": [{"key": "condition", "value": "bonetat", "values": ["bonetat"], "key_label": "État", "value_label": "Bon état", "generic": True}], "location": {"country_id": "FR", "region_name": "", "department_id": code[:2], "city_label": item.place, "city": city, "zipcode": code, "lat": 47.2 + item.n % 9 / 10, "lng": 1.5, "source": "city", "is_shape": True}, "owner": {"store_id": str(item.n % 8 + 400), "user_id": ids[item.seller], "type": "private", "name": item.seller, "no_salesmen": True}, "options": {"has_option": False, "booster": False, "photosup": False, "urgent": False}, "has_phone": item.n % 2 == 0}  # fmt: skip

    def day(at: datetime) -> str:
        return "hier à 13:00" if at.date() == (noon - timedelta(days=1)).date() else f"{at:%d/%m/%Y}"

    def page(title: str, main: str, props: dict[str, object], route: str) -> str:
        island = json.dumps({"props": {"pageProps": props, "__N_SSP": True}, "page": route, "query": {}, "buildId": "0kQ2vF8zVZp3u", "isFallback": False, "gssp": True, "locale": "fr", "scriptLoader": []}, ensure_ascii=False, separators=(",", ":"))  # fmt: skip
        return f"""<!DOCTYPE html><html lang="fr"><head><meta charSet="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/><title>{e(title)}</title><meta name="next-head-count" content="3"/><link rel="preload" href="/_next/static/css/7c1b0d1f.css" as="style"/><link rel="stylesheet" href="/_next/static/css/7c1b0d1f.css" data-n-g=""/><noscript data-n-css=""></noscript><script src="/_next/static/chunks/main-1d4f.js" defer=""></script></head><body><div id="__next"><header class="sticky top-none z-sticky bg-surface" role="banner"><a aria-label="Accueil" href="/">labonneaffaire</a><a data-qa-id="link-deposer" href="/deposer-une-annonce">Déposer une annonce</a><nav class="flex"><a href="/c/brocante">Brocante</a><a href="/compte/part/mes-annonces">Se connecter</a></nav></header>{main}<footer class="bg-neutral-container"><ul><li><a href="/dc/cgu">Conditions générales</a></li><li><a href="/dc/vos_droits_et_obligations">Vos droits et obligations</a></li><li><a href="/dc/cookies">Cookies</a></li><li><a href="/contact">Contact</a></li></ul><p>labonneaffaire 2006 - 2026</p></footer></div><script id="__NEXT_DATA__" type="application/json">{island}</script></body></html>"""  # fmt: skip

    def card(item: Item) -> str:
        price = f'<p class="text-body-1 font-bold text-main" data-test-id="price" aria-label="Prix: {lbc_price(item)}"><span>{lbc_price(item)}</span></p>' if item.price else ""  # fmt: skip
        return f"""<article data-test-id="ad" data-qa-id="aditem_container" class="relative h-[inherit] group/adcard" aria-label="{e(item.title)}"><a aria-label="Voir l’annonce" class="absolute inset-0" href="{link(item)}"><span title="{e(item.title)}"></span></a><div class="relative flex h-full"><div data-test-id="image"><img alt="" loading="lazy" src="{{base}}api/v1/lbcpb1/images/{item.n}/a7c{item.n}.jpg?rule=ad-thumb"/></div><div><p data-qa-id="aditem_title" data-test-id="adcard-title" class="text-body-1">{e(item.title)}</p>{price}<p class="sr-only">Catégorie : Brocante.</p><p aria-hidden="true" class="text-caption text-neutral">Brocante</p><p aria-label="Située à {item.place}." class="text-caption text-neutral">{item.place}</p><p aria-label="Date de dépôt : {day(item.posted)}." class="text-caption text-neutral">{day(item.posted)}</p></div></div></article>"""  # fmt: skip

    def listing(number: int) -> str:
        of = chunk(things, number, 12)
        nums = "".join(f'<li><a data-spark-component="pagination-item" aria-label="Page {p}" {"aria-current=page " if p == number else ""}href="/c/brocante{"" if p == 1 else f"/p-{p}"}">{p}</a></li>' for p in (1, 2, 3))  # fmt: skip
        main = f'<main id="mainContent"><h1 class="text-headline-1">Annonces Brocante : Toute la France</h1><p>34 annonces</p><ul data-test-id="listing-mosaic">{"".join(f"<li>{card(i)}</li>" for i in of)}</ul><nav aria-label="pagination" data-spark-component="pagination"><ul>{nums}</ul></nav></main>'  # fmt: skip
        return page("Annonces Brocante", main, {"searchData": {"total": 34, "max_pages": 3, "ads": [data(i) for i in of]}, "pageNumber": number, "searchQuery": {"category": "39"}}, "/c/[...slug]")  # fmt: skip

    def detail(item: Item) -> str:
        near = [things[(item.n - 101 + k) % 34] for k in (6, 13, 20)]
        price = f'<div class="flex" data-qa-id="adview_price"><p class="text-headline-2">{lbc_price(item)}</p></div>' if item.price else ""
        pic = f"{{base}}api/v1/lbcpb1/images/{item.n}/a7c{item.n}.jpg?rule=ad-large"
        main = f"""<main id="mainContent"><nav aria-label="Breadcrumb"><ol><li><a href="/">Accueil</a></li><li><a href="/c/brocante">Brocante</a></li><li><span aria-current="page">{e(item.title)}</span></li></ol></nav><div id="grid" class="grid"><article><section data-qa-id="adview_gallery_container"><div data-qa-id="slideshow_container"><picture><img alt="{e(item.title)}, image 1/1" src="{pic}"/></picture></div></section><div data-qa-id="adview_spotlight_description_container"><h1 class="text-headline-1-expanded" data-qa-id="adview_title">{e(item.title)}</h1>{price}<p class="text-caption opacity-dim-1" data-qa-id="adview_date">{item.posted:%d/%m/%Y} à 13:00</p></div><div data-qa-id="criteria_container"><h2>Critères</h2><div data-qa-id="criteria_item_condition"><p>État</p><p>Bon état</p></div></div><div data-qa-id="adview_description_container"><h2>Description</h2><p class="whitespace-pre-line">{e(item.text)}</p></div><div data-qa-id="adview_location_container"><h2>Localisation</h2><p data-qa-id="adview_location_informations">{item.place}</p></div><a href="/signaler/{item.n}" rel="nofollow">Signaler l’annonce</a></article>
<aside data-qa-id="adview_aside"><div data-qa-id="adview_contact_container"><a data-qa-id="storebutton" href="/profile/{ids[item.seller]}" class="text-body-1 font-bold">{item.seller}</a><p>{item.n % 5 + 1} annonces</p><button data-qa-id="adview_button_contact">Contacter</button></div></aside></div><section data-qa-id="similar_ads"><h2>Ces annonces peuvent vous intéresser</h2><ul>{"".join(f"<li>{card(i)}</li>" for i in near)}</ul></section></main>"""  # fmt: skip
        return page(f"{item.title} - Brocante", main, {"ad": data(item), "similarAds": [data(i) for i in near]}, "/ad/[...slug]")  # fmt: skip

    def pages(path: str, query: dict[str, str]) -> str | Answer | None:
        slug = path.strip("/")
        if path.startswith("/api/v1/lbcpb1/images/"):
            return _png(int(path.split("/")[5]))
        if not slug:
            return page("labonneaffaire", f'<main><h1>Des millions de petites annonces</h1><section><h2>Tendance en ce moment</h2><ul><li><a href="/c/brocante">Brocante</a></li></ul></section><ul>{"".join(f"<li>{card(i)}</li>" for i in things[:4])}</ul></main>', {}, "/")  # fmt: skip
        if slug.startswith("signaler/"):
            return page("Signaler", "<main><h1>Signaler l’annonce</h1><p>Connectez-vous pour continuer.</p></main>", {}, "/signaler/[id]")
        if slug in plain:
            return page(plain[slug], f"<main><h1>{plain[slug]}</h1><p>Le service est gratuit pour les particuliers.</p></main>", {}, "/dc/[slug]")  # fmt: skip
        who = next((w for w, k in ids.items() if slug == f"profile/{k}"), None)
        if who:
            return page(who, f'<main><h1>{who}</h1><p>Membre depuis mai 2015</p><ul>{"".join(f"<li>{card(i)}</li>" for i in things if i.seller == who)}</ul></main>', {"profile": {"userId": ids[who], "name": who}}, "/profile/[id]")  # fmt: skip
        if slug in ("c/brocante", "c/brocante/p-2", "c/brocante/p-3"):
            return listing(int(slug.removeprefix("c/brocante").removeprefix("/p-") or 1))
        item = next((i for i in things if link(i) == path), None)
        return detail(item) if item else None

    return Made("leboncoin_like", things, "EUR", pages, link, ALL, image=lambda i: f"/api/v1/lbcpb1/images/{i.n}/a7c{i.n}.jpg?rule=ad-large", account=lambda i: ids[i.seller])  # fmt: skip


# --- An auction house's own catalogue, Britain: natural history -------------------------------------------------------

AUC_LINES = """
A Victorian cased red squirrel|80-120; Taxidermy barn owl under glass dome, with Article 10|250-350; Leopard skin rug, Van Ingen of Mysore, circa 1930|800-1200; Pair of African elephant ivory tusks on oak mounts, pre-1947|2000-3000;
Cased trout by J. Cooper and Sons|600-900; Tiger head mount, Rowland Ward label|1500-2500; Zebra flatskin, felt-backed|200-300; Red deer antlers on shield, twelve points|60-90; Hawksbill turtle carapace, polished|150-250;
Rowland Ward kudu shoulder mount|180-240; Cased pike, bow-fronted, 21 lb|400-600; Ostrich egg, scrimshaw decorated|100-150; Collection of British butterflies in mahogany cabinet|700-1000; Narwhal tusk, 19th century, 198 cm|7000-9000;
Victorian case of hummingbirds|900-1400; Crocodile skin gladstone bag|120-180; Black bear rug with head|300-500; Sperm whale tooth, scrimshaw of a whaler|500-800; Cased golden pheasant pair|90-140; Cape buffalo horns on plaque|70-100;
Peregrine falcon on rock, with Article 10|220-280; Blue morpho butterflies framed|40-60; Ammonite pair, sliced and polished|50-80; Sawfish rostrum, early 20th century|250-400; Pangolin full mount, Edwardian|200-400; Giraffe neck mount, modern|1200-1800;
Woolly mammoth molar, North Sea|180-260; Rhino-hide walking cane, silver collar|150-200; Cased kingfisher diorama|160-220; Tortoiseshell tea caddy, Regency|600-800
"""  # fmt: skip
AUC_TEXTS = ["{}. In good order for its age, some fading and light wear. Please request a condition report before the sale.", "{}. Provenance: private collection, Norfolk. Sold with the relevant exemption under current CITES regulations.", "{}. From the contents of a Shropshire country house. Buyers outside the UK are advised to check import rules."]  # fmt: skip


def auction() -> Made:
    """A saleroom's catalogue: numbered lots with estimates and no price until the hammer falls."""
    rows = [line.split("|") for line in AUC_LINES.strip().replace(";\n", "; ").split("; ")]
    range_of = {101 + i: tuple(f"{int(p):,}" for p in r.split("-")) for i, (_, r) in enumerate(rows)}
    things = _ads("; ".join(f"{t}|" for t, _ in rows), AUC_TEXTS, [], [], [])
    plain = {"buying": "Buying at auction", "selling": "Selling with us", "contact": "Contact us", "privacy-policy": "Privacy policy", "login": "Sign in", "results": "Past results"}  # fmt: skip

    def estimate(item: Item) -> str:
        return "£{} - £{}".format(*range_of[item.n])

    def link(item: Item) -> str:
        return f"/auction/lot/lot-{item.n - 100}---{item.slug}/?lot={item.n + 58000}&au=214"

    def page(title: str, body: str) -> str:
        return f"""<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{e(title)} | Halloran &amp; Pike Auctioneers</title><meta property="og:title" content="{e(title)}"><link rel="stylesheet" href="/content/site.min.css"></head><body><div class="top-bar"><div class="container"><a href="tel:01743555190">01743 555190</a> <a href="/login/">Sign in</a></div></div><header class="container"><a class="navbar-brand" href="/"><img src="/images/logo.svg" alt="Halloran &amp; Pike Auctioneers"></a><nav><ul class="navbar-nav"><li class="nav-item"><a class="nav-link" href="/auction/search/?au=214">Current catalogue</a></li><li class="nav-item"><a class="nav-link" href="/buying/">Buying</a></li><li class="nav-item"><a class="nav-link" href="/selling/">Selling</a></li><li class="nav-item"><a class="nav-link" href="/results/">Results</a></li><li class="nav-item"><a class="nav-link" href="/contact/">Contact</a></li></ul></nav></header>
<div class="container main-content">{body}</div><footer class="site-footer"><div class="container"><p>Halloran &amp; Pike Auctioneers Ltd, The Old Saleroom, Frankwell, Shrewsbury SY3 8JQ</p><ul><li><a href="/privacy-policy/">Privacy policy</a></li><li><a href="/contact/">Contact</a></li></ul></div></footer></body></html>"""  # fmt: skip

    def card(item: Item) -> str:
        return f"""<div class="col-12 col-sm-6 col-lg-4 lot"><div class="lot-image"><a href="{e(link(item))}"><img class="img-fluid" src="/stock/{item.n + 58000}-small.jpg" alt="Lot {item.n - 100} - {e(item.title)}"></a></div><div class="lot-info"><p class="lot-number">Lot {item.n - 100}</p><h3 class="lot-title"><a href="{e(link(item))}">{e(item.title)}</a></h3><p class="lot-estimate">Estimate {estimate(item)}</p></div></div>"""  # fmt: skip

    head = '<div class="auction-header"><h2>Natural History &amp; Taxidermy</h2><p>Saturday 12th December 2026, 10:00. Viewing Friday 11th December, 10:00 - 17:00. Buyer\'s premium 24% plus VAT.</p></div>'  # fmt: skip

    def catalogue(number: int) -> str:
        nums = "".join(f'<li class="page-item{" active" if p == number else ""}"><a class="page-link" href="/auction/search/?au=214&amp;pn={p}">{p}</a></li>' for p in (1, 2, 3))  # fmt: skip
        return page("Natural History & Taxidermy", f'{head}<form class="search-form" action="/auction/search/" method="get"><input type="hidden" name="au" value="214"><input type="text" name="st" placeholder="Search this sale"></form><p class="result-count">30 lots</p><div class="row lots">{"".join(card(i) for i in chunk(things, number, 12))}</div><ul class="pagination">{nums}</ul>')  # fmt: skip

    def lot(item: Item) -> str:
        k = item.n - 101
        prev = f'<a class="lot-prev" href="{e(link(things[k - 1]))}">Previous lot</a>' if k else ""
        after = f'<a class="lot-next" href="{e(link(things[k + 1]))}">Next lot</a>' if k < 29 else ""
        return page(f"Lot {k + 1} - {item.title}", f"""<div class="lot-nav">{prev} <a href="/auction/search/?au=214">Back to catalogue</a> {after}</div><div class="row lot-detail"><div class="col-md-7 lot-gallery"><a href="/stock/{item.n + 58000}.jpg" data-fancybox="lot"><img class="img-fluid" src="/stock/{item.n + 58000}.jpg" alt="Lot {k + 1} - {e(item.title)}"></a></div><div class="col-md-5"><p class="lot-number">Lot {k + 1}</p><h1 class="lot-title">{e(item.title)}</h1><div class="lot-description"><p>{e(item.text)}</p></div><dl class="lot-facts"><dt>Estimate</dt><dd>{estimate(item)}</dd><dt>Sale</dt><dd>Natural History &amp; Taxidermy, 12th December 2026</dd></dl><p><a class="btn btn-primary" href="/login/">Leave a commission bid</a> <a class="btn" href="/contact/">Request a condition report</a></p></div></div><section class="related"><h2>Other lots in this sale</h2><div class="row">{"".join(card(things[(k + j) % 30]) for j in (5, 9, 14))}</div></section>""")  # fmt: skip

    def pages(path: str, query: dict[str, str]) -> str | Answer | None:
        slug = path.strip("/")
        if path.startswith("/stock/"):
            return _png(int(path[7:12]))
        if not slug:
            return page("Auctioneers and valuers since 1874", f'<h1>Auctioneers and valuers since 1874</h1><section><h2>Forthcoming sale</h2>{head}<a class="btn" href="/auction/search/?au=214">View the catalogue</a><div class="row">{"".join(card(i) for i in things[2:30:9])}</div></section>')  # fmt: skip
        if slug in plain:
            return page(plain[slug], f"<h1>{plain[slug]}</h1><p>Our specialists hold free valuation mornings every Tuesday. Commission is 15% with a minimum of £10 a lot.</p>")  # fmt: skip
        if slug == "auction/search":
            return catalogue(list_page(query, "pn"))
        item = next((i for i in things if link(i).startswith(path + "?") and query.get("lot") == str(i.n + 58000)), None)
        return lot(item) if item else None

    return Made("auction", things, "GBP", pages, link, ("title", "images"), image=lambda i: f"/stock/{i.n + 58000}.jpg")


MAKES = {"osclass": osclass, "leboncoin_like": leboncoin_like, "auction": auction}
