"""A stain sold by the can has the colour of a wood and is not that wood."""

from __future__ import annotations

from matching.matcher import Matcher
from model.listing import Listing


def _flagged(matcher: Matcher, title: str) -> bool:
    listing = Listing(platform="test", external_id="1", title=title, text="")
    return any(one.flagged for one in matcher.detect(listing))


def test_a_stain_named_after_a_wood_is_not_flagged(matcher: Matcher) -> None:
    assert not _flagged(matcher, "Mořidlo na dřevo palisandr 0,5 l")


def test_the_wood_itself_still_is(matcher: Matcher) -> None:
    assert _flagged(matcher, "Řezivo palisandr, fošny 0,5 m")
