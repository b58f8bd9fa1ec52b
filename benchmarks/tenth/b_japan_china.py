"""An auction house in the manner of Yahoo (Japan), EC-CUBE 4 (Japan), ECShop 2.7 (China)."""
# ruff: noqa: E501, C901, PLR0913, PLR0911, PLR0915, PLR0917, ARG001, SIM905, SIM108, PLC0207, I001, RUF100
# fmt: off
# mypy: disable-error-code="arg-type,operator,union-attr"

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from html import escape as e

from benchmarks.tenth.base import png, rows as read_rows
from tests.spiders.shops.base import Answer, Item, Made, chunk, list_page

JST = timezone(timedelta(hours=9))


# --- An auction house in the manner of Yahoo, Japan -------------------------------------------------------------------

YA_CATS = [("2084005070", "ギター", "楽器、器材", 0, 10), ("2084007420", "昆虫", "ペット、生き物", 10, 22), ("2084055695", "陶芸", "アンティーク、コレクション", 22, 32)]
YA_SELLERS = [("楽器のきのした", "6dKq2bV9mTnZxR4pYcWu1", "愛知県 名古屋市"), ("mori_no_kuwagata", "3fHs8kLw0aQjDeB7vNtGr", "山梨県"), ("古道具 よろず屋", "9xCp5yUi2oMzSlE1kJhFb", "京都府 京都市"), ("tak*****", "2wRt7nGv4bYqXaP8sZdKc", "埼玉県"), ("コレクター遺品整理", "8mJu1hTf6cVrNiO3eLgWz", "福岡県 北九州市"), ("hana_0612", "5qAz0pSx9lDkCjFvHgTbY", "北海道 札幌市")]
YA_LINES = """
YAMAHA FG-180 赤ラベル アコースティックギター ハードケース付き|32500
【美品】Fender Japan ストラトキャスター ST62 1989年製 キャンディアップルレッド|78000
★1円スタート★ ギブソン J-45 1967年 ヴィンテージ 調整済み|241000
Morris W-25 アコギ 国産 ジャンク扱い 弾けます|5800
グレコ EG-500 レスポールタイプ 70年代 ジャパンヴィンテージ|46300
アリアプロ2 PE-60 マツモク製 フレット残量7割|38800
送料無料 Ibanez GIO エレキギター GRX40 初心者セット|9980
K.ヤイリ YW-500 1978年 手工品 桐箱なし|64100
Martin バックパッカー トラベルギター ソフトケース|18200
BOSS DS-1 ディストーション 日本製 銀ネジ ACA|13600
国産オオクワガタ 能勢YG血統 ♂82mm ♀50mm ペア 2025年羽化|12500
ヘラクレスオオカブト 幼虫 3令 3頭セット Dynastes hercules hercules|6800
パラワンオオヒラタクワガタ ♂101ミリ単品 Dorcus titanus palawanicus|8900
ニジイロクワガタ ピカール ホワイトアイ 幼虫5頭|3300
ギラファノコギリクワガタ フローレス産 ♂112mm ペア|7400
タランドゥスツヤクワガタ 成虫ペア 後食済み|5200
国産カブトムシ 幼虫 20匹 山梨県産 即決あり|1500
コーカサスオオカブト ジャワ産 ♂♀ Chalcosoma chiron|9600
ミヤマクワガタ 北海道産 ♂70.5mm 標本にもどうぞ|2100
オウゴンオニクワガタ ローゼンベルギ 幼虫 3頭 材飼育|4980
サタンオオカブト CITES書類あり ボリビア産 幼虫ペア|15800
マルスゾウカブト 初令〜2令 4頭 死着保証|6100
備前焼 徳利 金重素山 造 共箱 栞 真作保証|58000
古伊万里 染付 蛸唐草 なます皿 五客 江戸後期|16500
萩焼 茶碗 十二代 坂倉新兵衛 共箱 共布|42000
常滑焼 急須 三代 山田常山 朱泥 未使用|27800
信楽 壷 蹲る うずくまる 高さ18センチ 時代物|11100
九谷焼 花瓶 徳田八十吉 釉彩 木箱入り|88000
黒織部 沓茶碗 金継ぎあり 旧家蔵出し|7700
ルリ釉 そばちょこ 江戸期 二点まとめて|4400
益子焼 濱田庄司 糠釉皿 共箱 直径24cm|133000
唐津焼 ぐい呑 中里無庵 刷毛目 陶印有り|19900
"""
YA_TEXTS = [
    "ご覧いただきありがとうございます。{}です。<br>自宅保管品のため、細かな傷や汚れはご了承ください。<br><br>発送はヤマト運輸（着払い）を予定しております。<br>ノークレーム・ノーリターンでお願いいたします。",
    "【商品説明】<br>{}<br><br>写真が全てですので、よくご確認のうえご入札ください。<br>新規の方、評価の悪い方のご入札はお断りすることがあります。<br>落札後24時間以内にご連絡、48時間以内にお支払いをお願いします。",
    "{} の出品になります。<br>同梱可能です。他にも多数出品しておりますので、マイ・オークションをご覧ください。<br>土日祝は発送できません。質問欄からお気軽にどうぞ。",
]


def _ya_page(title: str, body: str, head: str = "", tail: str = "") -> str:
    return f"""<!DOCTYPE html><html lang="ja"><head><meta charSet="utf-8"/><meta name="viewport" content="width=device-width"/><title>{e(title)}</title>{head}<link rel="stylesheet" href="/_next/static/css/9b1c7a6d0f.css"/><script async="" src="/js/ytag.js"></script></head><body><div id="__next"><header class="Header"><div id="masthead"><div class="mhLogo"><a href="/"><img src="/image/yauc_logo.png" alt="ヤフー！オークション風 いちば" width="220"/></a></div><ul class="mhNav"><li><a href="/guide/">ヘルプ</a></li><li><a href="/login/" rel="nofollow">ログイン</a></li><li><a href="/register/" rel="nofollow">ID新規取得</a></li></ul></div><form action="/search/search" method="get" class="SearchBox"><input type="search" name="p" placeholder="何をお探しですか？"/><button type="submit">検索</button></form><nav class="cl-globalNav"><a href="/">オークショントップ</a><a href="/watchlist/" rel="nofollow">ウォッチリスト</a><a href="/my/" rel="nofollow">マイオク</a><a href="/sell/" rel="nofollow">出品する</a></nav></header>
<main>{body}</main><footer class="Footer"><ul><li><a href="/guide/privacy.html">プライバシーポリシー</a></li><li><a href="/guide/rules.html">ガイドライン</a></li><li><a href="/guide/company.html">会社概要</a></li></ul><small>Copyright © 2026 いちばオークション All Rights Reserved.</small></footer></div>{tail}</body></html>"""


