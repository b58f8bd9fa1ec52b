"""Words that make an everyday name an offer (``ivory carving``), and what a search box takes."""

from __future__ import annotations

import csv
import re
import unicodedata
from functools import cache
from pathlib import Path

_TABLE = Path(__file__).parent / "query_words.csv"
_MOST_CHARS, _MOST_WORDS = 48, 5
_ALLOWED = re.compile(r"[\w\u0300-\u036f\u0900-\u0dff\u0e00-\u0eff '’.\-]+")
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
# The classes of product that the words are written for, and the trade terms that belong to each.
_CLASS_OF_TERM = {
    "LIV": "LIV EGL FIG PUP GRS CUL STE FLO LVS ROO DPL PLA",
    "CAR": "CAR IVC IVP IJW JWL BOC HOC TUS KEY HOR HOP BOP BON PRL COR",
    "SKI": "SKI SKP RUG FPL FPS GAR SID FUR HAI HAP TAI",
    "LPS": "LPS LPL SHO CLO",
    "SHE": "SHE CAP SCA CAL",
    "TEE": "TEE CLA",
    "SKU": "SKU SKE",
    "BOD": "BOD TRO FOO EAR GEN TRU SPE",
    "FEA": "FEA",
    "MEA": "MEA CAV EGG DFN FFN FIN SWI SOU GIL",
    "MED": "MED GAB GAL MUS EXT DER POW BAR COS",
    "OIL": "OIL WAX",
    "WPR": "WPR SAW LOG TIM VEN PLY CHP TRW",
    "SEE": "SEE FRU",
}
PRODUCT_CLASSES = tuple(_CLASS_OF_TERM)
_CLASSES = {term: product for product, terms in _CLASS_OF_TERM.items() for term in terms.split()}


def product_class(term: str) -> str:
    """The class of product (a term code of its own: ``LIV``, ``CAR``, ``SKI``…) of a trade term; empty if unknown."""
    return _CLASSES.get(term, "")


@cache
def _words() -> dict[tuple[str, str], str]:
    with _TABLE.open(encoding="utf-8", newline="") as stream:
        return {(row["language"], row["term"]): row["word"] for row in csv.DictReader(stream)}


def offer_word(language: str, product: str) -> str:
    """The word that offers a class of product in a language (primary tag), else the one that offers anything."""
    words = _words()
    return words.get((language, product)) or words.get((language, "LIV"), "")


def folded(text: str, *, accents: bool) -> str:
    """A query as an engine reads it: lower case and, where ``accents`` are folded, without them."""
    lower = " ".join(unicodedata.normalize("NFC", text).casefold().split())
    if not accents:
        return lower
    plain = unicodedata.normalize("NFD", lower.replace("ı", "i").replace("ł", "l").replace("ø", "o").replace("đ", "d"))
    # Only Latin, Greek and Cyrillic letters stand without their marks; elsewhere a mark is a letter.
    return unicodedata.normalize("NFC", "".join(char for char in plain if not "\u0300" <= char <= "\u036f"))


def fits_search_box(text: str) -> bool:
    """Whether a name can be typed as it stands: short, no sign that an engine reads as an operator."""
    if not 2 <= len(text) <= _MOST_CHARS or len(text.split()) > _MOST_WORDS:
        return False
    if len(text) < 4 and not _UNSPACED.search(text):
        return False
    return bool(_ALLOWED.fullmatch(text)) and text[0].isalnum() and text.isprintable()


def is_unspaced(text: str) -> bool:
    """Whether a text is of a script that engines search by pieces, not by words."""
    return bool(_UNSPACED.search(text))
