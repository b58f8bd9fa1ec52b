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
    ``replace`` lets the package take the place of another that it does not carry on.
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
    replace: bool = False
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


def refuse_another(out: Path, options: PackageOptions, part: Part, platforms: tuple[str, ...], cut_off: str) -> None:
    """Raises InputError where ``out`` holds a package that the new one would not be a later version of.

    A later version is for the same recipient and readers, and covers the days, platforms and kinds of rows of the
    earlier one, from data no older.
    """
    # Who names the package as the earlier one knows what is replaced.
    is_asked = options.replace or (options.previous is not None and options.previous.resolve() == out.resolve())
    found = None if is_asked else descriptor_of(out, KIND)
    if found is None:
        return
    held = found["adwarden"]
    names, places = _words_in(found.get("resources"), "name"), _words_in(held.get("platforms"))
    same = (
        held.get("access") == (Access.RESEARCH if options.rows else Access.PUBLIC).value,
        held.get("recipient") == options.recipient,
        str(held.get("first_day")) >= part.first_day.isoformat(),
        str(held.get("last_day")) <= part.last_day.isoformat(),
        places <= set(platforms),
        held.get("every_ad") is options.every_ad,
        held.get("exact_taxa") is options.exact_taxa,
        options.texts or "texts" not in names,
        options.addresses or "addresses" not in names,
        str(held.get("data_cut_off")) <= cut_off,
    )
    if not all(same):
        whom = f" for '{held['recipient']}'" if held.get("recipient") else ""
        raise InputError(
            f"--out {out}: holds another package ({found.get('version', '')}, {held.get('access', '')}{whom},"
            f" {held.get('first_day', '')} to {held.get('last_day', '')}): give a new folder, or --force to replace it"
        )


def _words_in(told: object, name: str = "") -> set[str]:
    """The words of a list in a descriptor, or what its members have under a name; of anything else none."""
    members = told if isinstance(told, list) else []
    return {str(each.get(name)) if isinstance(each, dict) else str(each) for each in members}


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
