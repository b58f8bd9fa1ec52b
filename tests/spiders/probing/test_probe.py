from __future__ import annotations

from spiders.probing.probe import probe
from tests.spiders.site import Answer, Shop, html

_LOGIN = b'<form action="/login"><input name="user"><input type="password" name="word"></form>'


def _with_login(answer: Answer) -> Answer:
    status, headers, body = answer
    return status, headers, body.replace(b"</body>", _LOGIN + b"</body>")


def test_a_login_beside_what_everybody_may_read_is_no_wall(shop: Shop) -> None:
    shop.routes["/"] = lambda _: _with_login(shop.results("Item", 1))
    seen = probe(shop.url)
    assert not seen.refusal
    assert len(seen.listings) == 10


def test_a_page_of_nothing_but_a_login_is_a_wall(shop: Shop) -> None:
    shop.routes["/"] = lambda _: _with_login(html("<html><body><h1>Members</h1></body></html>"))
    assert probe(shop.url).refusal == "shows a login form"


def test_every_ad_is_shown_with_its_own_fields(shop: Shop) -> None:
    shop.routes["/"] = lambda _: shop.results("Item", 1)
    seen = probe(shop.url)
    told = {each.url.rpartition("/")[2]: each.fields for each in seen.listings}
    assert set(told) == {str(number) for number in range(1, 11)}
    assert all(fields["title"][0] == f"Item {number}" for number, fields in told.items())
    assert told["3"]["price"] == ("3.50", "json-ld")
