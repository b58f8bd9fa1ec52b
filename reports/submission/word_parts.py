"""Writing into a Word document: runs, links to bookmarks, cells, styles, languages, page numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime, time

from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm, Length, Pt, RGBColor
from docx.table import Table as WordTable
from docx.table import _Cell
from docx.text.paragraph import Paragraph as WordParagraph

from reports.submission.content import Line, Submission, Table, text_of

TAGS = {"en": "en-GB", "fr": "fr-FR", "es": "es-ES"}
"""The languages of submissions as Word names them."""
_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
_BLUE, _SOFT = RGBColor(0x0B, 0x4F, 0x7D), RGBColor(0x54, 0x5E, 0x6B)
# What XML cannot hold.
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def clean(text: str) -> str:
    """Text without the characters that XML cannot hold."""
    return _CONTROLS.sub("", text)


def bookmark_name(anchor: str) -> str:
    """Word allows letters, digits and underscores, forty at most, a letter first."""
    return "b_" + re.sub(r"\W", "_", anchor)[:38]


def write(paragraph: WordParagraph, line: Line, size: Pt | None = None, *, bold: bool = False) -> None:
    """Put a line at the end of a paragraph; its figures become links."""
    for piece in line:
        if piece.figure:
            link(paragraph, piece.text, piece.figure, size, bold=bold)
            continue
        run = paragraph.add_run(clean(piece.text))
        run.italic = piece.italic or None
        run.bold = bold or None
        if size is not None:
            run.font.size = size


def link(paragraph: WordParagraph, text: str, anchor: str, size: Pt | None = None, *, bold: bool = False) -> None:
    """A link to a bookmark of the document."""
    link = OxmlElement("w:hyperlink")
    link.set(qn("w:anchor"), bookmark_name(anchor))
    run = paragraph.add_run(clean(text))
    run.font.color.rgb = _BLUE
    run.bold = bold or None
    if size is not None:
        run.font.size = size
    link.append(run._r)
    paragraph._p.append(link)


def fill(cell: _Cell, line: Line, size: Pt, *, bold: bool = False) -> None:
    """Put a line into an empty cell."""
    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_after = Pt(0)
    write(paragraph, line, size, bold=bold)


def shade(cell: _Cell) -> None:
    """Tint a cell as a head."""
    tint = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", "EEF4F8")):
        tint.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(tint)


def repeat_head(table: WordTable) -> None:
    """The first row again at the top of each page."""
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def keep_rows_whole(table: WordTable) -> None:
    """Let no row be cut by the end of a page."""
    for row in table._tbl.tr_lst:
        row.get_or_add_trPr().insert(0, OxmlElement("w:cantSplit"))


def widths_of(table: Table, whole: Length) -> list[Length]:
    """Widths of the columns by what they hold: room for the longest word, for words more the longer the cells.

    A figure with its interval should stand on one line.
    """
    columns = [[text_of(row[place]) for row in table.rows] for place in range(len(table.heads))]
    weights = []
    for place, (head, cells) in enumerate(zip(table.heads, columns, strict=True)):
        longest_word = max(len(word) for text in [head, *cells] for word in re.split(r"[ \u00a0]", text) or [""])
        typical = sorted(map(len, cells))[len(cells) * 9 // 10] if cells else 0
        room = min(typical, 30) + 2.0 if place >= table.n_worded else min(typical, 60) * 0.7
        weights.append(max(longest_word + 3.0, room, 5.0))
    return [Length(int(whole * weight / sum(weights))) for weight in weights]


def set_widths(table: WordTable, widths: Sequence[Length]) -> None:
    """Fix the columns: Word reads the cells' widths, others the grid's."""
    table.autofit = False
    for column, width in zip(table._tbl.tblGrid.gridCol_lst, widths, strict=True):
        column.w = width
    for row in table._tbl.tr_lst:
        for cell, width in zip(row.tc_lst, widths, strict=True):
            cell.width = width


def tag_language(run: BaseOxmlElement, language: str) -> None:
    """Say in which language a run is written."""
    properties = run.find(qn("w:rPr"))
    if properties is None:
        properties = OxmlElement("w:rPr")
        run.insert(0, properties)
    properties.append(_language(language))


def _language(tag: str) -> BaseOxmlElement:
    found = OxmlElement("w:lang")
    found.set(qn("w:val"), tag)
    return found


def set_up(word: WordDocument, document: Submission) -> None:
    """Page, styles, language, footer and properties."""
    section = word.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2)
    section.top_margin = section.bottom_margin = Cm(2)
    _styles(word, TAGS[document.language])
    footer = section.footer.paragraphs[0]
    footer.add_run(f"{clean(document.subtitle)}    {document.labels['page_of']} ").font.size = Pt(8)
    _field(footer, "PAGE")
    footer.add_run(" / ").font.size = Pt(8)
    _field(footer, "NUMPAGES")
    properties = word.core_properties
    properties.title, properties.subject = document.title, document.subtitle
    properties.author = properties.last_modified_by = document.software
    properties.language = TAGS[document.language]
    properties.comments = ""
    properties.created = properties.modified = datetime.combine(document.made_on, time(), UTC).replace(tzinfo=None)


def _styles(word: WordDocument, tag: str) -> None:
    styles = word.styles
    defaults = styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    for known in defaults.findall(qn("w:lang")):
        defaults.remove(known)
    defaults.append(_language(tag))
    styles["Normal"].font.name, styles["Normal"].font.size = "Calibri", Pt(10.5)
    for name, size in (("Title", 22), ("Heading 1", 16), ("Heading 2", 13), ("Heading 3", 11.5), ("Heading 4", 10.5)):
        styles[name].font.size, styles[name].font.color.rgb = Pt(size), _BLUE
    _narrow_margins(styles["Table Grid"].element)
    for border in styles["Table Grid"].element.iter(*(qn(f"w:{side}") for side in _SIDES)):
        border.set(qn("w:color"), "C3CAD3")
    styles["Caption"].font.bold = False
    styles["Quote"].font.italic = False
    styles["Quote"].paragraph_format.left_indent = Cm(0.5)
    styles["Caption"].font.size, styles["Caption"].font.color.rgb = Pt(9), _SOFT
    for name, colour in (("Note", _SOFT), ("Missing", _SOFT)):
        style = styles.add_style(name, 1)
        style.base_style = styles["Normal"]
        style.font.size, style.font.color.rgb = Pt(9.5), colour


def _narrow_margins(style: BaseOxmlElement) -> None:
    """A millimetre beside the words of a cell, so that eleven columns have room."""
    margins = style.find(f"{qn('w:tblPr')}/{qn('w:tblCellMar')}")
    for side in margins if margins is not None else ():
        if side.tag in (qn("w:left"), qn("w:right")):
            side.set(qn("w:w"), "57")


def _field(paragraph: WordParagraph, code: str) -> None:
    """A field that Word fills, such as the number of the page."""
    for kind in ("begin", "instruction", "end"):
        run = paragraph.add_run()
        run.font.size = Pt(8)
        if kind == "instruction":
            told = OxmlElement("w:instrText")
            told.set(qn("xml:space"), "preserve")
            told.text = code
        else:
            told = OxmlElement("w:fldChar")
            told.set(qn("w:fldCharType"), kind)
        run._r.append(told)
