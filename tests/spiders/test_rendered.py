from __future__ import annotations

import json
from pathlib import Path

import pytest
from warcio.archiveiterator import ArchiveIterator

from crawler import gate, rendered
from crawler.browser import find_chromium
from crawler.gate import Gate
from model.effort import VisitOutcome
from tests.spiders.conftest import Crawl
from tests.spiders.recorder import Recorder
from tests.spiders.site import Answer, Shop, always, as_json, html, serve

pytestmark = [
    pytest.mark.browser,
    pytest.mark.xdist_group("browser"),
    pytest.mark.skipif(find_chromium() is None, reason="no Chromium on this machine"),
]

_LIST = """<!doctype html><html><body><main></main><p id=end hidden></p><img src="/big.png"><script>
const main = document.querySelector('main'), q = new URLSearchParams(location.search).get('q') || '';
let from = 0, busy = false, done = false;
async function more() {
  if (busy || done) return;
  busy = true;
  const page = await (await fetch('/api/ads?from=' + from + '&q=' + q)).json();
  for (const ad of page.ads) main.insertAdjacentHTML('beforeend',
    `<article class="card"><a class="card-link" href="/ad/${ad.id}">${ad.title}</a>
      <div style="height:300px"></div></article>`);
  from += page.ads.length; done = page.ads.length === 0; busy = false;
  if (done && from === 0) main.innerHTML = '<p class="none">No results</p>';
  if (done) document.querySelector('#end').className = 'end';
}
addEventListener('scroll', () => { if (innerHeight + scrollY > document.body.scrollHeight - 400) more(); });
more();
</script></body></html>"""
_AD = """<!doctype html><html><body><div id=app></div><script>
fetch('/api/ad/' + location.pathname.split('/').pop()).then(r => r.json()).then(ad => {
  document.title = ad.title;
  document.querySelector('#app').innerHTML =
    `<h1>${ad.title}</h1><div class="description">${ad.text}</div><span class="price">${ad.price}</span>`;
});
</script></body></html>"""


def spa(shop: Shop, n_ads: int = 25) -> None:
    ads = [
        {"id": f"a{n}", "title": f"Ad {n}", "text": f"Text of ad number {n}, long.", "price": f"€ {n},00"}
        for n in range(n_ads)
    ]

    def some(query: dict[str, list[str]]) -> Answer:
        found = [ad for ad in ads if query.get("q", [""])[0] in ad["title"]]
        start = int(query["from"][0])
        return as_json({"ads": found[start : start + 10]})

    shop.routes["/"] = lambda _: html(_LIST)
    shop.routes["/api/ads"] = some
    for ad in ads:
        shop.routes[f"/ad/{ad['id']}"] = lambda _: html(_AD)
        shop.routes[f"/api/ad/{ad['id']}"] = always(as_json(ad))


DESCRIBED = {
    "kind": "rendered",
    "search": {"url": "{base}?q={query}", "cards": "article.card", "link": "a.card-link::attr(href)"},
    "rendering": {
        "wait_for": "article.card, .none",
        "scroll": "article.card",
        "end": ".end",
        "listing_wait_for": "h1",
        "timeout_s": 10,
    },
    "listing": {"id_pattern": "/ad/([^/?#]+)"},
}


def test_scrolls_to_the_end_and_keeps_what_the_page_loaded(
    crawl: Crawl, shop: Shop, books: Recorder, tmp_path: Path
) -> None:
    spa(shop)
    summary = crawl(**DESCRIBED)
    [visit] = summary.visits
    assert (visit.outcome, visit.reason) == (VisitOutcome.COMPLETED, "")
    assert [observation.listing.external_id for observation in books.observations] == [f"a{n}" for n in range(25)]
    listing = books.observations[24].listing
    assert (listing.title, listing.text) == ("Ad 24", "Text of ad number 24, long.")
    assert (str(listing.price_amount), listing.price_currency) == ("24.00", "EUR")
    assert "/big.png" not in shop.asked, "images are not loaded"
    [path] = (tmp_path / "warc").rglob("*.warc.gz")
    kinds: dict[str, list[str]] = {"resource": [], "response": []}
    with path.open("rb") as stream:
        for record in ArchiveIterator(stream, check_digests="raise"):
            record.raw_stream.read()
            kinds.get(record.rec_type, []).append(record.rec_headers.get_header("WARC-Target-URI"))
    assert f"{shop.url}ad/a7" in kinds["resource"], "the page as rendered"
    assert f"{shop.url}api/ad/a7" in kinds["response"], "what it fetched"
    assert f"{shop.url}api/ads?from=20&q=" in kinds["response"]


def test_no_results_and_the_scroll_bound_are_told(crawl: Crawl, shop: Shop) -> None:
    spa(shop)
    summary = crawl(queries=["zebra"], **DESCRIBED)
    assert summary.visits[0].outcome is VisitOutcome.COMPLETED
    assert summary.n_listings == 0
    summary = crawl(max_pages=2, **DESCRIBED)
    assert summary.visits[0].outcome is VisitOutcome.BUDGET
    assert summary.n_listings == 20


def test_a_page_whose_script_never_ends_is_given_up_in_time(
    crawl: Crawl, shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rendered, "_GROWTH_S", 0.5)
    spa(shop, n_ads=2)
    busy = "<h2>busy</h2><script>onload = () => setTimeout(() => { for (;;) {} }, 100)</script>"
    shop.routes["/ad/a1"] = lambda _: html(busy)
    summary = crawl(**DESCRIBED | {"rendering": {"listing_wait_for": "h1", "timeout_s": 2}})
    assert (summary.n_listings, summary.n_errors) == (1, 1)
    assert "no page in the browser in time" in summary.errors[0]


