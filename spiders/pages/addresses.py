"""What an address tells by itself: its kind, its page of a list, whether it leads to content and on whose site."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import parse_qsl, urlencode, urlsplit

from crawler.description import Platform

_BORING_STEP = re.compile(
    r"^(?:log-?in|log-?out|sign-?(?:in|up|out|on)|register|registration|anmelden|registrieren|connexion|"
    r"inscription|entrar|cadastro|"
    r"cart|basket|warenkorb|panier|carrito|carrello|koszyk|checkout|kasse|wish-?list|merkliste|favou?rites?|"
    r"compare|my-?account|account|"
    r"konto|contact(?:-us)?|kontakt|contacto|contatti|about(?:-us)?|ueber-uns|impressum|imprint|agb|"
    r"privacy(?:-policy)?|datenschutz|"
    r"terms(?:-(?:of|and)-[a-z-]+)?|conditions|cgv|cookies?(?:-policy)?|legal|help|hilfe|aide|faq|support|rss|"
    r"feed|atom|newsletter|"
    r"subscribe|print|share|report|reply|post-?(?:ad|your-ad)|sell|submit|upload|password|lost-password|recover|"
    r"sitemap|jobs|careers|"
    r"press|shipping(?:-policy)?|returns?|refund(?:-policy)?|delivery|payment|wp-admin|wp-login|wp-json|xmlrpc|"
    r"cdn-cgi|api|admin|ucp|memberlist|"
    r"members|inbox|messages?|notifications?|formmail|memo_form|view_?image|image_?view(?:er)?|scrap|language|currency|advanced-search|blog|news|careers)(?:\.(?:php|"
    r"html?|aspx?))?$",
    re.IGNORECASE,
)
_BORING_QUERY = re.compile(
    r"(?:^|[&;])(?:(?:sort|order|orderby|sort_?by|sortby|dir|limit|per_?page|pagesize|lang|language|locale|currency|"
    r"add-to-cart|"
    r"add_to_wishlist|replytocom|share|print|min_?price|max_?price|price_?(?:from|to|min|max)|colou?r|size|"
    r"return_?(?:to|url)?|redirect|theme|highlight|watch|bookmark)=|(?:view|display|mode|layout|style)=(?:grid|"
    r"gallery|table|map|compact|tiles?|"
    r"print)|next=(?:/|%2f|http)|(?:action|do|act|mode|view|page|p|a)=(?:add|add_product|buy_?now|new|post|login|log_?in|logout|"
    r"register|sign_?up|reply|report|edit|"
    r"delete|print|share|vote|watch|compare|cart|checkout|account|profile|viewprofile|contact|about|help|faq|"
    r"terms|rules|privacy)(?:[&;]|$))",
    re.IGNORECASE,
)
# Part of a list's results; behind an ad's number it only says from which list one came.
_FILTERED = re.compile(r"(?:^|[&;])filter[^=]*=", re.IGNORECASE)
# Where a shop has one script for all its pages: "?rt=checkout/cart".
_ROUTE_KEY = re.compile(r"^(?:rt|route|r|controller|option|task|main_page|dispatch|cmd)$", re.IGNORECASE)
_VIEW_KEY = re.compile(r"^(?:view|page|mod|module|do|act|action|op|target|show)$", re.IGNORECASE)
_KIND = re.compile(r"[A-Za-z]{2,20}(?:[_./-][A-Za-z]{2,20}){0,3}")
# "page", "iPage", "currentPage", "PAGEN_1", "page[2]", and what other languages count pages by.
PAGE_KEY = re.compile(
    r"^(?:p|pn|pg|pagen_\d{1,3}|pagina|seite|sida|sivu|strona|stranica|sayfa|trang|halaman|oldal|"
    r"(?!.*(?:size|per_?page|limit|count|id$))[a-z_]{0,12}page[a-z_]{0,8}\d{0,3}(?:\[\w{0,16}\])?)$",
    re.IGNORECASE,
)
OFFSET_KEY = re.compile(r"^(?:offset|start|o|from|skip|st|begin)$", re.IGNORECASE)
_CURSOR_KEY = re.compile(r"^(?:start|offset|o|from|skip|st|cursor|after)$", re.IGNORECASE)
_SHORTEST_TOKEN = 16
_PAGE_STEP = re.compile(r"/(?:page|p|seite|pagina|strona|sayfa)[/:=_-]?[0-9]+(?=/|$)|/[0-9]+/?$")
# In an ad's address these may name the ad.
_AMBIGUOUS = frozenset(["p", "pn", "pg"])
_NUMBERED_AD = re.compile(r"\d{5,}[^/]*$")
# "boa-i.845.22", "boas-cat.11"; "boa-cb24" was bred in that year.
_MARKED = re.compile(r"[-_]([a-z]|cat|[a-z]{2,3}(?=\.|\d{3}))\.?\d+(?:\.\d+)*$")
_LETTERED = re.compile(r"([a-z])\d+")
_SCRIPT = re.compile(r"\.[A-Za-z]{2,5}\d?$")
_NAMED_FILE = re.compile(r"[-\d].*\.html?$")  # "boa-x41.html?from=list", not "index.html?id=41"
_NAMESPACED = re.compile(r"([^\W\d][\w%]{1,30}:)(?=[^/])")
_FEWEST_ALIKE = 3
_CHOSEN_KEY = re.compile(r"^(?:lang|language|locale|hl|country|currency|region|site)$", re.IGNORECASE)
_ALONE = 3  # "/boa/" split at its strokes
_FILE = re.compile(
    r"\.(?:jpe?g|png|gif|webp|avif|svg|ico|pdf|zip|rar|gz|mp[34]|avi|mov|css|js|json|xml|rss|txt|docx?|xlsx?|exe|"
    r"apk|woff2?)$",
    re.IGNORECASE,
)
_BORING_TEXT = re.compile(
    r"^\W*(?:log ?in|sign (?:in|up|out)|register|add to (?:cart|basket|wishlist)|buy now|contact(?: seller)?|"
    r"message|reply|quote|report|"
    r"share|print|in den warenkorb|ajouter au panier|anmelden|einloggen|connexion|войти|ログイン|登录|登入)\W*$",
    re.IGNORECASE,
)


def shape_of(url: str) -> str:
    """What the addresses of one kind of page have in common: no numbers, no slugs, no last name."""
    parts = urlsplit(url)
    path = parts.path
    if parts.fragment.startswith(("/", "!/")):
        path += "#" + parts.fragment
    steps = path.split("/")
    # The first step of "/s-anzeige/boa" and "/buy-and-sell/boa" is no slug; that of "/grey-parrot-tame/" may be.
    first = 2 if len(steps) == _ALONE and not steps[-1] else 3
    told = [_kind_of(step, dashes=first if index <= 1 else 1) for index, step in enumerate(steps[:-1])]
    last = steps[-1]
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    numbered = any(char.isdecimal() for _, value in pairs for char in value)
    keys = sorted(f"{key}={value}" if _names_kind(key, value, numbered=numbered) else key for key, value in pairs)
    if not keys or not _SCRIPT.search(last) or _NAMED_FILE.search(last):
        # A name tells one page from another, whatever its query; a script with a query tells the kind.
        suffix = re.search(r"\.[a-z]{2,5}$", last)
        last = _kind_in(last) + "*" + (suffix.group() if suffix else "") if last else ""
    return f"{parts.netloc}{'/'.join([*told, last])}?{'&'.join(keys)}"


def _names_kind(key: str, value: str, *, numbered: bool) -> bool:
    """Whether a part of a query names the kind of page: "main_page=product_info", "page=item" beside "id=41"."""
    return bool(_KIND.fullmatch(value)) and bool(_ROUTE_KEY.match(key) or (numbered and _VIEW_KEY.match(key)))


def _kind_in(step: str) -> str:
    """What the last step says of its kind: "p" of "p4113", since "c7001" is no product; "Ad:" of a wiki's "Ad:Boa"."""
    told = _LETTERED.fullmatch(step) or _NAMESPACED.match(step) or _MARKED.search(step)
    return told.group(1) if told else ""


