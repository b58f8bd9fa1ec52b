"""Noticeboard pages of a wiki: sections that people sign and date, each an ad of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from urllib.parse import unquote

from parsel import Selector

from spiders.engines.values import plain

# As MediaWiki signs: "12:34, 5 March 2024 (UTC)", "5 mars 2024 à 12:34 (CET)", "2024年3月5日 (火) 12:34 (UTC)".
_SIGNED = re.compile(
    r"\d{1,2}[:.]\d{2},?\s[^\n()]{4,35}\b\d{4}\s\([A-Z]{2,5}\)"
    r"|\d{1,2}\.?\s[^\n()\d]{2,20}\d{4}[^\n()\d]{1,6}\d{1,2}[:.]\d{2}\s\([A-Z]{2,5}\)"
    r"|\d{4}\s?[年년.-][^\n]{2,25}?\d{1,2}:\d{2}\s\([A-Z]{2,5}\)"
)
_FURNITURE = (
    "//*[contains(concat(' ', @class, ' '), ' mw-editsection ')]|//*[@id='toc' or contains(@class, 'navbox')]|"
    "//*[contains(concat(' ', @class, ' '), ' toc ')]|//*[contains(concat(' ', @class, ' '), ' noprint ')]|"
    "//style|//script|//*[contains(@class, 'mw-empty-elt')]"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """One section of a noticeboard. ``author`` and ``posted`` are those of its first signature."""

    anchor: str
    title: str
    text: str
    author: str
    posted: str
    markup: str


Board = Sequence[Notice]


def without_furniture(markup: str) -> str:
    """A page's HTML without its contents table, edit links, navigation boxes and styles."""
    tree = Selector(text=markup or "<p/>", type="html")
    tree.xpath(_FURNITURE).drop()
    return str(tree.get())


def split_board(markup: str, user_spaces: Set[str]) -> Board | None:
    """The notices of a page most of whose sections are signed and dated; None for any other page.

    ``user_spaces`` are the wiki's names for user pages and their talk pages, lower case.
    """
    sections = list(_sections(without_furniture(markup)))
    notices = [_notice(heading, anchor, part, user_spaces) for heading, anchor, part in sections]
    n_signed = sum(1 for notice in notices if notice.posted)
    if not n_signed or n_signed * 2 < len(notices):
        return None
    return notices


def _sections(markup: str) -> Iterator[tuple[str, str, str]]:
    """Heading, anchor and HTML of each section of the second level."""
    root = Selector(text=markup, type="html")
    body = (root.css(".mw-parser-output") or root.css("body"))[:1]
    heading, anchor = "", ""
    parts: list[str] = []
    for child in body.xpath("./*"):
        found = child.xpath("descendant-or-self::h2[1]") if _is_heading(child) else None
        if not found:
            parts.append(str(child.get()))
            continue
        if heading:
            yield heading, anchor, "".join(parts)
        heading = " ".join(found.xpath("string()").get("").split())
        anchor = found.xpath("(@id|.//*[contains(@class, 'mw-headline')]/@id)[1]").get("") or heading.replace(" ", "_")
        parts = []
    if heading:
        yield heading, anchor, "".join(parts)


def _is_heading(part: Selector) -> bool:
    return part.root.tag == "h2" or "mw-heading2" in part.attrib.get("class", "").split()


def _notice(heading: str, anchor: str, markup: str, user_spaces: Set[str]) -> Notice:
    text = plain(markup)
    signed = _SIGNED.search(text)
    return Notice(
        anchor=anchor, title=heading, text=text, author=_author(markup, user_spaces), markup=markup,
        posted=signed.group().replace("(", "").replace(")", "") if signed else "",
    )  # fmt: skip


def _author(markup: str, user_spaces: Set[str]) -> str:
    for link in Selector(text=markup or "<p/>", type="html").css("a::attr(href)").getall():
        target = unquote(link.partition("#")[0].partition("&")[0])
        # A user's subpage has a slash of its own: what counts starts where the name space does.
        titled = re.search(r"(?:^|/|title=)([^/:=]+):(.+)$", target)
        space, name = titled.groups() if titled else ("", "")
        if space.replace("_", " ").casefold() in user_spaces:
            return name.partition("/")[0].replace("_", " ")
        anonymous = re.search(r":Contributions/([^/?]+)$", target)
        if anonymous:
            return anonymous.group(1)
    return ""
