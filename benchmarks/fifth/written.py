"""What is written rather than listed: a blog in Indonesia, a board in China, a community's goods in Russian."""
# ruff: noqa: E501 - markup reads best as it is sent
# fmt: off

from __future__ import annotations

from collections.abc import Callable

from benchmarks.blind.base import account_of, made_ads
from benchmarks.blind2.base import ALL, PLAIN, Leaf, Pages, cost, html, made
from benchmarks.blind3.base import canonical
from benchmarks.fifth.base import by_pattern, whole
from benchmarks.fourth.base import beside, day, others, shared, state
from tests.spiders.shops.base import Item, Made

_ID = ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"]


def blogger_id() -> Made:
    """A blog used as a shop in Indonesia: posts whose sum stands in their text as "Harga : Rp 350.000,-", labels, an archive, "Postingan Lama" for older ones, postage and a bank account below, one post of mere advice."""
    ads = made_ads(22, "Jual Kura-kura Brazil|Jual Sugar Glider|Jual Ball Python|Jual Burung Kenari|Jual Anggrek Bulan", "Jantan|Betina|Sepasang|Anakan|Siap Kirim",
        prices="75000 450000 350000 1250000 85000", texts="Kondisi sehat, makan lahap dan sudah jinak.|Hasil ternak sendiri, garansi hidup sampai tujuan.")

    def path(ad: Item) -> str:
        return f"/{day(ad):%Y/%m}/{ad.slug}.html"

    def price(ad: Item) -> str:
        return f"Harga : Rp {whole(cost(ad))},-"

    def date(ad: Item) -> str:
        return f"{day(ad).day} {_ID[day(ad).month - 1]} {day(ad).year}"

    def post(ad: Item, tag: str = "h3") -> str:
        return f'<div class="date-outer"><h2 class="date-header"><span>{date(ad)}</span></h2><div class="post-outer"><div class="post hentry" itemprop="blogPost" itemscope itemtype="http://schema.org/BlogPosting"><meta content="{{base}}-s320/{ad.n}.jpg" itemprop="image_url"><a name="{ad.n}"></a><{tag} class="post-title entry-title" itemprop="name"><a href="{path(ad)}">{ad.title}</a></{tag}><div class="post-body entry-content" itemprop="description articleBody"><div class="separator" style="clear: both; text-align: center;"><a href="/-s1600/{ad.n}.jpg" style="margin-left: 1em;"><img border="0" src="/-s320/{ad.n}.jpg" width="320"></a></div><br>{ad.text}<br><b>{price(ad)}</b><br>Belum termasuk ongkir (mulai Rp 20.000).<br>WA : 0812-5550-101<br>Rek. BCA 000123000</div><div class="post-footer"><span class="post-author vcard">Diposting oleh <span class="fn" itemprop="author"><a class="g-profile" href="/p/profil.html" rel="author">Kandang Jogja</a></span></span> di <a class="timestamp-link" href="{path(ad)}" rel="bookmark"><abbr class="published" itemprop="datePublished" title="{day(ad):%Y-%m-%dT19:00:00+07:00}">19.00</abbr></a> <a class="comment-link" href="{path(ad)}#comment-form">Tidak ada komentar:</a> <span class="post-labels">Label: <a href="/search/label/Dijual" rel="tag">Dijual</a></span></div></div></div></div>'

    def listing(leaf: Leaf) -> str:
        older = f'<a class="blog-pager-older-link" href="/search/label/Dijual?PageNo={leaf.number + 1}" id="Blog1_blog-pager-older-link" title="Postingan Lama">Postingan Lama</a>' if leaf.number < leaf.last else ""
        return f'<div class="status-msg-body">Menampilkan postingan dengan label <b>Dijual</b>. <a href="/">Tampilkan semua postingan</a></div><div class="blog-posts hfeed">{"".join(map(post, leaf.ads))}</div><div class="blog-pager">{older} <a class="home-link" href="/">Beranda</a></div>'

    advice = '<div class="post hentry"><h3 class="post-title entry-title">Cara merawat kura-kura</h3><div class="post-body entry-content">Lampu UVB seharga Rp 120.000 cukup untuk setahun.</div></div>'
    pages = Pages(ads, path, {"/search/label/Dijual": ads}, listing, lambda ad: (post(ad), canonical(path(ad)) + shared(ad.title, f"/-s1600/{ad.n}.jpg", "article")), lambda body: f'<div class="header-inner"><h1 class="title"><a href="/">Kandang Jogja</a></h1></div><div class="main section" id="main">{body}</div><div class="sidebar section"><div class="widget Label"><h2>Label</h2><ul><li><a href="/search/label/Dijual">Dijual</a> ({len(ads)})</li><li><a href="/search/label/Tips">Tips</a> (1)</li></ul></div><div class="widget PageList"><a href="/p/cara-pesan.html">Cara Pesan</a></div></div><div class="attribution">Diberdayakan oleh Blogger</div>', '<p>Selamat datang</p><a href="/search/label/Dijual">Dijual</a>', "id", "Kandang Jogja", size=6, turn=lambda at, query: (at, int(query.get("PageNo", "1"))),
                  others={"/search/label/Tips": advice, "/p/cara-pesan.html": '<h3 class="post-title">Cara Pesan</h3><p>DP minimal Rp 50.000</p>', "/p/profil.html": "<h3>Profil</h3>"}, titled=lambda ad: f"Kandang Jogja: {ad.title}")
    return made("blogger-id", "IDR", pages, (*PLAIN, "posted"), image=lambda ad: f"/-s1600/{ad.n}.jpg")


