"""Features of a name in an ad: each one small, pure, and able to say itself in plain words.

A feature answers with a number from 0 to 1 (0: does not apply). ``Feature.words`` is what a reader of the detection
is told when it applied and weighed.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from matching.groups import SOLD_AS
from model.detection import MatchMethod
from model.taxon import NameKind, Rank

if TYPE_CHECKING:
    from matching.context import Ad, Mention

_SCIENTIFIC = frozenset({NameKind.ACCEPTED, NameKind.SYNONYM})
_TRADE = frozenset({NameKind.TRADE, NameKind.CODE})
_SPECIES = frozenset({Rank.SPECIES, Rank.SUBSPECIES, Rank.VARIETY})
_ANIMALS = frozenset({"mammal", "bird", "reptile", "amphibian", "fish", "shark", "insect", "other", "shell", "coral"})


class Feature(NamedTuple):
    """A named question to a mention and its ad, and the words that tell a reader its answer."""

    name: str
    ask: Callable[[Mention, Ad], float]
    words: str


def _kind_is(kinds: frozenset[NameKind]) -> Callable[[Mention, Ad], float]:
    return lambda mention, _ad: float(mention.candidate.match.name_kind in kinds)


def _near(kind: str) -> Callable[[Mention, Ad], float]:
    return lambda mention, _ad: float(kind in mention.before or kind in mention.after)


def _touching(kind: str) -> Callable[[Mention, Ad], float]:
    return lambda mention, _ad: float(kind in mention.touching)


def _anywhere(kind: str, enough: int = 2) -> Callable[[Mention, Ad], float]:
    return lambda _mention, ad: min(ad.counts[kind], enough) / enough


def _in_title(kind: str) -> Callable[[Mention, Ad], float]:
    return lambda _mention, ad: float(kind in ad.title_kinds)


def ambiguous(mention: Mention, _ad: Ad) -> float:
    """The name also means something else."""
    return float(not mention.is_certain)


def _ambiguous_alone(mention: Mention, ad: Ad) -> float:
    alone = not mention.products and not ad.counts["live"] and not ad.counts["plant"] and not mention.has_company
    return float(not mention.is_certain and alone)


def _implies_product(mention: Mention, _ad: Ad) -> float:
    return float(mention.term not in {"", "LIV"})


def _trade_live(mention: Mention, _ad: Ad) -> float:
    return float(mention.term == "LIV")


def _species_binomial(mention: Mention, _ad: Ad) -> float:
    match = mention.candidate.match
    return float(match.name_kind in _SCIENTIFIC and " " in match.name and mention.facts.taxon.rank in _SPECIES)


def _fuzzy(mention: Mention, _ad: Ad) -> float:
    match = mention.candidate.match
    return min((1.0 - match.similarity) * 5, 1.0) if match.method is MatchMethod.FUZZY else 0.0


def _fuzzy_short(mention: Mention, _ad: Ad) -> float:
    match = mention.candidate.match
    return float(match.method is MatchMethod.FUZZY and match.end - match.start <= 8)


def _disguised(mention: Mention, _ad: Ad) -> float:
    return float(mention.candidate.match.method is MatchMethod.OBFUSCATED)


def _abbreviated(mention: Mention, _ad: Ad) -> float:
    return float(mention.candidate.match.method is MatchMethod.ABBREVIATED)


def _fits(mention: Mention) -> bool:
    sold_as = SOLD_AS[mention.facts.group]
    return any(value in sold_as for value in mention.products)


def product_near(mention: Mention, _ad: Ad) -> float:
    """A product that this group is really traded as stands near the name."""
    return float(_fits(mention))


def _product_touching(mention: Mention, _ad: Ad) -> float:
    return float(_fits(mention) and ("product" in mention.touching or "plant" in mention.touching))


def _product_wide(mention: Mention, _ad: Ad) -> float:
    sold_as = SOLD_AS[mention.facts.group]
    return float(any(value in sold_as for value in mention.wide))


def _alien_product(mention: Mention, _ad: Ad) -> float:
    """Something made of wood under an animal's name, a plant in leather."""
    if _fits(mention) or not mention.products:
        return 0.0
    return 1.0


def _wooden_animal(mention: Mention, _ad: Ad) -> float:
    return float(mention.facts.group in _ANIMALS and "WPR" in mention.products and not _fits(mention))


