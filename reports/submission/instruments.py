"""Instruments as data: which paragraphs ask what of whom, and which parts of a submission answer.

A file ``<id>.yml`` an instrument. Those of ``reports/instruments/`` come with AdWarden; a folder of the user's own adds
more, and replaces one of the same id.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from typing import Annotated, Any

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from model.errors import ConfigError

SHIPPED = Path(__file__).resolve().parent.parent / "instruments"
PARTS = ("extent", "trend", "ways", "outcome", "comparison")
"""What the assessment answers with; ``register:NAME`` and ``measure:NAME`` are the other answers."""
_MAX_BYTES = 100_000
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_SHORT = Annotated[str, Field(min_length=1, max_length=300)]
_LONG = Annotated[str, Field(min_length=1, max_length=2000)]
_STRICT = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


class Addressee(StrEnum):
    """Who a paragraph speaks to."""

    PARTIES = "parties"
    SECRETARIAT = "secretariat"
    STANDING_COMMITTEE = "standing_committee"
    CONFERENCE = "conference"


class Short(BaseModel):
    """A title in three languages."""

    model_config = _STRICT
    en: _SHORT
    fr: _SHORT
    es: _SHORT

    def in_language(self, language: str) -> str:
        """The words of one language."""
        return str(getattr(self, language))


class Long(Short):
    """A sentence or two in three languages."""

    en: _LONG
    fr: _LONG
    es: _LONG


class Asked(BaseModel):
    """A paragraph: what it asks, in our own words, and what answers it."""

    model_config = _STRICT
    id: Annotated[str, Field(pattern=r"^[A-Za-z0-9.]{1,12}$")]
    addressee: Addressee = Addressee.PARTIES
    title: Short
    asks: Long
    answered_by: Annotated[list[str], Field(min_length=1)]


class Instrument(BaseModel):
    """A decision or resolution. ``source`` says where its text was read."""

    model_config = _STRICT
    id: Annotated[str, Field(pattern=r"^[A-Za-z0-9.][A-Za-z0-9._-]{0,31}$")]
    version: _SHORT
    title: Short
    adopted_by: Short
    source: _SHORT
    paragraphs: Annotated[list[Asked], Field(min_length=1, max_length=60)]
    sha256: str = ""


def read_instrument(file: Path, registers: Sequence[str]) -> Instrument:
    """One file. Raises ConfigError naming file and field."""
    try:
        if file.stat().st_size > _MAX_BYTES:
            raise ConfigError(f"{file}: larger than {_MAX_BYTES:,} bytes; an instrument has about 60 lines")
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{file}: cannot be read as UTF-8 text") from error
    content = _parsed(text, file)
    content.pop("sha256", None)
    try:
        found = Instrument.model_validate({**content, "sha256": sha256(text.encode()).hexdigest()})
    except ValidationError as error:
        # A misspelt key also makes the right one missing: tell the misspelling.
        first = min(error.errors(), key=lambda each: each["type"] != "extra_forbidden")
        where = ".".join(str(step) for step in first["loc"])
        raise ConfigError(f"{file}: {where}: {first['msg']}") from error
    for asked in found.paragraphs:
        for answer in asked.answered_by:
            _check_answer(answer, registers, f"{file}: paragraph {asked.id}: answered_by")
    return found


def _parsed(text: str, file: Path) -> dict[str, Any]:
    try:
        # An alias can make a small file huge; an instrument has no use for one.
        if any(isinstance(token, yaml.AliasToken) for token in yaml.scan(text, Loader=_LOADER)):
            raise ConfigError(f"{file}: YAML aliases (*name) are not allowed; write the value out")
        content = yaml.load(text, Loader=_LOADER)  # noqa: S506  (the C form of the safe loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f"{file}:{mark.line + 1}" if mark else str(file)
        raise ConfigError(f"{where}: not YAML: {getattr(error, 'problem', None) or error}") from error
    if not isinstance(content, dict):
        raise ConfigError(f"{file}:1: an instrument is a mapping of keys such as id, version, title, paragraphs")
    return content


def _check_answer(answer: str, registers: Sequence[str], where: str) -> None:
    kind, colon, name = answer.partition(":")
    if answer in PARTS or (colon and kind == "measure" and name):
        return
    if colon and kind == "register" and name in registers:
        return
    known = ", ".join([*PARTS, *(f"register:{each}" for each in registers), "measure:NAME"])
    raise ConfigError(f"{where}: '{answer}' is none of {known}")


def load_instruments(registers: Sequence[str], own: Path | None = None) -> dict[str, Instrument]:
    """Instruments by id, the shipped ones first, then those of the user's folder. Raises ConfigError."""
    if own is not None and not own.is_dir():
        raise ConfigError(f"--instruments {own}: not a folder of .yml files")
    found: dict[str, Instrument] = {}
    for folder in (SHIPPED, own):
        for file in sorted(folder.glob("*.yml")) if folder else ():
            instrument = read_instrument(file, registers)
            found[instrument.id] = instrument
    return found
