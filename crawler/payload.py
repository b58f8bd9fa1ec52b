"""A kept answer as it was meant to be read: its content encoding undone, within bounds."""

from __future__ import annotations

import sys
import zlib
from functools import cache

import brotli
from scrapy import Request, Spider
from scrapy.crawler import Crawler
from scrapy.downloadermiddlewares.httpcompression import HttpCompressionMiddleware
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Response
from scrapy.statscollectors import DummyStatsCollector

if sys.version_info >= (3, 14):
    from compression.zstd import ZstdError
else:
    from backports.zstd import ZstdError

_BROKEN = (OSError, EOFError, ValueError, zlib.error, brotli.error, ZstdError)


class TooLargeError(ValueError):
    """A body that unpacks beyond the bound."""


@cache
def _unpacker() -> HttpCompressionMiddleware:
    crawler = Crawler(Spider)
    # Outside a crawl nothing is counted, but Scrapy asks for the counter.
    crawler.stats = DummyStatsCollector(crawler)
    return HttpCompressionMiddleware(crawler=crawler)


def unpacked(response: Response, max_bytes: int) -> Response:
    """The answer with its body unpacked (gzip, deflate, br, zstd). Raises TooLargeError.

    Some archives unpack bodies and keep the header that says they are packed: such a body stays as it is.
    """
    request = Request("http://archive.invalid/", meta={"download_maxsize": max_bytes})
    try:
        result = _unpacker().process_response(request, response)
    except IgnoreRequest as error:
        raise TooLargeError(f"unpacks to more than {max_bytes:,} bytes") from error
    except _BROKEN:
        result = response
    if not isinstance(result, Response):
        raise TypeError("unpacking gave no response")
    if len(result.body) > max_bytes:
        raise TooLargeError(f"is larger than {max_bytes:,} bytes")
    return result
