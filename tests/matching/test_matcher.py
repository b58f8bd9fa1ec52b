"""What the matcher finds in short texts: the taxon, the way it was read, and the very letters."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from matching.candidates import Candidate
from matching.matcher import MAX_REPEATS, Matcher
from model.detection import MatchMethod
from model.listing import Listing
from model.taxon import NameClass
from tests.matching.conftest import Finder

EXACT, FUZZY = MatchMethod.EXACT, MatchMethod.FUZZY
SHORT, HIDDEN = MatchMethod.ABBREVIATED, MatchMethod.OBFUSCATED


def taxa(matcher: Matcher, candidate: Candidate) -> set[str]:
    return {matcher.names.taxon(int(matcher.names.name_taxon_ids[row])).name for row in candidate.rows}


@pytest.mark.parametrize(
    ("text", "taxon", "method", "written"),
    [
        ("a Panthera tigris skin", "Panthera tigris", EXACT, "Panthera tigris"),
        ("PSITTACUS ERITHACUS!", "Psittacus erithacus", EXACT, "PSITTACUS ERITHACUS"),
        ("Psittacus\nerithacus", "Psittacus erithacus", EXACT, "Psittacus\nerithacus"),
        ("two green iguanas", "Iguana iguana", EXACT, "green iguanas"),
        ("my ballpython eats", "Python regius", EXACT, "ballpython"),
        ("my ball-python eats", "Python regius", EXACT, "ball-python"),
        ("a bsll python", "Python regius", FUZZY, "bsll python"),
        ("Panthra tigriss", "Panthera tigris", FUZZY, "Panthra tigriss"),
        ("Psitacus eritacus", "Psittacus erithacus", FUZZY, "Psitacus eritacus"),
        ("Dendrobium noble", "Dendrobium nobile", FUZZY, "Dendrobium noble"),
        ("Panthera leo and P. tigris", "Panthera tigris", SHORT, "P. tigris"),
        ("Panthera leo; P.tigris", "Panthera tigris", SHORT, "P.tigris"),
        ("Ps. erithacus", "Psittacus erithacus", SHORT, "Ps. erithacus"),
        ("L. williqmsii seedlings", "Lophophora williamsii", SHORT, "L. williqmsii"),
        ("P a n t h e r a  t i g r i s", "Panthera tigris", HIDDEN, "P a n t h e r a  t i g r i s"),
        ("P.a.n.t.h.e.r.a t.i.g.r.i.s", "Panthera tigris", HIDDEN, "P.a.n.t.h.e.r.a t.i.g.r.i.s"),
        ("Pant*era t*gris", "Panthera tigris", HIDDEN, "Pant*era t*gris"),
        ("P@nthera t1gr1s", "Panthera tigris", HIDDEN, "P@nthera t1gr1s"),
        ("Pаnthеra tigrіs", "Panthera tigris", HIDDEN, "Pаnthеra tigrіs"),
        ("Pan\u200bthera tigris", "Panthera tigris", HIDDEN, "Pan\u200bthera tigris"),
        ("Pan🐾thera tigris", "Panthera tigris", HIDDEN, "Pan🐾thera tigris"),
        ("Panthhhhera tigriiis", "Panthera tigris", HIDDEN, "Panthhhhera tigriiis"),
        ("рог@ с4йги", "Saiga tatarica", HIDDEN, "рог@ с4йги"),
        ("п0пугай ж@к0", "Psittacus erithacus", HIDDEN, "п0пугай ж@к0"),
        ("𝐏𝐚𝐧𝐭𝐡𝐞𝐫𝐚 𝐭𝐢𝐠𝐫𝐢𝐬", "Panthera tigris", HIDDEN, "𝐏𝐚𝐧𝐭𝐡𝐞𝐫𝐚 𝐭𝐢𝐠𝐫𝐢𝐬"),
        ("Dendrobium sp. seedling", "Dendrobium", EXACT, "Dendrobium sp."),
        ("Dendrobium xyzensis seedling", "Dendrobium", EXACT, "Dendrobium xyzensis"),
        ("Panthera tigris xyzica", "Panthera tigris", EXACT, "Panthera tigris xyzica"),
        ("St. Vincent Amazon", "Amazona guildingii", EXACT, "St. Vincent Amazon"),
    ],
)
def test_finds(find: Finder, matcher: Matcher, text: str, taxon: str, method: MatchMethod, written: str) -> None:
    hits = [one for one in find(text) if taxon in taxa(matcher, one)]
    assert [(one.match.method, text[one.match.start : one.match.end]) for one in hits][-1:] == [(method, written)]
    assert (hits[-1].match.similarity == 1.0) <= (method is EXACT)


@pytest.mark.parametrize(
    "text",
    [
        "he threw the ball. Python 3 is a language",
        "made for men, women and kids, with free returns",
        "low-rise kurta with printed dupatta, regular fit",
        "100w led spot 5015b, 10cm x 20cm, 4.8 g",
        "U.S. Polo Assn. Dri-FIT",
        "warm foaming tumbler and toning boots",
    ],
)
def test_ordinary_words_are_no_names(find: Finder, text: str) -> None:
    assert [one.match for one in find(text) if one.match.method is not EXACT or " " in one.match.name] == []


def test_russian_words_stay_russian_and_are_found_in_any_case(find: Finder, matcher: Matcher) -> None:
    name = next(
        text
        for text, language, taxon in zip(
            matcher.names.name_texts, matcher.names.name_langs, matcher.names.name_taxon_ids.tolist(), strict=True
        )
        if language == "ru" and text.endswith("ый орёл") and taxon
    )
    inflected = name.replace("ый орёл", "ого орла")
    assert [one.match.method for one in find(f"Продам {name} недорого")] == [EXACT]
    assert any(one.match.name == name for one in find(f"Продам {inflected} недорого") or find(inflected[:-4] + "орёл"))


def test_unspaced_scripts_are_read_inside_running_text(find: Finder) -> None:
    text = "出售老象牙手串一条"
    assert any(text[one.match.start : one.match.end].startswith("象牙") for one in find(text))


def test_a_decoy_swallows_the_name_inside_it(matcher: Matcher) -> None:
    listing = Listing(platform="test", external_id="1", title="leopard gecko")
    assert [one.name_class for one in matcher.candidates([listing])[0]] == [NameClass.NEVER]


def test_offsets_count_the_field_they_name(matcher: Matcher) -> None:
    listing = Listing(
        platform="t", external_id="1", title="🐯🐯 Panthera tigris", text="é̀ Python regius", category="Iguana iguana"
    )
    found = {one.match.field: one.match for one in matcher.candidates([listing])[0]}
    assert {field: getattr(listing, field)[match.start : match.end] for field, match in found.items()} == {
        "title": "Panthera tigris",
        "text": "Python regius",
        "category": "Iguana iguana",
    }


def test_a_combining_mark_belongs_to_the_span(find: Finder) -> None:
    text = "Python regius\u0301!"
    assert [text[one.match.start : one.match.end] for one in find(text)] == ["Python regius\u0301"]


def test_one_name_of_several_taxa_is_one_candidate_with_all_rows(matcher: Matcher, find: Finder) -> None:
    found = find("Testudo graeca, Greek tortoise, macaw")
    assert len({(one.match.start, one.match.end) for one in found}) == len(found)


def test_repeats_are_bounded(find: Finder) -> None:
    assert len(find("Panthera tigris, " * 500)) == MAX_REPEATS


def test_nothing_between_two_pieces_of_a_long_text_is_lost(find: Finder) -> None:
    for shift in (16_100, 16_200, 16_250, 16_300, 16_383, 16_384, 32_300):
        text = "x" * 10 + " wool" * (shift // 6) + " Psittacus erithacus" + " wool" * 4000
        assert [text[one.match.start : one.match.end] for one in find(text)] == ["Psittacus erithacus"]


def test_the_appendix_is_the_one_of_the_posting_date(matcher: Matcher) -> None:
    listing = Listing(
        platform="t",
        external_id="1",
        title="Psittacus erithacus for sale",
        posted_at=datetime(2015, 6, 1, tzinfo=UTC),
    )
    then = {one.appendix for one in matcher.detect(listing) if one.taxon == "Psittacus erithacus"}
    now = {one.appendix for one in matcher.detect(listing, date(2026, 4, 1)) if one.taxon == "Psittacus erithacus"}
    assert now == {"I"}
    assert then == {
        matcher.names.status(matcher.names.taxon_named("Psittacus erithacus").taxon_id, date(2015, 6, 1)).appendix  # type: ignore[union-attr]
    }


def test_versions_are_told(matcher: Matcher) -> None:
    assert matcher.version
    assert matcher.list_version == matcher.names.version
