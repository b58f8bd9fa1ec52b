"""The price a page asks, told from crossed-out ones, postage, instalments and what other ads cost."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from itertools import islice

from lxml.html import HtmlElement  # type: ignore[import-untyped]
from scrapy.http import TextResponse

from spiders.pages.headings import heading_of
from spiders.pages.labels import field_of, pairs
from spiders.pages.prices import priced, read_price
from spiders.pages.words import words_of

_WORD = re.compile(r"[^\W_]+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_PRICE_WORDS = words_of(
    "price prices pricing preis prix precio preco preço prezzo prijs cena ceny cene fiyat harga gia hinta pris "
    "ara amount betrag kosten cost tarif bid gebot prc money valor kakaku kingaku jiage woocommerce listprice "
    "saleprice prc hammer realised realized zuschlag sold adjuge martillo"
)
_NOW_WORDS = words_of(
    "sale current final now special our offer actual new today discounted selling buy aktuell actuel actuelle "
    "oferta main primary product detail value total bid dsc dscntd hammer sold realised realized shopprice "
    "pricesales"
)
# "list-price" is what is crossed out, "price-list" a table of what is asked.
_LIST_PRICE = re.compile(r"list[-_ ]?price", re.IGNORECASE)
_OLD_WORDS = words_of(
    "old was regular compare before previous original rrp msrp uvp strike striked strikethrough crossed "
    "cross through vorher alt ancien barre barré antes anterior tachado tachada listino vecchio stary stara "
    "przekreslona former retail mrp base lineThrough linethrough del oldprice wasprice reg "
    "org orgnl orig origin market marketprice pricebase"
)
_SIDE_WORDS = words_of(
    "shipping delivery versand livraison envio frete postage installment installments instalment instalments "
    "finance financing monthly month deposit tax vat fee fees save saving savings ersparnis discount coupon "
    "voucher rate unit unitprice grundpreis basisprijs points reward cashback afterpay klarna affirm "
    "parcelamento parcela cuotas rata minimum free threshold increment increments bidincrement bidincrements filter "
    "range slider history estimate vpe einheitspreis"
)
_ELSEWHERE_WORDS = words_of(
    "related similar recommend recommended recommendations recommendation also upsell upsells crosssell "
    "crosssells cross carousel recently viewed cart basket warenkorb panier minicart menu sidebar widget "
    "bundle bundles accessories sponsored ads footer header nav navbar navigation topbar breadcrumb "
    "breadcrumbs teaser suggestions suggested othersellers moreads ähnliche aehnliche similaires relacionados "
    "correlati podobne comments reviews review"
) - {"cross"}
# "add-to-cart" is a part of the ad's own box, "cart" the basket in the page's head.
_BASKET_WORDS = frozenset(["cart", "basket", "warenkorb", "panier"])
# "ui huge header" is how a frame of styles calls large letters: of a price it says nothing of the page's parts.
_STYLE_WORDS = frozenset(["header", "widget", "menu"])
_ADDING_WORDS = frozenset(["add", "addto", "to", "form", "buy"])
_TAX_BEFORE = re.compile(
    r"(?:税(?!込|抜)|\b(?:tax|vat|mwst\.?|ust\.?|tva|iva|btw|moms|mva|kdv|gst)\b|ндс)\W{0,3}$", re.IGNORECASE
)
_POST_WORDS = frozenset(["post", "message", "comment", "reply", "answer", "postcontainer", "postbit"])
# "price--withTax": the whole price, not the tax.
_TAXES = frozenset(["tax", "vat"])
_WITH = frozenset(["with", "incl", "inc", "including"])
_UNSEEN = re.compile(
    r"(?:^|\s)(?:(?:(?!overflow|label|title|text)[a-z]{1,6}-)?hidden|hide|d-none)(?:\s|$)(?!.*:(?:block|flex|inline|grid))"
)
_CENTS = words_of("cents cent fraction decimal decimals centimes dec kop kopecks minor frac sup superscript")
_MARKS = (
    "class", "id", "data-testid", "data-test-id", "data-qa", "data-qa-id", "data-test", "data-cy", "data-aut-id",
    "data-automation-id", "data-hook", "data-marker", "itemprop",
)  # fmt: skip
_STRUCK = ("del", "s", "strike")
_SKIPPED = words_of("script style noscript template select option svg textarea button iframe")
_ELSEWHERE_TAGS = frozenset(["nav", "footer", "aside"])
_ALOUD = frozenset(["b", "strong", "h2", "h3", "h4", "ins", "big", "font"])
_SIDE_TEXT = re.compile(
    r"shipping|postage|delivery|versand|lieferung|livraison|frais|env[ií]o|frete|spedizion|verzend|wysyłk|"
    r"доставк|kargo|frakt|"
    r"fragt|ongkir|ค่าส่ง|运费|運費|送料|배송비|شحن|per month|/ ?mo\b|monthly|monatlich|/ ?monat|par mois|al mes|/mes\b|"
    r"\b\d+ ?x ?(?:de |of )?[$€£r]|instal|raten|cuota|parcel|rata\b|deposit|anzahlung|save\b|you save|ersparnis|"
    r"sie sparen|"
    r"économis|ahorra|risparmi|oszczędz|экономия|discount|rabatt|\boff\b|per (?:100|kg|unit|piece|litre|liter|m²)|"
    r"/ ?(?:kg|100 ?g|l\b|m²)|pro (?:kg|100)|minimum|bid increment|min\. order|ab \d+ stück|over \D{0,3}\d|"
    r"points?\b|gift card|\bestimat(?:e|ion)\b|estimaci[oó]n|schätz|geschat|\bstima\b|szacunkow|эстимейт|落札予想|估价",
    re.IGNORECASE,
)
# The least price of thirty days, which Directive (EU) 2019/2161 has shops tell beside a reduced one.
_LEAST_OF_THIRTY = re.compile(
    r"\b30\s?(?:\w+\s)?(?:days|tage?n?|jours|d[ií]as|dias|giorni|dagen|dni|dn[ií]|nap|(?:de )?zile|dagar|dage|dager|"
    r"p[äa]iv\w+|ημερ\w+|дни|dienų|dienu|päeva|dana)\b",
    re.IGNORECASE,
)
# What one measure of it costs, "129,00 EUR pro kg", told beside what the whole costs.
_UNIT_TEXT = re.compile(
    r"(?:\b(?:per|pro|je|par|por|al|za|за|na|á)\b|/|=)\s?(?:1\s?|100\s?|10\s?)?(?:k?g|kilo\w*|kg|l|litr\w*|liter|litre|ml|"
    r"c?m|m²|m2|sqm|ft|oz|lb|кг|г|л|м|stück|stk|unit|piece|pz|szt|adet)\b",
    re.IGNORECASE,
)
# What is said of postage beside a price makes no postage of it.
_POSTAGE_NOTE = re.compile(
    r"送料(?:別途?|込み?|無料|当店負担)|(?:free|plus|excl\.?|incl?\.?|\+) (?:shipping|delivery|postage)|"
    r"(?:zzgl|inkl|exkl|zuzüglich)\.? versand\w*|versandkostenfrei|frais de port (?:inclus|offerts|en sus)|"
    r"(?:env[ií]o|frete) (?:gr[aá]tis|inclu\w+)|kargo (?:bedava|dahil)|免運|배송비 (?:포함|별도)|무료 ?배송",
    re.IGNORECASE,
)
_OLD_TEXT = re.compile(
    r"(?:\bwas\b|statt|\buvp\b|\brrp\b|\bmsrp\b|m\.?r\.?p\.?|list price|reg(?:ular)?\.? price|before|"
    r"original price(?: was)?|"
    r"\bantes\b|\bde:|ancien prix|instead of|au lieu de|previously|vorher|\bprima\b|\bpoprzednia|najniższa cena|"
    r"было|старая цена|"
    r"eski fiyat|giá cũ|giá gốc|ราคาปกติ|原价|原價|市场价格?|市場價格?|市价|专柜价|"
    r"定价|参考価格|通常価格|정가|كان|السعر القديم|قیمت قبلی|"
    r"harga awal|van voor)\W{0,14}$",
    re.IGNORECASE,
)
# What a heading says above other ads.
OTHERS_AHEAD = re.compile(
    r"^\W*(?:related|similar|you (?:may|might) (?:also )?like|more (?:from|ads|items|listings)|"
    r"other (?:ads|items|listings)|customers also|recently viewed|recommended|ähnliche|"
    r"weitere (?:anzeigen|artikel|produkte)|das könnte|kunden,? (?:kauften|die|haben)|wird oft|today.?s picks|"
    r"(?:قد|ربما) (?:ي|ت)عجبك|منتجات قد|"
    r"annonces similaires|(?:produits|articles) (?:similaires|associés|liés|connexes)|vous aimerez|"
    r"autres annonces|"
    r"(?:anuncios|productos|artículos|anúncios|produtos) (?:similares|relacionados|ass?ociados|semelhantes)|"
    r"annunci simili|prodotti (?:simili|correlati|associati)|vergelijkbare|gerelateerde|podobne|похожие|схожі|"
    r"другие (?:объявления|товары)|benzer|bunlar da|看过的人|看過的人|浏览过|相关|相關|猜你喜欢|推荐|推薦|同类|関連|"
    r"この商品を見た|おすすめ|見ている人に|관련|비슷한|추천|(?:إعلانات|عروض|منتجات) (?:مشابهة|ذات صلة)|"
    r"آگهی‌?های مشابه|محصولات (?:مشابه|مرتبط)|מודעות דומות|tin (?:đăng )?(?:tương tự|liên quan|khác)|"
    r"sản phẩm (?:tương tự|liên quan)|produk (?:terkait|serupa|lainnya)|iklan serupa|pilihan lainnya|"
    r"ประกาศที่คล้าย|สินค้าที่(?:คล้าย|เกี่ยวข้อง)|lignende|liknande|samankaltais|hasonló|podobné|anunțuri similare)",
    re.IGNORECASE,
)
_HEADINGS_OF_OTHERS = frozenset(["h2", "h3", "h4", "h5"])
_RANGE = re.compile(r"[-–—~〜～]|\b(?:to|bis|à|a|até|до|tot|do|đến|ถึง|sampai|hingga)\b", re.IGNORECASE)
_NO_PRICE = re.compile(
    r"on request|price on|auf anfrage|sur demande|a consultar|sob consulta|su richiesta|op aanvraag|po uzgodnieniu|"
    r"по запросу|договорная|call for|contact (?:us )?for|negotiable only|面议|面議|価格応相談|liên hệ|ติดต่อ|"
    r"للتواصل|تماس بگیرید|توافقی",
    re.IGNORECASE,
)
_CLAUSES = re.compile(r"[,;]\s+|\.\s+(?=[^\W\d])|\s[+|·]\s")
_LONGEST = 90
_MOST = 8_000
_MOST_WITHIN = 400
_DEEPEST = 80
_ENOUGH = 2.0


@dataclass(frozen=True, slots=True)
class Asked:
    """A price as the page shows it, with how surely it is the ad's own."""

    text: str
    score: float
    currency: bool
    element: HtmlElement


