"""Pictures of flagged ads, fetched as politely as pages, kept in the same evidence, hashed, never shown."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from scrapy import Request

from crawler.politeness import refusal
from crawler.signals import announce_image
from db.images import WantedImage
from model.effort import Purpose, Visit, VisitOutcome
from model.errors import BlockedError
from model.image import ImageCopy
from spiders.endings import Ending
from spiders.fetch import FetchError, FetchFailure, fetch
from spiders.memory import Memory
from spiders.pages.pictures import Picture, read_picture
from spiders.runs.errands import Errand
from spiders.walker import PlatformSpider

QUERY = "images:"
MAX_BYTES = 8_000_000
# Settings of a run: a picture larger than this is not worth its traffic.
OVERRIDES = {"DOWNLOAD_MAXSIZE": MAX_BYTES}
_ACCEPT = {"Accept": "image/webp,image/png,image/jpeg,image/gif;q=0.9,image/*;q=0.5"}
_REFUSALS_IN_ROW = 3
_PATIENCE = 10


class ImageMemory(Memory, Protocol):
    """A memory that knows which pictures are wanted."""

    def wanted_images(self, platform: str, now: datetime, limit: int, visit_key: str) -> list[WantedImage]:
        """Pictures of flagged ads that we do not have."""


def images_errand(limit: int) -> Errand:
    """The run that fetches pictures of a platform's flagged ads, at most ``limit``."""
    return Errand(purpose=Purpose.IMAGES, queries=(QUERY,), bound=limit, spider=ImageSpider)


class ImageSpider(PlatformSpider):
    """Asks for one picture after the other; what gave none is recorded with the reason."""

    memory: ImageMemory | None

    async def walk(self, visit: Visit) -> Ending:
        """The pictures that are wanted, up to the bound of the run; an address shared by ads is asked for once."""
        assert self.memory is not None  # noqa: S101  (without a memory nothing is flagged)
        limit = self.crawl_row.max_pages
        wanted = self.memory.wanted_images(self.platform.name, self.now(), limit + 1, visit.visit_key)
        self._refusals = 0
        read: dict[str, Picture] = {}
        for image in wanted[:limit]:
            if image.url not in read:
                read[image.url] = await self._picture(image.url)
            self._announce(visit, image, read[image.url])
        if read and not self.tally.listings:
            return Ending(VisitOutcome.PAGE_CHANGED, f"of {len(read)} pictures none came; the last: {self.errors[-1]}")
        if len(wanted) > limit:
            return Ending(VisitOutcome.BUDGET, f"stopped at {limit} pictures; more are wanted")
        return Ending(VisitOutcome.COMPLETED, "" if wanted else "no picture is wanted")

    async def _picture(self, url: str) -> Picture:
        try:
            response = await fetch(self.crawler, url, lambda link: Request(link, headers=_ACCEPT))
        except FetchError as error:
            if error.failure is FetchFailure.UNREACHABLE:
                self.tally.errors_in_row += 1
                if self.tally.errors_in_row >= _PATIENCE:
                    told = f"{_PATIENCE} pictures in a row did not come; the last: {error}"
                    raise FetchError(error.failure, told) from error
            return Picture(sha256="", media_type="", n_bytes=0, problem=str(error)[:300])
        self.tally.pages += 1
        refused = refusal(response)
        if refused:
            self._refusals += 1
            if response.status in (429, 503) or self._refusals >= _REFUSALS_IN_ROW:
                raise BlockedError(f"{self.platform.host} {refused}: {url}")
        else:
            self._refusals = 0
        if response.status != 200:
            return Picture(sha256="", media_type="", n_bytes=0, problem=refused or f"HTTP {response.status}")
        return read_picture(response.body)

    def _announce(self, visit: Visit, image: WantedImage, picture: Picture) -> None:
        good = bool(picture.media_type)
        copy = ImageCopy(
            platform=self.platform.name,
            external_id=image.external_id,
            url=image.url,
            fetched_at=self.now(),
            visit_key=visit.visit_key,
            sha256=picture.sha256 if good else "",
            media_type=picture.media_type,
            n_bytes=picture.n_bytes,
            width=picture.width,
            height=picture.height,
            phash=picture.phash,
            dhash=picture.dhash,
            problem=picture.problem,
        )
        announce_image(self.crawler, copy)
        if good:
            self.tally.listings += 1
            self.tally.errors_in_row = 0
        else:
            self.tally.errors += 1
            self.errors.append(f"{image.url}: {picture.problem}")
        self.told()
