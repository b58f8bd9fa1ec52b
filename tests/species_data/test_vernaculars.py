from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from species_data.vernaculars import in_own_script, is_filler, language_tag, split_vernaculars


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Grey Parrot (African)", ["Grey Parrot"]),
        ("Carpintero bataraz grande; carpinterito", ["Carpintero bataraz grande", "carpinterito"]),
        ("Krikand/Amerikansk Krikand", ["Amerikansk Krikand"]),
        ("Berta maggiore/boreale", ["Berta maggiore"]),
        ("Greisenkopf-/Purpurstirnpapagei", ["Purpurstirnpapagei"]),
        ("Thông đỏ lá dài/ Thông đỏ nam", ["Thông đỏ lá dài", "Thông đỏ nam"]),
        ("Central&nbsp;American&nbsp;Coral&nbsp;Snake", ["Central American Coral Snake"]),
        ("カタアカバンディクート<!--絶滅野生動物事典 2020 p.501-->", ["カタアカバンディクート"]),
        ("[[:ja:モズ", ["モズ"]),
        ("br>Filandro incaico <", ["Filandro incaico"]),
        ("hk:樹熊; cn:树袋熊; tw:無尾熊;", ["樹熊", "树袋熊", "無尾熊"]),
        ("鼍(扬子鳄)", ["鼍", "扬子鳄"]),
        ("孤    䳍 ", ["孤䳍"]),
        ("Antilopă (duker) moțată", ["Antilopă moțată"]),
        ("Edelhert (ondersoort van noordelijk Afghanistan en", ["Edelhert"]),
        ("zoborozec-sedolici.html Zoborožec", []),
        ("[https:", []),
        ("2", []),
        ("-", []),
        ("O’Connell-Stachelratte", ["O’Connell-Stachelratte"]),
        ("", []),
    ],
)
def test_cells_become_names(cell: str, names: list[str]) -> None:
    assert split_vernaculars(cell) == names


@given(st.text(max_size=120))
def test_no_cell_breaks_it_and_names_are_clean(cell: str) -> None:
    for name in split_vernaculars(cell):
        assert name == name.strip()
        assert "\n" not in name
        assert "\0" not in name


@pytest.mark.parametrize(
    ("code", "name", "tag"),
    [
        ("in", "", "id"),
        (" en", "", "en"),
        ("pt_BR", "", "pt"),
        ("pt-br", "", "pt"),
        ("be-x-old", "", "be"),
        ("zh-yue", "", "yue"),
        ("zh", "树袋熊", "zh-Hans"),
        ("zh", "樹熊", "zh-Hant"),
        ("zh-hant", "虎", "zh"),
        ("", "", None),
        ("123", "", None),
    ],
)
def test_language_codes_become_tags(code: str, name: str, tag: str | None) -> None:
    assert language_tag(code.replace("_", "-"), name) == tag


def test_fillers_are_seen_through_case_and_punctuation() -> None:
    assert is_filler("Rufous-Faced Warbler", ["Rufous-faced Warbler"])
    assert is_filler("Black faced warbler", ["Black-faced Warbler"])
    assert not is_filler("Wanderfalke", ["Peregrine Falcon"])


def test_transcriptions_are_not_in_their_own_script() -> None:
    assert not in_own_script("amerikakinmefukurou", "ja")
    assert in_own_script("トラ", "ja")
    assert not in_own_script("Tiger", "zh-Hant")
    assert in_own_script("Tigre", "es")
