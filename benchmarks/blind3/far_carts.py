"""Small shops on carts of the East."""
# ruff: noqa: E501 - markup reads best as it is sent
# fmt: off

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from benchmarks.blind.base import made_ads
from benchmarks.blind2.base import PLAIN, Leaf, Pages, by_path, cost, figures, made, numbers
from tests.spiders.shops.base import Answer, Item, Made


def cafe24_kr() -> Made:
    """Cafe24: labels before each value in a list, a consumer price before the selling one, points and delivery as rows, the sum of nothing chosen at the foot."""
    ads = made_ads(27, "볼파이톤 모프 스파이더|레오파드게코 하이옐로우|팬서카멜레온 암반자|설가타육지거북 준성체|아프리칸그레이 새장", "수컷|암컷|한쌍|베이비|특가|예약분양",
        prices="180000 45000 320000 550000 89000", texts="건강한 개체만 분양하며 양도양수 신고를 도와드립니다.|택배 발송이 불가하여 직접 방문 수령만 가능합니다.")

    def path(ad: Item) -> str:
        return f"/product/{ad.slug}/{ad.n}/category/24/display/1/"

    def money(amount: float) -> str:
        return f"{amount:,.0f}원"

    def card(ad: Item) -> str:
        return f'<li id="anchorBoxId_{ad.n}" class="xans-record-"><div class="thumbnail"><a href="{path(ad)}" name="anchorBoxName_{ad.n}"><img src="//img.example/blank.gif" ec-data-src="/web/product/medium/{ad.n}.jpg" alt="{ad.title}"></a></div><div class="description"><strong class="name"><a href="{path(ad)}" class=""><span class="title displaynone"><span style="font-size:12px;">상품명</span> :</span> <span style="font-size:12px;color:#555555;">{ad.title}</span></a></strong><ul class="xans-element- xans-product-listitem spec"><li><strong class="title displaynone"><span>소비자가</span> :</strong> <span style="text-decoration:line-through;">{money(cost(ad) * 1.2)}</span></li><li><strong class="title displaynone"><span>판매가</span> :</strong> <span style="font-weight:bold;">{money(cost(ad))}</span></li><li><strong class="title"><span>적립금</span> :</strong> <span>{money(cost(ad) * 0.01)} (1%)</span></li></ul></div></li>'

    def frame(body: str) -> str:
        return f'<div id="wrap"><div id="header"><a href="/index.html">정글샵</a><ul><li><a href="/member/login.html">로그인</a></li><li><a href="/order/basket.html">장바구니 0</a></li><li><a href="/board/free/list.html?board_no=1">공지사항</a></li></ul><ul class="menuCategory"><li><a href="/product/list.html?cate_no=24">파충류</a></li></ul></div><div id="contents">{body}</div><div id="footer">상호: 정글샵 · 사업자등록번호 000-55-50101 · 무통장입금 국민 555-01-0101</div></div>'

    def detail(ad: Item) -> tuple[str, str]:
        body = f'<div class="xans-element- xans-product xans-product-headcategory path"><ol><li><a href="/product/list.html?cate_no=24">파충류</a></li></ol></div><div class="xans-product-detail"><div class="keyImg"><img src="/web/product/big/{ad.n}.jpg" alt="{ad.title}" class="BigImage"></div><div class="infoArea"><h2>{ad.title}</h2><table border="1"><tbody><tr><th scope="row"><span>상품명</span></th><td><span>{ad.title}</span></td></tr><tr><th><span>소비자가</span></th><td><span><strike><span id="span_product_price_custom">{money(cost(ad) * 1.2)}</span></strike></span></td></tr><tr><th><span>판매가</span></th><td><span><strong id="span_product_price_text">{money(cost(ad))} </strong><input id="product_price" name="product_price" value="" type="hidden"></span></td></tr><tr><th>적립금</th><td><span id="span_mileage_text">{money(cost(ad) * 0.01)} (1%)</span></td></tr><tr><th>배송비</th><td><span class="delv_price_B"><strong>3,000원</strong> (100,000원 이상 구매 시 무료)</span></td></tr></tbody></table><div id="totalPrice"><strong>총 상품금액</strong>(수량) : <span class="total"><strong><em>0</em></strong> (0개)</span></div></div></div><div id="prdDetail">{ad.text}</div><div class="xans-product-review"><h3>상품후기</h3><p>게시물이 없습니다</p></div>'
        return body, f'<meta property="og:title" content="{ad.title}"><meta property="og:image" content="{{base}}web/product/big/{ad.n}.jpg"><meta property="product:price:amount" content="{cost(ad) * 1.2:.0f}"><meta property="product:price:currency" content="KRW"><meta property="product:sale_price:amount" content="{cost(ad):.0f}"><meta property="product:sale_price:currency" content="KRW">'

    def turn(at: str, query: dict[str, str]) -> tuple[str, int]:
        return f"{at}?cate_no={query.get('cate_no', '')}", int(query.get("page", "1"))

    def listing(leaf: Leaf) -> str:
        row = numbers(leaf, lambda n: f"?cate_no=24&amp;page={n}", "this")
        return f'<div class="titleArea"><h2><span>파충류</span></h2></div><p class="prdCount">등록 제품 : {len(ads)}개</p><ul id="type"><li><a href="?cate_no=24&amp;sort_method=3">낮은가격</a></li></ul><ul class="prdList grid3">{"".join(map(card, leaf.ads))}</ul><div class="ec-base-paginate"><a href="#none">이전</a><ol><li>{row}</li></ol></div>'

    pages = Pages(ads, path, {"/product/list.html?cate_no=24": ads}, listing, detail, frame, '<h2>정글샵</h2>', "ko", "정글샵", turn=turn, size=9,
                  others={"/index.html": "<h2>정글샵</h2>", "/member/login.html": "<h2>로그인</h2>", "/order/basket.html": "<h2>장바구니가 비어 있습니다</h2>", "/board/free/list.html": "<h2>공지사항</h2><p>배송비 3,000원 안내</p>"}, titled=lambda ad: f"{ad.title} - 정글샵")
    return made("cafe24-kr", "KRW", pages, image=lambda ad: f"/web/product/big/{ad.n}.jpg")


