"""What the names found in a listing amount to: one Detection per taxon and CITES term code."""

from __future__ import annotations

from dataclasses import replace
from itertools import repeat
from typing import TYPE_CHECKING, NamedTuple
from weakref import WeakKeyDictionary

import msgspec

from matching.context import Ad, Mention, undenied
from matching.feature_words import told_as
from matching.features import features_of_ad, parts_of
from matching.groups import facts_of
from matching.limits import limits_of, limits_of_name
from matching.offer.reading import read_offer
from matching.resolve import is_related, read_written
from matching.score import Scale, Weighed, Weights, heaviest, shipped_weights
from matching.terms import term_of
from model.detection import Detection, MatchMethod
from model.reading import Findings
from model.taxon import SCIENTIFIC_KINDS, NameClass

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from matching.candidates import WrittenName
    from matching.groups import TaxonFacts
    from matching.resolve import Reading
    from model.listing import Listing
    from species_data.namespace import NameSpace

MATCHER_VERSION = "0.11.0"
_EXACT, _CERTAIN = MatchMethod.EXACT, NameClass.CERTAIN
"""Members of an enumeration are slow to ask for."""
_MOST_MATCHES = 8
_MOST_KEPT = 100_000
_Meaning = tuple["Reading", "TaxonFacts", bool, int]
"""What a name means, whether it alone is enough, and the limits that lie in it."""
_MEANINGS: WeakKeyDictionary[NameSpace, dict[tuple[WrittenName, str, int], _Meaning | None]] = WeakKeyDictionary()
"""What written names mean in a language while the Appendices stand so: ads name the same taxa again and again."""


def version_with(weights: Weights) -> str:
    """Version of the matching rules, and of the weights where they are not the shipped ones."""
    return MATCHER_VERSION if weights == shipped_weights() else f"{MATCHER_VERSION}+{weights.version}"


class Rules(NamedTuple):
    """What ads are judged by: names and weights, and the versions of both that detections bear."""

    names: NameSpace
    flag_at: float
    scale: Scale
    version: str
    list_version: str


def rules_with(names: NameSpace, weights: Weights) -> Rules:
    """The rules of a name space and weights."""
    return Rules(names, weights.flag_at, Scale(weights), version_with(weights), names.version)


def judge(ads: Sequence[Ad], rules: Rules, days: Sequence[date]) -> list[Findings]:
    """Detections of each ad, best first, and its offer; the appendix is the one in force on its day.

    A name that something else explains (a colour, a brand, an imitation, a taxon in no Appendix) gives a detection
    that is not flagged, and says why.
    """
    # Step by step through all ads: each step has large tables of its own, which then stay at hand.
    mentions = [mentions_of(ad, rules.names, on) for ad, on in zip(ads, days, strict=True)]
    scored = [_scored(found, ad, rules.scale) for found, ad in zip(mentions, ads, strict=True)]
    detections = [_detections(found, ad, rules) for found, ad in zip(scored, ads, strict=True)]
    return [_with_offer(ad.listing, found) for ad, found in zip(ads, detections, strict=True)]


def _detections(scored: list[Scored], ad: Ad, rules: Rules) -> list[Detection]:
    found = [_detection(part, ad, rules) for group in _by_taxon(scored) for part in _by_term(group)]
    if len(found) > 1:
        found.sort(key=lambda one: (-one.flagged, -one.score, one.taxon))
    return found


def _with_offer(listing: Listing, found: list[Detection]) -> Findings:
    """The flagged ones with the quantity and the source that the ad states."""
    if not any(one.flagged for one in found):
        return Findings(tuple(found))
    offer = read_offer(listing, found)
    if offer.quantity is None and not offer.source_code:
        return Findings(tuple(found), offer)
    told = (
        replace(one, quantity=offer.quantity, unit=offer.unit, source_code=offer.source_code) if one.flagged else one
        for one in found
    )
    return Findings(tuple(told), offer)


