"""Which taxa and languages a keyword pack is of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from model.errors import InputError
from species_data.namespace import NameSpace


@dataclass(frozen=True, slots=True, kw_only=True)
class PackOptions:
    """What a pack is of: languages (primary tags; empty: all), taxa with all below them, classes; empty: all listed.

    ``platform`` is whose verdicts were read, empty for all.
    """

    languages: tuple[str, ...] = ()
    taxa: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    platform: str = ""
    software: str = "adwarden"


class Choice:
    """What of the name space is asked for."""

    def __init__(self, names: NameSpace, options: PackOptions) -> None:
        self._names = names
        self._languages = frozenset(options.languages)
        self._check_languages(names)
        roots = {self._taxon_id(name) for name in options.taxa}
        groups = frozenset(options.groups)
        on = names.list_date
        self.group_of: dict[int, str] = {}
        for taxon_id in names.taxon_ids:
            if roots and not roots.intersection(names.line(taxon_id)):
                continue
            if not names.appendix_on(taxon_id, on):
                continue
            taxon = names.taxon(taxon_id)
            group = taxon.class_name or taxon.kingdom
            if not groups or groups & {group, taxon.kingdom}:
                self.group_of[taxon_id] = group
        if not self.group_of:
            told = [f"--group {name}" for name in options.groups] or [f"--taxon {name}" for name in options.taxa]
            hint = "give a class such as Reptilia, or Plantae" if groups else "nothing of it is in the Appendices"
            raise InputError(f"{' '.join(told)}: no listed taxon: {hint}")

    def _check_languages(self, names: NameSpace) -> None:
        known = {language.partition("-")[0] for language in set(names.name_langs)}
        unheard = sorted(self._languages - known)
        if unheard:
            raise InputError(f"--lang {unheard[0]}: no name in that language: write a BCP 47 tag such as en, fr, zh")

    def _taxon_id(self, name: str) -> int:
        found = self._names.find(name)
        if not found:
            raise InputError(f"--taxon {name}: no such name: 'adwarden species search' finds names")
        return found[0].taxon_id

    @property
    def taxon_ids(self) -> Iterable[int]:
        """Ids of the taxa, ascending."""
        return self.group_of

    def speaks(self, language: str) -> bool:
        """Whether words of a language are asked for; those of no language are."""
        return not self._languages or not language or language.partition("-")[0] in self._languages
