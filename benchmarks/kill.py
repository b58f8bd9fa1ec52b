"""Crawls killed at random moments, with the database stopped in between, against an undisturbed crawl of the same site.

The database is PostgreSQL behind a TCP relay on loopback: stopping it closes the relay, so that connections die and new
ones are refused. Prints lost and doubled listings and what ``adwarden evidence verify`` finds.

    python -m benchmarks.kill --kills 50 --stops 10 --pg postgresql+psycopg://postgres@127.0.0.1:5432/test
"""

from __future__ import annotations

import argparse
import json
import os
import random
import socket
import subprocess
import sys
import tempfile
import threading
import time
import uuid
from collections import Counter
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, make_url, text

from sandbox.server import Sandbox

PLATFORM = "sandbox-shop"
QUERIES = {
    "listings": "select platform, external_id, content_sha256, version_no from listings",
    "versions": "select l.external_id, v.version_no, v.content_sha256 from listing_versions v"
    " join listings l on l.id = v.listing_id",
    "sightings": "select l.external_id, s.content_sha256, s.snapshot_sha256 from sightings s"
    " join listings l on l.id = s.listing_id",
    "detections": "select l.external_id, d.taxon, d.term, d.score from detections d"
    " join listing_versions v on v.id = d.version_id join listings l on l.id = v.listing_id",
    "snapshots": "select url, sha256 from snapshots",
}


class Relay:
    """A TCP relay to the database that can be stopped and started again on the same port."""

    def __init__(self, host: str, port: int) -> None:
        self._target = (host, port)
        self._server: socket.socket | None = None
        self._pairs: list[socket.socket] = []
        self.port = 0
        self.start()

    def start(self) -> None:
        server = socket.socket()
        server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        server.bind(("127.0.0.1", self.port))
        server.listen(16)
        self.port = server.getsockname()[1]
        self._server = server
        threading.Thread(target=self._accept, args=(server,), daemon=True).start()

    def stop(self) -> None:
        if self._server is not None:
            self._server.shutdown(socket.SHUT_RDWR)
            self._server.close()
            self._server = None
        for each in self._pairs:
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
            each.close()
        self._pairs.clear()

    def _accept(self, server: socket.socket) -> None:
        while True:
            try:
                client, _ = server.accept()
                upstream = socket.create_connection(self._target)
            except OSError:
                return
            self._pairs += [client, upstream]
            for one, other in ((client, upstream), (upstream, client)):
                threading.Thread(target=self._pump, args=(one, other), daemon=True).start()

    @staticmethod
    def _pump(source: socket.socket, sink: socket.socket) -> None:
        with suppress(OSError):
            while data := source.recv(65536):
                sink.sendall(data)
        for each in (source, sink):
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)


def rows(url: str) -> dict[str, Counter[tuple[Any, ...]]]:
    engine = create_engine(url)
    with engine.connect() as connection:
        found = {name: Counter(map(tuple, connection.execute(text(query)))) for name, query in QUERIES.items()}
    engine.dispose()
    return found


def is_done(url: str) -> bool:
    engine = create_engine(url)
    try:
        with engine.connect() as connection:
            return bool(connection.execute(text("select count(*) from crawls where ended_at is not null")).scalar())
    except Exception:  # noqa: BLE001  (killed before there were tables)
        return False
    finally:
        engine.dispose()


def command(db_url: str, warc: Path, base_url: str, pages: int) -> list[str]:
    base = [sys.executable, "-m", "cli", "--db", db_url, "crawl", PLATFORM, "--base-url", base_url]
    return [*base, "--warc", str(warc), "--max-pages", str(pages)]


