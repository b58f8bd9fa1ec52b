"""Packed texts read back as they were written, and files that are none are refused."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from species_data.packed import Codes, Parts, Texts, json_bytes, map_arrays, pack_arrays

_TEXTS = st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=12), max_size=20)


@given(_TEXTS, st.slices(20))
def test_texts_are_what_they_were(texts: list[str], part: slice) -> None:
    packed = Texts(*Texts.of(texts))
    assert list(packed) == texts
    assert [packed[place] for place in range(-len(texts), len(texts))] == texts * 2
    assert packed[part] == texts[part]


@given(_TEXTS, st.slices(20))
def test_codes_are_what_they_were(texts: list[str], part: slice) -> None:
    packed = Codes(*Codes.of(texts))
    assert list(packed) == texts
    assert [packed[place] for place in range(-len(texts), len(texts))] == texts * 2
    assert packed[part] == texts[part]


@pytest.mark.parametrize("ends", [[3, 2, 4], [1, 2], [-1, 4], []])
def test_ends_that_are_not_those_of_the_texts_are_refused(ends: list[int]) -> None:
    with pytest.raises(ValueError, match="end"):
        Texts(np.frombuffer(b"abcd", np.uint8), np.array(ends, np.int32))


@given(st.dictionaries(st.sampled_from("abcde"), st.lists(st.integers(0, 200), max_size=9)))
def test_arrays_are_mapped_as_they_were_packed(
    tmp_path_factory: pytest.TempPathFactory, lists: dict[str, list[int]]
) -> None:
    path = tmp_path_factory.mktemp("packed") / "a.npz"
    arrays = {name: np.array(values, np.uint8 if name < "c" else np.int64) for name, values in lists.items()}
    path.write_bytes(pack_arrays(arrays | {"last": np.zeros(1, np.int32)}))
    mapped = map_arrays(path, 1 << 20)
    assert mapped.pop("last").tolist() == [0]
    assert {name: array.tolist() for name, array in mapped.items()} == lists
    assert all(array.flags.aligned and not array.flags.writeable for array in mapped.values())
    with np.load(path) as read:
        assert {name: read[name].tolist() for name in arrays} == lists


def test_members_beyond_the_file_or_out_of_place_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.npz"
    whole = pack_arrays({"a": np.arange(100)})
    lying = whole.replace(b"(100,)", b"(999,)")
    assert lying != whole
    plain = io.BytesIO()
    np.savez(plain, a=np.arange(100))
    objects = io.BytesIO()
    np.savez(objects, a=np.array([{}], dtype=object))
    for content in (lying, plain.getvalue(), objects.getvalue(), whole[:-40], b""):
        path.write_bytes(content)
        with pytest.raises((ValueError, zipfile.BadZipFile)):
            map_arrays(path, 1 << 20)
    path.write_bytes(whole)
    with pytest.raises(ValueError, match="larger"):
        map_arrays(path, 100)


def test_parts_are_read_when_asked_for() -> None:
    parts = Parts({"good": json_bytes({"a": [1, "ä"]}), "bad": np.frombuffer(b"{", np.uint8)})
    assert parts["good"] == {"a": [1, "ä"]}
    assert sorted(parts) == ["bad", "good"]
    with pytest.raises(ValueError, match="Expecting"):
        parts["bad"]
