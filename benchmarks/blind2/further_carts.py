"""Shops of rented and self-hosted carts, from Lviv to Osaka and Rotterdam."""
# ruff: noqa: E501 - markup reads best as it is sent
# fmt: off

from __future__ import annotations

from collections.abc import Callable

from benchmarks.blind.base import made_ads
from benchmarks.blind2.base import PLAIN, Leaf, Pages, by_path, by_query, cost, figures, made, numbers
from tests.spiders.shops.base import Item, Made

_ARABIC = str.maketrans("0123456789,.", "٠١٢٣٤٥٦٧٨٩٬٫")


def horoshop_uk() -> Made:
    """Horoshop: /katalog/filter/page=2/, hryvni, part payments, price and its currency in a div, sold-out goods without a price."""
    ads = made_ads(26, "Мінерал флюорит|Черепаха бронзова|Орхідея Ванда|Метелик у рамі|Коралова гілка", "малий зразок|великий зразок|колекційний|у футлярі|з підставкою|рідкісний",
        prices="1250 340 - 18900 7450", texts="Надсилаємо Новою поштою у день замовлення.|Річ у єдиному примірнику, фото власні.")

    def path(ad: Item) -> str:
        return f"/rich-{ad.n}/"

    def money(ad: Item) -> str:
        return f'{figures(cost(ad), " ", places=0)} грн' if ad.price else ""

    def card(ad: Item) -> str:
        price = f'<div class="catalogCard-price">{money(ad)}</div>' if ad.price else '<div class="catalogCard-availability">Ціну уточнюйте</div>'
        return f'<li class="catalog-grid__item"><div class="catalogCard j-catalog-card"><div class="catalogCard-view"><a class="catalogCard-image" href="{path(ad)}"><img class="catalogCard-img" src="/content/images/{ad.n}/260x260.jpg" alt="{ad.title}"></a></div><div class="catalogCard-info"><div class="catalogCard-title"><a href="{path(ad)}" title="{ad.title}">{ad.title}</a></div>{price}</div></div></li>'

    def frame(body: str) -> str:
        return f'<header class="header"><div class="lang-menu"><a href="/">UA</a><a href="/ru/">RU</a></div><a class="phones__item-link" href="tel:+380445550101">+38 (044) 555-01-01</a><a href="/katalog/">Каталог</a><a href="/oplata-i-dostavka/">Оплата і доставка</a></header>{body}<footer>Безкоштовна доставка від 2 000 грн · Харків</footer>'

    def detail(ad: Item) -> str:
        box = f'<div class="product-price__item">{money(ad)}</div><div class="product-price__old">{figures(cost(ad) * 1.3, " ", places=0)} грн</div><div class="product-credit">від {figures(cost(ad) / 4, " ", places=0)} грн / міс.</div>' if ad.price else '<div class="product-price__item">Ціну уточнюйте</div>'
        return f'<nav class="breadcrumbs"><a href="/">Головна</a><a href="/katalog/">Каталог</a><span>{ad.title}</span></nav><section class="product"><div class="gallery"><a href="/content/images/{ad.n}/1200x1200.jpg"><img src="/content/images/{ad.n}/600x600.jpg" alt="{ad.title}"></a></div><h1 class="product-title">{ad.title}</h1><div class="product-header__code">Артикул: {ad.n}-H</div><div class="product-price">{box}</div><a class="btn">Купити</a><div class="product-description"><div class="text"><p>{ad.text}</p></div></div></section><section><h2>Схожі товари</h2><ul>{"".join(map(card, [each for each in ads if each is not ad][:4]))}</ul></section>'

    def listing(leaf: Leaf) -> str:
        more = f'<a class="pager__item--forth" rel="next" href="/katalog/filter/page={leaf.number + 1}/">Показати ще</a>' if leaf.number < leaf.last else ""
        return f'<h1>Каталог</h1><ul class="catalog-grid">{"".join(map(card, leaf.ads))}</ul><div class="pager">{more}</div>'

    pages = Pages(ads, path, {"/katalog/": ads}, listing, detail, frame, "<h1>Камінчик</h1>", "uk", "Камінчик", turn=by_path("filter/page="), others={"/ru/": "<h1>Камешек</h1>", "/oplata-i-dostavka/": "<h1>Оплата</h1><p>Доставка 75 грн</p>"})
    return made("horoshop-uk", "UAH", pages, image=lambda ad: f"/content/images/{ad.n}/1200x1200.jpg")


