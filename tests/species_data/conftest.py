"""A made-up sources folder in the shape of the real one: a few taxa, every trap."""

# ruff: noqa: E501  (one made-up row a line reads best)

from __future__ import annotations

import csv
import gzip
import io
import json
from pathlib import Path
from typing import Any

import pytest

from species_data.folder import TableFolder
from species_data.origins import ORIGINS
from species_data.readers import amphibians, birds, checklist, listings, national, reptiles, species_plus, wikispecies

INDEX_EXTRA = ("AnnotationEnglish",)


def csv_bytes(columns: tuple[str, ...], rows: list[dict[str, str]], delimiter: str = ",") -> bytes:
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, columns, restval="", delimiter=delimiter, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode()


def index_row(taxon_id: int, name: str, rank: str, listing: str, groups: str, **more: str) -> dict[str, str]:
    """``groups`` is ``Kingdom/Phylum/Class/Order/Family/Genus``; the full annotation defaults to the listing's levels."""
    kingdom, phylum, class_name, order, family, genus = groups.split("/")
    levels = [level for level in listing.split("/") if level and level != "NC"]
    return {
        "TaxonId": str(taxon_id),
        "Kingdom": kingdom,
        "Phylum": phylum,
        "Class": class_name,
        "Order": order,
        "Family": family,
        "Genus": genus,
        "FullName": name,
        "RankName": rank,
        "CurrentListing": listing,
        "FullAnnotationEnglish": "\n".join(f"Appendix {level}: " for level in levels),
        **more,
    }


_BIRD = "Animalia/Chordata/Aves/Falconiformes/Falconidae"
_PARROT = "Animalia/Chordata/Aves/Psittaciformes/Psittacidae"
_REPTILE = "Animalia/Chordata/Reptilia/Sauria"
_FROG = "Animalia/Chordata/Amphibia/Anura/Dendrobatidae"
_ORCHID = "Plantae///Orchidales/Orchidaceae"
_CAT = "Animalia/Chordata/Mammalia/Carnivora/Felidae"

