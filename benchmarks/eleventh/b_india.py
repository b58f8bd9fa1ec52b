"""India: bbPress on a club's WordPress."""
# ruff: noqa: E501, C901, PLR0913, PLR0911, PLR0915, PLR0917, ARG001, SIM905, SIM108, PLC0207, I001, RUF100
# fmt: off
# mypy: disable-error-code="arg-type,operator,union-attr"

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from html import escape as e

from benchmarks.eleventh.base import png, rows, slug
from tests.spiders.shops.base import Answer, Item, Made, chunk

# --- bbPress, India --------------------------------------------------------------------------------------------------

BB_FORUMS = [(212, "buy-sell-aquatics", "Buy & Sell: Aquatics", 0, 12), (215, "buy-sell-plants-garden", "Buy & Sell: Plants & Garden", 12, 21), (219, "buy-sell-everything-else", "Buy & Sell: Everything Else", 21, 30)]
BB_PEOPLE = [("Arjun Nair", "arjunn"), ("reefwala", "reefwala"), ("Dr. Meenakshi", "drmeena"), ("Sandeep K", "sandeepk77"), ("thegreenterrace", "thegreenterrace"), ("Imran", "imran-blr")]
BB_TOWNS = "Bengaluru|Pune|Kochi|Chennai|Thane West|Hyderabad"
BB_LINES = """
FS: Frogspawn coral frags, 3 heads|2400|Growing out of my 60 gallon so I am cutting it. Asking Rs 2,400 per frag.
Fluval FX6 with all media for sale|21500|Bought in 2023 from a Mumbai importer, bill available. Price is ₹21,500 and slightly negotiable.
FS: RTG Arowana 14 inch with certificate and chip|65000|Moving abroad, so my boy has to go. Rs. 65,000/- firm, chip number and papers will be shared on PM.
Discus breeding pair (Pigeon Blood)|9000|Proven pair, third batch last month. Looking for 9k INR.
Bulk MTS and ramshorn snails, free|-|Free for anybody who can collect. Bring your own bag.
Imported driftwood clearance|650|Selling Malaysian driftwood pieces of 12 to 15 inches at Rs.650 each.
WTS Chihiros WRGB II 60|13800|Used for eight months, no dead leds. ₹ 13800 shipped anywhere in India.
Live rock 18 kg, lightly used|7200|Whole lot for Rs 7200, not splitting.
Co2 cylinder 2.2 kg + dual stage regulator|5500|Hydro tested in 2024. Expecting Rs. 5500.
Star tortoise, rehoming|3500|Two small ones got from a relative. Only covering my costs: 3500 rupees for both.
Cherry shrimp & blue dream, 20 each|1100|Mixed box of forty for Rs 1,100 plus actual courier.
4 ft tank with canopy, local pickup|8500|12mm glass. Quoting ₹8,500.
Vanda coerulea mother plants|1800|Khasi hills blue, nursery raised, two spikes each. Rs 1800 per plant.
Paphiopedilum seedlings for the hobbyist|950|Flask raised, three years to bloom. 950/- each.
Adenium obesum grafted, 8 colours|450|Rs. 450 per plant, min three plants.
Cocopeat blocks 5 kg x 10|1500|Leftover from my terrace project. Rs 1,500 for all ten.
Wooden Langstroth hives (2)|4200|Empty, cleaned and scorched. ₹4200 for the two.
Bonsai ficus, 22 years|28000|My late father's tree. I would let it go for Rs. 28,000 to someone who knows bonsai.
Sieved kitchen compost, any quantity|12|Rs 12 per kg, sacks extra.
Drip irrigation kit unopened|2350|Bought by mistake. Rs 2350.
Nepenthes khasiana rooted cuttings|1250|Tissue culture origin with bill of the lab. Rs. 1,250 each.
Canon 100mm L macro|42000|Shutter rubber replaced. 42000 INR, box and bill there.
African grey, hand tamed 2 yr|48000|Talks a little Malayalam. DNA and Parivesh registration done. ₹48,000 with the cage.
Sheesham bookshelf 6 ft|7800|Rs 7,800, you arrange the tempo.
Sandalwood carved elephant from Mysore|6500|From my grandmother's showcase, Cauvery Emporium sticker is intact. Rs. 6500.
Ball python normal male|16000|Eats rats of 60 g weekly. Asking 16,000 rupees.
Yamaha PSR-E373 keyboard|9900|With stand. ₹9900.
Veena, jackwood, Thanjavur make|31000|Concert grade, recently fretted. Rs 31,000.
Old brass hanging lamp (thooku vilakku)|3900|Around 2.8 kg. Rs. 3,900/- negotiable.
Conch (shankh) left handed, with stand|11000|Sold with the lab card. Rs.11,000.
"""
BB_TEXTS = ["PM me if interested, will share more pics on WhatsApp.", "No reserving without a token. Mods please close once I update.", "Photo was taken yesterday evening."]


