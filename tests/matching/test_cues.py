from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching.cues import TABLE, CueTable, cue_table
from matching.features import KINDS
from matching.languages import language_of, languages_read


def test_the_table_has_all_kinds_in_twenty_languages() -> None:
    with TABLE.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert {row["kind"] for row in rows} == set(KINDS)
    for kind in ("product", "live", "sell", "want", "lost", "info", "imitation", "depiction", "real"):
        assert len({row["language"] for row in rows if row["kind"] == kind}) >= 20, kind


def kinds(text: str, language: str) -> set[str]:
    table = cue_table()
    return {hit.kind for hit in table.hits(table.found(text), languages_read(language))}


@pytest.mark.parametrize(
    ("text", "language", "kind"),
    [
        ("faux leather handbag", "en", "imitation"),
        ("FAUX leather", "en", "imitation"),
        ("sac en cuir à vendre", "fr", "sell"),
        ("Suche Schildkröte", "de", "want"),
        ("улетел попугай, вознаграждение", "ru", "lost"),
        ("仿真兰花", "zh", "imitation"),
        ("ตุ๊กตาหมี", "th", "depiction"),
        ("ヒョウ柄のスカート", "ja", "imitation"),
        ("악어무늬 가방", "ko", "imitation"),
        ("cần mua rùa", "vi", "want"),
        ("hand reared", "en", "live"),
    ],
)
def test_a_cue_is_read_in_its_language(text: str, language: str, kind: str) -> None:
    assert kind in kinds(text, language)


def test_a_cue_is_a_whole_word() -> None:
    assert "imitation" not in kinds("fauxbourg", "en")


def test_a_word_of_another_language_is_not_read() -> None:
    assert "product" in kinds("túi da thật", "vi")
    assert not {hit for hit in kinds("da vendere", "it") if hit == "product"}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("象牙手串", "zh"),
        ("べっ甲の櫛", "ja"),
        ("악어가죽", "ko"),
        ("งาช้าง", "th"),
        ("слоновая кость", "ru"),
        ("продаю їжака", "uk"),
        ("کیف چرم", "fa"),
        ("للبيع", "ar"),
        ("हाथी", "hi"),
    ],
)
def test_script_tells_the_language(text: str, language: str) -> None:
    assert language_of(text, "", {}) == language


def test_the_page_is_believed_before_the_script() -> None:
    assert language_of("象牙", "ja-JP", {}) == "ja"


def written(tmp_path: Path, *rows: str) -> CueTable:
    path = tmp_path / "cues.csv"
    path.write_text("cue,language,kind,value\n" + "".join(f"{row}\n" for row in rows), encoding="utf-8")
    return CueTable(path)


def read_with(table: CueTable, text: str, language: str) -> list[tuple[str, str]]:
    return [(text[hit.start : hit.end], hit.kind) for hit in table.hits(table.found(text), languages_read(language))]


def test_a_star_stands_for_the_rest_of_a_word(tmp_path: Path) -> None:
    table = written(tmp_path, "кошельк*,ru,product,LPS", "*lampe,de,article,")
    assert read_with(table, "два кошелька", "ru") == [("кошелька", "product")]
    assert read_with(table, "Stehlampe aus Messing", "de") == [("Stehlampe", "article")]
    assert read_with(table, "lampenfieber", "de") == []


def test_a_phrase_stands_for_the_words_in_it(tmp_path: Path) -> None:
    table = written(tmp_path, "for sale,en,sell,", "not for sale,en,unavailable,")
    assert read_with(table, "it is not for sale", "en") == [("not for sale", "unavailable")]
    assert read_with(table, "it is for sale", "en") == [("for sale", "sell")]


def test_accents_may_be_left_out(tmp_path: Path) -> None:
    table = written(tmp_path, "móc chìa khóa,vi,article,", "tấm dán,vi,article,")
    assert read_with(table, "moc chia khoa hinh ho", "vi") == [("moc chia khoa", "article")]
    assert table.votes(table.found("moc chia khoa")) == {}


def test_a_long_word_is_read_in_bounded_time() -> None:
    assert cue_table().found("a-" * 100_000) == []


@given(st.text(max_size=300))
def test_spans_lie_in_the_text(text: str) -> None:
    for start, end, cue in cue_table().found(text):
        assert 0 <= start < end <= len(text)
        assert cue
