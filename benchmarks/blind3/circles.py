"""Circles of people: boards, a gallery, a wiki and classifieds that hang on a blog."""
# ruff: noqa: E501 - markup reads best as it is sent
# fmt: off

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime

from benchmarks.blind.base import account_of, made_ads
from benchmarks.blind2.base import ALL, PLAIN, Leaf, Pages, by_path, by_query, cost, figures, made, numbers
from tests.spiders.shops.base import Item, Made


def _day(ad: Item) -> datetime:
    assert ad.posted
    return ad.posted


def _in_german(day: datetime) -> str:
    return f"{day.day}. {'Januar' if day.month == 1 else 'Februar'} {day.year}"


def flarum_nl() -> Made:
    """Flarum: what there is stands in noscript and in a JSON document of resources; /d/123-name, "Next Page »", sums in the words of the first post, bids after it."""
    ads = made_ads(26, "Te koop koningspython|Aangeboden moerasschildpadden|Te koop wandelende takken|Aangeboden baardagame", "jong dier|koppel|met terrarium|wegens tijdgebrek|nakweek 2025|ophalen|gratis voer erbij",
        prices="85 45 5.50 120", texts="Gezonde dieren, eten goed. Alleen ophalen.|Met overdrachtsverklaring, foto's op aanvraag.", people="sjaak_herp|Marjolein|terrafan88")

    def path(ad: Item) -> str:
        return f"/d/{ad.n}-{ad.slug}"

    def shown(ad: Item) -> str:
        return f"€ {figures(cost(ad))}" if cost(ad) % 1 else f"€ {cost(ad):.0f},-"

    def payload(kept: dict[str, object]) -> str:
        return f'<script id="flarum-json-payload" type="application/json">{json.dumps({"resources": [{"type": "forums", "id": "1", "attributes": {"title": "Reptielenplaza"}}], "session": {"userId": 0}, "locale": "nl", "apiDocument": kept}, ensure_ascii=False)}</script>'

    def frame(body: str) -> str:
        return f'<div id="app" class="App"><header id="header" class="App-header"><a href="/" id="home-link">Reptielenplaza</a></header><main class="App-content"><div id="flarum-loading" style="display: none">Bezig met laden...</div>{body}</main></div>'

    def detail(ad: Item) -> tuple[str, str]:
        when = f"{_day(ad):%Y-%m-%dT%H:%M:%S+00:00}"
        text = f'<p>{ad.text}</p><p>Vraagprijs: {shown(ad)}</p><p><img src="/assets/files/{ad.n}.jpg" title="" alt=""></p>'
        kept: dict[str, object] = {"data": {"type": "discussions", "id": str(ad.n), "attributes": {"title": ad.title, "slug": f"{ad.n}-{ad.slug}", "commentCount": 2, "createdAt": when}}, "included": [{"type": "posts", "id": str(ad.n * 5), "attributes": {"number": 1, "createdAt": when, "contentType": "comment", "contentHtml": text}, "relationships": {"user": {"data": {"type": "users", "id": str(account_of(ad.seller))}}}}, {"type": "users", "id": str(account_of(ad.seller)), "attributes": {"username": ad.seller, "displayName": ad.seller, "slug": ad.seller}}]}
        body = f'<noscript id="flarum-content"><div class="container"><h1>{ad.title}</h1><div><article><div class="PostUser"><h3 class="PostUser-name">{ad.seller}</h3></div><div class="Post-body">{text}</div></article><hr><article><div class="PostUser"><h3 class="PostUser-name">kijker</h3></div><div class="Post-body"><p>Ik bied € 25,-</p></div></article><hr></div></div></noscript>{payload(kept)}'
        return body, f'<link rel="canonical" href="{{base}}d/{ad.n}-{ad.slug}"><meta name="description" content="{ad.text}"><meta property="article:published_time" content="{when}">'

    def listing(leaf: Leaf) -> str:
        rows = "".join(f'<li><a href="{{base}}d/{ad.n}-{ad.slug}">{ad.title}</a></li>' for ad in leaf.ads)
        more = f'<a href="{{base}}{leaf.at[1:]}?page={leaf.number + 1}">Volgende pagina »</a>' if leaf.number < leaf.last else ""
        back = f'<a href="{{base}}{leaf.at[1:]}?page={leaf.number - 1}">« Vorige pagina</a>' if leaf.number > 1 else ""
        kept: dict[str, object] = {"links": {"first": "{base}api/discussions"}, "data": [{"type": "discussions", "id": str(ad.n), "attributes": {"title": ad.title, "slug": f"{ad.n}-{ad.slug}", "createdAt": f"{_day(ad):%Y-%m-%dT%H:%M:%S+00:00}"}} for ad in leaf.ads]}
        return f'<noscript id="flarum-content"><div class="container"><h1>Vraag en aanbod</h1><ul>{rows}</ul>{back}{more}</div></noscript>{payload(kept)}'

    tags = '<noscript id="flarum-content"><div class="container"><h2>Tags</h2><ul><li><a href="/t/vraag-en-aanbod">Vraag en aanbod</a></li><li><a href="/t/verzorging">Verzorging</a></li></ul></div></noscript>'
    pages = Pages(ads, path, {"/t/vraag-en-aanbod": ads}, listing, detail, frame, tags, "nl", "Reptielenplaza", size=10,
                  others={"/tags": tags, "/t/verzorging": '<noscript><div class="container"><h1>Verzorging</h1><ul><li><a href="/d/77-lampen">Welke lamp?</a></li></ul></div></noscript>', "/d/77-lampen": "<noscript><h1>Welke lamp?</h1><p>Een UVB-lamp van 60 euro gaat een jaar mee.</p></noscript>"}, titled=lambda ad: f"{ad.title} - Reptielenplaza")
    return made("flarum-nl", "EUR", pages, (*PLAIN, "seller", "posted"), image=lambda ad: f"/assets/files/{ad.n}.jpg")


