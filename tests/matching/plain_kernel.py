"""Reads ads with the kernels in plain Python, where it is an error to ask an array for a negative place.

Run: ``NUMBA_DISABLE_JIT=1 python -m tests.matching.plain_kernel < texts.json``: a list of texts in, a list of what was
found in each out.
"""

from __future__ import annotations

import json
import sys
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt

from matching.kernel import jit
from matching.native import fill_powers
from model.listing import Listing

Array = npt.NDArray[Any]
_Arrays = TypeVar("_Arrays", bound=tuple[Array, ...])


class Checked(np.ndarray[Any, Any]):
    """An array whose places are counted from its start only."""

    def __getitem__(self, place: Any) -> Any:
        self._check(place)
        return super().__getitem__(place)

    def __setitem__(self, place: Any, value: Any) -> None:
        self._check(place)
        super().__setitem__(place, value)

    def _check(self, place: Any) -> None:
        places = place if isinstance(place, tuple) else (place,)
        if any(not isinstance(one, slice) and one < 0 for one in places):
            raise IndexError(f"place {place} of an array of {self.shape}")


def checked(arrays: _Arrays) -> _Arrays:
    """A group of arrays, each of them checked."""
    made = [np.asarray(array).view(Checked) for array in arrays]
    return type(arrays)(*made) if hasattr(arrays, "_fields") else type(arrays)(made)


def widened(arrays: _Arrays) -> _Arrays:
    """The same with whole numbers as wide as the compiler reckons with; copies."""
    return checked(type(arrays)(*[one.astype(np.int64) if one.dtype == np.int32 else one for one in arrays]))


def found_in(texts: list[str]) -> list[list[str]]:
    """What the matcher finds in each text, taken as a title and a text that begins with its 40th letter."""
    # There is nothing to fetch ahead here; the kernels import it by name, so it goes first.
    jit.prefetch = lambda _array, _place: None
    np.seterr(over="ignore")
    from matching import cache  # noqa: PLC0415
    from matching.kernel.cue_layout import new_cue_work  # noqa: PLC0415
    from matching.kernel.layout import new_work  # noqa: PLC0415
    from matching.kernel.read_ads import read_ads  # noqa: PLC0415
    from matching.kernel.scan import scan  # noqa: PLC0415
    from matching.matcher import Matcher  # noqa: PLC0415
    from matching.score import shipped_weights  # noqa: PLC0415
    from species_data.load import load_namespace  # noqa: PLC0415

    names = load_namespace()
    index = cache._read_index(cache.index_folder(names.version))
    assert index is not None, "the tests' own matcher is compiled first"
    cues = cache._load_cues()
    tables, cue_tables = widened(index.tables), widened(cues.tables)
    work, cue_work = widened(new_work()), widened(new_cue_work())
    fill_powers(work.powers)
    fill_powers(cue_work.powers)
    plain: Any = cache.Compiled(
        index,
        cues,
        lambda *arrays: scan(tables, work, *[array.view(Checked) for array in arrays]),  # type: ignore[arg-type]
        lambda given, out: read_ads(cue_tables, cue_work, checked(given), checked(out)),  # type: ignore[arg-type]
    )
    return told(Matcher(names, plain, shipped_weights()), texts)


def told(matcher: Any, texts: list[str]) -> list[list[str]]:
    """What a matcher finds in each text."""
    ads = [Listing(platform="t", external_id="1", title=text[:40], text=text[40:]) for text in texts]
    return [list(map(str, one)) for one in matcher.detect_many(ads)]


if __name__ == "__main__":
    json.dump(found_in(json.load(sys.stdin)), sys.stdout)
