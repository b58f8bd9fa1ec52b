"""``adwarden review``: the queue a person reads, and what their verdicts do."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from cli.queue_view import queue_entry
from db.queries import QueueItem
from db.store import Store
from model.listing import Listing
from tests.cli.stored import Run, run  # noqa: F401  (a fixture)
from tests.factories import DAY, a_detection, a_listing, a_match, a_reading, a_visit, an_observation, an_offer


@pytest.fixture
def queue(workdir: Path) -> None:
    ads = [
        (a_listing("1", price_amount=Decimal("1250.5"), price_currency="EUR", place="Lyon"), a_detection(score=0.8)),
        (a_listing("2", title="tiger rug", url="http://shop.example/2"), a_detection(score=0.95)),
        (a_listing("3", title="Boa"), a_detection("Boa constrictor", appendix="II", matches=(a_match(end=3),))),
        (a_listing("4", title="jaguar car"), a_detection("Panthera onca", flagged=False, score=0.02)),
    ]
    with Store("sqlite:///adwarden.db") as store:
        store.open_visit(a_visit())
        readings = [a_reading(an_observation(ad), detection) for ad, detection in ads]
        store.save_many([replace(readings[0], offer=an_offer()), *readings[1:]])


def ids(run_: Run, *words: object) -> list[int]:
    return [item["id"] for item in json.loads(run_("review", "list", "--json", *words).out)["items"]]


def test_the_queue_is_ranked_and_readable(run: Run, queue: None) -> None:  # noqa: F811
    done = run("review", "list")
    assert done.code == 0
    entries = done.out.split("\n\n")
    assert [entry.splitlines()[0] for entry in entries if entry] == [
        "#2  App. I  0.95  Panthera tigris  CLA",
        "#1  App. I  0.80  Panthera tigris  CLA",
        "#3  App. II  0.90  Boa constrictor  CLA",
    ]
    assert "«tiger» rug" in entries[0]
    assert "http://shop.example/2" in entries[0]
    assert "1,250.5 EUR · Lyon" in entries[1]
    assert "why: named in the title" in entries[2]
    assert "offer: 3 pieces · 65.50 EUR per one · juvenile · from FR" in entries[1]
    assert "offer:" not in entries[0]


def test_json_holds_the_whole_detection(run: Run, queue: None) -> None:  # noqa: F811
    answer = json.loads(run("review", "list", "--json", "--limit", 1).out)
    (item,) = answer["items"]
    assert answer["total"] == 3
    assert (item["taxon"], item["score"], item["listing"]["title"]) == ("Panthera tigris", 0.95, "tiger rug")
    assert item["matches"][0]["start"] == 0
    assert item["review"] is None


def test_filters_and_pages(run: Run, queue: None) -> None:  # noqa: F811
    assert ids(run, "--appendix", "II") == [3]
    assert ids(run, "--taxon", "panthera") == [2, 1]
    assert ids(run, "--taxon", "Königsboa") == ids(run, "--taxon", "boa constrictor") == [3]
    assert ids(run, "--min-score", "0.9") == [2, 3]
    assert run("review", "list", "--platform", "elsewhere").code == 2
    assert ids(run, "--all") == [2, 1, 4, 3]
    assert [ids(run, "--limit", 2, "--page", page) for page in (1, 2, 3)] == [[2, 1], [3], []]
    assert "1 to 2 of 3; more: --page 2" in run("review", "list", "--limit", 2).out
    assert "past the end of 3" in run("review", "list", "--limit", 2, "--page", 9).out
    assert run("review", "list", "--min-score", 1).out == "Nothing waits.\n"


def test_a_verdict_takes_it_from_the_queue_and_undo_brings_it_back(run: Run, queue: None) -> None:  # noqa: F811
    assert run("review", "set", 2, "rejected", "--note", "a toy", "--reviewer", "ana").out == "2: rejected by ana\n"
    assert ids(run) == [1, 3]
    assert "[rejected by ana]" in run("review", "list", "--all").out
    assert run("review", "set", 2, "confirmed", "--reviewer", "bo").code == 0
    assert "rejected by ana stands again" in run("review", "undo", 2).out
    assert "waits in the queue" in run("review", "undo", 2).out
    assert ids(run) == [2, 1, 3]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["set", "99", "rejected"], "no detection 99"),
        (["set", "2", "guilty"], "guilty"),
        (["set", "two", "rejected"], "two"),
        (["set", "99999999999999999999", "rejected"], "no detection"),
        (["set", "2", "rejected", "--note", "a\x00b"], "--note"),
        (["undo", "2"], "nothing to undo"),
        (["list", "--appendix", "IV"], "IV"),
        (["list", "--min-score", "7"], "7"),
        (["list", "--taxon", "Pyton regiuz"], "no taxon is called 'Pyton regiuz'"),
        (["list", "--taxon", "Panthera tigriz"], "no species Panthera tigriz is known; give Panthera"),
        (["list", "--limit", "0"], "0"),
        (["list", "--db", "sqlite:///none.db"], "no such database"),
    ],
)
def test_bad_usage_is_one_line_and_exit_2(run: Run, queue: None, words: list[str], message: str) -> None:  # noqa: F811
    done = run("review", *words)
    assert (done.code, done.out) == (2, "")
    assert message in done.err
    assert len(done.err.splitlines()) == 1


def entry(listing: Listing, *spans: tuple[str, int, int], colour: bool = False) -> str:
    matches = tuple(a_match(field=field, start=start, end=end) for field, start, end in spans)
    item = QueueItem(
        detection_id=1,
        detection=a_detection(matches=matches, reasons=("why \x1b[2J not",)),
        listing=listing,
        first_seen_at=DAY,
        last_seen_at=DAY,
        review=None,
    )
    return queue_entry(item, colour=colour)


def test_hostile_text_cannot_act_on_the_terminal() -> None:
    evil = "tiger\x1b]0;owned\x07\u202egnp.\x9b31m\nnext line\r"
    shown = entry(
        a_listing("\x1b[1m", title=evil, text=evil, category=evil, place=evil, url="http://x/\x1b[31m"),
        ("title", 0, 5),
        ("text", 0, 5),
        ("category", 0, 5),
    )
    assert not any(char in shown for char in "\x1b\x07\u202e\x9b\r")
    assert "«tiger»" in shown


def test_marks_stand_where_the_words_are() -> None:
    text = "x" * 300 + " tiger " + "y" * 300
    shown = entry(
        a_listing(title="a tiger and a tigress", text=text), ("title", 2, 7), ("title", 14, 21), ("text", 301, 306)
    )
    assert "a «tiger» and a «tigress»" in shown
    assert f"text: …{'x' * 59} «tiger» {'y' * 59}…" in shown
    assert "\x1b[7mtiger\x1b[27m" in entry(a_listing(title="tiger"), ("title", 0, 5), colour=True)


def test_overlapping_spans_are_marked_once() -> None:
    assert "«big tiger»« cat»" in entry(a_listing(title="big tiger cat"), ("title", 0, 9), ("title", 4, 13))
