"""The versions of the list on this machine: the shipped one, and those written by ``species update``."""

from __future__ import annotations

import os
from pathlib import Path

from model.errors import SpeciesDataError
from species_data.folder import TableFolder
from species_data.handwritten import HAND_DIR

SHIPPED = TableFolder(
    tables=Path(__file__).parent / "tables", sources=Path(__file__).parent / "sources.yml", hand=HAND_DIR
)


def versions_dir() -> Path:
    """Where updates are kept: ``ADWARDEN_SPECIES_DIR``, else the user's data folder."""
    chosen = os.environ.get("ADWARDEN_SPECIES_DIR")
    if chosen:
        return Path(chosen)
    from platformdirs import user_data_dir  # noqa: PLC0415  (start-up of the command line imports nothing heavy)

    return Path(user_data_dir("adwarden")) / "species"


def folder_at(path: Path) -> TableFolder:
    """The tables of one version folder."""
    return TableFolder(tables=path / "tables", sources=path / "sources.yml", hand=HAND_DIR)


def _updates() -> list[TableFolder]:
    root = versions_dir()
    paths = sorted(root.iterdir()) if root.is_dir() else []
    return [folder_at(path) for path in paths if (path / "sources.yml").is_file()]


def all_versions() -> list[tuple[str, TableFolder]]:
    """(list date, folder) of every version, oldest list first; of two with one date the update comes last."""
    found = [(folder.list_date(), folder) for folder in (SHIPPED, *_updates())]
    return sorted(found, key=lambda pair: pair[0])


def version_of(folder: TableFolder) -> str:
    """Version text of a folder, as in ``2026-03-05+1a2b3c4d``."""
    return f"{folder.list_date()}+{folder.digest()[:8]}"


def chosen_folder(version: str | None) -> TableFolder:
    """The newest version, or the newest of those whose version text starts with ``version``.

    What stands behind a second ``+`` names the words that analysts added, not the tables.
    """
    if version is None and not _updates():
        # There is nothing to choose from, and no date to be read for it.
        return SHIPPED
    versions = all_versions()
    if version is None:
        return versions[-1][1]
    version = "+".join(version.split("+")[:2])
    for _date, folder in reversed(versions):
        if version_of(folder).startswith(version):
            return folder
    known = ", ".join(version_of(folder) for _date, folder in versions)
    raise SpeciesDataError(f"no version {version!r} of the species list here; there are {known}")
