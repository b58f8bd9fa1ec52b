"""A place that a script's data tell in parts, as the page writes it out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, pairwise

from scrapy.http import TextResponse

from spiders.gazetteer.lines import has_town
from spiders.pages.homes import countries_in
from spiders.pages.jsonld import Node
from spiders.pages.lone import LONGEST, own_lines
from spiders.pages.tree import Path

_PLACE_KEY = re.compile(
    r"location|place|city|town|region|area|district|geo|provin|county|municip|localit|suburb|quarter|hood|"
    r"zip|post_?al|postcode|department|address|commune|state(?!us|d)|parent_?name",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_COMMA = re.compile(r"[,،、]")
_BETWEEN = re.compile(r"[\s,،、.–—·•|/()-]{1,4}")
_SHOWN = Path("//body//text()[not(ancestor::script or ancestor::style)]")
_MOST_LINES = 400
_MOST_TEXTS = 2000
_MOST_VALUES = 400
_LONGEST = 60
_DEEPEST = 4
_FEWEST_TOLD = 2


def as_shown(response: TextResponse, place: str, node: Node, language: str) -> str:
    """What the page writes of the places that the ad's data tell, in one run of words; else the place itself.

    Of runs the one with the most words. One that leaves the place out has two others at least: a town of a province.
    """
    told = {value.strip() for value in _values(node, 0, within=False)} | {place}
    words = {word.casefold() for value in told for word in _WORD.findall(value)}
    own = {word.casefold() for word in _WORD.findall(place)}
    best, most = place, len(own)
    for text in _texts(response):
        if not any(value in text for value in told):
            continue
        if _names_larger(text, place, countries_in(language)) and len(own) >= most:
            best, most = text, len(own) + 1
            continue
        for run in _runs(text, words, countries_in(language)):
            said = {word.casefold() for word in _WORD.findall(run)}
            if len(said) > most and (own <= said or _n_told(run, told) >= _FEWEST_TOLD):
                best, most = run, len(said)
    return best


def _names_larger(text: str, place: str, countries: frozenset[str]) -> bool:
    """Whether a text is the one town or district that the place is in, a comma, and the place."""
    larger, *rest = (part.strip() for part in _COMMA.split(text))
    if rest != [place] or larger == place or not has_town(place):
        return False
    return larger.casefold() not in countries and has_town(larger)


def _texts(response: TextResponse) -> Iterator[str]:
    """The lines of the ad's part, then all short texts: beside the seller's portrait a place may be within a link."""
    for line in islice(own_lines(response), _MOST_LINES):
        yield from line.texts
    yield from (" ".join(text.split()) for text in _SHOWN(response)[:_MOST_TEXTS] if 1 < len(text) <= LONGEST)


def _runs(text: str, words: set[str], countries: frozenset[str]) -> Iterator[str]:
    """The runs of told words in a text; of a text that has two of them, all of it where the rest is a town.

    A country says no more of where an ad is.
    """
    found = list(_WORD.finditer(text))
    known = [match[0].casefold() in words for match in found]
    if sum(known) >= _FEWEST_TOLD and sum(known) == len(found) - 1:
        other = found[known.index(False)]
        if (
            other[0].casefold() not in countries
            and has_town(other[0])
            and all(_BETWEEN.fullmatch(gap) for gap in _gaps(text, found))
        ):
            known = [True] * len(found)
    start: int | None = None
    for at, match in enumerate(found):
        apart = at > 0 and _BETWEEN.fullmatch(text[found[at - 1].end() : match.start()]) is None
        if start is not None and (not known[at] or apart):
            yield _cut(text, found[start].start(), found[at - 1].end())
            start = None
        if known[at] and start is None:
            start = at
    if start is not None:
        yield _cut(text, found[start].start(), found[-1].end())


def _gaps(text: str, found: list[re.Match[str]]) -> list[str]:
    return [text[one.end() : other.start()] for one, other in pairwise(found)]


def _cut(text: str, start: int, end: int) -> str:
    """A part of a text, with the bracket that it opens."""
    return text[start : end + 1] if text[end : end + 1] == ")" and "(" in text[start:end] else text[start:end]


def _n_told(run: str, told: set[str]) -> int:
    folded = run.casefold()
    return sum(bool(re.search(rf"(?<!\w){re.escape(value.casefold())}(?!\w)", folded)) for value in told if value)


def _values(node: object, depth: int, *, within: bool) -> Iterator[str]:
    """The short texts that an ad's data have under the keys of places, or within what is under such a key."""
    pairs = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, value in islice(pairs, _MOST_VALUES):
        named = within or (isinstance(key, str) and bool(_PLACE_KEY.search(key)))
        if isinstance(value, str | int) and not isinstance(value, bool) and named and len(str(value)) <= _LONGEST:
            yield str(value)
        elif depth < _DEEPEST and isinstance(value, dict | list):
            yield from _values(value, depth + 1, within=named)
