"""A case as its reader opens it: with zip, sha256sum, gzip, warcio and openssl, never with AdWarden."""

from __future__ import annotations

import hashlib
import json
import shutil
import sqlite3
import subprocess
import sys
import zipfile
from contextlib import closing
from io import BytesIO
from pathlib import Path

import pytest
from warcio.archiveiterator import ArchiveIterator

from reports.wacz import surt
from tests.evidence.conftest import Crawled
from tests.evidence.test_timestamps import make_authority, serve


def flagged(crawled: Crawled, platform: str, limit: int = 2) -> list[str]:
    query = f"""select distinct l.platform || '/' || l.external_id from listings l
        join listing_versions v on v.listing_id = l.id join detections d on d.version_id = v.id
        where d.flagged and l.platform = '{platform}' order by 1 limit {limit}"""
    return [str(row[0]) for row in crawled.rows(query)]


def bundled(crawled: Crawled, name: str, *listings: str) -> Path:
    code, output = crawled.run("evidence", "bundle", *listings, "--out", str(crawled.folder / name))
    assert code == 0, output
    assert "personal data" in output
    return crawled.folder / name


def run(command: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    path = f"{Path(sys.executable).parent}:/usr/bin:/bin"
    return subprocess.run(
        command, shell=True, cwd=folder, capture_output=True, text=True, check=False, env={"PATH": path, **environment}
    )


def test_a_wacz_holds_the_records_byte_for_byte_and_fits_its_own_digests(crawled: Crawled) -> None:
    listings = [*flagged(crawled, "sandbox-shop"), *flagged(crawled, "sandbox-social", 1)]
    with zipfile.ZipFile(bundled(crawled, "case.wacz", *listings)) as package:
        assert package.testzip() is None
        names = set(package.namelist())
        contents = {name: package.read(name) for name in names}
        kinds = {info.filename: info.compress_type for info in package.infolist()}
    assert all(kinds[name] == zipfile.ZIP_STORED for name in names if name.startswith(("archive/", "indexes/")))
    package_facts = json.loads(contents["datapackage.json"])
    assert (package_facts["profile"], package_facts["wacz_version"]) == ("data-package", "1.1.1")
    told = {each["path"]: (each["hash"], each["bytes"]) for each in package_facts["resources"]}
    assert set(told) == names - {"datapackage.json", "datapackage-digest.json"}
    for name, (digest, size) in told.items():
        assert digest == f"sha256:{hashlib.sha256(contents[name]).hexdigest()}"
        assert size == len(contents[name])
    digest = json.loads(contents["datapackage-digest.json"])["hash"]
    assert digest == f"sha256:{hashlib.sha256(contents['datapackage.json']).hexdigest()}"
    case = json.loads(contents["case/case.json"])
    assert [f"{each['listing']['platform']}/{each['listing']['external_id']}" for each in case["listings"]] == listings
    for file in case["files"]:
        original = (crawled.warc / file["warc_file"]).read_bytes()
        copy = contents[file["archive"]]
        for record in file["records"]:
            one = original[record["offset"] : record["offset"] + record["length"]]
            assert copy[record["copy_offset"] : record["copy_offset"] + record["length"]] == one
            assert hashlib.sha256(one).hexdigest() == record["sha256"]
    assert_only_the_case(case, contents, listings)
    assert_index(contents)


def assert_only_the_case(
    case: dict[str, list[dict[str, object]]], contents: dict[str, bytes], listings: list[str]
) -> None:
    kept = {snapshot["url"] for each in case["listings"] for snapshot in each["snapshots"]}  # type: ignore[attr-defined]
    urls = set()
    for name, content in contents.items():
        if name.startswith("archive/"):
            for record in ArchiveIterator(BytesIO(content), check_digests="raise"):
                record.raw_stream.read()
                if record.rec_type in ("response", "request"):
                    urls.add(record.rec_headers.get_header("WARC-Target-URI"))
    assert urls == kept
    assert len(kept) == len(listings)


def assert_index(contents: dict[str, bytes]) -> None:
    lines = contents["indexes/index.cdxj"].decode().splitlines()
    assert lines == sorted(lines)
    for line in lines:
        key, stamp, facts = line.split(" ", 2)
        entry = json.loads(facts)
        start, length = int(entry["offset"]), int(entry["length"])
        raw = contents[f"archive/{entry['filename']}"][start : start + length]
        record = next(iter(ArchiveIterator(BytesIO(raw))))
        assert record.rec_headers.get_header("WARC-Target-URI") == entry["url"]
        assert (key, len(stamp)) == (surt(entry["url"]), 14)
    pages = [json.loads(line) for line in contents["pages/pages.jsonl"].decode().splitlines()]
    assert pages[0]["format"] == "json-pages-1.0"
    indexed = {json.loads(line.split(" ", 2)[2])["url"] for line in lines}
    assert {page["url"] for page in pages[1:]} <= indexed
    assert len(pages) > 1


def test_a_check_that_was_left_out_is_told_and_not_counted_as_passed(crawled: Crawled) -> None:
    case = bundled(crawled, "case", *flagged(crawled, "sandbox-shop"))
    done = subprocess.run(
        ["/bin/sh", "case/verify.sh"],
        cwd=case,
        capture_output=True,
        text=True,
        check=False,
        env={"PATH": "/usr/bin:/bin"},
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "left out: no warcio" in done.stdout
    assert "all checks passed" not in done.stdout


def test_the_commands_of_the_case_pass_and_fail_where_a_byte_was_changed(crawled: Crawled) -> None:
    case = bundled(crawled, "case", *flagged(crawled, "sandbox-shop"))
    done = run("sh case/verify.sh", case)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "all checks passed" in done.stdout
    commands = [line for line in done.stdout.splitlines() if line[0].isdigit()]
    assert any("stood in the closed file" in line for line in commands)
    assert any("head of" in line for line in commands)
    text = (case / "READ_ME").read_text()
    assert "Retention class" in text
    assert "takedown" not in text
    archive = next((case / "archive").iterdir())
    whole = archive.read_bytes()
    archive.write_bytes(whole[:700] + bytes([whole[700] ^ 1]) + whole[701:])
    assert run("sh case/verify.sh", case).returncode != 0
    archive.write_bytes(whole)
    ledger = next((case / "ledgers").iterdir())
    ledger.write_bytes(ledger.read_bytes().replace(b'"opened"', b'"openex"', 1))
    # Whoever changes a case can write its sums anew; the chain still tells.
    run("sed -i '/SHA256SUMS/d' SHA256SUMS; cut -c67- SHA256SUMS | xargs sha256sum > new; mv new SHA256SUMS", case)
    done = run("sh case/verify.sh", case)
    assert done.returncode != 0
    assert "FAILED" in done.stdout


def test_a_stamped_case_is_checked_with_openssl(crawled: Crawled, tmp_path: Path) -> None:
    authority = make_authority(tmp_path / "tsa")
    with serve(authority) as url:
        code, output = crawled.run("evidence", "timestamp", str(crawled.warc), "--tsa", url)
    assert (code, output.count("heads stamped at")) == (0, 2), output
    case = bundled(crawled, "case", *flagged(crawled, "sandbox-shop", 1))
    done = run("sh case/verify.sh", case, CA=str(authority / "ca.pem"))
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Verification: OK" in done.stdout + done.stderr
    other = make_authority(tmp_path / "other")
    assert run("sh case/verify.sh", case, CA=str(other / "ca.pem")).returncode != 0
    code, output = crawled.run("evidence", "verify", str(crawled.warc), "--tsa-ca", str(authority / "ca.pem"))
    assert code == 0, output
    assert "2 time stamps" in output


def test_a_page_of_a_stranger_does_nothing_in_the_case(crawled: Crawled) -> None:
    [name] = flagged(crawled, "sandbox-shop", 1)
    update = "update listings set title = ?, text = ? where platform || '/' || external_id = ?"
    with closing(sqlite3.connect(crawled.folder / "a.db")) as database, database:
        database.execute(update, ["$(touch pwned)'; <script>alert(1)</script>", "</pre><img src=x onerror=y>", name])
    case = bundled(crawled, "case", name)
    page = (case / "case" / "READ_ME.html").read_text()
    assert "<script" not in page
    assert "<img src=x" not in page
    assert run("sh case/verify.sh", case).returncode == 0
    assert not (case / "pwned").exists()


def test_show_and_bundle_say_in_one_line_what_is_not_there(crawled: Crawled) -> None:
    [name] = flagged(crawled, "sandbox-shop", 1)
    code, output = crawled.run("evidence", "show", name, "--json")
    facts = json.loads(output)
    assert (code, facts["listing"]["platform"]) == (0, "sandbox-shop")
    [snapshot] = facts["snapshots"]
    assert snapshot["sha256"] in crawled.run("evidence", "show", snapshot["sha256"])[1]
    assert snapshot["url"] in crawled.run("evidence", "show", snapshot["visit_key"])[1]
    assert name in crawled.run("evidence", "show", facts["listing"]["url"])[1]
    assert crawled.run("evidence", "show", "nothing")[0] == 2
    out = str(crawled.folder / "case")
    assert crawled.run("evidence", "bundle", "shop/none", "--out", out)[0] == 2
    code, text = crawled.run("evidence", "bundle", name, "--out", str(crawled.folder))
    assert (code, "is there already" in text) == (2, True)
    shutil.rmtree(crawled.warc / "sandbox-shop")
    code, text = crawled.run("evidence", "bundle", name, "--out", out)
    assert (code, "bring the WARC file back" in text) == (2, True)


def test_verify_names_each_fault_and_exits_by_it(crawled: Crawled) -> None:
    code, output = crawled.run("evidence", "verify", "--json", str(crawled.warc))
    facts = json.loads(output)
    assert (code, facts["whole"], facts["n_files"]) == (0, True, 2)
    assert facts["n_compared"] == crawled.rows("select count(*) from snapshots")[0][0]
    path = next((crawled.warc / "sandbox-shop").rglob("*.warc.gz"))
    whole = path.read_bytes()
    path.write_bytes(whole[:5000] + bytes([whole[5000] ^ 1]) + whole[5001:])
    code, output = crawled.run("evidence", "verify", str(crawled.warc))
    assert code == 1
    assert f"{path}:" in output
    path.unlink()
    code, output = crawled.run("evidence", "verify", str(crawled.warc))
    assert (code, "file is missing" in output) == (1, True)
    assert crawled.run("evidence", "verify", str(crawled.folder / "none"))[0] == 2


@pytest.mark.parametrize(
    ("url", "key"),
    [
        ("https://www.Example.com/A?b=2&a=1", "com,example)/a?a=1&b=2"),
        ("http://a.example:8080", "example,a:8080)/"),
        ("http://127.0.0.1:80/x", "127.0.0.1)/x"),
        ("urn:x:y", "urn:x:y"),
    ],
)
def test_surt(url: str, key: str) -> None:
    assert surt(url) == key
