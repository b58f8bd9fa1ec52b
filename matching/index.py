"""Compiling the name space into the arrays that the kernel reads."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from matching.common_words import EverydayWords, read_everyday_words
from matching.gathering import MIN_USUAL, PARTICLE_WORD, RANK_WORDS, GatheredNames, gather_names
from matching.homoglyphs import LEET, MASKS, TO_CYRILLIC, TO_LATIN, TO_LATIN_CAPITAL, WEAK_MASKS
from matching.kernel.layout import (
    CODE,
    COMMON,
    DECOY,
    ENDS,
    FLAG_BITS,
    FORM_BITS,
    GAP,
    GAP_LONGEST,
    GAP_SHORTEST,
    GAPPED_SHORTEST,
    GLUED_LONGEST,
    GLUED_SHORTEST,
    INFLECTED,
    KNOWN,
    MAX_WINDOW,
    ONE_FORM,
    SCIENTIFIC,
    SHORTENED,
    SQUEEZED_START,
    STARTS,
    TABLE_TYPES,
    UNFIT,
    UNSPACED,
    USUAL,
    Index,
    Tables,
)
from matching.normalise import FoldTable, build_fold_table
from matching.packing import NameFolder, fill_table, filter_pieces, hash_words, index_deletions, make_filter, ragged

if TYPE_CHECKING:
    from species_data.namespace import NameSpace

Array = npt.NDArray[Any]
_ALIKE_SIZE = 0x10000
_LEET_SIZE = 256
_MIN_DELETION_LETTERS = 3
_MIN_TWO_LETTERS = 6
_MAX_TWO_LETTERS = 26
_MIN_SQUEEZED = 4
_DELETIONS, _SINGLE, _GLUED = (20, 26), (18, 23), (19, 26)
"""Deletion indexes: bits of the numbers of buckets, which hold four to six entries each, and of the filters' bits."""
_START_BITS = 19
_N_FREQUENT = 1 << 18
"""Words of ``frequent_slots``, 3 MB: of a text in English or French all but 8 in 100, of German 11, of Russian 19."""
_SHORTENED_WORDS = RANK_WORDS | {"st", "ste", "sta", "mt", "mte", "is", "isl", "n", "s", "e", "w"}


def build_index(names: NameSpace) -> Index:
    """Compile all names and decoys of ``names`` (about a minute)."""
    table = build_fold_table()
    folder = NameFolder(table)
    everyday = read_everyday_words(folder.fold)
    compiled = gather_names(names, folder, everyday)
    tables = _fold_arrays(table)
    tables |= _word_arrays(compiled, everyday)
    tables |= _trie_arrays(compiled)
    tables |= _squeezed_arrays(compiled)
    tables |= _glued_arrays(compiled)
    tables |= _gapped_arrays(compiled)
    tables |= _short_arrays(compiled)
    typed = {name: np.ascontiguousarray(tables[name], TABLE_TYPES.get(name, np.int32)) for name in Tables._fields}
    group_at, group_row = ragged(compiled.rows)
    return Index(Tables(**typed), group_at, group_row)


def _fold_arrays(table: FoldTable) -> dict[str, Array]:
    arrays: dict[str, Array] = {"fold": table.fold, "script": table.script, "expansions": table.expansions}
    for name, pairs in (
        ("alike_latin", TO_LATIN),
        ("alike_capital", TO_LATIN_CAPITAL),
        ("alike_cyrillic", TO_CYRILLIC),
    ):
        arrays[name] = np.zeros(_ALIKE_SIZE, np.uint16)
        for letter, other in pairs.items():
            arrays[name][ord(letter)] = ord(other)
    arrays["leet_first"] = np.zeros(_LEET_SIZE, np.uint16)
    arrays["leet_second"] = np.zeros(_LEET_SIZE, np.uint16)
    arrays["masks"] = np.zeros(_ALIKE_SIZE, np.uint8)
    for sign, letters in LEET.items():
        if ord(sign) < _LEET_SIZE:
            arrays["leet_first"][ord(sign)] = ord(letters[0])
            arrays["leet_second"][ord(sign)] = ord(letters[-1])
    arrays["masks"][[ord(sign) for sign in MASKS]] = 1
    arrays["masks"][[ord(sign) for sign in WEAK_MASKS]] = 2
    return arrays