def mentions_of(ad: Ad, names: NameSpace, on: date) -> list[Mention]:
    """The names of an ad, each with its taxon and what stands around it; names inside longer ones are left out."""
    mentions = []
    language, period, known = ad.language, names.period(on), _MEANINGS.get(names)
    if known is None:
        known = _MEANINGS[names] = {}
    for candidate, around in ad.named:
        written = candidate.written
        key = (written, language, period)
        if key in known:
            meaning = known[key]
        else:
            if len(known) > _MOST_KEPT:
                known.clear()
            meaning = known[key] = _meaning(written, names, language, on)
        if meaning is not None:
            mention = Mention(candidate, *meaning, around)
            if around.cues.denies and mention.is_denied_apart(ad.listing):
                mention.around = msgspec.structs.replace(around, cues=undenied(around.cues))
            mentions.append(mention)
    if len(mentions) > 1:
        _relate(mentions, language)
    return mentions


def _meaning(written: WrittenName, names: NameSpace, language: str, on: date) -> _Meaning | None:
    reading = read_written(written, names, language)
    if reading is None:
        return None
    facts = facts_of(names, reading.taxon_id, on)
    is_certain = written.name_class is _CERTAIN
    return reading, facts, is_certain, limits_of_name(written, reading, facts)


def _relate(mentions: list[Mention], language: str) -> None:
    """Tell each name of the others of its kin, and of unlisted taxa that are traded as it is."""
    listed = [one.facts.group for one in mentions if one.facts.is_listed]
    unlisted = [one for one in mentions if not one.facts.is_listed]
    for mention in mentions:
        group = mention.facts.group
        if unlisted:
            explaining = [one for one in unlisted if _may_explain(one.facts, mention)]
            mention.has_unlisted = bool(explaining)
            mention.has_unlisted_title = mention.candidate.field != "title" and any(
                one.candidate.field == "title" for one in explaining
            )
        kin = [one for one in mentions if one is not mention and is_related(one.facts, mention.facts)]
        own = [one.facts.group for one in (mention, *kin) if one.facts.is_listed]
        mention.has_fellows = own.count(group) < listed.count(group)
        own_name = mention.candidate.written.name.lower()
        others = [one for one in kin if not _says_the_same(own_name, one.candidate.written.name.lower())]
        mention.n_mentions = 1 + len(kin)
        mention.has_company = bool({one.candidate.written.name for one in kin} - {mention.candidate.written.name})
        mention.has_certain_company = any(one.is_certain and not one.name_limits for one in kin)
        mention.has_certain_other = any(one.is_certain and not one.name_limits for one in others)
        mention.is_denied_beside = any(one.is_denied_in(language) for one in kin)
        mention.has_scientific = any(one.candidate.written.kind in SCIENTIFIC_KINDS for one in kin)


def _may_explain(unlisted: TaxonFacts, mention: Mention) -> bool:
    """Whether an unlisted taxon may be what is offered instead: *slider* beside *turtle*, *roseicollis* beside
    *Agapornis*.

    Not instead of a title's name that means one thing only, *Greek tortoise and bearded dragon*: both are.
    """
    if unlisted.group != mention.facts.group:
        return False
    is_surely_offered = mention.is_certain and mention.candidate.field == "title"
    return not is_surely_offered or mention.facts.taxon.taxon_id in unlisted.ancestors


def _says_the_same(name: str, other: str) -> bool:
    """Whether one name only holds the other: *tortoise* beside *Greek tortoise* is no second witness."""
    return name in other or other in name


class Scored(NamedTuple):
    """A name with its probability, what its features and those of the ad weigh, and the reasons of limits that hold."""

    score: float
    mention: Mention
    weighed: tuple[Weighed, Weighed]
    limits: tuple[str, ...]


def _scored(mentions: list[Mention], ad: Ad, scale: Scale) -> list[Scored]:
    if not mentions:
        return []
    of_ad = features_of_ad(ad)
    alone = scale.weigh(of_ad.parts)
    found = []
    for one in mentions:
        weighed = (alone, scale.weigh(parts_of(one, ad, of_ad)))
        at_most, limits = limits_of(one, ad)
        # Under a limit too the surer name is the likelier one.
        found.append(Scored(scale.probability(*weighed) * at_most, one, weighed, limits))
    return found


