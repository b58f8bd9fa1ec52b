"""Counting the name space: what it covers, by appendix, rank, language and origin."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from model.taxon import SCIENTIFIC_KINDS, NameKind, Rank
from species_data.columns import KINDS, RANKS
from species_data.namespace import NameSpace


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistics:
    """Counts of one version. ``listed`` is what has an appendix (NC alone is none) on the list's own date.

    ``synonyms`` and ``vernaculars`` count distinct (taxon, name as written) of listed taxa, trade names not among them;
    ``vernaculars`` by language, regional and script tags joined to their language (``zh-Hant`` to ``zh``).
    """

    version: str
    taxa: int
    names: int
    listed_species: int
    listed_taxa: int
    by_appendix: dict[str, int]
    own_entries_by_rank: dict[str, int]
    entries: int
    uncertain_entries: int
    synonyms: int
    shared_synonyms: int
    trade_names: int
    vernaculars: dict[str, int]
    names_by_origin: dict[str, int]


def count(names: NameSpace) -> Statistics:
    """Count everything once; takes about a second."""
    levels = {taxon_id: names.appendix_on(taxon_id, names.list_date) for taxon_id in names.taxon_ids}
    listed = {taxon_id for taxon_id, level in levels.items() if level}
    ranks = {taxon_id: RANKS[code] for taxon_id, code in zip(names.taxon_ids, names.taxon_ranks.tolist(), strict=True)}
    species = [taxon_id for taxon_id in listed if ranks[taxon_id] is Rank.SPECIES]
    entries = [entry for taxon_id in names.taxon_ids for entry in names.entries(taxon_id)]
    synonyms, vernaculars, trade = _count_names(names, listed)
    return Statistics(
        version=names.version,
        taxa=names.n_taxa,
        names=names.n_names,
        listed_species=len(species),
        listed_taxa=len(listed),
        by_appendix=_descending(Counter(levels[taxon_id] for taxon_id in species)),
        own_entries_by_rank=_descending(Counter(ranks[taxon_id].value for taxon_id in {e.taxon_id for e in entries})),
        entries=len(entries),
        uncertain_entries=sum(not entry.certain for entry in entries),
        synonyms=len(synonyms),
        shared_synonyms=_shared(names),
        trade_names=trade,
        vernaculars=_descending(Counter(language for _taxon_id, _name, language in vernaculars)),
        names_by_origin=_descending(Counter(names.name_origins)),
    )


def _descending(counter: Counter[str]) -> dict[str, int]:
    return dict(sorted(counter.items(), key=lambda pair: (-pair[1], pair[0])))


def _count_names(names: NameSpace, listed: set[int]) -> tuple[set[tuple[int, str]], set[tuple[int, str, str]], int]:
    synonyms: set[tuple[int, str]] = set()
    vernaculars: set[tuple[int, str, str]] = set()
    trade = 0
    rows = zip(
        names.name_taxon_ids.tolist(), names.name_texts, names.name_kinds.tolist(), names.name_langs, strict=True
    )
    for taxon_id, text, code, language in rows:
        kind = KINDS[code]
        trade += kind in {NameKind.TRADE, NameKind.CODE}
        if taxon_id in listed and kind is NameKind.SYNONYM:
            synonyms.add((taxon_id, text.casefold()))
        elif taxon_id in listed and kind is NameKind.VERNACULAR:
            vernaculars.add((taxon_id, text, language.partition("-")[0]))
    return synonyms, vernaculars, trade


def _shared(names: NameSpace) -> int:
    """Synonyms that mean several taxa, or that another taxon is accepted under."""
    holders: dict[str, set[int]] = {}
    synonyms: set[str] = set()
    for taxon_id, text, code in zip(
        names.name_taxon_ids.tolist(), names.name_texts, names.name_kinds.tolist(), strict=True
    ):
        if KINDS[code] in SCIENTIFIC_KINDS:
            holders.setdefault(text.casefold(), set()).add(taxon_id)
        if KINDS[code] is NameKind.SYNONYM:
            synonyms.add(text.casefold())
    return sum(len(holders[text]) > 1 for text in synonyms)
