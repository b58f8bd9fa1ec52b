"""Pages whose words stand in ``noscript`` alone, for readers without scripts: forums and shops drawn in the browser."""

from __future__ import annotations

import re

from scrapy.http import TextResponse

_BLOCKS = re.compile(rb"<noscript\b[^>]*>(.*?)</noscript\s*>", re.IGNORECASE | re.DOTALL)
_TAGS = re.compile(rb"<(/?)noscript\b", re.IGNORECASE)
_SILENT = re.compile(rb"<(script|style|template|head)\b.*?</\1\s*>", re.IGNORECASE | re.DOTALL)
_MARKUP = re.compile(rb"<[^>]*>")
_TELLING = re.compile(rb"<(?:h[1-3]|a)\b", re.IGNORECASE)
_FEWEST = 2
_MOST_OUTSIDE = 400
_MOST_BYTES = 2_000_000


def unveiled(page: TextResponse) -> TextResponse:
    """The page with its ``noscript`` parts opened, where these hold its headings and links, and little stands outside.

    Elsewhere they hold a picture that counts visitors, or what a script has drawn a second time.
    """
    body = page.body
    if b"noscript" not in body or len(body) > _MOST_BYTES:
        return page
    within = b" ".join(_BLOCKS.findall(body))
    if len(_TELLING.findall(within)) < _FEWEST:
        return page
    outside = _MARKUP.sub(b" ", _SILENT.sub(b" ", _BLOCKS.sub(b" ", body)))
    inside = _MARKUP.sub(b" ", within)
    if len(b" ".join(outside.split())) > min(_MOST_OUTSIDE, len(b" ".join(inside.split()))):
        return page
    return page.replace(body=_TAGS.sub(rb"<\1div", body))
