"""Common names of the taxa that first readers know by another name than the scientific, in the working languages."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("taxa.csv")
LANGUAGES = ("en", "fr", "es")


@cache
def taxon_words() -> dict[str, dict[str, str]]:
    """Scientific name to language to common name; the many taxa that are not here go by their scientific names."""
    with FILE.open(encoding="utf-8", newline="") as file:
        return {row["taxon"]: {language: row[language] for language in LANGUAGES} for row in csv.DictReader(file)}
