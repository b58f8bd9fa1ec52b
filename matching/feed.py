"""Food for animals: whether an ad offers that, and names only whom it is for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from matching.kernel.cue_layout import KIND_NAMES
from matching.languages import ends_in_its_head

if TYPE_CHECKING:
    from matching.context import Ad, Mention

_FEED = "feed"
_FEED_NUMBER = KIND_NAMES.index(_FEED)
_JOINING = frozenset({"", " ", "-", "の", "的", "의 "})
"""What stands between a name and the word for its food: *parrot food*, *カメの餌*."""
_PARTING = frozenset(",;:.!?+&/|()、，；：。！？・")
"""What makes two things of a word for both: *parrot, food and cage*."""
_SHARING = re.compile(r"(?: ?[&/+] ?[^\W\d_]{2,}|- (?:und|oder|en|of|&)(?: [^\W\d_]{2,})?)[ -]?")
"""What stands between the first of two animals and the word for the food of both: *sterlet & koi pellets*."""
_GOES_ON = re.compile(r" ?[,+&、，]")
"""What makes a word for food the first of several things: *food, cage and African grey*."""


def is_fed_only(mention: Mention, ad: Ad) -> bool:
    """Whether a name is that of the animal some food is for.

    Not where the name itself is of goods or the phrase sells such: that food is the specimen.
    """
    opens, cues = _FEED in ad.opening_kinds, mention.around.cues
    if not opens and _FEED not in cues.before and _FEED not in cues.after:
        return False
    if mention.is_of_goods or mention.is_in_product_phrase:
        return False
    if opens and "food" not in ad.title_kinds and "live" not in cues.touching and not _is_one_of_things(mention, ad):
        return True
    return _is_headed_by_feed(mention, ad)


def _is_one_of_things(mention: Mention, ad: Ad) -> bool:
    """Whether the title goes on from the word for food to other things, a name among them, and it is for none."""
    field, _, end = mention.place_of(_FEED_NUMBER) or ("", 0, 0)
    if not field == mention.candidate.field == "title" or "purpose" in mention.around.cues.right_before:
        return False
    return _GOES_ON.match(ad.listing.title, end) is not None


def _is_headed_by_feed(mention: Mention, ad: Ad) -> bool:
    """Whether a name's phrase is one of food: *parrot food*, *nourriture perroquet*, *food for parrots*, but not
    *parrot, food and cage*, nor *a parrot that eats pellets*.
    """
    cues, candidate = mention.around.cues, mention.candidate
    field, start, end = mention.place_of(_FEED_NUMBER) or ("", 0, 0)
    if field != candidate.field:
        return False
    text = getattr(ad.listing, field)
    if start < candidate.end and candidate.start < end:
        return _PARTING.isdisjoint(text[start:end])
    if start >= candidate.end:
        between = text[candidate.end : start]
        return ends_in_its_head(ad.language) and (between in _JOINING or _SHARING.fullmatch(between) is not None)
    if "purpose" in cues.right_before and _FEED in cues.head | cues.modifier:
        return True
    return not ends_in_its_head(ad.language) and text[end : candidate.start] in _JOINING
