"""How much: ads, clusters, sellers, specimens and asked value, as flagged and as corrected by reviews."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from math import sqrt

import numpy as np

from assessment.asked_value import Currency, at_least, currencies, told_without_rate
from assessment.joined import joined_appendices
from assessment.matcher_error import ReviewedStratum, true_count
from assessment.prices import ExchangeRates
from assessment.shares import Weighed, weighted_precision
from assessment.stamp import Stamp, counted, unknown
from assessment.units import AdsOfUnit, Unit, units_that_offer
from model.assessed import AssessedAd, AssessedRows, Finding
from model.detection import Judgement
from model.estimate import Estimate, Interval, Scope
from model.estimate import Unit as Counted

UNKNOWN_COUNTRY = "?"
_SURE = 0.9
_FEWEST_REVIEWS = 10
_SURELY, _LIKELY, _FLAGGED, _NEAR = (
    "ads flagged with a score of 0.9 or more",
    "ads flagged with a lower score",
    "flagged ads",
    "unflagged ads with a detection",
)
BARE = "unflagged ads without a detection"


@dataclass(frozen=True, slots=True)
class Member:
    """An ad within a scope: whether it is flagged there, how sure, and what a person said (None: nothing)."""

    ad: AssessedAd
    flagged: bool
    score: float
    is_right: bool | None


def member_of(ad: AssessedAd, findings: Sequence[Finding]) -> Member:
    """The ad as far as these findings go.

    One confirmed makes it right; wrong are a flagged ad whose flagged findings are all rejected, and an unflagged one
    whose best is.
    """
    flagged = [finding for finding in findings if finding.flagged]
    best = max(findings, key=lambda finding: finding.score)
    is_right: bool | None = None
    if any(finding.judgement is Judgement.CONFIRMED for finding in findings):
        is_right = True
    elif all(finding.judgement is Judgement.REJECTED for finding in flagged or [best]):
        is_right = False
    return Member(ad, bool(flagged), best.score, is_right)


def scopes_of(ads: Iterable[AssessedAd]) -> dict[Scope, list[Member]]:
    """Members of each scope: all, and one dimension at a time. Countries are those ads are sent from."""
    found: dict[Scope, list[Member]] = defaultdict(list)
    ads = tuple(ads)
    joined = joined_appendices(ads)
    for ad in ads:
        whole = member_of(ad, ad.findings)
        found[Scope()].append(whole)
        found[Scope(platform=ad.platform)].append(whole)
        for country in ad.terms.ship_from or (UNKNOWN_COUNTRY,):
            found[Scope(country=country)].append(whole)
        for scope, findings in _parts(ad.findings, joined):
            found[scope].append(member_of(ad, findings))
    return found


def _parts(findings: Sequence[Finding], joined: Mapping[str, str]) -> Iterator[tuple[Scope, list[Finding]]]:
    parts: dict[Scope, list[Finding]] = defaultdict(list)
    for finding in findings:
        for scope in {
            Scope(taxon=finding.taxon),
            Scope(appendix=joined.get(finding.told_under, finding.told_under)),
            Scope(term=finding.term or "unknown"),
        }:
            parts[scope].append(finding)
    yield from parts.items()


def scale(rows: AssessedRows, stamp: Stamp, rates: ExchangeRates | None = None) -> list[Estimate]:
    """Estimates of every scope that has a flagged ad, in the order of flagged ads; values in the rates' currency."""
    scopes = scopes_of(rows.ads)
    scopes.setdefault(Scope(), [])
    found: list[Estimate] = []
    for scope in largest_first(scopes):
        found += of_members(scope, scopes[scope], stamp, rates, _bare(rows, scope))
    return found


def largest_first(scopes: Mapping[Scope, Sequence[Member]]) -> list[Scope]:
    """The scopes that have a flagged ad, and that of everything, in the order of flagged ads."""
    sizes = {scope: sum(member.flagged for member in members) for scope, members in scopes.items()}
    wanted = [scope for scope in scopes if sizes[scope] or scope == Scope()]
    return sorted(wanted, key=lambda scope: (-sizes[scope], _name(scope)))


def of_members(
    scope: Scope, members: list[Member], stamp: Stamp, rates: ExchangeRates | None = None, n_bare: int = 0
) -> Iterator[Estimate]:
    """Estimates of one scope, as flagged and as corrected; ``n_bare`` are its ads that nobody can have reviewed."""
    yield from _of_cell(_Cell(scope, members, n_bare, stamp), rates)


def _name(scope: Scope) -> tuple[str, ...]:
    return (scope.taxon, scope.appendix, scope.term, scope.platform, scope.country)


