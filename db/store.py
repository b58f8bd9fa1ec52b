"""The store: everything a crawl or an import writes, each call one transaction, each safe to repeat."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, select, update

from db.engine import lock_writers, open_engine, reading, writing
from db.health import past_visits
from db.images import WantedImage, save_image, wanted_images
from db.inserts import insert_ignoring
from db.kept_cards import keeps_cards, kept_cards
from db.known_listings import read_already
from db.revisits import Due, ads_of_seller, due_ads, keeps_pages, kept_page, known_ads, sellers_of_concern
from db.rows import record_of, row_of
from db.saving import SaveResult, save_readings
from db.schema import require_current, revision_of, upgrade
from db.search_plans import panel_of, save_plan
from db.tables import chain_heads, crawls, issues, listings, snapshots, visits
from model.card import KeptCard
from model.detection import Detection
from model.effort import Crawl, Purpose, Visit
from model.evidence import ChainHead
from model.image import ImageCopy
from model.issue import Issue
from model.listing import KnownAd, Listing, ListingState, Observation, Snapshot
from model.offer import Offer
from model.reading import Reading
from model.search_plan import SearchPanel, SearchPlan

__all__ = ["SaveResult", "Store"]


class Store:
    """An open database. A new one gets its tables; one of another version is refused with a StoreError."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.engine = open_engine(url)
        try:
            if revision_of(self.engine) is None:
                upgrade(self.engine)
            require_current(self.engine)
        except BaseException:
            self.engine.dispose()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Give the connections back; the store cannot be used after."""
        self.engine.dispose()

    def open_crawl(self, crawl: Crawl) -> None:
        """Record a crawl; one recorded already stays as it is."""
        with writing(self.engine) as connection:
            insert_ignoring(connection, crawls, [row_of(crawl)])

    def close_crawl(self, crawl_key: str, ended_at: datetime) -> None:
        """Record that a crawl's last visit is closed."""
        with writing(self.engine) as connection:
            connection.execute(update(crawls).where(crawls.c.crawl_key == crawl_key).values(ended_at=ended_at))

    def unfinished_crawl(self, platform: str, purpose: Purpose = Purpose.SEARCH) -> Crawl | None:
        """The latest crawl of a platform, for this purpose, that was never closed."""
        query = (
            select(crawls)
            .where(crawls.c.platform == platform, crawls.c.purpose == purpose.value, crawls.c.ended_at.is_(None))
            .order_by(crawls.c.started_at.desc(), crawls.c.crawl_key.desc())
            .limit(1)
        )
        with reading(self.engine) as connection:
            row = connection.execute(query).mappings().first()
        return None if row is None else record_of(Crawl, row)

    def save_plan(self, plan: SearchPlan, crawl_key: str) -> None:
        """Keep the plan that a crawl carries out; one kept already stays as it is."""
        save_plan(self.engine, plan, crawl_key)

    def panel(self, platform: str, version: int) -> SearchPanel | None:
        """A panel of a platform; None where it has none of that version."""
        return panel_of(self.engine, platform, version)

    def visits_of(self, crawl_key: str) -> list[Visit]:
        """The visits of a crawl in the order they began."""
        query = select(visits).where(visits.c.crawl_key == crawl_key).order_by(visits.c.started_at, visits.c.visit_key)
        with reading(self.engine) as connection:
            return [record_of(Visit, row) for row in connection.execute(query).mappings()]

    def open_visit(self, visit: Visit) -> Visit:
        """Record a visit and return it as it stands: one recorded before keeps its start, and its end if it has one."""
        with writing(self.engine) as connection:
            insert_ignoring(connection, visits, [row_of(visit)])
            row = connection.execute(select(visits).where(visits.c.visit_key == visit.visit_key)).mappings().one()
        return record_of(Visit, row)

    def close_visit(self, visit: Visit) -> None:
        """Record how a visit ended: every field but its key and start."""
        ended = {name: value for name, value in row_of(visit).items() if name not in ("visit_key", "started_at")}
        with writing(self.engine) as connection:
            insert_ignoring(connection, visits, [row_of(visit)])
            connection.execute(update(visits).where(visits.c.visit_key == visit.visit_key).values(**ended))

    def save_snapshots(self, kept: Sequence[Snapshot]) -> None:
        """Record where responses' bytes stand, in one transaction; the same record of the same file is written once."""
        with writing(self.engine) as connection:
            insert_ignoring(connection, snapshots, [row_of(snapshot) for snapshot in kept])

    def save_chain_head(self, head: ChainHead) -> None:
        """Record how a WARC file stood when it was closed; the same line of the ledger is recorded once."""
        with writing(self.engine) as connection:
            insert_ignoring(connection, chain_heads, [row_of(head)])

    def save(
        self,
        observation: Observation,
        detections: Sequence[Detection] | None,
        *,
        matcher_version: str = "",
        list_version: str = "",
        offer: Offer | None = None,
    ) -> SaveResult:
        """Write one observed listing in one transaction; see ``save_many``.

        The versions default to those of the detections; give them where there may be none.
        """
        first = detections[0] if detections else None
        read = Reading(
            observation=observation,
            detections=None if detections is None else tuple(detections),
            matcher_version=matcher_version or (first.matcher_version if first else ""),
            list_version=list_version or (first.list_version if first else ""),
            offer=offer,
        )
        return self.save_many([read])[0]

    def save_many(self, readings: Sequence[Reading]) -> list[SaveResult]:
        """Write many in one transaction: listing, changed version, sighting; detections and offer if not read yet.

        Results come in the order given. Their visits must be open. Writing the same again adds nothing.
        """
        with writing(self.engine) as connection:
            for platform in sorted({read.observation.listing.platform for read in readings}):
                lock_writers(connection, platform)
            return save_readings(connection, readings)

    def with_last_words(self, observations: Sequence[Observation]) -> list[Observation]:
        """The observations in order, each of an ad seen gone or on its card only with the fields it last stood with.

        A page that is gone shows nothing; its ad keeps its words and price, in another state. A card that has not
        changed says that all is as it was.
        """
        with reading(self.engine) as connection:
            return [_remembered(connection, seen) if _shows_nothing(seen) else seen for seen in observations]

    def known_ads(self, platform: str, external_ids: Sequence[str]) -> dict[str, KnownAd]:
        """Those of a platform's ads that were met before, by id."""
        with reading(self.engine) as connection:
            return known_ads(connection, platform, external_ids)

    def kept_page(self, request_key: str) -> Snapshot | None:
        """The latest good answer to a request that came with validators."""
        with reading(self.engine) as connection:
            return kept_page(connection, request_key)

    def keeps_pages(self, platform: str) -> bool:
        """Whether ``kept_page`` may find anything of a platform."""
        with reading(self.engine) as connection:
            return keeps_pages(connection, platform)

    def keeps_cards(self, platform: str) -> bool:
        """Whether ``kept_cards`` may find anything of a platform."""
        with reading(self.engine) as connection:
            return keeps_cards(connection, platform)

    def kept_cards(self, platform: str, external_ids: Sequence[str], at: datetime) -> dict[str, KeptCard]:
        """What the last cards seen by an instant told of ads that their pages left open, by id."""
        with reading(self.engine) as connection:
            return kept_cards(connection, platform, external_ids, at)

    def past_visits(self, platform: str, query: str, max_pages: int, before: datetime) -> list[Visit]:
        """The latest good search visits of a query, walked to the same depth, the latest first."""
        with reading(self.engine) as connection:
            return past_visits(connection, platform, query, max_pages, before)

    def due_ads(self, due: Due) -> list[KnownAd]:
        """The ads to be seen again; see ``db.revisits``."""
        with reading(self.engine) as connection:
            return due_ads(connection, due)

    def wanted_images(self, platform: str, now: datetime, limit: int, visit_key: str) -> list[WantedImage]:
        """Pictures of flagged ads that we do not have; see ``db.images``."""
        return wanted_images(self.engine, platform, now, limit, visit_key)

    def sellers_of_concern(self, platform: str, limit: int) -> list[str]:
        """Keys of the sellers with flagged ads that stand, those with most first."""
        with reading(self.engine) as connection:
            return sellers_of_concern(connection, platform, limit)

    def ads_of_seller(self, platform: str, seller_key: str, limit: int) -> list[KnownAd]:
        """A seller's standing ads, the latest seen first."""
        with reading(self.engine) as connection:
            return ads_of_seller(connection, platform, seller_key, limit)

    def save_image(self, image: ImageCopy) -> None:
        """Record a picture of an ad, or why it was not fetched; the latest word on an address stands."""
        with writing(self.engine) as connection:
            save_image(connection, image)

    def read_already(
        self, observations: Sequence[Observation], matcher_version: str, list_version: str
    ) -> dict[tuple[str, str, str], bool]:
        """Contents that need no matching: (platform, external_id, content_sha256) to whether it was flagged.

        They are the present versions of their listings and were read with these versions.
        """
        with reading(self.engine) as connection:
            return read_already(connection, observations, matcher_version, list_version)

    def add_issue(self, issue: Issue) -> None:
        """Record a problem; the same problem in the same visit is recorded once."""
        self.add_issues([issue])

    def add_issues(self, found: Iterable[Issue]) -> None:
        """Record problems in one transaction."""
        with writing(self.engine) as connection:
            insert_ignoring(connection, issues, [row_of(issue) | {"issue_key": _issue_key(issue)} for issue in found])


def _issue_key(issue: Issue) -> str:
    parts = (issue.platform, issue.visit_key, issue.kind, issue.place, issue.message)
    return sha256("\x1f".join(parts).encode()).hexdigest()


def _shows_nothing(seen: Observation) -> bool:
    return seen.listing.state is ListingState.DISAPPEARED or seen.basis.is_from_afar


def _remembered(connection: Connection, seen: Observation) -> Observation:
    key = (listings.c.platform == seen.listing.platform) & (listings.c.external_id == seen.listing.external_id)
    row = connection.execute(select(listings).where(key)).mappings().first()
    if row is None:
        return seen
    stood = record_of(Listing, row)
    if seen.basis.is_from_afar:
        return replace(seen, listing=stood)
    return replace(seen, listing=stood.with_state(ListingState.DISAPPEARED))
