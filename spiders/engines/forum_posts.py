"""Where on a thread's page the opening post is, and which part of it are its words; by what names of classes mean."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from parsel import Selector
from scrapy.http import TextResponse

from spiders.engines.forum_marks import ANY, ForumMarks

_WORDS = re.compile(r"[a-z]+")
_POST = frozenset(["post", "comment", "message", "reply", "question", "answer", "entry", "article", "topic", "thread"])
_BODY = frozenset(
    ["content", "body", "text", "markdown", "message", "html", "cooked", "bbcode", "description", "markup", "inner"]
)
_NOT_BODY = frozenset(
    ["footer", "header", "info", "meta", "share", "menu", "actions", "tools", "buttons", "signature", "title", "avatar",
     "user", "author", "date", "side", "sidebar", "input", "form", "editor"]
)  # fmt: skip
_EXTRAS = (
    ".//*[contains(@class,'signature') or contains(@class,'quoteheader') or contains(@class,'edited') or "
    "contains(@class,'JsOnly') or contains(@class,'lastEdit')]"
    "|.//script|.//style|.//noscript|.//form|.//button|.//textarea"
)
_DATED = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}:\d{2}\b|\b\d+ \w+ ago\b")
_MOST_CANDIDATES = 60
_SHORT = 160


@lru_cache(maxsize=2048)
def _tokens(named: str) -> frozenset[str]:
    parted = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", named)
    return frozenset(_WORDS.findall(parted.lower()))


def _names(part: Selector) -> frozenset[str]:
    return _tokens(f"{part.attrib.get('class', '')} {part.attrib.get('id', '')} {part.attrib.get('itemprop', '')}")


def _length(part: Selector) -> int:
    return len(" ".join(part.xpath("string()").get("").split()))


def opening_container(page: TextResponse) -> Selector | None:
    """The innermost element of the first post: named as one, with an author, a date and words of its own."""
    best: Selector | None = None
    candidates = (
        part
        for part in page.xpath("//body//*[@class or @id][not(self::a or self::script or self::style or self::form)]")
        if _names(part) & _POST
    )
    for number, part in enumerate(candidates):
        if number > _MOST_CANDIDATES:
            break
        # Where an outer part fits, the inner one that still does is the post; what comes after it is the next.
        if best is not None and not _is_within(part, best):
            break
        if part.css(ANY.author) and _is_dated(part) and _words_part(part) is not None:
            best = part
    return best


def _is_dated(part: Selector) -> bool:
    return bool(part.css(ANY.posted)) or _DATED.search(part.xpath("string()").get("")) is not None


def loose_texts(container: Selector, body: Selector) -> Iterator[str]:
    """Short texts of a post beside its words, in which a date may stand: the heads and feet of a post have no names."""
    for part in container.xpath(".//small|.//p|.//span|.//div|.//li|.//td|.//em|.//h2|.//h3|.//h4"):
        if part.root is body.root or _is_within(part, body) or _is_within(body, part):
            continue
        text = " ".join(part.xpath("string()").get("").split())
        if len(text) <= _SHORT and _DATED.search(text):
            yield text


def _is_within(part: Selector, outer: Selector) -> bool:
    return any(ancestor is outer.root for ancestor in part.root.iterancestors())


def _words_part(container: Selector) -> Selector | None:
    """The part with the most words among those named as a body; the inner one of two that hold the same.

    A part that also holds a link to an author holds a post's head too: it counts where no other says nearly as much.
    """
    named = []
    for part in container.xpath(".//*[@class or @id or @itemprop]"):
        names = _names(part)
        if not names & _BODY or names & _NOT_BODY or part.root.tag in ("a", "time", "button"):
            continue
        named.append(part)
    most = _longest(named)
    plain = _longest([part for part in named if not part.css(ANY.author)])
    if most is None or plain is None:
        return most
    return plain if _length(plain) * 4 > _length(most) else most


def _longest(parts: Sequence[Selector]) -> Selector | None:
    best, most = None, 0
    for part in parts:
        length = _length(part)
        # An outer part also holds the author and the date: the inner one says nearly as much, and only the words.
        inner = best is not None and _is_within(part, best) and length * 1.6 + 40 > most
        if length and (best is None or inner or length > most * 1.6 + 40):
            best, most = part, length
    return best


def body_of(container: Selector, marks: ForumMarks) -> Selector:
    """The element that holds a post's words."""
    for css in marks.text.split(", ") if marks.text else ():
        for part in container.css(css):
            if part.root is not container.root and (_length(part) or part.css("img")):
                return part
    return _words_part(container) or container


def without_extras(body: Selector) -> Selector:
    """A copy of it without signature, forms and scripts."""
    copy = Selector(text=str(body.get()), type="html")
    copy.xpath(_EXTRAS).drop()
    return copy
