"""The content of a submission, assembled once: cover, page one, an instrument a chapter, outcome, annexes."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from reports.submission.annexes import data_annex, figures_annex
from reports.submission.change_part import lives_part
from reports.submission.comparison_part import comparison_part
from reports.submission.content import (
    Block,
    Line,
    Manner,
    Missing,
    Paragraph,
    Section,
    Submission,
    plain,
    tables_of,
)
from reports.submission.extent_part import extent_part
from reports.submission.instruments import Asked as AskedParagraph
from reports.submission.instruments import Instrument
from reports.submission.measure_part import measure_part
from reports.submission.method_part import method_part
from reports.submission.register_part import register_part
from reports.submission.source import Source
from reports.submission.summary import summary
from reports.submission.trend_part import trend_part
from reports.submission.ways_part import ways_part

_PARTS: dict[str, Callable[[Source], list[Block]]] = {
    "extent": extent_part,
    "trend": trend_part,
    "ways": ways_part,
    "comparison": comparison_part,
}
_LABELS = (
    "contents", "cover.heading", "label.table", "label.chart", "label.missing", "label.asked",
    "page_of", "skip", "colon",
)  # fmt: skip


_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def build(source: Source) -> Submission:
    """The whole document; the annex of figures comes last to be made, when every figure has been cited."""
    tell = source.tell
    answered: dict[str, str] = {}
    sections = [_instrument(source, each, answered) for each in source.asked.instruments]
    if "outcome" not in answered:
        sections.append(_outcome(source))
    if source.before is not None and "comparison" not in answered:
        title = tell.say("comparison.title")
        sections.append(Section(anchor="comparison", title=title, blocks=tuple(comparison_part(source))))
    sections.append(method_part(source))
    # Made after the tables, so that its numbers lead to the rows that stand behind these.
    sections.insert(0, summary(source))
    sections.append(figures_annex(source, sections))
    party = _party(source)
    document = Submission(
        language=tell.language,
        title=tell.say("title"),
        subtitle=tell.say("subtitle", party=party, period=tell.days(source.asked.first_day, source.asked.last_day)),
        cover=tuple(_cover(source, party)),
        sections=tuple(sections),
        made_on=source.report.made_at.date(),
        software=source.report.software,
        labels={key: tell.say(key) for key in _LABELS},
        unfilled=_unfilled(source),
    )
    return _with_data_annex(source, document)


def _with_data_annex(source: Source, document: Submission) -> Submission:
    tell = source.tell
    files = [(f"annex/{table.key}.csv", table.title) for table in tables_of(document) if table.key != "figure_rows"]
    files += [
        (f"annex/register_{name}.csv", tell.say("register.file", name=book.label_in(tell.language)))
        for name, book in source.registers.books.items()
        if source.registers.shown(name)
    ]
    files += [("annex/figures.csv", tell.say("data.figures")), ("annex/codebook.csv", tell.say("data.codebook"))]
    files.append(("annex/SHA256SUMS", tell.say("data.sums")))
    return replace(document, sections=(*document.sections, data_annex(source, files)))


def _party(source: Source) -> str:
    code = source.asked.cover.party
    name = source.tell.say("party.european_union") if code == "EU" else source.tell.country(code)
    return f"{name} ({code})"


def _cover(source: Source, party: str) -> list[tuple[str, Line]]:
    tell, asked, rows = source.tell, source.asked, source.report.assessment.rows
    cover = asked.cover
    days = [visit.day for visit in rows.visits] + [ad.last_seen for ad in rows.ads if ad.last_seen <= rows.last_day]
    kind = f"class.{cover.confidentiality}"
    shown_class = tell.say(kind) if tell.knows(kind) else cover.confidentiality
    pairs = [
        ("party", party),
        ("authority", cover.authority or tell.say("cover.not_given")),
        ("contact", cover.contact or tell.say("cover.not_given")),
        ("period", tell.days(asked.first_day, asked.last_day)),
        ("instruments", "\n".join(_named(source, each) for each in asked.instruments)),
        ("list", _list_dates(source)),
        ("matcher", ", ".join(rows.matcher_versions) or tell.say("unknown")),
        ("cut_off", tell.day(max(days)) if days else tell.say("unknown")),
        ("confidentiality", shown_class or tell.say("cover.not_given")),
        ("made", tell.day(source.report.made_at.date())),
        ("software", source.report.software),
        ("config", asked.config_sha256(source.report.software)),
    ]
    return [(tell.say(f"cover.{key}"), plain(value)) for key, value in pairs]


def _unfilled(source: Source) -> tuple[Missing, ...]:
    """What only people know and nobody said, with the option that says it."""
    tell, cover = source.tell, source.asked.cover
    known = {"authority": cover.authority, "contact": cover.contact, "confidentiality": cover.confidentiality}
    return tuple(
        Missing(line=plain(f"{tell.say(f'cover.{name}')} ({tell.say('cover.not_given')})"), command=f"--{name} TEXT")
        for name, said in known.items()
        if not said
    )


def _named(source: Source, instrument: Instrument) -> str:
    title = instrument.title.in_language(source.tell.language)
    return source.tell.say("cover.instrument", title=title, version=instrument.version)


def _list_dates(source: Source) -> str:
    """The versions of the list, each with the date that it begins with in words."""
    found = []
    for version in source.report.assessment.rows.list_versions:
        day = _DATE.match(version)
        found.append(f"{source.tell.day(date.fromisoformat(day[0]))} ({version})" if day else version)
    return ", ".join(found) or source.tell.say("unknown")


def _instrument(source: Source, instrument: Instrument, answered: dict[str, str]) -> Section:
    language, anchor = source.tell.language, f"i-{instrument.id}"
    blocks: list[Block] = [Paragraph(line=plain(instrument.adopted_by.in_language(language)), manner=Manner.NOTE)]
    blocks += [_paragraph(source, each, anchor, answered) for each in instrument.paragraphs]
    return Section(anchor=anchor, title=instrument.title.in_language(language), blocks=tuple(blocks))


def _paragraph(source: Source, asked: AskedParagraph, anchor: str, answered: dict[str, str]) -> Section:
    tell = source.tell
    to = tell.say("paragraph.to", addressee=tell.say(f"addressee.{asked.addressee.value}"))
    told = f"{asked.asks.in_language(tell.language)} {to}"
    blocks: list[Block] = [Paragraph(line=plain(told), manner=Manner.ASKED)]
    place = f"{anchor}-{asked.id}"
    for answer in asked.answered_by:
        title = _answer_title(source, answer)
        if answer in answered:
            blocks.append(Paragraph(line=tell.line("answered_above", title=answered[answer])))
            continue
        answered[answer] = title
        parts = tuple(_answer(source, answer))
        name = re.sub(r"[^a-z0-9]+", "-", answer.lower())
        blocks.append(Section(anchor=f"{place}-{name}", title=title, blocks=parts))
    title = tell.say("paragraph.title", id=asked.id, title=asked.title.in_language(tell.language))
    return Section(anchor=place, title=title, blocks=tuple(blocks))


def _answer_title(source: Source, answer: str) -> str:
    kind, _, name = answer.partition(":")
    if kind == "register":
        return source.registers.books[name].label_in(source.tell.language)
    if kind == "measure":
        return _capital(source.tell.code("measure", name))
    return source.tell.say(f"part.{answer}")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _answer(source: Source, answer: str) -> list[Block]:
    kind, _, name = answer.partition(":")
    if kind == "register":
        return register_part(source.registers, name, source.tell)
    if kind == "measure":
        return measure_part(source, name)
    if answer == "outcome":
        return [*register_part(source.registers, "referrals", source.tell), *lives_part(source)]
    return _PARTS[answer](source)


def _outcome(source: Source) -> Section:
    tell = source.tell
    blocks: list[Block] = [Paragraph(line=plain(tell.say("outcome.how")), manner=Manner.NOTE)]
    blocks += [*register_part(source.registers, "referrals", tell), *lives_part(source)]
    return Section(anchor="outcome", title=tell.say("outcome.title"), blocks=tuple(blocks))
