"""Ways of damaging a name that know nothing of the matcher: slips of typing hands, and disguises."""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Callable

_KEYBOARDS = (
    ("qwertyuiop", "asdfghjkl", "zxcvbnm"),
    ("йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю"),
    ("ضصثقفغعهخحجد", "شسيبلاتنمكط", "ئءؤرىةوزظ"),
    (";ςερτυθιοπ", "ασδφγηξκλ", "ζχψωβνμ"),
)
_ALIKE = {"a": "а", "e": "е", "o": "о", "p": "р", "c": "с", "x": "х", "y": "у", "i": "і", "s": "ѕ"}
_ALIKE |= {"а": "a", "е": "e", "о": "o", "р": "p", "с": "c", "х": "x", "у": "y"}
_DIGITS = {"a": "4", "e": "3", "i": "1", "o": "0", "s": "5", "l": "1"}


def _neighbours() -> dict[str, str]:
    found: dict[str, str] = {}
    for rows in _KEYBOARDS:
        for r, row in enumerate(rows):
            for c, key in enumerate(row):
                near = [row[i] for i in (c - 1, c + 1) if 0 <= i < len(row)]
                for other in (r - 1, r + 1):
                    if 0 <= other < len(rows):
                        near += [rows[other][i] for i in (c - 1, c) if 0 <= i < len(rows[other])]
                found[key] = "".join(near)
    return found


_NEAR = _neighbours()


def _slip(name: str, at: int, dice: random.Random) -> str:
    """One slip at a letter: a neighbouring key, a letter left out, doubled, swapped with the next, or put in."""
    letter = name[at]
    near = _NEAR.get(letter.lower()) or "".join(sorted({c for c in name.lower() if c.isalpha()}))
    kind = dice.choice(("near", "near", "drop", "double", "swap", "extra"))
    if kind == "near":
        return name[:at] + dice.choice(near) + name[at + 1 :]
    if kind == "drop":
        return name[:at] + name[at + 1 :]
    if kind == "swap" and at + 1 < len(name) and name[at + 1].isalpha() and name[at + 1] != letter:
        return name[:at] + name[at + 1] + letter + name[at + 2 :]
    if kind == "extra":
        return name[: at + 1] + dice.choice(near) + name[at + 1 :]
    return name[: at + 1] + letter + name[at + 1 :]


def misspell(name: str, n_slips: int, dice: random.Random) -> str:
    """``name`` with slips at different letters; never the name itself."""
    while True:
        text = name
        for _ in range(n_slips):
            places = [i for i, char in enumerate(text) if char.isalpha()]
            text = _slip(text, dice.choice(places), dice)
        if text.casefold() != name.casefold() and _plain(text) != _plain(name):
            return text


def _plain(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if c.isalnum())


def _letters(name: str, letters: str) -> list[int]:
    return [i for i, char in enumerate(name) if char.lower() in letters]


def _swap(name: str, table: dict[str, str], dice: random.Random) -> str | None:
    places = [i for i, char in enumerate(name) if char.lower() in table]
    if not places:
        return None
    chosen = set(dice.sample(places, dice.randint(1, min(3, len(places)))))
    return "".join(table[char.lower()] if i in chosen else char for i, char in enumerate(name))


def _between(sign: str) -> Callable[[str, random.Random], str | None]:
    return lambda name, _dice: " ".join(sign.join(word) for word in name.split())


def _once_inside(signs: str) -> Callable[[str, random.Random], str | None]:
    def insert(name: str, dice: random.Random) -> str | None:
        places = [i for i in range(1, len(name)) if name[i - 1].isalpha() and name[i].isalpha()]
        if not places:
            return None
        at = dice.choice(places)
        return name[:at] + dice.choice(signs) + name[at:]

    return insert


def _mask(name: str, dice: random.Random) -> str | None:
    places = [
        i for i in range(1, len(name) - 1) if name[i - 1].isalpha() and name[i].isalpha() and name[i + 1].isalpha()
    ]
    if not places:
        return None
    at = dice.choice(places)
    return name[:at] + dice.choice("*_*#") + name[at + 1 :]


def _repeat(name: str, dice: random.Random) -> str | None:
    places = [i for i, char in enumerate(name) if char.isalpha()]
    at = dice.choice(places)
    return name[:at] + name[at] * dice.randint(3, 5) + name[at + 1 :]


def _mathematical(name: str, _dice: random.Random) -> str | None:
    if not name.isascii():
        return None
    lower, upper = 0x1D41A, 0x1D400
    return "".join(
        chr(lower + ord(c) - 97) if c.islower() else chr(upper + ord(c) - 65) if c.isupper() else c for c in name
    )


DISGUISES: dict[str, Callable[[str, random.Random], str | None]] = {
    "spaced": lambda name, _dice: "  ".join(" ".join(word) for word in name.split()),
    "dotted": _between("."),
    "starred": _between("*"),
    "zero width": _between("\u200b"),
    "alike letters": lambda name, dice: _swap(name, _ALIKE, dice),
    "digits": lambda name, dice: _swap(name, _DIGITS, dice),
    "signs": lambda name, dice: _swap(name, {"a": "@", "s": "$", "i": "!"}, dice),
    "masked letter": _mask,
    "emoji inside": _once_inside("🐾🔥🌿✨"),
    "sign inside": _once_inside("*.-_/|~"),
    "repeated letter": _repeat,
    "mathematical": _mathematical,
    "mixed case": lambda name, dice: "".join(dice.choice((c.lower(), c.upper())) for c in name),
    "no spaces": lambda name, _dice: name.replace(" ", "") if " " in name else None,
    "marks": lambda name, dice: "".join(
        c + (dice.choice("\u0335\u0336\u0337\u0301\u0300") if c.isascii() and c.isalpha() else "") for c in name
    ),
}
"""Each gives the disguised name, or None where it does not apply to that name."""
