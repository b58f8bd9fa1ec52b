"""Markets of Japan, Korea and Hong Kong from hand to hand."""
# ruff: noqa: E501 - markup reads best as it is sent
# fmt: off

from __future__ import annotations

import json
from collections.abc import Callable

from benchmarks.blind.base import account_of, made_ads
from benchmarks.blind2.base import ALL, Leaf, Pages, cost, figures, made, numbers
from benchmarks.blind3.base import canonical
from benchmarks.fifth.base import noon, profiled, since, spread, whole
from benchmarks.fourth.base import day, others, shared
from benchmarks.sixth.base import bare, branches, gallery, mapped, menu, shots
from tests.spiders.shops.base import Item, Made


def rakuma_jp() -> Made:
    """Japan's flea market: a sign and a sum in two elements, "約3時間前" in a table beside the prefecture it is sent from, SOLD OUT ribbons over asked sums, comments, points and coupons in yen, a rail of the seller's other goods, brands by the hundred."""
    ads = spread(made_ads(32, "べっ甲 かんざし|象牙風 根付|ヒョウモントカゲモドキ ケージ|クロコダイル 長財布|観葉植物 ビカクシダ|珊瑚 帯留め|古伊万里 皿", "美品|新品未使用|訳あり|まとめ売り|値下げ中",
        prices="3500 12800 4980 22000 6300 8800 1500", texts="自宅保管品です。神経質な方はご遠慮ください。即購入OKです。|祖母のコレクションを整理しています。プチプチに包んで発送します。|コメントなし購入歓迎です。他サイトにも出品しています。", people="みかん堂|爬虫類の森|kotto_ya", places="東京都|大阪府|北海道|福岡県"), 12)
    top = "/category/1308"

    def path(ad: Item) -> str:
        return f"/item/{ad.n * 7919:032x}"

    def when(ad: Item) -> str:
        return since(ad, "約{}時間前", "{}日前")

    def box(ad: Item) -> str:
        ribbon = '<div class="item-box__soldout_ribbon">SOLD OUT</div>' if ad.n % 8 == 0 else ""
        return f'<div class="item"><div class="item-box" data-test="item-box"><div class="item-box__image-wrapper"><a class="link_search_image" href="{path(ad)}" title="{ad.title}">{ribbon}<img class="img-responsive lazy" src="/assets/loading.gif" data-original="/img/{ad.n}/m/0.jpg" alt="{ad.title}"></a><span class="item-box__like">{ad.n % 30}</span></div><div class="item-box__text-wrapper"><p class="item-box__item-name"><a class="link_search_title" href="{path(ad)}"><span>{ad.title}</span></a></p><p class="item-box__item-price"><span data-content="JPY">¥</span><span data-content="{cost(ad):.0f}">{whole(cost(ad), ",")}</span></p><p class="item-box__brand-name"><a href="/brand/{ad.n % 90}">ノーブランド</a></p></div></div></div>'

    def listing(leaf: Leaf) -> str:
        turn = numbers(leaf, lambda n: f"{top}?page={n}", "page current")
        return f'<h1>コレクションの商品一覧</h1><div class="page-count"><span>{len(ads)}件中 {leaf.number * 8 - 7} - {leaf.number * 8}件表示</span></div><section class="view view_grid">{"".join(map(box, leaf.ads))}</section><nav class="pagination">{turn}</nav>'

    def detail(ad: Item) -> tuple[str, str]:
        shown = gallery(ad, lambda at: f'<div class="sp-slide"><img class="sp-image" src="/img/{ad.n}/l/{at}.jpg" alt="{ad.title}の画像{at + 1}"></div>')
        near = "".join(f'<li class="shop-item"><a href="{path(o)}"><img data-original="/img/{o.n}/m/0.jpg" alt=""><p>{o.title}</p><p>¥{whole(cost(o), ",")}</p></a></li>' for o in others(ads, ad, 4))
        sold = '<div class="label_soldout">SOLD OUT</div>' if ad.n % 8 == 0 else '<button class="btn_buy">購入に進む</button>'
        body = f'<ol class="breadcrumb"><li><a href="/">ラクマ</a></li><li><a href="{top}">コレクション</a></li></ol><section class="item-gallery">{shown}</section><section class="item"><h1 class="item__name">{ad.title}</h1><p class="item__price_wrap"><span class="item__price">¥{whole(cost(ad), ",")}</span> <span class="item__tax">送料込</span></p><p class="coupon">クーポン利用で最大 ¥500 OFF・楽天ポイント {round(cost(ad) * 0.01)}pt</p>{sold}<h2>商品説明</h2><div class="item__description">{ad.text}</div><table class="item__details"><tr><th>カテゴリ</th><td><a href="{top}">コレクション</a></td></tr><tr><th>商品の状態</th><td>目立った傷や汚れなし</td></tr><tr><th>配送料の負担</th><td>送料込</td></tr><tr><th>配送方法</th><td>かんたんラクマパック</td></tr><tr><th>発送日の目安</th><td>支払い後、2～3日で発送</td></tr><tr><th>発送元の地域</th><td>{ad.place}</td></tr><tr><th>出品日</th><td>{when(ad)}</td></tr></table></section><section class="shop_info"><a class="shop-name__link" href="/shop/{account_of(ad.seller)}"><span class="header-shopinfo__user-name">{ad.seller}</span></a><span class="rating">良い 312</span></section><section class="comments"><h2>コメント(1)</h2><div><b>ゆず</b><span>1時間前</span><p>1000円でいかがでしょうか？</p></div></section><section><h2>この出品者の他の商品</h2><ul>{near}</ul></section>'
        return body, canonical(path(ad)) + shared(ad.title, f"/img/{ad.n}/l/0.jpg")

    brands = branches("/brand/{0}{1}", "|".join(map(str, range(9))), "|".join(map(str, range(10))))
    pages = Pages(ads, path, {top: ads}, listing, detail, lambda body: f'<header><a href="/">ラクマ</a><a href="/login">ログイン</a><a href="/sell">出品</a></header>{body}<footer><h3>ブランド</h3>{menu({at.replace("/brand/0", "/brand/"): f"ブランド{n}" for n, at in enumerate(brands)})}<a href="/guide/fee">販売手数料</a></footer>', f'<a href="{top}">コレクション</a>', "ja", "ラクマ", size=8,
                  others={**bare({at.replace("/brand/0", "/brand/"): "ブランド" for at in brands}, "商品が見つかりません"), **dict.fromkeys(("/login", "/sell", "/guide/fee"), "<h1>ラクマ</h1><p>手数料 10%、振込 210円</p>")}, titled=lambda ad: f"{ad.title}の通販 by {ad.seller}｜ラクマ")
    return profiled(made("rakuma-jp", "JPY", pages, ALL, image=lambda ad: f"/img/{ad.n}/l/0.jpg", account=lambda ad: str(account_of(ad.seller))), "/shop/", "ja", "商品一覧")


