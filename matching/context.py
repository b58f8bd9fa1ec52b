"""An advertisement as its cues show it, and one name in the light of what stands around it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from matching.cues import Hit, cue_table, language_of, languages_read

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matching.candidates import Candidate
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
_INGREDIENTS = re.compile(r"ingredients?\b|ingrédients|inhaltsstoffe|ingredientes|ingredienti|состав|成分|aqua\b|glycerin", re.IGNORECASE)
_READ = 3000
_NEAR = 34
_NEAR_DENSE = 9
_TOUCHING = 2


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
    n_names: int
    n_chars: int
    n_decoys: int
    fields: dict[str, str] = field(default_factory=dict)

    def written(self, name: str, hit: Hit) -> str:
        """A cue as the ad writes it."""
        return self.fields[name][hit.start : hit.end]


@dataclass(slots=True)
class Mention:
    """One name in an ad: what it is called by, and the kinds of cues before, after and touching it.

    ``products`` are the term values of product cues near it; ``wide`` those anywhere in its field or the title.
    """

    candidate: Candidate
    facts: TaxonFacts
    term: str
    is_certain: bool
    before: set[str]
    after: set[str]
    touching: set[str]
    products: list[str]
    wide: list[str]
    place: float
    n_mentions: int = 1
    has_scientific: bool = False
    has_company: bool = False


def read_ad(listing: Listing, candidates: Sequence[Candidate]) -> Ad:
    """Reads the cues of a listing once, for all its names."""
    table = cue_table()
    body = listing.text if len(listing.text) <= _READ else _around(listing.text, candidates)
    fields = {"title": listing.title[:_READ], "text": body, "category": listing.category[:_READ]}
    spans = {name: table.found(text) if text else [] for name, text in fields.items()}
    whole = f"{fields['title']} {fields['text']}"
    votes = table.votes(spans["title"] + spans["text"]) if not listing.language else {}
    language = language_of(whole, listing.language, votes)
    read = languages_read(language)
    hits = {name: table.hits(found, read) if found else [] for name, found in spans.items()}
    covered = [(one.match.field, one.match.start, one.match.end) for one in candidates]
    counts: Counter[str] = Counter()
    for name, found in hits.items():
        for hit in found:
            if not hit.weak and not _is_covered(name, hit, covered):
                counts[hit.kind] += 1
    return Ad(
        language=language,
        hits=hits,
        counts=counts,
        title_kinds=frozenset(hit.kind for hit in hits["title"] if not hit.weak and not _is_covered("title", hit, covered)),
        has_price=listing.price_amount is not None or bool(_MONEY.search(whole)),
        has_measure=bool(_MEASURE.search(whole)),
        has_ingredients=bool(_INGREDIENTS.search(fields["text"][:200])),
        n_names=sum(1 for one in candidates if one.rows),
        n_chars=len(listing.title) + len(listing.text),
        n_decoys=sum(1 for one in candidates if not one.rows),
        fields=fields,
    )


def _is_covered(name: str, hit: Hit, covered: list[tuple[str, int, int]]) -> bool:
    """A word inside a name is not a second witness for it, unless it is what the name sells."""
    if hit.kind in {"product", "live", "plant"}:
        return False
    return any(name == where and start <= hit.start and hit.end <= end for where, start, end in covered)


def _around(text: str, candidates: Sequence[Candidate]) -> str:
    """The opening of a long text, and what stands around the names further on; the rest is blanked, places kept."""
    keep = [(0, _READ)]
    for one in candidates[:50]:
        if one.match.field == "text" and one.match.end > _READ:
            keep.append((max(one.match.start - 120, 0), one.match.end + 120))
    last = 0
    parts = []
    for start, end in sorted(keep):
        begin = max(start, last)
        if begin < end:
            parts.append("\n" * (begin - last) + text[begin:end])
            last = max(last, min(end, len(text)))
    return "".join(parts)


def read_mention(candidate: Candidate, facts: TaxonFacts, term: str, ad: Ad, *, is_certain: bool, n_chars: int) -> Mention:
    """What stands around one name. ``n_chars`` is the length of its field."""
    match = candidate.match
    window = _NEAR if not candidate.match.name or candidate.match.name[0] < "\u0e00" else _NEAR_DENSE
    before: set[str] = set()
    after: set[str] = set()
    touching: set[str] = set()
    products: list[str] = []
    wide: list[str] = []
    for hit in ad.hits[match.field]:
        inside = match.start <= hit.start and hit.end <= match.end
        gap = max(match.start - hit.end, hit.start - match.end)
        if inside and hit.kind != "product":
            continue
        close = inside or gap <= _TOUCHING
        if hit.weak and not close:
            continue
        if hit.kind in {"product", "plant", "live"} and not hit.weak:
            wide.append(hit.value)
        if gap > window:
            continue
        (before if hit.end <= match.start else after).add(hit.kind)
        if close:
            touching.add(hit.kind)
        if hit.kind in {"product", "plant"}:
            products.append(hit.value)
    if match.field != "title":
        wide += [hit.value for hit in ad.hits["title"] if hit.kind in {"product", "plant", "live"} and not hit.weak]
    return Mention(
        candidate=candidate,
        facts=facts,
        term=term,
        is_certain=is_certain,
        before=before,
        after=after,
        touching=touching,
        products=products,
        wide=wide,
        place=match.start / max(n_chars, 1),
    )