@dataclass(frozen=True, slots=True)
class _Place:
    struck: bool = False
    elsewhere: bool = False
    side: bool = False
    pricey: bool = False
    told: bool = False  # within the description


def _words(element: HtmlElement) -> frozenset[str]:
    told = " ".join(element.get(name) or "" for name in _MARKS)
    words = frozenset(word.rstrip("0123456789") for word in _WORD.findall(_CAMEL.sub(" ", told).lower()))
    if words & _TAXES and words & _WITH:
        words -= _TAXES
    if "non" in words and "sale" in words:
        words = (words - {"sale"}) | {"regular"}  # what stands where there is no sale
    return words | {"rrp"} if "list" in words and _LIST_PRICE.search(told) else words


def _is_struck(element: HtmlElement, words: frozenset[str]) -> bool:
    style = (element.get("style") or "").replace(" ", "").lower()
    return element.tag in _STRUCK or bool(words & _OLD_WORDS) or "line-through" in style


def _within(place: _Place, element: HtmlElement, words: frozenset[str], *, product: bool) -> _Place:
    pricey = bool(words & _PRICE_WORDS) or element.get("itemprop") == "price"
    elsewhere = words & _ELSEWHERE_WORDS
    if (elsewhere <= _BASKET_WORDS and words & _ADDING_WORDS) or (elsewhere <= _STYLE_WORDS and pricey):
        elsewhere = frozenset()
    return _Place(
        struck=place.struck
        or (
            _is_struck(element, words)
            and not (pricey and words & {"sale", "now", "current"} and element.tag not in _STRUCK)
        ),
        elsewhere=place.elsewhere or element.tag in _ELSEWHERE_TAGS or (bool(elsewhere) and not product),
        side=place.side or bool(words & _SIDE_WORDS),
        pricey=place.pricey or pricey,
        told=place.told or bool(words & {"description", "beschreibung", "desc", "body", "content"} and not pricey),
    )


