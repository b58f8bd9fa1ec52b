"""Screenshots of flagged listings: drawn from saved pages, kept as records in the chain, linked to their listing."""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from crawler.chain import ChainLedger
from crawler.facts import CLOSED_URN, SCREENSHOT_HEADER, SCREENSHOT_URN, SCREENSHOTS, screenshot_of
from crawler.lock import platform_lock
from crawler.screenshots import DrawingError, Picture, camera
from crawler.snapshots import platform_dir
from crawler.warc import VisitLog
from db.evidence import FlaggedPage, pages_without_screenshot, save_screenshot
from db.store import Store

_HTML = {"text/html", "application/xhtml+xml", ""}


@dataclass(slots=True)
class PictureSummary:
    """What was drawn. ``n_no_page`` listings were read from something that is no page (a feed)."""

    n_taken: int = 0
    n_no_page: int = 0
    failures: list[str] = field(default_factory=list)


def take_screenshots(
    store: Store,
    warc_dir: Path,
    now: Callable[[], datetime],
    *,
    limit: int,
    platforms: Sequence[str] = (),
    report: Callable[..., None] | None = None,
) -> PictureSummary:
    """Draw flagged listings whose latest page has no screenshot yet; each is kept before the next is drawn."""
    summary = PictureSummary()
    pages: dict[str, list[FlaggedPage]] = {}
    for name in platforms or ("",):
        for page in pages_without_screenshot(store.engine, limit, name):
            if page.snapshot.media_type in _HTML:
                pages.setdefault(page.listing.platform, []).append(page)
            else:
                summary.n_no_page += 1
    if not pages:
        return summary
    with camera(warc_dir) as chromium:
        for platform, wanted in pages.items():
            with platform_lock(warc_dir, platform), _Album(store, warc_dir, platform, now) as album:
                for page in wanted:
                    try:
                        album.keep(page, chromium.draw(page.snapshot))
                    except DrawingError as error:
                        summary.failures.append(str(error))
                        continue
                    summary.n_taken += 1
                    if report is not None:
                        report(summary.n_taken)
    return summary


class _Album:
    """One WARC file of screenshots under way."""

    def __init__(self, store: Store, warc_dir: Path, platform: str, now: Callable[[], datetime]) -> None:
        self._store = store
        self._now = now
        self._folder = platform_dir(warc_dir, platform)
        self._ledger = ChainLedger(self._folder, platform)
        self._close_left()
        begun = now()
        self._key = f"{SCREENSHOTS}{begun:%Y%m%dT%H%M%S}-{secrets.token_hex(3)}"
        self._name = f"{begun:%Y%m%d}/{self._key}.warc.gz"
        self._log = self._opened(self._name, self._key)

    def __enter__(self) -> _Album:
        return self

    def __exit__(self, kind: object, error: object, trace: object) -> None:
        try:
            if kind is None:
                self._close(self._log, self._name, self._key)
        finally:
            self._log.close()

    def keep(self, page: FlaggedPage, picture: Picture) -> None:
        """Write a picture, then its row."""
        taken_at = self._now()
        facts = {
            "platform": page.listing.platform,
            "external_id": page.listing.external_id,
            "url": page.snapshot.url,
            "page_sha256": page.snapshot.sha256,
            "taken_at": taken_at.isoformat(),
            "width": picture.width,
            "height": picture.height,
        }
        header = {SCREENSHOT_HEADER: json.dumps(facts)}
        uri = f"{SCREENSHOT_URN}{page.snapshot.sha256}"
        place = self._log.append_resource(uri, picture.png, "image/png", taken_at, header)
        save_screenshot(self._store.engine, screenshot_of(facts, place, f"{self._folder.name}/{self._name}"))

    def _opened(self, name: str, key: str) -> VisitLog:
        return VisitLog(self._folder / name, "AdWarden screenshots", self._ledger.opened(name, key, self._now()))

    def _close(self, log: VisitLog, name: str, key: str) -> None:
        ended = self._now()
        log.append_facts(CLOSED_URN + key, {"records": log.digests}, ended)
        self._store.save_chain_head(self._ledger.closed(name, key, log, ended))

    def _close_left(self) -> None:
        """Close the files that a killed run left open."""
        for name, key in self._ledger.left_open(SCREENSHOTS):
            log = self._opened(name, key)
            try:
                self._close(log, name, key)
            finally:
                log.close()
