from __future__ import annotations

from datetime import date

import pytest

from matching.judge import mentions_of
from matching.limits import limits_of
from matching.matcher import Matcher
from model.listing import Listing

ON = date(2026, 11, 1)
IMITATED = "an imitation: the word for it stands right beside the name"
DENIED = "denied right beside the name"
GENERAL = "a general name, mostly of what is not listed"
EVERYDAY = "a word of everyday use"
SLIP = "a short genus misspelt, and no other name of its group"
PART = "only part of the group is listed"
ISSUE = "what a stamp, coin or note shows: the title is that of an issue"
CAST = "a cast or replica of a skull, bone, tooth or claw"


def limits(matcher: Matcher, title: str, text: str = "", language: str = "en") -> dict[str, tuple[str, ...]]:
    """Limits of the names in an ad, by the name of the taxon."""
    listing = Listing(platform="t", external_id="1", title=title, text=text, language=language)
    found: dict[str, tuple[str, ...]] = {}
    for _, ad in matcher.read_ads([listing]):
        for one in mentions_of(ad, matcher.names, ON):
            found[one.facts.taxon.name] = found.get(one.facts.taxon.name, ()) + limits_of(one, ad)[1]
    return found


@pytest.mark.parametrize(
    ("title", "language", "taxon"),
    [
        ("Chamanto NO, cuero de puma curtido", "es", "Puma concolor"),
        ("Is it plastic? No. Elephant ivory", "en", "Elephantidae"),
    ],
)
def test_a_denial_parted_by_a_stop_denies_nothing(matcher: Matcher, title: str, language: str, taxon: str) -> None:
    assert DENIED not in limits(matcher, title, language=language)[taxon]
    unparted = title.replace(",", "").replace(".", "")
    assert DENIED in limits(matcher, unparted, language=language)[taxon]


def test_a_full_scientific_name_is_no_imitations(matcher: Matcher) -> None:
    assert IMITATED in limits(matcher, "Faux crocodile leather bag")["Crocodylia"]
    assert IMITATED not in limits(matcher, "Bag, replica Crocodylus niloticus, 30 cm")["Crocodylus niloticus"]


@pytest.mark.parametrize(
    ("title", "language"),
    [
        ("Mammoth ivory knife scales", "en"),
        ("Netsuke avorio mammut", "it"),
        ("Mammut Elfenbein Platten", "de"),
        ("бивень мамонта, мамонтовая слоновая кость", "ru"),
    ],
)
def test_mammoth_beside_ivory_limits_it(matcher: Matcher, title: str, language: str) -> None:
    assert IMITATED in limits(matcher, title, language=language).get("Elephantidae", (IMITATED,))


def test_general_names_of_red_coral_and_ginseng_are_not_enough(matcher: Matcher) -> None:
    assert GENERAL in limits(matcher, "red coral necklace")["Corallium"]
    assert GENERAL in limits(matcher, "red ginseng tea", "Panax ginseng, six years")["Panax ginseng"]


def test_ginseng_in_the_language_of_the_listed_population_is_not_limited_so(matcher: Matcher) -> None:
    assert GENERAL in limits(matcher, "женьшень корінь", language="uk")["Panax ginseng"]
    assert GENERAL not in limits(matcher, "корень женьшеня", language="ru")["Panax ginseng"]


def test_another_name_that_tells_more_lifts_a_general_one(matcher: Matcher) -> None:
    assert GENERAL not in limits(matcher, "red coral necklace", "aka coral, 34 g")["Corallium"]


def test_a_genus_that_is_sold_alive_under_its_name_is_no_everyday_word(matcher: Matcher) -> None:
    assert not any(one.startswith(EVERYDAY) for one in limits(matcher, "Iguana, 2 yrs old")["Iguanidae"])
    assert any(one.startswith(EVERYDAY) for one in limits(matcher, "Puma, size 42")["Puma"])


def test_an_everyday_name_is_believed_where_life_is_spoken_of(matcher: Matcher) -> None:
    alone = limits(matcher, "Flamenco con 2 discos", language="es")["Phoenicopterus ruber"]
    alive = limits(matcher, "Flamenco pichón de criadero", language="es")["Phoenicopterus ruber"]
    assert any(one.startswith(EVERYDAY) for one in alone)
    assert not any(one.startswith(EVERYDAY) for one in alive)


def test_a_trade_name_of_a_group_listed_in_part_is_not_limited(matcher: Matcher) -> None:
    assert not any(one.startswith(PART) for one in limits(matcher, "Teatfish, dried")["Holothuriidae"])
    assert any(one.startswith(PART) for one in limits(matcher, "Anguilla, 2 kg")["Anguilla"])


