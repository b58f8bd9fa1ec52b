"""A Wix store (France), a Squarespace 7.1 shop (United States), a Magento 2 Luma shop (Mexico)."""
# ruff: noqa: E501, C901, PLR0913, PLR0911, PLR0915, PLR0917, ARG001, SIM905, SIM108, PLC0207, I001, RUF100
# fmt: off
# mypy: disable-error-code="arg-type,operator,union-attr"

from __future__ import annotations

import json
from collections.abc import Callable
from html import escape as e

from benchmarks.tenth.base import png, things
from tests.spiders.shops.base import Answer, Item, Made, chunk, list_page

# --- Wix Stores, France: a nursery of cacti and succulents -----------------------------------------------------------

WIX_LINES = """
Astrophytum asterias 'Super Kabuto'|24.00|Sujet de semis, 3,5 cm de diamètre, pot de 6,5.
Lithops lesliei C036|6.50|Lot d'un pied à deux têtes.
Echinopsis chamaecereus|5.90|Le cactus cacahuète, rustique jusqu'à -8 °C au sec.
Haworthia truncata|18.00|Plante adulte, éventail de 8 feuilles.
Euphorbia obesa femelle|22.50|Sexe garanti, floraison observée cet été.
Gymnocalycium mihanovichii LB2178 'Agua Dulce'|14.90|Issu de graines de collection.
Mammillaria plumosa|9.50|Touffe de 5 cm, à tenir au sec l'hiver.
Ariocarpus retusus|38.00|Semis de 2012, racine intacte.
Crassula 'Buddha's Temple'|12.00|Bouture enracinée au printemps.
Aloe polyphylla|45.00|Spirale amorcée, sens horaire.
Conophytum bilobum|7.50|Trois têtes, en repos jusqu'en août.
Sempervivum arachnoideum|3.50|Godet de 7 cm, plein soleil.
Agave victoriae-reginae|29.00|Pot de 14 cm, non variégata.
Titanopsis calcarea|6.00|Aspect de pierre calcaire, fleurs jaunes.
Adenium obesum rose double|27.90|Caudex de 6 cm, greffé.
Copiapoa humilis|16.00|Croissance lente, franc de pied.
Kit rempotage cactées 5 litres|13.90|Pouzzolane, zéolithe et terreau tamisé.
Opuntia microdasys albata|8.00|Trois raquettes, attention aux glochides.
Sansevieria cylindrica|15.50|Quatre cannes de 30 cm.
Pachypodium lamerei|19.90|Palmier de Madagascar, 25 cm hors pot.
Ferocactus latispinus|11.00|Aiguillons rouges larges.
Coffret découverte 6 succulentes|32.00|Sélection de saison, étiquettes botaniques incluses.
Rebutia heliosa|10.50|Fleurs orange dès avril.
Ceropegia woodii variegata|17.00|Suspension de 40 cm.
Pleiospilos nelii 'Royal Flush'|9.00|Forme pourpre.
Terre cuite tournée main 9 cm|7.90|Potier de Vallauris, percée.
"""
WIX_TEXTS = [
    "Cultivé dans notre serre de l'Hérault, sans engrais chimique. Expédié racines nues dans du papier kraft, le lundi et le mardi uniquement.",
    "La photo montre la plante type : vous recevrez un exemplaire équivalent. Arrosage tous les quinze jours d'avril à septembre.",
    "Substrat très minéral conseillé. Hors gel, lumière vive. Passeport phytosanitaire européen fourni.",
]


def _eur(item: Item) -> str:
    return f"{item.price:.2f}".replace(".", ",") + "\u00a0€"