def run(words: list[str], cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(words, capture_output=True, text=True, cwd=cwd, check=False, timeout=600)


class Trial:
    """One crawl killed again and again until it ends."""

    # How long a whole run takes; shorter when one was over before its kill (a machine that is busy now and then).
    span_s = 0.0

    def __init__(self, words: list[str], cwd: Path, direct_url: str, relay: Relay, chance: random.Random) -> None:
        self.words, self.cwd, self.direct_url, self.relay, self.chance = words, cwd, direct_url, relay, chance
        self.kills = self.stops = 0

    def disturb(self, kills: int, stops: int) -> None:
        """Kill or stop until so many have been done or the crawl is over; then run it to its end."""
        while (self.kills < kills or self.stops < stops) and not is_done(self.direct_url):
            if self.stops < stops and self.chance.random() < stops / (kills + stops):
                self._stop_database()
            elif self.kills < kills:
                self._kill()
        # A crawl that is over would be begun anew: another crawl, with sightings of its own.
        done = None if is_done(self.direct_url) else run(self.words, self.cwd)
        if done is not None and done.returncode != 0:
            raise SystemExit(f"the last run failed: {done.stderr}")

    def _kill(self) -> None:
        began = time.monotonic()
        process = subprocess.Popen(self.words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=self.cwd)
        try:
            process.wait(timeout=self.chance.uniform(0.25, 0.85) * Trial.span_s)
            Trial.span_s = min(Trial.span_s, time.monotonic() - began)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            self.kills += 1

    def _stop_database(self) -> None:
        process = subprocess.Popen(self.words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=self.cwd)
        time.sleep(self.chance.uniform(0.4, 0.8) * Trial.span_s)
        if process.poll() is None:
            self.relay.stop()
            self.stops += 1
            process.wait(timeout=120)
            self.relay.start()
        process.wait()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--stops", type=int, default=10)
    parser.add_argument("--pages", type=int, default=6)
    parser.add_argument("--seed", type=int, default=4)
    parser.add_argument("--pg", default="postgresql+psycopg://postgres@127.0.0.1:5432/test")
    options = parser.parse_args()
    os.environ.setdefault("ADWARDEN_SELLER_KEY", "a key for this benchmark only")
    admin = create_engine(options.pg, isolation_level="AUTOCOMMIT")
    address = make_url(options.pg)
    relay = Relay(address.host or "127.0.0.1", address.port or 5432)
    chance = random.Random(options.seed)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with Sandbox(seed=11, day=date(2026, 3, 4), ports=(0, 0, 0), state_dir=folder / "box") as box:
            report(options, box.urls[PLATFORM], folder, admin, relay, chance)
    relay.stop()
    admin.dispose()


def report(
    options: argparse.Namespace, base_url: str, folder: Path, admin: Engine, relay: Relay, chance: random.Random
) -> None:
    address = make_url(options.pg)
    calm_url = f"sqlite:///{folder}/calm.db"
    began = time.monotonic()
    assert run(command(calm_url, folder / "calm", base_url, options.pages), folder).returncode == 0
    span_s = Trial.span_s = time.monotonic() - began
    expected = rows(calm_url)
    lost: Counter[str] = Counter()
    doubled: Counter[str] = Counter()
    kills = stops = faults = crawls = 0
    while kills < options.kills or stops < options.stops:
        database = f"adwarden_kill_{uuid.uuid4().hex[:10]}"
        with admin.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {database}"))
        direct = address.set(database=database).render_as_string(hide_password=False)
        relayed = address.set(database=database, host="127.0.0.1", port=relay.port)
        warc = folder / database
        words = command(relayed.render_as_string(hide_password=False), warc, base_url, options.pages)
        trial = Trial(words, folder, direct, relay, chance)
        try:
            trial.disturb(min(10, options.kills - kills), min(2, options.stops - stops))
            found = rows(direct)
            verify = [sys.executable, "-m", "cli", "--db", direct, "evidence", "verify", str(warc), "--json"]
            faults += len(json.loads(run(verify, folder).stdout)["faults"])
        finally:
            with admin.connect() as connection:
                connection.execute(text(f"DROP DATABASE {database} WITH (FORCE)"))
        for table in QUERIES:
            lost[table] += (expected[table] - found[table]).total()
            doubled[table] += (found[table] - expected[table]).total()
        kills, stops, crawls = kills + trial.kills, stops + trial.stops, crawls + 1
        so_far = f"lost {lost.total()}, doubled {doubled.total()}, {faults} faults"
        print(f"{crawls} crawls, {kills} kills, {stops} stops of the database: {so_far}", flush=True)
    print(f"an undisturbed crawl: {expected['listings'].total()} listings, {span_s:.1f} s")
    for table in QUERIES:
        print(f"{table:11} lost {lost[table]}, doubled {doubled[table]} (of {expected[table].total() * crawls:,})")
    print(f"evidence verify: {faults} faults")


if __name__ == "__main__":
    main()
