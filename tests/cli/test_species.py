"""``adwarden species`` over the shipped tables, and over small official files made up here."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cli.species import command

INDEX_HEADER = (
    "TaxonId,Kingdom,Phylum,Class,Order,Family,Genus,FullName,AuthorYear,RankName,CurrentListing,FullAnnotationEnglish,"
    "#AnnotationSymbol,SynonymsWithAuthors,EnglishNames,SpanishNames,FrenchNames\n"
)
LISTINGS_HEADER = (
    "Id,Kingdom,Phylum,Class,Order,Family,Genus,Scientific Name,Author,Rank,Listing,Party,Listed under,Full note,"
    "# Full note\n"
)


def _run(*arguments: str) -> Result:
    result = CliRunner().invoke(command, list(arguments), catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result


def _json(*arguments: str) -> dict[str, object]:
    found: dict[str, object] = json.loads(_run(*arguments, "--json").stdout)
    return found


@pytest.mark.parametrize("name", ["Panthera tigris", "panthera  TIGRIS", "Felis tigris", "Tigre", "Tiger"])
def test_show_by_any_name(name: str) -> None:
    text = _run("show", name).output
    assert "Panthera tigris" in text
    assert "Animalia > Chordata > Mammalia > Carnivora > Felidae > Panthera" in text
    assert "Appendix I" in text
    assert "sources " in text


def test_show_tells_dates() -> None:
    before = _json("show", "Aonyx cinereus", "--on", "2019-11-25")
    after = _json("show", "Aonyx cinereus", "--on", "2019-11-26")
    assert (before["appendix"], after["appendix"]) == ("II", "I")
    assert "since 2019-11-26" in _run("show", "Aonyx cinereus").output


def test_show_an_unknown_species_of_a_listed_genus_says_which_rule() -> None:
    shown = _json("show", "Phalaenopsis inventata")
    assert (shown["appendix"], shown["listed_as"], shown["known"]) == ("II", "Orchidaceae spp.", False)
    assert "no row for Phalaenopsis inventata" in _run("show", "Phalaenopsis inventata").output


def test_show_asks_whether_an_unknown_species_is_a_misspelt_one() -> None:
    assert "or is it Panthera tigris (I), misspelt?" in _run("show", "Panthera tigirs").output


def test_show_a_group_as_the_appendices_write_it() -> None:
    assert _json("show", "Falconiformes spp.")["listed_as"] == "Falconiformes spp."


@pytest.mark.parametrize("name", ["Melopsittacus undulatus", "Aloe vera"])
def test_show_exempt_species(name: str) -> None:
    text = _run("show", name).output
    assert "not listed" in text
    assert "exempt" in text


def test_show_marks_uncertain_entries() -> None:
    assert "UNCERTAIN" in _run("show", "Hyaena hyaena").output


def test_show_tells_annotations_and_names_by_language() -> None:
    shown = _json("show", "Dalbergia")
    assert any("annotation #15" in str(note) for note in shown["notes"])  # type: ignore[attr-defined]
    names = _json("show", "Falco peregrinus")["names"]
    assert isinstance(names, dict)
    assert "Wanderfalke" in names["de"]


@pytest.mark.parametrize(
    ("text", "taxon"),
    [
        ("pantera tigirs", "Panthera tigris"),
        ("Psitacus eritacus", "Psittacus erithacus"),
        ("peregrin falcon", "Falco peregrinus"),
        ("Wanderfalke", "Falco peregrinus"),
        ("穿山甲", "Manis"),
    ],
)
def test_search_finds_misspelt_names_quickly(text: str, taxon: str) -> None:
    started = time.process_time()
    hits = json.loads(_run("search", text, "--json").stdout)
    assert time.process_time() - started < 2.0
    assert any(hit["taxon"].startswith(taxon) for hit in hits[:5])
    likeness = [hit["likeness"] for hit in hits]
    assert likeness == sorted(likeness, reverse=True)


def test_stats() -> None:
    counted = _json("stats")
    assert isinstance(counted["listed_species"], int)
    assert counted["listed_species"] >= 41_000
    assert "listed species" in _run("stats").output


def _fails(*arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "cli", "species", *arguments], capture_output=True, text=True, check=False
    )
    assert done.returncode == 2, done.stderr
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1, done.stderr
    return done.stderr


def test_an_unknown_name_gets_a_suggestion() -> None:
    assert "did you mean 'Wanderfalke'" in _fails("show", "Wandrfalke")


def test_bad_arguments_are_told_in_one_line(tmp_path: Path) -> None:
    assert "no name is like" in _fails("search", "qqqqzzzzxxxx")
    assert "is not a date" in _fails("show", "Panthera leo", "--on", "tomorrow")
    assert "no such folder" in _fails("build", "--sources", str(tmp_path / "absent"))
    assert "no such file" in _fails("update", str(tmp_path / "absent.csv"))
    assert "no version" in _fails("show", "Panthera leo", "--list", "1900")
    broken = tmp_path / "list.csv"
    broken.write_text(INDEX_HEADER + "1,Animalia\n")
    assert "list.csv:2: 2 fields where the header has 17" in _fails("update", str(broken))


def test_update_in_the_index_layout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ADWARDEN_SPECIES_DIR", str(tmp_path / "versions"))
    path = tmp_path / "Index_of_CITES_Species.csv"
    cats = "Animalia,Chordata,Mammalia,Carnivora,Felidae,Panthera"
    path.write_text(
        INDEX_HEADER
        + f"99900001,{cats},Panthera nova,,SPECIES,I,Appendix I: ,,,Made-up Cat,,\n"
        + f"6353,{cats},Panthera leo,,SPECIES,I,Appendix I: ,,,,,\n"
    )
    dry = json.loads(_run("update", str(path), "--date", "2027-01-01", "--dry-run", "--json").stdout)
    assert dry["added"] == [["Panthera nova", "I"]]
    assert ["Panthera leo", "I/II", "I"] in dry["changed"]
    assert any(name == "Panthera tigris" for name, _level in dry["removed"])
    assert dry["written"] == ""
    assert not (tmp_path / "versions").exists()
    assert "written as 2027-01-01+" in _run("update", str(path), "--date", "2027-01-01").output
    assert "2027-01-01" in _run("versions").output.splitlines()[-1]
    assert _json("show", "made-up cat")["name"] == "Panthera nova"
    assert _json("show", "Panthera leo", "--list", "2026-03-05")["appendix"] == "I/II"


def test_update_in_the_listings_layout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ADWARDEN_SPECIES_DIR", str(tmp_path / "versions"))
    path = tmp_path / "cites_listings_2027-02-02.csv"
    path.write_text(
        LISTINGS_HEADER
        + "8534,Animalia,Chordata,Reptilia,Serpentes,Boidae,Boa,Boa constrictor,,SPECIES,II,,Boidae spp.,,\n"
        + "99900002,Animalia,Chordata,Reptilia,Sauria,Varanidae,Varanus,Varanus novus,,SPECIES,I,,Varanus novus,,\n"
    )
    difference = json.loads(_run("update", str(path), "--json").stdout)
    assert difference["list_date"] == "2027-02-02"
    assert difference["added"] == [["Varanus novus", "I"]]
    assert difference["changed"] == []
    assert difference["written"].startswith("2027-02-02+")
