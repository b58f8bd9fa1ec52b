"""A submission as one HTML page: no network, no scripts; made to be read on a screen and printed."""

from __future__ import annotations

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from markupsafe import Markup

from reports.submission.content import Block, Chart, Section, Submission, Table, answers_of, blocks_of


def as_html(document: Submission) -> bytes:
    """The page, every word of strangers escaped; only the drawings, made here, stand as they are."""
    environment = Environment(
        loader=PackageLoader("reports"),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    page = environment.get_template("submission.html").render(
        doc=document,
        answers=answers_of(document),
        colon="\u00a0:" if document.language == "fr" else ":",
        kind_of=_kind_of,
        svg=_svg,
        subsections=_subsections,
        table_numbers=numbers(document, Table),
        chart_numbers=numbers(document, Chart),
    )
    return page.encode()


def numbers(document: Submission, kind: type[Table] | type[Chart]) -> dict[str, int]:
    """The number of each table or chart in its order, by its key."""
    keys = [block.key for block in blocks_of(document) if isinstance(block, kind)]
    return {key: number for number, key in enumerate(keys, start=1)}


def _kind_of(block: Block) -> str:
    return type(block).__name__


def _svg(chart: Chart) -> Markup:
    return Markup(chart.svg)  # noqa: S704  (drawn by reports/charts.py, which escapes every word)


def _subsections(section: Section) -> list[Section]:
    return [block for block in section.blocks if isinstance(block, Section)]
