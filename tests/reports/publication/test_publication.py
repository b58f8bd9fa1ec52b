"""The publication site: what may be shared and nothing else, whole without a server, safe whatever people wrote."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from datetime import UTC, date, datetime
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from playwright.sync_api import sync_playwright

from crawler.browser import FLAGS, find_chromium
from model.errors import InputError
from model.register import Attachment, RegisterEntry
from reports.publication.files import site_files, write_site
from reports.publication.selection import Publication, publication
from reports.publication.words import WORDS
from reports.registers.book import load_registers
from reports.registers.privacy import names_a_person

REGISTERS = load_registers()
DAY = date(2026, 6, 1)
MARCH, APRIL, MAY = (datetime(2026, month, 1, 12, tzinfo=UTC) for month in (3, 4, 5))
HOSTILE = '"><script>alert(1)</script><b onclick=x>'
BODY = b"<html><script>alert(1)</script></html>"
PAPER = Attachment(sha256=sha256(BODY).hexdigest(), name=f"{HOSTILE}.html", media_type="text/html", n_bytes=len(BODY))
MEASURE = {"title": "Ley 1", "country": "CO", "kind": "law", "status": "in_force", "dated": "2026-03"}
CONTACT = {"topic": "Words", "dated": "2026-04-01", "party": "Market", "person": "Jane Doe", "country": "NL"}


def an_entry(register: str, entry_id: str, fields: dict[str, str], **changes: object) -> RegisterEntry:
    entry = RegisterEntry(
        register=register, entry_id=entry_id, revision=1, fields=fields, recorded_at=MARCH, recorded_by="ana analyst",
        reason="an inner reason", shareable=True, language="es",
    )  # fmt: skip
    return replace(entry, **changes)  # type: ignore[arg-type]


def published(*entries: RegisterEntry, day: date = DAY) -> Publication:
    found: dict[str, list[RegisterEntry]] = {}
    for entry in entries:
        found.setdefault(entry.register, []).append(entry)
    return publication(REGISTERS, found, day)


SITE = published(
    an_entry("measures", "m-1", MEASURE, attachments=(PAPER,)),
    an_entry("measures", "m-2", {**MEASURE, "title": HOSTILE, "change": f"=1+1 {HOSTILE}", "country": "KE"}),
    an_entry("measures", "m-3", {**MEASURE, "title": "Never to be shown"}, shareable=False),
    an_entry("measures", "m-4", {**MEASURE, "title": "Taken back"}),
    an_entry("measures", "m-4", {**MEASURE, "title": "Taken back"}, revision=2, withdrawn=True, recorded_at=MAY),
    an_entry("contacts", "c-1", CONTACT),
    an_entry("referrals", "r-1", {"reference": "secret file", "referred_to": "Customs", "dated": "2026"}),
)


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return dict(site_files(SITE, ["en", "fr", "es"], lambda _file: BODY, MAY, "adwarden 1", "https://example.org/w"))


def test_only_what_may_be_shared_stands_anywhere(files: dict[str, bytes]) -> None:
    whole = b"\n".join(files.values()).decode()
    for inner in ("Never to be shown", "Taken back", "Jane", "ana analyst", "inner reason", "secret file", "r-1"):
        assert inner not in whole, inner
    assert "Ley 1" in whole
    assert "person" not in json.loads(files["data/contacts.json"])["entries"][0]["fields"]
    assert "person" not in next(csv.reader(io.StringIO(files["data/contacts.csv"].decode("utf-8-sig"))))


def test_a_stone_says_that_an_entry_was_there_and_since_when_not(files: dict[str, bytes]) -> None:
    assert json.loads(files["data/measures.json"])["gone"] == [
        {"entry_id": "m-4", "since": "2026-05-01", "withdrawn": True}
    ]
    for language, told in (("en", "withdrawn since"), ("fr", "retirée depuis le"), ("es", "retirada desde el")):
        assert f"m-4: {told}" in files[f"{language}/measures.html"].decode()


def _stone(day: date, *entries: RegisterEntry) -> tuple[date, bool] | None:
    found = published(*entries, day=day)
    assert found.entries == ()
    return (found.tombstones[0].gone_on, found.tombstones[0].withdrawn) if found.tombstones else None


def test_consent_that_ends_ends_publication() -> None:
    until = an_entry("measures", "m", MEASURE, share_until=date(2026, 5, 31))
    assert len(published(until, day=date(2026, 5, 31)).entries) == 1
    assert _stone(DAY, until) == (date(2026, 5, 31), False)
    never = an_entry("measures", "m", MEASURE, shareable=False)
    assert _stone(DAY, never) is None
    back = an_entry("measures", "m", MEASURE, revision=2, shareable=False, recorded_at=APRIL)
    assert _stone(DAY, an_entry("measures", "m", MEASURE), back) == (date(2026, 4, 1), False)
    # As of a day before it was taken back it still stands; before it was made there is nothing.
    assert len(published(an_entry("measures", "m", MEASURE), back, day=date(2026, 3, 31)).entries) == 1
    assert published(until, day=date(2026, 2, 1)).entries == ()


@pytest.mark.parametrize(
    ("register", "fields", "told"),
    [
        ("contacts", {**CONTACT, "outcome": "JANE DOE agreed"}, "outcome says what a private field says"),
        (
            "contacts",
            {**CONTACT, "person": "Jane García", "input": "Ms garcía will write"},
            "input says what a private",
        ),
        ("contacts", {**CONTACT, "person": "Jane García", "input": "Garcíaland"}, ""),
        ("contacts", {**CONTACT, "input": "write to j.doe@example.org"}, "input holds an e-mail address"),
        ("measures", {**MEASURE, "change": "ask a@b.co"}, "change holds an e-mail address"),
        ("contacts", CONTACT, ""),
        ("platforms", {"platform": "P", "country": "FR", "reporting_channel": "abuse@p.fr"}, ""),
    ],
)
def test_an_entry_that_would_name_a_person_is_held_back(register: str, fields: dict[str, str], told: str) -> None:
    entry = an_entry(register, "x", fields)
    why = names_a_person(REGISTERS[register], entry)
    assert why.startswith(told)
    assert bool(why) is bool(told)
    found = published(entry)
    assert found.held_back == (((register, "x", why),) if told else ())
    assert len(found.entries) == (not told)
    is_jane = entry.fields.get("person") == "Jane Doe"
    named = replace(entry, attachments=(replace(PAPER, name="letter_of_jane_doe.pdf"),))
    assert bool(names_a_person(REGISTERS[register], named)) is (is_jane or bool(told))
    called = replace(entry, entry_id="talk-with_Jane.Doe")
    assert bool(names_a_person(REGISTERS[register], called)) is (is_jane or bool(told))


def test_a_person_named_privately_in_one_entry_is_held_back_in_all_others() -> None:
    talk = an_entry("contacts", "talk", CONTACT)
    law = an_entry("measures", "law", {**MEASURE, "change": "drafted with jane  doe"})
    other = an_entry("measures", "other", {**MEASURE, "change": "a doe may not be sold"})
    found = published(talk, law, other)
    assert found.held_back == (("measures", "law", "change says what a private field says"),)
    assert {each.entry.entry_id for each in found.entries} == {"talk", "other"}


class _Seen(HTMLParser):
    """Tags, links and attributes of a page as a browser reads it."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []
        self.ids: list[str] = []
        self.attributes: set[str] = set()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        for name, value in attrs:
            self.attributes.add(name)
            if name in ("href", "src"):
                self.links.append(value or "")
            if name == "id":
                self.ids.append(value or "")


