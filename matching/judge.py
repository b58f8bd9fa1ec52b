"""What the names found in a listing amount to: one Detection per taxon and CITES term code."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from matching.context import Ad, Mention, read_ad, read_mention
from matching.groups import facts_of
from matching.limits import limits_of
from matching.offer.reading import read_offer
from matching.resolve import is_related, read_candidate
from matching.score import Weights, load_weights, probability, telling, values_of
from matching.terms import term_of
from model.detection import Detection, MatchMethod
from model.taxon import NameClass, NameKind

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from matching.candidates import Candidate
    from matching.groups import TaxonFacts
    from model.listing import Listing
    from species_data.namespace import NameSpace

MATCHER_VERSION = "0.3.0"
_SCIENTIFIC = frozenset({NameKind.ACCEPTED, NameKind.SYNONYM})
_MOST_MENTIONS = 60
_MOST_MATCHES = 8


def judge(listing: Listing, candidates: Sequence[Candidate], names: NameSpace, on: date) -> tuple[Detection, ...]:
    """Detections of ``listing``, best first; the appendix is the one in force on ``on``.

    A name that something else explains (a colour, a brand, an imitation, a taxon in no Appendix) gives a detection
    that is not flagged, and says why.
    """
    if not any(candidate.rows for candidate in candidates):
        return ()
    ad = read_ad(listing, candidates)
    weights = load_weights()
    mentions = mentions_of(candidates, names, on, ad)
    found = [_detection(group, ad, listing, names.version, weights) for group in _by_taxon(mentions, ad, weights)]
    found.sort(key=lambda one: (-one.flagged, -one.score, one.taxon))
    return _with_offer(listing, found)


def _with_offer(listing: Listing, found: list[Detection]) -> tuple[Detection, ...]:
    """The flagged ones with the quantity and the source that the ad states."""
    if not any(one.flagged for one in found):
        return tuple(found)
    offer = read_offer(listing, found)
    return tuple(
        replace(one, quantity=offer.quantity, unit=offer.unit, source_code=offer.source_code) if one.flagged else one
        for one in found
    )


def mentions_of(candidates: Sequence[Candidate], names: NameSpace, on: date, ad: Ad) -> list[Mention]:
    """The names of an ad, each with its taxon and what stands around it; names inside longer ones are left out."""
    mentions = []
    for candidate in _outermost(candidates)[:_MOST_MENTIONS]:
        reading = read_candidate(candidate, names, ad.language)
        if reading is None:
            continue
        facts = facts_of(names, reading.taxon_id, on)
        certain = candidate.name_class is NameClass.CERTAIN
        mention = read_mention(candidate, facts, reading.term, ad, is_certain=certain)
        mention.is_foreign = reading.is_foreign
        mention.others = reading.others
        mentions.append(mention)
    for mention in mentions:
        kin = [one for one in mentions if one is not mention and is_related(one.facts, mention.facts)]
        texts = {one.candidate.match.name for one in kin} - {mention.candidate.match.name}
        mention.n_mentions = 1 + len(kin)
        mention.has_company = bool(texts)
        mention.has_scientific = any(one.candidate.match.name_kind in _SCIENTIFIC for one in kin)
    return mentions


def _outermost(candidates: Sequence[Candidate]) -> list[Candidate]:
    kept: list[Candidate] = []
    longest = sorted(candidates, key=lambda one: (one.match.start - one.match.end, one.match.start))
    taken: dict[str, list[tuple[int, int]]] = {}
    for one in longest:
        spans = taken.setdefault(one.match.field, [])
        if any(start < one.match.end and one.match.start < end for start, end in spans):
            continue
        spans.append((one.match.start, one.match.end))
        if one.rows:
            kept.append(one)
    order = {"title": 0, "text": 1, "category": 2}
    return sorted(kept, key=lambda one: (order[one.match.field], one.match.start))


def _by_taxon(mentions: list[Mention], ad: Ad, weights: Weights) -> list[list[tuple[float, Mention]]]:
    """Mentions of one taxon together, a group joined to the narrower taxon named beside it; best mention first."""
    scored = [(min(probability(values_of(one, ad), weights), limits_of(one, ad)[0]), one) for one in mentions]
    taxa = {one.facts.taxon.taxon_id: one.facts for one in mentions}
    target = {taxon_id: _narrowest(facts, taxa) for taxon_id, facts in taxa.items()}
    groups: dict[int, list[tuple[float, Mention]]] = {}
    for pair in scored:
        groups.setdefault(target[pair[1].facts.taxon.taxon_id], []).append(pair)
    for taxon_id, group in groups.items():
        group.sort(key=lambda pair: (-pair[0], pair[1].facts.taxon.taxon_id != taxon_id))
    return list(groups.values())


def _narrowest(facts: TaxonFacts, taxa: dict[int, TaxonFacts]) -> int:
    """The one narrower taxon in the ad that a group stands for; the group itself where there are several or none."""
    taxon_id = facts.taxon.taxon_id
    under = [other for other in taxa.values() if taxon_id in other.ancestors]
    below = [other for other in under if other.is_listed or not facts.is_listed]
    leaves = [one for one in below if not any(one.taxon.taxon_id in other.ancestors for other in below)]
    return leaves[0].taxon.taxon_id if len(leaves) == 1 else taxon_id


def _detection(
    group: list[tuple[float, Mention]], ad: Ad, listing: Listing, list_version: str, weights: Weights
) -> Detection:
    score, best = group[0]
    facts = max((mention.facts for _, mention in group), key=lambda one: len(one.ancestors))
    term = term_of(best, ad, listing)
    if not term:
        term = next((found for found in (term_of(mention, ad, listing) for _, mention in group) if found), "")
    flagged = facts.is_listed and score >= weights.flag_at
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
        reasons=(*_reasons(best, ad, weights), *facts.reasons),
        matches=tuple(mention.candidate.match for _, mention in group[:_MOST_MATCHES]),
        matcher_version=MATCHER_VERSION,
        list_version=list_version,
    )


def _reasons(mention: Mention, ad: Ad, weights: Weights) -> tuple[str, ...]:
    match = mention.candidate.match
    shown = f"{match.name!r} in the {match.field}"
    if match.method is not MatchMethod.EXACT:
        shown += f" ({match.method}, similarity {match.similarity:.2f})"
    told = telling(values_of(mention, ad), weights)
    told_for = [feature.words for feature, weight in told if weight > 0]
    told_against = [_with_word(feature.name, feature.words, mention, ad) for feature, weight in told if weight < 0]
    reasons = [shown]
    if told_for:
        reasons.append("for: " + "; ".join(told_for))
    if told_against:
        reasons.append("against: " + "; ".join(told_against))
    reasons += limits_of(mention, ad)[1]
    if mention.others:
        reasons.append("the name may mean " + ", ".join(mention.others[:6]))
    return tuple(reasons)


_KIND_OF = {
    "imitation_before": "imitation",
    "imitation_after": "imitation",
    "imitation_touching": "imitation",
    "imitation": "imitation",
    "denied": "negation",
    "denied_touching": "negation",
}


def _with_word(name: str, words: str, mention: Mention, ad: Ad) -> str:
    """The reason with the word that gave it, the one nearest to the name."""
    kind = _KIND_OF.get(name, name.partition("_")[0])
    match = mention.candidate.match
    hits = [hit for hit in ad.hits[match.field] if hit.kind == kind]
    if not hits:
        return words
    nearest = min(hits, key=lambda hit: max(match.start - hit.end, hit.start - match.end))
    return f"{words} ({ad.written(match.field, nearest)!r})"
