"""What users get wrong and what sites do wrong: one clear line, exit 2 or a counted skip, nothing lost."""

from __future__ import annotations

import gzip
import json
import os
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

BIG_PAGE = 50 * 1024**2


class _Misbehaving(BaseHTTPRequestHandler):
    """/big: a 50 MB answer; /loop: redirects to itself; /endless: a next page for ever."""

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        if parts.path == "/robots.txt":
            self._send(404, b"")
        elif parts.path == "/loop":
            self.send_response(302)
            self.send_header("Location", "/loop?again")
            self.end_headers()
        elif parts.path == "/big":
            self._send_big()
        else:
            page = int(parse_qs(parts.query).get("page", ["1"])[0])
            item = "" if parts.path != "/endless" else f'<a class="card" href="/item/{page}">item {page}</a>'
            following = f'<a rel="next" href="/endless?page={page + 1}">next</a>'
            self._send(200, f"<html><title>A page</title><h1>Lamp {page}</h1>{item}{following}</html>".encode())

    def _send(self, status: int, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _send_big(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        try:
            for _ in range(BIG_PAGE // 65536):
                self.wfile.write(b"x" * 65536)
        except OSError:
            return  # the crawler hung up, as it should

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        return


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Misbehaving)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()
    server.server_close()


def run(*words: str, cwd: Path, stdin: bytes = b"") -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [sys.executable, "-m", "cli", *words], input=stdin, capture_output=True, timeout=180, check=False, cwd=cwd
    )
    out, err = done.stdout.decode(), done.stderr.decode()
    assert "Traceback" not in err, err
    return subprocess.CompletedProcess(done.args, done.returncode, out, err)


def refused(done: subprocess.CompletedProcess[str], *told: str) -> None:
    assert done.returncode == 2, done.stderr
    last = done.stderr.splitlines()[-1]
    assert last.startswith("adwarden: ")
    assert [word for word in told if word not in last] == []


def describe(folder: Path, base_url: str, path: str) -> Path:
    file = folder / "odd.yml"
    file.write_text(
        f"name: odd\nkind: html\nbase_url: {base_url}\n"
        f"search:\n  url: '{{base}}{path}'\n  cards: a.card\n"
        "limits:\n  delay_s: 0\n  max_pages: 5\n"
    )
    return file


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (None, "no such file"),
        (b"", "empty"),
        ("[caf\u00e9]\n".encode("utf-16"), "UTF-8"),
        ('{"id": "1", "title": "caf\u00e9"}\n'.encode("latin-1"), "UTF-8"),
        (b"this is a letter, not JSON\nand goes on\n", "JSON"),
    ],
)
def test_an_unusable_file_is_refused(workdir: Path, content: bytes | None, told: str) -> None:
    file = workdir / "ads.jsonl"
    if content is not None:
        file.write_bytes(content)
    done = run("import", str(file), "--platform", "shop", cwd=workdir)
    refused(done, "ads.jsonl")
    assert told.lower() in done.stderr.lower()


def test_bad_lines_are_skipped_by_number_and_the_rest_is_kept(workdir: Path) -> None:
    good = [json.dumps({"id": str(number), "title": f"Lamp {number}"}) for number in range(5)]
    lines = [*good[:2], "{broken", '{"id": "nul", "title": "a\\u0000b"}', *good[2:], "[1, 2]"]
    (workdir / "ads.jsonl").write_text("\n".join(lines) + "\n")
    done = run("import", "ads.jsonl", "--platform", "shop", "--json", cwd=workdir)
    assert done.returncode == 1
    with sqlite3.connect(workdir / "adwarden.db") as database:
        titles = {row[0] for row in database.execute("select title from listings")}
    database.close()
    assert {f"Lamp {number}" for number in range(5)} <= titles
    assert all("\0" not in title for title in titles)
    told = done.stdout + done.stderr
    assert "3" in told
    assert "7" in told or "8" in told


def test_a_line_of_100_mb_does_not_take_100_mb(workdir: Path) -> None:
    file = workdir / "ads.jsonl.gz"
    with gzip.open(file, "wb", compresslevel=1) as stream:
        stream.write(b'{"id": "1", "title": "Lamp"}\n{"id": "2", "title": "')
        for _ in range(100):
            stream.write(b"x" * 1024**2)
        stream.write(b'"}\n{"id": "3", "title": "Chair"}\n')
    done = run("import", str(file), "--platform", "shop", cwd=workdir)
    assert done.returncode == 1
    with sqlite3.connect(workdir / "adwarden.db") as database:
        assert {row[0] for row in database.execute("select title from listings")} == {"Lamp", "Chair"}
    database.close()


