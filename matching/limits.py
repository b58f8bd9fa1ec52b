"""Facts that no weight of evidence outbids: where one holds, a name scores no higher than its limit, and says why."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from model.taxon import NameKind

if TYPE_CHECKING:
    from matching.context import Ad, Mention

_SCIENTIFIC = frozenset({NameKind.ACCEPTED, NameKind.SYNONYM})
_TRADE = frozenset({NameKind.TRADE, NameKind.CODE})
_MOSTLY_UNLISTED = frozenset({"Struthio camelus", "Cervus elaphus"})
"""Taxa whose specimens in trade are nearly all of forms that the Appendices leave out: farmed ostrich, red deer."""


class Limit(NamedTuple):
    """When it holds, the highest score left, and the reason."""

    holds: Callable[[Mention, Ad], bool]
    at_most: float
    words: str


def _unlisted(mention: Mention, _ad: Ad) -> bool:
    return not mention.facts.is_listed


def _foreign_word(mention: Mention, _ad: Ad) -> bool:
    """A common word here, an animal's name in a language that the ad is not in."""
    written = mention.candidate.written
    if mention.is_certain or written.kind in _SCIENTIFIC:
        return False
    return mention.reading.is_foreign and " " not in written.name


def _everyday_word(mention: Mention, _ad: Ad) -> bool:
    """A word of everyday use that only lists of species have as a name (``ship``, a sturgeon), alone of its kind."""
    written = mention.candidate.written
    is_of_lists = written.kind is NameKind.VERNACULAR
    return written.is_everyday and is_of_lists and not mention.has_company and not mention.is_in_product_phrase


def _everyday_genus(mention: Mention, ad: Ad) -> bool:
    """A genus that is also a word of everyday use (``Puma``), where neither product nor life nor kin is spoken of."""
    written = mention.candidate.written
    is_genus = written.is_everyday and written.kind in _SCIENTIFIC
    is_told = mention.has_company or mention.is_in_product_phrase or ad.counts["live"] or ad.counts["plant"]
    return is_genus and not is_told


def _in_ingredients(mention: Mention, ad: Ad) -> bool:
    return ad.has_ingredients and mention.candidate.field == "text"


def _group_in_part(mention: Mention, _ad: Ad) -> bool:
    """A group with no entry of its own, named by its Latin or everyday name: most of it is not in the Appendices."""
    return 0.0 < mention.facts.coverage < 1.0 and mention.candidate.written.kind not in _TRADE


def _population(mention: Mention, _ad: Ad) -> bool:
    """Only some populations are listed, and an everyday name does not say which."""
    if "NC" not in mention.facts.appendix:
        return False
    if mention.facts.taxon.name in _MOSTLY_UNLISTED:
        return True
    return not mention.is_certain and " " not in mention.candidate.written.name


def _denied(mention: Mention, _ad: Ad) -> bool:
    """``no ivory``, ``kein Elfenbein``: the denial stands right before the name."""
    return "negation" in mention.right_before


def _imitated(mention: Mention, _ad: Ad) -> bool:
    """``faux crocodile``, ``crocodile embossed``: an imitation, unless that is denied (``no imitation``)."""
    if "negation" in mention.before or "negation" in mention.after:
        return False
    return "imitation" in mention.right_before or "imitation" in mention.right_after


LIMITS: tuple[Limit, ...] = (
    Limit(_unlisted, 0.05, ""),
    Limit(_foreign_word, 0.2, "a word of another language than the ad's"),
    Limit(_everyday_word, 0.3, "a word of everyday use that traders hardly know as a name"),
    Limit(_everyday_genus, 0.35, "a word of everyday use, and nothing shows that the animal or plant is meant"),
    Limit(_in_ingredients, 0.2, "named in a list of ingredients"),
    Limit(_group_in_part, 0.4, "only part of the group is listed, and the name does not say which"),
    Limit(_imitated, 0.35, "an imitation: the word for it stands right beside the name"),
    Limit(_denied, 0.3, "denied right before the name"),
    Limit(_population, 0.4, "only some populations are listed, and the name does not say which"),
)


def limits_of(mention: Mention, ad: Ad) -> tuple[float, tuple[str, ...]]:
    """The highest score a mention can have, and the reasons."""
    holding = [limit for limit in LIMITS if limit.holds(mention, ad)]
    words = tuple(limit.words for limit in holding if limit.words)
    return min((limit.at_most for limit in holding), default=1.0), words
