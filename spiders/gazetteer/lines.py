"""What of one short line is a place: "Lublin - Śródmieście", "1020 Wien", "Tampa, FL, US · 3 photos"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple
from unicodedata import category

from spiders.gazetteer.regions import has_region, is_by_form
from spiders.gazetteer.towns import Standing, folded, standings_of
from spiders.pages.lone import LONGEST

_LONGEST_PLACE = 60
_MOST_PARTS = 4
_MOST_WORDS = 5
_KEPT = 512
_SEGMENTS = re.compile(r"\s*[·•|⋅∙・‧]\s*|\s{2,}")
_PARTS = re.compile(r"\s*[,،、/()]\s*|\s+[-–—]\s+")
_POSTCODE = re.compile(r"^(?:[A-Z]{1,2}[- ])?\d{3,6}(?:[- ]\d{2,4})?\s+|\s+\d{4,6}(?:-\d{3,4})?$")
_NAME = re.compile(r"(?:\d{1,3}\.? )?[^\W\d_][^\d;:!?\"<>‹›«»=@#%*+$€£]*(?: \d{1,3})?|\d{1,6}")
_LONG_POSTCODE = re.compile(r"\d{5}")
_CODE = re.compile(r"[A-Z]{2,3}|\d{2,6}")
# What kind of a place it is, in words that stand beside the name.
_KIND_AHEAD = re.compile(
    r"^(?:(?:гр|г|с|пгт|обл|м|Kab|TP|Tp|ул)\.\s?|(?:Kabupaten|Kota|Thành phố|Tỉnh|Quận|Huyện|City of|Comune di|"
    r"Provincia di|Município de|Ciudad de|Provincia de|Ville de|Stadt|Kommune|Gemeente|место|город)\s|"
    r"จังหวัด|เขต|อำเภอ|อ\.|จ\.)"
)
_KIND_BEHIND = re.compile(
    r"(?:\s(?:City|Province|State|County|Municipality|Region|Governorate|District|область|обл\.?|край|район|р-н|"
    r"viloyati|ili|megye|kommune|kommun|North|South|East|West|Central|Centre|CBD|Kota|Norte|Sur|Centro|Nord|Mitte|[CNSVK]|NV|SV|SØ)|(?<=[\u3400-\u9fff]{2})[市府県都省區区县縣]|(?<=[\uac00-\ud7a3]{2})(?:특별시|광역시|[시도군구]))$"
)
# "石川県 金沢市", "高雄市左營區": the larger comes first.
_WITHIN_DENSE = re.compile(r"(?<=[\u3400-\u9fff])\s|(?<=[\u3400-\u9fff]{2}[市県府都省區区縣县])(?=[\u3400-\u9fff])")
_CASED = re.compile(r"[^\W\d_]")


class Told(NamedTuple):
    """A place as it is written, and whether more than a bare name says so: its region, its code, its kind."""

    text: str
    sure: bool


@lru_cache(maxsize=_KEPT)
def names_on(line: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The segments of a short line that are built like a place, with the parts of each."""
    if not 2 <= len(line) <= LONGEST:
        return ()
    segments = (
        (text := _trimmed(segment), tuple(filter(None, _PARTS.split(text)))) for segment in _SEGMENTS.split(line)
    )
    return tuple(
        (text, parts)
        for text, parts in segments
        if 0 < len(parts) <= _MOST_PARTS and len(text) <= _LONGEST_PLACE and all(map(_is_name, parts))
    )


@lru_cache(maxsize=_KEPT)
def place_on(line: str, country: str) -> Told | None:
    """The first part of a short line that is a place of a country, or a large town with its country anywhere."""
    for text, parts in names_on(line):
        sure = True if is_by_form(text) or has_region(parts) else _is_place(parts, country)
        if sure is not None:
            return Told(text, sure)
    return None


@lru_cache(maxsize=_KEPT)
def may_be_place(line: str) -> bool:
    """Whether a short line is a place of some country."""
    parts = {part for _, each in names_on(line) for part in each}
    countries = {"", *(country for part in parts for country in _standings(part))}
    return bool(parts) and any(place_on(line, country) is not None for country in countries)


@lru_cache(maxsize=1024)
def has_town(text: str) -> bool:
    """Whether a part of a text is a town, large or small, of some country."""
    # Asked of all that a page says; of the few texts that pass, the rest is asked.
    return any(is_by_form(told) or has_region(parts) or any(map(_standings, parts)) for told, parts in names_on(text))


def _trimmed(text: str) -> str:
    """A text without the pins and dashes around it; a mark on a letter (of Thai, of Hindi) is part of it."""
    if text[:1].isalnum() and text[-1].isalnum():
        return text
    kept = [char.isalnum() or char in "()." or category(char)[0] == "M" for char in text]
    return text[kept.index(True) : len(kept) - kept[::-1].index(True)] if any(kept) else ""


def _is_name(part: str) -> bool:
    """Whether a part may be a place's name: few words, the first written large where its letters know capitals."""
    name = _POSTCODE.sub("", part)
    if not _NAME.fullmatch(name) or len(name.split()) > _MOST_WORDS:
        return False
    first = _CASED.search(_bare(part))
    return first is None or not first.group().islower()


def _is_place(parts: tuple[str, ...], country: str) -> bool | None:
    """Whether the parts make a place beyond doubt; None where they make none."""
    standing = [_standings(part) for part in parts]
    known = [each[country] for each in standing if country in each]
    if country and known:
        coded = any(_CODE.fullmatch(part) for part in parts)
        if Standing.ALONE in known:
            return len(parts) > 1 or _POSTCODE.search(parts[0]) is not None or bool(_bare(parts[0]) != parts[0])
        return True if len(known) > 1 or coded else None
    abroad = [each.get("") for each in standing]
    placed = Standing.NAMED in abroad or (not country and any(map(_LONG_POSTCODE.fullmatch, parts)))
    return True if Standing.ALONE in abroad and placed else None


def standings_on(part: str) -> Mapping[str, Standing]:
    """The standing of a part of a line by country; the empty one stands for a large town of the world."""
    return _standings(part)


@lru_cache(maxsize=_KEPT)
def _standings(part: str) -> Mapping[str, Standing]:
    """The standing of a part by country: with a postcode or a word that says its kind, a small town is enough."""
    name, bare = folded(_POSTCODE.sub("", part)), folded(_bare(part))
    first, *rest = _WITHIN_DENSE.split(part, maxsplit=1)
    found = dict(_standings(first)) if rest and first else {}
    if bare != name:
        found |= dict.fromkeys(standings_of(bare), Standing.ALONE)
    coded = name != folded(part)
    return found | {country: Standing.ALONE if coded else standing for country, standing in standings_of(name).items()}


def _bare(part: str) -> str:
    """A name without its postcode and without the word that says what kind of a place it is."""
    name = _POSTCODE.sub("", part)
    return _KIND_BEHIND.sub("", _KIND_AHEAD.sub("", name))
