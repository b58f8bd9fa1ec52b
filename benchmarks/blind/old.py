"""Shops and boards of an older make: other encodings, addresses by query, markup that does not close."""
# ruff: noqa: E501, ARG005 - a site answers for all its addresses in one function, and markup reads best as sent
# fmt: off

from __future__ import annotations

from collections.abc import Callable

from benchmarks.blind.base import account_of, made_ads
from tests.spiders.shops.base import Answer, Item, Made, chunk

_HTML = "text/html"


def opencart_1251() -> Made:
    """OpenCart in windows-1251 told by a meta element alone; old and new price, pages as |< < 1 2 > >|, two routes to an ad."""
    ads = made_ads(34, "Шкура волка|Чучело рыси|Рога марала|Клык моржа|Ковёр из медведя", "большая|старинная работа|с паспортом|на подставке|ручная выделка|из коллекции|охотничий трофей",
        prices="12500 8900 45000 101500 3750 66000 19990", texts="Предмет в отличном состоянии, доставка по всей России транспортной компанией.|Работа мастера, без дефектов, хранилась дома. Возможен самовывоз.")

    def price(ad: Item, more: int = 0) -> str:
        return f"{int(ad.price or 0) + more:,}".replace(",", " ") + " р."

    def shell(body: str, title: str, head: str = "") -> Answer:
        html = f'''<!DOCTYPE html><html dir="ltr" lang="ru"><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><title>{title}</title>{head}</head><body class="common-home">
<nav id="top"><div class="container"><form action="/index.php?route=common/currency/currency" method="post" id="form-currency"><div class="btn-group"><button class="btn btn-link dropdown-toggle"><strong>р.</strong> <span>Валюта</span></button><ul class="dropdown-menu"><li><button class="currency-select" name="EUR">€ Euro</button></li><li><button name="USD">$ US Dollar</button></li><li><button name="RUB">р. Рубль</button></li></ul></div></form>
<ul><li><a href="/index.php?route=information/contact"><i class="fa fa-phone"></i></a> <span>8 (800) 555-01-01</span></li><li><a href="/index.php?route=account/login">Вход</a></li><li><a href="/index.php?route=account/wishlist" title="Закладки (0)">Закладки (0)</a></li><li><a href="/index.php?route=checkout/cart">Корзина</a></li></ul></div></nav>
<div id="cart"><button>Товаров 0 (0 р.)</button></div><nav id="menu"><ul class="nav navbar-nav"><li><a href="/index.php?route=product/category&amp;path=20">Трофеи</a></li><li><a href="/index.php?route=product/category&amp;path=24">Редкости</a></li></ul></nav>
<div class="container">{body}</div><footer><a href="/index.php?route=information/information&amp;information_id=4">О нас</a><a href="/index.php?route=product/manufacturer">Производители</a><a href="/index.php?route=information/sitemap">Карта сайта</a></footer></body></html>'''
        return 200, _HTML, html.encode("cp1251")

    def card(ad: Item, path: str) -> str:
        link = f"/index.php?route=product/product&amp;path={path}&amp;product_id={ad.n}"
        shown = f'<span class="price-new">{price(ad)}</span> <span class="price-old">{price(ad, 2500)}</span>' if ad.n % 2 else price(ad)
        return f'<div class="product-layout product-list col-xs-12"><div class="product-thumb"><div class="image"><a href="{link}"><img src="/image/cache/{ad.n}-200x200.jpg" alt="{ad.title}" class="img-responsive"></a></div><div><div class="caption"><h4><a href="{link}">{ad.title}</a></h4><p>{ad.text[:30]}..</p><p class="price">{shown} <span class="price-tax">Без НДС: {price(ad)}</span></p></div><div class="button-group"><button onclick="cart.add(\'{ad.n}\');">В корзину</button></div></div></div></div>'

    def pages(path: str, query: dict[str, str]) -> Answer | None:
        route = query.get("route", "common/home")
        if path not in ("/", "/index.php"):
            return None
        if route == "common/home":
            return shell('<div id="content"><h3>Рекомендуемые</h3><div class="row">' + "".join(card(ad, "20") for ad in ads[:4]) + "</div></div>", "Магазин трофеев")
        if route == "product/category":
            kind, number = query.get("path", "20"), int(query.get("page", "1"))
            found = ads if kind == "20" else ads[::3]
            last = (len(found) + 7) // 8
            link = f"/index.php?route=product/category&amp;path={kind}&amp;page="
            numbers = "".join(f"<li class='active'><span>{n}</span></li>" if n == number else f'<li><a href="{link}{n}">{n}</a></li>' for n in range(1, last + 1))
            more = f'<li><a href="{link}{number + 1}">&gt;</a></li><li><a href="{link}{last}">&gt;|</a></li>' if number < last else ""
            sort = '<select id="input-sort">' + "".join(f'<option value="/index.php?route=product/category&amp;path={kind}&amp;sort={key}&amp;order=ASC">{key}</option>' for key in ("p.price", "pd.name")) + "</select>"
            return shell(f'<div id="content"><h2>Категория</h2>{sort}<div class="row">{"".join(card(ad, kind) for ad in chunk(found, number, 8))}</div><div class="row"><div class="col-sm-6"><ul class="pagination">{numbers}{more}</ul></div><div class="col-sm-6 text-right">Показано с 1 по 8 из {len(found)} (всего {last} страниц)</div></div></div>', "Категория")
        if route == "product/product":
            ad = next((ad for ad in ads if str(ad.n) == query.get("product_id")), None)
            if ad is None:
                return None
            old = f'<li><span style="text-decoration: line-through;">{price(ad, 2500)}</span></li>' if ad.n % 2 else ""
            also = "".join(card(other, "20") for other in ads[:4])
            return shell(f'''<ul class="breadcrumb"><li><a href="/index.php?route=common/home"><i class="fa fa-home"></i></a></li><li><a href="/index.php?route=product/category&amp;path=20">Трофеи</a></li></ul><div id="content"><div class="col-sm-8"><ul class="thumbnails"><li><a class="thumbnail" href="/image/cache/{ad.n}-500x500.jpg" title="{ad.title}"><img src="/image/cache/{ad.n}-228x228.jpg"></a></li></ul>
<ul class="nav nav-tabs"><li><a href="#tab-description">Описание</a></li><li><a href="#tab-review">Отзывов (0)</a></li></ul><div class="tab-content"><div id="tab-description">{ad.text}</div></div></div><div class="col-sm-4"><h1>{ad.title}</h1><ul class="list-unstyled"><li>Код товара: A{ad.n}</li><li>Наличие: Есть в наличии</li></ul><ul class="list-unstyled">{old}<li><h2>{price(ad)}</h2></li><li>Без НДС: {price(ad)}</li><li>Цена в бонусных баллах: 400</li></ul><button id="button-cart">Купить</button></div><h3>Похожие товары</h3><div class="row">{also}</div></div>''', ad.title, f'<link href="{made.url}index.php?route=product/product&amp;product_id={ad.n}" rel="canonical">')
        return shell(f"<h1>{route}</h1><p>Доставка от 350 р. по России.</p>", "Магазин трофеев")

    made = Made("opencart-1251", ads, "RUB", pages, lambda ad: f"/index.php?route=product/product&product_id={ad.n}",
                ("title", "price", "currency", "images"), image=lambda ad: f"/image/cache/{ad.n}-500x500.jpg")
    return made


