"""What posts of every social interface have in common: their words, their fields, and questions that may fail."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit

from parsel import Selector
from scrapy.http import HtmlResponse, Response, TextResponse

from model.errors import MonitorError
from model.listing import ListingState
from spiders.engines.engine import ORIGIN, Ad, Answer, Ask, Asker, Engine
from spiders.engines.feed import add_price_in_text
from spiders.pages.jsonld import READING_ERRORS
from spiders.pages.listing import as_text
from spiders.pages.locality import NOWHERE, Locality
from spiders.pages.reading import PageFields
from spiders.pages.tree import bare

Told = TypeVar("Told")
_SOLD_WORD = (
    r"(?:sold(?: out)?|closed|vendue?|verkauft|vendid[oa]s?|venduto|verkocht|sprzedan[eoy]|продан[оаы]?|satıldı|"
    r"已售(?:出|罄)?|已賣出|売り切れ|売約済み?|판매\s?완료|đã bán|terjual|ขายแล้ว|imeuzwa)"
)
# "[SOLD] Boa", "SOLD: Boa" and "Boa (sold)" tell a state; "sold as a pair" does not.
_SOLD_TITLE = re.compile(
    rf"[\[(【（*<]\s*{_SOLD_WORD}\s*[!.]*\s*[\])】）*>]|^\W*{_SOLD_WORD}\s*(?:[:!|\]】–—-]|$)", re.IGNORECASE
)
_SOLD_LABEL = re.compile(rf"^\W*{_SOLD_WORD}\W*$", re.IGNORECASE)
_PICTURE = re.compile(r"\.(?:jpe?g|png|webp|gif)(?:\?|$)|-(?:jpe?g|png|webp|gif)\.\d+/?$", re.IGNORECASE)
_SMALL_IMAGE = re.compile(
    r"smil(?:ey|ie)|emoji|emoticon|avatar|/icons?/|spacer|sprite|data:|paperclip|/attach(?:ment|icon)?s?\.(?:gif|png)|"
    r"/filetype|/misc/|/buttons?/|/ranks?/|/images/attach/|inlineimg",
    re.IGNORECASE,
)
# What a board loads once one scrolls to it stands in an attribute that is its own: Discuz has "zoomfile" and "file".
_STANDS_IN = re.compile(
    r"(?:none|blank|spacer|pixel|transparent|loading|lazy|1x1)\w*\.(?:gif|png|svg)|^data:", re.IGNORECASE
)
_WHOLE_FIRST = ("zoomfile", "data-full", "data-fullurl", "data-src", "data-original", "data-url", "file")
# The same script shows the small picture and the whole: they differ in what follows its name.
_ATTACHED = re.compile(r"attachment\.php|dlattach|download/file\.php|\bfile\.php", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A post as its interface tells it. ``text`` is plain; ``posted`` any date that ``read_date`` takes."""

    ad_id: str
    url: str
    title: str = ""
    text: str = ""
    seller: str = ""
    posted: str = ""
    language: str = ""
    category: str = ""
    place: str = ""
    price: str = ""
    currency: str = ""
    images: Sequence[str] = ()
    state: ListingState | None = None

    def as_ad(self, engine: Engine, response: Response | None = None, home: Locality = NOWHERE) -> Ad | str:
        """The ad that the post is; a price comes from its words where it has no field for one.

        ``home`` is where the page is that shows the post; an interface names no place.
        """
        if not self.ad_id or not (self.title.strip() or self.text.strip()):
            return "a post has no id, or neither title nor text"
        reading = PageFields(locality=home)
        reading.add("id", self.ad_id, ORIGIN)
        for name in ("title", "text", "seller", "posted", "language", "category", "place", "price", "currency"):
            reading.add(name, getattr(self, name), ORIGIN)
        reading.add("images", self.images, ORIGIN)
        sold = _SOLD_TITLE.search(self.title) is not None
        state = self.state or (ListingState.SOLD if sold else None)
        reading.add("state", state.value if state else "", ORIGIN)
        add_price_in_text(engine, reading)
        return Ad(ad_id=self.ad_id, url=self.url, reading=reading, response=response)


