"""Where people sell to people: classified sites, boards and a page of a social network, each of another make."""
# ruff: noqa: E501 - markup reads best as it is sent
# fmt: off

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime

from benchmarks.blind.base import account_of, ago, made_ads
from benchmarks.blind2.base import ALL, PLAIN, Leaf, Pages, by_query, cost, figures, made, numbers
from tests.spiders.shops.base import Item, Made


def _day(ad: Item) -> datetime:
    assert ad.posted
    return ad.posted


def leboncoin_like() -> Made:
    """A French classified site drawn by Next.js: hashed names, price and date on the page, the state beside it with prices in lists and cents."""
    ads = made_ads(30, "Tortue d'Hermann|Défense sculptée ancienne|Perruche ondulée|Python regius|Sac en crocodile", "mâle|femelle|à saisir|très bon état|avec facture|urgent",
        prices="250 1800 15 120 2450", texts="Vends cause déménagement, visible sur place. Pas d'échange.|Bon état général, remise en main propre uniquement.", people="Martine|reptile69|Jean-Luc D|Brocante du Port", places="Lyon 69007|Nantes 44000|Arles 13200")

    def path(ad: Item) -> str:
        return f"/ad/animaux/{2700000000 + ad.n}"

    def money(ad: Item) -> str:
        return f"{figures(cost(ad), ' ', places=0)} €"

    def record(ad: Item) -> dict[str, object]:
        return {"list_id": 2700000000 + ad.n, "first_publication_date": f"{_day(ad):%Y-%m-%d %H:%M:%S}", "index_date": "2026-02-26 09:00:00", "subject": ad.title, "body": ad.text, "url": f"{{base}}ad/animaux/{2700000000 + ad.n}", "price": [int(cost(ad))], "price_cents": int(cost(ad)) * 100, "images": {"thumb_url": f"{{base}}api/v1/{ad.n}.jpg?rule=ad-thumb", "urls": [f"{{base}}api/v1/{ad.n}.jpg"]}, "location": {"city": ad.place.rpartition(" ")[0], "zipcode": ad.place.rpartition(" ")[2], "city_label": ad.place}, "owner": {"user_id": str(account_of(ad.seller)), "type": "private", "name": ad.seller}}

    def state(kept: dict[str, object]) -> str:
        return f'<script id="__NEXT_DATA__" type="application/json">{json.dumps({"props": {"pageProps": kept}, "page": "/[...]", "query": {}}, ensure_ascii=False)}</script>'

    def card(ad: Item) -> str:
        return f'<article data-qa-id="aditem_container" class="sc-a1b2"><a class="absolute inset-0" href="{path(ad)}" aria-label="Voir l’annonce"></a><div class="sc-x9"><img src="/api/v1/{ad.n}.jpg?rule=ad-thumb" alt=""></div><p data-test-id="adcard-title">{ad.title}</p><p data-test-id="price" aria-label="{money(ad)}">{money(ad)}</p><p class="text-small">{ad.place}</p><p class="text-small">{_day(ad):%d/%m/%Y}</p></article>'

    def frame(body: str) -> str:
        return f'<header><a href="/">bonplan</a><a href="/deposer-une-annonce">Déposer une annonce</a><a href="/compte/login">Se connecter</a><nav><a href="/c/animaux">Animaux</a><a href="/c/collection">Collection</a></nav></header>{body}<footer>Livraison dès 2,88 €</footer>'

    def detail(ad: Item) -> str:
        return f'<nav aria-label="Fil d’ariane"><a href="/c/animaux">Animaux</a></nav><div class="sc-q7"><img src="/api/v1/{ad.n}.jpg" alt="{ad.title}"></div><h1 data-qa-id="adview_title">{ad.title}</h1><div data-qa-id="adview_price"><p>{money(ad)}</p></div><p class="text-caption">{_day(ad):%d/%m/%Y} à 14:05</p><div><h2>Description</h2><p class="whitespace-pre-line">{ad.text}</p></div><div data-qa-id="adview_location_informations"><h2>{ad.place}</h2></div><aside><a href="/profile/{account_of(ad.seller)}">{ad.seller}</a><p>Membre depuis mars 2019</p><p>12 annonces</p></aside><section><h2>Ces annonces peuvent vous intéresser</h2>{"".join(map(card, [each for each in ads if each is not ad][:3]))}</section>{state({"ad": record(ad)})}'

    def listing(leaf: Leaf) -> str:
        more = f'<a data-spark-component="pagination-next-trigger" aria-label="Page suivante" href="{leaf.at}?page={leaf.number + 1}"></a>' if leaf.number < leaf.last else ""
        return f'<h1>Annonces</h1><div>{"".join(map(card, leaf.ads))}</div><nav data-spark-component="pagination">{more}</nav>{state({"searchData": {"total": len(ads), "ads": [record(ad) for ad in leaf.ads]}})}'

    pages = Pages(ads, path, {"/c/animaux": ads[::2], "/c/collection": ads[1::2]}, listing, detail, frame, "<h1>Des millions de petites annonces</h1>", "fr", "bonplan",
                  others={"/deposer-une-annonce": "<h1>Déposer</h1>", "/compte/login": "<h1>Connexion</h1>"}, titled=lambda ad: f"{ad.title} - Animaux | bonplan")
    return made("leboncoin-like", "EUR", pages, ALL, image=lambda ad: f"/api/v1/{ad.n}.jpg", account=lambda ad: str(account_of(ad.seller)))