def _live_animal(mention: Mention, ad: Ad) -> float:
    return min(ad.counts["live"], 2) / 2 if mention.facts.group in _ANIMALS else 0.0


def _live_plant(mention: Mention, ad: Ad) -> float:
    return min(ad.counts["plant"], 2) / 2 if mention.facts.group in {"plant", "tree"} else 0.0


def _short(mention: Mention, _ad: Ad) -> float:
    match = mention.candidate.match
    length = match.end - match.start
    return float(length <= (2 if match.name and match.name[0] >= "\u0e00" else 4))


def _long_name(mention: Mention, _ad: Ad) -> float:
    match = mention.candidate.match
    length = match.end - match.start
    return float(length >= (5 if match.name and match.name[0] >= "\u0e00" else 14))


def _foreign(mention: Mention, _ad: Ad) -> float:
    return float(mention.is_foreign)


def _english_abroad(mention: Mention, ad: Ad) -> float:
    return float(mention.candidate.match.name_lang == "en" and ad.language != "en" and not mention.is_certain)


def _title(mention: Mention, _ad: Ad) -> float:
    return float(mention.candidate.match.field == "title")


def _category(mention: Mention, _ad: Ad) -> float:
    return float(mention.candidate.match.field == "category")


def _deep(mention: Mention, _ad: Ad) -> float:
    return float(mention.candidate.match.field == "text" and mention.candidate.match.start > 250)


def _repeated(mention: Mention, _ad: Ad) -> float:
    return float(mention.n_mentions > 1)


def _company(mention: Mention, _ad: Ad) -> float:
    return float(mention.has_company)


def _many_names(_mention: Mention, ad: Ad) -> float:
    return float(ad.n_names > 6)


def _partly_listed(mention: Mention, _ad: Ad) -> float:
    return 1.0 - mention.facts.coverage


def _is_wide_rank(mention: Mention, _ad: Ad) -> float:
    return float(mention.facts.taxon.rank not in _SPECIES)


def _denied(mention: Mention, _ad: Ad) -> float:
    return float("negation" in mention.before)


def _denied_touching(mention: Mention, _ad: Ad) -> float:
    return float("negation" in mention.touching)


def _imitation_before(mention: Mention, _ad: Ad) -> float:
    return float("imitation" in mention.before)


def _imitation_after(mention: Mention, _ad: Ad) -> float:
    return float("imitation" in mention.after)


def _price(_mention: Mention, ad: Ad) -> float:
    return float(ad.has_price)


def _measure(_mention: Mention, ad: Ad) -> float:
    return float(ad.has_measure)


def _ingredients(_mention: Mention, ad: Ad) -> float:
    return float(ad.has_ingredients)


def _decoy_here(_mention: Mention, ad: Ad) -> float:
    return float(ad.n_decoys > 0)


def _vernacular_plain(mention: Mention, ad: Ad) -> float:
    """An everyday name with neither product, life nor sale around it."""
    bare = not mention.wide and not ad.counts["sell"] and not ad.counts["live"]
    return float(bare and mention.candidate.match.name_kind not in _SCIENTIFIC)


def _depicted_scientific(mention: Mention, ad: Ad) -> float:
    return float(mention.candidate.match.name_kind in _SCIENTIFIC and ad.counts["depiction"] > 0)


def _scented_plant(mention: Mention, ad: Ad) -> float:
    return float(mention.facts.group in {"plant", "tree"} and ad.counts["scent"] > 0)


def _group(name: str) -> Callable[[Mention, Ad], float]:
    return lambda mention, _ad: float(mention.facts.group == name)


