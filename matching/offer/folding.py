"""Text made comparable character by character: case, accents, digits of every script; every offset stays."""

from __future__ import annotations

import re
import unicodedata
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_DENSE = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_PLAIN = r"[a-z]+|\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?![\d.,])|\d+(?:[.,]\d+)*"
_TOKEN = re.compile(
    rf"({_PLAIN}"
    r"|[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+"
    r"|[\u0900-\u0963\u0970-\u097f]+"
    r"|[^\W\d_a-z]+(?:[\u0300-\u036f\u0610-\u061a\u064b-\u065f]+[^\W\d_a-z]*)*)"
)
"""One group around the whole, so that splitting a text by it gives gaps and tokens in turn."""
_PLAIN_TOKEN = re.compile(f"({_PLAIN})")
"""The same for text that has none of the rest: gaps are passed over quicker."""
_OTHER = re.compile("[^\x00-\x7f\xa0-\xa9\xab-\xb1\xb4\xb6-\xb8\xbb\xbf\u2010-\u205e\u20a0-\u20c0]")
"""A character that is neither of ASCII nor a sign."""
_LETTERS = {
    "ß": "s", "æ": "a", "œ": "o", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "t", "ı": "i", "İ": "i", "Æ": "a",
    "Œ": "o", "Ø": "o", "Ł": "l", "Đ": "d", "ё": "е", "Ё": "е", "ي": "ی", "ى": "ی", "ك": "ک", "أ": "ا", "إ": "ا",
    "آ": "ا", "ة": "ه", "’": "'", "ʼ": "'", "‘": "'", "٫": ".", "٬": ",", "，": ",", "．": ".", "：": ":", "／": "/",
    "＝": "=", "～": "~", "〜": "~", "×": "x", "²": "2", "³": "3", "–": "-", "—": "-", "−": "-", "‑": "-",
}  # fmt: skip


def _table() -> dict[int, str]:
    table = {ord(char): plain for char, plain in _LETTERS.items()}
    # Halves of characters, which hostile pages hold, would stop whatever encodes the text.
    table.update(dict.fromkeys(range(0xD800, 0xE000), "\ufffd"))
    for code in [*range(0xC0, 0x250), *range(0x1E00, 0x1F00)]:
        base = unicodedata.normalize("NFKD", chr(code))[0]
        if code not in table and base.isascii() and base.isalpha():
            table[code] = base.lower()
    table.update({code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F) if code not in table})
    table.update({ord(char): str(unicodedata.digit(char)) for char in filter(str.isdecimal, map(chr, _MAY_BE_DIGITS))})
    return table


_MAY_BE_DIGITS = range(0x660, 0x10000)
_TABLE = {chr(code): plain for code, plain in _table().items()}
_FOLDED = frozenset(_TABLE)


class Token(NamedTuple):
    """A number, or a run of letters of one kind of script, of a folded text."""

    start: int
    end: int
    word: str


def folded(text: str) -> str:
    """The text in lower case without accents, digits as 0 to 9; as long as it was, character for character."""
    if text.isascii():
        return text.lower()
    plain = text
    # A text has few different letters of these, and none of what they become is one of them.
    for char in _FOLDED.intersection(text):
        plain = plain.replace(char, _TABLE[char])
    lower = plain.lower()
    return lower if len(lower) == len(text) else "".join(char.lower()[:1] or char for char in plain)


def is_dense(text: str) -> bool:
    """Whether a text has letters of a script written without blanks."""
    return _DENSE.search(text) is not None


Word = tuple[int, int, str]
"""What a Token is, before anybody asks for one of its parts by name: most words of an ad nobody does."""


def tokens_of(text: str) -> list[Word]:
    """The numbers and words of a folded text, each with its start and end."""
    parts = _token_in(text).split(text)
    ends = list(accumulate(map(len, parts)))
    return list(zip(ends[0::2], ends[1::2], parts[1::2], strict=False))


def words_of(text: str) -> Iterator[str]:
    """The same numbers and words, one after the other as they are asked for."""
    return (found[0] for found in _token_in(text).finditer(text))


def _token_in(text: str) -> re.Pattern[str]:
    return _PLAIN_TOKEN if text.isascii() or not _OTHER.search(text) else _TOKEN
