"""Numbers, dates, places, taxa and estimates as a reader of the language writes them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from babel import Locale
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal

from assessment.joined import parts_of
from model.estimate import Estimate, Interval, Unit
from reports.submission.catalogue import Wording
from reports.submission.content import Line, Missing, Piece
from reports.suppression import is_suppressed
from reports.taxa import taxon_words
from reports.terms import term_words

NONE = "–"
_NO_BREAK = "\u00a0"
_ROUTE_ENDS = ("WW", "EU", "?", "DOMESTIC", "WORLDWIDE")


class Telling(Wording):
    """Wording that also knows how values are written in the language.

    ``upright``: names of taxa above the genus, which are not set in italics.
    """

    def __init__(self, language: str, upright: frozenset[str] = frozenset()) -> None:
        super().__init__(language)
        self._locale = Locale(language)
        self._upright = upright

    def taxon(self, name: str) -> Line:
        """A taxon's name, italic from the genus down."""
        if not name:
            return ()
        if name.endswith(" spp."):
            return (*self.taxon(name.removesuffix(" spp.")), Piece(" spp."))
        return (Piece(name, italic=name not in self._upright),)

    def known_taxon(self, name: str) -> Line:
        """A taxon's common name before the scientific, where readers who are no biologists know it by one."""
        known = taxon_words().get(name)
        if known is None:
            return self.taxon(name)
        return (Piece(f"{known[self.language]} ("), *self.taxon(name), Piece(")"))

    def missing(self, key: str, command: str = "", **values: str) -> Missing:
        """A gap, and the command that fills it."""
        return Missing(line=self.line(key, **values), command=command)

    def number(self, value: float, digits: int | None = None) -> str:
        """A number: whole from 20 on, three figures under it, unless ``digits`` after the point are asked for."""
        if digits is None:
            digits = 0 if abs(value) >= 20 or value == round(value) else 1 if abs(value) >= 10 else 2
        pattern = "#,##0" + ("." + "#" * digits if digits else "")
        return format_decimal(value, format=pattern, locale=self._locale)

    def percent(self, value: float, *, signed: bool = False) -> str:
        """A share in percent, one digit after the point under ten."""
        scaled = round(value * 100, 0 if abs(value) >= 0.1 else 1) + 0.0
        shown = format_decimal(scaled, format="#,##0.#", locale=self._locale)
        sign = "+" if signed and scaled > 0 else ""
        space = {"en": "", "fr": _NO_BREAK, "es": _NO_BREAK}[self.language]
        return f"{sign}{shown}{space}%".replace("-", "\u2212")

    def on_axis(self, value: float, *, percent: bool = False) -> str:
        """A number as charts write it."""
        return self.percent(value) if percent else self.number(value)

    def day(self, day: date) -> str:
        """A day in words."""
        if self.language == "en":
            return format_date(day, "d MMMM y", locale=self._locale)
        shown = format_date(day, "long", locale=self._locale)
        return "1er" + shown[1:] if self.language == "fr" and day.day == 1 else shown

    def days(self, first: date, last: date) -> str:
        """A period in words, both days included."""
        return self.say("period", first=self.day(first), last=self.day(last))

    def month(self, day: date, *, short: bool = False) -> str:
        """A month and its year."""
        return format_date(day, "MMM y" if short else "MMMM y", locale=self._locale)

    def listed(self, words: Sequence[str]) -> str:
        """Words joined by commas and "and"."""
        return format_list(list(words), locale=self._locale) if words else ""

    def country(self, code: str) -> str:
        """A country, or what stands in place of one."""
        if code in _ROUTE_ENDS:
            return self.say({"?": "place.untold"}.get(code, f"place.{code}"))
        return str(self._locale.territories.get(code, code))

    def term(self, code: str) -> str:
        """A CITES term with its code."""
        known = term_words().get(code)
        if known is not None:
            return f"{known[self.language]} ({code})"
        return self.say("term.unknown") if code == "unknown" else code

    def appendix(self, name: str) -> str:
        """An Appendix by its number; several where it hangs on the species or population; or that there is none.

        Those told together, since few sellers stand behind one of them, are listed.
        """
        if len(together := parts_of(name)) > 1:
            return self.say("appendix.together", names=self.listed([self.appendix(part) for part in together]))
        parts = [part for part in name.split("/") if part in ("I", "II", "III")]
        if not parts:
            return self.say("appendix.none")
        if name.endswith("NC"):
            parts.append(self.say("appendix.none"))
        return self.say("appendix.named", name=self.say("or").join(parts))

    def group(self, name: str) -> str:
        """A class of taxa in plain words."""
        key = f"group.{name}"
        return (
            f"{self.say(key)} ({name})"
            if self.knows(key)
            else self.say("group.unplaced")
            if name == "unplaced"
            else name
        )

    def code(self, kind: str, name: str) -> str:
        """A word of one of our code lists (methods, payments, outcomes, states); names stay as they are."""
        key = f"{kind}.{name}"
        return self.say(key) if self.knows(key) else name.replace("_", " ")

    def route(self, detail: str) -> str:
        """A route, from and to."""
        start, _, end = detail.partition(">")
        return f"{self.country(start)} → {self.country(end)}"

    def unit(self, value: float, unit: Unit) -> str:
        """A value with its unit in words."""
        if unit in (Unit.SHARE, Unit.RATE):
            return self.percent(value)
        if unit in (Unit.VALUE, Unit.INDEX):
            return self.number(value)
        shown = self.number(value)
        return self.counted(f"unit.{unit.value}", 1 if value == 1 else value, shown)

    def between(self, interval: Interval, unit: Unit, *, signed: bool = False) -> str:
        """The interval in words, empty where there is none."""
        if interval.low is None or interval.high is None:
            return ""
        return self.say(
            "interval",
            level=self.percent(interval.level),
            low=self.bare(interval.low, unit, signed=signed),
            high=self.bare(interval.high, unit, signed=signed),
        )

    def ends(self, interval: Interval, unit: Unit, *, signed: bool = False) -> str:
        """The interval for a cell of a table, empty where there is none."""
        if interval.low is None or interval.high is None:
            return ""
        low, high = (self.bare(end, unit, signed=signed) for end in (interval.low, interval.high))
        return self.say("interval.cell", low=low, high=high)

    def bare(self, value: float, unit: Unit, *, signed: bool = False) -> str:
        """A value without its unit."""
        return self.percent(value, signed=signed) if unit in (Unit.SHARE, Unit.RATE) else self.number(value)

    def estimate(self, estimate: Estimate, *, signed: bool = False) -> str:
        """Value, unit and interval, or why there is none."""
        interval = estimate.interval
        if interval.value is None:
            return self.say("unknown.because", why=self.why(estimate))
        shown = (
            self.bare(interval.value, estimate.unit, signed=True)
            if signed
            else self.unit(interval.value, estimate.unit)
        )
        if interval.is_lower_bound:
            shown = self.say("at_least", shown=shown)
        inside = self.between(interval, estimate.unit, signed=signed)
        return f"{shown} ({inside})" if inside else shown

    def why(self, estimate: Estimate) -> str:
        """Why an estimate has no value."""
        if is_suppressed(estimate):
            return self.say("why.suppressed")
        return self.note(estimate.interval.notes[0]) if estimate.interval.notes else self.say("why.untold")

    def note(self, text: str) -> str:
        """A note of an estimate in the language; one that the catalogue does not know stays in English, and says so."""
        if self.language == "en":
            return text
        for key, pattern in _NOTES:
            found = re.fullmatch(pattern, text)
            if found:
                return self.say(key, **{name: self._value(said or "") for name, said in found.groupdict().items()})
        return self.say("note.english", text=text)

    def _value(self, said: str) -> str:
        """A value inside a note: numbers written anew, names of strata looked up."""
        digits = said.replace(",", "")
        if digits.isdigit():
            return self.number(int(digits))
        return self.code("stratum", said) if self.knows(f"stratum.{said}") else said

    def method(self, name: str) -> str:
        """A statistical method in the language."""
        key = f"method.{name}"
        if self.knows(key):
            return self.say(key)
        known, comma, rest = name.partition(", ")
        if comma and self.knows(f"method.{known}") and self.knows(f"method.{rest}"):
            return f"{self.say(f'method.{known}')}, {self.say(f'method.{rest}')}"
        if name.startswith("share of ") and ", Wilson" in name:
            return self.say("method.wilson")
        return name if self.language == "en" else self.say("note.english", text=name)


