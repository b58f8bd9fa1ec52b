"""The known truth of a population as JSON: every ad with what it really offers, and true counts for every week."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from pathlib import Path

from sandbox.ads import FIRST_DAY, LAST_DAY, SITES, Ad
from sandbox.population import Population
from sandbox.process import mean_arrivals, parameters

FORMAT = 1


def ad_truth(ad: Ad) -> dict[str, object]:
    """What is true of one ad."""
    return {
        "site": ad.site,
        "id": ad.ad_id,
        "path": ad.path,
        "offers": [
            {"taxon": offer.taxon, "term": offer.term, "quantity": offer.quantity, "also": list(offer.also)}
            for offer in ad.offers
        ],
        "stream": ad.articles[0].stream,
        "names_taxa": [article.taxon for article in ad.articles if article.taxon],
        "is_trap": bool(ad.trap),
        "trap": ad.trap,
        "name_form": ad.name_form,
        "written_name": ad.written_name,
        "language": ad.seller.language,
        "seller": ad.seller.seller_id,
        "handle": ad.handle,
        "cluster": ad.cluster_id,
        "kind": ad.kind,
        "repost_of": ad.repeats if ad.kind == "repost" else "",
        "cross_post_of": ad.repeats if ad.kind == "cross_post" else "",
        "posted": ad.posted_on.isoformat(),
        "sold": ad.life.sold.isoformat() if ad.life.sold else None,
        "gone": ad.life.gone.isoformat(),
        "cause": ad.life.cause,
        "prices": [[since.isoformat(), amount] for since, amount in ad.prices],
        "currency": ad.currency,
        "edited": [since.isoformat() for since, _ in ad.edits],
        "ship_from": ad.seller.country,
        "ship_to": list(ad.ship_to),
        "carrier": ad.carrier,
        "payment": ad.payment,
        "markup": ad.markup,
        "private": ad.private,
        "hostile": ad.hostile,
    }


def _counts(ads: Iterable[Ad], first: date, last: date) -> dict[str, int]:
    up = [ad for ad in ads if ad.is_up_between(first, last)]
    new = [ad for ad in up if first <= ad.posted_on <= last]
    return {
        "ads": len(up),
        "standing": sum(ad.is_up(first) for ad in up),
        "new": len(new),
        "new_clusters": sum(ad.kind == "original" for ad in new),
        "gone": sum(first <= ad.life.gone <= last for ad in ads),
        "clusters": len({ad.cluster_id for ad in up}),
        "sellers": len({ad.seller.seller_id for ad in up}),
        "specimens": sum(offer.quantity for ad in up for offer in ad.offers),
    }


def _week(ads: list[Ad], first: date) -> dict[str, object]:
    last = min(first + timedelta(days=6), LAST_DAY)
    listed = [ad for ad in ads if ad.listed]
    by_taxon: dict[str, list[Ad]] = defaultdict(list)
    for ad in listed:
        for taxon in {offer.taxon for offer in ad.offers}:
            by_taxon[taxon].append(ad)
    taxa = {taxon: _counts(of_taxon, first, last) for taxon, of_taxon in sorted(by_taxon.items())}
    return {
        "start": first.isoformat(),
        "end": last.isoformat(),
        "all": _counts(ads, first, last),
        "listed": _counts(listed, first, last),
        "by_site": {
            site: {
                "all": _counts([ad for ad in ads if ad.site == site], first, last),
                "listed": _counts([ad for ad in listed if ad.site == site], first, last),
            }
            for site in SITES
        },
        "by_taxon": {taxon: counts for taxon, counts in taxa.items() if counts["ads"] or counts["gone"]},
    }


def _routes(ads: Iterable[Ad]) -> list[list[object]]:
    flows = Counter((ad.seller.country, "+".join(ad.ship_to) or "unknown", ad.carrier) for ad in ads if ad.listed)
    return [[*route, count] for route, count in sorted(flows.items(), key=lambda flow: (-flow[1], flow[0]))]


def _process(weeks: list[date]) -> Mapping[str, object]:
    streams = parameters()["streams"]
    return {
        "parameters": json.loads(json.dumps(parameters(), default=str)),
        "mean_arrivals": {stream: [round(mean_arrivals(stream, week), 6) for week in weeks] for stream in streams},
    }


def truth_of(population: Population) -> dict[str, object]:
    """The whole truth; weekly counts leave private ads out, since no visitor may see them."""
    public = [ad for ad in population.ads if not ad.private]
    n_weeks = (LAST_DAY - FIRST_DAY).days // 7 + 1
    weeks = [FIRST_DAY + timedelta(weeks=n) for n in range(n_weeks)]
    return {
        "format": FORMAT,
        "seed": population.seed,
        "first_day": FIRST_DAY.isoformat(),
        "last_day": LAST_DAY.isoformat(),
        "sites": list(SITES),
        "n_ads": len(population.ads),
        "process": _process(weeks),
        "routes": _routes(public),
        "weeks": [_week(public, week) for week in weeks],
        "ads": [ad_truth(ad) for ad in population.ads],
    }


def write_truth(population: Population, path: Path) -> None:
    """Write the truth as JSON, the same bytes for the same seed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    parts = [f"{json.dumps(key)}: {_entries(value)}" for key, value in truth_of(population).items()]
    path.write_text("{\n" + ",\n".join(parts) + "\n}\n", encoding="utf-8")


def _entries(value: object) -> str:
    """JSON with one entry of a list a line, which reads well and is quick to write."""
    if not isinstance(value, list):
        return json.dumps(value, ensure_ascii=False)
    return "[\n" + ",\n".join(json.dumps(entry, ensure_ascii=False) for entry in value) + "\n]"