def salla_ar() -> Made:
    """Salla: Arabic digits, custom elements, name/p123 addresses, a next link of the shop's own element, riyals as ر.س."""
    ads = made_ads(25, "بخور دهن عود|سلحفاة صحراوية|خنجر مقبض قديم|صقارة جلد|مسبحة كهرمان", "فاخر|صغير|نادر|كبير|مع علبة",
        prices="1250 345.50 8900 75 4200", texts="شحن سريع لجميع المناطق مع التغليف.|القطعة كما في الصورة تماما والكمية محدودة.")

    def path(ad: Item) -> str:
        return f"/{ad.title.replace(' ', '-')}/p{ad.n}"

    def money(amount: float) -> str:
        return f"{amount:,.{2 if amount % 1 else 0}f} ر.س".translate(_ARABIC)

    def card(ad: Item) -> str:
        return f'<custom-salla-product-card class="s-product-card-entry" id="{ad.n}"><div class="s-product-card-image"><a href="{path(ad)}"><img src="/cdn/{ad.n}-fit.jpg" alt="{ad.title}"></a></div><div class="s-product-card-content"><h3 class="s-product-card-content-title"><a href="{path(ad)}">{ad.title}</a></h3><div class="s-product-card-sale-price"><h4>{money(cost(ad))}</h4><span>{money(cost(ad) * 1.2)}</span></div></div></custom-salla-product-card>'

    def frame(body: str) -> str:
        return f'<div dir="rtl"><header><a href="/cart">السلة</a><a href="/login">دخول</a><a href="/مجموعات/c7001">المجموعات</a></header>{body}<footer>الرقم الضريبي ٣٠٠٥٥٥٠١٠ · واتساب ٠٥٠٥٥٥٠١٠١ · شحن مجاني فوق ٣٠٠ ر.س</footer></div>'

    def detail(ad: Item) -> str:
        return f'<nav class="s-breadcrumb"><a href="/">الرئيسية</a> <a href="/مجموعات/c7001">المجموعات</a></nav><salla-slider type="thumbs"><a data-fslightbox href="/cdn/{ad.n}.jpg"><img src="/cdn/{ad.n}.jpg" alt="{ad.title}"></a></salla-slider><div class="main-content"><h1 class="text-xl font-bold">{ad.title}</h1><div class="price-wrapper"><div class="space-x-2"><h2 class="total-price">{money(cost(ad))}</h2><span class="before-price line-through">{money(cost(ad) * 1.2)}</span></div><small>السعر شامل الضريبة</small></div><salla-installment price="{ad.price}">قسّمها على ٤ دفعات بقيمة {money(round(cost(ad) / 4, 2))}</salla-installment><article class="article--main"><p>{ad.text}</p></article><div>رمز المنتج SA{ad.n}</div></div><section><h2>منتجات قد تعجبك</h2>{"".join(map(card, [each for each in ads if each is not ad][:3]))}</section>'

    def listing(leaf: Leaf) -> str:
        more = f'<salla-infinite-scroll next-page="{leaf.at}?page={leaf.number + 1}"><a class="s-infinite-scroll-btn" href="{leaf.at}?page={leaf.number + 1}">تحميل المزيد</a></salla-infinite-scroll>' if leaf.number < leaf.last else ""
        return f'<h1>المجموعات</h1><div class="s-products-list-wrapper">{"".join(map(card, leaf.ads))}</div>{more}'

    pages = Pages(ads, path, {"/مجموعات/c7001": ads}, listing, detail, frame, f'<h2>جديدنا</h2>{"".join(map(card, ads[:4]))}', "ar", "دار النوادر", others={"/cart": "<h1>السلة</h1>", "/login": "<h1>دخول</h1>"})
    return made("salla-ar", "SAR", pages, image=lambda ad: f"/cdn/{ad.n}.jpg")