def bbpress() -> Made:
    """Topic lists of nested ``ul``, pages in the path, the price in prose and other sums in the replies."""
    towns, of = BB_TOWNS.split("|"), []
    for k, (title, price, own) in enumerate(rows(BB_LINES)):
        who = BB_PEOPLE[k * 5 % 6]
        of.append(Item(4101 + k * 23, title, slug(title), None if price == "-" else Decimal(price), own, who[0], towns[k * 5 % 6], datetime(2025, 10, 19, 4, 12, tzinfo=UTC) + timedelta(days=k * 17 // 6, hours=k * 5 % 11, minutes=k * 13 % 60)))
    handles = dict(BB_PEOPLE)

    def index(i: Item) -> int:
        return (i.n - 4101) // 23

    def forum(i: Item) -> tuple[int, str, str, int, int]:
        return next(f for f in BB_FORUMS if f[3] <= index(i) < f[4])

    def path(i: Item) -> str:
        return f"/forums/topic/{i.slug}/"

    def pic(i: Item) -> str:
        return f"/wp-content/uploads/{i.posted:%Y/%m}/IMG_{i.posted:%Y%m%d}_{i.n}.jpg"

    def when(at: datetime) -> str:
        return f"{at:%B} {at.day}, {at.year} at {at.hour % 12 or 12}:{at:%M} {'am' if at.hour < 12 else 'pm'}"

    def author(name: str, size: int = 14) -> str:
        at = f"{{base}}forums/users/{handles.get(name, slug(name))}/"
        return f'<a href="{at}" title="View {e(name)}&#039;s profile" class="bbp-author-link"><span class="bbp-author-avatar"><img alt="" src="/wp-content/avatars/{slug(name)}-{size}.png" class="avatar avatar-{size} photo" height="{size}" width="{size}" loading="lazy" decoding="async"/></span><span class="bbp-author-name">{e(name)}</span></a>'

    def replies(i: Item) -> list[tuple[str, datetime, str]]:
        k = index(i)
        assert i.posted
        later = i.posted + timedelta(hours=7, minutes=20)
        if k % 3 == 1:
            return []
        made = [("Imran" if i.seller != "Imran" else "Sandeep K", later, "Is it still there? Can you ship to Nagpur?")]
        if i.price and k % 3 == 2:
            made += [("coralcrazy", later + timedelta(days=1), f"Would you take Rs {int(i.price) * 7 // 10:,}? I can collect on Sunday."), (i.seller, later + timedelta(days=1, hours=3), "Sorry, no. Somebody offered more than that already.")]
        return made

    def page(title: str, body: str, klass: str, head: str = "") -> str:
        latest = "".join(f'<li><a class="bbp-forum-title" href="{{base}}forums/topic/{i.slug}/">{e(i.title)}</a> by <span class="topic-author">{author(i.seller)}</span></li>' for i in (of[11], of[20], of[29]))
        return f"""<!DOCTYPE html>
<html lang="en-US">
<head>
<meta charset="UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="profile" href="https://gmpg.org/xfn/11">
<title>{e(title)} &#8211; Aquarists and Terrace Gardeners of India</title>
<meta name='robots' content='max-image-preview:large' />
{head}<link rel="alternate" type="application/rss+xml" title="Aquarists and Terrace Gardeners of India &raquo; Feed" href="{{base}}feed/" />
<link rel='stylesheet' id='bbp-default-css' href='/wp-content/plugins/bbpress/templates/default/css/bbpress.min.css?ver=2.6.11' media='all' />
<meta name="generator" content="WordPress 6.7.1" />
</head>
<body class="{klass} bbpress bbp-no-js wp-embed-responsive ast-right-sidebar ast-inherit-site-logo-transparent astra-4.8.9">
<script>document.body.className = document.body.className.replace( 'bbp-no-js', 'bbp-js' );</script>
<a class="skip-link screen-reader-text" href="#content">Skip to content</a>
<div class="hfeed site" id="page"><header class="site-header header-main-layout-1" id="masthead" itemtype="https://schema.org/WPHeader" itemscope="itemscope"><div class="ast-site-title-wrap"><span class="site-title" itemprop="name"><a href="{{base}}" rel="home" itemprop="url">Aquarists and Terrace Gardeners of India</a></span></div><nav class="site-navigation" id="primary-site-navigation"><ul id="ast-hf-menu-1" class="main-header-menu"><li class="menu-item"><a href="{{base}}" class="menu-link">Home</a></li><li class="menu-item"><a href="{{base}}forums/" class="menu-link">Forums</a></li><li class="menu-item"><a href="{{base}}membership/" class="menu-link">Membership</a></li></ul></nav></header>
<div id="content" class="site-content"><div class="ast-container"><div id="primary" class="content-area primary"><main id="main" class="site-main">{body}</main></div>
<div class="widget-area secondary" id="secondary" itemtype="https://schema.org/WPSideBar" itemscope="itemscope"><aside id="bbp_login_widget-2" class="widget bbp_widget_login"><h2 class="widget-title">Log In</h2><form method="post" action="{{base}}wp-login.php" class="bbp-login-form"><div class="bbp-username"><label for="user_login">Username: </label><input type="text" name="log" size="20" id="user_login"/></div><div class="bbp-password"><label for="user_pass">Password: </label><input type="password" name="pwd" id="user_pass"/></div><button type="submit" class="button submit user-submit">Log In</button></form></aside><aside id="bbp_topics_widget-2" class="widget widget_display_topics"><h2 class="widget-title">Recent Topics</h2><ul class="bbp-topics-widget newness">{latest}</ul></aside><aside class="widget widget_text"><h2 class="widget-title">Annual meet, Pune</h2><p>Entry Rs 300 for members, Rs 500 for guests.</p></aside></div></div></div>
<footer class="site-footer" id="colophon"><div class="ast-footer-copyright"><p>Copyright &copy; 2026 Aquarists and Terrace Gardeners of India | <a href="{{base}}privacy-policy/">Privacy Policy</a></p></div></footer></div></body></html>"""

    def crumbs(last: str, *steps: tuple[str, str]) -> str:
        mid = "".join(f' <span class="bbp-breadcrumb-sep">&rsaquo;</span> <a href="{{base}}{at}" class="bbp-breadcrumb-{"root" if not k else "forum"}">{e(n)}</a>' for k, (at, n) in enumerate(steps))
        return f'<div class="bbp-breadcrumb"><p><a href="{{base}}" class="bbp-breadcrumb-home">Home</a>{mid} <span class="bbp-breadcrumb-sep">&rsaquo;</span> <span class="bbp-breadcrumb-current">{e(last)}</span></p></div>'

    def topic_row(i: Item, k: int) -> str:
        said = replies(i)
        last = said[-1] if said else (i.seller, i.posted, "")
        return f"""<ul id="bbp-topic-{i.n}" class="loop-item-{k} user-id-{index(i) * 5 % 6 + 3} bbp-parent-forum-{forum(i)[0]} {"odd" if k % 2 else "even"}  post-{i.n} topic type-topic status-publish hentry"><li class="bbp-topic-title"><a class="bbp-topic-permalink" href="{{base}}forums/topic/{i.slug}/">{e(i.title)}</a><p class="bbp-topic-meta"><span class="bbp-topic-started-by">Started by: {author(i.seller)}</span></p></li><li class="bbp-topic-voice-count">{len({n for n, _, _ in said} | {i.seller})}</li><li class="bbp-topic-reply-count">{len(said) + 1}</li><li class="bbp-topic-freshness"><a href="{{base}}forums/topic/{i.slug}/" title="{e(i.title)}">{(datetime(2026, 11, 20, tzinfo=UTC) - last[1]).days // 30} months ago</a><p class="bbp-topic-meta"><span class="bbp-topic-freshness-author">{author(last[0])}</span></p></li></ul>"""

    def listing(f: tuple[int, str, str, int, int], number: int) -> str:
        some, size = of[f[3]:f[4]][::-1], 5
        last, shown = -(-len(some) // size), chunk(some, number, size)
        at = f"forums/forum/{f[1]}/"
        nums = "".join(f'<span aria-current="page" class="page-numbers current">{p}</span>\n' if p == number else f'<a class="page-numbers" href="{{base}}{at}{f"page/{p}/" if p > 1 else ""}">{p}</a>\n' for p in range(1, last + 1))
        more = f'<a class="next page-numbers" href="{{base}}{at}page/{number + 1}/">&rarr;</a>' if number < last else ""
        bar = f'<div class="bbp-pagination"><div class="bbp-pagination-count">Viewing {len(shown)} topics - {(number - 1) * size + 1} through {(number - 1) * size + len(shown)} (of {len(some)} total)</div><div class="bbp-pagination-links">{nums}{more}</div></div>'
        return page(f[2], f"""<article class="post-{f[0]} forum type-forum status-publish hentry ast-article-single" id="post-{f[0]}"><header class="entry-header"><h1 class="entry-title" itemprop="headline">{e(f[2])}</h1></header><div class="entry-content clear" itemprop="text"><div id="bbpress-forums" class="bbpress-wrapper">{crumbs(f[2], ("forums/", "Forums"))}<div class="bbp-template-notice info"><ul><li class="bbp-forum-description">This forum has {len(some)} topics, and was last updated by {author(some[0].seller)}.</li></ul></div>{bar}<ul id="bbp-forum-{f[0]}" class="bbp-topics"><li class="bbp-header"><ul class="forum-titles"><li class="bbp-topic-title">Topic</li><li class="bbp-topic-voice-count">Voices</li><li class="bbp-topic-reply-count">Posts</li><li class="bbp-topic-freshness">Last Post</li></ul></li><li class="bbp-body">{"".join(topic_row(i, k) for k, i in enumerate(shown))}</li><li class="bbp-footer"><div class="tr"><p><span class="td colspan4">&nbsp;</span></p></div></li></ul>{bar}<div id="no-topic-{f[0]}" class="bbp-no-topic"><div class="bbp-template-notice"><ul><li>You must be logged in to create new topics.</li></ul></div></div></div></div></article>""", f"forum forum-{f[0]}")

    def post(n: int, k: int, who: str, at: datetime, html: str, i: Item) -> str:
        kind = "topic" if not k else "reply"
        return f"""<div id="post-{n}" class="bbp-reply-header"><div class="bbp-meta"><span class="bbp-reply-post-date">{when(at)}</span><a href="{{base}}forums/topic/{i.slug}/#post-{n}" class="bbp-reply-permalink">#{n}</a><span class="bbp-admin-links"></span></div></div><div class="loop-item-{k} user-id-{3 + k} bbp-parent-forum-{forum(i)[0]} bbp-parent-topic-{i.n} bbp-reply-position-{k + 1} {"odd" if k % 2 else "even"}{" topic-author" if who == i.seller else ""} post-{n} {kind} type-{kind} status-publish hentry"><div class="bbp-reply-author">{author(who, 80)}<div class="bbp-author-role">{"Keymaster" if who == "Dr. Meenakshi" else "Participant"}</div></div><div class="bbp-reply-content">{html}</div></div>"""

    def topic(i: Item) -> str:
        k, f, said = index(i), forum(i), replies(i)
        words = f'<p>{e(i.text)}</p>\n<p><img fetchpriority="high" decoding="async" class="alignnone size-medium wp-image-{i.n + 1}" src="{{base}}{pic(i)[1:]}" alt="" width="600" height="450" /></p>\n<p>Location: {i.place}</p>\n<p>{BB_TEXTS[k % 3]}</p>'
        body = post(i.n, 0, i.seller, i.posted, words, i) + "".join(post(i.n + 3 + j, j + 1, who, at, f"<p>{text}</p>", i) for j, (who, at, text) in enumerate(said))
        count = f"Viewing {len(said) + 1} post{'s' if said else ''} - 1 through {len(said) + 1} (of {len(said) + 1} total)"
        bar = f'<div class="bbp-pagination"><div class="bbp-pagination-count">{count}</div><div class="bbp-pagination-links"></div></div>'
        return page(i.title, f"""<article class="post-{i.n} topic type-topic status-publish hentry ast-article-single" id="post-{i.n}"><header class="entry-header"><h1 class="entry-title" itemprop="headline">{e(i.title)}</h1></header><div class="entry-content clear" itemprop="text"><div id="bbpress-forums" class="bbpress-wrapper">{crumbs(i.title, ("forums/", "Forums"), (f"forums/forum/{f[1]}/", f[2]))}<div class="bbp-template-notice info"><ul><li class="bbp-topic-description">This topic has {len(said)} replies, {len({n for n, _, _ in said} | {i.seller})} voices, and was last updated by {author(said[-1][0] if said else i.seller)}.</li></ul></div>{bar}<ul id="topic-{i.n}-replies" class="forums bbp-replies"><li class="bbp-header"><div class="bbp-reply-author">Author</div><div class="bbp-reply-content">Posts</div></li><li class="bbp-body">{body}</li><li class="bbp-footer"><div class="bbp-reply-author">Author</div><div class="bbp-reply-content">Posts</div></li></ul>{bar}<div id="no-reply-{i.n}" class="bbp-no-reply"><div class="bbp-template-notice"><ul><li>You must be logged in to reply to this topic.</li></ul></div></div></div></div></article>""", f"topic topic-template-default single single-topic postid-{i.n}", f'<link rel="canonical" href="{{base}}forums/topic/{i.slug}/" />\n')

    def pages(where: str, query: dict[str, str]) -> str | Answer | None:
        at = where.strip("/").split("/")
        if at[0] == "wp-content" and where.endswith((".jpg", ".png")):
            return png(int(where.split("_")[-1][:-4]) if "IMG_" in where else len(where), 600, 450)
        if where in {"/", "/forums/"}:
            lines = "".join(f'<ul id="bbp-forum-{f[0]}" class="loop-item-{k} bbp-forum-status-open bbp-forum-visibility-publish post-{f[0]} forum type-forum status-publish hentry"><li class="bbp-forum-info"><a class="bbp-forum-title" href="{{base}}forums/forum/{f[1]}/">{e(f[2])}</a><div class="bbp-forum-content">Sales between members only. Quote a price or the thread is closed.</div></li><li class="bbp-forum-topic-count">{f[4] - f[3]}</li><li class="bbp-forum-reply-count">{(f[4] - f[3]) * 2}</li><li class="bbp-forum-freshness"><a href="{{base}}forums/topic/{of[f[4] - 1].slug}/" title="{e(of[f[4] - 1].title)}">9 months ago</a><p class="bbp-topic-meta"><span class="bbp-topic-freshness-author">{author(of[f[4] - 1].seller)}</span></p></li></ul>' for k, f in enumerate(BB_FORUMS))
            return page("Forums", f'<header class="entry-header"><h1 class="entry-title">Forums</h1></header><div class="entry-content"><div id="bbpress-forums" class="bbpress-wrapper"><div class="bbp-search-form"><form role="search" method="get" id="bbp-search-form" action="{{base}}forums/search/"><input type="text" value="" name="bbp_search" id="bbp_search"/><input class="button" type="submit" value="Search"/></form></div>{crumbs("Forums")}<ul id="forums-list-0" class="bbp-forums"><li class="bbp-header"><ul class="forum-titles"><li class="bbp-forum-info">Forum</li><li class="bbp-forum-topic-count">Topics</li><li class="bbp-forum-reply-count">Posts</li><li class="bbp-forum-freshness">Last Post</li></ul></li><li class="bbp-body">{lines}</li></ul></div></div>', "forum-archive archive")
        if at[:2] == ["forums", "forum"] and len(at) > 2:
            f = next((f for f in BB_FORUMS if f[1] == at[2]), None)
            return listing(f, int(at[4]) if len(at) > 4 else 1) if f else None
        if at[:2] == ["forums", "topic"]:
            return next((topic(i) for i in of if path(i) == where), None)
        if at[:2] == ["forums", "users"] and len(at) == 3:
            name = next((n for n, h in BB_PEOPLE if h == at[2]), at[2])
            return page(name, f'<div id="bbpress-forums" class="bbpress-wrapper"><div id="bbp-user-wrapper"><div id="bbp-user-body"><div id="bbp-user-profile" class="bbp-user-profile"><h2 class="entry-title">@{at[2]}</h2><h3>Profile</h3><p class="bbp-user-topic-count">Topics Started: {sum(i.seller == name for i in of)}</p></div></div></div></div>', "bbp-user-page single")
        if where == "/feed/":
            return 200, "application/rss+xml; charset=UTF-8", '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Aquarists and Terrace Gardeners of India</title><link>{base}</link><description></description><generator>https://wordpress.org/?v=6.7.1</generator></channel></rss>'
        if at[0] in {"membership", "privacy-policy", "wp-login.php"}:
            return page("Membership", '<h1 class="entry-title">Membership</h1><p>Annual membership is Rs 600. Life membership Rs 5,000.</p>', "page")
        return None

    return Made("bbpress_in", of, "INR", pages, path, fields=("title", "price", "currency", "images", "seller", "place", "posted"), image=pic, account=lambda i: handles[i.seller])


MAKES: dict[str, Callable[[], Made]] = {"bbpress_in": bbpress}
