"""Time stamps against a real authority: OpenSSL's, behind a small HTTP server on loopback."""

from __future__ import annotations

import shutil
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from crawler.audit import Audit, Auditor
from crawler.chain import LEDGER
from crawler.timestamps import UnstampedError, n_waiting, read_roots, stamp
from model.errors import InputError
from tests.evidence.conftest import write_visit

_CONFIG = """
[tsa]
default_tsa = one
[one]
serial = {folder}/serial
crypto_device = builtin
signer_cert = {folder}/tsa.pem
signer_key = {folder}/tsa.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha512
accuracy = secs:1
ordering = yes
tsa_name = no
ess_cert_id_chain = no
ess_cert_id_alg = sha256
"""


def openssl(*words: str, folder: Path) -> None:
    subprocess.run(["openssl", *words], cwd=folder, check=True, capture_output=True, timeout=60)


def make_authority(folder: Path) -> Path:
    folder.mkdir()
    (folder / "tsa.cnf").write_text(_CONFIG.format(folder=folder))
    (folder / "serial").write_text("01\n")
    (folder / "ext").write_text("extendedKeyUsage=critical,timeStamping\nkeyUsage=critical,digitalSignature\n")
    new = ["-newkey", "rsa:2048", "-nodes"]
    openssl("req", "-x509", *new, "-keyout", "ca.key", "-out", "ca.pem", "-days", "9", "-subj", "/CN=CA", folder=folder)
    openssl("req", *new, "-keyout", "tsa.key", "-out", "tsa.csr", "-subj", "/CN=TSA", folder=folder)
    sign = ["-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-days", "9", "-extfile", "ext"]
    openssl("x509", "-req", "-in", "tsa.csr", *sign, "-out", "tsa.pem", folder=folder)
    return folder


@contextmanager
def serve(folder: Path) -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            query = folder / "query.tsq"
            query.write_bytes(self.rfile.read(int(self.headers["Content-Length"])))
            assert self.headers["Content-Type"] == "application/timestamp-query"
            reply = ["ts", "-reply", "-queryfile", "query.tsq", "-config", "tsa.cnf", "-out", "reply.tsr"]
            openssl(*reply, folder=folder)
            answer = (folder / "reply.tsr").read_bytes()
            self.send_response(200)
            self.send_header("Content-Type", "application/timestamp-reply")
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_authority(tmp_path_factory.mktemp("tsa") / "one")


@pytest.fixture(scope="module")
def tsa(authority: Path) -> Iterator[str]:
    with serve(authority) as url:
        yield url


def audited(root: Path, ca: Path | None = None) -> Audit:
    auditor = Auditor(roots=read_roots(ca) if ca else ())
    auditor.check(root)
    return auditor.audit


def test_a_ledger_is_stamped_and_checked_with_openssl_alone(
    root: Path, files: list[Path], tsa: str, authority: Path
) -> None:
    ledger = root / "shop" / LEDGER
    assert n_waiting(ledger) == 3
    token = stamp(ledger, tsa)
    assert token is not None
    assert token.path.name == "chain-000006.tsr"
    assert (n_waiting(ledger), stamp(ledger, tsa)) == (0, None)
    audit = audited(root, authority / "ca.pem")
    assert (audit.faults, audit.n_tokens) == ([], 1)
    command = "head -n 6 chain.jsonl > stamped && openssl ts -verify -data stamped -in chain-000006.tsr -CAfile "
    done = subprocess.run(
        command + str(authority / "ca.pem"), shell=True, cwd=ledger.parent, capture_output=True, text=True, check=False
    )
    assert "Verification: OK" in done.stdout + done.stderr
    write_visit(root, 7)
    assert n_waiting(ledger) == 1
    assert audited(root, authority / "ca.pem").faults == [], "what came later does not break the stamp"


def test_a_ledger_written_anew_does_not_fit_its_stamp(root: Path, tsa: str, authority: Path, tmp_path: Path) -> None:
    write_visit(root, 0)
    stamp(root / "shop" / LEDGER, tsa)
    token = next(root.rglob("*.tsr"))
    forged = tmp_path / "forged"
    write_visit(forged, 0, n_pages=2)
    shutil.copy(token, forged / "shop" / token.name)
    assert any("other bytes" in fault.what for fault in audited(forged, authority / "ca.pem").faults)
    (root / "shop" / LEDGER).write_bytes((root / "shop" / LEDGER).read_bytes().splitlines(keepends=True)[0])
    assert any("lines were removed" in fault.what for fault in audited(root).faults)


def test_a_stamp_of_another_authority_or_damaged_is_found(
    root: Path, tsa: str, authority: Path, tmp_path: Path
) -> None:
    write_visit(root, 0)
    stamp(root / "shop" / LEDGER, tsa)
    other = make_authority(tmp_path / "other")
    assert any("not vouched for" in fault.what for fault in audited(root, other / "ca.pem").faults)
    assert audited(root).faults == [], "without a CA the signer stays open, and the note says so"
    assert any("--tsa-ca" in note for note in audited(root).notes)
    token = next(root.rglob("*.tsr"))
    whole = token.read_bytes()
    for position in range(0, len(whole), 97):
        token.write_bytes(whole[:position] + bytes([whole[position] ^ 0x20]) + whole[position + 1 :])
        faults = audited(root, authority / "ca.pem").faults
        # The CA's certificate sent along is not signed by the token: the given one counts.
        assert faults or position > len(whole) // 3, position
    token.write_bytes(whole[:-20])
    assert audited(root, authority / "ca.pem").faults


def test_an_authority_that_is_away_leaves_the_heads_waiting(root: Path, files: list[Path], tsa: str) -> None:
    ledger = root / "shop" / LEDGER
    with pytest.raises(UnstampedError, match="stamped by the next run"):
        stamp(ledger, "http://127.0.0.1:9/", attempts=2, wait_s=0.01)
    assert (n_waiting(ledger), list(root.rglob("*.tsr"))) == (3, [])
    assert stamp(ledger, tsa) is not None
    assert n_waiting(ledger) == 0


def test_what_is_no_authority_or_no_certificate_is_refused(root: Path, files: list[Path], tmp_path: Path) -> None:
    with pytest.raises(InputError, match="authority"):
        stamp(root / "shop" / LEDGER, "ftp://x")
    (tmp_path / "no.pem").write_text("hello")
    with pytest.raises(InputError, match="no certificate"):
        read_roots(tmp_path / "no.pem")
