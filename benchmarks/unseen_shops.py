"""Probe, then crawl with no editing, on the made shops: ``python -m benchmarks.unseen_shops [--set SET] [NAME]...``.

``blind`` is what the sets measured when they were first run, before anything was changed for them (as printed then).
``mended`` and ``kept`` are the halves of a blind set (``benchmarks/blind``): the reader was mended on the first alone
until the second was opened, on 27 November 2026. ``second-mended`` and ``second-kept`` are the halves of a second
blind set (``benchmarks/blind2``), by the same rule; of its kept half only each site's shares are looked at.
``third-mended`` and ``third-kept`` are those of a third (``benchmarks/blind3``), ``fifth-mended`` and ``fifth-kept``
those of a fifth (``benchmarks/fifth``); of both kept halves nothing but totals was printed until they were opened, on
28 November 2026. ``fourth`` (``benchmarks/fourth``) has no halves: all of it is for development. ``sixth-mended`` and
``sixth-kept`` are those of a sixth (``benchmarks/sixth``), ``seventh-mended`` and ``seventh-kept`` those of a seventh
(``benchmarks/seventh``), ``eighth-mended`` and ``eighth-kept`` those of an eighth (``benchmarks/eighth``),
``ninth-mended`` and ``ninth-kept`` those of a ninth (``benchmarks/ninth``, engines as they are), by the same
rule; of these four kept halves only totals were printed until they were opened, on 28 November 2026, and mended on
since. ``tenth-mended`` and ``tenth-kept`` are those of a tenth (``benchmarks/tenth``), ``eleventh-mended`` and
``eleventh-kept`` those of an eleventh (``benchmarks/eleventh``); of their kept halves only totals are printed. The
baseline, on the same shops, is what a sitemap spider with JSON-LD finds.
"""

from __future__ import annotations

import argparse
import gzip
import json
import logging
import os
import re
import string
import tempfile
from collections.abc import Callable
from pathlib import Path
from urllib.error import URLError
from urllib.parse import quote
from urllib.request import urlopen

import extruct

from benchmarks.blind import feeds, further, markets, old, shops, wider
from benchmarks.blind.halves import halved
from benchmarks.blind2 import carts, drawn, further_carts, people
from benchmarks.blind3 import SITES as THIRD_BLIND
from benchmarks.eighth import SITES as EIGHTH
from benchmarks.eleventh import SITES as ELEVENTH
from benchmarks.fifth import SITES as FIFTH
from benchmarks.fourth import SITES as FOURTH
from benchmarks.ninth import SITES as NINTH
from benchmarks.seventh import SITES as SEVENTH
from benchmarks.sixth import SITES as SIXTH
from benchmarks.tenth import SITES as TENTH
from crawler.platform import read_description
from spiders.probing.probe import probe
from spiders.runs.run import run_crawl
from tests.spiders import recorder
from tests.spiders.shops import makes, others, third
from tests.spiders.shops.base import Made, serve
from tests.spiders.shops.scoring import score

_MENDED, _KEPT = halved({**old.MAKES, **shops.MAKES, **markets.MAKES, **feeds.MAKES})
_SECOND_MENDED, _SECOND_KEPT = halved({**carts.MAKES, **further_carts.MAKES, **people.MAKES, **drawn.MAKES})
_THIRD_MENDED, _THIRD_KEPT = halved(THIRD_BLIND)
_FIFTH_MENDED, _FIFTH_KEPT = halved(FIFTH)
_SIXTH_MENDED, _SIXTH_KEPT = halved(SIXTH)
_SEVENTH_MENDED, _SEVENTH_KEPT = halved(SEVENTH)
_EIGHTH_MENDED, _EIGHTH_KEPT = halved(EIGHTH)
_NINTH_MENDED, _NINTH_KEPT = halved(NINTH)
_TENTH_MENDED, _TENTH_KEPT = halved(TENTH)
_ELEVENTH_MENDED, _ELEVENTH_KEPT = halved(ELEVENTH)
TOTALS_ONLY = ("tenth-kept", "eleventh-kept")
SETS = {
    "first": makes.MAKES,
    "second": others.MAKES,
    "third": third.MAKES,
    "mended": _MENDED,
    "kept": _KEPT,
    "wider": wider.MAKES,
    "further": further.MAKES,
    "second-mended": _SECOND_MENDED,
    "second-kept": _SECOND_KEPT,
    "third-mended": _THIRD_MENDED,
    "third-kept": _THIRD_KEPT,
    "fourth": FOURTH,
    "fifth-mended": _FIFTH_MENDED,
    "fifth-kept": _FIFTH_KEPT,
    "sixth-mended": _SIXTH_MENDED,
    "sixth-kept": _SIXTH_KEPT,
    "seventh-mended": _SEVENTH_MENDED,
    "seventh-kept": _SEVENTH_KEPT,
    "eighth-mended": _EIGHTH_MENDED,
    "eighth-kept": _EIGHTH_KEPT,
    "ninth-mended": _NINTH_MENDED,
    "ninth-kept": _NINTH_KEPT,
    "tenth-mended": _TENTH_MENDED,
    "tenth-kept": _TENTH_KEPT,
    "eleventh-mended": _ELEVENTH_MENDED,
    "eleventh-kept": _ELEVENTH_KEPT,
}
BLIND = {
    "first": "not run blind",
    "second": "found 0.779 right 0.775",
    "third": "found 0.847 right 0.696",
    "mended": "found 0.707 right 0.671",
    "kept": "found 0.827 right 0.616",
    "wider": "found 0.673 right 0.600",
    "further": "found 0.750 right 0.669",
    "second-mended": "found 0.830 right 0.800",
    "second-kept": "found 1.000 right 0.862",
    "third-mended": "found 0.764 right 0.713",
    "third-kept": "found 0.623 right 0.596",
    "fourth": "found 0.696 right 0.605",
    "fifth-mended": "found 0.981 right 0.899",
    "fifth-kept": "found 0.927 right 0.756",
    "sixth-mended": "found 0.912 right 0.915",
    "sixth-kept": "found 0.946 right 0.892",
    "seventh-mended": "found 0.925 right 0.819",
    "seventh-kept": "found 0.953 right 0.936",
    "eighth-mended": "found 0.798 right 0.820",
    "eighth-kept": "found 1.000 right 0.898",
    "ninth-mended": "found 0.890 right 0.831",
    "ninth-kept": "found 0.819 right 0.820",
    "tenth-mended": "found 0.670 right 0.636",
    "tenth-kept": "found 0.928 right 0.891",
    "eleventh-mended": "found 0.938 right 0.832",
    "eleventh-kept": "found 0.803 right 0.811",
}


