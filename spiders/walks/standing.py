"""Ads that stand as they stood by what the site's own sitemap says of them, so that neither they nor lists are read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from model.effort import Visit
from model.listing import KnownAd, Listing, ListingState, SightingBasis
from spiders.ads import AdSpider
from spiders.pages.addresses import shape_of
from spiders.pages.reading import canonical_url, external_id
from spiders.walks.sitemaps import SitemapEntry

TOLD = "told by the sitemap, no list was walked"
_TOGETHER = 500
_FEWEST_DATES = 3
_MOST_NEW = 0.2
_ALWAYS_NEW = 20


@dataclass(frozen=True, slots=True)
class Standing:
    """What a sitemap names: ads ``sighted``, ads ``met`` before or with an ad's kind of address, and ``others``.

    ``whole``: with the first two it names all that the lists do.
    """

    sighted: tuple[SitemapEntry, ...]
    met: tuple[SitemapEntry, ...]
    others: tuple[SitemapEntry, ...]
    whole: bool = False


def changed_before(changed: str, read_at: datetime) -> bool:
    """Whether a sitemap's ``lastmod`` lies before a reading; a day alone counts to its end, what is no date as no."""
    try:
        told = datetime.fromisoformat(changed.strip())
        if len(changed.strip()) <= len("2026-01-01"):
            told += timedelta(days=1)
    except (ValueError, OverflowError):
        return False
    return (told.replace(tzinfo=UTC) if told.tzinfo is None else told) <= read_at


async def sight_standing(spider: AdSpider, visit: Visit, entries: Sequence[SitemapEntry]) -> Standing:
    """Sight the ads that were read since the sitemap says they last changed, not longer ago than an unread card may.

    A sitemap whose entries all changed together tells of its own making and of no ad: then nothing is sighted.
    """
    within = timedelta(days=spider.platform.limits.refetch_after_days)
    if spider.memory is None or not within or not entries:
        return Standing((), (), tuple(entries))
    known: dict[str, KnownAd] = {}
    ids = {entry.url: external_id(spider.platform, canonical_url(entry.url)) for entry in entries}
    for start in range(0, len(entries), _TOGETHER):
        some = [ids[entry.url] for entry in entries[start : start + _TOGETHER]]
        known |= spider.memory.known_ads(spider.platform.name, some)
    shapes = {shape_of(canonical_url(ad.url)) for ad in known.values()}
    telling = len({entry.changed for entry in entries} - {""}) >= _FEWEST_DATES
    sighted: list[SitemapEntry] = []
    met: list[SitemapEntry] = []
    others: list[SitemapEntry] = []
    for entry in entries:
        ad = known.get(ids[entry.url])
        if ad is not None and telling and _stands(ad, entry, visit.started_at, within):
            sighted.append(entry)
            listing = Listing(platform=spider.platform.name, external_id=ad.external_id, url=ad.url, title=ad.title)
            await spider.keep(listing, entry.response, basis=SightingBasis.SITEMAP)
        else:
            (met if ad is not None or shape_of(canonical_url(entry.url)) in shapes else others).append(entry)
    return Standing(tuple(sighted), tuple(met), tuple(others), _is_whole(spider, visit, len(sighted), len(met)))


def _stands(ad: KnownAd, entry: SitemapEntry, visit_began: datetime, within: timedelta) -> bool:
    if ad.read_at is None or ad.state is ListingState.DISAPPEARED or not entry.changed:
        return False
    return timedelta(0) < visit_began - ad.read_at < within and changed_before(entry.changed, ad.read_at)


def _is_whole(spider: AdSpider, visit: Visit, n_sighted: int, n_met: int) -> bool:
    """Whether the sitemap names all that the lists do: at least what they gave when they were last walked, lately."""
    if spider.memory is None:
        return False
    past = spider.memory.past_visits(spider.platform.name, visit.query, spider.crawl_row.max_pages, visit.started_at)
    walked = next((each for each in past if each.reason != TOLD), None)
    within = timedelta(days=spider.platform.limits.refetch_after_days)
    if walked is None or visit.started_at - walked.started_at >= within:
        return False
    few_new = n_met <= _MOST_NEW * n_sighted + _ALWAYS_NEW
    return bool(n_sighted) and few_new and n_sighted + n_met >= walked.n_listings
