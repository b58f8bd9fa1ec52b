"""New Zealand: an instance of Lemmy."""
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

# --- Lemmy, New Zealand ----------------------------------------------------------------------------------------------

LE_ROOMS = [(3, "marketplace", "Kiwi Marketplace", 0, 16), (8, "plantswap", "Plant & Aquarium Swap NZ", 16, 31)]
LE_PEOPLE = [("tussockfan", None), ("kererukate", "Kate 🌿"), ("old_man_flax", None), ("southerly", "Southerly"), ("bikeshed", None), ("pukekopete", "Pete")]
LE_TOWNS = "Lower Hutt|Ōtepoti / Dunedin|Hamilton|Nelson|Timaru|Whangārei"
LE_LINES = """
[FS] Trek Marlin 5, size L|650|Selling my Trek, new chain in spring. $650 and it's yours.
Greenstone (pounamu) toki pendant, carved in Hokitika|280|Never worn much. Asking $280, comes with the carver's card.
Free: stack of NZ Geographic 1998-2012|-|Free to anyone who'll lug them away.
WTS Breville Dual Boiler|900|Descaled monthly. After 900 NZD.
Old whale bone patu, estate of my grandfather|1500|Has its Protected Objects registration number, and it can only go to a registered collector. $1,500.
Husqvarna 435 chainsaw|380|Starts first pull. $380.
Kauri gum collection, about 40 pieces|420|Dug by great-granddad near Dargaville. $420 the lot.
Rimu bookcase 1950s|240|Few ring marks on top. $240
Two tickets to WOMAD Saturday|310|Can't make it. $310 for the pair, what I paid.
Feather korowai (pheasant and rooster only)|750|Made for a graduation, worn twice. $750.
Macpac Olympus tent|500|Fly was re-proofed last year. $500 o.n.o.
Leopard tortoise with outdoor table|1200|Eight years old, legally bred here. $1,200 including the table and lamp.
Vintage Crown Lynn swan, large white|160|Tiny flea bite on the beak. $160
Merino fleece, 3 kg, Polwarth cross|45|Skirted. $45.
Pfaff 130 sewing machine|130|Bought to restore but no time. $130.
Heat pump dryer, Bosch|550|Four years old. $550
Monstera deliciosa 'Thai Constellation' rooted cutting|95|Two leaves. $95 or swap for a philodendron.
Cymbidium divisions, greens and pinks|20|$20 a division in a 15cm pot.
Axolotl juveniles, leucistic|40|About 8 cm, on bloodworm. $40 each.
Sedum and echeveria cuttings, bag of twenty|15|$15 a bag
Aqua One 230L with canister filter|350|One scratch at the back. $350.
Ponga logs, 12 x 1.2 m|8|Legally felled on our own block. $8 a log.
Dracula orchid seedlings|55|Imported flask under permit, now in 5cm pots. $55 each.
Kōwhai seedlings, eco-sourced|6|$6 each, bulk for planting days negotiable.
Red-eared slider needs to be gone by June|-|Not selling, just a home with a proper pond. Free.
Cherry shrimp, ten pack|30|$30 incl. overnight courier.
Bonsai tōtara, 15 years in training|480|Pot by a Nelson potter. $480.
Venus flytraps, mature|25|$25 bare root.
Lord Howe palm, 2 m, in a barrel|220|$220, needs two people to lift.
Gecko terrarium, EMPTY, no animal|85|45x45x60 Exo Terra, lid included. $85.
Vanilla vine, potted up|35|$35 from the glasshouse.
"""
LE_TEXTS = ["Message me here, I check most evenings.", "Cash or bank transfer.", "Photos from this morning, happy to take more."]


