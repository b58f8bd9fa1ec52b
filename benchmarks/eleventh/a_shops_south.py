"""Shops of two national engines: Tray (Brazil, plain HTML with a dataLayer) and ikas (Turkey, Next state in a string)."""
# ruff: noqa: E501, C901, PLR0913, PLR0911, PLR0915, PLR0917, ARG001, SIM905, SIM108, PLC0207, I001, RUF100
# fmt: off
# mypy: disable-error-code="arg-type,operator,union-attr"

from __future__ import annotations

import json
from collections.abc import Callable
from html import escape as e

from benchmarks.eleventh.base import png, things
from tests.spiders.shops.base import Answer, Item, Made, chunk, list_page

# --- Brazil, Tray ----------------------------------------------------------------------------------------------------

BR_LINES = """
Cattleya walkeriana tipo adulta|149.9|Planta com três bulbos e espata.
Vaso de barro furado nº 3|18.5|Ideal para orquídeas epífitas.
Adubo Osmocote 14-14-14 500 g|39.9|Liberação lenta por três meses.
Laelia purpurata flamea|220|Corte com quatro bulbos, plaqueta do orquidário.
Casca de pinus média 5 litros|24.9|Lavada e peneirada.
Carambola enxertada muda 60 cm|45|Frutifica no segundo ano.
Regador galvanizado 5 L|119|Bico de latão.
Bromélia Tillandsia stricta kit 3|36|Sem raiz, presas em madeira.
Jabuti piranga filhote com nota do IBAMA|1290|Microchipado, guia de transporte incluída.
Tesoura de poda Tramontina|58.75|Lâmina de aço inox.
Calopsita lutino mansa|180|Anilhada, alimentada na mão.
Cacto mandacaru 40 cm|67|Cereus jamacaru de semente.
Substrato para suculentas 2 kg|19.9|Drenagem rápida.
Gaiola para calopsita com viveiro|349|Pintura eletrostática.
Ração extrusada para papagaio 1,2 kg|74.9|Com frutas.
Rosa do deserto dobrada vermelha|89|Enxertada, caudex de 8 cm.
Placa de xaxim de coco 30x20|22|Substitui a fibra de samambaiaçu.
Papagaio verdadeiro legalizado|4500|Nota fiscal, anilha fechada e GTA.
Pulverizador 2 litros|42.3|Pressão acumulada.
Miltonia spectabilis moreliana|75|Em flor entre fevereiro e abril.
Semente de girassol 1 kg|12.9|Para aves.
Paphiopedilum híbrido|98|Folhas manchadas, vaso 12.
Aquário 60 litros curvo|289|Com tampa e luminária.
Kit jardinagem infantil|65|Três ferramentas e avental.
Ninho de madeira para agapornis|33.4|Com porta de inspeção.
Corn snake albina juvenil|990|Criadouro autorizado, com documento.
"""
BR_TEXTS = ["Enviamos para todo o Brasil em embalagem reforçada.", "Prazo de postagem de dois dias úteis. Cada exemplar tem sua variação natural.", "Retirada na loja de Holambra mediante agendamento."]
BR_CATS = [(31, "orquideas-e-plantas", "Orquídeas e Plantas", {0, 3, 5, 7, 11, 15, 19, 21}), (44, "pets", "Pets", {8, 10, 13, 14, 17, 20, 22, 24, 25}), (52, "jardim", "Jardim", {1, 2, 4, 6, 9, 12, 16, 18, 23})]


