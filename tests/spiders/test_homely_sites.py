"""Sites as people make them at home, walked with no editing: frames, one page of everything, a list of prices."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from benchmarks.fourth import SITES
from spiders.probing.probe import probe
from spiders.walks.revisit import revisit_errand
from tests.spiders.conftest import described
from tests.spiders.shops.base import serve
from tests.spiders.site import Shop, html
from tests.spiders.stored import Ground, ground  # noqa: F401  (a fixture)
from tests.spiders.test_shops import probe_then_crawl

_QUICK = ("frames_hu", "pricelist_it", "bunjang_kr")
_SLOW = ("onepage_za", "wallapop_es", "phpbb_pl", "group_ph", "yad2_he", "abantecart_ro", "bigcommerce_au")


@pytest.mark.parametrize("name", [*_QUICK, *(pytest.param(name, marks=pytest.mark.slow) for name in _SLOW)])
def test_every_ad_is_found_and_nothing_else(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with serve(SITES[name]()) as made:
        monkeypatch.setattr("tests.spiders.test_shops.probe", lambda url: probe(url + made.entry))
        _, _, told = probe_then_crawl(made, tmp_path)
    assert (told.found, told.n_others) == (1.0, 0), told.missed


def _list_of(prices: dict[str, int]) -> str:
    parts = "".join(
        f"<h3 id={name.lower()}>{name}</h3><p>Well kept.</p><p>€ {cost}</p>" for name, cost in prices.items()
    )
    return f"<html lang=en><body><h1>For sale</h1>{parts}</body></html>"


def test_an_ad_within_a_page_is_visited_again_and_is_gone_when_its_part_is(shop: Shop, ground: Ground) -> None:  # noqa: F811
    prices = {"Iguana": 50, "Tortoise": 70, "Gecko": 30, "Parrot": 900}
    shop.routes["/"] = lambda _: html(_list_of(prices))
    parts: dict[str, Any] = {"kind": "structured", "search": None, "catalogue": {"start": ["{base}"]}}
    done = ground.crawl(shop.url, **parts)
    assert (done.error, [visit.n_listings for visit in done.visits]) == ("", [4])
    first = ground.rows("SELECT external_id, url, price_amount FROM listings ORDER BY external_id LIMIT 1")
    assert first == [("#gecko", f"{shop.url}#gecko", "30")]
    del prices["Gecko"]
    prices["Parrot"] = 800
    platform = described(shop.url, **parts)
    ground.run(platform, 2, revisit_errand(platform, limit=10, older_than_days=0.1))
    found = "SELECT external_id, state, price_amount FROM listings ORDER BY external_id"
    told = {ad: (state, int(cost)) for ad, state, cost in ground.rows(found)}
    assert told["#gecko"][0] == "disappeared"
    assert told["#parrot"] == ("available", 800)
    assert told["#iguana"] == ("available", 50)
