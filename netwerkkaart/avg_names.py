"""What may not stand in the naam of a thing that is made by naming it: mail, phone, what may be a BSN."""

from __future__ import annotations

import re
from functools import lru_cache

from netwerkkaart.bsn import NUMBER, WEIGHTS, of_organisations, passes
from netwerkkaart.issues import NamePart

HIDDEN = "…"
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(r"(?<!\d)\(?(?:(?:\+|00)31[ -]?(?:\(0\))?|0)(?:[ ()-]*\d){9}(?!\d)")
"""Ten digits with the leading 0; 112, 0800-2000 and 14 023 are no persons."""
_HINT = re.compile(r"@|\d[\d .()-]{6}")


@lru_cache(maxsize=100_000)
def private_part(text: str) -> NamePart | None:
    """What in a name is no name, None when there is nothing of the kind.

    >>> private_part("Jan de Vries 06-12345678"), private_part("info@ggd.nl").name, private_part("meldkamer 112")
    (<NamePart.PHONE: 'een telefoonnummer'>, 'MAIL', None)
    """
    if not _HINT.search(text):
        return None
    if _MAIL.search(text):
        return NamePart.MAIL
    if _PHONE.search(text):
        return NamePart.PHONE
    return NamePart.NUMBER if _may_be_bsn(text) else None


def without_private_parts(text: str) -> str:
    """The name with those parts hidden.

    >>> without_private_parts("Jan de Vries 06-12345678")
    'Jan de Vries …'
    """
    if private_part(text) is None:
        return text
    return NUMBER.sub(HIDDEN, _PHONE.sub(HIDDEN, _MAIL.sub(HIDDEN, text)))


def _may_be_bsn(text: str) -> bool:
    """Nine digits that pass the test and are not said to be a number of an organisation."""
    found = (re.sub(r"\D", "", match) for match in NUMBER.findall(text))
    return any(len(n) == len(WEIGHTS) and passes(n) for n in found) and not of_organisations([text])
