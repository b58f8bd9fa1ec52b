"""Taking in official files of both layouts."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from model.errors import SpeciesDataError
from species_data.folder import TableFolder
from species_data.load import load_folder, load_namespace
from species_data.update import Difference, apply_list, date_of_list, read_official, restore, write_version
from species_data.versions import all_versions, chosen_folder, version_of
from tests.species_data.conftest import INDEX, LISTINGS, index_bytes, index_row, listings_bytes

ON = date(2026, 6, 1)


def _taken(built: TableFolder, path: Path, on: date = ON) -> tuple[Difference, TableFolder]:
    rows, full = read_official(path)
    assembly = restore(built, on)
    difference = apply_list(assembly, rows, on, full=full)
    return difference, write_version(assembly, built, path, on)


def _index(path: Path, changes: dict[str, str], extra: list[dict[str, str]], leave_out: set[str]) -> Path:
    rows = [dict(row) for row in INDEX if row["FullName"] not in leave_out]
    for row in rows:
        if row["FullName"] in changes:
            level = changes[row["FullName"]]
            row |= {"CurrentListing": level, "FullAnnotationEnglish": f"Appendix {level}: "}
    path.write_bytes(index_bytes(rows + extra))
    return path


def test_the_list_of_the_base_day_changes_nothing(built: TableFolder, tmp_path: Path) -> None:
    path = _index(tmp_path / "Index_2017-04-21.csv", {}, [], set())
    rows, full = read_official(path)
    difference = apply_list(restore(built, date(2017, 4, 21)), rows, date(2017, 4, 21), full=full)
    assert (difference.added, difference.removed, difference.changed) == ([], [], [])


def test_index_layout_adds_removes_and_changes(built: TableFolder, tmp_path: Path) -> None:
    genus = "Animalia/Chordata/Aves/Falconiformes/Falconidae/Falco"
    added = index_row(
        4444,
        "Falco novus",
        "SPECIES",
        "I",
        genus,
        EnglishNames="New Falcon",
        SynonymsWithAuthors="Falco vetus L., 1758",
    )
    changes = {"Panthera tigris": "II", "Falco cherrug": "I", "Dendrobates": "I", "Dendrobates auratus": "I"}
    path = _index(tmp_path / "list.csv", changes, [added], {"Falco peregrinus"})
    difference, written = _taken(built, path)
    assert difference.added == [("Falco novus", "I")]
    assert ("Falco peregrinus", "I") in difference.removed
    assert ("Panthera tigris", "I", "II") in difference.changed
    assert "Falco cherrug" not in {name for name, _old, _new in difference.changed}
    names = load_folder(written)
    assert names.version.startswith("2026-06-01+")
    tiger, novus = names.taxon_named("Panthera tigris"), names.taxon_named("Falco novus")
    assert tiger is not None
    assert novus is not None
    assert names.status(tiger.taxon_id, date(2026, 5, 31)).appendix == "I"
    assert names.status(tiger.taxon_id, ON).appendix == "II"
    assert novus.taxon_id == 4444
    assert [names.taxon(n.taxon_id).name for n in names.find("Falco vetus")] == ["Falco novus"]
    assert names.find("new falcon")


def test_a_species_taken_off_falls_back_to_the_rule(built: TableFolder, tmp_path: Path) -> None:
    _difference, written = _taken(built, _index(tmp_path / "list.csv", {}, [], {"Falco peregrinus"}))
    names = load_folder(written)
    status = names.status(42, ON)
    assert (status.appendix, status.inherited) == ("II", True)


def test_listings_layout_sees_changes_but_no_half_of_a_split(built: TableFolder, tmp_path: Path) -> None:
    rows = [dict(row) for row in LISTINGS if row["Scientific Name"] != "Ctenophorus ornatus"]
    rows[1]["Listing"] = "I"
    path = tmp_path / "cites_listings.csv"
    path.write_bytes(listings_bytes(rows))
    difference, _written = _taken(built, path, date(2022, 1, 1))
    assert difference.changed == [("Ctenophorus pictus", "", "III")]
    assert difference.removed == [("Boa constrictor occidentalis", "I")]
    assert difference.rows == 3


def test_a_new_name_under_a_known_id_is_a_renaming(built: TableFolder, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    renamed = [dict(row) | ({"FullName": "Uncia tigris"} if row["TaxonId"] == "92" else {}) for row in INDEX]
    path.write_bytes(index_bytes(renamed))
    difference, written = _taken(built, path)
    assert difference.renamed == [
        ("Chilabothrus inornatus", "Epicrates inornatus"),
        ("Panthera tigris", "Uncia tigris"),
    ]
    assert [load_folder(written).taxon(n.taxon_id).name for n in load_folder(written).find("Panthera tigris")] == [
        "Uncia tigris"
    ]


def test_the_newest_version_is_in_use_and_older_ones_can_be_read(built: TableFolder, tmp_path: Path) -> None:
    path = _index(tmp_path / "list.csv", {"Panthera tigris": "III"}, [], set())
    _difference, _written = _taken(built, path, date(2030, 1, 1))
    found = [version_of(folder) for _date, folder in all_versions()]
    assert [version[:10] for version in found] == ["2026-03-05", "2030-01-01"]
    assert load_namespace().version == found[1]
    assert version_of(chosen_folder("2026-03")) == found[0]


def test_the_same_update_twice_is_one_version(built: TableFolder, tmp_path: Path) -> None:
    path = _index(tmp_path / "list.csv", {"Panthera tigris": "III"}, [], set())
    assert _taken(built, path)[1] == _taken(built, path)[1]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "no rows in it|no column"),
        (b"a,b\n1,2\n", "neither an Index"),
        (b"FullName,TaxonId\nx,1\n", "no column Kingdom"),
        (b"\xff\xfe\x00", "not UTF-8"),
        (b"FullName\nx\0y\n", "x.csv:2: holds a NUL byte"),
        (b'FullName\n"never closed', "x.csv:2: "),
        (
            index_bytes([index_row(1, "A b", "SPECIES", "IV", "Plantae/////A", FullAnnotationEnglish="")]),
            "x.csv:2: listing 'IV'",
        ),
        (index_bytes([index_row(1, "A b", "KIND", "I", "Plantae/////A")]), "x.csv:2: rank 'KIND'"),
        (index_bytes([index_row(1, "", "SPECIES", "I", "Plantae/////A")]), "x.csv:2: FullName is empty"),
        (index_bytes([index_row(1, "A b", "SPECIES", "I", "Plantae/////A") | {"TaxonId": "1e9"}]), "x.csv:2: TaxonId"),
        (listings_bytes([LISTINGS[0] | {"Listing": "2"}]), "x.csv:2: listing '2'"),
    ],
)
def test_a_malformed_file_is_refused_in_one_line(tmp_path: Path, content: bytes, message: str) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(content)
    with pytest.raises(SpeciesDataError, match=message) as raised:
        read_official(path)
    assert "\n" not in str(raised.value)


def test_no_such_file(tmp_path: Path) -> None:
    with pytest.raises(SpeciesDataError, match="no such file"):
        read_official(tmp_path / "absent.csv")


def test_the_date_comes_from_the_option_then_the_name() -> None:
    path = Path("Index_of_CITES_Species_2017-04-21 17-27.csv")
    assert date_of_list(path, None) == date(2017, 4, 21)
    assert date_of_list(path, ON) == ON
    with pytest.raises(SpeciesDataError, match="--date"):
        date_of_list(Path("Index_2017-19-39.csv"), None)


def test_an_unwritable_data_folder_is_told(built: TableFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("ADWARDEN_SPECIES_DIR", str(tmp_path / "file" / "x"))
    with pytest.raises(SpeciesDataError, match="ADWARDEN_SPECIES_DIR"):
        _taken(built, _index(tmp_path / "list.csv", {}, [], set()))
