"""China: groups after Douban's."""
# ruff: noqa: E501, C901, PLR0913, PLR0911, PLR0915, PLR0917, ARG001, SIM905, SIM108, PLC0207, I001, RUF100
# fmt: off
# mypy: disable-error-code="arg-type,operator,union-attr"

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from html import escape as e

from benchmarks.eleventh.base import png, rows
from tests.spiders.shops.base import Answer, Item, Made

ALL = ("title", "price", "currency", "images", "seller", "place", "posted")

# --- Groups after Douban's, China ------------------------------------------------------------------------------------

DB_GROUPS = [("xianzhi-huahua", "闲置花花草草", 0, 11), ("jiuwu-jiaohuan", "旧物循环交换所", 11, 23), ("chongwu-xianzhi", "宠物与用品闲置", 23, 34)]
DB_PEOPLE = [("青苔走路", "180224417"), ("momo", "221905533"), ("今天也没有浇水", "plantdiary"), ("老周的抽屉", "49120077"), ("阿芙", "afufu88"), ("momo", "260118894"), ("小满未满", "170033126"), ("龟缩委员会", "gui-suo")]
DB_TOWNS = [("杭州", "浙江"), ("成都", "四川"), ("上海", "上海"), ("北京", "北京"), ("广州", "广东"), ("武汉", "湖北"), ("南京", "江苏"), ("厦门", "福建")]
DB_LINES = """
【出】锦化龟背竹 三叶一芽|260|自己养了一年，状态如图，260元包邮。
出一盆老桩玉树，自提|80|搬家带不走，80块钱拿走。
转让 兰花 建兰铁骨素 5苗|150|裸根寄，150包邮，偏远地区补差。
送几棵吊兰小苗|-|免费送，邮费自理。
出食虫植物一组：捕蝇草、瓶子草|68|两盆一起68r。
闲置阳台花架三层|55|九成新，55元自提。
出金花茶小苗，有苗圃票据|120|苗圃正规繁殖的，120元一棵。
【转】雨林缸全套 40方|480|植物可以一起带走，一共480元。
鹿角蕨 二歧 板植|99|99元，顺丰到付。
紫砂花盆 六角|45|有一点磕，45包邮。
出仙人球实生苗，十棵打包|30|30包邮。
出一台海鸥4A双反|650|快门都准，650元不议价。
奶奶的樟木箱，铜活完整|900|品相看图，900元，自提。
出老搪瓷缸 6个打包|108|108元包邮。
砗磲手串 108颗 旧物|380|06年在海南买的，380出。
Kindle Paperwhite 4|320|电池好，320元。
转 沈从文文集 花城版 全12册|420|品相八五，420包邮。
旧藤编行李箱|130|道具店闭店，130元。
出民国银元一枚（袁大头三年）|1150|保真，1150元，走平台。
黄花梨小笔筒，越南料|560|口径6公分，560元。
羊毛手工地毯 1.2x1.8m|700|尼泊尔带回，700元。
缝纫机 蝴蝶牌 脚踏|200|200元自提。
老牛角梳 两把|36|水牛角，36元两把包邮。
出猫爬架加猫砂盆|110|一起110元。
巴西龟缸 连灯带过滤|75|龟已去世，只出缸，75元。
转让黄缘闭壳龟一只 家养八年|3200|带养殖场的证明，3200元，只同城。
玄凤鹦鹉手养一只|260|会吹口哨，260元带笼子。
【出】仓鼠笼 60基础笼|50|50元，洗干净了。
睫角守宫 公 成体|380|吃果泥，380元，可送缸。
出外置过滤桶 伊罕2213|270|用了一年，270包邮。
领养：狸花猫 弟弟 已绝育|-|无偿，签领养协议，定期回访。
宠物推车 可折叠|160|买来只用过一次，160元。
蓝魔虾 20只 包活|58|58元，空运另算。
爬宠加热垫+温控|42|42元包邮。
"""
DB_TEXTS = ["豆油联系，秒回看缘分。", "不退不换，介意慎拍，可走闲鱼。", "图片随手拍的，实物更好看一点。"]