def _kind_of(step: str, *, dashes: int) -> str:
    """A step of a path, or "#" for a number or a slug: what has so many dashes, or letters that are no Latin ones."""
    slug = step.count("-") >= dashes or step.count("_") > 1 or (dashes == 1 and "%" in step)
    return "#" if slug or any(char.isdecimal() for char in step) else step


def on_site(host: str, platform: Platform) -> bool:
    """Whether a host is the platform's own, one below it, or one that the description names."""
    return any(host == known or host.endswith("." + known) for known in (platform.host, *platform.hosts))


def is_boring(url: str, text: str = "") -> bool:
    """Whether an address leads to no content: accounts, baskets, legal pages, another order of the same results."""
    parts = urlsplit(url)
    steps = [step for step in parts.path.split("/") if step]
    if _FILE.search(parts.path) or _BORING_TEXT.match(text):
        return True
    if _BORING_QUERY.search(parts.query):
        return True
    if _FILTERED.search(parts.query) and not _NUMBERED_AD.search(parts.path):
        return True
    steps_told = [value.split("/") for key, value in parse_qsl(parts.query) if _ROUTE_KEY.match(key)]
    if any(_BORING_STEP.match(step) for told in steps_told for step in (told[0], told[-1])):
        return True
    # "/cart" and "/account/orders" are boring, "/c/cart-horse" is not.
    return any(_BORING_STEP.match(step) for step in (steps[0:1] + steps[-1:]))


