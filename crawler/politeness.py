"""Manners: robots.txt read as RFC 9309 says, its Crawl-delay kept, Retry-After obeyed, a refusal taken as a refusal."""

from __future__ import annotations

import asyncio
import re
import time
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.downloadermiddlewares.offsite import OffsiteMiddleware
from scrapy.downloadermiddlewares.redirect import MetaRefreshMiddleware
from scrapy.downloadermiddlewares.retry import RetryMiddleware
from scrapy.downloadermiddlewares.robotstxt import RobotsTxtMiddleware
from scrapy.exceptions import DownloadTimeoutError, ResponseDataLossError
from scrapy.extensions.throttle import AutoThrottle
from scrapy.http import Response, TextResponse
from scrapy.robotstxt import RobotParser

from crawler.ratelimits import reset_s, told_in_json_s
from crawler.snapshots import REPLAYED
from model.errors import BlockedError

_WAIT_AT_MOST_S = 120.0
_CRAWL_DELAY_AT_MOST_S = 300.0
_REFUSALS = {401: "asks for a login", 403: "refuses us", 407: "asks for a proxy login", 429: "says we ask too often",
             451: "is withheld for legal reasons", 503: "says it is overloaded"}  # fmt: skip
_UNANSWERED = (DownloadTimeoutError, ResponseDataLossError)
_CHALLENGE = re.compile(
    rb"cf[-_]chl|challenge-platform|/cdn-cgi/challenge|captcha-delivery|px-captcha|_Incapsula_Resource|"
    rb"geo\.captcha-delivery|awswaf|hcaptcha\.com/1/api|recaptcha/(?:api|enterprise)\.js|"
    rb"<title>\s*(?:just a moment|attention required|access denied|are you a (?:human|robot)|robot check|"
    rb"verify you are human|security check)",
    re.IGNORECASE,
)
_LOGIN_PATH = re.compile(
    r"/(?:log-?in|sign-?in|signon|auth(?:enticate|orize)?|account/login|users?/sign_in|sso)(?:[/.?]|$)", re.IGNORECASE
)
_HEAD_BYTES = 60_000
_REFRESH_CHARS = 4096
_QUOTES = re.compile("&#(?:x27|x22|39|34);")


def refusal(response: Response) -> str:
    """Why this answer is a refusal, in words; empty when it is not one.

    A challenge or a login wall often answers 200: those count only where the page has nothing to read, which the
    caller knows (see ``wall``).
    """
    if response.headers.get("cf-mitigated") == b"challenge":
        return "shows a challenge"
    if response.status in _REFUSALS:
        return f"{_REFUSALS[response.status]} (HTTP {response.status})"
    return ""


def wall(response: Response) -> str:
    """Why a page that shows nothing to read looks like a wall (challenge, login); empty when it does not."""
    asked = response.request.meta.get("redirect_urls", [response.url])[0] if response.request else response.url
    if _LOGIN_PATH.search(urlsplit(response.url).path) and not _LOGIN_PATH.search(urlsplit(asked).path):
        return "sends us to a login page"
    if not isinstance(response, TextResponse):
        return ""
    if _CHALLENGE.search(response.body[:_HEAD_BYTES]):
        return "shows a challenge"
    if response.selector.type == "html" and response.css("form input[type=password]"):
        return "shows a login form"
    return ""


def retry_after_s(value: bytes | None, now: datetime) -> float | None:
    """Seconds a ``Retry-After`` header asks for (a number or a date), None where it says nothing readable."""
    text = (value or b"").decode("latin-1").strip()
    if re.fullmatch(r"\d{1,9}", text):
        return float(text)
    try:
        then = parsedate_to_datetime(text)
    except (ValueError, TypeError):
        return None
    return max(0.0, ((then if then.tzinfo else then.replace(tzinfo=UTC)) - now).total_seconds())


def _asked_s(response: Response, now: datetime) -> float | None:
    asked = retry_after_s(response.headers.get("Retry-After"), now)
    if asked is None:
        asked = told_in_json_s(response)
    return reset_s(response, now) if asked is None and response.status == 429 else asked


class MetaRefresh(MetaRefreshMiddleware):
    """Scrapy's, which takes its time to find no refresh in a page: asked only where the page's head writes of one."""

    def process_response(self, request: Request, response: Response) -> Request | Response:  # type: ignore[override]
        """A request for the page that this one leads on to, else the page."""
        if isinstance(response, TextResponse):
            # As far as Scrapy itself looks; "&#" may spell anything, but a mark of quotation is no part of a word.
            head = response.text[:_REFRESH_CHARS].lower()
            if "refresh" not in head and "&#" not in _QUOTES.sub("", head):
                return response
        return super().process_response(request, response)


