"""How often a name was right: by people's verdicts where there are enough, else on labelled ads, else not told."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

import numpy as np

from assessment.shares import share_of_ads
from db.exporting import NameVerdict
from matching.evaluation import wilson

LABELLED = Path(__file__).with_name("labelled_precision.csv")
LABELLED_HEAD = ("name", "language", "taxon", "n_alone", "right_alone", "n_in_context", "right_in_context")
FEWEST_REVIEWS, FEWEST_SELLERS, FEWEST_LABELLED = 10, 5, 3
WRONG_TOO_OFTEN = 0.5
"""A name is left out where the upper end of its interval lies below this."""
CARRIES_ALONE = 0.8
"""A name needs a second cue where the upper end of its interval without one lies below this."""


class Basis(StrEnum):
    """What a figure rests on."""

    REVIEWS = "reviews"
    LABELLED_ADS = "labelled_ads"
    NOT_MEASURED = "not_measured"


@dataclass(frozen=True, slots=True)
class Figure:
    """A precision with the ends of its 95% interval, of ``n`` ads; None where it was not measured."""

    basis: Basis = Basis.NOT_MEASURED
    n: int = 0
    value: float | None = None
    low: float | None = None
    high: float | None = None

    @property
    def is_below(self) -> float:
        """The value that the precision is surely below; 1 where nothing was measured."""
        return 1.0 if self.high is None else self.high


NOTHING = Figure()
# Name in lower case, and taxon.
Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Figures:
    """Figures by name and taxon: in context (ads flagged by it) and alone (all ads that hold it, labelled ads only)."""

    in_context: dict[Key, Figure]
    alone: dict[Key, Figure]


def key_of(name: str, taxon: str) -> Key:
    """What a figure is looked up by."""
    return name.casefold(), taxon


def measured(verdicts: Iterable[NameVerdict]) -> Figures:
    """Figures of all names: labelled ads, and verdicts over them where there are enough."""
    in_context, alone = labelled()
    return Figures(in_context={**in_context, **_reviewed(verdicts)}, alone=alone)


def _reviewed(verdicts: Iterable[NameVerdict]) -> dict[Key, Figure]:
    """Names with ten verdicts on ads of five sellers or more; ads of one seller are counted together."""
    given: dict[Key, list[NameVerdict]] = defaultdict(list)
    for verdict in verdicts:
        given[key_of(verdict.name, verdict.taxon)].append(verdict)
    found = {}
    for key, each in given.items():
        sellers = {name: number for number, name in enumerate(dict.fromkeys(one.seller for one in each))}
        if len(each) >= FEWEST_REVIEWS and len(sellers) >= FEWEST_SELLERS:
            right = np.array([one.is_right for one in each])
            share = share_of_ads(right, np.array([sellers[one.seller] for one in each], dtype=np.int64))
            found[key] = Figure(Basis.REVIEWS, len(each), share.value, share.low, share.high)
    return found


@cache
def labelled() -> tuple[dict[Key, Figure], dict[Key, Figure]]:
    """Figures on the labelled development ads: in context, and alone."""
    in_context: dict[Key, Figure] = {}
    alone: dict[Key, Figure] = {}
    with LABELLED.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            key = key_of(row["name"], row["taxon"])
            for kept, way in ((alone, "alone"), (in_context, "in_context")):
                figure = _labelled(int(row[f"right_{way}"]), int(row[f"n_{way}"]))
                # The same name in two languages: the better known.
                if figure.n >= max(FEWEST_LABELLED, kept.get(key, NOTHING).n):
                    kept[key] = figure
    return in_context, alone


def _labelled(right: int, n: int) -> Figure:
    if not n:
        return NOTHING
    low, high = wilson(right, n)
    return Figure(Basis.LABELLED_ADS, n, right / n, low, high)
