"""One matcher for all tests of this folder: compiled once, kept in the tests' cache."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from matching.candidates import Candidate
from matching.matcher import Matcher
from model.listing import Listing

Finder = Callable[..., tuple[Candidate, ...]]


@pytest.fixture(scope="session")
def matcher() -> Matcher:
    """The shipped name space, compiled."""
    return Matcher.load()


@pytest.fixture(scope="session")
def find(matcher: Matcher) -> Finder:
    """Candidates of a text (and title), decoys left out."""

    def find_in(text: str, title: str = "") -> tuple[Candidate, ...]:
        listing = Listing(platform="test", external_id="1", title=title, text=text)
        return tuple(one for one in matcher.candidates([listing])[0] if one.rows)

    return find_in
