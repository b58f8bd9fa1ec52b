"""Every command of docs/evidence.md that is marked ``sh`` runs as written, and finds what was harmed."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from crawler.chain import LEDGER
from crawler.timestamps import stamp
from tests.evidence.conftest import write_visit
from tests.evidence.test_timestamps import make_authority, serve

PAGE = Path(__file__).parents[2] / "docs" / "evidence.md"


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_authority(tmp_path_factory.mktemp("tsa") / "one")


@pytest.fixture(scope="module")
def tsa(authority: Path) -> Iterator[str]:
    with serve(authority) as url:
        yield url


def script() -> str:
    blocks = re.findall(r"^```sh\n(.*?)^```", PAGE.read_text(), re.MULTILINE | re.DOTALL)
    assert len(blocks) == 5
    # A pipeline's loop runs in a shell of its own: its exit must end the script.
    return "set -e\n" + "\n".join(blocks) + "\necho everything checked\n"


def run(root: Path, file: Path, authority: Path, n_lines: int) -> subprocess.CompletedProcess[str]:
    environment = {
        "PATH": f"{Path(sys.executable).parent}:/usr/bin:/bin",
        "FILE": file.relative_to(root).as_posix(),
        "PLATFORM": "shop",
        "LINES": str(n_lines),
        "CA": str(authority / "ca.pem"),
    }
    return subprocess.run(
        ["sh", "-c", script()], cwd=root, env=environment, capture_output=True, text=True, check=False, timeout=60
    )


def test_the_page_s_commands_pass_on_what_was_not_touched(root: Path, tsa: str, authority: Path) -> None:
    files = [write_visit(root, number)[0] for number in range(2)]
    stamp(root / "shop" / LEDGER, tsa)
    done = run(root, files[1], authority, 4)
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, "everything checked"), done.stdout + done.stderr
    assert "Verification: OK" in done.stdout + done.stderr


@pytest.mark.parametrize(
    "harm", ["a byte of the file", "a record", "a line of the ledger", "the stamp", "the last record"]
)
def test_the_page_s_commands_find_what_was_harmed(root: Path, tsa: str, authority: Path, harm: str) -> None:
    path, _ = write_visit(root, 0)
    ledger = root / "shop" / LEDGER
    token = stamp(ledger, tsa)
    assert token is not None
    whole = path.read_bytes()
    members = [b"\x1f\x8b" + part for part in whole.split(b"\x1f\x8b\x08")[1:]]
    if harm == "a byte of the file":
        path.write_bytes(whole[:900] + bytes([whole[900] ^ 4]) + whole[901:])
    elif harm == "a record":
        path.write_bytes(whole.replace(b"\x08".join([b"", members[2][2:]]), b""))
    elif harm == "a line of the ledger":
        ledger.write_bytes(ledger.read_bytes().replace(b"T06", b"T07", 1))
    elif harm == "the stamp":
        token.path.write_bytes(token.path.read_bytes()[:-3] + b"xyz")
    else:
        path.write_bytes(whole[: whole.rfind(b"\x1f\x8b\x08")])
    assert run(root, path, authority, 2).returncode != 0
