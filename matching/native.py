"""The kernel as native code: compiled by numba once per machine, loaded through llvmlite in milliseconds ever after.

Importing numba takes longer than the whole start of the command line may, so it is imported only to compile.
"""

from __future__ import annotations

import ctypes
import importlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from matching.installed import version_of
from matching.kernel.cue_layout import CUE_TYPES, AdsIn, AdsOut, CueTables, CueWork, new_cue_work
from matching.kernel.layout import HASH_BASE, TABLE_TYPES, Tables, Work, new_work
from matching.placing import place
from model.errors import MonitorError

Array = npt.NDArray[Any]
_KERNEL = Path(__file__).parent / "kernel"
_TELLING = ("vendor_id", "cpu family", "model", "flags", "CPU implementer", "CPU part", "Features")
"""Lines of /proc/cpuinfo that tell processors apart; others change from moment to moment."""
_OBJECT_CODE = (b"\x7fELF", b"\xcf\xfa\xed\xfe", b"\x64\x86")
"""How object code begins on Linux, macOS and Windows."""
_ASKING = "fix_integer_index"
_SOURCES = ("normalise.py", "homoglyphs.py", "native.py")


def sources_digest() -> str:
    """Hex digest of all that decides how texts are read: kernel sources, processor, compiler and interpreter."""
    digest = sha256()
    for path in [*sorted(_KERNEL.glob("*.py")), *(Path(__file__).with_name(name) for name in _SOURCES)]:
        digest.update(path.read_bytes())
    for package in ("numba", "llvmlite", "numpy"):
        digest.update(version_of(package).encode())
    digest.update(_processor().encode())
    return digest.hexdigest()


def _processor() -> str:
    """What tells this processor and what it can do from others, without the compiler where the system tells it."""
    try:
        first = Path("/proc/cpuinfo").read_text("utf-8", "replace").partition("\n\n")[0]
    except OSError:
        first = ""
    told = [line for line in first.splitlines() if line.startswith(_TELLING)]
    if told:
        return "\n".join(told)
    llvm = _llvm()
    return f"{llvm.get_host_cpu_name()} {llvm.get_host_cpu_features().flatten()}"


def _llvm() -> Any:  # noqa: ANN401  (a module)
    return importlib.import_module("llvmlite.binding")


Kind = tuple[type[np.generic], int]
"""Type of an array's members, and how many dimensions it has."""


class Entry(NamedTuple):
    """A kernel called from Python: its tables, its scratch space, and its other arrays, some of them in groups."""

    name: str
    tables: type[Any]
    table_types: dict[str, type[np.generic]]
    work: type[Any]
    new_work: Callable[[], Any]
    arguments: tuple[Kind | tuple[type[Any], tuple[Kind, ...]], ...]


_TEXT, _PLACES, _TABLE = (np.uint32, 1), (np.int32, 1), (np.int32, 2)
_ROWS, _LISTS = (np.int64, 2), (np.uint8, 2)
SCAN = Entry("scan", Tables, TABLE_TYPES, Work, new_work, (_TEXT, _PLACES, _PLACES, (np.int64, 1)))
"""Text, ends, out, progress: see ``kernel.scan``."""
READ_ADS = Entry(
    "read_ads",
    CueTables,
    CUE_TYPES,
    CueWork,
    new_cue_work,
    (
        (AdsIn, (_TEXT, _TABLE, _PLACES, _ROWS, _TABLE, _PLACES, _TABLE)),
        (AdsOut, (_ROWS, _ROWS, _ROWS, _LISTS, _LISTS)),
    ),
)
"""See ``kernel.read_ads``."""
ENTRIES = (SCAN, READ_ADS)


def compile_entry(entry: Entry) -> tuple[str, bytes]:
    """Compile a kernel: the name of its symbol and the object code (up to a minute; imports numba)."""
    numba: Any = importlib.import_module("numba")
    types = numba.types

    def array(kind: Any, dimensions: int = 1) -> Any:  # noqa: ANN401  (numba)
        return types.Array(numba.from_dtype(np.dtype(kind)), dimensions, "C")

    function = getattr(importlib.import_module(f"matching.kernel.{entry.name}"), entry.name)
    kinds = [entry.table_types.get(name, np.int32) for name in entry.tables._fields]
    tables = types.NamedTuple(list(map(array, kinds)), entry.tables)
    work = types.NamedTuple([array(one.dtype) for one in entry.new_work()], entry.work)
    others = [
        array(*one) if isinstance(one[1], int) else types.NamedTuple([array(*kind) for kind in one[1]], one[0])
        for one in entry.arguments
    ]
    signature = (tables, work, *others)
    options = {"_nrt": False, "error_model": "numpy", "no_cpython_wrapper": True, "no_cfunc_wrapper": True}
    with _indices_as_they_are():
        compiled = numba.njit(types.int64(*signature), **options)(function.py_func)
    symbol = compiled.overloads[signature].fndesc.llvm_func_name
    return symbol, _optimise(_llvm().parse_assembly(compiled.inspect_llvm(signature)), symbol)


