"""What the reader sees on a page of a site that is met for the first time."""

from __future__ import annotations

from dataclasses import dataclass, field

from scrapy.http import Response

from crawler.description import Platform
from crawler.politeness import refusal, wall
from spiders.pages.listing import as_page, read_page
from spiders.pages.nature import Nature, nature_of
from spiders.pages.paging import next_link
from spiders.pages.reading import FIELDS, PageFields
from spiders.pages.results import read_cards
from spiders.pages.within import ads_within
from spiders.probing.drafts import draft_of_feed
from spiders.probing.trial import Sample


@dataclass(slots=True)
class Probe:
    """What was seen: ``shape`` is ``listing``, ``results``, ``feed``, a kind of interface, or ``unknown``.

    ``draft`` is YAML; ``why`` says what an interface was recognised by. ``listings`` are ads that were read by the
    draft on trial, ``notes`` what a person should know of it.
    """

    url: str
    status: int
    shape: str
    fields: dict[str, tuple[str, str]] = field(default_factory=dict)
    broken: list[str] = field(default_factory=list)
    cards: list[tuple[str, str]] = field(default_factory=list)
    next: str = ""
    refusal: str = ""
    kind: str = ""
    why: str = ""
    listings: list[Sample] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    draft: str = ""


def fields_of(reading: PageFields) -> dict[str, tuple[str, str]]:
    """Each field that was read: its text and where it was found."""
    return {name: (reading.get(name), reading.origin(name)) for name in FIELDS if reading.get(name)}


def examine(response: Response, platform: Platform) -> Probe:
    """What the reader sees on a page."""
    seen = Probe(response.url, response.status, "unknown", refusal=refusal(response), kind=platform.kind.value)
    feed = draft_of_feed(response, platform)
    if feed is not None:
        seen.shape, seen.kind, seen.draft = "feed", "feed", feed
        return seen
    page = as_page(response)
    reading = read_page(page, platform)
    seen.fields = fields_of(reading)
    seen.broken = reading.broken
    cards = read_cards(page, platform)
    # A board has its members log in beside what everybody may read.
    seen.refusal = seen.refusal or ("" if cards else wall(response))
    seen.cards = [(card.url, card.title) for card in cards]
    seen.next = next_link(page, platform.search) or ""
    nature = nature_of(page, reading, platform, as_card=False)
    parts = [] if cards else ads_within(page, platform)
    if parts:
        seen.shape, seen.cards = "results", [(part.url, part.title) for part in parts]
    elif nature is Nature.AD:
        seen.shape = "listing"
    elif cards:
        seen.shape = "results"
    return seen