def discuz_cn() -> Made:
    """A Discuz! board of China: threads as thread-N-1-1.html in a table, sticky rules above, a kind in brackets before a title, the sum in a table of the kind's fields, replies that ask, pages as forum-44-2.html."""
    ads = made_ads(24, "苏卡达陆龟|玉米蛇|豹纹守宫|缅甸陆龟背甲标本|多肉拼盘", "公|母|一对|幼体|带箱出",
        prices="680 350 220 1200 58.5", texts="自家繁殖，吃食凶猛，支持视频看货。|因搬家转让，同城自提优先，发货走快递。", people="龟友老王|爬宠小站|南方有木", places="广州|上海|成都")

    def path(ad: Item) -> str:
        return f"/thread-{ad.n}-1-1.html"

    def who(ad: Item) -> str:
        return f'<a href="space-uid-{account_of(ad.seller)}.html" c="1">{ad.seller}</a>'

    def price(ad: Item) -> str:
        return f"{cost(ad):g} 元"

    def row(ad: Item) -> str:
        return f'<tbody id="normalthread_{ad.n}"><tr><td class="icn"><a href="thread-{ad.n}-1-1.html" target="_blank"><img src="static/image/common/folder_common.gif"></a></td><th class="common"><em>[<a href="forum-44-1.html">出售</a>]</em> <a href="thread-{ad.n}-1-1.html" onclick="atarget(this)" class="s xst">{ad.title}</a> <img src="static/image/filetype/image_s.gif" alt="attach_img"></th><td class="by"><cite>{who(ad)}</cite><em><span>{day(ad).year}-{day(ad).month}-{day(ad).day}</span></em></td><td class="num"><a href="thread-{ad.n}-1-1.html" class="xi2">{ad.n % 9}</a><em>{ad.n % 900}</em></td><td class="by"><cite><a href="space-uid-7.html">路人甲</a></cite><em><a href="thread-{ad.n}-1-1.html#lastpost">2026-11-27 08:0{ad.n % 9}</a></em></td></tr></tbody>'

    def listing(leaf: Leaf) -> str:
        sticky = '<tbody id="stickthread_12"><tr><td class="icn"><img src="static/image/common/pin_3.gif"></td><th class="lock"><a href="thread-12-1-1.html" class="s xst">交易区版规，发帖必读</a></th><td class="by"><cite><a href="space-uid-1.html">admin</a></cite><em><span>2012-3-1</span></em></td></tr></tbody>'
        turn = "".join(f'<a href="forum-44-{n}.html">{n}</a>' if n != leaf.number else f"<strong>{n}</strong>" for n in range(1, leaf.last + 1))
        return f'<div id="pt" class="bm cl"><a href="./">论坛</a> › <a href="forum-44-1.html">交易区</a></div><div id="threadlist" class="tl bm bmw"><table summary="forum_44" cellspacing="0">{sticky}{"".join(map(row, leaf.ads))}</table></div><div class="pg">{turn}</div>'

    def detail(ad: Item) -> tuple[str, str]:
        body = f'<div id="pt" class="bm cl"><a href="./">论坛</a> › <a href="forum-44-1.html">交易区</a></div><div id="postlist" class="pl bm"><table><tr><td class="pls"><span class="xg1">查看:</span> <span class="xi1">{ad.n % 900}</span></td><td class="plc"><h1 class="ts">[<a href="forum-44-1.html">出售</a>] <span id="thread_subject">{ad.title}</span></h1></td></tr></table><div id="post_{ad.n}0"><table class="plhin"><tr><td class="pls"><div class="authi">{who(ad)}</div><dl class="pil"><dt>积分</dt><dd>{ad.n % 3000}</dd></dl></td><td class="plc"><div class="authi">楼主 <em id="authorposton{ad.n}0">发表于 {day(ad):%Y-%m-%d} 20:00:00</em> | 只看该作者</div><div class="typeoption"><table class="cgtl mbm"><tbody><tr><th>价格:</th><td>{price(ad)}</td></tr><tr><th>所在地:</th><td>{ad.place}</td></tr><tr><th>运费:</th><td>买家承担，约 25 元</td></tr></tbody></table></div><table><tr><td class="t_f" id="postmessage_{ad.n}0">{ad.text}<br><img id="aimg_{ad.n}" src="data/attachment/forum/{ad.n}.jpg" class="zoom" width="600"></td></tr></table><div class="sign">本店长期回收旧箱 50 元一个</div></td></tr></table></div><div id="post_{ad.n}1"><table class="plhin"><tr><td class="pls"><div class="authi"><a href="space-uid-7.html">路人甲</a></div></td><td class="plc"><div class="authi"><em>发表于 2026-11-27 08:0{ad.n % 9}:00</em></div><td class="t_f">{cost(ad) * 0.8:.0f} 元出不出？</td></td></tr></table></div></div>'
        return body, canonical(path(ad))

    board = '<div id="ct"><h2><a href="forum-44-1.html">交易区</a></h2><h2><a href="forum-2-1.html">闲聊区</a></h2></div>'
    rules = '<h1 class="ts"><span id="thread_subject">交易区版规，发帖必读</span></h1><td class="t_f">必须标价。违规罚款 50 元。</td>'
    pages = Pages(ads, path, {"/forum-44.html": ads}, listing, detail, lambda body: f'<div id="hd"><a href="./">爬友之家</a><a href="member.php?mod=logging">登录</a><a href="search.php">搜索</a></div><div id="wp" class="wp">{body}</div><div id="ft">Powered by <strong>Discuz!</strong> X3.5</div>', board, "zh-CN", "爬友之家", size=8, turn=by_pattern(r"(?<=forum-44)-(\d+)(?=\.html$)"),
                  others={"/thread-12-1-1.html": rules, "/forum-2-1.html": "<h1>闲聊区</h1>", "/member.php": "<h1>登录</h1>", "/search.php": "<h1>搜索</h1>", "/space-uid-7.html": "<h1>路人甲</h1>", "/space-uid-1.html": "<h1>admin</h1>"}, titled=lambda ad: f"{ad.title} - 交易区 - 爬友之家 - Powered by Discuz!")
    site = made("discuz-cn", "CNY", pages, ALL, image=lambda ad: f"/data/attachment/forum/{ad.n}.jpg", account=lambda ad: str(account_of(ad.seller)))
    site.pages = beside(pages, lambda at, _: html("<h1>个人资料</h1>", lang="zh-CN", title="个人资料") if at.startswith("/space-uid-8") else None)
    return site


