"""Public Telegram channels by the preview that t.me shows to everybody: ``/s/<channel>``, paged by ``before``.

Sections are channel names. Groups, private channels and invitation links have no such preview and are never entered.
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Sequence
from functools import partial
from urllib.parse import quote, urlsplit

from parsel import Selector
from scrapy.http import TextResponse

from crawler.description import PlatformKind
from crawler.politeness import wall
from model.errors import BlockedError, ConfigError, PageChangedError
from spiders.engines.engine import Ad, Answer, Ask, Asker, Engine, Page, Recognised, in_turn
from spiders.engines.posts import Post, address, as_html, words
from spiders.engines.values import plain
from spiders.pages.jsonld import READING_ERRORS
from spiders.pages.labels import labelled_lines

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]{3,31}")
_BACKGROUND = re.compile(r"background-image\s*:\s*url\(['\"]?([^'\")]+)")
_HOSTS = frozenset({"t.me", "telegram.me", "telegram.dog"})
_MESSAGE = "div.tgme_widget_message[data-post]"
_PICTURES = (
    ".tgme_widget_message_photo_wrap, .tgme_widget_message_video_thumb, .link_preview_image, .link_preview_right_image"
)
# Beside the message's own words: names of files, polls, and what a linked page is called.
_MORE = (
    ".tgme_widget_message_document_title", ".tgme_widget_message_poll_question",
    ".tgme_widget_message_poll_option_text", ".tgme_widget_message_location_title",
    ".link_preview_title", ".link_preview_description",
)  # fmt: skip


_CROSSED_SUM = re.compile(r"<(s|del)>[^<]{0,30}\d[^<]{0,30}</\1>")
_LONGEST_TITLE = 160


class TelegramEngine(Engine):
    """One message is one ad; a forwarded one counts for the channel it was forwarded from."""

    kind = PlatformKind.TELEGRAM
    lists_all = False

    @classmethod
    async def recognise(cls, home: TextResponse, asker: Asker) -> Recognised | None:  # noqa: ARG003
        """Telegram's own addresses, or a page that shows channel messages as Telegram does."""
        home = as_html(home)
        parts = urlsplit(home.url)
        steps = [step for step in parts.path.split("/") if step and step != "s"]
        if (parts.hostname or "") not in _HOSTS and not home.css(_MESSAGE):
            return None
        names = [steps[0]] if steps and _NAME.fullmatch(steps[0]) else []
        return Recognised(
            base_url=f"{parts.scheme}://{parts.netloc}/",
            parts={"interface": {"sections": names}} if names else {},
            why="shows a channel's preview" if home.css(_MESSAGE) else "is Telegram's public site",
        )

    async def pages(self, query: str) -> AsyncIterator[Page]:
        """The channels' messages, newest first."""
        sections = self.platform.interface.sections
        if not sections:
            raise ConfigError(
                f"platform '{self.platform.name}': name the channels to read as interface.sections; Telegram lists none"
            )
        async for page in in_turn(sections, lambda section: self._channel(section, query)):
            yield page

    def _channel(self, section: str, query: str) -> AsyncIterator[Page]:
        name = section.strip().rstrip("/").rpartition("/")[2].lstrip("@")
        if not _NAME.fullmatch(name):
            raise ConfigError(f"platform '{self.platform.name}': '{section}' is no name of a public channel")
        return self.follow(self._ask(name, query, ""), partial(self._read, name, query), as_text=True)

    def _ask(self, name: str, query: str, before: str) -> Ask:
        return Ask(
            url=address(self.platform.base_url, f"s/{quote(name)}", {"q": query, "before": before}),
            allow=frozenset({404}),
        )

    def _read(self, name: str, query: str, answer: Answer) -> tuple[Sequence[Ad | str], Ask | None]:
        page = as_html(answer.response)
        messages = page.css(_MESSAGE)
        if not messages and not page.css(".tgme_channel_history, .tgme_channel_info"):
            return [self._no_channel(name, page)], None
        ads: list[Ad | str] = []
        for message in reversed(messages):
            classes = message.attrib.get("class", "").split()
            if "service_message" in classes or message.css(".tgme_widget_message_service_info"):
                continue
            try:
                ads.append(self._ad(message, page))
            except READING_ERRORS as error:
                ads.append(f"a message cannot be read ({type(error).__name__})")
        before = self._earlier(page, messages)
        return ads, self._ask(name, query, before) if before else None

    def _no_channel(self, name: str, page: TextResponse) -> str:
        if wall(page):
            raise BlockedError(f"{self.platform.host} {wall(page)}: {page.url}")
        if page.status < 400 and not page.css(".tgme_page, .tgme_body_wrap, [class*=tgme_]"):
            raise PageChangedError(f"{page.url}: no page of Telegram; has the preview changed?")
        told = f"'{name}' shows no public preview (a group, a private channel, or none of that name)"
        if len(self.platform.interface.sections) == 1:
            raise BlockedError(f"{page.url}: {told}")
        return told

    def _earlier(self, page: TextResponse, messages: Sequence[Selector]) -> str:
        told = page.css("a.tme_messages_more[data-before]::attr(data-before)").getall()
        linked = [link.partition("before=")[2] for link in page.css("link[rel=prev]::attr(href)").getall()]
        numbers = [int(each) for each in (*told, *linked) if each.isdigit()]
        shown = [
            int(number)
            for number in (each.attrib["data-post"].rpartition("/")[2] for each in messages)
            if number.isdigit()
        ]
        # A link to later messages stands on the page too: only what lies before the first one counts.
        earlier = [number for number in numbers if not shown or number <= min(shown)]
        return str(min(earlier)) if earlier and min(earlier) > 1 else ""

    def _ad(self, message: Selector, page: TextResponse) -> Ad | str:
        post = message.attrib["data-post"]
        source = message.css(".tgme_widget_message_forwarded_from_name")
        link = source.css("::attr(href)").get("").partition("?")[0].rstrip("/")
        from_post = "/".join(link.rsplit("/", 2)[-2:]) if link.rpartition("/")[2].isdigit() else ""
        seller = post.partition("/")[0]
        if source:
            shown = " ".join(source.xpath("string(.)").get("").split())
            seller = from_post.partition("/")[0] or link.rpartition("/")[2] or shown
        images = []
        for picture in message.css(_PICTURES):
            images += _BACKGROUND.findall(picture.attrib.get("style", ""))
        texts = _texts(message)
        return Post(
            title=_title(message), place=next(labelled_lines("\n".join(texts), "place"), ""),
            ad_id=from_post or post, url=f"https://t.me/{from_post or post}",
            text=words(*texts, *(" ".join(each.split()) for css in _MORE for each in _plain(message, css))),
            seller=seller, posted=message.css(".tgme_widget_message_date time::attr(datetime)").get("")
            or message.css("time[datetime]::attr(datetime)").get(""),
            images=[page.urljoin(image) for image in images],
        ).as_ad(self)  # fmt: skip


