from __future__ import annotations

import gc
import gzip
import subprocess
import sys
import threading
import time
import weakref
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from scrapy.http import Response
from warcio.archiveiterator import ArchiveIterator

from model.effort import VisitOutcome
from model.listing import ListingState
from spiders.pages.results import Card
from spiders.runs.summaries import CrawlSummary
from spiders.walks.search import SearchSpider
from tests.spiders.conftest import SEARCH, Crawl
from tests.spiders.recorder import Recorder
from tests.spiders.site import Answer, Shop, always, html


def outcome(summary: CrawlSummary) -> tuple[VisitOutcome, str]:
    [visit] = summary.visits
    return visit.outcome, visit.reason


def ids(books: Recorder) -> list[str]:
    return [observation.listing.external_id for observation in books.observations]


def test_collects_every_listing_in_order_with_its_fields(crawl: Crawl, books: Recorder) -> None:
    summary = crawl()
    assert outcome(summary) == (VisitOutcome.COMPLETED, "")
    assert ids(books) == [str(n) for n in range(1, 11)]
    listing = books.observations[2].listing
    assert (listing.title, listing.price_amount, listing.price_currency) == ("Item 3", Decimal("3.50"), "EUR")
    assert listing.url.endswith("/item/3"), "tracking parameters are not part of an ad's address"
    assert len(listing.seller_key) == 32
    assert "seller3" not in repr(listing)
    assert (summary.n_listings, summary.n_pages, summary.n_errors, summary.exit_code) == (10, 13, 0, 0)


def test_one_visit_per_query_opened_before_anything_and_closed_last(crawl: Crawl, books: Recorder) -> None:
    summary = crawl(queries=["1", "7"])
    assert [visit.query for visit in summary.visits] == ["1", "7"]
    assert [visit.n_listings for visit in summary.visits] == [2, 1]
    assert books.events[0] == "opened"
    assert books.events[-1] == "closed"
    assert books.events.count("opened") == books.events.count("closed") == 2
    assert {visit.outcome for visit in books.visits.values()} == {VisitOutcome.COMPLETED}


def test_a_query_is_escaped_in_the_address(crawl: Crawl, shop: Shop) -> None:
    crawl(queries=["a&b=c d/é"])
    assert "/search?q=a%26b%3Dc+d%2F%C3%A9&page=1" in shop.asked


def test_robots_txt_is_asked_first_and_its_forbidden_part_never(crawl: Crawl, shop: Shop, books: Recorder) -> None:
    links = 'a[href*="/item/"]::attr(href), a[href*="/private/"]::attr(href)'
    search = {**SEARCH, "cards": None, "link": links}
    summary = crawl(search=search, listing={"id_pattern": "/((?:item|private)/[^/?#]+)"})
    assert shop.asked[0] == "/robots.txt"
    assert not [path for path in shop.asked if path.startswith("/private")]
    assert (summary.n_listings, summary.n_errors) == (10, 1)
    assert "robots.txt" in summary.errors[0]


def test_a_forbidden_search_page_blocks_the_visit(crawl: Crawl, shop: Shop) -> None:
    shop.robots = "User-agent: AdWarden\nDisallow: /search\n"
    summary = crawl(queries=["1", "2"])
    [visit] = summary.visits
    assert visit.outcome is VisitOutcome.BLOCKED
    assert "robots.txt" in visit.reason
    assert shop.paths() == []
    assert summary.exit_code == 1


def test_an_unavailable_robots_txt_forbids_everything_and_a_missing_one_nothing(crawl: Crawl, shop: Shop) -> None:
    shop.routes["/robots.txt"] = lambda _: html("down", 503)
    assert outcome(crawl())[0] is VisitOutcome.BLOCKED
    assert shop.paths() == []
    shop.routes["/robots.txt"] = lambda _: html("User-agent: *\nDisallow: /", 404)
    assert outcome(crawl())[0] is VisitOutcome.COMPLETED


@pytest.mark.parametrize("throttled", [False, True])
def test_the_crawl_delay_of_robots_txt_is_kept(crawl: Crawl, shop: Shop, throttled: bool) -> None:
    shop.robots, shop.n_items = "User-agent: *\nCrawl-delay: 0.4\n", 4
    crawl(overrides={"AUTOTHROTTLE_ENABLED": throttled})
    gaps = [later - earlier for earlier, later in zip(shop.times[1:], shop.times[2:], strict=False)]
    assert len(gaps) == 4
    assert min(gaps) >= 0.39


