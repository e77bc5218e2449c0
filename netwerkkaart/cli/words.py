"""Click's own English words in Dutch."""

from __future__ import annotations

import gettext
from collections.abc import Mapping

import click

_WORDS: Mapping[str, str] = {
    "Usage:": "Gebruik:",
    "Usage: ": "Gebruik: ",
    "Options": "Opties",
    "Commands": "Opdrachten",
    "Arguments": "Argumenten",
    "Show this message and exit.": "Toon deze uitleg.",
    "required": "verplicht",
    "default: {default}": "standaard: {default}",
    "[OPTIONS]": "[OPTIES]",
}


def translate_help() -> None:
    """Let click look its words up here; unknown ones stay as they are."""

    class Dutch(gettext.NullTranslations):
        def gettext(self, message: str) -> str:
            return _WORDS.get(message, message)

        def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
            return _WORDS.get(msgid1 if n == 1 else msgid2, msgid1 if n == 1 else msgid2)

    import click.core
    import click.decorators
    import click.formatting

    for module in (click.core, click.decorators, click.formatting):
        for name in ("_", "gettext"):
            if hasattr(module, name):
                setattr(module, name, Dutch().gettext)


def in_dutch(error: click.ClickException) -> str:
    """What was typed wrong, and how to see what can be typed."""
    hint = "Zie: python -m netwerkkaart --help"
    match error:
        case click.MissingParameter(param=parameter) if parameter is not None:
            return f"Er ontbreekt iets: {parameter.human_readable_name}. {hint}"
        case click.NoSuchOption(option_name=name):
            return f"De optie {name} bestaat niet. {hint}"
        case click.BadParameter(param=parameter) if parameter is not None:
            return f"De waarde voor {parameter.human_readable_name} klopt niet. {hint}"
        case _:
            return f"Dit kan niet: {error.format_message()} {hint}"
