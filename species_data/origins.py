"""Where each fact comes from: the origins, their terms, and which table file their names go to."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """One origin. ``files`` are paths in the sources folder (empty: written in this repository, under ``hand/``).

    ``table`` names the file its names are kept in (``names_<table>.csv.gz``), so that an origin with terms of its own
    can be taken out by deleting one file.
    """

    key: str
    title: str
    published: str
    terms: str
    use: str
    files: tuple[str, ...]
    table: str


_WCMC = "UNEP-WCMC and CITES Secretariat: attribute, non-commercial; read the current terms before redistributing"
_NO_LICENCE = "no licence stated; names only, as facts"

ORIGINS = {
    origin.key: origin
    for origin in (
        Origin(
            key="hand",
            title="Facts written and reviewed for AdWarden (species_data/hand)",
            published="2026-11-23",
            terms="Apache-2.0",
            use="amendments since 2017, later species, exemptions, annotation glosses, populations, names, decoys",
            files=(),
            table="hand",
        ),
        Origin(
            key="update",
            title="Official checklist taken in by `adwarden species update`",
            published="see list_date",
            terms=_WCMC,
            use="whatever differs from the list before",
            files=(),
            table="update",
        ),
        Origin(
            key="checklist-2017",
            title="Checklist of CITES Species, Index export of 21 April 2017",
            published="2017-04-21",
            terms=_WCMC,
            use="taxa, classification, entries in force in 2017, synonyms, English, Spanish and French names",
            files=("cites-checklist-2017-04/Index_of_CITES_Species_2017-04-21_17-27.csv.gz",),
            table="checklist",
        ),
        Origin(
            key="reptiles-2023",
            title="Species+ listings of reptiles, July 2023",
            published="2023-07",
            terms=_WCMC,
            use="reptiles named or listed since 2017, and names that changed",
            files=("cites-reptiles-2023-07/CITES_Listings_Rept_07-23.csv.gz",),
            table="checklist",
        ),
        Origin(
            key="species-plus-2026",
            title="Species+ import files of February and March 2026",
            published="2026-03-04",
            terms="UNEP-WCMC, published under a BSD-style licence",
            use="ids of the names promoted for CoP20, new synonyms by id",
            files=(
                "speciesplus-imports-2024-2026/2026-02-19_N_to_A_names.csv",
                "speciesplus-imports-2024-2026/2026-03-04_animalia_new_synonyms.csv",
                "speciesplus-imports-2024-2026/2026-03-04_plantae_new_synonyms.csv",
            ),
            table="checklist",
        ),
        Origin(
            key="species-plus-api-2022",
            title="Sample of 500 taxon concepts of the Species+ API, November 2022",
            published="2022-11",
            terms="MIT (recorded test answer); content UNEP-WCMC",
            use="synonyms and common names",
            files=("speciesplus-api-sample-2022/taxon_concepts_500.json.gz",),
            table="checklist",
        ),
        Origin(
            key="wikidata",
            title="Wikidata: taxa with a Species+ id (2021), French names (2020), German names (2023)",
            published="2023",
            terms="CC0",
            use="species named since 2017 in genera under a rule; French and German names",
            files=(
                "wikidata-cites-taxa-2021/wikidata_id_name.csv.gz",
                "wikidata-cites-taxa-2021/wikidata_fr_names.json.gz",
                "wikidata-german-2023/german_vernacular_names_with_category.json.gz",
            ),
            table="wikidata",
        ),
        Origin(
            key="avilist-2025",
            title="AviList 2025",
            published="2025",
            terms="CC BY 4.0",
            use="English names of birds; today's scientific names of birds listed under another",
            files=("avilist-2025/avilist_2025.csv.gz",),
            table="avilist",
        ),
        Origin(
            key="reptile-database-2025",
            title="The Reptile Database, checklist of September 2025",
            published="2025-09",
            terms="free with citation (The Reptile Database, reptile-database.org)",
            use="today's names of listed reptiles that moved to another genus",
            files=("reptile-database-2025-09/reptile_checklist_2025_09.csv.gz",),
            table="herpetology",
        ),
        Origin(
            key="amphibians-2024",
            title="Amphibian Species of the World, and AmphibiaWeb, September 2024",
            published="2024-09",
            terms="names as facts from ASW (AMNH) and AmphibiaWeb (CC BY); collected in a GPL-2+ package",
            use="species of listed genera and families, synonyms, English names",
            files=(
                "amphibians-2025/asw_taxonomy.csv.gz",
                "amphibians-2025/asw_synonyms.csv.gz",
                "amphibians-2025/amphibiaweb.csv.gz",
            ),
            table="herpetology",
        ),
        Origin(
            key="appendices-zh-2017",
            title="Chinese text of the Appendices of 2017",
            published="2017",
            terms="MIT (collection); official text",
            use="Chinese names of listed species and groups",
            files=("cites-zh-2017/data.json.gz",),
            table="national",
        ),
        Origin(
            key="vietnam-laws",
            title="Vietnamese decrees and circulars on protected species, 2013 to 2025",
            published="2025-10",
            terms=f"{_NO_LICENCE}; texts of law",
            use="Vietnamese names",
            files=tuple(
                f"vietnam-laws-2025/{name}.json.gz"
                for name in ("tt27_2025", "nd84_2021", "nd06_2019", "nd64_2019", "nd160_2013", "vnredlist_status")
            ),
            table="national",
        ),
        Origin(
            key="indonesia-2018",
            title="Species list of the Indonesian Ministry of Environment and Forestry, 2018",
            published="2018",
            terms=_NO_LICENCE,
            use="Indonesian names",
            files=(
                "indonesia-klh-2018/species2018.json.gz",
                "indonesia-klh-2018/speciesappendix.json.gz",
                "indonesia-klh-2018/speciesnonappendix.json.gz",
            ),
            table="national",
        ),
        Origin(
            key="peru",
            title="CITES fauna (2023) and flora (2018) of Peru, Ministry of the Environment",
            published="2023",
            terms="MIT (collection); source MINAM Peru",
            use="Spanish and local names, synonyms",
            files=("cites-peru/fauna_2023.csv.gz", "cites-peru/flora_2018.csv.gz"),
            table="national",
        ),
        Origin(
            key="wikispecies-2025",
            title="species-names dataset, harvested from Wikispecies, February 2025",
            published="2025-02-09",
            terms="CC BY-SA 4.0 (share-alike)",
            use="vernacular names of vertebrates in many languages",
            files=("multilingual-vertebrates-2025/species_names_long.tsv.gz",),
            table="wikispecies",
        ),
        Origin(
            key="birdnet-2.4",
            title="BirdNET V2.4 labels in 38 languages",
            published="2024",
            terms="code MIT, models CC BY-NC-SA 4.0, labels not stated: treat as non-commercial, share-alike",
            use="vernacular names, mostly of birds",
            files=("birdnet-labels-v2.4/birdnet_labels_wide.tsv.gz",),
            table="birdnet",
        ),
    )
}