_NOTES = (
    ("note.reviewed_lacking", r"(?P<n>[\d,]+) of (?P<all>[\d,]+) flagged ads were reviewed; (?P<wanted>[\d,]+) are .*"),
    ("note.stratum_unread", r"no ad of (?P<stratum>.+) was reviewed \((?P<n>[\d,]+) ads left out\)"),
    ("note.weeks_wanted", r"(?P<n>\d+) weeks? with a good search visit: two or more are wanted"),
    ("note.unseen_few", r"(?P<n>[\d,]+) seen, in two weeks only: too few sightings to tell of any that no visit met"),
    ("note.unseen_none", r"(?P<n>[\d,]+) seen, nearly all of them time and again: nothing can be told of any .*"),
    (
        "note.taxa_unread",
        r"(?P<n>[\d,]+) of (?P<all>[\d,]+) offers of taxa flagged once or twice were reviewed: (?P<wanted>\d+) are .*",
    ),
    ("note.none_right", r"no ad was found right"),
    ("note.too_few_trend", r"ads: (?P<ads>\d+), periods: (?P<periods>\d+); too few for a trend"),
    ("note.too_few_open", r"(?P<ads>\d+) ads in (?P<visits>\d+) visits: too few for an open estimate"),
    ("note.no_visit_of", r"no good visit of (?P<platforms>.+): missing, not 0"),
    ("note.no_visit", r"no good visit: missing, not 0"),
    ("note.no_search_visit", r"no search visit in the period"),
    ("note.no_second_reviewer", r"no detection was judged by two reviewers"),
    ("note.one_verdict", r"a reviewer gave one verdict only: agreement by chance cannot be told apart"),
    ("note.under_a_week", r"the period is shorter than a week"),
    ("note.nothing_flagged", r"nothing was flagged"),
    ("note.platforms_wanted", r"(?P<n>\d+) platforms visited: (?P<wanted>\d+) or more are wanted"),
    ("note.no_ad_tells", r"no flagged ad tells it|no flagged ads that tell it|no ad tells both ends"),
    ("note.no_route", r"no route was told in one of .*"),
    ("note.none_reviewed", r"no reviewed flagged ads"),
    ("note.none_priced", r"no flagged ads with a price"),
    ("note.no_ads", r"no flagged ads"),
    ("note.both_reviewed", r"flagged and unflagged ads must both be reviewed for it"),
    ("note.unit_unread", r"no ad of (?P<n>[\d,]+) with (?P<stratum>.+) was reviewed: what only they show is left out"),
    ("note.lost", r"(?P<n>[\d,]+) of (?P<all>[\d,]+) search visits were blocked, failed or found the page changed"),
    ("note.weeks_missing", r"(?P<n>\d+) of (?P<all>\d+) weeks had no good search visit"),
    ("note.all_weeks", r"a good search visit in all (?P<n>\d+) weeks"),
    ("note.ends", r"(?P<n>\d+) ends of ads of (?P<sellers>\d+) sellers seen: (?P<wanted>\d+) of (?P<least>\d+).*"),
    ("note.not_watched", r"no ad was watched for (?P<n>\d+) days"),
    ("note.few_a_week", r"too few to tell: (?P<n>[\d.]+) ads a week, (?P<wanted>\d+) are wanted"),
    ("note.no_good_visit", r"no good visit"),
    (
        "note.short_sides",
        r"too short to tell: (?P<before>\d+) weeks before and (?P<after>\d+) after,.*; (?P<wanted>\d+) are wanted.*",
    ),
    ("note.short_weeks", r"too short to tell: (?P<n>\d+) weeks, (?P<wanted>\d+) are wanted"),
    ("note.half_still_up", r"fewer than half had ended at (?P<n>\d+) days, the longest that any was watched"),
    ("note.seen_nowhere", r"seen nowhere, or one visit a platform: .*"),
    ("note.no_priced_ad", r"no priced ad"),
    (
        "note.no_rate",
        r"ads without an exchange rate from the (?P<days>\d+) days .+: (?P<n>[\d,]+) \((?P<codes>.+)\); they are .+",
    ),
    ("note.half_ask", r"half of (?P<n>[\d,]+) ads ask (?P<low>[\d,]+) to (?P<high>[\d,]+)"),
)  # fmt: skip
