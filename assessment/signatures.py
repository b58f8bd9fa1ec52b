"""Ads as numbers that can be compared by the million: MinHash signatures of folded words, figures, pictures, prices."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import islice
from zlib import crc32

import numpy as np
from datasketch import MinHash
from numpy.typing import NDArray

from matching.homoglyphs import STYLED_LATIN, TO_LATIN
from model.ad_row import AdRow

N_HASHES = 128
_SEED = 15057
_GRAM = 5
_DENSE_GRAM = 3
_FIRST_DENSE = 0x0E00
_MOST_CHARS = 5_000
_MOST_FIGURES = 24
_MOST_RARE = 24
_MOST_OF_HEAD = 16
_HEAD_CHARS = 100
_MOST_CODES = 8
_CODE_DIGITS = 4
_BEFORE, _AFTER = 6, 3
_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"(?:19|20)\d\d")
_MONEY = r"[$€£¥￥₽₺₫฿₴₹₩₪₦₱]|zł|kr|rp|eur|usd|gbp|pln|руб|р\.|tl|лв|元|円|د|ر\.س|đ|r\$|rs|chf|aed|sar|idr|thb|vnd"
_MONEY_BEFORE = re.compile(rf"(?:{_MONEY})\.?$")
_MONEY_AFTER = re.compile(_MONEY)
_COUNTERS = 1 << 22
_DENSE = re.compile(r"[\u0e00-\U0010ffff]")
_WORD = re.compile(r"\w+")
_MOST_PICTURES = 8
_LOOKALIKES = str.maketrans(STYLED_LATIN | TO_LATIN)
_FIGURE = re.compile(r"[a-z]?\d[\d.,/x-]*\d|\d")
_MULTIPLIER = np.uint32(0x9E3779B1)

Ids = NDArray[np.int64]
Words = NDArray[np.uint32]
Hashes = NDArray[np.uint64]


@dataclass(frozen=True, slots=True)
class Signatures:
    """One row an ad. Ids are -1 where unknown, prices NaN, figures and pictures 0-filled, sorted by nothing."""

    words: Words
    rarest: Words
    rarity: NDArray[np.float32]
    heads: Words
    head_rarity: NDArray[np.float32]
    own_rarity: NDArray[np.float32]
    n_of_seller: Ids
    figures: Words
    measures: Words
    measured: Words
    codes: Words
    sellers: Ids
    places: Ids
    currencies: Ids
    languages: Ids
    platforms: Ids
    prices: NDArray[np.float64]
    days: NDArray[np.float64]
    taxa: Words
    pictures: Hashes
    phashes: Hashes


def folded(text: str) -> str:
    """Text as a reader sees through its disguise: compatible forms, lower case, look-alikes, no marks, plain spaces.

    Both ads of a pair are folded alike, so that a look-alike read wrongly does no harm.
    """
    plain = unicodedata.normalize("NFKC", text[:_MOST_CHARS]).casefold().translate(_LOOKALIKES)
    if plain.isascii():
        return " ".join(plain.split())
    kept = (char for char in unicodedata.normalize("NFD", plain) if unicodedata.category(char) not in _UNSEEN)
    return " ".join("".join(kept).split())


_UNSEEN = {"Mn", "Me", "Cf", "Cc", "So", "Sk"}


def shingles(text: str) -> Words:
    """Digests of the character n-grams of folded text, each once."""
    return np.unique(_grams(text))


def _grams(text: str) -> Words:
    """Digests of the character n-grams in their order; shorter ones in scripts that say more with a character."""
    codes = np.frombuffer(text.replace(" ", "").encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    if not codes.size:
        return codes
    size = _DENSE_GRAM if np.count_nonzero(codes >= _FIRST_DENSE) * 2 > codes.size else _GRAM
    size = min(size, codes.size)
    mixed = np.zeros(codes.size - size + 1, dtype=np.uint32)
    for offset in range(size):
        mixed = (mixed ^ codes[offset : codes.size - size + 1 + offset]) * _MULTIPLIER
        mixed ^= mixed >> np.uint32(15)
    return mixed


def _minhashes(texts: Iterable[str], n_texts: int) -> Words:
    signature = MinHash(num_perm=N_HASHES, seed=_SEED, hashfunc=int, scheme="affine32")
    found = np.zeros((n_texts, N_HASHES), dtype=np.uint32)
    for row, text in enumerate(texts):
        signature.clear()
        signature.update_batch(_grams(text).tolist())
        found[row] = signature.hashvalues
    return found


def _tokens(text: str) -> Words:
    """Digests of a folded text's words, each once; of its n-grams where the script sets no spaces."""
    codes = shingles(text) if _is_dense(text) else [crc32(word.encode()) for word in set(_WORD.findall(text))]
    return np.asarray(codes, dtype=np.uint32)


