"""Materials whose name is a colour: whether an ad names ivory or tortoiseshell for how a thing looks."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matching.context import Mention

_IVORY = frozenset({"Elephantidae", "Loxodonta africana", "Elephas maximus", "Hippopotamus amphibius"})
_PLAIN = "IVC"
"""Term of a name that is that of the material; *elephant* beside shoes may be their leather."""
_WORN = frozenset({"LPS", "GAR"})
"""Values of words for shoes, bags and clothes, which are sewn."""
_SILENT = frozenset({"LPS", "GAR", "WPR", "BON"})
"""These and furniture; in Slavic languages the word for bone is in the name itself: *слоновая кость*."""
_TORTOISESHELL = frozenset({"Cheloniidae", "Eretmochelys imbricata"})
_CAT = "CAT"
"""Value of the words for cats, some of which have a coat called tortoiseshell."""


def is_coat(mention: Mention) -> bool:
    """Whether tortoiseshell is the coat of a cat."""
    return mention.is_of_goods and _CAT in mention.around.wide and mention.facts.taxon.name in _TORTOISESHELL


def is_hue(mention: Mention) -> bool:
    """Whether ivory is named with things that are worn, and with no other thing that could be made of it.

    *Zapatos de novia marfil* are of the colour, *zapatos y pulsera de marfil* may not be.
    """
    wide = mention.around.wide
    return (
        mention.facts.taxon.name in _IVORY
        and mention.term == _PLAIN
        and not _WORN.isdisjoint(wide)
        and _SILENT.issuperset(wide)
        and not mention.has_scientific
        and not mention.has_certain_company
    )
