"""A submission as a Word document: real headings, repeated table heads, captions, alternative texts, page numbers."""

from __future__ import annotations

import io
from collections.abc import Sequence

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Length, Pt
from docx.text.paragraph import Paragraph as WordParagraph

from reports.submission.as_html import numbers
from reports.submission.content import (
    Answer,
    Block,
    Chart,
    Line,
    Manner,
    Missing,
    Paragraph,
    Piece,
    Record,
    Section,
    Submission,
    Table,
    answers_of,
)
from reports.submission.raster import as_png
from reports.submission.word_parts import (
    TAGS,
    bookmark_name,
    clean,
    fill,
    keep_rows_whole,
    link,
    repeat_head,
    set_up,
    set_widths,
    shade,
    tag_language,
    widths_of,
    write,
)

_DEEPEST = 5
_TEXT_WIDTH = Cm(17)


def as_docx(document: Submission) -> bytes:
    """The document, one heading style a level, the language set so that a spelling checker knows it."""
    word = Document()
    set_up(word, document)
    writer = _Writer(word, document)
    writer.cover()
    for section in document.sections:
        writer.block(section, 1)
    out = io.BytesIO()
    word.save(out)
    return out.getvalue()


class _Writer:
    """Writes blocks to the end of a Word document."""

    def __init__(self, word: WordDocument, document: Submission) -> None:
        self._word = word
        self._document = document
        self._tables = numbers(document, Table)
        self._charts = numbers(document, Chart)
        self._colon = document.colon
        self._n_bookmarks = 0

    def cover(self) -> None:
        """Title, cover pairs, contents."""
        self._word.add_paragraph(clean(self._document.title), style="Title")
        self._word.add_paragraph(clean(self._document.subtitle), style="Subtitle")
        shorts = [((Piece(answer.question),), answer.short) for answer in answers_of(self._document)]
        if shorts:
            self._rows(shorts, widths=(Cm(5), Cm(12)))
        pairs = [((Piece(label),), line) for label, line in self._document.cover]
        self._rows(pairs, widths=(Cm(5), Cm(12)))
        heading = self._word.add_paragraph(style="TOC Heading")
        heading.add_run(self._document.labels["contents"])
        for section in self._document.sections:
            self._contents(section, 0)

    def _contents(self, section: Section, depth: int) -> None:
        paragraph = self._word.add_paragraph()
        paragraph.paragraph_format.left_indent = Cm(0.8 * depth)
        paragraph.paragraph_format.space_after = Pt(1)
        link(paragraph, section.title, section.anchor)
        for block in section.blocks if depth == 0 else ():
            if isinstance(block, Section):
                self._contents(block, 1)

    def block(self, block: Block, level: int) -> None:
        """Any block, at the heading level given."""
        if isinstance(block, Section):
            self._section(block, level)
        elif isinstance(block, Paragraph):
            self._paragraph(block)
        elif isinstance(block, Missing):
            self._missing(block)
        elif isinstance(block, Answer):
            self._answer(block)
        elif isinstance(block, Record):
            self._record(block)
        elif isinstance(block, Chart):
            self._chart(block)
        else:
            self._table(block)

    def _section(self, section: Section, level: int) -> None:
        heading = self._word.add_heading(level=min(level, _DEEPEST))
        heading.paragraph_format.page_break_before = level == 1
        self._bookmark(heading, section.anchor)
        heading.add_run(clean(section.title))
        for block in section.blocks:
            self.block(block, level + 1)

    def _paragraph(self, block: Paragraph) -> None:
        style = {Manner.BODY: "Normal", Manner.ASKED: "Quote", Manner.NOTE: "Note"}[block.manner]
        paragraph = self._word.add_paragraph(style=style)
        if block.manner is Manner.ASKED:
            paragraph.add_run(self._document.labels["label.asked"] + self._colon).bold = True
        write(paragraph, block.line)

    def _missing(self, block: Missing) -> None:
        write(self._word.add_paragraph(style="Missing"), block.line)

    def _answer(self, block: Answer) -> None:
        self._word.add_heading(clean(block.question), level=2)
        short = self._word.add_paragraph()
        short.paragraph_format.keep_with_next = True
        write(short, block.short, bold=True)
        for line in block.lines:
            write(self._word.add_paragraph(), line)

    def _record(self, block: Record) -> None:
        heading = self._word.add_heading(level=_DEEPEST)
        tag_language(heading.add_run(clean(block.title))._r, TAGS.get(block.language, block.language))
        self._rows([((Piece(label),), (Piece(text),)) for label, text in block.pairs], widths=(Cm(5), Cm(12)))

    def _chart(self, block: Chart) -> None:
        paragraph = self._word.add_paragraph()
        paragraph.paragraph_format.keep_with_next = True
        picture = paragraph.add_run().add_picture(io.BytesIO(as_png(block.drawing.wide)), width=Cm(16))
        properties = picture._inline.docPr
        properties.set("descr", clean(f"{block.title}. {block.told}"))
        properties.set("title", clean(block.title))
        label = f"{self._document.labels['label.chart']} {self._charts[block.key]}{self._colon}"
        caption = self._word.add_paragraph(style="Caption")
        caption.add_run(clean(f"{label}{block.title}. ")).bold = True
        caption.add_run(clean(block.told))

    def _table(self, block: Table) -> None:
        label = f"{self._document.labels['label.table']} {self._tables[block.key]}{self._colon}"
        caption = self._word.add_paragraph(style="Caption")
        caption.add_run(clean(label + block.title)).bold = True
        caption.paragraph_format.keep_with_next = True
        table = self._word.add_table(rows=1, cols=len(block.heads), style="Table Grid")
        n_heads = len(block.heads)
        size = Pt(6.5 if block.is_long or n_heads > 8 else 8 if n_heads > 6 else 9)
        for cell, head in zip(table.rows[0].cells, block.heads, strict=True):
            fill(cell, (Piece(head),), size, bold=True)
            shade(cell)
        repeat_head(table)
        for row in block.rows:
            cells = table.add_row().cells
            for place, (cell, line) in enumerate(zip(cells, row, strict=True)):
                if block.key == "figure_rows" and place == 0:
                    self._bookmark(cell.paragraphs[0], line[0].text)
                fill(cell, line, size)
        set_widths(table, widths_of(block, _TEXT_WIDTH))
        keep_rows_whole(table)
        self._word.add_paragraph(clean(block.note), style="Note")

    def _rows(self, pairs: Sequence[tuple[Line, Line]], widths: Sequence[Length]) -> None:
        """Label and text, a row each."""
        table = self._word.add_table(rows=0, cols=2, style="Table Grid")
        for label, text in pairs:
            cells = table.add_row().cells
            for cell, line in zip(cells, (label, text), strict=True):
                fill(cell, line, Pt(9.5))
            shade(cells[0])
        set_widths(table, widths)
        keep_rows_whole(table)
        self._word.add_paragraph(style="Note")

    def _bookmark(self, paragraph: WordParagraph, name: str) -> None:
        self._n_bookmarks += 1
        for tag in ("w:bookmarkStart", "w:bookmarkEnd"):
            mark = OxmlElement(tag)
            mark.set(qn("w:id"), str(self._n_bookmarks))
            if tag == "w:bookmarkStart":
                mark.set(qn("w:name"), bookmark_name(name))
            paragraph._p.append(mark)
