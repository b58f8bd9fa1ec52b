"""Features of a name in an ad: each small, pure, and able to say itself in plain words.

A feature has a name and a value from 0 to 1; one that does not apply is not told. ``words_of`` is what a reader of the
detection is told of it. Cue features are named ``scope.kind`` (``near.depiction``: such a word near the name) and
``scope.kind:group`` (the same, for names of that group of taxa), so that a word for furniture may mean something else
beside a timber than beside a bird.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from matching.groups import SOLD_AS
from model.detection import MatchMethod
from model.taxon import NameKind, Rank

if TYPE_CHECKING:
    from matching.context import Ad, Mention

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
_DEEP = 250


class AdFeatures(NamedTuple):
    """What the whole ad says, and of that the kinds of cues that mean other things for other groups of taxa."""

    values: Values
    crossed: list[tuple[str, float]]


def features_of_ad(ad: Ad) -> AdFeatures:
    """What the whole ad says, the same for every name in it."""
    values: Values = {}
    crossed = []
    for kind, count in ad.counts.items():
        if count:
            enough = _ENOUGH.get(kind, 2)
            value = values[_named("ad", kind)] = min(count, enough) / enough
            if kind in _CROSSED:
                crossed.append((kind, value))
    for kind in ad.title_kinds:
        values[_named("title", kind)] = 1.0
    _set(values, price=ad.has_price, measure=ad.has_measure, ingredients=ad.has_ingredients, sexed=ad.is_sexed)
    _set(values, asks=ad.is_question, decoy=ad.n_decoys > 0, many_names=ad.n_names > 6, title_only=ad.n_chars < 60)
    return AdFeatures(values, crossed)


def features_of(mention: Mention, ad: Ad, of_ad: AdFeatures) -> Values:
    """All features of a name in an ad; ``of_ad`` are those of the ad alone."""
    values = dict(of_ad.values)
    _add_name(values, mention)
    _add_place(values, mention, ad)
    _add_cues(values, mention, of_ad)
    _add_products(values, mention, ad)
    return values


@lru_cache(maxsize=5_000)
def _named(scope: str, kind: str, group: str = "") -> str:
    """Name of the feature of a kind of cue, perhaps for a group of taxa: the same string each time, quick to find."""
    return f"{scope}.{kind}:{group}" if group else f"{scope}.{kind}"


def _set(values: Values, **facts: bool) -> None:
    values.update([(name, 1.0) for name, holds in facts.items() if holds])


class _Name(NamedTuple):
    """All that the features of a name itself rest on; many ads hold the same."""

    name: str
    kind: NameKind
    method: MatchMethod
    similarity: float
    length: int
    is_everyday: bool
    is_certain: bool
    is_foreign: bool
    term: str
    rank: Rank
    group: str
    coverage: float


def _add_name(values: Values, mention: Mention) -> None:
    """What kind of name it is and how it was written."""
    match, facts = mention.candidate.match, mention.facts
    name = _Name(
        match.name,
        match.name_kind,
        match.method,
        match.similarity,
        match.end - match.start,
        mention.candidate.is_everyday,
        mention.is_certain,
        mention.is_foreign,
        mention.term,
        facts.taxon.rank,
        facts.group,
        facts.coverage,
    )
    values.update(_features_of_name(name))


@lru_cache(maxsize=20_000)
def _features_of_name(name: _Name) -> Values:
    values: Values = {}
    scientific = name.kind in _SCIENTIFIC
    dense = name.name[:1] >= "\u0e00"
    _set(
        values,
        ambiguous=not name.is_certain,
        scientific=scientific,
        binomial=scientific and " " in name.name and name.rank in _SPECIES,
        trade_name=name.kind in _TRADE,
        code=name.kind is NameKind.CODE,
        implies_product=name.term not in {"", "LIV"},
        trade_live=name.term == "LIV",
        disguised=name.method is MatchMethod.OBFUSCATED,
        abbreviated=name.method is MatchMethod.ABBREVIATED,
        short=name.length <= (2 if dense else 4),
        long=name.length >= (5 if dense else 14),
        one_word=" " not in name.name,
        everyday=name.is_everyday,
        everyday_vernacular=name.is_everyday and name.kind is NameKind.VERNACULAR,
        foreign=name.is_foreign,
        wide_rank=name.rank not in _SPECIES,
    )
    values[f"is.{name.group}"] = 1.0
    if name.method is MatchMethod.FUZZY:
        values["fuzzy"] = min((1.0 - name.similarity) * 5, 1.0)
        _set(values, fuzzy_short=name.length <= 8)
    if name.coverage < 1.0:
        values["partly_listed"] = 1.0 - name.coverage
    return values


def _add_place(values: Values, mention: Mention, ad: Ad) -> None:
    """Where it stands, and what stands with it."""
    match = mention.candidate.match
    title = match.field == "title"
    _set(
        values,
        in_title=title,
        opens_title=title and match.start < 3,
        in_category=match.field == "category",
        deep=match.field == "text" and match.start > _DEEP,
        repeated=mention.n_mentions > 1,
        company=mention.has_company,
        beside_scientific=mention.has_scientific,
        tagged=mention.is_tagged,
        quoted=mention.is_quoted,
        english_abroad=match.name_lang == "en" and ad.language != "en" and not mention.is_certain,
    )


def _add_cues(values: Values, mention: Mention, of_ad: AdFeatures) -> None:
    """The kinds of cues around the name, and what they mean for its group of taxa."""
    group = mention.facts.group
    near = mention.before | mention.after
    for scope, kinds in (
        ("near", near),
        ("touching", mention.touching),
        ("before", mention.right_before),
        ("after", mention.right_after),
        ("head", mention.head),
        ("modifier", mention.modifier),
    ):
        for kind in kinds:
            values[_named(scope, kind)] = 1.0
    for kind in near | mention.head:
        if not mention.is_certain:
            values[_named("near", kind, "ambiguous")] = 1.0
        if kind in _CROSSED:
            values[_named("near", kind, group)] = 1.0
    for kind, value in of_ad.crossed:
        values[_named("ad", kind, group)] = value


def _add_products(values: Values, mention: Mention, ad: Ad) -> None:
    """Whether the products and lives spoken of are such as this group of taxa is traded as."""
    sold_as = SOLD_AS[mention.facts.group]
    fits = mention.is_offered_as_traded
    living = ad.counts["plant" if mention.facts.group in _PLANTS else "live"]
    cued = bool(mention.products or ad.counts["live"] or ad.counts["plant"] or mention.has_company)
    _set(
        values,
        fitting_near=fits,
        fitting_touching=fits and not mention.touching.isdisjoint({"product", "plant"}),
        fitting_head=fits and "product" in mention.head,
        fitting_wide=not sold_as.isdisjoint(mention.wide),
        alien_product=bool(mention.products) and not fits,
        ambiguous_alone=not mention.is_certain and not cued,
        bare=not mention.wide and not ad.counts["sell"] and not ad.counts["live"],
    )
    if living:
        values["living"] = min(living, 2) / 2


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
    "decoy": "a look-alike name stands in the ad",
    "many_names": "the ad names many taxa, as menus and keyword tails do",
    "title_only": "hardly more than a title",
    "fitting_near": "a product this taxon is traded as stands near the name",
    "fitting_touching": "such a product is named right beside it",
    "fitting_head": "the name says what such a product is made of",
    "fitting_wide": "such a product is named in the ad",
    "alien_product": "the product named beside it is not made of such a taxon",
    "bare": "neither product, life nor sale is spoken of",
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
    known_group = not group or group == "ambiguous" or group in SOLD_AS
    if scope in _SCOPES:
        return kind in KINDS and known_group
    return (scope == "is" and kind in SOLD_AS) or name in _WORDS


@lru_cache(maxsize=5_000)
def kind_of(name: str) -> str:
    """The kind of cue a feature speaks of; empty for one that speaks of none."""
    kind = name.partition(":")[0].partition(".")[2]
    return kind if kind in KINDS else ""
