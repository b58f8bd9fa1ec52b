"""Countries by name in the ad's language, inflected ones, towns, and codes of a whole field."""

from __future__ import annotations

import pytest
from babel import Locale

from matching.offer.places import field_places, places_in
from tests.matching.offer.passages import passage_of

LANGUAGES = [
    *("en", "fr", "es", "de", "it", "pt", "nl", "pl", "ru", "uk", "tr"),
    *("ar", "fa", "hi", "th", "vi", "id", "ms", "sw", "zh", "ja", "ko"),
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", ["ID", "TH", "MG", "ZA", "DE"])
def test_a_country_is_known_in_every_language(language: str, code: str) -> None:
    passage = passage_of(Locale(language).territories[code], language)
    assert {place.country for place in places_in(passage, 0, len(passage.text))} == {code}


@pytest.mark.parametrize(
    ("text", "language", "codes"),
    [
        ("из Индонезии в Германию", "ru", ["ID", "DE"]),
        ("do Polski z Indonezji", "pl", ["PL", "ID"]),
        ("з Києва", "uk", ["UA"]),
        ("Guangzhou, Chiang Mai", "en", ["CN", "TH"]),
        ("从广州到大阪", "zh", ["CN", "JP"]),
        ("contact us for a nice price", "en", []),
        ("US", "en", ["US"]),
    ],
)
def test_places_are_found_in_running_text(text: str, language: str, codes: list[str]) -> None:
    passage = passage_of(text, language)
    assert [place.country for place in places_in(passage, 0, len(passage.text))] == codes


def test_a_place_stands_where_it_is_written() -> None:
    passage = passage_of("now in Côte d’Ivoire")
    (place,) = places_in(passage, 0, len(passage.text))
    assert (passage.written[place.start : place.end], place.country) == ("Côte d’Ivoire", "CI")


@pytest.mark.parametrize(
    ("text", "codes"), [("US, CA, UK", ["US", "CA", "GB"]), ("Hamm, Deutschland", ["DE", "DE"]), ("nowhere", [])]
)
def test_a_field_of_places_may_hold_codes(text: str, codes: list[str]) -> None:
    assert [place.country for place in field_places(passage_of(text, "de"))] == codes
