"""A keyword pack: the names, code words and disguises of listed taxa, for a platform's own filters."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from db.exporting import NameVerdict
from matching.cues import read_cue_rows
from matching.matcher import Matcher
from model.taxon import NameClass, TaxonName
from reports.keywords.choice import Choice, PackOptions
from reports.keywords.disguises import Disguise, undone
from reports.keywords.figures import CARRIES_ALONE, NOTHING, WRONG_TOO_OFTEN, Figures, key_of, measured
from reports.package.documents import render
from reports.package.folder import DESCRIPTOR, put_in_place, sha256_of, write_sums
from reports.package.schema import LANGUAGES, read_table
from reports.package.spool import in_csv
from species_data.namespace import NameSpace

KIND = "keyword pack"
FORMAT = 1
_FOR = ("product", "live", "plant", "sell", "source", "real", "legality")
_AGAINST = (
    *("depiction", "imitation", "game", "vehicle", "food", "scent", "colour", "event", "info", "lost", "want"),
    *("question", "unavailable", "accessory", "feed", "shape"),
)
_HERE = Path(__file__).parent
Row = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """A pack as written: its version, rows by file, and names that were wrong too often and stay out."""

    version: str
    n_rows: dict[str, int]
    n_left_out: int


def write_pack(
    matcher: Matcher,
    verdicts: Iterable[NameVerdict],
    out: Path,
    options: PackOptions,
    report: Callable[[int], None] = lambda _: None,
) -> Pack:
    """Write a pack to ``out``, whole or not at all; ``report`` is told the disguises made so far.

    Raises InputError for a taxon, class or language that is none.
    """
    chosen = Choice(matcher.names, options)
    with put_in_place(out, KIND) as folder:
        figures = measured(verdicts)
        rows, n_left_out = _name_rows(matcher.names, chosen, figures)
        by_id = {taxon_id: matcher.names.taxon_name(taxon_id) for taxon_id in chosen.taxon_ids}
        wanted = dict.fromkeys((row["name"], row["taxon_id"]) for row in rows if row["language"])
        disguises = []
        for each in undone(matcher, wanted):
            disguises.append(_disguise(each, by_id))
            report(len(disguises))
        tables = {
            "names": [{name: value for name, value in row.items() if name != "taxon_id"} for row in rows],
            "disguises": disguises,
            "cues": list(_cue_rows(chosen.speaks)),
            "decoys": list(_decoy_rows(matcher.names, chosen.speaks)),
        }
        version = _write(folder, tables, matcher.names.version, options, n_left_out)
    return Pack(version=version, n_rows={name: len(each) for name, each in tables.items()}, n_left_out=n_left_out)


def _name_rows(names: NameSpace, chosen: Choice, figures: Figures) -> tuple[list[Row], int]:
    rows: list[Row] = []
    n_left_out = 0
    on = names.list_date
    for taxon_id, group in chosen.group_of.items():
        taxon = names.taxon(taxon_id)
        about = {
            "taxon": taxon.name,
            "taxon_id": taxon_id,
            "rank": taxon.rank.value,
            "group": group,
            "appendix": names.appendix_on(taxon_id, on),
        }
        for row, name in names.rows_of(taxon_id):
            if not chosen.speaks(name.language) or name.name_class is NameClass.NEVER:
                continue
            told = _figures(figures, name, taxon.name)
            if told is None:
                n_left_out += 1
                continue
            rows.append(_name(name, names.trade_term(row), about) | told)
    rows.sort(key=lambda row: (row["taxon"], row["language"], row["name"], row["kind"]))
    return rows, n_left_out


def _name(name: TaxonName, term: str, about: Row) -> Row:
    return {
        "name": name.name,
        "language": name.language,
        **about,
        "kind": name.kind.value,
        "needs_second_cue": name.name_class is NameClass.AMBIGUOUS,
        "term": term,
    }


def _figures(figures: Figures, name: TaxonName, taxon: str) -> Row | None:
    """The figures of a name; None where they say that it is wrong too often."""
    key = key_of(name.name, taxon)
    told, alone = figures.in_context.get(key, NOTHING), figures.alone.get(key, NOTHING)
    if told.is_below < WRONG_TOO_OFTEN:
        return None
    weak = name.name_class is NameClass.AMBIGUOUS or min(told.is_below, alone.is_below) < CARRIES_ALONE
    return {
        "needs_second_cue": weak,
        "basis": told.basis.value,
        "n": told.n,
        "precision": _round(told.value),
        "precision_low": _round(told.low),
        "precision_high": _round(told.high),
        "n_alone": alone.n,
        "precision_alone": _round(alone.value),
        "precision_alone_low": _round(alone.low),
        "precision_alone_high": _round(alone.high),
    }


def _round(share: float | None) -> float | None:
    return None if share is None else round(share, 3)


def _disguise(each: Disguise, by_id: dict[int, str]) -> Row:
    return {
        "written": each.written,
        "name": each.name,
        "taxon": by_id[each.taxon_id],
        "manner": each.manner.value,
    }


def _cue_rows(speaks: Callable[[str], bool]) -> Iterator[Row]:
    role_of = {**dict.fromkeys(_FOR, "for"), **dict.fromkeys(_AGAINST, "against")}
    for word, language, kind, value in read_cue_rows():
        if kind in role_of and speaks(language if language != "*" else ""):
            yield {"word": word, "language": language, "role": role_of[kind], "kind": kind, "term": value}


def _decoy_rows(names: NameSpace, speaks: Callable[[str], bool]) -> Iterator[Row]:
    for phrase, language, why in sorted(names.decoys):
        if speaks(language):
            yield {"phrase": phrase, "language": language, "why": why}


@cache
def _fields() -> dict[str, list[dict[str, str]]]:
    found: dict[str, list[dict[str, str]]] = {}
    for row in read_table(_HERE / "fields.csv"):
        found.setdefault(row["file"], []).append(row)
    return found


def _write(folder: Path, tables: dict[str, list[Row]], list_version: str, options: PackOptions, n_left_out: int) -> str:
    for name, rows in tables.items():
        _write_csv(folder / f"{name}.csv", [field["field"] for field in _fields()[name]], rows)
    digest = sha256("".join(sha256_of(folder / f"{name}.csv") for name in tables).encode()).hexdigest()
    version = f"{list_version.partition('+')[0]}+{digest[:8]}"
    about = {
        "format": FORMAT,
        "kind": KIND,
        "version": version,
        "list_version": list_version,
        "software": options.software,
        "languages": list(options.languages),
        "taxa": list(options.taxa),
        "groups": list(options.groups),
        "verdicts_of": options.platform or "all platforms",
        "names_left_out_as_wrong_too_often": n_left_out,
    }
    _write_json(folder / "keywords.json", about, tables)
    told = json.dumps(_descriptor(folder, about, tables), indent=1, ensure_ascii=False) + "\n"
    (folder / DESCRIPTOR).write_text(told, encoding="utf-8")
    _write_readmes(folder, about, tables)
    write_sums(folder)
    return version


def _write_csv(path: Path, head: Sequence[str], rows: Iterable[Row]) -> None:
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(head)
        writer.writerows([_cell(row[name]) for name in head] for row in rows)


def _cell(value: object) -> object:
    if isinstance(value, bool):
        return str(value).lower()
    return in_csv(value) if isinstance(value, str) else value


def _write_json(path: Path, about: Row, tables: dict[str, list[Row]]) -> None:
    """One object, a row a line, so that two packs can be compared line by line."""
    with path.open("w", encoding="utf-8") as stream:
        stream.write('{"about": ' + json.dumps(about, ensure_ascii=False))
        for name, rows in tables.items():
            lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
            stream.write(f',\n"{name}": [\n{lines}\n]')
        stream.write("}\n")


def _descriptor(folder: Path, about: Row, tables: dict[str, list[Row]]) -> Row:
    resources = [
        {
            "name": name,
            "path": f"{name}.csv",
            "profile": "tabular-data-resource",
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "bytes": (folder / f"{name}.csv").stat().st_size,
            "hash": f"sha256:{sha256_of(folder / f'{name}.csv')}",
            "schema": {
                "fields": [
                    {"name": field["field"], "type": field["type"], "description": field["en"]}
                    for field in _fields()[name]
                ],
                "missingValues": [""],
            },
        }
        for name in tables
    ]
    return {
        "profile": "data-package",
        "name": f"adwarden-keywords-{str(about['version']).replace('+', '.')}",
        "title": "Names, code words and disguises of CITES-listed taxa in online advertisements",
        "version": about["version"],
        "adwarden": about,
        "resources": resources,
    }


def _write_readmes(folder: Path, about: Row, tables: dict[str, list[Row]]) -> None:
    codes: dict[str, list[dict[str, str]]] = {}
    for row in read_table(_HERE / "codes.csv"):
        codes.setdefault(row["list"], []).append(row)
    for language in LANGUAGES:
        text = render(
            f"KEYWORDS.{language}.md.j2",
            about=about,
            fields=_fields(),
            codes=codes,
            n_rows={name: len(rows) for name, rows in tables.items()},
        )
        (folder / ("README.md" if language == "en" else f"README.{language}.md")).write_text(text, encoding="utf-8")