def test_the_user_agent_is_honest(crawl: Crawl, shop: Shop) -> None:
    crawl(lawful={"contact": "wildlife@example.org"})
    [agent] = shop.agents
    assert agent.startswith("AdWarden/")
    assert "wildlife@example.org" in agent


def test_no_results_is_told_apart_from_a_changed_page(crawl: Crawl, shop: Shop) -> None:
    assert outcome(crawl(queries=["zebra"])) == (VisitOutcome.COMPLETED, "")
    shop.routes["/search"] = lambda _: html("<html><body><div class='tile'>Item 1</div></body></html>")
    kind, reason = outcome(crawl())
    assert kind is VisitOutcome.PAGE_CHANGED
    assert "search.cards" in reason


def test_an_item_that_is_gone_is_recorded(crawl: Crawl, shop: Shop, books: Recorder) -> None:
    shop.routes["/item/2"] = lambda _: html("gone", 410)
    summary = crawl()
    assert summary.n_errors == 0
    gone = books.observations[1].listing
    assert (gone.external_id, gone.title, gone.state) == ("2", "Item 2", ListingState.DISAPPEARED)


def test_an_item_that_fails_is_an_error_and_the_others_go_on(crawl: Crawl, shop: Shop, books: Recorder) -> None:
    shop.routes["/item/2"] = lambda _: html("oops", 500)
    shop.routes["/item/3"] = lambda _: (200, {"Content-Type": "image/png"}, b"\x89PNG")
    shop.routes["/item/4"] = lambda _: html("<html><body></body></html>")
    summary = crawl()
    assert outcome(summary)[0] is VisitOutcome.COMPLETED
    assert (summary.n_listings, summary.n_errors) == (7, 3)
    assert shop.asked.count("/item/2?utm_source=list") + shop.asked.count("/item/2") == 3, "two retries"


def test_endless_pagination_ends_with_the_budget(crawl: Crawl, shop: Shop) -> None:
    shop.n_items = 1_000_000
    kind, reason = outcome(crawl(max_pages=3))
    assert kind is VisitOutcome.BUDGET
    assert "3 result pages" in reason
    assert len([path for path in shop.asked if path.startswith("/search")]) == 3


def test_the_last_page_within_the_budget_completes(crawl: Crawl) -> None:
    assert outcome(crawl(max_pages=3)) == (VisitOutcome.COMPLETED, "")


def test_pages_that_repeat_end_the_visit(crawl: Crawl, shop: Shop) -> None:
    page = iter(range(1000))
    card = '<article class="card"><a class="card-link" href="/item/1">x</a></article>'
    shop.routes["/search"] = lambda _: html(f"{card}<a rel=next href='/search?page={next(page)}a'>more</a>")
    kind, reason = outcome(crawl())
    assert kind is VisitOutcome.COMPLETED
    assert "nothing new" in reason
    assert next(page) <= 3


def test_without_a_next_link_pages_are_counted_until_empty(crawl: Crawl, shop: Shop, books: Recorder) -> None:
    def bare(query: dict[str, list[str]]) -> Answer:
        status, headers, body = shop.results("", int(query["page"][0]))
        return status, headers, body.replace(b'rel="next"', b'class="n"')

    shop.routes["/search"] = bare
    search = {name: value for name, value in SEARCH.items() if name != "next"}
    assert outcome(crawl(search=search))[0] is VisitOutcome.COMPLETED
    assert len(books.observations) == 10


def test_a_redirect_loop_ends_the_visit_and_on_an_item_only_the_item(crawl: Crawl, shop: Shop) -> None:
    shop.routes["/item/2"] = lambda _: (302, {"Location": "/item/2b"}, b"")
    shop.routes["/item/2b"] = lambda _: (302, {"Location": "/item/2"}, b"")
    summary = crawl()
    assert (summary.n_listings, summary.n_errors) == (9, 1)
    assert "redirects without end" in summary.errors[0]
    shop.routes["/search"] = lambda _: (301, {"Location": "/search?q=&page=1"}, b"")
    kind, reason = outcome(crawl())
    assert kind is VisitOutcome.FAILED
    assert "redirects without end" in reason


