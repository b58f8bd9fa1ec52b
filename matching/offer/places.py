"""Countries by their names in the ad's language (CLDR, through Babel), by ours, and by the towns of the trade."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from matching.installed import version_of
from matching.kept import kept
from matching.offer.folding import Token, folded, is_dense, tokens_of

if TYPE_CHECKING:
    from matching.offer.passage import Passage

_TABLE = Path(__file__).parent.parent / "data" / "offer_places.csv"
_LANGUAGES = frozenset(
    {"en", "fr", "es", "de", "it", "pt", "nl", "pl", "ru", "uk", "tr"}
    | {"ar", "fa", "hi", "th", "vi", "id", "ms", "sw", "zh", "ja", "ko"}
)
_NO_COUNTRIES = frozenset({"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"})
_MOST_TOKENS = 4
_LONGEST_DENSE = 14
_LONGEST_RUN = 60
_SHORTEST_STEM = 4
_LONGEST_ENDING = 3
_ENDINGS = "аяыиоеуюьйїіeaoyiuąęó"
_CODE_LENGTH = 2
_INFLECTED = frozenset({"pl", "tr", "ru", "uk"})
# English words that are countries too; only as a whole field are they that.
_COMMON = frozenset(
    {"jersey", "guinea", "man", "us", "hk", "kl", "jb", "sg", "hn", "dar", "tana", "manta", "bari", "nice"}
)


class Place(NamedTuple):
    """A country named at [start, end) of a field."""

    start: int
    end: int
    country: str


class Gazetteer(NamedTuple):
    """Folded names, and stems of names that are inflected, to country codes; the first words of all names."""

    names: dict[str, str]
    stems: dict[str, str]
    firsts: frozenset[str]


class Tables(msgspec.Struct):
    """Names of countries by language, and our own names of countries and towns, as they are looked up."""

    countries: dict[str, list[tuple[str, str]]]
    towns: list[tuple[str, str]]


@cache
def _tables() -> Tables:
    here = Path(__file__)
    made_of: list[Path | str] = [here, here.with_name("folding.py"), _TABLE, version_of("babel")]
    return kept("offer-places", Tables, made_of, _read_tables)


def _read_tables() -> Tables:
    with _TABLE.open(encoding="utf-8", newline="") as stream:
        towns = [(country_key(row["name"]), row["country"]) for row in csv.DictReader(stream)]
    countries = {language: _territories(language) for language in sorted(_LANGUAGES)}
    return Tables(countries, [(name, code) for name, code in towns if len(name) > 1])


class _Named(NamedTuple):
    """Names to codes, of each name that may be inflected its stem, and the first words of all."""

    codes: dict[str, str]
    stems: dict[str, str]
    firsts: frozenset[str]


def _named(found: list[tuple[str, str]]) -> _Named:
    codes = dict(reversed(found))
    stems = {}
    for name, _ in found:
        stem = name.rstrip(_ENDINGS)
        if len(stem) >= _SHORTEST_STEM and " " not in name and not is_dense(name):
            stems[name] = stem
    return _Named(codes, stems, frozenset([name.partition(" ")[0] for name in codes]))


@cache
def _shared() -> _Named:
    """What is read in every language: the English names, and our own."""
    return _named([*_tables().countries["en"], *_tables().towns])


@cache
def _gazetteer(language: str) -> Gazetteer:
    own, shared = _named(_tables().countries.get(language, [])), _shared()
    names = shared.codes | own.codes
    stems: dict[str, str] = {}
    for name, stem in (*own.stems.items(), *shared.stems.items()):
        if language in _INFLECTED or not name.isascii():
            stems.setdefault(stem, names[name])
    return Gazetteer(names, stems, shared.firsts | own.firsts)


def _territories(language: str) -> list[tuple[str, str]]:
    """Names of countries in one language with their codes (CLDR)."""
    from babel import Locale  # noqa: PLC0415  (only when the table is made)

    found = []
    for code, written in Locale(language).territories.items():
        if len(code) == _CODE_LENGTH and code.isalpha() and code not in _NO_COUNTRIES:
            found += [(country_key(name), code) for name in written.replace(")", "(").split("(")]
    return [(name, code) for name, code in found if len(name) > 1]


def country_key(written: str) -> str:
    """A name of a country or town as it is looked up."""
    name = folded(written.strip())
    return name if is_dense(name) else " ".join(word for _, _, word in tokens_of(name))


def country_names() -> frozenset[str]:
    """The names of countries in all languages read, as ``country_key`` has them."""
    return frozenset([name for named in _tables().countries.values() for name, _ in named])


def places_in(passage: Passage, start: int, end: int) -> list[Place]:
    """The countries named between two offsets of a passage, in order, the longest names first."""
    names, stems, firsts = _gazetteer(passage.language)
    found: list[Place] = []
    tokens = passage.tokens_within(max(0, start - _LONGEST_RUN), end)
    tokens = [token for token in tokens if token.start >= start or (token.end > start and is_dense(token.word))]
    i = 0
    while i < len(tokens):
        token = tokens[i]
        if is_dense(token.word):
            found += _dense_places(token.word, token.start, names, start, end)
            i += 1
            continue
        many, code = _longest(passage, tokens[i : i + _MOST_TOKENS], names) if token.word in firsts else (0, "")
        if not many and stems and (code := _stemmed(token.word, stems)):
            many = 1
        if many:
            found.append(Place(token.start, tokens[i + many - 1].end, code))
        i += many or 1
    return found


def _longest(passage: Passage, tokens: list[Token], names: dict[str, str]) -> tuple[int, str]:
    for many in range(len(tokens), 0, -1):
        phrase = " ".join(word for _, _, word in tokens[:many])
        code = names.get(phrase)
        if code and _is_written_as_name(passage, tokens[0][0], tokens[many - 1][1], phrase):
            return many, code
    return 0, ""


def _is_written_as_name(passage: Passage, start: int, end: int, phrase: str) -> bool:
    """Short names that are words too count only in capitals: ``US``, ``HK``, ``Nice``."""
    if phrase not in _COMMON:
        return True
    written = passage.written[start:end]
    return written.isupper() if len(phrase) <= 3 and phrase not in {"dar"} else written[:1].isupper()


def _stemmed(word: str, stems: dict[str, str]) -> str:
    for cut in range(min(_LONGEST_ENDING, len(word) - _SHORTEST_STEM) + 1):
        code = stems.get(word[: len(word) - cut])
        if code:
            return code
    return ""


def _dense_places(word: str, at: int, names: dict[str, str], start: int, end: int) -> list[Place]:
    found = []
    i = max(0, start - at)
    while i < min(len(word), end - at):
        for size in range(min(_LONGEST_DENSE, len(word) - i), 1, -1):
            code = names.get(word[i : i + size])
            if code:
                found.append(Place(at + i, at + i + size, code))
                i += size - 1
                break
        i += 1
    return found


def field_places(passage: Passage) -> list[Place]:
    """The countries of a field that holds nothing but places; codes of two capitals are read when all of it is such."""
    words = [token for token in passage.tokens_within(0, len(passage.text)) if token.word.isalpha()]
    written = [passage.written[token.start : token.end] for token in words]
    if words and all(len(one) == _CODE_LENGTH and one.isupper() and one.isascii() for one in written):
        codes = {code for _, code in _tables().countries["en"]}
        own = {"UK": "GB"}
        return [
            Place(token.start, token.end, own.get(one, one))
            for token, one in zip(words, written, strict=True)
            if one in codes or one in own
        ]
    return places_in(passage, 0, len(passage.text))
