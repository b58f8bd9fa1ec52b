"""Flagged ads found per request by the search plan, against names at random and names by trade records alone.

``python -m benchmarks.search_plan [--seeds 5] [--weeks 16] [--budget 100] [--size 8] [--site sandbox-shop]``: one crawl
a week of a sandbox site; ``--size`` seeds stand on it together, since one alone is a small site. All ways choose from
the same names, read the same pages and pay the same: one request a result page, one more an ad shown on it (none on
the feed). Printed are distinct flagged ads per 100 requests over all weeks and over the second half, with a 95%
interval over the seeds.
"""

from __future__ import annotations

import argparse
import random
import statistics
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from assessment.query_candidates import Candidate, TradeCounts, find_candidates
from assessment.search_plan import PlanBudget, Planner
from matching.matcher import Matcher
from model.listing import Listing
from model.search_plan import PastVisit, SearchPanel
from sandbox.ads import FIRST_DAY, SOCIAL, Ad
from sandbox.population import Population, populate
from sandbox.shop import PAGE_SIZE
from sandbox.showing import category_label
from species_data.load import load_namespace
from species_data.trade import load_trade

LANGUAGES = ("en", "fr", "es", "de", "pt", "it", "id", "vi", "th", "zh", "ja", "ru", "ar")
DEPTH = 2
# Two-sided 95% points of Student's t by degrees of freedom.
_T = {1: 12.71, 2: 4.30, 3: 3.18, 4: 2.78, 5: 2.57, 6: 2.45, 7: 2.36, 8: 2.31, 9: 2.26}
Chooser = Callable[[datetime, "Books"], Sequence[str]]


@dataclass(slots=True)
class Books:
    """What a way of choosing has found and spent, week by week."""

    visits: list[PastVisit] = field(default_factory=list)
    found: set[str] = field(default_factory=set)
    by_week: list[tuple[int, int]] = field(default_factory=list)


