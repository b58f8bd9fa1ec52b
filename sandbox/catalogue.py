"""Reads what the sandbox sells and how people write about it: ``data/*.yml`` and ``texts/<language>.yml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from sandbox.ads import Article

_HERE = Path(__file__).parent
_ARTICLE_FILES = ("live", "products", "unlisted", "traps", "goods")
_CATEGORY_OF_BODY = {
    "bird": "pets",
    "mammal": "pets",
    "reptile": "pets",
    "amphibian": "pets",
    "fish": "aquarium",
    "coral": "aquarium",
    "invert": "pets",
    "plant": "garden",
    "carving": "antiques",
    "skin": "fashion",
    "trophy": "antiques",
    "medicine": "health",
    "food": "health",
    "wood": "home",
    "shell": "antiques",
    "clothes": "fashion",
    "denial": "home",
    "book": "books",
    "toy": "toys",
    "vehicle": "vehicles",
    "music": "music",
    "tech": "electronics",
    "home": "home",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """A country that sellers live in: ISO 3166 code, languages with weights, currency, cities, carriers."""

    code: str
    languages: Mapping[str, float]
    currency: str
    per_eur: float
    locale: str
    cities: tuple[str, ...]
    carriers: tuple[str, ...]
    eu: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """Everything written by hand: articles, countries, and one tree of phrases per language."""

    articles: tuple[Article, ...]
    countries: Mapping[str, Country]
    phrases: Mapping[str, Mapping[str, Any]]
    people: Mapping[str, Any]

    @property
    def languages(self) -> tuple[str, ...]:
        """Languages that ads are written in, sorted."""
        return tuple(sorted(self.phrases))


_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def _read(path: Path) -> Any:  # noqa: ANN401  (YAML holds any shape; its readers below give it types)
    return yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)  # noqa: S506  (the C form of the safe loader)


def _split(text: str | None) -> tuple[str, ...]:
    return tuple(part.strip() for part in (text or "").split("|") if part.strip())


def _article(file: str, number: int, row: Mapping[str, Any]) -> Article:
    body = row["body"]
    low, high = row["eur"]
    return Article(
        key=f"{file}-{number:03d}",
        stream=row.get("stream", file),
        body=body,
        category=row.get("category", _CATEGORY_OF_BODY[body]),
        taxon=row.get("taxon", ""),
        listed=file in {"live", "products"},
        term=row.get("term", "LIV" if file == "live" else ""),
        also=_split(row.get("also")),
        names={language: _split(names) for language, names in row["names"].items()},
        synonyms=_split(row.get("syn")),
        trade=_split(row.get("trade")),
        eur=(float(low), float(high)),
        weight=float(row.get("w", 1)),
        trap=row.get("why", ""),
    )


def _country(code: str, row: Mapping[str, Any]) -> Country:
    return Country(
        code=code,
        languages=row["languages"],
        currency=row["currency"],
        per_eur=float(row["per_eur"]),
        locale=row["locale"],
        cities=_split(row["cities"]),
        carriers=_split(row["carriers"]),
        eu=bool(row.get("eu")),
    )


@cache
def load_catalogue() -> Catalogue:
    """Read all hand-written files once."""
    articles = tuple(
        _article(file, number, row)
        for file in _ARTICLE_FILES
        for number, row in enumerate(_read(_HERE / "data" / f"{file}.yml"), start=1)
    )
    countries = {code: _country(code, row) for code, row in _read(_HERE / "data" / "countries.yml").items()}
    phrases = {path.stem: _read(path) for path in sorted((_HERE / "texts").glob("*.yml"))}
    people = _read(_HERE / "data" / "people.yml")
    return Catalogue(articles=articles, countries=countries, phrases=phrases, people=people)
