"""A file of listings into the store: one visit, which may be interrupted and taken up again, or repeated in vain."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from hashlib import sha256
from itertools import islice
from typing import Protocol

from db.store import Store
from model.effort import Visit, VisitOutcome
from model.errors import InputError
from model.issue import Issue
from model.listing import Listing, Observation
from pipelines.intake import Intake, SpeciesReader, Taken

BATCH = 500
# A file of nothing but rubbish must not fill the database with complaints.
MAX_ISSUES = 10_000


class Row(Protocol):
    """What a reader of files makes of one row; see spiders.tables.files.FileRow."""

    @property
    def line(self) -> int: ...  # noqa: D102
    @property
    def listing(self) -> Listing | None: ...  # noqa: D102
    @property
    def notes(self) -> tuple[str, ...]: ...  # noqa: D102
    @property
    def problem(self) -> str: ...  # noqa: D102


@dataclass(slots=True, kw_only=True)
class FileSummary:
    """What one file brought. ``n_rows`` = new + changed + unchanged + skipped; ``n_flagged`` counts rows."""

    n_rows: int = 0
    n_new: int = 0
    n_changed: int = 0
    n_unchanged: int = 0
    n_flagged: int = 0
    skipped: list[tuple[int, str]] = field(default_factory=list)
    n_skipped: int = 0
    n_issues: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFile:
    """A file to take in: its name, the SHA-256 of its bytes, and the platform its listings belong to.

    ``part`` is what is read of a file of several tables (a sheet).
    """

    name: str
    sha256: str
    platform: str
    part: str = ""

    @property
    def visit_key(self) -> str:
        """The same file of the same platform is the same visit, whenever and under whatever name it comes."""
        told = f"import\x1f{self.platform}\x1f{self.sha256}" + (f"\x1f{self.part}" if self.part else "")
        return sha256(told.encode()).hexdigest()[:32]


def take_file(
    store: Store,
    matcher: SpeciesReader,
    source: SourceFile,
    rows: Iterable[Row],
    now: Callable[[], datetime],
    report: Callable[..., None],
) -> FileSummary:
    """Store every row, in batches; a repeated or resumed import ends as a single undisturbed one.

    Every ad counts as seen at the visit's start. Raises InputError where the file breaks off (what came before is
    stored and the visit closed as failed) and StoreError where the database does (the visit stays open).
    """
    opened = _open_visit(store, matcher, source, now())
    run = _Run(store, matcher, opened)
    try:
        for batch in _batches(rows):
            run.take(batch)
            summary = run.summary
            report(summary.n_rows, new=summary.n_new, flagged=summary.n_flagged, skipped=summary.n_skipped)
    except InputError as error:
        run.close(VisitOutcome.FAILED, str(error), now())
        raise
    run.close(VisitOutcome.COMPLETED, "", now())
    return run.summary


def _open_visit(store: Store, matcher: SpeciesReader, source: SourceFile, now: datetime) -> Visit:
    visit = Visit(
        visit_key=source.visit_key,
        crawl_key="",
        platform=source.platform,
        query=f"import:{source.name}",
        started_at=now,
        matcher_version=matcher.version,
        list_version=matcher.list_version,
    )
    return store.open_visit(visit)


def _batches(rows: Iterable[Row]) -> Iterator[list[Row]]:
    remaining = iter(rows)
    while batch := list(islice(remaining, BATCH)):
        yield batch


class _Run:
    """One import under way."""

    def __init__(self, store: Store, matcher: SpeciesReader, visit: Visit) -> None:
        self.summary = FileSummary()
        self._store = store
        self._intake = Intake(store, matcher)
        self._visit = visit

    def take(self, batch: Sequence[Row]) -> None:
        self.summary.n_rows += len(batch)
        good = [(row, row.listing) for row in batch if row.listing is not None]
        observations = [
            Observation(listing=listing, visit_key=self._visit.visit_key, seen_at=self._visit.started_at)
            for _, listing in good
        ]
        taken = iter(self._intake.take(observations, [f"line {row.line}" for row, _ in good]))
        for row in batch:
            if row.listing is None:
                self._skip(row.line, row.problem)
            else:
                self._count(row, next(taken))
        self._record([self._issue(row, "malformed", row.problem) for row in batch if row.problem])
        self._record([self._issue(row, "not_understood", note) for row in batch for note in row.notes])

    def close(self, outcome: VisitOutcome, reason: str, now: datetime) -> None:
        if self._visit.outcome is VisitOutcome.COMPLETED:
            return
        summary = self.summary
        ended = replace(
            self._visit,
            ended_at=now,
            outcome=outcome,
            reason=reason,
            n_listings=summary.n_rows - summary.n_skipped,
            n_errors=summary.n_skipped,
        )
        self._store.close_visit(ended)

    def _count(self, row: Row, taken: Taken) -> None:
        summary = self.summary
        summary.n_flagged += taken.flagged
        summary.n_issues += len(taken.problems)
        if taken.saved is None:
            self._skip(row.line, taken.problems[-1].message)
        elif taken.saved.new_listing:
            summary.n_new += 1
        elif taken.saved.new_version:
            summary.n_changed += 1
        else:
            summary.n_unchanged += 1

    def _skip(self, line: int, problem: str) -> None:
        self.summary.n_skipped += 1
        if len(self.summary.skipped) < MAX_ISSUES:
            self.summary.skipped.append((line, problem))

    def _issue(self, row: Row, kind: str, message: str) -> Issue:
        return Issue(
            platform=self._visit.platform,
            visit_key=self._visit.visit_key,
            kind=kind,
            place=f"line {row.line}",
            message=message.encode("utf-8", "replace").decode().replace("\x00", ""),
            recorded_at=self._visit.started_at,
        )

    def _record(self, issues: Sequence[Issue]) -> None:
        room = MAX_ISSUES - self.summary.n_issues
        self.summary.n_issues += len(issues)
        if issues and room > 0:
            self._store.add_issues(issues[:room])
