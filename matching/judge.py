"""What the names found in a listing amount to: one Detection per taxon and CITES term code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from model.detection import Detection
from model.taxon import NameClass

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from matching.candidates import Candidate
    from model.listing import Listing
    from model.taxon import AppendixStatus, Taxon
    from species_data.namespace import NameSpace

MATCHER_VERSION = "0.1.0"
FLAG_AT = 0.5


def judge(
    listing: Listing,  # noqa: ARG001
    candidates: Sequence[Candidate],
    names: NameSpace,
    on: date,
) -> tuple[Detection, ...]:
    """Detections of ``listing``, best first; the appendix is the one in force on ``on``."""
    best: dict[int, tuple[float, Candidate]] = {}
    for candidate in candidates:
        if candidate.name_class is NameClass.NEVER:
            continue
        score = 0.9 if candidate.name_class is NameClass.CERTAIN else 0.3
        for row in candidate.rows:
            taxon_id = int(names.name_taxon_ids[row])
            if taxon_id not in best or best[taxon_id][0] < score:
                best[taxon_id] = (score, candidate)
    found = [
        _detection(names.taxon(taxon_id), names.status(taxon_id, on), score, candidate, names.version)
        for taxon_id, (score, candidate) in best.items()
    ]
    return tuple(sorted(found, key=lambda one: (-one.score, one.taxon)))


def _detection(taxon: Taxon, status: AppendixStatus, score: float, candidate: Candidate, version: str) -> Detection:
    listed = status.appendix not in {"", "NC"}
    listed_as = status.listed_as.name if status.listed_as is not None else ""
    reason = f"{taxon.name} is listed in Appendix {status.appendix}" if listed else f"{taxon.name} is not listed"
    return Detection(
        taxon=taxon.name,
        rank=taxon.rank,
        appendix=status.appendix,
        listed_as=listed_as,
        term="",
        source_code="",
        quantity=None,
        unit="",
        score=score if listed else min(score, 0.2),
        flagged=listed and score >= FLAG_AT,
        reasons=(reason, *status.notes),
        matches=(candidate.match,),
        matcher_version=MATCHER_VERSION,
        list_version=version,
    )
