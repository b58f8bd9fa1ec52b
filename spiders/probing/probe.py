"""A site met for the first time: what its pages are, which ads can be read and how, a description to crawl it."""

from __future__ import annotations

from urllib.parse import urlsplit

from scrapy.http import Response, TextResponse

from crawler.blocks import Limits
from crawler.description import Platform, PlatformKind
from model.errors import BlockedError, InputError, MonitorError
from spiders.engines.recognise import Found
from spiders.pages.listing import as_text
from spiders.probing.first_look import Probe, examine, fields_of
from spiders.probing.single_pages import PageErrand, send
from spiders.probing.survey import Survey
from spiders.probing.trial import Sample


def probe(url: str, *, rendered: bool = False) -> Probe:
    """Fetch a page (robots.txt obeyed, private addresses refused), tell what the reader sees, follow it to the ads.

    Raises InputError for what is no address, FetchError or BlockedError where no page came.
    """
    platform = _stand_in(url, rendered=rendered)
    spider = send(platform, [PageErrand(url, rendered=rendered)], asks_interfaces=not rendered)
    if spider is None or not spider.answers:
        raise BlockedError(f"{url}: no page came")
    [answer] = spider.answers
    if isinstance(answer, MonitorError):
        raise answer
    found = spider.found
    # Many a shop names a feed of its news: its own lists tell more.
    known = found is not None and (found.kind is not PlatformKind.SYNDICATION or found.site.base_url == answer.url)
    if found is not None and known and (found.ads or not found.silent):
        return _of_interface(answer, found)
    seen = survey(answer, platform)
    return seen if found is None or seen.listings or seen.refusal else _of_interface(answer, found)


def _of_interface(response: Response, found: Found) -> Probe:
    """The first ads as the interface gives them."""
    kind = found.kind.value
    seen = Probe(response.url, response.status, kind, kind=kind, why=found.site.why, draft=found.draft)
    seen.broken = [found.problem] if found.problem else []
    seen.cards = [(ad.url, ad.reading.get("title")) for ad in found.ads]
    seen.listings = [Sample(ad.url, fields_of(ad.reading)) for ad in found.ads]
    seen.fields = seen.listings[0].fields if seen.listings else {}
    return seen


def survey(response: Response, platform: Platform) -> Probe:
    """What a page is, and the site behind it."""
    seen = examine(response, platform)
    if seen.shape == "feed" or seen.refusal or not isinstance(response, TextResponse):
        return seen
    Survey(as_text(response), platform, seen).run()
    return seen


def _stand_in(url: str, *, rendered: bool) -> Platform:
    try:
        parts = urlsplit(url)
    except ValueError as error:
        raise InputError(f"{url!r} is not a web address ({error})") from error
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise InputError(f"{url!r} is not a web address; give one that starts with http:// or https://")
    platform = Platform.model_validate(
        {
            "name": "probe",
            "kind": "rendered" if rendered else "structured",
            "base_url": f"{parts.scheme}://{parts.netloc}/",
        }
    )
    # Our own machine need not be spared.
    return platform.model_copy(update={"limits": Limits(delay_s=0)}) if platform.is_loopback else platform
