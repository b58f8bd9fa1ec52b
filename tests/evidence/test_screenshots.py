"""Screenshots of saved pages by a real Chromium, which must reach nothing while it draws."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from crawler.screenshots import MAX_HEIGHT, WIDTH, Camera, DrawingError, camera
from crawler.snapshots import snapshot_in, warc_path
from crawler.warc import Exchange, VisitLog
from model.listing import Snapshot
from tests.factories import a_visit
from tests.spiders.site import Shop, serve

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
_AT = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def warc_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("pictures") / "warc"


@pytest.fixture(scope="module")
def chromium(warc_dir: Path) -> Iterator[Camera]:
    with camera(warc_dir) as running:
        yield running


def saved(warc_dir: Path, body: bytes, url: str = "http://shop.example/1", **beside: bytes) -> Snapshot:
    """A page in a WARC file of its own, with the style sheets that were saved beside it."""
    visit = a_visit(hashlib.sha256(body).hexdigest()[:12])
    log = VisitLog(warc_path(warc_dir, visit), "x")

    def exchange(address: str, content: bytes, kind: str) -> Exchange:
        return Exchange(
            key="",
            method="GET",
            url=address,
            status=200,
            headers=[("Content-Type", kind), ("Refresh", "0; url=http://other.example/")],
            body=content,
            fetched_at=_AT,
        )

    for name, content in beside.items():
        log.append(exchange(f"http://shop.example/{name}.css", content, "text/css"))
    page = exchange(url, body, "text/html; charset=utf-8")
    place = log.append(page)
    log.close()
    return snapshot_in(visit, log.path.relative_to(warc_dir).as_posix(), page, place)


def pixel(png: bytes, x: int = 600, y: int = 400) -> tuple[int, ...]:
    with Image.open(BytesIO(png)) as image:
        colour = image.convert("RGB").getpixel((x, y))
    assert isinstance(colour, tuple)
    return colour


def test_a_page_is_drawn_with_what_was_saved_beside_it_and_without_scripts(warc_dir: Path, chromium: Camera) -> None:
    body = b"""<html><link rel=stylesheet href=/look.css><body>
        <script>document.documentElement.style.background = 'rgb(200,0,0)'</script></body></html>"""
    picture = chromium.draw(saved(warc_dir, body, look=b"html { background: rgb(0, 90, 0) }"))
    assert (picture.width, picture.height) == (WIDTH, 800)
    assert pixel(picture.png) == (0, 90, 0)
    again = chromium.draw(saved(warc_dir, body + b" ", look=b"html { background: rgb(0, 90, 0) }"))
    assert again.png == picture.png, "the same bytes give the same picture"


def test_a_hostile_page_reaches_nobody(warc_dir: Path, chromium: Camera) -> None:
    with serve(Shop()) as shop:
        body = f"""<html><meta http-equiv=refresh content="0; url={shop.url}redirected">
            <img src="{shop.url}img"><iframe src="{shop.url}frame"></iframe><link rel=stylesheet href="{shop.url}css">
            <link rel=prefetch href="{shop.url}pre"><script src="{shop.url}js"></script>
            <video src="{shop.url}video" autoplay></video><h1>here</h1></html>"""
        chromium.draw(saved(warc_dir, body.encode()))
        assert shop.asked == []


def test_a_page_without_end_is_cut_and_nothing_is_an_error(warc_dir: Path, chromium: Camera) -> None:
    picture = chromium.draw(saved(warc_dir, b"<div style='height: 900000px'>long</div>"))
    assert picture.height == MAX_HEIGHT
    with pytest.raises(DrawingError, match="no page"):
        chromium.draw(saved(warc_dir, b""))
