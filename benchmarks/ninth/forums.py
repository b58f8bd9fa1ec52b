"""A XenForo 2 classifieds forum (Netherlands) and a vBulletin 4 sale forum (Poland)."""
# ruff: noqa: E501, C901, PLR0913, PLR0911, PLR0915, PLR0917, ARG001, SIM905, SIM108, PLC0207, I001, RUF100
# fmt: off
# mypy: disable-error-code="arg-type,operator,union-attr"

from __future__ import annotations

import json
import struct
import zlib
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from html import escape as e

from tests.spiders.shops.base import Answer, Item, Made, chunk, list_page


def _png(n: int) -> Answer:
    """A real picture, of a colour that is the number's."""
    row = b"\0" + bytes((n * 7 % 256, n * 13 % 256, n * 29 % 256)) * 60
    parts = ((b"IHDR", struct.pack(">IIBBBBB", 60, 45, 8, 2, 0, 0, 0)), (b"IDAT", zlib.compress(row * 45)), (b"IEND", b""))
    body = b"".join(struct.pack(">I", len(d)) + k + d + struct.pack(">I", zlib.crc32(k + d)) for k, d in parts)
    return 200, "image/png", b"\x89PNG\r\n\x1a\n" + body


def _slug(text: str) -> str:
    table = str.maketrans("áéěíóúůýčďňřšťžąćęłńóśźżëï", "aeeiouuycdnrstzacelnoszzei")
    kept = "".join(c if c.isascii() and c.isalnum() else "-" for c in text.lower().translate(table))
    return "-".join(part for part in kept.split("-") if part)