def base_in_jp() -> Made:
    """BASE: further goods by a fragment's address, "SOLD OUT" on some, tax in, notes of free delivery from a sum, the price in the head as well."""
    ads = made_ads(26, "ヘラジカの角 アンティーク|黒檀の彫刻|琥珀 虫入り|エアプランツ キセログラフィカ|べっ甲調かんざし", "小|中|大|一点もの|訳あり|セット",
        prices="12000 4800 980 35500 2640", texts="一点物のため、返品はご容赦ください。写真をよくご確認ください。|ご注文から三日以内に発送いたします。")

    def path(ad: Item) -> str:
        return f"/items/{80000000 + ad.n}"

    def money(ad: Item) -> str:
        return f"¥{cost(ad):,.0f}"

    def card(ad: Item) -> str:
        sold = '<p class="items-grid_soldOut">SOLD OUT</p>' if ad.n % 6 == 0 else ""
        return f'<div class="items-grid_itemListLi"><a class="items-grid_anchor" href="{{base}}items/{80000000 + ad.n}"><div class="items-grid_image"><img class="lazyload" src="data:image/gif;base64,R0lGODlh" data-src="/images/item/origin/{ad.n}.jpg?imformat=generic&amp;w=640" alt="{ad.title}"></div>{sold}<p class="items-grid_itemTitleText">{ad.title}</p><p class="items-grid_price">{money(ad)}</p></a></div>'

    def frame(body: str) -> str:
        return f'<header><h1><a href="/"><img src="/logo.png" alt="古道具つばめ"></a></h1><nav><a href="/about">ABOUT</a><a href="/blog">BLOG</a><a href="/inquiry">CONTACT</a><a href="/cart">CART</a></nav></header><main>{body}</main><footer><a href="/privacy">プライバシーポリシー</a><a href="/law">特定商取引法に基づく表記</a></footer>'

    def detail(ad: Item) -> tuple[str, str]:
        near = "".join(map(card, [each for each in ads if each is not ad][:4]))
        button = "<button disabled>SOLD OUT</button>" if ad.n % 6 == 0 else "<button>カートに入れる</button>"
        body = f'<article id="itemDetail"><div class="item-img"><img src="/images/item/origin/{ad.n}.jpg" alt="{ad.title}"></div><h2 class="item-title">{ad.title}</h2><p class="item-price">{money(ad)} <span>税込</span></p><p>あと払いなら翌月の3,300円から</p><p>※この商品は最短で3日後にお届けします。</p><p>※別途送料がかかります。送料を確認する</p><p>※¥15,000以上のご注文で国内送料が無料になります。</p>{button}<div class="item-detail_text">{ad.text}</div><div>ショップの評価</div></article><section class="relatedItems"><h3>関連商品</h3>{near}</section>'
        return body, f'<meta property="og:type" content="product"><meta property="og:title" content="{ad.title} | 古道具つばめ"><meta property="og:image" content="{{base}}images/item/origin/{ad.n}.jpg"><meta property="product:price:amount" content="{cost(ad):.0f}"><meta property="product:price:currency" content="JPY">'

    def listing(leaf: Leaf) -> str:
        more = f'<div class="more"><a class="js-load-more" data-next="{leaf.number + 1}" href="/load_items/{leaf.number + 1}">もっと見る</a></div>' if leaf.number < leaf.last else ""
        return f'<div class="items-grid">{"".join(map(card, leaf.ads))}</div>{more}'

    pages = Pages(ads, path, {"/": ads}, listing, detail, frame, "", "ja", "古道具つばめ", turn=by_path("load_items/"), size=8,
                  others={"/about": "<h2>ABOUT</h2>", "/blog": "<h2>BLOG</h2><article><a href='/blog/2026/02/17'>象牙の手入れについて</a></article>", "/blog/2026/02/17": "<h2>象牙の手入れについて</h2><p>布は¥500ほどのもので足ります。</p>", "/inquiry": "<h2>CONTACT</h2>", "/cart": "<h2>カート</h2>", "/privacy": "<h2>プライバシー</h2>", "/law": "<h2>特定商取引法</h2><p>送料 全国一律 ¥800</p>"}, titled=lambda ad: f"{ad.title} | 古道具つばめ")
    return made("base-in-jp", "JPY", pages, image=lambda ad: f"/images/item/origin/{ad.n}.jpg")


