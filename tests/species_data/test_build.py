"""The builder over made-up sources: every trap of the real ones, and the round trip to the name space."""

from __future__ import annotations

import gzip
from datetime import date
from pathlib import Path

import pytest

from model.errors import SpeciesDataError
from model.taxon import NameClass, NameKind, Rank
from species_data.build import build
from species_data.folder import TableFolder
from species_data.load import load_folder
from species_data.namespace import NameSpace
from species_data.origins import ORIGINS

TODAY = date(2026, 6, 1)


@pytest.fixture
def names(built: TableFolder) -> NameSpace:
    return load_folder(built)


def _called(names: NameSpace, taxon: str, language: str) -> set[str]:
    found = names.taxon_named(taxon)
    assert found is not None
    return {
        name.name
        for name in names.names(found.taxon_id)
        if name.language.partition("-")[0] == language and name.kind is NameKind.VERNACULAR
    }


def _status(names: NameSpace, taxon: str, on: date = TODAY) -> str:
    found = names.taxon_named(taxon)
    assert found is not None, taxon
    return names.status(found.taxon_id, on).appendix


def test_rebuild_gives_the_same_bytes(sources: Path, hand: Path, built: TableFolder, tmp_path: Path) -> None:
    again = tmp_path / "again"
    build(sources, again / "tables", again / "sources.yml", hand)
    for path in built.tables.iterdir():
        assert (again / "tables" / path.name).read_bytes() == path.read_bytes(), path.name
    assert (again / "sources.yml").read_bytes() == built.sources.read_bytes()


def test_a_species_of_a_listed_order_resolves_to_the_rule(names: NameSpace) -> None:
    cherrug = names.taxon_named("Falco cherrug")
    assert cherrug is not None
    status = names.status(cherrug.taxon_id, date(2018, 1, 1))
    assert (status.appendix, status.inherited) == ("II", True)
    assert status.listed_as is not None
    assert status.listed_as.name == "Falconiformes"
    assert "Falconiformes spp." in status.notes[0]
    assert _status(names, "Falconiformes") == "II"


def test_an_excluded_family_stops_the_rule_above_it(names: NameSpace) -> None:
    assert _status(names, "Cathartidae") == ""
    assert _status(names, "Vultur gryphus") == "I"


def test_exempt_species_of_a_listed_order_is_not_listed(names: NameSpace) -> None:
    budgerigar = names.taxon_named("Melopsittacus undulatus")
    assert budgerigar is not None
    status = names.status(budgerigar.taxon_id, TODAY)
    assert status.appendix == ""
    assert [entry.appendix for entry in status.entries] == ["NC"]


def test_split_listings_are_kept_with_their_populations(names: NameSpace) -> None:
    lion = names.taxon_named("Panthera leo")
    assert lion is not None
    status = names.status(lion.taxon_id, TODAY)
    assert status.appendix == "I/II"
    assert {(entry.appendix.value, entry.population) for entry in status.entries} == {("I", "India"), ("II", "Africa")}


def test_subspecies_of_a_split_listing_are_told(names: NameSpace) -> None:
    boa = names.taxon_named("Boa constrictor")
    assert boa is not None
    populations = {e.population for e in names.status(boa.taxon_id, date(2020, 1, 1)).entries}
    assert populations == {"subspecies occidentalis", "all other subspecies"}
    assert _status(names, "Boa constrictor occidentalis", date(2020, 1, 1)) == "I"
    # When the subspecies moves, so does its part of the species' listing.
    assert _status(names, "Boa constrictor occidentalis") == _status(names, "Boa constrictor") == "II"


def test_status_before_and_after_an_amendment(names: NameSpace) -> None:
    assert _status(names, "Falco cherrug", date(2019, 11, 25)) == "II"
    assert _status(names, "Falco cherrug", date(2019, 11, 26)) == "I"
    assert _status(names, "Okapia johnstoni", date(2026, 3, 4)) == ""
    assert _status(names, "Okapia johnstoni", date(2026, 3, 5)) == "I"


def test_amendment_of_a_genus_reaches_its_species_and_says_when_uncertain(names: NameSpace) -> None:
    assert _status(names, "Dendrobates auratus", date(2026, 3, 4)) == "II"
    auratus = names.taxon_named("Dendrobates auratus")
    assert auratus is not None
    status = names.status(auratus.taxon_id, TODAY)
    assert status.appendix == "I"
    assert any("uncertain" in note for note in status.notes)


def test_reptile_listing_of_a_split_species_in_one_appendix_changes_nothing(names: NameSpace) -> None:
    assert _status(names, "Boa constrictor", date(2022, 1, 1)) == "I/II"


def test_reptiles_that_moved_keep_their_old_name_as_a_synonym(names: NameSpace) -> None:
    assert names.taxon_named("Epicrates inornatus") is None
    found = names.find("Epicrates inornatus")
    assert [names.taxon(name.taxon_id).name for name in found] == ["Chilabothrus inornatus"]
    assert _status(names, "Chilabothrus inornatus", date(2020, 1, 1)) == "I"


