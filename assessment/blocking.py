"""Which pairs of ads are worth comparing: they share a seller, words, a picture, or a price at a place."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from assessment.signatures import N_HASHES, Hashes, Ids, Signatures, Words

_ROWS_A_BAND = 3
_PHASH_BANDS = 4
# How many followers in time an ad is compared with in one block: a block that is larger is boilerplate or a dealer.
_SELLER_WINDOW = 40
_WORDS_WINDOW = 8
_SHARED_WINDOW = 8
_PRICE_WINDOW = 6
_RARE_COLUMNS = 8
_PRIME = np.uint64(0x9E3779B97F4A7C15)


def candidate_pairs(seen: Signatures) -> tuple[Ids, Ids]:
    """Pairs (i, j), i < j, each once, in order."""
    order = np.argsort(seen.days, kind="stable")
    found = [_within(_key(seen.sellers), order, _SELLER_WINDOW)]
    priced = np.nan_to_num(seen.prices * 1000, nan=-1).round().astype(np.int64)
    found.append(_within(_key(seen.places, seen.currencies, priced), order, _PRICE_WINDOW))
    found += [_within(key, order, _WORDS_WINDOW) for key in _bands(seen.words)]
    rarest = seen.rarest[:, :_RARE_COLUMNS].astype(np.uint64)
    found += [_within_columns(table, seen.days) for table in (rarest, seen.pictures, _prefixes(seen.phashes))]
    n_ads = len(seen.days)
    codes = np.unique(np.concatenate([first * n_ads + second for first, second in found]))
    return codes // n_ads, codes % n_ads


def _key(*columns: Ids) -> Hashes:
    """One key of several ids; 0 where any is unknown."""
    key = np.zeros(len(columns[0]), dtype=np.uint64)
    known = np.ones(len(columns[0]), dtype=bool)
    for column in columns:
        known &= column >= 0
        key = (key ^ column.astype(np.uint64)) * _PRIME
        key ^= key >> np.uint64(29)
    return np.where(known, np.maximum(key, np.uint64(1)), np.uint64(0))


def _bands(words: Words) -> list[Hashes]:
    # An ad without words has the signature of nothing in every place.
    silent = (words == np.uint32(0xFFFFFFFF)).all(axis=1)
    keys = []
    for start in range(0, N_HASHES - _ROWS_A_BAND + 1, _ROWS_A_BAND):
        key = np.full(len(words), np.uint64(start + 1))
        for column in range(start, start + _ROWS_A_BAND):
            key = (key ^ words[:, column].astype(np.uint64)) * _PRIME
            key ^= key >> np.uint64(29)
        keys.append(np.where(silent, np.uint64(0), np.maximum(key, np.uint64(1))))
    return keys


def _prefixes(phashes: Hashes) -> Hashes:
    """Each perceptual hash as its four pieces of 16 bits: two within 3 bits of each other share one."""
    pieces = []
    for band in range(_PHASH_BANDS):
        piece = (phashes >> np.uint64(16 * band)) & np.uint64(0xFFFF)
        pieces.append(np.where(phashes == 0, np.uint64(0), piece | np.uint64((band + 1) << 16)))
    return np.concatenate(pieces, axis=1)


def _within_columns(table: Hashes, days: NDArray[np.float64]) -> tuple[Ids, Ids]:
    """Pairs that share a value of any column with any other."""
    ads, columns = np.nonzero(table)
    if not len(ads):
        return _none()
    keys = table[ads, columns]
    by_key = np.lexsort((ads, days[ads], keys))
    return _neighbours(keys[by_key], ads[by_key], _SHARED_WINDOW)


def _within(keys: Hashes, order: Ids, window: int) -> tuple[Ids, Ids]:
    """Pairs of equal keys, each ad with the next ``window`` in time."""
    by_key = order[np.argsort(keys[order], kind="stable")]
    by_key = by_key[np.searchsorted(keys[by_key], np.uint64(1)) :]
    return _neighbours(keys[by_key], by_key, window)


def _neighbours(keys: Hashes, ads: Ids, window: int) -> tuple[Ids, Ids]:
    lows, highs = [], []
    for step in range(1, window + 1):
        same = np.flatnonzero(keys[step:] == keys[:-step])
        if not len(same):
            break
        one, other = ads[same], ads[same + step]
        apart = one != other
        lows.append(np.minimum(one, other)[apart])
        highs.append(np.maximum(one, other)[apart])
    return (np.concatenate(lows), np.concatenate(highs)) if lows else _none()


def _none() -> tuple[Ids, Ids]:
    return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64)
