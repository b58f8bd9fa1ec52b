from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from string import Formatter

import pytest
from babel import Locale

from assessment.stamp import counted
from model.estimate import Estimate, Interval, Scope, Unit
from reports.submission.as_html import as_html
from reports.submission.catalogue import FOLDER, LANGUAGES, catalogue
from reports.submission.content import text_of
from reports.submission.telling import Telling
from reports.terms import term_words
from reports.typography import french_spaces
from tests.reports.submissions import a_document


def texts(key: str, language: str) -> list[str]:
    words = catalogue()[key][language]
    return [words] if isinstance(words, str) else list(words.values())


def names(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("key", sorted(catalogue()))
def test_every_key_says_the_same_in_three_languages(key: str) -> None:
    asked = [set.union(*(names(text) for text in texts(key, language))) for language in LANGUAGES]
    assert asked[0] == asked[1] == asked[2]
    for language in LANGUAGES:
        assert all(text.strip() for text in texts(key, language)) or key == "or"
        words = catalogue()[key][language]
        if isinstance(words, dict):
            assert {"one", "other"} <= set(words)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_verdict_on_legality(language: str) -> None:
    told = " ".join(text for key in catalogue() for text in texts(key, language)).lower()
    assert not re.search(r"\bill[eé]ga|\bilegal|takedown of|\bcriminals?\b", told)
    assert "flagged" in told or "signalé" in told or "señalad" in told


def test_french_spaces_do_not_break() -> None:
    for key in catalogue():
        for text in texts(key, "fr"):
            assert not re.search(r" [;:!?»%]|« ", text), key
            assert "“" not in text, key
    assert french_spaces("« Oui » : 5 % ?") == "«\u00a0Oui\u00a0»\u00a0: 5\u00a0%\u202f?"


def test_terms_are_told_in_three_languages() -> None:
    assert [Telling(language).term("BON") for language in LANGUAGES] == ["bones (BON)", "os (BON)", "huesos (BON)"]
    assert Telling("fr").term("unknown") == "produit non précisé"
    assert Telling("fr").term("ZZZ") == "ZZZ"


def test_numbers_and_days_are_written_as_the_language_does() -> None:
    english, french, spanish = (Telling(language) for language in LANGUAGES)
    assert [each.number(1234.5, digits=1) for each in (english, french, spanish)] == [
        "1,234.5",
        "1\u202f234,5",
        "1.234,5",
    ]
    assert [each.percent(0.0123) for each in (english, french, spanish)] == ["1.2%", "1,2\u00a0%", "1,2\u00a0%"]
    first = date(2026, 11, 1)
    assert [each.day(first) for each in (english, french, spanish)] == [
        "1 November 2026",
        "1er novembre 2026",
        "1 de noviembre de 2026",
    ]
    assert french.day(date(2026, 11, 11)) == "11 novembre 2026"
    assert french.percent(-0.02, signed=True) == "\u22122\u00a0%"
    assert english.percent(0.2, signed=True) == "+20%"


def test_units_agree_with_their_numbers() -> None:
    told = {(language, n): Telling(language).unit(float(n), Unit.AD) for language in LANGUAGES for n in (0, 1, 2)}
    assert told["en", 0] == "0 ads"
    assert told["fr", 0] == "0 annonce"
    assert told["es", 0] == "0 anuncios"
    assert [told[language, 1] for language in LANGUAGES] == ["1 ad", "1 annonce", "1 anuncio"]
    assert Telling("fr").unit(2_000_000.0, Unit.AD).endswith(" annonces")


def test_taxa_are_italic_from_the_genus_down() -> None:
    tell = Telling("en", frozenset({"Falconiformes"}))
    assert [piece.italic for piece in tell.taxon("Panthera tigris")] == [True]
    assert [(piece.text, piece.italic) for piece in tell.taxon("Falconiformes spp.")] == [
        ("Falconiformes", False),
        (" spp.", False),
    ]
    assert [(piece.text, piece.italic) for piece in tell.taxon("Manis spp.")] == [("Manis", True), (" spp.", False)]


def test_appendices_and_places_have_their_names() -> None:
    assert [Telling(each).appendix("I/II") for each in LANGUAGES] == [
        "Appendix I or II",
        "Annexe I ou II",
        "Apéndice I o II",
    ]
    assert Telling("es").appendix("II/NC") == "Apéndice II o fuera de los Apéndices"
    assert Telling("fr").appendix("not listed") == "hors Annexes"
    assert Telling("fr").route("ID>WW") == "Indonésie → monde entier"
    assert Telling("es").country("?") == "no indicado"


def estimate(interval: Interval, unit: Unit = Unit.AD) -> Estimate:
    return Estimate(
        measure="ads_corrected",
        unit=unit,
        interval=interval,
        scope=Scope(),
        first_day=date(2026, 1, 1),
        last_day=date(2026, 1, 2),
        platforms=("shop",),
        n_visits=1,
        n_pages=1,
        n_reviewed=1,
        matcher_version="m",
        list_version="l",
    )


def test_an_estimate_is_told_with_unit_and_interval() -> None:
    made = estimate(Interval(value=1302.0, low=1203.0, high=1377.0, method="m", is_lower_bound=True))
    assert [Telling(language).estimate(made) for language in LANGUAGES] == [
        "at least 1,302 ads (95% interval 1,203 to 1,377)",
        "au moins 1\u202f302 annonces (intervalle à 95\u00a0%\u00a0: 1\u202f203 à 1\u202f377)",
        "al menos 1.302 anuncios (intervalo del 95\u00a0%: 1.203 a 1.377)",
    ]
    assert Telling("fr").estimate(estimate(counted(1.0))) == "1 annonce"


def test_reasons_are_told_in_the_language_and_unknown_ones_as_english() -> None:
    note = "3 of 1,200 flagged ads were reviewed; 10 are wanted for a correction"
    assert Telling("fr").note(note).startswith("3 annonces signalées sur 1\u202f200 ont été examinées")
    assert Telling("en").note(note) == note
    assert "nota técnica en inglés: «something new»" in Telling("es").note("something new")


def _methods() -> set[str]:
    """Every method that the estimators write down, as their sources have it."""
    written = r"""(?:method|_METHOD)(?: =|=) ?f?"([^"]+)\""""
    found = {
        m
        for file in (Path(__file__).parents[2] / "assessment").glob("*.py")
        for m in re.findall(written, file.read_text("utf-8"))
    }
    solvers = {"L-BFGS-B", "Nelder-Mead", "bounded", "fdr_bh"}
    return {m for m in found if "{" not in m} - solvers | {"Cohen's kappa, Fisher's z"}


@pytest.mark.parametrize("language", ["fr", "es"])
def test_every_method_of_the_estimators_is_told_in_the_language(language: str) -> None:
    told = {method: Telling(language).method(method) for method in _methods()}
    assert len(told) > 20
    assert not [method for method, words in told.items() if "en anglais" in words or "en inglés" in words]


@pytest.mark.parametrize(
    "note",
    [
        "no good visit",
        "too short to tell: 3 weeks before and 12 after, up to the next event; 8 are wanted on either side",
        "too short to tell: 12 weeks, 20 are wanted",
        "too few to tell: 0.4 ads a week, 1 are wanted",
        "fewer than half had ended at 30 days, the longest that any was watched",
        "seen nowhere, or one visit a platform: share and chance to see cannot be told apart",
        "no priced ad",
    ],
)
def test_why_there_is_no_value_is_told_in_the_language(note: str) -> None:
    assert "en anglais" not in Telling("fr").note(note)
    assert "en inglés" not in Telling("es").note(note)
    digits = re.findall(r"\d+", note)
    assert re.findall(r"\d+", Telling("fr").note(note)) == digits


@pytest.mark.parametrize("language", ["fr", "es"])
def test_no_english_is_left_in_a_whole_submission(language: str) -> None:
    page = as_html(a_document(language)).decode()
    told = re.sub(r"<style>.*?</style>|<[^>]+>", " ", page, flags=re.DOTALL)
    assert "en anglais" not in told
    assert "en inglés" not in told
    words = set(re.findall(r"[a-z]+", told.lower()))
    assert not words & {"ads", "sellers", "flagged", "with", "months", "reviewed", "unknown", "listings"}
    assert Locale(language).territories["ID"] in told


def test_the_cover_names_party_and_list_in_words() -> None:
    cover = {label: text_of(line) for label, line in a_document("fr").cover}
    assert cover["Partie"] == "Kenya (KE)"
    assert cover["Liste CITES utilisée"] == "5 mars 2026 (2026-03-05+abc)"
    assert cover["Confidentialité"] == "Réservé au Secrétariat et aux Parties"


def test_a_share_in_a_spanish_sentence_has_its_article() -> None:
    bare = re.compile(r"(?:\ben|\bde|señaló|señalaron|envían al extranjero|envía a) \{share\}")
    assert [key for key in catalogue() for text in texts(key, "es") if bare.search(text)] == []


@pytest.mark.parametrize(
    ("language", "wrong"),
    [
        ("fr", ("parties en 30 jours", "échue", "base légale", "leurs termes", "une saison ne peut")),
        ("es", ("sus palabras", "una estación de", "productos de cuero", "ausentes en 30", "quiere decir")),
    ],
)
def test_words_that_officers_of_the_language_do_not_write(language: str, wrong: tuple[str, ...]) -> None:
    told = [text for key in catalogue() for text in texts(key, language)]
    told += [words[language] for words in term_words().values()]
    assert [text for text in told for each in wrong if each in text.casefold()] == []


_SHARED = ("package/fields.csv", "package/codes.csv", "package/tables.csv", "package/words.yml", "keywords/codes.csv")


def test_one_word_for_one_thing_in_report_package_and_registers() -> None:
    folder = FOLDER.parents[1]
    files = [*(folder / name for name in _SHARED), *folder.glob("package/templates/*.j2"), *FOLDER.glob("*.yml")]
    files += [*folder.glob("instruments/*.yml"), *folder.glob("registers/*.yaml")]
    told = {file.name: file.read_text(encoding="utf-8") for file in files}
    # Flagged is "signalée" and "señalado" in all; species are in the Appendices, not in the Convention.
    wrong = re.compile(
        r"annonces? repérée|anuncios? marcad|vérificateur|inscrites? à la CITES|incluidas? en la CITES"
        r"|aux annexes de la CITES|médias sociaux|medios sociales|\b[dDlL]e examinat"
    )
    assert {name: found for name, text in told.items() if (found := wrong.findall(text))} == {}