def _walk(response: TextResponse) -> Iterator[tuple[HtmlElement, _Place, int]]:
    """Elements in page order with where they stand and how many elements after the ad's title."""
    bodies = response.xpath("//body")
    if not bodies:
        return
    heading = heading_of(response)
    stack: list[tuple[HtmlElement, _Place, int]] = [(bodies[0].root, _Place(), 0)]
    posts: set[tuple[str, str]] = set()
    since, seen = -1, 0
    while stack and seen < _MOST:
        element, place, depth = stack.pop()
        if not isinstance(element.tag, str) or element.tag in _SKIPPED or depth > _DEEPEST or _hidden(element):
            continue
        seen += 1
        if element is heading:
            since = 0
        elif since >= 0:
            since += 1
        # The body's own class ("single-product related-posts") describes the page, not a part of it.
        if element.tag not in ("body", "html", "main"):
            holds = heading is not None and since < 0 and any(each is heading for each in element.iter(heading.tag))
            words = _words(element)
            place = _within(place, element, words, product=holds)
            if words & _POST_WORDS:
                # A thread's first post is the ad, the others answer it.
                signature = (element.tag, element.get("class") or "")
                place = replace(place, elsewhere=place.elsewhere or signature in posts)
                posts.add(signature)
        yield element, place, since
        stack += [(child, where, depth + 1) for child, where in reversed(_children(element, place))]


