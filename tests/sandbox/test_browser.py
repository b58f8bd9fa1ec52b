"""The single-page shop in a real Chromium: what a visitor sees after its script has run."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from playwright.sync_api import Dialog, Page, sync_playwright

from crawler.browser import require_chromium
from sandbox.ads import SPA
from sandbox.server import Sandbox
from tests.sandbox.test_sites import standing

# Two browsers at once on two cores wait for each other.
pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
DAY = date(2026, 5, 17)


@pytest.fixture
def page(box: Sandbox) -> Iterator[Page]:
    box.set_day(DAY)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(require_chromium()), args=["--no-sandbox"])
        tab = browser.new_page()
        tab.set_default_timeout(60_000)
        yield tab
        browser.close()


def test_the_list_grows_while_one_scrolls_and_every_ad_opens(page: Page, box: Sandbox, truth: dict[str, Any]) -> None:
    url, ids = box.urls[SPA], standing(truth, SPA, DAY)
    page.goto(url)
    page.wait_for_selector("article.card")
    assert page.locator("article.card").count() < len(ids)
    for _ in range(len(ids)):
        if page.locator(".end.complete").count():
            break
        grown = page.locator("article.card").count()
        page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
        page.wait_for_function(
            "n => document.querySelectorAll('article.card').length > n || document.querySelector('.end.complete')",
            arg=grown,
        )
    shown = page.locator("article.card").evaluate_all("cards => cards.map(card => card.dataset.id)")
    assert len(shown) == len(ids)
    assert set(shown) == ids
    ad = next(ad for ad in truth["ads"] if ad["id"] in ids and not ad["hostile"] and ad["prices"][0][1])
    for address in (f"ad/{ad['id']}", f"#/ad/{ad['id']}"):
        page.goto(url + address)
        page.wait_for_selector("h1.item-title")
        assert page.locator(".seller a").inner_text() == ad["handle"]
        assert page.locator("p.price").inner_text()
        assert page.locator(".description").inner_text()


def test_a_search_shows_only_what_it_finds(page: Page, box: Sandbox) -> None:
    page.goto(box.urls[SPA] + "?q=lamp+tiffany")
    page.wait_for_selector(".end.complete")
    assert page.locator("article.card").count() == 1
    page.goto(box.urls[SPA] + "?q=nosuchword12345")
    page.wait_for_selector(".end.complete")
    assert page.locator("article.card").count() == 0


def test_no_script_of_a_hostile_ad_runs(page: Page, box: Sandbox, truth: dict[str, Any]) -> None:
    alerts: list[str] = []

    def note(dialog: Dialog) -> None:
        alerts.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", note)
    for ad in truth["ads"]:
        if ad["site"] == SPA and ad["hostile"]:
            page.goto(box.urls[SPA].rstrip("/") + ad["path"])
            page.wait_for_selector("h1.item-title")
            assert page.locator("h1.item-title").text_content()
    assert alerts == []
