"""Codes as a first reader says them: CITES terms, countries, classes of taxa."""

from __future__ import annotations

from babel import Locale

from assessment.joined import parts_of
from reports.taxa import taxon_words
from reports.terms import term_words

_CLASSES = {
    "Actinopteri": "bony fish", "Actinopterygii": "bony fish", "Amphibia": "amphibians", "Anthozoa": "corals",
    "Arachnida": "arachnids", "Aves": "birds", "Bivalvia": "clams", "Elasmobranchii": "sharks and rays",
    "Gastropoda": "snails", "Holothuroidea": "sea cucumbers", "Insecta": "insects", "Mammalia": "mammals",
    "Plantae": "plants", "Reptilia": "reptiles",
}  # fmt: skip
ENDS = {
    "sold": "marked as sold",
    "expired": "time ran out, as the platform says",
    "removed": "removed by the platform, as it says",
    "disappeared": "disappeared, no reason told",
}
_COUNTRIES = Locale("en").territories


def term(code: str) -> str:
    """A CITES term code in words, with the code."""
    known = term_words().get(code)
    return f"{known['en']} ({code})" if known is not None else code


def country(code: str) -> str:
    """A country code in words, with the code."""
    if code == "?":
        return "not told"
    name = _COUNTRIES.get(code)
    return f"{name} ({code})" if name else code


def group(name: str) -> str:
    """A class of taxa in plain words, with its name."""
    return f"{_CLASSES[name]} ({name})" if name in _CLASSES else name


def taxon(name: str) -> str:
    """A taxon in plain words, with its name, where first readers know it by another."""
    known = taxon_words().get(name)
    return f"{known['en']} ({name})" if known is not None else name


def appendix(name: str) -> str:
    """Appendices as they are read aloud: one or the other of a split-listing, several told together."""
    each = [part.replace("/", " or ") for part in parts_of(name)]
    return each[0] if len(each) == 1 else f"{' and '.join(each)} together"


def route(detail: str) -> str:
    """A route in words, from and to."""
    start, _, end = detail.partition(">")
    names = {"WW": "worldwide", "EU": "the European Union", "?": "an end not told"}
    return " to ".join(names.get(code) or country(code) for code in (start, end))
