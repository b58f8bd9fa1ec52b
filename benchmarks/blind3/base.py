"""What several sites of the third blind set say in their heads."""

from __future__ import annotations


def canonical(path: str) -> str:
    """The ad's one address, for the links to it that carry a tail of counts."""
    return f'<link rel="canonical" href="{{base}}{path[1:]}">'
