"""The words of a submission in three languages, from the files of ``words/``: one catalogue, each key in all three.

A key's text may hold ``{names}``. Where it depends on a number it is a mapping of CLDR plural categories. French
spaces before high punctuation and inside guillemets, and Spanish ones before %, are made unbreakable here, so that the
files are easy to write.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from string import Formatter
from typing import TypeAlias

import yaml
from babel import Locale

from model.errors import ConfigError
from reports.submission.content import Line, Piece
from reports.typography import WIDE, french_spaces

LANGUAGES = ("en", "fr", "es")
FOLDER = Path(__file__).with_name("words")
Wordings: TypeAlias = "str | dict[str, str]"
Said: TypeAlias = "str | Piece | Line"
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def catalogue() -> dict[str, dict[str, Wordings]]:
    """Key to language to words. Raises ConfigError where a key stands twice or lacks a language."""
    found: dict[str, dict[str, Wordings]] = {}
    for file in sorted(FOLDER.glob("*.yml")):
        content: dict[str, dict[str, Wordings]] = yaml.load(file.read_text(encoding="utf-8"), Loader=_LOADER)  # noqa: S506
        for key, said in content.items():
            if key in found or set(said) != set(LANGUAGES):
                raise ConfigError(f"{file}: '{key}' stands twice or is not in {', '.join(LANGUAGES)}")
            found[key] = {language: _spaced(words, language) for language, words in said.items()}
    return found


def _spaced(words: Wordings, language: str) -> Wordings:
    if isinstance(words, dict):
        return {category: str(_spaced(text, language)) for category, text in words.items()}
    if language == "es":
        return words.replace(" %", f"{WIDE}%")
    return french_spaces(words) if language == "fr" else words


class Wording:
    """Looks up words of one language and puts values into them."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._plural = Locale(language).plural_form

    def knows(self, key: str) -> bool:
        """Whether there are words of that key."""
        return key in catalogue()

    def say(self, key: str, **values: object) -> str:
        """The words of a key with values put in. Raises KeyError for an unknown key or a value not given."""
        return self._template(key, values).format_map(values)

    def line(self, key: str, **values: Said) -> Line:
        """The same with values that may be figures or taxa, which stay pieces of their own."""
        pieces: list[Piece] = []
        for literal, name, _, _ in Formatter().parse(self._template(key, values)):
            if literal:
                pieces.append(Piece(literal))
            if name is not None:
                value = values[name]
                pieces += [Piece(value)] if isinstance(value, str) else [value] if isinstance(value, Piece) else value
        return tuple(piece for piece in pieces if piece.text)

    def counted(self, key: str, n: float, shown: str) -> str:
        """The plural form for ``n``, written as ``shown``."""
        return self._template(key, {"n": n}).format_map({"n": shown})

    def _template(self, key: str, values: Mapping[str, object]) -> str:
        words = catalogue()[key][self.language]
        if isinstance(words, str):
            return words
        n = values.get("n")
        # The category "many" of French and Spanish is for millions written in words, which these never are.
        category = self._plural(n if isinstance(n, int | float) else 2)
        return words.get(category, words["other"])
