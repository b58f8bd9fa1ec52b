"""A place that a page shows in full, where its data tell but the bare town."""

from __future__ import annotations

import re

from scrapy.http import TextResponse

from spiders.pages.bylines import byline
from spiders.pages.homes import countries_in
from spiders.pages.reading import PageFields
from spiders.pages.tree import language_tag

_LONGEST_PLACE = 60
# "and about it" says no more of where an ad is.
_SURROUNDINGS = re.compile(
    r"(?:and|und|et|y|e|en|i|a|и|и|og|med|ja|és|ve|και|și|dan|va)?\s?(?:its )?(?:surroundings?|surrounding area|"
    r"umgebung|umland|"
    r"(?:ses )?(?:environs|alentours)|alrededores|arredores|dintorni|omgeving|okolic[ea]|okol[íi]|окрестности|"
    r"околиц[іья]|"
    r"околността|omegn|omnejd|ympäristö|környéke|çevresi|περίχωρα|împrejurimi|sekitarnya|והסביבה|وضواحيها|و حومه)",
    re.IGNORECASE,
)
_NAME = re.compile(r"[^\W\d_]{4,}")
_POSTCODE = re.compile(r"\b\d{4,6}\b")


def specify_place(response: TextResponse, reading: PageFields, shown: str) -> None:
    """Let a place that is shown with its postcode, quarter or region stand for the bare town that data tell."""
    town, origin = reading.get("place"), reading.origin("place")
    if not town or origin not in ("state", "opengraph"):
        return
    language = language_tag(response)[:2].lower()
    for told in (shown, byline(response)[1] if origin == "state" else ""):
        if told != town and (
            _is_more_of(told, town, language) or (origin == "opengraph" and _is_same_town(told, town))
        ):
            del reading.fields["place"]
            reading.add("place", told, "page")
            return


def _is_more_of(told: str, town: str, language: str) -> bool:
    """Whether a text is a town and what is about it: not the country, which says no more of where it is."""
    if town not in told or len(told) > _LONGEST_PLACE:
        return False
    before, _, after = told.partition(town)
    if before[-1:].isalnum() or after[:1].isalnum():
        return False
    rest = [part.strip(" ,-–()").casefold() for part in (before, after)]
    return not any(part in countries_in(language) or _SURROUNDINGS.fullmatch(part) for part in rest if part)


def _is_same_town(told: str, town: str) -> bool:
    """Whether a text with a postcode is of a town that the card for sharing names otherwise."""
    words = {word.casefold() for word in _NAME.findall(town)}
    return bool(_POSTCODE.search(told)) and not words.isdisjoint(word.casefold() for word in _NAME.findall(told))
