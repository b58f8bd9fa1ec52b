"""The weights learned on this machine: ``weights.json`` is in use, ``weights-0001.json`` and on keep every version."""

from __future__ import annotations

import json
import re
from dataclasses import asdict
from datetime import date
from pathlib import Path

from matching.score import Weights, read_weights, weights_folder
from model.errors import InputError, SpeciesDataError
from species_data.tables import write_atomically

_NUMBERED = re.compile(r"weights-([0-9]{4,9})\.json", re.ASCII)


def _path(number: int) -> Path:
    return weights_folder() / f"weights-{number:04d}.json"


def _numbers() -> list[int]:
    found = (_NUMBERED.fullmatch(path.name) for path in weights_folder().glob("weights-*.json"))
    return sorted(int(match[1]) for match in found if match)


def next_version(on: date) -> str:
    """Version of the next weights, as in ``w20261126-1``."""
    return f"w{on:%Y%m%d}-{max(_numbers(), default=0) + 1}"


def keep(weights: Weights, learned_from: str) -> Path:
    """Write a new version and put it in use; gives its file. Raises SpeciesDataError where it cannot be written."""
    number = max(_numbers(), default=0) + 1
    content = {
        "version": weights.version,
        "learned_from": learned_from,
        "number": number,
        "previous": _number_in_use(),
        "flag_at": weights.flag_at,
        "calibration": asdict(weights.calibration),
        "bias": weights.bias,
        "weights": {name: weight for name, weight in sorted(weights.by_feature.items()) if weight},
    }
    text = (json.dumps(content, indent=1, ensure_ascii=False) + "\n").encode("utf-8")
    try:
        write_atomically(_path(number), text)
        write_atomically(weights_folder() / "weights.json", text)
    except OSError as error:
        raise SpeciesDataError(f"{weights_folder()}: cannot be written ({error.strerror})") from None
    return _path(number)


def _field(path: Path, field: str) -> int:
    try:
        return int(json.loads(path.read_text(encoding="utf-8"))[field])
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return 0


def _number_in_use() -> int:
    return _field(weights_folder() / "weights.json", "number")


def go_back() -> str:
    """Put the version before in use; gives its version, empty for the shipped weights. InputError if those are in use.

    Where the version before, or what is in use, cannot be read, the shipped weights come back.
    """
    in_use = weights_folder() / "weights.json"
    if not in_use.is_file():
        raise InputError("the shipped weights are in use: there is nothing to undo")
    previous = _path(_field(in_use, "previous"))
    version = _readable_version(previous)
    try:
        if version:
            write_atomically(in_use, previous.read_bytes())
        else:
            in_use.unlink()
    except OSError as error:
        raise SpeciesDataError(f"{in_use}: cannot be changed ({error.strerror})") from None
    return version


def _readable_version(path: Path) -> str:
    """Version of a weights file, empty where it is not there or broken."""
    if not path.is_file():
        return ""
    try:
        return read_weights(path).version
    except SpeciesDataError:
        return ""
