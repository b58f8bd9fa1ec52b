"""What a package is asked to be, held against what there is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from db.exporting import Extent, Part
from model.errors import InputError
from reports.package.documents import KIND
from reports.package.folder import descriptor_of
from reports.package.schema import Access


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageOptions:
    """What a package is asked to be.

    Without days: all that is stored. ``recipient`` names for whom pseudonyms are made; without it, and without
    ``previous`` (a package whose pseudonyms are kept and against which changes are told), they are this package's
    alone. ``rows`` tells single ads, not only counts; ``exact_taxa`` tells taxa as found even where few sellers
    stand behind them; ``texts`` and ``addresses`` add what is personal. ``assessment`` is an assessment.json as read.
    """

    first_day: date | None = None
    last_day: date | None = None
    platforms: tuple[str, ...] = ()
    rows: bool = True
    every_ad: bool = False
    exact_taxa: bool = False
    texts: bool = False
    addresses: bool = False
    recipient: str = ""
    previous: Path | None = None
    assessment: dict[str, Any] | None = None
    licence: str = ""
    publisher: str = "publisher not stated"
    software: str = "adwarden"


def previous_of(options: PackageOptions) -> dict[str, Any]:
    """The descriptor of the earlier package, empty for none. Raises InputError where it cannot be compared with."""
    folder = options.previous
    if folder is None:
        return {}
    found = descriptor_of(folder, KIND)
    if found is None:
        raise InputError(f"--previous {folder}: no data package of AdWarden: give the folder of an earlier export")
    access, label = (str(found["adwarden"].get(name, "")) for name in ("access", "pseudonyms"))
    if (access == Access.RESEARCH.value) != options.rows:
        raise InputError(f"--previous {folder}: is a {access} package: compare like with like")
    if options.recipient not in ("", label):
        raise InputError(f"--previous {folder}: is for '{label}', not '{options.recipient}': leave --recipient out")
    return found


def part_of(there: Extent, options: PackageOptions) -> Part:
    """The part of a database asked for. Raises InputError where there is nothing of it."""
    unheard = sorted(set(options.platforms) - set(there.platforms))
    if unheard:
        known = ", ".join(there.platforms) or "none"
        raise InputError(f"--platform {unheard[0]}: nothing of it is stored; known: {known}")
    if there.first_day is None or there.last_day is None:
        raise InputError("nothing is stored here to export: crawl or import first")
    first, last = options.first_day or there.first_day, options.last_day or there.last_day
    if first > last:
        raise InputError(f"--from {first} is after --to {last}: give the earlier day first")
    return Part(first_day=first, last_day=last, platforms=options.platforms, every_ad=options.every_ad)
