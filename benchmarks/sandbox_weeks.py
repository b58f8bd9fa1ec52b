"""Weekly crawls of sandbox sites into a database, and verdicts on a random sample of what was found, from the truth."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from random import Random
from threading import Thread
from typing import Any

from sqlalchemy import insert, select

from crawler.description import Platform
from crawler.platform import load_platform
from db.engine import reading, writing
from db.store import Store
from db.tables import detections, listing_versions, listings, reviews
from sandbox.server import Sandbox
from spiders.runs.errands import Errand
from spiders.runs.run import run_crawl
from spiders.runs.summaries import CrawlSummary
from spiders.walks.revisit import revisit_errand

SITES = ("sandbox-shop", "sandbox-social")


@dataclass(frozen=True, slots=True, kw_only=True)
class Weeks:
    """Which days were crawled, on which a site refused, and the truth of every ad on the sites."""

    days: tuple[date, ...]
    ads: dict[tuple[str, str], dict[str, Any]]
    refused: frozenset[tuple[str, date]] = frozenset()

    @property
    def last_day(self) -> date:
        """The last day of the last week."""
        return self.days[0] + timedelta(weeks=(self.days[-1] - self.days[0]).days // 7, days=6)

    def was_there_to_see(self, ad: Mapping[str, Any]) -> bool:
        """Whether an ad stood on a day on which its site was crawled."""
        return any(standing(ad, day) for day in self.days if (ad["site"], day) not in self.refused)


@dataclass(frozen=True, slots=True, kw_only=True)
class Timetable:
    """When the sites are crawled. Steady: each Monday.

    Drifting: on ``start`` days a week at first and by ``growth`` more each month; in every ``blocked_each``-th week
    one of the two sites refuses every visit, in turn. ``revisits``: ads not seen for six days are asked for each week.
    """

    start: float = 1.0
    growth: float = 0.0
    blocked_each: int = 0
    revisits: bool = False

    def days(self, first: date, n_weeks: int) -> tuple[date, ...]:
        """The days of crawls; what a week is owed beyond whole crawls is carried into the next."""
        found, owed = [], 0.0
        for week in range(n_weeks):
            owed += self.start * (1 + self.growth) ** (week * 7 / 30.4375)
            n_crawls = min(7, int(owed))
            owed -= n_crawls
            found += [first + timedelta(weeks=week, days=int(7 * place / n_crawls)) for place in range(n_crawls)]
        return tuple(found)

    def weeks(self, first: date, n_weeks: int, ads: dict[tuple[str, str], dict[str, Any]]) -> Weeks:
        """What such crawls were to see."""
        days = self.days(first, n_weeks)
        blocked = ((self.blocked((day - first).days // 7), day) for day in days)
        return Weeks(days=days, ads=ads, refused=frozenset((site, day) for site, day in blocked if site))

    def blocked(self, week: int) -> str | None:
        """The site that refuses in a week, if one does."""
        if not self.blocked_each or week % self.blocked_each != self.blocked_each - 1:
            return None
        return SITES[week // self.blocked_each % len(SITES)]


STEADY = Timetable()
DRIFTING = Timetable(start=2.0, growth=0.03, blocked_each=6, revisits=True)


def crawl_weeks(
    folder: Path,
    first: date,
    n_weeks: int,
    told: Callable[[str], None] = print,
    seed: int = 7,
    timetable: Timetable = STEADY,
) -> Weeks:
    """Crawl both sites to the end, as the timetable says; the database is ``adwarden.db`` in the folder."""
    state = folder / "box"
    state.mkdir(parents=True, exist_ok=True)
    with (
        Sandbox(seed=seed, day=first, ports=(0, 0, 0), state_dir=state, rate_limit=100_000) as box,
        _refusing() as shut,
    ):
        for day in timetable.days(first, n_weeks):
            box.set_day(day)
            blocked = timetable.blocked((day - first).days // 7)
            platforms = [load_platform(site, shut if site == blocked else box.urls[site]) for site in SITES]
            run = partial(_run, folder, datetime.combine(day, time(12), UTC))
            done = run(platforms)
            told(f"{day} " + ", ".join(f"{each.platform} {each.n_listings:,}" for each in done))
            if timetable.revisits and (day - first).days % 7 == 0:
                standing = [each for each in platforms if each.name != blocked]
                run(standing, {each.name: revisit_errand(each, limit=5000, older_than_days=6) for each in standing})
        truth = read_ads(box.truth_path)
    return timetable.weeks(first, n_weeks, truth)


def _run(
    folder: Path, at: datetime, platforms: list[Platform], errands: Mapping[str, Errand] | None = None
) -> list[CrawlSummary]:
    return run_crawl(
        platforms,
        db_url=f"sqlite:///{folder}/adwarden.db",
        warc_dir=folder / "warc",
        now=lambda: at,
        errands=errands,
    )


class _Refusal(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(404 if self.path == "/robots.txt" else 403)
        self.end_headers()

    def log_message(self, *_parts: object) -> None:
        """Say nothing."""


@contextmanager
def _refusing() -> Iterator[str]:
    """The address of a site that refuses every visit."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Refusal)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


