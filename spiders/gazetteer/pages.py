"""Where an ad's offer is, where neither a label nor a mark says so: a line of its own that is a town's name.

A town's name is an everyday word somewhere (Orange, Nice, Mobile). It counts only in the country the page is at home
in, on a line of its own in the ad's part of the page, and not as the value of a label that we do not know.
"""

from __future__ import annotations

from collections.abc import Iterator

from scrapy.http import TextResponse

from spiders.gazetteer.lines import Told, names_on, place_on
from spiders.pages.labels import field_of
from spiders.pages.locality import Locality
from spiders.pages.lone import Seen, label_of, likeliest, own_lines


def unlabelled_place(response: TextResponse, home: Locality, known: frozenset[str]) -> str:
    """The place that the ad's part of the page names on a line of its own; empty where there are many.

    ``known`` are texts that are something else already: the title, the seller.
    """
    return likeliest([each for each in _seen(response, home) if each.text not in known])


def _seen(response: TextResponse, home: Locality) -> Iterator[Seen]:
    for line in own_lines(response):
        told = _told(line.texts, home)
        if told is None:
            continue
        labelled = label_of(line.element)
        if labelled is None or (told.sure and not field_of(labelled)):
            yield Seen(told.text, line.element, 2 * line.rank + 2 * (labelled is not None) + (not told.sure))


def _told(texts: tuple[str, ...], home: Locality) -> Told | None:
    # A page's country is dear: it is asked for a line that is built like a place.
    found = (place_on(text, home.country) for text in texts if names_on(text))
    return next((told for told in found if told is not None), None)
