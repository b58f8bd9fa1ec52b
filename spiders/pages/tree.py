"""A page's elements as the parser made them, looked for by paths that are compiled once.

Scrapy's selectors compile a path anew each time and wrap every element; on a small page that costs more than looking.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from functools import cached_property, lru_cache
from itertools import chain
from typing import Any

from lxml.etree import PI, Comment, XPath, tostring  # type: ignore[import-untyped]
from lxml.html import HtmlElement  # type: ignore[import-untyped]
from scrapy.http import TextResponse

from spiders.pages.parsing import selector_of


class Path:
    """An XPath. Its answers are lxml's elements and plain strings."""

    def __init__(self, expression: str) -> None:
        self._find = XPath(expression, smart_strings=False)

    def __call__(self, place: TextResponse | HtmlElement) -> Any:  # noqa: ANN401  (a list, a string or a boolean)
        """What the path marks on a page, or from an element on. Raises ValueError for JSON."""
        return self._find(root_of(place) if isinstance(place, TextResponse) else place)

    def first(self, place: TextResponse | HtmlElement) -> str:
        """The first string that the path marks, empty where it marks none."""
        found = self(place)
        return found[0] if found else ""


def root_of(page: TextResponse) -> HtmlElement:
    """The root of a page's tree. Raises ValueError for JSON."""
    selector = selector_of(page)
    if selector.type == "json":
        raise ValueError(f"{page.url}: JSON has no elements")
    return selector.root


def bare(page: TextResponse) -> TextResponse:
    """The page itself, with no comments and no processing instructions in its tree.

    What draws a page on its server leaves them between its texts ("12<!-- -->.50") and its elements.
    """
    text = page.text
    if ("<!--" in text or "<?" in text) and text.lstrip()[:1] not in ("{", "[") and selector_of(page).type != "json":
        take_notes_out(page.selector.root)
    return page


def take_notes_out(root: HtmlElement) -> None:
    """Take comments and processing instructions out of a tree, and join the texts that they part."""
    runs: list[list[HtmlElement]] = []
    for note in root.iter(Comment, PI):
        if runs and runs[-1][-1] is note.getprevious():
            runs[-1].append(note)
        elif note.getparent() is not None:
            runs.append([note])
    for run in runs:
        parent, before, text = run[0].getparent(), run[0].getprevious(), "".join(each.tail or "" for each in run)
        for each in run:
            parent.remove(each)
        if text and before is None:
            parent.text = (parent.text or "") + text
        elif text:
            before.tail = (before.tail or "") + text


_FEW = 8


@lru_cache(maxsize=2)
def titled(page: TextResponse) -> str:
    """What the page's title says, on one line."""
    return next(map(line_of, tagged(page, "title")), "")


def language_tag(page: TextResponse) -> str:
    """The language that the page's root says it is in, as it is written; empty where it says none."""
    root = root_of(page)
    return root.get("lang", "") if root.tag == "html" else ""


def line_of(element: HtmlElement) -> str:
    """An element's text on one line."""
    return " ".join(text_of(element).split())


def text_of(element: HtmlElement) -> str:
    """All that stands within an element, as it is written; comments left out."""
    if not len(element):
        return element.text or ""
    return str(tostring(element, encoding="unicode", method="text", with_tail=False))


def is_flat(element: HtmlElement) -> bool:
    """Whether an element has few others within, and these none."""
    return len(element) <= _FEW and not any(map(len, element))


def short_line_of(element: HtmlElement, most: int) -> str:
    """An element's text on one line, empty where it is longer than ``most`` characters."""
    if not len(element):
        text = element.text or ""
        # Of a long text the beginning is enough: what is left of it can only grow.
        if len(text) > 4 * most and len(" ".join(text[: 2 * most].split())) > most:
            return ""
        text = " ".join(text.split())
        return text if len(text) <= most else ""
    if is_flat(element):
        text = " ".join(text_of(element).split())
        return text if len(text) <= most else ""
    parts, length = [], 0
    for part in element.itertext():
        parts.append(part)
        length += len(part)
        if length > most:
            # White space does not count: what is left of it can only grow.
            parts = [" ".join("".join(parts).split()) + (" " if part[-1:].isspace() else "")]
            length = len(parts[0]) - 1
            if length > most:
                return ""
    text = " ".join("".join(parts).split())
    return text if len(text) <= most else ""


_BREAKS = frozenset(["br", "p", "div", "li", "tr", "table", "ul", "ol", "h2", "h3", "h4", "h5", "hr", "blockquote"])
_UNREAD = frozenset(["script", "style", "noscript"])
_BREAK = "\x1e"
_DEEPEST = 40


