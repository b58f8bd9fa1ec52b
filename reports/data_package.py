"""The research data package: what was found, for whom, written so that it reads back and names nobody."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

import pyarrow as pa
from sqlalchemy import Connection, Engine

from crawler.pseudonym import package_key
from db.exporting import PartReader, extent, one_moment
from db.schema import head
from model.errors import InputError
from reports.package.asked import PackageOptions, part_of, previous_of, refuse_another
from reports.package.delta import write_delta
from reports.package.documents import (
    KIND,
    PUBLIC_LICENCE,
    RESEARCH_TERMS,
    About,
    descriptor,
    write_citation,
    write_codebooks,
    write_readmes,
)
from reports.package.effort import is_effort, visit_rows
from reports.package.estimates import estimate_rows
from reports.package.folder import put_in_place, write_sums
from reports.package.privacy import Pseudonyms, monday
from reports.package.rows import AdRows, by_cluster, by_week
from reports.package.schema import Access, TableSpec, tables
from reports.package.species import entry_rows, taxon_rows
from reports.package.spool import Spool, TableFile
from reports.package.survey import Survey, survey
from reports.package.weeks import WeekEffort, count_weeks, series_rows, total_rows
from reports.suppression import is_few
from species_data.namespace import NameSpace

_SOFTWARE_VERSION = re.compile(r"^(\d{4}-\d{2}-\d{2})\.(\d{1,6})$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """A package as written: rows by table, and changes by table where an earlier one was given."""

    version: str
    n_rows: dict[str, int]
    n_withheld_ads: int
    changes: dict[str, dict[str, int]]


def write_package(
    engine: Engine,
    names: NameSpace,
    out: Path,
    options: PackageOptions,
    report: Callable[[int], None] = lambda _: None,
) -> Package:
    """Write a package of a database to ``out``, whole or not at all; ``report`` is told the rows read so far.

    Raises InputError where ``out`` is not to be written or holds another package, a platform is unknown, or
    ``previous`` is no package; StoreError where the database cannot be read.
    """
    previous = previous_of(options)
    with put_in_place(out, KIND) as folder, one_moment(engine) as connection:
        writing = _Writing(connection, names, folder, options, previous)
        writing.refuse_another(out)
        return writing.write(report)


class _Writing:
    """One package being written."""

    def __init__(
        self,
        connection: Connection,
        names: NameSpace,
        folder: Path,
        options: PackageOptions,
        previous: dict[str, Any],
    ) -> None:
        self._names = names
        self._folder = folder
        self._options = options
        self._previous = previous
        self._extent = extent(connection)
        self._part = part_of(self._extent, options)
        self._reader = PartReader(connection, self._part)
        self._label = options.recipient or str(previous.get("adwarden", {}).get("pseudonyms") or self._own_label())
        self._pseudonyms = Pseudonyms(package_key(self._label))
        self._data = folder / "data"
        self._spools = folder / ".spool"
        self._files: dict[str, TableFile] = {}

    @property
    def _cut_off(self) -> datetime:
        if self._extent.cut_off is None:
            raise InputError("nothing is stored here to export: crawl or import first")
        return self._extent.cut_off

    def _own_label(self) -> str:
        if not self._options.rows:
            # Visits alone have pseudonyms then, and they are nobody.
            return Access.PUBLIC.value
        chosen = self._options
        told = (self._part, self._cut_off, chosen.texts, chosen.addresses, chosen.exact_taxa)
        return "package " + sha256(repr(told).encode()).hexdigest()[:16]

    def refuse_another(self, out: Path) -> None:
        """Raises InputError where ``out`` holds a package that this would not be a later version of."""
        platforms = tuple(self._part.platforms or self._extent.platforms)
        refuse_another(out, self._options, self._part, platforms, self._cut_off.isoformat(timespec="microseconds"))

    def write(self, report: Callable[[int], None]) -> Package:
        """All files."""
        for folder in (self._data, self._spools, self._folder / "codebook"):
            folder.mkdir()
        found = survey(self._reader, self._names, exact_taxa=self._options.exact_taxa)
        self._write_tables(found, report)
        self._spools.rmdir()
        files = [self._files[name] for name in tables() if name in self._files]
        n_rows = {file.spec.name: file.n_rows for file in files}
        about = self._about(found)
        changes = self._write_delta(files)
        specs = [file.spec for file in files]
        write_codebooks(self._folder / "codebook", about.version, specs, n_rows)
        write_readmes(self._folder, about, specs, n_rows)
        write_citation(self._folder, about)
        told = json.dumps(descriptor(about, files, self._folder), indent=1, ensure_ascii=False)
        (self._folder / "datapackage.json").write_text(told + "\n", encoding="utf-8")
        write_sums(self._folder)
        return Package(version=about.version, n_rows=n_rows, n_withheld_ads=found.n_withheld_ads, changes=changes)

    def _about(self, found: Survey) -> About:
        options = self._options
        matchers, lists = self._reader.read_with()
        told = json.dumps(options.assessment, sort_keys=True).encode() if options.assessment else b""
        return About(
            version=self._version(),
            cut_off=self._cut_off,
            first_day=self._part.first_day.isoformat(),
            last_day=self._part.last_day.isoformat(),
            platforms=self._part.platforms or self._extent.platforms,
            access=(Access.RESEARCH if options.rows else Access.PUBLIC).value,
            recipient=options.recipient,
            pseudonyms=self._label,
            licence=options.licence or (RESEARCH_TERMS if options.rows else PUBLIC_LICENCE),
            publisher=options.publisher,
            software=options.software,
            revision=head(),
            matcher_versions=matchers,
            list_versions=lists,
            every_ad=options.every_ad,
            exact_taxa=options.exact_taxa,
            n_withheld_ads=found.n_withheld_ads,
            n_withheld_detections=found.n_withheld_detections,
            n_widened_detections=found.n_widened,
            previous=str(self._previous.get("version", "")),
            assessment_sha256=sha256(told).hexdigest() if told else "",
        )

    def _version(self) -> str:
        """Day of the data cut-off and a number that counts the packages of that day."""
        day = self._cut_off.date().isoformat()
        before = _SOFTWARE_VERSION.match(str(self._previous.get("version", "")))
        number = int(before[2]) + 1 if before is not None and before[1] == day else 1
        return f"{day}.{number}"

    def _write_delta(self, files: list[TableFile]) -> dict[str, dict[str, int]]:
        if self._options.previous is None:
            return {}
        folder = self._folder / "delta"
        folder.mkdir()
        old = self._options.previous / "data"
        counts = {
            file.spec.name: write_delta(old / file.parquet.name, file.parquet, folder, file.spec) for file in files
        }
        gone = sorted(path.stem for path in old.glob("*.parquet") if path.stem in tables() and path.stem not in counts)
        told = {"from": str(self._previous.get("version", "")), "to": self._version(), "tables": counts, "gone": gone}
        (folder / "delta.json").write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
        return counts

    def _file(self, name: str) -> TableFile:
        self._files[name] = TableFile(self._data, tables()[name])
        return self._files[name]

    def _write_spool(self, name: str, spool: Spool, change: Callable[[pa.Table], pa.Table] | None = None) -> None:
        parts = spool.tables()
        self._file(name).write(parts if change is None else (change(part) for part in parts))

    def _write_rows(self, name: str, rows: Iterable[dict[str, Any]]) -> None:
        """A table small enough to be held, save that it comes in order of its key."""
        spec = tables()[name]
        self._file(name).write(_batches(spec, rows))

    def _write_tables(self, found: Survey, report: Callable[[int], None]) -> None:
        n_read = 0

        def count(n_rows: int) -> None:
            nonlocal n_read
            n_read += n_rows
            report(n_read)

        rows = AdRows(self._reader, found, self._pseudonyms, self._spools, count)
        listings, members = rows.listings()
        effort, good = self._write_visits()
        sightings, seen = rows.sightings(good)
        weeks = count_weeks(rows.leaving, seen, effort, (self._part.first_day, self._part.last_day))
        self._write_rows("series", series_rows(weeks))
        self._write_rows("totals", total_rows(weeks))
        self._write_rows("platforms", self._platforms(found))
        told = self._options.assessment
        self._write_rows("estimates", estimate_rows(told, "assessment") if told else ())
        taxa = list(taxon_rows(self._names, self._named(found), self._cut_off.date()))
        self._write_rows("taxa", taxa)
        self._write_rows(
            "appendix_entries", sorted(entry_rows(self._names, taxa), key=lambda row: (row["taxon"], row["entry"]))
        )
        if self._options.rows:
            self._write_ads(rows, listings, members, sightings)
        else:
            for spool in (listings, members, sightings):
                for _ in spool.tables():
                    pass

    def _named(self, found: Survey) -> set[str]:
        named = set(found.told.values())
        for told in (self._options.assessment or {}).get("estimates", ()):
            if told["scope"].get("taxon"):
                named.add(str(told["scope"]["taxon"]))
        return named

    def _write_ads(self, rows: AdRows, listings: Spool, members: Spool, sightings: Spool) -> None:
        self._write_spool("listings", listings)
        self._write_spool("clusters", members, by_cluster)
        self._write_spool("sightings", sightings, by_week)
        self._write_spool("versions", rows.versions())
        self._write_spool("detections", rows.detections())
        self._write_spool("offers", rows.offers())
        self._write_spool("lifetimes", rows.lifetimes())
        if self._options.texts:
            self._write_spool("texts", rows.texts())
        if self._options.addresses:
            self._write_spool("addresses", rows.addresses())

    def _write_visits(self) -> tuple[dict[tuple[str, date], WeekEffort], set[str]]:
        """Write visits; effort by platform and week, and the visits that are effort."""
        effort: dict[tuple[str, date], WeekEffort] = defaultdict(WeekEffort)
        good: set[str] = set()
        told = []
        for row, leaving in visit_rows(self._reader, self._pseudonyms):
            told.append(leaving)
            if row.purpose != "search" or not row.crawl_key:
                continue
            week = effort[row.platform, monday(row.started_at) or date.min]
            if is_effort(row):
                good.add(row.visit_key)
                week.n_visits += 1
                week.n_pages += row.n_pages
            else:
                week.n_lost += 1
        self._n_visits = _counted(row["platform"] for row in told)
        self._write_rows("visits", sorted(told, key=lambda row: row["visit"]))
        return effort, good

    def _platforms(self, found: Survey) -> Iterator[dict[str, Any]]:
        sellers: dict[str, set[int]] = defaultdict(set)
        for ad in found.ads.values():
            sellers[ad.platform].add(ad.seller)
        ads = _counted(ad.platform for ad in found.ads.values())
        for platform in sorted({*ads, *self._n_visits}):
            few = is_few(len(sellers[platform]))
            yield {
                "platform": platform,
                "n_visits": self._n_visits.get(platform, 0),
                "n_listings": None if few else ads.get(platform, 0),
            }


def _counted(words: Iterable[str]) -> dict[str, int]:
    found: dict[str, int] = defaultdict(int)
    for word in words:
        found[word] += 1
    return found


def _batches(spec: TableSpec, rows: Iterable[dict[str, Any]]) -> Iterator[pa.Table]:
    held: list[dict[str, Any]] = []
    for row in rows:
        held.append({name: None if value == "" else value for name, value in row.items()})
        if len(held) == 50_000:
            yield pa.Table.from_pylist(held, schema=spec.arrow)
            held = []
    if held:
        yield pa.Table.from_pylist(held, schema=spec.arrow)
