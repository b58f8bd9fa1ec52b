"""An advertisement as its cues show it, and one name in the light of what stands around it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from matching.cues import Hit, cue_table
from matching.groups import SOLD_AS
from matching.languages import ends_in_its_head, language_of, languages_read

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matching.candidates import Candidate
    from matching.cues import Span
    from matching.groups import TaxonFacts
    from model.listing import Listing

_MONEY = re.compile(
    r"[$€£¥₹฿₫₽₩₺﷼]\s?\d|\d[\d.,]*\s?(?:[$€£¥₹฿₫₽₩₺]|usd|eur|gbp|euros?|руб|грн|zł|tl\b|rs\b|rp\b|rm\b|元|円|บาท|원|만원|triệu|tr\b|k\b|ريال|درهم|تومان)",
    re.IGNORECASE,
)
_MEASURE = re.compile(
    r"\d\s?(?:kg|g|gr|grams?|cm|mm|ml|oz|lbs?|inch(?:es)?|in\b|\"|ft|pcs|pieces|ekor|con\b|tolas?|克|公斤|厘米|匹|頭|羽|본|마리|ตัว|шт|кг|гр?|см|szt)",
    re.IGNORECASE,
)
_INGREDIENTS = (
    "ingredient", "ingrédients", "inhaltsstoffe", "состав", "成分", "aqua ", "aqua,", "glycerin",
)  # fmt: skip
_SEXED = re.compile(
    r"(?<![\d.,])\d{1,2}\.\d{1,2}(?:\.\d{1,2})?(?![\d.,]|\s?(?:kg|g|m|cm|mm|l|ft|gb|v|%|€|\$|£))", re.IGNORECASE
)
_NUMBER = re.compile(r"\d[\d.,]*+")
_QUESTION = re.compile(r"[?？؟]")
_STOPS = re.compile(r"[.;:|!?()。；：！？\n\u2022]")
_QUOTES = "\"'“”„«»‘’「」『』《》"
_READ = 3000
_NEAR = 34
_NEAR_DENSE = 9
_HEAD, _HEAD_DENSE = 20, 5
_TOUCHING = 2
_OFFERS = frozenset({"product", "plant", "live"})


@dataclass(slots=True)
class Ad:
    """What the words of a listing say apart from the names in it."""

    language: str
    hits: dict[str, list[Hit]]
    counts: Counter[str]
    title_kinds: frozenset[str]
    has_price: bool
    has_measure: bool
    has_ingredients: bool
    is_sexed: bool
    is_question: bool
    n_names: int
    n_chars: int
    n_decoys: int
    fields: dict[str, str]

    def written(self, name: str, hit: Hit) -> str:
        """A cue as the ad writes it."""
        return self.fields[name][hit.start : hit.end]


@dataclass(slots=True)
class Mention:
    """One name in an ad: what it is called by, and the kinds of cues before, after and right beside it.

    ``head`` are the kinds of the nearest cue on the side where the language puts the thing itself (``ivory *box*``,
    ``*boîte* en ivoire``), ``modifier`` on the other. ``products`` are the term values of product cues near it;
    ``wide`` those anywhere in its field or the title; ``others`` further taxa the name may mean.
    """

    candidate: Candidate
    facts: TaxonFacts
    term: str
    is_certain: bool
    before: set[str] = field(default_factory=set)
    after: set[str] = field(default_factory=set)
    touching: set[str] = field(default_factory=set)
    right_before: set[str] = field(default_factory=set)
    right_after: set[str] = field(default_factory=set)
    head: set[str] = field(default_factory=set)
    modifier: set[str] = field(default_factory=set)
    products: list[str] = field(default_factory=list)
    wide: list[str] = field(default_factory=list)
    is_tagged: bool = False
    is_quoted: bool = False
    is_foreign: bool = False
    others: tuple[str, ...] = ()
    n_mentions: int = 1
    has_scientific: bool = False
    has_company: bool = False

    @property
    def is_offered_as_traded(self) -> bool:
        """Whether a product that this group of taxa is traded as stands near the name."""
        return not SOLD_AS[self.facts.group].isdisjoint(self.products)

    @property
    def is_in_product_phrase(self) -> bool:
        """Whether the name's own phrase says such a product (``leopard skin``, ``peau de léopard``)."""
        return self.is_offered_as_traded and "product" in self.head | self.modifier | self.touching