def woltlab_de() -> Made:
    """WoltLab: labels before each thread's title, attachments, signatures with sums in them, a lasting rules thread, "VB" before the sum, ?pageNo=2."""
    ads = made_ads(28, "Teppichpython Nachzucht|Pantherchamäleon Ambilobe|Dendrobates tinctorius|Testudo hermanni boettgeri|Phyllobates terribilis", "1,0|0,1|1,1|0,0,3|adult|semiadult",
        prices="150 220 45.00 95 60", texts="Abgabe nur mit Schutzvertrag, Herkunftsnachweis liegt bei.|Frisst zuverlässig Frostfutter, sehr ruhig. Übergabe in Hamm.", people="python-peter|Froschkönigin|chamäleon_ralf")

    def path(ad: Item) -> str:
        return f"/forum/thread/{ad.n}-{ad.slug}/"

    def post(who: str, when: datetime, text: str, number: int) -> str:
        return f'<li id="post{number}" class="anchorFixedHeader"><article class="wbbPost message messageSidebarOrientationLeft" data-post-id="{number}"><aside class="messageSidebar member"><div class="messageAuthor"><div class="messageAuthorContainer"><a href="{{base}}user/{account_of(who)}-{who}/" class="username userLink" data-object-id="{account_of(who)}"><span>{who}</span></a></div><div class="userTitle"><span class="badge userTitleBadge">Fortgeschrittener</span></div></div><div class="userCredits"><dl><dt>Beiträge</dt><dd>1.204</dd></dl></div></aside><div class="messageContent"><header class="messageHeader"><a href="#" class="permalink messagePublicationTime"><woltlab-core-date-time date="{when:%Y-%m-%dT%H:%M:%S+00:00}"><time datetime="{when:%Y-%m-%dT%H:%M:%S+00:00}" class="datetime">{_in_german(when)}</time></woltlab-core-date-time></a></header><div class="messageBody"><div class="messageText">{text}</div></div><footer class="messageFooter"><div class="messageSignature"><div>Terrarienbau ab 250 Euro, schreibt mir!</div></div></footer></div></article></li>'

    def frame(body: str) -> str:
        return f'<div id="pageContainer"><div id="pageHeaderContainer"><a href="/">Schuppenforum</a><nav><a href="/forum/">Forum</a><a href="/members-list/">Mitglieder</a><a href="/login/">Anmelden</a></nav></div><section id="main"><div id="content" class="content">{body}</div></section><footer id="pageFooter"><a href="/datenschutz/">Datenschutz</a> Community-Software: WoltLab Suite</footer></div>'

    def detail(ad: Item) -> tuple[str, str]:
        text = f'<p>{ad.text}</p><p>VB {figures(cost(ad), places=2 if ad.n % 5 == 0 else 0)} Euro, Versand per Tierspedition 40 Euro.</p><p><a href="/attachment/{ad.n}-bild-jpg/" class="embeddedAttachmentLink jsImageViewer"><img src="/attachment/{ad.n}-bild-jpg/" alt="bild.jpg"></a></p>'
        body = f'<header class="contentHeader messageGroupContentHeader"><div class="contentHeaderTitle"><h1 class="contentTitle">{ad.title}</h1><ul class="inlineList contentHeaderMetaData"><li><ul class="labelList"><li><a href="/forum/board/7-verkaufe/?labelIDs[1]=3" class="badge label green">Biete</a></li></ul></li><li><a href="/user/{account_of(ad.seller)}-{ad.seller}/" class="userLink">{ad.seller}</a></li><li>{_in_german(_day(ad))}</li></ul></div></header><ul class="wbbThreadPostList messageList">{post(ad.seller, _day(ad), text, ad.n * 4)}{post("schnapper", datetime(2026, 2, 25, 8, tzinfo=UTC), "<p>Würde 30 Euro geben.</p>", ad.n * 4 + 1)}</ul><section class="box similarThreads"><h2>Ähnliche Themen</h2><ul><li><a href="{path(ads[1])}">{ads[1].title}</a></li></ul></section>'
        return body, f'<meta property="og:title" content="{ad.title} - Schuppenforum"><meta property="og:type" content="article"><link rel="canonical" href="{{base}}{path(ad)[1:]}">'

    def listing(leaf: Leaf) -> str:
        rows = "".join(f'<ol class="tabularListRow"><li class="tabularListColumns wbbThread"><ol class="tabularListColumns"><li class="columnIcon"><img src="/images/avatars/{account_of(ad.seller)}.png" class="userAvatarImage" alt=""></li><li class="columnSubject"><ul class="labelList"><li><span class="badge label green">Biete</span></li></ul><h3><a href="{{base}}{path(ad)[1:]}" class="messageGroupLink wbbTopicLink" data-object-id="{ad.n}">{ad.title}</a></h3><ul class="inlineList"><li><a class="userLink" href="/user/{account_of(ad.seller)}-{ad.seller}/">{ad.seller}</a></li><li>{_in_german(_day(ad))}</li></ul></li><li class="columnStats"><dl><dt>Antworten</dt><dd>1</dd></dl><dl><dt>Zugriffe</dt><dd>312</dd></dl></li></ol></li></ol>' for ad in leaf.ads)
        row = numbers(leaf, lambda n: f"{{base}}forum/board/7-verkaufe/?pageNo={n}", "active")
        return f'<h1 class="contentTitle">Verkaufe</h1><nav class="pagination">{row}</nav><div class="tabularList wbbThreadList"><ol class="tabularListRow sticky"><li><h3><a href="/forum/thread/12-regeln/">WICHTIG: Regeln für Inserate</a></h3></li></ol>{rows}</div>'

    board = '<ul class="wbbBoardList"><li><h3><a href="/forum/board/7-verkaufe/">Verkaufe</a></h3></li><li><h3><a href="/forum/board/8-haltung/">Haltung</a></h3></li></ul>'
    pages = Pages(ads, path, {"/forum/board/7-verkaufe/": ads}, listing, detail, frame, board, "de", "Schuppenforum", turn=by_query("pageNo"), size=10,
                  others={"/forum/": board, "/forum/board/8-haltung/": "<h1>Haltung</h1><p>Keine Themen</p>", "/members-list/": "<h1>Mitglieder</h1>", "/login/": "<h1>Anmeldung</h1>", "/datenschutz/": "<h1>Datenschutz</h1>", "/forum/thread/12-regeln/": f'<h1 class="contentTitle">WICHTIG: Regeln für Inserate</h1><ul>{post("admin", datetime(2020, 2, 1, 8, tzinfo=UTC), "<p>Preis angeben! Händler zahlen 20 Euro.</p>", 9)}</ul>'}, titled=lambda ad: f"{ad.title} - Verkaufe - Schuppenforum")
    return made("woltlab-de", "EUR", pages, (*PLAIN, "seller", "posted"), image=lambda ad: f"/attachment/{ad.n}-bild-jpg/", account=lambda ad: f"{account_of(ad.seller)}-{ad.seller}")


