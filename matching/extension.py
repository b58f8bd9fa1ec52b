"""What follows a scientific name and belongs to it: ``sp.``, an unknown epithet, a subspecies."""

from __future__ import annotations

import re
from collections.abc import Callable

_REACH = 60
_UNNAMED = re.compile(r"[\s(]{1,2}(?:spp?|ssp|species)\b\.?", re.IGNORECASE)
_COMPARED = re.compile(r"\s(?:cf|aff)\.?\s{1,2}[a-z][a-z-]{3,30}\b")
_EPITHET = re.compile(r"\s((?:(?:subsp|ssp|var|f)\.?\s{1,2})?)([a-z][a-z-]{3,30})\b")
_LATIN_ENDING = re.compile(
    r"(?:us|um|ii|ae|ana|ica|ens[ie]s?|oides|ata|osa|ella|ina|alis|aris|era|flora|escens|ea|ia|is|or|ax|ix|opsis|yi|i)$"
)


def extend_genus(text: str, end: int, is_known: Callable[[str], bool]) -> int:
    """End of the name of a genus or wider group at ``end``, with ``sp.`` or the epithet of a species not in the tables.

    ``is_known`` says whether a word is in use in some language, and so no epithet. Returns ``end`` if nothing follows.
    """
    after = text[end : end + _REACH]
    for pattern in (_UNNAMED, _COMPARED):
        if found := pattern.match(after):
            return end + found.end()
    return _extend(after, end, is_known, ranked=False)


def extend_species(text: str, end: int, is_known: Callable[[str], bool]) -> int:
    """End of a binomial at ``end``, with the name of a subspecies or variety that is not in the tables."""
    return _extend(text[end : end + _REACH], end, is_known, ranked=True)


def _extend(after: str, end: int, is_known: Callable[[str], bool], *, ranked: bool) -> int:
    found = _EPITHET.match(after)
    if found is None or (found.group(1) and not ranked):
        return end
    epithet = found.group(2)
    if found.group(1) or (_LATIN_ENDING.search(epithet) and not is_known(epithet)):
        return end + found.end()
    return end
