from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from cli.doctor import Finding, examine
from db.schedule import ScheduleBook
from db.store import Store


def found(subject: str, db_url: str) -> Finding:
    [finding] = [each for each in examine(db_url) if each.subject == subject]
    return finding


def test_the_doctor_says_whether_anybody_runs_what_is_scheduled(workdir: Path) -> None:
    url = f"sqlite:///{workdir}/adwarden.db"
    assert found("zones", url).works
    assert found("schedule", url).found == "nothing is scheduled"
    (workdir / "platforms").mkdir()
    (workdir / "platforms" / "a.yml").write_text(
        "name: a\nkind: html\nbase_url: http://127.0.0.1:1/\nsearch: {url: '{base}'}\nschedule: {cron: 0 3 * * *}\n"
    )
    idle = found("schedule", url)
    assert (idle.works, idle.needed) == (False, False)
    assert "1 platforms scheduled; no scheduler is running" in idle.found
    with Store(url) as store:
        now = datetime.now(UTC)
        ScheduleBook(store.engine).take_lead("host:1:ab", now, now + timedelta(minutes=5))
    assert found("schedule", url).found == "1 platforms scheduled; run by host:1:ab"
