"""Of several amounts in one text the one that is asked today: not what was asked, is saved, or is told in passing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from spiders.pages.price_words import (
    HIRE_TEXT,
    OLD_TEXT,
    OTHER_COPIES,
    PAID_TEXT,
    PLUS_BEFORE,
    POSTAGE_NOTE,
    RANGE,
    SIDE_TEXT,
    SURETY_TEXT,
    TAX_BEFORE,
)
from spiders.pages.prices import priced, read_price
from spiders.pages.remembered import remembered
from spiders.pages.taxes import GROSS, NET, kinds_between

_SAVED = re.compile(r"save|off|ersparnis|sparen|discount", re.IGNORECASE)
_ABOUT = re.compile(
    r"(?:[~≈≃]|\b(?:approx(?:imately)?|about|ca|circa|cca|env(?:iron)?|aprox|ungefähr|etwa|około|ok|около|примерно|прибл|"
    r"приблизно|yaklaşık|περίπου|kb|sekitar|kira-kira|khoảng)\b\.?|约|約|大约|약|ประมาณ|تقريبا|حوالي|حدود)\s?$",
    re.IGNORECASE,
)
_TIMES_AFTER = re.compile(r"\s?[×x✕]\s?\d{1,2}(?!\d)", re.IGNORECASE)  # "Q98.00 × 36": so many instalments
_BRACKETED = re.compile(r"[(（\[][^)）\]]*$")
# What a new sentence tells is of something else: "120 euro. Tank 40 euro", "150 for the pair, the tank is another 60".
_TELLS_MORE = re.compile(
    r"[.!;。！](?:\s+|(?=[\u0e00-\uffff]))[^\W\d]{3,}(?!.*\b(?:now|jetzt|nu|ahora|agora|adesso|maintenant|teraz|сейчас|тепер|nyt|şimdi)\b)|"
    r",\s(?:[^\W\d]+\s+){2,}.{0,4}$",
    re.IGNORECASE,
)
_FIGURES = re.compile(r"[\d.,'’\s-]+")
_NEAR = 25
_MOST = Decimal(10**15)


@dataclass(frozen=True, slots=True)
class _Told:
    """An amount with the words before it, and what they say of tax."""

    before: str
    amount: str
    tax: str
    after: str = ""


def current_of(text: str) -> str:
    """The part of a price text that is asked today: "was €100 now €80" and "€100 €80" mean 80; else the text."""
    amounts = priced(text)
    if len(amounts) < 2:
        return text
    gaps: list[str] = []
    rest = " ".join(text.split())
    for each in amounts:
        before, found, after = rest.partition(each)
        if not found:
            return text
        gaps.append(before)
        rest = after
    taxes = kinds_between([*gaps, rest])
    kept = _not_aside([_Told(*each) for each in zip(gaps, amounts, taxes, [*gaps[1:], rest], strict=True)])
    if not kept or any(RANGE.fullmatch(each.before.strip()) for each in kept[1:]):
        return text
    for lesser in (_is_not_gross, _is_lesser, _is_in_passing):
        kept = [each for each in kept if not lesser(each)] or kept
    kept = [each for each in kept if _sign(each.amount) == _sign(kept[0].amount)]
    kept = kept[: next((at for at in range(1, len(kept)) if _tells_more(kept[at - 1], kept[at])), len(kept))]
    return min((each.amount for each in kept), key=lambda each: read_price(each)[0] or _MOST)


def _tells_more(told: _Told, following: _Told) -> bool:
    """Whether the second of two amounts is of something else, by a sentence that begins between them."""
    ended = "." if told.amount.endswith(".") else ""  # the mark of "4500грн." may end the sentence
    return _TELLS_MORE.search(f"{ended}{following.before}") is not None


def _is_not_gross(told: _Told) -> bool:
    return told.tax != GROSS


def _is_lesser(told: _Told) -> bool:
    return told.tax == NET or is_of_another_kind("", told.before, "")


def _is_in_passing(told: _Told) -> bool:
    """Whether an amount is told in brackets, or as what the price is about in another money."""
    return bool(_ABOUT.search(told.before) or _BRACKETED.search(told.before))


def _not_aside(told: Sequence[_Told]) -> list[_Told]:
    """The amounts that are not told of something beside the price; the end of a range goes with its begin."""
    kept, last_is_aside = [], False
    for each in told:
        continued = last_is_aside and bool(RANGE.fullmatch(each.before.strip()))
        last_is_aside = continued or _is_aside(each)
        if not last_is_aside:
            kept.append(each)
    return kept


def _is_aside(told: _Told) -> bool:
    near = POSTAGE_NOTE.sub("", told.before)[-_NEAR:]
    return bool(
        says_old(told.before)
        or PLUS_BEFORE.search(told.before)
        or (TAX_BEFORE.search(told.before) and not told.tax)
        or _SAVED.search(told.before)
        or _TIMES_AFTER.match(told.after)
        or SIDE_TEXT.search(f"{near}{told.amount}")
    )


def _sign(amount: str) -> str:
    return _FIGURES.sub("", amount).lower()


@remembered
def says_old(before: str) -> bool:
    """Whether the words before an amount say that it is what was asked or given before, or what others ask."""
    return bool(OLD_TEXT.search(before) or PAID_TEXT.search(before))


def is_of_another_kind(text: str, before: str, after: str) -> bool:
    """Whether a price is asked for hiring, as a surety, or for other people's copies of the thing."""
    return any(
        pattern.search(each)
        for pattern in (HIRE_TEXT, SURETY_TEXT, OTHER_COPIES)
        for each in ((text, before, after) if pattern is HIRE_TEXT else (text, before))
        if each
    )
