"""How long an interface asks us to wait: by its headers, or in the words of a refusal's JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any

from scrapy.http import Response

_RESET = ("X-RateLimit-Reset", "RateLimit-Reset", "X-Rate-Limit-Reset")
_REMAINING = ("X-RateLimit-Remaining", "RateLimit-Remaining", "X-Rate-Limit-Remaining")
# Beyond this a number is an instant (seconds since 1970), below it a duration.
_EPOCH_FROM = 1e9
_MOST_BYTES = 20_000


def _header(response: Response, names: tuple[str, ...]) -> str:
    for name in names:
        value = response.headers.get(name)
        if value:
            return value.decode("latin-1").strip()
    return ""


def _number(text: str) -> float | None:
    try:
        number = float(text)
    except ValueError:
        return None
    return number if 0 <= number < 1e12 else None


def reset_s(response: Response, now: datetime) -> float | None:
    """Seconds until the interface's allowance is renewed (told as a duration, an epoch or an ISO instant)."""
    text = _header(response, _RESET)
    number = _number(text)
    if number is not None:
        return max(0.0, number - now.timestamp()) if number >= _EPOCH_FROM else number
    try:
        then = datetime.fromisoformat(text)
    except ValueError:
        return None
    return max(0.0, ((then if then.tzinfo else then.replace(tzinfo=UTC)) - now).total_seconds())


def is_spent(response: Response) -> bool:
    """Whether an answer says that the allowance is used up."""
    left = _number(_header(response, _REMAINING))
    return left is not None and left < 1


def told_in_json_s(response: Response) -> float | None:
    """Seconds that a refusal's JSON asks for: Matrix's ``retry_after_ms``, Discourse's ``extras.wait_seconds``."""
    content: Any = None
    with suppress(ValueError, RecursionError):
        content = json.loads(response.body[:_MOST_BYTES])
    if not isinstance(content, Mapping):
        return None
    extras = content.get("extras")
    seconds = extras.get("wait_seconds") if isinstance(extras, Mapping) else content.get("retry_after")
    milliseconds = content.get("retry_after_ms")
    if isinstance(milliseconds, int | float):
        seconds = milliseconds / 1000
    return _number(str(seconds)) if isinstance(seconds, int | float) else None
