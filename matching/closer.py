"""Which rows of the name space tell a taxon more closely than the trade name of a group with the same words.

Hands that write trade names file *skóra niedźwiedzia* and *binturong* now under the family, now under one species. The
species' row is believed where its words are its own; *owl feathers*, filed under one owl too, stay an owl's.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from matching.kept import kept
from model.taxon import SCIENTIFIC_KINDS, NameKind, Rank
from species_data.columns import KINDS

if TYPE_CHECKING:
    from species_data.namespace import NameSpace

_FAMILIES = frozenset({Rank.ORDER, Rank.FAMILY, Rank.SUBFAMILY})
_ALIVE = frozenset({"", "LIV"})
_SEVERAL = -1
_INFLECTED, _ENDING = 5, 2
_N_NAMES, _N_GROUPS = 3, 2
_AFFIX = 3
_CLOSER: WeakKeyDictionary[NameSpace, frozenset[int]] = WeakKeyDictionary()


def closer_rows(names: NameSpace) -> frozenset[int]:
    """Rows whose taxon is believed before the wider one of a trade name with the same words. Made once for a name
    space, then read back.
    """
    if names not in _CLOSER:
        made_of: list[Path | str] = [Path(__file__), names.version]
        _CLOSER[names] = frozenset(kept("closer", list[int], made_of, lambda: _Closer(names).rows()))
    return _CLOSER[names]


def _spoken(text: str) -> str:
    return text.replace("-", " ")


def _stem(word: str) -> str:
    return word if len(word) < _INFLECTED else word[: max(_INFLECTED - 1, len(word) - _ENDING)]


def _is_spaced(text: str) -> bool:
    return " " in text or max(text, default="") < "\u0e00"


@dataclass(frozen=True, slots=True)
class _Shared:
    """Rows of one text, its trade names' widest taxon, and the rows whose taxa lie under that."""

    text: str
    top: int
    narrow: tuple[int, ...]


class _Closer:
    """Reads a whole name space through once."""

    def __init__(self, names: NameSpace) -> None:
        self.names = names
        self.taxa: list[int] = names.name_taxon_ids.tolist()
        self.kinds = [KINDS[kind] for kind in names.name_kinds.tolist()]
        self.texts = [_spoken(text) for text in names.folded_texts]
        self.by_text: dict[str, list[int]] = defaultdict(list)
        for row, text in enumerate(self.texts):
            if self.kinds[row] not in SCIENTIFIC_KINDS:
                self.by_text[text].append(row)
        self.shared = list(self._find_shared())
        self.parts = self._find_parts()
        self.group_words = self._find_group_words()
        self.product_words = self._find_product_words()

    def rows(self) -> list[int]:
        """The rows to believe, ascending."""
        return sorted(row for one in self.shared for row in one.narrow if self._is_told(row, one))

    def _find_shared(self) -> Iterable[_Shared]:
        for text, rows in self.by_text.items():
            trade = {self.taxa[row] for row in rows if self.kinds[row] is not NameKind.VERNACULAR}
            if not trade or len({self.taxa[row] for row in rows}) == 1:
                continue
            top = min(trade, key=lambda taxon_id: (len(self.names.line(taxon_id)), taxon_id))
            narrow = tuple(row for row in rows if self.taxa[row] != top and top in self.names.line(self.taxa[row]))
            if narrow:
                yield _Shared(text, top, narrow)

    def _find_parts(self) -> dict[str, int]:
        """Names that are part of longer ones and the taxon that holds those, or several: tails of two words and more
        (*tree boa* of *emerald tree boa*), and single words anywhere. A family's names say nothing.
        """
        parts: dict[str, int] = {}
        for text, taxon_id in zip(self.texts, self.taxa, strict=True):
            words = text.split(" ")
            if len(words) > 1 and self.names.rank(taxon_id) not in _FAMILIES:
                tails = (" ".join(words[at:]) for at in range(1, len(words) - 1))
                for part in {*words, *tails} & self.by_text.keys():
                    parts[part] = self._wider(parts.get(part, taxon_id), taxon_id)
        return parts

    def _wider(self, one: int, other: int) -> int:
        if one == _SEVERAL or one in self.names.line(other):
            return one
        return other if other in self.names.line(one) else _SEVERAL

    def _find_group_words(self) -> dict[int, frozenset[str]]:
        """Per top, the one-word names that are the group's alone: stems of *owl*, *jesiotr*."""
        mixed = {one.text for one in self.shared}
        words: dict[int, set[str]] = defaultdict(set)
        for text, rows in self.by_text.items():
            if " " not in text and text not in mixed:
                for row in rows:
                    words[self.taxa[row]].add(_stem(text))
        tops = {one.top for one in self.shared}
        return {top: frozenset().union(*(words[above] for above in self.names.line(top))) for top in tops}

    def _find_product_words(self) -> frozenset[str]:
        """Words, and ends of unspaced names, that stand in product names of several groups: *feathers*, *bile*."""
        groups: dict[str, set[int]] = defaultdict(set)
        counts: dict[str, int] = defaultdict(int)
        for text, rows in self.by_text.items():
            families = {self._family(self.taxa[row]) for row in rows if self.names.trade_term(row) not in _ALIVE}
            if families:
                for word in self._pieces(text):
                    groups[word] |= families
                    counts[word] += 1
        return frozenset(word for word, n in counts.items() if n >= _N_NAMES and len(groups[word]) >= _N_GROUPS)

    def _family(self, taxon_id: int) -> int:
        line = self.names.line(taxon_id)
        return next((one for one in reversed(line) if self.names.rank(one) in _FAMILIES), taxon_id)

    @staticmethod
    def _pieces(text: str) -> set[str]:
        if _is_spaced(text):
            return {_stem(word) for word in text.split(" ")}
        return {text[:n] for n in range(1, _AFFIX + 1)} | {text[-n:] for n in range(1, _AFFIX + 1)}

    def _is_told(self, row: int, shared: _Shared) -> bool:
        """A single word says no more than its genus: *agarwood* is one species' vernacular, and the wood of several."""
        text, taxon_id = self.texts[row], self.taxa[row]
        holder = self.parts.get(text, taxon_id)
        if holder == _SEVERAL or taxon_id not in self.names.line(holder):
            return False
        if " " not in text and self.names.rank(shared.top) not in _FAMILIES:
            return False
        return self.names.trade_term(row) in _ALIVE or not self._is_general(text, shared.top)

    def _is_general(self, text: str, top: int) -> bool:
        """Whether a product's name is but a group's name and words of products."""
        group = self.group_words[top]
        if _is_spaced(text):
            return all(_stem(word) in group or _stem(word) in self.product_words for word in text.split(" "))
        rest = text
        for name in sorted(group, key=lambda one: (-len(one), one)):
            rest = rest.replace(name, " ") if len(name) > 1 else rest
        return all(piece in self.product_words or piece in group for piece in rest.split())