def godomall_ko() -> Made:
    """Godomall: goods_view.php?goodsNo=, list price struck, points, delivery 3,000원."""
    ads = made_ads(27, "레오파드게코 사육장|희귀 다육 하월시아|화석 표본|박제 나비 액자|원목 유목", "소형|중형|대형|세트|한정판|수제",
        prices="12000 350000 48500 1250000 7900", texts="당일 발송되며 교환은 7일 이내 가능합니다.|사진과 같은 상품이 배송됩니다.")

    def path(ad: Item) -> str:
        return f"/goods/goods_view.php?goodsNo={1000000 + ad.n}"

    def money(amount: float) -> str:
        return f"{amount:,.0f}원"

    def card(ad: Item) -> str:
        return f'<li style="width:25%;"><div class="item_cont"><div class="item_photo_box"><a href="../goods/goods_view.php?goodsNo={1000000 + ad.n}"><img src="/data/goods/{ad.n}_list.jpg" alt="{ad.title}" title="{ad.title}" class="middle"></a></div><div class="item_info_cont"><div class="item_tit_box"><a href="../goods/goods_view.php?goodsNo={1000000 + ad.n}"><strong class="item_name">{ad.title}</strong></a></div><div class="item_money_box"><del>{money(cost(ad) * 1.3)} </del><strong class="item_price"><span>{money(cost(ad))} </span></strong></div></div></div></li>'

    def frame(body: str) -> str:
        return f'<div id="header_warp"><ul class="top_member_box"><li><a href="/member/login.php">로그인</a></li><li><a href="/order/cart.php">장바구니</a></li></ul><div class="gnb"><a href="/goods/goods_list.php?cateCd=001">사육용품</a><a href="/goods/goods_list.php?cateCd=002">수집품</a></div></div>{body}<div id="footer">고객센터 1577-0101 · 사업자등록번호 555-01-01010 · 5만원 이상 무료배송</div>'

    def detail(ad: Item) -> str:
        return f'<div class="location_wrap"><a href="/">홈</a> &gt; <a href="/goods/goods_list.php?cateCd=001">사육용품</a></div><div class="item_photo_info_sec"><div class="item_photo_big"><img src="/data/goods/{ad.n}_detail.jpg" alt="{ad.title}"></div><div class="item_info_box"><div class="item_detail_tit"><h3>{ad.title}</h3></div><div class="item_detail_list"><dl><dt>정가</dt><dd><del><span>{figures(cost(ad) * 1.3, ",", places=0)}</span>원</del></dd></dl><dl class="item_price"><dt>판매가</dt><dd><strong><strong>{figures(cost(ad), ",", places=0)}</strong></strong>원</dd></dl><dl><dt>구매혜택</dt><dd>적립 마일리지 : {cost(ad) / 100:,.0f}원</dd></dl><dl><dt>배송비</dt><dd>3,000원 / 주문시결제</dd></dl><dl><dt>상품코드</dt><dd>{1000000 + ad.n}</dd></dl></div><div class="item_tatal_box">총 상품금액 <strong class="total_price">0원</strong></div></div></div><div class="detail_explain_box"><p>{ad.text}</p></div><div class="goods_list"><h3>관련 상품</h3><ul>{"".join(map(card, [each for each in ads if each is not ad][:4]))}</ul></div>'

    def turn(at: str, query: dict[str, str]) -> tuple[str, int]:
        return f"{at}?cateCd={query.get('cateCd', '')}", int(query.get("page", "1"))

    def listing(leaf: Leaf) -> str:
        code = leaf.at.rpartition("=")[2]
        return f'<h2>상품 목록</h2><div class="pick_list_box"><a href="?cateCd={code}&amp;sort=price_asc">낮은가격순</a></div><ul class="item_gallery_type">{"".join(map(card, leaf.ads))}</ul><div class="pagination"><ul>{numbers(leaf, lambda n: f"./goods_list.php?page={n}&amp;cateCd={code}", "on")}</ul></div>'

    pages = Pages(ads, path, {"/goods/goods_list.php?cateCd=001": ads[::2], "/goods/goods_list.php?cateCd=002": ads[1::2]}, listing, detail, frame, f'<h2>신상품</h2><ul>{"".join(map(card, ads[:4]))}</ul>'.replace("../goods", "/goods"), "ko", "비늘상점", turn=turn,
                  others={"/member/login.php": "<h2>로그인</h2>", "/order/cart.php": "<h2>장바구니</h2><p>합계 0원</p>"})
    return made("godomall-ko", "KRW", pages, image=lambda ad: f"/data/goods/{ad.n}_detail.jpg")