def test_match_answers_every_line_in_order(workdir: Path) -> None:
    lines = [b'{"id": "a", "title": "Panthera tigris"}', b"not json", b'{"id": "c", "title": "a\\u0000b", "text": ""}']
    done = run("match", "-", cwd=workdir, stdin=b"\n".join(lines) + b"\n")
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 1
    assert [answer.get("id") for answer in answers] == ["a", None, "c"]
    assert "error" in answers[1]
    assert answers[0]["detections"][0]["taxon"] == "Panthera tigris"


def test_match_refuses_a_file_that_is_not_there(workdir: Path) -> None:
    refused(run("match", "nowhere.jsonl", cwd=workdir), "nowhere.jsonl")


def test_an_unknown_platform_is_refused_with_a_suggestion(workdir: Path) -> None:
    refused(run("crawl", "sandbox-shp", cwd=workdir), "sandbox-shp", "sandbox-shop")


def test_a_mistyped_key_is_told_with_its_line(workdir: Path) -> None:
    (workdir / "odd.yml").write_text("name: odd\nkind: html\nbase_url: http://127.0.0.1:1/\nserach: {}\n")
    refused(run("crawl", "./odd.yml", cwd=workdir), "odd.yml:4", "serach", "search")


def test_a_platform_whose_terms_nobody_read_is_refused(workdir: Path) -> None:
    file = describe(workdir, "https://shop.example/", "?q={query}")
    refused(run("crawl", str(file), cwd=workdir), "terms_url")


@pytest.mark.parametrize("path", ["loop", "big"])
def test_a_page_that_cannot_be_had_ends_the_visit_with_its_reason(site: str, workdir: Path, path: str) -> None:
    done = run("crawl", str(describe(workdir, site, path)), cwd=workdir)
    assert done.returncode == 1
    with sqlite3.connect(workdir / "adwarden.db") as database:
        [(outcome, reason, ended_at)] = database.execute("select outcome, reason, ended_at from visits").fetchall()
    database.close()
    assert outcome not in {"open", "completed"}
    assert reason
    assert ended_at


def test_an_unreachable_host_is_missing_data(workdir: Path) -> None:
    done = run("crawl", str(describe(workdir, "http://127.0.0.1:9/", "?q={query}")), cwd=workdir)
    assert done.returncode == 1
    with sqlite3.connect(workdir / "adwarden.db") as database:
        assert database.execute("select outcome from visits").fetchall() == [("unreachable",)]
    database.close()


def test_endless_pages_end_at_the_budget(site: str, workdir: Path) -> None:
    done = run("crawl", str(describe(workdir, site, "endless?page={page}")), cwd=workdir)
    assert done.returncode == 0
    with sqlite3.connect(workdir / "adwarden.db") as database:
        assert database.execute("select outcome, n_listings from visits").fetchall() == [("budget", 5)]
    database.close()


def test_a_database_from_a_newer_version_is_refused(workdir: Path) -> None:
    assert run("db", "upgrade", cwd=workdir).returncode == 0
    with sqlite3.connect(workdir / "adwarden.db") as database:
        database.execute("update alembic_version set version_num = '9999'")
    database.close()
    refused(run("review", "list", cwd=workdir), "9999", "newer")


def test_a_file_that_is_no_database_is_refused(workdir: Path) -> None:
    (workdir / "adwarden.db").write_text("a shopping list, long enough to be read as a header by SQLite" * 40)
    refused(run("review", "list", cwd=workdir), "adwarden.db")


@pytest.mark.skipif(os.geteuid() != 0, reason="mounting a small disk needs root")
@pytest.mark.parametrize("state", ["full", "read-only"])
def test_a_full_or_read_only_disk_is_one_line(workdir: Path, state: str) -> None:
    disk = workdir / "disk"
    disk.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(disk)], check=True)
    try:
        if state == "read-only":
            subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        rows = (json.dumps({"id": str(number), "title": f"Lamp {number} " + "x" * 500}) for number in range(5000))
        (workdir / "ads.jsonl").write_text("\n".join(rows))
        done = run("--db", f"sqlite:///{disk}/a.db", "import", "ads.jsonl", "--platform", "shop", cwd=workdir)
        refused(done, "a.db")
        assert {"full": "full", "read-only": "may write"}[state] in done.stderr
    finally:
        subprocess.run(["umount", "-l", str(disk)], check=True)
