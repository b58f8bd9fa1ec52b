"""Does an assessment of the sandbox hold its truth? Weekly crawls of shop and social feed, reviews, truth beside it.

Run: ``python -m benchmarks.assess_sandbox [--weeks 52] [--first 2025-12-01] [--drift] [--keep DIR]``. Each week both
sites are crawled to the end (with ``--drift`` ever more often, some weeks in vain); a random sample of flagged and
unflagged ads gets the truth's verdict; then every headline estimate is printed beside what is true, and beside the
naive count in the same run. The truth of an ad is that it stood on a day of a crawl: one that came and went between
two crawls was never there to see. Sellers are accounts, as a site shows.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
from sqlalchemy import delete

from assessment.assemble import Assessment, Options, assemble
from assessment.scale import scale
from assessment.stamp import Stamp
from assessment.taxa import lowest
from benchmarks.sandbox_weeks import (
    DRIFTING,
    STEADY,
    Weeks,
    crawl_weeks,
    read_ads,
    review_sample,
    standing,
)
from cli.assess import above_of
from db.assessed import assessed_rows
from db.engine import writing
from db.store import Store
from db.tables import reviews
from model.estimate import Estimate, Scope
from reports.suppression import FEWEST_SELLERS
from sandbox.catalogue import load_catalogue

_DAYS_A_MONTH = 30.4375
_WEEK, _MONTH = 7, 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """One estimate beside the truth and beside what a plain count says."""

    what: str
    truth: float
    naive: float | None
    estimate: Estimate

    @property
    def is_inside(self) -> bool:
        """Whether the interval holds the truth."""
        told = self.estimate.interval
        return told.low is not None and told.high is not None and told.low <= self.truth <= told.high

    @property
    def holds(self) -> bool:
        """Whether what is said is true: the truth lies inside, or above where a lower bound is said to be one."""
        told = self.estimate.interval
        return self.is_inside or (told.is_lower_bound and told.low is not None and told.low <= self.truth)


def prepare(folder: Path, weeks: Weeks, n_flagged: int, n_unflagged: int) -> Assessment:
    """Cluster, review a sample, assess."""
    url = f"sqlite:///{folder}/adwarden.db"
    subprocess.run([sys.executable, "-m", "cli", "--db", url, "cluster"], check=True, capture_output=True)
    with Store(url) as store:
        with writing(store.engine) as connection:
            connection.execute(delete(reviews))
        review_sample(store, weeks, n_flagged, n_unflagged)
        rows = assessed_rows(store.engine, weeks.days[0], weeks.last_day)
        return assemble(rows, Options(above=above_of(rows)))


def compare(found: Assessment, weeks: Weeks) -> Iterator[Compared]:
    """Ads, clusters, sellers, trend, top routes, lives and taxa."""
    known = {(each.measure, each.scope): each for each in found.estimates}
    yield from _totals(known, weeks)
    listed = _listed(weeks)
    for site in found.rows.platforms:
        of_site = Scope(platform=site)
        truth = sum(ad["site"] == site for ad in listed)
        naive = known["ads_flagged", of_site].interval.value
        yield Compared(what=f"ads on {site}", truth=truth, naive=naive, estimate=known["ads_corrected", of_site])
    trend = known["trend", Scope()]
    naive = known["trend_naive", Scope()].interval.value
    yield Compared(what="trend a month", truth=_true_trend(listed, weeks), naive=naive, estimate=trend)
    yield from _routes(known, listed)
    yield from _lives(known, weeks)
    # Those not met are of what the sandbox draws from, whatever stood on the days of these crawls.
    offered = {article.taxon for article in load_catalogue().articles if article.listed}
    taxa = lowest(offered, above_of(found.rows))
    naive = float(len({each.taxon for ad in found.rows.ads for each in ad.findings if each.flagged}))
    everything = known["taxa_with_unseen", Scope()]
    yield Compared(what="taxa that are offered", truth=len(taxa), naive=naive, estimate=everything)


def _listed(weeks: Weeks) -> list[dict[str, Any]]:
    """Ads that offer a listed specimen and stood on a day of a crawl."""
    return [ad for ad in weeks.ads.values() if ad["offers"] and weeks.was_there_to_see(ad)]


def _totals(known: dict[tuple[str, Scope], Estimate], weeks: Weeks) -> Iterator[Compared]:
    listed = _listed(weeks)
    truths = {
        "ads": len(listed),
        "clusters": len({ad["cluster"] for ad in listed}),
        "sellers": len({(ad["site"], ad["handle"]) for ad in listed}),
    }
    for name, truth in truths.items():
        naive = known[f"{name}_flagged", Scope()].interval.value
        yield Compared(
            what=f"{name} that offer", truth=truth, naive=naive, estimate=known[f"{name}_corrected", Scope()]
        )


def _true_trend(listed: list[dict[str, Any]], weeks: Weeks) -> float:
    """Log-linear change a month of the ads that truly stood on the days of the crawls."""
    counts = [sum(standing(ad, day) for ad in listed) for day in weeks.days]
    months = [(day - weeks.days[0]).days / _DAYS_A_MONTH for day in weeks.days]
    return float(np.exp(np.polyfit(months, np.log(counts), 1, w=np.sqrt(counts))[0]) - 1)


def _routes(known: dict[tuple[str, Scope], Estimate], listed: list[dict[str, Any]]) -> Iterator[Compared]:
    """The routes told most, of ads that tell where they send to; an ad of several destinations is shared among them.

    Whether an ad also tells where it sends from is not in the truth, only the seller's country.
    """
    weights: dict[tuple[str, str], float] = defaultdict(float)
    for ad in listed:
        ends = [end for end in ad["ship_to"] if end != "PICKUP"]
        for end in ends:
            weights[ad["ship_from"], end] += 1 / len(ends)
    total = sum(weights.values())
    for (one, other), weight in sorted(weights.items(), key=lambda pair: -pair[1])[:8]:
        estimate = known.get(("route_share_of_told", Scope(detail=f"{one}>{other}")))
        # What fewer than five sellers tell never leaves.
        if estimate is not None and (estimate.n_sellers or 0) >= FEWEST_SELLERS:
            yield Compared(what=f"share of route {one}>{other}", truth=weight / total, naive=None, estimate=estimate)


def _lives(known: dict[tuple[str, Scope], Estimate], weeks: Weeks) -> Iterator[Compared]:
    """Lives of the ads posted in the period, from posting to being sold or gone. Only the shop tells what it removed.

    The naive figures are of those alone that were there to see: short lives are met less often.
    """
    posted = [ad for ad in weeks.ads.values() if ad["offers"] and _day(ad["posted"]) >= weeks.days[0]]
    posted = [ad for ad in posted if _day(ad["posted"]) <= weeks.last_day]
    lived = np.array([(_day(ad["sold"] or ad["gone"]) - _day(ad["posted"])).days for ad in posted])
    told = np.array([ad["cause"] == "taken_down" and ad["site"] == "sandbox-shop" for ad in posted])
    truths = {
        ("lifetime_median", ""): float(np.median(lived)),
        ("gone_within_week", ""): float((lived <= _WEEK).mean()),
        ("gone_within_month", ""): float((lived <= _MONTH).mean()),
        ("gone_within_month", "removed"): float(((lived <= _MONTH) & told).mean()),
    }
    seen = np.array([weeks.was_there_to_see(ad) for ad in posted])
    naive = {
        ("lifetime_median", ""): float(np.median(lived[seen])),
        ("gone_within_week", ""): float((lived[seen] <= _WEEK).mean()),
        ("gone_within_month", ""): float((lived[seen] <= _MONTH).mean()),
    }
    for (measure, end), truth in truths.items():
        what = f"{measure.replace('_', ' ')} {end}".strip()
        estimate = known.get((measure, Scope(detail=end)))
        if estimate is not None:
            yield Compared(what=what, truth=truth, naive=naive.get((measure, end)), estimate=estimate)


def _day(written: str) -> date:
    return date.fromisoformat(written[:10])


def draws(folder: Path, weeks: Weeks, n_draws: int, n_flagged: int, n_unflagged: int) -> str:
    """Over many random samples of ads to review: how often corrected totals hold the truth, and their bias."""
    first, last = weeks.days[0], weeks.last_day
    held: dict[str, list[bool]] = defaultdict(list)
    inside: dict[str, list[bool]] = defaultdict(list)
    off: dict[str, list[float]] = defaultdict(list)
    with Store(f"sqlite:///{folder}/adwarden.db") as store:
        for seed in range(n_draws):
            with writing(store.engine) as connection:
                connection.execute(delete(reviews))
            review_sample(store, weeks, n_flagged, n_unflagged, seed)
            rows = assessed_rows(store.engine, first, last)
            known = {(each.measure, each.scope): each for each in scale(rows, Stamp(rows))}
            for each in _totals(known, weeks):
                value = each.estimate.interval.value
                held[each.what].append(each.holds)
                inside[each.what].append(each.is_inside)
                off[each.what].append(0.0 if value is None else value / each.truth - 1)
    lines = [f"{n_draws} draws of {n_flagged} flagged and {n_unflagged} other ads to review:"]
    lines += [
        f"{what:32} inside {np.mean(inside[what]):6.1%}  inside or above, as said {np.mean(held[what]):6.1%}"
        f"  bias {np.mean(off[what]):+.1%}"
        for what in held
    ]
    return "\n".join(lines)


def table(rows: list[Compared]) -> str:
    """Columns: what, true, naive, estimate, interval, whether it holds."""
    lines = [f"{'':32} {'true':>9} {'naive':>9} {'estimate':>9}  95% interval"]
    for row in rows:
        told = row.estimate.interval
        digits = 3 if abs(row.truth) < 1 else 0
        shown = [
            "-" if value is None else f"{value:.{digits}f}"
            for value in (row.truth, row.naive, told.value, told.low, told.high)
        ]
        sign = "inside" if row.is_inside else "above, as said" if row.holds else "MISSES"
        least = " (lower bound)" if told.is_lower_bound else ""
        lines.append(
            f"{row.what:32} {shown[0]:>9} {shown[1]:>9} {shown[2]:>9}  {shown[3]} to {shown[4]}{least}  {sign}"
        )
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--weeks", type=int, default=52)
    parser.add_argument("--first", type=date.fromisoformat, default=date(2025, 12, 1))
    parser.add_argument("--reviews", type=int, nargs=2, default=(250, 100), metavar="N", help="flagged and unflagged")
    parser.add_argument("--drift", action="store_true", help="3%% more visits a month, weeks refused, revisits")
    parser.add_argument("--keep", type=Path, help="crawl into this folder, or use what was crawled there")
    parser.add_argument("--seed", type=int, default=7, help="of the sandbox's population")
    parser.add_argument("--draws", type=int, default=0, help="also draw the ads to review so many times")
    chosen = parser.parse_args()
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as name:
        folder = chosen.keep or Path(name)
        timetable = DRIFTING if chosen.drift else STEADY
        if (folder / "box" / "truth.json").exists():
            weeks = timetable.weeks(chosen.first, chosen.weeks, read_ads(folder / "box" / "truth.json"))
        else:
            weeks = crawl_weeks(folder, chosen.first, chosen.weeks, seed=chosen.seed, timetable=timetable)
        n_refused = len(weeks.refused)
        print(f"{len(weeks.days)} crawls, {n_refused} refused: {time.monotonic() - began:.0f} s")
        began = time.monotonic()
        rows = list(compare(prepare(folder, weeks, *chosen.reviews), weeks))
        print(table(rows))
        print(f"{sum(row.holds for row in rows)} of {len(rows)} hold; {time.monotonic() - began:.0f} s")
        if chosen.draws:
            print(draws(folder, weeks, chosen.draws, *chosen.reviews))


if __name__ == "__main__":
    main()
