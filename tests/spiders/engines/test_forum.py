from __future__ import annotations

from typing import Any

import pytest

from model.effort import VisitOutcome
from model.listing import ListingState
from tests.spiders.engines.conftest import Walk
from tests.spiders.engines.forum_skins import N_THREADS, SKINS, Skin
from tests.spiders.engines.social import THROTTLED, Asked, Social
from tests.spiders.site import Answer, as_json, html


def serve_forum(social: Social, skin: Skin) -> None:
    """Answer every address of the skin, whatever session and order its links carry."""

    def at(url: str) -> str:
        return url.replace("&amp;", "&").replace("&sid=abc", "")

    pages = {at(skin.page_url(n)): skin.board(n) for n in (3, 2)} | {at(skin.board_url(1)): skin.board(1)}
    pages |= {at(skin.thread_url(n)): skin.thread(n) for n in range(1, N_THREADS + 1)} | {"/": skin.index()}

    def answer(asked: Asked) -> Answer:
        query = "&".join(f"{name}={value}" if value else name for name, value in asked.query.items() if name != "sid")
        wanted = f"{asked.path}?{query}" if query else asked.path
        shown = pages.get(wanted) or pages.get(wanted.replace("f=1&t=", "t=")) or _looser(pages, wanted)
        return html(shown) if shown else html("<h1>Not found</h1>", 404)

    social.routes["/*"] = answer


def _looser(pages: dict[str, str], wanted: str) -> str:
    number = wanted.rpartition("t=")[2]
    return pages.get(f"/viewtopic.php?f=1&t={number}", "") if "viewtopic.php?t=" in wanted else ""


@pytest.mark.parametrize("skin", SKINS, ids=[skin.name for skin in SKINS])
def test_every_thread_of_every_page_whatever_the_software(walked: Walk, social: Social, skin: Skin) -> None:
    serve_forum(social, skin)
    seen = walked("forum")
    assert (seen.visit.outcome, seen.summary.errors) == (VisitOutcome.COMPLETED, ())
    assert seen.ids == [str(n) for n in range(1, N_THREADS + 1)]
    first = seen.listings[0]
    assert (first.title, first.text, first.category) == (
        "Selling chameleon 1", "Chameleon 1 for 90 EUR\nHealthy.", "Reptiles",
    )  # fmt: skip
    assert str(first.posted_at)[:16] == "2024-01-02 15:04"
    assert (str(first.price_amount), first.price_currency) == ("90", "EUR")
    assert first.images == (f"{social.url}up/1.jpg",)
    assert first.seller_key == seen.listings[2].seller_key != seen.listings[1].seller_key
    assert "sid=" not in first.url


def test_named_boards_and_a_query(walked: Walk, social: Social) -> None:
    serve_forum(social, SKINS[0])
    seen = walked("forum", interface={"sections": ["viewforum.php?f=1"]}, queries=["chameleon 4"])
    assert seen.ids == ["4"]


def test_a_bare_dollar_is_that_of_the_boards_country(walked: Walk, social: Social) -> None:
    serve_forum(social, SKINS[0])
    inner = social.routes["/*"]

    def answer(asked: Asked) -> Answer:
        status, headers, body = inner(asked)
        return status, headers, body.replace(b"90 EUR", b"$90").replace(b"</body>", b"<p>+61 3 9012 3456</p></body>")

    social.routes["/*"] = answer
    first = walked("forum").listings[0]
    assert (str(first.price_amount), first.price_currency) == ("90", "AUD")


def test_waits_gone_threads_and_sold_ones(walked: Walk, social: Social) -> None:
    serve_forum(social, SKINS[0])
    inner = social.routes["/*"]

    def answer(asked: Asked) -> Answer:
        if asked.query.get("t") == "2":
            return html("<p>The requested topic does not exist.</p>", 404)
        status, headers, body = inner(asked)
        return status, headers, body.replace(b"Selling chameleon 3", b"[SOLD] chameleon 3")

    social.routes["/*"] = answer
    social.first = [THROTTLED]
    seen = walked("forum")
    assert seen.ids == ["1", "3", "4", "5", "6", "7"]
    assert seen.listings[1].state is ListingState.SOLD


