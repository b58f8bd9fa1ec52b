"""Lists of prices as printed ones are: the rows of a table, what each calls its thing and what it asks for it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from lxml.html import HtmlElement  # type: ignore[import-untyped]
from scrapy.http import TextResponse

from spiders.pages.price_marks import PRICE_WORDS
from spiders.pages.price_words import SIDE_TEXT
from spiders.pages.prices import priced, read_currency
from spiders.pages.tree import Path, line_of

_TABLES = Path("//body//table[not(.//table)]")
_ROWS = Path(".//tr")
_CELLS = Path("./td | ./th")
_AMOUNT = re.compile(r"\d[\d.,'’ \u00a0]{0,12}(?:,-|\.-|-)?")
_LETTERS = re.compile(r"[^\W\d_]")
_DIGITS = re.compile(r"\d+")
_WORDS = re.compile(r"[^\W\d_]+")
# A name, not a code, a size or a number of pieces.
_FEWEST_LETTERS = 4
_MOST_ROWS = 2000
_MOST_TABLES = 40
_MOST_CELLS = 20
_FEWEST = 5
_SHARE = 0.6
_LONGEST_CELL = 300


@dataclass(frozen=True, slots=True)
class Row:
    """One thing on a list: ``others`` are its further cells with what stands at the head of their columns."""

    element: HtmlElement
    title: str
    price: str
    others: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class _Table:
    heads: tuple[str, ...]
    rows: tuple[tuple[HtmlElement, tuple[str, ...]], ...]

    def column(self, index: int) -> list[str]:
        """The texts of a column, from the top."""
        return [cells[index] for _, cells in self.rows if index < len(cells)]


def rows_of(page: TextResponse) -> list[Row]:
    """The things that the page's tables list with their prices; none where no table is such a list."""
    found: list[Row] = []
    for each in _TABLES(page)[:_MOST_TABLES]:
        table = _table(each)
        if len(table.rows) >= _FEWEST and not any(SIDE_TEXT.search(head) for head in table.heads):
            found += _things(table)
    return found


def _table(element: HtmlElement) -> _Table:
    """A table's rows, and the heads of its columns; heads that are repeated further down are left out."""
    heads: tuple[str, ...] = ()
    rows: list[tuple[HtmlElement, tuple[str, ...]]] = []
    for row in _ROWS(element)[:_MOST_ROWS]:
        cells = _CELLS(row)[:_MOST_CELLS]
        texts = tuple(line_of(cell)[:_LONGEST_CELL] for cell in cells)
        if len(cells) < 2:
            continue
        if all(cell.tag == "th" for cell in cells) or (not heads and not rows and not any(map(_AMOUNT.search, texts))):
            heads = heads or texts
        elif texts != heads:
            rows.append((row, texts))
    return _Table(heads, tuple(rows))


def _things(table: _Table) -> list[Row]:
    width = max(len(cells) for _, cells in table.rows)
    columns = [one for one in range(width) if _is_of_prices(_head(table, one), table.column(one))]
    # A column of codes like "K4101" reads as one of kwachas: what its head calls the price comes first.
    money = next(iter(sorted(columns, key=lambda one: not _says_price(_head(table, one)))), None)
    if money is None:
        return []
    name = next((one for one in range(width) if one != money and _is_of_names(table.column(one))), None)
    if name is None:
        return []
    code = "" if any(map(priced, table.column(money))) else read_currency(_head(table, money))
    found = []
    for element, cells in table.rows:
        if max(name, money) >= len(cells) or not _LETTERS.search(cells[name]) or not _is_amount(cells[money]):
            continue
        others = tuple((_head(table, one), cell) for one, cell in enumerate(cells) if one not in (name, money) and cell)
        found.append(Row(element, cells[name], f"{cells[money]} {code}".strip(), others))
    return found if len(found) >= max(_FEWEST, _SHARE * len(table.rows)) else []


def _head(table: _Table, index: int) -> str:
    return table.heads[index] if index < len(table.heads) else ""


def _is_amount(text: str) -> bool:
    return bool(priced(text) or _AMOUNT.fullmatch(text))


def _is_of_prices(head: str, texts: Sequence[str]) -> bool:
    """Whether a column tells prices: by its signs, or as bare amounts below a head that says so."""
    signed = sum(bool(priced(text)) for text in texts)
    if signed >= _SHARE * len(texts) and signed >= _FEWEST:
        return True
    bare = sum(bool(_AMOUNT.fullmatch(text)) for text in texts)
    return _says_price(head) and bare >= _SHARE * len(texts) and bare >= _FEWEST


def _says_price(head: str) -> bool:
    return bool({word.casefold() for word in _WORDS.findall(head)} & PRICE_WORDS or read_currency(head))


def _is_of_names(texts: Sequence[str]) -> bool:
    """Whether a column names things: words, and different ones; "up to 2 kg", "up to 5 kg" are not."""
    letters = median(len(_LETTERS.findall(text)) for text in texts)
    return letters >= _FEWEST_LETTERS and len({_DIGITS.sub("", text) for text in texts}) > len(texts) / 3
