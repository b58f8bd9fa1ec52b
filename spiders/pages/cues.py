"""What the marks of an element (its class, its id) say that it holds: the seller, the place, the date, and so on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, pairwise

from lxml.html import HtmlElement  # type: ignore[import-untyped]
from scrapy.http import TextResponse

from spiders.pages.accounts import first_name
from spiders.pages.headings import framing_parts
from spiders.pages.labels import field_of, without_label
from spiders.pages.others import others_on
from spiders.pages.remembered import remembered
from spiders.pages.sellers import PROFILE
from spiders.pages.tree import Path, bodies_of, short_line_of
from spiders.pages.words import words_of

_CUES: dict[str, frozenset[str]] = {
    "seller": words_of(
        "seller vendor vendeur verkaeufer verkäufer vendedor owner author username postername poster nickname shopname "
        "storename merchantname advertiser sellername anbieter sprzedawca venditore verkoper satici penjual "
        "userprofile member uploader artist breeder byline contactname"
    ),
    "place": words_of(
        "location place city region address ort lieu ubicacion lokasi locality standort ville plaats loc town "
        "localidad ciudad cidade localita citta miasto sehir kota"
    ),
    "ships_to": frozenset(["ships", "destination"]),
    "shipping": frozenset(["shipping", "delivery", "versand", "livraison", "envio", "pengiriman", "postage"]),
    "posted": words_of("posted date published datum listed postdate dateline created timestamp pubdate fecha time"),
    "category": frozenset(["category", "kategorie", "categorie", "categoria"]),
}
_WORDS = re.compile(r"[^\W_]+")
_INITIAL = re.compile(r"[A-Za-zÀ-žА-я]\.?")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_IDENTIFIER = re.compile(r"[a-z]+(?:[_-][a-z]+)+")
_MOST_LABELS = 2500
_LONG_LABEL = 200
_MOST_PARTS = 8
_MOST_LINKS = 20
_MOST_INSIDE = 40
_LONG_NAME = 60
_NAMES = frozenset(["name", "nick", "nickname", "username"])
_SEVERAL = 2
_BLOCKS = words_of("div p h2 h3 h4 h5 li dt dd section button ul table")
_NO_PROFILE = re.compile(r"^(?:#|tel:|mailto:|javascript:|whatsapp:|sms:)|/maps?[/?.]|//maps\.", re.IGNORECASE)
_HEADED = frozenset(["seller", "place", "posted", "category"])
_MARKING = words_of("class id data-testid data-test-id data-qa data-qa-id data-aut-id data-marker data-hook data-name")
_CLOSED = words_of("script style form")
_CUE_MARKS = (
    *("class", "id", "data-testid", "data-test-id", "data-aut-id", "data-qa", "data-qa-id", "data-cy", "data-marker"),
    "data-hook",
)
_LINKS_IN = Path("descendant-or-self::a/@href")


def by_cue(response: TextResponse) -> dict[str, list[str]]:
    """Short texts by cue, in page order: elements whose class or id has the cue as one of its words."""
    found: dict[str, list[str]] = {}
    for each, cues in _cued(response):
        for cue in cues:
            framing, others = framing_parts(response), others_on(response)
            if any(form not in framing for form in each.iterancestors("form")):
                continue
            if others and (each in others or any(above in others for above in each.iterancestors())):
                continue
            text = short_line_of(each, _LONG_LABEL)
            if text and len(each) > 1 and cue in _HEADED:
                text = _below_label(each, cue) or text
            if cue == "seller":
                text = _profile_in(each) or _name_in(each) or first_name(each) or text
                text = "" if _INITIAL.fullmatch(text) else text  # what stands in for a portrait
            if cue == "place":
                text = _with_wider(each, text)
            if 0 < len(text) <= _LONG_LABEL:
                found.setdefault(cue, []).append(without_label(text, cue))
    return found


def _cued(response: TextResponse) -> Iterator[tuple[HtmlElement, tuple[str, ...]]]:
    """The elements that have a cue, among the first so many that are marked at all."""
    candidates = [each for body in bodies_of(response)[:1] for each in body[1:] if not _MARKING.isdisjoint(each.keys())]
    crowded = len(candidates) > _MOST_LABELS
    n_open = 0
    for each in candidates:
        cues = _cues_of(" ".join(_marks_of(each)))
        if (cues or crowded) and _is_open(each):
            n_open += 1
            if n_open > _MOST_LABELS:
                return
            yield each, cues


def _below_label(element: HtmlElement, cue: str) -> str:
    """What stands below the label in "<h2>Location</h2><span>Minsk</span>", whose text has no space between the two.

    Of a seller only the name: a button beside it is no part of it.
    """
    first, *rest = [" ".join(part.split()) for part in element.itertext() if part.strip()][:_MOST_PARTS]
    if not rest or field_of(first.rstrip(" :：")) != cue:
        return ""
    return rest[0] if cue == "seller" else " ".join(rest)


def _with_wider(element: HtmlElement, text: str) -> str:
    """A place with the wider one in a twin of its element behind a comma: "<a>Mirpur</a>, <a>Dhaka</a>"."""
    twin = element.getnext()
    if twin is None or (element.tail or "").strip() != "," or twin.get("class") != element.get("class"):
        return text
    return f"{text}, {short_line_of(twin, _LONG_LABEL)}"


def _profile_in(element: HtmlElement) -> str:
    """The link to a profile in what is marked as the seller's: of several the one that is built like one."""
    links: list[str] = [link for link in _LINKS_IN(element)[:_MOST_LINKS] if not _NO_PROFILE.search(link)]
    return next(filter(PROFILE.search, links), links[0] if links else "")


def _name_in(element: HtmlElement) -> str:
    """The part of what is marked as the seller's that is marked as a name: place and stars are no part of it."""
    for part in islice(element.iterdescendants(), _MOST_INSIDE):
        if isinstance(part.tag, str) and _NAMES & set(_WORDS.findall(_CAMEL.sub(" ", part.get("class") or "").lower())):
            return short_line_of(part, _LONG_NAME)
    return ""


def _marks_of(element: HtmlElement) -> list[str]:
    keys = element.keys()
    marks = [element.get(mark, "") for mark in _CUE_MARKS if mark in keys]
    # "ad_address" names a part of the page, "Address book" what is sold.
    name = element.get("data-name", "") if "data-name" in keys else ""
    return [*marks, name] if name and _IDENTIFIER.fullmatch(name) else marks


def _is_open(element: HtmlElement) -> bool:
    """Whether an element is neither code nor a form, nor in a menu or the page's foot (an article has its own)."""
    if element.tag in _CLOSED:
        return False
    feet = list(element.iterancestors("nav", "footer"))
    return all(each.tag == "footer" and any(True for _ in each.iterancestors("article")) for each in feet)


@remembered
def _cues_of(marks: str) -> tuple[str, ...]:
    parts = _WORDS.findall(_CAMEL.sub(" ", marks).lower())
    words = {*parts, *map("".join, pairwise(parts))}  # "shop-name" is "shopname"
    return tuple(cue for cue, wanted in _CUES.items() if words & wanted)
