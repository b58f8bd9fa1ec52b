"""The names of classes and ids by which a page marks its price, crossed-out ones, and what stands beside."""

from __future__ import annotations

import re

from spiders.pages.words import words_of

PRICE_WORDS = words_of(
    "price prices pricing preis prix precio preco preço prezzo prijs cena ceny cene fiyat harga gia hinta pris "
    "ara amount betrag kosten cost tarif bid gebot prc money valor kakaku kingaku jiage woocommerce listprice "
    "saleprice pricetag pricebox prc hammer realised realized zuschlag sold adjuge martillo"
)
# How a page calls the place of its price; one that has words there asks none.
PLACE_WORDS = words_of(
    "price pricetag pricebox preis prix precio preco preço prezzo prijs cena fiyat harga hinta pris ara"
)
NOW_WORDS = words_of(
    "sale current final now special our offer actual new today discounted selling buy aktuell actuel actuelle "
    "oferta main primary product detail value total bid dsc dscntd hammer sold realised realized shopprice "
    "pricesales akcia akce akcni promocja promocyjna indirimli solde oferta scontato descuento diskon promo"
)
# "list-price" is what is crossed out, "price-list" a table of what is asked; of two prices shown one is the old one.
LIST_PRICE = re.compile(r"(?:list|market|double)[-_ ]?price", re.IGNORECASE)
OLD_WORDS = words_of(
    "old was regular compare before previous original rrp msrp uvp strike striked strikethrough crossed "
    "cross through vorher alt ancien barre barré antes anterior tachado tachada listino vecchio stary stara "
    "przekreslona former retail mrp base lineThrough linethrough del oldprice wasprice reg "
    "org orgnl orig origin market marketprice pricebase povodna puvodni eski ancienne originale precedente oude "
    "adviesprijs regularna katalogowa bezna redna redovna ordpris forpris førpris tidigare eredeti vechi"
) - {"base"}
# What is asked where nothing is taken off, and was asked where a lower price stands beside.
USUAL_WORDS = words_of("base normal standard")
REDUCED_WORDS = words_of(
    "special sale reduced discounted promo promotion promotional offer oferta soldes aktion "
    "diskon akcia akce promocja indirimli descuento scontato"
)
SIDE_WORDS = words_of(
    "shipping ship delivery versand spedizione porto frakt fracht ongkir "
    "livraison envio frete postage installment installments instalment instalments "
    "finance financing monthly month deposit tax vat fee fees save saving savings ersparnis discount coupon "
    "voucher rate unit unitprice grundpreis basisprijs points reward cashback afterpay klarna affirm "
    "parcelamento parcela cuotas rata minimum free threshold increment increments bidincrement bidincrements filter "
    "range slider history estimate vpe einheitspreis"
)
ELSEWHERE_WORDS = words_of(
    "related similar recommend recommended recommendations recommendation also upsell upsells crosssell "
    "crosssells cross carousel recently viewed cart basket warenkorb panier minicart menu sidebar widget "
    "bundle bundles accessories sponsored ads footer header nav navbar navigation topbar breadcrumb "
    "breadcrumbs teaser suggestions suggested othersellers moreads ähnliche aehnliche similaires relacionados "
    "correlati podobne comments reviews review"
) - {"cross"}
# "add-to-cart" is a part of the ad's own box, "cart" the basket in the page's head.
BASKET_WORDS = frozenset(["cart", "basket", "warenkorb", "panier"])
# "ui huge header" is how a frame of styles calls large letters: of a price it says nothing of the page's parts.
STYLE_WORDS = frozenset(["header", "widget", "menu", "ads"])
# "ads-image", "ads-details" are how makes of boards call the parts of one ad.
OWN_WORDS = frozenset(
    ["image", "images", "photo", "photos", "gallery", "detail", "details", "info", "title", "description"]
)
# "item-header", "ad__header" are how they call what stands above it.
HEADED_WORDS = words_of(
    "item ad ads advert listing product offer offers classified detail details post topic thread auction lot article "
    "annonce anuncio aviso anzeige annuncio advertentie inzerat oglas ogloszenie oferta ilan iklan viewad adview goods "
    "summary title object publication entry description"
)
# Beside the words of an ad many sites tell its price there.
BESIDE_WORDS = frozenset(["sidebar", "widget"])
# A price with such a mark is asked of some people only.
MEMBER_WORDS = words_of(
    "club clubprice member members memberprice membership vip vipprice loyalty insider cardholder clubcard mitglied "
    "mitglieder membre membres socio socios stalych klubowa klubowy clenska"
)
ADDING_WORDS = frozenset(["add", "addto", "to", "form", "buy", "around"])
POST_WORDS = frozenset(["post", "message", "comment", "reply", "answer", "postcontainer", "postbit"])
CENTS = words_of("cents cent fraction decimal decimals centimes dec kop kopecks minor frac sup superscript")
