"""Words of analysts: kept, checked on reading, joined to the name space, taken back."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.errors import InputError, SpeciesDataError
from model.taxon import NameClass, NameKind
from species_data.added import AddedWord, add_word, checked, read_words, remove_word, tag_of, words_file
from species_data.folder import TableFolder
from species_data.load import load_folder

NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)


def a_word(**changes: Any) -> AddedWord:
    fields: dict[str, Any] = {
        "name": "striped rug",
        "taxon": "Panthera tigris",
        "language": "en",
        "kind": "code",
        "name_class": "ambiguous",
        "term": "SKI",
        "who": "ana",
        "why": "seen in three ads",
    }
    return AddedWord(**(fields | changes))


def a_decoy(name: str = "tiger bread") -> AddedWord:
    return AddedWord(name=name, language="en", kind="decoy", who="bo", why="a loaf")


def test_what_is_added_is_read_back_and_undone_ones_are_kept(cache: Path) -> None:
    assert add_word(a_word(), NOW).word_id == 1
    assert add_word(a_decoy(), NOW).word_id == 2
    remove_word(1, "cy", "means a rug", NOW)
    first, second = read_words()
    assert (first.name, first.undone_at, first.undone_by, first.undone_why) == ("striped rug", NOW, "cy", "means a rug")
    assert (second.is_active, second.place) == (True, "added_names.jsonl:2")
    assert len(words_file().read_text().splitlines()) == 3


def test_the_name_space_holds_the_active_words_and_says_so(built: TableFolder) -> None:
    plain = load_folder(built)
    words = [a_word(word_id=1), a_decoy()]
    with_words = load_folder(built, words)
    (name,) = with_words.find("Striped Rug")
    assert (name.kind, name.name_class, name.taxon_id) == (NameKind.CODE, NameClass.AMBIGUOUS, 92)
    row = with_words.name_texts.index("striped rug")
    assert with_words.trade_term(row) == "SKI"
    assert ("tiger bread", "en", "a loaf") in with_words.decoys
    assert with_words.version == f"{plain.version}+{tag_of(words)}"
    assert with_words.list_date == plain.list_date
    assert load_folder(built, words).find("striped rug")  # and again, from the cache
    undone = [replace(word, undone_at=NOW) for word in words]
    assert load_folder(built, undone).version == plain.version
    assert load_folder(built).find("striped rug") == ()


def test_a_word_there_already_takes_the_analysts_class(built: TableFolder) -> None:
    word = a_word(name="虎骨", language="zh", kind="product", term="BON")
    (before,), (after,) = load_folder(built).find("虎骨"), load_folder(built, [word]).find("虎骨")
    assert (before.name_class, after.name_class) == (NameClass.CERTAIN, NameClass.AMBIGUOUS)


def test_a_word_of_a_taxon_that_this_list_lacks_is_told_and_left_out(built: TableFolder) -> None:
    names = load_folder(built, [a_word(taxon="Panthera onca", place="added_names.jsonl:7")])
    assert names.unplaced == ["added_names.jsonl:7: striped rug (Panthera onca)"]


def test_the_tag_follows_what_the_words_say_not_their_order() -> None:
    one, two = a_word(), a_decoy()
    assert tag_of([one, two]) == tag_of([two, one]) != tag_of([one])
    assert tag_of([]) == tag_of([replace(one, undone_at=NOW)]) == ""
    assert tag_of([one]) == tag_of([replace(one, who="someone else")])
    assert tag_of([one]) != tag_of([replace(one, name_class="certain")])


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"name": "  "}, "empty"),
        ({"name": "x" * 81}, "81 characters"),
        ({"name": "striped\x07rug"}, "control character"),
        ({"name": "striped\nrug"}, "control character"),
        ({"name": "\ud800 rug"}, "half a letter"),
        ({"name": "a"}, "too few letters"),
        ({"name": "--"}, "too few letters"),
        ({"language": "english"}, "language"),
        ({"kind": "slang"}, "kind"),
        ({"name_class": "never"}, "class"),
        ({"term": "skin"}, "term"),
        ({"why": ""}, "why is empty"),
        ({"who": "x" * 501}, "who is too long"),
        ({"taxon": ""}, "taxon"),
        ({"kind": "decoy"}, "no taxon"),
    ],
)
def test_what_cannot_be_used_is_refused_in_one_line(cache: Path, changes: dict[str, str], message: str) -> None:
    with pytest.raises(InputError, match=message) as refused:
        add_word(a_word(**changes), NOW)
    assert "\n" not in str(refused.value)
    assert not words_file().exists()


def test_eighty_characters_and_one_ideograph_are_names() -> None:
    assert checked(a_word(name="x" * 80)).name
    assert checked(a_word(name="虎", language="zh")).name


def test_the_same_word_twice_and_a_word_undone_twice_are_refused(cache: Path) -> None:
    add_word(a_word(), NOW)
    with pytest.raises(InputError, match="there already, as word 1"):
        add_word(a_word(name="Striped  Rug", why="again"), NOW)
    remove_word(1, "ana", "wrong", NOW)
    with pytest.raises(InputError, match="taken back already"):
        remove_word(1, "ana", "wrong", NOW)
    with pytest.raises(InputError, match="no added word 9"):
        remove_word(9, "ana", "wrong", NOW)
    assert add_word(a_word(), NOW).word_id == 2


_ROW = {"id": 1, "act": "add", "at": NOW.isoformat()} | {
    field: getattr(a_word(), field)
    for field in ("name", "taxon", "language", "kind", "name_class", "term", "who", "why")
}


@pytest.mark.parametrize(
    "line",
    [
        "{",
        "[]",
        "7",
        json.dumps(_ROW | {"id": 1}),
        json.dumps(_ROW | {"id": 2, "name": "x\ty"}),
        json.dumps(_ROW | {"id": 2, "name": 5}),
        json.dumps(_ROW | {"id": 2, "at": "yesterday"}),
        json.dumps(_ROW | {"id": 2, "at": "2026-11-26T12:00:00"}),
        json.dumps({"id": 4, "act": "remove", "at": NOW.isoformat(), "who": "a", "why": "b"}),
        json.dumps(_ROW | {"id": 2, "act": "change"}),
        "[" * 100_000,
    ],
)
def test_a_bad_row_ends_reading_with_file_and_line(tmp_path: Path, line: str) -> None:
    path = tmp_path / "added_names.jsonl"
    path.write_text(f"{json.dumps(_ROW)}\n{line}\n", encoding="utf-8")
    with pytest.raises(SpeciesDataError, match=r"added_names\.jsonl:2: ") as refused:
        read_words(path)
    assert refused.value.exit_code == 2


def test_a_file_without_a_last_line_break_is_added_to_on_a_new_line(cache: Path) -> None:
    add_word(a_word(), NOW)
    path = words_file()
    path.write_text(path.read_text().rstrip("\n"))
    add_word(a_decoy(), NOW)
    assert [word.name for word in read_words()] == ["striped rug", "tiger bread"]


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "added_names.jsonl"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SpeciesDataError, match="cannot be read"):
        read_words(path)


@given(st.text(max_size=100))
def test_a_name_is_refused_or_survives_the_file_as_it_stands(name: str) -> None:
    try:
        word = checked(a_word(name=name))
    except InputError:
        return
    assert 0 < len(word.name) <= 80
    assert checked(word) == word
    assert json.loads(json.dumps(word.name, ensure_ascii=False).encode("utf-8")) == word.name
