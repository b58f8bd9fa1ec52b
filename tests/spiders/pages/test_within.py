from __future__ import annotations

import time
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from scrapy.http import HtmlResponse

from crawler.description import Platform
from model.listing import ListingState
from spiders.pages.listing import listing_of
from spiders.pages.tables import rows_of
from spiders.pages.within import ads_within, is_part, part_id, read_part
from tests.spiders.pages.test_links import PLATFORM, page

_AT = "https://shop.example/for-sale"
_NAMES = ("Leopard tortoise", "Crested gecko", "Sun conure", "Corn snake", "Grey parrot", "Green iguana")


def held(body: str, platform: Platform = PLATFORM) -> dict[str, str]:
    return {part.url: part.title for part in ads_within(page(body, _AT), platform)}


def section(n: int, name: str, more: str = "") -> str:
    return f"<h3 id='ad-{n}'>{name}</h3>{more}<p>Bred here.</p><p>Price: € {n}50</p><hr>"


def test_each_section_with_a_name_and_a_price_is_an_ad() -> None:
    index = "".join(f"<li><a href='#ad-{n}'>{name}</a></li>" for n, name in enumerate(_NAMES, 1))
    body = f"<h1>For sale</h1><p>Postage € 9</p><ul>{index}</ul>" + "".join(map(section, range(1, 7), _NAMES))
    assert held(body) == {f"{_AT}#ad-{n}": name for n, name in enumerate(_NAMES, 1)}
    sold = body.replace("<p>Bred here.</p><p>Price: € 3", "<p><b>SOLD</b></p><p>Price: € 3")
    shown = page(sold, _AT)
    parts = ads_within(shown, PLATFORM)
    read = [read_part(part, shown, PLATFORM) for part in parts]
    assert [one.get("state") for one in read] == ["", "", ListingState.SOLD.value, "", "", ""]
    assert [one.get("price").strip("€ ") for one in read] == [f"{n}50" for n in range(1, 7)]
    assert [one.get("title") for one in read] == list(_NAMES)
    assert "Crested" not in read[0].get("text")
    assert "Bred here" in read[0].get("text")


def test_an_anchor_before_a_heading_and_a_block_around_it_are_places_too() -> None:
    named = "".join(f"<a name=x{n}></a><h4>{name}</h4><p>{n}0 zł</p>" for n, name in enumerate(_NAMES, 1))
    boxed = "".join(f"<section><h4 id=s{n}>{name}</h4><i>{n}0 zł</i></section>" for n, name in enumerate(_NAMES, 1))
    for body, mark in ((named, "x"), (boxed, "s")):
        assert held(body) == {f"{_AT}#{mark}{n}": name for n, name in enumerate(_NAMES, 1)}
    bare = "".join(f"<h4>{name}</h4><p>{n}0 zł</p>" for n, name in enumerate(_NAMES, 1))
    assert next(iter(held(bare))) == f"{_AT}#:~:text=Leopard%20tortoise"
    assert len(held(bare)) == len(_NAMES)


def table(head: str, rows: list[str]) -> str:
    return f"<h1>List 2026</h1><table><tr>{head}</tr>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"


def test_a_row_of_a_list_of_prices_is_an_ad_whose_currency_stands_above() -> None:
    head = "<th>Code<th>Specie<th>Misura<th>Prezzo €<th>Disp."
    rows = [f"<td><a name=K{n}>K{n}</a><td>{name}<td>{n} cm<td>{n}2,50<td>{n}" for n, name in enumerate(_NAMES, 1)]
    body = table(head, [*rows[:3], head, *rows[3:]])
    assert held(body) == {f"{_AT}#K{n}": name for n, name in enumerate(_NAMES, 1)}
    shown = page(body, _AT)
    [first, *_] = ads_within(shown, PLATFORM)
    read = read_part(first, shown, PLATFORM)
    listing = listing_of(
        read, PLATFORM, first.url, seen_at=datetime(2026, 11, 28, tzinfo=UTC), ad_id=part_id(PLATFORM, first.url)
    )
    assert (listing.price_amount, listing.price_currency, listing.title) == (Decimal("12.50"), "EUR", _NAMES[0])
    assert listing.external_id == "for-sale#K1"