class _Cell:
    """The ads of one scope, and the making of its estimates."""

    def __init__(self, scope: Scope, members: list[Member], n_bare: int, stamp: Stamp) -> None:
        self.scope = scope
        self.members = members
        self.flagged = [member for member in members if member.flagged]
        self.n_bare = n_bare
        self._stamp = stamp
        self._n_reviewed = sum(member.is_right is not None for member in members)
        n_of_flagged = sum(member.is_right is not None for member in self.flagged)
        wanted = min(_FEWEST_REVIEWS, max(1, len(self.flagged)))
        told = f"{n_of_flagged:,} of {len(self.flagged):,} flagged ads were reviewed"
        wanting = f"{told}; {wanted} are wanted for a correction" if self.flagged else "nothing was flagged"
        self._lacking = "" if n_of_flagged >= wanted else wanting

    def counted(self, measure: str, unit: Counted, value: float, *notes: str, of: Currency | None = None) -> Estimate:
        """What was counted among the flagged ads."""
        return self._told(measure, unit, counted(value, *notes), 0, of)

    def untold(self, measure: str, of: Currency, lacking: Sequence[AssessedAd]) -> Estimate:
        """A total of which no part has a rate."""
        made = unknown("count", told_without_rate(lacking))
        n_sellers = len({ad.seller for ad in lacking})
        scope = replace(self.scope, detail=of.code)
        return self._stamp.estimate(measure, Counted.VALUE, made, scope, n_sellers=n_sellers)

    def corrected(
        self, measure: str, unit: Counted, make: Callable[[], Interval], of: Currency | None = None
    ) -> Estimate:
        """What reviews make of it, where there are enough."""
        made = unknown("not reviewed", self._lacking) if self._lacking else _without_bare(make(), self.n_bare)
        return self._told(measure, unit, made, self._n_reviewed, of)

    def _told(self, measure: str, unit: Counted, made: Interval, n_reviewed: int, of: Currency | None) -> Estimate:
        # An ad that tells no seller counts as one of its own: it may be one, and small cells must stay empty.
        ads = [member.ad for member in self.flagged if of is None or of.value(member.ad) > 0]
        scope = self.scope if of is None else replace(self.scope, detail=of.code)
        n_sellers = len({ad.seller for ad in ads})
        return self._stamp.estimate(measure, unit, made, scope, n_reviewed=n_reviewed, n_sellers=n_sellers)


def _of_cell(cell: _Cell, rates: ExchangeRates | None) -> Iterator[Estimate]:
    members, flagged = cell.members, cell.flagged
    yield cell.counted("ads_flagged", Counted.AD, len(flagged))
    yield cell.corrected("ads_corrected", Counted.AD, lambda: true_count(_ad_strata(members, cell.n_bare)))
    for measure, unit, known, key in _GROUPED:
        kept = [member for member in flagged if known(member.ad)]
        left = len(flagged) - len(kept)
        notes = (f"{left:,} ads tell no seller and are left out",) if left else ()
        yield cell.counted(f"{measure}_flagged", unit, len({key(member.ad) for member in kept}), *notes)
        those = [member for member in members if known(member.ad)]
        make = partial(_units, those, key)
        yield cell.corrected(f"{measure}_corrected", unit, make)
    silent = sum(member.ad.terms.n_specimens is None for member in flagged)
    note = f"{silent:,} of {len(flagged):,} ads tell no number and count as one each"
    total = float(sum(_specimens(member.ad) for member in flagged))
    yield cell.counted("specimens_flagged", Counted.SPECIMEN, total, note)
    make = partial(_weighted_total, members, _specimens, note)
    yield cell.corrected("specimens_corrected", Counted.SPECIMEN, make)
    for currency in currencies([member.ad for member in flagged], rates):
        values = [currency.value(member.ad) for member in flagged]
        asking = sum(value > 0 for value in values)
        note = f"asked by {asking:,} ads in {currency.code}, not paid; placeholder prices are left out"
        lacking = currency.without_rate(member.ad for member in flagged)
        if lacking and not asking:
            # No total at all: nought would be told of what nobody could convert.
            yield cell.untold("value_flagged", currency, lacking)
            yield cell.untold("value_corrected", currency, lacking)
            continue
        yield at_least(cell.counted("value_flagged", Counted.VALUE, sum(values), note, of=currency), lacking)
        make = partial(_weighted_total, members, currency.value, note)
        yield at_least(cell.corrected("value_corrected", Counted.VALUE, make, of=currency), lacking)


