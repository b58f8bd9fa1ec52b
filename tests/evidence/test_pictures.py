"""Screenshots of flagged listings from the command to the case."""

from __future__ import annotations

import hashlib
import json
from io import BytesIO

import pytest
from warcio.archiveiterator import ArchiveIterator

from crawler.warc import read_member
from tests.evidence.conftest import Crawled


@pytest.mark.browser
@pytest.mark.xdist_group("browser")
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
    query = "select sha256, page_sha256, taken_at, warc_file, warc_offset, width, height from screenshots order by 3"
    assert crawled.rows(query, "b.db") == crawled.rows(query)
    name = f"sandbox-shop/{shots[0][0]}"
    assert crawled.run("evidence", "bundle", name, "--out", str(crawled.folder / "case"))[0] == 0
    archives = sorted((crawled.folder / "case" / "archive").iterdir())
    kinds = [[record.rec_type for record in ArchiveIterator(BytesIO(path.read_bytes()))] for path in archives]
    assert kinds == [
        ["warcinfo", "metadata", "response", "request", "metadata"],
        ["warcinfo", "resource", "metadata"],
    ], "nothing of other listings"
    [png] = (crawled.folder / "case" / "screenshots").iterdir()
    assert hashlib.sha256(png.read_bytes()).hexdigest() == png.stem == shots[0][1]
    assert f"../screenshots/{png.name}" in (crawled.folder / "case" / "case" / "READ_ME.html").read_text()
