"""The one way kernel functions are compiled. Importing this imports numba: only ``matching.native`` may do so."""

from __future__ import annotations

from typing import Any, TypeVar, cast

import numba
import numpy.typing as npt
from llvmlite import ir
from numba.core import cgutils
from numba.extending import intrinsic

Array = npt.NDArray[Any]
_F = TypeVar("_F")
_READ, _KEEP, _DATA = 0, 3, 1
"""Arguments of LLVM's prefetch: to be read, to be kept in every cache, data and not code."""


def kernel(function: _F) -> _F:
    """Compile without allocation, bounds checks or exceptions; division follows numpy."""
    compiler: Any = numba.njit
    return cast("_F", compiler(_nrt=False, error_model="numpy")(function))


def _prefetch(_typing: Any, array: Any, index: Any) -> tuple[Any, Any]:  # noqa: ANN401  (numba)
    """Ask for the line of memory of ``array[index]``, so that it is at hand when it is read a little later.

    The tables are far larger than the caches. Loops that ask for all their places first, and read afterwards, wait for
    memory once instead of at every place.
    """

    insert_function: Any = cgutils.get_or_insert_function

    def generate(context: Any, builder: Any, signature: Any, values: Any) -> Any:  # noqa: ANN401  (numba)
        data = context.make_array(signature.args[0])(context, builder, values[0]).data
        place = builder.gep(data, [context.cast(builder, values[1], signature.args[1], numba.types.intp)])
        pointer, number = ir.IntType(8).as_pointer(), ir.IntType(32)
        kind = ir.FunctionType(ir.VoidType(), [pointer, number, number, number])
        function = insert_function(builder.module, kind, "llvm.prefetch.p0")
        builder.call(function, [builder.bitcast(place, pointer), *(number(one) for one in (_READ, _KEEP, _DATA))])
        return context.get_dummy_value()

    return numba.types.void(array, index), generate


prefetch: Any = intrinsic(_prefetch)
