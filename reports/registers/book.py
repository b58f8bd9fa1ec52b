"""The registers an analyst fills: their definitions (``reports/registers/*.yaml``), and whether an entry fits one."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Annotated, Self

import yaml
from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError, model_validator

from model.errors import ConfigError, InputError
from reports.registers.values import Kind, in_words, unreadable_value, value_of

SHIPPED = Path(__file__).parent
LANGUAGES = ("en", "fr", "es")
_MAX_BYTES = 200_000
# The C form of the safe loader reads ten times faster.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_MOST_VALUES = 500
_Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,39}$")]
_Words = Annotated[str, StringConstraints(min_length=1, max_length=600, strip_whitespace=True)]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Words(_Strict):
    """One text in the working languages of the Convention."""

    en: _Words
    fr: _Words
    es: _Words

    def in_language(self, language: str) -> str:
        """The text in a language; English for a language that is none of the three."""
        return str(getattr(self, language)) if language in LANGUAGES else self.en


class RegisterField(_Strict):
    """One field of a register. ``many``: several values, each on a line of its own; ``private``: never leaves.

    ``addresses``: may hold the e-mail address of a function, which is published; elsewhere an address is a person's.
    ``not_before`` names another field, of a day that this one's cannot lie before.
    """

    name: _Name
    type: Kind
    required: bool = False
    many: bool = False
    private: bool = False
    addresses: bool = False
    not_before: str = ""
    max_length: int = Field(default=2000, ge=1, le=100_000)
    label: Words
    help: Words
    choices: dict[_Name, Words] = {}

    @model_validator(mode="after")
    def _choices_fit(self) -> Self:
        if (self.type is Kind.CHOICE) != bool(self.choices):
            raise ValueError(f"field {self.name}: a field of type choice has choices, and no other has")
        return self

    def label_in(self, language: str) -> str:
        """The label in a language, English if that is none of ours."""
        return self.label.in_language(language)

    def shown(self, text: str, language: str) -> str:
        """What an entry holds in this field as people read it: choices, countries, yes and no in words."""
        if self.choices:
            return "\n".join(
                self.choices[value].in_language(language) if value in self.choices else value
                for value in text.split("\n")
            )
        return "\n".join(in_words(self.type, value, language) for value in text.split("\n"))


class Register(_Strict):
    """A register: which paragraphs of the instruments it answers (``answers``), and the fields of its entries.

    ``published`` says whether the publication site may have a page of it.
    """

    name: _Name
    answers: tuple[Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9.]{1,40}$")], ...]
    title_field: _Name
    published: bool = True
    label: Words
    about: Words
    fields: tuple[RegisterField, ...]

    @model_validator(mode="after")
    def _fields_fit(self) -> Self:
        names = [field.name for field in self.fields]
        twice = sorted({name for name in names if names.count(name) > 1})
        if twice:
            raise ValueError(f"field {twice[0]} stands twice")
        for field in self.fields:
            if field.not_before and field.not_before not in names:
                raise ValueError(f"field {field.name}: not_before names no field of this register")
        if self.title_field not in names or not self.field(self.title_field).required:
            raise ValueError(f"title_field {self.title_field} must be a required field")
        return self

    @cached_property
    def _by_name(self) -> dict[str, RegisterField]:
        return {field.name: field for field in self.fields}

    def field(self, name: str) -> RegisterField:
        """The field of a name. Raises KeyError."""
        return self._by_name[name]

    def label_in(self, language: str) -> str:
        """The label in a language, English if that is none of ours."""
        return self.label.in_language(language)

    def about_in(self, language: str) -> str:
        """What the register holds, in a language, English if that is none of ours."""
        return self.about.in_language(language)

    def validate_fields(self, fields: Mapping[str, str]) -> dict[str, str]:
        """The fields of an entry as they are kept: trimmed, in the order of the definition, empty ones left out.

        Raises EntryError with every problem, not only the first.
        """
        problems = [
            f"{name}: no such field; known: {', '.join(self._by_name)}" for name in fields if name not in self._by_name
        ]
        kept = {}
        for field in self.fields:
            values, wrong = _values(field, fields.get(field.name, ""))
            problems += [f"{field.name}: {problem}" for problem in wrong]
            if values:
                kept[field.name] = "\n".join(values)
            elif field.required and not wrong:
                problems.append(f"{field.name}: is missing ({field.help.en})")
        problems += [
            f"{field.name}: {kept[field.name]} is before {field.not_before} {kept[field.not_before]}"
            for field in self.fields
            if _is_before(kept.get(field.name, ""), kept.get(field.not_before, ""))
        ]
        if problems:
            raise EntryError(problems)
        return kept


def _is_before(one: str, other: str) -> bool:
    """Whether a date lies before another, as far as both are told (2026 is not before 2026-03)."""
    told = min(len(one), len(other))
    return one[:told] < other[:told]


class EntryError(InputError):
    """Fields that make no entry; ``problems`` has one line each."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("; ".join(problems))
        self.problems = tuple(problems)


def _values(field: RegisterField, text: str) -> tuple[list[str], list[str]]:
    """The values in a text, and what is wrong with it."""
    parts = text.splitlines() if field.many else [text]
    values, wrong = [], []
    for part in parts:
        if not part.strip():
            continue
        try:
            value = value_of(field.type, part, field.choices)
        except ValueError as error:
            wrong.append(unreadable_value(part, error))
            continue
        if len(value) > field.max_length:
            wrong.append(f"{len(value):,} characters; at most {field.max_length:,}")
        values.append(value)
    if len(values) > _MOST_VALUES:
        wrong.append(f"{len(values):,} values; at most {_MOST_VALUES}")
    return values, wrong


def load_registers(folder: Path = SHIPPED) -> dict[str, Register]:
    """Every register by its name, in the order of the names. Raises ConfigError naming file and key."""
    found = [_read(file) for file in sorted(folder.glob("*.yaml"))]
    if not found:
        raise ConfigError(f"{folder}: no register is defined here; reinstall AdWarden")
    return {register.name: register for register in found}


def _read(file: Path) -> Register:
    try:
        if file.stat().st_size > _MAX_BYTES:
            raise ConfigError(f"{file}: larger than {_MAX_BYTES:,} bytes")
        register = Register.model_validate(yaml.load(file.read_text(encoding="utf-8"), _LOADER))  # noqa: S506  (the C form of the safe loader)
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise ConfigError(f"{file}: cannot be read: {' '.join(str(error).split())}") from error
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"]))
        raise ConfigError(f"{file}: {place}: {first['msg'].removeprefix('Value error, ')}") from error
    if register.name != file.stem:
        raise ConfigError(f"{file}: name: is '{register.name}'; the file must be called {register.name}.yaml")
    return register
