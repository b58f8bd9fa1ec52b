"""A server's process on loopback: started, waited for, and always stopped."""

from __future__ import annotations

import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=2):
            return True
    except urllib.error.HTTPError:
        return True
    except OSError:
        return False


@contextmanager
def running(
    command: Sequence[str], url: str, *, log: Path, env: Mapping[str, str] | None = None, patience_s: float = 60
) -> Iterator[subprocess.Popen[bytes]]:
    """The process of ``command`` once ``url`` answers; its last words are told where it never does."""
    with log.open("wb") as out:
        process = subprocess.Popen(
            list(command),
            stdout=out,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
            env=dict(env) if env else None,
        )
        try:
            deadline = time.monotonic() + patience_s
            while not _answers(url):
                if process.poll() is not None or time.monotonic() > deadline:
                    raise AssertionError(
                        f"{command[0]} does not serve {url}: {log.read_text(errors='replace')[-1500:]}"
                    )
                time.sleep(0.2)
            yield process
        finally:
            process.terminate()
            with suppress(subprocess.TimeoutExpired):
                process.wait(10)
            if process.poll() is None:
                process.kill()
                process.wait(5)
