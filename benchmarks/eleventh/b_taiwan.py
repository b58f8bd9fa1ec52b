"""Taiwan: the sale boards of a bulletin system on the web, after PTT."""
# ruff: noqa: E501, C901, PLR0913, PLR0911, PLR0915, PLR0917, ARG001, SIM905, SIM108, PLC0207, I001, RUF100
# fmt: off
# mypy: disable-error-code="arg-type,operator,union-attr"

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from html import escape as e

from benchmarks.eleventh.base import png, rows
from tests.spiders.shops.base import Answer, Item, Made, chunk

# --- A bulletin system on the web, Taiwan ----------------------------------------------------------------------------

CST = timezone(timedelta(hours=8))
PT_BOARDS = [("PetMart", "生活", "[寵市] 發文請用 z 置底範本", 0, 15), ("SecondHand", "市場", "[二手] 禁止商業、代購文", 15, 30)]
PT_PEOPLE = [("chelonia88", "龜毛"), ("windmoss", "苔"), ("ericlin0417", ""), ("kuwagata", "鍬形蟲大叔"), ("mmanana", "娜娜"), ("q8q8", "Q"), ("orchidlee", "蘭花李")]
PT_TOWNS = "台北市大安區|新北市板橋區|桃園市中壢區|台中市西屯區|高雄市左營區|宜蘭縣羅東鎮|新竹市東區".split("|")
PT_LINES = """
[賣/桃園] 蘇卡達象龜 2022年生 約18公分|4500|有登記文件，可過戶。
[賣/全國] 甲蟲 長戟大兜蟲 三齡幼蟲 一對|1200|母系為厄瓜多產。
[賣/台北] 60公分開放缸全套 含LED|3800|缸子無刮痕，櫃子有使用痕跡。
[賣/台中] 虎皮鸚鵡手養幼鳥 二隻|900|已斷奶，一起帶走。
[賣/全國] 食蟲植物 豬籠草 N. ventrata 5吋吊盆|350|
[賣/高雄] 豹紋守宮 橘化 母|2200|會吃乾飼料。
[賣/台北] 貓跳台 180cm 八成新|700|
[賣/宜蘭] 角蛙 綠 公 約7公分|600|
[賣/全國] 爬蟲加熱墊 20W 兩片|450|
[賣/台中] 球蟒 Pastel 公 300g|3500|吃冷凍乳鼠，附登記證影本。
[賣/全國] 國蘭 達摩冠 兩苗|5200|根好，裸根寄出。
[賣/新北] 鳥籠 HOEI 35手乃 藍色|1100|
[賣/台北] 鹿角蕨 女王 P. wandae 板植|2600|
[賣/全國] 水草 莫絲綁石 五顆|250|
[送/新竹] 黃金鼠 三隻 附籠|-|免費，限自取，請附飼養環境照片。
[賣/台北] Dyson V8 吸塵器|4200|電池去年換過。
[賣/全國] 林口窯老碗公 三入|1500|有窯傷，完美主義者勿入。
[賣/台中] 台灣檜木 抽屜櫃 早期|6800|
[賣/全國] Canon EOS M50 單機身|9500|快門約八千。
[賣/高雄] 黑檀木 二胡 附盒|3200|琴皮為蟒皮，民國八十年購入。
[賣/台北] IKEA MALM 五斗櫃 白|1300|
[賣/全國] 珊瑚手鍊 阿卡 天然 早期|12800|外婆留下的，不便宜請見諒。
[賣/新北] 日本鐵壺 龍文堂 造|18500|
[賣/全國] 任天堂 Switch OLED 白|6500|
[賣/桃園] 藤椅 兩張 眷村物|2000|
[賣/全國] 沉香手串 10mm 19顆|4600|越南料，實重18克。
[賣/新竹] 羅技 MX Master 3|1600|
[賣/台北] 山葉 YAMAHA F310 木吉他|2300|
[賣/全國] 古玉 平安扣 附紅繩|880|
[賣/宜蘭] 腳踏車 捷安特 ESCAPE 2|5900|
"""
PT_TEXTS = ["圖片如下，其餘細節歡迎站內信詢問。", "售出後恕不退換，謝絕殺價。", "可面交試用，匯款後隔日寄出，7-11店到店運費60另計。"]