def read_ads(truth_path: Path) -> dict[tuple[str, str], dict[str, Any]]:
    """The truth of each public ad of the sites, by site and id."""
    ads = json.loads(truth_path.read_text(encoding="utf-8"))["ads"]
    return {(ad["site"], ad["id"]): ad for ad in ads if ad["site"] in SITES and not ad["private"]}


def standing(ad: Mapping[str, Any], day: date) -> bool:
    """Whether an ad could be seen on a day."""
    return date.fromisoformat(ad["posted"][:10]) <= day < date.fromisoformat(ad["gone"])


def review_sample(store: Store, weeks: Weeks, n_flagged: int, n_unflagged: int, seed: int = 7) -> int:
    """Verdicts on flagged ads and on unflagged ones with a detection, each drawn at random; how many were written.

    Every detection of a drawn ad is judged: those of the taxa it offers are confirmed, or its best one if it offers
    listed specimens and none is of these; all others are rejected.
    """
    query = (
        select(detections.c.id, detections.c.flagged, listings.c.platform, listings.c.external_id, detections.c.taxon)
        .join(listing_versions, detections.c.version_id == listing_versions.c.id)
        .join(listings, listings.c.id == listing_versions.c.listing_id)
        .where(listing_versions.c.version_no == listings.c.version_no)
        .order_by(detections.c.score.desc(), detections.c.id)
    )
    by_ad: dict[tuple[str, str], list[tuple[int, bool, str]]] = {}
    with reading(store.engine) as connection:
        for number, flagged, platform, external_id, taxon in connection.execute(query):
            by_ad.setdefault((platform, external_id), []).append((number, bool(flagged), taxon))
    rng = Random(seed)
    rows = []
    for wanted, size in ((True, n_flagged), (False, n_unflagged)):
        pool = sorted(ad for ad, found in by_ad.items() if any(flagged for _, flagged, _ in found) is wanted)
        for ad in rng.sample(pool, min(size, len(pool))):
            offers = weeks.ads[ad]["offers"]
            taxa = {name for offer in offers for name in (offer["taxon"], *offer["also"])}
            at = datetime.combine(weeks.days[-1], time(13), UTC)
            named = any(taxon in taxa for _, _, taxon in by_ad[ad])
            for place, (number, _, taxon) in enumerate(by_ad[ad]):
                is_right = taxon in taxa if named else bool(offers) and place == 0
                rows.append(
                    {
                        "detection_id": number,
                        "reviewer": "truth",
                        "judgement": "confirmed" if is_right else "rejected",
                        "note": "",
                        "reviewed_at": at,
                        "undone_at": None,
                    }
                )
    with writing(store.engine) as connection:
        connection.execute(insert(reviews), rows)
    return len(rows)
