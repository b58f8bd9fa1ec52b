"""Where an ad's offer is, where neither a label nor a mark says so: a line of its own that is a town's name.

A town's name is an everyday word somewhere (Orange, Nice, Mobile). It counts only in the country the page is at home
in, on a line of its own in the ad's part of the page, and not as the value of a label that we do not know.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from scrapy.http import TextResponse

from spiders.gazetteer.lines import Told, has_town, may_be_place, place_on
from spiders.pages.currencies import currency_of_country
from spiders.pages.labels import field_of
from spiders.pages.locality import Locality
from spiders.pages.lone import Seen, as_line, is_joined, label_of, likeliest, own_lines, written_on
from spiders.pages.remembered import remembered


def unlabelled_place(response: TextResponse, home: Locality, known: frozenset[str], currency: str = "") -> str:
    """The place that the ad's part of the page names on a line of its own; empty where there are many.

    ``known`` are texts that are something else already: the title, the seller. ``currency`` is that of the ad's price,
    which says where a page is at home whose language many countries speak.
    """
    return likeliest(_without_rows([each for each in _seen(response, home, currency) if each.text not in known]))


def _without_rows(found: list[Seen]) -> list[Seen]:
    """Places without those that are links side by side, to be chosen from."""
    linked: dict[object, set[str]] = {}
    for each in found:
        if each.element.tag == "a":
            linked.setdefault(each.element.getparent(), set()).add(each.text)
    return [each for each in found if each.element.tag != "a" or len(linked[each.element.getparent()]) == 1]


def country_of(home: Locality, currency: str) -> str:
    """The country that a page is at home in, unless its ad's money is another's."""
    country = home.country
    if not currency or currency_of_country(country) == currency:
        return country
    # A currency is named after its country; the euro is nobody's.
    return currency[:2] if currency != "EUR" and currency_of_country(currency[:2]) == currency else country


def _seen(response: TextResponse, home: Locality, currency: str) -> Iterator[Seen]:
    # Gathering a page's lines and asking for its country is dear: most pages name no town at all.
    for line in own_lines(response) if _names_town(response) else ():
        told = _told(line.texts, country_of(home, currency))
        if told is None:
            continue
        labelled = label_of(line.element)
        if labelled is None or (told.sure and not field_of(labelled)):
            yield Seen(told.text, line.element, 2 * line.rank + 2 * (labelled is not None) + (not told.sure))


def _names_town(response: TextResponse) -> bool:
    """Whether a text of the page is a place of some country, or is a part of a line that may be one."""
    written = written_on(response)
    if not any(map(_holds_town, written)):
        return False
    texts = [line for text in written if (line := as_line(text))]
    if any(map(may_be_place, texts)):
        return True
    return any(is_joined(*pair) and any(map(has_town, pair)) for pair in pairwise(texts))


@remembered
def _holds_town(text: str) -> bool:
    return has_town(as_line(text))


def _told(texts: tuple[str, ...], country: str) -> Told | None:
    found = (place_on(text, country) for text in texts if may_be_place(text))
    return next((told for told in found if told is not None), None)
