"""The handle in what a page says of a seller: of an address that leads to a profile the part that is the account's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import parse_qsl, unquote, urlsplit

from spiders.pages.words import words_of

_NAMELESS = words_of("user users profile profiles seller sellers member members account shop store view show ads")
_DOING = words_of("action do act mode view page fuseaction option task controller route tab lang")
# What an account has below its name: "/user/807/profile" is 807's.
_BELOW_ACCOUNT = words_of(
    "profile profil perfil ads items listings listing offers products product goods articles selling sales sold active "
    "all anuncios avisos publicaciones productos artículos articulos opiniones annonces produits articles boutique "
    "avis "
    "oferty ogłoszenia ogloszenia produkty oceny angebote anzeigen inserate artikel produkte bewertungen annunci "
    "prodotti recensioni anúncios produtos avaliacoes advertenties producten beoordelingen ilanlar ilanlari urunler "
    "inzeraty inzeráty nabidky hodnoceni hodnotenie oglasi ponuda objave annonser annoncer annonsera varor omdomen "
    "ilmoitukset kohteet hirdetesek termekek anunturi anunțuri produse skelbimai sludinajumi kuulutused obyavleniya "
    "objavlenija tovary otzyvy ogoloshennya obyavi produk iklan ulasan tin-dang san-pham danh-gia "
    "reviews review feedback feedbacks ratings followers following about info contact posts media photos shop store "
    "home main index"
)
_SURELY_BELOW = words_of("profile profil perfil ads items listings offers anuncios annonces oferty reviews feedback")
_PAGE = re.compile(r"(?:p|page-?)?\d{1,2}")
# "TIENDA+DE+ANA" is a name that an address has been given.
_JOINED = re.compile(r"[^\W_]+(?:\+[^\W_]+)+")
_ONE_LETTER_AHEAD = re.compile(r"^[a-z]-")  # "/web/s-user/a1020/s-ads"
_ACCOUNT_KEY = re.compile(
    r"(?:user|seller|member|vendor|shop|store|account|owner|author|profile|u)_?(?:id|name|no)|u?uid", re.IGNORECASE
)
_NUMBERED_ACCOUNT = re.compile(r"(?:[a-z]+-)*u?id-(\d+)(?:\.html?)?", re.IGNORECASE)


def handle_of(seller: str) -> str:
    """The handle in what a page says of a seller: the last step of a link to the profile, else the text.

    One seller must get one key whether a page gives "@ann", "/user/ann" or "https://shop/user/ann?tab=ads".
    """
    text = seller.strip()
    if text.startswith(("http://", "https://", "/")):
        parts = urlsplit(text)
        steps = [step for step in parts.path.split("/") if step]
        # "/user/5c1f/profile?from=ad" is 5c1f's, and "/user/profile?id=77" is 77's.
        while _is_below_account(steps):
            steps.pop()
        # A profile addressed by its query has its id there: /user.php?id=77.
        nameless = bool(parts.query) and (not steps or _is_nameless(steps[-1]))
        # "/company/872/harmon-auctions" is number 872, whatever it calls itself next year; "/items/875/bosse" is bosse.
        if len(steps) > 2 and steps[-2].isdecimal() and "-" in steps[-1] and not nameless:
            steps.pop()
        if steps and (numbered := _NUMBERED_ACCOUNT.fullmatch(steps[-1])):
            return numbered[1]
        named = "" if nameless else _account_in(parts.query)
        told = named or (_only_value(parts.query) if nameless or not steps else steps[-1].replace("+", " "))
        text = unquote(told or text)
    elif _JOINED.fullmatch(text):
        text = text.replace("+", " ")
    return text.lstrip("@")


def _is_below_account(steps: Sequence[str]) -> bool:
    """Whether the last step of a profile's address is what an account has, or a page of that: "/o/807/listings/2".

    What stands right below "/user/" is the account, whatever it calls itself.
    """
    if len(steps) < 2:
        return False
    above, last = steps[-2].lower(), _ONE_LETTER_AHEAD.sub("", steps[-1].lower())
    if last in _BELOW_ACCOUNT and above not in _NAMELESS:
        return last in _SURELY_BELOW or len(steps) > 2 or not above.isalpha()
    return (
        len(steps) > 2
        and bool(_PAGE.fullmatch(last))
        and _ONE_LETTER_AHEAD.sub("", above) in _BELOW_ACCOUNT - _NAMELESS
    )


def _is_nameless(step: str) -> bool:
    """Whether a step of an address says only that an account is shown there, by a script or a word, and not whose."""
    return "." in step or step.lower() in _NAMELESS


def _account_in(query: str) -> str:
    """Whom a query names as an account: "userId=77" is 77, whatever the page is called; empty where it names none."""
    return next((value for key, value in parse_qsl(query) if _ACCOUNT_KEY.fullmatch(key)), "")


def _only_value(query: str) -> str:
    """A query's one value ("s=ann" is ann, "action=profile;u=7" is 7), the whole query where it has several."""
    pairs = [pair for pair in parse_qsl(query.replace(";", "&")) if pair[0].lower() not in _DOING]
    return pairs[0][1] if len(pairs) == 1 else query
