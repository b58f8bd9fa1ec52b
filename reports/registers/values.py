"""Values of register fields: how each type is written, and how it is kept."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection
from datetime import date
from enum import StrEnum
from string import ascii_uppercase
from urllib.parse import urlsplit

from babel import Locale

_COUNTRIES = frozenset(map(str, Locale("en").territories)) & {
    first + second for first in ascii_uppercase for second in ascii_uppercase
} - {"EU", "ZZ"}
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_NUMBER = re.compile(r"-?\d{1,20}(\.\d{1,10})?", re.ASCII)
_SHA256 = re.compile(r"[0-9a-f]{64}")
_TRUE, _FALSE = {"yes", "true", "1", "oui", "sí", "si"}, {"no", "false", "0", "non"}
_ACTING = frozenset({"Cc", "Cs", "Co", "Cn"})
# Of the format characters (Cf) only these: the joiners among them some scripts need in order to be read.
_TURNING = frozenset("\u200b\u200e\u200f\u2060\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_YES_NO = {"en": ("yes", "no"), "fr": ("oui", "non"), "es": ("sí", "no")}
_MOST_URL = 2000


class Kind(StrEnum):
    """Type of a field."""

    TEXT = "text"
    LONGTEXT = "longtext"
    DATE = "date"
    URL = "url"
    COUNTRY = "country"
    CHOICE = "choice"
    LISTING = "listing"
    SHA256 = "sha256"
    NUMBER = "number"
    BOOL = "bool"


def value_of(kind: Kind, text: str, choices: Collection[str] = ()) -> str:
    """A value as it is kept. Raises ValueError that says how it must be written."""
    kept = without_controls(text).strip()
    if kind is Kind.LONGTEXT:
        return kept
    kept = " ".join(kept.split())
    if kind is Kind.CHOICE:
        return _choice(kept, choices)
    return _READERS[kind](kept) if kind in _READERS else kept


def in_words(kind: Kind, value: str, language: str) -> str:
    """A kept value as people read it: countries by name and code, yes and no in the language."""
    spoken = language if language in _YES_NO else "en"
    if kind is Kind.COUNTRY:
        name = Locale(spoken).territories.get(value)
        return f"{name} ({value})" if name else value
    if kind is Kind.BOOL and value in ("yes", "no"):
        return _YES_NO[spoken][value == "no"]
    return value


def unreadable_value(text: str, error: ValueError) -> str:
    """One line on a value that could not be read."""
    shown = " ".join(without_controls(text).split())
    return f"'{shown[:80]}{'…' if len(shown) > 80 else ''}': {error}"


def without_controls(text: str) -> str:
    """Text in NFC without characters that act instead of being read: controls, direction overrides, halves of pairs."""
    plain = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    return "".join(
        char for char in plain if char in "\n\t" or (unicodedata.category(char) not in _ACTING and char not in _TURNING)
    )


def _date(text: str) -> str:
    found = _DATE.fullmatch(text)
    if found is None:
        raise ValueError("write a date as 2026-03-01, 2026-03 or 2026")
    year, month, day = (int(part) if part else 1 for part in found.groups())
    try:
        date(year, month, day)
    except ValueError as error:
        raise ValueError("there is no such day") from error
    return text


def _url(text: str) -> str:
    wanted = "write an address that begins with https:// or http://"
    try:
        parts = urlsplit(text)
        host = parts.hostname
        _ = parts.port
    except ValueError as error:
        raise ValueError(wanted) from error
    if parts.scheme.lower() not in ("http", "https") or not host or " " in text or len(text) > _MOST_URL:
        raise ValueError(wanted)
    if "@" in parts.netloc:
        raise ValueError("leave user name and password out of the address")
    return text


def _country(text: str) -> str:
    if text.upper() not in _COUNTRIES:
        raise ValueError("write a country as its ISO 3166 code of two letters, such as FR")
    return text.upper()


def _sha256(text: str) -> str:
    if not _SHA256.fullmatch(text.lower()):
        raise ValueError("write a SHA-256 as 64 hexadecimal digits")
    return text.lower()


def _number(text: str) -> str:
    # No powers of ten: "9e99999999" would be a hundred million digits long.
    if not _NUMBER.fullmatch(text):
        raise ValueError("write a number as 1234.5")
    return text


def _bool(text: str) -> str:
    if text.casefold() not in _TRUE | _FALSE:
        raise ValueError("write yes or no")
    return "yes" if text.casefold() in _TRUE else "no"


def _listing(text: str) -> str:
    if " " in text or len(text) > 500:
        raise ValueError("write a listing as PLATFORM/ID, or a cluster's key")
    return text


def _choice(text: str, choices: Collection[str]) -> str:
    if text.casefold() not in choices:
        raise ValueError(f"choose one of {', '.join(choices)}")
    return text.casefold()


_READERS: dict[Kind, Callable[[str], str]] = {
    Kind.DATE: _date,
    Kind.URL: _url,
    Kind.COUNTRY: _country,
    Kind.SHA256: _sha256,
    Kind.NUMBER: _number,
    Kind.BOOL: _bool,
    Kind.LISTING: _listing,
}