def coppermine_ua() -> Made:
    """Coppermine: a hobby group's albums, pictures by pid, captions with the sum in words of Ukraine, counts of views, dates of upload, rating stars."""
    ads = made_ads(25, "Кактус астрофітум|Літопс оптика|Адениум з насіння|Стапелія гігантська|Гімнокаліциум щеплений", "молодий|дорослий|квітучий|з дітками|рідкісний",
        prices="120 85 450 60.50 1250", texts="Відправка поштою після передоплати, упаковка надійна.|Рослина здорова, вирощена на моєму підвіконні.", people="kaktusist_od|Оксана В|sukulent.ua")

    def path(ad: Item) -> str:
        return f"/displayimage.php?album=3&pid={ad.n}"

    def shown(ad: Item) -> str:
        return f"{figures(cost(ad), ' ', places=2 if cost(ad) % 1 else 0)} грн"

    def frame(body: str) -> str:
        return f'<table class="maintable"><tr><td><a href="index.php">Галерея</a> :: <a href="thumbnails.php?album=lastup">Нові</a> :: <a href="thumbnails.php?album=toprated">Кращі</a> :: <a href="login.php">Вхід</a> :: <a href="search.php">Пошук</a></td></tr></table>{body}<div class="footer">Powered by Coppermine Photo Gallery</div>'

    def detail(ad: Item) -> str:
        at = [each.n for each in ads].index(ad.n)
        strip = "".join(f'<td class="thumb"><a href="displayimage.php?album=3&amp;pid={each.n}#top_display_media"><img src="albums/prodazh/thumb_{each.n}.jpg" class="strip_image" alt=""></a></td>' for each in ads[max(at - 2, 0) : at] + ads[at + 1 : at + 3])
        return f'<table class="maintable"><tr><td class="statlink"><a href="index.php">Головна</a> &gt; <a href="thumbnails.php?album=3">Продаж рослин</a></td></tr></table><table class="maintable"><tr><td class="navmenu"><a href="displayimage.php?album=3&amp;pid={ads[at - 1].n}#top_display_media">«</a></td><td class="navmenu">ФАЙЛ {at + 1}/{len(ads)}</td></tr></table><table><tr><td align="center" class="display_media"><img src="albums/prodazh/normal_{ad.n}.jpg" class="image" alt="{ad.n}.jpg"></td></tr><tr><td class="tableb"><h1 class="pic_title">{ad.title}</h1><p class="pic_caption">{ad.text} Ціна {shown(ad)}, від 3 шт знижка 10%.</p></td></tr></table><table id="filmstrip"><tr>{strip}</tr></table><table class="picinfo"><tr><td>Назва файлу:</td><td>{ad.n}.jpg</td></tr><tr><td>Назва альбому:</td><td><a href="profile.php?uid={account_of(ad.seller)}">{ad.seller}</a> / <a href="thumbnails.php?album=3">Продаж рослин</a></td></tr><tr><td>Розмір файлу:</td><td>187 КБ</td></tr><tr><td>Додано:</td><td>{_day(ad):%d.%m.%Y}</td></tr><tr><td>Переглядів:</td><td>{ad.n % 400}</td></tr></table>'

    def turn(at: str, query: dict[str, str]) -> tuple[str, int]:
        return f"{at}?album={query.get('album', '')}", int(query.get("page", "1"))

    def listing(leaf: Leaf) -> str:
        cells = "".join(f'<td class="thumbnails"><a href="displayimage.php?album=3&amp;pid={ad.n}"><img src="albums/prodazh/thumb_{ad.n}.jpg" class="image thumbnail" alt="{ad.n}.jpg"></a><span class="thumb_title">{ad.title}</span><span class="thumb_caption">{ad.n % 400} переглядів</span></td>' for ad in leaf.ads)
        return f'<table class="maintable"><tr><td class="tableh1"><h2>Продаж рослин</h2></td><td><a href="thumbnails.php?album=3&amp;sort=da">+</a></td></tr><tr>{cells}</tr><tr><td class="tableh1">{len(ads)} файлів на {leaf.last} сторінках</td><td class="navmenu">{numbers(leaf, lambda n: f"thumbnails.php?album=3&amp;page={n}")}</td></tr></table>'

    home = '<table><tr><td><a href="thumbnails.php?album=3"><b>Продаж рослин</b></a><p>25 файлів</p></td></tr><tr><td><a href="thumbnails.php?album=5"><b>Наші зустрічі</b></a></td></tr></table>'
    pages = Pages(ads, path, {"/thumbnails.php?album=3": ads}, listing, detail, frame, home, "uk", "Клуб сукулентів", turn=turn, size=9,
                  others={"/index.php": home, "/thumbnails.php": "<h2>Наші зустрічі</h2><p>Немає файлів</p>", "/login.php": "<h2>Вхід</h2>", "/search.php": "<h2>Пошук</h2>", "/profile.php": "<h2>Профіль</h2>"}, titled=lambda ad: f"Клуб сукулентів - Продаж рослин/{ad.title}")
    return made("coppermine-ua", "UAH", pages, (*PLAIN, "seller", "posted"), image=lambda ad: f"/albums/prodazh/normal_{ad.n}.jpg", account=lambda ad: str(account_of(ad.seller)))