def wix() -> Made:
    """Wix Stores in French: data-hooks, hashed classes, a load-more link, warmup data."""
    of = things(WIX_LINES, WIX_TEXTS)
    cats = [("cactees", "Cactées", {0, 2, 5, 6, 7, 15, 17, 20, 22}), ("succulentes", "Succulentes", {1, 3, 4, 8, 9, 10, 11, 12, 13, 14, 18, 19, 23, 24}), ("pots-et-substrats", "Pots & substrats", {16, 21, 25})]

    def media(item: Item, size: str = "w_500,h_500") -> str:
        return f"{{base}}media/7f3a9c_{item.n:04x}d0e8b14f4c~mv2.jpg/v1/fill/{size},al_c,q_80,usm_0.66_1.00_0.01/7f3a9c_{item.n:04x}d0e8b14f4c~mv2.jpg"

    def card(item: Item) -> str:
        ribbon = '<span data-hook="RibbonDataHook.RibbonOnProductGallery" class="s__1Sz7c7 ribbon">Nouveau</span>' if item.n % 7 == 0 else ""
        return f"""<li data-hook="product-list-grid-item"><div data-slug="{item.slug}" role="group" aria-label="{ribbon and "Nouveau, "}{e(item.title)} gallery" class="ETPbIy ol0JSe jVcuCW" data-hook="product-item-root"><a href="{{base}}product-page/{item.slug}" tabindex="-1" class="JPDEZd" data-hook="product-item-container"><div class="naMHY_ vALCqq" aria-live="assertive"><div class="RtUfTO yJmn6I" data-hook="product-item-images"><wow-image id="img-{item.n}" class="H1bmQ Kv1aVt" data-image-info='{{"displayMode":"fill"}}'><img src="{media(item, "w_300,h_300")}" alt="{e(item.title)}" width="300" height="300"></wow-image></div>{ribbon}</div></a><div class="t2u_rw" data-hook="not-image-container"><a href="{{base}}product-page/{item.slug}" class="oQUvqL x5qIv3" data-hook="product-item-product-details-link"><div class="X6mYwu" data-hook="product-item-product-details"><p class="s__7pRwUl s__1ZEuUm Zz0ALK" data-hook="product-item-name">{e(item.title)}</p><div class="dGMPy4" data-hook="prices-container"><span class="sr-only" data-hook="sr-product-item-price-to-pay">Prix</span><span class="cfpn1d" data-hook="product-item-price-to-pay" data-wix-price="{_eur(item)}">{_eur(item)}</span></div></div></a><button data-hook="product-item-add-to-cart-button" class="s__6qZJVZ">Ajouter au panier</button></div></div></li>"""

    def frame(title: str, body: str, head: str = "", desc: str = "") -> str:
        menu = "".join(f'<li class="itemDepth02233374943 rAp4Zq" data-testid="linkElement-{i}"><div data-testid="itemWrapper" class="c7cMWz"><a data-testid="linkElement" href="{{base}}{s}" target="_self" class="UzZBwP"><div class="JnSwXP"><div class="L6JTwm">{t}</div></div></a></div></li>' for i, (s, t) in enumerate((("", "Accueil"), ("boutique", "Boutique"), *((f"category/{c[0]}", e(c[1])) for c in cats), ("blog", "Blog"), ("a-propos", "À propos"), ("contact", "Contact"))))
        warm = json.dumps({"platform": {"ssrPropsUpdates": [], "ssrStyleUpdates": []}, "pages": {"compIdToTypeMap": {"comp-l9x1": "WRichText", "TPAMultiSection_l9x2": "TPAMultiSection"}}, "appsWarmupData": {"1380b703-ce81-ff05-f115-39571d94dfcd": {"locale": "fr", "currency": "EUR"}}})
        return f"""<!DOCTYPE html><html lang="fr"><head><meta charset='utf-8'><meta name="viewport" content="width=device-width, initial-scale=1" id="wixDesktopViewport" /><meta http-equiv="X-UA-Compatible" content="IE=edge"><meta name="generator" content="Wix.com Website Builder"/><link rel="icon" sizes="192x192" href="{{base}}media/favicon.png" type="image/png"/>
<script type="application/json" id="wix-essential-viewer-model">{{"fleetConfig":{{"fleetName":"thunderbolt-seo-renderer","type":"GA","code":0}},"mode":{{"qa":false,"enableTestApi":false}},"site":{{"metaSiteId":"c1f0d9a2-4c5e-4be8-8a44-90d7a4ae17cc","siteType":"UGC","isResponsive":false}}}}</script><title>{e(title)} | Serre des Garrigues</title>{f'<meta name="description" content="{e(desc)}"/>' if desc else ""}{head}<meta property="og:site_name" content="Serre des Garrigues"/><meta name="twitter:card" content="summary_large_image"/><style data-href="https://static.parastorage.com/services/editor-elements-library/dist/thunderbolt/rb_wixui.thunderbolt.css">.LcZX5c{{background:none}}</style></head>
<body class='' ><div id="SITE_CONTAINER"><div id="main_MF"><div id="SCROLL_TO_TOP" class="Vd6aQZ ignore-focus SCROLL_TO_TOP" role="region" tabindex="-1"><span class="mHZSwn">top of page</span></div><div id="BACKGROUND_GROUP"></div><div id="site-root" class="site-root"><div id="masterPage" class="mesh-layout masterPage"><header id="SITE_HEADER" class="xU8fqS SITE_HEADER wixui-header" tabindex="-1"><div id="comp-kxq1" class="HcOXKn c9GqVL wixui-rich-text"><h6 class="font_6 wixui-rich-text__text"><a href="{{base}}">Serre des Garrigues</a></h6></div><p class="font_9 wixui-rich-text__text">Livraison offerte dès 60 € d'achat</p><wix-dropdown-menu id="comp-kxq5" class="comp-kxq5"><nav class="HamMenu" aria-label="Site"><ul class="KcpHeO" id="comp-kxq5itemsContainer">{menu}</ul></nav></wix-dropdown-menu><div id="comp-cart"><a href="{{base}}cart-page" class="oSiPfW" data-hook="cart-icon-button" aria-label="Panier avec 0 articles"><svg viewBox="0 0 16 16"></svg><span>0</span></a></div></header>
<main id="PAGES_CONTAINER" class="PAGES_CONTAINER" tabindex="-1" data-main-content="true"><div id="SITE_PAGES" class="JsJXaX SITE_PAGES">{body}</div></main>
<footer id="SITE_FOOTER" class="SITE_FOOTER wixui-footer"><p class="font_8">Inscrivez-vous à notre liste de diffusion</p><form><input type="email" placeholder="E-mail*"><button type="submit">S'abonner</button></form><p class="font_9">12 chemin des Cigales, 34150 Aniane · 04 67 00 00 00</p><p class="font_9"><a href="{{base}}livraison-retours">Livraison &amp; retours</a> <a href="{{base}}cgv">CGV</a></p><p class="font_9">© 2026 par Serre des Garrigues. Créé avec <a href="https://fr.wix.com/">Wix.com</a></p></footer></div></div><div id="SCROLL_TO_BOTTOM" class="qhwIj9"><span class="mHZSwn">bottom of page</span></div></div></div>
<div data-hook="consent-banner-root" class="consent-banner-root"><p>Nous utilisons des cookies et des technologies similaires pour améliorer votre expérience.</p><button>Refuser</button><button>Accepter</button></div><script type="application/json" id="wix-warmup-data">{warm}</script></body></html>"""

    def gallery(path: str, name: str, some: list[Item], page: int, size: int = 12) -> str:
        shown = some[:page * size]
        more = f'<div class="sBBWb6"><a href="{{base}}{path}?page={page + 1}" class="s__2WUVpY txtqbB" data-hook="load-more-button" role="button">Afficher plus</a></div>' if len(some) > len(shown) else ""
        side = "".join(f'<li class="O1kqqP" data-hook="category-tree-item"><a href="{{base}}category/{c[0]}" data-hook="category-link">{e(c[1])}</a></li>' for c in cats)
        return frame(name, f"""<div id="TPAMultiSection_l9x2" class="TPAMultiSection_l9x2"><div class="TPAMultiSection_l9x2"><section data-hook="gallery-app-root" class="wixui-gallery"><nav data-hook="Breadcrumbs" aria-label="Fil d'Ariane"><ul><li><a href="{{base}}">Accueil</a></li><li><span aria-current="page">{e(name)}</span></li></ul></nav><div class="side"><h2>Parcourir par</h2><ul data-hook="category-tree"><li><a href="{{base}}boutique">Tous les produits</a></li>{side}</ul><div data-hook="filters"><h2>Filtrer par</h2><div class="aGUTkC">Prix <span>3,50&nbsp;€</span> <span>45,00&nbsp;€</span></div></div></div><h1 data-hook="category-title">{e(name)}</h1><div class="gallery-bar"><p data-hook="products-counter">{len(some)} produits</p><label>Trier par : <span data-hook="sort-dropdown">Recommandé</span></label></div><div data-hook="product-list"><ul class="S4WbK_ c2Zj9x" data-hook="product-list-wrapper">{"".join(map(card, shown))}</ul></div>{more}</section></div></div>""")

    def detail(item: Item) -> str:
        data = {"@context": "http://schema.org/", "@type": "Product", "name": item.title, "description": item.text, "sku": f"SG{item.n}", "image": [{"@type": "ImageObject", "height": 1000, "width": 1000, "contentUrl": media(item, "w_1000,h_1000"), "thumbnail": {"@type": "ImageObject", "height": 50, "width": 50, "contentUrl": media(item, "w_50,h_50")}}], "Offers": {"@type": "Offer", "url": f"{{base}}product-page/{item.slug}", "priceCurrency": "EUR", "price": f"{item.price.normalize():f}", "Availability": "https://schema.org/InStock"}}
        head = f"""<link rel="canonical" href="{{base}}product-page/{item.slug}"/><meta property="og:title" content="{e(item.title)} | Serre des Garrigues"/><meta property="og:description" content="{e(item.text[:150])}"/><meta property="og:image" content="{media(item, "w_1000,h_1000")}"/><meta property="og:image:width" content="1000"/><meta property="og:url" content="{{base}}product-page/{item.slug}"/><meta property="og:type" content="product"/><script type="application/ld+json">{json.dumps(data, ensure_ascii=False)}</script><meta name="product:price:amount" content="{item.price.normalize():f}"/><meta name="product:price:currency" content="EUR"/><meta name="product:availability" content="InStock"/>"""
        at = of.index(item)
        nexts = "".join(f'<a href="{{base}}product-page/{of[k].slug}" class="y6YB9c" data-hook="{h}">{t}</a>' for k, h, t in ((at - 1, "product-page-navigation-previous", "Préc."), (at + 1, "product-page-navigation-next", "Suivant")) if 0 <= k < len(of))
        near = "".join(f'<div class="related-products" data-hook="related-products-item"><a href="{{base}}product-page/{i.slug}"><img src="{media(i, "w_220,h_220")}" alt="{e(i.title)}"><h3 data-hook="product-item-name">{e(i.title)}</h3><span data-hook="product-item-price-to-pay" data-wix-price="{_eur(i)}">{_eur(i)}</span></a></div>' for i in (of[at - 3], of[at - 7], of[at - 11]))
        return frame(item.title, f"""<div id="TPAMultiSection_l9y9" class="TPAMultiSection_l9y9"><article class="XQs0wn" data-hook="product-page"><div class="_21ofS" ><nav data-hook="breadcrumbs"><a href="{{base}}">Accueil</a><span>/</span><a href="{{base}}boutique">Tous les produits</a><span>/</span><span>{e(item.title)}</span></nav><div data-hook="page-navigation">{nexts}</div></div><div class="main"><section class="gallery" data-hook="product-gallery-root"><div class="_1VoeX" data-hook="main-media-image-wrapper"><div id="get-image-item-id" data-hook="product-image" href="{media(item, "w_1000,h_1000")}"><img src="{media(item, "w_625,h_625")}" alt="{e(item.title)}" fetchpriority="high"></div></div></section>
<section data-hook="product-page-options"><h1 class="_2qrJF" data-hook="product-title">{e(item.title)}</h1><div class="_1rwRc" data-hook="sku">UGS : SG{item.n}</div><div class="TQXm7n" data-hook="product-prices-wrapper"><div data-hook="product-price" class="_2sFaY"><span class="sr-only">Prix</span><span class="x" data-hook="formatted-primary-price" data-wix-price="{_eur(item)}">{_eur(item)}</span></div><div data-hook="vat-and-shipping"><span data-hook="vat">TVA Incluse</span><span class="sep">|</span><button data-hook="shipping-info-button">Livraison</button></div></div><div data-hook="number-input-spinner-container"><label>Quantité<span>*</span></label><input type="number" value="1" min="1" max="99999" aria-label="Quantité"></div><div data-hook="product-addtocart-wrapper"><button data-hook="add-to-cart" class="buttonnext">Ajouter au panier</button><button data-hook="buy-now-button">Acheter</button></div><section data-hook="description-wrapper"><pre class="_28cEs" data-hook="description"><p>{e(item.text)}</p></pre></section><div data-hook="info-section"><ul><li><h2 data-hook="info-section-title">EXPÉDITION</h2><div data-hook="info-section-description"><p>Colissimo 48h : 7,90 €. Offerte dès 60 €.</p></div></li><li><h2 data-hook="info-section-title">GARANTIE REPRISE</h2><div data-hook="info-section-description"><p>Plante remplacée si elle arrive abîmée, photo à l'appui sous 48 heures.</p></div></li></ul></div><div data-hook="social-network-buttons"><a href="https://www.facebook.com/sharer/sharer.php" aria-label="Facebook"></a><a href="https://pinterest.com/pin/create/link/" aria-label="Pinterest"></a></div></section></div><section data-hook="related-products-root"><h2>Vous aimerez aussi</h2>{near}</section></article></div>""", head, item.text[:150])

    texts = {"a-propos": "À propos", "contact": "Contact", "livraison-retours": "Livraison & retours", "cgv": "Conditions générales de vente", "cart-page": "Mon panier", "blog": "Blog", "post/rempoter-ses-cactus": "Rempoter ses cactus : le bon moment"}

    def pages(path: str, query: dict[str, str]) -> str | Answer | None:
        at = path.strip("/")
        if at.startswith("media/"):
            return png(int(at.split("_")[1][:4], 16)) if at.startswith("media/7f3a9c_") else png(1)
        if not at:
            return frame("Accueil", f"""<div class="Oqnisf comp-home" data-testid="section"><div class="wixui-rich-text"><h1 class="font_0">Cactus &amp; succulentes de collection</h1><p class="font_8">Une petite serre familiale au pied des Cévennes.</p><a href="{{base}}boutique" class="uDW_Qe wixui-button"><span class="l7_2fn">Voir la boutique</span></a></div><div data-hook="slider-gallery"><h2>Nouveautés</h2><ul>{"".join(map(card, of[3:24:5]))}</ul></div></div>""")
        if at == "boutique":
            return gallery(at, "Tous les produits", of, list_page(query))
        if at.startswith("category/"):
            cat = next((c for c in cats if c[0] == at[9:]), None)
            return gallery(at, cat[1], [i for k, i in enumerate(of) if k in cat[2]], list_page(query)) if cat else None
        if at in texts:
            inner = f'<article><a href="{{base}}post/rempoter-ses-cactus"><h2>{texts["post/rempoter-ses-cactus"]}</h2></a><span>12 mars 2026</span> <span>2 min de lecture</span></article>' if at == "blog" else "<p class='font_8'>Installés depuis 1998 à Aniane, nous semons chaque hiver près de deux cents espèces. La serre est ouverte le samedi matin, de 9h à 12h, d'avril à octobre.</p>"
            return frame(texts[at], f'<div class="wixui-rich-text"><h1 class="font_2">{e(texts[at])}</h1>{inner}</div>')
        item = next((i for i in of if at == f"product-page/{i.slug}"), None)
        return detail(item) if item else None

    return Made("wix_fr", of, "EUR", pages, lambda i: f"/product-page/{i.slug}", image=lambda i: media(i, "w_1000,h_1000").replace("{base}", "/"))


