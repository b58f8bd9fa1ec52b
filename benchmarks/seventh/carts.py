"""Shops on engines of Ukraine, Korea, Japan and Taiwan: Prom, imweb, STORES, SHOPLINE."""
# ruff: noqa: E501 - markup reads best as it is sent
# fmt: off

from __future__ import annotations

import json
from collections.abc import Callable
from html import escape

from benchmarks.blind.base import made_ads
from benchmarks.blind2.base import PLAIN, Leaf, Pages, by_query, cost, figures, made, numbers
from benchmarks.blind3.base import canonical
from benchmarks.fifth.base import by_pattern, crumbs, ld, whole
from benchmarks.fourth.base import others, shared, state
from benchmarks.seventh.base import twinned
from benchmarks.sixth.base import bare, branches, gallery, hreflang, mapped, menu
from tests.spiders.shops.base import Item, Made


def promua_ua() -> Made:
    """A company's shop on Prom in Ukraine: marks for testers as attributes, sums for a piece and lower ones from five pieces, old sums, "Ціну уточнюйте", what is not in stock, a store of Apollo, the Russian page as hreflang, pages as /page_2."""
    ads = made_ads(30, "Мушля рапани велика|Корал білий натуральний|Скам'янілий амоніт|Зуб мегалодона|Бурштин необроблений|Морська зірка сушена", "для акваріума|колекційний|подарунковий|сувенір|опт",
        prices="185 1250 640 3400.50 - 95", texts="Натуральний матеріал, розмір може трохи відрізнятись від фото. Відправка Новою Поштою.|Оброблено та знезаражено, готово до встановлення. Гарантія 14 днів.")
    top = "/ua/g1183-morski-suveniry"

    def path(ad: Item) -> str:
        return f"/ua/p17{ad.n}-{'-'.join(('tovar', 'naturalnyj', 'premium')[ad.n // 3 % 3 :])}.html"

    def money(amount: float) -> str:
        return f"{figures(amount, ' ', ',', 0 if amount == int(amount) else 2)} ₴"

    def price(ad: Item) -> str:
        if ad.price is None:
            return '<span data-qaid="product_price" class="b-price">Ціну уточнюйте</span>'
        old = f'<span data-qaid="old_price" class="b-old">{money(round(cost(ad) * 1.2))}</span>' if ad.n % 4 == 0 else ""
        return f'{old}<span data-qaid="product_price" data-qaprice="{cost(ad):g}" class="b-price">{money(cost(ad))}</span>'

    def stock(ad: Item) -> str:
        return "Немає в наявності" if ad.n % 8 == 0 else "В наявності" if ad.n // 3 % 3 else "Під замовлення, 5 днів"

    def card(ad: Item) -> str:
        return f'<li class="b-product-gallery__item" data-qaid="product-block" data-product-id="17{ad.n}"><a class="b-product-gallery__image-link" href="{path(ad)}"><img src="/images/17{ad.n}_w200_h200_0.jpg" alt="{ad.title}" loading="lazy"></a><a class="b-product-gallery__title" data-qaid="product_name" href="{path(ad)}">{ad.title}</a><span data-qaid="presence_data">{stock(ad)}</span><div class="b-product-gallery__prices">{price(ad)}</div><button data-qaid="buy-button">Купити</button></li>'

    def kept(of: list[Item]) -> str:
        return state({"ROOT_QUERY": {"__typename": "Query"}, **{f"Product:17{ad.n}": {"__typename": "Product", "id": f"17{ad.n}", "name": ad.title, "price": None if ad.price is None else f"{cost(ad):.2f}", "priceCurrencyLocalized": "₴", "wholesalePrices": [], "image": f"{{base}}images/17{ad.n}_w640_h640_0.jpg", "urlForProductCatalog": path(ad), "presence": {"isAvailable": ad.n % 8 != 0}} for ad in of}}, "ApolloCacheState")

    def listing(leaf: Leaf) -> str:
        turn = numbers(leaf, lambda n: top if n == 1 else f"{top}/page_{n}", "b-pager__link_type_current")
        return f'<h1 class="b-title">Морські сувеніри та мінерали</h1><div class="b-filters"><span>Ціна, ₴</span><input placeholder="від"><input placeholder="до"></div><ul class="b-product-gallery">{"".join(map(card, leaf.ads))}</ul><div class="b-pager">{turn}</div>{kept(list(leaf.ads))}'

    def detail(ad: Item) -> tuple[str, str]:
        shown = gallery(ad, lambda at: f'<img class="b-images__img" data-qaid="image_preview" src="/images/17{ad.n}_w640_h640_{at}.jpg" alt="{ad.title} - фото {at + 1}">')
        near = "".join(card(o) for o in others(ads, ad, 4))
        lots = f'<div data-qaid="wholesale_prices"><span>{money(round(cost(ad) * 0.9))}/шт. від 5 шт.</span></div>' if ad.price else ""
        body = f'<div class="b-path"><a href="/ua/">Скарби моря</a> / <a href="{top}">Морські сувеніри та мінерали</a></div><div class="b-product"><div class="b-images">{shown}</div><h1 data-qaid="product_name" class="b-product__name">{ad.title}</h1><span data-qaid="presence_data">{stock(ad)}</span><span data-qaid="product_code">Код: МС-{ad.n}</span><div class="b-product-cost">{price(ad)}{lots}</div><button data-qaid="buy-button">Купити</button><p>Безкоштовна доставка від 2 000 ₴</p><ul class="b-delivery"><li>Нова Пошта — від 70 ₴</li><li>Укрпошта — 45 ₴</li></ul><p>повернення товару протягом 14 днів</p></div><div class="b-user-content" data-qaid="descriptions">{ad.text}</div><table class="b-product-info"><tr><th>Країна виробник</th><td>Україна</td></tr><tr><th>Вага</th><td>{ad.n % 40 + 5} г</td></tr></table><h2>Схожі товари</h2><ul class="b-product-gallery">{near}</ul><div class="b-comments"><h2>Відгуки</h2><p>Олена К., 12.10.2026: за 150 ₴ чудова річ</p></div>'
        return body + kept([ad, *others(ads, ad, 4)]), canonical(path(ad)) + hreflang(uk=path(ad), ru=path(ad).replace("/ua/", "/")) + shared(ad.title, f"/images/17{ad.n}_w640_h640_0.jpg")

    sections = branches("/ua/g2{0}-{1}", "Мило|Свічки|Іграшки|Біжутерія|Рамки", "дитячі|святкові|ручна робота|нові")
    pages = Pages(ads, path, {top: ads}, listing, detail, lambda body: f'<header class="b-head"><a href="/ua/">Скарби моря</a><span>+380 67 *** ** **</span><a href="/ua/contacts">Контакти</a><a href="/ua/cart">Кошик: 0 ₴</a></header><nav class="b-nav">{menu(sections)}</nav><main>{body}</main><footer><a href="/ua/delivery_info">Доставка та оплата</a><span>Сайт створений на платформі Prom.ua</span></footer>', f'<h1>Скарби моря</h1><a href="{top}">Морські сувеніри та мінерали</a>', "uk", "Скарби моря", size=8, turn=by_pattern(r"/page_(\d+)$"),
                  others={**bare(sections, "У цій групі поки немає товарів."), "/ua/": f'<h1>Скарби моря</h1><a href="{top}">Морські сувеніри та мінерали</a>', "/ua/contacts": "<h1>Контакти</h1><p>Одеса</p>", "/ua/cart": "<h1>Кошик</h1><p>0 ₴</p>", "/ua/delivery_info": "<h1>Доставка</h1><p>Нова Пошта від 70 ₴</p>"}, titled=lambda ad: f"{ad.title}, ціна - купити на Скарби моря")
    site = made("promua-ua", "UAH", pages, PLAIN, image=lambda ad: f"/images/17{ad.n}_w640_h640_0.jpg")
    return mapped(twinned(site, "/p17", "/ua/p17"), "/sitemap.xml", ads[3:], [top, "/ua/contacts"])


