"""The one way kernel functions are compiled. Importing this imports numba: only ``matching.native`` may do so."""

from __future__ import annotations

from typing import Any, TypeVar, cast

import numba
import numpy.typing as npt

Array = npt.NDArray[Any]
_F = TypeVar("_F")


def kernel(function: _F) -> _F:
    """Compile without allocation, bounds checks or exceptions; division follows numpy."""
    compiler: Any = numba.njit
    return cast("_F", compiler(_nrt=False, error_model="numpy")(function))