@dataclass(slots=True)
class Market:
    """One site of one seed: which of its ads are flagged, and what a search shows."""

    populations: Sequence[Population]
    site: str
    flagged: set[str]
    shown: dict[date, list[tuple[str, str]]] = field(default_factory=dict)

    def visit(self, query: str, day: date) -> tuple[list[str], int, bool]:
        """Ids of the ads read, requests spent, and whether there was more."""
        if day not in self.shown:
            standing = [ad for each in self.populations for ad in each.standing(self.site, day)]
            self.shown = {day: [(known_as(ad), words_of(ad, day)) for ad in standing]}
        words = query.casefold().split()
        results = [ad for ad, text in self.shown[day] if all(word in text for word in words)]
        read = results[: DEPTH * PAGE_SIZE]
        pages = min(DEPTH, max(1, -(-len(results) // PAGE_SIZE)))
        cost = pages if self.site == SOCIAL else pages + len(read)
        return read, cost, len(results) > len(read)


def listing_of(ad: Ad) -> Listing:
    """The ad as a crawl would read it on its first day."""
    return Listing(
        platform=ad.site,
        external_id=ad.ad_id,
        title=ad.title,
        text=ad.text,
        language=ad.seller.language,
        category=category_label(ad),
        posted_at=ad.life.posted.replace(tzinfo=UTC),
    )


def words_of(ad: Ad, day: date) -> str:
    """What the site's own search looks in, made once a day rather than for every query."""
    return f"{ad.title}\n{ad.text_on(day)}\n{category_label(ad)}".casefold()


def known_as(ad: Ad) -> str:
    """What tells an ad from those of the other years put together with it."""
    return f"{ad.ad_id}/{ad.seller.seller_id}/{ad.title}/{ad.posted_on}"


def market(matcher: Matcher, seeds: Sequence[int], site: str) -> Market:
    """A site with the ads of several seeds on it, every ad read by the matcher once."""
    populations = [populate(seed) for seed in seeds]
    ads = [ad for each in populations for ad in each.ads if ad.site == site and not ad.private]
    detected = matcher.detect_many([listing_of(ad) for ad in ads])
    flagged = {known_as(ad) for ad, found in zip(ads, detected, strict=True) if any(each.flagged for each in found)}
    return Market(populations, site, flagged)


def crawl_weekly(place: Market, choose: Chooser, weeks: int, budget: int) -> Books:
    """One crawl a week: queries in order until the budget is spent, as the crawler does."""
    books = Books()
    for week in range(weeks):
        day = FIRST_DAY + timedelta(weeks=week + 1)
        at = datetime(day.year, day.month, day.day, 6, tzinfo=UTC)
        before, spent = len(books.found), 0
        done = []
        for query in choose(at, books):
            if spent >= budget:
                break
            read, cost, cut = place.visit(query, day)
            fresh = (place.flagged & set(read)) - books.found
            books.found |= fresh
            spent += cost
            done.append(PastVisit(query=query, started_at=at, n_requests=cost, n_listings=len(read),
                                  n_new_flagged=len(fresh), cut=cut))  # fmt: skip
        books.visits += done
        books.by_week.append((len(books.found) - before, spent))
    return books


def ways(
    candidates: Sequence[Candidate], make: Callable[[datetime, Books], Planner], budget: int, seed: int
) -> dict[str, Chooser]:
    """The ways of choosing, by name."""
    by_records = [each.query for each in sorted(candidates, key=lambda one: (-one.records, one.key))]
    rng = random.Random(seed)
    panels: dict[float, SearchPanel] = {}

    def planned(share: float) -> Chooser:
        def choose(at: datetime, books: Books) -> Sequence[str]:
            asked = PlanBudget(budget=budget, panel_share=share, depth=DEPTH)
            planner = make(at, books)
            panel = panels.get(share) or panels.setdefault(share, planner.panel(asked, 1))
            return [each.query for each in planner.plan(panel, asked).queries]

        return choose

    def down_the_list(_at: datetime, books: Books) -> Sequence[str]:
        tried = len(books.visits) % len(by_records)
        return by_records[tried:] + by_records[:tried]

    return {
        "plan, panel share 0.5": planned(0.5),
        "plan, discovery alone": planned(0.0),
        "random names": lambda _at, _books: rng.sample(by_records, len(by_records)),
        "trade records, the top each week": lambda _at, _books: by_records,
        "trade records, down the list": down_the_list,
    }


def interval(values: Sequence[float]) -> str:
    """Mean and 95% interval over seeds."""
    mean = statistics.fmean(values)
    half = _T.get(len(values) - 1, 2.0) * statistics.stdev(values) / len(values) ** 0.5 if len(values) > 1 else 0.0
    return f"{mean:6.2f} ({max(0.0, mean - half):.2f}-{mean + half:.2f})"


def per_hundred(weeks: Iterable[tuple[int, int]]) -> float:
    """Ads per 100 requests."""
    found, spent = (sum(column) for column in zip(*weeks, strict=True))
    return 100 * found / spent if spent else 0.0


def main() -> None:
    """Prints one line a way of choosing."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=5)
    parser.add_argument("--weeks", type=int, default=16)
    parser.add_argument("--budget", type=int, default=100)
    parser.add_argument("--size", type=int, default=8, help="seeds whose ads stand on one site together")
    parser.add_argument("--site", default="sandbox-shop")
    given = parser.parse_args()
    matcher, names = Matcher.load(), load_namespace()
    counts = TradeCounts(names, load_trade(names))
    candidates = find_candidates(names, counts, LANGUAGES, on=FIRST_DAY, folds_accents=False)
    print(f"{given.site}: {len(candidates):,} names, {given.weeks} weekly crawls of {given.budget} requests")

    def make(at: datetime, books: Books) -> Planner:
        return Planner(given.site, candidates, books.visits, names=names, counts=counts, now=at, folds_accents=False)

    results: dict[str, list[Books]] = {}
    for seed in range(1, given.seeds + 1):
        place = market(matcher, range(seed * given.size, (seed + 1) * given.size), given.site)
        for name, choose in ways(candidates, make, given.budget, seed).items():
            results.setdefault(name, []).append(crawl_weekly(place, choose, given.weeks, given.budget))
    print(f"{'distinct flagged ads per 100 requests':<36}{'all weeks':>24}{'second half':>24}   ads found")
    for name, runs in results.items():
        whole = [per_hundred(books.by_week) for books in runs]
        later = [per_hundred(books.by_week[given.weeks // 2 :]) for books in runs]
        total = statistics.fmean(len(books.found) for books in runs)
        print(f"{name:<36}{interval(whole):>24}{interval(later):>24}   {total:.1f}")


if __name__ == "__main__":
    main()
