from __future__ import annotations

import struct
import zlib
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from model.effort import VisitOutcome
from spiders.images import OVERRIDES, images_errand
from spiders.pages.pictures import read_picture, sniffed
from spiders.runs.summaries import CrawlSummary
from tests.spiders.conftest import described
from tests.spiders.site import Answer, Shop, html
from tests.spiders.stored import Ground, ground  # noqa: F401  (a fixture)


def a_picture(kind: str = "PNG", size: tuple[int, int] = (120, 90), shift: int = 0) -> bytes:
    image = Image.new("RGB", size, (200, 180, 160))
    draw = ImageDraw.Draw(image)
    draw.ellipse((10 + shift, 10, 60 + shift, 70), fill=(40, 80, 30))
    draw.rectangle((70, 30 + shift, 110, 60 + shift), fill=(160, 20, 20))
    file = BytesIO()
    image.save(file, kind)
    return file.getvalue()


def a_bomb() -> bytes:
    header = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(b"\0" * 1000)), (b"IEND", b""))
    chunks = (
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def test_the_same_picture_in_another_size_and_format_is_known_again() -> None:
    first, second = read_picture(a_picture()), read_picture(a_picture("JPEG"))
    other = read_picture(a_picture(shift=20))
    assert (first.media_type, second.media_type) == ("image/png", "image/jpeg")
    assert (first.width, first.height) == (120, 90)

    def apart(one: str, another: str) -> int:
        return (int(one, 16) ^ int(another, 16)).bit_count()

    assert apart(first.phash, second.phash) <= 4
    assert apart(first.dhash, second.dhash) <= 4
    assert apart(first.phash, other.phash) > 4


@pytest.mark.parametrize(
    ("body", "media_type", "problem"),
    [
        (b"<html>log in", "", "not a picture"),
        (b"", "", "not a picture"),
        (b"<svg xmlns='x'/>", "image/svg+xml", "not decoded"),
        (a_picture()[:200], "image/png", "damaged"),
        (a_bomb(), "image/png", "not decoded"),
        (b"\xff\xd8\xff" + b"\0" * 50, "image/jpeg", ""),
    ],
)
def test_what_cannot_be_hashed_says_why(body: bytes, media_type: str, problem: str) -> None:
    picture = read_picture(body)
    assert (picture.media_type, picture.phash) == (media_type, "")
    assert problem in picture.problem
    assert picture.problem


@given(
    st.sampled_from([b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF89a", b"RIFF0000WEBP", b""]), st.binary(max_size=200)
)
def test_no_bytes_are_too_strange(head: bytes, tail: bytes) -> None:
    assert read_picture(head + tail).n_bytes == len(head + tail)
    assert sniffed(head + tail) == read_picture(head + tail).media_type


def with_pictures(shop: Shop) -> None:
    def item(title: str, *images: str) -> Answer:
        shown = "".join(f"<img src='{image}'>" for image in images)
        return html(f"<main><h1>{title}</h1><p class='description'>A thing with pictures.</p>{shown}</main>")

    shop.n_items = 3
    ads = {1: item("tiger claw", "/i/a", "/i/b", "/i/lies"), 2: item("vase", "/i/c"), 3: item("tiger tooth", "/i/a")}
    for n, ad in ads.items():
        shop.routes[f"/item/{n}"] = lambda _, ad=ad: ad  # type: ignore[misc]
    as_png = {"Content-Type": "image/png"}
    shop.routes["/i/a"] = lambda _: (200, as_png, a_picture())
    shop.routes["/i/b"] = lambda _: (404, as_png, b"")
    shop.routes["/i/c"] = lambda _: (200, as_png, a_picture())
    shop.routes["/i/lies"] = lambda _: (200, as_png, b"<html>an error page")


def fetch(ground: Ground, shop: Shop, day: float = 1, limit: int = 10) -> CrawlSummary:  # noqa: F811
    assert OVERRIDES["DOWNLOAD_MAXSIZE"] > 0
    return ground.run(described(shop.url), day, images_errand(limit))


def test_only_pictures_of_flagged_ads_are_fetched_each_once(shop: Shop, ground: Ground) -> None:  # noqa: F811
    with_pictures(shop)
    ground.crawl(shop.url)
    done = fetch(ground, shop)
    assert [path for path in shop.paths() if path.startswith("/i/")] == ["/i/a", "/i/b", "/i/lies"]
    assert (done.error, done.n_listings, done.n_errors) == ("", 2, 2)
    kept = ground.rows(
        "SELECT external_id, image_copies.url, length(sha256), length(phash), problem FROM image_copies"
        " JOIN listings ON listings.id = listing_id ORDER BY 1, 2"
    )
    assert [(ad, url.rpartition("/")[2], *rest) for ad, url, *rest in kept] == [
        ("1", "a", 64, 16, ""),
        ("1", "b", 0, 0, "HTTP 404"),
        ("1", "lies", 0, 0, "not a picture"),
        ("3", "a", 64, 16, ""),
    ]
    assert ground.rows("SELECT purpose FROM visits ORDER BY started_at") == [("search",), ("images",)]
    again = fetch(ground, shop, day=2)
    assert (again.exit_code, again.visits[0].reason) == (0, "no picture is wanted")
    assert len([path for path in shop.paths() if path.startswith("/i/")]) == 3, "nothing is asked for twice in a week"


def test_a_refusal_ends_the_visit(shop: Shop, ground: Ground) -> None:  # noqa: F811
    with_pictures(shop)
    ground.crawl(shop.url)
    shop.robots = "User-agent: *\nDisallow: /i/b\n"
    for name in ("a", "lies"):
        shop.routes[f"/i/{name}"] = lambda _: (403, {}, b"")
    shop.routes["/i/b"] = lambda _: (200, {}, a_picture())
    done = fetch(ground, shop)
    assert "/i/b" not in shop.paths(), "robots.txt is obeyed"
    assert done.n_errors == 4
    assert (done.exit_code, done.visits[0].outcome) == (1, VisitOutcome.PAGE_CHANGED), "nothing came: no success"
    assert "of 3 pictures none came" in done.visits[0].reason
    assert ground.rows("SELECT count(*) FROM image_copies WHERE sha256 <> ''") == [(0,)]


def test_the_bound_is_told(shop: Shop, ground: Ground) -> None:  # noqa: F811
    with_pictures(shop)
    ground.crawl(shop.url)
    assert "more are wanted" in fetch(ground, shop, limit=1).visits[0].reason
