"""Cues read in plain Python, word by word, as the kernel reads them: what its results are compared with."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from matching.candidates import Candidate
from matching.cues import Cue, CueWords
from matching.languages import _SCRIPTS, declared_language, ends_in_its_head, language_of, languages_read
from model.listing import Listing

_SIGNS = r"\u0900-\u0903\u093a-\u094f\u0951-\u0957\u064b-\u065f"
_LETTERS = rf"[^\W_]++(?:[{_SIGNS}]++[^\W_]*+)*+"
_WORD = re.compile(rf"{_LETTERS}(?:[-'’.&/%+]{_LETTERS})*+[+%]?")
_BREAKS = re.compile(r"[-'’.&/+]")
_STOPS = re.compile(r"[.;:|!?()。；：！？\n\u2022]")
_QUOTES = "\"'“”„«»‘’「」『』《》"
_OPENING, _CLOSING = "«„“「『《", "»“”」』》"
_OFFERS = frozenset({"product", "plant", "live"})
Span = tuple[int, int, Cue]


class Hit(NamedTuple):
    start: int
    end: int
    kind: str
    value: str
    weak: bool


class Table(NamedTuple):
    words: CueWords
    openers: set[str]
    dense: dict[str, list[str]]


def table_of(words: CueWords) -> Table:
    dense: dict[str, list[str]] = {}
    for text, cue in words.whole.items():
        if cue.dense:
            dense.setdefault(text[0], []).append(text)
    openers = {text.split()[0] for text in words.whole if " " in text and not words.whole[text].dense}
    return Table(words, openers, dense)


def words_found(table: Table, folded: str) -> list[Span]:
    spans: list[Span] = []
    words, openers, _ = table
    places = [match.span() for match in _WORD.finditer(folded)]
    for i, (start, end) in enumerate(places):
        word = folded[start:end]
        parts = _BREAKS.split(word)
        if word in words.whole:
            spans.append((start, end, words.whole[word]))
        elif len(parts) > 1 and len(word) <= 48:
            spans += [(start, end, words.whole[part]) for part in parts if len(part) > 2 and part in words.whole]
        lengths = range(min(len(word), 16), 2, -1)
        spans += [(start, end, words.stems[word[:n]]) for n in lengths if word[:n] in words.stems][:1]
        spans += [(start, end, words.tails[word[-n:]]) for n in lengths if word[-n:] in words.tails][:1]
        if word in openers:
            for k in range(i + 1, min(i + 8, len(places))):
                phrase = " ".join(folded[at:to] for at, to in places[i : k + 1])
                if phrase in words.whole:
                    spans.append((start, places[k][1], words.whole[phrase]))
    return spans


def _is_latin(text: str) -> bool:
    return text.isascii() and text.isalnum()


def dense_found(table: Table, folded: str) -> list[Span]:
    spans = []
    for start, letter in enumerate(folded):
        for text in table.dense.get(letter, ()):
            end = start + len(text)
            before = letter.isascii() and _is_latin(folded[start - 1 : start])
            after = text[-1].isascii() and _is_latin(folded[end : end + 1])
            if folded.startswith(text, start) and not before and not after:
                spans.append((start, end, table.words.whole[text]))
    return spans


def found(table: Table, text: str) -> list[Span]:
    plain = re.sub("[\ud800-\udfff]", "\ufffd", text).replace("İ", "i")
    folded = "".join(char.lower() for char in plain)
    return words_found(table, folded) + dense_found(table, folded)


def votes(spans: Sequence[Span]) -> dict[str, float]:
    told: dict[str, float] = {}
    for start, end, cue in spans:
        if not cue.plain:
            for language in cue.kinds:
                told[language] = told.get(language, 0.0) + min(end - start, 6) / 6 / len(cue.kinds)
    return told


def languages_in(text: str, declared: str, told: dict[str, float], language: str) -> frozenset[str]:
    read = languages_read(language)
    own = language_of(text, "", told)
    if not declared_language(declared) or own in read:
        return read
    if not any(pattern.search(text) for _, pattern in _SCRIPTS):
        most = max((told.get(one, 0.0) for one in read), default=0.0)
        if told.get(own, 0.0) < 0.99 or told.get(own, 0.0) < most * 1.5:
            return read
    return read | languages_read(own)


def hits_of(spans: Sequence[Span], read: frozenset[str]) -> list[Hit]:
    hits = {
        Hit(start, end, kind, value, cue.weak)
        for start, end, cue in spans
        for one in cue.kinds
        if not read.isdisjoint(cue.readers(one, tuple(read)))
        for kind, value in cue.kinds[one]
    }
    kept: list[Hit] = []
    reach, owner = -1, (0, 0)
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end, hit.kind, hit.value)):
        if hit.end <= reach and hit[:2] != owner:
            continue
        kept.append(hit)
        if hit.end > reach:
            reach, owner = hit.end, hit[:2]
    return kept


@dataclass
class ReferenceAd:
    language: str
    hits: dict[str, list[Hit]]
    counts: Counter[str]
    title_kinds: frozenset[str]
    opening_kinds: frozenset[str]
    closing_kinds: frozenset[str]
    category_kinds: frozenset[str]
    beginning_kinds: frozenset[str]


@dataclass
class ReferenceName:
    kinds: dict[str, set[str]] = field(
        default_factory=lambda: {
            scope: set() for scope in ("before", "after", "touching", "right_before", "right_after", "head", "modifier")
        }
    )
    products: list[str] = field(default_factory=list)
    wide: list[str] = field(default_factory=list)
    is_tagged: bool = False
    is_quoted: bool = False
    is_enclosed: bool = False


def read_ad(table: Table, listing: Listing, candidates: Sequence[Candidate]) -> ReferenceAd:
    fields = {"title": listing.title, "text": listing.text, "category": listing.category}
    spans = {name: found(table, text) for name, text in fields.items()}
    told = votes(spans["title"] + spans["text"])
    language = language_of(f"{listing.title} {listing.text}", listing.language, told)
    read = languages_in(f"{listing.title} {listing.text}", listing.language, told, language)
    hits = {name: hits_of(each, read) for name, each in spans.items()}

    def standing(name: str) -> list[Hit]:
        inside = [one.match for one in candidates if one.match.field == name]
        return [
            hit
            for hit in hits[name]
            if hit.kind in _OFFERS or not any(one.start <= hit.start and hit.end <= one.end for one in inside)
        ]

    stand = {name: standing(name) for name in fields}
    opening = frozenset(hit.kind for hit in stand["title"] if hit.start <= 2)
    stand = {name: [hit for hit in each if not hit.weak] for name, each in stand.items()}
    counts = Counter(hit.kind for each in stand.values() for hit in each)
    title = stand["title"]
    return ReferenceAd(
        language,
        hits,
        counts,
        title_kinds=frozenset(hit.kind for hit in title),
        opening_kinds=opening,
        closing_kinds=frozenset(hit.kind for hit in title if hit.end >= len(listing.title) - 2),
        category_kinds=frozenset(hit.kind for hit in stand["category"]),
        beginning_kinds=frozenset(hit.kind for hit in stand["text"] if hit.start < 60),
    )


def read_name(  # noqa: C901  (one loop over all hits)
    ad: ReferenceAd, listing: Listing, candidate: Candidate
) -> ReferenceName:
    match = candidate.match
    name = ReferenceName()
    dense = match.name[:1] >= "\u0e00"
    beside: dict[bool, Hit] = {}
    for hit in ad.hits[match.field]:
        inside = match.start <= hit.start and hit.end <= match.end
        gap = max(match.start - hit.end, hit.start - match.end)
        close = inside or gap <= 2
        if (inside and hit.kind != "product") or (hit.weak and not close):
            continue
        if hit.kind in _OFFERS and not hit.weak:
            name.wide.append(hit.value)
        if gap > (9 if dense else 34):
            continue
        before = hit.end <= match.start
        name.kinds["before" if before else "after"].add(hit.kind)
        if hit.kind in {"product", "plant"}:
            name.products.append(hit.value)
        if close:
            name.kinds["touching"].add(hit.kind)
        if close and before:
            name.kinds["right_before"].add(hit.kind)
        if close and not before and not hit.weak and not inside:
            name.kinds["right_after"].add(hit.kind)
        if hit.kind != "purpose" and not inside and gap >= 0 and (before or before not in beside):
            beside[before] = hit
    if match.field != "title":
        name.wide += [hit.value for hit in ad.hits["title"] if hit.kind in _OFFERS and not hit.weak]
    _read_phrase(name, ad, getattr(listing, match.field), candidate, beside)
    return name


def _read_phrase(
    name: ReferenceName, ad: ReferenceAd, text: str, candidate: Candidate, beside: dict[bool, Hit]
) -> None:
    match = candidate.match
    left, right = text[max(0, match.start - 1) : match.start], text[match.end : match.end + 1]
    name.is_tagged = "#" in left + text[match.start : match.end]
    name.is_quoted = bool(left and right) and left in _QUOTES and right in _QUOTES
    opened = re.search(rf"[{_OPENING}][^{_OPENING}{_CLOSING}\n]*\Z", text[max(0, match.start - 60) : match.start])
    name.is_enclosed = opened is not None and bool(
        re.match(rf"[^{_OPENING}{_CLOSING}\n]*[{_CLOSING}]", text[match.end : match.end + 60])
    )
    for before, nearest in beside.items():
        between = text[nearest.end : match.start] if before else text[match.end : nearest.start]
        if len(between) <= (5 if match.name[:1] >= "\u0e00" else 20) and not _STOPS.search(between):
            scope = "head" if before != ends_in_its_head(ad.language) else "modifier"
            name.kinds[scope] |= {hit.kind for hit in ad.hits[match.field] if hit[:2] == nearest[:2]}


def nearest(ad: ReferenceAd, listing: Listing, candidate: Candidate, kind: str) -> str:
    match = candidate.match
    for name in dict.fromkeys((match.field, "title", "text")):
        hits = [hit for hit in ad.hits[name] if hit.kind == kind]
        if hits:
            hit = min(hits, key=lambda hit: max(match.start - hit.end, hit.start - match.end))
            return str(getattr(listing, name)[hit.start : hit.end])
    return ""