@dataclass
class InEuc:
    """The pages of a site, sent as EUC-JP."""

    inner: Pages

    def __call__(self, at: str, query: dict[str, str]) -> str | Answer | None:
        told = self.inner(at, query)
        if not isinstance(told, str):
            return told
        sent = told.replace('<meta charset="utf-8">', '<meta http-equiv="Content-Type" content="text/html; charset=EUC-JP">')
        return 200, "text/html", sent.encode("euc_jp", "xmlcharrefreplace")


def makeshop_jp() -> Made:
    """MakeShop of Japan: EUC-JP told in the head alone, twelve figures in the address, /shopbrand/ct7/page2/recommend/, tables, member's points, tax in brackets."""
    ads = made_ads(25, "ボールパイソン|ヘルマンリクガメ|ヒョウモントカゲモドキ|エボシカメレオン|ホルスフィールドリクガメ", "ベビー|ヤング|アダルト|ペア|限定",
        prices="19800 24750 9800 16500 128000", texts="店頭にて対面説明の上でのお渡しとなります。|餌付き良好、状態は万全です。登録票つき。")

    def path(ad: Item) -> str:
        return f"/shopdetail/{ad.n:012d}/"

    def money(amount: float) -> str:
        return f"{amount:,.0f}円(税込)"

    def card(ad: Item) -> str:
        return f'<td width="25%" align="center" valign="top"><div class="innerBox"><a href="{path(ad)}"><img src="/shopimages/reptile/{ad.n}_s.jpg" border="0" width="120" alt=""></a><p class="itemName"><a href="{path(ad)}">{ad.title}</a></p><p class="price"><span class="M_item-price">{money(cost(ad))}</span></p><p>[在庫数 1点]</p></div></td>'

    def frame(body: str) -> str:
        return f'<div id="container"><table width="900"><tr><td colspan="2"><a href="/">爬虫館</a> <a href="/shop/member.html">ログイン</a> <a href="/shop/cart.html">買い物かご</a></td></tr><tr><td width="180" valign="top"><a href="/shopbrand/ct7/">爬虫類</a><br><a href="/html/info.html">ご利用案内</a></td><td>{body}</td></tr></table><p>11,000円(税込)以上で送料無料</p></div>'

    def detail(ad: Item) -> str:
        return f'<div id="itemInfo"><p class="pankuzu"><a href="/">TOP</a> &gt; <a href="/shopbrand/ct7/">爬虫類</a> &gt; {ad.title}</p><table><tr><td><img id="mainImage" src="/shopimages/reptile/{ad.n}.jpg" alt=""></td><td><h2>{ad.title}</h2><p>商品コード : R{ad.n}</p><table border="0"><tr><td>定価</td><td><s>{cost(ad) * 1.3:,.0f}円</s></td></tr><tr><td>価格</td><td><span id="M_usualValue">{money(cost(ad))}</span></td></tr><tr><td>ポイント還元</td><td>{cost(ad) * 0.01:,.0f}ポイント</td></tr><tr><td>数量</td><td><input name="amount" value="1"></td></tr></table></td></tr></table><div class="detailTxt">{ad.text}</div></div>'

    def turn(at: str, _query: dict[str, str]) -> tuple[str, int]:
        where, mark, rest = at.partition("page")
        number = rest.partition("/")[0]
        return where, int(number) if mark and number.isdigit() else 1

    def listing(leaf: Leaf) -> str:
        row = numbers(leaf, lambda n: f"{leaf.at}page{n}/recommend/", "now")
        return f'<h2>爬虫類</h2><p>並び替え: <a href="{leaf.at}page1/price/">価格順</a> <a href="{leaf.at}page1/recommend/">おすすめ順</a></p><table><tr>{"</tr><tr>".join("".join(map(card, leaf.ads[at:at + 4])) for at in range(0, len(leaf.ads), 4))}</tr></table><p class="pager">全{len(ads)}件 {row}</p>'

    pages = Pages(ads, path, {"/shopbrand/ct7/": ads}, listing, detail, frame, "<h2>ようこそ爬虫館へ</h2>", "ja", "爬虫館", turn=turn, size=8,
                  others={"/shop/member.html": "<h2>ログイン</h2>", "/shop/cart.html": "<h2>かごは空です</h2>", "/html/info.html": "<h2>ご利用案内</h2><p>送料 800円</p>"}, titled=lambda ad: f"{ad.title} - 爬虫館")
    return Made("makeshop-jp", ads, "JPY", InEuc(pages), path, PLAIN, image=lambda ad: f"/shopimages/reptile/{ad.n}.jpg")


