"""The pictures of an ad: lazy and responsive ones, galleries and backgrounds; not logos, icons and other ads'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice
from typing import NamedTuple
from urllib.parse import urljoin

from lxml.html import HtmlElement  # type: ignore[import-untyped]
from scrapy.http import TextResponse

from spiders.pages.headings import heading_of
from spiders.pages.picture_sizes import in_full, is_of
from spiders.pages.rails import stands_in_rail
from spiders.pages.tree import tagged

# What its page keeps of a picture to be zoomed into: "data-zoom-image", "data-large_image", "zoomfile", "jqimg".
_ZOOMED = re.compile(r"zoom|large|full|big|orig|hi-?res|max|imgsrc|imgurl|jqimg", re.IGNORECASE)
_LAZY = (
    *("data-original", "data-src", "data-lazy-src", "data-lazy", "data-image", "data-echo", "data-url"),
    "data-flickity-lazyload",
)
_STANDS_IN = re.compile(
    r"(?:^|[/_-])(?:none|blank|spacer|pixel|transparent|loading|lazy|1x1|grey|gray|empty)\.(?:gif|png|svg)"
)
_SAID = frozenset(["alt", "title", "class", "id", "style", "onclick"])
_BACKGROUND = re.compile(r"url\(\s*[\"']?([^\"')]+)")
# "/wiki/File:Boa.jpg" is a page about a picture.
# A board's "/attachments/boa-jpg.60112/" is the picture itself.
_IMAGE_LINK = re.compile(
    r"^(?!.*/[^/:.]{2,30}:[^/]+$).*(?:\.(?:jpe?g|png|webp|gif|avif)(?:\?|$)|-(?:jpe?g|png|webp|gif)\.\d+/?$)",
    re.IGNORECASE,
)
_ABOUT_PICTURE = re.compile(r"/[^/:.]{2,30}:[^/?]+\.(?:jpe?g|png|webp|gif|avif)$", re.IGNORECASE)
# Where a picture's link opens the picture itself.
_VIEWER = re.compile(
    r"(?:^|/)(?:attachments?|photos?|images?|gallery|media|viewer|zoom|view_?image|image_?view(?:er)?)[/.?]|"
    r"attachment\.php|dlattach",
    re.IGNORECASE,
)
# A page that shows the picture it is told: "view_image.php?fn=77.jpg".
_SHOWING = re.compile(r"view[\w-]{0,12}\.(?:php|aspx?|jsp)\?", re.IGNORECASE)
_NO_PICTURE = re.compile(
    r"logo|sprite|icon|avatar|placeholder|spacer|blank\.|pixel|1x1|loading|spinner|banner|payment|flag|badge|"
    r"rating|star|"
    r"captcha|emoji|smil|\.svg|profile|gravatar|tracking|qr-?code",
    re.IGNORECASE,
)
# A star tortoise and a flag are things that people sell.
_NO_NAME = re.compile(r"logo|avatar|icon|placeholder|captcha|emoji|smil|banner|payment|rating|qr-?code", re.IGNORECASE)
_NO_CLASS = re.compile(r"logo|icon|avatar|emoji|smil|flag", re.IGNORECASE)
_ELSEWHERE = (
    "ancestor::nav or ancestor::footer or ancestor::aside or ancestor::header or ancestor::*[contains(@class,'related')"
    " or contains(@class,'similar') or contains(@class,'recommend') or contains(@class,'upsell')"
    " or contains(@id,'related')"
    " or contains(@class,'carousel-other') or contains(@class,'also')]"
)
_MOST = 40


def widest(srcset: str) -> str:
    """The largest picture of a ``srcset``."""
    best, size = "", -1.0
    for part in re.split(r",\s+", srcset[:5000]):
        link, _, told = part.strip().partition(" ")
        number = re.match(r"[\d.]+", told.strip())
        width = float(number.group()) if number and number.group().count(".") < 2 and number.group() != "." else 1.0
        if link and width > size:
            best, size = link.rstrip(","), width
    return best


def source_of(image: HtmlElement) -> str:
    """The address of an ``img``: the large one that a script will load, else the one shown; empty for inline data."""
    zoomed = _zoomed(image)
    if zoomed:
        return zoomed
    for name in _LAZY:
        told = (image.get(name) or "").strip()
        # What has braces is a pattern that a script fills in.
        if told and not told.startswith("data:") and "{" not in told and ("/" in told or _IMAGE_LINK.search(told)):
            return told
    for name in ("data-srcset", "srcset"):
        found = widest(image.get(name) or "")
        if found and not found.startswith("data:"):
            return found
    source = (image.get("src") or "").strip()
    if not source or source.startswith("data:") or _STANDS_IN.search(source):
        # Whatever the attribute is called that a site's own script reads: "zoomfile", "data-i".
        told = (
            value.strip() for name, value in image.items() if name not in _SAID and _IMAGE_LINK.search(value.strip())
        )
        return next((each for each in told if each != source), "" if source.startswith("data:") else source)
    return source


def _zoomed(image: HtmlElement) -> str:
    """The address that an image, or the element which holds nothing else, keeps to be zoomed into."""
    holder = image.getparent()
    for each in (image, *((holder,) if holder is not None and len(holder) == 1 and holder.tag != "a" else ())):
        for name, value in each.items():
            if _is_for_zoom(name) and "{" not in value and _IMAGE_LINK.search(value.strip()):
                return str(value.strip())
    return ""


@lru_cache(maxsize=1024)
def _is_for_zoom(name: str) -> bool:
    # Kept, since all pages have the same few attributes.
    return bool(_ZOOMED.search(name))


_SHOWN_BY = "//*[self::img or self::amp-img]"


def _tiny(image: HtmlElement) -> bool:
    sizes = [(image.get(name) or "") for name in ("width", "height")]
    return any(size.isdecimal() and int(size) < 48 for size in sizes)


def card_picture(image: HtmlElement) -> str:
    """The address of a result card's picture; empty for signs and what stands in until it is loaded."""
    source = source_of(image)
    return "" if not source or _tiny(image) or _NO_PICTURE.search(source.partition("?")[0]) else source


