"""The assessment as one HTML page that needs no network: findings, charts with a table beside each, methods, gaps."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from markupsafe import Markup

from model.estimate import Estimate, Scope
from reports import words
from reports.assessment.change_sections import change_sections, life_sections
from reports.assessment.figures import Figures, cell
from reports.assessment.files import Leaving
from reports.assessment.findings import findings
from reports.assessment.sections import Section, Table, point
from reports.charts import matrix, ranking, time_series
from reports.suppression import FEWEST_SELLERS, is_suppressed

_MOST_ROWS = 15
_MOST_ENDS = 8
# A number, a day or two of either: torn apart in a narrow column of print it reads as another.
_FIGURE = re.compile(r"[-+\u2013\d][-+\u2011\d.,%]*(?: (?:to|of) [-+\d][-+\d.,%]*)?")
_NARROW = ("taxon", "group", "term", "appendix", "country")


def as_page(report: Leaving) -> bytes:
    """The page, every word of strangers escaped."""
    environment = Environment(
        loader=PackageLoader("reports"),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.tests["figure"] = lambda text: _FIGURE.fullmatch(text) is not None
    figures = Figures(report.estimates)
    page = environment.get_template("assessment.html").render(
        rows=report.assessment.rows,
        findings=findings(report),
        sections=[section for section in _sections(figures) if section.table.rows],
        effort=_effort(report),
        methods=_methods(report.estimates),
        gaps=_gaps(report.estimates),
        notes=report.assessment.notes,
        n_suppressed=sum(map(is_suppressed, report.estimates)),
        fewest=FEWEST_SELLERS,
        made_at=f"{report.made_at:%Y-%m-%d %H:%M} UTC",
        software=report.software,
    )
    return page.encode()


def _sections(figures: Figures) -> list[Section]:
    return [
        _series(figures),
        _index(figures),
        _trends(figures, "Change by group of taxa", lambda scope: words.group(scope.group), "groups"),
        _trends(figures, "Change by taxon", lambda scope: scope.taxon, "taxa"),
        _scale(figures, "By taxon", "taxa", lambda scope: scope.taxon),
        _scale(figures, "By Appendix", "appendices", lambda scope: words.appendix(scope.appendix)),
        _scale(figures, "By CITES term", "terms", lambda scope: words.term(scope.term)),
        _scale(figures, "By platform", "platforms", lambda scope: scope.platform),
        _scale(
            figures,
            "By country that ads are sent from",
            "countries",
            lambda scope: words.country(scope.country) if scope.country else "",
        ),
        *change_sections(figures),
        *life_sections(figures),
        _routes(figures),
        _shares(figures, "How specimens are sent", "shipping_method_share", "methods"),
        _shares(figures, "By whom they are carried", "carrier_share", "carriers"),
        _shares(figures, "How they are paid for", "payment_share", "payments"),
        _prices(figures),
    ]


def _cut(n_all: int, file: str, order: str = "largest") -> str:
    """That a table has the first rows only, and which file has all; nothing where it has all itself."""
    return f" The {_MOST_ROWS} {order} of {n_all} rows; all are in {file}.csv." if n_all > _MOST_ROWS else ""


def _series(figures: Figures) -> Section:
    weeks = [each for each in figures.of("weekly_ads_per_effort") if each.scope == Scope()]
    points = [point(f"{each.first_day:%d %b}", each) for each in weeks]
    in_pages = any("effort in pages" in note for each in weeks for note in each.interval.notes)
    per = "page read" if in_pages else "search visit"
    title = f"Flagged ads per {per}, by week"
    told = (
        f"Flagged ads that stood for sale, per {per}, the platforms summed, with the 95% interval as a band. A gap is a"
        " week in which a platform was not visited, or in vain: it is missing, not nought."
    )
    rows = []
    for each in weeks:
        value, inside = cell(each)
        rows.append((f"{each.first_day} to {each.last_day}", value, inside or each.interval.notes[0]))
    table = Table(heads=("week", f"ads per {per}", "95% interval"), rows=tuple(rows))
    return Section(title=title, told=told, chart=Markup(time_series("weeks", title, told, points)), table=table)  # noqa: S704


def _index(figures: Figures) -> Section:
    months = figures.of("monthly_index")
    points = [point(f"{each.first_day:%b %Y}", each) for each in months]
    title = "Index of flagged ads per effort, by month (first month = 100)"
    told = (
        "Each month against the one before on the platforms visited in both, so that platforms that enter or leave"
        " change nothing. The band is the 95% interval; the first month is 100 by definition."
    )
    rows = tuple((f"{each.first_day:%B %Y}", *cell(each)) for each in months)
    chart = Markup(time_series("months", title, told, points, base=100.0))  # noqa: S704
    return Section(
        title=title, told=told, chart=chart, table=Table(heads=("month", "index", "95% interval"), rows=rows)
    )


def _trends(figures: Figures, title: str, which: Callable[[Scope], str], name: str) -> Section:
    known = [each for each in figures.of("trend") if which(each.scope) and each.interval.value is not None]
    n_all = len(known)
    known = sorted(known, key=lambda each: -(each.interval.value or 0.0))[:_MOST_ROWS]
    told = (
        "Change a month of flagged ads per effort with its 95% interval; orange where the interval leaves out nought."
        " Look at q before quoting one: many are tested at once."
    )
    told += _cut(n_all, "trends", "steepest")
    rows = []
    for each in known:
        q = next((note.split()[2] for note in each.interval.notes if note.startswith("q = ")), "–")
        naive, least = figures.get("trend_naive", each.scope), figures.get("trend_detectable", each.scope)
        rows.append((which(each.scope), *cell(each, signed=True), q, cell(naive, signed=True)[0], cell(least)[0]))
    points = [point(which(each.scope), each) for each in known]
    chart = Markup(ranking(f"trend-{name}", title, told, points, percent=True, zero_line=True))  # noqa: S704
    heads = ("", "change a month", "95% interval", "q", "naive change", "smallest findable")
    return Section(title=title, told=told, chart=chart, table=Table(heads=heads, rows=tuple(rows)))


def _scale(figures: Figures, title: str, name: str, which: Callable[[Scope], str]) -> Section:
    flagged = [each for each in figures.of("ads_flagged") if which(each.scope) and each.interval.value is not None]
    n_all = len(flagged)
    flagged = sorted(flagged, key=lambda each: -(each.interval.value or 0.0))[:_MOST_ROWS]
    points, rows = [], []
    for each in flagged:
        right = figures.get("ads_corrected", each.scope)
        best = right if right is not None and right.interval.value is not None else each
        label = which(each.scope)
        points.append(point(label, best))
        counts = (cell(figures.get(f"{unit}_flagged", each.scope))[0] for unit in ("clusters", "sellers", "specimens"))
        rows.append((label, cell(each)[0], *cell(right), *counts))
    told = (
        "Ads that offer a listed specimen, corrected by reviews, with the 95% interval; a ring is a count of"
        " flagged ads that too few reviews can correct. Units have columns of their own and never add up."
    )
    told += _cut(n_all, "scale")
    heads = (
        "",
        "ads flagged",
        "ads corrected",
        "95% interval",
        "offers flagged",
        "sellers flagged",
        "specimens flagged",
    )
    chart = Markup(ranking(f"scale-{name}", title, told, points))  # noqa: S704
    return Section(title=title, told=told, chart=chart, table=Table(heads=heads, rows=tuple(rows)))


def _routes(figures: Figures) -> Section:
    known = [each for each in figures.of("route_share") if each.interval.value is not None]
    ends: list[tuple[Estimate, str, str]] = []
    origins, destinations = Counter[str](), Counter[str]()
    for each in known:
        one, _, other = each.scope.detail.partition(">")
        ends.append((each, one, other))
        # In ten thousandths, since a counter counts in whole numbers.
        origins[one] += round((each.interval.value or 0.0) * 10_000)
        destinations[other] += round((each.interval.value or 0.0) * 10_000)
    rows_of = [name for name, _ in origins.most_common(_MOST_ENDS)]
    columns = [name for name, _ in destinations.most_common(_MOST_ENDS)]
    cells = {
        (_end(one), _end(other)): each.interval.value or 0.0
        for each, one, other in ends
        if one in rows_of and other in columns
    }
    title = "Routes told in ads: from (rows), to (columns)"
    told = (
        "Share of the flagged ads that tell an end. WW: worldwide; unknown: that end is not told. An ad with several"
        " ends is shared among them. Routes of few sellers are left out."
    )
    told += _cut(len(ends), "routes")
    rows = tuple((f"{_end(one)} to {_end(other)}", *cell(each)) for each, one, other in ends[:_MOST_ROWS])
    drawn = matrix("routes", title, told, [_end(each) for each in rows_of], [_end(each) for each in columns], cells)
    table = Table(heads=("route", "share", "95% interval"), rows=rows)
    return Section(title=title, told=told, chart=Markup(drawn), table=table)  # noqa: S704


def _end(word: str) -> str:
    return "unknown" if word == "?" else word


def _shares(figures: Figures, title: str, measure: str, name: str) -> Section:
    known = [each for each in figures.of(measure) if each.interval.value is not None]
    told = "Share of the flagged ads that tell it, with the 95% interval; an ad may tell several."
    told += _cut(len(known), "shipping")
    known = known[:_MOST_ROWS]
    labels = [each.scope.detail.replace("_", " ") for each in known]
    points = [point(label, each) for label, each in zip(labels, known, strict=True)]
    rows = tuple((label, *cell(each)) for label, each in zip(labels, known, strict=True))
    chart = Markup(ranking(name, title, told, points, percent=True))  # noqa: S704
    return Section(title=title, told=told, chart=chart, table=Table(heads=("", "share", "95% interval"), rows=rows))


def _prices(figures: Figures) -> Section:
    known = [each for each in figures.of("asking_price") if each.interval.value is not None]
    n_all, known = len(known), known[:_MOST_ROWS]
    told = (
        f"Median asking price of one specimen where {FEWEST_SELLERS} sellers or more ask, placeholder prices left out."
        " Asked, not paid."
    )
    told += _cut(n_all, "prices")
    rows = tuple(
        (each.scope.taxon, words.term(each.scope.term), each.scope.detail, *cell(each), each.interval.notes[0])
        for each in known
    )
    heads = ("taxon", "term", "currency", "median", "95% interval", "spread")
    return Section(title="Asking prices", told=told, chart=Markup(), table=Table(heads=heads, rows=rows))


def _effort(report: Leaving) -> Table:
    rows = []
    for month in report.effort:
        lost = ", ".join(
            f"{n} {name.replace('_', ' ')}" for name, n in month.outcomes.items() if name not in ("completed", "budget")
        )
        filled = [f"{name.replace('_', ' ')} {share:.0%}" for name, share in sorted(month.filled.items())]
        rows.append(
            (
                month.platform,
                # A hyphen that does not break: narrow columns would tear the month apart.
                f"{month.month:%Y\u2011%m}",
                f"{month.n_good:,} of {month.n_visits:,}",
                lost or "none",
                f"{month.n_pages:,}",
                f"{month.n_listings:,}",
                "–" if month.flagged_per_page is None else f"{month.flagged_per_page:.2f}",
                ", ".join(filled) or "–",
            )
        )
    heads = ("platform", "month", "good visits", "lost", "pages", "listings", "flagged ads per page", "fields filled")
    return Table(heads=heads, rows=tuple(rows))


def _methods(estimates: Sequence[Estimate]) -> Table:
    methods: dict[str, set[str]] = {}
    for each in estimates:
        if each.interval.value is not None:
            methods.setdefault(each.interval.method, set()).add(each.measure.replace("_", " "))
    return Table(
        heads=("method", "used for"),
        rows=tuple((method, ", ".join(sorted(used))) for method, used in sorted(methods.items())),
    )


def _gaps(estimates: Sequence[Estimate]) -> Table:
    """What has no value, and why: line by line for the whole and the platforms, counted for what is narrower."""
    rows: list[tuple[str, str]] = []
    narrow: dict[str, list[bool]] = defaultdict(list)
    for each in estimates:
        if is_suppressed(each) or each.scope.detail or each.measure.startswith(("weekly_", "monthly_")):
            continue
        kind = next((name for name in _NARROW if getattr(each.scope, name)), "")
        if kind:
            narrow[f"{each.measure.replace('_', ' ')} by {kind}"].append(each.interval.value is None)
        elif each.interval.value is None:
            name = each.measure.replace("_", " ") + (f" on {each.scope.platform}" if each.scope.platform else "")
            rows.append((name, each.interval.notes[0]))
    for name, missing in narrow.items():
        if any(missing):
            rows.append((name, f"{sum(missing):,} of {len(missing):,} have too few reviews or ads"))
    return Table(heads=("not known", "why"), rows=tuple(rows))
