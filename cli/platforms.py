"""``adwarden platforms``: the register of described sites; check them, try them, draft new ones."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cli.crawl import blocked_told, quiet_logs
from cli.groups import Verbs
from cli.health import health_command
from cli.options import json_option
from model.errors import ConfigError, MonitorError

if TYPE_CHECKING:
    from crawler.description import Platform
    from spiders.probing.first_look import Probe
    from spiders.probing.trial import Trial

_SHOWN_CHARS = 100
_SHOWN_MISHAPS = 10
_SHOWN_LISTINGS = 5


@click.group(cls=Verbs, epilog="Example: adwarden platforms probe https://shop.example/item/1")
def command() -> None:
    """List, check, try and draft platform descriptions."""


def _facts(platform: Platform) -> dict[str, Any]:
    return {
        "name": platform.name,
        "kind": platform.kind.value,
        "base_url": platform.base_url,
        "country": platform.country,
        "languages": list(platform.languages),
        "template": platform.template,
        "ready": not platform.template and (platform.is_loopback or not platform.lawful.unread()),
        "unread": [] if platform.is_loopback else list(platform.lawful.unread()),
        "max_pages": platform.limits.max_pages,
        "delay_s": platform.limits.delay_s,
    }


@command.command("list", epilog="Example: adwarden platforms list --json")
@json_option
def list_command(as_json: bool) -> None:
    """The platforms that come with AdWarden, and whether they may be crawled yet."""
    from crawler.platform import list_platforms  # noqa: PLC0415

    facts = [_facts(platform) for platform in list_platforms()]
    if as_json:
        click.echo(json.dumps(facts, indent=2, ensure_ascii=False))
        return
    width = max(len(each["name"]) for each in facts)
    for each in facts:
        state = "ready" if each["ready"] else f"unread: {', '.join(each['unread'])}"
        if each["template"]:
            state = "template, never run: see 'adwarden platforms copy'"
        click.echo(f"{each['name']:<{width}}  {each['kind']:<10}  {each['base_url']:<32}  {state}")


@command.command("copy", epilog="Example: adwarden platforms copy kleinanzeigen-de my_kleinanzeigen.yml")
@click.argument("name", metavar="PLATFORM")
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
def copy_command(name: str, file: Path) -> None:
    """Write a description that comes with AdWarden to a file of your own, to be filled in and tried."""
    from crawler.platform import load_platform, shipped_files  # noqa: PLC0415

    platform = load_platform(name)
    shipped = shipped_files().get(name)
    if shipped is None:
        raise click.UsageError(f"{name} is a file of yours already; name one of 'adwarden platforms list'")
    _write_new(file, shipped.read_text(encoding="utf-8"))
    click.echo(f"{file}: written; open {platform.base_url} and check its addresses and selectors")
    if platform.lawful.unread():
        click.echo(f"read the terms and robots.txt of {platform.host} and fill in 'lawful'")
    if platform.template:
        click.echo("take out 'template: true', then: adwarden platforms check " + f"{file} --crawl 20")


@command.command("schema", epilog="Example: adwarden platforms schema > platform.schema.json")
def schema_command() -> None:
    """The JSON Schema of descriptions, for editors."""
    from crawler.platform import Platform  # noqa: PLC0415

    click.echo(json.dumps(Platform.model_json_schema(), indent=2))


@command.command("check", epilog="Example: adwarden platforms check my_shop.yml --crawl 20")
@click.argument("names", metavar="[PLATFORM]...", nargs=-1)
@click.option(
    "--crawl", "n_listings", type=click.IntRange(1, 1000), metavar="N", help="Also read N ads; tell what is filled."
)
@click.option("--base-url", metavar="URL", help="Another address of the one platform named.")
@json_option
@click.pass_context
def check_command(
    ctx: click.Context, names: tuple[str, ...], n_listings: int | None, base_url: str | None, as_json: bool
) -> None:
    """Validate descriptions (all that come with AdWarden, if none is named); exit 2 if one is wrong."""
    from crawler.platform import load_platform, shipped_files  # noqa: PLC0415

    if base_url is not None and len(names) != 1:
        raise click.UsageError("--base-url needs exactly one PLATFORM")
    reports, code = [], 0
    for name in names or tuple(shipped_files()):
        try:
            platform = load_platform(name, base_url)
        except ConfigError as error:
            reports.append({"name": name, "valid": False, "error": str(error)})
            click.echo(f"adwarden: {error}", err=True)
            code = 2
            continue
        report = _facts(platform) | {"valid": True}
        if n_listings is not None:
            quiet_logs(None)
            report |= _trial_facts(platform, n_listings)
            code = max(code, int(bool(report["error"])))
        reports.append(report)
    click.echo(json.dumps(reports, indent=2, ensure_ascii=False) if as_json else "\n".join(_check_lines(reports)))
    ctx.exit(code)


def _trial_facts(platform: Platform, n_listings: int) -> dict[str, Any]:
    from spiders.probing.trial import try_platform  # noqa: PLC0415

    try:
        trial: Trial = try_platform(platform, n_listings)
    except MonitorError as error:
        return {"listings": 0, "fill": {}, "origins": {}, "error": str(error), "mishaps": [], "blocked": {}}
    told = trial.summary.error or ("" if trial.n_listings else "no listing was read")
    return {
        "listings": trial.n_listings,
        "fill": trial.fill,
        "origins": trial.origins,
        "error": told,
        "mishaps": list(trial.summary.errors),
        "blocked": trial.summary.blocked,
    }


def _origins_told(origins: dict[str, float]) -> str:
    return ", ".join(f"{origin} {share:.0%}" for origin, share in origins.items())


def _check_lines(reports: Sequence[dict[str, Any]]) -> list[str]:
    lines = []
    for report in reports:
        state = "valid" if report["valid"] else "WRONG"
        if report.get("template"):
            state += ", a template that was never run"
        if report.get("unread"):
            state += f", not crawled yet (fill in lawful.{', lawful.'.join(report['unread'])})"
        lines.append(f"{report['name']}: {state}")
        if "fill" in report:
            lines.append(f"  {report['listings']} ads read" + (f"; {report['error']}" if report["error"] else ""))
            lines += [
                f"  {name:<15} {share:>5.0%}  {_origins_told(report['origins'].get(name, {}))}".rstrip()
                for name, share in report["fill"].items()
            ]
            lines += [f"  problem: {each}" for each in report["mishaps"][:_SHOWN_MISHAPS]]
            if report["blocked"]:
                lines.append(f"  {blocked_told(report['blocked'])}")
    return lines


@command.command("probe", epilog="Example: adwarden platforms probe http://127.0.0.1:8701/ --out shop.yml")
@click.argument("url")
@click.option("--rendered", is_flag=True, help="Read the page in a browser.")
@click.option("--out", type=click.Path(path_type=Path), metavar="FILE", help="Write the drafted description there.")
@json_option
def probe_command(url: str, rendered: bool, out: Path | None, as_json: bool) -> None:
    """Fetch a page, follow it to the site's ads; show each field with its origin, and write a description."""
    from spiders.probing.probe import probe  # noqa: PLC0415

    quiet_logs(None)
    seen = probe(url, rendered=rendered)
    if out is not None:
        _write_new(out, seen.draft)
    if as_json:
        click.echo(json.dumps(_probe_facts(seen), indent=2, ensure_ascii=False))
    else:
        click.echo("\n".join(_probe_lines(seen, out)))


