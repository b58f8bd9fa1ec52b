"""``python -m sandbox``: the three marketplaces from a shell, until SIGTERM or Ctrl-C."""

from __future__ import annotations

import signal
import sys
from datetime import date, datetime
from pathlib import Path
from threading import Event

import click

from sandbox.clock import check_day
from sandbox.server import DEFAULT_DAY, DEFAULT_PORTS, Sandbox


def _day(_ctx: click.Context, _param: click.Parameter, value: datetime) -> date:
    try:
        return check_day(value.date())
    except ValueError as error:
        raise click.BadParameter(str(error)) from error


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--day",
    type=click.DateTime(["%Y-%m-%d"]),
    default=DEFAULT_DAY.isoformat(),
    show_default=True,
    callback=_day,
    help="The day it is on the sites.",
)
@click.option("--seed", default=7, show_default=True, help="Seed of the population; the same seed, the same ads.")
@click.option(
    "--ports",
    nargs=3,
    type=click.IntRange(0, 65535),
    default=DEFAULT_PORTS,
    show_default=True,
    help="Ports of shop, single-page shop and social feed; 0: any free one.",
)
@click.option(
    "--truth",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Where to write the truth (default: truth.json in the state folder).",
)
@click.option(
    "--state-dir",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder with the file `day`; write a date into it to move the sites to that day.",
)
@click.option(
    "--rate-limit",
    type=click.IntRange(1),
    default=6000,
    show_default=True,
    help="Requests a minute that the social API answers.",
)
def main(
    day: date, seed: int, ports: tuple[int, int, int], truth: Path | None, state_dir: Path | None, rate_limit: int
) -> None:
    """Serve three invented marketplaces on 127.0.0.1 whose truth is known.

    \b
    Example:
      python -m sandbox --day 2026-03-01 --state-dir run/ --truth run/truth.json
      echo 2026-03-08 > run/day        # a week later on all three sites
    """
    stopped = Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda _number, _frame: stopped.set())
    box = Sandbox(seed=seed, day=day, ports=ports, state_dir=state_dir, truth=truth, rate_limit=rate_limit)
    try:
        box.start()
    except OSError as error:
        click.echo(f"sandbox: cannot serve: {error}; free the port or give others with --ports", err=True)
        sys.exit(2)
    for name, url in box.urls.items():
        click.echo(f"{name:<16}{url}")
    click.echo(f"{'truth':<16}{box.truth_path}")
    click.echo(f"{'day':<16}{box.day}")
    sys.stdout.flush()
    while not stopped.wait(0.2):
        continue
    box.stop()


if __name__ == "__main__":
    main()
