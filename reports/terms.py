"""What CITES term codes mean, in the working languages of the Convention: one list for all that leaves."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("terms.csv")
LANGUAGES = ("en", "fr", "es")


@cache
def term_words() -> dict[str, dict[str, str]]:
    """Code to language to words, in the order of the codes.

    From the guidelines on annual reports, and the few codes that the name space has besides.
    """
    with FILE.open(encoding="utf-8", newline="") as file:
        return {row["code"]: {language: row[language] for language in LANGUAGES} for row in csv.DictReader(file)}