def joongna_kr() -> Made:
    """Korea's market: pages as Next streams them (pushed pieces of text), "3시간 전" with views beside, reserved and sold badges, a chart of past sums for the same search, asked and delivery sums, places in three words behind a label."""
    ads = spread(made_ads(30, "레오파드 게코|설가타 육지거북|관엽식물 몬스테라|호랑이 그림 액자|캠핑 의자|앵무새 새장", "미개봉|급처|암수 한쌍|상태 좋음|택포",
        prices="85000 230000 18000 40000 27500 62000", texts="직거래 선호하고 택배는 선불입니다. 네고는 정중히 사양합니다.|이사 때문에 내놓습니다. 사용감 조금 있어요.", people="초록잎|렙타일샵|민지네", places="서울특별시 마포구 서교동|부산광역시 해운대구 우동|대전광역시 서구 둔산동"), 9)
    top = "/search"

    def path(ad: Item) -> str:
        return f"/product/18{ad.n}"

    def status(ad: Item) -> str:
        return {0: "판매완료", 1: "예약중"}.get(ad.n % 9, "판매중")

    def price(ad: Item) -> str:
        return f"{whole(cost(ad), ',')}원"

    def when(ad: Item) -> str:
        return since(ad, "{}시간 전", "{}일 전")

    def told(ad: Item) -> dict[str, object]:
        return {"productSeq": int(f"18{ad.n}"), "productTitle": ad.title, "productPrice": int(cost(ad)), "productStatus": "COMPLETE" if ad.n % 9 == 0 else "SALE", "sortDate": f"{day(ad):%Y-%m-%dT%H:%M:%SZ}", "media": [f"{{base}}media/original/18{ad.n}_{at}.jpg" for at in range(shots(ad))], "locationNames": [ad.place], "store": {"storeSeq": account_of(ad.seller), "nickName": ad.seller}}

    def pushed(kept: object) -> str:
        text = json.dumps(f"5:{json.dumps(['$', '$L14', None, kept], ensure_ascii=False)}\n", ensure_ascii=False).replace("</", "<\\/")
        return f'<script>(self.__next_f=self.__next_f||[]).push([0])</script><script>self.__next_f.push([1,"1:HL[\\"/_next/static/css/a.css\\",\\"style\\"]\\n"])</script><script>self.__next_f.push([1,{text}])</script>'

    def card(ad: Item) -> str:
        badge = f'<div class="absolute bg-jnBlack/50">{status(ad)}</div>' if status(ad) != "판매중" else ""
        return f'<li><a class="group relative box-border overflow-hidden flex rounded-md" href="{path(ad)}"><div class="relative w-full rounded-md"><img alt="{ad.title}" loading="lazy" srcset="/media/thumb/18{ad.n}_0.jpg 1x, /media/thumb2/18{ad.n}_0.jpg 2x" src="/media/thumb2/18{ad.n}_0.jpg">{badge}</div><div class="w-full overflow-hidden p-2"><h2 class="line-clamp-2 text-sm">{ad.title}</h2><div class="font-semibold">{price(ad)}</div><div class="my-1"><span class="text-sm text-gray-400">{ad.place.rsplit(" ", 1)[1]}</span><span class="mx-1">|</span><span class="text-sm text-gray-400">{when(ad)}</span></div></div></a></li>'

    def listing(leaf: Leaf) -> str:
        chart = f'<section><h3>시세 조회</h3><dl><dt>평균 가격</dt><dd>{whole(74300, ",")}원</dd><dt>가장 높은 가격</dt><dd>250,000원</dd></dl></section>'
        turn = "".join(f'<li><a href="{top}?category=218&page={n}">{n}</a></li>' for n in range(1, leaf.last + 1))
        return f'<h1>반려동물용품</h1>{chart}<ul class="grid grid-cols-2">{"".join(map(card, leaf.ads))}</ul><ul class="flex pagination">{turn}</ul>{pushed({"items": [told(ad) for ad in leaf.ads], "totalSize": len(ads)})}'

    def detail(ad: Item) -> tuple[str, str]:
        shown = gallery(ad, lambda at: f'<div class="swiper-slide"><img src="/media/original/18{ad.n}_{at}.jpg" alt="상품이미지-{at + 1}"></div>')
        near = "".join(card(o) for o in others(ads, ad, 4))
        body = f'<div class="swiper">{shown}</div><div class="col-span-5"><nav><a href="{top}?category=218">반려동물</a></nav><h1 class="text-heading text-lg">{ad.title}</h1><span class="badge">{status(ad)}</span><div class="flex items-center"><div class="text-heading font-bold text-[40px]">{whole(cost(ad), ",")}<span>원</span></div></div><div class="flex"><span>{when(ad)} · 조회 {ad.n % 500} · 찜 {ad.n % 20}</span></div><ul><li>제품상태 <button>중고</button></li><li>거래방식 <button>택배거래 3,500원</button></li><li>희망지역 <button>{ad.place}</button></li></ul></div><div class="grid"><h3>상품 정보</h3><p class="whitespace-pre-wrap">{ad.text}</p></div><div class="store"><h3>가게 정보</h3><a href="/store/{account_of(ad.seller)}"><div class="text-lg">{ad.seller}</div></a><span>신뢰지수 412</span><span>안전거래 12</span></div><section><h2>이런 상품은 어때요?</h2><ul>{near}</ul></section>'
        head = canonical(path(ad)) + shared(ad.title, f"/media/original/18{ad.n}_0.jpg", "website") + '<meta property="product:price:currency" content="KRW">'
        return body + pushed({"product": told(ad), "description": ad.text}), head

    pages = Pages(ads, path, {top: ads}, listing, detail, lambda body: f'<header><a href="/">중고나라</a><a href="/signin">로그인</a><a href="/product/form">판매하기</a></header><main>{body}</main><footer><a href="/notice">공지사항</a> 고객센터 1670-1234</footer>', f'<a href="{top}?category=218">반려동물</a>', "ko", "중고나라", size=10,
                  others={"/signin": "<h1>로그인</h1>", "/product/form": "<h1>판매하기</h1>", "/notice": "<h1>공지사항</h1><p>안전결제 수수료 1,000원</p>"}, titled=lambda ad: f"{ad.title} | 중고나라")
    return mapped(profiled(made("joongna-kr", "KRW", pages, ALL, image=lambda ad: f"/media/original/18{ad.n}_0.jpg", account=lambda ad: str(account_of(ad.seller))), "/store/", "ko", "판매 상품"), "/sitemap-product.xml", ads[::2])


