from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching.issues import Issue, issue_of


@pytest.mark.parametrize(
    ("title", "is_issued", "is_catalogued"),
    [
        ("GHANA 1977 - Wildlife, African elephant, 16p used", True, True),
        ("ASCENSION C7 (SG1220) - Green Sea Turtle", True, True),
        ("Madagascar day gecko 2021", False, False),
        ("Japan, 1920 netsuke", True, False),
        ("Elefante, stampa del 1850", False, False),
        ("KENYA, MAMMAL, Black Rhinoceros, Diceros bicornis, green 1966, 30c", True, True),
        ("Sierra Leone 812 - Grey Parrot", True, True),
        ("Mi 745: 17 Kr. Ursus maritimus", False, True),
        ("(9931) Tortue, Haute-Volta 1981 - neuf", False, False),
        ("Timbre République Centrafricaine 1972 perroquet gris", True, False),
        ("Briefmarke Österreich 1959, Auerhahn", True, False),
        ("СССР 1959 тигр Panthera tigris 40к гашёная", True, True),
        ("中国1985年大熊猫", True, False),
        ("Nile crocodile, reptiles, Liberia MNH", True, True),
        ("DDR 1980 Zootiere 20 Pf", True, True),
        ("Crocodile handbag 1960s, 30 cm", False, False),
        ("Tiger cub print, 20 x 30", False, False),
        ("Indian rosewood box, 1920", False, False),
        ("Turkey call, box of 12", False, False),
        ("Ball python 2019, 2m", False, False),
        ("", False, False),
    ],
)
def test_titles_of_issues_are_told_from_those_of_goods(title: str, is_issued: bool, is_catalogued: bool) -> None:
    assert issue_of(title)[:2] == (is_issued, is_catalogued)


@pytest.mark.parametrize(
    ("title", "is_dated"), [("Holzstich von 1866", True), ("Druck 186", False), ("No. 18661", False)]
)
def test_a_year_is_told(title: str, is_dated: bool) -> None:
    assert issue_of(title).is_dated == is_dated


@given(st.text(max_size=300))
def test_any_title_is_read(title: str) -> None:
    found = issue_of(title)
    assert isinstance(found, Issue)
    assert found.is_catalogued or found.is_dated or not found.is_issued


@given(
    st.sampled_from(["MALI", "Gabon", "Deutsches Reich", "St. Lucia"]),
    st.integers(1840, 2039),
    st.text("abc ", max_size=20),
)
def test_an_issuer_and_a_year_make_an_issue(issuer: str, year: int, rest: str) -> None:
    assert issue_of(f"{issuer} {year} {rest}").is_issued
