"""Amounts told with words: "8 triệu 5", "2 lakh 15 thousand", "3万5千", "Rp3,75 juta"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

_MULTIPLIERS: tuple[tuple[str, int], ...] = (
    (r"(?:rb|ribu)\b", 1_000),
    (r"(?:jt|juta)\b", 1_000_000),
    (r"(?:nghìn|nghin|ngàn|ngan)\b", 1_000),
    (r"(?:triệu|trieu|tr)(?![a-z])", 1_000_000),
    (r"(?:tỷ|tỉ|ty)\b", 1_000_000_000),
    (r"(?:億|亿|억)", 100_000_000),
    (r"(?:万|萬|만)", 10_000),
    (r"(?:千|천)", 1_000),
    (r"(?:lakhs?|lacs?|लाख)\b|لاکھ|ලක්ෂ|லட்சம்|இலட்சம்|లక్షల?|ಲಕ್ಷ|ਲੱਖ|ලක්ෂ", 100_000),
    (r"(?:crores?|cr|करोड़)\b|करोड|कोटी|کروڑ|কোটি|કરોડ|கோடி|కోట్ల?ు?|కోటి|ಕೋಟಿ|കോടി|ਕਰੋੜ", 10_000_000),
    (r"ہزار|હજાર|ஆயிரம்|వేలు?|ಸಾವಿರ|ആയിരം|ਹਜ਼ਾਰ", 1_000),
    (r"ارب", 1_000_000_000),
    (r"(?:тыс|тис)\.?", 1_000),
    (r"(?:tisíc|tis|tisoč|tys|tuhat|ezer|bin|χιλ|elfu|mille|mila|mii|тыщ)\b\.?|т\.?(?=\s?р\b)|к\b|אלפים|אלף", 1_000),
    (r"e(?=\s?ft\b)", 1_000),
    (r"m(?=\s?ft\b)|millió\b|מיליון", 1_000_000),
    (r"សែន", 100_000),
    (r"ម៉ឺន|သောင်း", 10_000),
    (r"ពាន់|ထောင်", 1_000),
    (r"(?:हज़ार|हजार|হাজার|ພັນ)", 1_000),
    (r"(?:লাখ|লক্ষ|લાખ|ലക്ഷം)", 100_000),
    (r"(?:milhões|milhão|millones|millón|milioni|millionen|millions?|miljoner|milionů|milionów)\b", 1_000_000),
    (r"(?:မီလီယံ|သန်း|ລ້ານ|លាន|сая)", 1_000_000),
    (r"သိန်း", 100_000),
    (r"мянга", 1_000),
    (r"พัน", 1_000),
    (r"หมื่น", 10_000),
    (r"แสน", 100_000),
    (r"(?:ล้าน)", 1_000_000),
    (r"(?:هزار|ألف|الف)", 1_000),
    (r"(?:میلیون|مليون)", 1_000_000),
    (r"(?:mln|mio|million|млн|milyon)\b", 1_000_000),
    (r"(?:thousand|tsd|bin|mil)\b", 1_000),
    (r"(?<![.,]\d{3})(?<![.,]\d{3}\s)k\b", 1_000),  # "650,000 K" are kyat
)
UNIT_WORD = rf"(?:{'|'.join(unit for unit, _ in _MULTIPLIERS)})"
# Numbers go on behind these units without a space: "1tr2", "5k2".
_TAILED = re.compile(r"[a-z]", re.IGNORECASE)
_MULTIPLIED = tuple(
    (
        re.compile(
            r"(\d{1,3}(?:[.,]\d{3})+|\d+(?:[.,]\d+)?)\s*(?:"
            + unit
            + (r")(\d{1,3}(?!\d))?" if _TAILED.search(unit) else r")()"),
            re.IGNORECASE,
        ),
        by,
    )
    for unit, by in _MULTIPLIERS
)
# 3万5千 and 1만2000 and "3만 5천": each unit of ten thousand with what stands before and after it.
_MYRIADS = re.compile(r"(\d+(?:\.\d+)?)\s?[万萬만]\s?(?:(\d)\s?[千천]|(\d,\d{3}|\d{3,4}))")
# "8 triệu 5" is 8.5 million: what is said behind a great unit are its tenths, or its thousandths.
_GREAT = re.compile(r"(?:triệu|trieu|tỷ|tỉ|tr|ty)$", re.IGNORECASE)
_SAID_BEHIND = re.compile(r"\s?(\d|\d{3})(?![\d.,]|\s?(?:nghìn|nghin|ngàn|ngan|triệu|trieu|tr|k)(?!\w))", re.IGNORECASE)
# In Swahili the unit stands in front: "laki 2", "elfu 50".
_LED = re.compile(r"\b(laki|elfu|milioni)\s(\d+(?:[.,]\d+)?)(?![.,]?\d)", re.IGNORECASE)
_LEADING = {"laki": 100_000, "elfu": 1_000, "milioni": 1_000_000}
_HALF = re.compile(r"\s?(?:rưỡi|ruoi)\b", re.IGNORECASE)
_JOINT = re.compile(r"\s*(?:(?:and|và|و|اور|और|dan)\s*)?(?=\d)")


@dataclass(frozen=True, slots=True)
class _Counted:
    """A number with its unit, and where it stands."""

    amount: Decimal
    unit: int
    start: int
    end: int


def spoken_amount(text: str) -> Decimal | None:
    """What a text with a unit like "thousand" or "lakh" tells; None where it has none.

    Units that follow one another, the greater first, are added up.
    """
    myriads = _MYRIADS.search(text)
    if myriads:
        rest = int(myriads.group(2)) * 1000 if myriads.group(2) else int(myriads.group(3).replace(",", ""))
        return Decimal(myriads.group(1)) * 10_000 + rest
    led = _LED.search(text)
    if led:
        return Decimal(led.group(2).replace(",", ".")) * _LEADING[led.group(1).lower()]
    last = _counted(text, 0)
    if last is None:
        return None
    amount = last.amount
    if _HALF.match(text, last.end):
        return amount + Decimal(last.unit) / 2
    said = _SAID_BEHIND.match(text, last.end) if _GREAT.search(text, 0, last.end) else None
    if said:
        return amount + Decimal(f"0.{said.group(1)}") * last.unit
    while (joint := _JOINT.match(text, last.end)) is not None:
        following = _counted(text, joint.end())
        if following is None or following.start != joint.end() or following.unit >= last.unit:
            break
        amount += following.amount
        last = following
    return amount


def _counted(text: str, start: int) -> _Counted | None:
    """The first number with a unit behind it."""
    first: tuple[re.Match[str], int] | None = None
    for pattern, by in _MULTIPLIED:
        match = pattern.search(text, start)
        if match and (first is None or match.start() < first[0].start()):
            first = match, by
    if first is None:
        return None
    match, by = first
    written = match.group(1)
    grouped = re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", written)
    number = Decimal(re.sub("[.,]", "", written) if grouped else written.replace(",", "."))
    # Vietnamese "1tr2" is 1.2 million, "1tr250" 1.25.
    tail = Decimal(f"0.{match.group(2)}") if match.group(2) else Decimal(0)
    return _Counted((number + tail) * by, by, match.start(), match.end())
