"""How far a name alone carries: the default rules, where no hand-written row says otherwise."""

from __future__ import annotations

import re

from model.taxon import SCIENTIFIC_KINDS, NameClass, NameKind

_CJK = re.compile(r"[぀-ヿ㐀-鿿豈-﫿가-힯]")


def default_class(name: str, kind: NameKind, *, is_group: bool) -> NameClass:
    """Class of a name by its shape.

    A vernacular of one word is an everyday word too often to carry alone (``jaguar``); so is one of under three
    characters in a script without blanks, or under four elsewhere. Scientific names of two words carry; a group's
    (``is_group``: genus or wider) does unless it is short enough to be a word of some language (``Ara``, ``Aloe``).
    """
    if kind in SCIENTIFIC_KINDS:
        return NameClass.AMBIGUOUS if is_group and len(name) <= 5 else NameClass.CERTAIN
    if _CJK.search(name):
        return NameClass.AMBIGUOUS if len(name) < 3 else NameClass.CERTAIN
    if len(name) < 4 or len(name.split()) == 1:
        return NameClass.AMBIGUOUS
    return NameClass.CERTAIN