def eccube_ja() -> Made:
    """EC-CUBE 4: /products/detail/12, pageno=, ordinary price beside the sale price, "税込" beside it, other goods in a shelf."""
    ads = made_ads(26, "観葉植物 アガベ|鉱物標本 水晶|象嵌の小箱|蝶の標本|流木アクアリウム用", "小|中|大|特選|一点物|訳あり",
        prices="12800 3480 158000 980 24500", texts="一点物につき現品のみの販売となります。|ご入金確認後三日以内に発送いたします。")

    def path(ad: Item) -> str:
        return f"/products/detail/{ad.n}"

    def card(ad: Item) -> str:
        return f'<li class="ec-shelfGrid__item"><a href="{{base}}products/detail/{ad.n}"><p class="ec-shelfGrid__item-image"><img src="/html/upload/save_image/{ad.n}.jpg" alt="{ad.title}"></p><p>{ad.title}</p><p class="price02-default">￥{cost(ad):,.0f}</p></a><form><select><option>1</option></select><button>カートに入れる</button></form></li>'

    def frame(body: str) -> str:
        return f'<div class="ec-layoutRole"><div class="ec-headerNaviRole"><a href="/mypage/login">ログイン</a><a href="/cart">カート ￥0</a></div><div class="ec-itemNav"><ul><li><a href="/products/list?category_id=2">植物</a></li><li><a href="/products/list?category_id=3">標本</a></li></ul></div>{body}<div class="ec-footerRole"><a href="/help/tradelaw">特定商取引法に基づく表記</a> 06-5550-0101 · 送料全国一律￥880、￥11,000以上で無料</div></div>'

    def detail(ad: Item) -> str:
        return f'<div class="ec-productRole"><div class="ec-grid2"><div class="item_visual"><div class="slide-item"><img src="/html/upload/save_image/{ad.n}.jpg" alt="{ad.title}"></div></div><div class="ec-productRole__profile"><div class="ec-productRole__title"><h2 class="ec-headingTitle">{ad.title}</h2></div><div class="ec-productRole__priceRegular"><span class="ec-productRole__priceRegularPrice">通常価格：<span class="price01-default">￥{cost(ad) * 1.2:,.0f}</span></span><span class="ec-productRole__priceRegularTax">税込</span></div><div class="ec-productRole__price"><div class="ec-price"><span class="ec-price__price price02-default">￥{cost(ad):,.0f}</span><span class="ec-price__tax">税込</span></div></div><div class="ec-productRole__code">商品コード： <span class="product-code-default">EC{ad.n}</span></div><div class="ec-productRole__description">{ad.text}</div></div></div></div><div class="ec-shelfRole"><h3>おすすめ商品</h3><ul class="ec-shelfGrid">{"".join(map(card, [each for each in ads if each is not ad][:3]))}</ul></div>'

    def turn(at: str, query: dict[str, str]) -> tuple[str, int]:
        return f"{at}?category_id={query.get('category_id', '')}", int(query.get("pageno", "1"))

    def listing(leaf: Leaf) -> str:
        code = leaf.at.rpartition("=")[2]
        return f'<div class="ec-searchnavRole"><span>{len(leaf.ads)}件の商品</span></div><div class="ec-shelfRole"><ul class="ec-shelfGrid">{"".join(map(card, leaf.ads))}</ul></div><ul class="ec-pager">{numbers(leaf, lambda n: f"/products/list?category_id={code}&amp;pageno={n}", "ec-pager__item--active")}</ul>'

    pages = Pages(ads, path, {"/products/list?category_id=2": ads[::2], "/products/list?category_id=3": ads[1::2]}, listing, detail, frame, "<h2>珍品堂</h2><p>新着は毎週金曜。</p>", "ja", "珍品堂", turn=turn, size=7,
                  others={"/mypage/login": "<h2>ログイン</h2>", "/cart": "<h2>カート</h2>", "/help/tradelaw": "<h2>特定商取引法</h2><p>返品送料￥1,200</p>"})
    return made("eccube-ja", "JPY", pages, image=lambda ad: f"/html/upload/save_image/{ad.n}.jpg")