def _word_arrays(compiled: GatheredNames, everyday: EverydayWords) -> dict[str, Array]:
    words = list(compiled.words)
    common = everyday.common
    several = [list(one.items()) for one in compiled.forms.values() if len(one) > 1]
    place = iter(range(1, len(several) + 1))
    forms = {
        form: next(place) << 1 if len(found) > 1 else _one_form(*next(iter(found.items())))
        for form, found in compiled.forms.items()
    }
    keyed = [*forms, *sorted((everyday.known | _SHORTENED_WORDS) - forms.keys())]
    values = [
        forms.get(word, 0) << FLAG_BITS
        | (COMMON if word in common else 0)
        | (SHORTENED if word in _SHORTENED_WORDS else 0)
        | (KNOWN if word in everyday.known else 0)
        | (USUAL if everyday.best.get(word, 0.0) >= MIN_USUAL else 0)
        for word in keyed
    ]
    hashes, told = hash_words(keyed), np.array(values, np.int32)
    frequent = np.array(_most_frequent(keyed, everyday), np.int64)
    form_at, form_word = ragged([[word for word, _ in one] for one in several])
    _, form_flag = ragged([[flag for _, flag in one] for one in several])
    word_at, word_chars = ragged([list(map(ord, word)) for word in words])
    depths = np.array([_deletion_depth(word) for word in words], np.int32)
    bits, at, entries = index_deletions(depths, word_at, word_chars, *_DELETIONS)
    single = index_deletions(np.minimum(depths, 1), word_at, word_chars, *_SINGLE)
    return {
        "word_slots": fill_table(hashes, told), "frequent_slots": fill_table(hashes[frequent], told[frequent]),
        "form_at": form_at, "form_word": form_word, "form_flag": form_flag,
        "word_at": word_at, "word_chars": word_chars, "deletion_bits": bits, "deletion_at": at,
        "deletion_entry": entries, "single_bits": single[0], "single_at": single[1], "single_entry": single[2],
        "word_role": _word_roles(compiled),
        "word_common": np.array([word in common for word in words], np.uint8),
    }  # fmt: skip


def _most_frequent(keyed: list[str], everyday: EverydayWords) -> list[int]:
    """Which of the words are most used, in whatever language."""
    met = (place for place, word in enumerate(keyed) if word in everyday.best)
    return sorted(met, key=lambda place: (-everyday.best[keyed[place]], keyed[place]))[:_N_FREQUENT]


def _one_form(word: int, flag: int) -> int:
    """What a form of one word alone leads to; see ``layout.FORM_BITS``."""
    return word << FORM_BITS | (flag == INFLECTED) << (FORM_BITS - 1) | ONE_FORM


def _word_roles(compiled: GatheredNames) -> Array:
    roles = np.zeros(len(compiled.words), np.uint8)
    for words, group in (*compiled.groups.items(), *compiled.other_ways.items()):
        if len(words) > 1 and not compiled.kinds[group] & UNSPACED:
            roles[compiled.words[words[0]]] |= STARTS
            roles[compiled.words[words[-1]]] |= ENDS
    return roles


def _deletion_depth(word: str) -> int:
    if len(word) < _MIN_DELETION_LETTERS or len(word) > MAX_WINDOW or any(map(str.isdigit, word)):
        return -1
    return 1 if len(word) < _MIN_TWO_LETTERS or len(word) > _MAX_TWO_LETTERS else 2


def _trie_arrays(compiled: GatheredNames) -> dict[str, Array]:
    children: dict[tuple[int, int], int] = {}
    root = np.full(len(compiled.words), -1, np.int32)
    node_group: list[int] = []

    def child(parent: int, word: int) -> int:
        if parent < 0:
            if root[word] < 0:
                root[word] = len(node_group)
                node_group.append(-1)
            return int(root[word])
        number = children.setdefault((parent, word), len(node_group))
        if number == len(node_group):
            node_group.append(-1)
        return number

    for words, group in (*compiled.other_ways.items(), *compiled.groups.items()):
        if compiled.kinds[group] & UNSPACED:
            continue
        node = -1
        for word in words:
            node = child(node, compiled.words[word])
        if not compiled.kinds[group] & UNFIT:
            node_group[node] = group
    pairs = np.array(list(children), np.uint64).reshape(-1, 2) + np.uint64(1)
    keys = (pairs[:, 0] << np.uint64(32)) | pairs[:, 1]
    edge_slots = fill_table(keys, np.array(list(children.values()), np.int32))
    genera = [
        compiled.words[words[0]] if compiled.kinds[group] & SCIENTIFIC and not compiled.kinds[group] & UNSPACED else -1
        for words, group in compiled.groups.items()
    ]
    return {
        "root": root, "edge_bits": make_filter(keys), "edge_slots": edge_slots,
        "node_group": np.array(node_group, np.int32),
        "group_length": np.array([sum(map(len, words)) for words in compiled.groups], np.int16),
        "group_words": np.array([min(len(words), 255) for words in compiled.groups], np.uint8),
        "group_genus": np.array(genera, np.int32), "group_kind": np.array(compiled.kinds, np.uint8),
    }  # fmt: skip


