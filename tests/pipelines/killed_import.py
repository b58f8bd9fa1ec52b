"""Run by test_file_intake in a process of its own, to be killed: python -m tests.pipelines.killed_import URL ROWS."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from db.store import Store
from model.listing import Listing
from pipelines import file_intake
from pipelines.file_intake import SourceFile, take_file
from spiders.tables.files import FileRow
from tests.factories import DAY, WordReader

SOURCE = SourceFile(name="ads.jsonl", sha256="00" * 32, platform="shop")


def some_rows(n: int) -> Iterator[FileRow]:
    """Ads with all that an import meets: flagged, repeated, changed under the same id, malformed, odd."""
    for line in range(1, n + 1):
        if line % 17 == 0:
            yield FileRow(line=line, listing=None, problem="is not JSON")
            continue
        title = "tiger tooth" if line % 3 == 0 else f"lamp {line}\x07" if line % 5 == 0 else f"chair {line % 40}"
        listing = Listing(platform="shop", external_id=str(line % (n * 9 // 10)), title=title, text="x" * 200)
        yield FileRow(line=line, listing=listing, notes=("price not understood",) if line % 11 == 0 else ())


def main() -> None:
    """Import, saying on standard output when it begins."""
    file_intake.BATCH = 20
    with Store(sys.argv[1]) as store:
        sys.stdout.write("begun\n")
        sys.stdout.flush()
        take_file(store, WordReader(), SOURCE, some_rows(int(sys.argv[2])), lambda: DAY, lambda *_, **__: None)


if __name__ == "__main__":
    main()
