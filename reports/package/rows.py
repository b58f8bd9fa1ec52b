"""Rows of single ads as they may leave: read in streams, dealt into spools."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from crawler.redaction import redacted_url
from db.exporting import PartReader
from model.effort import Purpose, VisitOutcome
from model.listing import ListingState
from reports.contact_details import redacted
from reports.package.privacy import Pseudonyms, monday, rounded
from reports.package.schema import TableSpec, tables
from reports.package.spool import Columns, Spool
from reports.package.survey import Leaving, Survey
from reports.package.weeks import Seen

_BATCH = 50_000
_SIGHTING = pa.schema(
    [
        pa.field("listing", pa.string()),
        pa.field("week", pa.date32()),
        pa.field("seen_at", pa.timestamp("us", tz="UTC")),
        pa.field("state", pa.string()),
        pa.field("n_search", pa.int64()),
    ]
)
_MEMBER = pa.schema(
    [
        pa.field("cluster", pa.string()),
        pa.field("method", pa.string()),
        pa.field("platform", pa.string()),
        pa.field("seller", pa.string()),
        pa.field("first_week", pa.date32()),
        pa.field("last_week", pa.date32()),
    ]
)
_GONE = ListingState.DISAPPEARED.value
_EFFORT = (VisitOutcome.COMPLETED.value, VisitOutcome.BUDGET.value)


class Batch:
    """Rows that wait for a spool until they are many."""

    def __init__(self, spool: Spool, schema: pa.Schema) -> None:
        self._spool = spool
        self._names = tuple(schema.names)
        self._columns: Columns = {name: [] for name in self._names}

    def add(self, row: dict[str, Any]) -> None:
        """Take a row; text that is empty is missing."""
        for name in self._names:
            value = row[name]
            self._columns[name].append(None if value == "" else value)
        if len(self._columns[self._names[0]]) >= _BATCH:
            self.flush()

    def flush(self) -> None:
        """Hand over what waits."""
        self._spool.add(self._columns)
        self._columns = {name: [] for name in self._names}


class AdRows:
    """Everything that is told of single ads."""

    def __init__(self, reader: PartReader, survey: Survey, pseudonyms: Pseudonyms, folder: Path) -> None:
        self._reader = reader
        self._survey = survey
        self._pseudonyms = pseudonyms
        self._folder = folder
        self._keys: dict[int, str] = {}

    def _spool(self, name: str, schema: pa.Schema, key: str) -> tuple[Spool, Batch]:
        spool = Spool(self._folder, name, schema, key)
        return spool, Batch(spool, schema)

    def _of(self, name: str) -> tuple[TableSpec, Spool, Batch]:
        spec = tables()[name]
        spool, batch = self._spool(name, spec.arrow, spec.key[0])
        return spec, spool, batch

    @property
    def leaving(self) -> list[Leaving]:
        """The ads in the order of the places that sightings are counted by."""
        return [self._survey.ads[number] for number in self._keys]

    def listings(self) -> tuple[Spool, Spool]:
        """Spools of the ads and of the members of clusters; what the others look their pseudonyms up in is made."""
        _, spool, batch = self._of("listings")
        members, member_batch = self._spool("members", _MEMBER, "cluster")
        for row in self._reader.ads():
            ad = self._survey.ads.get(row.id)
            if ad is None:
                continue
            told = self._listing(row, flagged=bool(ad.flagged_taxa))
            self._keys[row.id] = told["listing"]
            batch.add(told)
            if told["cluster"]:
                member_batch.add({**told, "method": row.method})
        batch.flush()
        member_batch.flush()
        return spool, members

    def _listing(self, row: Any, *, flagged: bool) -> dict[str, Any]:  # noqa: ANN401
        return {
            "listing": self._pseudonyms.of("listing", row.platform, row.external_id),
            "platform": row.platform,
            "seller": self._pseudonyms.of("seller", row.platform, row.seller_key),
            "cluster": self._pseudonyms.of("cluster", row.cluster_key or ""),
            "language": self._survey.value(row.id, "language", row.language),
            "category": self._survey.value(row.id, "category", row.category),
            "state": row.state,
            "price": rounded(row.price_amount),
            "currency": row.price_currency,
            "posted_week": monday(row.posted_at),
            "first_week": monday(row.first_seen_at),
            "last_week": monday(row.last_seen_at),
            "n_versions": row.version_no,
            "flagged": flagged,
        }

    def versions(self) -> Spool:
        """Spool of versions."""
        _, spool, batch = self._of("versions")
        keys = self._keys
        for row in self._reader.versions():
            if row.listing_id in keys:
                batch.add(
                    {
                        "listing": keys[row.listing_id],
                        "version_no": row.version_no,
                        "week": monday(row.first_seen_at),
                        "state": row.state,
                        "price": rounded(row.price_amount),
                        "currency": row.price_currency,
                        "matcher_version": row.matcher_version,
                        "list_version": row.list_version,
                    }
                )
        batch.flush()
        return spool

    def detections(self) -> Spool:
        """Spool of detections in force."""
        _, spool, batch = self._of("detections")
        keys, verdicts = self._keys, self._reader.verdicts()
        for row in self._reader.findings():
            ad = self._survey.ads.get(row.listing_id)
            taxon = self._survey.told.get((ad.platform, row.taxon)) if ad is not None else None
            if taxon is not None:
                told = self._detection(row, taxon, keys[row.listing_id])
                judgement, judged_at = verdicts.get(row.id, (None, None))
                batch.add(
                    told | {"judgement": judgement.value if judgement else None, "judged_week": monday(judged_at)}
                )
        batch.flush()
        return spool

    def _detection(self, row: Any, taxon: str, listing: str) -> dict[str, Any]:  # noqa: ANN401
        best = row.matches[0] if row.matches else {}
        wide = taxon != row.taxon
        return {
            "detection": self._pseudonyms.of(
                "detection", row.term, row.matcher_version, row.list_version, row.taxon, listing
            ),
            "listing": listing,
            "taxon": taxon,
            "is_widened": wide,
            "rank": self._survey.ranks.get(taxon) or (None if wide else row.rank.upper()),
            "appendix": None if wide else row.appendix,
            "listed_as": None if wide else row.listed_as,
            "term": row.term,
            "source_code": row.source_code,
            "name_kind": best.get("name_kind"),
            "name_lang": best.get("name_lang"),
            "method": best.get("method"),
            "score": round(row.score, 4),
            "flagged": bool(row.flagged),
            "matcher_version": row.matcher_version,
            "list_version": row.list_version,
        }

    def offers(self) -> Spool:
        """Spool of what is offered."""
        spec, spool, batch = self._of("offers")
        keys = self._keys
        joined = [field.name for field in spec.fields if field.is_joined]
        shared = {"ship_from", "ship_to", "carriers"}
        plain = [name for name in spec.arrow.names if name not in {*joined, "listing", "unit_price"}]
        plain.remove("unit_price_currency")
        for row in self._reader.offers():
            if row.listing_id not in keys:
                continue
            told = {name: getattr(row, name) for name in plain}
            told |= {name: ";".join(getattr(row, name)) for name in joined if name not in shared}
            told |= {name: self._survey.values(row.listing_id, name, getattr(row, name)) for name in shared}
            told |= {"listing": keys[row.listing_id], "unit_price": rounded(row.unit_price_amount)}
            batch.add(told | {"unit_price_currency": row.unit_price_currency})
        batch.flush()
        return spool

    def lifetimes(self) -> Spool:
        """Spool of lives."""
        _, spool, batch = self._of("lifetimes")
        leaving = set(self._keys.values())
        for life in self._reader.lives():
            listing = self._pseudonyms.of("listing", life.platform, life.external_id)
            if listing in leaving:
                batch.add(
                    {
                        "listing": listing,
                        "born_after": monday(life.born_after),
                        "first_seen": monday(life.first_seen_at),
                        "last_up": monday(life.last_up_at),
                        "sold_by": monday(life.sold_by),
                        "gone_by": monday(life.gone_by),
                        "n_sightings": life.n_sightings,
                        "n_missed": life.n_missed,
                        "n_comebacks": len(life.comebacks),
                    }
                )
        batch.flush()
        return spool

    def texts(self) -> Spool:
        """Spool of words without contact details."""
        _, spool, batch = self._of("texts")
        keys = self._keys
        for row in self._reader.words():
            if row.listing_id in keys:
                said = {"title": redacted(row.title), "text": redacted(row.text)}
                batch.add({"listing": keys[row.listing_id], "version_no": row.version_no} | said)
        batch.flush()
        return spool

    def addresses(self) -> Spool:
        """Spool of addresses."""
        _, spool, batch = self._of("addresses")
        keys = self._keys
        for row in self._reader.ads():
            if row.id in keys:
                batch.add({"listing": keys[row.id], "external_id": row.external_id, "url": redacted_url(row.url)})
        batch.flush()
        return spool

    def sightings(self, good_visits: set[str]) -> tuple[Spool, Seen]:
        """Spool of sightings, and the weeks in which ``good_visits`` saw each flagged ad standing."""
        spool, seen = Spool(self._folder, "sightings", _SIGHTING, "listing"), Seen()
        # Ads come in the order of their numbers, and so they stand here.
        numbers = np.fromiter(self._keys, np.int64, len(self._keys))
        keys = pa.array(self._keys.values(), pa.string())
        flagged = np.array([bool(ad.flagged_taxa) for ad in self.leaving], dtype=bool)
        for ads, visits, instants, states in self._reader.sightings() if self._keys else ():
            column = np.array(ads, dtype=np.int64)
            places = np.minimum(np.searchsorted(numbers, column), len(numbers) - 1)
            found = numbers[places] == column
            up = np.array([visit in good_visits for visit in visits]) & np.array([state != _GONE for state in states])
            at = pa.array(instants, _SIGHTING.field("seen_at").type)
            weeks = pc.floor_temporal(at, unit="week", week_starts_monday=True).cast(pa.date32())
            told = [keys.take(pa.array(places)), weeks, at, pa.array(states), pa.array(up.astype(np.int64))]
            part = pa.table(told, schema=_SIGHTING).filter(pa.array(found))
            spool.add({name: part[name] for name in _SIGHTING.names})
            counted = found & up & flagged[places]
            seen.add(places[counted], weeks.cast(pa.int32()).to_numpy()[counted])
        return spool, seen


def by_week(part: pa.Table) -> pa.Table:
    """Sightings of whole ads as one row an ad and week."""
    ordered = part.sort_by([("listing", "ascending"), ("week", "ascending"), ("seen_at", "ascending")])
    grouped = ordered.group_by(["listing", "week"], use_threads=False)
    told = grouped.aggregate([("state", "last"), ("seen_at", "count"), ("n_search", "sum")])
    return told.rename_columns(["listing", "week", "state", "n_sightings", "n_search"])


def by_cluster(part: pa.Table) -> pa.Table:
    """Members of whole clusters as one row a cluster."""
    grouped = part.sort_by("cluster").group_by("cluster", use_threads=False)
    told = grouped.aggregate(
        [
            ("method", "min"),
            ("cluster", "count"),
            ("platform", "count_distinct"),
            ("seller", "count_distinct"),
            ("first_week", "min"),
            ("last_week", "max"),
        ]
    )
    names = ["cluster", "method", "n_listings", "n_platforms", "n_sellers", "first_week", "last_week"]
    return told.rename_columns(names)


def visit_rows(reader: PartReader, pseudonyms: Pseudonyms) -> Iterable[tuple[Any, dict[str, Any]]]:
    """Each visit as read, and as it leaves."""
    for row in reader.visits():
        asked = row.query if row.purpose == Purpose.SEARCH.value else ""
        yield (
            row,
            {
                "visit": pseudonyms.of("visit", row.visit_key),
                "crawl": pseudonyms.of("crawl", row.crawl_key),
                "platform": row.platform,
                "query": redacted(asked),
                "purpose": row.purpose,
                "started_on": row.started_at.date(),
                "outcome": row.outcome,
                "n_pages": row.n_pages,
                "n_listings": row.n_listings,
                "n_read": row.n_read,
                "n_errors": row.n_errors,
                "is_panel": bool(row.is_panel),
                "matcher_version": row.matcher_version,
                "list_version": row.list_version,
            },
        )


def is_effort(row: Any) -> bool:  # noqa: ANN401
    """Whether a visit, as read, is a crawl's search that came to its end or to its budget's."""
    return bool(row.crawl_key) and row.purpose == Purpose.SEARCH.value and row.outcome in _EFFORT
