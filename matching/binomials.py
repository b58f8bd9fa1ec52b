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
    named = [(one.start, one.end) for one in candidates if one.rows and one.field == "title"]
    return any(
        not any(start < found.end() and found.start() < end for start, end in named)
        for found in _BINOMIAL.finditer(title[:_READ])
    )
