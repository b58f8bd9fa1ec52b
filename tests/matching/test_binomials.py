from __future__ import annotations

import pytest

from matching.binomials import has_other_species
from matching.matcher import Matcher
from model.listing import Listing


@pytest.mark.parametrize("title", ["Dicksonia antarctica, tree fern", "Tree fern Dicksonia squarrosa"])
def test_a_species_that_no_table_lists_is_seen(title: str) -> None:
    assert has_other_species(title, [])


@pytest.mark.parametrize(
    "title", ["Tree fern, 4 ft", "Hermann's tortoise", "BOOMVAREN DICKSONIA", "Vendo acquario", ""]
)
def test_other_titles_have_none(title: str) -> None:
    assert not has_other_species(title, [])


def test_a_listed_species_is_no_other(matcher: Matcher) -> None:
    title = "Ball python, Python regius"
    listing = Listing(platform="t", external_id="1", title=title, text="", language="en")
    [(_, ad)] = matcher.read_ads([listing])
    assert not ad.has_other_species
    assert has_other_species("Panthera tigris", [])
