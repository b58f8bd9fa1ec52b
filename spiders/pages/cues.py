"""What the marks of an element (its class, its id) say that it holds: the seller, the place, the date, and so on."""

from __future__ import annotations

import re
from itertools import pairwise

from scrapy.http import TextResponse

from spiders.pages.headings import framing_forms
from spiders.pages.labels import without_label
from spiders.pages.others import others_on
from spiders.pages.remembered import remembered
from spiders.pages.tree import Path, short_line_of
from spiders.pages.words import words_of

_CUES: dict[str, frozenset[str]] = {
    "seller": words_of(
        "seller vendor vendeur verkaeufer verkäufer vendedor owner author username postername poster nickname shopname "
        "storename merchantname advertiser sellername anbieter sprzedawca venditore verkoper satici penjual "
        "userprofile member uploader artist breeder byline"
    ),
    "place": words_of("location place city region address ort lieu ubicacion lokasi locality standort ville plaats"),
    "ships_to": frozenset(["ships", "destination"]),
    "shipping": frozenset(["shipping", "delivery", "versand", "livraison", "envio", "pengiriman", "postage"]),
    "posted": words_of("posted date published datum listed postdate dateline created timestamp pubdate fecha time"),
    "category": frozenset(["category", "kategorie", "categorie", "categoria"]),
}
_WORDS = re.compile(r"[^\W_]+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_IDENTIFIER = re.compile(r"[a-z]+(?:[_-][a-z]+)+")
_MOST_LABELS = 2500
_LONG_LABEL = 200
_CUED = Path(
    "(//main|//body)[1]//*[@class or @id or @data-testid or @data-aut-id or @data-marker or @data-name]"
    "[not(self::script or self::style or self::form or ancestor::nav or ancestor::footer[not(ancestor::article)])]"
)
_CUE_MARKS = ("class", "id", "data-testid", "data-aut-id", "data-qa", "data-cy", "data-marker")
_LINKS_IN = Path("descendant-or-self::a/@href")


def by_cue(response: TextResponse) -> dict[str, list[str]]:
    """Short texts by cue, in page order: elements whose class or id has the cue as one of its words."""
    found: dict[str, list[str]] = {}
    framing = framing_forms(response)
    others = others_on(response)
    for each in _CUED(response)[:_MOST_LABELS]:
        name = each.get("data-name", "")
        marks = [each.get(mark, "") for mark in _CUE_MARKS]
        # "ad_address" names a part of the page, "Address book" what is sold.
        for cue in _cues_of(" ".join([*marks, name] if name and _IDENTIFIER.fullmatch(name) else marks)):
            if any(form not in framing for form in each.iterancestors("form")):
                continue
            if others and (each in others or any(above in others for above in each.iterancestors())):
                continue
            text = short_line_of(each, _LONG_LABEL)
            if cue == "seller":
                text = _LINKS_IN.first(each) or text
            if 0 < len(text) <= _LONG_LABEL:
                found.setdefault(cue, []).append(without_label(text, cue))
    return found


@remembered
def _cues_of(marks: str) -> tuple[str, ...]:
    parts = _WORDS.findall(_CAMEL.sub(" ", marks).lower())
    words = {*parts, *map("".join, pairwise(parts))}  # "shop-name" is "shopname"
    return tuple(cue for cue, wanted in _CUES.items() if words & wanted)
