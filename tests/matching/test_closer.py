from __future__ import annotations

from datetime import date

import pytest

from matching.closer import closer_rows
from matching.matcher import Matcher
from model.listing import Listing
from model.taxon import NameKind

ON = date(2026, 11, 1)


def taxa(matcher: Matcher, text: str, language: str) -> set[str]:
    listing = Listing(platform="test", external_id="1", title=text, text="", language=language)
    return {one.taxon for one in matcher.detect(listing, ON)}


@pytest.mark.parametrize(
    ("text", "language", "taxon"),
    [
        ("binturong for sale", "en", "Arctictis binturong"),
        ("Vendo tortuga carey disecada", "es", "Eretmochelys imbricata"),
        ("Продам зеленая игуана", "ru", "Iguana iguana"),
        ("Sprzedam pyton rombowy", "pl", "Morelia spilota"),
        ("ボールペンとシロハヤブサ 売ります", "ja", "Falco rusticolus"),
        ("sungazer lizard for sale", "en", "Smaug giganteus"),
        ("young fishing cat for sale", "en", "Prionailurus viverrinus"),
    ],
)
def test_a_species_own_name_is_read_as_it(matcher: Matcher, text: str, language: str, taxon: str) -> None:
    assert taxon in taxa(matcher, text, language)


@pytest.mark.parametrize(
    ("text", "language", "taxon"),
    [
        ("उल्लू के पंख", "hi", "Strigiformes"),
        ("kawior z jesiotra 50 g", "pl", "Acipenseriformes"),
        ("tree boa for sale", "en", "Boidae"),
        ("vảy tê tê", "vi", "Manis"),
        ("agarwood chips", "en", "Aquilaria"),
    ],
)
def test_a_name_of_several_stays_with_their_group(matcher: Matcher, text: str, language: str, taxon: str) -> None:
    assert taxa(matcher, text, language) == {taxon}


def test_only_vernaculars_and_trade_names_below_a_trade_name_are_believed_before_it(matcher: Matcher) -> None:
    rows = closer_rows(matcher.names)
    assert 2_000 < len(rows) < 40_000
    assert {matcher.names.name_at(row).kind for row in rows} <= {NameKind.VERNACULAR, NameKind.TRADE, NameKind.CODE}
