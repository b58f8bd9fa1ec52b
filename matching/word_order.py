"""Other orders of the words of a name, as sellers of a language write them."""

from __future__ import annotations

from collections.abc import Iterator

_TURNED = frozenset({"ru", "uk", "bg", "pl", "cs", "sk", "fa"})
"""Languages whose adjectives go before or after their noun: ``степова черепаха``, ``черепаха степова``."""
_DROPPED = {
    "es": frozenset({"de", "del", "en"}),
    "pt": frozenset({"de", "do", "da", "em"}),
    "it": frozenset({"di", "in"}),
    "fr": frozenset({"de", "en"}),
}
"""Words between a thing and what it is made of that hasty sellers leave out: ``bolso cocodrilo``."""
_MIN_LETTERS = 4
_MIN_FIRST = 3


def other_orders(words: tuple[str, ...], language: str) -> Iterator[tuple[str, ...]]:
    """Other ways to set the folded words of a name in a language (BCP 47)."""
    tag = language.partition("-")[0].lower()
    if tag in _TURNED and len(words) == 2 and min(map(len, words)) >= _MIN_LETTERS:
        yield words[1], words[0]
    dropped = _DROPPED.get(tag, frozenset())
    if len(words) == 3 and words[1] in dropped and min(len(words[0]), len(words[2])) >= _MIN_FIRST:
        yield words[0], words[2]