@contextmanager
def _indices_as_they_are() -> Iterator[None]:
    """Have numba compile indices of arrays as they stand, not ask of each whether it is negative.

    A negative index, which would count from the end, is no index of ours (a test reads ads in plain Python to see).
    Measured: a tenth off the time of the kernel. Where numba should no longer know that function, it asks again.
    """
    arrays: Any = importlib.import_module("numba.np.arrayobj")
    numba_types: Any = importlib.import_module("numba.core.types")
    asking = getattr(arrays, _ASKING, None)

    def as_it_is(context: Any, builder: Any, kind: Any, index: Any, _size: Any) -> Any:  # noqa: ANN401  (of numba)
        return context.cast(builder, index, kind, numba_types.intp if kind.signed else numba_types.uintp)

    if asking is not None:
        setattr(arrays, _ASKING, as_it_is)
    try:
        yield
    finally:
        if asking is not None:
            setattr(arrays, _ASKING, asking)


def _optimise(module: Any, symbol: str) -> bytes:  # noqa: ANN401  (of llvmlite)
    """Object code of a module in which only ``symbol`` is called from outside, so the rest may lose unused arguments.

    That matters: numba passes the tables as some five hundred words a call. Measured: 1.6 times as fast.
    """
    for function in module.functions:
        if not function.is_declaration and function.name != symbol:
            function.linkage = "internal"
    llvm = _llvm()
    machine = _machine()
    builder = llvm.create_pass_builder(machine, llvm.create_pipeline_tuning_options(speed_level=3))
    builder.getModulePassManager().run(module, builder)
    return bytes(machine.emit_object(module))


def _machine() -> Any:  # noqa: ANN401  (of llvmlite)
    llvm = _llvm()
    llvm.initialize_native_target()
    llvm.initialize_native_asmprinter()
    return llvm.Target.from_default_triple().create_target_machine(
        cpu=llvm.get_host_cpu_name(),
        features=llvm.get_host_cpu_features().flatten(),
        opt=2,
        reloc="pic",
        codemodel="jitdefault",
        jit=True,
    )


class Kernel:
    """A compiled kernel, bound to one set of tables and its own scratch space; not to be shared by threads."""

    def __init__(self, entry: Entry, symbol: str, code: bytes, tables: Any) -> None:  # noqa: ANN401  (a NamedTuple)
        self._code, address = _loaded(code, symbol)
        self._tables = tables
        self._work = entry.new_work()
        fill_powers(self._work.powers)
        self._kept = [word for array in (*tables, *self._work) for word in _words(array)]
        self._function = ctypes.CFUNCTYPE(ctypes.c_int32)(address)
        self._result = ctypes.c_int64()
        self._error = ctypes.c_void_p()

    def __call__(self, *arguments: Array | tuple[Array, ...]) -> int:
        """Run the kernel; see its docstring. Returns what it returns."""
        groups = [one if isinstance(one, tuple) else (one,) for one in arguments]
        words = [word for group in groups for array in group for word in _words(array)]
        status = self._function(ctypes.byref(self._result), ctypes.byref(self._error), *self._kept, *words)
        if status != 0:
            raise MonitorError(f"matcher: the compiled kernel stopped with status {status}; please report this")
        return self._result.value


def _loaded(code: bytes, symbol: str) -> tuple[object, int]:
    """What keeps the code in memory, and the address of ``symbol``. Raises MonitorError where the code is broken."""
    broken = "matcher cache: the compiled kernel is broken; delete the cache folder and run again"
    # llvmlite does not survive what is no object code.
    if not code.startswith(_OBJECT_CODE):
        raise MonitorError(broken)
    placed = place(code, symbol)
    if placed is not None:
        return placed, placed.address
    llvm = _llvm()
    engine = llvm.create_mcjit_compiler(llvm.parse_assembly(""), _machine())
    engine.add_object_file(llvm.ObjectFileRef.from_data(code))
    engine.finalize_object()
    address = engine.get_function_address(symbol)
    if not address:
        raise MonitorError(broken)
    return engine, address


def _words(array: Array) -> list[ctypes.c_void_p | ctypes.c_int64]:
    """How numba passes an array: two absent owners, size, item size, address, shape, strides."""
    none = ctypes.c_void_p(0)
    size, item = ctypes.c_int64(array.size), ctypes.c_int64(array.itemsize)
    sizes = map(ctypes.c_int64, (*array.shape, *array.strides))
    return [none, none, size, item, ctypes.c_void_p(array.ctypes.data), *sizes]


def fill_powers(powers: Array) -> None:
    """Powers of the hash base, as ``matching.kernel.hashing`` has them."""
    value = 1
    for i in range(len(powers)):
        powers[i] = value
        value = value * HASH_BASE % (1 << 64)
