"""What the lists of a site call themselves, so that their further pages are told from ads whatever their address."""

from __future__ import annotations

from urllib.parse import urlsplit

from scrapy.http import TextResponse

from crawler.description import Platform
from spiders.pages.reading import PageFields
from spiders.pages.results import read_cards
from spiders.pages.tree import Path, line_of

_HEADINGS = Path("//h1")
_ENOUGH = 3


class ListHeadings:
    """The headings of lists met so far, each with the path below which it is a list's."""

    def __init__(self) -> None:
        self._paths: dict[str, str] = {}

    def learn(self, page: TextResponse, first: TextResponse | None) -> None:
        """Remember what a list of ads calls itself; what the ``first`` page is called too is the site's name."""
        heading = _heading(page)
        if heading and first is not None and heading != _heading(first):
            path = urlsplit(page.url).path
            known = self._paths.setdefault(heading, path)
            self._paths[heading] = known if path.startswith(known) else ""

    def is_of_list(self, page: TextResponse, reading: PageFields, platform: Platform) -> bool:
        """Whether a page below a list is called as it is: "results,9-16" is its next page, whatever its address.

        A page that tells a price and lists nothing is an ad that has its section's name.
        """
        known = self._paths.get(_heading(page), "")
        if not known or not urlsplit(page.url).path.startswith(known):
            return False
        return not reading.get("price") or len(read_cards(page, platform)) >= _ENOUGH


def _heading(page: TextResponse) -> str:
    return next((line_of(each) for each in _HEADINGS(page)[:1]), "")
