"""Everyday words of many languages: a word that people use every day is never read as somebody's typing error.

Frequencies come from the ``wordfreq`` package when the index is built; nothing of its data is kept in this project
or its wheel (the data is CC BY-SA, the package Apache-2.0).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import log10

_ZIPF_OFFSET = 9
_LEAST = {"en": 1.3}
_LEAST_OTHER = 2.2
_WIDE = frozenset({"en", "de", "fr", "es", "pt", "it", "nl"})
_MIN_WIDE, _MIN_OTHER = 3.0, 3.4
_UNSPACED = frozenset({"zh", "ja", "ko"})
_NEAR_BEST, _NEAR_BASE = 0.7, 0.5


@dataclass(frozen=True, slots=True)
class EverydayWords:
    """Zipf frequencies (1 rare to 8) of folded words: the highest of any language, and by language.

    ``common`` are words in everyday use, ``known`` those met now and then too.
    """

    best: dict[str, float]
    by_language: dict[str, dict[str, float]]
    common: frozenset[str]
    known: frozenset[str]

    def is_likely_form(self, form: str, base: str, language: str) -> bool:
        """Whether a word met in a text is a form of ``base`` rather than another, everyday word.

        A form nobody uses every day is; else it must be used about as much in the language as in any other, and its
        base too (``tigers`` is a form of ``tiger``; ``kurta`` is none of Polish ``kurt``).
        """
        if form not in self.common:
            return True
        frequency = self.own(form, language)
        return frequency >= self.best[form] - _NEAR_BEST and self.own(base, language) >= frequency - _NEAR_BASE

    def own(self, word: str, language: str) -> float:
        """Zipf frequency of a folded word in one language (BCP 47 tag); 0 where it is not known."""
        return self.by_language.get(language.partition("-")[0].lower(), {}).get(word, 0.0)


def read_everyday_words(fold: Callable[[Sequence[str]], list[tuple[str, ...]]]) -> EverydayWords:
    """The frequency lists of all languages that write with spaces, folded by ``fold``."""
    from wordfreq import available_languages, get_frequency_dict  # noqa: PLC0415  (large; only to build the index)

    best: dict[str, float] = defaultdict(float)
    by_language: dict[str, dict[str, float]] = {}
    common: set[str] = set()
    known: set[str] = set()
    for language in sorted(set(available_languages("best")) - _UNSPACED):
        least = 10 ** (_LEAST.get(language, _LEAST_OTHER) - _ZIPF_OFFSET)
        listed = {word: share for word, share in get_frequency_dict(language, "best").items() if share >= least}
        own: dict[str, float] = defaultdict(float)
        for words, share in zip(fold(list(listed)), listed.values(), strict=True):
            if len(words) == 1:
                own[words[0]] = max(own[words[0]], log10(share) + _ZIPF_OFFSET)
        for word, zipf in own.items():
            best[word] = max(best[word], zipf)
        common.update(word for word, zipf in own.items() if zipf >= (_MIN_WIDE if language in _WIDE else _MIN_OTHER))
        if language in _WIDE:
            known.update(own)
        by_language[language] = dict(own)
    return EverydayWords(dict(best), by_language, frozenset(common), frozenset(common | known))
