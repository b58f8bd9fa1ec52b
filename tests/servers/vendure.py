"""A real Vendure shop (npm's @vendure/core on sql.js) with a GraphQL interface."""

from __future__ import annotations

import csv
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.servers.packages import node_modules
from tests.servers.process import free_port, running

_SCRIPT = Path(__file__).with_name("vendure_shop.mjs")
_COLUMNS = [
    "name",
    "slug",
    "description",
    "assets",
    "facets",
    "optionGroups",
    "optionValues",
    "sku",
    "price",
    "taxCategory",
    "stockOnHand",
    "trackInventory",
    "variantAssets",
    "variantFacets",
]


@contextmanager
def vendure(folder: Path, products: Sequence[dict[str, str]]) -> Iterator[str]:
    """The address of a shop that sells these products (name, slug, description, facets, sku, price, stockOnHand)."""
    modules = node_modules("vendure", "@vendure/core@3.7.3", "sql.js@1.13.0")
    table = folder / "products.csv"
    with table.open("w", newline="", encoding="utf-8") as stream:
        writer = csv.DictWriter(stream, _COLUMNS, restval="")
        writer.writeheader()
        writer.writerows({"taxCategory": "standard", "trackInventory": "true"} | product for product in products)
    port, log = free_port(), folder / "vendure.log"
    url = f"http://127.0.0.1:{port}/"
    with running(["node", str(_SCRIPT), str(modules), str(port), str(table)], f"{url}health", log=log) as process:
        end = time.monotonic() + 60
        while "READY" not in log.read_text(errors="replace"):
            assert process.poll() is None, log.read_text(errors="replace")[-1500:]
            assert time.monotonic() < end, log.read_text(errors="replace")[-1500:]
            time.sleep(0.2)
        yield url
