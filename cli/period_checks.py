"""What is refused or warned of before a period is assessed: days that nobody visited, prices without a rate."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

from model.errors import InputError

if TYPE_CHECKING:
    from assessment.prices import ExchangeRates
    from model.assessed import AssessedAd, AssessedRows

Days = tuple[date, date]


def earlier_period(option: str, before: Days, days: Days) -> Days:
    """The period to compare with. Raises InputError where it is not over when the other begins."""
    if before[1] >= days[0]:
        raise InputError(
            f"{option} {before[0]} {before[1]}: the period to compare with ends before --from {days[0]}, so that no"
            " day is on both sides"
        )
    return before


def check_visited(rows: AssessedRows, days: Days) -> None:
    """Warn of a part of the period that nobody visited."""
    from assessment.visited import unvisited  # noqa: PLC0415  (heavy: only for this)

    if told := unvisited(rows.visits, *days):
        _warn(f"--from {days[0]} --to {days[1]}: {told}")


def check_compared(option: str, whole: AssessedRows, before: Days) -> None:
    """Warn of a part of the period to compare with that nobody visited. Raises InputError where that is all of it."""
    from assessment.visited import unvisited, visited_days  # noqa: PLC0415

    told = unvisited(whole.visits, *before)
    if visited_days(whole.visits, *before) is None:
        raise InputError(f"{option} {before[0]} {before[1]}: {told}; compare with a period that was visited")
    if told:
        _warn(f"{option} {before[0]} {before[1]}: {told}")


def check_rates(rates: ExchangeRates | None, rows: AssessedRows) -> None:
    """Warn of prices that have no rate for their day. Raises InputError where no rate fits any currency asked for."""
    from assessment.asked_value import Currency  # noqa: PLC0415
    from assessment.prices import LONGEST_GAP, asks_in  # noqa: PLC0415

    if rates is None:
        return
    flagged = [ad for ad in rows.ads if ad.flagged]
    foreign = {asks_in(ad) for ad in flagged} - {"", rates.base}
    if foreign and not foreign & rates.currencies:
        raise InputError(
            f"--rates: no rate into {rates.base} of a currency that is asked for ({_listed(foreign)}): add lines such"
            f" as '{min(foreign)},2026-01-05,0.92', or leave --rates out"
        )
    left = Currency(rates.base, rates).without_rate(flagged)
    if left:
        _warn(
            f"--rates: {len(left):,} ads of {rows.first_day} to {rows.last_day} have no rate from the"
            f" {LONGEST_GAP.days} days before they were first seen ({_by_currency(left)}): totals in {rates.base} are"
            " without them, a lower bound"
        )


def _listed(codes: set[str]) -> str:
    return ", ".join(sorted(codes))


def _by_currency(ads: list[AssessedAd]) -> str:
    codes = [ad.price_currency for ad in ads]
    return ", ".join(f"{code} {codes.count(code):,}" for code in sorted(set(codes)))


def _warn(told: str) -> None:
    click.echo(f"adwarden: warning: {told}", err=True)
