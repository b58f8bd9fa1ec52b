"""Colour and pattern morphs, in the words of the ad."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matching.offer.lexicon import Hit
    from matching.offer.passage import Passage

_FAR = 14
_BETWEEN = re.compile(r"[\s\d%/,&+()xX.-]*")
_SHARE = re.compile(r"\d{1,3}\s?%\s?$")
_BETWEEN_KINDS = frozenset({"sex", "stage"})
_LONGEST = 200


def morph_of(passage: Passage) -> tuple[int, int] | None:
    """Span of the first run of morph words; one sure word, or two that are morphs only together.

    Words for sex and life stage may stand within a run; a colour counts only beside a sure word. Words inside the
    name of a taxon are no morph, unless it is made of such words alone.
    """
    run: list[Hit] = []
    for hit in passage.of("morph"):
        if any(start <= hit.start < end and not _is_of_morphs(passage, start, end) for start, end in passage.spans):
            continue
        if run and not _goes_on(passage, run[-1].end, hit.start):
            if _is_sure(run):
                break
            run = []
        run.append(hit)
    if not _is_sure(run):
        return None
    start = run[0].start
    share = _SHARE.search(passage.text[max(0, start - 6) : start])
    start -= len(share.group()) if share else 0
    return start, min(run[-1].end, start + _LONGEST)


def _is_of_morphs(passage: Passage, start: int, end: int) -> bool:
    """Whether a name (``het pied``, which sellers call a taxon by) is made of morph words alone."""
    tokens = passage.tokens_within(start, end)
    morphs = [hit for hit in passage.within(start, end) if hit.value("morph") is not None]
    return all(any(hit.start <= token.start < hit.end for hit in morphs) for token in tokens)


def _is_sure(run: list[Hit]) -> bool:
    values = [hit.value("morph") for hit in run]
    return "strong" in values or values.count("weak") > 1


def _goes_on(passage: Passage, end: int, start: int) -> bool:
    """Whether only signs, numbers and words for sex and stage stand between two morph words."""
    if start - end > _FAR:
        return False
    between = passage.text[end:start]
    for hit in passage.within(end, start):
        if hit.means(_BETWEEN_KINDS):
            between = between.replace(passage.text[hit.start : hit.end], " ", 1)
    return _BETWEEN.fullmatch(between) is not None
