"""Rented carts: Ochanoko's (Japan), EasyStore (Malaysia)."""
# ruff: noqa: E501, C901, PLR0913, PLR0911, PLR0915, PLR0917, ARG001, SIM905, SIM108, PLC0207, I001, RUF100
# fmt: off
# mypy: disable-error-code="arg-type,operator,union-attr"

from __future__ import annotations

import json
from collections.abc import Callable
from html import escape as e

from benchmarks.eleventh.base import png, things
from tests.spiders.shops.base import Answer, Item, Made, chunk, list_page

# --- Ochanoko's cart, Japan ------------------------------------------------------------------------------------------

OC_CATS = [(3, "多肉植物・サボテン", 0, 10), (5, "盆栽・山野草", 10, 17), (8, "鉢・園芸道具", 17, 25), (12, "貝・標本・古道具", 25, 32)]
OC_LINES = """
アガベ チタノタ 'ブラック&ブルー' 子株|6600|輸入株からの胴切り株です。
ハオルチア 万象 白妙 径5cm|3850
ユーフォルビア オベサ 実生 3.5cm|2420|雌雄は不明です。
パキポディウム グラキリス 実生3年|5280
リトープス 寄せ植え 5頭|1980
ガステリア 臥牛 斑入り|4400|斑は安定しています。
アストロフィツム 兜 実生苗 3株セット|1650
エケベリア 'ラウイ' 大株|2750
アデニア グロボーサ 挿し木苗|7700
コノフィツム ブルゲリ 単頭|1320
五葉松 樹齢20年 樹高18cm|16500|信楽鉢植え。
真柏 石付き ミニ盆栽|5500
風蘭 '富貴殿' 3条|8800|根張り良好。
えびね 紅花系 開花株|2200
長寿梅 赤花 懸崖|4180
雪割草 三段咲き 1芽|3300
春蘭 '女雛' 2条|4950
黒釉 多肉植物鉢 3号 (作家物)|2860
駄温鉢 5号 10枚組|2310
銅製 じょうろ 1号 日本製|14300
剪定鋏 鋼付 180mm 桐箱入|6930
受け皿 陶器 12cm|550
軽石 中粒 14L|715
遮光ネット 50% 2m×4m|1540
ステンレス ピンセット 25cm|1100
オウムガイ 貝殻 14cm|3080|昭和期に入手したもので、研磨はしていません。
ホネガイ 標本 フィリピン産|1430
アンモナイト 化石 マダガスカル産 磨き|2640
黒檀 花台 幅24cm|4620
鼈甲 かんざし 銀座金具|9900|箱入り、正規の登録事業者から譲り受けた品です。
古い竹籠 花入|3520
木製 標本箱 ガラス蓋 42cm|5940
"""
OC_TEXTS = ["写真の現品をお送りいたします。掲載後に生長していることがありますのでご了承ください。", "植物の性質上、到着後の返品はお受けできません。冬季は保温梱包（+330円）をお選びいただけます。", "ゆうパック60サイズでの発送です。店頭でも販売しているため、売り切れの際はご容赦ください。"]