def wiki_us() -> Made:
    """MediaWiki: care sheets with sums of their own and a category of ads, each a page with a box of facts; red links, edit links, last edited at the foot, ?pagefrom=."""
    ads = made_ads(24, "Crested gecko Harlequin|Gargoyle gecko Reticulated|Chahoua gecko Mainland|Leachie Nuu Ana", "hatchling|subadult|proven female|proven male|holdback|rehome",
        prices="75 250 1,450 3,200".replace(",", ""), texts="Raised on a complete diet, never had health issues. See the care sheet.|Ships Mondays with heat pack, weather permitting.", people="GeckoGal|RhacMan|Mossbank", places="Portland, Oregon|Tampa, Florida|Reno, Nevada")

    def path(ad: Item) -> str:
        return f"/wiki/Ad:{ad.title.replace(' ', '_')}"

    def frame(body: str) -> str:
        return f'<div id="mw-page-base"></div><div id="content" class="mw-body" role="main">{body}</div><div id="mw-navigation"><ul><li><a href="/wiki/Main_Page">Main page</a></li><li><a href="/wiki/Category:For_sale">For sale</a></li><li><a href="/wiki/Crested_gecko">Crested gecko care</a></li><li><a href="/wiki/Special:RecentChanges">Recent changes</a></li><li><a href="/index.php?title=Special:UserLogin">Log in</a></li></ul></div><footer id="footer"><ul><li id="footer-info-lastmod">This page was last edited on 25 February 2026, at 09:00.</li><li><a href="/wiki/RhacWiki:Privacy_policy">Privacy policy</a></li></ul></footer>'

    def detail(ad: Item) -> str:
        facts = "".join(f"<tr><th scope=\"row\">{name}</th><td>{value}</td></tr>" for name, value in (("Asking price", f"${cost(ad):,.0f}"), ("Shipping", "$45 flat"), ("Location", ad.place), ("Offered by", f'<a href="/wiki/User:{ad.seller}" title="User:{ad.seller}">{ad.seller}</a>'), ("Listed", f"{_day(ad):%B} {_day(ad).day}, {_day(ad).year}")))
        return f'<h1 id="firstHeading" class="firstHeading mw-first-heading">{ad.title}</h1><div id="bodyContent"><div id="siteSub">From RhacWiki</div><div id="mw-content-text"><div class="mw-parser-output"><table class="infobox"><tbody><tr><th colspan="2" class="infobox-title">{ad.title}</th></tr><tr><td colspan="2"><a href="/wiki/File:{ad.n}.jpg" class="image"><img src="/images/thumb/a/a1/{ad.n}.jpg/300px-{ad.n}.jpg" srcset="/images/a/a1/{ad.n}.jpg 2x" width="300"></a></td></tr>{facts}</tbody></table><p>{ad.text}</p><h2><span class="mw-headline" id="Lineage">Lineage</span><span class="mw-editsection">[<a href="/index.php?title=Ad:{ad.n}&amp;action=edit&amp;section=1">edit</a>]</span></h2><p>Sire cost $900 in 2019. Dam is a <a href="/index.php?title=Lilly_line&amp;action=edit&amp;redlink=1" class="new">Lilly line</a>. See <a href="/wiki/Crested_gecko">Crested gecko</a>.</p></div></div><div id="catlinks"><a href="/wiki/Category:For_sale">For sale</a></div></div>'

    def listing(leaf: Leaf) -> str:
        rows = "".join(f'<li><a href="{path(ad)}" title="Ad:{ad.title}">Ad:{ad.title}</a></li>' for ad in leaf.ads)
        more = f'(<a href="/wiki/Category:For_sale?pagefrom={leaf.number + 1}#mw-pages">next page</a>)' if leaf.number < leaf.last else "(next page)"
        return f'<h1 id="firstHeading">Category:For sale</h1><div id="mw-content-text"><p>Read <a href="/wiki/RhacWiki:Selling">how to sell</a> first.</p><div id="mw-pages"><h2>Pages in category "For sale"</h2><p>The following {len(leaf.ads)} pages are in this category, out of {len(ads)} total. {more}</p><div class="mw-category"><ul>{rows}</ul></div></div></div>'

    main = '<h1 id="firstHeading">Main Page</h1><p>Welcome to RhacWiki. <a href="/wiki/Category:For_sale">Animals for sale</a> · <a href="/wiki/Crested_gecko">Care</a></p>'
    pages = Pages(ads, path, {"/wiki/Category:For_sale": ads}, listing, detail, frame, main, "en-US", "RhacWiki", turn=by_query("pagefrom"), size=9,
                  others={"/wiki/Main_Page": main, "/wiki/Crested_gecko": '<h1 id="firstHeading">Crested gecko</h1><table class="infobox"><tr><th>Price range</th><td>$50 to $3,000</td></tr><tr><th>Lifespan</th><td>15 years</td></tr></table><p>A starter set costs about $120.</p>', "/wiki/RhacWiki:Selling": '<h1 id="firstHeading">RhacWiki:Selling</h1><p>Dealers pay $10 a month.</p>', "/wiki/Special:RecentChanges": "<h1>Recent changes</h1>", "/wiki/RhacWiki:Privacy_policy": "<h1>Privacy policy</h1>", "/index.php": "<h1>Log in</h1>"}, titled=lambda ad: f"Ad:{ad.title} - RhacWiki")
    return made("wiki-us", "USD", pages, ALL, image=lambda ad: f"/images/a/a1/{ad.n}.jpg", account=lambda ad: f"User:{ad.seller}")


