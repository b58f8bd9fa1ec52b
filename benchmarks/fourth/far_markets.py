"""Markets of the far East: states, interfaces, old tables and an old charset."""
# ruff: noqa: E501 - markup reads best as it is sent
# fmt: off

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from benchmarks.blind.base import account_of, made_ads
from benchmarks.blind2.base import ALL, PLAIN, Leaf, Pages, by_path, by_query, cost, made, numbers
from benchmarks.blind3.base import canonical
from benchmarks.fourth.base import (
    beside,
    day,
    days_since,
    document,
    in_charset,
    minutes_since,
    of_late,
    others,
    shared,
    state,
)
from tests.spiders.shops.base import Answer, Item, Made, chunk

_UNIT = 100000


def shopee_th() -> Made:
    """Thailand: hashed classes, sums in hundred-thousandths in the state, "฿", ranges and vouchers beside, addresses ending in -i.shop.item, pages counted from nought."""
    ads = made_ads(26, "เต่าซูลคาต้า|งูบอลไพธอน|นกแก้วแอฟริกันเกรย์|กรงนกเหล็ก|กำไลงาแกะ", "พร้อมเอกสาร|ตัวเต็มวัย|เลี้ยงง่าย|ของใหม่|ส่งฟรี|ราคาพิเศษ",
        prices="3500 1850 24500 990 690.50", texts="สินค้าพร้อมส่ง สุขภาพแข็งแรง มีใบรับรองทุกตัว|สอบถามก่อนสั่งซื้อ ส่งเฉพาะกรุงเทพ", people="siamreptile|nokkaew_shop|baan_tao", places="เขตจตุจักร, จังหวัดกรุงเทพมหานคร|อำเภอเมืองเชียงใหม่, จังหวัดเชียงใหม่")

    def path(ad: Item) -> str:
        return f"/{ad.title.replace(' ', '-')}-i.{account_of(ad.seller)}.22{ad.n}"

    def sum_(ad: Item) -> str:
        return f"฿{cost(ad):,.2f}".removesuffix(".00")

    def kept(ad: Item) -> dict[str, object]:
        return {"itemid": 220000 + ad.n, "shopid": account_of(ad.seller), "name": ad.title, "image": f"th-1134-{ad.n}", "currency": "THB", "stock": 5, "price": int((ad.price or Decimal(0)) * _UNIT), "price_before_discount": int((ad.price or Decimal(0)) * _UNIT * 2), "shop_location": ad.place, "historical_sold": ad.n % 90}

    def card(ad: Item) -> str:
        return f'<li class="col-xs-2-4 shopee-search-item-result__item" data-sqe="item"><a class="contents" href="{path(ad)}?sp_atk=7f{ad.n}&amp;xptdk=7f{ad.n}"><img src="/file/th-1134-{ad.n}_tn" alt="{ad.title}"><div class="line-clamp-2 break-words">{ad.title}</div><div class="_3w3Slt">โค้ดลด ฿50</div><div class="truncate flex"><span class="text-xs">฿</span><span class="font-medium text-base/5">{sum_(ad)[1:]}</span></div><div class="text-xs">-50%</div><div class="truncate text-sp10">ขายแล้ว {ad.n % 90} ชิ้น</div><div class="text-sp8">{ad.place.split(", ")[1]}</div></a></li>'

    def detail(ad: Item) -> tuple[str, str]:
        body = f'<div class="page-product"><a class="EtYbJs" href="/">หน้าแรก</a><div class="UBG7wZ"><picture><source srcset="/file/th-1134-{ad.n}@resize_w450.webp 1x"><img class="uXN1L5" src="/file/th-1134-{ad.n}" alt=""></picture></div><h1 class="vR6K3w">{ad.title}</h1><div class="F9RHbS">4.9 · 231 ให้คะแนน</div><section class="jLYkpR"><div class="IZPeQz B67UQ0">{sum_(ad)}</div><div class="ZA5sW5">฿{cost(ad) * 2:,.0f}</div><div class="vms4_3">-50%</div></section><div class="Qlm1gj">ค่าจัดส่ง ฿38</div><section class="page-product__shop"><a class="lG5Xxv" href="/{ad.seller}?categoryId=1">{ad.seller}</a><div>คะแนน 2.1พัน</div></section><section class="I_DV_3"><div class="ybxj32"><h3 class="VJOnTD">ส่งจาก</h3><div>{ad.place}</div></div></section><section><h2>รายละเอียดสินค้า</h2><p class="QN2lPu">{ad.text}</p></section></div><section><h2>คุณอาจจะชอบ</h2>{"".join(map(card, others(ads, ad)))}</section>{state({"initialState": {"DOMAIN_PDP": {"data": {"PDP_BFF_DATA": {"cachedMap": {f"{account_of(ad.seller)}/{ad.n}": {"item": kept(ad)}}}}}}}, "__INITIAL__")}'
        return body, canonical(path(ad)) + shared(f"{ad.title} | ตลาดไทย", f"/file/th-1134-{ad.n}")

    def listing(leaf: Leaf) -> str:
        row = "".join(f'<a class="shopee-icon-button" href="{leaf.at}?page={n}&amp;sortBy=pop">{n + 1}</a>' for n in range(leaf.last))
        return f'<h1>สัตว์เลี้ยง</h1><ul class="row shopee-search-item-result__items">{"".join(map(card, leaf.ads))}</ul><nav class="shopee-page-controller">{row}</nav>'

    cat = "/สัตว์เลี้ยง-cat.11044"
    shops_ = {f"/{name}": f"<h1>{name}</h1><p>ผู้ติดตาม 2.1พัน</p>" for name in ("siamreptile", "nokkaew_shop", "baan_tao")}
    pages = Pages(ads, path, {cat: ads}, listing, detail, lambda body: f'<div id="main"><header><a href="/">ตลาดไทย</a><a href="{cat}">สัตว์เลี้ยง</a><a href="/buyer/login">เข้าสู่ระบบ</a><a href="/flash_sale">Flash Sale</a></header>{body}<footer><a href="/docs/3001">ข้อกำหนด</a></footer></div>', f'<h2>สินค้าแนะนำ</h2><ul>{"".join(map(card, ads[:5]))}</ul>', "th", "ตลาดไทย", size=7,
                  turn=lambda at, query: (at, int(query.get("page", "0")) + 1), others={**shops_, "/buyer/login": "<h1>เข้าสู่ระบบ</h1>", "/flash_sale": "<h1>Flash Sale</h1><p>฿9</p>", "/docs/3001": "<h1>ข้อกำหนด</h1>"})
    return made("shopee-th", "THB", pages, ALL[:6], image=lambda ad: f"/file/th-1134-{ad.n}")