def tray_br() -> Made:
    """Opencode theme: catalogo.php lists, /category/slug products, instalments and a Pix price beside the price."""
    of = things(BR_LINES, BR_TEXTS, first=1871, step=3)

    def cat(i: Item) -> tuple[int, str, str, set[int]]:
        return next(c for c in BR_CATS if of.index(i) in c[3])

    def href(i: Item) -> str:
        return f"/{cat(i)[1]}/{i.slug}"

    def pic(i: Item, size: str = "") -> str:
        return f"{{base}}img/img_prod/1146023/{size}{i.slug.replace('-', '_')}_{i.n}_1_5f{i.n:x}c8.jpg"

    def money(n: object) -> str:
        return "R$ " + f"{n:,.2f}".replace(",", "#").replace(".", ",").replace("#", ".")

    def times(i: Item) -> int:
        return max(1, min(6, int(i.price) // 30))

    def pay(i: Item) -> str:
        some = f'<div class="product-payment"><span class="txt-parcels">ou</span> <strong>{times(i)}x</strong> de <strong>{money(i.price / times(i))}</strong> sem juros</div>' if times(i) > 1 else ""
        return some + f'<div class="cash-payment"><strong>{money(float(i.price) * 0.95)}</strong> no Pix <span>(5% de desconto)</span></div>'

    def card(i: Item) -> str:
        return f"""<li class="item flex"><div class="product flex column flex-grow-1" data-product-id="{i.n}"><div class="image"><a title="{e(i.title)}" href="{{base}}{href(i)[1:]}" class="space-image"><img class="transform lazyload" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="{pic(i, "180_")}" alt="{e(i.title)}" width="180" height="180"></a></div><div class="product-info flex-grow-1"><a class="product-name" title="{e(i.title)}" href="{{base}}{href(i)[1:]}">{e(i.title)}</a><div class="price-area"><div class="product-price"><span class="current-price">{money(i.price)}</span></div>{pay(i)}</div></div><a class="product-button" href="{{base}}{href(i)[1:]}">Comprar</a></div></li>"""

    def frame(title: str, body: str, head: str = "", layer: dict[str, object] | None = None, cls: str = "catalog") -> str:
        nav = "".join(f'<li class="first-level"><a href="{{base}}loja/catalogo.php?loja=1146023&amp;categoria={n}" title="{t}">{t}</a></li>' for n, _, t, _ in BR_CATS)
        data = json.dumps([{"pageTitle": title, "storeName": "Sítio Cauré", "storeId": "1146023", "hasLogin": False, "currency": "BRL", **(layer or {})}], ensure_ascii=False)
        return f"""<!DOCTYPE html><html lang="pt-br"><head><meta charset="utf-8"><title>{e(title)}</title><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="generator" content="Tray Commerce">{head}<script>dataLayer = {data};</script><script src="{{base}}js/gtm.js?id=GTM-000000" async></script></head><body class="page-{cls}" data-store="1146023"><div class="tarja">Frete grátis acima de R$ 299,00 para Sul e Sudeste</div><header class="header"><div class="logo"><a href="{{base}}"><img src="{{base}}img/files/1146023/logo.png" alt="Sítio Cauré"></a></div><form action="{{base}}loja/busca.php" method="get"><input type="hidden" name="loja" value="1146023"><input type="text" name="palavra_busca" placeholder="O que você procura?"></form><div class="account"><a href="{{base}}loja/login_layer.php?loja=1146023">Entrar</a> ou <a href="{{base}}loja/cadastro.php?loja=1146023">Cadastrar</a></div><a class="cart-toggle" href="{{base}}loja/carrinho.php?loja=1146023">Carrinho <span data-cart="amount">0</span></a></header><nav class="nav"><ul class="list">{nav}</ul></nav>{body}<footer class="footer"><ul><li><a href="{{base}}quem-somos">Quem somos</a></li><li><a href="{{base}}trocas-e-devolucoes">Trocas e devoluções</a></li><li><a href="{{base}}contato">Contato</a></li></ul><p>WhatsApp (19) 90000-0000 - contato@sitiocaure.example</p><p>Sítio Cauré Ltda - CNPJ: 00.000.000/0001-00</p><a href="https://www.tray.com.br" title="Criar loja virtual">Tray</a></footer><div class="lgpd-cookie">Utilizamos cookies para melhorar sua experiência. <button>Aceitar</button></div></body></html>"""

    def listing(c: tuple[int, str, str, set[int]], page: int) -> str:
        some = [i for k, i in enumerate(of) if k in c[3]]
        last = -(-len(some) // 4)
        at = f"{{base}}loja/catalogo.php?loja=1146023&amp;categoria={c[0]}"
        nums = "".join(f'<li><strong class="page-current">{p}</strong></li>' if p == page else f'<li><a class="page-link" href="{at}&amp;pg={p}">{p}</a></li>' for p in range(1, last + 1))
        nxt = f'<a class="page-next" href="{at}&amp;pg={page + 1}">Próxima</a>' if page < last else ""
        side = '<aside class="smart-filter"><h4>Faixa de preço</h4><ul><li><label><input type="checkbox"> R$ 0,00 - R$ 50,00</label></li><li><label><input type="checkbox"> R$ 50,00 - R$ 200,00</label></li></ul></aside>'
        return frame(f"{c[2]} - Sítio Cauré", f"""<div class="container"><ul class="breadcrumb"><li><a href="{{base}}">Página inicial</a></li><li><span>{c[2]}</span></li></ul><h1 class="catalog-name">{c[2]}</h1>{side}<div class="catalog-content"><div class="sort"><select><option>Mais vendidos</option><option>Menor preço</option></select></div><div class="showcase showcase-catalog"><ul class="list flex f-wrap">{"".join(map(card, chunk(some, page, 4)))}</ul></div><div class="catalog-footer pagination"><span class="page-info">Página {page} de {last}</span><ul>{nums}</ul>{nxt}</div></div></div>""", layer={"pageCategory": "Category", "categoryId": str(c[0])})

    def detail(i: Item) -> str:
        k, c = of.index(i), cat(i)
        head = f'<meta name="description" content="{e(i.text[:150])}"><link rel="canonical" href="{{base}}{href(i)[1:]}"><meta property="og:type" content="product"><meta property="og:title" content="{e(i.title)}"><meta property="og:image" content="{pic(i)}"><meta property="og:url" content="{{base}}{href(i)[1:]}"><meta property="og:site_name" content="Sítio Cauré">'
        parcels = "".join(f"<tr><td>{n}x</td><td>{money(i.price / n)} sem juros</td><td>{money(i.price)}</td></tr>" for n in range(1, times(i) + 1))
        near = "".join(map(card, (of[k - 1], of[k - 3], of[k - 9])))
        layer = {"pageCategory": "Product", "idProduct": str(i.n), "nameProduct": i.title, "category": c[2], "price": f"{i.price:.2f}", "priceSell": f"{i.price:.2f}", "availability": "1", "urlImage": pic(i)}
        return frame(f"{i.title} - Sítio Cauré", f"""<div class="container page-product"><ul class="breadcrumb"><li><a href="{{base}}">Página inicial</a></li><li><a href="{{base}}loja/catalogo.php?loja=1146023&amp;categoria={c[0]}">{c[2]}</a></li><li><span>{e(i.title)}</span></li></ul><div class="product-wrapper flex"><div class="product-gallery"><div class="product-images"><div class="image-show"><div class="zoom"><img class="swiper-lazy" src="{pic(i)}" alt="{e(i.title)} - Imagem 1"></div></div></div></div><section class="product-form"><h1 class="product-name">{e(i.title)}</h1><div class="product-code">Cód.: <span>SC{i.n}</span></div><div class="product-rating">Avaliações (0)</div><form id="form_comprar" method="post" data-id="{i.n}" action="{{base}}loja/carrinho.php?loja=1146023"><input type="hidden" id="preco_atual" name="preco_atual" value="{i.price:.2f}"><input type="hidden" id="loja_id" value="1146023"><div id="variacaoPreco" class="product-price-tray"><span class="PrecoPrincipal"><span class="color-tone-2">{money(i.price)}</span></span></div><div class="product-price-payment">{pay(i)}</div><span class="stock">Estoque: {"Disponível" if k % 6 else "Últimas unidades"}</span><input type="number" name="quant" value="1"><button class="botao-commerce botao-comprar" type="submit">Comprar</button></form><div class="product-shipping"><h4>Calcule o frete</h4><input type="text" placeholder="CEP"><button>Calcular</button></div></section></div><div class="product-tabs"><div class="tabs-nav"><a href="#descricao">Descrição</a><a href="#pagamento">Formas de pagamento</a></div><div id="descricao" class="tabs-content board_htm"><p>{e(i.text)}</p></div><div id="pagamento" class="tabs-content"><table class="Forma1">{parcels}</table></div></div><section class="showcase related"><h2>Quem viu, viu também</h2><ul class="list">{near}</ul></section></div>""", head, layer, "product")

    def pages(path: str, query: dict[str, str]) -> str | Answer | None:
        at = path.strip("/")
        if at.startswith("img/img_prod/"):
            return png(int(at.rsplit("_", 3)[1]))
        if path == "/":
            return frame("Sítio Cauré - plantas, pets e jardim", f'<div class="container"><div class="showcase"><h2>Lançamentos</h2><ul class="list">{"".join(map(card, of[5:9]))}</ul></div></div>', layer={"pageCategory": "Home"}, cls="home")
        if at == "loja/catalogo.php":
            c = next((c for c in BR_CATS if str(c[0]) == query.get("categoria")), None)
            return listing(c, list_page(query, "pg")) if c else None
        if at in {"quem-somos", "trocas-e-devolucoes", "contato", "loja/busca.php", "loja/login_layer.php", "loja/cadastro.php", "loja/carrinho.php"}:
            return frame("Sítio Cauré", "<div class='container'><h1>Sítio Cauré</h1><p>Cultivamos em Holambra desde 1998. Pedido mínimo de R$ 30,00.</p></div>", cls="extra")
        return next((detail(i) for i in of if href(i) == path), None)

    return Made("tray_br", of, "BRL", pages, href, fields=("title", "price", "currency", "images"), image=lambda i: pic(i).replace("{base}", "/"))


# --- Turkey, ikas ----------------------------------------------------------------------------------------------------

TR_LINES = """
Damla Kehribar Tespih 33'lük|4250|Arap kırması imame, 8x11 mm.
Osmanlı Bakır İbrik|1850|Kalaylı, 19. yüzyıl sonu.
Eski Fildişi Baston Başlığı|12500|Aile yadigârı, belgesi yoktur.
Gümüş Telkari Küpe|780|925 ayar, Mardin işi.
Bağa Kapaklı Tütün Kutusu|6900|Deniz kaplumbağası kabuğu, gümüş kenarlı.
Kütahya Çini Tabak 30 cm|1150|El dekoru, imzalı.
Oltu Taşı Tespih|650|Gümüş kakma.
Mercan Kolye Eski Dizi|3400|Akdeniz mercanı, 42 gram.
Uşak Halısı 140x210|18750|Kök boya, 1960'lar.
Sedef Kakma Çeyiz Sandığı|9800|Ceviz gövde.
Plak Zeki Müren Altın Plak|540|Kapak orta, plak temiz.
Mors Dişi Kabzalı Kama|15900|Kafkas işi, kını gümüş.
Eski Radyo Grundig 1958|3200|Çalışıyor, lambaları sağlam.
Akik Yüzük Yemen|1250|Kehribar rengi taş.
Porselen Çay Takımı 6 Kişilik|2750|Bavyera, eksiksiz.
Kaplan Postu Desenli Halı|990|Polyester, baskılı.
Kuka Tespih 99'luk|890|İnce işçilik.
Pirinç Şamdan Çift|1480|28 cm.
Bağlama Uzun Sap Dut Tekne|5600|Kılıfıyla.
Gergedan Boynuzu Görünümlü Tespih|420|Dökme reçine.
Cep Saati Serkisof|2100|Kurmalı, ray işlemeli.
Yılan Derisi Çanta 1970'ler|1750|Piton, astarı yenilendi.
Hat Levha Besmele Tezhipli|4900|Çerçeveli 50x70.
Antika Dikiş Makinesi Singer|3900|Ayaklı, demir döküm.
Katalin Tespih Vişne|1350|İri habbe.
Deve Kemiği Kutu|680|Kapaklı, oyma.
"""
TR_TEXTS = ["Ürün birebir fotoğraftaki gibidir, yaşına uygun izleri vardır.", "Kargo alıcıya aittir, aynı gün gönderim yapılır.", "14 gün içinde iade kabul edilir."]
TR_CATS = [("tespih", "Tespih", {0, 6, 16, 19, 24}), ("taki-aksesuar", "Takı & Aksesuar", {2, 3, 4, 7, 11, 13, 20, 21}), ("antika-ev", "Antika Ev", {1, 5, 8, 9, 10, 12, 14, 15, 17, 18, 22, 23, 25})]


def ikas_tr() -> Made:
    """Next storefront: cards in the page, and the product as JSON inside a string of __NEXT_DATA__; JSON-LD beside."""
    of = things(TR_LINES, TR_TEXTS, first=5130, step=11)
    cut = {5: 1400, 14: 3100, 21: 2200}

    def cat(i: Item) -> tuple[str, str, set[int]]:
        return next(c for c in TR_CATS if of.index(i) in c[2])

    def href(i: Item) -> str:
        return f"/{i.slug}"

    def uid(i: Item, salt: int = 0) -> str:
        return f"{i.n * 7919 + salt:08x}-3c1e-4b7a-9f02-{i.n * 104729 + salt:012x}"

    def pic(i: Item, size: int = 1080) -> str:
        return f"{{base}}images/8f1d6c1e-77b0/{uid(i, 3)}/{size}/{i.slug}.webp"

    def money(n: object) -> str:
        return "₺" + f"{n:,.2f}".replace(",", "#").replace(".", ",").replace("#", ".")

    def cost(i: Item, block: str) -> str:
        old = cut.get(of.index(i))
        was = f'<span class="style_{block}SellPrice__d3xQ1 line-through">{money(old)}</span>' if old else ""
        return f'<div class="style_{block}Prices__aK2vN">{was}<span class="style_{block}FinalPrice__Zp0bT">{money(i.price)}</span></div>'

    def card(i: Item) -> str:
        return f"""<div class="style_productCard__Jm3Lx"><a href="{href(i)}"><div class="style_productCardImage__1uXy"><img alt="{e(i.title)}" loading="lazy" decoding="async" srcSet="{pic(i, 540)} 540w, {pic(i)} 1080w" src="{pic(i)}"/></div></a><div class="style_productCardInfo__Q9"><a href="{href(i)}" class="style_productCardName__Vb2"><h3>{e(i.title)}</h3></a>{cost(i, "card")}</div><button type="button" class="style_addToCart__u7">Sepete Ekle</button></div>"""

    def state(i: Item) -> dict[str, object]:
        old = cut.get(of.index(i))
        return {"id": uid(i), "name": i.title, "type": "PHYSICAL", "description": f"<p>{i.text}</p>", "shortDescription": None, "brand": None, "categories": [{"id": cat(i)[0], "name": cat(i)[1], "categoryPath": []}], "metaData": {"slug": i.slug, "pageTitle": i.title, "description": i.text[:140]}, "variants": [{"id": uid(i, 1), "sku": f"EM-{i.n}", "barcodeList": [], "isActive": True, "sellIfOutOfStock": False, "stocks": [{"stockCount": 1}], "prices": [{"sellPrice": float(old or i.price), "discountPrice": float(i.price) if old else None, "currency": "TRY", "currencySymbol": "₺", "priceListId": None}], "images": [{"imageId": uid(i, 3), "isMain": True, "isVideo": False, "order": 0}], "variantValueIds": []}], "productOptionSetId": None, "totalStock": 1}

    def frame(title: str, body: str, special: object, head: str = "", kind: str = "CATEGORY") -> str:
        nav = "".join(f'<li><a href="/{s}">{t}</a></li>' for s, t, _ in TR_CATS)
        props = {"props": {"pageProps": {"pageType": kind, "settingsStr": json.dumps({"storefrontId": "8f1d6c1e", "locale": "tr", "currency": "TRY", "favicon": None}), "pageSpecificDataStr": json.dumps(special, ensure_ascii=False), "propValuesStr": json.dumps({"header": {"logoText": "Eskici Muhtar", "freeShipping": "1500 TL üzeri kargo bedava"}}, ensure_ascii=False)}, "__N_SSG": True}, "page": "/[slug]", "query": {}, "buildId": "k2Wn_tr", "isFallback": False, "locale": "tr"}
        data = json.dumps(props, ensure_ascii=False).replace("</", "<\\/")
        return f"""<!DOCTYPE html><html lang="tr"><head><meta charSet="utf-8"/><title>{e(title)}</title><meta name="viewport" content="width=device-width, initial-scale=1"/>{head}<link rel="stylesheet" href="/_next/static/css/77a.css"/></head><body><div id="__next"><div class="style_announcement__p2">1500 TL üzeri kargo bedava</div><header class="style_header__Tt1"><a href="/" class="style_logo__aa">Eskici Muhtar</a><ul class="style_nav__0x">{nav}</ul><a href="/account/login">Giriş Yap</a><a href="/cart">Sepetim (0)</a></header><main>{body}</main><footer class="style_footer__e4"><ul><li><a href="/pages/hakkimizda">Hakkımızda</a></li><li><a href="/pages/mesafeli-satis-sozlesmesi">Mesafeli Satış Sözleşmesi</a></li><li><a href="/pages/iade-ve-degisim">İade ve Değişim</a></li></ul><p>© 2026 Eskici Muhtar. Tüm hakları saklıdır.</p><a href="https://ikas.com" rel="noopener">ikas E-Ticaret altyapısı</a></footer></div><script id="__NEXT_DATA__" type="application/json">{data}</script></body></html>"""

    def listing(c: tuple[str, str, set[int]], page: int) -> str:
        some = [i for k, i in enumerate(of) if k in c[2]]
        last = -(-len(some) // 5)
        nums = "".join(f'<a class="style_page__1{" style_active__2" if p == page else ""}" href="/{c[0]}{f"?page={p}" if p > 1 else ""}">{p}</a>' for p in range(1, last + 1))
        here = chunk(some, page, 5)
        return frame(f"{c[1]} | Eskici Muhtar", f"""<nav class="style_breadcrumb__b"><a href="/">Anasayfa</a> / <span>{c[1]}</span></nav><h1 class="style_title__x">{c[1]}</h1><span>{len(some)} ürün</span><aside class="style_filters__f"><h4>Fiyat</h4><label><input type="checkbox"/>₺0 - ₺1.000</label><label><input type="checkbox"/>₺1.000 - ₺5.000</label></aside><div class="style_productList__gR">{"".join(map(card, here))}</div><div class="style_pagination__pg">{nums}</div>""", {"category": {"id": c[0], "name": c[1]}, "productList": {"count": len(some), "limit": 5, "page": page, "data": [state(i) for i in here]}})

    def detail(i: Item) -> str:
        k, c = of.index(i), cat(i)
        ld = {"@context": "https://schema.org/", "@type": "Product", "name": i.title, "image": [pic(i)], "description": i.text, "sku": f"EM-{i.n}", "offers": {"@type": "Offer", "url": "{base}" + href(i)[1:], "priceCurrency": "TRY", "price": float(i.price), "itemCondition": "https://schema.org/NewCondition", "availability": "https://schema.org/InStock"}}
        head = f'<meta name="description" content="{e(i.text[:140])}"/><link rel="canonical" href="{{base}}{href(i)[1:]}"/><meta property="og:title" content="{e(i.title)}"/><meta property="og:image" content="{pic(i)}"/><meta property="og:type" content="product"/><script type="application/ld+json">{json.dumps(ld, ensure_ascii=False)}</script>'
        near = "".join(map(card, (of[k - 2], of[k - 4], of[k - 5])))
        return frame(f"{i.title} | Eskici Muhtar", f"""<nav class="style_breadcrumb__b"><a href="/">Anasayfa</a> / <a href="/{c[0]}">{c[1]}</a> / <span>{e(i.title)}</span></nav><section class="style_productDetail__wq"><div class="style_slider__n1"><img src="{pic(i)}" alt="{e(i.title)}"/></div><div class="style_detailRight__y"><h1 class="style_productName__Lk">{e(i.title)}</h1>{cost(i, "detail")}<p class="style_installment__i">Peşin fiyatına 3 taksit: 3 x {money(i.price / 3)}</p><div class="style_qty__c"><button>-</button><input value="1" readonly=""/><button>+</button></div><button class="style_addToCart__u7">Sepete Ekle</button><button class="style_fav__o">Favorilere Ekle</button><span class="style_sku__s">SKU: EM-{i.n}</span></div><div class="style_description__de"><h2>Ürün Açıklaması</h2><div><p>{e(i.text)}</p></div></div></section><section class="style_related__re"><h2>Benzer Ürünler</h2>{near}</section>""", {"data": state(i)}, head, "PRODUCT")

    def pages(path: str, query: dict[str, str]) -> str | Answer | None:
        at = path.strip("/")
        if at.startswith("images/"):
            return png((int(at.split("/")[2].split("-")[0], 16) - 3) // 7919)
        if not at:
            return frame("Eskici Muhtar | Antika ve Tespih", f'<section><h2>Yeni Gelenler</h2>{"".join(map(card, of[-4:]))}</section>', {}, kind="INDEX")
        if at == "sitemap.xml":
            urls = "".join(f"<url><loc>{{base}}{p}</loc><lastmod>2026-02-01</lastmod></url>" for p in ["", *(c[0] for c in TR_CATS), *(i.slug for i in of)])
            return 200, "application/xml", f'<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{urls}</urlset>'
        if at.startswith(("pages/", "account/")) or at == "cart":
            return frame("Eskici Muhtar", "<h1>Eskici Muhtar</h1><p>Çukurcuma'da 1987'den beri. Kargo ücreti 89,90 TL.</p>", {}, kind="CUSTOM")
        c = next((c for c in TR_CATS if at == c[0]), None)
        return listing(c, list_page(query)) if c else next((detail(i) for i in of if href(i) == path), None)

    robots = "User-agent: *\nDisallow: /account\nDisallow: /cart\nSitemap: {base}sitemap.xml\n"
    return Made("ikas_tr", of, "TRY", pages, href, fields=("title", "price", "currency", "images"), image=lambda i: pic(i).replace("{base}", "/"), robots=robots)


MAKES: dict[str, Callable[[], Made]] = {"tray_br": tray_br, "ikas_tr": ikas_tr}