INDEX = [
    index_row(128, "Falconiformes", "ORDER", "I/II/NC", _BIRD.rsplit("/", 1)[0] + "//", FullAnnotationEnglish="Appendix II:x"),
    index_row(395, "Cathartidae", "FAMILY", "I/NC", _BIRD.replace("Falconidae", "Cathartidae") + "/", FullAnnotationEnglish=""),
    index_row(41, "Falco", "GENUS", "I/II", _BIRD + "/Falco", FullAnnotationEnglish="Appendix II:x"),
    index_row(42, "Falco peregrinus", "SPECIES", "I", _BIRD + "/Falco", AuthorYear="Tunstall, 1771", EnglishNames="Peregrine, Peregrine Falcon", SpanishNames="Halcón peregrino", FrenchNames="Faucon pèlerin"),
    index_row(43, "Falco cherrug", "SPECIES", "II", _BIRD + "/Falco", EnglishNames="Saker Falcon"),
    index_row(44, "Vultur gryphus", "SPECIES", "I", _BIRD.replace("Falconidae", "Cathartidae") + "/Vultur"),
    index_row(147, "Psittaciformes", "ORDER", "I/II/NC", _PARROT.rsplit("/", 1)[0] + "//", FullAnnotationEnglish="Appendix II:x"),
    index_row(50, "Melopsittacus undulatus", "SPECIES", "NC", _PARROT + "/Melopsittacus", EnglishNames="Budgerigar"),
    index_row(51, "Psittacus erithacus", "SPECIES", "I", _PARROT + "/Psittacus", EnglishNames="Grey Parrot", SynonymsWithAuthors="Psittacus timneh Fraser, 1844"),
    index_row(60, "Boa constrictor", "SPECIES", "I/II", _REPTILE + "/Boidae/Boa", AuthorYear="Linnaeus, 1758", SynonymsWithAuthors="Boa diviniloqua Laurenti, 1768, Boa ortonii Cope, 1877"),
    index_row(61, "Boa constrictor occidentalis", "SUBSPECIES", "I", _REPTILE + "/Boidae/Boa"),
    index_row(62, "Epicrates inornatus", "SPECIES", "I", _REPTILE + "/Boidae/Epicrates", AuthorYear="(Reinhardt, 1843)"),
    index_row(63, "Hoplodactylus", "GENUS", "III", _REPTILE + "/Gekkonidae/Hoplodactylus"),
    index_row(70, "Dendrobates", "GENUS", "II", _FROG + "/Dendrobates"),
    index_row(71, "Dendrobates auratus", "SPECIES", "II", _FROG + "/Dendrobates", SynonymsWithAuthors="Hylaplesia aurata (Girard, 1855)"),
    index_row(12509, "Orchidaceae", "FAMILY", "I/II", _ORCHID + "/", **{"#AnnotationSymbol": "#4", "FullAnnotationEnglish": "Appendix II:x"}),
    index_row(80, "Phalaenopsis", "GENUS", "II", _ORCHID + "/Phalaenopsis"),
    index_row(81, "Phalaenopsis amabilis", "SPECIES", "II", _ORCHID + "/Phalaenopsis", SynonymsWithAuthors="Epidendrum amabile L., Phalaenopsis celebica Vloten"),
    index_row(82, "Phalaenopsis gigantea", "SPECIES", "II", _ORCHID + "/Phalaenopsis", SynonymsWithAuthors="Epidendrum amabile L., Paphiopedilum sanderianum auct. non Stein"),
    index_row(83, "Paphiopedilum", "GENUS", "I", _ORCHID + "/Paphiopedilum"),
    index_row(84, "Paphiopedilum sanderianum", "SPECIES", "I", _ORCHID + "/Paphiopedilum", SynonymsWithAuthors="Epidendrum amabile L."),
    *(index_row(850 + n, f"Epidendrum species{letter}", "SPECIES", "II", _ORCHID + "/Epidendrum") for n, letter in enumerate("abcdefg")),
    index_row(90, "Panthera leo", "SPECIES", "I/II", _CAT + "/Panthera", EnglishNames="Lion"),
    index_row(91, "Panthera leo persica", "SUBSPECIES", "I", _CAT + "/Panthera"),
    index_row(92, "Panthera tigris", "SPECIES", "I", _CAT + "/Panthera", EnglishNames="Tiger"),
    index_row(93, "Dicksonia grandis", "SPECIES", "", "Plantae///Cyatheales/Dicksoniaceae/Dicksonia"),
]  # fmt: skip

LISTINGS = [
    {"Id": "60", "Family": "Boidae", "Genus": "Boa", "Scientific Name": "Boa constrictor", "Listing": "II", "Listed under": "Boidae spp."},
    {"Id": "9001", "Family": "Boidae", "Genus": "Chilabothrus", "Scientific Name": "Chilabothrus inornatus", "Author": "(Reinhardt, 1843)", "Listing": "I", "Listed under": "Boidae spp."},
    {"Id": "9002", "Family": "Agamidae", "Genus": "Ctenophorus", "Scientific Name": "Ctenophorus pictus", "Listing": "III", "Party": "AU", "Listed under": "Ctenophorus spp."},
    {"Id": "9003", "Family": "Agamidae", "Genus": "Ctenophorus", "Scientific Name": "Ctenophorus ornatus", "Listing": "III", "Party": "AU", "Listed under": "Ctenophorus spp."},
]  # fmt: skip


def listing(row: dict[str, str]) -> dict[str, str]:
    fixed = {"Kingdom": "Animalia", "Phylum": "Chordata", "Class": "Reptilia", "Order": "Sauria", "Rank": "SPECIES"}
    return {**fixed, **row}


def _named(latin: str, vietnamese: str) -> dict[str, Any]:
    return {"scientific_name": {"value": latin}, "common_name": {"value": vietnamese}}