def wpadverts_za() -> Made:
    """WPAdverts on a blog: /advert/ for ads among posts of the blog, "R1 250.00", ages beside dates, featured ads, phone behind a button, ?pg=2."""
    ads = made_ads(28, "Leopard tortoise hatchlings|Cycad Encephalartos suckers|Kudu horns mounted|African rock python skin|Springbok hides", "with permit|trio|negotiable|collect only|from estate|wholesale lot",
        prices="1250.00 8400.00 650.00 2300.00 185.50", texts="TOPS permit holders only, permit number to be given before collection.|Located on the farm, phone before you come.", people="Oom Piet|Karoo Curios|Thandi M", places="Graaff-Reinet|Polokwane|Durban North")

    def path(ad: Item) -> str:
        return f"/advert/{ad.slug}/"

    def money(ad: Item) -> str:
        return f"R{figures(cost(ad), ' ', '.')}"

    def card(ad: Item) -> str:
        first = " advert-is-featured" if ad.n % 7 == 0 else ""
        return f'<div class="advert-item advert-item-col-2{first}"><span class="advert-img"><img src="/wp-content/uploads/2026/02/{ad.n}-310x190.jpg" alt="" class="advert-item-grow"></span><div class="advert-post-title"><span class="advert-link"><a href="{{base}}{path(ad)[1:]}" title="{ad.title}" class="advert-link-text">{ad.title}</a><span class="advert-link-wrap"></span></span></div><div class="advert-published"><span class="advert-date">{_day(ad):%B} {_day(ad).day}, {_day(ad).year}</span><span class="advert-location adverts-icon-location">{ad.place}</span><div class="advert-price">{money(ad)}</div></div></div>'

    def frame(body: str) -> str:
        return f'<header id="masthead"><p class="site-title"><a href="/">Bushveld Trader</a></p><nav><a href="/adverts/">Adverts</a><a href="/adverts/add/">Post an Ad</a><a href="/adverts/manage/">Manage</a><a href="/blog/">Blog</a></nav></header><div id="content" class="site-content">{body}</div><aside id="secondary"><h2>Recent Posts</h2><ul><li><a href="/2026/02/permits-explained/">Permits explained</a></li></ul><h2>Categories</h2><ul><li><a href="/category/news/">News</a></li></ul></aside><footer>Proudly powered by WordPress</footer>'

    def detail(ad: Item) -> str:
        return f'<article id="post-{ad.n}" class="post-{ad.n} advert type-advert status-publish hentry"><header class="entry-header"><h1 class="entry-title">{ad.title}</h1></header><div class="entry-content"><div class="wpadverts-slides"><div class="wpadverts-slide"><div class="wpadverts-slide-decoration"><img src="/wp-content/uploads/2026/02/{ad.n}.jpg" class="wpadverts-slide-img" alt=""></div></div></div><div class="adverts-single-box"><div class="adverts-single-author"><div class="adverts-single-author-avatar"><img src="/avatar/{account_of(ad.seller)}.png" class="avatar" alt=""></div><div class="adverts-single-author-name">by <b><a href="/author/{ad.seller.lower().replace(" ", "-")}/">{ad.seller}</a></b><br>Published: {_day(ad):%B} {_day(ad).day}, {_day(ad).year}</div></div><div class="adverts-single-price"><span class="adverts-price-box">{money(ad)}</span></div></div><div class="adverts-grid adverts-grid-closed-top adverts-grid-details"><div class="adverts-grid-row"><div class="adverts-grid-col"><span class="adverts-round-icon adverts-icon-tags"></span><span class="adverts-row-title">Category</span></div><div><a href="/advert-category/wildlife/">Wildlife</a></div></div><div class="adverts-grid-row"><div class="adverts-grid-col"><span class="adverts-row-title">Location</span></div><div>{ad.place}</div></div></div><div class="adverts-content"><p>{ad.text}</p></div><div class="adverts-single-actions"><a href="#" class="adverts-button">Show phone</a></div></div></article><nav class="post-navigation"><a href="{path(ads[0])}" rel="prev">{ads[0].title}</a></nav>'

    def listing(leaf: Leaf) -> str:
        row = "".join(f'<span class="page-numbers current">{n}</span>' if n == leaf.number else f'<a class="page-numbers" href="{{base}}{leaf.at[1:]}?pg={n}">{n}</a>' for n in range(1, leaf.last + 1))
        return f'<h1 class="entry-title">Adverts</h1><div class="adverts-options"><form><input name="query"><input name="location"></form><a href="{leaf.at}?adverts_sort=price-asc">Cheapest first</a></div><div class="adverts-list">{"".join(map(card, leaf.ads))}</div><div class="adverts-pagination">{row}</div>'

    post = '<article class="post type-post"><h1 class="entry-title">Permits explained</h1><p>By <a href="/author/admin/">admin</a> on February 3, 2026</p><p>A permit costs R100 and takes three weeks.</p><img src="/wp-content/uploads/2026/02/permit.jpg"></article>'
    pages = Pages(ads, path, {"/adverts/": ads, "/advert-category/wildlife/": ads[:10]}, listing, detail, frame, post, "en-ZA", "Bushveld Trader", turn=by_query("pg"), size=10,
                  others={"/adverts/add/": "<h1>Post an Ad</h1>", "/adverts/manage/": "<h1>Please log in</h1>", "/blog/": '<h1>Blog</h1><h2><a href="/2026/02/permits-explained/">Permits explained</a></h2>', "/2026/02/permits-explained/": post, "/category/news/": '<h1>News</h1><h2><a href="/2026/02/permits-explained/">Permits explained</a></h2>'}, titled=lambda ad: f"{ad.title} – Bushveld Trader")
    return made("wpadverts-za", "ZAR", pages, ALL, image=lambda ad: f"/wp-content/uploads/2026/02/{ad.n}.jpg", account=lambda ad: ad.seller.lower().replace(" ", "-"))


