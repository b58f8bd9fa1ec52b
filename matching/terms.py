"""What an ad offers of a taxon, as a CITES term code."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from matching.groups import SOLD_AS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matching.context import Ad, Mention
    from model.listing import Listing

_FINER = {
    ("tree", "OIL"): "OIL",
    ("shark", "FIN"): "DFN",
    ("shark", "SKU"): "BON",
    ("coral", "SHE"): "COR",
    ("reptile", "SHE"): "CAP",
    ("bird", "SKI"): "BOD",
    ("plant", "MED"): "EXT",
    ("tree", "MED"): "POW",
}
_IVORY = {"CAR": "IVC", "JWL": "IJW", "TEE": "TUS", "BON": "IVP"}
_IVORY_TAXA = frozenset({"Elephantidae", "Loxodonta africana", "Elephas maximus"})
_WOODS = (
    (
        "VEN",
        re.compile(
            r"veneer|furnier|placage|chapa\b|impiallacciatura|fineer|fornir|okleina|шпон|木皮|突板|무늬목",
            re.IGNORECASE,
        ),
    ),
    ("LOG", re.compile(r"\blogs?\b|grume|gelondongan|原木|бревн", re.IGNORECASE)),
    (
        "SAW",
        re.compile(
            r"lumber|planks?\b|boards?\b|bohlen?|planche|tabl[aó]|tavole|доск|板材|deska|decking|dielen|papan",
            re.IGNORECASE,
        ),
    ),
)
_LIVE_PLANTS = frozenset({"plant", "tree"})


def term_of(mention: Mention, ad: Ad) -> str:
    """CITES term code of what is offered: what the name says, else the product nearest, else life, else empty."""
    group, around = mention.facts.group, mention.around
    fitting = _fitting(group, around.products)
    if mention.term and not (mention.term == "LIV" and any(value != "LIV" for value in fitting)):
        return mention.term
    for value in (*fitting, *_fitting(group, around.wide)):
        if value != "LIV":
            return _finer(value, mention, ad.listing)
    if ad.counts["live"] and group not in _LIVE_PLANTS:
        return "LIV"
    if "LIV" in around.products or "LIV" in around.wide or ad.counts["plant"]:
        return "LIV" if group in _LIVE_PLANTS or ad.counts["live"] else mention.term
    return mention.term


def _fitting(group: str, products: Sequence[str]) -> Sequence[str]:
    """The products that a group of taxa is traded as."""
    if not products:
        return ()
    sold_as = SOLD_AS[group]
    return [value for value in products if value in sold_as]


def _finer(value: str, mention: Mention, listing: Listing) -> str:
    if mention.facts.taxon.name in _IVORY_TAXA:
        return _IVORY.get(value, value)
    if value == "WPR":
        words = f"{listing.title} {listing.text[:300]}"
        return next((code for code, pattern in _WOODS if pattern.search(words)), "WPR")
    return _FINER.get((mention.facts.group, value), value)
