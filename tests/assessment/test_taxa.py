"""Taxa that are offered: neither names that hold another nor false finds."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessment.richness import chao1
from assessment.stamp import Stamp
from assessment.taxa import FlaggedTaxon, lowest, richness, taxa_offered
from model.assessed import AssessedAd
from model.estimate import Interval
from tests.assessment.rows import RIGHT, WRONG, ad, finding, rows

ABOVE = {"Dalbergia nigra": ("Dalbergia", "Leguminosae"), "Dalbergia": ("Leguminosae",)}


def told(ads: list[AssessedAd]) -> dict[str, Interval]:
    return {each.measure: each.interval for each in richness(rows(ads), Stamp(rows(ads)), ABOVE)}


def test_clusters_are_counted_and_what_was_not_met_is_told_where_names_met_once_were_read() -> None:
    ads = [ad(n, finding(f"Genus t{n // 2}", judgement=RIGHT), cluster=n // 2) for n in range(20)]
    found = told(ads)
    assert found["taxa_flagged"].value == 10
    assert (found["taxa_with_unseen"].value or 0) > 40
    assert (found["taxa_coverage"].value or 1) < 0.2


def test_a_name_that_holds_another_is_no_taxon_more() -> None:
    names = ["Dalbergia nigra", "Dalbergia", "Leguminosae", "Python regius"]
    found = told([ad(n, finding(name)) for n, name in enumerate(names)])
    assert found["taxa_flagged"].value == 2
    assert "2 flagged names are left out" in found["taxa_flagged"].notes[-1]
    assert lowest({"Dalbergia", "Leguminosae"}, ABOVE) == {"Dalbergia"}


def test_a_taxon_whose_every_ad_was_found_wrong_is_none() -> None:
    ads = [ad(1, finding("Python regius", judgement=WRONG)), ad(2, finding("Boa constrictor", judgement=RIGHT))]
    assert told(ads)["taxa_flagged"].value == 1


def test_a_genus_counts_again_where_the_species_in_it_was_found_wrong() -> None:
    ads = [ad(1, finding("Dalbergia nigra", judgement=WRONG)), ad(2, finding("Dalbergia"))]
    assert told(ads)["taxa_flagged"].value == 1


def test_nothing_is_told_of_taxa_not_met_where_nobody_read_those_met_once() -> None:
    found = told([ad(n, finding(f"Genus t{n}")) for n in range(20)])
    for measure in ("taxa_with_unseen", "taxa_coverage"):
        assert found[measure].value is None
        assert "0 of 20 offers of taxa flagged once or twice were reviewed: 10 are wanted" in found[measure].notes[0]


def test_false_names_raise_no_bound() -> None:
    """Chao's bound of all names flagged was 40 too high on average: each false name met once adds more than itself."""
    rng, off, plain = np.random.default_rng(4), [], []
    for _ in range(15):
        sizes = [*rng.multinomial(300, np.full(60, 1 / 60)).tolist(), *[1] * 30]
        taxa = []
        for place, size in enumerate(sizes):
            n_read = int(rng.binomial(size, 0.4))
            taxa.append(
                FlaggedTaxon(n_read, 0, size - n_read) if place < 60 else FlaggedTaxon(0, n_read, size - n_read)
            )
        everything, _ = taxa_offered(taxa)
        off.append((everything.value or 0) - 60)
        plain.append((chao1(np.array(sizes)).value or 0) - 60)
    assert np.mean(plain) > 35
    assert abs(np.mean(off)) < 7


@settings(max_examples=25)
@given(
    taxa=st.lists(st.builds(FlaggedTaxon, st.integers(0, 6), st.integers(0, 3), st.integers(0, 6)), max_size=25).map(
        lambda found: [each for each in found if each.n]
    )
)
def test_ends_stand_on_either_side(taxa: list[FlaggedTaxon]) -> None:
    for each in taxa_offered(taxa):
        if each.value is not None:
            assert (each.low or 0.0) <= each.value
            assert each.high is None or each.value <= each.high


def test_what_was_all_read_is_told_by_the_plain_bound() -> None:
    taxa = [FlaggedTaxon(n, 1, 0) for n in (1, 1, 1, 2, 2, 9)]
    everything, _ = taxa_offered(taxa)
    assert everything.value == pytest.approx(chao1(np.array([1, 1, 1, 2, 2, 9])).value)
