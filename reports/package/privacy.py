"""How rows leave without telling who: pseudonyms made anew, weeks, round prices, and nothing that few sellers share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from decimal import Decimal
from hashlib import blake2b
from math import isfinite

from reports.suppression import FEWEST_SELLERS

_DIGITS = 2


class Pseudonyms:
    """Keys of one package: 16 hexadecimal digits, which nobody without the key can make or join with another's."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    def of(self, kind: str, *words: str) -> str:
        """The key of a thing; empty for a thing whose last word is."""
        if not words[-1]:
            return ""
        told = "\x1f".join((kind, *words)).encode("utf-8", "surrogatepass")
        return blake2b(told, key=self._key, digest_size=8).hexdigest()


class Crowds:
    """How many sellers share something, up to as many as are wanted."""

    def __init__(self) -> None:
        self._sellers: dict[tuple[str, ...], set[int]] = defaultdict(set)

    def see(self, shared: tuple[str, ...], seller: int) -> None:
        """That a seller has it."""
        known = self._sellers[shared]
        if len(known) < FEWEST_SELLERS:
            known.add(seller)

    def enough(self, shared: tuple[str, ...]) -> bool:
        """Whether five sellers share it."""
        return len(self._sellers.get(shared, ())) >= FEWEST_SELLERS

    def items(self) -> Iterable[tuple[tuple[str, ...], set[int]]]:
        """Everything seen, with its sellers (five at most)."""
        return self._sellers.items()


def widened(crowds: Crowds, lineages: Mapping[str, tuple[str, ...]]) -> dict[tuple[str, str], str]:
    """The taxon that is told for each (platform, taxon) of ``crowds``; none for what stays with fewer than five.

    A taxon is told if five sellers of the platform stand behind it. Those that are not told join the group above them,
    rank by rank, and are told there together if five stand behind all that joined. ``lineages`` gives each taxon's
    groups, itself first and the kingdom last.
    """
    told: dict[tuple[str, str], str] = {}
    by_platform: dict[str, dict[str, set[int]]] = defaultdict(dict)
    for (platform, taxon), sellers in crowds.items():
        by_platform[platform][taxon] = set(sellers)
    for platform, waiting in by_platform.items():
        members: dict[str, list[str]] = {taxon: [taxon] for taxon in waiting}
        lines = {taxon: lineages.get(taxon, (taxon,)) for taxon in waiting}
        while waiting:
            # The narrowest first, so that whatever joins a group has joined before the group is looked at.
            taxon = max(waiting, key=lambda name: (len(lines[name]), name))
            sellers, joined = waiting.pop(taxon), members.pop(taxon)
            if len(sellers) >= FEWEST_SELLERS:
                told |= {(platform, member): taxon for member in joined}
                continue
            line = lines[taxon][1:]
            if line:
                lines[line[0]] = line
                waiting.setdefault(line[0], set()).update(sellers)
                members.setdefault(line[0], []).extend(joined)
    return told


def monday(instant: datetime | None) -> date | None:
    """The first day of an instant's week."""
    if instant is None:
        return None
    day = instant.date()
    return day - timedelta(days=day.weekday())


def rounded(amount: Decimal | None) -> float | None:
    """An amount to two significant figures; None where it is no finite number."""
    if amount is None or not amount.is_finite():
        return None
    value = float(f"{amount:.{_DIGITS - 1}e}")
    return value if isfinite(value) else None
