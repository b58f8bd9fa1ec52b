from __future__ import annotations

from datetime import date

import pytest

from matching.groups import facts_of
from matching.matcher import Matcher

ON = date(2026, 11, 1)


@pytest.mark.parametrize(
    ("name", "appendix"),
    [
        ("Manis", "I"),
        ("Manis javanica", "I"),
        ("Python", "I/II"),
        ("Ara ararauna", "II"),
        ("Pythonidae", "I/II"),
        ("Psittaciformes", "I/II"),
    ],
)
def test_a_group_stands_in_the_appendices_of_what_is_in_it(matcher: Matcher, name: str, appendix: str) -> None:
    taxon = matcher.names.taxon_named(name)
    assert taxon is not None
    assert facts_of(matcher.names, taxon.taxon_id, ON).appendix == appendix
