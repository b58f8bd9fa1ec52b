"""How a site addresses its ads where its lists tell only their names: learnt from a known address, or tried."""

from __future__ import annotations

from collections import Counter
from collections.abc import Awaitable, Callable, Iterable, Sequence
from urllib.parse import quote, unquote, urljoin, urlsplit

from scrapy.http import Response, TextResponse

from model.errors import BlockedError
from spiders.fetch import FetchError
from spiders.pages.headings import headings_of
from spiders.pages.listing import as_text
from spiders.pages.unlinked import Unlinked

_USUAL = ("item/", "product/", "ad/", "listing/", "items/", "products/", "ads/", "listings/", "p/", "")
_SHORTEST = 4

Ask = Callable[[str], Awaitable[Response]]


class AddressPattern:
    """What stands before and after an ad's name in its address; one of its names' keys tells which name."""

    def __init__(self, base: str, ask: Ask) -> None:
        self._base = base
        self._ask = ask
        self._pattern: tuple[str, str, str] | None = None
        self._tried = False

    async def addresses(self, rows: Sequence[Unlinked], known: Iterable[str]) -> list[tuple[str, str]]:
        """Address and title of each ad; none where no address that is ``known`` has a row's name, nor a usual one.

        A row that tells its address needs none of that.
        """
        told = [(urljoin(self._base, row.link), row.title) for row in rows if row.link]
        if len(told) == len(rows):
            return told
        rows = [row for row in rows if not row.link]
        if rows and self._pattern is None:
            self._pattern = _learnt(rows, known)
        if rows and self._pattern is None and not self._tried:
            self._tried = True
            self._pattern = await self._found(rows[0])
        if self._pattern is None:
            return told
        key, before, after = self._pattern
        return told + [(f"{before}{quote(row.names[key])}{after}", row.title) for row in rows if key in row.names]

    async def _found(self, row: Unlinked) -> tuple[str, str, str] | None:
        """Ask for one ad at the usual places, once on a site: its page has its title."""
        key, name = next(iter(row.names.items()))
        for step in _USUAL:
            before = f"{self._base}{step}"
            try:
                response = await self._ask(before + quote(name))
            except (FetchError, BlockedError):
                continue
            if response.status < 400 and isinstance(response, TextResponse) and _is_of(response, row):
                return key, before, ""
        return None


def _is_of(response: TextResponse, row: Unlinked) -> bool:
    page = as_text(response)
    if page.selector.type != "html":
        return False
    return any(row.title.casefold() in heading.casefold() for heading in headings_of(page))


def _learnt(rows: Sequence[Unlinked], known: Iterable[str]) -> tuple[str, str, str] | None:
    """What is around a row's name in an address whose last step, or the value of whose query, it is.

    A number may be a seller's as well: of such names two must stand in addresses of one kind.
    """
    names = {name: key for row in rows for key, name in row.names.items() if len(name) >= _SHORTEST}
    found: Counter[tuple[str, str, str]] = Counter()
    for url in known:
        parts = urlsplit(url)
        step = unquote(parts.path.rstrip("/").rpartition("/")[2])
        for told in (step, step.removesuffix(".html"), parts.query.rpartition("=")[2]):
            place = url.rfind(quote(told)) if told in names else -1
            if place >= 0:
                found[(names[told], url[:place], url[place + len(quote(told)) :])] += 1 + ("-" in told)
                break
    best, count = found.most_common(1)[0] if found else (None, 0)
    return best if count > 1 else None
