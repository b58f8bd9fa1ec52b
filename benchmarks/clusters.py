"""Precision and recall of clusters on sandbox populations, and the time they take.

``python -m benchmarks.clusters --seeds 41 42`` clusters the ads of twelve months on three sites and counts pairs: all,
reposts (same platform), cross-posts. The baselines in the same run: same seller and same text; same seller and taxon.
``--fit --seeds 1 2 3`` learns the weights of ``assessment/pair_score.py``; ``--speed N`` times N invented ads.
"""

from __future__ import annotations

import argparse
import random
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from itertools import combinations

import numpy as np

from assessment.blocking import candidate_pairs
from assessment.clusters import cluster_ads
from assessment.components import Bounds
from assessment.pair_score import features
from assessment.signatures import folded, signatures_of
from benchmarks.sandbox_rows import rows_of
from matching.matcher import Matcher
from model.ad_row import AdRow
from sandbox.population import populate

Key = tuple[str, str]
Pairs = set[tuple[Key, Key]]


def pairs_of(groups: Iterable[Sequence[Key]]) -> Pairs:
    """All pairs within the groups."""
    return {pair for group in groups for pair in combinations(sorted(group), 2)}


def truth_of(seed: int) -> dict[Key, str]:
    """Ad to its true cluster."""
    return {(ad.site, ad.ad_id): ad.cluster_id for ad in populate(seed).ads if not ad.private}


def grouped(rows: Iterable[AdRow], label: Callable[[AdRow], object]) -> list[list[Key]]:
    """Ads with the same label together; those with none left out."""
    groups: dict[object, list[Key]] = defaultdict(list)
    for row in rows:
        told = label(row)
        if told is not None:
            groups[told].append(row.key)
    return list(groups.values())


def told(name: str, found: Pairs, true: Pairs) -> None:
    """One line of figures."""
    parts = []
    for kind, chosen in (("all", None), ("reposts", True), ("cross-posts", False)):
        one, other = ({p for p in pairs if chosen is None or (p[0][0] == p[1][0]) is chosen} for pairs in (found, true))
        right = len(one & other)
        parts.append(f"{kind} P {right / max(len(one), 1):.3f} R {right / max(len(other), 1):.3f} ({len(other)})")
    print(f"  {name:<30} " + "  ".join(parts))


def measure(seed: int, matcher: Matcher, bounds: Bounds) -> None:
    """Figures of one population."""
    rows = rows_of(populate(seed), matcher)
    clusters_of = truth_of(seed)
    true = pairs_of(grouped(rows, lambda row: clusters_of[row.key]))
    print(f"seed {seed}: {len(rows):,} ads, {len(set(clusters_of.values())):,} true clusters")
    began = time.perf_counter()
    clusters = cluster_ads(rows, bounds)
    print(f"  {len(clusters):,} clusters in {time.perf_counter() - began:.1f} s")
    told("adwarden", pairs_of([cluster.members for cluster in clusters]), true)
    bare = [replace(row, image_urls=(), image_sha256=(), phashes=()) for row in rows]
    told("without pictures", pairs_of([cluster.members for cluster in cluster_ads(bare, bounds)]), true)
    same_words = grouped(rows, lambda row: (row.seller_key, folded(row.text)) if row.seller_key else None)
    told("same seller, same text", pairs_of(same_words), true)
    told(
        "same seller, same taxa",
        pairs_of(grouped(rows, lambda row: (row.seller_key, row.taxa) if row.taxa else None)),
        true,
    )


def fit(seeds: Sequence[int], matcher: Matcher) -> None:
    """Print the weights that tell true pairs from the other candidates best (logistic regression, by Newton)."""
    tables, answers = [], []
    names: list[str] = []
    for seed in seeds:
        rows = sorted(rows_of(populate(seed), matcher), key=lambda row: (row.first_seen_at, row.key))
        clusters_of = truth_of(seed)
        for chosen in (rows, [replace(row, image_urls=(), image_sha256=(), phashes=()) for row in rows]):
            seen = signatures_of(chosen)
            first, second = candidate_pairs(seen)
            table = features(seen, first, second)
            names = list(table)
            tables.append(np.column_stack(list(table.values())))
            ids = np.unique([clusters_of[row.key] for row in chosen], return_inverse=True)[1]
            answers.append(ids[first] == ids[second])
    weights = logistic(np.vstack(tables), np.concatenate(answers))
    for name, weight in zip(["constant", *names], weights, strict=True):
        print(f'    "{name}": {weight:.3f},')


def logistic(table: np.ndarray, answers: np.ndarray, ridge: float = 1.0) -> np.ndarray:
    """Weights, the constant first."""
    inputs = np.column_stack([np.ones(len(table)), table])
    weights = np.zeros(inputs.shape[1])
    for _ in range(30):
        chance = 1 / (1 + np.exp(-np.clip(inputs @ weights, -30, 30)))
        slope = inputs.T @ (answers - chance) - ridge * weights
        curve = (inputs * (chance * (1 - chance))[:, None]).T @ inputs + ridge * np.eye(inputs.shape[1])
        step = np.linalg.solve(curve, slope)
        weights += step
        if np.abs(step).max() < 1e-6:
            break
    return weights


def invented(n_ads: int) -> list[AdRow]:
    """Ads of 60 to 120 words out of 20,000, one in six a rewriting of an earlier one."""
    rng = random.Random(3)
    words = ["".join(rng.choices("abcdefghijklmnoprstuvz", k=rng.randrange(3, 10))) for _ in range(20_000)]
    start = datetime(2026, 1, 1, tzinfo=UTC)
    rows: list[AdRow] = []
    for number in range(n_ads):
        if rows and rng.random() < 1 / 6:
            earlier = rng.choice(rows)
            text = " ".join(word if rng.random() < 0.9 else rng.choice(words) for word in earlier.text.split())
            rows.append(replace(earlier, external_id=str(number), text=text))
            continue
        text = " ".join(rng.choices(words, k=rng.randrange(60, 120))) + f" {rng.randrange(9999)} cm"
        rows.append(
            AdRow(
                platform=f"shop-{number % 5}",
                external_id=str(number),
                first_seen_at=start + timedelta(minutes=number),
                seller_key=str(int(rng.paretovariate(0.8))),
                title=text[:40],
                text=text,
                price_amount=Decimal(rng.randrange(5, 3000)),
                price_currency="EUR",
                place=rng.choice(words[:500]),
            )
        )
    return rows


def main() -> None:
    """Run what the arguments ask for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seeds", type=int, nargs="+", default=[41])
    parser.add_argument("--fit", action="store_true")
    parser.add_argument("--threshold", type=float, default=Bounds().threshold)
    parser.add_argument("--speed", type=int, nargs="+", metavar="N")
    chosen = parser.parse_args()
    if chosen.speed:
        for n_ads in chosen.speed:
            rows = invented(n_ads)
            began, worked = time.perf_counter(), time.process_time()
            clusters = cluster_ads(rows)
            spent, worked = time.perf_counter() - began, time.process_time() - worked
            print(
                f"{n_ads:,} ads: {len(clusters):,} clusters in {spent:.0f} s, {worked:.0f} s of one core"
                f" ({n_ads / worked:,.0f} ads a second of it)"
            )
        return
    matcher = Matcher.load()
    if chosen.fit:
        fit(chosen.seeds, matcher)
        return
    for seed in chosen.seeds:
        measure(seed, matcher, replace(Bounds(), threshold=chosen.threshold))


if __name__ == "__main__":
    main()
