"""Scientific names of species that are in no table of ours: what a title says is none of the listed ones."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matching.candidates import Candidate

_GENUS = r"[A-Z][a-z]{2,20}(?:us|is|um|ia|ops|ys|ix|yx|ra|na|ma)"
_EPITHET = r"[a-z]{2,20}(?:us|um|is|ica|ata|ina|osa|ana|ii|ae|ei|ens|ans)"
_BINOMIAL = re.compile(rf"\b{_GENUS} {_EPITHET}\b")
_READ = 3000


def has_other_species(title: str, candidates: Sequence[Candidate]) -> bool:
    """Whether a title writes what looks like a scientific name where no listed taxon's name stands: *Dicksonia
    antarctica*, a tree fern.
    """
    # To ask for a capital is quicker than to look for a name.
    if title.islower():
        return False
    found = list(_BINOMIAL.finditer(title[:_READ]))
    named = [(one.start, one.end) for one in candidates if one.rows and one.field == "title"] if found else []
    return any(not any(start < one.end() and one.start() < end for start, end in named) for one in found)
