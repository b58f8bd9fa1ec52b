"""Which of a page's moments is the ad's: when it was put up, not when it was changed since."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lxml.html import HtmlElement  # type: ignore[import-untyped]
from scrapy.http import TextResponse

from spiders.pages.lone import said_before
from spiders.pages.others import NOT_ELSEWHERE
from spiders.pages.remembered import remembered
from spiders.pages.tree import Path, line_of, lowered, short_line_of

_CHANGED = re.compile(
    r"\b(?:last )?(?:updated?|modified|edited|changed|bumped|renewed|refreshed)\b|aktualisiert|geändert|"
    r"mis[e]? à jour|modifi[ée]|actuali[sz]ad|atualizad|modificad|aggiornat|modificat|bijgewerkt|gewijzigd|aktualiz|"
    r"odświeżon|zmienion|обновл|измен[её]н|оновлен|змінен|güncelle|ändrad|uppdaterad|endret|oppdatert|ændret|opdateret|"
    r"muokattu|päivitetty|frissít|módos|yenilən|cập nhật|อั[ปพ]เด[ตท]|แก้ไข|更新|修改|수정|갱신|تحديث|تعديل|به‌روز|بروز|"
    r"עודכן|განახლ|թարմաց|atnaujint|uuendatud|muudetud|atjaunin|обновен|ажурир|ažurir|diperbarui|diubah|dikemas kini",
    re.IGNORECASE,
)
_APART = re.compile(r"\s+[·•|]\s+")
# "Publiée le: 18 avril": the label ends with a small word that the label's list does not know.
_SMALL_WORD = re.compile(r"^[^\W\d_]{1,4}\s?[:：]\s*(?=\S)")
# "11 Apr 9:14 am, Kadawatha, Gampaha": what stands behind the hour is where.
_CLOCK_AND_PLACE = re.compile(r"(.*\d.*?\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?),\s+[^\d:]+", re.IGNORECASE)
_LONGEST = 60
_TIMES = Path(f"//time[{NOT_ELSEWHERE}]")
_STAMPED = (
    *("data-timestamp", "data-time", "data-date", "created-timestamp", "data-created", "data-created-at"),
    *("data-posted", "data-published", "data-utime"),
)
_STAMPS = {
    "<abbr": Path(
        f"//abbr[contains(@title,'T') and contains(@title,':') and contains(@title,'-')][{NOT_ELSEWHERE}]/@title"
    ),
    **{name: Path(f"//*[@{name}][{NOT_ELSEWHERE}]/@{name}") for name in _STAMPED},
}


def stamped(response: TextResponse) -> str:
    """The moment that a page marks for programs; empty where it marks none."""
    written = lowered(response)
    times = _TIMES(response) if "<time" in written else ()
    stamp = first_put_up((told, each) for each in times if (told := each.get("datetime")))
    if stamp or not ("data-" in written or "<abbr" in written or "created-timestamp" in written):
        return stamp
    return next(filter(None, (path.first(response) for mark, path in _STAMPS.items() if mark in written)), "")


def shown_time(response: TextResponse) -> str:
    """What the first element for a time says in words."""
    return next(map(line_of, _TIMES(response)), "") if "<time" in lowered(response) else ""


def day_in(text: str) -> str:
    """The part of a line that tells a day: "18 April 2026 · 412 favourites" is its first."""
    clock = _CLOCK_AND_PLACE.fullmatch(text)
    parts = _APART.split(clock[1] if clock else text)
    told = next((part for part in parts if any(map(str.isdecimal, part))), text) if len(parts) > 1 else parts[0]
    return _SMALL_WORD.sub("", told)


def first_put_up(told: Iterable[tuple[str, HtmlElement]]) -> str:
    """Of labelled moments, each with its element, the first that is not that of a change; else the first."""
    first = ""
    for value, element in told:
        if not is_of_change(element, value):
            return value
        first = first or value
    return first


def is_of_change(element: HtmlElement, value: str = "") -> bool:
    """Whether the words before a moment say that the ad was changed then."""
    line = short_line_of(element, _LONGEST * 2)
    lead = line.partition(value)[0] if value and value in line else ""
    return _says_changed((lead.strip() or said_before(element)[0])[:_LONGEST])


@remembered
def _says_changed(words: str) -> bool:
    return bool(_CHANGED.search(words))