def ocnk() -> Made:
    """Photo lists of ``item_data`` cells, a detail of sections, categories that page by query, recent items beside."""
    of = things(OC_LINES, OC_TEXTS, first=214, step=3)

    def path(i: Item) -> str:
        return f"/product/{i.n}"

    def pic(i: Item, size: str = "") -> str:
        return f"/data/midorino-ie/product/2025{i.n:04d}_{i.n * 7919 % 0xFFFFFF:06x}{size}.jpg"

    def cat(i: Item) -> tuple[int, str, int, int]:
        return next(c for c in OC_CATS if c[2] <= of.index(i) < c[3])

    def no(i: Item) -> str:
        return f"{'TBKZ'[OC_CATS.index(cat(i))]}-{i.n}"

    def gone(i: Item) -> bool:
        return i.n % 11 == 5

    def cost(i: Item) -> str:
        return f"{i.price:,}円"

    def cell(i: Item) -> str:
        sold = '<p class="soldout">SOLD OUT</p>' if gone(i) else f'<p class="stock">在庫数 {i.n % 4 + 1}点</p>'
        new = '<span class="item_icon"><img src="/res/touch/img/all/icon_new.gif" alt="NEW" width="36" height="14"></span>' if i.n % 9 == 2 else ""
        return f"""<li class="list_item_cell list_item_{i.n}"><div class="item_data" data-product-id="{i.n}"><a href="{{base}}product/{i.n}" class="item_data_link"><div class="inner_item_data"><div class="list_item_photo list_img_size"><div class="inner_list_item_photo"><div class="list_item_photo_pc"><img src="{{base}}{pic(i, "_s")[1:]}" data-src="{{base}}{pic(i, "_s")[1:]}" width="200" alt="{e(i.title)}" class="item_image"></div></div></div>
<div class="list_item_data"><p class="item_name"><span class="goods_name">{e(i.title)}</span> <span class="model_number_item"><span class="bracket">[</span><span class="model_number_value">{no(i)}</span><span class="bracket">]</span></span></p>{new}<div class="item_info"><div class="price"><p class="selling_price"><span class="figure">{cost(i)}</span><span class="tax_label list_tax_label">(税込)</span></p></div>{sold}</div></div></div></a></div></li>"""

    def page(title: str, kind: str, body: str, head: str = "", seen: tuple[Item, ...] = ()) -> str:
        menu = "".join(f'<li class="maincategory {k}"><a class="nav_on side_category_link_{c}" href="{{base}}product-list/{c}"><span class="nav_span">{n}</span></a></li>' for k, (c, n, _, _) in enumerate(OC_CATS, 1))
        days = "".join("<tr>" + "".join(f'<td class="{"calendar_holiday" if d % 7 in {3, 4} else "calendar_day"}">{d}</td>' for d in range(w, min(w + 7, 32))) + "</tr>" for w in range(1, 32, 7))
        recent = "".join(f'<li class="side_recent_item"><a href="{{base}}product/{i.n}"><img src="{{base}}{pic(i, "_s")[1:]}" width="60" alt=""><span class="side_item_name">{e(i.title)}</span><span class="figure">{cost(i)}</span></a></li>' for i in seen)
        top = "".join(f'<li class="rank_item"><span class="ranking_no">{k}</span><a href="{{base}}product/{i.n}">{e(i.title)}</a><div class="price"><span class="figure">{cost(i)}</span><span class="tax_label">(税込)</span></div></li>' for k, i in enumerate((of[3], of[12], of[20]), 1))
        return f"""<!DOCTYPE html>
<html lang="ja" class="pc_mode">
<head>
<meta charset="utf-8">
<title>{e(title)}</title>
<meta name="keywords" content="多肉植物,盆栽,山野草,園芸">
<meta name="viewport" content="width=device-width, initial-scale=1.0">
<meta property="og:site_name" content="みどりの家 - 植物と古い道具の店">
{head}<link rel="alternate" type="application/rss+xml" title="rss" href="{{base}}rss/rss.php">
<link rel="stylesheet" href="{{base}}res/layout/style/common.css?v=20251112">
<script src="{{base}}res/touch/js/jquery-3.6.0.min.js"></script>
<script>window.dataLayer = window.dataLayer || []; function gtag(){{dataLayer.push(arguments);}} gtag('js', new Date()); gtag('config', 'G-0OCNK00000');</script>
</head>
<body id="{kind}_page" class="pc_mode layout_l"><noscript><p>JavaScriptを有効にしてご利用ください</p></noscript>
<div id="container" class="visible_datail"><div id="inner_container">
<header id="header" class="header"><div class="inner_header"><div class="shop_name_box"><a href="{{base}}" class="shop_logo"><img src="{{base}}data/midorino-ie/image/logo.png" alt="みどりの家"></a><p class="site_description">岐阜の温室から、植物と園芸の古い道具をお届けします。11,000円以上のお買い上げで送料無料</p></div><form action="{{base}}product-list" method="get" class="search_form"><input type="hidden" name="Submit" value="検索"><input type="text" name="keyword" class="searchinput" placeholder="商品検索"><button type="submit" class="searchsubmit">検索</button></form>
<ul class="header_nav"><li><a href="{{base}}">ホーム</a></li><li><a href="{{base}}help">ご利用案内</a></li><li><a href="{{base}}contact">お問い合わせ</a></li><li><a href="{{base}}login" rel="nofollow">ログイン</a></li><li><a href="{{base}}cart" class="cart_link" rel="nofollow">カートを見る<span class="cart_qty"></span></a></li></ul></div></header>
<div class="layout_table"><main id="main_container" class="main_container">{body}</main>
<aside id="left_side_col" class="side_col"><section class="side_box category_menu_box"><div class="side_title"><span class="title_text">商品カテゴリ</span></div><ul class="side_category_list">{menu}<li class="maincategory"><a href="{{base}}product-list"><span class="nav_span">全商品</span></a></li></ul></section>
<section class="side_box ranking_box"><div class="side_title"><span class="title_text">売れ筋ランキング</span></div><ul>{top}</ul></section><section class="side_box recent_box"><div class="side_title"><span class="title_text">最近チェックした商品</span></div><ul>{recent}</ul></section>
<section class="side_box calendar_box"><div class="side_title"><span class="title_text">営業日カレンダー</span></div><table class="calendar"><caption>2026年1月</caption>{days}</table><p>色付きの日は発送をお休みします</p></section></aside></div>
<footer class="footer"><ul class="footer_nav"><li><a href="{{base}}info">特定商取引法に基づく表記</a></li><li><a href="{{base}}privacy">プライバシーポリシー</a></li><li><a href="{{base}}page/1">植物の育て方</a></li><li><a href="{{base}}diary">日記</a></li></ul><div class="copyright">Copyright &copy; 2011-2026 みどりの家. All Rights Reserved.</div><div class="powered"><a href="https://www.ocnk.net/" target="_blank" rel="nofollow">Powered by おちゃのこネット</a></div></footer></div></div></body></html>"""

    def listing(title: str, at: str, some: list[Item], number: int) -> str:
        size, last = 8, -(-len(some) // 8)
        shown = chunk(some, number, size)
        if not shown:
            return page(title, "product_list", '<div class="nodata">該当する商品がありません。</div>')
        nums = "".join(f'<strong class="pager_note">{p}</strong>' if p == number else f'<a href="{{base}}{at}?page={p}" class="pager_link">{p}</a>' for p in range(1, last + 1))
        more = f'<a href="{{base}}{at}?page={number + 1}" class="to_next_page pager_btn">次の{size}件<span class="to_next_icon">»</span></a>' if number < last else ""
        less = f'<a href="{{base}}{at}?page={number - 1}" class="to_previous_page pager_btn">«前の{size}件</a>' if number > 1 else ""
        bar = f'<div class="pager_area"><p class="total_count"><span class="number">{len(some)}</span>件中 {(number - 1) * size + 1}-{(number - 1) * size + len(shown)}件表示</p><div class="pager">{less}{nums}{more}</div></div>'
        return page(f"{title} - みどりの家", "product_list", f"""<nav class="breadcrumb_area"><ol class="breadcrumb_list"><li class="breadcrumb_nav"><a href="{{base}}"><span class="breadcrumb_text">ホーム</span></a></li><li class="breadcrumb_nav"><span class="breadcrumb_text">{title}</span></li></ol></nav>
<section class="page_contents product_list_contents"><h2 class="page_title">{title}</h2><div class="sort_area"><span>表示順</span><a href="{{base}}{at}?page=1&amp;sort=price">価格順</a><a href="{{base}}{at}?page=1&amp;sort=order">新着順</a></div>{bar}<div class="page_contents categorylist_contents"><ul class="item_list layout_photo">{"".join(map(cell, shown))}</ul></div>{bar}</section>""", f'<link rel="canonical" href="{{base}}{at}">\n', (of[7], of[21]))

    def detail(i: Item) -> str:
        c, k = cat(i), of.index(i)
        buy = '<p class="soldout detail_section">SOLD OUT</p><a href="{base}restock" rel="nofollow">再入荷のお知らせを受け取る</a>' if gone(i) else f'<p class="detail_section stock"><span>在庫数 {i.n % 4 + 1}点</span></p><form action="{{base}}cart" method="post" class="cartinput"><input type="hidden" name="product_id" value="{i.n}"><label>数量<input type="text" name="quantity" value="1" class="quantity" size="3"></label><button type="submit" class="addcart_btn">カートに入れる</button></form>'
        near = "".join(map(cell, (of[(k + d) % len(of)] for d in (1, 4, 9))))
        bank = f'<p class="detail_section point">ポイント <span class="figure_point">{int(i.price) // 100}</span>pt</p>'
        head = f'<meta name="description" content="{e(i.text[:90])}">\n<meta property="og:type" content="product">\n<meta property="og:title" content="{e(i.title)}">\n<meta property="og:url" content="{{base}}product/{i.n}">\n<meta property="og:image" content="{{base}}{pic(i)[1:]}">\n<link rel="canonical" href="{{base}}product/{i.n}">\n'
        return page(f"{i.title} - みどりの家", "product_detail", f"""<nav class="breadcrumb_area"><ol class="breadcrumb_list"><li class="breadcrumb_nav"><a href="{{base}}">ホーム</a></li><li class="breadcrumb_nav"><a href="{{base}}product-list/{c[0]}"><span class="breadcrumb_text">{c[1]}</span></a></li></ol></nav>
<section class="page_contents product_detail_contents"><div class="detail_item_data" data-product-id="{i.n}"><div class="image_area"><div class="main_img_box"><a href="{{base}}{pic(i)[1:]}" class="gallery" title="{e(i.title)}"><img src="{{base}}{pic(i)[1:]}" class="main_img" width="480" alt="{e(i.title)}"></a></div><ul class="thumb_list"><li><img src="{{base}}{pic(i, "_b")[1:]}" width="80" alt="{e(i.title)}の画像2"></li></ul></div>
<div class="item_detail_area"><h2 class="page_title detail_title"><span class="goods_name">{e(i.title)}</span></h2><p class="detail_section model_number"><span class="bracket">[</span><span class="model_number_value">{no(i)}</span><span class="bracket">]</span></p><div class="detail_section price"><p class="selling_price"><span class="price_label">販売価格: </span><span class="figure" id="pricech">{cost(i)}</span><span class="tax_label">(税込)</span></p></div>{bank}{buy}<ul class="sns_button_list"><li><a href="https://twitter.com/share" class="twitter-share-button">ポスト</a></li><li><a href="{{base}}contact/{i.n}" class="inquiry_btn">この商品について問い合わせる</a></li><li><a href="{{base}}favorite" rel="nofollow">お気に入りに登録</a></li></ul></div></div>
<div class="detail_desc_box"><h3 class="detail_desc_title">商品詳細</h3><div class="item_desc detail_desc"><div class="item_desc_text">{e(i.text)}</div></div></div><section class="relate_item_box"><h3 class="sub_title">この商品に関連する商品</h3><ul class="item_list layout_photo">{near}</ul></section><section class="review_box"><h3 class="sub_title">レビュー</h3><p>この商品のレビューはまだありません。</p></section></section>""", head, (of[k - 1], of[k - 6]))

    def pages(where: str, query: dict[str, str]) -> str | Answer | None:
        at = where.strip("/").split("/")
        if at[0] == "data":
            known = next((i for i in of if f"/2025{i.n:04d}_" in where), None)
            return png(known.n if known else 5)
        if where == "/":
            news = '<section class="news_box"><h2>お知らせ</h2><dl><dt>2026年1月6日</dt><dd>新年の営業は6日からです。</dd><dt>2025年12月20日</dt><dd>寒波のため、植物の発送を見合わせることがあります。</dd></dl></section>'
            return page("みどりの家 - 植物と古い道具の店", "shop_top", f'<div class="slide_box"><img src="{{base}}data/midorino-ie/image/main.jpg" alt=""></div>{news}<section class="new_item_box"><h2 class="title">新着商品</h2><ul class="item_list layout_photo">{"".join(map(cell, of[-6:]))}</ul></section>')
        if at[0] == "product" and len(at) == 2:
            return next((detail(i) for i in of if path(i) == where), None)
        if at[0] == "product-list":
            if len(at) == 1:
                return listing("全商品", "product-list", of[::-1], list_page(query))
            c = next((c for c in OC_CATS if str(c[0]) == at[1]), None)
            return listing(c[1], f"product-list/{c[0]}", of[c[2]:c[3]], list_page(query)) if c else None
        if where == "/rss/rss.php":
            some = "".join(f"<item><title>{e(i.title)}</title><link>{{base}}product/{i.n}</link><description>{e(i.text[:60])}</description></item>" for i in of[-5:])
            return 200, "application/xml; charset=utf-8", f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>みどりの家</title><link>{{base}}</link><description>新着商品</description>{some}</channel></rss>'
        if at[0] in {"help", "contact", "login", "cart", "info", "privacy", "page", "diary", "favorite", "restock"}:
            return page("ご利用案内 - みどりの家", "info", '<section class="page_contents"><h2 class="page_title">ご利用案内</h2><p>送料は全国一律880円（北海道・沖縄1,430円）、代引手数料330円です。お振込みは7日以内にお願いいたします。</p></section>')
        return None

    return Made("ocnk_jp", of, "JPY", pages, path, image=pic)


# --- EasyStore, Malaysia ---------------------------------------------------------------------------------------------

ES_COLS = [("gaharu-agarwood", "Gaharu & Agarwood", 0, 8), ("pantry-dried-goods", "Pantry & Dried Goods", 8, 17), ("craft-home", "Craft & Home", 17, 26)]
ES_LINES = """
Gaharu Chips Grade B 50g (Aquilaria malaccensis)|180|Plantation wood from Pahang, sold with the Forestry Department's removal pass.
Gaharu Incense Sticks 21cm (40 sticks)|39.90
Agarwood Beads Bracelet 10mm, 19 beads|268|From a plantation in Gua Musang.
Oud Attar 3ml Roll-on "Hutan Lama"|145
Teh Karas Agarwood Leaf Tea 25 sachets|24.50
Bakhoor Burner Brass 12cm|65
Karas Seedling 1ft (Aquilaria subintegra)|12|Self-pickup only, cannot post to Sabah and Sarawak.
Incense Cones Sandalwood Mysore 30pcs|18.90
Sarang Burung Walit AAA 100g Edible Bird's Nest|480
Gamat Emas Dried Sea Cucumber 250g|96|Stichopus horrens, Langkawi.
Ikan Bilis Pangkor Grade A 500g|32
Dried Scallop Hokkaido SA 250g|158
Lada Hitam Sarawak Black Pepper 200g|14.80
Madu Kelulut Stingless Bee Honey 230g|55
Gula Melaka Asli 1kg|19
Shark Cartilage Capsules 60s|72.50
Serai Wangi Citronella Oil 100ml|16
Batik Tulis Silk Scarf "Bunga Raya"|220
Rattan Laundry Basket L|89
Buffalo Horn Comb, handmade|28|Ethically sourced domestic water buffalo.
Songket Sampin Terengganu Gold Thread|310
Wau Bulan Display Kite 60cm|75
Labu Sayong Water Pitcher Kuala Kangsar|48
Pewter Tea Caddy "Hibiscus" 150g|260
Congkak Board Kayu Nyatoh with Cowrie Shells|95|Comes with 98 cowries, Monetaria moneta.
Mengkuang Mat 4x6 ft Natural|110
"""
ES_TEXTS = ["Ships from Shah Alam within 2 working days by J&T or Pos Laju. Cash on delivery is not available.", "Store in a cool dry place away from sunlight. Colour may vary slightly with each batch.", "Minimum order RM 30. Free shipping to West Malaysia above RM 150."]


def easystore() -> Made:
    """Collections by ``?page=``, sums in ``money`` spans with a data attribute, JSON-LD on the product, a sitemap."""
    of = things(ES_LINES, ES_TEXTS, first=5012834, step=1907)

    def path(i: Item) -> str:
        return f"/products/{i.slug}"

    def pic(i: Item, size: str = "") -> str:
        return f"/s/18233/{i.n}/1704{i.n}{size}.jpeg"

    def col(i: Item) -> tuple[str, str, int, int]:
        return next(c for c in ES_COLS if c[2] <= of.index(i) < c[3])

    def money(amount: object) -> str:
        return f'<span class="money" data-ori-price="{amount:.2f}">RM {amount:,.2f}</span>'

    def was(i: Item) -> bool:
        return i.n % 5 == 1

    def card(i: Item) -> str:
        old = f'<s class="grid-link__sale_price" data-price>{money(i.price + 15)}</s> ' if was(i) else ""
        badge = '<span class="badge badge--sale"><span>Sale</span></span>' if was(i) else ""
        return f"""<div class="grid__item small--one-half medium--one-third large--one-quarter"><div class="product-card" data-product-id="{i.n}"><a href="/products/{i.slug}" class="grid-link text-center"><span class="grid-link__image grid-link__image--product">{badge}<span class="grid-link__image-centered"><img class="lazyload img-sm" src="{pic(i, "_300x300")}" data-src="{pic(i, "_300x300")}" alt="{e(i.title)}"></span></span><p class="grid-link__title">{e(i.title)}</p><p class="grid-link__meta">{old}{money(i.price)}</p></a><button type="button" class="btn btn--small AddToCart" data-handle="{i.slug}">Add to Cart</button></div></div>"""

    def page(title: str, kind: str, body: str, head: str = "", rid: int = 0) -> str:
        nav = "".join(f'<li><a href="/collections/{s}" class="site-nav__link">{n}</a></li>' for s, n, _, _ in ES_COLS)
        st = json.dumps({"p": kind, "cid": "", "rid": rid, "shop_id": 18233, "currency": "MYR", "locale": "en_US"})
        return f"""<!doctype html><!--[if gt IE 9]><!--><html lang="en" class="no-js"><!--<![endif]--><head>
<link rel="preconnect" href="https://fonts.googleapis.com"><meta charset="utf-8"><meta http-equiv="X-UA-Compatible" content="IE=edge,chrome=1"><meta name="viewport" content="width=device-width,initial-scale=1,minimum-scale=1"><title>{e(title)} | Kedai Warisan Rimba</title>{head}
<script>window.__st__ = {st};</script><script async src="https://www.googletagmanager.com/gtag/js?id=G-EASY000"></script><script>document.documentElement.className = document.documentElement.className.replace('no-js', 'js'); var ES = {{"shop":{{"currency":"MYR","money_format":"RM {{{{amount}}}}"}}}};</script></head>
<body id="kedai-warisan-rimba" class="template-{kind}"><div id="PageContainer"></div><div class="announcement-bar"><p>Free shipping to West Malaysia above RM 150 | CNY orders close 10 February</p></div>
<div id="NavDrawer" class="drawer drawer--left"><ul class="mobile-nav"><li class="mobile-nav__item"><a class="mobile-nav__link" href="/">Home</a></li>{nav.replace("site-nav__link", "mobile-nav__link")}<li><a href="/account/login">Log In</a></li><li><a href="/account/register">Create account</a></li></ul></div>
<div class="page-container is-moved-by-drawer"><header class="site-header"><div class="wrapper"><h1 class="site-header__logo"><a href="/" class="logo-wrapper"><img src="/s/18233/logo.png" alt="Kedai Warisan Rimba"></a></h1><form action="/search" method="get" role="search"><input type="search" name="q" placeholder="Search our store"></form><a href="/cart" class="site-header__link cart-link"><span class="cart-page-link__count">0</span> {money(0)}</a></div></header>
<nav class="nav-bar"><ul class="site-nav"><li class="site-nav--active"><a href="/" class="site-nav__link">Home</a></li><li><a href="/collections/all" class="site-nav__link">All Products</a></li>{nav}<li><a href="/blogs/news" class="site-nav__link">Blog</a></li><li><a href="/pages/contact-us" class="site-nav__link">Contact Us</a></li></ul></nav>
<main class="wrapper main-content" role="main">{body}</main><footer class="site-footer small--text-center" role="contentinfo"><div class="wrapper"><div class="grid-uniform"><div class="grid__item"><ul class="no-bullets site-footer__linklist"><li><a href="/pages/about-us">About Us</a></li><li><a href="/pages/refund-policy">Refund Policy</a></li><li><a href="/pages/shipping">Shipping</a></li></ul></div><div class="grid__item"><p>No. 12, Jalan Plumbum, Seksyen 7, 40000 Shah Alam. WhatsApp 011-1234 5678</p></div></div><p>&copy; 2026 Kedai Warisan Rimba (002412345-X). Powered by <a href="https://www.easystore.co" target="_blank">EasyStore</a></p></div></footer></div><div id="cart-drawer" class="drawer"><p>Your cart is currently empty.</p></div><a class="whatsapp-float" href="https://wa.me/601112345678">Chat with us</a></body></html>"""

    def listing(at: str, name: str, some: list[Item], number: int) -> str:
        last = -(-len(some) // 6)
        nums = "".join(f'<li class="active"><span>{p}</span></li>' if p == number else f'<li><a href="/collections/{at}?page={p}">{p}</a></li>' for p in range(1, last + 1))
        back = f'<li><a href="/collections/{at}?page={number - 1}">&laquo;</a></li>' if number > 1 else '<li class="disabled"><span>&laquo;</span></li>'
        more = f'<li><a href="/collections/{at}?page={number + 1}" rel="next">&raquo;</a></li>' if number < last else '<li class="disabled"><span>&raquo;</span></li>'
        return page(name, "collection", f"""<nav class="breadcrumb"><a href="/" title="Back to the frontpage">Home</a> <span class="divider">&rsaquo;</span> <span>{e(name)}</span></nav><header class="section-header"><h2 class="section-header__title">{e(name)}</h2><div class="section-header__right"><select name="SortBy" id="SortBy"><option value="created-descending">Newest</option><option value="price-ascending">Price, low to high</option></select></div></header><div class="grid-uniform">{"".join(map(card, chunk(some, number, 6)))}</div><div class="text-center"><ul class="pagination">{back}{nums}{more}</ul></div>""", f'<link rel="canonical" href="{{base}}collections/{at}">')

    def detail(i: Item) -> str:
        c, k = col(i), of.index(i)
        data = {"@context": "https://schema.org", "@type": "Product", "@id": f"{{base}}products/{i.slug}", "url": f"{{base}}products/{i.slug}", "name": i.title, "image": f"{{base}}{pic(i)[1:]}", "description": i.text, "sku": f"KWR{k:03d}", "offers": {"@type": "Offer", "priceCurrency": "MYR", "price": f"{i.price:.2f}", "availability": "http://schema.org/InStock", "url": f"{{base}}products/{i.slug}", "itemCondition": "http://schema.org/NewCondition"}}
        product = {"id": i.n, "handle": i.slug, "title": i.title, "price": float(i.price), "compare_at_price": float(i.price + 15) if was(i) else None, "variants": [{"id": i.n * 4, "title": "Default", "price": float(i.price), "inventory_quantity": k % 9 + 1}]}
        old = f'<s id="ComparePrice" class="product-single__sale-price">{money(i.price + 15)}</s>' if was(i) else ""
        head = f'<link rel="canonical" href="{{base}}products/{i.slug}"><meta name="description" content="{e(i.text[:100])}"><meta property="og:type" content="product"><meta property="og:title" content="{e(i.title)}"><meta property="og:image" content="{{base}}{pic(i)[1:]}"><meta property="og:price:amount" content="{i.price:.2f}"><meta property="og:price:currency" content="MYR"><script type="application/ld+json">{json.dumps(data, ensure_ascii=False)}</script>'
        near = "".join(map(card, (of[(k + d) % len(of)] for d in (2, 5, 11, 16))))
        return page(i.title, "product", f"""<nav class="breadcrumb"><a href="/">Home</a> <span class="divider">&rsaquo;</span> <a href="/collections/{c[0]}">{e(c[1])}</a> <span class="divider">&rsaquo;</span> <span class="breadcrumb--truncate">{e(i.title)}</span></nav>
<div class="grid product-single"><div class="grid__item large--one-half text-center"><div class="product-single__photos" id="ProductPhoto"><img src="{pic(i)}" alt="{e(i.title)}" id="ProductPhotoImg" data-image-id="{i.n}"></div><ul class="product-single__thumbnails grid-uniform" id="ProductThumbs"><li class="grid__item"><a href="{pic(i)}" class="product-single__thumbnail"><img src="{pic(i, "_100x100")}" alt=""></a></li></ul></div>
<div class="grid__item large--one-half"><h1 class="product-single__title">{e(i.title)}</h1><div class="product-single__prices">{old}<span id="ProductPrice" class="product-single__price">{money(i.price)}</span><p class="payment-split">or 3 x RM {i.price / 3:.2f} with <b>Atome</b></p></div><form action="/cart/add" method="post" enctype="multipart/form-data" id="AddToCartForm" class="form-vertical"><select name="id" id="productSelect" class="product-single__variants"><option selected value="{i.n * 4}">Default</option></select><label for="Quantity">Quantity</label><input type="number" id="Quantity" name="quantity" value="1" min="1"><button type="submit" name="add" id="AddToCart" class="btn">Add to Cart</button><button class="btn btn--secondary" type="button">Buy Now</button></form><div class="product-single__description rte"><p>{e(i.text)}</p></div><div class="social-sharing"><a href="https://www.facebook.com/sharer.php">Share</a></div></div></div>
<script type="application/json" id="ProductJson">{json.dumps(product, ensure_ascii=False)}</script><hr><div class="section-header"><h3 class="section-header__title">You may also like</h3></div><div class="grid-uniform">{near}</div>""", head, i.n)

    def pages(where: str, query: dict[str, str]) -> str | Answer | None:
        at = where.strip("/").split("/")
        if at[0] == "s":
            return png(int(at[2]) if len(at) > 3 else 9, 300, 300)
        if where == "/":
            return page("Gaharu, Pantry and Craft from Malaysia", "index", f'<div class="flexslider"><img src="/s/18233/banner-cny.png" alt="Chinese New Year gift sets from RM 88"></div><h2>New Arrivals</h2><div class="grid-uniform">{"".join(map(card, of[5::7]))}</div>')
        if at[0] == "collections" and len(at) == 2:
            if at[1] == "all":
                return listing("all", "All Products", of, list_page(query))
            c = next((c for c in ES_COLS if c[0] == at[1]), None)
            return listing(c[0], c[1], of[c[2]:c[3]], list_page(query)) if c else None
        if at[0] == "products":
            return next((detail(i) for i in of if path(i) == where), None)
        if where == "/sitemap.xml":
            return 200, "application/xml; charset=utf-8", '<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">' + "".join(f"<url><loc>{{base}}{p}</loc><changefreq>daily</changefreq></url>" for p in ["", "collections/all", *(f"collections/{c[0]}" for c in ES_COLS), *(path(i)[1:] for i in of), "pages/about-us"]) + "</urlset>"
        if at[0] in {"account", "cart", "pages", "blogs", "search"}:
            return page("About Us", "page", '<h1>About Us</h1><div class="rte"><p>Family run since 2014. Replacement within 7 days; return shipping of RM 8.00 is on us.</p></div>')
        return None

    return Made("easystore_my", of, "MYR", pages, path, image=pic, robots="User-agent: *\nDisallow: /cart\nDisallow: /account\nSitemap: {base}sitemap.xml\n")


MAKES: dict[str, Callable[[], Made]] = {"ocnk_jp": ocnk, "easystore_my": easystore}