def _texts(message: Selector) -> list[str]:
    # A text may be wrapped in an element of the same class; a reply quotes another message's.
    css = "tgme_widget_message_text"
    outer = message.xpath(
        f".//div[contains(concat(' ', @class, ' '), ' {css} ')]"
        f"[not(ancestor::div[contains(concat(' ', @class, ' '), ' {css} ')])]"
        "[not(ancestor::*[contains(@class, 'tgme_widget_message_reply')])]"
    )
    return [plain(_without_old_prices(each)) for each in outer]


def _without_old_prices(text: Selector) -> str:
    """A message's markup without the sums crossed out in it, where others stand: what is sold is all crossed."""
    written = str(text.get())
    kept = _CROSSED_SUM.sub("", written) if "<s>" in written or "<del>" in written else written
    return kept if re.search(r"\d", re.sub(r"<[^>]*>", "", kept)) else written


def _title(message: Selector) -> str:
    """The bold line that a message begins with; empty where it begins otherwise."""
    for text in message.css(".tgme_widget_message_text")[:1]:
        bold = text.xpath("node()[normalize-space() or self::*][1][self::b or self::strong]")
        ends = bold.xpath(
            "following-sibling::node()[1][self::br or starts-with(., '\n')] | self::*[not(following-sibling::node())]"
        )
        line = " ".join(bold.xpath("string()").get("").split())
        return line if ends and len(line) <= _LONGEST_TITLE else ""
    return ""


def _plain(message: Selector, css: str) -> list[str]:
    return [each.xpath("string(.)").get("") for each in message.css(css)]
