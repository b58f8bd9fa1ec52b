"""Which shelf of a market an ad stands on, as its category says in any language: birds, food, books, cars, lost.

The table is ``data/categories.csv`` (word, shelf), written by hand: the headings that markets use, whole or as one word
of a longer heading. A word that heads two shelves (Polish *ryby*: fish alive, fish to eat) is on both.
"""

from __future__ import annotations

import csv
import re
from functools import cache, lru_cache
from pathlib import Path

from model.errors import SpeciesDataError

TABLE = Path(__file__).parent / "data" / "categories.csv"
SHELVES = {
    "animals": "animals",
    "birds": "birds",
    "reptiles": "reptiles and amphibians",
    "fish": "aquaria",
    "insects": "insects and spiders",
    "plants": "plants",
    "wood": "wood and raw materials",
    "instruments": "music",
    "antiques": "antiques and collecting",
    "hunting": "hunting",
    "food": "food",
    "health": "health and herbs",
    "fashion": "clothes and bags",
    "jewellery": "jewellery and watches",
    "home": "furniture and home",
    "beauty": "cosmetics and scents",
    "incense": "incense",
    "crafts": "crafts",
    "toys": "toys and children's things",
    "devices": "electronics, software and games",
    "vehicles": "cars and boats",
    "building": "tools and building",
    "books": "books, pictures, stamps and films",
    "property": "houses and travel",
    "events": "events and restaurants",
    "services": "services and jobs",
    "talk": "talk, news and questions",
    "lost": "lost and found",
    "wanted": "things wanted",
    "supplies": "supplies for animals",
    "farm": "farm animals",
    "sports": "sport and angling",
}
"""Shelves and what stands on them in plain words."""
_SEPARATORS = re.compile(r"[>/|,;:&+·•»›\\]|\s[-–—]\s")
_WORD = re.compile(r"[^\W_][\w'’.-]*+")
_DENSE = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_READ = 200
_NOWHERE: frozenset[str] = frozenset()


@lru_cache(maxsize=5_000)
def shelves_of(category: str) -> frozenset[str]:
    """The shelves that a category names; none where it says nothing that is known."""
    if not category:
        return _NOWHERE
    words = shelf_words()
    found: set[str] = set()
    for heading in _SEPARATORS.split(category[:_READ].lower()):
        whole = " ".join(heading.split())
        if whole in words:
            found |= words[whole]
            continue
        for word in _WORD.findall(whole):
            found |= words.get(word, _NOWHERE)
        if _DENSE.search(whole):
            found |= _inside(whole)
    return frozenset(found)


def _inside(heading: str) -> set[str]:
    """Shelves of the longest words, of two letters and more, inside a heading written without blanks."""
    words = shelf_words()
    longest = max(map(len, words))
    found: set[str] = set()
    at = 0
    while at < len(heading):
        ends = range(min(len(heading), at + longest), at + 1, -1)
        end = next((end for end in ends if heading[at:end] in words), at)
        found |= words.get(heading[at:end], _NOWHERE)
        at = max(end, at + 1)
    return found


@cache
def shelf_words() -> dict[str, frozenset[str]]:
    """The table: each word with its shelves. Raises SpeciesDataError where it is no such table."""
    words: dict[str, set[str]] = {}
    with TABLE.open(encoding="utf-8", newline="") as stream:
        rows = csv.reader(stream)
        if next(rows, []) != ["word", "shelf"]:
            raise SpeciesDataError(f"{TABLE}: the columns are not word, shelf")
        for word, shelf in rows:
            if shelf not in SHELVES:
                raise SpeciesDataError(f"{TABLE}: {shelf!r}, of {word!r}, is no shelf")
            words.setdefault(word, set()).add(shelf)
    return {word: frozenset(shelves) for word, shelves in words.items()}