def imweb_kr() -> Made:
    """An aquarium shop on imweb in Korea: products as a number in the query, a whole product in an attribute, sums crossed out and points earned, "품절", freight free above a sum, counts of reviews, quantity bought again as another sum, notices with dates."""
    ads = made_ads(28, "알비노 안시|네온테트라 10마리|붉은귀거북 새끼|디스커스 성어|아누비아스 나나|수초어항 45큐브|산호사 5kg", "A급|특가|직수입|국내번식",
        prices="12000 9900 35000 88000 6500 145000 18000", texts="건강한 개체로 선별하여 산소 포장 후 고속버스 택배로 보내드립니다.|입고 후 2주 검역을 마친 개체입니다. 수온 26도를 유지해 주세요.")
    top = "/fish"

    def path(ad: Item) -> str:
        return f"/fish/?idx=7{ad.n}"

    def won(amount: float) -> str:
        return f"{whole(amount, ',')}원"

    def sold(ad: Item) -> bool:
        return ad.n // 3 % 9 == 0

    def tag(ad: Item) -> str:
        return f'<p class="sale_pay"><s>{won(cost(ad) * 1.25)}</s></p>' if ad.n % 5 == 0 else ""

    def card(ad: Item) -> str:
        told = escape(json.dumps({"idx": int(f"7{ad.n}"), "code": f"s2026{ad.n}", "name": ad.title, "original_price": int(cost(ad) * 1.25) if ad.n % 5 == 0 else int(cost(ad)), "price": int(cost(ad)), "image_url": f"{{base}}thumbnail/{ad.n}/0.jpg"}, ensure_ascii=False))
        return f'<div class="shop-item _shop_item" data-product-properties="{told}"><div class="item-wrap"><a class="_fade_link shop-item-thumb" href="{path(ad)}"><img class="_org_img org_img _lazy_img" src="/img/blank.png" data-original="/thumbnail/{ad.n}/0.jpg" alt="{ad.title}"></a><div class="item-detail"><div class="item-pay"><h2 class="shop-title">{ad.title}</h2><div class="item-pay-detail"><p class="pay inline-blocked">{won(cost(ad))}</p>{tag(ad)}</div></div><div class="item-icon">{"<span class=prod_icon>품절</span>" if sold(ad) else ""}</div><div class="item-summary">구매평 {ad.n % 60}</div></div></div></div>'

    def listing(leaf: Leaf) -> str:
        turn = "".join(f'<li class="{"active" if n == leaf.number else ""}"><a href="{top}?page={n}&amp;sort=recent">{n}</a></li>' for n in range(1, leaf.last + 1))
        return f'<div class="shop-tools"><span>상품 {len(ads)}개</span><select><option>등록순</option><option>낮은가격순</option></select></div><div class="shop-grid">{"".join(map(card, leaf.ads))}</div><nav><ul class="pagination">{turn}</ul></nav>'

    def detail(ad: Item) -> tuple[str, str]:
        shown = gallery(ad, lambda at: f'<div class="owl-item _item" data-src="/thumbnail/{ad.n}/{at}.jpg"><img src="/thumbnail/{ad.n}/{at}.jpg" alt=""></div>')
        near = "".join(card(o) for o in others(ads, ad, 4))
        buy = '<a class="btn buy">SOLD OUT</a>' if sold(ad) else f'<div class="opt_block total bottom"><span>총 상품금액(1개)</span> <p class="total_price">{won(cost(ad))}</p></div><a class="btn buy _btn_buy">구매하기</a>'
        body = f'<div class="goods_wrap" id="prod_goods_form"><div class="goods_thumbs">{shown}</div><div class="goods_summary"><header class="view_tit">{ad.title} {"<span class=prod_icon>품절</span>" if sold(ad) else ""}</header><div class="pay_detail"><div class="real_price"><span class="price">{won(cost(ad))}</span></div>{tag(ad)}</div><div class="prod_info"><div class="option_data"><div class="option_title">적립금</div><div class="option_data">{won(cost(ad) // 100)} 적립</div></div><div><div class="option_title">배송비</div><div>4,000원 (100,000원 이상 무료배송)</div></div><div><div class="option_title">원산지</div><div>{"국내" if ad.n % 2 else "인도네시아"}</div></div></div>{buy}</div></div><div class="tab"><a>상세정보</a><a>구매평 {ad.n % 60}</a><a>Q&amp;A 2</a></div><div class="detail_detail_wrap"><p>{ad.text}</p></div><div class="review"><p>★5 잘 왔어요. 도착한 날 10,000원 쿠폰도 받았네요. 2026-11-02</p></div><h3>관련 상품</h3><div class="shop-grid">{near}</div>'
        return body, canonical(path(ad)) + shared(ad.title, f"/thumbnail/{ad.n}/0.jpg") + ld({"@type": "Product", "name": ad.title, "image": [f"{{base}}thumbnail/{ad.n}/0.jpg"], "offers": {"@type": "Offer", "priceCurrency": "KRW", "price": int(cost(ad)), "availability": "https://schema.org/OutOfStock" if sold(ad) else "https://schema.org/InStock"}})

    pages = Pages(ads, path, {top: ads}, listing, detail, lambda body: f'<header id="doz_header"><a href="/">물고기나라</a><ul class="nav"><li><a href="/fish">생물·용품</a></li><li><a href="/notice">공지사항</a></li><li><a href="/about">매장안내</a></li></ul><a href="/login">로그인</a><a href="/shop_cart">장바구니 0</a></header><main>{body}</main><footer>상호: 물고기나라 | 사업자등록번호 123-45-67890 | 경기도 수원시 팔달구 | hosting by imweb</footer>', f'<h1>물고기나라</h1><a href="{top}">생물·용품</a>', "ko", "물고기나라", size=8,
                  others={"/notice": '<h1>공지사항</h1><ul><li><a href="/notice/?bmode=view">추석 배송 안내 2026-09-20</a></li></ul>', "/notice/": "<h1>추석 배송 안내</h1><p>배송비 5,000원으로 인상됩니다.</p>", "/about": "<h1>매장안내</h1>", "/login": "<h1>로그인</h1>", "/shop_cart": "<h1>장바구니</h1><p>0원</p>"}, titled=lambda ad: f"{ad.title} : 물고기나라")
    return made("imweb-kr", "KRW", pages, PLAIN, image=lambda ad: f"/thumbnail/{ad.n}/0.jpg")


