"""What a crawler and matcher made of the sandbox, beside its truth."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

AdKey = tuple[str, str]
SameTaxon = Callable[[str, str], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteScore:
    """Counts of ads on one site (or all) on one day; rates are None where nothing was there to count.

    ``n_right`` are flagged ads that do offer a listed specimen, ``n_named`` those of them whose taxon is right too.
    """

    site: str
    n_there: int
    n_found: int
    n_offering: int
    n_flagged: int
    n_right: int
    n_named: int

    @property
    def precision(self) -> float | None:
        """Share of the flagged that offer a listed specimen."""
        return self.n_right / self.n_flagged if self.n_flagged else None

    @property
    def recall(self) -> float | None:
        """Share of the ads offering a listed specimen, found or not, that were flagged."""
        return self.n_right / self.n_offering if self.n_offering else None


def read_truth(path: Path, day: date) -> dict[AdKey, tuple[frozenset[str], ...]]:
    """Ads standing on ``day`` in the part open to crawlers, with the taxa that are right for each listed offer."""
    ads: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))["ads"]
    return {
        (ad["site"], ad["id"]): tuple(frozenset((offer["taxon"], *offer["also"])) for offer in ad["offers"])
        for ad in ads
        if not ad["private"] and date.fromisoformat(ad["posted"][:10]) <= day < date.fromisoformat(ad["gone"])
    }


def score_sites(
    truth: Mapping[AdKey, tuple[frozenset[str], ...]],
    found: Collection[AdKey],
    flagged: Mapping[AdKey, Collection[str]],
    same_taxon: SameTaxon,
) -> list[SiteScore]:
    """One score a site, then one of all. ``flagged`` maps an ad to the taxa it was flagged for.

    ``same_taxon(claimed, true)`` says whether a claim is right, as for a listed ancestor.
    """
    sites = sorted({site for site, _ in truth})
    scores = [
        _score(site, [key for key in truth if key[0] == site], truth, found, flagged, same_taxon) for site in sites
    ]
    return [*scores, _score("all", list(truth), truth, found, flagged, same_taxon)]


def _score(
    site: str,
    keys: Collection[AdKey],
    truth: Mapping[AdKey, tuple[frozenset[str], ...]],
    found: Collection[AdKey],
    flagged: Mapping[AdKey, Collection[str]],
    same_taxon: SameTaxon,
) -> SiteScore:
    offering = {key for key in keys if truth[key]}
    claimed = {key for key in flagged if site in ("all", key[0])}
    right = offering & claimed
    named = sum(
        any(same_taxon(claim, taxon) for claim in flagged[key] for offer in truth[key] for taxon in offer)
        for key in right
    )
    return SiteScore(
        site=site,
        n_there=len(keys),
        n_found=sum(key in found for key in keys),
        n_offering=len(offering),
        n_flagged=len(claimed),
        n_right=len(right),
        n_named=named,
    )
