"""Scientific names as text: splitting joined synonym strings, and parting names from authorship."""

from __future__ import annotations

import re

# Words that stand where an epithet could but belong to the authorship or to a note about the name.
NOT_EPITHETS = frozenset({
    "ex", "et", "and", "in", "non", "nec", "sensu", "auct", "auctt", "hort", "emend", "pro", "de", "del", "della",
    "di", "da", "do", "dos", "du", "des", "van", "von", "vander", "den", "der", "la", "le", "ten", "ter", "und",
    "fil", "bis", "p.p", "s.l", "s.s", "sp", "spp", "cf", "aff", "y", "e", "nom", "ined", "nomen", "not", "see",
    "part", "partim", "comb", "ssp", "subsp", "var", "forma", "fma", "f", "subvar", "subf", "cv", "nothovar",
    "nothosubsp", "st",
})  # fmt: skip
_EPITHET = r"(?:d['’])?[a-zäëïöüéè][a-zäëïöüéèâñ]*(?:-[a-zäëïöüéè]+)*"
_GENUS = r"(?:[×xX]\s*)?[A-ZÄÖÜÉ][a-zäëïöüéè]+(?:-[A-Z]?[a-z]+)?"
_SUBGENUS = r"(?:\s+\([A-Z][a-z]+\))?"
_RANK_WORDS = {
    "var.": "var.", "var": "var.", "subsp.": "subsp.", "subsp": "subsp.", "ssp.": "subsp.", "ssp": "subsp.",
    "f.": "f.", "forma": "f.", "fma.": "f.", "fma": "f.", "subvar.": "subvar.", "nothovar.": "nothovar.",
    "nothosubsp.": "nothosubsp.",
}  # fmt: skip
_STARTS_NAME = re.compile(rf"\s*{_GENUS}{_SUBGENUS}\s+(?:[×x]\s+)?({_EPITHET})(?=[\s,.]|$)")
_SPECIES = re.compile(rf"^\s*({_GENUS}){_SUBGENUS}\s+([×x]\s+)?({_EPITHET})(?=[\s,.;:(]|$)")
_INFRA = re.compile(rf"^\s+({_EPITHET})(?=[\s,;(]|$)")
_RANKED = re.compile(
    rf"\s(var\.?|subsp\.?|ssp\.?|f\.|forma|fma\.?|subvar\.|nothovar\.|nothosubsp\.)\s+({_EPITHET})(?=[\s,;(]|$)"
)


def split_synonyms(text: str) -> list[str]:
    """Pieces of a comma-joined synonym string, each with its authorship.

    Authors hold commas too (``Dias & Solé, 2013``): one parts two names only where a genus and an epithet follow.
    """
    pieces: list[str] = []
    for chunk in text.split(","):
        start = _STARTS_NAME.match(chunk)
        if pieces and not (start and start.group(1) not in NOT_EPITHETS):
            pieces[-1] += "," + chunk
        else:
            pieces.append(chunk)
    return [piece.strip() for piece in pieces if piece.strip()]


def scientific_part(text: str) -> str | None:
    """The name in ``text`` without its authorship, or None where it is not ``Genus epithet ...``.

    Keeps an infraspecific epithet with its rank word (plants) or without one (animals); drops a subgenus in brackets.
    """
    text = " ".join(text.replace("\xa0", " ").split())
    found = _SPECIES.match(text)
    if not found or found.group(3) in NOT_EPITHETS:
        return None
    genus = re.sub(r"^[×xX]\s*(?=[A-Z])", "×", found.group(1))
    name = f"{genus} {'× ' if found.group(2) else ''}{found.group(3)}"
    rest = text[found.end() :]
    infra = _INFRA.match(rest)
    if infra and infra.group(1) not in NOT_EPITHETS:
        return f"{name} {infra.group(1)}"
    ranked = _RANKED.search(rest)
    if ranked and ranked.group(2) not in NOT_EPITHETS:
        return f"{name} {_RANK_WORDS[ranked.group(1)]} {ranked.group(2)}"
    return name


def name_key(name: str) -> str:
    """What two spellings of one scientific name share: lower case, single blanks, no hybrid sign or rank word."""
    words = name.replace("×", " ").casefold().split()
    return " ".join(word for word in words if word not in _RANK_WORDS)
