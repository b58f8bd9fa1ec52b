"""Facts that no weight of evidence outbids: where one holds, a name keeps that share of its probability, and says why.

So it scores no higher than its limit, and lower where the rest of the ad speaks against it too.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from matching.cut_words import is_cut_from
from matching.feed import is_fed_only
from matching.hues import is_coat, is_hue
from matching.languages import ends_in_its_head
from matching.likenesses import is_cast, is_pictured
from matching.tones import TONAL, is_other_word
from model.detection import MatchMethod
from model.taxon import SCIENTIFIC_KINDS, NameClass, NameKind, Rank

if TYPE_CHECKING:
    from matching.candidates import WrittenName
    from matching.context import Ad, CuesAround, Mention
    from matching.groups import TaxonFacts
    from matching.resolve import Reading

_TRADE = frozenset({NameKind.TRADE, NameKind.CODE})
_CERTAIN, _FUZZY, _VERNACULAR = NameClass.CERTAIN, MatchMethod.FUZZY, NameKind.VERNACULAR
"""Members of an enumeration are slow to ask for."""
_MOST_KEPT = 50_000
_MOSTLY_UNLISTED = frozenset({"Struthio camelus", "Cervus elaphus", "Vulpes vulpes"})
"""Taxa whose specimens in trade are nearly all of forms that are not listed: farmed ostrich, red deer, red fox."""
_BY_GENERAL_NAMES = {"Corallium": "", "Panax ginseng": "ru"}
"""Taxa whose general names are nearly always said of unlisted kin, red coral of the Mediterranean and grown ginseng,
and the language of the population that is listed."""
_DOMESTIC = frozenset({"Chinchilla", "Chinchilla lanigera"})
"""Taxa whose living specimens in trade are of the domesticated form, which is not listed."""
_ALIVE = "LIV"
_GROUPS = frozenset({Rank.ORDER, Rank.FAMILY, Rank.SUBFAMILY})
_INTENTS = {"wanted": "want", "lost": "lost"}
_GENUS_ENDS = ("us", "is", "um", "ops", "ys", "ix", "yx")
_SHORTEST_GENUS, _LONGEST_GENUS = 6, 30
_LONGEST_SLIP = 6
"""Letters of a genus that a slip makes of many an everyday word: Czech *nosila*, *Nolina*."""


class Limit(NamedTuple):
    """The highest score left where it holds, a share of the probability, and the reason."""

    at_most: float
    words: str


_LIMITS = (
    Limit(0.05, ""),
    Limit(0.2, "a word of another language than the ad's"),
    Limit(0.3, "a word of everyday use that traders hardly know as a name"),
    Limit(0.35, "a word of everyday use, and nothing shows that the animal or plant is meant"),
    Limit(0.2, "named in a list of ingredients"),
    Limit(0.4, "only part of the group is listed, and the name does not say which"),
    Limit(0.35, "an imitation: the word for it stands right beside the name"),
    Limit(0.3, "denied right beside the name"),
    Limit(0.4, "only some populations are listed, and the name does not say which"),
    Limit(0.4, "a general name, mostly of what is not listed"),
    Limit(0.2, "the epithet of another genus"),
    Limit(0.3, "a short genus misspelt, and no other name of its group"),
    Limit(0.3, "what a stamp, coin or note shows: the title is that of an issue"),
    Limit(0.35, "a cast or replica of a skull, bone, tooth or claw"),
    Limit(0.1, "something is wanted, and nothing in the title offers it"),
    Limit(0.1, "something is lost, found or stolen, and nothing in the title offers it"),
    Limit(0.1, "a question is asked, and nothing in the title is offered"),
    Limit(0.1, "told more than once that nothing is to be had"),
    Limit(0.1, "things of a game are offered"),
    Limit(0.1, "talk, news or advice, and nothing in the title is offered"),
    Limit(0.1, "a service is offered, not a thing"),
    Limit(0.1, "news of a seizure or a trial"),
    Limit(0.3, "domesticated, unless the words say that it is not"),
    Limit(0.2, "the coat of a cat"),
    Limit(0.4, "the title gives the scientific name of an unlisted species, the name is that of its group"),
    Limit(0.2, "only a piece of other words, which are not divided here"),
    Limit(0.1, "food for the animal is offered, not the animal"),
    Limit(0.3, "the colour of what is worn, which is not made of it"),
    Limit(0.1, "another word: its marks are not the name's"),
)
(
    _UNLISTED,
    _FOREIGN,
    _EVERYDAY_WORD,
    _EVERYDAY_GENUS,
    _INGREDIENTS,
    _PART,
    _IMITATED,
    _DENIED,
    _POPULATION,
    _GENERAL,
    _OTHER_GENUS,
    _SHORT_SLIP,
    _ISSUE,
    _CAST,
    _WANTED,
    _LOST,
    _ASKED,
    _GONE,
    _PLAYED,
    _TALKED,
    _SERVED,
    _REPORTED,
    _TAMED,
    _COAT,
    _KIN,
    _CUT,
    _FED,
    _HUED,
    _TONED,
) = (1 << number for number in range(len(_LIMITS)))
"""A bit for each limit, so that those that hold are one number."""
_EXCUSABLE = _IMITATED | _TAMED | _GENERAL


def limits_of(mention: Mention, ad: Ad) -> tuple[float, tuple[str, ...]]:
    """The highest score a mention can have, and the reasons."""
    holding = mention.name_limits | _of_cues(mention.around.cues)
    # ``no ivory``, ``kein Elfenbein``, ``fildişi değil``: the denial stands right beside the name.
    if mention.is_denied_in(ad.language):
        holding |= _DENIED
    if holding & _EXCUSABLE:
        holding = _without_excused(holding, mention, ad)
    return _told(holding | _of_writing(mention, ad) | _of_intent(ad) | _of_things_told(mention, ad))


def _without_excused(holding: int, mention: Mention, ad: Ad) -> int:
    """Limits without those that the name itself or the words beside it excuse."""
    written = mention.candidate.written
    # Who makes an imitation does not write the species' full scientific name.
    if holding & _IMITATED and written.kind in SCIENTIFIC_KINDS and " " in written.name:
        holding ^= _IMITATED
    if holding & _TAMED and mention.is_in_product_phrase:
        holding ^= _TAMED
    # Unless another of its names tells more, *corallo*, then *pelle d'angelo*, or the ad is from where it grows wild.
    if holding & _GENERAL and (
        mention.has_certain_company or ad.language == _BY_GENERAL_NAMES[mention.facts.taxon.name]
    ):
        holding ^= _GENERAL
    return holding


def _of_writing(mention: Mention, ad: Ad) -> int:
    """The limits that lie in how a name is written, and after what."""
    written, field, start, end = mention.candidate
    holding = 0
    taxon = mention.facts.taxon.name
    if taxon.endswith(written.name) and written.name == taxon.partition(" ")[2] and _follows_genus(mention, ad):
        holding |= _OTHER_GENUS
    if written.is_everyday:
        holding |= _of_everyday_use(mention, ad)
    if written.method is _FUZZY and _is_short_genus(written) and not mention.has_company:
        holding |= _SHORT_SLIP
    text = getattr(ad.listing, field)
    if is_cut_from(text, start, end):
        holding |= _CUT
    if written.language == TONAL and is_other_word(written.name, text[start:end]):
        holding |= _TONED
    return holding


def _of_things_told(mention: Mention, ad: Ad) -> int:
    """The limits that lie in what else the ad speaks of: a cat's coat, an unlisted species, a stamp, a cast."""
    holding = 0
    if is_coat(mention):
        holding |= _COAT
    if ad.has_other_species and not mention.has_scientific and _is_of_a_group(mention):
        holding |= _KIN
    if ad.has_ingredients and mention.candidate.field == "text":
        holding |= _INGREDIENTS
    if ad.issue.is_issued and is_pictured(mention, ad):
        holding |= _ISSUE
    if is_cast(mention, ad):
        holding |= _CAST
    if is_fed_only(mention, ad):
        holding |= _FED
    if is_hue(mention):
        holding |= _HUED
    return holding


