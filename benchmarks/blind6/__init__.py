"""A sixth set of saved pages, of the same form as the fifth: 56 whole documents, each another make.

Two hands wrote them from memory and saw nothing of the reader; ``truth.jsonl`` holds what each page tells.
"""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parent
