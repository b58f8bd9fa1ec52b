"""The language of a page that does not say which it is in, where its letters are of one language alone."""

from __future__ import annotations

import re

from scrapy.http import TextResponse

from spiders.pages.tree import Path, contents

_TITLE = Path("string(//title)")
# Asked in turn: Japanese writes with Chinese letters as well, Korean sometimes.
_LETTERS = {
    "ja": re.compile(r"[\u3041-\u3096\u30a1-\u30fa]"),
    "ko": re.compile(r"[\uac00-\ud7a3]"),
    "zh": re.compile(r"[\u3400-\u9fff]"),
    "th": re.compile(r"[\u0e01-\u0e3a]"),
    "el": re.compile(r"[\u0391-\u03ce]"),
    "he": re.compile(r"[\u05d0-\u05ea]"),
    "ka": re.compile(r"[\u10d0-\u10f0]"),
    "hy": re.compile(r"[\u0561-\u0586]"),
    "km": re.compile(r"[\u1780-\u17b3]"),
    "lo": re.compile(r"[\u0e81-\u0eb0]"),
    "my": re.compile(r"[\u1000-\u102a]"),
    "si": re.compile(r"[\u0d85-\u0dc6]"),
}
# Letters that the mainland writes otherwise.
_FULL_FORMS = re.compile(r"[們個買賣價購書圖國這還點時間區東車長門開關電話號]")
_HOMES = {
    "TW": re.compile(r"[臺台][灣北中南東]|新北|桃園|新竹|高雄|NT\$|新[臺台]幣"),
    "HK": re.compile(r"香港|九龍|新界|HK\$|港幣"),
}
_BODY = Path("string(//body)")
_MOST_CHARS = 40_000
_LATIN = re.compile(r"[a-z]", re.IGNORECASE)
_LONGEST = 500
_FEWEST = 4
_SHARE = 0.2


def language_of_letters(response: TextResponse) -> str:
    """The language whose letters the page's title and description are written in; empty where many share them.

    So do Taiwan and Hong Kong, whose money is not the same, the letters in full.
    """
    told = [_TITLE(response), *contents(response, name="description", property="og:title")[:2]]
    text = " ".join(told)[:_LONGEST]
    n_latin = len(_LATIN.findall(text))
    for language, letters in _LETTERS.items():
        n_own = len(letters.findall(text))
        if n_own >= _FEWEST and n_own >= _SHARE * n_latin:
            return "" if language == "zh" and _FULL_FORMS.search(text) else language
    return ""


def home_of_full_forms(response: TextResponse) -> str:
    """The country of a page in Chinese letters in full, by the towns and the money it names: one of two, or none."""
    if not _FULL_FORMS.search(response.text):
        return ""
    text = _BODY(response)[:_MOST_CHARS]
    found = [country for country, told in _HOMES.items() if told.search(text)]
    return found[0] if len(found) == 1 and _FULL_FORMS.search(text) else ""
