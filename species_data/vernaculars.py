"""Vernacular names as sources write them, made into names: markup, lists, brackets, copies and fillers taken apart."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterable

_COMMENT = re.compile(r"<!--.*?(?:-->|$)|-->", re.DOTALL)
_TAG = re.compile(r"</?[a-z][^<>]*>|\bbr\s*/?>|[<>]")
_WIKI_LINK = re.compile(r"\[\[:?(?:[a-z-]+:)?([^\]|]*)(?:\|[^\]]*)?(?:\]\])?")
_REGION_LABEL = re.compile(r"^\s*(?:hk|cn|tw|sg|mo|zh(?:-[a-z]+)?)\s*[:：]", re.IGNORECASE)
_BRACKETED = re.compile(r"\s*[(\[（【][^()\[\]（）【】]*[)\]）】]\s*")
_OPEN_BRACKET = re.compile(r"\s*[(\[（【].*$")
_WEB = re.compile(r"https?:|www\.|\.html?\b|//", re.IGNORECASE)
_LIST_MARK = re.compile(r"[;；,，、|]")
_CJK = re.compile(r"[぀-ヿ㐀-鿿豈-﫿가-힯]")
_EDGES = " \t.:;,*'\"“”„«»-–—_/\\=·"
_FIRST_APOSTROPHE = re.compile(r"^['‘’`´](?=\w)")

# Languages that are not written in Latin letters: a name in Latin letters there is a transcription or a copy.
_SCRIPTS = {
    "ja": ("HIRAGANA", "KATAKANA", "CJK"), "zh": ("CJK",), "ko": ("HANGUL",), "ru": ("CYRILLIC",), "uk": ("CYRILLIC",),
    "bg": ("CYRILLIC",), "be": ("CYRILLIC",), "mk": ("CYRILLIC",), "mn": ("CYRILLIC",), "kk": ("CYRILLIC",),
    "ar": ("ARABIC",), "fa": ("ARABIC",), "ur": ("ARABIC",), "he": ("HEBREW",), "el": ("GREEK",), "th": ("THAI",),
    "hi": ("DEVANAGARI",), "mr": ("DEVANAGARI",), "ne": ("DEVANAGARI",), "bn": ("BENGALI",), "ta": ("TAMIL",),
    "te": ("TELUGU",), "ml": ("MALAYALAM",), "kn": ("KANNADA",), "gu": ("GUJARATI",), "my": ("MYANMAR",),
    "ka": ("GEORGIAN",), "hy": ("ARMENIAN",), "km": ("KHMER",), "lo": ("LAO",),
}  # fmt: skip
# What sources write instead of BCP 47.
_TAGS = {
    "in": "id", "iw": "he", "nb": "no", "be-x-old": "be", "be-tarask": "be", "zh-yue": "yue", "zh-min-nan": "nan",
    "simple": "en", "als": "gsw", "zh-hans": "zh", "zh-hant": "zh", "zh-cn": "zh",
    "zh-tw": "zh", "zh-hk": "zh", "pt_br": "pt", "pt_pt": "pt", "en_us": "en", "en_uk": "en",
}  # fmt: skip
_LONGEST = 70
_NO_NAMES = frozenset({"na", "n/a", "nan", "none", "null", "unknown", "no common name"})
"""Cells that say there is no name."""
_LANGUAGE_SAID = re.compile(r"^(?:Chinese|English|French|German|Russian|Spanish|Thai|Vietnamese): *")


def language_tag(written: str, name: str = "") -> str | None:
    """BCP 47 tag of a source's language code, or None where it is no language.

    Chinese is told apart where the characters allow it: those that only GB 2312 has are simplified (``zh-Hans``), those
    that only Big5 has traditional (``zh-Hant``), the rest is ``zh``.
    """
    code = written.strip().lower()
    tag = _TAGS.get(code) or code.partition("-")[0]
    if not re.fullmatch(r"[a-z]{2,3}", tag):
        return None
    if tag == "zh" and name:
        simplified, traditional = _encodes(name, "gb2312"), _encodes(name, "big5")
        return "zh-Hans" if simplified and not traditional else "zh-Hant" if traditional and not simplified else "zh"
    return tag


def _encodes(text: str, codec: str) -> bool:
    try:
        text.encode(codec)
    except UnicodeEncodeError:
        return False
    return True


def in_own_script(name: str, language: str) -> bool:
    """Whether a name holds a letter of the script its language is written in (True where any script will do)."""
    scripts = _SCRIPTS.get(language.partition("-")[0])
    return scripts is None or any(unicodedata.name(letter, "").startswith(scripts) for letter in name)


def split_vernaculars(text: str) -> list[str]:
    """The names in one cell of a source, clean and each once; empty where nothing in it is a name.

    Takes out markup, entities, comments and links; parts lists at commas, semicolons and slashes; drops brackets
    (``Grey Parrot (African)``), keeping a Chinese, Japanese or Korean second name in them.
    """
    text = html.unescape(html.unescape(text))
    text = _COMMENT.sub(" ", text)
    text = _TAG.sub(" ", _WIKI_LINK.sub(r"\1", text)).replace("\xa0", " ")
    if _WEB.search(text):
        return []
    found: list[str] = []
    for piece in _outside_brackets(text):
        for name in _without_brackets(_REGION_LABEL.sub("", piece)):
            found += _split_slashes(name)
    cleaned = (_trimmed(name) for name in found)
    return list(dict.fromkeys(name for name in cleaned if _is_name(name)))


def _outside_brackets(text: str) -> list[str]:
    pieces, depth = [""], 0
    for letter in text:
        depth += (letter in "([（【") - (letter in ")]）】")
        if depth <= 0 and _LIST_MARK.match(letter):
            pieces.append("")
            depth = 0
        else:
            pieces[-1] += letter
    return pieces


def _without_brackets(piece: str) -> list[str]:
    inside = re.findall(r"[(（【]([^()（）【】]*)[)）】]", piece)
    bare = _OPEN_BRACKET.sub("", _BRACKETED.sub(" ", piece)) or _BRACKETED.sub(" ", piece)
    names = [bare]
    if _CJK.search(bare):
        names += [name for part in inside for name in _LIST_MARK.split(part) if _CJK.search(name)]
    return names


def _split_slashes(name: str) -> list[str]:
    if "/" not in name:
        return [name]
    parts = [part.strip() for part in name.split("/")]
    if re.search(r"\s/|/\s", name):
        return parts
    # ``Berta maggiore/boreale`` names one thing and a half: only the full half is kept.
    longest = max(len(part.split()) for part in parts)
    return [part for part in parts if len(part.split()) == longest and not part.endswith("-") and part[:1] != "-"]


def _trimmed(name: str) -> str:
    name = unicodedata.normalize("NFC", "".join(c for c in name if unicodedata.category(c) not in {"Cf", "Cc", "Co"}))
    name = _LANGUAGE_SAID.sub("", " ".join(name.split())).strip(_EDGES)
    if _CJK.search(name):
        # Blanks inside come from typesetting; Latin words in such a name keep theirs.
        name = re.sub(r"(?<=[^\x00-\x7f]) (?=[^\x00-\x7f])", "", name)
    return name


def _is_name(name: str) -> bool:
    letters = sum(letter.isalpha() for letter in name)
    if name.casefold() in _NO_NAMES:
        return False
    return 1 <= len(name) <= _LONGEST and letters >= (1 if _CJK.search(name) else 2) and not re.search(r"\d{3}", name)


def copy_key(name: str) -> str:
    """What two writings of one name share: letters only, no case, no accents."""
    bare = unicodedata.normalize("NFD", name.casefold())
    return "".join(letter for letter in bare if letter.isalnum())


def is_filler(name: str, english: Iterable[str]) -> bool:
    """Whether a cell of another language merely repeats an English name (in any case or punctuation)."""
    key = copy_key(name)
    return any(key == copy_key(each) for each in english)
