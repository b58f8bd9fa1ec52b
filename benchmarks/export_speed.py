"""Time and memory of a data package of many listings, on the synthetic stores of ``benchmarks.assess_speed``.

Run: ``python -m benchmarks.export_speed [--listings 100000 1000000]``. Printed for each size: seconds and the most
memory used for the package of ads with a detection (a tenth), and with every ad; for the latter also with changes
against the former. ``--db URL`` fills and exports an (empty) PostgreSQL database instead. Each export runs in a process
of its own.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.assess_speed import N_SEEN, fill
from db.engine import open_engine
from reports.data_package import PackageOptions, write_package
from species_data.load import load_namespace


def export(url: str, out: Path, *, every_ad: bool, previous: Path | None) -> dict[str, float]:
    """Seconds, rows and megabytes of one export."""
    names = load_namespace()
    engine = open_engine(url)
    began, worked = time.perf_counter(), time.process_time()
    options = PackageOptions(every_ad=every_ad, previous=previous, recipient="benchmark")
    package = write_package(engine, names, out, options)
    ended, rested = time.perf_counter(), time.process_time()
    engine.dispose()
    return {
        "s": ended - began,
        "CPU s": rested - worked,
        "listings": package.n_rows["listings"],
        "sightings": package.n_rows["sightings"],
        "changes": sum(sum(each.values()) for each in package.changes.values()),
        "size MB": sum(file.stat().st_size for file in out.rglob("*") if file.is_file()) / 1e6,
        "most memory MB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--listings", type=int, nargs="+", default=[100_000, 1_000_000])
    parser.add_argument("--db", metavar="URL", help="an empty database to fill, for one size")
    parser.add_argument("--export", nargs=4, metavar=("URL", "OUT", "EVERY", "PREVIOUS"), help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.export:
        url, out, every, previous = chosen.export
        found = export(url, Path(out), every_ad=every == "yes", previous=Path(previous) if previous else None)
        print(json.dumps(found))
        return
    for n_listings in chosen.listings:
        with tempfile.TemporaryDirectory() as name:
            url = chosen.db or f"sqlite:///{name}/adwarden.db"
            fill(url, n_listings)
            for what, every, previous in (("found", "no", ""), ("every", "yes", ""), ("delta", "yes", f"{name}/found")):
                command = [sys.executable, "-m", "benchmarks.export_speed", "--export", url, f"{name}/{what}", every]
                run = subprocess.run([*command, previous], check=True, capture_output=True, text=True)
                shown = ", ".join(f"{key} {value:,.1f}" for key, value in json.loads(run.stdout).items())
                print(f"{n_listings:,} listings, {n_listings * N_SEEN:,} sightings, {what}: {shown}", flush=True)


if __name__ == "__main__":
    main()
