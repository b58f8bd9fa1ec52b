"""Ads of food for animals name whom it is for; ads of animals tell what these eat."""

from __future__ import annotations

import pytest

from matching.matcher import Matcher
from model.listing import Listing

REASON = "food for the animal is offered, not the animal"


def reasons(matcher: Matcher, title: str, text: str, language: str) -> list[tuple[float, bool]]:
    listing = Listing(platform="t", external_id="1", title=title, text=text, language=language)
    return [(one.score, REASON in one.reasons) for one in matcher.detect(listing)]


@pytest.mark.parametrize(
    ("title", "language"),
    [
        ("Parrot food 5 kg", "en"),
        ("Food for African grey parrots", "en"),
        ("Frozen mice for ball pythons", "en"),
        ("Bulk bag of frozen mice for ball pythons", "en"),
        ("Graupapagei Futter", "de"),
        ("Futter für Graupapageien", "de"),
        ("Nourriture perroquet gris du Gabon", "fr"),
        ("Pienso para tortugas y loros", "es"),
        ("Mangime per testuggini", "it"),
        ("Ração para jabuti e arara", "pt"),
        ("Корм для жако, какаду и ара, 3 кг", "ru"),
        ("Jako yemi 1 kg", "tr"),
        ("pakan arwana", "id"),
        ("อาหารเต่าซูคาต้า", "th"),
        ("ヨウムの餌 2kg", "ja"),
        ("육지거북 사료 900g", "ko"),
        ("陸龜飼料 鸚鵡飼料", "zh"),
    ],
)
def test_food_is_no_animal(matcher: Matcher, title: str, language: str) -> None:
    found = reasons(matcher, title, "", language)
    assert found
    assert all(score <= 0.1 and told for score, told in found)


@pytest.mark.parametrize(
    ("title", "text", "language"),
    [
        ("Ball python for sale", "female, fed on frozen mice, eats every week", "en"),
        ("Ball python eating frozen mice, male 2022", "", "en"),
        ("Ball python on frozen rats", "", "en"),
        ("African grey parrot, food and cage", "hand reared, 2 years old", "en"),
        ("African grey parrot with cage and parrot food", "", "en"),
        ("Königspython, frisst Frostfutter", "", "de"),
        ("Perroquet gris du Gabon avec nourriture", "", "fr"),
        ("ヨウム 雛 挿し餌中", "", "ja"),
        ("초록뺨 코뉴어 이유식 새끼", "핸드피딩", "ko"),
    ],
)
def test_an_animal_that_eats_is_no_food(matcher: Matcher, title: str, text: str, language: str) -> None:
    score, told = reasons(matcher, title, text, language)[0]
    assert score > 0.5
    assert not told


def test_food_made_of_the_animal_is_the_specimen(matcher: Matcher) -> None:
    assert not any(told for _, told in reasons(matcher, "Pet food: crocodile meat, frozen, 10 kg", "", "en"))


def test_what_is_fed_to_plants_is_no_feed(matcher: Matcher) -> None:
    assert not any(told for _, told in reasons(matcher, "Orchid food for Vanda", "", "en"))


@pytest.mark.parametrize(
    ("title", "language"), [("Parrot & macaw food 5 kg", "en"), ("Papageien- und Sittichfutter", "de")]
)
def test_food_of_two_animals_is_for_both(matcher: Matcher, title: str, language: str) -> None:
    assert all(told for _, told in reasons(matcher, title, "", language))


@pytest.mark.parametrize(
    ("title", "language"),
    [("Food, cage and African grey parrot", "en"), ("Futter, Käfig und Graupapagei", "de")],
)
def test_food_that_opens_a_list_of_things_is_one_of_them(matcher: Matcher, title: str, language: str) -> None:
    assert not any(told for _, told in reasons(matcher, title, "", language))
