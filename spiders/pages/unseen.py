"""Characters that nobody sees: marks of direction, joiners of words, places where a line may break."""

from __future__ import annotations

_DIRECTIONS = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_JOINERS = (*range(0x2060, 0x2065), 0xFEFF)
_BREAKS = (0x00AD, 0x200B)

# What words may lose: a place where a line may break parts the words of Thai and Khmer, and stays.
UNSEEN = dict.fromkeys((*_DIRECTIONS, *_JOINERS))
# What a number may lose.
UNSEEN_IN_FIGURES = dict.fromkeys((*_DIRECTIONS, *_JOINERS, *_BREAKS))