def _by_key(pairs: Iterable[tuple[Any, int]]) -> dict[Any, list[int]]:
    found: dict[Any, list[int]] = defaultdict(list)
    for key, group in pairs:
        found[key].append(group)
    return found


def _squeezed_arrays(compiled: GatheredNames) -> dict[str, Array]:
    squeezed = _by_key(
        (text, group)
        for words, group in (*compiled.groups.items(), *compiled.other_ways.items())
        if PARTICLE_WORD not in words
        and not compiled.kinds[group] & UNFIT
        and (text := "".join(words))
        and (2 if compiled.kinds[group] & UNSPACED else _MIN_SQUEEZED) <= len(text) <= MAX_WINDOW
    )
    at, groups = ragged(list(squeezed.values()))
    hashes = hash_words(list(squeezed))
    slots = fill_table(hashes, np.arange(len(squeezed), dtype=np.int32))
    starts: dict[str, int] = {}
    for text, members in squeezed.items():
        if compiled.kinds[members[0]] & UNSPACED:
            starts[text[:2]] = max(len(text), starts.get(text[:2], 0))
    start_slots = fill_table(hash_words(list(starts)), np.array(list(starts.values()), np.int32))
    begins = sorted({text[:SQUEEZED_START] for text in squeezed if len(text) >= SQUEEZED_START})
    return {
        "squeezed_starts": make_filter(hash_words(begins), _START_BITS),
        "squeezed_bits": make_filter(hashes), "squeezed_slots": slots, "squeezed_at": at, "squeezed_group": groups,
        "start_slots": start_slots,
    }  # fmt: skip


def _glued_arrays(compiled: GatheredNames) -> dict[str, Array]:
    group_at, group_text = ragged([list(map(ord, "".join(words))) for words in compiled.groups])
    depths = [
        1 if GLUED_SHORTEST <= int(length) <= GLUED_LONGEST and not kind & (UNSPACED | DECOY | CODE) else -1
        for length, kind in zip(np.diff(group_at), compiled.kinds, strict=True)
    ]
    slips = np.array(depths, np.int32)
    bits, at, entries = index_deletions(slips, group_at, group_text, *_GLUED)
    return {
        "letters_at": group_at, "letters": group_text, "glued_bits": bits, "glued_at": at, "glued_entry": entries,
        "glued_pieces": filter_pieces(slips, group_at, group_text),
    }  # fmt: skip


def _gapped_arrays(compiled: GatheredNames) -> dict[str, Array]:
    """Names by what is left of them without one short word, for two slips in that word."""
    gapped = _by_key(
        (left + chr(GAP) + right, group)
        for words, group in compiled.groups.items()
        if len(words) > 1
        and not compiled.kinds[group] & (UNSPACED | DECOY | CODE | UNFIT)
        and GAPPED_SHORTEST <= sum(map(len, words)) <= MAX_WINDOW
        for left, right in _gaps(words)
    )
    at, groups = ragged(list(gapped.values()))
    keys = hash_words(list(gapped))
    slots = fill_table(keys, np.arange(len(gapped), dtype=np.int32))
    return {"gapped_bits": make_filter(keys), "gapped_slots": slots, "gapped_at": at, "gapped_group": groups}


def _gaps(words: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """What stands before and after each of the words that may be missing."""
    for i, word in enumerate(words):
        if GAP_SHORTEST <= len(word) <= GAP_LONGEST:
            yield "".join(words[:i]), "".join(words[i + 1 :])


def _short_arrays(compiled: GatheredNames) -> dict[str, Array]:
    short = _by_key(
        ((compiled.words[words[1]], ord(words[0][0])), group)
        for words, group in compiled.groups.items()
        if len(words) == 2 and compiled.kinds[group] & SCIENTIFIC and not compiled.kinds[group] & UNSPACED
    )
    at, groups = ragged(list(short.values()))
    pairs = np.array(list(short), np.uint64).reshape(-1, 2) + np.uint64(1)
    slots = fill_table((pairs[:, 0] << np.uint64(32)) | pairs[:, 1], np.arange(len(short), dtype=np.int32))
    return {"short_slots": slots, "short_at": at, "short_group": groups}
