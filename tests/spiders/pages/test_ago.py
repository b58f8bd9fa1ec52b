from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spiders.pages.ago import ago_in, leading_ago
from spiders.pages.dates import read_date
from spiders.pages.months import is_named_day, named_day

_NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("language", "text", "instant"),
    [
        ("en", "2 hours ago", "03-01 10:00"),
        ("en", "3 days", "02-26 12:00"),
        ("en", "5h", "03-01 07:00"),
        ("de", "vor 3 Tagen", "02-26 12:00"),
        ("de", "vor einer Stunde", "03-01 11:00"),
        ("de", "gestern, 14:30 Uhr", "02-28 14:30"),
        ("fr", "il y a 3 jours", "02-26 12:00"),
        ("fr", "il y a une heure", "03-01 11:00"),
        ("fr", "hier à 14h30", "02-28 14:30"),
        ("es", "hace 3 días", "02-26 12:00"),
        ("es", "hace un mes", "02-01 12:00"),
        ("es", "ayer a las 14:05", "02-28 14:05"),
        ("pt", "há 2 dias", "02-27 12:00"),
        ("pt", "hoje às 14h", "03-01 14:00"),
        ("pt", "ontem às 13:20", "02-28 13:20"),
        ("it", "3 gg", "02-26 12:00"),
        ("it", "2 ore fa", "03-01 10:00"),
        ("it", "ieri alle 14:05", "02-28 14:05"),
        ("nl", "3 dagen geleden", "02-26 12:00"),
        ("nl", "gisteren", "02-28 12:00"),
        ("nl", "2 uur geleden", "03-01 10:00"),
        ("sv", "2 tim", "03-01 10:00"),
        ("sv", "för 3 dagar sedan", "02-26 12:00"),
        ("sv", "i dag 14:05", "03-01 14:05"),
        ("nb", "3 dager siden", "02-26 12:00"),
        ("nb", "for 2 t siden", "03-01 10:00"),
        ("da", "for 3 dage siden", "02-26 12:00"),
        ("da", "i går kl. 14.05", "02-28 14:05"),
        ("fi", "3 päivää sitten", "02-26 12:00"),
        ("fi", "eilen klo 14.05", "02-28 14:05"),
        ("fi", "2 t sitten", "03-01 10:00"),
        ("et", "3 päeva tagasi", "02-26 12:00"),
        ("lv", "pirms 3 dienām", "02-26 12:00"),
        ("lv", "vakar", "02-28 12:00"),
        ("lt", "prieš 8 val.", "03-01 04:00"),
        ("lt", "prieš 3 dienas", "02-26 12:00"),
        ("lt", "prieš valandą", "03-01 11:00"),
        ("pl", "3 dni temu", "02-26 12:00"),
        ("pl", "wczoraj o 14:05", "02-28 14:05"),
        ("pl", "dzisiaj 14:05", "03-01 14:05"),
        ("cs", "před 3 dny", "02-26 12:00"),
        ("cs", "před hodinou", "03-01 11:00"),
        ("cs", "včera v 14:05", "02-28 14:05"),
        ("sk", "pred 3 dňami", "02-26 12:00"),
        ("hu", "3 napja", "02-26 12:00"),
        ("hu", "2 órája", "03-01 10:00"),
        ("hu", "3 nappal ezelőtt", "02-26 12:00"),
        ("ro", "acum 3 zile", "02-26 12:00"),
        ("ro", "acum o oră", "03-01 11:00"),
        ("ro", "acum 20 de ore", "02-28 16:00"),
        ("ru", "3 дня назад", "02-26 12:00"),
        ("ru", "час назад", "03-01 11:00"),
        ("ru", "вчера в 14:05", "02-28 14:05"),
        ("uk", "3 дні тому", "02-26 12:00"),
        ("uk", "вчора о 14:05", "02-28 14:05"),
        ("uk", "годину тому", "03-01 11:00"),
        ("bg", "преди 3 дни", "02-26 12:00"),
        ("bg", "днес в 14:05 ч.", "03-01 14:05"),
        ("bg", "преди час", "03-01 11:00"),
        ("sr", "pre 3 dana", "02-26 12:00"),
        ("sr", "пре 3 дана", "02-26 12:00"),
        ("sr", "pre sat vremena", "03-01 11:00"),
        ("hr", "prije 3 dana", "02-26 12:00"),
        ("hr", "jučer u 14:05", "02-28 14:05"),
        ("sl", "pred 3 dnevi", "02-26 12:00"),
        ("el", "πριν από 3 ημέρες", "02-26 12:00"),
        ("el", "χθες στις 14:05", "02-28 14:05"),
        ("el", "3 ημέρες πριν", "02-26 12:00"),
        ("tr", "3 gün önce", "02-26 12:00"),
        ("tr", "dün 14:05", "02-28 14:05"),
        ("tr", "bugün, 06:13", "03-01 06:13"),
        ("az", "3 gün əvvəl", "02-26 12:00"),
        ("az", "bugün, 06:13", "03-01 06:13"),
        ("az", "dünən 14:05", "02-28 14:05"),
        ("kk", "3 күн бұрын", "02-26 12:00"),
        ("kk", "кеше", "02-28 12:00"),
        ("uz", "3 kun oldin", "02-26 12:00"),
        ("ka", "3 დღის წინ", "02-26 12:00"),
        ("hy", "3 օր առաջ", "02-26 12:00"),
        ("he", "לפני 3 ימים", "02-26 12:00"),
        ("he", "לפני שעה", "03-01 11:00"),
        ("he", "לפני יומיים", "02-27 12:00"),
        ("ar", "منذ 3 أيام", "02-26 12:00"),
        ("ar", "قبل ساعتين", "03-01 10:00"),
        ("ar", "منذ يوم", "02-28 12:00"),
        ("fa", "۳ روز پیش", "02-26 12:00"),
        ("fa", "یک ساعت پیش", "03-01 11:00"),
        ("fa", "یک ربع پیش", "03-01 11:45"),
        ("ur", "3 دن پہلے", "02-26 12:00"),
        ("hi", "3 दिन पहले", "02-26 12:00"),
        ("hi", "कल", "02-28 12:00"),
        ("hi", "परसों", "02-27 12:00"),
        ("bn", "৩ দিন আগে", "02-26 12:00"),
        ("bn", "গতকাল", "02-28 12:00"),
        ("bn", "১ ঘন্টা আগে", "03-01 11:00"),
        ("mr", "3 दिवसांपूर्वी", "02-26 12:00"),
        ("ta", "3 நாட்களுக்கு முன்", "02-26 12:00"),
        ("ta", "2 மணி நேரம் முன்பு", "03-01 10:00"),
        ("te", "3 రోజుల క్రితం", "02-26 12:00"),
        ("kn", "3 ದಿನಗಳ ಹಿಂದೆ", "02-26 12:00"),
        ("ml", "3 ദിവസം മുമ്പ്", "02-26 12:00"),
        ("si", "දින 3කට පෙර", "02-26 12:00"),
        ("si", "පැය 2 කට පෙර", "03-01 10:00"),
        ("ne", "3 दिन पहिले", "02-26 12:00"),
        ("th", "3 ชั่วโมงที่แล้ว", "03-01 09:00"),
        ("th", "3 วันก่อน", "02-26 12:00"),
        ("th", "เมื่อวาน", "02-28 12:00"),
        ("lo", "3 ມື້ກ່ອນ", "02-26 12:00"),
        ("km", "3 ថ្ងៃមុន", "02-26 12:00"),
        ("my", "ပြီးခဲ့သည့် 3 ရက်", "02-26 12:00"),
        ("my", "လွန်ခဲ့သော ၃ ရက်က", "02-26 12:00"),
        ("vi", "3 ngày trước", "02-26 12:00"),
        ("vi", "hôm qua", "02-28 12:00"),
        ("vi", "2 giờ trước", "03-01 10:00"),
        ("id", "3 hari yang lalu", "02-26 12:00"),
        ("id", "kemarin", "02-28 12:00"),
        ("id", "sejam yang lalu", "03-01 11:00"),
        ("fil", "3 araw ang nakalipas", "02-26 12:00"),
        ("zh", "3天前", "02-26 12:00"),
        ("zh", "昨天 14:05", "02-28 14:05"),
        ("zh", "刚刚", "03-01 12:00"),
        ("ja", "3日前", "02-26 12:00"),
        ("ja", "昨日", "02-28 12:00"),
        ("ja", "2時間前", "03-01 10:00"),
        ("ko", "3일 전", "02-26 12:00"),
        ("ko", "어제", "02-28 12:00"),
        ("ko", "2시간 전", "03-01 10:00"),
        ("sw", "siku 3 zilizopita", "02-26 12:00"),
        ("sw", "jana", "02-28 12:00"),
        ("sw", "saa moja iliyopita", "03-01 11:00"),
        ("am", "ከ3 ቀን በፊት", "02-26 12:00"),
    ],
)
def test_how_long_ago_in_many_languages(language: str, text: str, instant: str) -> None:
    found = ago_in(text, (language,))
    assert found is not None
    told = found.before(_NOW)
    assert told is not None
    assert f"{told:%m-%d %H:%M}" == instant


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "3 days left"), ("en", "in 3 days"), ("en", "3 of 5 days ago"), ("en", "2026"), ("en", "10.5 hours"),
        ("vi", "tháng 3"), ("zh", "5日"), ("ja", "11月"), ("ko", "5일"), ("de", "3 gg"), ("en", ""), ("en", "ago"),
        ("de", "ora"), ("en", "12:30"),
    ],
)  # fmt: skip
def test_what_tells_no_time_ago(language: str, text: str) -> None:
    assert ago_in(text, (language,)) is None


