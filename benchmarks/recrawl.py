"""Bytes of a second crawl of an unchanged shop against the first, and what it adds to the database.

``python -m benchmarks.recrawl [--seed 7]`` crawls the sandbox's shop on one day and again on the next morning of the
same sandbox day, once as the shop is (it sends ETag and Last-Modified) and once with these taken away, where unchanged
result cards must do; then as the probe would draft it, where the sitemap must. The baseline in the same run is the
first crawl: what every crawl cost before.
"""

from __future__ import annotations

import argparse
import gzip
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import yaml
from sqlalchemy import text

from crawler.description import Platform
from crawler.platform import load_platform
from db.engine import reading
from db.store import Store
from sandbox.clock import Clock
from sandbox.population import populate
from sandbox.serving import Request
from sandbox.shop import Shop
from spiders.probing.probe import probe
from spiders.runs.run import run_crawl

_DAY = date(2026, 3, 1)
_COUNTS = {
    "listings": "SELECT count(*) FROM listings",
    "versions": "SELECT count(*) FROM listing_versions",
    "sightings": "SELECT count(*) FROM sightings",
}
_BASES = (
    "SELECT basis, count(*) AS n_ads FROM sightings JOIN visits USING (visit_key)"
    " WHERE visits.started_at > :at GROUP BY 1"
)


class Counter:
    """Bytes that left the shop, heads and bodies, and requests answered."""

    def __init__(self) -> None:
        self.n_bytes = 0
        self.n_requests = 0
        self.lock = threading.Lock()

    def taken(self) -> tuple[int, int]:
        """The counts so far; they begin anew."""
        with self.lock:
            counts = self.n_requests, self.n_bytes
            self.n_requests = self.n_bytes = 0
        return counts


@contextmanager
def serve(shop: Shop, counter: Counter, *, validators: bool, packed: bool) -> Iterator[str]:
    """The shop on a free port; ``packed``: it sends what the crawler says it can unpack, as most servers do."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            query = {name: values[0] for name, values in parse_qs(parts.query, keep_blank_values=True).items()}
            base = f"http://{self.headers['Host']}/"
            reply = shop(Request(unquote(parts.path), query, base))
            etag = f'"{sha256(reply.body).hexdigest()[:20]}"'
            known = validators and reply.status == 200 and self.headers.get("If-None-Match") == etag
            body = b"" if known else reply.body
            head = {"Content-Type": reply.media_type}
            if packed and body and "gzip" in self.headers.get("Accept-Encoding", ""):
                body, head["Content-Encoding"] = gzip.compress(body, 6), "gzip"
            head["Content-Length"] = str(len(body))
            if validators:
                head |= {"ETag": etag, **reply.headers}
            self.send_response(304 if known else reply.status)
            for name, value in head.items():
                self.send_header(name, value)
            # Status line, Server and Date (as http.server writes them), and ours, with their line ends.
            n_head = 120 + sum(len(name) + len(value) + 4 for name, value in head.items())
            self.end_headers()
            self.wfile.write(body)
            with counter.lock:
                counter.n_requests += 1
                counter.n_bytes += n_head + len(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()


def counts_of(db_url: str, since: datetime) -> tuple[dict[str, int], dict[str, int]]:
    """Rows in all, and sightings since an instant by what they rest on."""
    with Store(db_url) as store, reading(store.engine) as connection:
        rows = {name: connection.execute(text(query)).scalar_one() for name, query in _COUNTS.items()}
        by_basis = connection.execute(text(_BASES), {"at": since.isoformat(timespec="microseconds")})
        return rows, {row.basis: row.n_ads for row in by_basis}


def described(url: str, *, as_met: bool) -> Platform:
    """The shop as its description has it, or as the probe drafts it for a site nobody has described."""
    return Platform.model_validate(yaml.safe_load(probe(url).draft)) if as_met else load_platform("sandbox-shop", url)


def measure(seed: int, *, validators: bool, cards: bool, as_met: bool = False, packed: bool = False) -> None:
    """Two crawls and their figures."""
    with tempfile.TemporaryDirectory(prefix="adwarden-recrawl-") as name:
        folder, counter = Path(name), Counter()
        shop = Shop(populate(seed), Clock(folder / "day", _DAY))
        db_url = f"sqlite:///{folder}/adwarden.db"
        trust = "trusted for a week" if cards else "not trusted"
        walk = "its own lists, as the probe drafts it" if as_met else "its search"
        sent = "packed" if packed else "unpacked"
        print(f"the sandbox's shop by {walk}, {sent}, {'with' if validators else 'without'} validators, cards {trust}")
        first_bytes = 0
        with serve(shop, counter, validators=validators, packed=packed) as url:
            drafted = described(url, as_met=as_met)
            counter.taken()
            for number in (0, 1):
                # A day later by our clock; the shop shows what it showed.
                now = datetime(2026, 3, 1 + number, 12, tzinfo=UTC)
                before = counts_of(db_url, now)[0]
                began = time.perf_counter()
                platform = drafted
                if not cards:
                    limits = platform.limits.model_copy(update={"refetch_after_days": 0})
                    platform = platform.model_copy(update={"limits": limits})
                [done] = run_crawl([platform], db_url=db_url, warc_dir=folder / "warc", now=lambda: now)  # noqa: B023
                spent = time.perf_counter() - began
                n_requests, n_bytes = counter.taken()
                first_bytes = first_bytes or n_bytes
                after, bases = counts_of(db_url, now.replace(hour=0))
                new = {name: after[name] - before[name] for name in after}
                print(
                    f"  crawl {number + 1}: {n_requests:,} requests, {n_bytes:,} bytes ({n_bytes / first_bytes:.1%}),"
                    f" {spent:.0f} s; new: {new}; sightings by {bases}; {done.error or 'no error'}"
                )


def main() -> None:
    """Both shops."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seed", type=int, default=7)
    chosen = parser.parse_args()
    for validators, cards in ((True, True), (True, False), (False, True)):
        measure(chosen.seed, validators=validators, cards=cards)
    measure(chosen.seed, validators=False, cards=True, as_met=True)
    measure(chosen.seed, validators=False, cards=True, packed=True)


if __name__ == "__main__":
    main()
