"""Forums with a sale section as they stand: Discuz! X (China, GBK, rewritten addresses), phpBB 3 prosilver (Poland)."""
# ruff: noqa: E501, C901, PLR0913, PLR0911, PLR0915, PLR0917, ARG001, SIM905, SIM108, PLC0207, I001, RUF100
# fmt: off
# mypy: disable-error-code="arg-type,operator,union-attr"

from __future__ import annotations

import re
import struct
import zlib
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from html import escape

from tests.spiders.shops.base import Answer, Item, Made, chunk


def _png(n: int, side: int = 200) -> Answer:
    def part(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = (b"\0" + bytes((n * 37 % 256, n * 91 % 256, n * 53 % 256)) * side) * side
    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    data = part(b"IHDR", head) + part(b"IDAT", zlib.compress(rows)) + part(b"IEND", b"")
    return 200, "image/png", b"\x89PNG\r\n\x1a\n" + data


def _threads(rows: str, texts: list[str], bare: list[str], asks: str, people: list[str], towns: list[str], coin: str) -> list[Item]:
    """Rows of ``title=price``, a title that states its price ends in it; what states none asks for a private message."""
    made = []
    for n, row in enumerate(" ".join(rows.split()).split(" ; ")):
        title, price = (part.strip() for part in row.rsplit("=", 1))
        if not price:
            text = asks.format(title)
        else:
            text = (bare if coin in title else texts)[n % 3].format(title, price)
        who = n * 5 % len(people)
        made.append(Item(n + 101, title, "", Decimal(price) if price else None, text, people[who], towns[who % len(towns)], datetime(2026, 1 + n % 3, 2 + n * 7 % 26, 9 + n % 3, n * 13 % 60, tzinfo=UTC)))
    return made


# ---- Discuz! X3.4: second-hand cameras --------------------------------------------------------------------------

_CAMERAS = """尼康 AF 50/1.4D 自用出 1100元=1100 ; 佳能 5D3 机身 快门三万=4200 ; 索尼 A7M3 套机 箱说全 7300元=7300 ; 适马 35/1.4 ART 佳能口=2350 ; 富士 X-T30 银色 单机 4100元=4100 ; 宾得 77 Limited 日产=3600 ; 徕卡 M6 0.72 黑色 成色见图= ; 禄来 35S 德产金属机身=2800 ; 美能达 X-700 带 50/1.7 850元=850 ; 奥林巴斯 12-40 PRO 镜头=2650 ; 捷信 GT2542 碳纤三脚架=2900 ; 曼富图 055 三脚架带云台 780元=780 ; 尼康 D750 机身 国行带票=3950 ; 尼康 SB-910 闪光灯一支 620元=620 ;
海鸥 4A 双反 收藏级=1300 ; 哈苏 503CX 换 玛米亚 7= ; 腾龙 70-200 G2 尼康口 4800元=4800 ; 佳能 85/1.8 USM 镜头=1450 ; 松下 GH5 机身 两块电=4600 ; 大疆 如影 SC 稳定器=1150 ; 蔡司 ZF 25/2.8 手动头 1900元=1900 ; 柯达 Portra 400 五卷装冷藏=420 ; 理光 GR2 街拍机 带原包=2700 ; 宝丽来 SX-70 老相机= ; 乐摄宝 Pro 450 双肩包 390元=390 ; 永诺 YN-560 引闪套装=260 ; 富士 56/1.2 R 镜头 9 新=3050"""
_CAMERA_TEXTS = ["出 {0}，个人自用，成色如图，功能一切正常。\n价格：{1}元 顺丰包邮\n不议价，不换物，谢谢。", "因升级设备出 {0}。镜片通透无霉无雾，附件齐全。\n售价：{1}元\n同城可面交验货。", "{0}，闲置很久了，放防潮箱保存。\n价格 {1}元，走咸鱼或者论坛担保都可以。"]
_CAMERA_BARE = ["{0}\n成色见图，功能正常，快递到付，价格见标题。", "个人自用 {0}，无拆无修，欢迎同城面交。", "{0}，买来基本没怎么用，包装都在。非诚勿扰。"]


def discuz() -> Made:
    """Discuz! X in GBK with rewriting on: a sticky notice, threads with replies, pictures behind ``zoomfile`` and ``file``."""
    people = "老猫爱胶片|shutter_wang|北方的狼2008|小鱼儿|canon_fans|镜头控阿伟|江南雨|leica2010".split("|")
    goods = _threads(_CAMERAS, _CAMERA_TEXTS, _CAMERA_BARE, "{0}\n换机或者出售都可以，价格私聊，短消息联系。", people, [""], "元")
    uid = {name: 20311 + 577 * k for k, name in enumerate(people)}
    chat = {9001 + k: words for k, words in enumerate(["周末去外拍有人一起吗", "请教胶片扫描仪怎么选", "发几张昨天拍的雪景", "D750 现在还值得入手吗"])}

    def tid(item: Item) -> int:
        return 48200 + item.n

    def path(item: Item) -> str:
        return f"/thread-{tid(item)}-1-1.html"

    def stamp(when: datetime, seconds: str = "") -> str:
        local = when + timedelta(hours=8)
        return f"{local.year}-{local.month}-{local.day} {local:%H:%M}{seconds}"

    def photo(item: Item, k: int = 0) -> str:
        return f"data/attachment/forum/202601/{item.n}_{k}.jpg"

    def layout(body: str, title: str, crumbs: str = "", head: str = "") -> Answer:
        html = f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=gbk" /><title>{title} - 光影器材网 - Powered by Discuz!</title>{head}<meta name="generator" content="Discuz! X3.4" /><meta name="author" content="Discuz! Team and Comsenz UI Team" /><base href="{made.url}" /><script type="text/javascript">var STYLEID = '1', STATICURL = 'static/', IMGDIR = 'static/image/common', charset = 'gbk', discuz_uid = '0', cookiepre = 'Tx3b_', SITEURL = '{made.url}';</script></head>
<body id="nv_forum" class="pg_viewthread"><div id="append_parent"></div><div id="toptb" class="cl"><div class="wp"><div class="z"><a href="javascript:;" onclick="setHomepage('{made.url}');">设为首页</a><a href="{made.url}" onclick="addFavorite(this.href, '光影器材网');return false;">收藏本站</a></div></div></div>
<div id="hd"><div class="wp"><div class="hdc cl"><h2><a href="./" title="光影器材网"><img src="static/image/common/logo.png" alt="光影器材网" border="0" /></a></h2><form method="post" id="lsform" action="member.php?mod=logging&amp;action=login"><input type="text" name="username" id="ls_username" /><input type="password" name="password" id="ls_password" /><button type="submit" class="pn vm"><em>登录</em></button><a href="member.php?mod=register" class="xi2 xw1">立即注册</a></form></div><div id="nv"><ul><li class="a" id="mn_forum"><a href="forum.php" hidefocus="true" title="BBS">论坛<span>BBS</span></a></li><li><a href="misc.php?mod=faq">帮助</a></li></ul></div></div></div>
<div id="wp" class="wp"><div id="pt" class="bm cl"><div class="z"><a href="./" class="nvhm" title="首页">光影器材网</a><em>&raquo;</em><a href="forum.php">论坛</a>{crumbs}</div></div>{body}</div>
<div id="ft" class="wp cl"><div id="flk" class="y"><p><a href="archiver/">Archiver</a><span class="pipe">|</span><a href="forum.php?mod=misc&amp;action=showdarkroom">小黑屋</a><span class="pipe">|</span><strong><a href="{made.url}">光影器材网</a></strong> ( 京ICP备12345678号 )</p><p class="xs0">GMT+8, 2026-4-2 10:21 , Processed in 0.041253 second(s), 8 queries .</p></div><div id="frt"><p>Powered by <strong><a href="http://www.discuz.net" target="_blank">Discuz!</a></strong> <em>X3.4</em></p><p class="xs0">&copy; 2001-2017 <a href="http://www.comsenz.com" target="_blank">Comsenz Inc.</a></p></div></div></body></html>"""
        return 200, "text/html; charset=gbk", html.encode("gbk")

    def user(name: str, kind: str = "") -> str:
        return f'<a href="space-uid-{uid[name]}.html"{kind}>{name}</a>'

    def replies(item: Item) -> list[tuple[str, str]]:
        start, said = item.n * 3, ["帮顶，好东西", "同城吗？能面交不", "已短消息，请回复"]
        others = [name for name in people if name != item.seller]
        return [(others[(start + k) % len(others)], said[k]) for k in range(item.n % 4)][:3]

    def row(no: int, subject: str, starter: str, when: datetime, many: int, kind: str = "normalthread", type_: str = "") -> str:
        at, local = f"thread-{no}-1-1.html", when + timedelta(hours=8)
        last = when + timedelta(days=many, minutes=17)
        return f"""<tbody id="{kind}_{no}"><tr><td class="icn"><a href="{at}" title="新窗口打开" target="_blank"><img src="static/image/common/folder_common.gif" /></a></td><th class="common">{type_} <a href="{at}" onclick="atarget(this)" class="s xst">{subject}</a> <img src="static/image/filetype/image_s.gif" alt="attach_img" title="图片附件" align="absmiddle" /></th><td class="by"><cite>{user(starter, ' c="1"')}</cite><em><span>{local.year}-{local.month}-{local.day}</span></em></td><td class="num"><a href="{at}" class="xi2">{many}</a><em>{many * 37 + 52}</em></td><td class="by"><cite>{user(people[many])}</cite><em><a href="forum.php?mod=redirect&amp;tid={no}&amp;goto=lastpost#lastpost">{stamp(last)}</a></em></td></tr></tbody>"""

    def forum(fid: int, number: int) -> Answer | None:
        name = {2: "器材讨论", 38: "二手交易区"}[fid]
        last, first = (3, datetime(2026, 1, 4, 3, tzinfo=UTC)) if fid == 38 else (1, datetime(2026, 2, 4, 3, tzinfo=UTC))
        if not 1 <= number <= last:
            return None
        if fid == 38:
            types = '<em>[<a href="forum.php?mod=forumdisplay&amp;fid=38&amp;filter=typeid&amp;typeid=12">出售</a>]</em>'
            rows = row(1200, "二手交易区版规，发帖前必看", people[0], first, 0, "stickthread") + '<tbody id="separatorline"><tr class="ts"><td>&nbsp;</td><th>版块主题</th><td>&nbsp;</td><td>&nbsp;</td><td>&nbsp;</td></tr></tbody>'
            rows += "".join(row(tid(item), item.title, item.seller, item.posted or first, len(replies(item)), type_=types) for item in chunk(goods, number, 10))
        else:
            rows = "".join(row(no, words, people[no % 8], first, 2) for no, words in chat.items())
        nodes = "".join(f"<strong>{p}</strong>" if p == number else f'<a href="forum-{fid}-{p}.html">{p}</a>' for p in range(1, last + 1))
        after = f'<a href="forum-{fid}-{number + 1}.html" class="nxt">下一页</a>' if number < last else ""
        pager = f'<span id="fd_page_bottom"><div class="pg">{nodes}<label><input type="text" name="custompage" class="px" size="2" value="{number}" /><span title="共 {last} 页"> / {last} 页</span></label>{after}</div></span>' if last > 1 else ""
        return layout(f"""<div class="boardnav"><div id="ct" class="wp cl"><div class="mn"><div class="bm bml pbn"><div class="bm_h cl"><h1 class="xs2"><a href="forum-{fid}-1.html">{name}</a><span class="xs1 xw0 i">今日: <strong class="xi1">0</strong><span class="pipe">|</span>主题: <strong class="xi1">{len(goods)}</strong></span></h1></div></div><div id="threadlist" class="tl bm bmw"><div class="th"><table cellspacing="0" cellpadding="0"><tr><th colspan="2"><div class="tf">筛选: <a href="forum-{fid}-1.html" class="showmenu xi2">全部主题</a></div></th><td class="by">作者</td><td class="num">回复/查看</td><td class="by">最后发表</td></tr></table></div><div class="bm_c"><form method="post" name="moderate" id="moderate"><table summary="forum_{fid}" cellspacing="0" cellpadding="0" id="threadlisttableid">{rows}</table></form></div></div><div class="bm bw0 pgs cl">{pager}<a href="forum.php?mod=post&amp;action=newthread&amp;fid={fid}" id="newspecialtmp" title="发新帖">发新帖</a></div></div></div></div>""", name, f'<em>&rsaquo;</em><a href="forum-{fid}-1.html">{name}</a>')

    def post(pid: int, no: int, who: str, when: datetime, words: str, floor: str) -> str:
        return f"""<div id="post_{pid}"><table id="pid{pid}" class="plhin" summary="pid{pid}" cellspacing="0" cellpadding="0"><tr><td class="pls" rowspan="2"><div id="favatar{pid}" class="pls favatar"><div class="pi"><div class="authi">{user(who, ' target="_blank" class="xw1"')}</div></div><div><div class="avatar"><a href="space-uid-{uid[who]}.html" class="avtm" target="_blank"><img src="static/image/avatar_{uid[who] % 9}.gif" /></a></div></div><div class="tns xg2"><table cellspacing="0" cellpadding="0"><th><p><a href="home.php?mod=space&amp;uid={uid[who]}&amp;do=thread&amp;type=thread&amp;view=me&amp;from=space" class="xi2">{uid[who] % 90}</a></p>主题</th><th><p>{uid[who] % 700}</p>帖子</th><td><p>{uid[who] % 3100}</p>积分</td></table></div><p><em><a href="home.php?mod=spacecp&amp;ac=usergroup&amp;gid=12" target="_blank">高级会员</a></em></p></div></td>
<td class="plc"><div class="pi"><strong><a href="thread-{no}-1-1.html" id="postnum{pid}">{floor}</a></strong><div class="pti"><div class="pdbt"></div><div class="authi"><img class="authicn vm" id="authicon{pid}" src="static/image/common/online_member.gif" /><em id="authorposton{pid}">发表于 {stamp(when, ":33")}</em><span class="pipe">|</span><a href="forum.php?mod=viewthread&amp;tid={no}&amp;page=1&amp;authorid={uid[who]}" rel="nofollow">只看该作者</a></div></div></div><div class="pct"><div class="pcb"><div class="t_fsz"><table cellspacing="0" cellpadding="0"><tr><td class="t_f" id="postmessage_{pid}">{words}</td></tr></table></div></div></div></td></tr><tr><td class="plc plm"></td></tr></table></div>"""

    def thread(no: int, fid: int, subject: str, posts: list[tuple[str, datetime, str]], type_: str = "") -> Answer:
        floors = ["楼主", "沙发", "板凳", "地板"]
        body = "".join(post(no * 10 + k, no, who, when, words, floors[k]) for k, (who, when, words) in enumerate(posts))
        name = {2: "器材讨论", 38: "二手交易区"}[fid]
        return layout(f"""<div id="ct" class="wp cl"><div id="pgt" class="pgs mbm cl"><span class="y pgb" id="visitedforums"><a href="forum-{fid}-1.html">返回列表</a></span></div><div id="postlist" class="pl bm"><table cellspacing="0" cellpadding="0"><tr><td class="pls ptn pbn"><div class="hm ptn"><span class="xg1">查看:</span> <span class="xi1">{no % 900}</span><span class="pipe">|</span><span class="xg1">回复:</span> <span class="xi1">{len(posts) - 1}</span></div></td><td class="plc ptm pbn vwthd"><h1 class="ts">{type_} <span id="thread_subject">{subject}</span></h1><span class="xg1"><a href="thread-{no}-1-1.html" onclick="return copyThreadUrl(this, '光影器材网')">[复制链接]</a></span></td></tr></table>{body}</div><div id="f_pst" class="pl bm bmw"><div class="pt hm">您需要登录后才可以回帖 <a href="member.php?mod=logging&amp;action=login" class="xi2">登录</a> | <a href="member.php?mod=register" class="xi2">立即注册</a></div></div></div>""", f"{subject} - {name}", f'<em>&rsaquo;</em><a href="forum-{fid}-1.html">{name}</a><em>&rsaquo;</em><a href="thread-{no}-1-1.html">{subject}</a>', f'<link href="{made.url}thread-{no}-1-1.html" rel="canonical" /><meta name="description" content="{subject}" />')

    def advert(item: Item) -> Answer:
        when = item.posted or datetime.now(UTC)
        pictures = "".join(f'<ignore_js_op><img id="aimg_{item.n}{k}" aid="{item.n}{k}" src="static/image/common/none.gif" zoomfile="{photo(item, k)}" file="{photo(item, k)}" class="zoom" onclick="zoom(this, this.src, 0, 0, 0)" width="600" inpost="1" /></ignore_js_op><br />' for k in range(1 + item.n % 3))
        posts = [(item.seller, when, "<br />\n".join(escape(item.text).split("\n")) + f"<br />\n{pictures}")]
        posts += [(who, when + timedelta(days=1 + k), words) for k, (who, words) in enumerate(replies(item))]
        return thread(tid(item), 38, item.title, posts, '<a href="forum.php?mod=forumdisplay&amp;fid=38&amp;filter=typeid&amp;typeid=12">[出售]</a>')

    def pages(where: str, query: dict[str, str]) -> str | bytes | Answer | None:
        first = datetime(2026, 2, 4, 3, tzinfo=UTC)
        if where == "/" or (where == "/forum.php" and query.get("mod") is None):
            rows = "".join(f'<tr><td class="fl_icn"><a href="forum-{fid}-1.html"><img src="static/image/common/forum.gif" alt="" /></a></td><td><h2><a href="forum-{fid}-1.html">{name}</a></h2><p class="xg2">{words}</p></td></tr>' for fid, name, words in ((2, "器材讨论", "相机镜头交流"), (38, "二手交易区", "出售、交换，请遵守版规")))
            return layout(f'<div id="ct" class="wp cl"><div class="mn"><div class="fl bm"><div class="bm bmw cl"><div class="bm_h cl"><h2>摄影器材</h2></div><table class="fl_tb">{rows}</table></div></div></div></div>', "论坛")
        if found := re.fullmatch(r"/forum-(2|38)-(\d+)\.html", where):
            return forum(int(found[1]), int(found[2]))
        no = int(m[1]) if (m := re.fullmatch(r"/thread-(\d+)-1-\d+\.html", where)) else int(query.get("tid", "0") or 0) if where == "/forum.php" else 0
        if item := next((item for item in goods if tid(item) == no), None):
            return advert(item)
        if no in chat:
            return thread(no, 2, chat[no], [(people[no % 8], first, f"{chat[no]}，大家说说看法。"), (people[no % 5], first, "支持一下")])
        if no == 1200:
            return thread(no, 38, "二手交易区版规，发帖前必看", [(people[0], first, "一、出售必须标明价格。二、必须有实物照片。三、禁止顶帖灌水。")])
        if where.startswith("/space-uid-"):
            name = next((name for name, no in uid.items() if f"/space-uid-{no}.html" == where), None)
            return layout(f'<div id="uhd"><h2 class="mt">{name}</h2><p>用户组 高级会员</p></div>', f"{name}的个人资料") if name else None
        if where in ("/member.php", "/home.php", "/misc.php", "/forum.php", "/archiver/"):
            return layout('<div id="messagetext" class="alert_info"><p>抱歉，您尚未登录，没有权限访问</p></div>', "提示信息")
        return _png(int((re.findall(r"\d+", where) or ["1"])[-2:][0]), 16 if where.endswith(".gif") else 200) if where.endswith((".jpg", ".png", ".gif")) else None

    made = Made("discuz", goods, "CNY", pages, path, fields=("title", "price", "currency", "images", "seller", "posted"), image=lambda item: f"/{photo(item)}", account=lambda item: str(uid[item.seller]), entry="forum-38-1.html", robots="User-agent: *\nDisallow: /api/\nDisallow: /data/cache/\nDisallow: /source/\nDisallow: /forum.php?mod=redirect*\nDisallow: /forum.php?mod=post*\nDisallow: /home.php?mod=spacecp*\nDisallow: /*?mod=misc*\n")
    return made


# ---- phpBB 3.2 prosilver in Polish: a terrarium forum's sale section --------------------------------------------

_REPTILES = """Pyton królewski samiec pastel 2024 – 450 zł=450 ; Gekon lamparci samica tangerine 2023=220 ; Agama brodata młode z tego roku – 150 zł=150 ; Wąż zbożowy amel para hodowlana=400 ; Ptasznik Brachypelma hamorii L6=90 ; Żółw stepowy z dokumentami CITES – 600 zł=600 ; Gekon orzęsiony CB 2025=280 ; Terrarium szklane 100x50x50 z osprzętem – 320 zł=320 ; Kameleon jemeński samiec 8 miesięcy=350 ; Boa dusiciel BCI z papierami= ; Karaczany argentyńskie karmówka 1 kg – 60 zł=60 ; Lampa UVB 10.0 z oprawą=85 ; Rzekotka szmaragdowa 3 sztuki – 180 zł=180 ;
Gekon toke parka dorosła=260 ; Wąż mleczny honduraski samica – 300 zł=300 ; Aksolotl albino 12 cm=70 ; Patyczaki nowogwinejskie nimfy – 25 zł=25 ; Skorpion cesarski dorosły=110 ; Lancetogłów kalifornijski banded – 250 zł=250 ; Inkubator domowej roboty z termostatem=190 ; Scynk olbrzymi tiliqua gigas para= ; Mata grzewcza 28W nowa – 55 zł=55 ; Drzewołaz niebieski młode z hodowli=130 ; Pyton zielony biak 2022 – 1900 zł=1900 ; Felsuma wielka dorosły samiec=240 ; Wylinki i korzeń do wystroju terrarium – 40 zł=40"""
_REPTILE_TEXTS = ["Witam, mam do sprzedania: {0}. Zwierzę zdrowe, regularnie je i wypróżnia się.\nCena: {1} zł\nOdbiór osobisty lub wysyłka kurierem.", "Sprzedam: {0}. Więcej zdjęć na PW.\nCena {1} zł do negocjacji przy odbiorze osobistym.", "Oferuję: {0}. Redukcja hodowli, stąd sprzedaż.\nCena: {1} zł\nKontakt przez PW albo telefonicznie."]
_REPTILE_BARE = ["Witam, sprzedam jak w temacie. Stan bardzo dobry, odbiór osobisty.", "Sprzedaję z powodu przeprowadzki. Możliwa wysyłka po ustaleniu na PW.", "Jak w tytule, nic więcej nie dodaję, zdjęcie aktualne. Zapraszam na PW."]
_MONTHS = "sty lut mar kwi maja cze lip sie wrz paź lis gru".split()


def phpbb_pl() -> Made:
    """phpBB 3.2 prosilver: ``viewtopic.php?f=&t=``, last-post links by ``p=``, a profile column with the town, an attachment."""
    people = "gadzik87|Terra_Marek|pyton_ola|Waldi|krzysiek.w|Basia i Tomek|exo-hodowla|mlody_herp|Zbyszko".split("|")
    towns = "Kraków|Wrocław|Poznań|Gdynia|Łódź|Rzeszów|Białystok|Katowice|Toruń".split("|")
    goods = _threads(_REPTILES, _REPTILE_TEXTS, _REPTILE_BARE, "Mam na sprzedaż: {0}. Cena do uzgodnienia na PW.", people, towns, "zł")
    uid = {name: 58 + 41 * k for k, name in enumerate(people)}
    chat = {9001 + k: words for k, words in enumerate(["Jakie podłoże dla gekona?", "Dziwne zachowanie po wylince", "Wasze terraria – galeria"])}
    start = datetime(2026, 1, 3, 11, tzinfo=UTC)

    def path(item: Item) -> str:
        return f"/viewtopic.php?f=12&t={3400 + item.n}"

    def time(when: datetime) -> str:
        local = when + timedelta(hours=1)
        return f'<time datetime="{when:%Y-%m-%dT%H:%M:%S}+00:00">{local.day} {_MONTHS[local.month - 1]} {local.year}, o {local:%H:%M}</time>'

    def user(name: str) -> str:
        return f'<a href="./memberlist.php?mode=viewprofile&amp;u={uid[name]}" class="username">{name}</a>'

    def replies(item: Item) -> list[tuple[str, str]]:
        others, said = [name for name in people if name != item.seller], ["Podbijam, polecam sprzedającego.", "Jest jeszcze aktualne? Poszło PW.", "Ładna sztuka, powodzenia w sprzedaży."]
        return [(others[(item.n + k) % len(others)], said[(item.n + k) % 3]) for k in range(item.n % 4)]

    def layout(body: str, title: str, crumbs: str = "", head: str = "") -> str:
        return f"""<!DOCTYPE html><html dir="ltr" lang="pl"><head><meta charset="utf-8" /><meta http-equiv="X-UA-Compatible" content="IE=edge"><meta name="viewport" content="width=device-width, initial-scale=1" /><title>{title}Terra-Forum</title><link rel="alternate" type="application/atom+xml" title="Kanał - Terra-Forum" href="/app.php/feed">{head}</head>
<body id="phpbb" class="nojs notouch section-viewtopic ltr"><div id="wrap" class="wrap"><a id="top" class="top-anchor" accesskey="t"></a><div id="page-header"><div class="headerbar" role="banner"><div class="inner"><div id="site-description" class="site-description"><a id="logo" class="logo" href="./index.php" title="Strona główna forum"><span class="site_logo"></span></a><h1>Terra-Forum</h1><p>Forum terrarystyczne</p><p class="skiplink"><a href="#start_here">Przejdź do zawartości</a></p></div><div id="search-box" class="search-box search-header" role="search"><form action="./search.php" method="get"><input name="keywords" type="search" placeholder="Szukaj…" /></form></div></div></div>
<div class="navbar" role="navigation"><div class="inner"><ul id="nav-main" class="nav-main linklist" role="menubar"><li data-skip-responsive="true"><a href="/app.php/help/faq" rel="help" role="menuitem"><span>FAQ</span></a></li><li class="rightside" data-skip-responsive="true"><a href="./ucp.php?mode=login" role="menuitem"><span>Zaloguj się</span></a></li><li class="rightside"><a href="./ucp.php?mode=register" role="menuitem"><span>Zarejestruj się</span></a></li></ul><ul id="nav-breadcrumbs" class="nav-breadcrumbs linklist navlinks" role="menubar"><li class="breadcrumbs"><span class="crumb"><a href="./index.php" data-navbar-reference="index"><span>Strona główna forum</span></a></span>{crumbs}</li></ul></div></div></div>
<a id="start_here" class="anchor"></a><div id="page-body" class="page-body" role="main">{body}</div><div id="page-footer" class="page-footer" role="contentinfo"><div class="navbar"><ul id="nav-footer" class="nav-footer linklist"><li><a href="./index.php">Strona główna forum</a></li><li class="rightside">Strefa czasowa <span title="UTC+1">UTC+01:00</span></li><li class="rightside"><a href="./ucp.php?mode=delete_cookies">Usuń ciasteczka witryny</a></li><li class="rightside"><a href="./memberlist.php?mode=contactadmin">Kontakt z nami</a></li></ul></div><div class="copyright">Technologię dostarcza <a href="https://www.phpbb.com/">phpBB</a>&reg; Forum Software &copy; phpBB Limited<br /><a href="./ucp.php?mode=privacy">Zasady ochrony danych osobowych</a> | <a href="./ucp.php?mode=terms">Regulamin</a></div></div></div></body></html>"""

    def crumb(fid: int) -> str:
        name = {3: "Gady – ogólnie", 12: "Sprzedam"}[fid]
        return f'<span class="crumb" data-forum-id="{fid}"><a href="./viewforum.php?f={fid}"><span>{name}</span></a></span>'

    def row(fid: int, no: int, subject: str, who: str, when: datetime, answers: int, kind: str = "") -> str:
        at, last = f"./viewtopic.php?f={fid}&amp;t={no}", people[(no + answers) % 9] if answers else who
        jump = f'<a href="{at}&amp;p={no * 10 + answers}#p{no * 10 + answers}" title="Przejdź do ostatniego posta"><i class="icon fa-external-link-square fa-fw icon-lightgray icon-md" aria-hidden="true"></i><span class="sr-only"></span></a>'
        return f"""<li class="row bg{no % 2 + 1}{kind}"><dl class="row-item {"announce_read" if kind else "topic_read"}"><dt title="Brak nieprzeczytanych postów"><div class="list-inner"><a href="{at}" class="topictitle">{subject}</a><br /><div class="responsive-show" style="display: none;">Ostatni post autor: {user(last)} &laquo; {time(when + timedelta(days=answers))}</div><div class="topic-poster responsive-hide left-box"><i class="icon fa-paperclip fa-fw" aria-hidden="true"></i> autor: {user(who)} &raquo; {time(when)}</div></div></dt><dd class="posts">{answers} <dfn>Odpowiedzi</dfn></dd><dd class="views">{answers * 41 + no % 90} <dfn>Odsłony</dfn></dd><dd class="lastpost"><span><dfn>Ostatni post </dfn>autor: {user(last)} {jump}<br />{time(when + timedelta(days=answers))}</span></dd></dl></li>"""

    def block(rows: str, kind: str = "") -> str:
        return f'<div class="forumbg{kind}"><div class="inner"><ul class="topiclist"><li class="header"><dl class="row-item"><dt><div class="list-inner">{"Ogłoszenia" if kind else "Tematy"}</div></dt><dd class="posts">Odpowiedzi</dd><dd class="views">Odsłony</dd><dd class="lastpost"><span>Ostatni post</span></dd></dl></li></ul><ul class="topiclist topics">{rows}</ul></div></div>'

    def forum(fid: int, first: int) -> str:
        if fid == 3:
            rows = "".join(row(3, no, words, people[no % 9], start, 1) for no, words in chat.items())
            return layout(f'<h2 class="forum-title"><a href="./viewforum.php?f=3">Gady – ogólnie</a></h2>{block(rows)}', "Gady – ogólnie - ", crumb(3))
        here = first // 10 + 1
        rows = "".join(row(12, 3400 + item.n, item.title, item.seller, item.posted or start, len(replies(item))) for item in chunk(goods, here, 10))
        nodes = "".join(f'<li class="active"><span>{p}</span></li>' if p == here else f'<li><a class="button" href="./viewforum.php?f=12{f"&amp;start={p * 10 - 10}" if p > 1 else ""}" role="button">{p}</a></li>' for p in (1, 2, 3))
        after = f'<li class="arrow next"><a class="button button-icon-only" href="./viewforum.php?f=12&amp;start={here * 10}" rel="next" role="button"><i class="icon fa-chevron-right fa-fw" aria-hidden="true"></i><span class="sr-only">Następna</span></a></li>' if here < 3 else ""
        bar = f'<div class="action-bar bar-top"><a href="./posting.php?mode=post&amp;f=12" class="button" title="Nowy temat"><span>Nowy temat</span></a><div class="pagination">{len(goods)} tematów <ul>{nodes}{after}</ul></div></div>'
        notice = block(row(12, 12, "Regulamin giełdy – przeczytaj przed dodaniem oferty", people[3], start, 0, " announce"), " announcement")
        return layout(f'<h2 class="forum-title"><a href="./viewforum.php?f=12">Sprzedam</a></h2><div><div class="rules"><div class="inner"><strong>Regulamin forum</strong><br />Podawaj cenę i miejscowość.</div></div></div>{bar}{notice}{block(rows)}', "Sprzedam - ", crumb(12), f'<link rel="canonical" href="{{base}}viewforum.php?f=12{f"&amp;start={first}" if first else ""}">')

    def post(no: int, pid: int, subject: str, who: str, when: datetime, words: str, k: int) -> str:
        return f"""<div id="p{pid}" class="post has-profile bg{k % 2 + 1}"><div class="inner"><dl class="postprofile" id="profile{pid}"><dt class="no-profile-rank no-avatar"><div class="avatar-container"></div>{user(who)}</dt><dd class="profile-posts"><strong>Posty:</strong> <a href="./search.php?author_id={uid[who]}&amp;sr=posts">{uid[who] * 7}</a></dd><dd class="profile-joined"><strong>Rejestracja:</strong> {uid[who] % 27 + 1} maja 2014, o 12:03</dd><dd class="profile-custom-field profile-phpbb_location"><strong>Lokalizacja:</strong> {towns[people.index(who)]}</dd></dl>
<div class="postbody"><div id="post_content{pid}"><h3 {'class="first"' if not k else ""}><a href="#p{pid}">{"Re: " if k else ""}{subject}</a></h3><p class="author"><a class="unread" href="./viewtopic.php?p={pid}#p{pid}" title="Post"><i class="icon fa-file fa-fw icon-lightgray icon-md" aria-hidden="true"></i><span class="sr-only">Post</span></a> <span class="responsive-hide">autor: <strong>{user(who)}</strong> &raquo; </span>{time(when)} </p><div class="content">{words}</div></div></div><div class="back2top"><a href="#top" class="top" title="Na górę"><span class="sr-only">Na górę</span></a></div></div></div><hr class="divider" />"""

    def topic(fid: int, no: int, subject: str, posts: list[tuple[str, datetime, str]]) -> str:
        body = "".join(post(no, no * 10 + k, subject, who, when, words, k) for k, (who, when, words) in enumerate(posts))
        return layout(f'<h2 class="topic-title"><a href="./viewtopic.php?f={fid}&amp;t={no}">{subject}</a></h2><div class="action-bar bar-top"><a href="./posting.php?mode=reply&amp;f={fid}&amp;t={no}" class="button" title="Odpowiedz"><span>Odpowiedz</span></a><div class="pagination">Posty: {len(posts)} &bull; Strona <strong>1</strong> z <strong>1</strong></div></div>{body}<div class="action-bar actions-jump"><p class="jumpbox-return"><a href="./viewforum.php?f={fid}" class="left-box arrow-left" accesskey="r"><span>Wróć do „{"Sprzedam" if fid == 12 else "Gady – ogólnie"}”</span></a></p></div><div class="stat-block online-list"><h3>Kto jest online</h3><p>Użytkownicy przeglądający to forum: Obecnie na forum nie ma żadnego zarejestrowanego użytkownika i 3 gości</p></div>', f"{subject} - ", crumb(fid), f'<link rel="canonical" href="{{base}}viewtopic.php?f={fid}&amp;t={no}">')

    def advert(item: Item) -> str:
        when = item.posted or start
        words = escape(item.text).replace("\n", "<br>\n") + f'</div><dl class="attachbox"><dt>Załączniki</dt><dd><dl class="file"><dt class="attach-image"><img src="./download/file.php?id={item.n}&amp;mode=view" class="postimage" alt="IMG_{item.n}.jpg" onclick="viewableArea(this);" /></dt><dd>IMG_{item.n}.jpg (120.5 KiB) Przejrzano {item.n % 90} razy</dd></dl></dd></dl><div>'
        posts = [(item.seller, when, words)] + [(who, when + timedelta(days=1 + k), said) for k, (who, said) in enumerate(replies(item))]
        return topic(12, 3400 + item.n, item.title, posts)

    def feed() -> Answer:
        latest = sorted(goods, key=lambda item: item.posted or start, reverse=True)[:10]
        entries = "".join(f'<entry><author><name><![CDATA[{item.seller}]]></name></author><updated>{item.posted:%Y-%m-%dT%H:%M:%S}+00:00</updated><id>{{base}}viewtopic.php?f=12&amp;t={3400 + item.n}&amp;p={(3400 + item.n) * 10}#p{(3400 + item.n) * 10}</id><link href="{{base}}viewtopic.php?f=12&amp;t={3400 + item.n}&amp;p={(3400 + item.n) * 10}#p{(3400 + item.n) * 10}"/><title type="html"><![CDATA[Sprzedam • {item.title}]]></title><content type="html"><![CDATA[{item.text}]]></content></entry>' for item in latest)
        return 200, "application/atom+xml; charset=UTF-8", f'<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="pl"><link rel="self" type="application/atom+xml" href="{{base}}app.php/feed" /><title>Terra-Forum</title><id>{{base}}app.php/feed</id>{entries}</feed>'

    def pages(where: str, query: dict[str, str]) -> str | bytes | Answer | None:
        if where in ("/", "/index.php"):
            rows = "".join(f'<li class="row"><dl class="row-item forum_read"><dt><div class="list-inner"><a href="./viewforum.php?f={fid}" class="forumtitle">{name}</a><br />{words}</div></dt><dd class="topics">{many} <dfn>Tematy</dfn></dd></dl></li>' for fid, name, words, many in ((3, "Gady – ogólnie", "Rozmowy o gadach", 3), (12, "Sprzedam", "Giełda: tylko oferty sprzedaży", len(goods))))
            return layout(f'<div class="forabg"><div class="inner"><ul class="topiclist"><li class="header">Terrarystyka</li></ul><ul class="topiclist forums">{rows}</ul></div></div>', "")
        if where == "/viewforum.php" and query.get("f") in ("3", "12"):
            return forum(int(query["f"]), int(query.get("start", "0")))
        if where == "/viewtopic.php":
            no = int(query["t"]) if "t" in query else int(query.get("p", "0")) // 10
            if item := next((item for item in goods if 3400 + item.n == no), None):
                return advert(item)
            if no in chat:
                return topic(3, no, chat[no], [(people[no % 9], start, "Jak w temacie, co radzicie?"), (people[no % 4], start + timedelta(days=1), "Poczytaj działy przyklejone.")])
            return topic(12, 12, "Regulamin giełdy – przeczytaj przed dodaniem oferty", [(people[3], start, "1. Podajemy cenę. 2. Podajemy miejscowość. 3. Zwierzęta z aneksów CITES tylko z dokumentami.")]) if no == 12 else None
        if where == "/download/file.php":
            return _png(int(query.get("id", "1")))
        if where == "/app.php/feed":
            return feed()
        notice = layout('<div class="panel" id="message"><div class="inner"><h2 class="message-title">Informacja</h2><p>Musisz się zalogować, aby zobaczyć tę stronę.</p></div></div>', "Informacja - ")
        return notice.replace('"./', '"./../../' if where.startswith("/app.php/") else '"./') if where in ("/ucp.php", "/memberlist.php", "/search.php", "/posting.php", "/app.php/help/faq") else None

    return Made("phpbb_pl", goods, "PLN", pages, path, fields=("title", "price", "currency", "images", "seller", "place", "posted"), image=lambda item: f"/download/file.php?id={item.n}&mode=view", account=lambda item: str(uid[item.seller]), entry="viewforum.php?f=12")


MAKES = {"discuz": discuz, "phpbb_pl": phpbb_pl}
