"""Pages whose words stand where no reader without scripts looks: in ``noscript``, in templates, comments and texts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from scrapy.http import TextResponse

_BLOCKS = re.compile(rb"<noscript\b[^>]*>(.*?)</noscript\s*>", re.IGNORECASE | re.DOTALL)
_TAGS = re.compile(rb"<(/?)noscript\b", re.IGNORECASE)
_SILENT = re.compile(rb"<(script|style|template|head)\b.*?</\1\s*>", re.IGNORECASE | re.DOTALL)
_MARKUP = re.compile(rb"<[^>]*>")
# Where markup waits for a script, by how it begins and what ends it.
_WRAPPED = (
    (re.compile(rb"<template\b[^>]*>", re.IGNORECASE), b"</template"),
    (re.compile(rb"<!--\s*(?=<(?:div|section|article|main|table|ul|h[1-3])\b)", re.IGNORECASE), b"-->"),
    (re.compile(rb"(?:document\.write(?:ln)?\s?\(|\.innerHTML\s?=)\s?\"(?=\s?<)"), b'"'),
    (re.compile(rb"(?:document\.write(?:ln)?\s?\(|\.innerHTML\s?=)\s?'(?=\s?<)"), b"'"),
    (re.compile(rb"(?:document\.write(?:ln)?\s?\(|\.innerHTML\s?=)\s?`(?=\s?<)"), b"`"),
    (re.compile(rb"\bsrcdoc\s?=\s?\""), b'"'),
)
_WAITS = (b"<template", b"document.write", b".innerhtml", b"srcdoc")
_COMMENTED = re.compile(rb"<!--\s*<")
_ESCAPED = re.compile(rb"\\([\"'/`])")
_MOST_WRAPPED = 50
_TELLING = re.compile(rb"<(?:h[1-3]|a)\b", re.IGNORECASE)
_FEWEST = 2
_MOST_OUTSIDE = 400
_MOST_BYTES = 2_000_000


def unveiled(page: TextResponse) -> TextResponse:
    """The page with its ``noscript`` parts opened, where these hold its headings and links, and little stands outside.

    Elsewhere they hold a picture that counts visitors, or what a script has drawn a second time.
    """
    body = page.body
    if len(body) > _MOST_BYTES:
        return page
    if b"noscript" not in body:
        return _unwrapped(page)
    within = b" ".join(_BLOCKS.findall(body))
    if len(_TELLING.findall(within)) < _FEWEST:
        return _unwrapped(page)
    outside = _MARKUP.sub(b" ", _SILENT.sub(b" ", _BLOCKS.sub(b" ", body)))
    inside = _MARKUP.sub(b" ", within)
    if len(b" ".join(outside.split())) > min(_MOST_OUTSIDE, len(b" ".join(inside.split()))):
        return page
    return page.replace(body=_TAGS.sub(rb"<\1div", body))


def _unwrapped(page: TextResponse) -> TextResponse:
    """The page with the markup that waits for its scripts at its end, where that names something and else little is."""
    body = page.body
    lowered = body.lower()
    if not any(mark in lowered for mark in _WAITS) and not _COMMENTED.search(body):
        return page
    outside = _MARKUP.sub(b" ", _SILENT.sub(b" ", _without_comments(body)))
    if len(b" ".join(outside.split())) > _MOST_OUTSIDE:
        return page
    within = b" ".join(part for begin, end in _WRAPPED for part in _parts(body, begin, end))
    inside = _MARKUP.sub(b" ", within)
    if not _TELLING.search(within) or len(b" ".join(outside.split())) > len(b" ".join(inside.split())):
        return page
    end = body.rfind(b"</body")
    end = end if end >= 0 else len(body)
    return page.replace(body=b"".join((body[:end], b"<div>", within, b"</div>", body[end:])))


def _parts(body: bytes, begin: re.Pattern[bytes], end: bytes) -> Iterator[bytes]:
    """What stands between such a beginning and its end; a mark that a script has escaped ends nothing."""
    place = 0
    for _ in range(_MOST_WRAPPED):
        match = begin.search(body, place)
        if match is None:
            return
        place = body.find(end, match.end())
        while place > 0 and len(end) == 1 and body[place - 1 : place] == b"\\":
            place = body.find(end, place + 1)
        if place < 0:
            return
        part = body[match.end() : place]
        yield (
            unescape(part.decode("utf-8", "replace")).encode() if b"srcdoc" in match[0] else _ESCAPED.sub(rb"\1", part)
        )


def _without_comments(body: bytes) -> bytes:
    kept, place = [], 0
    while (begin := body.find(b"<!--", place)) >= 0 and (end := body.find(b"-->", begin)) >= 0:
        kept.append(body[place:begin])
        place = end + len(b"-->")
    return b"".join((*kept, body[place:]))
