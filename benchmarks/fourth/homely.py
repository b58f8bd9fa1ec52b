"""What people make at home: boards, groups, a page of everything, frames, a list of prices."""
# ruff: noqa: E501 - markup reads best as it is sent
# fmt: off

from __future__ import annotations

from collections.abc import Callable

from benchmarks.blind.base import account_of, made_ads
from benchmarks.blind2.base import ALL, PLAIN, Leaf, Pages, by_query, cost, figures, html, made
from benchmarks.blind3.base import canonical
from benchmarks.fourth.base import beside, day, days_since, in_charset, minutes_since, of_late, shared
from tests.spiders.shops.base import Item, Made, chunk

_PL = ["sty", "lut", "mar", "kwi", "maja", "cze", "lip", "sie", "wrz", "paź", "lis", "gru"]


def phpbb_pl() -> Made:
    """phpBB in Polish: sums in the words of the first post, replies that bid, a signature with a sum, sessions in links, rules on top of each list, offsets as start=9."""
    ads = made_ads(25, "[S] Żółw stepowy|[S] Pyton królewski|[S] Żako|[S] Terrarium 120|[S] Gekon orzęsiony", "samiec|samica|para|młode|pilnie",
        prices="450 280 2900 350 190", texts="Sprzedam, zwierzę zdrowe, je bez problemów, odbiór osobisty lub kurier.|Oddam w dobre ręce z całym wyposażeniem, powód: brak czasu.", people="gad_manka|terrarysta77|ara_ola", places="Wrocław|Lublin|Gdynia")

    def path(ad: Item) -> str:
        return f"/viewtopic.php?t={ad.n}"

    def who(ad: Item, tail: str = "") -> str:
        return f'<a href="./memberlist.php?mode=viewprofile&amp;u={account_of(ad.seller)}{tail}" class="username">{ad.seller}</a>'

    def when(ad: Item) -> str:
        return f"{day(ad).day} {_PL[day(ad).month - 1]} {day(ad):%Y, %H:%M}"

    def row(ad: Item) -> str:
        return f'<li class="row bg{ad.n % 2 + 1}"><dl class="row-item topic_read"><dt><a href="./viewtopic.php?f=12&amp;t={ad.n}&amp;sid=9c1e" class="topictitle">{ad.title}</a><br>autor: {who(ad, "&amp;sid=9c1e")} » {when(ad)}</dt><dd class="posts">{ad.n % 4 + 1} <dfn>Odpowiedzi</dfn></dd><dd class="views">{ad.n % 900} <dfn>Odsłony</dfn></dd><dd class="lastpost">autor: <a href="./memberlist.php?mode=viewprofile&amp;u=7">bob</a> 27 lis 2026, 08:00</dd></dl></li>'

    def frame(body: str) -> str:
        return f'<div id="wrap"><div id="page-header"><h1>Forum terrarystyczne</h1><ul class="linklist navlinks"><li><a href="./index.php">Strona główna</a> ‹ <a href="./viewforum.php?f=12">Giełda</a></li></ul><ul><li><a href="./ucp.php?mode=login">Zaloguj</a></li><li><a href="./faq.php">FAQ</a></li><li><a href="./search.php?search_id=newposts">Nowe posty</a></li></ul></div><div id="page-body">{body}</div><div id="page-footer">Powered by phpBB © phpBB Group</div></div>'

    def detail(ad: Item) -> tuple[str, str]:
        told = (f"Cena: {cost(ad):.0f} zł", f"Cena {cost(ad):.0f} PLN do negocjacji", f"Za całość {cost(ad):.0f}zł + przesyłka 40 zł")[ad.n % 3]
        body = f'<h2><a href="./viewtopic.php?f=12&amp;t={ad.n}">{ad.title}</a></h2><div class="post bg2" id="p9{ad.n}"><div class="postbody"><h3 class="first"><a href="#p9{ad.n}">{ad.title}</a></h3><p class="author"><a href="./viewtopic.php?p=9{ad.n}#p9{ad.n}">Post</a>autor: <strong>{who(ad)}</strong> » {when(ad)}</p><div class="content">{ad.text}<br>{told}<br>Miejscowość: {ad.place}<br><img src="http://img.zdjecia.example/u/{ad.n}.jpg" class="postimage" alt="Obrazek"></div><div class="signature">Wymiana wiwarium 60x40 za 120 zł - pisz PW</div></div><dl class="postprofile"><dt>{who(ad)}</dt><dd><strong>Posty:</strong> 412</dd><dd><strong>Lokalizacja:</strong> {ad.place}</dd></dl></div><div class="post bg1"><div class="postbody"><h3><a href="#p1">Re: {ad.title}</a></h3><p class="author">autor: <a href="./memberlist.php?mode=viewprofile&amp;u=7">bob</a> » 27 lis 2026, 08:00</p><div class="content">Dam {cost(ad) * 0.7:.0f} zł od ręki.</div></div></div>'
        return body, canonical(path(ad))

    def listing(leaf: Leaf) -> str:
        pages_ = "".join(f'<a href="./viewforum.php?f=12&amp;start={n * 9}">{n + 1}</a>' for n in range(leaf.last) if n != leaf.number - 1)
        rules = '<div class="forumbg announcement"><ul class="topiclist topics"><li class="row"><dl><dt><a href="./viewtopic.php?f=12&amp;t=7" class="topictitle">REGULAMIN giełdy - czytaj!</a><br>autor: <a href="./memberlist.php?mode=viewprofile&amp;u=2">admin</a> » 3 maja 2011, 10:00</dt></dl></li></ul></div>'
        return f'<h2>Giełda</h2>{rules}<div class="forumbg"><ul class="topiclist topics">{"".join(map(row, leaf.ads))}</ul></div><div class="pagination">{len(ads)} tematów • {pages_}</div>'

    forum = '<ul class="topiclist forums"><li class="row"><a href="./viewforum.php?f=12" class="forumtitle">Giełda</a><br>Sprzedam, oddam</li><li class="row"><a href="./viewforum.php?f=3" class="forumtitle">Hydepark</a></li></ul>'
    rules = '<h2>REGULAMIN giełdy - czytaj!</h2><div class="post"><div class="content">Podaj cenę. Kara za spam: 100 zł.</div></div>'

    def further(at: str, query: dict[str, str]) -> str | None:
        if at == "/viewtopic.php" and query.get("t") == "7":
            return html(frame(rules), lang="pl", title="REGULAMIN")
        return html(frame("<h2>Hydepark</h2><p>Brak tematów</p>"), lang="pl", title="Hydepark") if at == "/viewforum.php" and query.get("f") == "3" else None

    pages = Pages(ads, path, {"/viewforum.php": ads}, listing, detail, frame, forum, "pl", "Forum terrarystyczne", size=9, turn=lambda at, query: (at, int(query.get("start", "0")) // 9 + 1),
                  others={"/index.php": forum, "/ucp.php": "<h2>Zaloguj</h2>", "/faq.php": "<h2>FAQ</h2>", "/search.php": "<h2>Szukaj</h2>", "/memberlist.php": "<h2>Profil</h2>"}, titled=lambda ad: f"Forum terrarystyczne • Zobacz temat - {ad.title}")
    site = made("phpbb-pl", "PLN", pages, ALL, image=lambda ad: f"/u/{ad.n}.jpg", account=lambda ad: str(account_of(ad.seller)))
    site.pages = beside(pages, further)
    return site


def group_ph() -> Made:
    """A network's group in the Philippines: a feed of posts without headings, names and ages first, the thing for sale in a box, comments that haggle, "See more", older posts by a cursor."""
    ads = of_late(made_ads(24, "Sulcata Tortoise hatchling|African Grey parrot|Ball python normal|Parrot cage stainless|Lovebirds pair", "tame|w/ papers|RFS migration|rush|negotiable",
        prices="3500 28000 2200 1500 900", texts="Healthy and active, meet up only, no joy reservers please.|Complete with cage and food, first to pay policy.", people="Jun Reyes|Marites Cruz|Exotics by Dan", places="Quezon City, Philippines|Cebu City, Philippines|Davao City, Philippines"), 17)

    def path(ad: Item) -> str:
        return f"/groups/77120/posts/33{ad.n}/"

    def when(ad: Item) -> str:
        if days_since(ad) < 1:
            return f"{max(minutes_since(ad) // 60, 1)}h"
        return f"{days_since(ad)}d" if days_since(ad) < 7 else f"{day(ad):%B} {day(ad).day} at {day(ad):%I:%M %p}"

    def post(ad: Item) -> str:
        return f'<div role="article" class="x1yztbdb x1n2onr6 xh8yej3"><div class="x78zum5"><a class="x1i10hfl" href="/groups/77120/user/{account_of(ad.seller)}/?__cft__[0]=AZ{ad.n}"><strong><span>{ad.seller}</span></strong></a><span class="x4k7w5x"><a class="x1i10hfl" href="{path(ad)}?__cft__[0]=AZ{ad.n}" role="link"><span>{when(ad)}</span></a></span></div><div class="xdj266r x126k92a"><a href="{path(ad)}"><span class="x1lliihq x6ikm8r">{ad.title}</span></a><div><span>₱{cost(ad):,.0f}</span><span> · </span><span>{ad.place}</span></div><div dir="auto">{ad.text} <div role="button">See more</div></div></div><div class="x6s0dn4"><a href="/photo/?fbid=55{ad.n}&amp;set=g.77120"><img class="x1ey2m1c" src="/v/t39.30808-6/{ad.n}_n.jpg?_nc_cat=1&amp;oh=00" alt="May be an image of animal"></a></div><div>24 · 6 comments</div><ul><li><a href="/groups/77120/user/7/">Boy Tapang</a> <span>Last price? {cost(ad) * 0.8:,.0f}?</span> <span>1h</span></li><li><a href="/groups/77120/user/8/">Ate Vi</a> <span>hm po pm sent</span></li></ul></div>'

    def listing(leaf: Leaf) -> str:
        older = f'<a class="x1older" href="{leaf.at}?cursor=QVFI{leaf.number + 1}">See older posts</a>' if leaf.number < leaf.last else ""
        notice = '<div role="article"><strong>Admin</strong> <span>Pinned</span><div dir="auto">GROUP RULES: no endangered species without permit. Fine ₱500.</div></div>' if leaf.number == 1 else ""
        return f'<h1><a href="/groups/77120/">Exotic Pets Buy and Sell PH</a></h1><p>Private group · 48.2K members</p><div role="feed">{notice}{"".join(map(post, leaf.ads))}</div>{older}'

    pages = Pages(ads, path, {"/groups/77120/": ads}, listing, lambda ad: (post(ad), shared(ad.title, f"/v/t39.30808-6/{ad.n}_n.jpg", "article") + canonical(path(ad))), lambda body: f'<div role="banner"><a href="/">Net</a><a href="/login/">Log in</a></div><div role="main">{body}</div><div role="contentinfo"><a href="/policies/">Privacy</a></div>', '<a href="/groups/77120/">Exotic Pets Buy and Sell PH</a>', "en-PH", "Exotic Pets Buy and Sell PH", size=7,
                  turn=lambda at, query: (at, int(query.get("cursor", "QVFI1")[4:] or 1)), others={"/login/": "<h2>Log in</h2>", "/policies/": "<h2>Privacy</h2>", "/photo/": "<h2>Photo</h2>"})
    return made("group-ph", "PHP", pages, ALL, image=lambda ad: f"/v/t39.30808-6/{ad.n}_n.jpg", account=lambda ad: str(account_of(ad.seller)), entry="groups/77120/")


def onepage_za() -> Made:
    """A blog's one "for sale" page in South Africa: every animal a heading with paragraphs until the next, links within the page, "SOLD" in a heading, sums as R1 200 or R 850-00, posts of the blog that are no ads."""
    ads = made_ads(22, "Leopard Tortoise|Crested Gecko|Sun Conure|Cycad Seedling|Corn Snake", "female|male|pair|with permit|juvenile",
        prices="1200 850 2500 450 700", texts="Captive bred here on the farm, permit transfer at your nature conservation office.|Collection in Paarl or courier at your cost.")

    def path(ad: Item) -> str:
        return f"/for-sale/#item-{ad.n}"

    def price(ad: Item) -> str:
        return (f"R{figures(cost(ad), ' ', places=0)}", f"R {cost(ad):.0f}-00", f"R{cost(ad):.0f} each")[ad.n % 3]

    def piece(ad: Item) -> str:
        gone = ' <span style="color:#ff0000">SOLD</span>' if ad.n % 7 == 0 else ""
        return f'<h3 class="wp-block-heading" id="item-{ad.n}">{ad.title}</h3>{f"<p>{gone}</p>" if gone else ""}<figure class="wp-block-image size-large"><a href="/wp-content/uploads/2026/02/{ad.n}.jpg"><img loading="lazy" src="/wp-content/uploads/2026/02/{ad.n}.jpg" alt="" class="wp-image-{ad.n}"></a></figure><p>{ad.text}</p><p><strong>Price: {price(ad)}</strong></p><hr class="wp-block-separator">'

    index = "".join(f'<li><a href="#item-{ad.n}">{ad.title}</a></li>' for ad in ads)
    sale = f'<article class="page type-page"><h1 class="entry-title">For Sale</h1><div class="entry-content"><p>Updated weekly. WhatsApp 082 555 0101. Courier R150 per box.</p><ul>{index}</ul>{"".join(map(piece, ads))}</div></article>'
    post = '<article class="post type-post"><h1 class="entry-title">How we heat the night rooms</h1><p>Posted on <time datetime="2026-01-05T08:00:00+02:00">5 January 2026</time> by Anneke</p><p>The heater cost R3 400 and paid itself back.</p><img src="/wp-content/uploads/2026/01/heater.jpg"></article>'
    pages = Pages(ads, path, {}, lambda _: "", lambda _: "", lambda body: f'<header><a href="/">Klipkop Reptiles</a><nav><a href="/for-sale/">For Sale</a><a href="/about/">About</a><a href="/contact/">Contact</a></nav></header>{body}<aside><h2>Recent posts</h2><a href="/2026/01/05/heat/">How we heat the night rooms</a></aside>', '<h2><a href="/2026/01/05/heat/">How we heat the night rooms</a></h2><a href="/for-sale/">For Sale</a>', "en-ZA", "Klipkop Reptiles",
                  others={"/for-sale/": sale, "/about/": "<h1>About</h1>", "/contact/": "<h1>Contact</h1><form></form>", "/2026/01/05/heat/": post})
    return made("onepage-za", "ZAR", pages, PLAIN, image=lambda ad: f"/wp-content/uploads/2026/02/{ad.n}.jpg", entry="for-sale/")


def frames_hu() -> Made:
    """A Hungarian shop of 2001 in frames and windows-1250: a menu in one, lists in another, every page of one title, "12.500,- Ft", net and gross, goods "elfogyott"."""
    ads = made_ads(24, "Görög teknős|Királypiton|Jákó papagáj|Madárkalitka|Őzagancs", "hím|nőstény|pár|nagy|díszdobozban",
        prices="28500 45000 290000 12500 8900", texts="Saját tenyésztés, származási igazolással.|Szállítás csak személyes átvétellel.")

    def path(ad: Item) -> str:
        return f"/termek.asp?id={ad.n}"

    def sum_(amount: float) -> str:
        return f"{figures(amount, places=0)},- Ft"

    def row(ad: Item) -> str:
        return f'<TR><TD><A HREF="termek.asp?id={ad.n}"><IMG SRC="kepek/k{ad.n}.jpg" BORDER=0 HEIGHT=60></A><TD><A HREF="termek.asp?id={ad.n}"><FONT FACE="Arial" SIZE=2>{ad.title}</FONT></A><TD ALIGN=right>{sum_(cost(ad))}{"<TD><I>elfogyott</I>" if ad.n % 6 == 0 else "<TD><A HREF=kosar.asp?be=" + str(ad.n) + ">Kosárba</A>"}'

    def detail(ad: Item) -> str:
        return f'<TABLE WIDTH=480><TR><TD COLSPAN=2><FONT FACE="Arial" SIZE=4><B>{ad.title}</B></FONT><TR><TD><A HREF="kepek/{ad.n}.jpg" TARGET=_blank><IMG SRC="kepek/{ad.n}.jpg" BORDER=1></A><TD>Cikkszám: T-{ad.n}<BR>Nettó ár: {sum_(round(cost(ad) / 1.27))}<BR><B>Bruttó ár: <FONT COLOR=red>{sum_(cost(ad))}</FONT></B><BR>{"<I>elfogyott</I>" if ad.n % 6 == 0 else "Raktáron: 2 db"}<TR><TD COLSPAN=2>{ad.text}</TABLE><A HREF="javascript:history.back()">Vissza</A>'

    def listing(leaf: Leaf) -> str:
        return f'<TABLE>{"".join(map(row, leaf.ads))}</TABLE>' + " ".join(f'<A HREF="lista.asp?kat=1&amp;oldal={n}">{n}</A>' for n in range(1, leaf.last + 1))

    frames = '<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01 Frameset//EN"><html><head><meta charset="utf-8"><title>Teknős Díszállat</title></head><frameset cols="160,*"><frame src="menu.htm" name="menu"><frame src="fo.htm" name="fo"><noframes>Az Ön böngészője nem támogatja a kereteket.</noframes></frameset></html>'
    bare = {"/menu.htm": '<A HREF="fo.htm" TARGET=fo>Kezdőlap</A><BR><A HREF="lista.asp?kat=1" TARGET=fo>Állatok</A><BR><A HREF="szallitas.htm" TARGET=fo>Szállítás</A><BR><A HREF="kosar.asp" TARGET=fo>Kosár</A>', "/fo.htm": '<H1>Üdvözöljük!</H1><P>Akció: minden terrárium 15.000,- Ft</P>', "/szallitas.htm": "<H2>Szállítás</H2>1.490,- Ft", "/kosar.asp": "<H2>Kosár</H2>Összesen: 0,- Ft"}
    pages = Pages(ads, path, {"/lista.asp": ads}, listing, detail, lambda body: body, "", "hu", "Teknős Díszállat", size=8, turn=by_query("oldal"), others=bare, titled=lambda _: "Teknős Díszállat")
    site = made("frames-hu", "HUF", pages, PLAIN, image=lambda ad: f"/kepek/{ad.n}.jpg")
    site.pages = in_charset(beside(pages, lambda at, _: frames if at == "/" else None), "windows-1250")
    return site


def pricelist_it() -> Made:
    """A nursery's list of prices in Italian: one long table like a printed one, heads repeated, sums in a column with the sign in its head alone, sizes and codes beside, no pictures, no pages of plants."""
    ads = made_ads(26, "Ariocarpus retusus|Hoya kerrii|Paphiopedilum rothschildianum|Encephalartos horridus|Aloe polyphylla|Pachypodium gracilius", "vaso 8|vaso 12|innesto|esemplare|da seme",
        prices="12.50 8.00 45.00 180.00 22.00 64.00", texts="")

    def path(ad: Item) -> str:
        return f"/listino2026.html#K{ad.n}"

    def row(ad: Item) -> str:
        return f'<tr><td><a name="K{ad.n}" href="#K{ad.n}">K{ad.n}</a></td><td><i>{ad.title}</i></td><td>{ad.n % 20 + 6}-{ad.n % 20 + 9} cm</td><td align="right">{figures(cost(ad))}</td><td align="right">{ad.n % 5}</td></tr>'

    head = '<tr bgcolor="#cccccc"><th>Codice</th><th>Specie</th><th>Misura</th><th>Prezzo €</th><th>Disp.</th></tr>'
    rows = "".join(f"{head}{''.join(map(row, chunk(ads, n, 9)))}" for n in (1, 2, 3))
    list_ = f'<h1>Listino 2026</h1><p>Ordine minimo 50,00 €. Spese di spedizione 9,50 €. Imballo 2,00 €.</p><table border="1" cellspacing="0">{rows}</table><p>I prezzi si intendono IVA inclusa. Valido fino al 31/12/2026.</p>'
    pages = Pages(ads, path, {}, lambda _: "", lambda _: "", lambda body: f'<p><a href="/">Vivaio Succulente</a> - <a href="/listino2026.html">Listino</a> - <a href="/dove.html">Dove siamo</a></p>{body}', '<h1>Vivaio Succulente</h1><img src="/serra.jpg"><p>Dal 1974 a Sanremo.</p>', "it", "Vivaio Succulente", others={"/listino2026.html": list_, "/dove.html": "<h1>Dove siamo</h1>"})
    return made("pricelist-it", "EUR", pages, PLAIN[:3], entry="listino2026.html")


MAKES: dict[str, Callable[[], Made]] = {make.__name__: make for make in (phpbb_pl, group_ph, onepage_za, frames_hu, pricelist_it)}
