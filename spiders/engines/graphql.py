"""Any shop with a GraphQL interface, told by the block ``graphql`` of its description and JMESPath for the fields."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import count
from typing import Any

from crawler.blocks import GraphQL
from crawler.description import PlatformKind
from model.errors import BlockedError, PageChangedError
from spiders.engines.engine import ORIGIN, Ad, Answer, Ask, Engine, Page, post_json
from spiders.engines.feed import absolute, read_markup, read_post, search, texts
from spiders.engines.values import amount, each, first, mapping
from spiders.pages.jsonld import READING_ERRORS

_TOO_OFTEN = ("THROTTLED", "RATE_LIMITED", "TOO_MANY_REQUESTS")


class GraphQLEngine(Engine):
    """Pages by cursor where ``graphql.next`` gives a text, else by number while it gives true or a number.

    A token in ``ADWARDEN_<PLATFORM>_TOKEN`` is sent as a bearer, a key in ``..._KEY`` as ``interface.key_header`` says.
    Where ``next`` is not told, pages are counted until one is empty; where the document takes neither cursor nor page,
    there is one page.
    """

    kind = PlatformKind.GRAPHQL
    secrets = ("token", "key")

    @property
    def _told(self) -> GraphQL:
        told = self.platform.graphql
        assert told is not None  # noqa: S101  (the description's validation demands it)
        return told

    async def pages(self, query: str) -> AsyncIterator[Page]:
        """Pages of the shop in order."""
        async for page in self.in_sections(lambda section: self._walk(section, query)):
            yield page

    def _walk(self, section: str, query: str) -> AsyncIterator[Page]:
        numbers = count(self._told.first_page + 1)

        def read(answer: Answer) -> tuple[Sequence[Ad | str], Ask | None]:
            items = self._items(answer)
            cursor, goes_on = self._following(answer.content, len(items))
            number = next(numbers)
            following = self._ask(query, section, cursor, number) if goes_on else None
            return [self._ad(item) for item in items], following

        return self.follow(self._ask(query, section, "", self._told.first_page), read)

    def _ask(self, query: str, section: str, cursor: str, number: int) -> Ask:
        told = self._told
        offset = (number - told.first_page) * told.per_page
        fill = partial(_filled, query=query, cursor=cursor, page=number, offset=offset, section=section)
        variables = {name: fill(value) for name, value in told.variables.items()}
        url = told.url.format(base=self.platform.base_url)
        ask = post_json(url, {"query": told.document, "variables": variables}, allow=frozenset({400, 422}))
        return replace(ask, headers={**ask.headers, **self.key_headers()})

    def _items(self, answer: Answer) -> list[Any]:
        items = search(self._told.items, answer.content)
        if isinstance(items, list):
            return items
        problem = mapping(next(iter(each(mapping(answer.content).get("errors"))), None))
        said = " ".join(first(problem, "message").split())[:300]
        if first(problem, "extensions.code").upper() in _TOO_OFTEN:
            raise BlockedError(f"{answer.response.url}: says we ask too often ({said})")
        raise PageChangedError(f"{answer.response.url}: {said or f'no list at graphql.items {self._told.items!r}'}")

    def _following(self, content: object, n_items: int) -> tuple[str, bool]:
        """The next cursor, and whether there is a next page at all."""
        if self._told.next is None:
            counted = any("{page}" in str(value) or "{offset}" in str(value) for value in self._told.variables.values())
            return "", counted and n_items > 0
        found = search(self._told.next, content)
        if isinstance(found, bool):
            return "", found
        told = "".join(list(texts(found))[:1])
        return told, bool(told)

    def _ad(self, item: object) -> Ad | str:
        try:
            reading = read_post(item, self.platform.listing.fields)
        except READING_ERRORS as error:
            return f"a product cannot be read ({type(error).__name__})"
        ad_id = reading.get("id")
        if not ad_id or not reading.get("title"):
            return "a product has no id, or no title"
        read_markup(reading)
        price = reading.get("price")
        if self._told.minor_units and price:
            del reading.fields["price"]
            reading.add("price", amount(price, self._told.minor_units), ORIGIN)
        link = self.platform.listing.fields.url
        told = "".join(list(texts(search(link, item)))[:1]) if link else ""
        return Ad(ad_id=ad_id, url=absolute(told, self.platform.base_url), reading=reading)


def _filled(
    value: str | int | bool | float, *, query: str, cursor: str, page: int, offset: int, section: str
) -> object:
    """A variable's value: numbers as numbers, an empty cursor or section as null."""
    if not isinstance(value, str):
        return value
    whole: dict[str, object] = {
        "{page}": page, "{offset}": offset, "{cursor}": cursor or None, "{section}": section or None, "{query}": query,
    }  # fmt: skip
    if value in whole:
        return whole[value]
    return value.format(query=query, cursor=cursor, page=page, offset=offset, section=section)
