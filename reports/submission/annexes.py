"""The annexes that account for the rest: figures with what stands behind each, and the files of data."""

from __future__ import annotations

from collections.abc import Sequence

from reports.submission.content import Block, Line, Paragraph, Piece, Section, Table, figures_in, plain
from reports.submission.figure_book import FigureEntry, command_of, query_id
from reports.submission.source import Source
from reports.submission.telling import NONE

_EXTENT = frozenset(
    {"ads_flagged", "ads_corrected", "clusters_flagged", "sellers_flagged", "specimens_flagged", "share_reviewed"}
)


def figures_annex(source: Source, sections: Sequence[Section]) -> Section:
    """A row a figure of ``sections``: what, effort, reviews, methods, query. Made last, when all are cited.

    What only the files of the annex cite is accounted for in their ``figures.csv``, and how many these are is said.
    """
    tell, entries = source.tell, source.book.entries
    title = tell.say("figures.title")
    if not entries:
        return Section(anchor="figures", title=title, blocks=(source.missing("figures.none"),))
    rows = source.report.assessment.rows
    how = tell.line(
        "figures.how",
        period=tell.days(rows.first_day, rows.last_day),
        matchers=", ".join(rows.matcher_versions) or NONE,
        lists=", ".join(rows.list_versions) or NONE,
    )
    methods = list(dict.fromkeys(tell.method(each.interval.method) for entry in entries for each in entry.estimates))
    printed = {piece.figure for piece in figures_in(sections)}
    shown = [entry for entry in entries if entry.id in printed]
    left = len(entries) - len(shown)
    named = ("figure", "what", "channels", "effort", "n_reviewed", "methods", "query")
    heads = tuple(tell.say(f"head.{head}") for head in named)
    table = Table(
        key="figure_rows",
        title=title,
        heads=heads,
        rows=tuple(_row(source, entry, methods) for entry in shown),
        n_worded=3,
        note=tell.counted("figures.further", left, tell.number(left)) if left else "",
        is_long=True,
    )
    blocks: list[Block] = [
        Paragraph(line=how),
        Paragraph(line=tell.line("as_command", label=tell.say("figures.command"), command=command(source))),
        table,
        _methods(source, methods),
    ]
    return Section(anchor="figures", title=title, blocks=tuple(blocks))


def command(source: Source) -> str:
    """The command line that makes the estimates again."""
    asked = source.asked
    more = ["--party", asked.cover.party, "--lang", source.tell.language, *asked.more_options, "--out", "DIR"]
    return command_of("submission", asked.first_day, asked.last_day, asked.platforms, more)


def package_command(source: Source) -> str:
    """The command line that makes the public data package of the same period."""
    asked = source.asked
    return command_of("export", asked.first_day, asked.last_day, asked.platforms, ["--public", "--out", "DIR"])


def _row(source: Source, entry: FigureEntry, methods: Sequence[str]) -> tuple[Line, ...]:
    tell, first = source.tell, entry.estimates[0]
    what = (*entry.what, Piece(tell.say("colon")), Piece(_measures(source, entry)))
    rows = source.report.assessment.rows
    whole = (first.first_day, first.last_day) == (rows.first_day, rows.last_day)
    if not whole:
        last = max(each.last_day for each in entry.estimates)
        what = (*what, Piece(f" ({tell.days(min(each.first_day for each in entry.estimates), last)})"))
    everywhere = len(first.platforms) > 1 and first.platforms == rows.platforms
    channels = tell.say("figures.channels_all", n=len(rows.platforms)) if everywhere else ", ".join(first.platforms)
    numbers = sorted({methods.index(tell.method(each.interval.method)) + 1 for each in entry.estimates})
    return (
        (Piece(entry.id),),
        what,
        plain(channels or NONE),
        plain(f"{tell.number(first.n_visits)}, {tell.number(first.n_pages)}"),
        plain(tell.number(max(each.n_reviewed for each in entry.estimates))),
        plain(", ".join(f"m{n}" for n in numbers)),
        plain(query_id(first)),
    )


def _measures(source: Source, entry: FigureEntry) -> str:
    """The measures in words; those of a row of the extent tables under one name, since they come by the hundred."""
    measures = list(dict.fromkeys(each.measure for each in entry.estimates))
    if set(measures) >= _EXTENT:
        measures = ["extent_row", *(each for each in measures if each not in _EXTENT)]
    return ", ".join(source.tell.code("measure", each) for each in measures)


def _methods(source: Source, methods: Sequence[str]) -> Table:
    tell = source.tell
    rows = tuple((plain(f"m{n}"), plain(name)) for n, name in enumerate(methods, start=1))
    heads = (tell.say("head.number"), tell.say("figures.methods"))
    return Table(key="methods", title=tell.say("figures.methods"), heads=heads, rows=rows, n_worded=2)


def data_annex(source: Source, files: Sequence[tuple[str, str]]) -> Section:
    """The files beside the report: name and what each holds."""
    tell = source.tell
    rows = tuple((plain(name), plain(holds)) for name, holds in files)
    heads = (tell.say("head.file"), tell.say("head.holds"))
    title = tell.say("data.files")
    blocks: tuple[Block, ...] = (
        Paragraph(line=plain(tell.say("data.how"))),
        Table(key="files", title=title, heads=heads, rows=rows, n_worded=2),
        Paragraph(line=tell.line("as_command", label=tell.say("data.package"), command=package_command(source))),
    )
    return Section(anchor="data", title=tell.say("data.title"), blocks=blocks)
