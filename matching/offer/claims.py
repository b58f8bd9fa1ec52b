"""What an ad claims in plain words: life stage, sex, papers, source, methods, carriers, payments; denials heeded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from model.offer import LifeStage, Paper, Payment, Sex, ShippingMethod

if TYPE_CHECKING:
    from collections.abc import Iterable

    from matching.offer.lexicon import Hit
    from matching.offer.passage import Passage, Reading

Found = list[tuple[str, str, int, int]]
"""(value, field, start, end) of what was read."""
_DENIED_BEFORE, _DENIED_AFTER, _DENIED_DENSE = 14, 18, 3
_FAR = 34
_NEAR = 45
_SUBJECT = frozenset({"method", "carrier", "from", "to", "world", "home"})
_SENDING = frozenset(ShippingMethod) - {ShippingMethod.SENT, ShippingMethod.HAND_DELIVERY, ShippingMethod.PICK_UP}
_NO_CLAUSE = frozenset(",;.!?\n，。！？、/()+")
_PRE_CONVENTION = "O"
_WAYS = frozenset({"method", "carrier"})


def is_denied(passage: Passage, hit: Hit) -> bool:
    """Whether a word that denies stands right before or after a hit, in the same clause."""
    if "not" not in passage.kinds:
        return False
    for other in passage.within(hit.start - _FAR, hit.end + _DENIED_AFTER + 1):
        where = other.value("not")
        if where is None:
            continue
        dense = other.meaning.dense
        if "before" in where and other.end <= hit.start:
            reach = _DENIED_DENSE if dense else _DENIED_BEFORE
            if hit.start - other.end <= reach and _is_one_claim(passage, other.end, hit.start):
                return True
        if "after" in where and other.start >= hit.end:
            reach = 2 * _DENIED_DENSE if dense else _DENIED_AFTER
            if other.start - hit.end <= reach and _is_one_claim(passage, hit.end, other.start):
                return True
    return False


def _is_one_claim(passage: Passage, start: int, end: int) -> bool:
    between = passage.text[start:end]
    return not any(char in _NO_CLAUSE for char in between) and len(between.split()) <= 2


def _claims(reading: Reading, passages: Iterable[Passage], kind: str) -> Found:
    found: Found = []
    if kind not in reading.kinds:
        return found
    for passage in passages:
        for hit in passage.of(kind):
            alone = kind in hit.meaning.weak and not _has_company(passage, hit)
            if not alone and not is_denied(passage, hit):
                found.append((hit.value(kind) or "", passage.name, hit.start, hit.end))
    return found


def _has_company(passage: Passage, hit: Hit) -> bool:
    """Whether another word of shipping stands near a word that means something else as often."""
    if passage.name == "shipping":
        return True
    return any(
        abs(one.start - hit.start) <= _NEAR
        for one in passage.within(hit.start - _NEAR, hit.start + _NEAR)
        if one is not hit and any(kind not in one.meaning.weak for kind in _SUBJECT & one.meaning.values.keys())
    )


def life_stages(reading: Reading) -> Found:
    """Life stages, each once: those of the title, else those of the text."""
    for passage in reading.words:
        found = [one for one in _claims(reading, [passage], "stage") if one[0] in set(LifeStage)]
        if found:
            return once(found)
    return []


def sexes(reading: Reading) -> Found:
    """Sexes told in words, males first; a breeding pair tells both."""
    found: Found = []
    for passage in reading.words:
        found += [one for one in _claims(reading, [passage], "sex") if one[0] in set(Sex)]
        for _, name, start, end in _claims(reading, [passage], "sexes"):
            found += [(sex.value, name, start, end) for sex in Sex]
        if found:
            break
    return sorted(once(found), key=lambda one: one[0] == Sex.FEMALE)


def papers(reading: Reading) -> Found:
    """Papers claimed; a denial of papers as such is ``none``, and papers unnamed give way to those named."""
    found = once([one for one in _claims(reading, reading.words, "paper") if one[0] in set(Paper)])
    named = [one for one in found if one[0] not in {Paper.UNNAMED, Paper.NONE}]
    without = [one for one in found if one[0] == Paper.NONE]
    return named or without or found


def sources(reading: Reading) -> Found:
    """The first claim of source, and the first claim of pre-Convention (``O``) where there is one."""
    found = once(_claims(reading, (*reading.words, reading.category), "source"))
    older = [one for one in found if one[0] == _PRE_CONVENTION]
    return [one for one in found if one[0] != _PRE_CONVENTION][:1] + older


def carriers(reading: Reading) -> Found:
    """Carriers by their name."""
    found = _claims(reading, reading.travels, "carrier")
    return once([(value.partition(":")[0], name, start, end) for value, name, start, end in found])


def methods(reading: Reading, sent_to: Found) -> Found:
    """Ways the specimen reaches the buyer; a carrier tells its way, and a way told makes ``sent`` idle.

    Who tells where he sends to (``sent_to``) says that he sends.
    """
    if not sent_to and _WAYS.isdisjoint(reading.kinds):
        return []
    found = [one for one in _claims(reading, reading.travels, "method") if one[0] in set(ShippingMethod)]
    ways = [
        (value.partition(":")[2], name, start, end)
        for value, name, start, end in _claims(reading, reading.travels, "carrier")
    ]
    order = {passage.name: number for number, passage in enumerate(reading.travels)}
    every = once(sorted([*found, *ways], key=lambda one: (order[one[1]], one[2])))
    if not any(one[0] in _SENDING or one[0] == ShippingMethod.SENT for one in every):
        every += [(ShippingMethod.SENT.value, name, start, end) for _, name, start, end in sent_to[:1]]
    if any(one[0] in _SENDING for one in every):
        return [one for one in every if one[0] != ShippingMethod.SENT]
    return every


def payments(reading: Reading) -> Found:
    """Ways of paying."""
    return once(
        [one for one in _claims(reading, (*reading.words, reading.shipping), "payment") if one[0] in set(Payment)]
    )


def once(found: Found) -> Found:
    """Each value once, where it was first read."""
    if len(found) < 2:
        return found
    seen: dict[str, tuple[str, str, int, int]] = {}
    for one in found:
        seen.setdefault(one[0], one)
    return list(seen.values())
