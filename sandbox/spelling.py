"""How sellers write a name: plainly, scientifically, by mistake, or so that a filter does not see it."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from sandbox.ads import Article

_NEIGHBOURS = {
    "a": "s",
    "e": "r",
    "i": "u",
    "o": "p",
    "n": "m",
    "t": "r",
    "s": "a",
    "r": "t",
    "l": "k",
    "c": "x",
    "u": "y",
}
_LOOKALIKE = {"a": "а", "e": "е", "o": "о", "c": "с", "p": "р", "x": "х", "i": "і"}
_LEET = {"a": "4", "e": "3", "i": "1", "o": "0", "s": "5", "t": "7"}
_SPACED_SCRIPTS_MIN = 5


@dataclass(frozen=True, slots=True)
class Written:
    """A name as it stands in an ad; ``form`` says how it differs from the plain vernacular."""

    text: str
    form: str


def _is_latin(text: str) -> bool:
    return all(ord(char) < 0x250 for char in text)


def misspell(rng: Random, name: str) -> str:
    """One slip of the hand in a word of at least six letters: dropped, doubled, swapped or neighbouring letter."""
    words = name.split(" ")
    long_words = [n for n, word in enumerate(words) if len(word) >= 6 and word.isalpha()]
    if not long_words:
        return name
    chosen = rng.choice(long_words)
    word = words[chosen]
    at = rng.randrange(1, len(word) - 2)
    slips = (
        word[:at] + word[at + 1 :],
        word[:at] + word[at] + word[at:],
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        word[:at] + _NEIGHBOURS.get(word[at], "e") + word[at + 1 :],
    )
    words[chosen] = rng.choice([slip for slip in slips if slip != word])
    return " ".join(words)


def disguise(rng: Random, name: str) -> str:
    """The name spaced, dotted, masked, in look-alike letters or digits, or with unseen characters inside."""
    if not _is_latin(name):
        return rng.choice(("·", ".", " ", "\u200b", "*", "-")).join(name) if len(name) < 6 else _split_in(rng, name)
    if len(name) < _SPACED_SCRIPTS_MIN:
        return ".".join(name)
    at = rng.randrange(1, len(name) - 1)
    hands = (
        ".".join(name.replace(" ", "")),
        " ".join(name.replace(" ", "")),
        name[:at] + "\u200b" + name[at:],
        name[:at] + "*" + name[at + 1 :],
        "".join(_LOOKALIKE.get(char, char) for char in name),
        "".join(_LEET.get(char, char) for char in name),
    )
    return rng.choice(hands)


def _split_in(rng: Random, name: str) -> str:
    at = rng.randrange(2, len(name) - 1)
    return name[:at] + rng.choice(("·", "\u200b", ".", "\u200d")) + name[at:]


def _abbreviated(taxon: str) -> str:
    genus, _, epithet = taxon.partition(" ")
    return f"{genus[0]}. {epithet}" if epithet else genus


def write_name(rng: Random, article: Article, language: str, hidden: float = 0.05) -> Written:
    """Choose how an article is called in an ad in ``language``; ``hidden`` is the share of disguised names."""
    plain = article.names.get(language) or article.names.get("en") or (article.taxon,)
    name = rng.choice(plain)
    roll = rng.random()
    if not article.listed:
        return Written(misspell(rng, name), "misspelt") if roll < 0.03 else Written(name, "plain")
    if roll < hidden:
        return Written(disguise(rng, name), "disguised")
    if roll < hidden + 0.06:
        slip = misspell(rng, name)
        return Written(slip, "misspelt" if slip != name else "vernacular")
    if article.term == "LIV" or article.stream == "coral":
        return _living_name(rng, article, language, name)
    return Written(name, "vernacular")


def _living_name(rng: Random, article: Article, language: str, name: str) -> Written:
    roll = rng.random()
    if language not in article.names or roll < 0.14:
        return Written(article.taxon, "scientific")
    if roll < 0.34:
        return Written(f"{name} ({article.taxon})", "vernacular+scientific")
    if roll < 0.46 and article.synonyms:
        return Written(rng.choice(article.synonyms), "synonym")
    if roll < 0.54 and article.trade:
        return Written(rng.choice(article.trade), "trade")
    if roll < 0.58:
        return Written(f"{name}, {_abbreviated(article.taxon)}", "vernacular+abbreviated")
    return Written(name, "vernacular")
