from __future__ import annotations

import csv
import io
import re
from dataclasses import replace
from datetime import date
from functools import cache
from hashlib import sha256
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
import yaml
from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from pypdf import PdfReader

from model.errors import ConfigError
from model.estimate import Estimate, Interval, Scope, Unit
from reports.assessment.figures import Figures
from reports.print_pdf import print_pdf
from reports.registers.book import load_registers
from reports.submission.as_docx import as_docx
from reports.submission.as_html import as_html, is_crowded
from reports.submission.build import build
from reports.submission.content import (
    Chart,
    Missing,
    Piece,
    Section,
    Submission,
    Table,
    blocks_of,
    figures_of,
    gaps_of,
    tables_of,
    text_of,
)
from reports.submission.figure_book import FigureBook
from reports.submission.files import annex_files
from reports.submission.instruments import load_instruments
from reports.submission.source import Cover, Source
from tests.reports.submissions import (
    FORMULA,
    HOSTILE,
    RARE,
    a_document,
    a_source,
    a_source_of_its_own,
    an_entry,
    an_instrument,
)

LANGUAGES = ("en", "fr", "es")


class Links(HTMLParser):
    """Text of every link into the annex of figures, and every tag and id met."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []
        self.tags: set[str] = set()
        self.ids: list[str] = []
        self._figure = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        self.tags.add(tag)
        if told.get("id"):
            self.ids.append(told["id"] or "")
        if told.get("class") == "fig":
            self._figure = (told["href"] or "").removeprefix("#")

    def handle_data(self, data: str) -> None:
        if self._figure:
            self.found.append((data, self._figure))
            self._figure = ""


def links_of(page: bytes) -> Links:
    reader = Links()
    reader.feed(page.decode())
    return reader


@pytest.fixture(scope="module", params=LANGUAGES)
def document(request: pytest.FixtureRequest) -> Submission:
    return a_document(request.param)


def wanted(document: Submission) -> set[tuple[str, str]]:
    return {(piece.text, piece.figure) for piece in figures_of(document)}


@cache
def word_of(language: str) -> WordDocument:
    return Document(io.BytesIO(as_docx(a_document(language))))


def test_html_shows_every_figure_and_leads_to_its_row(document: Submission) -> None:
    links = links_of(as_html(document))
    assert set(links.found) == wanted(document)
    assert len(wanted(document)) > 100
    assert {figure for _, figure in links.found} <= set(links.ids)
    assert len(links.ids) == len(set(links.ids))


def test_docx_shows_the_same_figures(document: Submission) -> None:
    word = word_of(document.language)
    links = [
        ("".join(text.text or "" for text in link.iter(qn("w:t"))), link.get(qn("w:anchor")) or "")
        for link in word.element.body.iter(qn("w:hyperlink"))
    ]
    shown = {(text, anchor.removeprefix("b_")) for text, anchor in links if re.fullmatch(r"b_F\d+", anchor)}
    assert shown == wanted(document)
    bookmarks = [mark.get(qn("w:name")) for mark in word.element.body.iter(qn("w:bookmarkStart"))]
    assert len(bookmarks) == len(set(bookmarks))
    assert {anchor for _, anchor in links} <= set(bookmarks)


def test_docx_is_a_document_that_word_can_work_with(document: Submission) -> None:
    word = word_of(document.language)
    headings = [each.text for each in word.paragraphs if (each.style and each.style.name == "Heading 1")]
    assert headings == [section.title for section in document.sections]
    assert word.core_properties.title == document.title
    tag = {"en": "en-GB", "fr": "fr-FR", "es": "es-ES"}[document.language]
    assert [each.get(qn("w:val")) for each in word.styles.element.iter(qn("w:lang"))] == [tag]
    with_heads = [table for table in word.tables if table.rows[0]._tr.find(f".//{qn('w:tblHeader')}") is not None]
    assert len(with_heads) == len(tables_of(document))
    charts = [block for block in blocks_of(document) if isinstance(block, Chart)]
    told = [each.get("descr") for each in word.element.body.iter(qn("wp:docPr"))]
    assert told == [f"{chart.title}. {chart.told}" for chart in charts]
    footer = word.sections[0].footer.paragraphs[0]._p
    assert [each.text for each in footer.iter(qn("w:instrText"))] == ["PAGE", "NUMPAGES"]


@pytest.mark.browser
def test_pdf_shows_the_same_figures(tmp_path: Path) -> None:
    document = a_document("fr")
    page = tmp_path / "submission.html"
    page.write_bytes(as_html(document))
    print_pdf(page, tmp_path / "submission.pdf", title=document.title, language="fr")
    texts = [page.extract_text() for page in PdfReader(tmp_path / "submission.pdf").pages]
    told = "".join(texts)
    # Contents stand under the cover, and short chapters share pages: none but the last is nearly empty.
    assert "Annexe C" in texts[0]
    assert min(len(text) for text in texts[:-1]) > 500
    together = re.sub(r"\s", "", told)
    # Long ones may run over the foot of a page.
    short = [text for text, _ in wanted(document) if len(text) <= 30]
    assert len(short) > 100
    assert [text for text in short if re.sub(r"\s", "", text) not in together] == []


def test_the_three_languages_tell_the_same_figures() -> None:
    sources = [a_source_of_its_own(language) for language in LANGUAGES]
    for source in sources:
        build(source)
    keys = [[[(e.measure, e.scope) for e in entry.estimates] for entry in each.book.entries] for each in sources]
    assert keys[0] == keys[1] == keys[2]
    assert len(keys[0]) > 30
    shapes = [[(table.key, len(table.rows)) for table in tables_of(a_document(language))] for language in LANGUAGES]
    assert shapes[0] == shapes[1] == shapes[2]


def test_every_figure_has_effort_versions_and_a_query() -> None:
    source = a_source("en")
    files = annex_files(source, a_document("en"))
    told = list(csv.DictReader(io.StringIO(files["annex/figures.csv"].decode("utf-8-sig"))))
    assert [row["value"] for row in told if row["value"] and "." not in row["value"] and "e" not in row["value"]] == []
    assert {row["figure"] for row in told} == {entry.id for entry in source.book.entries}
    for row in told:
        assert re.fullmatch(r"[0-9a-f]{12}", row["query_id"])
        assert (row["matcher_version"], row["list_version"]) == ("m1", "2026-03-05+abc")
        # A month that nobody visited has no value, and says that it had no visit.
        assert int(row["n_visits"]) > 0 or not row["value"]
        assert row["method"]
        assert row["value"] or row["notes"]
    queries = {
        (row["measure"], row["taxon"], row["term"], row["platform"], row["country"], row["detail"]) for row in told
    }
    assert len({row["query_id"] for row in told}) >= len(queries)


def test_strangers_words_are_words() -> None:
    page = as_html(a_document("en"))
    assert "script" not in links_of(page).tags
    assert HOSTILE.encode() not in page
    assert b"&lt;script&gt;" in page
    text = "\n".join(cell.text for table in word_of("en").tables for cell in table._cells)
    assert f"Authority {HOSTILE}" in text
    table = annex_files(a_source("en"), a_document("en"))["annex/register_measures.csv"].decode("utf-8-sig")
    assert [row["change"] for row in csv.DictReader(io.StringIO(table))] == [f"'{FORMULA}"]


def everything(source: Source, document: Submission) -> str:
    word = word_of(document.language)
    parts = [as_html(document).decode(), "".join(text.text or "" for text in word.element.body.iter(qn("w:t")))]
    return "\n".join([*parts, *(content.decode() for content in annex_files(source, document).values())])


def test_what_few_sellers_offer_leaves_in_no_file() -> None:
    told = everything(a_source("en"), a_document("en"))
    assert "Panthera tigris" in told
    assert RARE not in told


def test_names_of_persons_and_entries_not_shared_leave_in_no_file() -> None:
    told = as_html(a_document("en")).decode() + "".join(
        content.decode() for content in annex_files(a_source("en"), a_document("en")).values()
    )
    assert "Filters" in told
    assert "Jane Doe" not in told
    assert "HIDDEN/1" not in told
    source = a_source("en", with_unshared=True)
    assert "HIDDEN/1" in as_html(build(source)).decode()


def test_an_entry_that_would_name_a_person_leaves_in_no_file() -> None:
    told: dict[str, Any] = {"topic": "Rules", "dated": "2026-02", "party": "Forum", "person": "John Smith"}
    named = [
        an_entry("contacts", "c-2", **told, outcome="Mr SMITH agreed to filter"),
        an_entry("contacts", "c-3", **told, input="write to j.smith@forum.example"),
        an_entry("contacts", "john-smith", **told),
    ]
    source = a_source("en", with_unshared=True)
    kept = {**source.registers.entries, "contacts": [*source.registers.entries["contacts"], *named]}
    source = replace(source, registers=replace(source.registers, entries=kept), book=FigureBook())
    document = build(source)
    told_all = everything(source, document).casefold()
    assert "smith" not in told_all
    assert "filters" in told_all
    assert "3 further entries are not part of this report" in told_all
    assert "name a person" not in told_all
    assert [entry.entry_id for entry, _ in source.registers.held_back("contacts")] == ["c-2", "c-3", "john-smith"]


def test_what_is_missing_is_said_with_the_command_that_fills_it() -> None:
    gaps = dict(gaps_of(a_document("en")))
    nothing = "No information is available for this period under “{}”."
    assert gaps[nothing.format("Studies")] == "adwarden register add studies --share"
    unshared = gaps[nothing.format("Referrals to enforcement")]
    assert unshared == "adwarden register change referrals ENTRY --share --reason TEXT"
    assert not any("Legislation" in told for told in gaps)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_terminal_alone_is_told_how_a_gap_is_filled(language: str) -> None:
    source = a_source(language)
    bare = replace(source, asked=replace(source.asked, cover=Cover(party="MX")), book=FigureBook())
    document = build(bare)
    commands = [command for _, command in gaps_of(document) if command]
    assert {"--authority TEXT", "--contact TEXT", "--confidentiality TEXT"} <= set(commands)
    page = unescape(as_html(document).decode())
    word = Document(io.BytesIO(as_docx(document)))
    cells = [cell.text for table in word.tables for row in table.rows for cell in row.cells]
    for told in (page, "\n".join([*cells, *(each.text for each in word.paragraphs)])):
        assert not any(command in told for command in commands)
        assert "--authority" not in told
        assert source.tell.say("register.empty", name=source.registers.books["studies"].label_in(language)) in told
        assert source.tell.say("label.missing") + source.tell.say("colon") not in told


def test_a_new_instrument_needs_a_file_and_no_code(tmp_path: Path) -> None:
    told = an_instrument(
        paragraphs=[
            {
                "id": "b",
                "title": {"en": "Sent abroad", "fr": "Envois", "es": "Envíos"},
                "asks": {"en": "Tell what is sent abroad.", "fr": "Dire.", "es": "Decir."},
                "answered_by": ["measure:cross_border_share", "register:measures"],
            }
        ]
    ).model_dump(mode="json", exclude={"sha256"})
    (tmp_path / "18.81.yml").write_text(yaml.safe_dump(told, allow_unicode=True), encoding="utf-8")
    known = load_instruments(list(load_registers()), tmp_path)
    assert list(known) == ["15.57", "17.92", "18.81"]
    source = a_source("en")
    asked = replace(source.asked, instruments=(known["18.81"],))
    document = build(Source(asked, source.report, source.tell, source.extent, source.figures, source.registers))
    titles = [block.title for block in blocks_of(document) if isinstance(block, Section)]
    assert "Paragraph b): Sent abroad" in titles
    table = next(each for each in tables_of(document) if each.key == "measure_cross_border_share")
    share = source.figures.get("cross_border_share", Scope())
    assert share is not None
    assert text_of(table.rows[0][1]).startswith(source.tell.percent(share.interval.value or 0.0))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("id: [", "not YAML"),
        ("- a", "an instrument is a mapping"),
        ("id: '18'\nextra: 1", "extra: Extra inputs are not permitted"),
        ("a: &x 1\nb: *x", "aliases"),
    ],
)
def test_an_instrument_that_cannot_be_read_says_where(tmp_path: Path, text: str, told: str) -> None:
    (tmp_path / "own.yml").write_text(text)
    with pytest.raises(ConfigError) as error:
        load_instruments(list(load_registers()), tmp_path)
    assert told in str(error.value)
    assert "own.yml" in str(error.value)


def test_an_answer_that_nothing_gives_is_told(tmp_path: Path) -> None:
    words = {"en": "a", "fr": "a", "es": "a"}
    told = an_instrument(paragraphs=[{"id": "a", "title": words, "asks": words, "answered_by": ["register:nothing"]}])
    (tmp_path / "own.yml").write_text(yaml.safe_dump(told.model_dump(mode="json", exclude={"sha256"})))
    with pytest.raises(ConfigError, match="'register:nothing' is none of extent, trend"):
        load_instruments(list(load_registers()), tmp_path)


def test_checksums_fit_and_every_file_is_named(document: Submission) -> None:
    files = annex_files(a_source(document.language), document)
    lines = [line.split("  ") for line in files["annex/SHA256SUMS"].decode().splitlines()]
    sums = {name: digest for digest, name in lines}
    assert {f"annex/{name}" for name in sums} == set(files) - {"annex/SHA256SUMS"}
    assert all(sha256(files[f"annex/{name}"]).hexdigest() == digest for name, digest in sums.items())
    listed = next(table for table in tables_of(document) if table.key == "files")
    assert {text_of(row[0]) for row in listed.rows} == set(files)


def test_no_number_of_the_estimates_stands_without_its_figure() -> None:
    document = a_document("en")
    for table in tables_of(document):
        if table.heads[-1] != "Figure":
            continue
        for row in table.rows:
            assert row[-1][0].figure, table.key


def test_tables_are_as_wide_as_their_heads(document: Submission) -> None:
    for table in tables_of(document):
        assert {len(row) for row in table.rows} <= {len(table.heads)}, table.key
    assert len({table.key for table in tables_of(document)}) == len(tables_of(document))
    assert not any(isinstance(block, Missing) and not block.line for block in blocks_of(document))
    assert all(isinstance(each, Table) for each in tables_of(document))


def an_estimate(measure: str, unit: Unit, value: float, **scope: str) -> Estimate:
    interval = Interval(value=value, low=value * 0.8, high=value * 1.2, method="count")
    base = a_source("en").report.estimates[0]
    return replace(base, measure=measure, unit=unit, interval=interval, scope=Scope(**scope))


@pytest.mark.parametrize("language", LANGUAGES)
def test_breaks_events_and_lifetimes_are_told_where_they_are_estimated(language: str) -> None:
    source = a_source(language)
    more = (
        an_estimate("break_p", Unit.SHARE, 0.012, detail="2026-03-02"),
        an_estimate("break_level_change", Unit.SHARE, 0.5, detail="2026-03-02"),
        an_estimate("event_level_change", Unit.SHARE, 0.3, detail="new policy", platform="shop"),
        an_estimate("lifetime_median", Unit.DAY, 40.0, platform="shop"),
        an_estimate("gone_within_month", Unit.SHARE, 0.4, platform="shop"),
        an_estimate("gone_within_month", Unit.SHARE, 0.25, platform="shop", detail="disappeared"),
    )
    new = ("break_", "event_", "lifetime_", "gone_")
    others = [each for each in source.figures.all if not each.measure.startswith(new)]
    figures = Figures((*others, *more))
    document = build(Source(source.asked, source.report, source.tell, source.extent, figures, source.registers))
    tables = {table.key: table for table in tables_of(document)}
    assert source.tell.day(date(2026, 3, 2)) in text_of(tables["breaks"].rows[0][1])
    assert text_of(tables["breaks"].rows[0][2]) == source.tell.number(0.012, digits=3)
    assert text_of(tables["events"].rows[0][0]) == "new policy"
    told = [text_of(cell) for cell in tables["lives"].rows[0]]
    assert told[0] == "shop"
    assert told[1].startswith("40 ")
    assert (told[5], told[6][:2]) == ("–", "25")
    figures = Figures(others)
    document = build(Source(source.asked, source.report, source.tell, source.extent, figures, source.registers))
    assert not {table.key for table in tables_of(document)} & {"breaks", "events", "lives"}
    assert "adwarden revisit PLATFORM" in dict(gaps_of(document)).values()


def test_figures_too_long_for_a_page_may_be_parted_between_numbers() -> None:
    def a_table(median: str) -> Table:
        row = tuple((Piece(text=text),) for text in ("Dalbergia retusa", "live", median, "250 to 1,999", "F12"))
        return Table(key="k", title="t", heads=("Taxon", "Term", "Median", "Half", "Figure"), rows=(row,), n_worded=2)

    assert not is_crowded(a_table("1,999 [250; 12,500,000]"))
    assert is_crowded(a_table("12,500,000,000 [1,999,000,000; 987,654,321,000] or 11,000,000,000"))
    assert not is_crowded(Table(key="k", title="t", heads=("a", "b"), rows=()))


def test_only_the_first_sign_of_a_figure_is_defused() -> None:
    files = annex_files(a_source("en"), a_document("en"))
    rows = list(csv.reader(io.StringIO(files["annex/trend_by_group.csv"].decode("utf-8-sig"))))
    changes = [row[2] for row in rows[1:]]
    assert any("+" in change for change in changes)
    assert all(re.match(r"'\+|−|–|[0-9]", change) and "'" not in change[1:] for change in changes)
