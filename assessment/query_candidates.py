"""Names worth typing into a platform: which, in which language, how often their taxa stand in the trade records."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations

from assessment.query_words import PRODUCT_CLASSES, fits_search_box, folded, is_unspaced, offer_word, product_class
from matching.groups import group_of
from model.taxon import NameClass, NameKind, Rank, TaxonName
from species_data.columns import CLASSES
from species_data.namespace import NameSpace
from species_data.trade import TradeRecords

_MOST_PER_TAXON = 4
_LONGEST_PIECE = 12
# How far a kind of name is the one that sellers type: vernaculars and trade names before Latin, which, on the other
# hand, is written in ads of every language.
_CERTAINTY = {
    NameKind.TRADE: 1.0,
    NameKind.VERNACULAR: 1.0,
    NameKind.CODE: 0.8,
    NameKind.ACCEPTED: 0.4,
    NameKind.SYNONYM: 0.15,
}
_WITH_OFFER_WORD = 0.4
# Breeders and gardeners write Latin; sellers of bags, carvings and furs hardly do.
_LATIN_OF_WARES = 0.25
_TOO_WIDE = {Rank.KINGDOM, Rank.PHYLUM, Rank.CLASS}
# Nobody offers an animal by the Latin of its family.
_WRITTEN_IN_LATIN = {Rank.GENUS, Rank.SPECIES, Rank.SUBSPECIES, Rank.VARIETY}


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A query that may be planned. ``key`` is how the engine reads it; ``taxa`` are what it finds, most traded first.

    ``product`` is its class of product, the one most traded of its taxon where the name tells none. ``records`` are
    the trade records it stands for; ``fit`` the part of the ads of those taxa that it may find: how certain the name
    is, how far sellers use such names, and how much of the platform is in its language.
    """

    query: str
    key: str
    language: str
    taxa: tuple[int, ...]
    records: int
    group: str
    product: str
    name_class: NameClass
    fit: float

    @property
    def weight(self) -> float:
        """The first guess at what it finds, before anything is learned: records count by their square root."""
        return self.fit * math.sqrt(1 + self.records)

    @property
    def stratum(self) -> str:
        """Trade group and product class, as panels are composed."""
        return f"{self.group}, {'alive' if self.product == 'LIV' else self.product}"


class TradeCounts:
    """Records by taxon, those of the taxa below it counted too, by class of product."""

    def __init__(self, names: NameSpace, records: Iterable[TradeRecords]) -> None:
        self._total: defaultdict[int, int] = defaultdict(int)
        self._by_class: defaultdict[tuple[int, str], int] = defaultdict(int)
        self.own: dict[int, int] = {}
        lineages: dict[int, tuple[int, ...]] = {}
        for each in records:
            above = lineages.get(each.taxon_id)
            if above is None:
                above = lineages[each.taxon_id] = tuple(one.taxon_id for one in names.lineage(each.taxon_id))
            product = product_class(each.term)
            self.own[each.taxon_id] = self.own.get(each.taxon_id, 0) + each.records
            for taxon_id in above:
                self._total[taxon_id] += each.records
                self._by_class[taxon_id, product] += each.records

    def of(self, taxon_id: int, product: str = "") -> int:
        """Records of a taxon and all below it, of one class of product if one is given."""
        return self._by_class.get((taxon_id, product), 0) if product else self._total.get(taxon_id, 0)

    def main_product(self, taxon_id: int) -> str:
        """The class of product most recorded of a taxon; ``LIV`` where nothing is recorded."""
        return max(PRODUCT_CLASSES, key=lambda product: (self.of(taxon_id, product), product == "LIV"))


def find_candidates(
    names: NameSpace,
    counts: TradeCounts,
    languages: Sequence[str],
    *,
    on: date,
    folds_accents: bool = True,
    most: int = 3000,
) -> list[Candidate]:
    """The ``most`` promising queries for a platform whose ads are in ``languages`` (none: all), best prior first.

    Left out: names that never mean a specimen, everyday words without a word that offers, what does not fit a search
    box, and what another query finds anyway (``Phalaenopsis amabilis`` under ``Phalaenopsis``).
    """
    wanted = {language.partition("-")[0].lower() for language in languages}
    # Until visits tell more, a platform's ads are taken to be in its languages in equal parts.
    share = 1.0 / max(1, len(wanted))
    decoys = {folded(phrase, accents=folds_accents) for phrase, _language, _why in names.decoys}
    by_key: dict[str, Candidate] = {}
    for taxon_id, rows in _rows_by_taxon(names, counts, wanted).items():
        if not counts.of(taxon_id) and names.appendix_on(taxon_id, on) in {"", "NC"}:
            continue
        for candidate in _of_taxon(names, counts, taxon_id, rows, share, folds_accents):
            if candidate.key not in decoys:
                known = by_key.get(candidate.key)
                by_key[candidate.key] = candidate if known is None else _merged(known, candidate)
    kept = _uncovered(by_key, counts)
    return sorted(kept, key=lambda each: (-each.weight, each.key))[:most]


