"""Records for tests: each function gives a plausible one, changed by keyword."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

from matching.offer.reading import read_offer
from model.detection import Detection, MatchMethod, NameMatch
from model.effort import Crawl, Visit
from model.listing import Listing, Observation, Snapshot
from model.offer import LifeStage, Offer, OfferSpan, ShippingMethod
from model.reading import Findings, Reading
from model.taxon import NameKind, Rank

DAY = datetime(2026, 3, 1, 6, 0, tzinfo=UTC)


def a_listing(external_id: str = "1", **changes: Any) -> Listing:
    fields: dict[str, Any] = {"platform": "shop", "title": "tiger claw pendant", "text": "old piece from an estate"}
    return Listing(external_id=external_id, **(fields | changes))


def a_visit(visit_key: str = "v1", **changes: Any) -> Visit:
    fields: dict[str, Any] = {"crawl_key": "c1", "platform": "shop", "query": "tiger", "started_at": DAY}
    return Visit(visit_key=visit_key, **(fields | changes))


def a_crawl(crawl_key: str = "c1", **changes: Any) -> Crawl:
    fields: dict[str, Any] = {"platform": "shop", "queries": ("tiger", "虎"), "max_pages": 5, "started_at": DAY}
    return Crawl(crawl_key=crawl_key, **(fields | changes))


def an_observation(listing: Listing | None = None, visit_key: str = "v1", day: int = 0) -> Observation:
    return Observation(listing=listing or a_listing(), visit_key=visit_key, seen_at=DAY + timedelta(days=day))


def a_match(**changes: Any) -> NameMatch:
    fields: dict[str, Any] = {
        "name": "tiger",
        "name_kind": NameKind.VERNACULAR,
        "name_lang": "en",
        "method": MatchMethod.EXACT,
        "similarity": 1.0,
        "field": "title",
        "start": 0,
        "end": 5,
    }
    return NameMatch(**(fields | changes))


def a_detection(taxon: str = "Panthera tigris", **changes: Any) -> Detection:
    fields: dict[str, Any] = {
        "rank": Rank.SPECIES,
        "appendix": "I",
        "listed_as": taxon,
        "term": "CLA",
        "source_code": "",
        "quantity": None,
        "unit": "",
        "score": 0.9,
        "flagged": True,
        "reasons": ("named in the title",),
        "matches": (a_match(),),
        "matcher_version": "m1",
        "list_version": "l1",
    }
    return Detection(taxon=taxon, **(fields | changes))


def a_reading(observation: Observation | None = None, *detections: Detection) -> Reading:
    return Reading(
        observation=observation or an_observation(), detections=detections, matcher_version="m1", list_version="l1"
    )


def an_offer(**changes: Any) -> Offer:
    fields: dict[str, Any] = {
        "quantity": 3.0,
        "unit": "no.",
        "n_specimens": 3,
        "unit_price_amount": Decimal("65.50"),
        "unit_price_currency": "EUR",
        "unit_price_per": "no.",
        "life_stages": (LifeStage.JUVENILE,),
        "ship_from": ("FR",),
        "ship_to": ("BE", "EU"),
        "methods": (ShippingMethod.PICK_UP,),
        "carriers": ("DHL",),
        "spans": (OfferSpan(of="quantity", field="title", start=0, end=1),),
    }
    return Offer(**(fields | changes))


def a_snapshot(**changes: Any) -> Snapshot:
    fields: dict[str, Any] = {
        "sha256": "ab" * 32,
        "url": "http://shop.example/item/1",
        "fetched_at": DAY,
        "media_type": "text/html",
        "status": 200,
        "warc_file": "shop/20260301/v1.warc.gz",
        "warc_offset": 0,
        "warc_length": 512,
        "visit_key": "v1",
    }
    return Snapshot(**(fields | changes))


class WordReader:
    """A species reader for tests of what stands around the matcher: flags the English word tiger, wherever it is."""

    def __init__(self, version: str = "m1", list_version: str = "l1") -> None:
        self.version = version
        self.list_version = list_version
        self.n_read = 0
        self.given_back_after: list[int] = []

    def give_back(self) -> None:
        self.given_back_after.append(self.n_read)

    def read_many(self, listings: Sequence[Listing]) -> list[Findings]:
        self.n_read += len(listings)
        found = [(listing, self._detect(listing)) for listing in listings]
        return [Findings(told, read_offer(listing, told) if told else None) for listing, told in found]

    def _detect(self, listing: Listing) -> tuple[Detection, ...]:
        start = listing.title.lower().find("tiger")
        if start < 0:
            return ()
        match = a_match(start=start, end=start + 5)
        return (a_detection(matches=(match,), matcher_version=self.version, list_version=self.list_version),)
