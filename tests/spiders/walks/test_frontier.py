"""What a walk visits next, and what it takes an address for when several pages have led to it."""

from __future__ import annotations

from spiders.walks.frontier import Frontier, Rank

_AD = "https://bazar.example/board.php?table=sale&id=105"


def test_a_card_mends_what_a_link_began() -> None:
    frontier = Frontier()
    assert frontier.add(_AD, Rank.LINK, title="previous")
    assert not frontier.add(_AD, Rank.LINK, title="next")
    assert frontier.add(_AD, Rank.AD, title="Gecko", as_card=True)
    [lead] = frontier.take(8)
    assert (lead.rank, lead.as_card, lead.title) == (Rank.AD, True, "Gecko")
    assert frontier.take(8) == []


def test_what_was_visited_is_not_visited_as_a_card_again() -> None:
    frontier = Frontier()
    frontier.add(_AD, Rank.LINK)
    assert len(frontier.take(8)) == 1
    assert not frontier.add(_AD, Rank.AD, as_card=True)
    assert frontier.take(8) == []