def hivepress_ie() -> Made:
    """HivePress: /listing/ and /vendor/, /listings/page/2/, facts in lists without labels, the age in the vendor's card, requests to buy beside."""
    ads = made_ads(25, "Irish elk antler copy|Connemara fox rug|Barn owl under dome|Hermann tortoise, licensed|Bog oak with amber", "vintage|restored|on offer|collectors|pair",
        prices="450 89.50 1200 275 35", texts="Collection from Athlone, cash or bank transfer.|Article 10 certificate included where required.", people="Seamus Curios|Bog & Bone|Niamh", places="Athlone, Westmeath|Ennis, Clare|Cobh, Cork")

    def path(ad: Item) -> str:
        return f"/listing/{ad.slug}/"

    def money(ad: Item) -> str:
        return f"€{cost(ad):,.2f}".removesuffix(".00")

    def vendor(ad: Item) -> str:
        return ad.seller.lower().replace(" & ", "-").replace(" ", "-")

    def card(ad: Item) -> str:
        return f'<div class="hp-grid__item hp-col-sm-6"><article class="hp-listing hp-listing--view-block"><header class="hp-listing__header"><div class="hp-listing__image" data-component="carousel-slider"><a href="{{base}}{path(ad)[1:]}"><img src="/wp-content/uploads/{ad.n}-400x300.jpg" alt="{ad.title}" loading="lazy"></a></div></header><div class="hp-listing__content"><h4 class="hp-listing__title"><a href="{{base}}{path(ad)[1:]}">{ad.title}</a></h4><div class="hp-listing__details hp-listing__details--primary"><div class="hp-listing__category"><a href="/listing-category/curios/">Curios</a></div><time class="hp-listing__created-date hp-meta" datetime="{_day(ad):%Y-%m-%d}">Added on {_day(ad):%B} {_day(ad).day}, {_day(ad).year}</time><div class="hp-listing__location"><i class="hp-icon fas fa-map-marker-alt"></i><span>{ad.place}</span></div></div></div><footer class="hp-listing__footer"><div class="hp-listing__attributes"><div class="hp-listing__attribute hp-listing__attribute--price">{money(ad)}</div></div><a href="#user_login_modal" class="hp-listing__action">♥</a></footer></article></div>'

    def frame(body: str) -> str:
        return f'<header class="site-header"><a href="/">Bogmarket</a><a href="/listings/">Listings</a><a href="/requests/">Requests</a><a href="/account/login/">Sign In</a><a href="/submit-listing/">+ List a Property</a></header><main>{body}</main><footer>Featured listings from €5</footer>'

    def detail(ad: Item) -> tuple[str, str]:
        near = "".join(map(card, [each for each in ads if each is not ad][2:5]))
        body = f'<article class="hp-listing hp-listing--view-page"><h1 class="hp-listing__title"><span>{ad.title}</span></h1><div class="hp-listing__details"><time class="hp-listing__created-date" datetime="{_day(ad):%Y-%m-%d}">Added on {_day(ad):%B} {_day(ad).day}, {_day(ad).year}</time><div class="hp-listing__location"><i></i><a href="https://maps.example/?q={ad.n}">{ad.place}</a></div></div><div class="hp-listing__images"><img src="/wp-content/uploads/{ad.n}.jpg" alt="{ad.title}"></div><div class="hp-listing__description"><p>{ad.text}</p></div><aside class="hp-page__sidebar"><div class="hp-listing__attributes hp-widget"><div class="hp-listing__attribute hp-listing__attribute--price">{money(ad)}</div></div><p>Deposit {f"€{cost(ad) / 10:.2f}"}</p><article class="hp-vendor hp-vendor--view-block"><h4 class="hp-vendor__name"><a href="{{base}}vendor/{vendor(ad)}/">{ad.seller}</a></h4><time class="hp-vendor__registered-date" datetime="2021-05-04">Member since May 4, 2021</time></article></aside></article><section class="hp-section"><h2>Related Listings</h2>{near}</section>'
        return body, f'<meta property="og:type" content="article"><meta property="og:title" content="{ad.title}"><meta property="og:image" content="{{base}}wp-content/uploads/{ad.n}.jpg"><meta property="article:modified_time" content="2026-02-25T10:00:00+00:00">'

    def listing(leaf: Leaf) -> str:
        row = numbers(leaf, lambda n: f"{{base}}listings/{f'page/{n}/' if n > 1 else ''}", "page-numbers current")
        return f'<h1 class="hp-page__title">Listings</h1><div class="hp-page__topbar"><div class="hp-result-count">Showing 1–9 of {len(ads)} results</div><form class="hp-form--listing-sort"><select name="_sort"><option value="price">Price</option></select></form></div><div class="hp-listings hp-block hp-grid">{"".join(map(card, leaf.ads))}</div><nav class="pagination">{row}</nav>'

    pages = Pages(ads, path, {"/listings/": ads}, listing, detail, frame, f'<h2>Latest Listings</h2>{"".join(map(card, ads[:3]))}', "en-IE", "Bogmarket", turn=by_path("page/"), size=9,
                  others={"/requests/": '<h1>Requests</h1><article class="hp-request"><h4><a href="/request/wanted-elk-skull/">Wanted: elk skull</a></h4><div>Budget €300</div></article>', "/request/wanted-elk-skull/": "<h1>Wanted: elk skull</h1><p>Budget €300</p>", "/account/login/": "<h1>Sign In</h1>", "/submit-listing/": "<h1>Sign In</h1>"}, titled=lambda ad: f"{ad.title} – Bogmarket")
    return made("hivepress-ie", "EUR", pages, ALL, image=lambda ad: f"/wp-content/uploads/{ad.n}.jpg", account=vendor)


MAKES: dict[str, Callable[[], Made]] = {make.__name__: make for make in (flarum_nl, woltlab_de, coppermine_ua, wiki_us, wpadverts_za, hivepress_ie)}
