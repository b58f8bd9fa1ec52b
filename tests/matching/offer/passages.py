"""Passages and readings for tests of single readers."""

from __future__ import annotations

from typing import Any

from matching.offer.passage import Passage, Reading, read_passages
from model.listing import Listing


def reading_of(title: str = "", **fields: Any) -> Reading:
    """A listing read; ``spans`` gives names of taxa by field."""
    spans = fields.pop("spans", {})
    return read_passages(Listing(platform="test", external_id="1", title=title, **fields), spans)


def passage_of(title: str, language: str = "", spans: list[tuple[int, int]] | None = None) -> Passage:
    """A title read."""
    return reading_of(title, language=language, spans={"title": spans or []}).title
