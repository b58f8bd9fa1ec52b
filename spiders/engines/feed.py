"""Any paged JSON interface, told by JMESPath in the description: the engine of kind ``feed``."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Iterator, Sequence
from itertools import count
from typing import Any
from urllib.parse import quote_plus, urljoin, urlsplit

import jmespath

from crawler.blocks import Feed, ListingFields
from crawler.description import Platform, PlatformKind
from model.errors import PageChangedError
from model.listing import ListingState
from spiders.engines.engine import ORIGIN, Ad, Answer, Ask, Engine, Page
from spiders.engines.values import unmarked
from spiders.pages.jsonld import READING_ERRORS
from spiders.pages.price_in_words import price_in_words
from spiders.pages.reading import PageFields

_NO_SUCH_PAGE = frozenset({400, 404, 410, 416, 422})
_LINK_NEXT = re.compile(r'<([^<>]{1,2000})>\s*;[^,<]{0,200}\brel="?next\b')


class FeedEngine(Engine):
    """Follows the cursor until it is empty, repeats, or a page shows nothing new.

    An address with ``{page}`` or ``{offset}`` is counted up until a page is empty or there is none. Where neither is
    told, a ``Link`` header (RFC 8288) names the following page.
    """

    kind = PlatformKind.FEED
    secrets = ("token", "key")

    @property
    def _feed(self) -> Feed:
        feed = self.platform.feed
        assert feed is not None  # noqa: S101  (the description's validation demands it)
        return feed

    async def pages(self, query: str) -> AsyncIterator[Page]:
        """Pages of the feed in order."""
        numbers = count(self._feed.first_page + 1)
        headers = self.key_headers()

        def read(answer: Answer) -> tuple[Sequence[Ad | str], Ask | None]:
            number = next(numbers)
            if answer.response.status >= 400:
                return [], None
            posts = search(self._feed.items, answer.content)
            if not isinstance(posts, list):
                raise PageChangedError(f"{answer.response.url}: no list at feed.items '{self._feed.items}'")
            link = self._following(query, answer, number, len(posts))
            # Where pages are counted, the one after the last may be none; a cursor that is refused is a failure.
            allow = _NO_SUCH_PAGE if self._is_counted else frozenset()
            following = Ask(url=link, headers=headers, allow=allow) if link else None
            return [ad_of_post(post, self.platform) for post in posts], following

        first = Ask(url=self._address(query, "", self._feed.first_page), headers=headers)
        async for page in self.follow(first, read):
            yield page

    def _following(self, query: str, answer: Answer, number: int, n_posts: int) -> str:
        """The address of the next page; empty where there is none."""
        if self._feed.next:
            found = search(self._feed.next, answer.content)
            cursor = str(found) if isinstance(found, str | int) and not isinstance(found, bool) else ""
            if found is not True or not self._is_counted:
                return self._address(query, cursor, number) if cursor else ""
            return self._address(query, "", number)
        if self._is_counted:
            return self._address(query, "", number) if n_posts else ""
        linked = next_in_header(answer)
        return linked if urlsplit(linked).hostname in (self.platform.host, *self.platform.hosts) else ""

    @property
    def _is_counted(self) -> bool:
        return "{page}" in self._feed.url or "{offset}" in self._feed.url

    def _address(self, query: str, cursor: str, number: int) -> str:
        if cursor.startswith(("http://", "https://", "/")):
            return urljoin(self.platform.base_url, cursor)
        offset = (number - self._feed.first_page) * self._feed.per_page
        return self._feed.url.format(
            base=self.platform.base_url, query=quote_plus(query), cursor=quote_plus(cursor), page=number, offset=offset
        )


def ad_of_post(post: object, platform: Platform) -> Ad | str:
    """The ad that a feed's post is, as the description's paths read it; in one line why it is none."""
    try:
        reading = read_post(post, platform.listing.fields)
    except READING_ERRORS as error:
        return f"a post cannot be read ({type(error).__name__})"
    read_markup(reading)
    _add_price(platform, reading)
    ad_id = reading.get("id")
    if not ad_id or not (reading.get("title") or reading.get("text")):
        return "a post has no id, or neither title nor text"
    link = platform.listing.fields.url
    told = "".join(list(texts(search(link, post)))[:1]) if link else ""
    return Ad(ad_id=ad_id, url=absolute(told, platform.base_url), reading=reading)


def next_in_header(answer: Answer) -> str:
    """The following page's address in a ``Link`` header, empty where there is none."""
    for header in answer.response.headers.getlist("Link"):
        found = _LINK_NEXT.search(header.decode("latin-1"))
        if found:
            return absolute(found.group(1), answer.response.url)
    return ""


def read_markup(reading: PageFields) -> None:
    """Read as HTML what is HTML of a title and a text."""
    for name in ("title", "text"):
        found = reading.fields.get(name)
        text = unmarked(found.values[0]) if found else ""
        if found and text != found.values[0]:
            del reading.fields[name]
            reading.add(name, text, found.origin)


def add_price_in_text(engine: Engine, reading: PageFields) -> None:
    """Read a price out of the words of an ad that has no field for one."""
    _add_price(engine.platform, reading)


def _add_price(platform: Platform, reading: PageFields) -> None:
    if "price" in reading.fields:
        return
    languages = (reading.get("language"),) if reading.get("language") else platform.languages
    home = reading.locality
    country, default = platform.country or home.country, platform.currency or home.currency or home.tender
    title, text = reading.get("title"), reading.get("text")
    found = price_in_words(title, text, country=country, default=default, languages=languages)
    reading.add("price", found, "text")


def read_post(post: object, fields: ListingFields) -> PageFields:
    """The fields that the description's paths name."""
    reading = PageFields()
    for name, path in fields:
        if path is None or name in ("sold", "url"):
            continue
        found = list(texts(search(path, post)))
        reading.add(name, found if name == "images" else "\n".join(found), ORIGIN)
    if fields.sold and search(fields.sold, post):
        reading.add("state", ListingState.SOLD.value, ORIGIN)
    return reading


def search(path: str, content: object) -> Any:  # noqa: ANN401  (what a stranger's JSON holds)
    """What a JMESPath finds; None where one of its functions met a value of another type."""
    try:
        return jmespath.search(path, content)
    except jmespath.exceptions.JMESPathError:
        return None


def texts(value: object) -> Iterator[str]:
    """The strings and numbers of a value, of lists one after the other."""
    if isinstance(value, str | int | float) and not isinstance(value, bool):
        yield str(value)
    elif isinstance(value, list):
        for each in value:
            yield from texts(each)


def absolute(link: str, base: str) -> str:
    """A link as an address; the base where it is none."""
    try:
        return urljoin(base, link) if link else base
    except ValueError:
        return base
