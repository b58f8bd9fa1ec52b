"""Pictures of flagged ads: which are wanted, and what was fetched."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from sqlalchemy import ColumnElement, Connection, Engine, delete, insert, select

from db.engine import reading
from db.rows import record_of, row_of
from db.tables import detections, image_copies, listing_versions, listings
from model.image import ImageCopy
from model.listing import ListingState

_l, _v, _d, _i = listings.c, listing_versions.c, detections.c, image_copies.c
# An address that gave no picture is asked for again after this time, not on every run.
_AGAIN_AFTER = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class WantedImage:
    """A picture of a flagged ad that we do not have."""

    external_id: str
    url: str


def is_flagged() -> ColumnElement[bool]:
    """Whether the present words of a row of ``listings`` are flagged by the reading in force."""
    return (
        select(_d.id)
        .join(listing_versions, _d.version_id == _v.id)
        .where(_v.listing_id == _l.id, _v.version_no == _l.version_no, _d.flagged)
        .where(_d.matcher_version == _v.matcher_version, _d.list_version == _v.list_version)
        .correlate(listings)
        .exists()
    )


def _digest(url: str) -> str:
    return sha256(url.encode("utf-8", "surrogatepass")).hexdigest()


def save_image(connection: Connection, image: ImageCopy) -> None:
    """Record what an address of an ad's pictures gave; the latest word stands, but a picture is never lost to none."""
    of_ad = (_l.platform == image.platform) & (_l.external_id == image.external_id)
    listing_id = connection.execute(select(_l.id).where(of_ad)).scalar_one_or_none()
    if listing_id is None:
        return
    same = (_i.listing_id == listing_id) & (_i.url_sha256 == _digest(image.url))
    had = connection.execute(select(_i.sha256).where(same)).scalar_one_or_none()
    if had and not image.sha256:
        return
    connection.execute(delete(image_copies).where(same))
    fields = {name: value for name, value in row_of(image).items() if name not in ("platform", "external_id")}
    connection.execute(insert(image_copies), [fields | {"listing_id": listing_id, "url_sha256": _digest(image.url)}])


def wanted_images(engine: Engine, platform: str, now: datetime, limit: int, visit_key: str = "") -> list[WantedImage]:
    """Pictures of the flagged ads that stand, newest ads first; those ``visit_key`` fetched already are told again."""
    ads = (
        select(_l.id, _l.external_id, _l.images)
        .where(_l.platform == platform, _l.state != ListingState.DISAPPEARED.value, is_flagged())
        .order_by(_l.first_seen_at.desc(), _l.id)
    )
    wanted: list[WantedImage] = []
    with reading(engine) as connection:
        settled = _settled(connection, platform, now, visit_key)
        for row in connection.execute(ads):
            for url in row.images:
                if (row.id, _digest(url)) not in settled:
                    wanted.append(WantedImage(row.external_id, url))
                    if len(wanted) == limit:
                        return wanted
    return wanted


def _settled(connection: Connection, platform: str, now: datetime, visit_key: str) -> set[tuple[int, str]]:
    """Addresses that need no request now: fetched, or refused lately; purged ones are not fetched again either."""
    query = (
        select(_i.listing_id, _i.url_sha256)
        .join(listings, _i.listing_id == _l.id)
        .where(_l.platform == platform, _i.visit_key != visit_key)
        .where((_i.sha256 != "") | (_i.fetched_at > now - _AGAIN_AFTER))
    )
    return {(row.listing_id, row.url_sha256) for row in connection.execute(query)}


def images_of(connection: Connection, listing_id: int) -> list[ImageCopy]:
    """What was fetched of an ad's pictures, in the order of their fetching."""
    names = [column for column in image_copies.c if column.name not in ("id", "listing_id", "url_sha256", "purged_at")]
    query = (
        select(_l.platform, _l.external_id, *names)
        .join(listings, _i.listing_id == _l.id)
        .where(_i.listing_id == listing_id)
        .order_by(_i.fetched_at, _i.id)
    )
    return [record_of(ImageCopy, row) for row in connection.execute(query).mappings()]