def yahoo_auctions() -> Made:
    """Auction lists of old ``Product`` boxes, ad pages of a newer make with their state in a script."""
    things = []
    for i, (title, price) in enumerate(read_rows(YA_LINES)):
        who = YA_SELLERS[0 if i < 10 and i % 3 else 1 if 10 <= i < 22 and i % 2 else 2 if i >= 22 and i % 3 else 3 + i % 3]
        things.append(Item(101 + i, title, f"{'bcdfghjkmnopqrstuvwx'[i % 20]}11{86420317 + i * 73331}", Decimal(price), YA_TEXTS[i % 3].format(title), who[0], who[2], datetime(2026, 11, 14 + i % 12, 19 + i % 4, i * 7 % 60, 11, tzinfo=JST)))
    ids = {name: uid for name, uid, _ in YA_SELLERS}
    days = "月火水木金土日"

    def when(at: datetime) -> str:
        return f"{at:%Y}年{at.month}月{at.day}日（{days[at.weekday()]}）{at.hour}時{at.minute}分"

    def photo(item: Item, kind: str = "image") -> str:
        return f"/{kind}/dr000/auc0511/users/{ids[item.seller][:8].lower()}/i-img1200x900-{item.n}{item.slug[-6:]}.jpg"

    def now(item: Item) -> str:
        return f"{item.price:,}円"

    def box(item: Item) -> str:
        bids = item.n * 5 % 17
        buy = f'<span class="Product__price"><span class="Product__label">即決</span><span class="Product__priceValue">{item.price * 2:,}円</span></span>' if item.n % 4 == 0 else ""
        return f"""<li class="Product"><div class="Product__image"><a class="Product__imageLink js-rapid-override js-browseHistory-add" data-auction-id="{item.slug}" data-auction-category="2084" data-auction-img="{photo(item)}" data-auction-price="{item.price}" data-auction-title="{e(item.title)}" href="/jp/auction/{item.slug}"><img class="Product__imageData" src="{photo(item, "thumb")}" alt="{e(item.title)}" width="180" height="180" loading="lazy"></a><div class="Product__button Product__button--watch"><a class="Button Button--watch js-watchButton" href="/login/" rel="nofollow">ウォッチ</a></div></div><div class="Product__detail"><h3 class="Product__title"><a class="Product__titleLink js-rapid-override js-browseHistory-add" href="/jp/auction/{item.slug}" title="{e(item.title)}" data-auction-id="{item.slug}">{e(item.title)}</a></h3><div class="Product__priceInfo"><span class="Product__price"><span class="Product__label">現在</span><span class="Product__priceValue u-textRed">{now(item)}</span></span>{buy}</div><div class="Product__postage">＋送料{880 + item.n % 5 * 110:,}円</div><div class="Product__otherInfo"><div class="Product__icon"></div><dl class="Product__otherList"><dt class="Product__label Product__label--bid">入札</dt><dd class="Product__bid">{bids}</dd><dt class="Product__label">残り</dt><dd class="Product__time u-textRed">{item.n % 6 + 1}日</dd></dl></div><div class="Product__seller"><a href="/seller/{ids[item.seller]}">{e(item.seller)}</a><span class="Product__rating">99.{item.n % 9}%</span></div></div></li>"""

    def section(cid: str, name: str, parent: str, a: int, b: int, start: int) -> str:
        of, size = things[a:b], 6
        last, page = -(-len(of) // size), (start - 1) // size + 1
        nums = "".join(f'<li class="Pager__list"><span class="Pager__link Pager__link--disable">{p}</span></li>' if p == page else f'<li class="Pager__list"><a class="Pager__link" href="/category/list/{cid}/?b={(p - 1) * size + 1}&amp;n={size}">{p}</a></li>' for p in range(1, last + 1))
        more = f'<li class="Pager__list Pager__list--next"><a class="Pager__link" href="/category/list/{cid}/?b={page * size + 1}&amp;n={size}">次へ</a></li>' if page < last else '<li class="Pager__list Pager__list--next"><span class="Pager__link Pager__link--disable">次へ</span></li>'
        hot = things[(a + 13) % len(things)]
        side = "".join(f'<li class="Filter__item"><a href="/category/list/{c}/">{n}（{y - x}）</a></li>' for c, n, _, x, y in YA_CATS)
        return _ya_page(f"{name}のオークション - {parent}", f"""<div class="Breadcrumb"><ol class="Breadcrumb__list"><li><a href="/">オークション</a></li><li>{parent}</li><li>{name}</li></ol></div><h1 class="Heading">{name}</h1><div class="l-contents"><aside class="l-side"><dl class="Filter"><dt>カテゴリ</dt><dd><ul>{side}</ul></dd><dt>価格</dt><dd><input name="min" placeholder="下限"/>円〜<input name="max" placeholder="上限"/>円</dd></dl></aside>
<div class="l-contentsMain"><div class="SearchMode"><span class="Tab__subText">{len(of)}件</span></div><section class="PrProducts"><h2 class="PrProducts__title">注目のオークション<span>PR</span></h2><ul class="PrProducts__items"><li class="PrProducts__item"><a href="/jp/auction/{hot.slug}"><img src="{photo(hot, "thumb")}" alt="{e(hot.title)}"/><p class="PrProducts__name">{e(hot.title)}</p><p>現在 {now(hot)}</p></a></li></ul></section>
<div class="Products Products--grid"><div class="Products__list"><ul class="Products__items">{"".join(box(i) for i in of[start - 1:start - 1 + size])}</ul></div></div><div class="Pager"><ul class="Pager__lists">{nums}{more}</ul></div></div></div>""", f'<meta name="description" content="{name}のオークション一覧"/>')

    def ad(item: Item) -> str:
        cid, name, parent, a, b = next(c for c in YA_CATS if c[3] <= item.n - 101 < c[4])
        end = item.posted + timedelta(days=6, minutes=40)
        shots = [photo(item), photo(item).replace("i-img", "i-sub")]
        state = {"props": {"pageProps": {"initialState": {"item": {"detail": {"item": {"auctionId": item.slug, "title": item.title, "price": int(item.price), "taxinPrice": int(item.price), "bids": item.n * 5 % 17, "status": "open", "img": [{"image": s, "width": 1200, "height": 900, "thumbnail": s.replace("/image/", "/thumb/")} for s in shots], "category": {"path": [{"id": "2084", "name": parent}, {"id": cid, "name": name}]}, "seller": {"aucUserId": ids[item.seller], "displayName": item.seller, "rating": {"good": 1204, "bad": 3}}, "location": item.place, "startTime": item.posted.isoformat(), "endTime": end.isoformat(), "initPrice": 1000, "quantity": 1, "conditionName": "目立った傷や汚れなし"}}}}}}, "page": "/auction/[aid]", "query": {"aid": item.slug}, "buildId": "q0Z4kkVbC2", "isFallback": False}
        near = "".join(f'<li class="sc-1f1d5e9-2 hYsQpL"><a href="/jp/auction/{i.slug}"><img src="{photo(i, "thumb")}" alt="{e(i.title)}" width="140"/><span class="sc-1f1d5e9-6">{e(i.title)}</span><span class="sc-1f1d5e9-7">{now(i)}</span></a></li>' for i in (things[a:b][(item.n - 101 - a + k) % (b - a)] for k in (1, 4, 6, 7)))
        buy = f'<div class="sc-7fb4a6c3-0"><dl class="sc-7fb4a6c3-4"><dt>即決</dt><dd>{item.price * 2:,}円<span>（税0円）</span></dd></dl><a class="gv-Button" href="/login/" rel="nofollow">今すぐ落札する</a></div>' if item.n % 4 == 0 else ""
        rows = [("カテゴリ", f'<a href="/">オークション</a> &gt; {parent} &gt; <a href="/category/list/{cid}/">{name}</a>'), ("状態", "目立った傷や汚れなし"), ("個数", "1"), ("返品", "返品不可"), ("開始価格", "1,000円（税0円）"), ("開始日時", when(item.posted)), ("終了日時", when(end)), ("自動延長", "あり"), ("早期終了", "あり"), ("オークションID", item.slug)]
        table = "".join(f'<tr class="sc-1c4f3e2-3"><th>{k}</th><td>{v}</td></tr>' for k, v in rows)
        head = f'<meta name="description" content="{e(item.title)}を落札。"/><meta property="og:type" content="product"/><meta property="og:title" content="{e(item.title)} - いちばオークション"/><meta property="og:image" content="{{base}}{photo(item)[1:]}"/><meta property="og:url" content="{{base}}jp/auction/{item.slug}"/><link rel="canonical" href="{{base}}jp/auction/{item.slug}"/>'
        return _ya_page(f"{item.title} - いちばオークション", f"""<div id="appeal"></div><nav aria-label="パンくず" class="sc-2bd8c1-0"><a href="/">オークション</a><span>{parent}</span><a href="/category/list/{cid}/">{name}</a></nav><div class="sc-b7ffaa0d-0 kLwRzD"><div class="sc-b7ffaa0d-1"><div id="imageGallery" class="slick-slider"><div class="slick-list"><div class="slick-track">{"".join(f'<div class="slick-slide"><div class="sc-7f8d3a42-3"><img src="{s}" alt="{e(item.title)} 画像{k}" width="600"/></div></div>' for k, s in enumerate(shots, 1))}</div></div></div></div>
<div class="sc-b7ffaa0d-2"><div id="itemTitle" class="sc-8a1d6e-0"><div class="sc-8a1d6e-1"><h1 class="gv-u-fontSize16--_aSkEz8L_OSLLKFaubKB gv-u-fontWeightBold--sVQ_xXy2NDbQbWlE2a8Q">{e(item.title)}</h1></div><button class="gv-Button" type="button">ウォッチ<span>{item.n % 40}</span></button></div><div id="itemPostage" class="sc-4d9b"><span>送料</span><span>{880 + item.n % 5 * 110:,}円（東京都）</span></div><div class="sc-1f0603b0-0"><dl class="sc-1f0603b0-1 ihWmbH"><dt>現在</dt><dd><span class="sc-1f0603b0-2 kxUAXU">{now(item)}<!-- -->（税0円）</span></dd></dl><div class="sc-6c1e"><a href="#bid">入札件数 <span>{item.n * 5 % 17}</span>件</a><span>残り {item.n % 6 + 1}日</span></div><a class="gv-Button gv-Button--primary" href="/login/" rel="nofollow">入札する</a></div>{buy}
<div id="sellerInfo" class="sc-5e8c0f-0"><h2>出品者情報</h2><a href="/seller/{ids[item.seller]}" class="sc-5e8c0f-3"><img src="/image/user_default.png" alt="" width="40"/><span class="sc-5e8c0f-4">{e(item.seller)}</span></a><span>さん</span><div>総合評価：<a href="/seller/{ids[item.seller]}">1201</a>（良い評価 99.{item.n % 9}%）</div><div>発送元の地域：{item.place}</div><a href="/seller/{ids[item.seller]}">出品者のその他のオークションを見る</a></div></div></div>
<section id="description" class="sc-3a5c-0"><h2>商品説明</h2><div class="sc-3a5c-2"><div>{item.text}</div></div></section><section id="itemInfo"><h2>商品情報</h2><table><tbody>{table}</tbody></table></section><section class="sc-1f1d5e9-0"><h2>この商品も注目されています</h2><ul class="sc-1f1d5e9-1">{near}</ul></section>""", head, f'<script id="__NEXT_DATA__" type="application/json">{json.dumps(state, ensure_ascii=False)}</script>')

    def pages(path: str, query: dict[str, str]) -> str | Answer | None:
        parts = path.strip("/").split("/")
        if parts[0] in {"image", "thumb"}:
            known = next((i for i in things if f"-{i.n}{i.slug[-6:]}" in path), None)
            return png(known.n if known else 3)
        if path == "/":
            cats = "".join(f'<li class="CategoryList__item"><a href="/category/list/{c}/">{n}</a><span>{p}</span></li>' for c, n, p, _, _ in YA_CATS)
            return _ya_page("いちばオークション - 日本最大級のネットオークション", f'<h1 class="u-hidden">いちばオークション</h1><section class="Category"><h2>カテゴリから探す</h2><ul class="CategoryList">{cats}</ul></section><section class="Top"><h2>終了間近</h2><ul class="Products__items">{"".join(box(i) for i in things[3::11])}</ul></section><section><h2>お知らせ</h2><ul><li>2026.11.20 <a href="/guide/topic/1120.html">年末年始の発送についてのお願い</a></li></ul></section>')
        if parts[:2] == ["category", "list"] and len(parts) == 3:
            cat = next((c for c in YA_CATS if c[0] == parts[2]), None)
            return section(*cat, int(query.get("b", "1"))) if cat else None
        if parts[0] == "seller":
            name = next((s for s, uid, _ in YA_SELLERS if uid == parts[-1]), None)
            return _ya_page(f"{name}さんの出品リスト", f'<h1>{e(name)}さんの出品リスト</h1><ul class="Products__items">{"".join(box(i) for i in things if i.seller == name)}</ul>') if name else None
        if parts[:2] == ["jp", "auction"]:
            item = next((i for i in things if i.slug == parts[-1]), None)
            return ad(item) if item else None
        if parts[0] in {"guide", "login", "register", "watchlist", "my", "sell"}:
            return _ya_page("ご利用ガイド - いちばオークション", "<h1>ご利用ガイド</h1><p>出品手数料は落札価格の10%（税込）です。取引ナビでのご連絡は落札後3日以内にお願いします。最低落札価格は1円から設定できます。</p>")
        return None

    return Made("yahooauctions_jp", things, "JPY", pages, lambda i: f"/jp/auction/{i.slug}", fields=("title", "price", "currency", "images", "seller", "place", "posted"), image=photo, account=lambda i: ids[i.seller])


# --- EC-CUBE 4.2, Japan: house plants ---------------------------------------------------------------------------------

EC_CATS = [(3, "多肉植物", 0, 11), (4, "観葉植物", 11, 22), (6, "塊根植物", 22, 30), (7, "園芸用品", 30, 36)]
EC_LINES = """
ハオルチア オブツーサ 3号|1650
エケベリア ラウイ 実生 3.5号|2200
リトープス 日輪玉 寄せ植え|1980
アガベ チタノタ 白鯨 子株|4400
セダム 虹の玉 カット苗10本|660
ハオルチア 玉扇 ‘冬の星座’|8800
コノフィツム ウィッテベルゲンセ 2頭|3300
ユーフォルビア オベサ 実生株|1430
アロエ ラウイ ホワイトフォックス|1100
クラッスラ 神刀 4号鉢|990
グラプトペタルム ‘ブロンズ姫’|440
モンステラ デリシオーサ 6号|3980
フィカス ウンベラータ 8号 曲がり仕立て|7480
ストレリチア オーガスタ 10号|14300
アンスリウム クラリネルビウム 5号|5280
フィロデンドロン ‘バーキン’ 4号|2750
ビカクシダ ネザーランド 板付け|6600
ホヤ カルノーサ バリエガータ 吊り鉢|2090
サンスベリア ‘ボンセレンシス’|3190
カラテア オルビフォリア 6号|3630
シェフレラ コンパクタ 7号 ヘゴ付|4950
ポトス ‘エンジョイ’ 3号 3個セット|1860
パキポディウム グラキリス 現地球 発根済み|27500
オペルクリカリア パキプス 実生3年|12100
アデニウム アラビカム 鉢植え|5500
ドルステニア フォエチダ|2480
フォークイエリア ファシクラータ|19800
亀甲竜（アフリカ亀甲竜）実生2年|3850
パキポディウム ウィンゾリー 赤花|16500
チレコドン ペアルソニー|9350
素焼き鉢 3号 10枚組|1280
多肉植物の土 5L|880
真鍮 ハス口 じょうろ 1.5L|6380
防虫ネット 1.8m×5m|1540
剪定鋏 200mm 安来鋼|9900
プレステラ90 深型 20個|1760
"""
EC_TEXTS = [
    "当店の温室で管理している株です。{}は一点ごとに姿が異なりますので、画像は見本としてご覧ください。\n日当たりと風通しの良い場所で管理してください。",
    "{}の入荷です。\n水やりは土がよく乾いてから与えてください。冬は5℃以上を目安に室内へ取り込みます。",
    "人気の{}。贈り物にもおすすめです。ラッピング（有料330円）も承ります。",
]


def _ec_page(title: str, body: str, *, kind: str, head: str = "") -> str:
    opts = "".join(f'<option value="{c}">{n}</option>' for c, n, _, _ in EC_CATS)
    menu = "".join(f'<li><a href="{{base}}products/list?category_id={c}">{n}</a></li>' for c, n, _, _ in EC_CATS)
    foot = "".join(f'<li class="ec-footerNavi__link"><a href="{{base}}{s}">{n}</a></li>' for s, n in (("help/about", "当サイトについて"), ("help/privacy", "プライバシーポリシー"), ("help/tradelaw", "特定商取引法に基づく表記"), ("contact", "お問い合わせ")))
    return f"""<!doctype html>
<html lang="ja">
<head prefix="og: http://ogp.me/ns# fb: http://ogp.me/ns/fb# product: http://ogp.me/ns/product#">
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1, shrink-to-fit=no"><meta name="eccube-csrf-token" content="b7f2e1.aXq0LkT">
<title>{e(title)}</title>{head}
<link rel="icon" href="/html/user_data/assets/img/common/favicon.ico"><link rel="stylesheet" href="/html/template/default/assets/css/style.css">
</head>
<body id="page_{kind}" class="{"product_page" if "product" in kind else "other_page"}">
<div class="ec-layoutRole"><div class="ec-layoutRole__header"><div class="ec-headerNaviRole"><div class="ec-headerNaviRole__left"><div class="ec-headerNaviRole__search"><div class="ec-headerSearch"><form method="get" class="searchform" action="/products/list"><div class="ec-headerSearch__category"><div class="ec-select ec-select_search"><select name="category_id" class="category_id"><option value="">全ての商品</option>{opts}</select></div></div><div class="ec-headerSearch__keyword"><div class="ec-input"><input type="search" name="name" maxlength="50" class="search-name" placeholder="キーワードを入力" /></div></div></form></div></div></div>
<div class="ec-headerNaviRole__right"><div class="ec-headerNaviRole__nav"><div class="ec-headerNav"><div class="ec-headerNav__item"><a href="{{base}}entry"><i class="ec-headerNav__itemIcon fas fa-user fa-fw"></i><span class="ec-headerNav__itemLink">新規会員登録</span></a></div><div class="ec-headerNav__item"><a href="{{base}}mypage/login"><span class="ec-headerNav__itemLink">ログイン</span></a></div></div></div><div class="ec-headerRole__cart"><div class="ec-cartNaviWrap"><div class="ec-cartNavi"><i class="ec-cartNavi__icon fas fa-shopping-cart"><span class="ec-cartNavi__badge">0</span></i><div class="ec-cartNavi__label"><div class="ec-cartNavi__price">￥0</div></div></div><div class="ec-cartNaviNull"><div class="ec-cartNaviNull__message"><p>現在カート内に商品はございません。</p></div></div></div></div></div></div>
<div class="ec-headerRole"><div class="ec-headerRole__title"><div class="ec-headerTitle"><div class="ec-headerTitle__title"><h1><a href="{{base}}">みどりや園芸店</a></h1></div></div></div></div><div class="ec-categoryNaviRole"><div class="ec-itemNav"><ul class="ec-itemNav__nav">{menu}</ul></div></div></div>
<div class="ec-layoutRole__contents"><div class="ec-layoutRole__main">{body}</div></div>
<div class="ec-layoutRole__footer"><div class="ec-footerRole"><div class="ec-footerRole__inner"><ul class="ec-footerNavi">{foot}</ul><div class="ec-footerTitle"><div class="ec-footerTitle__logo"><a href="{{base}}">みどりや園芸店</a></div><div class="ec-footerTitle__copyright">copyright (c) みどりや園芸店 all rights reserved.</div></div></div></div></div></div>
<div class="ec-overlayRole"></div><div class="ec-drawerRole"><div class="ec-headerCategoryArea"><div class="ec-headerCategoryArea__heading"><p>カテゴリ一覧</p></div><div class="ec-itemNav"><ul class="ec-itemNav__nav">{menu}</ul></div></div></div><div class="ec-blockTopBtn pagetop">ページトップへ</div>
<script>var eccube_lang = {{"common.delete_confirm":"\\u524a\\u9664\\u3057\\u3066\\u3088\\u308d\\u3057\\u3044\\u3067\\u3059\\u304b?"}};</script><script src="/html/template/default/assets/js/eccube.js"></script></body></html>"""


def eccube() -> Made:
    """EC-CUBE's default template: the ad's name is an h2, the shop's is the h1."""
    things = [Item(101 + i, t, str(i + 12), Decimal(p), EC_TEXTS[i % 3].format(t), "", "", None) for i, (t, p) in enumerate(read_rows(EC_LINES))]

    def pic(item: Item, part: str = "") -> str:
        return f"/html/upload/save_image/{1101 + item.n % 9}{item.n}{part}_65fa3c1e.jpg"

    def shelf(item: Item) -> str:
        return f"""<li class="ec-shelfGrid__item"><a href="{{base}}products/detail/{item.slug}"><p class="ec-shelfGrid__item-image"><img src="{pic(item)}" alt="{e(item.title)}" loading="lazy"></p><p>{e(item.title)}</p><p class="price02-default">￥{item.price:,}</p></a>
<form name="form{item.slug}" id="productForm{item.slug}" action="/products/add_cart/{item.slug}" method="post"><div class="ec-productRole__actions"><div class="ec-numberInput"><span>数量</span><input type="number" id="quantity{item.slug}" name="quantity" required="required" min="1" maxlength="9" class="quantity form-control" value="1" /></div></div><input type="hidden" name="product_id" value="{item.slug}" /></form><div class="ec-productRole__btn"><button type="submit" class="ec-blockBtn--action add-cart" data-cartid="{item.slug}" form="productForm{item.slug}">カートに入れる</button></div></li>"""

    def listing(query: dict[str, str]) -> str:
        cat = next((c for c in EC_CATS if str(c[0]) == query.get("category_id")), None)
        of, size, page = (things[cat[2]:cat[3]] if cat else things), 8, list_page(query, "pageno")
        last = -(-len(of) // size)
        link = f"{{base}}products/list?{'category_id=' + str(cat[0]) + '&amp;' if cat else ''}pageno="
        nums = "".join(f'<li class="ec-pager__item{"--active" if p == page else ""}"><a href="{link}{p}" aria-current="page">{p}</a></li>' for p in range(1, last + 1))
        more = f'<li class="ec-pager__item--next"><a href="{link}{page + 1}" aria-label="Next"> 次へ</a></li>' if page < last else ""
        name = cat[1] if cat else "商品一覧"
        return _ec_page(f"みどりや園芸店 / {name}", f"""<div class="ec-searchnavRole"><form name="form1" id="form1" method="get" action="?"></form><div class="ec-searchnavRole__topicpath"><ol class="ec-topicpath"><li class="ec-topicpath__item"><a href="{{base}}products/list">全て</a></li>{f'<li class="ec-topicpath__divider">|</li><li class="ec-topicpath__item--active"><a href="{{base}}products/list?category_id={cat[0]}">{name}</a></li>' if cat else ""}</ol></div><div class="ec-searchnavRole__infos"><div class="ec-searchnavRole__counter"><span class="ec-font-bold">{len(of)}件</span><span>の商品が見つかりました</span></div><div class="ec-searchnavRole__actions"><div class="ec-select"><select name="disp_number" class="disp-number form-control"><option value="8">8件</option></select><select name="orderby" class="order-by form-control"><option value="1">価格が低い順</option><option value="2">新着順</option></select></div></div></div></div>
<div class="ec-shelfRole"><ul class="ec-shelfGrid">{"".join(shelf(i) for i in chunk(of, page, size))}</ul></div><div class="modal"><div class="modal-wrap"><span class="modal-close"><span class="ec-icon"></span></span><div id="ec-modal-header" class="text">カートに追加しました。</div></div></div><div class="ec-pagerRole"><ul class="ec-pager">{nums}{more}</ul></div>""", kind="product_list")

    def detail(item: Item) -> str:
        cat = next(c for c in EC_CATS if c[2] <= item.n - 101 < c[3])
        data = {"@context": "https://schema.org/", "@type": "Product", "name": item.title, "image": ["{base}" + pic(item)[1:], "{base}" + pic(item, "b")[1:]], "description": item.text[:80], "sku": f"mdr-{item.slug}", "offers": {"@type": "Offer", "url": "{base}products/detail/" + item.slug, "priceCurrency": "JPY", "price": int(item.price), "availability": "InStock"}}
        regular = f'<div class="ec-productRole__priceRegular"><span class="ec-productRole__priceRegularPrice">通常価格：<span class="price01-default">￥{item.price * 5 // 4:,}</span></span><span class="ec-productRole__priceRegularTax">税込</span></div>' if item.n % 5 == 0 else ""
        head = f'<meta name="description" content="{e(item.text[:60])}"><meta property="og:description" content="{e(item.text[:60])}"><meta property="og:type" content="og:product"/><link rel="canonical" href="{{base}}products/detail/{item.slug}"/><meta property="og:url" content="{{base}}products/detail/{item.slug}"/><meta property="og:title" content="みどりや園芸店 / {e(item.title)}"><meta property="og:image" content="{{base}}{pic(item)[1:]}"/><meta property="product:price:amount" content="{item.price}"/><meta property="product:price:currency" content="JPY"/><meta property="product:product_link" content="{{base}}products/detail/{item.slug}"/><meta property="product:retailer_title" content="みどりや園芸店"/>'
        return _ec_page(f"みどりや園芸店 / {item.title}", f"""<div class="ec-productRole"><div class="ec-grid2"><div class="ec-grid2__cell"><div class="ec-sliderItemRole"><div class="item_visual"><div class="slide-item"><img src="{pic(item)}" alt="{e(item.title)}" width="550" height="550"></div><div class="slide-item"><img src="{pic(item, "b")}" alt="" width="550" height="550" loading="lazy"></div></div><div class="item_nav"><div class="slideThumb" data-index="0"><img src="{pic(item)}" alt="" width="133" height="133" loading="lazy"></div><div class="slideThumb" data-index="1"><img src="{pic(item, "b")}" alt="" width="133" height="133" loading="lazy"></div></div></div></div>
<div class="ec-grid2__cell"><div class="ec-productRole__profile"><div class="ec-productRole__title"><h2 class="ec-headingTitle">{e(item.title)}</h2></div><ul class="ec-productRole__tags">{'<li class="ec-productRole__tag tag_1">新商品</li>' if item.n % 6 == 0 else ""}</ul>{regular}<div class="ec-productRole__price"><div class="ec-price"><span class="ec-price__price">￥{item.price:,}</span><span class="ec-price__tax">税込</span></div></div><div class="ec-productRole__code">商品コード： <span class="product-code-default">mdr-{item.slug}</span></div><div class="ec-productRole__category"><div>関連カテゴリ</div><ul><li><a href="{{base}}products/list?category_id={cat[0]}">{cat[1]}</a></li></ul></div>
<form action="/products/add_cart/{item.slug}" method="post" id="form1" name="form1"><div class="ec-productRole__actions"><div class="ec-numberInput"><span>数量</span><input type="number" id="quantity" name="quantity" required="required" min="1" maxlength="9" class="form-control" value="1" /></div></div><div class="ec-productRole__btn"><button type="submit" class="ec-blockBtn--action add-cart">カートに入れる</button></div><input type="hidden" id="product_id" name="product_id" value="{item.slug}" /><input type="hidden" id="ProductClass" name="ProductClass" value="{item.n}" /></form><form action="/products/add_favorite/{item.slug}" method="post"><div class="ec-productRole__btn"><button type="submit" id="favorite" class="ec-blockBtn--cancel">お気に入りに追加</button></div></form><div class="ec-productRole__description">{e(item.text).replace(chr(10), "<br />")}</div></div></div></div></div>""", kind="product_detail", head=head + f'<script type="application/ld+json">{json.dumps(data, ensure_ascii=False)}</script>')

    def pages(path: str, query: dict[str, str]) -> str | Answer | None:
        if path.startswith("/html/upload/save_image/"):
            return png(int(path.split("/")[-1][4:7]))
        if path == "/":
            fresh = "".join(f'<div class="ec-newItemRole__listItem"><a href="{{base}}products/detail/{i.slug}"><img src="{pic(i)}" alt="{e(i.title)}"><p class="ec-newItemRole__listItemTitle">{e(i.title)}</p><p class="ec-newItemRole__listItemPrice">￥{i.price:,}</p></a></div>' for i in (things[3], things[16], things[26]))
            return _ec_page("みどりや園芸店 / TOPページ", f'<div class="ec-sliderRole"><div class="main_visual"><div class="item slick-slide"><img src="/html/template/default/assets/img/top/img_hero_pc01.jpg" alt=""></div></div></div><div class="ec-newItemRole"><div class="ec-newItemRole__list"><div class="ec-newItemRole__listItem ec-newItemRole__listItemHeading ec-secHeading--tandem"><span class="ec-secHeading__en">NEW ITEM</span><span class="ec-secHeading__line"></span><span class="ec-secHeading__ja">新着商品</span><a class="ec-inlineBtn--top" href="{{base}}products/list">more</a></div>{fresh}</div></div><div class="ec-newsRole"><div class="ec-secHeading"><span class="ec-secHeading__en">NEWS</span></div><div class="ec-newsRole__news"><div class="ec-newsRole__newsItem"><div class="ec-newsRole__newsHeading"><div class="ec-newsRole__newsDate">2026/11/02</div><div class="ec-newsRole__newsTitle">冬季の発送について（使い捨てカイロ 110円）</div></div></div></div></div>', kind="homepage")
        if path == "/products/list":
            return listing(query)
        item = next((i for i in things if path == f"/products/detail/{i.slug}"), None)
        if item:
            return detail(item)
        names = {"/help/about": "当サイトについて", "/help/privacy": "プライバシーポリシー", "/help/tradelaw": "特定商取引法に基づく表記", "/contact": "お問い合わせ", "/entry": "新規会員登録", "/mypage/login": "ログイン"}
        if path in names:
            return _ec_page(f"みどりや園芸店 / {names[path]}", f'<div class="ec-role"><div class="ec-pageHeader"><h1>{names[path]}</h1></div><div class="ec-off1Grid"><div class="ec-off1Grid__cell"><div class="ec-borderedDefs"><dl><dt>販売業者</dt><dd>有限会社みどりや園芸</dd></dl><dl><dt>送料</dt><dd>全国一律 ￥880（税込）、北海道・沖縄 ￥1,650</dd></dl><dl><dt>所在地</dt><dd>静岡県浜松市浜名区宮口1-2</dd></dl></div></div></div></div>', kind="help")
        return None

    return Made("eccube_jp", things, "JPY", pages, lambda i: f"/products/detail/{i.slug}", image=pic)


# --- ECShop 2.7, China: tea, pots and things for the desk -------------------------------------------------------------

ES_CATS = [(2, "紫砂壶", 0, 12), (5, "普洱茶", 12, 23), (8, "文房四宝", 23, 33)]
ES_LINES = """
宜兴紫砂壶 原矿底槽清 石瓢 280cc|680
原矿朱泥 水平壶 功夫茶壶 120毫升|458
国家级助理工艺美术师 全手工 仿古如意壶|3600
段泥 西施壶 家用大容量 手工刻绘梅花|398
降坡泥 掇球壶 名家证书 收藏级|5800
紫泥 德钟壶 全手工半月壶盖 正品包邮|1280
黑料 供春树瘿壶 顾景舟款|2680
清水泥 井栏壶 刻心经|799
芝麻段 秦权壶 400ml 老人茶具|536
拼紫 六方抽角壶 镶银|4500
大红袍 龙旦壶 140cc 台湾回流|1960
本山绿泥 华颖壶 送茶宠一只|325
2012年 勐海 老班章 古树生茶 357克/饼|1380
2008年 大益 7572 熟饼 801批次|950
冰岛 老寨 头春古树 200g 试喝装可选|698
下关沱茶 甲级 绿盒 100克 5沱装|135
中茶 蓝印 铁饼 90年代干仓|6600
宫廷散普 散装熟茶 500克|88
陈年小青柑 新会大红柑 250g 罐装|126.5
易武 刮风寨 茶王树 2019年春茶|2150
布朗山 金芽熟砖 250克/片|99
1996年 紫大益 青饼 香港仓|12800
老茶头 糯米香 沱茶 小粒 500克|59.9
端砚 老坑 鱼脑冻 长方素砚 8寸|7600
歙砚 金星眉纹 随形砚台 学生用|260
善琏湖笔 兼毫 大中小白云 三支套装|78
徽墨 胡开文 油烟101 二两 李廷珪牌|168
泾县 红星宣纸 四尺净皮 100张/刀|1150
狼毫 小楷笔 七紫三羊 竹杆|36
鸡血石 昌化 印章料 对章 2.5*2.5*8|4280
青花 缠枝莲 笔洗 景德镇手绘|318
小叶紫檀 镇尺 一对 浮雕山水|228
黄铜 铜钱纹 臂搁 笔搁 摆件|145
"""
ES_TEXTS = [
    "<p>{}，实物拍摄，因光线和显示器不同可能存在轻微色差，以收到的实物为准。</p><p>支持七天无理由退换货，破损包赔。满199元包邮（新疆、西藏除外）。</p>",
    "<p>【商品介绍】{}</p><p>本店所售商品均为自家工坊直供，量大从优，欢迎来电或加微信咨询。发货地：江苏宜兴，默认中通快递。</p>",
    "<p>{}</p><p>产地直发，附收藏证书与礼盒。个人收藏多年，懂的来，砍价勿扰，谢谢！</p>",
]


def _es_yuan(price: Decimal) -> str:
    return f"￥{price.normalize():f}元"


def _es_page(title: str, body: str, keywords: str = "") -> str:
    nav = "".join(f'<a href="category.php?id={c}">{n}</a>' for c, n, _, _ in ES_CATS)
    tree = "".join(f'<dl><dt><a href="category.php?id={c}">{n}</a></dt></dl>' for c, n, _, _ in ES_CATS)
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta name="Generator" content="ECSHOP v2.7.3" />
<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<meta name="Keywords" content="{keywords}" />
<meta name="Description" content="" />
<title>{e(title)}</title>
<link rel="shortcut icon" href="favicon.ico" />
<link href="themes/default/style.css" rel="stylesheet" type="text/css" />
<script type="text/javascript" src="js/common.js"></script><script type="text/javascript" src="js/utils.js"></script></head>
<body>
<script type="text/javascript">
var process_request = "正在处理您的请求...";
</script>
<div class="block clearfix"><div class="f_l"><a href="index.php" name="top"><img src="themes/default/images/logo.gif" /></a></div><div class="f_r log"><ul><li class="userInfo"><font id="ECS_MEMBERZONE"> 欢迎光临本店&nbsp;&nbsp;<a href="user.php"><img src="themes/default/images/bnt_log.gif" /></a></font></li><li id="topNav" class="clearfix"><a href="flow.php">查看购物车</a> | <a href="pick_out.php">选购中心</a> | <a href="message.php">留言板</a></li></ul></div></div>
<div class="blank"></div><div id="mainNav" class="clearfix"><a href="index.php" class="cur">首页<span></span></a>{nav}</div>
<div id="search" class="clearfix"><div class="keys f_l">热门搜索 ： <a href="search.php?keywords=%E7%9F%B3%E7%93%A2">石瓢</a></div><form id="searchForm" name="searchForm" method="get" action="search.php" class="f_r"><input name="keywords" type="text" id="keyword" value="" class="B_input" /><input name="imageField" type="submit" value="" class="go" /></form></div>
<div class="blank"></div>{body.replace("@@TREE@@", tree)}
<div class="blank"></div><div class="block"><div class="box"><div class="helpTitBg clearfix"><dl><dt><a href="article_cat.php?id=5" title="新手上路 ">新手上路 </a></dt><dd><a href="article.php?id=9" title="售后流程">售后流程</a></dd><dd><a href="article.php?id=10" title="购物流程">购物流程</a></dd></dl></div></div></div>
<div id="bottomNav" class="box"><div class="bNavList clearfix"><div class="f_l"><a href="article.php?id=1">免责条款</a> - <a href="article.php?id=4">联系我们</a> - <a href="article.php?id=5">公司简介</a></div><div class="f_r"><a href="#top"><img src="themes/default/images/bnt_top.gif" /></a></div></div></div>
<div id="footer"><div class="text">&copy; 2009-2026 壶言茶语 版权所有，并保留所有权利。<br />江苏省宜兴市丁蜀镇 Tel: 0510-8740 2211 E-mail: kefu@example.cn<br /><a href="https://beian.miit.gov.cn" target="_blank">苏ICP备09012345号</a><br />共执行 14 个查询，用时 0.031 秒，在线 7 人，Gzip 已禁用，占用内存 2.61 MB<br /><a href="http://www.ecshop.com" target="_blank" style="font-family:Verdana;font-size:11px;">Powered&nbsp;by&nbsp;<strong><span style="color: #3366FF">ECShop</span>&nbsp;<span style="color: #FF9966">v2.7.3</span></strong></a></div></div>
</body></html>"""


def ecshop() -> Made:
    """ECShop's default theme: addresses with a query, the ad's name in a paragraph."""
    things = [Item(101 + i, t, str(i + 31), Decimal(p), ES_TEXTS[i % 3].format(t), "", "", datetime(2026, 5, 3, tzinfo=UTC) + timedelta(days=i * 5)) for i, (t, p) in enumerate(read_rows(ES_LINES))]

    def pic(item: Item, kind: str = "goods") -> str:
        return f"images/{item.posted:%Y%m}/{kind}_img/{item.slug}_{'G' if kind == 'goods' else 'thumb_G'}_12{item.n}88.jpg"

    def box(item: Item) -> str:
        return f"""<div class="goodsItem"><a href="goods.php?id={item.slug}"><img src="{pic(item, "thumb")}" alt="{e(item.title)}" class="goodsimg" /></a><br /><p><a href="goods.php?id={item.slug}" title="{e(item.title)}">{e(item.title)}</a></p>市场价<font class="market_s">{_es_yuan(item.price * 6 / 5)}</font><br />本店价<font class="shop_s">{_es_yuan(item.price)}</font><br /><a href="javascript:collect({item.slug});" class="f6">收藏</a> | <a href="javascript:addToCart({item.slug})" class="f6">购买</a> | <a href="javascript:;" onClick="Compare.add({item.slug},'{e(item.title)}','2')" class="f6">比较</a></div>"""

    side = """<div class="AreaL"><div class="box"><div class="box_1"><div id="category_tree">@@TREE@@</div></div></div><div class="blank5"></div><div class="box"><div class="box_2"><div class="top10Tit"></div><div class="top10List clearfix">{top}</div></div></div></div>"""

    def tops() -> str:
        return side.replace("{top}", "".join(f'<ul class="clearfix"><img src="themes/default/images/top_{k}.gif" class="iteration" /><li class="topimg"><a href="goods.php?id={i.slug}"><img src="{pic(i, "thumb")}" alt="{e(i.title)}" class="samllimg" /></a></li><li class="iteration1"><a href="goods.php?id={i.slug}" title="{e(i.title)}">{e(i.title)[:10]}...</a><br />本店价<font class="f1">{_es_yuan(i.price)}</font><br /></li></ul>' for k, i in enumerate((things[0], things[15], things[27]), 1)))

    def category(cid: int, name: str, a: int, b: int, page: int) -> str:
        of, size = things[a:b], 6
        last = -(-len(of) // size)
        base = f"category.php?id={cid}&price_min=0&price_max=0&page="
        pager = f'<form name="selectPageForm" action="/category.php" method="get"><div id="pager" class="pagebar"><span class="f_l f6" style="margin-right:10px;">总计 <b>{len(of)}</b>  个记录</span>{f"""<a href="{base}{page - 1}" class="prev">上一页</a>""" if page > 1 else ""}{"".join(f"""<span class="page_now">{p}</span>""" if p == page else f"""<a href="{base}{p}&sort=goods_id&order=DESC">[{p}]</a>""" for p in range(1, last + 1))}{f"""<a class="next" href="{base}{page + 1}&sort=goods_id&order=DESC">下一页</a>""" if page < last else ""}</div></form>'
        return _es_page(f"{name}_壶言茶语 - Powered by ECShop", f"""<div class="block box"><div id="ur_here">当前位置: <a href=".">首页</a> <code>&gt;</code> <a href="category.php?id={cid}">{name}</a></div></div><div class="blank"></div><div class="block clearfix">{tops()}<div class="AreaR"><div class="box"><div class="box_1"><h3><span>商品列表</span><a name="goods_list"></a><form method="GET" class="sort" name="listform">显示方式：<a href="javascript:;" onClick="javascript:display_mode('list')"><img src="themes/default/images/display_mode_list.gif" alt=""></a>&nbsp;&nbsp;<a href="category.php?display=grid&id={cid}&sort=shop_price&order=ASC#goods_list"><img src="themes/default/images/shop_price_default.gif" alt="按价格排序"></a></form></h3><form name="compareForm" action="compare.php" method="post" onSubmit="return compareGoods(this);"><div class="clearfix goodsBox" style="border:none; padding:11px 0 10px 5px;">{"".join(box(i) for i in chunk(of, page, size))}</div></form></div></div><div class="blank5"></div>{pager}</div></div>""")

    def detail(item: Item) -> str:
        cid, name, a, b = next(c for c in ES_CATS if c[2] <= item.n - 101 < c[3])
        near = "".join(f'<div class="goodsItem"><a href="goods.php?id={i.slug}"><img src="{pic(i, "thumb")}" alt="{e(i.title)}" class="goodsimg" /></a><br /><p><a href="goods.php?id={i.slug}" title="{e(i.title)}">{e(i.title)[:12]}</a></p><font class="shop_s">{_es_yuan(i.price)}</font></div>' for i in (things[a:b][(item.n - 101 - a + k) % (b - a)] for k in (1, 2, 5)))
        return _es_page(f"{item.title}_{name}_壶言茶语 - Powered by ECShop", f"""<div class="block box"><div id="ur_here">当前位置: <a href=".">首页</a> <code>&gt;</code> <a href="category.php?id={cid}">{name}</a> <code>&gt;</code> {e(item.title)}</div></div><div class="blank"></div><div class="block clearfix">{tops()}<div class="AreaR"><div id="goodsInfo" class="clearfix"><div class="imgInfo"><a href="javascript:;" onclick="window.open('gallery.php?id={item.slug}'); return false;"><img src="{pic(item)}" alt="{e(item.title)}"/></a><div class="blank5"></div><div style="text-align:center; position:relative; width:100%;"><a href="goods.php?id={(item.n - 101) % 33 + 31}"><img alt="prev" src="./themes/default/images/up.gif" /></a><a href="javascript:;" onclick="window.open('gallery.php?id={item.slug}'); return false;"><img alt="zoom" src="themes/default/images/zoom.gif" /></a></div></div>
<div class="textInfo"><form action="javascript:addToCart({item.slug})" method="post" name="ECS_FORMBUY" id="ECS_FORMBUY"><div class="clearfix" style="font-size:14px; font-weight:bold; padding-bottom:8px;">{e(item.title)}</div><ul><li class="clearfix"><dd><strong>商品货号：</strong>ECS0000{item.slug}</dd><dd class="ddR"><strong>商品库存：</strong> {item.n % 19 + 1} 件</dd></li><li class="clearfix"><dd><strong>上架时间：</strong>{item.posted:%Y-%m-%d}</dd><dd class="ddR"><strong>商品点击数：</strong>{item.n * 17}</dd></li><li class="clearfix"><dd class="ddL"><strong>市场价格：</strong><font class="market">{_es_yuan(item.price * 6 / 5)}</font></dd><dd class="ddR"><strong>本店售价：</strong><font class="shop" id="ECS_SHOPPRICE">{_es_yuan(item.price)}</font></dd></li><li class="clearfix"><dd><strong>用户评价：</strong><img src="themes/default/images/stars5.gif" alt="comment rank 5" /></dd></li><li class="clearfix"><dd><strong>商品总价：</strong><font id="ECS_GOODS_AMOUNT" class="shop"></font></dd><dd class="ddR"><strong>购买数量：</strong><input name="number" type="text" id="number" value="1" size="4" onblur="changePrice()"/></dd></li><li class="padd"><a href="javascript:addToCart({item.slug})"><img src="themes/default/images/bnt_cat.gif" /></a><a href="javascript:collect({item.slug})"><img src="themes/default/images/bnt_colles.gif" /></a></li></ul></form></div></div>
<div class="blank"></div><div class="box"><div class="box_1"><h3 style="padding:0 5px;"><div id="com_b" class="history clearfix"><h2>商品描述：</h2><h2 class="h2bg">商品属性</h2></div></h3><div id="com_v" class="boxCenterList RelaArticle"></div><div id="com_h"><blockquote>{item.text}</blockquote></div></div></div><div class="blank"></div><div class="box"><div class="box_1"><h3><span class="text">相关商品</span></h3><div class="boxCenterList clearfix">{near}</div></div></div><div class="blank5"></div><div id="ECS_COMMENT"><div class="box"><div class="box_1"><h3><span class="text">用户评论</span>(共<font class="f1">0</font>条评论)</h3><div class="boxCenterList"><ul class="comments"><li>暂时还没有任何用户评论</li></ul></div></div></div></div></div></div>""", e(item.title))

    def pages(path: str, query: dict[str, str]) -> str | Answer | None:
        if path.startswith("/images/"):
            return png(int(path.split("_12")[-1][:3]))
        if path in {"/", "/index.php"}:
            rec = "".join(f'<div class="goodsItem"><span class="best"></span><a href="goods.php?id={i.slug}"><img src="{pic(i, "thumb")}" alt="{e(i.title)}" class="goodsimg" /></a><br /><p><a href="goods.php?id={i.slug}" title="{e(i.title)}">{e(i.title)}</a></p><font class="f1">{_es_yuan(i.price)}</font></div>' for i in things[2::9])
            return _es_page("壶言茶语 - 宜兴紫砂 普洱 文房 - Powered by ECShop", f'<div class="block clearfix">{tops()}<div class="AreaR"><div class="box"><div class="box_2 centerPadd"><div class="itemTit" id="itemBest"></div><div id="show_best_area" class="clearfix goodsBox">{rec}</div></div></div></div></div>')
        if path == "/category.php":
            cat = next((c for c in ES_CATS if str(c[0]) == query.get("id")), None)
            return category(*cat, list_page(query)) if cat else None
        if path == "/goods.php":
            item = next((i for i in things if i.slug == query.get("id")), None)
            return detail(item) if item else None
        if path in {"/article.php", "/article_cat.php", "/user.php", "/flow.php", "/message.php", "/pick_out.php", "/search.php"}:
            return _es_page("购物流程_壶言茶语", '<div class="block clearfix"><div class="AreaR"><div class="box"><div class="box_1"><div style="border:4px solid #fcf8f7; background-color:#fff; padding:20px 15px;"><div class="tc" style="padding:8px;"><font class="f5 f6">购物流程</font><br /><font class="f3">admin / 2009-05-18</font></div><p>满199元包邮，不满收取运费12元。支持支付宝、微信支付、银行汇款。</p></div></div></div></div></div>')
        return None

    return Made("ecshop_cn", things, "CNY", pages, lambda i: f"/goods.php?id={i.slug}", fields=("title", "price", "currency", "images", "posted"), image=lambda i: "/" + pic(i))


MAKES: dict[str, Callable[[], Made]] = {"yahooauctions_jp": yahoo_auctions, "eccube_jp": eccube, "ecshop_cn": ecshop}