def test_reptiles_listed_under_a_genus_make_a_rule(names: NameSpace) -> None:
    pictus = names.taxon_named("Ctenophorus pictus")
    assert pictus is not None
    status = names.status(pictus.taxon_id, TODAY)
    assert (status.appendix, status.inherited) == ("III", True)
    assert _status(names, "Ctenophorus pictus", date(2018, 1, 1)) == ""


def test_synonyms_with_commas_in_their_authorship(names: NameSpace) -> None:
    boa = names.taxon_named("Boa constrictor")
    assert boa is not None
    synonyms = {name.name for name in names.names(boa.taxon_id) if name.kind is NameKind.SYNONYM}
    assert {"Boa diviniloqua", "Boa ortonii"} <= synonyms


def test_synonym_of_three_taxa_keeps_all_strictest_first(names: NameSpace) -> None:
    taxa = [names.taxon(name.taxon_id).name for name in names.find("Epidendrum amabile")]
    assert taxa[0] == "Paphiopedilum sanderianum"
    assert set(taxa) == {"Paphiopedilum sanderianum", "Phalaenopsis amabilis", "Phalaenopsis gigantea"}


def test_synonym_equal_to_an_accepted_name_comes_after_it(names: NameSpace) -> None:
    kinds = [name.kind for name in names.find("Paphiopedilum sanderianum")]
    assert kinds == [NameKind.ACCEPTED, NameKind.SYNONYM]


def test_synonyms_by_id_get_their_full_name(names: NameSpace) -> None:
    assert [names.taxon(n.taxon_id).name for n in names.find("Dendrobates auratoides")] == ["Dendrobates auratus"]
    assert [n.kind for n in names.find("Phalaenopsis amabilis var. rimestadiana")] == [NameKind.SYNONYM]


def test_promoted_names_have_their_species_plus_id(names: NameSpace) -> None:
    novus = names.taxon_named("Dendrobates novus")
    assert novus is not None
    assert novus.taxon_id == 104810


def test_later_names_join_a_covered_genus_and_no_other(names: NameSpace) -> None:
    nova = names.taxon_named("Phalaenopsis nova")
    assert nova is not None
    assert nova.rank is Rank.SPECIES
    assert nova.taxon_id >= 9_000_000
    assert _status(names, "Phalaenopsis nova") == "II"
    assert names.taxon_named("Anas crecca") is None
    assert names.taxon_named("Phalaenopsis celebica") is None


def test_amphibians_of_listed_families_are_added_others_not(names: NameSpace) -> None:
    assert names.taxon_named("Ranitomeya nova") is None
    assert _status(names, "Dendrobates tinctorius") == "I"
    assert [n.kind for n in names.find("Calamita tinctorius")] == [NameKind.SYNONYM]
    assert names.taxon_named("Rana temporaria") is None


def test_birds_that_moved_or_split_are_found_under_the_listed_taxon(names: NameSpace) -> None:
    assert [names.taxon(n.taxon_id).name for n in names.find("Hierofalco cherrug")] == ["Falco cherrug"]
    assert [names.taxon(n.taxon_id).name for n in names.find("Timneh Parrot")] == ["Psittacus erithacus"]


def test_same_epithet_author_and_year_in_another_genus_is_the_same_reptile(names: NameSpace) -> None:
    assert [names.taxon(n.taxon_id).name for n in names.find("Constrictor constrictor")] == ["Boa constrictor"]
    assert names.find("Lacerta agilis") == ()


def test_english_fillers_in_other_languages_are_left_out(names: NameSpace) -> None:
    assert _called(names, "Falco peregrinus", "it") == set()
    assert _called(names, "Falco peregrinus", "pt") == set()
    assert _called(names, "Falco peregrinus", "ko") == set()
    assert _called(names, "Falco peregrinus", "de") == {"Wanderfalke"}
    assert "Alap-alap Kawah" in _called(names, "Falco peregrinus", "id")


def test_swapped_columns_and_specimen_notes_of_the_indonesian_lists(names: NameSpace) -> None:
    assert _called(names, "Boa constrictor", "id") == {"Ular Boa"}
    assert "Elang Kelana" in _called(names, "Falco peregrinus", "id")
    assert "Peregrine" not in _called(names, "Falco peregrinus", "id")
    assert _called(names, "Panthera tigris", "id") == {"Harimau"}
    assert _called(names, "Falco cherrug", "id") == {"Karang Otak"}


def test_general_words_and_filled_down_values_are_no_species_names(names: NameSpace) -> None:
    assert _called(names, "Phalaenopsis amabilis", "id") == set()
    assert _called(names, "Epidendrum speciesa", "id") == set()
    assert _called(names, "Epidendrum", "id") == {"Anggrek bintang"}
    assert _called(names, "Epidendrum speciesa", "es") == set()
    assert _called(names, "Phalaenopsis amabilis", "es") == set()
    assert _called(names, "Boa constrictor", "es") == {"Mantona", "boa"}


def test_peruvian_plants_that_moved_are_found_by_their_synonym(names: NameSpace) -> None:
    assert _called(names, "Phalaenopsis gigantea", "es") == {"Orquídea grande"}
    assert [names.taxon(n.taxon_id).name for n in names.find("Novagenus gigantea")] == ["Phalaenopsis gigantea"]