# --- Squarespace 7.1, United States: vintage and studio pottery ------------------------------------------------------

SQS_LINES = """
Ash Glaze Moon Jar|420.00|Wheel-thrown stoneware, natural ash from a three-day wood firing. 11" tall.
Set of Four Tumblers, Oatmeal|112.00|Each holds about 10 oz. Food and dishwasher safe.
Speckled Ramen Bowl|58.00|7.5" across with two chopstick notches.
1960s Walnut Catchall Tray|75.00|Found in an estate in Asheville. Light wear to the rim, re-oiled.
Yunomi No. 14|64.00|Shino glaze with carbon trapping. Signed on the foot.
Brass Candlestick Pair, Denmark|140.00|Marked on base. Unlacquered so they keep aging.
Large Serving Platter in Tenmoku|185.00|15" diameter. A few iron spots at the lip.
Pour-Over Coffee Dripper|52.00|Fits a No. 2 paper filter and most mugs.
Antique French Confit Pot|310.00|Late 19th century, yellow glaze half dip, old chips as pictured.
Bud Vase, Celadon|38.00|About 5" tall. One stem is plenty.
Hand-carved Cherry Spoon|34.00|Finished in walnut oil. No two alike.
Salt Cellar with Lid|46.00|Holds a generous half cup of flaky salt.
Mid-century Teak Ice Bucket|165.00|Orange melamine liner, no cracks.
Incense Holder, Raw Clay|24.00|Fits standard sticks.
Wood-fired Tea Bowl (Chawan)|225.00|Fired on shells; three marks in the well.
Stoneware Butter Crock|49.50|Keep it on the counter with a little water.
Indigo Linen Tea Towel|26.00|Dyed in small batches in a real indigo vat.
Nesting Bowls, Set of 3|138.00|6", 8" and 10". Satin white inside, bare outside.
Vintage Kilim Pillow 16x16|88.00|Made of a 1950s rug from Konya. Insert included.
Oval Baker, Iron Red|124.00|Oven safe if you bring it up to temperature slowly.
Ceramic Pendant Lamp|360.00|UL listed socket and 10' cloth cord.
Garlic Grater Plate|29.00|Works for ginger too.
Ironstone Pitcher c. 1880|195.00|English, clear maker's mark, fine crazing throughout.
Espresso Cup and Saucer|42.00|3 oz. In matte black or bare clay; pick at checkout.
Planter with Drip Tray, 8 inch|96.00|Drainage hole. Plant not included.
Seconds: Mystery Mug|20.00|Small flaws, still a good mug. We choose for you.
Woven Seagrass Basket|54.00|Handles wrapped in leather.
Black Walnut Cutting Board|118.00|End grain, 12 x 16, with juice groove.
"""
SQS_TEXTS = ["Made in our studio in Marshall, North Carolina. Ships within 5 business days.", "Because each piece is made by hand, expect slight variation in size and color.", "One of a kind. All sales of vintage pieces are final, so please ask for more photos."]


