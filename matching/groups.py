"""What kind of thing a taxon is in trade, and what the Appendices say of it: facts kept per taxon and date."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

import msgspec

from model.taxon import Rank

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from model.taxon import Taxon
    from species_data.namespace import NameSpace

_TREES = frozenset(
    {
        "Abies",
        "Adansonia",
        "Afzelia",
        "Aniba",
        "Aquilaria",
        "Araucaria",
        "Bulnesia",
        "Caesalpinia",
        "Cedrela",
        "Dalbergia",
        "Diospyros",
        "Dipteryx",
        "Fitzroya",
        "Fraxinus",
        "Gonystylus",
        "Guaiacum",
        "Guibourtia",
        "Gyrinops",
        "Handroanthus",
        "Khaya",
        "Magnolia",
        "Osyris",
        "Paubrasilia",
        "Pericopsis",
        "Pilgerodendron",
        "Pinus",
        "Platymiscium",
        "Podocarpus",
        "Prunus",
        "Pterocarpus",
        "Quercus",
        "Roseodendron",
        "Swietenia",
        "Tabebuia",
        "Taxus",
        "Tetracentron",
        "Widdringtonia",
    }
)
_CLASSES = {
    "Mammalia": "mammal",
    "Aves": "bird",
    "Reptilia": "reptile",
    "Amphibia": "amphibian",
    "Actinopteri": "fish",
    "Actinopterygii": "fish",
    "Elasmobranchii": "shark",
    "Anthozoa": "coral",
    "Hydrozoa": "coral",
    "Bivalvia": "shell",
    "Gastropoda": "shell",
    "Cephalopoda": "shell",
    "Holothuroidea": "shell",
    "Insecta": "insect",
    "Arachnida": "insect",
}
_SPECIES = frozenset({Rank.SPECIES, Rank.SUBSPECIES, Rank.VARIETY})
_GENUS = Rank.GENUS
"""An enumeration's member is slow to ask for."""
_PART = 0.5
_MOST_ASKED = 400
_PARTS = "SKI GAR TEE CLA SKU BON HOR TUS CAR JWL BOD MEA OIL MED LPS LIV"
SOLD_AS = {
    "mammal": frozenset(_PARTS.split()),
    "bird": frozenset(["FEA", "BOD", "SKU", "CLA", "LIV", "CAR"]),
    "reptile": frozenset(
        ["LPS", "SKI", "BOD", "SKU", "TEE", "CLA", "MEA", "OIL", "LIV", "SHE", "CAR", "JWL", "MED", "GAR", "BON"]
    ),
    "amphibian": frozenset(["LIV", "MEA", "BOD", "MED"]),
    "fish": frozenset(["LIV", "CAV", "MEA", "LPS", "BOD", "MED", "SHE"]),
    "shark": frozenset(["FIN", "MEA", "LPS", "BOD", "TEE", "SKU", "OIL", "MED", "LIV", "BON"]),
    "coral": frozenset(["JWL", "CAR", "SHE", "LIV", "BOD"]),
    "shell": frozenset(["SHE", "JWL", "CAR", "LIV", "BOD", "MEA", "MED"]),
    "insect": frozenset(["BOD", "LIV", "MED"]),
    "plant": frozenset(["LIV", "SEE", "MED", "OIL", "CAR", "JWL"]),
    "tree": frozenset(["WPR", "CAR", "JWL", "MED", "OIL", "LIV", "SEE"]),
    "other": frozenset((_PARTS + " SHE").split()),
}


class TaxonFacts(msgspec.Struct, frozen=True, eq=False, gc=False):
    """A taxon, its group in trade, its listing on a date, and reasons about it in plain words.

    ``coverage`` is 1 for a listed taxon, a part for a group with no entry of its own that holds listed ones (the name
    space holds few unlisted taxa, so how large a part is not known), 0 where nothing of it is listed.
    """

    taxon: Taxon
    group: str
    appendix: str
    listed_as: str
    coverage: float
    reasons: tuple[str, ...]
    ancestors: frozenset[int]

    @property
    def is_listed(self) -> bool:
        """Whether the taxon, or part of the group, is in an Appendix."""
        return self.coverage > 0


_MEMORIES: WeakKeyDictionary[NameSpace, dict[tuple[int, int], TaxonFacts]] = WeakKeyDictionary()


