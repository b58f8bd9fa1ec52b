"""``adwarden crawl``: one crawl of one or more platforms, gone on with if an earlier one was killed."""

from __future__ import annotations

import json
import logging
import os
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cli.options import db_option, json_option
from cli.progress import progress
from cli.terminal import safe
from model.effort import Visit
from model.errors import ConfigError, InputError
from spiders.runs.run import run_crawl
from spiders.runs.summaries import CrawlSummary
from spiders.walker import Report

if TYPE_CHECKING:
    from crawler.description import Platform
    from model.search_plan import SearchPlan

_MAX_QUERIES = 10_000
_MAX_DRAWN = 1_000
_MAX_QUERY_CHARS = 200
_SHOWN_ERRORS = 5


def read_queries(file: Path) -> tuple[str, ...]:
    """The queries of a text file, one a line; blank lines and lines starting with # are left out."""
    try:
        lines = file.read_text(encoding="utf-8-sig").splitlines()
    except OSError as error:
        raise InputError(f"{file}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{file}: not UTF-8 (byte {error.start}); save it as UTF-8") from error
    queries = []
    for number, line in enumerate(lines, 1):
        query = line.strip()
        if not query or query.startswith("#"):
            continue
        if len(query) > _MAX_QUERY_CHARS or not query.isprintable():
            raise InputError(f"{file}:{number}: not a query: longer than {_MAX_QUERY_CHARS} or not printable")
        queries.append(query)
    if not queries:
        raise InputError(f"{file}: no query in it; write one a line")
    if len(queries) > _MAX_QUERIES:
        raise InputError(f"{file}: {len(queries):,} queries; at most {_MAX_QUERIES:,}")
    return tuple(queries)


def default_warc_dir(db_url: str) -> Path:
    """``warc/`` beside the SQLite file, or in the working folder."""
    from db.engine import sqlite_file  # noqa: PLC0415  (SQLAlchemy: only for this)

    file = sqlite_file(db_url)
    return (file.parent if file is not None else Path()) / "warc"


def quiet_logs(log_file: Path | None) -> None:
    """Scrapy's log goes to a file or nowhere: what matters is told by the summary."""
    root = logging.getLogger()
    if log_file is None:
        root.addHandler(logging.NullHandler())
        return
    try:
        handler = logging.FileHandler(log_file, encoding="utf-8")
    except OSError as error:
        raise InputError(f"{log_file}: cannot be written: {error.strerror}") from error
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    root.addHandler(handler)
    root.setLevel(logging.INFO)


class Board:
    """Adds up what the platforms report one by one."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._by_platform: dict[str, dict[str, int]] = {}

    def tell(self, platform: str, **counts: int) -> None:
        """Take one platform's counts; show everybody's."""
        self._by_platform[platform] = counts
        total: Counter[str] = Counter()
        for each in self._by_platform.values():
            total.update(each)
        shown = {name: total[name] for name in ("listings", "flagged", "errors")}
        self._report(total["pages"], **shown)


def _visit_facts(visit: Visit) -> dict[str, Any]:
    return {
        "visit_key": visit.visit_key,
        "query": visit.query,
        "outcome": visit.outcome.value,
        "reason": visit.reason,
        "started_at": visit.started_at.isoformat(),
        "ended_at": visit.ended_at.isoformat() if visit.ended_at else None,
        "pages": visit.n_pages,
        "listings": visit.n_listings,
        "errors": visit.n_errors,
    }


def summary_facts(summary: CrawlSummary) -> dict[str, Any]:
    """A platform's summary as JSON tells it."""
    return {
        "platform": summary.platform,
        "crawl_key": summary.crawl_key,
        "pages": summary.n_pages,
        "listings": summary.n_listings,
        "flagged": summary.n_flagged,
        "errors": summary.n_errors,
        "replayed": summary.n_replayed,
        "error": summary.error,
        "visits": [_visit_facts(visit) for visit in summary.visits],
        "mishaps": list(summary.errors),
        "blocked": summary.blocked,
    }


def blocked_told(blocked: dict[str, int]) -> str:
    """What the browser was kept from loading, and about what that saved."""
    from crawler.rendering import saved_kb  # noqa: PLC0415

    kinds = ", ".join(f"{count:,} {kind}" for kind, count in sorted(blocked.items(), key=lambda each: -each[1]))
    return f"browser: {sum(blocked.values()):,} requests not made ({kinds}), about {saved_kb(blocked) / 1000:,.1f} MB"


def summary_lines(summary: CrawlSummary) -> Iterable[str]:
    """A platform's summary for people: one line, then what went wrong."""
    outcomes = Counter(visit.outcome.value.replace("_", " ") for visit in summary.visits)
    told = ", ".join(f"{count} {outcome}" for outcome, count in outcomes.items()) or "none"
    replayed = f", {summary.n_replayed:,} answers from the log" if summary.n_replayed else ""
    yield (
        f"{summary.platform}: visits {told}; {summary.n_pages:,} pages, {summary.n_listings:,} listings,"
        f" {summary.n_flagged:,} flagged, {summary.n_errors:,} errors{replayed}"
    )
    if summary.blocked:
        yield f"  {blocked_told(summary.blocked)}"
    for mishap in summary.errors[:_SHOWN_ERRORS]:
        yield f"  skipped: {mishap}"
    if len(summary.errors) > _SHOWN_ERRORS:
        yield f"  skipped: {len(summary.errors) - _SHOWN_ERRORS:,} more (see --json)"
    for visit in summary.visits:
        if visit.reason:
            yield f"  {visit.outcome.value.replace('_', ' ')}: query '{visit.query}': {visit.reason}"


