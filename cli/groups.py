"""Commands that hold commands: their help tells the whole first sentence of each."""

from __future__ import annotations

import click

_WHOLE = 1_000


class Verbs(click.Group):
    """A group whose help cuts no summary short, as click does to keep each on one line."""

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write each command with its first sentence, over several lines where it needs them."""
        commands = {name: self.get_command(ctx, name) for name in self.list_commands(ctx)}
        told = [
            (name, each.get_short_help_str(_WHOLE))
            for name, each in commands.items()
            if each is not None and not each.hidden
        ]
        if told:
            with formatter.section("Commands"):
                formatter.write_dl(told)