def facts_of(names: NameSpace, taxon_id: int, on: date) -> TaxonFacts:
    """Facts of a taxon under the list in force on a date; kept, since ads name the same taxa again and again."""
    memory = _MEMORIES.get(names)
    if memory is None:
        memory = _MEMORIES[names] = {}
    key = (taxon_id, names.period(on))
    known = memory.get(key)
    if known is None:
        if len(memory) > 50_000:
            memory.clear()
        known = memory[key] = _read(names, taxon_id, on)
    return known


def group_of(taxon: Taxon) -> str:
    """Group in trade: ``mammal`` … ``tree``; ``other`` where the lineage does not tell."""
    if taxon.genus in _TREES or (taxon.rank is _GENUS and taxon.name in _TREES):
        return "tree"
    if taxon.kingdom == "Plantae":
        return "plant"
    return _CLASSES.get(taxon.class_name, "other")


def _read(names: NameSpace, taxon_id: int, on: date) -> TaxonFacts:
    taxon = names.taxon(taxon_id)
    status = names.status(taxon_id, on)
    above = _above(names.line(taxon_id)[1:])
    if status.appendix not in {"", "NC"} and status.listed_as is not None:
        rule = status.listed_as
        spp = "" if rule.rank in _SPECIES else " spp."
        reason = f"{taxon.name} is listed in Appendix {status.appendix}"
        if status.inherited:
            reason += f" under {rule.name}{spp}"
        within = _levels_within(names, taxon_id, status.appendix, on) if spp else status.appendix
        if within != status.appendix:
            reason += f"; taxa within it in {within}"
        return TaxonFacts(taxon, group_of(taxon), within, rule.name, 1.0, (reason, *status.notes), above)
    levels, listed = _below(names, taxon_id, on)
    if listed:
        named = ", ".join(listed[:3]) + (" and others" if len(listed) > 3 else "")
        reason = f"{taxon.name} has no entry of its own; of it are listed: {named}"
        rule_name = listed[0] if len(listed) == 1 else taxon.name
        return TaxonFacts(taxon, group_of(taxon), "/".join(levels), rule_name, _PART, (reason,), above)
    return TaxonFacts(taxon, group_of(taxon), "", "", 0.0, (f"{taxon.name} is not listed", *status.notes), above)


@lru_cache(maxsize=50_000)
def _above(line: tuple[int, ...]) -> frozenset[int]:
    """The same set for all taxa of one group: sets are large."""
    return frozenset(line)


def _below(names: NameSpace, taxon_id: int, on: date) -> tuple[list[str], list[str]]:
    """Levels in force below a taxon, and the names of the highest listed taxa there."""
    levels: set[str] = set()
    listed: list[str] = []
    queue = list(names.children(taxon_id))
    while queue:
        child = queue.pop()
        found = set(names.own_levels(child, on).split("/")) - {"", "NC"}
        if found:
            levels |= found
            listed.append(names.taxon_name(child))
        else:
            queue.extend(names.children(child))
    return sorted(levels, key=_level_order), sorted(listed)


def _levels_within(names: NameSpace, taxon_id: int, appendix: str, on: date) -> str:
    """Levels of the taxa in a listed group, where they are few enough to be asked: its own of those with no entry.

    Where all have entries of their own, that of the group says nothing of them: all of *Manis* is in Appendix I.
    """
    if not names.children(taxon_id):
        return _joined(appendix.split("/")) or appendix
    levels: set[str] = set()
    queue = [(taxon_id, appendix)]
    own = names.taxa_with_entries(on)
    for _ in range(_MOST_ASKED):
        if not queue:
            break
        above, level = queue.pop()
        below = names.children(above)
        if not below:
            levels |= set(level.split("/"))
        queue += [(child, names.own_levels(child, on) if child in own else level) for child in below]
    levels |= {each for _, level in queue for each in level.split("/")}
    return _joined(levels) or appendix


def _joined(levels: Iterable[str]) -> str:
    return "/".join(sorted({*levels} - {"", "NC"}, key=_level_order))


@lru_cache(maxsize=8)
def _level_order(level: str) -> int:
    return {"I": 0, "II": 1, "III": 2}.get(level, 3)
