from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from species_data.scientific import NOT_EPITHETS, name_key, scientific_part, split_synonyms

WORD = st.text("abcdefghilmnoprstuv", min_size=4, max_size=10).filter(lambda word: word not in NOT_EPITHETS)
GENERA = WORD.map(str.capitalize)
SURNAMES = st.sampled_from(["Solé", "Rchb.f.", "Linnaeus", "O'Shaughnessy", "de la Cruz", "Perez-Santos", "L.", "Li"])
ANIMAL = st.builds(
    lambda authors, year, bracket: f"({', '.join(authors)}, {year})" if bracket else f"{', '.join(authors)}, {year}",
    st.lists(SURNAMES, min_size=1, max_size=3),
    st.integers(1758, 2025),
    st.booleans(),
)
PLANT = st.builds(lambda a, b: f"({a}) {b} & M.W.Chase", SURNAMES, SURNAMES)


@given(st.lists(st.tuples(GENERA, WORD, ANIMAL | PLANT), min_size=1, max_size=6))
def test_joined_synonyms_come_apart_again(names: list[tuple[str, str, str]]) -> None:
    joined = ", ".join(f"{genus} {epithet} {author}" for genus, epithet, author in names)
    assert [scientific_part(piece) for piece in split_synonyms(joined)] == [f"{g} {e}" for g, e, _a in names]


@given(st.text(max_size=200))
def test_any_text_splits_without_loss(text: str) -> None:
    pieces = split_synonyms(text)
    for word in text.replace(",", " ").split():
        assert any(word in piece for piece in pieces)
    for piece in pieces:
        scientific_part(piece)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Boa ortonii Cope, 1877", "Boa ortonii"),
        ("Sarracenia flava auct. non L. ex Macfarl. p.p.", "Sarracenia flava"),
        ("Dendrobates tinctorius var. auratus Girard", "Dendrobates tinctorius var. auratus"),
        ("Epicrates cenchria gaigei Stull, 1938", "Epicrates cenchria gaigei"),
        ("Scaphiophryne (Scaphiophryne) gottlebei Grosjean", "Scaphiophryne gottlebei"),
        ("Hemitelia d'urvillei Mett.", "Hemitelia d'urvillei"),
        ("Oakes-Amesia cryptantha C.Schweinf.", "Oakes-Amesia cryptantha"),
        ("Alsophila comosa Christ (non Wall.)1897", "Alsophila comosa"),
        ("Mantella aff. baroni Thominot", None),
        ("Rchb.f. ex Lindl.", None),
        ("", None),
    ],
)
def test_names_part_from_their_authorship(text: str, name: str | None) -> None:
    assert scientific_part(text) == name


def test_a_comma_before_a_second_author_parts_nothing() -> None:
    text = "Hyla nova Caramaschi, Orrico, Faivovich, Dias & Solé, 2013, Rana alba Smith ex Jones, 1900"
    assert split_synonyms(text) == [
        "Hyla nova Caramaschi, Orrico, Faivovich, Dias & Solé, 2013",
        "Rana alba Smith ex Jones, 1900",
    ]


def test_keys_ignore_case_rank_words_and_hybrid_signs() -> None:
    assert name_key("Aloe ×  vera VAR. chinensis") == name_key("aloe vera chinensis")
