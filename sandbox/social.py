"""The social feed: posts of free text behind a paged JSON API with cursors and a rate limit."""

from __future__ import annotations

import re
import time
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections import deque
from collections.abc import Mapping
from datetime import date
from html import escape
from threading import Lock

from sandbox.ads import SOCIAL, Ad
from sandbox.chance import share
from sandbox.clock import Clock
from sandbox.images import image_reply
from sandbox.population import Population
from sandbox.serving import Reply, Request, text_reply
from sandbox.showing import posted_label, search
from sandbox.spa import json_reply
from sandbox.statics import static_reply

_MAX_PAGE = 50
_ROBOTS = "User-agent: *\nAllow: /\nDisallow: /settings/\nDisallow: /api/v1/messages\n"
_WINDOW_SECONDS = 60.0
_TAG = re.compile(r"#([^\s#@<>&\"']+)")


class RateLimit:
    """Counts API requests over the last minute of real time, for all visitors together."""

    def __init__(self, per_minute: int) -> None:
        self._per_minute = per_minute
        self._times: deque[float] = deque()
        self._lock = Lock()

    def take(self) -> tuple[bool, dict[str, str]]:
        """Whether one more request may pass, and the headers that say how many are left."""
        now = time.monotonic()
        with self._lock:
            while self._times and now - self._times[0] > _WINDOW_SECONDS:
                self._times.popleft()
            allowed = len(self._times) < self._per_minute
            if allowed:
                self._times.append(now)
            wait = 0 if not self._times else max(1, round(_WINDOW_SECONDS - (now - self._times[0])))
            headers = {
                "X_RateLimit_Limit": str(self._per_minute),
                "X_RateLimit_Remaining": str(self._per_minute - len(self._times)),
                "X_RateLimit_Reset": str(wait),
            }
        return allowed, headers if allowed else {**headers, "Retry_After": str(wait)}


class SocialFeed:
    """Answers for the social platform; what it shows is a function of seed and day."""

    def __init__(self, population: Population, clock: Clock, rate_limit: RateLimit) -> None:
        self._population = population
        self._clock = clock
        self._rate_limit = rate_limit
        self._by_id = {ad.ad_id: ad for ad in population.ads if ad.site == SOCIAL}

    def __call__(self, request: Request) -> Reply:
        """Answer one request."""
        day, parts = self._clock.day, request.path.strip("/").split("/")
        if parts[:3] == ["api", "v1", "posts"]:
            return self._api(request, day, parts[3] if len(parts) > 3 else "")
        if request.path == "/robots.txt":
            return text_reply(_ROBOTS, "text/plain; charset=utf-8")
        if parts[0] == "img":
            return image_reply(parts[-1])
        if parts[0] == "p" and len(parts) == 2:
            return self._page(parts[1], day)
        if request.path == "/" or parts[0].startswith("@"):
            return self._wall(request, day, parts[0])
        return static_reply(request.path) or _html("Not found", "<p>Nothing here.</p>", 404)

    def _api(self, request: Request, day: date, post_id: str) -> Reply:
        allowed, headers = self._rate_limit.take()
        if not allowed:
            return json_reply({"error": "rate limit exceeded"}, 429, **headers)
        if post_id:
            ad = self._by_id.get(post_id)
            if ad is None or not ad.is_up(day):
                return json_reply({"error": "no such post"}, 404, **headers)
            return json_reply(_post(ad, day, request.base), 200, **headers)
        found = search(self._population.standing(SOCIAL, day), request.query.get("q", ""), day)
        limit = request.number("limit", _MAX_PAGE, 1, _MAX_PAGE)
        cursor = request.query.get("cursor", "")
        after = _decode(cursor)
        if cursor and after is None:
            return json_reply({"error": "bad cursor"}, 400, **headers)
        if after is not None:
            found = [ad for ad in found if (ad.life.posted.timestamp(), ad.ad_id) < after]
        page = found[:limit]
        following = _encode(page[-1]) if len(found) > limit else None
        posts = [_post(ad, day, request.base) for ad in page]
        return json_reply({"posts": posts, "next": following}, 200, **headers)

    def _wall(self, request: Request, day: date, name: str) -> Reply:
        standing = self._population.standing(SOCIAL, day)
        if name:
            return _html(name, "".join(_post_html(ad, day) for ad in standing if ad.handle == name[1:]))
        found = search(standing, request.query.get("q", ""), day)
        return _html("chirrup", "".join(_post_html(ad, day) for ad in found[:20]))

    def _page(self, post_id: str, day: date) -> Reply:
        ad = self._by_id.get(post_id)
        if ad is None or not ad.is_up(day):
            return _html("Not found", "<p class='gone'>This post is not available.</p>", 404)
        return _html(f"@{ad.handle}", _post_html(ad, day))


def _encode(ad: Ad) -> str:
    return urlsafe_b64encode(f"{ad.life.posted.timestamp():.0f}:{ad.ad_id}".encode()).decode().rstrip("=")


def _decode(cursor: str) -> tuple[float, str] | None:
    try:
        stamp, _, post_id = urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode("ascii").partition(":")
        return float(int(stamp)), post_id
    except ValueError:
        return None


def _post(ad: Ad, day: date, base: str) -> Mapping[str, object]:
    text = ad.text_on(day)
    post: dict[str, object] = {
        "id": ad.ad_id,
        "author": {"handle": ad.handle, "url": f"{base}@{ad.handle}"},
        "text": text,
        "created_at": ad.life.posted.isoformat().replace("+00:00", "Z"),
        "lang": ad.seller.language,
        "place": ad.seller.city if share(f"{ad.ad_id}/place") < 0.6 else None,
        "images": [f"{base}img/{name}" for name in ad.images],
        "hashtags": _TAG.findall(text),
        "url": f"{base.rstrip('/')}{ad.path}",
        "sold": ad.is_sold(day),
        "likes": int(share(f"{ad.ad_id}/likes") ** 4 * 300),
    }
    amount = ad.price_on(day)
    if amount is not None and share(f"{ad.ad_id}/price") < 0.35:
        post["price"] = {"amount": amount, "currency": ad.currency}
    return post


def _html(title: str, body: str, status: int = 200) -> Reply:
    return text_reply(
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f'<title>{escape(title)} on chirrup</title><link rel="stylesheet" href="/static/social.css"></head><body>'
        f'<header><a href="/">chirrup</a></header><main>{body}</main></body></html>',
        status=status,
    )


def _post_html(ad: Ad, day: date) -> str:
    images = "".join(f'<img src="/img/{name}" alt="" loading="lazy">' for name in ad.images)
    text = _TAG.sub(r'<a class="tag" href="/?q=\1">#\1</a>', escape(ad.text_on(day), quote=False))
    return (
        f'<article class="post" id="p{ad.ad_id}" lang="{ad.seller.language}"><p class="by"><a class="author" '
        f'href="/@{escape(ad.handle)}">@{escape(ad.handle)}</a> <a class="when" href="{ad.path}">'
        f'{escape(posted_label(ad, day))}</a></p><div class="post-text" dir="auto">{text}</div>{images}</article>'
    )
