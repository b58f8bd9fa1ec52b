"""``adwarden evidence show|bundle|screenshots``."""

import click


@click.command()
def show() -> None: ...


@click.command()
def bundle() -> None: ...


@click.command()
def screenshots() -> None: ...