def _of_intent(ad: Ad) -> int:
    """The limits that lie in what the whole ad is for, whatever it names, as its title begins and its category says."""
    title, counts = ad.title_kinds, ad.counts
    first = ad.opening_kinds | ad.category_kinds | _told_by(ad.shelves)
    holding = 0
    if "unavailable" in title and (counts["unavailable"] > 1 or "unavailable" in ad.opening_kinds):
        holding |= _GONE
    if "game" in title and counts["game"] > 1:
        holding |= _PLAYED
    if "news" in title and counts["news"] > 1:
        holding |= _REPORTED
    if "sell" in title:
        return holding
    if "want" in first or ("want" in title and (counts["want"] > 1 or not counts["sell"])):
        holding |= _WANTED
    if "lost" in first or ("lost" in title and (counts["lost"] > 1 or not counts["sell"])):
        holding |= _LOST
    if "question" in first or (ad.is_question and counts["question"]):
        holding |= _ASKED
    if "info" in first:
        holding |= _TALKED
    # *Crocodile bag repair*, where a phrase ends in the thing itself.
    closing = ad.closing_kinds if not counts["sell"] and ends_in_its_head(ad.language) else frozenset()
    if "service" in first | closing:
        holding |= _SERVED
    return holding


@lru_cache(maxsize=_MOST_KEPT)
def _told_by(shelves: frozenset[str]) -> frozenset[str]:
    """What the shelf says the ad is for, as kinds of cues."""
    return frozenset(kind for shelf, kind in _INTENTS.items() if shelf in shelves)