def rakuten_jp() -> Made:
    """Japan: a shop of nested tables without closing tags, the goods' names in fonts, 税込 and 送料別 beside, points, categories that name each other, pictures of the writing."""
    ads = made_ads(25, "ヘルマンリクガメ CB|ヒョウモントカゲモドキ|オカメインコ 手乗り|木彫り熊 古作|珊瑚 帯留", "オス|メス|大|小|特選",
        prices="29800 14800 22000 38500 12600", texts="国内繁殖個体です。元気に餌を食べています。|店頭でもご覧いただけます。写真の現物をお送りします。")

    def path(ad: Item) -> str:
        return f"/kamekichi/item-{ad.n}/"

    def cell(ad: Item) -> str:
        return f'<td width="25%" align="center" valign="top"><a href="{{base}}{path(ad)[1:]}"><img src="{{base}}cabinet/{ad.n}.jpg?_ex=128x128" border="0"></a><br><font size="2"><a href="{{base}}{path(ad)[1:]}">{ad.title}</a><br><font color="#cc0000"><b>{cost(ad):,.0f}円</b></font>（税込）<br>送料別</font></td>'

    def detail(ad: Item) -> str:
        near = "".join(map(cell, others(ads, ad)))
        return f'<table width="760" align="center"><tr><td class="sdtext"><a href="/kamekichi/">亀吉 トップ</a> &gt; <a href="/kamekichi/c/0000000101/">生体</a></td></tr><tr><td><table><tr><td><a href="{{base}}cabinet/{ad.n}.jpg"><img class="rakutenLimitedId_ImageMain1-3" src="{{base}}cabinet/{ad.n}.jpg?_ex=300x300" alt=""></a></td><td valign="top"><span class="catch_copy">【あす楽】ポイント5倍！</span><br><span class="item_name"><b>{ad.title}</b></span><table id="rakutenLimitedId_aroundCart"><tr><td>商品番号<td>kk-{ad.n}<tr><td>メーカー希望小売価格<td><s>{cost(ad) * 1.4:,.0f}円</s><tr><td nowrap><span class="price1">価格</span><td><span class="price2">{cost(ad):,.0f}円</span> <span class="tax_postage">(税込) 送料別</span><tr><td>ポイント<td>{cost(ad) // 100:.0f}ポイント<tr><td>在庫<td>残り1点</table></td></tr></table><span class="item_desc">{ad.text}<br>※一万円以上で送料無料（北海道・沖縄は1,500円）</span></td></tr><tr><td><b>この商品を見た人はこんな商品も見ています</b><table><tr>{near}</tr></table></td></tr></table>'

    def listing(leaf: Leaf) -> str:
        rows = "".join(f"<tr>{''.join(map(cell, leaf.ads[at:at + 4]))}</tr>" for at in range(0, len(leaf.ads), 4))
        row = " | ".join(f'<a href="{leaf.at}?p={n}">{n}</a>' if n != leaf.number else f"<b>{n}</b>" for n in range(1, leaf.last + 1))
        return f'<table width="760"><tr><td><font size="4">商品一覧</font> {len(ads)}件</td></tr><tr><td><table>{rows}</table></td></tr><tr><td align="right">{row}</td></tr></table>'

    live, craft = "/kamekichi/c/0000000101/", "/kamekichi/c/0000000102/"
    alive = [ad for ad in ads if "熊" not in ad.title and "帯留" not in ad.title]
    side = f'<table><tr><td><img src="/img/logo.gif" alt="亀吉"></td></tr><tr><td><a href="/kamekichi/">トップ</a> <a href="{live}">生体</a> <a href="{craft}">民芸</a> <a href="/kamekichi/info.html">会社概要</a> <a href="/kamekichi/info2.html">お支払い・送料</a></td></tr></table>'
    pages = Pages(ads, path, {live: alive, craft: [ad for ad in ads if ad not in alive]}, listing, detail, lambda body: side + body, f'<a href="/kamekichi/">亀吉</a><table><tr>{"".join(map(cell, ads[:4]))}</tr></table>', "ja", "亀吉 市場店", size=8, turn=by_query("p"),
                  others={"/kamekichi/": f'<h1>亀吉</h1><a href="{live}">生体</a><a href="{craft}">民芸</a>', "/kamekichi/info.html": "<h1>会社概要</h1><p>資本金 10,000,000円</p>", "/kamekichi/info2.html": "<h1>お支払い</h1><p>代引手数料 330円</p>"}, titled=lambda ad: f"【市場】{ad.title}：亀吉 市場店")
    return made("rakuten-jp", "JPY", pages, PLAIN, image=lambda ad: f"/cabinet/{ad.n}.jpg")


