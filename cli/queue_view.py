"""One entry of the review queue as a person reads it: what, how sure, the words it was read from, and where."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

from cli.offer_view import offer_line
from cli.terminal import safe
from db.queries import QueueItem
from model.listing import Listing

_CONTEXT = 60
_EXCERPTS = 3
_TITLE = 160
_WIDTH = 110


def queue_entry(item: QueueItem, *, colour: bool) -> str:
    """Several lines; matched words in reverse video, or between « and » where there is no colour."""
    detection, listing = item.detection, item.listing
    head = [
        f"#{item.detection_id}",
        f"App. {detection.appendix}" if detection.appendix else "not listed",
        f"{detection.score:.2f}" + ("" if detection.flagged else " not flagged"),
        detection.taxon + _listed_as(item),
        *([detection.term] if detection.term else []),
        *([f"[{item.review.judgement.value} by {safe(item.review.reviewer)}]"] if item.review else []),
    ]
    lines = ["  ".join(head), *_words(item, colour=colour), _where(item)]
    why = "; ".join(safe(reason) for reason in detection.reasons)
    told = offer_line(item.offer) if item.offer else ""
    if told:
        lines += textwrap.wrap(f"offer: {told}", _WIDTH, initial_indent="    ", subsequent_indent="         ")
    if why:
        lines += textwrap.wrap(f"why: {why}", _WIDTH, initial_indent="    ", subsequent_indent="         ")
    if listing.url:
        lines.append(f"    {safe(listing.url)[:200]}")
    return "\n".join(lines) + "\n"


def _listed_as(item: QueueItem) -> str:
    listed_as = item.detection.listed_as
    return f" (as {listed_as})" if listed_as and listed_as != item.detection.taxon else ""


def _words(item: QueueItem, *, colour: bool) -> list[str]:
    """The title, and the places in text and category that gave it away."""
    spans: dict[str, list[tuple[int, int]]] = {"title": [], "text": [], "category": []}
    for match in item.detection.matches:
        if match.field in spans:
            spans[match.field].append((match.start, match.end))
    title = _marked(item.listing.title, spans["title"], 0, _TITLE, colour=colour)
    lines = [f"    {title}"] if title else []
    for name in ("text", "category"):
        for start, end in sorted(spans[name])[:_EXCERPTS]:
            whole: str = getattr(item.listing, name)
            begin, stop = max(0, start - _CONTEXT), min(len(whole), end + _CONTEXT)
            shown = _marked(whole, [(start, end)], begin, stop, colour=colour)
            dots = ("…" if begin else "", "…" if stop < len(whole) else "")
            lines.append(f"    {name}: {dots[0]}{shown}{dots[1]}")
    return lines


def _marked(text: str, spans: Sequence[tuple[int, int]], begin: int, stop: int, *, colour: bool) -> str:
    before, after = ("\x1b[7m", "\x1b[27m") if colour else ("«", "»")
    shown = safe(text)
    parts, at = [], begin
    for start, end in sorted(spans):
        # Overlapping spans are marked as one; a span past the cut is not shown.
        start, end = max(start, at), min(end, stop)  # noqa: PLW2901
        if start < end:
            parts += [shown[at:start], before, shown[start:end], after]
            at = end
    parts.append(shown[at:stop])
    return "".join(parts)


def _where(item: QueueItem) -> str:
    listing = item.listing
    seen = f"{item.first_seen_at:%Y-%m-%d}"
    if item.last_seen_at.date() != item.first_seen_at.date():
        seen += f" to {item.last_seen_at:%Y-%m-%d}"
    facts = [
        f"{listing.platform}/{safe(listing.external_id)}",
        f"seen {seen}",
        _price(listing),
        safe(listing.place)[:60],
    ]
    return "    " + " · ".join(fact for fact in facts if fact)


def _price(listing: Listing) -> str:
    if listing.price_amount is None:
        return ""
    return f"{listing.price_amount:,f} {listing.price_currency}".strip()
