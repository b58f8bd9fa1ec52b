"""No small cell of a crossed table follows from the totals and the cells told, of any of the tables."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from assessment.crossings import CROSSED, crossings_of
from assessment.extent import extent
from assessment.stamp import Stamp
from model.assessed import AssessedAd, Terms
from model.estimate import Estimate, Scope
from tests.assessment.rows import ad, finding, rows

# Taxon, its Appendix, term, country.
Offer = tuple[str, str, str, str]


def posted(sizes: dict[Offer, int]) -> list[AssessedAd]:
    """So many ads of sellers of their own for each."""
    offers = [offer for offer, size in sizes.items() for _ in range(size)]
    return [
        ad(n, finding(taxon, appendix=appendix, term=term), terms=Terms(ship_from=(country,), n_specimens=3))
        for n, (taxon, appendix, term, country) in enumerate(offers)
    ]


def told_of(ads: Sequence[AssessedAd], hidden: Sequence[Scope] = ()) -> set[Scope]:
    return {scope for _, cells in crossings_of(ads, hidden) for scope in cells}


def test_cells_of_five_sellers_are_told_and_the_others_counted() -> None:
    sizes = {
        ("Panthera", "I", "CLA", "ID"): 9, ("Manis", "I", "SCA", "ID"): 8, ("Manis", "I", "CLA", "US"): 4,
        ("Panthera", "I", "SCA", "US"): 3, ("Manis", "I", "TEE", "US"): 2,
    }  # fmt: skip
    found = rows(posted(sizes))
    made = extent(found, Stamp(found))
    known: dict[tuple[str, Scope], Estimate] = {(each.measure, each.scope): each for each in made.estimates}
    assert known["ads_flagged", Scope(appendix="I", term="CLA")].interval.value == 13
    assert known["specimens_flagged", Scope(appendix="I", term="CLA")].interval.value == 39
    assert known["share_reviewed", Scope(appendix="I", term="CLA")].interval.value == 0
    [of_terms] = [each for each in made.crossings if each.by == ("taxon", "term")]
    assert of_terms.n_few == 3
    assert [each.by for each in made.crossings] == list(CROSSED)


def test_a_lone_small_cell_takes_the_smallest_beside_it() -> None:
    sizes = {("A", "I", "LIV", "ID"): 9, ("A", "I", "SKI", "ID"): 3, ("B", "I", "SKI", "ID"): 7}
    more = {("B", "I", "LIV", "ID"): 6, ("C", "I", "LIV", "ID"): 8}
    told = {(each.taxon, each.term) for each in told_of(posted(sizes | more)) if each.taxon and each.term}
    # LIV of A hides SKI of A, SKI of B hides it too, and LIV of B hides these.
    assert told == {("C", "LIV")}


def test_a_cell_of_an_appendix_goes_that_tells_a_small_one_of_its_taxa() -> None:
    """LIV of Appendix I is LIV of A, which leaves SKI of A (3) of all ads of A."""
    sizes = {
        ("A", "I", "LIV", "ID"): 9, ("A", "I", "SKI", "ID"): 3, ("B", "I", "SKI", "ID"): 7,
        ("D", "II", "LIV", "ID"): 6, ("D", "II", "SKI", "ID"): 9,
    }  # fmt: skip
    told = told_of(posted(sizes))
    assert Scope(appendix="I", term="LIV") not in told
    assert told_of(posted(sizes | {("A", "I", "SKI", "ID"): 5})) >= {Scope(appendix="I", term="LIV")}


def test_no_cell_of_a_total_that_is_hidden_is_told() -> None:
    ads = posted({("A", "I", "LIV", "ID"): 9, ("A", "I", "SKI", "ID"): 8, ("B", "I", "LIV", "ID"): 7})
    assert Scope(taxon="A", term="SKI") in told_of(ads)
    told = told_of(ads, [Scope(taxon="A")])
    assert told
    assert not any(scope.taxon == "A" for scope in told)


TAXA = {"A": "I", "B": "I", "C": "II", "D": "II", "E": "I/II"}
_OFFERS = list(product(TAXA, ("LIV", "SKI", "TEE"), ("ID", "DE", "?")))


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(st.sampled_from(_OFFERS), st.integers(1, 9), min_size=2, max_size=30))
def test_small_cells_follow_from_nothing_told_that_the_totals_do_not_tell(drawn: dict[tuple[str, ...], int]) -> None:
    """By linear algebra over taxon, term and country at once: all totals and all cells told, of the five tables."""
    offers = {(taxon, TAXA[taxon], term, country): n for (taxon, term, country), n in drawn.items()}
    ads = posted(offers)
    told = told_of(ads)
    atoms = [(taxon, TAXA[taxon], term, country) for taxon, term, country in _OFFERS]

    def vector(scope: Scope) -> list[float]:
        wanted = (scope.taxon, scope.appendix, scope.term, scope.country)
        return [float(all(not one or one == other for one, other in zip(wanted, atom, strict=True))) for atom in atoms]

    def n_of(scope: Scope) -> int:
        return int(np.dot(vector(scope), [offers.get(atom, 0) for atom in atoms]))

    names = ("taxon", "appendix", "term", "country")
    values: dict[str, set[str]] = defaultdict(set)
    for atom in offers:
        for name, value in zip(names, atom, strict=True):
            values[name].add(value)
    ones = [Scope(), *(Scope(**{name: value}) for name in names for value in values[name])]
    totals = [scope for scope in ones if n_of(scope) >= 5]
    base = np.array([vector(scope) for scope in totals]).reshape(-1, len(atoms))
    full = np.array([vector(scope) for scope in (*totals, *told)]).reshape(-1, len(atoms))

    def follows(table: np.ndarray, scope: Scope) -> bool:
        rank = np.linalg.matrix_rank(table) if len(table) else 0
        return bool(np.linalg.matrix_rank(np.vstack([table, vector(scope)])) == rank)

    for by in CROSSED:
        for pair in product(*(sorted(values[name]) for name in by)):
            cell = Scope(**dict(zip(by, pair, strict=True)))
            if 0 < n_of(cell) < 5:
                assert cell not in told
                assert follows(base, cell) or not follows(full, cell), cell
