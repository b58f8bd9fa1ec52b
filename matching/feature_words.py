"""Features of a name in an ad in plain words, as the reader of a detection is told of them."""

from __future__ import annotations

from functools import lru_cache

from matching.categories import SHELVES
from matching.groups import SOLD_AS
from matching.kernel.cue_layout import KIND_NAMES

OF_GOODS, OF_LIFE = "goods", "life"
"""In the place of a group of taxa: of names of goods, and of all others."""
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
    "certain_company": "another name of the same group that means nothing else stands in the ad",
    "other_species": "the title gives the scientific name of an unlisted species",
    "beside_scientific": "a scientific name of the same group stands in the ad",
    "tagged": "only a hash tag",
    "quoted": "in quotation marks, as brands and titles are",
    "enclosed": "within quotation marks, as titles of books are",
    "long_ad": "a long text",
    "in_passing": "named once in a long text, and not in the title",
    "meant_for": "what the thing offered is meant for",
    "motley": "several names that each mean something else too, as in lists of brands",
    "categorised": "the category is known",
    "hidden": "written so that no search finds it",
    "denied_beside": "denied elsewhere in the ad",
    "own_shelf": "the category is where such living things (or their timber) are sold",
    "alien_shelf": "the category is that of other living things",
    "papers_asked": "papers are spoken of by one who seeks or asks",
    "wants_only": "something is wanted, and no word for sale stands in the ad",
    "english_abroad": "an ambiguous English word in an ad of another language",
    "price": "a price",
    "measure": "a weight, size or number of pieces",
    "ingredients": "a list of ingredients",
    "sexed": "males and females as breeders write them, by numbers or signs",
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
    "fellows": "other listed taxa of the same group are named too",
    "pictured": "a scientific name under a title of pictures or stamps",
    "issue": "the title is that of an issue of stamps or coins",
    "catalogued": "the title has a face value or a number of a stamp catalogue",
    "dated_depiction": "the title has a word for a picture, and its year",
    "figure_of": "a carving of such an animal or plant, its material not told",
    "living": "words for live specimens",
}
KINDS = {
    "accessory": "a thing for keeping it",
    "article": "an ordinary article of house or work",
    "colour": "a colour or finish",
    "depiction": "a picture, toy, garment or book",
    "event": "an exhibition, show or outing",
    "feed": "food for animals",
    "food": "food or drink",
    "game": "a game, download or account",
    "imitation": "an imitation",
    "info": "information, service or travel",
    "legality": "papers or permits",
    "live": "live animals",
    "lost": "something lost, found or stolen",
    "material": "another material",
    "negation": "a denial",
    "news": "seizures, courts and police",
    "place": "a street, house or business",
    "plant": "live plants",
    "product": "a product",
    "purpose": "what a thing is meant for",
    "question": "a question about it",
    "real": "genuineness",
    "scent": "a scent or cosmetic",
    "sell": "sale",
    "service": "a service, not a thing",
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
    "opens": "the title begins with a word for {}",
    "closes": "the title ends in a word for {}",
    "category": "the category has a word for {}",
    "begins": "the text begins with a word for {}",
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
    if scope == "shelf":
        return f"the category is that of {SHELVES[kind]}"
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
    known_group = not group or group in {"ambiguous", OF_GOODS, OF_LIFE} or group in SOLD_AS
    if scope == "shelf":
        return kind in SHELVES and not group
    if scope in _SCOPES:
        return kind in KINDS and known_group
    return (scope == "is" and kind in SOLD_AS) or name in _WORDS


@lru_cache(maxsize=5_000)
def told_as(name: str) -> tuple[str, int]:
    """A feature in plain words, and the number of the kind of cue it speaks of; -1 for one that speaks of none."""
    kind = name.partition(":")[0].partition(".")[2]
    return words_of(name), KIND_NAMES.index(kind) if kind in KINDS else -1
