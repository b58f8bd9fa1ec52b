"""Vietnamese words that differ in their marks alone."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching.matcher import Matcher
from matching.tones import is_other_word
from model.listing import Listing


@pytest.mark.parametrize(
    ("name", "shown", "other"),
    [
        ("diều hoa", "điều hòa", True),
        ("gỗ hương", "gỗ hướng", True),
        ("gỗ hương", "go huong", False),
        ("gỗ hương", "Gỗ Hương", False),
        ("diều hoa", "diều hoà", True),
        ("điều hòa", "điều hoà", False),
        ("vảy tê tê", "vãy tê tê", False),
        ("ngà voi", "nga voi", False),
        ("nga voi", "ngà voi", False),
        ("ngà voi", "ngà", False),
    ],
)
def test_marks_make_words(name: str, shown: str, other: bool) -> None:
    assert is_other_word(name, shown) is other


@given(st.text(alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạấầẩẫậ ", max_size=20))
def test_a_name_is_no_other_word_than_itself(name: str) -> None:
    assert not is_other_word(name, name)
    assert not is_other_word(name, unicodedata.normalize("NFD", name))
    assert not is_other_word(name, name.upper())


def test_an_air_conditioner_is_no_eagle(matcher: Matcher) -> None:
    def score(title: str) -> float:
        ad = Listing(platform="p", external_id="1", title=title, text="", language="vi")
        return max((one.score for one in matcher.detect(ad)), default=0.0)

    assert score("Bán điều hòa Daikin cũ 9000 BTU") <= 0.1
    assert score("Bán diều hoa miến điện") > 0.5
    assert score("Bán dieu hoa mien dien") > 0.5
