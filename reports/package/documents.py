"""What a package says of itself: descriptor, codebook, README, terms, citation."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from reports.package.folder import sha256_of
from reports.package.schema import LANGUAGES, TableSpec, code_lists, table_schema
from reports.package.spool import TableFile
from reports.spreadsheet import UNDO
from reports.suppression import FEWEST_SELLERS

FORMAT = 1
KIND = "data package"
RESEARCH_TERMS = "AdWarden-research-terms"
PUBLIC_LICENCE = "CC-BY-4.0"
_IN_SPDX = frozenset({"CC0-1.0", "CC-BY-4.0", "CC-BY-SA-4.0", "CC-BY-NC-4.0", "ODbL-1.0", "ODC-By-1.0", "PDDL-1.0"})
_HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What a package is: of what, for whom, made with what. ``cut_off`` is the one instant it carries."""

    version: str
    cut_off: datetime
    first_day: str
    last_day: str
    platforms: tuple[str, ...]
    access: str
    recipient: str
    pseudonyms: str
    licence: str
    publisher: str
    software: str
    revision: str
    matcher_versions: tuple[str, ...]
    list_versions: tuple[str, ...]
    every_ad: bool
    exact_taxa: bool
    n_withheld_ads: int
    n_withheld_detections: int
    n_widened_detections: int
    previous: str
    assessment_sha256: str


@cache
def _words() -> dict[str, Any]:
    told: dict[str, Any] = yaml.safe_load((_HERE / "words.yml").read_text(encoding="utf-8"))
    return told


def _render(name: str, **values: Any) -> str:  # noqa: ANN401
    environment = Environment(
        loader=FileSystemLoader(_HERE / "templates"),
        autoescape=name.endswith(".html.j2"),
        undefined=StrictUndefined,
        keep_trailing_newline=True,
    )
    return environment.get_template(name).render(**values)


def descriptor(about: About, files: Sequence[TableFile], folder: Path) -> dict[str, Any]:
    """The Frictionless descriptor."""
    present = frozenset(file.spec.name for file in files)
    used = {field.codes for file in files for field in file.spec.fields if field.codes}
    return {
        "profile": "data-package",
        "name": f"adwarden-{about.access}-{about.version}",
        "title": _words()["en"]["title"],
        "description": _words()["en"]["flagged"],
        "version": about.version,
        "created": about.cut_off.isoformat(timespec="seconds"),
        "licenses": [_licence(about)],
        "contributors": [{"title": about.publisher, "role": "publisher"}],
        "keywords": ["CITES", "wildlife trade", "online advertisements", "Decision 15.57"],
        "sources": [{"title": f"CITES name space of AdWarden, {version}"} for version in about.list_versions],
        "adwarden": {"format": FORMAT, "kind": KIND, **_provenance(about)},
        "codeLists": {name: codes for name, codes in code_lists().items() if name in used},
        "resources": [each for file in files for each in _resources(file, folder, present)],
    }


def _licence(about: About) -> dict[str, str]:
    own = {"name": about.licence, "title": about.licence}
    return own | ({"path": "TERMS.md"} if about.licence == RESEARCH_TERMS else {})


def _provenance(about: About) -> dict[str, Any]:
    return {
        "access": about.access,
        "recipient": about.recipient,
        "pseudonyms": about.pseudonyms,
        "first_day": about.first_day,
        "last_day": about.last_day,
        "platforms": list(about.platforms),
        "data_cut_off": about.cut_off.isoformat(timespec="microseconds"),
        "software": about.software,
        "database_revision": about.revision,
        "matcher_versions": list(about.matcher_versions),
        "list_versions": list(about.list_versions),
        "every_ad": about.every_ad,
        "exact_taxa": about.exact_taxa,
        "previous_version": about.previous,
        "assessment_sha256": about.assessment_sha256,
        "suppression": {
            "fewest_sellers": FEWEST_SELLERS,
            "withheld_ads": about.n_withheld_ads,
            "withheld_detections": about.n_withheld_detections,
            "widened_detections": about.n_widened_detections,
        },
    }


