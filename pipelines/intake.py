"""What happens to an observation on its way in, without Scrapy: check it, read it, save it."""

from __future__ import annotations

import gc
import linecache
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Protocol

from db.store import SaveResult, Store
from model.issue import Issue
from model.listing import Listing, Observation
from model.reading import Findings, Reading
from pipelines.checks import Problem, checked


class SpeciesReader(Protocol):
    """What intake needs of matching.matcher.Matcher."""

    @property
    def version(self) -> str:
        """Version of the matcher."""
        ...

    @property
    def list_version(self) -> str:
        """Version of the name space it reads with."""
        ...

    def read_many(self, listings: Sequence[Listing]) -> list[Findings]:
        """What is found in each listing, in order."""
        ...

    def give_back(self) -> None:
        """Let go of what it can read again."""
        ...


_GARBAGE = 5_000  # objects made before the collector looks; more holds more pages for no time gained


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What became of one observation; ``saved`` is None where it was dropped as malformed."""

    saved: SaveResult | None
    flagged: bool
    problems: tuple[Problem, ...]


@cache
def load_matcher() -> SpeciesReader:
    """The matcher of this process, loaded once."""
    # Loading numpy and the name space costs a second; whoever only checks or stores does not pay it.
    from matching.matcher import Matcher  # noqa: PLC0415

    matcher = Matcher.load()
    # Scrapy warned of itself, and for that had the sources of half of it read line by line: a megabyte.
    linecache.clearcache()
    # Its tables are a million objects that stay: the collector need not walk through them again and again.
    gc.freeze()
    # Pages are trees and dictionaries by the thousand that die by themselves: looking for cycles among them at every
    # seven hundredth costs a tenth of a crawl.
    gc.set_threshold(_GARBAGE)
    return matcher


def issues_of(observation: Observation, problems: Sequence[Problem], place: str = "") -> list[Issue]:
    """Problems as issues of the observation's visit; ``place`` defaults to the ad's id."""
    return [
        Issue(
            platform=observation.listing.platform,
            visit_key=observation.visit_key,
            kind=problem.kind,
            place=place or observation.listing.external_id[:200],
            message=problem.message,
            recorded_at=observation.seen_at,
        )
        for problem in problems
    ]


def read_observations(
    store: Store, matcher: SpeciesReader, observations: Sequence[Observation], at_once: int = 0
) -> list[tuple[Reading, bool]]:
    """Readings, and whether each is flagged, in order.

    What the store has read already with this matcher and list is not read again: its ``detections`` are None, and
    whether it is flagged comes from the store. ``at_once``: after so many that are read, the matcher gives back what it
    has read of its tables.
    """
    observations = store.with_last_words(observations)
    known = store.read_already(observations, matcher.version, matcher.list_version)
    stored = [known.get(_content_key(seen.listing)) for seen in observations]
    unread = [seen.listing for seen, flagged in zip(observations, stored, strict=True) if flagged is None]
    found = iter(_found(matcher, unread, at_once))
    readings = []
    for seen, flagged in zip(observations, stored, strict=True):
        findings = next(found) if flagged is None else None
        reading = Reading(
            observation=seen,
            detections=None if findings is None else findings.detections,
            matcher_version=matcher.version,
            list_version=matcher.list_version,
            offer=None if findings is None else findings.offer,
        )
        readings.append((reading, reading.flagged if flagged is None else flagged))
    return readings


def _found(matcher: SpeciesReader, unread: Sequence[Listing], at_once: int) -> list[Findings]:
    if not unread or not at_once:
        return matcher.read_many(unread) if unread else []
    found: list[Findings] = []
    for start in range(0, len(unread), at_once):
        found += matcher.read_many(unread[start : start + at_once])
        matcher.give_back()
    return found


def _content_key(listing: Listing) -> tuple[str, str, str]:
    return listing.platform, listing.external_id, listing.content_sha256()


class Intake:
    """Takes observations in batches; each batch is one transaction, and taking it again adds nothing."""

    def __init__(self, store: Store, matcher: SpeciesReader) -> None:
        self._store = store
        self._matcher = matcher

    def take(self, observations: Sequence[Observation], places: Sequence[str] = ()) -> list[Taken]:
        """Check, read and save; answers in the same order. ``places`` tells where each was read (a line)."""
        checks = [checked(seen) for seen in observations]
        read = read_observations(self._store, self._matcher, [seen for seen, _ in checks if seen is not None])
        results = self._store.save_many([reading for reading, _ in read]) if read else []
        self._record(observations, [problems for _, problems in checks], places or [""] * len(observations))
        kept = iter(zip(results, [flagged for _, flagged in read], strict=True))
        taken = []
        for seen, problems in checks:
            saved, flagged = next(kept) if seen is not None else (None, False)
            taken.append(Taken(saved=saved, flagged=flagged, problems=tuple(problems)))
        return taken

    def _record(
        self, observations: Sequence[Observation], problems: Sequence[list[Problem]], places: Sequence[str]
    ) -> None:
        rows = zip(observations, problems, places, strict=True)
        issues = [issue for seen, told, place in rows for issue in issues_of(seen, told, place)]
        if issues:
            self._store.add_issues(issues)