def lemmy() -> Made:
    """Server-drawn pages with ``isoData``, a cursor's button instead of links, the open interface and Atom-like feeds beside."""
    towns, of = LE_TOWNS.split("|"), []
    for k, (title, price, own) in enumerate(rows(LE_LINES)):
        j = k % 6
        of.append(Item(88210 + k * 37, title, f"{k * 7919 + 40961:08x}-4c1f-4b0e-9d51-{k * 104729 + 7:012x}", None if price == "-" else Decimal(price), f"{own}\n\nPick up from {towns[j]}. {LE_TEXTS[k % 3]}", LE_PEOPLE[j][1] or LE_PEOPLE[j][0], towns[j], datetime(2026, 2, 2, 1, 7, 31, tzinfo=UTC) + timedelta(days=k % 16 * 3 // 2, hours=k * 5 % 9, minutes=k * 13 % 50)))

    def index(i: Item) -> int:
        return (i.n - 88210) // 37

    def handle(i: Item) -> str:
        return LE_PEOPLE[index(i) % 6][0]

    def room(i: Item) -> tuple[int, str, str, int, int]:
        return next(r for r in LE_ROOMS if r[3] <= index(i) < r[4])

    def path(i: Item) -> str:
        return f"/post/{i.n}"

    def pic(i: Item) -> str:
        return f"/pictrs/image/{i.slug}.jpeg"

    def newest(some: list[Item]) -> list[Item]:
        return sorted(some, key=lambda i: str(i.posted), reverse=True)

    def comments(i: Item) -> list[tuple[int, str, datetime, str]]:
        k = index(i)
        said = [(501, "southerly2", "Is this still going?"), (502, handle(i), "Yep!"), (503, "bargainbin", f"Would you do ${int(i.price or 60) * 3 // 4} for pick up tonight?")]
        assert i.posted
        return [(n + k * 10, who, i.posted + timedelta(hours=3 + j), text) for j, (n, who, text) in enumerate(said[:k % 4])]

    def community(r: tuple[int, str, str, int, int]) -> dict[str, object]:
        return {"id": r[0], "name": r[1], "title": r[2], "removed": False, "published": "2023-06-12T04:11:09.318402Z", "deleted": False, "nsfw": False, "actor_id": f"{{base}}c/{r[1]}", "local": True, "hidden": False, "posting_restricted_to_mods": False, "instance_id": 1, "visibility": "Public"}

    def view(i: Item) -> dict[str, object]:
        j = index(i) % 6
        person: dict[str, object] = {"id": 400 + j, "name": LE_PEOPLE[j][0], "banned": False, "published": "2023-06-14T09:02:11.518220Z", "actor_id": f"{{base}}u/{LE_PEOPLE[j][0]}", "local": True, "deleted": False, "bot_account": False, "instance_id": 1}
        if LE_PEOPLE[j][1]:
            person["display_name"] = LE_PEOPLE[j][1]
        return {"post": {"id": i.n, "name": i.title, "url": f"{{base}}{pic(i)[1:]}", "body": i.text, "creator_id": 400 + j, "community_id": room(i)[0], "removed": False, "locked": False, "published": f"{i.posted:%Y-%m-%dT%H:%M:%S}.{i.n:06d}Z", "deleted": False, "nsfw": False, "thumbnail_url": f"{{base}}{pic(i)[1:]}", "ap_id": f"{{base}}post/{i.n}", "local": True, "language_id": 37, "featured_community": False, "featured_local": False, "url_content_type": "image/jpeg"}, "creator": person, "community": community(room(i)), "image_details": {"link": f"{{base}}{pic(i)[1:]}", "width": 1200, "height": 900, "content_type": "image/jpeg"}, "creator_banned_from_community": False, "creator_is_moderator": False, "creator_is_admin": False, "counts": {"post_id": i.n, "comments": len(comments(i)), "score": i.n % 23 + 1, "upvotes": i.n % 23 + 1, "downvotes": 0, "published": f"{i.posted:%Y-%m-%dT%H:%M:%S}.{i.n:06d}Z", "newest_comment_time": f"{i.posted:%Y-%m-%dT%H:%M:%S}.{i.n:06d}Z"}, "subscribed": "NotSubscribed", "saved": False, "read": False, "hidden": False, "creator_blocked": False, "unread_comments": len(comments(i))}

    def ago(at: datetime) -> str:
        day = at.day
        suffix = "th" if 10 < day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
        return f'<span class="moment-time pointer unselectable" data-tippy-content="{at:%A}, {at:%B} {day}{suffix}, {at.year} at {at.hour % 12 or 12}:{at:%M:%S} {"AM" if at.hour < 12 else "PM"} GMT+00:00">{(datetime(2026, 11, 29, tzinfo=UTC) - at).days // 30} months ago</span>'

    def person(name: str, shown: str) -> str:
        return f'<span class="person-listing d-inline-flex align-items-baseline text-info"><a title="{e(shown)}" class="person-listing d-inline-flex align-items-baseline text-info" href="/u/{name}"><img class="img-icon" src="/static/assets/icons/user.png" alt="" loading="lazy"/><span>{e(shown)}</span></a></span>'

    def article(i: Item, *, whole: bool = False) -> str:
        r, n = room(i), len(comments(i))
        heading = f'<h1 class="h5 d-inline text-break">{e(i.title)}</h1>' if whole else f'<h1 class="h5 d-inline text-break"><a class="d-inline link-dark link-primary" href="/post/{i.n}" title="Comments"><span class="d-inline">{e(i.title)}</span></a></h1>'
        body = "".join(f"<p>{e(p)}</p>" for p in i.text.split("\n\n"))
        big = f'<div class="my-2"><a href="{{base}}{pic(i)[1:]}" class="d-inline-block"><picture><source srcset="{{base}}{pic(i)[1:]}?format=webp" type="image/webp"/><img class="overflow-hidden pictrs-image img-fluid img-expanded slight-radius" src="{{base}}{pic(i)[1:]}" alt="" loading="lazy"/></picture></a></div><div class="postContent"><article id="postContent" class="col-12 card my-2 p-2"><div class="md-div">{body}</div></article></div>' if whole else ""
        return f"""<div class="post-listing mt-2"><article class="row post-container"><div class="col flex-grow-0"><div class="vote-bar small text-center"><button type="button" class="btn-animate btn btn-link p-0 text-muted" data-tippy-content="Upvote" aria-label="Upvote"><svg class="icon upvote"><use xlink:href="/static/assets/symbols.svg#icon-arrow-up1"></use></svg></button><div class="unselectable pointer text-muted post-score" aria-label="{i.n % 23 + 1} points">{i.n % 23 + 1}</div></div></div><div class="col flex-grow-1"><div class="row"><div class="col flex-grow-0 px-0"><a class="thumbnail rounded overflow-hidden d-inline-block position-relative p-0 border-0" href="{{base}}{pic(i)[1:]}" rel="noopener nofollow" title="Expand here"><picture><img class="overflow-hidden pictrs-image img-fluid thumbnail rounded object-fit-cover" src="{{base}}{pic(i)[1:]}?format=webp&amp;thumbnail=256" alt="" loading="lazy"/></picture></a></div><div class="col flex-grow-1"><div class="post-title">{heading}</div><div class="small mb-1 mb-md-0">{person(handle(i), i.seller)}<span class="mx-1">to</span><a class="community-link link-muted" title="!{r[1]}" href="/c/{r[1]}"><span class="overflow-wrap-anywhere">{e(r[2])}</span></a><span class="mx-2">·</span><span>English</span><span class="mx-2">·</span>{ago(i.posted)}</div><div class="d-flex align-items-center justify-content-start flex-wrap text-muted"><a class="btn btn-link btn-sm text-muted ps-0" title="{n} Comments" href="/post/{i.n}?scrollToComments=true"><svg class="icon me-1"><use xlink:href="/static/assets/symbols.svg#icon-message-square"></use></svg>{n} Comments</a><a class="btn btn-sm btn-link btn-animate text-muted py-0" title="link" href="{{base}}post/{i.n}"><svg class="icon icon-inline"><use xlink:href="/static/assets/symbols.svg#icon-fedilink"></use></svg></a></div></div></div></div></article>{big}</div>"""

    def page(title: str, body: str, route: object, at: str, head: str = "") -> str:
        iso = json.dumps({"path": at, "site_res": {"site_view": {"site": {"id": 1, "name": "Lemmy Aotearoa", "description": "A friendly corner for Aotearoa.", "actor_id": "{base}", "instance_id": 1}, "counts": {"users": 2914, "posts": 41022, "comments": 310992, "communities": 121}}, "admins": [], "version": "0.19.11", "all_languages": [{"id": 37, "code": "en", "name": "English"}], "discussion_languages": [37]}, "routeData": route, "errorPageData": None, "showAdultConsentModal": False}, ensure_ascii=False).replace("<", "\\u003c")
        rooms = "".join(f'<li class="list-inline-item d-inline-block"><a class="community-link link-primary" href="/c/{r[1]}" title="!{r[1]}">{e(r[2])}</a></li>' for r in LE_ROOMS)
        return f"""<!DOCTYPE html><html lang="en"><head><script nonce="6bd1">window.isoData = {iso}</script><script nonce="6bd1">window.lemmyConfig = {{"wsHost":"","https":true}}</script><title data-inferno-helmet="true">{e(title)}</title>{head}<meta charset="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1, shrink-to-fit=no"/><link rel="shortcut icon" type="image/x-icon" href="/pictrs/image/favicon.png"/><link rel="manifest" href="/manifest.webmanifest"/><link rel="stylesheet" type="text/css" href="/css/themes/litely.css"/></head><body><noscript><div class="alert alert-danger rounded-0" role="alert"><b>Javascript is disabled. Actions will not work.</b></div></noscript><div id="root"><div id="app" class="lemmy-site"><button type="button" class="btn skip-link bg-light position-absolute start-0 z-3">Jump to content</button><div class="shadow-sm"><nav class="navbar navbar-expand-md navbar-light p-0 px-3 container-lg" id="navbar"><a id="navTitle" class="d-flex align-items-center navbar-brand me-md-3" href="/" title="A friendly corner for Aotearoa.">Lemmy Aotearoa</a><ul id="navbarLinks" class="me-auto navbar-nav"><li class="nav-item"><a class="nav-link" href="/communities" title="Communities">Communities</a></li><li class="nav-item"><a class="nav-link" href="/create_post" title="Create Post" rel="nofollow">Create Post</a></li><li class="nav-item"><a class="nav-link" href="https://join-lemmy.org/donate" title="Support Lemmy">Donate</a></li></ul><ul class="navbar-nav"><li class="nav-item"><a class="nav-link" href="/search" title="Search">Search</a></li><li class="nav-item"><a class="nav-link" href="/login" title="Login">Login</a></li><li class="nav-item"><a class="nav-link" href="/signup" title="Sign Up">Sign Up</a></li></ul></nav></div><div class="mt-4 p-0 fl-1"><div class="container-lg"><div class="row"><main role="main" class="col-12 col-md-8 col-lg-9">{body}</main><aside class="d-none d-md-block col-md-4 col-lg-3"><section id="sidebarMain" class="card mb-3"><div class="card-body"><h5>Trending communities</h5><ul class="list-inline">{rooms}</ul></div></section><section id="sidebarInfo" class="card mb-3"><div class="card-body"><h5 class="mb-0 d-inline">Lemmy Aotearoa</h5><div class="md-div"><p>A friendly corner for Aotearoa. Hosting costs about $95 a month; chip in if you can.</p></div><ul class="badges my-1 list-inline"><li class="list-inline-item badge">2.91K users</li><li class="list-inline-item badge">41K posts</li></ul></div></section></aside></div></div></div><footer class="app-footer container-lg navbar navbar-expand-md navbar-light navbar-bg p-3"><ul class="navbar-nav ms-auto"><li class="nav-item"><span class="nav-link">UI: 0.19.11</span></li><li class="nav-item"><span class="nav-link">BE: 0.19.11</span></li><li class="nav-item"><a class="nav-link" href="/modlog">Modlog</a></li><li class="nav-item"><a class="nav-link" href="/legal">Legal</a></li><li class="nav-item"><a class="nav-link" href="/instances">Instances</a></li></ul></footer></div></div><script defer src="/static/js/client.js"></script></body></html>"""

    def feed(some: list[Item], name: str, at: str, href: str) -> str:
        shown = newest(some)[:20]
        more = f"P{shown[-1].n:x}" if len(some) > 20 else None
        nxt = '<button class="btn btn-secondary">Next</button>' if more else '<button class="btn btn-secondary" disabled>Next</button>'
        route = {"postsRes": {"state": "success", "data": {"posts": [view(i) for i in shown]} | ({"next_page": more} if more else {})}, "commentsRes": {"state": "empty"}}
        return page(name, f"""<h1 class="h4">{e(name)}</h1><div class="mb-3"><span class="me-3"><div class="data-type-select btn-group"><label class="btn btn-outline-secondary active">Posts</label><label class="btn btn-outline-secondary">Comments</label></div></span><select class="sort-select form-select d-inline-block w-auto"><option value="Active">Active</option><option value="New" selected>New</option></select><a href="{href}" title="RSS" rel="noopener nofollow"><svg class="icon text-muted small ps-0"><use xlink:href="/static/assets/symbols.svg#icon-rss"></use></svg></a></div><div class="post-listings">{"<hr class='my-3'/>".join(map(article, shown))}</div><div class="paginator my-2"><button class="btn btn-secondary me-2" disabled>Prev</button>{nxt}</div>""", route, at, f'<link rel="alternate" type="application/atom+xml" href="{{base}}{href[1:]}"/>')

    def post(i: Item) -> str:
        said = "".join(f'<li class="comment list-unstyled"><article id="comment-{n}" class="details comment-node py-2 border-top border-light"><div class="ms-2"><div class="d-flex flex-wrap align-items-center text-muted small">{person(who, who)}<span class="mx-1">·</span>{ago(at)}</div><div class="comment-content"><div class="md-div"><p>{e(text)}</p></div></div></div></article></li>' for n, who, at, text in comments(i))
        head = f'<meta property="title" content="{e(i.title)}"/><meta property="og:title" content="{e(i.title)}"/><meta property="twitter:title" content="{e(i.title)}"/><meta property="og:url" content="{{base}}post/{i.n}"/><meta property="og:type" content="website"/><meta property="og:image" content="{{base}}{pic(i)[1:]}"/><meta name="description" content="{e(i.text.splitlines()[0])}"/><link rel="canonical" href="{{base}}post/{i.n}"/>'
        crosspost = {"postRes": {"state": "success", "data": {"post_view": view(i), "community_view": {"community": community(room(i)), "counts": {"subscribers": 803, "posts": 1442}}, "moderators": [], "cross_posts": []}}, "commentsRes": {"state": "success", "data": {"comments": [{"comment": {"id": n, "content": text, "post_id": i.n, "published": f"{at:%Y-%m-%dT%H:%M:%S}.1Z", "path": f"0.{n}"}, "creator": {"name": who}} for n, who, at, text in comments(i)]}}}
        return page(f"{i.title} - Lemmy Aotearoa", f"""<div class="post">{article(i, whole=True)}<div class="mb-2 mt-1 btn-group"><label class="btn btn-outline-secondary active">Hot</label><label class="btn btn-outline-secondary">Top</label></div><ul class="comments">{said}</ul></div>""", crosspost, f"/post/{i.n}", head)

    def pages(where: str, query: dict[str, str]) -> str | Answer | None:
        at = where.strip("/").split("/")
        if at[0] == "pictrs" or where.startswith("/static/assets/icons"):
            return png(next((i.n for i in of if i.slug in where), 2), 400, 300)
        if where == "/":
            return feed(of, "Lemmy Aotearoa", "/", "/feeds/local.xml?sort=New")
        r = next((r for r in LE_ROOMS if len(at) > 1 and r[1] == at[-1].removesuffix(".xml")), None)
        if at[0] == "c" and r:
            return feed(of[r[3]:r[4]], f"{r[2]} - Lemmy Aotearoa", where, f"/feeds/c/{r[1]}.xml?sort=New")
        if at[0] == "feeds":
            some = newest(of[r[3]:r[4]] if r else of)[:20]
            lines = "".join(f'<item><title>{e(i.title)}</title><link>{{base}}post/{i.n}</link><description><![CDATA[submitted by <a href="{{base}}u/{handle(i)}">{handle(i)}</a> to <a href="{{base}}c/{room(i)[1]}">{room(i)[1]}</a><br>{i.n % 23 + 1} points | <a href="{{base}}post/{i.n}">{len(comments(i))} comments</a><br><p>{e(i.text)}</p>]]></description><comments>{{base}}post/{i.n}</comments><guid isPermaLink="true">{{base}}post/{i.n}</guid><pubDate>{i.posted:%a, %d %b %Y %H:%M:%S} +0000</pubDate><dc:creator>{{base}}u/{handle(i)}</dc:creator><media:content url="{{base}}{pic(i)[1:]}" medium="image"/></item>' for i in some)
            return 200, "application/rss+xml", f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Lemmy Aotearoa - {r[1] if r else "Local"}</title><link>{{base}}</link><description></description>{lines}</channel></rss>'
        if at[0] == "post":
            return next((post(i) for i in of if path(i) == where), None)
        if at[0] == "u":
            mine = [i for i in of if handle(i) == at[-1]]
            return page(at[-1], f'<h1 class="h4">{e(mine[0].seller if mine else at[-1])}</h1>{"".join(map(article, mine))}', {}, where)
        if where == "/communities":
            lines = "".join(f'<tr><td><a class="community-link link-primary" href="/c/{r[1]}" title="!{r[1]}"><span class="overflow-wrap-anywhere">{e(r[2])}</span></a></td><td class="text-right">803</td><td class="text-right">{r[4] - r[3]}</td></tr>' for r in LE_ROOMS)
            return page("Communities - Lemmy Aotearoa", f'<h1 class="h4">List of communities</h1><table id="community_table" class="table table-sm table-hover"><thead><tr><th>Name</th><th>Subscribers</th><th>Posts</th></tr></thead><tbody>{lines}</tbody></table>', {}, where)
        if where.startswith("/api/v3/"):
            some = newest([i for i in of if query.get("community_name") in {None, room(i)[1]}])
            start = next((k + 1 for k, i in enumerate(some) if f"P{i.n:x}" == query.get("page_cursor")), 0)
            shown = some[start:start + min(int(query.get("limit", "10")), 50)]
            answer: dict[str, object] | None = {"posts": [view(i) for i in shown]} if at[-2:] == ["post", "list"] else {"post_view": view(next(i for i in of if str(i.n) == query["id"]))} if at[-1] == "post" and query.get("id") else None
            if answer and at[-1] == "list" and start + len(shown) < len(some):
                answer["next_page"] = f"P{shown[-1].n:x}"
            return (200, "application/json", json.dumps(answer, ensure_ascii=False)) if answer else None
        if at[0] in {"modlog", "legal", "instances", "login", "signup", "search", "create_post"}:
            return page("Legal", '<h1 class="h4">Legal</h1><p>Be kind. Sales are between you and the other person.</p>', {}, where)
        return None

    return Made("lemmy_nz", of, "NZD", pages, path, fields=ALL, image=pic, account=handle)


MAKES: dict[str, Callable[[], Made]] = {"lemmy_nz": lemmy}
