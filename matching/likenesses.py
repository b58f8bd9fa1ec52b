"""Likenesses: what a stamp or coin shows, and casts of skulls and bones. Their makers give the full scientific name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from model.taxon import SCIENTIFIC_KINDS

if TYPE_CHECKING:
    from matching.context import Ad, Mention

_OF_BONE = frozenset({"SKU", "BON", "TEE", "CLA"})


def is_pictured(mention: Mention, ad: Ad) -> bool:
    """Whether a name in the title of an issue is that of what a stamp or coin shows, not of goods or of what lives."""
    if mention.is_in_product_phrase:
        return False
    by_science = mention.has_scientific or mention.candidate.written.kind in SCIENTIFIC_KINDS
    offers = mention.around.wide or ad.counts["live"] or ad.counts["plant"]
    return ad.issue.is_catalogued or (by_science and not offers)


def is_cast(mention: Mention, ad: Ad) -> bool:
    """Whether a skull, bone, tooth or claw is told to be an imitation, whose maker gives the full scientific name."""
    around = mention.around
    cues = around.cues
    if "imitation" not in ad.title_kinds and "imitation" not in cues.before and "imitation" not in cues.after:
        return False
    is_denied = "real" in ad.title_kinds or "negation" in cues.before | cues.after
    # Words as *skull replica* are one, so that no product is left to be told.
    of_bone = mention.term in _OF_BONE or not around.wide or not _OF_BONE.isdisjoint(around.wide)
    return of_bone and not is_denied