@lru_cache(maxsize=_MOST_KEPT)
def _told(holding: int) -> tuple[float, tuple[str, ...]]:
    limits = [limit for number, limit in enumerate(_LIMITS) if holding >> number & 1]
    return min((limit.at_most for limit in limits), default=1.0), tuple(limit.words for limit in limits if limit.words)


def limits_of_name(written: WrittenName, reading: Reading, facts: TaxonFacts) -> int:
    """The limits that lie in a name and its taxon, whatever the ad says, as bits."""
    is_certain = written.name_class is _CERTAIN
    one_word, scientific = " " not in written.name, written.kind in SCIENTIFIC_KINDS
    holding = 0 if facts.is_listed else _UNLISTED
    # A common word here, an animal's name in a language that the ad is not in.
    if not is_certain and not scientific and reading.is_foreign and one_word:
        holding |= _FOREIGN
    # A group with no entry of its own, named by its Latin or everyday name and none of the trade: most is not listed.
    if 0.0 < facts.coverage < 1.0 and not any(name.kind in _TRADE for name in written.names):
        holding |= _PART
    # Only some populations are listed, and an everyday name does not say which.
    if "NC" in facts.appendix and (facts.taxon.name in _MOSTLY_UNLISTED or (not is_certain and one_word)):
        holding |= _POPULATION
    if facts.taxon.name in _DOMESTIC and reading.term in {"", _ALIVE} and one_word:
        holding |= _TAMED
    if facts.taxon.name in _BY_GENERAL_NAMES and not (is_certain and written.kind in _TRADE):
        holding |= _GENERAL
    return holding


@lru_cache(maxsize=_MOST_KEPT)
def _of_cues(cues: CuesAround) -> int:
    """The limits that lie in the words beside a name."""
    holding = 0
    # ``faux crocodile``, ``crocodile embossed``: an imitation, unless that is denied (``no imitation``).
    is_denied = "negation" in cues.before or "negation" in cues.after
    if not is_denied and ("imitation" in cues.right_before or "imitation" in cues.right_after):
        holding |= _IMITATED
    return holding


def _follows_genus(mention: Mention, ad: Ad) -> bool:
    """Whether a bare epithet stands behind what looks like a genus: *Tylonycteris pachypus*, a bat, no succulent."""
    text, start = getattr(ad.listing, mention.candidate.field), mention.candidate.start
    before = text[max(0, start - _LONGEST_GENUS) : start].split(" ")
    if len(before) < 2 or before[-1] or not text[start].islower():
        return False
    word = before[-2]
    return len(word) >= _SHORTEST_GENUS and word.istitle() and word.isalpha() and word.endswith(_GENUS_ENDS)


def _is_of_a_group(mention: Mention) -> bool:
    """Whether a name is the everyday one of a group wider than a genus: *tree fern*."""
    return mention.candidate.written.kind not in SCIENTIFIC_KINDS and mention.facts.taxon.rank in _GROUPS


def _is_short_genus(written: WrittenName) -> bool:
    """Whether a name is that of a genus so short that a letter more or less makes other words of it."""
    return written.kind in SCIENTIFIC_KINDS and len(written.name) <= _LONGEST_SLIP and " " not in written.name


def _of_everyday_use(mention: Mention, ad: Ad) -> int:
    """The limits of a word of everyday use, where neither product nor kin (nor, for a genus, life) is spoken of."""
    kind = mention.candidate.written.kind
    if mention.has_company or mention.is_in_product_phrase:
        return 0
    # One that only lists of species have as a name, ``ship``, a sturgeon; unless life is spoken of beside it.
    if kind is _VERNACULAR:
        cues = mention.around.cues
        is_alive = "live" in cues.before or "live" in cues.after
        return 0 if is_alive and not mention.reading.is_foreign else _EVERYDAY_WORD
    # A genus that is also such a word, ``Puma``, and no name under which living things are sold, as ``Iguana`` is.
    if kind in SCIENTIFIC_KINDS and mention.term != _ALIVE and not ad.counts["live"] and not ad.counts["plant"]:
        return _EVERYDAY_GENUS
    return 0
