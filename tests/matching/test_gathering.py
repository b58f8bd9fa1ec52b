"""The names are compiled in one order, however Python shuffles its sets."""

from __future__ import annotations

import os
import subprocess
import sys

_GATHER = """
from types import SimpleNamespace

import numpy as np

from matching.common_words import EverydayWords
from matching.gathering import gather_names
from model.taxon import NameKind
from species_data.columns import KINDS

texts = ["tigre", "Nashorn", "olifant", "тигр", "tigrys", "Ursus arctos var. horribilis", "krokodil", "orso di mare"]
langs = ["es", "de", "nl", "ru", "pl", "", "nl", "it"]
kinds = [NameKind.SYNONYM if not one else NameKind.VERNACULAR for one in langs]
names = SimpleNamespace(
    name_texts=texts, name_langs=langs, name_kinds=np.array([KINDS.index(one) for one in kinds]),
    decoys=[("tiger lily", "en", "a flower")],
)
folder = SimpleNamespace(
    script=np.zeros(0x110000, np.uint8), fold=lambda texts: [tuple(text.lower().split()) for text in texts]
)
found = gather_names(names, folder, EverydayWords({}, {}, frozenset(), frozenset()))
print(found.words, found.groups, found.other_ways, found.rows, found.kinds, found.forms)
"""


def gathered(seed: int) -> str:
    environment = os.environ | {"PYTHONHASHSEED": str(seed)}
    return subprocess.run(
        [sys.executable, "-c", _GATHER], check=True, capture_output=True, text=True, env=environment
    ).stdout


def test_the_order_of_word_forms_does_not_depend_on_the_process() -> None:
    first = gathered(1)
    assert "tigres" in first
    assert "nashornhorn" in first
    assert [gathered(seed) for seed in (2, 3)] == [first, first]
