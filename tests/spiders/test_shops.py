from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from crawler.browser import find_chromium
from crawler.platform import read_description
from model.effort import VisitOutcome
from spiders.probing.first_look import Probe
from spiders.probing.probe import probe
from spiders.runs.run import run_crawl
from spiders.runs.summaries import CrawlSummary
from tests.spiders import recorder
from tests.spiders.shops import classifieds, makes, others, third
from tests.spiders.shops.base import Item, Made, chunk, items, page, serve
from tests.spiders.shops.scoring import Score, score

MAKES = {**makes.MAKES, **others.MAKES, **third.MAKES}
# One of each way to list and to tell; a dozen more take their time, and benchmarks/unseen_shops.py walks them all.
LONGER = {*makes.MAKES, "mixed_shapes", "korean_market"}
QUICK = {"bootstrap_microdata", "sitemap_only", "load_more_json", "one_script"}


def _parameters() -> list[Any]:
    found: list[Any] = []
    for name, make in MAKES.items():
        if name not in QUICK | LONGER:
            continue
        marks = [] if name in QUICK else [pytest.mark.slow]
        if make().rendered:
            no_browser = find_chromium() is None
            marks += [
                pytest.mark.browser,
                pytest.mark.xdist_group("browser"),
                pytest.mark.skipif(no_browser, reason="no Chromium on this machine"),
            ]
        found.append(pytest.param(name, marks=marks))
    return found


def probe_then_crawl(made: Made, folder: Path) -> tuple[Probe, CrawlSummary, Score]:
    """What an analyst does with a site nobody has described: no word of the draft is edited."""
    seen = probe(made.url)
    (folder / "drafted.yml").write_text(seen.draft, encoding="utf-8")
    platform = read_description(folder / "drafted.yml")
    books = recorder.fresh()
    [summary] = run_crawl([platform], db_url="", warc_dir=folder / "warc", store=books, overrides=recorder.SETTINGS)
    return seen, summary, score(made, [each.listing for each in books.observations], platform.name)


@pytest.mark.parametrize("name", _parameters())
def test_an_unknown_site_is_probed_then_crawled_without_an_edit(name: str, tmp_path: Path) -> None:
    with serve(MAKES[name]()) as made:
        seen, summary, told = probe_then_crawl(made, tmp_path)
    assert summary.visits[0].outcome is VisitOutcome.COMPLETED, summary.error
    assert told.found >= 0.98, told.missed
    assert told.right >= 0.97, told.missed
    assert told.n_others <= 0.02 * len(made.items), told.missed
    assert len(seen.draft.splitlines()) <= 30
    assert seen.listings, "ads are shown with the origin of each field"
    assert all(origin for sample in seen.listings for _, origin in sample.fields.values())


@pytest.mark.slow
def test_a_search_that_works_is_drafted_and_used_for_queries(tmp_path: Path) -> None:
    with serve(classifieds.german_classifieds()) as made:
        (tmp_path / "drafted.yml").write_text(probe(made.url).draft, encoding="utf-8")
        platform = read_description(tmp_path / "drafted.yml")
        books = recorder.fresh()
        [summary] = run_crawl(
            [platform], ["königspython"], db_url="", warc_dir=tmp_path, store=books, overrides=recorder.SETTINGS
        )
    wanted = {item.title for item in made.items if "Königspython" in item.title}
    assert {each.listing.title for each in books.observations} == wanted
    assert summary.visits[0].query == "königspython"


def test_a_page_that_bears_the_name_of_the_list_above_it_is_its_next(tmp_path: Path) -> None:
    ads = items(18, "Comb|Fan|Box", "", "")

    def card(ad: Item) -> str:
        return f"<div class='p'><a href='/shop/odds/{ad.slug}-detail'><img src='/img/{ad.n}.jpg'><h3>{ad.title}</h3></a><b class='price'>{ad.price} €</b></div>"  # noqa: E501

    def pages(path: str, _query: dict[str, str]) -> str | None:
        menu, name = "<ul class='menu'><li><a href='/shop/odds'>Odds</a></li></ul>", path.rpartition("/")[2]
        if path == "/":
            return page(f"{menu}<h1>Old things</h1>")
        if path == "/shop/odds" or name.startswith("results,"):
            number = (int(name.partition(",")[2].partition("-")[0]) - 1) // 6 + 1 if "," in name else 1
            links = "".join(f"<li><a href='/shop/odds/results,{n * 6 - 5}-{n * 6}'>{n}</a></li>" for n in (1, 2, 3))
            return page(f"{menu}<h1>Odds</h1><div>{''.join(map(card, chunk(ads, number, 6)))}</div><ul>{links}</ul>")
        ad = next((each for each in ads if name == f"{each.slug}-detail"), None)
        # A box that is called as its section is, and lists nothing, is a box all the same.
        title = "Odds" if ad is ads[0] else ad.title if ad else ""
        if ad is None:
            return None
        return page(f"{menu}<h1>{title}</h1><img src='/img/{ad.n}.jpg'><b class='price'>{ad.price} €</b>")

    made = Made("next", ads, "EUR", pages, lambda ad: f"/shop/odds/{ad.slug}-detail")
    with serve(made):
        _, _, told = probe_then_crawl(made, tmp_path)
    assert told.found == 1.0, told.missed
    assert told.n_others == 0, told.missed


def test_a_listing_page_is_told_from_a_list_and_from_the_front_page() -> None:
    with serve(makes.variants()) as made:
        made.robots = "User-agent: *\nDisallow: /collections/new\n"
        item = probe(f"{made.url}products/{made.items[0].slug}")
        assert item.shape == "listing"
        assert item.fields["price"] == (str(made.items[0].price), "json-ld")
        assert "start:\n  - '{base}'" in item.draft
    assert not [path for path in made.asked if path.startswith("/collections/new")], "robots.txt is obeyed"
