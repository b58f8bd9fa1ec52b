"""What an assessment reads of a period: ads with what was found on them, who saw them, and the effort behind it."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from model.detection import Judgement
from model.effort import FieldFill, VisitOutcome
from model.lifetime import Lifetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A detection in force on the words an ad last stood with, and the verdict that stands on it."""

    taxon: str
    appendix: str
    term: str
    score: float
    flagged: bool
    judgement: Judgement | None = None

    @property
    def told_under(self) -> str:
        """The Appendices it is counted under: of a taxon listed in part (``I/NC``) those of its listed populations.

        A class of its own would hold a handful of sellers, and what hides them would hide Appendix I with them.
        """
        return self.appendix.removesuffix("/NC") or "not listed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What an ad's words tell of number, route, shipping, payment and documents; empty where they do not tell.

    ``unit_price`` is that of one specimen, where a price for one is told.
    """

    n_specimens: int | None = None
    ship_from: tuple[str, ...] = ()
    ship_to: tuple[str, ...] = ()
    methods: tuple[str, ...] = ()
    carriers: tuple[str, ...] = ()
    payments: tuple[str, ...] = ()
    papers: tuple[str, ...] = ()
    unit_price: Decimal | None = None
    unit_price_currency: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AssessedAd:
    """An ad that stood in the period and has a detection, flagged or not.

    ``seller`` and ``cluster`` are codes of this assessment; an ad without a seller key or a cluster has one of its own.
    ``has_seller`` tells whether the seller is known.
    """

    platform: str
    seller: int
    cluster: int
    has_seller: bool
    first_seen: date
    last_seen: date
    findings: tuple[Finding, ...]
    price_amount: Decimal | None = None
    price_currency: str = ""
    terms: Terms = Terms()

    @property
    def flagged(self) -> bool:
        """Whether any finding is flagged."""
        return any(finding.flagged for finding in self.findings)


@dataclass(frozen=True, slots=True, kw_only=True)
class AssessedVisit:
    """A search visit of the period, good or not. ``is_panel``: a panel query of a plan carried out on time.

    ``from_crawl`` is false for an import, which is no effort.
    """

    platform: str
    query: str
    day: date
    outcome: VisitOutcome
    n_pages: int
    n_listings: int
    n_read: int = 0
    filled: tuple[FieldFill, ...] = ()
    is_panel: bool = False
    from_crawl: bool = True

    @property
    def is_effort(self) -> bool:
        """Whether it counts: a crawl's visit that completed or ended by its budget."""
        return self.from_crawl and self.outcome in (VisitOutcome.COMPLETED, VisitOutcome.BUDGET)


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdictPair:
    """What two reviewers made of the same detection."""

    first: bool
    second: bool


@dataclass(frozen=True, slots=True)
class AdLife:
    """The bounds of the life of the flagged ad at that place in the assessment's ads."""

    ad: int
    life: Lifetime


@dataclass(frozen=True, slots=True, kw_only=True)
class AssessedRows:
    """All that one assessment is made of.

    ``seen_ad`` and ``seen_in`` are the sightings of flagged ads in search visits: places in ``ads`` and ``visits``.
    ``n_bare`` counts the ads without any detection by platform, which nobody can have reviewed. ``n_clustered`` are the
    ads with a detection that clustering has placed. ``lives`` are of flagged ads.
    """

    first_day: date
    last_day: date
    platforms: tuple[str, ...]
    ads: tuple[AssessedAd, ...]
    visits: tuple[AssessedVisit, ...]
    seen_ad: array[int]
    seen_in: array[int]
    n_bare: dict[str, int]
    n_clustered: int
    pairs: tuple[VerdictPair, ...] = ()
    lives: tuple[AdLife, ...] = ()
    matcher_versions: tuple[str, ...] = ()
    list_versions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FlaggedAd:
    """As much of a flagged ad as its place in a series needs; ``findings`` as of an ``AssessedAd``."""

    platform: str
    seller: int
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WeeklyRows:
    """All that a weekly series is made of; each field as of ``AssessedRows``, but only flagged ads are there."""

    first_day: date
    last_day: date
    platforms: tuple[str, ...]
    ads: tuple[FlaggedAd, ...]
    visits: tuple[AssessedVisit, ...]
    seen_ad: array[int]
    seen_in: array[int]
    matcher_versions: tuple[str, ...] = ()
    list_versions: tuple[str, ...] = ()