def test_an_epithet_behind_another_genus_is_limited(matcher: Matcher) -> None:
    other = "the epithet of another genus"
    assert other in limits(matcher, "Real bat, Tylonycteris pachypus")["Operculicarya pachypus"]
    assert other not in limits(matcher, "Caudex pachypus seedling")["Operculicarya pachypus"]
    assert other not in limits(matcher, "operculicarya, pachypus seedling")["Operculicarya pachypus"]


def test_a_short_genus_misspelt_needs_another_name_of_its_group(matcher: Matcher) -> None:
    assert SLIP in limits(matcher, "Nolna for sale")["Beaucarnea"]
    assert SLIP not in limits(matcher, "Nolna for sale", "Beaucarnea recurvata")["Beaucarnea"]
    assert SLIP not in limits(matcher, "Nolina for sale")["Beaucarnea"]


@pytest.mark.parametrize(
    ("title", "is_pictured"),
    [
        ("SURINAME 592 (Mi971) - Green Sea Turtle Chelonia mydas", True),
        ("GABON, MAMMAL, African elephant, Loxodonta africana, red 1965, 5f", True),
        ("Nile crocodile Crocodylus niloticus, reptiles, Liberia MNH", True),
        ("Papua New Guinea 1978 Crocodylus porosus skull 44 cm", False),
        ("NIGERIA 1930 - elephant ivory tusk carved, 5 kg", False),
        ("Madagascar radiated tortoise Astrochelys radiata 2021", False),
    ],
)
def test_what_a_stamp_shows_is_no_specimen(matcher: Matcher, title: str, is_pictured: bool) -> None:
    assert any(ISSUE in told for told in limits(matcher, title).values()) == is_pictured


@pytest.mark.parametrize(
    ("title", "is_cast"),
    [
        ("Clouded leopard skull replica Neofelis nebulosa, resin", True),
        ("Wolfsschädel Replik Canis lupus", True),
        ("Real clouded leopard skull, not a replica", False),
        ("Clouded leopard skull Neofelis nebulosa", False),
    ],
)
def test_a_cast_of_a_skull_is_an_imitation_with_its_scientific_name(
    matcher: Matcher, title: str, is_cast: bool
) -> None:
    language = "de" if "ä" in title else "en"
    assert any(CAST in told for told in limits(matcher, title, language=language).values()) == is_cast


WANTED = "something is wanted, and nothing in the title offers it"
LOST = "something is lost, found or stolen, and nothing in the title offers it"
ASKED = "a question is asked, and nothing in the title is offered"
GONE = "told more than once that nothing is to be had"
PLAYED = "things of a game are offered"
TALKED = "talk, news or advice, and nothing in the title is offered"
SERVED = "a service is offered, not a thing"
INTENTS = {WANTED, LOST, ASKED, GONE, PLAYED, TALKED, SERVED}


@pytest.mark.parametrize(
    ("title", "text", "category", "language", "limit"),
    [
        ("[RECHERCHE] gris du Gabon", "avec papiers", "", "fr", WANTED),
        ("徵 灰鸚鵡 高雄", "腳環齊全", "", "zh", WANTED),
        ("회색앵무 구합니다", "", "", "ko", WANTED),
        ("African grey", "", "Wanted", "en", WANTED),
        ("Пропал жако, вознаграждение", "", "", "ru", LOST),
        ("African grey", "", "Lost and found", "en", LOST),
        ("Is this elephant ivory?", "Any idea? Is it real or fake", "", "en", ASKED),
        ("งาช้าง", "", "ถามตอบ", "th", ASKED),
        ("Königspython verkauft", "Leider ausverkauft, nicht mehr verfügbar", "", "de", GONE),
        ("Roblox ball python", "Roblox account", "", "en", PLAYED),
        ("Python regius: faut-il une déclaration ?", "", "Forum", "fr", TALKED),
        ("Loro yaco, montamos su ejemplar", "", "Servicios", "es", SERVED),
        ("Boarding for African greys", "£9 a night", "", "en", SERVED),
        ("Timsah derisi çanta tamiri", "", "", "tr", SERVED),
        ("Sun conure terlepas area Shah Alam", "", "", "ms", LOST),
    ],
)
def test_an_ad_that_offers_nothing_is_limited(
    matcher: Matcher, title: str, text: str, category: str, language: str, limit: str
) -> None:
    listing = Listing(platform="t", external_id="1", title=title, text=text, language=language, category=category)
    (ad,) = [ad for _, ad in matcher.read_ads([listing])]
    assert all(limit in limits_of(one, ad)[1] for one in mentions_of(ad, matcher.names, ON))


