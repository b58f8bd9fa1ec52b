"""Labelled ads as their files give them.

A labelled ad is a JSON line with ``id``, ``title``, ``text``, ``lang``, ``is_specimen`` (``true``, ``false``,
``unclear``), ``taxon`` and ``cites`` or ``cites_labeller``; rows unclear in either are left out.
"""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from model.errors import InputError
from model.listing import Listing

if TYPE_CHECKING:
    from species_data.namespace import NameSpace

LISTED = frozenset({"I", "II", "III", "I/II", "listed", "II/NC", "I/NC"})


@dataclass(frozen=True, slots=True)
class LabelledAd:
    """An ad and its label: whether it offers a specimen of a listed taxon, and the taxa it is said to offer."""

    listing: Listing
    positive: bool
    taxa: tuple[str, ...]


def read_labelled(path: Path) -> list[LabelledAd]:
    """The ads of a labelled file that have a clear label. Raises InputError, with file:line, on the first bad line."""
    ads = []
    try:
        with path.open(encoding="utf-8") as stream:
            for number, line in enumerate(stream, start=1):
                ad = _labelled(path, number, line)
                if ad is not None:
                    ads.append(ad)
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: cannot be read ({error}); give labelled ads as UTF-8 JSONL") from None
    return ads


def _labelled(path: Path, number: int, line: str) -> LabelledAd | None:
    """The ad of a line; None where it is empty or its label unclear."""
    if not line.strip():
        return None
    try:
        row = json.loads(line)
        listed = str(row.get("cites") or row.get("cites_labeller") or "none")
        specimen = str(row.get("is_specimen", "true")).lower()
        if "unclear" in {listed, specimen}:
            return None
        parts = str(row.get("taxon") or "").replace(";", "/").split("/")
        listing = Listing(
            platform=path.stem,
            external_id=str(row["id"]),
            title=str(row.get("title") or ""),
            text=str(row.get("text") or ""),
            category=str(row.get("category") or ""),
            language=str(row.get("lang") or ""),
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        told = f"{type(error).__name__}: {str(error)[:80]}"
        hint = "a line holds id, title, text, lang, is_specimen, taxon and cites"
        raise InputError(f"{path}:{number}: no labelled ad ({told}); {hint}") from None
    taxa = tuple(part.strip() for part in parts if part.strip())
    return LabelledAd(listing, specimen == "true" and listed in LISTED, taxa)


def read_ordinary(path: Path) -> list[LabelledAd]:
    """Ads of an unlabelled file of an ordinary shop (``.jsonl`` or ``.jsonl.gz``), each taken as offering nothing."""
    whole = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    ads = []
    for line in whole.decode("utf-8").split("\n"):
        if not line.strip():
            continue
        row = json.loads(line)
        listing = Listing(
            platform=path.name.partition(".")[0],
            external_id=str(row["id"]),
            title=row.get("title") or "",
            text=row.get("text") or "",
            language=row.get("lang") or "",
        )
        ads.append(LabelledAd(listing, False, ()))
    return ads


def named_taxa(ad: LabelledAd, names: NameSpace) -> set[int]:
    """Ids of the taxa a label names and of all groups above them; empty where the name space knows none."""
    found: set[int] = set()
    for name in ad.taxa:
        for one in names.find(name.removesuffix(" spp.")):
            found |= {taxon.taxon_id for taxon in names.lineage(one.taxon_id)}
    return found


def own_taxa(ad: LabelledAd, names: NameSpace) -> set[int]:
    """Ids of the taxa a label names, without the groups above them."""
    return {one.taxon_id for name in ad.taxa for one in names.find(name.removesuffix(" spp."))}
