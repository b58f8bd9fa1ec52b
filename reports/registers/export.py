"""Register entries for other programs: JSON values, and a CSV for spreadsheets that can be imported again."""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Iterable
from dataclasses import asdict
from typing import Any

from model.register import RegisterEntry
from reports.registers.book import Register
from reports.spreadsheet import defused


def entry_facts(entry: RegisterEntry) -> dict[str, Any]:
    """An entry as JSON values."""
    return {
        "register": entry.register,
        "entry_id": entry.entry_id,
        "revision": entry.revision,
        "fields": dict(entry.fields),
        "language": entry.language,
        "shareable": entry.shareable,
        "share_until": entry.share_until.isoformat() if entry.share_until else None,
        "withdrawn": entry.withdrawn,
        "reason": entry.reason,
        "recorded_at": entry.recorded_at.isoformat(timespec="seconds"),
        "recorded_by": entry.recorded_by,
        "attachments": [asdict(each) for each in entry.attachments],
    }


def as_csv(register: Register, entries: Iterable[RegisterEntry], leave_out: Collection[str] = ()) -> str:
    """Entries as CSV, a column a field, then what is recorded of each; no cell is a formula. ``leave_out``: columns."""
    names = [field.name for field in register.fields]
    told = ("language", "shareable", "share_until", "withdrawn", "reason", "revision", "recorded_at", "recorded_by")
    columns = [name for name in ("entry_id", *names, *told, "attachments") if name not in leave_out]
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, fieldnames=columns, lineterminator="\n", extrasaction="ignore")
    writer.writeheader()
    for entry in entries:
        facts = entry_facts(entry)
        facts["attachments"] = "\n".join(f"{each.sha256} {each.name}" for each in entry.attachments)
        writer.writerow({name: _cell(value) for name, value in {**facts, **facts["fields"]}.items()})
    return out.getvalue()


def _cell(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else defused(str(value))