def _is_dense(text: str) -> bool:
    return len(_DENSE.findall(text[:200])) * 2 > min(len(text), 200)


def _counts(tokens: Sequence[Words]) -> NDArray[np.int64]:
    """In how many ads each word stands, by its digest."""
    counts = np.zeros(_COUNTERS, dtype=np.int64)
    for of_ad in tokens:
        counts[of_ad % _COUNTERS] += 1
    return counts


def _rarest(
    tokens: Sequence[Words], counts: NDArray[np.int64], most: int = _MOST_RARE
) -> tuple[Words, NDArray[np.float32]]:
    """The words of each text that fewest ads have, and how rare each is: what boilerplate and fashion leave of it."""
    rarest = np.zeros((len(tokens), most), dtype=np.uint32)
    rarity = np.zeros((len(tokens), most), dtype=np.float32)
    for row, of_ad in enumerate(tokens):
        in_ads = np.maximum(counts[of_ad % _COUNTERS], 1)
        chosen = np.lexsort((of_ad, in_ads))[:most]
        rarest[row, : len(chosen)] = of_ad[chosen]
        rarity[row, : len(chosen)] = np.log((1.0 + len(tokens)) / in_ads[chosen])
    return rarest, rarity


def _n_of_seller(sellers: Ids) -> Ids:
    """How many ads the seller of each has; 0 where it is unknown."""
    counts = np.bincount(sellers[sellers >= 0], minlength=1)
    return np.where(sellers >= 0, counts[sellers], 0).astype(np.int64)


def _own_rarity(words: Words, sellers: Ids) -> NDArray[np.float32]:
    """How rare each word is among the ads of its seller: what a seller writes in every ad tells none of them apart."""
    rarity = np.zeros(words.shape, dtype=np.float32)
    ads, columns = np.nonzero((words != 0) & (sellers[:, None] >= 0))
    keys = (sellers[ads].astype(np.uint64) << np.uint64(32)) | words[ads, columns].astype(np.uint64)
    _, places, counts = np.unique(keys, return_inverse=True, return_counts=True)
    rarity[ads, columns] = np.log((1.0 + _n_of_seller(sellers)[ads]) / counts[places])
    return rarity


def _head(row: AdRow) -> str:
    """Where an ad says what it offers: its title, or how its text begins; below, a seller's ads are much alike."""
    return folded(row.title or row.text[:_HEAD_CHARS])


def figures(text: str) -> list[tuple[str, str]]:
    """The figures of folded text, each as (what it measures, figure): the letters around it tell what that is.

    Sizes, ages, years and article numbers stay when an ad is rewritten; prices do not, and are left out.
    """
    found = []
    for figure in islice(_FIGURE.finditer(text), _MOST_FIGURES):
        start, end = figure.span()
        before = text[max(0, start - 2 * _BEFORE) : start].replace(" ", "")[-_BEFORE:]
        after = text[end : end + 2 * _AFTER].replace(" ", "")[:_AFTER]
        if not (_MONEY_BEFORE.search(before) or _MONEY_AFTER.match(after)):
            found.append((_DIGIT.sub("#", f"{before}|{after}"), figure[0]))
    return list(dict.fromkeys(found))


