from __future__ import annotations

from assessment.joined import joined_appendices, parts_of
from assessment.scale import scale
from assessment.stamp import Stamp
from model.assessed import AssessedAd
from model.estimate import Scope
from tests.assessment.rows import ad, finding, rows


def offered(**sizes: int) -> list[AssessedAd]:
    """So many ads under each Appendix (``I_II``: both), each of its own seller."""
    names = [name.replace("_", "/") for name, size in sizes.items() for _ in range(size)]
    return [ad(n, finding(appendix=name)) for n, name in enumerate(names)]


def test_an_appendix_of_few_sellers_is_told_with_the_largest_other_never_with_the_first() -> None:
    assert joined_appendices(offered(I=40, II=30, I_II=20, III=3)) == {"II": "II+III", "III": "II+III"}
    assert joined_appendices(offered(I=40, III=3)) == {}
    assert joined_appendices(offered(I=40, II=30, III=5)) == {}
    assert joined_appendices(offered(I=3, II=30, I_II=20)) == {"I": "I+II", "II": "I+II"}
    assert parts_of("II+III") == ["II", "III"]


def test_small_appendices_that_hide_one_another_leave_the_others_alone() -> None:
    assert joined_appendices(offered(I=40, II=30, III=3, II_III=2)) == {"II/III": "II/III+III", "III": "II/III+III"}
    # Two of one seller are no two sellers: they need a third.
    shared = [ad(100 + n, finding(appendix=name), seller=100) for n, name in enumerate(("III", "II/III"))]
    assert set(joined_appendices([*offered(I=40, II=30), *shared]).values()) == {"II+II/III+III"}


def test_the_joined_class_counts_each_ad_once_and_stands_in_place_of_its_parts() -> None:
    both = ad(500, finding(appendix="II"), finding("Potos flavus", appendix="III"))
    found = rows([*offered(I=40, II=30, III=2), both])
    told = {each.scope: each.interval.value for each in scale(found, Stamp(found)) if each.measure == "ads_flagged"}
    assert {scope.appendix: value for scope, value in told.items() if scope.appendix} == {"I": 40, "II+III": 33}
    assert told[Scope()] == 73