def page_key(url: str) -> str:
    """An address without its page number: what all pages of one list share."""
    parts = urlsplit(url)
    kept = [f"{key}={value}" for key, value in parse_qsl(parts.query, keep_blank_values=True) if not _turns(key, value)]
    return f"{parts.netloc}{_PAGE_STEP.sub('', parts.path).rstrip('/')}?{'&'.join(kept)}"


def _turns(key: str, value: str) -> bool:
    """Whether a part of a query tells which page of a list this is; "page=item" names a kind of page."""
    counted = value.isdecimal() or len(value) >= _SHORTEST_TOKEN
    return bool(_CURSOR_KEY.match(key)) or (counted and bool(PAGE_KEY.match(key)))


def without_page(url: str) -> str:
    """An ad's address without what the list that led to it put there: ``?id=7&page=3`` is ``?id=7``.

    Where the path ends in an ad's number, a query of mere words only says how one came ("/vase-17004?from=search").
    """
    parts = urlsplit(url)
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    if pairs and _NUMBERED_AD.search(parts.path) and not any(char.isdecimal() for _, value in pairs for char in value):
        return parts._replace(query="").geturl()
    kept = [(key, value) for key, value in pairs if key.lower() in _AMBIGUOUS or not value.isdecimal()
            or not PAGE_KEY.match(key)]  # fmt: skip
    told = any(any(char.isdecimal() for char in value) for _, value in kept)
    return parts._replace(query=urlencode(kept)).geturl() if told and len(kept) < len(pairs) else url


def without_ways(urls: Sequence[str]) -> dict[str, str]:
    """The addresses of a list's ads without what all of them carry from that list: "?filterId=77", "&from=search".

    Only where each has a path of its own, so that nothing of its name is lost. Where the query tells the ads apart as
    well, a number that they share may be a part of their names: the sale of "?lot=58101&au=214".
    """
    parts = {url: urlsplit(url) for url in dict.fromkeys(urls)}
    carried = [set(parse_qsl(each.query, keep_blank_values=True)) for each in parts.values()]
    paths = {(each.netloc, each.path) for each in parts.values()}
    shared = set.intersection(*carried) if len(parts) >= _FEWEST_ALIKE and len(paths) == len(parts) else set()
    named = any(pairs - shared for pairs in carried)
    shared = {(key, value) for key, value in shared if not _CHOSEN_KEY.match(key) and not (named and value.isdecimal())}
    if not shared:
        return {}
    kept = {
        url: [pair for pair in parse_qsl(each.query, keep_blank_values=True) if pair not in shared]
        for url, each in parts.items()
    }
    return {url: parts[url]._replace(query=urlencode(pairs)).geturl() for url, pairs in kept.items()}
