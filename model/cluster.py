"""Clusters: the ads that are one offer, posted again or on several platforms."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ClusterMember:
    """An ad's place in a cluster. ``cluster_key`` is made of the earliest member; ``method`` names the clustering."""

    platform: str
    external_id: str
    cluster_key: str
    method: str
    clustered_at: datetime
