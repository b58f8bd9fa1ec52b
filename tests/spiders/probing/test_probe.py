from __future__ import annotations

from spiders.probing.probe import probe
from tests.spiders.site import Shop


def test_every_ad_is_shown_with_its_own_fields(shop: Shop) -> None:
    shop.routes["/"] = lambda _: shop.results("Item", 1)
    seen = probe(shop.url)
    told = {each.url.rpartition("/")[2]: each.fields for each in seen.listings}
    assert set(told) == {str(number) for number in range(1, 11)}
    assert all(fields["title"][0] == f"Item {number}" for number, fields in told.items())
    assert told["3"]["price"] == ("3.50", "json-ld")