def _indonesian(latin: str, general: str, indonesian: str) -> dict[str, Any]:
    return {
        "species_scientific_name": latin,
        "species_general_name": general,
        "species_indonesia_name": indonesian,
    }


def _chinese(latin: str, name: str) -> dict[str, Any]:
    return {"binomial": latin, "cnName": name, "family": "百合科 LILIACEAE"}


_FILLED_DOWN = "Huamai-huiña, Huiñai-huaina, Epidendro."

CONTENT: dict[str, list[Any]] = {
    "species-plus-2026": [
        [{"Scientific name": "Dendrobates novus ", "ID": "104810", "Parent name": "Dendrobates", "ParentID": "70", "Status": "A"}],
        [{"Scientific name": " auratoides", "Rank": "SPECIES", "ParentRank": "GENUS", "ParentID": "70", "Status": "S", "AcceptedID": "71"},
         {"Scientific name": "nobody", "Rank": "SPECIES", "ParentRank": "GENUS", "ParentID": "999999", "Status": "S", "AcceptedID": "71"}],
        [{"Scientific name": "rimestadiana", "Rank": "VARIETY", "ParentRank": "SPECIES", "ParentID": "81", "Status": "S", "AcceptedID": "81"}],
    ],
    "species-plus-api-2022": [
        [{"id": 92, "full_name": "Panthera tigris", "name_status": "A", "synonyms": [{"full_name": "Felis tigris"}],
          "common_names": [{"name": "tygr (poddruh\xa0altaica)", "language": "CS"}]}],
    ],
    "wikidata": [
        [{"id": "Q1", "name": "phalaenopsis nova"}, {"id": "Q2", "name": "anas crecca"}, {"id": "Q3", "name": "panthera tigris"},
         {"id": "Q4", "name": "phalaenopsis celebica"}, {"id": "Q5", "name": "aloe haworthioides var. aurantiaca"}],
        [{"scientific_name": "Panthera leo", "common_name": "Lion d'Afrique"}],
        [{"wikidata_id": "Q3", "word": "Tiger, Königstiger"}, {"wikidata_id": "Q9", "word": "Brotkäfer"}],
    ],
    "avilist-2025": [
        [{"Taxon_rank": "species", "Scientific_name": "Hierofalco cherrug", "English_name_AviList": "Saker", "Protonym": "Falco cherrug"},
         {"Taxon_rank": "species", "Scientific_name": "Psittacus timneh", "English_name_AviList": "Timneh Parrot", "Protonym": "Psittacus timneh"}],
    ],
    "reptile-database-2025": [
        [{"Species": "Constrictor constrictor", "Author": "(LINNAEUS 1758)"}, {"Species": "Lacerta agilis", "Author": "LINNAEUS 1758"}],
    ],
    "amphibians-2024": [
        [{"order": "Anura", "family": "Dendrobatidae", "genus": "Ranitomeya", "species": "Ranitomeya nova"},
         {"order": "Anura", "family": "Dendrobatidae", "genus": "Dendrobates", "species": "Dendrobates tinctorius"},
         {"order": "Anura", "family": "Ranidae", "genus": "Rana", "species": "Rana temporaria"}],
        [{"species": "Dendrobates tinctorius", "synonyms": "Calamita Tinctorius"}],
        [{"genus": "Dendrobates", "species": "auratus", "common_name": "Green Poison Frog, Goldbaumsteiger", "synonymies": ""}],
    ],
    "appendices-zh-2017": [
        {"Panthera tigris": _chinese("Panthera tigris", "虎"), "FALCONIFORMES spp.": _chinese("FALCONIFORMES spp.", "隼形目所有种"),
         "Panthera leo": _chinese("Panthera leo", "狮(獅子)"), "(x)": _chinese("(除被列入附录Ⅰ的物种)", "(除被列入附录Ⅰ的物种)")},
    ],
    "vietnam-laws": [
        [_named("Panthera tigris", "Hổ"), _named("Dendrobates spp.", "Các loài Ếch phi tiêu thuộc giống Dendrobates"),
         _named("Falco spp., Vultur spp.", "Các loài thuộc các giống Falco, Vultur")],
        [], [], [], [], [],
    ],
    "indonesia-2018": [
        [_indonesian("Panthera tigris* (skin)", "Tiger", "Harimau"), _indonesian("Boa constrictor. (import)", "Boa", "-"),
         _indonesian("Phalaenopsis amabilis", "Orchids", "Anggrek"), _indonesian("Phalaenopsis amabilis x Sib", "Orchids", "Silangan"),
         *[_indonesian(f"Epidendrum species{letter}", "Orchids", "Anggrek bintang") for letter in "abcdefg"],
         _indonesian("Falco cherrug", "-", "Kr. Otak")],
        [_indonesian("Boa constrictor", "Ular Boa", "Red-tailed Boa /")],
        [_indonesian("Falco peregrinus", "Elang Kelana", "Peregrine")],
    ],
    "peru": [
        [{"Especie/Nombre científico": "Boa constrictor", "Nombre común": "Mantona, boa", "Sinónimos": "Boa imperator"}],
        [{"especie": "Phalaenopsis amabilis (L.) Blume", "sinonimia": "", "nombre_local": "Sin registro"},
         *[{"especie": f"Epidendrum species{letter} Hágsater", "sinonimia": "", "nombre_local": _FILLED_DOWN} for letter in "abcdefg"],
         {"especie": "Novagenus gigantea Luer", "sinonimia": "Phalaenopsis gigantea J.J.Sm.", "nombre_local": "Orquídea grande"}],
    ],
    "wikispecies-2025": [
        [{"scientific_name": "Panthera leo", "class": "Mammalia", "lang": " en", "name": "African&nbsp;Lion<!--x-->", "kind": "name"},
         {"scientific_name": "Panthera leo", "class": "Mammalia", "lang": "ko", "name": "사자 (saja)", "kind": "name"},
         {"scientific_name": "Panthera leo", "class": "Mammalia", "lang": "ja", "name": "raion", "kind": "name"},
         {"scientific_name": "Panthera leo", "class": "Mammalia", "lang": "it", "name": "Panthera leo", "kind": "name"},
         {"scientific_name": "Panthera leo", "class": "Mammalia", "lang": "pl", "name": "lew afrykański; lew", "kind": "synonym"},
         {"scientific_name": "Panthera tigris", "class": "Mammalia", "lang": "", "name": "", "kind": "none"}],
    ],
    "birdnet-2.4": [
        [{"scientific_name": "Falco peregrinus", "en_us": "Peregrine Falcon", "en_uk": "Peregrine Falcon", "it": "Peregrine Falcon",
          "pt_BR": "Peregrine-falcon", "de": "Wanderfalke", "in": "Alap-alap Kawah", "ko": "Peregrine Falcon (Tundra)", "zh": "游隼"},
         {"scientific_name": "Engine", "en_us": "Engine", "en_uk": "Engine", "de": "Motor"}],
    ],
}  # fmt: skip

