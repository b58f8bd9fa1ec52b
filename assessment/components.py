"""Pairs to clusters: connected ads are one cluster; one that grows past its bound is split where it is weak."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

Pair = tuple[int, int, float]
# Each time a component is too large or too loose, its weaker pairs give way by this step of score.
_STEPS = (0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.999)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """``threshold``: least score of a pair; ``max_size``: most ads of a cluster. Chains of pairs, each alike but the
    ends not, are loose: a component keeps together only while at least ``density`` of its possible pairs score."""

    threshold: float = 0.7
    max_size: int = 60
    density: float = 0.6


class _Forest:
    """Union-find over whatever is joined; the smallest member stands for its tree."""

    def __init__(self) -> None:
        self._parent: dict[int, int] = {}

    def root(self, node: int) -> int:
        parent = self._parent.setdefault(node, node)
        while parent != self._parent[parent]:
            self._parent[parent] = self._parent[self._parent[parent]]
            parent = self._parent[parent]
        self._parent[node] = parent
        return parent

    def join(self, one: int, other: int) -> None:
        low, high = sorted((self.root(one), self.root(other)))
        self._parent[high] = low


def components(pairs: Sequence[Pair], bounds: Bounds) -> list[list[int]]:
    """The clusters of two and more, each sorted, in the order of their smallest member; any order of pairs will do."""
    strong = [pair for pair in pairs if pair[2] >= bounds.threshold]
    done: list[list[int]] = []
    waiting = [(members, within, 0) for members, within in _connected(strong)]
    while waiting:
        members, within, step = waiting.pop()
        if step == len(_STEPS):
            done.append(members) if len(members) <= bounds.max_size else done.extend(_cut(members, bounds.max_size))
        elif _holds(members, within, bounds):
            done.append(members)
        else:
            kept = [pair for pair in within if pair[2] >= _STEPS[step]]
            waiting += [(inner, inner_pairs, step + 1) for inner, inner_pairs in _connected(kept)]
    return sorted((sorted(members) for members in done if len(members) > 1), key=lambda members: members[0])


def _connected(pairs: Sequence[Pair]) -> list[tuple[list[int], list[Pair]]]:
    forest = _Forest()
    for one, other, _ in pairs:
        forest.join(one, other)
    members: dict[int, set[int]] = defaultdict(set)
    within: dict[int, list[Pair]] = defaultdict(list)
    for pair in pairs:
        root = forest.root(pair[0])
        members[root].update(pair[:2])
        within[root].append(pair)
    return [(sorted(members[root]), within[root]) for root in sorted(members)]


def _holds(members: Sequence[int], within: Sequence[Pair], bounds: Bounds) -> bool:
    n_ads = len(members)
    if n_ads <= 3:
        return True
    return n_ads <= bounds.max_size and len(within) >= bounds.density * n_ads * (n_ads - 1) / 2


def _cut(members: Sequence[int], size: int) -> list[list[int]]:
    """Ads that nothing tells apart, in pieces of the bound: a number of offers is then a lower bound, and is told."""
    return [list(members[start : start + size]) for start in range(0, len(members), size)]
