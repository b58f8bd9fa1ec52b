"""One assessment: from the rows of a period to every estimate, whole, in a fixed order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from assessment.asking import asking
from assessment.changes import Event
from assessment.counts import effort_of
from assessment.growth import growth
from assessment.lives import Notices, lives
from assessment.prices import ExchangeRates
from assessment.quality import EffortMonth, effort_months, quality
from assessment.reach import platforms_of_taxa, unseen
from assessment.scale import scale
from assessment.stamp import Stamp
from assessment.taxa import Above, richness
from assessment.visited import unvisited
from assessment.ways import Window, halves, ways
from model.assessed import AssessedAd, AssessedRows
from model.estimate import Estimate

_ALWAYS = (
    (
        "Flagged means that the words of an ad offer a specimen of a listed taxon as far as words tell. It is no"
        " verdict on legality."
    ),
    "Visits that were blocked, failed or found a changed page are missing data, never zeros.",
    (
        "Corrections take the reviewed ads for a random draw within each stratum; reviewing what looks worst first"
        " makes them wrong."
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What an assessment is told beside its rows.

    ``groups`` gives each taxon's class, ``above`` the higher taxa that it is of, ``notices`` the day of the notice on
    an ad by platform and id, ``events`` what happened and may have changed the series. ``against`` is the window whose
    routes are compared with the period's, and ``route_ads`` the ads of both (with one set of seller codes); without it
    the period's halves are compared.
    """

    groups: Mapping[str, str] = field(default_factory=dict)
    above: Above = field(default_factory=dict)
    notices: Notices | None = None
    events: Sequence[Event] = ()
    rates: ExchangeRates | None = None
    against: Window | None = None
    route_ads: Sequence[AssessedAd] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """Every estimate, the effort behind them by month, and what a reader must know of all of them."""

    rows: AssessedRows
    estimates: tuple[Estimate, ...]
    effort: tuple[EffortMonth, ...]
    notes: tuple[str, ...]


def assemble(rows: AssessedRows, options: Options | None = None) -> Assessment:
    """Every estimate that the rows carry; what they do not carry is there with no value and the reason."""
    told = options or Options()
    stamp = Stamp(rows)
    compared, windows = rows.ads, halves(rows.first_day, rows.last_day)
    if told.against is not None:
        compared, windows = tuple(told.route_ads), (told.against, Window(rows.first_day, rows.last_day))
    estimates = (
        *scale(rows, stamp, told.rates),
        *unseen(rows, stamp),
        *richness(rows, stamp, told.above),
        *platforms_of_taxa(rows, stamp),
        *growth(rows, told.groups, stamp, told.events),
        *lives(rows, told.notices, stamp),
        *ways(rows, compared, windows, stamp),
        *asking(rows, told.rates, stamp),
        *quality(rows, stamp),
    )
    return Assessment(rows=rows, estimates=estimates, effort=effort_months(rows), notes=tuple(_notes(rows)))


def _notes(rows: AssessedRows) -> list[str]:
    notes = [*_ALWAYS]
    if rows.n_clustered < len(rows.ads):
        left = len(rows.ads) - rows.n_clustered
        notes.append(
            f"{left:,} of {len(rows.ads):,} ads are in no cluster and count as one each: run 'adwarden cluster'."
        )
    for name, versions in (("matcher", rows.matcher_versions), ("list", rows.list_versions)):
        if len(versions) > 1:
            notes.append(f"The ads were read with {len(versions)} versions of the {name}: read them again with one.")
    if missing := unvisited(rows.visits, rows.first_day, rows.last_day):
        notes.append(f"{missing[:1].upper()}{missing[1:]}.")
    imports = sum(not visit.from_crawl for visit in rows.visits)
    if imports:
        notes.append(f"{imports:,} imports are in the counts but are no effort, and stay out of every trend.")
    notes += [f"Series and trends: {told}." for told in effort_of(rows.visits).told]
    return notes
