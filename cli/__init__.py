"""The command line: verbs, no thinking. Start-up imports nothing heavy; each verb loads its own module when called."""

from __future__ import annotations

import gc
import importlib
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn

import click

from model.errors import MonitorError

COMMANDS = {
    "demo": ("cli.demo", "Crawl the sandbox marketplaces and compare with their known truth."),
    "platforms": ("cli.platforms", "List, check and validate platform descriptions."),
    "plan": ("cli.plan", "Choose the words to type into a platform under a budget."),
    "crawl": ("cli.crawl", "Crawl one or more platforms."),
    "revisit": ("cli.revisit", "See known ads again: still up, changed, sold, disappeared."),
    "images": ("cli.images", "Fetch the pictures of flagged ads."),
    "cluster": ("cli.cluster", "Find ads that are one offer: reposts and cross-posts."),
    "listings": ("cli.listings", "Show an ad's history: sightings, versions, lifetime, cluster."),
    "schedule": ("cli.schedule", "Run crawls when they are due, each once."),
    "import": ("cli.imports", "Take in listings from JSONL, CSV or web archive files."),
    "match": ("cli.match", "Find species in listings: JSONL in, JSONL out, no database."),
    "species": ("cli.species", "Show, search, count, build and update the CITES name space."),
    "review": ("cli.review", "The queue of flagged listings, and verdicts on them."),
    "register": ("cli.register", "Registers for the report: measures, practices, platforms, contacts, studies …"),
    "publish": ("cli.publish", "Write what of the registers may be shared as a site of plain files."),
    "assess": ("cli.assess", "Estimate scale and trends of a period, and write the report."),
    "series": ("cli.series", "Write weekly flagged ads per visit, of all and by taxon or the like."),
    "submission": ("cli.submission", "Write the report to the CITES Secretariat, paragraph by paragraph."),
    "export": ("cli.export", "Write the research data package: Parquet, CSV, codebook, checksums."),
    "association": ("cli.association", "Hold Internet use beside wildlife-crime records (15.57 b)."),
    "keywords": ("cli.keywords", "Write a pack of names, code words and disguises for platforms."),
    "evaluate": ("cli.evaluate", "Say how right flags and scores are on labelled ads."),
    "evidence": ("cli.evidence", "Show, verify, bundle, picture and time-stamp what was kept."),
    "replay": ("cli.replay", "Rebuild the database's rows from the WARC files."),
    "db": ("cli.database", "Create, migrate and inspect the database."),
    "doctor": ("cli.doctor", "Say what works on this machine, and what to install for what does not."),
}


@contextmanager
def _no_garbage() -> Iterator[None]:
    """Look for no cycles: what is imported stays, and walking through it again and again is a fifth of a start."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


class _LazyGroup(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        with _no_garbage():
            command = importlib.import_module(COMMANDS[cmd_name][0]).command
        if not isinstance(command, click.Command):
            raise TypeError(f"{COMMANDS[cmd_name][0]}.command is not a click command")
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl([(name, summary) for name, (_, summary) in COMMANDS.items()])


@click.group(
    cls=_LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
    epilog="Example: adwarden demo",
)
@click.option("--db", "db_url", metavar="URL", envvar="ADWARDEN_DB", help="Database (default: sqlite:///adwarden.db).")
@click.version_option(package_name="adwarden", message="adwarden %(version)s")
@click.pass_context
def adwarden(ctx: click.Context, db_url: str | None) -> None:
    """Find CITES-listed species in online advertisements, keep the evidence, measure scale and trends."""
    ctx.obj = db_url


def _fail(text: str, code: int) -> NoReturn:
    one_line = " ".join(text.split())
    click.echo(f"adwarden: {one_line}", err=True)
    sys.exit(code)


def main() -> NoReturn:
    """Run a command; exit 0 on success, 1 on a failure it found, 2 on bad usage or input, with one line on stderr."""
    try:
        code = adwarden.main(standalone_mode=False)
    except click.exceptions.Abort:
        _fail("stopped", 130)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message())
        path = error.ctx.command_path if error.ctx else "adwarden"
        _fail(f"say which command: {path} COMMAND", 2)
    except click.UsageError as error:
        where = f" (see '{error.ctx.command_path} --help')" if error.ctx else ""
        _fail(error.format_message() + where, 2)
    except click.ClickException as error:
        _fail(error.format_message(), 2)
    except MonitorError as error:
        _fail(str(error), error.exit_code)
    except BrokenPipeError:
        # The reader of our output went away (head, a closed pager); Python would complain again at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    sys.exit(code if isinstance(code, int) else 0)