def test_pages_hold_no_tag_of_strangers_and_every_link_leads_somewhere(files: dict[str, bytes]) -> None:
    pages = {path: _Seen(content.decode()) for path, content in files.items() if path.endswith(".html")}
    for path, seen in pages.items():
        assert seen.tags.count("script") == (0 if path == "index.html" else 1), path
        assert "b" not in seen.tags
        assert not [name for name in seen.attributes if name.startswith("on")]
        assert len(seen.ids) == len(set(seen.ids))
        assert {"main", "h1", "footer", "title"} <= set(seen.tags)
        for link in seen.links:
            target, _, anchor = link.partition("#")
            if target.startswith("http"):
                continue
            parts = (Path(path).parent / target).as_posix() if target else path
            place = re.sub(r"[^/]+/\.\./", "", parts)
            assert place in files or place == "SHA256SUMS", (path, link)
            assert not anchor or anchor in pages[place].ids, (path, link)


def test_pages_state_their_language_and_that_of_each_entry(files: dict[str, bytes]) -> None:
    assert {frozenset(words) for words in WORDS.values()} == {frozenset(WORDS["en"])}
    for language in ("en", "fr", "es"):
        page = files[f"{language}/measures.html"].decode()
        assert f'<html lang="{language}">' in page
        assert 'lang="es" dir="auto">Ley 1</h2>' in page
        assert REGISTERS["measures"].label_in(language) in page
    assert "Colombia" in files["es/country-co.html"].decode()
    assert "Colombie" in files["fr/country-co.html"].decode()
    front = files["index.html"].decode()
    assert all(f'<section lang="{language}"' in front for language in ("en", "fr", "es"))


