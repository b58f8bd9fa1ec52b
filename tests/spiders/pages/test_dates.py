from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spiders.pages.dates import may_be_month_first, read_date

_NOW = datetime(2026, 3, 1, 12, 0, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "languages", "day"),
    [
        ("2026-02-10", (), "2026-02-10"),
        ("2026-02-10T08:00:00+02:00", (), "2026-02-10"),
        ("1770000000", (), "2026-02-02"),
        ("1770000000000", (), "2026-02-02"),
        ("10 février 2026", ("fr",), "2026-02-10"),
        ("Posted: 3 days ago", ("en",), "2026-02-26"),
        ("vor 3 Tagen", ("de",), "2026-02-26"),
        ("hace 3 días", ("es",), "2026-02-26"),
        ("3 hari yang lalu", ("id",), "2026-02-26"),
        ("3 ngày trước", ("vi",), "2026-02-26"),
        ("3 дня назад", ("ru",), "2026-02-26"),
        ("3天前", ("zh",), "2026-02-26"),
        ("3日前", ("ja",), "2026-02-26"),
        ("yesterday", ("en",), "2026-02-28"),
        ("21 feb 14:05", ("sv", "en"), "2026-02-21"),
        ("21 vasario 14:05", ("lt",), "2026-02-21"),
        ("21 február", ("hu",), "2026-02-21"),
        ("Dodano dnia 21 lutego 2026", ("pl",), "2026-02-21"),
        ("2月21日 14:05", ("ja",), "2026-02-21"),
        ("12/3 9:07", ("ja",), "2025-12-03"),
        ("发布时间：02-21", ("zh",), "2026-02-21"),
        ("कल", ("hi",), "2026-02-28"),
        ("เมื่อวาน", ("th",), "2026-02-28"),
        ("21 ก.พ. 69", ("th",), "2026-02-21"),
        ("bugün, 06:13", ("az",), "2026-03-01"),
        ("igår", ("da",), "2026-02-28"),
        ("30+ days ago", ("en",), "2026-01-30"),
        ("over a week ago", ("en",), "2026-02-22"),
        ("02/03/2025", ("fr", "en"), "2025-03-02"),
        ("02/03/2025", ("en", "fr"), "2025-02-03"),
    ],
)
def test_dates_as_ads_write_them(text: str, languages: tuple[str, ...], day: str) -> None:
    found = read_date(text, languages, _NOW)
    assert found is not None
    assert found.date().isoformat() == day
    assert found.tzinfo is UTC


@pytest.mark.parametrize(
    "text", ["", "soon", "2031-01-01", "1850-01-01", "99999999999999999999", "x" * 500, "0000-00-00"]
)
def test_what_tells_no_sane_date(text: str) -> None:
    assert read_date(text, ("en",), _NOW) is None


def test_relative_dates_count_from_the_fetch_not_from_today() -> None:
    earlier = read_date("2 days ago", ("en",), _NOW - timedelta(days=300))
    assert earlier is not None
    assert earlier.date().isoformat() == "2025-05-03"
    assert read_date("2 days ago", ("xx",), _NOW) is not None, "an unknown language lets dateparser guess"


@given(st.text(max_size=90))
def test_any_text_is_a_date_or_none(text: str) -> None:
    found = read_date(text, ("en",), _NOW)
    assert found is None or found <= _NOW + timedelta(days=1)


@pytest.mark.parametrize("text", ["0001-01-01T00:00:00+01:00", "9999-12-31T23:59:59-01:00"])
def test_what_programs_write_for_no_date_is_none(text: str) -> None:
    assert read_date(text, ("en",), _NOW) is None


_MONTHS = ["January", "feb", "Mar", "april", "MAY", "jun", "July", "august", "Sept", "oct", "November", "Dec"]


@given(
    st.sampled_from(["{d} {m} {y}", "{m} {d}, {y}", "{m} {d} {y} at Gent", "Posted on {d} {m} {y}", "{d}/{d}/{y}"]),
    st.integers(0, 39),
    st.sampled_from(_MONTHS),
    st.integers(1988, 2028),
)
@settings(deadline=None)
def test_a_date_that_names_its_month_is_the_same_in_every_country(form: str, day: int, month: str, year: int) -> None:
    text = form.format(d=day, m=month, y=year)
    if not may_be_month_first(text, ("en",)):
        assert read_date(text, ("en",), _NOW, "GB") == read_date(text, ("en",), _NOW)


def test_which_dates_hang_on_the_country() -> None:
    assert may_be_month_first("3/4/2026", ("en", "fr"))
    assert not may_be_month_first("3/4/2026", ("fr", "en")), "only English is written both ways"
    assert not may_be_month_first("Posted on 5 January 2026 in Lyon", ("en",))
    assert may_be_month_first("5 January 2026, 7/8", ("en",))
