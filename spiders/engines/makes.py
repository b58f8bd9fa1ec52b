"""Shop programs whose interface the general engines read: how each is known, and its description."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from crawler.description import PlatformKind
from spiders.engines.engine import Ask, Asker, Recognised, look, post_json
from spiders.engines.feed import search

_ANY_STATUS = frozenset({400, 401, 403, 404, 405})
_VENDURE = """query($skip: Int, $take: Int, $term: String!) {
  products(options: {skip: $skip, take: $take, filter: {name: {contains: $term}}, sort: {createdAt: DESC}}) {
    totalItems
    items {
      id name slug description createdAt
      assets { preview } facetValues { name } collections { name }
      variants { priceWithTax currencyCode stockLevel }
    }
  }
}
"""
_SALEOR = """query($after: String, $term: String) {
  products(first: 50, after: $after, channel: "default-channel", filter: {search: $term}) {
    pageInfo { hasNextPage endCursor }
    edges { node {
      id name slug created isAvailable
      category { name } media { url }
      pricing { priceRange { start { gross { amount currency } } } }
    } }
  }
}
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Make:
    """One shop program: its first question, a JMESPath that is true of its answer, and what to describe it with."""

    name: str
    kind: PlatformKind
    path: str
    question: str = ""
    sign: str
    parts: Mapping[str, Any]

    async def recognise(self, base: str, asker: Asker) -> Recognised | None:
        """Whether the interface at an address is of this make."""
        link = f"{base}{self.path}"
        ask = Ask(url=link, allow=_ANY_STATUS)
        if self.question:
            ask = post_json(link, {"query": self.question}, allow=_ANY_STATUS)
        if not search(self.sign, await look(asker, ask)):
            return None
        return Recognised(base_url=base, parts=self.parts, why=f"its interface answers as {self.name}'s")


MAKES = (
    Make(
        name="Vendure",
        kind=PlatformKind.GRAPHQL,
        path="shop-api",
        question="{ products(options: {take: 1}) { totalItems items { id } } }",
        sign="type(data.products.totalItems) == 'number'",
        parts={
            "graphql": {
                "url": "{base}shop-api",
                "document": _VENDURE,
                "variables": {"skip": "{offset}", "take": 50, "term": "{query}"},
                "items": "data.products.items",
                "per_page": 50,
                "minor_units": 2,
            },
            "listing": {
                "fields": {
                    "id": "id",
                    "title": "name",
                    "text": "description",
                    "url": "join('', ['/product/', slug])",
                    "price": "min(variants[].priceWithTax)",
                    "currency": "variants[0].currencyCode",
                    "posted": "createdAt",
                    "category": "[collections[].name, facetValues[].name][]",
                    "images": "assets[].preview",
                    "sold": "length(variants[?stockLevel!='OUT_OF_STOCK']) == `0`",
                }
            },
        },
    ),
    Make(
        name="Saleor",
        kind=PlatformKind.GRAPHQL,
        path="graphql/",
        question='{ products(first: 1, channel: "default-channel") { totalCount edges { node { id } } } }',
        sign="type(data.products.edges) == 'array'",
        parts={
            "graphql": {
                "url": "{base}graphql/",
                "document": _SALEOR,
                "variables": {"after": "{cursor}", "term": "{query}"},
                "items": "data.products.edges[].node",
                "next": "data.products.pageInfo.hasNextPage && data.products.pageInfo.endCursor",
            },
            "listing": {
                "fields": {
                    "id": "id",
                    "title": "name",
                    "url": "join('', ['/products/', slug])",
                    "price": "pricing.priceRange.start.gross.amount",
                    "currency": "pricing.priceRange.start.gross.currency",
                    "posted": "created",
                    "category": "category.name",
                    "images": "media[].url",
                    "sold": "!isAvailable",
                }
            },
        },
    ),
    Make(
        name="Medusa",
        kind=PlatformKind.FEED,
        path="store/products?limit=1",
        sign="type(products) == 'array' && limit || message && contains(message, 'ublishable')",
        parts={
            "interface": {"key_header": "x-publishable-api-key"},
            "feed": {
                "url": "{base}store/products?q={query}&limit=50&offset={offset}",
                "items": "products",
                "per_page": 50,
            },
            "listing": {
                "fields": {
                    "id": "id",
                    "title": "title",
                    "text": "[subtitle, description][]",
                    "url": "join('', ['/products/', handle])",
                    "price": "min(variants[].[calculated_price.calculated_amount, prices[].amount][][])",
                    "currency": "variants[0].[calculated_price.currency_code, prices[0].currency_code][] | [0]",
                    "posted": "created_at",
                    "category": "[collection.title, categories[].name, tags[].value][]",
                    "images": "images[].url",
                }
            },
        },
    ),
)
