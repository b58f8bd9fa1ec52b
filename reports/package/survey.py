"""The first look at what leaves: which taxa and values five sellers share, before any row is written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from sys import intern
from typing import NamedTuple

from db.exporting import PartReader
from reports.package.privacy import Crowds, widened
from species_data.namespace import NameSpace

WITHHELD = "WITHHELD"
_NO_TAXON = ("",)
# Platform, seller, and taxa found with their flags.
_Claims = tuple[str, int, tuple[tuple[str, bool], ...]]


class Leaving(NamedTuple):
    """An ad that leaves: its platform, its seller's number here, the taxa told of it, and which of them are flagged."""

    platform: str
    seller: int
    taxa: tuple[str, ...]
    flagged_taxa: tuple[str, ...]


@dataclass(slots=True)
class Survey:
    """What may be told.

    ``ads`` are the ads that leave by their number; ``told`` is the taxon told for a (platform, taxon found), ``ranks``
    the rank of each told. ``shared`` knows how many sellers of a platform and taxon share a value. ``n_withheld_ads``
    and ``n_withheld_detections`` stay behind because fewer than five sellers stand behind even their kingdom.
    """

    ads: dict[int, Leaving] = field(default_factory=dict)
    told: dict[tuple[str, str], str] = field(default_factory=dict)
    shared: Crowds = field(default_factory=Crowds)
    ranks: dict[str, str] = field(default_factory=dict)
    n_withheld_ads: int = 0
    n_withheld_detections: int = 0
    n_widened: int = 0

    def see(self, number: int, name: str, values: Iterable[str]) -> None:
        """That an ad has these values of a field."""
        ad = self.ads.get(number)
        if ad is not None:
            for value in values:
                for taxon in ad.taxa or _NO_TAXON:
                    self.shared.see((ad.platform, taxon, name, value), ad.seller)

    def value(self, number: int, name: str, value: str) -> str | None:
        """The value, where five sellers of each taxon told of the ad share it."""
        ad = self.ads[number]
        enough = all(self.shared.enough((ad.platform, taxon, name, value)) for taxon in ad.taxa or _NO_TAXON)
        return value if value and enough else None

    def values(self, number: int, name: str, values: Sequence[str]) -> str | None:
        """The values that may be told, joined; one word in place of all others."""
        told = [value if self.value(number, name, value) else WITHHELD for value in values]
        return ";".join(dict.fromkeys(told)) or None


class _Sellers:
    """Numbers for sellers; an ad that tells none has one of its own, since it may be one."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], int] = {}

    def of(self, platform: str, key: str, ad: int) -> int:
        return self._known.setdefault((platform, key), len(self._known)) if key else -ad


def survey(reader: PartReader, names: NameSpace, *, exact_taxa: bool = False) -> Survey:
    """Look at all that would leave; rows are written by a second look. ``exact_taxa``: taxa are told as found."""
    sellers, found = _Sellers(), Survey()
    claimed: dict[int, _Claims] = {}
    crowds = Crowds()
    for row in reader.claims():
        platform, taxon = intern(row.platform), intern(row.taxon)
        seller = sellers.of(platform, row.seller_key, row.id)
        crowds.see((platform, taxon), seller)
        _, _, earlier = claimed.get(row.id, (platform, seller, ()))
        claimed[row.id] = (platform, seller, (*earlier, (taxon, bool(row.flagged))))
    if exact_taxa:
        found.told = {(platform, taxon): taxon for (platform, taxon), _ in crowds.items()}
    else:
        found.told = widened(crowds, _lineages(names, {shared[1] for shared, _ in crowds.items()}))
    known = (names.taxon_named(name) for name in set(found.told.values()))
    found.ranks = {group.name: group.rank.value for group in known if group is not None}
    _take(found, claimed)
    _look_at_values(reader, found, sellers)
    return found


def _lineages(names: NameSpace, taxa: set[str]) -> dict[str, tuple[str, ...]]:
    found = {}
    for name in taxa:
        taxon = names.taxon_named(name)
        if taxon is not None:
            found[name] = tuple(intern(group.name) for group in names.lineage(taxon.taxon_id))
    return found


def _take(found: Survey, claimed: dict[int, _Claims]) -> None:
    for number, (platform, seller, claims) in claimed.items():
        told = [(found.told.get((platform, taxon)), flagged) for taxon, flagged in claims]
        kept = sorted({taxon for taxon, _ in told if taxon is not None})
        flagged = sorted({taxon for taxon, is_flagged in told if taxon is not None and is_flagged})
        found.n_withheld_detections += sum(taxon is None for taxon, _ in told)
        pairs = zip(told, claims, strict=True)
        found.n_widened += sum(wide is not None and wide != taxon for (wide, _), (taxon, _) in pairs)
        if kept:
            found.ads[number] = Leaving(platform, seller, tuple(kept), tuple(flagged))
        else:
            found.n_withheld_ads += 1


def _look_at_values(reader: PartReader, found: Survey, sellers: _Sellers) -> None:
    if reader.part.every_ad:
        _take_bare(reader, found, sellers)
    for row in reader.ads():
        found.see(row.id, "language", (row.language,))
        found.see(row.id, "category", (row.category,))
    for row in reader.offers():
        for name in ("ship_from", "ship_to", "carriers"):
            found.see(row.listing_id, name, getattr(row, name))


def _take_bare(reader: PartReader, found: Survey, sellers: _Sellers) -> None:
    """Ads in which nothing was found leave where five sellers of their platform have such."""
    claimed = {row.id for row in reader.claims()}
    crowds, bare = Crowds(), {}
    for row in reader.ads():
        if row.id not in claimed:
            platform = intern(row.platform)
            seller = sellers.of(platform, row.seller_key, row.id)
            crowds.see((platform,), seller)
            bare[row.id] = Leaving(platform, seller, (), ())
    kept = {number: ad for number, ad in bare.items() if crowds.enough((ad.platform,))}
    found.n_withheld_ads += len(bare) - len(kept)
    found.ads |= kept