COLUMNS: dict[str, list[tuple[str, ...]]] = {
    "species-plus-2026": [species_plus.PROMOTED_COLUMNS, species_plus.SYNONYM_COLUMNS, species_plus.SYNONYM_COLUMNS],
    "wikidata": [("id", "name")],
    "avilist-2025": [birds.AVILIST_COLUMNS],
    "reptile-database-2025": [reptiles.DATABASE_COLUMNS],
    "amphibians-2024": [amphibians.TAXONOMY_COLUMNS, amphibians.SYNONYM_COLUMNS, amphibians.WEB_COLUMNS],
    "peru": [national.FAUNA_COLUMNS, national.FLORA_COLUMNS],
    "wikispecies-2025": [(*wikispecies.COLUMNS, "class")],
    "birdnet-2.4": [(*birds.LABEL_COLUMNS, "it", "pt_BR", "de", "in", "ko", "zh")],
}


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(content, mtime=0) if path.suffix == ".gz" else content)


def index_bytes(rows: list[dict[str, str]]) -> bytes:
    return csv_bytes(checklist.COLUMNS, rows)


def listings_bytes(rows: list[dict[str, str]]) -> bytes:
    return csv_bytes(listings.COLUMNS, [listing(row) for row in rows])


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    """A sources folder of made-up files."""
    folder = tmp_path / "sources"
    _write(folder / ORIGINS["checklist-2017"].files[0], index_bytes(INDEX))
    _write(folder / ORIGINS["reptiles-2023"].files[0], listings_bytes(LISTINGS))
    for key, contents in CONTENT.items():
        for number, content in enumerate(contents):
            name = ORIGINS[key].files[number]
            if ".json" in name:
                written = json.dumps(content, ensure_ascii=False).encode()
            else:
                written = csv_bytes(COLUMNS[key][number], content, "\t" if ".tsv" in name else ",")
            _write(folder / name, written)
    return folder