def gambio_de() -> Made:
    """Gambio: /name.html under a category, "Unser bisheriger Preis … Jetzt nur …", price per kilogram, VAT and delivery in one line, EUR."""
    ads = made_ads(24, "Drachenblutharz Räucherwerk|Bernsteinkette antik|Zimmerfarn Platycerium|Haifischzahn fossil", "100 g|250 g|Rarität|aus Sammlung|geprüft|im Etui",
        prices="12.90 149 34.50 1890", texts="Versand am selben Werktag, sicher verpackt.|Aus aufgelöster Sammlung, Einzelstück mit Herkunftsnachweis.")

    def path(ad: Item) -> str:
        return f"/naturalien/{ad.slug}.html"

    def money(amount: float) -> str:
        return f"{figures(amount)} EUR"

    def card(ad: Item) -> str:
        return f'<div class="product-container"><form class="product-tile"><div class="inside"><a href="{{base}}naturalien/{ad.slug}.html" class="product-url"><div class="product-image"><img src="/images/product_images/info_images/{ad.n}.jpg" alt="{ad.title}"></div><div class="title">{ad.title}</div></a><div class="price"><span class="current-price-container"><span class="productOldPrice">Unser bisheriger Preis {money(cost(ad) * 1.25)}</span><br>Jetzt nur {money(cost(ad))}</span></div><div class="additional-container"><div class="gm_vpe">{money(cost(ad) * 10)} pro kg</div><div class="tax">inkl. 19% MwSt. zzgl. <a href="/popup_content.php?coID=3889">Versand</a></div></div></div></form></div>'

    def frame(body: str) -> str:
        return f'<div id="outer-wrapper"><div id="topbar"><select name="currency"><option selected>EUR</option><option>CHF</option></select> Lieferland: Deutschland</div><a href="/shopping_cart.php">Ihr Warenkorb 0,00 EUR</a><nav><a href="/naturalien/">Naturalien</a><a href="/info/impressum.html">Impressum</a></nav>{body}<footer>Tel. 0561 555010 · Alle Preise inkl. MwSt. · Versandkostenfrei ab 80,00 EUR</footer></div>'

    def detail(ad: Item) -> str:
        return f'<div id="breadcrumb_navi"><a href="/">Startseite</a> » <a href="/naturalien/">Naturalien</a> » {ad.title}</div><div class="product-info row"><div id="product_image_swiper"><a href="/images/product_images/original_images/{ad.n}.jpg"><img src="/images/product_images/popup_images/{ad.n}.jpg" alt="{ad.title}"></a></div><div class="product-info-details"><h1 class="product-info-title-desktop">{ad.title}</h1><dl class="dl-horizontal"><dt class="shipping-time">Lieferzeit:</dt><dd>3-4 Tage</dd><dt>Art.Nr.:</dt><dd>GX{ad.n}</dd></dl><div class="price-container"><div class="current-price-container" id="attributes-calc-price"><span class="productOldPrice">Unser bisheriger Preis {money(cost(ad) * 1.25)}</span><br>Jetzt nur {money(cost(ad))}<br><span class="gm_products_vpe products-vpe">{money(cost(ad) * 10)} pro kg</span></div><p class="tax-shipping-text text-small">inkl. 19% MwSt. zzgl. <a href="/popup_content.php?coID=3889">Versand</a></p></div></div><div class="tab-pane"><p>{ad.text}</p></div></div><h2>Kunden kauften auch</h2>{"".join(map(card, [each for each in ads if each is not ad][:4]))}'

    def listing(leaf: Leaf) -> str:
        more = f'<a class="fa fa-chevron-right" title="nächste Seite" href="{{base}}naturalien/?page={leaf.number + 1}"></a>' if leaf.number < leaf.last else ""
        return f'<h1>Naturalien</h1><div class="productlist-viewmode">{"".join(map(card, leaf.ads))}</div><div class="pagination">{numbers(leaf, lambda n: f"{{base}}naturalien/?page={n}", "active")}{more}</div>'

    pages = Pages(ads, path, {"/naturalien/": ads}, listing, detail, frame, f'<h1>Willkommen</h1>{"".join(map(card, ads[:3]))}', "de", "Wunderkammer Kassel",
                  others={"/shopping_cart.php": "<h1>Warenkorb</h1>", "/info/impressum.html": "<h1>Impressum</h1>", "/popup_content.php": "<p>DHL 5,90 EUR</p>"}, titled=lambda ad: f"{ad.title} - Wunderkammer Kassel")
    return made("gambio-de", "EUR", pages, image=lambda ad: f"/images/product_images/original_images/{ad.n}.jpg")


