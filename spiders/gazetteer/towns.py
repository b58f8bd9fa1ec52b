"""Of which countries a name is a town's, from a table that is mapped and never read whole.

The table (``towns.bin``, made by ``spiders.gazetteer.build``) holds for each name and country five bytes of the name's
hash and two that tell the country, sorted: 345,000 rows in 2.4 megabytes, of which a look-up touches a handful of
pages. One name in a few million is taken for a town that is none.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Mapping
from enum import Enum
from functools import cache
from hashlib import blake2b
from mmap import ACCESS_READ, mmap
from pathlib import Path

TABLE = Path(__file__).with_name("towns.bin")
WIDTH = 7
_HASHED = 5
# CLDR's code of no country in particular.
_EVERYWHERE = "ZZ"
_LONGEST = 60
_WORD = re.compile(r"[^\W_]+")
# Letters that no decomposition takes apart.
_PLAIN = str.maketrans(
    {"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "ʻ": "", "'": "", "’": ""}
)


class Standing(Enum):
    """``ALONE``: a town large enough to be known without more; ``NAMED``: a town, or the country's own name."""

    ALONE = "ALONE"
    NAMED = "NAMED"


def folded(name: str) -> str:
    """A name as it is looked up: small letters without marks, words with single spaces."""
    apart = unicodedata.normalize("NFKD", name.casefold().translate(_PLAIN))
    return " ".join(_WORD.findall("".join(char for char in apart if not unicodedata.combining(char))))


def row_of(country: str, standing: Standing, name: str) -> bytes:
    """A row of the table; ``country`` is ISO 3166, empty for the large towns of all countries, ``name`` is folded."""
    code = country or _EVERYWHERE
    return _hash_of(name) + (code if standing is Standing.ALONE else code.lower()).encode()


def _hash_of(name: str) -> bytes:
    return blake2b(name.encode(), digest_size=_HASHED).digest()


@cache
def _table() -> mmap:
    with TABLE.open("rb") as file:
        return mmap(file.fileno(), 0, access=ACCESS_READ)


def standings_of(name: str) -> Mapping[str, Standing]:
    """The standing of a folded name by country; "" stands for all countries."""
    if not name or len(name) > _LONGEST:
        return {}
    table, wanted = _table(), _hash_of(name)
    places = range(0, len(table), WIDTH)
    found: dict[str, Standing] = {}
    for at in places[bisect_left(places, wanted, key=lambda at: table[at : at + _HASHED]) :]:
        if table[at : at + _HASHED] != wanted:
            break
        code = table[at + _HASHED : at + WIDTH].decode()
        country = "" if code.upper() == _EVERYWHERE else code.upper()
        found[country] = Standing.ALONE if code.isupper() else Standing.NAMED
    return found
