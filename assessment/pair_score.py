"""How likely two ads are one offer: a logistic score over features that can be read off, its weights learned."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from assessment.signatures import N_HASHES, Ids, Signatures, Words

Floats = NDArray[np.float64]
_CHUNK = 50_000
_DAYS_AT_ONCE = 4.0
_LEAST_WORDS = 0.1
_NEAR_PICTURE_BITS = 6
_SAME_HEAD, _OTHER_HEAD = 0.9, 0.25
# Of n ads of a seller two are one offer the less likely the larger n is; the weight was learned on sellers of up to 70.
_MANY = math.log(70)

# Learned by ``python -m benchmarks.clusters --fit`` on sandbox populations; see docs/clusters.md.
WEIGHTS: dict[str, float] = {
    "constant": -4.347,
    "words": 5.342,
    "alike": -0.482,
    "words by seller": 1.339,
    "rare words": 0.582,
    "weight of rare words": 0.719,
    "head": 1.548,
    "same head": 0.647,
    "other head": -0.856,
    "own words": 1.756,
    "many of seller": -5.536,
    "figures": 1.149,
    "figures agree": 1.257,
    "figures clash": -1.190,
    "any clash": -3.818,
    "same code": 3.624,
    "figures shared": -0.197,
    "same seller": 2.716,
    "other seller": -4.332,
    "same picture": 6.990,
    "other pictures": -1.358,
    "same price": 1.246,
    "near price": 1.256,
    "price ratio": -3.043,
    "same place": 0.448,
    "other place": -5.407,
    "same taxon": 1.461,
    "other taxon": -2.701,
    "one taxon": -0.547,
    "other language": -0.976,
    "other currency": -1.972,
    "other platform": -2.731,
    "other platform at once": 2.398,
    "same seller at once": -2.647,
    "clash by seller": -0.582,
    "words of other platform": 4.831,
    "very alike": 0.251,
    "agree without clash": 0.269,
    "months apart": -0.615,
}


def features(seen: Signatures, first: Ids, second: Ids) -> dict[str, Floats]:
    """Name of each feature to its value for each pair."""
    parts = [
        _features(seen, first[start : start + _CHUNK], second[start : start + _CHUNK])
        for start in range(0, max(len(first), 1), _CHUNK)
    ]
    return {name: np.concatenate([part[name] for part in parts]) for name in parts[0]}


def scores(seen: Signatures, first: Ids, second: Ids) -> Floats:
    """Probability of each pair; 0 for those that share neither words nor a picture, which nothing else outweighs."""
    likely = np.flatnonzero(_may_be_one(seen, first, second))
    found = features(seen, first[likely], second[likely])
    total = np.full(len(likely), WEIGHTS["constant"])
    for name, values in found.items():
        total += WEIGHTS[name] * values
    chances = np.zeros(len(first))
    chances[likely] = 1.0 / (1.0 + np.exp(-total))
    return chances


def _may_be_one(seen: Signatures, first: Ids, second: Ids) -> NDArray[np.bool_]:
    may = np.zeros(len(first), dtype=bool)
    for start in range(0, len(first), _CHUNK):
        some, others = first[start : start + _CHUNK], second[start : start + _CHUNK]
        alike = (seen.words[some] == seen.words[others]).sum(axis=1) >= _LEAST_WORDS * N_HASHES
        rest = np.flatnonzero(~alike)
        alike[rest] = _shared(seen.pictures, some[rest], others[rest])[0] > 0
        alike[rest] |= _near(seen.phashes[some[rest]], seen.phashes[others[rest]])
        may[start : start + _CHUNK] = alike
    return may


def _features(seen: Signatures, first: Ids, second: Ids) -> dict[str, Floats]:
    words = (seen.words[first] == seen.words[second]).sum(axis=1) / N_HASHES
    rare, weight = _weighed(seen.rarest, seen.rarity, first, second)
    figures, n_figures = _shared(seen.figures, first, second)
    same_measures = _shared(seen.measures, first, second)[0]
    agree = np.minimum(_shared(seen.measured, first, second)[0], same_measures)
    pictures = _shared(seen.pictures, first, second)[0] > 0
    pictures |= _near(seen.phashes[first], seen.phashes[second])
    has_pictures = (seen.pictures[first] != 0).any(axis=1) & (seen.pictures[second] != 0).any(axis=1)
    taxa = _shared(seen.taxa, first, second)[0]
    both_taxa = (seen.taxa[first] != 0).any(axis=1) & (seen.taxa[second] != 0).any(axis=1)
    one_taxa = (seen.taxa[first] != 0).any(axis=1) ^ (seen.taxa[second] != 0).any(axis=1)
    same_seller = _same(seen.sellers, first, second)
    same_platform = _same(seen.platforms, first, second)
    days = np.abs(seen.days[first] - seen.days[second])
    apart = np.abs(seen.prices[first] - seen.prices[second])
    comparable = ~np.isnan(apart) & ~_differ(seen.currencies, first, second)
    apart = np.where(comparable, np.nan_to_num(apart), 0.0)
    found = {
        "words": words,
        "alike": words >= 0.5,
        "words by seller": words * same_seller,
        "rare words": rare / np.maximum(weight, 1e-9),
        "weight of rare words": np.minimum(rare, 60.0) / 60.0,
        "figures": figures / np.maximum(n_figures, 1),
        "figures agree": np.minimum(agree, 4) / 4,
        "figures clash": np.minimum(same_measures - agree, 4) / 4,
        "any clash": same_measures > agree,
        "same code": _shared(seen.codes, first, second)[0] > 0,
        "figures shared": np.minimum(figures, 6) / 6,
        "same seller": same_seller,
        "other seller": same_platform & ~same_seller,
        "same picture": pictures,
        "other pictures": has_pictures & ~pictures & same_platform,
        "same price": comparable & (apart < 0.005),
        "near price": comparable & (apart < 0.3),
        "price ratio": np.minimum(apart, 2.0),
        "same place": _same(seen.places, first, second),
        "other place": _differ(seen.places, first, second),
        "same taxon": both_taxa & (taxa > 0),
        "other taxon": both_taxa & (taxa == 0),
        "one taxon": one_taxa,
        "other language": _differ(seen.languages, first, second),
        "other currency": _differ(seen.currencies, first, second),
        "other platform": ~same_platform,
        "other platform at once": ~same_platform * np.exp(-days / _DAYS_AT_ONCE),
        "same seller at once": same_seller * np.exp(-days / _DAYS_AT_ONCE),
        "clash by seller": same_seller & (same_measures > agree),
        "words of other platform": words * ~same_platform,
        "very alike": words >= 0.7,
        "agree without clash": (agree > 0) & (same_measures == agree),
        "months apart": np.minimum(days / 30.0, 12.0),
        **_beyond_patter(seen, first, second, same_seller),
    }
    return {name: np.asarray(values, dtype=np.float64) for name, values in found.items()}


def _beyond_patter(
    seen: Signatures, first: Ids, second: Ids, same_seller: NDArray[np.bool_]
) -> dict[str, Floats | NDArray[np.bool_]]:
    """What tells the ads of one seller apart, whose greetings, terms and thanks are the same."""
    named, name_weight = _weighed(seen.heads, seen.head_rarity, first, second)
    head = named / np.maximum(name_weight, 1e-9)
    own, own_weight = _weighed(seen.rarest, seen.own_rarity, first, second)
    return {
        "head": head,
        "same head": head >= _SAME_HEAD,
        "other head": (name_weight > 0) & (head < _OTHER_HEAD),
        "own words": same_seller * own / np.maximum(own_weight, 1e-9),
        "many of seller": same_seller * np.minimum(np.log(np.maximum(seen.n_of_seller[first], 1)), _MANY) / _MANY,
    }


def _same(ids: Ids, first: Ids, second: Ids) -> NDArray[np.bool_]:
    return np.asarray((ids[first] == ids[second]) & (ids[first] >= 0))


def _differ(ids: Ids, first: Ids, second: Ids) -> NDArray[np.bool_]:
    return np.asarray((ids[first] != ids[second]) & (ids[first] >= 0) & (ids[second] >= 0))


def _shared(table: NDArray[np.unsignedinteger], first: Ids, second: Ids) -> tuple[Ids, Ids]:
    """How many values of one row stand in the other, and the size of their union; 0 is no value."""
    one, other = table[first], table[second]
    filled = int(max((one != 0).sum(axis=1).max(initial=0), (other != 0).sum(axis=1).max(initial=0)))
    one, other = one[:, :filled], other[:, :filled]
    shared = np.zeros(len(first), dtype=np.int64)
    for column in range(filled):
        values = one[:, column, None]
        shared += ((values == other) & (values != 0)).any(axis=1)
    union = (one != 0).sum(axis=1) + (other != 0).sum(axis=1) - shared
    return shared, union


def _weighed(words: Words, rarities: NDArray[np.float32], first: Ids, second: Ids) -> tuple[Floats, Floats]:
    """The rarity of the words that two ads share, and the most it could be."""
    one, other, rarity = words[first], words[second], rarities[first]
    shared = np.zeros(len(first))
    for column in range(one.shape[1]):
        values = one[:, column, None]
        shared += rarity[:, column] * ((values == other) & (values != 0)).any(axis=1)
    return shared, np.minimum(rarity.sum(axis=1), rarities[second].sum(axis=1)).astype(np.float64)


def _near(one: NDArray[np.uint64], other: NDArray[np.uint64]) -> NDArray[np.bool_]:
    """Whether any two perceptual hashes are within a few bits of each other."""
    near = np.zeros(len(one), dtype=bool)
    with_pictures = np.flatnonzero((one != 0).any(axis=1) & (other != 0).any(axis=1))
    some, others = one[with_pictures], other[with_pictures]
    for column in range(some.shape[1]):
        values = some[:, column, None]
        bits = np.bitwise_count(values ^ others)
        near[with_pictures] |= ((bits <= _NEAR_PICTURE_BITS) & (values != 0) & (others != 0)).any(axis=1)
    return near