def test_markup_transcriptions_and_latin_are_no_vernaculars(names: NameSpace) -> None:
    assert _called(names, "Panthera leo", "en") == {"Lion", "African Lion"}
    assert _called(names, "Panthera leo", "ko") == {"사자"}
    assert _called(names, "Panthera leo", "ja") == set()
    assert _called(names, "Panthera leo", "it") == set()
    assert _called(names, "Panthera leo", "pl") == {"lew", "lew afrykański"}
    assert _called(names, "Panthera tigris", "cs") == {"tygr"}


def test_chinese_groups_and_second_names(names: NameSpace) -> None:
    assert _called(names, "Falconiformes", "zh") == {"隼形目"}
    tags = {n.name: n.language for n in names.names(90) if n.language.startswith("zh")}
    assert tags == {"狮": "zh-Hans", "獅子": "zh-Hant"}


def test_vietnamese_phrases_about_a_genus(names: NameSpace) -> None:
    assert _called(names, "Dendrobates", "vi") == {"Ếch phi tiêu"}
    assert _called(names, "Falco", "vi") == set()


def test_hand_written_rows_reach_the_name_space(names: NameSpace) -> None:
    assert names.decoys == [("Leicester Tigers", "en", "a club")]
    bone = names.find("虎骨")[0]
    assert (bone.kind, bone.name_class) == (NameKind.TRADE, NameClass.CERTAIN)
    assert names.trade_term(names.name_texts.index("虎骨")) == "BON"
    assert names.find("saker falcon")[0].name_class is NameClass.AMBIGUOUS
    nova = names.taxon_named("Phalaenopsis nova")
    assert nova is not None
    notes = " ".join(names.status(nova.taxon_id, TODAY).notes)
    assert "#4: everything but seeds" in notes
    assert "flasked seedlings" in notes


def test_lineage_runs_to_the_kingdom(names: NameSpace) -> None:
    line = [taxon.name for taxon in names.lineage(42)]
    assert line == ["Falco peregrinus", "Falco", "Falconidae", "Falconiformes", "Aves", "Chordata", "Animalia"]


@pytest.mark.parametrize("table", ["names_wikispecies.csv.gz", "names_birdnet.csv.gz", "names_national.csv.gz"])
def test_a_table_of_names_can_be_taken_out(built: TableFolder, table: str) -> None:
    before = load_folder(built).n_names
    (built.tables / table).unlink()
    after = load_folder(built)
    assert after.n_names < before
    assert _status(after, "Panthera tigris") == "I"


def test_a_name_of_two_origins_survives_the_loss_of_one(built: TableFolder) -> None:
    (built.tables / "names_birdnet.csv.gz").unlink()
    assert "Peregrine Falcon" in _called(load_folder(built), "Falco peregrinus", "en")


def _append(path: Path, line: str) -> None:
    content = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    content += line.encode()
    path.write_bytes(gzip.compress(content) if path.suffix == ".gz" else content)


@pytest.mark.parametrize(
    ("file", "line", "message"),
    [
        (ORIGINS["checklist-2017"].files[0], "x,Animalia\n", r"2017.*csv\.gz:36: 2 fields where the header has"),
        (ORIGINS["wikidata"].files[0], "P1,x\n", r"wikidata_id_name\.csv\.gz:7: id 'P1'"),
        (ORIGINS["species-plus-2026"].files[1], "a,SPECIES,GENUS,abc,S,71\n", r"synonyms\.csv:4: TaxonId 'abc'"),
    ],
)
def test_the_first_bad_row_ends_the_build_with_file_and_line(
    sources: Path, hand: Path, tmp_path: Path, file: str, line: str, message: str
) -> None:
    _append(sources / file, line)
    with pytest.raises(SpeciesDataError, match=message):
        build(sources, tmp_path / "t", tmp_path / "s.yml", hand)


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("Falco cherrug,SPECIES,IV,II,x,2019-11-26,,,,true,x,", "amendments.csv:7: appendix_after 'IV'"),
        ("Falco cherrug,SPECIES,I,II,x,26.11.2019,,,,true,x,", "amendments.csv:7: in_force '26.11.2019'"),
        ("Falco cherrug,SPECIES,I,II,x,2019-11-26,,,,maybe,x,", "amendments.csv:7: certain 'maybe'"),
        ("Nullus nemo,SPECIES,I,II,x,2019-11-26,,,,true,x,", "amendments.csv:7: Nullus nemo is in no source"),
    ],
)
def test_bad_amendments_are_refused(sources: Path, hand: Path, tmp_path: Path, row: str, message: str) -> None:
    _append(hand / "amendments.csv", row + "\n")
    with pytest.raises(SpeciesDataError, match=message):
        build(sources, tmp_path / "t", tmp_path / "s.yml", hand)


def test_a_missing_file_is_named(sources: Path, hand: Path, tmp_path: Path) -> None:
    (sources / ORIGINS["avilist-2025"].files[0]).unlink()
    with pytest.raises(SpeciesDataError, match="avilist_2025"):
        build(sources, tmp_path / "t", tmp_path / "s.yml", hand)
