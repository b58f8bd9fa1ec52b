from __future__ import annotations

import json
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from db.schedule import ScheduleBook
from model.errors import InputError
from model.schedule import RunState
from spiders.schedule import children
from spiders.schedule.children import CrawlLauncher
from spiders.schedule.planning import plan
from spiders.schedule.status import as_html, status_of, upcoming, write_status
from spiders.schedule.status_page import StatusPage, served
from tests.spiders.schedule.simulated import at, platform

NOW = at("2026-03-01T00:00")


@pytest.fixture
def troubled(book: ScheduleBook) -> ScheduleBook:
    """One run that failed for a reason that a page wrote."""
    plan(book, platform("a", cron="0 6 * * *"), NOW)
    [run] = book.open_runs()
    claimed = book.claim(run, "one", at("2026-03-01T06:00"), (NOW, NOW))
    assert claimed is not None
    book.settle(claimed, RunState.FAILED, "blocked: <script>alert('x')</script>", at("2026-03-01T06:05"))
    return book


def test_the_page_shows_a_strangers_words_as_words(troubled: ScheduleBook) -> None:
    shown = as_html(status_of(troubled, {"a": platform("a", cron="0 6 * * *")}, at("2026-03-01T07:00")))
    assert "&lt;script&gt;alert(&#x27;x&#x27;)&lt;/script&gt;" in shown
    assert "<script" not in shown


def test_the_page_is_read_only_and_for_this_machine(troubled: ScheduleBook) -> None:
    page = StatusPage()
    page.show(status_of(troubled, {"a": platform("a", cron="0 6 * * *")}, at("2026-03-01T07:00")))
    with served(page, 0):
        url = f"http://127.0.0.1:{page.port}/"
        facts = json.load(urllib.request.urlopen(f"{url}status.json", timeout=5))
        assert facts["platforms"][0]["last_state"] == "failed"
        assert facts["platforms"][0]["next_due"] == "2026-03-02T06:00:00+00:00"
        for path, headers, data, code in (
            ("", {"Host": "rebound.example"}, None, 421),
            ("../../etc/passwd", {}, None, 404),
            ("", {}, b"x=1", 501),
        ):
            with pytest.raises(urllib.error.HTTPError) as refused:
                urllib.request.urlopen(urllib.request.Request(url + path, data, headers), timeout=5)
            assert refused.value.code == code
            refused.value.close()
        with pytest.raises(InputError, match="--status-port"), served(StatusPage(), page.port):
            pass


def test_the_status_file_is_replaced_whole(troubled: ScheduleBook, tmp_path: Path) -> None:
    file = tmp_path / "logs" / "status.json"
    for _ in range(2):
        write_status(file, status_of(troubled, {}, NOW))
    assert json.loads(file.read_text())["recent"][0]["state"] == "failed"
    assert [path.name for path in file.parent.iterdir()] == ["status.json"]


def test_the_next_of_all_platforms_in_order() -> None:
    shops = {"a": platform("a", cron="0 6 * * *"), "b": platform("b", cron="0 */5 * * *", jitter_s=60)}
    found = upcoming(shops, NOW, 4)
    assert [(f"{due:%H}", name) for due, _, name in found] == [("05", "b"), ("06", "a"), ("10", "b"), ("15", "b")]
    assert all(due <= start for due, start, _ in found)


def test_old_logs_go_and_what_a_crawl_says_last_is_its_reason(
    tmp_path: Path, book: ScheduleBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(children, "_LOGS_KEPT", 3)
    plan(book, platform("a", cron="0 6 * * *"), NOW)
    [run] = book.open_runs()
    folder = tmp_path / "logs" / "a"
    folder.mkdir(parents=True)
    for number in range(9):
        (folder / f"2026010{number}T0000Z-1.log").write_text("x")
    launcher = CrawlLauncher(
        {"a": "no-such-platform"}, db_url="sqlite:///a.db", warc_dir=tmp_path / "warc", log_dir=tmp_path / "logs"
    )
    child = launcher.start(run, NOW)
    end = None
    while end is None:
        end = child.poll()
    assert end.exit_code == 2
    assert "unknown platform 'no-such-platform'" in end.error
    assert len(list(folder.glob("*.log"))) == 3