def _children(element: HtmlElement, place: _Place) -> list[tuple[HtmlElement, _Place]]:
    """An element's children and where they stand: what follows a heading of other ads is elsewhere."""
    children = []
    for child in element:
        children.append((child, place))
        if child.tag in _HEADINGS_OF_OTHERS and OTHERS_AHEAD.match("".join(child.itertext())[:80]):
            place = replace(place, elsewhere=True)
    return children


def _hidden(element: HtmlElement) -> bool:
    style, classes = element.get("style"), element.get("class")
    return (
        (bool(style) and "display:none" in style.replace(" ", "").lower())
        or element.get("hidden") is not None
        or (bool(classes) and ("hid" in classes or "d-none" in classes) and bool(_UNSEEN.search(classes)))
    )


def flat(element: HtmlElement, depth: int = 0) -> str:
    """An element's text as people read a price: crossed-out parts left out, small raised digits as decimals."""
    parts = [element.text or ""]
    for child in element:
        if isinstance(child.tag, str) and child.tag not in _SKIPPED and depth < 8 and not _hidden(child):
            words = _words(child)
            if (not _is_struck(child, words) or words & {"sale", "now", "current"}) and not _is_unit_price(child):
                inner = flat(child, depth + 1).strip()
                cents = child.tag == "sup" or bool(words & _CENTS)
                before = "".join(parts).rstrip() if cents else ""
                if cents and re.fullmatch(r"\d{2}", inner) and before[-1:].isdigit():
                    parts.append("." + inner)
                elif cents and before[-1:] in ".," and re.match(r"\d{2}", inner):
                    parts = [before, inner]
                else:
                    parts.append(f" {inner} ")
        parts.append(child.tail or "")
    text = " ".join("".join(parts).split())
    return re.sub(r"(?<=\d) (?=[.,]\d)|(?<=\d[.,]) (?=\d\d\b)", "", text)


def _is_unit_price(element: HtmlElement) -> bool:
    """Whether an element tells no more than what a measure costs."""
    text = " ".join("".join(islice(element.itertext(), 12)).split())
    return len(text) <= _LONGEST // 2 and len(priced(text)) == 1 and bool(_UNIT_TEXT.search(text))


def current_of(text: str) -> str:
    """The part of a price text that is asked today: "was €100 now €80" and "€100 €80" mean 80."""
    amounts = priced(text)
    if len(amounts) < 2:
        return text
    kept, rest = [], " ".join(text.split())
    for each in amounts:
        before, found, after = rest.partition(each)
        if not found:
            return text
        aside = _OLD_TEXT.search(before) or _TAX_BEFORE.search(before)
        if not aside and not re.search(r"save|off|ersparnis|sparen|discount", before, re.IGNORECASE):
            kept.append((before, each))
        rest = after
    if not kept or (len(kept) > 1 and any(_RANGE.fullmatch(before.strip()) for before, _ in kept[1:])):
        return text
    return min((each for _, each in kept), key=lambda each: read_price(each)[0] or Decimal(10**15))


def _score(element: HtmlElement, place: _Place, since: int, text: str, currency: bool) -> float:
    own = _words(element)
    parent = element.getparent()
    around = own | (_words(parent) if parent is not None else frozenset())
    score = 2.0 * currency
    score += 3 if around & _PRICE_WORDS else 2 if place.pricey else 0
    score += 1 if around & _NOW_WORDS and (around & _PRICE_WORDS or place.pricey) else 0
    score += 3 if element.get("itemprop") == "price" else 0
    score += 1 if element.tag in _ALOUD or "font-size" in (element.get("style") or "") else 0
    score -= 6 * place.struck + 7 * place.elsewhere + 5 * place.side + 1.5 * place.told
    score -= 5 if _is_aside(text) else 0
    score -= 5 if _OLD_TEXT.search(_before(element)) else 0
    score -= 3 if _SIDE_TEXT.search(_before(element)[-25:]) else 0
    if since >= 0:
        score += 3.0 / (1 + since / 25)
    return score


