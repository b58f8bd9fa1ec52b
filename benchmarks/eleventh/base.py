"""What the sites share: pictures, addresses, rows and things made of lines."""

from __future__ import annotations

from benchmarks.tenth.base import png, rows, slug, things

__all__ = ["png", "rows", "slug", "things"]
