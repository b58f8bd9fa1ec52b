"""What a page brings for its scripts in another wrapping: in attributes, coded, as arguments, by reference."""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Iterator
from itertools import islice
from typing import Any
from urllib.parse import unquote

import chompjs
from scrapy.http import TextResponse

from spiders.pages.jsonld import READING_ERRORS
from spiders.pages.tree import Path, lowered, written

# An attribute's or a field's own text that is data, "{…}", "[…]", coded or not.
_MAY_HOLD = re.compile(r"[=>][\"']?\s*(?:[{\[]|&quot;|%7b|eyj)|<!--\s*\{|ng-init", re.IGNORECASE)
# An attribute's, in small letters: asked of every page, so quickly.
_IN_ATTRIBUTE = re.compile(r"=\s*[\"']?\s*(?:[{\[&]|%7b|eyj)")
_ATTRIBUTES = Path(
    "//@*[string-length() > 40 and (starts-with(normalize-space(), '{') or starts-with(normalize-space(), '[{')"
    " or starts-with(., '%7B') or starts-with(., 'eyJ'))] | //@ng-init | //@data-ng-init"
)
_TEXTS = Path("//textarea[starts-with(normalize-space(), '{')]/text()")
_COMMENT = re.compile(r"<!--(?=\s{0,40}\{)")
_INIT = re.compile(r"^[\w.$ ]{1,60}=\s*(?=[{\[])")
_CODED = re.compile(r"\batob\(\s*[\"']([A-Za-z0-9+/=_-]{40,})[\"']|decodeURIComponent\(\s*[\"'](%7B[^\"']{20,})[\"']")
_BEGINS = re.compile(r"(?<=[=(,:])\s*(?=\{\s?\")")
_LISTED = re.compile(r"\bdata\s?[:=]\s?(?=\[)")
_CALLED = re.compile(r"=\s*\(?function\(([\w$,\s]{0,4000})\)\s*\{(?:[^{}]{0,4000};)?\s*return\s*(?=\{)")
_NAME = re.compile(r"(?<=[:\[,])\s*([A-Za-z_$][\w$]{0,3})\s*(?=[,}\]])")
_MOST = 40
_MOST_TRIES = 60
_MOST_CHARS = 400_000
_DEEPEST = 8
_DEEPEST_REFERENCE = 3
_SHORTEST = 40


def in_attributes(response: TextResponse) -> Iterator[Any]:
    """The data in a page's attributes, comments and fields that nobody fills in."""
    text, small = written(response), lowered(response)
    in_attribute, in_area = _IN_ATTRIBUTE.search(small) or "ng-init" in small, "<textarea" in small
    if not (in_attribute or in_area or "<!--" in text) or not _MAY_HOLD.search(text):
        return
    attributes = _ATTRIBUTES(response)[:_MOST] if in_attribute else ()
    areas = _TEXTS(response)[:_MOST] if in_area else ()
    for told in (*attributes, *areas, *_commented(text)):
        text = _INIT.sub("", told.strip()[:_MOST_CHARS])
        if text.startswith("%7B"):
            text = unquote(text)
        elif text.startswith("eyJ"):
            text = _decoded(text)
        yield from _parsed(text)


def _commented(text: str) -> Iterator[str]:
    """The comments that are data: no tree has them (``spiders.pages.tree.bare``)."""
    for begun in islice(_COMMENT.finditer(text), _MOST):
        end = text.find("-->", begun.end(), begun.end() + _MOST_CHARS)
        if end > 0:
            yield text[begun.end() : end]


