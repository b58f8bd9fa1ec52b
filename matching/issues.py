"""Titles written as those of stamps, coins and banknotes are: who issued it, when, its face value and number.

Sellers of these write a species' full scientific name and seldom the word *stamp*: *GABON 207, 1985, 60f - Loxodonta
africana*, *Mi 1744: 17 Kr. Ursus maritimus*. Who issues is a country in any language (CLDR, through Babel), or one of
``data/issuers.csv``: colonies, occupied lands, states that are no more, as collectors write them.
"""

from __future__ import annotations

import csv
import re
from functools import cache
from itertools import filterfalse
from pathlib import Path
from typing import NamedTuple

from matching.offer.folding import folded, is_dense, tokens_of, words_of
from matching.offer.places import country_key, country_names

TABLE = Path(__file__).parent / "data" / "issuers.csv"
_YEAR = r"(?<![\d.,/])(?:18[4-9]|19\d|20[0-3])\d(?![\d/]|[.,]\d)"
_COINS = (
    r"\s?(?:pfg?|cts?|kr|kč|ptas?|pts|zł|zl|lir[ae]|din|sen|dr|öre|øre|ore|euro?|esc|cvs?|lei|bht|fils|ngwee|np|коп|к|р|円|分|角|元)"
    r"|\s?/-"
)
_AMOUNT, _ENDED = r"(?<![\d.,])\d{1,4}(?:[.,]\d{1,2})?", r"(?![^\W\d_])"
_FACE = rf"{_AMOUNT}(?:{_COINS}|[cdfhlknstpbrg]|\s?[cdf]|\s?/){_ENDED}"
_NUMBERED = re.compile(
    r"(?:\b(?:SG|Mi|MiNr|YT|Yv|Sc|Scott|Michel|Yvert|Stanley Gibbons|Zumstein|Sassone|Edifil|Unificato)"
    r"|\b(?:Ивер|Михель|СК|ЦФА))\.?\s?(?:Nr\.?|No\.?|N°|№|#|cat\.?)?\s?\d{1,5}[a-z]?(?!\w)"
)
_CATALOGUES = (
    "SG", "Mi", "YT", "Yv", "Sc", "Stanley", "Zumstein", "Sassone", "Edifil", "Unificato", "Ивер", "СК", "ЦФА",
    "Михель",
)  # fmt: skip
"""How the names of catalogues begin: one of these stands in every title with a catalogue's number."""
_STATES = ("MNH", "MLH", "UMM", "VFU", "CTO", "FDC", "EPL", "S/S", "M/S", "**", "never hinged")
"""One of these stands in every title that tells a state: to look for a word is quicker than for a pattern."""
_STATE = re.compile(r"\b(?:MNH|MLH|UMM|VFU|CTO|FDC|EPL|MNH/VF)\b|\b[SM]/S\b|(?<=\s)\*\*(?=[\s,.)]|$)|\bnever hinged\b")
_YEAR_AND_FACE = re.compile(rf"{_YEAR}[,;:)]?\s{{1,2}}{_FACE}|{_FACE}[,;:(]?\s{{1,2}}{_YEAR}", re.IGNORECASE)
_OLD_FACE = re.compile(r"(?<![\d.,$€£])\d{1,3}(?:\s?(?:pf|np|sen|коп)|[cdfкp]|\s?/-)(?![^\W\d_])", re.IGNORECASE)
"""Face values that are nobody's price today."""
_NUMBER = re.compile(r"\d{2}")
_DATED = re.compile(_YEAR)
_NUMBER_FOLLOWS = re.compile(r"[\s,]{1,2}#?\s?[A-Z]?\d{1,4}[a-z]?\s?(?:[-–(]|$)")
_APART = re.compile(r"\s?[a-z]{0,2}\d|\s{0,2}[^\w\s]")
"""What follows an issuer that stands for itself: a number or a sign."""
_MOST_TOKENS = 5
_OPENING = 70
_WORDS_BEFORE = frozenset(
    {"stamp", "stamps", "timbre", "timbres", "briefmarke", "briefmarken", "sello", "sellos", "francobollo"}
    | {"francobolli", "selo", "selos", "postzegel", "postzegels", "znaczek", "znamka", "марка", "марки", "coin", "lot"}
    | {"set", "fdc", "munze", "moneta", "moneda", "piece", "banknote", "billet", "phonecard", "telecarte"}
)  # fmt: skip


class Issue(NamedTuple):
    """What a title shows of an issue of stamps, coins or banknotes.

    ``is_issued``: it begins with an issuer and tells when or which, or tells a state that only stamps have;
    ``is_catalogued``: it has a face value or a catalogue's number; ``is_dated``: it has a year.
    """

    is_issued: bool
    is_catalogued: bool
    is_dated: bool


_NONE = Issue(is_issued=False, is_catalogued=False, is_dated=False)


def issue_of(title: str) -> Issue:
    """What a title shows of an issue."""
    state = any(map(title.__contains__, _STATES)) and _STATE.search(title) is not None
    if not state and _NUMBER.search(title) is None:
        return _NONE
    dated = _DATED.search(title) is not None
    marked = state or (dated and _YEAR_AND_FACE.search(title) is not None) or _is_numbered(title)
    end = _end_of_issuer(title)
    if not end:
        return Issue(is_issued=state, is_catalogued=marked, is_dated=dated)
    marked = marked or _NUMBER_FOLLOWS.match(title, end) is not None or _OLD_FACE.search(title) is not None
    return Issue(is_issued=marked or dated, is_catalogued=marked, is_dated=dated)


def _is_numbered(title: str) -> bool:
    return any(map(title.__contains__, _CATALOGUES)) and _NUMBERED.search(title) is not None


def _end_of_issuer(title: str) -> int:
    """Where the issuer that a title begins with ends; 0 where it begins with none, or goes on in the same phrase.

    *Madagascar day gecko 2021* is no issue of Madagascar.
    """
    opening = folded(title[:_OPENING])
    word = next(filterfalse(_goes_before, words_of(opening)), "")
    # Few titles begin as any issuer does.
    if word not in _first_words() and not is_dense(word):
        return 0
    tokens = tokens_of(opening)
    first = 0
    while first < len(tokens) and _goes_before(tokens[first][2]):
        first += 1
    told = any(word in _WORDS_BEFORE for _, _, word in tokens[:first])
    tokens = tokens[first : first + _MOST_TOKENS + 1]
    if tokens and is_dense(tokens[0][2]):
        start, _, word = tokens[0]
        return next((start + size for size in range(6, 1, -1) if word[:size] in _issuers()), 0)
    for many in range(min(len(tokens), _MOST_TOKENS), 0, -1):
        if " ".join(word for _, _, word in tokens[:many]) in _issuers():
            end = tokens[many - 1][1]
            rest = tokens[many:]
            return end if told or not rest or _APART.match(opening, end) else 0
    return 0


def _goes_before(word: str) -> bool:
    return word[0].isdigit() or word in _WORDS_BEFORE


@cache
def _first_words() -> frozenset[str]:
    return frozenset([issuer.partition(" ")[0] for issuer in _issuers()])


@cache
def _issuers() -> frozenset[str]:
    with TABLE.open(encoding="utf-8", newline="") as stream:
        return country_names() | {country_key(row["name"]) for row in csv.DictReader(stream)}
