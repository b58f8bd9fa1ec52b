"""PrestaShop's webservice: every active product, newest first, with the key that the shop's owner gave."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any
from urllib.parse import quote, urlencode

from crawler.description import Platform
from model.errors import PageChangedError
from spiders.engines.engine import ORIGIN, Ad, Answer, Ask, Read
from spiders.engines.values import each, first, lowest, mapping, paragraphs, plain
from spiders.pages.reading import PageFields

_PER_PAGE = 100
_LIMIT = re.compile(r"limit=(\d+)(?:,|%2C)(\d+)")


class WebService:
    """Asks ``/api/products``; prices there are those without tax."""

    def __init__(self, platform: Platform, authorization: str) -> None:
        self._platform = platform
        self._headers = {"Authorization": authorization}

    def walk(self, section: str, query: str) -> tuple[Ask, Read]:
        """The first question and how its answers are read, for a category (its id) and a query."""
        return self._ask(section, query, 0), partial(self._read, section, query)

    def _ask(self, section: str, query: str, offset: int) -> Ask:
        per_page = self._platform.interface.per_page or _PER_PAGE
        asked = {"output_format": "JSON", "display": "full", "filter[active]": "1", "sort": "[id_DESC]"}
        asked |= {"filter[name]": f"%[{query}]%"} if query else {}
        asked |= {"filter[id_category_default]": section} if section else {}
        told = urlencode(asked, safe="[]")
        return Ask(url=f"{self._platform.base_url}api/products?{told}&limit={offset},{per_page}", headers=self._headers)

    def _read(self, section: str, query: str, answer: Answer) -> tuple[Sequence[Ad | str], Ask | None]:
        # An empty result is an empty list where an object stands else.
        products = mapping(answer.content).get("products") if answer.content != [] else []
        if not isinstance(products, list):
            raise PageChangedError(f"{answer.response.url}: no list 'products'; may the key read products?")
        found = _LIMIT.search(answer.response.url)
        offset, per_page = (int(found.group(1)), int(found.group(2))) if found else (0, len(products))
        whole = len(products) >= per_page > 0
        return [self._ad(product) for product in products], (
            self._ask(section, query, offset + per_page) if whole else None
        )

    def _ad(self, product: object) -> Ad | str:
        if not isinstance(product, Mapping) or not first(product, "id"):
            return "a product has no id"
        ad_id, base = first(product, "id"), self._platform.base_url
        reading = PageFields()
        reading.add("id", ad_id, ORIGIN)
        reading.add("title", plain(_in_a_language(product.get("name"))), ORIGIN)
        words = (plain(_in_a_language(product.get(name))) for name in ("description", "description_short"))
        reading.add("text", paragraphs(*words), ORIGIN)
        reading.add("seller", first(product, "manufacturer_name"), ORIGIN)
        reading.add("posted", first(product, "date_add"), ORIGIN)
        reading.add("price", lowest([first(product, "price")]), ORIGIN)
        slug = quote(_in_a_language(product.get("link_rewrite")) or "p")
        pictures = [first(mapping(each_one), "id") for each_one in each(_associated(product, "images"))]
        reading.add("images", [f"{base}{picture}-large_default/{slug}.jpg" for picture in pictures if picture], ORIGIN)
        link = f"{base}index.php?controller=product&id_product={quote(ad_id)}"
        return Ad(ad_id=ad_id, url=link, reading=reading)


def _associated(product: Mapping[str, Any], name: str) -> object:
    return mapping(product.get("associations")).get(name)


def _in_a_language(value: object) -> str:
    """A text, or the first of the languages that a shop of several writes it in."""
    if isinstance(value, list):
        return next((text for text in (first(mapping(each_one), "value") for each_one in value) if text), "")
    return first({"text": value}, "text")
