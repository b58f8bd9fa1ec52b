"""What a submission is made from, and the making of numbers that lead to the annex of figures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256

from assessment.extent import Extent, extent
from assessment.stamp import Stamp
from model.errors import InputError
from model.estimate import Estimate, Scope
from reports.assessment.figures import Figures
from reports.assessment.files import Leaving
from reports.submission.content import Line, Missing, Piece, plain
from reports.submission.figure_book import FigureBook
from reports.submission.instruments import Instrument
from reports.submission.register_part import Registers
from reports.submission.telling import NONE, Telling
from reports.suppression import fit_to_leave, is_suppressed


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """What only people know: who submits. Empty where it was not said."""

    party: str
    authority: str = ""
    contact: str = ""
    confidentiality: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteFacts:
    """What a platform's description says of how it is looked at; empty where AdWarden has no description of it."""

    name: str
    title: str = ""
    url: str = ""
    country: str = ""
    languages: tuple[str, ...] = ()
    legal_basis: str = ""
    terms_read_on: date | None = None
    schedule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The questions of one run: whose submission, by which instruments, over what, from which files.

    ``upright`` are the names of taxa above the genus, which are not set in italics. ``inputs`` is what else the content
    hangs on, as words to be hashed.
    """

    cover: Cover
    instruments: tuple[Instrument, ...]
    first_day: date
    last_day: date
    platforms: tuple[str, ...] = ()
    sites: tuple[SiteFacts, ...] = ()
    upright: frozenset[str] = frozenset()
    more_options: tuple[str, ...] = ()
    inputs: tuple[str, ...] = ()

    def config_sha256(self, software: str) -> str:
        """A hash of all that was asked and of the software, so that two submissions can be told to be alike."""
        told = [
            software,
            repr(self.cover),
            str(self.first_day),
            str(self.last_day),
            *self.platforms,
            *self.more_options,
            *self.inputs,
        ]
        told += [f"{each.id} {each.version} {each.sha256}" for each in self.instruments]
        return sha256("\n".join(told).encode()).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """The period that this one is held against."""

    first_day: date
    last_day: date
    estimates: tuple[Estimate, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """Everything that the sections read."""

    asked: Asked
    report: Leaving
    tell: Telling
    extent: Extent
    figures: Figures
    registers: Registers
    before: Before | None = None
    book: FigureBook = field(default_factory=FigureBook)

    def said(self, estimate: Estimate | None, *, signed: bool = False) -> Line:
        """An estimate in words, as one link into the annex; in plain words why there is none."""
        if estimate is None:
            return plain(self.tell.say("unknown"))
        shown = self.tell.estimate(estimate, signed=signed)
        return (Piece(shown, figure=self.cite([estimate])),) if estimate.interval.value is not None else plain(shown)

    def cite(self, estimates: Sequence[Estimate]) -> str:
        """The id of the row of the annex behind these."""
        return self.book.cite(self.scope(estimates[0].scope), estimates)

    def cell(self, estimate: Estimate | None, figure: str, *, signed: bool = False) -> Line:
        """Value and interval for a cell."""
        interval = estimate.interval if estimate is not None else None
        if estimate is None or interval is None or interval.value is None:
            return plain(NONE)
        unit = estimate.unit
        least = "≥\u00a0" if interval.is_lower_bound else ""
        shown = least + self.tell.bare(interval.value, unit, signed=signed)
        ends = self.tell.ends(interval, unit, signed=signed)
        return (Piece(f"{shown} {ends}".strip(), figure=figure),)

    def number(self, figure: str) -> Line:
        """The id of a row, for the last column of a table."""
        return (Piece(figure, figure=figure),)

    def scope(self, scope: Scope) -> Line:
        """What a scope speaks of."""
        tell, parts = self.tell, []
        if scope.taxon:
            parts.append(tell.taxon(scope.taxon))
        if scope.group:
            parts.append(plain(tell.group(scope.group)))
        if scope.appendix:
            parts.append(plain(tell.appendix(scope.appendix)))
        if scope.term:
            parts.append(plain(tell.term(scope.term)))
        if scope.platform:
            parts.append(plain(scope.platform))
        if scope.country:
            parts.append(plain(tell.country(scope.country)))
        if scope.detail:
            parts.append(plain(self.detail(scope.detail)))
        return joined(parts) or plain(tell.say("scope.everything"))

    def detail(self, detail: str) -> str:
        """A route, or a word of a code list."""
        if ">" in detail:
            return self.tell.route(detail)
        kinds = ("method_of_shipment", "payment", "end", "paper")
        return next((self.tell.code(kind, detail) for kind in kinds if self.tell.knows(f"{kind}.{detail}")), detail)

    def missing(self, key: str, command: str = "", **values: str) -> Missing:
        """A gap, and the command that fills it."""
        return self.tell.missing(key, command, **values)


def source_of(
    asked: Asked, report: Leaving, language: str, registers: Registers, before: Before | None = None
) -> Source:
    """The source of one submission, with the cells of the extent table."""
    untold = [each.scope for each in report.estimates if each.measure == "ads_flagged" and is_suppressed(each)]
    cells = extent(report.assessment.rows, Stamp(report.assessment.rows), untold)
    # All at once, since what is hidden of the scale hides what the cells say of the same ads.
    fit = fit_to_leave((*report.assessment.estimates, *cells.estimates))
    return Source(
        asked=asked,
        report=report,
        tell=Telling(language, asked.upright),
        extent=cells,
        figures=Figures(fit),
        registers=registers,
        before=before,
    )


def joined(lines: Sequence[Line], between: str = ", ") -> Line:
    """Lines put one after the other."""
    pieces: list[Piece] = []
    for line in lines:
        if pieces:
            pieces.append(Piece(between))
        pieces += line
    return tuple(pieces)


def checked_party(code: str, territories: Mapping[str, str]) -> str:
    """The code of a Party in capitals. Raises InputError for what is no ISO 3166 code of a country."""
    known = code.upper()
    if len(known) != 2 or not known.isalpha() or (known != "EU" and known not in territories) or known in _NO_PARTY:
        raise InputError(f"--party {code!r}: not the ISO 3166 code of a Party, such as FR, MX or KE")
    return known


_NO_PARTY = frozenset({"ZZ", "UN", "EZ", "QO", "XA", "XB", "AQ"})
