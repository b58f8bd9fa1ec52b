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
    found = features(matcher, "Cockatiel, tame", "Lives beside a ball python.")
    assert "unlisted_beside" not in found["Python regius"]


@pytest.mark.parametrize(
    ("title", "text"),
    [("Cockatiel and african grey parrot, tame", ""), ("African grey, tame", "Lives beside a cockatiel.")],
)
def test_an_unlisted_taxon_takes_no_certain_name_of_the_title_back(matcher: Matcher, title: str, text: str) -> None:
    assert "unlisted_beside" not in features(matcher, title, text)["Psittacus erithacus"]


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
        ("Uganda 2009, African Elephant", True),
        ("Madagascar radiated tortoise 2009", False),
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


def titled(matcher: Matcher, title: str, text: str = "", category: str = "", language: str = "en") -> set[str]:
    """Features of the first name in an ad."""
    listing = Listing(platform="t", external_id="1", title=title, text=text, language=language, category=category)
    (ad,) = [ad for _, ad in matcher.read_ads([listing])]
    return set(features_of(mentions_of(ad, matcher.names, ON)[0], ad, features_of_ad(ad)))


@pytest.mark.parametrize(
    ("title", "language", "feature"),
    [
        ("[RECHERCHE] gris du Gabon", "fr", "opens.want"),
        ("徵 非洲灰鸚鵡 母鳥", "zh", "opens.want"),
        ("회색앵무 구합니다", "ko", "closes.want"),
        ("Python regius, ausverkauft!", "de", "closes.unavailable"),
    ],
)
def test_what_opens_or_closes_the_title_is_told(matcher: Matcher, title: str, language: str, feature: str) -> None:
    assert feature in titled(matcher, title, language=language)
    assert feature not in titled(matcher, f"Lot 12: {title}, Lot 12", language=language)


def test_the_category_tells_what_an_ad_is_for(matcher: Matcher) -> None:
    assert "category.want" in titled(matcher, "Ball python", category="Wanted")
    assert "category.accessory" in titled(matcher, "Iguana iguana 60 cm", category="Zubehör", language="de")
    assert not any(name.startswith("category.") for name in titled(matcher, "Ball python", "wanted"))


def test_papers_count_for_less_with_one_who_seeks_or_asks(matcher: Matcher) -> None:
    assert "papers_asked" in titled(matcher, "Wanted: African grey", "with CITES papers")
    assert "papers_asked" in titled(matcher, "African grey, do I need CITES papers?")
    assert "papers_asked" not in titled(matcher, "African grey", "with CITES papers")


def test_one_who_wants_and_sells_nothing_is_told(matcher: Matcher) -> None:
    assert "wants_only" in titled(matcher, "Wanted: ball python")
    assert "wants_only" not in titled(matcher, "Ball python, looking for a new home")
    assert "wants_only" not in titled(matcher, "Wanted or for sale: ball python")


def test_what_a_thing_is_meant_for_is_not_offered(matcher: Matcher) -> None:
    assert "meant_for" in titled(matcher, "Glass terrarium for ball python")
    assert "meant_for" in titled(matcher, "Terrarium für Königspython", language="de")
    assert "meant_for" in titled(matcher, "회색앵무용 대형 새장", language="ko")
    assert "meant_for" not in titled(matcher, "Ball python with terrarium")
    assert "head.accessory" in titled(matcher, "Terrarium für Königspython", language="fr")


def test_a_name_in_the_title_of_a_book_is_told(matcher: Matcher) -> None:
    assert "enclosed" in titled(matcher, "《鲟鱼养殖与鱼子酱加工》 第二版", language="zh")
    assert "enclosed" in titled(matcher, "Buch: „Schmuck und Elfenbein“", language="de")
    assert "enclosed" not in titled(matcher, "鲟鱼，见《养殖》", language="zh")
    assert "tagged" in titled(matcher, "Smalto #avorio #elefante", language="it")


@pytest.mark.parametrize(
    "name",
    [
        "near.product:goods", "title.accessory:life", "head.article:goods", "beneath_decoy", "opens.want",
        "closes.question", "category.depiction", "papers_asked", "wants_only", "meant_for", "enclosed",
    ],
)  # fmt: skip
def test_new_features_say_themselves(name: str) -> None:
    assert is_feature(name)
    assert words_of(name)


def test_a_hidden_name_and_one_denied_elsewhere_say_so(matcher: Matcher) -> None:
    assert "hidden" in features(matcher, "Old 1v0ry figure")["Elephantidae"]
    assert "hidden" not in features(matcher, "Old ivory figure")["Elephantidae"]
    told = features(matcher, "Ball python? Corn snake, no ball python here")["Python regius"]
    assert "denied_beside" in told or "before.negation" in told


def test_several_names_of_other_things_are_motley(matcher: Matcher) -> None:
    assert "motley" in features(matcher, "Szyld Puma, szyld Jaguar, szyld Kobra", language="pl")["Naja"]
    assert "motley" not in features(matcher, "Szyld Kobra", language="pl")["Naja"]


def test_the_shelf_of_an_ad_is_told_and_whether_such_things_live_there(matcher: Matcher) -> None:
    def of_category(category: str) -> dict[str, float]:
        listing = Listing(
            platform="t", external_id="1", title="African grey parrot", text="", language="en", category=category
        )
        [(_, ad)] = matcher.read_ads([listing])
        [mention] = mentions_of(ad, matcher.names, ON)
        return features_of(mention, ad, features_of_ad(ad))

    assert {"shelf.birds", "own_shelf", "categorised"} <= of_category("Birds").keys()
    assert {"shelf.reptiles", "alien_shelf"} <= of_category("Reptiles").keys()
    assert not any(name.startswith("shelf.") for name in of_category(""))
    assert all(is_feature(name) and words_of(name) for name in of_category("Birds / Books"))
