"""What one visit may cost a platform: so many requests, so many bytes, so much time; then it ends, as planned."""

from __future__ import annotations

import time

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured
from scrapy.http import Response

from crawler.blocks import Limits
from crawler.signals import visit_opened
from model.effort import Visit
from model.errors import MonitorError


class BudgetError(MonitorError):
    """The visit's budget is spent; what is left waits for the next visit."""


class VisitBudget:
    """Downloader middleware: counts what a visit asks for, robots.txt and repeats too, and what it receives.

    Answers that a resumed visit reads from its log count as when they were fetched, so that it ends as an undisturbed
    one; its time counts from when it was gone on with.
    """

    def __init__(self, crawler: Crawler) -> None:
        limits = crawler.settings.get("ADWARDEN_LIMITS")
        if not isinstance(limits, Limits):
            raise NotConfigured("ADWARDEN_LIMITS is not set: a probe has no budget")
        self.limits = limits
        self.requests = self.bytes = 0
        self.began = time.monotonic()
        crawler.signals.connect(self.opened, signal=visit_opened)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> VisitBudget:
        """Scrapy's constructor."""
        return cls(crawler)

    def opened(self, visit: Visit) -> None:  # noqa: ARG002  (the signal's argument)
        """Begin to count."""
        self.requests = self.bytes = 0
        self.began = time.monotonic()

    def process_request(self, request: Request) -> None:  # noqa: ARG002  (Scrapy's signature)
        """Let a request go. Raises BudgetError."""
        limits = self.limits
        if limits.max_requests and self.requests >= limits.max_requests:
            raise BudgetError(f"stopped at limits.max_requests ({limits.max_requests:,} requests)")
        if limits.max_bytes_visit and self.bytes >= limits.max_bytes_visit:
            raise BudgetError(f"stopped at limits.max_bytes_visit ({limits.max_bytes_visit:,} bytes)")
        if limits.max_seconds and time.monotonic() - self.began >= limits.max_seconds:
            raise BudgetError(f"stopped at limits.max_seconds ({limits.max_seconds:,} s)")
        self.requests += 1

    def process_response(self, request: Request, response: Response) -> Response:  # noqa: ARG002  (the same)
        """Count the bytes as they came."""
        self.bytes += len(response.body)
        return response
