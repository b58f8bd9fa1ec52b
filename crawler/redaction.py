"""Secrets of ours never reach the log: headers and URL parameters that let somebody act in our name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from urllib.parse import urlsplit

MARK = "[redacted]"
# Headers whose values may stand in the log; any other may carry a key, whatever a site calls it.
_HARMLESS = re.compile(
    r"accept|accept-(?:encoding|language|charset)|cache-control|connection|content-(?:length|type|encoding)|dnt|host|"
    r"if-(?:none-match|modified-since)|origin|pragma|priority|range|referer|te|upgrade-insecure-requests|user-agent|"
    r"sec-(?:fetch|ch-ua)[a-z-]*",
    re.IGNORECASE,
)
_SECRET_PARAMETER = re.compile(
    r"([?&;](?:access_token|auth_token|refresh_token|id_token|client_secret|api_?key|apikey|password)=)[^&;#]*",
    re.IGNORECASE,
)


@lru_cache(maxsize=256)
def is_secret_header(name: str) -> bool:
    """Whether a request header of this name may carry a secret."""
    return _HARMLESS.fullmatch(name) is None


def redacted_headers(headers: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """The headers, each that may be secret with a mark for its value: that it was sent stays on record.

    The address a request came from may hold a token too.
    """
    return [(name, MARK if is_secret_header(name) else redacted_url(value)) for name, value in headers]


# A page's address is asked about several times while it is fetched and kept, a header's value with every page.
@lru_cache(maxsize=256)
def redacted_url(url: str) -> str:
    """The URL without the values of parameters that are secrets, and without a password before the host."""
    parts = urlsplit(url)
    if parts.username or parts.password:
        parts = parts._replace(netloc=parts.netloc.rpartition("@")[2])
        url = parts.geturl()
    return _SECRET_PARAMETER.sub(rf"\g<1>{MARK}", url)