def yahuoku_jp() -> Made:
    """Japanese auctions: the bid now and the sum to buy at once, days left, ended ones, a seller's mark of so many good votes, the prefecture in a list, offsets as b=9."""
    ads = of_late(made_ads(24, "象嵌細工の煙草入れ|鼈甲の簪|ワシントン条約登録済 根付|鹿角の置物|剥製 雉", "江戸期|明治|共箱付|美品|時代物",
        prices="12500 3800 46000 1000 7200", texts="古いものですので神経質な方はご遠慮ください。|ノークレーム・ノーリターンでお願いします。", people="kottou_kyoto|nanakusa77|tanuki_do", places="京都府|石川県 金沢市|東京都"), 8)

    def path(ad: Item) -> str:
        return f"/jp/auction/x10{ad.n}"

    def card(ad: Item) -> str:
        now = f'<span class="Product__label">即決</span><span class="Product__priceValue">{cost(ad) * 1.8:,.0f}円</span>' if ad.n % 2 else ""
        return f'<li class="Product"><div class="Product__image"><a class="Product__imageLink" href="{{base}}{path(ad)[1:]}" data-auction-id="x10{ad.n}" data-auction-price="{cost(ad):.0f}"><img class="Product__imageData" src="/image/dr000/{ad.n}.jpg?pri=l&amp;w=300" alt="{ad.title}"></a></div><div class="Product__detail"><h3 class="Product__title"><a class="Product__titleLink" href="{{base}}{path(ad)[1:]}">{ad.title}</a></h3><div class="Product__priceInfo"><span class="Product__label">現在</span><span class="Product__priceValue u-textRed">{cost(ad):,.0f}円</span>{now}</div><p class="Product__postage">＋送料880円</p><dl><dt>入札</dt><dd><a href="/jp/show/bid_hist?aID=x10{ad.n}">{ad.n % 9}</a></dd><dt>残り</dt><dd>{ad.n % 6 + 1}日</dd></dl></div></li>'

    def detail(ad: Item) -> tuple[str, str]:
        now = f'<dl class="Price Price--buynow"><dt class="Price__title">即決価格</dt><dd class="Price__value">{cost(ad) * 1.8:,.0f}円（税0円）</dd></dl>' if ad.n % 2 else ""
        near = "".join(map(card, others(ads, ad)))
        body = f'<nav><a href="/">オク</a> &gt; <a href="/category/list/20000/">骨董品</a></nav><div class="ProductTitle"><h1 class="ProductTitle__text">{ad.title}</h1></div><div class="ProductImage"><img src="/image/dr000/{ad.n}.jpg" alt=""></div><div class="Count"><dt>入札件数</dt><dd>{ad.n % 9}</dd><dt>残り時間</dt><dd>{ad.n % 6 + 1}日</dd></div><dl class="Price Price--current"><dt class="Price__title">現在価格</dt><dd class="Price__value">{cost(ad):,.0f}円<span class="Price__tax">（税 0 円）</span></dd></dl>{now}<p>開始時の価格 {cost(ad) / 2:,.0f}円</p><ul class="Seller"><li>出品者</li><li class="Seller__name"><a href="/seller/{ad.seller}">{ad.seller}</a></li><li>総合評価: <b>1204</b> 良い評価 99.8%</li><li>出品地域：<span>{ad.place}</span></li></ul><table class="Section__table"><tr><th>状態</th><td>目立った傷や汚れなし</td></tr><tr><th>個数</th><td>1</td></tr><tr><th>開始日時</th><td>{day(ad).year}年{day(ad).month}月{day(ad).day}日（{"月火水木金土日"[day(ad).weekday()]}）{day(ad):%H時%M分}</td></tr><tr><th>オークションID</th><td>x10{ad.n}</td></tr></table><section class="ProductExplanation">{ad.text}</section><h2>この商品も注目されています</h2><ul>{near}</ul>'
        return body, canonical(path(ad)) + shared(f"{ad.title} - オク", f"/image/dr000/{ad.n}.jpg")

    def listing(leaf: Leaf) -> str:
        row = "".join(f'<li class="Pager__list"><a class="Pager__link" href="{leaf.at}?b={n * 8 + 1}&amp;n=8">{n + 1}</a></li>' for n in range(leaf.last))
        return f'<h1>骨董品</h1><ul class="Products__items">{"".join(map(card, leaf.ads))}</ul><ul class="Pager">{row}</ul>'

    cat = "/category/list/20000/"
    pages = Pages(ads, path, {cat: ads}, listing, detail, lambda body: f'<header><a href="/">オク</a><a href="{cat}">骨董品</a><a href="/login">ログイン</a><a href="/guide/">ガイド</a></header>{body}<footer><a href="/guide/terms.html">規約</a></footer>', f'<a href="{cat}">骨董品</a>', "ja", "オク", size=8, turn=lambda at, query: (at, int(query.get("b", "1")) // 8 + 1),
                  others={"/login": "<h1>ログイン</h1>", "/guide/": "<h1>ガイド</h1><p>落札システム利用料 10%</p>", "/guide/terms.html": "<h1>規約</h1>", "/jp/show/bid_hist": "<h1>入札履歴</h1>"})
    return made("yahuoku-jp", "JPY", pages, ALL, image=lambda ad: f"/image/dr000/{ad.n}.jpg")


def ruten_tw() -> Made:
    """Taiwan in Big5: an old market of tables, "直購價", "元" with no sign, bargaining and transfer fees beside, the seller by an account with a score, days as 2026/02/20."""
    ads = made_ads(24, "蘇卡達陸龜|豹紋守宮|灰鸚鵡籠子|老山檀香木雕|紅珊瑚墜子", "附證明|健康活潑|自取優惠|收藏出清|全新",
        prices="4500 1200 850 16800 32000", texts="家中繁殖，健康無病，下標前請先詢問。|面交自取，可郵寄，運費另計。", people="turtle_home|formosa168|laowu", places="台北市|高雄市左營區|台中市")

    def path(ad: Item) -> str:
        return f"/item/show?g=21{ad.n}"

    def card(ad: Item) -> str:
        return f'<tr><td><a href="/item/show?g=21{ad.n}"><img src="/s1/{ad.n}_m.jpg" width="90"></a></td><td><a href="/item/show?g=21{ad.n}" class="item-name-anchor">{ad.title}</a><br><span class="loc">{ad.place}</span></td><td align="right"><font color="red">{cost(ad):,.0f}</font> 元</td><td>{ad.n % 8} 件已售</td></tr>'

    def detail(ad: Item) -> str:
        return f'<div id="path"><a href="/">拍賣首頁</a> &gt; <a href="/category/sub00.php">寵物</a></div><table><tr><td class="gallery"><img src="/s1/{ad.n}.jpg" alt=""></td><td><h1 class="item-title">{ad.title}</h1><table class="item-info"><tr><td>直購價</td><td><strong class="rt-text-xx-large">{cost(ad):,.0f}</strong> 元</td></tr><tr><td>議價</td><td><a href="/login.php?r={ad.n}">我要議價</a></td></tr><tr><td>運費</td><td>全家 60 元、郵寄 80 元</td></tr><tr><td>物品所在地</td><td>{ad.place}</td></tr><tr><td>上架時間</td><td>{day(ad):%Y/%m/%d %H:%M:%S}</td></tr><tr><td>商品編號</td><td>21{ad.n}</td></tr></table></td><td class="seller">賣家<br><a href="/user/index00.php?s={ad.seller}">{ad.seller}</a> (<b>1820</b>)<br>正面評價 99.9%</td></tr></table><div class="desc">{ad.text}</div>'

    def listing(leaf: Leaf) -> str:
        row = " ".join(f'<a href="{leaf.at}?c=0011&amp;p={n}">{n}</a>' for n in range(1, leaf.last + 1))
        return f'<h2>寵物用品</h2><table class="list"><tr><th>圖片</th><th>物品名稱</th><th>價格</th><th>銷量</th></tr>{"".join(map(card, leaf.ads))}</table><div class="pages">{row}</div>'

    cat = "/category/sub00.php"
    pages = Pages(ads, path, {cat: ads}, listing, detail, lambda body: f'<div id="top"><a href="/">露天</a> <a href="{cat}?c=0011">寵物</a> <a href="/login.php">登入</a> <a href="/help.php">說明</a></div>{body}<hr><font size="2">版權所有</font>', f'<h2>分類</h2><a href="{cat}?c=0011">寵物</a>', "zh-TW", "露天市場", size=8, turn=by_query("p"),
                  others={"/login.php": "<h1>登入</h1>", "/help.php": "<h1>說明</h1><p>刊登費 3 元</p>"}, titled=lambda ad: f"{ad.title} | 露天市場")

    site = made("ruten-tw", "TWD", pages, ALL, image=lambda ad: f"/s1/{ad.n}.jpg")
    site.pages = in_charset(pages, "big5")
    return site


def bunjang_kr() -> Made:
    """Korea: an app's empty shell; lists come as JSON of pages counted from nought, named by the probe's entry; a sold flag, "3시간 전", the page of an ad tells itself to who shares it."""
    ads = of_late(made_ads(25, "회색앵무|헤르만 육지거북|볼파이톤|철제 새장|상아 도장", "분양합니다|서류 있음|급처|새상품|에누리 가능",
        prices="1200000 150000 80000 45000 300000", texts="건강하고 사람을 잘 따릅니다. 직거래만 합니다.|이사 때문에 내놓습니다. 택배 불가.", people="앵무새집|거북이네|민수", places="서울특별시 강남구|부산광역시 해운대구|대전광역시 유성구"), 10)

    def path(ad: Item) -> str:
        return f"/products/28{ad.n}"

    def kept(ad: Item) -> dict[str, object]:
        return {"pid": f"28{ad.n}", "name": ad.title, "price": f"{cost(ad):.0f}", "currency": "KRW", "product_image": f"{{base}}product/28{ad.n}_1.jpg", "status": "3" if ad.n % 8 == 0 else "0", "num_faved": ad.n % 30, "location": ad.place, "uid": str(account_of(ad.seller)), "seller": {"name": ad.seller, "uid": str(account_of(ad.seller))}, "update_time": int(day(ad).timestamp()), "description": ad.text, "product_url": f"{{base}}{path(ad)[1:]}"}

    def detail(ad: Item) -> tuple[str, str]:
        back = f"{minutes_since(ad) // 60}시간 전" if days_since(ad) < 1 else f"{days_since(ad)}일 전"
        body = f'<div id="root"></div><noscript><h2>{ad.title}</h2><p>{cost(ad):,.0f}원</p><p>{back} · {ad.place}</p><p>{ad.text}</p><p>상점 <a href="/shop/{account_of(ad.seller)}">{ad.seller}</a></p></noscript>'
        return body, shared(ad.title, f"/product/28{ad.n}_1.jpg") + f'<meta property="product:price:amount" content="{cost(ad):.0f}"><meta property="product:price:currency" content="KRW">'

    def further(at: str, query: dict[str, str]) -> Answer | None:
        if at != "/api/1/find_v2.json":
            return None
        number = int(query.get("page", "0"))
        return document({"result": "success", "no_result": False, "num_found": len(ads), "n": 8, "categories": [{"id": "980", "title": "반려동물", "count": 25}], "list": [kept(ad) for ad in chunk(ads, number + 1, 8)]})

    shell = '<div id="root"></div><link rel="preload" as="fetch" href="/api/1/find_v2.json?order=date&amp;n=8&amp;page=0"><script src="/static/js/main.7f.js"></script>'
    pages = Pages(ads, path, {}, lambda _: shell, detail, lambda body: body, shell, "ko", "번개", others={"/customer/faq": "<h1>FAQ</h1>"})
    site = made("bunjang-kr", "KRW", pages, ALL[:6], image=lambda ad: f"/product/28{ad.n}_1.jpg", account=lambda ad: str(account_of(ad.seller)), entry="api/1/find_v2.json?order=date&n=8&page=0")
    site.pages = beside(pages, further)
    return site


def tongcheng_cn() -> Made:
    """China: a city board, sums in 元 or 万 or 面议, the day as 11-12 or 今天, a firm's promoted rows, pages in the path as /pn2/, pictures lazy and without a scheme."""
    ads = of_late(made_ads(25, "非洲灰鹦鹉|苏卡达陆龟|球蟒|红木鸟笼|老沉香手串", "手养|带证|可上门看|九成新|低价转让",
        prices="6800 1200 900 - 25000", texts="自家繁殖，身体健康，有繁育许可证。|搬家转让，非诚勿扰，看好再谈。", people="张先生|鸟语林|小李", places="朝阳 望京|海淀 中关村|通州 梨园"), 18)

    def path(ad: Item) -> str:
        return f"/chongwu/6{ad.n}x.shtml"

    def price(ad: Item) -> str:
        if not ad.price:
            return "面议"
        return f'<b class="pri">{cost(ad) / 10000:.1f}</b>万元' if cost(ad) >= 10000 else f'<b class="pri">{cost(ad):.0f}</b>元'

    def when(ad: Item) -> str:
        return "今天" if days_since(ad) < 1 else f"{day(ad):%m-%d}"

    def card(ad: Item) -> str:
        return f'<tr logr="p_2_{ad.n}"><td class="img"><a href="{path(ad)}" target="_blank"><img lazy_src="/pic/n_t{ad.n}_s.jpg" src="/static/nopic.gif"></a></td><td class="t"><a href="{path(ad)}" class="t" target="_blank">{ad.title}</a><span class="fl">{ad.place}</span> / {when(ad)}<p>{ad.text[:12]}...</p></td><td class="tc">{price(ad)}</td></tr>'

    def detail(ad: Item) -> tuple[str, str]:
        near = "".join(f'<li><a href="{path(near)}">{near.title}</a><span>{price(near)}</span></li>' for near in others(ads, ad))
        body = f'<div class="breadCrumb"><a href="/">北京</a> &gt; <a href="/chongwu/">北京宠物</a></div><div class="mainTitle"><h1>{ad.title}</h1><ul class="mtit_con"><li title="发布时间" class="time">{day(ad):%Y.%m.%d}</li><li class="count">浏览<em>38</em>次</li></ul></div><ul class="suUl"><li><div class="su_tit">价&nbsp;&nbsp;格：</div><div class="su_con">{price(ad)}</div></li><li><div class="su_tit">区&nbsp;&nbsp;域：</div><div class="su_con">{ad.place}</div></li><li><div class="su_tit">联系人：</div><div class="su_con"><a href="/u/{account_of(ad.seller)}/" rel="nofollow">{ad.seller}</a></div></li><li><div class="su_tit">电&nbsp;&nbsp;话：</div><div class="su_con">138****0000</div></li></ul><div class="descriptionBox">{ad.text}</div><div id="img_player"><img src="/pic/n_t{ad.n}.jpg"></div><p>同城提醒您：凡要求交定金500元的都可能是骗子。</p><h3>相似推荐</h3><ul>{near}</ul>'
        return body, canonical(path(ad))

    def listing(leaf: Leaf) -> str:
        promo = '<tr class="jz"><td colspan="2"><a href="https://jump.tg.example/click?target=abc">品牌犬舍 纯种保障</a><i>推广</i></td><td class="tc"><b class="pri">1500</b>元</td></tr>'
        row = numbers(leaf, lambda n: f"{leaf.at}{f'pn{n}/' if n > 1 else ''}", "on")
        return f'<h1>北京宠物</h1><table class="tbimg"><tbody>{promo}{"".join(map(card, leaf.ads))}</tbody></table><div class="pager">{row}</div>'

    cat = "/chongwu/"
    pages = Pages(ads, path, {cat: ads}, listing, detail, lambda body: f'<div class="top"><a href="/">同城</a> <a href="{cat}">宠物</a> <a href="/login/">登录</a> <a href="/tips/">防骗指南</a></div>{body}<div class="foot">京ICP证060000号</div>', f'<dl><dt>宠物</dt><dd><a href="{cat}">北京宠物</a></dd></dl>', "zh-CN", "同城", size=8, turn=by_path("pn"),
                  others={"/login/": "<h1>登录</h1>", "/tips/": "<h1>防骗指南</h1><p>定金500元</p>"})
    return made("tongcheng-cn", "CNY", pages, ALL, image=lambda ad: f"/pic/n_t{ad.n}.jpg", account=lambda ad: str(account_of(ad.seller)))


MAKES: dict[str, Callable[[], Made]] = {make.__name__: make for make in (shopee_th, rakuten_jp, yahuoku_jp, ruten_tw, bunjang_kr, tongcheng_cn)}
