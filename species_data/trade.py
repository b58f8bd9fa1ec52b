"""How often each taxon stands in the CITES Trade Database: what sellers are likely to offer, never what is listed.

The table stands apart from the tables of the list and is no part of their version: it says what to look for, and no
detection changes with it. Taxa are kept by name, so that it fits every version of the list.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import yaml

from model.errors import SpeciesDataError
from model.taxon import NameKind
from species_data.assembly import Assembly
from species_data.namespace import NameSpace
from species_data.origins import Origin
from species_data.tables import read_rows, table_bytes, write_atomically

TRADE_DIR = Path(__file__).parent / "trade"
TRADE_COLUMNS = ("taxon", "term", "records")
_TABLE, _SOURCES = "trade_records.csv.gz", "sources.yml"
_FILE_COLUMNS = ("scientific_name", "TermTotalTrade", "term")
ORIGIN = Origin(
    key="trade-database-2018",
    title="Trade records by taxon and term, counted from a sample of the CITES Trade Database up to about 2018",
    published="2020",
    terms="no licence stated; counts only, as facts; CITES Trade Database: UNEP-WCMC, attribute",
    use="which taxa are traded most, to choose what to search for first; counts records, not specimens",
    files=("trade-volumes/all_taxa_term_rank.csv.gz",),
    table="",
)
# The origin writes terms out and in the plural; the codes are those of the annual reports.
_CODES = {
    "baleen": "BAL",
    "bark": "BAR",
    "bodies": "BOD",
    "bone carvings": "BOC",
    "bone pieces": "BOP",
    "bones": "BON",
    "calipee": "CAL",
    "carapaces": "CAP",
    "carvings": "CAR",
    "caviar": "CAV",
    "chips": "CHP",
    "claws": "CLA",
    "cloth": "CLO",
    "cosmetics": "COS",
    "cultures": "CUL",
    "derivatives": "DER",
    "dried plants": "DPL",
    "ears": "EAR",
    "eggs": "EGG",
    "eggs (live)": "EGL",
    "eggshell": "ESH",
    "extract": "EXT",
    "feathers": "FEA",
    "feet": "FOO",
    "fibres": "FIB",
    "fingerlings": "FIG",
    "fins": "DFN",
    "flower pots": "FPT",
    "flowers": "FLO",
    "fruit": "FRU",
    "fur product (small)": "FPS",
    "fur products (large)": "FPL",
    "gall": "GAL",
    "gall bladders": "GAB",
    "garments": "GAR",
    "genitalia": "GEN",
    "graft rootstocks": "GRS",
    "hair": "HAI",
    "hair products": "HAP",
    "horn carvings": "HOC",
    "horn pieces": "HOP",
    "horns": "HOR",
    "ivory carvings": "IVC",
    "ivory pieces": "IVP",
    "jewellery": "JWL",
    "jewellery - ivory": "IJW",
    "leather products (large)": "LPL",
    "leather products (small)": "LPS",
    "leaves": "LVS",
    "live": "LIV",
    "logs": "LOG",
    "meat": "MEA",
    "medicine": "MED",
    "musk": "MUS",
    "oil": "OIL",
    "pearl": "PRL",
    "pearls": "PRL",
    "piano keys": "KEY",
    "plates": "PLA",
    "plywood": "PLY",
    "powder": "POW",
    "pupae": "PUP",
    "raw corals": "COR",
    "roots": "ROO",
    "rug": "RUG",
    "sawn wood": "SAW",
    "scales": "SCA",
    "seeds": "SEE",
    "sets of piano keys": "KEY",
    "shells": "SHE",
    "sides": "SID",
    "skeletons": "SKE",
    "skin pieces": "SKP",
    "skins": "SKI",
    "skulls": "SKU",
    "soup": "SOU",
    "specimens": "SPE",
    "stems": "STE",
    "swim bladders": "SWI",
    "tails": "TAI",
    "teeth": "TEE",
    "timber": "TIM",
    "trophies": "TRO",
    "trunk": "TRU",
    "tusks": "TUS",
    "veneer": "VEN",
    "wax": "WAX",
    "wood product": "WPR",
    "wood products": "WPR",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class TradeRecords:
    """Records of one taxon under one CITES term code (empty: a term without a code today)."""

    taxon_id: int
    term: str
    records: int


def build_trade(sources: Path, assembly: Assembly, folder: Path = TRADE_DIR) -> None:
    """Write the table and its origin; counts of the assembly tell what was kept and what named no taxon of the list.

    Raises SpeciesDataError on the first bad row.
    """
    name = ORIGIN.files[0]
    counted: defaultdict[tuple[str, str], int] = defaultdict(int)
    for place, row in read_rows(sources / name, _FILE_COLUMNS):
        if not row["TermTotalTrade"].isdecimal():
            raise SpeciesDataError(f"{place}: TermTotalTrade {row['TermTotalTrade']!r} is not a number")
        records = int(row["TermTotalTrade"])
        wanted = _bare(row["scientific_name"])
        # A subspecies without a place of its own, or a hybrid, is traded as the species it is named after.
        taxon = assembly.taxon_called(wanted) or assembly.taxon_called(" ".join(wanted.split()[:2]))
        if taxon is None:
            assembly.count("trade records of no taxon of the list", records)
            continue
        counted[taxon.name, _CODES.get(row["term"].strip(), "")] += records
        assembly.count("trade records", records)
    rows = ((taxon, term, str(records)) for (taxon, term), records in counted.items())
    write_atomically(folder / _TABLE, table_bytes(TRADE_COLUMNS, rows))
    stated = {
        "title": ORIGIN.title,
        "published": ORIGIN.published,
        "terms": ORIGIN.terms,
        "used_for": ORIGIN.use,
        "files": {name: sha256((sources / name).read_bytes()).hexdigest()},
    }
    text = yaml.safe_dump({"origins": {ORIGIN.key: stated}}, sort_keys=False, allow_unicode=True, width=120)
    write_atomically(folder / _SOURCES, text.encode())


def load_trade(names: NameSpace, folder: Path = TRADE_DIR) -> tuple[TradeRecords, ...]:
    """The records of taxa that the name space knows, by its ids. Raises SpeciesDataError on the first bad row."""
    found = []
    for place, row in read_rows(folder / _TABLE, TRADE_COLUMNS):
        if not row["records"].isdecimal():
            raise SpeciesDataError(f"{place}: records {row['records']!r} is not a number")
        taxon_id = _taxon_id(names, row["taxon"])
        if taxon_id is not None:
            found.append(TradeRecords(taxon_id=taxon_id, term=row["term"], records=int(row["records"])))
    return tuple(found)


def _bare(name: str) -> str:
    # "Acropora spp." and "Phalaenopsis hybrid" are records of the group.
    return name.removesuffix(" spp.").removesuffix(" hybrid").strip()


def _taxon_id(names: NameSpace, name: str) -> int | None:
    accepted = names.taxon_named(name)
    if accepted is not None:
        return accepted.taxon_id
    # Another version of the list may have it under another name.
    return next((each.taxon_id for each in names.find(name) if each.kind is NameKind.SYNONYM), None)
