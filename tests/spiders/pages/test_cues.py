"""Which elements a page's marks count for: none in menus, feet and forms, and so many of a page at most."""

from __future__ import annotations

import pytest
from scrapy.http import HtmlResponse

from spiders.pages.cues import by_cue


def cues_in(body: str) -> dict[str, list[str]]:
    return by_cue(HtmlResponse("https://shop.example/a/7", body=f"<html><body>{body}</body></html>", encoding="utf-8"))


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("<p class=seller>Ann</p>", ["Ann"]),
        ("<p data-testid=shop-name>Ann</p>", ["Ann"]),
        ("<p data-qa=seller>Ann</p>", ["Ann"]),
        ("<p class='' data-qa=seller>Ann</p>", ["Ann"]),
        ("<nav><p class=seller>Ann</p></nav>", None),
        ("<footer><p class=seller>Ann</p></footer>", None),
        ("<article><footer><p class=seller>Ann</p></footer></article>", ["Ann"]),
        ("<footer><article><footer><p class=seller>Ann</p></footer></article></footer>", None),
        ("<form class=seller>Ann</form>", None),
        ("<form><p class=seller>Ann</p></form>", None),
        ("<form><h1>Parrot</h1><p class=seller>Ann</p></form>", ["Ann"]),
        ("<p class=seller><a href=/u/7>Ann</a></p>", ["/u/7"]),
        ("<div class=owner-box><p class=box__name>Ann</p><p>Oslo</p></div>", ["Ann"]),
        ("<div class=seller><b>Ann</b> <i>Oslo</i></div>", ["Ann Oslo"]),
    ],
)
def test_where_a_cue_counts(body: str, found: list[str] | None) -> None:
    assert cues_in(body).get("seller") == found


@pytest.mark.parametrize(("n_before", "found"), [(2499, ["Ann"]), (2500, None)])
def test_only_the_first_marked_elements_are_read(n_before: int, found: list[str] | None) -> None:
    in_menu = "<nav>" + "<i class=x>1</i>" * 50 + "</nav>"  # these do not count
    unmarked = "<i title=x>1</i>" * 50  # nor do these
    body = f"{in_menu}{unmarked}{'<i class=x>1</i>' * n_before}<p class=seller>Ann</p>"
    assert cues_in(body).get("seller") == found