def dcfever_hk() -> Made:
    """Hong Kong's board: rows of tables, "HK$1,200" and "[已售]" before sold names in lists, days before months as 24/11, wanted ads apart, prices at shops besides, both an address with queries and a tail of where one came from, replies of others."""
    ads = made_ads(26, "蘇卡達陸龜|Nikon 105mm 鏡頭|紅木茶几|玉石吊墜|觀賞魚缸|球蟒", "連缸|九成新|全套有單|急讓|公",
        prices="1200 2800 3500 680 450 900", texts="自用多年，保養良好，可當面驗貨。面交優先，不議價。|因搬屋忍痛割愛，有意請留言或WhatsApp。", people="camera_wong|爬友仔|陳生", places="旺角|荃灣|沙田|銅鑼灣", newest=noon())
    top = "/trading/listing.php?id=50"

    def path(ad: Item) -> str:
        return f"/trading/view.php?itemID=13{ad.n}"

    def price(ad: Item) -> str:
        return f"HK${figures(cost(ad), ',', '.', 0)}"

    def row(ad: Item) -> str:
        sold = '<span class="sold">[已售]</span> ' if ad.n % 7 == 0 else ""
        return f'<tr class="tr_t{ad.n % 2}"><td class="tlist_thumb"><a href="{path(ad)}&amp;src=list"><img src="/trading/thumb/13{ad.n}_0.jpg" width="60" border="0"></a></td><td>{sold}<a href="{path(ad)}&amp;src=list">{ad.title}</a></td><td class="tlist_price">{price(ad)}</td><td><a href="/users/profile.php?id={account_of(ad.seller)}">{ad.seller}</a></td><td>{day(ad):%d/%m %H:%M}</td></tr>'

    def listing(leaf: Leaf) -> str:
        turn = "".join(f'<a href="{top}&amp;page={n}">[{n}]</a> ' for n in range(1, leaf.last + 1) if n != leaf.number)
        return f'<h1>寵物及雜項 - 二手買賣</h1><p><b>出售</b> | <a href="/trading/listing.php?id=50&amp;type=wanted">徵求</a></p><table class="trade_list" width="100%"><tr><th></th><th>物品</th><th>售價</th><th>會員</th><th>更新</th></tr>{"".join(map(row, leaf.ads))}</table><p>頁: {turn}</p>'

    def detail(ad: Item) -> tuple[str, str]:
        shown = gallery(ad, lambda at: f'<a href="#p{at}"><img class="trade_photo" src="/trading/photo/13{ad.n}_{at}.jpg" width="640"></a><br>')
        near = "".join(f'<tr><td><a href="{path(o)}&amp;src=also">{o.title}</a></td><td>{price(o)}</td></tr>' for o in others(ads, ad))
        sold = "<tr><td>狀態</td><td><b>已售出</b></td></tr>" if ad.n % 7 == 0 else "<tr><td>狀態</td><td>出售中</td></tr>"
        body = f'<p><a href="/">DCFever</a> &gt; <a href="/trading/">二手買賣</a> &gt; <a href="{top}">寵物及雜項</a></p><div class="trade_main"><h1 class="trade_title">{ad.title}</h1><div>{shown}</div><table class="item_info"><tr><td>售價</td><td><b>{price(ad)}</b></td></tr><tr><td>行貨參考價</td><td><s>HK${figures(cost(ad) * 1.6, ",", ".", 0)}</s></td></tr>{sold}<tr><td>會員名稱</td><td><a href="/users/profile.php?id={account_of(ad.seller)}">{ad.seller}</a> (評價 {ad.n % 60})</td></tr><tr><td>交收地點</td><td>{ad.place}</td></tr><tr><td>刊登日期</td><td>{day(ad):%d/%m/%Y %H:%M}</td></tr><tr><td>聯絡電話</td><td>9{ad.n % 9}XX XXXX</td></tr><tr><td>瀏覽次數</td><td>{ad.n % 800}</td></tr></table><div class="desc">{ad.text}</div></div><div class="comments"><p><b>buyer88</b> 今日 10:12<br>HK$300 放唔放？</p></div><table><tr><th colspan="2">相關物品</th></tr>{near}</table>'
        return body, canonical(path(ad))

    wanted = "<h1>徵求</h1><table><tr><td>徵求二手魚缸</td><td>預算 HK$200</td></tr></table>"

    def turn(at: str, query: dict[str, str]) -> tuple[str, int]:
        if at != "/trading/listing.php" or query.get("id") != "50":
            return at, 1
        return ("/wanted" if query.get("type") == "wanted" else top), int(query.get("page", "1"))

    def sections(leaf: Leaf) -> str:
        return wanted if leaf.at == "/wanted" else listing(leaf)

    pages = Pages(ads, path, {top: ads, "/wanted": []}, sections, detail, lambda body: f'<div id="top"><a href="/">DCFever.com</a> | <a href="/news/readnews.php?id=901">新聞</a> | <a href="/users/login.php">登入</a> | <a href="/trading/sell.php">出售物品</a></div>{body}<div id="foot">(C) DCFever.com</div>', f'<h1>DCFever</h1><a href="/trading/">二手買賣</a><a href="{top}">寵物及雜項</a>', "zh-HK", "DCFever 二手買賣", size=9, turn=turn,
                  others={"/trading/": f'<h1>二手買賣</h1><a href="{top}">寵物及雜項</a>', "/news/readnews.php": "<h1>新鏡頭發表</h1><p>2026年11月20日，售價 HK$9,880。</p>", "/users/login.php": "<h1>登入</h1>", "/trading/sell.php": "<h1>出售物品</h1>"}, titled=lambda ad: f"{ad.title} - DCFever.com")
    site = made("dcfever-hk", "HKD", pages, ALL, image=lambda ad: f"/trading/photo/13{ad.n}_0.jpg", account=lambda ad: str(account_of(ad.seller)))
    inner = site.pages
    site.pages = lambda at, query: f"<h1>會員 {query.get('id', '')}</h1>" if at == "/users/profile.php" else inner(at, query)
    return site


MAKES: dict[str, Callable[[], Made]] = {make.__name__: make for make in (rakuma_jp, joongna_kr, dcfever_hk)}
