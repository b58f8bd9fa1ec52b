"""Places that no label names: which lines are one, and which of a page's lines is the ad's."""

from __future__ import annotations

import pytest
from scrapy.http import HtmlResponse

from spiders.gazetteer.lines import may_be_place, place_on
from spiders.gazetteer.pages import unlabelled_place
from spiders.gazetteer.towns import TABLE, WIDTH, Standing, folded, row_of, standings_of
from spiders.pages.locality import Locality


def _page(body: str) -> HtmlResponse:
    html = f"<html><head><title>Royal python</title></head><body><h1>Royal python</h1>{body}</body></html>"
    return HtmlResponse("https://shop.example/ad/1", body=html.encode(), encoding="utf-8")


def _place(body: str, country: str = "FR") -> str:
    return unlabelled_place(_page(body), Locality(lambda: "", lambda _: (country, "")), frozenset(["Royal python"]))


@pytest.mark.parametrize(
    ("line", "country"),
    [
        ("Zagreb, Maksimir", "HR"), ("0150 Oslo", "NO"), ("1020 Wien, 02. Bezirk, Leopoldstadt", "AT"),
        ("гр. София, Лозенец", "BG"), ("İstanbul / Kadıköy", "TR"), ("عمان، الدوار السابع", "JO"), ("京都府", "JP"),
        ("石川県 金沢市", "JP"), ("高雄市左營區", "TW"), ("จังหวัดเชียงใหม่", "TH"),
        ("Kab. Bogor", "ID"), ("Roma (RM)", "IT"),
        ("Tampa, FL, US", "US"), ("Portland, Oregon", "US"), ("Durban North", "ZA"), ("Lyon, France", ""),
    ],
)  # fmt: skip
def test_a_town_with_what_stands_beside_it_is_a_place(line: str, country: str) -> None:
    told = place_on(line, country)
    assert told is not None
    assert (told.text, told.sure) == (line, True)


@pytest.mark.parametrize(
    ("line", "country"),
    [
        ("I live in Paris", "FR"), ("20 €", "FR"), ("3 days ago", "US"), ("London", "FR"), ("Price", "US"),
        ("北京宠物", "CN"),
        ("Paris > Oiseaux", "FR"), ("Paris, a b c d e f g", "FR"), ("Lyon", ""), ("x" * 500, "FR"), (",,,,", "FR"),
    ],
)  # fmt: skip
def test_what_is_no_place(line: str, country: str) -> None:
    assert place_on(line, country) is None


def test_a_segment_beside_other_words_is_the_place() -> None:
    told = place_on("📍 Minsk · 3 photos", "BY")
    assert told is not None
    assert told.text == "Minsk"
    assert not told.sure


def test_the_table_is_sorted_rows_of_one_width() -> None:
    content = TABLE.read_bytes()
    rows = [content[at : at + WIDTH] for at in range(0, len(content), WIDTH)]
    assert len(content) % WIDTH == 0
    assert rows == sorted(set(rows))
    assert row_of("FR", Standing.ALONE, "paris") in rows


def test_a_name_stands_in_the_countries_that_have_a_town_of_it() -> None:
    assert standings_of("price")["US"] is Standing.NAMED
    assert standings_of(folded("Zürich"))["CH"] is Standing.ALONE
    assert standings_of("france")[""] is Standing.NAMED
    assert "FR" not in standings_of("london")
    assert standings_of("qwzx") == standings_of("") == standings_of("x" * 500) == {}


@pytest.mark.parametrize(
    ("line", "may"), [("Orange", True), ("Tiny Oaks, FL", False), ("Price", False), ("5 €", False)]
)
def test_whether_a_line_is_a_place_anywhere(line: str, may: bool) -> None:
    assert may_be_place(line) is may


def test_the_ads_own_line_is_read_wherever_it_stands() -> None:
    assert _place("<div class=q1>120 €</div><p class=x><svg></svg>Toulouse</p><div>Hello all</div>") == "Toulouse"
    assert _place("<ul><li>Marie<br>Bordeaux<br>12 mai</li></ul>") == "Bordeaux"
    assert _place("<p><span>Tampa</span>, <span>FL</span></p>", "US") == "Tampa, FL"


def test_a_page_that_names_no_town_is_not_asked_for_its_country() -> None:
    def never(_: str) -> tuple[str, str]:
        raise AssertionError("asked")

    page = _page("<p>Related 5</p><p>Price</p><p>12 €</p><script>var a = 'Lyon'</script>")
    assert unlabelled_place(page, Locality(lambda: "", never), frozenset()) == ""


def test_a_small_town_and_its_state_in_elements_of_their_own_are_read() -> None:
    assert _place("<p><span>Price</span>, <span>UT</span></p>", "US") == "Price, UT"


def test_the_value_of_a_label_that_is_unknown_is_no_place() -> None:
    for body in (
        "<dl><dt>Teinte</dt><dd>Orange</dd></dl>", "<table><tr><td>Teinte</td><td>Orange</td></tr></table>",
        "<p>Teinte: <span>Orange</span></p>", "<p><b>Teinte</b> <span>Orange</span></p>",
    ):  # fmt: skip
        assert _place(body) == ""


def test_what_stands_in_running_text_in_menus_and_beneath_similar_ads_is_no_place() -> None:
    assert _place("<p>Vue de loin depuis la gare de <b>Lyon</b> un soir de mai dernier</p>") == ""
    assert _place("<nav><a>Lyon</a></nav><footer><p>Paris</p></footer>") == ""
    assert _place("<h2>Annonces similaires</h2><div>Nantes</div>") == ""


def test_rows_of_towns_are_no_place() -> None:
    row = "".join(f"<li><a href='/c/{town}'>{town}</a></li>" for town in ("Lyon", "Paris", "Nantes", "Lille"))
    assert _place(f"<ul>{row}</ul>") == ""
    assert _place(f"<div>Rennes</div><ul>{row}</ul>") == "Rennes"


def test_a_deep_and_a_long_page_are_read_within_bounds() -> None:
    assert _place("<div>" * 2000 + "x" + "</div>" * 2000) == ""
    assert _place("<p>Paris</p>" * 20_000) == "Paris"
