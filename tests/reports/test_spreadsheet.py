from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.spreadsheet import UNDO, defused, defused_figure, restored

SIGNS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


@pytest.mark.parametrize("sign", SIGNS)
def test_no_text_begins_as_a_formula_does(sign: str) -> None:
    assert defused(f"{sign}1+cmd") == f"'{sign}1+cmd"
    assert defused(f"  {sign}1+cmd").lstrip().startswith("'")


def test_a_figure_of_ours_keeps_the_signs_within_it() -> None:
    assert defused_figure("+3 % [+1 % ; +5 %]") == "'+3 % [+1 % ; +5 %]"
    assert defused_figure("-3 [-5 ; -1]") == "'-3 [-5 ; -1]"
    assert [defused_figure(each) for each in ("-3", "12 [-1 ; 30]", "")] == ["-3", "12 [-1 ; 30]", ""]


@pytest.mark.parametrize("separator", [",", ";", "|", '"', "\n"])
def test_nor_does_a_cell_that_another_separator_would_begin(separator: str) -> None:
    assert f"{separator}'=1" in defused(f"tiger{separator}=1")


@pytest.mark.parametrize("number", ["-5", "-12.50", "-3,5", "7"])
def test_negative_numbers_stay_numbers(number: str) -> None:
    assert defused(number) == number


@given(st.text(alphabet="=+-@\t\r\n'\",;| a1.＝虎"))
def test_what_was_written_can_be_had_back(text: str) -> None:
    assert restored(defused(text)) == text
    for cell in defused(text).replace(";", ",").replace("|", ",").splitlines():
        for part in cell.split(","):
            bare = part.lstrip(' "')
            assert bare[:1] not in SIGNS or bare == defused(bare), (text, cell)


@given(st.text(alphabet="=+-@ ab;,\"'", max_size=20))
def test_the_pattern_told_to_readers_undoes_it(text: str) -> None:
    import re  # noqa: PLC0415

    told = io.StringIO(newline="")
    csv.writer(told).writerow([defused(text)])
    told.seek(0)
    (cell,) = next(csv.reader(told))
    assert re.sub(UNDO, r"\1\2\3", cell) == text
