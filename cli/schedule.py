"""``adwarden schedule``: crawls when they are due, each once."""

from __future__ import annotations

import json
import logging
import os
import signal
import threading
from contextlib import ExitStack
from dataclasses import asdict
from datetime import UTC, datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cli.crawl import default_warc_dir
from cli.groups import Verbs
from cli.options import db_option, json_option
from model.errors import ConfigError, InputError

if TYPE_CHECKING:
    from crawler.description import Platform
    from db.schedule import ScheduleBook
    from spiders.schedule.scheduler import Scheduler

_FOLDER = Path("platforms")
_LOG_BYTES = 10_000_000
_names = click.argument("names", metavar="[PLATFORM...]", nargs=-1)


def described(names: tuple[str, ...]) -> dict[str, tuple[str, Platform]]:
    """Platforms by name, each with what it was named by: a name, a file, or a folder of descriptions.

    Without any: the shipped ones, and those of the folder ``platforms`` in the working folder.
    """
    from crawler.platform import load_platform, shipped_files  # noqa: PLC0415

    wanted = list(names) or [*shipped_files(), *([str(_FOLDER)] if _FOLDER.is_dir() else [])]
    found: dict[str, tuple[str, Platform]] = {}
    for name in wanted:
        folder = Path(name)
        files = sorted(folder.glob("*.y*ml")) if folder.is_dir() else [None]
        if not files:
            raise InputError(f"{name}: no description (*.yml) in this folder")
        for file in files:
            source = name if file is None else str(file.absolute())
            platform = load_platform(source)
            if platform.name in found:
                raise InputError(f"platform '{platform.name}' is described twice: {found[platform.name][0]}, {source}")
            found[platform.name] = (source, platform)
    return found


def _instant(text: str | None, what: str) -> datetime | None:
    if text is None:
        return None
    try:
        instant = datetime.fromisoformat(text)
    except ValueError as error:
        raise InputError(f"{what} {text!r} is not an instant such as 2026-03-01T06:00:00+00:00") from error
    return instant if instant.tzinfo else instant.replace(tzinfo=UTC)


def _now() -> datetime:
    return _instant(os.environ.get("ADWARDEN_NOW"), "ADWARDEN_NOW") or datetime.now(UTC)


def existing_book(stack: ExitStack, db_url: str) -> ScheduleBook | None:
    """The book of a database that is there already, closed with ``stack``; None where there is none."""
    from db.engine import sqlite_file  # noqa: PLC0415
    from db.opening import open_existing  # noqa: PLC0415
    from db.schedule import ScheduleBook  # noqa: PLC0415

    file = sqlite_file(db_url)
    if file is not None and not file.exists():
        return None
    engine = open_existing(db_url)
    stack.callback(engine.dispose)
    return ScheduleBook(engine)


@click.group(cls=Verbs, epilog="Example: adwarden schedule run --status-port 8790")
def command() -> None:
    """Run crawls when they are due: each due crawl once, or the reason why not."""


@command.command("list", epilog="Example: adwarden schedule list")
@_names
@db_option
@json_option
def list_(names: tuple[str, ...], db_url: str, as_json: bool) -> None:
    """All platforms: cron, last run, next due, state."""
    from spiders.schedule.status import platform_status  # noqa: PLC0415

    now = _now()
    with ExitStack() as stack:
        book = existing_book(stack, db_url)
        found = [platform_status(platform, book, now) for _, platform in described(names).values()]
    if as_json:
        click.echo(json.dumps([asdict(each) for each in found], indent=2, ensure_ascii=False))
        return
    for each in found:
        if not each.cron:
            click.echo(f"{each.platform:<20} no schedule")
            continue
        last = f"{each.last_state} ({each.last_due})" if each.last_state else "never run"
        click.echo(
            f"{each.platform:<20} {' | '.join(each.cron):<20} {each.timezone:<16} {each.state:<8}"
            f" next {each.next_due}  last {last}" + (f": {each.last_reason}" if each.last_reason else "")
        )


@command.command("next", epilog="Example: adwarden schedule next 20")
@click.argument("count", type=click.IntRange(1, 1000), default=10)
@click.option("--platform", "names", multiple=True, metavar="PLATFORM", help="Only these (name or path).")
@json_option
def next_(count: int, names: tuple[str, ...], as_json: bool) -> None:
    """The next COUNT due crawls (default 10), each with its start after jitter."""
    from spiders.schedule.status import upcoming  # noqa: PLC0415

    platforms = {name: platform for name, (_, platform) in described(names).items()}
    found = upcoming(platforms, _now(), count)
    if as_json:
        rows = [
            {"platform": name, "due_at": due.isoformat(), "start_at": start.isoformat()} for due, start, name in found
        ]
        click.echo(json.dumps(rows, indent=2))
        return
    for due, start, name in found:
        click.echo(f"{start:%Y-%m-%d %H:%M:%S}Z  {name}" + (f"  (due {due:%H:%M}Z)" if start != due else ""))
    if not found:
        click.echo(
            "nothing is scheduled: add a block 'schedule' to a description, or name its file with --platform"
            " (docs/operation.md)"
        )