def says_sold(labels: Iterable[str]) -> bool:
    """Whether one of a post's labels (flair, tag, prefix) says that the ad is done with."""
    return any(_SOLD_LABEL.match(label) for label in labels)


def words(*parts: str) -> str:
    """The parts that add words, one after the other, each on its own lines."""
    kept: list[str] = []
    for part in parts:
        text = part.strip()
        if text and not any(text in other for other in kept):
            kept.append(text)
    return "\n\n".join(kept)


def as_html(response: Response) -> TextResponse:
    """The answer as HTML, whatever media type it was sent with. Raises PageChangedError for what is no text."""
    page = as_text(response)
    return page if page.selector.type == "html" else bare(page.replace(cls=HtmlResponse))


def image_links(markup: str | Selector, base: str) -> list[str]:
    """The pictures of a piece of HTML, without smilies, icons and avatars."""
    try:
        part = Selector(text=markup or "<p/>", type="html") if isinstance(markup, str) else markup
        found = []
        for image in part.xpath(".//img[@src or @file or @data-src]"):
            link = _shown_by(image.attrib)
            # A small one mostly leads to the whole.
            whole = image.xpath("ancestor::a[1]/@href").get("")
            link = whole if _PICTURE.search(whole) or _is_whole_of(whole, link) else link
            if not _SMALL_IMAGE.search(f"{link} {image.attrib.get('class', '')}"):
                found.append(urljoin(base, link))
    except READING_ERRORS:
        return []
    return found


def _shown_by(marks: Mapping[str, str]) -> str:
    """The address of the picture that an ``img`` shows in the end: the one of the attribute that a script reads."""
    source = marks.get("src", "")
    told = (marks.get(name, "") for name in _WHOLE_FIRST)
    whole = next((each for each in told if "/" in each or _PICTURE.search(each)), "")
    return whole if whole and (not source or _STANDS_IN.search(source) or "data-src" in marks) else source


def _is_whole_of(whole: str, small: str) -> bool:
    """Whether a link leads to the whole of a small picture: both are what one script shows of attachments."""
    if not _ATTACHED.search(whole):
        return False
    one, other = urlsplit(whole), urlsplit(small)
    return one.path.rpartition("/")[2] == other.path.rpartition("/")[2]


def address(base: str, path: str, parameters: Mapping[str, object] | None = None) -> str:
    """An address of the interface: what is empty is left out."""
    kept = {name: str(value) for name, value in (parameters or {}).items() if value != ""}
    return f"{base.rstrip('/')}/{path.lstrip('/')}" + (f"?{urlencode(kept)}" if kept else "")


def within(base: str, link: str) -> str:
    """A link as an address, relative to ``base`` as a folder, whether or not it was written with its last slash."""
    last = urlsplit(base).path.rpartition("/")[2]
    return urljoin(base if "." in last or (not last and base.endswith("/")) else f"{base}/", link) if link else base


def with_parameters(url: str, **parameters: str | int) -> str:
    """The address with some of its parameters replaced."""
    parts = urlsplit(url)
    kept = [(name, value) for name, value in parse_qsl(parts.query, keep_blank_values=True) if name not in parameters]
    return parts._replace(query=urlencode([*kept, *parameters.items()])).geturl()


def host_of(url: str) -> str:
    """Scheme and host of an address, with a slash at the end."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}/"


def guarded(read: Callable[..., Told], *item: Any) -> Told | str:  # noqa: ANN401  (what a stranger sent)
    """What ``read`` makes of an item of a stranger's answer; a problem in one line where it is not of its shape."""
    try:
        return read(*item)
    except READING_ERRORS as error:
        return f"a post cannot be read ({type(error).__name__})"


async def perhaps(asker: Asker, ask: Ask) -> Answer | None:
    """The JSON answer to a question that a site of another kind may refuse; None where it does."""
    try:
        answer = await asker.json(ask)
    except MonitorError:
        return None
    return answer if answer.response.status < 400 else None
