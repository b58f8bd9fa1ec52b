"""Features that lie in a name alone: what kind of name it is, of what taxon, and how it was written."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from matching.feature_parts import KEPT, Facts, Part
from model.detection import MatchMethod
from model.taxon import SCIENTIFIC_KINDS, NameClass, NameKind, Rank

if TYPE_CHECKING:
    from matching.candidates import WrittenName
    from matching.groups import TaxonFacts
    from matching.resolve import Reading

_TRADE = frozenset({NameKind.TRADE, NameKind.CODE})
_SPECIES = frozenset({Rank.SPECIES, Rank.SUBSPECIES, Rank.VARIETY})
_CERTAIN, _CODE, _VERNACULAR = NameClass.CERTAIN, NameKind.CODE, NameKind.VERNACULAR
_FUZZY, _OBFUSCATED, _ABBREVIATED = MatchMethod.FUZZY, MatchMethod.OBFUSCATED, MatchMethod.ABBREVIATED
"""Members of an enumeration are slow to ask for."""
_NAME_FACTS = Facts(
    "ambiguous", "scientific", "binomial", "trade_name", "code", "implies_product", "trade_live", "disguised",
    "abbreviated", "short", "long", "one_word", "everyday", "everyday_vernacular", "foreign", "wide_rank",
    "fuzzy_short",
)  # fmt: skip


@lru_cache(maxsize=KEPT)
def name_features(written: WrittenName, length: int, reading: Reading, facts: TaxonFacts) -> Part:
    """What kind of name it is and how it was written, in so many letters."""
    name, kind, method = written.name, written.kind, written.method
    scientific, is_species = kind in SCIENTIFIC_KINDS, facts.taxon.rank in _SPECIES
    dense = name[:1] >= "\u0e00"
    is_fuzzy = method is _FUZZY
    told = (
        written.name_class is not _CERTAIN,
        scientific,
        scientific and " " in name and is_species,
        kind in _TRADE,
        kind is _CODE,
        reading.term not in {"", "LIV"},
        reading.term == "LIV",
        method is _OBFUSCATED,
        method is _ABBREVIATED,
        length <= (2 if dense else 4),
        length >= (5 if dense else 14),
        " " not in name,
        written.is_everyday,
        written.is_everyday and kind is _VERNACULAR,
        reading.is_foreign,
        not is_species,
        is_fuzzy and length <= 8,
    )
    slip = min((1.0 - written.similarity) * 5, 1.0) if is_fuzzy else -1.0
    return _name_part(told, facts.group, slip, 1.0 - facts.coverage)


@lru_cache(maxsize=KEPT)
def _name_part(told: tuple[bool, ...], group: str, slip: float, unlisted: float) -> Part:
    """One for all names of the same kind, so that names which come once take no memory; no slip is below 0."""
    values = dict(_NAME_FACTS[told].values)
    values[f"is.{group}"] = 1.0
    if slip >= 0.0:
        values["fuzzy"] = slip
    if unlisted > 0.0:
        values["partly_listed"] = unlisted
    return Part(values)