def test_two_sizes_of_one_kind_have_two_addresses() -> None:
    rows = [f"<td>{name}<td>{size}<td>{cost} EUR" for name in _NAMES[:4] for size, cost in (("small", 8), ("big", 20))]
    found = held(table("<th>Kind<th>Size<th>Price", rows))
    assert len(found) == 8
    assert list(found)[:2] == [f"{_AT}#:~:text=Leopard%20tortoise,{cost}%20EUR" for cost in (8, 20)]


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("".join(f"<div id=c{n}><h3><a href=/ad/{n}>{a}</a></h3>€ {n}</div>" for n, a in enumerate(_NAMES)),
                     id="cards that lead to ads"),
        pytest.param("".join(f"<div id=comment-{n}><b>{a}</b><p>I give € {n}0</p></div>" for n, a in enumerate(_NAMES)),
                     id="what others bid"),
        pytest.param(table("<th>Zone<th>Price", [f"<td>Zone {n}<td>€ {n},50" for n in range(1, 9)]), id="zones"),
        pytest.param(table("<th>Country<th>Shipping €", [f"<td>{a}<td>{n},50" for n, a in enumerate(_NAMES)]),
                     id="what postage costs"),
        pytest.param("<h1>Delivery</h1>" + "".join(map(section, range(1, 7), _NAMES)), id="a page of charges"),
        pytest.param(table("<th>Quantity<th>Price", [f"<td>from {n} pieces<td>€ {9 - n}" for n in range(1, 8)]),
                     id="what many cost"),
        pytest.param("<div itemscope itemtype='http://schema.org/Product'><h1>Pot</h1></div>"
                     + table("<th>Size<th>Price", [f"<td>{a}<td>€ {n}" for n, a in enumerate(_NAMES)]), id="a product"),
        pytest.param("<meta property=article:published_time content=2026-01-05><h1>What parrots cost</h1>"
                     + "".join(map(section, range(1, 7), _NAMES)), id="an article"),
        pytest.param("<article class='post type-post'><h1>What parrots cost</h1>"
                     + "".join(map(section, range(1, 7), _NAMES)) + "</article>", id="a post of a blog"),
        pytest.param("".join(f"<h3 id=q{n}>{a}?</h3><p>Some words.</p>" for n, a in enumerate(_NAMES)), id="questions"),
        pytest.param("<nav>" + "".join(f"<li id=m{n}>{a} € {n}</li>" for n, a in enumerate(_NAMES)) + "</nav>",
                     id="a menu"),
    ],
)  # fmt: skip
def test_what_is_no_ad_of_its_own(body: str) -> None:
    assert held(body) == {}


def test_the_address_of_a_part_is_told_from_that_of_a_page() -> None:
    assert is_part("https://a.example/x#ad-1")
    assert not is_part("https://a.example/x")
    assert not is_part("https://a.example/#/ad/1")


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("<div id=a1>" * 3000 + "x", id="deep"),
        pytest.param("<p id=a>€ 1 word</p>" * 30_000, id="many of one name"),
        pytest.param("".join(f"<p id=a{n}>word {n} € {n}</p>" for n in range(20_000)), id="many names"),
        pytest.param("<table>" + "<tr><td>word<td>€ 5" * 30_000 + "</table>", id="a long table"),
        pytest.param("<table><tr><td>x<td>y" * 4000, id="tables within tables"),
        pytest.param("<h3 id=a1>" + "1 € " * 300_000 + "</h3>" + "<h3 id=a2>x</h3><h3 id=a3>x</h3>", id="a long part"),
    ],
)
def test_a_hostile_page_is_looked_through_in_time(body: str) -> None:
    shown = page(body, _AT)
    assert shown.selector is not None
    began = time.process_time()
    assert len(ads_within(shown, PLATFORM)) <= 500
    assert time.process_time() - began < 8


def test_a_table_without_money_lists_nothing() -> None:
    rows = [f"<td>{name}<td>{n}" for n, name in enumerate(_NAMES)]
    shown = page(table("<th>Kind<th>Left", rows))
    assert isinstance(shown, HtmlResponse)
    assert rows_of(shown) == []
