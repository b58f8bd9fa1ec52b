from __future__ import annotations

from datetime import UTC, datetime

import pytest
from scrapy import Request
from scrapy.downloadermiddlewares.redirect import MetaRefreshMiddleware
from scrapy.http import HtmlResponse
from scrapy.utils.misc import build_from_crawler
from scrapy.utils.test import get_crawler

from crawler.politeness import MetaRefresh, refusal, retry_after_s, wall

_NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        (b"30", 30.0),
        (b" 0 ", 0.0),
        (b"Sun, 01 Mar 2026 12:01:00 GMT", 60.0),
        (b"Sun, 01 Mar 2026 11:00:00 GMT", 0.0),
        (b"soon", None),
        (b"", None),
        (None, None),
        (b"-5", None),
        (b"9" * 400, None),
    ],
)
def test_retry_after(value: bytes | None, seconds: float | None) -> None:
    assert retry_after_s(value, _NOW) == seconds


def page(
    body: str, url: str = "https://shop.example/search", status: int = 200, asked: str = "", **headers: str
) -> HtmlResponse:
    request = Request(url, meta={"redirect_urls": [asked]} if asked else {})
    return HtmlResponse(
        url,
        status=status,
        body=body,
        encoding="utf-8",
        request=request,
        headers={name.replace("_", "-"): value for name, value in headers.items()},
    )


@pytest.mark.parametrize("status", [401, 403, 429, 451, 503])
def test_refusals_are_told_by_their_status(status: int) -> None:
    assert str(status) in refusal(page("x", status=status))


def test_what_is_no_refusal() -> None:
    assert refusal(page("x")) == ""
    assert refusal(page("x", status=404)) == ""
    assert wall(page("<p>Captcha pattern scarf, access denied to moths</p>")) == ""
    assert wall(page("<p>x</p>", url="https://shop.example/login", asked="https://shop.example/login")) == ""


def test_walls() -> None:
    assert "challenge" in wall(page("<title>Attention Required! | x</title>"))
    assert "login" in wall(page("x", url="https://shop.example/signin?next=a", asked="https://shop.example/search"))
    assert "login" in wall(page("<form><input name=p type=password></form>"))
    assert refusal(page("x", cf_mitigated="challenge")) == "shows a challenge"


@pytest.mark.parametrize(
    ("head", "leads_on"),
    [
        ('<meta http-equiv="refresh" content="0; url=/b">', True),
        ('<meta http-equiv="refresh" content="0; &#117;rl=/b">', True),
        ("<title>Ann&#39;s</title><meta http-equiv=&#34;refresh&#34; content=&#34;0; url=/b&#34;>", True),
        ("<title>Ann&#39;s &#x27;vase&#x27; &#34;refreshed&#34;</title>", False),
        ("<title>Ann&#39;s &#x27;vase&#x27;</title>", False),
    ],
)
def test_a_page_that_leads_on_is_followed_as_scrapy_follows_it(head: str, leads_on: bool) -> None:
    crawler = get_crawler(settings_dict={"METAREFRESH_MAXDELAY": 5})
    for each in (MetaRefresh, MetaRefreshMiddleware):
        request = Request("https://shop.example/a")
        page = HtmlResponse(request.url, body=f"<html><head>{head}</head></html>", encoding="utf-8", request=request)
        answer = build_from_crawler(each, crawler).process_response(request, page)
        assert isinstance(answer, Request) == leads_on
