"""Everyday words of many languages: a word that people use every day is never read as somebody's typing error.

Frequencies come from the ``wordfreq`` package when the index is built; nothing of its data is kept in this project
or its wheel (the data is CC BY-SA, the package Apache-2.0).
"""

from __future__ import annotations

from collections.abc import Iterator

_ZIPF_OFFSET = 9
_MIN_ZIPF = 3.0
_OTHER_MIN_ZIPF = 3.4
_WIDE = frozenset({"en", "de", "fr", "es", "pt", "it", "nl"})
_UNSPACED = frozenset({"zh", "ja", "ko"})


def everyday_words() -> Iterator[str]:
    """Words seen often in any language of spaced scripts, as written (lower case); words may come twice."""
    from wordfreq import available_languages, get_frequency_dict  # noqa: PLC0415  (large; only to build the index)

    for language in sorted(set(available_languages("best")) - _UNSPACED):
        least = 10 ** ((_MIN_ZIPF if language in _WIDE else _OTHER_MIN_ZIPF) - _ZIPF_OFFSET)
        for word, frequency in get_frequency_dict(language, "best").items():
            if frequency >= least:
                yield word