def read_ad(listing: Listing, candidates: Sequence[Candidate]) -> Ad:
    """Reads the cues of a listing once, for all its names."""
    table = cue_table()
    body = listing.text if len(listing.text) <= _READ else _around(listing.text, candidates)
    fields = {"title": listing.title[:_READ], "text": body, "category": listing.category[:_READ]}
    spans: dict[str, list[Span]] = {name: table.found(text) if text else [] for name, text in fields.items()}
    whole = f"{fields['title']} {fields['text']}"
    votes = table.votes(spans["title"] + spans["text"]) if not listing.language else {}
    language = language_of(whole, listing.language, votes)
    read = languages_read(language)
    hits = {name: table.hits(found, read) if found else [] for name, found in spans.items()}
    covered = [(one.match.field, one.match.start, one.match.end) for one in candidates]
    counts: Counter[str] = Counter()
    for name, found in hits.items():
        counts.update(_told(name, found, covered))
    # What tells amounts stands at numbers; the rest of a long text need not be searched for it.
    amounts = "\x00".join(whole[max(0, one.start() - 3) : one.end() + 9] for one in _NUMBER.finditer(whole))
    opening = body[:200].lower()
    return Ad(
        language=language,
        hits=hits,
        counts=counts,
        title_kinds=frozenset(_told("title", hits["title"], covered)),
        has_price=listing.price_amount is not None or bool(_MONEY.search(amounts)),
        has_measure=bool(_MEASURE.search(amounts)),
        has_ingredients=any(word in opening for word in _INGREDIENTS),
        is_sexed=bool(_SEXED.search(amounts)),
        is_question=bool(_QUESTION.search(fields["title"])),
        n_names=sum(1 for one in candidates if one.rows),
        n_chars=len(listing.title) + len(listing.text),
        n_decoys=sum(1 for one in candidates if not one.rows),
        fields=fields,
    )


def _told(name: str, hits: list[Hit], covered: list[tuple[str, int, int]]) -> list[str]:
    """Kinds of the cues of a field that stand on their own, each as often as it is said."""
    return [hit.kind for hit in hits if not hit.weak and not _is_covered(name, hit, covered)]


def _is_covered(name: str, hit: Hit, covered: list[tuple[str, int, int]]) -> bool:
    """A word inside a name is not a second witness for it, unless it is what the name sells."""
    if hit.kind in _OFFERS:
        return False
    return any(name == where and start <= hit.start and hit.end <= end for where, start, end in covered)


def _around(text: str, candidates: Sequence[Candidate]) -> str:
    """The opening of a long text, and what stands around the names further on; the rest is blanked, places kept."""
    far = [one.match for one in candidates[:50] if one.match.field == "text" and one.match.end > _READ]
    keep = [(0, _READ), *((max(match.start - 120, 0), match.end + 120) for match in far)]
    last = 0
    parts = []
    for start, end in sorted(keep):
        begin = max(start, last)
        if begin < end:
            parts.append("\n" * (begin - last) + text[begin:end])
            last = max(last, min(end, len(text)))
    return "".join(parts)


def read_mention(candidate: Candidate, facts: TaxonFacts, term: str, ad: Ad, *, is_certain: bool) -> Mention:
    """What stands around one name."""
    match = candidate.match
    mention = Mention(candidate=candidate, facts=facts, term=term, is_certain=is_certain)
    window = _NEAR_DENSE if match.name[:1] >= "\u0e00" else _NEAR
    beside: dict[bool, Hit] = {}
    for hit in ad.hits[match.field]:
        inside = match.start <= hit.start and hit.end <= match.end
        gap = max(match.start - hit.end, hit.start - match.end)
        close = inside or gap <= _TOUCHING
        if (inside and hit.kind != "product") or (hit.weak and not close):
            continue
        if hit.kind in _OFFERS and not hit.weak:
            mention.wide.append(hit.value)
        if gap <= window:
            _take(hit, mention, close=close, inside=inside)
            is_before = hit.end <= match.start
            if not inside and gap >= 0 and (is_before or is_before not in beside):
                beside[is_before] = hit
    if match.field != "title":
        mention.wide += [hit.value for hit in ad.hits["title"] if hit.kind in _OFFERS and not hit.weak]
    _read_phrase(mention, ad, beside)
    return mention


def _take(hit: Hit, mention: Mention, *, close: bool, inside: bool) -> None:
    is_before = hit.end <= mention.candidate.match.start
    (mention.before if is_before else mention.after).add(hit.kind)
    if hit.kind in {"product", "plant"}:
        mention.products.append(hit.value)
    if not close:
        return
    mention.touching.add(hit.kind)
    if is_before:
        mention.right_before.add(hit.kind)
    elif not hit.weak and not inside:
        mention.right_after.add(hit.kind)


def _read_phrase(mention: Mention, ad: Ad, beside: dict[bool, Hit]) -> None:
    """What the name's own phrase says: its head, the cue that qualifies it, a hash sign or quotation marks."""
    match = mention.candidate.match
    text = ad.fields[match.field]
    before, after = text[max(0, match.start - 1) : match.start], text[match.end : match.end + 1]
    mention.is_tagged = before == "#"
    mention.is_quoted = bool(before and after) and before in _QUOTES and after in _QUOTES
    reach = _HEAD_DENSE if match.name[:1] >= "\u0e00" else _HEAD
    for is_before, nearest in beside.items():
        between = text[nearest.end : match.start] if is_before else text[match.end : nearest.start]
        if len(between) > reach or _STOPS.search(between):
            continue
        kinds = {hit.kind for hit in ad.hits[match.field] if hit[:2] == nearest[:2]}
        if is_before != ends_in_its_head(ad.language):
            mention.head |= kinds
        else:
            mention.modifier |= kinds