def ptt() -> Made:
    """Lists of ``r-ent``, newest page without a number, an article's head in meta lines and its sale in the poster's own form."""
    of = []
    start = datetime(2025, 12, 2, 9, 14, 21, tzinfo=CST)
    for k, (title, price, own) in enumerate(rows(PT_LINES)):
        # each board counts its own days, so that its lists run from old to new
        at = start + timedelta(days=(k % 15) * 5 // 2, hours=k * 5 % 13, minutes=k * 17 % 60, seconds=k * 7)
        town = next((t for t in PT_TOWNS if t[:2] == title[3:5]), PT_TOWNS[k * 5 % 7])
        of.append(Item(101 + k, title, f"M.{int(at.timestamp())}.A.{(k * 977 + 2761) % 4096:03X}", None if price == "-" else Decimal(price), own, PT_PEOPLE[k * 5 % 7][0], town, at))

    def board(i: Item) -> tuple[str, str, str, int, int]:
        return next(b for b in PT_BOARDS if b[3] <= i.n - 101 < b[4])

    def path(i: Item) -> str:
        return f"/bbs/{board(i)[0]}/{i.slug}.html"

    def pic(i: Item) -> str:
        return f"/i/{i.n * 7 % 97:02d}Rk{i.n}x.jpg"

    def top(inner: str) -> str:
        return f"""<div id="topbar-container">
	<div id="topbar" class="bbs-content">
		<a id="logo" href="/bbs/">批踢踢風實業坊</a>
		{inner}
		<a class="right small" href="/about.html">關於我們</a>
		<a class="right small" href="/contact.html">聯絡資訊</a>
	</div>
</div>
"""

    def page(title: str, body: str, head: str = "") -> str:
        return f"""<!DOCTYPE html>
<html>
	<head>
		<meta charset="utf-8">

<meta name="viewport" content="width=device-width, initial-scale=1">

<title>{e(title)}</title>
{head}
<link rel="stylesheet" type="text/css" href="/css/v2.27/bbs-common.css">
<link rel="stylesheet" type="text/css" href="/css/v2.27/bbs-base.css" media="screen">
<link rel="stylesheet" type="text/css" href="/css/v2.27/bbs-custom.css">
<link rel="stylesheet" type="text/css" href="/css/v2.27/bbs-print.css" media="print">

	</head>
    <body>

{body}

<script async src="https://www.googletagmanager.com/gtag/js?id=G-DZ6Y3BY9GW"></script>
<script>
      window.dataLayer = window.dataLayer || [];
      function gtag(){{dataLayer.push(arguments);}}
      gtag('js', new Date());
      gtag('config', 'G-DZ6Y3BY9GW');
</script>
    </body>
</html>
"""

    def ent(b: str, href: str, title: str, author: str, day: str, count: int = 0, mark: str = "") -> str:
        nrec = f'<span class="hl f{2 if count < 10 else 3}">{count}</span>' if count else ""
        link = f'<a href="{href}">{e(title)}</a>' if href else e(title)
        menu = f"""<div class="article-menu">

					<div class="trigger">&#x22ef;</div>
					<div class="dropdown">
						<div class="item"><a href="/bbs/{b}/search?q=author%3A{author}">搜尋看板內 {author} 的文章</a></div>

					</div>

				</div>""" if href else '<div class="article-menu">\n\n				</div>'
        return f"""

		<div class="r-ent">
			<div class="nrec">{nrec}</div>
			<div class="title">

				{link}

			</div>
			<div class="meta">
				<div class="author">{author}</div>
				{menu}
				<div class="date">{day}</div>
				<div class="mark">{mark}</div>
			</div>
		</div>
"""

    def line(i: Item) -> str:
        return ent(board(i)[0], path(i), i.title, i.seller, f"{i.posted.month:2d}/{i.posted.day:02d}", i.n * 7 % 13)

    def listing(b: tuple[str, str, str, int, int], number: int | None) -> str | None:
        some, last = of[b[3]:b[4]], -(-(b[4] - b[3]) // 6)
        here = number or last
        if not 0 < here <= last:
            return None
        ents = "".join(map(line, chunk(some, here, 6)))
        if here == last - 1:
            ents += ent(b[0], "", "(本文已被刪除) [tmp9527]", "-", "12/29")
        if number is None:
            ents += '\n		<div class="r-list-sep"></div>\n' + ent(b[0], f"/bbs/{b[0]}/M.1609459200.A.0AB.html", f"[公告] {b[0]} 板規 (2025/06 修訂)", "boardmaster", " 6/01", 3, "M")
        back = f'<a class="btn wide" href="/bbs/{b[0]}/index{here - 1}.html">&lsaquo; 上頁</a>' if here > 1 else '<a class="btn wide disabled">&lsaquo; 上頁</a>'
        more = f'<a class="btn wide" href="/bbs/{b[0]}/index{here + 1}.html">下頁 &rsaquo;</a>' if here < last else '<a class="btn wide disabled">下頁 &rsaquo;</a>'
        return page(f"看板 {b[0]} 文章列表 - 批踢踢風實業坊", top(f'<span>&rsaquo;</span>\n		<a class="board" href="/bbs/{b[0]}/index.html"><span class="board-label">看板 </span>{b[0]}</a>') + f"""
<div id="main-container">
	<div id="action-bar-container">
		<div class="action-bar">
			<div class="btn-group btn-group-dir">
				<a class="btn selected" href="/bbs/{b[0]}/index.html">看板</a>
				<a class="btn" href="/man/{b[0]}/index.html">精華區</a>
			</div>
			<div class="btn-group btn-group-paging">
				<a class="btn wide" href="/bbs/{b[0]}/index1.html">最舊</a>
				{back}
				{more}
				<a class="btn wide" href="/bbs/{b[0]}/index.html">最新</a>
			</div>
		</div>
	</div>

	<div class="r-list-container action-bar-margin bbs-screen">
		<div class="search-bar">
			<form type="get" action="search" id="search-bar">
				<input class="query" type="text" name="q" value="" placeholder="搜尋文章&#x22ef;">
			</form>
		</div>
{ents}
	</div>
</div>
""")

    def article(b: str, title: str, author: str, at: datetime, text: str, at_path: str, pushes: str, ip: str) -> str:
        head = f'<meta name="robots" content="all">\n<meta name="keywords" content="Ptt BBS 批踢踢">\n<meta name="description" content="{e(text[:60])}\n">\n<meta property="og:site_name" content="Ptt 批踢踢風實業坊">\n<meta property="og:title" content="{e(title)}">\n<meta property="og:description" content="{e(text[:60])}\n">\n<link rel="canonical" href="{{base}}{at_path[1:]}">\n'
        return page(f"{title} - 看板 {b} - 批踢踢風實業坊", f"""<div id="fb-root"></div>
{top(f'<span>&rsaquo;</span><a class="board" href="/bbs/{b}/index.html"><span class="board-label">看板 </span>{b}</a>')}<div id="navigation-container">
	<div id="navigation" class="bbs-content">
		<a class="board" href="/bbs/{b}/index.html">返回看板</a>
		<div class="bar"></div>
	</div>
</div>
<div id="main-container">
    <div id="main-content" class="bbs-screen bbs-content"><div class="article-metaline"><span class="article-meta-tag">作者</span><span class="article-meta-value">{author}</span></div><div class="article-metaline-right"><span class="article-meta-tag">看板</span><span class="article-meta-value">{b}</span></div><div class="article-metaline"><span class="article-meta-tag">標題</span><span class="article-meta-value">{e(title)}</span></div><div class="article-metaline"><span class="article-meta-tag">時間</span><span class="article-meta-value">{at:%a %b} {at.day:2d} {at:%H:%M:%S %Y}</span></div>

{text}

--
<span class="f2">※ 發信站: 批踢踢風實業坊(ptt.example), 來自: {ip} (臺灣)
</span><span class="f2">※ 文章網址: <a href="{{base}}{at_path[1:]}" target="_blank" rel="noreferrer noopener nofollow">{{base}}{at_path[1:]}</a>
</span>{pushes}</div>

    <div id="article-polling" data-pollurl="/poll/{b}/x" data-longpollurl="/v1/longpoll?id=1" data-offset="2100"></div>

</div>
""", head)

    def push(tag: str, who: str, words: str, at: datetime) -> str:
        return f'<div class="push"><span class="{"hl push-tag" if tag == "推" else "f1 hl push-tag"}">{tag} </span><span class="f3 hl push-userid">{who}</span><span class="f3 push-content">: {words}</span><span class="push-ipdatetime"> {at:%m/%d %H:%M}\n</span></div>'

    def detail(i: Item) -> str:
        k = i.n - 101
        nick = dict(PT_PEOPLE)[i.seller]
        cost = "免費贈送" if i.price is None else f"{i.price:,} 元" if k % 3 else f"NT$ {i.price}"
        name = i.title.split("] ", 1)[1]
        ship = ("面交為主", "7-11 店到店", "郵局或面交")[k % 3]
        # the poster's own form differs between the two boards, as boards give templates of their own
        form = f"◎物品名稱：{e(name)}\n\n◎售　　價：{cost}\n\n◎所在地區：{i.place}\n\n◎交易方式：{ship}\n\n◎物品說明：{i.text}{PT_TEXTS[k % 3]}\n\n◎物品照片：" if k < 15 else f"[商品名稱] {e(name)}\n[商品狀況] {i.text}{PT_TEXTS[k % 3]}\n[希望售價] {cost}\n[地　　點] {i.place}\n[交易方式] {ship}\n[商品照片]\n"
        shot = f'\n<a href="{{base}}{pic(i)[1:]}" target="_blank" rel="noreferrer noopener nofollow">{{base}}{pic(i)[1:]}</a>\n<div class="richcontent"><img src="{{base}}{pic(i)[1:]}" alt="" loading="lazy" /></div>\n'
        later = i.posted + timedelta(hours=2, minutes=11)
        pushes = push("推", "tofu77", "已站內信", later) if k % 2 else ""
        pushes += push("→", "sunny520", f"請問 {int(i.price) * 8 // 10} 可以嗎？", later + timedelta(hours=1)) + push("→", i.seller, "抱歉不議價喔", later + timedelta(hours=2)) if k % 5 == 2 and i.price else ""
        return article(board(i)[0], i.title, f"{i.seller} ({nick})", i.posted, form + shot, path(i), pushes, f"114.3{k % 9}.{k * 7 % 250}.{k * 13 % 250}")

    def pages(where: str, query: dict[str, str]) -> str | Answer | None:
        at = where.strip("/").split("/")
        if at[0] == "i":
            return png(int(at[1].split("k")[1].split("x")[0]), 400, 300)
        if where in {"/", "/bbs/", "/bbs/index.html"}:
            hot = "".join(f"""
	<div class="b-ent">
		<a class="board" href="/bbs/{b[0]}/index.html">
			<div class="board-name">{b[0]}</div>
			<div class="board-nuser"><span class="hl f{k + 2}">{73 - k * 41}</span></div>
			<div class="board-class">{b[1]}</div>
			<div class="board-title">&#x25ce;{b[2]}</div>
		</a>
	</div>
""" for k, b in enumerate(PT_BOARDS))
            return page("熱門看板 - 批踢踢風實業坊", top("") + f'<div id="main-container"><div id="action-bar-container"><div class="action-bar"><div class="btn-group btn-group-dir"><a class="btn selected" href="/bbs/index.html">熱門看板</a><a class="btn" href="/cls/1">分類看板</a></div></div></div><div class="b-list-container action-bar-margin bbs-screen">{hot}</div></div>')
        b = next((b for b in PT_BOARDS if len(at) == 3 and at[:2] == ["bbs", b[0]]), None)
        if b:
            if at[2] == "search":
                mine = [i for i in of[b[3]:b[4]] if query.get("q", "") == f"author:{i.seller}"]
                return page(f"看板 {b[0]} 搜尋", top("") + f'<div id="main-container"><div class="r-list-container action-bar-margin bbs-screen">{"".join(map(line, mine))}</div></div>')
            if at[2].startswith("index"):
                return listing(b, int(at[2][5:-5]) if at[2] != "index.html" else None)
            if at[2] == "M.1609459200.A.0AB.html":
                return article(b[0], f"[公告] {b[0]} 板規 (2025/06 修訂)", "boardmaster (板主)", datetime(2025, 6, 1, 12, 0, tzinfo=CST), "一、一日限發兩篇。\n二、保育類野生動物未附合法文件者一律刪文水桶。\n三、標題未註明地區者刪除。\n四、違規檢舉請寄站內信，檢舉獎勵 P幣 100。", where, "", "140.112.1.1")
            return next((detail(i) for i in of if path(i) == where), None)
        if at[0] in {"about.html", "contact.html", "man", "cls"}:
            return page("關於我們 - 批踢踢風實業坊", top("") + '<div id="main-container"><div class="bbs-screen bbs-content">學術性質的電子佈告欄系統，成立於 1995 年。</div></div>')
        return None

    return Made("ptt_tw", of, "TWD", pages, path, fields=("title", "price", "currency", "images", "seller", "place", "posted"), image=pic, account=lambda i: i.seller)


MAKES: dict[str, Callable[[], Made]] = {"ptt_tw": ptt}