def _get(url: str) -> bytes:
    try:
        with urlopen(quote(url, safe=string.punctuation), timeout=10) as answer:
            body = bytes(answer.read())
    except (URLError, OSError):
        return b""
    return gzip.decompress(body) if body[:2] == b"\x1f\x8b" else body


def baseline(made: Made) -> float:
    """Share of the shop's ads with their price, from the sitemaps and JSON-LD alone."""
    waiting = re.findall(r"Sitemap: (\S+)", _get(made.url + "robots.txt").decode()) or [made.url + "sitemap.xml"]
    pages: list[str] = []
    while waiting:
        content = _get(waiting.pop()).decode("utf-8", "replace")
        links = re.findall(r"<loc>(.*?)</loc>", content)
        if "<sitemapindex" in content:
            waiting += links
        else:
            pages += links
    right = 0
    for link in pages:
        data = extruct.extract(_get(link), syntaxes=["json-ld"], errors="ignore").get("json-ld", [])
        right += any(isinstance(node.get("offers"), dict) and node["offers"].get("price") for node in data)
    return min(right / len(made.items), 1.0)


def measure(made: Made) -> tuple[float, float, int]:
    """Shares found and right, and how many listings are none of the shop's ads."""
    books = recorder.fresh()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "drafted.yml"
        draft = probe(made.url + made.entry).draft
        if not draft:
            return 0.0, 0.0, 0
        file.write_text(draft, encoding="utf-8")
        platform = read_description(file)
        settings = recorder.SETTINGS | {"LOG_ENABLED": False}
        run_crawl([platform], db_url="", warc_dir=Path(folder), store=books, overrides=settings)
    told = score(made, [each.listing for each in books.observations], platform.name)
    return told.found, told.right, told.n_others


def _measure_set(title: str, makes: dict[str, Callable[[], Made]]) -> None:
    """One line for each shop, then the shares of the set."""
    rows = []
    for name, make in makes.items():
        with serve(make()) as made:
            found, right, others_ = measure(made)
            base = baseline(made)
        rows.append((len(made.items), found, right, base))
        if title not in TOTALS_ONLY:
            print(f"{name:<24} found {found:.3f}  fields right {right:.3f}  no ads {others_:>2}  baseline {base:.3f}")
    total = sum(row[0] for row in rows)
    found, right, base = (sum(row[0] * row[column] for row in rows) / total for column in (1, 2, 3))
    shares = {"found": round(found, 4), "right": round(right, 4), "baseline": round(base, 4), "blind": BLIND[title]}
    print(f"{title}: {json.dumps(shares)}")


def main() -> None:
    """Print one line for each shop, then the shares of each set."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--set", choices=SETS, action="append", dest="sets")
    parser.add_argument("names", nargs="*", metavar="NAME")
    asked = parser.parse_args()
    os.environ.setdefault("ADWARDEN_SELLER_KEY", "a key for benchmarks only")
    logging.disable(logging.CRITICAL)
    for title in asked.sets or SETS:
        wanted = {name: make for name, make in SETS[title].items() if not asked.names or name in asked.names}
        if wanted:
            _measure_set(title, wanted)


if __name__ == "__main__":
    main()
