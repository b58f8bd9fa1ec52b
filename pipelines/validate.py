"""First stage: bounds. What is unusable is dropped, what is odd is mended, and both are recorded as issues."""

from __future__ import annotations

from typing import Self

from scrapy.crawler import Crawler
from scrapy.exceptions import DropItem

from model.listing import Observation
from pipelines.checks import checked
from pipelines.intake import issues_of
from pipelines.ledger import store_of


class ValidatePipeline:
    """Observation in, Observation within bounds out."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Scrapy's way in."""
        return cls(crawler)

    def process_item(self, item: Observation) -> Observation:
        """Raise DropItem for an observation that names no ad."""
        seen, problems = checked(item)
        if problems:
            store_of(self._crawler).add_issues(issues_of(item, problems))
        if seen is None:
            raise DropItem(problems[-1].message)
        return seen
