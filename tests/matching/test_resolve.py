from __future__ import annotations

from datetime import date

import pytest

from matching.judge import mentions_of
from matching.languages import languages_known, languages_read
from matching.matcher import Matcher
from model.listing import Listing

ON = date(2026, 11, 1)


def read(matcher: Matcher, title: str, language: str) -> dict[str, bool]:
    """Taxa that an ad's names are read as, and whether each is a word of another language."""
    listing = Listing(platform="t", external_id="1", title=title, language=language)
    return {
        one.facts.taxon.name: one.reading.is_foreign
        for _, ad in matcher.read_ads([listing])
        for one in mentions_of(ad, matcher.names, ON)
    }


@pytest.mark.parametrize(
    ("title", "taxon"),
    [
        ("Encephalartos seedlings", "Encephalartos"),
        ("Ranitomeya froglets", "Ranitomeya"),
        ("boa for sale", "Boidae"),
        ("python bag", "Pythonidae"),
    ],
)
def test_a_certain_name_is_the_genus_it_is_by_science(matcher: Matcher, title: str, taxon: str) -> None:
    assert list(read(matcher, title, "en")) == [taxon]


def test_names_of_a_kin_language_are_not_foreign(matcher: Matcher) -> None:
    """Polish *legwan* in a Czech ad is not the word of a stranger; in an Italian one it is."""
    assert not any(read(matcher, "legwan", "cs").values())
    assert all(read(matcher, "legwan", "it").values())


@pytest.mark.parametrize("language", ["cs", "sk", "pl", "ru", "uk", "en", "zh"])
def test_the_languages_known_hold_those_read(language: str) -> None:
    assert languages_known(language) >= languages_read(language) >= {language, "en"}
