"""Any text is read; every span tells what was written; unrelated words change nothing; time is linear."""

from __future__ import annotations

import time
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matching.offer.folding import folded
from matching.offer.passage import LIMITS
from matching.offer.reading import read_offer
from model.listing import Listing
from model.offer import Offer
from tests.matching.offer.test_snippets import ROWS, listing_of

FIELDS = ("title", "text", "category", "place", "ships_to", "shipping")
WORDS = st.sampled_from(
    [
        *(
            "1.2.0",
            "x3",
            "pair",
            "€",
            "$",
            "/kg",
            "each",
            "2-3",
            "kg",
            "une",
            "за",
            "штуку",
            "一对",
            "只",
            "每",
            "ตัวละ",
        ),
        *(
            "٣",
            "５",
            "no",
            "not",
            "shipping",
            "from",
            "to",
            "Deutschland",
            "台北",
            "発送",
            "DHL",
            "cash",
            "tr",
            "5",
            "1,5",
        ),
        *("12 cm", "♀", "100%", "het", "\n", ".", "albino", "10 x", "50 ml", "per", "for", "all", "total", "1:18"),
        *("+49 151", "2024", "İ", "ß", "\ud800", "\u200c", "ﷺ", "é"),
    ]
)
ADS = st.lists(WORDS | st.text(max_size=12), max_size=30).map(" ".join) | st.lists(WORDS, max_size=30).map("".join)
HOSTILE = [
    "1.1." * 250_000,
    "9" * 1_000_000,
    "no cash " * 125_000,
    "ships from " * 90_000,
    "1 kg for 1 € " * 80_000,
    "het albino 100% " * 62_000,
    "一对每只元" * 200_000,
    "a\u0301" * 500_000,
    "1 000 000 " * 100_000,
    "x3" * 500_000,
]


def _listing(**fields: Any) -> Listing:
    return Listing(platform="test", external_id="1", **fields)


def _is_inside(offer: Offer, listing: Listing) -> None:
    for span in offer.spans:
        written: str = getattr(listing, span.field)
        assert 0 <= span.start < span.end <= len(written)
        if span.of == "morph":
            assert offer.morph == written[span.start : span.end]


@settings(deadline=None)
@given(st.fixed_dictionaries(dict.fromkeys(FIELDS, ADS)))
def test_any_text_is_read_and_every_span_is_inside_its_field(fields: dict[str, str]) -> None:
    listing = _listing(**fields)
    offer = read_offer(listing)
    _is_inside(offer, listing)
    assert read_offer(listing) == offer


@given(st.text())
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(folded(text)) == len(text)
    for char, plain in zip(text, folded(text), strict=True):
        if char.isascii():
            assert plain == char.lower()


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_a_value_read_has_a_span_that_holds_its_words(row: dict[str, str]) -> None:
    listing = listing_of(row)
    offer = read_offer(listing)
    _is_inside(offer, listing)
    shown = {span.of for span in offer.spans}
    for name in ("n_specimens", "unit_price_amount", "quantity", "source_code", "morph", "ship_from", "ship_to"):
        assert bool(getattr(offer, name) not in {None, "", ()}) == (name in shown), name


UNRELATED = "Kindly look at these pictures; friendly regards to everybody, nothing further needs saying."


@pytest.mark.parametrize("row", [row for row in ROWS if row["id"].startswith("en-")], ids=lambda row: row["id"])
def test_unrelated_text_changes_no_plain_reading(row: dict[str, str]) -> None:
    plain = read_offer(listing_of(row))
    longer = dict(row, text=f"{row.get('text', '')}\n\n{UNRELATED}".lstrip())
    assert read_offer(listing_of(longer)) == plain


@settings(deadline=None)
@given(
    n=st.integers(2, 99),
    noun=st.sampled_from(["tusks", "parrots", "pcs", "feathers"]),
    each=st.sampled_from(["each", "per piece", "apiece"]),
    cents=st.integers(100, 10_000_00),
)
def test_a_count_and_a_price_for_each_come_back(n: int, noun: str, each: str, cents: int) -> None:
    price = Decimal(cents) / 100
    offer = read_offer(_listing(title=f"{n} {noun}", text=f"only £{price:,.2f} {each}, be quick"))
    assert (offer.quantity, offer.unit, offer.n_specimens) == (n, "no.", n)
    assert (offer.unit_price_amount, offer.unit_price_currency, offer.unit_price_per) == (price, "GBP", "no.")


@given(males=st.integers(0, 9), females=st.integers(0, 9), unsexed=st.integers(1, 19))
def test_the_notation_of_breeders_comes_back(males: int, females: int, unsexed: int) -> None:
    offer = read_offer(_listing(title=f"{males}.{females}.{unsexed} Correlophus"))
    assert (offer.n_males, offer.n_females, offer.n_unsexed) == (males, females, unsexed)
    assert offer.n_specimens == males + females + unsexed


@given(
    mass=st.integers(1, 999),
    digits=st.sampled_from(["0123456789", "٠١٢٣٤٥٦٧٨٩", "०१२३४५६७८९", "๐๑๒๓๔๕๖๗๘๙", "０１２３４５６７８９"]),
)
def test_digits_of_every_script_are_numbers(mass: int, digits: str) -> None:
    written = "".join(digits[int(digit)] for digit in str(mass))
    assert read_offer(_listing(title=f"agarwood {written} kg")).quantity == mass


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_a_megabyte_of_hostile_text_is_read_in_bounded_time(text: str) -> None:
    began = time.process_time()
    offer = read_offer(_listing(title=text, text=text, place=text, ships_to=text, shipping=text))
    assert time.process_time() - began < 2
    assert all(span.end <= LIMITS[span.field] for span in offer.spans)


def test_time_grows_no_faster_than_the_text() -> None:
    def seconds(times: int) -> float:
        listing = _listing(text="3 pcs for $30, no cash, ships from Spain to Japan by DHL, 1 male albino. " * times)
        best = 9.0
        for _ in range(5):
            began = time.process_time()
            read_offer(listing)
            best = min(best, time.process_time() - began)
        return best

    seconds(1)
    assert seconds(120) < 25 * seconds(10)
