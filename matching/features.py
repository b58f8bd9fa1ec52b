"""Features of a name in an ad: each small, pure, and able to say itself in plain words.

A feature has a name and a value from 0 to 1; one that does not apply is not told. ``feature_words`` has what a reader
of the detection is told of it. Cue features are named ``scope.kind`` (``near.depiction``: such a word near the name)
and ``scope.kind:group`` (the same, for names of that group of taxa), so that a word for furniture may mean something
else beside a timber than beside a bird.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from matching.disguise import is_hidden
from matching.feature_parts import KEPT, Facts, Part, Values, kinds_part, named
from matching.feature_words import OF_GOODS, OF_LIFE
from matching.groups import SOLD_AS
from matching.kernel.cue_layout import ENCLOSED, QUOTED, TAGGED
from matching.name_features import name_features
from model.detection import MatchMethod
from model.taxon import SCIENTIFIC_KINDS

if TYPE_CHECKING:
    from matching.context import Ad, CuesAround, Mention

_OBFUSCATED = MatchMethod.OBFUSCATED
"""A member of an enumeration is slow to ask for."""
_PLANTS = frozenset({"plant", "tree"})
_ENOUGH = dict.fromkeys(("source", "legality", "want", "lost", "question", "unavailable", "service"), 1) | {
    "depiction": 3
}
_CROSSED = frozenset(
    {
        "product", "live", "plant", "article", "material", "depiction", "colour", "imitation", "food", "place", "game",
        "accessory", "feed", "shape", "scent",
    }
)  # fmt: skip
_SEEKING = frozenset({"want", "lost", "question"})
_KEEPING = frozenset({"accessory", "article", "feed", "food", "service"})
_CARVED = "CAR"
_GOODS = frozenset({"product", "plant"})
_DEEP, _LONG = 250, 500
_OWN_SHELVES = {
    "mammal": frozenset({"animals"}),
    "bird": frozenset({"birds"}),
    "reptile": frozenset({"reptiles"}),
    "amphibian": frozenset({"reptiles"}),
    "fish": frozenset({"fish"}),
    "shark": frozenset({"fish"}),
    "coral": frozenset({"fish"}),
    "shell": frozenset({"fish"}),
    "insect": frozenset({"insects"}),
    "plant": frozenset({"plants"}),
    "tree": frozenset({"plants", "wood"}),
    "other": frozenset({"animals"}),
}
"""The shelves on which living specimens of a group (and the timber of trees) stand."""
_LIVING_SHELVES = frozenset().union(*_OWN_SHELVES.values())

_AD_FACTS = Facts(
    "price", "measure", "ingredients", "sexed", "asks", "decoy", "many_names", "title_only",
    "decoy_titled", "issue", "catalogued", "dated_depiction", "wants_only", "papers_asked",
    "long_ad", "categorised", "motley",
)  # fmt: skip
_PLACE_FACTS = Facts(
    "in_title", "opens_title", "in_category", "deep", "repeated", "company", "certain_company", "beside_scientific",
    "tagged", "quoted", "english_abroad", "unlisted_beside", "unlisted_titled", "beneath_decoy", "pictured",
    "fellows", "enclosed", "in_passing", "meant_for", "hidden", "denied_beside", "own_shelf", "alien_shelf",
    "other_species",
)  # fmt: skip
_PRODUCT_FACTS = Facts(
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
    places = (
        ("title", ad.title_kinds),
        ("opens", ad.opening_kinds),
        ("closes", ad.closing_kinds),
        ("category", ad.category_kinds),
        ("begins", ad.beginning_kinds),
        ("shelf", ad.shelves),
    )
    parts += [kinds_part(scope, kinds) for scope, kinds in places if kinds]
    headed = ad.title_kinds | ad.category_kinds
    wants_only = "want" in headed and not ad.counts["sell"]
    seeks = ad.is_question or not headed.isdisjoint(_SEEKING)
    marks = (ad.has_price, ad.has_measure, ad.has_ingredients, ad.is_sexed, ad.is_question)
    decoys = (ad.n_decoys > 0, ad.n_names > 6, ad.n_chars < 60, ad.has_titled_decoy)
    issue = ad.issue
    shown = (issue.is_issued, issue.is_catalogued, issue.is_dated and "depiction" in ad.title_kinds)
    intents = (wants_only, seeks and ad.counts["legality"] > 0, ad.n_chars > _LONG, bool(ad.shelves), ad.is_motley)
    parts.append(_AD_FACTS[*marks, *decoys, *shown, *intents])
    return AdFeatures(parts, [pair for pair in ad.counts.items() if pair[0] in _CROSSED])


def parts_of(mention: Mention, ad: Ad, of_ad: AdFeatures) -> list[Part]:
    """The features of a name in an ad, but for those of the ad alone, which are ``of_ad``."""
    candidate, facts = mention.candidate, mention.facts
    group = facts.group
    parts = [
        name_features(candidate.written, candidate.end - candidate.start, mention.reading, facts),
        _of_cues(mention.around.cues, group, mention.is_certain, mention.is_of_goods),
        _place_part(mention, ad),
        _products_part(mention, ad),
    ]
    if living := ad.counts["plant" if group in _PLANTS else "live"]:
        parts.append(_living(living))
    if ad.title_kinds and candidate.field != "title":
        # *Handbag*, then *genuine croc*; *orchid food*, then *for Vanda*.
        parts.append(kinds_part("title", ad.title_kinds, OF_GOODS if mention.is_of_goods else OF_LIFE))
    parts += [_crossed_cue(kind, count, group) for kind, count in of_ad.crossed]
    return parts


def features_of(mention: Mention, ad: Ad, of_ad: AdFeatures) -> Values:
    """All features of a name in an ad; ``of_ad`` are those of the ad alone."""
    values: Values = {}
    for part in (*of_ad.parts, *parts_of(mention, ad, of_ad)):
        values |= part.values
    return values


@lru_cache(maxsize=KEPT)
def _ad_cue(kind: str, count: int) -> Part:
    return Part({named("ad", kind): _share(kind, count)})


@lru_cache(maxsize=KEPT)
def _crossed_cue(kind: str, count: int, group: str) -> Part:
    return Part({named("ad", kind, group): _share(kind, count)})


def _share(kind: str, count: int) -> float:
    enough = _ENOUGH.get(kind, 2)
    return min(count, enough) / enough


@lru_cache(maxsize=KEPT)
def _of_cues(around: CuesAround, group: str, is_certain: bool, is_of_goods: bool) -> Part:
    """The kinds of cues near a name and where they stand, and what those near mean for its group of taxa, for an
    ambiguous name and for a name of goods.
    """
    near, head = around.before | around.after, around.head
    values = {named("near", kind): 1.0 for kind in near}
    for kind in near | head:
        if not is_certain:
            values[named("near", kind, "ambiguous")] = 1.0
        if is_of_goods:
            values[named("near", kind, OF_GOODS)] = 1.0
        if kind in _CROSSED:
            values[named("near", kind, group)] = 1.0
    for scope, kinds in (
        ("touching", around.touching),
        ("before", around.right_before),
        ("after", around.right_after),
        ("head", head),
        ("modifier", around.modifier),
    ):
        values |= {named(scope, kind): 1.0 for kind in kinds}
    if is_of_goods:
        values |= {named("head", kind, OF_GOODS): 1.0 for kind in head}
    return Part(values)


def _place_part(mention: Mention, ad: Ad) -> Part:
    """Where it stands, and what stands with it."""
    candidate = mention.candidate
    title = candidate.field == "title"
    cues = mention.around.cues
    marks = cues.marks
    own_shelves = _OWN_SHELVES[mention.facts.group]
    return _PLACE_FACTS[
        title,
        title and candidate.start < 3,
        candidate.field == "category",
        candidate.field == "text" and candidate.start > _DEEP,
        mention.n_mentions > 1,
        mention.has_company,
        mention.has_certain_other,
        mention.has_scientific,
        bool(marks & TAGGED),
        bool(marks & QUOTED),
        candidate.written.language == "en" and ad.language != "en" and not mention.is_certain,
        mention.has_unlisted,
        mention.has_unlisted_title,
        ad.has_titled_decoy and not title,
        (ad.issue.is_issued or ad.issue.is_catalogued or "depiction" in ad.title_kinds)
        and (mention.has_scientific or candidate.written.kind in SCIENTIFIC_KINDS),
        mention.has_fellows,
        bool(marks & ENCLOSED),
        ad.n_chars > _LONG and mention.n_mentions == 1 and not title,
        "purpose" in cues.touching and not _KEEPING.isdisjoint(ad.title_kinds | cues.before | cues.after),
        candidate.written.method is _OBFUSCATED
        and is_hidden(getattr(ad.listing, candidate.field)[candidate.start : candidate.end]),
        mention.is_denied_beside,
        not ad.shelves.isdisjoint(own_shelves),
        ad.shelves.isdisjoint(own_shelves) and not ad.shelves.isdisjoint(_LIVING_SHELVES),
        ad.has_other_species and not mention.has_scientific and candidate.written.kind not in SCIENTIFIC_KINDS,
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


@lru_cache(maxsize=KEPT)
def _living(count: int) -> Part:
    return Part({"living": min(count, 2) / 2})