def test_a_time_with_its_direction_is_known_on_a_page_of_another_language() -> None:
    assert ago_in("3 gün önce", ("en",)) == ago_in("3 days ago", ("en",))
    assert ago_in("3 gün", ("en",)) is None


def test_what_leads_a_line_needs_a_direction() -> None:
    assert leading_ago("il y a 2 jours à Lyon", ("fr",)) == "il y a 2 jours"
    assert leading_ago("2 jours de garantie", ("fr",)) == ""
    assert leading_ago("hier à Lyon", ("fr",)) == "hier"


@pytest.mark.parametrize(("text", "day"), [("31 days ago", "01-29"), ("1 month ago", "02-01"), ("1 year ago", "03-01")])
def test_months_are_those_of_the_calendar(text: str, day: str) -> None:
    found = ago_in(text, ("en",))
    assert found is not None
    told = found.before(_NOW)
    assert told is not None
    assert f"{told:%m-%d}" == day


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("th", "1 มี.ค. 2569", "2026-03-01"),
        ("th", "1 มี.ค. 69", "2026-03-01"),
        ("th", "21 ก.พ. 2026", "2026-02-21"),
        ("th", "21 กุมภาพันธ์ 2569 14:05", "2026-02-21"),
        ("lt", "2026 m. vasario 5 d.", "2026-02-05"),
        ("lt", "vasario 5 d., 14:05", "2026-02-05"),
        ("pl", "Dodano dnia 21 lutego 2026", "2026-02-21"),
        ("pl", "21 lut 2026", "2026-02-21"),
        ("ru", "21 февр. 2026 г. в 14:05", "2026-02-21"),
        ("ru", "21 фев", "2026-02-21"),
        ("uk", "21 лютого 2026 р.", "2026-02-21"),
        ("cs", "21. února 2026", "2026-02-21"),
        ("hu", "2026. február 21.", "2026-02-21"),
        ("hu", "február 21.", "2026-02-21"),
        ("hr", "21. veljače 2026.", "2026-02-21"),
        ("de", "21. Feb. 2026, 14:05 Uhr", "2026-02-21"),
        ("de", "21. Jänner 2026", "2026-01-21"),
        ("fr", "1er février 2026", "2026-02-01"),
        ("fr", "21 févr. 2026 à 14h05", "2026-02-21"),
        ("es", "21 de febrero de 2026", "2026-02-21"),
        ("es", "21 feb. 2026", "2026-02-21"),
        ("pt", "21 de fev. de 2026", "2026-02-21"),
        ("pt", "21 de fevereiro às 14:05", "2026-02-21"),
        ("it", "21 feb 2026", "2026-02-21"),
        ("en", "Feb 21, 2026", "2026-02-21"),
        ("en", "February 21st, 2026 at 2:05 pm", "2026-02-21"),
        ("en", "21-Feb-26", "2026-02-21"),
        ("en", "21 Feb 14:05", "2026-02-21"),
        ("en", "Posted on 27 Feb 12:00 pm", "2026-02-27"),
        ("en", "Sat, 21 Feb 2026", "2026-02-21"),
        ("en", "21st of February 2026", "2026-02-21"),
        ("tr", "21 Şubat 2026", "2026-02-21"),
        ("az", "21 Fevral 2026", "2026-02-21"),
        ("el", "21 Φεβρουαρίου 2026", "2026-02-21"),
        ("el", "21 Φεβ", "2026-02-21"),
        ("bg", "21 февруари 2026", "2026-02-21"),
        ("fi", "21. helmikuuta 2026", "2026-02-21"),
        ("et", "21. veebruar 2026", "2026-02-21"),
        ("lv", "2026. gada 21. februāris", "2026-02-21"),
        ("ar", "21 فبراير 2026", "2026-02-21"),
        ("ar", "21 شباط 2026", "2026-02-21"),
        ("ar", "21 فيفري 2026", "2026-02-21"),
        ("ar", "٢١ فبراير ٢٠٢٦", "2026-02-21"),
        ("ar", "3 رمضان 1447", "2026-02-20"),
        ("ar", "1447/09/03", "2026-02-20"),
        ("ar", "03-09-1447 هـ", "2026-02-20"),
        ("fa", "2 اسفند 1404", "2026-02-21"),
        ("fa", "۱۴۰۴/۱۲/۰۲", "2026-02-21"),
        ("he", "21 בפברואר 2026", "2026-02-21"),
        ("hi", "21 फ़रवरी 2026", "2026-02-21"),
        ("hi", "21 फर॰ 2026", "2026-02-21"),
        ("bn", "২১ ফেব্রুয়ারি ২০২৬", "2026-02-21"),
        ("ta", "21 பிப்ரவரி 2026", "2026-02-21"),
        ("ka", "21 თებერვალი 2026", "2026-02-21"),
        ("hy", "21 փետրվարի, 2026", "2026-02-21"),
        ("vi", "21 tháng 2, 2026", "2026-02-21"),
        ("id", "21 Februari 2026", "2026-02-21"),
        ("id", "21 Agt 2025", "2025-08-21"),
        ("ms", "21 Februari 2026", "2026-02-21"),
        ("fil", "Pebrero 21, 2026", "2026-02-21"),
        ("sw", "21 Februari 2026", "2026-02-21"),
        ("ko", "2026년 2월 21일", "2026-02-21"),
        ("ja", "2026年2月21日", "2026-02-21"),
        ("zh", "民國115年2月21日", "2026-02-21"),
        ("kk", "21 ақпан 2026", "2026-02-21"),
        ("mn", "2026 оны 2 сарын 21", "2026-02-21"),
        ("my", "21 ဖေဖော်ဝါရီ 2026", "2026-02-21"),
        ("km", "21 កុម្ភៈ 2026", "2026-02-21"),
        ("si", "2026 පෙබරවාරි 21", "2026-02-21"),
        ("sq", "21 shkurt 2026", "2026-02-21"),
        ("ro", "21 februarie 2026", "2026-02-21"),
        ("sl", "21. februar 2026", "2026-02-21"),
        ("sr", "21. фебруар 2026.", "2026-02-21"),
        ("sv", "21 februari 2026", "2026-02-21"),
        ("is", "21. febrúar 2026", "2026-02-21"),
        ("eu", "2026(e)ko otsailaren 21(a)", "2026-02-21"),
    ],
)
def test_days_with_the_names_of_their_months(language: str, text: str, day: str) -> None:
    found = read_date(text, (language,), _NOW)
    assert found is not None
    assert found.date().isoformat() == day


@pytest.mark.parametrize("text", ["12 Monkeys 2026", "May 2026", "31 Feb 2026", "3 or 4 May 2026", "5 May 2026 12 pcs"])
def test_what_names_no_day(text: str) -> None:
    assert named_day(text, ("en",), _NOW) is None


def test_a_line_is_a_day_where_hardly_a_word_stands_beside_it() -> None:
    assert is_named_day("Sat, 21 Feb 2026 at 14:05", ("en",))
    assert not is_named_day("Hatched on 21 Feb 2026 in Lyon", ("en",))


@given(st.text(max_size=110), st.sampled_from(["en", "th", "zh", "hu", "xx", ""]))
def test_any_text_is_a_time_past_or_none(text: str, language: str) -> None:
    found = ago_in(text, (language,))
    instant = found.before(_NOW) if found else None
    assert instant is None or instant.date() <= _NOW.date()
    assert text.startswith(leading_ago(text, (language,)))
    named = named_day(text, (language,), _NOW)
    assert named is None or named.tzinfo is UTC