def pictures(response: TextResponse) -> list[str]:
    """Addresses of the ad's own pictures in page order, each once; the large one where a small one links to it."""
    return in_full(response, list(dict.fromkeys(shot.link for shot in _shown(response)))[:_MOST])


class _Shot(NamedTuple):
    """A picture's address, whether it is the whole that a small one stands for, and the address of that."""

    link: str
    is_whole: bool = False
    small: str = ""


def _shown(response: TextResponse) -> list[_Shot]:
    """The ad's own pictures in page order."""
    area = next(
        (
            path
            for path in ("//main", "//article[.//h1]", "//*[@role='main']")
            if response.xpath(f"({path}{_SHOWN_BY})[1]")
        ),
        "//body",
    )
    found: list[_Shot] = []
    heading = heading_of(response)
    for each in response.xpath(f"({area}{_SHOWN_BY}[not({_ELSEWHERE})])[position() <= 200]"):
        link = each.xpath("ancestor::a[1]/@href").get("")
        # A picture that leads to another page is that page's.
        if (
            link
            and not _IMAGE_LINK.search(link)
            and not link.startswith(("#", "javascript"))
            and not _same(response, link)
            and not _VIEWER.search(link)
            and not _ABOUT_PICTURE.search(link)
        ):
            continue
        linked = bool(_IMAGE_LINK.search(link)) and not _SHOWING.search(link)
        source = link if linked else source_of(each.root)
        if (
            source
            and not _tiny(each.root)
            and not _NO_PICTURE.search(source.partition("?")[0])
            and not _NO_NAME.search(each.attrib.get("alt", "")[:30])
            and not _NO_CLASS.search(each.attrib.get("class", ""))
            and (link or not stands_in_rail(each.root, heading, response.url))
        ):
            found.append(_Shot(source, linked or source == _zoomed(each.root), each.attrib.get("src", "")))
    found += [
        _Shot(widest(each))
        for each in response.xpath(f"{area}//picture[not({_ELSEWHERE})]/source/@srcset").getall()[:5]
        if not found
    ]
    for style in response.xpath(f"{area}//*[contains(@style,'url(')][not({_ELSEWHERE})]/@style").getall()[:40]:
        found += [
            _Shot(link)
            for link in _BACKGROUND.findall(style)
            if not _NO_PICTURE.search(link) and not link.startswith("data:")
        ]
    return found


def gallery_of(response: TextResponse, stated: Sequence[str]) -> list[str]:
    """The page's own pictures in full, where one of them is a ``stated`` one: data and cards for sharing have it small.

    In full is what a small picture links to, or what its page keeps to be zoomed into.
    """
    if not _may_zoom(response):
        return []
    whole = [shot for shot in _shown(response) if shot.is_whole]
    full = in_full(response, list(dict.fromkeys(shot.link for shot in whole)))
    known = any(is_of(link, stated) for shot in whole for link in (shot.link, shot.small) if link)
    return full if known and len(full) >= len(stated) else []


def _may_zoom(response: TextResponse) -> bool:
    """Whether a picture leads to a picture, or has an attribute for one: asked of every page, so quickly."""
    for image in tagged(response, "img")[:_MOST]:
        if _zoomed(image):
            return True
        links = (each.get("href") or "" for each in islice(image.iterancestors(), 3) if each.tag == "a")
        if any(map(_IMAGE_LINK.search, links)):
            return True
    return False


def _same(response: TextResponse, link: str) -> bool:
    try:
        return urljoin(response.url, link).partition("#")[0] == response.url.partition("#")[0]
    except ValueError:
        return False