class PatientRetry(RetryMiddleware):
    """Retries as Scrapy does, but waits first: what Retry-After asks, else twice as long each time."""

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> PatientRetry:
        """Scrapy's constructor."""
        middleware = super().from_crawler(crawler)
        middleware.backoff_s = crawler.settings.getfloat("ADWARDEN_BACKOFF_S")
        return middleware

    backoff_s: float = 1.0

    async def process_response(self, request: Request, response: Response) -> Request | Response:  # type: ignore[override]
        """Wait, then ask again; an answer that asks for more patience than two minutes ends the visit."""
        result = super().process_response(request, response)
        if isinstance(result, Request) and not request.meta.get(REPLAYED):
            asked = _asked_s(response, datetime.now(UTC))
            if asked is not None and asked > _WAIT_AT_MOST_S:
                raise BlockedError(
                    f"{urlsplit(request.url).netloc} asks us to wait {asked:.0f} s (HTTP {response.status})"
                )
            await asyncio.sleep(asked if asked is not None else self._backoff(request))
        return result

    async def process_exception(self, request: Request, exception: Exception) -> Request | Response | None:  # type: ignore[override]
        """Wait, then ask again after a lost or refused connection."""
        result = super().process_exception(request, exception)
        if result is not None:
            await asyncio.sleep(self._backoff(request))
        return result

    def _backoff(self, request: Request) -> float:
        return min(self.backoff_s * 2.0 ** int(request.meta.get("retry_times", 0)), _WAIT_AT_MOST_S)


class OwnHosts(OffsiteMiddleware):
    """Keeps a crawl on its platform's hosts, as Scrapy does; but any host may be asked for its robots.txt.

    A rendered page fetches from others too, and that is held against their rules.
    """

    def process_request(self, request: Request) -> None:  # type: ignore[override]  # Scrapy warns of a second argument
        """Raise IgnoreRequest for what leads away."""
        if urlsplit(request.url).path != "/robots.txt" or not request.meta.get("dont_obey_robotstxt"):
            super().process_request(request)


class RobotsManners:
    """Reads robots.txt as RFC 9309 says and keeps its Crawl-delay, neither of which Scrapy does by itself.

    A robots.txt that is not there (4xx) forbids nothing; one that cannot be served (5xx), or does not come, everything.
    """

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self.agent = crawler.settings.get("ROBOTSTXT_USER_AGENT") or crawler.settings["USER_AGENT"]
        self.max_age_s = crawler.settings.getfloat("ADWARDEN_ROBOTS_MAX_AGE_S")
        self._read_at: dict[str, float] = {}
        self._unread: set[str] = set()
        crawler.signals.connect(self.keep_crawl_delay, signal=signals.robots_parsed)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> RobotsManners:
        """Scrapy's constructor."""
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        """Have a robots.txt that is a day old read again. Raises DownloadTimeoutError where none could be had.

        Scrapy would take one that never came for one that forbids nothing.
        """
        if request.meta.get("dont_obey_robotstxt"):
            return
        host = urlsplit(request.url).netloc
        now = time.monotonic()
        if host in self._unread:
            self._forget(host)
            raise DownloadTimeoutError(f"robots.txt of {host} was not answered")
        if now - self._read_at.setdefault(host, now) > self.max_age_s:
            self._forget(host)

    def process_exception(self, request: Request, exception: Exception) -> None:
        """Note a robots.txt that was asked for in vain; a host that is not there at all is told by its page."""
        if urlsplit(request.url).path == "/robots.txt" and isinstance(exception, _UNANSWERED):
            self._unread.add(urlsplit(request.url).netloc)

    def _forget(self, host: str) -> None:
        self._read_at[host] = time.monotonic()
        self._unread.discard(host)
        scrapys = self.crawler.get_downloader_middleware(RobotsTxtMiddleware)
        if scrapys is not None:
            scrapys._parsers.pop(host, None)

    def process_response(self, request: Request, response: Response) -> Response:
        """Replace what is not a robots.txt by the rule its status stands for."""
        if urlsplit(request.url).path != "/robots.txt" or 200 <= response.status < 300:
            return response
        body = b"User-agent: *\nDisallow: /\n" if response.status >= 500 or response.status == 429 else b""
        return response.replace(body=body)

    def keep_crawl_delay(self, robotparser: RobotParser) -> None:
        """Raise the host's delay to what its robots.txt asks; AutoThrottle must not go below it either."""
        asked = robotparser.crawl_delay(self.agent)
        if not asked or asked <= 0:
            return
        delay = min(asked, _CRAWL_DELAY_AT_MOST_S)
        downloader = self.crawler.engine.downloader
        downloader._delay = max(downloader._delay, delay)
        throttle = self.crawler.get_extension(AutoThrottle)
        if throttle is not None:
            throttle.mindelay = max(throttle.mindelay, delay)
            throttle.maxdelay = max(throttle.maxdelay, delay)
        for slot in downloader.slots.values():
            slot.delay = max(slot.delay, delay)
        self.crawler.stats.set_value("adwarden/crawl_delay_s", delay)