def test_a_page_cannot_fetch_from_a_private_address(crawl: Crawl, shop: Shop, books: Recorder) -> None:
    spa(shop, 1)
    shop.routes["/ad/a0"] = lambda _: html(
        "<h1>x</h1><p class=description></p><script>fetch('http://169.254.169.254/').then(r=>r.text())"
        ".then(t=>document.querySelector('p').textContent='LEAK').catch(()=>document.querySelector('p').textContent="
        "'refused by the guard')</script>"
    )
    rendering = {**DESCRIBED["rendering"], "listing_wait_for": "p:not(:empty)"}  # type: ignore[dict-item]
    crawl(**{**DESCRIBED, "rendering": rendering})
    assert books.observations[0].listing.text == "refused by the guard"


def test_without_a_browser_the_platform_is_left_out_with_one_line(
    crawl: Crawl, shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ADWARDEN_CHROMIUM", "/nowhere/chromium")
    summary = crawl(**DESCRIBED)
    assert "ADWARDEN_CHROMIUM" in summary.error
    assert (summary.visits, summary.exit_code) == ((), 1)
    assert json.dumps(shop.asked) == "[]"


def test_no_way_out_of_a_page_leads_to_a_private_address_or_past_robots_txt(
    crawl: Crawl, shop: Shop, books: Recorder, monkeypatch: pytest.MonkeyPatch
) -> None:
    refused: list[str] = []

    class Noted(Gate):
        async def stop(self) -> None:
            refused.extend(self.refused)
            await super().stop()

    monkeypatch.setattr(gate, "Gate", Noted)
    spa(shop, 1)
    shop.robots = "User-agent: *\nDisallow: /private/\n"
    shop.routes["/hop"] = lambda _: html("moved", 302, Location="http://10.0.0.9/")
    page = (
        "<h1>x</h1><p class=description></p>"
        "<iframe src='http://10.0.0.8/'></iframe><script>"
        "const tried = [fetch('/hop', {mode: 'no-cors'}), fetch('/private/api'), fetch('/api/ad/a0'),"
        "fetch('ELSEWHEREapi/x', {mode: 'no-cors'}),"
        "new Promise((_, no) => { const s = new WebSocket('ws://169.254.169.254/'); s.onerror = no; })];"
        "navigator.serviceWorker && navigator.serviceWorker.register('/sw.js').catch(() => 0);"
        "Promise.allSettled(tried).then(all => document.querySelector('p').textContent ="
        " 'tried ' + all.map(one => one.status).join(' '));</script>"
    )
    rendering = {**DESCRIBED["rendering"], "listing_wait_for": "p:not(:empty)"}  # type: ignore[dict-item]
    with serve(Shop(robots="User-agent: *\nDisallow: /api/\n")) as other:
        elsewhere = other.url.replace("127.0.0.1", "localhost")
        shop.routes["/ad/a0"] = always(html(page.replace("ELSEWHERE", elsewhere)))
        crawl(**{**DESCRIBED, "rendering": rendering})
        assert other.asked == ["/robots.txt"], "another host's rules hold too"
    # What the first got is the gate's own refusal, which a page may not read across sites.
    assert books.observations[0].listing.text == "tried fulfilled rejected fulfilled rejected rejected"
    assert not [path for path in shop.asked if path.startswith("/private/") or path == "/sw.js"]
    assert {"10.0.0.9", "169.254.169.254"} <= set(refused), "seen by nothing but the gate"


_BUTTON = """<!doctype html><html><body><div id=cookies><button class=reject>No</button></div><main></main><script>
let from = 0, free = false;
document.querySelector('.reject').onclick = () => { free = true; document.querySelector('#cookies').remove(); more(); };
async function more() {
  if (!free) return;
  const page = await (await fetch('/api/ads?from=' + from)).json();
  for (const ad of page.ads) document.querySelector('main').insertAdjacentHTML('beforeend',
    `<article class="card"><a class="card-link" href="/ad/${ad.id}">${ad.title}</a></article>`);
  from += page.ads.length;
  document.querySelector('#more')?.remove();
  if (page.ads.length === 10) {
    document.body.insertAdjacentHTML('beforeend', '<button id=more>More</button>');
    document.querySelector('#more').onclick = more;
  }
}
</script><img src="/big.png"></body></html>"""


def test_a_button_is_pressed_until_it_is_gone_and_a_banner_only_where_it_is_named(
    crawl: Crawl, shop: Shop, books: Recorder
) -> None:
    spa(shop)
    shop.routes["/"] = lambda _: html(_BUTTON)
    rendering = {"dismiss": "#cookies .reject", "wait_for": "article.card", "click": "#more", "timeout_s": 10}
    summary = crawl(**{**DESCRIBED, "rendering": {**rendering, "listing_wait_for": "h1"}})
    assert summary.visits[0].outcome is VisitOutcome.COMPLETED, summary.error
    assert [each.listing.external_id for each in books.observations] == [f"a{n}" for n in range(25)]
    assert summary.blocked == {"image": 1}, "what was not loaded is told"
    rendering = {"wait_for": "article.card", "click": "#more", "timeout_s": 2}
    assert crawl(**{**DESCRIBED, "rendering": rendering}).n_listings == 0, "no banner is pressed unasked"