def _by_taxon(scored: list[Scored]) -> list[list[Scored]]:
    """Mentions of one taxon together, a group joined to the narrower taxon named beside it; best mention first."""
    if len(scored) == 1:
        return [scored]
    taxa = {one.mention.facts.taxon.taxon_id: one.mention.facts for one in scored}
    target = {taxon_id: _narrowest(facts, taxa) for taxon_id, facts in taxa.items()}
    groups: dict[int, list[Scored]] = {}
    for one in scored:
        groups.setdefault(target[one.mention.facts.taxon.taxon_id], []).append(one)
    for taxon_id, group in groups.items():
        group.sort(key=lambda one: (-one.score, one.mention.facts.taxon.taxon_id != taxon_id))
    return list(groups.values())


def _by_term(group: list[Scored]) -> list[list[Scored]]:
    """Mentions of one taxon apart by the product that the names themselves imply; names that imply none with the best.

    ``crocodile skull`` and ``crocodile leather belt`` in one ad are two claims, ``crocodile`` and ``belt`` are one.
    """
    if len(group) == 1:
        return [group]
    implied = [one.mention.term for one in group]
    first = next(filter(None, implied), "")
    parts: dict[str, list[Scored]] = {}
    for term, one in zip(implied, group, strict=True):
        parts.setdefault(term or first, []).append(one)
    return list(parts.values())


def _narrowest(facts: TaxonFacts, taxa: dict[int, TaxonFacts]) -> int:
    """The one narrower taxon in the ad that a group stands for; the group itself where there are several or none."""
    taxon_id = facts.taxon.taxon_id
    under = [other for other in taxa.values() if taxon_id in other.ancestors]
    below = [other for other in under if other.is_listed or not facts.is_listed]
    leaves = [one for one in below if not any(one.taxon.taxon_id in other.ancestors for other in below)]
    return leaves[0].taxon.taxon_id if len(leaves) == 1 else taxon_id


def _detection(group: list[Scored], ad: Ad, rules: Rules) -> Detection:
    score, facts, term = _best_of(group, ad)
    flagged = facts.is_listed and score >= rules.flag_at
    return Detection(
        taxon=facts.taxon.name,
        rank=facts.taxon.rank,
        appendix=facts.appendix,
        listed_as=facts.listed_as,
        term=term,
        source_code="",
        quantity=None,
        unit="",
        score=round(score, 4),
        flagged=flagged,
        reasons=(*_reasons(group[0], ad), *facts.reasons),
        matches=tuple([one.mention.candidate.match for one in group[:_MOST_MATCHES]]),
        matcher_version=rules.version,
        list_version=rules.list_version,
    )


def _best_of(group: list[Scored], ad: Ad) -> tuple[float, TaxonFacts, str]:
    """The best score, the narrowest taxon, and what is offered of it."""
    first = group[0]
    if len(group) == 1:
        return first.score, first.mention.facts, term_of(first.mention, ad)
    facts = max([one.mention.facts for one in group], key=lambda one: len(one.ancestors))
    return first.score, facts, next(filter(None, map(term_of, [one.mention for one in group], repeat(ad))), "")


def _reasons(scored: Scored, ad: Ad) -> tuple[str, ...]:
    mention = scored.mention
    candidate = mention.candidate
    written = candidate.written
    shown = f"{written.name!r} in the {candidate.field}"
    if written.method is not _EXACT:
        shown += f" ({written.method}, similarity {written.similarity:.2f})"
    told_for: list[str] = []
    told_against: list[str] = []
    for name, weight in heaviest(*scored.weighed):
        words, kind = told_as(name)
        # With the word that gave it, the one nearest to the name.
        if kind >= 0 and (word := mention.nearest(kind, ad.listing)):
            words = f"{words} ({word!r})"
        (told_for if weight > 0 else told_against).append(words)
    reasons = [shown]
    if told_for:
        reasons.append("for: " + "; ".join(told_for))
    if told_against:
        reasons.append("against: " + "; ".join(told_against))
    reasons += scored.limits
    if mention.reading.others:
        reasons.append("the name may mean " + ", ".join(mention.reading.others[:6]))
    return tuple(reasons)
