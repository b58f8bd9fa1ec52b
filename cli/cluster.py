"""``adwarden cluster``: ads that are one offer, posted again or on several platforms."""

from __future__ import annotations

import json
from collections import Counter
from datetime import UTC, datetime

import click

from cli.options import db_option, json_option
from cli.progress import progress
from model.errors import InputError


def instant(text: str) -> datetime:
    """A date or an instant as given; a date means its end. Raises InputError."""
    try:
        at = datetime.fromisoformat(text)
    except ValueError as error:
        raise InputError(f"--as-of {text!r}: not a date such as 2026-03-31") from error
    if len(text) == len("2026-03-31"):
        at = at.replace(hour=23, minute=59, second=59, microsecond=999_999)
    return at if at.tzinfo else at.replace(tzinfo=UTC)


@click.command(epilog="Example: adwarden cluster --as-of 2026-03-31")
@click.option("--as-of", metavar="DATE", help="Only ads first seen up to the end of that day.")
@db_option
@json_option
def command(as_of: str | None, db_url: str, as_json: bool) -> None:
    """Put every ad into a cluster: ads that are one offer share it, most stand alone.

    By seller, words as they read through disguise, figures, pictures, price, place and taxon. Run again after a crawl:
    only what changed is written.
    """
    from assessment.clusters import METHOD, cluster_ads  # noqa: PLC0415  (numpy: only for this)
    from db.clusters import ad_rows, save_clusters  # noqa: PLC0415
    from db.opening import open_existing  # noqa: PLC0415
    from model.cluster import ClusterMember  # noqa: PLC0415

    engine = open_existing(db_url)
    try:
        rows = ad_rows(engine, instant(as_of) if as_of else None)
        with progress("ads", len(rows)) as report:
            clusters = cluster_ads(rows, told=lambda stage, done: report(min(done, len(rows)), **{stage: done}))
        now = datetime.now(UTC)
        members = [
            ClusterMember(
                platform=platform, external_id=external_id, cluster_key=each.key, method=METHOD, clustered_at=now
            )
            for each in clusters
            for platform, external_id in each.members
        ]
        change = save_clusters(engine, members)
    finally:
        engine.dispose()
    several = [each for each in clusters if len(each.members) > 1]
    across = sum(len({platform for platform, _ in each.members}) > 1 for each in several)
    facts = {
        "ads": len(rows),
        "clusters": len(clusters),
        "clusters_of_several": len(several),
        "clusters_across_platforms": across,
        "largest": max((len(each.members) for each in clusters), default=0),
        "by_platform": dict(Counter(row.platform for row in rows)),
        "new": change.n_new,
        "moved": change.n_moved,
        "dropped": change.n_dropped,
        "method": METHOD,
    }
    if as_json:
        click.echo(json.dumps(facts, ensure_ascii=False))
        return
    click.echo(
        f"{len(rows):,} ads are {len(clusters):,} clusters; {len(several):,} of several ads ({across:,} across"
        f" platforms), the largest of {facts['largest']}"
    )
    click.echo(f"{change.n_new:,} ads placed, {change.n_moved:,} moved, {change.n_dropped:,} no longer placed")
