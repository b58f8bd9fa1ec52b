from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matching.matcher import Matcher
from model.detection import Detection
from model.listing import Listing

ON = date(2026, 11, 1)


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    return Matcher.load()


def judged(matcher: Matcher, title: str, text: str = "", language: str = "") -> tuple[Detection, ...]:
    listing = Listing(platform="test", external_id="1", title=title, text=text, language=language)
    return matcher.detect(listing, ON)


@pytest.mark.parametrize(
    ("title", "text", "taxon", "term"),
    [
        (
            "Antique carved ivory okimono",
            "Meiji, 9 cm, hairline crack. For sale with certificate.",
            "Elephantidae",
            "IVC",
        ),
        ("Hand reared african grey parrot", "tame, cage included, £700", "Psittacus erithacus", "LIV"),
        ("Ledergürtel aus Krokodilleder, echt", "Länge 95 cm, zu verkaufen", "Crocodylia", "LPS"),
        ("Продаю шкуру медведя", "натуральная, 2 метра", "Ursidae", "SKI"),
        ("天然沉香手链 包邮", "", "Aquilaria", "JWL"),
        ("ボールパイソン ベビー 販売", "餌食い良好", "Python regius", "LIV"),
        ("vòng tay ngà voi thật", "bán gấp, ship cod", "Elephantidae", "IJW"),
    ],
)
def test_an_offered_specimen_is_flagged(matcher: Matcher, title: str, text: str, taxon: str, term: str) -> None:
    best = judged(matcher, title, text)[0]
    assert (best.taxon, best.term, best.flagged) == (taxon, term, True)
    assert best.appendix
    assert best.reasons


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Faux crocodile leather handbag", "vegan PU, embossed"),
        ("Panthera tigris postage stamp 1973", "mint, hinged"),
        ("Lost: african grey parrot", "flew away on Sunday, reward offered"),
        ("Wanted: Hermann tortoise", "looking to buy an adult"),
        ("Jaguar XF diesel", "full service history, alloy wheels, mileage 90k"),
        ("Crochet pattern sea turtle amigurumi pdf", ""),
        ("Robe léopard taille 38", "imprimé léopard, coton"),
        ("Bearded dragon juvenile", "Captive bred, eating well. Can ship on Monday, fast ship."),
        ("Puma Men Grey Sports Sandals", "Synthetic upper, rubber sole"),
        ("Real bat taxidermy, Tylonycteris pachypus", "in a glass dome"),
    ],
)
def test_what_offers_no_specimen_is_not_flagged(matcher: Matcher, title: str, text: str) -> None:
    assert not any(one.flagged for one in judged(matcher, title, text))


@pytest.mark.parametrize("title", ["Cockatiel pair with cage for sale", "Budgerigar chicks, hand tame, for sale"])
def test_an_exempt_taxon_is_told_and_not_flagged(matcher: Matcher, title: str) -> None:
    found = judged(matcher, title)
    assert found
    assert not any(one.flagged for one in found)
    assert any("not listed" in reason or "exempt" in reason for one in found for reason in one.reasons)


def test_a_group_gives_way_to_the_species_named_with_it(matcher: Matcher) -> None:
    found = judged(matcher, "Crocodile skull, Crocodylus niloticus, 29 cm, for sale")
    assert [one.taxon for one in found if one.flagged] == ["Crocodylus niloticus"]


def test_two_products_of_a_taxon_are_two_detections(matcher: Matcher) -> None:
    found = judged(matcher, "Shark jaw and dried shark fin for sale", "", "en")
    terms = [one.term for one in found if one.taxon == found[0].taxon]
    assert "DFN" in terms or "FIN" in terms
    assert len(terms) == len(set(terms)) == 2


def test_reasons_name_the_word_that_spoke_against(matcher: Matcher) -> None:
    found = judged(matcher, "Faux crocodile leather handbag", "vegan PU")
    assert any("faux" in reason.lower() for one in found for reason in one.reasons)


def test_a_word_of_an_ingredient_list_is_not_flagged(matcher: Matcher) -> None:
    text = "Ingredients: Aqua, Glycerin, Panax Ginseng Root Extract, Aloe Ferox Leaf Extract, Parfum."
    assert not any(one.flagged for one in judged(matcher, "Night cream 50 ml", text))


def test_claims_and_quantities_are_read(matcher: Matcher) -> None:
    best = judged(matcher, "Hermann tortoise hatchlings, captive bred", "lot of 4 with Article 10, for sale")[0]
    assert best.flagged
    assert best.source_code == "C"
    assert (best.quantity, best.unit) == (4.0, "no.")


def test_price_does_not_unflag(matcher: Matcher) -> None:
    listing = Listing(platform="t", external_id="1", title="elephant ivory bangle, genuine", price_amount=Decimal(90))
    assert matcher.detect(listing, ON)[0].flagged


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(["the", "a", "of", "box", "red", "two", "old", "from", "with", "soon"]), max_size=12))
def test_plain_words_never_remove_a_certain_name(matcher: Matcher, words: list[str]) -> None:
    title = "Crocodylus niloticus skin"
    found = judged(matcher, f"{' '.join(words)} {title}")
    assert "Crocodylus niloticus" in {one.taxon for one in found}


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=200), st.text(max_size=400))
def test_any_text_is_judged_and_scores_are_probabilities(matcher: Matcher, title: str, text: str) -> None:
    for one in judged(matcher, f"ivory {title}", text):
        assert 0.0 <= one.score <= 1.0
        for match in one.matches:
            assert match.start < match.end


def test_a_latin_epithet_is_a_word_of_every_language(matcher: Matcher) -> None:
    ad = judged(matcher, "Cedo tarta horsfieldi e greca", "Nate qui, con cites giallo.", language="it")
    assert "Testudo horsfieldii" in {one.taxon for one in ad if one.flagged}
