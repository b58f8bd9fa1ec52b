"""Whatever a stranger wrote, what is stored is within bounds, and every change is told."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.card import KeptCard
from model.listing import Listing
from pipelines import checks
from pipelines.checks import checked, is_platform_name
from tests.factories import DAY, a_listing, an_observation


def mended(**changes: Any) -> tuple[Listing, list[str]]:
    seen, problems = checked(an_observation(a_listing(**changes)))
    assert seen is not None
    return seen.listing, [problem.kind for problem in problems]


def test_a_sound_observation_is_the_same_object() -> None:
    sound = an_observation(
        a_listing(
            url="https://shop.example/1",
            language="fr",
            price_amount=Decimal("1.5"),
            price_currency="EUR",
            posted_at=DAY - timedelta(days=3),
            text="line\nline\ttab \u200b\u202e hidden stays: matching must see it",
        )
    )
    seen, problems = checked(sound)
    assert seen is sound
    assert problems == []


@pytest.mark.parametrize(
    ("field", "given_value", "kept", "kind"),
    [
        ("title", "ti\x00ger\x1b[31m", "tiger[31m", "control_characters"),
        ("text", "half \ud83d of a pair", "half \ufffd of a pair", "control_characters"),
        ("title", "x" * 2_001, "x" * 2_000, "too_long"),
        ("url", "javascript:alert(1)", "", "bad_url"),
        ("url", "/item/1", "", "bad_url"),
        ("url", "http://x/" + "y" * 5_000, "", "bad_url"),
        ("language", "EN-us", "en", None),
        ("language", "klingon!", "", "bad_language"),
        ("price_currency", "euros", "", "bad_currency"),
        ("price_amount", Decimal(-1), None, "absurd_price"),
        ("price_amount", Decimal("1e400"), None, "absurd_price"),
        ("price_amount", Decimal("NaN"), None, "absurd_price"),
        ("price_amount", Decimal("1e-99"), None, "absurd_price"),
        ("price_amount", Decimal(0), Decimal(0), None),
        ("posted_at", DAY + timedelta(days=3), None, "absurd_date"),
        ("posted_at", datetime(1970, 1, 1, tzinfo=UTC), None, "absurd_date"),
        ("images", ("http://a/1", "data:image/png;base64,x", "ftp://b"), ("http://a/1",), "bad_url"),
    ],
)
def test_what_is_odd_is_mended_and_told(field: str, given_value: object, kept: object, kind: str | None) -> None:
    listing, kinds = mended(**{field: given_value})
    assert getattr(listing, field) == kept
    assert set(kinds) == ({kind} if kind else set())


def test_what_is_left_out_is_told_with_its_value() -> None:
    _, problems = checked(an_observation(a_listing(price_amount=Decimal(-17))))
    assert "-17" in problems[0].message


def test_an_id_too_long_for_an_index_becomes_its_digest() -> None:
    (one, kinds), (other, _) = mended(external_id="a" * 5_000), mended(external_id="a" * 5_001)
    assert len(one.external_id) == 71
    assert one.external_id != other.external_id
    assert kinds == ["too_long"]


def test_many_images_are_bounded() -> None:
    listing, kinds = mended(images=tuple(f"http://a/{n}" for n in range(60)))
    assert (len(listing.images), kinds) == (50, ["too_long"])


@pytest.mark.parametrize("changes", [{"external_id": "\x00\x01"}, {"external_id": "  "}, {"platform": "Bad Name"}])
def test_an_ad_without_a_name_is_dropped(changes: dict[str, str]) -> None:
    seen, problems = checked(an_observation(a_listing(**changes)))
    assert seen is None
    assert problems[-1].kind == "malformed"


def test_an_ad_without_words_is_kept_and_told() -> None:
    assert mended(title="", text="")[1] == ["no_words"]


@pytest.mark.parametrize(
    ("name", "good"), [("a", True), ("old-forum-2", True), ("-a", False), ("A", False), ("", False)]
)
def test_platform_names(name: str, good: bool) -> None:
    assert is_platform_name(name) is good


WORDS = ("title", "text", "url", "language", "price_currency", "place")
ANY_TEXT = st.text(st.characters(codec=None), max_size=30) | st.text(max_size=3).map(lambda text: text * 2_000)


@given(
    words=st.fixed_dictionaries(
        dict.fromkeys(("title", "text", "url", "language", "price_currency", "place"), ANY_TEXT)
    ),
    external_id=ANY_TEXT.filter(bool),
    amount=st.none() | st.decimals(),
    posted=st.none() | st.datetimes(timezones=st.just(UTC)),
    images=st.lists(ANY_TEXT, max_size=60),
)
def test_anything_comes_out_within_bounds_and_a_second_check_finds_nothing(
    words: dict[str, str], external_id: str, amount: Decimal | None, posted: datetime | None, images: list[str]
) -> None:
    listing = a_listing(external_id, price_amount=amount, posted_at=posted, images=tuple(images), **words)
    seen, problems = checked(an_observation(listing))
    if seen is None:
        assert problems[-1].kind == "malformed"
        return
    out = seen.listing
    for text in (out.title, out.text, out.url, out.external_id, out.place, *out.images, *(p.message for p in problems)):
        text.encode()
        assert "\x00" not in text
    assert len(out.title) <= checks.MAX_CHARS["title"]
    assert len(out.external_id) <= checks.MAX_ID_CHARS
    again, told = checked(replace(seen))
    assert again == seen
    assert {problem.kind for problem in told} <= {"no_words"}


def test_what_a_card_told_keeps_within_the_bounds_of_its_listing() -> None:
    listing = a_listing(
        title="ti\x00ger",
        price_amount=Decimal("1e400"),
        price_currency="EUR",
        posted_at=DAY + timedelta(days=3),
        images=("javascript:1", "https://shop.example/1.jpg"),
    )
    card = KeptCard(
        title=listing.title,
        price_amount=listing.price_amount,
        price_currency=listing.price_currency,
        page_price_amount=Decimal("NaN"),
        page_price_currency="euros",
        posted_at=listing.posted_at,
        image=listing.images[0],
    )
    seen, _ = checked(replace(an_observation(listing), card=card))
    assert seen is not None
    assert seen.card == KeptCard(title="tiger", price_currency="EUR", image="https://shop.example/1.jpg")
    sound = replace(an_observation(a_listing(price_amount=Decimal(1))), card=KeptCard(price_amount=Decimal(1)))
    assert checked(sound)[0] is sound