@pytest.mark.parametrize(
    ("title", "language"),
    [
        ("African grey, looking for a new home", "en"),
        ("Graupapagei sucht neues Zuhause", "de"),
        ("Suche liebevolles Zuhause für Graupapagei", "de"),
        ("Gris du Gabon cherche nouvelle famille", "fr"),
        ("Serin isteyen var mı, satılık jako papağanı", "tr"),
        ("ヨウム 里親募集", "ja"),
        ("Elephant ivory? cribbage board 1920", "en"),
        ("Cuir de crocodile, sac en réparation", "fr"),
    ],
)
def test_who_seeks_a_home_or_a_buyer_offers(matcher: Matcher, title: str, language: str) -> None:
    found = limits(matcher, title, language=language)
    assert found
    assert not any(INTENTS & set(told) for told in found.values())


REPORTED = "news of a seizure or a trial"
TAMED = "domesticated, unless the words say that it is not"
COAT = "the coat of a cat"
KIN = "the title gives the scientific name of an unlisted species, the name is that of its group"


@pytest.mark.parametrize(
    ("title", "language", "taxon"),
    [
        ("Bu tesbih fildişi değil, manda boynuzu", "tr", "Elephantidae"),
        ("소뼈 도장, 상아 아님", "ko", "Elephantidae"),
    ],
)
def test_languages_that_deny_behind_the_name_deny_it(matcher: Matcher, title: str, language: str, taxon: str) -> None:
    assert DENIED in limits(matcher, title, "", language)[taxon]
    assert DENIED not in limits(matcher, title, "", "en").get(taxon, ())


def test_news_of_a_seizure_offers_nothing_though_it_speaks_of_sale(matcher: Matcher) -> None:
    told = limits(matcher, "Police seized ivory for sale at a market", "The smuggler was fined and jailed.")
    assert REPORTED in told["Elephantidae"]
    assert REPORTED not in limits(matcher, "Ivory for sale", "Seized goods are not sold here.")["Elephantidae"]


def test_chinchillas_are_domesticated_but_not_their_fur(matcher: Matcher) -> None:
    assert TAMED in limits(matcher, "Chinchilla pair with cage")["Chinchilla"]
    assert TAMED not in limits(matcher, "Wild chinchilla fur coat")["Chinchilla"]


@pytest.mark.parametrize(
    ("title", "language"),
    [("Kitten with tortoiseshell coat", "en"), ("Chatte écaille de tortue à adopter", "fr")],
)
def test_a_cat_wears_no_tortoiseshell(matcher: Matcher, title: str, language: str) -> None:
    assert COAT in limits(matcher, title, "", language)["Cheloniidae"]


def test_tortoiseshell_without_a_cat_is_not_limited_so(matcher: Matcher) -> None:
    assert COAT not in limits(matcher, "Antique tortoiseshell comb")["Cheloniidae"]


def test_a_group_beside_the_name_of_an_unlisted_species_is_limited(matcher: Matcher) -> None:
    assert KIN in limits(matcher, "Dicksonia antarctica, hardy tree ferns")["Cyatheaceae"]
    assert KIN not in limits(matcher, "Hardy tree ferns")["Cyatheaceae"]


@pytest.mark.parametrize(("category", "holds"), [("Lost pets", True), ("Pets", False)])
def test_the_shelf_of_lost_things_offers_nothing(matcher: Matcher, category: str, *, holds: bool) -> None:
    listing = Listing(
        platform="t", external_id="1", title="African grey parrot", text="", language="en", category=category
    )
    [(_, ad)] = matcher.read_ads([listing])
    told = [words for one in mentions_of(ad, matcher.names, ON) for words in limits_of(one, ad)[1]]
    assert any("lost, found or stolen" in words for words in told) == holds


@pytest.mark.parametrize(
    ("whole", "cut", "language", "taxon"),
    [
        ("ラミン 丸棒", "メラミン 丸棒", "ja", "Gonystylus bancanus"),
        ("แหวนงา เก่า", "แหวนงานเก่า", "th", "Elephantidae"),
    ],
)
def test_a_name_cut_from_other_words_is_limited(
    matcher: Matcher, whole: str, cut: str, language: str, taxon: str
) -> None:
    piece = "only a piece of other words, which are not divided here"
    assert piece not in limits(matcher, whole, language=language)[taxon]
    assert piece in limits(matcher, cut, language=language)[taxon]
