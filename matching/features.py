"""Features of a name in an ad: each small, pure, and able to say itself in plain words.

A feature has a name and a value from 0 to 1; one that does not apply is not told. ``words_of`` is what a reader of the
detection is told of it. Cue features are named ``scope.kind`` (``near.depiction``: such a word near the name) and
``scope.kind:group`` (the same, for names of that group of taxa), so that a word for furniture may mean something else
beside a timber than beside a bird.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from matching.groups import SOLD_AS
from matching.kernel.cue_layout import KIND_NAMES, QUOTED, TAGGED
from model.detection import MatchMethod
from model.taxon import NameClass, NameKind, Rank

if TYPE_CHECKING:
    from matching.candidates import WrittenName
    from matching.context import Ad, CuesAround, Mention
    from matching.groups import TaxonFacts
    from matching.resolve import Reading

Values = dict[str, float]
"""Features that apply, by name."""
_SCIENTIFIC = frozenset({NameKind.ACCEPTED, NameKind.SYNONYM})
_TRADE = frozenset({NameKind.TRADE, NameKind.CODE})
_SPECIES = frozenset({Rank.SPECIES, Rank.SUBSPECIES, Rank.VARIETY})
_PLANTS = frozenset({"plant", "tree"})
_ENOUGH = {"source": 1, "legality": 1, "want": 1, "lost": 1, "question": 1, "unavailable": 1, "depiction": 3}
_CROSSED = frozenset(
    {
        "product", "live", "plant", "article", "material", "depiction", "colour", "imitation", "food", "place", "game",
        "accessory", "shape", "scent",
    }
)  # fmt: skip
_CARVED = "CAR"
_OF_GOODS, _OF_LIFE = "goods", "life"
_GOODS = frozenset({"product", "plant"})
_DEEP = 250
_KEPT = 20_000


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """Features that come together again and again: the same object each time, so that what they weigh can be kept."""

    values: Values


class _Facts(dict[tuple[bool, ...], Part]):
    """The features whose fact holds, of several that are either there or not, by which of the facts hold."""

    def __init__(self, *names: str) -> None:
        self._names = names

    def __missing__(self, facts: tuple[bool, ...]) -> Part:
        found = self[facts] = Part({name: 1.0 for name, holds in zip(self._names, facts, strict=True) if holds})
        return found


_AD_FACTS = _Facts(
    "price", "measure", "ingredients", "sexed", "asks", "decoy", "many_names", "title_only",
    "decoy_titled", "issue",
)  # fmt: skip
_NAME_FACTS = _Facts(
    "ambiguous", "scientific", "binomial", "trade_name", "code", "implies_product", "trade_live", "disguised",
    "abbreviated", "short", "long", "one_word", "everyday", "everyday_vernacular", "foreign", "wide_rank",
    "fuzzy_short",
)  # fmt: skip
_PLACE_FACTS = _Facts(
    "in_title", "opens_title", "in_category", "deep", "repeated", "company", "beside_scientific", "tagged", "quoted",
    "english_abroad", "unlisted_beside", "unlisted_titled", "beneath_decoy",
)  # fmt: skip
_PRODUCT_FACTS = _Facts(
    "fitting_near", "fitting_touching", "fitting_head", "fitting_wide", "alien_product", "ambiguous_alone", "bare",
    "figure_of",
)  # fmt: skip


class AdFeatures(NamedTuple):
    """What the whole ad says, and of that the kinds of cues that mean other things for other groups of taxa."""

    parts: list[Part]
    crossed: list[tuple[str, int]]


def features_of_ad(ad: Ad) -> AdFeatures:
    """What the whole ad says, the same for every name in it."""
    parts = [_ad_cue(kind, count) for kind, count in ad.counts.items()]
    if ad.title_kinds:
        parts.append(_cues("title", ad.title_kinds))
    marks = (ad.has_price, ad.has_measure, ad.has_ingredients, ad.is_sexed, ad.is_question)
    decoys = (ad.n_decoys > 0, ad.n_names > 6, ad.n_chars < 60, ad.has_titled_decoy, ad.is_issue)
    parts.append(_AD_FACTS[*marks, *decoys])
    return AdFeatures(parts, [pair for pair in ad.counts.items() if pair[0] in _CROSSED])


def parts_of(mention: Mention, ad: Ad, of_ad: AdFeatures) -> list[Part]:
    """The features of a name in an ad, but for those of the ad alone, which are ``of_ad``."""
    candidate, facts = mention.candidate, mention.facts
    group = facts.group
    parts = [
        _of_name(candidate.written, candidate.end - candidate.start, mention.reading, facts),
        _of_cues(mention.around.cues, group, mention.is_certain, mention.is_of_goods),
        _place_part(mention, ad),
        _products_part(mention, ad),
    ]
    if living := ad.counts["plant" if group in _PLANTS else "live"]:
        parts.append(_living(living))
    if ad.title_kinds and candidate.field != "title":
        parts.append(_titled(ad.title_kinds, _OF_GOODS if mention.is_of_goods else _OF_LIFE))
    parts += [_crossed_cue(kind, count, group) for kind, count in of_ad.crossed]
    return parts


def features_of(mention: Mention, ad: Ad, of_ad: AdFeatures) -> Values:
    """All features of a name in an ad; ``of_ad`` are those of the ad alone."""
    values: Values = {}
    for part in (*of_ad.parts, *parts_of(mention, ad, of_ad)):
        values |= part.values
    return values


@lru_cache(maxsize=_KEPT)
def _named(scope: str, kind: str, group: str = "") -> str:
    """Name of the feature of a kind of cue, perhaps for a group of taxa: the same string each time, quick to find."""
    return f"{scope}.{kind}:{group}" if group else f"{scope}.{kind}"


@lru_cache(maxsize=_KEPT)
def _ad_cue(kind: str, count: int) -> Part:
    return Part({_named("ad", kind): _share(kind, count)})


@lru_cache(maxsize=_KEPT)
def _crossed_cue(kind: str, count: int, group: str) -> Part:
    return Part({_named("ad", kind, group): _share(kind, count)})


def _share(kind: str, count: int) -> float:
    enough = _ENOUGH.get(kind, 2)
    return min(count, enough) / enough


@lru_cache(maxsize=_KEPT)
def _cues(scope: str, kinds: frozenset[str]) -> Part:
    """The kinds of cues in one place."""
    return Part({_named(scope, kind): 1.0 for kind in kinds})


@lru_cache(maxsize=_KEPT)
def _titled(kinds: frozenset[str], of: str) -> Part:
    """The kinds of cues in the title, for what only the text names: *handbag*, then *genuine croc*; *orchid food*, then
    *for Vanda*.
    """
    return Part({_named("title", kind, of): 1.0 for kind in kinds})


@lru_cache(maxsize=_KEPT)
def _of_cues(around: CuesAround, group: str, is_certain: bool, is_of_goods: bool) -> Part:
    """The kinds of cues near a name and where they stand, and what those near mean for its group of taxa, for an
    ambiguous name and for a name of goods.
    """
    near, head = around.before | around.after, around.head
    values = {_named("near", kind): 1.0 for kind in near}
    for kind in near | head:
        if not is_certain:
            values[_named("near", kind, "ambiguous")] = 1.0
        if is_of_goods:
            values[_named("near", kind, _OF_GOODS)] = 1.0
        if kind in _CROSSED:
            values[_named("near", kind, group)] = 1.0
    for scope, kinds in (
        ("touching", around.touching),
        ("before", around.right_before),
        ("after", around.right_after),
        ("head", head),
        ("modifier", around.modifier),
    ):
        values |= {_named(scope, kind): 1.0 for kind in kinds}
    if is_of_goods:
        values |= {_named("head", kind, _OF_GOODS): 1.0 for kind in head}
    return Part(values)


@lru_cache(maxsize=_KEPT)
def _of_name(written: WrittenName, length: int, reading: Reading, facts: TaxonFacts) -> Part:
    """What kind of name it is and how it was written, in so many letters."""
    name, kind, method = written.name, written.kind, written.method
    scientific, is_species = kind in _SCIENTIFIC, facts.taxon.rank in _SPECIES
    dense = name[:1] >= "\u0e00"
    is_fuzzy = method is MatchMethod.FUZZY
    told = (
        written.name_class is not NameClass.CERTAIN,
        scientific,
        scientific and " " in name and is_species,
        kind in _TRADE,
        kind is NameKind.CODE,
        reading.term not in {"", "LIV"},
        reading.term == "LIV",
        method is MatchMethod.OBFUSCATED,
        method is MatchMethod.ABBREVIATED,
        length <= (2 if dense else 4),
        length >= (5 if dense else 14),
        " " not in name,
        written.is_everyday,
        written.is_everyday and kind is NameKind.VERNACULAR,
        reading.is_foreign,
        not is_species,
        is_fuzzy and length <= 8,
    )
    slip = min((1.0 - written.similarity) * 5, 1.0) if is_fuzzy else -1.0
    return _name_part(told, facts.group, slip, 1.0 - facts.coverage)


@lru_cache(maxsize=_KEPT)
def _name_part(told: tuple[bool, ...], group: str, slip: float, unlisted: float) -> Part:
    """One for all names of the same kind, so that names which come once take no memory; no slip is below 0."""
    values = dict(_NAME_FACTS[told].values)
    values[f"is.{group}"] = 1.0
    if slip >= 0.0:
        values["fuzzy"] = slip
    if unlisted > 0.0:
        values["partly_listed"] = unlisted
    return Part(values)


def _place_part(mention: Mention, ad: Ad) -> Part:
    """Where it stands, and what stands with it."""
    candidate = mention.candidate
    title = candidate.field == "title"
    marks = mention.around.cues.marks
    return _PLACE_FACTS[
        title,
        title and candidate.start < 3,
        candidate.field == "category",
        candidate.field == "text" and candidate.start > _DEEP,
        mention.n_mentions > 1,
        mention.has_company,
        mention.has_scientific,
        bool(marks & TAGGED),
        bool(marks & QUOTED),
        candidate.written.language == "en" and ad.language != "en" and not mention.is_certain,
        mention.has_unlisted,
        mention.has_unlisted_title,
        ad.has_titled_decoy and not title,
    ]


def _products_part(mention: Mention, ad: Ad) -> Part:
    """Whether the products and lives spoken of are such as this group of taxa is traded as."""
    counts = ad.counts
    group = mention.facts.group
    sold_as = SOLD_AS[group]
    cues, products, wide = mention.around.cues, mention.around.products, mention.around.wide
    fits = bool(products) and not sold_as.isdisjoint(products)
    live, plant = counts["live"], counts["plant"]
    cued = bool(products or live or plant or mention.has_company)
    return _PRODUCT_FACTS[
        fits,
        fits and not cues.touching.isdisjoint(_GOODS),
        fits and "product" in cues.head,
        bool(wide) and not sold_as.isdisjoint(wide),
        bool(products) and not fits,
        not mention.is_certain and not cued,
        not wide and not counts["sell"] and not live,
        _CARVED in products and "product" in cues.head and not mention.is_of_goods,
    ]


@lru_cache(maxsize=_KEPT)
def _living(count: int) -> Part:
    return Part({"living": min(count, 2) / 2})


_WORDS = {
    "ambiguous": "the name also means something else",
    "ambiguous_alone": "an ambiguous name with no second cue",
    "scientific": "a scientific name",
    "binomial": "a full scientific species name",
    "trade_name": "a name of the trade",
    "code": "a code word of the trade",
    "implies_product": "the name itself is that of a product",
    "trade_live": "a name under which live specimens are sold",
    "disguised": "written in disguise",
    "abbreviated": "abbreviated",
    "short": "a very short name",
    "long": "a long and telling name",
    "one_word": "a name of one word",
    "everyday": "a word of everyday use",
    "everyday_vernacular": "a word of everyday use that is hardly known as a name in trade",
    "foreign": "a name of another language than the ad's",
    "wide_rank": "a group, not a species",
    "fuzzy": "misspelt",
    "fuzzy_short": "misspelt and short",
    "partly_listed": "only part of the group is listed",
    "in_title": "named in the title",
    "opens_title": "the title begins with it",
    "in_category": "named by the category",
    "deep": "named far down in the text",
    "repeated": "named more than once",
    "company": "another name of the same group stands in the ad",
    "beside_scientific": "a scientific name of the same group stands in the ad",
    "tagged": "only a hash tag",
    "quoted": "in quotation marks, as brands and titles are",
    "english_abroad": "an ambiguous English word in an ad of another language",
    "price": "a price",
    "measure": "a weight, size or number of pieces",
    "ingredients": "a list of ingredients",
    "sexed": "numbers of males and females as breeders write them",
    "asks": "the title asks a question",
    "decoy_titled": "the title names a look-alike",
    "beneath_decoy": "the title names a look-alike, and this name stands elsewhere",
    "unlisted_beside": "an unlisted taxon of the same group is named too",
    "unlisted_titled": "the title names an unlisted taxon of the same group",
    "decoy": "a look-alike name stands in the ad",
    "many_names": "the ad names many taxa, as menus and keyword tails do",
    "title_only": "hardly more than a title",
    "fitting_near": "a product this taxon is traded as stands near the name",
    "fitting_touching": "such a product is named right beside it",
    "fitting_head": "the name says what such a product is made of",
    "fitting_wide": "such a product is named in the ad",
    "alien_product": "the product named beside it is not made of such a taxon",
    "bare": "neither product, life nor sale is spoken of",
    "issue": "the title is written as those of stamps and coins are",
    "figure_of": "a carving of such an animal or plant, its material not told",
    "living": "words for live specimens",
}
KINDS = {
    "accessory": "a thing for keeping it",
    "article": "an ordinary article of house or work",
    "colour": "a colour or finish",
    "depiction": "a picture, toy, garment or book",
    "event": "an exhibition, show or outing",
    "food": "food or drink",
    "game": "a game, download or account",
    "imitation": "an imitation",
    "info": "information, service or travel",
    "legality": "papers or permits",
    "live": "live animals",
    "lost": "something lost, found or stolen",
    "material": "another material",
    "negation": "a denial",
    "place": "a street, house or business",
    "plant": "live plants",
    "product": "a product",
    "question": "a question about it",
    "real": "genuineness",
    "scent": "a scent or cosmetic",
    "sell": "sale",
    "shape": "a shape or motif",
    "source": "a claim of source (bred, wild, old)",
    "unavailable": "nothing to be had",
    "vehicle": "a car, team, brand or software",
    "want": "something wanted, not offered",
}
"""Kinds of cues and what they tell."""
_SCOPES = {
    "ad": "the ad has a word for {}",
    "title": "the title has a word for {}",
    "near": "a word for {} near the name",
    "touching": "a word for {} touches the name",
    "before": "a word for {} right before the name",
    "after": "a word for {} right after the name",
    "head": "the thing named is {}",
    "modifier": "the name is qualified by {}",
}


@lru_cache(maxsize=5_000)
def words_of(name: str) -> str:
    """A feature in plain words."""
    base, _, group = name.partition(":")
    scope, _, kind = base.partition(".")
    if kind in KINDS and scope in _SCOPES:
        told = _SCOPES[scope].format(KINDS[kind])
        return f"{told} ({group})" if group else told
    if scope == "is":
        return f"a {kind}"
    return _WORDS[name]


def is_feature(name: str) -> bool:
    """Whether a name is that of a feature."""
    base, _, group = name.partition(":")
    scope, _, kind = base.partition(".")
    known_group = not group or group in {"ambiguous", _OF_GOODS, _OF_LIFE} or group in SOLD_AS
    if scope in _SCOPES:
        return kind in KINDS and known_group
    return (scope == "is" and kind in SOLD_AS) or name in _WORDS


@lru_cache(maxsize=5_000)
def told_as(name: str) -> tuple[str, int]:
    """A feature in plain words, and the number of the kind of cue it speaks of; -1 for one that speaks of none."""
    kind = name.partition(":")[0].partition(".")[2]
    return words_of(name), KIND_NAMES.index(kind) if kind in KINDS else -1
