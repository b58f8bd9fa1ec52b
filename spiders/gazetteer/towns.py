"""Whether a name is a town's of a country, from a table that is mapped and never read whole.

The table (``towns.bin``, made by ``spiders.gazetteer.build``) holds five bytes of a hash for each name and country,
sorted: 400,000 names in two megabytes, of which a look-up touches a handful of pages. One name in a few million is
taken for a town that is none.
"""

from __future__ import annotations

import re
import unicodedata
from enum import Enum
from functools import cache, lru_cache
from hashlib import blake2b
from mmap import ACCESS_READ, mmap
from pathlib import Path

TABLE = Path(__file__).with_name("towns.bin")
WIDTH = 5
_LONGEST = 60
_WORD = re.compile(r"[^\W_]+")
# Letters that no decomposition takes apart.
_PLAIN = str.maketrans(
    {"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "ʻ": "", "'": "", "’": ""}
)


class Standing(Enum):
    """``ALONE``: a town large enough to be known without more; ``NAMED``: a town, or the country's own name."""

    ALONE = "!"
    NAMED = "|"


def folded(name: str) -> str:
    """A name as it is looked up: small letters without marks, words with single spaces."""
    apart = unicodedata.normalize("NFKD", name.casefold().translate(_PLAIN))
    return " ".join(_WORD.findall("".join(char for char in apart if not unicodedata.combining(char))))


def key_of(country: str, standing: Standing, name: str) -> bytes:
    """What the table holds of a folded name; ``country`` is ISO 3166, empty for the large towns of all countries."""
    return blake2b(f"{country}{standing.value}{name}".encode(), digest_size=WIDTH).digest()


@cache
def _table() -> mmap:
    with TABLE.open("rb") as file:
        return mmap(file.fileno(), 0, access=ACCESS_READ)


@lru_cache(maxsize=4096)
def is_town(name: str, country: str, standing: Standing) -> bool:
    """Whether a folded name is in the table."""
    if not name or len(name) > _LONGEST:
        return False
    table, wanted = _table(), key_of(country, standing, name)
    low, high = 0, len(table) // WIDTH
    while low < high:
        middle = (low + high) // 2
        if table[middle * WIDTH : middle * WIDTH + WIDTH] < wanted:
            low = middle + 1
        else:
            high = middle
    return table[low * WIDTH : low * WIDTH + WIDTH] == wanted