def broken_lines(element: HtmlElement) -> list[str]:
    """An element's text by the lines that its breaks and blocks make."""
    lines = "".join(_pieces(element, 0)).split(_BREAK)
    return [line for each in lines if (line := " ".join(each.split()))]


def _pieces(element: HtmlElement, depth: int) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if isinstance(child.tag, str) and child.tag not in _UNREAD and depth < _DEEPEST:
            breaks = _BREAK if child.tag in _BREAKS else ""
            yield breaks
            yield from _pieces(child, depth + 1)
            yield breaks
        yield child.tail or ""


def tagged(place: TextResponse | HtmlElement, *tags: str) -> list[HtmlElement]:
    """The elements of a page, or from an element on, that have one of the tags, in page order. Raises ValueError for
    JSON.

    Ten times as fast as the path that says the same.
    """
    if isinstance(place, TextResponse):
        walked = _walked(place)
        return [walked.elements[at] for at in walked.at(tags)]
    found = list(place.iter(*tags))
    # What is written behind the end of a page stands beside its root.
    if place.getparent() is None and place.getnext() is not None:
        found += [each for part in place.itersiblings() for each in part.iter(*tags)]
    return found


class _Walked:
    """All elements of a page in their order, and the places of those with a tag.

    Walked once for all readers: lxml makes an element anew for each of them, where nobody holds it.
    """

    def __init__(self, root: HtmlElement) -> None:
        self.elements: list[HtmlElement] = tagged(root, "*")
        self.places: dict[str, list[int]] = defaultdict(list)
        for at, each in enumerate(self.elements):
            self.places[each.tag].append(at)
        self._ends: dict[int, int] = {}

    def at(self, tags: Collection[str]) -> list[int]:
        """The places of the elements with one of the tags, in page order."""
        found = [self.places[tag] for tag in tags if tag in self.places]
        return found[0] if len(found) == 1 else sorted(chain.from_iterable(found))

    def end(self, at: int) -> int:
        """Where what is within the element at a place ends."""
        if at not in self._ends:
            last = self.elements[at]
            while len(last):
                last = last[-1]
            # A note is none of the elements.
            noted = not isinstance(last.tag, str)
            self._ends[at] = 1 + (at + int(_N_WITHIN(self.elements[at])) if noted else self.elements.index(last, at))
        return self._ends[at]

    @cached_property
    def bodies(self) -> list[tuple[int, int]]:
        """Where each body begins and ends that is not within another."""
        found = self.at(["body"])
        if len(found) > 1:
            found = [at for at in found if next(self.elements[at].iterancestors("body"), None) is None]
        return [(at, self.end(at)) for at in found]


@lru_cache(maxsize=2)
def _walked(page: TextResponse) -> _Walked:
    return _Walked(root_of(page))


_N_WITHIN = Path("count(.//*)")


@lru_cache(maxsize=2)
def metas(page: TextResponse) -> tuple[HtmlElement, ...]:
    """The page's ``meta`` elements in their order."""
    return tuple(tagged(page, "meta"))


def contents(page: TextResponse, **names: str) -> list[str]:
    """What the ``meta`` elements say whose ``property`` or ``name`` is one of those given, as it is written."""
    return [
        content
        for each in metas(page)
        if any(each.get(key) == name for key, name in names.items()) and (content := each.get("content")) is not None
    ]


def in_the_open(
    page: TextResponse, closed: frozenset[str], opened: frozenset[HtmlElement] = frozenset(), most: int | None = None
) -> list[HtmlElement]:
    """The bodies and all elements within them in page order, without what is inside a closed one (by its tag).

    ``opened`` are the elements with such a tag that are not closed; ``most``: no more than the first so many.
    """
    found: list[HtmlElement] = []
    walked = _walked(page)
    elements, shut = walked.elements, walked.at(closed)
    for begin, end in walked.bodies:
        if not closed.isdisjoint(above.tag for above in elements[begin].iterancestors() if above not in opened):
            continue
        place = begin
        for at in shut:
            if place <= at < end and elements[at] not in opened:
                found += elements[place : at + 1]
                place = walked.end(at)
        found += elements[place:end]
    return found if most is None else found[:most]


@lru_cache(maxsize=2)
def bodies_of(page: TextResponse) -> list[list[HtmlElement]]:
    """Each body and the elements within it in page order, comments left out."""
    walked = _walked(page)
    return [walked.elements[begin:end] for begin, end in walked.bodies]


@lru_cache(maxsize=2)
def written(page: TextResponse) -> str:
    """The page's text: Scrapy asks for its encoding anew each time."""
    return page.text


@lru_cache(maxsize=2)
def lowered(page: TextResponse) -> str:
    """The page's text in lower case, as its parser reads it: a name that is not in here is none of its attributes."""
    text = written(page).lower()
    return text.replace("\x00", "") if "\x00" in text else text
