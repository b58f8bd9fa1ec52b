"""Memory of a process that holds the matcher: in all, its share, its own, and what is mapped from files.

Run: ``python -m benchmarks.matching_memory [--ads 20000]``. Linux only (``/proc/self/smaps_rollup``). *Own* is what no
other process can share and the system cannot drop: written pages. *Share* (Pss) divides what several have mapped.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from pathlib import Path


def _told(what: str, started: float) -> None:
    sizes = {}
    for line in Path("/proc/self/smaps_rollup").read_text("ascii").splitlines()[1:]:
        name, size, *_ = line.split()
        sizes[name.rstrip(":")] = int(size) / 1024
    files = sizes["Rss"] - sizes["Anonymous"]
    print(
        f"{what:34s} in all {sizes['Rss']:4.0f} MB, share {sizes['Pss']:4.0f}, own {sizes['Private_Dirty']:4.0f}, "
        f"of files {files:4.0f}; {time.process_time() - started:.2f} s of the processor"
    )


def _read(path: Path) -> None:
    from cli.match import read_batches  # noqa: PLC0415  (what is imported is what is measured)
    from cli.match_lines import MatchPool  # noqa: PLC0415

    started = time.process_time()
    _told("Python and the command line", started)
    with path.open("rb") as stream, MatchPool(1, None) as pool:
        _told("matcher loaded", started)
        n_read = 0
        for number, (_, n_lines, _) in enumerate(pool.run(read_batches(stream))):
            n_read += n_lines
            if number == 0:
                _told(f"{n_read:,} ads read", started)
        _told(f"{n_read:,} ads read", started)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ads", type=int, default=20_000)
    options = parser.parse_args()
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ads.jsonl"
        # In a process of their own: what made the ads must not be counted.
        child = os.fork()
        if not child:
            from benchmarks.matching_speed import write_ads  # noqa: PLC0415

            write_ads(path, options.ads, 400)
            os._exit(0)
        os.waitpid(child, 0)
        _read(path)


if __name__ == "__main__":
    main()
