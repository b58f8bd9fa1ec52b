"""An observation together with what a matcher made of it, and with what it offers."""

from __future__ import annotations

from dataclasses import dataclass

from model.detection import Detection
from model.listing import Observation
from model.offer import Offer


@dataclass(frozen=True, slots=True)
class Findings:
    """What a matcher made of a listing: its detections, best first, and what it offers where any is flagged."""

    detections: tuple[Detection, ...] = ()
    offer: Offer | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """An observed listing and its detections under one matcher and one list version.

    ``detections`` is None where the listing was not read (its present version was read before with the same
    versions); an empty tuple says that it was read and names nothing. ``offer`` is there where it is flagged.
    """

    observation: Observation
    detections: tuple[Detection, ...] | None
    matcher_version: str = ""
    list_version: str = ""
    offer: Offer | None = None

    @property
    def flagged(self) -> bool:
        """Whether any detection is flagged."""
        return any(detection.flagged for detection in self.detections or ())
