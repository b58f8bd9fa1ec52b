"""The taxon that a person means by a name typed on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from model.errors import InputError

if TYPE_CHECKING:
    from species_data.namespace import NameSpace
    from species_data.resolving import Resolution


def taxon_called(names: NameSpace, name: str) -> Resolution:
    """What a name means. Raises InputError, with the nearest name there is, where no taxon is called so."""
    from species_data.resolving import resolve  # noqa: PLC0415  (only for those who name a taxon)
    from species_data.search import suggestion  # noqa: PLC0415

    found = resolve(names, name)
    if found is None:
        like = suggestion(names, name)
        raise InputError(f"no taxon is called {name!r}" + (f"; did you mean {like!r}?" if like else ""))
    return found
