"""A reptile shop of Finland, an orchid nursery of Brazil, an antiques shop of Greece and a boa breeder of the United States."""
# ruff: noqa: E501, PLR0913 - markup reads best as it is sent
# fmt: off

from __future__ import annotations

import json
import struct
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from html import escape

from slugify import slugify

from benchmarks.fifth.base import crumbs, ld, noon
from benchmarks.fourth.base import Pages, day, others, shared
from tests.spiders.shops.base import Answer, Item, Made


@dataclass(frozen=True)
class Leaf:
    """One page of a list: its section's path, the ads on it, its number and the last one's."""

    section: str
    ads: list[Item]
    number: int
    last: int


Shown = tuple[str, str, str]  # title, head, body


def stock(names: str, ends: str, texts: str, *, count: int, first: int, sellers: str = "", places: str = "", step: str = "1", hours: int = 23) -> list[Item]:
    """Ads of names with prices ("Name=120", "Name=-" for none asked) and endings; newest first, one every so many hours, told at noon so that no clock moves its day."""
    told, tails, said, who, where = (part.split("|") for part in (names, ends, texts, sellers, places))
    made = []
    for at in range(count):
        name, _, asked = told[at % len(told)].rpartition("=")
        turn = at // len(told)
        price = None if asked == "-" else (Decimal(asked) * (10 + turn * 2 % 7) / 10 / Decimal(step)).quantize(Decimal(1)) * Decimal(step)
        title = f"{name} {tails[(turn + at % len(told)) % len(tails)]}".replace(" ,", ",")
        made.append(Item(n=first + (count - at) * 7 + at % 3, title=title, slug=slugify(title), price=price, text=said[at % len(said)], seller=who[at % len(who)], place=where[at % len(where)], posted=(noon() - timedelta(hours=at * hours)).replace(hour=12)))
    assert len({ad.title for ad in made}) == count == len({ad.n for ad in made})
    return made


def cost(ad: Item) -> Decimal:
    """What is asked, where something is."""
    assert ad.price is not None
    return ad.price


def money(amount: Decimal | float, mark: str = ".", point: str = ",", places: int = 2) -> str:
    """The amount with this mark between thousands and that point before the rest."""
    return f"{amount:,.{places}f}".replace(",", "\0").replace(".", point).replace("\0", mark)


