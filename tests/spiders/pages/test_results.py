from __future__ import annotations

import pytest
from scrapy import Request
from scrapy.http import HtmlResponse

from crawler.description import Platform
from spiders.pages.addresses import shape_of
from spiders.pages.paging import next_link
from spiders.pages.results import read_cards, says_empty

_URL = "https://shop.example/search?q=iguana"


def platform(**search: str) -> Platform:
    content = {"name": "shop", "kind": "structured", "base_url": "https://shop.example/"}
    return Platform.model_validate(content | {"search": {"url": "{base}search?q={query}"} | search})


def page(body: str) -> HtmlResponse:
    return HtmlResponse(_URL, body=body, encoding="utf-8", request=Request(_URL))


def test_described_cards_in_order_each_once_and_on_the_site_only() -> None:
    body = (
        "<li class=hit><h3>One</h3><a href='/ad/1?utm_source=a'>see</a></li><li class=hit><a href='/ad/2'>Two</a></li>"
        "<li class=hit><a href='/ad/1'>again</a></li><li class=hit><a href='https://evil.example/ad/3'>x</a></li>"
        "<li class=hit><a href='javascript:alert(1)'>x</a></li><li class=hit><a href='http://[bad'>x</a></li>"
        "<li class=hit>none</li>"
    )
    cards = read_cards(page(body), platform(cards="li.hit"))
    assert [(card.url, card.title) for card in cards] == [
        ("https://shop.example/ad/1", "One"),
        ("https://shop.example/ad/2", "Two"),
    ]


def test_an_item_list_in_json_ld_needs_no_selectors() -> None:
    body = """<script type="application/ld+json">{"@type": "ItemList", "itemListElement": [
      {"@type": "ListItem", "position": 1, "url": "https://shop.example/p/a"},
      {"@type": "ListItem", "position": 2, "item": {"@type": "Product", "name": "B", "url": "/p/b"}}]}</script>"""
    cards = read_cards(page(body), platform())
    assert [(card.external_id, card.title) for card in cards] == [("p/a", ""), ("p/b", "B")]


def test_without_either_the_largest_group_of_like_links_is_taken() -> None:
    links = "".join(f"<div><a href='/product/iguana-{n}'><h2>Iguana {n}</h2></a></div>" for n in range(5))
    body = f"<nav>{''.join(f'<a href=/c/{n}-x>c</a>' for n in range(9))}</nav>{links}<a href='/about'>About</a>"
    assert [card.external_id for card in read_cards(page(body), platform())] == [
        f"product/iguana-{n}" for n in range(5)
    ]
    single = page("<a href='/product/iguana-9'>x</a><a href='/about'>y</a>")
    assert read_cards(single, platform()) == [], "one link alone is no list of results"
    learned = {shape_of("https://shop.example/product/iguana-1")}
    assert [card.external_id for card in read_cards(single, platform(), learned)] == ["product/iguana-9"]


def test_at_most_a_thousand_cards_of_a_page() -> None:
    body = "".join(f"<a class=l href='/ad/{n}'>x</a>" for n in range(3000))
    assert len(read_cards(page(body), platform(link="a.l::attr(href)"))) == 1000


def test_the_next_page() -> None:
    search = platform().search
    assert search is not None
    assert next_link(page("<a rel='nofollow next' href='?page=2'>"), search) == "https://shop.example/search?page=2"
    assert next_link(page("<link rel=next href='/p2'>"), search) == "https://shop.example/p2"
    assert next_link(page("<a href='?q=iguana&page=2'>2</a>"), search) == "https://shop.example/search?q=iguana&page=2"
    assert next_link(page("<a href='/chapter/2'>2</a>"), search) is None
    assert next_link(page("<a rel=next href='http://[bad'>"), search) is None
    described = platform(next="a.more").search
    assert described is not None
    assert next_link(page("<a class=more href='/p3'>"), described) == "https://shop.example/p3"


@pytest.mark.parametrize(
    "words",
    [
        "No results found",
        "Nothing found.",
        "Keine Ergebnisse",
        "aucun résultat",
        "没有找到",
        "Không tìm thấy",
        "0 items",
    ],
)
def test_an_empty_answer_says_so(words: str) -> None:
    search = platform().search
    assert search is not None
    assert says_empty(page(f"<body><p>{words}</p>"), search)
    assert not says_empty(page(f"<body><script>'{words}'</script><p>Welcome</p>"), search)
    marked = platform(empty=".none").search
    assert marked is not None
    assert says_empty(page("<p class=none>"), marked)
    assert not says_empty(page(f"<p>{words}"), marked)


def test_a_page_of_results_may_have_one_alone_and_hostile_lists_are_read() -> None:
    single = "<article class=card><a href='/item/9'><img src='/t.jpg'><h3>Iguana</h3></a></article><a href='/us'>Us</a>"
    assert read_cards(page(single), platform()) == []
    assert [card.external_id for card in read_cards(page(single), platform(), lone=True)] == ["item/9"]
    items = '[{"url": "http://["}, {"item": {"url": ""}}, {}, null]'
    hostile = f'<script type="application/ld+json">{{"@type": "ItemList", "itemListElement": {items}}}</script>'
    assert read_cards(page(hostile), platform()) == []


def test_cards_of_many_towns_are_alike() -> None:
    towns = ("fes", "rabat", "tanger", "agadir")
    body = "".join(f"<a class=ad href='/fr/{town}/pets/boa_{n}4101.htm'>Boa no {n}</a>" for n, town in enumerate(towns))
    assert len(read_cards(page(f"<main>{body}</main>"), platform())) == 4
    menu = "".join(f"<a class=ad href='/fr/{town}/pets/list.htm'>{town}</a>" for town in towns)
    assert read_cards(page(f"<main>{menu}</main>"), platform()) == []


def test_ads_whose_addresses_have_no_like_are_cards_where_they_stand_in_equal_items_with_prices() -> None:
    links = ("/boa-constrictor/", "/reptiles/tortoises/hermann", "/item.php?id=55", "/iguana/")
    items = "".join(
        f"<li class='p p{n}'><a href='{link}'><img src='/{n}.jpg'></a><h3><a href='{link}'>Ad {n}</a></h3>{{}}</li>"
        for n, link in enumerate(links)
    )
    cards = read_cards(page(f"<main><ul>{items.replace('{}', '<b>€ 25</b>')}</ul></main>"), platform())
    assert [card.title for card in cards] == ["Ad 0", "Ad 1", "Ad 2", "Ad 3"]
    assert [card.view.picture for card in cards] == [f"https://shop.example/{n}.jpg" for n in range(4)]
    assert read_cards(page(f"<main><ul>{items.replace('{}', '')}</ul></main>"), platform()) == []