def stores_jp() -> Made:
    """A dealer in minerals and fossils on STORES in Japan: sums with 税込 beside, "SOLD OUT" over pictures, "残り1点", pay-later by thirds, postage in a list, items of an address in hexadecimals, news with dates, Nuxt's elements without its state, only 前へ and 次へ between pages."""
    ads = made_ads(27, "アンモナイト化石|琥珀 虫入り|三葉虫|メガロドンの歯|オウムガイ標本|水晶クラスター|珊瑚の化石", "マダガスカル産|モロッコ産|特大|一点物",
        prices="4800 12000 3500 28600 6200 9800 2200", texts="天然石のため小さな欠けやクラックがございます。写真の現品をお送りします。|採集地のラベルを同梱します。ラッピングは承っておりません。")
    top = "/items"

    def path(ad: Item) -> str:
        return f"/items/65f{ad.n:x}0c9ae4b0d1"

    def yen(amount: float) -> str:
        return f"¥{whole(amount, ',')}"

    def sold(ad: Item) -> bool:
        return ad.n % 7 == 0

    def card(ad: Item) -> str:
        return f'<li class="item-list-item" data-v-7ba5bd90><a class="item-list-link" href="{path(ad)}"><div class="item-list-image-wrap"><img class="item-list-image lazyload" src="data:image/svg+xml;base64,PHN2Zz4=" data-src="/files/item_images/{ad.n}/0_400.jpg" alt="{ad.title}">{"<p class=sold-out>SOLD OUT</p>" if sold(ad) else ""}</div><div class="item-list-info"><p class="item-list-name">{ad.title}</p><p class="item-list-price">{yen(cost(ad))}</p></div></a></li>'

    def listing(leaf: Leaf) -> str:
        ways = [("前へ", leaf.number - 1), ("次へ", leaf.number + 1)]
        turn = "".join(f'<a class="pager-link" href="{top}?page={n}">{label}</a>' for label, n in ways if 1 <= n <= leaf.last)
        return f'<h2 class="heading">ALL ITEMS</h2><ul class="item-list">{"".join(map(card, leaf.ads))}</ul><div class="pager"><span>{leaf.number} / {leaf.last}</span>{turn}</div>'

    def detail(ad: Item) -> tuple[str, str]:
        shown = gallery(ad, lambda at: f'<li class="slick-slide"><img class="main-image" src="/files/item_images/{ad.n}/{at}_800.jpg" alt="{ad.title}"></li>')
        near = "".join(card(o) for o in others(ads, ad, 3))
        buy = '<p class="item-stock">在庫なし</p><button disabled>SOLD OUT</button>' if sold(ad) else '<p class="item-stock">残り1点</p><button>カートに入れる</button>'
        body = f'<article class="item-detail" data-v-11ae><ul class="item-images">{shown}</ul><div class="item-info"><h1 class="item-name">{ad.title}</h1><p class="item-price">{yen(cost(ad))}<span class="tax">税込</span></p><p class="later">あと払い（ペイディ）なら 月々{yen(round(cost(ad) / 3))}×3回</p>{buy}<button class="favorite">お気に入り {ad.n % 25}</button><div class="item-description">{ad.text}</div><section class="delivery"><h3>配送方法・送料</h3><ul><li>クリックポスト ¥185</li><li>宅急便 ¥880</li></ul><p>※ ¥10,000以上のご注文で国内送料が無料になります。</p></section></div></article><section><h3>おすすめ商品</h3><ul class="item-list">{near}</ul></section>'
        return body, canonical(path(ad)) + shared(f"{ad.title} | 石ノ棚", f"/files/item_images/{ad.n}/0_800.jpg") + f'<meta property="product:price:amount" content="{cost(ad):.0f}"><meta property="product:price:currency" content="JPY">'

    pages = Pages(ads, path, {top: ads}, listing, detail, lambda body: f'<div id="__nuxt"><div id="__layout"><header><a href="/">石ノ棚</a><nav><a href="{top}">ITEM</a><a href="/news">NEWS</a><a href="/about">ABOUT</a></nav><a href="/cart">CART (0)</a></header><main>{body}</main><footer><a href="/tokushoho">特定商取引法に関する表記</a><a href="/privacy_policy">プライバシーポリシー</a><small>powered by STORES</small></footer></div></div>', f'<ul class="item-list">{"".join(map(card, ads[:6]))}</ul><a href="{top}">すべて見る</a>', "ja", "石ノ棚", size=9,
                  others={"/news": '<h2>NEWS</h2><ul><li>2026.11.20 <a href="/news/641">化石市に出店します</a></li></ul>', "/news/641": "<h1>化石市に出店します</h1><p>2026年12月5日、入場料 ¥500。アンモナイト各種 ¥1,000 から。</p>", "/about": "<h2>ABOUT</h2>", "/cart": "<h2>CART</h2><p>¥0</p>", "/tokushoho": "<h2>特定商取引法に関する表記</h2><p>送料 ¥185 から</p>", "/privacy_policy": "<h2>プライバシーポリシー</h2>"}, titled=lambda ad: f"{ad.title} | 石ノ棚")
    return made("stores-jp", "JPY", pages, PLAIN, image=lambda ad: f"/files/item_images/{ad.n}/0_800.jpg")


