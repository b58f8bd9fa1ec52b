"""Reading platform descriptions: YAML files, each mistake told with its file, line and a suggestion."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ValidationError

from crawler.description import Platform, PlatformKind
from model.errors import ConfigError

__all__ = ["Platform", "PlatformKind", "list_platforms", "load_platform", "read_description", "shipped_files"]

SHIPPED = Path(__file__).resolve().parent.parent / "spiders" / "platforms"
_MAX_BYTES = 200_000
# The C form reads a description ten times faster, and there are many.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
Lines = dict[tuple[str | int, ...], int]
# What the forms of texts in ``crawler.description`` and ``crawler.blocks`` ask for, in words.
_IN_WORDS = {
    "name": "up to 32 small letters, digits and hyphens, a letter or digit first ('my-shop')",
    "base_url": "an address that begins with http:// or https://",
    "country": "two capital letters of ISO 3166 ('FR')",
    "currency": "three capital letters of ISO 4217 ('EUR')",
    "site": "up to 32 letters, digits, hyphens and underscores ('EBAY_DE')",
    "key_header": "a header's name of letters, digits and hyphens ('X-Api-Key')",
    "token_url": "an address that begins with http:// or https://",
    "terms_url": "an address that begins with http:// or https://",
}
_LONGEST_QUOTE = 60


def _mark_lines(node: yaml.Node, path: tuple[str | int, ...], lines: Lines, file: Path) -> None:
    lines.setdefault(path, node.start_mark.line + 1)
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            place = (*path, str(key.value))
            if place in lines:
                raise ConfigError(f"{file}:{key.start_mark.line + 1}: key '{key.value}' stands twice; keep one")
            lines[place] = key.start_mark.line + 1
            _mark_lines(value, place, lines, file)
    elif isinstance(node, yaml.SequenceNode):
        for index, value in enumerate(node.value):
            _mark_lines(value, (*path, index), lines, file)


def _parse(text: str, file: Path) -> tuple[Any, Lines]:
    lines: Lines = {}
    try:
        # An alias can make a small file huge (a "billion laughs"); descriptions have no use for one.
        if any(isinstance(token, yaml.AliasToken) for token in yaml.scan(text, Loader=_LOADER)):
            raise ConfigError(f"{file}: YAML aliases (*name) are not allowed; write the value out")
        node = yaml.compose(text, Loader=_LOADER)
        content = yaml.load(text, Loader=_LOADER)  # noqa: S506  (the C form of the safe loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f"{file}:{mark.line + 1}" if mark else str(file)
        line = text.splitlines()[mark.line] if mark and mark.line < len(text.splitlines()) else ""
        hint = "; put a cron expression in quotes" if "cron" in line else ""
        raise ConfigError(f"{where}: not YAML: {getattr(error, 'problem', None) or error}{hint}") from error
    if node is not None:
        _mark_lines(node, (), lines, file)
    return content, lines


def _known_keys(path: Sequence[str | int]) -> list[str]:
    model: type[BaseModel] = Platform
    for step in path:
        field = model.model_fields.get(str(step))
        inner = [part for part in _parts(field.annotation) if issubclass(part, BaseModel)] if field else []
        if not inner:
            return []
        model = inner[0]
    return list(model.model_fields)


def _parts(annotation: Any) -> list[type]:  # noqa: ANN401  (a type expression)
    found = [annotation, *getattr(annotation, "__args__", ())]
    return [part for part in found if isinstance(part, type)]


def _complaint(error: ValidationError, lines: Lines, file: Path) -> str:
    # A misspelt key also makes the right one missing: tell the misspelling.
    first = min(error.errors(), key=lambda each: each["type"] != "extra_forbidden")
    message = first["msg"].removeprefix("Value error, ")
    path = tuple(first["loc"])
    named = tuple(message.partition(": ")[0].split("."))
    if not path and named in lines:  # a check over the whole description that names the key itself
        path, message = named, message.partition(": ")[2]
    known = path
    while known and known not in lines:
        known = known[:-1]
    where = f"{file}:{lines.get(known, 1)}"
    if first["type"] == "extra_forbidden":
        wrong = str(path[-1])
        close = get_close_matches(wrong, _known_keys(path[:-1]), n=1, cutoff=0.5)
        hint = f" (did you mean '{close[0]}'?)" if close else f"; known: {', '.join(_known_keys(path[:-1]))}"
        return f"{where}: unknown key '{wrong}'{hint}"
    if first["type"] == "missing":
        message = f"key '{path[-1]}' is missing"
    elif first["type"] == "string_pattern_mismatch":
        message = f"needs {_IN_WORDS[str(path[-1])]}, not '{str(first['input'])[:_LONGEST_QUOTE]}'"
    elif isinstance(first["input"], int | float):
        message = f"{message}, not {first['input']}"
    field = ".".join(str(step) for step in path)
    more = error.error_count() - 1
    rest = f" (and {more} more mistake{'s' if more > 1 else ''})" if more else ""
    return f"{where}: {field + ': ' if field else ''}{message}{rest}"


def _take_in_query(content: dict[str, Any], file: Path) -> None:
    """Put the GraphQL query of ``graphql.file``, which lies beside the description, into ``graphql.document``."""
    block = content.get("graphql")
    if not isinstance(block, dict) or block.get("document") or not isinstance(block.get("file"), str):
        return
    beside = file.parent / Path(block["file"]).name
    try:
        if beside.stat().st_size > _MAX_BYTES:
            raise ConfigError(f"{beside}: larger than {_MAX_BYTES:,} bytes; a GraphQL query has about 30 lines")
        block["document"] = beside.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{file}: graphql.file: '{beside}' cannot be read") from error


def read_description(file: Path, base_url: str | None = None) -> Platform:
    """The platform that ``file`` describes; ``base_url`` replaces its own (a sandbox on another port).

    Raises ConfigError naming file, line and key.
    """
    try:
        if file.stat().st_size > _MAX_BYTES:
            raise ConfigError(f"{file}: larger than {_MAX_BYTES:,} bytes; a description has about 30 lines")
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "not UTF-8"
        raise ConfigError(f"{file}: cannot be read: {reason}") from error
    content, lines = _parse(text, file)
    if not isinstance(content, dict):
        raise ConfigError(f"{file}:1: a description is a mapping of keys such as name, kind, base_url, search")
    _take_in_query(content, file)
    if base_url is not None:
        content["base_url"] = base_url if base_url.endswith("/") else base_url + "/"
    try:
        return Platform.model_validate(content)
    except ValidationError as error:
        raise ConfigError(_complaint(error, lines, file)) from error


def shipped_files() -> dict[str, Path]:
    """Descriptions that come with AdWarden, by platform name."""
    return {file.stem.replace("_", "-"): file for file in sorted(SHIPPED.glob("*.yml"))}


def load_platform(name_or_path: str, base_url: str | None = None) -> Platform:
    """A shipped platform by name, or any by the path of its description (a name with ``/`` or ``.yml``)."""
    shipped = shipped_files()
    if name_or_path in shipped:
        return read_description(shipped[name_or_path], base_url)
    if "/" in name_or_path or name_or_path.endswith((".yml", ".yaml")):
        return read_description(Path(name_or_path), base_url)
    close = get_close_matches(name_or_path, shipped, n=1)
    hint = f"did you mean '{close[0]}'?" if close else "'adwarden platforms list' shows them"
    raise ConfigError(f"unknown platform '{name_or_path}': {hint} (or give the path of a .yml file)")


def list_platforms() -> list[Platform]:
    """All shipped platforms, by name."""
    return [read_description(file) for file in shipped_files().values()]