def test_files_of_strangers_are_published_as_text(files: dict[str, bytes]) -> None:
    assert files[f"files/{PAPER.sha256}.txt"] == BODY
    assert not [path for path in files if path.startswith("files/") and path.endswith((".html", ".svg"))]


def test_feeds_and_sitemap_are_sound(files: dict[str, bytes]) -> None:
    atom = "{http://www.w3.org/2005/Atom}"
    feed = ET.fromstring(files["fr/changes.atom"])
    titles = [entry.findtext(f"{atom}title") for entry in feed.iter(f"{atom}entry")]
    assert titles[0] == "m-4: retirée"
    assert set(titles[1:]) == {"Ley 1", HOSTILE, "Words"}
    assert feed.findtext(f"{atom}updated") == "2026-05-01T12:00:00Z"
    ids = [entry.findtext(f"{atom}id") for entry in feed.iter(f"{atom}entry")]
    again = dict(site_files(SITE, ["fr"], lambda _file: BODY, MAY, "adwarden 1"))["fr/changes.atom"]
    assert [entry.findtext(f"{atom}id") for entry in ET.fromstring(again).iter(f"{atom}entry")] == ids
    places = [each.text or "" for each in ET.fromstring(files["sitemap.xml"]).iter() if each.tag.endswith("loc")]
    assert sorted(places) == sorted(f"https://example.org/w/{path}" for path in files if path.endswith(".html"))


def test_tables_hold_no_formula(files: dict[str, bytes]) -> None:
    rows = list(csv.DictReader(io.StringIO(files["data/measures.csv"].decode("utf-8-sig"))))
    assert {row["change"] for row in rows} == {"", f"'=1+1 {HOSTILE}"}
    assert json.loads(files["data/measures.json"])["entries"][0]["files"][0]["sha256"] == PAPER.sha256


def test_a_site_is_replaced_as_a_whole_and_nothing_else_is(tmp_path: Path) -> None:
    out = tmp_path / "site"
    write_site(out, site_files(SITE, ["en"], lambda _file: BODY, MAY, "adwarden 1"))
    assert (out / "files" / f"{PAPER.sha256}.txt").is_file()
    sums = {line[66:]: line[:64] for line in (out / "SHA256SUMS").read_text().splitlines()}
    present = {path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file()} - {"SHA256SUMS"}
    assert {path: sha256((out / path).read_bytes()).hexdigest() for path in present} == sums

    write_site(out, site_files(published(), ["en"], lambda _file: BODY, MAY, "adwarden 1"))
    assert not (out / "files").exists()
    assert WORDS["en"]["none"] in (out / "en" / "measures.html").read_text()

    def broken(_file: Attachment) -> bytes:
        raise InputError("an attachment is gone")

    with pytest.raises(InputError):
        write_site(out, site_files(SITE, ["en"], broken, MAY, "adwarden 1"))
    assert (out / "en" / "measures.html").is_file()
    assert [path.name for path in tmp_path.iterdir()] == ["site"]

    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").write_text("dear")
    with pytest.raises(InputError, match="no site of AdWarden"):
        write_site(tmp_path / "mine", [])
    assert (tmp_path / "mine" / "letter.txt").read_text() == "dear"


@pytest.mark.browser
@pytest.mark.skipif(find_chromium() is None, reason="NO CHROMIUM")
def test_the_pages_sift_their_entries_in_a_browser_and_ask_nobody(tmp_path: Path) -> None:
    out = tmp_path / "site"
    write_site(out, site_files(SITE, ["en", "es"], lambda _file: BODY, MAY, "adwarden 1"))
    asked: list[str] = []
    told: list[str] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(find_chromium()), args=[*FLAGS, "--no-sandbox"])
        page = browser.new_page(viewport={"width": 390, "height": 800})
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: told.append(message.text))
        page.on("dialog", lambda dialog: told.append(dialog.message))
        for name in ("all.html", "measures.html", "index.html"):
            page.goto((out / "en" / name).as_uri())
            assert page.evaluate("document.documentElement.scrollWidth") == 390, name
        page.goto((out / "en" / "all.html").as_uri())
        shown = page.locator("[data-entry]:visible")
        assert shown.count() == 3
        page.get_by_label("Words").fill("LEY")
        assert shown.all_inner_texts()[0].startswith("Ley 1")
        assert page.locator("output").inner_text() == "1 / 3"
        page.get_by_label("Words").fill("")
        page.get_by_label("Country").select_option("NL")
        assert shown.count() == 1
        silent = browser.new_page(java_script_enabled=False)
        silent.goto((out / "en" / "all.html").as_uri())
        assert silent.locator("[data-entry]:visible").count() == 3
        assert not silent.locator("form").is_visible()
        browser.close()
    assert told == []
    assert all(url.startswith("file://") for url in asked)
