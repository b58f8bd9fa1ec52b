"""The tables in the package: their size, and facts everyone in the trade knows."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

from model.taxon import AppendixEntry, NameKind
from species_data.columns import KINDS
from species_data.load import load_namespace
from species_data.namespace import NameSpace
from species_data.origins import ORIGINS
from species_data.statistics import Statistics, count
from species_data.status import joined_levels
from species_data.vernaculars import split_vernaculars

LEAST = {
    "en": 8500, "es": 7400, "fr": 5300, "de": 3500, "zh": 1900, "pl": 1600, "nl": 1500, "pt": 1250, "tr": 1200,
    "ja": 1150, "ru": 1150, "id": 650, "it": 580, "vi": 440, "th": 350, "ar": 290, "ko": 180,
}  # fmt: skip
TODAY = date(2026, 6, 1)


@pytest.fixture(scope="module")
def names() -> NameSpace:
    return load_namespace()


@pytest.fixture(scope="module")
def counted(names: NameSpace) -> Statistics:
    return count(names)


def test_species_with_an_appendix(counted: Statistics) -> None:
    assert counted.listed_species >= 41_000
    assert counted.synonyms >= 33_500
    assert {"I", "II", "III", "I/II", "II/NC", "I/NC", "III/NC"} <= set(counted.by_appendix)


@pytest.mark.parametrize(("language", "least"), LEAST.items())
def test_vernaculars_by_language(counted: Statistics, language: str, least: int) -> None:
    assert counted.vernaculars[language] >= least


@pytest.mark.parametrize(
    ("name", "appendix"),
    [
        ("Panthera tigris", "I"),
        ("Psittacus erithacus", "I"),
        ("Loxodonta africana", "I/II"),
        ("Crocodylus porosus", "I/II"),
        ("Falco cherrug", "II"),
        ("Orchidaceae", "II"),
        ("Melopsittacus undulatus", ""),
        ("Nymphicus hollandicus", ""),
        ("Agapornis roseicollis", ""),
        ("Psittacula krameri", ""),
        ("Aloe vera", ""),
        ("Cathartidae", ""),
        ("Antilocapra americana", "I/NC"),
        ("Manis javanica", "I"),
        ("Anguilla anguilla", "II"),
        ("Geochelone elegans", "I"),
        ("Gekko gecko", "II"),
        ("Okapia johnstoni", "I"),
        ("Mobula birostris", "I"),
        ("Ctenophorus pictus", "III"),
    ],
)
def test_known_listings(names: NameSpace, name: str, appendix: str) -> None:
    taxon = names.taxon_named(name)
    assert taxon is not None
    assert names.status(taxon.taxon_id, TODAY).appendix == appendix


@pytest.mark.parametrize(
    ("name", "before", "after", "day"),
    [
        ("Aonyx cinereus", "II", "I", date(2019, 11, 26)),
        ("Chelydra serpentina", "III", "II", date(2023, 2, 23)),
        ("Rhincodon typus", "II", "I", date(2026, 3, 5)),
        ("Giraffa camelopardalis", "", "II", date(2019, 11, 26)),
    ],
)
def test_known_amendments(names: NameSpace, name: str, before: str, after: str, day: date) -> None:
    taxon = names.taxon_named(name)
    assert taxon is not None
    assert names.appendix_on(taxon.taxon_id, date.fromordinal(day.toordinal() - 1)) == before
    assert names.appendix_on(taxon.taxon_id, day) == after


def test_names_are_clean(names: NameSpace) -> None:
    """No list, link, bracket or entity is left in a vernacular."""
    vernacular = KINDS.index(NameKind.VERNACULAR)
    dirty = [
        text
        for text, kind, origin in zip(names.name_texts, names.name_kinds.tolist(), names.name_origins, strict=True)
        if kind == vernacular and origin != "hand" and (text not in split_vernaculars(text))
    ]
    assert dirty == []
    assert names.find("Sin registro") == ()
    assert names.find("Kupu biasa") == ()


def test_every_trade_name_has_its_taxon(names: NameSpace) -> None:
    # These are in the trade but, by our sources, in no Appendix.
    unlisted = ("(Chloropsis)", "(Conophytum)", "(Conraua goliath)", "(Dudleya farinosa)")
    assert [line for line in names.unplaced if not line.endswith(unlisted)] == []


def test_every_name_has_a_taxon_and_an_origin(names: NameSpace) -> None:
    known = set(names.taxon_ids)
    assert set(names.name_taxon_ids.tolist()) <= known
    assert all(names.name_origins)


def test_uncertain_entries_say_so(names: NameSpace) -> None:
    uncertain = [entry for i in names.taxon_ids for entry in names.entries(i) if not entry.certain]
    assert uncertain
    for entry in uncertain[:5]:
        notes = names.status(entry.taxon_id, TODAY).notes
        assert any("uncertain" in note for note in notes)


def test_loading_from_the_cache_is_quick_and_small() -> None:
    load_namespace()
    code = (
        "import time; t=time.process_time(); from species_data.load import load_namespace; load_namespace();"
        "print(time.process_time()-t, open('/proc/self/status').read().split('VmHWM:')[1].split()[0])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    seconds, kilobytes = map(float, done.stdout.split())
    assert seconds < 1.0
    assert kilobytes < 300 * 1024


def test_the_documentation_names_every_origin_and_uncertain_genus(names: NameSpace) -> None:
    text = (Path(__file__).parents[2] / "docs" / "species_data.md").read_text()
    assert [key for key in ORIGINS if key != "update" and f"`{key}`" not in text] == []
    uncertain = {e.taxon_id for i in names.taxon_ids for e in names.entries(i) if not e.certain}
    genera = {names.taxon(taxon_id).name.split()[0] for taxon_id in uncertain}
    assert [genus for genus in sorted(genera) if genus not in text] == []


def test_quick_answers_about_taxa_are_those_of_the_full_ones(names: NameSpace) -> None:
    for taxon_id in names.taxon_ids[::997]:
        line = names.lineage(taxon_id)
        assert names.line(taxon_id) == tuple(taxon.taxon_id for taxon in line)
        assert names.rank(taxon_id) is line[0].rank
        assert names.taxon_name(taxon_id) == line[0].name
        for child in names.children(taxon_id):
            assert names.taxon(child).parent_id == taxon_id


def test_a_period_holds_the_days_between_two_changes(names: NameSpace) -> None:
    days = [date(1975, 7, 1) + timedelta(days=181 * k) for k in range(100)]
    for taxon_id in names.taxon_ids[::4001]:
        told: dict[int, set[str]] = {}
        for day in days:
            told.setdefault(names.period(day), set()).add(names.appendix_on(taxon_id, day))
            own = {entry.appendix for entry in names.entries(taxon_id) if _is_in_force(entry, day)}
            assert names.own_levels(taxon_id, day) == joined_levels(own)
            assert (taxon_id in names.taxa_with_entries(day)) == bool(own)
        assert all(len(levels) == 1 for levels in told.values())


def _is_in_force(entry: AppendixEntry, day: date) -> bool:
    return (entry.valid_from is None or entry.valid_from <= day) and (entry.valid_to is None or day < entry.valid_to)
