"""``adwarden match`` as outside programs call it."""

from __future__ import annotations

import gc
import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from cli import match
from cli.match_lines import MatchPool
from matching.matcher import Matcher
from model.errors import SpeciesDataError

ADS: list[dict[str, Any]] = [
    {"id": "1", "title": "Psittacus erithacus", "text": "hand reared, with papers", "lang": "en"},
    {"id": 2, "title": "wool jumper", "text": ""},
    {"id": "3", "title": "", "text": "🐢 Testudo hermanni", "category": "Reptiles", "price": "120", "more": [1]},
    {"id": "4", "title": None, "text": None, "price": "make an offer"},
]
KEYS = ["taxon", "rank", "appendix", "listed_as", "name", "name_kind", "name_lang", "method", "similarity", "field"]
KEYS += ["start", "end", "term", "score", "flagged", "reasons"]


def run(*words: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "cli", "match", *words]
    return subprocess.run(command, input=given, capture_output=True, check=False, timeout=300)


def lines(ads: list[dict[str, Any]]) -> bytes:
    return "".join(json.dumps(ad) + "\n" for ad in ads).encode()


def test_one_line_out_for_each_line_in() -> None:
    done = run("-", given=lines(ADS))
    assert (done.returncode, done.stderr) == (0, b"")
    out = [json.loads(line) for line in done.stdout.splitlines()]
    assert [one["id"] for one in out] == ["1", 2, "3", "4"]
    assert list(out[0]) == ["id", "flagged", "score", "detections", "offer"]
    assert list(out[0]["detections"][0]) == KEYS
    assert out[1] == {"id": 2, "flagged": False, "score": 0.0, "detections": []}
    for ad, answer in zip(ADS, out, strict=True):
        for found in answer["detections"]:
            assert ad[found["field"]][found["start"] : found["end"]].casefold().startswith(found["name"].casefold()[:4])


def test_malformed_lines_are_told_by_number_and_the_run_goes_on() -> None:
    given = lines(ADS[:1]) + b'{"id": "b", "title": 5}\nno json\n\n[1]\n{"title": "x"}\n\xff\xfe\n' + lines(ADS[2:])
    done = run(given=given)
    out = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 1
    assert [one["id"] for one in out] == ["1", "b", None, None, None, None, None, "3", "4"]
    assert [one["error"].split(":")[0] for one in out[1:7]] == [f"line {n}" for n in range(2, 8)]


def test_an_empty_file_gives_nothing(tmp_path: Path) -> None:
    (tmp_path / "none.jsonl").touch()
    done = run(str(tmp_path / "none.jsonl"))
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (None, "cannot be read"),
        (json.dumps(ADS[0]).encode("utf-16"), "UTF-16"),
        (b"\x1f\x8b\x08\x00abc", "gzip"),
        ('{"id": "1", "title": "é and more of it"}\n'.encode("latin-1"), "not UTF-8"),
    ],
)
def test_an_unusable_file_is_one_line_and_exit_2(tmp_path: Path, content: bytes | None, says: str) -> None:
    path = tmp_path / "ads.jsonl"
    if content is not None:
        path.write_bytes(content)
    done = run(str(path))
    assert (done.returncode, done.stdout) == (2, b"")
    assert len(done.stderr.splitlines()) == 1
    assert says in done.stderr.decode()


def test_two_processes_give_the_same_in_the_same_order() -> None:
    given = lines([{**ADS[n % 4], "id": n} for n in range(5000)])
    one, two = run(given=given), run("--jobs", "2", given=given)
    assert (one.returncode, two.returncode) == (0, 0)
    assert one.stdout == two.stdout


def test_the_list_of_another_day() -> None:
    given = lines([{"id": "1", "title": "Rhincodon typus, whole dried fin"}])
    answers = [json.loads(run("--as-of", day, given=given).stdout) for day in ("2020-01-01", "2026-04-01")]
    found = [{one["appendix"] for one in answer["detections"] if one["rank"] == "SPECIES"} for answer in answers]
    assert found == [{"II"}, {"I"}]


def test_a_line_beyond_the_bound_is_told_and_never_held(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(match, "MAX_LINE_BYTES", 100)
    given = b'{"id": 1}\n' + b"x" * 1000 + b"\n" + b"y" * 101 + b'\n{"id": 2}\n' + b"z" * 500
    batches = list(match.read_batches(io.BytesIO(given)))
    assert batches == [[b'{"id": 1}\n', 1001, 102, b'{"id": 2}\n', 500]]


def test_batches_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(match, "BATCH_LINES", 3)
    batches = list(match.read_batches(io.BytesIO(b"{}\n" * 8)))
    assert [len(batch) for batch in batches] == [3, 3, 2]
    monkeypatch.setattr(match, "BATCH_BYTES", 6)
    batches = list(match.read_batches(io.BytesIO(b"{}\n" * 8)))
    assert [len(batch) for batch in batches] == [2, 2, 2, 2]


def test_several_processes_share_a_batch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(match, "BATCH_LINES", 2 * match.PARTS_OF_SEVERAL)
    lines = io.BytesIO(b"{}\n" * 7)
    assert [len(batch) for batch in match.read_batches(lines, match.PARTS_OF_SEVERAL)] == [2, 2, 2, 1]


def test_a_flagged_line_says_what_is_offered_and_how_it_travels() -> None:
    ad = {
        "id": "9",
        "title": "2.1 Python regius",
        "text": "65 each, pick up in Leipzig",
        "currency": "EUR",
        "place": "Sachsen",
        "ships_to": 7,
    }
    (out,) = [json.loads(line) for line in run("-", given=lines([ad])).stdout.splitlines()]
    offer = out["offer"]
    assert (offer["quantity"], offer["unit"], offer["n_males"], offer["n_females"]) == (3.0, "no.", 2, 1)
    assert (offer["unit_price_amount"], offer["unit_price_currency"], offer["unit_price_per"]) == ("65", "EUR", "no.")
    assert (offer["ship_from"], offer["ship_to"], offer["methods"]) == (["DE"], [], ["pick_up"])
    (where,) = [span for span in offer["spans"] if span["of"] == "quantity"]
    assert ad[where["field"]][where["start"] : where["end"]] == "2.1"  # type: ignore[index]


def test_at_the_end_nothing_is_left_to_collect(tmp_path: Path) -> None:
    (tmp_path / "ads.jsonl").write_bytes(lines(ADS))
    code = (
        "import gc, sys; from cli.match import command; command.main([sys.argv[1]], standalone_mode=False);"
        "print(len(gc.get_objects()), gc.get_freeze_count(), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path / "ads.jsonl")], capture_output=True, check=True)
    left, kept = map(int, done.stderr.split()[-2:])
    assert left * 20 < kept


def test_a_matcher_that_cannot_be_loaded_leaves_the_collector_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> Matcher:
        raise SpeciesDataError("weights are broken")

    monkeypatch.setattr(Matcher, "load", broken)
    before = gc.get_threshold()
    with pytest.raises(SpeciesDataError), MatchPool(1, None):
        pass
    after = gc.get_threshold()
    gc.set_threshold(*before)
    assert after == before
