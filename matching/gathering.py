"""Gathering the names to compile: groups of names that fold to the same words, and the forms of those words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy.typing as npt

from matching.common_words import EverydayWords
from matching.compounds import compound_forms
from matching.inflect import spelt_out, word_forms
from matching.kernel.layout import CODE, DECOY, INFLECTED, LONGEST_PARTICLE, MAX_WINDOW, SCIENTIFIC, UNFIT, UNSPACED
from matching.normalise import Script
from matching.packing import NameFolder
from matching.word_order import other_orders
from model.taxon import SCIENTIFIC_KINDS, NameKind
from species_data.columns import KINDS

if TYPE_CHECKING:
    from species_data.namespace import NameSpace

Array = npt.NDArray[Any]
RANK_WORDS = frozenset({"spp", "sp", "ssp", "subsp", "var", "f", "forma", "cf", "aff", "x", "cv"})
MIN_USUAL = 5.4
"""Zipf frequency from which a word is in almost every text of its language."""
PARTICLE_WORD = "\ue000"
_MIN_FORM_LETTERS = 4
_SHORT_WORD, _MIN_OWN, _MAX_RARER = 3, 3.0, 2.0
_MIN_PARTICLE_LETTERS = 12


@dataclass(slots=True)
class GatheredNames:
    """The names while they are being compiled: groups are names that fold to the same words."""

    words: dict[str, int] = field(default_factory=dict)
    groups: dict[tuple[str, ...], int] = field(default_factory=dict)
    other_ways: dict[tuple[str, ...], int] = field(default_factory=dict)
    rows: list[list[int]] = field(default_factory=list)
    kinds: list[int] = field(default_factory=list)
    forms: dict[str, dict[int, int]] = field(default_factory=dict)

    def word(self, text: str) -> int:
        """Number of a word, new or known."""
        return self.words.setdefault(text, len(self.words))

    def group(self, words: tuple[str, ...], kind: int) -> int:
        """Number of the group of names with these folded words, new or known."""
        number = self.groups.setdefault(words, len(self.groups))
        if number == len(self.rows):
            self.rows.append([])
            self.kinds.append(0)
        self.kinds[number] |= kind
        return number


def _is_unspaced(words: tuple[str, ...], script: Array) -> bool:
    return any(int(script[ord(word[0])]) >= Script.HAN for word in words)


def gather_names(names: NameSpace, folder: NameFolder, everyday: EverydayWords) -> GatheredNames:
    """All names and decoys of ``names``, with every way to write them."""
    compiled = GatheredNames()
    compiled.word(PARTICLE_WORD)
    texts, languages = list(names.name_texts), list(names.name_langs)
    folded = folder.fold(texts)
    for row, words in enumerate(folded):
        kind = KINDS[int(names.name_kinds[row])]
        scientific = kind in SCIENTIFIC_KINDS
        kept = tuple(word for word in words if word not in RANK_WORDS) if scientific else words
        if not kept or sum(map(len, kept)) > MAX_WINDOW * 2:
            continue
        bits = (SCIENTIFIC if scientific else 0) | (CODE if kind is NameKind.CODE else 0)
        group = _add_name(compiled, folder, kept, row, bits)
        if not scientific:
            _add_forms(compiled, kept, languages[row], everyday)
            for turned in other_orders(kept, languages[row]):
                compiled.other_ways.setdefault(turned, group)
            if len(kept) == 1:
                _add_compounds(compiled, kept[0], languages[row], everyday)
        elif kept != words:
            _add_way(compiled, words, group)
    _drop_usual_words(compiled, names, everyday)
    _add_particle_ways(compiled)
    _add_spelt_out(compiled, folder, texts, folded, languages)
    for words in folder.fold([phrase for phrase, _, _ in names.decoys]):
        if words:
            _add_name(compiled, folder, words, -1, DECOY)
            _add_forms(compiled, words, "en", everyday)
    return compiled


def _add_name(compiled: GatheredNames, folder: NameFolder, words: tuple[str, ...], row: int, bits: int) -> int:
    unspaced = _is_unspaced(words, folder.script)
    group = compiled.group(words, bits | (UNSPACED if unspaced else 0))
    if row >= 0:
        compiled.rows[group].append(row)
    if not unspaced:
        for word in words:
            compiled.forms.setdefault(word, {})[compiled.word(word)] = 0
    return group


def _add_way(compiled: GatheredNames, words: tuple[str, ...], group: int) -> None:
    """Another way to write a name's words, as with the rank in it (``var.``)."""
    compiled.other_ways[words] = group
    for word in words:
        compiled.forms.setdefault(word, {})[compiled.word(word)] = 0


