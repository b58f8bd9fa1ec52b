"""A seventh set of saved pages, of the same form as the sixth: 56 whole documents of 2025 and 2026, each another make.

One hand wrote them from memory and saw nothing of the reader; ``truth.jsonl`` holds what each page tells.
"""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parent
