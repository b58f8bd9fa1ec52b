"""Definitions of registers, and what fits them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.errors import ConfigError
from reports.registers.book import LANGUAGES, SHIPPED, EntryError, Register, load_registers
from reports.registers.values import Kind, value_of, without_controls

REGISTERS = load_registers()
MEASURE = {"title": "Ley 1", "country": "co", "kind": "law", "status": "in_force", "dated": "2026-03"}
_EMPTY = {"sha256": "A" * 64, "url": "https://example.org/a", "country": "fr", "number": "3", "date": "2026"}


def test_the_shipped_registers_answer_the_paragraphs_of_the_decisions() -> None:
    answered = {paragraph for register in REGISTERS.values() for paragraph in register.answers}
    assert answered == {"15.57a", "15.57b", "17.92a", "17.92b", "17.92c", "outcome"}
    assert [name for name, register in REGISTERS.items() if not register.published] == ["referrals"]


@pytest.mark.parametrize("register", REGISTERS.values(), ids=REGISTERS)
def test_labels_and_help_stand_in_three_languages_of_their_own(register: Register) -> None:
    for field in register.fields:
        for words in (field.label, field.help, *field.choices.values()):
            assert all(words.in_language(language).strip() for language in LANGUAGES)
        helped = {field.help.in_language(language) for language in LANGUAGES}
        assert len(helped) == 3, f"{register.name}.{field.name}: one help is copied from another"
    assert register.about_in("de") == register.about.en


def test_persons_are_marked_private() -> None:
    private = {(name, field.name) for name, each in REGISTERS.items() for field in each.fields if field.private}
    assert private == {("contacts", "person"), ("contacts", "person_contact"), ("referrals", "officer")}


@pytest.mark.parametrize("register", REGISTERS.values(), ids=REGISTERS)
def test_an_entry_of_every_field_is_kept_in_the_order_of_the_definition(register: Register) -> None:
    values = {field.name: next(iter(field.choices), _EMPTY.get(field.type.value, "yes")) for field in register.fields}
    kept = register.validate_fields(dict(reversed(values.items())))
    assert list(kept) == [field.name for field in register.fields]
    assert register.validate_fields(kept) == kept


def test_every_problem_is_told_and_not_only_the_first() -> None:
    with pytest.raises(EntryError) as raised:
        REGISTERS["measures"].validate_fields({**MEASURE, "country": "France", "dated": "2026-02-30", "colour": "red"})
    assert [problem.partition(":")[0] for problem in raised.value.problems] == ["colour", "country", "dated"]
    with pytest.raises(EntryError, match="title: is missing"):
        REGISTERS["measures"].validate_fields({**MEASURE, "title": " \n "})
    with pytest.raises(EntryError, match="at most 300"):
        REGISTERS["measures"].validate_fields({**MEASURE, "title": "x" * 301})


@pytest.mark.parametrize(
    ("kind", "text", "kept"),
    [
        (Kind.TEXT, "  a\u202eb \n c\x00 ", "ab c"),
        (Kind.LONGTEXT, "a\r\n\r\nb ", "a\n\nb"),
        (Kind.DATE, "2024-02-29", "2024-02-29"),
        (Kind.COUNTRY, "de", "DE"),
        (Kind.SHA256, "AB" * 32, "ab" * 32),
        (Kind.NUMBER, " -12.50 ", "-12.50"),
        (Kind.BOOL, "Sí", "yes"),
        (Kind.BOOL, "non", "no"),
        (Kind.URL, "https://exämple.org/ü?a=1#b", "https://exämple.org/ü?a=1#b"),
        (Kind.LISTING, "shop/42", "shop/42"),
    ],
)
def test_values_are_kept_in_one_form(kind: Kind, text: str, kept: str) -> None:
    assert value_of(kind, text) == kept


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (Kind.DATE, "2023-02-29"), (Kind.DATE, "1 March"), (Kind.DATE, "0000"), (Kind.DATE, "٢٠٢٦"),
        (Kind.URL, "javascript:alert(1)"), (Kind.URL, "https://"), (Kind.URL, "https://user:pass@x.org/"),
        (Kind.URL, "data:text/html,x"), (Kind.URL, "https://x.org:port/"), (Kind.URL, "//x.org"),
        (Kind.COUNTRY, "EU"), (Kind.COUNTRY, "150"), (Kind.COUNTRY, "XX"), (Kind.SHA256, "ab"),
        (Kind.NUMBER, "nan"), (Kind.NUMBER, "1,5"), (Kind.NUMBER, "9e99999999"), (Kind.BOOL, "maybe"),
        (Kind.LISTING, "shop 42"), (Kind.CHOICE, "other"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused(kind: Kind, text: str) -> None:
    with pytest.raises(ValueError, match=r"write|choose|leave|there is no such day"):
        value_of(kind, text, ("law",))


@given(st.text(), st.sampled_from(list(Kind)))
def test_a_value_kept_is_kept_as_it_is(text: str, kind: Kind) -> None:
    try:
        kept = value_of(kind, text, ("law",))
    except ValueError:
        return
    assert not kept or value_of(kind, kept, ("law",)) == kept
    assert without_controls(kept) == kept


def test_words_of_choices_countries_and_yes_are_told_in_the_language() -> None:
    fields = REGISTERS["measures"]
    assert fields.field("kind").shown("law", "fr") == "Loi"
    assert fields.field("country").shown("DE", "es") == "Alemania (DE)"
    assert fields.field("advertising_offence").shown("no", "fr") == "non"
    assert REGISTERS["studies"].field("country").shown("FR\nDE", "en") == "France (FR)\nGermany (DE)"
    # A value of an older definition is shown as it stands.
    assert fields.field("kind").shown("edict", "fr") == "edict"


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("name: codes", "name: other", "must be called other.yaml"),
        ("type: url", "type: link", "fields.7.type"),
        ("title_field: title", "title_field: url", "must be a required field"),
        ("name: issuer", "name: title", "title stands twice"),
        ("required: true", "requred: true", "fields.0.requred"),
        ("es: Título", "de: Titel", "fields.0.label.es"),
        ("answers: [15.57a]", "answers: [", "cannot be read"),
        ("type: date", "type: choice", "of type choice has choices"),
    ],
)
def test_a_definition_that_is_wrong_names_file_and_key(tmp_path: Path, before: str, after: str, told: str) -> None:
    text = (SHIPPED / "codes.yaml").read_text(encoding="utf-8")
    assert before in text
    (tmp_path / "codes.yaml").write_text(text.replace(before, after, 1), encoding="utf-8")
    with pytest.raises(ConfigError) as raised:
        load_registers(tmp_path)
    assert str(raised.value).startswith(f"{tmp_path}/codes.yaml: ")
    assert told in str(raised.value)
