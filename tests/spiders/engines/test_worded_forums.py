# ruff: noqa: E501  (markup as it comes)
"""Forums inside WordPress, whose addresses tell boards and threads by words alone."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from tests.spiders.engines.conftest import Walk
from tests.spiders.engines.social import Asked, Social
from tests.spiders.site import Answer, html

# Two end in a figure, which is part of their words.
TITLES = ("Light 60", "Heater 60", "Moss", "Filter", "Male gecko")


@dataclass(frozen=True)
class Worded:
    """One plugin: ``row`` is a thread in a list, ``post`` one in its thread, ``folder`` and ``pages`` its addresses."""

    name: str
    board: str
    row: str
    thread: str
    post: str
    pager: str
    folder: str
    page: str


PLUGINS = (
    Worded(
        name="bbPress", folder="/forums/topic/", page="/forums/forum/sales/page/2/",
        board='<div id="bbpress-forums"><ul id="forums-list-0"><li class="bbp-forum-info"><a class="bbp-forum-title" href="/forums/forum/sales/">Sales</a></li>'
        '<li class="bbp-forum-freshness"><a href="/forums/topic/light-60/" title="Light 60">9 months ago</a></li></ul></div>',
        row='<ul class="topic"><li class="bbp-topic-title"><a class="bbp-topic-permalink" href="{url}">{title}</a></li><li class="bbp-topic-freshness"><a href="{url}">2 months ago</a></li></ul>',
        thread='<div id="bbpress-forums"><article class="post-1 topic hentry"><p>last updated by <a class="bbp-author-link" href="/forums/users/bob/"><span class="bbp-author-name">bob</span></a></p>'
        '<ul class="bbp-replies"><li class="bbp-header"><div class="bbp-reply-content">Posts</div></li><li class="bbp-body">{posts}</li></ul></article></div>',
        post='<div class="bbp-reply-header"><span class="bbp-reply-post-date">January {day}, 2024 at 3:04 pm</span></div><div class="post-1 {kind} hentry">'
        '<a class="bbp-author-link" href="/forums/users/x/"><span class="bbp-author-name">{author}</span></a><div class="bbp-reply-content"><p>{text}</p></div></div>',
        pager='<div id="bbpress-forums" class="bbp-pagination-links"><a class="next page-numbers" href="{url}">&rarr;</a></div>',
    ),
    Worded(
        name="wpForo", folder="/community/sales/", page="/community/sales/paged/2/",
        board='<div id="wpforo-wrap"><h3 class="wpforo-forum-title"><a href="/community/sales/">Sales</a></h3></div>',
        row='<div class="topic-wrap"><p class="wpforo-topic-title"><a href="{url}">{title}</a></p></div>',
        thread='<div id="wpforo-wrap">{posts}</div>',
        post='<div class="post-wrap"><div class="author-name"><a href="/community/profile/x/">{author}</a></div><div class="wpforo-post-content"><p>{text}</p></div>'
        '<div class="cbleft">Posted : <span class="wpf-post-date">{day} January 2024 3:04 pm</span></div></div>',
        pager='<div id="wpforo-wrap" class="wpf-navi"><a href="{url}" class="wpf-next-button">Next &raquo;</a></div>',
    ),
    Worded(
        name="Asgaros Forum", folder="/forum/topic/", page="/forum/forum/sales/?part=2",
        board='<div id="af-wrapper"><a class="forum-title" href="/forum/forum/sales/">Sales</a></div>',
        row='<div class="topic-name"><a href="{url}">{title}</a></div>',
        thread='<div id="af-wrapper">{posts}</div>',
        post='<div class="post-element"><b class="post-username">{author}</b><div class="forum-post-date">January {day}, 2024, 3:04 pm</div><div class="post-message"><p>{text}</p></div></div>',
        pager='<div id="af-wrapper" class="pages"><strong>1</strong> <a href="{url}">2</a></div>',
    ),
)  # fmt: skip


def _serve(social: Social, made: Worded) -> None:
    def url(title: str) -> str:
        return f"{made.folder}{title.lower().replace(' ', '-')}/"

    def rows(*titles: str) -> str:
        return "".join(made.row.format(url=url(title), title=title) for title in titles)

    def thread(title: str) -> str:
        opening = made.post.format(kind="topic", author="ann", text=f"{title} for 90 EUR <img src='/up/1.jpg'>", day=2)
        reply = made.post.format(kind="reply", author="bob", text="I give 1 EUR", day=3)
        return f"<h1>{title}</h1>{made.thread.format(posts=opening + reply)}"

    sign = made.board[: made.board.index(">") + 1] + "</div>"
    board = next(part.split('"')[0] for part in made.board.split('href="')[1:])
    pages = {url(title): thread(title) for title in TITLES} | {"/": made.board}
    pages |= {board: sign + rows(*TITLES[:3]) + made.pager.format(url=made.page), made.page: sign + rows(*TITLES[3:])}

    def answer(asked: Asked) -> Answer:
        query = "&".join(f"{name}={value}" for name, value in asked.query.items())
        shown = pages.get(f"{asked.path}?{query}" if query else asked.path)
        return html(f"<html lang='en'><body>{shown}</body></html>") if shown else html("<h1>Not found</h1>", 404)

    social.routes["/*"] = answer


@pytest.mark.parametrize("made", PLUGINS, ids=[made.name for made in PLUGINS])
def test_every_thread_by_its_own_words(walked: Walk, social: Social, made: Worded) -> None:
    _serve(social, made)
    seen = walked("forum")
    assert [listing.title for listing in seen.listings] == list(TITLES)
    first = seen.listings[0]
    assert (first.text, str(first.posted_at)[:16]) == ("Light 60 for 90 EUR", "2024-01-02 15:04")
    assert (str(first.price_amount), first.price_currency) == ("90", "EUR")
    assert first.images == (f"{social.url}up/1.jpg",)
    assert {listing.seller_key for listing in seen.listings} == {first.seller_key}
