"""A submission as one HTML page: no network, no scripts; made to be read on a screen and printed."""

from __future__ import annotations

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from markupsafe import Markup

from reports.submission.content import Block, Chart, Section, Submission, Table, answers_of, blocks_of

# Letters of a table's print on a line of an A4 page, and as much as lies between two columns.
_PAGE, _GAP = 100, 3


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
        colon=document.colon.rstrip(" "),
        is_crowded=is_crowded,
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


def is_crowded(table: Table) -> bool:
    """Whether an A4 page is too narrow for figures on one line: it would be cut off at the right.

    Figures take their longest line, words can do with their longest word.
    """
    needed = 0
    for place, head in enumerate(table.heads):
        lines = ["".join(piece.text for piece in row[place]) for row in table.rows]
        words = [word for line in (head, *lines) for word in line.split()]
        needed += _GAP + max(map(len, lines if lines and place >= table.n_worded else words), default=0)
    return needed > _PAGE


def _kind_of(block: Block) -> str:
    return type(block).__name__


def _svg(chart: Chart) -> Markup:
    return Markup(chart.drawing)  # noqa: S704  (drawn by reports/charts.py, which escapes every word)


def _subsections(section: Section) -> list[Section]:
    return [block for block in section.blocks if isinstance(block, Section)]
