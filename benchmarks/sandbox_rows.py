"""The ads of a sandbox population as the page readers and the matcher see them, without the journey over HTTP."""

from __future__ import annotations

import json
from datetime import UTC, datetime, time, timedelta
from functools import lru_cache

from scrapy.http import HtmlResponse

from crawler.platform import load_platform
from matching.matcher import Matcher
from model.ad_row import AdRow
from model.listing import Listing
from sandbox.ads import FIRST_DAY, LAST_DAY, SHOP, SOCIAL, Ad
from sandbox.images import image_reply
from sandbox.markup import head_markup
from sandbox.population import Population
from sandbox.shop import item_html
from sandbox.social import _post
from spiders.engines.feed import ad_of_post
from spiders.pages.listing import read_listing
from spiders.pages.pictures import Picture, read_picture
from spiders.pages.reading import build_listing

BASES = {site: f"http://{site}.example/" for site in ("sandbox-shop", "sandbox-spa", "sandbox-social")}


def listing_of(ad: Ad) -> Listing:
    """An ad as it stood on its last day, read by the product's own readers."""
    day = max(ad.posted_on, min(ad.life.gone - timedelta(days=1), LAST_DAY))
    base, seen_at = BASES[ad.site], datetime.combine(day, time(12), UTC)
    url = base.rstrip("/") + ad.path
    if ad.site == SOCIAL:
        platform = load_platform("sandbox-social", base)
        post = ad_of_post(json.loads(json.dumps(_post(ad, day, base))), platform)
        if isinstance(post, str):
            raise ValueError(f"post {ad.ad_id} cannot be read: {post}")
        return build_listing(platform, post.ad_id, post.url, post.reading, seen_at)
    # The single-page shop shows the same facts in the same order; its script is not run here.
    platform = load_platform("sandbox-shop", base)
    head = head_markup(ad, day, base) if ad.site == SHOP else ""
    page = f"<html lang='en'><head>{head}</head><body><main>{item_html(ad, day)}</main></body></html>"
    return read_listing(HtmlResponse(url, body=page.encode("utf-8", "replace")), platform, url, seen_at, ad.ad_id)


@lru_cache(maxsize=100_000)
def _picture(name: str) -> Picture:
    return read_picture(image_reply(name).body)


def rows_of(population: Population, matcher: Matcher) -> list[AdRow]:
    """Rows of every public ad; pictures are fetched for flagged ads only, as the product does."""
    rows = []
    ads = [ad for ad in population.ads if not ad.private]
    listings = [listing_of(ad) for ad in ads]
    for ad, listing, found in zip(ads, listings, matcher.read_many(listings), strict=True):
        taxa = tuple(sorted({detection.taxon for detection in found.detections if detection.flagged}))
        pictures = [_picture(name) for name in ad.images] if taxa else []
        rows.append(
            AdRow(
                platform=ad.site,
                external_id=ad.ad_id,
                first_seen_at=datetime.combine(max(ad.posted_on, FIRST_DAY), time(12), UTC),
                seller_key=listing.seller_key,
                title=listing.title,
                text=listing.text,
                language=listing.language,
                price_amount=listing.price_amount,
                price_currency=listing.price_currency,
                place=listing.place,
                taxa=taxa,
                image_urls=listing.images,
                image_sha256=tuple(picture.sha256 for picture in pictures),
                phashes=tuple(picture.phash for picture in pictures if picture.phash),
            )
        )
    return rows