def test_guests_only(walked: Walk, social: Social) -> None:
    login = "<form action='/login'><input name='u'><input type='password' name='p'></form>"
    social.routes["/*"] = lambda _: html(f"<html id='XF'><body><p>You must be logged in.</p>{login}</body></html>")
    assert walked("forum").visit.outcome is VisitOutcome.BLOCKED
    social.routes["/*"] = lambda _: html("<p>refused", 403)
    assert walked("forum").visit.outcome is VisitOutcome.BLOCKED
    serve_forum(social, SKINS[2])
    inner = social.routes["/*"]
    social.routes["/*"] = lambda asked: (
        html(f"<html id='XF'><body>{login}</body></html>") if asked.path.endswith(".2/") else inner(asked)
    )
    seen = walked("forum")
    assert (len(seen.ids), seen.summary.n_errors) == (N_THREADS - 1, 1)
    assert "login" in seen.summary.errors[0]


def test_a_board_for_members_among_open_ones(walked: Walk, social: Social) -> None:
    serve_forum(social, SKINS[0])
    inner = social.routes["/*"]
    login = "<form action='/ucp.php?mode=login'><input type='password' name='p'></form>"
    closed = (
        f"<body id='phpbb'><a href='/viewforum.php?f=1'>Open</a><p>The board requires you to be registered.</p>{login}"
    )

    def answer(asked: Asked) -> Answer:
        if asked.query.get("f") == "9":
            return html(closed)
        status, headers, body = inner(asked)
        board = b"<a class='forumtitle' href='/viewforum.php?f=9'>Members</a>" if asked.path == "/" else b""
        return status, headers, body.replace(b"</body>", board + login.encode() + b"</body>")

    social.routes["/*"] = answer
    seen = walked("forum")
    assert len(seen.ids) == N_THREADS
    assert [error.rpartition(": ")[2] for error in seen.summary.errors] == ["this board shows a login form"]


def test_what_is_no_forum(walked: Walk, social: Social) -> None:
    social.routes["/*"] = lambda _: html("<html><body><p>Welcome</p></body></html>")
    seen = walked("forum")
    assert seen.visit.outcome is VisitOutcome.PAGE_CHANGED
    assert "interface.sections" in seen.visit.reason
    social.routes["/*"] = lambda _: as_json({"a": 1})
    assert walked("forum").visit.outcome is VisitOutcome.PAGE_CHANGED


def test_flarum_by_its_own_interface(walked: Walk, social: Social) -> None:
    def discussion(number: int, **more: Any) -> dict[str, Any]:
        return {
            "type": "discussions", "id": str(number), "relationships": {
                "firstPost": {"data": {"type": "posts", "id": str(number)}},
                "user": {"data": {"type": "users", "id": "1"}},
                "tags": {"data": [{"type": "tags", "id": "1"}]},
            },
            "attributes": {
                "title": f"Newt {number}", "slug": f"{number}-newt", "createdAt": "2024-01-02T15:04:00+00:00",
            } | more,
        }  # fmt: skip

    def answer(asked: Asked) -> Answer:
        start = int(asked.query.get("page[offset]", 0))
        posts = [
            {"type": "posts", "id": str(n), "attributes": {"contentHtml": f"<p>A newt {n}, 5 EUR</p>"}}
            for n in range(9)
        ]
        included = [*posts, {"type": "users", "id": "1", "attributes": {"username": "ann"}},
                    {"type": "tags", "id": "1", "attributes": {"name": "Sold"}}]  # fmt: skip
        following = {"next": f"http://other.example/api/discussions?page[offset]={start + 2}"} if start < 4 else {}
        shown = [discussion(start), discussion(start + 1, isHidden=start == 2)]
        return as_json({"links": following, "data": shown, "included": included})

    social.routes["/"] = lambda _: html('<html><body><div id="flarum-loading"></div></body></html>')
    social.routes["/api/discussions"] = answer
    seen = walked("forum")
    assert seen.ids == ["0", "1", "2", "4", "5"]
    first = seen.listings[0]
    assert (first.text, first.category, first.state) == ("A newt 0, 5 EUR", "Sold", ListingState.SOLD)
    assert (first.url, str(first.posted_at)) == (f"{social.url}d/0-newt", "2024-01-02 15:04:00+00:00")