def craigslist_like() -> Made:
    """Plain American classifieds: a static list for readers without scripts, s= offsets, price and place in the heading, no seller, no currency but "$"."""
    ads = made_ads(28, "sulcata tortoise|ball python & tank|rehoming cockatoo|antique ivory chess set|orchid collection", "- must go|OBO|(serious only)|like new|moving sale|cheap",
        prices="150 80 1200 2400 - 45", texts="cash only, no trades, text is best. will not hold without deposit of $20.|pick up near downtown, adoption fee firm. ask me anything.", places="Fresno|Clovis|Madera Ranchos")

    def path(ad: Item) -> str:
        return f"/fre/pet/d/{ad.slug}/77{ad.n}40.html"

    def shown(ad: Item) -> str:
        return f"${cost(ad):,.0f}" if ad.price else ""

    def frame(body: str) -> str:
        return f'<header class="global-header"><a class="header-logo" href="/">CL</a><nav class="breadcrumbs-container"><a href="/search/pet">pets</a> &gt; <a href="/search/ata">antiques</a></nav><a href="/post">post</a></header>{body}<footer><a href="/about/help">help</a> <a href="/about/safety">safety</a></footer>'

    def detail(ad: Item) -> str:
        price = f' - <span class="price">{shown(ad)}</span>' if ad.price else ""
        return f'<section class="body"><h1 class="postingtitle"><span class="postingtitletext"><span id="titletextonly">{ad.title}</span>{price}<span> ({ad.place})</span></span></h1><section class="userbody"><figure class="iw multiimage"><div class="gallery"><div class="slide first visible"><img src="/images/{ad.n}_600x450.jpg" title="1"></div></div></figure><div class="mapAndAttrs"><p class="attrgroup"><span>condition: <b>good</b></span></p></div><section id="postingbody"><div class="print-information">QR Code Link to This Post</div>{ad.text}</section><ul class="notices"><li>do NOT contact me with unsolicited services or offers</li></ul><div class="postinginfos"><p class="postinginfo">post id: 77{ad.n}40</p><p class="postinginfo reveal">posted: <time class="date timeago" datetime="{_day(ad):%Y-%m-%dT%H:%M:%S}-0800">{_day(ad):%Y-%m-%d %H:%M}</time></p><p class="postinginfo reveal">updated: <time class="date timeago" datetime="2026-02-26T08:00:00-0800">2026-02-26 08:00</time></p></div></section></section>'

    def turn(at: str, query: dict[str, str]) -> tuple[str, int]:
        return at, int(query.get("s", "0")) // 8 + 1

    def listing(leaf: Leaf) -> str:
        rows = "".join(f'<li class="cl-static-search-result" title="{ad.title}"><a href="{{base}}{path(ad)[1:]}"><div class="title">{ad.title}</div><div class="details"><div class="price">{shown(ad)}</div><div class="location">{ad.place}</div></div></a></li>' for ad in leaf.ads)
        more = f'<a class="button next" title="next page" href="{leaf.at}?s={leaf.number * 8}">next &gt;</a>' if leaf.number < leaf.last else ""
        return f'<h1>for sale</h1><span class="rangeFrom">{leaf.number * 8 - 7}</span><ol class="cl-static-search-results">{rows}</ol>{more}'

    pages = Pages(ads, path, {"/search/pet": ads[: len(ads) // 2], "/search/ata": ads[len(ads) // 2 :]}, listing, detail, frame, '<h1>fresno / madera</h1><div id="sss"><ul><li><a href="/search/ata">antiques</a></li></ul></div>', "en-US", "CL fresno", turn=turn,
                  others={"/post": "<h1>choose a category</h1>", "/about/help": "<h1>help</h1>", "/about/safety": "<h1>safety</h1><p>Never wire $500 to strangers</p>"}, titled=lambda ad: f"{ad.title} - pets - craigs")
    return made("craigslist-like", "USD", pages, (*PLAIN, "place", "posted"), image=lambda ad: f"/images/{ad.n}_600x450.jpg")


def mybb_board() -> Made:
    """MyBB: showthread.php?tid=, announcements, a rules thread, replies with other sums, "Location:" in the author's column; pesos of the Philippines."""
    ads = made_ads(27, "Ball python pastel|Sailfin dragon|Red-eared slider|Emperor scorpion|Blue tongue skink", "hatchling|proven pair|sub-adult|with enclosure|rush sale|swap or sell",
        prices="8500 1200 350 15500 4200", texts="Meetup only, no shipping, kept as a pet since a hatchling.|RFS: going abroad. Feeding on frozen thawed.", people="kuya_herps|Mang Ben|ahas.ph", places="Marikina|Cebu City|Lipa")

    def path(ad: Item) -> str:
        return f"/showthread.php?tid={ad.n}"

    def post(who: str, when: str, text: str, pid: int, place: str) -> str:
        return f'<div class="post classic" id="post_{pid}"><div class="post_author"><div class="author_information"><strong><span class="largetext"><a href="member.php?action=profile&amp;uid={account_of(who)}">{who}</a></span></strong><br><span class="smalltext">Junior Member</span></div><div class="author_statistics">Posts: 14<br>Threads: 3<br>Joined: Mar 2021<br>Location: {place}</div></div><div class="post_content"><div class="post_head"><span class="post_date">{when}</span><div class="float_right"><strong><a href="showthread.php?tid=1&amp;pid={pid}#pid{pid}">#1</a></strong></div></div><div class="post_body scaleimages" id="pid_{pid}">{text}</div></div></div>'

    def frame(body: str) -> str:
        return f'<div id="container"><div id="header"><ul class="menu top_links"><li><a href="memberlist.php">Member List</a></li><li><a href="misc.php?action=help">Help</a></li><li><a href="member.php?action=login">Login</a></li></ul></div>{body}<div id="footer"><a href="index.php">Return to Top</a> Powered by MyBB, © 2002-2026</div></div>'

    def detail(ad: Item) -> str:
        first = post(ad.seller, f"{_day(ad):%m-%d-%Y, %I:%M %p}", f'{ad.text}<br><br><b>Asking:</b> ₱{cost(ad):,.0f}<br><img src="/uploads/attachment_{ad.n}.jpg" class="mycode_img" alt="">', ad.n * 9, ad.place)
        reply = post("buyer99", "02-25-2026, 09:11 AM", f"<blockquote class=\"mycode_quote\"><cite>{ad.seller} Wrote:</cite>{ad.text}</blockquote>₱{cost(ad) * 0.7:,.0f} take all? PM sent", ad.n * 9 + 1, "Taguig")
        return f'<div class="navigation"><a href="index.php">Herp Boards</a> › <a href="forumdisplay.php?fid=7">Buy & Sell</a> › <span class="active">{ad.title}</span></div><table class="tborder"><tr><td class="thead"><strong>{ad.title}</strong></td></tr><tr><td id="posts_container"><div id="posts">{first}{reply}</div></td></tr></table><div class="bottom_links">Possibly Related Threads: <a href="showthread.php?tid={ads[0].n}">{ads[0].title}</a></div>'

    def turn(at: str, query: dict[str, str]) -> tuple[str, int]:
        return f"{at}?fid={query.get('fid', '')}", int(query.get("page", "1"))

    def listing(leaf: Leaf) -> str:
        rows = "".join(f'<tr class="inline_row"><td><span class="subject_new" id="tid_{ad.n}"><a href="showthread.php?tid={ad.n}">{ad.title}</a></span><div class="author smalltext"><a href="member.php?action=profile&amp;uid={account_of(ad.seller)}">{ad.seller}</a></div></td><td>1</td><td>87</td><td class="lastpost"><span>02-25-2026</span><br><a href="showthread.php?tid={ad.n}&amp;action=lastpost">Last Post</a></td></tr>' for ad in leaf.ads)
        return f'<div class="pagination">Pages ({leaf.last}): {numbers(leaf, lambda n: f"forumdisplay.php?fid=7&amp;page={n}", "pagination_current")}</div><table class="tborder"><tr><td><strong>Important Threads</strong></td></tr><tr><td><a href="showthread.php?tid=12">READ FIRST: rules for selling</a></td></tr>{rows}</table>'

    board = '<table><tr><td><strong><a href="forumdisplay.php?fid=7">Buy & Sell</a></strong><div class="smalltext">No dealers</div></td></tr></table>'
    pages = Pages(ads, path, {"/forumdisplay.php?fid=7": ads}, listing, detail, frame, board, "en-PH", "Herp Boards PH", turn=turn, size=10,
                  others={"/index.php": board, "/memberlist.php": "<h1>Members</h1>", "/misc.php": "<h1>Help</h1>", "/member.php": "<h1>Please log in</h1>", "/showthread.php": f'<strong>READ FIRST: rules for selling</strong>{post("admin", "01-02-2020, 08:00 AM", "State a price. Fee for dealers ₱500.", 1, "Manila")}'})
    return made("mybb-board", "PHP", pages, ALL, image=lambda ad: f"/uploads/attachment_{ad.n}.jpg", account=lambda ad: str(account_of(ad.seller)))


def discourse_board() -> Made:
    """Discourse as it serves crawlers: /t/name/123, /c/verkauf/5?page=1 from nought, microdata of a posting, replies beneath; euro in the words of the post."""
    ads = made_ads(26, "Phelsuma grandis|Pfeilgiftfrosch azureus|Kronengecko|Griechische Landschildkröte", "Jungtiere|1,1 adult|Zuchtgruppe|Einzeltier|abzugeben|aus Bestandsauflösung|DNZ 2025",
        prices="45 120 350 89.50", texts="Gesunde Tiere aus eigener Nachzucht, Herkunftsnachweis liegt bei.|Nur an erfahrene Halter, Übergabe auf der Börse möglich.", people="gecko_uwe|Frosch-Lisa|terra.tom")

    def path(ad: Item) -> str:
        return f"/t/{ad.slug}/{ad.n}"

    def crawled(who: str, when: str, text: str, n: int) -> str:
        return f'<div id="post_{n}" class="topic-body crawler-post" itemprop="comment" itemscope itemtype="http://schema.org/Comment"><div class="crawler-post-meta"><span class="creator" itemprop="author" itemscope itemtype="http://schema.org/Person"><a itemprop="url" rel="nofollow" href="{{base}}u/{who}"><span itemprop="name">{who}</span></a></span><span class="crawler-post-infos"><time datetime="{when}" class="post-time">{when[:10]}</time><meta itemprop="dateModified" content="{when}"><span itemprop="position">{n}</span></span></div><div class="post" itemprop="text"><p>{text}</p></div></div>'.replace('itemprop="comment" itemscope itemtype="http://schema.org/Comment"' if n == 1 else "\0", "")

    def frame(body: str) -> str:
        return f'<header><a href="/">Terra Forum</a></header><div id="main-outlet" class="wrap" role="main">{body}</div><footer class="container wrap"><nav class="crawler-nav"><ul><li><a href="/">Startseite</a></li><li><a href="/categories">Kategorien</a></li><li><a href="/guidelines">Richtlinien</a></li><li><a href="/tos">Nutzungsbedingungen</a></li></ul></nav><p class="powered-by-link">Powered by Discourse</p></footer>'

    def detail(ad: Item) -> tuple[str, str]:
        when = f"{_day(ad):%Y-%m-%dT%H:%M:%SZ}"
        body = f'<div itemscope itemtype="http://schema.org/DiscussionForumPosting"><meta itemprop="headline" content="{ad.title}"><link itemprop="url" href="{{base}}t/{ad.slug}/{ad.n}"><meta itemprop="datePublished" content="{when}"><div id="topic-title"><h1><a href="/t/{ad.slug}/{ad.n}">{ad.title}</a></h1><div class="topic-category"><a href="/c/verkauf/5" class="badge-wrapper">Verkauf</a></div></div>{crawled(ad.seller, when, f"""{ad.text} Preis: {figures(cost(ad), places=2 if cost(ad) % 1 else 0)} €. <img src="/uploads/default/original/{ad.n}.jpeg" width="690">""", 1)}{crawled("mitleser", "2026-02-25T19:00:00Z", "Ginge auch 30 € bei Abholung?", 2)}</div><div class="crawler-linkback-list"><h2>Vorgeschlagene Themen</h2><a href="/t/{ads[2].slug}/{ads[2].n}">{ads[2].title}</a></div>'
        return body, f'<meta name="generator" content="Discourse 3.4.0"><link rel="canonical" href="{{base}}t/{ad.slug}/{ad.n}"><meta property="og:title" content="{ad.title}"><meta property="og:image" content="{{base}}uploads/default/original/{ad.n}.jpeg"><meta property="article:published_time" content="{when}">'

    def turn(at: str, query: dict[str, str]) -> tuple[str, int]:
        return at, int(query.get("page", "0")) + 1

    def listing(leaf: Leaf) -> str:
        rows = "".join(f'<tr class="topic-list-item"><td class="main-link" itemprop="itemListElement" itemscope itemtype="http://schema.org/ListItem"><meta itemprop="position" content="{i}"><span class="link-top-line"><a itemprop="url" href="{{base}}t/{ad.slug}/{ad.n}" class="title raw-link raw-topic-link">{ad.title}</a></span></td><td class="replies"><span class="posts">1</span></td><td class="views">44</td><td>25. Februar 2026</td></tr>' for i, ad in enumerate(leaf.ads))
        more = f'<div role="navigation"><span><b><a rel="next" href="{leaf.at}?page={leaf.number}">nächste Seite →</a></b></span></div>' if leaf.number < leaf.last else ""
        return f'<h1 class="category-title">Verkauf</h1><table class="topic-list" itemscope itemtype="http://schema.org/ItemList">{rows}</table>{more}'

    pages = Pages(ads, path, {"/c/verkauf/5": ads}, listing, detail, frame, '<table class="category-list"><tr><td><h3><a href="/c/verkauf/5">Verkauf</a></h3></td></tr><tr><td><h3><a href="/c/haltung/6">Haltung</a></h3></td></tr></table>', "de", "Terra Forum", turn=turn, size=10,
                  others={"/categories": '<a href="/c/verkauf/5">Verkauf</a>', "/guidelines": "<h1>Richtlinien</h1>", "/tos": "<h1>Bedingungen</h1>", "/c/haltung/6": "<h1>Haltung</h1><p>Keine Themen</p>"}, titled=lambda ad: f"{ad.title} - Verkauf - Terra Forum")
    return made("discourse-board", "EUR", pages, (*PLAIN, "seller", "posted"), image=lambda ad: f"/uploads/default/original/{ad.n}.jpeg")


def social_feed() -> Made:
    """A social network's market as its scripts leave it: hashed names alone, price before title before place, long tracking queries, "Listed 2 days ago in …"."""
    ads = ago(made_ads(24, "Sulcata tortoise|Cockatiel with cage|Elk antlers|Bearded dragon", "adult|young|free delivery|barely used|must go|rehoming",
        prices="250 120 75 40 1500", texts="Message me for details. Cross posted.|Pick up only, porch pickup available.", people="Dana Whitlock|Rob Quimby|Tess O", places="Tulsa, OK|Norman, OK|Enid, OK"), [1440 * (1 + index % 6) for index in range(24)])

    def path(ad: Item) -> str:
        return f"/marketplace/item/{900000000000 + ad.n}/"

    def days(ad: Item) -> str:
        index = [each.n for each in ads].index(ad.n) % 6 + 1
        return "a day ago" if index == 1 else f"{index} days ago"

    def card(ad: Item) -> str:
        return f'<div class="x9f619 x78zum5 x1r8uery"><a class="x1i10hfl xjbqb8w" href="{path(ad)}?ref=category_feed&amp;referral_code=undefined&amp;tracking=browse_serp%3A{ad.n}f" role="link" tabindex="0"><div class="x1n2onr6"><img alt="{ad.title} in {ad.place}" class="x168nmei" src="/v/t45/{ad.n}_n.jpg?stp=dst-jpg_s261x260"></div><div class="x1gslohp"><span class="x193iq5w" dir="auto">${cost(ad):,.0f}</span></div><div><span class="x1lliihq x6ikm8r" style="-webkit-line-clamp: 2;">{ad.title}</span></div><div><span class="x1nxh6w3">{ad.place}</span></div></a></div>'

    def frame(body: str) -> str:
        return f'<div id="mount_0_0"><div role="banner"><a aria-label="Home" href="/">f</a><a href="/login/">Log in</a></div><div role="navigation"><a href="/marketplace/tulsa/pets">Pet supplies</a><a href="/marketplace/tulsa/antiques">Antiques</a><a href="/marketplace/create/">Create new listing</a></div><div role="main">{body}</div></div>'

    def detail(ad: Item) -> tuple[str, str]:
        return f'<div class="x78zum5"><div class="x6s0dn4"><span class="x78zum5"><img alt="Product photo of {ad.title}" class="xz74otr" src="/v/t45/{ad.n}_n.jpg"></span></div><div class="xyamay9"><h1 class="html-h1" dir="auto"><span class="x193iq5w">{ad.title}</span></h1><div><span class="x193iq5w xeuugli" dir="auto">${cost(ad):,.0f}</span></div><div><span class="x193iq5w" dir="auto"><span>Listed <abbr aria-label="{days(ad)}"><span>{days(ad)}</span></abbr> in <a href="/marketplace/tulsa/"><span>{ad.place}</span></a></span></span></div><div><h2>Details</h2><div>Condition</div><div><span>Used - Good</span></div><div><span dir="auto">{ad.text}</span></div></div><div><h2>Seller information</h2><a aria-label="{ad.seller}" href="/marketplace/profile/{account_of(ad.seller)}/"><span>{ad.seller}</span></a><span>Joined in 2014</span></div></div></div><div><h2>Today\'s picks</h2>{"".join(map(card, [each for each in ads if each is not ad][:4]))}</div>', f'<link rel="canonical" href="{{base}}{path(ad)[1:]}">'

    def listing(leaf: Leaf) -> str:
        more = f'<a role="button" href="{leaf.at}?cursor={leaf.number + 1}">See more</a>' if leaf.number < leaf.last else ""
        return f'<h1>Marketplace</h1><div class="xkrivgy x1gryazu">{"".join(map(card, leaf.ads))}</div>{more}'

    pages = Pages(ads, path, {"/marketplace/tulsa/pets": ads[::2], "/marketplace/tulsa/antiques": ads[1::2]}, listing, detail, frame, f'<div>{"".join(map(card, ads[:4]))}</div>', "en", "Marketplace", turn=by_query("cursor"), size=6,
                  others={"/login/": "<h1>Log in</h1>", "/marketplace/create/": "<h1>Log in</h1>", "/marketplace/tulsa/": "<h1>Tulsa</h1>"}, titled=lambda ad: "Marketplace - " + ad.title)
    return made("social-feed", "USD", pages, ALL, image=lambda ad: f"/v/t45/{ad.n}_n.jpg", account=lambda ad: str(account_of(ad.seller)))


MAKES: dict[str, Callable[[], Made]] = {make.__name__: make for make in (leboncoin_like, craigslist_like, mybb_board, discourse_board, social_feed)}
