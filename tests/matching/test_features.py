from __future__ import annotations

from datetime import date

import pytest

from matching.feature_words import is_feature, words_of
from matching.features import features_of, features_of_ad
from matching.judge import mentions_of
from matching.matcher import Matcher
from model.listing import Listing

ON = date(2026, 11, 1)


def features(matcher: Matcher, title: str, text: str = "", language: str = "en") -> dict[str, dict[str, float]]:
    """Features of the names in an ad, by the name of the taxon."""
    listing = Listing(platform="t", external_id="1", title=title, text=text, language=language)
    return {
        one.facts.taxon.name: features_of(one, ad, features_of_ad(ad))
        for _, ad in matcher.read_ads([listing])
        for one in mentions_of(ad, matcher.names, ON)
    }


def test_names_of_goods_have_features_of_their_own_for_the_words_around(matcher: Matcher) -> None:
    goods = features(matcher, "Handbag of crocodile leather, vintage")["Crocodylia"]
    alive = features(matcher, "Handbag beside a ball python")["Python regius"]
    assert "near.product:goods" in goods
    assert not any(name.endswith(":goods") for name in alive)


def test_what_the_title_names_counts_for_what_only_the_text_tells(matcher: Matcher) -> None:
    told = features(matcher, "Vintage handbag", "It is genuine crocodile leather.")["Crocodylia"]
    assert "title.product:goods" in told
    alive = features(matcher, "Fertiliser 500 ml", "Good for Vanda coerulea.")["Vanda coerulea"]
    assert "title.accessory:life" in alive
    titled = features(matcher, "Vintage crocodile leather handbag")["Crocodylia"]
    assert not any(name.startswith("title.") and ":" in name for name in titled)


def test_an_unlisted_taxon_of_the_same_group_is_told(matcher: Matcher) -> None:
    found = features(matcher, "Cockatiel, tame", "Lives beside an african grey.")
    assert {"unlisted_beside", "unlisted_titled"} <= found["Psittacus erithacus"].keys()
    found = features(matcher, "African grey, tame", "Lives beside a cockatiel.")
    assert "unlisted_titled" not in found["Psittacus erithacus"]
    assert "unlisted_beside" in found["Psittacus erithacus"]
    found = features(matcher, "Cockatiel, tame", "Lives beside a ball python.")
    assert "unlisted_beside" not in found["Python regius"]


def test_other_listed_taxa_of_the_group_are_told(matcher: Matcher) -> None:
    several = features(matcher, "African grey, blue fronted amazon", "and a ball python")
    assert "fellows" in several["Psittacus erithacus"]
    assert "fellows" not in several["Python regius"]
    kin = features(matcher, "African grey, Psittacus erithacus", "a parrot")
    assert not any("fellows" in values for values in kin.values())


def test_a_look_alike_in_the_title_is_told(matcher: Matcher) -> None:
    below = features(matcher, "Leopard gecko", "vivarium fits a ball python")["Python regius"]
    assert {"decoy", "decoy_titled", "beneath_decoy"} <= below.keys()
    beside = features(matcher, "Ball python", "not a leopard gecko")["Python regius"]
    assert "decoy" in beside
    assert "decoy_titled" not in beside


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("UGANDA 2009 - African Elephant", True),
        ("ZAMBIA, MAMMAL, Giant Pangolin, green 1979, 10n", True),
        ("UGANDA - African Elephant", False),
        ("VINTAGE AFRICAN ELEPHANT 1979", False),
        ("Uganda 2009, African Elephant", False),
    ],
)
def test_a_title_as_of_stamps_is_told(matcher: Matcher, title: str, told: bool) -> None:
    found = features(matcher, title)
    assert found
    assert all(("issue" in values) is told for values in found.values())


def test_a_scientific_name_under_a_picture_is_told(matcher: Matcher) -> None:
    pictured = features(matcher, "Ozelot Leopardus pardalis, Holzstich 1891", language="de")
    assert all("pictured" in values for values in pictured.values())
    assert "pictured" not in features(matcher, "Ozelot, Holzstich 1891", language="de")["Leopardus pardalis"]
    assert "pictured" not in features(matcher, "Leopardus pardalis Fell", language="de")["Leopardus pardalis"]


def test_a_carving_of_an_animal_is_told_apart_from_one_of_its_ivory(matcher: Matcher) -> None:
    assert "figure_of" in features(matcher, "African crocodile carving")["Crocodylus niloticus"]
    assert "figure_of" not in features(matcher, "elephant ivory carving").get("Elephantidae", {})


@pytest.mark.parametrize("name", ["near.product:goods", "title.accessory:life", "head.article:goods", "beneath_decoy"])
def test_new_features_say_themselves(name: str) -> None:
    assert is_feature(name)
    assert words_of(name)
