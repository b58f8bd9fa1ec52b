"""Ads that are one offer, posted again or on several platforms: the unit of count beside ads, sellers and specimens."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

import numpy as np

from assessment.blocking import candidate_pairs
from assessment.components import Bounds, Pair, components
from assessment.pair_score import scores
from assessment.signatures import Signatures, signatures_of
from model.ad_row import AdRow

METHOD = "words, titles, figures, pictures, price and place 2"
_CHUNK = 500_000
Told = Callable[[str, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """Ads that are one offer, by first sight. ``key`` is made of the first of them, so that it stays as others join."""

    key: str
    members: tuple[tuple[str, str], ...]


def cluster_ads(rows: Sequence[AdRow], bounds: Bounds | None = None, told: Told | None = None) -> list[Cluster]:
    """Every ad in exactly one cluster, most of them alone; the same for any order of rows."""
    told = told or (lambda _stage, _done: None)
    ordered = sorted(rows, key=lambda row: (row.first_seen_at, row.key))
    if not ordered:
        return []
    seen = signatures_of(ordered, lambda done: told("ads read", done))
    strong = list(_strong_pairs(seen, bounds or Bounds(), told))
    groups = components(strong, bounds or Bounds())
    joined = {member for group in groups for member in group}
    groups += [[number] for number in range(len(ordered)) if number not in joined]
    return [_cluster([ordered[number] for number in group]) for group in sorted(groups)]


def _strong_pairs(seen: Signatures, bounds: Bounds, told: Told) -> Iterator[Pair]:
    first, second = candidate_pairs(seen)
    for start in range(0, len(first), _CHUNK):
        some, others = first[start : start + _CHUNK], second[start : start + _CHUNK]
        found = scores(seen, some, others)
        for index in np.flatnonzero(found >= bounds.threshold):
            yield int(some[index]), int(others[index]), float(found[index])
        told("pairs compared", min(start + _CHUNK, len(first)))


def _cluster(members: Sequence[AdRow]) -> Cluster:
    first = "\x1f".join(members[0].key).encode("utf-8", "surrogatepass")
    return Cluster(key=sha256(first).hexdigest()[:32], members=tuple(row.key for row in members))