def in_script(text: str) -> Iterator[Any]:
    """The data in a script that gives them to a call, to a name of its own, or through a decoder."""
    text = text[:_MOST_CHARS]
    for coded, quoted in _CODED.findall(text)[:_MOST]:
        yield from _parsed(_decoded(coded) if coded else unquote(quoted))
    called = _CALLED.search(text)
    if called:
        yield from _of_call(text, called)
    if "kit.start" in text:
        for match in list(_LISTED.finditer(text))[:_MOST]:
            yield from _loosely(text[match.end() :])
    place, tries = 0, 0
    decoder = json.JSONDecoder(strict=False)
    while tries < _MOST_TRIES and (begun := _BEGINS.search(text, place)):
        tries += 1
        place = begun.end()
        try:
            value, end = decoder.raw_decode(text, place)
        except READING_ERRORS:
            continue
        if end - place >= _SHORTEST:
            yield value
        place = end


def unpacked(value: Any, depth: int = 0) -> Any:  # noqa: ANN401  (parsed JSON)
    """Data without what their maker wraps them in: texts that are data, pairs of a kind and a value, references."""
    if isinstance(value, dict):
        if depth == 0 and sum(_is_entity(each) for each in value.values()) > 0:
            return {key: _resolved(each, value, 0) for key, each in value.items()}
        return {key: _unpaired(each, 0) if depth == 0 else each for key, each in value.items()}
    return value


def _is_entity(value: object) -> bool:
    return isinstance(value, dict) and "__typename" in value


def _resolved(value: Any, store: dict[str, Any], depth: int) -> Any:  # noqa: ANN401
    """A value of a store of entities with those it refers to in their places."""
    if depth > _DEEPEST_REFERENCE:
        return value
    if isinstance(value, dict):
        named = value.get("__ref")
        if isinstance(named, str):
            return _resolved(store.get(named), store, depth + 1)
        return {key: _resolved(each, store, depth + 1) for key, each in value.items()}
    return [_resolved(each, store, depth + 1) for each in value[:50]] if isinstance(value, list) else value


def _unpaired(value: Any, depth: int) -> Any:  # noqa: ANN401
    """``[0, {"title": [0, "Boa"]}]`` as ``{"title": "Boa"}``, and a text that is data as the data."""
    if depth > _DEEPEST:
        return value
    if isinstance(value, str) and len(value) >= _SHORTEST and value[:2] in ('{"', "[{"):
        return next(_parsed(value), value)
    if isinstance(value, list) and len(value) == 2 and value[0] in (0, 1) and type(value[0]) is int:
        inner = value[1]
        if isinstance(inner, dict):
            return {key: _unpaired(each, depth + 1) for key, each in inner.items()}
        return [_unpaired(each, depth + 1) for each in inner] if isinstance(inner, list) else inner
    return value


def _of_call(text: str, called: re.Match[str]) -> Iterator[Any]:
    """What a function returns that a page calls at once: ``(function(a,b){return {title:a}}("Boa",5))``."""
    names = [name.strip() for name in called.group(1).split(",")]
    end = text.rfind("}(")
    if end < called.end():
        return
    try:
        values: object = chompjs.parse_js_object(f"[{text[end + 2 :].rstrip().rstrip(';)')}]")
    except READING_ERRORS:
        return
    told = dict(zip(names, values, strict=False)) if isinstance(values, list) else {}
    body = _NAME.sub(
        lambda named: json.dumps(told[named[1]]) if named[1] in told else named[0], text[called.end() : end]
    )
    yield from _loosely(body)


def _loosely(text: str) -> Iterator[Any]:
    try:
        yield chompjs.parse_js_object(text)
    except READING_ERRORS:
        return


def _decoded(text: str) -> str:
    """What base64 says; empty where it is none."""
    try:
        plain = base64.b64decode(text.translate({45: "+", 95: "/"}) + "===")
    except (binascii.Error, ValueError):
        return ""
    return plain.decode("utf-8", "replace")


def _parsed(text: str) -> Iterator[Any]:
    text = (
        text.replace("&q;", '"').replace("&s;", "'").replace("&l;", "<").replace("&g;", ">").replace("&a;", "&")
        if "&q;" in text
        else text
    )
    if text.lstrip()[:1] not in ("{", "["):
        return
    try:
        yield json.loads(text, strict=False)
    except READING_ERRORS:
        yield from _loosely(text)
