"""Appendices told together, so that one behind which few sellers stand takes no other out of sight with it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from model.assessed import AssessedAd
from model.codes import Appendix

FEWEST_SELLERS = 5
STRICTEST = Appendix.I.value
_TOGETHER = "+"


def joined_appendices(ads: Iterable[AssessedAd]) -> dict[str, str]:
    """The name under which each Appendix of few sellers, and what it is joined with, is told: ``II+III``.

    The small ones go together where five sellers stand behind them so, else with the largest other, of which they blur
    least. Never with Appendix I, which everybody asks for first: where nothing else is left, nothing is joined.
    """
    sellers: dict[str, set[int]] = defaultdict(set)
    for ad in ads:
        for finding in ad.findings:
            if finding.flagged:
                sellers[finding.told_under].add(ad.seller)
    together = {name for name, of in sellers.items() if len(of) < FEWEST_SELLERS}
    if not together:
        return {}
    if len(set().union(*(sellers[name] for name in together))) < FEWEST_SELLERS or len(together) < 2:
        host = _host(sellers, together)
        if host is None:
            return {}
        together.add(host)
    name = _TOGETHER.join(sorted(together))
    return dict.fromkeys(together, name)


def _host(sellers: Mapping[str, set[int]], small: set[str]) -> str | None:
    others = [name for name in sellers if name not in small and name != STRICTEST]
    return max(others, key=lambda name: (len(sellers[name]), name), default=None)


def parts_of(appendix: str) -> list[str]:
    """The Appendices that are told together under a name; itself where it is one."""
    return appendix.split(_TOGETHER)
