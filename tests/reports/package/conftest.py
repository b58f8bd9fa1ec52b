"""A store with three weeks of two platforms, and packages made of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from db.clusters import save_clusters
from db.reviews import add_review
from db.store import Store
from model.cluster import ClusterMember
from model.detection import Detection, Judgement, Review
from model.effort import Purpose, VisitOutcome
from model.listing import Listing, ListingState
from reports.data_package import Package, PackageOptions, write_package
from species_data.load import load_namespace
from species_data.namespace import NameSpace
from tests.db.conftest import postgres_url
from tests.factories import DAY, a_detection, a_listing, a_visit, an_observation, an_offer

__all__ = ["postgres_url"]
HOSTILE = (
    '=HYPERLINK("http://evil.example","tiger")',
    "tiger; =1+1",
    "-2+3",
    "@1+1 tiger",
    '\t=1"\r\n=2,"x',
    "عاج \u202eevil\u202c tiger",
    "'=already",
    "−5 tiger ＝1",
    "plain tiger",
)
TIGER, PARROT, AMAZON = "Panthera tigris", "Psittacus erithacus", "Amazona aestiva"
Make = Callable[..., Package]


def handle(seller: int) -> str:
    return f"keyofseller{seller:04d}"


def keep(store: Store, listing: Listing, *found: Detection, week: int = 0, visit: str = "") -> None:
    store.save(
        an_observation(listing, visit or f"{listing.platform}-{week}", 7 * week),
        found,
        matcher_version="m1",
        list_version="l1",
        offer=an_offer(ship_from=("FR",) if listing.external_id != "t0" else ("MC",)) if found else None,
    )


def open_visits(store: Store) -> None:
    """Weekly searches of both platforms, the shop's second week blocked; one visit to a seller's own ads."""
    for platform in ("shop", "forum"):
        for week in range(3):
            lost = platform == "shop" and week == 1
            at = DAY + timedelta(weeks=week)
            visit = a_visit(
                f"{platform}-{week}",
                platform=platform,
                started_at=at,
                outcome=VisitOutcome.BLOCKED if lost else VisitOutcome.COMPLETED,
                n_pages=10 + week,
                n_listings=0 if lost else 9,
                query="tiger, write to dealer@mail.example",
            )
            store.open_visit(visit)
            store.close_visit(visit)
    seller = a_visit("seller-visit", query=f"seller:{handle(1)}", purpose=Purpose.SELLER, started_at=DAY)
    store.open_visit(seller)
    store.close_visit(seller)


def fill(store: Store) -> None:
    """Tigers of six sellers on the shop, one lone parrot there, amazons of five on the forum, an ad of no interest."""
    open_visits(store)
    for number in range(9):
        listing = a_listing(
            f"t{number}",
            url=f"http://shop.example/u/{handle(number % 6)}/t{number}",
            title=HOSTILE[number],
            text="call 06 12 34 56 78" if number == 8 else "",
            seller_key=handle(number % 6),
            price_amount=Decimal("1234.56") if number else Decimal("1e400"),
            price_currency="EUR",
            language="fr" if number else "lb",
            category="pets",
            place="Rue de la Paix, Monaco",
        )
        found = a_detection(TIGER, flagged=number != 5, score=0.9 if number != 5 else 0.2)
        for week in (0, 2):
            keep(store, listing, found, week=week)
    keep(store, a_listing("p1", seller_key=handle(77), title="grey parrot"), a_detection(PARROT, term="LIV"))
    for number in range(5):
        amazon = a_listing(f"a{number}", platform="forum", seller_key=handle(90 + number), title="amazon")
        keep(store, amazon, a_detection(AMAZON, term="LIV", appendix="II"), week=number % 3)
    gone = a_listing("a0", platform="forum", title="amazon", state=ListingState.DISAPPEARED, seller_key=handle(90))
    keep(store, gone, a_detection(AMAZON, term="LIV", appendix="II"), week=2)
    for number in range(5):
        keep(store, a_listing(f"b{number}", title="a bicycle", seller_key=handle(number)))


def judge_and_cluster(store: Store) -> None:
    for number, judgement in ((1, Judgement.CONFIRMED), (2, Judgement.REJECTED)):
        review = Review(detection_id=number, reviewer="ana", judgement=judgement, note="of Bob", reviewed_at=DAY)
        add_review(store.engine, review)
    same = [
        ClusterMember(platform="shop", external_id=name, cluster_key="shop t1", method="m", clustered_at=DAY)
        for name in ("t1", "t2")
    ]
    save_clusters(store.engine, same)


@pytest.fixture(scope="session")
def names() -> NameSpace:
    return load_namespace()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(f"sqlite:///{tmp_path}/adwarden.db") as opened:
        fill(opened)
        judge_and_cluster(opened)
        yield opened


@pytest.fixture
def make(store: Store, names: NameSpace, tmp_path: Path) -> Make:
    """Write a package to a folder of that name."""

    def making(name: str = "package", **options: Any) -> Package:
        return write_package(store.engine, names, tmp_path / name, PackageOptions(**options))

    return making
