"""Text that a spreadsheet would take for a formula, made harmless in csv and read back exactly."""

from __future__ import annotations

DANGEROUS = ("=", "+", "-", "@", "\t", "\r")


def neutralise(text: str) -> str:
    """The text as it may stand in a csv file.

    >>> neutralise("=1+1"), neutralise("'s-Hertogenbosch")
    ("'=1+1", "'s-Hertogenbosch")
    """
    return f"'{text}" if text.lstrip("'").startswith(DANGEROUS) else text


def restore(text: str) -> str:
    """The inverse of `neutralise`.

    >>> restore(neutralise("'=1+1"))
    "'=1+1"
    """
    if text.startswith("'") and text.lstrip("'").startswith(DANGEROUS):
        return text[1:]
    return text
