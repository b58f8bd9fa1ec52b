"""The page that a court expert reads first: what the case holds, and how to check it with public tools alone."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from html import escape

from db.evidence import CaseRows
from reports.extract import CopiedFile, CopiedLedger, ledger_path

_STYLE = (
    "body{font:16px/1.5 sans-serif;max-width:60em;margin:2em auto;padding:0 1em}h2,li,p{overflow-wrap:anywhere}"
    "pre{background:#f4f4f4;padding:.7em;"
    "overflow-x:auto}img{max-width:100%;border:1px solid #999}h1,h2{line-height:1.2}"
)
HOW = (
    "sha256sum tells that no file of this case was changed since it was packed (SHA256SUMS).",
    "gzip and warcio tell that each record is whole and fits the digests written into it.",
    (
        "Each record's own SHA-256 stands in the list of its file's closing record; the closing record's SHA-256 is the"
        " head in the ledger. So the record stood in the original file, in that place, when the file was closed."
    ),
    (
        "Each line of the ledger names the SHA-256 of the line before it: no line was changed, added or removed before"
        " the last one."
    ),
    (
        "A time stamp (RFC 3161) is a third party's signed word that the first lines of the ledger existed at a time."
        " It is checked with openssl and the certificate of that party's CA: get it from that party, not from us."
    ),
)
LIMITS = (
    (
        "Without a time stamp, hashes tell that nothing changed since the case was packed, not when it was fetched: the"
        " times are those of the machine that fetched."
    ),
    (
        "A page proves what the server sent to us, not who wrote it. A screenshot shows how Chromium draws the saved"
        " bytes without scripts and without what was not saved (pictures, fonts)."
    ),
    (
        "Flagged means that the words of the ad offer a specimen of a listed taxon as far as words tell. It is no"
        " verdict on legality."
    ),
)


@dataclass(frozen=True, slots=True)
class Notes:
    """What the page is written from."""

    rows: Sequence[CaseRows]
    files: Sequence[CopiedFile]
    ledgers: Sequence[CopiedLedger]
    made_at: datetime
    software: str
    personal_data: str


_WARCIO = (
    "if command -v warcio >/dev/null; then warcio check archive/*.warc.gz;"
    " else echo left out: no warcio; left=1; fi"
)  # fmt: skip


def commands(files: Sequence[CopiedFile], ledgers: Sequence[CopiedLedger]) -> list[tuple[str, str]]:
    """(what it tells, shell command) of every check; each command fails where its check does."""
    steps = [
        ("no file was changed since the case was packed", "sha256sum --quiet -c SHA256SUMS"),
        ("the WARC files are sound gzip data", "gzip -t archive/*.warc.gz"),
        (
            "every record fits its own digests (needs warcio)",
            _WARCIO,
        ),
    ]
    for file in files:
        steps += _file_steps(file)
    for ledger in ledgers:
        steps += _ledger_steps(ledger)
    return steps


def _cut(file: CopiedFile, offset: int, length: int) -> str:
    return f"tail -c +{offset + 1} {shlex.quote(f'archive/{file.name}')} | head -c {length}"


def _file_steps(file: CopiedFile) -> Iterator[tuple[str, str]]:
    closing = next((record for record in file.records if record.number == file.closing), None)
    if closing is None or not file.head:
        return
    unpacked = f"{_cut(file, closing.copy_offset, closing.length)} | gzip -dc"
    for record in file.records:
        if record.number < closing.number and record.kind in ("response", "resource", "revisit"):
            found = f"{_cut(file, record.copy_offset, record.length)} | sha256sum | grep -q {record.sha256}"
            yield (
                f"record {record.number} of {file.warc_file} ({record.kind}, {record.date}) stood in the closed file",
                f"{found} && {unpacked} | grep -q {record.sha256}",
            )
    if closing.number == file.n_records:
        ledger = shlex.quote(ledger_path(file.warc_file.partition("/")[0]))
        yield (
            f"the closing record is the head of {file.warc_file} in the ledger (line {file.head_line})",
            (
                f"{_cut(file, closing.copy_offset, closing.length)} | sha256sum | grep -q {file.head}"
                f" && sed -n {file.head_line}p {ledger} | grep -q {file.head}"
            ),
        )


def _ledger_steps(ledger: CopiedLedger) -> Iterator[tuple[str, str]]:
    path = shlex.quote(ledger.path)
    yield (
        "each line of the ledger names the SHA-256 of the line before it",
        (
            f'( before={"0" * 64}; while IFS= read -r line; do case "$line" in *"\\"previous\\": \\"$before\\""*) ;;'
            f' *) echo "broken at: $line"; exit 1;; esac; before=$(printf %s "$line" | sha256sum | cut -d" " -f1);'
            f" done < {path} )"
        ),
    )
    for name, n_lines, _ in ledger.tokens:
        token = shlex.quote(name)
        yield (
            f"the first {n_lines} lines of the ledger were time-stamped (CA=certificate of the authority's CA, PEM)",
            (
                f'test -z "$CA" || {{ head -n {n_lines} {path} > stamped.tmp &&'
                f' openssl ts -verify -data stamped.tmp -in {token} -CAfile "$CA"; }}'
            ),
        )


def script(steps: Sequence[tuple[str, str]]) -> str:
    """The same commands as a POSIX shell script."""
    body = "".join(
        f"echo {shlex.quote(f'{number}. {what}')}\n{{ {command}; }} || {{ echo FAILED; failed=1; }}\n"
        for number, (what, command) in enumerate(steps, 1)
    )
    head = (
        "#!/bin/sh\n# Checks this case with public tools alone: sh case/verify.sh\n"
        "# With the CA of the time stamps: CA=/path/of/ca.pem sh case/verify.sh\n"
        'cd "$(dirname "$0")/.." || exit 2\nfailed=0\nleft=0\n'
    )
    verdict = 'if test "$left" = 0; then echo "all checks passed"; else echo "passed, but for what was left out"; fi'
    return f'{head}{body}rm -f stamped.tmp\ntest "$failed" = 0 || exit 1\n{verdict}\n'


def as_text(notes: Notes) -> str:
    """The page as plain text."""
    lines = ["CASE FILE OF ONLINE ADVERTISEMENTS", "", f"Packed {notes.made_at.isoformat()} by {notes.software}.", ""]
    lines += [notes.personal_data, ""]
    for row in notes.rows:
        lines += [f"LISTING {row.listing.platform}/{row.listing.external_id}", *_listing_lines(row), ""]
    lines += [
        "HOW TO CHECK THIS CASE",
        *(f"* {text}" for text in HOW),
        "",
        "Run: sh case/verify.sh   (or each command, in the folder of this page)",
        "",
    ]
    for number, (what, command) in enumerate(commands(notes.files, notes.ledgers), 1):
        lines += [f"{number}. {what}", f"   {command}"]
    lines += ["", *_proof_lines(notes), "", "WHAT THIS DOES NOT PROVE", *(f"* {text}" for text in LIMITS), ""]
    lines += ["To look at the saved pages: open the .wacz file in a web archive player such as ReplayWeb.page.", ""]
    return "\n".join(lines)


def _listing_lines(row: CaseRows) -> Iterator[str]:
    listing = row.listing
    yield f"Address: {listing.url}"
    yield f"Title: {_flat(listing.title)}"
    if listing.price_amount is not None:
        yield f"Price: {listing.price_amount} {listing.price_currency}"
    yield f"State when last seen: {listing.state.value}"
    for found in row.detections:
        flag = "Flagged" if found.flagged else "Named, not flagged"
        appendix = f", CITES Appendix {found.appendix}" if found.appendix else ""
        versions = f"matcher {found.matcher_version}, list {found.list_version}"
        yield f"{flag}: {found.taxon}{appendix}, score {found.score:.2f} ({versions})"
        yield from (f"  reason: {_flat(reason)}" for reason in found.reasons)
    for seen in row.sightings:
        yield f"Seen: {seen.seen_at.isoformat()} ({seen.state.value}), page sha256 {seen.snapshot_sha256 or 'not kept'}"
    for kept in row.snapshots:
        yield f"Kept: {kept.url} fetched {kept.fetched_at.isoformat()}, HTTP {kept.status}, sha256 {kept.sha256}"
        yield f"  in {kept.warc_file}, offset {kept.warc_offset}, {kept.warc_length} bytes"
    for shot in row.screenshots:
        size = f"{shot.width} x {shot.height}"
        yield f"Screenshot: screenshots/{shot.sha256}.png, {size}, {shot.taken_at.isoformat()},"
        yield f"  drawn from the page with sha256 {shot.page_sha256}, without network and scripts"


def _proof_lines(notes: Notes) -> Iterator[str]:
    yield "THE CHAIN"
    for file in notes.files:
        if file.head:
            yield (
                f"{file.warc_file}: {file.n_records} records when closed, head {file.head},"
                f" line {file.head_line} of the ledger"
            )
        else:
            yield f"{file.warc_file}: not closed when this case was packed: only the records' own digests vouch for it"
    for ledger in notes.ledgers:
        told = ", ".join(name for name, _, _ in ledger.tokens) or "no time stamp"
        yield f"{ledger.path}: {ledger.n_lines} lines, {told}"


def as_html(notes: Notes) -> str:
    """The page as HTML without any script."""
    parts = [
        "<!doctype html><html lang=en><meta charset=utf-8>",
        (
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src 'self' file:;"
            " style-src 'unsafe-inline'\">"
        ),
        f"<title>Case file</title><style>{_STYLE}</style><h1>Case file of online advertisements</h1>",
        f"<p>Packed {escape(notes.made_at.isoformat())} by {escape(notes.software)}.</p>",
        f"<p><strong>{escape(notes.personal_data)}</strong></p>",
    ]
    for row in notes.rows:
        parts.append(f"<h2>Listing {escape(row.listing.platform)}/{escape(row.listing.external_id)}</h2><ul>")
        parts += [f"<li>{escape(line)}</li>" for line in _listing_lines(row)]
        parts.append("</ul>")
        if row.listing.text:
            parts.append(f"<pre>{escape(row.listing.text)}</pre>")
        parts += [f'<p><img src="../screenshots/{shot.sha256}.png" alt="screenshot"></p>' for shot in row.screenshots]
    parts.append("<h2>How to check this case</h2><ul>" + "".join(f"<li>{escape(text)}</li>" for text in HOW) + "</ul>")
    parts.append("<p>Run <code>sh case/verify.sh</code>, or each command of it in the folder above this page:</p><ol>")
    for what, command in commands(notes.files, notes.ledgers):
        parts.append(f"<li>{escape(what)}<pre>{escape(command)}</pre></li>")
    parts.append("</ol><h2>The chain</h2><ul>")
    parts += [f"<li>{escape(line)}</li>" for line in list(_proof_lines(notes))[1:]]
    parts.append("</ul><h2>What this does not prove</h2><ul>")
    parts += [f"<li>{escape(text)}</li>" for text in LIMITS]
    parts.append("</ul><p>To look at the saved pages, open the .wacz file in a web archive player.</p></html>")
    return "\n".join(parts)


def _flat(text: str) -> str:
    return " ".join(text.split())