def virtuemart_it() -> Made:
    """VirtueMart: labels before every sort of price, /nome-detail addresses, results,9-16 in the path, the place in a custom field."""
    ads = made_ads(25, "Tartaruga in bronzo|Conchiglia cipraea|Bonsai ficus|Corallo antico ciondolo|Penna d'aquila cornice", "piccola|grande|restaurata|da collezione|occasione",
        prices="129 45.90 1850 390 27.50", texts="Spedizione assicurata in tutta Italia.|Ritiro a mano gradito, pagamento alla consegna.", places="Bari|Lucca|Trento")

    def path(ad: Item) -> str:
        return f"/negozio/curiosita/{ad.slug}-detail"

    def money(amount: float) -> str:
        return f"{figures(amount)} €"

    def card(ad: Item) -> str:
        return f'<div class="product vm-col vm-col-3"><div class="spacer product-container"><div class="vm-product-media-container"><a title="{ad.title}" href="{path(ad)}"><img class="browseProductImage" src="/images/virtuemart/product/resized/{ad.n}_250x250.jpg" alt="{ad.n}"></a></div><div class="vm-product-descr-container-1"><h2><a href="{path(ad)}">{ad.title}</a></h2></div><div class="vm3pr-2"><div class="product-price" id="productPrice{ad.n}"><span class="price-crossed"></span><div class="PricesalesPrice vm-display vm-price-value"><span class="vm-price-desc">Prezzo di vendita: </span><span class="PricesalesPrice">{money(cost(ad))}</span></div></div></div></div></div>'

    def frame(body: str) -> str:
        return f'<div class="container-header"><ul class="mod-menu"><li><a href="/">Home</a></li><li><a href="/negozio/curiosita">Curiosità</a></li><li><a href="/contatti">Contatti</a></li></ul></div>{body}<footer>P. IVA 00555010101 · Tel. 080 5550101 · Spese di spedizione 7,90 €</footer>'

    def detail(ad: Item) -> str:
        return f'<div class="vm-product-container productdetails-view"><h1 itemprop="name">{ad.title}</h1><div class="back-to-category"><a href="/negozio/curiosita" class="product-details">Torna a: Curiosità</a></div><div class="vm-product-media-container"><div class="main-image"><a rel="vm-additional-images" href="/images/virtuemart/product/{ad.n}.jpg"><img src="/images/virtuemart/product/{ad.n}.jpg"></a></div></div><div class="vm-product-details-container"><div class="product-price" id="productPrice{ad.n}"><div class="PricebasePriceWithTax vm-price-value"><span class="vm-price-desc">Prezzo base con IVA: </span><span class="PricebasePriceWithTax">{money(cost(ad) * 1.1)}</span></div><div class="PricesalesPrice vm-price-value"><span class="vm-price-desc">Prezzo di vendita: </span><span class="PricesalesPrice">{money(cost(ad))}</span></div><div class="PricediscountAmount vm-price-value"><span class="vm-price-desc">Sconto: </span><span>{money(cost(ad) * 0.1)}</span></div><div class="PricetaxAmount vm-price-value"><span class="vm-price-desc">Ammontare IVA: </span><span>{money(cost(ad) * 0.18)}</span></div></div><div class="product-fields"><div class="product-field"><span class="product-fields-title"><strong>Località</strong></span><div class="product-field-display">{ad.place}</div></div></div></div><div class="product-description"><span class="title">Descrizione</span><p>{ad.text}</p></div></div>'

    def turn(at: str, _query: dict[str, str]) -> tuple[str, int]:
        where, _, number = at.partition("/results,")
        return where, (int(number.partition("-")[0]) - 1) // 8 + 1 if number else 1

    def listing(leaf: Leaf) -> str:
        return f'<h1>Curiosità</h1><div class="orderby-displaynumber"><a href="/negozio/curiosita/by,product_price">Prezzo</a> Risultati {leaf.number * 8 - 7} - {leaf.number * 8}</div><div class="browse-view">{"".join(map(card, leaf.ads))}</div><ul class="pagination">{numbers(leaf, lambda n: f"/negozio/curiosita/results,{n * 8 - 7}-{n * 8}", "pagenav")}</ul>'

    pages = Pages(ads, path, {"/negozio/curiosita": ads}, listing, detail, frame, "<h1>La bottega</h1><p>Dal 1974.</p>", "it", "La bottega", turn=turn,
                  others={"/contatti": "<h1>Contatti</h1>", "/negozio/curiosita/by,product_price": "<h1>Curiosità</h1>"})
    return made("virtuemart-it", "EUR", pages, (*PLAIN, "place"), image=lambda ad: f"/images/virtuemart/product/{ad.n}.jpg")