def vbulletin_board() -> Made:
    """vBulletin: forum and thread by number in the query, sticky threads that are no ads, prefixes, replies that quote prices."""
    ads = made_ads(32, "Ball python pair|Emerald tree boa|Solomon Island skink|Mangrove monitor", "banana het clown|adult proven|imported 2019|captive bred|with enclosure|rehoming|young male|female only",
        prices="350 1200 85 460 2250 700 95", texts="Eating well on frozen thawed rats. Pick up only or shipping at your cost.|Selling because I am moving to a smaller place. No trades please.", people="snakehaven|TX_Herper|old croc|mike77", places="Tampa, FL|Austin, TX|Reno, NV")

    def shell(body: str, title: str) -> str:
        return f'''<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"><html xmlns="http://www.w3.org/1999/xhtml" dir="ltr" lang="en"><head><meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1" /><meta name="generator" content="vBulletin 4.2.2" /><title>{title}</title></head><body><div class="above_body"><a href="forum.php">Forum</a> <a href="register.php">Register</a> <a href="faq.php">FAQ</a> <a href="calendar.php">Calendar</a> <a href="search.php?do=getdaily">Today's Posts</a> <a href="login.php?do=logout">Log Out</a></div><div class="body_wrapper">{body}</div><div class="footer"><a href="sendmessage.php">Contact Us</a> <a href="archive/index.php">Archive</a> All times are GMT. The time now is 04:32 PM. Powered by vBulletin&reg; Version 4.2.2</div></body></html>'''

    def row(ad: Item) -> str:
        assert ad.posted
        return f'<li class="threadbit hot" id="thread_{ad.n}"><div class="rating0 nonsticky"><div class="threadinfo" title="{ad.text[:40]}"><div class="inner"><h3 class="threadtitle"><span class="prefix understate"><b>FS:</b>&nbsp;</span> <a class="title" href="showthread.php?t={ad.n}" id="thread_title_{ad.n}">{ad.title}</a></h3><div class="threadmeta"><div class="author"><span class="label">Started by <a href="member.php?u={account_of(ad.seller)}" class="username understate">{ad.seller}</a>&lrm;, {ad.posted:%m-%d-%Y %I:%M %p}</span></div></div></div></div><ul class="threadstats"><li>Replies: <a href="misc.php?do=whoposted&amp;t={ad.n}">2</a></li><li>Views: 341</li></ul><dl class="threadlastpost td"><dd><a href="member.php?u=3">jo</a></dd><dd>Today, <span class="time">09:12 AM</span> <a href="showthread.php?t={ad.n}&amp;goto=newpost"><img src="go.gif"></a></dd></dl></div></li>'

    def post(who: str, when: str, text: str, number: int, extra: str = "", place: str = "") -> str:
        return f'<li class="postbitlegacy postbitim postcontainer" id="post_{number}"><div class="posthead"><span class="postdate old"><span class="date">{when}</span></span><span class="nodecontrols"><a name="post{number}" href="showthread.php?p={number}#post{number}" class="postcounter">#1</a></span></div><div class="postdetails"><div class="userinfo"><div class="username_container"><a class="username offline popupctrl" href="member.php?u={account_of(who)}"><strong>{who}</strong></a></div><span class="usertitle">Member</span><dl class="userinfo_extra"><dt>Join Date</dt> <dd>Mar 2011</dd><dt>Location</dt> <dd>{place}</dd><dt>Posts</dt> <dd>1,204</dd></dl></div><div class="postbody"><div class="content"><blockquote class="postcontent restore">{text}</blockquote></div>{extra}</div></div></li>'

    def pages(path: str, query: dict[str, str]) -> str | None:
        if path in ("/", "/forum.php"):
            return shell('<ol id="forums"><li class="forumbit_post L2"><h2 class="forumtitle"><a href="forumdisplay.php?f=12">Reptiles for sale</a></h2><p>Animals only</p></li><li class="forumbit_post L2"><h2 class="forumtitle"><a href="forumdisplay.php?f=9">Board rules</a></h2></li></ol><div id="wgo">Threads: 88 Members: 9,120</div>', "Herp Forums")
        if path == "/forumdisplay.php" and query.get("f") == "9":
            return shell('<ol id="threads"><li class="threadbit"><h3 class="threadtitle"><a class="title" href="showthread.php?t=2">Read before posting</a></h3></li></ol>', "Board rules")
        if path == "/forumdisplay.php":
            number = int(query.get("page", "1"))
            last = (len(ads) + 8) // 9
            sticky = '<ol class="stickies"><li class="threadbit"><div class="sticky"><h3 class="threadtitle"><span>Sticky: </span><a class="title" href="showthread.php?t=2">Read before posting</a></h3></div></li></ol>'
            numbers = "".join(f'<span><a href="forumdisplay.php?f=12&amp;page={n}" title="Show results">{n}</a></span>' for n in range(1, last + 1) if n != number)
            more = f'<span class="prev_next"><a rel="next" href="forumdisplay.php?f=12&amp;page={number + 1}" title="Next Page"><img src="next.png" alt="Next" /></a></span>' if number < last else ""
            return shell(f'<div class="threadpagenav"><a href="javascript://" class="popupctrl">Page {number} of {last}</a>{numbers}{more}</div><div id="threadlist"><a href="forumdisplay.php?f=12&amp;sort=title&amp;order=asc">Title</a>{sticky}<ol id="threads">{"".join(map(row, chunk(ads, number, 9)))}</ol></div>', "Reptiles for sale")
        if path == "/showthread.php" and query.get("t") == "2":
            return shell('<h1>Thread: <span class="threadtitle"><a href="showthread.php?t=2">Read before posting</a></span></h1><ol id="posts">' + post("admin", "01-01-2015, 08:00 AM", "One thread per seller. Bumps once a day. No auctions, no links to other shops.", 2) + "</ol>", "Read before posting")
        ad = next((ad for ad in ads if path == "/showthread.php" and query.get("t") == str(ad.n)), None)
        if ad is None:
            return None
        assert ad.posted
        first = post(ad.seller, f"{ad.posted:%m-%d-%Y, %I:%M %p}", f"{ad.text}<br /><br />Asking ${int(ad.price or 0):,} shipped in the lower 48.<br />PM me for more pictures.", ad.n, f'<div class="attachments"><a href="attachment.php?attachmentid={ad.n}" rel="Lightbox"><img class="attach" src="attachment.php?attachmentid={ad.n}&amp;thumb=1" alt="IMG.jpg" /></a></div>', ad.place)
        second = post("lowballer", "02-22-2026, 06:11 PM", f'<div class="bbcode_quote"><div class="quote_container">Originally Posted by <strong>{ad.seller}</strong> Asking ${int(ad.price or 0):,}</div></div>Would you take $60 for it?', ad.n + 90000, place="Ohio")
        return shell(f'<div id="pagetitle"><h1>Thread: <span class="threadtitle"><a href="showthread.php?t={ad.n}" title="Reload this Page">{ad.title}</a></span></h1></div><ol id="posts" class="posts">{first}{second}</ol><div>« <a href="showthread.php?t={ad.n}&amp;goto=nextoldest" rel="nofollow">Previous Thread</a> | <a href="showthread.php?t={ad.n}&amp;goto=nextnewest" rel="nofollow">Next Thread</a> »</div>', f"{ad.title}")

    return Made("vbulletin-board", ads, "USD", pages, lambda ad: f"/showthread.php?t={ad.n}",
                ("title", "price", "currency", "images", "seller", "posted", "place"), account=lambda ad: str(account_of(ad.seller)), image=lambda ad: "/attachment.php")