def _codes(told: Sequence[tuple[str, str]]) -> list[int]:
    """Digests of figures so long that two ads hardly share one by chance; years are not among them."""
    long = (value for _, value in told if sum(char.isdigit() for char in value) >= _CODE_DIGITS)
    return [_digest(value) for value in dict.fromkeys(long) if not _YEAR.fullmatch(value)]


def _table(values: Sequence[Sequence[int]], width: int, kind: type[np.unsignedinteger]) -> NDArray[np.unsignedinteger]:
    table = np.zeros((len(values), width), dtype=kind)
    for row, cells in enumerate(values):
        chosen = cells[:width]
        table[row, : len(chosen)] = chosen
    return table


def _ids(values: Iterable[object]) -> Ids:
    """A number for each distinct value in order of appearance; -1 for what is unknown."""
    numbers: dict[object, int] = {}
    return np.array([numbers.setdefault(value, len(numbers)) if value else -1 for value in values], dtype=np.int64)


def _digest(text: str) -> int:
    return crc32(text.encode("utf-8", "surrogatepass")) or 1


def _price(row: AdRow) -> float:
    amount = float(row.price_amount) if row.price_amount is not None else 0.0
    return math.log(amount) if amount > 0 else math.nan


def signatures_of(rows: Sequence[AdRow], report: Callable[[int], None] | None = None) -> Signatures:
    """The signatures of ads, in their order; ``report`` is called with how many were read, now and then."""
    texts = []
    for number, row in enumerate(rows, 1):
        texts.append(folded(f"{row.title}\n{row.text}"))
        if report is not None and number % 10_000 == 0:
            report(number)
    pictures = [[_picture_id(name) for name in (*row.image_urls, *row.image_sha256)] for row in rows]
    told = [figures(text) for text in texts]
    tokens = [_tokens(text) for text in texts]
    counts = _counts(tokens)
    rarest, rarity = _rarest(tokens, counts)
    heads, head_rarity = _rarest([_tokens(_head(row)) for row in rows], counts, _MOST_OF_HEAD)
    sellers = _ids((row.platform, row.seller_key) if row.seller_key else None for row in rows)
    return Signatures(
        heads=heads,
        head_rarity=head_rarity,
        own_rarity=_own_rarity(rarest, sellers),
        n_of_seller=_n_of_seller(sellers),
        rarest=rarest,
        rarity=rarity,
        words=_minhashes(texts, len(rows)),
        figures=_table([[_digest(value) for _, value in each] for each in told], _MOST_FIGURES, np.uint32),
        measures=_table([[_digest(what) for what, _ in each] for each in told], _MOST_FIGURES, np.uint32),
        measured=_table([[_digest("=".join(pair)) for pair in each] for each in told], _MOST_FIGURES, np.uint32),
        codes=_table([_codes(each) for each in told], _MOST_CODES, np.uint32),
        sellers=sellers,
        places=_ids(folded(row.place) for row in rows),
        currencies=_ids(row.price_currency for row in rows),
        languages=_ids(row.language for row in rows),
        platforms=_ids(row.platform for row in rows),
        prices=np.array([_price(row) for row in rows], dtype=np.float64),
        days=np.array([row.first_seen_at.timestamp() / 86_400 for row in rows], dtype=np.float64),
        taxa=_table([[_digest(taxon) for taxon in row.taxa] for row in rows], 4, np.uint32),
        pictures=_table(pictures, 2 * _MOST_PICTURES, np.uint64),
        phashes=_table([[int(text, 16) for text in row.phashes] for row in rows], _MOST_PICTURES, np.uint64),
    )


def _picture_id(name: str) -> int:
    return int.from_bytes(blake2b(name.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big") or 1