@command.command("status", epilog="Example: adwarden schedule status --json")
@_names
@db_option
@json_option
def status_(names: tuple[str, ...], db_url: str, as_json: bool) -> None:
    """Who runs the schedule, what is under way, what waits, and what became of the latest runs."""
    from spiders.schedule.status import status_of  # noqa: PLC0415

    platforms = {name: platform for name, (_, platform) in described(names).items() if platform.schedule is not None}
    with ExitStack() as stack:
        book = existing_book(stack, db_url)
        if book is None:
            raise InputError(f"no database at {db_url}: 'adwarden schedule run' makes it, or name another with --db")
        status = status_of(book, platforms, _now())
    if as_json:
        click.echo(status.as_json())
        return
    click.echo(f"scheduler: {status.leader or 'none is running'}")
    for run in (*status.under_way, *status.waiting, *status.recent):
        why = f": {run['reason']}" if run["reason"] else ""
        click.echo(f"{run['state']:<8} {run['platform']:<20} due {run['due_at']}  attempts {run['attempts']}{why}")


def _log_to(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            folder / "scheduler.log", maxBytes=_LOG_BYTES, backupCount=3, encoding="utf-8", delay=False
        )
    except OSError as error:
        raise InputError(f"--logs {folder}: cannot be written: {error.strerror}") from error
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    shown = logging.StreamHandler()  # for the terminal, the journal, cron's mail
    shown.setFormatter(logging.Formatter("%(message)s"))
    logger = logging.getLogger("spiders.schedule")
    logger.addHandler(handler)
    logger.addHandler(shown)
    logger.setLevel(logging.INFO)


@command.command("run", epilog="Example: adwarden schedule run --status-port 8790")
@_names
@click.option("--once", is_flag=True, help="Run what is due now, then end (for cron and systemd timers).")
@click.option("--until", metavar="INSTANT", help="Run what is due before this instant, then end.")
@click.option("--parallel", type=click.IntRange(1, 32), default=2, show_default=True, help="Platforms crawled at once.")
@click.option("--warc", "warc_dir", type=click.Path(path_type=Path), metavar="DIR", help="Where responses are kept.")
@click.option("--logs", "log_dir", type=click.Path(path_type=Path), metavar="DIR", help="Where logs are kept.")
@click.option("--status-port", type=click.IntRange(0, 65535), help="Serve a status page on 127.0.0.1 at this port.")
@click.option("--lease", "lease_s", type=click.FloatRange(1, 3600), default=60.0, show_default=True,
              help="Seconds after which a scheduler that died is replaced.")  # fmt: skip
@db_option
@click.pass_context
def run(  # noqa: PLR0913, PLR0917  (one parameter per option)
    ctx: click.Context,
    names: tuple[str, ...],
    once: bool,
    until: str | None,
    parallel: int,
    warc_dir: Path | None,
    log_dir: Path | None,
    status_port: int | None,
    lease_s: float,
    db_url: str,
) -> None:
    """Run crawls when they are due, until SIGTERM or Ctrl-C.

    Start it as often as you like: one leads, the others wait. With ADWARDEN_NOW the clock is simulated, and what would
    be waited for is jumped over. Exit 1 with --once if a run failed.
    """
    from spiders.schedule.scheduler import Options  # noqa: PLC0415

    found = {name: each for name, each in described(names).items() if each[1].schedule is not None}
    if not found:
        raise ConfigError("nothing is scheduled: add a block 'schedule' to a description (see docs/operation.md)")
    warc = warc_dir or default_warc_dir(db_url)
    logs = log_dir or warc.parent / "logs"
    options = Options(warc_dir=warc, parallel=parallel, lease_s=lease_s, until=_instant(until, "--until"), once=once)
    _log_to(logs)
    scheduler = _work(found, db_url, logs, options, status_port)
    ctx.exit(1 if once and scheduler.n_failed else 0)


def _work(
    found: dict[str, tuple[str, Platform]], db_url: str, logs: Path, options: object, status_port: int | None
) -> Scheduler:
    from db.schedule import ScheduleBook  # noqa: PLC0415
    from db.store import Store  # noqa: PLC0415
    from spiders.schedule.children import CrawlLauncher  # noqa: PLC0415
    from spiders.schedule.scheduler import Options, Scheduler  # noqa: PLC0415
    from spiders.schedule.status import status_of, write_status  # noqa: PLC0415
    from spiders.schedule.status_page import StatusPage, served  # noqa: PLC0415
    from spiders.schedule.timing import DrivenTime, MachineTime  # noqa: PLC0415

    assert isinstance(options, Options)  # noqa: S101  (typed where it is imported)
    stop, page = threading.Event(), StatusPage()
    simulated = _instant(os.environ.get("ADWARDEN_NOW"), "ADWARDEN_NOW")
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda _number, _frame: stop.set())
    with ExitStack() as stack:
        store = stack.enter_context(Store(db_url))
        book = ScheduleBook(store.engine)

        def tell(at_work: Scheduler) -> None:
            status = status_of(book, at_work.platforms, at_work.time.now())
            write_status(logs / "schedule-status.json", status)
            page.show(status)

        scheduler = Scheduler(
            platforms={name: platform for name, (_, platform) in found.items()},
            book=book,
            launcher=CrawlLauncher(
                {name: source for name, (source, _) in found.items()},
                db_url=db_url,
                warc_dir=options.warc_dir,
                log_dir=logs,
            ),
            time=DrivenTime(simulated, stop) if simulated else MachineTime(stop),
            stop=stop,
            options=options,
            tell=tell,
        )
        if status_port is not None:
            stack.enter_context(served(page, status_port))
            click.echo(f"status: http://127.0.0.1:{page.port}/")
        scheduler.run()
    return scheduler