def _write_new(out: Path, text: str) -> None:
    from model.errors import InputError  # noqa: PLC0415

    try:
        with out.open("x", encoding="utf-8") as stream:
            stream.write(text)
    except FileExistsError as error:
        raise InputError(f"{out}: exists already; name another file") from error
    except OSError as error:
        raise InputError(f"{out}: cannot be written: {error.strerror}") from error


def _probe_facts(seen: Probe) -> dict[str, Any]:
    return {
        "url": seen.url,
        "status": seen.status,
        "shape": seen.shape,
        "fields": {name: {"text": text, "origin": origin} for name, (text, origin) in seen.fields.items()},
        "broken": seen.broken,
        "cards": [{"url": link, "title": title} for link, title in seen.cards],
        "next": seen.next,
        "refusal": seen.refusal,
        "why": seen.why,
        "kind": seen.kind,
        "listings": [
            {
                "url": each.url,
                "fields": {name: {"text": text, "origin": origin} for name, (text, origin) in each.fields.items()},
            }
            for each in seen.listings
        ],
        "notes": seen.notes,
        "draft": seen.draft,
    }


def _field_lines(found: dict[str, tuple[str, str]], indent: str) -> list[str]:
    lines = []
    for name, (text, origin) in found.items():
        shown = " ".join(text.split())
        lines.append(f"{indent}{name:<9} [{origin}] {shown[:_SHOWN_CHARS]}{'…' if len(shown) > _SHOWN_CHARS else ''}")
    return lines


def _probe_lines(seen: Probe, out: Path | None) -> list[str]:
    shape = "neither an ad nor a list of ads" if seen.shape == "unknown" else seen.shape
    lines = [f"{seen.url}  HTTP {seen.status}, looks like: {shape}"]
    if seen.why:
        lines.append(f"  recognised: {seen.why}")
    if seen.refusal:
        lines.append(f"  note: the site {seen.refusal}")
    # A list's title and its first price are those of no ad: its ads follow.
    lines += _field_lines(seen.fields, "  ") if seen.shape != "results" else []
    lines += [f"  broken: {each}" for each in seen.broken]
    if seen.cards:
        lines.append(f"  {len(seen.cards)} results, the first: {seen.cards[0][1] or seen.cards[0][0]}")
    if seen.next:
        lines.append(f"  next page: {seen.next}")
    if seen.listings:
        n_shown = min(_SHOWN_LISTINGS, len(seen.listings))
        lines.append(f"{len(seen.listings)} ads read on trial (kind {seen.kind}), {n_shown} of them shown:")
    for each in seen.listings[:_SHOWN_LISTINGS]:
        lines += [f"  {each.url}", *_field_lines(each.fields, "    ")]
    lines += [f"note: {each}" for each in seen.notes]
    lines.append(f"draft written to {out}" if out is not None else f"draft:\n{seen.draft.rstrip()}")
    return lines


command.add_command(health_command)
