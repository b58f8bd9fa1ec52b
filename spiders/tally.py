"""What a visit has done so far, and whether that is what visits of its query bring."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from crawler.description import Platform
from model.effort import FieldFill, Visit
from model.expectation import declared, learned, shortfall


@dataclass(slots=True)
class Tally:
    """What a visit has done so far. ``errors_in_row`` counts failed ads since the last good one, ``read`` the ads whose
    pages came anew, ``filled`` how many of them gave each field.
    """

    pages: int = 0
    listings: int = 0
    errors: int = 0
    errors_in_row: int = 0
    read: int = 0
    filled: Counter[str] = field(default_factory=Counter)

    def told_of(self, visit: Visit) -> Visit:
        """The visit with its counts."""
        return replace(
            visit,
            n_pages=self.pages,
            n_listings=self.listings,
            n_errors=self.errors,
            n_read=self.read,
            filled=tuple(FieldFill(name=name, n_ads=self.filled[name]) for name in sorted(self.filled)),
        )

    def shortfall(self, visit: Visit, past: Sequence[Visit], platform: Platform) -> str:
        """What the visit lacks of what its description, or else ``past`` visits, let expect; empty for nothing."""
        expects = platform.expects
        return shortfall(self.told_of(visit), declared(learned(past), expects.listings, expects.filled))
