from __future__ import annotations

import csv
import json
import subprocess
from pathlib import Path

import frictionless
import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.exporting import NameVerdict
from matching.matcher import Matcher
from model.errors import InputError
from model.listing import Listing
from reports.keywords.choice import PackOptions
from reports.keywords.disguises import Manner, disguises_of, undone
from reports.keywords.figures import NOTHING, Basis, key_of, labelled, measured
from reports.keywords.pack import Pack, write_pack

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:frictionless")
TIGER = "Panthera tigris"


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    return Matcher.load()


def verdicts(name: str, right: int, wrong: int, sellers: int = 10) -> list[NameVerdict]:
    return [
        NameVerdict(name=name, taxon=TIGER, seller=f"s{number % sellers}", is_right=number < right)
        for number in range(right + wrong)
    ]


def make(matcher: Matcher, out: Path, given_verdicts: list[NameVerdict] | None = None, **chosen: object) -> Pack:
    options: dict[str, object] = {"taxa": (TIGER,), "languages": ("en", "zh")}
    return write_pack(matcher, given_verdicts or [], out, PackOptions(**(options | chosen)))  # type: ignore[arg-type]


def rows(folder: Path, file: str) -> list[dict[str, str]]:
    with (folder / f"{file}.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_a_pack_holds_names_disguises_cues_and_decoys(matcher: Matcher, tmp_path: Path) -> None:
    pack = make(matcher, tmp_path / "pack")
    folder = tmp_path / "pack"
    names = {row["name"]: row for row in rows(folder, "names")}
    assert {"Panthera tigris", "tiger"} <= set(names)
    assert any("虎" in name for name in names)
    assert (names["tiger"]["needs_second_cue"], names["tiger"]["appendix"]) == ("true", "I")
    assert {row["language"].partition("-")[0] for row in names.values()} == {"", "en", "zh"}
    assert {row["taxon"].partition(" ")[2].partition(" ")[0] for row in names.values()} == {"tigris"}
    assert {row["role"] for row in rows(folder, "cues")} == {"for", "against"}
    assert {row["language"].partition("-")[0] for row in rows(folder, "decoys")} == {"en", "zh"}
    assert pack.n_rows["disguises"] == len(rows(folder, "disguises")) > 100
    told = json.loads((folder / "keywords.json").read_text(encoding="utf-8"))
    assert [row["name"] for row in told["names"]] == [row["name"] for row in rows(folder, "names")]
    assert told["about"]["version"] == pack.version


def test_a_pack_is_whole_valid_and_the_same_each_time(matcher: Matcher, tmp_path: Path) -> None:
    for name in ("one", "two"):
        make(matcher, tmp_path / name, languages=("th",))
    folder = tmp_path / "one"
    subprocess.run(["sha256sum", "-c", "--quiet", "SHA256SUMS"], cwd=folder, check=True)
    assert (folder / "SHA256SUMS").read_text() == (tmp_path / "two" / "SHA256SUMS").read_text()
    report = frictionless.validate(str(folder / "datapackage.json"))
    assert report.valid, [(task.name, task.errors[:2]) for task in report.tasks if task.errors]
    for name, word in (("README.md", "needs_second_cue"), ("README.fr.md", "spécimen"), ("README.es.md", "espécimen")):
        assert word in (folder / name).read_text(encoding="utf-8")


def test_every_disguise_is_read_back_and_flagged_as_its_taxon(matcher: Matcher) -> None:
    told = list(undone(matcher, [("tiger bone wine", 0), ("ball python", 7622), ("虎骨", 0)]))
    assert {each.name for each in told} <= {"ball python"}
    found = matcher.names.find("ball python")[0]
    told = list(undone(matcher, [("ball python", found.taxon_id)]))
    assert {each.manner for each in told} >= {Manner.DIGITS, Manner.LOOK_ALIKES, Manner.STARRED, Manner.JOINED}
    for each in told:
        listing = Listing(platform="p", external_id="1", title=f"{each.written} for sale, 2 males cb25")
        assert [one.taxon for one in matcher.detect(listing)] == ["Python regius"], each


@given(st.text(alphabet="abeio kП虎骨ю-'", max_size=12))
def test_a_disguise_is_never_the_name_itself(name: str) -> None:
    told = list(disguises_of(name))
    assert len({manner for manner, _ in told}) == len(told)
    if sum(char.isalnum() for char in name) < 2:
        assert told == []


def test_figures_are_of_verdicts_where_there_are_enough(matcher: Matcher, tmp_path: Path) -> None:
    make(matcher, tmp_path / "pack", verdicts("tiger", 19, 1))
    row = next(row for row in rows(tmp_path / "pack", "names") if row["name"] == "tiger")
    assert (row["basis"], row["n"], row["precision"]) == ("reviews", "20", "0.95")
    assert 0.7 < float(row["precision_low"]) < 0.95 < float(row["precision_high"]) <= 1
    for few in (verdicts("tiger", 9, 0), verdicts("tiger", 40, 0, sellers=4)):
        figure = measured(few).in_context.get(key_of("tiger", TIGER), NOTHING)
        assert figure.basis is not Basis.REVIEWS


def test_a_name_that_is_wrong_too_often_stays_out_or_needs_a_cue(matcher: Matcher, tmp_path: Path) -> None:
    before = {row["name"]: row for row in rows_after(make(matcher, tmp_path / "a"), tmp_path / "a")}
    certain = next(name for name, row in before.items() if row["needs_second_cue"] == "false" and row["language"])
    wrong = make(matcher, tmp_path / "b", verdicts(certain, 2, 38))
    assert wrong.n_left_out >= 1
    for file in ("names", "disguises"):
        assert certain not in {row["name"] for row in rows(tmp_path / "b", file)}
    make(matcher, tmp_path / "c", verdicts(certain, 26, 14))
    told = {row["name"]: row for row in rows(tmp_path / "c", "names")}
    assert told[certain]["needs_second_cue"] == "true"


def rows_after(_pack: Pack, folder: Path) -> list[dict[str, str]]:
    return rows(folder, "names")


def test_what_was_not_measured_says_so(matcher: Matcher, tmp_path: Path) -> None:
    make(matcher, tmp_path / "pack")
    told = [row for row in rows(tmp_path / "pack", "names") if row["basis"] == "not_measured"]
    assert told
    assert {(row["n"], row["precision"], row["precision_low"]) for row in told} == {("0", "", "")}
    in_context, alone = labelled()
    assert len(in_context) > 100
    assert all(0 <= (figure.low or 0) <= (figure.value or 0) <= (figure.high or 0) <= 1 for figure in alone.values())


@pytest.mark.parametrize(
    ("chosen", "said"),
    [
        (PackOptions(taxa=("no such beast",)), "--taxon no such beast: no such name"),
        (PackOptions(groups=("birds",)), "--group birds: no listed taxon: give a class"),
        (PackOptions(languages=("qq",)), "--lang qq: no name in that language"),
        (PackOptions(taxa=("Passer domesticus",)), "--taxon Passer domesticus"),
    ],
)
def test_what_cannot_be_chosen_is_told(matcher: Matcher, tmp_path: Path, chosen: PackOptions, said: str) -> None:
    with pytest.raises(InputError, match=said):
        write_pack(matcher, [], tmp_path / "pack", chosen)
    assert not (tmp_path / "pack").exists()
