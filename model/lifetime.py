"""How long ads stood, as far as our visits can tell: bounds, never a guess."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from model.listing import SightingBasis


@dataclass(frozen=True, slots=True, kw_only=True)
class Comeback:
    """An ad seen gone and later seen up again under its old id."""

    gone_at: datetime
    back_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Lifetime:
    """One ad's life between our visits.

    It began after ``born_after`` (the last finished visit of the same query that did not show it; None: before we
    began to look) and no later than ``first_seen_at``; ``posted_at`` is what the page says. It ended after
    ``last_up_at`` and no later than ``gone_by``; ``gone_by`` None means that it was not seen gone (right-censored).
    ``sold_by`` is the first time it was seen marked as sold since it last stood for sale. ``last_read_at`` is the last
    time its own page was seen, changed or not: a sighting on a result card is later evidence of standing, not of
    content. ``n_missed`` counts finished visits of the query it was first found with that came after ``last_up_at``
    and did not show it; ``missed_from`` is the first of them. ``last_for_sale_at`` is the last time it was seen up and
    not marked as sold, ``gone_as`` what its being gone rests on. ``settled_at`` is the last but one finished visit of
    that query: what ended before it has been missed twice (None: there were fewer).
    """

    platform: str
    external_id: str
    posted_at: datetime | None
    born_after: datetime | None
    first_seen_at: datetime
    last_up_at: datetime
    last_read_at: datetime | None
    sold_by: datetime | None
    gone_by: datetime | None
    n_sightings: int
    n_missed: int
    comebacks: tuple[Comeback, ...] = ()
    missed_from: datetime | None = None
    last_for_sale_at: datetime | None = None
    gone_as: SightingBasis | None = None
    settled_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Relisting:
    """The same words by the same seller under a new id. ``earlier_last_up_at`` after ``first_seen_at``: both stood."""

    platform: str
    seller_key: str
    earlier_id: str
    later_id: str
    earlier_last_up_at: datetime
    first_seen_at: datetime