def douban() -> Made:
    """A group's ``table.olt`` by ``?start=``, a topic with its time in the head and JSON-LD, prices in prose."""
    of = []
    for k, (title, price, own) in enumerate(rows(DB_LINES)):
        j = k * 3 % 8
        first = next(g[2] for g in DB_GROUPS if g[2] <= k < g[3])
        # the clock of the site is what it shows, without a zone
        at = datetime(2026, 3, 2, 9, 41, 6, tzinfo=UTC) + timedelta(days=(k - first) * 9 // 4, hours=k * 5 % 6, minutes=k * 13 % 60, seconds=k)
        of.append(Item(331902417 + k * 4813, title, f"p{651200 + k * 377}", None if price == "-" else Decimal(price), f"{own}坐标{DB_TOWNS[j][0]}。{DB_TEXTS[k % 3]}", DB_PEOPLE[j][0], DB_TOWNS[j][0], at))

    def index(i: Item) -> int:
        return (i.n - 331902417) // 4813

    def who(i: Item) -> str:
        return DB_PEOPLE[index(i) * 3 % 8][1]

    def group(i: Item) -> tuple[str, str, int, int]:
        return next(g for g in DB_GROUPS if g[2] <= index(i) < g[3])

    def path(i: Item) -> str:
        return f"/group/topic/{i.n}/"

    def pic(i: Item) -> str:
        return f"/view/group_topic/l/public/{i.slug}.jpg"

    def answers(i: Item) -> list[tuple[str, str, datetime, str, str]]:
        k = index(i)
        assert i.posted
        said = [("许愿池的王八", "98812004", i.posted + timedelta(hours=1, minutes=8), "上海", "还在吗"), (i.seller, who(i), i.posted + timedelta(hours=2), DB_TOWNS[k * 3 % 8][1], "在的，豆油你啦"), ("momo", "230094417", i.posted + timedelta(hours=9), "湖南", f"{int(i.price or 40) * 8 // 10}元可以马上拍吗"), ("小陈同学", "xiaochen11", i.posted + timedelta(days=1), "北京", "dd")]
        return said[:k % 5]

    def page(title: str, body: str, aside: str, head: str = "") -> str:
        top = "".join(f'<li><a href="https://{s}.example/" target="_blank">{n}</a></li>' for s, n in (("movie", "电影"), ("book", "读书"), ("music", "音乐")))
        return f"""<!DOCTYPE html>
<html lang="zh-CN" class="ua-windows ua-webkit">
<head>
    <meta http-equiv="Content-Type" content="text/html; charset=utf-8">
    <meta name="renderer" content="webkit">
    <meta name="referrer" content="always">
    <title>
        {e(title)}
</title>
    {head}
    <link href="/css/douban/base.css" rel="stylesheet" type="text/css">
    <script type="text/javascript" src="/js/jquery.js"></script>
    <script>var _head_start = new Date(); var _body_start = new Date();</script>
</head>
<body>
    <div id="db-global-nav" class="global-nav"><div class="bd"><div class="top-nav-info"><a href="/accounts/login?source=group" class="nav-login" rel="nofollow">登录/注册</a></div><div class="top-nav-doubanapp"><a href="/doubanapp/app?channel=top-nav" class="lnk-doubanapp">下载客户端</a></div><div class="global-nav-items"><ul>{top}<li class="on"><a href="/group/" data-moreurl-dict="">小组</a></li></ul></div></div></div>
    <div id="db-nav-group" class="nav"><div class="nav-wrap"><div class="nav-primary"><div class="nav-logo"><a href="/group/">豆荚小组</a></div><div class="nav-search"><form action="/group/search" method="get"><fieldset><legend>搜索：</legend><div class="inp"><input id="inp-query" name="q" size="22" maxlength="60" placeholder="小组、话题" value=""></div><div class="inp-btn"><input type="submit" value="搜索"></div></fieldset></form></div></div><div class="nav-secondary"><div class="nav-items"><ul><li><a href="/group/explore">精选</a></li></ul></div></div></div></div>
    <div id="wrapper"><div id="content">{body}<div class="aside">{aside}</div><div class="extra"></div></div></div>
    <div id="footer"><span id="icp" class="fleft gray-link">&copy; 2005－2026 doujia.example, all rights reserved 北京豆荚科技有限公司</span><span class="fright"><a href="/about">关于</a> · <a href="/help">帮助中心</a> · <a href="/about/agreement">用户协议</a></span></div>
</body>
</html>"""

    def side(g: tuple[str, str, int, int]) -> str:
        latest = "".join(f'<li><a href="{{base}}group/topic/{i.n}/" title="{e(i.title)}">{e(i.title)}</a> <span class="pl">({i.seller})</span></li>' for i in of[g[3] - 1:g[3] - 5:-1])
        return f"""<div class="side-wrap"><div class="group-item"><div class="pic"><a href="{{base}}group/{g[0]}/?ref=sidebar"><img src="/view/group/icon/{g[0]}.jpg" alt="{g[1]}"/></a></div><div class="info"><div class="title"><a href="{{base}}group/{g[0]}/?ref=sidebar" title="{g[1]}">{g[1]}</a></div><div class="member-info">{len(g[0]) * 4127} 成员 · <a class="bn-join-group" href="/accounts/login" rel="nofollow">加入小组</a></div></div></div></div><div class="mod"><div class="hd"><h2>最新讨论 &nbsp;&middot;&nbsp;&middot;&nbsp;&middot;&nbsp; <span class="pl">(<a href="{{base}}group/{g[0]}/discussion?start=0&amp;type=new">更多</a>)</span></h2></div><div class="bd"><ul class="list-topic">{latest}</ul></div></div><div id="dale_group_topic_new_inner_right" class="ad"></div>"""

    def line(i: Item) -> str:
        said = answers(i)
        last = said[-1][2] if said else i.posted
        return f"""
    <tr class="">
        <td class="title">
            <a href="{{base}}group/topic/{i.n}/" title="{e(i.title)}" class="">
                    {e(i.title)}</a>
        </td>
        <td nowrap="nowrap"><a href="{{base}}people/{who(i)}/" class="">{i.seller}</a></td>
        <td nowrap="nowrap" class="r-count ">{len(said) or ""}</td>
        <td nowrap="nowrap" class="time">{last:%m-%d %H:%M}</td>
    </tr>"""

    def listing(g: tuple[str, str, int, int], start: int, size: int, full: bool) -> str:
        some = of[g[2]:g[3]][::-1]
        pinned = f"""
    <tr class="">
        <td class="title"><a href="{{base}}group/topic/{300011700 + g[2]}/" title="【组规】发帖前必看（2025.11更新）" class=""><span class="pl">[置顶]</span>
                    【组规】发帖前必看（2025.11更新）</a></td>
        <td nowrap="nowrap"><a href="{{base}}people/zuzhang/" class="">组长不在家</a></td>
        <td nowrap="nowrap" class="r-count ">214</td>
        <td nowrap="nowrap" class="time">03-30 22:10</td>
    </tr>""" if not start else ""
        last, here = -(-len(some) // size), start // size + 1
        at = f"{{base}}group/{g[0]}/discussion?start=%d&amp;type=new"
        nums = "".join(f'<span class="thispage" data-total-page="{last}">{p}</span>' if p == here else f'<a href="{at.replace("%d", str((p - 1) * size))}">{p}</a>' for p in range(1, last + 1))
        prev = f'<span class="prev"><link rel="prev" href="{at.replace("%d", str(start - size))}"/><a href="{at.replace("%d", str(start - size))}">&lt;前页</a></span>' if here > 1 else '<span class="prev">&lt;前页</span>'
        more = f'<span class="next"><link rel="next" href="{at.replace("%d", str(start + size))}"/><a href="{at.replace("%d", str(start + size))}">后页&gt;</a></span>' if here < last else '<span class="next">后页&gt;</span>'
        tail = f'<div class="paginator">{prev}{nums}{more}</div>' if full else f'<div class="group-topics-more"><a href="{at.replace("%d", "0")}">&gt; 更多小组讨论</a></div>'
        return page(f"{g[1]}小组", f"""<div id="group-info"><img src="/view/group/icon/{g[0]}.jpg" class="pil mr10 groupicon" alt="{g[1]}"/><h1>{g[1]}</h1></div><div class="grid-16-8 clearfix"><div class="article"><div class="group-board"><p>创建于2014-05-11 &nbsp; 组长：<a href="{{base}}people/zuzhang/">组长不在家</a></p><div class="group-intro">只出闲置，标题写清物品，正文写明价格和坐标。求购请去楼里。</div></div><div class="topic-tab"><a class="cur" href="{{base}}group/{g[0]}/">讨论</a></div><div class=""><table class="olt">
    <tr class="th"><td>讨论</td><td nowrap="nowrap">作者</td><td nowrap="nowrap">回应</td><td nowrap="nowrap" align="right">最后回应</td></tr>{pinned}{"".join(map(line, some[start:start + size]))}
</table></div>{tail}</div></div>""", side(g))

    def topic(n: int, title: str, name: str, uid: str, at: datetime, province: str, html: str, text: str, g: tuple[str, str, int, int], said: list[tuple[str, str, datetime, str, str]], head: str = "") -> str:
        replies = "".join(f"""
<li class="clearfix comment-item reply-item" id="{n + j * 31}" data-cid="{n + j * 31}" data-author-id="{u}"><div class="user-face"><a href="{{base}}people/{u}/"><img class="pil" src="/icon/u{u}-1.jpg" alt="{who_}"/></a></div><div class="reply-doc content"><div class="bg-img-green"><h4><a href="{{base}}people/{u}/" class="">{who_}</a>{'<span class="topic-author-icon">楼主</span>' if u == uid else ""} <span class="pubtime">{when:%Y-%m-%d %H:%M:%S} {where_}</span></h4></div><div class="reply-content-wrapper"><p class="reply-content">{words}</p></div><div class="operation_div"><a href="javascript:void(0);" class="comment-vote lnk-fav">赞</a></div></div></li>""" for j, (who_, u, when, where_, words) in enumerate(said))
        ld = {"@context": "http://schema.org", "@type": "DiscussionForumPosting", "name": title, "url": f"{{base}}group/topic/{n}/", "commentCount": str(len(said)), "dateCreated": f"{at:%Y-%m-%dT%H:%M:%S}", "author": {"@type": "Person", "name": name}, "text": text}
        return page(title, f"""<div class="grid-16-8 clearfix"><div class="article"><h1>
            {e(title)}
        </h1><div class="topic-content clearfix" id="topic-content"><div class="user-face"><a href="{{base}}people/{uid}/"><img class="pil" src="/icon/u{uid}-1.jpg" alt="{name}"/></a></div><div class="topic-doc"><h3><span class="from"><a href="{{base}}people/{uid}/">{name}</a></span><span class="create-time">{at:%Y-%m-%d %H:%M:%S}</span><span class="create-ip-location">{province}</span></h3><div id="link-report" class="topic-richtext"><div class="rich-content topic-richtext">{html}</div></div></div></div><div class="sns-bar" id="sep"><div class="action-react"><a href="javascript:void(0);" class="react-add">赞</a></div><div class="action-collect"><a href="javascript:void(0);">收藏</a></div><a class="lnk-report" href="/accounts/login" rel="nofollow">投诉</a></div><ul class="topic-reply" id="comments">{replies}</ul><div class="ft-login">你的回应... <a href="/accounts/login" rel="nofollow">登录</a></div></div></div>""", side(g), f"""<meta name="description" content="{e(text[:80])}"/>
    <link rel="canonical" href="{{base}}group/topic/{n}/"/>
    {head}<script type="application/ld+json">{json.dumps(ld, ensure_ascii=False)}</script>""")

    def detail(i: Item) -> str:
        k = index(i)
        html = "".join(f"<p>{e(s)}。</p>" for s in i.text.rstrip("。").split("。")) + f'<div class="image-container image-float-center"><div class="image-wrapper"><img src="{{base}}{pic(i)[1:]}" width="800" height="600" data-render-type="default"/></div></div>'
        return topic(i.n, i.title, i.seller, who(i), i.posted, DB_TOWNS[k * 3 % 8][1], html, i.text, group(i), answers(i), f'<meta property="og:title" content="{e(i.title)}"/><meta property="og:type" content="article"/><meta property="og:image" content="{{base}}{pic(i)[1:]}"/>')

    def pages(where: str, query: dict[str, str]) -> str | Answer | None:
        at = where.strip("/").split("/")
        if at[0] in {"view", "icon"}:
            return png(next((i.n for i in of if f"/{i.slug}.jpg" in where), len(where)), 400, 300)
        if where in {"/", "/group/", "/group/explore"}:
            cards = "".join(f'<div class="channel-group-rec"><a href="{{base}}group/{g[0]}/"><img src="/view/group/icon/{g[0]}.jpg" alt="{g[1]}"/></a><div class="title"><a href="{{base}}group/{g[0]}/">{g[1]}</a></div><div class="desc">{len(g[0]) * 4127}个成员</div></div>' for g in DB_GROUPS)
            hot = "".join(f'<div class="channel-item"><div class="likes">{i.n % 31}<br/>喜欢</div><div class="bd"><h3><a href="{{base}}group/topic/{i.n}/">{e(i.title)}</a></h3><div class="block"><p>{e(i.text[:40])}...</p></div><div class="source"><span class="from">来自<a href="{{base}}group/{group(i)[0]}/">{group(i)[1]}</a></span><span class="pubtime">{i.posted:%m-%d %H:%M}</span></div></div></div>' for i in of[4::13])
            return page("豆荚小组", f'<h1>小组精选</h1><div class="grid-16-8 clearfix"><div class="article">{hot}</div></div>', f"<h2>值得加入的小组</h2>{cards}")
        if at[0] == "people":
            mine = [i for i in of if who(i) == at[1]]
            return page(at[1], f'<h1>{mine[0].seller if mine else at[1]}</h1><table class="olt">{"".join(map(line, mine))}</table>', "")
        if at[:2] == ["group", "topic"]:
            rule = next((g for g in DB_GROUPS if at[2:] == [str(300011700 + g[2])]), None)
            if rule:
                text = "一、标题写明物品。二、正文必须标价。三、禁止买卖国家重点保护野生动物及其制品。四、押金贴请走100元担保。"
                return topic(300011700 + rule[2], "【组规】发帖前必看（2025.11更新）", "组长不在家", "zuzhang", datetime(2025, 11, 3, 20, 0, tzinfo=UTC), "北京", f"<p>{text}</p>", text, rule, [])
            return next((detail(i) for i in of if path(i) == f"{where.rstrip('/')}/"), None)
        g = next((g for g in DB_GROUPS if at[:2] == ["group", g[0]]), None)
        if g and len(at) == 2:
            return listing(g, 0, 6, False)
        if g and at[2:] == ["discussion"]:
            return listing(g, int(query.get("start", "0")), 5, True)
        if at[0] in {"about", "help", "accounts", "doubanapp"} or where == "/group/search":
            return page("帮助中心", "<h1>帮助中心</h1><p>小组交易由用户自行负责，谨防诈骗。</p>", "")
        return None

    return Made("douban_cn", of, "CNY", pages, path, fields=ALL, image=pic, account=who)


MAKES: dict[str, Callable[[], Made]] = {"douban_cn": douban}