def tell(ctx: click.Context, summaries: Sequence[CrawlSummary], *, as_json: bool, code: int = 0) -> None:
    """Write what became of each platform and exit with the worst of their codes and ``code``."""
    if as_json:
        click.echo(json.dumps([summary_facts(summary) for summary in summaries], indent=2, ensure_ascii=False))
    else:
        for summary in summaries:
            click.echo("\n".join(summary_lines(summary)))
    for summary in summaries:
        if summary.error:
            click.echo(f"adwarden: {summary.platform}: {summary.error}", err=True)
    ctx.exit(max((summary.exit_code for summary in summaries), default=0) or code)


def _check_plan_options(planned: bool, budget: int | None, queries_file: Path | None, max_pages: int | None) -> None:
    if planned and (queries_file is not None or max_pages is not None):
        raise click.UsageError("--plan chooses queries and pages itself; leave --queries and --max-pages out")
    if budget is not None and not planned:
        raise click.UsageError("--budget is that of a plan: give --plan too")


def _plans(platforms: Sequence[Platform], db_url: str, now: datetime, budget: int | None) -> dict[str, SearchPlan]:
    from cli.planning import PlanWish, plans_for, require_search  # noqa: PLC0415

    for platform in platforms:
        # Before a panel is drawn up for a platform that cannot be crawled.
        platform.require_lawful()
        require_search(platform)
    return plans_for(platforms, db_url, now, PlanWish(budget=budget))


@click.command(epilog="Example: adwarden crawl sandbox-shop --max-pages 3")
@click.argument("names", metavar="PLATFORM...", nargs=-1, required=True)
@click.option(
    "--max-pages", type=click.IntRange(1, 100_000), help="Result pages per query (default: the description's)."
)
@click.option("--queries", "queries_file", type=click.Path(path_type=Path), metavar="FILE", help="One query a line.")
@click.option(
    "--plan", "planned", is_flag=True, help="Type in a search plan (see 'adwarden plan'), kept with the crawl."
)
@click.option("--budget", type=click.IntRange(1, 1_000_000), metavar="REQUESTS", help="Of the plan (see --plan).")
@click.option("--base-url", metavar="URL", help="Another address of the one platform named.")
@click.option("--warc", "warc_dir", type=click.Path(path_type=Path), metavar="DIR", help="Where responses are kept.")
@click.option("--log", "log_file", type=click.Path(path_type=Path), metavar="FILE", help="Write Scrapy's log there.")
@db_option
@json_option
@click.pass_context
def command(  # noqa: PLR0913, PLR0917  (one parameter per option)
    ctx: click.Context,
    names: tuple[str, ...],
    max_pages: int | None,
    queries_file: Path | None,
    planned: bool,
    budget: int | None,
    base_url: str | None,
    warc_dir: Path | None,
    log_file: Path | None,
    db_url: str,
    as_json: bool,
) -> None:
    """Crawl one or more platforms: names, or paths of descriptions.

    A crawl that was killed is gone on with by the same command. Exit 1 if a visit was blocked, unreachable or failed,
    or a page has changed.
    """
    from crawler.clock import clock_from, machine_now  # noqa: PLC0415  (Scrapy: only when a crawl starts)
    from crawler.platform import load_platform  # noqa: PLC0415

    if base_url is not None and len(names) != 1:
        raise click.UsageError("--base-url needs exactly one PLATFORM")
    _check_plan_options(planned, budget, queries_file, max_pages)
    platforms = [load_platform(name, base_url) for name in names]
    queries = read_queries(queries_file) if queries_file is not None else ()
    simulated = os.environ.get("ADWARDEN_NOW")
    now = clock_from(simulated) if simulated else None
    plans = _plans(platforms, db_url, (now or machine_now)(), budget) if planned else None
    quiet_logs(log_file)
    with progress("pages") as report:
        summaries = run_crawl(
            platforms,
            queries,
            db_url=db_url,
            warc_dir=warc_dir or default_warc_dir(db_url),
            max_pages=max_pages,
            plans=plans,
            report=Board(report).tell,
            now=now,
        )
    drawn = draw_flagged(platforms, db_url, warc_dir or default_warc_dir(db_url))
    tell(ctx, summaries, as_json=as_json, code=drawn)


def draw_flagged(platforms: Sequence[Platform], db_url: str, warc_dir: Path) -> int:
    """Screenshots where a description asks for them (evidence.screenshots: flagged); 1 if one could not be drawn."""
    wanted = [platform.name for platform in platforms if platform.evidence.screenshots == "flagged"]
    if not wanted:
        return 0
    from db.store import Store  # noqa: PLC0415
    from pipelines.pictures import take_screenshots  # noqa: PLC0415  (Chromium: only where it is asked for)

    try:
        with Store(db_url) as store:
            summary = take_screenshots(store, warc_dir, lambda: datetime.now(UTC), limit=_MAX_DRAWN, platforms=wanted)
    except ConfigError as error:
        click.echo(f"adwarden: no screenshots: {error}", err=True)
        return 1
    for failure in summary.failures[:_SHOWN_ERRORS]:
        click.echo(f"adwarden: {safe(failure)}", err=True)
    click.echo(f"{summary.n_taken:,} screenshots of flagged listings", err=True)
    return int(bool(summary.failures))
