"""What the sites share: the tenth set's pictures, rows and things."""

from __future__ import annotations

from benchmarks.tenth.base import png, rows, slug, things

__all__ = ["png", "rows", "slug", "things"]
