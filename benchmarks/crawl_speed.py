"""A whole crawl (WARC, matching, store) beside a bare Scrapy spider that yields titles: same pages, same run.

Run: ``python -m benchmarks.crawl_speed [--ads 5000] [--rounds 3] [--db URL]``. A server in a process of its own serves
result pages of 50 and ad pages of about 6 kB on loopback; both crawlers walk the same pages without delay, with the
same concurrency, each in a process of its own, in turn. Printed are the medians and their ratios: wall time and peak
memory (ru_maxrss, which counts the matcher's mapped index as ours; private memory, which does not, stands beside it).
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from html import escape
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.matching_speed import vocabulary
from species_data.load import load_namespace
from species_data.namespace import NameSpace

PER_PAGE = 50
CONCURRENCY = 8
TOWNS = ("Lyon", "Porto", "Gent", "Graz", "Bari")
TERMS = "<p>Terms and conditions of the shop.</p>" * 10

BARE = """
import sys
from scrapy import Spider
from scrapy.crawler import AsyncCrawlerProcess

class Titles(Spider):
    name = "titles"
    start_urls = [sys.argv[1] + "search?page=1"]
    def parse(self, response):
        yield from response.follow_all(response.css("article.card a.card-link"), self.parse_ad)
        yield from response.follow_all(response.css("a[rel~=next]"), self.parse)
    def parse_ad(self, response):
        yield {"title": response.css("h1::text").get()}

process = AsyncCrawlerProcess({
    "TWISTED_REACTOR": "twisted.internet.asyncioreactor.AsyncioSelectorReactor",
    "CONCURRENT_REQUESTS": int(sys.argv[2]), "CONCURRENT_REQUESTS_PER_DOMAIN": int(sys.argv[2]),
    "DOWNLOAD_DELAY": 0, "ROBOTSTXT_OBEY": True, "LOG_LEVEL": "ERROR", "TELNETCONSOLE_ENABLED": False,
})
crawler = process.create_crawler(Titles)
process.crawl(crawler)
process.start()
print(crawler.stats.get_value("item_scraped_count"))
"""
"""The baseline: Scrapy's own scheduler, no item pipeline, robots.txt obeyed."""

DESCRIPTION = """
name: bench-shop
kind: structured
base_url: {url}
languages: [en]
search:
  url: "{{base}}search?page={{page}}"
  cards: article.card
  link: a.card-link::attr(href)
  next: a[rel~=next]::attr(href)
listing:
  id_pattern: /item/([^/?#]+)
limits: {{delay_s: 0, concurrency: {concurrency}, max_pages: 1000, max_listings: 100000}}
"""


def ad_page(number: int, words: list[str], weights: list[float], names: NameSpace) -> str:
    """One ad: JSON-LD as shops write it, a body with navigation, facts, and related ads.

    Its words are as frequent as in English; one ad in ten names a listed species. Ads of two months and five towns, so
    that what is remembered of a date is worth what it is on a real site.
    """
    dice = random.Random(number)
    title = " ".join(dice.choices(words, cum_weights=weights, k=6)).capitalize()
    body = dice.choices(words, cum_weights=weights, k=90)
    if dice.random() < 0.1:
        body.insert(dice.randrange(90), names.name_texts[dice.randrange(names.n_names)])
    text = escape(" ".join(body)) + "."
    posted = f"{date(2026, 1, 5) + timedelta(number * 7 % 60):%-d %B %Y} in {TOWNS[number % len(TOWNS)]}"
    product: dict[str, Any] = {
        "@context": "https://schema.org", "@type": "Product", "name": title, "description": text, "sku": str(number),
        "category": "Home", "image": [f"/img/{number}.jpg"],
        "offers": {"@type": "Offer", "price": f"{dice.randint(5, 900)}.00", "priceCurrency": "EUR",
                   "availability": "https://schema.org/InStock", "seller": {"name": f"s{number % 300}"}},
    }  # fmt: skip
    nav = "".join(f'<li><a href="/c/{n}">Category {n}</a></li>' for n in range(30))
    related = "".join(
        f'<div class="rel"><a href="/item/{(number + n) % 5000}">Related {n}</a> <span>{n},00 €</span></div>'
        for n in range(1, 13)
    )
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title} | Shop</title>'
        f'<meta property="og:title" content="{title}"><meta property="og:type" content="product">'
        f'<script type="application/ld+json">{json.dumps(product)}</script></head><body><nav><ul>{nav}</ul></nav>'
        f"<main><article class='item'><h1>{title}</h1><p class='price'>{product['offers']['price']} €</p>"
        f"<div class='description'><p>{text}</p></div><p>Posted on {posted}</p></article>"
        f"<aside>{related}</aside></main><footer>{TERMS}</footer></body></html>"
    )


def results_page(page: int, n_ads: int) -> str:
    first = (page - 1) * PER_PAGE
    cards = "".join(
        f'<article class="card"><a class="card-link" href="/item/{n}">Ad {n}</a></article>'
        for n in range(first, min(first + PER_PAGE, n_ads))
    )
    more = f'<a rel="next" href="/search?page={page + 1}">Next</a>' if first + PER_PAGE < n_ads else ""
    return f"<html><body>{cards}{more}</body></html>"


