"""What charts are drawn on: a page, and a telephone, on which the letters of a page are too small to read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Paper:
    """What a chart is drawn on: its width, and the size of its letters on it."""

    width: float
    letters: int

    @property
    def is_narrow(self) -> bool:
        """Whether words have no room beside what they name."""
        return self.width < 500

    def long(self, words: str) -> float:
        """About as long as words are in a sans-serif type."""
        return 0.56 * self.letters * len(words)

    def within(self, x: float, words: str) -> float:
        """The nearest middle at which words are not cut off by an edge."""
        half = self.long(words) / 2 + 1
        return max(half, min(x, self.width - half))


PAGE, PHONE = Paper(720.0, 13), Paper(360.0, 12)


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart drawn for a page and again for a telephone, where the first would have letters too small to read."""

    wide: str
    narrow: str

    def __html__(self) -> str:
        """Both; the styles of the page show one."""
        return f'<div class="on-page">{self.wide}</div><div class="on-phone">{self.narrow}</div>'