def unclosed_irish() -> Made:
    """Upper-case tags, nothing closed, unquoted attributes, two bodies, offsets in the list, latin-1 entities; euro in words."""
    ads = made_ads(27, "Whale tooth|Tortoise shell box|Sealskin purse|Ivory hairbrush", "Victorian|damaged|small|boxed|engraved|pair|from Cork estate",
        prices="145 60 35.50 220 1850 75", texts="Good age, sold as seen, postage extra or collect.|From a house clearance in the west, no returns on this one.", people="Murphy|O'Brien|Byrne", places="Galway|Cork|Sligo")

    def pages(path: str, query: dict[str, str]) -> str | None:
        head = "<HTML><HEAD><TITLE>Old Things Noticeboard</TITLE><BODY BGCOLOR=#FFFFEE LINK=blue><BODY><CENTER><H1>Old Things Noticeboard</H1></CENTER><A HREF=/cgi-bin/board.pl>All notices</A> | <A HREF=/howto.html>How to place a notice</A> | <A HREF=mailto:web@example.com>Webmaster</A><HR>"
        if path in ("/", "/cgi-bin/board.pl") and "notice" not in query:
            start = int(query.get("from", "0"))
            rows = "".join(f"<LI><B><A HREF='/cgi-bin/board.pl?notice={ad.n}'>{ad.title}</A></B> <FONT SIZE=-1>{ad.place}, {ad.posted:%d/%m/%y}</FONT>" for ad in ads[start : start + 10] if ad.posted)
            older = f"<P><A HREF=/cgi-bin/board.pl?from={start + 10}>Older notices &gt;&gt;</A>" if start + 10 < len(ads) else "<P>No older notices"
            return f"{head}<UL>{rows}</UL>{older}<HR><I>Since 1997</I>"
        if path == "/howto.html":
            return f"{head}<P>Send a cheque for 5 euro with your text.<P>We do not check what is sold."
        ad = next((ad for ad in ads if path == "/cgi-bin/board.pl" and query.get("notice") == str(ad.n)), None)
        if ad is None:
            return None
        assert ad.posted
        return f"{head}<H2>{ad.title}</H2><TABLE BORDER=1><TR><TD>Notice no.<TD>{ad.n}<TR><TD>Price<TD>{ad.price} euro<TR><TD>Name<TD>{ad.seller}<TR><TD>Town<TD>{ad.place}<TR><TD>Placed<TD>{ad.posted:%d %B %Y}</TABLE><P>{ad.text}<P><IMG SRC=/pix/{ad.n}.gif ALT=picture WIDTH=300><P><A HREF=/cgi-bin/mail.pl?to={ad.n}>Write to the seller</A> <A HREF=javascript:history.back()>Back"

    return Made("unclosed-irish", ads, "EUR", pages, lambda ad: f"/cgi-bin/board.pl?notice={ad.n}",
                ("title", "price", "currency", "images", "seller", "place", "posted"), image=lambda ad: f"/pix/{ad.n}.gif")


