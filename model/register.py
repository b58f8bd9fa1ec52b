"""What an analyst writes down for the report: entries of registers, each revision kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file that belongs to an entry, kept under its SHA-256. ``media_type`` is what its first bytes say."""

    sha256: str
    name: str
    media_type: str
    n_bytes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterEntry:
    """One revision of one entry of a register; the highest revision is the entry as it stands.

    ``fields`` maps the names of the register's definition to text, empty fields left out; several values of one field
    stand on lines of their own. ``language`` is the BCP 47 tag of what is written. ``reason`` says why this revision
    was made, ``recorded_by`` who made it. An entry may be shared only where somebody said so (``shareable``), and up
    to and including ``share_until``, if given. A withdrawn entry stays, with the reason, and counts no more.
    """

    register: str
    entry_id: str
    revision: int
    fields: Mapping[str, str]
    recorded_at: datetime
    recorded_by: str
    reason: str = ""
    shareable: bool = False
    share_until: date | None = None
    language: str = "en"
    withdrawn: bool = False
    attachments: tuple[Attachment, ...] = ()

    def may_be_shared(self, day: date) -> bool:
        """Whether the entry may be shown to others on a day."""
        return self.shareable and not self.withdrawn and (self.share_until is None or day <= self.share_until)
