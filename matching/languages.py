"""Which language an ad is in, and the cues of which languages are read in it."""

from __future__ import annotations

import re
from functools import lru_cache

ENGLISH = "en"
ENGLISH_ITSELF = "en-x-itself"
"""Of English words what only English ads mean by them."""
_BEYOND_GREEK = re.compile("[\u0400-\uffff]")
_SCRIPTS = (
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("zh", re.compile(r"[\u3400-\u9fff]")),
    ("ko", re.compile(r"[\uac00-\ud7af]")),
    ("th", re.compile(r"[\u0e00-\u0e7f]")),
    ("hi", re.compile(r"[\u0900-\u097f]")),
    ("ar", re.compile(r"[\u0600-\u06ff]")),
    ("ru", re.compile(r"[\u0400-\u04ff]")),
)
_PERSIAN = re.compile(r"[پچژگکی]")
_UKRAINIAN = re.compile(r"[іїєґІЇЄҐ]")
_SISTERS = {"id": {"ms"}, "ms": {"id"}, "uk": {"ru"}, "fa": {"ar"}, "ja": {"zh"}}
_KIN = {"cs": {"pl", "sk"}, "sk": {"cs", "pl"}, "pl": {"cs", "sk"}, "ru": {"uk"}, "uk": {"ru"}}
_NO_LANGUAGE = frozenset({"und", "mul", "mis", "zxx", "xx", "unknown"})
_HEAD_LAST = frozenset({"en", "de", "nl", "sv", "da", "zh", "ja", "ko", "tr", "hi", "hu"})
"""Languages whose noun phrases end in the thing itself (``ivory box``), not begin with it (``boîte en ivoire``)."""
_DENIES_AFTER = frozenset({"ja", "ko", "tr", "hi", "fa"})
"""Languages that deny a thing behind its name: *fildişi değil*, *상아 아님*, *象牙ではない*."""


@lru_cache(maxsize=1000)
def declared_language(tag: str) -> str:
    """The language of a tag as pages declare them (``pt-BR``: pt); empty where it tells of none (BCP 47: ``und`` …)."""
    primary = tag.partition("-")[0].partition("_")[0].strip().lower()
    return "" if primary in _NO_LANGUAGE else primary


def language_of(text: str, declared: str, votes: dict[str, float]) -> str:
    """Language of an ad: as its page declares, else by its script, else by the votes of its cues."""
    if language := declared_language(declared):
        return language
    if not text.isascii() and _BEYOND_GREEK.search(text):
        for language, pattern in _SCRIPTS:
            if pattern.search(text):
                if language == "ar" and _PERSIAN.search(text):
                    return "fa"
                return "uk" if language == "ru" and _UKRAINIAN.search(text) else language
    best = max(votes, key=lambda language: (votes[language], language == "en"), default="en")
    return best if votes.get(best, 0.0) > votes.get("en", 0.0) * 1.15 else "en"


@lru_cache(maxsize=64)
def languages_read(language: str) -> frozenset[str]:
    """The languages whose cues are read in an ad: its own, those it is easily mistaken for, and English."""
    own = {ENGLISH_ITSELF} if language == ENGLISH else _SISTERS.get(language, set())
    return frozenset({language, ENGLISH} | own)


@lru_cache(maxsize=64)
def languages_known(language: str) -> frozenset[str]:
    """The languages whose names an ad may well use: those read in it, and those so near that a name is often the same
    word in another spelling (*krokodýl*, *krokodyl*).
    """
    return languages_read(language) | _KIN.get(language, set())


def ends_in_its_head(language: str) -> bool:
    """Whether a noun phrase of the language ends in what it names."""
    return language in _HEAD_LAST


def denies_after(language: str) -> bool:
    """Whether the language sets the word that denies a thing behind it."""
    return language in _DENIES_AFTER
