"""What ``adwarden species`` prints: taxa, hits, counts and differences as records and as lines."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from typing import Any

from model.taxon import AppendixEntry, AppendixStatus, NameKind, TaxonName
from species_data.namespace import NameSpace
from species_data.resolving import Resolution
from species_data.search import Hit, search
from species_data.statistics import Statistics
from species_data.status import rule_name
from species_data.update import Difference

_MOST_SHOWN = 25


def _entry_record(entry: AppendixEntry) -> dict[str, Any]:
    return {
        "appendix": entry.appendix.value,
        "valid_from": entry.valid_from.isoformat() if entry.valid_from else None,
        "valid_to": entry.valid_to.isoformat() if entry.valid_to else None,
        "population": entry.population,
        "annotation": entry.annotation,
        "gloss": entry.gloss,
        "certain": entry.certain,
        "origin": entry.origin,
    }


def described(names: NameSpace, resolution: Resolution, on: date) -> dict[str, Any]:
    """Everything known of a taxon, as plain values."""
    taxon = resolution.taxon
    status = names.status(taxon.taxon_id, on)
    listed_as = status.listed_as
    called = names.names(taxon.taxon_id)
    return {
        "name": resolution.unknown_species or taxon.name,
        "authorship": "" if resolution.unknown_species else taxon.authorship,
        "rank": "SPECIES" if resolution.unknown_species else taxon.rank.value,
        "known": not resolution.unknown_species,
        "taxon_id": None if resolution.unknown_species else taxon.taxon_id,
        "called": resolution.called.name if resolution.called else "",
        "called_kind": resolution.called.kind.value if resolution.called else "",
        "also_means": [other.name for other in resolution.others],
        "lineage": [[each.rank.value, each.name] for each in reversed(names.lineage(taxon.taxon_id))],
        "on": on.isoformat(),
        "appendix": status.appendix,
        "listed_as": rule_name(listed_as) if listed_as and status.appendix else "",
        "inherited": status.inherited or bool(resolution.unknown_species),
        "notes": _notes(names, status, resolution),
        "entries": _entries(names, taxon.taxon_id),
        "synonyms": [name.name for name in called if name.kind is NameKind.SYNONYM],
        "names": _by_language(called) if not resolution.unknown_species else {},
        "origins": sorted({taxon.origin, *(name.origin for name in called)}),
        "list_version": names.version,
    }


def _entries(names: NameSpace, taxon_id: int) -> list[dict[str, Any]]:
    """Entries of the taxon and of the groups above it, up to the first that has always covered it."""
    records: list[dict[str, Any]] = []
    for each in names.lineage(taxon_id):
        entries = names.entries(each.taxon_id)
        records += [{"taxon": each.name, **_entry_record(entry)} for entry in entries]
        if any(entry.valid_from is None for entry in entries):
            break
    return records


def _notes(names: NameSpace, status: AppendixStatus, resolution: Resolution) -> list[str]:
    unknown = resolution.unknown_species
    if not unknown:
        return list(status.notes)
    rule = f"the rule {rule_name(status.listed_as)} applies" if status.listed_as and status.appendix else "no rule"
    told = [f"no row for {unknown} in {resolution.taxon.name}: {rule}"]
    hits = search(names, unknown, limit=1)
    if hits:
        like = names.taxon(hits[0].name.taxon_id)
        level = names.appendix_on(like.taxon_id, names.list_date) or "not listed"
        told.append(f"or is it {like.name} ({level}), misspelt?")
    return told + [note for note in status.notes if not note.startswith("no entry of its own")]


def _by_language(called: tuple[TaxonName, ...]) -> dict[str, list[str]]:
    found: dict[str, dict[str, str]] = {}
    for name in called:
        if name.kind in {NameKind.VERNACULAR, NameKind.TRADE, NameKind.CODE}:
            kind = "" if name.kind is NameKind.VERNACULAR else f" ({name.kind.value})"
            spellings = found.setdefault(f"{name.language}{kind}".strip(), {})
            # Origins often differ in capitals alone.
            spellings.setdefault(name.name.casefold(), name.name)
    return {label: list(spellings.values()) for label, spellings in sorted(found.items())}


def _period(entry: dict[str, Any]) -> str:
    start = f"since {entry['valid_from']}" if entry["valid_from"] else "since before our sources"
    return start + (f" until {entry['valid_to']}" if entry["valid_to"] else "")


def _entry_line(entry: dict[str, Any]) -> str:
    limits = "; ".join(part for part in (entry["population"], entry["annotation"], entry["gloss"]) if part)
    doubt = "" if entry["certain"] else "  UNCERTAIN"
    level = "not covered" if entry["appendix"] == "NC" else f"Appendix {entry['appendix']}"
    return f"  {level:<13} {entry['taxon']}, {_period(entry)}" + (f" ({limits})" if limits else "") + doubt


def shown(taxon: dict[str, Any]) -> str:
    """A description for a person."""
    head = " ".join(part for part in (taxon["name"], taxon["authorship"], f"[{taxon['rank'].lower()}]") if part)
    lines = [head]
    if taxon["called"] and taxon["called"] != taxon["name"]:
        lines.append(f"called {taxon['called']} ({taxon['called_kind']})")
    if taxon["also_means"]:
        lines.append(f"the name is also that of: {', '.join(taxon['also_means'])}")
    lines.append("lineage   " + " > ".join(name for _rank, name in taxon["lineage"]))
    listed = f"Appendix {taxon['appendix']}, as {taxon['listed_as']}" if taxon["appendix"] else "not listed"
    lines.append(f"on {taxon['on']}  {listed}")
    lines += [f"  - {note}" for note in taxon["notes"]]
    if taxon["entries"]:
        lines += ["entries", *map(_entry_line, taxon["entries"])]
    if taxon["synonyms"]:
        lines.append(f"synonyms  {', '.join(taxon['synonyms'])}")
    lines += [f"{language:<9} {', '.join(names)}" for language, names in taxon["names"].items()]
    lines.append(f"sources   {', '.join(taxon['origins'])}; list {taxon['list_version']}")
    return "\n".join(lines)


def hit_record(names: NameSpace, hit: Hit) -> dict[str, Any]:
    """A search hit as plain values."""
    taxon = names.taxon(hit.name.taxon_id)
    return {
        "taxon": taxon.name,
        "rank": taxon.rank.value,
        "appendix": names.appendix_on(taxon.taxon_id, names.list_date),
        "name": hit.name.name,
        "kind": hit.name.kind.value,
        "language": hit.name.language,
        "likeness": hit.likeness,
    }


def hit_line(names: NameSpace, hit: Hit) -> str:
    """A search hit on one line."""
    record = hit_record(names, hit)
    kind = f"{record['kind']} {record['language']}".strip()
    called = "" if record["name"] == record["taxon"] else f"  {record['name']} ({kind})"
    return f"{record['likeness']:>5.1f}  {record['appendix'] or '-':<8} {record['taxon']}{called}"


def stats_lines(counted: Statistics) -> str:
    """Counts for a person."""
    lines = [f"list {counted.version}"]
    for key, value in asdict(counted).items():
        if isinstance(value, int):
            lines.append(f"{key.replace('_', ' '):<20} {value:>9,}")
        elif isinstance(value, dict):
            parts = ", ".join(f"{name} {n:,}" for name, n in value.items())
            lines.append(f"{key.replace('_', ' ')}: {parts}")
    return "\n".join(lines)


def difference_record(difference: Difference, written: str) -> dict[str, Any]:
    """A difference as plain values; ``written`` is the new version, or empty."""
    return {**asdict(difference), "written": written}


def _some(lines: list[str]) -> list[str]:
    more = len(lines) - _MOST_SHOWN
    return lines[:_MOST_SHOWN] + ([f"  ... and {more:,} more (--json shows all)"] if more > 0 else [])


def difference_lines(difference: Difference, written: str) -> str:
    """A difference for a person."""
    lines = [f"list of {difference.list_date}: {difference.rows:,} taxa read"]
    lines.append(f"added {len(difference.added):,}")
    lines += _some([f"  + {name}: {level}" for name, level in difference.added])
    lines.append(f"removed {len(difference.removed):,}")
    lines += _some([f"  - {name}: was {level}" for name, level in difference.removed])
    lines.append(f"changed appendix {len(difference.changed):,}")
    lines += _some([f"  ~ {name}: {old or 'none'} -> {new or 'none'}" for name, old, new in difference.changed])
    lines.append(f"renamed {len(difference.renamed):,}")
    lines += _some([f"  = {old} -> {new}" for old, new in difference.renamed])
    lines.append(f"not in the file, but under a rule {difference.unnamed:,}")
    lines.append(f"written as {written}" if written else "nothing written (--dry-run)")
    return "\n".join(lines)
