"""A fifth set of saved pages: whole documents as platforms send them, each another make, land and money.

Two hands wrote them from memory and saw nothing of the reader; ``truth.jsonl`` holds what each page tells.
"""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parent