def _is_aside(text: str) -> bool:
    return bool(_SIDE_TEXT.search(_POSTAGE_NOTE.sub("", text)) or _LEAST_OF_THIRTY.search(text))


def _before(element: HtmlElement) -> str:
    previous = element.getprevious()
    if previous is not None:
        text = previous.tail or ("".join(previous.itertext()) if len(previous) < 5 else "")
    else:
        parent = element.getparent()
        text = (parent.text or "") if parent is not None else ""
    return " ".join(text.split())[-60:]


def stands_elsewhere(element: HtmlElement) -> bool:
    """Whether an element is within a part of the page that is about other things than its ad."""
    return any(
        _words(each) & _ELSEWHERE_WORDS or each.tag in _ELSEWHERE_TAGS
        for each in element.iterancestors()
        if each.tag not in ("body", "html", "main")
    )


def price_instead(response: TextResponse, stated: Decimal, read: Callable[[str], Decimal | None]) -> str:
    """The price shown beside a crossed-out one of ``stated``: data left from before a price was changed.

    Empty where the page does not cross the amount out, or shows it uncrossed as well. ``read`` gives a text's amount.
    """
    crossed = list(response.xpath("//body//s | //body//del | //body//strike")[:40])
    texts = (" ".join("".join(each.root.itertext()).split()) for each in crossed)
    if not any(len(text) < _LONGEST and read(text) == stated for text in texts):
        return ""
    shown = [(each, amount) for each in asked_prices(response) if each.currency and (amount := read(each.text))]
    if not shown or any(amount == stated for _, amount in shown):
        return ""
    return shown[0][0].text if shown[0][1] < stated else ""


def asked_prices(response: TextResponse) -> tuple[Asked, ...]:
    """What may be the ad's price, the surest first."""
    return _prices(response)[0]


def side_amounts(response: TextResponse) -> frozenset[Decimal]:
    """The amounts that the page tells of something beside the ad's price: an estimate, a deposit, postage."""
    return _prices(response)[1]


@lru_cache(maxsize=4)
def _prices(response: TextResponse) -> tuple[tuple[Asked, ...], frozenset[Decimal]]:
    found: list[Asked] = []
    aside: set[Decimal] = set()
    for element, place, since in _walk(response):
        text = _carried(element)
        if not text:
            continue
        currency = bool(priced(text))
        score = _score(element, place, since, text, currency)
        if score < _ENOUGH and (place.side or _is_aside(text)):
            # "150 Euro, postage 40 Euro": what the first clause tells is not beside the price.
            told = [text] if place.side else [each for each in _CLAUSES.split(text) if _is_aside(each)]
            aside.update(
                amount for clause in told for each in priced(clause) if (amount := read_price(each)[0]) is not None
            )
        if not currency and not (place.pricey or element.get("itemprop") == "price"):
            continue
        # A range is one price told twice.
        length = len(text) / (2 if _RANGE.search(text) and len(priced(text)) == 2 else 1)
        found.append(Asked(current_of(text), score - length / 60, currency, element))
    for name, value, element in pairs(response):
        if name == "price" and len(value) <= _LONGEST and re.search(r"\d", value) and not _is_aside(value):
            score = 6.0 - 7 * stands_elsewhere(element) + bool(priced(value))
            found.append(Asked(current_of(value), score, bool(priced(value)), element))
    surest = sorted((each for each in found if each.score >= _ENOUGH), key=lambda each: -each.score)
    return tuple(surest), frozenset(aside)


def _carried(element: HtmlElement) -> str:
    """The price text that an element carries; empty where it is too long, has none, or is a label's part."""
    told = str(element.get("content") or "") if element.get("itemprop") == "price" else ""
    if told:
        return told
    if len(element) > 12 or sum(map(len, islice(element.itertext(), 60))) > _LONGEST * 4:
        return ""
    if next(islice(element.iter(), _MOST_WITHIN, None), None) is not None:
        return ""
    text = flat(element) or str(element.get("data-price") or "")
    if not text or len(text) > _LONGEST or not any(char.isdecimal() or char in "一二三" for char in text):
        return ""
    if field_of(text) or _NO_PRICE.search(text):
        return ""
    return text