def nopcommerce_au() -> Made:
    """nopCommerce: ?pagenumber=2, "incl tax", tier prices, a currency list with dollars of three lands, call for pricing; Australia."""
    ads = made_ads(24, "Possum skin rug|Opal doublet|Grass tree Xanthorrhoea|Emu egg carved", "small|large|graded|estate|boxed|second grade",
        prices="1250 89.95 - 345.5", texts="Posted insured from our workshop.|Pick up from the warehouse by appointment.")

    def path(ad: Item) -> str:
        return f"/{ad.slug}"

    def shown(ad: Item) -> str:
        return f"${cost(ad):,.2f}" if ad.price else "Call for pricing"

    def card(ad: Item) -> str:
        return f'<div class="item-box"><div class="product-item" data-productid="{ad.n}"><div class="picture"><a href="{path(ad)}" title="Show details for {ad.title}"><img alt="Picture of {ad.title}" src="/images/thumbs/{ad.n}_415.jpeg"></a></div><div class="details"><h2 class="product-title"><a href="{path(ad)}">{ad.title}</a></h2><div class="prices"><span class="price actual-price">{shown(ad)}</span></div></div></div></div>'

    def frame(body: str) -> str:
        return f'<div class="header"><select id="customerCurrency"><option selected>Australian Dollar</option><option>US Dollar</option><option>NZ Dollar</option></select><a href="/login" class="ico-login">Log in</a><a href="/cart">Shopping cart (0)</a></div><ul class="top-menu"><li><a href="/bush-finds">Bush finds</a></li><li><a href="/shipping-returns">Shipping</a></li></ul>{body}<div class="footer">ABN 00 555 010 101 · Ballarat VIC 3350 · (03) 5550 0101 · Free freight over $250.00</div>'

    def detail(ad: Item) -> str:
        box = f'<div class="old-product-price"><span>Old price:</span> <span>${cost(ad) * 1.2:,.2f}</span></div><div class="product-price"><span id="price-value-{ad.n}" class="price-value-{ad.n}">{shown(ad)} incl tax</span></div><div class="tier-prices"><table><tr><td>Quantity</td><td>2+</td></tr><tr><td>Price</td><td>${cost(ad) * 0.9:,.2f}</td></tr></table></div>' if ad.price else '<div class="product-price call-for-price"><span>Call for pricing</span></div>'
        return f'<div class="breadcrumb"><ul><li><a href="/">Home</a></li><li><a href="/bush-finds">Bush finds</a></li></ul></div><div class="product-essential"><div class="gallery"><div class="picture"><img alt="Picture of {ad.title}" src="/images/thumbs/{ad.n}_600.jpeg" id="main-product-img-{ad.n}"></div></div><div class="overview"><div class="product-name"><h1>{ad.title}</h1></div><div class="short-description">{ad.text}</div><div class="additional-details">SKU: NP_{ad.n}</div><div class="prices">{box}</div></div></div><div class="related-products-grid"><div class="title"><strong>Related products</strong></div>{"".join(map(card, [each for each in ads if each is not ad and each.price][:4]))}</div>'

    def listing(leaf: Leaf) -> str:
        return f'<div class="page category-page"><h1>Bush finds</h1><div class="product-selectors"><select><option>Price: Low to High</option></select></div><div class="product-grid">{"".join(map(card, leaf.ads))}</div><div class="pager"><ul>{numbers(leaf, lambda n: f"/bush-finds?pagenumber={n}", "current-page")}</ul></div></div>'

    pages = Pages(ads, path, {"/bush-finds": ads}, listing, detail, frame, "<h1>Welcome</h1>", "en", "Gumnut & Daughters", turn=by_query("pagenumber"), size=6,
                  others={"/login": "<h1>Log in</h1>", "/cart": "<h1>Cart</h1>", "/shipping-returns": "<h1>Shipping</h1><p>Flat rate $14.95</p>"}, titled=lambda ad: f"Gumnut & Daughters. {ad.title}")
    return made("nopcommerce-au", "AUD", pages, image=lambda ad: f"/images/thumbs/{ad.n}_600.jpeg")


MAKES: dict[str, Callable[[], Made]] = {make.__name__: make for make in (horoshop_uk, salla_ar, godomall_ko, eccube_ja, gambio_de, virtuemart_it, nopcommerce_au)}
