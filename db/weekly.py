"""What a weekly series is made of: flagged ads, who saw them and the effort; less than an assessment reads."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import groupby
from operator import itemgetter
from sys import intern
from typing import Any

from sqlalchemy import Connection, Engine, or_, select

from db.assessed import Codes, finding_of, judged_listings, verdicts_by_words, words_of
from db.engine import reading
from db.period import IN_FORCE, Period, found_in, search_visits, sightings_of, streamed
from db.tables import detections, listing_versions, listings
from model.assessed import Finding, FlaggedAd, WeeklyRows

_l, _v, _d = listings.c, listing_versions.c, detections.c


def weekly_rows(
    engine: Engine, first_day: date, last_day: date, platforms: tuple[str, ...] = (), taxa: Sequence[str] = ()
) -> WeeklyRows:
    """Flagged ads (of the ``taxa`` if any are given), their sightings and all visits of a period, both days included.

    The ads are those that ``assessed_rows`` would call flagged; what a series does not need (clusters, terms, prices,
    lives, unflagged ads) is not read.
    """
    period = Period.of_days(first_day, last_day, platforms)
    with reading(engine) as connection:
        keys, visits = search_visits(connection, period)
        numbers, ads, matchers, lists = _ads(connection, period, taxa)
        if not ads:
            # Nothing found is told of what looked for it.
            matchers, lists = _readers(connection, period)
        seen_ad, seen_in = sightings_of(connection, numbers, keys, taxa)
    named = {ad.platform for ad in ads} | {visit.platform for visit in visits}
    return WeeklyRows(
        first_day=first_day,
        last_day=last_day,
        platforms=tuple(sorted(named)),
        ads=ads,
        visits=visits,
        seen_ad=seen_ad,
        seen_in=seen_in,
        matcher_versions=tuple(sorted(matchers)),
        list_versions=tuple(sorted(lists)),
    )


def _readers(connection: Connection, period: Period) -> tuple[set[str], set[str]]:
    """The versions of matcher and list that read the ads of the period, whatever they found in them."""
    present = (_v.listing_id == _l.id) & (_v.version_no == _l.version_no)
    query = select(_v.matcher_version, _v.list_version).join(listings, present).where(period.ads()).distinct()
    read = [row for row in connection.execute(query) if row[0]]
    return {row[0] for row in read}, {row[1] for row in read}


def known_taxa(engine: Engine, taxa: Sequence[str]) -> set[str]:
    """Those of the taxa that any reading ever found in an ad."""
    with reading(engine) as connection:
        return set(connection.execute(select(_d.taxon).where(_d.taxon.in_(taxa)).distinct()).scalars())


def _ads(
    connection: Connection, period: Period, taxa: Sequence[str]
) -> tuple[dict[int, int], tuple[FlaggedAd, ...], set[str], set[str]]:
    """Place by listing id, the flagged ads, and the versions of matcher and list that read them."""
    verdicts = verdicts_by_words(connection)
    words = words_of(connection, {key[0] for key in verdicts})
    # What else was found in an ad tells whether it is right, where a person said anything of it.
    query = (
        select(_v.listing_id, _v.version_no, _d.matcher_version, _d.list_version)
        .add_columns(_d.taxon, _d.appendix, _d.term, _d.score, _d.flagged)
        .join(detections, (_d.version_id == _v.id) & IN_FORCE)
        .where(or_(_d.flagged, _v.listing_id.in_(judged_listings())) if words else _d.flagged)
        .order_by(_v.listing_id, _d.id)
    )
    if taxa:
        query = query.where(_d.taxon.in_(taxa))
    heads = _heads(connection, period, taxa)
    sellers, versions = Codes(), set()
    numbers: dict[int, int] = {}
    ads: list[FlaggedAd] = []
    alike: dict[tuple[Any, ...], tuple[Finding, ...]] = {}
    for number, rows in groupby(streamed(connection, query), key=itemgetter(0)):
        if number not in heads:
            continue
        version_no, platform, seller_key = heads[number]
        found = [row for row in rows if row[1] == version_no]
        if not any(row[8] for row in found):
            continue
        versions.update([(row[2], row[3]) for row in found])
        numbers[number] = len(ads)
        if number in words:
            findings = tuple([finding_of(row[4:], number, verdicts, words) for row in found])
        else:
            # Most ads were found to offer what others offer too, and nobody judged them.
            key = tuple([row[4:] for row in found])
            findings = alike.get(key) or tuple([finding_of(told, number, verdicts, words) for told in key])
            alike[key] = findings
        seller = sellers.of(f"{platform} {seller_key}" if seller_key else "")
        ads.append(FlaggedAd(platform=intern(platform), seller=seller, findings=findings))
    return numbers, tuple(ads), {matcher for matcher, _ in versions}, {each for _, each in versions}


def _heads(connection: Connection, period: Period, taxa: Sequence[str]) -> dict[int, tuple[int, str, str]]:
    """Present version, platform and seller of the ads of the period in which something may be flagged."""
    query = select(_l.id, _l.version_no, _l.platform, _l.seller_key).where(period.ads(), _l.id.in_(found_in(taxa)))
    return {number: (version_no, platform, key) for number, version_no, platform, key in streamed(connection, query)}
