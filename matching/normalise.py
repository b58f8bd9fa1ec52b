"""How every character of a text is read: the folding table, built once from the Unicode database.

Folding keeps one rule: a name and its writing in an ad fold to the same letters. Case, accents, width and
compatibility forms go; vowel signs of the Indic and Thai scripts stay, as they are letters there. Offsets are never
lost, because the kernel folds character by character and notes where each letter came from.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from enum import IntEnum

import numpy as np
import numpy.typing as npt

from matching.homoglyphs import STYLED_LATIN

N_CODES = 0x110000
MAX_EXPANSION = 4
VALUE_BITS = 21


class Kind(IntEnum):
    """What a character does to the text: a letter, nothing, a gap, or several letters."""

    WORD = 0
    DROP = 1
    GAP = 2
    EXPAND = 3


class Script(IntEnum):
    """Script of a folded letter, as far as matching cares; from ``HAN`` on, words are written without spaces."""

    NONE = 0
    LATIN = 1
    CYRILLIC = 2
    GREEK = 3
    OTHER = 4
    DIGIT = 5
    HAN = 6
    KANA = 7
    HANGUL = 8
    SOUTHEAST = 9


class Gap(IntEnum):
    """Bits telling what stands between two words."""

    SPACE = 1
    NEWLINE = 2
    JOINER = 4
    SYMBOL = 8
    BREAK = 16
    FIELD = 32
    STOP = 64


ODD = 1 << 24
MARK = 1

_SPECIAL = {
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ı": "i",
    "ĸ": "k", "ŋ": "n", "ŧ": "t", "ə": "e", "ک": "ك", "ی": "ي", "ى": "ي", "ہ": "ه", "ھ": "ه", "ة": "ه", "ۃ": "ه",
    "ٱ": "ا", "گ": "ك", "ґ": "г", "ӑ": "а",
}  # fmt: skip
_JOINERS = frozenset("-‐‑‒–—−_'’‘ʼ`´\"“”„«»‹›()[]{}*&+")
_BREAKS = frozenset(",;:!?/|\\、。，；：！？／｜؛،؟۔।…")
_DROPPED = frozenset("\u00ad\u034f\u061c\u0640\u115f\u1160\u17b4\u17b5\u3164\uffa0\ufeff\u30fb\uff65\u093c\u09bc\u0a3c")
_INVISIBLE = frozenset((0x034F, 0x180E, *range(0x200B, 0x200E), *range(0x2060, 0x2065), 0xFEFF))
_MARK_BLOCKS = (
    (0x0300, 0x036F), (0x0483, 0x0489), (0x0591, 0x05C7), (0x0610, 0x061A), (0x064B, 0x065F), (0x0670, 0x0670),
    (0x06D6, 0x06ED), (0x1AB0, 0x1AFF), (0x1DC0, 0x1DFF), (0x20D0, 0x20FF), (0xFE00, 0xFE0F), (0xFE20, 0xFE2F),
    (0xE0100, 0xE01EF),
)  # fmt: skip
_SOUTHEAST = ((0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0xA9E0, 0xA9FF), (0xAA60, 0xAA7F))
_HANGUL = ((0x1100, 0x11FF), (0x3130, 0x318F), (0xA960, 0xA97F), (0xAC00, 0xD7FF))
_KANA = ((0x3040, 0x30FF), (0x31F0, 0x31FF), (0x1B000, 0x1B16F))
_HAN = ((0x2E80, 0x2FDF), (0x3005, 0x3007), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x323AF))


@dataclass(frozen=True, slots=True)
class FoldTable:
    """``fold[code]``: value in the low 21 bits, Kind above, ``ODD`` for styled forms; ``script`` by folded letter.

    An EXPAND value points into ``expansions``: a count, then that many letters. A GAP value holds Gap bits, a DROP
    value is ``MARK`` for a combining mark (it belongs to the letter before it).
    """

    fold: npt.NDArray[np.uint32]
    script: npt.NDArray[np.uint8]
    expansions: npt.NDArray[np.uint32]


def _within(code: int, blocks: tuple[tuple[int, int], ...]) -> bool:
    return any(low <= code <= high for low, high in blocks)


def is_mark(code: int) -> bool:
    """Whether a code point is a mark that folding takes off its letter."""
    return _within(code, _MARK_BLOCKS)


def script_of(char: str) -> Script:
    """The script of one folded letter."""
    code = ord(char)
    if char.isdigit():
        return Script.DIGIT
    if code < 0x0370 or 0x1D00 <= code <= 0x1EFF or 0x2C60 <= code <= 0x2C7F or 0xA720 <= code <= 0xA7FF:
        return Script.LATIN
    if code <= 0x03FF or 0x1F00 <= code <= 0x1FFF:
        return Script.GREEK
    if code <= 0x052F:
        return Script.CYRILLIC
    for blocks, script in ((_SOUTHEAST, Script.SOUTHEAST), (_HANGUL, Script.HANGUL), (_KANA, Script.KANA)):
        if _within(code, blocks):
            return script
    return Script.HAN if _within(code, _HAN) else Script.OTHER


def _letters(char: str) -> str:
    code = ord(char)
    if 0x1F130 <= code <= 0x1F189 and (code - 0x1F130) % 0x20 < 26:
        return chr(ord("a") + (code - 0x1F130) % 0x20)
    keep = _within(code, _HANGUL) and unicodedata.category(char) == "Lo"
    whole = char if keep else unicodedata.normalize("NFKD", char)
    folded = unicodedata.normalize("NFKD", whole.casefold()) if not keep else whole
    plain = "".join(one for one in folded if not _within(ord(one), _MARK_BLOCKS) and one not in _DROPPED)
    mapped = "".join(_SPECIAL.get(one, STYLED_LATIN.get(one, one)) for one in plain)
    return "".join(_digit(one) for one in mapped if _is_word(one))


def _digit(char: str) -> str:
    value = unicodedata.digit(char, None)
    return char if value is None else str(value)


def _is_word(char: str) -> bool:
    return unicodedata.category(char)[0] in "LN" or unicodedata.category(char) in {"Mn", "Mc"}


def _gap(char: str) -> int:
    if char in "\n\r\x0b\x0c\x85\u2028\u2029":
        return Gap.NEWLINE
    if char == "\x1e":
        return Gap.FIELD
    if char in ".．":
        return Gap.STOP
    if char.isspace() or char in "\x00\u2800":
        return Gap.SPACE
    if char in _JOINERS or unicodedata.category(char) in {"Pd", "Ps", "Pe", "Pi", "Pf"}:
        return Gap.JOINER
    return Gap.BREAK if char in _BREAKS else Gap.SYMBOL


def read_character(code: int) -> tuple[Kind, int, str]:
    """Kind, value (Gap bits or ``MARK``) and folded letters of one code point; lone surrogates are symbols."""
    char = chr(code)
    category = unicodedata.category(char)
    if _within(code, _MARK_BLOCKS):
        return Kind.DROP, MARK, ""
    if category in {"Cf", "Me"} or char in _DROPPED:
        return Kind.DROP, 0, ""
    if category[0] in "LNM" or 0x1F130 <= code <= 0x1F189 or 0x2460 <= code <= 0x24FF:
        letters = _letters(char)[:MAX_EXPANSION]
        return (Kind.WORD if len(letters) == 1 else Kind.EXPAND, 0, letters) if letters else (Kind.GAP, Gap.SYMBOL, "")
    return Kind.GAP, _gap(char), ""


def _styled(code: int, letters: str) -> bool:
    """Latin letters in dress (mathematical, circled, full width, small capitals) that a plain ad has no need of."""
    return code > 0x02AF and letters.isascii() and not _within(code, ((0x1E00, 0x1EFF), (0x0660, 0x0DFF)))


def build_fold_table() -> FoldTable:
    """The table for all 1,114,112 code points (about 2 s; the index keeps it)."""
    fold = np.zeros(N_CODES, dtype=np.uint32)
    script = np.zeros(N_CODES, dtype=np.uint8)
    expansions: list[int] = []
    for code in range(N_CODES):
        if 0xE000 <= code <= 0xF8FF or 0x323B0 <= code < 0xE0000 or code >= 0xE01F0:
            fold[code] = Kind.GAP << VALUE_BITS | Gap.SYMBOL
            continue
        kind, value, letters = read_character(code)
        if kind is Kind.WORD:
            value = ord(letters)
        elif kind is Kind.EXPAND:
            value = len(expansions)
            expansions += [len(letters), *map(ord, letters)]
        odd = ODD if (letters and _styled(code, letters)) or code in _INVISIBLE else 0
        fold[code] = odd | int(kind) << VALUE_BITS | value
        for letter in letters:
            script[ord(letter)] = script_of(letter)
    return FoldTable(fold, script, np.array(expansions or [0], dtype=np.uint32))


def fold_words(text: str) -> list[str]:
    """The folded words of a short text, as the kernel reads them; runs of unspaced scripts are words of their own."""
    words: list[str] = []
    word = ""
    for char in text:
        kind, _, letters = read_character(ord(char))
        if kind is Kind.GAP:
            words.append(word)
            word = ""
        for letter in letters:
            if word and (script_of(letter) >= Script.HAN) != (script_of(word[-1]) >= Script.HAN):
                words.append(word)
                word = ""
            word += letter
    return [one for one in [*words, word] if one]


_UNDIVIDED = str.maketrans({"đ": "d", "ł": "l", "ø": "o", "ı": "i"})


def without_marks(text: str) -> str:
    """A lower-case text of Latin letters without their accents, as sellers in a hurry write it."""
    plain = unicodedata.normalize("NFD", text.translate(_UNDIVIDED))
    return "".join(char for char in plain if not unicodedata.combining(char))
