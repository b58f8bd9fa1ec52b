"""The publication site's pages: no request to anybody, no script but ours, every word of others escaped."""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any
from unicodedata import combining, normalize

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from markupsafe import Markup

from model.register import Attachment
from reports.publication.selection import Publication, PublishedEntry
from reports.publication.words import OWN_NAMES, WORDS, country_name, language_name
from reports.registers.values import Kind

_TEMPLATES = Path(__file__).parents[1] / "templates" / "publication"
_MOST_CHANGES = 20
# Never a type that a browser would run: pages and drawings of strangers are published as the text they are.
_ENDINGS = {
    "application/pdf": "pdf", "image/jpeg": "jpg", "image/png": "png", "image/gif": "gif", "image/webp": "webp",
    "image/avif": "avif", "text/plain": "txt", "text/html": "txt", "image/svg+xml": "txt", "application/zip": "zip",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": "pptx",
    "application/vnd.oasis.opendocument.text": "odt", "application/vnd.oasis.opendocument.spreadsheet": "ods",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """A field as a page shows it: its label, its values, and whether they are addresses, digests or long text."""

    label: str
    values: tuple[str, ...]
    kind: str
    own_words: bool


def attachment_path(attachment: Attachment) -> str:
    """Where a file lies in the site."""
    return f"files/{attachment.sha256}.{_ENDINGS.get(attachment.media_type, 'bin')}"


def pages(
    publication: Publication, languages: Sequence[str], made_at: datetime, software: str
) -> Iterator[tuple[str, bytes]]:
    """(path, content) of every page: the contents in all languages, and in each a page a register and a country."""
    printer = _Printer(publication, tuple(languages), made_at, software)
    yield "index.html", printer.contents()
    for language in languages:
        yield from printer.in_language(language)


class _Printer:
    """Fills the templates; style and script stand in each page, allowed by their digests."""

    def __init__(self, publication: Publication, languages: tuple[str, ...], made_at: datetime, software: str) -> None:
        self._publication = publication
        self._environment = Environment(
            loader=PackageLoader("reports", "templates/publication"),
            autoescape=select_autoescape(default=True, default_for_string=True),
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        style, script = ((_TEMPLATES / name).read_text(encoding="utf-8") for name in ("site.css", "site.js"))
        self._environment.globals.update(
            style=Markup(style),  # noqa: S704  (our own file)
            script=Markup(script),  # noqa: S704
            policy=(
                f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}';"
                " img-src 'self'; base-uri 'none'; form-action 'none'"
            ),
            languages=languages,
            own_names=OWN_NAMES,
            publication=publication,
            made_at=f"{made_at:%Y-%m-%d}",
            software=software,
            attachment_path=attachment_path,
        )

    def contents(self) -> bytes:
        """The front page, in every language."""
        return self._page("front.html", words_in=WORDS, counts=self._counts())

    def in_language(self, language: str) -> Iterator[tuple[str, bytes]]:
        """The pages of one language."""
        publication = self._publication
        shared: dict[str, Any] = {
            "language": language,
            "words": WORDS[language],
            "country_codes": sorted(publication.countries, key=lambda code: _sorting(country_name(code, language))),
            "country": lambda code: country_name(code, language),
            "spoken": lambda tag: language_name(tag, language),
            "values": lambda each: list(_values(each, language)),
        }
        changes = sorted(publication.entries, key=lambda each: each.entry.recorded_at, reverse=True)[:_MOST_CHANGES]
        countries = Counter(code for each in publication.entries for code in set(each.countries))
        named = sorted(countries.items(), key=lambda pair: _sorting(country_name(pair[0], language)))
        home = {"counts": self._counts(), "country_counts": named, "changes": changes}
        yield f"{language}/index.html", self._page("home.html", page="index.html", **home, **shared)
        yield f"{language}/all.html", self._page("all.html", page="all.html", entries=publication.entries, **shared)
        for register in publication.registers:
            page = f"{register.name}.html"
            found = {"entries": publication.of(register), "gone": publication.gone_of(register)}
            yield f"{language}/{page}", self._page("register.html", page=page, register=register, **found, **shared)
        for code in publication.countries:
            page = f"country-{code.lower()}.html"
            entries = [each for each in publication.entries if code in each.countries]
            yield (
                f"{language}/{page}",
                self._page("country.html", page=page, code=code, entries=entries, **shared),
            )

    def _counts(self) -> dict[str, int]:
        return {register.name: len(self._publication.of(register)) for register in self._publication.registers}

    def _page(self, template: str, **facts: Any) -> bytes:  # noqa: ANN401  (what the template asks for)
        return self._environment.get_template(template).render(**facts).encode()


def _values(each: PublishedEntry, language: str) -> Iterator[Value]:
    for field in each.register.fields:
        text = each.entry.fields.get(field.name, "")
        if not text or field.name == each.register.title_field:
            continue
        shown = field.shown(text, language)
        own_words = field.type in (Kind.TEXT, Kind.LONGTEXT)
        values = tuple(shown.split("\n")) if field.many else (shown,)
        yield Value(label=field.label_in(language), values=values, kind=field.type.value, own_words=own_words)


def _sorting(name: str) -> str:
    """A name without accents, so that Émirats does not come after Zambie."""
    return "".join(char for char in normalize("NFD", name.casefold()) if not combining(char))


def _digest(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode()
