"""Secrets of ours never reach the log: headers and URL parameters that let somebody act in our name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

MARK = "[redacted]"
_SECRET_HEADERS = {
    "authorization", "proxy-authorization", "cookie", "cookie2", "x-api-key", "x-goog-api-key", "api-key", "apikey",
    "x-csrf-token", "x-xsrf-token", "x-auth", "x-auth-key", "x-session-id",
}  # fmt: skip
_SECRET_WORDS = re.compile(r"token|secret|passw|credential|api-?key|signature", re.IGNORECASE)
_SECRET_PARAMETER = re.compile(
    r"([?&;](?:access_token|auth_token|refresh_token|id_token|client_secret|api_?key|apikey|password)=)[^&;#]*",
    re.IGNORECASE,
)


def is_secret_header(name: str) -> bool:
    """Whether a request header of this name carries a secret."""
    return name.lower() in _SECRET_HEADERS or bool(_SECRET_WORDS.search(name))


def redacted_headers(headers: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """The headers with the value of each secret one replaced by a mark: that it was sent stays on record."""
    return [(name, MARK if is_secret_header(name) else value) for name, value in headers]


def redacted_url(url: str) -> str:
    """The URL without the values of parameters that are secrets, and without a password before the host."""
    parts = urlsplit(url)
    if parts.username or parts.password:
        parts = parts._replace(netloc=parts.netloc.rpartition("@")[2])
        url = parts.geturl()
    return _SECRET_PARAMETER.sub(rf"\g<1>{MARK}", url)
