"""Which addresses a walk goes to: those on the platform that its description does not rule out."""

from __future__ import annotations

import re

from crawler.blocks import Catalogue
from crawler.description import Platform
from spiders.pages.addresses import is_boring, on_site
from spiders.walks.frontier import Rank


class Scope:
    """The bounds of one platform's walk."""

    def __init__(self, platform: Platform, catalogue: Catalogue) -> None:
        self._platform = platform
        self._catalogue = catalogue

    def wants(self, url: str) -> bool:
        """Whether an address may lead to ads."""
        return url.startswith(("http://", "https://")) and not is_boring(url) and self.allows(url)

    def allows(self, url: str) -> bool:
        """Whether an address is on the site and not to be skipped."""
        host = url.partition("//")[2].partition("/")[0].partition("?")[0].rpartition("@")[2].partition(":")[0].lower()
        skip = self._catalogue.skip
        return on_site(host, self._platform) and not (skip and re.search(skip, url))

    def is_listing(self, url: str) -> bool | None:
        """Whether the description says that an address is an ad's; None where it says nothing of addresses."""
        return bool(re.search(self._catalogue.listings, url)) if self._catalogue.listings else None

    def rank(self, url: str, rank: Rank) -> Rank:
        """How soon to visit an address: an ad's first."""
        return Rank.AD if self.is_listing(url) else rank