def test_a_page_of_50_mb_is_skipped_and_counted(crawl: Crawl, shop: Shop) -> None:
    shop.routes["/item/2"] = lambda _: html("x" * 50_000_000)
    bomb = gzip.compress(b"<p>" + b"x" * 50_000_000)
    shop.routes["/item/3"] = lambda _: (200, {"Content-Type": "text/html", "Content-Encoding": "gzip"}, bomb)
    summary = crawl()
    assert outcome(summary)[0] is VisitOutcome.COMPLETED
    assert (summary.n_listings, summary.n_errors) == (8, 2)
    assert all("limits.max_bytes" in error for error in summary.errors)


def test_an_unreachable_host_is_missing_data_with_one_line(crawl: Crawl, shop: Shop) -> None:
    shop.routes["/search"] = lambda _: html("down", 502)
    assert outcome(crawl())[0] is VisitOutcome.UNREACHABLE
    summary = crawl(base_url="http://127.0.0.1:9/", queries=["1", "2"])
    assert [visit.outcome for visit in summary.visits] == [VisitOutcome.UNREACHABLE], "one try is enough"
    assert "refused" in summary.error
    assert "\n" not in summary.error
    assert summary.exit_code == 1


def test_persistent_refusals_block_and_retry_after_is_waited_for(crawl: Crawl, shop: Shop) -> None:
    answers = iter([429, 429])
    real = shop.results

    def busy(query: dict[str, list[str]]) -> Answer:
        status = next(answers, 200)
        return real("", 1) if status == 200 else (status, {"Retry-After": "1", "Content-Type": "text/html"}, b"slow")

    shop.n_items = 2
    shop.routes["/search"] = busy
    assert outcome(crawl())[0] is VisitOutcome.COMPLETED
    assert shop.times[2] - shop.times[1] >= 1.0
    shop.routes["/search"] = lambda _: (429, {"Retry-After": "9000"}, b"")
    kind, reason = outcome(crawl())
    assert kind is VisitOutcome.BLOCKED
    assert "9000 s" in reason
    shop.routes["/search"] = lambda _: html("no", 403)
    assert outcome(crawl())[0] is VisitOutcome.BLOCKED


def test_a_challenge_and_a_login_wall_block(crawl: Crawl, shop: Shop) -> None:
    shop.routes["/search"] = lambda _: html("<title>Just a moment...</title><p>checking your browser")
    kind, reason = outcome(crawl())
    assert (kind, "challenge" in reason) == (VisitOutcome.BLOCKED, True)
    shop.routes["/search"] = lambda _: (302, {"Location": "/login?next=/search"}, b"")
    shop.routes["/login"] = lambda _: html("<form><input type=password></form>")
    kind, reason = outcome(crawl())
    assert (kind, "login" in reason) == (VisitOutcome.BLOCKED, True)


def test_a_redirect_to_a_private_address_or_another_host_is_not_followed(crawl: Crawl, shop: Shop) -> None:
    for target in ("http://169.254.169.254/latest/meta-data/", "http://10.0.0.1/", "file:///etc/passwd"):
        shop.routes["/item/2"] = always((302, {"Location": target}, b""))
        summary = crawl()
        assert (summary.n_listings, summary.n_errors) == (9, 1), target


def test_wrong_and_missing_encodings_are_read(crawl: Crawl, shop: Shop, books: Recorder) -> None:
    page = "<html><body><h1>Élan d'Alaska, 象牙</h1><p class=description>ciało żółwia, 象牙 и кость</p></body></html>"
    shop.routes["/item/1"] = lambda _: (200, {"Content-Type": "text/html; charset=iso-8859-1"}, page.encode())
    shop.routes["/item/2"] = lambda _: (200, {"Content-Type": "text/html"}, page.encode())
    shop.routes["/item/3"] = lambda _: (200, {"Content-Type": "text/html; charset=gb18030"}, page.encode("gb18030"))
    shop.routes["/item/4"] = lambda _: (200, {"Content-Type": "text/html; charset=utf-8"}, page.encode("utf-16")[:-1])
    summary = crawl()
    assert [books.observations[n].listing.title for n in range(3)] == ["Élan d'Alaska, 象牙"] * 3
    assert summary.n_listings + summary.n_errors == 10


