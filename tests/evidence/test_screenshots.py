"""Screenshots of saved pages by a real Chromium, which must reach nothing while it draws."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from crawler.screenshots import MAX_HEIGHT, WIDTH, Camera, DrawingError, camera
from crawler.snapshots import snapshot_in, warc_path
from crawler.warc import Exchange, VisitLog, read_member
from model.listing import Snapshot
from tests.evidence.conftest import Crawled
from tests.factories import a_visit
from tests.spiders.site import Shop, serve

pytestmark = pytest.mark.browser
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
    return snapshot_in(visit, log.path, warc_dir, page, place)


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


def test_flagged_pages_get_one_screenshot_in_the_chain_linked_to_their_listing(crawled: Crawled) -> None:
    code, output = crawled.run("evidence", "screenshots", "--limit", "2", "--json")
    assert code == 0, output
    facts = json.loads(output[output.index('{"taken"') :])
    assert facts["taken"] == 2
    shots = crawled.rows(
        """select l.external_id, s.sha256, s.page_sha256, s.warc_file, s.warc_offset, s.warc_length, n.url = s.url
        from screenshots s join listings l on l.id = s.listing_id join snapshots n on n.sha256 = s.page_sha256"""
    )
    assert len(shots) == 2
    for _, digest, _, warc_file, offset, length, same_page in shots:
        assert same_page
        from_file = read_member(crawled.warc / warc_file, offset, length)
        assert from_file
        assert crawled.run("evidence", "show", digest)[0] == 2, "a screenshot is no snapshot of a page"
    code, output = crawled.run("evidence", "verify", str(crawled.warc))
    assert (code, "3 files" in output) == (0, True), output
    before = crawled.rows("select * from screenshots")
    assert crawled.run("evidence", "screenshots", "--limit", "1")[0] == 0
    after = crawled.rows("select * from screenshots")
    assert (after[:2], len(after)) == (before, 3)
    replayed = ["replay", str(crawled.warc), "--db", f"sqlite:///{crawled.folder}/b.db"]
    assert crawled.run(*replayed)[0] == 0
    query = (
        "select sha256, page_sha256, taken_at, warc_file, warc_offset, width, height, live from screenshots order by 3"
    )
    assert crawled.rows(query, "b.db") == crawled.rows(query)
    name = f"sandbox-shop/{shots[0][0]}"
    assert crawled.run("evidence", "bundle", name, "--out", str(crawled.folder / "case"))[0] == 0
    [png] = (crawled.folder / "case" / "screenshots").iterdir()
    assert hashlib.sha256(png.read_bytes()).hexdigest() == png.stem == shots[0][1]
    assert f"../screenshots/{png.name}" in (crawled.folder / "case" / "case" / "READ_ME.html").read_text()