def _drop_usual_words(compiled: GatheredNames, names: NameSpace, everyday: EverydayWords) -> None:
    """Leave out vernaculars of one word that is in almost every text of another language (Slovak ``los``, elk).

    A name that is a word in use in its own language stays (Spanish ``loro``, Italian for ``their``), as do scientific
    names and words of the trade: their context is judged.
    """
    for words, group in compiled.groups.items():
        if len(words) > 1 or everyday.best.get(words[0], 0.0) < MIN_USUAL or not compiled.rows[group]:
            continue
        rows = compiled.rows[group]
        least = _MIN_OWN if len(words[0]) > _SHORT_WORD else everyday.best[words[0]] - _MAX_RARER
        if all(KINDS[int(names.name_kinds[row])] is NameKind.VERNACULAR for row in rows) and not any(
            everyday.own(words[0], names.name_langs[row]) >= least for row in rows
        ):
            compiled.kinds[group] |= UNFIT


def _add_particle_ways(compiled: GatheredNames) -> None:
    """Long names with any other short word in the place of one particle: ``Boa dee sable`` for ``Boa de sable``."""
    for words, group in list(compiled.groups.items()):
        if sum(map(len, words)) < _MIN_PARTICLE_LETTERS or compiled.kinds[group] & (UNSPACED | SCIENTIFIC):
            continue
        for i in range(1, len(words) - 1):
            if len(words[i]) < LONGEST_PARTICLE:
                compiled.other_ways.setdefault((*words[:i], PARTICLE_WORD, *words[i + 1 :]), group)


def _add_forms(compiled: GatheredNames, words: tuple[str, ...], language: str, everyday: EverydayWords) -> None:
    for word in words:
        number = compiled.words.get(word)
        if number is None:
            continue
        for form in sorted(word_forms(word, language)):
            if len(form) >= _MIN_FORM_LETTERS and everyday.is_likely_form(form, word, language):
                compiled.forms.setdefault(form, {}).setdefault(number, INFLECTED)


def _add_compounds(compiled: GatheredNames, word: str, language: str, everyday: EverydayWords) -> None:
    """A name of one word in front of the goods made of it; a compound that is an everyday word means itself."""
    number = compiled.words.get(word)
    if number is None:
        return
    for form in sorted(compound_forms(word, language)):
        if form not in compiled.words and form not in everyday.common:
            compiled.forms.setdefault(form, {}).setdefault(number, INFLECTED)


def _add_spelt_out(
    compiled: GatheredNames,
    folder: NameFolder,
    texts: Sequence[str],
    folded: Sequence[tuple[str, ...]],
    languages: Sequence[str],
) -> None:
    """Words of German and Scandinavian names with ``ae`` for ``ä`` and so on."""
    rows = [row for row, text in enumerate(texts) if languages[row] and spelt_out(text) != text.lower()]
    for row, spelt in zip(rows, folder.fold([spelt_out(texts[row]) for row in rows]), strict=True):
        for word, other in zip(folded[row], spelt, strict=False):
            if other != word and word in compiled.words:
                compiled.forms.setdefault(other, {}).setdefault(compiled.words[word], INFLECTED)