def colorme_sjis() -> Made:
    """A Japanese shop in Shift_JIS: ?pid= and ?mode=cate, list price beside the sale price, tax told, sold out."""
    ads = made_ads(29, "ヘルマンリクガメ|ボールパイソン|アジアアロワナ|パンサーカメレオン|サルカタリクガメ", "ベビー|オス アダルト|ペア|大型個体|国内CB|証明書付き",
        prices="12800 33000 198000 64800 7480", texts="状態の良い個体です。餌食いも良好です。発送は翌日着の地域に限ります。|店頭でもご覧いただけます。写真の個体をお届けします。")

    def yen(amount: int) -> str:
        return f"{amount:,}円"

    def shell(body: str, title: str) -> Answer:
        html = f'<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN"><html><head><meta http-equiv="content-type" content="text/html; charset=Shift_JIS"><title>{title}</title></head><body><div id="header"><a href="./">HOME</a> <a href="?mode=sk">支払・配送</a> <a href="?mode=inq">お問い合せ</a> <a href="?mode=cart_inn">カートを見る</a></div><div id="side"><ul><li><a href="?mode=cate&cbid=201&csid=0">爬虫類</a></li><li><a href="?mode=cate&cbid=202&csid=0">カメ</a></li></ul></div><div id="main">{body}</div><div id="footer">送料 全国一律1,500円 ／ 10,000円以上お買上げで送料無料 copyright はちゅう屋</div></body></html>'
        return 200, "text/html; charset=shift_jis", html.encode("shift_jis")

    def card(ad: Item) -> str:
        sold = '<p class="soldout">SOLD OUT</p>' if ad.n % 5 == 0 else f'<p class="item_price">{yen(int(ad.price or 0))}(税込)</p>'
        return f'<td align="center"><a href="?pid={ad.n}"><img src="https://img.example/PA01/{ad.n}_th.jpg" class="item"></a><p><a href="?pid={ad.n}">{ad.title}</a></p>{sold}</td>'

    def pages(path: str, query: dict[str, str]) -> Answer | None:
        if path != "/":
            return None
        if "pid" in query:
            ad = next((ad for ad in ads if str(ad.n) == query["pid"]), None)
            if ad is None:
                return None
            cost = int(ad.price or 0)
            return shell(f'<form name="product_form" method="post" action="/cart/proxy/basket/items/add"><p class="pankuzu"><a href="./">ホーム</a> &gt; <a href="?mode=cate&cbid=201&csid=0">爬虫類</a></p><h2 class="product_name">{ad.title}</h2><div class="images"><img src="/PA01/{ad.n}.jpg" class="mainImage"></div><table class="add_cart_table"><tr><th>型番</th><td>RP-{ad.n}</td></tr><tr><th>定価</th><td>{yen(cost * 2)}</td></tr><tr><th>販売価格</th><td class="price"><div><p class="price_detail">{yen(cost)}(税{yen(cost // 11)})</p></div></td></tr><tr><th>購入数</th><td><input type="text" name="product_num" value="1">匹</td></tr></table><div class="product_exp">{ad.text}</div></form><h3>この商品を買った人はこんな商品も買ってます</h3><table><tr>{"".join(map(card, ads[:3]))}</tr></table>', f"{ad.title} - はちゅう屋")
        if query.get("mode") == "cate":
            found = ads if query.get("cbid") == "201" else [ad for ad in ads if "ガメ" in ad.title]
            number = int(query.get("page", "1"))
            shown = chunk(found, number, 8)
            rows = "".join("<tr>" + "".join(map(card, shown[at : at + 4])) + "</tr>" for at in range(0, len(shown), 4))
            more = f'<a href="?mode=cate&cbid={query["cbid"]}&csid=0&page={number + 1}">次の8件&gt;&gt;</a>' if number * 8 < len(found) else "次の8件"
            sort = "".join(f'<a href="?mode=cate&cbid={query["cbid"]}&csid=0&sort={key}">{word}</a> ' for key, word in (("n", "新着順"), ("p", "価格順")))
            return shell(f'<div>表示順: {sort}</div><div>全 [{len(found)}] 商品中 {more}</div><table>{rows}</table>', "爬虫類 - はちゅう屋")
        if "mode" in query:
            return shell("<h2>特定商取引法に基づく表記</h2><p>送料1,500円。代引手数料330円。</p>", "はちゅう屋")
        return shell("<h2>おすすめ商品</h2><table><tr>" + "".join(map(card, ads[:4])) + "</tr></table>", "はちゅう屋")

    return Made("colorme-sjis", ads, "JPY", pages, lambda ad: f"/?pid={ad.n}", image=lambda ad: f"/PA01/{ad.n}.jpg")


