"""Which country the towns that a page names are in, where nothing else says where it is at home."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from spiders.gazetteer.lines import names_on, standings_on
from spiders.gazetteer.towns import Standing

_LONGEST = 60
_MOST = 600
_ENOUGH = 2


def towns_say(lines: Iterable[str]) -> set[str]:
    """The country that more of the towns on a page are in than in any other; none where they do not agree.

    One town alone counts where it stands behind a quarter of it: "Almadies, Dakar". A town's name is an everyday word
    somewhere, so that what is in several countries counts for each.
    """
    named: dict[str, set[str]] = defaultdict(set)
    within: set[str] = set()
    for line in _short(lines):
        for _, parts in names_on(line):
            for part in parts:
                found = {country for country, standing in standings_on(part).items() if standing is Standing.ALONE}
                for country in found - {""}:
                    named[country].add(part)
                if "" in found and len(parts) > 1 and len(found) == _ENOUGH and part == parts[-1]:
                    within |= found - {""}
    ranked = sorted(named, key=lambda country: -len(named[country]))
    most, *rest = [*(len(named[country]) for country in ranked), 0]
    if most >= _ENOUGH and most > rest[0]:
        return {ranked[0]}
    return within if len(within) == 1 and set(ranked) == within else set()


def _short(lines: Iterable[str]) -> list[str]:
    return [line for line in lines if 1 < len(line) <= _LONGEST and not any(map(str.isdecimal, line))][:_MOST]