def squarespace() -> Made:
    """A Squarespace 7.1 shop: grid-item cards, ProductItem pages, the context script."""
    of = things(SQS_LINES, SQS_TEXTS)
    cats = [("tableware", "Tableware"), ("vintage", "Vintage"), ("home", "Home")]

    def cat(item: Item) -> int:
        return {3: 1, 5: 1, 8: 1, 12: 1, 18: 1, 22: 1, 0: 2, 9: 2, 13: 2, 16: 2, 20: 2, 24: 2, 26: 2}.get(item.n - 101, 0)

    def pic(item: Item) -> str:
        return f"{{base}}content/v1/5f2c81e09b/1698{item.n}402-QX7Z/{item.slug}.jpg"

    def price(item: Item) -> str:
        return f"${item.price:,.2f}"

    def card(item: Item) -> str:
        hold = '<div class="grid-meta-status"><div class="product-scarcity">Only 1 left in stock</div></div>' if cat(item) == 1 else '<div class="grid-meta-status"></div>'
        return f"""<div class="grid-item" id="thumb-{item.slug}" data-item-id="61a{item.n}c9f0e1"><a class="grid-item-link product-lists-item-link" href="/shop/p/{item.slug}" aria-label="{e(item.title)}"></a><figure class="grid-image grid-image-aspect-ratio--square" data-animation-role="image"><div class="grid-image-inner-wrapper grid-image-hover--crossfade"><img data-src="{pic(item)}" data-image="{pic(item)}" data-image-dimensions="1500x1500" data-image-focal-point="0.5,0.5" alt="{item.slug}.jpg" class="grid-item-image grid-image-cover grid-image-selected" loading="lazy" src="{pic(item)}?format=500w" /></div></figure><section class="grid-meta-wrapper"><div class="grid-main-meta"><div class="grid-title">{e(item.title)}</div><div class="grid-prices" data-test="plp-grid-prices"><div class="product-price">
{price(item)}</div></div></div>{hold}</section></div>"""

    def frame(title: str, body: str, head: str = "", kind: str = "collection-type-products") -> str:
        links = "".join(f'<div class="header-nav-item header-nav-item--collection"><a href="{h}" data-animation-role="header-element">{t}</a></div>' for h, t in (("/shop", "Shop"), ("/about", "About"), ("/journal", "Journal"), ("/contact", "Contact")))
        ctx = json.dumps({"facebookAppId": "314192535267336", "rollups": {}, "pageType": 1, "website": {"id": "5f2c81e09b", "identifier": "laurel-fork-pottery", "websiteType": 1, "timeZone": "America/New_York", "siteTitle": "Laurel Fork Pottery", "language": "en-US"}, "websiteSettings": {"storeSettings": {"storeState": 3, "merchantCurrencyCode": "USD", "selectedCurrency": "USD", "isLive": True}}, "cookieSettings": {"isCookieBannerEnabled": True}, "websiteCloneable": False})
        return f"""<!doctype html><html xmlns:og="http://opengraphprotocol.org/schema/" xmlns:fb="http://www.facebook.com/2008/fbml" lang="en-US"><head><meta http-equiv="X-UA-Compatible" content="IE=edge,chrome=1"><meta name="viewport" content="width=device-width, initial-scale=1"><!-- This is Squarespace. --><!-- laurel-fork-pottery --><base href=""><meta charset="utf-8" /><title>{e(title)} &mdash; Laurel Fork Pottery</title><meta http-equiv="Accept-CH" content="Sec-CH-UA-Platform-Version, Sec-CH-UA-Model" /><link rel="icon" type="image/x-icon" href="/favicon.ico"/><meta property="og:site_name" content="Laurel Fork Pottery"/>{head}<script data-name="static-context">Static = window.Static || {{}}; Static.SQUARESPACE_CONTEXT = {ctx};</script><link rel="stylesheet" type="text/css" href="/static/site.css"/></head>
<body id="collection-5f2c" class="primary-button-style-solid primary-button-shape-square tweak-products-width-full tweak-global-animations-enabled {kind} native-currency-code-usd view-list"><div id="siteWrapper" class="clearfix site-wrapper"><header data-test="header" id="header" class="header theme-col--primary" data-section-id="header"><div class="header-announcement-bar-wrapper"><a href="#page" class="header-skip-link sqs-button-element--primary">Skip to Content</a><div class="sqs-announcement-bar-content"><p>Free shipping on US orders over $150</p></div></div><div class="header-inner container--fluid"><div class="header-title-nav-wrapper"><div class="header-title" data-animation-role="header-element"><div class="header-title-text"><a id="site-title" href="/">Laurel Fork Pottery</a></div></div><div class="header-nav"><nav class="header-nav-list">{links}</nav></div></div><div class="header-actions header-actions--right"><div class="showOnDesktop"><a href="/cart" class="cart-style-icon icon--stroke header-icon header-icon-border-shape-none sqs-custom-cart" ><span class="Cart-inner"></span><div class="legacy-cart icon-cart-quantity"><span class="sqs-cart-quantity">0</span></div></a></div></div></div></header>
<main id="page" class="container" role="main"><article class="sections" id="sections" data-page-sections="5f2c">{body}</article></main><footer class="sections" id="footer-sections" data-footer-sections><section class="page-section"><div class="sqs-block newsletter-block"><div class="newsletter-form-header-title">Studio letters</div><input type="email" placeholder="Email Address"/><button class="newsletter-form-button">Sign Up</button></div><div class="sqs-html-content"><p>27 Back Street, Marshall, NC 28753, USA</p><p><a href="/shipping-returns">Shipping &amp; Returns</a> · <a href="/faq">FAQ</a></p><p>Made with <a href="https://www.squarespace.com/">Squarespace</a></p></div></section></footer></div><script>Static.COOKIE_BANNER_CAPABLE = true;</script></body></html>"""

    def listing(some: list[Item], page: int, base: str, name: str) -> str:
        last = -(-len(some) // 12)
        nav = "".join(f'<a class="list-pagination-{k}" href="{base}?page={p}" aria-label="{t}"><span>{t}</span></a>' for k, p, t, ok in (("prev", page - 1, "Previous", page > 1), ("next", page + 1, "Next", page < last)) if ok)
        tree = "".join(f'<li class="nested-category-tree-item"><a class="category-link" href="/shop/{s}">{n}</a></li>' for s, n in cats)
        return frame(name, f"""<section data-test="page-section" data-section-theme="" class="page-section content-collection full-bleed-section collection-type-products" data-section-id="60f"><div class="section-border"><div class="section-background"></div></div><div class="content-wrapper"><div class="content"><section id="pdp" class="products collection-content-wrapper" data-controller="ProductListGrid"><div class="products-flex-container"><div class="nested-category-breadcrumb"><a href="/shop" class="nested-category-breadcrumb-link">Shop</a></div><nav class="nested-category-tree-wrapper"><ul class="nested-category-tree"><li><a class="category-link" href="/shop">All</a></li>{tree}</ul></nav><h1 class="nested-category-title">{name}</h1><div class="products list"><div class="list-grid" data-products-per-row="3">{"".join(map(card, chunk(some, page, 12)))}</div></div><nav class="product-list-pagination">{nav}</nav></div></section></div></div></section>""", f'<link rel="canonical" href="{{base}}{base[1:]}"/><meta property="og:title" content="{name} — Laurel Fork Pottery"/><meta property="og:type" content="website"/>')

    def detail(item: Item) -> str:
        data = {"name": item.title, "image": pic(item) + "?format=1500w", "description": f"<p>{item.text}</p>", "brand": "Laurel Fork Pottery", "offers": {"price": float(item.price), "priceCurrency": "USD", "url": f"{{base}}shop/p/{item.slug}", "availability": "InStock", "sku": f"SQ{item.n}{item.n * 7}", "@context": "http://schema.org", "@type": "Offer"}, "@context": "http://schema.org", "@type": "Product"}
        head = f"""<link rel="canonical" href="{{base}}shop/p/{item.slug}"/><meta property="og:title" content="{e(item.title)} — Laurel Fork Pottery"/><meta property="og:url" content="{{base}}shop/p/{item.slug}"/><meta property="og:type" content="product"/><meta property="og:description" content="{e(item.text)}"/><meta property="og:image" content="{pic(item)}?format=1500w"/><meta property="product:price:amount" content="{item.price}"/><meta property="product:price:currency" content="USD"/><meta property="product:availability" content="instock"/><meta itemprop="name" content="{e(item.title)} — Laurel Fork Pottery"/><meta name="twitter:card" content="summary"/><meta name="description" content="{e(item.text)}" /><script type="application/ld+json">{json.dumps(data)}</script><script type="application/ld+json">{json.dumps({"@context": "http://schema.org", "@type": "WebSite", "name": "Laurel Fork Pottery", "url": "{base}"})}</script>"""
        near = "".join(f'<a class="related-product-link" href="/shop/p/{i.slug}" ><div class="related-product-image"><img src="{pic(i)}?format=300w" alt="{e(i.title)}"></div><div class="related-product-title">{e(i.title)}</div><div class="related-product-price"><div class="product-price">{price(i)}</div></div></a>' for i in (of[(item.n - 101 + k) % len(of)] for k in (4, 9, 15, 21)))
        slug_, name = cats[cat(item)]
        return frame(item.title, f"""<section class="page-section content-collection collection-type-products"><div class="content-wrapper"><div class="content"><section id="pdp" class="ProductItem-container"><nav class="ProductItem-nav"><div class="ProductItem-nav-breadcrumb" data-animation-role="content"><a href="/shop" class="ProductItem-nav-breadcrumb-link">Shop</a><span class="ProductItem-nav-breadcrumb-separator"></span><a href="/shop/{slug_}" class="ProductItem-nav-breadcrumb-link">{name}</a><span class="ProductItem-nav-breadcrumb-separator"></span><a class="ProductItem-nav-breadcrumb-link ProductItem-nav-breadcrumb-link--current" aria-current="page" href="/shop/p/{item.slug}">{e(item.title)}</a></div></nav>
<article class="ProductItem hentry tag-{slug_}" id="item-61a{item.n}" data-item-id="61a{item.n}c9f0e1" data-product-type="1"><div class="ProductItem-summary" data-controller="ProductGallery"><section class="ProductItem-gallery" data-product-gallery="slides" aria-label="Gallery"><div class="ProductItem-gallery-slides"><div class="ProductItem-gallery-slides-item selected" data-slide-index="1"><img data-src="{pic(item)}" data-image="{pic(item)}" src="{pic(item)}?format=1000w" class="ProductItem-gallery-slides-item-image" alt="{item.slug}.jpg" /></div></div></section>
<section class="ProductItem-details" data-test="pdp-details"><div class="ProductItem-details-checkout"><h1 class="ProductItem-details-title" data-content-field="title" data-test="pdp-title">{e(item.title)}</h1><div class="ProductItem-product-price" data-animation-role="content"><div class="product-price">
{price(item)}
</div></div><div class="ProductItem-details-excerpt" data-content-field="excerpt"><div class="ProductItem-details-excerpt-below-price"><p>{e(item.text)}</p></div></div><div class="ProductItem-quantity-add-to-cart"><div class="product-quantity-input" data-item-id="61a{item.n}c9f0e1"><div class="quantity-label">Quantity:</div><input aria-label="Quantity" size="4" max="9999" min="1" value="1" type="number" step="1"></div><div class="sqs-add-to-cart-button-wrapper"><div class="sqs-add-to-cart-button sqs-suppress-edit-mode sqs-editable-button" role="button" data-collection-id="5f2c" data-item-id="61a{item.n}c9f0e1" data-product-type="1"><div class="sqs-add-to-cart-button-inner">Add To Cart</div></div></div></div></div></section></div></article><section class="ProductItem-relatedProducts"><h2 class="product-related-products-title">You Might Also Like</h2><div class="related-products">{near}</div></section></section></div></div></section>""", head, "collection-type-products view-item")

    notes = {"about": "About the studio", "contact": "Contact", "shipping-returns": "Shipping & Returns", "faq": "FAQ", "journal": "Journal", "journal/spring-kiln-opening": "Spring Kiln Opening", "cart": "Shopping Cart"}

    def pages(path: str, query: dict[str, str]) -> str | Answer | None:
        at = path.strip("/")
        if at.startswith("content/"):
            return png(int(at.split("/")[3][4:7]))
        if not at:
            return frame("Home", f"""<section class="page-section layout-engine-section"><div class="sqs-block html-block"><h1>Slow pots, old things</h1><p>Wood-fired stoneware and vintage finds from the mountains.</p><a href="/shop" class="sqs-block-button-element--medium sqs-button-element--primary">Shop all</a></div><div class="sqs-block product-block"><div class="summary-item-list">{"".join(f'<div class="summary-item summary-item-record-type-store-item"><a href="/shop/p/{i.slug}" class="summary-thumbnail-container sqs-gallery-image-container"><img data-src="{pic(i)}" src="{pic(i)}?format=300w" alt="{e(i.title)}"></a><div class="summary-content"><div class="summary-title"><a href="/shop/p/{i.slug}" class="summary-title-link">{e(i.title)}</a></div><div class="summary-price"><div class="product-price">{price(i)}</div></div></div></div>' for i in of[2:27:6])}</div></div></section>""", kind="homepage")
        if at == "shop":
            return listing(of, list_page(query), "/shop", "Shop")
        for k, (s, n) in enumerate(cats):
            if at == f"shop/{s}":
                return listing([i for i in of if cat(i) == k], list_page(query), f"/shop/{s}", n)
        if at in notes:
            inner = '<article class="blog-single-column--container"><h1 class="blog-title"><a href="/journal/spring-kiln-opening">Spring Kiln Opening</a></h1><time class="blog-date">Apr 4</time></article>' if at == "journal" else "<p>We fire the big kiln three times a year, and open it to friends on the Saturday after. Bring boots.</p>"
            return frame(notes[at], f'<section class="page-section"><div class="sqs-html-content"><h1>{e(notes[at])}</h1>{inner}</div></section>', kind="collection-type-page")
        item = next((i for i in of if at == f"shop/p/{i.slug}"), None)
        return detail(item) if item else None

    return Made("squarespace_us", of, "USD", pages, lambda i: f"/shop/p/{i.slug}", image=lambda i: pic(i).replace("{base}", "/"))


# --- Magento 2.4 Luma, Mexico: musical instruments -------------------------------------------------------------------

MAGE_LINES = """
Guitarra Clásica Paracho Cedro Rojo|4890.00|Fabricada en Paracho, Michoacán, con tapa de cedro y fondo de palo escrito.
Requinto Profesional Cutaway|7250.00|Escala corta con corte veneciano, incluye estuche semirrígido.
Vihuela Mexicana de Mariachi|3690.00|Cinco cuerdas, caja abombada de cedro.
Guitarrón de Concierto 6 Cuerdas|8450.00|Tapa de tacote, excelente proyección de bajos.
Guitarra Acústica Yamaha F310|3299.00|Tapa de abeto laminada, ideal para principiantes.
Guitarra Eléctrica Squier Bullet Strat|4799.00|Tres pastillas sencillas, tremolo sincronizado.
Bajo Eléctrico Ibanez GSR200|6999.00|Mástil de maple, pastillas P y J.
Ukulele Soprano Caoba|899.00|Con funda acolchada y afinador de clip.
Jarana Jarocha Tercera|2150.00|Tallada de una sola pieza de cedro.
Charango de Armadillo Sintético|2890.00|Clavijero de metal, cuerdas de nylon.
Acordeón Hohner Corona II FBE|28499.00|Tres hileras, 31 botones, registro clásico norteño.
Acordeón Infantil 7 Botones|1190.00|Colores surtidos, para niños de 6 años en adelante.
Teclado Casio CT-S300|4399.00|61 teclas sensibles al tacto, 400 tonos.
Piano Digital Yamaha P-45|13999.00|88 teclas contrapesadas GHS.
Melódica Suzuki 32 Teclas|1250.00|Incluye boquilla corta y manguera flexible.
Batería Acústica 5 Piezas Negra|9990.00|Bombo de 22 pulgadas, platillos y banco incluidos.
Cajón Peruano Flamenco|1790.00|Bordonera ajustable con llave allen.
Tarola 14 x 5.5 Acero|2399.00|Cascos de acero cromado, parche capa.
Congas LP Aspire Par 10 y 11|8690.00|Con base doble de altura ajustable.
Güiro de Madera con Raspador|320.00|Artesanal, de Chiapas.
Marimba Escolar 3 Octavas|11500.00|Teclas de hormiguillo, baquetas incluidas.
Trompeta Bb Laqueada Principiante|4150.00|Boquilla 7C y estuche rígido.
Saxofón Alto Eb Niquelado|7890.00|Llave de Fa sostenido agudo.
Clarinete 17 Llaves Ebonita|2990.00|Sistema Boehm, caña 2.5.
Trombón de Vara Tenor|5650.00|Campana de 8 pulgadas.
Flauta Dulce Soprano Yamaha YRS-23|149.00|Digitación alemana, funda incluida.
Violín 4/4 Macizo Estudiante|2790.00|Con arco de crin natural y brea.
Micrófono Shure SM58|2499.00|Dinámico cardioide, el estándar de los escenarios.
Pedal Boss DS-1 Distorsión|1899.00|El clásico naranja.
Set de Cuerdas D'Addario EJ45|265.00|Tensión normal para guitarra clásica.
"""
MAGE_TEXTS = ["Envío gratis a toda la República en compras mayores a $1,500. Garantía de 12 meses directamente con nosotros.", "Precio con IVA incluido. Hasta 12 meses sin intereses con tarjetas participantes.", "Ajustado y revisado por nuestro laudero antes del envío."]
MAGE_CATS = [("cuerdas", "Cuerdas", (0, 10)), ("acordeones-y-teclados", "Acordeones y Teclados", (10, 15)), ("percusiones", "Percusiones", (15, 21)), ("alientos", "Alientos", (21, 26)), ("accesorios", "Arcos y Accesorios", (26, 30))]


def magento() -> Made:
    """Magento 2.4 with Luma in Mexican Spanish."""
    of = things(MAGE_LINES, MAGE_TEXTS, first=2041, step=3)

    def pic(item: Item) -> str:
        return f"{{base}}media/catalog/product/cache/3a9f{item.n}b7c1/{item.slug[0]}/{item.slug[1]}/{item.slug.replace('-', '_')}.jpg"

    def money(value: object) -> str:
        return f"${value:,.2f}"

    def was(item: Item) -> int:
        return int(item.price) // 8 * 10 if item.n % 4 == 1 else 0

    def box(item: Item, kind: str = "product-price-") -> str:
        def one(label: str, amount: object, ident: str, typ: str) -> str:
            return f'<span class="price-container price-final_price tax weee"><span class="price-label">{label}</span><span id="{ident}" data-price-amount="{amount}" data-price-type="{typ}" class="price-wrapper "><span class="price">{money(amount)}</span></span></span>'
        if was(item):
            inner = f'<span class="special-price">{one("Precio especial", item.price, kind + str(item.n), "finalPrice")}</span><span class="old-price">{one("Precio habitual", was(item), "old-price-" + str(item.n), "oldPrice")}</span>'
        else:
            inner = f'<span class="price-container price-final_price tax weee"><span id="{kind}{item.n}" data-price-amount="{item.price:.0f}" data-price-type="finalPrice" class="price-wrapper "><span class="price">{money(item.price)}</span></span></span>'
        return f'<div class="price-box price-final_price" data-role="priceBox" data-product-id="{item.n}" data-price-box="product-id-{item.n}">{inner}</div>'

    def card(item: Item, tag: str = "li") -> str:
        return f"""<{tag} class="item product product-item"><div class="product-item-info" id="product-item-info_{item.n}" data-container="product-grid"><a href="{{base}}{item.slug}.html" class="product photo product-item-photo" tabindex="-1"><span class="product-image-container product-image-container-{item.n}"><span class="product-image-wrapper"><img class="product-image-photo" src="{pic(item)}" loading="lazy" width="240" height="300" alt="{e(item.title)}"/></span></span></a><div class="product details product-item-details"><strong class="product name product-item-name"><a class="product-item-link" href="{{base}}{item.slug}.html">
{e(item.title)}</a></strong>{box(item)}<div class="product-item-inner"><div class="product actions product-item-actions"><div class="actions-primary"><form data-role="tocart-form" data-product-sku="LM-{item.n}" action="{{base}}checkout/cart/add/product/{item.n}/" method="post"><input type="hidden" name="product" value="{item.n}"><button type="submit" title="Añadir al carrito" class="action tocart primary"><span>Añadir al carrito</span></button></form></div><div data-role="add-to-links" class="actions-secondary"><a href="#" class="action towishlist" title="Agregar a la lista de deseos"><span>Agregar a la lista de deseos</span></a></div></div></div></div></div></{tag}>"""

    def frame(title: str, body: str, head: str = "", kind: str = "cms-index-index page-layout-1column", crumbs: str = "") -> str:
        menu = "".join(f'<li class="level0 nav-{i} category-item level-top"><a href="{{base}}{s}.html" class="level-top"><span>{e(n)}</span></a></li>' for i, (s, n, _) in enumerate(MAGE_CATS, 1))
        return f"""<!doctype html><html lang="es"><head prefix="og: http://ogp.me/ns# fb: http://ogp.me/ns/fb# product: http://ogp.me/ns/product#"><script>var BASE_URL = '{{base}}'; var require = {{'baseUrl': '{{base}}static/version1714/frontend/Magento/luma/es_MX'}};</script><meta charset="utf-8"/><meta name="title" content="{e(title)}"/><meta name="robots" content="INDEX,FOLLOW"/><meta name="viewport" content="width=device-width, initial-scale=1"/><title>{e(title)}</title><link rel="stylesheet" type="text/css" media="all" href="{{base}}static/version1714/_cache/merged/5c1b.min.css" />{head}</head>
<body data-container="body" data-mage-init='{{"loaderAjax": {{}}, "loader": {{ "icon": "{{base}}static/version1714/images/loader-2.gif"}}}}' id="html-body" class="{kind}"><script type="text/x-magento-init">{{"*": {{"Magento_PageBuilder/js/widget-initializer": {{"config": {{}}}}}}}}</script><div class="cookie-status-message" id="cookie-status">La tienda no funcionará correctamente cuando las cookies están deshabilitadas.</div><noscript><div class="message global noscript"><div class="content"><p><strong>Parece que JavaScript está deshabilitado en su navegador.</strong></p></div></div></noscript><div class="page-wrapper"><header class="page-header"><div class="panel wrapper"><div class="panel header"><a class="action skip contentarea" href="#contentarea"><span>Ir al contenido</span></a><ul class="header links"><li class="greet welcome"><span class="not-logged-in">¡Bienvenido a La Laudería!</span></li><li class="link authorization-link"><a href="{{base}}customer/account/login/">Iniciar sesión</a></li><li><a href="{{base}}customer/account/create/">Crear una cuenta</a></li></ul></div></div><div class="header content"><span data-action="toggle-nav" class="action nav-toggle"><span>Alternar navegación</span></span><a class="logo" href="{{base}}" title="La Laudería" aria-label="store logo"><img src="{{base}}media/logo/default/logo.png" title="La Laudería" alt="La Laudería" width="170"/></a><div data-block="minicart" class="minicart-wrapper"><a class="action showcart" href="{{base}}checkout/cart/"><span class="text">Mi carrito</span></a></div><div class="block block-search"><form class="form minisearch" id="search_mini_form" action="{{base}}catalogsearch/result/" method="get"><input id="search" type="text" name="q" placeholder="Busque en toda la tienda..." class="input-text"/></form></div></div></header><div class="sections nav-sections"><nav class="navigation" data-action="navigation"><ul>{menu}</ul></nav></div>{crumbs}
<main id="maincontent" class="page-main"><a id="contentarea" tabindex="-1"></a><div class="page messages"><div data-placeholder="messages"></div></div>{body}</main><footer class="page-footer"><div class="footer content"><ul class="footer links"><li class="nav item"><a href="{{base}}quienes-somos">Quiénes somos</a></li><li class="nav item"><a href="{{base}}aviso-de-privacidad">Aviso de privacidad</a></li><li class="nav item"><a href="{{base}}envios-y-devoluciones">Envíos y devoluciones</a></li><li class="nav item"><a href="{{base}}contact">Contáctenos</a></li></ul><div class="block newsletter"><form class="form subscribe"><input name="email" type="email" placeholder="Ingrese su correo electrónico"/><button class="action subscribe primary">Suscribirse</button></form></div><small class="copyright"><span>Copyright © 2026 La Laudería S.A. de C.V., Guadalajara, Jalisco, México. Todos los precios en pesos mexicanos (MXN).</span></small></div></footer></div></body></html>"""

    def trail(*parts: tuple[str, str]) -> str:
        return '<div class="breadcrumbs"><ul class="items"><li class="item home"><a href="{base}" title="Ir a la página de inicio">Inicio</a></li>' + "".join(f'<li class="item"><a href="{{base}}{s}.html">{e(n)}</a></li>' if s else f'<li class="item product"><strong>{e(n)}</strong></li>' for s, n in parts) + "</ul></div>"

    def listing(cat: tuple[str, str, tuple[int, int]], page: int) -> str:
        s, n, (a, b) = cat
        some, size = of[a:b], 4
        last = -(-len(some) // size)
        nums = "".join(f'<li class="item current"><strong class="page"><span class="label">Actualmente estás leyendo la página</span><span>{p}</span></strong></li>' if p == page else f'<li class="item"><a href="{{base}}{s}.html?p={p}" class="page"><span class="label">Página</span><span>{p}</span></a></li>' for p in range(1, last + 1))
        nxt = f'<li class="item pages-item-next"><a class="action next" href="{{base}}{s}.html?p={page + 1}" title="Siguiente"><span class="label">Página</span><span>Siguiente</span></a></li>' if page < last else ""
        tool = f'<div class="toolbar toolbar-products" data-mage-init=\'{{"productListToolbarForm":{{}}}}\'><div class="modes"><strong title="Parrilla" class="modes-mode active mode-grid"><span>Parrilla</span></strong><a class="modes-mode mode-list" title="Lista" href="#"><span>Lista</span></a></div><p class="toolbar-amount" id="toolbar-amount">Artículos <span class="toolbar-number">{(page - 1) * size + 1}</span>-<span class="toolbar-number">{min(page * size, len(some))}</span> de <span class="toolbar-number">{len(some)}</span></p><div class="pages"><strong class="label pages-label" id="paging-label">Página</strong><ul class="items pages-items">{nums}{nxt}</ul></div><div class="toolbar-sorter sorter"><label class="sorter-label" for="sorter">Ordenar por</label><select id="sorter" class="sorter-options"><option value="position" selected="selected">Posición</option><option value="price">Precio</option></select></div></div>'
        return frame(n, f"""<div class="page-title-wrapper"><h1 class="page-title" id="page-title-heading"><span class="base" data-ui-id="page-title-wrapper">{e(n)}</span></h1></div><div class="columns"><div class="column main">{tool}<div class="products wrapper grid products-grid"><ol class="products list items product-items">{"".join(map(card, chunk(some, page, size)))}</ol></div>{tool}</div><div class="sidebar sidebar-main"><div class="block filter" id="layered-filter-block"><div class="block-title filter-title"><strong>Comprar por</strong></div><dl class="filter-options"><dt class="filter-options-title">Precio</dt><dd class="filter-options-content"><ol class="items"><li class="item"><span><span class="price">$0.00</span> - <span class="price">$999.99</span><span class="count">2</span></span></li><li class="item"><span><span class="price">$1,000.00</span> y superior<span class="count">{len(some) - 2}</span></span></li></ol></dd></dl></div></div><div class="sidebar sidebar-additional"><div class="block block-compare"><div class="block-title"><strong>Comparar productos</strong></div><div class="empty">No tiene artículos para comparar.</div></div></div></div>""", "", f"page-with-filter page-products categorypath-{s} category-{s} catalog-category-view page-layout-2columns-left", trail(("", n)))

    def detail(item: Item) -> str:
        k = of.index(item)
        s, n, _ = next(c for c in MAGE_CATS if c[2][0] <= k < c[2][1])
        head = f'<link rel="canonical" href="{{base}}{item.slug}.html"/><meta property="og:type" content="product"/><meta property="og:title" content="{e(item.title)}"/><meta property="og:image" content="{pic(item)}"/><meta property="og:description" content="{e(item.text[:90])}"/><meta property="og:url" content="{{base}}{item.slug}.html"/><meta property="product:price:amount" content="{item.price:.0f}"/><meta property="product:price:currency" content="MXN"/>'
        near = "".join(card(of[(k + d) % len(of)]) for d in (1, 5, 11))
        show = json.dumps({"[data-gallery-role=gallery-placeholder]": {"mage/gallery/gallery": {"data": [{"thumb": pic(item), "img": pic(item), "full": pic(item), "caption": item.title, "position": "1", "isMain": True, "type": "image", "videoUrl": None}], "options": {"nav": "thumbs", "loop": True}}}})
        return frame(item.title, f"""<div class="columns"><div class="column main"><div class="product-info-main"><div class="page-title-wrapper product"><h1 class="page-title"><span class="base" data-ui-id="page-title-wrapper" itemprop="name">{e(item.title)}</span></h1></div><div class="product-reviews-summary empty"><div class="reviews-actions"><a class="action add" href="{{base}}{item.slug}.html#review-form">Sea el primero en dejar una reseña para este artículo</a></div></div><div class="product-info-price">{box(item)}<div class="product-info-stock-sku"><div class="stock available" title="Disponibilidad"><span>En stock</span></div><div class="product attribute sku"><strong class="type">SKU</strong><div class="value" itemprop="sku">LM-{item.n}</div></div></div></div><div class="product-add-form"><form data-product-sku="LM-{item.n}" action="{{base}}checkout/cart/add/product/{item.n}/" method="post" id="product_addtocart_form"><div class="box-tocart"><div class="fieldset"><div class="field qty"><label class="label" for="qty"><span>Cantidad</span></label><input type="number" name="qty" id="qty" min="0" value="1" class="input-text qty"/></div><div class="actions"><button type="submit" title="Añadir al carrito" class="action primary tocart" id="product-addtocart-button"><span>Añadir al carrito</span></button></div></div></div></form></div><div class="product-social-links"><a href="#" class="action towishlist"><span>Agregar a la lista de deseos</span></a></div></div>
<div class="product media"><a id="gallery-prev-area" tabindex="-1"></a><div class="gallery-placeholder _block-content-loading" data-gallery-role="gallery-placeholder"><img alt="main product photo" class="gallery-placeholder__image" src="{pic(item)}"/></div><script type="text/x-magento-init">{show}</script></div><div class="product info detailed"><div class="product data items" data-mage-init='{{"tabs":{{"openedState":"active"}}}}'><div class="data item title active" data-role="collapsible" id="tab-label-description"><a class="data switch" href="#description">Detalles</a></div><div class="data item content" id="description"><div class="product attribute description"><div class="value"><p>{e(item.text)}</p></div></div></div><div class="data item title" id="tab-label-additional"><a class="data switch" href="#additional">Más información</a></div><div class="data item content" id="additional"><div class="additional-attributes-wrapper table-wrapper"><table class="data table additional-attributes" id="product-attribute-specs-table"><caption class="table-caption">Más información</caption><tbody><tr><th class="col label" scope="row">Garantía</th><td class="col data" data-th="Garantía">12 meses</td></tr><tr><th class="col label" scope="row">País de origen</th><td class="col data" data-th="País de origen">{"México" if k in (0, 1, 2, 3, 8, 19, 20) else "Importado"}</td></tr></tbody></table></div></div></div></div><div class="block related"><div class="block-title title"><strong id="block-related-heading">Productos relacionados</strong></div><div class="block-content content"><div class="products wrapper grid products-grid products-related"><ol class="products list items product-items">{near}</ol></div></div></div></div></div>""", head, f"catalog-product-view product-{item.slug} page-layout-1column", trail((s, n), ("", item.title)))

    notes = {"quienes-somos": "Quiénes somos", "aviso-de-privacidad": "Aviso de privacidad", "envios-y-devoluciones": "Envíos y devoluciones", "contact": "Contáctenos", "customer/account/login": "Acceso de clientes", "customer/account/create": "Crear una cuenta nueva", "checkout/cart": "Carrito de compras"}

    def pages(path: str, query: dict[str, str]) -> str | Answer | None:
        at = path.strip("/")
        if at.startswith("media/catalog/"):
            return png(int(at.split("/")[4][4:8]))
        if at == "media/logo/default/logo.png":
            return png(7)
        if not at:
            return frame("La Laudería | Instrumentos musicales", f"""<div class="columns"><div class="column main"><div data-content-type="row"><h1 data-content-type="heading">Instrumentos hechos para sonar</h1><a class="action more button" href="{{base}}cuerdas.html">Ver cuerdas</a></div><div class="block widget block-products-list grid"><div class="block-title"><strong>Los más vendidos</strong></div><div class="block-content"><div class="products-grid grid"><ol class="product-items widget-product-grid">{"".join(map(card, of[3:29:7]))}</ol></div></div></div></div></div>""")
        if at in notes:
            return frame(notes[at], f'<div class="page-title-wrapper"><h1 class="page-title"><span class="base">{notes[at]}</span></h1></div><div class="columns"><div class="column main"><p>La Laudería nació en 1987 en el barrio de Analco, Guadalajara. Llámenos al 33 3614 0000 de lunes a viernes de 10 a 19 horas.</p></div></div>', kind="cms-page-view page-layout-1column")
        cat = next((c for c in MAGE_CATS if at == c[0] + ".html"), None)
        item = next((i for i in of if at == i.slug + ".html"), None)
        return listing(cat, list_page(query, "p")) if cat else detail(item) if item else None

    return Made("magento_mx", of, "MXN", pages, lambda i: f"/{i.slug}.html", image=lambda i: pic(i).replace("{base}", "/"))


MAKES: dict[str, Callable[[], Made]] = {"wix_fr": wix, "squarespace_us": squarespace, "magento_mx": magento}