def ecshop_gbk() -> Made:
    """An ECShop in GBK without a charset in the header: market price and shop price, 万元 now and then, pages by query."""
    ads = made_ads(31, "沉香手串|红木摆件|海南黄花梨笔筒|象牙果挂件|玳瑁色眼镜", "老料|精品|带证书|单颗|整套|特级|孤品",
        prices="6800 880 12000 35000 1580 429", texts="本店所有商品均支持七天鉴定，假一赔三，全国包邮。|实物拍摄，天然材质纹理各有不同，介意者慎拍。")

    def shown(ad: Item) -> str:
        cost = int(ad.price or 0)
        return f"{cost / 10000:g}万元" if cost >= 10000 else f"￥{cost}元"

    def shell(body: str, title: str) -> Answer:
        html = f'<html xmlns="http://www.w3.org/1999/xhtml"><head><meta name="Generator" content="ECSHOP v2.7.3" /><meta http-equiv="Content-Type" content="text/html; charset=gbk" /><title>{title}</title></head><body><div class="header"><a href="index.php">首页</a><a href="user.php">用户中心</a><a href="flow.php">购物车(0)件商品，总计￥0.00元</a></div><div class="nav"><a href="category.php?id=3">文玩</a><a href="article.php?id=5">关于我们</a></div>{body}<div class="foot">电话：010-5550101 京ICP备05000000号</div></body></html>'
        return 200, _HTML, html.encode("gbk")

    def card(ad: Item) -> str:
        return f'<div class="goodsItem"><a href="goods.php?id={ad.n}"><img src="images/{ad.n}_thumb.jpg" alt="{ad.title}" class="goodsimg" /></a><br /><p><a href="goods.php?id={ad.n}" title="{ad.title}">{ad.title[:6]}...</a></p>市场价：<font class="market">￥{int(ad.price or 0) * 2}元</font><br />本店价：<font class="f1">{shown(ad)}</font></div>'

    def pages(path: str, query: dict[str, str]) -> Answer | None:
        if path in ("/", "/index.php"):
            return shell('<div class="box"><h3>新品上架</h3>' + "".join(map(card, ads[:5])) + "</div>", "文玩商城")
        if path == "/category.php":
            number = int(query.get("page", "1"))
            link = "category.php?id=3&amp;price_min=0&amp;price_max=0&amp;page={}&amp;sort=goods_id&amp;order=DESC"
            last = (len(ads) + 9) // 10
            more = f'<a class="next" href="{link.format(number + 1)}">下一页</a>' if number < last else ""
            return shell(f'<div class="list">{"".join(map(card, chunk(ads, number, 10)))}</div><div id="pager" class="pagebar"><span class="f_l">总计 <b>{len(ads)}</b> 个记录</span>{"".join(f"<a href={chr(34)}{link.format(n)}{chr(34)}>[{n}]</a>" for n in range(1, last + 1) if n != number)}{more}</div>', "文玩_商城")
        if path in ("/user.php", "/flow.php", "/article.php"):
            return shell("<h1>说明</h1><p>满￥199元包邮</p>", "文玩商城")
        ad = next((ad for ad in ads if path == "/goods.php" and query.get("id") == str(ad.n)), None)
        if ad is None:
            return None
        return shell(f'<div class="ur_here">当前位置: <a href=".">首页</a> <code>&gt;</code> <a href="category.php?id=3">文玩</a></div><div class="imgInfo"><a href="gallery.php?id={ad.n}" target="_blank"><img src="images/{ad.n}_goods.jpg" /></a></div><div class="textInfo"><form><div class="clearfix"><p class="f_l"><b>{ad.title}</b></p></div><ul><li><dd><strong>商品货号：</strong>ECS000{ad.n}</dd></li><li><dd><strong>商品库存：</strong>3 件</dd></li><li><dd><strong>上架时间：</strong>{ad.posted:%Y-%m-%d}</dd></li><li><dd><strong>市场价格：</strong><font class="market">￥{int(ad.price or 0) * 2}元</font></dd><dd><strong>本店售价：</strong><font class="shop" id="ECS_SHOPPRICE">{shown(ad)}</font></dd></li><li><dd><strong>商品总价：</strong><font id="ECS_GOODS_AMOUNT" class="shop"></font></dd></li></ul></form></div><div id="com_v">{ad.text}</div><div class="box"><h3>看过的人还买过</h3>{"".join(map(card, ads[2:5]))}</div>', f"{ad.title}_文玩_商城")

    return Made("ecshop-gbk", ads, "CNY", pages, lambda ad: f"/goods.php?id={ad.n}", ("title", "price", "currency", "images", "posted"),
                image=lambda ad: f"/images/{ad.n}_goods.jpg")