def shopline_tw() -> Made:
    """A shop of agarwood and teaware on SHOPLINE in Taiwan: sale sums beside crossed-out ones, members' sums, "售完", free freight above a sum, pages by query with a limit, coupons on every page, linked data of offers, a sum of what is added, breadcrumbs of one word."""
    ads = made_ads(32, "沉香手珠|老山檀香塊|柴燒茶壺|小葉紫檀念珠|硨磲平安扣|崖柏擺件|紅珊瑚墜子|牛角梳", "12mm|收藏級|限量|手工",
        prices="12800 2680 4200 3600 1580 980 25600 450", texts="天然材質，紋理各有不同，附保證書與收納袋。|由本店師傅手工製作，下單後約 3 個工作天出貨。")
    top = "/categories/all-goods"

    def path(ad: Item) -> str:
        return f"/products/{ad.title.replace(' ', '-')}-{ad.n}"

    def money(amount: float) -> str:
        return f"NT${whole(amount, ',')}"

    def sold(ad: Item) -> bool:
        return ad.n % 10 == 0

    def cut(ad: Item) -> bool:
        return ad.n // 3 % 3 == 0

    def sums(ad: Item) -> str:
        return f'<div class="global-primary dark-primary price-sale price sl-price">{money(cost(ad))}</div><div class="price-crossed sl-price">{money(cost(ad) * 1.5)}</div>' if cut(ad) else f'<div class="global-primary dark-primary price sl-price">{money(cost(ad))}</div>'

    def card(ad: Item) -> str:
        return f'<div class="col-xs-6 col-sm-4 product-item-wrap"><product-item><a class="Product-item quick-cart-item" href="{path(ad)}" ga-product="{escape(json.dumps({"title_translations": {"zh-hant": ad.title}, "_id": f"66{ad.n}"}, ensure_ascii=False))}"><div class="Image-boxify image-container"><div class="boxify-image js-boxify-image center-contain sl-lazy-image" data-background="/media/image_clips/66{ad.n}/0_original.jpg"></div>{"<div class=sold-out-item>售完</div>" if sold(ad) else ""}</div><div class="info-box"><div class="title text-primary-color">{ad.title}</div><div class="quick-cart-price">{sums(ad)}</div></div></a><button class="btn-add-to-cart">加入購物車</button></product-item></div>'

    def listing(leaf: Leaf) -> str:
        turn = "".join(f'<li class="{"active" if n == leaf.number else ""}"><a href="{top}?limit=8&amp;page={n}&amp;sort_by=&amp;order_by=">{n}</a></li>' for n in range(1, leaf.last + 1))
        return f'<h1 class="Category-banner-title">全部商品</h1><div class="List-Sort"><select><option>價格: 由低至高</option></select></div><div class="row ProductList-list">{"".join(map(card, leaf.ads))}</div><ul class="pagination">{turn}</ul>'

    def detail(ad: Item) -> tuple[str, str]:
        shown = gallery(ad, lambda at: f'<li class="slide"><img class="sl-lazy sl-lazy-image" data-src="/media/image_clips/66{ad.n}/{at}_original.jpg" src="/media/image_clips/66{ad.n}/{at}_original.jpg" alt="{ad.title}"></li>')
        near = "".join(card(o) for o in others(ads, ad, 4))
        first = f'<div class="price-regular price price-crossed js-price">{money(cost(ad) * 1.5)}</div><div class="price-sale price js-price">{money(cost(ad))}</div>' if cut(ad) else f'<div class="price-regular price js-price">{money(cost(ad))}</div>'
        buy = '<button disabled>售完</button><a>貨到通知我</a>' if sold(ad) else '<button class="btn-cart">加入購物車</button><button>立即購買</button>'
        body = f'<ol class="breadcrumb"><li><a href="/">首頁</a></li><li>商品</li></ol><div class="ProductDetail-product-info"><ul class="product-gallery">{shown}</ul><h1 class="Product-title">{ad.title}</h1><div class="Product-summary">附保證書</div><div class="Product-promotions"><a>全館滿 NT$1,500 免運</a><a>輸入 NEW100 折 NT$100</a></div><div class="product-price">{first}</div><div class="member-price">會員價 {money(round(cost(ad) * 0.95))}</div><div class="variations"><label>數量</label><input value="1"></div>{buy}</div><div class="ProductDetail-additional"><h3>商品描述</h3><p>{ad.text}</p><h3>送貨及付款方式</h3><ul><li>7-11 取貨 NT$60</li><li>宅配 NT$120</li></ul></div><h3>加購商品</h3><div class="addon">香灰 500g {money(150)}</div><h3>相關產品</h3><div class="row">{near}</div>'
        return body, canonical(path(ad)) + shared(ad.title, f"/media/image_clips/66{ad.n}/0_original.jpg") + ld({"@type": "Product", "name": ad.title, "image": f"{{base}}media/image_clips/66{ad.n}/0_original.jpg", "sku": f"A{ad.n}", "offers": {"@type": "Offer", "price": int(cost(ad)), "priceCurrency": "TWD", "availability": "http://schema.org/OutOfStock" if sold(ad) else "http://schema.org/InStock"}}) + crumbs("首頁", ad.title)

    pages = Pages(ads, path, {top: ads}, listing, detail, lambda body: f'<nav class="NavigationBar"><a href="/">沐木堂</a><a href="{top}">全部商品</a><a href="/pages/about">關於我們</a><a href="/pages/faq">常見問題</a><a href="/users/sign_in">登入</a><a href="/cart">購物車 0</a></nav><div class="bar">全館滿 NT$1,500 免運費</div><main>{body}</main><footer>沐木堂 統編 12345678 台中市西區 Powered by SHOPLINE</footer>', f'<h1>沐木堂</h1><a href="{top}">全部商品</a>', "zh-Hant", "沐木堂", size=8, turn=by_query("page"),
                  others={"/pages/about": "<h1>關於我們</h1>", "/pages/faq": "<h1>常見問題</h1><p>運費 NT$60 起。</p>", "/users/sign_in": "<h1>登入</h1>", "/cart": "<h1>購物車</h1><p>NT$0</p>"}, titled=lambda ad: f"{ad.title} | 沐木堂")
    return mapped(made("shopline-tw", "TWD", pages, PLAIN, image=lambda ad: f"/media/image_clips/66{ad.n}/0_original.jpg"), "/sitemap.xml", ads, [top, "/pages/about", "/pages/faq"])


MAKES: dict[str, Callable[[], Made]] = {make.__name__: make for make in (promua_ua, imweb_kr, stores_jp, shopline_tw)}