def _resources(file: TableFile, folder: Path, present: frozenset[str]) -> list[dict[str, Any]]:
    plain = {
        "name": file.spec.name,
        "path": file.csv.relative_to(folder).as_posix(),
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "quoteChar": '"', "doubleQuote": True, "lineTerminator": "\n", "header": True},
        "description": file.spec.says["en"],
        "rows": file.n_rows,
        **_size(file.csv),
        "schema": table_schema(file.spec, present),
    }
    columns = {
        "name": f"{file.spec.name}-parquet",
        "path": file.parquet.relative_to(folder).as_posix(),
        "profile": "data-resource",
        "type": "file",
        "format": "parquet",
        "mediatype": "application/vnd.apache.parquet",
        "description": f"The rows of {file.spec.name}, texts as they are.",
        **_size(file.parquet),
    }
    return [plain, columns]


def _size(path: Path) -> dict[str, Any]:
    return {"bytes": path.stat().st_size, "hash": f"sha256:{sha256_of(path)}"}


def write_codebooks(folder: Path, version: str, specs: Sequence[TableSpec], n_rows: Mapping[str, int]) -> None:
    """Write the codebook as a page and as two tables, in each language."""
    present = {spec.name for spec in specs}
    used = {field.codes for spec in specs for field in spec.fields if field.codes}
    lists = {name: codes for name, codes in code_lists().items() if name in used}
    for language in LANGUAGES:
        page = _render(
            "codebook.html.j2",
            language=language,
            words=_words()[language],
            version=version,
            tables=specs,
            n_rows=n_rows,
            lists=lists,
            present=present,
        )
        (folder / f"codebook.{language}.html").write_text(page, encoding="utf-8")
        (folder / f"fields.{language}.csv").write_text(_fields(specs, language), encoding="utf-8")
        (folder / f"codes.{language}.csv").write_text(_codes(lists, language), encoding="utf-8")


def _csv(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(head)
    writer.writerows(rows)
    return out.getvalue()


def _fields(specs: Sequence[TableSpec], language: str) -> str:
    rows = [
        (field.table, field.name, field.kind, str(field.is_key).lower(), field.unit, field.codes, field.says[language])
        for spec in specs
        for field in spec.fields
    ]
    return _csv(("table", "field", "type", "key", "unit", "codes", "description"), rows)


def _codes(lists: Mapping[str, Mapping[str, Mapping[str, str]]], language: str) -> str:
    rows = [(name, code, says[language]) for name, codes in lists.items() for code, says in codes.items()]
    return _csv(("list", "code", "meaning"), rows)


def write_readmes(folder: Path, about: About, specs: Sequence[TableSpec], n_rows: Mapping[str, int]) -> None:
    """Write README in each language and, where rows of single ads are inside, the terms."""
    names = {spec.name for spec in specs}
    for language in LANGUAGES:
        text = _render(
            f"README.{language}.md.j2",
            title=_words()[language]["title"],
            version=about.version,
            cut_off=f"{about.cut_off:%Y-%m-%d %H:%M} UTC",
            days=f"{about.first_day} – {about.last_day}",
            platforms=", ".join(about.platforms) or "–",
            tables=specs,
            n_rows=n_rows,
            undo=UNDO.replace("\t", "\\t").replace("\r", "\\r").replace("\n", "\\n"),
            recipient=about.recipient,
            with_text="texts" in names,
            with_urls="addresses" in names,
            exact_taxa=about.exact_taxa,
            withheld_ads=about.n_withheld_ads,
            withheld_detections=about.n_withheld_detections,
            research="listings" in names,
            software=about.software,
            matchers=", ".join(about.matcher_versions) or "–",
            lists=", ".join(about.list_versions) or "–",
            revision=about.revision,
            previous=about.previous,
            licence=about.licence,
        )
        (folder / ("README.md" if language == "en" else f"README.{language}.md")).write_text(text, encoding="utf-8")
    if "listings" in names:
        (folder / "TERMS.md").write_text(_render("TERMS.md.j2"), encoding="utf-8")


def write_citation(folder: Path, about: About) -> None:
    """Write CITATION.cff."""
    told = {
        "cff-version": "1.2.0",
        "message": "If you use these data, please cite them as below.",
        "type": "dataset",
        "title": f"{_words()['en']['title']} ({about.first_day} to {about.last_day})",
        "version": about.version,
        "date-released": about.cut_off.date().isoformat(),
        "authors": [{"name": about.publisher}],
        "license": about.licence,
        "abstract": _words()["en"]["flagged"],
    }
    if about.licence not in _IN_SPDX:
        # The format takes only licences of the SPDX list.
        told.pop("license")
    text = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in told.items())
    (folder / "CITATION.cff").write_text(text, encoding="utf-8")
