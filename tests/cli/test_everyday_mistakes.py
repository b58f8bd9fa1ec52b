"""Slips of people who are no programmers: each is told in one line that says what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from cli.listings import _life_lines
from db.store import Store
from model.lifetime import Lifetime
from tests.cli.stored import DB, Run, run, stored  # noqa: F401  (fixtures)
from tests.factories import DAY, a_detection, a_listing, a_reading, a_visit, an_observation

_LONG_ID = "fr/rabat/animaux/perroquet-gris-du-gabon-couple-avec-cage-et-papiers_554149.htm"


@pytest.mark.parametrize(
    "words",
    [
        ("review", "list", "--platform", "shp"),
        ("listings", "lifetimes", "--platform", "shp"),
        ("listings", "show", "shp/1"),
        ("platforms", "health", "shp"),
        ("evidence", "screenshots", "--platform", "shp"),
        ("series", "--from", "2026-01-01", "--to", "2026-01-31", "--platform", "shp"),
    ],
)
def test_a_mistyped_platform_is_told_and_never_taken_for_an_empty_one(
    run: Run,  # noqa: F811
    stored: Path,  # noqa: F811
    words: tuple[str, ...],
) -> None:
    done = run(*words)
    assert (done.code, done.out) == (2, "")
    assert done.err.count("\n") == 1
    assert "shp: nothing of it is stored; did you mean 'shop'?" in done.err


@pytest.mark.parametrize("words", [(), ("review",), ("register",)])
def test_a_group_alone_shows_its_commands_and_one_line_says_what_is_missing(run: Run, words: tuple[str, ...]) -> None:  # noqa: F811
    done = run(*words)
    assert done.code == 2
    assert "Commands:\n" in done.out
    assert done.err.count("\n") == 1
    assert done.err.startswith("adwarden: say which command: ")
    assert done.err.endswith(f"{' '.join(('adwarden', *words))} COMMAND\n")


def test_the_queue_names_an_ad_as_the_other_commands_take_it(run: Run, workdir: Path) -> None:  # noqa: F811
    with Store(DB) as store:
        store.open_visit(a_visit())
        store.save_many([a_reading(an_observation(a_listing(_LONG_ID)), a_detection())])
    named = f"shop/{_LONG_ID}"
    assert f"    {named} · " in run("review", "list").out
    for words in (
        ("evidence", "show", named),
        ("listings", "show", named),
        ("listings", "show", "shop", _LONG_ID),
    ):
        done = run(*words)
        assert done.code == 0, done.err
        assert _LONG_ID in done.out
    assert "write PLATFORM/ID" in run("listings", "show", "shop").err


def test_what_is_not_known_of_a_life_is_not_told_as_a_dash() -> None:
    life = Lifetime(
        platform="shop",
        external_id="1",
        posted_at=None,
        born_after=None,
        first_seen_at=DAY,
        last_up_at=DAY,
        last_read_at=DAY,
        sold_by=None,
        gone_by=None,
        n_sightings=1,
        n_missed=0,
    )
    told = "\n".join(_life_lines(life))
    assert "up since 2026-03-01" in told
    assert "at the latest" in told
    assert " -" not in told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--rates", "nosuch.csv"), "--rates nosuch.csv: cannot be read (No such file or directory)"),
        (("--rates", "latin.csv"), "--rates latin.csv: cannot be read (not UTF-8)"),
        (("--rates", "rates.csv", "--currency", "euro"), "--currency 'euro': write three capital letters"),
    ],
)
def test_tables_that_cannot_be_used_are_told_in_words(
    run: Run,  # noqa: F811
    stored: Path,  # noqa: F811
    words: tuple[str, ...],
    told: str,
) -> None:
    (stored / "latin.csv").write_bytes(b"currency,day,rate\n\xe9,2026-01-01,1\n")
    (stored / "rates.csv").write_text("currency,day,rate\nUSD,2026-01-01,0.9\n", encoding="utf-8")
    done = run("assess", "--from", "2026-03-01", "--to", "2026-03-31", "--out", "report", *words)
    assert done.code == 2
    assert told in done.err
