"""A recorded problem: something dropped, cut or doubted on the way in, kept so that it can be counted and mended."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """One problem met in one visit.

    ``kind`` is a short slug (``malformed``, ``control_characters``, ``bad_url``); ``place`` says where (a line number,
    an external id, a URL); ``message`` is one line. The same problem met again in the same visit is the same issue.
    """

    platform: str
    visit_key: str
    kind: str
    place: str
    message: str
    recorded_at: datetime