def test_a_bug_in_reading_still_closes_the_visit(
    crawl: Crawl, books: Recorder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("spiders.walks.search.read_cards", lambda *_: 1 / 0)
    summary = crawl()
    kind, reason = outcome(summary)
    assert kind is VisitOutcome.FAILED
    assert "ZeroDivisionError" in reason
    assert summary.exit_code == 1
    assert books.events[-1] == "closed"


def test_every_response_is_in_the_warc_before_it_is_stored(crawl: Crawl, books: Recorder, tmp_path: Path) -> None:
    crawl()
    [path] = (tmp_path / "warc").rglob("*.warc.gz")
    with path.open("rb") as stream:
        records = [
            (record.rec_headers.get_header("WARC-Target-URI"), record.raw_stream.read())
            for record in ArchiveIterator(stream, check_digests="raise")
            if record.rec_type == "response"
        ]
    assert len(records) == 14, "robots.txt, three result pages, ten items"
    assert books.events.index("stored") > books.events.index("saved")
    by_digest = {snapshot.sha256: snapshot for snapshot in books.snapshots}
    for observation in books.observations:
        snapshot = by_digest[observation.snapshot_sha256]
        assert snapshot.fetched_at == observation.seen_at
        with (tmp_path / "warc" / snapshot.warc_file).open("rb") as stream:
            stream.seek(snapshot.warc_offset)
            record = next(iter(ArchiveIterator(stream)))
            assert record.rec_headers.get_header("WARC-Target-URI") == snapshot.url
            assert observation.listing.title.encode() in record.raw_stream.read()


@pytest.mark.parametrize(
    "found_by",
    [{}, {"search": None, "catalogue": {"start": ["{base}search"], "sitemaps": False, "listings": "/item/"}}],
    ids=["search", "catalogue"],
)
def test_no_more_requests_are_under_way_than_the_description_allows(
    crawl: Crawl, shop: Shop, found_by: dict[str, Any]
) -> None:
    under_way, most, lock = 0, 0, threading.Lock()

    def slowly(ad: int, _: dict[str, list[str]]) -> Answer:
        nonlocal under_way, most
        with lock:
            under_way += 1
            most = max(most, under_way)
        time.sleep(0.05)
        with lock:
            under_way -= 1
        return shop.item(str(ad))

    shop.n_items = shop.per_page = 12
    shop.routes |= {f"/item/{ad}": partial(slowly, ad) for ad in range(1, 13)}
    assert crawl(limits={"concurrency": 3}, **found_by).n_listings == 12
    assert 1 < most <= 3


def test_a_page_that_was_read_goes_without_the_collector(crawl: Crawl, monkeypatch: pytest.MonkeyPatch) -> None:
    pages: list[weakref.ref[Response]] = []
    keep_ad = SearchSpider.keep_ad

    async def noted(self: SearchSpider, card: Card, response: Response) -> None:
        pages.append(weakref.ref(response))
        await keep_ad(self, card, response)

    monkeypatch.setattr(SearchSpider, "keep_ad", noted)
    gc.disable()
    try:
        crawl()
        # Some readers remember the latest pages they read.
        assert len(pages) == 10
        assert sum(page() is not None for page in pages) <= 4
    finally:
        gc.enable()


def test_a_plain_crawl_loads_nothing_that_it_does_not_use() -> None:
    code = (
        "import sys; from scrapy.crawler import Crawler; from scrapy.settings import Settings;"
        "import crawler.settings, pipelines.match, pipelines.store, pipelines.visits;"
        "import spiders.runs.loop, spiders.runs.run;"
        "from spiders.walks.search import SearchSpider; spiders.runs.loop.prepared_loop();"
        "settings = Settings(); settings.setmodule(crawler.settings); settings.set('ADWARDEN_DB', 'sqlite:///:memory:');"
        "one = Crawler(SearchSpider, settings); one._apply_settings();"
        "from scrapy.core.downloader.middleware import DownloaderMiddlewareManager;"
        "DownloaderMiddlewareManager.from_crawler(one);"
        "print(sorted({'playwright', 'alembic', 'requests', 'aiohttp', 'numba', 'psycopg', 'matching.index',"
        " 'sqlalchemy.dialects.postgresql'} & sys.modules.keys()))"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "[]"