def serve(n_ads: int) -> None:
    """Serve until stdin closes; pages are made beforehand, so that the server costs as little as can be."""
    from twisted.internet import reactor as installed  # noqa: PLC0415  (a process of its own)
    from twisted.web.resource import Resource  # noqa: PLC0415
    from twisted.web.server import Site as TwistedSite  # noqa: PLC0415

    reactor: Any = installed
    site: Any = TwistedSite
    resource: Any = Resource
    words, weights = vocabulary("en")
    names = load_namespace()
    ads = [ad_page(number, words, weights, names).encode() for number in range(n_ads)]

    class Shop(resource):  # type: ignore[misc]
        isLeaf = True  # noqa: N815  (Twisted's name)

        def render_GET(self, request: Any) -> bytes:  # noqa: N802, ANN401
            path = request.path.decode()
            request.setHeader(b"Content-Type", b"text/html; charset=utf-8")
            if path.startswith("/item/"):
                return ads[int(path[6:])]
            if path == "/search":
                return results_page(int(request.args[b"page"][0]), n_ads).encode()
            request.setResponseCode(404)
            return b""

    port = reactor.listenTCP(0, site(Shop()), interface="127.0.0.1")
    sys.stdout.write(f"http://127.0.0.1:{port.getHost().port}/\n")
    sys.stdout.flush()

    def watch() -> None:
        sys.stdin.read()
        reactor.callFromThread(reactor.stop)

    threading.Thread(target=watch, daemon=True).start()
    reactor.run()


@contextmanager
def server(n_ads: int) -> Iterator[str]:
    command = [sys.executable, "-m", "benchmarks.crawl_speed", "--serve", "--ads", str(n_ads)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        yield process.stdout.readline().strip()
        assert process.stdin is not None
        process.stdin.close()
        process.wait(30)


class Cost:
    """What a process took: processor time and peak memory.

    ``rss`` is as the kernel counts it, ``private`` leaves out what is mapped from files.
    """

    def __init__(self, pid: int) -> None:
        self.rss = self.private = self.cpu_s = 0.0
        self._pid = pid
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def _watch(self) -> None:
        while not self._stop.wait(0.1):
            try:
                status = Path(f"/proc/{self._pid}/status").read_text()
            except OSError:
                return
            facts = dict(line.split(":", 1) for line in status.splitlines() if ":" in line)
            if "VmHWM" in facts:
                self.rss = max(self.rss, int(facts["VmHWM"].split()[0]) / 1024)
                self.private = max(self.private, int(facts["RssAnon"].split()[0]) / 1024)

    def stop(self) -> None:
        self._stop.set()
        self._thread.join()


def timed(command: list[str], folder: Path) -> tuple[float, Cost, str]:
    started = time.perf_counter()
    with (
        (folder / "out").open("w+") as out,
        subprocess.Popen(command, cwd=folder, stdout=out, stderr=subprocess.DEVNULL) as process,
    ):
        memory = Cost(process.pid)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = code = os.waitstatus_to_exitcode(status)
        elapsed = time.perf_counter() - started
        memory.cpu_s = usage.ru_utime + usage.ru_stime
        memory.stop()
        out.seek(0)
        told = out.read()
    assert code == 0, told
    return elapsed, memory, told


def ours(url: str, n_ads: int, db: str | None) -> tuple[float, Cost]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "bench.yml").write_text(DESCRIPTION.format(url=url, concurrency=CONCURRENCY))
        database = db or f"sqlite:///{folder}/a.db"
        command = [sys.executable, "-m", "cli", "--db", database, "crawl", "./bench.yml", "--json"]
        elapsed, memory, told = timed(command, folder)
        [facts] = json.loads(told)
        assert facts["listings"] == n_ads, facts
        return elapsed, memory


def bare(url: str, n_ads: int) -> tuple[float, Cost]:
    with tempfile.TemporaryDirectory() as name:
        (Path(name) / "bare.py").write_text(BARE)
        elapsed, memory, told = timed([sys.executable, "bare.py", url, str(CONCURRENCY)], Path(name))
        assert int(told) == n_ads, told
        return elapsed, memory


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ads", type=int, default=5000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--db", help="a database that is empty, for one round (default: SQLite, a new one each round)")
    parser.add_argument("--serve", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.serve:
        serve(options.ads)
        return
    found: dict[str, list[tuple[float, Cost]]] = {"bare": [], "ours": []}
    with server(options.ads) as url:
        for _ in range(1 if options.db else options.rounds):
            found["bare"].append(bare(url, options.ads))
            found["ours"].append(ours(url, options.ads, options.db))
    medians = {
        name: [median(values) for values in zip(*((s, m.cpu_s, m.rss, m.private) for s, m in rounds), strict=True)]
        for name, rounds in found.items()
    }
    for name, (seconds, cpu, rss, private) in medians.items():
        rate = options.ads / seconds
        print(
            f"{name:<5} {seconds:6.1f} s  {rate:5.0f} ads/s  cpu {cpu:5.1f} s"
            f"  peak {rss:4.0f} MB  private {private:4.0f} MB"
        )
    ratios = [ours / base for ours, base in zip(medians["ours"], medians["bare"], strict=True)]
    time_x, cpu_x, peak_x, private_x = ratios
    print(f"ratio {time_x:.2f} x time, {cpu_x:.2f} x cpu, {peak_x:.2f} x peak memory, {private_x:.2f} x private memory")


if __name__ == "__main__":
    main()