def zid_sa() -> Made:
    """Zid: Arabic, right to left, the sum before "ر.س", an old price before it, four payments, tax told, categories by number and name."""
    ads = made_ads(26, "عود كمبودي فاخر|مسبحة كهرمان بولندي|بخاخ عنبر خام|خنجر بمقبض عظم|سرج جلد طبيعي", "صغير|وسط|كبير|هدية|نادر|عرض خاص",
        prices="450 1250.50 89 3200 675", texts="منتج أصلي مع شهادة، الشحن خلال يومي عمل.|الكمية محدودة ولا يسترجع بعد الفتح.")

    def path(ad: Item) -> str:
        return f"/products/{ad.slug}-{ad.n}"

    def money(amount: float) -> str:
        return f"{figures(amount, ',', '.')} ر.س"

    def card(ad: Item) -> str:
        return f'<div class="product-item" data-product-id="{ad.n}"><div class="product-label"><span>خصم 15%</span></div><a href="{path(ad)}" class="product-image"><img class="lazy" data-src="/store/{ad.n}/thumb.jpg" src="/assets/images/loading.svg" alt="{ad.title}"></a><div class="content"><a href="{path(ad)}" class="product-title">{ad.title}</a><div class="product-price"><span class="product-price-old">{money(cost(ad) / 0.85)}</span><span class="product-price-current">{money(cost(ad))}</span></div><button class="btn-add-to-cart">أضف للسلة</button></div></div>'

    def frame(body: str) -> str:
        return f'<div class="alert">توصيل مجاني للطلبات فوق 300.00 ر.س</div><header><a href="/">دار العود</a><nav><a href="/categories/90210/عود">العود</a><a href="/categories/90211/هدايا">الهدايا</a><a href="/products">كل المنتجات</a><a href="/auth/login">دخول</a><a href="/cart/view">السلة 0.00 ر.س</a></nav></header>{body}<footer><a href="/pages/shipping">الشحن</a><p>الرقم الضريبي 300555010100003</p></footer>'

    def detail(ad: Item) -> str:
        near = "".join(map(card, [each for each in ads if each is not ad][:4]))
        return f'<div class="breadcrumb"><a href="/products">كل المنتجات</a></div><div class="product-details-page" id="productInfo"><div class="product-images"><img class="img-large" src="/store/{ad.n}/large.jpg" alt="{ad.title}"></div><h1 class="product-name">{ad.title}</h1><div class="product-rating">4.8 (31 تقييم)</div><h2 class="product-price"><span class="product-formatted-price-old">{money(cost(ad) / 0.85)}</span> <span class="product-formatted-price">{money(cost(ad))}</span></h2><div class="vat-text">السعر شامل الضريبة</div><div class="tamara">قسم فاتورتك على 4 دفعات بقيمة {money(cost(ad) / 4)}</div><div class="product-description">{ad.text}</div></div><section><h3>منتجات ذات صلة</h3>{near}</section>'

    def listing(leaf: Leaf) -> str:
        row = numbers(leaf, lambda n: f"{leaf.at}?page={n}", "active")
        return f'<h1>المنتجات</h1><select><option>السعر: من الأقل</option></select><div class="products-grid">{"".join(map(card, leaf.ads))}</div><ul class="pagination"><li>{row}</li></ul>'

    pages = Pages(ads, path, {"/products": ads, "/categories/90210/عود": ads[::2], "/categories/90211/هدايا": ads[1::2]}, listing, detail, frame, f"<h2>الأكثر مبيعا</h2>{''.join(map(card, ads[:4]))}", "ar", "دار العود", size=9,
                  others={"/auth/login": "<h1>دخول</h1>", "/cart/view": "<h1>السلة فارغة</h1>", "/pages/shipping": "<h1>الشحن</h1><p>25.00 ر.س</p>"}, titled=lambda ad: f"{ad.title} | دار العود")
    return made("zid-sa", "SAR", pages, image=lambda ad: f"/store/{ad.n}/large.jpg")


MAKES: dict[str, Callable[[], Made]] = {make.__name__: make for make in (cafe24_kr, base_in_jp, makeshop_jp, zid_sa)}
