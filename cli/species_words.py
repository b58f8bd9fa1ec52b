"""``adwarden species add-name``, ``added`` and ``remove-name``: the words of this machine's analysts."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from cli.options import json_option, user_name
from model.errors import InputError

if TYPE_CHECKING:
    from species_data.added import AddedWord

_REBUILD = "the next match compiles the names anew: a minute or two, once"


@click.command(
    "add-name",
    epilog="Example: adwarden species add-name 'yellow thread' --taxon Crocus --language en --kind code "
    "--class ambiguous --why 'in three ads'",
)
@click.argument("name")
@click.option("--taxon", default="", metavar="TAXON", help="The taxon it means, by its scientific name.")
@click.option("--decoy", is_flag=True, help="Instead of --taxon: a phrase that holds a name and is never a specimen.")
@click.option("--language", required=True, metavar="TAG", help="Language of the name, as in en or zh.")
@click.option("--kind", type=click.Choice(["trade", "code", "product"]), help="What sort of name it is.")
@click.option("--class", "name_class", type=click.Choice(["certain", "ambiguous"]), help="How far it carries alone.")
@click.option("--term", default="", metavar="CODE", help="CITES term code that the name itself implies, as in LIV.")
@click.option("--why", required=True, metavar="TEXT", help="The reason, for whoever reads it later.")
@click.option("--who", default="", metavar="NAME", help="Who adds it (default: your name on this machine).")
def add_name(  # noqa: PLR0913, PLR0917  (one parameter an option)
    name: str,
    taxon: str,
    decoy: bool,
    language: str,
    kind: str | None,
    name_class: str | None,
    term: str,
    why: str,
    who: str,
) -> None:
    """Add a name that sellers use for a taxon, or (--decoy) a phrase that is never a specimen."""
    from species_data.added import DECOY, AddedWord, add_word, checked  # noqa: PLC0415

    if decoy == bool(taxon):
        raise InputError("give --taxon TAXON, or --decoy for a phrase that is never a specimen: one of the two")
    if decoy and (kind or name_class):
        raise InputError("a decoy is never a specimen: leave --kind and --class out")
    if not decoy and not (kind and name_class):
        raise InputError("a name of a taxon needs --kind (trade, code, product) and --class (certain, ambiguous)")
    word = checked(
        AddedWord(
            name=name,
            taxon=taxon,
            language=language,
            kind=kind or DECOY,
            name_class=name_class or "",
            term=term,
            who=who or user_name("--who"),
            why=why,
        )
    )
    if not decoy:
        word = replace(word, taxon=_accepted(word.taxon))
    kept = add_word(word, datetime.now(UTC))
    meant = "a decoy" if decoy else kept.taxon
    click.echo(f"{kept.word_id}: {kept.name!r} is {meant}, by {kept.who}; {_REBUILD}")


def _accepted(taxon: str) -> str:
    """The accepted name of the one taxon that a scientific name means."""
    from model.taxon import NameKind  # noqa: PLC0415
    from species_data.load import load_folder  # noqa: PLC0415
    from species_data.resolving import resolve  # noqa: PLC0415
    from species_data.search import suggestion  # noqa: PLC0415
    from species_data.versions import chosen_folder  # noqa: PLC0415

    names = load_folder(chosen_folder(None))
    known = names.taxon_named(taxon.removesuffix(" spp."))
    if known is not None:
        return known.name
    found = resolve(names, taxon)
    scientific = found is not None and found.called is not None and found.called.kind is NameKind.SYNONYM
    if found is None or not scientific:
        like = found.taxon.name if found and not found.unknown_species else suggestion(names, taxon)
        raise InputError(f"no taxon has the scientific name {taxon!r}" + (f"; did you mean {like!r}?" if like else ""))
    if found.others:
        several = ", ".join(one.name for one in (found.taxon, *found.others[:4]))
        raise InputError(f"{taxon!r} is a synonym of several taxa: give one of {several}")
    return found.taxon.name


@click.command("added", epilog="Example: adwarden species added --json")
@json_option
def added(as_json: bool) -> None:
    """What analysts added on this machine, by number: by whom, when, why, and whether it was taken back."""
    from species_data.added import read_words, record_of, words_file  # noqa: PLC0415

    words = read_words()
    if as_json:
        click.echo(json.dumps([record_of(word) for word in words], indent=2, ensure_ascii=False))
        return
    for word in words:
        click.echo(_line(word))
    if not words:
        click.echo(f"Nothing was added ({words_file()}).")


def _line(word: AddedWord) -> str:
    meant = word.taxon or "never a specimen"
    details = ", ".join(one for one in (word.language, word.kind, word.name_class, word.term) if one)
    day = word.added_at.date().isoformat() if word.added_at else ""
    line = f"{word.word_id}  {word.name}  ->  {meant}  ({details})  {day} {word.who}: {word.why}"
    if word.undone_at:
        line += f"  [undone {word.undone_at.date().isoformat()} by {word.undone_by}: {word.undone_why}]"
    return line


@click.command("remove-name", epilog="Example: adwarden species remove-name 3 --why 'means the town'")
@click.argument("word_id", type=click.IntRange(1, 10_000_000), metavar="ID")
@click.option("--why", required=True, metavar="TEXT", help="The reason, for whoever reads it later.")
@click.option("--who", default="", metavar="NAME", help="Who takes it back (default: your name on this machine).")
def remove_name(word_id: int, why: str, who: str) -> None:
    """Take back a word that was added; it stays on record with the day it was undone."""
    from species_data.added import remove_word  # noqa: PLC0415

    word = remove_word(word_id, who or user_name("--who"), why, datetime.now(UTC))
    click.echo(f"{word.word_id}: {word.name!r} taken back by {word.undone_by}; {_REBUILD}")