def _threads(lines: str, members: list[tuple[str, str]], texts: list[str], money: str) -> list[Item]:
    """Threads of the latest weeks, newest first; the price, where there is one, is stated in the first post."""
    noon = datetime.now(UTC).replace(hour=12, minute=0, second=0, microsecond=0)
    made = []
    for i, line in enumerate(lines.strip().replace(";\n", "; ").split("; ")):
        title, price = line.split("|")
        name, place = members[i * 5 % len(members)]
        text = texts[i % len(texts)].format(title) + (f"\n{money.format(price)}" if price else "")
        made.append(Item(101 + i, title, _slug(title), Decimal(price) if price else None, text, name, place, noon - timedelta(days=1 + i * 4 // 3)))  # fmt: skip
    return made


# --- XenForo 2.2, Netherlands: a reptile forum ------------------------------------------------------------------------

XF_MEMBERS = [("PythonPiet", "Utrecht"), ("Gekkofan", "Zwolle"), ("Marloes85", "Eindhoven"), ("terra_rob", "Groningen"), ("Slangenhuis", "Breda"), ("Dendro-Ties", "Arnhem"), ("Agaam Anja", "Leeuwarden")]  # fmt: skip
XF_TITLES = """
Koningspython Pastel Clown man 2025|225; Nakweek baardagamen eigen kweek|45; Koppel Dendrobates tinctorius Azureus|110;
Rode rattenslang vrouw met papieren|60; Exo Terra terrarium 90x45x60 compleet|140; Wimpergekko Lilly White vrouw|275;
Griekse landschildpadden 2023 met CITES|150; Luipaardgekko Black Night man|; Groene boompython Biak jong|395; Hout terrarium op maat 150x60x80|180;
Phelsuma grandis koppel|130; Boa imperator Sunglow man|200; Haakneusslang Albino vrouw 2024|120; Kraagagaam nakweek 4 stuks|160;
Korenslang Snow koppel|85; Epipedobates anthonyi groep van vijf|90; Tapijtpython Jungle proven man|175; Jemenkameleon man 8 maanden|75;
Partij UV lampen en armaturen|35; Blauwtongskink Merauke|250; Varanus acanthurus red jong|325; Roodwangschildpad gratis af te halen|;
Ranitomeya imitator Cainarachi nakweek|55; Diamantpython vrouw 2022|240; Madagaskar boa Dumerili koppel|350; Daggekko klemmeri nakweek|70;
Vogelspin Brachypelma hamorii vrouw|65; Broedstoof zelfbouw met thermostaat|95; Kousebandslang Flame man|40; Muurhagedis Podarcis siculus koppel|50;
Leachianus Grande Terre man|; Bladstaartgekko Uroplatus phantasticus|220
"""
XF_TEXTS = [
    "Aangeboden: {}.\nEet goed, vervelt goed en is vrij van mijt. Alleen afhalen of mee te nemen naar Snakeday Houten.",
    "Wegens verkleining van de hobby zoek ik een nieuw huis voor: {}. Meer foto's via een gesprek. Overdrachtsverklaring aanwezig.",
    "Te koop {}. Eigen kweek, ouders zijn hier te zien. Stuur mij een bericht bij interesse, bellen kan ook.",
]
XF_TALK = [(61, "Welke bodembedekking voor baardagaam?"), (62, "Mijn koningspython eet al zes weken niet"), (63, "Ervaringen met UVB T5"), (64, "Bouwverslag paludarium")]  # fmt: skip


def xf_price(item: Item) -> str:
    """The price as the thread's starter states it."""
    return f"€ {item.price}"


def _xf_time(at: datetime) -> str:
    days = (datetime.now(UTC).date() - at.date()).days
    week = ["Maandag", "Dinsdag", "Woensdag", "Donderdag", "Vrijdag", "Zaterdag", "Zondag"]
    date = f"{at.day} {['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'][at.month - 1]} {at.year}"
    text = "Gisteren om 13:00" if days == 1 else f"{week[at.weekday()]} om 13:00" if days < 7 else date
    return f'<time  class="u-dt" dir="auto" datetime="{at:%Y-%m-%d}T13:00:00+0100" data-time="{at.timestamp():.0f}" data-date-string="{date}" data-time-string="13:00" title="{date} om 13:00">{text}</time>'  # fmt: skip


def xenforo() -> Made:
    """XenForo 2.2: the section's thread list, and threads whose first post is the ad."""
    things = _threads(XF_TITLES, XF_MEMBERS, XF_TEXTS, "Prijs: € {}")
    ids = {name: f"{_slug(name)}.{21 + k * 13}" for k, (name, _) in enumerate(XF_MEMBERS)}

    def user(name: str, extra: str = "") -> str:
        return f'<a href="/members/{ids[name]}/" class="username {extra}" dir="auto" data-user-id="{ids[name].split(".")[1]}" data-xf-init="member-tooltip">{name}</a>'  # fmt: skip

    def page(title: str, h1: str, body: str, crumb: str = "", head: str = "", template: str = "forum_view") -> str:
        return f"""<!DOCTYPE html>
<html id="XF" lang="nl-NL" dir="LTR" data-app="public" data-template="{template}" data-container-key="node-12" data-cookie-prefix="xf_" data-csrf="1780000000,5d1c" class="has-no-js template-{template}" data-run-jobs=""><head><meta charset="utf-8" /><meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover"><title>{e(title)} | Terrariaforum</title>{head}<meta property="og:site_name" content="Terrariaforum" /><meta property="og:type" content="website" /><link rel="stylesheet" href="/css.php?css=public%3Anormalize.css&amp;s=1" /></head>
<body data-template="{template}"><div class="p-pageWrapper" id="top"><header class="p-header" id="header"><div class="p-header-inner"><div class="p-header-logo p-header-logo--image"><a href="/"><img src="/styles/default/xenforo/logo.png" alt="Terrariaforum" width="100" height="36" /></a></div></div></header>
<div class="p-navSticky"><nav class="p-nav"><div class="p-nav-inner"><ul class="p-nav-list js-offCanvasNavSource"><li><div class="p-navEl is-selected"><a href="/" class="p-navEl-link" data-nav-id="forums">Forums</a></div></li><li><div class="p-navEl"><a href="/whats-new/" class="p-navEl-link" data-nav-id="whatsNew">Wat is er nieuw</a></div></li></ul><div class="p-nav-opposite"><a href="/login/" class="p-navgroup-link p-navgroup-link--logIn" data-xf-click="overlay"><span class="p-navgroup-linkText">Inloggen</span></a><a href="/register/" class="p-navgroup-link p-navgroup-link--register"><span class="p-navgroup-linkText">Registreren</span></a></div></div></nav></div>
<div class="p-body"><div class="p-body-inner"><ul class="p-breadcrumbs" itemscope itemtype="https://schema.org/BreadcrumbList"><li itemprop="itemListElement" itemscope itemtype="https://schema.org/ListItem"><a href="/" itemprop="item"><span itemprop="name">Forums</span></a><meta itemprop="position" content="1" /></li>{crumb}</ul><noscript class="js-jsWarning"><div class="blockMessage blockMessage--important">JavaScript is uitgeschakeld.</div></noscript><div class="p-body-header"><div class="p-title"><h1 class="p-title-value">{h1}</h1></div>{"" if template != "thread_view" else "<!--meta-->"}</div><div class="p-body-main"><div class="p-body-content"><div class="p-body-pageContent">{body}</div></div></div></div></div>
<footer class="p-footer" id="footer"><div class="p-footer-inner"><ul class="p-footer-linkList"><li><a href="/misc/contact" data-xf-click="overlay">Contact</a></li><li><a href="/help/terms/">Voorwaarden en regels</a></li><li><a href="/help/privacy-policy/">Privacybeleid</a></li><li><a href="/help/">Help</a></li></ul><div class="p-footer-copyright"><a href="https://xenforo.com" class="u-concealed" dir="ltr" target="_blank">Community platform by XenForo<sup>&reg;</sup> <span class="copyright">&copy; 2010-2022 XenForo Ltd.</span></a></div></div></footer></div></body></html>"""

    def row(item: Item) -> str:
        return f"""<div class="structItem structItem--thread js-inlineModContainer js-threadListItem-{item.n}" data-author="{item.seller}"><div class="structItem-cell structItem-cell--icon"><div class="structItem-iconContainer"><a href="/members/{ids[item.seller]}/" class="avatar avatar--s avatar--default" data-user-id="{ids[item.seller].split(".")[1]}"><span class="avatar-u-s" role="img">{item.seller[0]}</span></a></div></div><div class="structItem-cell structItem-cell--main" data-xf-init="touch-proxy"><div class="structItem-title"><a href="/forums/te-koop.12/?prefix_id=1" class="labelLink" rel="nofollow"><span class="label label--green" dir="auto">Te koop</span></a> <a href="/threads/{item.slug}.{item.n}/" class="" data-tp-primary="on" data-xf-init="preview-tooltip" data-preview-url="/threads/{item.slug}.{item.n}/preview">{e(item.title)}</a></div><div class="structItem-minor"><ul class="structItem-parts"><li>{user(item.seller)}</li><li class="structItem-startDate"><a href="/threads/{item.slug}.{item.n}/" rel="nofollow">{_xf_time(item.posted)}</a></li></ul></div></div><div class="structItem-cell structItem-cell--meta"><dl class="pairs pairs--justified"><dt>Reacties</dt><dd>{item.n % 2}</dd></dl><dl class="pairs pairs--justified structItem-minor"><dt>Weergaves</dt><dd>{item.n * 3}</dd></dl></div><div class="structItem-cell structItem-cell--latest"><a href="/threads/{item.slug}.{item.n}/latest" rel="nofollow">{_xf_time(item.posted)}</a><div class="structItem-minor">{user(item.seller)}</div></div></div>"""  # fmt: skip

    def section(number: int) -> str:
        nums = "".join(f'<li class="pageNav-page{" pageNav-page--current" if p == number else ""}"><a href="/forums/te-koop.12/{"" if p == 1 else f"page-{p}"}">{p}</a></li>' for p in (1, 2, 3))  # fmt: skip
        more = f'<a href="/forums/te-koop.12/page-{number + 1}" class="pageNav-jump pageNav-jump--next">Volgende</a>' if number < 3 else ""
        bar = f'<div class="block-outer"><div class="block-outer-main"><nav class="pageNavWrapper pageNavWrapper--mixed"><div class="pageNav"><ul class="pageNav-main">{nums}</ul>{more}</div></nav></div></div>'  # fmt: skip
        return page("Te koop", "Te koop", f'<div class="block" data-type="thread">{bar}<div class="block-container"><div class="block-filterBar"><div class="filterBar"><a class="filterBar-menuTrigger" href="/forums/te-koop.12/filters" rel="nofollow">Filters</a></div></div><div class="block-body"><div class="structItemContainer"><div class="structItemContainer-group js-threadList">{"".join(row(i) for i in chunk(things, number, 12))}</div></div></div></div>{bar}</div>')  # fmt: skip

    def post(n: int, name: str, at: datetime, html: str, url: str, k: int) -> str:
        place = dict(XF_MEMBERS)[name]
        return f"""<article class="message message--post js-post js-inlineModContainer" data-author="{name}" data-content="post-{n}" id="js-post-{n}"><span class="u-anchorTarget" id="post-{n}"></span><div class="message-inner"><div class="message-cell message-cell--user"><section itemscope itemtype="https://schema.org/Person" class="message-user"><div class="message-avatar"><div class="message-avatar-wrapper"><a href="/members/{ids[name]}/" class="avatar avatar--m avatar--default"><span class="avatar-u-m" role="img">{name[0]}</span></a></div></div><div class="message-userDetails"><h4 class="message-name">{user(name).replace(">" + name, ' itemprop="name">' + name)}</h4><h5 class="userTitle message-userTitle" dir="auto" itemprop="jobTitle">Actief lid</h5></div><div class="message-userExtras"><dl class="pairs pairs--justified"><dt>Lid geworden</dt><dd>3 mrt 2016</dd></dl><dl class="pairs pairs--justified"><dt>Berichten</dt><dd>{n % 400}</dd></dl><dl class="pairs pairs--justified"><dt>Locatie</dt><dd><a href="/misc/location-info?location={place}" rel="nofollow noreferrer" target="_blank" class="u-concealed">{place}</a></dd></dl></div></section></div><div class="message-cell message-cell--main"><div class="message-main js-quickEditTarget"><header class="message-attribution message-attribution--split"><ul class="message-attribution-main listInline"><li class="u-concealed"><a href="{url}post-{n}" rel="nofollow">{_xf_time(at)}</a></li></ul><ul class="message-attribution-opposite message-attribution-opposite--list"><li><a href="{url}post-{n}" rel="nofollow">#{k}</a></li></ul></header><div class="message-content js-messageContent"><div class="message-userContent lbContainer js-lbContainer" data-lb-id="post-{n}"><article class="message-body js-selectToQuote"><div class="bbWrapper">{html}</div></article></div></div><footer class="message-footer"><div class="reactionsBar js-reactionsList"></div></footer></div></div></div></article>"""  # fmt: skip

    def thread(item: Item) -> str:
        url = f"/threads/{item.slug}.{item.n}/"
        pic = f"/attachments/img_{item.n}-jpg.{item.n + 4000}/"
        first = e(item.text).replace("\n", "<br />\n") + f'<br />\n<div class="bbImageWrapper js-lbImage" title="img_{item.n}.jpg" data-src="{pic}" data-lb-sidebar-href="" data-single-image="1"><img src="{pic}" data-url="" class="bbImage" data-zoom-target="1" alt="img_{item.n}.jpg" width="800" height="600" loading="lazy" /></div>'  # fmt: skip
        others = [m for m, _ in XF_MEMBERS if m != item.seller]
        reply = post(item.n * 10 + 1, others[item.n % 6], item.posted, "Mooi! Je hebt een bericht.", url, 2) if item.n % 2 else ""
        data = {"@context": "https://schema.org", "@type": "DiscussionForumPosting", "@id": "{base}" + url[1:], "headline": item.title, "articleBody": item.text.replace("\n", " "), "articleSection": "Te koop", "author": {"@type": "Person", "name": item.seller}, "datePublished": f"{item.posted:%Y-%m-%d}T12:00:00+00:00", "dateModified": f"{item.posted:%Y-%m-%d}T12:00:00+00:00", "publisher": {"@type": "Organization", "name": "Terrariaforum"}, "mainEntityOfPage": {"@type": "WebPage", "@id": "{base}" + url[1:]}}  # fmt: skip
        head = f'<meta name="description" content="{e(item.text.splitlines()[0])}" /><meta property="og:url" content="{{base}}{url[1:]}" /><link rel="canonical" href="{{base}}{url[1:]}" /><script type="application/ld+json">{json.dumps(data, ensure_ascii=False)}</script>'  # fmt: skip
        meta = f'<div class="p-description"><ul class="listInline listInline--bullet"><li><i class="fa--xf far fa-user" aria-hidden="true" title="Onderwerpstarter"></i> <span class="u-srOnly">Onderwerpstarter</span> {user(item.seller, "u-concealed")}</li><li><i class="fa--xf far fa-clock" aria-hidden="true" title="Startdatum"></i> <span class="u-srOnly">Startdatum</span> <a href="{url}" class="u-concealed">{_xf_time(item.posted)}</a></li></ul></div>'  # fmt: skip
        near = "".join(f'<li><a href="/threads/{t.slug}.{t.n}/">{e(t.title)}</a></li>' for t in things[item.n % 28 : item.n % 28 + 3] if t is not item)  # fmt: skip
        crumb = '<li itemprop="itemListElement" itemscope itemtype="https://schema.org/ListItem"><a href="/forums/te-koop.12/" itemprop="item"><span itemprop="name">Te koop</span></a><meta itemprop="position" content="2" /></li>'  # fmt: skip
        body = f'<div class="block block--messages" data-type="post" data-href="/inline-mod/"><div class="block-container lbContainer"><div class="block-body js-replyNewMessageContainer">{post(item.n * 10, item.seller, item.posted, first, url, 1)}{reply}</div></div><div class="block-outer block-outer--after"><a href="/login/" class="button--link button">Je moet inloggen of registreren om hier te reageren.</a></div></div><div class="block"><div class="block-container"><h3 class="block-header">Vergelijkbare onderwerpen</h3><ul>{near}</ul></div></div>'  # fmt: skip
        return page(f"Te koop - {item.title}", f'<span class="label label--green" dir="auto">Te koop</span><span class="label-append">&nbsp;</span>{e(item.title)}', body, crumb, head, "thread_view").replace("<!--meta-->", meta)  # fmt: skip

    plain = {"/login/": "Inloggen", "/register/": "Registreren", "/misc/contact": "Contact", "/help/": "Help", "/help/terms/": "Voorwaarden en regels", "/help/privacy-policy/": "Privacybeleid"}  # fmt: skip

    def talk(n: int, title: str) -> str:
        return f'<div class="structItem structItem--thread"><div class="structItem-cell structItem-cell--main"><div class="structItem-title"><a href="/threads/{_slug(title)}.{n}/">{e(title)}</a></div><div class="structItem-minor">{user("Gekkofan")}</div></div></div>'  # fmt: skip

    def node(n: int, slug: str, name: str, last: str) -> str:
        return f'<div class="node node--id{n} node--forum"><div class="node-body"><div class="node-main"><h3 class="node-title"><a href="/forums/{slug}.{n}/" data-xf-init="element-tooltip">{name}</a></h3></div><div class="node-extra"><div class="node-extra-row">{last}</div></div></div></div>'  # fmt: skip

    def pages(path: str, query: dict[str, str]) -> str | Answer | None:
        if path.startswith("/attachments/img_"):
            return _png(int(path[17:20]))
        if path == "/":
            a, b = talk(*XF_TALK[0]), f'<a href="/threads/{things[0].slug}.{things[0].n}/latest" class="node-extra-title">{e(things[0].title)}</a>'  # fmt: skip
            return page("Forums", "Terrariaforum", f'<div class="block block--category"><div class="block-container"><h2 class="block-header">Algemeen</h2><div class="block-body">{node(3, "houderij", "Houderij en verzorging", a)}{node(12, "te-koop", "Te koop", b)}</div></div></div>', template="forum_list")  # fmt: skip
        if path in ("/forums/houderij.3/", "/whats-new/"):
            return page("Houderij en verzorging", "Houderij en verzorging", f'<div class="structItemContainer">{"".join(talk(*t) for t in XF_TALK)}</div>')  # fmt: skip
        if path in plain:
            return page(plain[path], plain[path], '<div class="block"><div class="block-body block-row">Wees beleefd, plaats één onderwerp per dier en vermeld altijd een prijs.</div></div>', template="help")  # fmt: skip
        if path.startswith("/members/") or path in ("/misc/location-info", "/forums/te-koop.12/filters"):
            return 403, "text/html; charset=utf-8", page("Oeps!", "Oeps!", '<div class="blockMessage">Je moet ingelogd zijn om dat te doen.</div>', template="login")  # fmt: skip
        if path in ("/forums/te-koop.12/", "/forums/te-koop.12/page-2", "/forums/te-koop.12/page-3"):
            return section(int(path[19:].removeprefix("page-") or 1))
        said = next((t for t in XF_TALK if path == f"/threads/{_slug(t[1])}.{t[0]}/"), None)
        if said:
            body = post(said[0], "Gekkofan", things[9].posted, "Ik ben benieuwd hoe jullie dit doen. Alvast bedankt!", path, 1)
            return page(said[1], e(said[1]), f'<div class="block block--messages"><div class="block-body">{body}</div></div>', template="thread_view")  # fmt: skip
        item = next((i for i in things if path == f"/threads/{i.slug}.{i.n}/"), None)
        return thread(item) if item else None

    return Made("xenforo", things, "EUR", pages, lambda i: f"/threads/{i.slug}.{i.n}/", ("title", "price", "currency", "images", "seller", "place", "posted"), image=lambda i: f"/attachments/img_{i.n}-jpg.{i.n + 4000}/", account=lambda i: ids[i.seller], entry="forums/te-koop.12/")  # fmt: skip


# --- vBulletin 4.2, Poland: a photographers' forum --------------------------------------------------------------------

VB_MEMBERS = [("Heliar", "Kraków"), ("marcin_k", "Gdańsk"), ("Obiektywna", "Wrocław"), ("zenit12", "Poznań"), ("tomasz.foto", "Lublin"), ("Srebrna Klisza", "Warszawa"), ("yashica", "Szczecin"), ("bokehmaster", "Rzeszów")]  # fmt: skip
VB_TITLES = """
Canon EOS 6D Mark II body|2900; Nikon AF-S 70-200 f/2.8 VR II|3450; Sigma 35 mm f/1.4 Art Canon|1650; Statyw Manfrotto 055 z głowicą|620;
Zenit 12XP z Heliosem 44M|180; Fujifilm X-T3 czarny, komplet|2750; Pentacon Six TL po przeglądzie|890; Lampa Yongnuo YN685 para|520;
Olympus OM-1 mechaniczny|760; Plecak Lowepro ProTactic 450|480; Sony A7 III przebieg 21 tys.|4300; Mamiya RB67 Pro S z obiektywem 127|;
Tamron 90 mm makro Nikon|1100; Powiększalnik Krokus 66|350; Leica M6 TTL 0.72|11900; Samyang 14 mm f/2.8 Pentax|790; Filtr polaryzacyjny B+W 77 mm|210;
Yashica Mat 124G|1250; Światłomierz Sekonic L-308S|540; Panasonic GX9 z 12-32|1850; Voigtlander Nokton 40 f/1.4|1700; Softbox Godox 120 cm|260;
Canon EF 50 f/1.8 STM|330; Skaner Epson V600|950; Kiev 88 zestaw|; Nikon F3 HP|1480; Rolleiflex 3.5F Planar|4800; Torba Billingham Hadley Pro|900;
Dron DJI Mini 2 Fly More|1390; Grip BG-E14 oryginalny|240; Minolta MD 58 f/1.2|1550; Polaroid SX-70 Alpha|1020
"""
VB_TEXTS = [
    "Witam, na sprzedaż: {}. Stan bardzo dobry, normalne ślady używania, wszystko sprawne. Wysyłka InPost po mojej stronie.",
    "Sprzedam: {}. Pierwszy właściciel, zakup w polskim sklepie, pudełko i dowód zakupu. Możliwy odbiór osobisty.",
    "Zmiana systemu, więc do oddania w dobre ręce {}. Szkła bez rys i grzyba. Więcej zdjęć na PW.",
]


def vb_price(item: Item) -> str:
    """The price as the thread's starter states it."""
    return f"{item.price} zł"


def vbulletin() -> Made:
    """vBulletin 4.2 with its standard addresses, legacy post bits and thumbnails as attachments."""
    things = _threads(VB_TITLES, VB_MEMBERS, VB_TEXTS, "Cena: {} zł")
    ids = {name: 310 + 57 * k for k, (name, _) in enumerate(VB_MEMBERS)}
    today = datetime.now(UTC).date()

    def day(at: datetime) -> str:
        return "Wczoraj" if (today - at.date()).days == 1 else f"{at:%d-%m-%Y}"

    def page(title: str, crumbs: str, body: str) -> str:
        return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" dir="ltr" lang="pl" id="vbulletin_html"><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8" /><meta id="e_vb_meta_bburl" name="vb_meta_bburl" content="{{base}}" /><base href="{{base}}" /><!--[if IE]></base><![endif]--><meta name="generator" content="vBulletin 4.2.5" /><link rel="Shortcut Icon" href="favicon.ico" type="image/x-icon" /><script type="text/javascript" src="clientscript/vbulletin-core.js?v=425"></script><link rel="stylesheet" type="text/css" href="css.php?styleid=1&amp;langid=2&amp;sheet=bbcode.css,main.css" /><title>{e(title)}</title></head><body>
<div class="above_body"><div id="header" class="floatcontainer doc_header"><div><a name="top" href="forum.php" class="logo-image"><img src="images/misc/vbulletin4_logo.png" alt="Forum Migawka" /></a></div><div id="toplinks" class="toplinks"><ul class="nouser"><li><a href="register.php" rel="nofollow">Rejestracja</a></li><li><a rel="help" href="faq.php">Pomoc</a></li><li><form id="navbar_loginform" action="login.php?do=login" method="post"><fieldset id="logindetails" class="logindetails"><input type="text" class="textbox default-value" name="vb_login_username" value="Nazwa użytkownika" /><input type="password" class="textbox" name="vb_login_password" /><input type="submit" class="loginbutton" value="Zaloguj" /></fieldset></form></li></ul></div></div><div id="navbar" class="navbar"><ul id="navtabs" class="navtabs floatcontainer"><li class="selected" id="vbtab_forum"><a class="navtab" href="forum.php">Forum</a><ul class="floatcontainer"><li><a href="faq.php">FAQ</a></li><li><a href="calendar.php">Kalendarz</a></li></ul></li></ul></div></div>
<div class="body_wrapper"><div id="breadcrumb" class="breadcrumb"><ul class="floatcontainer"><li class="navbithome"><a href="forum.php" accesskey="1"><img src="images/misc/navbit-home.png" alt="Strona główna" /></a></li><li class="navbit"><a href="forum.php">Forum</a></li>{crumbs}</ul><hr /></div>{body}</div>
<div class="below_body"><div id="footer" class="floatcontainer footer"><form action="forum.php" method="get" id="footer_select" class="footer_select"></form><ul id="footer_links" class="footer_links"><li><a href="sendmessage.php" rel="nofollow" accesskey="9">Kontakt</a></li><li><a href="forum.php">Forum Migawka</a></li><li><a href="faq.php?faq=regulamin">Regulamin</a></li></ul></div><div class="below_body"><div id="footer_time" class="shade footer_time">Strefa czasowa GMT +1. Teraz jest <span class="time">20:15</span>.</div><div id="footer_copyright" class="shade footer_copyright">Powered by <a href="https://www.vbulletin.com" id="vbulletinlink">vBulletin&reg;</a> Version 4.2.5 <br />Copyright &copy; 2026 vBulletin Solutions Inc.</div></div></div></body></html>"""

    def last(text: str) -> str:
        return f'<li class="navbit lastnavbit"><span>{e(text)}</span></li>'

    def row(item: Item) -> str:
        return f"""<li class="threadbit {"attachments" if item.n % 2 else ""}" id="thread_{item.n}"><div class="rating0 nonsticky"><div class="threadinfo" title="{e(item.text[:120])}"><a class="threadstatus" rel="vB::AJAX"></a><div class="inner"><h3 class="threadtitle"><a class="title" href="showthread.php?t={item.n}" id="thread_title_{item.n}">{e(item.title)}</a></h3><div class="threadmeta"><div class="author"><span class="label">Założony przez&nbsp;<a href="member.php?u={ids[item.seller]}" class="username understate" title="Założony przez {item.seller} dnia {day(item.posted)} 13:00">{item.seller}</a>,&nbsp;{day(item.posted)}&nbsp;13:00</span></div></div></div></div><ul class="threadstats td alt" title=""><li>Odpowiedzi: <a href="misc.php?do=whoposted&amp;t={item.n}" onclick="who({item.n}); return false;" class="understate">{item.n % 2}</a></li><li>Odsłony: {item.n * 4}</li><li class="hidden">Ocena0 / 5</li></ul><dl class="threadlastpost td"><dt class="lastpostby hidden">Ostatni post od</dt><dd><div class="popupmenu memberaction"><a class="username offline popupctrl" href="member.php?u={ids[item.seller]}"><strong>{item.seller}</strong></a></div></dd><dd>{day(item.posted)}, <em class="time">13:00</em></dd></dl></div></li>"""  # fmt: skip

    def section(number: int) -> str:
        nums = "".join(f'<span class="selected"><a href="javascript://" title="Wyniki od {p * 12 - 11} do {p * 12} z 32">{p}</a></span>' if p == number else f'<span><a href="forumdisplay.php?f=27{"" if p == 1 else f"&amp;page={p}"}" title="Pokaż wyniki">{p}</a></span>' for p in (1, 2, 3))  # fmt: skip
        more = f'<span class="prev_next"><a rel="next" href="forumdisplay.php?f=27&amp;page={number + 1}" title="Następna strona"><img class="imgleft" src="images/pagination/next-right.png" alt="Następna" /></a></span>' if number < 3 else ""  # fmt: skip
        return page("Sprzedam", last("Sprzedam"), f'<div id="pagetitle"><h1>Forum: <span class="forumtitle">Sprzedam</span></h1><p id="desc_f27" class="description">Ogłoszenia prywatne, tylko sprzęt fotograficzny</p></div><div id="above_threadlist" class="above_threadlist"><div class="threadpagenav"><form action="forumdisplay.php?f=27" method="get" class="pagination popupmenu nohovermenu"><span><a href="javascript://" class="popupctrl">Strona {number} z 3</a></span>{nums}{more}</form></div></div><div id="threadlist" class="threadlist"><h2 class="hidden">Wątki w forum</h2><div><div class="threadlisthead table"><div><span class="threadinfo"><span class="threadtitle"><a href="forumdisplay.php?f=27&amp;sort=title&amp;order=asc" rel="nofollow">Tytuł</a> / <a href="forumdisplay.php?f=27&amp;sort=postusername&amp;order=asc" rel="nofollow">Autor wątku</a></span></span></div></div><ol id="threads" class="threads">{"".join(row(i) for i in chunk(things, number, 12))}</ol></div></div>')  # fmt: skip

    def post(n: int, name: str, at: datetime, title: str, text: str, k: int, t: int, pic: str = "") -> str:
        return f"""<li class="postbitlegacy postbitim postcontainer old" id="post_{n}"><div class="posthead"><span class="postdate old"><span class="posted">{day(at)},&nbsp;<span class="time">13:00</span></span></span><span class="nodecontrols"><a name="post{n}" href="showthread.php?t={t}&amp;p={n}#post{n}" class="postcounter">#{k}</a><a id="postcount{n}" name="{k}"></a></span></div><div class="postdetails"><div class="userinfo"><div class="username_container"><div class="popupmenu memberaction"><a class="username offline popupctrl" href="member.php?u={ids[name]}" title="{name} jest nieaktywny"><strong>{name}</strong></a><ul class="popupbody popuphover memberaction_body"><li class="left"><a href="member.php?u={ids[name]}" class="siteicon_profile">Zobacz profil</a></li><li class="right"><a href="search.php?do=finduser&amp;userid={ids[name]}&amp;contenttype=vBForum_Post" class="siteicon_forum" rel="nofollow">Zobacz posty</a></li></ul></div></div><span class="usertitle">Stały bywalec</span><hr /><dl class="userinfo_extra"><dt>Dołączył</dt> <dd>Mar 2011</dd><dt>Mieszka w</dt> <dd>{dict(VB_MEMBERS)[name]}</dd><dt>Posty</dt> <dd>{ids[name]}</dd></dl><div class="imlinks"></div></div><div class="postbody"><div class="postrow{" has_after_content" if pic else ""}"><h2 class="title icon"><img src="images/icons/icon1.png" alt="Domyślny" /> {e(title)}</h2><div class="content"><div id="post_message_{n}"><blockquote class="postcontent restore ">{e(text).replace(chr(10), "<br />" + chr(10))}</blockquote></div>{pic}</div></div><div class="cleardiv"></div></div></div><div class="postfoot"><div class="textcontrols floatcontainer"><span class="postcontrols"><a id="qrwith_{n}" class="newreply" href="newreply.php?do=newreply&amp;p={n}" rel="nofollow"><img src="clear.gif" alt="Odpowiedz z cytatem" /> Odpowiedz z cytatem</a></span></div></div><hr /></li>"""  # fmt: skip

    def thread(item: Item) -> str:
        att = item.n + 7000
        pic = f'<div class="attachments"><fieldset class="postcontent"><legend><img class="inlineimg" src="images/misc/paperclip.png" alt="Załączone obrazy" /> Załączone obrazy</legend><ul><li><a href="attachment.php?attachmentid={att}&amp;d=1767000000" rel="Lightbox_{item.n}0" id="attachment{att}"><img src="attachment.php?attachmentid={att}&amp;d=1767000000&amp;thumb=1" class="thumbnail" alt="Nazwa:  IMG_{item.n}.jpg Wyświetleń: 98 Rozmiar:  88.1 KB" /></a></li></ul></fieldset></div>'  # fmt: skip
        other = next(m for m, _ in VB_MEMBERS[item.n % 7 :] + VB_MEMBERS if m != item.seller)
        posts = post(item.n * 10, item.seller, item.posted, item.title, item.text, 1, item.n, pic)
        posts += post(item.n * 10 + 1, other, item.posted, f"Odp: {item.title}", "Aktualne? Poszło PW.", 2, item.n) if item.n % 2 else ""
        near = "".join(f'<tr><td><a href="showthread.php?t={t.n}">{e(t.title)}</a></td><td>{t.seller}</td></tr>' for t in things[item.n % 29 : item.n % 29 + 3] if t is not item)  # fmt: skip
        return page(item.title, f'<li class="navbit"><a href="forumdisplay.php?f=27">Sprzedam</a></li>{last(item.title)}', f'<div id="above_postlist" class="above_postlist"><a href="newreply.php?do=newreply&amp;noquote=1&amp;p={item.n}0" rel="nofollow" class="newcontent_textcontrol">+ Odpowiedz w wątku</a></div><div id="pagetitle" class="pagetitle"><h1>Wątek: <span class="threadtitle"><a href="showthread.php?t={item.n}" title="Przeładuj tę stronę">{e(item.title)}</a></span></h1></div><div id="thread_controls" class="thread_controls toolsmenu"><ul class="popupmenu"><li><a href="printthread.php?t={item.n}&amp;pp=10&amp;page=1" rel="nofollow">Wersja do druku</a></li></ul></div><div id="postlist" class="postlist restrain"><ol id="posts" class="posts" start="1">{posts}</ol></div><div id="similar_threads"><h4 class="threadblockhead">Podobne wątki</h4><table>{near}</table></div>')  # fmt: skip

    def pages(path: str, query: dict[str, str]) -> str | Answer | None:
        name = path.strip("/").removesuffix(".php")
        if name == "attachment" and query.get("attachmentid", "").isdigit():
            return _png(int(query["attachmentid"]))
        if name in ("", "forum"):
            return page("Forum Migawka", last("Forum Migawka"), "".join(f'<ol id="forums" class="floatcontainer"><li class="forumbit_post old L2" id="forum{f}"><div class="forumrow table"><div class="foruminfo td"><h2 class="forumtitle"><a href="forumdisplay.php?f={f}">{n}</a></h2><p class="forumdescription">{d}</p></div></div></li></ol>' for f, n, d in ((4, "Aparaty", "Rozmowy o sprzęcie"), (27, "Sprzedam", "Ogłoszenia prywatne, tylko sprzęt fotograficzny"))))  # fmt: skip
        if name == "forumdisplay" and query.get("f") == "27":
            return section(list_page(query))
        if name == "forumdisplay" or name in ("faq", "register", "sendmessage", "member", "calendar", "newreply", "search", "misc", "printthread"):
            return page("Forum Migawka", last("Forum Migawka"), '<div class="standard_error"><h2 class="blockhead">Forum Migawka</h2><div class="blockbody formcontrols"><div class="blockrow restore">Nie jesteś zalogowany lub nie masz uprawnień do przeglądania tej strony.</div></div></div>')  # fmt: skip
        item = next((i for i in things if str(i.n) == query.get("t")), None) if name == "showthread" else None
        return thread(item) if item else None

    return Made("vbulletin", things, "PLN", pages, lambda i: f"/showthread.php?t={i.n}", ("title", "price", "currency", "images", "seller", "place", "posted"), image=lambda i: f"/attachment.php?attachmentid={i.n + 7000}&d=1767000000", account=lambda i: str(ids[i.seller]), entry="forumdisplay.php?f=27")  # fmt: skip


MAKES = {"xenforo": xenforo, "vbulletin": vbulletin}