AMENDMENTS = """taxon,rank,appendix_after,appendix_before,meeting,in_force,population,annotation,gloss,certain,source,note
Falco cherrug,SPECIES,I,II,CoP18,2019-11-26,,,,true,made up,
Dendrobates,GENUS,I,II,CoP20,2026-03-05,,,,false,made up,
Okapia johnstoni,SPECIES,I,none,CoP20,2026-03-05,,,,true,made up,
Boa constrictor occidentalis,SUBSPECIES,II,I,CoP19,2023-02-23,,,,true,made up,
Epicrates inornatus,SPECIES,II,I,CoP19,2023-02-23,,,,true,made up,
"""
LATER = """taxon,rank,genus,family,order,class,kingdom,why
Okapia johnstoni,SPECIES,Okapia,Giraffidae,Artiodactyla,Mammalia,Animalia,made up
"""
POPULATIONS = """taxon,appendix,population,gloss
Panthera leo,I,India,
Panthera leo,II,Africa,zero quota for bones of wild lions
"""


@pytest.fixture
def hand(tmp_path: Path) -> Path:
    """A folder of hand-written rows."""
    folder = tmp_path / "hand"
    folder.mkdir()
    (folder / "amendments.csv").write_text(AMENDMENTS)
    (folder / "later_species.csv").write_text(LATER)
    (folder / "populations.csv").write_text(POPULATIONS)
    (folder / "annotations.csv").write_text("symbol,gloss\n#4,everything but seeds\n")
    (folder / "exemptions.csv").write_text("taxon,scope,gloss,form\nOrchidaceae,parts,flasked seedlings,plant\n")
    (folder / "names_trade.csv").write_text(
        "name,language,taxon,kind,class,term,who,why\n虎骨,zh,Panthera tigris,product,certain,BON,x,tiger bone\n"
    )
    (folder / "names_never.csv").write_text("phrase,language,why\nLeicester Tigers,en,a club\n")
    (folder / "names_ambiguous.csv").write_text("name,language,why\nSaker Falcon,en,made up\n")
    return folder


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache folder of this test's own."""
    monkeypatch.setenv("ADWARDEN_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("ADWARDEN_SPECIES_DIR", str(tmp_path / "versions"))
    return tmp_path / "cache"


@pytest.fixture
def built(sources: Path, hand: Path, cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> TableFolder:
    """Tables built from the made-up sources."""
    from species_data.build import build  # noqa: PLC0415

    monkeypatch.setattr("species_data.versions.HAND_DIR", hand)
    folder = TableFolder(tables=tmp_path / "out" / "tables", sources=tmp_path / "out" / "sources.yml", hand=hand)
    build(sources, folder.tables, folder.sources, hand)
    return folder
