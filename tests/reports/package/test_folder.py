from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from db.store import Store
from model.errors import InputError
from reports.package.estimates import estimate_rows, read_assessment
from reports.package.folder import put_in_place, write_sums
from tests.reports.package.conftest import Make


def a_package(folder: Path, kind: str = "data package") -> None:
    (folder / "datapackage.json").write_text(json.dumps({"adwarden": {"kind": kind}}))


def test_a_folder_appears_whole_or_not_at_all(tmp_path: Path) -> None:
    out = tmp_path / "deep" / "package"

    def failing() -> None:
        with put_in_place(out, "data package") as draft:
            a_package(draft)
            assert not out.exists()
            raise RuntimeError

    with pytest.raises(RuntimeError):
        failing()
    assert list((tmp_path / "deep").iterdir()) == []
    with put_in_place(out, "data package") as draft:
        a_package(draft)
    assert [path.name for path in (tmp_path / "deep").iterdir()] == ["package"]


def test_an_earlier_package_is_replaced_and_kept_if_that_fails(tmp_path: Path) -> None:
    out = tmp_path / "package"
    for number in range(2):
        with put_in_place(out, "data package") as draft:
            a_package(draft)
            (draft / f"file{number}").touch()
    assert {path.name for path in out.iterdir()} == {"datapackage.json", "file1"}
    with pytest.raises(RuntimeError), put_in_place(out, "data package"):
        raise RuntimeError
    assert {path.name for path in out.iterdir()} == {"datapackage.json", "file1"}


@pytest.mark.parametrize("what", ["notes.txt", "datapackage.json", "a keyword pack"])
def test_what_is_not_ours_is_left_alone(tmp_path: Path, what: str) -> None:
    if what == "a keyword pack":
        a_package(tmp_path, "keyword pack")
    else:
        (tmp_path / what).write_text("[1]")
    with pytest.raises(InputError, match="is not empty and no data package"), put_in_place(tmp_path, "data package"):
        pass
    assert len(list(tmp_path.iterdir())) == 1


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(InputError, match="is a file"), put_in_place(tmp_path / "file", "data package"):
        pass
    with pytest.raises(InputError, match="cannot be"), put_in_place(tmp_path / "file" / "in", "data package"):
        pass


def test_a_link_is_looked_through(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "link").symlink_to("there")
    with put_in_place(tmp_path / "link", "data package") as draft:
        a_package(draft)
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "there" / "datapackage.json").exists()


def test_sums_are_in_the_order_of_names(tmp_path: Path) -> None:
    for name in ("b", "a"):
        (tmp_path / name).write_text(name)
    write_sums(tmp_path)
    assert [line[66:] for line in (tmp_path / "SHA256SUMS").read_text().splitlines()] == ["a", "b"]


def test_an_empty_store_and_an_unknown_platform_are_told(make: Make, store: Store, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="--platform nosuch: nothing of it is stored; known: forum, shop"):
        make(platforms=("nosuch",))
    with pytest.raises(InputError, match="no data package of AdWarden"):
        make(previous=tmp_path)
    make("of Ada", recipient="Ada")
    with pytest.raises(InputError, match="is for 'Ada', not 'Bob': leave --recipient out"):
        make(previous=tmp_path / "of Ada", recipient="Bob")
    with pytest.raises(InputError, match="is a research package: compare like with like"):
        make(previous=tmp_path / "of Ada", rows=False)
    assert not (tmp_path / "package").exists()


def estimate(value: float | None, n_sellers: int | None, **scope: str) -> dict[str, Any]:
    return {
        "measure": "ads_flagged",
        "unit": "ad",
        "scope": scope,
        "value": value,
        "low": None,
        "high": None,
        "level": 0.95,
        "is_lower_bound": False,
        "suppressed": value is None and n_sellers is None,
        "method": "count",
        "notes": ["=1"],
        "first_day": "2026-03-01",
        "last_day": "2026-03-31",
        "platforms": ["shop"],
        "n_visits": 1,
        "n_pages": 2,
        "n_reviewed": 0,
        "n_sellers": n_sellers,
        "matcher_version": "m",
        "list_version": "l",
    }


def test_estimates_lose_what_would_tell_a_small_cell() -> None:
    told = [
        estimate(40, 30),
        estimate(20, 20, platform="a"),
        estimate(17, 9, platform="b"),
        estimate(None, None, platform="c"),
        estimate(25, 20, appendix="I"),
        estimate(None, None, appendix="II"),
        estimate(None, None, appendix="III"),
        estimate(30, 20, taxon="A"),
        estimate(10, 10, taxon="B"),
    ]
    rows = estimate_rows({"estimates": told}, "file")
    status = [(row["platform"], row["taxon"], row["status"], row["value"], row["n_sellers"]) for row in rows]
    assert status == [
        ("all", "all", "told", 40, 30),
        ("a", "all", "told", 20, 20),
        ("b", "all", "suppressed_for_others", None, None),
        ("c", "all", "suppressed", None, None),
        *[("all", "all", "told", 25, 20), *[("all", "all", "suppressed", None, None)] * 2],
        ("all", "A", "told", 30, 20),
        ("all", "B", "told", 10, 10),
    ]


def test_an_assessment_that_is_none_is_told_in_one_line(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    with pytest.raises(InputError, match="cannot be read"):
        read_assessment(file)
    for text, said in (("{", "no JSON"), ("[1]", "give the assessment.json"), ("[" * 100_000, "no JSON")):
        file.write_text(text)
        with pytest.raises(InputError, match=said):
            read_assessment(file)
    with pytest.raises(InputError, match="estimate 1 is not as"):
        estimate_rows({"estimates": [{"measure": 1}]}, "file")


def test_a_later_version_takes_the_place_of_an_earlier_one(make: Make, tmp_path: Path) -> None:
    make(recipient="Ada")
    make(recipient="Ada")
    make(recipient="Ada", texts=True, addresses=True)
    # Who names it as the earlier one says what is replaced.
    make(previous=tmp_path / "package", platforms=("shop",))


@pytest.mark.parametrize(
    "other",
    [
        {"recipient": "Bob"},
        {"recipient": "Ada", "rows": False},
        {"recipient": "Ada", "platforms": ("shop",), "texts": True},
        {"recipient": "Ada"},
        {"recipient": "Ada", "texts": True, "every_ad": True},
        {"recipient": "Ada", "texts": True, "exact_taxa": True},
        {"recipient": "Ada", "texts": True, "first_day": date(2026, 3, 8)},
        {"recipient": "Ada", "texts": True, "last_day": date(2026, 3, 8)},
    ],
)
def test_another_package_is_left_alone(make: Make, tmp_path: Path, other: dict[str, Any]) -> None:
    make(recipient="Ada", texts=True)
    before = (tmp_path / "package" / "SHA256SUMS").read_bytes()
    with pytest.raises(InputError, match=r"holds another package \(2026-03-15.1, research for 'Ada', .*--force"):
        make(**other)
    assert (tmp_path / "package" / "SHA256SUMS").read_bytes() == before
    make(**other, replace=True)
    assert (tmp_path / "package" / "SHA256SUMS").read_bytes() != before


def test_a_descriptor_that_says_odd_things_is_another_package(make: Make, tmp_path: Path) -> None:
    (tmp_path / "package").mkdir()
    told = {"adwarden": {"kind": "data package", "platforms": 3, "first_day": [1]}, "resources": [1, {"name": {}}]}
    (tmp_path / "package" / "datapackage.json").write_text(json.dumps(told))
    with pytest.raises(InputError, match="holds another package"):
        make()
