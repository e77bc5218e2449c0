"""The words of typer's own help and errors in Dutch."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from typer.core import TyperCommand, TyperGroup
from typer.exceptions import TyperException

_HELP: Mapping[str, str] = {
    "BESTAND <path>": "BESTAND",
    "{BESTAND}": "BESTAND",
    "{NODE}": "NODE",
    "{IMPORT}": "IMPORT",
    "[NAME]": "[NAAM]",
    "{TEXT}": "TEKST",
    "Usage: ": "Gebruik: ",
    "Options:": "Opties:",
    "Commands:": "Opdrachten:",
    "Arguments:": "Argumenten:",
    "Show this message and exit.": "Toon deze uitleg.",
    "[required]": "[verplicht]",
    "[default: ": "[standaard: ",
    "[OPTIONS]": "[OPTIES]",
    "COMMAND [ARGS]...": "OPDRACHT …",
    "<str>": "TEKST",
    "<int>": "GETAL",
    "<path>": "BESTAND",
}
_CHOICES = re.compile(r"is not one of (.+?)\.?$")
QUOTE = "'"
_HINT = "Zie: python -m netwerkkaart --help"
_ERRORS: Mapping[str, str] = {
    "MissingParameter": "Er ontbreekt iets: {name}.",
    "NoSuchOption": "De optie {name} bestaat niet.",
    "BadParameter": "De waarde voor {name} klopt niet.",
    "BadOptionUsage": "De optie {name} is niet goed gebruikt.",
}


def _translated(text: str) -> str:
    for english, dutch in _HELP.items():
        text = text.replace(english, dutch)
    return text


class DutchGroup(TyperGroup):
    """The list of commands, in Dutch."""

    def get_help(self, ctx: Any) -> str:
        """The help text."""
        return _translated(super().get_help(ctx))


class DutchCommand(TyperCommand):
    """One command, its help in Dutch."""

    def get_help(self, ctx: Any) -> str:
        """The help text."""
        return _translated(super().get_help(ctx))


def in_dutch(error: TyperException) -> str:
    """What was typed wrong, and how to see what can be typed."""
    kind = type(error).__name__
    parameter = getattr(error, "param", None)
    name = getattr(error, "option_name", "") or (parameter.metavar or parameter.opts[0] if parameter else "")
    sentence = _ERRORS.get(kind, "Deze opdracht bestaat niet of is niet goed geschreven.").format(name=name)
    choices = _CHOICES.search(str(error))
    told = f" Kies uit: {choices[1].replace(QUOTE, '')}." if choices else ""
    return f"{sentence}{told} {_HINT}"
