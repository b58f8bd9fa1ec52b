from __future__ import annotations

from datetime import timedelta

from db.clusters import ClusterChange, ad_rows, cluster_of, save_clusters
from db.store import Store
from model.cluster import ClusterMember
from model.image import ImageCopy
from tests.factories import DAY, a_detection, a_listing, an_observation


def an_image(**changes: object) -> ImageCopy:
    fields: dict[str, object] = {
        "platform": "shop",
        "external_id": "1",
        "url": "http://shop.example/a.jpg",
        "fetched_at": DAY,
        "visit_key": "v1",
        "sha256": "ab" * 32,
        "phash": "ff" * 8,
        "media_type": "image/jpeg",
    }
    return ImageCopy(**(fields | changes))  # type: ignore[arg-type]


def member(external_id: str, cluster_key: str, method: str = "m1") -> ClusterMember:
    return ClusterMember(
        platform="shop", external_id=external_id, cluster_key=cluster_key, method=method, clustered_at=DAY
    )


def three_ads(store: Store) -> None:
    for number in (1, 2, 3):
        listing = a_listing(str(number), images=("http://shop.example/a.jpg",))
        store.save(
            an_observation(listing, day=number),
            [a_detection()] if number == 1 else [],
            matcher_version="m1",
            list_version="l1",
        )


def test_rows_carry_taxa_and_pictures(store: Store) -> None:
    three_ads(store)
    store.save_image(an_image())
    first, second, _ = ad_rows(store.engine)
    assert (first.taxa, first.image_sha256, first.phashes) == (("Panthera tigris",), ("ab" * 32,), ("ff" * 8,))
    assert (second.taxa, second.image_sha256, second.image_urls) == ((), (), ("http://shop.example/a.jpg",))
    assert [row.external_id for row in ad_rows(store.engine, DAY + timedelta(days=2))] == ["1", "2"]


def test_clusters_are_written_once_and_follow_what_changes(store: Store) -> None:
    three_ads(store)
    placed = [member("1", "k1"), member("2", "k1"), member("3", "k3")]
    assert save_clusters(store.engine, placed) == ClusterChange(n_new=3, n_moved=0, n_dropped=0)
    assert save_clusters(store.engine, placed) == ClusterChange(n_new=0, n_moved=0, n_dropped=0)
    assert [each.external_id for each in cluster_of(store.engine, "shop", "2")] == ["1", "2"]
    assert save_clusters(store.engine, [member("1", "k1"), member("2", "k2")]) == ClusterChange(
        n_new=0, n_moved=1, n_dropped=1
    )
    assert [each.external_id for each in cluster_of(store.engine, "shop", "1")] == ["1"]
    assert cluster_of(store.engine, "shop", "3") == []


def test_a_picture_is_not_lost_to_a_later_failure(store: Store) -> None:
    three_ads(store)
    store.save_image(an_image())
    store.save_image(an_image(sha256="", phash="", problem="HTTP 404", fetched_at=DAY + timedelta(days=9)))
    assert ad_rows(store.engine)[0].image_sha256 == ("ab" * 32,)
    store.save_image(an_image(sha256="cd" * 32))
    assert ad_rows(store.engine)[0].image_sha256 == ("cd" * 32,)


def test_wanted_are_the_pictures_of_flagged_ads_that_stand(store: Store) -> None:
    three_ads(store)
    now = DAY + timedelta(days=4)
    assert [each.external_id for each in store.wanted_images("shop", now, 9, "v9")] == ["1"]
    store.save_image(an_image(sha256="", problem="HTTP 500", fetched_at=now))
    assert store.wanted_images("shop", now + timedelta(days=1), 9, "v9") == []
    assert len(store.wanted_images("shop", now + timedelta(days=8), 9, "v9")) == 1
    assert len(store.wanted_images("shop", now, 9, "v1")) == 1, "a visit gone on with asks the same again"
    store.save_image(an_image(fetched_at=now))
    assert store.wanted_images("shop", now + timedelta(days=99), 9, "v9") == []