_GROUPED: tuple[tuple[str, Counted, Callable[[AssessedAd], bool], Callable[[AssessedAd], int]], ...] = (
    ("clusters", Counted.CLUSTER, lambda _ad: True, lambda ad: ad.cluster),
    ("sellers", Counted.SELLER, lambda ad: ad.has_seller, lambda ad: ad.seller),
)


def _bare(rows: AssessedRows, scope: Scope) -> int:
    """Ads without a detection belong to no taxon, Appendix, term or country."""
    if scope.platform:
        return rows.n_bare.get(scope.platform, 0)
    return sum(rows.n_bare.values()) if scope == Scope() else 0


def _stratum(name: str, members: Sequence[Member]) -> ReviewedStratum:
    verdicts = [member.is_right for member in members if member.is_right is not None]
    return ReviewedStratum(name=name, n_ads=len(members), n_reviewed=len(verdicts), n_positive=sum(verdicts))


def _ad_strata(members: Sequence[Member], n_bare: int) -> list[ReviewedStratum]:
    strata = [_stratum(name, part) for name, part in _bands(members)]
    return [*strata, ReviewedStratum(name=BARE, n_ads=n_bare, n_reviewed=0, n_positive=0)] if n_bare else strata


def _bands(members: Sequence[Member]) -> list[tuple[str, list[Member]]]:
    """Flagged ads by score where both bands have reviews enough, so that reviewing the surest first does no harm."""
    sure = [member for member in members if member.flagged and member.score >= _SURE]
    likely = [member for member in members if member.flagged and member.score < _SURE]
    near = [member for member in members if not member.flagged]
    apart = all(sum(member.is_right is not None for member in band) >= _FEWEST_REVIEWS for band in (sure, likely))
    bands = [(_SURELY, sure), (_LIKELY, likely)] if apart else [(_FLAGGED, sure + likely)]
    return [*bands, (_NEAR, near)] if near else bands


def _units(members: Sequence[Member], key: Callable[[AssessedAd], int]) -> Interval:
    """Clusters or sellers that offer, from their ads in the scope."""
    counts: dict[int, list[list[int]]] = defaultdict(lambda: [[0, 0, 0], [0, 0, 0]])
    for member in members:
        ads = counts[key(member.ad)][0 if member.flagged else 1]
        ads[0] += member.is_right is not None
        ads[1] += bool(member.is_right)
        ads[2] += 1
    return units_that_offer([Unit(AdsOfUnit(*flagged), AdsOfUnit(*near)) for flagged, near in counts.values()])


def _without_bare(made: Interval, n_bare: int) -> Interval:
    """A lower bound that says so, where there are ads that nobody can have reviewed."""
    if not n_bare or made.value is None or any(BARE in note for note in made.notes):
        return made
    left = f"what only {BARE} show is left out ({n_bare:,} ads)"
    return replace(made, is_lower_bound=True, notes=(*made.notes, left))


def _specimens(ad: AssessedAd) -> float:
    told = ad.terms.n_specimens
    return 1.0 if told is None else float(told)


def _weighted_total(members: Sequence[Member], weight_of: Callable[[AssessedAd], float], note: str) -> Interval:
    """A total over ads found right: what reviewed ads hold, and of the rest the share that reviews lead to expect.

    The weights of all ads are known, so that reviews only say which share of the weight is right (a ratio estimate,
    Cochran 1977, chapter 6). Strata are joined by MOVER (Zou and Donner 2008).
    """
    value = below = above = 0.0
    notes = [note]
    for name, part in _bands(members):
        weights = np.array([weight_of(member.ad) for member in part])
        known = np.array([member.is_right is not None for member in part], dtype=bool)
        if not known.any():
            if part:
                notes.append(f"no ad of {name} was reviewed ({len(part):,} ads left out)")
            continue
        right = np.array([bool(member.is_right) for member in part])[known]
        sellers = np.array([member.ad.seller for member in part], dtype=np.int64)
        sure, rest = float((weights[known] * right).sum()), float(weights[~known].sum())
        read, left = (Weighed(weights[which], sellers[which]) for which in (known, ~known))
        point, low, high = weighted_precision(right, read, left)
        value += sure + rest * point
        below += (rest * (point - low)) ** 2
        above += (rest * (high - point)) ** 2
    return Interval(
        value=value,
        low=max(0.0, value - sqrt(below)),
        high=value + sqrt(above),
        method="ratio to reviewed ads, weights of sellers (Kish, Jeffreys, MOVER)",
        is_lower_bound=len(notes) > 1,
        notes=tuple(notes),
    )
