"""A folder of species tables: the files that decide what the name space holds, and the digest that tells them apart."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from hashlib import file_digest, sha256
from pathlib import Path
from typing import Any

from model.errors import SpeciesDataError


@dataclass(frozen=True, slots=True, kw_only=True)
class TableFolder:
    """One version of the tables: a folder of ``*.csv.gz``, its ``sources.yml`` and the hand-written rows over it."""

    tables: Path
    sources: Path
    hand: Path

    def files(self) -> list[Path]:
        """Every file that decides what the name space holds, in a fixed order."""
        return [*sorted(self.tables.glob("*.csv.gz")), self.sources, *sorted(self.hand.glob("*.csv"))]

    def digest(self) -> str:
        """Hex digest over the names and bytes of all files. Raises SpeciesDataError where one cannot be read."""
        total = sha256()
        for path in self.files():
            try:
                with path.open("rb") as file:
                    content = file_digest(file, "sha256").digest()
            except OSError as error:
                raise SpeciesDataError(
                    f"{path}: cannot be read ({error.strerror}); reinstall the species tables"
                ) from None
            total.update(path.name.encode() + b"\0" + content)
        return total.hexdigest()

    def stated(self) -> dict[str, Any]:
        """Content of sources.yml."""
        # What only matches ads from the cache asks for none of it.
        import yaml  # noqa: PLC0415

        try:
            stated = yaml.safe_load(self.sources.read_text("utf-8"))
        except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
            raise SpeciesDataError(f"{self.sources}: cannot be read ({error})") from None
        return stated if isinstance(stated, dict) else {}

    def list_date(self) -> str:
        """ISO date of the list the tables describe, from sources.yml."""
        stated = self.stated()
        try:
            return date.fromisoformat(str(stated["list_date"])).isoformat()
        except (KeyError, ValueError):
            raise SpeciesDataError(f"{self.sources}: no list_date (YYYY-MM-DD) in it; build the tables again") from None