def osclass_colombia() -> Made:
    """OSClass without friendly addresses: bare "$" in a page that says no country but by its telephones; premium ads on each page."""
    ads = made_ads(30, "Iguana verde|Loro real|Tortuga morrocoy|Boa arcoíris|Guacamaya", "joven|con jaula|macho adulto|pareja|mansa|con papeles",
        prices="450000 1200000 85000 320000 - 2750000", texts="Animal sano y vacunado, se entrega en mano. Más fotos por WhatsApp.|Se vende por viaje. Precio poco negociable, solo interesados.", people="Andrés Gómez|Luz M.|tienda_fauna", places="Bogotá|Medellín|Cali")

    def shown(ad: Item) -> str:
        return f"{int(ad.price):,}.00 $".replace(",", ".").replace(".00 $", ",00 $") if ad.price else "Consultar precio"

    def shell(body: str, title: str) -> str:
        return f'<!DOCTYPE html><html dir="ltr" lang="es"><head><meta charset="utf-8"><meta name="generator" content="Osclass 3.7"><title>{title}</title></head><body><div id="header"><a href="/">Clasificados</a> <a href="/index.php?page=item&amp;action=item_add">Publica tu anuncio</a> <a href="/index.php?page=login">Entrar</a></div>{body}<div id="footer"><a href="/index.php?page=contact">Contacto</a> Tel. +57 601 555 0101</div></body></html>'

    def card(ad: Item, kind: str = "") -> str:
        return f'<li class="listing-card {kind}"><a class="listing-thumb" href="/index.php?page=item&amp;id={ad.n}" title="{ad.title}"><img src="/oc-content/uploads/0/{ad.n}_thumbnail.jpg" alt="{ad.title}" width="240" height="200"/></a><div class="listing-detail"><div class="listing-cell"><div class="listing-data"><div class="listing-basicinfo"><a href="/index.php?page=item&amp;id={ad.n}" class="title" title="{ad.title}">{ad.title}</a><div class="listing-attributes"><span class="category">Mascotas</span> - <span class="location">{ad.place} (Cundinamarca)</span> <span class="g-hide">-</span> {ad.posted:%d/%m/%Y}<span class="currency-value">{shown(ad)}</span></div><p>{ad.text[:40]}...</p></div></div></div></div></li>'

    def pages(path: str, query: dict[str, str]) -> str | None:
        if path not in ("/", "/index.php"):
            return None
        what = query.get("page")
        if what is None:
            return shell('<div class="categories"><h1><a href="/index.php?page=search&amp;sCategory=8">Mascotas</a> <span>(30)</span></h1></div><div class="latest_ads"><h1>Últimos anuncios</h1><ul class="listing-card-list">' + "".join(map(card, ads[:3])) + "</ul></div>", "Clasificados")
        if what == "search":
            number = int(query.get("iPage", "1"))
            last = (len(ads) + 6) // 7
            numbers = "".join(f'<li><a class="searchPaginationNonSelected" href="/index.php?page=search&amp;sCategory=8&amp;iPage={n}">{n}</a></li>' if n != number else f'<li><span class="searchPaginationSelected">{n}</span></li>' for n in range(1, last + 1))
            more = f'<li><a class="searchPaginationNext list-last" href="/index.php?page=search&amp;sCategory=8&amp;iPage={number + 1}">&gt;</a></li>' if number < last else ""
            premium = "".join(card(ad, "premium") for ad in ads[10:12])
            order = '<a href="/index.php?page=search&amp;sCategory=8&amp;sOrder=i_price&amp;iOrderType=asc">Precio</a>'
            return shell(f'<h1>Mascotas</h1><p>Ordenar por {order}</p><ul class="listing-card-list premium-list">{premium}</ul><ul class="listing-card-list">{"".join(map(card, chunk(ads, number, 7)))}</ul><div class="paginate"><ul>{numbers}{more}</ul></div>', "Mascotas")
        if what == "item" and "id" in query:
            ad = next((ad for ad in ads if query["id"] == str(ad.n)), None)
            if ad is None:
                return None
            assert ad.posted
            return shell(f'<div id="item-content"><h1><span class="price">{shown(ad)}</span> <strong>{ad.title}</strong></h1><div class="item-header"><ul><li>Publicado: {ad.posted:%d/%m/%Y}</li></ul></div><div class="item-photos"><a href="/oc-content/uploads/0/{ad.n}.jpg" class="main-photo"><img src="/oc-content/uploads/0/{ad.n}_preview.jpg"></a></div><div id="description"><p>{ad.text}</p></div><ul id="item_location"><li>País: Colombia</li><li>Ciudad: {ad.place}</li></ul><p class="contact_button"><a href="/index.php?page=item&amp;action=send_friend&amp;id={ad.n}">Compartir</a></p></div><div id="sidebar"><div id="contact"><h2>Contactar con el anunciante</h2><p class="name">Nombre: <a href="/index.php?page=user&amp;action=pub_profile&amp;id={account_of(ad.seller)}">{ad.seller}</a></p><p class="phone">Tel.: 310 555 0{ad.n % 1000:03}</p></div></div><div class="similar_ads"><h2>Anuncios relacionados</h2><ul class="listing-card-list">{"".join(map(card, ads[4:7]))}</ul></div>', f"{ad.title} - {ad.place}")
        return shell(f"<h1>{what}</h1><form><input name=email></form>", "Clasificados")

    return Made("osclass-colombia", ads, "COP", pages, lambda ad: f"/index.php?page=item&id={ad.n}",
                ("title", "price", "currency", "images", "seller", "place", "posted"), account=lambda ad: str(account_of(ad.seller)),
                image=lambda ad: f"/oc-content/uploads/0/{ad.n}.jpg")


MAKES: dict[str, Callable[[], Made]] = {make.__name__: make for make in (
    opencart_1251, vbulletin_board, unclosed_irish, colorme_sjis, ecshop_gbk, osclass_colombia)}
