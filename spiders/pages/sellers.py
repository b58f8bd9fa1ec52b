"""Who sells, as the page shows it: a label's value, a link to a profile, a byline, a name beside a telephone."""

from __future__ import annotations

import re
from itertools import islice, pairwise

from lxml.html import HtmlElement  # type: ignore[import-untyped]
from scrapy.http import TextResponse

from spiders.pages.accounts import account_holder, first_name, handle_on_card, posting_account
from spiders.pages.labels import pairs
from spiders.pages.seller_words import KIND_OF_SELLER, NO_ACCOUNT
from spiders.pages.tree import Path, line_of

PROFILE = re.compile(
    r"/(?:[a-z]-)?(?:[a-z]-profile|users?|u|sellers?|profiles?|members?|shops?|stores?|vendors?|authors?|usuario|perfil|str|usr|boutique|tienda|loja|negozio|sklep|utilisateur|vendeur|"
    r"haendler|anbieter|"
    r"bestandsliste|verkaeufer|uzytkownik|nguoi-ban|penjual|toko|accounts?|people|artists?|breeders?|@|"
    r"nutzer|benutzer|mitglied(?:er)?|anunciantes?|vendedor(?:es)?|utente|venditore|inserzionista|verkoper|gebruiker|"
    r"sprzedawca|korisni[kc]i?|prodavac|prodejce|uzivatel|predajca|felhasznalo|utilizator|vanzator|kullanici|satici|"
    r"kayttaja|myyja|bruker|selger|anvandare|saljare|bruger|saelger|potrebitel|prodavach|polzovatel|prodavets|"
    r"nguoi-dung|pengguna|profil[eo]?|profiel|vartotojas|lietotajs|kasutaja|membre|vendeurs|dealers?|magaza|"
    r"(?:user|seller|member|vendor|verkaeufer|anbieter|vendeur|vendedor)-?(?:profile?|page)s?)[-/.?@]|"
    r"[?&](?:user|seller|uid|user_?id|u|userid|seller_id|author)=|memberlist\.php|viewprofile|pub_profile|(?:user|seller|profile|"
    r"member)\.(?:php|asp|html)|/@[\w.-]+/?$|(?:^|/)space-(?:uid|username)-",
    re.IGNORECASE,
)
_AUTHORS = Path("//a[@rel='author' or @rel='seller'][not(ancestor::footer)]/@href")
_OUTSIDE = "not(ancestor::nav or ancestor::footer[not(ancestor::article)] or ancestor::header)"
_LINKS = Path(f"//body//a[@href][{_OUTSIDE}]")
_BYLINES = Path(f"//body//text()[contains(., 'by ') or contains(., 'By ')][{_OUTSIDE}]")
_SIGNATURE = re.compile(r"[^\W\d]\S*(?:\s+\S+){0,2}")
# Where one writes to who placed an ad: "/cgi-bin/mail.pl?to=4101".
_WRITE_TO = re.compile(r"(?:mail|contact|message|kontakt|reply)[^/?]{0,12}\?.{0,20}\d", re.IGNORECASE)
# A script for all profiles without saying whose, or what a script opens here: the name is all there is.
_NOBODYS = re.compile(r"^(?:#|javascript:)|(?:^|/)[a-z_]{2,20}\.(?:php|aspx?|jsp|cgi)$", re.IGNORECASE)
_MOST_LINKS = 400
_MOST_PARTS = 20
_IS_LINK = re.compile(r"/|\.\w{2,4}\?")
_BY = re.compile(
    r"^(?:posted |listed |sold |offered |uploaded |started |written )?(?:by|von|par|por|di|da|door|od|от|oleh|"
    r"bởi|โดย|بواسطة)[:\s]+(\S.{0,60})$",
    re.IGNORECASE,
)


def seller_of(response: TextResponse, labelled: dict[str, list[str]], told: dict[str, str], title: str) -> str:
    """The seller's name or the address of its profile; ``labelled`` and ``told`` are what cues and labels give."""
    for link in _AUTHORS(response)[:1]:
        return _absolute(response, link)
    if named := handle_on_card(response) or _unless_kind(told.get("seller", "")):
        return named
    for text in labelled.get("seller", ()):
        if KIND_OF_SELLER.fullmatch(text):
            continue
        by = _BY.match(text)
        return (
            by.group(1) if by else text if " " in text else _absolute(response, text) if _IS_LINK.search(text) else text
        )
    for each in _LINKS(response)[:600]:
        link = each.get("href")
        if PROFILE.search(link) and line_of(each) and not NO_ACCOUNT.search(link):
            return line_of(each) if _NOBODYS.search(link) else _absolute(response, link)
    for text in _BYLINES(response)[:20]:
        by = _BY.match(" ".join(text.split()))
        if by:
            return by.group(1)
    return posting_account(response, title) or _signed(response, title) or account_holder(response, title)


def _unless_kind(text: str) -> str:
    """A text that is not what kind of a seller somebody is; empty for that."""
    return "" if KIND_OF_SELLER.fullmatch(text) else text


def _signed(response: TextResponse, title: str) -> str:
    """The name in a row beside a telephone's, or beside a place's where a telephone is told too.

    Elsewhere "Name" is what is sold, or a pet's; a name of a person or a shop is short and has no digits.
    """
    told = [(name, value, element, element.getparent()) for name, value, element in pairs(response)]
    reachable = any(name == "contact" for name, *_ in told) or any(
        _WRITE_TO.search(each.get("href")) for each in _LINKS(response)[:_MOST_LINKS]
    )
    for pair in pairwise(told):
        (one, value, _, row), (other, next_value, _, next_row) = pair
        side_by_side = row is not None and next_row is not None and (row.getnext() is next_row or row is next_row)
        if reachable and {one, other} & {"place", "contact"} and "name" in (one, other) and side_by_side:
            at = 0 if one == "name" else 1
            name = _first_text(pair[at][2]) or (value, next_value)[at]
            if name.casefold() not in title.casefold() and _SIGNATURE.fullmatch(name):
                return name
    return ""


def _first_text(element: HtmlElement) -> str:
    """What the first of several elements within one says, a link to something else being the next."""
    texts = [" ".join(text.split()) for text in islice(element.itertext(), _MOST_PARTS) if text.strip()]
    return texts[0] if len(texts) > 1 and element.tag == "td" else ""


def _absolute(response: TextResponse, link: str) -> str:
    try:
        return response.urljoin(link)
    except ValueError:
        return link


def profile_of(response: TextResponse, element: HtmlElement, name: str) -> str:
    """The address of the profile that a seller's name leads to, within the element that shows it; else the name.

    Stars and numbers beside the name are no part of it.
    """
    link = next((each for each in element.iter("a") if each.get("href") and _leads(each, name)), None)
    told = link.get("href") if link is not None else "#"
    if not _NOBODYS.search(told):
        return _absolute(response, told)
    parts = [" ".join(part.split()) for part in islice(element.itertext(), _MOST_PARTS) if any(map(str.isalpha, part))]
    if len(parts) == 1 and name.startswith(parts[0]):
        return parts[0]
    first = first_name(element) if len(parts) > 1 else ""
    return first if first and name.startswith(first) else name


def _leads(link: HtmlElement, value: str) -> bool:
    """Whether a link's text opens a value: "ann" does "ann (231)"."""
    text = " ".join("".join(link.itertext()).split())
    return bool(text) and value.startswith(text)