def vk_goods_ru() -> Made:
    """A community's goods on a Russian network: one address for a good in the query, the old sum struck, "Цена договорная", a community instead of a seller, views, goods of other communities below, more by an offset."""
    ads = made_ads(23, "Среднеазиатская черепаха|Попугай жако|Королевский питон|Террариум 80 см|Эублефар", "самец|самка|пара|малыш|с документами",
        prices="3500 - 12900 5400 2800", texts="Здоровый, ручной, ест хорошо. Доставка по городу.|Разведение домашнее, отправка поездом.")

    def path(ad: Item) -> str:
        return f"/market-17512?w=product-17512_{ad.n}"

    def price(ad: Item) -> str:
        return "Цена договорная" if ad.price is None else f"{whole(cost(ad), ' ')} ₽"

    def old(ad: Item) -> str:
        return f'<span class="market_row_price_old"><s>{whole(cost(ad) * 1.25, " ")} ₽</s></span>' if ad.price is not None and ad.n % 4 == 0 else ""

    def row(ad: Item) -> str:
        return f'<div class="market_row market_row_theme" id="market_item{ad.n}" data-id="-17512_{ad.n}"><div class="market_row_photo"><a href="{path(ad)}"><img class="market_row_img" src="/impg/goods/{ad.n}.jpg?size=400x400&amp;quality=95" alt="{ad.title}"></a></div><div class="market_row_content"><div class="market_row_name"><a href="{path(ad)}">{ad.title}</a></div><div class="market_row_price">{price(ad)}{old(ad)}</div></div></div>'

    def listing(leaf: Leaf) -> str:
        more = f'<a class="ui_load_more_btn" href="/market-17512?offset={leaf.number * 8}">Показать ещё</a>' if leaf.number < leaf.last else ""
        return f'<div class="page_block_header"><h2>Товары <span class="ui_crumb_count">{len(ads)}</span></h2></div><div class="market_list" id="market_list">{"".join(map(row, leaf.ads))}</div>{more}'

    def detail(ad: Item) -> tuple[str, str]:
        far = "".join(f'<div class="market_row"><a href="/market-990{n}?w=product-990{n}_1"><span class="market_row_name">Корм для рептилий {n}</span></a><div class="market_row_price">{n}90 ₽</div></div>' for n in (3, 4))
        body = f'<div class="market_item" id="wk_content"><div class="market_item_photo"><img id="market_item_photo" src="/impg/goods/{ad.n}.jpg?size=1280x1280&amp;quality=96" alt="{ad.title}"></div><h1 class="market_item_title">{ad.title}</h1><div class="market_item_price">{price(ad)} {old(ad)}</div><a class="market_item_category" href="/market-17512">Животные</a><div class="market_item_description" id="market_item_description">{ad.text}</div><div class="market_item_owner"><a href="/exo_nsk"><img src="/impg/ava.jpg?size=50x50" alt=""></a><a class="market_item_owner_name" href="/exo_nsk">Экзотика Новосибирск</a><span>4,8 · 120 отзывов</span></div><div class="market_item_views">{ad.n % 500} просмотров</div><button>Написать продавцу</button></div><h3>Ещё от сообщества</h3>{"".join(map(row, others(ads, ad)))}<h3>Похожие товары</h3>{far}'
        kept = {"item": {"id": ad.n, "owner_id": -17512, "title": ad.title, "price": None if ad.price is None else {"amount": str(int(cost(ad) * 100)), "currency": {"id": 643, "name": "RUB"}, "text": price(ad)}, "thumb_photo": f"/impg/goods/{ad.n}.jpg"}}
        return body + state(kept, "vkMarketItem"), canonical(path(ad)) + shared(ad.title, f"/impg/goods/{ad.n}.jpg")

    pages = Pages(ads, path, {"/market-17512": ads}, listing, detail, lambda body: f'<div id="page_header"><a class="top_home_link" href="/">сеть</a><a href="/login">Войти</a></div><div id="page_body"><div class="group_name"><a href="/exo_nsk">Экзотика Новосибирск</a></div>{body}</div><div class="footer_wrap"><a href="/terms">Правила</a></div>', '<a href="/market-17512">Товары</a>', "ru", "Экзотика Новосибирск | Товары", size=8, turn=lambda at, query: (at, int(query.get("offset", "0")) // 8 + 1),
                  others={"/login": "<h1>Вход</h1>", "/terms": "<h1>Правила</h1>", "/exo_nsk": '<h1>Экзотика Новосибирск</h1><p>2 104 подписчика</p><a href="/market-17512">Товары</a>', "/market-9903": "<h1>Зоокорм</h1>", "/market-9904": "<h1>Зоокорм</h1>"})
    return made("vk-goods-ru", "RUB", pages, PLAIN, image=lambda ad: f"/impg/goods/{ad.n}.jpg", entry="market-17512")


MAKES: dict[str, Callable[[], Made]] = {make.__name__: make for make in (blogger_id, discuz_cn, vk_goods_ru)}