FEATURES: tuple[Feature, ...] = (
    Feature("ambiguous", ambiguous, "the name also means something else"),
    Feature("ambiguous_alone", _ambiguous_alone, "an ambiguous name with no second cue"),
    Feature("scientific", _kind_is(_SCIENTIFIC), "a scientific name"),
    Feature("binomial", _species_binomial, "a full scientific species name"),
    Feature("trade_name", _kind_is(_TRADE), "a name of the trade"),
    Feature("implies_product", _implies_product, "the name itself is that of a product"),
    Feature("trade_live", _trade_live, "a name under which live specimens are sold"),
    Feature("fuzzy", _fuzzy, "misspelt"),
    Feature("fuzzy_short", _fuzzy_short, "misspelt and short"),
    Feature("disguised", _disguised, "written in disguise"),
    Feature("abbreviated", _abbreviated, "abbreviated"),
    Feature("short", _short, "a very short name"),
    Feature("long", _long_name, "a long and telling name"),
    Feature("foreign", _foreign, "a name of another language than the ad's"),
    Feature("english_abroad", _english_abroad, "an ambiguous English word in an ad of another language"),
    Feature("in_title", _title, "named in the title"),
    Feature("in_category", _category, "named by the category"),
    Feature("deep", _deep, "named far down in the text"),
    Feature("repeated", _repeated, "named more than once"),
    Feature(
        "company", lambda mention, _ad: float(mention.has_company), "another name of the same group stands in the ad"
    ),
    Feature("many_names", _many_names, "the ad names many taxa, as menus and keyword tails do"),
    Feature("partly_listed", _partly_listed, "only part of the group is listed"),
    Feature("wide_rank", _is_wide_rank, "a group, not a species"),
    Feature("product_near", product_near, "a product this taxon is traded as stands near the name"),
    Feature("product_touching", _product_touching, "the product is named right beside it"),
    Feature("product_wide", _product_wide, "such a product is named in the ad"),
    Feature("alien_product", _alien_product, "the product named beside it is not made of such a taxon"),
    Feature("wooden_animal", _wooden_animal, "an animal's name on something of wood"),
    Feature("live_animal", _live_animal, "words for live animals"),
    Feature("live_plant", _live_plant, "words for live plants"),
    Feature("live_near", _near("live"), "a word for live specimens near the name"),
    Feature("source_claim", _anywhere("source", 1), "a claim of source (bred, wild, old)"),
    Feature("legality", _anywhere("legality", 1), "papers or permits are spoken of"),
    Feature("sell", _anywhere("sell"), "words of sale"),
    Feature("price", _price, "a price"),
    Feature("measure", _measure, "a weight, size or number of pieces"),
    Feature("real_near", _near("real"), "said to be genuine"),
    Feature("want", _anywhere("want", 1), "something is wanted, not offered"),
    Feature("want_title", _in_title("want"), "the title says wanted"),
    Feature("lost", _anywhere("lost", 1), "something is lost, found or stolen"),
    Feature("info", _anywhere("info"), "information, service or travel"),
    Feature("info_title", _in_title("info"), "the title speaks of information or service"),
    Feature("accessory", _anywhere("accessory"), "things for keeping it"),
    Feature("accessory_near", _near("accessory"), "a thing for it, not of it"),
    Feature("imitation_before", _imitation_before, "a word for imitation stands before the name"),
    Feature("imitation_after", _imitation_after, "a word for imitation stands after the name"),
    Feature("imitation_touching", _touching("imitation"), "a word for imitation touches the name"),
    Feature("imitation", _anywhere("imitation"), "words for imitation"),
    Feature("depiction_near", _near("depiction"), "a picture, toy, garment or book near the name"),
    Feature("depiction_title", _in_title("depiction"), "the title speaks of a picture, toy, garment or book"),
    Feature("depiction", _anywhere("depiction", 3), "words for pictures, toys, garments or books"),
    Feature("depicted_scientific", _depicted_scientific, "a scientific name on a picture, stamp or book"),
    Feature("colour_near", _near("colour"), "a colour"),
    Feature("colour", _anywhere("colour"), "words for colours"),
    Feature("scent_near", _near("scent"), "a scent or cosmetic"),
    Feature("scent", _anywhere("scent"), "words for scents and cosmetics"),
    Feature("scented_plant", _scented_plant, "a plant named for its scent"),
    Feature("ingredients", _ingredients, "a list of ingredients"),
    Feature("vehicle", _anywhere("vehicle"), "words for cars, software, teams or houses"),
    Feature("vehicle_near", _near("vehicle"), "a car, team, house or software near the name"),
    Feature("denied", _denied, "a word of denial stands before the name"),
    Feature("denied_touching", _denied_touching, "denied right beside the name"),
    Feature("decoy", _decoy_here, "a look-alike name stands in the ad"),
    Feature("bare", _vernacular_plain, "an everyday name with neither product nor sale around it"),
    Feature("is_tree", _group("tree"), "a timber"),
    Feature("is_plant", _group("plant"), "a plant"),
    Feature("is_mammal", _group("mammal"), "a mammal"),
    Feature("is_bird", _group("bird"), "a bird"),
    Feature("is_reptile", _group("reptile"), "a reptile"),
)
