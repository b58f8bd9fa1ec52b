"""Finding taxa by any name, misspelt too."""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz import fuzz, process, utils

from model.taxon import NameKind, TaxonName
from species_data.namespace import NameSpace

_CUTOFF = 78.0
_POOL = 400
# How much of the likeness a way of comparing is worth: whole names first, parts of names last.
_PART_WEIGHT = 0.9
_KIND_ORDER = {kind: number for number, kind in enumerate(NameKind)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A taxon found by one of its names; ``likeness`` runs from 0 to 100 (the very name)."""

    name: TaxonName
    likeness: float


def search(names: NameSpace, text: str, limit: int = 20) -> list[Hit]:
    """Taxa whose names are like a text, best first, each once with the name that is most like it."""
    wanted = utils.default_process(text)
    if not wanted:
        return []
    texts = names.folded_texts
    whole = process.extract(wanted, texts, scorer=fuzz.ratio, score_cutoff=_CUTOFF, limit=_POOL)
    found = {row: score for _text, score, row in whole}
    for row in _containing(wanted, texts):
        found[row] = max(found.get(row, 0.0), _PART_WEIGHT * fuzz.partial_ratio(wanted, texts[row]))
    return _best_per_taxon(names, found, limit)


def _containing(wanted: str, texts: list[str]) -> list[int]:
    rows = [row for row, text in enumerate(texts) if wanted in text]
    return sorted(rows, key=lambda row: len(texts[row]))[:_POOL]


def _best_per_taxon(names: NameSpace, found: dict[int, float], limit: int) -> list[Hit]:
    best: dict[int, Hit] = {}
    for row, likeness in found.items():
        hit = Hit(name=names.name_at(row), likeness=round(likeness, 1))
        known = best.get(hit.name.taxon_id)
        if known is None or _order(hit) < _order(known):
            best[hit.name.taxon_id] = hit
    return sorted(best.values(), key=_order)[:limit]


def _order(hit: Hit) -> tuple[float, int, int, str, int]:
    name = hit.name
    return -hit.likeness, _KIND_ORDER[name.kind], len(name.name), name.name, name.taxon_id


def suggestion(names: NameSpace, text: str) -> str:
    """The name most like a text, or empty where none is."""
    hits = search(names, text, limit=1)
    return hits[0].name.name if hits else ""
