"""Ads of a web archive into the store: one visit a day of captures, so that each ad is seen when it was captured."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time
from hashlib import sha256
from itertools import islice
from typing import Protocol

from db.evidence import IMPORTED
from db.store import Store
from model.effort import Visit, VisitOutcome
from model.errors import InputError
from model.issue import Issue
from model.listing import Listing, Observation, Snapshot
from pipelines.file_intake import BATCH, MAX_ISSUES, FileSummary, SourceFile
from pipelines.intake import Intake, SpeciesReader


class Ad(Protocol):
    """What a reader of archives makes of one capture; see spiders.archive.ArchivedAd."""

    @property
    def offset(self) -> int: ...  # noqa: D102
    @property
    def length(self) -> int: ...  # noqa: D102
    @property
    def listing(self) -> Listing | None: ...  # noqa: D102
    @property
    def seen_at(self) -> datetime | None: ...  # noqa: D102
    @property
    def url(self) -> str: ...  # noqa: D102
    @property
    def sha256(self) -> str: ...  # noqa: D102
    @property
    def status(self) -> int: ...  # noqa: D102
    @property
    def problem(self) -> str: ...  # noqa: D102


@dataclass(slots=True)
class _Day:
    """The visit of one day of captures, and what it has seen."""

    visit: Visit
    n_listings: int = 0
    n_errors: int = 0
    last: datetime | None = field(default=None)


def take_archive(
    store: Store, matcher: SpeciesReader, source: SourceFile, ads: Iterable[Ad], report: Callable[..., None]
) -> FileSummary:
    """Store every ad, in batches; taking the same archive again changes nothing, after a kill it completes.

    Raises InputError where the file cannot be read (what came before is stored, its visits are closed as failed).
    """
    run = _ArchiveRun(store, matcher, source)
    try:
        for batch in _batches(ads):
            run.take(batch)
            report(run.summary.n_rows, new=run.summary.n_new, flagged=run.summary.n_flagged)
    except InputError as error:
        run.close(VisitOutcome.FAILED, str(error))
        raise
    run.close(VisitOutcome.COMPLETED, "")
    return run.summary


def _batches(ads: Iterable[Ad]) -> Iterator[list[Ad]]:
    remaining = iter(ads)
    while batch := list(islice(remaining, BATCH)):
        yield batch


class _ArchiveRun:
    """One archive under way."""

    def __init__(self, store: Store, matcher: SpeciesReader, source: SourceFile) -> None:
        self.summary = FileSummary()
        self._store = store
        self._matcher = matcher
        self._intake = Intake(store, matcher)
        self._source = source
        self._days: dict[str, _Day] = {}

    def take(self, batch: Sequence[Ad]) -> None:
        """Store a batch: snapshots, then observations."""
        self.summary.n_rows += len(batch)
        good = [(ad, ad.listing, ad.seen_at) for ad in batch if ad.listing is not None and ad.seen_at is not None]
        observations, snapshots = [], []
        for ad, listing, seen_at in good:
            day = self._day(seen_at)
            day.n_listings += 1
            day.last = max(day.last or seen_at, seen_at)
            key = day.visit.visit_key
            snapshots.append(self._snapshot(ad, seen_at, key))
            observations.append(Observation(listing=listing, visit_key=key, seen_at=seen_at, snapshot_sha256=ad.sha256))
        self._store.save_snapshots(snapshots)
        places = [ad.offset for ad, _, _ in good]
        results = self._intake.take(observations, [f"offset {place}" for place in places])
        for place, taken in zip(places, results, strict=True):
            self.summary.n_flagged += taken.flagged
            self.summary.n_issues += len(taken.problems)
            if taken.saved is None:
                self._skip(place, taken.problems[-1].message)
            elif taken.saved.new_listing:
                self.summary.n_new += 1
            elif taken.saved.new_version:
                self.summary.n_changed += 1
            else:
                self.summary.n_unchanged += 1
        self._record([ad for ad in batch if ad.problem])

    def close(self, outcome: VisitOutcome, reason: str) -> None:
        """Close the visits of all days that are not closed already."""
        for day in self._days.values():
            if day.visit.outcome is VisitOutcome.COMPLETED:
                continue
            self._store.close_visit(
                replace(
                    day.visit,
                    ended_at=day.last,
                    n_pages=day.n_listings,
                    n_listings=day.n_listings,
                    outcome=outcome,
                    reason=reason,
                )
            )

    def _day(self, seen_at: datetime) -> _Day:
        date = seen_at.astimezone(UTC).date()
        name = date.isoformat()
        if name not in self._days:
            source = self._source
            told = f"archive\x1f{source.platform}\x1f{source.sha256}\x1f{name}"
            visit = Visit(
                visit_key=sha256(told.encode()).hexdigest()[:32],
                crawl_key="",
                platform=source.platform,
                query=f"{IMPORTED}{source.name}",
                started_at=datetime.combine(date, time(), UTC),
                matcher_version=self._matcher.version,
                list_version=self._matcher.list_version,
            )
            self._days[name] = _Day(self._store.open_visit(visit))
        return self._days[name]

    def _snapshot(self, ad: Ad, seen_at: datetime, visit_key: str) -> Snapshot:
        return Snapshot(
            sha256=ad.sha256,
            url=ad.url,
            fetched_at=seen_at,
            media_type="text/html",
            status=ad.status,
            warc_file=f"{IMPORTED}{self._source.name}",
            warc_offset=ad.offset,
            warc_length=ad.length,
            visit_key=visit_key,
        )

    def _record(self, bad: Sequence[Ad]) -> None:
        for ad in bad:
            self._skip(ad.offset, ad.problem)
        room = MAX_ISSUES - self.summary.n_issues
        self.summary.n_issues += len(bad)
        if bad and room > 0:
            self._store.add_issues([self._issue(ad) for ad in bad[:room]])

    def _issue(self, ad: Ad) -> Issue:
        day = next(iter(self._days.values()), None)
        return Issue(
            platform=self._source.platform,
            visit_key=day.visit.visit_key if day is not None else "",
            kind="malformed",
            place=f"offset {ad.offset}",
            message=ad.problem,
            recorded_at=day.visit.started_at if day is not None else datetime.fromtimestamp(0, UTC),
        )

    def _skip(self, offset: int, problem: str) -> None:
        self.summary.n_skipped += 1
        if len(self.summary.skipped) < MAX_ISSUES:
            self.summary.skipped.append((offset, problem))
