"""An advertisement as its cues show it, and one name in the light of what stands around it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

import msgspec
import numpy.typing as npt

from matching.groups import SOLD_AS
from matching.kernel.cue_layout import FIELDS, KIND_NAMES, LENGTH_BITS, MARKS
from matching.languages import denies_after

if TYPE_CHECKING:
    from matching.candidates import Candidate
    from matching.groups import TaxonFacts
    from matching.issues import Issue
    from matching.resolve import Reading
    from model.listing import Listing

Numbers = npt.NDArray[Any]
_ALIVE = frozenset({"", "LIV"})
_MOST_SETS = 100_000
_DENIAL = "negation"
_DENIAL_NUMBER = KIND_NAMES.index(_DENIAL)
_PLACE_BITS = 32
_LAST_PLACE, _LONGEST = (1 << _PLACE_BITS) - 1, (1 << LENGTH_BITS) - 1
_PARTING = frozenset(".!?;:,…。！？；，、\n")


class Counts(dict[str, int]):
    """How often each kind of cue is said; only those that are."""

    def __missing__(self, kind: str) -> int:
        return 0


@lru_cache(maxsize=_MOST_SETS)
def kinds_in(bits: int) -> frozenset[str]:
    """The kinds of cues in a set that is kept as a number."""
    return frozenset(kind for k, kind in enumerate(KIND_NAMES) if bits >> k & 1)


class CuesAround(msgspec.Struct, frozen=True, eq=False, gc=False):
    """The kinds of cues around a name, and its marks: the same object each time, so that more can be kept by it.

    ``head`` are the kinds of the nearest cue on the side where the language puts the thing itself (``ivory *box*``,
    ``*boîte* en ivoire``), ``modifier`` on the other.
    """

    before: frozenset[str]
    after: frozenset[str]
    touching: frozenset[str]
    right_before: frozenset[str]
    right_after: frozenset[str]
    head: frozenset[str]
    modifier: frozenset[str]
    marks: int

    @property
    def denies(self) -> bool:
        """Whether a denial stands right before the name."""
        return _DENIAL in self.right_before


@lru_cache(maxsize=_MOST_SETS)
def undenied(cues: CuesAround) -> CuesAround:
    """The same without the denial right before the name, which denies something else."""
    denial = {_DENIAL}
    return msgspec.structs.replace(
        cues,
        touching=cues.touching - denial,
        right_before=cues.right_before - denial,
        head=cues.head - denial,
        modifier=cues.modifier - denial,
    )


class _KeptCues(dict[tuple[int, ...], CuesAround]):
    """What the kernel's rows say of the cues around names; most names have none or few, so rows come again."""

    def __missing__(self, row: tuple[int, ...]) -> CuesAround:
        if len(self) > _MOST_SETS:
            self.clear()
        before, after, touching, right_before, right_after, head, modifier = map(kinds_in, row[:MARKS])
        found = self[row] = CuesAround(
            before, after, touching, right_before, right_after, head, modifier, marks=row[MARKS]
        )
        return found


CUES_AROUND = _KeptCues()


class Around(msgspec.Struct, gc=False):
    """What the kernel reads around one name: kinds of cues, the nearest of each kind, and term values of products.

    ``products`` are those of product cues near it, ``wide`` those anywhere in its field or the title.
    """

    cues: CuesAround
    nearest: Numbers
    products: tuple[str, ...]
    wide: tuple[str, ...]


class Ad(msgspec.Struct, gc=False):
    """What the words of a listing say apart from the names in it, and the outermost names with what stands around."""

    listing: Listing
    language: str
    counts: Counts
    title_kinds: frozenset[str]
    opening_kinds: frozenset[str]
    closing_kinds: frozenset[str]
    category_kinds: frozenset[str]
    beginning_kinds: frozenset[str]
    shelves: frozenset[str]
    has_other_species: bool
    has_price: bool
    has_measure: bool
    has_ingredients: bool
    is_sexed: bool
    is_question: bool
    n_names: int
    n_chars: int
    n_decoys: int
    is_motley: bool
    has_titled_decoy: bool
    issue: Issue
    named: list[tuple[Candidate, Around]]


class Mention(msgspec.Struct, gc=False):
    """One name in an ad: what it means there (with the limits that lie in that), and what stands around it."""

    candidate: Candidate
    reading: Reading
    facts: TaxonFacts
    is_certain: bool
    name_limits: int
    around: Around
    n_mentions: int = 1
    has_scientific: bool = False
    has_company: bool = False
    has_certain_company: bool = False
    has_certain_other: bool = False
    has_fellows: bool = False
    has_unlisted: bool = False
    has_unlisted_title: bool = False
    is_denied_beside: bool = False

    @property
    def term(self) -> str:
        """CITES term code that the name itself implies, or empty."""
        return self.reading.term

    def is_denied_in(self, language: str) -> bool:
        """Whether the word right beside the name, on the side where the language denies, denies it."""
        cues = self.around.cues
        return cues.denies or (denies_after(language) and _DENIAL in cues.right_after)

    @property
    def is_of_goods(self) -> bool:
        """Whether the name itself is that of goods, not of the animal or plant."""
        return self.reading.term not in _ALIVE

    @property
    def is_offered_as_traded(self) -> bool:
        """Whether a product that this group of taxa is traded as stands near the name."""
        return not SOLD_AS[self.facts.group].isdisjoint(self.around.products)

    @property
    def is_in_product_phrase(self) -> bool:
        """Whether the name's own phrase says such a product (``leopard skin``, ``peau de léopard``)."""
        cues = self.around.cues
        return self.is_offered_as_traded and "product" in cues.head | cues.modifier | cues.touching

    def is_denied_apart(self, listing: Listing) -> bool:
        """Whether the denial before the name is parted from it by a stop: *shipping? No. Ivory box*."""
        field, start, end = self.place_of(_DENIAL_NUMBER) or ("", 0, 0)
        candidate = self.candidate
        between = getattr(listing, candidate.field)[end : candidate.start]
        return field == candidate.field and start < candidate.start and not _PARTING.isdisjoint(between)

    def nearest(self, kind: int, listing: Listing) -> str:
        """The nearest cue of a kind (its number) as the ad writes it; empty where there is none."""
        place = self.around.nearest.item(kind)
        if place < 0:
            return ""
        place, length = place >> LENGTH_BITS, place & _LONGEST
        start = place & _LAST_PLACE
        text: str = getattr(listing, FIELDS[place >> _PLACE_BITS])
        return text[start : start + length]

    def place_of(self, kind: int) -> tuple[str, int, int] | None:
        """Field, start and end of the nearest cue of a kind (its number)."""
        place = self.around.nearest.item(kind)
        if place < 0:
            return None
        place, length = place >> LENGTH_BITS, place & _LONGEST
        start = place & _LAST_PLACE
        return FIELDS[place >> _PLACE_BITS], start, start + length