def picture() -> Answer:
    """A grey picture."""
    def part(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    return 200, "image/png", b"\x89PNG\r\n\x1a\n" + part(b"IHDR", struct.pack(">IIBBBBB", 640, 480, 8, 0, 0, 0, 0)) + part(b"IDAT", zlib.compress((b"\0" + b"\x99" * 640) * 480)) + part(b"IEND", b"")


def is_picture(at: str) -> bool:
    """Whether the path is one of a picture."""
    return at.rpartition(".")[2].lower() in {"jpg", "jpeg", "png", "webp"}


def answers(ads: list[Item], path: Callable[[Item], str], lists: dict[str, list[Item]], listing: Callable[[Leaf], Shown], detail: Callable[[Item], Shown], frame: Callable[[str, str, str], str], rest: dict[str, str | Answer], *, size: int, turn: Callable[[str, dict[str, str]], tuple[str, int]]) -> Pages:
    """What a site answers: its ads, its lists by pages, its other pages (whose first heading is their title; an asterisk ends a beginning) and pictures."""
    by = {path(ad): ad for ad in ads}
    def answer(at: str, query: dict[str, str]) -> str | bytes | Answer | None:
        if at in by:
            return frame(*detail(by[at]))
        section, number = turn(at, query)
        if section in lists:
            of = lists[section]
            last = -(-len(of) // size)
            return frame(*listing(Leaf(section, of[(number - 1) * size : number * size], number, last))) if 1 <= number <= last else None
        if at in rest:
            kept = rest[at]
            return kept if isinstance(kept, tuple) else frame(kept.partition("<h1>")[2].partition("</h1>")[0], "", kept)
        near = next((kept for key, kept in rest.items() if key.endswith("*") and at.startswith(key[:-1])), None)
        if isinstance(near, str):
            return frame(near.partition("<h1>")[2].partition("</h1>")[0], "", near)
        return picture() if is_picture(at) else None
    return answer


def in_query(key: str) -> Callable[[str, dict[str, str]], tuple[str, int]]:
    """Pages told in the query."""
    return lambda at, query: (at, int(query.get(key, "1")) if query.get(key, "1").isdigit() else 0)


def terraario_fi() -> Made:
    """A Finnish reptile shop on MyCashflow: sums before a sale in del, the lowest of thirty days, variants that add to the sum, sums per piece and per month, names that are sold out or asked for, an English twin of the front page, the next page by a button."""
    ads = stock("Leopardigekko=89|Viirugekko=120|Viljakäärme=75|Parta-agaama=159|Kuningaspyton=245|Kreikankilpikonna=-|Töyhtögekko=139.9|Jemeninkameleontti=109.9", "nuori|naaras 2024|uros|aikuinen|pari|kesy", "Syö hyvin sirkkoja ja kuoriaisia, kasvattajan oma poikanen. Luovutetaan vain henkilökohtaisesti Tampereen myymälästä.|Rauhallinen ja helppohoitoinen, sopii myös aloittelijalle. Mukaan hoito-ohjeet ja alkuperätodistus.", count=34, first=210, step="0.1")
    halls = {"/category/3/liskot": ads[0::3] + ads[1::3], "/category/7/kaarmeet-ja-kilpikonnat": ads[2::3]}
    lasting = {"/category/1/kaikki": ads, **halls}
    def path(ad: Item) -> str:
        return f"/product/{ad.n}/{ad.slug}"
    def sums(ad: Item) -> str:
        if ad.price is None:
            return '<span class="Price PriceOnRequest">Kysy hintaa myymälästä</span>'
        if ad.n % 4 == 0:
            return f'<span class="Price DiscountedPrice"><del class="OriginalPrice">{money(cost(ad) * Decimal("1.25"), " ")} €</del> <ins class="SalePrice">{money(cost(ad), " ")} €</ins></span>'
        return f'<span class="Price">{money(cost(ad), " ")} €</span>'
    def card(ad: Item) -> str:
        badge = '<span class="ProductMarker Sale">-20 %</span>' if ad.n % 4 == 0 and ad.price else ""
        return f'<li class="Grid-Cell Column"><div class="Product ProductCard" data-product-id="{ad.n}"><a class="ProductCard-Image" href="{path(ad)}"><img class="lazyload" src="/tuotekuvat/300x300/{ad.n}_0.jpg" alt="{escape(ad.title)}">{badge}</a><h3 class="ProductCard-Name"><a href="{path(ad)}">{escape(ad.title)}</a></h3>{sums(ad)}<a class="Button QuickBuy" href="/cart/add/{ad.n}" rel="nofollow">Lisää koriin</a></div></li>'
    def listing(leaf: Leaf) -> Shown:
        more = f'<div class="Pagination"><span>Sivu {leaf.number} / {leaf.last}</span><a class="Button PaginationNext" rel="next" href="{leaf.section}?page={leaf.number + 1}">Näytä lisää tuotteita</a></div>' if leaf.number < leaf.last else ""
        sorts = "".join(f'<option value="{leaf.section}?sort={at}">{told}</option>' for at, told in (("0", "Suositus"), ("price-asc", "Halvin ensin"), ("price-desc", "Kallein ensin")))
        return leaf.section.rpartition("/")[2].capitalize(), f'<link rel="canonical" href="{{base}}{leaf.section[1:]}">', f'<h1 class="CategoryHeading">{leaf.section.rpartition("/")[2].replace("-", " ").capitalize()}</h1><select class="ProductListSort">{sorts}</select><div class="PriceFilter">Hinta 0 € – 400 €</div><ul class="ProductList Grid">{"".join(map(card, leaf.ads))}</ul>{more}'
    def detail(ad: Item) -> Shown:
        shots = "".join(f'<a class="ThumbnailLink" href="/tuotekuvat/1200x1200/{ad.n}_{at}.jpg"><img src="/tuotekuvat/60x60/{ad.n}_{at}.jpg" alt=""></a>' for at in range(1, ad.n % 3 + 1))
        lowest = f'<p class="LowestPrice">Alin hinta 30 pv ennen alennusta: {money(cost(ad) * Decimal("1.1"), " ")} €</p>' if ad.price and ad.n % 4 == 0 else ""
        buy = f'<form class="BuyForm" action="/cart/" method="post"><label>Valitse <select name="product[variation]"><option>Ilman lisävarusteita</option><option>Aloituspaketilla (+ 59,90 €)</option><option>Kuljetuslaatikolla (+ 7,50 €)</option></select></label><input name="quantity" value="1"><button>Lisää ostoskoriin</button></form><p class="Installment">Klarna-osamaksulla alk. {money(cost(ad) / 12, " ")} €/kk</p><p class="Stock InStock">Saatavilla heti</p>' if ad.price else '<p class="Stock">Saatavuus: kysy myymälästä, puh. 03 555 0199</p>'
        near = "".join(map(card, others(ads, ad, 4)))
        offer = {"offers": {"@type": "Offer", "price": f"{cost(ad):.2f}", "priceCurrency": "EUR", "availability": "https://schema.org/InStock"}} if ad.price else {}
        return ad.title, shared(ad.title, f"/tuotekuvat/1200x1200/{ad.n}_0.jpg") + ld({"@type": "Product", "name": ad.title, "sku": str(ad.n), "image": f"{{base}}tuotekuvat/1200x1200/{ad.n}_0.jpg", **offer}), f'<nav class="Breadcrumbs"><a href="/">Etusivu</a> › <a href="/category/1/kaikki">Kaikki</a></nav><div class="ProductColumns"><div class="ProductImages"><a class="MainImage" href="/tuotekuvat/1200x1200/{ad.n}_0.jpg"><img id="main" src="/tuotekuvat/1200x1200/{ad.n}_0.jpg" alt="{escape(ad.title)}"></a>{shots}</div><div class="ProductInfo"><h1 class="ProductName">{escape(ad.title)}</h1><p class="ProductCode">Tuotenumero <span>{ad.n}-{ad.n * 3}</span></p><div class="ProductPrice">{sums(ad)} <small>sis. ALV 25,5 %</small></div>{lowest}{buy}<p>Toimitus alkaen 5,90 €, yli 79 € tilaukset maksutta (ei eläimet)</p></div></div><section class="ProductDescription"><h2>Tuotekuvaus</h2><p>{ad.text}</p></section><section class="RelatedProducts"><h2>Tutustu myös näihin</h2><ul class="Grid">{near}</ul></section>'
    def frame(title: str, head: str, body: str) -> str:
        menu = "".join(f'<li><a href="{at}">{at.rpartition("/")[2].replace("-", " ").capitalize()}</a></li>' for at in lasting)
        return f'<!DOCTYPE html><html lang="fi"><head><meta charset="utf-8"><title>{escape(title)} | Terraariokauppa Lisko</title><meta name="viewport" content="width=device-width">{head}</head><body class="Theme-Helmi"><header class="SiteHeader"><a class="SiteLogo" href="/">Lisko</a><a hreflang="en" href="/en/">In English</a><a href="/cart/">Ostoskori 0,00 €</a><a href="/login/">Kirjaudu</a></header><nav class="MainNav"><ul>{menu}<li><a href="/page/5/hoito-ohjeet">Hoito-ohjeet</a></li><li><a href="/page/2/toimitusehdot">Toimitusehdot</a></li></ul></nav><main>{body}</main><footer>Lisko Oy · Y-tunnus 5550199-1 · Hatanpää 12, Tampere</footer><div class="CookieBanner">Käytämme evästeitä <button>Hyväksy</button></div></body></html>'
    front = f'<h1>Tervetuloa</h1><h2>Uutuudet</h2><ul class="Grid">{"".join(map(card, ads[:4]))}</ul>'
    rest: dict[str, str | Answer] = {"/": front, "/en/": "<h1>Reptile shop</h1><p>We serve in English at the shop.</p>", "/cart/add/*": "<h1>Ostoskori</h1><p>Tuote lisättiin.</p>", "/cart/": "<h1>Ostoskori</h1><p>Ostoskori on tyhjä. Yhteensä 0,00 €</p>", "/login/": "<h1>Kirjaudu</h1>", "/page/5/hoito-ohjeet": "<h1>Hoito-ohjeet</h1><p>Lampun sähkökulut ovat noin 4 € kuukaudessa.</p>", "/page/2/toimitusehdot": "<h1>Toimitusehdot</h1><p>Paketti 5,90 €, palautus 14 vrk.</p>"}
    return Made("terraario-fi", ads, "EUR", answers(ads, path, lasting, listing, detail, frame, rest, size=12, turn=in_query("page")), path, image=lambda ad: f"/tuotekuvat/1200x1200/{ad.n}_0.jpg")


def orquideas_br() -> Made:
    """A Brazilian orchid nursery on Loja Integrada: addresses at the root, instalments without interest, less by Pix, sums crossed out, plants that cannot be had and show no sum, two bought together for a sum of their own, reviews, numbers of pages that leave some out."""
    ads = stock("Cattleya walkeriana=89.9|Laelia purpurata=129|Phalaenopsis mini=45.5|Dendrobium nobile=59.9|Oncidium Sharry Baby=74|Paphiopedilum maudiae=149.9|Vanda coerulea=219|Bulbophyllum medusae=-|Miltonia moreliana=68.9", "adulta florida|pré-adulta|muda em copo|corte com 4 bulbos|tipo coerulea", "Planta cultivada em nosso orquidário em Holambra, enraizada e adaptada. Enviamos em vaso, com substrato e cartão de cultivo.|Muda nacional, legalizada e com nota fiscal. Fotos ilustrativas da floração da planta mãe.", count=36, first=48100, step="0.1")
    lists = {"/especies": ads[0::2], "/hibridas": ads[1::2]}
    def path(ad: Item) -> str:
        return f"/{ad.slug}"
    def parts(ad: Item) -> int:
        return 3 if cost(ad) < 120 else 6
    def photo(ad: Item, at: int = 0, size: str = "800x800") -> str:
        return f"/{size}/1204/1204877/produto/{ad.n}/{ad.slug[:18]}-{at}a9f.jpg"
    def sums(ad: Item) -> str:
        if ad.price is None:
            return '<div class="preco-produto indisponivel"><span class="bandeira-indisponivel">Indisponível</span><a class="avise-me" href="#avise">Avise-me quando chegar</a></div>'
        was = f'<s class="preco-venda titulo">R$ {money(cost(ad) * Decimal("1.3"))}</s>' if ad.n % 3 == 0 else ""
        return f'<div class="preco-produto {"com-promocao" if was else ""}">{was}<strong class="preco-promocional cor-principal titulo" data-sell-price="{cost(ad):.2f}">R$ {money(cost(ad))}</strong><span class="preco-parcela">até <strong>{parts(ad)}x</strong> de <strong class="cor-secundaria titulo">R$ {money(cost(ad) / parts(ad))}</strong> <span>sem juros</span></span><span class="desconto-a-vista">ou <strong class="cor-secundaria">R$ {money(cost(ad) * Decimal("0.95"))}</strong> via Pix</span></div>'
    def card(ad: Item) -> str:
        return f'<li class="span3"><div class="listagem-item prod-id-{ad.n}" data-trustvox-product-code="{ad.n}"><a href="{path(ad)}" class="produto-sobrepor" title="{escape(ad.title)}"></a><div class="imagem-produto"><img src="{photo(ad, 0, "300x300")}" alt="{escape(ad.title)}" id="img-{ad.n}"></div><div class="info-produto"><a href="{path(ad)}" class="nome-produto cor-secundaria">{escape(ad.title)}</a><div class="produto-sku hide">{ad.n}ORQ</div>{sums(ad)}</div></div></li>'
    def listing(leaf: Leaf) -> Shown:
        nums = "".join(f'<li class="{"active" if n == leaf.number else ""}"><a href="{leaf.section}{f"?pagina={n}" if n > 1 else ""}">{n}</a></li>' for n in range(1, leaf.last + 1))
        name = leaf.section[1:].capitalize()
        return name, f'<link rel="canonical" href="{{base}}{leaf.section[1:]}">', f'<h1 class="titulo cor-secundaria">{name}</h1><div class="ordenar-listagem"><a href="{leaf.section}?sort=-preco" rel="nofollow">Maior preço</a><a href="{leaf.section}?sort=preco" rel="nofollow">Menor preço</a></div><div class="faixa-preco"><a rel="nofollow" href="{leaf.section}?fq=P__2__0-100">Até R$ 100,00</a></div><div id="listagemProdutos" class="listagem"><ul class="listagem-linha">{"".join(map(card, leaf.ads))}</ul></div><div class="pagination"><ul>{nums}</ul></div>'
    def detail(ad: Item) -> Shown:
        small = "".join(f'<li><a href="javascript:;" data-imagem-grande="{photo(ad, at)}" data-imagem-id="{at}"><img src="{photo(ad, at, "64x50")}" alt=""></a></li>' for at in range(ad.n % 3 + 1))
        with_ = others(ads, ad, 2)[0]
        both = f'<div class="compre-junto"><h3>Aproveite e compre junto</h3><div class="nome">{escape(with_.title)}</div><div>Total: <strong>R$ {money(cost(ad) + with_.price)}</strong></div></div>' if ad.price and with_.price else ""
        offer = {"offers": {"@type": "Offer", "price": f"{cost(ad):.2f}", "priceCurrency": "BRL", "availability": "http://schema.org/InStock"}} if ad.price else {"offers": {"@type": "Offer", "availability": "http://schema.org/OutOfStock"}}
        buy = f'<div class="acoes-produto"><input class="qtde-carrinho" value="1"><a class="botao botao-comprar principal grande" href="/carrinho/produto/{ad.n}/adicionar" rel="nofollow">Comprar</a></div>' if ad.price else ""
        return ad.title, shared(ad.title, photo(ad)) + ld({"@type": "Product", "name": ad.title, "image": [f"{{base}}{photo(ad)[1:]}"], "sku": f"{ad.n}ORQ", **offer}), f'<div class="breadcrumbs borda-alpha"><ul><li><a href="/"><i class="fa fa-folder"></i>Início</a></li><li><a href="/especies">Espécies</a></li><li><strong class="cor-secundaria">{escape(ad.title)}</strong></li></ul></div><div class="row-fluid produto"><div class="span6"><div class="conteiner-imagem"><a href="{photo(ad)}" id="abreZoom"><img src="{photo(ad)}" alt="{escape(ad.title)}" id="imagemProduto" itemprop="image"></a></div><ul class="miniaturas">{small}</ul></div><div class="span6"><div class="principal"><div class="info-principal-produto"><h1 class="nome-produto titulo cor-secundaria">{escape(ad.title)}</h1><div class="codigo-produto">Código: <span>{ad.n}ORQ</span></div></div>{sums(ad)}{buy}<div class="cep"><label>Calcule o frete</label><input placeholder="CEP"><p>Envio a partir de R$ 24,90 por Sedex</p></div></div></div></div><div class="abas-custom"><div id="descricao"><p>{ad.text}</p></div></div>{both}<div class="comentarios"><h3>Avaliações</h3><p>Maria de S. — 12/05/2024: chegou bem embalada, paguei R$ 40,00 e valeu.</p></div><div class="produtos-relacionados"><h2>Produtos relacionados</h2><ul class="listagem-linha">{"".join(map(card, others(ads, ad, 4)))}</ul></div>'
    def frame(title: str, head: str, body: str) -> str:
        return f'<!DOCTYPE html><html lang="pt-br"><head><meta charset="utf-8"><title>{escape(title)} - Orquidário Serra Verde</title>{head}<script>var LOJA_ID = 1204877; var MEDIA_URL = "/"; window.dataLayer = [{{"pageType": "loja", "email": ""}}];</script></head><body class="pagina-{"produto" if "imagemProduto" in body else "categoria"} ambiente"><div class="barra-inicial fundo-secundario"><a href="tel:+551955550142">(19) 5555-0142</a> <a href="/conta/login">Minha conta</a> <a href="/carrinho/index" class="carrinho">R$ 0,00</a></div><div class="menu superior"><ul class="nivel-um"><li><a href="/especies">Espécies</a></li><li><a href="/hibridas">Híbridas</a></li><li><a href="/pagina/como-cultivar.html">Como cultivar</a></li></ul></div>{body}<div id="rodape"><p>Frete grátis acima de R$ 299,00</p><p>Orquidário Serra Verde LTDA - CNPJ: 00.555.014/0001-42</p><a href="/pagina/trocas-e-devolucoes.html">Trocas</a></div><div class="cookie-consent">Este site usa cookies <button>Aceitar</button></div></body></html>'
    rest: dict[str, str | Answer] = {"/": f'<h1>Orquidário Serra Verde</h1><div class="banner">10% OFF acima de R$ 500,00</div><h2>Destaques</h2><ul class="listagem-linha">{"".join(map(card, ads[4:8]))}</ul>', "/conta/login": "<h1>Identificação</h1>", "/carrinho/produto/*": "<h1>Carrinho</h1>", "/carrinho/index": "<h1>Carrinho</h1><p>Seu carrinho está vazio</p>", "/pagina/como-cultivar.html": "<h1>Como cultivar</h1><p>Um vaso de barro custa cerca de R$ 12,00.</p>", "/pagina/trocas-e-devolucoes.html": "<h1>Trocas e devoluções</h1>"}
    return Made("orquideas-br", ads, "BRL", answers(ads, path, lists, listing, detail, frame, rest, size=6, turn=in_query("pagina")), path, image=photo)


def palaiopoleio_gr() -> Made:
    """A Greek shop of antiques and old books on CS-Cart: figures and signs in elements of their own, list sums struck, what one saves, sums to be asked for by telephone, years in names, pages in addresses, what was seen last, names sold that keep their sum."""
    ads = stock("Ρολόι τοίχου Junghans=285|Γραμμόφωνο με χωνί=640|Εικόνα Άγιος Νικόλαος=1250|Χάρτης του Αιγαίου=95|Ασημένιος δίσκος=-|Ραπτομηχανή Singer=180|Βιβλίο «Ερωτόκριτος»=48.5|Κεραμικό Σκύρου=72", "εποχής 1920|του 1890|σπάνιο|με πιστοποιητικό|Βιέννη", "Σε πολύ καλή κατάσταση για την ηλικία του, με μικρές φθορές του χρόνου. Παραλαβή από το κατάστημα στο Μοναστηράκι ή αποστολή.|Οικογενειακό κειμήλιο από την Ερμούπολη. Δεν έχει γίνει αναπαλαίωση, παραδίδεται όπως στις φωτογραφίες.", count=30, first=3300, step="0.5")
    lists = {"/antikes/": ads, "/antikes/rologia/": ads[0::8], "/antikes/palia-vivlia/": ads[6::8] + ads[3::8]}
    def path(ad: Item) -> str:
        return f"/antikes/{ad.slug}-{ad.n}.html"
    def turn(at: str, _query: dict[str, str]) -> tuple[str, int]:
        section, _, number = at.rstrip("/").rpartition("/page-")
        return (f"{section}/", int(number)) if section and number.isdigit() else (at, 1)
    def gone(ad: Item) -> bool:
        return ad.n % 9 == 1
    def sums(ad: Item) -> str:
        if ad.price is None:
            return '<span class="ty-no-price">Επικοινωνήστε μαζί μας για την τιμή</span> <a class="ty-btn" href="tel:+302105550177">210 555 0177</a>'
        was = f'<span class="ty-list-price ty-nowrap" id="line_list_price_{ad.n}"><span class="list-price-label">Αρχική τιμή:</span> <span class="ty-strike"><bdi><span class="ty-list-price ty-nowrap">{money(cost(ad) * Decimal("1.2"))}</span>&nbsp;<span class="ty-list-price ty-nowrap">€</span></bdi></span></span>' if ad.n % 5 == 0 else ""
        return f'{was}<span class="ty-price" id="line_discounted_price_{ad.n}"><bdi><span id="sec_discounted_price_{ad.n}" class="ty-price-num">{money(cost(ad))}</span>&nbsp;<span class="ty-price-num">€</span></bdi></span>'
    def card(ad: Item) -> str:
        mark = '<div class="ty-product-labels__item"><div class="ty-product-labels__content">Πωλήθηκε</div></div>' if gone(ad) else ""
        return f'<div class="ty-column3"><div class="ty-grid-list__item ty-quick-view-button__wrapper"><form action="/" class="cm-disable-empty-files"><div class="ty-grid-list__image"><a href="{path(ad)}"><img class="ty-pict cm-image" id="det_img_{ad.n}" src="/images/thumbnails/250/250/detailed/7/{ad.slug}.jpg" alt="{escape(ad.title)}"></a>{mark}</div><div class="ty-grid-list__item-name"><bdi><a href="{path(ad)}" class="product-title" title="{escape(ad.title)}">{escape(ad.title)}</a></bdi></div><div class="ty-grid-list__price">{sums(ad)}</div></form></div></div>'
    def listing(leaf: Leaf) -> Shown:
        nums = "".join(f'<span class="ty-pagination__selected">{n}</span>' if n == leaf.number else f'<a data-ca-scroll=".cm-pagination-container" href="{leaf.section}{f"page-{n}/" if n > 1 else ""}" class="cm-history ty-pagination__item cm-ajax">{n}</a>' for n in range(1, leaf.last + 1))
        name = {"/antikes/": "Αντίκες", "/antikes/rologia/": "Ρολόγια"}.get(leaf.section, "Παλιά βιβλία")
        return name, "", f'<h1 class="ty-mainbox-title"><span>{name}</span></h1><div class="ty-sort-container"><a class="cm-ajax ty-sort-dropdown__item-a" href="{leaf.section}?sort_by=price&amp;sort_order=asc" rel="nofollow">Τιμή: αύξουσα</a></div><div class="ty-pagination-container cm-pagination-container" id="pagination_contents"><div class="grid-list">{"".join(map(card, leaf.ads))}</div><div class="ty-pagination__items">{nums}</div></div>'
    def detail(ad: Item) -> Shown:
        more = "".join(f'<a class="cm-image-previewer hidden" href="/images/detailed/7/{ad.slug}_{at}.jpg"><img class="ty-pict" src="/images/thumbnails/60/60/detailed/7/{ad.slug}_{at}.jpg" alt=""></a>' for at in range(1, ad.n % 3 + 1))
        save = f'<span class="ty-list-price ty-save-price ty-nowrap">Κερδίζετε: {money(cost(ad) / 5)}&nbsp;€ (17%)</span>' if ad.price and ad.n % 5 == 0 else ""
        stock_ = '<span class="ty-qty-out-of-stock ty-control-group__item">Πωλήθηκε</span>' if gone(ad) else f'<span class="ty-qty-in-stock ty-control-group__item">1 τεμ.</span><button class="ty-btn__primary ty-btn__add-to-cart cm-form-dialog-closer" id="button_cart_{ad.n}">Στο καλάθι</button>'
        seen = "".join(f'<li class="ty-template-small__item"><a href="{path(o)}">{escape(o.title)}</a> {sums(o)}</li>' for o in others(ads, ad, 3))
        return ad.title, shared(ad.title, f"/images/detailed/7/{ad.slug}.jpg", "website") + crumbs("Αρχική", "Αντίκες", ad.title), f'<div class="ty-breadcrumbs clearfix"><a href="/" class="ty-breadcrumbs__a"><bdi>Αρχική</bdi></a><span class="ty-breadcrumbs__slash">/</span><a href="/antikes/" class="ty-breadcrumbs__a"><bdi>Αντίκες</bdi></a><span class="ty-breadcrumbs__slash">/</span><span class="ty-breadcrumbs__current"><bdi>{escape(ad.title)}</bdi></span></div><div class="ty-product-block ty-product-detail"><div class="ty-product-block__img-wrapper"><a id="det_img_link_{ad.n}" class="cm-image-previewer cm-previewer ty-previewer" href="/images/detailed/7/{ad.slug}.jpg"><img class="ty-pict cm-image" src="/images/detailed/7/{ad.slug}.jpg" alt="{escape(ad.title)}"></a>{more}</div><div class="ty-product-block__left"><h1 class="ty-product-block-title"><bdi>{escape(ad.title)}</bdi></h1><div class="ty-product-block__sku"><label>ΚΩΔΙΚΟΣ:</label> <span>ΠΑΛ-{ad.n}</span></div><div class="prices-container price-wrap"><div class="ty-product-block__price-actual">{sums(ad)}</div>{save}</div>{stock_}<p>Μεταφορικά από 4,50 € · αντικαταβολή +2,00 €</p></div></div><div class="ty-tabs cm-j-tabs"><ul class="ty-tabs__list"><li id="description" class="ty-tabs__item"><a class="ty-tabs__a">Περιγραφή</a></li></ul></div><div id="content_description" class="ty-wysiwyg-content"><p>{ad.text}</p></div><div class="ty-sidebox"><h3 class="ty-sidebox__title">Είδατε πρόσφατα</h3><ul class="ty-template-small">{seen}</ul></div>'
    def frame(title: str, head: str, body: str) -> str:
        return f'<!DOCTYPE html><html lang="el" dir="ltr"><head><title>{escape(title)} :: Το Παλαιοπωλείο</title><base href="{{base}}"><meta charset="utf-8" data-ca-mode="full">{head}</head><body><div class="ty-tygh" id="tygh_container"><div class="tygh-top-panel"><a href="/profiles-add/">Εγγραφή</a> <a href="/login/">Σύνδεση</a> <a href="/cart/">Το καλάθι είναι άδειο</a><select><option>EUR €</option><option>USD $</option></select></div><div class="ty-menu"><a class="ty-menu__item-link" href="/antikes/">Αντίκες</a><a class="ty-menu__item-link" href="/antikes/rologia/">Ρολόγια</a><a class="ty-menu__item-link" href="/antikes/palia-vivlia/">Παλιά βιβλία</a><a class="ty-menu__item-link" href="/agorazoume.html">Αγοράζουμε</a></div>{body}<div class="tygh-footer">Ηφαίστου 21, Μοναστηράκι, Αθήνα · Δευ-Σαβ 10:00-17:00 · ΑΦΜ 055501770</div></div></body></html>'
    rest: dict[str, str | Answer] = {"/": f'<h1>Το Παλαιοπωλείο</h1><h2>Νέες αφίξεις</h2>{"".join(map(card, ads[:3]))}', "/agorazoume.html": "<h1>Αγοράζουμε παλιά αντικείμενα</h1><p>Για συλλογές άνω των 500 € ερχόμαστε στον χώρο σας.</p>", "/login/": "<h1>Σύνδεση</h1>", "/profiles-add/": "<h1>Εγγραφή</h1>", "/cart/": "<h1>Καλάθι</h1>"}
    return Made("palaiopoleio-gr", ads, "EUR", answers(ads, path, lists, listing, detail, frame, rest, size=9, turn=turn), path, image=lambda ad: f"/images/detailed/7/{ad.slug}.jpg")


def boas_us() -> Made:
    """An American breeder of boas on Webflow: what does not hold for an animal is sent and hidden by a class (old sums, marks of sale, sums of those sold), only "Next" turns the pages by a query named after the list, deposits, flat freight, hatch dates and weights, a page of animals held back with no links."""
    ads = stock("Hypo Boa=350|Sunglow Boa=625|Sonoran Dwarf Boa=475|Jungle Motley=800|Hog Island Boa=295|Kahl Albino Boa=550|Rainbow Boa=225", "Female CB24|Male 66% Het|Pair, Proven|Holdback Male|\"Pewter\" Line", "Eating frozen/thawed rats every two weeks and never missed a meal. Calm when handled, out of our own 2019 pairing.|Bred here in Ohio. Perfect shed, clean spine, comes with a hatch card and a feeding record.", count=32, first=600, step="5")
    def path(ad: Item) -> str:
        return f"/available/{ad.slug}"
    def sold(ad: Item) -> bool:
        return ad.price is None
    ads[:] = [Item(**{**ad.__dict__, "price": None if ad.n % 8 == 3 else ad.price}) for ad in ads]
    def hid(shown: bool) -> str:
        return "" if shown else " w-condition-invisible"
    def asset(ad: Item, at: int = 0) -> str:
        return f"/5f3c9ab1{ad.n:x}/{ad.n * 91:x}_{ad.slug[:12]}-{at}.jpg"
    def sums(ad: Item) -> str:
        low = ad.price or Decimal(450)
        cut = ad.n % 4 == 1 and not sold(ad)
        return f'<div class="price-row"><div class="price-text strike{hid(cut)}">$ {money(low + 100, ",", ".")} USD</div><div class="price-text{hid(not sold(ad))}">$ {money(low, ",", ".")} USD</div><div class="sold-flag{hid(sold(ad))}">SOLD</div><div class="sale-flag{hid(cut)}">Sale $100 off</div></div>'
    def card(ad: Item) -> str:
        return f'<div role="listitem" class="snake-item w-dyn-item"><a href="{path(ad)}" class="snake-card w-inline-block"><img src="{asset(ad)}" loading="lazy" alt="" sizes="(max-width: 479px) 94vw, 30vw" class="snake-photo"><h3 class="snake-name">{escape(ad.title)}</h3></a>{sums(ad)}</div>'
    def listing(leaf: Leaf) -> Shown:
        back = f'<a href="?7f3b2c1a_page={leaf.number - 1}" aria-label="Previous Page" class="w-pagination-previous"><div class="w-inline-block">Previous</div></a>' if leaf.number > 1 else ""
        more = f'<a href="?7f3b2c1a_page={leaf.number + 1}" aria-label="Next Page" class="w-pagination-next"><div class="w-inline-block">Next</div></a>' if leaf.number < leaf.last else ""
        return "Available Animals", "", f'<div class="section"><h1 class="heading">Available Animals</h1><p>A 25% deposit (minimum $50) holds any animal for 30 days.</p><div class="collection-list-wrapper w-dyn-list"><div role="list" class="snake-grid w-dyn-items">{"".join(map(card, leaf.ads))}</div><div role="navigation" aria-label="List" class="w-pagination-wrapper">{back}{more}</div></div></div>'
    def detail(ad: Item) -> Shown:
        box = {"items": [{"_id": f"{ad.n:024x}", "type": "image", "url": f"{{base}}{asset(ad)[1:]}"}], "group": "Snake"}
        thumbs = "".join(f'<a role="listitem" href="#" class="lightbox-link w-inline-block w-dyn-item w-lightbox"><img src="{asset(ad, at)}" alt="" class="thumb"></a>' for at in range(1, ad.n % 3 + 1))
        return ad.title, shared(ad.title, asset(ad), "website"), f'<div class="section product"><div class="columns w-row"><div class="w-col w-col-6"><a href="#" class="lightbox-link w-inline-block w-lightbox"><img src="{asset(ad)}" alt="" class="main-photo"><script type="application/json" class="w-json">{json.dumps(box)}</script></a><div role="list" class="thumbs w-dyn-items">{thumbs}</div></div><div class="w-col w-col-6"><h1 class="snake-title">{escape(ad.title)}</h1>{sums(ad)}<div class="coming-soon w-condition-invisible">Coming soon - join the waitlist for $75</div><ul class="facts"><li>Sex: see title</li><li>Hatched: June {ad.n % 27 + 1}, 2024</li><li>Weight: {ad.n % 400 + 120} g</li><li>ID: HB-{ad.n}</li></ul><div class="rich-text w-richtext"><p>{ad.text}</p><p>Shipping is a flat $59.99 by FedEx Priority. Payment plans from $25/month on animals over $300.</p></div><a href="/contact" class="button w-button{hid(not sold(ad))}">Ask about this animal</a><div class="rich-text w-dyn-bind-empty w-richtext"></div></div></div></div><div class="section"><h2>More Animals</h2><div role="list" class="snake-grid w-dyn-items">{"".join(map(card, others(ads, ad, 3)))}</div></div>'
    def frame(title: str, head: str, body: str) -> str:
        return f'<!DOCTYPE html><html data-wf-domain="www.buckeyeboas.example" data-wf-page="5f3c9ab12d" data-wf-site="5f3c9ab12c" lang="en"><head><meta charset="utf-8"><title>{escape(title)} | Buckeye Boas</title><style>.w-condition-invisible{{display:none!important}}.strike{{text-decoration:line-through}}</style><meta content="Webflow" name="generator">{head}</head><body><div class="nav w-nav"><a href="/" class="brand w-nav-brand">Buckeye Boas</a><nav role="navigation" class="w-nav-menu"><a href="/available" class="w-nav-link">Available</a><a href="/held-back" class="w-nav-link">Held back</a><a href="/care" class="w-nav-link">Care</a><a href="/contact" class="w-nav-link">Contact</a></nav></div>{body}<div class="footer">© 2026 Buckeye Boas LLC, Dayton, Ohio · (937) 555-0128</div></body></html>'
    rest: dict[str, str | Answer] = {"/": '<h1>Quality boas since 1998</h1><a class="button w-button" href="/available">See available animals</a><p>Over 2,400 animals placed.</p>', "/held-back": "<h1>Held back</h1><p>Leopard project female, not for sale. Offers under $5,000 will not be answered.</p>", "/care": "<h1>Care</h1><p>A good tub costs about $18.</p>", "/contact": "<h1>Contact</h1><form><input name='email'></form>", "/sitemap.xml": (200, "application/xml", '<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">' + "".join(f"<url><loc>{{base}}{at[1:]}</loc></url>" for at in ("/available", "/care", *map(path, ads[:20]))) + "</urlset>")}
    return Made("boas-us", ads, "USD", answers(ads, path, {"/available": ads}, listing, detail, frame, rest, size=9, turn=in_query("7f3b2c1a_page")), path, image=asset, robots="User-agent: *\nDisallow: /admin/\nSitemap: {base}sitemap.xml\n")


def date_of(ad: Item, form: str) -> str:
    """The ad's day in this form of strftime."""
    return day(ad).strftime(form)


MAKES: dict[str, Callable[[], Made]] = {make.__name__: make for make in (terraario_fi, orquideas_br, palaiopoleio_gr, boas_us)}
