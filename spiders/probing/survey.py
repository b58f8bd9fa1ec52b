"""The site behind a page: where it lists its ads, whether that needs a browser, and what its search finds."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from scrapy.http import TextResponse

from crawler.browser import find_chromium
from crawler.clock import machine_now
from crawler.description import Platform, PlatformKind
from spiders.fetch import FetchError
from spiders.pages.listing import as_text
from spiders.pages.paging import loading_button
from spiders.pages.results import read_cards
from spiders.probing.drafts import draft_of_site, search_address, written
from spiders.probing.first_look import Probe
from spiders.probing.single_pages import GROWS, PageErrand, fetched
from spiders.probing.trial import Trial, try_platform

_SAMPLES = 12
_PAGES = 40
# On a site whose terms nobody has read yet, no more than a visitor would look at.
_FEW_SAMPLES, _FEW_PAGES = 4, 6
_SCROLLS = 3


def _try(platform: Platform, query: str = "") -> Trial:
    few = not platform.is_loopback
    if few:
        read = dict.fromkeys(("terms_url", "legal_basis"), "probe")
        lawful = platform.lawful.model_copy(update=read | {"terms_read_on": machine_now().date(), "contact": "probe"})
        platform = platform.model_copy(update={"lawful": lawful})
    return try_platform(platform, _FEW_SAMPLES if few else _SAMPLES, (query,), _FEW_PAGES if few else _PAGES)


class Survey:
    """Finds where a site lists its ads, whether that needs a browser, and whether its search finds what is there."""

    def __init__(self, page: TextResponse, platform: Platform, seen: Probe) -> None:
        self.page = page
        self.platform = platform
        self.seen = seen

    def run(self) -> None:
        """Draft, try, and draft again until ads are read; what was found goes into the probe."""
        starts = self._starts()
        rendering: dict[str, Any] = {"timeout_s": 30} if self.platform.kind is PlatformKind.RENDERED else {}
        if rendering:
            rendering = self._growth(self.page.url) or rendering
        content = draft_of_site(self.platform, starts=starts, rendering=rendering)
        trial = _try(Platform.model_validate(content))
        search = search_address(self.page)
        if search and (not trial.n_listings or self._only_asks()):
            everything = search.replace("{query}", "")
            wider = draft_of_site(self.platform, starts=[*starts, everything], rendering=rendering)
            content, trial = self._better(content, trial, wider)
        if not rendering and (not trial.n_listings or trial.endless):
            content, trial = self._with_browser(content, trial, starts)
        if search and trial.samples and self._search_works(content, search, trial):
            content = _after(content, "catalogue", {"search": {"url": search}})
            self.seen.notes.append(
                "its own search form finds ads: --queries FILE searches, without it all lists are walked"
            )
        if not trial.n_listings:
            reason = trial.summary.error or "no list of ads was found"
            self.seen.notes.append(f"no ads could be read from here ({reason}); see catalogue.start in the draft")
        self.seen.kind = str(content["kind"])
        self.seen.listings = list(trial.samples)
        self.seen.draft = written(content)

    def _starts(self) -> list[str]:
        parts = urlsplit(self.page.url)
        own = parts._replace(scheme="", netloc="").geturl().lstrip("/").replace("{", "%7B").replace("}", "%7D")
        return ["{base}"] if self.seen.shape == "listing" or not own else [f"{{base}}{own}", "{base}"]

    def _only_asks(self) -> bool:
        """Whether the page asks what one looks for and shows nothing itself: a sitemap may lack what is new."""
        return not read_cards(self.page, self.platform)

    def _better(self, content: dict[str, Any], trial: Trial, other: dict[str, Any]) -> tuple[dict[str, Any], Trial]:
        second = _try(Platform.model_validate(other))
        # A trial ends after a few ads, so that a further start may be worth as much and never less.
        enough = max(trial.n_listings, 1)
        return (other, second) if second.n_listings >= enough else (content, trial)

    def _with_browser(self, content: dict[str, Any], trial: Trial, starts: list[str]) -> tuple[dict[str, Any], Trial]:
        """The same through Chromium where a page shows nothing, or no more, without its scripts."""
        if not self.page.xpath("//script") or find_chromium() is None:
            if self.page.xpath("//script") and not trial.n_listings:
                self.seen.notes.append("the page may need JavaScript, and no Chromium was found to try it")
            return content, trial
        endless = trial.endless[0] if trial.endless else ""
        rendering = self._growth(endless or self.page.url)
        if endless and not rendering:
            return content, trial
        drawn = draft_of_site(self.platform, starts=starts, rendering=rendering or {"timeout_s": 30})
        second = _try(Platform.model_validate(drawn))
        if second.n_listings >= max(trial.n_listings, 1):
            self.seen.notes.append("it shows its ads, or more of them, only with JavaScript: a browser is used")
            return drawn, second
        return content, trial

    def _growth(self, url: str) -> dict[str, Any]:
        """What makes a drawn page show more: scrolling, a button, or nothing (an empty dict)."""
        drawn = self.platform.model_copy(update={"kind": PlatformKind.RENDERED})
        errands = [PageErrand(url, rendered=True), PageErrand(url, rendered=True, scrolls=_SCROLLS)]
        pages = [as_text(each) for each in fetched(drawn, errands) if isinstance(each, TextResponse)]
        if len(pages) < len(errands):
            return {}
        counts = [len(read_cards(page, self.platform)) for page in pages]
        if counts[1] > counts[0]:
            return {"scroll": GROWS}
        button = loading_button(pages[0])
        return {"click": button} if button else {}

    def _search_works(self, content: dict[str, Any], search: str, trial: Trial) -> bool:
        """Whether a word of an ad's title, typed into the site's search, brings that ad."""
        words = [
            word
            for sample in trial.samples[:2]
            for word in re.findall(r"[^\W\d_]{3,}", sample.fields.get("title", ("", ""))[0])
        ]
        if not words:
            return False
        word = max(words[:12], key=len)
        searched = _after(content, "catalogue", {"search": {"url": search}})
        try:
            found = _try(Platform.model_validate(searched), word)
        except FetchError:
            return False
        return any(word.casefold() in sample.fields.get("title", ("", ""))[0].casefold() for sample in found.samples)


def _after(content: dict[str, Any], key: str, more: dict[str, Any]) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for name, value in content.items():
        made[name] = value
        if name == key:
            made |= more
    return made