def _rows_by_taxon(names: NameSpace, counts: TradeCounts, wanted: set[str]) -> dict[int, list[int]]:
    """Rows of the names in the wanted languages, by taxon; Latin of traded taxa only."""
    never = CLASSES.index(NameClass.NEVER)
    fits: dict[str, bool] = {}
    found: dict[int, list[int]] = {}
    for row, (taxon_id, language, name_class) in enumerate(
        zip(names.name_taxon_ids.tolist(), names.name_langs, names.name_classes.tolist(), strict=True)
    ):
        if name_class == never:
            continue
        if language not in fits:
            fits[language] = not wanted or language.partition("-")[0].lower() in wanted
        if fits[language] if language else counts.of(taxon_id):
            found.setdefault(taxon_id, []).append(row)
    return found


def _of_taxon(
    names: NameSpace, counts: TradeCounts, taxon_id: int, rows: list[int], share: float, folds_accents: bool
) -> list[Candidate]:
    """The best few of a taxon's names in each language and class of product; each further one adds less."""
    taxon = names.taxon(taxon_id)
    if taxon.rank in _TOO_WIDE:
        return []
    group, main = group_of(taxon), counts.main_product(taxon_id)
    best: dict[tuple[str, str], list[Candidate]] = {}
    for row in rows:
        name = names.name_at(row)
        if not name.language and taxon.rank not in _WRITTEN_IN_LATIN:
            continue
        candidate = _candidate(counts, name, names.trade_term(row), (group, main), folds_accents)
        if candidate is not None:
            candidate = replace(candidate, fit=candidate.fit * (share if candidate.language else 1.0))
            primary = candidate.language.partition("-")[0].lower()
            best.setdefault((primary, candidate.product), []).append(candidate)
    return [
        replace(candidate, fit=candidate.fit / math.sqrt(place))
        for found in best.values()
        for place, candidate in enumerate(sorted(found, key=_by_promise)[:_MOST_PER_TAXON], 1)
    ]


def _by_promise(candidate: Candidate) -> tuple[float, int, str]:
    return -candidate.weight, len(candidate.query), candidate.key


def _candidate(
    counts: TradeCounts, name: TaxonName, term: str, sold: tuple[str, str], folds_accents: bool
) -> Candidate | None:
    """One name as a query; None where it cannot be typed. ``sold``: trade group and main product of its taxon."""
    product, (group, main) = product_class(term), sold
    text, certainty = name.name.strip(), _CERTAINTY[name.kind]
    if name.name_class is NameClass.AMBIGUOUS:
        if not name.language:
            return None
        # A name that tells its product lacks only that it is for sale; another is told by the product most traded.
        word = offer_word(name.language.partition("-")[0].lower(), "LIV" if product else main)
        if not word:
            return None
        text, certainty, product = f"{text} {word}", certainty * _WITH_OFFER_WORD, product or main
    elif not name.language and main not in {"LIV", "SEE"}:
        certainty *= _LATIN_OF_WARES
    if not fits_search_box(text):
        return None
    records = counts.of(name.taxon_id, product)
    return Candidate(
        query=text,
        key=folded(text, accents=folds_accents),
        language=name.language,
        taxa=(name.taxon_id,),
        records=records,
        group=group,
        product=product or main,
        name_class=name.name_class,
        fit=certainty,
    )


def _merged(one: Candidate, other: Candidate) -> Candidate:
    """Two names written alike: the heavier, with the taxa of both; of two languages, the fits add up."""
    lead = max(one, other, key=lambda each: (each.weight, each.language, each.query))
    fit = one.fit + other.fit if one.language != other.language and one.taxa == other.taxa else lead.fit
    return replace(lead, taxa=tuple(dict.fromkeys((*lead.taxa, *one.taxa, *other.taxa))), fit=min(fit, 1.0))


def _uncovered(by_key: dict[str, Candidate], counts: TradeCounts) -> list[Candidate]:
    """Candidates that no shorter one finds; each has the taxa of those it finds."""
    taxa: dict[str, set[int]] = {}
    for key in sorted(by_key, key=lambda each: (len(each), each)):
        covering = _covering(key, taxa)
        if covering is None:
            taxa[key] = set(by_key[key].taxa)
        else:
            taxa[covering].update(by_key[key].taxa)
    return [
        replace(by_key[key], taxa=tuple(sorted(found, key=lambda taxon_id: (-counts.own.get(taxon_id, 0), taxon_id))))
        for key, found in taxa.items()
    ]


def _covering(key: str, kept: dict[str, set[int]]) -> str | None:
    """A kept query whose words (in scripts without blanks: whose text) all stand in ``key``."""
    words = key.split()
    for size in range(1, len(words)):
        for chosen in combinations(words, size):
            if " ".join(chosen) in kept:
                return " ".join(chosen)
    if is_unspaced(key):
        for size in range(2, min(len(key), _LONGEST_PIECE)):
            for start in range(len(key) - size + 1):
                if key[start : start + size] in kept:
                    return key[start : start + size]
    return None
